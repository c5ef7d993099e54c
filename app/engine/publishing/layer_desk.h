// SPDX-License-Identifier: GPL-3.0-or-later
// Days from elsewhere behind the plan: public holidays by rule, and calendar files that are read again when they change
// on disk. Lives on the thread of who uses it; files are read on the pool.
#pragma once

#include "domain/publishing/layer.h"
#include "engine/services.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QTimer>

namespace parvis {

class IcsCalendar;

struct LayerDays {
    Layer layer;
    std::vector<LayerEvent> events; // in order of time
    std::optional<Error> error;     // why there are none: Rejected ics_…, NotFound, Storage
};

class LayerDesk : public QObject
{
    Q_OBJECT
public:
    explicit LayerDesk(const Ports& ports, QObject* parent = nullptr);

    Async<std::vector<Layer>> layers();
    // Reads the file first: Rejected "ics_…" for one that cannot be used, and nothing is kept. Named after its own
    // name, else its file's.
    Async<Layer> addFile(const QString& path, const QString& colour);
    Async<Layer> save(const Layer& layer);
    Async<void> remove(LayerId id);
    // What each shown layer puts on the days, both included; layers by themselves, so that one bad file hides no other.
    Async<std::vector<LayerDays>> days(LocalDate from, LocalDate to);

Q_SIGNALS:
    void changed(); // a file on disk

private:
    using Calendar = std::shared_ptr<const IcsCalendar>;
    struct Known {
        Instant written;
        qint64 size = -1;
        Result<Calendar> calendar = Calendar();
    };
    struct Read {
        std::vector<LayerDays> days;
        QHash<QString, Known> files;
    };
    static Known readFile(const QString& path, const std::optional<Known>& known);
    static LayerDays daysOf(const Layer& layer, LocalDate from, LocalDate to, const ZoneId& zone,
                            QHash<QString, Known>& files);
    void watch(const std::vector<Layer>& layers);

    Ports m_ports;
    QHash<QString, Known> m_files; // by path
    QFileSystemWatcher m_watcher;
    QTimer m_settle; // a file is written in parts
};

} // namespace parvis
