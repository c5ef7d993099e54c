// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts as one, by words: what went is struck out, what came is underlined; never colour alone.
#pragma once

#include "ui/composer/version_parts.h"

#include <QTextEdit>

namespace parvis::ui {

class DiffView : public QTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);
    void setParts(const std::vector<VersionPart>& parts);
    // As high as its text, at most lines lines; 0: as high as it is made.
    void setMostLines(int lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void write();
    std::vector<VersionPart> m_parts;
    int m_mostLines = 0;
};

} // namespace parvis::ui
