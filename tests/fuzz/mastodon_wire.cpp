// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of any server that says it speaks Mastodon.
#include "fuzz/fuzz.h"
#include "platforms/mastodon/stream.h"
#include "platforms/mastodon/wire.h"

using namespace parvis;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    HttpReply reply;
    reply.status = 200;
    reply.url = QUrl(u"https://example.org/api/v1/x"_s);
    reply.body = fuzz::bytes(data, size);
    reply.headers = HttpHeaders{{"Link", reply.body.left(300)}};
    (void)mastodon::linkTarget(reply, "prev"_L1);
    (void)mastodon::ringsTheBell(QString::fromUtf8(reply.body));
    (void)mastodon::streamAddress(u"https://example.org"_s, QString::fromUtf8(reply.body.left(200)));
    if (const Result<QJsonObject> object = parseJsonObject(reply)) {
        if (const auto status = mastodon::readStatus(*object, u"status"_s))
            fuzz::must(!status->id.isEmpty(), "a status without an id is refused");
        (void)mastodon::readAccount(*object, u"account"_s);
        if (const auto told = mastodon::readNotification(*object))
            fuzz::must(!told->id.isEmpty(), "a notification without an id is refused");
        (void)mastodon::readContext(*object);
        (void)mastodon::readInstance(*object);
    }
    if (const Result<QJsonArray> array = parseJsonArray(reply)) {
        (void)mastodon::readStatuses(*array, u"statuses"_s);
        (void)mastodon::readNotifications(*array);
    }
    return 0;
}
