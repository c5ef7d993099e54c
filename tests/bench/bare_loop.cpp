// SPDX-License-Identifier: GPL-3.0-or-later
// bench_bare_loop COUNT PARALLEL < practice.json: the same requests a dispatcher makes, with nothing around them: COUNT
// statuses over the accounts of a practice network by turns, at most PARALLEL at once and one per account, through the
// one HttpClient. Prints {"posts", "failed", "seconds", "per_second"}.
#include "platforms/http/http_client.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUuid>
#include <deque>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

class Loop : public QObject
{
public:
    Loop(const QJsonObject& network, int count, int parallel)
        : m_http(m_access, m_clock), m_url(network.value("url"_L1).toString()), m_parallel(parallel)
    {
        const QJsonArray accounts = network.value("accounts"_L1).toArray();
        for (const auto& account : accounts)
            m_tokens.push_back("Bearer " + account.toObject().value("token"_L1).toString().toUtf8());
        for (int i = 0; i < count; ++i)
            m_waiting.push_back({i, size_t(i) % m_tokens.size()});
        m_busy.resize(m_tokens.size());
        m_url.setPath(u"/api/v1/statuses"_s);
    }

    void start()
    {
        m_timer.start();
        fill();
    }

private:
    struct Post {
        int number;
        size_t account;
    };

    void fill()
    {
        for (auto it = m_waiting.begin(); it != m_waiting.end() && m_running < m_parallel;) {
            if (m_busy[it->account]) {
                ++it;
                continue;
            }
            send(*it);
            it = m_waiting.erase(it);
        }
        if (m_running == 0 && m_waiting.empty())
            tell();
    }

    void send(const Post& post)
    {
        const QJsonObject body{{"status"_L1, u"Post %1 of the bare loop"_s.arg(post.number)},
                               {"visibility"_L1, "public"_L1}};
        HttpRequest request =
            HttpRequest::json(HttpMethod::Post, m_url, QJsonDocument(body).toJson(QJsonDocument::Compact));
        request.headers.set("Authorization", m_tokens[post.account]);
        request.headers.set("Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
        request.budget = QByteArray::number(qulonglong(post.account));
        m_busy[post.account] = true;
        ++m_running;
        m_http.send(std::move(request)).onDone(this, [this, post](const Result<HttpReply>& reply) {
            m_busy[post.account] = false;
            --m_running;
            ++m_done;
            if (!reply || !reply->isSuccess())
                ++m_failed;
            fill();
        });
    }

    void tell()
    {
        const double seconds = double(m_timer.nsecsElapsed()) / 1e9;
        const QJsonObject answer{{"posts"_L1, m_done},
                                 {"failed"_L1, m_failed},
                                 {"seconds"_L1, seconds},
                                 {"per_second"_L1, m_done / seconds}};
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly))
            out.write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
        QCoreApplication::exit(m_failed == 0 ? 0 : 1);
    }

    QNetworkAccessManager m_access;
    SystemClock m_clock;
    HttpClient m_http;
    QUrl m_url;
    std::vector<QByteArray> m_tokens;
    std::vector<bool> m_busy;
    std::deque<Post> m_waiting;
    int m_parallel, m_running = 0, m_done = 0, m_failed = 0;
    QElapsedTimer m_timer;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QFile in;
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3 || !in.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QJsonObject network = QJsonDocument::fromJson(in.readAll()).object();
    if (network.value("accounts"_L1).toArray().isEmpty())
        return 2;
    Loop loop(network, words[1].toInt(), words[2].toInt());
    loop.start();
    return QCoreApplication::exec();
}
