// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/canned_box.h"

#include "engine/inbox/reply_desk.h"
#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/settings/canned_dialog.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace parvis::ui {

using namespace Qt::StringLiterals;

CannedBox::CannedBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new Banner(this)),
      m_list(new QTreeWidget(this)),
      m_add(new QPushButton(icon(u"plus"_s), tr("Add canned reply…", "settings, button"), this)),
      m_edit(new QPushButton(icon(u"pencil"_s), tr("Edit…", "canned replies, button"), this)),
      m_remove(new QPushButton(icon(u"trash"_s), tr("Remove", "canned replies, button"), this)),
      m_agent(new QLineEdit(this)),
      m_rules(new QVBoxLayout)
{
    setObjectName(u"canned-replies"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_banner);
    column->addWidget(buildList());
    column->addWidget(buildSignatures());
    if (auto* feed = m_context.workspace.changes()) {
        connect(feed, &ChangeFeed::changed, this, [this](const std::vector<Change>& changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [](const Change& change) { return change.topic == Topic::Settings; })) {
                load();
                loadSignatures();
            }
        });
    }
    connect(&m_context.book, &AccountBook::changed, this, [this] {
        fill();
        loadSignatures();
    });
    load();
    loadSignatures();
}

QWidget* CannedBox::buildList()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    m_list->setObjectName(u"canned-replies-list"_s);
    sayWhenEmpty(m_list, tr("No canned replies yet.", "settings, empty list"));
    m_list->setAccessibleName(tr("Canned replies", "settings, list"));
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Name", "canned replies, column"), tr("Shortcut", "canned replies, column"),
                             tr("Text", "canned replies, column"), tr("Language", "canned replies, column"),
                             tr("Account", "canned replies, column"), tr("Used", "canned replies, column: how often")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->setFixedHeight(px(this, 190));
    m_add->setObjectName(u"canned-add"_s);
    m_edit->setObjectName(u"canned-edit"_s);
    m_remove->setObjectName(u"canned-remove"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addWidget(m_list);
    column->addLayout(row);
    m_add->setEnabled(!m_context.workspace.info().readOnly);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    const auto editChosen = [this] {
        if (const CannedReply* reply = chosen(); reply && !m_context.workspace.info().readOnly)
            edit(*reply);
    };
    connect(m_edit, &QPushButton::clicked, this, editChosen);
    connect(m_remove, &QPushButton::clicked, this, &CannedBox::remove);
    connect(m_list, &QTreeWidget::itemActivated, this, editChosen);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        const bool possible = chosen() && !m_context.workspace.info().readOnly;
        m_edit->setEnabled(possible);
        m_remove->setEnabled(possible);
    });
    auto* gone = new QShortcut(Qt::Key_Delete, m_list);
    gone->setContext(Qt::WidgetShortcut);
    connect(gone, &QShortcut::activated, this, &CannedBox::remove);
    return part;
}

QWidget* CannedBox::buildSignatures()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, px(this, space::s), 0, 0);
    column->setSpacing(px(this, space::xs));
    column->addWidget(new Label(tr("Signatures of answers", "settings, heading"), TextSize::Base, false, true, part));
    auto* what = new Label(
        tr("What each account puts under an answer; {agent} is who wrote it. Empty: nothing.", "settings, signatures"),
        TextSize::Second, true, false, part);
    what->setWordWrap(true);
    column->addWidget(what);
    m_agent->setObjectName(u"signature-agent"_s);
    m_agent->setPlaceholderText(m_context.person);
    m_agent->setAccessibleName(tr("You sign as", "settings, signatures"));
    m_agent->setMaximumWidth(px(this, 260));
    auto* row = new QHBoxLayout; // as the accounts' rows below
    row->addWidget(new Label(m_agent->accessibleName(), TextSize::Base, false, false, part), 1);
    row->addWidget(m_agent, 1);
    column->addLayout(row);
    column->addLayout(m_rules);
    connect(m_agent, &QLineEdit::editingFinished, this, [this] {
        if (!m_agent->isModified())
            return;
        m_agent->setModified(false);
        m_context.replies->setSignatureName(m_context.person, m_agent->text()).onDone(this, [this](const Done& done) {
            if (!done)
                tell(done.error());
        });
    });
    return part;
}

void CannedBox::load()
{
    m_context.replies->cannedReplies().onDone(this, [this](Result<std::vector<CannedReply>> replies) {
        if (!replies)
            return tell(replies.error());
        m_replies = std::move(*replies);
        fill();
    });
}

