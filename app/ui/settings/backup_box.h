// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of the workspace now, and a check of it now with its report.
#pragma once

#include "ports/workspace.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

class QFileDialog;
class QPushButton;

namespace parvis::ui {

class BackupBox : public QWidget
{
    Q_OBJECT
public:
    explicit BackupBox(const UiContext& context, QWidget* parent = nullptr);

private:
    void askFile();
    void backup(const QString& file);
    void verify();
    void showReport(const VerifyReport& report);
    void setBusy(bool busy);

    const UiContext& m_context;
    QPushButton* m_backup;
    QPushButton* m_verify;
    BusyLine* m_busy;
    Banner* m_banner;
    Label* m_report;
};

} // namespace parvis::ui
