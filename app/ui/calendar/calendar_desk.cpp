// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_desk.h"

#include "ports/workspace.h"
#include "ui/calendar/hover_card.h"
#include "ui/calendar/list_view.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/plan_actions.h"
#include "ui/calendar/ready_mark.h"
#include "ui/calendar/week_view.h"
#include "ui/models/account_book.h"
#include "ui/models/outlook.h"
#include "ui/models/post_actions.h"
#include "ui/shell/outlook_list.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QToolButton* menuButton(const QString& name, const QString& iconName, const QString& words, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName, Tint::Muted));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    button->setMenu(new QMenu(button));
    return button;
}

} // namespace

CalendarDesk::CalendarDesk(const UiContext& context, Outlook& outlook, QWidget* parent)
    : Desk(parent),
      m_context(context),
      m_outlook(outlook),
      m_model(new CalendarModel(context, this)),
      m_actions(new PostActions(context, this)),
      m_plan(new PlanActions(context, this)),
      m_month(new MonthView(context, *m_model)),
      m_week(new WeekView(context, *m_model)),
      m_list(new ListView(context, *m_model)),
      m_views(new QStackedWidget(this)),
      m_anchor(context.today()),
      m_day(m_anchor)
{
    m_empty = new EmptyState(u"calendar"_s, tr("No posts yet.", "empty calendar"), tr("New post", "button"), this);
    m_empty->setObjectName(u"calendar-empty"_s);
    m_empty->setHint(
        tr("Write one for all your accounts at once; it goes out at the time you choose. Or drop a CSV file here.",
           "empty calendar"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_context.shell->compose({}); });
    m_banner = new Banner(this);
    m_busy = new BusyLine(this);
    m_views->addWidget(m_month);
    m_views->addWidget(m_week);
    m_views->addWidget(m_list);
    m_views->addWidget(m_empty);

    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(buildToolbar());
    middle->addWidget(m_busy);
    auto* notice = new QHBoxLayout;
    notice->setContentsMargins(px(this, space::m), 0, px(this, space::m), 0);
    notice->addWidget(m_banner);
    middle->addLayout(notice);
    middle->addWidget(m_views, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(middle, 1);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(buildSide());

    wire(m_month);
    wire(m_week->canvas());
    wireList();
    wireActions();
    buildCommands();
    buildSurroundings();
    buildExchange();
    buildRhythm();
    connect(m_model, &CalendarModel::loadingChanged, this, &CalendarDesk::refreshState);
    connect(&m_outlook, &Outlook::changed, this, [this] {
        refreshState();
        Q_EMIT countChanged();
    });
    connect(&m_context.book, &AccountBook::changed, this, &CalendarDesk::fillFilter);
    ReadyMark::watch(*m_model, {m_month, m_week->canvas(), m_list, m_empty}, this);
    fillFilter();
    const QString last = m_context.settings.value(u"calendar/view"_s).toString();
    setView(QStringList{u"week"_s, u"day"_s, u"list"_s}.contains(last) ? last : u"month"_s);
    showRange();
}

void CalendarDesk::wireActions()
{
    const auto failed = [this](const QString& what, const QString& advice) {
        refuse(what, advice);
        m_model->reload();
    };
    connect(m_actions, &PostActions::failed, this, failed);
    connect(m_actions, &PostActions::done, m_model, &CalendarModel::reload);
    connect(m_plan, &PlanActions::failed, this, failed);
    connect(m_plan, &PlanActions::done, m_model, &CalendarModel::reload);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_banner->clear();
        if (const auto proposal = std::exchange(m_proposal, {}))
            proposal();
        activate();
    });
}

void CalendarDesk::wireList()
{
    connect(m_list, &ListView::opened, this, [this](const PublicationRow& row) {
        m_context.shell->compose({row.post, {}, {}, {}});
    });
    connect(m_list, &ListView::shiftAsked, this, &CalendarDesk::shift);
    connect(m_list, &ListView::cancelAsked, m_plan, &PlanActions::cancel);
    m_list->setReadOnly(m_context.workspace.info().readOnly);
    connect(m_list, &ListView::copyAsked, this, &CalendarDesk::remember);
    connect(m_list, &ListView::pageAsked, this, &CalendarDesk::page);
    connect(m_list, &ListView::menuAsked, this, &CalendarDesk::openPostMenu);
}

