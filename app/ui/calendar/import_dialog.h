// SPDX-License-Identifier: GPL-3.0-or-later
// A table of posts into the plan: a file chosen or dropped, its columns given a meaning, checked row by row, and taken
// in whole or not at all. A window of its own beside the calendar; closing it while it works cancels.
#pragma once

#include "engine/publishing/exchange_desk.h"
#include "ui/ui_context.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace parvis::ui {

class Banner;
class ImportColumns;
class ImportProblems;
class Label;

class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(const UiContext& context, QWidget* parent);
    void openFile(const QString& path);
    ImportColumns& columns() { return *m_columns; }
    ImportProblems& problems() { return *m_problems; }
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void imported(); // or taken back: the plan is another

public:
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildStart();
    QWidget* buildTable();
    QWidget* buildDone();
    QWidget* buildFoot();
    void askFile();
    void showPreview(const ImportPreview& preview);
    void run(bool dry);
    void settle(const Result<ImportReport>& result, bool dry);
    void showReport(const ImportReport& report, bool dry);
    void showDone(const ImportReport& report);
    void undo();
    void setBusy(bool busy);
    void refresh();
    void fail(const QString& what, const QString& why);
    void tell(BulkImport::Phase phase, int done, int total);

    UiContext m_context;
    QString m_file;
    std::optional<ImportReport> m_done; // of what is in
    bool m_busy = false;
    QStackedWidget* m_pages;
    Label *m_name, *m_about, *m_state, *m_summary, *m_details;
    ImportColumns* m_columns;
    ImportProblems* m_problems;
    Banner* m_banner;
    QProgressBar* m_progress;
    QPushButton *m_choose, *m_check, *m_import, *m_cancel, *m_undo, *m_show;
};

} // namespace parvis::ui
