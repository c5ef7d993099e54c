// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/seats_box.h"

#include "ports/workspace.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

SeatsBox::SeatsBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new Banner(this)),
      m_list(new QTreeWidget(this)),
      m_person(new QLineEdit(this)),
      m_department(new QLineEdit(this)),
      m_remove(new QPushButton(icon(u"trash"_s), tr("Remove", "who takes turns, button"), this))
{
    setObjectName(u"seats"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_banner);
    m_list->setObjectName(u"seats-list"_s);
    sayWhenEmpty(m_list, tr("Nobody takes turns yet.", "settings, empty list"));
    m_list->setAccessibleName(tr("Who takes turns", "settings, list"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Here", "who takes turns, column: not away"),
                             tr("Department", "who takes turns, column"),
                             tr("Open at most", "who takes turns, column: conversations")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->setFixedHeight(px(this, 172));
    column->addWidget(m_list);
    buildAdd();
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        AgentSeat seat = m_seats[size_t(m_list->indexOfTopLevelItem(item))];
        const bool absent = item->checkState(0) != Qt::Checked;
        if (std::exchange(seat.absent, absent) != absent)
            save(seat);
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this] { m_remove->setEnabled(m_list->currentItem() && !m_context.workspace.info().readOnly); });
    auto* gone = new QShortcut(Qt::Key_Delete, m_list);
    gone->setContext(Qt::WidgetShortcut);
    connect(gone, &QShortcut::activated, this, &SeatsBox::removeSeat);
    load();
}

void SeatsBox::buildAdd()
{
    m_person->setObjectName(u"seat-person"_s);
    m_person->setPlaceholderText(tr("Person", "who takes turns, empty field"));
    m_person->setAccessibleName(m_person->placeholderText());
    m_department->setObjectName(u"seat-department"_s);
    m_department->setPlaceholderText(tr("Department", "who takes turns, empty field"));
    m_department->setAccessibleName(m_department->placeholderText());
    auto* add = new QPushButton(icon(u"plus"_s), tr("Add", "who takes turns, button"), this);
    add->setObjectName(u"seat-add"_s);
    add->setEnabled(!m_context.workspace.info().readOnly);
    m_remove->setObjectName(u"seat-remove"_s);
    m_remove->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_person, 1);
    row->addWidget(m_department, 1);
    row->addWidget(add);
    row->addWidget(m_remove);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(add, &QPushButton::clicked, this, &SeatsBox::addSeat);
    connect(m_person, &QLineEdit::returnPressed, this, &SeatsBox::addSeat);
    connect(m_department, &QLineEdit::returnPressed, this, &SeatsBox::addSeat);
    connect(m_remove, &QPushButton::clicked, this, &SeatsBox::removeSeat);
}

void SeatsBox::load()
{
    m_context.rules->seats().onDone(this, [this](Result<std::vector<AgentSeat>> seats) {
        if (!seats) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(seats.error()),
                                  words::errorAdvice(seats.error()));
            return;
        }
        m_seats = std::move(*seats);
        fill();
    });
}

void SeatsBox::fill()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const AgentSeat& seat : m_seats) {
        auto* item = new QTreeWidgetItem(m_list, {harmless(seat.person), harmless(seat.department), QString()});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, seat.absent ? Qt::Unchecked : Qt::Checked);
        auto* most = new QSpinBox(m_list);
        most->setObjectName(u"seat-most"_s);
        most->setAccessibleName(tr("Open conversations at most, of %1", "screen reader").arg(harmless(seat.person)));
        most->setRange(0, 1'000);
        most->setSpecialValueText(tr("No limit", "who takes turns"));
        most->setValue(seat.maxOpen);
        most->setEnabled(!m_context.workspace.info().readOnly);
        m_list->setItemWidget(item, 2, most);
        connect(most, &QSpinBox::editingFinished, this, [this, most, seat] {
            AgentSeat changed = seat;
            changed.maxOpen = most->value();
            if (changed != seat)
                save(changed);
        });
    }
    if (row >= 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::min(row, m_list->topLevelItemCount() - 1)));
    m_remove->setEnabled(m_list->currentItem() && !m_context.workspace.info().readOnly);
}

void SeatsBox::addSeat()
{
    const AgentSeat seat{m_person->text().trimmed(), m_department->text().trimmed(), 0, false};
    if (seat.person.isEmpty())
        return m_person->setFocus(Qt::OtherFocusReason);
    if (seat.department.isEmpty())
        return m_department->setFocus(Qt::OtherFocusReason);
    save(seat);
    m_person->clear();
    m_person->setFocus(Qt::OtherFocusReason);
}

void SeatsBox::removeSeat()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || m_context.workspace.info().readOnly)
        return;
    const AgentSeat seat = m_seats[size_t(row)];
    m_context.rules->removeSeat(seat.department, seat.person).onDone(this, [this, seat](const Result<void>& result) {
        if (result && m_context.shell)
            m_context.shell->toast(tr("%1 takes no turns any more", "toast; %1 a person").arg(seat.person),
                                   [this, seat] { save(seat); });
        load();
    });
}

void SeatsBox::save(const AgentSeat& seat)
{
    m_context.rules->saveSeat(seat).onDone(this, [this](const Result<void>& saved) {
        if (!saved)
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(saved.error()),
                                  words::errorAdvice(saved.error()));
        load();
    });
}

} // namespace parvis::ui
