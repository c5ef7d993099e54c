// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar: month or week of publications, moved by drag or keys, with what goes out next and what needs a person
// beside.
#pragma once

#include "ui/calendar/calendar_model.h"
#include "ui/shell/desk.h"

class QBoxLayout;
class QPagedPaintDevice;
class QPrinter;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace parvis {
struct When;
}

namespace parvis::ui {

class Banner;
class BusyLine;
class CalendarCanvas;
class CalendarRhythm;
class EmptyState;
class HoverCard;
class ImportDialog;
class Label;
class ListView;
class MonthView;
class Outlook;
class PlanActions;
class PostActions;
class SegmentedControl;
class WeekView;

class CalendarDesk : public Desk
{
    Q_OBJECT
public:
    CalendarDesk(const UiContext& context, Outlook& outlook, QWidget* parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    int count() const override;
    QString countInWords() const override;
    void activate() override;
    void showTarget(const QString& target) override; // "publication/5", "date/2026-11-24"

    CalendarModel& model() { return *m_model; }
    CalendarRhythm& rhythm() { return *m_rhythm; }
    CalendarCanvas* canvas() const;
    MonthView* month() const { return m_month; }
    WeekView* week() const { return m_week; }
    ListView* list() const { return m_list; }
    QString view() const; // "month", "week", "day", "list"
    void setView(const QString& view);
    bool isWeek() const { return view() == QStringLiteral("week"); }
    void setWeek(bool week) { setView(week ? QStringLiteral("week") : QStringLiteral("month")); }
    void goTo(LocalDate date);
    // The plan as it was, and a list of what has changed since; nothing: back to now.
    void showPast(std::optional<Instant> then);
    // The windows beside the calendar; path may be empty.
    ImportDialog* openImport(const QString& path);
    void savePdf(const QString& file);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool hasHours() const; // week or day
    bool turnBack(QKeyEvent* event, bool perform);
    void wireList();
    void wireActions();
    void shift(const std::vector<PublicationRow>& rows, int days, int minutes, bool copy);
    void remember(const std::vector<PublicationRow>& rows);
    void paste(LocalDate date);
    void setTitle(const QString& title);
    QWidget* buildToolbar();
    QWidget* buildSide();
    void buildCommands();
    void wire(CalendarCanvas* canvas);
    void showRange();
    void page(int direction);
    void refreshState();
    void move(const PublicationRow& row, const WallTime& wall);
    void askWhichOfTwo(const PublicationRow& row, const WallTime& wall, const Resolution& resolution);
    void plan(const PublicationRow& row, const When& when, Instant due);
    void refuse(const QString& what, const QString& why = {}, const QString& action = {});
    void showMore(LocalDate date, const QRect& anchor);
    void fillFilter();
    void filterBy(const QString& name, const QString& text, bool on, const std::function<void(bool)>& choose);
    void filterChanged();
    void buildSurroundings();
    void buildExchange();
    void openExport();
    void openLayers(const QString& path);
    void askPdf();
    void askPrint();
    void print(QPrinter& printer);
    void buildRhythm();
    void openMenu(const QPoint& global);
    void skipThisOne();
    void stopRepeating();
    void openNote();
    void openCampaigns();
    void openPast();
    void openReview();
    void fillPast();
    QRect dayAnchor() const;
    void newPost(const WallTime& wall);
    std::optional<PublicationRow> chosenRow() const;
    void openPostMenu(const PublicationRow& row, const QPoint& global);

    UiContext m_context;
    Outlook& m_outlook;
    CalendarModel* m_model;
    PostActions* m_actions; // of the outlook beside
    PlanActions* m_plan;
    MonthView* m_month;
    WeekView* m_week;
    ListView* m_list;
    CalendarRhythm* m_rhythm = nullptr;
    QBoxLayout* m_side = nullptr; // beside the calendar
    std::vector<PublicationRow> m_clipboard;
    QStackedWidget* m_views;
    EmptyState* m_empty;
    Banner* m_banner;
    BusyLine* m_busy;
    Label* m_title;
    SegmentedControl* m_choice;
    QToolButton* m_filter;
    QToolButton* m_more;
    QWidget* m_past = nullptr; // the list of differences, while the past is shown
    HoverCard* m_hover = nullptr;
    std::function<void()> m_proposal; // what the banner's button does
    LocalDate m_anchor;               // a day of the shown range
    LocalDate m_day;                  // the chosen one, in whichever view it was chosen
};

} // namespace parvis::ui
