// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/list_view.h"

#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// The id of an index: 0 for a day, else the day's row and one.
constexpr quintptr kDay = 0;
// Dense, and still a line that the eye can follow to the right.
constexpr int kRowList = 24;

} // namespace

PlanListModel::PlanListModel(const UiContext& context, const CalendarModel& model, QObject* parent)
    : QAbstractItemModel(parent), m_context(context), m_model(model)
{
}

bool PlanListModel::matches(const PublicationRow& row) const
{
    const QString text = u"%1 %2 %3"_s.arg(row.excerpt, m_context.book.name(row.account), words::state(row.state));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void PlanListModel::setSearch(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    reload();
}

void PlanListModel::reload()
{
    beginResetModel();
    m_days.clear();
    for (int i = 0; i < m_model.days(); ++i) {
        Day day{m_model.first().addDays(i), {}};
        for (const auto& row : m_model.onDay(day.date)) {
            if (matches(row))
                day.rows.push_back({row.id});
        }
        addGaps(day);
        if (!day.rows.empty() || (m_words.isEmpty() && !m_model.backdrop().on(day.date).empty()))
            m_days.push_back(std::move(day));
    }
    endResetModel();
}

// Not while one searches: a slot has no words.
void PlanListModel::addGaps(Day& day) const
{
    if (!m_rhythm || !m_words.isEmpty())
        return;
    for (const int minute : m_rhythm->freeOn(day.date)) {
        const auto after = std::find_if(day.rows.begin(), day.rows.end(), [&](const Line& line) {
            const auto* row = m_model.find(line.id);
            return row && minuteOfDay(m_model.shownAt(*row)) > minute;
        });
        day.rows.insert(after, {{}, minute});
        ++day.free;
    }
}

std::optional<WallTime> PlanListModel::gapAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kDay)
        return {};
    const Day& day = m_days[index.internalId() - 1];
    const Line& line = day.rows[static_cast<size_t>(index.row())];
    return line.id.isNull() ? std::optional(atMinute(day.date, line.minute)) : std::nullopt;
}

PublicationId PlanListModel::idAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kDay)
        return {};
    return m_days[index.internalId() - 1].rows[static_cast<size_t>(index.row())].id;
}

QModelIndex PlanListModel::indexOf(PublicationId id) const
{
    for (size_t d = 0; d < m_days.size(); ++d) {
        const auto& rows = m_days[d].rows;
        const auto it = std::find_if(rows.begin(), rows.end(), [id](const Line& line) { return line.id == id; });
        if (it != rows.end())
            return createIndex(static_cast<int>(it - rows.begin()), 0, quintptr(d) + 1);
    }
    return {};
}

QModelIndex PlanListModel::indexOfDay(LocalDate date) const
{
    const auto it = std::find_if(m_days.begin(), m_days.end(), [date](const Day& day) { return day.date >= date; });
    return it == m_days.end() ? QModelIndex() : createIndex(static_cast<int>(it - m_days.begin()), 0, kDay);
}

QModelIndex PlanListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : kDay);
}

QModelIndex PlanListModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kDay)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kDay);
}

int PlanListModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_days.size());
    if (parent.internalId() != kDay || parent.column() != 0)
        return 0;
    return static_cast<int>(m_days[static_cast<size_t>(parent.row())].rows.size());
}

int PlanListModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant PlanListModel::ofDay(const Day& day, int column, int role) const
{
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (column != 0 || role != Qt::DisplayRole)
        return {};
    QStringList parts{QLocale().toString(toQDate(day.date), QLocale::LongFormat),
                      tr("%n posts", "calendar, list: of one day", static_cast<int>(day.rows.size()) - day.free)};
    if (day.free > 0)
        parts << tr("%n free slots", "calendar, list: of one day", day.free);
    if (const QString note = m_model.note(day.date); !note.isEmpty())
        parts << note;
    return (parts + m_model.backdrop().words(day.date)).join(u" · "_s);
}

QStringList PlanListModel::warnings(const PublicationRow& row) const
{
    return planWarnings(m_model, m_context, row.id);
}

QVariant PlanListModel::ofRow(const PublicationRow& row, int column, int role) const
{
    if (role == Qt::DecorationRole && column == State)
        return icon(words::stateIcon(row.state), words::stateTint(row.state));
    if (role == Qt::ToolTipRole)
        return (QStringList{words::exact(row.plan.due, m_context.zone)} + warnings(row)).join(u'\n');
    if (role == Qt::AccessibleDescriptionRole && column == Words)
        return warnings(row).join(u' ');
    if (role == Qt::DecorationRole && column == Words) {
        const int marks = m_model.marks(row.id);
        if (marks == CalendarModel::Plain)
            return {};
        return icon(marks & CalendarModel::SameMinute ? u"alert"_s : u"copy"_s, Tint::Warn);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Time:
        return shortTime(m_model.shownAt(row));
    case Account:
        return u"%1 · %2"_s.arg(m_context.book.name(row.account), m_context.book.network(row.network).displayName);
    case State:
        return words::state(row.state);
    default:
        return harmless(row.excerpt).simplified();
    }
}

QVariant PlanListModel::ofGap(const WallTime& time, int column, int role) const
{
    if (role == Qt::ForegroundRole)
        return tokens(QGuiApplication::palette()).gap;
    if (role != Qt::DisplayRole)
        return {};
    if (column == Time)
        return shortTime(time);
    return column == State ? tr("Free slot", "calendar, list: state of a slot with nothing planned") : QString();
}

