// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_log_window.h"

#include "ui/rules/rule_words.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int page = 200;

}

RuleLogWindow::RuleLogWindow(const UiContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_rule(new QComboBox(this)),
      m_list(new QTreeWidget(this)),
      m_count(new Label({}, TextSize::Second, true, false, this)),
      m_banner(new Banner(this)),
      m_undo(new QPushButton(icon(u"undo"_s), tr("Take back", "log of rules, button"), this)),
      m_more(new QPushButton(tr("Older…", "log of rules, button"), this))
{
    setObjectName(u"rule-log-window"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the rules did", "title of a window"));
    m_rule->setObjectName(u"rule-log-rule"_s);
    m_rule->setAccessibleName(tr("Of which rule", "log of rules, choice"));
    m_list->setObjectName(u"rule-log-list"_s);
    sayWhenEmpty(m_list, tr("No rule has acted yet.", "log of rules"));
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHeaderLabels({tr("When", "log of rules, column"), tr("Rule", "log of rules, column"),
                             tr("Message", "log of rules, column"), tr("Did", "log of rules, column")});
    const int widths[] = {150, 150, 260};
    for (int i = 0; i < 3; ++i)
        m_list->setColumnWidth(i, px(this, widths[i]));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_rule);
    column->addWidget(m_banner);
    column->addWidget(m_list, 1);
    buildFoot();
    connect(m_rule, &QComboBox::activated, this, &RuleLogWindow::load);
    connect(m_list, &QTreeWidget::itemActivated, this, &RuleLogWindow::openConversation);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_undo->setEnabled(!m_list->selectedItems().isEmpty()); });
    auto* undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, this, &RuleLogWindow::takeBack);
    resize(px(this, 960), px(this, 540));
    m_context.rules->rules().onDone(this, [this](const Result<std::vector<InboxRule>>& rules) {
        if (rules)
            fillRules(*rules);
        load();
    });
}

void RuleLogWindow::buildFoot()
{
    m_count->setObjectName(u"rule-log-count"_s);
    m_undo->setObjectName(u"rule-log-undo"_s);
    m_undo->setAutoDefault(false);
    m_undo->setEnabled(false);
    m_undo->setToolTip(tr("Takes the chosen lines back, where nobody has changed it since", "hover"));
    m_more->setObjectName(u"rule-log-more"_s);
    m_more->setAutoDefault(false);
    m_more->hide();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_more);
    foot->addWidget(m_undo);
    static_cast<QVBoxLayout*>(layout())->addLayout(foot);
    connect(m_undo, &QPushButton::clicked, this, &RuleLogWindow::takeBack);
    connect(m_more, &QPushButton::clicked, this, &RuleLogWindow::more);
}

void RuleLogWindow::fillRules(const std::vector<InboxRule>& rules)
{
    m_rule->addItem(tr("All rules", "log of rules, choice"), qint64(0));
    for (const InboxRule& rule : rules)
        m_rule->addItem(harmless(rule.name).simplified(), rule.id.value);
}

void RuleLogWindow::load()
{
    m_entries.clear();
    m_list->clear();
    more();
}

void RuleLogWindow::more()
{
    RuleLogQuery query;
    query.rule = {m_rule->currentData().toLongLong()};
    query.limit = page;
    if (!m_entries.empty())
        query.before = m_entries.back().id;
    m_context.rules->log(query).onDone(this, [this](const Result<std::vector<RuleLogEntry>>& entries) {
        if (entries)
            append(*entries);
        else
            tell(entries.error());
    });
}

void RuleLogWindow::append(const std::vector<RuleLogEntry>& entries)
{
    for (const RuleLogEntry& entry : entries) {
        QStringList did;
        for (const ActionOutcome& outcome : entry.outcomes)
            did << words::actionOutcome(outcome);
        if (entry.undone)
            did.prepend(tr("Taken back by %1", "log of rules").arg(harmless(entry.undoneBy)));
        const QString message = entry.excerpt.isEmpty() ? tr("(gone)", "log of rules: the message was deleted")
                                                        : words::said(entry.author, entry.excerpt);
        auto* item = new QTreeWidgetItem(m_list, {words::when(entry.at, m_context.now(), m_context.zone),
                                                  harmless(entry.ruleName).simplified(), message,
                                                  harmless(did.join(u" · "_s)).simplified()});
        item->setToolTip(0, words::exact(entry.at, m_context.zone));
        item->setToolTip(3, harmless(did.join(u'\n')));
        item->setDisabled(entry.undone.has_value());
    }
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    m_more->setVisible(entries.size() == size_t(page));
    m_count->setText(m_entries.empty() ? tr("No rule has acted yet.", "log of rules")
                                       : tr("%n lines", "log of rules", int(m_entries.size())));
}

void RuleLogWindow::takeBack()
{
    std::vector<qint64> ids;
    for (const auto* item : m_list->selectedItems()) {
        const RuleLogEntry& entry = m_entries[size_t(m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item)))];
        if (!entry.undone)
            ids.push_back(entry.id);
    }
    if (ids.empty())
        return;
    m_context.rules->undo(ids, m_context.person).onDone(this, [this](const Result<RuleUndo>& undo) {
        if (!undo)
            return tell(undo.error());
        m_banner->showMessage(undo->kept == 0 ? Banner::Kind::Ok : Banner::Kind::Warn,
                              tr("%n changes taken back.", "log of rules", undo->undone),
                              undo->kept == 0 ? QString()
                                              : tr("%n stay: somebody has changed them since, or the answer is out.",
                                                   "log of rules", undo->kept));
        load();
    });
}

void RuleLogWindow::openConversation()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0 && m_context.shell)
        m_context.shell->showDesk(u"inbox"_s, u"conversation/"_s + m_entries[size_t(row)].conversation.toString());
}

void RuleLogWindow::tell(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

} // namespace parvis::ui
