// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/late_choice.h"

#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <algorithm>
#include <vector>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Late {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::Late)
};

constexpr int offered[] = {0, 15, 60, 360, 1440};

} // namespace

LateChoice::LateChoice(QWidget* parent) : QToolButton(parent)
{
    setObjectName(u"composer-late"_s);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(ui::icon(u"moon"_s, Tint::Muted));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    menu()->setObjectName(u"composer-late-menu"_s);
    connect(menu(), &QMenu::aboutToShow, this, &LateChoice::fill);
    fill();
    retitle();
}

void LateChoice::setPolicy(const LatePolicy& policy)
{
    m_policy = policy;
    fill();
    retitle();
}

void LateChoice::fill()
{
    menu()->clear();
    menu()->addSection(Late::tr("If nothing runs at its time, send it", "menu of how late a post may go out"));
    auto* limits = new QActionGroup(menu());
    std::vector<int> minutes(std::begin(offered), std::end(offered));
    if (std::find(minutes.begin(), minutes.end(), int(m_policy.within.count())) == minutes.end())
        minutes.push_back(int(m_policy.within.count()));
    std::sort(minutes.begin(), minutes.end());
    const auto add = [this](QActionGroup* group, const QString& name, const QString& text, bool on, LatePolicy policy) {
        QAction* action = menu()->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(on);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, policy] {
            m_policy = policy;
            retitle();
            Q_EMIT chosen(m_policy);
        });
    };
    for (const int limit : minutes) {
        const std::chrono::minutes within(limit);
        add(limits, u"late-%1"_s.arg(limit), words::lateWithin(within), m_policy.within == within,
            {within, m_policy.choice});
    }
    menu()->addSection(Late::tr("and after that", "menu of how late a post may go out"));
    auto* then = new QActionGroup(menu());
    add(then, u"late-ask"_s, Late::tr("Ask me", "menu: what becomes of a post that is too late"),
        m_policy.choice == LatePolicy::Choice::Ask, {m_policy.within, LatePolicy::Choice::Ask});
    add(then, u"late-drop"_s, Late::tr("Do not send it", "menu: what becomes of a post that is too late"),
        m_policy.choice == LatePolicy::Choice::Drop, {m_policy.within, LatePolicy::Choice::Drop});
}

void LateChoice::retitle()
{
    setText(words::latePolicy(m_policy));
    setAccessibleName(Late::tr("If its time has passed: %1", "screen reader, composer").arg(text()));
    setToolTip(Late::tr("What becomes of it when the computer slept or nothing ran at its time", "hover"));
}

namespace words {

QString lateWithin(std::chrono::minutes within)
{
    const int minutes = int(within.count());
    if (minutes == 0)
        return Late::tr("only on time", "how late a post may go out");
    if (minutes % 1440 == 0)
        return Late::tr("up to %n days late", "how late a post may go out", minutes / 1440);
    if (minutes % 60 == 0)
        return Late::tr("up to %n h late", "how late a post may go out", minutes / 60);
    return Late::tr("up to %n min late", "how late a post may go out", minutes);
}

QString latePolicy(const LatePolicy& policy)
{
    return policy.choice == LatePolicy::Choice::Ask
               ? Late::tr("%1, then ask", "how late a post may go out, and then").arg(lateWithin(policy.within))
               : Late::tr("%1, then drop", "how late a post may go out, and then").arg(lateWithin(policy.within));
}

} // namespace words

} // namespace parvis::ui
