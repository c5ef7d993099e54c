// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body_edit.h"

#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>
#include <cmath>

namespace parvis::ui {

BodyEdit::BodyEdit(QWidget* parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(px(this, space::xs));
    // Keeps the text off the rounded frame.
    setViewportMargins(px(this, 4), px(this, 3), px(this, 4), px(this, 3));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

QString BodyEdit::words() const
{
    QString text = document()->toRawText();
    for (QChar& c : text) {
        // Paragraph and line ends, and the marks around frames, as QTextDocument keeps them.
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c == QChar(0xFDD0) || c == QChar(0xFDD1))
            c = u'\n';
    }
    return text;
}

void BodyEdit::setLeastLines(int lines)
{
    m_leastLines = lines;
    updateGeometry();
}

// As high as its lines, between the least and twelve.
QSize BodyEdit::sizeHint() const
{
    constexpr int mostLines = 12;
    const int line = fontMetrics().lineSpacing();
    const int margins = 2 * static_cast<int>(document()->documentMargin());
    const int needed = static_cast<int>(std::ceil(document()->size().height())) - margins;
    return {px(this, 280),
            qBound(m_leastLines * line, needed, mostLines * line) + margins + 2 * frameWidth() + px(this, 6) + 2};
}

bool BodyEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || source->hasUrls() || QTextEdit::canInsertFromMimeData(source);
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
        QTextEdit::insertFromMimeData(source);
}

void BodyEdit::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
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
    QTextEdit::keyPressEvent(event);
}

} // namespace parvis::ui
