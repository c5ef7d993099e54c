// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_desk.h"

#include "ui/review/approval_dialog.h"
#include "ui/review/approval_pane.h"
#include "ui/review/rehearsal_pane.h"
#include "ui/review/review_book.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ReviewDesk::ReviewDesk(const UiContext& context, QWidget* parent)
    : Desk(parent), m_context(context), m_book(new ReviewBook(context, this))
{
    connect(m_book, &ReviewBook::changed, this, &Desk::countChanged);
    connect(addCommand(u"review-again"_s, tr("Check again", "command"), Qt::Key_F5, u"refresh"_s), &QAction::triggered,
            m_book, &ReviewBook::reload);
    connect(addCommand(u"review-rehearsal"_s, tr("Rehearse the coming hours", "command"), Qt::ALT | Qt::Key_R,
                       u"check-circle"_s),
            &QAction::triggered, this, [this] { showTarget(u"rehearsal"_s); });
    connect(addCommand(u"review-approval"_s, tr("What waits for approval", "command"), Qt::ALT | Qt::Key_A, u"user"_s),
            &QAction::triggered, this, [this] { showTarget(u"approval"_s); });
    connect(
        addCommand(u"review-page"_s, tr("Approval page for a client…", "command"), Qt::ALT | Qt::Key_P, u"download"_s),
        &QAction::triggered, this, &ReviewDesk::openPage);
}

void ReviewDesk::build()
{
    m_part = new SegmentedControl(this);
    m_part->setObjectName(u"review-part"_s);
    m_part->addSegment(u"rehearsal"_s, tr("Rehearsal", "part of the review desk: what would fail"));
    m_part->addSegment(u"approval"_s, tr("Approval", "part of the review desk"));
    m_stack = new QStackedWidget(this);
    m_rehearsal = new RehearsalPane(m_context, *m_book, m_stack);
    m_approval = new ApprovalPane(m_context, *m_book, m_stack);
    m_stack->addWidget(m_rehearsal);
    m_stack->addWidget(m_approval);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(title(), TextSize::Section, false, true, this));
    head->addSpacing(px(this, space::l));
    head->addWidget(m_part);
    head->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::xl), px(this, space::l), px(this, space::l), px(this, space::m));
    column->setSpacing(px(this, space::m));
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_part, &SegmentedControl::currentChanged, this, &ReviewDesk::showPart);
    connect(m_rehearsal, &RehearsalPane::approvalAsked, this,
            [this](PostId post) { showTarget(u"approval/"_s + post.toString()); });
    connect(m_rehearsal, &RehearsalPane::releaseAsked, this, [this] {
        // The shell's own way to let go: a reason, and a decision per post.
        if (auto* hold = window()->findChild<QAction*>(u"hold"_s))
            hold->trigger();
    });
    connect(m_approval, &ApprovalPane::pageAsked, this, &ReviewDesk::openPage);
    m_part->setCurrent(u"rehearsal"_s);
}

void ReviewDesk::showPart(const QString& key)
{
    m_stack->setCurrentWidget(key == "approval"_L1 ? static_cast<QWidget*>(m_approval) : m_rehearsal);
}

QString ReviewDesk::key() const
{
    return u"review"_s;
}

QString ReviewDesk::title() const
{
    return tr("Review", "place of the rail: rehearsal and approval");
}

QString ReviewDesk::iconName() const
{
    return u"check-circle"_s;
}

int ReviewDesk::count() const
{
    return m_book->attention();
}

QString ReviewDesk::countInWords() const
{
    const int red = m_book->count(Signal::Red), amber = m_book->count(Signal::Amber), mine = m_book->waitingForMe();
    QStringList parts;
    if (red > 0)
        parts << tr("%n posts would not go out as planned", "hover of the rail's count", red);
    if (amber > 0)
        parts << tr("%n posts need a look", "hover of the rail's count", amber);
    if (mine > 0)
        parts << tr("%n posts wait for your approval", "hover of the rail's count", mine);
    return parts.join(u"; "_s);
}

void ReviewDesk::activate()
{
    if (m_part->current() == "approval"_L1)
        m_approval->focusList();
    else
        m_rehearsal->focusFirst();
}

void ReviewDesk::showTarget(const QString& target)
{
    ensureBuilt();
    if (target == "rehearsal"_L1)
        m_part->setCurrent(target);
    if (target.startsWith("approval"_L1))
        m_part->setCurrent(u"approval"_s);
    if (const auto post = PostId::fromString(target.section(u'/', 1)))
        m_approval->select(*post);
    activate();
}

ApprovalDialog* ReviewDesk::dialog() const
{
    return m_dialog;
}

void ReviewDesk::openPage()
{
    if (!m_dialog)
        m_dialog = new ApprovalDialog(m_context, window());
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace parvis::ui
