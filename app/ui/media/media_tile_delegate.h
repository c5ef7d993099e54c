// SPDX-License-Identifier: GPL-3.0-or-later
// One asset of the grid: its picture, its name, and a mark where a description is missing.
#pragma once

#include <QStyledItemDelegate>

namespace parvis::ui {

class MediaGridModel;
class Thumbnails;

class MediaTileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    MediaTileDelegate(const MediaGridModel& model, Thumbnails& thumbnails, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const MediaGridModel& m_model;
    Thumbnails& m_thumbnails;
};

} // namespace parvis::ui
