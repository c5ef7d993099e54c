// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/history/lines.h"

namespace parvis::practice::history {
namespace french_past {

constexpr QStringView lateParcel[] = {
    u"Ma commande %1 devait arriver la semaine dernière, toujours aucun colis.",
    u"Colis en retard encore une fois. Commande %1, où est-elle ?",
    u"Le suivi de livraison n'a pas bougé depuis cinq jours, commande %1.",
    u"Livraison promise en 48 h, j'attends mon colis depuis dix jours. Très déçue.",
    u"Toujours pas livré ! Le transporteur dit n'avoir jamais reçu mon colis.",
    u"Mon colis est bloqué en dépôt depuis lundi et personne ne m'informe.",
    u"Cadeau d'anniversaire arrivé trop tard à cause du retard de livraison. Merci bien.",
    u"Combien de temps encore pour recevoir le colis de la commande %1 ? C'est inadmissible.",
    u"Quatre mails envoyés au sujet du retard de mon colis, aucune réponse.",
    u"Retard de livraison sans aucune explication, je ne commanderai plus chez vous.",
};
constexpr QStringView brokenCup[] = {
    u"La tasse est arrivée cassée, l'anse est en trois morceaux 😞",
    u"Deuxième tasse brisée dans le carton, l'emballage est insuffisant.",
    u"Commande %1 : une tasse fêlée, elle fuit dès qu'on la remplit.",
    u"Le bol bleu est arrivé ébréché. Comment puis-je l'échanger ?",
    u"Tasse cassée à l'ouverture du colis. Je voudrais un remplacement ou un remboursement.",
    u"L'anse de ma tasse s'est décollée au bout de deux semaines, vraiment fragile.",
};
constexpr QStringView price[] = {
    u"Les prix ont encore augmenté, 34 € la tasse c'est beaucoup trop cher.",
    u"Le prix en boutique n'est pas celui du site, c'est trompeur.",
    u"9,90 € de frais de port pour une bougie, c'est abusif.",
    u"Trop cher pour ce que c'est, la qualité ne suit pas le prix.",
    u"La promotion affichée n'a pas été appliquée à ma commande %1.",
    u"Vous augmentez les prix chaque saison, je suis déçu.",
};
constexpr QStringView idea[] = {
    u"Une idée : pourquoi ne pas proposer un atelier pour enfants le mercredi ?",
    u"Ce serait super d'avoir une carte de fidélité !",
    u"Et si vous proposiez un abonnement café chaque mois ?",
    u"J'aimerais beaucoup une version plus grande du bol bleu.",
    u"Suggestion : un emballage sans plastique, avec du papier de la région.",
    u"Pourriez-vous ajouter le retrait en boutique sur le site ? Ce serait pratique.",
};
constexpr QStringView spam[] = {
    u"Gagnez 500 € par jour depuis chez vous, cliquez ici https://gain-facile.example/go",
    u"Boostez votre compte : 10 000 abonnés en 24 h sur https://abonnes.example",
    u"Crédit rapide sans justificatif, contactez-moi en privé https://credit.example",
};
constexpr QStringView toQuestion[] = {
    u"Bonjour ! Oui, avec plaisir : passez quand vous voulez entre 10 h et 18 h.",
    u"Bonjour, merci pour votre question. Tout est indiqué sur https://boutique.example/aide et nous restons là.",
    u"Bonjour, oui, c'est possible. Écrivez-nous la date souhaitée et nous réservons.",
    u"Bonjour ! Il nous en reste quelques-uns, nous vous en mettons un de côté.",
    u"Bonjour, nous livrons en 3 jours ouvrés, frais de port 4,90 €.",
};
constexpr QStringView toLateParcel[] = {
    u"Bonjour, toutes nos excuses pour ce retard. Nous relançons le transporteur et revenons vers vous aujourd'hui.",
    u"Nous sommes désolés. Votre colis est localisé, il sera livré demain avant midi.",
    u"Toutes nos excuses : nous renvoyons votre commande ce jour, sans frais.",
};
constexpr QStringView toBrokenCup[] = {
    u"Nous sommes désolés ! Une nouvelle tasse part aujourd'hui, gardez les morceaux en souvenir.",
    u"Oh non ! Envoyez-nous une photo, nous remplaçons ou remboursons au choix.",
    u"Désolés pour la casse. Le remboursement est fait, vous le verrez sous trois jours.",
};
constexpr QStringView toPrice[] = {
    u"Bonjour, nous comprenons. La terre et l'énergie ont augmenté ; les pièces de second choix sont à -30 %.",
    u"Bonjour, merci de nous l'avoir signalé : la différence vous est remboursée.",
};
constexpr QStringView toComplaint[] = {
    u"Bonjour, nous sommes désolés. Pouvez-vous nous donner votre numéro de commande en privé ?",
    u"Merci de nous l'avoir dit. Nous regardons cela tout de suite et vous répondons aujourd'hui.",
    u"Toutes nos excuses, ce n'est pas le service que nous voulons. Un bon d'achat vous attend.",
};
constexpr QStringView toPraise[] = {
    u"Merci beaucoup, toute l'équipe est touchée 😊",
    u"Quel plaisir de vous lire, merci et à bientôt !",
    u"Merci ! Cela nous donne de l'élan pour la suite.",
};
constexpr QStringView toIdea[] = {
    u"Merci pour l'idée, nous la notons et en parlons lundi en équipe.",
    u"Très bonne idée ! Nous regardons ce qui est possible.",
};
constexpr QStringView toRest[] = {
    u"Avec plaisir, bonne journée !",
    u"Merci à vous, à très vite.",
    u"Oui, tout à fait. N'hésitez pas si besoin.",
};
constexpr QStringView opening[] = {
    u"Ce matin à l'atelier :", u"Nouveau en boutique :", u"Notre coup de cœur de la semaine :",
    u"Dans les coulisses :",   u"Petit rappel :",        u"Vous nous l'avez demandé :",
    u"À découvrir :",          u"Bonne nouvelle !",
};
constexpr QStringView subject[] = {
    u"des tasses en grès émaillées à la main",
    u"un bol bleu tourné par Hélène",
    u"les carafes de la série Rivage",
    u"un cours de tournage pour débutants",
    u"des bougies de cire d'abeille de la vallée",
    u"le café filtre du Rwanda",
    u"les paniers tressés du printemps",
    u"des tabliers en lin cousus tout près d'ici",
    u"les coulisses de la cuisson à 1 260 °C",
    u"la tarte aux poires du jour",
    u"les savons au miel",
    u"un vase haut pour les branches du jardin",
    u"les assiettes mouchetées",
    u"un coffret cadeau prêt à offrir",
};
constexpr QStringView ending[] = {
    u"Qu'en pensez-vous ?",
    u"On vous attend !",
    u"Il n'y en aura pas pour tout le monde. #artisanat",
    u"Passez nous voir.",
    u"Quelle est votre couleur préférée ?",
    u"Merci de votre fidélité. ☕",
    u"#faitmain",
    u"Dites-nous tout en commentaire.",
};
constexpr QStringView part[] = {
    u"D'abord la terre : elle repose trois semaines avant d'être tournée.",
    u"Ensuite deux cuissons, et beaucoup de patience.",
    u"Enfin l'émail, posé au pinceau, pièce par pièce.",
    u"Le reste, c'est vous qui l'inventez à la maison.",
};
constexpr QStringView firstNames[] = {u"Camille", u"Louise", u"Hugo",   u"Nathan", u"Chloé",  u"Manon",  u"Théo",
                                      u"Inès",    u"Lucas",  u"Jeanne", u"Paul",   u"Sarah",  u"Mathis", u"Zoé",
                                      u"Antoine", u"Clara",  u"Julien", u"Agathe", u"Romain", u"Élise",  u"Marion",
                                      u"Victor",  u"Nina",   u"Adrien", u"Océane", u"Gabriel"};
constexpr QStringView firstHandles[] = {u"camille", u"louise", u"hugo",   u"nathan", u"chloe",  u"manon",  u"theo",
                                        u"ines",    u"lucas",  u"jeanne", u"paul",   u"sarah",  u"mathis", u"zoe",
                                        u"antoine", u"clara",  u"julien", u"agathe", u"romain", u"elise",  u"marion",
                                        u"victor",  u"nina",   u"adrien", u"oceane", u"gabriel"};
constexpr QStringView lastNames[] = {
    u"Bernard", u"Petit",  u"Durand",   u"Leroy",  u"Moreau",  u"Simon",    u"Laurent", u"Lefèvre", u"Michel",
    u"Garcia",  u"David",  u"Bertrand", u"Roux",   u"Vincent", u"Fournier", u"Morel",   u"Girard",  u"André",
    u"Mercier", u"Dupont", u"Lambert",  u"Bonnet", u"Faure",   u"Rousseau", u"Blanc",   u"Guérin",  u"Chevalier"};
constexpr QStringView lastHandles[] = {
    u"bernard", u"petit",  u"durand",   u"leroy",  u"moreau",  u"simon",    u"laurent", u"lefevre", u"michel",
    u"garcia",  u"david",  u"bertrand", u"roux",   u"vincent", u"fournier", u"morel",   u"girard",  u"andre",
    u"mercier", u"dupont", u"lambert",  u"bonnet", u"faure",   u"rousseau", u"blanc",   u"guerin",  u"chevalier"};

} // namespace french_past

const Lines& frenchLines()
{
    using namespace french_past;
    static const Lines lines{lateParcel,  brokenCup, price,       idea,       spam,      toQuestion,   toLateParcel,
                             toBrokenCup, toPrice,   toComplaint, toPraise,   toIdea,    toRest,       opening,
                             subject,     ending,    part,        firstNames, lastNames, firstHandles, lastHandles};
    return lines;
}

} // namespace parvis::practice::history
