// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/import_rows.h"

#include "engine/publishing/submission.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

using csv::Field;

Finding error(const QString& code, const QString& place, QVariantMap facts = {})
{
    return {Finding::Severity::Error, code, place, std::move(facts), {}, {}};
}

Field fieldOfPlace(const QString& place)
{
    if (place == "time"_L1)
        return Field::At;
    if (place.startsWith("media/"_L1) && place.endsWith("/alt"_L1))
        return Field::AltText;
    if (place.startsWith("media"_L1))
        return Field::Media;
    if (place.startsWith("thread"_L1))
        return Field::Thread;
    return csv::fieldFromName(place).value_or(Field::Text);
}

// One record on its way to a draft.
class RowReader
{
public:
    RowReader(const csv::Record& record, const ImportContext& context) : m_record(record), m_context(context) {}

    ImportedRow read()
    {
        PostDraft& draft = m_row.draft;
        draft.author = m_context.author;
        draft.base.text = cell(Field::Text);
        draft.base.link = cell(Field::Link).trimmed();
        draft.base.contentWarning = cell(Field::ContentWarning);
        draft.base.language = cell(Field::Language).trimmed();
        draft.base.firstComment = cell(Field::FirstComment);
        draft.base.threadParts = splitThread(cell(Field::Thread));
        draft.campaign = cell(Field::Campaign).trimmed();
        readAccounts();
        readVisibility();
        readTime();
        readMedia();
        addChecks();
        return std::move(m_row);
    }

private:
    QString cell(Field field) const
    {
        const int column = m_context.mapping.columnOf(field);
        return column < 0 ? QString() : m_record.cells.value(column);
    }

    void add(const Finding& finding) { m_row.findings.push_back(rowFinding(m_record.row, m_context, finding)); }

    void readAccounts()
    {
        static const QRegularExpression partings(u"[,;|\\n\\r]"_s);
        for (const QString& part : cell(Field::Accounts).split(partings, Qt::SkipEmptyParts)) {
            const QString word = part.trimmed();
            if (!word.isEmpty())
                readAccount(word);
        }
    }

    void readAccount(const QString& word)
    {
        std::vector<AccountId> found;
        for (const Account& account : m_context.accounts) {
            if (isNamed(account, word))
                found.push_back(account.id);
        }
        if (found.empty()) {
            add(error(u"account_unknown"_s, u"accounts"_s, {{u"account"_s, word}}));
            m_accountsWrong = true;
        } else if (found.size() > 1) {
            add(error(u"account_ambiguous"_s, u"accounts"_s,
                      {{u"account"_s, word}, {u"count"_s, qint64(found.size())}}));
            m_accountsWrong = true;
        } else {
            m_row.draft.accounts.push_back(found.front());
        }
    }

    static bool isNamed(const Account& account, const QString& word)
    {
        if (word == account.id.toString())
            return true;
        QString handle = word;
        if (const QString network = account.network + u':'; handle.startsWith(network, Qt::CaseInsensitive))
            handle.remove(0, network.size());
        if (handle.startsWith(u'@'))
            handle.remove(0, 1);
        return handle.compare(account.handle, Qt::CaseInsensitive) == 0;
    }

    void readVisibility()
    {
        const QString word = cell(Field::Visibility).trimmed().toLower();
        if (word.isEmpty())
            return;
        if (const auto visibility = visibilityFromName(word))
            m_row.draft.base.visibility = *visibility;
        else
            add(error(u"visibility_unknown"_s, u"visibility"_s, {{u"visibility"_s, word}}));
    }

    void readTime()
    {
        if (m_context.mapping.columnOf(Field::At) < 0)
            return;
        const QString word = cell(Field::At).trimmed();
        const QString zoneWord = cell(Field::Zone).trimmed();
        const auto zone = zoneWord.isEmpty() ? std::optional(m_context.zone) : ZoneId::fromName(zoneWord);
        if (!zone)
            add(error(u"zone_unknown"_s, u"zone"_s, {{u"zone"_s, zoneWord}}));
        if (word.compare("draft"_L1, Qt::CaseInsensitive) == 0)
            return;
        // An empty cell may be a slip; a post that stays behind as a draft would not be noticed.
        if (word.isEmpty())
            add(error(u"time_missing"_s, u"time"_s));
        else if (word.compare("now"_L1, Qt::CaseInsensitive) == 0)
            m_row.draft.when = When::now();
        else if (const auto instant = Instant::fromRfc3339(word))
            atInstant(*instant, zone.value_or(m_context.zone));
        else if (const auto wall = WallTime::fromIso(word); wall && zone)
            m_row.draft.when = When::at(*wall, *zone);
        else if (!wall)
            add(error(u"time_unreadable"_s, u"time"_s, {{u"time"_s, word}}));
    }

    // An instant leaves no doubt, also where its wall time comes twice.
    void atInstant(Instant instant, const ZoneId& zone)
    {
        When when = When::at(wallTimeAt(instant, zone), zone);
        const Resolution resolution = resolve(when.wall, zone);
        when.repeatedDecided = true;
        when.secondOfRepeated = resolution.second == instant && resolution.instant != instant;
        m_row.draft.when = when;
    }

