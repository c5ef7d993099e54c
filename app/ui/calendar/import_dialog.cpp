// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/import_dialog.h"

#include "ports/workspace.h"
#include "ui/calendar/import_columns.h"
#include "ui/calendar/import_problems.h"
#include "ui/calendar/import_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QPushButton* button(const QString& name, const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

ImportDialog::ImportDialog(const UiContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_pages(new QStackedWidget(this)),
      m_name(new Label({}, TextSize::Base, false, true, this)),
      m_about(new Label({}, TextSize::Second, true, false, this)),
      m_state(new Label({}, TextSize::Second, false, false, this)),
      m_summary(new Label({}, TextSize::Section, false, true, this)),
      m_details(new Label({}, TextSize::Base, true, false, this)),
      m_columns(new ImportColumns(this)),
      m_problems(new ImportProblems(context, this)),
      m_banner(new Banner(this)),
      m_progress(new QProgressBar(this))
{
    setObjectName(u"import-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import posts", "import, title of the window"));
    setAcceptDrops(true);
    resize(px(this, 860), px(this, 620));
    m_pages->addWidget(buildStart());
    m_pages->addWidget(buildTable());
    m_pages->addWidget(buildDone());
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addWidget(buildFoot());
    connect(m_columns, &ImportColumns::changed, this, &ImportDialog::refresh);
    connect(m_problems, &ImportProblems::failed, this, &ImportDialog::fail);
    connect(m_problems, &ImportProblems::saved, this, [this](const QString& file) {
        m_banner->showMessage(Banner::Kind::Ok, tr("The list of errors is saved.", "import"),
                              QDir::toNativeSeparators(file));
    });
    connect(m_context.exchange, &ExchangeDesk::progressed, this, &ImportDialog::tell);
    refresh();
}

QWidget* ImportDialog::buildStart()
{
    auto* page = new EmptyState(u"download"_s, tr("Drop a table of posts here.", "import, nothing chosen yet"),
                                tr("Choose a file…", "import, button"), this);
    page->setObjectName(u"import-start"_s);
    page->setHint(tr("A CSV file with a row for each post: its text, its accounts, its time. Any spreadsheet program "
                     "saves one.",
                     "import, nothing chosen yet"));
    page->button()->setObjectName(u"import-choose-first"_s);
    connect(page, &EmptyState::actionRequested, this, &ImportDialog::askFile);
    return page;
}

QWidget* ImportDialog::buildTable()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    m_name->setObjectName(u"import-name"_s);
    m_about->setObjectName(u"import-about"_s);
    m_choose = button(u"import-choose"_s, tr("Other file…", "import, button"), page);
    head->addWidget(m_name);
    head->addWidget(m_about, 1);
    head->addWidget(m_choose);
    column->addLayout(head);
    column->addWidget(m_columns);
    m_state->setObjectName(u"import-state"_s);
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    column->addWidget(m_problems, 1);
    column->addStretch(0);
    m_problems->hide();
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::askFile);
    return page;
}

QWidget* ImportDialog::buildDone()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    m_summary->setObjectName(u"import-summary"_s);
    m_details->setObjectName(u"import-details"_s);
    m_details->setWordWrap(true);
    m_show = button(u"import-show"_s, tr("Show in the calendar", "import, button"), page);
    m_undo = button(u"import-undo"_s, tr("Undo the import", "import, button"), page);
    setPrimary(m_show);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addWidget(m_show);
    row->addStretch(1);
    column->addStretch(1);
    column->addWidget(m_summary, 0, Qt::AlignHCenter);
    column->addWidget(m_details, 0, Qt::AlignHCenter);
    column->addLayout(row);
    column->addStretch(2);
    connect(m_undo, &QPushButton::clicked, this, &ImportDialog::undo);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const Instant at = m_done->first.value_or(m_context.now());
        m_context.shell->showDesk(u"calendar"_s, u"date/"_s + dateAt(at, m_context.zone).toIso());
        close();
    });
    return page;
}

QWidget* ImportDialog::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_progress->setObjectName(u"import-progress"_s);
    m_progress->setAccessibleName(tr("Progress of the import", "import"));
    m_check = button(u"import-check"_s, tr("Check only", "import, button: reads the table and changes nothing"), foot);
    m_import = button(u"import-run"_s, tr("Import", "import, button"), foot);
    m_cancel = button(u"import-cancel"_s, tr("Close", "button"), foot);
    setPrimary(m_import);
    m_import->setDefault(true);
    row->addWidget(m_progress, 1);
    row->addStretch(1);
    row->addWidget(m_check);
    row->addWidget(m_import);
    row->addWidget(m_cancel);
    connect(m_check, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    return foot;
}

// Escape and the window's close too: what is under way is cancelled first.
void ImportDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
        return;
    }
    m_context.exchange->cancel();
    m_cancel->setEnabled(false);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (!m_busy && !urls.isEmpty() && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    openFile(event->mimeData()->urls().value(0).toLocalFile());
}

