// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/retention_box.h"

#include "ports/workspace.h"
#include "ui/inbox/waiting.h"
#include "ui/models/account_book.h"
#include "ui/settings/retention_dialog.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int countColumn = 3;

} // namespace

RetentionBox::RetentionBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new Banner(this)),
      m_list(new QTreeWidget(this)),
      m_add(new QPushButton(icon(u"plus"_s), tr("Add retention rule…", "settings, button"), this)),
      m_edit(new QPushButton(icon(u"pencil"_s), tr("Edit…", "canned replies, button"), this)),
      m_remove(new QPushButton(icon(u"trash"_s), tr("Remove", "canned replies, button"), this)),
      m_count(new QPushButton(this))
{
    setObjectName(u"retention"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    auto* meaning = new Label(
        tr("Closed conversations where nothing happened for as long as a rule says are removed by the worker, with "
           "the people of whom nothing else is kept. It cannot be undone.",
           "settings, retention"),
        TextSize::Second, true, false, this);
    meaning->setWordWrap(true);
    column->addWidget(meaning);
    column->addWidget(m_banner);
    column->addWidget(m_list);
    m_list->setObjectName(u"retention-list"_s);
    sayWhenEmpty(m_list, tr("No rule: everything is kept.", "settings, retention, empty list"));
    m_list->setAccessibleName(tr("Retention rules", "settings, list"));
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Name", "canned replies, column"), tr("Kept", "retention, column: how long"),
                             tr("For", "retention, column: which conversations"),
                             tr("Would remove now", "retention, column")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->setFixedHeight(px(this, 150));
    buildButtons();
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [](const Change& change) { return change.topic == Topic::Settings; }))
                load();
        });
    connect(&m_context.book, &AccountBook::changed, this, &RetentionBox::fill);
    load();
}

void RetentionBox::buildButtons()
{
    m_add->setObjectName(u"retention-add"_s);
    m_edit->setObjectName(u"retention-edit"_s);
    m_remove->setObjectName(u"retention-remove"_s);
    m_count->setObjectName(u"retention-count-now"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(m_count);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    const auto editChosen = [this] {
        if (const RetentionRule* rule = chosen(); rule && !m_context.workspace.info().readOnly)
            edit(*rule);
    };
    connect(m_edit, &QPushButton::clicked, this, editChosen);
    connect(m_list, &QTreeWidget::itemActivated, this, editChosen);
    connect(m_remove, &QPushButton::clicked, this, &RetentionBox::remove);
    connect(m_count, &QPushButton::clicked, this, [this] { m_counting ? stopCount() : startCount(); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RetentionBox::offerButtons);
    auto* gone = new QShortcut(Qt::Key_Delete, m_list);
    gone->setContext(Qt::WidgetShortcut);
    connect(gone, &QShortcut::activated, this, &RetentionBox::remove);
    offerButtons();
}

void RetentionBox::load()
{
    m_context.privacy->rules().onDone(this, [this](Result<std::vector<RetentionRule>> rules) {
        if (!rules)
            return tell(rules.error());
        if (*rules == m_rules)
            return;
        stopCount();
        m_counts.clear(); // of rules as they were
        m_rules = std::move(*rules);
        fill();
    });
}

void RetentionBox::fill()
{
    const RetentionRule* before = chosen();
    const RetentionRuleId kept = before ? before->id : RetentionRuleId();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const RetentionRule& rule : m_rules) {
        QStringList which{rule.account.isNull() ? tr("Every account", "canned reply")
                                                : harmless(m_context.book.name(rule.account))};
        if (const auto kind = inboxKindFromName(rule.kind))
            which << kindWord(*kind);
        if (!rule.label.isEmpty())
            which << tr("label “%1”", "retention, which conversations").arg(harmless(rule.label));
        if (!rule.enabled)
            which << tr("switched off", "retention, a rule");
        auto* item = new QTreeWidgetItem(
            m_list,
            {harmless(rule.name), tr("%n months", "retention: how long", rule.months), which.join(u" · "_s), {}});
        item->setData(0, Qt::UserRole, rule.id.value);
        if (rule.id == kept)
            m_list->setCurrentItem(item);
    }
    showCounts();
    offerButtons();
}

void RetentionBox::startCount()
{
    m_counting = true;
    m_counts.clear();
    showCounts();
    offerButtons();
    countNext(0, ++m_question);
}

void RetentionBox::stopCount()
{
    m_counting = false;
    ++m_question;
    offerButtons();
    showCounts();
}

// One at a time, so that the store has time for others and the person can stop it between two.
void RetentionBox::countNext(size_t index, int question)
{
    if (index >= m_rules.size()) {
        stopCount();
        return;
    }
    m_context.privacy->preview(m_rules[index], 0)
        .onDone(this, [this, index, question, id = m_rules[index].id](const Result<RetentionPreview>& preview) {
            if (question != m_question)
                return;
            if (!preview) {
                stopCount();
                return tell(preview.error());
            }
            m_counts.insert(id, *preview);
            showCounts();
            countNext(index + 1, question);
        });
}

void RetentionBox::showCounts()
{
    const QLocale locale;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* item = m_list->topLevelItem(i);
        const auto known = m_counts.constFind({item->data(0, Qt::UserRole).toLongLong()});
        item->setText(countColumn, known == m_counts.constEnd() ? (m_counting ? u"…"_s : tr("not counted", "retention"))
                                                                : tr("%1 conversations, %2 messages", "retention")
                                                                      .arg(locale.toString(known->conversations),
                                                                           locale.toString(known->messages)));
    }
}

