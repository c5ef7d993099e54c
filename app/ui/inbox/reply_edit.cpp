// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/reply_box.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>

namespace parvis::ui {

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

void ReplyEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT sendRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace parvis::ui
