// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox/triage_figures.h"

#include <algorithm>

namespace parvis {
namespace {

// The empty one, for all together, then each once.
QStringList languagesOf(const std::vector<Judged>& judged)
{
    QStringList languages{QString()};
    for (const Judged& one : judged) {
        if (!languages.contains(one.language))
            languages << one.language;
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

bool isOf(const Judged& one, const QString& language)
{
    return language.isEmpty() || one.language == language;
}

} // namespace

double ClassFigures::f1() const
{
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

std::vector<ClassFigures> classFigures(const std::vector<Judged>& judged, const QStringList& names)
{
    std::vector<ClassFigures> figures;
    for (const QString& language : languagesOf(judged)) {
        for (const QString& name : names) {
            ClassFigures of{language, name, 0, 0, 0};
            for (const Judged& one : judged) {
                if (!isOf(one, language))
                    continue;
                of.n += one.expected == name ? 1 : 0;
                of.told += one.told == name ? 1 : 0;
                of.right += one.expected == name && one.told == name ? 1 : 0;
            }
            figures.push_back(of);
        }
    }
    return figures;
}

std::vector<SureFigures> sureFigures(const std::vector<Judged>& judged)
{
    std::vector<SureFigures> figures;
    for (const QString& language : languagesOf(judged)) {
        SureFigures of{language, 0, 0, 0};
        for (const Judged& one : judged) {
            if (!isOf(one, language))
                continue;
            ++of.n;
            of.unsure += one.told.isEmpty() ? 1 : 0;
            of.right += !one.told.isEmpty() && one.told == one.expected ? 1 : 0;
        }
        figures.push_back(of);
    }
    return figures;
}

} // namespace parvis
