// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/retention_dialog.h"

#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

namespace parvis::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int shownExamples = 5;

} // namespace

RetentionDialog::RetentionDialog(const UiContext& context, const RetentionRule& rule, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_rule(rule),
      m_name(new QLineEdit(this)),
      m_months(new QSpinBox(this)),
      m_account(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_label(new QLineEdit(this)),
      m_enabled(new QCheckBox(tr("The rule is on", "retention rule"), this)),
      m_count(new Label({}, TextSize::Base, false, true, this)),
      m_examples(new QListWidget(this)),
      m_error(new Label({}, TextSize::Second, false, false, this)),
      m_save(new QPushButton(tr("Save retention rule", "button"), this))
{
    setObjectName(u"retention-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(rule.id.isNull() ? tr("New retention rule", "title of a window")
                                    : tr("Retention rule", "title of a window"));
    build();
    fill();
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(&m_typing, &QTimer::timeout, this, &RetentionDialog::count);
    connect(m_months, &QSpinBox::valueChanged, this, &RetentionDialog::changed);
    connect(m_account, &QComboBox::currentIndexChanged, this, &RetentionDialog::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RetentionDialog::changed);
    connect(m_label, &QLineEdit::textChanged, this, &RetentionDialog::changed);
    connect(m_name, &QLineEdit::textChanged, this, &RetentionDialog::offerSave);
    connect(m_enabled, &QCheckBox::toggled, this, &RetentionDialog::offerSave);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveAsked(this->rule()); });
    setMinimumWidth(px(this, 520));
    changed();
}

void RetentionDialog::build()
{
    m_name->setObjectName(u"retention-name"_s);
    m_name->setPlaceholderText(tr("As your team calls it", "canned reply, empty field"));
    m_months->setObjectName(u"retention-months"_s);
    m_months->setRange(1, 1200);
    m_months->setSuffix(u' ' + tr("months", "retention rule: how long, behind a number"));
    m_account->setObjectName(u"retention-account"_s);
    m_kind->setObjectName(u"retention-kind"_s);
    m_label->setObjectName(u"retention-label"_s);
    m_label->setPlaceholderText(tr("With or without labels", "retention rule, empty field"));
    m_enabled->setObjectName(u"retention-enabled"_s);
    m_count->setObjectName(u"retention-count"_s);
    m_count->setWordWrap(true);
    m_examples->setObjectName(u"retention-examples"_s);
    m_examples->setAccessibleName(tr("The oldest of them", "retention rule, list of conversations"));
    m_examples->setFixedHeight(px(this, 120));
    m_error->setObjectName(u"retention-error"_s);
    m_error->setTint(Tint::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_save->setObjectName(u"retention-save"_s);
    setPrimary(m_save);
    auto* form = new QFormLayout;
    const auto add = [form](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    add(tr("Name", "canned reply, field"), m_name);
    add(tr("Kept after the last change", "retention rule, field"), m_months);
    add(tr("Account", "canned reply, field"), m_account);
    add(tr("Kind", "retention rule, field: of messages"), m_kind);
    add(tr("Label", "retention rule, field"), m_label);
    form->addRow(QString(), m_enabled);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_error, 1);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_count);
    column->addWidget(m_examples);
    column->addLayout(foot);
}

void RetentionDialog::fill()
{
    m_account->addItem(tr("Every account", "canned reply"), qint64(0));
    for (const Account& account : m_context.book.accounts())
        m_account->addItem(harmless(m_context.book.name(account.id)), account.id.value);
    m_account->setCurrentIndex(std::max(0, m_account->findData(m_rule.account.value)));
    m_kind->addItem(tr("Every kind", "retention rule"), QString());
    for (const InboxKind kind : kCommentKinds)
        m_kind->addItem(kindWord(kind), inboxKindName(kind));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_rule.kind)));
    m_name->setText(m_rule.name);
    m_months->setValue(m_rule.months);
    m_label->setText(m_rule.label);
    m_enabled->setChecked(m_rule.enabled);
}

RetentionRule RetentionDialog::rule() const
{
    RetentionRule rule = m_rule;
    rule.name = m_name->text().trimmed();
    rule.months = m_months->value();
    rule.account = {m_account->currentData().toLongLong()};
    rule.kind = m_kind->currentData().toString();
    rule.label = m_label->text().trimmed();
    rule.enabled = m_enabled->isChecked();
    return rule;
}

void RetentionDialog::changed()
{
    ++m_asked;
    m_counted = false;
    m_count->setText(tr("Counting what it would remove now…", "retention rule"));
    m_examples->clear();
    m_examples->hide();
    offerSave();
    m_typing.start();
}

void RetentionDialog::count()
{
    RetentionRule asked = rule();
    if (asked.name.isEmpty())
        asked.name = u"?"_s; // what it is called changes no number
    m_context.privacy->preview(asked, shownExamples)
        .onDone(this, [this, question = m_asked](const Result<RetentionPreview>& preview) {
            if (question == m_asked)
                tellCount(preview);
        });
}

void RetentionDialog::tellCount(const Result<RetentionPreview>& preview)
{
    if (!preview) {
        m_count->setText(words::errorWhat(preview.error()));
        return;
    }
    m_counted = true;
    m_examples->setVisible(!preview->examples.empty());
    const QLocale locale;
    m_count->setText(preview->conversations == 0
                         ? tr("It would remove nothing now.", "retention rule")
                         : tr("It would remove now: %1 conversations with %2 messages. They cannot be brought back.",
                              "retention rule")
                               .arg(locale.toString(preview->conversations), locale.toString(preview->messages)));
    for (const Conversation& one : preview->examples)
        m_examples->addItem(u"%1: %2"_s.arg(words::when(one.updated, m_context.now(), m_context.zone),
                                            excerptOf(harmless(one.excerpt), 80)));
    offerSave();
}

void RetentionDialog::offerSave()
{
    m_error->hide();
    m_save->setEnabled(!m_name->text().trimmed().isEmpty() && (m_counted || !m_enabled->isChecked()));
}

void RetentionDialog::showError(const QString& what)
{
    m_error->setText(what);
    m_error->show();
}

} // namespace parvis::ui
