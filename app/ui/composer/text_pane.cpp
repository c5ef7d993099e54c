// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/text_pane.h"

#include "domain/text/split.h"
#include "ui/composer/mention_completer.h"
#include "ui/models/account_book.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/network_badge.h"
#include "ui/widgets/small_parts.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QTextDocumentFragment>
#include <limits>

namespace parvis::ui {

using namespace Qt::StringLiterals;

TextPane::TextPane(const UiContext& context, DraftModel& draft, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_draft(draft),
      m_same(new QPushButton(tr("Same as for all", "composer, button: forget this network's own version"), this)),
      m_addPart(new QPushButton(icon(u"thread"_s, Tint::Muted), tr("Add to thread", "composer, button"), this)),
      m_split(new QPushButton(icon(u"thread"_s, Tint::Accent), tr("Split into a thread", "composer, button"), this)),
      m_numbered(new QCheckBox(tr("Numbered 1/n", "composer, beside Split into a thread"), this)),
      m_text(new BodyEdit(this)),
      m_partColumn(new QVBoxLayout),
      m_tabRow(new QWidget(this)),
      m_counters(new QWidget(this))
{
    m_same->setObjectName(u"composer-same"_s);
    m_same->setFlat(true);
    m_addPart->setObjectName(u"composer-add-part"_s);
    m_addPart->setFlat(true);
    m_split->setObjectName(u"composer-split"_s);
    m_split->setFlat(true);
    m_split->setToolTip(tr("Cuts at the ends of sentences, as each network counts (Ctrl+Shift+L)", "hover"));
    m_split->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_numbered->setObjectName(u"composer-numbered"_s);
    m_numbered->setChecked(m_context.settings.value(u"composer/numbered"_s, false).toBool());
    connect(m_numbered, &QCheckBox::toggled, this,
            [this](bool on) { m_context.settings.setValue(u"composer/numbered"_s, on); });
    connect(m_split, &QPushButton::clicked, this, &TextPane::split);
    m_text->setObjectName(u"composer-text"_s);
    m_text->setAccessibleName(tr("Text of the post", "screen reader, composer"));
    m_text->setPlaceholderText(tr("What do you want to say?", "composer, empty text"));
    auto* tabs = new QHBoxLayout(m_tabRow);
    tabs->setContentsMargins(0, 0, 0, 0);
    tabs->addStretch(1);
    tabs->addWidget(m_same);
    new FlowLayout(px(this, space::m), m_counters);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_counters, 1);
    foot->addWidget(m_numbered, 0, Qt::AlignTop);
    foot->addWidget(m_split, 0, Qt::AlignTop);
    foot->addWidget(m_addPart, 0, Qt::AlignTop);
    m_partColumn->setSpacing(px(this, space::s));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_tabRow);
    column->addWidget(m_text);
    column->addLayout(m_partColumn);
    column->addLayout(foot);
    wireEditor(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_draft.setText(m_tab, m_text->toPlainText());
    });
    connect(m_same, &QPushButton::clicked, this, [this] { m_draft.resetVariant(m_tab); });
    connect(m_addPart, &QPushButton::clicked, this, [this] {
        auto parts = m_draft.content(m_tab).threadParts;
        parts.append(QString());
        m_draft.setThreadParts(m_tab, parts);
        focusPart(static_cast<int>(parts.size()));
    });
    connect(&m_draft, &DraftModel::changed, this, &TextPane::refresh);
    connect(&m_context.book, &AccountBook::changed, this, &TextPane::refresh);
    refresh();
}

void TextPane::wireEditor(BodyEdit* editor)
{
    connect(editor, &BodyEdit::filesGiven, this, &TextPane::filesGiven);
    auto* mentions = new MentionCompleter(
        m_context, [this] { return m_tab.isEmpty() ? networks() : QStringList{m_tab}; }, editor);
    editor->setPopup(mentions->popup());
    connect(editor, &BodyEdit::focused, this, [this, editor] { m_target = editor; });
    connect(editor, &BodyEdit::pictureGiven, this, &TextPane::pictureGiven);
}

