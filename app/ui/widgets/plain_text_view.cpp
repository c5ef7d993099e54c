// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_text_view.h"

#include "domain/text/normalize.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <cmath>
#include <limits>

namespace parvis::ui {

namespace {

// What a card shows at most; the rest is in the store, for search and export. A network allows a few thousand.
constexpr qsizetype kMostUnits = 20'000;
constexpr qsizetype kMostParagraphs = 400;

QString shownPart(const QString& text)
{
    qsizetype end = qMin(text.size(), kMostUnits);
    qsizetype line = -1;
    for (qsizetype i = 0; i < kMostParagraphs; ++i) {
        line = text.indexOf(u'\n', line + 1);
        if (line < 0)
            break;
    }
    if (line >= 0)
        end = qMin(end, line);
    return end < text.size() ? text.left(end) + u'\u2026' : text;
}

} // namespace

QString harmless(const QString& text)
{
    const QString bounded = text::withBoundedMarks(text);
    QString out;
    out.reserve(bounded.size());
    for (const QChar c : bounded) {
        const char16_t u = c.unicode();
        const bool control = (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7F && u <= 0x9F);
        const bool override = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
        if (!control && !override)
            out.append(c);
    }
    return out;
}

bool runsFromTheRight(const QString& paragraph)
{
    return paragraph.isRightToLeft();
}

PlainTextView::PlainTextView(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PlainTextView::setText(const QString& text, const text::Facets& facets)
{
    const QString clean = harmless(shownPart(text));
    m_facets = clean == text ? facets : text::Facets();
    m_text = clean;
    m_width = -1;
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

void PlainTextView::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    m_width = -1;
    updateGeometry();
}

void PlainTextView::setHits(const text::HitWords& hits)
{
    if (hits == m_hits)
        return;
    m_hits = hits;
    m_width = -1;
    update();
}

int PlainTextView::hitCount() const
{
    return static_cast<int>(text::hitSpans(m_text, m_hits).size());
}

// At most so many lines; what does not fit, or follows, is told by an ellipsis. Answers the height.
qreal PlainTextView::breakLines(QTextLayout& layout, int width, int room, bool more) const
{
    for (bool shortened = false;; shortened = true) {
        qreal height = 0;
        int from = 0, to = 0;
        layout.beginLayout();
        for (int count = 0; count < room; ++count) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(qMax(1, width));
            line.setPosition({0, height});
            height += line.height();
            from = line.textStart();
            to = from + line.textLength();
        }
        layout.endLayout();
        const QString text = layout.text();
        const bool cut = to < text.size() || (more && layout.lineCount() >= room);
        if (!cut || shortened)
            return height;
        layout.setText(text.left(from) +
                       fontMetrics().elidedText(text.mid(from) + u'\u2026', Qt::ElideRight, qMax(1, width)));
    }
}

qreal PlainTextView::layOut(int width) const
{
    if (width == m_width)
        return m_height;
    m_width = width;
    m_paragraphs.clear();
    const QColor link = tokens(this).accent;
    qreal y = 0;
    int lines = 0;
    qsizetype start = 0;
    for (const QString& part : m_text.split(u'\n')) {
        if (m_maximumLines > 0 && lines >= m_maximumLines)
            break;
        auto layout = std::make_unique<QTextLayout>(part, font());
        QTextOption option;
        const bool right = runsFromTheRight(part);
        option.setTextDirection(right ? Qt::RightToLeft : Qt::LeftToRight);
        // Both words name the side itself, whichever way the paragraph runs.
        option.setAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        QList<QTextLayout::FormatRange> formats;
        for (const auto& facet : m_facets) {
            const qsizetype from = qMax(facet.start, start) - start;
            const qsizetype to = qMin(facet.end, start + part.size()) - start;
            if (from < to) {
                QTextCharFormat format;
                format.setForeground(link);
                formats.append({static_cast<int>(from), static_cast<int>(to - from), format});
            }
        }
        for (const text::Span& span : text::hitSpans(part, m_hits)) {
            QTextCharFormat format;
            format.setBackground(hitGround(tokens(this)));
            formats.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
        }
        layout->setFormats(formats);
        const int room = m_maximumLines > 0 ? m_maximumLines - lines : std::numeric_limits<int>::max();
        const bool last = start + part.size() >= m_text.size();
        const qreal inner = breakLines(*layout, width, room, !last);
        lines += layout->lineCount();
        m_paragraphs.push_back({std::move(layout), y});
        y += inner;
        start += part.size() + 1;
    }
    m_height = y;
    return y;
}

int PlainTextView::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(layOut(width)));
}

QSize PlainTextView::sizeHint() const
{
    const int width = px(this, 320);
    return {width, heightForWidth(width)};
}

QSize PlainTextView::minimumSizeHint() const
{
    return {px(this, 40), fontMetrics().height()};
}

void PlainTextView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

void PlainTextView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_width = -1;
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void PlainTextView::paintEvent(QPaintEvent*)
{
    layOut(width());
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    for (const auto& paragraph : m_paragraphs)
        paragraph.layout->draw(&painter, {0, paragraph.top});
}

} // namespace parvis::ui
