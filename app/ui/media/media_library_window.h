// SPDX-License-Identifier: GPL-3.0-or-later
// The media library: all pictures, films and sounds, newest first; search, labels, descriptions, where used. Opened by
// the command, or by the composer to choose from.
#pragma once

#include "engine/publishing/media_desk.h"
#include "ui/ui_context.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace parvis::ui {

class Banner;
class BusyLine;
class EmptyState;
class MediaDetails;
class MediaGridModel;
class Thumbnails;

class MediaLibraryWindow : public QWidget
{
    Q_OBJECT
public:
    // choosing: with a button (and Enter) that gives the selected ones to the composer. It deletes itself when closed.
    MediaLibraryWindow(const UiContext& context, bool choosing);
    void addFiles(const QStringList& files);
    MediaGridModel& model() { return *m_model; }
    Banner& banner() { return *m_banner; }

Q_SIGNALS:
    void chosen(const std::vector<parvis::MediaAsset>& assets);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildTop();
    QWidget* buildGrid();
    QWidget* buildFoot();
    void buildActions();
    void search();
    void showState();
    void showSelected();
    void fillLabels();
    void choose();
    void pickFiles();
    void paste();
    void addPicture(const QImage& picture);
    void importing(const Async<MediaAsset>& asset, const QString& name);
    bool isReadOnly() const;

    UiContext m_context;
    MediaDesk& m_desk;
    bool m_choosing;
    Thumbnails* m_thumbnails;
    MediaGridModel* m_model;
    QLineEdit* m_search = nullptr;
    QComboBox* m_label = nullptr;
    QPushButton* m_bare = nullptr;
    QPushButton* m_import = nullptr;
    BusyLine* m_busy = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    QListView* m_grid = nullptr;
    EmptyState* m_empty = nullptr;
    MediaDetails* m_details = nullptr;
    QPushButton* m_choose = nullptr;
    QTimer m_typing;
    MediaId m_wanted; // selected once it is there: just imported
    int m_importing = 0;
};

} // namespace parvis::ui
