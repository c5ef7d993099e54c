// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/post_review.h"

#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/review/review_words.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace parvis::ui {

using namespace Qt::StringLiterals;

PostReview::PostReview(const UiContext& context, bool withText, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new Banner(this)),
      m_words(new QWidget(this)),
      m_text(new PlainTextView(m_words)),
      m_extra(new Label({}, TextSize::Second, true, false, m_words)),
      m_whereColumn(new QVBoxLayout),
      m_verdict(new QWidget(this)),
      m_why(new Label({}, TextSize::Second, true, false, m_verdict)),
      m_reason(new QLineEdit(m_verdict)),
      m_approve(new QPushButton(icon(u"check"_s, Tint::OnAccent), tr("Approve", "button"), m_verdict)),
      m_reject(new QPushButton(tr("Send back", "button: rejects a post, with the reason"), m_verdict)),
      m_noComments(new Label(tr("No comments yet.", "review of a post"), TextSize::Second, true, false, this)),
      m_saidColumn(new QVBoxLayout),
      m_place(new QComboBox(this)),
      m_comment(new QLineEdit(this)),
      m_send(new QPushButton(tr("Comment", "button"), this))
{
    setObjectName(u"post-review"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_banner);
    auto* words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->addWidget(m_text);
    words->addWidget(m_extra);
    m_extra->setWordWrap(true);
    m_extra->setTextFormat(Qt::PlainText);
    m_words->setVisible(withText);
    column->addWidget(m_words);
    column->addLayout(m_whereColumn);
    buildVerdict(column);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    buildComments(column);
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            const bool mine = std::any_of(changes.begin(), changes.end(), [](const Change& change) {
                return change.topic == Topic::Publications || change.topic == Topic::Settings;
            });
            if (mine && !m_id.isNull())
                load();
        });
    }
}

void PostReview::buildVerdict(QVBoxLayout* column)
{
    m_reason->setObjectName(u"review-reason"_s);
    m_reason->setPlaceholderText(tr("Remark, or the reason to send it back", "review, empty field"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_approve->setObjectName(u"review-approve"_s);
    setPrimary(m_approve);
    m_reject->setObjectName(u"review-reject"_s);
    m_why->setObjectName(u"review-why"_s);
    m_why->setWordWrap(true);
    auto* inner = new QVBoxLayout(m_verdict);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_why);
    auto* row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(m_reject);
    row->addWidget(m_approve);
    inner->addLayout(row);
    m_approve->setEnabled(false);
    m_reject->setEnabled(false);
    m_verdict->hide(); // until it is known whose word is missing
    column->addWidget(m_verdict);
    connect(m_approve, &QPushButton::clicked, this, &PostReview::approve);
    connect(m_reject, &QPushButton::clicked, this, &PostReview::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &PostReview::fillVerdict);
}

void PostReview::buildComments(QVBoxLayout* column)
{
    column->addWidget(new Label(tr("Comments", "heading in the review of a post"), TextSize::Base, false, true, this));
    column->addWidget(m_noComments);
    column->addLayout(m_saidColumn);
    m_place->setObjectName(u"review-place"_s);
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_place->setAccessibleName(tr("What the comment is about", "review"));
    m_comment->setObjectName(u"review-comment"_s);
    m_comment->setPlaceholderText(tr("Comment for your colleagues", "review, empty field"));
    m_comment->setAccessibleName(m_comment->placeholderText());
    m_send->setObjectName(u"review-comment-send"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_place);
    row->addWidget(m_comment, 1);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &PostReview::comment);
    connect(m_comment, &QLineEdit::returnPressed, this, &PostReview::comment);
    connect(m_comment, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_send->setEnabled(!text.trimmed().isEmpty() && !m_context.workspace.info().readOnly);
    });
    m_send->setEnabled(false);
}

PostReview* PostReview::in(Popover* popover, const UiContext& context, bool withText)
{
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    auto* review = new PostReview(context, withText);
    auto* place = new QWidget;
    auto* inner = new QVBoxLayout(place);
    inner->setContentsMargins(0, 0, px(popover, space::s), 0);
    inner->addWidget(review);
    inner->addStretch(1);
    auto* scroll = new QScrollArea(popover);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(place);
    scroll->viewport()->setAutoFillBackground(false);
    place->setAutoFillBackground(false);
    scroll->setFixedSize(px(popover, 520), px(popover, 360));
    popover->body()->addWidget(scroll);
    connect(review, &PostReview::loaded, review, &PostReview::focusVerdict, Qt::SingleShotConnection);
    return review;
}

void PostReview::showPost(PostId post)
{
    if (m_id != post) {
        m_reason->clear();
        m_comment->clear();
        m_post.reset();
        m_banner->clear();
    }
    m_id = post;
    load();
}

