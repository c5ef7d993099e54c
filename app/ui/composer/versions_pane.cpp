// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/versions_pane.h"

#include "engine/publishing/writing_desk.h"
#include "ui/composer/diff_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>

namespace parvis::ui {

using namespace Qt::StringLiterals;

VersionsPane::VersionsPane(const UiContext& context, DraftModel& draft, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_draft(draft),
      m_list(new QListWidget(this)),
      m_other(new QComboBox(this)),
      m_changes(new DiffView(this)),
      m_restore(new QPushButton(icon(u"undo"_s, Tint::Muted), tr("Restore", "versions of a post, button"), this)),
      m_note(new Label({}, TextSize::Second, true, false, this))
{
    setObjectName(u"composer-versions"_s);
    m_list->setObjectName(u"versions-list"_s);
    m_list->setAccessibleName(tr("Versions", "screen reader, composer"));
    m_other->setObjectName(u"versions-other"_s);
    m_other->setAccessibleName(tr("Compare with", "versions of a post"));
    m_changes->setObjectName(u"versions-changes"_s);
    m_changes->setAccessibleName(tr("Differences", "screen reader, versions of a post"));
    m_restore->setObjectName(u"versions-restore"_s);
    m_restore->setToolTip(
        tr("Puts this version into the text; it is saved when you save (Enter in the list)", "hover"));
    m_note->setObjectName(u"versions-note"_s);
    m_note->setWordWrap(true);
    auto* close = iconButton(u"close"_s, tr("Close versions", "composer"), u"versions-close"_s, this);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Versions", "composer, heading"), TextSize::Section, false, true, this), 1);
    head->addWidget(close);
    auto* choice = new QHBoxLayout;
    choice->addWidget(new Label(tr("Compare with", "versions of a post"), TextSize::Second, true, false, this));
    choice->addWidget(m_other, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::l), px(this, space::m), px(this, space::l), px(this, space::l));
    column->setSpacing(px(this, space::s));
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    column->addLayout(choice);
    column->addWidget(m_changes, 2);
    column->addWidget(m_restore, 0, Qt::AlignLeft);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsPane::compare);
    connect(m_list, &QListWidget::itemActivated, this, &VersionsPane::restore);
    connect(m_other, &QComboBox::currentIndexChanged, this, &VersionsPane::compare);
    connect(m_restore, &QPushButton::clicked, this, &VersionsPane::restore);
    connect(close, &QAbstractButton::clicked, this, &VersionsPane::closeAsked);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &VersionsPane::closeAsked);
    connect(&m_draft, &DraftModel::changed, this, [this] {
        if (isVisible() && m_other->currentIndex() == 0)
            compare();
    });
}

void VersionsPane::load()
{
    m_context.writing->versions(m_draft.draft().existing)
        .onDone(this, [this](const Result<std::vector<PostVersion>>& versions) {
            m_versions = versions.value_or(std::vector<PostVersion>{});
            fill();
            if (!versions)
                m_note->setText(words::errorWhat(versions.error()));
        });
}

void VersionsPane::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    compare();
}

void VersionsPane::focusList()
{
    m_list->setFocus();
}

void VersionsPane::fill()
{
    m_list->clear();
    m_other->clear();
    m_other->addItem(tr("what is written now", "versions of a post, choice"));
    for (const auto& version : m_versions) {
        const QString when = words::when(version.saved, m_context.now(), m_context.zone);
        const QString line =
            version.person.isEmpty()
                ? tr("%1 · %2", "version of a post: its number, when it was saved").arg(version.revision).arg(when)
                : tr("%1 · %2 · %3", "version of a post: its number, when it was saved, by whom")
                      .arg(version.revision)
                      .arg(when, version.person);
        auto* item = new QListWidgetItem(line, m_list);
        item->setSizeHint({0, px(this, 28)});
        item->setToolTip(words::exact(version.saved, m_context.zone));
        m_other->addItem(line);
    }
    const bool none = m_versions.empty();
    m_note->setText(
        none ? tr("Each save of a change keeps a version. This post was not changed yet.", "versions of a post, empty")
             : QString());
    m_note->setVisible(none);
    m_list->setCurrentRow(m_versions.size() > 1 ? 1 : m_versions.empty() ? -1 : 0);
    compare();
}

PostVersion VersionsPane::present() const
{
    PostVersion now;
    now.base = m_draft.draft().base;
    now.variants = m_draft.draft().variants;
    now.campaign = m_draft.draft().campaign;
    return now;
}

void VersionsPane::compare()
{
    const int row = m_list->currentRow();
    const bool chosen = row >= 0 && row < static_cast<int>(m_versions.size());
    m_restore->setEnabled(chosen && !m_readOnly);
    if (!chosen) {
        m_changes->setParts({});
        return;
    }
    const int other = m_other->currentIndex() - 1;
    const PostVersion& before = m_versions[static_cast<size_t>(row)];
    const PostVersion after =
        other >= 0 && other < static_cast<int>(m_versions.size()) ? m_versions[static_cast<size_t>(other)] : present();
    m_changes->setParts(versionParts(m_context, before, after));
}

void VersionsPane::restore()
{
    const int row = m_list->currentRow();
    if (m_readOnly || row < 0 || row >= static_cast<int>(m_versions.size()))
        return;
    const PostVersion& version = m_versions[static_cast<size_t>(row)];
    const PostVersion before = present();
    m_draft.setContent(version.base, version.variants);
    Q_EMIT restored(version.revision);
    m_context.shell->toast(tr("Version %1 is back in the text.", "toast").arg(version.revision),
                           [draft = QPointer(&m_draft), before] {
                               if (draft)
                                   draft->setContent(before.base, before.variants);
                           });
}

} // namespace parvis::ui
