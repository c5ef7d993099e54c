// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/csv_mapping.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::csv {
namespace {

struct Names {
    Field field;
    QString name;
    QStringList headers; // lower case, without accents
};

const std::vector<Names>& names()
{
    static const std::vector<Names> all{
        {Field::Text,
         u"text"_s,
         {u"texte"_s, u"message"_s, u"content"_s, u"contenu"_s, u"body"_s, u"caption"_s, u"legende"_s, u"post text"_s,
          u"texte du post"_s, u"texte de la publication"_s}},
        {Field::Accounts,
         u"accounts"_s,
         {u"account"_s, u"compte"_s, u"comptes"_s, u"profile"_s, u"profiles"_s, u"profil"_s, u"profils"_s, u"channel"_s,
          u"channels"_s, u"handle"_s}},
        {Field::At,
         u"at"_s,
         {u"date"_s, u"when"_s, u"time"_s, u"date and time"_s, u"date time"_s, u"datetime"_s, u"scheduled"_s,
          u"scheduled at"_s, u"publish at"_s, u"due"_s, u"quand"_s, u"heure"_s, u"date et heure"_s,
          u"date de publication"_s, u"programme le"_s}},
        {Field::Zone, u"zone"_s, {u"time zone"_s, u"timezone"_s, u"fuseau"_s, u"fuseau horaire"_s}},
        {Field::Media,
         u"media"_s,
         {u"medias"_s, u"image"_s, u"images"_s, u"file"_s, u"files"_s, u"photo"_s, u"photos"_s, u"video"_s, u"videos"_s,
          u"fichier"_s, u"fichiers"_s}},
        {Field::AltText, u"alt"_s, {u"alt text"_s, u"alternative text"_s, u"texte alternatif"_s}},
        {Field::Link, u"link"_s, {u"url"_s, u"lien"_s}},
        {Field::Campaign, u"campaign"_s, {u"campagne"_s}},
        {Field::ContentWarning,
         u"content_warning"_s,
         {u"cw"_s, u"warning"_s, u"spoiler"_s, u"avertissement"_s, u"avertissement de contenu"_s}},
        {Field::Language, u"language"_s, {u"lang"_s, u"langue"_s}},
        {Field::Visibility, u"visibility"_s, {u"visibilite"_s, u"audience"_s}},
        {Field::FirstComment, u"first_comment"_s, {u"premier commentaire"_s}},
        {Field::Thread, u"thread"_s, {u"fil"_s, u"thread parts"_s, u"suite"_s}},
    };
    return all;
}

// Names given by a person are found whatever their case and accents.
int columnNamed(const QStringList& header, const QString& name)
{
    const QString wanted = foldedHeader(name);
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (header[i] == name || (!wanted.isEmpty() && foldedHeader(header[i]) == wanted))
            return int(i);
    }
    return -1;
}

} // namespace

QString foldedHeader(QStringView header)
{
    QString plain;
    for (const QChar c : header.toString().normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    }
    return plain.simplified();
}

const std::vector<Field>& allFields()
{
    static const std::vector<Field> all = [] {
        std::vector<Field> fields;
        for (const Names& entry : names())
            fields.push_back(entry.field);
        return fields;
    }();
    return all;
}

QString fieldName(Field field)
{
    for (const Names& entry : names()) {
        if (entry.field == field)
            return entry.name;
    }
    return {};
}

std::optional<Field> fieldFromName(QStringView name)
{
    for (const Names& entry : names()) {
        if (entry.name == name)
            return entry.field;
    }
    return std::nullopt;
}

std::optional<Field> fieldOfHeader(QStringView header)
{
    static const QHash<QString, Field> known = [] {
        QHash<QString, Field> table;
        for (const Names& entry : names()) {
            table.insert(foldedHeader(entry.name), entry.field);
            for (const QString& name : entry.headers)
                table.insert(name, entry.field);
        }
        return table;
    }();
    const auto it = known.constFind(foldedHeader(header));
    return it == known.constEnd() ? std::nullopt : std::optional(*it);
}

QByteArray choicesToJson(const Choices& choices)
{
    QJsonObject object;
    for (auto it = choices.cbegin(); it != choices.cend(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Choices choicesFromJson(const QByteArray& json)
{
    Choices choices;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        choices.insert(it.key(), it.value().toString());
    return choices;
}

int Mapping::columnOf(Field field) const
{
    const auto it = std::find(columns.begin(), columns.end(), std::optional(field));
    return it == columns.end() ? -1 : int(it - columns.begin());
}

Mapping mapColumns(const QStringList& header, const Choices& asked, const Choices& remembered)
{
    Mapping mapping;
    for (const QString& name : header)
        mapping.columns.push_back(fieldOfHeader(name));
    std::vector<Field> chosen;
    const auto apply = [&](const Choices& choices, bool mustBeThere) {
        for (auto it = choices.cbegin(); it != choices.cend(); ++it) {
            const int column = columnNamed(header, it.key());
            const auto field = fieldFromName(it.value());
            if (!field && it.value() != ignoredColumn) {
                if (mustBeThere)
                    mapping.unknownFields.append(it.value());
                continue;
            }
            if (column < 0) {
                if (mustBeThere)
                    mapping.unknownColumns.append(it.key());
                continue;
            }
            // Who names a column for a field means that one, and not the one whose header would have said so.
            if (field)
                std::replace(mapping.columns.begin(), mapping.columns.end(), field, std::optional<Field>());
            mapping.columns[size_t(column)] = field;
        }
    };
    apply(remembered, false);
    apply(asked, true);
    for (auto it = asked.cbegin(); it != asked.cend(); ++it) {
        if (const auto field = fieldFromName(it.value()); field && asked.values().count(it.value()) > 1)
            chosen.push_back(*field);
    }
    for (const Field field : allFields()) {
        const bool twice = std::count(mapping.columns.begin(), mapping.columns.end(), std::optional(field)) > 1;
        if (twice || std::find(chosen.begin(), chosen.end(), field) != chosen.end())
            mapping.doubles.push_back(field);
    }
    return mapping;
}

} // namespace parvis::csv
