// SPDX-License-Identifier: GPL-3.0-or-later
// How the post will look: a card per chosen network, by its capabilities. Painted from text alone; nothing is loaded.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/composer/thumbnails.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

class QVBoxLayout;

namespace parvis::ui {

// Up to four pictures the way the networks lay them out.
class MediaGrid : public QWidget
{
    Q_OBJECT
public:
    MediaGrid(std::vector<MediaUse> media, Thumbnails& thumbnails, QWidget* parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 9 / 16; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect cell(int index) const;
    std::vector<MediaUse> m_media;
    Thumbnails& m_thumbnails;
};

class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    PreviewPane(const UiContext& context, DraftModel& draft, Thumbnails& thumbnails, QWidget* parent = nullptr);

private:
    void refresh();
    QWidget* card(const Account& account, const Content& content);
    QWidget* head(const Account& account, QWidget* parent);
    void addBody(QVBoxLayout* column, const Account& account, const Content& content, const QString& text, bool first,
                 QWidget* parent);
    UiContext m_context;
    DraftModel& m_draft;
    Thumbnails& m_thumbnails;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column;
    QTimer m_later;
};

} // namespace parvis::ui
