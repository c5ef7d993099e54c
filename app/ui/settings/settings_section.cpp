// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_section.h"

#include <QFormLayout>

namespace parvis::ui {

namespace {

// A form gives a wrapped label one line too few when it does not know its width: here it is known.
void wrapAt(QLabel* label, int width)
{
    label->setWordWrap(true);
    label->setFixedWidth(width);
    label->setMinimumHeight(label->heightForWidth(width));
}

} // namespace

SettingsSection::SettingsSection(const QString& title, QWidget* parent)
    : Card(parent), m_column(new QVBoxLayout(this)), m_form(new QFormLayout)
{
    const int pad = px(this, space::l);
    m_column->setContentsMargins(pad, pad, pad, pad);
    m_column->setSpacing(px(this, space::m));
    m_column->addWidget(new Label(title, TextSize::Section, false, true, this));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(px(this, space::xl));
    m_form->setVerticalSpacing(px(this, space::m));
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_column->addLayout(m_form);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void SettingsSection::addControl(const QString& name, QWidget* control, const QString& meaning, QWidget* note)
{
    auto* label = new Label(name, TextSize::Base, false, false, this);
    label->setMinimumWidth(px(this, 150));
    label->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
    if (meaning.isEmpty() && !note) {
        m_form->addRow(label, control);
        return;
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(px(this, space::xs));
    column->addWidget(control, 0, Qt::AlignLeading);
    if (!meaning.isEmpty()) {
        auto* words = new Label(meaning, TextSize::Second, true, false, this);
        wrapAt(words, px(this, 500));
        column->addWidget(words);
    }
    if (note)
        column->addWidget(note);
    label->setMinimumHeight(control->sizeHint().height());
    m_form->addRow(label, column);
}

Label* SettingsSection::addFact(const QString& name, const QString& value, const QString& objectName)
{
    auto* label = new Label(name, TextSize::Base, true, false, this);
    label->setMinimumWidth(px(this, 150));
    auto* fact = new Label(value, TextSize::Base, false, false, this);
    fact->setObjectName(objectName);
    wrapAt(fact, px(this, 500));
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fact->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    m_form->addRow(label, fact);
    return fact;
}

void SettingsSection::addWide(QWidget* widget)
{
    m_column->addWidget(widget);
}

} // namespace parvis::ui
