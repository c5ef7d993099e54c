// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/target_dialog.h"

#include "ui/insights/figure_words.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <cmath>

namespace parvis::ui {

using namespace Qt::StringLiterals;

TargetDialog::TargetDialog(const UiContext& context, const Target& target, const std::vector<AccountId>& filtered,
                           QWidget* parent)
    : BookDialog(context, u"target-dialog"_s, parent),
      m_target(target),
      m_filtered(filtered),
      m_kpi(new QComboBox(this)),
      m_sense(new QComboBox(this)),
      m_amount(new QStackedWidget(this)),
      m_value(new QLineEdit(this)),
      m_unit(new Label({}, TextSize::Base, true, false, this)),
      m_hours(new QSpinBox(this)),
      m_minutes(new QSpinBox(this)),
      m_period(new QComboBox(this)),
      m_accounts(new QComboBox(this)),
      m_scope(context, m_accounts),
      m_alert(new QCheckBox(tr("Tell me when it is missed", "figures, target, switch"), this)),
      m_margin(new QSpinBox(this)),
      m_early(new QCheckBox(tr("Tell it while the period still runs", "figures, target, switch"), this))
{
    const bool isThere = !target.id.isNull();
    setWindowTitle(isThere ? tr("Target", "title of a window") : tr("New target", "title of a window"));
    buildFigure();
    buildValue();
    buildAlert();
    addFoot(tr("Save target", "button"), isThere, tr("Remove target", "button"));
    fill();
}

void TargetDialog::buildFigure()
{
    m_kpi->setObjectName(u"target-kpi"_s);
    m_kpi->setAccessibleName(tr("Figure", "figures, target, field"));
    for (const KpiDefinition& kpi : kpiDefinitions())
        m_kpi->addItem(kpiTitle(kpi.name), kpi.name);
    addField(u"kpi"_s, m_kpi->accessibleName(), m_kpi);
    m_accounts->setObjectName(u"target-accounts"_s);
    m_accounts->setAccessibleName(tr("Of", "figures, target, field: of which accounts"));
    m_accounts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_accounts->setMinimumContentsLength(36); // names of several accounts are cut, not the window widened
    addField(u"accounts"_s, m_accounts->accessibleName(), m_accounts);
    connect(m_kpi, &QComboBox::currentIndexChanged, this, &TargetDialog::sayUnit);
}

void TargetDialog::buildValue()
{
    m_sense->setObjectName(u"target-sense"_s);
    m_sense->setAccessibleName(tr("At least or at most", "figures, target, field"));
    m_sense->addItem(tr("at least", "figures, target"), int(TargetSense::AtLeast));
    m_sense->addItem(tr("at most", "figures, target"), int(TargetSense::AtMost));
    m_value->setObjectName(u"target-value"_s);
    m_value->setAccessibleName(tr("Value", "figures, target, field"));
    m_hours->setObjectName(u"target-hours"_s);
    m_hours->setRange(0, 9'999);
    m_hours->setSuffix(tr(" h", "unit after a number of hours"));
    m_hours->setAccessibleName(tr("Value, hours", "figures, target, field"));
    m_minutes->setObjectName(u"target-minutes"_s);
    m_minutes->setRange(0, 59);
    m_minutes->setSuffix(tr(" min", "unit after a number of minutes"));
    m_minutes->setAccessibleName(tr("Value, minutes", "figures, target, field"));
    m_period->setObjectName(u"target-period"_s);
    m_period->setAccessibleName(tr("In each", "figures, target, field: day, week or month"));
    m_period->addItem(tr("a day", "figures, target: at least 4 a day"), int(TargetPeriod::Day));
    m_period->addItem(tr("a week", "figures, target: at least 4 a week"), int(TargetPeriod::Week));
    m_period->addItem(tr("a month", "figures, target: at least 4 a month"), int(TargetPeriod::Month));
    const auto page = [this](const QList<QWidget*>& parts) {
        auto* holder = new QWidget(this);
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        for (QWidget* part : parts)
            row->addWidget(part, part == m_unit ? 0 : 1);
        m_amount->addWidget(holder);
    };
    page({m_value, m_unit});
    page({m_hours, m_minutes});
    m_amount->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sense);
    row->addWidget(m_amount, 1);
    row->addWidget(m_period);
    line->setFocusProxy(m_value);
    addField(u"value"_s, tr("Shall be", "figures, target, field: then at least 4 a day"), line);
}

void TargetDialog::buildAlert()
{
    m_alert->setObjectName(u"target-alert"_s);
    m_early->setObjectName(u"target-early"_s);
    m_early->setToolTip(tr("It may still turn until the period is over.", "figures, target, hover over a switch"));
    m_margin->setObjectName(u"target-margin"_s);
    m_margin->setRange(0, 100);
    m_margin->setSuffix(tr(" %", "unit after a number: per cent"));
    m_margin->setAccessibleName(tr("Over when it is back by", "figures, target, field: per cent"));
    addField(u"alert"_s, tr("Alert", "figures, target, field"), m_alert);
    addField(u"early"_s, {}, m_early);
    addField(u"margin"_s, m_margin->accessibleName(), m_margin);
    connect(m_alert, &QCheckBox::toggled, m_margin, &QWidget::setEnabled);
    connect(m_alert, &QCheckBox::toggled, m_early, &QWidget::setEnabled);
}

QString TargetDialog::unit() const
{
    const KpiDefinition* kpi = kpiDefinition(m_kpi->currentData().toString());
    return kpi ? kpi->unit : QString();
}

void TargetDialog::sayUnit()
{
    const bool time = unit() == "seconds"_L1;
    m_amount->setCurrentIndex(time ? 1 : 0);
    m_unit->setText(unit() == "percent"_L1 ? u"%"_s : QString());
    m_unit->setVisible(!m_unit->text().isEmpty());
    const KpiDefinition* kpi = kpiDefinition(m_kpi->currentData().toString());
    if (m_target.id.isNull() && kpi)
        m_sense->setCurrentIndex(kpi->higherIsBetter ? 0 : 1);
}

void TargetDialog::fill()
{
    m_scope.fill(m_filtered, m_target.accounts);
    if (m_kpi->findData(m_target.kpi) < 0 && !m_target.kpi.isEmpty())
        m_kpi->addItem(kpiTitle(m_target.kpi), m_target.kpi);
    m_kpi->setCurrentIndex(std::max(0, m_kpi->findData(m_target.kpi)));
    sayUnit();
    const bool isThere = !m_target.id.isNull();
    if (isThere)
        m_sense->setCurrentIndex(m_sense->findData(int(m_target.sense)));
    m_period->setCurrentIndex(m_period->findData(int(m_target.period)));
    m_value->setText(isThere ? numberText(m_target.value) : QString());
    const qint64 minutes = std::llround(m_target.value / 60);
    m_hours->setValue(int(minutes / 60));
    m_minutes->setValue(int(minutes % 60));
    m_alert->setChecked(m_target.alert);
    m_margin->setValue(int(std::lround(m_target.margin)));
    m_early->setChecked(m_target.unripe);
    for (QWidget* part : {static_cast<QWidget*>(m_margin), static_cast<QWidget*>(m_early)})
        part->setEnabled(m_target.alert);
    if (unit() == "seconds"_L1)
        m_hours->setFocus(Qt::OtherFocusReason);
    else
        m_value->setFocus(Qt::OtherFocusReason);
}

std::optional<Target> TargetDialog::target() const
{
    Target target = m_target;
    target.kpi = m_kpi->currentData().toString();
    target.sense = TargetSense(m_sense->currentData().toInt());
    target.period = TargetPeriod(m_period->currentData().toInt());
    target.accounts = m_scope.accounts();
    target.alert = m_alert->isChecked();
    target.margin = m_margin->value();
    target.unripe = m_early->isChecked();
    target.who = m_context.person;
    const auto value = unit() == "seconds"_L1 ? std::optional(m_hours->value() * 3600.0 + m_minutes->value() * 60.0)
                                              : numberFrom(m_value->text());
    if (!value)
        return std::nullopt;
    target.value = *value;
    return target;
}

void TargetDialog::save()
{
    clearErrors();
    const auto target = this->target();
    if (!target)
        return refuse(
            u"value"_s,
            tr("This is no number. Write one like %1.", "figures, target, error; %1: 4,500").arg(numberText(4'500)),
            m_value);
    if (unit() == "seconds"_L1 && target->value <= 0)
        return refuse(u"value"_s, tr("A time of nothing cannot be kept.", "figures, target, error"), m_hours);
    setBusy(true);
    m_context.figures.book().saveTarget(*target).onDone(this, [this](const Result<Target>& done) { settle(done); });
}

void TargetDialog::settle(const Result<Target>& result)
{
    setBusy(false);
    if (result) {
        Q_EMIT saved();
        close();
        return;
    }
    const Error& error = result.error();
    if (error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotFound)
        return compare();
    if (error.code == "value"_L1)
        return refuse(u"value"_s, tr("This value cannot be kept.", "figures, target, error"), m_value);
    if (error.code == "kpi"_L1)
        return refuse(u"kpi"_s, tr("There is no such figure any more.", "figures, target, error"), m_kpi);
    if (error.code == "margin"_L1)
        return refuse(u"margin"_s, tr("0 to 100 per cent.", "figures, target, error"), m_margin);
    fail(error);
}

// What stands now, beside what is in the fields.
void TargetDialog::compare()
{
    m_context.figures.book().targets().onDone(this, [this](const Result<std::vector<StoredTarget>>& all) {
        const auto mine = target();
        if (!all || !mine)
            return all ? void() : fail(all.error());
        m_theirs.reset();
        for (const StoredTarget& stored : *all) {
            if (stored.target.id == m_target.id)
                m_theirs = stored.target;
        }
        const KpiDefinition* kpi = m_theirs ? kpiDefinition(m_theirs->kpi) : nullptr;
        if (!m_theirs)
            return showConflict(tr("Somebody removed this target meanwhile.", "figures, target"),
                                tr("Yours: %1", "of two changes of the same thing").arg(targetWords(*mine, unit())),
                                true);
        showConflict(tr("%1 changed this target meanwhile.", "figures, target; %1: a colleague").arg(m_theirs->who),
                     tr("Theirs: %1. Yours: %2.", "of two changes of the same thing")
                         .arg(targetWords(*m_theirs, kpi ? kpi->unit : QString()), targetWords(*mine, unit())),
                     false);
    });
}

void TargetDialog::keepMine()
{
    if (m_theirs) {
        m_target.revision = m_theirs->revision;
    } else {
        m_target.id = {};
        m_target.revision = 0;
    }
    save();
}

void TargetDialog::takeTheirs()
{
    clearErrors();
    if (m_theirs)
        m_target = *m_theirs;
    fill();
}

void TargetDialog::remove()
{
    setBusy(true);
    const Target gone = m_target;
    m_context.figures.book()
        .removeTarget(gone.id, m_context.person)
        .onDone(this, [this, gone](const Result<void>& result) {
            setBusy(false);
            // Gone already is as good.
            if (!result && result.error().kind != ErrorKind::NotFound)
                return fail(result.error());
            Q_EMIT removed(tr("The target is removed.", "figures"), [&book = m_context.figures.book(), gone] {
                Target again = gone;
                again.id = {};
                book.saveTarget(again).onDone(&book, [](const Result<Target>&) {});
            });
            Q_EMIT saved();
            close();
        });
}

} // namespace parvis::ui
