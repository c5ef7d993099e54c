// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inbox_popovers.h"

#include "domain/text/folding.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
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

// Up and Down move in the list while the field has the keyboard.
class ListKeys final : public QObject
{
public:
    ListKeys(QListWidget* list, QObject* parent) : QObject(parent), m_list(list) {}
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
                QCoreApplication::sendEvent(m_list, event);
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QListWidget* m_list;
};

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

void askCloseReason(QWidget* anchor, const QString& question, const QStringList& reasons,
                    const std::function<void(const QString&)>& answer)
{
    auto* popover = openedBeside(anchor, u"close-popover"_s, question);
    for (qsizetype i = 0; i < reasons.size(); ++i)
        addChoice(popover, harmless(reasons[i]), u"close-reason-%1"_s.arg(i + 1),
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

namespace {

// A wall time of the workspace's zone as people and files write it; what a clock change skips moves on.
std::optional<Instant> momentOf(const QString& text, const UiContext& context)
{
    const QStringList parts = text.simplified().split(u' ');
    const auto date = LocalDate::fromIso(parts.value(0));
    const QStringList hour = parts.value(1, u"9:00"_s).split(u':');
    bool hourOk = false, minuteOk = false;
    const int h = hour.value(0).toInt(&hourOk), m = hour.value(1, u"0"_s).toInt(&minuteOk);
    if (!date || !date->isValid() || parts.size() > 2 || !hourOk || !minuteOk || h < 0 || h > 23 || m < 0 || m > 59)
        return std::nullopt;
    return resolve(WallTime{*date, h, m, 0}, context.zone).instant;
}

} // namespace

void askSnooze(QWidget* anchor, const UiContext& context, const std::function<void(Instant)>& answer)
{
    auto* popover =
        openedBeside(anchor, u"snooze-popover"_s, InboxAsks::tr("Come back…", "inbox, snoozing a conversation"));
    int number = 0;
    for (const auto& [text, until] : snoozeChoices(context)) {
        auto* button = addChoice(popover, text, u"snooze-%1"_s.arg(++number), [answer, at = until] { answer(at); });
        button->setToolTip(words::exact(until, context.zone));
    }
    auto* field =
        addField(popover,
                 InboxAsks::tr("Day and hour: %1", "inbox, snoozing, empty field; %1: 2026-11-25 09:00")
                     .arg(context.today().addDays(1).toIso() + u" 09:00"_s),
                 u"snooze-until"_s, InboxAsks::tr("Snooze", "inbox, button"), [answer, &context](const QString& text) {
                     if (const auto until = momentOf(text, context); until && *until > context.now())
                         answer(*until);
                 });
    auto* confirm = popover->findChild<QPushButton*>(u"snooze-until-confirm"_s);
    confirm->setEnabled(false);
    QObject::connect(field, &QLineEdit::textChanged, confirm, [confirm, &context](const QString& text) {
        const auto until = momentOf(text, context);
        confirm->setEnabled(until && *until > context.now());
    });
    popover->openAt(anchor);
}

namespace {

QStringList namesIn(const QString& text)
{
    QStringList list;
    for (const QString& part : text.split(u',')) {
        const QString label = part.simplified();
        if (!label.isEmpty() && !list.contains(label))
            list << label;
    }
    return list;
}

constexpr int kLabelsShown = 24;

} // namespace

void askLabels(QWidget* anchor, const QString& question, const QStringList& labels, const QStringList& known,
               const std::function<void(const QStringList&)>& answer)
{
    auto* popover = openedBeside(anchor, u"labels-popover"_s, question);
    auto* field = addField(popover, InboxAsks::tr("complaint, delivery", "inbox, example of labels in an empty field"),
                           u"labels"_s, InboxAsks::tr("Save", "inbox, labelling a conversation, button"),
                           [answer](const QString& text) { answer(namesIn(text)); });
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(anchor, space::m));
    grid->setVerticalSpacing(px(anchor, space::xs));
    int number = 0;
    for (const QString& label : known) {
        if (number >= kLabelsShown)
            break;
        auto* box = new QCheckBox(harmless(label), popover);
        box->setObjectName(u"label-choice-%1"_s.arg(number + 1));
        box->setChecked(labels.contains(label));
        grid->addWidget(box, number / 2, number % 2);
        ++number;
        QObject::connect(box, &QCheckBox::toggled, field, [field, label](bool on) {
            QStringList names = namesIn(field->text());
            names.removeAll(label);
            if (on)
                names << label;
            field->setText(names.join(u", "_s));
        });
        QObject::connect(field, &QLineEdit::textChanged, box, [box, label](const QString& text) {
            const QSignalBlocker quiet(box);
            box->setChecked(namesIn(text).contains(label));
        });
    }
    popover->body()->addLayout(grid);
    field->setText(labels.join(u", "_s));
    popover->openAt(anchor);
    field->setFocus(Qt::PopupFocusReason);
}

void askChoice(QWidget* anchor, const QString& objectName, const QString& question, const QList<InboxChoice>& choices,
               const std::function<void(const QString&)>& answer)
{
    auto* popover = openedBeside(anchor, objectName, question);
    auto* field = new QLineEdit(popover);
    field->setObjectName(objectName + u"-field"_s);
    field->setPlaceholderText(InboxAsks::tr("Type to choose", "inbox, field above a list"));
    field->setAccessibleName(question);
    field->setMinimumWidth(px(popover, 240));
    auto* list = new QListWidget(popover);
    list->setObjectName(objectName + u"-list"_s);
    list->setAccessibleName(question);
    list->setFrameShape(QFrame::NoFrame);
    for (const InboxChoice& choice : choices) {
        auto* item = new QListWidgetItem(icon(choice.iconName, choice.current ? Tint::Accent : Tint::Muted),
                                         harmless(choice.text), list);
        item->setData(Qt::UserRole, choice.key);
        if (choice.current)
            list->setCurrentItem(item);
    }
    if (!list->currentItem())
        list->setCurrentRow(0);
    const int rows = std::clamp<int>(static_cast<int>(choices.size()), 2, 9);
    list->setFixedHeight(rows * std::max(list->sizeHintForRow(0), px(popover, 24)) + 2 * list->frameWidth());
    popover->body()->addWidget(field);
    popover->body()->addWidget(list);
    const auto choose = [popover, list, answer] {
        const QListWidgetItem* item = list->currentItem();
        if (!item || item->isHidden())
            return;
        const QString key = item->data(Qt::UserRole).toString();
        popover->dismiss();
        answer(key);
    };
    QObject::connect(field, &QLineEdit::textChanged, list, [list](const QString& typed) {
        const QString letters = text::foldForSearch(typed).simplified();
        QListWidgetItem* first = nullptr;
        for (int row = 0; row < list->count(); ++row) {
            QListWidgetItem* item = list->item(row);
            item->setHidden(!text::foldForSearch(item->text()).contains(letters));
            if (!first && !item->isHidden())
                first = item;
        }
        if (first)
            list->setCurrentItem(first);
    });
    QObject::connect(field, &QLineEdit::returnPressed, popover, choose);
    QObject::connect(list, &QListWidget::itemClicked, popover, choose);
    QObject::connect(list, &QListWidget::itemActivated, popover, choose);
    field->installEventFilter(new ListKeys(list, field));
    popover->openAt(anchor);
    field->setFocus(Qt::PopupFocusReason);
}

void askView(QWidget* anchor, const QString& name, bool shared, bool removable,
             const std::function<void(const ViewAnswer&)>& answer)
{
    auto* popover = openedBeside(anchor, u"view-popover"_s,
                                 removable ? InboxAsks::tr("This view", "inbox, changing a saved view")
                                           : InboxAsks::tr("Save this search as a view", "inbox, saving a view"));
    auto* everybody = new QCheckBox(InboxAsks::tr("Everybody sees it", "inbox, saving a view"), popover);
    everybody->setObjectName(u"view-shared"_s);
    everybody->setChecked(shared);
    auto* field =
        addField(popover, InboxAsks::tr("Name of the view", "inbox, saving a view, field"), u"view-name"_s,
                 InboxAsks::tr("Save", "inbox, saving a view, button"), [answer, everybody](const QString& text) {
                     if (!text.simplified().isEmpty())
                         answer({text.simplified(), everybody->isChecked(), false});
                 });
    field->setText(name);
    popover->body()->addWidget(everybody);
    if (removable)
        addChoice(popover, InboxAsks::tr("Delete the view", "inbox, changing a saved view, button"), u"view-remove"_s,
                  [answer, name] {
                      answer({name, false, true});
                  });
    popover->openAt(anchor);
    field->setFocus(Qt::PopupFocusReason);
    field->selectAll();
}

void showKeySheet(QWidget* anchor, const QList<QList<KeyGroup>>& groups)
{
    auto* popover = openedBeside(anchor, u"key-sheet"_s, InboxAsks::tr("Keys of the inbox", "inbox, sheet of keys"));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(px(anchor, space::xl));
    for (const QList<KeyGroup>& column : groups) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(px(anchor, space::m));
        grid->setVerticalSpacing(px(anchor, space::xs));
        int row = 0;
        for (const KeyGroup& group : column) {
            if (row > 0)
                grid->setRowMinimumHeight(row++, px(anchor, space::s));
            grid->addWidget(new Label(group.title, TextSize::Second, true, true, popover), row++, 0, 1, 2);
            for (const auto& [key, what] : group.keys) {
                grid->addWidget(new Label(key, TextSize::Base, false, true, popover), row, 0);
                grid->addWidget(new Label(what, TextSize::Base, false, false, popover), row++, 1);
            }
        }
        grid->setRowStretch(row, 1);
        columns->addLayout(grid);
    }
    popover->body()->addLayout(columns);
    auto* close =
        addChoice(popover, InboxAsks::tr("Close", "inbox, sheet of keys, button"), u"key-sheet-close"_s, [] {});
    popover->body()->setAlignment(close, Qt::AlignTrailing);
    // In the middle: it belongs to no button.
    const QSize half = (anchor->window()->size() - popover->sizeHint()) / 2;
    popover->openAt(QRect(half.width(), half.height() - px(anchor, space::xs), popover->sizeHint().width(), 0));
}

} // namespace parvis::ui
