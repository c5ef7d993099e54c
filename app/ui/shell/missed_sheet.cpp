// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/missed_sheet.h"

#include "ui/models/account_book.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QPushButton>
#include <QScrollArea>

namespace parvis::ui {

using namespace Qt::StringLiterals;

MissedSheet::MissedSheet(const UiContext& context, QWidget* window)
    : QWidget(window, Qt::Dialog),
      m_context(context),
      m_heading(new Label({}, TextSize::Section, false, true, this)),
      m_banner(new Banner(this)),
      m_all(makeChoice(u"missed-all"_s, tr("All of them", "missed sheet, beside one choice for all posts"), this)),
      m_list(new QWidget),
      m_do(new QPushButton(this))
{
    setObjectName(u"missed-sheet"_s);
    setWindowTitle(tr("Missed – Parvis", "title of a window: posts whose time passed"));
    m_heading->setObjectName(u"missed-heading"_s);
    auto* explained =
        new Label(tr("Their time passed while the computer slept or nothing ran. Nothing of them goes out "
                     "unless you say so.",
                     "missed sheet"),
                  TextSize::Base, true, false, this);
    explained->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(new Label(m_all->accessibleName(), TextSize::Base, false, true, this));
    top->addWidget(m_all);
    top->addStretch(1);
    auto* lines = new QVBoxLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(px(this, 2));
    lines->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* later = new QPushButton(tr("Decide later", "missed sheet, button"), this);
    later->setObjectName(u"missed-later"_s);
    m_do->setObjectName(u"missed-do"_s);
    setPrimary(m_do);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(later);
    foot->addWidget(m_do);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::m));
    column->setSpacing(px(this, space::s));
    column->addWidget(m_heading);
    column->addWidget(explained);
    column->addWidget(m_banner);
    column->addLayout(top);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    connect(m_all, &QComboBox::currentIndexChanged, this, [this](int index) {
        for (const Line& line : m_lines)
            line.choice->setCurrentIndex(index);
    });
    connect(later, &QPushButton::clicked, this, &QWidget::close);
    connect(m_do, &QPushButton::clicked, this, &MissedSheet::carryOut);
    auto* escape = new QAction(this);
    escape->setObjectName(u"missed-close"_s);
    escape->setShortcut(Qt::Key_Escape);
    addAction(escape);
    connect(escape, &QAction::triggered, this, &QWidget::close);
    resize(px(this, 820), px(this, 520));
    chosen();
}

QComboBox* MissedSheet::makeChoice(const QString& name, const QString& accessibleName, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->addItem(tr("Decide later", "missed sheet: what becomes of a post"), Later);
    box->addItem(tr("Send now", "missed sheet: what becomes of a post"), SendNow);
    box->addItem(tr("New time", "missed sheet: what becomes of a post"), NewTime);
    box->addItem(tr("Do not send", "missed sheet: what becomes of a post"), Cancel);
    return box;
}

