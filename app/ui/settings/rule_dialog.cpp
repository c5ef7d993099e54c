// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rule_dialog.h"

#include "ui/models/account_book.h"
#include "ui/review/review_words.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr CharterKind kKinds[] = {CharterKind::ForbiddenWords,  CharterKind::RequiredWords, CharterKind::PaidDisclosure,
                                  CharterKind::AltText,         CharterKind::LinkHosts,     CharterKind::QuietHours,
                                  CharterKind::MinimumDistance, CharterKind::MayPost};
constexpr CharterLevel kLevels[] = {CharterLevel::Warn, CharterLevel::NeedsApproval, CharterLevel::Block};

QStringList parts(const QString& text)
{
    QStringList list;
    for (const QString& line : text.split(u'\n')) {
        for (const QString& part : line.split(u',')) {
            if (!part.trimmed().isEmpty())
                list << part.trimmed();
        }
    }
    return list;
}

bool hasWords(CharterKind kind)
{
    return kind != CharterKind::AltText && kind != CharterKind::QuietHours && kind != CharterKind::MinimumDistance;
}

} // namespace

RuleDialog::RuleDialog(const UiContext& context, const CharterRule& rule, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_rule(rule),
      m_form(new QFormLayout),
      m_name(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_level(new QComboBox(this)),
      m_wordsName(new Label({}, TextSize::Base, false, false, this)),
      m_words(new QPlainTextEdit(this)),
      m_hours(new QWidget(this)),
      m_from(new QTimeEdit(m_hours)),
      m_to(new QTimeEdit(m_hours)),
      m_distance(new QSpinBox(this)),
      m_accounts(new QListWidget(this)),
      m_campaigns(new QLineEdit(this)),
      m_enabled(new QCheckBox(tr("In force", "charter rule, switch"), this)),
      m_error(new Label({}, TextSize::Second, false, false, this)),
      m_save(new QPushButton(tr("Save rule", "button"), this))
{
    setObjectName(u"rule-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(rule.id.isNull() ? tr("New rule", "title of a window") : tr("Rule", "title of a window"));
    buildForm();
    fill();
    kindChanged();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleDialog::kindChanged);
    connect(m_save, &QPushButton::clicked, this, &RuleDialog::save);
    setMinimumWidth(px(this, 480));
}

void RuleDialog::buildForm()
{
    m_name->setObjectName(u"rule-name"_s);
    m_name->setPlaceholderText(tr("As your team calls it", "charter rule, empty field"));
    m_kind->setObjectName(u"rule-kind"_s);
    m_level->setObjectName(u"rule-level"_s);
    m_words->setObjectName(u"rule-words"_s);
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(px(this, 84));
    m_from->setObjectName(u"rule-from"_s);
    m_to->setObjectName(u"rule-to"_s);
    m_from->setAccessibleName(tr("Quiet from", "charter rule, field"));
    m_to->setAccessibleName(tr("Quiet until", "charter rule, field"));
    m_distance->setObjectName(u"rule-distance"_s);
    m_distance->setRange(1, 10'080);
    m_distance->setSuffix(tr(" min", "unit after a number of minutes"));
    m_accounts->setObjectName(u"rule-accounts"_s);
    m_accounts->setFixedHeight(px(this, 108));
    m_campaigns->setObjectName(u"rule-campaigns"_s);
    m_campaigns->setPlaceholderText(tr("All; or names, with commas between", "charter rule, empty field"));
    m_enabled->setObjectName(u"rule-enabled"_s);
    m_error->setObjectName(u"rule-error"_s);
    m_error->setTint(Tint::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_save->setObjectName(u"rule-save"_s);
    setPrimary(m_save);
    auto* hours = new QHBoxLayout(m_hours);
    hours->setContentsMargins(0, 0, 0, 0);
    hours->addWidget(m_from);
    hours->addWidget(new Label(u"–"_s, TextSize::Base, true, false, m_hours));
    hours->addWidget(m_to);
    hours->addStretch(1);
    const auto add = [this](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        m_form->addRow(name, field);
    };
    add(tr("Name", "charter rule, field"), m_name);
    add(tr("Kind", "charter rule, field"), m_kind);
    m_form->addRow(m_wordsName, m_words);
    add(tr("Quiet hours", "kind of a charter rule"), m_hours);
    add(tr("At least", "charter rule, field: distance between posts"), m_distance);
    add(tr("What it does", "charter rule, field: warn, ask for approval or block"), m_level);
    add(tr("Accounts", "charter rule, field"), m_accounts);
    add(tr("Campaigns", "charter rule, field"), m_campaigns);
    m_form->addRow(QString(), m_enabled);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_error, 1);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addLayout(foot);
}

void RuleDialog::fill()
{
    for (const CharterKind kind : kKinds)
        m_kind->addItem(words::charterKind(kind), int(kind));
    for (const CharterLevel level : kLevels)
        m_level->addItem(words::charterLevel(level), int(level));
    m_name->setText(m_rule.name);
    m_kind->setCurrentIndex(m_kind->findData(int(m_rule.kind)));
    m_level->setCurrentIndex(m_level->findData(int(m_rule.level)));
    m_words->setPlainText(m_rule.words.join(u'\n'));
    const bool hours = m_rule.kind == CharterKind::QuietHours;
    m_from->setTime(hours ? QTime(m_rule.from / 60, m_rule.from % 60) : QTime(22, 0));
    m_to->setTime(hours ? QTime(m_rule.to / 60, m_rule.to % 60) : QTime(7, 0));
    m_distance->setValue(m_rule.distance.count() > 0 ? int(m_rule.distance.count()) : 30);
    m_campaigns->setText(m_rule.campaigns.join(u", "_s));
    m_enabled->setChecked(m_rule.enabled);
    for (const Account& account : m_context.book.accounts()) {
        auto* item = new QListWidgetItem(u"%1 · %2"_s.arg(harmless(m_context.book.name(account.id)),
                                                          m_context.book.network(account.network).displayName),
                                         m_accounts);
        const bool mine = m_rule.accounts.empty() || std::find(m_rule.accounts.begin(), m_rule.accounts.end(),
                                                               account.id) != m_rule.accounts.end();
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(mine ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, account.id.value);
    }
}

void RuleDialog::kindChanged()
{
    const auto kind = CharterKind(m_kind->currentData().toInt());
    QString name;
    if (kind == CharterKind::LinkHosts)
        name = tr("Addresses", "charter rule, field: hosts like shop.example");
    else if (kind == CharterKind::MayPost)
        name = tr("People", "charter rule, field: who may post");
    else if (kind == CharterKind::ForbiddenWords)
        name = tr("None of", "charter rule, field: words");
    else
        name = tr("One of", "charter rule, field: words");
    m_wordsName->setText(name);
    m_words->setAccessibleName(name);
    m_words->setPlaceholderText(tr("One in a line, or with commas between", "charter rule, empty field"));
    m_words->setVisible(hasWords(kind));
    m_wordsName->setVisible(hasWords(kind));
    const auto showRow = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    showRow(m_hours, kind == CharterKind::QuietHours);
    showRow(m_distance, kind == CharterKind::MinimumDistance);
}

CharterRule RuleDialog::rule() const
{
    CharterRule rule = m_rule;
    rule.name = m_name->text().trimmed();
    rule.kind = CharterKind(m_kind->currentData().toInt());
    rule.level = CharterLevel(m_level->currentData().toInt());
    rule.enabled = m_enabled->isChecked();
    rule.words = hasWords(rule.kind) ? parts(m_words->toPlainText()) : QStringList();
    rule.from = rule.to = 0;
    rule.distance = {};
    if (rule.kind == CharterKind::QuietHours) {
        rule.from = m_from->time().msecsSinceStartOfDay() / 60'000;
        rule.to = m_to->time().msecsSinceStartOfDay() / 60'000;
    }
    if (rule.kind == CharterKind::MinimumDistance)
        rule.distance = std::chrono::minutes(m_distance->value());
    rule.campaigns = parts(m_campaigns->text());
    rule.accounts.clear();
    for (int i = 0; i < m_accounts->count(); ++i) {
        if (m_accounts->item(i)->checkState() == Qt::Checked)
            rule.accounts.push_back({m_accounts->item(i)->data(Qt::UserRole).toLongLong()});
    }
    // All of today's accounts means all, also those that come later.
    if (int(rule.accounts.size()) == m_accounts->count())
        rule.accounts.clear();
    return rule;
}

void RuleDialog::save()
{
    const CharterRule rule = this->rule();
    // None chosen looks like all of them in the rule.
    const bool none =
        rule.accounts.empty() && m_accounts->count() > 0 && m_accounts->item(0)->checkState() == Qt::Unchecked;
    if (rule.name.isEmpty())
        return showError(tr("Give the rule a name.", "charter rule, error"));
    if (none)
        return showError(tr("Choose at least one account.", "charter rule, error"));
    if (!charterProblem(rule).isEmpty())
        return showError(rule.kind == CharterKind::QuietHours
                             ? tr("The quiet hours begin and end at the same time.", "charter rule, error")
                             : tr("Say at least one word, address or person.", "charter rule, error"));
    Q_EMIT saveAsked(rule);
}

void RuleDialog::showError(const QString& words)
{
    m_error->setText(words);
    m_error->show();
}

} // namespace parvis::ui