QWidget* CalendarDesk::buildToolbar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(px(this, space::m), px(this, space::s), px(this, space::m), px(this, space::s));
    row->setSpacing(px(this, space::s));
    auto* back = iconButton(u"chevron-left"_s, tr("Earlier (Page up)", "calendar toolbar"), u"calendar-back"_s, bar);
    auto* forward =
        iconButton(u"chevron-right"_s, tr("Later (Page down)", "calendar toolbar"), u"calendar-forward"_s, bar);
    auto* today = new QPushButton(tr("Today", "calendar toolbar, button"), bar);
    today->setObjectName(u"calendar-today"_s);
    m_title = new Label({}, TextSize::Section, false, true, bar);
    m_title->setObjectName(u"calendar-title"_s);
    m_choice = new SegmentedControl(bar);
    m_choice->setObjectName(u"calendar-choice"_s);
    m_choice->addSegment(u"month"_s, tr("Month", "calendar toolbar"));
    m_choice->addSegment(u"week"_s, tr("Week", "calendar toolbar"));
    m_choice->addSegment(u"day"_s, tr("Day", "calendar toolbar"));
    m_choice->addSegment(u"list"_s, tr("List", "calendar toolbar"));
    m_filter = menuButton(u"calendar-filter"_s, u"filter"_s, tr("Which accounts are shown", "calendar toolbar"), bar);
    m_more = menuButton(u"calendar-more"_s, u"more"_s, tr("Import, export, print, other calendars", "calendar toolbar"),
                        bar);
    auto* add = new QPushButton(icon(u"plus"_s, Tint::OnAccent), tr("New post", "button"), bar);
    add->setObjectName(u"calendar-new"_s);
    add->setEnabled(!m_context.workspace.info().readOnly);
    setPrimary(add);
    auto* undo = iconButton(u"undo"_s, tr("Undo (Ctrl+Z)", "calendar toolbar"), u"calendar-undo-button"_s, bar);
    auto* redo = iconButton(u"redo"_s, tr("Do again (Ctrl+Y)", "calendar toolbar"), u"calendar-redo-button"_s, bar);
    for (QWidget* button : {static_cast<QWidget*>(back), static_cast<QWidget*>(forward), static_cast<QWidget*>(today),
                            static_cast<QWidget*>(undo), static_cast<QWidget*>(redo)})
        row->addWidget(button);
    row->addSpacing(px(this, space::s));
    row->addWidget(m_title, 1);
    row->addWidget(m_filter);
    row->addWidget(m_more);
    row->addWidget(m_choice);
    row->addWidget(add);
    connect(back, &QAbstractButton::clicked, this, [this] { page(-1); });
    connect(undo, &QAbstractButton::clicked, m_plan, &PlanActions::undo);
    connect(redo, &QAbstractButton::clicked, m_plan, &PlanActions::redo);
    connect(forward, &QAbstractButton::clicked, this, [this] { page(1); });
    connect(today, &QPushButton::clicked, this, [this] { goTo(m_context.today()); });
    connect(m_choice, &SegmentedControl::currentChanged, this, &CalendarDesk::setView);
    connect(add, &QPushButton::clicked, this, [this] { m_context.shell->compose({}); });
    return bar;
}

QWidget* CalendarDesk::buildSide()
{
    auto* list = new OutlookList(m_context, m_outlook, *m_actions);
    list->setObjectName(u"calendar-outlook"_s);
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(px(this, space::m), px(this, space::m), px(this, space::s), px(this, space::m));
    column->addWidget(list);
    column->addStretch(1);
    connect(list, &OutlookList::opened, this, [this](PostId post, PublicationId) {
        m_context.shell->compose({post, {}, {}, {}});
    });
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(holder);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* side = new QWidget(this);
    side->setFixedWidth(px(this, 280));
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->setSpacing(0);
    m_side->addWidget(scroll, 1);
    return side;
}

