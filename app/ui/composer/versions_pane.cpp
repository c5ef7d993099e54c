// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/versions_pane.h"

#include "domain/text/word_diff.h"
#include "engine/publishing/writing_desk.h"
#include "ui/models/account_book.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QTextCursor>
#include <QTextEdit>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::VersionsPane)
};

QString mediaText(const std::vector<MediaUse>& media)
{
    QStringList lines;
    for (const auto& use : media)
        lines << (use.altText.isEmpty() ? use.asset.fileName : use.asset.fileName + u" – "_s + use.altText);
    return lines.join(u'\n');
}

const Variant* findVariant(const std::vector<Variant>& variants, const Variant& like)
{
    const auto it = std::find_if(variants.begin(), variants.end(), [&like](const Variant& v) {
        return v.network == like.network && v.account == like.account;
    });
    return it == variants.end() ? nullptr : &*it;
}

QString variantText(const Variant* variant)
{
    if (!variant)
        return {};
    QStringList parts;
    if (variant->text)
        parts << *variant->text;
    if (variant->threadParts)
        parts += *variant->threadParts;
    if (variant->contentWarning)
        parts << *variant->contentWarning;
    if (variant->media)
        parts << mediaText(*variant->media);
    return parts.join(u"\n\n"_s);
}

void addVariants(std::vector<VersionPart>& parts, const UiContext& context, const PostVersion& before,
                 const PostVersion& after)
{
    std::vector<Variant> all = before.variants;
    for (const auto& variant : after.variants) {
        if (!findVariant(all, variant))
            all.push_back(variant);
    }
    for (const auto& variant : all) {
        const QString name = variant.account.isNull() ? context.book.network(variant.network).displayName
                                                      : context.book.name(variant.account);
        parts.push_back({name, variantText(findVariant(before.variants, variant)),
                         variantText(findVariant(after.variants, variant))});
    }
}

} // namespace

std::vector<VersionPart> versionParts(const UiContext& context, const PostVersion& before, const PostVersion& after)
{
    const Content& a = before.base;
    const Content& b = after.base;
    std::vector<VersionPart> parts{
        {Parts::tr("Text", "versions of a post, heading"), a.text, b.text},
    };
    for (qsizetype i = 0; i < qMax(a.threadParts.size(), b.threadParts.size()); ++i)
        parts.push_back({Parts::tr("Part %1", "versions of a post, heading; part of a thread").arg(i + 2),
                         a.threadParts.value(i), b.threadParts.value(i)});
    parts.push_back({Parts::tr("Content warning", "versions of a post, heading"), a.contentWarning, b.contentWarning});
    parts.push_back({Parts::tr("First comment", "versions of a post, heading"), a.firstComment, b.firstComment});
    parts.push_back(
        {Parts::tr("Pictures and videos", "versions of a post, heading"), mediaText(a.media), mediaText(b.media)});
    parts.push_back({Parts::tr("Poll", "versions of a post, heading"), a.poll ? a.poll->options.join(u'\n') : QString(),
                     b.poll ? b.poll->options.join(u'\n') : QString()});
    addVariants(parts, context, before, after);
    std::erase_if(parts, [](const VersionPart& p) { return p.before.isEmpty() && p.after.isEmpty(); });
    return parts;
}

VersionsPane::VersionsPane(const UiContext& context, DraftModel& draft, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_draft(draft),
      m_list(new QListWidget(this)),
      m_other(new QComboBox(this)),
      m_changes(new QTextEdit(this)),
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
    m_changes->setReadOnly(true);
    m_changes->setTabChangesFocus(true);
    m_changes->setFrameShape(QFrame::NoFrame);
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

// Removed words are struck out and added ones underlined: never colour alone.
void VersionsPane::compare()
{
    const int row = m_list->currentRow();
    const bool chosen = row >= 0 && row < static_cast<int>(m_versions.size());
    m_restore->setEnabled(chosen && !m_readOnly);
    m_changes->clear();
    if (!chosen)
        return;
    const int other = m_other->currentIndex() - 1;
    const PostVersion& before = m_versions[static_cast<size_t>(row)];
    const PostVersion after =
        other >= 0 && other < static_cast<int>(m_versions.size()) ? m_versions[static_cast<size_t>(other)] : present();
    const Tokens& t = tokens(this);
    QTextCursor cursor(m_changes->document());
    QTextCharFormat heading, same, added, removed;
    heading.setForeground(t.muted);
    heading.setFontWeight(QFont::DemiBold);
    same.setForeground(t.text);
    added.setForeground(t.ok);
    added.setFontUnderline(true);
    removed.setForeground(t.danger);
    removed.setFontStrikeOut(true);
    bool first = true;
    for (const auto& part : versionParts(m_context, before, after)) {
        cursor.insertText((first ? QString() : u"\n\n"_s) + part.name + u'\n', heading);
        first = false;
        for (const auto& piece : text::wordDiff(part.before, part.after))
            cursor.insertText(piece.text, piece.kind == text::DiffKind::Same    ? same
                                          : piece.kind == text::DiffKind::Added ? added
                                                                                : removed);
    }
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

void VersionsPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        compare();
}

} // namespace parvis::ui
