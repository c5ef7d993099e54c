// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/filter_box.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QScrollBar>
#include <QStylePainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

FilterBox::FilterBox(const QString& name, const QString& all, const QString& brief, QWidget* parent)
    : QComboBox(parent), m_name(name), m_brief(brief), m_most(px(this, 144))
{
    setAccessibleName(name);
    addItem(all, QString());
    sayChoice();
    connect(this, &QComboBox::currentIndexChanged, this, &FilterBox::sayChoice);
}

void FilterBox::sayChoice()
{
    setToolTip(isChosen() ? u"%1: %2"_s.arg(m_name, currentText()) : m_name);
    updateGeometry();
    update();
}

void FilterBox::setMostText(int pixels)
{
    if (pixels == m_most)
        return;
    m_most = pixels;
    updateGeometry();
}

QString FilterBox::shownText() const
{
    return isChosen() ? currentText() : m_brief;
}

QSize FilterBox::sizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize text(std::min(m_most, fontMetrics().horizontalAdvance(shownText()) + px(this, 4)),
                     fontMetrics().height());
    const QSize whole = style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this);
    return {whole.width(), QComboBox::sizeHint().height()};
}

// The list is as wide as its words.
void FilterBox::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + view()->verticalScrollBar()->sizeHint().width() +
                            px(this, space::l));
    QComboBox::showPopup();
}

void FilterBox::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(shownText(), Qt::ElideRight, field.width());
    if (!isChosen() && isEnabled()) {
        option.palette.setColor(QPalette::Text, tokens(this).muted);
        option.palette.setColor(QPalette::ButtonText, tokens(this).muted);
    }
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace parvis::ui
