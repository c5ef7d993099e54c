// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/text_pane.h"

#include "ui/composer/counter_row.h"
#include "ui/composer/diff_view.h"
#include "ui/composer/findings_bar.h"
#include "ui/composer/mention_completer.h"
#include "ui/composer/spell_assistant.h"
#include "ui/composer/text_field.h"
#include "ui/composer/variant_tabs.h"
#include "ui/models/account_book.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QTextDocumentFragment>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCommentLines = 2, kDifferenceLines = 8;
}

TextPane::TextPane(const UiContext& context, DraftModel& draft, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_draft(draft),
      m_tabs(new VariantTabs(context, draft, this)),
      m_text(addField(u"composer-text"_s, tr("Text of the post", "screen reader, composer"))),
      m_partColumn(new QVBoxLayout),
      m_comment(addField(u"composer-comment"_s, tr("First comment under the post", "composer, field"))),
      m_noDictionary(new Label({}, TextSize::Second, true, false, this))
{
    m_text->edit()->setPlaceholderText(tr("What do you want to say?", "composer, empty text"));
    m_noDictionary->setObjectName(u"composer-no-dictionary"_s);
    m_noDictionary->setWordWrap(true);
    m_noDictionary->hide();
    m_partColumn->setSpacing(px(this, space::s));
    m_comment->setRemovable(tr("Remove the first comment", "composer, button"));
    m_comment->setCaption(m_comment->edit()->accessibleName());
    m_comment->edit()->setPlaceholderText({});
    m_comment->edit()->setLeastLines(kCommentLines);
    buildDifferences();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_tabs);
    column->addWidget(m_text);
    column->addWidget(m_differs);
    column->addLayout(m_partColumn);
    column->addWidget(m_comment);
    column->addWidget(m_noDictionary);
    column->addLayout(buildFoot());
    connect(m_tabs, &VariantTabs::asked, this, &TextPane::setTab);
    connect(m_text->edit(), &BodyEdit::textChanged, this, [this] {
        if (!m_filling)
            m_draft.setText(m_tab, m_text->edit()->words());
    });
    connect(m_comment->edit(), &BodyEdit::textChanged, this, [this] {
        if (!m_filling)
            m_draft.setFirstComment(m_tab, m_comment->edit()->words());
    });
    connect(m_comment, &TextField::removeAsked, this, [this] {
        m_commentOpen = false;
        m_draft.setFirstComment(m_tab, {});
        refresh();
        focusText();
    });
    connect(&m_draft, &DraftModel::changed, this, &TextPane::refresh);
    connect(&m_context.book, &AccountBook::changed, this, &TextPane::refresh);
    switchSpelling(m_context.settings.value(u"composer/spelling"_s, true).toBool());
    refresh();
}

void TextPane::buildDifferences()
{
    m_differs = new QWidget(this);
    m_differsFrom = new Label({}, TextSize::Second, true, false, m_differs);
    m_differences = new DiffView(m_differs);
    m_differences->setObjectName(u"composer-differences"_s);
    m_differences->setMostLines(kDifferenceLines);
    auto* column = new QVBoxLayout(m_differs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::xs));
    column->addWidget(m_differsFrom);
    column->addWidget(m_differences);
}

