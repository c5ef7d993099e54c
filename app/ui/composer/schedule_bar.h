// SPDX-License-Identifier: GPL-3.0-or-later
// When it goes out, and the buttons that store it. The time is checked as it is typed: past, skipped and repeated are
// said beside the field.
#pragma once

#include "engine/publishing/publishing_desk.h"
#include "ui/ui_context.h"

#include <QWidget>

class QDateTimeEdit;
class QPushButton;

namespace parvis::ui {

class Label;
class LateChoice;
class SegmentedControl;

class ScheduleBar : public QWidget
{
    Q_OBJECT
public:
    explicit ScheduleBar(const UiContext& context, QWidget* parent = nullptr);

    void setWhen(const When& when);
    When when() const;
    void setWall(const WallTime& wall);
    void setLate(const LatePolicy& late);
    LatePolicy late() const;
    bool isTimeGood() const { return m_good; }
    void focusTime();
    void setBusy(bool busy);
    void setReadOnly(bool readOnly);
    void setEditing(bool editing); // an existing post: other words on the buttons
    QPushButton* nowButton() const { return m_now; }

Q_SIGNALS:
    void whenChanged();
    void lateChanged(const parvis::LatePolicy& late);
    void scheduleAsked();
    void nowAsked();
    void draftAsked();

private:
    void check();
    UiContext m_context;
    ZoneId m_zone;
    QDateTimeEdit* m_time;
    Label* m_zoneLabel;
    LateChoice* m_late;
    Label* m_hint;
    QPushButton* m_take;
    SegmentedControl* m_which;
    QPushButton* m_draft;
    QPushButton* m_now;
    QPushButton* m_schedule;
    WallTime m_proposal;
    bool m_good = false, m_repeated = false, m_busy = false, m_readOnly = false;
};

} // namespace parvis::ui
