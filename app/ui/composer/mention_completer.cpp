// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mention_completer.h"

#include "engine/accounts/account_desk.h"
#include "engine/publishing/writing_desk.h"
#include "ui/composer/body_edit.h"
#include "ui/models/account_book.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds kPause(300);
constexpr int kFewestLetters = 2; // before a network is asked
constexpr int kHandleRole = Qt::UserRole;
} // namespace

MentionCompleter::MentionCompleter(const UiContext& context, BodyEdit* editor)
    : QObject(editor), m_context(context), m_editor(editor), m_completer(new QCompleter(&m_people, this))
{
    m_completer->setObjectName(u"mention-completer"_s);
    m_completer->setWidget(editor);
    // The store and the networks have chosen already.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(u"mention-list"_s);
    m_completer->popup()->setAccessibleName(tr("People to mention", "screen reader, composer"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &MentionCompleter::askNetworks);
    connect(editor, &BodyEdit::textChanged, this, &MentionCompleter::look);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { insert(index.data(kHandleRole).toString()); });
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
    const QString begin = m_editor->hasFocus() && !m_editor->isReadOnly() ? begun() : QString();
    if (begin == m_begun)
        return;
    m_begun = begin;
    m_found.clear();
    m_pause.stop();
    m_context.accounts.stopFindingPeople();
    if (begin.isEmpty() || !m_context.writing) {
        close();
        return;
    }
    if (begin.size() >= kFewestLetters)
        m_pause.start();
    QStringList networks;
    for (const auto& account : m_accounts())
        networks << account.network;
    networks.removeDuplicates();
    m_context.writing->people(networks, begin)
        .onDone(this, [this, begin](const Result<std::vector<KnownPerson>>& people) {
            // Typed on meanwhile: the next answer is on its way.
            if (begin != m_begun)
                return;
            m_known = people.value_or(std::vector<KnownPerson>());
            offer();
        });
}

// One account of each network is enough to ask it. What cannot be reached adds nothing: the people known stay.
void MentionCompleter::askNetworks()
{
    std::vector<AccountId> asked;
    QStringList networks;
    for (const auto& account : m_accounts()) {
        if (!networks.contains(account.network)) {
            networks << account.network;
            asked.push_back(account.id);
        }
    }
    m_context.accounts.findPeople(asked, m_begun)
        .onDone(this, [this, begin = m_begun](const Result<std::vector<Identity>>& people) {
            if (begin != m_begun || !people)
                return;
            for (const auto& person : *people)
                m_found.push_back({person.network, person.handle, person.name});
            offer();
        });
}

void MentionCompleter::add(const KnownPerson& person)
{
    for (int row = 0; row < m_people.rowCount(); ++row) {
        if (m_people.item(row)->data(kHandleRole).toString().compare(person.handle, Qt::CaseInsensitive) == 0)
            return;
    }
    if (person.handle == m_begun)
        return;
    const QString network = m_context.book.network(person.network).displayName;
    auto* item = new QStandardItem(u"@%1 · %2 · %3"_s.arg(person.handle, person.name, network));
    item->setData(person.handle, kHandleRole);
    m_people.appendRow(item);
}

void MentionCompleter::offer()
{
    const QString chosen = popup()->isVisible() ? popup()->currentIndex().data(kHandleRole).toString() : QString();
    m_people.clear();
    for (const auto& person : m_known)
        add(person);
    for (const auto& person : m_found)
        add(person);
    if (m_people.rowCount() == 0) {
        popup()->hide();
        return;
    }
    QRect place = m_editor->cursorRect();
    place.setWidth(popup()->sizeHintForColumn(0) + popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
    int row = 0;
    for (int i = 0; i < m_people.rowCount() && !chosen.isEmpty(); ++i) {
        if (m_people.item(i)->data(kHandleRole).toString() == chosen)
            row = i;
    }
    popup()->setCurrentIndex(m_completer->completionModel()->index(row, 0));
}

void MentionCompleter::close()
{
    m_known.clear();
    popup()->hide();
}

void MentionCompleter::insert(const QString& handle)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(begun().size()));
    cursor.insertText(handle + u' ');
    m_editor->setTextCursor(cursor);
}

} // namespace parvis::ui
