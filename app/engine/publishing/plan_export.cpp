// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/plan_export.h"

#include "domain/publishing/csv.h"
#include "engine/off_thread.h"
#include "engine/publishing/import_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <libical/ical.h>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

const Account* accountOf(const std::vector<Account>& accounts, AccountId id)
{
    const auto it = std::find_if(accounts.begin(), accounts.end(), [id](const Account& a) { return a.id == id; });
    return it == accounts.end() ? nullptr : &*it;
}

// network:handle where that names one account alone, else its id.
QString accountWord(const std::vector<Account>& accounts, AccountId id)
{
    const Account* account = accountOf(accounts, id);
    if (!account)
        return id.toString();
    const auto alike = std::count_if(accounts.begin(), accounts.end(), [account](const Account& a) {
        return a.network == account->network && a.handle.compare(account->handle, Qt::CaseInsensitive) == 0;
    });
    return alike == 1 ? account->network + u':' + account->handle : id.toString();
}

QString timeCell(const Publication& p)
{
    if (p.state == PublicationState::Draft)
        return u"draft"_s;
    // A wall time that comes twice says only half of it.
    const Resolution resolution = resolve(p.plan.wall, p.plan.zone);
    const bool plain = resolution.kind == Resolution::Kind::Unique && resolution.instant == p.plan.due;
    return plain ? p.plan.wall.toIso() : p.plan.due.toRfc3339();
}

// Publications of a post that make one row: the same words at the same time.
struct Line {
    Content content;
    QString at, zone;
    QStringList accounts, states, addresses;
};

std::vector<Line> linesOf(const PostWithPublications& one, const std::vector<Account>& accounts)
{
    std::vector<Line> lines;
    for (const Publication& p : one.publications) {
        const Content content = effectiveContent(one.post, p.network, p.account);
        const QString at = timeCell(p), zone = p.plan.zone.name();
        auto it = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
            return line.at == at && line.zone == zone && line.content == content;
        });
        if (it == lines.end())
            it = lines.insert(lines.end(), {content, at, zone, {}, {}, {}});
        it->accounts.append(accountWord(accounts, p.account));
        it->states.append(stateName(p.state));
        if (!p.remote.url.isEmpty())
            it->addresses.append(p.remote.url);
    }
    return lines;
}

QJsonObject publicationJson(const Post& post, const Publication& p, const std::vector<Account>& accounts)
{
    const Account* account = accountOf(accounts, p.account);
    return {{u"id"_s, p.id.toString()},
            {u"account"_s, p.account.toString()},
            {u"handle"_s, account ? account->handle : QString()},
            {u"network"_s, p.network},
            {u"state"_s, stateName(p.state)},
            {u"due"_s, p.plan.due.toRfc3339()},
            {u"wall"_s, p.plan.wall.toIso()},
            {u"zone"_s, p.plan.zone.name()},
            {u"text"_s, effectiveContent(post, p.network, p.account).text},
            {u"remote_id"_s, p.remote.id.value},
            {u"url"_s, p.remote.url}};
}

QJsonObject postJson(const PostWithPublications& one, const std::vector<Account>& accounts)
{
    const Content& base = one.post.base;
    QJsonArray publications, media;
    for (const Publication& p : one.publications)
        publications.append(publicationJson(one.post, p, accounts));
    for (const MediaUse& use : base.media)
        media.append(QJsonObject{{u"id"_s, use.asset.id.toString()},
                                 {u"file"_s, use.asset.fileName},
                                 {u"type"_s, use.asset.mimeType},
                                 {u"alt"_s, use.altText}});
    return {{u"post"_s, one.post.id.toString()},
            {u"text"_s, base.text},
            {u"link"_s, base.link},
            {u"campaign"_s, one.post.campaign},
            {u"content_warning"_s, base.contentWarning},
            {u"language"_s, base.language},
            {u"visibility"_s, visibilityName(base.visibility)},
            {u"first_comment"_s, base.firstComment},
            {u"thread"_s, QJsonArray::fromStringList(base.threadParts)},
            {u"media"_s, media},
            {u"publications"_s, publications}};
}

icaltimetype utc(Instant instant)
{
    return icaltime_from_timet_with_zone(time_t(instant.ms / 1000), 0, icaltimezone_get_utc_timezone());
}

// RFC 5545 allows no control characters but the line end in a text.
QByteArray plain(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; });
    return text.toUtf8();
}

icalproperty_status statusOf(PublicationState state)
{
    const bool sure = state == PublicationState::Scheduled || state == PublicationState::Published ||
                      state == PublicationState::Claimed || state == PublicationState::Sending;
    return sure ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE;
}

