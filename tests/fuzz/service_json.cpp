// SPDX-License-Identifier: GPL-3.0-or-later
// Policies and business hours from a JSON file, and the times of day in it.
#include "domain/service/service_policy.h"
#include "fuzz/fuzz.h"

using namespace parvis;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray input = fuzz::bytes(data, size);
    const ServiceCalendar calendar = calendarFromBytes(input);
    fuzz::must(calendarFromBytes(toBytes(calendar)) == calendar, "a calendar survives being written");
    const ServicePolicy policy = policyFromBytes(input);
    fuzz::must(policyFromBytes(toBytes(policy)) == policy, "a policy survives being written");
    if (const auto minute = minuteFromName(fuzz::text(data, size))) {
        fuzz::must(*minute >= 0 && *minute <= 24 * 60, "a time of day lies within the day");
        fuzz::must(minuteFromName(minuteName(*minute)) == minute, "a time of day survives being written");
    }
    return 0;
}
