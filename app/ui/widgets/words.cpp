// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include "ui/widgets/dates.h"

#include <QCoreApplication>
#include <cmath>

namespace parvis::ui {

LocalDate weekStart(LocalDate date, int firstDay)
{
    return date.addDays(-((date.dayOfWeek() - firstDay + 7) % 7));
}

WallTime addMinutes(WallTime wall, int minutes)
{
    int total = wall.hour * 60 + wall.minute + minutes;
    int days = total / 1440;
    total %= 1440;
    if (total < 0) {
        total += 1440;
        --days;
    }
    return {wall.date.addDays(days), total / 60, total % 60, wall.second};
}

} // namespace parvis::ui

namespace parvis::ui::words {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::Words)
};

QString reachedWhat(const QString& server)
{
    return server.isEmpty()
               ? Words::tr("The network cannot be reached.", "error, what happened")
               : Words::tr("%1 cannot be reached.", "error, what happened; %1 is a server or network").arg(server);
}

QString stoppedWhat(const QString& code)
{
    if (code == "deleted_on_network"_L1)
        return Words::tr("It was deleted on the network.", "error, what happened");
    if (code == "missed"_L1)
        return Words::tr("Its time passed while no worker ran.", "why a post was missed");
    if (code == "thread_answered"_L1)
        return Words::tr("The thread changed since you planned this: a colleague has answered.",
                         "why a planned reply was held back");
    if (code == "thread_elsewhere"_L1)
        return Words::tr("The thread changed since you planned this: the customer was answered outside Parvis.",
                         "why a planned reply was held back");
    if (code == "thread_edited"_L1)
        return Words::tr("The thread changed since you planned this: a customer changed their message.",
                         "why a planned reply was held back");
    if (code == "thread_deleted"_L1)
        return Words::tr("The thread changed since you planned this: a customer deleted their message.",
                         "why a planned reply was held back");
    return Words::tr("It was stopped before it was done.", "error, what happened");
}

} // namespace

QString errorWhat(const Error& error, const QString& server)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return reachedWhat(server);
    case ErrorKind::Timeout:
        return server.isEmpty()
                   ? Words::tr("The network did not answer in time.", "error, what happened")
                   : Words::tr("%1 did not answer in time.", "error, what happened; %1 is a server").arg(server);
    case ErrorKind::RateLimited:
        return Words::tr("The network asks to wait: too many requests.", "error, what happened");
    case ErrorKind::AuthExpired:
        return Words::tr("The sign-in has expired and is being renewed.", "error, what happened");
    case ErrorKind::AuthRevoked:
        return Words::tr("The account is signed out.", "error, what happened");
    case ErrorKind::Forbidden:
        if (error.code == "unsupported"_L1)
            return Words::tr("This network cannot do that.", "error, what happened");
        return Words::tr("The network does not allow this account to do that.", "error, what happened");
    case ErrorKind::Rejected:
        if (error.code == "duplicate"_L1)
            return Words::tr("The network refused it: it was already posted.", "error, what happened");
        if (error.code == "still_there"_L1)
            return Words::tr("The network still shows it.", "error, what happened");
        if (error.code == "not_changed"_L1)
            return Words::tr("The network still shows it as it was.", "error, what happened");
        return Words::tr("It was refused.", "error, what happened");
    case ErrorKind::NotFound:
        return Words::tr("It is no longer there.", "error, what happened");
    case ErrorKind::Conflict:
        if (error.code == "errand_open"_L1)
            return Words::tr("Another change on the network is not finished.", "error, what happened");
        if (error.code == "not_published"_L1)
            return Words::tr("Where it stands on the network is not known.", "error, what happened");
        return Words::tr("Somebody changed it in the meantime.", "error, what happened");
    case ErrorKind::BadReply:
        return server.isEmpty() ? Words::tr("The answer makes no sense.", "error, what happened")
                                : Words::tr("%1 answers nonsense.", "error, what happened; %1 is a server").arg(server);
    case ErrorKind::Storage:
        if (error.code == "keychain_locked"_L1)
            return Words::tr("The keychain is locked.", "error, what happened");
        if (error.code == "keychain_absent"_L1)
            return Words::tr("No keychain is running on this computer.", "error, what happened");
        return Words::tr("The workspace file could not be read or written.", "error, what happened");
    case ErrorKind::Cancelled:
        return stoppedWhat(error.code);
    }
    return {};
}

