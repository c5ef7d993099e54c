// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/triage_chips.h"

#include "engine/inbox/inbox_desk.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// Who corrected it where the person has no name: the same mark whatever the language, as the command line writes it.
const QString nameless = u"somebody"_s;

QString kindIconName(const QString& kind)
{
    if (kind == "complaint"_L1)
        return u"alert"_s;
    if (kind == "praise"_L1)
        return u"heart"_s;
    if (kind == "idea"_L1)
        return u"leaf"_s;
    return kind == "spam"_L1 ? u"shield"_s : u"question"_s;
}

Tint kindTint(const QString& kind)
{
    if (kind == "complaint"_L1)
        return Tint::Danger;
    if (kind == "praise"_L1)
        return Tint::Ok;
    if (kind == "spam"_L1)
        return Tint::Warn;
    return kind.isEmpty() ? Tint::Muted : Tint::Accent;
}

Tint sentimentTint(const QString& sentiment)
{
    if (sentiment == "positive"_L1)
        return Tint::Ok;
    return sentiment == "negative"_L1 ? Tint::Danger : Tint::Muted;
}

QString percent(double confidence)
{
    return QLocale().toString(qRound(confidence * 100));
}

// A choice of the correction menu; its digit chooses it too.
QPushButton* addChoice(Popover* popover, QLayout* place, const QString& word, const QString& objectName, int digit)
{
    auto* button = new QPushButton(
        TriageChips::tr("%1  %2", "inbox, correcting triage: %1 is the key, %2 the word").arg(digit).arg(word),
        popover);
    button->setObjectName(objectName);
    button->setAccessibleName(word);
    button->setShortcut(QKeySequence(Qt::Key_0 + digit));
    place->addWidget(button);
    return button;
}

} // namespace

QString triageKindWord(const QString& kind)
{
    if (kind == "complaint"_L1)
        return TriageChips::tr("Complaint", "inbox, what a message is");
    if (kind == "question"_L1)
        return TriageChips::tr("Question", "inbox, what a message is");
    if (kind == "praise"_L1)
        return TriageChips::tr("Praise", "inbox, what a message is");
    if (kind == "idea"_L1)
        return TriageChips::tr("Idea", "inbox, what a message is");
    if (kind == "spam"_L1)
        return TriageChips::tr("Spam", "inbox, what a message is");
    return TriageChips::tr("Unsure", "inbox, what a message is cannot be told");
}

QString triageSentimentWord(const QString& sentiment)
{
    if (sentiment == "positive"_L1)
        return TriageChips::tr("Positive", "inbox, sentiment of a message");
    if (sentiment == "negative"_L1)
        return TriageChips::tr("Negative", "inbox, sentiment of a message");
    return TriageChips::tr("Neutral", "inbox, sentiment of a message");
}

ChipButton::ChipButton(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void ChipButton::setFace(const QString& iconName, Tint tint, const QString& words)
{
    m_icon = iconName;
    m_tint = tint;
    setText(words);
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics metrics(sized(font(), TextSize::Second));
    const int mark = m_icon.isEmpty() ? 0 : px(this, 14 + 5);
    return {metrics.horizontalAdvance(text()) + mark + px(this, 16), px(this, 22)};
}

void ChipButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    const QColor ink = tintColour(t, m_tint);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double strength = underMouse() || isDown() ? 0.24 : t.dark ? 0.18 : 0.10;
    painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(mixed(ink, t.surface, strength));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
    const int side = px(this, 14);
    QRect words = rect().adjusted(px(this, 8), 0, -px(this, 8), 0);
    if (!m_icon.isEmpty()) {
        QRect mark(words.left(), (height() - side) / 2, side, side);
        words.setLeft(mark.right() + px(this, 5));
        if (isRightToLeft()) {
            mark.moveRight(width() - px(this, 8));
            words = QRect(px(this, 8), 0, mark.left() - px(this, 5) - px(this, 8), height());
        }
        paintIcon(&painter, mark, m_icon, ink);
    }
    painter.setPen(ink);
    painter.setFont(sized(font(), TextSize::Second));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, text());
}

TriageChips::TriageChips(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_kind(new ChipButton(this)), m_sentiment(new ChipButton(this))
{
    setObjectName(u"triage-chips"_s);
    m_kind->setObjectName(u"triage-kind"_s);
    m_sentiment->setObjectName(u"triage-sentiment"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::xs));
    row->addWidget(m_kind);
    row->addWidget(m_sentiment);
    hide();
    connect(m_kind, &QAbstractButton::clicked, this, &TriageChips::openMenu);
    connect(m_sentiment, &QAbstractButton::clicked, this, &TriageChips::openMenu);
}

void TriageChips::setDetail(const ConversationDetail& detail)
{
    const Message* newest = newestOfCustomer(detail.messages);
    const bool other = m_conversation != detail.conversation.id;
    m_conversation = detail.conversation.id;
    m_message = newest ? newest->id : MessageId();
    if (other)
        hide();
    if (!m_context.triage || m_message.isNull())
        return;
    m_context.triage->ofConversation(m_conversation)
        .onDone(this, [this, id = m_conversation](const Result<std::vector<TriagedMessage>>& known) {
            if (known && id == m_conversation)
                take(*known);
        });
}

