// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/small_parts.h"

#include "ui/widgets/proxy_style.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

StatePill::StatePill(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatePill::setState(const QString& iconName, Tint tint, const QString& word)
{
    m_icon = iconName;
    m_tint = tint;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatePill::sizeHint() const
{
    const QFontMetrics metrics(sized(font(), TextSize::Second));
    return {metrics.horizontalAdvance(m_word) + px(this, 14 + 5 + 16), px(this, 22)};
}

void StatePill::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    const QColor ink = tintColour(t, m_tint);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(ink, t.surface, t.dark ? 0.18 : 0.10));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const int side = px(this, 14);
    QRect mark(px(this, 7), (height() - side) / 2, side, side);
    QRect words(mark.right() + px(this, 5), 0, width(), height());
    if (isRightToLeft()) {
        mark.moveRight(width() - px(this, 7));
        words = QRect(0, 0, mark.left() - px(this, 5), height());
    }
    paintIcon(&painter, mark, m_icon, ink);
    painter.setPen(ink);
    painter.setFont(sized(font(), TextSize::Second));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, m_word);
}

CounterRing::CounterRing(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CounterRing::setName(const QString& name)
{
    m_name = name;
    setCount(m_used, m_limit);
}

void CounterRing::setCount(qsizetype used, qsizetype limit)
{
    m_used = used;
    m_limit = limit;
    const int left = static_cast<int>(limit - used);
    QString words;
    if (limit <= 0)
        words = tr("%n characters", "composer, counter of a network without a limit", static_cast<int>(used));
    else if (left >= 0)
        words = tr("%n characters left", "composer, counter of a network", left);
    else
        words = tr("%n characters too many", "composer, counter of a network", -left);
    setToolTip(m_name.isEmpty() ? words : u"%1: %2"_s.arg(m_name, words));
    setAccessibleName(toolTip());
    updateGeometry();
    update();
}

QSize CounterRing::sizeHint() const
{
    const int digits = fontMetrics().horizontalAdvance(u"-0000"_s);
    return {px(this, 20) + px(this, 4) + digits, px(this, 22)};
}

void CounterRing::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    const QColor ink = isOver() ? t.danger : isNear() ? t.warn : t.accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = px(this, 18);
    QRectF ring(1.5, (height() - side) / 2.0 + 1.5, side - 3, side - 3);
    QRect words(side + px(this, 5), 0, width() - side - px(this, 5), height());
    if (isRightToLeft()) {
        ring.moveRight(width() - 1.5);
        words.moveLeft(0);
    }
    const qreal width = px(this, 20) / 8.0;
    painter.setPen(QPen(t.border, width));
    painter.drawEllipse(ring);
    if (m_limit > 0 && m_used > 0) {
        painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
        const double share = qMin(1.0, double(m_used) / double(m_limit));
        painter.drawArc(ring, 90 * 16, qRound(-share * 360 * 16));
    }
    painter.setPen(isOver() ? t.danger : isNear() ? t.warn : t.muted);
    painter.setFont(sized(font(), TextSize::Second, isOver()));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     QLocale().toString(static_cast<qlonglong>(m_limit > 0 ? remaining() : m_used)));
}

BusyLine::BusyLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(2);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        ++m_step;
        m_tick.setInterval(40);
        update();
    });
}

QSize BusyLine::sizeHint() const
{
    return {px(this, 40), 2};
}

void BusyLine::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    m_step = 0;
    setAccessibleName(busy ? tr("Loading", "screen reader: a pane is being filled") : QString());
    if (busy)
        m_tick.start(150);
    else
        m_tick.stop();
    update();
}

void BusyLine::paintEvent(QPaintEvent*)
{
    if (!m_busy || m_step == 0)
        return;
    QPainter painter(this);
    const int part = width() / 4;
    const int at = (m_step * width() / 30) % (width() + part) - part;
    painter.fillRect(QRect(at, 0, part, height()), tokens(this).accent);
}

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_what(new Label({}, TextSize::Base, false, true, this)),
      m_why(new Label({}, TextSize::Base, true, false, this)),
      m_button(new QPushButton(this)),
      m_second(new QPushButton(this))
{
    setObjectName(u"banner"_s);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, 2));
    words->addWidget(m_what);
    words->addWidget(m_why);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, space::m), px(this, space::s), px(this, space::m), px(this, space::s));
    row->setSpacing(px(this, space::m));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_second, 0, Qt::AlignVCenter);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    for (auto* label : {m_what, m_why}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(m_button, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_second, &QPushButton::clicked, this, &Banner::secondRequested);
    hide();
}

void Banner::showMessage(Kind kind, const QString& what, const QString& why, const QString& action,
                         const QString& second)
{
    m_kind = kind;
    const bool alarming = kind == Kind::Danger || kind == Kind::Warn;
    const Tint tint = kind == Kind::Danger ? Tint::Danger
                      : kind == Kind::Warn ? Tint::Warn
                      : kind == Kind::Ok   ? Tint::Ok
                                           : Tint::Accent;
    const int side = px(this, 18);
    m_icon->setPixmap(icon(alarming           ? u"warning"_s
                           : kind == Kind::Ok ? u"check-circle"_s
                                              : u"info"_s,
                           tint)
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    setAccessibleName(why.isEmpty() ? what : what + u" "_s + why);
    show();
    update();
}

void Banner::clear()
{
    hide();
}

QString Banner::message() const
{
    return isHidden() ? QString() : m_what->text();
}

void Banner::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    const QColor ink = m_kind == Kind::Danger ? t.danger
                       : m_kind == Kind::Warn ? t.warn
                       : m_kind == Kind::Ok   ? t.ok
                                              : t.accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(mixed(ink, t.surface, t.dark ? 0.14 : 0.07));
    painter.setPen(QPen(mixed(ink, t.surface, 0.35), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, kRadius), px(this, kRadius));
}

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent),
      m_sentence(new Label(sentence, TextSize::Section, false, false, this)),
      m_hint(new Label({}, TextSize::Base, true, false, this)),
      m_button(new QPushButton(action, this))
{
    auto* mark = new QLabel(this);
    const int side = px(this, 36);
    mark->setPixmap(icon(iconName, Tint::Muted).pixmap(QSize(side, side), devicePixelRatioF()));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(px(this, space::m));
    column->addStretch(2);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_hint);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    for (auto* label : {m_sentence, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true); // in a narrow pane
    }
    m_hint->hide();
    setPrimary(m_button);
    m_button->setVisible(!action.isEmpty());
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

Label::Label(const QString& text, TextSize size, bool muted, bool strong, QWidget* parent)
    : QLabel(text, parent), m_size(size), m_muted(muted), m_strong(strong)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a surface it would be Text, and ignore the ink below
    restyle();
}

void Label::setTint(std::optional<Tint> tint)
{
    m_tint = tint;
    restyle();
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (m_inside)
        return;
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        restyle();
}

void Label::restyle()
{
    m_inside = true;
    setFont(sized(QApplication::font(), m_size, m_strong));
    const QPalette whole = QApplication::palette();
    const Tokens& t = tokens(whole);
    QPalette own;
    own.setColor(QPalette::WindowText, m_tint ? tintColour(t, *m_tint) : m_muted ? t.muted : t.text);
    setPalette(own);
    m_inside = false;
}

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens(this).border);
}

Card::Card(QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.surface);
    painter.setPen(t.border);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, kRadius), px(this, kRadius));
}

QAbstractButton* iconButton(const QString& iconName, const QString& name, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName, Tint::Muted));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace parvis::ui
