// SPDX-License-Identifier: GPL-3.0-or-later
// Who has to agree before something goes out: per account how many, and who may.
#pragma once

#include "ports/governance_repository.h"
#include "ui/ui_context.h"

#include <QWidget>

class QVBoxLayout;

namespace parvis::ui {

class Banner;

class PolicyBox : public QWidget
{
    Q_OBJECT
public:
    explicit PolicyBox(const UiContext& context, QWidget* parent = nullptr);
    void load();

private:
    void fill();
    void save(const ApprovalPolicy& policy);
    UiContext m_context;
    std::vector<ApprovalPolicy> m_policies;
    Banner* m_banner;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_column;
    bool m_loaded = false;
};

} // namespace parvis::ui
