// SPDX-License-Identifier: GPL-3.0-or-later
// A table of posts in the language of the window: what its columns mean, and what is wrong with a row.
#pragma once

#include "engine/publishing/bulk_import.h"
#include "ui/ui_context.h"

namespace parvis::ui {

QString fieldWords(csv::Field field);
QString fieldHint(csv::Field field); // what a cell of it looks like
QString encodingWords(csv::Encoding encoding);
QString separatorWords(QChar separator);
QString importWords(const Finding& finding, const UiContext& context);
QString phaseWords(BulkImport::Phase phase);

} // namespace parvis::ui
