// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/insights/report_french.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

struct Clause {
    const char16_t* english;
    const char16_t* french;
};

constexpr std::array reachClauses{
    Clause{u"the networks' own counts, read by Parvis", u"les comptes des réseaux, lus par Parvis"},
    Clause{u"reactions + comments + shares + quotes + saves + clicks, each where the network gives it",
           u"réactions + commentaires + partages + citations + enregistrements + clics, là où le réseau les donne"},
    Clause{u"posts published in the period, each with its newest value at the period's end",
           u"publications parues dans la période, chacune à sa dernière valeur à la fin de la période"},
    Clause{u"sum over posts published in the period, each with its newest value at the period's end",
           u"somme sur les publications parues dans la période, chacune à sa dernière valeur à la fin de la période"},
    Clause{u"posts never measured", u"les publications jamais mesurées"},
    Clause{u"shares / posts measured", u"partages / publications mesurées"},
    Clause{u"reactions / posts measured", u"réactions / publications mesurées"},
    Clause{u"comments / posts measured", u"commentaires / publications mesurées"},
    Clause{u"Agility glossary", u"glossaire d’Agility"},
    Clause{u"posts without that count", u"les publications sans ce compte"},
    Clause{u"followers at the end of the period, summed over accounts (n: accounts whose value is known)",
           u"abonnés à la fin de la période, tous comptes additionnés (n\u00A0: comptes dont la valeur est connue)"},
    Clause{u"accounts never measured", u"les comptes jamais mesurés"},
    Clause{u"one person on two networks counts twice", u"une personne sur deux réseaux compte deux fois"},
    Clause{u"end − start", u"fin − début"},
    Clause{u"(end − start) / start × 100", u"(fin − début) / début × 100"},
    Clause{u"accounts unknown at either end", u"les comptes inconnus au début ou à la fin"},
    Clause{u"one connected within the period counts from its first sample",
           u"un compte connecté pendant la période compte depuis sa première mesure"},
    Clause{u"a start of zero", u"un début à zéro"},
    Clause{u"mean over posts of (reactions + comments + shares + quotes + saves + clicks, each where the network gives "
           u"it) / followers when posted × 100",
           u"moyenne par publication de (réactions + commentaires + partages + citations + enregistrements + clics, là "
           u"où le réseau les donne) / abonnés à la parution × 100"},
    Clause{u"mean over posts of (reactions + comments + shares + quotes + saves + clicks, each where the network gives "
           u"it) / the post's reach × 100",
           u"moyenne par publication de (réactions + commentaires + partages + citations + enregistrements + clics, là "
           u"où le réseau les donne) / sa portée × 100"},
    Clause{u"mean over posts of (reactions + comments + shares + quotes + saves + clicks, each where the network gives "
           u"it) / the post's impressions × 100",
           u"moyenne par publication de (réactions + commentaires + partages + citations + enregistrements + clics, là "
           u"où le réseau les donne) / ses impressions × 100"},
    Clause{u"Iconosquare's and Agility's wording: followers at post time",
           u"formule d’Iconosquare et d’Agility\u00A0: abonnés à la parution"},
    Clause{u"posts whose account's followers were unknown when they went out",
           u"les publications dont le compte avait un nombre d’abonnés inconnu à la parution"},
    Clause{u"the mean of the posts' own rates, as Hootsuite's six methods have it",
           u"la moyenne des taux de chaque publication, comme dans les six méthodes de Hootsuite"},
    Clause{u"not the rate of the sums", u"et non le taux des sommes"},
    Clause{u"posts whose network gives no reach (Mastodon, Bluesky)",
           u"les publications dont le réseau ne donne pas la portée (Mastodon, Bluesky)"},
    Clause{u"Orlo's account report", u"rapport de compte d’Orlo"},
    Clause{u"posts whose network gives no impressions (Mastodon, Bluesky)",
           u"les publications dont le réseau ne donne pas les impressions (Mastodon, Bluesky)"},
    Clause{u"posts that went out in the period", u"publications parties dans la période"},
    Clause{u"the outbox of this workspace", u"les envois de cet espace"},
    Clause{u"replies", u"les réponses"},
    Clause{u"posts written elsewhere", u"les publications écrites ailleurs"},
    Clause{u"networks that give none (Mastodon, Bluesky)", u"les réseaux qui n’en donnent pas (Mastodon, Bluesky)"},
    Clause{u"a person reached by two posts counts twice",
           u"une personne touchée par deux publications compte deux fois"},
};

