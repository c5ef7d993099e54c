// SPDX-License-Identifier: GPL-3.0-or-later
// What reaches the practice network: fault specifications, scripts of customers, requests.
#include "fuzz/fuzz.h"
#include "practice/customer_script.h"
#include "practice/fault_plan.h"
#include "practice/http_types.h"

using namespace parvis;
using namespace parvis::practice;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = fuzz::bytes(data + 1, size - 1);
    if (data[0] % 3 == 0) {
        if (Result<FaultPlan> plan = FaultPlan::parse(QString::fromUtf8(input), 1))
            for (int i = 0; i < 4; ++i) {
                const FaultDecision decision = plan->decide({u"POST"_s, u"/api/v1/statuses"_s, u"t"_s});
                fuzz::must(decision.delay.count() >= 0 && decision.retryAfter.count() >= 0, "no negative wait");
            }
    } else if (data[0] % 3 == 1) {
        if (const auto lines = parseScript(input, {u"atelier"_s}))
            for (const ScriptLine& line : *lines)
                fuzz::must(line.afterMs >= 0, "no line before the start");
    } else {
        Request request;
        request.method = u"POST"_s;
        const qsizetype cut = input.indexOf('\n');
        request.headers.insert("content-type", input.left(cut));
        request.body = cut < 0 ? input : input.mid(cut + 1);
        parseParameters(request);
    }
    return 0;
}
