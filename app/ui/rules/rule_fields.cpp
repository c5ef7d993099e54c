// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_fields.h"

#include "ui/models/account_book.h"
#include "ui/rules/rule_words.h"
#include "ui/settings/zone_choice.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/weekday_row.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList partsOf(const QString& text)
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

template <typename Name>
QList<QPair<QString, QString>> choicesOf(const QStringList& values, Name name)
{
    QList<QPair<QString, QString>> list;
    for (const QString& value : values)
        list.append({value, name(value)});
    return list;
}

const QStringList& priorities()
{
    static const QStringList list{u"low"_s, u"normal"_s, u"high"_s, u"urgent"_s};
    return list;
}

} // namespace

RuleFields::RuleFields(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    setObjectName(u"rule-fields"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    clear();
}

void RuleFields::begin(const QString& title)
{
    delete m_form;
    while (m_column->count() > 0)
        delete m_column->takeAt(0);
    m_first = nullptr;
    m_form = new QWidget(this);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(new Label(title, TextSize::Base, false, true, m_form));
    m_rows = new QFormLayout;
    m_rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    column->addLayout(m_rows);
}

void RuleFields::end()
{
    m_column->addWidget(m_form);
    m_column->addStretch(1);
    m_form->show();
}

void RuleFields::clear(const QString& hint)
{
    begin(QString());
    if (!hint.isEmpty())
        addNote(hint);
    end();
}

void RuleFields::focusFirst()
{
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

void RuleFields::tellCondition()
{
    Q_EMIT conditionChanged(m_condition);
}

void RuleFields::tellAction()
{
    Q_EMIT actionChanged(m_action);
}

void RuleFields::addRow(const QString& name, QWidget* field, const QString& objectName)
{
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    m_rows->addRow(name, field);
    if (!m_first)
        m_first = field;
}

void RuleFields::addNote(const QString& text)
{
    auto* note = new Label(text, TextSize::Second, true, false, m_form);
    note->setWordWrap(true);
    m_rows->addRow(note);
}

QPlainTextEdit* RuleFields::addTexts(const QString& name, const QStringList& values, const QString& hint,
                                     const Change& change, QStringList* place)
{
    auto* field = new QPlainTextEdit(values.join(u'\n'), m_form);
    field->setTabChangesFocus(true);
    field->setPlaceholderText(hint);
    field->setFixedHeight(px(this, 84));
    addRow(name, field, u"rule-values"_s);
    connect(field, &QPlainTextEdit::textChanged, this, [field, place, change] {
        *place = partsOf(field->toPlainText());
        change();
    });
    return field;
}

void RuleFields::addText(const QString& name, QString* place, const Change& change, const QString& hint)
{
    auto* field = new QLineEdit(*place, m_form);
    field->setPlaceholderText(hint);
    addRow(name, field, u"rule-value"_s);
    connect(field, &QLineEdit::textChanged, this, [place, change](const QString& text) {
        *place = text;
        change();
    });
}

void RuleFields::addChoices(const QString& name, const QList<QPair<QString, QString>>& choices, QStringList* place,
                            const Change& change)
{
    auto* list = new QListWidget(m_form);
    for (const auto& [value, word] : choices) {
        auto* item = new QListWidgetItem(word, list);
        item->setData(Qt::UserRole, value);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(place->contains(value) ? Qt::Checked : Qt::Unchecked);
    }
    list->setCurrentRow(0);
    list->setFixedHeight(px(this, 26 * std::clamp(int(choices.size()), 2, 6) + 8));
    addRow(name, list, u"rule-choices"_s);
    connect(list, &QListWidget::itemChanged, this, [list, place, change] {
        place->clear();
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->checkState() == Qt::Checked)
                *place << list->item(i)->data(Qt::UserRole).toString();
        }
        change();
    });
}

void RuleFields::addChoice(const QString& name, const QList<QPair<QString, QString>>& choices, QString* place,
                           const Change& change)
{
    auto* box = new QComboBox(m_form);
    for (const auto& [value, word] : choices)
        box->addItem(word, value);
    box->setCurrentIndex(std::max(0, box->findData(*place)));
    *place = box->currentData().toString();
    addRow(name, box, u"rule-choice"_s);
    connect(box, &QComboBox::currentIndexChanged, this, [box, place, change] {
        *place = box->currentData().toString();
        change();
    });
}

QSpinBox* RuleFields::addNumber(const QString& name, int value, int least, int most,
                                const std::function<void(int)>& change)
{
    auto* box = new QSpinBox(m_form);
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    addRow(name, box, u"rule-number"_s);
    connect(box, &QSpinBox::valueChanged, this, change);
    return box;
}

