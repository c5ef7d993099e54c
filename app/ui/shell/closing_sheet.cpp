// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closing_sheet.h"

#include "ui/models/account_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPushButton>
#include <QSysInfo>

namespace parvis::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto kSoon = 24h;
constexpr size_t kShown = 5;
} // namespace

QString ownWorkers()
{
    return u"%1:%2:"_s.arg(QSysInfo::machineHostName(), QString::number(QCoreApplication::applicationPid()));
}

std::vector<PublicationRow> leftBehind(const Outlook& outlook, const QString& own, Instant now)
{
    for (const WorkerStatus& worker : outlook.aliveWorkers()) {
        if (!worker.id.value.startsWith(own) && worker.state != "no key"_L1)
            return {};
    }
    std::vector<PublicationRow> rows;
    for (const PublicationRow& row : outlook.nextOut()) {
        if (row.state != PublicationState::Approved && row.plan.due <= now + kSoon)
            rows.push_back(row);
    }
    return rows;
}

ClosingSheet::ClosingSheet(const UiContext& context, const std::vector<PublicationRow>& rows, bool tray,
                           QWidget* window)
    : Popover(window)
{
    setObjectName(u"closing-sheet"_s);
    body()->addWidget(
        new Label(tr("%n posts will not go out while Parvis is closed", "asked at closing", int(rows.size())),
                  TextSize::Base, false, true, this));
    for (size_t i = 0; i < std::min(rows.size(), kShown); ++i) {
        const QString words = harmless(rows[i].excerpt).simplified();
        auto* line = new Label(u"%1 · %2 · %3"_s.arg(words::when(rows[i].plan.due, context.now(), context.zone),
                                                     context.book.name(rows[i].account),
                                                     words.size() > 50 ? words.left(49) + u'…' : words),
                               TextSize::Second, true, false, this);
        line->setTextFormat(Qt::PlainText);
        body()->addWidget(line);
    }
    if (rows.size() > kShown)
        body()->addWidget(new Label(tr("and %n more", "last line of a short list of posts", int(rows.size() - kShown)),
                                    TextSize::Second, true, false, this));
    auto* why = new Label(tr("No other worker runs on this workspace. They wait until Parvis or “parvis worker” runs "
                             "again; what is too late by then is asked about.",
                             "asked at closing"),
                          TextSize::Base, true, false, this);
    why->setWordWrap(true);
    why->setMinimumWidth(px(this, 420));
    body()->addWidget(why);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* quit = new QPushButton(tr("Quit all the same", "asked at closing, button"), this);
    quit->setObjectName(u"closing-quit"_s);
    setDangerous(quit);
    row->addWidget(quit);
    auto* stay = new QPushButton(
        tray ? tr("Stay in the tray", "asked at closing, button") : tr("Stay open", "asked at closing, button"), this);
    stay->setObjectName(u"closing-stay"_s);
    setPrimary(stay);
    row->addWidget(stay);
    body()->addLayout(row);
    connect(quit, &QPushButton::clicked, this, &ClosingSheet::quitAsked);
    connect(stay, &QPushButton::clicked, this, [this, tray] {
        dismiss();
        if (tray)
            Q_EMIT stayAsked();
    });
}

void ClosingSheet::focusButton()
{
    findChild<QPushButton*>(u"closing-stay"_s)->setFocus();
}

} // namespace parvis::ui
