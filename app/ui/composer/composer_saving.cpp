// SPDX-License-Identifier: GPL-3.0-or-later
// Loading, checking and saving of the composer.
#include "ports/workspace.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/findings_bar.h"
#include "ui/composer/options_pane.h"
#include "ui/composer/rhythm_bar.h"
#include "ui/composer/schedule_bar.h"
#include "ui/composer/text_pane.h"
#include "ui/media/png_bytes.h"
#include "ui/models/account_book.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QImage>
#include <QPushButton>
#include <QSettings>

namespace parvis::ui {

using namespace Qt::StringLiterals;

void ComposerWindow::start(const ComposeRequest& request)
{
    m_localId = request.localDraft.isEmpty() ? DraftStore::newId() : request.localDraft;
    if (!request.localDraft.isEmpty())
        return loadLocal(request.localDraft);
    if (!request.post.isNull())
        return loadPost(request.post);
    PostDraft draft;
    draft.author = m_context.person;
    draft.base.text = request.text;
    if (request.content)
        draft.base = *request.content;
    draft.accounts = request.accounts;
    if (draft.accounts.empty()) {
        for (const QString& id : m_context.settings.value(u"composer/accounts"_s).toStringList()) {
            const auto account = AccountId::fromString(id);
            if (account && m_context.book.find(*account))
                draft.accounts.push_back(*account);
        }
    }
    if (draft.accounts.empty() && m_context.book.accounts().size() == 1)
        draft.accounts.push_back(m_context.book.accounts().front().id);
    if (request.wall)
        m_schedule->setWall(*request.wall);
    draft.when = m_schedule->when();
    m_draft->load(draft);
    fillAccounts();
    m_ready = true;
    m_text->focusText();
}

void ComposerWindow::loadPost(PostId id)
{
    m_busy->setBusy(true);
    m_context.publishing.find(id).onDone(this, [this](const Result<PostWithPublications>& found) {
        m_busy->setBusy(false);
        if (!found) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(found.error()),
                                  words::errorAdvice(found.error()));
            setReadOnly(true);
            return;
        }
        showPost(*found);
    });
}

void ComposerWindow::showPost(const PostWithPublications& found)
{
    PostDraft draft;
    draft.existing = found.post.id;
    draft.revision = found.post.revision;
    draft.base = found.post.base;
    draft.variants = found.post.variants;
    draft.campaign = found.post.campaign;
    draft.author = m_context.person; // who writes the next version
    m_publications = found.publications;
    bool planned = false;
    bool sent = false;
    for (const auto& publication : found.publications) {
        if (publication.state == PublicationState::Cancelled)
            continue;
        draft.accounts.push_back(publication.account);
        sent |= publication.state == PublicationState::Published || publication.state == PublicationState::Claimed ||
                publication.state == PublicationState::Sending || publication.state == PublicationState::Uncertain;
        if (publication.state != PublicationState::Draft && !planned) {
            planned = true;
            When when = When::at(publication.plan.wall, publication.plan.zone);
            const Resolution resolution = resolve(when.wall, when.zone);
            when.repeatedDecided = resolution.kind == Resolution::Kind::Repeated;
            when.secondOfRepeated = when.repeatedDecided && resolution.second == publication.plan.due;
            draft.when = when;
            draft.late = publication.plan.late;
        }
        if (m_remoteUrl.isEmpty())
            m_remoteUrl = publication.remote.url;
    }
    m_ready = false;
    m_schedule->setWhen(draft.when);
    m_schedule->setLate(draft.late);
    m_schedule->setEditing(planned);
    draft.when = m_schedule->when();
    m_rhythm->setWhen(draft.when);
    m_rhythm->loadPost(draft.existing);
    m_draft->load(draft);
    m_discard->setText(planned ? tr("Discard changes", "composer, button") : tr("Delete draft", "composer, button"));
    m_ready = true;
    m_conflict = false;
    fillAccounts();
    retitle();
    refreshReview();
    if (sent) {
        setReadOnly(true);
        m_banner->showMessage(Banner::Kind::Info,
                              tr("This post is out or on its way; it is shown as it was sent.", "composer, banner"), {},
                              m_remoteUrl.isEmpty() ? QString() : tr("Open on the network", "composer, button"));
        connect(m_banner, &Banner::actionRequested, this, [this] { m_context.shell->openUrl(QUrl(m_remoteUrl)); });
    } else if (const auto place = std::exchange(m_place, std::nullopt)) {
        goToPlace(*place);
    } else {
        m_text->focusText();
    }
}