QLayout* TextPane::buildFoot()
{
    const auto button = [this](const QString& name, const QString& label, const QString& picture, Tint tint) {
        auto* made = new QPushButton(icon(picture, tint), label, this);
        made->setObjectName(name);
        made->setFlat(true);
        return made;
    };
    m_counters = new CounterRow(m_context, m_draft, this);
    m_addPart = button(u"composer-add-part"_s, tr("Add to thread", "composer, button"), u"thread"_s, Tint::Muted);
    m_addComment = button(u"composer-add-comment"_s, tr("First comment", "composer, button"), u"reply"_s, Tint::Muted);
    m_addComment->setToolTip(tr("A reply by the same account, sent right after the post (Ctrl+Shift+M)", "hover"));
    m_addComment->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    m_split = button(u"composer-split"_s, tr("Split into a thread", "composer, button"), u"thread"_s, Tint::Accent);
    m_split->setToolTip(tr("Cuts at the ends of sentences, as each network counts (Ctrl+Shift+L)", "hover"));
    m_split->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_numbered = new QCheckBox(tr("Numbered 1/n", "composer, beside Split into a thread"), this);
    m_numbered->setObjectName(u"composer-numbered"_s);
    m_numbered->setChecked(m_context.settings.value(u"composer/numbered"_s, false).toBool());
    connect(m_numbered, &QCheckBox::toggled, this,
            [this](bool on) { m_context.settings.setValue(u"composer/numbered"_s, on); });
    connect(m_split, &QPushButton::clicked, this, &TextPane::split);
    connect(m_addPart, &QPushButton::clicked, this, [this] {
        auto parts = m_draft.content(m_tab).threadParts;
        parts.append(QString());
        m_draft.setThreadParts(m_tab, parts);
        focusPart(static_cast<int>(parts.size()));
    });
    connect(m_addComment, &QPushButton::clicked, this, [this] {
        m_commentOpen = true;
        refresh();
        focusComment();
    });
    auto* first = new QHBoxLayout;
    first->addWidget(m_counters, 1);
    first->addWidget(m_addPart, 0, Qt::AlignTop);
    first->addWidget(m_addComment, 0, Qt::AlignTop);
    // What is needed now and then stands in a row that is there only then.
    auto* second = new QHBoxLayout;
    second->addStretch(1);
    second->addWidget(m_numbered);
    second->addWidget(m_split);
    auto* foot = new QVBoxLayout;
    foot->addLayout(second);
    foot->addLayout(first);
    return foot;
}

TextField* TextPane::addField(const QString& name, const QString& label)
{
    auto* field = new TextField(m_context, name, label, this);
    auto* editor = field->edit();
    field->setReadOnly(m_readOnly);
    field->mentions().setAccounts([this] {
        std::vector<Account> accounts;
        for (const auto* account : concerned())
            accounts.push_back(*account);
        return accounts;
    });
    connect(editor, &BodyEdit::filesGiven, this, &TextPane::filesGiven);
    connect(editor, &BodyEdit::pictureGiven, this, &TextPane::pictureGiven);
    connect(editor, &BodyEdit::focused, this, [this, editor] { m_target = editor; });
    auto& spelling = field->spelling();
    connect(&spelling, &SpellAssistant::onAsked, this, &TextPane::switchSpelling);
    connect(&spelling, &SpellAssistant::checked, this, [this] { refreshSpelling(m_draft.content(m_tab).language); });
    connect(&spelling, &SpellAssistant::learned, this, [this](const QString& word) {
        for (auto* other : fields())
            other->spelling().accept(word);
    });
    return field;
}

QList<TextField*> TextPane::fields() const
{
    return QList<TextField*>{m_text, m_comment} + m_parts;
}

void TextPane::switchSpelling(bool on)
{
    m_context.settings.setValue(u"composer/spelling"_s, on);
    for (auto* field : fields())
        field->spelling().setOn(on);
    refreshSpelling(m_draft.content(m_tab).language);
}

// A post whose language nobody named is read as written in that of this program.
void TextPane::refreshSpelling(const QString& language)
{
    const QString checked = language.isEmpty() ? QLocale().bcp47Name() : language;
    for (auto* field : fields())
        field->spelling().setLanguage(checked);
    const bool missing = m_context.settings.value(u"composer/spelling"_s, true).toBool() &&
                         !m_text->spelling().hasDictionary() && !m_readOnly;
    m_noDictionary->setText(tr("The spelling is not checked: no dictionary for %1 is installed (package hunspell).",
                               "composer, under the text; %1: a language")
                                .arg(words::language(checked)));
    m_noDictionary->setVisible(missing);
}

