// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing, and what has to happen outside of a transaction. Retention stands in retention.cpp.
#include "store/inbox/privacy.h"

#include "base/log.h"
#include "store/inbox/erase_person.h"
#include "store/inbox/people_book.h"
#include "store/insights/figure_keeper.h"
#include "store/schema/copies.h"

#include <QFile>
#include <QSaveFile>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int scrubTries = 3;

QString listFile(const Connection& db)
{
    return db.options().location.file + u".erased"_s;
}

Done writeList(Connection& db)
{
    PARVIS_LET(list, erasedIn(db));
    QSaveFile file(listFile(db));
    if (!file.open(QIODevice::WriteOnly) || file.write(erasedToJson(list)) < 0 || !file.commit())
        return failure(ErrorKind::Storage,
                       u"the list %1 could not be written: %2"_s.arg(listFile(db), file.errorString()));
    QFile::setPermissions(listFile(db), QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

// VACUUM writes the file anew, without its free pages, into the log; the log is then emptied to nothing.
Done scrubFile(Connection& db)
{
    Done done;
    for (int i = 0; i < scrubTries; ++i) {
        done = db.exec(u"VACUUM"_s);
        if (!done)
            continue; // another process is in the middle of something; each try waits for it
        PARVIS_LET(busy, db.number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        if (busy == 0)
            return {};
        done = failure(ErrorKind::Storage, u"the log of %1 is being read"_s.arg(db.options().location.shown));
    }
    return done;
}

Done scrubServer(Connection& db)
{
    PARVIS_LET(tables, db.all(u"SELECT CAST(relname AS text) FROM pg_class WHERE relkind = 'r' AND relnamespace = "
                              "CAST('parvis' AS regnamespace) ORDER BY relname"_s,
                              {}, [](Row& row) { return row.text(); }));
    for (const QString& table : tables)
        PARVIS_TRY(db.exec(u"VACUUM "_s + table));
    return {};
}

Result<QStringList> scrub(Connection& db)
{
    if (db.isPostgres()) {
        PARVIS_TRY(scrubServer(db));
    } else {
        PARVIS_TRY(writeList(db));
        PARVIS_TRY(scrubFile(db));
        PARVIS_TRY(remakeGoodCopy(db));
    }
    PARVIS_TRY(db.run(u"DELETE FROM setting WHERE key = ?"_s, values(erasurePending)));
    return db.isPostgres() ? QStringList() : olderCopiesOf(db.options().location.file);
}

Result<std::unique_ptr<Connection>> writable(Connection& reader)
{
    Connection::Options options = reader.options();
    options.readOnly = false;
    return Connection::open(options, Role::Watcher);
}

Result<bool> isPending(Connection& db)
{
    PARVIS_LET(n, db.number(u"SELECT COUNT(*) FROM setting WHERE key = ?"_s, values(erasurePending)));
    return n > 0;
}

std::vector<ErasedPerson> listBeside(const Connection& db)
{
    QFile file(listFile(db));
    if (db.isPostgres() || !file.open(QIODevice::ReadOnly))
        return {};
    const auto list = erasedFromJson(file.readAll());
    if (!list)
        qCWarning(logStore) << "the list of erased people cannot be read:" << file.fileName();
    return list.value_or(std::vector<ErasedPerson>());
}

Done catchUpOn(Connection& reader,
               const std::function<Result<int>(Connection&, const std::vector<ErasedPerson>&)>& erase)
{
    const auto list = listBeside(reader);
    PARVIS_LET(known, erasedIn(reader));
    const bool news = std::any_of(list.begin(), list.end(), [&known](const ErasedPerson& one) {
        return std::find(known.begin(), known.end(), one) == known.end();
    });
    PARVIS_LET(pending, isPending(reader));
    if (!news && !pending)
        return {};
    auto db = writable(reader);
    if (!db)
        return Failure(db.error());
    if (news) {
        PARVIS_TRY((*db)->begin(true));
        const auto erased = erase(**db, list);
        const Done done = erased ? (*db)->commit() : Done(Failure(erased.error()));
        if (!done) {
            (*db)->rollback();
            return done;
        }
        qCInfo(logStore) << "people erased earlier were in this copy and are erased again:" << *erased;
    }
    const auto copies = scrub(**db);
    return copies ? Done() : Done(Failure(copies.error()));
}

} // namespace

Async<PersonExtras> Privacy::extras(PersonId identity)
{
    return m_executor.read<PersonExtras>([identity](Connection& db) { return extrasIn(db, identity); });
}

Async<EraseReport> Privacy::erase(PersonId identity, const QString& who, bool dryRun)
{
    return m_executor.write<EraseReport>([=](Tx& tx) { return erasePerson(tx, identity, who, dryRun); },
                                         Durability::Durable);
}

Async<QStringList> Privacy::finishErasing()
{
    AsyncPromise<QStringList> promise;
    const Async<void> done = m_executor.readBare([promise](Connection& reader) -> Done {
        auto db = writable(reader);
        const Result<QStringList> copies = db ? scrub(**db) : Result<QStringList>(Failure(db.error()));
        promise.finish(copies);
        return {};
    });
    Q_UNUSED(done)
    return promise.async();
}

void Privacy::catchUp()
{
    const Async<void> done = m_executor.readBare([this](Connection& reader) -> Done {
        const Done caught = catchUpOn(reader, [this](Connection& db, const std::vector<ErasedPerson>& list) {
            ChangeSet changes;
            Tx tx{db, changes, m_executor.ids(), m_executor.clock()};
            auto erased = eraseListed(tx, list, u"restore"_s);
            if (const Done counted = erased ? FigureKeeper().follow(tx) : Done(); !counted)
                return decltype(erased)(Failure(counted.error()));
            return erased;
        });
        if (!caught)
            qCWarning(logStore) << "people erased earlier could not be erased again:" << caught.error().detail;
        return caught;
    });
    Q_UNUSED(done)
}

Async<std::vector<ErasedPerson>> Privacy::erased()
{
    return m_executor.read<std::vector<ErasedPerson>>(erasedIn);
}

Async<int> Privacy::applyErased(const std::vector<ErasedPerson>& list, const QString& who)
{
    return m_executor.write<int>([=](Tx& tx) { return eraseListed(tx, list, who); }, Durability::Durable);
}

Async<std::vector<RetentionRule>> Privacy::rules()
{
    return m_executor.read<std::vector<RetentionRule>>(retentionRules);
}

Async<RetentionRule> Privacy::saveRule(const RetentionRule& rule, const QString& who)
{
    return m_executor.write<RetentionRule>([=](Tx& tx) { return saveRetentionRule(tx, rule, who); });
}

Async<void> Privacy::removeRule(RetentionRuleId id, const QString& who)
{
    return m_executor.write<void>([=](Tx& tx) { return removeRetentionRule(tx, id, who); });
}

Async<RetentionPreview> Privacy::preview(const RetentionRule& rule, Instant before, int examples)
{
    return m_executor.read<RetentionPreview>(
        [=](Connection& db) { return previewRetention(db, rule, before, examples); });
}

Async<RetentionResult> Privacy::apply(const RetentionRule& rule, Instant before, int limit)
{
    return m_executor.write<RetentionResult>([=](Tx& tx) { return applyRetention(tx, rule, before, limit); });
}

} // namespace parvis::store
