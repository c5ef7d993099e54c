// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_model.h"

#include "domain/publishing/template.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

bool isOf(const Variant& variant, const DraftTab& tab)
{
    return variant.account == tab.account && (variant.network == tab.network || !tab.account.isNull());
}

} // namespace

DraftTab DraftTab::of(const QString& name)
{
    return {name.section(u'/', 0, 0), AccountId::fromString(name.section(u'/', 1, 1)).value_or(AccountId())};
}

QString DraftTab::name() const
{
    return account.isNull() ? network : network + u'/' + account.toString();
}

bool DraftTab::concerns(const Account& other) const
{
    return isAll() || (other.network == network && (account.isNull() || other.id == account));
}

DraftModel::DraftModel(QObject* parent) : QObject(parent) {}

void DraftModel::load(const PostDraft& draft)
{
    m_draft = draft;
    m_changed = false;
    Q_EMIT changed();
}

bool DraftModel::isEmpty() const
{
    const Content& base = m_draft.base;
    return base.text.trimmed().isEmpty() && base.media.empty() && !base.poll && base.threadParts.isEmpty() &&
           base.firstComment.trimmed().isEmpty() && m_draft.variants.empty();
}

Content DraftModel::contentFor(const QString& network, AccountId account) const
{
    Post post;
    post.base = m_draft.base;
    post.variants = m_draft.variants;
    return effectiveContent(post, network, account);
}

Content DraftModel::content(const QString& tab) const
{
    const DraftTab at = DraftTab::of(tab);
    return at.isAll() ? m_draft.base : contentFor(at.network, at.account);
}

Variant* DraftModel::variant(const DraftTab& tab, bool make)
{
    for (auto& variant : m_draft.variants) {
        if (isOf(variant, tab))
            return &variant;
    }
    if (!make)
        return nullptr;
    Variant fresh;
    fresh.network = tab.network;
    fresh.account = tab.account;
    m_draft.variants.push_back(fresh);
    return &m_draft.variants.back();
}

bool DraftModel::differs(const QString& tab) const
{
    return std::any_of(m_draft.variants.begin(), m_draft.variants.end(),
                       [at = DraftTab::of(tab)](const Variant& variant) { return isOf(variant, at); });
}

void DraftModel::resetVariant(const QString& tab)
{
    std::erase_if(m_draft.variants, [at = DraftTab::of(tab)](const Variant& variant) { return isOf(variant, at); });
    touch();
}

QString DraftModel::tabFor(const QString& network, AccountId account) const
{
    for (const QString& tab : {DraftTab{network, account}.name(), network}) {
        if (differs(tab))
            return tab;
    }
    return {};
}

// A variant whose every part equals the base is none.
void DraftModel::dropEmpty()
{
    std::erase_if(m_draft.variants, [](const Variant& v) {
        return !v.text && !v.media && !v.threadParts && !v.contentWarning && !v.language && !v.visibility &&
               !v.firstComment && !v.poll;
    });
}

template <typename T>
void DraftModel::set(const QString& tab, T Content::*base, std::optional<T> Variant::*own, const T& value)
{
    if (content(tab).*base == value)
        return;
    const DraftTab at = DraftTab::of(tab);
    if (at.isAll()) {
        m_draft.base.*base = value;
    } else if (content(at.parent()).*base == value) {
        if (auto* present = variant(at, false))
            present->*own = std::nullopt;
    } else {
        (variant(at, true)->*own).emplace(value);
    }
    dropEmpty();
    touch();
}

void DraftModel::setText(const QString& tab, const QString& text)
{
    set(tab, &Content::text, &Variant::text, text);
}

void DraftModel::setThreadParts(const QString& tab, const QStringList& parts)
{
    set(tab, &Content::threadParts, &Variant::threadParts, parts);
}

void DraftModel::setMedia(const QString& tab, const std::vector<MediaUse>& media)
{
    set(tab, &Content::media, &Variant::media, media);
}

void DraftModel::setContentWarning(const QString& tab, const QString& warning)
{
    set(tab, &Content::contentWarning, &Variant::contentWarning, warning);
}

void DraftModel::setLanguage(const QString& tab, const QString& language)
{
    set(tab, &Content::language, &Variant::language, language);
}

void DraftModel::setVisibility(const QString& tab, Visibility visibility)
{
    set(tab, &Content::visibility, &Variant::visibility, visibility);
}

void DraftModel::setContent(const Content& base, const std::vector<Variant>& variants)
{
    if (m_draft.base == base && m_draft.variants == variants)
        return;
    m_draft.base = base;
    m_draft.variants = variants;
    touch();
}

