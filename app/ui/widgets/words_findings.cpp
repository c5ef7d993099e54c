// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence for each code of domain/publishing/checks.cpp and of the desks.
#include "ui/widgets/dates.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <cmath>

namespace parvis::ui::words {

using namespace Qt::StringLiterals;

namespace {

struct Findings {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::Findings)
};

QString number(const Finding& finding, const QString& key)
{
    const QVariant value = finding.facts.value(key);
    const QLocale locale;
    return value.typeId() == QMetaType::Double && value.toDouble() != std::floor(value.toDouble())
               ? locale.toString(value.toDouble(), 'f', 2)
               : locale.toString(value.toLongLong());
}

QString size(const Finding& finding, const QString& key)
{
    return words::bytes(finding.facts.value(key).toLongLong());
}

QString seconds(const Finding& finding, const QString& key)
{
    return QLocale().toString(finding.facts.value(key).toDouble() / 1000.0, 'f', 1);
}

QString part(const QString& place)
{
    if (place.startsWith("thread/"_L1))
        return Findings::tr("Part %1", "place in the composer: part of a thread").arg(place.mid(7).toInt() + 1);
    if (place.startsWith("poll/option/"_L1))
        return Findings::tr("Answer %1 of the poll", "place in the composer").arg(place.section(u'/', -1));
    if (place == "content_warning"_L1)
        return Findings::tr("The content warning", "place in the composer");
    if (place == "title"_L1)
        return Findings::tr("The title", "place in the composer");
    if (place == "first_comment"_L1)
        return Findings::tr("The first comment", "place in the composer");
    return Findings::tr("The text", "place in the composer");
}

QString wallOf(const Finding& finding, const QString& key)
{
    const auto wall = WallTime::fromIso(finding.facts.value(key).toString());
    return wall ? shortTime(*wall) : QString();
}

QString textFinding(const Finding& f)
{
    const QString& code = f.code;
    if (code == "text_missing"_L1)
        return Findings::tr("%1 is empty.", "composer finding; %1: The text, Part 2…").arg(part(f.place));
    if (code == "text_too_long"_L1)
        return Findings::tr("%1 is too long: %2 of %3 characters.", "composer finding")
            .arg(part(f.place), number(f, u"length"_s), number(f, u"limit"_s));
    if (code == "text_too_many_bytes"_L1)
        return Findings::tr("%1 is too long: %2 of %3 bytes.", "composer finding")
            .arg(part(f.place), number(f, u"length"_s), number(f, u"limit"_s));
    if (code == "text_forbidden_character"_L1)
        return Findings::tr("%1 contains a character that is not accepted.", "composer finding").arg(part(f.place));
    if (code == "variable_unknown"_L1)
        return Findings::tr("%1: {%2} stands for nothing known; write {{%2}} for the words themselves.",
                            "composer finding; %1: The text, Part 2…; %2: a name")
            .arg(part(f.place), f.facts.value(u"name"_s).toString());
    if (code == "variable_empty"_L1)
        return Findings::tr("%1: there is nothing to put in the place of {%2}.",
                            "composer finding; %1: The text, Part 2…; %2: a name")
            .arg(part(f.place), f.facts.value(u"name"_s).toString());
    if (code == "field_missing"_L1)
        return Findings::tr("%1 is required.", "composer finding").arg(part(f.place));
    if (code == "threads_unsupported"_L1)
        return Findings::tr("Threads are not possible here.", "composer finding");
    if (code == "hashtags_too_many"_L1)
        return Findings::tr("Too many hashtags: %1 of %2.", "composer finding")
            .arg(number(f, u"count"_s), number(f, u"limit"_s));
    if (code == "mentions_too_many"_L1)
        return Findings::tr("Too many mentions: %1 of %2.", "composer finding")
            .arg(number(f, u"count"_s), number(f, u"limit"_s));
    if (code == "links_too_many"_L1)
        return Findings::tr("Too many links: %1 of %2.", "composer finding")
            .arg(number(f, u"count"_s), number(f, u"limit"_s));
    if (code == "content_warning_unsupported"_L1)
        return Findings::tr("The content warning is not shown here.", "composer finding");
    if (code == "first_comment_unsupported"_L1)
        return Findings::tr("A first comment is not possible here.", "composer finding");
    if (code == "visibility_unsupported"_L1)
        return Findings::tr("This visibility is not possible here.", "composer finding");
    if (code == "sensitive_unsupported"_L1)
        return Findings::tr("The mark “sensitive” is not shown here.", "composer finding");
    return {};
}

// "duration, frame_rate" in the reader's words.
QString measuredNames(const QString& list)
{
    QStringList names;
    for (const QString& name : list.split(u", "_s)) {
        if (name == "size"_L1)
            names << Findings::tr("size", "what was not measured of a file");
        else if (name == "duration"_L1)
            names << Findings::tr("duration", "what was not measured of a file");
        else if (name == "frame_rate"_L1)
            names << Findings::tr("frames a second", "what was not measured of a file");
        else if (name == "video_codec"_L1)
            names << Findings::tr("video codec", "what was not measured of a file");
        else if (name == "audio_codec"_L1)
            names << Findings::tr("audio codec", "what was not measured of a file");
    }
    return QLocale().createSeparatedList(names);
}

QString mediaFinding(const Finding& f)
{
    const QString& code = f.code;
    const QString file = f.facts.value(u"file"_s).toString();
    const auto numbers = [&](const QString& words) {
        return words.arg(file, number(f, u"value"_s), number(f, u"limit"_s));
    };
    if (code == "media_missing"_L1)
        return Findings::tr("A picture or video is required.", "composer finding");
    if (code == "media_too_many"_L1)
        return Findings::tr("Too many pictures or videos: %1 of %2.", "composer finding")
            .arg(number(f, u"count"_s), number(f, u"limit"_s));
    if (code == "media_needs_public_url"_L1)
        return Findings::tr("Media must stand at a public address first.", "composer finding");
    if (code == "media_mixed"_L1)
        return Findings::tr("Pictures and videos cannot go together.", "composer finding");
    if (code == "media_type_refused"_L1)
        return Findings::tr("%1: files of the type %2 are not accepted.", "composer finding; %1 is a file")
            .arg(file, f.facts.value(u"type"_s).toString());
    if (code == "media_too_large"_L1)
        return Findings::tr("%1 is too large: %2 of %3.", "composer finding; a file and sizes like 9 MB")
            .arg(file, size(f, u"value"_s), size(f, u"limit"_s));
    if (code == "media_too_long"_L1)
        return Findings::tr("%1 is too long: %2 of %3 seconds.", "composer finding; a video")
            .arg(file, seconds(f, u"value"_s), seconds(f, u"limit"_s));
    if (code == "media_too_short"_L1)
        return Findings::tr("%1 is too short: %2 seconds, at least %3.", "composer finding; a video")
            .arg(file, seconds(f, u"value"_s), seconds(f, u"limit"_s));
    if (code == "image_too_many_pixels"_L1)
        return numbers(Findings::tr("%1 has too many pixels: %2 of %3.", "composer finding; a file"));
    if (code == "image_too_wide"_L1)
        return numbers(Findings::tr("%1 is too wide: %2 of %3 pixels.", "composer finding; a file"));
    if (code == "image_too_high"_L1)
        return numbers(Findings::tr("%1 is too high: %2 of %3 pixels.", "composer finding; a file"));
    if (code == "image_too_narrow"_L1)
        return numbers(Findings::tr("%1 is too narrow: %2 pixels, at least %3.", "composer finding; a file"));
    if (code == "image_too_low"_L1)
        return numbers(Findings::tr("%1 is too low: %2 pixels, at least %3.", "composer finding; a file"));
    if (code == "image_aspect_too_wide"_L1)
        return numbers(
            Findings::tr("%1 is too wide for its height: %2, at most %3.", "composer finding; aspect ratio"));
    if (code == "image_aspect_too_tall"_L1)
        return numbers(
            Findings::tr("%1 is too tall for its width: %2, at least %3.", "composer finding; aspect ratio"));
    if (code == "alt_text_missing"_L1)
        return Findings::tr("%1 has no description for people who cannot see it.", "composer finding; a file")
            .arg(file);
    if (code == "alt_text_too_long"_L1)
        return Findings::tr("The description of %1 is too long: %2 of %3 characters.", "composer finding; a file")
            .arg(file, number(f, u"length"_s), number(f, u"limit"_s));
    if (code == "alt_text_unsupported"_L1)
        return Findings::tr("The description of %1 is not shown here.", "composer finding; a file").arg(file);
    if (code == "not_media"_L1)
        return Findings::tr("%1 is no picture or video that can be read.", "composer finding; a file").arg(file);
    if (code == "media_damaged"_L1)
        return Findings::tr("%1 is damaged.", "composer finding; a file").arg(file);
    if (code == "media_empty"_L1)
        return Findings::tr("%1 is empty, there is nothing in the file.", "composer finding; a file").arg(file);
    if (code == "file_too_large"_L1)
        return Findings::tr("%1 is larger than any network takes.", "composer finding; a file").arg(file);
    return {};
}

QString measuredFinding(const Finding& f)
{
    const QString& code = f.code;
    const QString file = f.facts.value(u"file"_s).toString();
    const auto numbers = [&](const QString& words) {
        return words.arg(file, number(f, u"value"_s), number(f, u"limit"_s));
    };
    if (code == "media_too_many_frames"_L1)
        return numbers(Findings::tr("%1 has %2 frames a second, at most %3.", "composer finding; a video"));
    if (code == "media_too_few_frames"_L1)
        return numbers(Findings::tr("%1 has %2 frames a second, at least %3.", "composer finding; a video"));
    if (code == "media_video_codec_refused"_L1)
        return Findings::tr("%1: the video codec %2 is not accepted, only %3.", "composer finding; file, codec, codecs")
            .arg(file, f.facts.value(u"type"_s).toString(), f.facts.value(u"allowed"_s).toString());
    if (code == "media_audio_codec_refused"_L1)
        return Findings::tr("%1: the audio codec %2 is not accepted, only %3.", "composer finding; file, codec, codecs")
            .arg(file, f.facts.value(u"type"_s).toString(), f.facts.value(u"allowed"_s).toString());
    if (code == "media_not_measured"_L1)
        return Findings::tr("%1: not measured and so not checked: %2.", "composer finding; file, list of properties")
            .arg(file, measuredNames(f.facts.value(u"values"_s).toString()));
    if (code == "fit_too_many_bytes"_L1)
        return Findings::tr("%1 stays too large, however small it is made.", "composer finding; a file").arg(file);
    if (code == "fit_too_small"_L1)
        return Findings::tr("%1 is too small to be fitted.", "composer finding; a file").arg(file);
    if (code == "fit_no_format"_L1)
        return Findings::tr("%1 cannot be written in a type that is accepted here.", "composer finding; a file")
            .arg(file);
    if (code == "fit_not_a_picture"_L1)
        return Findings::tr("%1 is no still picture and stays as it is.", "composer finding; a file").arg(file);
    if (code == "media_huge"_L1)
        return Findings::tr("%1 has more pixels than can be opened safely.", "composer finding; a file").arg(file);
    return {};
}

QString pollFinding(const Finding& f)
{
    const QString& code = f.code;
    if (code == "poll_unsupported"_L1)
        return Findings::tr("Polls are not possible here.", "composer finding");
    if (code == "poll_options_count"_L1)
        return Findings::tr("A poll needs %1 to %2 answers.", "composer finding")
            .arg(number(f, u"min"_s), number(f, u"limit"_s));
    if (code == "poll_duration"_L1)
        return Findings::tr("The poll may not run that long or that short.", "composer finding");
    if (code == "poll_multiple_unsupported"_L1)
        return Findings::tr("A poll with several choices is not possible here.", "composer finding");
    if (code == "poll_with_media"_L1)
        return Findings::tr("A poll cannot go together with pictures here.", "composer finding");
    if (code == "poll_option_twice"_L1)
        return Findings::tr("%1 stands there twice.", "composer finding; %1: Answer 2 of the poll").arg(part(f.place));
    return {};
}

QString timeFinding(const Finding& f)
{
    const QString& code = f.code;
    if (code == "time_past"_L1)
        return Findings::tr("This time has passed.", "beside the time field");
    if (code == "time_invalid"_L1)
        return Findings::tr("There is no such date or time.", "beside the time field");
    if (code == "time_skipped"_L1)
        return Findings::tr("%1 does not exist that night: clocks go forward. Take %2 instead?",
                            "beside the time field")
            .arg(wallOf(f, u"time"_s), wallOf(f, u"proposal"_s));
    if (code == "time_repeated"_L1)
        return Findings::tr("%1 comes twice that night: clocks go back. Say which one.", "beside the time field")
            .arg(wallOf(f, u"time"_s));
    if (code == "time_missing"_L1)
        return Findings::tr("Choose a date and time.", "beside the time field");
    return {};
}

QString otherFinding(const Finding& f)
{
    const QString& code = f.code;
    if (code == "account_missing"_L1)
        return Findings::tr("Choose at least one account.", "composer finding");
    if (code == "account_revoked"_L1)
        return Findings::tr("This account is signed out. Sign in again under Accounts.", "composer finding");
    if (code == "account_expired"_L1)
        return Findings::tr("The sign-in of this account has expired; it is being renewed.", "composer finding");
    if (code == "account_unknown"_L1)
        return Findings::tr("This account was removed.", "composer finding");
    if (code == "already_sent"_L1)
        return Findings::tr("It has begun to go out and can no longer be changed.", "composer finding");
    if (code == "thread_changed"_L1)
        return Findings::tr("Somebody wrote here since you began.", "inbox finding beside the reply");
    if (code == "question_open"_L1)
        return Findings::tr("“%1” still has to be filled in.", "inbox finding beside the reply; %1: order number")
            .arg(f.facts.value(u"question"_s).toString());
    if (code == "reply_window_closed"_L1)
        return Findings::tr("The time in which the network accepts an answer is over.",
                            "inbox finding beside the reply");
    return {};
}

QString governanceFinding(const Finding& f)
{
    const QString& code = f.code;
    if (code == "approval_needed"_L1)
        return Findings::tr("Posts of this account need approval; new words do not go out past it.",
                            "ledger, editing a post that is out");
    if (code == "parts_differ"_L1)
        return Findings::tr("It went out in another number of parts.", "ledger, editing a post that is out");
    if (code == "needs_approval"_L1)
        return Findings::tr("Somebody else has to approve it here first.", "composer finding");
    if (!code.startsWith("charter_"_L1))
        return {};
    const QString rule = f.facts.value(u"rule"_s).toString();
    const QString detail = f.facts.value(u"detail"_s).toString();
    if (code == "charter_forbidden_words"_L1)
        return Findings::tr("“%1” is a word to avoid (rule “%2”).", "composer finding of the charter")
            .arg(detail, rule);
    if (code == "charter_required_words"_L1 || code == "charter_paid_disclosure"_L1)
        return Findings::tr("One of these is missing: %1 (rule “%2”).", "composer finding of the charter")
            .arg(detail, rule);
    if (code == "charter_alt_text"_L1)
        return Findings::tr("“%1” has no description (rule “%2”).", "composer finding of the charter; %1 a file")
            .arg(detail, rule);
    if (code == "charter_link_hosts"_L1)
        return Findings::tr("Links to %1 are not allowed (rule “%2”).", "composer finding of the charter")
            .arg(detail, rule);
    if (code == "charter_quiet_hours"_L1)
        return Findings::tr("%1 is in the quiet hours (rule “%2”).", "composer finding of the charter; %1 a time")
            .arg(detail, rule);
    if (code == "charter_minimum_distance"_L1)
        return Findings::tr("Another post of this account is too near (rule “%1”).", "composer finding of the charter")
            .arg(rule);
    return Findings::tr("You may not plan posts here (rule “%1”).", "composer finding of the charter").arg(rule);
}

QString rehearsalFinding(const Finding& f)
{
    const QString& code = f.code;
    if (code == "account_expires"_L1)
        return Findings::tr("The sign-in of %1 expires soon.", "rehearsal finding; an account")
            .arg(f.facts.value(u"account"_s).toString());
    if (code == "account_paused"_L1)
        return Findings::tr("The network makes %1 wait: nothing goes out before its pause ends.",
                            "rehearsal finding; an account")
            .arg(f.facts.value(u"account"_s).toString());
    if (code == "not_approved"_L1)
        return Findings::tr("It is not approved yet and would stay where it is.", "rehearsal finding");
    if (code == "held"_L1)
        return Findings::tr("It was kept on hold and would stay where it is.", "rehearsal finding");
    if (code == "on_hold"_L1)
        return Findings::tr("Everything is on hold: %1", "rehearsal finding; the reason")
            .arg(f.facts.value(u"reason"_s).toString());
    if (code == "zone_changed"_L1)
        return Findings::tr("The clock rules of %1 have changed since it was planned: it would go out at another hour.",
                            "rehearsal finding; a zone")
            .arg(f.facts.value(u"zone"_s).toString());
    if (code == "too_late"_L1)
        return Findings::tr("Its time has passed by more than it may be late.", "rehearsal finding");
    if (code == "overdue"_L1)
        return Findings::tr("Its time has passed; it goes out as soon as a worker runs.", "rehearsal finding");
    if (code == "duplicate_text"_L1)
        return Findings::tr("The same text goes out earlier on this account.", "rehearsal finding");
    if (code == "same_minute"_L1)
        return Findings::tr("Another post of this account goes out in the same minute.", "rehearsal finding");
    if (code == "rate_exceeded"_L1)
        return Findings::tr("More than the network takes: %1 of %2 in %3 minutes.", "rehearsal finding; numbers")
            .arg(number(f, u"count"_s), number(f, u"limit"_s), number(f, u"minutes"_s));
    return {};
}

} // namespace

QString finding(const Finding& f, const QString& network)
{
    QString words;
    for (const auto& say : {textFinding, mediaFinding, measuredFinding, pollFinding, timeFinding, governanceFinding,
                            rehearsalFinding, otherFinding}) {
        words = say(f);
        if (!words.isEmpty())
            break;
    }
    if (words.isEmpty())
        words = Findings::tr("Not accepted: %1.", "composer finding; %1 is a machine word").arg(f.code);
    return network.isEmpty() ? words : Findings::tr("%1: %2", "finding; %1 network, %2 sentence").arg(network, words);
}

} // namespace parvis::ui::words
