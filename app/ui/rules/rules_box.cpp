// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rules_box.h"

#include "engine/inbox/rule_desk.h"
#include "engine/off_thread.h"
#include "ports/workspace.h"
#include "ui/rules/inbox_rule_dialog.h"
#include "ui/rules/rule_line.h"
#include "ui/rules/rule_log_window.h"
#include "ui/rules/rule_trial_window.h"
#include "ui/rules/rule_words.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>

namespace parvis::ui {

using namespace Qt::StringLiterals;

RulesBox::RulesBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new Banner(this)),
      m_list(new QListWidget(this)),
      m_hint(new Label(
          tr("No rules yet. A rule labels, assigns, answers or closes by itself what it holds for.", "settings, rules"),
          TextSize::Second, true, false, this))
{
    setObjectName(u"rules"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_banner);
    m_list->setObjectName(u"rules-list"_s);
    sayWhenEmpty(m_list, tr("No rules yet. Each new message stays as it came.", "settings, empty list"));
    m_list->setAccessibleName(tr("Rules of the inbox, in their order", "settings, list"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setFixedHeight(px(this, 200));
    m_list->setToolTip(tr("Drag, or Alt and the arrows, to change the order; Space switches a rule", "hover"));
    m_list->installEventFilter(this);
    m_list->setItemDelegate(new RuleLine(m_list));
    m_hint->setObjectName(u"rules-hint"_s);
    m_hint->setWordWrap(true);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    buildButtons();
    connect(m_list, &QListWidget::currentRowChanged, this, &RulesBox::chosenChanged);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (const InboxRule* rule = chosen(); rule && !m_context.workspace.info().readOnly)
            edit(*rule);
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        for (InboxRule rule : m_rules) {
            const bool on = item->checkState() == Qt::Checked;
            if (rule.id.value == item->data(Qt::UserRole).toLongLong() && rule.enabled != on) {
                rule.enabled = on;
                return save(rule);
            }
        }
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &RulesBox::takeOrder);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [](const Change& change) { return change.topic == Topic::Settings; }))
                load();
        });
    load();
}

QPushButton* RulesBox::button(const QString& iconName, const QString& text, const QString& objectName)
{
    auto* made = new QPushButton(icon(iconName), text, this);
    made->setObjectName(objectName);
    return made;
}

void RulesBox::buildButtons()
{
    auto* row = new FlowLayout(px(this, space::s));
    const bool mayWrite = !m_context.workspace.info().readOnly;
    const auto add = [&](const QString& iconName, const QString& text, const char* name, auto fn, bool ofOne) {
        auto* made = button(iconName, text, QString::fromLatin1(name));
        made->setEnabled(mayWrite);
        connect(made, &QPushButton::clicked, this, fn);
        if (ofOne)
            m_ofOne.append(made);
        row->addWidget(made);
        return made;
    };
    add(
        u"plus"_s, tr("Add rule…", "rules of the inbox, button"), "rules-add", [this] { edit({}); }, false);
    add(
        u"pencil"_s, tr("Edit…", "rules of the inbox, button"), "rules-edit",
        [this] {
            if (const InboxRule* rule = chosen())
                edit(*rule);
        },
        true);
    add(
        u"copy"_s, tr("Duplicate", "rules of the inbox, button"), "rules-duplicate", [this] { duplicate(); }, true);
    add(
        u"trash"_s, tr("Remove", "rules of the inbox, button"), "rules-remove", [this] { remove(); }, true);
    add(
        u"chevron-up"_s, tr("Up", "rules of the inbox, button"), "rules-up", [this] { move(-1); }, true);
    add(
        u"chevron-down"_s, tr("Down", "rules of the inbox, button"), "rules-down", [this] { move(1); }, true);
    add(
        u"flask"_s, tr("Try on the past…", "rules of the inbox, button"), "rules-trial", [this] { openTrial(m_rules); },
        false)
        ->setEnabled(true);
    add(
        u"list"_s, tr("Log…", "rules of the inbox, button"), "rules-log", [this] { openLog(); }, false)
        ->setEnabled(true);
    add(
        u"external"_s, tr("Import…", "rules of the inbox, button"), "rules-import", [this] { askFile(true); }, false);
    add(
        u"download"_s, tr("Export…", "rules of the inbox, button"), "rules-export", [this] { askFile(false); }, false)
        ->setEnabled(true);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    chosenChanged();
}

void RulesBox::load()
{
    m_context.rules->rules().onDone(this, [this](Result<std::vector<InboxRule>> rules) {
        if (!rules)
            return tell(rules.error());
        m_rules = std::move(*rules);
        fill();
    });
}

void RulesBox::fill()
{
    const qint64 before = !m_select.isNull()      ? std::exchange(m_select, {}).value
                          : m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toLongLong()
                                                  : 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const InboxRule& rule : m_rules) {
            QStringList does;
            for (const RuleAction& action : rule.actions)
                does << words::ruleAction(action);
            if (rule.stop)
                does << tr("then stop", "rules of the inbox: no further rules");
            auto* item =
                new QListWidgetItem(u"%1   %2"_s.arg(harmless(rule.name).simplified(), does.join(u" · "_s)), m_list);
            item->setData(Qt::UserRole, rule.id.value);
            item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
            item->setCheckState(rule.enabled ? Qt::Checked : Qt::Unchecked);
            item->setData(RuleLine::nameRole, harmless(rule.name).simplified());
            item->setData(RuleLine::doesRole, does.join(u" · "_s));
            item->setToolTip(does.join(u'\n'));
            if (rule.id.value == before)
                m_list->setCurrentItem(item);
        }
    }
    m_hint->setVisible(m_rules.empty());
    chosenChanged();
}

