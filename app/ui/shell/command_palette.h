// SPDX-License-Identifier: GPL-3.0-or-later
// Search or command: every action of the window by a few letters of its name, with its key beside it.
#pragma once

#include <QAction>
#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace parvis::ui {

class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* host);
    // Opens over the window with these actions; invisible and disabled ones are left out.
    void open(const QList<QAction*>& actions);
    void dismiss();
    // How well the letters stand for the text: 0 not at all; whole words and beginnings count most.
    static int score(const QString& letters, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter();
    void trigger();
    void place();
    QLineEdit* m_field;
    QListView* m_list;
    QStandardItemModel* m_model;
    QList<QPointer<QAction>> m_actions;
    QPointer<QWidget> m_before;
};

} // namespace parvis::ui
