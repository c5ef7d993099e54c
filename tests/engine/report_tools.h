// SPDX-License-Identifier: GPL-3.0-or-later
// Reports written and read back by other programs: pdftotext for pages, LibreOffice for spreadsheets.
#pragma once

#include "domain/publishing/csv.h"
#include "engine/insights/report/report_writer.h"
#include "support/sample_report.h"
#include "support/verify.h"

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <map>

namespace parvis::test {

inline QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Empty where it failed or is not installed.
inline QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 100'000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

// The text of each page.
inline QStringList pdfPages(const QString& path)
{
    using namespace Qt::StringLiterals;
    QStringList pages =
        QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s})).split(u'\f');
    pages.removeLast(); // after the last page's form feed there is nothing
    return pages;
}

inline bool hasSpreadsheetProgram()
{
    return !QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty();
}

// Every sheet as LibreOffice shows it, by its name; formulas would be shown as such.
inline std::map<QString, std::vector<QStringList>> sheetsOf(const QString& path)
{
    using namespace Qt::StringLiterals;
    const QTemporaryDir folder;
    outputOf(u"soffice"_s,
             {u"-env:UserInstallation=file://%1/profile"_s.arg(folder.path()), u"--headless"_s, u"--convert-to"_s,
              u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1"_s, u"--outdir"_s,
              folder.path(), path});
    std::map<QString, std::vector<QStringList>> sheets;
    const QString base = QFileInfo(path).completeBaseName() + u'-';
    for (const QString& name : QDir(folder.path()).entryList({base + u"*.csv"_s}, QDir::Files)) {
        // A first record of one cell would make all others too long: the header comes from here.
        const QByteArray bytes = QByteArray("cell,").repeated(60) + "end\n" + fileBytes(folder.filePath(name));
        std::vector<QStringList> rows;
        for (const csv::Record& record : csv::parse(bytes).records) {
            QStringList cells = record.cells;
            while (!cells.isEmpty() && cells.back().isEmpty())
                cells.removeLast();
            rows.resize(size_t(record.row) - 1); // empty ones are there too; the header is row 1
            rows.back() = cells;
        }
        sheets[name.mid(base.size()).chopped(4)] = rows;
    }
    return sheets;
}

} // namespace parvis::test
