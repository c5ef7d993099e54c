// SPDX-License-Identifier: GPL-3.0-or-later
// The socket side: reads requests, knows the caller, lets faults happen, writes answers and the witness's request
// lines.
#pragma once

#include "practice/fault_plan.h"
#include "practice/http_types.h"
#include "practice/service.h"
#include "practice/witness_log.h"

#include <QAbstractHttpServer>
#include <QPointer>
#include <QTcpSocket>

namespace parvis::practice {

class HttpServer : public QAbstractHttpServer
{
    Q_OBJECT
public:
    HttpServer(Service& service, const Router& router, FaultPlan& faults, WitnessLog& witness);
    int requestCount() const { return m_requests; }

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

private:
    Request read(const QHttpServerRequest& raw);
    void identify(Request& request);
    Response answer(Request& request);
    Response dispatch(const Router::Route& route, Request& request);
    // What the caller gets when the fault comes before anything is done; nullopt: go on.
    std::optional<Response> refuse(const FaultDecision& fault);
    void addRateHeaders(const Request& request, Response& response, const FaultDecision& fault);
    bool overRate(const Request& request);
    void send(const QPointer<QTcpSocket>& socket, const Request& request, const Response& response,
              const FaultDecision& fault);
    void write(QTcpSocket& socket, const Request& request, const Response& response, bool cut);

    struct Window {
        qint64 startMs = 0;
        int used = 0;
    };
    Service& m_service;
    const Router& m_router;
    FaultPlan& m_faults;
    WitnessLog& m_witness;
    QHash<QString, Window> m_windows;
    int m_requests = 0;
};

} // namespace parvis::practice