icalcomponent* eventOf(const Post& post, const Publication& p, const std::vector<Account>& accounts, Instant now)
{
    const Content content = effectiveContent(post, p.network, p.account);
    const Account* account = accountOf(accounts, p.account);
    const QString who = account ? account->handle : p.network;
    const QString words = content.text.isEmpty() ? content.title : content.text;
    const QString first = words.section(u'\n', 0, 0).left(80);
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [event](icalproperty* property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(plain(u"publication-%1@parvis"_s.arg(p.id.toString())).constData()));
    add(icalproperty_new_dtstamp(utc(now)));
    add(icalproperty_new_dtstart(utc(p.plan.due)));
    add(icalproperty_new_summary(plain(first.isEmpty() ? who : who + u": "_s + first).constData()));
    if (!words.isEmpty())
        add(icalproperty_new_description(plain(words).constData()));
    add(icalproperty_new_status(statusOf(p.state)));
    if (!post.campaign.isEmpty())
        add(icalproperty_new_categories(plain(post.campaign).constData()));
    if (!p.remote.url.isEmpty())
        add(icalproperty_new_url(plain(p.remote.url).constData()));
    return event;
}

} // namespace

std::optional<ExportFormat> exportFormatFromName(QStringView name)
{
    if (name == "csv"_L1)
        return ExportFormat::Csv;
    if (name == "json"_L1)
        return ExportFormat::Json;
    return name == "ics"_L1 ? std::optional(ExportFormat::Calendar) : std::nullopt;
}

QByteArray planAsCsv(const std::vector<PostWithPublications>& posts, const std::vector<Account>& accounts)
{
    QString text = csv::line({u"post"_s, u"text"_s, u"accounts"_s, u"at"_s, u"zone"_s, u"media"_s, u"alt"_s, u"link"_s,
                              u"campaign"_s, u"content_warning"_s, u"language"_s, u"visibility"_s, u"first_comment"_s,
                              u"thread"_s, u"state"_s, u"published_url"_s});
    for (const PostWithPublications& one : posts) {
        for (const Line& line : linesOf(one, accounts)) {
            const Content& content = line.content;
            QStringList media, alternatives;
            for (const MediaUse& use : content.media) {
                media.append(libraryWord(use.asset.id));
                alternatives.append(use.altText);
            }
            text += csv::line({one.post.id.toString(), content.text, line.accounts.join(u';'), line.at, line.zone,
                               joinedList(media), joinedList(alternatives), content.link, one.post.campaign,
                               content.contentWarning, content.language, visibilityName(content.visibility),
                               content.firstComment, joinedThread(content.threadParts), line.states.join(u';'),
                               line.addresses.join(u' ')});
        }
    }
    return text.toUtf8();
}

QByteArray planAsJson(const std::vector<PostWithPublications>& posts, const std::vector<Account>& accounts)
{
    QJsonArray array;
    for (const PostWithPublications& one : posts)
        array.append(postJson(one, accounts));
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

QByteArray planAsCalendar(const std::vector<PostWithPublications>& posts, const std::vector<Account>& accounts,
                          Instant now)
{
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT),
                                                                            icalcomponent_free);
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Parvis//Parvis//EN"));
    for (const PostWithPublications& one : posts) {
        for (const Publication& p : one.publications)
            icalcomponent_add_component(calendar.get(), eventOf(one.post, p, accounts, now));
    }
    const std::unique_ptr<char, void (*)(void*)> text(icalcomponent_as_ical_string_r(calendar.get()), std::free);
    return text.get();
}

Async<QByteArray> exportPlan(QObject* context, const Ports& ports, ExportFormat format, const ExportScope& scope)
{
    PublicationQuery query;
    query.from = scope.from;
    query.to = scope.to;
    query.kind = PublicationKind::Post;
    query.accounts = scope.accounts;
    query.states = scope.states;
    if (query.states.empty()) {
        query.states = allStates();
        std::erase(query.states, PublicationState::Cancelled);
    }
    const Instant now = ports.clock.now();
    const QString campaign = scope.campaign;
    return ports.accounts.list().then(context, [=, &posts = ports.posts](const std::vector<Account>& accounts) {
        return posts.findAll(query).then(context, [=](std::vector<PostWithPublications> found) {
            if (!campaign.isEmpty())
                std::erase_if(found, [&](const PostWithPublications& one) { return one.post.campaign != campaign; });
            return offThread<QByteArray>([=]() -> Result<QByteArray> {
                switch (format) {
                case ExportFormat::Json:
                    return planAsJson(found, accounts);
                case ExportFormat::Calendar:
                    return planAsCalendar(found, accounts, now);
                case ExportFormat::Csv:
                    break;
                }
                return planAsCsv(found, accounts);
            });
        });
    });
}

} // namespace parvis
