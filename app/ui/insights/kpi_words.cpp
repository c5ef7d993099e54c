// SPDX-License-Identifier: GPL-3.0-or-later
// Names and definitions of the KPIs that the page shows, in the window's language. A KPI that is not here keeps the
// engine's own words.
#include "engine/insights/figures_desk.h"
#include "ui/insights/figure_words.h"

#include <QCoreApplication>
#include <array>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct KpiWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::KpiWords)
};

struct Text {
    const char* source;
    const char* comment;
};

struct KpiText {
    QLatin1StringView name;
    Text title, formula, excludes, basis;
};

constexpr Text kNetworks =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "the networks' own counts, read by Parvis", "source of a figure");
constexpr Text kConversations =
    QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "the conversations of this workspace", "source of a figure");

constexpr std::array kTexts{
    KpiText{
        "followers"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Followers", "name of a figure"),
        QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Followers at the end of the day or period, summed over accounts",
                           "formula of a figure"),
        QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "accounts never measured; one person on two networks counts twice",
                           "what a figure leaves out"),
        kNetworks},
    KpiText{"engagement"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Engagement", "name of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                               "Reactions + comments + shares + quotes + saves + clicks, where the network gives them, "
                               "of the posts published then",
                               "formula of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "posts never measured", "what a figure leaves out"), kNetworks},
    KpiText{"engagement_rate_by_followers"_L1,
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Engagement rate", "name of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                               "Mean over posts of engagement / followers when it was posted × 100",
                               "formula of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                               "posts of accounts whose followers were not known when they went out",
                               "what a figure leaves out"),
            kNetworks},
    KpiText{"posts_published"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Posts", "name of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Posts that went out", "formula of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "replies; posts written elsewhere", "what a figure leaves out"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "what this workspace sent", "source of a figure")},
    KpiText{"first_response_time_median"_L1,
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "First response", "name of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                               "Median of first public answer − first message, on the day of the answer",
                               "formula of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "conversations that still wait", "what a figure leaves out"),
            kConversations},
    KpiText{"response_rate"_L1, QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "Response rate", "name of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords",
                               "Messages with a public answer / messages that asked for one × 100",
                               "formula of a figure"),
            QT_TRANSLATE_NOOP3("parvis::ui::KpiWords", "days on which nobody asked", "what a figure leaves out"),
            kConversations},
};

const KpiText* textOf(QStringView name)
{
    const auto* const it =
        std::find_if(kTexts.begin(), kTexts.end(), [name](const KpiText& text) { return text.name == name; });
    return it == kTexts.end() ? nullptr : it;
}

QString said(const Text& text)
{
    return KpiWords::tr(text.source, text.comment);
}

} // namespace

QString kpiTitle(const QString& name)
{
    if (const KpiText* text = textOf(name))
        return said(text->title);
    QString plain = name;
    plain.replace(u'_', u' ');
    return plain.left(1).toUpper() + plain.mid(1);
}

QString kpiFormula(const KpiDefinition& definition)
{
    const KpiText* text = textOf(definition.name);
    return text ? said(text->formula) : definition.formula;
}

QString kpiExcludes(const KpiDefinition& definition)
{
    const KpiText* text = textOf(definition.name);
    return text ? said(text->excludes) : definition.excludes;
}

QString kpiSource(const KpiDefinition& definition)
{
    const KpiText* text = textOf(definition.name);
    return text ? said(text->basis) : definition.source;
}

} // namespace parvis::ui
