// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/sorter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <algorithm>
#include <cmath>
#include <fasttext/fasttext.h>
#include <sstream>

namespace parvis::triage {

using namespace Qt::StringLiterals;

namespace {

constexpr int classesAtMost = 8;

// Small: 40 000 n-grams of 10 numbers are 1.6 MB. Chosen by cross-validation over the trained lines. One thread and the
// fixed seed give the same model each time.
fasttext::Args arguments(const QString& input)
{
    fasttext::Args args;
    args.input = input.toStdString();
    args.model = fasttext::model_name::sup;
    args.loss = fasttext::loss_name::softmax;
    args.lr = 0.2;
    args.dim = 10;
    args.epoch = 30;
    args.minCount = 1;
    args.minCountLabel = 0;
    args.wordNgrams = 2;
    args.minn = 3;
    args.maxn = 5;
    args.bucket = 40'000;
    args.thread = 1;
    args.seed = 0;
    args.verbose = 0;
    return args;
}

Error trouble(const QString& what, const char* why)
{
    return Error::make(ErrorKind::BadReply, u"%1: %2"_s.arg(what, QString::fromUtf8(why)));
}

QByteArray trainingText(const std::vector<Line>& lines)
{
    QByteArray text;
    for (const Line& line : lines) {
        const QByteArray one = "__label__" + line.label.toUtf8() + ' ' + line.words.toUtf8() + '\n';
        for (int i = 0; i < std::max(line.weight, 1); ++i)
            text += one;
    }
    return text;
}

} // namespace

Sorter::Sorter() : m_model(std::make_unique<fasttext::FastText>()) {}
Sorter::~Sorter() = default;
Sorter::Sorter(Sorter&&) noexcept = default;
Sorter& Sorter::operator=(Sorter&&) noexcept = default;

Result<Sorter> Sorter::train(const std::vector<Line>& lines)
{
    const QTemporaryDir folder; // fastText reads from a file and writes to one
    QFile input(folder.filePath(u"lines"_s)), output(folder.filePath(u"model"_s));
    const QByteArray text = trainingText(lines);
    if (!folder.isValid() || !input.open(QIODevice::WriteOnly) || input.write(text) != text.size() || !input.flush())
        return failure(ErrorKind::Storage, u"no room for training: "_s + input.errorString());
    Sorter sorter;
    try {
        sorter.m_model->train(arguments(input.fileName()));
        sorter.m_model->saveModel(output.fileName().toStdString());
    } catch (const std::exception& thrown) {
        return Failure(trouble(u"training failed"_s, thrown.what()));
    }
    if (!output.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"the model cannot be read: "_s + output.errorString());
    sorter.m_bytes = output.readAll();
    return sorter;
}

Result<Sorter> Sorter::load(const QByteArray& bytes)
{
    // From a file: only so does fastText look at the mark and the version in front.
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return failure(ErrorKind::Storage, u"no room for the model: "_s + file.errorString());
    Sorter sorter;
    try {
        sorter.m_model->loadModel(file.fileName().toStdString());
    } catch (const std::exception& thrown) {
        return Failure(trouble(u"the model cannot be read"_s, thrown.what()));
    }
    sorter.m_bytes = bytes;
    return sorter;
}

std::vector<Guess> Sorter::guesses(const QString& words) const
{
    if (words.isEmpty())
        return {};
    std::vector<Guess> guesses;
    try {
        std::vector<int32_t> ids, labels;
        std::istringstream line(words.toStdString() + '\n');
        const auto dictionary = m_model->getDictionary();
        dictionary->getLine(line, ids, labels);
        fasttext::Predictions predictions;
        m_model->predict(classesAtMost, ids, predictions, 0);
        for (const auto& [logShare, label] : predictions) {
            const std::string name = dictionary->getLabel(label);
            guesses.push_back({QString::fromStdString(name).mid(9), std::exp(double(logShare))}); // "__label__"
        }
    } catch (const std::exception&) {
        return {}; // nothing can be said of it
    }
    double sum = 0;
    for (const Guess& guess : guesses)
        sum += guess.share;
    for (Guess& guess : guesses)
        guess.share = sum > 0 ? guess.share / sum : 0;
    std::sort(guesses.begin(), guesses.end(), [](const Guess& a, const Guess& b) {
        return a.share != b.share ? a.share > b.share : a.label < b.label;
    });
    return guesses;
}

} // namespace parvis::triage