void DraftModel::setCampaign(const QString& campaign)
{
    if (m_draft.campaign == campaign)
        return;
    m_draft.campaign = campaign;
    touch();
}

void DraftModel::setLate(const LatePolicy& late)
{
    if (m_draft.late == late)
        return;
    m_draft.late = late;
    touch();
}

void DraftModel::setLink(const QString& link)
{
    if (m_draft.base.link == link)
        return;
    m_draft.base.link = link;
    touch();
}

void DraftModel::setFirstComment(const QString& tab, const QString& text)
{
    set(tab, &Content::firstComment, &Variant::firstComment, text);
}

Content DraftModel::shownFor(const Account& account, const WallTime& now) const
{
    const Content content = contentFor(account.network, account.id);
    const WallTime& wall = m_draft.when.kind == When::Kind::At ? m_draft.when.wall : now;
    return expanded(content, variablesFor(content, account, m_draft.campaign, wall));
}

void DraftModel::setPoll(const QString& tab, const std::optional<Poll>& poll)
{
    set(tab, &Content::poll, &Variant::poll, poll);
}

void DraftModel::setSensitive(bool sensitive)
{
    if (m_draft.base.sensitive == sensitive)
        return;
    m_draft.base.sensitive = sensitive;
    touch();
}

void DraftModel::setAccounts(const std::vector<AccountId>& accounts)
{
    if (m_draft.accounts == accounts)
        return;
    m_draft.accounts = accounts;
    touch();
}

void DraftModel::setWhen(const When& when)
{
    const When& old = m_draft.when;
    const bool same = old.kind == when.kind && old.wall == when.wall && old.zone == when.zone &&
                      old.repeatedDecided == when.repeatedDecided && old.secondOfRepeated == when.secondOfRepeated;
    if (same)
        return;
    m_draft.when = when;
    touch();
}

void DraftModel::touch()
{
    m_changed = true;
    Q_EMIT changed();
}

QJsonObject DraftModel::toJson() const
{
    QJsonArray accounts;
    for (const AccountId id : m_draft.accounts)
        accounts.append(id.toString());
    QJsonObject json{{u"format"_s, 1},
                     {u"post"_s, m_draft.existing.toString()},
                     {u"revision"_s, m_draft.revision},
                     {u"base"_s, QJsonDocument::fromJson(contentToJson(m_draft.base)).object()},
                     {u"variants"_s, QJsonDocument::fromJson(variantsToJson(m_draft.variants)).array()},
                     {u"accounts"_s, accounts},
                     {u"campaign"_s, m_draft.campaign},
                     {u"late_within"_s, qint64(m_draft.late.within.count())},
                     {u"late_drop"_s, m_draft.late.choice == LatePolicy::Choice::Drop}};
    if (m_draft.when.kind == When::Kind::At) {
        json.insert(u"wall"_s, m_draft.when.wall.toIso());
        json.insert(u"zone"_s, m_draft.when.zone.name());
    }
    return json;
}

std::optional<PostDraft> DraftModel::fromJson(const QJsonObject& json)
{
    if (json.value("format"_L1).toInt() != 1)
        return std::nullopt;
    const auto base = contentFromJson(QJsonDocument(json.value("base"_L1).toObject()).toJson());
    const auto variants = variantsFromJson(QJsonDocument(json.value("variants"_L1).toArray()).toJson());
    if (!base || !variants)
        return std::nullopt;
    PostDraft draft;
    draft.base = *base;
    draft.variants = *variants;
    draft.existing = PostId::fromString(json.value("post"_L1).toString()).value_or(PostId());
    draft.revision = json.value("revision"_L1).toInt();
    draft.campaign = json.value("campaign"_L1).toString();
    draft.late.within = std::chrono::minutes(json.value("late_within"_L1).toInteger(draft.late.within.count()));
    if (json.value("late_drop"_L1).toBool())
        draft.late.choice = LatePolicy::Choice::Drop;
    for (const auto& value : json.value("accounts"_L1).toArray()) {
        if (const auto id = AccountId::fromString(value.toString()))
            draft.accounts.push_back(*id);
    }
    const auto wall = WallTime::fromIso(json.value("wall"_L1).toString());
    const auto zone = ZoneId::fromName(json.value("zone"_L1).toString());
    if (wall && zone)
        draft.when = When::at(*wall, *zone);
    return draft;
}

} // namespace parvis::ui