void CalendarDesk::buildCommands()
{
    connect(addCommand(u"calendar-go-today"_s, tr("Go to today", "command"), Qt::Key_Home, u"calendar"_s),
            &QAction::triggered, this, [this] { goTo(m_context.today()); });
    connect(addCommand(u"calendar-month"_s, tr("Show the month", "command"), Qt::ALT | Qt::Key_M, u"month"_s),
            &QAction::triggered, this, [this] { setWeek(false); });
    connect(addCommand(u"calendar-week"_s, tr("Show the week", "command"), Qt::ALT | Qt::Key_W, u"week"_s),
            &QAction::triggered, this, [this] { setWeek(true); });
    connect(addCommand(u"calendar-day"_s, tr("Show the day", "command"), Qt::ALT | Qt::Key_D, u"calendar"_s),
            &QAction::triggered, this, [this] { setView(u"day"_s); });
    connect(addCommand(u"calendar-list"_s, tr("Show the list", "command"), Qt::ALT | Qt::Key_L, u"list"_s),
            &QAction::triggered, this, [this] { setView(u"list"_s); });
    // Ctrl+Z does the same, but belongs to the message at the foot of the window too: see event().
    connect(addCommand(u"calendar-undo"_s, tr("Undo in the calendar", "command"), Qt::ALT | Qt::Key_Z, u"undo"_s),
            &QAction::triggered, m_plan, &PlanActions::undo);
    connect(addCommand(u"calendar-redo"_s, tr("Redo in the calendar", "command"), Qt::ALT | Qt::SHIFT | Qt::Key_Z,
                       u"redo"_s),
            &QAction::triggered, m_plan, &PlanActions::redo);
    connect(addCommand(u"calendar-ledger"_s, tr("What happened to the chosen post", "command"), Qt::CTRL | Qt::Key_L,
                       u"list"_s),
            &QAction::triggered, this, [this] {
                if (const auto row = chosenRow())
                    m_context.shell->showLedger(row->id);
            });
    connect(addCommand(u"calendar-refresh"_s, tr("Load again", "command"), QKeySequence::Refresh, u"refresh"_s),
            &QAction::triggered, this, [this] {
                m_model->reload();
                m_outlook.reload();
            });
}

void CalendarDesk::wire(CalendarCanvas* canvas)
{
    canvas->setReadOnly(m_context.workspace.info().readOnly);
    connect(canvas, &CalendarCanvas::opened, this, [this](const PublicationRow& row) {
        m_context.shell->compose({row.post, {}, {}, {}});
    });
    connect(canvas, &CalendarCanvas::moveAsked, this, &CalendarDesk::move);
    connect(canvas, &CalendarCanvas::shiftAsked, this, &CalendarDesk::shift);
    connect(canvas, &CalendarCanvas::cancelAsked, m_plan, &PlanActions::cancel);
    connect(canvas, &CalendarCanvas::copyAsked, this, &CalendarDesk::remember);
    connect(canvas, &CalendarCanvas::pasteAsked, this, &CalendarDesk::paste);
    connect(canvas, &CalendarCanvas::newAsked, this, &CalendarDesk::newPost);
    connect(canvas, &CalendarCanvas::moreAsked, this, &CalendarDesk::showMore);
    connect(canvas, &CalendarCanvas::pageAsked, this, &CalendarDesk::page);
    connect(canvas, &CalendarCanvas::dayLeft, this, &CalendarDesk::goTo);
    connect(canvas, &CalendarCanvas::chosen, this, [this, canvas] {
        if (canvas->isVisible())
            m_day = canvas->day();
        if (canvas == m_week->canvas())
            m_week->keepVisible(canvas->chipRect(canvas->selected()));
    });
    connect(canvas, &CalendarCanvas::hovered, this, [this, canvas](const PublicationRow* row, const QRect& anchor) {
        if (!row) {
            if (m_hover)
                m_hover->dismiss();
            return;
        }
        if (!m_hover)
            m_hover = new HoverCard(m_context, this);
        m_hover->showFor(*row, QRect(canvas->mapTo(canvas->window(), anchor.topLeft()), anchor.size()),
                         canvas->warnings(row->id));
    });
}

QString CalendarDesk::key() const
{
    return u"calendar"_s;
}

QString CalendarDesk::title() const
{
    return tr("Calendar", "place of the rail");
}

QString CalendarDesk::iconName() const
{
    return u"calendar"_s;
}

int CalendarDesk::count() const
{
    return m_outlook.needsCount();
}

QString CalendarDesk::countInWords() const
{
    return count() == 0 ? QString() : tr("%n posts need you", "hover of the rail's count", count());
}

void CalendarDesk::activate()
{
    QWidget* place = view() == "list"_L1 ? static_cast<QWidget*>(m_list->table()) : canvas();
    place->setFocus(Qt::OtherFocusReason);
}

// The toast's own Ctrl+Z would be told of first, and does the same: only where the focus is in the calendar.
bool CalendarDesk::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && turnBack(static_cast<QKeyEvent*>(event), false)) {
        event->accept();
        return true;
    }
    return Desk::event(event);
}

void CalendarDesk::keyPressEvent(QKeyEvent* event)
{
    if (!turnBack(event, true))
        Desk::keyPressEvent(event);
}

