// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_box.h"

#include "ui/widgets/dates.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

BackupBox::BackupBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_backup(new QPushButton(icon(u"download"_s), tr("Back up now…", "settings, button"), this)),
      m_verify(new QPushButton(icon(u"shield"_s), tr("Check the workspace now", "settings, button"), this)),
      m_busy(new BusyLine(this)),
      m_banner(new Banner(this)),
      m_report(new Label({}, TextSize::Second, true, false, this))
{
    m_backup->setObjectName(u"backup-now"_s);
    m_verify->setObjectName(u"verify-now"_s);
    m_banner->setObjectName(u"backup-banner"_s);
    m_report->setObjectName(u"verify-report"_s);
    m_report->setWordWrap(true);
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_report->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_backup);
    row->addWidget(m_verify);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addLayout(row);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(m_report);
    connect(m_backup, &QPushButton::clicked, this, &BackupBox::askFile);
    connect(m_verify, &QPushButton::clicked, this, &BackupBox::verify);
}

void BackupBox::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_backup->setEnabled(!busy);
    m_verify->setEnabled(!busy);
}

void BackupBox::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Back up the workspace", "settings, title of the file dialog"));
    dialog->setObjectName(u"backup-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Parvis workspaces (*.parvis)", "settings, file dialog"));
    dialog->setDefaultSuffix(u"parvis"_s);
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(u"%1-%2.parvis"_s.arg(m_context.workspace.info().name, m_context.today().toIso()));
    connect(dialog, &QFileDialog::fileSelected, this, &BackupBox::backup);
    dialog->open();
}

void BackupBox::backup(const QString& file)
{
    setBusy(true);
    m_report->hide();
    m_context.workspace.backup(file).onDone(this, [this, file](const Done& result) {
        setBusy(false);
        if (!result) {
            m_banner->showMessage(Banner::Kind::Danger, tr("No backup was made.", "settings"),
                                  words::errorWhat(result.error()) + u' ' + words::errorAdvice(result.error()));
            return;
        }
        m_banner->showMessage(Banner::Kind::Ok, tr("Backup written.", "settings"),
                              tr("%1 (%2). Sign-ins in it open only with this workspace's key.",
                                 "settings, after a backup; a file and its size")
                                  .arg(QDir::toNativeSeparators(file), words::bytes(QFileInfo(file).size())));
    });
}

void BackupBox::verify()
{
    setBusy(true);
    m_context.workspace.verify().onDone(this, [this](const Result<VerifyReport>& result) {
        setBusy(false);
        if (result)
            showReport(*result);
        else
            m_banner->showMessage(Banner::Kind::Danger, tr("The check could not be made.", "settings"),
                                  words::errorWhat(result.error()) + u' ' + words::errorAdvice(result.error()));
    });
}

void BackupBox::showReport(const VerifyReport& report)
{
    if (report.ok() && report.mended.isEmpty())
        m_banner->showMessage(Banner::Kind::Ok, tr("The workspace is sound.", "settings, after a check"),
                              tr("Checked %1.", "settings, after a check; %1: today 09:12")
                                  .arg(words::when(m_context.now(), m_context.now(), m_context.zone)));
    else if (report.ok())
        m_banner->showMessage(Banner::Kind::Ok, tr("The workspace is sound; %n things were mended.",
                                                   "settings, after a check", static_cast<int>(report.mended.size())));
    else
        m_banner->showMessage(
            Banner::Kind::Danger,
            tr("%n problems were found.", "settings, after a check", static_cast<int>(report.problems.size())),
            tr("Make a backup, then open the last good copy.", "settings, after a check, what to do"));
    QStringList lines = report.problems;
    for (const QString& line : report.mended)
        lines << tr("mended: %1", "settings, line of the check's report").arg(line);
    m_report->setText(lines.join(u'\n'));
    m_report->setVisible(!lines.isEmpty());
}

} // namespace parvis::ui
