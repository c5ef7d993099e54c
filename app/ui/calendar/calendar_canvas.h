// SPDX-License-Identifier: GPL-3.0-or-later
// What month and week share: chips in one painted widget, a day and a chip that are chosen, hover, drag, keys. A view
// gives the geometry. Nothing is changed here: what the person wants leaves as a signal.
#pragma once

#include "ui/calendar/calendar_model.h"
#include "ui/calendar/chip_painter.h"

#include <QTimer>
#include <QWidget>

namespace parvis::ui {

class CalendarRhythm;

class CalendarCanvas : public QWidget
{
    Q_OBJECT
public:
    CalendarCanvas(const UiContext& context, CalendarModel& model, QWidget* parent = nullptr);

    LocalDate day() const { return m_day; }
    void setDay(LocalDate date);
    PublicationId selected() const { return m_selected; }
    void select(PublicationId id);
    // The chosen one and those marked with it, in order of time.
    std::vector<PublicationRow> marked() const;
    void mark(const std::vector<PublicationId>& ids);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    // What comes again and which slots are free; must outlive the canvas.
    void setRhythm(const CalendarRhythm* rhythm);
    // Where the chip stands, empty when it is not shown. For hovers, popovers and tests.
    QRect chipRect(PublicationId id) const;
    QRect moreRect(LocalDate date) const;
    // What stands against it, in words.
    QStringList warnings(PublicationId id) const;
    // What stands on the day beside its posts, in words.
    QStringList dayWords(LocalDate date) const;
    // The marks of its chip, as ChipPainter::Look.
    int marksOf(const PublicationRow& row) const;
    virtual QRect dayRect(LocalDate date) const = 0;
    // A slot with nothing planned, or a day's line of them: a click writes a post for it.
    struct Gap {
        WallTime time;
        QRect rect;
    };
    virtual std::vector<Gap> gapsOn(LocalDate date) const = 0;

Q_SIGNALS:
    void opened(const parvis::PublicationRow& row);
    // In the publication's own wall time and zone.
    void moveAsked(const parvis::PublicationRow& row, const parvis::WallTime& wall);
    // The hands of each one's clock moved by this; copy: the originals stay.
    void shiftAsked(const std::vector<parvis::PublicationRow>& rows, int days, int minutes, bool copy);
    void cancelAsked(const std::vector<parvis::PublicationRow>& rows);
    void copyAsked(const std::vector<parvis::PublicationRow>& rows); // to be pasted on a day
    void pasteAsked(parvis::LocalDate date);
    void newAsked(const parvis::WallTime& wall);
    void moreAsked(parvis::LocalDate date, const QRect& anchor);
    void hovered(const parvis::PublicationRow* row, const QRect& anchor); // nullptr: no longer
    void chosen();                                                        // day or chip changed
    void pageAsked(int direction);
    void menuAsked(const QPoint& global); // of the chosen post, or of the chosen day where none is
    void dayLeft(parvis::LocalDate date); // the keyboard went past the shown days

protected:
    struct Chip {
        PublicationId id;
        LocalDate date;
        QRect rect;
    };
    struct More {
        LocalDate date;
        QRect rect;
        int count = 0;
    };
    // Fills chips() and mores() for the present size and rows.
    virtual void layOut() = 0;
    virtual void paintGround(QPainter& painter, const QRect& dirty) = 0;
    virtual LocalDate dateAtPoint(const QPoint& point) const = 0;
    // Minutes by which a drag of dy shifts the time; 0 where a view has no hours.
    virtual int minutesForDrag(int dy) const = 0;
    virtual WallTime timeForNew(const QPoint& point) const = 0;
    virtual QRect plusRect(LocalDate date) const = 0;

    std::vector<Chip>& chips() { return m_chips; }
    std::vector<More>& mores() { return m_mores; }
    // At that place, or right under what stands there.
    QRect belowChips(QRect rect, int step) const;
    const UiContext& context() const { return m_context; }
    const CalendarModel& model() const { return m_model; }
    const CalendarRhythm* rhythm() const { return m_rhythm; }
    bool isShown(LocalDate date) const;
    LocalDate hoverDay() const { return m_hoverDay; }
    bool isDragging() const { return m_dragging; }
    LocalDate dropDay() const;
    WallTime defaultTime(LocalDate date) const;
    void relayOut();

    bool event(QEvent* event) override; // the words of a day, as a tool tip
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    const Chip* chipAt(const QPoint& point) const;
    const More* moreAt(const QPoint& point) const;
    std::optional<WallTime> gapAt(const QPoint& point) const;
    WallTime dropTime() const;
    QString dropWords(const PublicationRow& row, bool& wrong) const;
    QRect ghostRect() const;
    void paintGhost(QPainter& painter);
    void updateHover(const QPoint& point);
    void stepChip(int direction, bool keep);
    void stepDay(int days, bool keep = false);
    void goOn(PublicationId id, bool keep);
    bool shiftByKey(QKeyEvent* event);
    bool chooseByKey(QKeyEvent* event);
    bool actByKey(QKeyEvent* event);
    void toggle(PublicationId id);
    void drop(const PublicationRow& row, const WallTime& wall);
    bool canMove(const PublicationRow& row) const;
    std::vector<PublicationRow> movable() const;
    void endDrag();
    void describe();
    UiContext m_context;
    CalendarModel& m_model;
    const CalendarRhythm* m_rhythm = nullptr;
    ChipPainter m_painter;
    std::vector<Chip> m_chips;
    std::vector<More> m_mores;
    LocalDate m_day, m_hoverDay;
    PublicationId m_selected, m_hover, m_pressed;
    QSet<PublicationId> m_marked; // with the selected one, when there are several
    QPoint m_pressPoint, m_pointer;
    bool m_copying = false, m_toggleOnRelease = false;
    bool m_dragging = false, m_readOnly = false, m_laidOut = false;
    QTimer m_hoverTimer;
};

} // namespace parvis::ui
