// SPDX-License-Identifier: GPL-3.0-or-later
// The tags on links (utm_source, utm_medium, utm_campaign) of the post's campaign, kept in the workspace.
#pragma once

#include "domain/publishing/utm.h"
#include "ui/ui_context.h"
#include "ui/widgets/popover.h"

class QLineEdit;
class QPlainTextEdit;

namespace parvis::ui {

class Label;

class LinkTagsPopover : public Popover
{
    Q_OBJECT
public:
    LinkTagsPopover(const UiContext& context, const QString& campaign, QWidget* host);

Q_SIGNALS:
    void applied(const LinkTags& tags);

private:
    void fill(const LinkTags& tags);
    void apply();
    UiContext m_context;
    const QString m_campaign;
    QLineEdit* m_source;
    QLineEdit* m_medium;
    QLineEdit* m_name;
    QPlainTextEdit* m_hosts;
    Label* m_problem;
};

} // namespace parvis::ui
