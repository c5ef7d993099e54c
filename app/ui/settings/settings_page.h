// SPDX-License-Identifier: GPL-3.0-or-later
// Language, look, zone, the workspace, backup, and what Parvis is made of.
#pragma once

#include "ui/shell/desk.h"
#include "ui/ui_context.h"

#include <QPointer>

class QComboBox;
class QVBoxLayout;

namespace parvis::ui {

class AuditWindow;
class Label;
class SegmentedControl;

class SettingsPage : public Desk
{
    Q_OBJECT
public:
    explicit SettingsPage(const UiContext& context, QWidget* parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    void activate() override;
    void showTarget(const QString& target) override; // "charter", "approval", "audit"
    void setVisible(bool visible) override;

protected:
    void build() override;

private:
    void addLook(QVBoxLayout* column);
    void addTime(QVBoxLayout* column);
    void addRhythm(QVBoxLayout* column);
    void addService(QVBoxLayout* column);
    void addInbox(QVBoxLayout* column);
    void addWorkspace(QVBoxLayout* column);
    void addRules(QVBoxLayout* column);
    void addReplies(QVBoxLayout* column);
    void addAbout(QVBoxLayout* column);
    void addInboxRules(QVBoxLayout* column);
    void askKey();
    void openAudit();

    const UiContext& m_context;
    QComboBox* m_language = nullptr;
    SegmentedControl* m_theme = nullptr;
    SegmentedControl* m_density = nullptr;
    QComboBox* m_zone = nullptr;
    Label* m_restart = nullptr;
    Label* m_zoneRestart = nullptr;
    Label* m_keyState = nullptr;
    QPointer<AuditWindow> m_audit;
};

} // namespace parvis::ui
