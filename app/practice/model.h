// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice network knows: plain records. Ids are numbers inside and strings of decimal digits outside.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace parvis::practice {

using Id = qint64; // 0: none

struct Account {
    Id id = 0;
    QString username;
    QString displayName;
    QString note; // plain text
    QString language;
    bool shop = false;
    qint64 createdMs = 0;
    int quietFollowers = 0; // people who follow and never say anything
    int statuses = 0;
    qint64 lastStatusMs = 0;
    std::set<Id> followers;
    std::set<Id> following;
    std::set<Id> muting;
    std::set<Id> blocking;
};

struct Poll {
    QStringList options;
    std::vector<int> votes;
    std::map<Id, std::vector<int>> voters;
    bool multiple = false;
    qint64 expiresMs = 0;
};

struct Media {
    Id id = 0;
    Id account = 0;
    QByteArray mime;
    QString kind; // image, gifv, video, audio
    QString description;
    QString focus;
    int width = 0;
    int height = 0;
    QByteArray bytes;
    int pollsLeft = 0; // GETs still answered with 206
    bool ready() const { return pollsLeft <= 0; }
};

struct Status {
    Id id = 0;
    Id account = 0;
    QString text;
    QString html;
    QString spoiler;
    QString visibility;
    QString language;
    bool sensitive = false;
    Id inReplyTo = 0;
    Id inReplyToAccount = 0;
    Id conversation = 0; // the id of the status that began it
    Id reblogOf = 0;
    Id quoteOf = 0;
    qint64 createdMs = 0;
    qint64 editedMs = 0;
    std::vector<Id> media;
    std::vector<Id> mentions;
    QStringList tags;
    std::optional<Poll> poll;
    QString application;
    QString key;             // the Idempotency-Key it was sent with
    int quietFavourites = 0; // of people who never say anything, as quietFollowers
    int quietBoosts = 0;
    std::set<Id> favouritedBy;
    std::set<Id> bookmarkedBy;
    std::map<Id, Id> rebloggedBy; // account → its boost
    int quotes = 0;
};

struct Notification {
    Id id = 0;
    Id account = 0; // who is told
    Id from = 0;
    QString type;
    Id status = 0;
    qint64 createdMs = 0;
};

struct App {
    QString clientId;
    QString clientSecret;
    QString name;
    QString website;
    QStringList redirectUris;
    QString scopes;
};

struct Token {
    QString value;
    Id account = 0; // 0: an application's own token
    QString scopes;
    QString clientId;
    qint64 createdMs = 0;
};

struct Report {
    Id id = 0;
    Id account = 0;
    Id target = 0;
    std::vector<Id> statuses;
    QString comment;
    QString category;
};

// What may be asked of a new status; checked by the one who builds it.
struct Draft {
    QString text;
    QString spoiler;
    QString visibility = QStringLiteral("public");
    QString language;
    bool sensitive = false;
    Id inReplyTo = 0;
    Id quoteOf = 0;
    std::vector<Id> media;
    std::optional<Poll> poll;
    QString application;
    QString key;
    qint64 createdMs = 0; // written earlier, and only now on this network; 0: now
};

} // namespace parvis::practice
