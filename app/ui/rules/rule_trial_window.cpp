// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_trial_window.h"

#include "engine/inbox/rule_desk.h"
#include "engine/inbox/trial_bounds.h"
#include "ui/rules/rule_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

RuleTrialWindow::RuleTrialWindow(const UiContext& context, std::vector<InboxRule> rules, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_rules(std::move(rules)),
      m_limit(new QComboBox(this)),
      m_run(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_summary(new Label({}, TextSize::Base, false, true, this)),
      m_banner(new Banner(this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(u"rule-trial-window"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Try on the past", "title of a window"));
    m_limit->setObjectName(u"rule-trial-limit"_s);
    m_limit->setAccessibleName(tr("How many messages", "try of rules, choice"));
    for (const int many : {1'000, 10'000, 100'000})
        m_limit->addItem(tr("The newest %n messages", "try of rules, choice", many), many);
    m_limit->addItem(tr("All messages", "try of rules, choice"), 0);
    m_run->setObjectName(u"rule-trial-run"_s);
    m_progress->setObjectName(u"rule-trial-progress"_s);
    m_progress->setTextVisible(false);
    QSizePolicy place = m_progress->sizePolicy();
    place.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(place);
    m_summary->setObjectName(u"rule-trial-summary"_s);
    m_list->setObjectName(u"rule-trial-list"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels(
        {tr("Rule, what it does, examples", "try of rules, column"), tr("Count", "try of rules, column")});
    m_list->headerItem()->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    auto* head = new QHBoxLayout;
    head->addWidget(m_limit);
    head->addWidget(m_run);
    head->addWidget(m_progress, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(new Label(tr("Nothing is changed. Conversations count as they stand today.", "try of rules"),
                                TextSize::Second, true, false, this));
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_trial)
            m_trial->cancel();
        else
            run();
    });
    resize(px(this, 720), px(this, 520));
    run();
}

RuleTrialWindow::~RuleTrialWindow()
{
    if (m_trial)
        m_trial->cancel();
}

void RuleTrialWindow::run()
{
    m_banner->clear();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_run->setText(tr("Stop", "try of rules, button"));
    m_trial = m_context.rules->trial(m_rules, m_limit->currentData().toInt());
    connect(m_trial.get(), &RuleTrial::progress, this, [this](int looked, int total) {
        m_progress->setRange(0, std::max(1, total));
        m_progress->setValue(looked);
    });
    m_trial->run().onDone(this, [this](const Result<TrialReport>& report) { finished(report); });
}

void RuleTrialWindow::finished(const Result<TrialReport>& report)
{
    m_trial.reset();
    m_run->setText(tr("Try again", "try of rules, button"));
    m_progress->setRange(0, 1);
    m_progress->setValue(1);
    m_progress->hide();
    if (report)
        return showReport(*report);
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(report.error()), words::errorAdvice(report.error()));
}

void RuleTrialWindow::showReport(const TrialReport& report)
{
    const QLocale locale;
    m_list->clear();
    int matched = 0;
    for (const TrialRule& rule : report.rules) {
        matched += rule.matched;
        auto* top = new QTreeWidgetItem(m_list, {harmless(rule.name).simplified(), locale.toString(rule.matched)});
        top->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
        for (const auto& [action, count] : rule.actions) {
            const QString number = locale.toString(count);
            const bool bound = countsAtMost(action.kind) && count > 0;
            auto* item =
                new QTreeWidgetItem(top, {words::ruleAction(action),
                                          bound ? tr("at most %1", "try of rules, a number").arg(number) : number});
            if (bound)
                item->setToolTip(1,
                                 tr("A person is acknowledged only once in a while, and turns end where everybody has "
                                    "enough to do. The try does not know how often that would have been so.",
                                    "try of rules, hover"));
            item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
            item->setIcon(0, icon(u"play"_s, Tint::Muted));
        }
        for (const TrialExample& example : rule.examples) {
            auto* item = new QTreeWidgetItem(top, {words::said(example.author, example.excerpt),
                                                   words::when(example.created, m_context.now(), m_context.zone)});
            item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
            item->setIcon(0, icon(u"comment"_s, Tint::Muted));
            item->setToolTip(0, harmless(example.excerpt));
        }
        top->setExpanded(report.rules.size() == 1);
    }
    m_summary->setText(
        report.cancelled
            ? tr("Stopped after %n messages: rules would have acted %1 times", "try of rules", report.looked)
                  .arg(locale.toString(matched))
            : tr("Of %n messages: rules would have acted %1 times", "try of rules", report.looked)
                  .arg(locale.toString(matched)));
}

} // namespace parvis::ui
