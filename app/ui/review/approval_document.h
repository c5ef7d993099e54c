// SPDX-License-Identifier: GPL-3.0-or-later
// The page that a client reads and signs: each post as it will look, numbered, with boxes for approval or change and
// lines to write on. Made away from the window's thread: values only.
#pragma once

#include "base/result.h"

#include <QImage>
#include <QLocale>
#include <QString>
#include <vector>

namespace parvis::ui {

struct ApprovalPicture {
    QImage image; // as a thumbnail; null where it cannot be shown: then its name stands in its place
    QString fileName, alt;
};

struct ApprovalEntry {
    QString account, network; // "Maison Lumen", "Mastodon"
    QString time;             // with its zone, in words
    QString state;            // "In review"
    QString warning;          // the content warning
    QStringList parts;        // text, then thread parts
    QStringList more;         // poll answers, first comment, link: one line each
    std::vector<ApprovalPicture> pictures;
};

struct ApprovalDocument {
    QString title;    // "Posts for Maison Lumen"
    QString subtitle; // range, when it was made, by whom
    std::vector<ApprovalEntry> entries;
};

// How many pages were written. Storage where the file cannot be written.
Result<int> writeApprovalPdf(const QString& file, const ApprovalDocument& document);

} // namespace parvis::ui
