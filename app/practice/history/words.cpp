// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/history/words.h"

#include "practice/history/lines.h"
#include "practice/phrases.h"

using namespace Qt::StringLiterals;

namespace parvis::practice::history {
namespace {

// The conversations' numbers of orders grow with time in no way that anybody would look up.
QString numbered(QString text, Draws& draws)
{
    return text.contains(u"%1"_s) ? text.arg(20'000 + draws.below(9'000)) : text;
}

std::span<const QStringView> complaintsAbout(Theme theme, const QString& language)
{
    const Lines& lines = linesIn(language);
    switch (theme) {
    case Theme::LateParcel:
        return lines.lateParcel;
    case Theme::BrokenCup:
        return lines.brokenCup;
    case Theme::Price:
        return lines.price;
    default:
        return phrasesIn(language).complain;
    }
}

std::span<const QStringView> answersAbout(Theme theme, const Lines& lines)
{
    switch (theme) {
    case Theme::LateParcel:
        return lines.toLateParcel;
    case Theme::BrokenCup:
        return lines.toBrokenCup;
    case Theme::Price:
        return lines.toPrice;
    default:
        return lines.toComplaint;
    }
}

std::span<const QStringView> saidOf(const Line& line)
{
    const Phrases& phrases = phrasesIn(line.language);
    const Lines& lines = linesIn(line.language);
    switch (line.topic) {
    case Topic::Praise:
        return phrases.praise;
    case Topic::Question:
        return phrases.ask;
    case Topic::Complaint:
        return complaintsAbout(line.theme, line.language);
    case Topic::Idea:
        return lines.idea;
    case Topic::Spam:
        return lines.spam;
    case Topic::FollowUp:
        return phrases.followUp;
    case Topic::Thanks:
        return phrases.thanks;
    case Topic::Angrier:
        return phrases.angrier;
    case Topic::Calmed:
        return phrases.calmed;
    default:
        return phrases.remark;
    }
}

} // namespace

QString customerWords(const Line& line, Draws& draws)
{
    return numbered(draws.pick(saidOf(line)), draws);
}

QString shopWords(const Line& asked, Draws& draws)
{
    const Lines& lines = linesIn(asked.language);
    switch (asked.topic) {
    case Topic::Question:
    case Topic::FollowUp:
        return draws.pick(lines.toQuestion);
    case Topic::Complaint:
    case Topic::Angrier:
        return draws.pick(answersAbout(asked.theme, lines));
    case Topic::Praise:
        return draws.pick(lines.toPraise);
    case Topic::Idea:
        return draws.pick(lines.toIdea);
    default:
        return draws.pick(lines.toRest);
    }
}

QString labelOf(const Line& line)
{
    if (line.topic == Topic::Idea)
        return u"idea"_s;
    switch (line.theme) {
    case Theme::LateParcel:
        return u"delivery"_s;
    case Theme::BrokenCup:
        return u"breakage"_s;
    case Theme::Price:
        return u"price"_s;
    default:
        return line.topic == Topic::Question ? u"question"_s : QString();
    }
}

} // namespace parvis::practice::history
