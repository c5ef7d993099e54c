// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/media_fitter.h"

#include "ui/composer/draft_model.h"
#include "ui/models/account_book.h"
#include "ui/widgets/words.h"

#include <QPointer>

namespace parvis::ui {

using namespace Qt::StringLiterals;

MediaFitter::MediaFitter(MediaDesk& desk, const AccountBook& book, QObject* parent)
    : QObject(parent), m_desk(desk), m_book(book)
{
}

MediaFitter::~MediaFitter()
{
    for (const auto& flag : std::as_const(m_running))
        flag->store(true);
}

QStringList MediaFitter::networks(const DraftModel& draft) const
{
    QStringList names;
    for (const AccountId id : draft.draft().accounts) {
        const Account* account = m_book.find(id);
        if (account && !names.contains(account->network))
            names << account->network;
    }
    return names;
}

const Capabilities* MediaFitter::capabilities(const DraftModel& draft, const QString& network) const
{
    for (const AccountId id : draft.draft().accounts) {
        const Account* account = m_book.find(id);
        if (account && account->network == network)
            return &account->capabilities;
    }
    return nullptr;
}

QString MediaFitter::networkInNeed(const DraftModel& draft, const QString& tab, int index) const
{
    const QString own = DraftTab::of(tab).network;
    const QStringList asked = own.isEmpty() ? networks(draft) : QStringList{own};
    for (const QString& network : asked) {
        const Capabilities* can = capabilities(draft, network);
        const auto media = draft.content(own.isEmpty() ? network : tab).media;
        if (!can || index >= int(media.size()))
            continue;
        const MediaUse& use = media[size_t(index)];
        const MediaRule* rule = can->mediaRule(use.asset.kind);
        if (!rule)
            continue;
        const FitPlan plan = planFit(use.asset, *rule, {use.focusX, use.focusY}, false, writablePictureTypes());
        if (plan.needed && plan.refusal.isEmpty())
            return network;
    }
    return {};
}

void MediaFitter::toggle(DraftModel& draft, const QString& tab, int index)
{
    const QString network = networkInNeed(draft, tab, index);
    const auto shown = draft.content(tab).media;
    if (index >= int(shown.size()))
        return;
    if (const auto running = m_running.constFind(shown[size_t(index)].asset.id); running != m_running.constEnd()) {
        (*running)->store(true);
        return;
    }
    const Capabilities* can = network.isEmpty() ? nullptr : capabilities(draft, network);
    if (!can)
        return;
    // One network alone: its copy is the post's. Else the others keep the whole picture.
    const QString target = tab.isEmpty() && networks(draft).size() > 1 ? network : tab;
    const MediaUse use = draft.content(target).media[size_t(index)];
    const MediaId shownId = shown[size_t(index)].asset.id;
    const FitJob job = m_desk.fit(use.asset.id, *can->mediaRule(use.asset.kind), {use.focusX, use.focusY});
    m_running.insert(shownId, job.flag);
    Q_EMIT changed();
    job.answer.onDone(this, [this, draft = QPointer<DraftModel>(&draft), target, index, use,
                             shownId](const Result<MediaAsset>& fitted) {
        m_running.remove(shownId);
        if (!fitted && fitted.error().kind != ErrorKind::Cancelled) {
            Finding finding;
            finding.code = fitted.error().code;
            finding.facts = {{u"file"_s, use.asset.fileName}};
            Q_EMIT failed(finding.code.isEmpty() ? words::errorWhat(fitted.error()) : words::finding(finding, {}));
        } else if (fitted && draft) {
            auto media = draft->content(target).media;
            // Moved or removed meanwhile: the copy is in the library, the post is left alone.
            if (index < int(media.size()) && media[size_t(index)].asset.id == use.asset.id) {
                media[size_t(index)].asset = *fitted;
                draft->setMedia(target, media);
            }
        }
        Q_EMIT changed(); // NOLINT(readability-misleading-indentation): the empty macro misleads it
    });
}

} // namespace parvis::ui
