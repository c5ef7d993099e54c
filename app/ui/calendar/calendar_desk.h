// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar: month or week of publications, moved by drag or keys, with what goes out next and what needs a person
// beside.
#pragma once

#include "ui/calendar/calendar_model.h"
#include "ui/shell/desk.h"

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
class EmptyState;
class HoverCard;
class Label;
class MonthView;
class Outlook;
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
    CalendarCanvas* canvas() const;
    MonthView* month() const { return m_month; }
    WeekView* week() const { return m_week; }
    bool isWeek() const;
    void setWeek(bool week);
    void goTo(LocalDate date);

private:
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
    void newPost(const WallTime& wall);

    UiContext m_context;
    Outlook& m_outlook;
    CalendarModel* m_model;
    PostActions* m_actions;
    MonthView* m_month;
    WeekView* m_week;
    QStackedWidget* m_views;
    EmptyState* m_empty;
    Banner* m_banner;
    BusyLine* m_busy;
    Label* m_title;
    SegmentedControl* m_choice;
    QToolButton* m_filter;
    HoverCard* m_hover = nullptr;
    std::function<void()> m_proposal; // what the banner's button does
    LocalDate m_anchor;               // a day of the shown range
};

} // namespace parvis::ui
