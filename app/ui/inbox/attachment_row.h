// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from the media library that go with an answer: chosen there, described here, removed here.
#pragma once

#include "domain/publishing/post.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace parvis::ui {

class MediaLibraryWindow;

class AttachmentRow : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentRow(const UiContext& context, QWidget* parent = nullptr);
    const std::vector<MediaUse>& media() const { return m_media; }
    void setMedia(const std::vector<MediaUse>& media);
    QPushButton* attachButton() const { return m_attach; }

public Q_SLOTS:
    void openLibrary();

Q_SIGNALS:
    void changed(); // by the person

private:
    void rebuild();
    void open(size_t index, QWidget* chip);
    UiContext m_context;
    std::vector<MediaUse> m_media;
    QHBoxLayout* m_chips;
    QPushButton* m_attach;
    QPointer<MediaLibraryWindow> m_library;
};

} // namespace parvis::ui