void PostReview::load()
{
    m_context.governance->reviewed(m_id).onDone(this, [this, id = m_id](Result<ReviewedPost> result) {
        if (id != m_id)
            return;
        if (!result)
            return tell(result.error());
        m_post = std::move(*result);
        fill();
        Q_EMIT loaded(*m_post);
    });
}

void PostReview::fill()
{
    fillText();
    fillPublications();
    fillVerdict();
    fillComments();
    fillPlaces();
    updateGeometry();
}

void PostReview::fillText()
{
    const Content& content = m_post->post.base;
    m_text->setText(bodyParts(content).join(u"\n⸻\n"_s));
    QStringList extra;
    for (size_t i = 0; i < content.media.size(); ++i) {
        const MediaUse& media = content.media[i];
        const QString alt = media.altText.trimmed();
        extra << (alt.isEmpty() ? tr("%1: no description", "review; a file").arg(media.asset.fileName)
                                : tr("%1: “%2”", "review; a file and its description").arg(media.asset.fileName, alt));
    }
    if (!content.firstComment.isEmpty())
        extra << tr("First comment: %1", "review").arg(content.firstComment);
    if (!m_post->post.variants.empty())
        extra << tr("Some accounts get other words; open the post to see them.", "review");
    m_extra->setText(harmless(extra.join(u'\n')));
    m_extra->setVisible(!extra.isEmpty());
}

QString PostReview::verdictLine(const ReviewedPublication& p) const
{
    QStringList parts;
    const QStringList yes(p.agreed.begin(), p.agreed.end());
    if (!yes.isEmpty())
        parts << tr("Approved by %1.", "review; names").arg(yes.join(u", "_s));
    const bool waits = p.publication.state == PublicationState::InReview;
    if (waits && static_cast<int>(yes.size()) < p.needed)
        parts << tr("%1 of %2 have agreed.", "review; numbers of people").arg(yes.size()).arg(p.needed);
    if (waits && p.policy && !p.policy->people.isEmpty())
        parts << tr("Here these people approve: %1.", "review; names").arg(p.policy->people.join(u", "_s));
    if (waits && p.publication.plan.due < m_context.now())
        parts << tr("Its time has passed.", "review; of a post that still waits");
    std::set<QString> voided;
    const Approval* no = nullptr;
    for (const Approval& a : p.given) {
        no = a.verdict == Verdict::Rejected ? &a : nullptr;
        if (a.verdict == Verdict::Approved && !p.agreed.contains(a.who))
            voided.insert(a.who);
    }
    if (no) {
        parts << tr("Sent back by %1 %2: %3", "review; name, time, reason")
                     .arg(no->who, words::when(no->at, m_context.now(), m_context.zone), no->why);
    } else if (!voided.empty()) {
        const QStringList names(voided.begin(), voided.end());
        parts << tr("The approval of %1 no longer counts: text or time has changed since.", "review; names")
                     .arg(names.join(u", "_s));
    }
    return parts.join(u' ');
}

void PostReview::fillPublications()
{
    delete m_where;
    m_where = new QWidget(this);
    auto* column = new QVBoxLayout(m_where);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::xs));
    for (const ReviewedPublication& p : m_post->publications) {
        auto* row = new QHBoxLayout;
        row->setSpacing(px(this, space::s));
        const Publication& publication = p.publication;
        auto* pill = new StatePill(m_where);
        pill->setState(words::stateIcon(publication.state), words::stateTint(publication.state),
                       words::state(publication.state));
        auto* name = new Label(m_context.book.name(publication.account), TextSize::Base, false, false, m_where);
        name->setTextFormat(Qt::PlainText);
        auto* time = new Label(publication.state == PublicationState::Draft
                                   ? QString()
                                   : words::when(publication.plan.due, m_context.now(), m_context.zone),
                               TextSize::Base, true, false, m_where);
        time->setToolTip(words::exact(publication.plan.due, m_context.zone));
        row->addWidget(new NetworkBadge(m_context.book.network(publication.network), m_where));
        row->addWidget(name);
        row->addWidget(time);
        row->addStretch(1);
        row->addWidget(pill);
        column->addLayout(row);
        if (const QString line = verdictLine(p); !line.isEmpty()) {
            auto* label = new Label(harmless(line), TextSize::Second, true, false, m_where);
            label->setObjectName(u"verdict-"_s + publication.id.toString());
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            column->addWidget(label);
        }
    }
    m_whereColumn->addWidget(m_where);
}

void PostReview::fillVerdict()
{
    if (!m_post)
        return;
    bool waits = false, may = false;
    QString why;
    for (const ReviewedPublication& p : m_post->publications) {
        if (p.publication.state != PublicationState::InReview)
            continue;
        waits = true;
        if (const auto refused = whyNotApprove(*m_post, p, m_context.person))
            why = words::approvalRefusal(*refused, p.policy ? p.policy->people : QStringList());
        else
            may = true;
    }
    m_verdict->setVisible(waits && !m_context.workspace.info().readOnly);
    m_why->setText(may ? QString() : why);
    m_why->setVisible(!may && !why.isEmpty());
    m_approve->setEnabled(may);
    const bool reason = !m_reason->text().trimmed().isEmpty();
    m_reject->setEnabled(waits && reason);
    m_reject->setToolTip(reason ? QString() : tr("Write the reason first", "hover of Send back"));
}

