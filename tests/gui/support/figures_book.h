// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a workspace in its window, with what is promised and written beside them.
#pragma once

#include "support/desk_demo.h"
#include "ui/insights/chart_panel.h"
#include "ui/insights/figure_tile.h"
#include "ui/insights/figures_page.h"

#include <QPushButton>

namespace parvis::test {

using namespace Qt::StringLiterals;

struct FiguresBookDesk {
    explicit FiguresBookDesk(const std::function<void(Demo&)>& before = {}, const DemoOptions& options = {})
        : demo(options)
    {
        seedInbox(demo, options.french);
        seedFigures(demo);
        if (before)
            before(demo);
        demo.open();
        demo.window->showDesk(u"figures"_s);
        page = qobject_cast<ui::FiguresPage*>(demo.window->desk(u"figures"_s));
    }
    ui::FigureTile* tile(const QString& kpi) const { return page->findChild<ui::FigureTile*>(u"tile-"_s + kpi); }
    ui::ChartPanel* panel(const QString& kpi) const { return page->findChild<ui::ChartPanel*>(u"chart-"_s + kpi); }
    bool isLoaded() const { return tile(u"followers"_s) && tile(u"followers"_s)->figure().has_value(); }
    template <typename T>
    T* part(const QString& name) const
    {
        const auto all = demo.window->findChildren<T*>(name);
        return all.isEmpty() ? nullptr : all.back();
    }
    void click(const QString& name) const
    {
        auto* button = part<QPushButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    std::vector<StoredTarget> targets() { return demo.wait(demo.figures->book().targets()); }
    std::vector<Annotation> notes()
    {
        return demo.wait(demo.figures->book().annotations({}, Instant{std::numeric_limits<qint64>::max()}, {}));
    }
    Demo demo;
    ui::FiguresPage* page = nullptr;
};

inline Target followersTarget(double value)
{
    Target target;
    target.kpi = u"followers"_s;
    target.value = value;
    target.who = u"Omar"_s;
    return target;
}

} // namespace parvis::test
