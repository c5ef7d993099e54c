// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema/copies.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds day{86'400'000};

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString goodCopyOf(const QString& file)
{
    return file + u".good.bak"_s;
}

} // namespace

Done checkIntegrity(Connection& db)
{
    const auto lines = db.all(u"PRAGMA quick_check(5)"_s, {}, [](Row& row) { return row.text(); });
    if (!lines)
        return Failure(lines.error());
    if (lines->size() == 1 && lines->front() == "ok"_L1)
        return {};
    Error error = Error::make(
        ErrorKind::Storage,
        u"the file %1 is damaged: %2"_s.arg(db.options().location.file, lines->empty() ? QString() : lines->front()));
    error.code = u"damaged"_s;
    return Failure(error);
}

Done copyTo(Connection& db, const QString& file)
{
    if (QFileInfo::exists(file)) {
        Error error = Error::make(ErrorKind::Conflict, u"%1 exists already"_s.arg(file));
        error.code = u"exists"_s;
        return Failure(error);
    }
    const Done done = db.exec(u"VACUUM INTO "_s + quoted(file));
    if (!done) {
        QFile::remove(file);
        return done;
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Done copyBeforeMigration(Connection& db, int version)
{
    const QString base = u"%1.before-v%2"_s.arg(db.options().location.file).arg(version);
    QString file = base + u".bak"_s;
    for (int i = 2; QFileInfo::exists(file); ++i)
        file = u"%1.%2.bak"_s.arg(base).arg(i);
    return copyTo(db, file);
}

namespace {

Done replaceGoodCopy(Connection& db)
{
    const QString file = db.options().location.file;
    const QString fresh = goodCopyOf(file) + u".new"_s;
    QFile::remove(fresh); // of a copy that was cut short
    PARVIS_TRY(copyTo(db, fresh));
    // rename(2) replaces in one step; QFile::rename does not replace.
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(goodCopyOf(file)).constData()) != 0) {
        QFile::remove(fresh);
        return failure(ErrorKind::Storage, u"the copy %1 could not be put in place"_s.arg(goodCopyOf(file)));
    }
    return {};
}

} // namespace

bool goodCopyIsDue(const QString& file, Instant now)
{
    const auto copied = Instant::ofFile(goodCopyOf(file));
    return !copied || now - *copied > day;
}

Done renewGoodCopy(Connection& db, Instant now)
{
    const QString file = db.options().location.file;
    if (!goodCopyIsDue(file, now))
        return {};
    PARVIS_TRY(checkIntegrity(db));
    return replaceGoodCopy(db);
}

Done remakeGoodCopy(Connection& db)
{
    return QFileInfo::exists(goodCopyOf(db.options().location.file)) ? replaceGoodCopy(db) : Done();
}

QStringList olderCopiesOf(const QString& file)
{
    QStringList copies = copiesOf(file);
    copies.removeAll(QFileInfo(goodCopyOf(file)).absoluteFilePath());
    return copies;
}

QStringList copiesOf(const QString& file)
{
    const QFileInfo info(file);
    const QDir folder = info.absoluteDir();
    // Names are compared, not matched by pattern: a file's name may hold pattern characters.
    QStringList found;
    for (const QFileInfo& entry : folder.entryInfoList(QDir::Files, QDir::Time)) {
        const QString name = entry.fileName();
        if (name.startsWith(info.fileName() + u".good."_s) || name.startsWith(info.fileName() + u".before-v"_s)) {
            if (name.endsWith(".bak"_L1))
                found << entry.absoluteFilePath();
        }
    }
    return found;
}

} // namespace parvis::store
