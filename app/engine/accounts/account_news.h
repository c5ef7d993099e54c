// SPDX-License-Identifier: GPL-3.0-or-later
// What the work with a network tells about an account: its state, its reason, its pause. Written only when it changes.
// Engine thread.
#pragma once

#include "engine/services.h"

#include <QHash>

namespace parvis {

class AccountNews : public QObject
{
    Q_OBJECT
public:
    explicit AccountNews(const Ports& ports, QObject* parent = nullptr);

    // A request failed. Rate limit: paused until then; dead token: revoked; no line, or an answer that makes no sense:
    // offline. A refusal of one request says nothing about the account.
    void failed(AccountId id, const Error& error);
    // A request was answered as it should be.
    void worked(AccountId id);

Q_SIGNALS:
    void event(const QString& line);

private:
    struct Known {
        AccountState state = AccountState::Ok;
        QString reason;
        std::optional<Instant> pausedUntil;
        bool operator==(const Known&) const = default;
    };
    void write(AccountId id, const Known& next);
    Ports m_ports;
    QHash<AccountId, Known> m_last; // what this worker wrote last, so that a healthy account costs no query per request
};

} // namespace parvis
