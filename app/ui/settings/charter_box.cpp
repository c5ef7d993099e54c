// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/charter_box.h"

#include "engine/publishing/charter_check.h"
#include "engine/publishing/governance_desk.h"
#include "ports/workspace.h"
#include "ui/composer/findings_bar.h"
#include "ui/models/account_book.h"
#include "ui/review/review_words.h"
#include "ui/settings/rule_dialog.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

CharterBox::CharterBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new Banner(this)),
      m_list(new QTreeWidget(this)),
      m_add(new QPushButton(icon(u"plus"_s), tr("Add rule…", "charter, button"), this)),
      m_edit(new QPushButton(icon(u"pencil"_s), tr("Edit…", "charter, button"), this)),
      m_remove(new QPushButton(icon(u"trash"_s), tr("Remove", "charter, button"), this)),
      m_text(new QPlainTextEdit(this)),
      m_account(new QComboBox(this)),
      m_findings(new FindingsBar(context, this)),
      m_verdict(new Label({}, TextSize::Second, true, false, this))
{
    setObjectName(u"charter"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_banner);
    column->addWidget(buildRules());
    column->addWidget(buildTrial());
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [](const Change& change) { return change.topic == Topic::Settings; }))
                load();
        });
    }
    connect(&m_context.book, &AccountBook::changed, this, &CharterBox::fillAccounts);
    fillAccounts();
    load();
}

QWidget* CharterBox::buildRules()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    m_list->setObjectName(u"charter-rules"_s);
    m_list->setAccessibleName(tr("Rules of the charter", "settings, list"));
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Rule", "charter, column"), tr("Kind", "charter, column"),
                             tr("What", "charter, column: words, hours, addresses"),
                             tr("Does", "charter, column: warns, asks for approval or blocks"),
                             tr("Accounts", "charter, column")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->setFixedHeight(px(this, 190));
    m_add->setObjectName(u"charter-add"_s);
    m_edit->setObjectName(u"charter-edit"_s);
    m_remove->setObjectName(u"charter-remove"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addWidget(m_list);
    column->addLayout(row);
    m_add->setEnabled(!m_context.workspace.info().readOnly);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const CharterRule* rule = chosen())
            edit(*rule);
    });
    connect(m_remove, &QPushButton::clicked, this, &CharterBox::remove);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (const CharterRule* rule = chosen(); rule && !m_context.workspace.info().readOnly)
            edit(*rule);
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        const bool possible = chosen() && !m_context.workspace.info().readOnly;
        m_edit->setEnabled(possible);
        m_remove->setEnabled(possible);
    });
    auto* gone = new QShortcut(Qt::Key_Delete, m_list);
    gone->setContext(Qt::WidgetShortcut);
    connect(gone, &QShortcut::activated, this, &CharterBox::remove);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        for (CharterRule rule : m_rules) {
            const bool on = item->checkState(0) == Qt::Checked;
            if (rule.id.value == item->data(0, Qt::UserRole).toLongLong() && rule.enabled != on) {
                rule.enabled = on;
                save(rule);
                return;
            }
        }
    });
    return part;
}

QWidget* CharterBox::buildTrial()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, px(this, space::s), 0, 0);
    column->setSpacing(px(this, space::xs));
    auto* head = new QHBoxLayout;
    head->addWidget(
        new Label(tr("Try a text", "charter: shows at once what the rules say"), TextSize::Base, false, true, part));
    head->addStretch(1);
    head->addWidget(m_account);
    m_text->setObjectName(u"charter-trial"_s);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Try a text", "charter: shows at once what the rules say"));
    m_text->setPlaceholderText(tr("Write as in a post; what the rules say stands below.", "charter, empty field"));
    m_text->setFixedHeight(px(this, 72));
    m_account->setObjectName(u"charter-trial-account"_s);
    m_account->setAccessibleName(tr("As a post on", "charter: account to try a text for"));
    m_findings->setObjectName(u"charter-findings"_s);
    m_verdict->setObjectName(u"charter-verdict"_s);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_findings);
    column->addWidget(m_verdict);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CharterBox::tryText);
    connect(m_account, &QComboBox::currentIndexChanged, this, &CharterBox::tryText);
    connect(m_findings, &FindingsBar::placeAsked, this, [this](const Finding& finding) {
        const int offset = finding.facts.value(u"offset"_s).toInt();
        QTextCursor cursor = m_text->textCursor();
        if (offset >= 0 && finding.place == "text"_L1) {
            cursor.setPosition(offset);
            cursor.setPosition(offset + finding.facts.value(u"length"_s).toInt(), QTextCursor::KeepAnchor);
            m_text->setTextCursor(cursor);
        }
        m_text->setFocus(Qt::OtherFocusReason);
    });
    return part;
}