bool CalendarDesk::turnBack(QKeyEvent* event, bool perform)
{
    const bool undo = event->matches(QKeySequence::Undo);
    const bool redo = event->matches(QKeySequence::Redo) ||
                      event->keyCombination() == QKeyCombination(Qt::ControlModifier, Qt::Key_Y);
    if (perform && undo)
        m_plan->undo();
    if (perform && redo)
        m_plan->redo();
    return undo || redo;
}

void CalendarDesk::showTarget(const QString& target)
{
    if (target.startsWith("date/"_L1)) {
        if (const auto date = LocalDate::fromIso(target.mid(5)))
            goTo(*date);
    }
}

QString CalendarDesk::view() const
{
    return m_choice->current();
}

bool CalendarDesk::hasHours() const
{
    return view() == "week"_L1 || view() == "day"_L1;
}

CalendarCanvas* CalendarDesk::canvas() const
{
    return hasHours() ? static_cast<CalendarCanvas*>(m_week->canvas()) : m_month;
}

void CalendarDesk::setView(const QString& view)
{
    if (view != m_choice->current()) {
        m_choice->setCurrent(view);
        return; // comes back here by currentChanged
    }
    const bool here = m_views->isAncestorOf(QApplication::focusWidget());
    m_context.settings.setValue(u"calendar/view"_s, view);
    m_anchor = m_day;
    showRange();
    canvas()->setDay(m_anchor);
    if (hasHours())
        m_week->scrollToWork();
    if (view == "list"_L1)
        m_list->showDay(m_anchor);
    refreshState();
    if (here)
        activate();
}

void CalendarDesk::goTo(LocalDate date)
{
    m_anchor = m_day = date;
    showRange();
    canvas()->setDay(date);
    if (view() == "list"_L1)
        m_list->showDay(date);
}

void CalendarDesk::page(int direction)
{
    if (hasHours())
        goTo(m_anchor.addDays((isWeek() ? 7 : 1) * direction));
    else
        goTo(m_anchor.addMonths(direction));
}

void CalendarDesk::setTitle(const QString& title)
{
    m_title->setText(title.left(1).toUpper() + title.mid(1));
}

void CalendarDesk::showRange()
{
    const QLocale locale;
    LocalDate month = m_anchor;
    month.day = 1;
    const QString monthTitle = locale.toString(toQDate(month), u"MMMM yyyy"_s);
    const LocalDate start = weekStart(isWeek() ? m_anchor : month, locale.firstDayOfWeek());
    if (isWeek()) {
        const LocalDate last = start.addDays(6);
        m_model->setRange(start, 7);
        setTitle(start.month == last.month ? locale.toString(toQDate(start), u"MMMM yyyy"_s)
                                           : u"%1 – %2"_s.arg(locale.toString(toQDate(start), u"MMM"_s),
                                                              locale.toString(toQDate(last), u"MMM yyyy"_s)));
    } else if (view() == "day"_L1) {
        m_model->setRange(m_anchor, 1);
        setTitle(locale.toString(toQDate(m_anchor), QLocale::LongFormat));
    } else if (view() == "list"_L1) {
        m_model->setRange(month, month.daysTo(month.addMonths(1)));
        setTitle(monthTitle);
    } else {
        const int weeks = (start.daysTo(month.addMonths(1)) + 6) / 7;
        m_model->setRange(start, weeks * 7);
        setTitle(monthTitle);
        m_month->setMonth(m_anchor);
    }
    if (hasHours()) {
        m_week->canvas()->setDay(m_anchor);
        m_week->canvas()->refreshColumns();
        m_week->refreshHead();
    }
    refreshState();
}

void CalendarDesk::refreshState()
{
    m_busy->setBusy(m_model->isLoading());
    if (const auto& error = m_model->error())
        refuse(words::errorWhat(*error), words::errorAdvice(*error));
    const bool nothing = m_model->isLoaded() && m_model->isEmpty() && m_outlook.nextOut().empty() &&
                         m_outlook.needsCount() == 0 && m_outlook.drafts().empty() && m_model->hidden().isEmpty() &&
                         m_anchor.month == m_context.today().month && m_anchor.year == m_context.today().year;
    QWidget* wanted = m_month;
    if (nothing)
        wanted = m_empty;
    else if (hasHours())
        wanted = m_week;
    else if (view() == "list"_L1)
        wanted = m_list;
    if (m_views->currentWidget() != wanted)
        m_views->setCurrentWidget(wanted);
}

void CalendarDesk::newPost(const WallTime& wall)
{
    m_context.shell->compose({{}, wall, {}, {}});
}

} // namespace parvis::ui
