// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/rhythm_bar.h"

#include "engine/publishing/rhythm_desk.h"
#include "ui/composer/repeat_popover.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/rhythm_words.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QJsonDocument>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int bestShown = 3;

Async<void> nothingToDo()
{
    return Async<void>::ready({});
}

// The next time it is that hour of that weekday, at least a few minutes from now.
WallTime nextAt(int weekday, int hour, Instant now, const ZoneId& zone)
{
    const WallTime here = wallTimeAt(now + std::chrono::minutes(5), zone);
    WallTime wall{here.date.addDays((weekday - here.date.dayOfWeek() + 7) % 7), hour, 0, 0};
    if (wall < here)
        wall.date = wall.date.addDays(7);
    return wall;
}

} // namespace

RhythmBar::RhythmBar(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::xs));
    m_slot = add(u"composer-next-slot"_s, u"clock"_s, tr("Next free slot", "composer, button"),
                 tr("The first time of the accounts' slots at which nothing is planned (Ctrl+Shift+F)", "hover"));
    m_best = add(u"composer-best-times"_s, u"figures"_s, tr("Best times", "composer, button"),
                 tr("When the posts of these accounts did best (Ctrl+Shift+B)", "hover"));
    m_repeat = add(u"composer-repeat"_s, u"repeat"_s, tr("Repeat…", "composer, button"),
                   tr("Let it come again (Ctrl+Shift+R)", "hover"));
    m_evergreen = add(u"composer-evergreen"_s, u"leaf"_s, tr("Evergreen…", "composer, button"),
                      tr("Let it fill slots that stay empty (Ctrl+Shift+G)", "hover"));
    m_words = new ElidedLabel({}, TextSize::Second, true, false, this);
    m_words->setObjectName(u"composer-rhythm-words"_s);
    m_words->hide();
    row->addStretch(1);
    connect(m_slot, &QPushButton::clicked, this, &RhythmBar::takeFreeSlot);
    connect(m_best, &QPushButton::clicked, this, &RhythmBar::openBestTimes);
    connect(m_repeat, &QPushButton::clicked, this, &RhythmBar::openRepeat);
    connect(m_evergreen, &QPushButton::clicked, this, &RhythmBar::openEvergreen);
    setVisible(m_context.rhythm != nullptr);
}

RhythmBar::~RhythmBar() = default;

