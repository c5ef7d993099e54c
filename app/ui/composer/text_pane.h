// SPDX-License-Identifier: GPL-3.0-or-later
// The text with its tabs (all, then each network, starred where it differs), the thread's parts and a counter per
// network.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/ui_context.h"

#include <QHash>
#include <QPlainTextEdit>
#include <QPointer>
#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class CounterRing;
class SegmentedControl;

// Grows with its text; files and pictures that are dropped or pasted leave as a signal.
class BodyEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit BodyEdit(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void setLeastLines(int lines);
    // A list over the text: while it is shown, Enter, Tab and Escape are its keys.
    void setPopup(QWidget* popup) { m_popup = popup; }

Q_SIGNALS:
    void filesGiven(const QStringList& files);
    void pictureGiven(const QImage& picture);
    void focused();

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int m_leastLines = 6;
    QPointer<QWidget> m_popup;
};

class TextPane : public QWidget
{
    Q_OBJECT
public:
    TextPane(const UiContext& context, DraftModel& draft, QWidget* parent = nullptr);
    QString tab() const { return m_tab; }
    void setTab(const QString& network);
    void focusText();
    void focusPart(int part); // 1: the first after the text
    // Where the cursor was last: the text or a part of the thread.
    void insertText(const QString& text);
    QString selectedText() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void tabChanged(const QString& network);
    void filesGiven(const QStringList& files);
    void pictureGiven(const QImage& picture);

private:
    QStringList networks() const;
    void refresh();
    void rebuildTabs();
    void rebuildParts(const QStringList& parts);
    void refreshCounters();
    BodyEdit* addEditor(const QString& name, const QString& label);
    void storeParts();
    std::vector<const Account*> splittable() const; // accounts that this tab's words go to and that have threads
    void refreshSplit();
    void split();
    BodyEdit* target() const;
    void wireEditor(BodyEdit* editor);
    UiContext m_context;
    DraftModel& m_draft;
    QString m_tab, m_tabsShown;
    SegmentedControl* m_tabs = nullptr;
    QPushButton* m_same;
    QPushButton* m_addPart;
    QPushButton* m_split;
    QCheckBox* m_numbered;
    BodyEdit* m_text;
    QVBoxLayout* m_partColumn;
    QWidget* m_tabRow;
    QWidget* m_counters;
    QList<BodyEdit*> m_parts;
    QPointer<BodyEdit> m_target;
    QHash<QString, CounterRing*> m_rings;
    bool m_filling = false, m_readOnly = false;
};

} // namespace parvis::ui
