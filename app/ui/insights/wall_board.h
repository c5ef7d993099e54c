// SPDX-License-Identifier: GPL-3.0-or-later
// A dashboard on a screen of its own, for everybody in the room: no buttons, large, refreshed by itself. Escape ends
// it.
#pragma once

#include "ui/insights/figures_data.h"
#include "ui/ui_context.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;

namespace parvis::ui {

class ChartPanel;
class FigureTile;
class FiguresLoader;
class Label;

class WallBoard : public QWidget
{
    Q_OBJECT
public:
    // board: with its filters and its period, which moves with the days.
    WallBoard(const UiContext& context, const Dashboard& board, const FigureQuery& scope, QWidget* parent = nullptr);
    void refresh();
    int refreshes() const { return m_refreshes; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildParts();
    void enlargeWords();
    void show(const FiguresData& data);

    const UiContext& m_context;
    Dashboard m_board;
    FigureQuery m_scope;
    FiguresLoader* m_loader;
    Label* m_words;
    QGridLayout* m_tileGrid;
    QGridLayout* m_chartGrid;
    QList<FigureTile*> m_tiles;
    QList<ChartPanel*> m_panels;
    QTimer* m_tick;
    int m_refreshes = 0;
};

} // namespace parvis::ui
