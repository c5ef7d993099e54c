// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TextPane that keeps a thread: its parts, and splitting one text into them.
#include "domain/text/split.h"
#include "ui/composer/text_field.h"
#include "ui/composer/text_pane.h"
#include "ui/models/account_book.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPartLines = 3;
}

TextField* TextPane::addPart()
{
    const int index = static_cast<int>(m_parts.size());
    auto* field =
        addField(u"composer-part-%1"_s.arg(index + 1), tr("Part %1 of the thread", "composer, field").arg(index + 2));
    field->setRemovable(tr("Remove this part", "composer, thread"));
    field->setReadOnly(m_readOnly);
    field->setCaption(field->edit()->accessibleName());
    field->edit()->setPlaceholderText({});
    field->edit()->setLeastLines(kPartLines);
    m_partColumn->addWidget(field);
    connect(field->edit(), &BodyEdit::textChanged, this, [this] {
        if (!m_filling)
            storeParts();
    });
    connect(field, &TextField::removeAsked, this, [this, index] {
        auto parts = m_draft.content(m_tab).threadParts;
        if (index < parts.size())
            parts.removeAt(index);
        m_draft.setThreadParts(m_tab, parts);
        focusText();
    });
    m_parts.append(field);
    return field;
}

void TextPane::rebuildParts(const QStringList& parts)
{
    while (m_parts.size() > parts.size()) {
        auto* field = m_parts.takeLast();
        m_partColumn->removeWidget(field);
        field->hide();
        field->deleteLater();
    }
    while (m_parts.size() < parts.size())
        addPart();
    for (int i = 0; i < parts.size(); ++i)
        m_parts[i]->setText(parts[i]);
}

void TextPane::storeParts()
{
    QStringList parts;
    for (const auto* part : m_parts)
        parts << part->edit()->words();
    m_draft.setThreadParts(m_tab, parts);
}

std::vector<const Account*> TextPane::splittable() const
{
    std::vector<const Account*> accounts;
    const Content shown = m_draft.content(m_tab);
    for (const auto* account : concerned()) {
        // Who has words of their own is split on their own tab.
        const Content content = m_draft.contentFor(account->network, account->id);
        if (account->capabilities.threads && content.text == shown.text && content.threadParts == shown.threadParts)
            accounts.push_back(account);
    }
    return accounts;
}

void TextPane::refreshSplit()
{
    const Content content = m_draft.content(m_tab);
    const QStringList parts = bodyParts(content);
    bool over = false;
    for (const auto* account : splittable()) {
        for (const QString& part : parts)
            over |= !text::fits(account->capabilities.body, part, content.contentWarning);
    }
    m_split->setVisible(over && !m_readOnly);
    m_numbered->setVisible(over && !m_readOnly);
}

void TextPane::split()
{
    std::vector<text::CountRule> rules;
    for (const auto* account : splittable()) {
        if (std::find(rules.begin(), rules.end(), account->capabilities.body) == rules.end())
            rules.push_back(account->capabilities.body);
    }
    const Content content = m_draft.content(m_tab);
    if (rules.empty() || m_readOnly)
        return;
    text::SplitOptions options;
    options.numbered = m_numbered->isChecked();
    options.contentWarning = content.contentWarning;
    const auto parts = text::splitIntoThread(rules, bodyParts(content), options);
    if (!parts || parts->isEmpty()) {
        m_context.shell->toast(tr("A link or word alone is longer than a part may be.", "toast, splitting a text"));
        return;
    }
    m_draft.setText(m_tab, parts->first());
    m_draft.setThreadParts(m_tab, parts->mid(1));
    m_context.shell->toast(tr("Split into %n parts.", "toast", static_cast<int>(parts->size())),
                           [draft = QPointer(&m_draft), tab = m_tab, content] {
                               if (draft) {
                                   draft->setText(tab, content.text);
                                   draft->setThreadParts(tab, content.threadParts);
                               }
                           });
    focusText();
}

} // namespace parvis::ui
