// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/accounts/people_search.h"

#include "engine/timeout.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr int kMostPeople = 8;
constexpr Milliseconds kLimit(8'000); // after which nobody waits for a name any more

Error replaced()
{
    return Error::make(ErrorKind::Cancelled, u"a newer question came"_s, Effect::NotSent);
}

} // namespace

struct PeopleSearch::Question {
    std::vector<AccountId> accounts;
    QString words;
    std::vector<Result<std::vector<Identity>>> answers;
    size_t open = 0;
    AsyncPromise<std::vector<Identity>> promise;
};

PeopleSearch::PeopleSearch(const Ports& ports, const PlatformRegistry& registry, QObject* parent)
    : QObject(parent), m_pool(ports, registry, this)
{
}

Async<std::vector<Identity>> PeopleSearch::find(const std::vector<AccountId>& accounts, const QString& words)
{
    stop();
    auto question = std::make_shared<Question>();
    question->accounts = accounts;
    question->words = words.trimmed();
    const auto answer = question->promise.async();
    if (accounts.empty() || question->words.isEmpty())
        question->promise.finish(std::vector<Identity>());
    else if (m_current)
        m_next = question;
    else
        ask(question);
    return answer;
}

// What is on its way comes to its end unheard.
void PeopleSearch::stop()
{
    for (const auto& question : {m_current, m_next}) {
        if (question)
            question->promise.finish(Failure(replaced()));
    }
    m_next.reset();
}

void PeopleSearch::ask(const std::shared_ptr<Question>& question)
{
    m_current = question;
    question->open = question->accounts.size();
    question->answers.resize(question->open);
    for (size_t i = 0; i < question->accounts.size(); ++i)
        askOne(question, i);
}

void PeopleSearch::askOne(const std::shared_ptr<Question>& question, size_t index)
{
    const auto asked = m_pool.client(question->accounts[index])
                           .then(this, [this, words = question->words](const std::shared_ptr<PlatformClient>& client) {
                               return client->findPeople(words, kMostPeople)
                                   .thenResult(this, [client](Result<std::vector<Identity>> found) { return found; });
                           });
    answerWithin(this, asked, kLimit, Error::make(ErrorKind::Timeout, u"no answer in time"_s, Effect::None))
        .onDone(this, [this, question, index](const Result<std::vector<Identity>>& people) {
            answered(question, index, people);
        });
}

void PeopleSearch::answered(const std::shared_ptr<Question>& question, size_t index,
                            const Result<std::vector<Identity>>& people)
{
    question->answers[index] = people;
    if (--question->open > 0)
        return;
    std::vector<Identity> all;
    bool any = false;
    for (const auto& answer : question->answers) {
        any |= answer.has_value();
        if (answer)
            all.insert(all.end(), answer->begin(), answer->end());
    }
    if (any)
        question->promise.finish(all);
    else
        question->promise.finish(Failure(question->answers.front().error()));
    m_current.reset();
    if (const auto next = std::exchange(m_next, nullptr))
        ask(next);
}

} // namespace parvis
