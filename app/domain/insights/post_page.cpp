// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/post_page.h"

#include "domain/insights/figure_cells.h"

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

// Stored: never renumbered.
constexpr std::array<Metric, metricCount> metricCodes{
    Metric::Followers, Metric::Following, Metric::Posts,  Metric::Reactions,   Metric::Comments, Metric::Shares,
    Metric::Quotes,    Metric::Saves,     Metric::Clicks, Metric::Impressions, Metric::Reach,    Metric::Views};

constexpr double largestWhole = 4'503'599'627'370'496; // 2^52

// Whole numbers in few bytes, others as they are.
void writeValue(QByteArray& bytes, double value)
{
    if (value == std::floor(value) && std::abs(value) < largestWhole) {
        detail::writeVarint(bytes, detail::zigzag(qint64(value)) << 1);
        return;
    }
    detail::writeVarint(bytes, 1);
    std::array<char, sizeof(double)> raw{};
    std::memcpy(raw.data(), &value, raw.size());
    bytes.append(raw.data(), qsizetype(raw.size()));
}

void writeLine(QByteArray& bytes, const PostLine& line, Instant publishedAt)
{
    const auto code = std::find(metricCodes.begin(), metricCodes.end(), line.metric) - metricCodes.begin();
    detail::writeVarint(bytes, quint64(code));
    const PostSample& newest = line.samples.back();
    detail::writeVarint(bytes, detail::zigzag((newest.at - publishedAt).count()));
    writeValue(bytes, newest.value);
    QByteArray earlier;
    Instant before = publishedAt;
    for (size_t i = 0; i + 1 < line.samples.size(); ++i) {
        detail::writeVarint(earlier, detail::zigzag((line.samples[i].at - before).count()));
        writeValue(earlier, line.samples[i].value);
        before = line.samples[i].at;
    }
    detail::writeVarint(bytes, quint64(earlier.size()));
    bytes += earlier;
}

// Reads a page from left to right; once it ran over the end, nothing it read counts.
class PageReader
{
public:
    PageReader(const char* begin, const char* end) : m_at(begin), m_end(end) {}
    bool atEnd() const { return m_at == m_end; }
    bool isGood() const { return m_good; }
    quint64 number()
    {
        quint64 value = 0;
        m_good = m_good && detail::readVarint(m_at, m_end, value);
        return value;
    }
    qint64 difference() { return detail::unzigzag(number()); }
    double value()
    {
        const quint64 word = number();
        if ((word & 1) == 0)
            return double(detail::unzigzag(word >> 1));
        double value = 0;
        if (const char* raw = take(sizeof value))
            std::memcpy(&value, raw, sizeof value);
        return value;
    }
    // So many bytes, passed over; null: they are not there.
    const char* take(quint64 size)
    {
        m_good = m_good && size <= quint64(m_end - m_at);
        return m_good ? std::exchange(m_at, m_at + size) : nullptr;
    }

private:
    const char* m_at;
    const char* m_end;
    bool m_good = true;
};

void readLine(PageReader& page, PostFigures& post, Instant asOf)
{
    const quint64 code = page.number();
    const Instant newest = post.publishedAt + Milliseconds(page.difference());
    const double value = page.value();
    const quint64 size = page.number();
    const char* const earlier = page.take(size);
    if (!earlier || code >= metricCodes.size())
        return;
    if (newest <= asOf) {
        post.set(metricCodes[code], value);
        return;
    }
    PageReader line(earlier, earlier + size);
    Instant at = post.publishedAt;
    while (!line.atEnd() && line.isGood()) {
        at = at + Milliseconds(line.difference());
        const double then = line.value();
        if (at > asOf || !line.isGood())
            return;
        post.set(metricCodes[code], then);
    }
}

} // namespace

QByteArray postPageBytes(const std::vector<PostHistory>& posts)
{
    QByteArray bytes;
    for (const PostHistory& post : posts) {
        detail::writeVarint(bytes, detail::zigzag(post.publication.value));
        detail::writeVarint(bytes, detail::zigzag(post.publishedAt.ms));
        bytes += char(post.followersThen ? 1 : 0);
        if (post.followersThen)
            writeValue(bytes, *post.followersThen);
        detail::writeVarint(bytes, quint64(post.lines.size()));
        for (const PostLine& line : post.lines)
            writeLine(bytes, line, post.publishedAt);
    }
    return bytes;
}

Result<void> eachPostOf(const QByteArray& page, const PostSpan& span, const std::function<void(PostFigures&)>& fn)
{
    PageReader reader(page.constData(), page.constData() + page.size());
    while (!reader.atEnd() && reader.isGood()) {
        PostFigures post;
        post.publication = {reader.difference()};
        post.publishedAt = {reader.difference()};
        if (reader.number() == 1)
            post.followersThen = reader.value();
        for (quint64 lines = reader.number(); lines > 0 && reader.isGood(); --lines)
            readLine(reader, post, span.asOf);
        const bool within = post.publishedAt >= span.from && post.publishedAt < span.to;
        if (reader.isGood() && within && post.known != 0)
            fn(post);
    }
    if (!reader.isGood())
        return failure(ErrorKind::Storage,
                       u"a page of posts' figures is damaged; `parvis kpi recompute` makes them anew"_s);
    return {};
}

int postMonth(Instant publishedAt)
{
    const LocalDate date = dateAt(publishedAt, ZoneId::utc());
    return (date.year - 1970) * 12 + date.month - 1;
}

} // namespace parvis