void PostReview::fillComments()
{
    delete m_said;
    m_said = new QWidget(this);
    m_said->setObjectName(u"review-comments"_s);
    auto* column = new QVBoxLayout(m_said);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    for (const DraftComment& comment : m_post->comments) {
        auto* head = new Label(harmless(tr("%1, %2 · %3", "head of a comment; who, when, about what")
                                            .arg(comment.who, words::when(comment.at, m_context.now(), m_context.zone),
                                                 words::commentPlace(comment.place))),
                               TextSize::Second, true, false, m_said);
        head->setTextFormat(Qt::PlainText);
        head->setToolTip(words::exact(comment.at, m_context.zone));
        auto* text = new PlainTextView(m_said);
        text->setText(comment.text);
        column->addWidget(head);
        column->addWidget(text);
    }
    m_saidColumn->addWidget(m_said);
    m_noComments->setVisible(m_post->comments.empty());
}

void PostReview::fillPlaces()
{
    const QString chosen = m_place->currentData().toString();
    m_place->clear();
    QStringList places{QString(), u"text"_s};
    const Content& content = m_post->post.base;
    for (qsizetype i = 0; i < content.threadParts.size(); ++i)
        places << u"thread/%1"_s.arg(i + 1);
    for (size_t i = 0; i < content.media.size(); ++i)
        places << u"media/%1"_s.arg(i + 1);
    if (!content.firstComment.isEmpty())
        places << u"first_comment"_s;
    places << u"time"_s;
    for (const QString& place : places)
        m_place->addItem(words::commentPlace(place), place);
    m_place->setCurrentIndex(std::max(0, m_place->findData(chosen)));
}

void PostReview::approve()
{
    decide(true);
}

void PostReview::reject()
{
    decide(false);
}

// All of the post that waits and that this person may decide: what is read once is decided once.
void PostReview::decide(bool yes)
{
    if (!m_post)
        return;
    const QString why = m_reason->text().trimmed();
    std::vector<Async<Publication>> steps;
    for (const ReviewedPublication& p : m_post->publications) {
        const Publication& publication = p.publication;
        if (publication.state != PublicationState::InReview)
            continue;
        if (!yes)
            steps.push_back(m_context.governance->reject(publication.id, publication.revision, m_context.person, why));
        else if (!whyNotApprove(*m_post, p, m_context.person))
            steps.push_back(m_context.governance->approve(publication.id, publication.revision, m_context.person, why));
    }
    whenAll(this, steps).onDone(this, [this, yes](const Result<std::vector<Publication>>& done) {
        load();
        if (!done)
            return tell(done.error());
        m_reason->clear();
        m_banner->clear();
        const bool open = std::any_of(done->begin(), done->end(),
                                      [](const Publication& p) { return p.state == PublicationState::InReview; });
        m_context.shell->toast(!yes   ? tr("Sent back to its author", "toast")
                               : open ? tr("Approved; somebody else has to agree too", "toast")
                                      : tr("Approved and scheduled", "toast"));
        Q_EMIT decided();
    });
}

void PostReview::comment()
{
    const QString text = m_comment->text().trimmed();
    if (text.isEmpty() || m_id.isNull())
        return;
    m_context.governance->comment(m_id, m_context.person, text, m_place->currentData().toString())
        .onDone(this, [this](const Result<DraftComment>& result) {
            if (!result)
                return tell(result.error());
            m_comment->clear();
            load();
        });
}

void PostReview::focusVerdict()
{
    if (m_approve->isVisible() && m_approve->isEnabled())
        m_approve->setFocus(Qt::OtherFocusReason);
    else
        m_comment->setFocus(Qt::OtherFocusReason);
}

void PostReview::tell(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Warn, words::approvalRefusal(error, {}));
}

QString PostReview::summary(const ReviewedPost& post)
{
    size_t agreed = 0;
    int needed = 0;
    QStringList people;
    bool waits = false;
    for (const ReviewedPublication& p : post.publications) {
        for (const QString& who : p.agreed) {
            if (!people.contains(who))
                people << who;
        }
        if (p.publication.state != PublicationState::InReview)
            continue;
        if (!waits || p.agreed.size() < agreed)
            agreed = p.agreed.size();
        waits = true;
        needed = std::max(needed, p.needed);
    }
    if (waits)
        return tr("In review, %1/%2", "state of a post; how many of how many people have agreed")
            .arg(agreed)
            .arg(needed);
    return people.isEmpty() ? QString() : tr("Approved by %1", "state of a post; names").arg(people.join(u", "_s));
}

} // namespace parvis::ui
