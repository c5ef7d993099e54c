// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/findings_bar.h"

#include "ui/models/account_book.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FindingsBar::FindingsBar(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setObjectName(u"composer-findings"_s);
    hide();
}

void FindingsBar::setFindings(const std::vector<Finding>& findings)
{
    QStringList bare, sentences;
    QList<QStringList> networks;
    std::vector<const Finding*> shown;
    m_errors = 0;
    for (const bool errorsFirst : {true, false}) {
        for (const auto& finding : findings) {
            if (finding.isError() != errorsFirst)
                continue;
            const QString network =
                finding.network.isEmpty() ? QString() : m_context.book.network(finding.network).displayName;
            const QString sentence = words::finding(finding, {});
            qsizetype at = bare.indexOf(sentence);
            if (at < 0) {
                at = bare.size();
                bare << sentence;
                networks.append(QStringList());
                shown.push_back(&finding);
                m_errors += finding.isError() ? 1 : 0;
            }
            if (!network.isEmpty() && !networks[at].contains(network))
                networks[at] << network;
        }
    }
    for (qsizetype i = 0; i < bare.size(); ++i)
        sentences << words::finding(*shown[static_cast<size_t>(i)], networks[i].join(u", "_s));
    if (sentences == m_sentences)
        return;
    m_sentences = sentences;
    delete m_content;
    m_content = new QWidget(this);
    auto* flow = new FlowLayout(px(this, space::xs), m_content);
    for (size_t i = 0; i < shown.size() && i < 6; ++i) {
        const Finding& finding = *shown[i];
        auto* line = new QPushButton(
            icon(finding.isError() ? u"alert"_s : u"info"_s, finding.isError() ? Tint::Danger : Tint::Warn),
            sentences[static_cast<qsizetype>(i)], m_content);
        line->setFlat(true);
        line->setObjectName(u"finding-"_s + finding.code);
        line->setCursor(Qt::PointingHandCursor);
        line->setToolTip(tr("Go there", "hover of a finding in the composer"));
        connect(line, &QPushButton::clicked, this, [this, finding] { Q_EMIT placeAsked(finding); });
        flow->addWidget(line);
    }
    layout()->addWidget(m_content);
    m_content->show();
    setVisible(!shown.empty());
}

} // namespace parvis::ui