constexpr std::array serviceClauses{
    Clause{u"the conversations stored in this workspace", u"les conversations de cet espace"},
    Clause{u"conversations still waiting (see waiting_now)", u"les conversations encore en attente (voir waiting_now)"},
    Clause{u"automatic answers, notes", u"les réponses automatiques, les notes"},
    Clause{u"every hour counts", u"toutes les heures comptent"},
    Clause{u"only the open hours of the service calendar count: that of the policy that fits, else the first one",
           u"seules comptent les heures ouvrées du calendrier de service\u00A0: celui de la règle qui s’applique, "
           u"sinon le "
           u"premier"},
    Clause{u"everything, where there is no service calendar", u"tout, sans calendrier de service"},
    Clause{u"customers' messages in the period", u"messages de clients dans la période"},
    Clause{u"own messages, notes, deleted ones", u"nos propres messages, les notes, les messages supprimés"},
    Clause{u"customers' messages in the period that asked for an answer",
           u"messages de clients dans la période qui attendaient une réponse"},
    Clause{u"several in a row before the answer are one", u"plusieurs à la suite avant la réponse n’en font qu’un"},
    Clause{u"those of messages_received with a public answer by the period's end (n: received)",
           u"ceux de messages_received qui avaient une réponse publique à la fin de la période (n\u00A0: reçus)"},
    Clause{u"answers not yet out, automatic answers", u"les réponses pas encore parties, les réponses automatiques"},
    Clause{u"those of messages_received whose conversation was closed without an answer by the period's end (n: "
           u"received)",
           u"ceux de messages_received dont la conversation était close sans réponse à la fin de la période (n\u00A0: "
           u"reçus)"},
    Clause{u"those answered after all, or opened again", u"ceux qui ont fini par avoir une réponse, ou rouverts"},
    Clause{u"periods in which nobody asked", u"les périodes sans demande"},
    Clause{u"messages without a public answer at the end of the period, and not closed without one",
           u"messages sans réponse publique à la fin de la période, et non clos sans réponse"},
    Clause{u"nothing, however long ago they were asked", u"rien, si anciens qu’ils soient"},
    Clause{u"nothing", u"rien"},
    Clause{u"public answers in the period, one for each question",
           u"réponses publiques dans la période, une par demande"},
    Clause{u"automatic answers, further messages after the answer",
           u"les réponses automatiques, les messages suivant la réponse"},
    Clause{u"messages_answered / messages_received × 100", u"messages_answered / messages_received × 100"},
    Clause{u"(first public answer − first message), by the time of the answer",
           u"(première réponse publique − premier message), à la date de la réponse"},
    Clause{u"(public answer − the message it answers), each gap one point",
           u"(réponse publique − message auquel elle répond), chaque écart compte pour un"},
    Clause{u"(close − beginning, or − reopening: each is a span of its own)",
           u"(clôture − début, ou − réouverture\u00A0: chacune compte pour elle-même)"},
    Clause{u"(last close − beginning)", u"(dernière clôture − début)"},
    Clause{u"Zendesk, Plain", u"Zendesk, Plain"},
    Clause{u"conversations still open", u"les conversations encore ouvertes"},
    Clause{u"conversations still open, or open again", u"les conversations encore ouvertes, ou rouvertes"},
    Clause{u"conversations that customers began in the period", u"conversations commencées par des clients"},
    Clause{u"those that our own words began", u"celles que nos propres messages ont commencées"},
    Clause{u"closes in the period", u"clôtures dans la période"},
    Clause{u"closed conversations opened again in the period", u"conversations closes rouvertes dans la période"},
    Clause{u"service clocks that ended in time / all that ended in the period × 100",
           u"délais de service tenus / tous ceux qui ont pris fin dans la période × 100"},
    Clause{u"clocks still running, and those closed in time without an answer",
           u"les délais en cours, et ceux clos à temps sans réponse"},
    Clause{u"paused time", u"les pauses"},
};

