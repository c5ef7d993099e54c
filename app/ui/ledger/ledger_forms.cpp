// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/ledger_forms.h"

#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

QUrl webAddress(const QString& typed)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return url.isValid() && !url.host().isEmpty() && web ? url : QUrl();
}

SettleForm::SettleForm(QWidget* parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_note(new QPushButton(tr("Note it as published", "ledger, button beside the address of a post"), this)),
      m_hint(new Label({}, TextSize::Second, true, false, this))
{
    m_field->setObjectName(u"ledger-settle-url"_s);
    m_field->setPlaceholderText(tr("Its address on the network, https://…", "ledger, empty field"));
    m_field->setAccessibleName(tr("The address of the post on the network", "screen reader, ledger"));
    m_note->setObjectName(u"ledger-settle-note"_s);
    m_hint->setObjectName(u"ledger-settle-hint"_s);
    setPrimary(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_note);
    column->addLayout(row);
    column->addWidget(m_hint);
    connect(m_field, &QLineEdit::textChanged, this, &SettleForm::check);
    const auto done = [this] {
        if (const QUrl url = webAddress(m_field->text()); !url.isEmpty())
            Q_EMIT settled(url.toString());
    };
    connect(m_note, &QPushButton::clicked, this, done);
    connect(m_field, &QLineEdit::returnPressed, this, done);
    check();
}

void SettleForm::start()
{
    m_field->clear();
    setVisible(true);
    m_field->setFocus();
}

void SettleForm::check()
{
    const bool good = !webAddress(m_field->text()).isEmpty();
    m_note->setEnabled(good);
    m_hint->setText(good || m_field->text().trimmed().isEmpty()
                        ? tr("Copy it from the network's own page of the post.", "ledger, under the address field")
                        : tr("That is no web address.", "ledger, under the address field"));
}

EditThereForm::EditThereForm(QWidget* parent)
    : QWidget(parent),
      m_findings(new Label({}, TextSize::Second, false, false, this)),
      m_send(new QPushButton(tr("Change it there", "ledger, button of the edit form"), this))
{
    m_findings->setObjectName(u"ledger-edit-findings"_s);
    m_findings->setWordWrap(true);
    m_findings->setTint(Tint::Danger);
    m_send->setObjectName(u"ledger-edit-send"_s);
    setPrimary(m_send);
    auto* cancel = new QPushButton(tr("Leave it as it is", "ledger, button of the edit form"), this);
    cancel->setObjectName(u"ledger-edit-cancel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_findings);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &EditThereForm::asked);
    connect(cancel, &QPushButton::clicked, this, &EditThereForm::closed);
}

void EditThereForm::start(const Content& content, const Account& account)
{
    m_content = content;
    m_account = account;
    delete m_fields;
    m_parts.clear();
    m_warning = nullptr;
    m_fields = new QWidget(this);
    auto* column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    if (account.capabilities.contentWarning && !content.contentWarning.isEmpty()) {
        m_warning = new QLineEdit(content.contentWarning, m_fields);
        m_warning->setObjectName(u"ledger-edit-warning"_s);
        m_warning->setAccessibleName(tr("Content warning", "ledger, edit form"));
        column->addWidget(m_warning);
        connect(m_warning, &QLineEdit::textChanged, this, &EditThereForm::check);
    }
    const QStringList parts = bodyParts(content);
    for (const QString& part : parts) {
        auto* field = new QPlainTextEdit(part, m_fields);
        const int number = int(m_parts.size()) + 1;
        field->setObjectName(u"ledger-edit-%1"_s.arg(number));
        field->setAccessibleName(parts.size() == 1
                                     ? tr("The text as it shall stand there", "screen reader, ledger")
                                     : tr("Part %1 as it shall stand there", "screen reader, ledger").arg(number));
        field->setTabChangesFocus(true);
        field->setFixedHeight(px(this, 90));
        column->addWidget(field);
        m_parts.append(field);
        connect(field, &QPlainTextEdit::textChanged, this, &EditThereForm::check);
    }
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_fields);
    setVisible(true);
    m_parts.front()->setFocus();
    check();
}

Content EditThereForm::content() const
{
    Content content = m_content;
    if (m_warning)
        content.contentWarning = m_warning->text();
    content.threadParts.clear();
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (i == 0)
            content.text = m_parts[i]->toPlainText();
        else
            content.threadParts << m_parts[i]->toPlainText();
    }
    return content;
}

void EditThereForm::check()
{
    const auto findings = checkContent(content(), m_account.capabilities);
    showFindings(findings, {});
    m_send->setEnabled(!hasErrors(findings) && content() != m_content);
}

void EditThereForm::showFindings(const std::vector<Finding>& findings, const QString& network)
{
    QStringList lines;
    for (const Finding& f : findings) {
        if (f.isError())
            lines << words::finding(f, network);
    }
    m_findings->setText(lines.join(u'\n'));
    m_findings->setVisible(!lines.isEmpty());
}

void EditThereForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (enter && (event->modifiers() & Qt::ControlModifier) && m_send->isEnabled())
        Q_EMIT asked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parvis::ui
