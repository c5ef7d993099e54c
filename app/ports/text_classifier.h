// SPDX-License-Identifier: GPL-3.0-or-later
// What tells language, sentiment and kind of a text, trained on this machine from examples. Stateless; any thread.
#pragma once

#include "domain/inbox/traits.h"
#include "domain/inbox/triage.h"

#include <memory>

namespace parvis {

// A model as it is kept: the same examples give the same bytes.
struct TrainedModel {
    QByteArray bytes;
    QByteArray digest; // SHA-256 of bytes
    int examples = 0;
    // Below these a word is "unsure". Chosen by cross-validation over the examples.
    double kindThreshold = 0;
    double sentimentThreshold = 0;
};

// A model in use. Any thread, any text; never throws. What it cannot tell stays empty.
class TextModel
{
public:
    TextModel() = default;
    virtual ~TextModel() = default;
    TextModel(const TextModel&) = delete;
    TextModel& operator=(const TextModel&) = delete;

    // languageHint: what the network says of it, may be empty or wrong.
    virtual MessageTraits traitsOf(const QString& text, const QString& languageHint) const = 0;
};

class TextClassifier
{
public:
    TextClassifier() = default;
    virtual ~TextClassifier() = default;
    TextClassifier(const TextClassifier&) = delete;
    TextClassifier& operator=(const TextClassifier&) = delete;

    // The examples that come along, held-back ones too.
    virtual Result<std::vector<SeedLine>> seed() const = 0;
    // Takes seconds of one core. Rejected: a kind or sentiment has no example.
    virtual Result<TrainedModel> train(const std::vector<TriageExample>& examples) const = 0;
    // BadReply: no model of this version of the program.
    virtual Result<std::shared_ptr<const TextModel>> load(const QByteArray& bytes) const = 0;
};

} // namespace parvis
