// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service/service_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace parvis::ui::words {

using namespace Qt::StringLiterals;

namespace {

struct ServiceWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ServiceWords)
};

QString minuteWords(std::chrono::minutes time)
{
    const int all = int(time.count());
    if (all % 60 == 0)
        return ServiceWords::tr("%n h", "inbox, how long a customer waits, hours", all / 60);
    if (all < 60)
        return ServiceWords::tr("%n min", "inbox, how long a customer waits", all);
    return ServiceWords::tr("%1 h %2", "service level: hours and minutes, as in 1 h 30")
        .arg(QString::number(all / 60), QString::number(all % 60).rightJustified(2, u'0'));
}

ClockWords endedClock(const ServiceClock& clock)
{
    const QString used = duration(clock.used);
    if (clock.state == ClockState::Breached)
        return {u"alert"_s, ServiceWords::tr("late, after %1", "a service clock that ended; %1: 3 h").arg(used),
                clock.reason == ClockReason::ClosedUnanswered
                    ? ServiceWords::tr("Closed without an answer, too late.", "why a service clock stands so")
                    : ServiceWords::tr("It came after the target.", "why a service clock stands so"),
                Tint::Danger};
    if (clock.state == ClockState::Stopped)
        return {u"minus"_s, ServiceWords::tr("not answered", "a service clock that ended"),
                ServiceWords::tr("Closed without an answer, within the target.", "why a service clock stands so"),
                Tint::Muted};
    return {u"check"_s, ServiceWords::tr("met, after %1", "a service clock that ended; %1: 12 min").arg(used),
            ServiceWords::tr("In time.", "why a service clock stands so"), Tint::Ok};
}

QString pauseWhy(const ServiceClock& clock)
{
    return clock.reason == ClockReason::Pending
               ? ServiceWords::tr("Paused while the conversation is pending.", "why a service clock stands so")
               : ServiceWords::tr("Paused while the conversation is snoozed.", "why a service clock stands so");
}

QString openWhy(const ServiceClock& clock)
{
    switch (clock.reason) {
    case ClockReason::OutsideHours:
        return ServiceWords::tr("Outside business hours: it goes on when they begin.", "why a service clock stands so");
    case ClockReason::NeverOpen:
        return ServiceWords::tr("The calendar does not open often enough.", "why a service clock stands so");
    default:
        return clock.target == ServiceTarget::Resolution
                   ? ServiceWords::tr("Counts until the conversation is closed.", "why a service clock stands so")
                   : ServiceWords::tr("The customer waits for an answer.", "why a service clock stands so");
    }
}

ClockWords openClock(const ServiceClock& clock, Instant now, const ZoneId& zone)
{
    ClockWords words{u"clock"_s, {}, openWhy(clock), Tint::Muted};
    if (!clock.due) {
        words.text = ServiceWords::tr("no end", "a service clock whose calendar never opens");
        return words;
    }
    if (clock.state == ClockState::Breached) {
        words.icon = u"alert"_s;
        words.tint = Tint::Danger;
        words.text = ServiceWords::tr("overdue %1", "a service clock; %1: 1 h").arg(duration(now - *clock.due));
        return words;
    }
    words.tint = clock.state == ClockState::Warning ? Tint::Warn : Tint::Accent;
    words.text = *clock.due - now < std::chrono::hours(12)
                     ? ServiceWords::tr("%1 left", "a service clock; %1: 12 min").arg(duration(*clock.due - now))
                     : ServiceWords::tr("due %1", "a service clock; %1: Mon 09:20").arg(when(*clock.due, now, zone));
    return words;
}

} // namespace

QString serviceTarget(ServiceTarget target)
{
    switch (target) {
    case ServiceTarget::FirstResponse:
        return ServiceWords::tr("First response", "service level: a target");
    case ServiceTarget::NextResponse:
        return ServiceWords::tr("Next response", "service level: a target");
    case ServiceTarget::Resolution:
        return ServiceWords::tr("Resolution", "service level: a target");
    }
    return {};
}

QString priority(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return ServiceWords::tr("Low", "inbox, priority of a conversation");
    case Priority::Normal:
        return ServiceWords::tr("Normal", "inbox, priority of a conversation");
    case Priority::High:
        return ServiceWords::tr("High", "inbox, priority of a conversation");
    case Priority::Urgent:
        return ServiceWords::tr("Urgent", "inbox, priority of a conversation");
    }
    return {};
}

