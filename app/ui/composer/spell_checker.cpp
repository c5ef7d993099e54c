// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/spell_checker.h"

#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QStringConverter>
#include <hunspell/hunspell.hxx>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMostSuggestions = 6;
constexpr QChar kTypographic(0x2019);

// Dictionaries write the straight apostrophe.
QString straight(QString word)
{
    return word.replace(kTypographic, u'\'');
}
} // namespace

struct SpellChecker::Dictionary {
    explicit Dictionary(const QString& path)
        : hunspell(QFile::encodeName(path + u".aff"_s).constData(), QFile::encodeName(path + u".dic"_s).constData()),
          encoding(hunspell.get_dict_encoding())
    {
        if (!isReadable())
            qCWarning(logUi) << "the dictionary" << path
                             << "is written in an encoding that is not known here:" << encoding.c_str();
    }
    bool isReadable() const { return QStringEncoder(encoding.c_str()).isValid(); }
    // nullopt: the dictionary's letters cannot write it, so it cannot judge it either.
    std::optional<std::string> encoded(const QString& word) const
    {
        // A new one each time: in Qt 6.4 resetState() leaves the error of a converter of ICU's standing.
        QStringEncoder encoder(encoding.c_str());
        const QByteArray bytes = encoder(straight(word));
        return encoder.hasError() ? std::nullopt : std::optional(bytes.toStdString());
    }
    QString decoded(const std::string& word) const
    {
        QStringDecoder decoder(encoding.c_str());
        return decoder(QByteArrayView(word.data(), qsizetype(word.size())));
    }
    Hunspell hunspell;
    const std::string encoding;
};

SpellChecker::SpellChecker(QStringList folders) : m_folders(std::move(folders))
{
    m_thread.setMaxThreadCount(1);
}

SpellChecker::~SpellChecker()
{
    m_thread.clear();
    m_thread.waitForDone();
}

QStringList SpellChecker::systemFolders()
{
    QStringList folders;
    for (const QString& folder : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders << folder + u"/hunspell"_s << folder + u"/myspell/dicts"_s;
    return folders;
}

// Without its ending; empty when no dictionary of the language is there.
QString SpellChecker::file(const QString& language) const
{
    QString name = language;
    name.replace(u'-', u'_');
    const QString bare = name.section(u'_', 0, 0);
    // The country where a language has its name from stands for it; English has none.
    const QString usual = bare == "en"_L1 ? u"en_US"_s : bare + u'_' + bare.toUpper();
    for (const QString& folder : m_folders) {
        QStringList names = QDir(folder).entryList({bare + u".aff"_s, bare + u"_*.aff"_s}, QDir::Files, QDir::Name);
        names.replaceInStrings(u".aff"_s, QString());
        for (const QString& wanted : {name, usual, bare}) {
            if (names.contains(wanted))
                return folder + u'/' + wanted;
        }
        if (!names.isEmpty())
            return folder + u'/' + names.first();
    }
    return {};
}

SpellChecker::Dictionary* SpellChecker::find(const QString& language)
{
    const QString path = language.isEmpty() ? QString() : file(language);
    if (path.isEmpty())
        return nullptr;
    auto& known = m_dictionaries[path];
    if (!known)
        known = std::make_shared<Dictionary>(path);
    return known->isReadable() ? known.get() : nullptr;
}

Async<Spelling> SpellChecker::check(const QString& language, const QStringList& words)
{
    const AsyncPromise<Spelling> promise;
    m_thread.start([this, promise, language, words] {
        Spelling spelling;
        if (auto* dictionary = find(language)) {
            spelling.dictionary = true;
            for (const QString& word : words) {
                const auto bytes = dictionary->encoded(word);
                if (bytes && !dictionary->hunspell.spell(*bytes))
                    spelling.wrong.insert(word);
            }
        }
        promise.finish(spelling);
    });
    return promise.async();
}

Async<QStringList> SpellChecker::suggestions(const QString& language, const QString& word)
{
    const AsyncPromise<QStringList> promise;
    m_thread.start([this, promise, language, word] {
        QStringList found;
        auto* dictionary = find(language);
        const auto bytes = dictionary ? dictionary->encoded(word) : std::nullopt;
        if (bytes) {
            for (const auto& suggestion : dictionary->hunspell.suggest(*bytes)) {
                if (found.size() == kMostSuggestions)
                    break;
                QString text = dictionary->decoded(suggestion);
                // As the person writes it.
                found << (word.contains(kTypographic) ? text.replace(u'\'', kTypographic) : text);
            }
        }
        promise.finish(found);
    });
    return promise.async();
}

void SpellChecker::learn(const QString& language, const QStringList& words)
{
    m_thread.start([this, language, words] {
        auto* dictionary = find(language);
        for (const QString& word : words) {
            const auto bytes = dictionary ? dictionary->encoded(word) : std::nullopt;
            if (bytes)
                dictionary->hunspell.add(*bytes);
        }
    });
}

} // namespace parvis::ui