void ImportDialog::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Import posts", "import, title of the file dialog"));
    dialog->setObjectName(u"import-file-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)", "file dialog"), tr("All files (*)", "file dialog")});
    dialog->setDirectory(m_file.isEmpty() ? QDir::homePath() : QFileInfo(m_file).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

void ImportDialog::openFile(const QString& path)
{
    if (m_busy || path.isEmpty())
        return;
    m_banner->clear();
    m_context.exchange->preview(path).onDone(this, [this, path](const Result<ImportPreview>& preview) {
        // What was shown meanwhile is being imported: that stays on the screen.
        if (m_busy)
            return;
        if (!preview) {
            const bool large = preview.error().code == "file_too_large"_L1;
            fail(large ? tr("The file is larger than 64 MB.", "import") : words::errorWhat(preview.error()),
                 QDir::toNativeSeparators(path));
            return;
        }
        m_file = path;
        showPreview(*preview);
    });
}

void ImportDialog::showPreview(const ImportPreview& preview)
{
    m_done.reset();
    m_name->setText(harmless(QFileInfo(m_file).fileName()));
    m_about->setText(QStringList{tr("%n rows", "import, of the file", preview.rowCount),
                                 encodingWords(preview.encoding), separatorWords(preview.separator),
                                 tr("times in %1 where a row names no zone", "import, of the file; %1 zone")
                                     .arg(m_context.workspace.info().zone.name())}
                         .join(u" · "_s));
    m_problems->hide();
    m_state->setText({});
    m_pages->setCurrentIndex(1);
    m_columns->show(preview);
    if (auto* first = m_columns->choice(0))
        first->setFocus();
    refresh();
}

void ImportDialog::refresh()
{
    const bool table = m_pages->currentIndex() == 1;
    const QString trouble = table ? m_columns->trouble() : QString();
    m_check->setVisible(table);
    m_import->setVisible(table);
    m_progress->setVisible(m_busy);
    m_columns->setEnabled(!m_busy);
    m_choose->setEnabled(!m_busy);
    m_check->setEnabled(!m_busy && trouble.isEmpty());
    m_import->setEnabled(!m_busy && trouble.isEmpty() && !m_context.workspace.info().readOnly);
    m_cancel->setEnabled(true);
    m_cancel->setText(m_busy ? tr("Cancel", "button") : tr("Close", "button"));
    if (!trouble.isEmpty()) {
        m_state->setTint(Tint::Warn);
        m_state->setText(trouble);
        m_problems->hide();
    } else if (m_problems->isHidden()) {
        m_state->setText({});
    }
}

void ImportDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setRange(0, 0);
    refresh();
    if (busy)
        m_cancel->setFocus();
}

void ImportDialog::run(bool dry)
{
    m_banner->clear();
    m_problems->hide();
    m_state->setText({});
    ImportRequest request;
    request.file = m_file;
    request.mapping = m_columns->choices();
    request.author = m_context.person;
    request.dryRun = dry;
    setBusy(true);
    m_context.exchange->run(request).onDone(this, [this, dry](const Result<ImportReport>& result) {
        setBusy(false);
        settle(result, dry);
    });
}

void ImportDialog::settle(const Result<ImportReport>& result, bool dry)
{
    if (result) {
        showReport(*result, dry);
        return;
    }
    const Error& error = result.error();
    if (error.kind == ErrorKind::Cancelled)
        m_banner->showMessage(Banner::Kind::Info, tr("Cancelled. Nothing was imported.", "import"));
    else if (error.code == "file_too_large"_L1)
        fail(tr("The file is larger than 64 MB.", "import"), tr("Nothing was imported.", "import"));
    else
        fail(words::errorWhat(error), tr("Nothing was imported.", "import") + u' ' + words::errorAdvice(error));
    m_import->setFocus();
}

void ImportDialog::showReport(const ImportReport& report, bool dry)
{
    const auto errors = static_cast<int>(report.errors.size()), warnings = static_cast<int>(report.warnings.size());
    m_problems->show(report);
    m_problems->setVisible(errors + warnings > 0);
    if (errors > 0) {
        m_state->setTint(Tint::Danger);
        m_state->setText(tr("%n errors: nothing was imported. Mend the file and check it again.", "import", errors));
        m_problems->table()->setFocus();
        return;
    }
    if (!dry) {
        showDone(report);
        return;
    }
    m_state->setTint(Tint::Ok);
    m_state->setText(warnings > 0 ? tr("%n rows can be imported; see the warnings.", "import", report.rows)
                                  : tr("%n rows can be imported.", "import", report.rows));
    m_import->setFocus();
}

void ImportDialog::showDone(const ImportReport& report)
{
    m_done = report;
    m_summary->setText(tr("%n posts are in the plan.", "import, done", report.imported));
    m_details->setText(report.first ? tr("The first one goes out %1.", "import, done; %1 day and time")
                                          .arg(words::when(*report.first, m_context.now(), m_context.zone))
                                    : tr("All of them are drafts.", "import, done"));
    m_undo->setEnabled(!report.change.isNull());
    m_show->setEnabled(report.first.has_value());
    m_pages->setCurrentIndex(2);
    refresh();
    m_show->setFocus();
    Q_EMIT imported();
}

void ImportDialog::undo()
{
    m_undo->setEnabled(false);
    m_context.exchange->undo(m_context.person, m_done->change).onDone(this, [this](const Result<PlanTurn>& result) {
        if (!result || result->refused) {
            fail(tr("The import cannot be undone any more.", "import, done"),
                 tr("Something was changed since; undo that first in the calendar.", "import, done"));
            return;
        }
        m_summary->setText(tr("The import is undone.", "import, done"));
        m_details->setText(tr("%n posts were taken out of the plan.", "import, done", m_done->imported));
        m_show->setEnabled(false);
        m_cancel->setFocus();
        Q_EMIT imported();
    });
}

void ImportDialog::fail(const QString& what, const QString& why)
{
    m_banner->showMessage(Banner::Kind::Danger, what, why);
}

void ImportDialog::tell(BulkImport::Phase phase, int done, int total)
{
    if (!m_busy)
        return;
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_state->setTint(std::nullopt);
    m_state->setText(total > 0 ? tr("%1: %2 of %3", "import, progress; %1 what is done")
                                     .arg(phaseWords(phase), QLocale().toString(done), QLocale().toString(total))
                               : phaseWords(phase));
}

} // namespace parvis::ui
