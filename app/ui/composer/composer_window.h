// SPDX-License-Identifier: GPL-3.0-or-later
// The composer: one post for many accounts, in a window of its own. What is typed is kept on this machine within two
// seconds at most and offered again after a crash; nothing is lost by closing.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/composer/draft_store.h"
#include "ui/ui_context.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace parvis::ui {

class AccountChip;
class Banner;
class BusyLine;
class FindingsBar;
class MediaStrip;
class OptionsPane;
class PreviewPane;
class RhythmBar;
class ScheduleBar;
class TextPane;
class Thumbnails;
class VersionsPane;
class WritingBar;

class ComposerWindow : public QWidget
{
    Q_OBJECT
public:
    ComposerWindow(const UiContext& context, const ComposeRequest& request);
    ~ComposerWindow() override;

    PostId postId() const { return m_draft->draft().existing; }
    DraftModel& draft() { return *m_draft; }
    FindingsBar& findings() { return *m_findings; }
    ScheduleBar& schedule() { return *m_schedule; }
    RhythmBar& rhythm() { return *m_rhythm; }
    Banner& banner() { return *m_banner; }
    bool isReady() const { return m_ready; } // loaded, where there was something to load
    void addFiles(const QStringList& files);
    void showPlace(const Finding& finding); // at once, or as soon as the post is there

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildWriting();
    QWidget* buildFoot();
    void buildActions();
    void fillAccounts();
    void storeAccounts();
    void start(const ComposeRequest& request);
    void loadPost(PostId id);
    void showPost(const PostWithPublications& found);
    void loadLocal(const QString& id);
    void joinMedia(PostDraft draft);
    void addPicture(const QImage& picture);
    void importing(Async<MediaAsset> asset, const QString& name);
    void pickFiles();
    void draftChanged();
    void keep();
    void check();
    void showFindings();
    void goToPlace(const Finding& finding);
    void submit(const When& when);
    void submitted(const When& when, const Result<SubmitResult>& result);
    void finishSubmit(const When& when, const PostWithPublications& stored);
    void askNow();
    void saveOver();
    void showConflict();
    void watchForeignChanges();
    void discard();
    void showVersions(bool shown);
    void openReview();
    void refreshReview();
    void openLedger();
    void setReadOnly(bool readOnly);
    void retitle();

    UiContext m_context;
    DraftStore& m_store;
    DraftModel* m_draft;
    Thumbnails* m_thumbnails;
    QWidget* m_accounts = nullptr;
    QList<AccountChip*> m_chips;
    TextPane* m_text = nullptr;
    WritingBar* m_writing = nullptr;
    MediaStrip* m_media = nullptr;
    OptionsPane* m_options = nullptr;
    FindingsBar* m_findings = nullptr;
    ScheduleBar* m_schedule = nullptr;
    RhythmBar* m_rhythm = nullptr;
    Banner* m_banner = nullptr;
    BusyLine* m_busy = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_history = nullptr;
    QPushButton* m_review = nullptr;
    std::optional<Finding> m_place; // to go to once loaded
    QPushButton* m_ledger = nullptr;
    PreviewPane* m_preview = nullptr;
    VersionsPane* m_versions = nullptr;
    QTimer m_keep, m_keepLatest, m_check;
    QString m_localId;
    std::vector<Publication> m_publications; // of an existing post, as read
    std::vector<Finding> m_found, m_mediaFound;
    When m_lastWhen;
    QString m_remoteUrl;
    int m_importing = 0;
    bool m_ready = false, m_tried = false, m_done = false, m_readOnly = false, m_conflict = false;
};

} // namespace parvis::ui
