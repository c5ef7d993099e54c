// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one publication: account colour bar, time, network badge, first words, state mark. Laid-out text is kept,
// because a full month's repaint is mostly text layout.
#pragma once

#include "ports/post_repository.h"
#include "ui/ui_context.h"

#include <QHash>
#include <QRect>
#include <QStaticText>

class QPainter;
class QWidget;

namespace parvis::ui {

class ChipPainter
{
public:
    explicit ChipPainter(const UiContext& context) : m_context(context) {}

    // SameMinute and SameText stand for what is wrong with it: see CalendarModel::Mark. Series: it comes again.
    enum Look { Plain = 0, Selected = 1, Hovered = 2, Ghost = 4, SameMinute = 8, SameText = 16, Series = 32 };
    void paint(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row, int look);
    // After a change of font, width or theme.
    void forget() { m_cache.clear(); }
    // One line, or two where there is room: time and badge over the words.
    static int height(const QWidget* widget, bool tall = false);

private:
    void paintFrame(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row,
                    int look) const;
    void paintWords(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row, int look);
    void paintMarks(QPainter* painter, const QWidget* widget, const QRect& rect, const PublicationRow& row,
                    int look) const;
    struct Laid {
        int revision = -1, width = -1, marks = -1;
        bool tall = false;
        PublicationState state = PublicationState::Draft;
        QString excerpt;
        Instant due;
        QStaticText time, words;
        qreal inkTop = 0, inkHeight = 0; // of the words, where a tall script needs more than its line
    };
    const Laid& laidOut(const QWidget* widget, const PublicationRow& row, int width, bool tall, int marks);
    UiContext m_context;
    QHash<PublicationId, Laid> m_cache;
};

} // namespace parvis::ui
