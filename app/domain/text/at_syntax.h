// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers of the AT protocol: whether they are well formed, and time ordered record keys. Pure and thread-safe.
// Rules: atproto.com/specs, checked against the protocol's own interoperability files.
#pragma once

#include <QString>
#include <optional>

namespace parvis::text {

bool isAtHandle(QStringView s);
bool isAtDid(QStringView s);
bool isAtIdentifier(QStringView s); // handle or DID
bool isAtNsid(QStringView s);
bool isAtRecordKey(QStringView s);
bool isAtTid(QStringView s);
bool isAtUri(QStringView s);      // strict: at://authority[/collection[/rkey]][#/pointer]
bool isAtDatetime(QStringView s); // a time that exists, with its zone
// Well formed by BCP 47, without a look into the registry.
bool isAtLanguage(QStringView s);

struct AtUri {
    QString authority;
    QString collection; // empty when the URI names an account
    QString recordKey;  // empty when it names a collection
    QString fragment;   // without #
};
std::optional<AtUri> parseAtUri(QStringView s);
QString makeAtUri(QStringView authority, QStringView collection, QStringView recordKey);

// A TID holds microseconds since 1970 (53 bits) and a clock id (10 bits), so names sort by time.
struct Tid {
    qint64 microseconds = 0;
    int clockId = 0; // 0 to 1023

    friend bool operator==(const Tid&, const Tid&) = default;
};
QString makeTid(qint64 microseconds, int clockId);
std::optional<Tid> parseTid(QStringView s);

} // namespace parvis::text
