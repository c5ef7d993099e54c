// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/worker_pill.h"

#include "ui/widgets/words.h"

#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

WorkerPill::WorkerPill(const UiContext& context, Outlook& outlook, QWidget* parent)
    : QAbstractButton(parent), m_context(context), m_outlook(outlook)
{
    setObjectName(u"worker-pill"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_outlook, &Outlook::changed, this, &WorkerPill::refresh);
    refresh();
}

void WorkerPill::refresh()
{
    const auto workers = m_outlook.aliveWorkers();
    const auto has = [&workers](QLatin1String word) {
        return std::any_of(workers.begin(), workers.end(),
                           [word](const WorkerStatus& w) { return w.state.contains(word); });
    };
    m_trouble = m_outlook.needsCount();
    QString words;
    if (workers.empty()) {
        m_tint = Tint::Warn;
        words = tr("No worker is running", "worker pill: nothing goes out");
    } else if (has("no key"_L1)) {
        m_tint = Tint::Danger;
        words = tr("Worker: keychain is locked", "worker pill");
    } else if (has("network"_L1)) {
        m_tint = Tint::Warn;
        words = tr("Worker: waiting for the network", "worker pill");
    } else if (has("sending"_L1)) {
        m_tint = Tint::Accent;
        words = tr("Worker: sending", "worker pill");
    } else {
        m_tint = Tint::Ok;
        words = tr("Worker: nothing planned", "worker pill");
        for (const auto& row : m_outlook.nextOut()) {
            if (!m_outlook.isLate(row)) {
                words = tr("Worker: next %1", "worker pill; %1 is a day and time: today 09:00")
                            .arg(words::when(row.plan.due, m_context.now(), m_context.zone));
                break;
            }
        }
    }
    setText(words);
    QStringList hover;
    for (const auto& worker : workers)
        hover << u"%1 · %2"_s.arg(worker.host, worker.state);
    if (workers.empty())
        hover << tr("Posts wait until Parvis or “parvis worker” runs.", "hover of the worker pill");
    setToolTip(hover.join(u'\n'));
    setAccessibleName(m_trouble == 0 ? words : words + u", "_s + tr("%n posts need you", "worker pill", m_trouble));
    updateGeometry();
    update();
}

QSize WorkerPill::sizeHint() const
{
    int width = fontMetrics().horizontalAdvance(text()) + px(this, 12 + 8 + 8 + 12);
    if (m_trouble > 0)
        width += px(this, 26);
    return {width, px(this, 30)};
}

void WorkerPill::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void WorkerPill::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void WorkerPill::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(underMouse() || isDown() ? t.hover : t.surface);
    painter.setPen(QPen(hasFocus() ? t.accent : t.border, hasFocus() ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), height() / 2.0, height() / 2.0);
    const bool rtl = isRightToLeft();
    const int dot = px(this, 8);
    const int pad = px(this, 12);
    QRect mark(pad, (height() - dot) / 2, dot, dot);
    QRect words = rect().adjusted(pad + dot + px(this, 8), 0, -pad, 0);
    if (rtl) {
        mark.moveRight(width() - pad);
        words = rect().adjusted(pad, 0, -(pad + dot + px(this, 8)), 0);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(tintColour(t, m_tint));
    painter.drawEllipse(mark);
    painter.setPen(t.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, text());
    if (m_trouble == 0)
        return;
    const int side = px(this, 18);
    QRect pill(width() - px(this, 8) - side, (height() - side) / 2, side, side);
    if (rtl)
        pill.moveLeft(px(this, 8));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.danger);
    painter.drawEllipse(pill);
    painter.setPen(inkOn(t.danger));
    painter.setFont(sized(font(), TextSize::Second, true));
    painter.drawText(pill, Qt::AlignCenter, m_trouble > 9 ? u"9+"_s : QString::number(m_trouble));
}

} // namespace parvis::ui
