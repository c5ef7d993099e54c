// SPDX-License-Identifier: GPL-3.0-or-later
// The times in words: six spans, of each the middle value, the 90th of a hundred, and the mean.
#include "ui/insights/kpi_texts.h"

#include <QCoreApplication>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct KpiWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::KpiWords)
};

constexpr KpiPhrase kStoredConversationsOfTimes =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "the conversations of this workspace", "source of a figure");

struct SpanText {
    QLatin1StringView name;
    KpiPhrase title, span, excludes;
};

const SpanText kSpanTexts[] = {
    {"first_response_time"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "First response", "name of a figure: a span of time"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "first public answer − first message, by the time of the answer",
                        "a span of time that a figure measures"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "conversations that still wait", "what a figure leaves out")},
    {"next_response_time"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Every response", "name of a figure: a span of time"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "public answer − the message it answers, each gap counted",
                        "a span of time that a figure measures"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "conversations that still wait", "what a figure leaves out")},
    {"first_response_time_hours"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "First response in open hours", "name of a figure: a span of time"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "first public answer − first message, only the open hours of the service calendar",
                        "a span of time that a figure measures"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "conversations that still wait; everything, where there is no service calendar",
                        "what a figure leaves out")},
    {"next_response_time_hours"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Every response in open hours", "name of a figure: a span of time"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "public answer − the message it answers, only the open hours of the service calendar",
                        "a span of time that a figure measures"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                        "conversations that still wait; everything, where there is no service calendar",
                        "what a figure leaves out")},
    {"resolution_time"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Resolution", "name of a figure: a span of time"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "close − beginning or reopening, each a span of its own",
                        "a span of time that a figure measures"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "conversations still open", "what a figure leaves out")},
    {"full_resolution_time"_L1,
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Full resolution", "name of a figure: a span of time"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "last close − beginning", "a span of time that a figure measures"),
     QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "conversations still open, or open again", "what a figure leaves out")},
};

enum class SpanPart { Median, NinetyOfHundred, Mean };

std::optional<std::pair<QStringView, SpanPart>> partOf(QStringView kpi)
{
    const std::pair<QLatin1StringView, SpanPart> endings[] = {
        {"_median"_L1, SpanPart::Median}, {"_p90"_L1, SpanPart::NinetyOfHundred}, {"_mean"_L1, SpanPart::Mean}};
    for (const auto& [ending, part] : endings) {
        if (kpi.endsWith(ending))
            return std::pair(kpi.chopped(ending.size()), part);
    }
    return std::nullopt;
}

QString titled(const QString& span, SpanPart part)
{
    switch (part) {
    case SpanPart::Median:
        return span; // what people mean when they say how fast they are
    case SpanPart::NinetyOfHundred:
        return KpiWords::tr("%1 (90 %)", "name of a figure; %1: First response; 90 of 100 are at least this fast")
            .arg(span);
    case SpanPart::Mean:
        return KpiWords::tr("%1 (mean)", "name of a figure; %1: First response").arg(span);
    }
    return span;
}

QString formulaFor(const QString& span, SpanPart part)
{
    switch (part) {
    case SpanPart::Median:
        return KpiWords::tr("Median of: %1", "formula of a figure; %1: a span of time").arg(span);
    case SpanPart::NinetyOfHundred:
        return KpiWords::tr("90 of 100 are at least this fast: %1", "formula of a figure; %1: a span of time")
            .arg(span);
    case SpanPart::Mean:
        return KpiWords::tr("Mean of: %1", "formula of a figure; %1: a span of time").arg(span);
    }
    return span;
}

} // namespace

std::optional<KpiSaid> timeWords(QStringView kpi)
{
    const auto part = partOf(kpi);
    if (!part)
        return std::nullopt;
    const auto* const it = std::find_if(std::begin(kSpanTexts), std::end(kSpanTexts),
                                        [&part](const SpanText& text) { return text.name == part->first; });
    if (it == std::end(kSpanTexts))
        return std::nullopt;
    const auto said = [](const KpiPhrase& phrase) { return KpiWords::tr(phrase.source, phrase.comment); };
    return KpiSaid{titled(said(it->title), part->second), formulaFor(said(it->span), part->second), said(it->excludes),
                   said(kStoredConversationsOfTimes)};
}

} // namespace parvis::ui
