// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/page_table.h"

#include "engine/insights/report/text_block.h"

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr qreal cellSide = pt(4), cellTop = pt(3), wideText = pt(220), headPoints = 8, cellPoints = 8.5;
// Up to here a word of a head, and a name, stand unbroken before a table goes on below itself.
constexpr qreal wholeWord = pt(72), wholeName = pt(112);
constexpr int mostCellLines = 5;
// Widths are measured on so many rows spread over the table: a hundred thousand texts take minutes to shape.
constexpr size_t measuredRows = 400;

// Wider than it wants by so much at most: further apart, a number is no longer read with its day.
constexpr qreal mostExtra = 0.8;

bool isText(const ReportColumn& column)
{
    return column.kind == ReportColumn::Kind::Text;
}

// What a row is of, not how much it is.
bool isName(const ReportColumn& column)
{
    return isText(column) || column.kind == ReportColumn::Kind::Date || column.kind == ReportColumn::Kind::Instant;
}

// So many rows stay with the head above them, and with the last one of the table.
constexpr size_t keptRows = 2;

} // namespace

class TableLayout
{
    struct TableColumn {
        size_t index = 0; // in the table
        qreal least = 0, wanted = 0, width = 0;
    };
    using ColumnGroup = std::vector<TableColumn>;

public:
    TableLayout(PageFlow& flow, const ReportTable& table, const ReportNumbers& numbers, const ReportWords& words,
                const StopFlag& stop)
        : m_flow(flow),
          m_table(table),
          m_numbers(numbers),
          m_words(words),
          m_stop(stop),
          m_head(fontOf(headPoints, true)),
          m_cell(fontOf(cellPoints))
    {
        for (size_t i = 0; i < table.columns.size(); ++i)
            m_decimals.push_back(decimalsFor(table, i));
        if (!table.columns.empty())
            m_groups = groupsOf(measured());
    }

    qreal leadHeight() const
    {
        if (m_groups.empty())
            return 0;
        const qreal caption = m_groups.size() > 1 ? captionOf(m_words.noRows).height() + 2 * cellTop : 0;
        return caption + leadOf(m_groups.front(), headRow(m_groups.front()));
    }

    void add()
    {
        for (const ColumnGroup& group : m_groups)
            addGroup(group);
    }

private:
    std::vector<TableColumn> measured() const
    {
        std::vector<TableColumn> columns;
        const size_t step = m_table.rows.size() / measuredRows + 1;
        for (size_t i = 0; i < m_table.columns.size(); ++i) {
            const bool text = isText(m_table.columns[i]);
            const QString name = pageText(headText(i));
            qreal wanted = 0, word = 0;
            for (const QString& part : name.split(u' '))
                word = std::max(word, widthOf(part, m_head));
            // All numbers count: none may be cut.
            for (size_t row = 0; row < m_table.rows.size(); row += text ? step : 1)
                wanted = std::max(wanted, widthOf(pageText(cellText(row, i)).left(200), m_cell));
            TableColumn column{i};
            column.least = std::max(text ? std::min(wanted, wholeName) : wanted, std::min(word, wholeWord));
            column.wanted = std::max({column.least, text ? std::min(wanted, wideText) : wanted,
                                      std::min(widthOf(name, m_head), text ? wideText : wholeWord)});
            column.least += 2 * cellSide;
            column.wanted += 2 * cellSide + pt(1);
            columns.push_back(column);
        }
        return columns;
    }

    std::vector<ColumnGroup> groupsOf(const std::vector<TableColumn>& columns) const
    {
        const qreal room = m_flow.body().width();
        std::vector<ColumnGroup> groups;
        qreal used = room + 1;
        for (const TableColumn& column : columns) {
            if (used + column.least > room) {
                groups.emplace_back();
                used = 0;
                if (groups.size() > 1) {
                    groups.back().push_back(columns.front());
                    used = columns.front().least;
                }
            }
            groups.back().push_back(column);
            used += column.least;
        }
        for (auto& group : groups)
            shareWidth(group, room);
        return groups;
    }

    // What is left over after the least goes to who wants more; a table that wants less than the page ends before it.
    static void shareWidth(ColumnGroup& group, qreal room)
    {
        qreal least = 0, wanted = 0;
        for (const TableColumn& column : group) {
            least += column.least;
            wanted += column.wanted;
        }
        const qreal share = wanted > least ? std::clamp((room - least) / (wanted - least), 0.0, 1.0) : 0;
        qreal used = 0;
        for (TableColumn& column : group) {
            column.width = std::min(column.least + (column.wanted - column.least) * share, room);
            used += column.width;
        }
        const qreal extra = std::min(mostExtra, std::max(0.0, room - used) / used);
        for (TableColumn& column : group)
            column.width += column.width * extra;
    }

    QString headText(size_t column) const
    {
        const ReportColumn& head = m_table.columns[column];
        const QString& word = head.unit.word;
        return head.kind == ReportColumn::Kind::Number && head.unit.kind == ReportUnit::Kind::Count && !word.isEmpty()
                   ? QString(head.name + u" ("_s + word + u')')
                   : head.name;
    }

