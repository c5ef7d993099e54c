// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rhythm_box.h"

#include "engine/publishing/publishing_desk.h"
#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/settings/slot_row.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/rhythm_words.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QVBoxLayout* addColumn(QVBoxLayout* where, const QString& title, QWidget* parent)
{
    where->addWidget(new Label(title, TextSize::Base, false, true, parent));
    auto* column = new QVBoxLayout;
    column->setSpacing(px(parent, space::xs));
    where->addLayout(column);
    return column;
}

} // namespace

RhythmBox::RhythmBox(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_account(new QComboBox(this)),
      m_pause(new QPushButton(this)),
      m_shuffle(new QPushButton(tr("Shuffle the queue", "settings, slots: button"), this)),
      m_banner(new Banner(this))
{
    setObjectName(u"rhythm-box"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(buildHead());
    column->addWidget(m_banner);
    m_slots = addColumn(column, tr("Slots", "settings: times at which an account posts"), this);
    auto* add = new QPushButton(icon(u"plus"_s, Tint::Muted), tr("Add a slot", "settings, button"), this);
    add->setObjectName(u"rhythm-add-slot"_s);
    column->addWidget(add, 0, Qt::AlignLeading);
    m_evergreens = addColumn(column, tr("Evergreen posts", "settings"), this);
    m_series = addColumn(column, tr("Repeated posts", "settings"), this);
    connect(add, &QPushButton::clicked, this, &RhythmBox::addSlot);
    connect(m_account, &QComboBox::currentIndexChanged, this, &RhythmBox::reload);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_context.rhythm->setPaused(account(), !m_paused).onDone(this, [this](const Result<void>& done) {
            done ? loadPause() : fail(done.error());
        });
    });
    connect(m_shuffle, &QPushButton::clicked, this, &RhythmBox::shuffle);
    connect(&m_context.book, &AccountBook::changed, this, &RhythmBox::fillAccounts);
    add->setEnabled(!m_context.workspace.info().readOnly);
    fillAccounts();
}

QWidget* RhythmBox::buildHead()
{
    m_account->setObjectName(u"rhythm-account"_s);
    m_account->setAccessibleName(tr("Account", "settings, slots"));
    m_pause->setObjectName(u"rhythm-pause"_s);
    m_shuffle->setObjectName(u"rhythm-shuffle"_s);
    m_shuffle->setToolTip(
        tr("The planned posts that stand in its slots change places; Undo in the calendar takes it back.", "hover"));
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_account, 1);
    row->addWidget(m_pause);
    row->addWidget(m_shuffle);
    const bool readOnly = m_context.workspace.info().readOnly;
    m_pause->setEnabled(!readOnly);
    m_shuffle->setEnabled(!readOnly);
    return head;
}

void RhythmBox::fillAccounts()
{
    const QVariant chosen = m_account->currentData();
    {
        const QSignalBlocker quiet(m_account);
        m_account->clear();
        for (const auto& account : m_context.book.accounts())
            m_account->addItem(
                u"%1 · %2"_s.arg(m_context.book.name(account.id), m_context.book.network(account.network).displayName),
                account.id.value);
        m_account->setCurrentIndex(qMax(0, m_account->findData(chosen)));
    }
    setEnabled(m_account->count() > 0);
    reload();
}

AccountId RhythmBox::account() const
{
    return {m_account->currentData().toLongLong()};
}

void RhythmBox::fail(const Error& error)
{
    m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(error), words::errorAdvice(error));
}

void RhythmBox::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

void RhythmBox::reload()
{
    ++m_asked;
    if (m_account->count() == 0)
        return;
    m_banner->clear();
    loadPause();
    loadSlots();
    loadEvergreens();
    loadSeries();
}

void RhythmBox::loadPause()
{
    m_context.rhythm->pausedAccounts().onDone(this, [this](const Result<std::vector<AccountId>>& paused) {
        m_paused = paused && std::find(paused->begin(), paused->end(), account()) != paused->end();
        m_pause->setText(m_paused ? tr("Resume the slots", "settings, button")
                                  : tr("Pause the slots", "settings, button"));
        m_pause->setToolTip(
            tr("Paused slots are not offered and not filled. What is planned still goes out.", "hover"));
    });
}

