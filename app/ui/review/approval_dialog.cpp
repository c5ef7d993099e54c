// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/approval_dialog.h"

#include "domain/publishing/template.h"
#include "engine/off_thread.h"
#include "engine/publishing/plan_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QImageReader>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <map>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kThumbnail = 900; // pixels of the longer side: sharp at 80 mm and 300 dots per inch

// Decoded small at once where the format can; files of a workspace were measured when they came in.
QImage thumbnailOf(const QByteArray& bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > kThumbnail)
        reader.setScaledSize(size.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

ApprovalDialog::ApprovalDialog(const UiContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_title(new QLineEdit(this)),
      m_from(new QDateEdit(toQDate(context.today()), this)),
      m_to(new QDateEdit(toQDate(context.today().addDays(30)), this)),
      m_campaign(new QComboBox(this)),
      m_accounts(new QListWidget(this)),
      m_only(new QCheckBox(tr("Only what is in review", "approval page, choice"), this)),
      m_count(new Label({}, TextSize::Second, true, false, this)),
      m_banner(new Banner(this)),
      m_busy(new BusyLine(this)),
      m_write(new QPushButton(tr("Write the PDF…", "approval page, button"), this))
{
    setObjectName(u"approval-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Approval page for a client", "title of a window"));
    buildForm();
    fillAccounts();
    fillCampaigns();
    for (auto* date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, this, &ApprovalDialog::count);
    connect(m_campaign, &QComboBox::currentIndexChanged, this, &ApprovalDialog::count);
    connect(m_accounts, &QListWidget::itemChanged, this, &ApprovalDialog::count);
    connect(m_only, &QCheckBox::toggled, this, &ApprovalDialog::count);
    connect(m_write, &QPushButton::clicked, this, &ApprovalDialog::askFile);
    count();
}

void ApprovalDialog::buildForm()
{
    m_title->setObjectName(u"approval-title"_s);
    m_title->setText(tr("Posts for %1", "approval page, its heading; %1 name of the workspace")
                         .arg(m_context.workspace.info().name));
    m_from->setObjectName(u"approval-from"_s);
    m_to->setObjectName(u"approval-to"_s);
    m_campaign->setObjectName(u"approval-campaign"_s);
    m_accounts->setObjectName(u"approval-accounts"_s);
    m_accounts->setFixedHeight(px(this, 120));
    m_only->setObjectName(u"approval-only"_s);
    m_count->setObjectName(u"approval-count"_s);
    m_banner->setObjectName(u"approval-banner"_s);
    m_write->setObjectName(u"approval-write"_s);
    setPrimary(m_write);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(px(this, space::s));
    const auto add = [&](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    add(tr("Heading", "approval page, field"), m_title);
    add(tr("From", "approval page, field: first day"), m_from);
    add(tr("To", "approval page, field: last day"), m_to);
    add(tr("Campaign", "approval page, field"), m_campaign);
    add(tr("Accounts", "approval page, field"), m_accounts);
    form->addRow(QString(), m_only);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_write);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addLayout(foot);
    setMinimumWidth(px(this, 460));
}

void ApprovalDialog::fillAccounts()
{
    for (const Account& account : m_context.book.accounts()) {
        auto* item = new QListWidgetItem(u"%1 · %2"_s.arg(harmless(m_context.book.name(account.id)),
                                                          m_context.book.network(account.network).displayName),
                                         m_accounts);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setData(Qt::UserRole, account.id.value);
    }
}

void ApprovalDialog::fillCampaigns()
{
    m_campaign->addItem(tr("All", "approval page: every campaign"), QString());
    m_context.plan->campaigns().onDone(this, [this](const Result<std::vector<Campaign>>& campaigns) {
        for (const Campaign& campaign : campaigns.value_or(std::vector<Campaign>()))
            m_campaign->addItem(campaign.name, campaign.name);
    });
}

std::vector<AccountId> ApprovalDialog::chosenAccounts() const
{
    std::vector<AccountId> chosen;
    for (int i = 0; i < m_accounts->count(); ++i) {
        if (m_accounts->item(i)->checkState() == Qt::Checked)
            chosen.push_back({m_accounts->item(i)->data(Qt::UserRole).toLongLong()});
    }
    return chosen;
}

PublicationQuery ApprovalDialog::query() const
{
    PublicationQuery query;
    query.kind = PublicationKind::Post;
    query.states = {PublicationState::InReview};
    if (!m_only->isChecked())
        query.states.insert(query.states.end(), {PublicationState::Approved, PublicationState::Scheduled});
    query.from = startOfDay(fromQDate(m_from->date()), m_context.zone);
    query.to = startOfDay(fromQDate(m_to->date()).addDays(1), m_context.zone);
    query.accounts = chosenAccounts();
    return query;
}

std::vector<PostWithPublications> ApprovalDialog::wanted(std::vector<PostWithPublications> posts) const
{
    const QString campaign = m_campaign->currentData().toString();
    std::erase_if(posts, [&campaign](const PostWithPublications& post) {
        return post.publications.empty() || (!campaign.isEmpty() && post.post.campaign != campaign);
    });
    return posts;
}

void ApprovalDialog::count()
{
    const int asked = ++m_asked;
    const auto show = [this](int posts) {
        m_count->setText(tr("%n posts", "approval page: how many will be on it", posts));
        m_write->setEnabled(posts > 0);
    };
    if (chosenAccounts().empty())
        return show(0);
    m_context.publishing.listPosts(query()).onDone(this, [=, this](Result<std::vector<PostWithPublications>> posts) {
        if (asked != m_asked)
            return;
        if (!posts)
            return m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(posts.error()),
                                         words::errorAdvice(posts.error()));
        int publications = 0;
        for (const PostWithPublications& post : wanted(std::move(*posts)))
            publications += static_cast<int>(post.publications.size());
        show(publications);
    });
}

