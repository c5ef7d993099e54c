// SPDX-License-Identifier: GPL-3.0-or-later
// The plan in and out: import, export, pages, other calendars; by menu, palette, keys and dropped files.
#include "ports/workspace.h"
#include "ui/calendar/calendar_desk.h"
#include "ui/calendar/export_dialog.h"
#include "ui/calendar/import_dialog.h"
#include "ui/calendar/layers_dialog.h"
#include "ui/calendar/plan_pages.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QToolButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QString droppedFile(const QDropEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = urls.front().toLocalFile();
    for (const auto& suffix : {".csv"_L1, ".tsv"_L1, ".ics"_L1, ".ical"_L1}) {
        if (path.endsWith(suffix, Qt::CaseInsensitive))
            return path;
    }
    return {};
}

bool isCalendar(const QString& path)
{
    return path.endsWith(".ics"_L1, Qt::CaseInsensitive) || path.endsWith(".ical"_L1, Qt::CaseInsensitive);
}

} // namespace

void CalendarDesk::buildExchange()
{
    setAcceptDrops(true);
    const bool readOnly = m_context.workspace.info().readOnly;
    const auto command = [this](const QString& name, const QString& text, const QKeySequence& key, const QString& icon,
                                bool possible, const std::function<void()>& act) {
        auto* action = addCommand(name, text, key, icon);
        action->setEnabled(possible);
        m_more->menu()->addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    command(u"calendar-import"_s, tr("Import posts…", "command"), Qt::ALT | Qt::Key_I, u"download"_s,
            m_context.exchange && !readOnly, [this] { openImport({}); });
    command(u"calendar-export"_s, tr("Export the plan…", "command"), Qt::ALT | Qt::Key_E, u"external"_s,
            m_context.exchange != nullptr, [this] { openExport(); });
    m_more->menu()->addSeparator();
    command(u"calendar-pdf"_s, tr("Save the plan as PDF…", "command"), Qt::ALT | Qt::SHIFT | Qt::Key_P, u"note"_s, true,
            [this] { askPdf(); });
    command(u"calendar-print"_s, tr("Print the plan…", "command"), QKeySequence::Print, u"note"_s, true,
            [this] { askPrint(); });
    m_more->menu()->addSeparator();
    command(u"calendar-layers"_s, tr("Holidays and other calendars…", "command"), Qt::ALT | Qt::Key_H, u"calendar"_s,
            m_context.layers != nullptr, [this] { openLayers({}); });
}

ImportDialog* CalendarDesk::openImport(const QString& path)
{
    auto* dialog = findChild<ImportDialog*>();
    if (!dialog) {
        dialog = new ImportDialog(m_context, this);
        connect(dialog, &ImportDialog::imported, m_model, &CalendarModel::reload);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    dialog->openFile(path);
    return dialog;
}

void CalendarDesk::openExport()
{
    auto* dialog = new ExportDialog(m_context, *m_model, this);
    dialog->show();
    dialog->activateWindow();
}

void CalendarDesk::openLayers(const QString& path)
{
    auto* dialog = findChild<LayersDialog*>();
    if (!dialog)
        dialog = new LayersDialog(m_context, m_model->backdrop(), this);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    if (!path.isEmpty())
        dialog->addFile(path);
}

void CalendarDesk::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(event).isEmpty() && !m_context.workspace.info().readOnly)
        event->acceptProposedAction();
}

void CalendarDesk::dropEvent(QDropEvent* event)
{
    const QString path = droppedFile(event);
    if (path.isEmpty())
        return;
    if (isCalendar(path) && m_context.layers)
        openLayers(path);
    else if (!isCalendar(path) && m_context.exchange)
        openImport(path);
}

void CalendarDesk::askPdf()
{
    auto* dialog = new QFileDialog(this, tr("Save the plan as PDF", "calendar, title of the file dialog"));
    dialog->setObjectName(u"calendar-pdf-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF documents (*.pdf)", "file dialog"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(u"%1-%2.pdf"_s.arg(m_context.workspace.info().name, m_model->first().toIso()));
    connect(dialog, &QFileDialog::fileSelected, this, &CalendarDesk::savePdf);
    dialog->open();
}

void CalendarDesk::savePdf(const QString& file)
{
    const PlanSheet sheet = planSheet(m_context, *m_model, view(), m_anchor, m_title->text());
    m_busy->setBusy(true);
    writePlanPdf(file, sheet, font()).onDone(this, [this, file](const Result<qint64>& result) {
        m_busy->setBusy(m_model->isLoading());
        if (result)
            m_context.shell->toast(
                tr("Saved: %1", "toast of the calendar; %1 file").arg(QDir::toNativeSeparators(file)));
        else
            refuse(words::errorWhat(result.error()), words::errorAdvice(result.error()));
    });
}

void CalendarDesk::askPrint()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(view() == "list"_L1 || view() == "day"_L1 ? QPageLayout::Portrait
                                                                          : QPageLayout::Landscape);
    printer->setDocName(m_title->text());
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"calendar-print-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The printer outlives its dialog, whichever way that ends.
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] { print(*printer); });
    connect(dialog, &QObject::destroyed, this, [printer] { Q_UNUSED(printer) });
    dialog->open();
}

void CalendarDesk::print(QPrinter& printer)
{
    const PlanSheet sheet = planSheet(m_context, *m_model, view(), m_anchor, m_title->text());
    const PlanPages pages(printer, sheet, font());
    QPainter painter;
    if (!painter.begin(&printer)) {
        refuse(tr("The plan could not be printed.", "calendar"), tr("Look whether the printer is there.", "calendar"));
        return;
    }
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? qMin(printer.toPage(), pages.count()) : pages.count();
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        pages.paint(painter, page - 1);
    }
}

} // namespace parvis::ui
