// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of any server that says it speaks Mastodon.
#include "fuzz/fuzz.h"
#include "platforms/mastodon/inbox.h"
#include "platforms/mastodon/mapping.h"
#include "platforms/mastodon/stream.h"
#include "platforms/mastodon/wire.h"

using namespace parvis;
using namespace Qt::StringLiterals;

namespace {

const mastodon::Reader reader{{u"1"_s}, u"example.org"_s};

void mapped(const mastodon::WireStatus& status)
{
    const IncomingMessage message = mastodon::toMessage(status, reader);
    fuzz::must(message.remote.id.value == status.id, "a message has its status' id");
    fuzz::must(message.own == (status.account.id == u"1"_s), "own is who wrote it");
    (void)mastodon::toMetrics(status);
}

void mapped(const mastodon::WireNotification& told)
{
    if (const auto message = mastodon::toMessage(told, reader))
        fuzz::must(!message->remote.id.isEmpty(), "what comes into the inbox has an id");
}

// The place in the list of notifications is a text that a server's words get into.
void walked(const QString& cursor, const std::vector<mastodon::WireNotification>& page)
{
    const mastodon::ReadingState state = mastodon::readingState(cursor);
    (void)mastodon::queryFor(state);
    const mastodon::Step step = mastodon::stepAfter(state, page, cursor.left(80));
    for (const qsizetype index : step.fresh)
        fuzz::must(index >= 0 && index < qsizetype(page.size()), "what is new is on the page");
    const QString text = mastodon::cursorValue(step.state);
    fuzz::must(mastodon::cursorValue(mastodon::readingState(text)) == text, "a place is read as it was kept");
}

} // namespace

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
        if (const auto status = mastodon::readStatus(*object, u"status"_s)) {
            fuzz::must(!status->id.isEmpty(), "a status without an id is refused");
            mapped(*status);
        }
        (void)mastodon::readAccount(*object, u"account"_s);
        if (const auto told = mastodon::readNotification(*object)) {
            fuzz::must(!told->id.isEmpty(), "a notification without an id is refused");
            mapped(*told);
        }
        if (const auto context = mastodon::readContext(*object)) {
            for (const auto* side : {&context->ancestors, &context->descendants})
                std::for_each(side->begin(), side->end(), [](const auto& status) { mapped(status); });
        }
        (void)mastodon::readInstance(*object);
    }
    if (const Result<QJsonArray> array = parseJsonArray(reply)) {
        (void)mastodon::readStatuses(*array, u"statuses"_s);
        if (const auto page = mastodon::readNotifications(*array)) {
            for (const auto& told : *page)
                mapped(told);
            walked({}, *page);
            walked(QString::fromUtf8(reply.body), *page);
            if (!page->empty())
                walked(mastodon::cursorValue({.newest = page->back().id}), *page);
        }
    }
    return 0;
}
