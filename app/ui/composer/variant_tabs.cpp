// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/variant_tabs.h"

#include "ui/models/account_book.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

VariantTabs::VariantTabs(const UiContext& context, DraftModel& draft, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_draft(draft),
      m_own(new QPushButton(icon(u"plus"_s, Tint::Muted), tr("One account", "composer, button: words for one account"),
                            this)),
      m_same(new QPushButton(this)),
      m_menu(new QMenu(this))
{
    m_own->setObjectName(u"composer-own"_s);
    m_own->setFlat(true);
    m_own->setToolTip(tr("Words of its own for one of the accounts", "hover"));
    m_menu->setObjectName(u"composer-own-menu"_s);
    m_same->setObjectName(u"composer-same"_s);
    m_same->setFlat(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::s));
    row->addWidget(m_own);
    row->addStretch(1);
    row->addWidget(m_same);
    connect(m_own, &QPushButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_own->mapToGlobal(QPoint(0, m_own->height())));
    });
}

std::vector<const Account*> VariantTabs::chosen() const
{
    std::vector<const Account*> accounts;
    for (const AccountId id : m_draft.draft().accounts) {
        if (const auto* account = m_context.book.find(id))
            accounts.push_back(account);
    }
    return accounts;
}

QStringList VariantTabs::networks() const
{
    QStringList networks;
    for (const auto* account : chosen()) {
        if (!networks.contains(account->network))
            networks << account->network;
    }
    return networks;
}

QStringList VariantTabs::tabs() const
{
    QStringList tabs{QString()};
    for (const QString& network : networks()) {
        tabs << network;
        for (const auto* account : chosen()) {
            const QString tab = DraftTab::of(*account).name();
            if (account->network == network && (m_draft.differs(tab) || m_opened.contains(tab)))
                tabs << tab;
        }
    }
    return tabs;
}

void VariantTabs::open(const QString& tab)
{
    if (!DraftTab::of(tab).account.isNull() && !m_opened.contains(tab))
        m_opened << tab;
}

QString VariantTabs::label(const QString& tab) const
{
    const DraftTab at = DraftTab::of(tab);
    if (at.isAll())
        return tr("All", "composer, tab: the text for every network");
    const QString name =
        at.account.isNull() ? m_context.book.network(at.network).displayName : m_context.book.name(at.account);
    return m_draft.differs(tab) ? name + u'*' : name;
}

void VariantTabs::refresh(const QString& current, bool readOnly)
{
    rebuild(current);
    const auto accounts = chosen();
    const QStringList all = networks();
    m_own->setVisible(!readOnly && static_cast<qsizetype>(accounts.size()) > all.size());
    const DraftTab at = DraftTab::of(current);
    m_same->setText(at.account.isNull()
                        ? tr("Same as for all", "composer, button: forget this network's own version")
                        : tr("Same as for %1", "composer, button: forget this account's own version; %1: a network")
                              .arg(m_context.book.network(at.network).displayName));
    m_same->disconnect(this);
    connect(m_same, &QPushButton::clicked, this, [this, current] { m_draft.resetVariant(current); });
    m_same->setVisible(!current.isEmpty() && m_draft.differs(current) && !readOnly);
    setVisible(all.size() > 1 || accounts.size() > 1);
}

void VariantTabs::rebuild(const QString& current)
{
    const QStringList all = tabs();
    QString shown;
    for (const auto& tab : all)
        shown += tab + u'=' + label(tab) + u'\n';
    if (shown == m_shown && m_tabs) {
        m_tabs->setCurrent(current);
        return;
    }
    m_shown = shown;
    const bool focused = m_tabs && m_tabs->isAncestorOf(focusWidget());
    delete m_tabs;
    m_tabs = new SegmentedControl(this);
    m_tabs->setObjectName(u"composer-tabs"_s);
    for (const auto& tab : all) {
        auto* segment = m_tabs->addSegment(tab, label(tab).replace(u'&', u"&&"_s));
        const DraftTab at = DraftTab::of(tab);
        QStringList hover;
        if (const auto* account = m_context.book.find(at.account))
            hover << u"@%1 · %2"_s.arg(account->handle, m_context.book.network(at.network).displayName);
        if (m_draft.differs(tab))
            hover << tr("Differs from the text for all", "hover of a starred tab");
        segment->setToolTip(hover.join(u'\n'));
    }
    m_tabs->setCurrent(current);
    static_cast<QBoxLayout*>(layout())->insertWidget(0, m_tabs);
    connect(m_tabs, &SegmentedControl::currentChanged, this, &VariantTabs::asked);
    if (focused)
        m_tabs->setFocus();
}

void VariantTabs::fillMenu()
{
    m_menu->clear();
    for (const auto* account : chosen()) {
        const QString tab = DraftTab::of(*account).name();
        QString name =
            u"%1 · %2"_s.arg(m_context.book.name(account->id), m_context.book.network(account->network).displayName);
        auto* action = m_menu->addAction(name.replace(u'&', u"&&"_s));
        action->setObjectName(u"own-"_s + account->id.toString());
        connect(action, &QAction::triggered, this, [this, tab] {
            open(tab);
            Q_EMIT asked(tab);
        });
    }
}

} // namespace parvis::ui
