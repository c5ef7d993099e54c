// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bulk_bar.h"

#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QPainter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

BulkBar::BulkBar(QWidget* parent) : QFrame(parent), m_words(new Label({}, TextSize::Base, false, true, this))
{
    setObjectName(u"bulk-bar"_s);
    m_words->setObjectName(u"bulk-count"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, space::s), px(this, space::xs), px(this, space::xs), px(this, space::xs));
    row->setSpacing(0);
    row->addWidget(m_words);
    row->addStretch();
    const auto add = [&](const QString& command, const QString& iconName, const QString& name) {
        auto* button = iconButton(iconName, name, u"bulk-"_s + command, this);
        connect(button, &QAbstractButton::clicked, this, [this, command] { Q_EMIT asked(command); });
        row->addWidget(button);
    };
    add(u"assign-to"_s, u"user"_s, tr("Assign all of them (Shift+A)", "inbox, button above the list"));
    add(u"label"_s, u"tag"_s, tr("Label all of them (L)", "inbox, button above the list"));
    add(u"department"_s, u"accounts"_s, tr("Department of all of them (D)", "inbox, button above the list"));
    add(u"priority"_s, u"alert"_s, tr("Priority of all of them (P)", "inbox, button above the list"));
    add(u"kind"_s, u"flask"_s, tr("Say what all of them are (T)", "inbox, button above the list"));
    add(u"snooze"_s, u"clock"_s, tr("Snooze all of them (S)", "inbox, button above the list"));
    add(u"close"_s, u"check"_s, tr("Close all of them (E)", "inbox, button above the list"));
    add(u"clear"_s, u"close"_s, tr("Choose none (Escape)", "inbox, button above the list"));
    hide();
}

void BulkBar::setCount(int count)
{
    m_words->setText(tr("%n chosen", "inbox, above the list: so many conversations", count));
    setVisible(count > 0);
}

QAbstractButton* BulkBar::button(const QString& command) const
{
    return findChild<QAbstractButton*>(u"bulk-"_s + command);
}

void BulkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).selected);
}

} // namespace parvis::ui
