// SPDX-License-Identifier: GPL-3.0-or-later
// Whose words are being written: for all, for a network, for one account of it. A star marks what differs; an account
// has a tab once somebody asks for it or its words differ.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/ui_context.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace parvis::ui {

class SegmentedControl;

class VariantTabs : public QWidget
{
    Q_OBJECT
public:
    VariantTabs(const UiContext& context, DraftModel& draft, QWidget* parent = nullptr);
    // Names of all tabs there are, the one for all first; see DraftTab.
    QStringList tabs() const;
    QStringList networks() const; // of the chosen accounts
    void open(const QString& tab);
    void refresh(const QString& current, bool readOnly);

Q_SIGNALS:
    void asked(const QString& tab);

private:
    std::vector<const Account*> chosen() const;
    QString label(const QString& tab) const;
    void rebuild(const QString& current);
    void fillMenu();
    UiContext m_context;
    DraftModel& m_draft;
    QStringList m_opened; // tabs of accounts that do not differ (yet)
    QString m_shown;
    SegmentedControl* m_tabs = nullptr;
    QPushButton* m_own;
    QPushButton* m_same;
    QMenu* m_menu;
};

} // namespace parvis::ui