constexpr std::array reputationClauses{
    Clause{u"what triage tells of each message, corrected by colleagues",
           u"ce que le tri dit de chaque message, corrigé par les collègues"},
    Clause{u"messages that triage is unsure of", u"les messages dont le tri n’est pas sûr"},
    Clause{u"neutral ones", u"les messages neutres"},
    Clause{u"(positive − negative) / (positive + neutral + negative) × 100, from −100 to 100",
           u"(positifs − négatifs) / (positifs + neutres + négatifs) × 100, de −100 à 100"},
    Clause{u"positive / (positive + negative) × 100", u"positifs / (positifs + négatifs) × 100"},
    Clause{u"neutral is left out (Agorapulse)", u"les neutres ne comptent pas (Agorapulse)"},
    Clause{u"negative / (positive + neutral + negative) × 100", u"négatifs / (positifs + neutres + négatifs) × 100"},
    Clause{u"customers' messages of that sentiment in the period", u"messages de clients de ce sentiment"},
    Clause{u"customers' messages of that kind in the period", u"messages de clients de ce genre"},
};

// A # stands for a number, which is the same in both, in the same order.
constexpr std::array communityClauses{
    Clause{u"the conversations stored in this workspace, by the identities of their authors",
           u"les conversations de cet espace, par identité de leurs auteurs"},
    Clause{u"our own accounts", u"nos propres comptes"},
    Clause{u"deleted messages and notes", u"les messages supprimés et les notes"},
    Clause{u"likes and shares", u"les mentions J’aime et les partages"},
    Clause{u"whoever writes from two identities counts twice", u"qui écrit sous deux identités compte deux fois"},
    Clause{u"whoever writes from several linked identities counts once",
           u"qui écrit sous plusieurs identités liées compte une fois"},
    Clause{u"who only liked or shared in the period", u"qui n’a fait qu’aimer ou partager dans la période"},
    Clause{u"followers as the networks count them at the period's end",
           u"abonnés comme les réseaux les comptent à la fin de la période"},
    Clause{u"unavailable where an account's followers are not known",
           u"indisponible quand les abonnés d’un compte ne sont pas connus"},
    Clause{u"unavailable where an account's followers are not known, or fewer than the contributors: who writes need "
           u"not follow",
           u"indisponible quand les abonnés d’un compte ne sont pas connus, ou moins nombreux que les "
           u"contributeurs\u00A0: "
           u"qui écrit n’est pas toujours abonné"},
    Clause{u"different people who wrote to the accounts in the period (n: their messages)",
           u"personnes différentes qui ont écrit aux comptes dans la période (n\u00A0: leurs messages)"},
    Clause{u"contributors who wrote # messages or more in the period (n: contributors)",
           u"contributeurs ayant écrit # messages ou plus dans la période (n\u00A0: contributeurs)"},
    Clause{u"contributors who wrote fewer than # messages (n: contributors)",
           u"contributeurs ayant écrit moins de # messages (n\u00A0: contributeurs)"},
    Clause{u"followers at the period's end − contributors (n: contributors)",
           u"abonnés à la fin de la période − contributeurs (n\u00A0: contributeurs)"},
    Clause{u"contributors / followers at the period's end × #", u"contributeurs / abonnés à la fin de la période × #"},
    Clause{
        u"messages of the most active # % of contributors (rounded up) / messages of all contributors × #",
        u"messages du # % de contributeurs le plus actif (arrondi au-dessus) / messages de tous les contributeurs × #"},
    Clause{
        u"people who wrote in the period and within # days before its end shared # times or more, were active on # "
        u"days or more and have # × shares + # × messages + likes ≥ # (n: contributors)",
        u"personnes qui ont écrit dans la période et qui, dans les # jours avant sa fin, ont partagé # fois ou plus, "
        u"ont été actives # jours ou plus, avec # × partages + # × messages + mentions J’aime ≥ # (n\u00A0: "
        u"contributeurs)"},
    Clause{u"their likes and shares as the networks tell them",
           u"leurs mentions J’aime et leurs partages comme les réseaux les disent"},
    Clause{u"people who wrote in the period and have # followers or more, over all their identities (n: contributors)",
           u"personnes qui ont écrit dans la période et qui ont # abonnés ou plus, toutes identités réunies (n\u00A0: "
           u"contributeurs)"},
    Clause{u"followers as the networks last told them, not as they were in the period",
           u"abonnés au dernier compte des réseaux, et non dans la période"},
    Clause{u"people whose followers no network told", u"les personnes dont aucun réseau n’a dit les abonnés"},
    Clause{u"mentions of us / mentions of us and of the named competitors × #, each day and corpus in which both were "
           u"looked for",
           u"nos mentions / nos mentions et celles des concurrents nommés × #, chaque jour et corpus où l’on a cherché "
           u"les deux"},
    Clause{u"days and corpora without a sample of us, or without one of a competitor",
           u"les jours et corpus sans relevé de nous, ou sans relevé d’un concurrent"},
    Clause{u"accounts, brands, campaigns, departments and colleagues",
           u"comptes, marques, campagnes, services et collègues"},
    Clause{u"samples of listening that were imported", u"relevés d’écoute importés"},
};

