// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/export_dialog.h"

#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(const UiContext& context, const CalendarModel& model, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_model(model),
      m_format(new QComboBox(this)),
      m_from(new QDateEdit(toQDate(model.first()), this)),
      m_to(new QDateEdit(toQDate(model.first().addDays(model.days() - 1)), this)),
      m_save(new QPushButton(tr("Export…", "export, button"), this)),
      m_close(new QPushButton(tr("Close", "button"), this)),
      m_banner(new Banner(this)),
      m_busy(new BusyLine(this))
{
    setObjectName(u"export-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export the plan", "export, title of the window"));
    setMinimumWidth(px(this, 400));
    m_format->setObjectName(u"export-format"_s);
    m_format->addItem(tr("Table (CSV), to import again", "export, format"), u"csv"_s);
    m_format->addItem(tr("JSON, for programs", "export, format"), u"json"_s);
    m_format->addItem(tr("Calendar (iCalendar)", "export, format"), u"ics"_s);
    m_from->setObjectName(u"export-from"_s);
    m_to->setObjectName(u"export-to"_s);
    m_save->setObjectName(u"export-save"_s);
    m_close->setObjectName(u"export-close"_s);
    m_close->setAutoDefault(false);
    setPrimary(m_save);
    auto* form = new QFormLayout;
    form->addRow(tr("Format", "export, field"), m_format);
    form->addRow(tr("From", "export, field: first day"), m_from);
    form->addRow(tr("To", "export, field: last day"), m_to);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_save);
    row->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addLayout(form);
    if (model.isFiltered())
        column->addWidget(new Label(tr("Accounts, states and campaign as the calendar is filtered.", "export"),
                                    TextSize::Second, true, false, this));
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

QString ExportDialog::suffix() const
{
    return m_format->currentData().toString();
}

// As the calendar is filtered; drafts have no day there, so they are not in it either.
ExportScope ExportDialog::scope() const
{
    ExportScope scope;
    scope.from = startOfDay(fromQDate(m_from->date()), m_context.zone);
    scope.to = startOfDay(fromQDate(m_to->date()).addDays(1), m_context.zone);
    scope.campaign = m_model.campaign();
    for (const Account& account : m_context.book.accounts()) {
        if (!m_model.hidden().isEmpty() && !m_model.hidden().contains(account.id))
            scope.accounts.push_back(account.id);
    }
    // All of them hidden is not the same as none chosen.
    if (!m_model.hidden().isEmpty() && scope.accounts.empty())
        scope.accounts.push_back({});
    for (const PublicationState state : allStates()) {
        const bool planned = state != PublicationState::Cancelled && state != PublicationState::Draft;
        if (planned && !m_model.hiddenStates().contains(state))
            scope.states.push_back(state);
    }
    return scope;
}

void ExportDialog::askFile()
{
    if (m_to->date() < m_from->date()) {
        m_banner->showMessage(Banner::Kind::Warn, tr("The last day is before the first.", "export"));
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Export the plan", "export, title of the file dialog"));
    dialog->setObjectName(u"export-file-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix());
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(u"%1-%2.%3"_s.arg(m_context.workspace.info().name, fromQDate(m_from->date()).toIso(), suffix()));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString& file)
{
    m_busy->setBusy(true);
    m_save->setEnabled(false);
    m_context.exchange->exportTo(file, exportFormatFromName(suffix()).value_or(ExportFormat::Csv), scope())
        .onDone(this, [this, file](const Result<qint64>& result) {
            m_busy->setBusy(false);
            m_save->setEnabled(true);
            if (result)
                m_banner->showMessage(Banner::Kind::Ok, tr("The plan is exported.", "export"),
                                      tr("%1 (%2)", "export; a file and its size")
                                          .arg(QDir::toNativeSeparators(file), words::bytes(*result)));
            else
                m_banner->showMessage(Banner::Kind::Danger, tr("Nothing was exported.", "export"),
                                      words::errorWhat(result.error()) + u' ' + words::errorAdvice(result.error()));
        });
}

} // namespace parvis::ui
