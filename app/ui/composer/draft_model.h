// SPDX-License-Identifier: GPL-3.0-or-later
// The post being written: a base and, per network, only what differs. Pure state with a signal; no service is called
// here.
#pragma once

#include "engine/publishing/publishing_desk.h"

#include <QJsonObject>
#include <QObject>

namespace parvis::ui {

// A tab of the composer by its name: "" is the text for all, "bluesky" a network's, "bluesky/7" that of one account of
// it.
struct DraftTab {
    QString network;
    AccountId account;

    static DraftTab of(const QString& name);
    static DraftTab of(const Account& account) { return {account.network, account.id}; }
    QString name() const;
    bool isAll() const { return network.isEmpty(); }
    // From which this one differs, if at all: an account's from its network's, a network's from all.
    QString parent() const { return account.isNull() ? QString() : network; }
    bool concerns(const Account& other) const;
};

class DraftModel : public QObject
{
    Q_OBJECT
public:
    explicit DraftModel(QObject* parent = nullptr);

    const PostDraft& draft() const { return m_draft; }
    void load(const PostDraft& draft); // as stored: not changed yet
    bool isChanged() const { return m_changed; }
    void markSaved() { m_changed = false; }
    bool isEmpty() const;

    // tab: see DraftTab. Its content is the base with its network's differences, then the account's.
    Content content(const QString& tab) const;
    Content contentFor(const QString& network, AccountId account) const;
    bool differs(const QString& tab) const;
    void resetVariant(const QString& tab);
    // The tab in which what goes to this account is written.
    QString tabFor(const QString& network, AccountId account) const;

    void setText(const QString& tab, const QString& text);
    void setThreadParts(const QString& tab, const QStringList& parts);
    void setMedia(const QString& tab, const std::vector<MediaUse>& media);
    void setContentWarning(const QString& tab, const QString& warning);
    void setLanguage(const QString& tab, const QString& language);
    void setVisibility(const QString& tab, Visibility visibility);
    // All of the words at once: an older version comes back.
    void setContent(const Content& base, const std::vector<Variant>& variants);
    void setCampaign(const QString& campaign);
    void setLink(const QString& link);
    void setFirstComment(const QString& tab, const QString& text);
    // As it will go out: its variables stand for the account and the time of the draft.
    Content shownFor(const Account& account, const WallTime& now) const;
    void setPoll(const QString& tab, const std::optional<Poll>& poll);
    void setSensitive(bool sensitive);
    void setAccounts(const std::vector<AccountId>& accounts);
    void setWhen(const When& when);
    void setLate(const LatePolicy& late);
    void setLatest(int revision) { m_draft.revision = revision; }

    // For the copy kept on this machine. Media are kept by id; their assets have to be joined again.
    QJsonObject toJson() const;
    static std::optional<PostDraft> fromJson(const QJsonObject& json);

Q_SIGNALS:
    void changed();

private:
    template <typename T>
    void set(const QString& tab, T Content::*base, std::optional<T> Variant::*own, const T& value);
    Variant* variant(const DraftTab& tab, bool make);
    void dropEmpty();
    void touch();
    PostDraft m_draft;
    bool m_changed = false;
};

} // namespace parvis::ui
