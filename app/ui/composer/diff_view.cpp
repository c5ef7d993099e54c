// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/diff_view.h"

#include "domain/text/word_diff.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QTextCursor>
#include <cmath>

namespace parvis::ui {

DiffView::DiffView(QWidget* parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
}

void DiffView::setParts(const std::vector<VersionPart>& parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    write();
}

void DiffView::setMostLines(int lines)
{
    m_mostLines = lines;
    setSizePolicy(QSizePolicy::Expanding, lines > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void DiffView::write()
{
    clear();
    const Tokens& t = tokens(this);
    QTextCursor cursor(document());
    QTextCharFormat heading, same, added, removed;
    heading.setForeground(t.muted);
    heading.setFontWeight(QFont::DemiBold);
    same.setForeground(t.text);
    added.setForeground(t.ok);
    added.setFontUnderline(true);
    removed.setForeground(t.danger);
    removed.setFontStrikeOut(true);
    bool first = true;
    for (const auto& part : m_parts) {
        cursor.insertText((first ? QString() : QStringLiteral("\n\n")) + part.name + u'\n', heading);
        first = false;
        for (const auto& piece : text::wordDiff(part.before, part.after))
            cursor.insertText(piece.text, piece.kind == text::DiffKind::Same    ? same
                                          : piece.kind == text::DiffKind::Added ? added
                                                                                : removed);
    }
    updateGeometry();
}

QSize DiffView::sizeHint() const
{
    if (m_mostLines == 0)
        return QTextEdit::sizeHint();
    const int most = m_mostLines * fontMetrics().lineSpacing();
    const int needed = static_cast<int>(std::ceil(document()->size().height()));
    return {px(this, 280), qMin(most, needed) + 2 * frameWidth()};
}

QSize DiffView::minimumSizeHint() const
{
    return m_mostLines == 0 ? QTextEdit::minimumSizeHint() : QSize(px(this, 80), sizeHint().height());
}

void DiffView::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    if (m_mostLines > 0)
        updateGeometry();
}

void DiffView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        write();
}

} // namespace parvis::ui
