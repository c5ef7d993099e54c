// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conflict_sheet.h"

#include "ui/inbox/waiting.h"
#include "ui/inbox/work_book.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct ConflictWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ConflictWords)
};

QString fieldName(WorkField field)
{
    switch (field) {
    case WorkField::Status:
        return ConflictWords::tr("Status", "inbox, two people changed it");
    case WorkField::Assignee:
        return ConflictWords::tr("Assigned to", "inbox, two people changed it");
    case WorkField::Department:
        return ConflictWords::tr("Department", "inbox, two people changed it");
    case WorkField::Labels:
        return ConflictWords::tr("Labels", "inbox, two people changed it");
    case WorkField::Priority:
        return ConflictWords::tr("Priority", "inbox, two people changed it");
    case WorkField::Unread:
        return ConflictWords::tr("Read", "inbox, two people changed it");
    }
    return {};
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"–"_s : harmless(text);
}

QString valueOf(WorkField field, const Conversation& c, const WorkBook& book, const ZoneId& zone)
{
    switch (field) {
    case WorkField::Status:
        if (!c.closeReason.isEmpty())
            return statusWord(c.status) + u": "_s + harmless(c.closeReason);
        return c.snoozedUntil ? statusWord(c.status) + u", "_s + words::exact(*c.snoozedUntil, zone)
                              : statusWord(c.status);
    case WorkField::Assignee:
        return orDash(c.assignee);
    case WorkField::Department:
        return orDash(book.department(c.department));
    case WorkField::Labels:
        return orDash(c.labels.join(u", "_s));
    case WorkField::Priority:
        return priorityWord(c.priority);
    case WorkField::Unread:
        return c.unread ? ConflictWords::tr("no", "inbox, two people changed it: not read")
                        : ConflictWords::tr("yes", "inbox, two people changed it: read");
    }
    return {};
}

} // namespace

std::vector<ConflictLine> conflictLines(const Conversation& seen, const Conversation& wanted,
                                        const Conversation& stored, const WorkBook& book, const ZoneId& zone)
{
    std::vector<ConflictLine> lines;
    auto fields = changedFields(seen, wanted);
    for (const WorkField field : changedFields(seen, stored)) {
        if (field != WorkField::Unread && std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    }
    for (const WorkField field : fields)
        lines.push_back({fieldName(field), valueOf(field, wanted, book, zone), valueOf(field, stored, book, zone)});
    if (stored.messages > seen.messages)
        lines.push_back({ConflictWords::tr("New messages", "inbox, two people changed it"), u"–"_s,
                         harmless(stored.excerpt).simplified().left(60)});
    return lines;
}

ConflictSheet::ConflictSheet(QWidget* host, int refused, const std::vector<ConflictLine>& lines) : Popover(host)
{
    setObjectName(u"conflict-sheet"_s);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    const QString what = lines.empty()
                             ? tr("%n conversations were changed by colleagues meanwhile and are left as they are.",
                                  "inbox, after a change of many", refused)
                             : tr("Somebody changed it meanwhile. Nothing of theirs is lost.", "inbox, conflict");
    setAccessibleName(what);
    auto* title = new Label(what, TextSize::Base, false, true, this);
    title->setObjectName(u"conflict-what"_s);
    body()->addWidget(title);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(this, space::l));
    grid->setVerticalSpacing(px(this, space::xs));
    if (!lines.empty()) {
        grid->addWidget(new Label(tr("You", "inbox, conflict: heading of what the person wanted"), TextSize::Second,
                                  true, true, this),
                        0, 1);
        grid->addWidget(
            new Label(tr("Now", "inbox, conflict: heading of what stands there"), TextSize::Second, true, true, this),
            0, 2);
    }
    int row = 1;
    for (const ConflictLine& line : lines) {
        grid->addWidget(new Label(line.field, TextSize::Base, true, false, this), row, 0);
        auto* mine = new Label(line.mine, TextSize::Base, false, false, this);
        mine->setObjectName(u"conflict-mine-%1"_s.arg(row));
        auto* theirs = new Label(line.theirs, TextSize::Base, false, false, this);
        theirs->setObjectName(u"conflict-theirs-%1"_s.arg(row));
        for (auto* label : {mine, theirs})
            label->setTextFormat(Qt::PlainText);
        grid->addWidget(mine, row, 1);
        grid->addWidget(theirs, row++, 2);
    }
    body()->addLayout(grid);
    auto* buttons = new QHBoxLayout;
    auto* keep = new QPushButton(tr("Keep it as it is now", "inbox, conflict, button"), this);
    keep->setObjectName(u"conflict-theirs"_s);
    auto* mine = new QPushButton(tr("Do mine anyway", "inbox, conflict, button"), this);
    mine->setObjectName(u"conflict-mine"_s);
    setPrimary(keep);
    buttons->addWidget(keep);
    buttons->addWidget(mine);
    buttons->addStretch();
    body()->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT theirsChosen();
    });
    connect(mine, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT mineChosen();
    });
}

} // namespace parvis::ui
