// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/idea_board.h"

#include "ports/workspace.h"
#include "ui/inbox/idea_pane.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct IdeaAsks {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::IdeaAsks)
};

} // namespace

IdeaBoard::IdeaBoard(const UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_pane(new IdeaPane(context, this))
{
    setObjectName(u"idea-board"_s);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    const int pad = px(this, space::m);
    column->setContentsMargins(pad, pad, pad, 0);
    column->addWidget(buildHead());
    m_banner = new Banner(left);
    column->addWidget(m_banner);
    column->addWidget(buildColumns(), 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({px(this, 760), px(this, 360)});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);
    m_reload.setSingleShot(true);
    m_reload.setInterval(100);
    connect(&m_reload, &QTimer::timeout, this, &IdeaBoard::reload);
    connect(m_pane, &IdeaPane::changed, this, &IdeaBoard::reload);
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            for (const Change& change : changes) {
                if (change.topic == Topic::Conversations && isVisible() && !m_reload.isActive())
                    m_reload.start();
            }
        });
}

QWidget* IdeaBoard::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Label(tr("Ideas", "board of ideas, heading"), TextSize::Section, false, true, head));
    m_search = new QLineEdit(head);
    m_search->setObjectName(u"idea-search"_s);
    m_search->setPlaceholderText(tr("Search ideas", "board of ideas, empty field"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_new = new QLineEdit(head);
    m_new->setObjectName(u"idea-new"_s);
    m_new->setPlaceholderText(tr("A new idea, then Enter", "board of ideas, empty field"));
    m_new->setAccessibleName(tr("New idea", "board of ideas, screen reader"));
    row->addWidget(m_search, 1);
    row->addWidget(m_new, 1);
    connect(m_search, &QLineEdit::textChanged, this, &IdeaBoard::reload);
    connect(m_new, &QLineEdit::returnPressed, this, &IdeaBoard::addNew);
    m_new->setVisible(!m_context.workspace.info().readOnly);
    return head;
}

QWidget* IdeaBoard::buildColumns()
{
    auto* area = new QWidget(this);
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, px(this, space::s), 0, 0);
    row->setSpacing(px(this, space::s));
    for (const IdeaState state : allIdeaStates()) {
        auto* side = new QVBoxLayout;
        auto* head = new Label({}, TextSize::Base, true, true, area);
        head->setContentsMargins(px(this, space::xs), 0, 0, 0); // as the cards stand
        head->setObjectName(u"ideas-head-"_s + ideaStateName(state));
        auto* column = new IdeaColumn(state, area);
        m_heads[size_t(state)] = head;
        m_columns[size_t(state)] = column;
        side->addWidget(head);
        side->addWidget(column, 1);
        row->addLayout(side, 1);
        connect(column, &IdeaColumn::dropped, this, &IdeaBoard::move);
        connect(column, &IdeaColumn::sideways, this,
                [this, column](int step, bool moving) { sideways(column, step, moving); });
        connect(column, &QListWidget::itemSelectionChanged, this, [this, column] { onChosen(column); });
        connect(column, &IdeaColumn::opened, m_pane, &IdeaPane::startWriting);
    }
    return area;
}

void IdeaBoard::reload()
{
    const int question = ++m_question;
    m_context.ideas->list(m_search->text()).onDone(this, [this, question](const Result<std::vector<Idea>>& ideas) {
        if (question != m_question)
            return; // what was typed before: its answer came later
        if (ideas)
            show(*ideas);
        else
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(ideas.error()),
                                  words::errorAdvice(ideas.error()));
    });
}

void IdeaBoard::show(const std::vector<Idea>& ideas)
{
    m_banner->clear();
    bool there = false;
    for (IdeaColumn* column : m_columns) {
        column->setIdeas(ideas);
        there = column->choose(m_chosen) || there;
        m_heads[size_t(column->state())]->setText(
            u"%1  %2"_s.arg(ideaStateWord(column->state()), QLocale().toString(column->count())));
    }
    if (ideas.empty() && !m_search->text().trimmed().isEmpty())
        m_banner->showMessage(Banner::Kind::Info, tr("No idea has these words.", "board of ideas, nothing found"));
    if (!there)
        m_chosen = {};
    m_pane->show(m_chosen);
}

void IdeaBoard::activate()
{
    reload();
    for (IdeaColumn* column : m_columns) {
        if (!column->chosen().isNull() || column == m_columns.front()) {
            column->setFocus();
            return;
        }
    }
}