QPushButton* RhythmBar::add(const QString& name, const QString& iconName, const QString& text, const QString& tip)
{
    auto* button = new QPushButton(icon(iconName, Tint::Muted), text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setFlat(true);
    layout()->addWidget(button);
    return button;
}

void RhythmBar::setAccounts(const std::vector<AccountId>& accounts)
{
    m_accounts = accounts;
}

void RhythmBar::setWhen(const When& when)
{
    m_when = when;
}

void RhythmBar::setReadOnly(bool readOnly)
{
    for (auto* button : {m_slot, m_best, m_repeat, m_evergreen})
        button->setEnabled(!readOnly);
}

QWidget* RhythmBar::words() const
{
    return m_words;
}

void RhythmBar::say(const QString& words, bool problem)
{
    m_words->setText(words);
    m_words->setToolTip(words);
    m_words->setVisible(!words.isEmpty());
    m_words->setTint(problem ? std::optional(Tint::Danger) : std::nullopt);
}

void RhythmBar::describe()
{
    QStringList parts;
    if (!m_rule.isEmpty())
        parts << tr("Repeats %1", "composer; %1: every week on Tue").arg(words::repeats(m_rule, m_when.wall));
    if (m_cooldown > 0)
        parts << tr("Evergreen, at most every %n days", "composer", m_cooldown);
    say(parts.join(u" · "_s));
    m_repeat->setIcon(icon(u"repeat"_s, m_rule.isEmpty() ? Tint::Muted : Tint::Accent));
    m_evergreen->setIcon(icon(u"leaf"_s, m_cooldown == 0 ? Tint::Muted : Tint::Accent));
}

void RhythmBar::loadPost(PostId post)
{
    if (!m_context.rhythm)
        return;
    const QString remembered = m_context.settings.value(rememberedAt(post)).toString();
    if (!remembered.isEmpty())
        restore(QJsonDocument::fromJson(remembered.toUtf8()).object());
    m_context.publishing.find(post).onDone(this, [this](const Result<PostWithPublications>& found) {
        if (found)
            m_post = found->post;
    });
    m_context.rhythm->seriesOf(post).onDone(this, [this](const Result<std::optional<SeriesPost>>& found) {
        if (!found || !*found || (*found)->recurrence.stopped)
            return;
        m_series = std::make_unique<SeriesPost>(**found);
        if (!m_seriesChanged)
            m_rule = m_series->recurrence.rule;
        describe();
    });
    m_context.rhythm->evergreens({}).onDone(this, [this, post](const Result<std::vector<Evergreen>>& all) {
        for (const Evergreen& one : all.value_or(std::vector<Evergreen>())) {
            if (one.post == post && !m_evergreenChanged)
                m_cooldown = one.cooldown;
        }
        describe();
    });
}

void RhythmBar::takeFreeSlot()
{
    if (!m_slot->isEnabled())
        return;
    if (m_accounts.empty())
        return say(tr("Choose an account first.", "composer"), true);
    m_context.rhythm->nextFreeSlot(m_accounts).onDone(this, [this](const Result<SlotTime>& next) {
        if (next) {
            describe();
            Q_EMIT timeChosen(next->wall, next->zone);
        } else if (next.error().code == "no_slots"_L1) {
            say(tr("These accounts have no slots yet: give them some in Settings.", "composer"), true);
        } else if (next.error().code == "no_free_slot"_L1) {
            say(tr("No slot is free, or they are paused.", "composer"), true);
        } else {
            say(words::errorWhat(next.error()), true);
        }
    });
}

void RhythmBar::openBestTimes()
{
    if (!m_best->isEnabled())
        return;
    if (m_accounts.empty())
        return say(tr("Choose an account first.", "composer"), true);
    auto* popover = new Popover(window());
    popover->setObjectName(u"best-times"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(
        new Label(tr("Best times", "heading of a popover"), TextSize::Section, false, true, popover));
    m_context.rhythm->bestTimes(m_accounts, m_when.zone, bestShown)
        .onDone(popover, [this, popover](const Result<BestTimes>& best) {
            if (best)
                showBestTimes(popover, *best);
            else
                popover->body()->addWidget(
                    new Label(words::errorWhat(best.error()), TextSize::Base, false, false, popover));
            popover->openAt(m_best);
        });
}

void RhythmBar::showBestTimes(Popover* popover, const BestTimes& best)
{
    QString ground;
    if (!best.isEnough())
        ground = tr("Not enough posts: %1 were measured in the last 180 days, at least %2 are needed.",
                    "best times; two numbers")
                     .arg(best.posts)
                     .arg(BestTimes::neededPosts);
    else if (best.times.empty())
        ground = tr("No hour stands out among the %n posts of the last 180 days.", "best times", best.posts);
    else
        ground = tr("From %n posts of the last 180 days: reactions, comments, shares, quotes and saves of each.",
                    "best times", best.posts);
    auto* words = new Label(ground, TextSize::Second, true, false, popover);
    words->setObjectName(u"best-times-ground"_s);
    words->setWordWrap(true);
    words->setFixedWidth(px(this, 340));
    popover->body()->addWidget(words);
    const QLocale locale;
    for (const BestTime& time : best.times) {
        const QString when = u"%1 %2"_s.arg(locale.standaloneDayName(time.weekday, QLocale::LongFormat),
                                            shortTime({{}, time.hour, 0, 0}));
        addBestTime(popover, time.weekday, time.hour,
                    tr("%1 · %2 on average, all %3 · %n posts", "best times: weekday and hour, two figures", time.posts)
                        .arg(when, locale.toString(time.average, 'f', 1), locale.toString(best.average, 'f', 1)));
    }
}

void RhythmBar::addBestTime(Popover* popover, int weekday, int hour, const QString& words)
{
    auto* button = new QPushButton(words, popover);
    button->setObjectName(u"best-time-%1-%2"_s.arg(weekday).arg(hour));
    popover->body()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, popover, weekday, hour] {
        popover->dismiss();
        Q_EMIT timeChosen(nextAt(weekday, hour, m_context.now(), m_when.zone), m_when.zone);
    });
}

void RhythmBar::openRepeat()
{
    if (!m_repeat->isEnabled() || m_when.kind != When::Kind::At)
        return;
    RepeatRequest request{m_when.wall, m_when.zone, m_rule, {}, {}};
    if (m_series && !m_seriesChanged && m_series->recurrence.rule == m_rule) {
        request.recurrence = m_series->recurrence.id;
        request.start = m_series->recurrence.start;
        request.zone = m_series->recurrence.zone;
        request.dates = m_series->recurrence.dates;
    }
    auto* popover = new RepeatPopover(m_context, request, window());
    connect(popover, &RepeatPopover::applied, this, [this](const QString& rule) {
        m_seriesChanged = m_seriesChanged || !m_series || rule != m_rule;
        m_rule = rule;
        describe();
        Q_EMIT changed();
    });
    connect(popover, &RepeatPopover::cleared, this, [this] {
        m_seriesChanged = true;
        m_rule.clear();
        describe();
        Q_EMIT changed();
    });
    popover->openAt(m_repeat);
}

