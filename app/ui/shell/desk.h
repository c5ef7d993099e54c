// SPDX-License-Identifier: GPL-3.0-or-later
// A desk: one of the places of the rail. The shell shows its title, its count, its commands; the desk fills the rest.
#pragma once

#include <QAction>
#include <QWidget>

namespace parvis::ui {

class Desk : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString key() const = 0;      // stable: "calendar"; used for settings and objectName
    virtual QString title() const = 0;    // rail and title bar
    virtual QString iconName() const = 0; // resources/icons
    // The number on the rail: what waits for a person. 0 shows none. inWords is for the hover and the screen reader.
    virtual int count() const { return 0; }
    virtual QString countInWords() const { return {}; }
    // Makes what the desk shows, once. A desk is a name and a count until somebody looks: the window opens with one
    // desk, so only that one is paid for. activate() and showTarget() come after it.
    void ensureBuilt();
    // Shown by the rail or a command: put the focus where work starts.
    virtual void activate() {}
    // Show this: "conversation/123", "publication/5"; unknown targets are ignored.
    virtual void showTarget(const QString& target) { Q_UNUSED(target) }
    // What the command palette offers besides the shell's own: actions with text, key and objectName. They are also
    // this widget's actions, so their shortcuts work while the desk is shown.
    QAction* addCommand(const QString& objectName, const QString& text, const QKeySequence& key,
                        const QString& iconName = {});

    void setVisible(bool visible) override;

Q_SIGNALS:
    void countChanged();

protected:
    virtual void build() {}
    bool isBuilt() const { return m_built; }

private:
    bool m_built = false;
};

} // namespace parvis::ui
