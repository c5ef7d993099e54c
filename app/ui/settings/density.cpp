// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/density.h"

#include <QApplication>
#include <QSettings>
#include <QWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kProperty = "parvisComfortable";

} // namespace

bool isComfortable()
{
    return qApp->property(kProperty).toBool();
}

void restoreDensity(const QSettings& settings)
{
    qApp->setProperty(kProperty, settings.value(u"ui/density"_s).toString() == "comfortable"_L1);
}

void setComfortable(QSettings& settings, bool comfortable)
{
    settings.setValue(u"ui/density"_s, comfortable ? u"comfortable"_s : u"dense"_s);
    qApp->setProperty(kProperty, comfortable);
    // Lists take their row height anew when the style changes; nothing else has to know.
    const auto windows = QApplication::allWidgets();
    for (QWidget* widget : windows) {
        QEvent changed(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &changed);
    }
}

} // namespace parvis::ui