void RhythmBox::loadSlots(bool focusLast)
{
    m_context.rhythm->slotsOf(account()).onDone(
        this, [this, focusLast, asked = m_asked](const Result<std::vector<Slot>>& list) {
            if (asked != m_asked)
                return;
            list ? showSlots(*list, focusLast) : fail(list.error());
        });
}

void RhythmBox::showSlots(const std::vector<Slot>& list, bool focusLast)
{
    clear(m_slots);
    SlotRow* newest = nullptr;
    for (const Slot& slot : list) {
        auto* row = new SlotRow(slot, this);
        row->setEnabled(!m_context.workspace.info().readOnly);
        m_slots->addWidget(row);
        connect(row, &SlotRow::changed, this, &RhythmBox::save);
        connect(row, &SlotRow::removed, this, [this](SlotId id) {
            m_context.rhythm->removeSlot(id).onDone(this, [this](const Result<void>&) { loadSlots(); });
        });
        if (!newest || newest->slot().id < slot.id)
            newest = row;
    }
    if (list.empty())
        m_slots->addWidget(
            new Label(tr("This account has no slots yet.", "settings"), TextSize::Second, true, false, this));
    if (focusLast && newest)
        newest->focusTime();
}

void RhythmBox::addSlot()
{
    Slot slot;
    slot.account = account();
    slot.weekdays = 0x1f;
    slot.zone = m_context.zone;
    m_context.rhythm->saveSlot(slot).onDone(
        this, [this](const Result<Slot>& saved) { saved ? loadSlots(true) : fail(saved.error()); });
}

void RhythmBox::save(const Slot& slot)
{
    m_banner->clear();
    m_context.rhythm->saveSlot(slot).onDone(this, [this, slot](const Result<Slot>& saved) {
        auto* row = findChild<SlotRow*>(u"slot-%1"_s.arg(slot.id.toString()));
        if (saved) {
            if (row)
                row->setSlot(*saved);
            return;
        }
        if (saved.error().kind == ErrorKind::Rejected)
            m_banner->showMessage(Banner::Kind::Warn, tr("A slot needs at least one day.", "settings"));
        else
            fail(saved.error());
        loadSlots();
    });
}

void RhythmBox::shuffle()
{
    m_banner->clear();
    m_context.rhythm->shuffle(m_context.person, account(), QRandomGenerator::global()->generate())
        .onDone(this, [this](const Result<PlanChange>& change) {
            if (change)
                m_banner->showMessage(
                    Banner::Kind::Ok,
                    tr("%n posts changed places.", "settings, after Shuffle", static_cast<int>(change->steps.size())),
                    tr("Undo in the calendar takes it back.", "settings, after Shuffle"));
            else if (change.error().code == "nothing_to_shuffle"_L1)
                m_banner->showMessage(Banner::Kind::Info,
                                      tr("Fewer than two planned posts stand in these slots.", "settings"));
            else
                fail(change.error());
        });
}

Async<QString> RhythmBox::firstWords(PostId post)
{
    return m_context.publishing.find(post).then(
        this, [](const PostWithPublications& found) { return harmless(found.post.base.text).simplified().left(60); });
}

QWidget* RhythmBox::addLine(QVBoxLayout* where, const QString& words, const QString& second)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Label(words, TextSize::Base, false, false, line));
    row->addWidget(new Label(second, TextSize::Second, true, false, line), 1);
    line->setEnabled(!m_context.workspace.info().readOnly);
    where->addWidget(line);
    return line;
}

