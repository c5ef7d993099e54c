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

bool isText(const ReportColumn& column)
{
    return column.kind == ReportColumn::Kind::Text;
}

struct TableColumn {
    size_t index = 0; // in the table
    qreal least = 0, wanted = 0, width = 0;
};

class TableLayout
{
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
    }

    void add()
    {
        if (m_table.columns.empty())
            return;
        const auto groups = groupsOf(measured());
        for (const auto& group : groups)
            addGroup(group, groups.size() > 1);
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

    std::vector<std::vector<TableColumn>> groupsOf(const std::vector<TableColumn>& columns) const
    {
        const qreal room = m_flow.body().width();
        std::vector<std::vector<TableColumn>> groups;
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

    // What is left over after the least goes to who wants more; a table that wants less than the page stays narrower
    // columns apart, spread over the page.
    static void shareWidth(std::vector<TableColumn>& group, qreal room)
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
        const qreal extra = std::max(0.0, room - used) / used;
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

    Side sideOf(size_t column) const { return isText(m_table.columns[column]) ? Side::Leading : Side::Right; }

    struct Row {
        std::vector<std::pair<qreal, TextBlock>> cells; // their left edges
        qreal height = 0;
    };

    Row rowOf(const std::vector<TableColumn>& group, const QFont& font, const QColor& colour, int lines,
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
        row.height += 2 * cellTop;
        return row;
    }

    void placeRow(const Row& row, bool isHead, bool foot)
    {
        const qreal y = m_flow.y();
        const QRectF box(m_flow.body().left(), y, m_flow.body().width(), row.height);
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

    void addGroup(const std::vector<TableColumn>& group, bool oneOfSeveral)
    {
        const Row head = rowOf(group, m_head, ink().text, 3, [this](size_t column) { return headText(column); });
        if (oneOfSeveral) {
            const size_t from = group.size() > 1 && group.front().index == 0 && group[1].index > 1 ? 1 : 0;
            addCaption(m_words.columns.arg(group[from].index + 1).arg(group.back().index + 1), head.height);
        }
        m_flow.need(head.height * 2.5);
        placeRow(head, true, false);
        const size_t count = m_table.rows.size();
        if (count == 0)
            addCaption(m_words.noRows, 0);
        for (size_t i = 0; i < count && !isStopped(m_stop); ++i) {
            const Row row = rowOf(group, m_cell, ink().text, mostCellLines,
                                  [this, i](size_t column) { return cellText(i, column); });
            if (row.height > m_flow.room()) {
                m_flow.newPage();
                placeRow(head, true, false);
            }
            placeRow(row, false, i + 1 == count);
        }
        m_flow.space(pt(10));
    }

    void addCaption(const QString& text, qreal keepWith)
    {
        const TextBlock block(text, {m_cell, ink().muted, 1}, m_flow.body().width());
        m_flow.need(block.height() + 2 * cellTop + keepWith * 2.5);
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
};

} // namespace

void addTable(PageFlow& flow, const ReportTable& table, const ReportNumbers& numbers, const ReportWords& words,
              const StopFlag& stop)
{
    TableLayout(flow, table, numbers, words, stop).add();
}

qreal leastTableHeight()
{
    return lineHeight(fontOf(headPoints)) * 2 + lineHeight(fontOf(cellPoints)) * 2 + 4 * cellTop;
}

} // namespace parvis::report