QVariant PlanListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::SizeHintRole)
        return QSize(0, px(QGuiApplication::font(), kRowList));
    if (index.internalId() == kDay)
        return ofDay(m_days[static_cast<size_t>(index.row())], index.column(), role);
    if (const auto gap = gapAt(index))
        return ofGap(*gap, index.column(), role);
    const auto* row = m_model.find(idAt(index));
    return row ? ofRow(*row, index.column(), role) : QVariant();
}

QVariant PlanListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time", "calendar, list: column");
    case Account:
        return tr("Account", "calendar, list: column");
    case State:
        return tr("State", "calendar, list: column");
    default:
        return tr("Text", "calendar, list: column");
    }
}

ListView::ListView(const UiContext& context, CalendarModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_rows(new PlanListModel(context, model, this)),
      m_search(new QLineEdit(this)),
      m_table(new QTreeView(this))
{
    setObjectName(u"list-view"_s);
    m_search->setObjectName(u"calendar-search"_s);
    m_search->setPlaceholderText(tr("Search these days", "calendar, list"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(u"calendar-table"_s);
    m_table->setAccessibleName(tr("Posts by day", "calendar, list"));
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setUniformRowHeights(true);
    m_table->setRootIsDecorated(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setExpandsOnDoubleClick(false);
    m_table->setAllColumnsShowFocus(true);
    auto* header = m_table->header();
    header->resizeSection(PlanListModel::Time, px(this, 96));
    header->resizeSection(PlanListModel::Account, px(this, 220));
    header->resizeSection(PlanListModel::State, px(this, 130));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::m), 0, px(this, space::m), 0);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_rows->setSearch(words);
        refill();
    });
    connect(&m_model, &CalendarModel::daysChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            refill();
    });
    connect(&m_model, &CalendarModel::surroundingsChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            refill();
    });
    connect(m_table, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (openGap(index))
            return;
        if (const auto* row = m_model.find(m_rows->idAt(index)))
            Q_EMIT opened(*row);
    });
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTreeView::customContextMenuRequested, this, [this](const QPoint& point) {
        const auto* row = m_model.find(m_rows->idAt(m_table->currentIndex()));
        if (row)
            Q_EMIT menuAsked(*row, m_table->viewport()->mapToGlobal(point));
    });
}

void ListView::setRhythm(const CalendarRhythm* rhythm)
{
    m_rows->setRhythm(rhythm);
    connect(rhythm, &CalendarRhythm::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refill();
    });
}

bool ListView::openGap(const QModelIndex& index)
{
    const auto gap = m_readOnly ? std::nullopt : m_rows->gapAt(index);
    if (gap)
        Q_EMIT newAsked(*gap);
    return gap.has_value();
}

// The chosen stay chosen: the rows are found again by their ids.
void ListView::refill()
{
    m_stale = false;
    const auto chosen = marked();
    const PublicationId current = m_rows->idAt(m_table->currentIndex());
    m_rows->reload();
    m_table->expandAll();
    for (int row = 0; row < m_rows->rowCount(); ++row)
        m_table->setFirstColumnSpanned(row, {}, true);
    auto* selection = m_table->selectionModel();
    if (const QModelIndex at = m_rows->indexOf(current); at.isValid())
        selection->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    for (const auto& row : chosen) {
        if (const QModelIndex at = m_rows->indexOf(row.id); at.isValid())
            selection->select(at, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void ListView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refill();
}

std::vector<PublicationRow> ListView::marked() const
{
    std::vector<PublicationRow> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (const auto* row = m_model.find(m_rows->idAt(index)))
            rows.push_back(*row);
    }
    return rows;
}

void ListView::select(PublicationId id)
{
    if (const QModelIndex at = m_rows->indexOf(id); at.isValid())
        m_table->selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ListView::showDay(LocalDate date)
{
    if (const QModelIndex at = m_rows->indexOfDay(date); at.isValid())
        m_table->scrollTo(at, QAbstractItemView::PositionAtTop);
}

bool ListView::act(QKeyEvent* event)
{
    const auto rows = marked();
    const int key = event->key();
    const bool up = key == Qt::Key_Up;
    if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        Q_EMIT pageAsked(key == Qt::Key_PageDown ? 1 : -1);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && openGap(m_table->currentIndex()))
        return true;
    if (rows.empty())
        return false;
    const bool changes = (event->modifiers() & Qt::AltModifier) || key == Qt::Key_Delete || key == Qt::Key_Backspace;
    if (changes && m_readOnly)
        return false;
    if ((event->modifiers() & Qt::AltModifier) && (up || key == Qt::Key_Down)) {
        const bool quarter = event->modifiers() & Qt::ShiftModifier;
        Q_EMIT shiftAsked(rows, quarter ? 0 : (up ? -7 : 7), quarter ? (up ? -15 : 15) : 0, false);
        return true;
    }
    if ((event->modifiers() & Qt::AltModifier) && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
        Q_EMIT shiftAsked(rows, key == forward ? 1 : -1, 0, false);
        return true;
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked(rows);
        return true;
    }
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        Q_EMIT cancelAsked(rows);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT opened(rows.front());
        return true;
    }
    return false;
}

bool ListView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && act(static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace parvis::ui
