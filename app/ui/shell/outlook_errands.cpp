// SPDX-License-Identifier: GPL-3.0-or-later
// Changes at the networks that did not come about, in "Needs you".
#include "engine/publishing/ledger_desk.h"
#include "ports/workspace.h"
#include "ui/ledger/life_words.h"
#include "ui/models/account_book.h"
#include "ui/models/post_actions.h"
#include "ui/shell/outlook_line.h"
#include "ui/shell/outlook_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void OutlookList::addErrand(const ErrandTrouble& trouble)
{
    const Errand& e = trouble.errand;
    const QString id = e.id.toString();
    auto* line = new OutlookLine(m_context, {trouble.row}, m_content);
    line->setObjectName(u"errand-"_s + id);
    const QString network = m_context.book.network(trouble.row.network).displayName;
    line->setReason(words::errandKind(e.kind), words::errandTint(e),
                    e.error ? words::errorWhat(*e.error, network) : words::errandState(e),
                    e.state == ErrandState::Uncertain ? words::errandState(e) : QString());
    const auto open = [this, id = trouble.row.id] { m_context.shell->showLedger(id); };
    connect(line, &QAbstractButton::clicked, this, open);
    m_column->addWidget(line);
    if (m_context.workspace.info().readOnly)
        return;
    auto* holder = new QWidget(m_content);
    auto* flow = new FlowLayout(px(this, space::xs), holder);
    flow->setContentsMargins(px(this, space::s), 0, 0, px(this, space::s));
    const auto add = [&](const QString& name, const QString& text, const QString& tip) {
        auto* button = new QPushButton(text, holder);
        button->setObjectName(u"%1-%2"_s.arg(name, id));
        button->setToolTip(tip);
        button->setFont(sized(font(), TextSize::Second));
        flow->addWidget(button);
        return button;
    };
    const auto told = [this](const auto& result) {
        if (!result)
            Q_EMIT m_actions.failed(words::errorWhat(result.error()), words::errorAdvice(result.error()));
        m_outlook.reload();
    };
    connect(add(u"errand-again"_s, tr("Look again", "mend of a change at the network that did not come about"),
                tr("The network is read; what is missing is asked for again.", "hover of: Look again")),
            &QPushButton::clicked, this, [this, e, told] {
                m_context.ledger->lookAgain(e, m_context.person).onDone(&m_outlook, [told](const Result<Errand>& done) {
                    told(done);
                });
            });
    connect(add(u"errand-noted"_s, tr("Noted", "mend of a change at the network: the person has read it"),
                tr("Takes it off this list; the ledger keeps it.", "hover of: Noted")),
            &QPushButton::clicked, this, [this, e, told] {
                m_context.ledger->noteErrand(e, m_context.person).onDone(&m_outlook, [told](const Result<void>& done) {
                    told(done);
                });
            });
    connect(add(u"errand-ledger"_s, tr("What happened", "composer, button"),
                tr("Every step of it, with times and reasons", "hover of: What happened")),
            &QPushButton::clicked, this, open);
    m_column->addWidget(holder);
}

} // namespace parvis::ui
