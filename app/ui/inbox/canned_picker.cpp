// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/canned_picker.h"

#include "engine/inbox/reply_desk.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace parvis::ui {

using namespace Qt::StringLiterals;

CannedPicker::CannedPicker(const UiContext& context, Place place, QWidget* host)
    : Popover(host),
      m_context(context),
      m_place(std::move(place)),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_preview(new PlainTextView(this)),
      m_hint(new Label({}, TextSize::Second, true, false, this)),
      m_choosing(new QWidget(this))
{
    setObjectName(u"canned-picker"_s);
    setAccessibleName(tr("Canned replies", "heading of a popover"));
    m_search->setObjectName(u"canned-search"_s);
    m_search->setPlaceholderText(tr("Shortcut, name or words", "canned replies, search field"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->installEventFilter(this);
    m_list->setObjectName(u"canned-list"_s);
    m_list->setAccessibleName(tr("Canned replies", "heading of a popover"));
    m_list->setFixedHeight(px(this, 168));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keys
    m_preview->setObjectName(u"canned-preview"_s);
    m_preview->setMaximumLines(5);
    m_preview->setFixedHeight(px(this, 96)); // so that the popover keeps its place
    m_hint->setObjectName(u"canned-hint"_s);
    m_hint->setWordWrap(true);
    auto* manage = new QPushButton(icon(u"settings"_s, Tint::Muted), tr("Manage…", "canned replies, button"), this);
    manage->setObjectName(u"canned-manage"_s);
    manage->setFlat(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(manage);
    auto* column = new QVBoxLayout(m_choosing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addLayout(head);
    column->addWidget(m_list);
    column->addWidget(m_preview);
    column->addWidget(m_hint);
    body()->addWidget(m_choosing);
    setMinimumWidth(px(this, 460));
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    connect(m_search, &QLineEdit::textChanged, this, &CannedPicker::fill);
    connect(m_search, &QLineEdit::returnPressed, this, &CannedPicker::take);
    connect(m_list, &QListWidget::currentRowChanged, this, &CannedPicker::showPreview);
    connect(m_list, &QListWidget::itemClicked, this, &CannedPicker::take);
    connect(manage, &QPushButton::clicked, this, [this] {
        Q_EMIT manageRequested();
        dismiss();
    });
    load();
}

void CannedPicker::load()
{
    m_context.replies->cannedReplies().onDone(this, [this](Result<std::vector<CannedReply>> all) {
        if (!all) {
            m_hint->setText(words::errorWhat(all.error()));
            return;
        }
        m_all = std::move(*all);
        fill();
    });
}

void CannedPicker::fill()
{
    m_found = cannedFor(m_all, m_place.account, m_place.language, m_search->text());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const CannedReply& reply : m_found) {
            QString line = harmless(reply.name);
            if (!reply.shortcut.isEmpty())
                line += u"   /"_s + reply.shortcut;
            if (!reply.language.isEmpty())
                line += u"   "_s + words::language(reply.language);
            m_list->addItem(new QListWidgetItem(icon(reply.media.empty() ? u"note"_s : u"image"_s, Tint::Muted), line));
        }
        m_list->setCurrentRow(m_found.empty() ? -1 : 0);
    }
    m_hint->setText(m_all.empty() ? tr("There are none yet. Make the first one under “Manage”.", "canned replies")
                    : m_found.empty() ? tr("None fits these words.", "canned replies")
                                      : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    showPreview();
}

const CannedReply* CannedPicker::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_found.size()) ? &m_found[size_t(row)] : nullptr;
}

QString CannedPicker::languageOf(const CannedReply& reply) const
{
    return reply.language.isEmpty() ? m_place.language : reply.language;
}

void CannedPicker::showPreview()
{
    const CannedReply* reply = current();
    m_preview->setText(reply ? filledReply(reply->text, m_place.values(languageOf(*reply))).text : QString());
}

bool CannedPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

void CannedPicker::take()
{
    if (!current() || m_asking)
        return;
    const CannedReply reply = *current();
    const FilledReply filled = filledReply(reply.text, m_place.values(languageOf(reply)));
    if (filled.asked.isEmpty())
        finish(reply, {});
    else
        ask(reply, filled.asked);
}

// One field for each thing that is missing; Enter goes on to the next, and puts it in after the last.
void CannedPicker::ask(const CannedReply& reply, const QStringList& questions)
{
    m_asking = true;
    m_choosing->hide();
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Label(harmless(reply.name), TextSize::Base, false, true, page));
    QList<QLineEdit*> fields;
    for (const QString& question : questions) {
        auto* field = new QLineEdit(page);
        field->setObjectName(u"canned-answer-%1"_s.arg(fields.size()));
        field->setPlaceholderText(harmless(question));
        field->setAccessibleName(harmless(question));
        column->addWidget(new Label(harmless(question), TextSize::Second, true, false, page));
        column->addWidget(field);
        fields.append(field);
    }
    auto* insert = new QPushButton(tr("Insert", "canned replies, button"), page);
    insert->setObjectName(u"canned-insert"_s);
    setPrimary(insert);
    column->addWidget(insert, 0, Qt::AlignTrailing);
    body()->addWidget(page);
    const auto put = [this, reply, questions, fields] {
        CannedValues answers;
        for (qsizetype i = 0; i < questions.size(); ++i)
            answers.insert(questions[i], fields[i]->text().trimmed());
        finish(reply, answers);
    };
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i + 1 < fields.size())
            connect(fields[i], &QLineEdit::returnPressed, fields[i + 1],
                    [next = fields[i + 1]] { next->setFocus(Qt::TabFocusReason); });
        else
            connect(fields[i], &QLineEdit::returnPressed, this, put);
    }
    connect(insert, &QPushButton::clicked, this, put);
    page->show();
    adjustSize();
    fields.front()->setFocus(Qt::PopupFocusReason);
}

void CannedPicker::finish(const CannedReply& reply, const CannedValues& answers)
{
    m_context.replies->used(reply.id).onDone(m_context.replies, [](const Done&) {});
    const QString text = filledReply(reply.text, m_place.values(languageOf(reply)), answers).text;
    dismiss(); // first: the focus goes back to the answer
    Q_EMIT chosen(reply, text);
}

} // namespace parvis::ui
