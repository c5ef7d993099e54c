// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/colleague_completer.h"

#include "domain/inbox/canned_reply.h"
#include "domain/text/folding.h"
#include "engine/inbox/reply_desk.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

namespace parvis::ui {

using namespace Qt::StringLiterals;

QString callOf(const QString& person, const QStringList& everybody)
{
    for (const QString& call : callNamesOf(person)) {
        const bool others = std::any_of(everybody.begin(), everybody.end(), [&](const QString& other) {
            return other != person && callNamesOf(other).contains(call);
        });
        if (!others && calledIn(u'@' + call) == QStringList{call})
            return call;
    }
    return {};
}

ColleagueCompleter::ColleagueCompleter(const UiContext& context, QPlainTextEdit* editor, std::function<bool()> isNote)
    : QObject(editor),
      m_context(context),
      m_editor(editor),
      m_isNote(std::move(isNote)),
      m_completer(new QCompleter(&m_shown, this))
{
    m_completer->setWidget(editor);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(u"colleagues"_s);
    m_completer->popup()->setAccessibleName(tr("Colleagues to call", "screen reader, note of the inbox"));
    popup()->installEventFilter(this);
    connect(editor, &QPlainTextEdit::textChanged, this, &ColleagueCompleter::look);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ColleagueCompleter::insert);
}

QAbstractItemView* ColleagueCompleter::popup() const
{
    return m_completer->popup();
}

// The keys that choose from the list would be typed into the note as well.
bool ColleagueCompleter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != popup() || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
    if (!takes && key != Qt::Key_Escape)
        return QObject::eventFilter(watched, event);
    const QString name = popup()->currentIndex().data().toString();
    popup()->hide();
    if (takes && !name.isEmpty())
        insert(name);
    return true;
}

std::optional<QString> ColleagueCompleter::begun() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || (at > 0 && before[at - 1].isLetterOrNumber())) // an e-mail address calls nobody
        return std::nullopt;
    const QString begin = before.mid(at + 1);
    const bool whole = std::all_of(begin.begin(), begin.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c == u'.' || c == u'_' || c == u'-';
    });
    return whole ? std::optional(begin) : std::nullopt;
}

void ColleagueCompleter::look()
{
    const auto begin = m_editor->hasFocus() && m_context.replies && m_isNote() ? begun() : std::nullopt;
    if (!begin) {
        popup()->hide();
        return;
    }
    m_context.replies->colleagues().onDone(this, [this](const Result<QStringList>& names) {
        const auto now = m_isNote() ? begun() : std::nullopt; // typed on meanwhile
        m_colleagues = names.value_or(QStringList());
        if (now)
            offer(*now);
        else
            popup()->hide();
    });
}

void ColleagueCompleter::offer(const QString& begin)
{
    const QString wanted = text::foldForSearch(begin);
    QStringList found;
    for (const QString& name : m_colleagues) {
        const QStringList calls = callNamesOf(name);
        const QString call = callOf(name, m_colleagues);
        // Whoever is called already, or calls, needs no offer.
        if (name == m_context.person || call.isEmpty() || call == wanted)
            continue;
        if (std::any_of(calls.begin(), calls.end(), [&](const QString& one) { return one.startsWith(wanted); }))
            found << name;
    }
    m_shown.setStringList(found);
    if (found.isEmpty()) {
        popup()->hide();
        return;
    }
    QRect place = m_editor->cursorRect();
    place.setWidth(popup()->sizeHintForColumn(0) + popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
    popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ColleagueCompleter::insert(const QString& name)
{
    const auto begin = begun();
    if (!begin)
        return;
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(begin->size()));
    cursor.insertText(callOf(name, m_colleagues) + u' ');
    m_editor->setTextCursor(cursor);
}

} // namespace parvis::ui