const InboxRule* RulesBox::chosen() const
{
    const auto* item = m_list->currentItem();
    for (const InboxRule& rule : m_rules) {
        if (item && rule.id.value == item->data(Qt::UserRole).toLongLong())
            return &rule;
    }
    return nullptr;
}

void RulesBox::chosenChanged()
{
    const bool possible = chosen() && !m_context.workspace.info().readOnly;
    for (QPushButton* one : m_ofOne)
        one->setEnabled(possible);
}

InboxRuleDialog* RulesBox::dialog() const
{
    return m_dialog;
}

RuleLogWindow* RulesBox::logWindow() const
{
    return m_log;
}

RuleTrialWindow* RulesBox::trialWindow() const
{
    return m_trial;
}

void RulesBox::edit(const InboxRule& rule)
{
    delete m_dialog;
    m_dialog = new InboxRuleDialog(m_context, rule, window());
    connect(m_dialog, &InboxRuleDialog::saveAsked, this, &RulesBox::save);
    connect(m_dialog, &InboxRuleDialog::trialAsked, this, [this](const InboxRule& one) { openTrial({one}); });
    m_dialog->open();
}

void RulesBox::save(const InboxRule& rule)
{
    m_context.rules->save(rule, m_context.person).onDone(this, [this](const Result<InboxRule>& saved) {
        if (!saved && m_dialog)
            return m_dialog->showError(words::errorWhat(saved.error()));
        if (!saved) {
            tell(saved.error());
            return load();
        }
        if (m_dialog)
            m_dialog->close();
        m_select = saved->id;
        load();
    });
}

void RulesBox::duplicate()
{
    const InboxRule* rule = chosen();
    if (!rule)
        return;
    InboxRule copy = *rule;
    copy.id = {};
    copy.revision = 0;
    copy.enabled = false;
    copy.name = tr("%1 (copy)", "name of a duplicated rule").arg(rule->name);
    edit(copy);
}

void RulesBox::remove()
{
    const InboxRule* rule = chosen();
    if (!rule || m_context.workspace.info().readOnly)
        return;
    m_context.rules->remove(rule->id, m_context.person).onDone(this, [this, again = *rule](const Result<void>& result) {
        if (!result)
            return tell(result.error());
        load();
        if (m_context.shell)
            m_context.shell->toast(tr("Rule removed: %1", "toast; %1 its name").arg(again.name), [this, again] {
                InboxRule anew = again;
                anew.id = {};
                save(anew);
            });
    });
}

void RulesBox::move(int step)
{
    const int row = m_list->currentRow(), to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count() || m_context.workspace.info().readOnly)
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->insertItem(to, m_list->takeItem(row));
        m_list->setCurrentRow(to);
    }
    takeOrder();
}

void RulesBox::takeOrder()
{
    std::vector<InboxRuleId> order;
    for (int i = 0; i < m_list->count(); ++i)
        order.push_back({m_list->item(i)->data(Qt::UserRole).toLongLong()});
    m_context.rules->reorder(order, m_context.person).onDone(this, [this](const Result<void>& result) {
        if (!result)
            tell(result.error());
        load();
    });
}

void RulesBox::openTrial(const std::vector<InboxRule>& rules)
{
    delete m_trial;
    m_trial = new RuleTrialWindow(m_context, rules, m_dialog ? m_dialog->window() : window());
    m_trial->open();
}

void RulesBox::openLog()
{
    if (!m_log)
        m_log = new RuleLogWindow(m_context, window());
    m_log->show();
    m_log->raise();
    m_log->activateWindow();
}

void RulesBox::askFile(bool open)
{
    auto* dialog = new QFileDialog(this, open ? tr("Import rules", "title of a file dialog")
                                              : tr("Export the rules", "title of a file dialog"));
    dialog->setObjectName(u"rules-file"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(open ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    dialog->setNameFilter(u"JSON (*.json)"_s);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setDirectory(QDir::homePath());
    if (!open)
        dialog->selectFile(u"rules.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, open ? &RulesBox::importFrom : &RulesBox::exportTo);
    dialog->open();
}

void RulesBox::importFrom(const QString& file)
{
    offThread<QByteArray>([file]() -> Result<QByteArray> {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, u"%1: %2"_s.arg(file, in.errorString()));
        return in.readAll();
    }).then(this, [this](const QByteArray& json) {
          return m_context.rules->importJson(json, m_context.person);
      }).onDone(this, [this, file](const Result<RuleImport>& import) {
        if (!import)
            return tell(import.error());
        if (import->problems.empty()) {
            m_banner->showMessage(Banner::Kind::Ok,
                                  tr("%n rules added.", "rules of the inbox", int(import->added.size())));
            return load();
        }
        const RuleProblem& first = import->problems.front();
        m_banner->showMessage(
            Banner::Kind::Danger,
            tr("Nothing was added: the file has %n problems.", "rules of the inbox", int(import->problems.size())),
            tr("%1, at %2: %3", "rules of the inbox; %1: a file, %2: a place in it, %3: what is wrong there")
                .arg(QDir::toNativeSeparators(file), first.path, words::ruleProblem(first)));
    });
}

void RulesBox::exportTo(const QString& file)
{
    m_context.rules->exportJson()
        .then(this,
              [file](const QByteArray& json) {
                  return offThread<void>([file, json]() -> Done {
                      QSaveFile out(file);
                      if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit())
                          return failure(ErrorKind::Storage, u"%1: %2"_s.arg(file, out.errorString()));
                      return {};
                  });
              })
        .onDone(this, [this, file](const Done& done) {
            if (!done)
                return tell(done.error());
            m_banner->showMessage(Banner::Kind::Ok, tr("The rules were written.", "rules of the inbox"),
                                  QDir::toNativeSeparators(file));
        });
}

void RulesBox::tell(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

bool RulesBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parvis::ui