QString errorAdvice(const Error& error)
{
    if (error.effect == Effect::Maybe)
        return Words::tr("It may have arrived all the same. Look on the network before you send it again.",
                         "error, what to do");
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::AuthExpired:
        return Words::tr("Parvis tries again by itself.", "error, what to do");
    case ErrorKind::AuthRevoked:
        return Words::tr("Sign in again under Accounts.", "error, what to do");
    case ErrorKind::Forbidden:
        return Words::tr("Check the account's rights on the network, then try again.", "error, what to do");
    case ErrorKind::Rejected:
        return Words::tr("Change it as the reason says, then try again.", "error, what to do");
    case ErrorKind::Conflict:
        return Words::tr("The current version is shown. Make your change again.", "error, what to do");
    case ErrorKind::BadReply:
        return Words::tr("Check the account's address; other accounts go on.", "error, what to do");
    case ErrorKind::Storage:
        if (error.code.startsWith("keychain"_L1))
            return Words::tr("Unlock or start it, or use a vault file; posts wait meanwhile.", "error, what to do");
        return Words::tr("Check that the disk is not full and the file can be written.", "error, what to do");
    case ErrorKind::NotFound:
    case ErrorKind::Cancelled:
        break;
    }
    return {};
}

QString state(PublicationState state)
{
    switch (state) {
    case PublicationState::Draft:
        return Words::tr("Draft", "state of a post");
    case PublicationState::InReview:
        return Words::tr("In review", "state of a post");
    case PublicationState::Approved:
        return Words::tr("Approved", "state of a post");
    case PublicationState::Scheduled:
        return Words::tr("Scheduled", "state of a post");
    case PublicationState::Claimed:
    case PublicationState::Sending:
        return Words::tr("Going out", "state of a post: being sent now");
    case PublicationState::Published:
        return Words::tr("Published", "state of a post");
    case PublicationState::Failed:
        return Words::tr("Failed", "state of a post");
    case PublicationState::Uncertain:
        return Words::tr("Uncertain", "state of a post: nobody knows whether it arrived");
    case PublicationState::Missed:
        return Words::tr("Missed", "state of a post: its time passed while no worker ran");
    case PublicationState::Held:
        return Words::tr("On hold", "state of a post");
    case PublicationState::Cancelled:
        return Words::tr("Cancelled", "state of a post");
    }
    return {};
}

QString stateIcon(PublicationState state)
{
    switch (state) {
    case PublicationState::Draft:
        return u"pencil"_s;
    case PublicationState::InReview:
        return u"eye"_s;
    case PublicationState::Approved:
    case PublicationState::Scheduled:
        return u"clock"_s;
    case PublicationState::Claimed:
    case PublicationState::Sending:
        return u"send"_s;
    case PublicationState::Published:
        return u"check"_s;
    case PublicationState::Failed:
        return u"alert"_s;
    case PublicationState::Uncertain:
        return u"question"_s;
    case PublicationState::Missed:
        return u"warning"_s;
    case PublicationState::Held:
        return u"pause"_s;
    case PublicationState::Cancelled:
        return u"close"_s;
    }
    return {};
}

Tint stateTint(PublicationState state)
{
    switch (state) {
    case PublicationState::Published:
        return Tint::Ok;
    case PublicationState::Failed:
        return Tint::Danger;
    case PublicationState::Uncertain:
    case PublicationState::Missed:
    case PublicationState::Held:
        return Tint::Warn;
    case PublicationState::Claimed:
    case PublicationState::Sending:
        return Tint::Accent;
    default:
        return Tint::Muted;
    }
}

QString visibility(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public:
        return Words::tr("Public", "who sees a post");
    case Visibility::Unlisted:
        return Words::tr("Quiet public", "who sees a post: public but in no list");
    case Visibility::Followers:
        return Words::tr("Followers only", "who sees a post");
    case Visibility::Direct:
        return Words::tr("Mentioned people only", "who sees a post");
    }
    return {};
}

