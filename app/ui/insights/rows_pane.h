// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind a figure: its posts, or the messages with their conversations, one line for each that is counted.
// Enter or a double click opens one where it lives.
#pragma once

#include "engine/insights/figures_desk.h"
#include "ui/ui_context.h"

#include <QWidget>
#include <functional>

class QPushButton;
class QTableWidget;

namespace parvis {
struct Conversation;
struct Error;
} // namespace parvis

namespace parvis::ui {

class Banner;
class BusyLine;
class Label;

class RowsPane : public QWidget
{
    Q_OBJECT
public:
    explicit RowsPane(const UiContext& context, QWidget* parent = nullptr);
    // title: "First response, Tuesday, 24 November". keep: which rows of the answer belong to the place clicked.
    void show(const QString& title, const FigureQuery& query, Instant asOf,
              const std::function<bool(const FigureRow&)>& keep);
    // Rows that are known already.
    // What is still being read.
    void showAnswer(const QString& title, const FigureQuery& query, const Async<std::vector<FigureRow>>& answer,
                    const std::function<bool(const FigureRow&)>& keep);
    void showRows(const QString& title, const ZoneId& zone, const std::vector<FigureRow>& rows);
    int rowCount() const { return int(m_rows.size()); }
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(const std::vector<FigureRow>& rows);
    void fail(const Error& error);
    void addPage();
    void addRow(const FigureRow& row, const QString& words);
    void sayWords(int first, const std::vector<CountedWords>& words); // of the rows from there on
    void openRow(int row);

    const UiContext& m_context;
    Label* m_title;
    Label* m_count;
    BusyLine* m_busy;
    Banner* m_banner;
    QTableWidget* m_table;
    QPushButton* m_more;
    FigureQuery m_query;
    std::vector<FigureRow> m_rows; // newest first
    int m_attempt = 0;
    bool m_loading = false;
};

} // namespace parvis::ui
