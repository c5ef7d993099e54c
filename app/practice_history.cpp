// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_history.h"

#include "base/log.h"
#include "engine/off_thread.h"
#include "ports/listening_samples.h"
#include "practice_past_values.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

namespace past = practice::history;

const auto pastKey = u"practice/past"_s;
const auto finished = u"finished"_s;

// How far it is: of each month first the posts and conversations, then the figures; at last those of the accounts.
struct Progress {
    quint64 seed = 0;
    PracticePast past;
    int step = 0;

    QString words(int of) const
    {
        return u"%1 %2 %3 %4"_s.arg(seed).arg(past.lastDay.toIso(), past.zone.name()).arg(of);
    }
};

std::optional<Progress> progressFrom(const QString& words)
{
    const QStringList parts = words.split(u' ');
    if (parts.size() != 4)
        return std::nullopt;
    const auto day = LocalDate::fromIso(parts[1]);
    const auto zone = ZoneId::fromName(parts[2]);
    if (!day || !zone)
        return std::nullopt;
    return Progress{parts[0].toULongLong(), {*day, *zone}, parts[3].toInt()};
}

// One writing of the past. Holds itself by the callbacks that are still to come.
class PastWriting : public std::enable_shared_from_this<PastWriting>
{
public:
    PastWriting(QObject* context, const Ports& ports, HistoryWriter& writer, const Progress& progress)
        : m_context(context), m_ports(ports), m_writer(writer), m_progress(progress)
    {
    }
    Async<void> run();

private:
    Async<void> prepare();
    Async<std::vector<MediaAsset>> addPictures();
    Async<void> addCampaigns();
    Async<void> next();
    Async<void> writeMonth(const PastMonth& month);
    Async<void> writeFigures(const PastMonth& month);
    Async<void> advance();
    Async<void> addMentions();
    Async<void> addApplause();
    Async<void> index();

    QObject* m_context;
    Ports m_ports;
    HistoryWriter& m_writer;
    Progress m_progress;
    std::vector<Account> m_accounts; // as past::shopHandles
    std::shared_ptr<const past::History> m_history;
    std::shared_ptr<const PastValues> m_values;
};

Async<void> PastWriting::run()
{
    return m_ports.accounts.list()
        .then(m_context,
              [self = shared_from_this()](const std::vector<Account>& accounts) -> Result<void> {
                  for (const QStringView handle : past::shopHandles) {
                      const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const Account& account) {
                          return account.capabilities.practice && account.handle.section(u'@', 0, 0) == handle;
                      });
                      if (found == accounts.end())
                          return failure(ErrorKind::NotFound,
                                         u"the practice account %1 is not connected"_s.arg(handle));
                      self->m_accounts.push_back(*found);
                  }
                  return {};
              })
        .then(m_context, [self = shared_from_this()] { return self->prepare(); })
        .then(m_context, [self = shared_from_this()] { return self->next(); });
}

Async<void> PastWriting::prepare()
{
    using Made = std::shared_ptr<const past::History>;
    const auto self = shared_from_this();
    return offThread<Made>([progress = m_progress]() -> Result<Made> {
               return std::make_shared<const past::History>(
                   past::makeHistory({progress.seed, progress.past.lastDay, progress.past.zone}));
           })
        .then(m_context,
              [self](const Made& made) {
                  self->m_history = made;
                  return self->addCampaigns();
              })
        .then(m_context, [self] { return self->addPictures(); })
        .then(m_context,
              [self](const std::vector<MediaAsset>& pictures) {
                  using Values = std::shared_ptr<const PastValues>;
                  return offThread<Values>([history = self->m_history, accounts = self->m_accounts, pictures,
                                            zone = self->m_progress.past.zone]() -> Result<Values> {
                      return std::make_shared<const PastValues>(pastValues(*history, accounts, pictures, zone));
                  });
              })
        .then(m_context, [self](const std::shared_ptr<const PastValues>& values) { self->m_values = values; });
}

Async<std::vector<MediaAsset>> PastWriting::addPictures()
{
    std::vector<Async<MediaAsset>> added;
    for (const past::Picture& picture : m_history->pictures) {
        MediaAsset asset;
        asset.fileName = picture.name;
        asset.mimeType = u"image/png"_s;
        asset.bytes = picture.png.size();
        asset.width = asset.height = 80;
        asset.altText = picture.altText;
        added.push_back(m_ports.media.add(asset, picture.png));
    }
    return whenAll(m_context, added);
}

// Each by its name: those of a writing that was stopped are there already.
Async<void> PastWriting::addCampaigns()
{
    return m_ports.plan->campaigns().then(
        m_context, [self = shared_from_this()](const std::vector<Campaign>& known) -> Async<void> {
            std::vector<Async<Campaign>> saved;
            for (const past::Campaign& made : self->m_history->campaigns) {
                if (std::any_of(known.begin(), known.end(), [&](const Campaign& c) { return c.name == made.name; }))
                    continue;
                Campaign campaign;
                campaign.name = made.name;
                campaign.colour = made.colour;
                campaign.from = made.from;
                campaign.to = made.to;
                saved.push_back(self->m_ports.plan->saveCampaign(campaign));
            }
            return whenAll(self->m_context, saved).then(self->m_context, [](const std::vector<Campaign>&) {});
        });
}

