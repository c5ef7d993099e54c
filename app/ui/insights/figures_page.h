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
    void build() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPanels();
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
    // nullptr until the desk is first shown
    FiguresLoader* m_loader = nullptr;
    PeriodPicker* m_period = nullptr;
    QPushButton* m_accounts = nullptr;
    QMenu* m_menu = nullptr;
    BusyLine* m_busy = nullptr;
    Banner* m_banner = nullptr;
    QGridLayout* m_tileGrid = nullptr;
    QGridLayout* m_chartGrid = nullptr;
    QList<FigureTile*> m_tiles;
    QList<ChartPanel*> m_panels;
    QTimer m_reload;
    LocalDate m_day; // for which "today" the page was asked
    bool m_stale = true;
    int m_columns = 0;
};

} // namespace parvis::ui
