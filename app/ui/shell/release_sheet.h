// SPDX-License-Identifier: GPL-3.0-or-later
// Letting go of the red button: a reason, and for each post whose time has passed what becomes of it. Closed, nothing
// has changed.
#pragma once

#include "ports/governance_repository.h"
#include "ports/post_repository.h"
#include "ui/ui_context.h"
#include "ui/widgets/popover.h"

#include <QHash>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace parvis::ui {

class ReleaseSheet : public Popover
{
    Q_OBJECT
public:
    // stopped: what waits for a decision, oldest first.
    ReleaseSheet(const UiContext& context, const std::vector<PublicationRow>& stopped, QWidget* window);
    QString reason() const;
    std::vector<HeldDecision> decisions() const;
    void focusReason();

Q_SIGNALS:
    void confirmed();

private:
    QComboBox* makeChoice(const QString& name, const QString& accessibleName);
    QWidget* makeList(const std::vector<PublicationRow>& stopped);
    void confirm();
    const UiContext& m_context;
    QLineEdit* m_reason;
    QPushButton* m_button;
    std::vector<std::pair<PublicationId, QComboBox*>> m_choices;
};

} // namespace parvis::ui
