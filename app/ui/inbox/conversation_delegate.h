// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a conversation as a card: who, what, where, and how long they wait. Each text has its own direction.
#pragma once

#include "domain/text/hits.h"
#include "ui/ui_context.h"

#include <QStyledItemDelegate>

namespace parvis {
struct Conversation;
}

namespace parvis::ui {

class PresenceWatch;
class WorkBook;

class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ConversationDelegate(const UiContext& context, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    static int rowHeight(const QWidget* widget);
    // All of the card in one sentence, for the screen reader and the hover.
    QString sentence(const Conversation& conversation) const;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    // What is known beside the conversation itself; each may stay away.
    void setBook(const WorkBook* book) { m_book = book; }
    void setPresence(const PresenceWatch* presence) { m_presence = presence; }
    void setMarked(std::function<bool(ConversationId)> marked) { m_marked = std::move(marked); }
    void setHits(const text::HitWords& hits) { m_hits = hits; }
    const text::HitWords& hits() const { return m_hits; }

private:
    struct Frame;
    void paintGround(const Frame& frame, const QStyleOptionViewItem& option) const;
    void paintTop(const Frame& frame, const Conversation& conversation) const;
    void paintBottom(const Frame& frame, const Conversation& conversation) const;
    void paintMeta(const Frame& frame, const Conversation& conversation) const;

    // Marks before the time, from the end: who is there, how urgent, which labels. Answers their width.
    int paintMarks(const Frame& frame, const Conversation& conversation, int end) const;
    void paintWords(const Frame& frame, const QRect& rect, const QString& words, const QColor& ink) const;
    QString secondLine(const Conversation& conversation) const;
    bool isMarked(ConversationId id) const { return m_marked && m_marked(id); }

    const UiContext& m_context;
    const WorkBook* m_book = nullptr;
    const PresenceWatch* m_presence = nullptr;
    std::function<bool(ConversationId)> m_marked;
    text::HitWords m_hits;
};

} // namespace parvis::ui
