// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/release_sheet.h"

#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace parvis::ui {

using namespace Qt::StringLiterals;

ReleaseSheet::ReleaseSheet(const UiContext& context, const std::vector<PublicationRow>& stopped, QWidget* window)
    : Popover(window),
      m_context(context),
      m_reason(new QLineEdit(this)),
      m_button(new QPushButton(tr("Release", "button: let posts go out again"), this))
{
    setObjectName(u"release-sheet"_s);
    m_reason->setObjectName(u"release-reason"_s);
    m_reason->setPlaceholderText(tr("Why it is over, for your colleagues", "release sheet, empty field"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_button->setObjectName(u"release-confirm"_s);
    m_button->setEnabled(false);
    body()->addWidget(
        new Label(tr("Let posts go out again?", "heading of the release sheet"), TextSize::Base, false, true, this));
    auto* explained =
        new Label(stopped.empty() ? tr("No post has missed its time meanwhile.", "release sheet")
                                  : tr("%n posts are past their time. Nothing of them goes out unless you say so.",
                                       "release sheet, over their list", int(stopped.size())),
                  TextSize::Base, true, false, this);
    explained->setWordWrap(true);
    explained->setMinimumWidth(px(this, 420));
    body()->addWidget(explained);
    body()->addWidget(m_reason);
    if (!stopped.empty())
        body()->addWidget(makeList(stopped));
    body()->addWidget(m_button);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_button->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &ReleaseSheet::confirm);
    connect(m_button, &QPushButton::clicked, this, &ReleaseSheet::confirm);
}

QComboBox* ReleaseSheet::makeChoice(const QString& name, const QString& accessibleName)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->addItem(tr("Keep on hold", "release sheet: what becomes of a post"), int(HeldChoice::Keep));
    box->addItem(tr("Send now", "release sheet: what becomes of a post"), int(HeldChoice::SendNow));
    box->addItem(tr("As planned", "release sheet: what becomes of a post; its late policy decides"),
                 int(HeldChoice::AsPlanned));
    box->addItem(tr("Do not send", "release sheet: what becomes of a post"), int(HeldChoice::Cancel));
    return box;
}

QWidget* ReleaseSheet::makeList(const std::vector<PublicationRow>& stopped)
{
    auto* list = new QWidget(this);
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    auto* all = makeChoice(u"release-all"_s, tr("All of them", "release sheet, beside one choice for all posts"));
    grid->addWidget(new Label(all->accessibleName(), TextSize::Base, false, true, list), 0, 0, 1, 2);
    grid->addWidget(all, 0, 2);
    int line = 1;
    for (const PublicationRow& row : stopped) {
        auto* excerpt = new Label(row.excerpt, TextSize::Base, false, false, list);
        excerpt->setTextFormat(Qt::PlainText);
        excerpt->setMaximumWidth(px(this, 260));
        excerpt->setToolTip(row.excerpt);
        auto* choice = makeChoice(u"release-%1"_s.arg(row.id.toString()), row.excerpt);
        grid->addWidget(
            new Label(words::when(row.plan.due, m_context.now(), m_context.zone), TextSize::Second, true, false, list),
            line, 0);
        grid->addWidget(excerpt, line, 1);
        grid->addWidget(choice, line, 2);
        connect(all, &QComboBox::currentIndexChanged, choice, &QComboBox::setCurrentIndex);
        m_choices.emplace_back(row.id, choice);
        ++line;
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    scroll->setFixedHeight(std::min(list->sizeHint().height() + px(this, 4), px(this, 320)));
    scroll->setMinimumWidth(px(this, 520));
    return scroll;
}

QString ReleaseSheet::reason() const
{
    return m_reason->text().trimmed();
}

std::vector<HeldDecision> ReleaseSheet::decisions() const
{
    std::vector<HeldDecision> decisions;
    for (const auto& [id, box] : m_choices)
        decisions.push_back({id, HeldChoice(box->currentData().toInt())});
    return decisions;
}

void ReleaseSheet::focusReason()
{
    m_reason->setFocus();
}

void ReleaseSheet::confirm()
{
    if (reason().isEmpty())
        return;
    Q_EMIT confirmed();
    dismiss();
}

} // namespace parvis::ui
