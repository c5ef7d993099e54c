// SPDX-License-Identifier: GPL-3.0-or-later
// People to mention, as the networks find them. Each question replaces the one before; a network is asked one thing at
// a time, so that fast typing sends few requests. Engine thread.
#pragma once

#include "engine/accounts/client_pool.h"

namespace parvis {

class PeopleSearch : public QObject
{
    Q_OBJECT
public:
    PeopleSearch(const Ports& ports, const PlatformRegistry& registry, QObject* parent = nullptr);

    // In the order of the accounts; a network that cannot be reached or finds nobody adds none. Cancelled when a newer
    // question came. The error of the first account when none of them answered.
    Async<std::vector<Identity>> find(const std::vector<AccountId>& accounts, const QString& words);
    void stop();

private:
    struct Question;
    void ask(const std::shared_ptr<Question>& question);
    void askOne(const std::shared_ptr<Question>& question, size_t index);
    void answered(const std::shared_ptr<Question>& question, size_t index, const Result<std::vector<Identity>>& people);
    ClientPool m_pool;
    std::shared_ptr<Question> m_current, m_next; // asked now; waiting for its end
};

} // namespace parvis
