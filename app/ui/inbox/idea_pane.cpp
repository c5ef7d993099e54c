// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/idea_pane.h"

#include "ports/workspace.h"
#include "ui/inbox/idea_column.h"
#include "ui/inbox/waiting.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace parvis::ui {

using namespace Qt::StringLiterals;

IdeaPane::IdeaPane(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_body(new QWidget(this)),
      m_empty(new EmptyState(
          u"idea"_s,
          tr("Choose an idea, or make one of a comment in the inbox with I.", "board of ideas, nothing chosen"), {},
          this))
{
    setObjectName(u"idea-pane"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(px(this, 300));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"idea-scroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_body);
    m_body->setAutoFillBackground(true);
    m_body->setBackgroundRole(QPalette::Base);
    outer->addWidget(m_empty, 1);
    outer->addWidget(scroll, 1);
    build();
    scroll->hide();
    connect(m_context.ideas, &IdeaDesk::answering, this, [this](IdeaId id, int done, int total) {
        if (id == m_id)
            m_progress->setText(tr("%1 of %2 answered", "board of ideas, while the answers are made")
                                    .arg(QLocale().toString(done), QLocale().toString(total)));
    });
}

void IdeaPane::build()
{
    m_column = new QVBoxLayout(m_body);
    const int pad = px(this, space::l);
    m_column->setContentsMargins(pad, pad, pad, pad);
    m_column->setSpacing(px(this, space::s));
    m_banner = new Banner(m_body);
    m_column->addWidget(m_banner);
    m_title = new QLineEdit(m_body);
    m_title->setObjectName(u"idea-title"_s);
    m_title->setAccessibleName(tr("Title", "board of ideas"));
    m_title->setFont(sized(font(), TextSize::Base, true));
    m_column->addWidget(m_title);
    m_text = new QPlainTextEdit(m_body);
    m_text->setObjectName(u"idea-text"_s);
    m_text->setPlaceholderText(tr("More about it", "board of ideas, empty field"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(px(this, 64));
    m_column->addWidget(m_text);
    auto* keep = new QPushButton(tr("Save the words", "board of ideas, button"), m_body);
    keep->setObjectName(u"idea-save"_s);
    m_column->addWidget(keep, 0, Qt::AlignTrailing);
    m_facts = new Label({}, TextSize::Second, true, false, m_body);
    m_facts->setObjectName(u"idea-facts"_s);
    m_facts->setWordWrap(true);
    m_column->addWidget(m_facts);
    m_merge = new QComboBox(m_body);
    m_merge->setObjectName(u"idea-merge"_s);
    m_merge->setAccessibleName(tr("Merge into another idea", "board of ideas, screen reader"));
    m_merge->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->addWidget(m_merge);
    m_merged = new Label({}, TextSize::Second, true, false, m_body);
    m_merged->setWordWrap(true);
    m_merged->setObjectName(u"idea-merged"_s);
    m_column->addWidget(m_merged);
    buildAnswer(m_column);
    m_column->addWidget(
        new Label(tr("The comments behind it", "board of ideas, heading"), TextSize::Base, false, true, m_body));
    m_column->addStretch();
    connect(keep, &QPushButton::clicked, this, &IdeaPane::save);
    connect(m_title, &QLineEdit::returnPressed, this, &IdeaPane::save);
    connect(m_merge, &QComboBox::activated, this, &IdeaPane::mergeInto);
}

void IdeaPane::buildAnswer(QVBoxLayout* column)
{
    column->addWidget(
        new Label(tr("Answer all of them", "board of ideas, heading"), TextSize::Base, false, true, m_body));
    m_answer = new QPlainTextEdit(m_body);
    m_answer->setObjectName(u"idea-answer"_s);
    m_answer->setPlaceholderText(tr("Hello {name}, “{idea}” is here! Thank you for asking.",
                                    "board of ideas, example of an "
                                    "answer; the words in braces stay"));
    m_answer->setAccessibleName(tr("The answer, with {name}, {handle} and {idea}", "board of ideas, screen reader"));
    m_answer->setTabChangesFocus(true);
    m_answer->setFixedHeight(px(this, 84));
    column->addWidget(m_answer);
    m_send = new QPushButton(m_body);
    m_send->setObjectName(u"idea-answer-send"_s);
    setPrimary(m_send);
    m_progress = new Label({}, TextSize::Second, true, false, m_body);
    m_progress->setObjectName(u"idea-progress"_s);
    m_progress->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_send);
    column->addLayout(row);
    m_refused = new Label({}, TextSize::Second, false, false, m_body);
    m_refused->setObjectName(u"idea-refused"_s);
    m_refused->setTint(Tint::Danger);
    m_refused->setWordWrap(true);
    column->addWidget(m_refused);
    connect(m_answer, &QPlainTextEdit::textChanged, this, &IdeaPane::countOpen);
    connect(m_send, &QPushButton::clicked, this, &IdeaPane::answer);
}

void IdeaPane::show(IdeaId id)
{
    const bool other = id != m_id;
    m_id = id;
    m_empty->setVisible(id.isNull());
    findChild<QScrollArea*>(u"idea-scroll"_s)->setVisible(!id.isNull());
    if (other) { // what is being written belongs to the idea it was written for
        m_detail.reset();
        m_title->clear();
        m_text->clear();
        m_answer->clear();
        m_progress->clear();
        m_refused->clear();
        m_banner->clear();
    }
    if (id.isNull())
        return;
    m_context.ideas->open(id).onDone(this, [this, id](const Result<IdeaDetail>& detail) {
        if (id != m_id)
            return;
        if (detail)
            fill(*detail);
        else
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(detail.error()),
                                  words::errorAdvice(detail.error()));
    });
    m_context.ideas->list().onDone(this, [this](const Result<std::vector<Idea>>& ideas) {
        if (ideas)
            fillMerge(*ideas);
    });
}

void IdeaPane::startWriting()
{
    if (!m_id.isNull())
        m_answer->setFocus();
}

void IdeaPane::fill(const IdeaDetail& detail)
{
    // Words that are being changed are not taken from under the hand.
    const bool untouched =
        !m_detail || (m_title->text() == m_detail->idea.title && m_text->toPlainText() == m_detail->idea.text);
    m_detail = detail;
    if (untouched) {
        m_title->setText(detail.idea.title);
        m_text->setPlainText(detail.idea.text);
    }
    QStringList facts{tr("%n people", "board of ideas: who want it", detail.idea.votes),
                      tr("%n comments", "board of ideas", detail.idea.comments), ideaStateWord(detail.idea.state)};
    m_facts->setText(facts.join(u" · "_s));
    m_merged->setText(detail.idea.merged.isEmpty()
                          ? QString()
                          : tr("Merged into it: %1", "board of ideas").arg(harmless(detail.idea.merged.join(u", "_s))));
    m_merged->setVisible(!detail.idea.merged.isEmpty());
    fillComments();
    countOpen();
}

void IdeaPane::fillMerge(const std::vector<Idea>& ideas)
{
    m_merge->clear();
    m_merge->addItem(tr("Merge into another idea…", "board of ideas, choice"));
    for (const Idea& idea : ideas) {
        if (idea.id != m_id)
            m_merge->addItem(harmless(idea.title).simplified(), QVariant::fromValue(idea.id.value));
    }
    m_merge->setEnabled(m_merge->count() > 1);
}

void IdeaPane::fillComments()
{
    if (m_comments) {
        m_comments->hide();
        m_comments->deleteLater();
    }
    m_comments = new QWidget(m_body);
    auto* column = new QVBoxLayout(m_comments);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    for (const IdeaComment& comment : m_detail->comments)
        column->addWidget(commentRow(comment));
    if (m_detail->comments.empty())
        column->addWidget(
            new Label(tr("None yet.", "board of ideas, no comments"), TextSize::Base, true, false, m_comments));
    m_column->insertWidget(m_column->count() - 1, m_comments);
    m_comments->show();
}

QWidget* IdeaPane::commentRow(const IdeaComment& comment)
{
    const QString id = comment.message.toString();
    auto* row = new Card(m_comments);
    row->setObjectName(u"idea-comment-"_s + id);
    auto* column = new QVBoxLayout(row);
    const int pad = px(this, space::s);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(px(this, space::xs));
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(personName(comment.author), TextSize::Base, false, true, row), 1);
    auto* when =
        new Label(words::when(comment.created, m_context.now(), m_context.zone), TextSize::Second, true, false, row);
    when->setToolTip(words::exact(comment.created, m_context.zone));
    head->addWidget(when);
    auto* open =
        iconButton(u"external"_s, tr("Open the conversation", "board of ideas, button"), u"idea-open-"_s + id, row);
    auto* remove =
        iconButton(u"close"_s, tr("It is not about this idea", "board of ideas, button"), u"idea-remove-"_s + id, row);
    head->addWidget(open);
    head->addWidget(remove);
    column->addLayout(head);
    auto* text = new PlainTextView(row);
    text->setText(comment.deleted ? tr("deleted", "board of ideas: a comment that is gone") : comment.text);
    text->setMaximumLines(6);
    column->addWidget(text);
    connect(open, &QAbstractButton::clicked, this, [this, target = comment.conversation] {
        if (m_context.shell)
            m_context.shell->showDesk(u"inbox"_s, u"conversation/"_s + target.toString());
    });
    connect(remove, &QAbstractButton::clicked, this, [this, of = comment.of, message = comment.message] {
        carryOut(m_context.ideas->removeComment(of, message));
    });
    return row;
}

template <typename T>
void IdeaPane::carryOut(const Async<T>& work)
{
    work.onDone(this, [this](const Result<T>& result) {
        if (result) {
            m_banner->clear();
            Q_EMIT changed();
        } else {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                  words::errorAdvice(result.error()));
        }
    });
}