QString duration(Milliseconds time)
{
    const int minutes = std::max(1, int(time.count() / 60'000));
    if (minutes < 60)
        return ServiceWords::tr("%n min", "inbox, how long a customer waits", minutes);
    if (minutes < 36 * 60)
        return ServiceWords::tr("%n h", "inbox, how long a customer waits, hours", minutes / 60);
    return ServiceWords::tr("%n days", "inbox, how long a customer waits", minutes / 1440);
}

QString goal(const ServiceGoal& goal)
{
    if (goal.within.count() <= 0)
        return ServiceWords::tr("none", "service level: no target");
    return goal.business ? minuteWords(goal.within)
                         : ServiceWords::tr("%1, day and night", "service level: a target in which every minute counts")
                               .arg(minuteWords(goal.within));
}

QString periods(const std::vector<WorkPeriod>& list)
{
    if (list.empty())
        return ServiceWords::tr("closed", "service level: a day without hours");
    QStringList parts;
    for (const WorkPeriod& period : list)
        parts << minuteName(period.from) + u'-' + minuteName(period.to);
    return parts.join(u", "_s);
}

QString weekShort(const ServiceCalendar& calendar)
{
    const QLocale locale;
    QStringList parts;
    for (size_t first = 0; first < 7;) {
        size_t last = first;
        while (last < 6 && calendar.weekdays[last + 1] == calendar.weekdays[first])
            ++last;
        if (!calendar.weekdays[first].empty()) {
            const QString from = locale.dayName(int(first) + 1, QLocale::ShortFormat);
            const QString to = locale.dayName(int(last) + 1, QLocale::ShortFormat);
            parts << (first == last ? from : from + u"–"_s + to) + u' ' + periods(calendar.weekdays[first]);
        }
        first = last + 1;
    }
    return parts.join(u" · "_s);
}

QString serviceProblem(const QString& code)
{
    if (code == "name"_L1)
        return ServiceWords::tr("Give it a name.", "service level, error");
    if (code == "period"_L1)
        return ServiceWords::tr("A period begins and ends at the same time.", "service level, error");
    if (code == "no_hours"_L1)
        return ServiceWords::tr("It has to be open on at least one weekday.", "service level, error");
    if (code == "no_target"_L1)
        return ServiceWords::tr("Set at least one target.", "service level, error");
    if (code == "target"_L1)
        return ServiceWords::tr("A target is a year at most.", "service level, error");
    if (code == "warning"_L1)
        return ServiceWords::tr("The warning comes between 1 and 99 per cent.", "service level, error");
    if (code == "calendar"_L1)
        return ServiceWords::tr("Choose a calendar that is still there.", "service level, error");
    if (code == "in_use"_L1)
        return ServiceWords::tr("A policy counts by this calendar. Give it another one first.", "service level, error");
    return ServiceWords::tr("A date is not right.", "service level, error");
}

ClockWords clock(const ServiceClock& clock, Instant now, const ZoneId& zone)
{
    if (clock.ended)
        return endedClock(clock);
    if (clock.isPaused)
        return {
            u"pause"_s,
            clock.state == ClockState::Breached
                ? ServiceWords::tr("late, paused", "a service clock")
                : ServiceWords::tr("paused, %1 left", "a service clock; %1: 12 min").arg(duration(clock.remaining())),
            pauseWhy(clock), clock.state == ClockState::Breached ? Tint::Danger : Tint::Muted};
    return openClock(clock, now, zone);
}

std::optional<std::vector<WorkPeriod>> readPeriods(const QString& text)
{
    static const QRegularExpression pattern(u"^(\\d{1,2})(?::(\\d\\d))?\\s*[-–]\\s*(\\d{1,2})(?::(\\d\\d))?$"_s);
    std::vector<WorkPeriod> list;
    const QString closed = ServiceWords::tr("closed", "service level: a day without hours");
    if (text.trimmed().compare(closed, Qt::CaseInsensitive) == 0)
        return list;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto match = pattern.match(part.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        const auto minute = [&](int hour, int rest) {
            const QString minutes = match.captured(rest).isEmpty() ? u"00"_s : match.captured(rest);
            return minuteFromName(QString(match.captured(hour) + u':' + minutes));
        };
        const auto from = minute(1, 2), to = minute(3, 4);
        if (!from || !to || *from == *to || *from == 1440)
            return std::nullopt;
        list.push_back({*from, *to});
    }
    std::sort(list.begin(), list.end());
    return list;
}

QString otherDays(const ServiceCalendar& calendar)
{
    std::vector<std::pair<LocalDate, QString>> lines;
    for (const DayOff& day : calendar.daysOff)
        lines.emplace_back(day.date, QString(day.date.toIso() + u' ' + day.name).trimmed());
    for (const ExceptionalDay& day : calendar.exceptions)
        lines.emplace_back(day.date,
                           QString(day.date.toIso() + u' ' + periods(day.periods) + u' ' + day.name).trimmed());
    std::sort(lines.begin(), lines.end());
    QStringList text;
    for (const auto& [date, line] : lines)
        text << line;
    return text.join(u'\n');
}

Result<OtherDays> readOtherDays(const QString& text)
{
    // A date, hours where there are some, a name.
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d\\d-\\d\\d)\\s*((?:\\d[\\d:]*\\s*[-–]\\s*\\d[\\d:]*\\s*,?\\s*)*)(.*)$"_s);
    OtherDays days;
    for (const QString& raw : text.split(u'\n')) {
        const QString line = raw.simplified();
        if (line.isEmpty())
            continue;
        const auto match = pattern.match(line);
        const auto date = LocalDate::fromIso(match.capturedView(1));
        const auto hours = readPeriods(match.captured(2));
        if (!date || !hours)
            return failure(ErrorKind::Rejected, line);
        if (hours->empty())
            days.daysOff.push_back({*date, match.captured(3)});
        else
            days.exceptions.push_back({*date, *hours, match.captured(3)});
    }
    return days;
}

} // namespace parvis::ui::words
