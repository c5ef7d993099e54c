// SPDX-License-Identifier: GPL-3.0-or-later
// From content and publication to the one request of a segment. Pure.
#pragma once

#include "domain/publishing/capabilities.h"
#include "ports/platform_client.h"

namespace parvis {

// The text of a segment, or nothing when the content has no such part (it was shortened after sending began).
std::optional<QString> segmentText(const Content& content, const Segment& segment);
// What belongs in the segment: media only in the first.
std::vector<MediaUse> segmentMedia(const Content& content, const Segment& segment);
// Rejected where the content has no such part or the part before has no remote id.
Result<PublishRequest> buildRequest(const Content& content, const Publication& publication, int index,
                                    const Capabilities& capabilities);
// SHA-256 over what a reader would see, so that a content changed after the first send is noticed. Uploads are left
// out: the same picture uploaded again has another id.
QByteArray requestDigest(const PublishRequest& request);

} // namespace parvis
