// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/person_panel.h"

#include <QCoreApplication>
#include <QLocale>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct PersonWords {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::PersonWords)
};

} // namespace

QString words::mark(Mark mark)
{
    return mark == Mark::Influencer ? PersonWords::tr("Influencer", "inbox, mark of a person")
                                    : PersonWords::tr("Ambassador", "inbox, mark of a person");
}

QString words::markReason(const MarkReason& reason)
{
    const QLocale locale;
    const QString have = locale.toString(reason.have), needed = locale.toString(reason.needed);
    if (reason.what == "followers"_L1)
        return PersonWords::tr("%1 followers, %2 needed", "inbox, why a person has a mark").arg(have, needed);
    if (reason.what == "boosts"_L1)
        return PersonWords::tr("%1 shares of our posts, %2 needed", "inbox, why a person has a mark").arg(have, needed);
    if (reason.what == "days"_L1)
        return PersonWords::tr("active on %1 days, %2 needed", "inbox, why a person has a mark").arg(have, needed);
    return PersonWords::tr("%1 points (3 a share, 2 a message, 1 a like), %2 needed", "inbox, why a person has a mark")
        .arg(have, needed);
}

QString words::evidence(Evidence evidence, const QString& what)
{
    if (evidence == Evidence::Website)
        return PersonWords::tr("Both networks confirm %1", "inbox, why two identities may be one person").arg(what);
    if (evidence == Evidence::HandleAndName)
        return PersonWords::tr("Same handle and name: %1", "inbox, why two identities may be one person").arg(what);
    return what;
}

QString words::reach(const Reach& reach)
{
    const QLocale locale;
    if (!reach.followers)
        return PersonWords::tr("not known", "inbox, contact card: number of followers");
    const QString number = locale.toString(*reach.followers);
    return reach.known == reach.of
               ? number
               : PersonWords::tr("%1 (%2 of %3 known)", "inbox, contact card: followers over several networks")
                     .arg(number, locale.toString(reach.known), locale.toString(reach.of));
}

} // namespace parvis::ui
