// SPDX-License-Identifier: GPL-3.0-or-later
// The media library: finding, labels, alt texts, where a file is used.
#pragma once

#include "base/async.h"

namespace parvis {

class MediaLibrary
{
public:
    MediaLibrary() = default;
    virtual ~MediaLibrary() = default;
    MediaLibrary(const MediaLibrary&) = delete;
    MediaLibrary& operator=(const MediaLibrary&) = delete;
};

} // namespace parvis
