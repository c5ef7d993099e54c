// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/snippets_popover.h"

#include "engine/publishing/writing_desk.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace parvis::ui {

using namespace Qt::StringLiterals;

SnippetsPopover::SnippetsPopover(const UiContext& context, const QString& text, QWidget* host)
    : Popover(host),
      m_context(context),
      m_start(text),
      m_list(new QListWidget(this)),
      m_kind(new QComboBox(this)),
      m_name(new QLineEdit(this)),
      m_text(new QPlainTextEdit(this)),
      m_save(new QPushButton(tr("Save", "templates, button"), this)),
      m_remove(new QPushButton(icon(u"trash"_s, Tint::Muted), tr("Remove", "templates, button"), this)),
      m_problem(new Label({}, TextSize::Second, false, false, this))
{
    setObjectName(u"snippets"_s);
    m_list->setObjectName(u"snippets-list"_s);
    m_list->setAccessibleName(tr("Templates and hashtag groups", "heading of a popover"));
    m_list->setMinimumHeight(px(this, 200));
    m_kind->setObjectName(u"snippet-kind"_s);
    m_kind->setAccessibleName(tr("Kind", "screen reader, templates"));
    m_kind->addItem(tr("Template", "kind of a snippet"), static_cast<int>(SnippetKind::Template));
    m_kind->addItem(tr("Hashtag group", "kind of a snippet"), static_cast<int>(SnippetKind::Hashtags));
    m_name->setObjectName(u"snippet-name"_s);
    m_name->setAccessibleName(tr("Name", "screen reader, templates"));
    m_name->setPlaceholderText(tr("Name", "templates, empty field"));
    m_text->setObjectName(u"snippet-text"_s);
    m_text->setAccessibleName(tr("Text", "screen reader, templates"));
    m_text->setPlaceholderText(
        tr("Text; {date}, {time}, {campaign}, {account}, {handle} and {link} are filled in", "templates, empty field"));
    m_text->setTabChangesFocus(true);
    m_save->setObjectName(u"snippet-save"_s);
    setPrimary(m_save);
    m_remove->setObjectName(u"snippet-remove"_s);
    m_remove->setFlat(true);
    m_problem->setObjectName(u"snippet-problem"_s);
    m_problem->setTint(Tint::Danger);
    auto* fields = new QVBoxLayout;
    fields->addWidget(m_kind);
    fields->addWidget(m_name);
    fields->addWidget(m_text, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_list, 2);
    row->addLayout(fields, 3);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_remove);
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_save);
    body()->addWidget(
        new Label(tr("Templates and hashtag groups", "heading of a popover"), TextSize::Section, false, true, this));
    body()->addLayout(row);
    body()->addLayout(foot);
    setMinimumWidth(px(this, 560));
    connect(m_list, &QListWidget::currentRowChanged, this, &SnippetsPopover::showRow);
    connect(m_save, &QPushButton::clicked, this, &SnippetsPopover::save);
    connect(m_name, &QLineEdit::returnPressed, this, &SnippetsPopover::save);
    connect(m_remove, &QPushButton::clicked, this, &SnippetsPopover::remove);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    load({});
}

void SnippetsPopover::load(SnippetId chosen)
{
    m_context.writing->snippets().onDone(this, [this, chosen](const Result<std::vector<Snippet>>& snippets) {
        if (!snippets) {
            m_problem->setText(words::errorWhat(snippets.error()));
            return;
        }
        m_snippets = *snippets;
        int row = 0;
        {
            const QSignalBlocker quiet(m_list);
            m_list->clear();
            m_list->addItem(tr("New …", "templates, first row of the list"));
            for (size_t i = 0; i < m_snippets.size(); ++i) {
                const auto& snippet = m_snippets[i];
                auto* item =
                    new QListWidgetItem(icon(snippet.kind == SnippetKind::Hashtags ? u"tag"_s : u"note"_s, Tint::Muted),
                                        snippet.name, m_list);
                item->setToolTip(snippet.text);
                if (snippet.id == chosen)
                    row = static_cast<int>(i) + 1;
            }
            m_list->setCurrentRow(row);
        }
        showRow(row);
    });
}

void SnippetsPopover::showRow(int row)
{
    m_problem->clear();
    m_shown =
        row >= 1 && row <= static_cast<int>(m_snippets.size()) ? m_snippets[static_cast<size_t>(row - 1)] : Snippet{};
    const bool fresh = m_shown.id.isNull();
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_shown.kind)));
    m_name->setText(m_shown.name);
    m_text->setPlainText(fresh ? m_start : m_shown.text);
    m_remove->setVisible(!fresh);
}

void SnippetsPopover::save()
{
    Snippet snippet = m_shown;
    snippet.kind = static_cast<SnippetKind>(m_kind->currentData().toInt());
    snippet.name = m_name->text();
    snippet.text = m_text->toPlainText();
    m_context.writing->save(snippet).onDone(this, [this](const Result<Snippet>& saved) {
        if (saved) {
            load(saved->id);
            return;
        }
        const QString& code = saved.error().code;
        m_problem->setText(code == "name_missing"_L1   ? tr("A name is needed.", "templates, problem")
                           : code == "text_missing"_L1 ? tr("A text is needed.", "templates, problem")
                           : code == "name_taken"_L1   ? tr("This name is taken.", "templates, problem")
                                                       : words::errorWhat(saved.error()));
    });
}

void SnippetsPopover::remove()
{
    const Snippet gone = m_shown;
    m_context.writing->remove(gone.id).onDone(this, [this, gone](const Result<void>& removed) {
        if (!removed) {
            m_problem->setText(words::errorWhat(removed.error()));
            return;
        }
        m_context.shell->toast(tr("“%1” was removed.", "toast; %1: name of a template").arg(gone.name),
                               [writing = QPointer(m_context.writing), gone] {
                                   Snippet again = gone;
                                   again.id = {};
                                   if (writing)
                                       // The desk says that the list changed.
                                       writing->save(again).onDone(writing, [](const Result<Snippet>&) {});
                               });
        load({});
    });
}

} // namespace parvis::ui
