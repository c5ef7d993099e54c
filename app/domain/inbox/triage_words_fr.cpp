// SPDX-License-Identifier: GPL-3.0-or-later
// French. See triage_cues.h; a full stop ends a word that must match whole.
#include "domain/inbox/triage_words.h"

namespace parvis {

using namespace Qt::StringLiterals;

namespace {
constexpr CueWords frenchWords[] = {
    {"xgood"_L1, u"reconnaissan compliment geniaux super. extra. exceptionn excellen exquis exemplair epat epoustouf "
                 "ebloui emerveill magiqu fabuleu fantastiq formidab sensationn splendid somptu perfection impec "
                 "niquel irreproch remarquab admirab impressionn surprenan plaisant. ravi. ravie. ravis. raviss "
                 "enchant charm content. contente. satisf joie joyeu belles. beaute elegan raffin chic. delici delice "
                 "succulen savour saveur gouteu goutu miam onctueu fondant croustill moelleu juteu gourmand appetis "
                 "copieu genereu generos doux. douce. douceur soyeu eclatan lumineu spacieu cosy chaleureu confort "
                 "douillet calme. paisib reposan relaxan zen. silencieu apais detente idylliq paradis romantiq "
                 "authentiq inoubliab memorab captiv passionnan palpit boulevers emouvan touchan drole. marrant "
                 "envoutan fascin talent brillan prodigieu aimab amabilit souriant bienveill attentionn attentif "
                 "attentiv serviab courtois poli. polie. politess accueillan comprehensif empath humain. devou "
                 "arrangean reactif reactive. reactivit rapid promptit ponctuel ponctual fluid simplic simplissi "
                 "facile. faciles. facilem intuitif intuitiv ergonomiq pratiqu maniab efficac performan puissant "
                 "robust solid fiab durab resistan qualitat competen professionn pro. pros. serieux. serieuse. expert. "
                 "maitris pedagog precieu minutieu soigne. soignee soigneu rigoureu impliqu dynamiq honnet loyal fidel "
                 "confianc rassur serein fier. fiere fierte bonheur kiff kif. adore. adores. adorab adorent aime. "
                 "love. cool. canon ouf. dingue. tuerie perle. bijou. tresor. trouvail wow. waou chouett tropbien "
                 "tiptop optimal. ideal. ideale. imbattab incomparab irresist incontourn indispens inestimab incroyab "
                 "spectacul prestigi luxueu abordab raisonnab recommande. recommandon conseille. conquis seduit seduis "
                 "comble. comblee soulag sauve. sauveur resolu. reuss progres. innovan ingenieux. astucieu malin. "
                 "creatif inspiran flatteu mignon craquan attachan gracieu harmoni subtil divin. divine. jubil enthous "
                 "delect papill convivia encourag continuez bisous coupdecoeur apprecie. apprecion appreciab amusan "
                 "ludiq revigor rajeuni gueri bienfai miracul chevronn transparen limpid clair. polyvalen efficien "
                 "honneur grace. obligean delicatess choye chouchout contents. "},
    {"xbad"_L1, u"desappoint desillusion frustr insatisf mecontent deplor lamentab pitoyab minable navr constern "
                "desolant desastr calamit cauchemar horribl horreur affreu epouvant detest infect infest immonde "
                "odieu inadmissib intolerab inexcusab inqualifiab impardonn revolt ecoeur degueu degeu nausea puant "
                "pue. moisi pourri. pourrie. pourritu perime. perimee rance. crade salete malpropre insalubr poussier "
                "cafard punais laide. attente. poireaut interminab eternis lenteur lent. lente. ralenti rame. lagg "
                "freez fige. blocage plantag bug. bugs. bugu bugg beug panne. pannes. dysfonction defaill defectu "
                "malfacon brisee abim endommag deterior degradee fissur caboss dechir boulocho deform retreci deteint "
                "rouill brulure surchauff inutil inefficac incompatib illisib injoignab inaccessib indisponib "
                "inconfort inadapt incapab incompet inexact incorrect incomplet insuffis insipid immangeab imbuvab "
                "injust impoli irrespect inconscien insult injur insolen impossib malpoli mepris arrogan desagreab "
                "neglig agressi malhonnet mentir escro arnak voleu entub truand racket abus exorbit surfactur "
                "hallucin trompe. trompeu tromperi bidon toc. camelot pacotil merd naze. foir rate. rates. ratage "
                "loupe. sabot baclee bousil chiant emmerd saoul marre. agac enerv exasper irrit rage. plaint reclam "
                "litige contest boycot fuyez evitez deconseil regret helas malheur pires. medioc nullis nullit bof. "
                "beurk berk. pff wtf. putain ptn. bordel fout fichu connard conneri stupid absurd idiot guignol "
                "charlat amateuris moquent galere relou chelou penib fatig epuis lasse. harcel bruyan vacarm bruit. "
                "coupur deconn satur surbook bondee surcharg tiede. fade. fades. intoxic malade douleur souffr bless "
                "peur. stress danger annul manqu oublie. oubliee ignore. ignoree abandon raccroch baratin relanc "
                "refus rejet echou echec erreur erron faute. probl souci. ennui ennuy incident anomali desorganis "
                "chaos pagail fiasco flop. naufrag rupture queue. vetust vieillot riquiqui ehont feignant bancal "
                "cheap navet. pirat indument discrimin racis sexis humili menac intimid flou coince obsolet compliq "
                "instabl desesper aberra choquan excede. desabonn seum venere craignos craint. nawak nimp. pathetiq "
                "lacun gach gaspill poubell ordure mal. attends. attendre lents. crasse vomi crame. abomina execrab "
                "ignobl atroce ratee loupee indign disparu grossie hautain condescend mytho. menti. furax rouspet "
                "soporif incohere introuvab salop encul enfoir outrag "},
    {"xwish"_L1, u"aimerai voudrai pourraien gagnerai gagneri suffirait serait. ajoutez ajouter rajout prevoyez "
                 "prevoir. pensez songez proposition sugger amelior simplifi integrez integrer permettez permettrai "
                 "offrez instaur introduis prolongez augmentez reduisez baissez diminuez remplacez ramenez reintegr "
                 "reintrodu developpez multipliez renforcez installez affichez indiquez precisez clarifi adaptez "
                 "modernis renovez repens modifiez imaginez preferera apprecierai adorerai espere. fonctionnal "
                 "facilitez facilitera rendrait apporterai aiderai profiterai eviterai conviendr diversifi equipez "
                 "reflechi autorisez personnalis automatis "},
    {"xlure"_L1, u"gagnez gagnant gains. btc. ethereum trader investi rentab rendement richess jackpot poker bookmak "
                 "loto. tirage concours giveaw abonnes. likes. instagr whatsap snapch onlyfan tiktok preteu emprunt "
                 "endett voyance voyante medium. marabou tarot desenvout envoutem sorcie astrolog horoscop affectif "
                 "erotiq porno sexe. sexy coquin escort celibat cialis minceur cliquez http. inscrivez affili dropship "
                 "revenus. recrut teletravail beneficiair exclusi offert. profitez bonus codepromo airdrop wallet nft. "
                 "binance blockch doublez triplez "},
};
} // namespace

std::span<const CueWords> frenchCueWords()
{
    return frenchWords;
}

} // namespace parvis
