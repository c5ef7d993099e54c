// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publishing/charter.h"

#include "base/json.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int minutesOfDay = 24 * 60;

struct Place {
    QString name, text;
};

std::vector<Place> textsOf(const Content& content)
{
    std::vector<Place> places{{u"text"_s, content.text}};
    for (qsizetype i = 0; i < content.threadParts.size(); ++i)
        places.push_back({u"thread/%1"_s.arg(i + 1), content.threadParts[i]});
    const auto add = [&places](const QString& name, const QString& text) {
        if (!text.isEmpty())
            places.push_back({name, text});
    };
    add(u"title"_s, content.title);
    add(u"first_comment"_s, content.firstComment);
    add(u"content_warning"_s, content.contentWarning);
    add(u"link"_s, content.link);
    for (size_t i = 0; i < content.media.size(); ++i)
        add(u"media/%1/alt"_s.arg(i + 1), content.media[i].altText);
    for (qsizetype i = 0; content.poll && i < content.poll->options.size(); ++i)
        add(u"poll/option/%1"_s.arg(i + 1), content.poll->options[i]);
    return places;
}

char32_t codePointBefore(const QString& text, qsizetype at)
{
    if (at <= 0)
        return 0;
    const QChar last = text[at - 1];
    if (last.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], last);
    return last.unicode();
}

char32_t codePointAt(const QString& text, qsizetype at)
{
    if (at >= text.size())
        return 0;
    if (text[at].isHighSurrogate() && at + 1 < text.size())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

// Scripts that write no spaces have no edges of words to look for.
bool spaceless(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
        return true;
    default:
        return false;
    }
}

bool joins(char32_t outside, char32_t inside)
{
    const auto inWord = [](char32_t c) { return c != 0 && (QChar::isLetterOrNumber(c) || QChar::isMark(c)); };
    return inWord(outside) && inWord(inside) && !spaceless(outside) && !spaceless(inside);
}

struct Hit {
    qsizetype offset = 0, length = 0;
};

