// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/writing_desk.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPeople = 8;

Error noRepository()
{
    return Error::make(ErrorKind::Storage, u"no repository for writing"_s);
}

Error rejected(const QString& code)
{
    auto error = Error::make(ErrorKind::Rejected, u"the snippet has no name or no text"_s);
    error.code = code;
    return error;
}

} // namespace

WritingDesk::WritingDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<std::vector<PostVersion>> WritingDesk::versions(PostId post)
{
    return m_ports.writing ? m_ports.writing->versions(post) : Async<std::vector<PostVersion>>::failed(noRepository());
}

Async<std::vector<Snippet>> WritingDesk::snippets()
{
    return m_ports.writing ? m_ports.writing->snippets() : Async<std::vector<Snippet>>::failed(noRepository());
}

Async<Snippet> WritingDesk::save(const Snippet& snippet)
{
    if (!m_ports.writing)
        return Async<Snippet>::failed(noRepository());
    Snippet clean = snippet;
    clean.name = snippet.name.simplified();
    if (clean.name.isEmpty())
        return Async<Snippet>::failed(rejected(u"name_missing"_s));
    if (clean.text.trimmed().isEmpty())
        return Async<Snippet>::failed(rejected(u"text_missing"_s));
    return m_ports.writing->save(clean).then(this, [this](const Snippet& saved) {
        Q_EMIT snippetsChanged();
        return saved;
    });
}

Async<void> WritingDesk::remove(SnippetId id)
{
    if (!m_ports.writing)
        return Async<void>::failed(noRepository());
    return m_ports.writing->remove(id).then(this, [this] { Q_EMIT snippetsChanged(); });
}

Async<LinkTags> WritingDesk::linkTags(const QString& campaign)
{
    return m_ports.writing ? m_ports.writing->linkTags(campaign) : Async<LinkTags>::failed(noRepository());
}

Async<void> WritingDesk::save(const LinkTags& tags)
{
    return m_ports.writing ? m_ports.writing->save(tags) : Async<void>::failed(noRepository());
}

Async<QStringList> WritingDesk::personalWords(const QString& language)
{
    return m_ports.writing ? m_ports.writing->personalWords(language) : Async<QStringList>::failed(noRepository());
}

Async<void> WritingDesk::addPersonalWord(const QString& language, const QString& word)
{
    return m_ports.writing ? m_ports.writing->addPersonalWord(language, word) : Async<void>::failed(noRepository());
}

Async<std::vector<KnownPerson>> WritingDesk::people(const QStringList& networks, const QString& begin)
{
    return m_ports.writing ? m_ports.writing->people(networks, begin, kMostPeople)
                           : Async<std::vector<KnownPerson>>::failed(noRepository());
}

} // namespace parvis
