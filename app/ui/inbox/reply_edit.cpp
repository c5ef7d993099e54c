// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/reply_box.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ReplyEdit::ReplyEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    document()->setDocumentMargin(px(this, 6));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

void ReplyEdit::setNoting(bool noting)
{
    m_noting = noting;
    recolour();
}

void ReplyEdit::recolour()
{
    m_inside = true;
    const Tokens& t = tokens(parentWidget());
    QPalette own = parentWidget()->palette();
    own.setColor(QPalette::Base, m_noting ? t.note : t.surface);
    setPalette(own);
    m_inside = false;
}

void ReplyEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_inside)
        recolour();
}

QSize ReplyEdit::sizeHint() const
{
    // QPlainTextEdit's document is measured in lines.
    const int lines = qBound(3, qRound(document()->size().height()), 9);
    const int margins = 2 * (frameWidth() + qRound(document()->documentMargin())) + px(this, space::xs);
    return {px(this, 240), lines * fontMetrics().lineSpacing() + margins};
}

// On some keyboards "/" needs Shift, so what it writes counts as well as which key it is.
bool ReplyEdit::isCannedKey(const QKeyEvent& event) const
{
    if (m_noting)
        return false;
    const bool slash = event.key() == Qt::Key_Slash || event.text() == "/"_L1;
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    return slash && (control || document()->isEmpty());
}

void ReplyEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT sendRequested();
        return;
    }
    if (isCannedKey(*event)) {
        Q_EMIT cannedRequested();
        return;
    }
    const bool both = event->modifiers().testFlags(Qt::ControlModifier | Qt::ShiftModifier);
    if (both && !m_noting && event->key() == Qt::Key_T) {
        Q_EMIT laterRequested();
        return;
    }
    if (both && !m_noting && event->key() == Qt::Key_P) {
        Q_EMIT attachRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace parvis::ui
