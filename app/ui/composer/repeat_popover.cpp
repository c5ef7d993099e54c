// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/repeat_popover.h"

#include "engine/publishing/rhythm_desk.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/rhythm_words.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/weekday_row.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <QSpinBox>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewed = 5;

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

RepeatPopover::RepeatPopover(const UiContext& context, const RepeatRequest& request, QWidget* host)
    : Popover(host),
      m_context(context),
      m_request(request),
      m_interval(new QSpinBox(this)),
      m_every(new QComboBox(this)),
      m_days(new WeekdayRow(u"repeat-day"_s, this)),
      m_monthBy(new QComboBox(this)),
      m_end(new QComboBox(this)),
      m_count(new QSpinBox(this)),
      m_until(new QDateEdit(this)),
      m_words(new Label({}, TextSize::Base, false, true, this)),
      m_dates(new QWidget(this)),
      m_problem(new Label({}, TextSize::Second, false, false, this))
{
    setObjectName(u"repeat-popover"_s);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    setMinimumWidth(px(this, 420));
    m_words->setObjectName(u"repeat-words"_s);
    m_words->setWordWrap(true);
    m_dates->setObjectName(u"repeat-dates"_s);
    m_problem->setTint(Tint::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* dates = new QVBoxLayout(m_dates);
    dates->setContentsMargins(0, 0, 0, 0);
    dates->setSpacing(px(this, space::xs));
    body()->addWidget(new Label(tr("Repeat this post", "heading of a popover"), TextSize::Section, false, true, this));
    body()->addWidget(buildEvery());
    body()->addWidget(m_days);
    body()->addWidget(m_monthBy, 0, Qt::AlignLeft);
    body()->addWidget(buildEnd());
    body()->addWidget(new Hairline(Qt::Horizontal, this));
    body()->addWidget(m_words);
    body()->addWidget(m_dates);
    body()->addWidget(m_problem);
    body()->addWidget(buildButtons());
    show(fromRule(m_request.rule, m_request.start.date).value_or(RepeatRule{}));
    for (auto* box : {m_every, m_monthBy, m_end})
        connect(box, &QComboBox::currentIndexChanged, this, &RepeatPopover::refresh);
    for (auto* box : {m_interval, m_count})
        connect(box, &QSpinBox::valueChanged, this, &RepeatPopover::refresh);
    connect(m_until, &QDateEdit::dateChanged, this, &RepeatPopover::refresh);
    connect(m_days, &WeekdayRow::changed, this, &RepeatPopover::refresh);
    refresh();
}

QWidget* RepeatPopover::buildEvery()
{
    m_interval->setObjectName(u"repeat-interval"_s);
    m_interval->setRange(1, 52);
    m_interval->setAccessibleName(tr("Every how many", "screen reader, repeated post"));
    m_every->setObjectName(u"repeat-every"_s);
    m_every->setAccessibleName(tr("Days, weeks or months", "screen reader, repeated post"));
    m_every->addItem(tr("days", "repeated post: every … days"));
    m_every->addItem(tr("weeks", "repeated post: every … weeks"));
    m_every->addItem(tr("months", "repeated post: every … months"));
    m_monthBy->setObjectName(u"repeat-month-by"_s);
    m_monthBy->setAccessibleName(tr("Which day of the month", "screen reader, repeated post"));
    m_monthBy->addItem(words::dayOfMonth(m_request.start.date));
    m_monthBy->addItem(words::weekOfMonth(m_request.start.date));
    m_days->setFixed(m_request.start.date.dayOfWeek());
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Label(tr("Every", "repeated post: every … weeks"), TextSize::Base, false, false, line));
    row->addWidget(m_interval);
    row->addWidget(m_every);
    row->addStretch(1);
    return line;
}

QWidget* RepeatPopover::buildEnd()
{
    m_end->setObjectName(u"repeat-end"_s);
    m_end->setAccessibleName(tr("How it ends", "screen reader, repeated post"));
    m_end->addItem(tr("without an end", "repeated post"));
    m_end->addItem(tr("so many times in all", "repeated post"));
    m_end->addItem(tr("until a day", "repeated post"));
    m_count->setObjectName(u"repeat-count"_s);
    m_count->setRange(2, 999);
    m_count->setValue(5);
    m_count->setAccessibleName(tr("How many times", "screen reader, repeated post"));
    m_until->setObjectName(u"repeat-until"_s);
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("The last day", "screen reader, repeated post"));
    m_until->setMinimumDate(toQDate(m_request.start.date));
    m_until->setDate(toQDate(m_request.start.date.addMonths(3)));
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_end);
    row->addWidget(m_count);
    row->addWidget(m_until);
    row->addStretch(1);
    return line;
}

