// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_box.h"

#include "engine/publishing/governance_desk.h"
#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace parvis::ui {

using namespace Qt::StringLiterals;

PolicyBox::PolicyBox(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_banner(new Banner(this)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"policies"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(this, space::s));
    m_column->addWidget(m_banner);
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [](const Change& change) { return change.topic == Topic::Settings; }))
                load();
        });
    }
    connect(&m_context.book, &AccountBook::changed, this, &PolicyBox::fill);
    load();
}

void PolicyBox::load()
{
    m_context.governance->policies().onDone(this, [this](Result<std::vector<ApprovalPolicy>> policies) {
        if (!policies) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(policies.error()),
                                  words::errorAdvice(policies.error()));
            return;
        }
        const bool same = m_loaded && *policies == m_policies;
        m_policies = std::move(*policies);
        m_loaded = true;
        if (!same)
            fill();
    });
}

void PolicyBox::fill()
{
    if (!m_loaded)
        return;
    const QWidget* focus = QApplication::focusWidget();
    const QString focused = m_rows && focus && m_rows->isAncestorOf(focus) ? focus->objectName() : QString();
    delete m_rows;
    m_rows = new QWidget(this);
    auto* grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(this, space::m));
    grid->setVerticalSpacing(px(this, space::xs));
    grid->setColumnStretch(3, 1);
    int line = 0;
    for (const Account& account : m_context.book.accounts()) {
        ApprovalPolicy policy{account.id, 0, {}};
        for (const ApprovalPolicy& known : m_policies) {
            if (known.account == account.id)
                policy = known;
        }
        const QString name = harmless(m_context.book.name(account.id));
        auto* label = new Label(name, TextSize::Base, false, false, m_rows);
        label->setTextFormat(Qt::PlainText);
        auto* needed = new QSpinBox(m_rows);
        needed->setObjectName(u"policy-needed-"_s + account.id.toString());
        needed->setRange(0, 9);
        needed->setSpecialValueText(tr("nobody", "settings: how many have to approve; none"));
        needed->setValue(policy.needed);
        needed->setAccessibleName(tr("How many approve on %1", "settings; an account").arg(name));
        auto* people = new QLineEdit(policy.people.join(u", "_s), m_rows);
        people->setObjectName(u"policy-people-"_s + account.id.toString());
        people->setPlaceholderText(
            tr("Everybody but the author; or names, with commas between", "settings, empty field"));
        people->setAccessibleName(tr("Who approves on %1", "settings; an account").arg(name));
        people->setEnabled(policy.needed > 0);
        const bool readOnly = m_context.workspace.info().readOnly;
        needed->setEnabled(!readOnly);
        people->setReadOnly(readOnly);
        const auto store = [this, policy, needed, people] {
            ApprovalPolicy next{policy.account, needed->value(), {}};
            for (const QString& who : people->text().split(u',')) {
                if (!who.trimmed().isEmpty() && !next.people.contains(who.trimmed()))
                    next.people << who.trimmed();
            }
            people->setEnabled(next.needed > 0);
            if (!(next == policy))
                save(next);
        };
        connect(needed, &QSpinBox::valueChanged, people, [people](int value) { people->setEnabled(value > 0); });
        connect(needed, &QSpinBox::editingFinished, this, store);
        connect(people, &QLineEdit::editingFinished, this, store);
        grid->addWidget(new NetworkBadge(m_context.book.network(account.network), m_rows), line, 0);
        grid->addWidget(label, line, 1);
        grid->addWidget(needed, line, 2);
        grid->addWidget(people, line, 3);
        ++line;
    }
    m_column->addWidget(m_rows);
    if (auto* again = focused.isEmpty() ? nullptr : m_rows->findChild<QWidget*>(focused))
        again->setFocus(Qt::OtherFocusReason);
}

void PolicyBox::save(const ApprovalPolicy& policy)
{
    m_context.governance->savePolicy(policy, m_context.person).onDone(this, [this](const Result<void>& result) {
        if (result) {
            m_banner->clear();
        } else if (result.error().kind == ErrorKind::Rejected) {
            m_banner->showMessage(Banner::Kind::Warn,
                                  tr("Fewer people may approve than have to. Nothing was saved.", "settings, error"));
            return;
        } else {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                  words::errorAdvice(result.error()));
        }
        load();
    });
}

} // namespace parvis::ui
