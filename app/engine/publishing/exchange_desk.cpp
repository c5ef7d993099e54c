// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/exchange_desk.h"

#include "engine/off_thread.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace parvis {

ExchangeDesk::ExchangeDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports), m_import(ports)
{
    connect(&m_import, &BulkImport::progressed, this, &ExchangeDesk::progressed);
}

Async<PlanTurn> ExchangeDesk::undo(const QString& who, PlanChangeId change)
{
    return m_ports.plan->lastChange(who).then(this, [this, who, change](std::optional<PlanChangeId> last) {
        if (last == change)
            return m_ports.plan->undo(who, m_ports.clock.now());
        Error error = Error::make(ErrorKind::Conflict, u"something else was done since"_s);
        error.code = u"changed_meanwhile"_s;
        return Async<PlanTurn>::failed(error);
    });
}

Async<qint64> ExchangeDesk::exportTo(const QString& file, ExportFormat format, const ExportScope& scope)
{
    return exportPlan(this, m_ports, format, scope).then(this, [file](const QByteArray& bytes) {
        return writeWholeFile(file, bytes);
    });
}

Async<qint64> writeWholeFile(const QString& file, const QByteArray& bytes)
{
    return offThread<qint64>([file, bytes]() -> Result<qint64> {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
            return failure(ErrorKind::Storage, u"%1: %2"_s.arg(file, out.errorString()));
        return bytes.size();
    });
}

} // namespace parvis
