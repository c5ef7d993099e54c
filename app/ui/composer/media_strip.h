// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures and videos of the post: each with its description for people who cannot see it, movable and removable.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/composer/thumbnails.h"

#include <QFrame>

class QHBoxLayout;
class QLineEdit;

namespace parvis::ui {

class Label;

class MediaTile : public QFrame
{
    Q_OBJECT
public:
    MediaTile(int index, Thumbnails& thumbnails, QWidget* parent = nullptr);
    void setUse(const MediaUse& use, bool first, bool last);
    void setReadOnly(bool readOnly);
    QLineEdit* altField() const { return m_alt; }

Q_SIGNALS:
    void altChanged(int index, const QString& text);
    void removeAsked(int index);
    void moveAsked(int index, int by);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_index;
    Thumbnails& m_thumbnails;
    MediaUse m_use;
    QLineEdit* m_alt;
    Label* m_state;
    QWidget* m_remove;
    QWidget* m_back;
    QWidget* m_forward;
};

class MediaStrip : public QWidget
{
    Q_OBJECT
public:
    MediaStrip(DraftModel& draft, Thumbnails& thumbnails, QWidget* parent = nullptr);
    void setTab(const QString& network);
    void setReadOnly(bool readOnly);
    void focusAlt(int item); // 1: the first

private:
    void refresh();
    void change(const std::function<void(std::vector<MediaUse>&)>& edit);
    DraftModel& m_draft;
    Thumbnails& m_thumbnails;
    QString m_tab;
    QHBoxLayout* m_row;
    QList<MediaTile*> m_tiles;
    bool m_readOnly = false;
};

} // namespace parvis::ui
