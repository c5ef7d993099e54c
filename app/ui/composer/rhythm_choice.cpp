// SPDX-License-Identifier: GPL-3.0-or-later
// How far a change of one post of a series goes, and what is chosen but not stored yet.
#include "ui/composer/rhythm_bar.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

bool RhythmBar::wantsScope(const PostDraft& draft) const
{
    if (!m_series || m_seriesChanged || !m_post || m_scope || draft.existing != m_post->id)
        return false;
    return !(draft.base == m_post->base) || !(draft.variants == m_post->variants) || draft.campaign != m_post->campaign;
}

void RhythmBar::askScope(QWidget* at, const std::function<void()>& goOn)
{
    auto* popover = new Popover(window());
    popover->setObjectName(u"series-scope"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    popover->body()->addWidget(
        new Label(tr("Which posts of the series shall have the new words?", "composer, question"), TextSize::Base,
                  false, true, popover));
    QPushButton* first = nullptr;
    const auto add = [&](const QString& name, const QString& text, SeriesScope scope) {
        auto* button = new QPushButton(text, popover);
        button->setObjectName(name);
        popover->body()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, popover, scope, goOn] {
            m_scope = scope;
            popover->dismiss();
            goOn();
        });
        if (!first)
            first = button;
    };
    add(u"series-this"_s, tr("Only this one", "composer, answer: of a series"), SeriesScope::This);
    add(u"series-following"_s, tr("This one and those that follow", "composer, answer: of a series"),
        SeriesScope::Following);
    add(u"series-all"_s, tr("All that are still to go out", "composer, answer: of a series"), SeriesScope::All);
    auto* words = new Label(tr("Posts whose words somebody has changed keep them. What was approved has to be approved "
                               "again.",
                               "composer, under the question about a series"),
                            TextSize::Second, true, false, popover);
    words->setWordWrap(true);
    words->setFixedWidth(px(this, 320));
    popover->body()->addWidget(words);
    setPrimary(first);
    popover->openAt(at);
    first->setFocus(Qt::PopupFocusReason);
}

Async<void> RhythmBar::spread(const Post& stored, const QString& author)
{
    if (!isSpread() || !m_post)
        return Async<void>::ready({});
    return m_context.rhythm->spread(*m_post, stored, *m_scope, author).then(this, [this](const SpreadResult& result) {
        QStringList parts{tr("%n others of the series too", "toast, after: Scheduled for …", result.changed)};
        if (result.kept > 0)
            parts << tr("%n keep words of their own", "toast, of posts of a series", result.kept);
        if (!result.refused.empty())
            parts << tr("%n could not be changed", "toast, of posts of a series",
                        static_cast<int>(result.refused.size()));
        m_told = u" · "_s + parts.join(u" · "_s);
    });
}

QJsonObject RhythmBar::withChoice(QJsonObject draft) const
{
    QJsonObject choice;
    if (m_seriesChanged)
        choice.insert("rule"_L1, m_rule);
    if (m_evergreenChanged)
        choice.insert("cooldown"_L1, m_cooldown);
    if (!choice.isEmpty())
        draft.insert("rhythm"_L1, choice);
    return draft;
}

void RhythmBar::restore(const QJsonObject& draft)
{
    const QJsonObject choice = draft.value("rhythm"_L1).toObject();
    if (choice.contains("rule"_L1)) {
        m_rule = choice.value("rule"_L1).toString();
        m_seriesChanged = true;
    }
    if (choice.contains("cooldown"_L1)) {
        m_cooldown = qBound(0, choice.value("cooldown"_L1).toInt(), 730);
        m_evergreenChanged = true;
    }
    describe();
}

QString RhythmBar::rememberedAt(PostId post) const
{
    return u"composer/rhythm/"_s + post.toString();
}

} // namespace parvis::ui
