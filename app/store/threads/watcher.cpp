// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/threads/watcher.h"

#include "base/log.h"

#include <QSemaphore>
#include <QSqlDriver>
#include <QTimer>

namespace parvis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds serverCheck{5000};

std::vector<Change> everything()
{
    std::vector<Change> changes;
    for (int topic = 0; topic < topicCount; ++topic)
        changes.push_back({Topic(topic), {}});
    return changes;
}

// Lives on the watcher's thread.
class Eye : public QObject
{
public:
    Eye(Connection::Options options, ChangeHub& hub, QString instance, Milliseconds interval)
        : m_options(std::move(options)), m_hub(hub), m_instance(std::move(instance)), m_interval(interval)
    {
        m_options.readOnly = true;
    }

    void begin()
    {
        m_timer = new QTimer(this);
        connect(m_timer, &QTimer::timeout, this, [this] { look(); });
        open();
        const bool server = m_options.location.dialect == Dialect::Postgres;
        m_timer->start(int((server ? serverCheck : m_interval).count()));
    }

private:
    void open()
    {
        auto opened = Connection::open(m_options, Role::Watcher);
        if (!opened) {
            qCDebug(logStore) << "watching:" << opened.error().detail;
            m_db.reset();
            return;
        }
        m_db = std::move(*opened);
        if (m_db->isPostgres())
            listen();
        else
            m_version = m_db->number(u"PRAGMA data_version"_s).value_or(0);
        remember();
    }

    void listen()
    {
        QSqlDriver* driver = m_db->database().driver();
        driver->subscribeToNotification(u"parvis_changes"_s);
        connect(driver, &QSqlDriver::notification, this,
                [this](const QString&, QSqlDriver::NotificationSource, const QVariant& payload) {
                    heard(payload.toString());
                });
    }

    // "instance topic id,id,…"; no ids: anything of the topic.
    void heard(const QString& payload)
    {
        const QStringList parts = payload.split(u' ');
        bool known = false;
        const int topic = parts.value(1).toInt(&known);
        if (parts.value(0) == m_instance || !known || topic < 0 || topic >= topicCount)
            return;
        Change change{Topic(topic), {}};
        for (const QString& id : parts.value(2).split(u',', Qt::SkipEmptyParts))
            change.ids.push_back(id.toLongLong());
        m_hub.tell({change});
    }

    void look()
    {
        if (!m_db || (m_db->isPostgres() && !m_db->exec(u"SELECT 1"_s))) {
            m_db.reset();
            open();
            if (m_db)
                m_hub.tell(everything()); // what was missed meanwhile is not known
            return;
        }
        if (!m_db->isPostgres())
            compare();
    }

    // A topic whose counter moved by more than our own commits was moved by somebody else.
    void compare()
    {
        const qint64 version = m_db->number(u"PRAGMA data_version"_s).value_or(m_version);
        if (version == m_version)
            return;
        m_version = version;
        const auto own = m_hub.ownCounts();
        const auto stored = read();
        if (!stored)
            return;
        std::vector<Change> changes;
        for (size_t topic = 0; topic < topicCount; ++topic) {
            const qint64 others = ((*stored)[topic] - m_seen[topic]) - (own[topic] - m_seenOwn[topic]);
            if (others <= 0)
                continue; // ours, counted before it is committed
            changes.push_back({Topic(topic), {}});
            m_seen[topic] += others;
        }
        m_hub.tell(std::move(changes));
    }

    void remember()
    {
        m_seenOwn = m_hub.ownCounts();
        m_seen = read().value_or(m_seen);
    }

    std::optional<std::array<qint64, topicCount>> read()
    {
        std::array<qint64, topicCount> counters{};
        if (m_db->isPostgres())
            return counters;
        const Done done = m_db->each(u"SELECT topic, n FROM change_counter"_s, {}, [&counters](Row& row) {
            const qint64 topic = row.number();
            if (topic >= 0 && topic < topicCount)
                counters[size_t(topic)] = row.number();
        });
        return done ? std::optional(counters) : std::nullopt;
    }

    Connection::Options m_options;
    ChangeHub& m_hub;
    const QString m_instance;
    const Milliseconds m_interval;
    QTimer* m_timer = nullptr;
    std::unique_ptr<Connection> m_db;
    qint64 m_version = 0;
    std::array<qint64, topicCount> m_seen{}, m_seenOwn{};
};

} // namespace

Watcher::Watcher(const Connection::Options& options, ChangeHub& hub, const QString& instance, Milliseconds interval)
{
    auto* eye = new Eye(options, hub, instance, interval);
    eye->moveToThread(&m_thread);
    QSemaphore ready;
    QObject::connect(&m_thread, &QThread::started, eye, [eye, &ready] {
        eye->begin();
        ready.release();
    });
    // Deleted on its own thread, where its connection lives.
    QObject::connect(&m_thread, &QThread::finished, eye, &QObject::deleteLater);
    m_thread.setObjectName(u"store-watcher"_s);
    m_thread.start(QThread::LowPriority);
    ready.acquire();
}

Watcher::~Watcher()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace parvis::store
