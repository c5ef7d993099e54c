// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report_work.h"

#include "engine/insights/report/report_writer.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

// A killed worker's report waits no longer; one that takes longer may be made by two, into the same file.
constexpr Milliseconds lease = 60s;
constexpr Milliseconds retryAfter = 15min;
constexpr int mostInARound = 50;

} // namespace

Async<void> brandIsThere(QObject* context, AccountRepository& accounts, const QString& brand)
{
    if (brand.isEmpty())
        return Async<void>::ready({});
    return accounts.list().then(context, [brand](const std::vector<Account>& all) -> Result<void> {
        if (std::any_of(all.begin(), all.end(), [&brand](const Account& one) { return one.brand == brand; }))
            return {};
        auto error = Error::make(ErrorKind::Rejected, u"no account is of the brand \"%1\""_s.arg(brand));
        error.code = u"brand"_s;
        return Failure(error);
    });
}

ReportWork::ReportWork(const Ports& ports, QObject* parent)
    : QObject(parent), m_ports(ports), m_desk(ports), m_host(QSysInfo::machineHostName())
{
}

Async<int> ReportWork::round()
{
    if (!m_ports.figures || isStopped(m_stop))
        return Async<int>::ready(0);
    if (m_running && !m_running->isFinished())
        return *m_running;
    m_made = m_looked = 0;
    m_running = next();
    return *m_running;
}

Async<void> ReportWork::stop()
{
    m_stop->store(true);
    if (!m_running)
        return Async<void>::ready({});
    return m_running->thenResult(this, [](const Result<int>&) { return Result<void>(); });
}

Async<int> ReportWork::next()
{
    if (isStopped(m_stop) || ++m_looked > mostInARound)
        return Async<int>::ready(m_made);
    return m_ports.figures->schedules().then(this, [this](const std::vector<ReportSchedule>& all) -> Async<int> {
        // Read first: most rounds write nothing.
        const Instant now = m_ports.clock.now();
        if (std::none_of(all.begin(), all.end(),
                         [&](const ReportSchedule& one) { return one.host == m_host && one.due <= now; }))
            return Async<int>::ready(m_made);
        return m_ports.figures->claimSchedule(m_host, now, lease)
            .then(this, [this](const std::optional<ReportSchedule>& claimed) -> Async<int> {
                if (!claimed)
                    return Async<int>::ready(m_made);
                return make(*claimed).then(this, [this] { return next(); });
            });
    });
}

Async<void> ReportWork::make(const ReportSchedule& schedule)
{
    ReportRequest request;
    request.templateName = schedule.templateName;
    request.language = schedule.language;
    const Window window = reportWindow(schedule, schedule.due);
    request.query.from = window.from;
    request.query.to = window.to;
    request.query.zone = schedule.zone;
    request.query.brand = request.brand = schedule.brand;
    // It may have been taken from its accounts since: a report of nothing would look like one.
    return brandIsThere(this, m_ports.accounts, schedule.brand)
        .then(this, [this, request] { return m_desk.make(request); })
        .then(this, [this, schedule](const ReportDocument& document) { return write(schedule, document, 0); })
        .thenResult(this, [this, schedule](const Result<void>& made) { return done(schedule, made); });
}

Async<void> ReportWork::write(const ReportSchedule& schedule, const ReportDocument& document, qsizetype from)
{
    if (from >= schedule.formats.size())
        return Async<void>::ready({});
    const QString path = schedule.folder + u'/' + reportFileName(schedule, schedule.due, schedule.formats[from]);
    const auto format = reportFormatOf(path);
    if (!format)
        return Async<void>::failed(Error::make(ErrorKind::Rejected, u"%1: no such format"_s.arg(path)));
    return writeReportOffThread(document, path, *format, m_stop)
        .then(this, [this, schedule, document, from](const QStringList& files) {
            Q_EMIT event(u"report "_s + files.join(u", "_s));
            return write(schedule, document, from + 1);
        });
}

Async<void> ReportWork::done(const ReportSchedule& schedule, const Result<void>& made)
{
    const QString subject = schedule.id.toString();
    FiguresBook& book = *m_ports.figures;
    if (made) {
        ++m_made;
        return book.scheduleDone(schedule, nextDue(schedule, schedule.due), {})
            .then(this, [this, &book,
                         subject](bool) { return book.endAlert(AlertKind::Report, subject, m_ports.clock.now()); })
            .then(this, [](bool) {});
    }
    if (made.error().kind == ErrorKind::Cancelled) // we stop; it stays due
        return Async<void>::failed(made.error());
    FigureAlert alert;
    alert.kind = AlertKind::Report;
    alert.subject = subject;
    alert.words = schedule.templateName;
    alert.detail = made.error().detail;
    alert.began = m_ports.clock.now();
    return book.scheduleDone(schedule, m_ports.clock.now() + retryAfter, alert.detail)
        .then(this, [&book, alert](bool) { return book.beginAlert(alert); })
        .then(this, [this, alert](bool mine) {
            if (mine)
                Q_EMIT event(u"report %1 could not be made: %2"_s.arg(alert.words, alert.detail));
        });
}

} // namespace parvis