void ComposerWindow::loadLocal(const QString& id)
{
    m_busy->setBusy(true);
    m_store.load(id).onDone(this, [this](const Result<QJsonObject>& json) {
        m_busy->setBusy(false);
        const auto draft = json ? DraftModel::fromJson(*json) : std::nullopt;
        if (!draft) {
            m_banner->showMessage(Banner::Kind::Danger, tr("The kept text cannot be read.", "composer, banner"));
            m_ready = true;
            return;
        }
        if (!draft->existing.isNull())
            m_rhythm->loadPost(draft->existing);
        m_rhythm->restore(*json);
        joinMedia(*draft);
    });
}

// The kept copy names its media by id; their files and sizes are the store's.
void ComposerWindow::joinMedia(PostDraft draft)
{
    std::vector<Async<MediaAsset>> assets;
    const auto each = [&draft](const auto& visit) {
        for (auto& use : draft.base.media)
            visit(use);
        for (auto& variant : draft.variants) {
            for (size_t i = 0; variant.media && i < variant.media->size(); ++i)
                visit((*variant.media)[i]);
        }
    };
    each([&](const MediaUse& use) { assets.push_back(m_context.media.find(use.asset.id)); });
    whenAll(this, assets).onDone(this, [this, draft](const Result<std::vector<MediaAsset>>& found) mutable {
        size_t next = 0;
        const auto join = [&](std::vector<MediaUse>& media) {
            for (auto& use : media) {
                if (found && next < found->size())
                    use.asset = (*found)[next];
                ++next;
            }
        };
        join(draft.base.media);
        for (auto& variant : draft.variants) {
            if (variant.media)
                join(*variant.media);
        }
        draft.author = m_context.person;
        if (draft.when.kind == When::Kind::At)
            m_schedule->setWhen(draft.when);
        m_schedule->setLate(draft.late);
        draft.when = m_schedule->when();
        m_draft->load(draft);
        m_draft->setSensitive(draft.base.sensitive);
        fillAccounts();
        m_ready = true;
        m_banner->showMessage(Banner::Kind::Info,
                              tr("This text was kept from before; it is not saved yet.", "composer, banner"));
        m_text->focusText();
    });
}

void ComposerWindow::importing(Async<MediaAsset> asset, const QString& name)
{
    ++m_importing;
    m_busy->setBusy(true);
    asset.onDone(this, [this, name](const Result<MediaAsset>& imported) {
        m_busy->setBusy(--m_importing > 0);
        if (!imported) {
            Finding finding;
            finding.code = imported.error().code.isEmpty() ? u"not_media"_s : imported.error().code;
            finding.place = u"media"_s;
            finding.facts = {{u"file"_s, name}};
            m_mediaFound.push_back(finding);
            showFindings();
            return;
        }
        auto media = m_draft->content(m_text->tab()).media;
        MediaUse use;
        use.asset = *imported;
        use.altText = imported->altText;
        media.push_back(use);
        m_draft->setMedia(m_text->tab(), media);
    });
}

void ComposerWindow::addFiles(const QStringList& files)
{
    if (m_readOnly)
        return;
    m_mediaFound.clear();
    for (const QString& file : files)
        importing(m_context.publishing.importMedia(file), QFileInfo(file).fileName());
}

void ComposerWindow::addPicture(const QImage& picture)
{
    if (m_readOnly || picture.isNull())
        return;
    m_mediaFound.clear();
    const QString name = tr("Pasted picture", "composer, name of a picture from the clipboard") + u".png"_s;
    importing(
        pngBytes(picture).then(
            this, [this, name](const QByteArray& bytes) { return m_context.publishing.importMedia(bytes, name); }),
        name);
}