QWidget* RepeatPopover::buildButtons()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* none = new QPushButton(tr("Do not repeat", "repeated post, button"), line);
    none->setObjectName(u"repeat-none"_s);
    none->setVisible(!m_request.rule.isEmpty());
    auto* apply = new QPushButton(tr("Repeat", "repeated post, button"), line);
    apply->setObjectName(u"repeat-apply"_s);
    setPrimary(apply);
    row->addWidget(none);
    row->addStretch(1);
    row->addWidget(apply);
    connect(none, &QPushButton::clicked, this, [this] {
        Q_EMIT cleared();
        dismiss();
    });
    connect(apply, &QPushButton::clicked, this, [this] {
        Q_EMIT applied(toRule(repeat(), m_request.start.date));
        dismiss();
    });
    return line;
}

void RepeatPopover::show(const RepeatRule& rule)
{
    m_interval->setValue(rule.interval);
    m_every->setCurrentIndex(static_cast<int>(rule.every));
    m_days->setWeekdays(rule.weekdays | 1 << (m_request.start.date.dayOfWeek() - 1));
    m_monthBy->setCurrentIndex(static_cast<int>(rule.monthBy));
    m_end->setCurrentIndex(rule.count > 0 ? 1 : rule.until ? 2 : 0);
    if (rule.count > 0)
        m_count->setValue(rule.count);
    if (rule.until)
        m_until->setDate(toQDate(*rule.until));
}

RepeatRule RepeatPopover::repeat() const
{
    RepeatRule rule;
    rule.every = static_cast<RepeatRule::Every>(m_every->currentIndex());
    rule.interval = m_interval->value();
    rule.weekdays = rule.every == RepeatRule::Every::Week ? m_days->weekdays() : 0;
    rule.monthBy = static_cast<RepeatRule::MonthBy>(m_monthBy->currentIndex());
    if (m_end->currentIndex() == 1)
        rule.count = m_count->value();
    if (m_end->currentIndex() == 2)
        rule.until = fromQDate(m_until->date());
    return rule;
}

void RepeatPopover::refresh()
{
    const RepeatRule rule = repeat();
    m_days->setVisible(rule.every == RepeatRule::Every::Week);
    m_monthBy->setVisible(rule.every == RepeatRule::Every::Month);
    m_count->setVisible(m_end->currentIndex() == 1);
    m_until->setVisible(m_end->currentIndex() == 2);
    const QString text = toRule(rule, m_request.start.date);
    const QString words = words::repeats(text, m_request.start);
    m_words->setText(words.left(1).toUpper() + words.mid(1));
    clear(m_dates->layout());
    const auto dates = m_context.rhythm->preview(text, m_request.start, m_request.zone, previewed);
    if (!dates)
        return;
    for (const Occurrence& one : *dates)
        addDate(one.nominal, one.wall, one.isRepeated);
    if (dates->empty())
        m_dates->layout()->addWidget(
            new Label(tr("None of its dates is to come.", "repeated post"), TextSize::Second, true, false, m_dates));
    adjustSize();
}

void RepeatPopover::addDate(const WallTime& nominal, const WallTime& wall, bool repeated)
{
    auto* line = new QWidget(m_dates);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    auto* label = new Label(words::date(wall), TextSize::Base, false, false, line);
    label->setObjectName(u"repeat-date"_s);
    row->addWidget(label, 1);
    const bool same = !m_request.recurrence.isNull() && toRule(repeat(), m_request.start.date) == m_request.rule;
    const bool first = nominal == m_request.start;
    if (same && !first) {
        auto* skipped = new QPushButton(tr("Skip", "repeated post, button beside a date"), line);
        skipped->setObjectName(u"repeat-skip-"_s + nominal.date.toIso());
        skipped->setAccessibleName(tr("Skip %1", "repeated post, screen reader; %1: a date").arg(words::date(wall)));
        skipped->setFlat(true);
        connect(skipped, &QPushButton::clicked, this, [this, nominal] { skip(nominal); });
        row->addWidget(skipped);
    }
    column->addLayout(row);
    const QString note = words::clockNote(nominal, wall, repeated);
    if (!note.isEmpty()) {
        auto* words = new Label(note, TextSize::Second, false, false, line);
        words->setTint(Tint::Warn);
        words->setWordWrap(true);
        words->setObjectName(u"repeat-clock-note"_s);
        column->addWidget(words);
    }
    m_dates->layout()->addWidget(line);
}

void RepeatPopover::skip(const WallTime& date)
{
    m_context.rhythm->skip(m_context.person, m_request.recurrence, date)
        .onDone(this, [this, date](const Result<void>& done) {
            auto* button = findChild<QPushButton*>(u"repeat-skip-"_s + date.date.toIso());
            m_problem->setVisible(!done);
            if (!done) {
                m_problem->setText(done.error().kind == ErrorKind::NotFound || done.error().kind == ErrorKind::Conflict
                                       ? tr("This date is skipped already, or out.", "repeated post")
                                       : words::errorWhat(done.error()));
            } else if (button) {
                button->setText(tr("Skipped", "repeated post, beside a date"));
                button->setEnabled(false);
            }
        });
}

} // namespace parvis::ui
