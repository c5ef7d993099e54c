// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/people/contact.h"

#include "base/names.h"
#include "base/time/zone.h"
#include "domain/text/folding.h"

#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr NameTable<Evidence, 3> evidenceNames{{
    {Evidence::Stated, "stated"_L1},
    {Evidence::Website, "website"_L1},
    {Evidence::HandleAndName, "handle_and_name"_L1},
}};

constexpr NameTable<FieldKind, 4> fieldKindNames{{
    {FieldKind::Text, "text"_L1},
    {FieldKind::Number, "number"_L1},
    {FieldKind::Date, "date"_L1},
    {FieldKind::Choice, "choice"_L1},
}};

constexpr NameTable<Mark, 2> markNames{{
    {Mark::Influencer, "influencer"_L1},
    {Mark::Ambassador, "ambassador"_L1},
}};

constexpr int longestValue = 2000;
constexpr int shortestStem = 3, shortestName = 3;

Failure refused(const QString& code, const QString& detail)
{
    Error error = Error::make(ErrorKind::Rejected, detail);
    error.code = code;
    return Failure(error);
}

Result<QString> checkedNumber(const QString& typed)
{
    bool ok = false;
    QString plain = typed;
    plain.remove(u' ').remove(QChar(0x202F)).remove(QChar(0x00A0)).replace(u',', u'.');
    const double number = QLocale::c().toDouble(plain, &ok);
    if (!ok || !qIsFinite(number))
        return refused(u"no_number"_s, u"\"%1\" is no number"_s.arg(typed));
    return QString::number(number, 'g', 15);
}

} // namespace

QString Contact::name() const
{
    for (const LinkedIdentity& linked : identities) {
        if (!linked.identity.name.trimmed().isEmpty())
            return linked.identity.name;
    }
    return identities.empty() ? QString() : identities.front().identity.handle;
}

Reach reachOf(const std::vector<LinkedIdentity>& identities)
{
    Reach reach;
    reach.of = int(identities.size());
    for (const LinkedIdentity& linked : identities) {
        if (!linked.identity.followers)
            continue;
        ++reach.known;
        reach.followers = reach.followers.value_or(0) + *linked.identity.followers;
        if (linked.followersAt && (!reach.oldest || *linked.followersAt < *reach.oldest))
            reach.oldest = linked.followersAt;
    }
    return reach;
}

std::vector<MarkVerdict> marksOf(const Reach& reach, const ContactActivity& activity, const MarkRule& rule)
{
    MarkVerdict influencer{Mark::Influencer, false, {}};
    if (reach.followers)
        influencer.reasons = {{u"followers"_s, *reach.followers, rule.influencerFollowers}};
    MarkVerdict ambassador{Mark::Ambassador, false, {}};
    const qint64 points = 3 * activity.recentBoosts + 2 * activity.recentMessages + activity.recentLikes;
    ambassador.reasons = {{u"boosts"_s, activity.recentBoosts, rule.ambassadorBoosts},
                          {u"days"_s, activity.recentDays, rule.ambassadorDays},
                          {u"points"_s, points, rule.ambassadorPoints}};
    std::vector<MarkVerdict> verdicts{influencer, ambassador};
    for (MarkVerdict& verdict : verdicts)
        verdict.given = !verdict.reasons.empty() && std::all_of(verdict.reasons.begin(), verdict.reasons.end(),
                                                                [](const MarkReason& r) { return r.holds(); });
    return verdicts;
}

Result<QString> checkedFieldValue(const FieldDefinition& field, const QString& typed)
{
    const QString value = typed.trimmed();
    if (value.isEmpty())
        return QString();
    if (value.size() > longestValue)
        return refused(u"too_long"_s, u"a value has at most %1 characters"_s.arg(longestValue));
    switch (field.kind) {
    case FieldKind::Text:
        return value;
    case FieldKind::Number:
        return checkedNumber(value);
    case FieldKind::Date:
        if (const auto date = LocalDate::fromIso(value))
            return date->toIso();
        return refused(u"no_date"_s, u"\"%1\" is no date (YYYY-MM-DD)"_s.arg(value));
    case FieldKind::Choice:
        if (field.choices.contains(value))
            return value;
        return refused(u"no_choice"_s, u"\"%1\" is none of: %2"_s.arg(value, field.choices.join(u", "_s)));
    }
    return value;
}

QString fieldProblem(const FieldDefinition& field)
{
    if (field.name.trimmed().isEmpty())
        return u"a field needs a name"_s;
    if (field.kind == FieldKind::Choice && field.choices.size() < 2)
        return u"a choice needs two values or more"_s;
    if (field.kind == FieldKind::Choice && field.choices.contains(QString()))
        return u"a choice cannot be empty"_s;
    return {};
}

QString websiteKey(const QString& address)
{
    QString text = address.trimmed();
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return {};
    if (!url.userInfo().isEmpty()) // "mailto:lea@lea.example" is a mailbox, "x@lea.example" too
        return {};
    QString host = url.host().toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    if (!host.contains(u'.'))
        return {};
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return host + path;
}

QString handleStem(const QString& handle)
{
    QString text = handle;
    if (text.startsWith(u'@'))
        text.remove(0, 1);
    const qsizetype at = text.indexOf(u'@');
    return at >= 0 ? text.left(at) : text.section(u'.', 0, 0);
}

QString matchKey(const Identity& identity)
{
    const QString stem = text::foldForSearch(handleStem(identity.handle)).simplified();
    const QString name = text::foldForSearch(identity.name).simplified();
    if (stem.size() < shortestStem || name.size() < shortestName || identity.name == identity.handle)
        return {};
    return stem + u'\n' + name;
}

QString evidenceName(Evidence evidence)
{
    return nameIn(evidenceNames, evidence);
}

std::optional<Evidence> evidenceFromName(QStringView name)
{
    return valueIn(evidenceNames, name);
}

QString fieldKindName(FieldKind kind)
{
    return nameIn(fieldKindNames, kind);
}

std::optional<FieldKind> fieldKindFromName(QStringView name)
{
    return valueIn(fieldKindNames, name);
}

QString markName(Mark mark)
{
    return nameIn(markNames, mark);
}

} // namespace parvis
