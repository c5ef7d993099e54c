// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/annotation.h"

#include "base/names.h"

#include <algorithm>

namespace parvis {

using namespace Qt::StringLiterals;

namespace {

constexpr NameTable<AnnotationKind, 4> annotationKindNames{{
    {AnnotationKind::Note, "note"_L1},
    {AnnotationKind::Post, "post"_L1},
    {AnnotationKind::Campaign, "campaign"_L1},
    {AnnotationKind::Incident, "incident"_L1},
}};

constexpr qsizetype longestAnnotation = 2000;

} // namespace

QString annotationProblem(const Annotation& annotation)
{
    if (annotation.text.trimmed().isEmpty() || annotation.text.size() > longestAnnotation)
        return u"text"_s;
    return annotation.to && *annotation.to <= annotation.from ? u"span"_s : QString();
}

bool concerns(const Annotation& annotation, const std::vector<AccountId>& accounts)
{
    if (accounts.empty() || annotation.accounts.empty())
        return true;
    return std::any_of(annotation.accounts.begin(), annotation.accounts.end(), [&accounts](AccountId id) {
        return std::find(accounts.begin(), accounts.end(), id) != accounts.end();
    });
}

QString annotationKindName(AnnotationKind kind)
{
    return nameIn(annotationKindNames, kind);
}

std::optional<AnnotationKind> annotationKindFromName(QStringView name)
{
    return valueIn(annotationKindNames, name);
}

} // namespace parvis
