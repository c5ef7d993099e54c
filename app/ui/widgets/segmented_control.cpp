// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QSignalBlocker>

namespace parvis::ui {

namespace {

class Segment final : public QAbstractButton
{
public:
    explicit Segment(QWidget* parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + px(this, 24), px(this, kRowDense - 6)};
    }

protected:
    void enterEvent(QEnterEvent* event) override
    {
        update();
        QAbstractButton::enterEvent(event);
    }
    void leaveEvent(QEvent* event) override
    {
        update();
        QAbstractButton::leaveEvent(event);
    }
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || hasFocus()) {
            painter.setBrush(isChecked() ? t.selected : QColor(Qt::transparent));
            painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
            painter.drawRoundedRect(frame, px(this, kRadius - 2), px(this, kRadius - 2));
        }
        painter.setPen(isChecked() ? t.accent : underMouse() ? t.text : t.muted);
        QFont font = this->font();
        if (isChecked())
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.drawText(rect(), Qt::AlignCenter, QFontMetrics(font).elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        if (on)
            Q_EMIT currentChanged(button->property("key").toString());
    });
}

QAbstractButton* SegmentedControl::addSegment(const QString& key, const QString& label)
{
    auto* segment = new Segment(this);
    segment->setText(label);
    segment->setAccessibleName(label);
    segment->setObjectName(QStringLiteral("segment-") + key);
    segment->setProperty("key", key);
    m_group->addButton(segment);
    m_layout->addWidget(segment);
    if (m_group->buttons().size() == 1) {
        const QSignalBlocker quiet(m_group);
        segment->setChecked(true);
    }
    return segment;
}

void SegmentedControl::setCurrent(const QString& key)
{
    for (auto* button : m_group->buttons()) {
        if (button->property("key").toString() == key)
            button->setChecked(true);
    }
}

QString SegmentedControl::current() const
{
    const auto* button = m_group->checkedButton();
    return button ? button->property("key").toString() : QString();
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.surface);
    painter.setPen(t.border);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(this, kRadius), px(this, kRadius));
}

} // namespace parvis::ui
