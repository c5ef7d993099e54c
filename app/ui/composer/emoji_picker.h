// SPDX-License-Identifier: GPL-3.0-or-later
// Emoji by name: type, arrow, Enter. A popover in the composer.
#pragma once

#include "domain/text/emoji_names.h"
#include "ui/widgets/popover.h"

class QLineEdit;
class QListWidget;

namespace parvis::ui {

class EmojiPicker : public Popover
{
    Q_OBJECT
public:
    explicit EmojiPicker(QWidget* host);

Q_SIGNALS:
    void chosen(const QString& emoji);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void choose();
    std::vector<text::NamedEmoji> m_all;
    QLineEdit* m_query;
    QListWidget* m_list;
};

} // namespace parvis::ui
