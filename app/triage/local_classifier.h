// SPDX-License-Identifier: GPL-3.0-or-later
// The classifier of this program: nothing leaves the machine.
#pragma once

#include "ports/text_classifier.h"

namespace parvis {

class LocalClassifier final : public TextClassifier
{
public:
    Result<std::vector<SeedLine>> seed() const override;
    Result<TrainedModel> train(const std::vector<TriageExample>& examples) const override;
    Result<std::shared_ptr<const TextModel>> load(const QByteArray& bytes) const override;
};

} // namespace parvis
