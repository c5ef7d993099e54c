// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/voice_desk.h"

#include "engine/off_thread.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestVoiceTable = 64LL * 1024 * 1024;

Result<VoiceTable> readVoiceFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, u"%1: there is no such file"_s.arg(path));
    if (file.size() > largestVoiceTable) {
        auto error = Error::make(ErrorKind::Rejected, u"%1: more than 64 MiB"_s.arg(path));
        error.code = u"file_too_large"_s;
        return Failure(error);
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return readVoiceTable(bytes);
}

template <typename T>
Async<T> noSamplesKept()
{
    return Async<T>::failed(Error::make(ErrorKind::NotFound, u"this store keeps no samples of listening"_s));
}

VoiceFinding conflictAt(const VoiceTable& table, int row)
{
    const auto it =
        std::find_if(table.rows.begin(), table.rows.end(), [row](const VoiceRow& one) { return one.row == row; });
    return {VoiceTrouble::OtherStored, row, u"mentions"_s,
            it == table.rows.end() ? QString() : QString::number(it->mentions)};
}

} // namespace

VoiceDesk::VoiceDesk(const Ports& ports, QObject* parent)
    : QObject(parent), m_samples(dynamic_cast<ListeningSamples*>(ports.figures)) // kept beside the figures' book
{
}

Async<VoiceImportReport> VoiceDesk::importFile(const VoiceImportRequest& request)
{
    if (!m_samples)
        return noSamplesKept<VoiceImportReport>();
    return offThread<VoiceTable>([file = request.file] { return readVoiceFile(file); })
        .then(this, [this, request](const VoiceTable& table) -> Async<VoiceImportReport> {
            if (table.findings.empty())
                return stored(request, table);
            VoiceImportReport report;
            report.rows = table.rowCount;
            report.findings = table.findings;
            report.ignoredColumns = table.ignoredColumns;
            return Async<VoiceImportReport>::ready(report);
        });
}

Async<VoiceImportReport> VoiceDesk::stored(const VoiceImportRequest& request, const VoiceTable& table)
{
    return m_samples->importVoice(table.rows, QFileInfo(request.file).fileName(), request.who, request.dryRun)
        .then(this, [table](const VoiceImport& import) {
            VoiceImportReport report;
            report.rows = table.rowCount;
            report.ignoredColumns = table.ignoredColumns;
            report.import = import;
            for (const int row : import.conflicts)
                report.findings.push_back(conflictAt(table, row));
            return report;
        });
}

Async<std::vector<VoiceImport>> VoiceDesk::imports()
{
    return m_samples ? m_samples->voiceImports() : noSamplesKept<std::vector<VoiceImport>>();
}

Async<void> VoiceDesk::removeImport(VoiceImportId id, const QString& who)
{
    return m_samples ? m_samples->removeVoiceImport(id, who) : noSamplesKept<void>();
}

Async<std::vector<VoiceTotal>> VoiceDesk::byName(const VoiceAsk& ask)
{
    return m_samples ? m_samples->voiceByName(ask) : noSamplesKept<std::vector<VoiceTotal>>();
}

} // namespace parvis