void CharterBox::fillAccounts()
{
    const QSignalBlocker quiet(m_account);
    const QVariant before = m_account->currentData();
    m_account->clear();
    for (const Account& account : m_context.book.accounts())
        m_account->addItem(u"%1 · %2"_s.arg(harmless(m_context.book.name(account.id)),
                                            m_context.book.network(account.network).displayName),
                           account.id.value);
    m_account->setCurrentIndex(std::max(0, m_account->findData(before)));
    tryText();
}

void CharterBox::load()
{
    m_context.governance->charter().onDone(this, [this](Result<std::vector<CharterRule>> rules) {
        if (!rules)
            return tell(rules.error());
        m_rules = std::move(*rules);
        fill();
        tryText();
    });
}

void CharterBox::fill()
{
    const qint64 before = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toLongLong() : 0;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const CharterRule& rule : m_rules) {
        QStringList accounts;
        for (const AccountId id : rule.accounts)
            accounts << m_context.book.name(id);
        accounts.removeDuplicates();
        auto* item = new QTreeWidgetItem(
            m_list, {harmless(rule.name), words::charterKind(rule.kind), harmless(words::charterParameters(rule)),
                     words::charterLevel(rule.level),
                     accounts.isEmpty() ? tr("All", "charter, column: every account") : accounts.join(u", "_s)});
        item->setData(0, Qt::UserRole, rule.id.value);
        item->setSizeHint(2, {0, px(this, 28)}); // the column that takes what is left
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, rule.enabled ? Qt::Checked : Qt::Unchecked);
        if (rule.id.value == before)
            m_list->setCurrentItem(item);
    }
    const bool possible = chosen() && !m_context.workspace.info().readOnly;
    m_edit->setEnabled(possible);
    m_remove->setEnabled(possible);
}

const CharterRule* CharterBox::chosen() const
{
    const auto* item = m_list->currentItem();
    for (const CharterRule& rule : m_rules) {
        if (item && rule.id.value == item->data(0, Qt::UserRole).toLongLong())
            return &rule;
    }
    return nullptr;
}

void CharterBox::tryText()
{
    const Account* account = m_context.book.find({m_account->currentData().toLongLong()});
    std::vector<Finding> findings;
    const QString text = m_text->toPlainText();
    if (account && !text.trimmed().isEmpty()) {
        CharterSubject subject;
        subject.content.text = text;
        subject.account = account->id;
        subject.author = m_context.person;
        for (const CharterFinding& finding : checkCharter(m_rules, subject))
            findings.push_back(asFinding(finding, *account));
    }
    m_findings->setFindings(findings);
    const bool fine = findings.empty() && !text.trimmed().isEmpty();
    m_verdict->setText(fine ? tr("No rule stands against it.", "charter, after trying a text") : QString());
    m_verdict->setVisible(fine);
}

RuleDialog* CharterBox::dialog() const
{
    return m_dialog;
}

void CharterBox::edit(const CharterRule& rule)
{
    delete m_dialog;
    m_dialog = new RuleDialog(m_context, rule, window());
    connect(m_dialog, &RuleDialog::saveAsked, this, &CharterBox::save);
    m_dialog->open();
}

void CharterBox::save(const CharterRule& rule)
{
    m_context.governance->saveRule(rule, m_context.person).onDone(this, [this](const Result<CharterRule>& saved) {
        if (!saved && m_dialog)
            return m_dialog->showError(words::errorWhat(saved.error()));
        if (!saved)
            return tell(saved.error());
        if (m_dialog)
            m_dialog->close();
        load();
    });
}

void CharterBox::remove()
{
    const CharterRule* rule = chosen();
    if (!rule || m_context.workspace.info().readOnly)
        return;
    m_context.governance->removeRule(rule->id, m_context.person)
        .onDone(this, [this, again = *rule](const Result<void>& result) {
            if (!result)
                return tell(result.error());
            load();
            if (m_context.shell)
                m_context.shell->toast(tr("Rule removed: %1", "toast; %1 its name").arg(again.name),
                                       [this, again] { save(again); });
        });
}

void CharterBox::tell(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

} // namespace parvis::ui
