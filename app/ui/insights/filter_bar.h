// SPDX-License-Identifier: GPL-3.0-or-later
// Of whom the figures are: accounts, brand, network, department, campaign; and in which zone their days begin.
#pragma once

#include "engine/insights/figures_desk.h"
#include "ui/ui_context.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace parvis {
struct Campaign;
struct Department;
} // namespace parvis

namespace parvis::ui {

class FilterBox;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(const UiContext& context, QWidget* parent = nullptr);

    ZoneId zone() const;
    std::vector<AccountId> accounts() const;
    // Accounts, brand, network, department, campaign and zone of a question about figures.
    void fill(FigureQuery& query) const;
    DashboardFilters filters() const;
    void setFilters(const DashboardFilters& filters, const std::optional<ZoneId>& zone);
    std::optional<ZoneId> chosenZone() const; // nothing: the window's
    void reload();                            // departments and campaigns as they are now

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QList<FilterBox*> boxes() const;
    void fit(); // all on one line, where they can be cut to it
    void fillAccounts();
    void fillNetworks();
    void fillBrands();
    void sayAccounts();
    void setDepartments(const std::vector<Department>& list);
    void setCampaigns(const std::vector<Campaign>& list);
    void choose(FilterBox* box, const QString& value);
    FilterBox* addBox(const QString& objectName, const QString& name, const QString& all, const QString& brief);

    const UiContext& m_context;
    QPushButton* m_accounts;
    QMenu* m_menu;
    FilterBox* m_brand = nullptr; // shown where an account has one
    FilterBox* m_network = nullptr;
    FilterBox* m_department = nullptr;
    FilterBox* m_campaign = nullptr;
    FilterBox* m_zone = nullptr;
    std::vector<AccountId> m_chosen;
};

} // namespace parvis::ui
