// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inbox_popovers.h"

#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct InboxAsks {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::InboxAsks)
};

Popover* openedBeside(QWidget* anchor, const QString& objectName, const QString& question)
{
    auto* popover = new Popover(anchor);
    popover->setObjectName(objectName);
    popover->setAccessibleName(question);
    QObject::connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(new Label(question, TextSize::Base, false, true, popover));
    return popover;
}

// A choice that answers and closes.
template <typename Answer>
QPushButton* addChoice(Popover* popover, const QString& text, const QString& objectName, Answer answer)
{
    auto* button = new QPushButton(text, popover);
    button->setObjectName(objectName);
    QObject::connect(button, &QPushButton::clicked, popover, [popover, answer] {
        popover->dismiss();
        answer();
    });
    popover->body()->addWidget(button);
    return button;
}

// A field with its button; Enter is the same as the button.
QLineEdit* addField(Popover* popover, const QString& name, const QString& objectName, const QString& button,
                    const std::function<void(const QString&)>& answer)
{
    auto* field = new QLineEdit(popover);
    field->setObjectName(objectName);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setMinimumWidth(px(popover, 220));
    auto* confirm = new QPushButton(button, popover);
    confirm->setObjectName(objectName + u"-confirm"_s);
    setPrimary(confirm);
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(confirm);
    popover->body()->addLayout(row);
    const auto done = [popover, field, answer] {
        const QString text = field->text();
        popover->dismiss();
        answer(text);
    };
    QObject::connect(confirm, &QPushButton::clicked, popover, done);
    QObject::connect(field, &QLineEdit::returnPressed, popover, done);
    return field;
}

} // namespace

void askCloseReason(QWidget* anchor, const std::function<void(const QString&)>& answer)
{
    auto* popover =
        openedBeside(anchor, u"close-popover"_s,
                     InboxAsks::tr("Nobody has answered. Why close it?", "inbox, closing an unanswered conversation"));
    const QStringList reasons{InboxAsks::tr("Needs no answer", "inbox, reason for closing"),
                              InboxAsks::tr("Answered elsewhere", "inbox, reason for closing"),
                              InboxAsks::tr("Spam", "inbox, reason for closing")};
    for (qsizetype i = 0; i < reasons.size(); ++i)
        addChoice(popover, reasons[i], u"close-reason-%1"_s.arg(i + 1),
                  [answer, reason = reasons[i]] { answer(reason); });
    auto* field =
        addField(popover, InboxAsks::tr("Another reason", "inbox, reason for closing, field"), u"close-reason"_s,
                 InboxAsks::tr("Close", "inbox, closing a conversation, button"), [answer](const QString& text) {
                     if (!text.trimmed().isEmpty())
                         answer(text.trimmed());
                 });
    auto* confirm = popover->findChild<QPushButton*>(u"close-reason-confirm"_s);
    confirm->setEnabled(false);
    QObject::connect(field, &QLineEdit::textChanged, confirm,
                     [confirm](const QString& text) { confirm->setEnabled(!text.trimmed().isEmpty()); });
    popover->openAt(anchor);
}

QList<std::pair<QString, Instant>> snoozeChoices(const UiContext& context)
{
    const Instant now = context.now();
    const LocalDate today = context.today();
    const auto nine = [&](LocalDate date) { return resolve(WallTime{date, 9, 0, 0}, context.zone).instant; };
    const int toMonday = 8 - today.dayOfWeek();
    return {
        {InboxAsks::tr("In an hour", "inbox, when a conversation comes back"), now + std::chrono::hours(1)},
        {InboxAsks::tr("Tomorrow at nine", "inbox, when a conversation comes back"), nine(today.addDays(1))},
        {InboxAsks::tr("Next Monday at nine", "inbox, when a conversation comes back"), nine(today.addDays(toMonday))}};
}

void askSnooze(QWidget* anchor, const UiContext& context, const std::function<void(Instant)>& answer)
{
    auto* popover =
        openedBeside(anchor, u"snooze-popover"_s, InboxAsks::tr("Come back…", "inbox, snoozing a conversation"));
    int number = 0;
    for (const auto& [text, until] : snoozeChoices(context)) {
        auto* button = addChoice(popover, text, u"snooze-%1"_s.arg(++number), [answer, at = until] { answer(at); });
        button->setToolTip(words::exact(until, context.zone));
    }
    popover->openAt(anchor);
}

void askLabels(QWidget* anchor, const QStringList& labels, const std::function<void(const QStringList&)>& answer)
{
    auto* popover = openedBeside(anchor, u"labels-popover"_s,
                                 InboxAsks::tr("Labels, separated by commas", "inbox, labelling a conversation"));
    auto* field = addField(popover, InboxAsks::tr("complaint, delivery", "inbox, example of labels in an empty field"),
                           u"labels"_s, InboxAsks::tr("Save", "inbox, labelling a conversation, button"),
                           [answer](const QString& text) {
                               QStringList list;
                               for (const QString& part : text.split(u',')) {
                                   const QString label = part.simplified();
                                   if (!label.isEmpty() && !list.contains(label))
                                       list << label;
                               }
                               answer(list);
                           });
    field->setText(labels.join(u", "_s));
    popover->openAt(anchor);
}

void showKeySheet(QWidget* anchor, const QList<std::pair<QString, QString>>& keys)
{
    auto* popover = openedBeside(anchor, u"key-sheet"_s, InboxAsks::tr("Keys of the inbox", "inbox, sheet of keys"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(anchor, space::l));
    grid->setVerticalSpacing(px(anchor, space::xs));
    int row = 0;
    for (const auto& [key, what] : keys) {
        auto* mark = new Label(key, TextSize::Base, false, true, popover);
        grid->addWidget(mark, row, 0);
        grid->addWidget(new Label(what, TextSize::Base, false, false, popover), row++, 1);
    }
    popover->body()->addLayout(grid);
    addChoice(popover, InboxAsks::tr("Close", "inbox, sheet of keys, button"), u"key-sheet-close"_s, [] {});
    popover->openAt(anchor);
}

} // namespace parvis::ui
