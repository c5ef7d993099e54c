// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/message_bubble.h"

#include "domain/inbox/thread_change.h"
#include "ui/inbox/media_line.h"
#include "ui/inbox/moderation_words.h"
#include "ui/inbox/waiting.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kCountedDown(60'000); // nearer than this, seconds are told

bool isOurs(const Message& message)
{
    return message.content.own || message.state == MessageState::Note;
}

} // namespace

MessageBubble::MessageBubble(const UiContext& context, const Message& message, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_message(std::make_unique<Message>(message)),
      m_body(new QWidget(this)),
      m_author(new Label({}, TextSize::Second, false, true, m_body)),
      m_time(new Label({}, TextSize::Second, true, false, m_body)),
      m_state(new StatePill(m_body)),
      m_warning(new Label({}, TextSize::Second, false, true, m_body)),
      m_text(new PlainTextView(m_body)),
      m_media(new QVBoxLayout),
      m_trouble(new Label({}, TextSize::Second, false, false, m_body)),
      m_actions(new QWidget(m_body)),
      m_marks(new QVBoxLayout),
      m_more(iconButton(u"more"_s, tr("Like, hide, block and more (M)", "inbox, button on a message"),
                        u"message-more"_s, m_body))
{
    m_more->hide();
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, &MessageBubble::countDown);
    connect(m_more, &QAbstractButton::clicked, this, &MessageBubble::moreRequested);
    build();
    setMessage(message);
}

MessageBubble::~MessageBubble() = default;

void MessageBubble::build()
{
    setObjectName(u"message-"_s + m_message->id.toString());
    auto* head = new QHBoxLayout;
    head->setSpacing(px(this, space::s));
    head->addWidget(m_author);
    head->addWidget(m_time);
    head->addStretch();
    head->addWidget(m_state);
    head->addWidget(m_more);
    m_warning->setWordWrap(true);
    m_trouble->setWordWrap(true);
    auto* actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, px(this, space::xs), 0, 0);
    actions->setSpacing(px(this, space::s));
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(px(this, space::m), px(this, space::s), px(this, space::m), px(this, space::s));
    column->setSpacing(px(this, space::xs));
    column->addLayout(head);
    column->addWidget(m_warning);
    column->addWidget(m_text);
    column->addLayout(m_media);
    column->addLayout(m_marks);
    column->addWidget(m_trouble);
    column->addWidget(m_actions);
    m_media->setSpacing(px(this, 2));
    // Own messages stand at the far side, as in every messenger.
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    const bool ours = isOurs(*m_message);
    m_body->setMaximumWidth(px(this, 640)); // a longer line is hard to read
    if (ours) {
        row->addSpacing(px(this, 64));
        row->addStretch(1);
    }
    row->addWidget(m_body, 100);
    if (!ours) {
        row->addStretch(1);
        row->addSpacing(px(this, 64));
    }
}

void MessageBubble::setMessage(const Message& message)
{
    *m_message = message;
    const bool note = message.state == MessageState::Note;
    QString author = personName(message.content.author);
    if (note)
        author = tr("Note by %1", "inbox, over an internal note").arg(harmless(message.writtenBy));
    else if (message.content.own && !message.writtenBy.isEmpty())
        author = tr("%1 for %2", "inbox, over our reply; %1: colleague, %2: account")
                     .arg(harmless(message.writtenBy), author);
    m_author->setText(author);
    m_time->setText(words::when(message.content.created, m_context.now(), m_context.zone));
    m_time->setToolTip(words::exact(message.content.created, m_context.zone));
    const bool deleted = message.state == MessageState::Deleted || message.content.deleted;
    m_warning->setVisible(!message.content.contentWarning.isEmpty() && !deleted);
    m_warning->setText(
        tr("Content warning: %1", "inbox, over a message").arg(harmless(message.content.contentWarning)));
    m_text->setText(deleted ? tr("This message was deleted on the network.", "inbox, in place of a deleted message")
                            : message.content.text);
    const QString word = messageStateWord(message.state);
    m_state->setVisible(!word.isEmpty() && !note); // a note is named by its author's line and colour
    if (!word.isEmpty())
        m_state->setState(messageStateIcon(message.state), messageStateTint(message.state), word);
    fillMedia();
    showTrouble(std::nullopt);
    setAccessibleName(u"%1, %2. %3 %4"_s.arg(author, m_time->text(), word, m_text->text()));
    updateGeometry();
    update();
}

void MessageBubble::fillMedia()
{
    while (auto* item = m_media->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_message->content.deleted)
        return;
    for (const auto& media : m_message->content.media)
        m_media->addWidget(new MediaLine(m_context, media, m_server, m_body));
}

void MessageBubble::setServer(const QString& server)
{
    if (server == m_server)
        return;
    m_server = server;
    fillMedia();
}

void MessageBubble::setModeration(const std::vector<ModerationMark>& marks, bool offersMore)
{
    m_more->setVisible(offersMore);
    if (marks == m_shownMarks)
        return; // the focus stays where it is
    m_shownMarks = marks;
    while (auto* item = m_marks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ModerationMark& mark : marks) {
        if (mark.on) {
            auto* done = new StatePill(m_body);
            done->setObjectName(u"message-mark-"_s + actionName(mark.action));
            done->setState(moderationIcon(mark.action), Tint::Muted, moderationDone(mark.action));
            m_marks->addWidget(done, 0, Qt::AlignLeading);
        }
        const QString pending = mark.latest ? moderationPending(*mark.latest) : QString();
        if (!pending.isEmpty())
            addPending(*mark.latest, pending);
    }
    updateGeometry();
}

