// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/writing_bar.h"

#include "domain/publishing/template.h"
#include "engine/publishing/writing_desk.h"
#include "ui/composer/emoji_picker.h"
#include "ui/composer/link_tags_popover.h"
#include "ui/composer/snippets_popover.h"
#include "ui/composer/text_pane.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QBoxLayout>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

WritingBar::WritingBar(const UiContext& context, DraftModel& draft, TextPane& text, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_draft(draft),
      m_text(text),
      m_insert(new QPushButton(icon(u"plus"_s, Tint::Muted), tr("Insert", "composer, button"), this)),
      m_emoji(new QPushButton(icon(u"emoji"_s, Tint::Muted), tr("Emoji", "composer, button"), this)),
      m_campaign(new QLineEdit(this)),
      m_link(new QLineEdit(this)),
      m_menu(new QMenu(this))
{
    m_insert->setObjectName(u"composer-insert"_s);
    m_insert->setFlat(true);
    m_insert->setToolTip(tr("Templates, hashtags, variables, tags on links (Ctrl+I)", "hover"));
    m_emoji->setObjectName(u"composer-emoji"_s);
    m_emoji->setFlat(true);
    m_emoji->setToolTip(tr("Emoji (Ctrl+.)", "hover"));
    m_emoji->setAccessibleName(tr("Emoji (Ctrl+.)", "hover"));
    m_campaign->setObjectName(u"composer-campaign"_s);
    m_campaign->setAccessibleName(tr("Campaign of the post", "screen reader, composer"));
    m_campaign->setPlaceholderText(tr("Campaign", "composer, empty field"));
    m_link->setObjectName(u"composer-link"_s);
    m_link->setAccessibleName(tr("Link of the card", "screen reader, composer"));
    m_link->setPlaceholderText(tr("Link of the card", "composer, empty field"));
    m_menu->setObjectName(u"insert-menu"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::s));
    row->addWidget(m_insert);
    row->addWidget(m_emoji);
    row->addWidget(m_campaign, 1);
    row->addWidget(m_link, 1);
    connect(m_insert, &QPushButton::clicked, this, &WritingBar::openMenu);
    connect(m_emoji, &QPushButton::clicked, this, &WritingBar::openEmoji);
    connect(m_campaign, &QLineEdit::textEdited, this, [this](const QString& text) { m_draft.setCampaign(text); });
    connect(m_link, &QLineEdit::textEdited, this, [this](const QString& text) { m_draft.setLink(text.trimmed()); });
    connect(&m_draft, &DraftModel::changed, this, &WritingBar::refresh);
    if (m_context.writing) {
        connect(m_context.writing, &WritingDesk::snippetsChanged, this, &WritingBar::loadSnippets);
        loadSnippets();
    }
    refresh();
}

void WritingBar::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QWidget* part : {static_cast<QWidget*>(m_insert), static_cast<QWidget*>(m_emoji)})
        part->setEnabled(!readOnly);
    for (auto* field : {m_campaign, m_link})
        field->setReadOnly(readOnly);
}

void WritingBar::refresh()
{
    const auto& draft = m_draft.draft();
    if (m_campaign->text() != draft.campaign)
        m_campaign->setText(draft.campaign);
    if (m_link->text().trimmed() != draft.base.link)
        m_link->setText(draft.base.link);
}

void WritingBar::loadSnippets()
{
    m_context.writing->snippets().onDone(this, [this](const Result<std::vector<Snippet>>& snippets) {
        if (!snippets)
            return;
        m_snippets = *snippets;
        if (!m_menu->isVisible())
            fillMenu();
    });
}

void WritingBar::openMenu()
{
    if (m_readOnly)
        return;
    fillMenu();
    m_menu->popup(m_insert->mapToGlobal(QPoint(0, m_insert->height())));
}

void WritingBar::openEmoji()
{
    if (m_readOnly)
        return;
    auto* picker = new EmojiPicker(this);
    connect(picker, &EmojiPicker::chosen, this, [this](const QString& emoji) { m_text.insertText(emoji); });
    picker->openAt(m_emoji);
}