MissedSheet::Line MissedSheet::makeLine(const PublicationRow& row)
{
    Line line;
    line.row = row;
    line.holder = new QWidget(m_list);
    const QString id = row.id.toString();
    auto* when = new Label(words::when(row.plan.due, m_context.now(), m_context.zone), TextSize::Second, true, false,
                           line.holder);
    when->setMinimumWidth(px(this, 110));
    auto* account = new Label(m_context.book.name(row.account), TextSize::Base, false, false, line.holder);
    account->setMinimumWidth(px(this, 120));
    auto* words = new PlainTextView(line.holder);
    words->setMaximumLines(1);
    words->setText(harmless(row.excerpt).simplified());
    words->setToolTip(words->text());
    line.choice = makeChoice(u"missed-"_s + id, u"%1, %2"_s.arg(account->text(), words->text()), line.holder);
    line.time = new QDateTimeEdit(line.holder);
    line.time->setObjectName(u"missed-time-"_s + id);
    line.time->setAccessibleName(tr("New time", "missed sheet: what becomes of a post"));
    line.time->setCalendarPopup(true);
    line.time->setTimeSpec(Qt::UTC); // wall time only: labelled UTC so that Qt shifts nothing
    line.time->setDisplayFormat(tr("ddd d MMM yyyy HH:mm", "date and time format of the composer's field"));
    // Tomorrow at the hour that was meant: what was planned for the morning is not sent at night.
    WallTime next = row.plan.wall;
    next.date = wallTimeAt(m_context.now(), row.plan.zone).date.addDays(1);
    line.time->setDateTime(toQDateTime(next));
    line.time->setEnabled(false);
    auto* layout = new QHBoxLayout(line.holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(when);
    layout->addWidget(account);
    layout->addWidget(words, 1, Qt::AlignVCenter);
    layout->addWidget(line.choice);
    layout->addWidget(line.time);
    connect(line.choice, &QComboBox::currentIndexChanged, this, [this, choice = line.choice, time = line.time] {
        time->setEnabled(choice->currentData().toInt() == NewTime);
        chosen();
    });
    return line;
}

void MissedSheet::setMissed(const std::vector<PublicationRow>& rows)
{
    std::vector<Line> next;
    for (const PublicationRow& row : rows) {
        const auto known = std::find_if(m_lines.begin(), m_lines.end(), [&row](const Line& line) {
            return line.row.id == row.id && line.row.revision == row.revision;
        });
        if (known != m_lines.end()) {
            next.push_back(*known);
            m_lines.erase(known);
        } else {
            next.push_back(makeLine(row));
        }
    }
    for (const Line& gone : m_lines)
        gone.holder->deleteLater();
    m_lines = std::move(next);
    auto* layout = static_cast<QVBoxLayout*>(m_list->layout());
    for (size_t i = 0; i < m_lines.size(); ++i)
        layout->insertWidget(int(i), m_lines[i].holder);
    m_heading->setText(tr("%n posts were missed", "heading of the missed sheet", count()));
    chosen();
}

std::vector<MissedDecision> MissedSheet::decisions() const
{
    std::vector<MissedDecision> decisions;
    for (const Line& line : m_lines) {
        MissedDecision decision{line.row.id, line.row.revision, MissedDecision::Choice::Cancel, {}, line.row.plan.zone};
        switch (line.choice->currentData().toInt()) {
        case SendNow:
            decision.choice = MissedDecision::Choice::SendNow;
            break;
        case NewTime:
            decision.choice = MissedDecision::Choice::At;
            decision.wall = fromQDateTime(line.time->dateTime());
            break;
        case Cancel:
            break;
        default:
            continue;
        }
        decisions.push_back(decision);
    }
    return decisions;
}

void MissedSheet::chosen()
{
    const int count = int(decisions().size());
    m_do->setText(count == 0 ? tr("Carry out", "missed sheet, button")
                             : tr("Carry out for %n", "missed sheet, button", count));
    m_do->setEnabled(count > 0 && !m_busy);
}

// Off until the answer is there: a second press must not decide twice.
void MissedSheet::carryOut()
{
    m_busy = true;
    chosen();
    m_context.ledger->decide(decisions()).onDone(this, [this](const Result<MissedResult>& result) { done(result); });
}

void MissedSheet::done(const Result<MissedResult>& result)
{
    m_busy = false;
    chosen();
    if (!result) {
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(result.error()),
                              words::errorAdvice(result.error()));
        return;
    }
    if (!result->refused.empty()) {
        const Error& first = result->refused.front().second;
        Finding finding;
        finding.code = first.code;
        const bool told = first.kind == ErrorKind::Rejected && !first.code.isEmpty();
        m_banner->showMessage(Banner::Kind::Warn,
                              tr("%n posts were left as they are.", "missed sheet", int(result->refused.size())),
                              told ? words::finding(finding, {}) : words::errorWhat(first));
    }
    const int settledCount = result->sentNow + result->moved + result->cancelled;
    m_context.shell->toast(tr("Decided for %n posts", "toast after the missed sheet", settledCount));
    Q_EMIT settled();
}

} // namespace parvis::ui