void TriageChips::take(const std::vector<TriagedMessage>& known)
{
    const auto found = std::find_if(known.begin(), known.end(),
                                    [this](const TriagedMessage& one) { return one.message == m_message; });
    if (found == known.end())
        hide();
    else
        show(*found);
}

void TriageChips::show(const TriagedMessage& one)
{
    const MessageTraits& t = one.traits;
    const bool bySomebody = !one.correctedBy.isEmpty();
    const QString kind = triageKindWord(t.kind);
    const bool sure = !t.kind.isEmpty() && t.kindConfidence < 1;
    m_kind->setFace(
        kindIconName(t.kind), kindTint(t.kind),
        sure ? tr("%1 %2 %", "inbox, what a message is: %1: Complaint, %2: 92").arg(kind, percent(t.kindConfidence))
             : kind);
    const QString said =
        bySomebody ? tr("%1 said so. T corrects it.", "inbox, hover over what a message is; %1: colleague")
                         .arg(one.correctedBy == nameless
                                  ? tr("Somebody", "inbox, who corrected triage, where this person has no name")
                                  : harmless(one.correctedBy))
        : t.kind.isEmpty() ? tr("This computer cannot tell what it is (%1 % at best). T says it.",
                                "inbox, hover over what a message is")
                                 .arg(percent(t.kindConfidence))
                           : tr("Told by this computer alone. T corrects it.", "inbox, hover over what a message is");
    m_kind->setToolTip(said);
    m_kind->setAccessibleName(m_kind->text());
    m_kind->setAccessibleDescription(said);
    // Neutral and unknown say nothing worth a place.
    const bool felt = t.sentiment == "positive"_L1 || t.sentiment == "negative"_L1;
    m_sentiment->setVisible(felt);
    m_sentiment->setFace({}, sentimentTint(t.sentiment), triageSentimentWord(t.sentiment));
    m_sentiment->setToolTip(t.sentimentConfidence < 1
                                ? tr("%1 % sure. T corrects it.", "inbox, hover over a message's sentiment")
                                      .arg(percent(t.sentimentConfidence))
                                : said);
    m_sentiment->setAccessibleName(m_sentiment->text());
    QWidget::show();
}

void TriageChips::openMenu()
{
    if (!m_context.triage || m_message.isNull())
        return;
    openMenuAt(isVisible() ? static_cast<QWidget*>(m_kind) : parentWidget(),
               tr("What is this message?", "inbox, correcting triage"),
               [this](const TriageCorrection& correction) { correct(correction); });
}

void TriageChips::openMenuFor(const std::set<ConversationId>& chosen, QWidget* anchor)
{
    if (chosen.empty())
        return openMenu();
    if (!m_context.triage)
        return;
    openMenuAt(anchor, tr("What are these messages?", "inbox, correcting triage of several conversations"),
               [this, all = std::vector<ConversationId>(chosen.begin(), chosen.end())](
                   const TriageCorrection& correction) { correctAll(all, correction); });
}

void TriageChips::openMenuAt(QWidget* anchor, const QString& question, const std::function<void(TriageCorrection)>& say)
{
    auto* popover = new Popover(anchor);
    popover->setObjectName(u"triage-popover"_s);
    popover->setAccessibleName(question);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(new Label(question, TextSize::Base, false, true, popover));
    int digit = 0;
    for (const QString& kind : triageKinds()) {
        auto* button = addChoice(popover, popover->body(), triageKindWord(kind), u"triage-kind-"_s + kind, ++digit);
        connect(button, &QPushButton::clicked, popover, [this, popover, kind, say] {
            popover->dismiss();
            say({kind, {}, m_context.person});
        });
    }
    popover->body()->addWidget(new Hairline(Qt::Horizontal, popover));
    auto* row = new QHBoxLayout;
    popover->body()->addLayout(row);
    for (const QString& sentiment : triageSentiments()) {
        auto* button =
            addChoice(popover, row, triageSentimentWord(sentiment), u"triage-sentiment-"_s + sentiment, ++digit);
        connect(button, &QPushButton::clicked, popover, [this, popover, sentiment, say] {
            popover->dismiss();
            say({{}, sentiment, m_context.person});
        });
    }
    popover->openAt(anchor);
}

TriageCorrection TriageChips::signedBy(TriageCorrection correction)
{
    if (correction.by.isEmpty())
        correction.by = nameless;
    return correction;
}

void TriageChips::correct(const TriageCorrection& correction)
{
    m_context.triage->correct(m_message, signedBy(correction))
        .onDone(this, [this, id = m_message](const Result<TriagedMessage>& result) {
            if (!result)
                Q_EMIT problem(result.error());
            else if (id == m_message)
                show(*result);
        });
}

void TriageChips::correctAll(const std::vector<ConversationId>& chosen, const TriageCorrection& correction)
{
    using Told = std::vector<TriagedMessage>;
    m_context.triage->correctAll(chosen, signedBy(correction)).onDone(this, [this](const Result<Told>& before) {
        if (!before) {
            Q_EMIT problem(before.error());
            return;
        }
        const auto undo = [this, before = *before] {
            m_context.triage->putBack(before).onDone(this, [this](const Result<void>& done) {
                if (!done)
                    Q_EMIT problem(done.error());
            });
        };
        if (m_context.shell)
            m_context.shell->toast(
                tr("Noted for %n messages.", "inbox, message at the foot", static_cast<int>(before->size())), undo);
    });
}

} // namespace parvis::ui
