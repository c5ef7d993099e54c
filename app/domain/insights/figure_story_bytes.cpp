// SPDX-License-Identifier: GPL-3.0-or-later
// A story in a few dozen bytes: numbers as varints, instants as steps from the one before.
#include "domain/insights/figure_story.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

constexpr quint64 storyFormat = 2;

class StoryWriter
{
public:
    void number(quint64 value) { detail::writeVarint(m_bytes, value); }
    void at(Instant instant)
    {
        number(detail::zigzag(instant.ms - m_before));
        m_before = instant.ms;
    }
    void maybe(const std::optional<Instant>& instant)
    {
        number(instant ? 1 : 0);
        if (instant)
            at(*instant);
    }
    void text(const QString& text)
    {
        const QByteArray bytes = text.toUtf8();
        number(quint64(bytes.size()));
        m_bytes += bytes;
    }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    qint64 m_before = 0;
};

// After a failed read everything is zero and `good` false.
class StoryReader
{
public:
    explicit StoryReader(const QByteArray& bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}
    quint64 number()
    {
        quint64 value = 0;
        if (m_good && !detail::readVarint(m_at, m_end, value))
            m_good = false;
        return m_good ? value : 0;
    }
    Instant at()
    {
        m_before = qint64(quint64(m_before) + quint64(detail::unzigzag(number())));
        return {m_before};
    }
    std::optional<Instant> maybe()
    {
        if (number() == 0)
            return std::nullopt;
        return at();
    }
    // Each takes at least a byte, so that damaged bytes cannot ask for more than there are.
    size_t count()
    {
        const quint64 n = number();
        m_good = m_good && n <= quint64(m_end - m_at);
        return m_good ? size_t(n) : 0;
    }
    QString text()
    {
        const size_t size = count();
        const QString text = QString::fromUtf8(m_at, qsizetype(size));
        m_at += size;
        return text;
    }
    bool isGood() const { return m_good; }
    bool isAtEnd() const { return m_good && m_at == m_end; }

private:
    const char* m_at;
    const char* m_end;
    qint64 m_before = 0;
    bool m_good = true;
};

void writeQuestions(StoryWriter& out, const std::vector<FigureQuestion>& questions)
{
    out.number(questions.size());
    for (const FigureQuestion& question : questions) {
        out.number((question.first ? 1 : 0) | (question.hours ? 2 : 0) | (question.answered ? 4 : 0) |
                   (question.ignored ? 8 : 0));
        out.number(quint64(question.message.value));
        out.at(question.asked);
        if (question.answered)
            out.at(*question.answered);
        if (question.ignored)
            out.at(*question.ignored);
        if (question.hours)
            out.number(quint64(question.hours->count()));
        out.text(question.person);
    }
}

void readQuestions(StoryReader& in, std::vector<FigureQuestion>& questions)
{
    for (size_t left = in.count(); left > 0 && in.isGood(); --left) {
        FigureQuestion question;
        const quint64 marks = in.number();
        question.first = (marks & 1) != 0;
        question.message = {qint64(in.number())};
        question.asked = in.at();
        if ((marks & 4) != 0)
            question.answered = in.at();
        if ((marks & 8) != 0)
            question.ignored = in.at();
        if ((marks & 2) != 0)
            question.hours = Milliseconds(qint64(in.number()));
        question.person = in.text();
        questions.push_back(question);
    }
}

void writeCloses(StoryWriter& out, const FigureStory& story)
{
    out.number(story.closes.size());
    for (const FigureClose& close : story.closes) {
        out.number((close.first ? 1 : 0) | (close.last ? 2 : 0));
        out.at(close.from);
        out.at(close.at);
    }
    out.number(story.reopened.size());
    for (const Instant at : story.reopened)
        out.at(at);
    out.number(story.clocks.size());
    for (const FigureClock& clock : story.clocks) {
        out.number(quint64(clock.target) * 2 + (clock.met ? 1 : 0));
        out.at(clock.at);
    }
}

void readCloses(StoryReader& in, FigureStory& story)
{
    for (size_t left = in.count(); left > 0 && in.isGood(); --left) {
        FigureClose close;
        const quint64 marks = in.number();
        close.first = (marks & 1) != 0;
        close.last = (marks & 2) != 0;
        close.from = in.at();
        close.at = in.at();
        story.closes.push_back(close);
    }
    for (size_t left = in.count(); left > 0 && in.isGood(); --left)
        story.reopened.push_back(in.at());
    for (size_t left = in.count(); left > 0 && in.isGood(); --left) {
        FigureClock clock;
        const quint64 marks = in.number();
        clock.target = ServiceTarget(std::min<quint64>(marks / 2, 2));
        clock.met = (marks & 1) != 0;
        clock.at = in.at();
        story.clocks.push_back(clock);
    }
}

} // namespace

QByteArray storyBytes(const FigureStory& story)
{
    StoryWriter out;
    out.number(storyFormat);
    out.number(quint64(story.account.value));
    out.number(quint64(story.department.value));
    out.maybe(story.opened);
    out.number(story.comments.size());
    qint64 author = 0;
    for (const FigureComment& comment : story.comments) {
        out.number(receivedSub(comment.kind, comment.sentiment));
        out.at(comment.at);
        // Mostly it is one customer who writes.
        out.number(detail::zigzag(comment.author.value - author));
        author = comment.author.value;
    }
    writeQuestions(out, story.questions);
    writeCloses(out, story);
    return out.bytes();
}

Result<FigureStory> storyFromBytes(const QByteArray& bytes)
{
    StoryReader in(bytes);
    FigureStory story;
    const bool known = in.number() == storyFormat;
    story.account = {qint64(in.number())};
    story.department = {qint64(in.number())};
    story.opened = in.maybe();
    qint64 author = 0;
    for (size_t left = in.count(); left > 0 && in.isGood(); --left) {
        const auto sub = quint16(in.number());
        const Instant at = in.at();
        author = qint64(quint64(author) + quint64(detail::unzigzag(in.number())));
        story.comments.push_back({at, kindOfSub(sub), sentimentOfSub(sub), {author}});
    }
    readQuestions(in, story.questions);
    readCloses(in, story);
    if (!known || !in.isAtEnd())
        return failure(ErrorKind::Storage, u"what was counted of a conversation is damaged"_s);
    return story;
}

// A day begins where the date on the zone's wall does: 23 to 25 hours after the one before, mostly.
Instant DayCount::startOf(int day)
{
    const auto known = m_starts.constFind(day);
    if (known != m_starts.constEnd())
        return {*known};
    const Instant start = startOfDay(dateOfDay(day), m_zone);
    m_starts.insert(day, start.ms);
    return start;
}

int DayCount::dayOf(Instant at)
{
    constexpr qint64 dayMs = 86'400'000;
    int day = int((at.ms >= 0 ? at.ms : at.ms - dayMs + 1) / dayMs);
    while (startOf(day) > at)
        --day;
    while (startOf(day + 1) <= at)
        ++day;
    return day;
}

int dayNumber(LocalDate date)
{
    return LocalDate{1970, 1, 1}.daysTo(date);
}

LocalDate dateOfDay(int day)
{
    return LocalDate{1970, 1, 1}.addDays(day);
}

int monthStart(int day)
{
    LocalDate date = dateOfDay(day);
    date.day = 1;
    return dayNumber(date);
}

int nextMonth(int start)
{
    return dayNumber(dateOfDay(start).addMonths(1));
}

QString FigureScope::key() const
{
    constexpr char16_t letters[] = {u'a', u'd', u'p'};
    return QChar(letters[size_t(kind)]) + name;
}

} // namespace parvis
