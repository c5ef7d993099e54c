// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/notice_book.h"

#include "engine/inbox/reply_desk.h"
#include "engine/inbox/rule_desk.h"
#include "engine/insights/book_desk.h"
#include "ports/workspace.h"
#include "ui/insights/figure_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using namespace std::chrono_literals;

namespace {

struct NoticeWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::NoticeWords)
};

constexpr int shownWords = 80;

QString shown(const QString& strangers)
{
    return harmless(strangers).simplified();
}

QString alertTitle(const FigureAlert& alert)
{
    switch (alert.kind) {
    case AlertKind::Crisis:
        if (alert.ended)
            return NoticeWords::tr("The crisis is over", "notice of figures");
        return alert.words == "share"_L1
                   ? NoticeWords::tr("Crisis: many more are angry than usual", "notice of figures")
                   : NoticeWords::tr("Crisis: much more is written than usual", "notice of figures");
    case AlertKind::Target:
        return (alert.ended ? NoticeWords::tr("Target met again: %1", "notice of figures; %1 a figure")
                            : NoticeWords::tr("Target missed: %1", "notice of figures; %1 a figure"))
            .arg(kpiTitle(alert.words));
    case AlertKind::Report:
        break;
    }
    return alert.ended ? NoticeWords::tr("A report is made after all", "notice of a scheduled report")
                       : NoticeWords::tr("A report could not be made", "notice of a scheduled report");
}

QString alertText(const FigureAlert& alert, Instant now, const ZoneId& zone)
{
    const auto number = [](double value) { return QLocale().toString(value, 'g', 6); };
    switch (alert.kind) {
    case AlertKind::Crisis:
        return NoticeWords::tr("%1 messages in the hour from %2, usual are %3 at most; severity %4 of 10",
                               "notice of a crisis; numbers, %2 when")
            .arg(number(alert.value), words::when(alert.began, now, zone), number(alert.bound),
                 QString::number(alert.severity));
    case AlertKind::Target:
        return NoticeWords::tr("%1, promised was %2", "notice of a missed target; two numbers")
            .arg(number(alert.value), number(alert.bound));
    case AlertKind::Report:
        break;
    }
    return shown(alert.detail);
}

} // namespace

QString words::noticeTitle(const Notice& notice)
{
    if (notice.from == Notice::From::Figures)
        return alertTitle(notice.alert);
    if (notice.from == Notice::From::Note)
        return NoticeWords::tr("%1 calls you in a note", "notice; %1 a colleague").arg(shown(notice.who));
    return NoticeWords::tr("Rule “%1”", "notice; %1 the rule that asks for it").arg(shown(notice.rule));
}

QString words::noticeLine(const Notice& notice, Instant now, const ZoneId& zone)
{
    if (notice.from == Notice::From::Figures)
        return NoticeWords::tr("%1 (%2)", "notice of figures; what, its figures")
            .arg(alertTitle(notice.alert), alertText(notice.alert, now, zone));
    const QString text = excerptOf(shown(notice.text), shownWords);
    if (notice.from == Notice::From::Note)
        return NoticeWords::tr("%1, %2: %3", "inbox, a note that calls me; colleague, when, words")
            .arg(shown(notice.who), words::when(notice.at, now, zone), text);
    return NoticeWords::tr("Rule “%1”, %2, %3: %4", "notice of a rule; the rule, a customer, when, words")
        .arg(shown(notice.rule), shown(notice.who), words::when(notice.at, now, zone), text);
}

QString words::noticesToast(const std::vector<Notice>& fresh)
{
    const Notice& newest = fresh.front();
    const bool figures = newest.from == Notice::From::Figures;
    const QString text = figures ? alertTitle(newest.alert) : excerptOf(shown(newest.text), shownWords);
    if (figures && fresh.size() == 1)
        return text;
    if (fresh.size() > 1)
        return NoticeWords::tr("%n notices for you; the newest: %1", "toast", int(fresh.size())).arg(text);
    if (newest.from == Notice::From::Note)
        return NoticeWords::tr("%1 calls you in a note: “%2”", "toast; %1 a colleague, %2 first words")
            .arg(shown(newest.who), text);
    return NoticeWords::tr("%1: %2 wrote “%3”", "toast of a rule; %1 the rule, %2 who, %3 first words")
        .arg(shown(newest.rule), shown(newest.who), text);
}

NoticeBook::NoticeBook(const UiContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    // A sync commits many conversations in a row: one look for all of them.
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &NoticeBook::look);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            const auto concerns = [](const Change& change) {
                return change.topic == Topic::Conversations || change.topic == Topic::Figures;
            };
            if (std::any_of(changes.begin(), changes.end(), concerns) && !m_soon.isActive())
                m_soon.start();
        });
    look();
}

