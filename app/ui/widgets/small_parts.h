// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts that every desk shows: a state with icon and word, a ring that counts, a line that shows work, a
// banner that says what failed and why, an empty page with one action, a choice of segments.
#pragma once

#include "ui/widgets/icons.h"

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>
#include <QTimer>
#include <QWidget>
#include <optional>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;

namespace parvis::ui {

// Icon and word on a faint ground of the tint. Never colour alone.
class StatePill : public QWidget
{
    Q_OBJECT
public:
    explicit StatePill(QWidget* parent = nullptr);
    void setState(const QString& iconName, Tint tint, const QString& word);
    const QString& word() const { return m_word; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon, m_word;
    Tint m_tint = Tint::Muted;
};

// What remains of a text's limit: accent, amber from 90 %, red over. Shows the number where it matters.
class CounterRing : public QWidget
{
    Q_OBJECT
public:
    explicit CounterRing(QWidget* parent = nullptr);
    void setCount(qsizetype used, qsizetype limit); // limit 0: no limit, the plain length is shown
    void setName(const QString& name);              // network, for screen readers
    bool isOver() const { return m_limit > 0 && m_used > m_limit; }
    bool isNear() const { return m_limit > 0 && m_used * 10 >= m_limit * 9; }
    qsizetype remaining() const { return m_limit - m_used; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qsizetype m_used = 0, m_limit = 0;
    QString m_name;
};

// A thin line that moves while something loads; what is there stays. Appears only after 150 ms, so that fast work does
// not flicker.
class BusyLine : public QWidget
{
    Q_OBJECT
public:
    explicit BusyLine(QWidget* parent = nullptr);
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_tick;
    int m_step = 0;
    bool m_busy = false;
};

// What, why and what to do, in the pane where it belongs. Hidden until shown.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Ok, Warn, Danger };
    explicit Banner(QWidget* parent = nullptr);
    void showMessage(Kind kind, const QString& what, const QString& why = {}, const QString& action = {},
                     const QString& second = {});
    void clear();
    QString message() const;
    QPushButton* button() const { return m_button; }
    QPushButton* secondButton() const { return m_second; }

Q_SIGNALS:
    void actionRequested();
    void secondRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_icon;
    QLabel* m_what;
    QLabel* m_why;
    QPushButton* m_button;
    QPushButton* m_second;
    Kind m_kind = Kind::Info;
};

// One sentence, one action.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& sentence, const QString& action = {}, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);
    void setHint(const QString& hint);
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

private:
    QLabel* m_sentence;
    QLabel* m_hint;
    QPushButton* m_button;
};

// A few choices of which one holds: Month | Week. Arrow keys move between them.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr);
    // key names the choice (objectName, settings); returns its button.
    QAbstractButton* addSegment(const QString& key, const QString& label);
    void setCurrent(const QString& key);
    QString current() const;

Q_SIGNALS:
    void currentChanged(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_layout;
    QButtonGroup* m_group;
};

// A label in a size and ink of the theme; follows switches of theme and font.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString& text = {}, TextSize size = TextSize::Base, bool muted = false, bool strong = false,
                   QWidget* parent = nullptr);
    void setTint(std::optional<Tint> tint);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    TextSize m_size;
    bool m_muted, m_strong, m_inside = false;
    std::optional<Tint> m_tint;
};

// A hairline, across or down.
class Hairline : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A surface with the border of a card.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A tool button with an icon, a tip and an accessible name.
QAbstractButton* iconButton(const QString& iconName, const QString& name, const QString& objectName, QWidget* parent);

} // namespace parvis::ui
