// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling by the hunspell dictionaries of this machine. Loading and checking happen on a thread of its own; the window
// never waits. Made and asked on the window's thread.
#pragma once

#include "base/async.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <memory>

namespace parvis::ui {

struct Spelling {
    bool dictionary = false; // of this language is installed; without one nothing is wrong
    QSet<QString> wrong;
};

class SpellChecker
{
public:
    // folders: where "fr_FR.aff" and "fr_FR.dic" lie; the first that has a language wins.
    explicit SpellChecker(QStringList folders = systemFolders());
    ~SpellChecker();
    Q_DISABLE_COPY_MOVE(SpellChecker)

    static QStringList systemFolders();
    // language: BCP 47; "fr" is served by fr_FR, else by the first fr_….
    Async<Spelling> check(const QString& language, const QStringList& words);
    Async<QStringList> suggestions(const QString& language, const QString& word); // best first, at most six
    void learn(const QString& language, const QStringList& words);                // right from now on

private:
    struct Dictionary;
    Dictionary* find(const QString& language); // on the thread; null when there is none
    QString file(const QString& language) const;
    const QStringList m_folders;
    QHash<QString, std::shared_ptr<Dictionary>> m_dictionaries; // the thread's, by file
    QThreadPool m_thread;
};

} // namespace parvis::ui
