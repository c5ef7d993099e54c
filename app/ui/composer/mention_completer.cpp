// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mention_completer.h"

#include "engine/publishing/writing_desk.h"
#include "ui/models/account_book.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

MentionCompleter::MentionCompleter(const UiContext& context, std::function<QStringList()> networks,
                                   QPlainTextEdit* editor)
    : QObject(editor),
      m_context(context),
      m_networks(std::move(networks)),
      m_editor(editor),
      m_completer(new QCompleter(&m_people, this))
{
    m_completer->setObjectName(u"mention-completer"_s);
    m_completer->setWidget(editor);
    // The store has chosen already.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(u"mention-list"_s);
    m_completer->popup()->setAccessibleName(tr("People to mention", "screen reader, composer"));
    connect(editor, &QPlainTextEdit::textChanged, this, &MentionCompleter::look);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { insert(index.data(Qt::UserRole).toString()); });
}

QAbstractItemView* MentionCompleter::popup() const
{
    return m_completer->popup();
}

QString MentionCompleter::begun() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(u'@');
    // An e-mail address is no mention.
    if (at < 0 || (at > 0 && before[at - 1].isLetterOrNumber()))
        return {};
    const QString begin = before.mid(at + 1);
    const bool whole = std::all_of(begin.begin(), begin.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || c == u'_' || c == u'.' || c == u'-';
    });
    return whole ? begin : QString();
}

void MentionCompleter::look()
{
    const QString begin = begun();
    if (!m_context.writing || !m_editor->hasFocus() || begin.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_context.writing->people(m_networks(), begin)
        .onDone(this, [this, begin](const Result<std::vector<KnownPerson>>& people) {
            // Typed on meanwhile: the next answer is on its way.
            if (people && begin == begun())
                offer(begin, *people);
        });
}

void MentionCompleter::offer(const QString& begin, const std::vector<KnownPerson>& people)
{
    m_people.clear();
    for (const auto& person : people) {
        if (person.handle == begin)
            continue;
        const QString network = m_context.book.network(person.network).displayName;
        auto* item = new QStandardItem(u"@%1 · %2 · %3"_s.arg(person.handle, person.name, network));
        item->setData(person.handle, Qt::UserRole);
        m_people.appendRow(item);
    }
    if (m_people.rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_editor->cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                   m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void MentionCompleter::insert(const QString& handle)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(begun().size()));
    cursor.insertText(handle + u' ');
    m_editor->setTextCursor(cursor);
}

} // namespace parvis::ui
