// SPDX-License-Identifier: GPL-3.0-or-later
// "Next out", "Needs you", "Drafts": lines of the outlook with the mend beside each trouble. In the worker's popover
// and in the calendar's side pane.
#pragma once

#include "ui/models/outlook.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class PostActions;

class OutlookList : public QWidget
{
    Q_OBJECT
public:
    OutlookList(const UiContext& context, Outlook& outlook, PostActions& actions, QWidget* parent = nullptr);
    // How many lines each section shows before "and n more".
    void setLines(int lines);

Q_SIGNALS:
    void opened(parvis::PostId post, parvis::PublicationId publication);

private:
    void rebuild();
    void addHeading(const QString& text);
    void addLine(const std::vector<PublicationRow>& group, bool trouble);
    QPushButton* thereButton(const PublicationRow& row, QWidget* holder);
    void addMends(const PublicationRow& row);
    void addErrand(const ErrandTrouble& trouble);
    void addAddressField(const PublicationRow& row);
    QString reasonOf(const PublicationRow& row) const;
    UiContext m_context;
    Outlook& m_outlook;
    PostActions& m_actions;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    int m_lines = 6;
    PublicationId m_asking; // whose address on the network is being typed
    QString m_address;
};

} // namespace parvis::ui