void IdeaBoard::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void IdeaBoard::choose(IdeaId id)
{
    m_chosen = id;
    reload();
}

void IdeaBoard::onChosen(const IdeaColumn* column)
{
    const IdeaId id = column->chosen();
    if (id.isNull() || id == m_chosen)
        return;
    m_chosen = id;
    for (IdeaColumn* other : m_columns) {
        if (other != column) {
            const QSignalBlocker quiet(other);
            other->clearSelection();
        }
    }
    m_pane->show(id);
}

void IdeaBoard::sideways(const IdeaColumn* from, int step, bool moving)
{
    const int target = int(from->state()) + step;
    if (target < 0 || target >= int(m_columns.size()))
        return;
    IdeaColumn* to = m_columns[size_t(target)];
    if (moving) {
        if (!from->chosen().isNull())
            move(from->chosen(), to->state());
        return;
    }
    to->setFocus();
    if (to->count() > 0)
        to->setCurrentRow(std::min(std::max(from->currentRow(), 0), to->count() - 1));
}

void IdeaBoard::move(IdeaId id, IdeaState state)
{
    m_context.ideas->setState(id, state).onDone(this, [this, id](const Result<Idea>& result) {
        if (!result) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                                  words::errorAdvice(result.error()));
            return;
        }
        m_chosen = id;
        IdeaColumn* target = column(result->state);
        target->setFocus(); // the keys go on with the idea
        reload();
    });
}

void IdeaBoard::addNew()
{
    Idea idea;
    idea.title = m_new->text();
    idea.createdBy = m_context.person;
    if (idea.title.trimmed().isEmpty())
        return;
    m_context.ideas->save(idea).onDone(this, [this](const Result<Idea>& saved) {
        if (!saved) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(saved.error()),
                                  words::errorAdvice(saved.error()));
            return;
        }
        m_new->clear();
        choose(saved->id);
    });
}

void askIdea(QWidget* anchor, const UiContext& context, MessageId message, const QString& text,
             const std::function<void(const Result<Idea>&)>& done)
{
    auto* popover = new Popover(anchor);
    popover->setObjectName(u"idea-popover"_s);
    const QString question = IdeaAsks::tr("Which idea is in this comment?", "inbox, making an idea of a comment");
    popover->setAccessibleName(question);
    QObject::connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(new Label(question, TextSize::Base, false, true, popover));
    auto* field = new QComboBox(popover);
    field->setObjectName(u"idea-choice"_s);
    field->setAccessibleName(question);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setMinimumWidth(px(popover, 320));
    auto* save = new QPushButton(IdeaAsks::tr("Put it there", "inbox, making an idea of a comment, button"), popover);
    save->setObjectName(u"idea-choice-save"_s);
    setPrimary(save);
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(save);
    popover->body()->addLayout(row);
    IdeaDesk* desk = context.ideas;
    desk->list().onDone(field, [field, text](const Result<std::vector<Idea>>& ideas) {
        if (ideas) {
            for (const Idea& idea : *ideas)
                field->addItem(harmless(idea.title).simplified(), QVariant::fromValue(idea.id.value));
        }
        field->setCurrentIndex(-1);
        field->setEditText(ideaTitleOf(text));
        field->lineEdit()->selectAll();
    });
    const auto store = [popover, field, desk, message, who = context.person, done, receiver = anchor] {
        if (popover->isHidden()) // an editable QComboBox gives Enter to its field twice
            return;
        const QString title = field->currentText().simplified();
        const int known = field->findText(title, Qt::MatchFixedString);
        const IdeaId id{known >= 0 ? field->itemData(known).toLongLong() : 0};
        popover->dismiss();
        if (title.isEmpty())
            return;
        if (id.isNull()) {
            desk->fromComment(message, title, who).onDone(receiver, done);
            return;
        }
        desk->addComment(id, message, who)
            .then(desk, [desk, id] { return desk->open(id); })
            .then(desk, [](const IdeaDetail& detail) { return detail.idea; })
            .onDone(receiver, done);
    };
    QObject::connect(save, &QPushButton::clicked, popover, store);
    QObject::connect(field->lineEdit(), &QLineEdit::returnPressed, popover, store);
    popover->openAt(anchor);
    field->setFocus();
}

} // namespace parvis::ui
