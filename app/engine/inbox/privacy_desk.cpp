// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inbox/privacy_desk.h"

#include "engine/inbox/person_document.h"
#include "engine/off_thread.h"

#include <QFile>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr int historyPage = 1000;

Done writeNew(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorKind::Storage, u"%1 cannot be made: %2"_s.arg(path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString why = file.errorString();
        file.remove();
        return failure(ErrorKind::Storage, u"%1 cannot be written: %2"_s.arg(path, why));
    }
    return {};
}

} // namespace

PrivacyDesk::PrivacyDesk(const Ports& ports, QStringList folders, QObject* parent)
    : QObject(parent), m_ports(ports), m_folders(std::move(folders))
{
}

Async<std::vector<Message>> PrivacyDesk::wholeHistory(PersonId identity, const std::vector<Message>& sofar)
{
    HistoryQuery query{identity, historyPage, sofar.empty() ? MessageId() : sofar.back().id};
    return m_ports.people->history(query).then(
        this, [this, identity, sofar](const std::vector<Message>& page) -> Async<std::vector<Message>> {
            std::vector<Message> all = sofar;
            all.insert(all.end(), page.begin(), page.end());
            return page.size() < historyPage ? Async<std::vector<Message>>::ready(all) : wholeHistory(identity, all);
        });
}

Async<QByteArray> PrivacyDesk::everythingAbout(PersonId identity)
{
    const auto record = std::make_shared<PersonRecord>();
    record->at = m_ports.clock.now();
    return m_ports.people->find(identity, record->at - MarkRule().window)
        .then(this,
              [this, record](const Contact& contact) {
                  record->contact = contact;
                  return m_ports.people->fields();
              })
        .then(this,
              [this, record](const std::vector<FieldDefinition>& fields) {
                  record->fields = fields;
                  return m_ports.privacy->extras(record->contact.id);
              })
        .then(this,
              [this, record](const PersonExtras& extras) {
                  record->extras = extras;
                  return wholeHistory(record->contact.id, {});
              })
        .then(this, [record](const std::vector<Message>& history) {
            record->messages = history;
            std::reverse(record->messages.begin(), record->messages.end());
            return personDocument(*record);
        });
}

Async<void> PrivacyDesk::exportTo(PersonId identity, const QString& file)
{
    return everythingAbout(identity).then(this, [this, file](const QByteArray& json) {
        return offThread<void>([file, json]() -> Done {
            const bool zip = file.endsWith(".zip"_L1, Qt::CaseInsensitive);
            return writeNew(file, zip ? personArchive(json) : json);
        });
    });
}

Async<EraseReport> PrivacyDesk::rehearse(PersonId identity)
{
    return m_ports.privacy->erase(identity, {}, true);
}

// A conversation that is gone, or has no customer any more, was theirs alone. In another the answer that somebody has
// begun may be to anybody.
Async<LocalTraces> PrivacyDesk::localTracesOf(const EraseReport& report, const LocalTraces& sofar, size_t next)
{
    if (next >= report.conversations.size())
        return Async<LocalTraces>::ready(sofar);
    const ConversationId id = report.conversations[next];
    return m_ports.inbox.find(id).thenResult(this, [=, this](const Result<Conversation>& found) {
        LocalTraces more = sofar;
        if (!found || found->customer.id.isNull())
            more.conversations.push_back(id);
        return localTracesOf(report, more, next + 1);
    });
}

Async<int> PrivacyDesk::cleanFiles(const LocalTraces& what)
{
    return offThread<int>([folders = m_folders, what]() -> Result<int> { return removeLocalTraces(folders, what); });
}

Async<ErasureResult> PrivacyDesk::erase(PersonId identity, const QString& who)
{
    const auto result = std::make_shared<ErasureResult>();
    return m_ports.privacy->erase(identity, who, false)
        .then(this,
              [this, result](const EraseReport& report) {
                  result->report = report;
                  LocalTraces what;
                  what.traces = report.traces;
                  return localTracesOf(report, what, 0);
              })
        .then(this,
              [this](const LocalTraces& what) {
                  Q_EMIT personErased(what);
                  return cleanFiles(what);
              })
        .then(this,
              [this, result](int files) {
                  result->files = files;
                  return m_ports.privacy->finishErasing();
              })
        .thenResult(this, [result](const Result<QStringList>& copies) -> Result<ErasureResult> {
            if (result->report.contact.isNull())
                return Failure(copies.error()); // the erasing itself failed
            if (copies)
                result->report.copies = *copies;
            else
                result->notScrubbed = copies.error().detail;
            return *result;
        });
}

Async<std::vector<ErasedPerson>> PrivacyDesk::erased()
{
    return m_ports.privacy->erased();
}

Async<int> PrivacyDesk::applyErased(const QByteArray& json, const QString& who)
{
    const auto list = erasedFromJson(json);
    if (!list)
        return Async<int>::failed(Error::make(ErrorKind::Rejected, u"this is no list of erased people"_s));
    return m_ports.privacy->applyErased(*list, who).then(this, [this](int erased) -> Async<int> {
        if (erased == 0)
            return Async<int>::ready(0);
        return m_ports.privacy->finishErasing().then(this, [erased](const QStringList&) { return erased; });
    });
}

Async<std::vector<RetentionRule>> PrivacyDesk::rules()
{
    return m_ports.privacy->rules();
}

Async<RetentionRule> PrivacyDesk::saveRule(const RetentionRule& rule, const QString& who)
{
    return m_ports.privacy->saveRule(rule, who);
}

Async<void> PrivacyDesk::removeRule(RetentionRuleId id, const QString& who)
{
    return m_ports.privacy->removeRule(id, who);
}

Async<RetentionPreview> PrivacyDesk::preview(const RetentionRule& rule, int examples)
{
    if (const QString problem = retentionProblem(rule); !problem.isEmpty())
        return Async<RetentionPreview>::failed(Error::make(ErrorKind::Rejected, problem));
    const Instant before = retentionCut(rule, m_ports.clock.now(), m_ports.workspace.info().zone);
    return m_ports.privacy->preview(rule, before, examples);
}

} // namespace parvis