QStringList TextPane::networks() const
{
    QStringList networks;
    for (const AccountId id : m_draft.draft().accounts) {
        if (const auto* account = m_context.book.find(id); account && !networks.contains(account->network))
            networks << account->network;
    }
    return networks;
}

void TextPane::setTab(const QString& network)
{
    if (network == m_tab || (!network.isEmpty() && !networks().contains(network)))
        return;
    m_tab = network;
    if (m_tabs)
        m_tabs->setCurrent(network);
    refresh();
    Q_EMIT tabChanged(m_tab);
}

void TextPane::focusText()
{
    m_text->setFocus();
}

BodyEdit* TextPane::target() const
{
    return m_target ? m_target.data() : m_text;
}

void TextPane::insertText(const QString& text)
{
    if (m_readOnly)
        return;
    auto* editor = target();
    editor->textCursor().insertText(text);
    editor->ensureCursorVisible();
    editor->setFocus();
}

QString TextPane::selectedText() const
{
    return target()->textCursor().selection().toPlainText();
}

void TextPane::focusPart(int part)
{
    if (part >= 1 && part <= m_parts.size())
        m_parts[part - 1]->setFocus();
}

void TextPane::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_text->setReadOnly(readOnly);
    for (auto* part : m_parts)
        part->setReadOnly(readOnly);
    refresh();
}

void TextPane::refresh()
{
    if (!m_tab.isEmpty() && !networks().contains(m_tab)) {
        m_tab.clear();
        Q_EMIT tabChanged(m_tab);
    }
    rebuildTabs();
    const Content content = m_draft.content(m_tab);
    m_filling = true;
    if (m_text->toPlainText() != content.text)
        m_text->setPlainText(content.text);
    rebuildParts(content.threadParts);
    m_filling = false;
    m_same->setVisible(!m_tab.isEmpty() && m_draft.differs(m_tab) && !m_readOnly);
    bool threads = networks().isEmpty();
    for (const AccountId id : m_draft.draft().accounts) {
        const auto* account = m_context.book.find(id);
        threads |= account && account->capabilities.threads;
    }
    m_addPart->setVisible(threads && !m_readOnly);
    refreshCounters();
    refreshSplit();
}

void TextPane::rebuildTabs()
{
    const QStringList all = networks();
    QString shown;
    for (const auto& network : all)
        shown += network + (m_draft.differs(network) ? u"*,"_s : u","_s);
    m_tabRow->setVisible(all.size() > 1);
    if (shown == m_tabsShown && m_tabs)
        return;
    m_tabsShown = shown;
    const bool focused = m_tabs && m_tabs->isAncestorOf(focusWidget());
    delete m_tabs;
    m_tabs = new SegmentedControl(m_tabRow);
    m_tabs->setObjectName(u"composer-tabs"_s);
    m_tabs->addSegment({}, tr("All", "composer, tab: the text for every network"));
    for (const auto& network : all) {
        const QString name = m_context.book.network(network).displayName;
        m_tabs->addSegment(network, m_draft.differs(network) ? name + u'*' : name)
            ->setToolTip(m_draft.differs(network) ? tr("Differs from the text for all", "hover of a starred tab")
                                                  : QString());
    }
    m_tabs->setCurrent(m_tab);
    static_cast<QBoxLayout*>(m_tabRow->layout())->insertWidget(0, m_tabs);
    connect(m_tabs, &SegmentedControl::currentChanged, this, &TextPane::setTab);
    if (focused)
        m_tabs->setFocus();
}

