// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: the media library: labels, measurements, renditions.
#include "store/schema/version2.h"

namespace parvis::store::version2 {

using namespace Qt::StringLiterals;

QStringList mediaTables()
{
    return {
        // NULL: not measured. The older columns width, height and duration say it by 0.
        u"ALTER TABLE media_asset ADD COLUMN frames @int"_s,
        u"ALTER TABLE media_asset ADD COLUMN orientation @int"_s,
        u"ALTER TABLE media_asset ADD COLUMN frame_rate @real"_s,
        u"ALTER TABLE media_asset ADD COLUMN bit_rate @int"_s,
        u"ALTER TABLE media_asset ADD COLUMN video_codec TEXT"_s,
        u"ALTER TABLE media_asset ADD COLUMN audio_codec TEXT"_s,
        u"ALTER TABLE media_asset ADD COLUMN original @int REFERENCES media_asset (id)"_s,
        u"CREATE INDEX media_asset_original ON media_asset (original) WHERE original IS NOT NULL"_s,
        uR"(CREATE TABLE media_label (asset @int NOT NULL REFERENCES media_asset (id), label TEXT NOT NULL,
            PRIMARY KEY (asset, label))@flat)"_s,
    };
}

} // namespace parvis::store::version2