void CannedBox::fill()
{
    const qint64 before = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toLongLong() : 0;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const CannedReply& reply : m_replies) {
        auto* item = new QTreeWidgetItem(
            m_list, {harmless(reply.name), reply.shortcut.isEmpty() ? QString() : u'/' + reply.shortcut,
                     excerptOf(harmless(reply.text), 80),
                     reply.language.isEmpty() ? tr("Every", "canned replies, column: language")
                                              : words::language(reply.language),
                     reply.account.isNull() ? tr("Every", "canned replies, column: account")
                                            : m_context.book.name(reply.account),
                     QLocale().toString(reply.uses)});
        item->setData(0, Qt::UserRole, reply.id.value);
        item->setToolTip(2, harmless(reply.text));
        item->setSizeHint(2, {0, px(this, 28)}); // the column that takes what is left
        if (!reply.media.empty())
            item->setIcon(2, icon(u"image"_s, Tint::Muted));
        if (reply.id.value == before)
            m_list->setCurrentItem(item);
    }
    const bool possible = chosen() && !m_context.workspace.info().readOnly;
    m_edit->setEnabled(possible);
    m_remove->setEnabled(possible);
}

void CannedBox::loadSignatures()
{
    m_context.replies->signatureName(m_context.person).onDone(this, [this](const Result<QString>& name) {
        if (name && !m_agent->hasFocus())
            m_agent->setText(*name);
    });
    for (const Account& account : m_context.book.accounts()) {
        if (m_patterns.contains(account.id))
            continue;
        auto* pattern = new QLineEdit(this);
        pattern->setObjectName(u"signature-"_s + account.id.toString());
        pattern->setPlaceholderText(tr("— {agent}", "settings, example of a signature"));
        const QString name = u"%1 · %2"_s.arg(harmless(m_context.book.name(account.id)),
                                              m_context.book.network(account.network).displayName);
        pattern->setAccessibleName(tr("Signature of %1", "settings, screen reader; %1: account").arg(name));
        pattern->setMaximumWidth(px(this, 260));
        auto* row = new QHBoxLayout;
        row->addWidget(new Label(name, TextSize::Base, false, false, this), 1);
        row->addWidget(pattern, 1);
        m_rules->addLayout(row);
        m_patterns.insert(account.id, pattern);
        connect(pattern, &QLineEdit::editingFinished, this, [this, id = account.id] { saveRule(id); });
    }
    m_context.replies->signatureRules().onDone(this, [this](const Result<std::vector<SignatureRule>>& rules) {
        if (!rules)
            return;
        for (auto it = m_patterns.begin(); it != m_patterns.end(); ++it) {
            const auto rule = std::find_if(rules->begin(), rules->end(),
                                           [&it](const SignatureRule& one) { return one.account == it.key(); });
            if (!it.value()->hasFocus())
                it.value()->setText(rule == rules->end() ? QString() : rule->pattern);
        }
    });
}

// "^{agent}" and the like stand behind the last word, as is the custom; everything else below the text.
void CannedBox::saveRule(AccountId account)
{
    QLineEdit* pattern = m_patterns.value(account);
    if (!pattern || !pattern->isModified())
        return;
    pattern->setModified(false);
    const QString text = pattern->text().trimmed();
    m_context.replies->save(SignatureRule{account, text, !text.startsWith(u'^')})
        .onDone(this, [this](const Done& done) {
            if (!done)
                tell(done.error());
        });
}

const CannedReply* CannedBox::chosen() const
{
    const auto* item = m_list->currentItem();
    for (const CannedReply& reply : m_replies) {
        if (item && reply.id.value == item->data(0, Qt::UserRole).toLongLong())
            return &reply;
    }
    return nullptr;
}

CannedDialog* CannedBox::dialog() const
{
    return m_dialog;
}

void CannedBox::edit(const CannedReply& reply)
{
    delete m_dialog;
    m_dialog = new CannedDialog(m_context, reply, window());
    connect(m_dialog, &CannedDialog::saveAsked, this, &CannedBox::save);
    m_dialog->open();
}

void CannedBox::save(const CannedReply& reply)
{
    m_context.replies->save(reply).onDone(this, [this](const Result<CannedReply>& saved) {
        if (!saved && m_dialog) {
            const QString& code = saved.error().code;
            m_dialog->showError(
                code == "name_missing"_L1   ? tr("A name is needed.", "canned replies, problem")
                : code == "text_missing"_L1 ? tr("A text or a picture is needed.", "canned replies, problem")
                : code == "shortcut_taken"_L1
                    ? tr("Another one has this shortcut, for the same language and account.", "canned replies, problem")
                    : words::errorWhat(saved.error()));
            return;
        }
        if (!saved)
            return tell(saved.error());
        if (m_dialog)
            m_dialog->close();
        load();
    });
}

void CannedBox::remove()
{
    const CannedReply* reply = chosen();
    if (!reply || m_context.workspace.info().readOnly)
        return;
    m_context.replies->remove(reply->id).onDone(this, [this, again = *reply](const Done& done) {
        if (!done)
            return tell(done.error());
        load();
        if (m_context.shell)
            m_context.shell->toast(tr("Canned reply removed: %1", "toast; %1 its name").arg(again.name),
                                   [box = QPointer(this), again] {
                                       CannedReply anew = again;
                                       anew.id = {};
                                       if (box)
                                           box->save(anew);
                                   });
    });
}

void CannedBox::tell(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

} // namespace parvis::ui
