// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/findings_bar.h"

#include "ui/models/account_book.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FindingsBar::FindingsBar(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setObjectName(u"composer-findings"_s);
    hide();
}

std::vector<MergedFinding> mergedFindings(const AccountBook& book, const std::vector<Finding>& findings)
{
    std::vector<MergedFinding> merged;
    QList<QStringList> networks;
    for (const bool errorsFirst : {true, false}) {
        for (const auto& finding : findings) {
            if (finding.isError() != errorsFirst)
                continue;
            const QString sentence = words::finding(finding, {});
            const auto same = std::find_if(merged.begin(), merged.end(),
                                           [&](const MergedFinding& m) { return m.sentence == sentence; });
            const auto at = same - merged.begin();
            if (same == merged.end()) {
                merged.push_back({finding, sentence});
                networks.append(QStringList());
            }
            const QString network = finding.network.isEmpty() ? QString() : book.network(finding.network).displayName;
            if (!network.isEmpty() && !networks[at].contains(network))
                networks[at] << network;
        }
    }
    for (size_t i = 0; i < merged.size(); ++i)
        merged[i].sentence = words::finding(merged[i].first, networks[static_cast<qsizetype>(i)].join(u", "_s));
    return merged;
}

void FindingsBar::setFindings(const std::vector<Finding>& findings)
{
    constexpr int kShown = 6;
    const auto merged = mergedFindings(m_context.book, findings);
    QStringList sentences;
    for (const auto& one : merged)
        sentences << one.sentence;
    if (sentences == m_sentences)
        return;
    m_sentences = sentences;
    m_errors = static_cast<int>(
        std::count_if(merged.begin(), merged.end(), [](const MergedFinding& m) { return m.first.isError(); }));
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const bool errors : {true, false}) {
        auto* row = new QWidget(m_content);
        row->setObjectName(errors ? u"finding-errors"_s : u"finding-warnings"_s);
        row->setAccessibleName(errors ? tr("Errors", "screen reader, composer")
                                      : tr("Warnings", "screen reader, composer"));
        auto* flow = new FlowLayout(px(this, space::xs), row);
        int shown = 0, more = 0;
        for (const auto& one : merged) {
            if (one.first.isError() != errors)
                continue;
            if (shown < kShown)
                flow->addWidget(line(one, row));
            ++(shown < kShown ? shown : more);
        }
        if (more > 0)
            flow->addWidget(new Label(tr("and %n more", "composer, after the findings shown", more), TextSize::Second,
                                      true, false, row));
        row->setVisible(shown > 0);
        column->addWidget(row);
    }
    layout()->addWidget(m_content);
    m_content->show();
    setVisible(!merged.empty());
}

QWidget* FindingsBar::line(const MergedFinding& merged, QWidget* parent)
{
    const Finding& finding = merged.first;
    auto* line =
        new QPushButton(icon(finding.isError() ? u"alert"_s : u"info"_s, finding.isError() ? Tint::Danger : Tint::Warn),
                        merged.sentence, parent);
    line->setFlat(true);
    line->setObjectName(u"finding-"_s + finding.code);
    line->setCursor(Qt::PointingHandCursor);
    line->setToolTip(tr("Go there", "hover of a finding in the composer"));
    connect(line, &QPushButton::clicked, this, [this, finding] { Q_EMIT placeAsked(finding); });
    return line;
}

} // namespace parvis::ui
