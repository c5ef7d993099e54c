// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for the person who sits here: notes of colleagues that call them, what rules want them to know, and what
// workers saw in the figures. Each stays until it was seen.
#pragma once

#include "domain/insights/figure_alert.h"
#include "ui/ui_context.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace parvis::ui {

struct Notice {
    enum class From { Note, Rule, Figures };
    From from = From::Note;
    qint64 id = 0;               // of the note, of the rule's notice, or of the alert
    ConversationId conversation; // null: of figures
    QString who, rule, text;     // who: the colleague, or the customer; rule: empty for notes
    Instant at;
    FigureAlert alert = {}; // of figures
    bool isLastingCrisis() const { return from == From::Figures && alert.kind == AlertKind::Crisis && !alert.ended; }
    bool operator==(const Notice&) const = default;
};

class NoticeBook : public QObject
{
    Q_OBJECT
public:
    explicit NoticeBook(const UiContext& context, QObject* parent = nullptr);

    const std::vector<Notice>& notices() const { return m_notices; } // newest first
    void look();
    void markSeen(const std::vector<Notice>& notices);
    void markSeen(ConversationId conversation); // all that speak of it

Q_SIGNALS:
    void changed();
    void arrived(const std::vector<parvis::ui::Notice>& fresh); // newest first; told for each once
    void failed(const parvis::Error& error);

private:
    void lookAtRules(std::vector<Notice> found);
    void lookAtFigures(std::vector<Notice> found);
    void take(std::vector<Notice> found);
    std::vector<Notice> known(Notice::From from) const;
    UiContext m_context;
    std::vector<Notice> m_notices;
    QSet<std::pair<int, qint64>> m_told; // that an alert is over is told too
    QTimer m_soon;
    bool m_looking = false, m_again = false;
};

namespace words {
QString noticeTitle(const Notice& notice); // "Inès calls you"
QString noticeLine(const Notice& notice, Instant now, const ZoneId& zone);
QString noticesToast(const std::vector<Notice>& fresh);
} // namespace words

} // namespace parvis::ui
