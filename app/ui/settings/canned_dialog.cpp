// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/canned_dialog.h"

#include "ui/inbox/attachment_row.h"
#include "ui/models/account_book.h"
#include "ui/widgets/offered_languages.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace parvis::ui {

using namespace Qt::StringLiterals;

CannedDialog::CannedDialog(const UiContext& context, const CannedReply& reply, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_reply(reply),
      m_name(new QLineEdit(this)),
      m_shortcut(new QLineEdit(this)),
      m_language(new QComboBox(this)),
      m_account(new QComboBox(this)),
      m_text(new QPlainTextEdit(this)),
      m_attachments(new AttachmentRow(context, this)),
      m_hint(new Label({}, TextSize::Second, true, false, this)),
      m_error(new Label({}, TextSize::Second, false, false, this)),
      m_save(new QPushButton(tr("Save canned reply", "button"), this))
{
    setObjectName(u"canned-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(reply.id.isNull() ? tr("New canned reply", "title of a window")
                                     : tr("Canned reply", "title of a window"));
    build();
    fill();
    check();
    connect(m_text, &QPlainTextEdit::textChanged, this, &CannedDialog::check);
    const auto save = [this] {
        m_error->hide();
        Q_EMIT saveAsked(this->reply());
    };
    connect(m_save, &QPushButton::clicked, this, save);
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, save);
    setMinimumWidth(px(this, 640));
}

void CannedDialog::build()
{
    m_name->setObjectName(u"canned-name"_s);
    m_name->setPlaceholderText(tr("As your team calls it", "canned reply, empty field"));
    m_shortcut->setObjectName(u"canned-shortcut"_s);
    m_shortcut->setPlaceholderText(tr("sorry: found by typing /sorry", "canned reply, empty field"));
    m_language->setObjectName(u"canned-language"_s);
    m_language->setEditable(true);
    m_account->setObjectName(u"canned-account"_s);
    m_text->setObjectName(u"canned-text"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(px(this, 132));
    m_text->setPlaceholderText(
        tr("Hello {first_name|there}, your order {order number?} has left.", "canned reply, example of a text"));
    m_hint->setObjectName(u"canned-dialog-hint"_s);
    m_hint->setWordWrap(true);
    m_error->setObjectName(u"canned-error"_s);
    m_error->setTint(Tint::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_save->setObjectName(u"canned-save"_s);
    setPrimary(m_save);
    auto* variables = new QWidget(this);
    addVariables(new QHBoxLayout(variables));
    auto* form = new QFormLayout;
    const auto add = [form](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    add(tr("Name", "canned reply, field"), m_name);
    add(tr("Shortcut", "canned reply, field"), m_shortcut);
    add(tr("Language", "canned reply, field"), m_language);
    add(tr("Account", "canned reply, field"), m_account);
    add(tr("Text", "canned reply, field"), m_text);
    form->addRow(QString(), variables);
    form->addRow(QString(), m_hint);
    auto* pictures = new QHBoxLayout;
    pictures->addWidget(m_attachments);
    pictures->addStretch(1);
    form->addRow(tr("Pictures", "canned reply, field"), pictures);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_error, 1);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(foot);
}

void CannedDialog::addVariables(QHBoxLayout* row)
{
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::xs));
    for (const QString& name :
         {u"first_name"_s, u"name"_s, u"handle"_s, u"agent"_s, u"account"_s, u"post"_s, u"date"_s}) {
        auto* button = new QPushButton(u'{' + name + u'}', this);
        button->setObjectName(u"canned-variable-"_s + name);
        button->setFlat(true);
        button->setAccessibleName(tr("Insert {%1}", "canned reply, screen reader; a variable").arg(name));
        connect(button, &QPushButton::clicked, this, [this, name] {
            m_text->insertPlainText(u'{' + name + u'}');
            m_text->setFocus(Qt::OtherFocusReason);
        });
        row->addWidget(button);
    }
    row->addStretch(1);
}

void CannedDialog::fill()
{
    m_language->addItem(tr("Every language", "canned reply"), QString());
    for (const QString& code : words::offeredLanguages())
        m_language->addItem(words::language(code), code);
    if (m_language->findData(m_reply.language) < 0)
        m_language->addItem(words::language(m_reply.language), m_reply.language);
    m_language->setEditable(false);
    m_language->setCurrentIndex(m_language->findData(m_reply.language));
    m_account->addItem(tr("Every account", "canned reply"), qint64(0));
    for (const Account& account : m_context.book.accounts())
        m_account->addItem(u"%1 · %2"_s.arg(harmless(m_context.book.name(account.id)),
                                            m_context.book.network(account.network).displayName),
                           account.id.value);
    m_account->setCurrentIndex(std::max(0, m_account->findData(m_reply.account.value)));
    m_name->setText(m_reply.name);
    m_shortcut->setText(m_reply.shortcut);
    m_text->setPlainText(m_reply.text);
    m_attachments->setMedia(m_reply.media);
}

// What the blanks will do, and those that are none.
void CannedDialog::check()
{
    const QString text = m_text->toPlainText();
    const QStringList asked = openQuestions(text), unknown = unknownVariables(text);
    if (!unknown.isEmpty())
        m_hint->setText(tr("{%1} is no variable and stays as it is. Write {%1?} to be asked for it.",
                           "canned reply, under the text")
                            .arg(unknown.front()));
    else if (!asked.isEmpty())
        m_hint->setText(
            tr("Asks each time: %1", "canned reply, under the text; what is asked").arg(asked.join(u", "_s)));
    else
        m_hint->setText(tr("{order number?} asks each time; {first_name|there} has an answer of its own.",
                           "canned reply, under the text"));
    m_hint->setTint(unknown.isEmpty() ? std::optional<Tint>() : Tint::Warn);
}

CannedReply CannedDialog::reply() const
{
    CannedReply reply = m_reply;
    reply.name = m_name->text();
    reply.shortcut = m_shortcut->text();
    reply.language = m_language->currentData().toString();
    reply.account = {m_account->currentData().toLongLong()};
    reply.text = m_text->toPlainText();
    reply.media = m_attachments->media();
    return reply;
}

void CannedDialog::showError(const QString& words)
{
    m_error->setText(words);
    m_error->show();
}

} // namespace parvis::ui