void IdeaPane::save()
{
    if (!m_detail || m_title->text().trimmed().isEmpty())
        return;
    Idea idea = m_detail->idea;
    idea.title = m_title->text();
    idea.text = m_text->toPlainText();
    m_detail->idea.title = m_title->text().simplified();
    m_detail->idea.text = idea.text;
    carryOut(m_context.ideas->save(idea));
}

void IdeaPane::mergeInto(int index)
{
    const IdeaId into{m_merge->itemData(index).toLongLong()};
    if (into.isNull() || m_id.isNull())
        return;
    const IdeaId from = m_id;
    carryOut(m_context.ideas->merge(from, into));
    if (m_context.shell)
        m_context.shell->toast(tr("Merged.", "board of ideas, message at the foot"),
                               [this, from] { carryOut(m_context.ideas->unmerge(from)); });
}

void IdeaPane::countOpen()
{
    const int open = m_detail ? int(m_detail->open.size()) : 0;
    m_send->setText(tr("Answer %n people", "board of ideas, button", open));
    m_send->setEnabled(open > 0 && !m_sending && !m_answer->toPlainText().trimmed().isEmpty() &&
                       !m_context.workspace.info().readOnly);
    const QStringList unknown = unknownIdeaVariables(m_answer->toPlainText());
    if (!unknown.isEmpty()) {
        m_send->setEnabled(false);
        m_refused->setText(
            tr("{%1} is not known; there are {name}, {handle} and {idea}.", "board of ideas, writing an answer")
                .arg(unknown.join(u"}, {"_s)));
    } else if (!m_sending && !m_answer->toPlainText().isEmpty()) {
        m_refused->clear();
    }
}

void IdeaPane::answer()
{
    m_sending = true;
    m_refused->clear();
    countOpen();
    m_context.ideas->answerAll(m_id, m_answer->toPlainText(), m_context.person)
        .onDone(this, [this, id = m_id](const Result<IdeaAnswering>& result) {
            m_sending = false;
            if (!result)
                m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                      words::errorAdvice(result.error()));
            if (result && id == m_id) {
                m_answer->clear();
                tell(*result);
            }
            Q_EMIT changed();
        });
}

void IdeaPane::tell(const IdeaAnswering& result)
{
    m_progress->setText(tr("%1 of %2 answered", "board of ideas, while the answers are made")
                            .arg(QLocale().toString(result.answered), QLocale().toString(result.total)));
    QStringList lines;
    for (const IdeaRefusal& one : result.refused) {
        QString why = one.error ? words::errorWhat(*one.error) : QString();
        for (const Finding& finding : one.findings) {
            if (why.isEmpty() && finding.isError())
                why = words::finding(finding, {});
        }
        lines << tr("%1 cannot be answered: %2", "board of ideas: a person, and why")
                     .arg(personName(one.comment.author), why);
    }
    m_refused->setText(lines.join(u'\n'));
}

} // namespace parvis::ui
