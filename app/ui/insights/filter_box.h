// SPDX-License-Identifier: GPL-3.0-or-later
// One picker of a filter, no wider than what it says: while everything is chosen, only what it filters by.
#pragma once

#include <QComboBox>

namespace parvis::ui {

class FilterBox : public QComboBox
{
    Q_OBJECT
public:
    // name: "Brand"; all: "All brands", the first item; brief: shown for it.
    FilterBox(const QString& name, const QString& all, const QString& brief, QWidget* parent = nullptr);
    bool isChosen() const { return currentIndex() > 0; }
    void setMostText(int pixels); // longer words are cut
    void sayChoice();             // after one that was made with signals blocked
    QString shownText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name, m_brief;
    int m_most;
};

} // namespace parvis::ui
