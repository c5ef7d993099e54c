// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/filter_bar.h"

#include "engine/inbox/inbox_desk.h"
#include "engine/publishing/plan_desk.h"
#include "ui/insights/filter_box.h"
#include "ui/models/account_book.h"
#include "ui/settings/zone_choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QMenu>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_accounts(new QPushButton(this)), m_menu(new QMenu(this))
{
    m_accounts->setObjectName(u"figures-accounts"_s);
    m_accounts->setIcon(icon(u"filter"_s, Tint::Muted));
    m_accounts->setMenu(m_menu);
    m_accounts->setAutoDefault(false);
    // In the narrowest window as many lines as it takes: it has to show them all.
    auto* row = new FlowLayout(px(this, space::s), this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_accounts);
    const auto add = [this](const QString& objectName, const QString& name, const QString& all) {
        return addBox(objectName, name, all, name);
    };
    m_brand = add(u"figures-brand"_s, tr("Brand", "figures, filter"), tr("All brands", "figures, filter"));
    m_network = add(u"figures-network"_s, tr("Network", "figures, filter"), tr("All networks", "figures, filter"));
    m_department =
        add(u"figures-department"_s, tr("Department", "figures, filter"), tr("All departments", "figures, filter"));
    m_campaign = add(u"figures-campaign"_s, tr("Campaign", "figures, filter"), tr("All campaigns", "figures, filter"));
    const QString here = tr("Days of %1", "figures, filter; %1: Paris").arg(words::zoneName(m_context.zone));
    m_zone = addBox(u"figures-zone"_s, tr("Time zone of the days", "figures, filter"), here, here);
    m_zone->addItems(zoneNames());
    for (int i = 1; i < m_zone->count(); ++i)
        m_zone->setItemData(i, m_zone->itemText(i));
    fillAccounts();
    fillNetworks();
    fillBrands();
    connect(&m_context.book, &AccountBook::changed, this, [this] {
        fillAccounts();
        fillNetworks();
        fillBrands();
    });
    reload();
}

FilterBox* FilterBar::addBox(const QString& objectName, const QString& name, const QString& all, const QString& brief)
{
    auto* box = new FilterBox(name, all, brief, this);
    box->setObjectName(objectName);
    layout()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        fit();
        Q_EMIT changed();
    });
    return box;
}

QList<FilterBox*> FilterBar::boxes() const
{
    return {m_brand, m_network, m_department, m_campaign, m_zone};
}

