// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/local_classifier.h"

#include "triage/calibration.h"
#include "triage/language.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <algorithm>

// A static library's resources have to be named once to be linked in, and outside of any namespace.
static void nameResources()
{
    Q_INIT_RESOURCE(triage);
}

namespace parvis {

using namespace Qt::StringLiterals;
using namespace triage;

namespace {

constexpr quint32 mark = 0x50545232; // "PTR2": another number when words or layout change
constexpr qsizetype mostBytes = 64 * 1024 * 1024;

struct Half {
    Calibration calibration;
    QByteArray model;
};

QDataStream& operator<<(QDataStream& stream, const Half& half)
{
    return stream << half.calibration.temperature << half.calibration.threshold << half.model;
}

QDataStream& operator>>(QDataStream& stream, Half& half)
{
    return stream >> half.calibration.temperature >> half.calibration.threshold >> half.model;
}

class LocalModel final : public TextModel
{
public:
    LocalModel(Sorter kind, Calibration ofKind, Sorter sentiment, Calibration ofSentiment)
        : m_kind(std::move(kind)), m_ofKind(ofKind), m_sentiment(std::move(sentiment)), m_ofSentiment(ofSentiment)
    {
    }

    MessageTraits traitsOf(const QString& text, const QString& languageHint) const override
    {
        MessageTraits traits;
        const Language language = languageOf(text, languageHint);
        traits.language = language.code;
        traits.languageConfidence = language.confidence;
        const QString words = triageWords(text);
        tell(m_kind, m_ofKind, words, traits.kind, traits.kindConfidence);
        tell(m_sentiment, m_ofSentiment, words, traits.sentiment, traits.sentimentConfidence);
        return traits;
    }

private:
    static void tell(const Sorter& sorter, const Calibration& worth, const QString& words, QString& label,
                     double& confidence)
    {
        const Guess best = calibrated(sorter.guesses(words), worth.temperature);
        confidence = best.share;
        label = best.share >= worth.threshold ? best.label : QString();
    }
    Sorter m_kind;
    Calibration m_ofKind;
    Sorter m_sentiment;
    Calibration m_ofSentiment;
};

Result<Half> trainHalf(const std::vector<Line>& lines, const QStringList& labels)
{
    for (const QString& label : labels) {
        if (std::none_of(lines.begin(), lines.end(), [&label](const Line& line) { return line.label == label; }))
            return failure(ErrorKind::Rejected, u"no example of \"%1\""_s.arg(label));
    }
    const auto calibration = calibrate(lines);
    if (!calibration)
        return Failure(calibration.error());
    const auto sorter = Sorter::train(lines);
    if (!sorter)
        return Failure(sorter.error());
    return Half{*calibration, sorter->bytes()};
}

} // namespace

Result<std::vector<SeedLine>> LocalClassifier::seed() const
{
    nameResources();
    std::vector<SeedLine> all;
    for (const QString& language : {u"ar"_s, u"en"_s, u"fr"_s}) {
        QFile file(u":/triage/%1.tsv"_s.arg(language));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, file.fileName() + u": "_s + file.errorString());
        const auto lines = parseSeed(QString::fromUtf8(file.readAll()), language);
        if (!lines)
            return failure(ErrorKind::Storage, file.fileName() + u": "_s + lines.error().detail);
        all.insert(all.end(), lines->begin(), lines->end());
    }
    return all;
}

Result<TrainedModel> LocalClassifier::train(const std::vector<TriageExample>& examples) const
{
    std::vector<Line> kinds, sentiments;
    for (const TriageExample& example : examples) {
        const QString words = triageWords(example.text);
        if (words.isEmpty())
            continue;
        if (!example.kind.isEmpty())
            kinds.push_back({words, example.kind, example.weight});
        if (!example.sentiment.isEmpty())
            sentiments.push_back({words, example.sentiment, example.weight});
    }
    const auto kind = trainHalf(kinds, triageKinds());
    if (!kind)
        return Failure(kind.error());
    const auto sentiment = trainHalf(sentiments, triageSentiments());
    if (!sentiment)
        return Failure(sentiment.error());
    TrainedModel model;
    QDataStream stream(&model.bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << mark << *kind << *sentiment;
    model.digest = QCryptographicHash::hash(model.bytes, QCryptographicHash::Sha256);
    model.examples = int(examples.size());
    model.kindThreshold = kind->calibration.threshold;
    model.sentimentThreshold = sentiment->calibration.threshold;
    return model;
}

Result<std::shared_ptr<const TextModel>> LocalClassifier::load(const QByteArray& bytes) const
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    Half kind, sentiment;
    if (bytes.size() <= mostBytes)
        stream >> found;
    if (found != mark)
        return failure(ErrorKind::BadReply, u"no triage model of this version"_s);
    stream >> kind >> sentiment;
    if (stream.status() != QDataStream::Ok)
        return failure(ErrorKind::BadReply, u"the triage model is cut short"_s);
    auto kinds = Sorter::load(kind.model);
    if (!kinds)
        return Failure(kinds.error());
    auto sentiments = Sorter::load(sentiment.model);
    if (!sentiments)
        return Failure(sentiments.error());
    return std::make_shared<const LocalModel>(std::move(*kinds), kind.calibration, std::move(*sentiments),
                                              sentiment.calibration);
}

} // namespace parvis
