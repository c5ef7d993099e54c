// SPDX-License-Identifier: GPL-3.0-or-later
// What many customers do at one moment, ordered over HTTP: for tests and scripts that need crowds. All or nothing.
//   POST /practice/deeds {"deeds": [
//     {"do": "comment", "author": HANDLE, "text": T, "on": STATUS_ID, "quiet"?: true, "age"?: SECONDS, "visibility"?:
//     V},
//     {"do": "mention", "author": HANDLE, "text": T, "shop": HANDLE, "age"?, "visibility"?},
//     {"do": "edit", "id": STATUS_ID, "text": T},
//     {"do": "delete", "id": STATUS_ID},
//     {"do": "repeat", "id": STATUS_ID} ]}
// answers {"ids": [STATUS_ID, …]}, one for each deed; "#N" names the status of deed N of the same list.
// quiet    the shop is not mentioned, so nobody is told: it stands in the thread alone
// age      written so long ago and reaching this network only now: its id is as old, the shop is told now
// repeat   the shop is told of it once more, as some servers do
#pragma once

#include "practice/router.h"
#include "practice/service.h"

namespace parvis::practice {

Response doDeeds(Service& service, const Request& request);

} // namespace parvis::practice
