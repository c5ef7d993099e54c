// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr Milliseconds kMessageTime{8000};
constexpr int kUndoSeconds = 10, kMostUndoSeconds = 60;
} // namespace

Milliseconds undoTime(const QSettings& settings)
{
    const int seconds = settings.value(u"inbox/undo_seconds"_s, kUndoSeconds).toInt();
    return std::chrono::seconds(qBound(0, seconds, kMostUndoSeconds));
}

Toast::Toast(QWidget* host) : QFrame(host), m_text(new QLabel(this)), m_undo(new QPushButton(this)), m_timer(this)
{
    setObjectName(u"toast"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_undo->setText(tr("Undo", "button in the message at the foot of the window"));
    m_undo->setObjectName(u"toast-undo"_s);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setToolTip(m_undo->shortcut().toString(QKeySequence::NativeText));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, space::l), px(this, space::s), px(this, space::s), px(this, space::s));
    row->addWidget(m_text);
    row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_undo->hasFocus())
            m_timer.start();
        else
            hide();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(m_action, {}))
            action();
    });
    host->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString& text, std::function<void()> undo, Milliseconds undoFor)
{
    m_action = std::move(undo);
    m_text->setText(text);
    setAccessibleName(text);
    m_undo->setVisible(bool(m_action));
    m_undo->setEnabled(bool(m_action));
    place();
    show();
    raise();
    m_timer.start(m_action ? std::max(kMessageTime, undoFor) : kMessageTime);
}

QString Toast::message() const
{
    return isHidden() ? QString() : m_text->text();
}

void Toast::place()
{
    layout()->activate();
    const QSize size = sizeHint();
    const QWidget* host = parentWidget();
    setGeometry((host->width() - size.width()) / 2, host->height() - size.height() - px(this, space::xl), size.width(),
                qMax(size.height(), px(this, kRow)));
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.raised);
    painter.setPen(QPen(mixed(t.muted, t.border, 0.4), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, kRadius), px(this, kRadius));
}

} // namespace parvis::ui
