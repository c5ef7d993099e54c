// SPDX-License-Identifier: GPL-3.0-or-later
// The figures: tiles, charts, for a period and chosen accounts, each with its formula.
#pragma once

#include "ui/insights/figures_data.h"
#include "ui/shell/desk.h"
#include "ui/ui_context.h"

#include <QTimer>

class QGridLayout;
class QMenu;
class QPushButton;

namespace parvis {
struct Change;
struct Error;
} // namespace parvis

namespace parvis::ui {

class Banner;
class BusyLine;
class ChartPanel;
class FigureTile;
class FiguresLoader;
class Label;
class PeriodPicker;

class FiguresPage : public Desk
{
    Q_OBJECT
public:
    explicit FiguresPage(const UiContext& context, QWidget* parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    void activate() override;
    const QList<FigureTile*>& tiles() const { return m_tiles; }
    const QList<ChartPanel*>& panels() const { return m_panels; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    void arrange();
    void load();
    void show(const FiguresData& data);
    void fail(const Error& error);
    void explain(FigureTile* tile);
    void fillAccounts();
    void onChanged(const std::vector<Change>& changes);
    std::vector<AccountId> chosenAccounts() const;

    const UiContext& m_context;
    FiguresLoader* m_loader;
    PeriodPicker* m_period;
    QPushButton* m_accounts;
    QMenu* m_menu;
    BusyLine* m_busy;
    Banner* m_banner;
    QGridLayout* m_tileGrid;
    QGridLayout* m_chartGrid;
    QList<FigureTile*> m_tiles;
    QList<ChartPanel*> m_panels;
    QTimer m_reload;
    LocalDate m_day; // for which "today" the page was asked
    bool m_stale = true;
    int m_columns = 0;
};

} // namespace parvis::ui