Async<void> PastWriting::next()
{
    const auto self = shared_from_this();
    const auto again = [self] { return self->next(); };
    const size_t month = size_t(m_progress.step / 2);
    if (month < m_values->months.size()) {
        const PastMonth& now = m_values->months[month];
        return (m_progress.step % 2 == 0 ? writeMonth(now) : writeFigures(now)).then(m_context, again);
    }
    return m_ports.insights.addSamples(m_values->accounts)
        .then(m_context, [self](int) { return self->addMentions(); })
        .then(m_context, [self] { return self->addApplause(); })
        .then(m_context, [self] { return self->index(); })
        .then(m_context, [self] { return self->m_ports.workspace.setSetting(pastKey, finished); });
}

Async<void> PastWriting::writeMonth(const PastMonth& month)
{
    return m_writer.write(month.part, pastKey, m_progress.words(m_progress.step), m_progress.words(m_progress.step + 1))
        .then(m_context, [self = shared_from_this()] { ++self->m_progress.step; });
}

// Equal samples are no news, so that doing it twice does nothing.
Async<void> PastWriting::writeFigures(const PastMonth& month)
{
    PublicationQuery query;
    query.from = month.from - std::chrono::minutes(1);
    query.to = month.to;
    query.kind = PublicationKind::Post;
    const auto self = shared_from_this();
    return m_ports.posts.list(query)
        .then(m_context,
              [self, &month](const std::vector<PublicationRow>& rows) {
                  QHash<RemoteId, PublicationId> ids;
                  for (const PublicationRow& row : rows)
                      ids.insert(row.remote.id, row.id);
                  std::vector<MetricSample> samples;
                  for (const PastFigure& figure : month.figures) {
                      if (const PublicationId id = ids.value(figure.post); !id.isNull())
                          samples.push_back({figure.account, id, figure.metric, figure.at, figure.value,
                                             self->m_accounts.front().network + u":posts"_s});
                  }
                  return self->m_ports.insights.addSamples(samples);
              })
        .then(m_context, [self](int) { return self->advance(); });
}

Async<void> PastWriting::advance()
{
    ++m_progress.step;
    return m_ports.workspace.setSetting(pastKey, m_progress.words(m_progress.step));
}

// As if a colleague had read in a tool's file; what is there already is no news.
Async<void> PastWriting::addMentions()
{
    auto* samples = dynamic_cast<ListeningSamples*>(m_ports.figures);
    if (!samples)
        return Async<void>::ready({});
    return samples->importVoice(m_values->mentions, u"mentions.csv"_s, m_history->colleagues.value(0), false)
        .then(m_context, [](const VoiceImport&) {});
}

// As the inbox takes in what the network tells; the same twice is once.
Async<void> PastWriting::addApplause()
{
    std::vector<Async<IngestResult>> parts;
    for (const auto& [account, deeds] : m_values->applause)
        parts.push_back(m_ports.inbox.ingest(account, deeds, std::nullopt, std::nullopt));
    return whenAll(m_context, parts).then(m_context, [](const std::vector<IngestResult>&) {});
}

Async<void> PastWriting::index()
{
    constexpr int batch = 2'000;
    return m_ports.inbox.indexBatch(batch).then(m_context, [self = shared_from_this()](int taken) {
        return taken < batch ? Async<void>::ready({}) : self->index();
    });
}

} // namespace

QString pastFileBeside(const QString& stateFile)
{
    return stateFile + u".past"_s;
}

std::optional<PracticePast> rememberedPast(const QString& file)
{
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QStringList words = QString::fromUtf8(from.readAll()).split(u' ');
    const auto day = LocalDate::fromIso(words.value(0).trimmed());
    const auto zone = ZoneId::fromName(words.value(1).trimmed());
    return day && zone ? std::optional(PracticePast{*day, *zone}) : std::nullopt;
}

Done rememberPast(const QString& file, const PracticePast& past)
{
    QSaveFile to(file);
    const bool opened = to.open(QIODevice::WriteOnly);
    if (opened)
        to.write((past.lastDay.toIso() + u' ' + past.zone.name() + u'\n').toUtf8());
    if (!opened || !to.commit())
        return failure(ErrorKind::Storage, u"cannot write "_s + file + u": "_s + to.errorString());
    return {};
}

PracticePast pastUntilToday(const Clock& clock)
{
    const ZoneId zone = ZoneId::system();
    return {dateAt(clock.now(), zone), zone};
}

Async<void> beginPracticePast(QObject* context, const Ports& ports, HistoryWriter& writer, quint64 seed,
                              const PracticePast& past)
{
    const Progress progress{seed, past, 0};
    return ports.workspace.setSetting(pastKey, progress.words(0)).then(context, [context, ports, &writer, progress] {
        return std::make_shared<PastWriting>(context, ports, writer, progress)->run();
    });
}

Async<void> continuePracticePast(QObject* context, const Ports& ports, HistoryWriter& writer)
{
    return ports.workspace.setting(pastKey).then(context, [context, ports, &writer](const QString& words) {
        const auto progress = progressFrom(words);
        return progress ? std::make_shared<PastWriting>(context, ports, writer, *progress)->run()
                        : Async<void>::ready({});
    });
}

} // namespace parvis