void NoticeBook::look()
{
    if (std::exchange(m_looking, true)) {
        m_again = true;
        return;
    }
    if (!m_context.replies) {
        lookAtRules({});
        return;
    }
    m_context.replies->mentionsOf(m_context.person, true)
        .onDone(this, [this](const Result<std::vector<NoteMention>>& mentions) {
            // What cannot be read now is not gone.
            std::vector<Notice> found;
            if (!mentions)
                found = known(Notice::From::Note);
            else
                for (const NoteMention& mention : *mentions)
                    found.push_back({Notice::From::Note,
                                     mention.note.value,
                                     mention.conversation,
                                     mention.author,
                                     {},
                                     mention.text,
                                     mention.created});
            lookAtRules(std::move(found));
        });
}

void NoticeBook::lookAtRules(std::vector<Notice> found)
{
    if (!m_context.rules) {
        lookAtFigures(std::move(found));
        return;
    }
    m_context.rules->notices(m_context.person)
        .onDone(this, [this, found](const Result<std::vector<RuleNotice>>& notices) {
            auto all = found;
            if (!notices)
                std::ranges::copy(known(Notice::From::Rule), std::back_inserter(all));
            else
                for (const RuleNotice& notice : *notices)
                    all.push_back({Notice::From::Rule, notice.id, notice.conversation, notice.author, notice.ruleName,
                                   notice.excerpt, notice.at});
            lookAtFigures(std::move(all));
        });
}

void NoticeBook::lookAtFigures(std::vector<Notice> found)
{
    if (!m_context.figureBook) {
        take(std::move(found));
        return;
    }
    m_context.figureBook->freshAlerts(m_context.person)
        .onDone(this, [this, found](const Result<std::vector<FigureAlert>>& alerts) {
            auto all = found;
            if (!alerts)
                std::ranges::copy(known(Notice::From::Figures), std::back_inserter(all));
            else
                for (const FigureAlert& alert : *alerts)
                    all.push_back({Notice::From::Figures,
                                   alert.id.value,
                                   {},
                                   {},
                                   {},
                                   {},
                                   alert.ended.value_or(alert.began),
                                   alert});
            take(std::move(all));
        });
}

void NoticeBook::take(std::vector<Notice> found)
{
    std::ranges::stable_sort(found, [](const Notice& a, const Notice& b) { return a.at > b.at; });
    std::vector<Notice> fresh;
    for (const Notice& notice : found) {
        const int over = notice.alert.ended ? 100 : 0;
        const std::pair<int, qint64> key{int(notice.from) + over, notice.id};
        if (!m_told.contains(key)) {
            m_told.insert(key);
            fresh.push_back(notice);
        }
    }
    const bool same = found == m_notices;
    m_notices = std::move(found);
    m_looking = false;
    if (!same)
        Q_EMIT changed();
    if (!fresh.empty())
        Q_EMIT arrived(fresh);
    if (std::exchange(m_again, false))
        look();
}

std::vector<Notice> NoticeBook::known(Notice::From from) const
{
    std::vector<Notice> list;
    std::ranges::copy_if(m_notices, std::back_inserter(list), [from](const Notice& n) { return n.from == from; });
    return list;
}

void NoticeBook::markSeen(const std::vector<Notice>& notices)
{
    // A failure leaves it in the list, which is better than lost.
    const auto done = [this](const Result<void>& result) {
        if (!result)
            Q_EMIT failed(result.error());
        look();
    };
    std::vector<qint64> ofRules;
    std::vector<FigureAlertId> ofFigures;
    for (const Notice& notice : notices) {
        if (notice.from == Notice::From::Rule)
            ofRules.push_back(notice.id);
        else if (notice.from == Notice::From::Figures)
            ofFigures.push_back(notice.alert.id);
        else
            m_context.replies->mentionSeen({notice.id}, m_context.person).onDone(this, done);
    }
    if (!ofRules.empty())
        m_context.rules->noticesSeen(ofRules).onDone(this, done);
    if (!ofFigures.empty())
        m_context.figureBook->alertsSeen(ofFigures, m_context.person).onDone(this, done);
}

void NoticeBook::markSeen(ConversationId conversation)
{
    std::vector<Notice> list;
    std::ranges::copy_if(m_notices, std::back_inserter(list),
                         [conversation](const Notice& n) { return n.conversation == conversation; });
    markSeen(list);
}

} // namespace parvis::ui