void RetentionBox::offerButtons()
{
    const bool writable = !m_context.workspace.info().readOnly;
    m_add->setEnabled(writable);
    m_edit->setEnabled(writable && chosen());
    m_remove->setEnabled(writable && chosen());
    m_count->setEnabled(!m_rules.empty());
    m_count->setText(m_counting ? tr("Stop counting", "retention, button") : tr("Count now", "retention, button"));
    m_count->setToolTip(tr("What each rule would remove now; nothing is removed by it", "retention, hover"));
}

const RetentionRule* RetentionBox::chosen() const
{
    const auto* item = m_list->currentItem();
    for (const RetentionRule& rule : m_rules) {
        if (item && rule.id.value == item->data(0, Qt::UserRole).toLongLong())
            return &rule;
    }
    return nullptr;
}

RetentionDialog* RetentionBox::dialog() const
{
    return m_dialog;
}

void RetentionBox::edit(const RetentionRule& rule)
{
    delete m_dialog;
    m_dialog = new RetentionDialog(m_context, rule, window());
    connect(m_dialog, &RetentionDialog::saveAsked, this, &RetentionBox::save);
    m_dialog->open();
}

void RetentionBox::save(const RetentionRule& rule)
{
    m_context.privacy->saveRule(rule, m_context.person).onDone(this, [this](const Result<RetentionRule>& saved) {
        if (!saved && m_dialog)
            return m_dialog->showError(words::errorWhat(saved.error()));
        if (!saved)
            return tell(saved.error());
        m_banner->clear();
        if (m_dialog)
            m_dialog->close();
        load();
    });
}

void RetentionBox::remove()
{
    const RetentionRule* rule = chosen();
    if (!rule || m_context.workspace.info().readOnly)
        return;
    m_context.privacy->removeRule(rule->id, m_context.person).onDone(this, [this, again = *rule](const Done& done) {
        if (!done)
            return tell(done.error());
        load();
        if (m_context.shell)
            m_context.shell->toast(tr("Retention rule removed: %1", "toast; %1 its name").arg(harmless(again.name)),
                                   [box = QPointer(this), again] {
                                       RetentionRule anew = again;
                                       anew.id = {};
                                       if (box)
                                           box->save(anew);
                                   });
    });
}

void RetentionBox::tell(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

} // namespace parvis::ui
