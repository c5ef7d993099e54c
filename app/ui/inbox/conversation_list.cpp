// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversation_list.h"

#include "engine/inbox/inbox_desk.h"
#include "ui/inbox/conversation_delegate.h"
#include "ui/inbox/inbox_views.h"
#include "ui/models/account_book.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// The engine names the part first, in quotes: "is:later": why.
QString partAtFault(const QString& detail)
{
    const qsizetype end = detail.indexOf(u"\": "_s);
    return end > 0 ? u'“' + detail.mid(1, end - 1) + u'”' : detail;
}

} // namespace

ConversationTable::ConversationTable(QWidget* parent) : QTableView(parent)
{
    setObjectName(u"conversations"_s);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    applyRowHeight();
}

void ConversationTable::applyRowHeight()
{
    // With a model of a million rows this walks them all (about 60 ms): only when font or density change.
    const int height = ConversationDelegate::rowHeight(this);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height / 2);
}

std::pair<int, int> ConversationTable::rowsInSight() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(0, first), last < 0 && model() ? model()->rowCount() - 1 : last};
}

void ConversationTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

ConversationList::ConversationList(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(new ConversationListModel(context.inbox, 100, this)),
      m_delegate(new ConversationDelegate(context, this)),
      m_table(new ConversationTable(this)),
      m_search(new QLineEdit(this)),
      m_problem(new Label({}, TextSize::Second, false, false, this)),
      m_order(new SegmentedControl(this)),
      m_busy(new BusyLine(this)),
      m_banner(new Banner(this)),
      m_empty(new EmptyState(u"inbox"_s, {}, {}, this)),
      m_stack(new QStackedLayout)
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(180);
    connect(&m_typing, &QTimer::timeout, this, &ConversationList::applySearch);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        applySearch();
        focusList();
    });
    connect(m_order, &SegmentedControl::currentChanged, this, &ConversationList::applySearch);
    connect(m_model, &ConversationListModel::loaded, this, &ConversationList::onLoaded);
    connect(m_model, &ConversationListModel::failed, this, &ConversationList::onFailed);
    connect(m_model, &ConversationListModel::loadingChanged, this, [this] { m_busy->setBusy(m_model->isLoading()); });
    connect(m_banner, &Banner::actionRequested, this, &ConversationList::applySearch);
    connect(m_empty, &EmptyState::actionRequested, m_search, &QLineEdit::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationList::onCurrentChanged);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_model->idAt(index.row())); });
    connect(&m_context.book, &AccountBook::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    // The clocks of those who wait go on while nothing else happens.
    m_clock.setInterval(30'000);
    connect(&m_clock, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    m_clock.start();
}

void ConversationList::build()
{
    const int pad = px(this, space::s);
    m_search->setObjectName(u"inbox-search"_s);
    m_search->setPlaceholderText(tr("Search: words, from:lea, is:open, network:…", "inbox, search field"));
    m_search->setAccessibleName(tr("Search the inbox", "inbox, search field, screen reader"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_problem->setObjectName(u"inbox-search-problem"_s);
    m_problem->setTint(Tint::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_order->setObjectName(u"inbox-order"_s);
    m_order->addSegment(u"newest"_s, tr("Newest", "inbox, order of the list"));
    m_order->addSegment(u"waiting"_s, tr("Longest wait", "inbox, order of the list"));
    m_table->setItemDelegate(m_delegate);
    m_table->setAccessibleName(tr("Conversations", "inbox list, screen reader"));
    m_model->setSentence([this](const Conversation& c) { return m_delegate->sentence(c); });
    // Connected before the view, so asked first: a row that leaves by somebody else's act must not drag the choice
    // along.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        const int current = m_table->currentIndex().row();
        m_leaving = current >= first && current <= last;
        m_quiet = m_quiet || m_leaving;
    });
    m_table->setModel(m_model);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!std::exchange(m_leaving, false))
            return;
        m_table->setCurrentIndex({});
        m_table->clearSelection();
        m_quiet = false;
    });

    auto* head = new QVBoxLayout;
    head->setContentsMargins(pad, px(this, space::m), pad, pad);
    head->setSpacing(px(this, space::xs));
    head->addWidget(m_search);
    head->addWidget(m_problem);
    auto* orderRow = new QHBoxLayout;
    orderRow->addWidget(m_order);
    orderRow->addStretch();
    head->addSpacing(px(this, 2));
    head->addLayout(orderRow);
    head->addWidget(m_banner);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_busy);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    m_empty->setObjectName(u"inbox-empty"_s);
}

