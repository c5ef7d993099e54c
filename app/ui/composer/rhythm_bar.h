// SPDX-License-Identifier: GPL-3.0-or-later
// Above the schedule: the next free slot, the best times of the chosen accounts, whether the post comes again, and
// whether it is an evergreen. What is chosen is stored with the post.
#pragma once

#include "engine/publishing/publishing_desk.h"
#include "engine/publishing/rhythm_desk.h"
#include "ui/ui_context.h"

#include <QJsonObject>
#include <QPointer>
#include <QWidget>
#include <functional>

class QPushButton;

namespace parvis::ui {

class Label;
class Popover;

class RhythmBar : public QWidget
{
    Q_OBJECT
public:
    explicit RhythmBar(const UiContext& context, QWidget* parent = nullptr);
    ~RhythmBar() override;

    void setAccounts(const std::vector<AccountId>& accounts);
    void setWhen(const When& when); // the first date of a series, and the zone of the best times
    void setReadOnly(bool readOnly);
    // What is chosen, in words: a line for below the bar, which has no room for it beside its buttons.
    QWidget* words() const;
    void loadPost(PostId post); // whether it is of a series, and an evergreen
    bool isChanged() const { return m_seriesChanged || m_evergreenChanged || isSpread(); }
    // The words of one of a series are other ones now, and nobody has said yet how far that goes.
    bool wantsScope(const PostDraft& draft) const;
    void askScope(QWidget* at, const std::function<void()>& goOn);
    // What became of the other posts of the series, after the toast's words; empty: they were not asked for.
    QString told() const { return m_told; }
    // What is chosen and not stored yet, beside the kept text.
    QJsonObject withChoice(QJsonObject draft) const;
    void restore(const QJsonObject& draft);
    // After the post was stored: its series and its evergreens follow. Answers when all of it is.
    Async<void> store(const PostWithPublications& stored, const QString& author);
    void takeFreeSlot();
    void openBestTimes();
    void openRepeat();
    void openEvergreen();

Q_SIGNALS:
    void changed();
    void timeChosen(const parvis::WallTime& wall, const parvis::ZoneId& zone);

private:
    QPushButton* add(const QString& name, const QString& iconName, const QString& text, const QString& tip);
    void showBestTimes(Popover* popover, const BestTimes& best);
    void addBestTime(Popover* popover, int weekday, int hour, const QString& words);
    void say(const QString& words, bool problem = false);
    void describe();
    bool isSpread() const { return m_scope && *m_scope != SeriesScope::This; }
    QString rememberedAt(PostId post) const; // in the settings, for a draft that has no time yet
    Async<void> spread(const Post& stored, const QString& author);
    Async<void> storeSeries(const PostWithPublications& stored, const QString& author);
    Async<void> storeEvergreens(const PostWithPublications& stored);

    UiContext m_context;
    std::vector<AccountId> m_accounts;
    When m_when;
    QString m_rule;                       // empty: does not repeat
    std::unique_ptr<SeriesPost> m_series; // of the loaded post
    std::optional<Post> m_post;           // as loaded
    std::optional<SeriesScope> m_scope;   // of a change of its words
    QString m_told;
    bool m_seriesChanged = false;
    int m_cooldown = 0; // days; 0: no evergreen
    bool m_evergreenChanged = false;
    QPushButton* m_slot;
    QPushButton* m_best;
    QPushButton* m_repeat;
    QPushButton* m_evergreen;
    Label* m_words;
};

} // namespace parvis::ui
