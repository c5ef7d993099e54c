// SPDX-License-Identifier: GPL-3.0-or-later
// One picture of a stranger's message: named with its description, and loaded only when a person asks to see it. Videos
// and sounds open in the browser.
#pragma once

#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

#include <QImage>

class QPushButton;

namespace parvis {
struct MessageMedia;
}

namespace parvis::ui {

class MediaLine : public QWidget
{
    Q_OBJECT
public:
    // server: of the account the message came to.
    MediaLine(const UiContext& context, const MessageMedia& media, const QString& server, QWidget* parent = nullptr);
    bool isShown() const { return !m_image.isNull(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* openButton(const QUrl& url);
    void ask();
    void take(const QImage& image);
    void fit();
    QString sentence(const QString& end) const;
    const UiContext& m_context;
    QString m_url, m_server, m_kind, m_alt;
    Label* m_words;
    QPushButton* m_show;
    QLabel* m_picture;
    QImage m_image;
};

} // namespace parvis::ui
