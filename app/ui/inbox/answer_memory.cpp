// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/answer_memory.h"

#include "engine/inbox/inbox_desk.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <algorithm>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

// The digit of the upper row, whatever the layout puts there: on a French keyboard 1 to 5 are & é " ' (.
int digitOf(const QKeyEvent& event)
{
    constexpr int french[] = {Qt::Key_Ampersand, Qt::Key_Eacute, Qt::Key_QuoteDbl, Qt::Key_Apostrophe,
                              Qt::Key_ParenLeft};
    const int key = event.key();
    if (key >= Qt::Key_1 && key <= Qt::Key_5)
        return key - Qt::Key_0;
    const auto* const found = std::find(std::begin(french), std::end(french), key);
    return found == std::end(french) ? 0 : int(found - std::begin(french)) + 1;
}

} // namespace

AnswerRow::AnswerRow(const QString& key, const QString& answer, const QString& about, QWidget* parent)
    : QAbstractButton(parent), m_key(key), m_about(about)
{
    setText(harmless(answer).simplified());
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(u"%1. %2"_s.arg(text(), about));
    setAccessibleDescription(key);
}

QSize AnswerRow::sizeHint() const
{
    const int second = QFontMetrics(sized(font(), TextSize::Second)).height();
    return {px(this, 240), fontMetrics().height() + second + px(this, space::s)};
}

void AnswerRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus() || isDown()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(t.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(this, kRadius), px(this, kRadius));
    }
    const QFont small = sized(font(), TextSize::Second);
    const int side = px(this, space::s), keyWidth = QFontMetrics(small).horizontalAdvance(m_key) + 2 * side;
    QRect words = rect().adjusted(side + keyWidth, px(this, space::xs), -side, -px(this, space::xs));
    QRect key(side, 0, keyWidth, height());
    if (isRightToLeft()) {
        words = rect().adjusted(side, px(this, space::xs), -(side + keyWidth), -px(this, space::xs));
        key.moveRight(width() - side);
    }
    painter.setFont(small);
    painter.setPen(t.muted);
    painter.drawText(key, Qt::AlignLeading | Qt::AlignVCenter, m_key);
    painter.drawText(words, Qt::AlignLeading | Qt::AlignBottom,
                     QFontMetrics(small).elidedText(m_about, Qt::ElideRight, words.width()));
    painter.setFont(font());
    painter.setPen(t.text);
    painter.drawText(words, Qt::AlignLeading | Qt::AlignTop,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

AnswerPanel::AnswerPanel(const UiContext& context, const QWidget* reply, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_edit(reply->findChild<QPlainTextEdit*>(u"reply-text"_s)),
      m_mode(reply->findChild<SegmentedControl*>(u"reply-mode"_s)),
      m_title(new Label({}, TextSize::Second, true, false, this)),
      m_rows(new QVBoxLayout)
{
    setObjectName(u"answer-memory"_s);
    setAccessibleName(tr("Answers to comments like this one", "inbox, answer memory, screen reader"));
    m_title->setText(tr("Answered before to comments like this one", "inbox, over past answers"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::l), px(this, space::s), px(this, space::l), 0);
    column->setSpacing(px(this, 2));
    column->addWidget(m_title);
    column->addLayout(m_rows);
    m_rows->setSpacing(0);
    hide();
    if (m_edit) {
        m_edit->installEventFilter(this);
        connect(m_edit, &QPlainTextEdit::textChanged, this, &AnswerPanel::weigh);
    }
    if (m_mode)
        connect(m_mode, &SegmentedControl::currentChanged, this, &AnswerPanel::weigh);
}

void AnswerPanel::setDetail(const ConversationDetail& detail)
{
    const Message* newest = newestOfCustomer(detail.messages);
    const MessageId id = newest ? newest->id : MessageId();
    if (id != m_message) {
        m_message = id;
        m_asked = {};
        m_answers.clear();
        fill();
    }
    weigh();
}

bool AnswerPanel::isNoting() const
{
    return m_mode && m_mode->current() == "note"_L1;
}

bool AnswerPanel::isWriting() const
{
    const QWidget* focus = QApplication::focusWidget();
    return m_edit && focus && (focus == m_edit || isAncestorOf(focus));
}

void AnswerPanel::weigh()
{
    if (isWriting() && !isNoting() && m_asked != m_message)
        ask();
    setVisible(!isNoting() && !m_answers.empty() && isWriting());
}

// Only once somebody writes: who walks through the list asks for nothing.
void AnswerPanel::ask()
{
    m_asked = m_message;
    if (!m_context.triage || m_message.isNull())
        return;
    m_context.triage->similar(m_message, mostAnswers)
        .onDone(this, [this, id = m_message](const Result<std::vector<PastAnswer>>& found) {
            if (id != m_message)
                return;
            m_answers = found ? *found : std::vector<PastAnswer>(); // without them one writes all the same
            fill();
            weigh();
        });
}

void AnswerPanel::fill()
{
    while (auto* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const PastAnswer& past : m_answers) {
        const int index = number++;
        const QString about = tr("to “%1”, %2", "inbox, a past answer; %1: what was asked, %2: when it was answered")
                                  .arg(harmless(excerptOf(past.asked, 70)).simplified(),
                                       words::when(past.answered, m_context.now(), m_context.zone));
        auto* row =
            new AnswerRow(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)).toString(QKeySequence::NativeText),
                          past.answer, about, this);
        row->setObjectName(u"past-answer-%1"_s.arg(number));
        row->setToolTip(harmless(past.answer));
        connect(row, &QAbstractButton::clicked, this, [this, index] { insert(index); });
        m_rows->addWidget(row);
    }
}

bool AnswerPanel::insert(int index)
{
    if (!m_edit || index < 0 || index >= int(m_answers.size()))
        return false;
    m_edit->insertPlainText(m_answers[size_t(index)].answer);
    m_edit->setFocus(Qt::ShortcutFocusReason);
    return true;
}

bool AnswerPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if (isVisible() && (pressed || event->type() == QEvent::ShortcutOverride)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = (key->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
        const int digit = alt ? digitOf(*key) : 0;
        if (digit > 0) { // of an answer that is not there either: the field would take it for a digit
            event->accept();
            if (pressed)
                insert(digit - 1);
            return true;
        }
    }
    // Where the focus went is known only after the event.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &AnswerPanel::weigh, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace parvis::ui
