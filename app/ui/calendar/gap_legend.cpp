// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/gap_legend.h"

#include "ui/calendar/calendar_rhythm.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

GapLegend::GapLegend(const CalendarRhythm& rhythm, QWidget* parent) : QWidget(parent), m_room(new QWidget(this))
{
    setObjectName(u"calendar-legend"_s);
    const QString words = tr("Free slot of the rhythm: click to write a post", "calendar, beside a dashed outline");
    setAccessibleName(words);
    m_room->setFixedSize(px(this, 30), px(this, 16));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, space::m), px(this, space::s), px(this, space::m), px(this, space::s));
    row->setSpacing(px(this, space::s));
    row->addWidget(m_room, 0, Qt::AlignTop);
    auto* label = new Label(words, TextSize::Second, true, false, this);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    const auto follow = [this, &rhythm] { setVisible(rhythm.hasFree()); };
    connect(&rhythm, &CalendarRhythm::changed, this, follow);
    follow();
}

void GapLegend::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
    painter.setPen(QPen(mixed(t.gap, t.surface, 0.6), 1, Qt::DashLine));
    painter.setBrush(mixed(t.gap, t.surface, 0.05));
    painter.drawRoundedRect(QRectF(m_room->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, 4), px(this, 4));
}

} // namespace parvis::ui