    QString cellText(size_t row, size_t column) const
    {
        return m_numbers.shownCell(m_table, row, column, m_decimals[column]);
    }

    Side sideOf(size_t column) const { return isName(m_table.columns[column]) ? Side::Leading : Side::Right; }

    struct Row {
        std::vector<std::pair<qreal, TextBlock>> cells; // their left edges
        qreal width = 0, height = 0;
    };

    Row rowOf(const ColumnGroup& group, const QFont& font, const QColor& colour, int lines,
              const std::function<QString(size_t)>& textOf) const
    {
        Row row;
        qreal x = m_flow.body().left();
        for (const TableColumn& column : group) {
            const TextBlock block(textOf(column.index), {font, colour, lines, sideOf(column.index)},
                                  column.width - 2 * cellSide);
            row.cells.emplace_back(x + cellSide, block);
            row.height = std::max(row.height, block.height());
            x += column.width;
        }
        row.width = x - m_flow.body().left();
        row.height += 2 * cellTop;
        return row;
    }

    void placeRow(const Row& row, bool isHead, bool foot)
    {
        const qreal y = m_flow.y();
        const QRectF box(m_flow.body().left(), y, row.width, row.height);
        m_flow.place(row.height, [row, box, isHead, foot](QPainter& painter) {
            if (isHead)
                painter.fillRect(box, ink().ground);
            for (const auto& [x, block] : row.cells) {
                const qreal top = isHead ? box.bottom() - cellTop - block.height() : box.top() + cellTop;
                block.paint(painter, {x, top});
            }
            painter.setPen(QPen(isHead || foot ? ink().muted : ink().border, pt(isHead || foot ? 0.7 : 0.4)));
            painter.drawLine(box.bottomLeft(), box.bottomRight());
        });
    }

    Row headRow(const ColumnGroup& group) const
    {
        return rowOf(group, m_head, ink().text, 3, [this](size_t column) { return headText(column); });
    }

    Row bodyRow(const ColumnGroup& group, size_t row) const
    {
        return rowOf(group, m_cell, ink().text, mostCellLines,
                     [this, row](size_t column) { return cellText(row, column); });
    }

    // A head with the rows that stay with it.
    qreal leadOf(const ColumnGroup& group, const Row& head) const
    {
        qreal height = head.height;
        for (size_t i = 0; i < std::min(keptRows, m_table.rows.size()); ++i)
            height += bodyRow(group, i).height;
        return m_table.rows.empty() ? height + captionOf(m_words.noRows).height() + 2 * cellTop : height;
    }

    void addGroup(const ColumnGroup& group)
    {
        const Row head = headRow(group);
        const qreal lead = leadOf(group, head);
        if (m_groups.size() > 1) {
            const size_t from = group.size() > 1 && group.front().index == 0 && group[1].index > 1 ? 1 : 0;
            addCaption(m_words.columns.arg(group[from].index + 1).arg(group.back().index + 1), lead);
        }
        m_flow.need(lead);
        placeRow(head, true, false);
        if (m_table.rows.empty())
            addCaption(m_words.noRows, 0);
        addRows(group, head);
        m_flow.space(pt(10));
    }

    // The row before the last one waits for the last: alone on a page that one would look like a leftover.
    void addRows(const ColumnGroup& group, const Row& head)
    {
        const size_t count = m_table.rows.size();
        for (size_t i = 0; i < count && !isStopped(m_stop); ++i) {
            const Row row = bodyRow(group, i);
            qreal kept = row.height;
            if (i > 0 && i + keptRows == count)
                kept += bodyRow(group, i + 1).height;
            if (kept > m_flow.room()) {
                m_flow.newPage();
                placeRow(head, true, false);
            }
            placeRow(row, false, i + 1 == count);
        }
    }

    TextBlock captionOf(const QString& text) const
    {
        return TextBlock(text, {m_cell, ink().muted, 1}, m_flow.body().width());
    }

    void addCaption(const QString& text, qreal keepWith)
    {
        const TextBlock block = captionOf(text);
        m_flow.need(block.height() + 2 * cellTop + keepWith);
        const QPointF at(m_flow.body().left() + cellSide, m_flow.y() + cellTop);
        m_flow.place(block.height() + 2 * cellTop, [block, at](QPainter& painter) { block.paint(painter, at); });
    }

    PageFlow& m_flow;
    const ReportTable& m_table;
    const ReportNumbers& m_numbers;
    const ReportWords& m_words;
    StopFlag m_stop;
    QFont m_head, m_cell;
    std::vector<int> m_decimals;
    std::vector<ColumnGroup> m_groups;
};

PageTable::PageTable(PageFlow& flow, const ReportTable& table, const ReportNumbers& numbers, const ReportWords& words,
                     const StopFlag& stop)
    : m_layout(std::make_unique<TableLayout>(flow, table, numbers, words, stop))
{
}

PageTable::~PageTable() = default;

qreal PageTable::leadHeight() const
{
    return m_layout->leadHeight();
}

void PageTable::add()
{
    m_layout->add();
}

} // namespace parvis::report