BodyEdit* TextPane::addEditor(const QString& name, const QString& label)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* editor = new BodyEdit(row);
    editor->setObjectName(name);
    editor->setAccessibleName(label);
    editor->setPlaceholderText(label);
    editor->setLeastLines(3);
    editor->setReadOnly(m_readOnly);
    auto* remove = iconButton(u"close"_s, tr("Remove this part", "composer, thread"), name + u"-remove"_s, row);
    line->addWidget(editor, 1);
    line->addWidget(remove, 0, Qt::AlignTop);
    m_partColumn->addWidget(row);
    wireEditor(editor);
    connect(editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            storeParts();
    });
    const int index = static_cast<int>(m_parts.size());
    connect(remove, &QAbstractButton::clicked, this, [this, index] {
        auto parts = m_draft.content(m_tab).threadParts;
        if (index < parts.size())
            parts.removeAt(index);
        m_draft.setThreadParts(m_tab, parts);
        focusText();
    });
    m_parts.append(editor);
    return editor;
}

void TextPane::rebuildParts(const QStringList& parts)
{
    while (m_parts.size() > parts.size()) {
        auto* row = m_parts.takeLast()->parentWidget();
        m_partColumn->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    while (m_parts.size() < parts.size())
        addEditor(u"composer-part-%1"_s.arg(m_parts.size() + 1),
                  tr("Part %1 of the thread", "composer, field").arg(m_parts.size() + 2));
    for (int i = 0; i < parts.size(); ++i) {
        if (m_parts[i]->toPlainText() != parts[i])
            m_parts[i]->setPlainText(parts[i]);
    }
}

void TextPane::storeParts()
{
    QStringList parts;
    for (const auto* part : m_parts)
        parts << part->toPlainText();
    m_draft.setThreadParts(m_tab, parts);
}

std::vector<const Account*> TextPane::splittable() const
{
    std::vector<const Account*> accounts;
    for (const AccountId id : m_draft.draft().accounts) {
        const auto* account = m_context.book.find(id);
        if (!account || !account->capabilities.threads)
            continue;
        // A network with words of its own is split on its own tab.
        const Content content = m_draft.contentFor(account->network, id);
        const Content shown = m_draft.content(m_tab);
        const bool here = m_tab.isEmpty() ? content.text == shown.text && content.threadParts == shown.threadParts
                                          : account->network == m_tab;
        if (here)
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

// One ring per network, by the tightest of its chosen accounts and the longest part.
void TextPane::refreshCounters()
{
    const QStringList shown = m_tab.isEmpty() ? networks() : QStringList{m_tab};
    if (QSet<QString>(shown.begin(), shown.end()) != QSet<QString>(m_rings.keyBegin(), m_rings.keyEnd())) {
        qDeleteAll(m_counters->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
        m_rings.clear();
        for (const auto& network : shown) {
            auto* pair = new QWidget(m_counters);
            auto* row = new QHBoxLayout(pair);
            row->setContentsMargins(0, 0, 0, 0);
            row->setSpacing(px(this, space::xs));
            row->addWidget(new NetworkBadge(m_context.book.network(network), pair));
            auto* ring = new CounterRing(pair);
            ring->setObjectName(u"counter-"_s + network);
            ring->setName(m_context.book.network(network).displayName);
            row->addWidget(ring);
            m_counters->layout()->addWidget(pair);
            pair->show();
            m_rings.insert(network, ring);
        }
    }
    for (const auto& network : shown) {
        qsizetype worstUsed = 0;
        qsizetype worstLimit = 0;
        qsizetype least = std::numeric_limits<qsizetype>::max();
        for (const AccountId id : m_draft.draft().accounts) {
            const auto* account = m_context.book.find(id);
            if (!account || account->network != network)
                continue;
            const Content content = m_draft.shownFor(*account, wallTimeAt(m_context.now(), m_context.zone));
            const QStringList parts = bodyParts(content);
            for (qsizetype i = 0; i < parts.size(); ++i) {
                const auto counted =
                    text::count(account->capabilities.body, parts[i], i == 0 ? content.contentWarning : QString());
                const qsizetype left = counted.limit > 0 ? counted.limit - counted.length
                                                         : std::numeric_limits<qsizetype>::max() - 1 - counted.length;
                if (left < least) {
                    least = left;
                    worstUsed = counted.length;
                    worstLimit = counted.limit;
                }
            }
        }
        m_rings.value(network)->setCount(worstUsed, worstLimit);
    }
}

} // namespace parvis::ui
