// SPDX-License-Identifier: GPL-3.0-or-later
// Who is spoken of: us and our competitors, side by side.
#include "engine/insights/periods.h"
#include "engine/insights/voice_asks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr size_t mostVoices = 6; // as many as there are colours that stay apart; the smallest ones are one then

const VoiceTotal* totalOf(const std::vector<VoiceTotal>& totals, const QString& name)
{
    const auto it = std::find_if(totals.begin(), totals.end(), [&name](const VoiceTotal& t) { return t.name == name; });
    return it == totals.end() ? nullptr : &*it;
}

// A step in which nothing can be compared is a gap; where it can be, a name that nobody looked for is one too.
void addStep(FoundVoices& found, const std::vector<VoiceTotal>& totals)
{
    for (NamedVoice& voice : found.voices) {
        std::optional<qint64> mentions;
        for (const QString& name : voice.names) {
            if (const VoiceTotal* total = totalOf(totals, name))
                mentions = mentions.value_or(0) + total->mentions;
        }
        voice.steps.push_back(mentions);
    }
}

std::vector<NamedVoice> voicesIn(const std::vector<VoiceTotal>& totals)
{
    std::vector<NamedVoice> voices;
    for (const VoiceTotal& total : totals) {
        if (voices.size() < mostVoices) {
            voices.push_back({{total.name}, total.isUs, total.mentions, {}});
            continue;
        }
        voices.back().names << total.name;
        voices.back().mentions += total.mentions;
    }
    return voices;
}

} // namespace

std::optional<VoiceAsk> voiceAskOf(const FigureQuery& query, const Window& window, const QString& network)
{
    const bool ofAll = query.accounts.empty() && query.brand.isEmpty() && query.by != SplitBy::Account &&
                       query.campaign.isEmpty() && query.department.isNull() && query.person.isEmpty() && !query.nobody;
    const LocalDate first = dateAt(window.from, query.zone), last = dateAt(window.to - Milliseconds(1), query.zone);
    const bool whole =
        startOfDay(first, query.zone) == window.from && startOfDay(last.addDays(1), query.zone) == window.to;
    return ofAll && whole ? std::optional(VoiceAsk{first, last, network}) : std::nullopt;
}

double FoundVoices::shareOf(const NamedVoice& voice) const
{
    qint64 all = 0;
    for (const NamedVoice& one : voices)
        all += one.mentions;
    return all > 0 ? 100.0 * double(voice.mentions) / double(all) : 0;
}

Async<FoundVoices> FiguresDesk::voices(const FigureQuery& query)
{
    const auto found = std::make_shared<FoundVoices>();
    const Window whole{query.from, query.to};
    const auto ask = m_listen && query.from < query.to ? voiceAskOf(query, whole, query.network) : std::nullopt;
    if (!ask)
        return Async<FoundVoices>::ready({});
    std::vector<Async<std::vector<VoiceTotal>>> parts{m_listen->voiceByName(*ask)};
    for (const NamedWindow& step : splitWindow(whole, query.by, query.zone)) {
        // Days, weeks and months of the query's zone, cut at its ends: whole days.
        const auto part = voiceAskOf(query, step.window, query.network);
        if (!part)
            continue;
        found->steps.push_back(step.window);
        parts.push_back(m_listen->voiceByName(*part));
    }
    return whenAll(this, parts).then(this, [found](const std::vector<std::vector<VoiceTotal>>& answers) {
        found->voices = voicesIn(answers.front());
        for (size_t i = 1; i < answers.size(); ++i)
            addStep(*found, answers[i]);
        return *found;
    });
}

} // namespace parvis
