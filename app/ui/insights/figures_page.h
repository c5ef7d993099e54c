// SPDX-License-Identifier: GPL-3.0-or-later
// The figures: a dashboard of tiles and charts for a period and whoever is chosen, each with its formula, and the posts
// and messages behind each.
#pragma once

#include "ui/insights/figures_data.h"
#include "ui/shell/desk.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QTimer>

class QGridLayout;
class QStackedLayout;

namespace parvis {
struct Change;
struct Error;
} // namespace parvis

namespace parvis::ui {

class Banner;
class BoardBar;
class BookDialog;
class BusyLine;
class ChartPanel;
class FigureTile;
class FiguresLoader;
class FilterBar;
class PeriodPicker;
class Popover;
class RowsPane;

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
    RowsPane* rows() const { return m_rows; }
    const Dashboard& board() const { return m_board; }

protected:
    void build() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildHead();
    void buildPages();
    void connectParts();
    void arrange();
    void load();
    FiguresAsk ask() const;
    void show(const FiguresData& data);
    void fail(const Error& error);
    void onChanged(const std::vector<Change>& changes);

    // The dashboard shown; in figures_page_board.cpp.
    void setBoard(const Dashboard& board);
    void takePicks(); // period and filters into the dashboard
    void makeParts();
    void makeTile(const DashboardTile& tile);
    void makePanel(const DashboardChart& chart);
    void boardChanged();
    template <typename T>
    void movePart(std::vector<T>& parts, size_t at, int by);
    void removeTile(size_t at);
    void removeChart(size_t at);
    void explain(FigureTile* tile);
    void addExplanation(Popover* popover, FigureTile* tile);
    void addTileActions(Popover* popover, FigureTile* tile);

    // What is promised and written beside them; in figures_page_book.cpp.
    void addBookCommands();
    void setTarget(FigureTile* tile);
    void setTarget(const ChartPanel* panel);
    void openTarget(const Target& target, QWidget* over);
    void addTarget(QWidget* over);
    void openTargets();
    std::vector<AccountId> filtered() const;
    void addNote(const std::optional<Window>& place);
    void openNote(const Annotation& note);
    void openMark(ChartPanel* panel, int at);
    void removeNote(const ChartPanel* panel, int at);
    const Annotation* noteAt(const ChartPanel* panel, int mark) const;
    void follow(BookDialog* dialog);

    // What stands behind them; in figures_page_rows.cpp.
    void openTile(FigureTile* tile);
    void openPoint(ChartPanel* panel, int point);
    void openPerson(const DashboardChart& chart, const ChartPoint& point);
    void openRows(const QString& title, const FigureQuery& query, const ChartPoint& point);
    void closeRows();

    const UiContext& m_context;
    // nullptr until the desk is first shown
    FiguresLoader* m_loader = nullptr;
    BoardBar* m_bar = nullptr;
    PeriodPicker* m_period = nullptr;
    FilterBar* m_filter = nullptr;
    BusyLine* m_busy = nullptr;
    Banner* m_banner = nullptr;
    RowsPane* m_rows = nullptr;
    QStackedLayout* m_pages = nullptr;
    QGridLayout* m_tileGrid = nullptr;
    QGridLayout* m_chartGrid = nullptr;
    QList<FigureTile*> m_tiles;
    QList<ChartPanel*> m_panels;
    Dashboard m_board;
    std::vector<Annotation> m_notes; // beside the curves shown
    std::vector<StoredTarget> m_targets;
    QPointer<QWidget> m_opened; // gets the focus back when the rows are closed
    QTimer m_reload;
    LocalDate m_day; // for which "today" the page was asked
    bool m_stale = true;
    int m_columns = 0;
};

} // namespace parvis::ui