void RhythmBox::loadEvergreens()
{
    clear(m_evergreens);
    m_context.rhythm->evergreens(account()).onDone(this, [this,
                                                          asked = m_asked](const Result<std::vector<Evergreen>>& all) {
        if (asked != m_asked || !all)
            return;
        clear(m_evergreens);
        if (all->empty())
            m_evergreens->addWidget(new Label(tr("None. A post is made one in the composer.", "settings, evergreens"),
                                              TextSize::Second, true, false, this));
        for (const Evergreen& one : *all) {
            firstWords(one.post).onDone(this, [this, asked, one](const Result<QString>& words) {
                if (asked == m_asked && words)
                    addEvergreen(one, *words);
            });
        }
    });
}

void RhythmBox::addEvergreen(const Evergreen& evergreen, const QString& words)
{
    QString used = tr("never used", "settings, evergreen");
    if (evergreen.lastUse) {
        const bool planned = *evergreen.lastUse > m_context.now();
        used = (planned ? tr("next %1", "settings, evergreen: when it goes out again")
                        : tr("last %1", "settings, evergreen: when it was used"))
                   .arg(words::when(*evergreen.lastUse, m_context.now(), m_context.zone));
    }
    auto* line = addLine(m_evergreens, words, used);
    line->setObjectName(u"evergreen-%1"_s.arg(evergreen.id.toString()));
    auto* days = new QSpinBox(line);
    days->setObjectName(u"evergreen-days"_s);
    days->setRange(1, 730);
    days->setValue(evergreen.cooldown);
    days->setSuffix(tr(" days", "composer, evergreen: after the number"));
    days->setAccessibleName(tr("Days between two uses", "screen reader, evergreen"));
    days->setKeyboardTracking(false);
    auto* remove = iconButton(u"trash"_s, tr("No evergreen any more", "settings"), u"evergreen-remove"_s, line);
    line->layout()->addWidget(days);
    line->layout()->addWidget(remove);
    const auto again = [this](const auto& done) {
        if (!done)
            fail(done.error());
        loadEvergreens();
    };
    connect(days, &QSpinBox::valueChanged, this, [this, evergreen, again](int value) {
        Evergreen next = evergreen;
        next.cooldown = value;
        m_context.rhythm->saveEvergreen(next).onDone(this, again);
    });
    connect(remove, &QAbstractButton::clicked, this,
            [this, evergreen, again] { m_context.rhythm->removeEvergreen(evergreen.id).onDone(this, again); });
}

void RhythmBox::loadSeries()
{
    clear(m_series);
    m_context.rhythm->recurrences().onDone(this, [this, asked = m_asked](const Result<std::vector<Recurrence>>& all) {
        if (asked != m_asked || !all)
            return;
        clear(m_series);
        std::vector<Recurrence> shown;
        std::copy_if(all->begin(), all->end(), std::back_inserter(shown), [this](const Recurrence& one) {
            return !one.stopped && std::find(one.accounts.begin(), one.accounts.end(), account()) != one.accounts.end();
        });
        if (shown.empty())
            m_series->addWidget(new Label(tr("None. A post repeats when the composer says so.", "settings"),
                                          TextSize::Second, true, false, this));
        for (const Recurrence& one : shown) {
            firstWords(one.post).onDone(this, [this, asked, one](const Result<QString>& words) {
                if (asked == m_asked && words)
                    addSeries(one, *words);
            });
        }
    });
}

void RhythmBox::addSeries(const Recurrence& recurrence, const QString& words)
{
    auto* line = addLine(m_series, words, words::repeats(recurrence.rule, recurrence.start));
    line->setObjectName(u"series-%1"_s.arg(recurrence.id.toString()));
    auto* stop = new QPushButton(tr("Stop repeating", "settings, button"), line);
    stop->setObjectName(u"series-stop"_s);
    stop->setToolTip(tr("What is planned after now and was not changed is taken out.", "hover"));
    line->layout()->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, [this, recurrence] {
        m_context.rhythm->stopRepeating(recurrence.id, m_context.now())
            .onDone(this, [this](const Result<Recurrence>& stopped) {
                if (!stopped)
                    fail(stopped.error());
                loadSeries();
            });
    });
}

} // namespace parvis::ui
