// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs that take pictures share: their options, and every picture in English and French, light and dark,
// at two sizes.
#pragma once

#include <QSize>
#include <QString>
#include <functional>

class QWidget;

namespace parvis::test {

struct Studio {
    QString folder, only, suffix; // suffix: fr-dark-1920x1080
    QSize size;
    bool french = false, dark = false;

    // For what arrives from threads and is painted then.
    void settle() const;
    // folder/name-suffix.png, where its name contains `only`.
    void take(QWidget& widget, const QString& name) const;
};

// --shots DIR [--only TEXT] [--set TEXT] [--quick]; the answer is main's. session: everything to be taken of one
// language, theme and size.
int runStudio(int argc, char** argv, const std::function<void(const Studio&)>& session);

} // namespace parvis::test