// What is not confirmed says so; what failed says why and can be looked for again.
void MessageBubble::addPending(const Moderation& latest, const QString& pending)
{
    const bool failed = latest.errand.state == ErrandState::Refused;
    const bool uncertain = latest.errand.state == ErrandState::Uncertain;
    QString text = pending;
    if (failed && latest.errand.error)
        text += u". "_s + words::errorWhat(*latest.errand.error);
    auto* line = new Label(text, TextSize::Second, false, false, m_body);
    line->setObjectName(u"message-wish-"_s + actionName(latest.action));
    line->setWordWrap(true);
    line->setTint(moderationTint(latest));
    m_marks->addWidget(line);
    if (!failed && !(uncertain && latest.action != Action::Report))
        return;
    auto* again = new QPushButton(failed ? tr("Try again", "inbox, moderation that was refused")
                                         : tr("Look again", "inbox, moderation that is uncertain"),
                                  m_body);
    again->setObjectName(u"message-again-"_s + actionName(latest.action));
    m_marks->addWidget(again, 0, Qt::AlignLeading);
    connect(again, &QPushButton::clicked, this, [this, latest] { Q_EMIT lookAgainRequested(latest); });
}

void MessageBubble::setPublication(const Publication& publication)
{
    showTrouble(publication);
}

QPushButton* MessageBubble::addAction(const QString& text, const QString& objectName, void (MessageBubble::*signal)())
{
    auto* button = new QPushButton(text, m_actions);
    button->setObjectName(objectName);
    static_cast<QHBoxLayout*>(m_actions->layout())->addWidget(button);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void MessageBubble::showTrouble(const std::optional<Publication>& publication)
{
    while (auto* item = m_actions->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_countdown.stop();
    m_due.reset();
    if (publication && m_message->state == MessageState::Queued) {
        showPlan(*publication);
        return;
    }
    const bool failed = m_message->state == MessageState::Failed;
    const bool uncertain = m_message->state == MessageState::Uncertain;
    m_trouble->setVisible((failed || uncertain) && publication);
    m_actions->setVisible((failed || uncertain) && publication);
    if (!publication || (!failed && !uncertain))
        return;
    m_trouble->setTint(failed ? Tint::Danger : Tint::Warn);
    const Error error = publication->error.value_or(Error());
    QString why = words::errorWhat(error);
    if (const QString advice = words::errorAdvice(error); !advice.isEmpty())
        why += u' ' + advice;
    m_trouble->setText(why);
    if (failed && isThreadChange(error)) {
        addAction(tr("Send anyway", "inbox, our reply was held back: the thread changed"), u"reply-retry"_s,
                  &MessageBubble::retryRequested);
        addAction(tr("Discard", "inbox, our reply was held back: the thread changed"), u"reply-cancel"_s,
                  &MessageBubble::cancelRequested);
    } else if (failed) {
        addAction(tr("Try again", "inbox, our reply failed"), u"reply-retry"_s, &MessageBubble::retryRequested);
        addAction(tr("Give up", "inbox, our reply failed: cancel it"), u"reply-cancel"_s,
                  &MessageBubble::cancelRequested);
    } else {
        auto* there = new QPushButton(
            tr("It is there…", "inbox, our reply is uncertain: a person saw it on the network"), m_actions);
        there->setObjectName(u"reply-arrived"_s);
        static_cast<QHBoxLayout*>(m_actions->layout())->addWidget(there);
        connect(there, &QPushButton::clicked, this, [this, there] { Q_EMIT arrivedRequested(there); });
        addAction(tr("It is not there", "inbox, our reply is uncertain: a person looked on the network"),
                  u"reply-absent"_s, &MessageBubble::notArrivedRequested);
    }
    static_cast<QHBoxLayout*>(m_actions->layout())->addStretch();
    updateGeometry();
}

// A reply that waits: when it leaves, and that it can be taken back until then.
void MessageBubble::showPlan(const Publication& publication)
{
    const bool waits = publication.state == PublicationState::Scheduled && publication.plan.due > m_context.now();
    m_trouble->setVisible(waits);
    m_actions->setVisible(waits);
    if (!waits)
        return;
    m_due = publication.plan.due;
    m_trouble->setTint(Tint::Muted);
    addAction(tr("Take back", "inbox, our reply has not left yet"), u"reply-take-back"_s,
              &MessageBubble::takeBackRequested);
    static_cast<QHBoxLayout*>(m_actions->layout())->addStretch();
    countDown();
    if (*m_due - m_context.now() < kCountedDown)
        m_countdown.start();
    updateGeometry();
}

void MessageBubble::countDown()
{
    if (!m_due)
        return;
    const Milliseconds left = *m_due - m_context.now();
    if (left.count() <= 0) {
        m_countdown.stop();
        m_trouble->hide();
        m_actions->hide();
        return;
    }
    m_trouble->setText(left < kCountedDown
                           ? tr("Goes out in %n s.", "inbox, our reply", static_cast<int>((left.count() + 999) / 1000))
                           : tr("Goes out %1.", "inbox, our reply; %1: tomorrow 09:00")
                                 .arg(words::when(*m_due, m_context.now(), m_context.zone)));
}

QString MessageBubble::stateWord() const
{
    return m_state->isHidden() ? QString() : m_state->word();
}

void MessageBubble::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    const bool note = m_message->state == MessageState::Note;
    const QColor ground = note                     ? t.note
                          : m_message->content.own ? mixed(t.accent, t.surface, t.dark ? 0.16 : 0.08)
                                                   : t.surface;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(note || m_message->content.own ? mixed(t.text, ground, 0.10) : t.border);
    const int radius = px(this, kRadius);
    painter.drawRoundedRect(QRectF(m_body->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace parvis::ui
