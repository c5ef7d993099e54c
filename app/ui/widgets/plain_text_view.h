// SPDX-License-Identifier: GPL-3.0-or-later
// Shows text written by strangers: no markup, nothing loaded, control and direction-override characters made visible or
// dropped, each paragraph in its own direction whatever the layout's (item views and labels give every text the
// layout's).
#pragma once

#include "domain/text/facets.h"
#include "domain/text/hits.h"

#include <QTextLayout>
#include <QWidget>
#include <memory>

namespace parvis::ui {

// Without control characters (newlines and tabs stay), without overrides that could dress one text up as another, and
// with no more marks on a letter than any language writes.
QString harmless(const QString& text);

// By the first strong letter (UAX #9, P2 and P3); none: from the left.
bool runsFromTheRight(const QString& paragraph);

class PlainTextView : public QWidget
{
    Q_OBJECT
public:
    explicit PlainTextView(QWidget* parent = nullptr);
    // Facets are painted in the accent colour; they are not opened. Of 20,000 characters or 400 lines and more the
    // beginning is shown.
    void setText(const QString& text, const text::Facets& facets = {});
    const QString& text() const { return m_text; }
    void setMaximumLines(int lines); // 0: all; otherwise the last one ends in "…"
    // Words that were searched for, marked wherever they stand.
    void setHits(const text::HitWords& hits);
    int hitCount() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Paragraph {
        std::unique_ptr<QTextLayout> layout;
        qreal top = 0;
    };
    qreal breakLines(QTextLayout& layout, int width, int room, bool more) const;
    qreal layOut(int width) const;
    QString m_text;
    text::Facets m_facets;
    text::HitWords m_hits;
    int m_maximumLines = 0;
    mutable std::vector<Paragraph> m_paragraphs;
    mutable int m_width = -1;
    mutable qreal m_height = 0;
};

} // namespace parvis::ui
