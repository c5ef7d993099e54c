// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/life_strip.h"

#include "ui/ledger/life_words.h"
#include "ui/widgets/words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace parvis::ui {

using namespace Qt::StringLiterals;

LifeStrip::LifeStrip(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"ledger-strip"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The life of this post", "screen reader: ledger"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LifeStrip::setLife(const std::vector<LifeStation>& stations, PublicationState state)
{
    m_stations = stations;
    m_state = state;
    // What happened last is what a person asks for first.
    int last = 0;
    for (size_t i = 0; i < m_stations.size(); ++i) {
        if (m_stations[i].at && *m_stations[i].at <= m_context.now())
            last = int(i);
    }
    choose(last);
    updateGeometry();
}

QString LifeStrip::timeOf(const LifeStation& station) const
{
    return station.at ? words::when(*station.at, m_context.now(), m_context.zone) : QString();
}

QString LifeStrip::wordsOf(int index) const
{
    if (index < 0 || index >= int(m_stations.size()))
        return {};
    const LifeStation& s = m_stations[size_t(index)];
    const QString name = words::station(s.stage, m_state);
    if (!s.at)
        return tr("%1: not yet", "ledger: a station that was not reached").arg(name);
    QString text = tr("%1: %2", "ledger: a station and its time").arg(name, words::exact(*s.at, m_context.zone));
    if (s.after)
        text += u", "_s + tr("after %1", "ledger: how long the way to a station took").arg(words::span(*s.after));
    return text;
}

void LifeStrip::choose(int station)
{
    m_current = std::clamp(station, 0, std::max(0, int(m_stations.size()) - 1));
    setAccessibleDescription(wordsOf(m_current));
    update();
}

QSize LifeStrip::sizeHint() const
{
    return {px(this, 96) * std::max(1, int(m_stations.size())), px(this, 104)};
}

QSize LifeStrip::minimumSizeHint() const
{
    return {px(this, 70) * std::max(1, int(m_stations.size())), px(this, 104)};
}

QRect LifeStrip::cell(int station) const
{
    const int count = std::max(1, int(m_stations.size()));
    const int left = width() * station / count;
    const int right = width() * (station + 1) / count;
    const QRect r(left, 0, right - left, height());
    return isRightToLeft() ? QRect(width() - r.right() - 1, 0, r.width(), r.height()) : r;
}

int LifeStrip::stationAt(const QPoint& point) const
{
    for (int i = 0; i < int(m_stations.size()); ++i) {
        if (cell(i).contains(point))
            return i;
    }
    return -1;
}

void LifeStrip::paintLink(QPainter& painter, int station) const
{
    if (station == 0)
        return;
    const Tokens& t = tokens(this);
    const LifeStation& s = m_stations[size_t(station)];
    const int y = px(this, 30);
    const int gap = px(this, 20);
    const QPoint from = cell(station - 1).center();
    const QPoint to = cell(station).center();
    const int direction = to.x() > from.x() ? 1 : -1;
    const bool walked = s.at && m_stations[size_t(station) - 1].at;
    painter.setPen(QPen(walked ? t.muted : t.border, 1.5, walked ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(from.x() + direction * gap, y, to.x() - direction * gap, y);
    if (!walked || !s.after || *s.after < std::chrono::milliseconds(100))
        return;
    painter.setFont(sized(font(), TextSize::Second));
    painter.setPen(t.muted);
    const QRect room(std::min(from.x(), to.x()) + gap, y - px(this, 20), std::abs(to.x() - from.x()) - 2 * gap,
                     px(this, 18));
    const QString words = words::span(*s.after);
    if (painter.fontMetrics().horizontalAdvance(words) <= room.width())
        painter.drawText(room, Qt::AlignCenter, words);
}

void LifeStrip::paintStation(QPainter& painter, int station) const
{
    const Tokens& t = tokens(this);
    const LifeStation& s = m_stations[size_t(station)];
    const QRect box = cell(station);
    const int side = px(this, 30);
    const QRect disc(box.center().x() - side / 2, px(this, 15), side, side);
    const QColor ink = !s.at                         ? t.muted
                       : s.tone == LifeTone::Neutral ? t.accent
                                                     : tintColour(t, words::lifeTint(s.tone));
    painter.setPen(s.at ? QPen(ink, 1.5) : QPen(t.border, 1.5, Qt::DotLine));
    painter.setBrush(s.at ? mixed(ink, t.surface, 0.12) : t.surface);
    painter.drawEllipse(disc);
    const int icon = px(this, 16);
    paintIcon(&painter, QRect(disc.center().x() - icon / 2 + 1, disc.center().y() - icon / 2 + 1, icon, icon),
              words::stationIcon(s.stage, m_state), s.at ? ink : t.border);
    const auto line = [&](int top, const QString& words) {
        const QRect r(box.left() + 2, top, box.width() - 4, painter.fontMetrics().height());
        painter.drawText(r, Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, r.width()));
    };
    const bool last = s.stage == LifeStage::Ended && s.at;
    painter.setFont(sized(font(), TextSize::Base, last));
    painter.setPen(!s.at ? t.muted : s.tone == LifeTone::Neutral ? t.text : ink);
    line(px(this, 52), words::station(s.stage, m_state));
    painter.setFont(sized(font(), TextSize::Second));
    painter.setPen(t.muted);
    line(px(this, 74), timeOf(s));
    if (hasFocus() && station == m_current) {
        painter.setPen(QPen(t.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(2, 3, -2, -3), px(this, kRadius), px(this, kRadius));
    }
}

void LifeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < int(m_stations.size()); ++i)
        paintLink(painter, i);
    for (int i = 0; i < int(m_stations.size()); ++i)
        paintStation(painter, i);
}

void LifeStrip::keyPressEvent(QKeyEvent* event)
{
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == forward)
        choose(m_current + 1);
    else if (event->key() == back)
        choose(m_current - 1);
    else if (event->key() == Qt::Key_Home)
        choose(0);
    else if (event->key() == Qt::Key_End)
        choose(int(m_stations.size()) - 1);
    else
        QWidget::keyPressEvent(event);
}

void LifeStrip::mousePressEvent(QMouseEvent* event)
{
    if (const int at = stationAt(event->position().toPoint()); at >= 0)
        choose(at);
}

bool LifeStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), wordsOf(stationAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace parvis::ui
