// SPDX-License-Identifier: GPL-3.0-or-later
// One fastText model that puts a text into one of a few classes. fastText throws, reads lines and writes files: none of
// it leaves this folder.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

namespace fasttext {
class FastText;
}

namespace parvis::triage {

struct Line {
    QString words; // as triageWords() gives them
    QString label;
    int weight = 1;
};

struct Guess {
    QString label;
    double share = 0; // of all that was weighed, before calibration
};

class Sorter
{
public:
    static Result<Sorter> train(const std::vector<Line>& lines);
    static Result<Sorter> load(const QByteArray& bytes);
    ~Sorter();
    Sorter(Sorter&&) noexcept;
    Sorter& operator=(Sorter&&) noexcept;

    QByteArray bytes() const { return m_bytes; }
    // Best first, their shares add up to 1; empty where there is nothing to weigh. Thread-safe.
    std::vector<Guess> guesses(const QString& words) const;

private:
    Sorter();
    std::unique_ptr<fasttext::FastText> m_model;
    QByteArray m_bytes;
};

} // namespace parvis::triage