void ConversationList::setView(const QString& key, const QString& label)
{
    m_places[m_view] = m_selected;
    m_view = key;
    m_viewLabel = label;
    m_selected = m_places.value(key);
    if (!m_selected.isNull())
        Q_EMIT chosen(m_selected);
    applySearch();
}

void ConversationList::applySearch()
{
    m_typing.stop();
    const auto parsed = parseInboxQuery(m_search->text(), m_context.zone);
    m_problem->setVisible(!parsed);
    if (!parsed) {
        m_problem->setText(
            tr("%1 is not understood. Known are words, from: label: is: network: lang: kind: to: before: and after:",
               "inbox, under the search field; %1: the part at fault, in quotes; the words before the colons stay as "
               "they are")
                .arg(partAtFault(parsed.error().detail)));
        return; // the last good answer stays
    }
    ConversationQuery query = *parsed;
    const ConversationQuery view = InboxViews::query(m_view, m_context.person);
    if (query.statuses.empty())
        query.statuses = view.statuses;
    if (query.assignee.isEmpty())
        query.assignee = view.assignee;
    query.order = m_order->current() == "waiting"_L1 ? ConversationQuery::Order::WaitingLongest
                                                     : ConversationQuery::Order::Newest;
    m_model->setQuery(query);
}

void ConversationList::refresh(const std::vector<qint64>& ids)
{
    const auto [first, last] = m_table->rowsInSight();
    m_model->setSight(first, last);
    m_model->refresh(ids);
}

void ConversationList::onLoaded()
{
    m_banner->clear();
    showState();
    const int row = m_model->rowOf(m_selected);
    if (row < 0) {
        // It left this list (closed, reassigned) or nothing was chosen yet: the conversation beside stays as it is.
        if (m_selected.isNull())
            select(m_model->idAt(0)); // null again where the list is empty
        return;
    }
    if (m_table->currentIndex().row() != row) {
        m_quiet = true;
        m_table->setCurrentIndex(m_model->index(row));
        m_quiet = false;
    }
}

void ConversationList::onFailed()
{
    const Error error = m_model->error().value_or(Error());
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error),
                          tr("Try again", "inbox list, after a failure"));
}

void ConversationList::showState()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    const bool searching = !m_search->text().trimmed().isEmpty();
    m_empty->setSentence(searching ? tr("Nothing matches this search.", "inbox, empty list")
                         : m_view == "closed"_L1 || m_view == "snoozed"_L1
                             ? tr("Nothing here yet.", "inbox, empty list of closed or snoozed conversations")
                             : tr("All answered. Nobody waits.", "inbox, empty list"));
    m_empty->setHint(searching ? QString() : tr("New comments appear here by themselves.", "inbox, empty list"));
    m_empty->button()->setText(tr("Clear the search", "inbox, empty list, button"));
    m_empty->button()->setVisible(searching);
}

void ConversationList::onCurrentChanged(const QModelIndex& current)
{
    if (m_quiet || !current.isValid())
        return;
    const ConversationId id = m_model->idAt(current.row());
    if (id == m_selected)
        return;
    m_selected = id;
    Q_EMIT chosen(id);
}

void ConversationList::select(ConversationId id)
{
    if (id == m_selected && !id.isNull()) {
        Q_EMIT chosen(id);
        return;
    }
    m_selected = id;
    const int row = m_model->rowOf(id);
    m_quiet = true;
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row));
        m_table->scrollTo(m_model->index(row));
    } else {
        m_table->clearSelection();
    }
    m_quiet = false;
    Q_EMIT chosen(id);
}

void ConversationList::step(int rows)
{
    const int current = m_model->rowOf(m_selected);
    const int row = current < 0 ? 0 : std::clamp(current + rows, 0, m_model->rowCount() - 1);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row));
}

ConversationId ConversationList::neighbour() const
{
    const int row = m_model->rowOf(m_selected);
    if (row < 0)
        return {};
    const ConversationId below = m_model->idAt(row + 1);
    return below.isNull() ? m_model->idAt(row - 1) : below;
}

void ConversationList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationList::focusList()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0));
}

} // namespace parvis::ui
