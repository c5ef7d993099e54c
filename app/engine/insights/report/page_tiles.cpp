// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report/page_tiles.h"

#include "engine/insights/report/text_block.h"

using namespace Qt::StringLiterals;

namespace parvis::report {
namespace {

constexpr qreal tileGap = pt(8), tilePadding = pt(8), valuePoints = 18, leastValuePoints = 9;

struct Tile {
    TextBlock name, value, unit, change;
    std::vector<TextBlock> about;
    qreal height() const
    {
        qreal sum = 2 * tilePadding + name.height() + pt(2) + value.height() + pt(2) + change.height() + pt(3);
        for (const TextBlock& line : about)
            sum += line.height();
        return sum;
    }
};

// Never cut: a number without its last digits is another number.
QFont fittingFont(const QString& text, qreal width)
{
    qreal points = valuePoints;
    while (points > leastValuePoints && widthOf(text, fontOf(points, true)) > width)
        points -= 0.5;
    return fontOf(points, true);
}

QColor changeColour(const ReportChange& change)
{
    if (change.amount == 0 && change.kind != ReportChange::Kind::FromZero)
        return ink().muted;
    return change.isGood ? ink().good : ink().bad;
}

// What it is compared with, its target, on what it rests and of when it is: a line each.
QStringList aboutLines(const ReportKeyFigure& figure, int decimals, const ReportNumbers& numbers,
                       const ReportWords& words)
{
    QStringList parts;
    if (figure.previous)
        parts << words.previous + u' ' + numbers.shown(figure.previous, figure.unit, decimals);
    if (figure.target) {
        const bool met =
            figure.value && (figure.higherIsBetter ? *figure.value >= *figure.target : *figure.value <= *figure.target);
        const QString shown = numbers.shown(figure.target, figure.unit, decimals);
        parts << (figure.value ? (met ? words.met : words.missed).arg(shown) : QString(words.target + u' ' + shown));
    }
    parts << u"n = "_s + numbers.shown(double(figure.n), {}, 0) + u" · "_s + words.of(figure.basis);
    if (figure.freshAsOf)
        parts << words.freshAsOf.toLower() + u' ' + numbers.shown(*figure.freshAsOf);
    return parts;
}

Tile tileOf(const ReportKeyFigure& figure, qreal outerWidth, const ReportNumbers& numbers, const ReportWords& words)
{
    const qreal width = outerWidth - 2 * tilePadding;
    const int decimals = decimalsFor({figure.value, figure.previous, figure.target}, figure.unit);
    const ReportChange change = changeOf(figure);
    const bool missing = !figure.value;
    const QString value = numbers.shown(figure.value, figure.unit, decimals);
    const bool hasWord = figure.unit.kind == ReportUnit::Kind::Count && !figure.unit.word.isEmpty() && !missing;
    const QFont unitFont = fontOf(8);
    const qreal unitWidth = hasWord ? std::min(widthOf(figure.unit.word, unitFont) + pt(4), width / 2) : 0;
    Tile tile;
    tile.name = TextBlock(figure.name, {fontOf(8), ink().muted, 2}, width);
    tile.value = TextBlock(
        value, {fittingFont(value, width - unitWidth), missing ? ink().muted : ink().text, 1, Side::Left}, width);
    if (hasWord)
        tile.unit = TextBlock(figure.unit.word, {unitFont, ink().muted, 1, Side::Left}, unitWidth);
    tile.change =
        TextBlock(missing ? words.notAvailable : changeText(change, numbers, words),
                  {fontOf(8, !missing && change.amount > 0), missing ? ink().muted : changeColour(change), 2}, width);
    for (const QString& line : aboutLines(figure, decimals, numbers, words))
        tile.about.emplace_back(line, TextStyle{fontOf(7), ink().muted, 2}, width);
    return tile;
}

void paintTile(QPainter& painter, const QRectF& box, const Tile& tile, qreal nameHeight)
{
    painter.setPen(QPen(ink().border, pt(0.6)));
    painter.setBrush(ink().ground);
    painter.drawRoundedRect(box, pt(4), pt(4));
    const qreal left = box.left() + tilePadding;
    qreal y = box.top() + tilePadding;
    tile.name.paint(painter, {left, y});
    y += nameHeight + pt(2);
    tile.value.paint(painter, {left, y});
    // Their feet on one line.
    tile.unit.paint(painter, {left + tile.value.naturalWidth() + pt(4),
                              y + tile.value.height() * 0.79 - tile.unit.height() * 0.79});
    y += tile.value.height() + pt(2);
    tile.change.paint(painter, {left, y});
    y += tile.change.height() + pt(3);
    for (const TextBlock& line : tile.about) {
        line.paint(painter, {left, y});
        y += line.height();
    }
}

size_t columnsFor(size_t count)
{
    return count == 4 || count > 6 ? 4 : 3;
}

struct TileRow {
    std::vector<Tile> tiles;
    qreal width = 0, height = 0, nameHeight = 0;
};

TileRow rowOf(const std::vector<ReportKeyFigure>& figures, size_t first, qreal width, const ReportNumbers& numbers,
              const ReportWords& words)
{
    const size_t columns = columnsFor(figures.size());
    TileRow row;
    row.width = (width - qreal(columns - 1) * tileGap) / qreal(columns);
    for (size_t i = first; i < std::min(first + columns, figures.size()); ++i)
        row.tiles.push_back(tileOf(figures[i], row.width, numbers, words));
    for (const Tile& tile : row.tiles)
        row.nameHeight = std::max(row.nameHeight, tile.name.height());
    for (const Tile& tile : row.tiles)
        row.height = std::max(row.height, tile.height() + row.nameHeight - tile.name.height());
    return row;
}

} // namespace

QString changeText(const ReportChange& change, const ReportNumbers& numbers, const ReportWords& words)
{
    switch (change.kind) {
    case ReportChange::Kind::NoComparison:
        return words.noComparison;
    case ReportChange::Kind::FromZero:
        return words.fromZero;
    case ReportChange::Kind::Same:
        return words.unchanged;
    case ReportChange::Kind::More:
    case ReportChange::Kind::Less:
        break;
    }
    const ReportUnit percent{ReportUnit::Kind::Percent, {}};
    const int decimals = decimalsFor(change.amount, percent);
    const QString amount = change.inPoints
                               ? QString(numbers.shown(change.amount, {}, decimals) + QChar(0x00A0) + words.points)
                               : numbers.shown(change.amount, percent, decimals);
    return change.kind == ReportChange::Kind::More ? u"▲ "_s + words.more.arg(amount)
                                                   : u"▼ "_s + words.less.arg(amount);
}

void addTiles(PageFlow& flow, const std::vector<ReportKeyFigure>& figures, const ReportNumbers& numbers,
              const ReportWords& words)
{
    for (size_t first = 0; first < figures.size(); first += columnsFor(figures.size())) {
        const TileRow row = rowOf(figures, first, flow.body().width(), numbers, words);
        flow.need(row.height);
        const QPointF at(flow.body().left(), flow.y());
        flow.place(row.height, [row, at](QPainter& painter) {
            for (size_t i = 0; i < row.tiles.size(); ++i)
                paintTile(painter, QRectF(at.x() + qreal(i) * (row.width + tileGap), at.y(), row.width, row.height),
                          row.tiles[i], row.nameHeight);
        });
        flow.space(tileGap);
    }
}

qreal firstTilesHeight(const std::vector<ReportKeyFigure>& figures, const ReportNumbers& numbers,
                       const ReportWords& words)
{
    return figures.empty() ? 0 : rowOf(figures, 0, pageWidth - 2 * marginSide, numbers, words).height;
}

} // namespace parvis::report
