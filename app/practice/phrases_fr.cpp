// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/phrases.h"

namespace parvis::practice {
namespace french_lines {

constexpr QStringView praise[] = {
    u"Magnifique, j'adore le travail ! 😍",
    u"Reçu ma commande ce matin, emballage soigné et petite carte manuscrite. Merci !",
    u"C'est toujours un plaisir de passer chez vous le samedi.",
    u"La tarte aux poires d'hier était incroyable, bravo à toute l'équipe 👏",
    u"Qualité au rendez-vous, comme d'habitude. Je recommande les yeux fermés.",
    u"Offert à ma sœur pour son anniversaire, elle est ravie 🎁",
    u"Enfin une boutique qui prend le temps de conseiller. Merci Hélène !",
    u"Vos photos donnent envie de tout acheter… mon portefeuille pleure 😅",
    u"Meilleur flat white du quartier, et de loin. #café #Lyon",
    u"Le savon au miel sent divinement bon, j'en reprendrai.",
    u"Très belle collection, les couleurs d'automne sont superbes 🍂",
    u"Commande passée lundi, reçue mercredi. Chapeau !",
    u"On sent l'amour du métier derrière chaque pièce. Continuez !",
};
constexpr QStringView ask[] = {
    u"Bonjour, est-ce que vous êtes ouverts dimanche ?",
    u"Il en reste en bleu, taille M ?",
    u"Vous livrez en Belgique ? Et quels sont les frais de port ?",
    u"Est-ce que le gâteau contient des noisettes ? Mon fils est allergique.",
    u"À quelle heure commence l'atelier de samedi ?",
    u"Peut-on réserver une table pour huit personnes vendredi soir ?",
    u"C'est lavable en machine ?",
    u"Acceptez-vous les chèques-cadeaux en boutique ?",
    u"Bonjour ! Le prix affiché sur https://boutique.example/nouveautes est-il encore valable ?",
    u"Avez-vous une version sans gluten ? 🙏",
    u"Quel est le délai pour une commande personnalisée ?",
    u"Y a-t-il un parking à proximité ?",
    u"Est-ce que vous reprenez les anciens pots en verre ? #zérodéchet",
    u"L'atelier est-il accessible en fauteuil roulant ?",
};
constexpr QStringView complain[] = {
    u"Commande passée il y a trois semaines, toujours rien reçu. Que se passe-t-il ?",
    u"Le colis est arrivé ouvert et une tasse était cassée 😠",
    u"Quarante minutes d'attente pour deux cafés, c'est beaucoup trop.",
    u"J'ai été débitée deux fois pour la commande 20418. Merci de me rembourser.",
    u"La couleur n'a rien à voir avec la photo, très déçu.",
    u"Le lien de votre publication ne marche pas, page introuvable.",
    u"Déjà le deuxième article qui se découd au bout d'un mois…",
    u"Personne ne répond au téléphone depuis lundi.",
    u"L'accueil de samedi était franchement désagréable.",
    u"Vous annoncez -20 % et la réduction n'apparaît pas au panier.",
    u"Le pain était rassis ce matin. À ce prix-là, non.",
    u"Rendez-vous annulé sans prévenir, j'avais posé ma matinée.",
    u"Encore une erreur dans ma commande : deux bougies lavande au lieu de figuier.",
};
constexpr QStringView remark[] = {
    u"Je passais justement devant ce matin ☔",
    u"Ah tiens, vous avez changé la vitrine !",
    u"Ma grand-mère faisait exactement pareil.",
    u"On vient samedi avec les enfants 🙂",
    u"Ça me rappelle le marché de #Noël de l'an dernier.",
    u"Vu aussi chez @atelier, non ?",
    u"Et dire que je suis au régime…",
    u"Premier ! 🥇",
};
constexpr QStringView hostile[] = {
    u"<script>alert('bonjour')</script> c'est normal que ça s'affiche comme ça ?",
    u"<img src=http://mesure.example/p.gif onerror=alert(1)> joli non ?",
    u"Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitu"
    u"tionnellementanticonstitutionnellement",
    u"&lt;b&gt;gras&lt;/b&gt; & <b>gras</b> & \"guillemets\" 'apostrophes' \\antislash",
    u"J'ai lu « مرحبا بكم في المتجر » sur la porte, (ça veut dire bienvenue ?) 2 + 2 = 4 ؟",
    u"%s %d %n {0} {{prix}} $(rm -rf) '; DROP TABLE commandes; -- vous voyez ce message ?",
};
constexpr QStringView followUp[] = {
    u"D'accord, et le samedi aussi ?",
    u"Merci ! Et faut-il réserver ?",
    u"Très bien. Vous prenez la carte ?",
    u"Et pour une livraison, c'est le même prix ?",
    u"Super, je peux passer vers quelle heure ?",
};
constexpr QStringView thanks[] = {
    u"Merci beaucoup pour la réponse rapide !",
    u"Parfait, à samedi alors 😊",
    u"Génial, merci à vous.",
    u"C'est noté, bonne journée !",
    u"Merci, je passe commande tout de suite.",
    u"Top 👍",
};
constexpr QStringView angrier[] = {
    u"Toujours pas de réponse ?!",
    u"C'est la deuxième fois que j'écris. Ce n'est pas sérieux.",
    u"Je vais finir par laisser un avis en ligne. 😡",
    u"Inadmissible. Je demande un remboursement immédiat.",
    u"Vous publiez des photos mais vous n'avez pas le temps de répondre aux clients ?",
    u"Dernière relance avant de contacter ma banque.",
};
constexpr QStringView calmed[] = {
    u"Ah, merci d'avoir pris le temps de répondre. J'attends votre message.",
    u"D'accord, ça arrive. Merci pour le geste.",
    u"Merci, c'est réglé de mon côté !",
    u"Bon, je comprends mieux. Bon courage à l'équipe.",
};
constexpr QStringView direct[] = {
    u"Bonjour, je préfère vous écrire en privé : ma commande 20511 n'est pas arrivée.",
    u"Bonjour, proposez-vous des tarifs pour les entreprises ?",
    u"Pouvez-vous me rappeler ? Je voudrais organiser un anniversaire chez vous.",
};

} // namespace french_lines

const Phrases& frenchPhrases()
{
    using namespace french_lines;
    static const Phrases phrases{praise, ask, complain, remark, hostile, followUp, thanks, angrier, calmed, direct};
    return phrases;
}

} // namespace parvis::practice
