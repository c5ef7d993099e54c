// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversation_list.h"

#include "engine/inbox/inbox_desk.h"
#include "ui/inbox/conversation_delegate.h"
#include "ui/models/account_book.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
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
    m_search->setObjectName(u"inbox-search"_s);
    m_search->setPlaceholderText(tr("Search: words, from:lea, is:open", "inbox, search field"));
    m_search->setAccessibleName(tr("Search the inbox", "inbox, search field, screen reader"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_problem->setObjectName(u"inbox-search-problem"_s);
    m_problem->setTint(Tint::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_order->setObjectName(u"inbox-order"_s);
    buildOrders();
    m_table->setItemDelegate(m_delegate);
    m_table->setAccessibleName(tr("Conversations", "inbox list, screen reader"));
    m_model->setSentence([this](const Conversation& c) { return m_delegate->sentence(c); });
    buildTable();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    column->addWidget(m_busy);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    m_empty->setObjectName(u"inbox-empty"_s);
}

// Four of them over a narrow column: a word each, and what it means on hover.
void ConversationList::buildOrders()
{
    const std::pair<QString, QString> orders[]{
        {tr("Newest", "inbox, order of the list"), {}},
        {tr("Wait", "inbox, order of the list: the longest first"), tr("Longest wait", "inbox, order of the list")},
        {tr("Urgency", "inbox, order of the list"), tr("Most urgent", "inbox, order of the list")},
        {tr("Due time", "inbox, order of the list: when an answer has to be given"),
         tr("What has to be answered first", "inbox, order of the list, hover")}};
    for (qsizetype i = 0; i < sorts().size(); ++i) {
        auto* segment = m_order->addSegment(sorts()[i], orders[i].first);
        segment->setToolTip(orders[i].second);
        if (!orders[i].second.isEmpty())
            segment->setAccessibleName(orders[i].second);
    }
    m_order->setMinimumWidth(m_order->sizeHint().width());
}

void ConversationList::buildTable()
{
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

    m_table->setRowAfter([this](int step) { return rowAfter(step); });
    connect(m_table, &QTableView::pressed, this, [this](const QModelIndex& index) {
        if (m_model->idAt(index.row()) == m_selected)
            m_place = m_model->keyAt(index.row()); // it is where it is seen now
    });
    connect(m_table, &ConversationTable::marked, this, [this](int row, bool upTo) {
        const int current = std::max(0, m_model->rowOf(m_selected));
        if (upTo) {
            for (int at = std::min(row, current); at <= std::max(row, current); ++at)
                setMark(at, true);
        } else {
            // The one that is open belongs to them, as one sees it.
            if (m_marks.empty() && row != current)
                setMark(current, true);
            setMark(row, !m_marks.contains(m_model->idAt(row)));
        }
        Q_EMIT marksChanged();
    });
    m_delegate->setMarked([this](ConversationId id) { return m_marks.contains(id); });
}

void ConversationList::buildHead(QVBoxLayout* column)
{
    const int pad = px(this, space::s);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(pad, px(this, space::m), pad, pad);
    head->setSpacing(px(this, space::xs));
    m_filter = iconButton(u"filter"_s, tr("Filters (F)", "inbox, button beside the search"), u"inbox-filter"_s, this);
    auto* searchRow = new QHBoxLayout;
    searchRow->setSpacing(px(this, space::xs));
    searchRow->addWidget(m_search, 1);
    searchRow->addWidget(m_filter);
    head->addLayout(searchRow);
    head->addWidget(m_problem);
    auto* orderRow = new QHBoxLayout;
    orderRow->addWidget(m_order);
    orderRow->addStretch();
    head->addSpacing(px(this, 2));
    head->addLayout(orderRow);
    head->addWidget(m_banner);
    column->addLayout(head);
}

void ConversationList::setFrame(const InboxFrame& frame)
{
    const bool other = frame.key != m_frame.key, sorted = other || frame.sort != m_frame.sort;
    if (other) {
        m_places[m_frame.key] = m_selected;
        m_selected = m_places.value(frame.key);
        m_place.reset();
        clearMarks();
    }
    m_frame = frame;
    if (sorted && !frame.sort.isEmpty()) {
        const QSignalBlocker quiet(m_order);
        m_order->setCurrent(frame.sort);
    }
    if (other && !m_selected.isNull())
        Q_EMIT chosen(m_selected);
    applySearch();
}

QString ConversationList::searchText() const
{
    return m_search->text();
}

void ConversationList::setSearchText(const QString& text)
{
    m_search->setText(text);
    applySearch();
}

QStringList ConversationList::sorts()
{
    return {u"newest"_s, u"waiting"_s, u"urgent"_s, u"due"_s};
}

QString ConversationList::sort() const
{
    return m_order->current();
}

void ConversationList::setSort(const QString& key)
{
    m_order->setCurrent(key);
}

QString ConversationList::wholeQuery() const
{
    const QString typed = m_search->text();
    return m_frame.text.isEmpty() ? typed : m_frame.text + u' ' + typed;
}

void ConversationList::applySearch()
{
    m_typing.stop();
    const auto parsed = parseInboxQuery(wholeQuery(), m_context.zone);
    m_problem->setVisible(!parsed);
    if (!parsed) {
        m_problem->setText(
            tr("%1 is not understood. Known are words, from: label: is: to: department: priority: network: "
               "account: lang: kind: mood: has: before: and after:, each with a minus to leave it out.",
               "inbox, under the search field; %1: the part at fault, in quotes; the words before the colons stay as "
               "they are")
                .arg(partAtFault(parsed.error().detail)));
        // The layout would give it as many lines as a wider label has.
        m_problem->setMinimumHeight(
            m_problem->heightForWidth(m_order->parentWidget()->width() - 2 * px(this, space::s)));
        return; // the last good answer stays
    }
    ConversationQuery query = narrowed(*parsed, m_frame.query);
    replaceMe(query, m_context.person);
    query.order = inboxOrderFromName(m_order->current()).value_or(ConversationQuery::Order::Newest);
    query.showHits = true;
    const text::HitWords hits = text::hitWords(query.text);
    const bool marked = hits != m_delegate->hits();
    m_delegate->setHits(hits);
    if (marked)
        m_table->viewport()->update();
    m_place.reset();
    m_model->setQuery(query);
    Q_EMIT searched();
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
    pruneMarks();
    showState();
    const int row = m_model->rowOf(m_selected);
    if (row < 0) {
        // It left this list (closed, reassigned) or nothing was chosen yet: the conversation beside stays as it is.
        if (m_selected.isNull())
            select(m_model->idAt(0)); // null again where the list is empty
        return;
    }
    if (!m_place)
        m_place = m_model->keyAt(row);
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
    // Only two lists hold everything that waits; of the others nothing follows for the rest.
    m_empty->setSentence(
        searching                                             ? tr("Nothing matches this search.", "inbox, empty list")
        : m_frame.key == "open"_L1 || m_frame.key == "all"_L1 ? tr("All answered. Nobody waits.", "inbox, empty list")
        : m_frame.key == "mine"_L1 ? tr("You have nothing to answer.", "inbox, empty list of one's own conversations")
        : m_frame.key == "unassigned"_L1
            ? tr("Nothing is left to be taken.", "inbox, empty list of what nobody has taken")
            : tr("Nothing here yet.", "inbox, empty list of closed or snoozed conversations"));
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
    m_place = m_model->keyAt(current.row());
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
    m_place = m_model->keyAt(row);
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

// An answered conversation jumps to the top; the person goes on where it stood.
int ConversationList::rowBelow() const
{
    return m_place ? m_model->firstAfter(m_place) : m_model->rowOf(m_selected) + 1;
}

int ConversationList::rowAfter(int step) const
{
    int row = step > 0 ? rowBelow() : rowBelow() - 1;
    if (m_model->idAt(row) == m_selected)
        row += step;
    return std::clamp(row, 0, std::max(0, m_model->rowCount() - 1));
}

void ConversationList::step(int rows)
{
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(rowAfter(rows)));
}

ConversationId ConversationList::neighbourOf(const std::set<ConversationId>& gone) const
{
    if (!m_place && m_model->rowOf(m_selected) < 0)
        return {};
    const int place = rowBelow();
    for (int below = place; below < m_model->rowCount(); ++below) {
        if (!gone.contains(m_model->idAt(below)))
            return m_model->idAt(below);
    }
    for (int above = place - 1; above >= 0; --above) {
        if (!gone.contains(m_model->idAt(above)))
            return m_model->idAt(above);
    }
    return {};
}

void ConversationList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationList::focusList()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (!m_table->currentIndex().isValid())
        step(1);
}

} // namespace parvis::ui
