// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/spell_assistant.h"

#include "engine/publishing/writing_desk.h"
#include "ui/composer/body_edit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QTextBlock>

namespace parvis::ui {

using namespace Qt::StringLiterals;

SpellAssistant::SpellAssistant(const UiContext& context, SpellChecker& checker, BodyEdit* editor)
    : QObject(editor), m_context(context), m_checker(checker), m_editor(editor)
{
    editor->installEventFilter(this);
    m_later.setSingleShot(true);
    m_later.setInterval(200);
    connect(&m_later, &QTimer::timeout, this, &SpellAssistant::check);
    connect(editor, &BodyEdit::textChanged, this, [this] {
        m_typedAt = m_editor->textCursor().position();
        m_later.start();
    });
    connect(editor, &BodyEdit::cursorPositionChanged, this, [this] {
        if (m_typedAt < 0 || m_editor->textCursor().position() == m_typedAt)
            return;
        m_typedAt = -1;
        if (!m_later.isActive())
            mark();
    });
}

void SpellAssistant::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_wrong.clear();
    m_right.clear();
    m_dictionary = true;
    mark();
    if (!m_context.writing)
        return m_later.start();
    m_context.writing->personalWords(m_language.section(u'-', 0, 0))
        .onDone(this, [this, language](const Result<QStringList>& words) {
            if (language != m_language)
                return;
            if (words)
                m_checker.learn(m_language, *words);
            m_later.start();
        });
}

void SpellAssistant::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    mark();
    check();
}

void SpellAssistant::check()
{
    if (!m_on)
        return;
    m_text = m_editor->words();
    m_words = text::spellingWords(m_text, m_language);
    QSet<QString> unknown;
    for (const auto& range : std::as_const(m_words)) {
        const QString word = m_text.sliced(range.start, range.length);
        if (!m_wrong.contains(word) && !m_right.contains(word))
            unknown.insert(word);
    }
    m_checker.check(m_language, unknown.values())
        .onDone(this, [this, unknown, language = m_language](const Result<Spelling>& spelling) {
            if (!spelling || language != m_language)
                return;
            m_dictionary = spelling->dictionary;
            m_wrong |= spelling->wrong;
            m_right |= unknown - spelling->wrong;
            mark();
            Q_EMIT checked();
        });
}

// Selections of their own: the document stays as it is, so that nothing else takes them for typing.
void SpellAssistant::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const bool current = m_on && m_text == m_editor->words();
    for (const auto& range : std::as_const(m_words)) {
        if (!current || !m_wrong.contains(m_text.sliced(range.start, range.length)) || isBeingTyped(range))
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursorOver(range);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(tokens(m_editor).danger);
        marks.append(mark);
    }
    if (current || !m_on)
        m_editor->setExtraSelections(marks);
}

bool SpellAssistant::isBeingTyped(const text::WordRange& word) const
{
    return m_editor->hasFocus() && m_typedAt == word.end() && m_editor->textCursor().position() == m_typedAt;
}

QTextCursor SpellAssistant::cursorOver(const text::WordRange& word) const
{
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(static_cast<int>(word.start));
    cursor.setPosition(static_cast<int>(word.end()), QTextCursor::KeepAnchor);
    return cursor;
}

QTextCursor SpellAssistant::wrongWordAt(int position) const
{
    if (!m_on || m_editor->isReadOnly() || m_text != m_editor->words())
        return {};
    for (const auto& range : m_words) {
        if (position >= range.start && position <= range.end() &&
            m_wrong.contains(m_text.sliced(range.start, range.length)))
            return cursorOver(range);
    }
    return {};
}

