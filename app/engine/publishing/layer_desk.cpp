// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/publishing/layer_desk.h"

#include "domain/publishing/holidays.h"
#include "engine/off_thread.h"
#include "engine/publishing/ics_calendar.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis {
namespace {

Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, u"%1: there is no such file on this machine"_s.arg(path));
    // A pipe or a device would never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"%1: it cannot be read"_s.arg(path));
    // One byte more than is allowed tells that there is more.
    return file.read(IcsLimits().bytes + 1);
}

std::vector<LayerEvent> holidayEvents(const Layer& layer, LocalDate from, LocalDate to)
{
    std::vector<LayerEvent> events;
    const auto region = holidayRegionFromName(layer.source);
    if (!region)
        return events;
    for (const Holiday& one : holidaysOf(*region, from, to)) {
        LayerEvent event;
        event.holiday = one.code;
        event.substitute = one.substitute;
        event.first = event.last = one.date;
        events.push_back(event);
    }
    return events;
}

} // namespace

LayerDesk::LayerDesk(const Ports& ports, QObject* parent) : QObject(parent), m_ports(ports)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(300ms);
    connect(&m_settle, &QTimer::timeout, this, &LayerDesk::changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settle.start(); });
    // A file that is replaced, or comes back, is only seen by its folder.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(); });
}

Async<std::vector<Layer>> LayerDesk::layers()
{
    return m_ports.plan->layers();
}

Async<Layer> LayerDesk::addFile(const QString& path, const QString& colour)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const LocalDate today = dateAt(m_ports.clock.now(), m_ports.workspace.info().zone);
    return offThread<Layer>([absolute, colour, today, zone = m_ports.workspace.info().zone]() -> Result<Layer> {
               const Known known = readFile(absolute, std::nullopt);
               if (!known.calendar)
                   return Failure(known.calendar.error());
               // A rule that never ends is found when it is asked for days.
               if (const auto days = (*known.calendar)->events(today, today.addDays(31), zone); !days)
                   return Failure(days.error());
               Layer layer;
               layer.kind = LayerKind::File;
               layer.name = (*known.calendar)->name();
               if (layer.name.isEmpty())
                   layer.name = QFileInfo(absolute).completeBaseName().left(80);
               layer.colour = colour;
               layer.source = absolute;
               return layer;
           })
        .then(this, [this](const Layer& layer) { return m_ports.plan->saveLayer(layer); });
}

Async<Layer> LayerDesk::save(const Layer& layer)
{
    return m_ports.plan->saveLayer(layer);
}

Async<void> LayerDesk::remove(LayerId id)
{
    return m_ports.plan->removeLayer(id);
}

LayerDesk::Known LayerDesk::readFile(const QString& path, const std::optional<Known>& known)
{
    Known now;
    now.written = Instant::ofFile(path).value_or(Instant());
    now.size = QFileInfo(path).size();
    if (known && known->written == now.written && known->size == now.size && known->size > 0)
        return *known;
    const auto bytes = bytesOf(path);
    now.calendar = bytes ? IcsCalendar::parse(*bytes) : Result<Calendar>(Failure(bytes.error()));
    return now;
}

LayerDays LayerDesk::daysOf(const Layer& layer, LocalDate from, LocalDate to, const ZoneId& zone,
                            QHash<QString, Known>& files)
{
    LayerDays days{layer, {}, {}};
    if (layer.kind == LayerKind::Holidays) {
        days.events = holidayEvents(layer, from, to);
        return days;
    }
    const auto it = files.constFind(layer.source);
    const Known known = readFile(layer.source, it == files.cend() ? std::nullopt : std::optional(*it));
    files.insert(layer.source, known);
    auto events = known.calendar ? (*known.calendar)->events(from, to, zone) : Failure(known.calendar.error());
    if (events)
        days.events = std::move(*events);
    else
        days.error = events.error();
    return days;
}

Async<std::vector<LayerDays>> LayerDesk::days(LocalDate from, LocalDate to)
{
    return m_ports.plan->layers()
        .then(this,
              [this, from, to, zone = m_ports.workspace.info().zone](const std::vector<Layer>& layers) {
                  watch(layers);
                  return offThread<Read>([layers, from, to, zone, known = m_files]() -> Result<Read> {
                      Read read;
                      read.files = known;
                      for (const Layer& layer : layers) {
                          if (layer.shown)
                              read.days.push_back(daysOf(layer, from, to, zone, read.files));
                      }
                      return read;
                  });
              })
        .then(this, [this](const Read& read) {
            m_files = read.files;
            return read.days;
        });
}

void LayerDesk::watch(const std::vector<Layer>& layers)
{
    QStringList wanted;
    for (const Layer& layer : layers) {
        if (layer.kind != LayerKind::File || !layer.shown)
            continue;
        for (const QString& path : {layer.source, QFileInfo(layer.source).absolutePath()}) {
            if (QFileInfo::exists(path))
                wanted << path;
        }
    }
    wanted.removeDuplicates();
    const QStringList present = m_watcher.files() + m_watcher.directories();
    for (const QString& path : present) {
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    }
    for (const QString& path : wanted) {
        if (!present.contains(path))
            m_watcher.addPath(path);
    }
}

} // namespace parvis
