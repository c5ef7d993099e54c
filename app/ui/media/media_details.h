// SPDX-License-Identifier: GPL-3.0-or-later
// One asset: its description and labels to edit, what was measured, the posts that show it.
#pragma once

#include "engine/publishing/media_desk.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace parvis::ui {

class Banner;
class Label;

class MediaDetails : public QWidget
{
    Q_OBJECT
public:
    MediaDetails(MediaDesk& desk, QWidget* parent);
    void setReadOnly(bool readOnly);
    void setEntry(const std::optional<MediaEntry>& entry); // what was typed for the one before is saved
    const std::optional<MediaEntry>& entry() const { return m_entry; }
    void flush(); // saves what was typed, now
    void focusAlt();

Q_SIGNALS:
    void saved(const parvis::MediaEntry& entry);
    void postAsked(parvis::PostId post);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMeasured();
    void showPlaces();
    void showReminder();
    void saveAlt();
    void saveLabels();
    void take(const Result<MediaEntry>& stored);

    MediaDesk& m_desk;
    std::optional<MediaEntry> m_entry;
    Label* m_name;
    Banner* m_banner;
    QPlainTextEdit* m_alt;
    Label* m_reminder;
    QLineEdit* m_labels;
    QFormLayout* m_measured;
    Label* m_placesTitle;
    QListWidget* m_places;
    QTimer m_saving;
};

} // namespace parvis::ui
