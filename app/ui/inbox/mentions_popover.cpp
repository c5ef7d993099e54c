// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/mentions_popover.h"

#include "engine/inbox/reply_desk.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QListWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct MentionWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::MentionWords)
};

constexpr int kShownWords = 80;

void fill(QListWidget* list, Label* hint, const UiContext& context, const Result<std::vector<NoteMention>>& mentions)
{
    if (!mentions) {
        hint->setText(words::errorWhat(mentions.error()));
        return;
    }
    for (const NoteMention& mention : *mentions) {
        auto* item = new QListWidgetItem(
            icon(u"note"_s, mention.seen ? Tint::Muted : Tint::Accent),
            MentionWords::tr("%1, %2: %3", "inbox, a note that calls me; colleague, when, words")
                .arg(harmless(mention.author), words::when(mention.created, context.now(), context.zone),
                     excerptOf(harmless(mention.text), kShownWords)),
            list);
        QFont font = item->font();
        font.setBold(!mention.seen);
        item->setFont(font);
        item->setData(Qt::UserRole, mention.conversation.value);
        item->setData(Qt::UserRole + 1, mention.note.value);
    }
    hint->setVisible(mentions->empty());
    list->setVisible(!mentions->empty());
    if (list->count() > 0) {
        list->setCurrentRow(0);
        list->setFocus(Qt::PopupFocusReason);
    }
}

} // namespace

void showMentions(QWidget* anchor, const UiContext& context, const std::function<void(ConversationId)>& open)
{
    auto* popover = new Popover(anchor);
    popover->setObjectName(u"mentions-popover"_s);
    const QString heading = MentionWords::tr("Notes that call you", "inbox, heading of a popover");
    popover->setAccessibleName(heading);
    QObject::connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    auto* list = new QListWidget(popover);
    list->setObjectName(u"mentions"_s);
    list->setAccessibleName(heading);
    list->setMinimumSize(px(anchor, 420), px(anchor, 180));
    list->hide();
    auto* hint = new Label(MentionWords::tr("No note calls you. Colleagues do it with @ and your name.", "inbox"),
                           TextSize::Second, true, false, popover);
    hint->setObjectName(u"mentions-hint"_s);
    popover->body()->addWidget(new Label(heading, TextSize::Base, false, true, popover));
    popover->body()->addWidget(hint);
    popover->body()->addWidget(list);
    const auto choose = [popover, open, replies = context.replies, person = context.person](QListWidgetItem* item) {
        const ConversationId conversation{item->data(Qt::UserRole).toLongLong()};
        replies->mentionSeen({item->data(Qt::UserRole + 1).toLongLong()}, person).onDone(replies, [](const Done&) {});
        popover->dismiss();
        open(conversation);
    };
    QObject::connect(list, &QListWidget::itemActivated, popover, choose);
    QObject::connect(list, &QListWidget::itemClicked, popover, choose);
    popover->openAt(anchor);
    context.replies->mentionsOf(context.person, false)
        .onDone(popover, [popover, list, hint, &context](const Result<std::vector<NoteMention>>& mentions) {
            fill(list, hint, context, mentions);
            popover->adjustSize();
        });
}

} // namespace parvis::ui
