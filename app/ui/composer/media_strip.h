// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures and videos of the post: each with its description for people who cannot see it, movable and removable.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/composer/thumbnails.h"
#include "ui/media/media_fitter.h"
#include "ui/ui_context.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace parvis::ui {

class Label;
class MediaLibraryWindow;

class MediaTile : public QFrame
{
    Q_OBJECT
public:
    MediaTile(int index, Thumbnails& thumbnails, QWidget* parent = nullptr);
    void setUse(const MediaUse& use, bool first, bool last);
    void setReadOnly(bool readOnly);
    // network: display name of one that would take it only fitted; empty: all take it. running: it is being done.
    void setFit(const QString& network, bool running);
    QLineEdit* altField() const { return m_alt; }

Q_SIGNALS:
    void altChanged(int index, const QString& text);
    void removeAsked(int index);
    void moveAsked(int index, int by);
    void altEdited(int index); // the field was left after an edit
    void fitAsked(int index);  // to begin, or to stop

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
    QPushButton* m_fit;
};

class MediaStrip : public QWidget
{
    Q_OBJECT
public:
    MediaStrip(DraftModel& draft, Thumbnails& thumbnails, QWidget* parent = nullptr);
    ~MediaStrip() override;
    void setTab(const QString& network);
    void setReadOnly(bool readOnly);
    void focusAlt(int item); // 1: the first
    // Gives the strip the library: choosing from it, remembering descriptions, fitting. Without it none is offered.
    void addButton(QPushButton* button); // another way to media, beside that to the library
    void setLibrary(const UiContext& context);

private:
    void refresh();
    MediaTile* addTile();
    void openLibrary();
    void rememberAlt(int index);
    void fit(int index);
    void change(const std::function<void(std::vector<MediaUse>&)>& edit);
    DraftModel& m_draft;
    Thumbnails& m_thumbnails;
    QString m_tab;
    QHBoxLayout* m_row;
    QScrollArea* m_scroll;
    QPushButton* m_choose;
    QHBoxLayout* m_buttons = nullptr;
    QList<QPushButton*> m_others;
    Label* m_problem;
    QList<MediaTile*> m_tiles;
    std::optional<UiContext> m_context;
    MediaFitter* m_fitter = nullptr;
    QPointer<MediaLibraryWindow> m_library;
    bool m_readOnly = false;
};

} // namespace parvis::ui