    void readMedia()
    {
        const QStringList words = mediaWords(m_record, m_context.mapping);
        const QStringList alternatives = splitList(cell(Field::AltText));
        for (qsizetype i = 0; i < words.size(); ++i) {
            const auto known = m_context.media.constFind(words[i]);
            if (known == m_context.media.constEnd() || !*known) {
                const QString code = known == m_context.media.constEnd() || known->error().code.isEmpty()
                                         ? u"media_unreadable"_s
                                         : known->error().code;
                add(error(code, u"media/%1"_s.arg(i + 1), {{u"file"_s, words[i]}}));
                continue;
            }
            MediaUse use;
            use.asset = **known;
            use.altText = alternatives.value(i);
            if (use.altText.isEmpty())
                use.altText = use.asset.altText;
            m_row.draft.base.media.push_back(use);
            m_row.media.append(words[i]);
        }
        if (alternatives.size() > words.size())
            add(error(u"alt_without_media"_s, u"media/%1/alt"_s.arg(alternatives.size()),
                      {{u"count"_s, alternatives.size()}, {u"limit"_s, words.size()}}));
    }

    void addChecks()
    {
        const auto& draft = m_row.draft;
        const bool isDraft = draft.when.kind == When::Kind::None;
        for (Finding finding : checkDraft(draft, m_context.accounts, m_context.zone, m_context.now)) {
            if (finding.code == "account_missing"_L1 && m_accountsWrong)
                continue;
            // A draft may be unfinished.
            if (isDraft)
                finding.severity = Finding::Severity::Warning;
            add(finding);
        }
    }

    const csv::Record& m_record;
    const ImportContext& m_context;
    ImportedRow m_row;
    bool m_accountsWrong = false;
};

QString codeOf(csv::Trouble trouble)
{
    switch (trouble) {
    case csv::Trouble::OpenQuote:
        return u"csv_quote_open"_s;
    case csv::Trouble::AfterQuote:
        return u"csv_after_quote"_s;
    case csv::Trouble::CellCount:
        return u"csv_cell_count"_s;
    case csv::Trouble::NoHeader:
        break;
    }
    return u"csv_no_header"_s;
}

const QString libraryPrefix = u"library:"_s;

} // namespace

RowFinding rowFinding(int row, const ImportContext& context, const Finding& finding)
{
    const Field field = fieldOfPlace(finding.place);
    const int column = context.mapping.columnOf(field);
    return {row, column < 0 ? csv::fieldName(field) : context.header.value(column), finding};
}

ImportedRow readImportRow(const csv::Record& record, const ImportContext& context)
{
    return RowReader(record, context).read();
}

QStringList mediaWords(const csv::Record& record, const csv::Mapping& mapping)
{
    const int column = mapping.columnOf(csv::Field::Media);
    return column < 0 ? QStringList() : splitList(record.cells.value(column));
}

std::vector<RowFinding> tableFindings(const csv::Table& table, const csv::Mapping& mapping)
{
    std::vector<RowFinding> found;
    for (const csv::Problem& problem : table.problems) {
        QVariantMap facts;
        if (problem.trouble == csv::Trouble::CellCount)
            facts = {{u"count"_s, problem.count}, {u"limit"_s, problem.wanted}};
        const QString name = table.header.value(problem.column - 1);
        found.push_back({problem.row, name.isEmpty() ? QString::number(problem.column) : name,
                         error(codeOf(problem.trouble), {}, facts)});
    }
    for (const QString& column : mapping.unknownColumns)
        found.push_back({1, column, error(u"column_unknown"_s, {}, {{u"column"_s, column}})});
    for (const QString& field : mapping.unknownFields)
        found.push_back({1, field, error(u"field_unknown"_s, {}, {{u"field"_s, field}})});
    for (const csv::Field field : mapping.doubles)
        found.push_back({1, csv::fieldName(field), error(u"field_twice"_s, {}, {{u"field"_s, csv::fieldName(field)}})});
    if (table.header.isEmpty())
        return found;
    for (const csv::Field field : {csv::Field::Text, csv::Field::Accounts}) {
        const bool mediaAlone = field == csv::Field::Text && mapping.columnOf(csv::Field::Media) >= 0;
        if (mapping.columnOf(field) < 0 && !mediaAlone)
            found.push_back(
                {1, csv::fieldName(field), error(u"column_missing"_s, {}, {{u"field"_s, csv::fieldName(field)}})});
    }
    return found;
}

QString libraryWord(MediaId id)
{
    return libraryPrefix + id.toString();
}

std::optional<MediaId> libraryIdOf(const QString& word)
{
    return word.startsWith(libraryPrefix) ? MediaId::fromString(word.mid(libraryPrefix.size())) : std::nullopt;
}

QString joinedList(const QStringList& items)
{
    QStringList escaped;
    for (QString item : items)
        escaped.append(item.replace(u"|"_s, u"\\|"_s));
    return escaped.join(u'|');
}

QStringList splitList(const QString& cell)
{
    if (cell.trimmed().isEmpty())
        return {};
    QStringList items{QString()};
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'\\' && i + 1 < cell.size() && cell[i + 1] == u'|')
            items.last() += cell[++i];
        else if (cell[i] == u'|')
            items.append(QString());
        else
            items.last() += cell[i];
    }
    for (QString& item : items)
        item = item.trimmed();
    return items;
}

QString joinedThread(const QStringList& parts)
{
    return parts.join(u"\n---\n"_s);
}

QStringList splitThread(const QString& cell)
{
    static const QRegularExpression parting(u"\\r?\\n---[ \\t]*\\r?\\n"_s);
    return cell.trimmed().isEmpty() ? QStringList() : cell.split(parting, Qt::SkipEmptyParts);
}

} // namespace parvis
