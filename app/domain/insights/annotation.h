// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody writes beside a curve, so that the next one who looks knows why. Pure.
#pragma once

#include "base/time/instant.h"
#include "domain/ids.h"

#include <QString>
#include <vector>

namespace parvis {

using AnnotationId = StrongId<struct AnnotationTag>;

enum class AnnotationKind { Note, Post, Campaign, Incident };

struct Annotation {
    AnnotationId id; // null: a new one
    Instant from;
    std::optional<Instant> to; // nothing: a moment
    QString text;
    AnnotationKind kind = AnnotationKind::Note;
    QString who;
    std::vector<AccountId> accounts; // empty: it is about all
    int revision = 0;
    bool operator==(const Annotation&) const = default;
};

// "text" (none, or longer than 2000 characters), "span" (its end not after its beginning); empty: nothing is wrong.
QString annotationProblem(const Annotation& annotation);
// Whether it belongs beside figures of these accounts; an empty list stands for all.
bool concerns(const Annotation& annotation, const std::vector<AccountId>& accounts);

QString annotationKindName(AnnotationKind kind);
std::optional<AnnotationKind> annotationKindFromName(QStringView name);

} // namespace parvis
