// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/text_pane.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextOption>
#include <QUrl>
#include <cmath>

namespace parvis::ui {

BodyEdit::BodyEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(px(this, space::xs));
    // Keeps the text off the rounded frame.
    setViewportMargins(px(this, 4), px(this, 3), px(this, 4), px(this, 3));
    connect(this, &QPlainTextEdit::textChanged, this, [this] { updateGeometry(); });
}

void BodyEdit::setLeastLines(int lines)
{
    m_leastLines = lines;
    updateGeometry();
}

// As high as its lines, between the least and twelve.
QSize BodyEdit::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    const int lines = qBound(m_leastLines, static_cast<int>(std::ceil(document()->size().height())), 12);
    return {px(this, 280),
            lines * line + 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth() + px(this, 6) + 2};
}

bool BodyEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void BodyEdit::insertFromMimeData(const QMimeData* source)
{
    QStringList files;
    for (const auto& url : source->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (!files.isEmpty())
        Q_EMIT filesGiven(files);
    else if (source->hasImage() && !source->hasText())
        Q_EMIT pictureGiven(source->imageData().value<QImage>());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void BodyEdit::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focused();
}

void BodyEdit::keyPressEvent(QKeyEvent* event)
{
    const bool forList = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab ||
                         event->key() == Qt::Key_Escape;
    if (forList && m_popup && m_popup->isVisible()) {
        event->ignore();
        return;
    }
    // Ctrl+Enter belongs to the window.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        (event->modifiers() & Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace parvis::ui
