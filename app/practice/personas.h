// SPDX-License-Identifier: GPL-3.0-or-later
// The customers who comment on whatever the shop publishes: the same faces in the past and today.
#pragma once

#include <QStringView>

namespace parvis::practice {

struct Persona {
    QStringView handle;
    QStringView name;
    QStringView language;
    QStringView note;
};

inline constexpr Persona personas[] = {
    {u"lea_martin", u"Léa Martin 🌿", u"fr", u"Lyonnaise, plantes et café."},
    {u"karim_b", u"Karim B.", u"fr", u"Papa de deux enfants. #vélo"},
    {u"chouquette", u"Chouquette", u"fr", u"Gourmande professionnelle 🥐"},
    {u"jp_dubois", u"Jean-Pierre Dubois", u"fr", u"Retraité, toujours un avis."},
    {u"emma_wright", u"Emma Wright", u"en", u"Potter at weekends, accountant otherwise."},
    {u"tom_h", u"Tom Hughes", u"en", u"Runs on coffee ☕"},
    {u"priya_k", u"Priya K.", u"en", u"she/her, crafts and cats"},
    {u"oldmanriver", u"Old Man River", u"en", u"I remember when it cost half."},
    {u"salma_a", u"سلمى العلوي", u"ar", u"أحب القهوة والكتب"},
    {u"youssef_m", u"يوسف منصور", u"ar", u"مصور هاو 📷"},
    {u"noor_h", u"نور حداد", u"ar", u"أم لثلاثة أطفال"},
    {u"abu_karim", u"أبو كريم", u"ar", u"الجودة أولًا"},
};

} // namespace parvis::practice