void ApprovalDialog::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Write the approval page", "title of a file dialog"));
    dialog->setObjectName(u"approval-file-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF files (*.pdf)", "file dialog, kinds of files"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(tr("approval-%1.pdf", "name of a file; %1 a date").arg(m_context.today().toIso()));
    connect(dialog, &QFileDialog::fileSelected, this, &ApprovalDialog::writeTo);
    dialog->open();
}

ApprovalEntry ApprovalDialog::entryOf(const Post& post, const Publication& publication) const
{
    Content content = effectiveContent(post, publication.network, publication.account);
    if (const Account* account = m_context.book.find(publication.account))
        content = expanded(content, variablesFor(content, *account, post.campaign, publication.plan.wall));
    ApprovalEntry entry;
    entry.account = harmless(m_context.book.name(publication.account));
    entry.network = m_context.book.network(publication.network).displayName;
    entry.time = tr("%1, %2 (%3)", "approval page; date, time, zone")
                     .arg(QLocale().toString(toQDate(publication.plan.wall.date), u"ddd d MMM yyyy"_s),
                          shortTime(publication.plan.wall), words::zoneName(publication.plan.zone));
    entry.state = words::state(publication.state);
    entry.warning = harmless(content.contentWarning);
    for (const QString& part : bodyParts(content))
        entry.parts << harmless(part);
    for (qsizetype i = 0; content.poll && i < content.poll->options.size(); ++i)
        entry.more << u"○ "_s + harmless(content.poll->options[i]);
    if (!content.link.isEmpty())
        entry.more << tr("Link: %1", "approval page").arg(harmless(content.link));
    if (!content.firstComment.isEmpty())
        entry.more << tr("First comment: %1", "review").arg(harmless(content.firstComment));
    for (const MediaUse& media : content.media)
        entry.pictures.push_back({{}, media.asset.fileName, media.altText.trimmed()});
    return entry;
}

// Each file is read once, however often it is used.
Async<ApprovalDocument> ApprovalDialog::gather(const std::vector<PostWithPublications>& posts)
{
    ApprovalDocument document;
    document.title = m_title->text().trimmed();
    const QLocale locale;
    document.subtitle = tr("%1 to %2 · made %3 by %4", "approval page; first day, last day, time, person")
                            .arg(locale.toString(m_from->date(), QLocale::LongFormat),
                                 locale.toString(m_to->date(), QLocale::LongFormat),
                                 words::exact(m_context.now(), m_context.zone), m_context.person);
    std::vector<std::pair<const Post*, const Publication*>> order;
    for (const PostWithPublications& post : posts) {
        for (const Publication& publication : post.publications)
            order.emplace_back(&post.post, &publication);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second->plan.due < b.second->plan.due; });
    std::map<MediaId, size_t> places;
    std::vector<Async<QByteArray>> files;
    std::vector<std::vector<size_t>> uses;
    for (const auto& [post, publication] : order) {
        document.entries.push_back(entryOf(*post, *publication));
        uses.emplace_back();
        for (const MediaUse& media : effectiveContent(*post, publication->network, publication->account).media) {
            const auto [it, isNew] = places.try_emplace(media.asset.id, files.size());
            if (isNew)
                files.push_back(media.asset.kind == MediaKind::Video ? Async<QByteArray>::ready(QByteArray())
                                                                     : m_context.media.bytes(media.asset.id));
            uses.back().push_back(it->second);
        }
    }
    return whenAll(this, files).then(this, [document, uses](const std::vector<QByteArray>& bytes) {
        return offThread<ApprovalDocument>([document, uses, bytes] {
            ApprovalDocument made = document;
            std::vector<QImage> images;
            images.reserve(bytes.size());
            for (const QByteArray& file : bytes)
                images.push_back(file.isEmpty() ? QImage() : thumbnailOf(file));
            for (size_t i = 0; i < uses.size(); ++i) {
                for (size_t k = 0; k < uses[i].size(); ++k)
                    made.entries[i].pictures[k].image = images[uses[i][k]];
            }
            return Result<ApprovalDocument>(std::move(made));
        });
    });
}

void ApprovalDialog::writeTo(const QString& file)
{
    m_busy->setBusy(true);
    m_write->setEnabled(false);
    m_banner->clear();
    m_context.publishing.listPosts(query())
        .then(this, [this](const std::vector<PostWithPublications>& posts) { return gather(wanted(posts)); })
        .then(this,
              [file](const ApprovalDocument& document) {
                  return offThread<int>([file, document] { return writeApprovalPdf(file, document); });
              })
        .onDone(this, [this, file](const Result<int>& pages) {
            m_busy->setBusy(false);
            m_write->setEnabled(true);
            if (!pages)
                return m_banner->showMessage(Banner::Kind::Danger, tr("The page was not written.", "approval page"),
                                             words::errorWhat(pages.error()) + u' ' +
                                                 words::errorAdvice(pages.error()));
            m_banner->showMessage(Banner::Kind::Ok, tr("Written: %n pages.", "approval page, after writing", *pages),
                                  QDir::toNativeSeparators(file));
        });
}

} // namespace parvis::ui