void RuleFields::addSwitch(const QString& name, bool* place, const Change& change)
{
    auto* box = new QCheckBox(name, m_form);
    box->setObjectName(u"rule-switch"_s);
    box->setChecked(*place);
    m_rows->addRow(box);
    if (!m_first)
        m_first = box;
    connect(box, &QCheckBox::toggled, this, [place, change](bool on) {
        *place = on;
        change();
    });
}

void RuleFields::addTextConditions()
{
    const Change tell = [this] { tellCondition(); };
    Condition& c = m_condition;
    if (c.kind == ConditionKind::Regex) {
        if (c.values.isEmpty())
            c.values << QString();
        addText(tr("Expression", "rule, field"), &c.values.front(), tell, u"n[°o]? ?\\d{4,}"_s);
        addSwitch(tr("Without case and accents", "rule, field of a regular expression"), &c.folded, tell);
        addNote(tr("In the syntax of RE2. Its time grows with the length of the text only, so that no message can make "
                   "it hang.",
                   "rule, hint"));
        return;
    }
    const bool words = c.kind == ConditionKind::Words, label = c.kind == ConditionKind::Label;
    const QString hint = c.kind == ConditionKind::Language ? u"fr, en"_s
                         : c.kind == ConditionKind::Author ? u"@lea@social.example"_s
                                                           : tr("One in a line", "rule, empty field");
    addTexts(label ? tr("One of these labels", "rule, field") : tr("One of", "rule, field: words"), c.values, hint,
             tell, &c.values);
    if (words)
        addNote(tr("Whole words, whatever their case and accents; livr* is the beginning of a word.", "rule, hint"));
}

void RuleFields::addGuess()
{
    Condition& c = m_condition;
    const Change tell = [this] { tellCondition(); };
    addChoices(tr("One of", "rule, field: words"),
               c.kind == ConditionKind::Kind ? choicesOf(messageKinds(), words::messageKind)
                                             : choicesOf(sentiments(), words::sentiment),
               &c.values, tell);
    auto* box = addNumber(tr("At least this sure", "rule, field: confidence in percent"), qRound(c.confidence * 100), 0,
                          100, [this](int percent) {
                              m_condition.confidence = percent / 100.0;
                              tellCondition();
                          });
    box->setSuffix(tr(" %", "unit after a number of percent"));
    addNote(tr("What triage is less sure of is neither so nor not so: the rule does not act.", "rule, hint"));
}

void RuleFields::addHours()
{
    auto* days = new WeekdayRow(u"rule-day"_s, m_form);
    days->setWeekdays(m_condition.weekdays);
    addRow(tr("Days", "rule, field"), days, u"rule-days"_s);
    connect(days, &WeekdayRow::changed, this, [this, days] {
        m_condition.weekdays = days->weekdays();
        tellCondition();
    });
    const auto time = [this](const QString& name, const QString& objectName, int* place) {
        auto* field = new QTimeEdit(QTime(*place / 60, *place % 60), m_form);
        addRow(name, field, objectName);
        connect(field, &QTimeEdit::timeChanged, this, [this, place](QTime value) {
            *place = value.msecsSinceStartOfDay() / 60'000;
            tellCondition();
        });
    };
    time(tr("From", "rule, field: an hour"), u"rule-from"_s, &m_condition.from);
    time(tr("Until", "rule, field: an hour"), u"rule-to"_s, &m_condition.to);
    auto* zone = new QComboBox(m_form);
    zone->addItems(zoneNames());
    zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    zone->setMinimumContentsLength(16);
    zone->setCurrentText(m_condition.zone.name());
    addRow(tr("Time zone", "rule, field"), zone, u"rule-zone"_s);
    connect(zone, &QComboBox::currentTextChanged, this, [this](const QString& name) {
        m_condition.zone = ZoneId::fromName(name).value_or(m_condition.zone);
        tellCondition();
    });
}

void RuleFields::addAge()
{
    constexpr int month = 31 * 24 * 60;
    const QString unit = tr(" min", "unit after a number of minutes");
    addNumber(tr("At least", "rule, field: minutes"), int(m_condition.atLeast), 0, month, [this](int minutes) {
        m_condition.atLeast = minutes;
        tellCondition();
    })->setSuffix(unit);
    auto* most = addNumber(tr("At most", "rule, field: minutes"), int(m_condition.atMost.value_or(0)), 0, month,
                           [this](int minutes) {
                               m_condition.atMost = minutes > 0 ? std::optional<qint64>(minutes) : std::nullopt;
                               tellCondition();
                           });
    most->setSuffix(unit);
    most->setSpecialValueText(tr("No limit", "rule, field: minutes"));
    most->setObjectName(u"rule-number-most"_s);
}