QString mediaKind(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return Words::tr("Picture", "kind of media");
    case MediaKind::AnimatedImage:
        return Words::tr("Animated picture", "kind of media");
    case MediaKind::Video:
        return Words::tr("Video", "kind of media");
    case MediaKind::Audio:
        return Words::tr("Sound", "kind of media");
    case MediaKind::Document:
        return Words::tr("Document", "kind of media");
    }
    return {};
}

QString language(const QString& bcp47)
{
    if (bcp47 == "en"_L1)
        return Words::tr("English", "language of a post");
    if (bcp47 == "fr"_L1)
        return Words::tr("French", "language of a post");
    if (bcp47 == "ar"_L1)
        return Words::tr("Arabic", "language of a post");
    const QLocale locale(bcp47);
    return locale.language() == QLocale::C ? bcp47 : locale.nativeLanguageName();
}

QString day(LocalDate date, LocalDate today)
{
    switch (today.daysTo(date)) {
    case 0:
        return Words::tr("today", "a day, within a line");
    case 1:
        return Words::tr("tomorrow", "a day, within a line");
    case -1:
        return Words::tr("yesterday", "a day, within a line");
    default:
        break;
    }
    const QLocale locale;
    const QDate value = toQDate(date);
    const int away = today.daysTo(date);
    if (away > 1 && away < 7)
        return locale.toString(value, Words::tr("ddd", "date format: a day of the coming week, as in Tue"));
    if (date.year == today.year)
        return locale.toString(value, Words::tr("d MMM", "date format within the year, as in 24 Nov"));
    return locale.toString(value, Words::tr("d MMM yyyy", "date format of another year"));
}

QString when(Instant instant, Instant now, const ZoneId& zone)
{
    const WallTime wall = wallTimeAt(instant, zone);
    return Words::tr("%1 %2", "a day and a time, as in: today 09:00")
        .arg(day(wall.date, dateAt(now, zone)), shortTime(wall));
}

QString relative(Instant instant, Instant now)
{
    const qint64 away = (instant - now).count();
    const bool past = away < 0;
    const qint64 minutes = (std::abs(away) + 30'000) / 60'000;
    if (minutes < 1)
        return Words::tr("now", "relative time");
    const int m = static_cast<int>(minutes);
    if (minutes < 60)
        return past ? Words::tr("%n min ago", "relative time", m) : Words::tr("in %n min", "relative time", m);
    if (minutes < 36 * 60) {
        const int h = static_cast<int>((minutes + 30) / 60);
        return past ? Words::tr("%n h ago", "relative time, hours", h)
                    : Words::tr("in %n h", "relative time, hours", h);
    }
    const int d = static_cast<int>((minutes + 720) / 1440);
    return past ? Words::tr("%n days ago", "relative time", d) : Words::tr("in %n days", "relative time", d);
}

QString offset(Instant instant, const ZoneId& zone)
{
    const qint64 minutes = offsetAt(instant, zone).count() / 60'000;
    QString text = u"UTC"_s;
    if (minutes == 0)
        return text;
    text += minutes < 0 ? u'\u2212' : u'+';
    text += QString::number(std::abs(minutes) / 60);
    if (const qint64 rest = std::abs(minutes) % 60; rest != 0)
        text += u":%1"_s.arg(rest, 2, 10, QLatin1Char('0'));
    return text;
}

QString zoneName(const ZoneId& zone)
{
    QString name = zone.name().section(u'/', -1);
    return name.replace(u'_', u' ');
}

QString exact(Instant instant, const ZoneId& zone)
{
    const WallTime wall = wallTimeAt(instant, zone);
    const QLocale locale;
    return Words::tr("%1 %2 (%3, %4)", "exact date, time, zone, offset from UTC")
        .arg(locale.toString(toQDate(wall.date), QLocale::LongFormat), locale.toString(toQTime(wall), u"HH:mm:ss"_s),
             zone.name(), offset(instant, zone));
}

QString bytes(qint64 size)
{
    return QLocale().formattedDataSize(size, size < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace parvis::ui::words
