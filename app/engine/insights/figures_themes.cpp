// SPDX-License-Identifier: GPL-3.0-or-later
// What complaints are about more than before.
#include "engine/insights/figures_desk.h"
#include "engine/insights/periods.h"
#include "engine/off_thread.h"
#include "ports/figure_facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr size_t mostThemes = 15;

struct ThemeTexts {
    std::vector<ComplaintText> now, before;
    FoundThemes found; // its windows, and what was cut
};

// One more is read than is looked at: so it is known that there are more.
std::vector<ComplaintText> cutTexts(std::vector<ComplaintText> texts, qint64& read, bool& cut)
{
    cut = int(texts.size()) > mostThemeMessages;
    if (cut)
        texts.resize(mostThemeMessages);
    read = qint64(texts.size());
    return texts;
}

FoundThemes foundIn(const ThemeTexts& texts)
{
    FoundThemes found = texts.found;
    for (const Theme& theme : themesOf(texts.now, texts.before, mostThemes)) {
        FoundTheme one{theme.term, theme.example, theme.now, theme.before, theme.score, {}};
        for (const size_t place : theme.messages) {
            const ComplaintText& text = texts.now[place];
            FigureRow row;
            row.conversation = text.conversation;
            row.account = text.account;
            row.at = text.at;
            row.author = text.author;
            one.rows.push_back(row);
        }
        found.themes.push_back(std::move(one));
    }
    return found;
}

FoundThemes windowsOfThemes(const FigureQuery& query)
{
    FoundThemes found;
    found.window = {query.from, query.to};
    found.before = query.compare == Comparison::LastYear ? windowLastYear(found.window, query.zone)
                                                         : windowBefore(found.window, query.zone);
    return found;
}

} // namespace

Async<FoundThemes> FiguresDesk::themes(const FigureQuery& query)
{
    using Answer = Async<FoundThemes>;
    const auto texts = std::make_shared<ThemeTexts>();
    texts->found = windowsOfThemes(query);
    if (!m_facts || !query.campaign.isEmpty() || !query.person.isEmpty() || query.nobody)
        return Answer::ready(texts->found);
    return m_ports.accounts.list().then(this, [this, query, texts](const std::vector<Account>& known) -> Answer {
        FigureFilter filter;
        filter.department = query.department;
        const bool chosen = asksForSome(query);
        for (const Account& account : known) {
            if (chosen && asksFor(query, account))
                filter.accounts.push_back(account.id);
        }
        // An empty list would mean all.
        if (chosen && filter.accounts.empty())
            return Answer::ready(texts->found);
        const auto read = [this, filter](const Window& window) {
            return m_facts->complaints(filter, window, mostThemeMessages + 1);
        };
        return whenAll(this, std::vector{read(texts->found.window), read(texts->found.before)})
            .then(this, [texts](const std::vector<std::vector<ComplaintText>>& answers) {
                FoundThemes& found = texts->found;
                texts->now = cutTexts(answers[0], found.readNow, found.cutNow);
                texts->before = cutTexts(answers[1], found.readBefore, found.cutBefore);
                return offThread<FoundThemes>([texts] { return Result<FoundThemes>(foundIn(*texts)); });
            });
    });
}

} // namespace parvis
