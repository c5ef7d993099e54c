// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a post are written. A QTextEdit without rich text: unlike QPlainTextEdit it starts each paragraph
// at the side from which its script is read.
#pragma once

#include <QPointer>
#include <QTextEdit>

namespace parvis::ui {

// Grows with its text; files and pictures that are dropped or pasted leave as a signal.
class BodyEdit : public QTextEdit
{
    Q_OBJECT
public:
    explicit BodyEdit(QWidget* parent = nullptr);
    // As written: toPlainText() makes plain blanks of those that do not break.
    QString words() const;
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

} // namespace parvis::ui