void RhythmBar::openEvergreen()
{
    if (!m_evergreen->isEnabled())
        return;
    auto* popover = new Popover(window());
    popover->setObjectName(u"evergreen-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    auto* on = new QCheckBox(tr("Use it again in slots that stay empty", "composer, evergreen"), popover);
    on->setObjectName(u"evergreen-on"_s);
    on->setChecked(m_cooldown > 0);
    auto* days = new QSpinBox(popover);
    days->setObjectName(u"evergreen-cooldown"_s);
    days->setRange(1, 730);
    days->setValue(m_cooldown > 0 ? m_cooldown : 30);
    days->setSuffix(tr(" days", "composer, evergreen: after the number"));
    days->setAccessibleName(tr("Days between two uses", "screen reader, evergreen"));
    days->setEnabled(on->isChecked());
    auto* line = new QHBoxLayout;
    line->addWidget(new Label(tr("Never the same within", "composer, evergreen: before the number"), TextSize::Base,
                              false, false, popover));
    line->addWidget(days);
    line->addStretch(1);
    auto* words = new Label(tr("Two days before a slot, if nothing is planned there, the evergreen that has rested "
                               "longest is put in: as a copy of its own, which can be changed or cancelled.",
                               "composer, evergreen"),
                            TextSize::Second, true, false, popover);
    words->setWordWrap(true);
    words->setFixedWidth(px(this, 360));
    popover->body()->addWidget(
        new Label(tr("Evergreen", "heading of a popover"), TextSize::Section, false, true, popover));
    popover->body()->addWidget(on);
    popover->body()->addLayout(line);
    popover->body()->addWidget(words);
    const auto take = [this, on, days] {
        days->setEnabled(on->isChecked());
        m_cooldown = on->isChecked() ? days->value() : 0;
        m_evergreenChanged = true;
        describe();
        Q_EMIT changed();
    };
    connect(on, &QCheckBox::toggled, this, take);
    connect(days, &QSpinBox::valueChanged, this, take);
    popover->openAt(m_evergreen);
}

Async<void> RhythmBar::store(const PostWithPublications& stored, const QString& author)
{
    if (!m_context.rhythm)
        return nothingToDo();
    return storeSeries(stored, author)
        .then(this, [this, stored, author] { return spread(stored.post, author); })
        .then(this, [this, stored] { return storeEvergreens(stored); });
}

Async<void> RhythmBar::storeSeries(const PostWithPublications& stored, const QString& author)
{
    if (!m_seriesChanged)
        return nothingToDo();
    std::optional<Plan> plan;
    Recurrence r = m_series ? m_series->recurrence : Recurrence{};
    r.accounts.clear();
    for (const Publication& p : stored.publications) {
        if (p.state == PublicationState::Cancelled || p.state == PublicationState::Draft)
            continue;
        r.accounts.push_back(p.account);
        plan = plan.value_or(p.plan);
    }
    if (m_rule.isEmpty()) {
        if (!m_series)
            return nothingToDo();
        return m_context.rhythm->stopRepeating(r.id, plan ? plan->due : m_context.now())
            .then(this, [](const Recurrence&) {});
    }
    if (!plan) {
        const QJsonObject choice = withChoice({});
        m_context.settings.setValue(rememberedAt(stored.post.id), QString::fromUtf8(QJsonDocument(choice).toJson()));
        return nothingToDo();
    }
    m_context.settings.remove(rememberedAt(stored.post.id));
    r.post = stored.post.id;
    r.start = plan->wall;
    r.zone = plan->zone;
    r.late = plan->late;
    r.rule = m_rule;
    r.author = author;
    return m_context.rhythm->saveRecurrence(r).then(this, [](const Recurrence&) {});
}

Async<void> RhythmBar::storeEvergreens(const PostWithPublications& stored)
{
    if (!m_evergreenChanged)
        return nothingToDo();
    const int cooldown = m_cooldown;
    return m_context.rhythm->evergreens({}).then(this, [this, stored, cooldown](const std::vector<Evergreen>& all) {
        std::vector<Async<bool>> steps;
        for (const Evergreen& one : all) {
            if (one.post == stored.post.id && cooldown == 0)
                steps.push_back(m_context.rhythm->removeEvergreen(one.id).then(this, [] { return true; }));
        }
        for (const Publication& p : stored.publications) {
            if (cooldown == 0 || p.state == PublicationState::Cancelled)
                continue;
            Evergreen one;
            one.post = stored.post.id;
            one.account = p.account;
            one.cooldown = cooldown;
            steps.push_back(m_context.rhythm->saveEvergreen(one).then(this, [](const Evergreen&) { return true; }));
        }
        return whenAll(this, steps).then(this, [](const std::vector<bool>&) {});
    });
}

} // namespace parvis::ui