void SpellAssistant::goToNext()
{
    const int from = m_editor->textCursor().selectionEnd();
    QTextCursor first, next;
    for (const auto& range : std::as_const(m_words)) {
        const QTextCursor word = wrongWordAt(static_cast<int>(range.start));
        if (word.isNull() || word.selectionStart() != range.start)
            continue;
        if (first.isNull())
            first = word;
        if (next.isNull() && range.start >= from)
            next = word;
    }
    const QTextCursor found = next.isNull() ? first : next;
    if (found.isNull()) {
        m_context.shell->toast(tr("No misspelt word found.", "toast, spelling"));
        return;
    }
    m_editor->setTextCursor(found);
    m_editor->ensureCursorVisible();
    openMenu(found.selectionStart(), m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
}

bool SpellAssistant::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        if (menu->reason() == QContextMenuEvent::Keyboard)
            openMenu(m_editor->textCursor().position(),
                     m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
        else
            openMenu(m_editor->cursorForPosition(m_editor->viewport()->mapFromGlobal(menu->globalPos())).position(),
                     menu->globalPos());
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F7 && m_on) {
        goToNext();
        return true;
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FocusOut)
        QTimer::singleShot(0, this, &SpellAssistant::mark);
    return QObject::eventFilter(watched, event);
}

void SpellAssistant::openMenu(int position, const QPoint& place)
{
    auto* menu = m_editor->createStandardContextMenu();
    menu->setObjectName(u"text-menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSwitch(menu);
    const QTextCursor word = wrongWordAt(position);
    if (word.isNull()) {
        menu->popup(place);
        return;
    }
    m_checker.suggestions(m_language, word.selectedText())
        .onDone(this, [this, menu = QPointer(menu), word, place](const Result<QStringList>& found) {
            if (!menu)
                return;
            fillMenu(menu, word, found.value_or(QStringList()));
            menu->popup(place);
            menu->setActiveAction(menu->actions().first());
        });
}

void SpellAssistant::addSwitch(QMenu* menu)
{
    menu->addSeparator();
    if (m_on && !m_dictionary)
        menu->addAction(tr("No dictionary for %1 is installed", "menu of the text; %1: a language")
                            .arg(words::language(m_language)))
            ->setEnabled(false);
    auto* next = menu->addAction(tr("Next misspelt word", "menu of the text"));
    next->setObjectName(u"spelling-next"_s);
    next->setShortcut(Qt::Key_F7);
    next->setEnabled(m_on && !m_wrong.isEmpty());
    connect(next, &QAction::triggered, this, &SpellAssistant::goToNext, Qt::QueuedConnection);
    auto* check = menu->addAction(tr("Check spelling", "menu of the text, can be switched off"));
    check->setObjectName(u"spelling-on"_s);
    check->setCheckable(true);
    check->setChecked(m_on);
    connect(check, &QAction::triggered, this, &SpellAssistant::onAsked);
}

void SpellAssistant::fillMenu(QMenu* menu, const QTextCursor& word, const QStringList& suggestions)
{
    QAction* first = menu->actions().value(0);
    const auto put = [&](const QString& label, const QString& name) {
        QString shown = label;
        auto* action = new QAction(shown.replace(u'&', u"&&"_s), menu);
        action->setObjectName(name);
        menu->insertAction(first, action);
        return action;
    };
    for (const QString& suggestion : suggestions) {
        auto* action = put(suggestion, u"spelling-"_s + suggestion);
        QFont font = menu->font();
        font.setWeight(QFont::DemiBold);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [this, word, suggestion] {
            QTextCursor cursor = word;
            cursor.insertText(suggestion);
            m_editor->setTextCursor(cursor);
        });
    }
    if (suggestions.isEmpty())
        put(tr("No suggestion", "menu of the text"), {})->setEnabled(false);
    auto* learn =
        put(tr("Add “%1” to my words", "menu of the text; %1: a word").arg(word.selectedText()), u"spelling-learn"_s);
    connect(learn, &QAction::triggered, this, [this, text = word.selectedText()] { this->learn(text); });
    menu->insertSeparator(first);
}

void SpellAssistant::accept(const QString& word)
{
    m_wrong.remove(word);
    m_right.insert(word);
    mark();
}

void SpellAssistant::learn(const QString& word)
{
    m_checker.learn(m_language, {word});
    accept(word);
    Q_EMIT learned(word);
    if (!m_context.writing)
        return;
    m_context.writing->addPersonalWord(m_language.section(u'-', 0, 0), word)
        .onDone(this, [this](const Result<void>& kept) {
            if (!kept)
                m_context.shell->toast(words::errorWhat(kept.error()));
        });
}

} // namespace parvis::ui
