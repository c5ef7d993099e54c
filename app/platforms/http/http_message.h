// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to a server and what comes back, as values.
#pragma once

#include "base/time/instant.h"

#include <QByteArray>
#include <QUrl>
#include <utility>
#include <vector>

namespace parvis {

enum class HttpMethod { Get, Head, Post, Put, Patch, Delete };

// Names are compared without regard to case, order is kept, a name may stand more than once.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<std::pair<QByteArray, QByteArray>> fields) : m_fields(fields) {}
    void add(const QByteArray& name, const QByteArray& value) { m_fields.emplace_back(name, value); }
    void set(const QByteArray& name, const QByteArray& value); // replaces all of that name
    QByteArray value(QByteArrayView name) const;               // the first; empty where absent
    std::vector<QByteArray> values(QByteArrayView name) const;
    bool has(QByteArrayView name) const;
    const std::vector<std::pair<QByteArray, QByteArray>>& fields() const { return m_fields; }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields;
};

// One part of multipart/form-data.
struct HttpPart {
    QByteArray name;
    QByteArray body;
    QByteArray contentType; // empty: a plain field
    QString fileName;       // not empty: a file
};

struct HttpRequest {
    HttpMethod method = HttpMethod::Get;
    QUrl url;
    HttpHeaders headers;                                            // Authorization goes here and is never logged
    QByteArray contentType = QByteArrayLiteral("application/json"); // of body; ignored without body
    QByteArray body;
    std::vector<HttpPart> parts; // not empty: multipart/form-data instead of body
    // inactivity: nothing moved in either direction; timeout: the whole exchange. An upload gets more by its size.
    Milliseconds timeout{60'000}, inactivity{30'000};
    qint64 maxReplyBytes = 16 * 1024 * 1024; // after decompression
    bool followRedirects = true;             // only GET and HEAD, only within the origin; anything else is refused
    bool returnRedirects = false;            // a 3xx is handed back as it is: the caller judges the target (link cards)
    // Background waits for its turn in the rate budget and leaves a reserve; Foreground (a person waits, or a post is
    // due) only stops where the budget is spent.
    enum class Urgency { Foreground, Background };
    Urgency urgency = Urgency::Foreground;
    QByteArray budget; // whose rate budget, e.g. "mastodon.social/atelier"; empty: the host's

    static HttpRequest get(QUrl url) { return {HttpMethod::Get, std::move(url), {}, {}, {}, {}}; }
    static HttpRequest json(HttpMethod method, QUrl url, QByteArray body);
    static HttpRequest form(HttpMethod method, QUrl url, const std::vector<std::pair<QString, QString>>& fields);
    // GET and HEAD: asking again does no harm.
    bool isSafe() const { return method == HttpMethod::Get || method == HttpMethod::Head; }
};

// A complete answer, whatever its status.
struct HttpReply {
    HttpMethod method = HttpMethod::Get;
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    QUrl url; // where it came from in the end

    bool isSuccess() const { return status >= 200 && status < 300; }
};

// "POST https://host/path": without query, fragment and user part, fit for a log.
QString describeForLog(HttpMethod method, const QUrl& url);

} // namespace parvis