void ComposerWindow::check()
{
    m_context.publishing.check(m_draft->draft()).onDone(this, [this](const Result<std::vector<Finding>>& found) {
        if (found) {
            m_found = *found;
            showFindings();
        }
    });
}

// What is merely unfinished is said only once the person wanted to send it; the time is said beside its field.
void ComposerWindow::showFindings()
{
    std::vector<Finding> shown = m_mediaFound;
    for (const auto& finding : m_found) {
        const bool unfinished = finding.code.endsWith("_missing"_L1) && finding.code != "alt_text_missing"_L1;
        if (finding.place != "time"_L1 && (m_tried || !unfinished))
            shown.push_back(finding);
    }
    m_findings->setFindings(shown);
    m_text->setFindings(shown);
    m_options->setFindings(shown);
}

void ComposerWindow::submit(const When& when)
{
    if (m_readOnly || m_done || !m_ready)
        return;
    m_tried = true;
    m_lastWhen = when;
    PostDraft draft = m_draft->draft();
    draft.when = when;
    draft.author = m_context.person;
    if (draft.accounts.empty()) {
        Finding finding;
        finding.code = u"account_missing"_s;
        finding.place = u"accounts"_s;
        m_found = {finding};
        showFindings();
        goToPlace(finding);
        return;
    }
    if (when.kind != When::Kind::None && m_rhythm->wantsScope(draft))
        return m_rhythm->askScope(m_schedule, [this, when] { submit(when); });
    m_busy->setBusy(true);
    m_schedule->setBusy(true);
    m_context.publishing.submit(draft).onDone(
        this, [this, when](const Result<SubmitResult>& result) { submitted(when, result); });
}

void ComposerWindow::submitted(const When& when, const Result<SubmitResult>& result)
{
    m_busy->setBusy(false);
    m_schedule->setBusy(false);
    if (!result) {
        if (result.error().kind == ErrorKind::Conflict && result.error().code != "already_sent"_L1)
            showConflict();
        else
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                  words::errorAdvice(result.error()));
        return;
    }
    if (!result->stored) {
        m_found = result->findings;
        showFindings();
        for (const auto& finding : m_found) {
            if (finding.isError())
                return goToPlace(finding);
        }
        return;
    }
    if (!m_rhythm->isChanged())
        return finishSubmit(when, *result->stored);
    // The post is kept from here on; what cannot be kept beside it is said, and can be tried again.
    PostDraft kept = m_draft->draft();
    kept.existing = result->stored->post.id;
    kept.revision = result->stored->post.revision;
    m_draft->load(kept);
    m_schedule->setBusy(true);
    m_rhythm->store(*result->stored, m_context.person)
        .onDone(this, [this, when, stored = *result->stored](const Result<void>& done) {
            m_schedule->setBusy(false);
            if (done)
                return finishSubmit(when, stored);
            m_banner->showMessage(Banner::Kind::Danger,
                                  tr("The post is saved; how it repeats is not.", "composer, banner"),
                                  words::errorWhat(done.error()) + u' ' + words::errorAdvice(done.error()));
        });
}

void ComposerWindow::finishSubmit(const When& when, const PostWithPublications& stored)
{
    QStringList accounts;
    for (const AccountId id : m_draft->draft().accounts)
        accounts << id.toString();
    m_context.settings.setValue(u"composer/accounts"_s, accounts);
    QString words = tr("Saved as a draft", "toast");
    if (when.kind == When::Kind::Now)
        words = tr("Going out now", "toast");
    else if (when.kind == When::Kind::At && !stored.publications.empty())
        words = tr("Scheduled for %1", "toast; %1 is a date and time")
                    .arg(words::when(resolve(when.wall, when.zone).instant, m_context.now(), m_context.zone));
    m_context.shell->toast(words + m_rhythm->told());
    m_done = true;
    close();
}

