// SPDX-License-Identifier: GPL-3.0-or-later
// 7, 30 or 90 days, this month, or days of one's own; says both periods in words.
#pragma once

#include "ui/insights/period.h"
#include "ui/ui_context.h"

#include <QWidget>

namespace parvis::ui {

class Label;
class SegmentedControl;

class PeriodPicker : public QWidget
{
    Q_OBJECT
public:
    explicit PeriodPicker(const UiContext& context, QWidget* parent = nullptr);
    const Period& period() const { return m_period; }
    QString words() const;

Q_SIGNALS:
    void changed();

private:
    void choose(const QString& key);
    void askDays();
    void set(const Period& period);

    const UiContext& m_context;
    SegmentedControl* m_choice;
    Label* m_words;
    QString m_key;
    Period m_period;
};

} // namespace parvis::ui
