// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/figures_desk.h"
#include "ui/insights/figure_words.h"
#include "ui/insights/kpi_texts.h"

#include <QCoreApplication>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

std::optional<KpiSaid> kpiWords(QStringView kpi)
{
    const auto said = [](const KpiPhrase& phrase) {
        return QCoreApplication::translate("parvis::ui::KpiWords", phrase.source, phrase.comment);
    };
    for (const auto texts : {reachTexts(), serviceTexts(), reputationTexts(), communityTexts()}) {
        const auto it =
            std::find_if(texts.begin(), texts.end(), [kpi](const KpiText& text) { return text.name == kpi; });
        if (it != texts.end())
            return KpiSaid{said(it->title), said(it->formula), said(it->excludes), said(it->basis)};
    }
    return timeWords(kpi);
}

QString kpiTitle(const QString& name)
{
    if (const auto words = kpiWords(name))
        return words->title;
    QString plain = name;
    plain.replace(u'_', u' ');
    return plain.left(1).toUpper() + plain.mid(1);
}

QString kpiFormula(const KpiDefinition& definition)
{
    const auto words = kpiWords(definition.name);
    return words ? words->formula : definition.formula;
}

QString kpiExcludes(const KpiDefinition& definition)
{
    const auto words = kpiWords(definition.name);
    return words ? words->excludes : definition.excludes;
}

QString kpiSource(const KpiDefinition& definition)
{
    const auto words = kpiWords(definition.name);
    return words ? words->source : definition.source;
}

} // namespace parvis::ui
