// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to write: templates, hashtag groups, link tags, versions of a post. Lives on the thread of who uses it
// (window or command line); never blocks. Without a repository each call answers Storage.
#pragma once

#include "engine/services.h"

#include <QObject>

namespace parvis {

class WritingDesk : public QObject
{
    Q_OBJECT
public:
    explicit WritingDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<PostVersion>> versions(PostId post); // newest first
    Async<std::vector<Snippet>> snippets();
    // Trims the name; Rejected "name_missing" or "text_missing", Conflict "name_taken".
    Async<Snippet> save(const Snippet& snippet);
    Async<void> remove(SnippetId id);
    Async<LinkTags> linkTags(const QString& campaign);
    Async<void> save(const LinkTags& tags);
    Async<QStringList> personalWords(const QString& language);
    Async<void> addPersonalWord(const QString& language, const QString& word);
    Async<std::vector<KnownPerson>> people(const QStringList& networks, const QString& begin);

Q_SIGNALS:
    void snippetsChanged();

private:
    Ports m_ports;
};

} // namespace parvis