// Before a clause.
constexpr std::array beginnings{
    Clause{u"median of ", u"médiane de "},
    Clause{u"mean of ", u"moyenne de "},
    Clause{u"90 % come at least this fast (nearest rank): ",
           u"90 % vont au moins aussi vite (rang le plus proche)\u00A0: "},
};

template <size_t n>
std::optional<QString> foundIn(const std::array<Clause, n>& clauses, const QString& english)
{
    const auto it = std::find_if(clauses.begin(), clauses.end(),
                                 [&](const Clause& clause) { return english == QString::fromUtf16(clause.english); });
    return it == clauses.end() ? std::nullopt : std::optional(QString::fromUtf16(it->french));
}

std::optional<QString> withNumbers(const QString& english)
{
    static const QRegularExpression number(u"\\d[\\d,.]*(?<=\\d)"_s);
    QString shape = english;
    const auto found = foundIn(communityClauses, shape.replace(number, u"#"_s));
    if (!found)
        return std::nullopt;
    QString french = *found;
    auto numbers = number.globalMatch(english);
    while (numbers.hasNext()) {
        const qsizetype at = french.indexOf(u'#');
        if (at < 0)
            return std::nullopt;
        french.replace(at, 1, numbers.next().captured());
    }
    return french;
}

std::optional<QString> clauseInFrench(const QString& english)
{
    if (const auto found = foundIn(reachClauses, english))
        return found;
    if (const auto found = foundIn(serviceClauses, english))
        return found;
    if (const auto found = foundIn(reputationClauses, english))
        return found;
    if (const auto found = withNumbers(english))
        return found;
    for (const Clause& beginning : beginnings) {
        const QString start = QString::fromUtf16(beginning.english);
        if (!english.startsWith(start))
            continue;
        if (const auto rest = clauseInFrench(english.mid(start.size())))
            return QString(QString::fromUtf16(beginning.french) + *rest);
    }
    return std::nullopt;
}

} // namespace

QString definitionInFrench(const QString& english)
{
    QStringList french;
    for (const QString& clause : english.split(u"; "_s)) {
        const auto said = clause.isEmpty() ? std::optional(clause) : clauseInFrench(clause);
        if (!said)
            return english;
        french << *said;
    }
    return french.join(u"\u00A0; "_s);
}

QString unitInFrench(const QString& unit)
{
    if (unit == "count"_L1)
        return u"nombre"_s;
    if (unit == "percent"_L1)
        return u"pour cent"_s;
    return unit == "seconds"_L1 ? u"secondes"_s : unit;
}

} // namespace parvis
