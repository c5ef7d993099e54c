// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/history/crowd.h"

#include "practice/history/lines.h"
#include "practice/personas.h"

using namespace Qt::StringLiterals;

namespace parvis::practice::history {
namespace {

constexpr int nowAndThenPeople = 100;
constexpr double classShares[] = {0.46, 0.36, 0.18}; // of what is written: often, now and then, once
constexpr double languageShares[] = {0.5, 0.33, 0.17};
constexpr QStringView languages[] = {u"fr", u"en", u"ar"};

} // namespace

Crowd::Crowd(std::vector<Person>& people, quint64 seed, Draws draws) : m_people(people), m_seed(seed), m_draws(draws)
{
    for (const QStringView shop : shopHandles)
        m_handles.insert(shop.toString());
    for (size_t i = 0; i < std::size(personas); ++i) {
        add(personas[i].handle.toString(), personas[i].name.toString(), personas[i].language.toString());
        m_often.push_back(1.0 / (4.0 + double(i)));
    }
    for (int i = 0; i < nowAndThenPeople; ++i)
        m_nowAndThen.push_back(newcomer());
}

int Crowd::someone(bool crisis)
{
    const int often = 0, nowAndThen = 1;
    const int kind = crisis && m_draws.happens(0.8) ? 2 : m_draws.pick(classShares);
    if (kind == often)
        return m_draws.pick(m_often);
    if (kind == nowAndThen)
        return m_nowAndThen[size_t(m_draws.below(int(m_nowAndThen.size())))];
    return newcomer();
}

int Crowd::newcomer()
{
    const QString language = languages[size_t(m_draws.pick(languageShares))].toString();
    const Lines& lines = linesIn(language);
    const auto first = size_t(m_draws.below(int(lines.firstNames.size())));
    const auto last = size_t(m_draws.below(int(lines.lastNames.size())));
    const QString base = lines.firstHandles[first].toString() + u'_' + lines.lastHandles[last];
    QString handle = base;
    for (int n = 2; m_handles.contains(handle); ++n)
        handle = base + QString::number(n);
    return add(handle, lines.firstNames[first].toString() + u' ' + lines.lastNames[last], language);
}

int Crowd::add(const QString& handle, const QString& name, const QString& language)
{
    m_handles.insert(handle);
    m_people.push_back({accountIdOf(handle, m_seed), handle, name, language, quietFollowersOf(handle, m_seed)});
    return int(m_people.size()) - 1;
}

} // namespace parvis::practice::history
