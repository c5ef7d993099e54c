// SPDX-License-Identifier: GPL-3.0-or-later
// What every network's client promises, whatever its network: one body of tests, run for each of them.
//
// A network joins by an adapter (ClientUnderTest), a main() that runs ContractTest with it, and a .cmake file that
// builds both with contract.cpp.
#pragma once

#include "platforms/http/http_client.h"
#include "ports/platform_client.h"
#include "support/scripted_server.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <functional>
#include <memory>

namespace parvis::test {

// One call of the client, and the request in which misfortune strikes.
struct Operation {
    enum class Kind {
        Read,     // nothing can have happened
        Write,    // may have taken effect when the way back breaks
        Harmless, // writes, but doing it again changes nothing more (upload, like): None or Maybe are both right
    };
    const char* name = "";
    Kind kind = Kind::Read;
    QByteArray method, path; // of the request struck; path may end in *
    std::function<Async<void>(PlatformClient&)> run;
    bool answerMatters = true;   // false: a 2xx with a senseless body is success
    bool notFoundIsGood = false; // 404 means it is done, or is an answer of its own
};

class ClientUnderTest
{
public:
    ClientUnderTest() = default;
    virtual ~ClientUnderTest() = default;
    Q_DISABLE_COPY_MOVE(ClientUnderTest)

    // Signed in with token(), against the scripted server.
    virtual std::unique_ptr<PlatformClient> make(HttpClient& http, const QUrl& server) = 0;
    virtual QByteArray token() const = 0;
    // Good answers for every operation.
    virtual void script(ScriptedServer& server) = 0;
    // The same with unknown fields, unknown enum values and notification types, nulls where they are allowed.
    virtual void scriptStrange(ScriptedServer& server) = 0;
    virtual std::vector<Operation> operations() const = 0;
    // Error body for a status, as the network writes it.
    virtual QByteArray errorBody(int status) const
    {
        return "{\"error\":\"scripted " + QByteArray::number(status) + "\"}";
    }
    // Where a network means something else by a status: kinds that are right too.
    virtual QSet<int> alsoRight(int status) const
    {
        Q_UNUSED(status)
        return {};
    }
};

class ContractTest : public QObject
{
    Q_OBJECT
public:
    explicit ContractTest(std::unique_ptr<ClientUnderTest> subject) : m_subject(std::move(subject)) {}

private Q_SLOTS:
    void init();
    void cleanup();
    void good_data() { rows(); }
    void good();
    void strange_data() { rows(); }
    void strange();
    void statuses_data();
    void statuses();
    void rateLimit_data() { rows(); }
    void rateLimit();
    void htmlInsteadOfData_data() { rows(); }
    void htmlInsteadOfData();
    void brokenWays_data();
    void brokenWays();
    void redirectElsewhere_data() { rows(); }
    void redirectElsewhere();
    void refusedConnection_data() { rows(); }
    void refusedConnection();
    void samePageTwice();
    void requestNamesDiffer();

private:
    void rows();
    const Operation& operation();
    Done run(const Operation& operation);
    void strike(const Operation& operation, const ScriptedReply& reply);
    void checkEffect(const Operation& operation, const Error& error, bool mayHaveHappened);
    int struck(const Operation& operation) const { return m_server->count(operation.method, operation.path); }

    std::unique_ptr<ClientUnderTest> m_subject;
    std::vector<Operation> m_operations;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<PlatformClient> m_client;
};

// Turns any answer into one without a value, for Operation::run.
template <typename T>
Async<void> forget(QObject* context, const Async<T>& answer)
{
    return answer.then(context, [](const T&) {});
}

} // namespace parvis::test
