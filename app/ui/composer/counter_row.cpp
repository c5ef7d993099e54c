// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/counter_row.h"

#include "ui/models/account_book.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QSet>
#include <limits>

namespace parvis::ui {

using namespace Qt::StringLiterals;

CounterRow::CounterRow(const UiContext& context, DraftModel& draft, QWidget* parent)
    : QWidget(parent), m_context(context), m_draft(draft)
{
    new FlowLayout(px(this, space::m), this);
}

void CounterRow::refresh(const QString& tab)
{
    QStringList networks;
    for (const AccountId id : m_draft.draft().accounts) {
        const auto* account = m_context.book.find(id);
        if (account && DraftTab::of(tab).concerns(*account) && !networks.contains(account->network))
            networks << account->network;
    }
    rebuild(networks);
    for (const auto& network : std::as_const(networks))
        count(network, tab);
}

void CounterRow::rebuild(const QStringList& networks)
{
    if (QSet<QString>(networks.begin(), networks.end()) == QSet<QString>(m_rings.keyBegin(), m_rings.keyEnd()))
        return;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_rings.clear();
    for (const auto& network : networks) {
        auto* pair = new QWidget(this);
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(px(this, space::xs));
        row->addWidget(new NetworkBadge(m_context.book.network(network), pair));
        auto* ring = new CounterRing(pair);
        ring->setObjectName(u"counter-"_s + network);
        ring->setName(m_context.book.network(network).displayName);
        row->addWidget(ring);
        layout()->addWidget(pair);
        pair->show();
        m_rings.insert(network, ring);
    }
}

void CounterRow::count(const QString& network, const QString& tab)
{
    qsizetype worstUsed = 0;
    qsizetype worstLimit = 0;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const AccountId id : m_draft.draft().accounts) {
        const auto* account = m_context.book.find(id);
        if (!account || account->network != network || !DraftTab::of(tab).concerns(*account))
            continue;
        const Content content = m_draft.shownFor(*account, wallTimeAt(m_context.now(), m_context.zone));
        QStringList parts = bodyParts(content);
        if (!content.firstComment.isEmpty())
            parts << content.firstComment;
        for (const QString& part : std::as_const(parts)) {
            const auto counted = text::count(account->capabilities.body, part, content.contentWarning);
            const qsizetype left = counted.limit > 0 ? counted.limit - counted.length
                                                     : std::numeric_limits<qsizetype>::max() - 1 - counted.length;
            if (left < least) {
                least = left;
                worstUsed = counted.length;
                worstLimit = counted.limit;
            }
        }
    }
    m_rings.value(network)->setCount(worstUsed, worstLimit);
}

} // namespace parvis::ui
