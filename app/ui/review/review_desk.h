// SPDX-License-Identifier: GPL-3.0-or-later
// Before it goes out: the rehearsal of the coming hours, and what waits for approval. The rail counts what does not
// stand well and what waits for the person who sits here.
#pragma once

#include "ui/shell/desk.h"
#include "ui/ui_context.h"

#include <QPointer>

class QStackedWidget;

namespace parvis::ui {

class ApprovalDialog;
class ApprovalPane;
class RehearsalPane;
class ReviewBook;
class SegmentedControl;

class ReviewDesk : public Desk
{
    Q_OBJECT
public:
    explicit ReviewDesk(const UiContext& context, QWidget* parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    int count() const override;
    QString countInWords() const override;
    void activate() override;
    void showTarget(const QString& target) override; // "rehearsal", "approval", "approval/POST"
    ReviewBook& book() { return *m_book; }
    ApprovalDialog* dialog() const; // nullptr while none is open

protected:
    void build() override;

private:
    void showPart(const QString& key);
    void openPage();
    UiContext m_context;
    ReviewBook* m_book;
    SegmentedControl* m_part = nullptr;
    QStackedWidget* m_stack = nullptr;
    RehearsalPane* m_rehearsal = nullptr;
    ApprovalPane* m_approval = nullptr;
    QPointer<ApprovalDialog> m_dialog;
};

} // namespace parvis::ui