// The word as a word, in whichever normal form the text is written.
std::vector<Hit> find(const QString& text, const QString& word)
{
    std::vector<Hit> hits;
    QStringList forms{word.normalized(QString::NormalizationForm_C), word.normalized(QString::NormalizationForm_D)};
    forms.removeDuplicates();
    for (const QString& form : std::as_const(forms)) {
        if (form.isEmpty())
            continue;
        for (qsizetype at = text.indexOf(form, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(form, at + form.size(), Qt::CaseInsensitive)) {
            const qsizetype end = at + form.size();
            const bool inside = joins(codePointBefore(text, at), codePointAt(form, 0)) ||
                                joins(codePointAt(text, end), codePointBefore(form, form.size()));
            if (!inside)
                hits.push_back({at, form.size()});
        }
    }
    return hits;
}

bool isUnder(const QString& host, const QString& allowed)
{
    const QString wanted = allowed.trimmed().toLower();
    return host == wanted || host.endsWith(u'.' + wanted);
}

class CharterCheck
{
public:
    CharterCheck(const CharterSubject& subject, std::vector<CharterFinding>& findings)
        : m_subject(subject), m_texts(textsOf(subject.content)), m_findings(findings)
    {
    }

    void apply(const CharterRule& rule)
    {
        m_rule = &rule;
        switch (rule.kind) {
        case CharterKind::ForbiddenWords:
            return forbidden();
        case CharterKind::RequiredWords:
        case CharterKind::PaidDisclosure:
            return required();
        case CharterKind::AltText:
            return altText();
        case CharterKind::LinkHosts:
            return linkHosts();
        case CharterKind::QuietHours:
            return quietHours();
        case CharterKind::MinimumDistance:
            return distance();
        case CharterKind::MayPost:
            if (!m_rule->words.contains(m_subject.author, Qt::CaseInsensitive))
                add(u"author"_s, {-1, 0}, m_subject.author);
            return;
        }
    }

private:
    void add(const QString& place, Hit hit, const QString& detail)
    {
        m_findings.push_back(
            {m_rule->id, m_rule->name, m_rule->kind, m_rule->level, place, hit.offset, hit.length, detail});
    }

    void forbidden()
    {
        for (const Place& place : m_texts) {
            for (const QString& word : m_rule->words) {
                for (const Hit& hit : find(place.text, word.trimmed()))
                    add(place.name, hit, word.trimmed());
            }
        }
    }

    void required()
    {
        for (const Place& place : m_texts) {
            for (const QString& word : m_rule->words) {
                if (!find(place.text, word.trimmed()).empty())
                    return;
            }
        }
        add(u"text"_s, {-1, 0}, m_rule->words.join(u", "_s));
    }

    void altText()
    {
        const auto& media = m_subject.content.media;
        for (size_t i = 0; i < media.size(); ++i) {
            if (media[i].altText.trimmed().isEmpty())
                add(u"media/%1/alt"_s.arg(i + 1), {-1, 0}, media[i].asset.fileName);
        }
    }

    void linkHosts()
    {
        static const QRegularExpression address(uR"(https?://(?:[^\s/@]*@)?([^\s/:?#]+))"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        for (const Place& place : m_texts) {
            for (auto it = address.globalMatch(place.text); it.hasNext();) {
                const auto match = it.next();
                const QString host = match.captured(1).toLower();
                const bool allowed = std::any_of(m_rule->words.begin(), m_rule->words.end(),
                                                 [&host](const QString& word) { return isUnder(host, word); });
                if (!allowed)
                    add(place.name, {match.capturedStart(0), match.capturedLength(0)}, host);
            }
        }
    }

    void quietHours()
    {
        if (!m_subject.due)
            return;
        const WallTime wall = wallTimeAt(*m_subject.due, m_subject.zone);
        const int minute = wall.hour * 60 + wall.minute;
        const bool overMidnight = m_rule->from > m_rule->to;
        const bool quiet = overMidnight ? minute >= m_rule->from || minute < m_rule->to
                                        : minute >= m_rule->from && minute < m_rule->to;
        if (quiet)
            add(u"time"_s, {-1, 0}, wall.toIso().mid(11, 5));
    }

    void distance()
    {
        for (const Instant other : m_subject.neighbours) {
            if (m_subject.due && std::chrono::abs(*m_subject.due - other) < m_rule->distance) {
                add(u"time"_s, {-1, 0}, other.toRfc3339());
                return;
            }
        }
    }

    const CharterSubject& m_subject;
    std::vector<Place> m_texts;
    std::vector<CharterFinding>& m_findings;
    const CharterRule* m_rule = nullptr;
};

bool concerns(const CharterRule& rule, const CharterSubject& subject)
{
    const bool account = rule.accounts.empty() ||
                         std::find(rule.accounts.begin(), rule.accounts.end(), subject.account) != rule.accounts.end();
    return rule.enabled && account &&
           (rule.campaigns.isEmpty() || rule.campaigns.contains(subject.campaign, Qt::CaseInsensitive));
}

constexpr std::pair<CharterKind, QLatin1StringView> kindNames[] = {
    {CharterKind::ForbiddenWords, "forbidden_words"_L1},
    {CharterKind::RequiredWords, "required_words"_L1},
    {CharterKind::PaidDisclosure, "paid_disclosure"_L1},
    {CharterKind::AltText, "alt_text"_L1},
    {CharterKind::LinkHosts, "link_hosts"_L1},
    {CharterKind::QuietHours, "quiet_hours"_L1},
    {CharterKind::MinimumDistance, "minimum_distance"_L1},
    {CharterKind::MayPost, "may_post"_L1},
};

constexpr std::pair<CharterLevel, QLatin1StringView> levelNames[] = {
    {CharterLevel::Warn, "warn"_L1},
    {CharterLevel::NeedsApproval, "needs_approval"_L1},
    {CharterLevel::Block, "block"_L1},
};

template <typename Table, typename Value>
QString nameIn(const Table& table, Value value)
{
    for (const auto& [candidate, name] : table) {
        if (candidate == value)
            return name;
    }
    return {};
}

} // namespace

std::vector<CharterFinding> checkCharter(const std::vector<CharterRule>& rules, const CharterSubject& subject)
{
    std::vector<CharterFinding> findings;
    CharterCheck check(subject, findings);
    for (const CharterRule& rule : rules) {
        if (concerns(rule, subject))
            check.apply(rule);
    }
    return findings;
}

QString charterProblem(const CharterRule& rule)
{
    if (rule.name.trimmed().isEmpty())
        return u"the rule has no name"_s;
    switch (rule.kind) {
    case CharterKind::AltText:
        return {};
    case CharterKind::QuietHours: {
        const auto valid = [](int minute) { return minute >= 0 && minute < minutesOfDay; };
        return valid(rule.from) && valid(rule.to) && rule.from != rule.to ? QString()
                                                                          : u"the quiet hours have no length"_s;
    }
    case CharterKind::MinimumDistance:
        return rule.distance.count() > 0 ? QString() : u"the distance is missing"_s;
    default: {
        const bool any = std::any_of(rule.words.begin(), rule.words.end(),
                                     [](const QString& word) { return !word.trimmed().isEmpty(); });
        return any ? QString() : u"the rule names nothing"_s;
    }
    }
}

QString charterKindName(CharterKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<CharterKind> charterKindFromName(QStringView name)
{
    for (const auto& [kind, word] : kindNames) {
        if (name == word)
            return kind;
    }
    return std::nullopt;
}

QString charterLevelName(CharterLevel level)
{
    return nameIn(levelNames, level);
}

std::optional<CharterLevel> charterLevelFromName(QStringView name)
{
    for (const auto& [level, word] : levelNames) {
        if (name == word)
            return level;
    }
    return std::nullopt;
}

QByteArray charterDetailsToJson(const CharterRule& rule)
{
    QJsonArray accounts;
    for (const AccountId id : rule.accounts)
        accounts.append(id.toString());
    const QJsonObject object{{u"accounts"_s, accounts},
                             {u"campaigns"_s, json::array(rule.campaigns)},
                             {u"words"_s, json::array(rule.words)},
                             {u"from"_s, rule.from},
                             {u"to"_s, rule.to},
                             {u"distance"_s, qint64(rule.distance.count())}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void readCharterDetails(CharterRule& rule, const QByteArray& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    rule.accounts.clear();
    for (const auto& id : object.value("accounts"_L1).toArray()) {
        if (const auto account = AccountId::fromString(id.toString()))
            rule.accounts.push_back(*account);
    }
    json::read(object, "campaigns"_L1, rule.campaigns);
    json::read(object, "words"_L1, rule.words);
    json::read(object, "from"_L1, rule.from);
    json::read(object, "to"_L1, rule.to);
    json::read(object, "distance"_L1, rule.distance);
}

} // namespace parvis
