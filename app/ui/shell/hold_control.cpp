// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hold_control.h"

#include "engine/publishing/governance_desk.h"
#include "ports/workspace.h"
#include "ui/shell/release_sheet.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
// The setting that the store's claim looks at: not empty means hold.
const auto kHold = u"hold"_s;
} // namespace

HoldControl::HoldControl(const UiContext& context, TopBar& bar, QWidget* window)
    : QObject(window), m_context(context), m_bar(bar), m_window(window)
{
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            for (const auto& change : changes) {
                if (change.topic == Topic::Settings)
                    return reload();
            }
        });
    }
    connect(&m_bar, &TopBar::holdRequested, this, &HoldControl::toggle);
    reload();
}

void HoldControl::reload()
{
    m_context.workspace.setting(kHold).onDone(this, [this](const Result<QString>& result) {
        if (result)
            show(*result);
    });
}

bool HoldControl::isHeld() const
{
    return m_bar.isHeld();
}

void HoldControl::show(const QString& reason)
{
    m_bar.setHeld(!reason.isEmpty(), reason);
    Q_EMIT heldChanged(!reason.isEmpty());
}

// The key works in every window of the program; the question stands in this one.
void HoldControl::toggle()
{
    // A dialog of the window counts as the window itself where it is asked.
    if (QApplication::activeWindow() != m_window) {
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    }
    if (m_bar.isHeld())
        askRelease();
    else
        ask();
}

void HoldControl::ask()
{
    auto* popover = new Popover(m_window);
    popover->setObjectName(u"hold-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    auto* what =
        new Label(tr("Stop everything that is planned?", "popover of Hold"), TextSize::Base, false, true, popover);
    auto* explained = new Label(
        tr("Nothing goes out until you release it. What is being sent right now may still arrive.", "popover of Hold"),
        TextSize::Base, true, false, popover);
    explained->setWordWrap(true);
    explained->setMinimumWidth(px(popover, 320));
    auto* reason = new QLineEdit(popover);
    reason->setObjectName(u"hold-reason"_s);
    reason->setPlaceholderText(tr("Reason, for your colleagues", "popover of Hold, empty field"));
    reason->setAccessibleName(reason->placeholderText());
    auto* button = new QPushButton(tr("Hold everything", "popover of Hold, button"), popover);
    button->setObjectName(u"hold-confirm"_s);
    setDangerous(button);
    popover->body()->addWidget(what);
    popover->body()->addWidget(explained);
    popover->body()->addWidget(reason);
    popover->body()->addWidget(button);
    const auto confirm = [this, reason, popover] {
        const QString text = reason->text().trimmed();
        hold(text.isEmpty() ? tr("no reason given", "kept as the reason of a hold") : text);
        popover->dismiss();
    };
    connect(button, &QPushButton::clicked, this, confirm);
    connect(reason, &QLineEdit::returnPressed, this, confirm);
    popover->openAt(m_bar.holdButton());
    reason->setFocus();
}

void HoldControl::askRelease()
{
    m_context.governance->stopped().onDone(this, [this](const Result<std::vector<PublicationRow>>& stopped) {
        if (!stopped) {
            tellFailure(stopped.error());
            return;
        }
        auto* sheet = new ReleaseSheet(m_context, *stopped, m_window);
        connect(sheet, &Popover::dismissed, sheet, &QObject::deleteLater);
        connect(sheet, &ReleaseSheet::confirmed, this,
                [this, sheet] { release(sheet->reason(), HeldChoice::Keep, sheet->decisions()); });
        sheet->openAt(m_bar.holdButton());
        sheet->focusReason();
    });
}

void HoldControl::hold(const QString& reason)
{
    m_context.governance->hold(m_context.person, reason).onDone(this, [this, reason](const Result<void>& result) {
        if (!result) {
            tellFailure(result.error());
            return;
        }
        show(reason);
        m_context.shell->toast(tr("Everything is on hold", "toast after Hold"), [this] {
            release(tr("undone", "kept as the reason of a release"), HeldChoice::AsPlanned, {});
        });
    });
}

void HoldControl::release(const QString& reason, HeldChoice overdue, const std::vector<HeldDecision>& decisions)
{
    m_context.governance->release(m_context.person, reason, overdue, decisions)
        .onDone(this, [this](const Result<ReleaseResult>& result) {
            if (!result) {
                tellFailure(result.error());
                return;
            }
            show({});
            m_context.shell->toast(tr("Posts go out again", "toast after Release"));
        });
}

void HoldControl::tellFailure(const Error& error)
{
    Q_EMIT failed(words::errorWhat(error), words::errorAdvice(error));
}

} // namespace parvis::ui
