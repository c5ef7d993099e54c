// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contact_window.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QString partName(const QString& table)
{
    if (table == "message"_L1)
        return EraseDialog::tr("Messages", "erasing a person, report");
    if (table == "message_media"_L1)
        return EraseDialog::tr("Pictures and videos", "erasing a person, report");
    if (table == "person_identity"_L1)
        return EraseDialog::tr("Identities", "erasing a person, report");
    if (table == "conversation"_L1)
        return EraseDialog::tr("Conversations", "erasing a person, report");
    if (table == "conversation_label"_L1)
        return EraseDialog::tr("Labels", "erasing a person, report");
    if (table == "activity"_L1)
        return EraseDialog::tr("Likes and shares", "erasing a person, report");
    if (table == "contact_note"_L1)
        return EraseDialog::tr("Notes", "erasing a person, report");
    if (table == "contact_value"_L1)
        return EraseDialog::tr("Fields", "erasing a person, report");
    return {};
}

} // namespace

EraseDialog::EraseDialog(const UiContext& context, const Contact& contact, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_contact(contact),
      m_head(new Label({}, TextSize::Section, false, true, this)),
      m_report(new QPlainTextEdit(this)),
      m_banner(new Banner(this)),
      m_busy(new BusyLine(this)),
      m_erase(new QPushButton(tr("Erase for good", "erasing a person, button"), this)),
      m_close(new QPushButton(tr("Keep", "erasing a person, button: do not erase"), this))
{
    setObjectName(u"erase-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase a person", "title of a window"));
    m_head->setText(tr("Erase %1 everywhere?", "erasing a person").arg(harmless(contact.name()).simplified()));
    m_head->setWordWrap(true);
    m_report->setObjectName(u"erase-report"_s);
    m_report->setAccessibleName(tr("What goes and what stays", "erasing a person, screen reader"));
    m_report->setReadOnly(true);
    m_erase->setObjectName(u"erase-confirm"_s);
    m_erase->setEnabled(false);
    setDangerous(m_erase);
    m_close->setObjectName(u"erase-close"_s);
    m_close->setDefault(true);
    auto* column = new QVBoxLayout(this);
    const int pad = px(this, space::l);
    column->setContentsMargins(pad, pad, pad, pad);
    column->addWidget(m_head);
    auto* what =
        new Label(tr("Messages, notes, fields and likes go from the workspace, its search and its files. What we "
                     "published stays, without the mention. It cannot be undone.",
                     "erasing a person"),
                  TextSize::Base, true, false, this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(m_report, 1);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_erase);
    column->addLayout(row);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
    resize(px(this, 520), px(this, 440));
    rehearse();
}

QString EraseDialog::reportText(const EraseReport& report) const
{
    const QLocale locale;
    QStringList gone, mended;
    const auto counted = [&locale](const QString& name, qint64 n) {
        return tr("– %1: %2", "erasing a person, report: what, and how many").arg(name, locale.toString(n));
    };
    // What has no name of its own for a person is one line.
    qint64 others = 0;
    for (const ErasePart& part : report.parts) {
        const QString name = partName(part.where);
        if (name.isEmpty()) {
            others += part.removed + part.redacted;
            continue;
        }
        if (part.removed > 0)
            gone << counted(name, part.removed);
        if (part.redacted > 0)
            mended << counted(name, part.redacted);
    }
    if (others > 0)
        gone << counted(tr("Other traces", "erasing a person, report: search, presence and the like"), others);
    QStringList lines;
    if (!gone.isEmpty())
        lines << tr("Removed:", "erasing a person, report, heading") << gone;
    if (!mended.isEmpty())
        lines << tr("Kept, with the mention taken out:", "erasing a person, report, heading") << mended;
    lines << tr("Answers that had not gone out, cancelled: %1", "erasing a person, report")
                 .arg(locale.toString(report.cancelled));
    lines << tr("Published answers that stay: %1", "erasing a person, report").arg(locale.toString(report.kept));
    for (const QString& copy : report.copies)
        lines << tr("An older copy still holds them: %1. If it is opened again, they are erased in it.",
                    "erasing a person, report")
                     .arg(copy);
    return lines.join(u'\n');
}

void EraseDialog::rehearse()
{
    m_busy->setBusy(true);
    m_context.privacy->rehearse(m_contact.id).onDone(this, [this](const Result<EraseReport>& report) {
        m_busy->setBusy(false);
        if (!report) {
            fail(report.error());
            return;
        }
        m_report->setPlainText(reportText(*report));
        m_erase->setEnabled(true);
    });
}

void EraseDialog::erase()
{
    m_erase->setEnabled(false);
    m_busy->setBusy(true);
    m_context.privacy->erase(m_contact.id, m_context.person).onDone(this, [this](const Result<ErasureResult>& result) {
        m_busy->setBusy(false);
        if (result)
            tell(*result);
        else
            fail(result.error());
    });
}

void EraseDialog::tell(const ErasureResult& result)
{
    m_head->setText(tr("The person was erased.", "erasing a person, done"));
    m_report->setPlainText(
        reportText(result.report) + u'\n' +
        tr("Files of this machine mended: %1", "erasing a person, report").arg(QLocale().toString(result.files)));
    if (result.notScrubbed.isEmpty())
        m_banner->showMessage(Banner::Kind::Ok,
                              tr("Nothing of them is left in the workspace.", "erasing a person, done"));
    else
        m_banner->showMessage(
            Banner::Kind::Warn,
            tr("Removed; the freed space of the file could not be cleared now.", "erasing a person, done"),
            tr("It is done when the workspace is opened next.", "erasing a person, done"));
    m_erase->hide();
    m_close->setText(tr("Close", "erasing a person, button"));
    m_close->setFocus();
    Q_EMIT erased();
}

void EraseDialog::fail(const Error& error)
{
    const bool leaving = error.code == "reply_leaving"_L1;
    m_banner->showMessage(Banner::Kind::Danger,
                          leaving ? tr("An answer to this person is going out right now.", "erasing a person, refused")
                                  : words::errorWhat(error),
                          leaving ? tr("Try again in a minute.", "erasing a person, refused")
                                  : words::errorAdvice(error));
}

} // namespace parvis::ui