// What reaches the public at once is asked once.
void ComposerWindow::askNow()
{
    const int accounts = static_cast<int>(m_draft->draft().accounts.size());
    if (accounts == 0 || m_readOnly) {
        submit(When::now());
        return;
    }
    auto* popover = new Popover(this);
    popover->setObjectName(u"now-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(
        new Label(tr("Post to %n accounts right now?", "composer, question before Post now", accounts), TextSize::Base,
                  false, true, popover));
    auto* button = new QPushButton(tr("Post now", "composer, button"), popover);
    button->setObjectName(u"now-confirm"_s);
    setPrimary(button);
    popover->body()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, popover] {
        popover->dismiss();
        submit(When::now());
    });
    popover->openAt(m_schedule->nowButton());
}

void ComposerWindow::showConflict()
{
    if (m_conflict)
        return;
    m_conflict = true;
    m_banner->showMessage(Banner::Kind::Warn, tr("Somebody changed this post in the meantime.", "composer, banner"),
                          tr("Your text is still here.", "composer, banner"),
                          tr("Show theirs", "composer, button: load the other person's version"),
                          tr("Keep mine", "composer, button: my version replaces the other"));
    disconnect(m_banner, nullptr, this, nullptr);
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_banner->clear();
        // Mine stays on this machine until theirs is looked at.
        const QString mine = DraftStore::newId();
        m_store.save(mine, m_rhythm->withChoice(m_draft->toJson()));
        m_context.shell->toast(tr("Your version is kept.", "toast after loading the other person's version"),
                               [shell = m_context.shell, mine] {
                                   shell->compose({{}, {}, {}, {}, mine});
                               });
        loadPost(postId());
    });
    connect(m_banner, &Banner::secondRequested, this, &ComposerWindow::saveOver);
}

void ComposerWindow::saveOver()
{
    m_banner->clear();
    m_context.publishing.find(postId()).onDone(this, [this](const Result<PostWithPublications>& found) {
        if (!found) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(found.error()),
                                  words::errorAdvice(found.error()));
            return;
        }
        m_conflict = false;
        m_draft->setLatest(found->post.revision);
        m_context.shell->toast(tr("Your version will replace the other when you save.", "toast after Keep mine"));
    });
}

void ComposerWindow::watchForeignChanges()
{
    auto* feed = m_context.workspace.changes();
    if (!feed)
        return;
    connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
        const bool mine = std::any_of(changes.begin(), changes.end(),
                                      [](const Change& change) { return change.topic == Topic::Publications; });
        if (!mine || postId().isNull() || m_done || m_readOnly || !m_ready)
            return;
        m_context.publishing.find(postId()).onDone(this, [this](const Result<PostWithPublications>& found) {
            if (found && !m_done)
                refreshReview();
            if (!found || m_done || found->post.revision == m_draft->draft().revision)
                return;
            if (m_draft->isChanged())
                showConflict();
            else
                showPost(*found);
        });
    });
}

void ComposerWindow::discard()
{
    const bool draftOnly =
        !m_publications.empty() &&
        std::all_of(m_publications.begin(), m_publications.end(), [](const Publication& publication) {
            return publication.state == PublicationState::Draft || publication.state == PublicationState::Cancelled;
        });
    if (draftOnly) {
        for (const auto& publication : m_publications) {
            if (publication.state == PublicationState::Draft)
                m_context.publishing
                    .cancel(publication.id, publication.revision)
                    // The window closes at once; the answer is the desk's.
                    .onDone(&m_context.publishing, [](const Result<Publication>&) {});
        }
    }
    const QJsonObject json = m_rhythm->withChoice(m_draft->toJson());
    const bool worth = !m_draft->isEmpty() && (m_draft->isChanged() || draftOnly);
    m_done = true;
    close();
    if (worth)
        m_context.shell->toast(tr("Discarded", "toast after Discard in the composer"),
                               [context = m_context, json, draftOnly] {
                                   QJsonObject again = json;
                                   if (draftOnly)
                                       again.insert("post"_L1, QString());
                                   const QString id = DraftStore::newId();
                                   context.shell->drafts().save(id, again);
                                   context.shell->compose({{}, {}, {}, {}, id});
                               });
}

} // namespace parvis::ui
