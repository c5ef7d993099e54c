// SPDX-License-Identifier: GPL-3.0-or-later
// The post of ours that a conversation belongs to, small, on top of it.
#pragma once

#include "engine/inbox/inbox_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

namespace parvis::ui {

class PlainTextView;
class Thumbnails;

class PostCard : public Card
{
    Q_OBJECT
public:
    explicit PostCard(const UiContext& context, QWidget* parent = nullptr);
    // Hides itself where the conversation belongs to no post of ours.
    void setDetail(const ConversationDetail& detail);

private:
    void showPictures(const std::vector<MediaUse>& media);

    const UiContext& m_context;
    Thumbnails* m_thumbnails;
    QWidget* m_pictures;
    QWidget* m_badgePlace;
    Label* m_account;
    Label* m_time;
    Label* m_media;
    StatePill* m_state;
    PlainTextView* m_text;
    QAbstractButton* m_open;
    QString m_url;
};

} // namespace parvis::ui