void RuleFields::showCondition(const Condition& condition)
{
    m_condition = condition;
    begin(words::conditionKind(condition.kind));
    Condition& c = m_condition;
    const Change tell = [this] { tellCondition(); };
    switch (c.kind) {
    case ConditionKind::All:
    case ConditionKind::Any:
    case ConditionKind::Not:
        addNote(tr("Space changes between all, one and not. Conditions are put in by dragging, or with Add.",
                   "rule, hint for a group"));
        break;
    case ConditionKind::Kind:
    case ConditionKind::Sentiment:
        addGuess();
        break;
    case ConditionKind::Priority:
        addChoices(tr("One of", "rule, field: words"), choicesOf(priorities(), words::priority), &c.values, tell);
        break;
    case ConditionKind::Account:
    case ConditionKind::Network: {
        QList<QPair<QString, QString>> list;
        for (const Account& account : m_context.book.accounts()) {
            const bool own = c.kind == ConditionKind::Account;
            const QPair<QString, QString> one{
                own ? account.id.toString() : account.network,
                own ? u"%1 · %2"_s.arg(harmless(m_context.book.name(account.id)),
                                       m_context.book.network(account.network).displayName)
                    : m_context.book.network(account.network).displayName};
            if (!list.contains(one))
                list.append(one);
        }
        addChoices(tr("One of", "rule, field: words"), list, &c.values, tell);
        break;
    }
    case ConditionKind::Followers:
        addNumber(tr("At least", "rule, field: followers"), int(c.atLeast), 0, 1'000'000'000, [this](int value) {
            m_condition.atLeast = value;
            tellCondition();
        });
        break;
    case ConditionKind::Hours:
        addHours();
        break;
    case ConditionKind::Age:
        addAge();
        break;
    case ConditionKind::Ambassador:
        addSwitch(tr("Is one", "rule, field: ambassador"), &c.wanted, tell);
        break;
    case ConditionKind::FirstContact:
        addSwitch(tr("Never wrote before", "rule, field"), &c.wanted, tell);
        break;
    case ConditionKind::Media:
        addSwitch(tr("Has some", "rule, field: pictures or video"), &c.wanted, tell);
        break;
    default:
        addTextConditions();
    }
    end();
}

void RuleFields::addAcknowledge()
{
    auto* text = new QPlainTextEdit(m_action.value, m_form);
    text->setTabChangesFocus(true);
    text->setFixedHeight(px(this, 96));
    addRow(tr("Answer", "rule, field"), text, u"rule-answer"_s);
    connect(text, &QPlainTextEdit::textChanged, this, [this, text] {
        m_action.value = text->toPlainText();
        tellAction();
    });
    addNumber(tr("Once per person in", "rule, field: days"), m_action.days, 1, 3'660, [this](int days) {
        m_action.days = days;
        tellAction();
    })->setSuffix(tr(" days", "unit after a number of days"));
    auto* within = addNumber(tr("Only to messages of the last", "rule, field: minutes"), m_action.minutes, 1, 10'080,
                             [this](int minutes) {
                                 m_action.minutes = minutes;
                                 tellAction();
                             });
    within->setSuffix(tr(" min", "unit after a number of minutes"));
    within->setObjectName(u"rule-number-most"_s);
    addNote(tr("Goes out like a reply of yours, never during a hold, against the charter, or after somebody answered. "
               "The customer still counts as waiting.",
               "rule, hint for an automatic answer"));
}

void RuleFields::showAction(const RuleAction& action)
{
    m_action = action;
    begin(words::actionKind(action.kind));
    RuleAction& a = m_action;
    const Change tell = [this] { tellAction(); };
    switch (a.kind) {
    case ActionKind::SetPriority:
        addChoice(tr("Priority", "rule, field"), choicesOf(priorities(), words::priority), &a.value, tell);
        break;
    case ActionKind::SetKind:
        addChoice(tr("Kind", "rule, field"), choicesOf(messageKinds(), words::messageKind), &a.value, tell);
        break;
    case ActionKind::Snooze:
        addNumber(tr("For", "rule, field: minutes"), a.minutes, 1, 31 * 24 * 60, [this](int minutes) {
            m_action.minutes = minutes;
            tellAction();
        })->setSuffix(tr(" min", "unit after a number of minutes"));
        break;
    case ActionKind::Acknowledge:
        addAcknowledge();
        break;
    case ActionKind::Notify:
        addTexts(tr("People", "rule, field"), a.people, tr("One in a line", "rule, empty field"), tell, &a.people);
        break;
    case ActionKind::Assign:
    case ActionKind::RoundRobin:
        addText(a.kind == ActionKind::Assign ? tr("Person", "rule, field") : tr("Department", "rule, field"), &a.value,
                tell);
        addSwitch(tr("Also when somebody has it already", "rule, field"), &a.replace, tell);
        break;
    case ActionKind::Department:
        addText(tr("Department", "rule, field"), &a.value, tell);
        break;
    case ActionKind::Close:
        addText(tr("Reason", "rule, field"), &a.value, tell);
        break;
    default:
        addText(tr("Label", "rule, field"), &a.value, tell);
    }
    end();
}

} // namespace parvis::ui
