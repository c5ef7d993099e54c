// SPDX-License-Identifier: GPL-3.0-or-later
// What opens over the calendar: the note of a day, the campaigns, the choice of a past moment. Each deletes itself when
// it is dismissed.
#pragma once

#include "engine/publishing/plan_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/popover.h"

class QDateEdit;
class QLineEdit;
class QVBoxLayout;

namespace parvis::ui {

class Label;

class NotePopover : public Popover
{
    Q_OBJECT
public:
    NotePopover(const UiContext& context, LocalDate day, const QString& text, QWidget* host);
Q_SIGNALS:
    void failed(const QString& what, const QString& advice);
};

// A form for one campaign over the list of all.
class CampaignPopover : public Popover
{
    Q_OBJECT
public:
    CampaignPopover(const UiContext& context, const std::vector<Campaign>& campaigns, LocalDate day, QWidget* host);

private:
    void edit(const Campaign& campaign);
    void save();
    void remove();
    void settle(const std::optional<Error>& error);
    UiContext m_context;
    Campaign m_campaign;
    int m_count = 0;
    QLineEdit* m_name;
    QDateEdit* m_from;
    QDateEdit* m_to;
    Label* m_error;
};

class PastPopover : public Popover
{
    Q_OBJECT
public:
    PastPopover(const UiContext& context, QWidget* host);
Q_SIGNALS:
    void chosen(parvis::Instant then);
};

} // namespace parvis::ui
