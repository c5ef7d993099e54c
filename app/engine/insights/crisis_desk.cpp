// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/crisis_desk.h"

#include "engine/off_thread.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr Milliseconds hourLong{3'600'000};

// What the first hour of the window is judged by has to be judged itself, so that a crisis in it is not learnt from.
int daysBefore(const CrisisOptions& options)
{
    return 2 * 7 * (options.weeks + 1);
}

std::vector<CellsPiece> piecesOf(const CrisisQuery& query, LocalDate from, LocalDate to, const ZoneId& zone)
{
    std::vector<CellsPiece> pieces;
    CellSet hours;
    hours.set(size_t(FigureCell::HourReceived)).set(size_t(FigureCell::HourNegative));
    FigureFilter filter;
    filter.accounts = query.accounts;
    for (LocalDate day = from; day <= to; day = day.addDays(1)) {
        const Window window{startOfDay(day, zone), startOfDay(day.addDays(1), zone)};
        pieces.push_back({filter, window, window.to, false, hours});
    }
    return pieces;
}

// Messages are counted by when they were written, so that every hour since the first one is known: an empty hour of
// them is zero. Nothing is known of the time before.
std::vector<HourCount> hoursOf(const std::vector<CellsPiece>& pieces, const std::vector<CellsAnswer>& days, Instant now)
{
    std::vector<HourCount> hours;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Window& day = pieces[i].window;
        quint16 place = 0;
        for (Instant at = day.from; at < day.to && at <= now; at = at + hourLong, ++place) {
            HourCount count;
            count.hour = at;
            count.messages = cellAt(days[i].cells, FigureCell::HourReceived, place);
            count.negative = cellAt(days[i].cells, FigureCell::HourNegative, place);
            if (!hours.empty() || count.messages > 0)
                hours.push_back(count);
        }
    }
    return hours;
}

} // namespace

CrisisDesk::CrisisDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

Async<CrisisReview> CrisisDesk::review(const CrisisQuery& query)
{
    const Instant now = m_ports.clock.now();
    const ZoneId zone = m_ports.workspace.info().zone;
    const CrisisOptions options;
    const LocalDate last = dateAt(std::min(query.window.to, now), zone);
    const LocalDate first = dateAt(std::min(query.window.from, now), zone).addDays(-daysBefore(options));
    const auto pieces = piecesOf(query, first, last, zone);
    return m_ports.insights.cells(pieces, {}).then(this, [=](const std::vector<CellsAnswer>& days) {
        return offThread<CrisisReview>([=]() -> Result<CrisisReview> {
            return reviewHours(hoursOf(pieces, days, now), zone, options, query.window, now);
        });
    });
}

} // namespace parvis