std::vector<const Account*> TextPane::concerned() const
{
    std::vector<const Account*> accounts;
    for (const AccountId id : m_draft.draft().accounts) {
        const auto* account = m_context.book.find(id);
        if (account && DraftTab::of(m_tab).concerns(*account))
            accounts.push_back(account);
    }
    return accounts;
}

void TextPane::setTab(const QString& tab)
{
    if (tab == m_tab)
        return;
    m_tabs->open(tab);
    if (!m_tabs->tabs().contains(tab))
        return;
    m_tab = tab;
    refresh();
    setFindings(m_findings);
    Q_EMIT tabChanged(m_tab);
}

void TextPane::focusText()
{
    m_text->edit()->setFocus();
}

void TextPane::focusPart(int part)
{
    if (part >= 1 && part <= m_parts.size())
        m_parts[part - 1]->edit()->setFocus();
}

void TextPane::focusComment()
{
    m_comment->edit()->setFocus();
}

BodyEdit* TextPane::target() const
{
    return m_target ? m_target.data() : m_text->edit();
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

void TextPane::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (auto* field : fields())
        field->setReadOnly(readOnly);
    refresh();
}

void TextPane::refresh()
{
    if (!m_tabs->tabs().contains(m_tab)) {
        m_tab.clear();
        Q_EMIT tabChanged(m_tab);
    }
    m_tabs->refresh(m_tab, m_readOnly);
    const Content content = m_draft.content(m_tab);
    m_filling = true;
    m_text->setText(content.text);
    rebuildParts(content.threadParts);
    m_comment->setText(content.firstComment);
    m_filling = false;
    refreshDifferences(content);
    refreshComment(content);
    bool threads = m_draft.draft().accounts.empty();
    for (const auto* account : concerned())
        threads |= account->capabilities.threads;
    m_addPart->setVisible(threads && !m_readOnly);
    m_counters->refresh(m_tab);
    refreshSplit();
    refreshSpelling(content.language);
}

void TextPane::refreshDifferences(const Content& content)
{
    const DraftTab at = DraftTab::of(m_tab);
    std::vector<VersionPart> parts;
    if (!at.isAll())
        parts = contentParts(m_draft.content(at.parent()), content);
    std::erase_if(parts, [](const VersionPart& part) { return part.before == part.after; });
    m_differences->setParts(parts);
    m_differsFrom->setText(at.account.isNull()
                               ? tr("How it differs from the text for all:", "composer, over the differences")
                               : tr("How it differs from the text for %1:", "composer, over the differences; a network")
                                     .arg(m_context.book.network(at.network).displayName));
    m_differs->setVisible(!parts.empty());
}

void TextPane::refreshComment(const Content& content)
{
    bool able = false;
    for (const auto* account : concerned())
        able |= account->capabilities.firstComment;
    const bool shown = !content.firstComment.isEmpty() || (m_commentOpen && able);
    m_comment->setVisible(shown);
    m_addComment->setVisible(able && !m_readOnly && !shown);
}

void TextPane::setFindings(const std::vector<Finding>& findings)
{
    m_findings = findings;
    const auto problem = [this](const QString& place) {
        std::vector<Finding> here;
        for (const auto& finding : m_findings) {
            const bool onThisTab =
                finding.network.isEmpty() || m_draft.tabFor(finding.network, finding.account) == m_tab ||
                DraftTab{finding.network, finding.account}.name() == m_tab || finding.network == m_tab;
            if (finding.isError() && finding.place == place && onThisTab)
                here.push_back(finding);
        }
        QStringList sentences;
        for (const auto& merged : mergedFindings(m_context.book, here))
            sentences << merged.sentence;
        return sentences.join(u'\n');
    };
    m_text->setProblem(problem(u"text"_s));
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setProblem(problem(u"thread/%1"_s.arg(i + 1)));
    m_comment->setProblem(problem(u"first_comment"_s));
}

} // namespace parvis::ui