void WritingBar::fillMenu()
{
    // clear() leaves the menus inside alive.
    qDeleteAll(m_menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    m_menu->clear();
    addSnippets(m_menu->addMenu(tr("Templates", "composer, menu")), SnippetKind::Template,
                tr("No template yet", "composer, empty menu"));
    addSnippets(m_menu->addMenu(tr("Hashtags", "composer, menu")), SnippetKind::Hashtags,
                tr("No hashtag group yet", "composer, empty menu"));
    fillVariables(m_menu->addMenu(tr("Variables", "composer, menu")));
    m_menu->addSeparator();
    if (!m_context.writing)
        return;
    auto* manage = m_menu->addAction(tr("Templates and hashtag groups …", "composer, menu"));
    manage->setObjectName(u"insert-manage"_s);
    connect(manage, &QAction::triggered, this, &WritingBar::manage);
    auto* tags = m_menu->addAction(tr("Tags on links …", "composer, menu"));
    tags->setObjectName(u"insert-link-tags"_s);
    connect(tags, &QAction::triggered, this, &WritingBar::openLinkTags);
}

void WritingBar::addSnippets(QMenu* menu, SnippetKind kind, const QString& none)
{
    for (const auto& snippet : m_snippets) {
        if (snippet.kind != kind)
            continue;
        QString name = snippet.name;
        auto* action = menu->addAction(name.replace(u'&', u"&&"_s));
        action->setObjectName(u"snippet-"_s + snippet.name);
        connect(action, &QAction::triggered, this, [this, text = snippet.text] { m_text.insertText(text); });
    }
    if (menu->isEmpty())
        menu->addAction(none)->setEnabled(false);
}

void WritingBar::fillVariables(QMenu* menu)
{
    const QHash<QString, QString> words{
        {u"date"_s, tr("{date} – the day it goes out", "composer, menu")},
        {u"time"_s, tr("{time} – the time it goes out", "composer, menu")},
        {u"campaign"_s, tr("{campaign} – the campaign", "composer, menu")},
        {u"account"_s, tr("{account} – the account's name", "composer, menu")},
        {u"handle"_s, tr("{handle} – the account's handle", "composer, menu")},
        {u"link"_s, tr("{link} – the link of the card", "composer, menu")},
    };
    for (const QString& name : variableNames()) {
        auto* action = menu->addAction(words.value(name, name));
        action->setObjectName(u"variable-"_s + name);
        connect(action, &QAction::triggered, this, [this, name] { m_text.insertText(u'{' + name + u'}'); });
    }
}

void WritingBar::manage()
{
    const QString chosen = m_text.selectedText();
    (new SnippetsPopover(m_context, chosen.isEmpty() ? m_draft.content(m_text.tab()).text : chosen, this))
        ->openAt(m_insert);
}

void WritingBar::openLinkTags()
{
    auto* popover = new LinkTagsPopover(m_context, m_draft.draft().campaign, this);
    connect(popover, &LinkTagsPopover::applied, this, &WritingBar::tagLinks);
    popover->openAt(m_insert);
}

void WritingBar::tagLinks(const LinkTags& tags)
{
    const QString tab = m_text.tab();
    const Content before = m_draft.content(tab);
    const QString link = m_draft.draft().base.link;
    m_draft.setText(tab, parvis::tagLinks(before.text, tags));
    QStringList parts;
    for (const QString& part : before.threadParts)
        parts << parvis::tagLinks(part, tags);
    m_draft.setThreadParts(tab, parts);
    m_draft.setFirstComment(tab, parvis::tagLinks(before.firstComment, tags));
    m_draft.setLink(parvis::tagLinks(link, tags));
    const Content after = m_draft.content(tab);
    if (after == before) {
        m_context.shell->toast(tr("No link of these hosts is in the text.", "toast"));
        return;
    }
    m_context.shell->toast(tr("Links tagged", "toast"), [draft = QPointer(&m_draft), tab, before, link] {
        if (!draft)
            return;
        draft->setText(tab, before.text);
        draft->setThreadParts(tab, before.threadParts);
        draft->setFirstComment(tab, before.firstComment);
        draft->setLink(link);
    });
}

} // namespace parvis::ui