void FilterBar::fit()
{
    const int gap = px(this, space::s);
    for (const int most : {144, 112, 84}) {
        int all = m_accounts->sizeHint().width();
        for (FilterBox* box : boxes()) {
            if (!box)
                return; // still being made
            box->setMostText(px(this, most));
            all += box->isHidden() ? 0 : box->sizeHint().width() + gap;
        }
        if (all <= width())
            return;
    }
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

// A value that is not in the list (any more) is added: what a dashboard was saved with still holds.
void FilterBar::choose(FilterBox* box, const QString& value)
{
    const QSignalBlocker quiet(box);
    if (box->findData(value) < 0)
        box->addItem(value, value);
    box->setCurrentIndex(box->findData(value));
    box->sayChoice();
    fit();
}

void FilterBar::fillNetworks()
{
    const QString before = m_network->currentData().toString();
    const QSignalBlocker quiet(m_network);
    while (m_network->count() > 1)
        m_network->removeItem(1);
    for (const Account& account : m_context.book.accounts()) {
        if (m_network->findData(account.network) < 0)
            m_network->addItem(m_context.book.network(account.network).displayName, account.network);
    }
    choose(m_network, before);
}

void FilterBar::fillBrands()
{
    const QString before = m_brand->currentData().toString();
    {
        const QSignalBlocker quiet(m_brand);
        while (m_brand->count() > 1)
            m_brand->removeItem(1);
        QStringList brands;
        for (const Account& account : m_context.book.accounts())
            brands << account.brand;
        brands.removeDuplicates();
        brands.removeAll(QString());
        brands.sort(Qt::CaseInsensitive);
        for (const QString& brand : brands)
            m_brand->addItem(brand, brand);
    }
    choose(m_brand, before);
    m_brand->setVisible(m_brand->count() > 1);
    fit();
}

void FilterBar::reload()
{
    m_context.inbox.departments().onDone(this, [this](const Result<std::vector<Department>>& list) {
        if (list)
            setDepartments(*list);
    });
    if (m_context.plan)
        m_context.plan->campaigns().onDone(this, [this](const Result<std::vector<Campaign>>& list) {
            if (list)
                setCampaigns(*list);
        });
}

void FilterBar::setDepartments(const std::vector<Department>& list)
{
    const QString before = m_department->currentData().toString();
    const QSignalBlocker quiet(m_department);
    while (m_department->count() > 1)
        m_department->removeItem(1);
    for (const Department& department : list)
        m_department->addItem(department.name, department.id.toString());
    choose(m_department, before);
}

void FilterBar::setCampaigns(const std::vector<Campaign>& list)
{
    const QString before = m_campaign->currentData().toString();
    const QSignalBlocker quiet(m_campaign);
    while (m_campaign->count() > 1)
        m_campaign->removeItem(1);
    for (const Campaign& campaign : list)
        m_campaign->addItem(campaign.name, campaign.name);
    choose(m_campaign, before);
}

void FilterBar::fillAccounts()
{
    m_menu->clear();
    for (const Account& account : m_context.book.accounts()) {
        const AccountId id = account.id;
        auto* action = m_menu->addAction(
            u"%1 (%2)"_s.arg(m_context.book.name(id), m_context.book.network(account.network).displayName));
        action->setObjectName(u"figures-account-"_s + id.toString());
        action->setCheckable(true);
        action->setChecked(std::find(m_chosen.begin(), m_chosen.end(), id) != m_chosen.end());
        connect(action, &QAction::toggled, this, [this, id](bool on) {
            std::erase(m_chosen, id);
            if (on)
                m_chosen.push_back(id);
            sayAccounts();
            Q_EMIT changed();
        });
    }
    m_menu->addSeparator();
    auto* all = m_menu->addAction(tr("All accounts", "figures, menu of accounts"));
    all->setObjectName(u"figures-account-all"_s);
    connect(all, &QAction::triggered, this, [this] {
        m_chosen.clear();
        for (QAction* action : m_menu->actions()) {
            const QSignalBlocker quiet(action);
            action->setChecked(false);
        }
        sayAccounts();
        Q_EMIT changed();
    });
    sayAccounts();
}

void FilterBar::sayAccounts()
{
    const QString all = m_chosen.empty()       ? tr("All accounts", "figures, filter")
                        : m_chosen.size() == 1 ? m_context.book.name(m_chosen.front())
                                               : tr("%n accounts", "figures, filter", int(m_chosen.size()));
    m_accounts->setText(
        m_chosen.empty()
            ? tr("Accounts", "figures, filter: all of them")
            : m_accounts->fontMetrics().elidedText(all, Qt::ElideRight, px(this, 112)).replace(u'&', u"&&"_s));
    m_accounts->setAccessibleName(tr("Accounts: %1", "figures, filter, screen reader").arg(all));
    m_accounts->setToolTip(m_accounts->accessibleName());
    fit();
}

std::vector<AccountId> FilterBar::accounts() const
{
    return m_chosen;
}

std::optional<ZoneId> FilterBar::chosenZone() const
{
    return ZoneId::fromName(m_zone->currentData().toString());
}

ZoneId FilterBar::zone() const
{
    return chosenZone().value_or(m_context.zone);
}

void FilterBar::fill(FigureQuery& query) const
{
    query.accounts = m_chosen;
    query.brand = m_brand->currentData().toString();
    query.network = m_network->currentData().toString();
    query.campaign = m_campaign->currentData().toString();
    query.department = DepartmentId::fromString(m_department->currentData().toString()).value_or(DepartmentId());
    query.zone = zone();
}

DashboardFilters FilterBar::filters() const
{
    DashboardFilters filters;
    filters.accounts = m_chosen;
    if (const QString network = m_network->currentData().toString(); !network.isEmpty())
        filters.networks = {network};
    filters.brand = m_brand->currentData().toString();
    filters.campaign = m_campaign->currentData().toString();
    filters.department = m_department->currentData().toString();
    return filters;
}

void FilterBar::setFilters(const DashboardFilters& filters, const std::optional<ZoneId>& zone)
{
    m_chosen = filters.accounts;
    fillAccounts();
    choose(m_brand, filters.brand);
    m_brand->setVisible(m_brand->count() > 1);
    choose(m_network, filters.networks.value(0));
    choose(m_campaign, filters.campaign);
    choose(m_department, filters.department);
    choose(m_zone, zone ? zone->name() : QString());
}

} // namespace parvis::ui
