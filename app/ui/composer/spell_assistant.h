// SPDX-License-Identifier: GPL-3.0-or-later
// Marks misspelt words in an editor and offers better ones: in its context menu, and by F7 from one to the next.
#pragma once

#include "domain/text/spelling_words.h"
#include "ui/composer/spell_checker.h"
#include "ui/ui_context.h"

#include <QObject>
#include <QTextCursor>
#include <QTimer>

class QContextMenuEvent;
class QMenu;

namespace parvis::ui {

class BodyEdit;

class SpellAssistant : public QObject
{
    Q_OBJECT
public:
    SpellAssistant(const UiContext& context, SpellChecker& checker, BodyEdit* editor);
    void setLanguage(const QString& language); // BCP 47
    void setOn(bool on);
    void accept(const QString& word);                   // somebody says that it is right
    bool hasDictionary() const { return m_dictionary; } // as the last check found it

Q_SIGNALS:
    void checked();
    void onAsked(bool on); // from the menu
    void learned(const QString& word);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void check();
    void mark();
    bool isBeingTyped(const text::WordRange& word) const;
    QTextCursor cursorOver(const text::WordRange& word) const;
    QTextCursor wrongWordAt(int position) const; // null where no misspelt word is
    void goToNext();
    void openMenu(int position, const QPoint& place);
    void fillMenu(QMenu* menu, const QTextCursor& word, const QStringList& suggestions);
    void addSwitch(QMenu* menu);
    void learn(const QString& word);
    UiContext m_context;
    SpellChecker& m_checker;
    BodyEdit* m_editor;
    QString m_language, m_text;
    QList<text::WordRange> m_words; // of m_text
    QSet<QString> m_wrong, m_right;
    QTimer m_later;
    int m_typedAt = -1;
    bool m_dictionary = true, m_on = true;
};

} // namespace parvis::ui
