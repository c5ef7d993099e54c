<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Import</name>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <comment>import, what is wrong</comment>
        <translation>Un guillemet est ouvert ici et jamais refermé.</translation>
    </message>
    <message>
        <source>Something stands between the closing quotation mark and the next column.</source>
        <comment>import, what is wrong</comment>
        <translation>Quelque chose se trouve entre le guillemet fermant et la colonne suivante.</translation>
    </message>
    <message>
        <source>The row has %1 columns, the header has %2.</source>
        <comment>import, what is wrong</comment>
        <translation>La ligne a %1 colonnes, l’en-tête en a %2.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <comment>import, what is wrong</comment>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>No column is chosen for “%1”.</source>
        <comment>import, what is wrong; %1 Text, Accounts or Time</comment>
        <translation>Aucune colonne n’est choisie pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Two columns are chosen for “%1”.</source>
        <comment>import, what is wrong; %1 Text, Accounts or Time</comment>
        <translation>Deux colonnes sont choisies pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No account is called “%1”.</source>
        <comment>import, what is wrong</comment>
        <translation>Aucun compte ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Several accounts are called “%1”: write network:name.</source>
        <comment>import, what is wrong</comment>
        <translation>Plusieurs comptes s’appellent «&#xa0;%1&#xa0;»&#xa0;: écrivez réseau:nom.</translation>
    </message>
    <message>
        <source>The account is missing.</source>
        <comment>import, what is wrong</comment>
        <translation>Le compte manque.</translation>
    </message>
    <message>
        <source>“%1” is no audience: public, unlisted, followers or direct.</source>
        <comment>import, what is wrong</comment>
        <translation>«&#xa0;%1&#xa0;» n’est pas une audience&#xa0;: public, unlisted, followers ou direct.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <comment>import, what is wrong</comment>
        <translation>Il n’y a pas de fuseau horaire «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The time is missing: write a time, “now” or “draft”.</source>
        <comment>import, what is wrong</comment>
        <translation>L’heure manque&#xa0;: écrivez une heure, «&#xa0;now&#xa0;» ou «&#xa0;draft&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is no time: write it as 2026-12-01 09:00.</source>
        <comment>import, what is wrong</comment>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure&#xa0;: écrivez-la comme 2026-12-01 09:00.</translation>
    </message>
    <message>
        <source>The picture or video cannot be read: %1</source>
        <comment>import, what is wrong; %1 file</comment>
        <translation>L’image ou la vidéo est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>There are more descriptions than pictures.</source>
        <comment>import, what is wrong</comment>
        <translation>Il y a plus de descriptions que d’images.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>import, meaning of a column</comment>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>import, meaning of a column</comment>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time zone</source>
        <comment>import, meaning of a column</comment>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <comment>import, meaning of a column</comment>
        <translation>Images et vidéos</translation>
    </message>
    <message>
        <source>Descriptions of pictures</source>
        <comment>import, meaning of a column</comment>
        <translation>Descriptions d’images</translation>
    </message>
    <message>
        <source>Link</source>
        <comment>import, meaning of a column</comment>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>import, meaning of a column</comment>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Content warning</source>
        <comment>import, meaning of a column</comment>
        <translation>Avertissement de contenu</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>import, meaning of a column</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Audience</source>
        <comment>import, meaning of a column</comment>
        <translation>Audience</translation>
    </message>
    <message>
        <source>First comment</source>
        <comment>import, meaning of a column</comment>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>Parts of a thread</source>
        <comment>import, meaning of a column</comment>
        <translation>Suite du fil</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>import, meaning of a column</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Names of accounts, parted by semicolons</source>
        <comment>import, hint of a column&apos;s meaning</comment>
        <translation>Noms des comptes, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>2026-12-01 09:00, “now” or “draft”</source>
        <comment>import, hint of a column&apos;s meaning</comment>
        <translation>2026-12-01 09:00, «&#xa0;now&#xa0;» ou «&#xa0;draft&#xa0;»</translation>
    </message>
    <message>
        <source>Files beside the table, parted by |</source>
        <comment>import, hint of a column&apos;s meaning</comment>
        <translation>Fichiers à côté du tableau, séparés par |</translation>
    </message>
    <message>
        <source>In the order of the pictures, parted by |</source>
        <comment>import, hint of a column&apos;s meaning</comment>
        <translation>Dans l’ordre des images, séparées par |</translation>
    </message>
    <message>
        <source>Parted by lines of three hyphens</source>
        <comment>import, hint of a column&apos;s meaning</comment>
        <translation>Séparées par des lignes de trois tirets</translation>
    </message>
    <message>
        <source>parted by tabs</source>
        <comment>import, of the file</comment>
        <translation>séparé par des tabulations</translation>
    </message>
    <message>
        <source>parted by semicolons</source>
        <comment>import, of the file</comment>
        <translation>séparé par des points-virgules</translation>
    </message>
    <message>
        <source>parted by commas</source>
        <comment>import, of the file</comment>
        <translation>séparé par des virgules</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <comment>import, progress</comment>
        <translation>Vérification des lignes</translation>
    </message>
    <message>
        <source>Taking in pictures and videos</source>
        <comment>import, progress</comment>
        <translation>Reprise des images et vidéos</translation>
    </message>
    <message>
        <source>Putting the posts into the plan</source>
        <comment>import, progress</comment>
        <translation>Mise des publications au planning</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <comment>import, progress</comment>
        <translation>Lecture du fichier</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Epiphany</source>
        <comment>public holiday</comment>
        <translation>Épiphanie</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <comment>public holiday</comment>
        <translation>Vendredi saint</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <comment>public holiday</comment>
        <translation>Lundi de Pâques</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <comment>public holiday</comment>
        <translation>Ascension</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <comment>public holiday</comment>
        <translation>Lundi de Pentecôte</translation>
    </message>
    <message>
        <source>Assumption Day</source>
        <comment>public holiday</comment>
        <translation>Assomption</translation>
    </message>
    <message>
        <source>All Saints’ Day</source>
        <comment>public holiday</comment>
        <translation>Toussaint</translation>
    </message>
    <message>
        <source>Immaculate Conception</source>
        <comment>public holiday</comment>
        <translation>Immaculée Conception</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <comment>public holiday</comment>
        <translation>Noël</translation>
    </message>
    <message>
        <source>Second day of Christmas</source>
        <comment>public holiday, 26 December in Germany</comment>
        <translation>Second jour de Noël</translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <comment>public holiday</comment>
        <translation>Boxing Day</translation>
    </message>
    <message>
        <source>New Year’s Day</source>
        <comment>public holiday</comment>
        <translation>Jour de l’an</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <comment>public holiday, 1 May</comment>
        <translation>Fête du Travail</translation>
    </message>
    <message>
        <source>Victory Day 1945</source>
        <comment>public holiday, 8 May in France</comment>
        <translation>Victoire de 1945</translation>
    </message>
    <message>
        <source>National Day of France</source>
        <comment>public holiday, 14 July</comment>
        <translation>Fête nationale française</translation>
    </message>
    <message>
        <source>Armistice 1918</source>
        <comment>public holiday, 11 November in France</comment>
        <translation>Armistice de 1918</translation>
    </message>
    <message>
        <source>German Unity Day</source>
        <comment>public holiday</comment>
        <translation>Jour de l’unité allemande</translation>
    </message>
    <message>
        <source>National Day of Spain</source>
        <comment>public holiday, 12 October</comment>
        <translation>Fête nationale d’Espagne</translation>
    </message>
    <message>
        <source>Constitution Day</source>
        <comment>public holiday, 6 December in Spain</comment>
        <translation>Jour de la Constitution</translation>
    </message>
    <message>
        <source>Early May bank holiday</source>
        <comment>public holiday in England</comment>
        <translation>Jour férié de début mai</translation>
    </message>
    <message>
        <source>Spring bank holiday</source>
        <comment>public holiday in England</comment>
        <translation>Jour férié de printemps</translation>
    </message>
    <message>
        <source>Summer bank holiday</source>
        <comment>public holiday in England</comment>
        <translation>Jour férié d’été</translation>
    </message>
    <message>
        <source>Martin Luther King Jr. Day</source>
        <comment>public holiday, United States</comment>
        <translation>Journée Martin Luther King</translation>
    </message>
    <message>
        <source>Washington’s Birthday</source>
        <comment>public holiday, United States</comment>
        <translation>Anniversaire de Washington</translation>
    </message>
    <message>
        <source>Memorial Day</source>
        <comment>public holiday, United States</comment>
        <translation>Memorial Day</translation>
    </message>
    <message>
        <source>Juneteenth</source>
        <comment>public holiday, United States</comment>
        <translation>Juneteenth</translation>
    </message>
    <message>
        <source>Independence Day</source>
        <comment>public holiday, United States</comment>
        <translation>Fête de l’Indépendance</translation>
    </message>
    <message>
        <source>Labor Day</source>
        <comment>public holiday, United States</comment>
        <translation>Labor Day</translation>
    </message>
    <message>
        <source>Columbus Day</source>
        <comment>public holiday, United States</comment>
        <translation>Columbus Day</translation>
    </message>
    <message>
        <source>Veterans Day</source>
        <comment>public holiday, United States</comment>
        <translation>Journée des anciens combattants</translation>
    </message>
    <message>
        <source>Thanksgiving Day</source>
        <comment>public holiday, United States</comment>
        <translation>Thanksgiving</translation>
    </message>
    <message>
        <source>(no title)</source>
        <comment>event of a calendar file</comment>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>%1 (day in lieu)</source>
        <comment>public holiday moved to a working day; %1 its name</comment>
        <translation>%1 (jour de remplacement)</translation>
    </message>
    <message>
        <source>Germany</source>
        <comment>country of public holidays</comment>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Spain</source>
        <comment>country of public holidays</comment>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>United Kingdom (England)</source>
        <comment>country of public holidays</comment>
        <translation>Royaume-Uni (Angleterre)</translation>
    </message>
    <message>
        <source>United States</source>
        <comment>country of public holidays</comment>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>France</source>
        <comment>country of public holidays</comment>
        <translation>France</translation>
    </message>
    <message>
        <source>The file is larger than 16 MB.</source>
        <comment>why a calendar file is refused</comment>
        <translation>Le fichier dépasse 16 Mo.</translation>
    </message>
    <message>
        <source>There are more than 10,000 events in it.</source>
        <comment>why a calendar file is refused</comment>
        <translation>Il contient plus de 10 000 événements.</translation>
    </message>
    <message>
        <source>It is no calendar file (.ics).</source>
        <comment>why a calendar file is refused</comment>
        <translation>Ce n’est pas un fichier de calendrier (.ics).</translation>
    </message>
    <message>
        <source>An event in it repeats too often to be shown on days.</source>
        <comment>why a calendar file is refused</comment>
        <translation>Un de ses événements se répète trop souvent pour être montré par jour.</translation>
    </message>
    <message>
        <source>The file is not on this machine.</source>
        <comment>why a calendar file shows nothing</comment>
        <translation>Le fichier n’est pas sur cette machine.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Times in %1 · as of %2</source>
        <comment>printed plan; %1 zone, %2 day and time</comment>
        <translation>Heures de %1 · état au %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <comment>printed plan</comment>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>(continued)</source>
        <comment>printed plan: a day or week goes on from the page before</comment>
        <translation>(suite)</translation>
    </message>
    <message>
        <source>No posts in these days.</source>
        <comment>printed plan</comment>
        <translation>Aucune publication ces jours-ci.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountCard</name>
    <message>
        <source>Check</source>
        <comment>account, button: asks the network now</comment>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <comment>account, button</comment>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <comment>account, button</comment>
        <translation>Retirer le compte</translation>
    </message>
    <message>
        <source>Practice network</source>
        <comment>account: not a real network</comment>
        <translation>Réseau d’exercice</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <comment>account: handle and network</comment>
        <translation>@%1 sur %2</translation>
    </message>
    <message>
        <source>The network asked to wait: nothing goes out before %1.</source>
        <comment>account; %1: today 09:12</comment>
        <translation>Le réseau demande d’attendre&#xa0;: rien ne part avant %1.</translation>
    </message>
    <message>
        <source>Checked %1.</source>
        <comment>account, after a check; %1: today 09:12</comment>
        <translation>Vérifié %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n planned posts are cancelled.</source>
        <comment>account, before removing it</comment>
        <translation>
            <numerusform>%n publication prévue est annulée.</numerusform>
            <numerusform>%n publications prévues sont annulées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned on it.</source>
        <comment>account, before removing it</comment>
        <translation>Rien n’y est prévu.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <comment>account, before removing it; %1 is its name</comment>
        <translation>Retirer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Conversations and figures stay. The sign-in is erased.</source>
        <comment>account, before removing it</comment>
        <translation>Les conversations et les chiffres restent. La connexion est effacée.</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>account, button: do not remove</comment>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>account, button</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Account removed.</source>
        <comment>message at the foot</comment>
        <translation>Compte retiré.</translation>
    </message>
    <message>
        <source>Brand</source>
        <comment>account, field</comment>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Brand for which this account speaks</source>
        <comment>account, field</comment>
        <translation>Marque pour laquelle ce compte s’exprime</translation>
    </message>
    <message>
        <source>The figures can be shown by brand.</source>
        <comment>account, hover over the field Brand</comment>
        <translation>Les chiffres peuvent être montrés par marque.</translation>
    </message>
    <message>
        <source>No brand</source>
        <comment>account, empty field</comment>
        <translation>Aucune marque</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountChip</name>
    <message>
        <source>%1 on %2</source>
        <comment>screen reader: an account in the account chooser; %2 is the network</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountWords</name>
    <message>
        <source>Connected</source>
        <comment>state of an account</comment>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Sign-in ends soon</source>
        <comment>state of an account</comment>
        <translation>Connexion bientôt finie</translation>
    </message>
    <message>
        <source>Sign in again now, so that nothing planned is missed.</source>
        <comment>account, what to do</comment>
        <translation>Reconnectez-vous maintenant, pour que rien de prévu ne soit manqué.</translation>
    </message>
    <message>
        <source>Sign-in expired</source>
        <comment>state of an account</comment>
        <translation>Connexion expirée</translation>
    </message>
    <message>
        <source>It is being renewed. If this stays, sign in again.</source>
        <comment>account, what to do</comment>
        <translation>Elle est en cours de renouvellement. Si cela dure, reconnectez-vous.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <comment>state of an account</comment>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Sign in again. Planned posts wait meanwhile.</source>
        <comment>account, what to do</comment>
        <translation>Reconnectez-vous. Les publications prévues attendent.</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <comment>state of an account</comment>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>%1 gave no usable answer. Parvis tries again by itself; other accounts go on.</source>
        <comment>account, what to do; %1 is a server</comment>
        <translation>%1 n’a pas donné de réponse utilisable. Parvis réessaie de lui-même&#xa0;; les autres comptes continuent.</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <comment>account, what its network can do</comment>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures or videos</source>
        <comment>account, what its network can do</comment>
        <translation>
            <numerusform>%n image ou vidéo</numerusform>
            <numerusform>%n images ou vidéos</numerusform>
        </translation>
    </message>
    <message>
        <source>threads</source>
        <comment>account, what its network can do</comment>
        <translation>fils</translation>
    </message>
    <message>
        <source>polls</source>
        <comment>account, what its network can do</comment>
        <translation>sondages</translation>
    </message>
    <message>
        <source>content warnings</source>
        <comment>account, what its network can do</comment>
        <translation>avertissements</translation>
    </message>
    <message>
        <source>replies</source>
        <comment>account, what its network can do</comment>
        <translation>réponses</translation>
    </message>
    <message>
        <source>direct messages</source>
        <comment>account, what its network can do</comment>
        <translation>messages privés</translation>
    </message>
    <message>
        <source>live</source>
        <comment>account, what its network can do: news come at once</comment>
        <translation>en direct</translation>
    </message>
    <message>
        <source>App password</source>
        <comment>account dialog, field</comment>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Access token</source>
        <comment>account dialog, field</comment>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Secret</source>
        <comment>account dialog, field of an unknown kind of secret</comment>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Make one in %1 under Settings, Privacy and security, App passwords. Your own password stays with you.</source>
        <comment>account dialog, under the field; %1 is a network</comment>
        <translation>Créez-en un dans %1 sous Paramètres, Confidentialité et sécurité, Mots de passe d’application. Votre propre mot de passe reste chez vous.</translation>
    </message>
    <message>
        <source>Make one on your server under Preferences, Development, with the rights read, write and follow.</source>
        <comment>account dialog, under the field</comment>
        <translation>Créez-en un sur votre serveur sous Préférences, Développement, avec les droits read, write et follow.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <comment>account dialog, what to do</comment>
        <translation>Vérifiez l’adresse et votre connexion.</translation>
    </message>
    <message>
        <source>%1 does not answer as %2 does.</source>
        <comment>account dialog; %1 is a server, %2 a network</comment>
        <translation>%1 ne répond pas comme le fait %2.</translation>
    </message>
    <message>
        <source>Check the address for mistakes.</source>
        <comment>account dialog, what to do</comment>
        <translation>Vérifiez que l’adresse est sans faute.</translation>
    </message>
    <message>
        <source>The network has closed or suspended this account.</source>
        <comment>account dialog</comment>
        <translation>Le réseau a fermé ou suspendu ce compte.</translation>
    </message>
    <message>
        <source>The sign-in was refused.</source>
        <comment>account dialog, after the browser</comment>
        <translation>La connexion a été refusée.</translation>
    </message>
    <message>
        <source>Begin again, and allow Parvis on the page of the network.</source>
        <comment>account dialog, what to do</comment>
        <translation>Recommencez, et autorisez Parvis sur la page du réseau.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in.</source>
        <comment>account dialog; %1 is a server or network</comment>
        <translation>%1 a refusé la connexion.</translation>
    </message>
    <message>
        <source>Check the handle and make a new password of this kind.</source>
        <comment>account dialog, what to do</comment>
        <translation>Vérifiez l’identifiant et créez un nouveau mot de passe de ce type.</translation>
    </message>
    <message>
        <source>Check that it is complete and still valid.</source>
        <comment>account dialog, what to do</comment>
        <translation>Vérifiez qu’il est complet et encore valable.</translation>
    </message>
    <message>
        <source>The key of this workspace is not in the keychain.</source>
        <comment>key store</comment>
        <translation>La clé de cet espace n’est pas dans le trousseau.</translation>
    </message>
    <message>
        <source>Nothing can be sent from this computer. Use the computer where the workspace was made, or connect the accounts again here.</source>
        <comment>key store, what to do</comment>
        <translation>Rien ne peut partir de cet ordinateur. Utilisez celui où l’espace a été créé, ou reconnectez les comptes ici.</translation>
    </message>
    <message>
        <source>The keychain is locked or has no key for this workspace.</source>
        <comment>key store</comment>
        <translation>Le trousseau est verrouillé ou n’a pas de clé pour cet espace.</translation>
    </message>
    <message>
        <source>Unlock it. Planned posts wait meanwhile; nothing is overwritten.</source>
        <comment>key store, what to do</comment>
        <translation>Déverrouillez-le. Les publications prévues attendent&#xa0;; rien n’est écrasé.</translation>
    </message>
    <message>
        <source>No keychain is running on this computer.</source>
        <comment>key store</comment>
        <translation>Aucun trousseau ne fonctionne sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Start one (GNOME Keyring, KWallet), or run Parvis with --vault FILE.</source>
        <comment>key store, what to do</comment>
        <translation>Lancez-en un (GNOME Keyring, KWallet), ou démarrez Parvis avec --vault FICHIER.</translation>
    </message>
    <message>
        <source>The passphrase of the vault file is wrong.</source>
        <comment>key store</comment>
        <translation>La phrase de passe du coffre est fausse.</translation>
    </message>
    <message>
        <source>Start Parvis again with the right one.</source>
        <comment>key store, what to do</comment>
        <translation>Redémarrez Parvis avec la bonne.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountsPage</name>
    <message>
        <source>No account is connected.</source>
        <comment>accounts, empty</comment>
        <translation>Aucun compte n’est connecté.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <comment>accounts, button</comment>
        <translation>Connecter un compte</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <comment>command</comment>
        <translation>Connecter un compte</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>name of a desk</comment>
        <translation>Comptes</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts need you to sign in</source>
        <comment>rail, hover over the accounts</comment>
        <translation>
            <numerusform>%n compte attend que vous vous reconnectiez</numerusform>
            <numerusform>%n comptes attendent que vous vous reconnectiez</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>accounts, after a failure</comment>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts connected</source>
        <comment>accounts, under the title</comment>
        <translation>
            <numerusform>%n compte connecté</numerusform>
            <numerusform>%n comptes connectés</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>accounts, key store, button</comment>
        <translation>Regarder à nouveau</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AnswerPanel</name>
    <message>
        <source>Answers to comments like this one</source>
        <comment>inbox, answer memory, screen reader</comment>
        <translation>Réponses à des commentaires semblables</translation>
    </message>
    <message>
        <source>Answered before to comments like this one</source>
        <comment>inbox, over past answers</comment>
        <translation>Déjà répondu à des commentaires semblables</translation>
    </message>
    <message>
        <source>to “%1”, %2</source>
        <comment>inbox, a past answer; %1: what was asked, %2: when it was answered</comment>
        <translation>à «&#xa0;%1&#xa0;», %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ApprovalDialog</name>
    <message>
        <source>Only what is in review</source>
        <comment>approval page, choice</comment>
        <translation>Seulement ce qui est en relecture</translation>
    </message>
    <message>
        <source>Write the PDF…</source>
        <comment>approval page, button</comment>
        <translation>Écrire le PDF…</translation>
    </message>
    <message>
        <source>Approval page for a client</source>
        <comment>title of a window</comment>
        <translation>Page d’approbation pour un client</translation>
    </message>
    <message>
        <source>Posts for %1</source>
        <comment>approval page, its heading; %1 name of the workspace</comment>
        <translation>Publications pour %1</translation>
    </message>
    <message>
        <source>Heading</source>
        <comment>approval page, field</comment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>From</source>
        <comment>approval page, field: first day</comment>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <comment>approval page, field: last day</comment>
        <translation>Au</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>approval page, field</comment>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>approval page, field</comment>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>All</source>
        <comment>approval page: every campaign</comment>
        <translation>Tous</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <comment>approval page: how many will be on it</comment>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the approval page</source>
        <comment>title of a file dialog</comment>
        <translation>Écrire la page d’approbation</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <comment>file dialog, kinds of files</comment>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>approval-%1.pdf</source>
        <comment>name of a file; %1 a date</comment>
        <translation>approbation-%1.pdf</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <comment>approval page; date, time, zone</comment>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <comment>approval page</comment>
        <translation>Lien&#xa0;: %1</translation>
    </message>
    <message>
        <source>First comment: %1</source>
        <comment>review</comment>
        <translation>Premier commentaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 to %2 · made %3 by %4</source>
        <comment>approval page; first day, last day, time, person</comment>
        <translation>Du %1 au %2 · fait le %3 par %4</translation>
    </message>
    <message>
        <source>The page was not written.</source>
        <comment>approval page</comment>
        <translation>La page n’a pas été écrite.</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n pages.</source>
        <comment>approval page, after writing</comment>
        <translation>
            <numerusform>Écrit&#xa0;: %n page.</numerusform>
            <numerusform>Écrit&#xa0;: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ApprovalDocument</name>
    <message>
        <source>Page %1 of %2</source>
        <comment>approval page for a client, foot</comment>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Please tick one box for each post. What you would like changed, write beside it.</source>
        <comment>approval page for a client</comment>
        <translation>Cochez une case par publication, s’il vous plaît. Ce que vous voulez changer, écrivez-le à côté.</translation>
    </message>
    <message>
        <source>Content warning: %1</source>
        <comment>approval page for a client</comment>
        <translation>Avertissement de contenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>(no description)</source>
        <comment>approval page, under a picture</comment>
        <translation>(sans description)</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>approval page for a client, box to tick</comment>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Please change</source>
        <comment>approval page for a client, box to tick</comment>
        <translation>À modifier</translation>
    </message>
    <message>
        <source>Comments</source>
        <comment>approval page for a client, before the lines to write on</comment>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>approval page for a client, under a line</comment>
        <translation>Date</translation>
    </message>
    <message>
        <source>Name and signature</source>
        <comment>approval page for a client, under a line</comment>
        <translation>Nom et signature</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ApprovalPane</name>
    <message>
        <source>Page for a client…</source>
        <comment>approval, button: makes a PDF</comment>
        <translation>Page pour un client…</translation>
    </message>
    <message>
        <source>Whose approval is missing</source>
        <comment>approval</comment>
        <translation>De qui l’approbation manque</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <comment>approval, which posts</comment>
        <translation>M’attendent</translation>
    </message>
    <message>
        <source>All in review</source>
        <comment>approval, which posts</comment>
        <translation>Tout ce qui est en relecture</translation>
    </message>
    <message>
        <source>Posts in review</source>
        <comment>approval, list</comment>
        <translation>Publications en relecture</translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>approval, list</comment>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your approval.</source>
        <comment>approval, empty</comment>
        <translation>Rien n’attend votre approbation.</translation>
    </message>
    <message>
        <source>Nothing is in review.</source>
        <comment>approval, empty</comment>
        <translation>Rien n’est en relecture.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AttachmentRow</name>
    <message>
        <source>Attach…</source>
        <comment>inbox, button: a picture</comment>
        <translation>Joindre…</translation>
    </message>
    <message>
        <source>%1, not described</source>
        <comment>inbox, attached picture; %1: file</comment>
        <translation>%1, sans description</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>inbox, attached picture; file and description</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Describe the picture for who cannot see it</source>
        <comment>inbox, attached picture, empty field</comment>
        <translation>Décrivez l’image pour qui ne peut la voir</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>inbox, attached picture</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep description</source>
        <comment>inbox, attached picture, button</comment>
        <translation>Garder la description</translation>
    </message>
    <message>
        <source>A picture from the media library (Ctrl+Shift+P)</source>
        <comment>inbox, hover over the button</comment>
        <translation>Une image de la médiathèque (Ctrl+Maj+P)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AuditModel</name>
    <message>
        <source>When</source>
        <comment>audit log, column</comment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>audit log, column</comment>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <comment>audit log, column: the step</comment>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>About</source>
        <comment>audit log, column: post, rule…</comment>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>audit log, column</comment>
        <translation>Détails</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>audit log, words of a post or name of a rule</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rules of the inbox</source>
        <comment>audit log, what a step is about</comment>
        <translation>Règles de la boîte de réception</translation>
    </message>
    <message>
        <source>How long is kept</source>
        <comment>audit log, what a step is about</comment>
        <translation>Durée de conservation</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AuditWindow</name>
    <message>
        <source>Audit log</source>
        <comment>title of a window</comment>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Search: a name, a step, a word</source>
        <comment>audit log, empty field</comment>
        <translation>Chercher&#xa0;: un nom, une étape, un mot</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <comment>audit log, button</comment>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <comment>audit log, button</comment>
        <translation>Exporter en JSON…</translation>
    </message>
    <message numerus="yes">
        <source>%n steps; none can be changed or removed.</source>
        <comment>audit log, foot</comment>
        <translation>
            <numerusform>%n étape&#x202f;; elle ne peut être ni modifiée ni supprimée.</numerusform>
            <numerusform>%n étapes&#x202f;; aucune ne peut être modifiée ni supprimée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <comment>audit log, foot</comment>
        <translation>
            <numerusform>%1 sur %n étape</numerusform>
            <numerusform>%1 sur %n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <comment>title of a file dialog</comment>
        <translation>Exporter le journal d’audit</translation>
    </message>
    <message>
        <source>The log was written.</source>
        <comment>audit log</comment>
        <translation>Le journal a été écrit.</translation>
    </message>
    <message>
        <source>The log was not written.</source>
        <comment>audit log</comment>
        <translation>Le journal n’a pas été écrit.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::BackupBox</name>
    <message>
        <source>Back up now…</source>
        <comment>settings, button</comment>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>Check the workspace now</source>
        <comment>settings, button</comment>
        <translation>Vérifier l’espace maintenant</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <comment>settings, title of the file dialog</comment>
        <translation>Sauvegarder l’espace</translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis)</source>
        <comment>settings, file dialog</comment>
        <translation>Espaces Parvis (*.parvis)</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <comment>settings</comment>
        <translation>Aucune sauvegarde n’a été faite.</translation>
    </message>
    <message>
        <source>Backup written.</source>
        <comment>settings</comment>
        <translation>Sauvegarde écrite.</translation>
    </message>
    <message>
        <source>%1 (%2). Sign-ins in it open only with this workspace&apos;s key.</source>
        <comment>settings, after a backup; a file and its size</comment>
        <translation>%1 (%2). Les connexions qu’elle contient ne s’ouvrent qu’avec la clé de cet espace.</translation>
    </message>
    <message>
        <source>The check could not be made.</source>
        <comment>settings</comment>
        <translation>La vérification n’a pas pu être faite.</translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <comment>settings, after a check</comment>
        <translation>L’espace est sain.</translation>
    </message>
    <message>
        <source>Checked %1.</source>
        <comment>settings, after a check; %1: today 09:12</comment>
        <translation>Vérifié %1.</translation>
    </message>
    <message numerus="yes">
        <source>The workspace is sound; %n things were mended.</source>
        <comment>settings, after a check</comment>
        <translation>
            <numerusform>L’espace est sain&#xa0;; %n chose a été réparée.</numerusform>
            <numerusform>L’espace est sain&#xa0;; %n choses ont été réparées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems were found.</source>
        <comment>settings, after a check</comment>
        <translation>
            <numerusform>%n problème a été trouvé.</numerusform>
            <numerusform>%n problèmes ont été trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a backup, then open the last good copy.</source>
        <comment>settings, after a check, what to do</comment>
        <translation>Faites une sauvegarde, puis ouvrez la dernière bonne copie.</translation>
    </message>
    <message>
        <source>mended: %1</source>
        <comment>settings, line of the check&apos;s report</comment>
        <translation>réparé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::BoardBar</name>
    <message>
        <source>Add</source>
        <comment>figures, button: a tile or a chart</comment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <comment>figures</comment>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Reach and engagement</source>
        <comment>figures, group of figures</comment>
        <translation>Portée et engagement</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>figures, group of figures</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Reputation</source>
        <comment>figures, group of figures</comment>
        <translation>Réputation</translation>
    </message>
    <message>
        <source>A tile</source>
        <comment>figures, menu: add to a dashboard</comment>
        <translation>Une tuile</translation>
    </message>
    <message>
        <source>A chart</source>
        <comment>figures, menu: add to a dashboard</comment>
        <translation>Un graphique</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>figures, menu of a dashboard</comment>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <comment>figures, menu of a dashboard</comment>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save this dashboard as</source>
        <comment>figures</comment>
        <translation>Enregistrer ce tableau de bord sous</translation>
    </message>
    <message>
        <source>Rename…</source>
        <comment>figures, menu of a dashboard</comment>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>New name of the dashboard</source>
        <comment>figures</comment>
        <translation>Nouveau nom du tableau de bord</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>figures, menu of a dashboard</comment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <comment>figures, menu of a dashboard: full screen, by itself</comment>
        <translation>Afficher au mur</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <comment>figures, a dashboard</comment>
        <translation>«&#xa0;%1&#xa0;» est supprimé.</translation>
    </message>
    <message>
        <source>More for this dashboard</source>
        <comment>figures</comment>
        <translation>Plus pour ce tableau de bord</translation>
    </message>
    <message>
        <source>Targets…</source>
        <comment>figures, menu of a dashboard</comment>
        <translation>Objectifs…</translation>
    </message>
    <message>
        <source>Show beside the curves</source>
        <comment>figures, menu</comment>
        <translation>Montrer à côté des courbes</translation>
    </message>
    <message>
        <source>Notes and incidents</source>
        <comment>figures, menu: what is shown beside the curves</comment>
        <translation>Notes et incidents</translation>
    </message>
    <message>
        <source>Campaigns of the calendar</source>
        <comment>figures, menu: what is shown beside the curves</comment>
        <translation>Campagnes du calendrier</translation>
    </message>
    <message>
        <source>Posts that went out</source>
        <comment>figures, menu: what is shown beside the curves</comment>
        <translation>Publications parties</translation>
    </message>
    <message>
        <source>A target…</source>
        <comment>figures, menu: add to a dashboard</comment>
        <translation>Un objectif…</translation>
    </message>
    <message>
        <source>A note beside the curves…</source>
        <comment>figures, menu: add to a dashboard</comment>
        <translation>Une note à côté des courbes…</translation>
    </message>
    <message>
        <source>Community</source>
        <comment>figures, group of figures</comment>
        <translation>Communauté</translation>
    </message>
</context>
<context>
    <name>parvis::ui::BoardWords</name>
    <message>
        <source>Manager</source>
        <comment>name of a dashboard</comment>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Community manager</source>
        <comment>name of a dashboard</comment>
        <translation>Community manager</translation>
    </message>
    <message>
        <source>Service lead</source>
        <comment>name of a dashboard</comment>
        <translation>Responsable du service</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>name of a dashboard</comment>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>kind of a chart</comment>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Bars</source>
        <comment>kind of a chart</comment>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Stacked by network</source>
        <comment>kind of a chart</comment>
        <translation>Empilées par réseau</translation>
    </message>
    <message>
        <source>Best hours</source>
        <comment>kind of a chart</comment>
        <translation>Meilleures heures</translation>
    </message>
    <message>
        <source>Distribution</source>
        <comment>kind of a chart</comment>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Funnel</source>
        <comment>kind of a chart</comment>
        <translation>Entonnoir</translation>
    </message>
    <message>
        <source>Participation</source>
        <comment>kind of a chart</comment>
        <translation>Participation</translation>
    </message>
    <message>
        <source>by day</source>
        <comment>how a chart is split</comment>
        <translation>par jour</translation>
    </message>
    <message>
        <source>by week</source>
        <comment>how a chart is split</comment>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>by month</source>
        <comment>how a chart is split</comment>
        <translation>par mois</translation>
    </message>
    <message>
        <source>by account</source>
        <comment>how a chart is split</comment>
        <translation>par compte</translation>
    </message>
    <message>
        <source>by network</source>
        <comment>how a chart is split</comment>
        <translation>par réseau</translation>
    </message>
    <message>
        <source>by campaign</source>
        <comment>how a chart is split</comment>
        <translation>par campagne</translation>
    </message>
    <message>
        <source>by colleague</source>
        <comment>how a chart is split</comment>
        <translation>par collègue</translation>
    </message>
    <message>
        <source>by department</source>
        <comment>how a chart is split</comment>
        <translation>par service</translation>
    </message>
    <message>
        <source>Themes that rose</source>
        <comment>kind of a chart</comment>
        <translation>Thèmes en hausse</translation>
    </message>
    <message>
        <source>List of people</source>
        <comment>kind of a chart: ambassadors and influencers</comment>
        <translation>Liste de personnes</translation>
    </message>
    <message>
        <source>Stacked by name</source>
        <comment>kind of a chart: ours and competitors&apos;</comment>
        <translation>Empilé par nom</translation>
    </message>
    <message>
        <source>Crisis curve</source>
        <comment>kind of a chart</comment>
        <translation>Courbe de crise</translation>
    </message>
</context>
<context>
    <name>parvis::ui::BookDialog</name>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <comment>button: of two changes of the same thing</comment>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <comment>button: of two changes of the same thing</comment>
        <translation>Prendre l’autre</translation>
    </message>
</context>
<context>
    <name>parvis::ui::BulkBar</name>
    <message>
        <source>Assign all of them (Shift+A)</source>
        <comment>inbox, button above the list</comment>
        <translation>Les confier toutes (Maj+A)</translation>
    </message>
    <message>
        <source>Label all of them (L)</source>
        <comment>inbox, button above the list</comment>
        <translation>Les étiqueter toutes (L)</translation>
    </message>
    <message>
        <source>Department of all of them (D)</source>
        <comment>inbox, button above the list</comment>
        <translation>Service de toutes (D)</translation>
    </message>
    <message>
        <source>Priority of all of them (P)</source>
        <comment>inbox, button above the list</comment>
        <translation>Priorité de toutes (P)</translation>
    </message>
    <message>
        <source>Snooze all of them (S)</source>
        <comment>inbox, button above the list</comment>
        <translation>Les mettre toutes en veille (S)</translation>
    </message>
    <message>
        <source>Close all of them (E)</source>
        <comment>inbox, button above the list</comment>
        <translation>Les clore toutes (E)</translation>
    </message>
    <message>
        <source>Choose none (Escape)</source>
        <comment>inbox, button above the list</comment>
        <translation>Ne rien choisir (Échap)</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>inbox, above the list: so many conversations</comment>
        <translation>
            <numerusform>%n choisie</numerusform>
            <numerusform>%n choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what all of them are (T)</source>
        <comment>inbox, button above the list</comment>
        <translation>Dire ce que tous sont (T)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::BusyLine</name>
    <message>
        <source>Loading</source>
        <comment>screen reader: a pane is being filled</comment>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarCanvas</name>
    <message>
        <source>%1, %2, %3, %4: %5</source>
        <comment>screen reader: day, time, account, state, first words</comment>
        <translation>%1, %2, %3, %4&#xa0;: %5</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n posts</source>
        <comment>screen reader: a day of the calendar</comment>
        <translation>
            <numerusform>%1, %n publication</numerusform>
            <numerusform>%1, %n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>calendar, under the last post that fits into a day</comment>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: in the past</source>
        <comment>calendar, while a post is dragged; %1 day and time</comment>
        <translation>%1&#xa0;: déjà passé</translation>
    </message>
    <message>
        <source>%1 does not exist that night</source>
        <comment>calendar, while a post is dragged; %1 day and time</comment>
        <translation>%1 n’existe pas cette nuit-là</translation>
    </message>
    <message>
        <source>%1 comes twice that night</source>
        <comment>calendar, while a post is dragged; %1 day and time</comment>
        <translation>%1 existe deux fois cette nuit-là</translation>
    </message>
    <message numerus="yes">
        <source>%n posts selected</source>
        <comment>screen reader, calendar</comment>
        <translation>
            <numerusform>%n publication sélectionnée</numerusform>
            <numerusform>%n publications sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Another post goes out on this account in the same minute.</source>
        <comment>calendar, hover of a post</comment>
        <translation>Une autre publication part sur ce compte à la même minute.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>calendar, while several posts are dragged; %1 day and time</comment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>calendar, while a post is dragged with Ctrl; %1 day and time</comment>
        <translation>Copie&#xa0;: %1</translation>
    </message>
    <message>
        <source>The same words go out on this account %1.</source>
        <comment>calendar, hover of a post; %1 day and time</comment>
        <translation>Le même texte part sur ce compte %1.</translation>
    </message>
    <message>
        <source>The same words went out on this account %1.</source>
        <comment>calendar, hover of a post; %1 day and time</comment>
        <translation>Le même texte est parti sur ce compte %1.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarDesk</name>
    <message>
        <source>No posts yet.</source>
        <comment>empty calendar</comment>
        <translation>Aucune publication pour l’instant.</translation>
    </message>
    <message>
        <source>New post</source>
        <comment>button</comment>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Earlier (Page up)</source>
        <comment>calendar toolbar</comment>
        <translation>Avant (Page préc.)</translation>
    </message>
    <message>
        <source>Later (Page down)</source>
        <comment>calendar toolbar</comment>
        <translation>Après (Page suiv.)</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>calendar toolbar, button</comment>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>calendar toolbar</comment>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>calendar toolbar</comment>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Which accounts are shown</source>
        <comment>calendar toolbar</comment>
        <translation>Comptes affichés</translation>
    </message>
    <message>
        <source>Go to today</source>
        <comment>command</comment>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Show the month</source>
        <comment>command</comment>
        <translation>Afficher le mois</translation>
    </message>
    <message>
        <source>Show the week</source>
        <comment>command</comment>
        <translation>Afficher la semaine</translation>
    </message>
    <message>
        <source>Load again</source>
        <comment>command</comment>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Calendar</source>
        <comment>place of the rail</comment>
        <translation>Calendrier</translation>
    </message>
    <message numerus="yes">
        <source>%n posts need you</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n publication a besoin de vous</numerusform>
            <numerusform>%n publications ont besoin de vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button of a message in the calendar</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 has passed.</source>
        <comment>calendar, refused move; %1 is a day and time</comment>
        <translation>%1&#xa0;: ce moment est passé.</translation>
    </message>
    <message>
        <source>The post stays where it was.</source>
        <comment>calendar, refused move</comment>
        <translation>La publication reste où elle était.</translation>
    </message>
    <message>
        <source>%1 does not exist that night: clocks go forward.</source>
        <comment>calendar, refused move; %1 a time</comment>
        <translation>%1 n’existe pas cette nuit-là&#xa0;: on passe à l’heure d’été.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <comment>calendar, button; %1 is a time</comment>
        <translation>Prendre %1</translation>
    </message>
    <message>
        <source>%1 comes twice that night: clocks go back.</source>
        <comment>calendar, question after a move; %1 a time</comment>
        <translation>%1 existe deux fois cette nuit-là&#xa0;: on passe à l’heure d’hiver.</translation>
    </message>
    <message>
        <source>The first, %1</source>
        <comment>calendar, answer; %1 is like UTC+2</comment>
        <translation>La première, %1</translation>
    </message>
    <message>
        <source>The second, %1</source>
        <comment>calendar, answer; %1 is like UTC+1</comment>
        <translation>La seconde, %1</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>calendar toolbar</comment>
        <translation>Jour</translation>
    </message>
    <message>
        <source>List</source>
        <comment>calendar toolbar</comment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Show the day</source>
        <comment>command</comment>
        <translation>Afficher le jour</translation>
    </message>
    <message>
        <source>Show the list</source>
        <comment>command</comment>
        <translation>Afficher la liste</translation>
    </message>
    <message>
        <source>Undo in the calendar</source>
        <comment>command</comment>
        <translation>Annuler dans le calendrier</translation>
    </message>
    <message>
        <source>Redo in the calendar</source>
        <comment>command</comment>
        <translation>Rétablir dans le calendrier</translation>
    </message>
    <message>
        <source>Nothing was changed. It is about: %1</source>
        <comment>calendar, several posts moved or copied; %1 first words of one</comment>
        <translation>Rien n’a changé. Il s’agit de&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n posts copied; Ctrl+V puts them on the chosen day</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n publication copiée&#x202f;; Ctrl+V la place au jour choisi</numerusform>
            <numerusform>%n publications copiées&#x202f;; Ctrl+V les place au jour choisi</numerusform>
        </translation>
    </message>
    <message>
        <source>Note of the day…</source>
        <comment>command</comment>
        <translation>Note du jour…</translation>
    </message>
    <message>
        <source>Campaigns…</source>
        <comment>command</comment>
        <translation>Campagnes…</translation>
    </message>
    <message>
        <source>Show the plan as of…</source>
        <comment>command</comment>
        <translation>Afficher le plan d’avant…</translation>
    </message>
    <message>
        <source>Changed since</source>
        <comment>calendar: list of differences to a past plan</comment>
        <translation>Changé depuis</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>calendar, filter</comment>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>States</source>
        <comment>calendar, filter</comment>
        <translation>États</translation>
    </message>
    <message>
        <source>Only this campaign</source>
        <comment>calendar, filter</comment>
        <translation>Cette campagne seulement</translation>
    </message>
    <message>
        <source>The plan as it was %1</source>
        <comment>calendar; %1 is a day and time</comment>
        <translation>Le plan tel qu’il était %1</translation>
    </message>
    <message>
        <source>Nothing can be moved here. Below is what has changed since.</source>
        <comment>calendar, past plan</comment>
        <translation>Rien ne se déplace ici. Ce qui a changé depuis est en bas.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <comment>calendar, past plan: button</comment>
        <translation>Revenir à maintenant</translation>
    </message>
    <message>
        <source>Moved from %1 to %2</source>
        <comment>calendar, change since a past plan</comment>
        <translation>Déplacée&#xa0;: de %1 à %2</translation>
    </message>
    <message>
        <source>Added for %1</source>
        <comment>calendar, change since a past plan</comment>
        <translation>Ajoutée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Removed from %1</source>
        <comment>calendar, change since a past plan</comment>
        <translation>Retirée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing has changed in these days since.</source>
        <comment>calendar, past plan</comment>
        <translation>Rien n’a changé dans ces jours depuis.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <comment>calendar toolbar</comment>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Do again (Ctrl+Y)</source>
        <comment>calendar toolbar</comment>
        <translation>Rétablir (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Write one for all your accounts at once; it goes out at the time you choose. Or drop a CSV file here.</source>
        <comment>empty calendar</comment>
        <translation>Rédigez-en une pour tous vos comptes à la fois&#x202f;; elle part à l’heure choisie. Ou déposez un fichier CSV ici.</translation>
    </message>
    <message>
        <source>Import, export, print, other calendars</source>
        <comment>calendar toolbar</comment>
        <translation>Importer, exporter, imprimer, autres calendriers</translation>
    </message>
    <message>
        <source>What happened to the chosen post</source>
        <comment>command</comment>
        <translation>Ce qui est arrivé à la publication choisie</translation>
    </message>
    <message>
        <source>Import posts…</source>
        <comment>command</comment>
        <translation>Importer des publications…</translation>
    </message>
    <message>
        <source>Export the plan…</source>
        <comment>command</comment>
        <translation>Exporter le planning…</translation>
    </message>
    <message>
        <source>Save the plan as PDF…</source>
        <comment>command</comment>
        <translation>Enregistrer le planning en PDF…</translation>
    </message>
    <message>
        <source>Print the plan…</source>
        <comment>command</comment>
        <translation>Imprimer le planning…</translation>
    </message>
    <message>
        <source>Holidays and other calendars…</source>
        <comment>command</comment>
        <translation>Jours fériés et autres calendriers…</translation>
    </message>
    <message>
        <source>Save the plan as PDF</source>
        <comment>calendar, title of the file dialog</comment>
        <translation>Enregistrer le planning en PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <comment>file dialog</comment>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <comment>toast of the calendar; %1 file</comment>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The plan could not be printed.</source>
        <comment>calendar</comment>
        <translation>Le planning n’a pas pu être imprimé.</translation>
    </message>
    <message>
        <source>Look whether the printer is there.</source>
        <comment>calendar</comment>
        <translation>Vérifiez que l’imprimante est disponible.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>calendar, menu of a post</comment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>What happened</source>
        <comment>composer, button</comment>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Open on the network</source>
        <comment>ledger, button</comment>
        <translation>Ouvrir sur le réseau</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <comment>calendar, menu of a repeated post</comment>
        <translation>Sauter celle-ci</translation>
    </message>
    <message>
        <source>Stop repeating</source>
        <comment>calendar, menu of a repeated post</comment>
        <translation>Ne plus répéter</translation>
    </message>
    <message>
        <source>Do not send</source>
        <comment>ledger, button</comment>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Choose a post first</source>
        <comment>toast of the calendar</comment>
        <translation>Choisissez d’abord une publication</translation>
    </message>
    <message>
        <source>Skip this one of a series</source>
        <comment>command</comment>
        <translation>Sauter cette date de la série</translation>
    </message>
    <message>
        <source>Stop repeating this post</source>
        <comment>command</comment>
        <translation>Ne plus répéter cette publication</translation>
    </message>
    <message>
        <source>New post in the slot of %1</source>
        <comment>calendar, menu of a day; %1: a time</comment>
        <translation>Nouvelle publication dans le créneau de %1</translation>
    </message>
    <message>
        <source>This one is out already.</source>
        <comment>calendar, skipping one of a series</comment>
        <translation>Celle-ci est déjà partie.</translation>
    </message>
    <message>
        <source>This one is skipped</source>
        <comment>toast of the calendar, a repeated post</comment>
        <translation>Celle-ci est sautée</translation>
    </message>
    <message>
        <source>Repeats no more; this one stays</source>
        <comment>toast of the calendar, a repeated post</comment>
        <translation>Ne se répète plus&#x202f;; celle-ci reste</translation>
    </message>
    <message>
        <source>Approval and comments of the post…</source>
        <comment>command</comment>
        <translation>Approbation et commentaires de la publication…</translation>
    </message>
    <message>
        <source>Look at</source>
        <comment>calendar, filter</comment>
        <translation>Repérer</translation>
    </message>
    <message>
        <source>Only collisions and repeated texts</source>
        <comment>calendar, filter</comment>
        <translation>Seulement les collisions et les textes répétés</translation>
    </message>
    <message>
        <source>New post in the next free slot</source>
        <comment>command</comment>
        <translation>Nouvelle publication dans le prochain créneau libre</translation>
    </message>
    <message>
        <source>No slot is free from the chosen day on.</source>
        <comment>calendar</comment>
        <translation>Aucun créneau n’est libre à partir du jour choisi.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarRhythm</name>
    <message>
        <source>One of a series that has stopped.</source>
        <comment>calendar, hover of a post</comment>
        <translation>Fait partie d’une série arrêtée.</translation>
    </message>
    <message>
        <source>Repeats %1.</source>
        <comment>calendar, hover of a post; %1: every week on Tue</comment>
        <translation>Se répète %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n free slots: %1</source>
        <comment>calendar, of a day; %1: times</comment>
        <translation>
            <numerusform>%n créneau libre&#xa0;: %1</numerusform>
            <numerusform>%n créneaux libres&#xa0;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::CampaignPopover</name>
    <message>
        <source>Campaigns</source>
        <comment>calendar</comment>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>campaign, field</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>From</source>
        <comment>campaign, field: first day</comment>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <comment>campaign, field: last day</comment>
        <translation>Au</translation>
    </message>
    <message>
        <source>Delete campaign</source>
        <comment>button</comment>
        <translation>Supprimer la campagne</translation>
    </message>
    <message>
        <source>Save campaign</source>
        <comment>button</comment>
        <translation>Enregistrer la campagne</translation>
    </message>
    <message>
        <source>A campaign needs a name of its own, and ends after it begins.</source>
        <comment>calendar, error</comment>
        <translation>Une campagne a un nom à elle et finit après son début.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CannedBox</name>
    <message>
        <source>Add canned reply…</source>
        <comment>settings, button</comment>
        <translation>Ajouter une réponse type…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>canned replies, button</comment>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>canned replies, button</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <comment>settings, list</comment>
        <translation>Réponses types</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>canned replies, column</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>canned replies, column</comment>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>canned replies, column</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>canned replies, column</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>canned replies, column</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Used</source>
        <comment>canned replies, column: how often</comment>
        <translation>Usages</translation>
    </message>
    <message>
        <source>Signatures of answers</source>
        <comment>settings, heading</comment>
        <translation>Signatures des réponses</translation>
    </message>
    <message>
        <source>What each account puts under an answer; {agent} is who wrote it. Empty: nothing.</source>
        <comment>settings, signatures</comment>
        <translation>Ce que chaque compte met sous une réponse&#x202f;; {agent} est qui l’a écrite. Vide&#xa0;: rien.</translation>
    </message>
    <message>
        <source>You sign as</source>
        <comment>settings, signatures</comment>
        <translation>Vous signez</translation>
    </message>
    <message>
        <source>Every</source>
        <comment>canned replies, column: language</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Every</source>
        <comment>canned replies, column: account</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>— {agent}</source>
        <comment>settings, example of a signature</comment>
        <translation>— {agent}</translation>
    </message>
    <message>
        <source>Signature of %1</source>
        <comment>settings, screen reader; %1: account</comment>
        <translation>Signature de %1</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <comment>canned replies, problem</comment>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>A text or a picture is needed.</source>
        <comment>canned replies, problem</comment>
        <translation>Il faut un texte ou une image.</translation>
    </message>
    <message>
        <source>Another one has this shortcut, for the same language and account.</source>
        <comment>canned replies, problem</comment>
        <translation>Une autre a ce raccourci, pour la même langue et le même compte.</translation>
    </message>
    <message>
        <source>Canned reply removed: %1</source>
        <comment>toast; %1 its name</comment>
        <translation>Réponse type retirée&#xa0;: %1</translation>
    </message>
    <message>
        <source>No canned replies yet.</source>
        <comment>settings, empty list</comment>
        <translation>Aucune réponse type pour l’instant.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CannedDialog</name>
    <message>
        <source>Save canned reply</source>
        <comment>button</comment>
        <translation>Enregistrer la réponse type</translation>
    </message>
    <message>
        <source>New canned reply</source>
        <comment>title of a window</comment>
        <translation>Nouvelle réponse type</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <comment>title of a window</comment>
        <translation>Réponse type</translation>
    </message>
    <message>
        <source>As your team calls it</source>
        <comment>canned reply, empty field</comment>
        <translation>Le nom que lui donne votre équipe</translation>
    </message>
    <message>
        <source>sorry: found by typing /sorry</source>
        <comment>canned reply, empty field</comment>
        <translation>desole&#xa0;: se trouve en tapant /desole</translation>
    </message>
    <message>
        <source>Hello {first_name|there}, your order {order number?} has left.</source>
        <comment>canned reply, example of a text</comment>
        <translation>Bonjour {first_name|à vous}, votre commande {numéro de commande?} est partie.</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>canned reply, field</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>canned reply, field</comment>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>canned reply, field</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>canned reply, field</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>canned reply, field</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Pictures</source>
        <comment>canned reply, field</comment>
        <translation>Images</translation>
    </message>
    <message>
        <source>Insert {%1}</source>
        <comment>canned reply, screen reader; a variable</comment>
        <translation>Insérer {%1}</translation>
    </message>
    <message>
        <source>Every language</source>
        <comment>canned reply</comment>
        <translation>Toutes les langues</translation>
    </message>
    <message>
        <source>Every account</source>
        <comment>canned reply</comment>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>{%1} is no variable and stays as it is. Write {%1?} to be asked for it.</source>
        <comment>canned reply, under the text</comment>
        <translation>{%1} n’est pas une variable et reste tel quel. Écrivez {%1?} pour qu’on vous le demande.</translation>
    </message>
    <message>
        <source>Asks each time: %1</source>
        <comment>canned reply, under the text; what is asked</comment>
        <translation>Demande à chaque fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>{order number?} asks each time; {first_name|there} has an answer of its own.</source>
        <comment>canned reply, under the text</comment>
        <translation>{numéro de commande?} demande à chaque fois&#x202f;; {first_name|à vous} a sa propre réponse.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CannedPicker</name>
    <message>
        <source>Canned replies</source>
        <comment>heading of a popover</comment>
        <translation>Réponses types</translation>
    </message>
    <message>
        <source>Shortcut, name or words</source>
        <comment>canned replies, search field</comment>
        <translation>Raccourci, nom ou mots</translation>
    </message>
    <message>
        <source>Manage…</source>
        <comment>canned replies, button</comment>
        <translation>Gérer…</translation>
    </message>
    <message>
        <source>There are none yet. Make the first one under “Manage”.</source>
        <comment>canned replies</comment>
        <translation>Il n’y en a pas encore. Faites la première sous «&#xa0;Gérer&#xa0;».</translation>
    </message>
    <message>
        <source>None fits these words.</source>
        <comment>canned replies</comment>
        <translation>Aucune ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Insert</source>
        <comment>canned replies, button</comment>
        <translation>Insérer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartFindings</name>
    <message>
        <source>%1 grew by %2 to %3</source>
        <comment>title of a chart</comment>
        <translation>%1&#xa0;: %2 de plus, soit %3</translation>
    </message>
    <message>
        <source>%1 fell by %2 to %3</source>
        <comment>title of a chart</comment>
        <translation>%1&#xa0;: %2 de moins, soit %3</translation>
    </message>
    <message>
        <source>%1 stayed at %2</source>
        <comment>title of a chart</comment>
        <translation>%1&#xa0;: toujours %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a chart: name and value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 rose from %2 to %3</source>
        <comment>title of a chart</comment>
        <translation>%1&#xa0;: en hausse, de %2 à %3</translation>
    </message>
    <message>
        <source>%1 fell from %2 to %3</source>
        <comment>title of a chart</comment>
        <translation>%1&#xa0;: en baisse, de %2 à %3</translation>
    </message>
    <message>
        <source>%1: no figures for these days</source>
        <comment>title of a chart</comment>
        <translation>%1&#xa0;: aucun chiffre pour ces jours</translation>
    </message>
    <message>
        <source>%1. Highest %2 on %3, lowest %4 on %5.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>%1. Au plus haut %2 le %3, au plus bas %4 le %5.</translation>
    </message>
    <message numerus="yes">
        <source>%n days have no figure.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>%n jour est sans chiffre.</numerusform>
            <numerusform>%n jours sont sans chiffre.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: most on %2, %3</source>
        <comment>title of a chart; %2: Tuesday 09:00, %3: a value</comment>
        <translation>%1&#xa0;: le plus haut %2, %3</translation>
    </message>
    <message>
        <source>%1: %2 leads with %3</source>
        <comment>title of a chart; %2: an account, a network or a colleague</comment>
        <translation>%1&#xa0;: %2 en tête avec %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a layer of a chart and its value: Mastodon 41</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the layers of a chart</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The target is %1.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>L’objectif est %1.</translation>
    </message>
    <message>
        <source>no figure</source>
        <comment>figures, a place of a chart</comment>
        <translation>pas de chiffre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>figures, a place of a chart: its value and that of its layers</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figures, a place of a chart and its value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 (before: %3)</source>
        <comment>figures, a place of a chart, its value, and that before</comment>
        <translation>%1&#xa0;: %2 (avant&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Post: %1</source>
        <comment>figures, what happened beside a curve</comment>
        <translation>Publication&#xa0;: %1</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <comment>figures, what happened beside a curve</comment>
        <translation>Campagne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Incident: %1</source>
        <comment>figures, what happened beside a curve</comment>
        <translation>Incident&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <comment>figures, what happened beside a curve</comment>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2 of 100 become %3</source>
        <comment>title of a funnel: Questions received, 84, Questions answered</comment>
        <translation>%1&#xa0;: %2 sur 100 deviennent %3</translation>
    </message>
    <message>
        <source>%1: always %2</source>
        <comment>title of a chart; %2: 15 to 30 min, or shorter than 5 min</comment>
        <translation>%1&#xa0;: toujours %2</translation>
    </message>
    <message>
        <source>%1: mostly %2 (%3)</source>
        <comment>title of a chart; %2: 15 to 30 min, %3: 62 %</comment>
        <translation>%1&#xa0;: le plus souvent %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n posts went out, %1 of them are marked.</source>
        <comment>figures, under a chart</comment>
        <translation>
            <numerusform>%n publication est partie, %1 est marquée.</numerusform>
            <numerusform>%n publications sont parties, %1 sont marquées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts went out.</source>
        <comment>figures, under a chart</comment>
        <translation>
            <numerusform>%n publication est partie.</numerusform>
            <numerusform>%n publications sont parties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts: %1 …</source>
        <comment>figures, what happened beside a curve; %1: of the first</comment>
        <translation>
            <numerusform>%n publication&#xa0;: %1 …</numerusform>
            <numerusform>%n publications&#xa0;: %1 …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 name nobody</source>
        <comment>title of a chart by colleague; %2, %3: numbers</comment>
        <translation>%1&#xa0;: %2 sur %3 sans nom</translation>
    </message>
    <message numerus="yes">
        <source>The most active 1 % (%n people) wrote %1 of the messages</source>
        <comment>title of a chart</comment>
        <translation>
            <numerusform>Le 1&#xa0;% le plus actif (%n personne) a écrit %1 des messages</numerusform>
            <numerusform>Le 1&#xa0;% le plus actif (%n personnes) a écrit %1 des messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next 9 % (%n people) wrote %1.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>Les 9&#xa0;% suivants (%n personne) en ont écrit %1.</numerusform>
            <numerusform>Les 9&#xa0;% suivants (%n personnes) en ont écrit %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other 90 % (%n people) wrote %1.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>Les 90&#xa0;% restants (%n personne) en ont écrit %1.</numerusform>
            <numerusform>Les 90&#xa0;% restants (%n personnes) en ont écrit %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followers wrote nothing.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>%n abonné n’a rien écrit.</numerusform>
            <numerusform>%n abonnés n’ont rien écrit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Complaints: “%1” is in most, %2</source>
        <comment>title of complaint themes; %2: messages</comment>
        <translation>Réclamations&#xa0;: «&#xa0;%1&#xa0;» revient le plus, %2</translation>
    </message>
    <message>
        <source>Complaints: “%1” rose most, from %2 to %3</source>
        <comment>title of complaint themes; messages before and now</comment>
        <translation>Réclamations&#xa0;: «&#xa0;%1&#xa0;» augmente le plus, de %2 à %3</translation>
    </message>
    <message>
        <source>Complaints: no theme rose</source>
        <comment>title of complaint themes</comment>
        <translation>Réclamations&#xa0;: aucun thème en hausse</translation>
    </message>
    <message>
        <source>%1 and %2 wrote</source>
        <comment>title of a list of people; %1: 3 ambassadors, %2: 1 influencer</comment>
        <translation>%1 et %2 ont écrit</translation>
    </message>
    <message numerus="yes">
        <source>%n ambassadors</source>
        <comment>title of a list of people</comment>
        <translation>
            <numerusform>%n ambassadeur</numerusform>
            <numerusform>%n ambassadeurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n influencers</source>
        <comment>title of a list of people</comment>
        <translation>
            <numerusform>%n personne influente</numerusform>
            <numerusform>%n personnes influentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n messages.</source>
        <comment>screen reader: a person of a list; %2: ambassador or influencer</comment>
        <translation>
            <numerusform>%1, %2&#xa0;: %n message.</numerusform>
            <numerusform>%1, %2&#xa0;: %n messages.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2: %3</source>
        <comment>title of a chart: a sentence about our share, another name and its share</comment>
        <translation>%1&#x202f;; %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Of all mentions: %1.</source>
        <comment>screen reader: summary of a chart; %1: names with their shares</comment>
        <translation>De toutes les mentions&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No ambassador or influencer wrote</source>
        <comment>title of a list of people</comment>
        <translation>Ni ambassadeur ni personne influente n’a écrit</translation>
    </message>
    <message>
        <source>%1: no hour left its band</source>
        <comment>title of the crisis curve</comment>
        <translation>%1&#xa0;: aucune heure hors de sa bande</translation>
    </message>
    <message>
        <source>%1: alarm on %2</source>
        <comment>title of the crisis curve; %2: Tuesday 24 November 2026, 09:00</comment>
        <translation>%1&#xa0;: alerte le %2</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks have no figure.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>%n semaine est sans chiffre.</numerusform>
            <numerusform>%n semaines sont sans chiffre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months have no figure.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>%n mois est sans chiffre.</numerusform>
            <numerusform>%n mois sont sans chiffre.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3 at most are usual)</source>
        <comment>figures, an hour of the crisis curve</comment>
        <translation>%1&#xa0;: %2 (%3 au plus d’habitude)</translation>
    </message>
    <message numerus="yes">
        <source>%n posts went out: a dot for each month.</source>
        <comment>figures, under a chart</comment>
        <translation>
            <numerusform>%n publication est partie&#xa0;: un point par mois.</numerusform>
            <numerusform>%n publications sont parties&#xa0;: un point par mois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts went out: a dot for each week.</source>
        <comment>figures, under a chart</comment>
        <translation>
            <numerusform>%n publication est partie&#xa0;: un point par semaine.</numerusform>
            <numerusform>%n publications sont parties&#xa0;: un point par semaine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alarm: %1</source>
        <comment>figures, what happened beside a curve</comment>
        <translation>Alerte&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n posts, %1</source>
        <comment>figures, what happened beside a curve; %1: 2–8 November 2026</comment>
        <translation>
            <numerusform>%n publication, %1</numerusform>
            <numerusform>%n publications, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartPanel</name>
    <message>
        <source>No figures for these days yet. They come with each sync.</source>
        <comment>figures, chart without a value</comment>
        <translation>Pas encore de chiffres pour ces jours. Ils viennent à chaque synchronisation.</translation>
    </message>
    <message>
        <source>Chart</source>
        <comment>figures, how numbers are shown</comment>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>figures, how numbers are shown</comment>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Dashed: %1</source>
        <comment>figures, under a chart; %1 is the period before</comment>
        <translation>En tirets&#xa0;: %1</translation>
    </message>
    <message>
        <source>Move before</source>
        <comment>figures, menu of a chart</comment>
        <translation>Déplacer avant</translation>
    </message>
    <message>
        <source>Move after</source>
        <comment>figures, menu of a chart</comment>
        <translation>Déplacer après</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>figures, menu of a chart or tile</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Dotted: target, at least %1</source>
        <comment>figures, under a chart</comment>
        <translation>Pointillé&#xa0;: objectif, au moins %1</translation>
    </message>
    <message>
        <source>Dotted: target, at most %1</source>
        <comment>figures, under a chart</comment>
        <translation>Pointillé&#xa0;: objectif, au plus %1</translation>
    </message>
    <message>
        <source>What</source>
        <comment>figures, column: a day, an account, an hour</comment>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>no figure</source>
        <comment>figures, a place of a chart</comment>
        <translation>pas de chiffre</translation>
    </message>
    <message>
        <source>The stronger, the more; an empty frame: nothing then</source>
        <comment>figures, under a heat map</comment>
        <translation>Plus c’est soutenu, plus il y en a&#xa0;; cadre vide&#xa0;: rien alors</translation>
    </message>
    <message>
        <source>Show what is behind</source>
        <comment>figures, explanation of a figure, button</comment>
        <translation>Montrer ce qu’il y a derrière</translation>
    </message>
    <message>
        <source>Add a note here…</source>
        <comment>figures, menu of a place of a chart</comment>
        <translation>Ajouter une note ici…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <comment>figures, menu</comment>
        <translation>Ajouter une note…</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>figures, under a chart: notes and campaigns</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Dots: %1</source>
        <comment>figures, under a chart; %1: 12 posts went out.</comment>
        <translation>Points&#xa0;: %1</translation>
    </message>
    <message>
        <source>What happened</source>
        <comment>figures, column of a chart&apos;s table</comment>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Each bar: up to the time below it</source>
        <comment>figures, under a distribution</comment>
        <translation>Chaque barre&#xa0;: jusqu’à la durée indiquée</translation>
    </message>
    <message>
        <source>Thin line: everybody writes as much</source>
        <comment>figures, under a participation curve</comment>
        <translation>Trait fin&#xa0;: chacun écrit autant</translation>
    </message>
    <message>
        <source>Words and phrases in more of the complaints than before; the least likely by chance first (log-likelihood ratio)</source>
        <comment>figures, under the title of complaint themes</comment>
        <translation>Mots et expressions présents dans une plus grande part des réclamations qu’avant&#xa0;; les moins probables par hasard d’abord (rapport de vraisemblance)</translation>
    </message>
    <message>
        <source>Of who wrote in the period, by the rule of the contact card at its end: who often shares and joins in, who has a large audience</source>
        <comment>figures, under the title of a list of ambassadors and influencers</comment>
        <translation>De ceux qui ont écrit pendant la période, selon la règle de la fiche contact à sa fin&#xa0;: qui partage et participe souvent, qui a une large audience</translation>
    </message>
    <message>
        <source>Nobody looked for us and for a competitor on these days. Mentions come from the file of a listening tool: parvis listening import</source>
        <comment>figures, chart without a value; the last words are a command</comment>
        <translation>Personne ne nous a cherchés avec un concurrent ces jours-là. Les mentions viennent du fichier d’un outil de veille&#xa0;: parvis listening import</translation>
    </message>
    <message>
        <source>Marks come by themselves: who shares and joins in often becomes an ambassador, who has a large audience is an influencer.</source>
        <comment>figures, list of people that is empty</comment>
        <translation>Ces statuts viennent d’eux-mêmes&#xa0;: qui partage et participe souvent devient ambassadeur, qui a une large audience est une personne influente.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <comment>figures, menu of a place of a chart; %1: what a note says</comment>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change the target…</source>
        <comment>figures, explanation of a figure, button</comment>
        <translation>Modifier l’objectif…</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <comment>figures, explanation of a figure, button</comment>
        <translation>Fixer un objectif…</translation>
    </message>
    <message>
        <source>More for this chart</source>
        <comment>figures</comment>
        <translation>Plus pour ce graphique</translation>
    </message>
    <message>
        <source>Each hour beside the most that is usual at its weekday and hour, by the past 8 weeks</source>
        <comment>figures, under the title of the crisis curve</comment>
        <translation>Chaque heure à côté du maximum habituel de ce jour et de cette heure, d’après les 8 dernières semaines</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartPlaces</name>
    <message>
        <source>MMM</source>
        <comment>figures, month under a chart</comment>
        <translation>MMM</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>figures, month of a chart in words</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>figures, date under a chart, as in 24 Nov</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>figures, a day of a chart, as in Tuesday, 24 November</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>nobody named</source>
        <comment>figures, a place of a chart by colleague: answers that name nobody</comment>
        <translation>personne de nommé</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CharterBox</name>
    <message>
        <source>Add rule…</source>
        <comment>charter, button</comment>
        <translation>Ajouter une règle…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>charter, button</comment>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>charter, button</comment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Rules of the charter</source>
        <comment>settings, list</comment>
        <translation>Règles de la charte</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>charter, column</comment>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>charter, column</comment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>What</source>
        <comment>charter, column: words, hours, addresses</comment>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Does</source>
        <comment>charter, column: warns, asks for approval or blocks</comment>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>charter, column</comment>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Try a text</source>
        <comment>charter: shows at once what the rules say</comment>
        <translation>Essayer un texte</translation>
    </message>
    <message>
        <source>Write as in a post; what the rules say stands below.</source>
        <comment>charter, empty field</comment>
        <translation>Écrivez comme dans une publication&#x202f;; ce que disent les règles s’affiche dessous.</translation>
    </message>
    <message>
        <source>As a post on</source>
        <comment>charter: account to try a text for</comment>
        <translation>Comme publication sur</translation>
    </message>
    <message>
        <source>All</source>
        <comment>charter, column: every account</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>No rule stands against it.</source>
        <comment>charter, after trying a text</comment>
        <translation>Aucune règle ne s’y oppose.</translation>
    </message>
    <message>
        <source>Rule removed: %1</source>
        <comment>toast; %1 its name</comment>
        <translation>Règle supprimée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ClockStrip</name>
    <message>
        <source>Due: %1</source>
        <comment>hover over a service clock</comment>
        <translation>Échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Since: %1</source>
        <comment>hover over a service clock</comment>
        <translation>Depuis&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 used, by “%3”</source>
        <comment>hover over a service clock; times, then the name of a policy</comment>
        <translation>%1 sur %2 écoulés, selon «&#xa0;%3&#xa0;»</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ClosingSheet</name>
    <message numerus="yes">
        <source>%n posts will not go out while Parvis is closed</source>
        <comment>asked at closing</comment>
        <translation>
            <numerusform>%n publication ne partira pas tant que Parvis est fermé</numerusform>
            <numerusform>%n publications ne partiront pas tant que Parvis est fermé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>last line of a short list of posts</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No other worker runs on this workspace. They wait until Parvis or “parvis worker” runs again; what is too late by then is asked about.</source>
        <comment>asked at closing</comment>
        <translation>Aucun autre agent d’envoi ne tourne sur cet espace de travail. Elles attendent que Parvis ou «&#xa0;parvis worker&#xa0;» tourne à nouveau&#x202f;; ce qui sera alors trop tard vous sera demandé.</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <comment>asked at closing, button</comment>
        <translation>Quitter quand même</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <comment>asked at closing, button</comment>
        <translation>Rester dans la zone de notification</translation>
    </message>
    <message>
        <source>Stay open</source>
        <comment>asked at closing, button</comment>
        <translation>Rester ouvert</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ColleagueCompleter</name>
    <message>
        <source>Colleagues to call</source>
        <comment>screen reader, note of the inbox</comment>
        <translation>Collègues à appeler</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CommandPalette</name>
    <message>
        <source>Type a command</source>
        <comment>command palette, empty field</comment>
        <translation>Tapez une commande</translation>
    </message>
    <message>
        <source>Command</source>
        <comment>screen reader: field of the command palette</comment>
        <translation>Commande</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ComposerWindow</name>
    <message>
        <source>Discard changes</source>
        <comment>composer, button</comment>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <comment>composer, button</comment>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>This post is out or on its way; it is shown as it was sent.</source>
        <comment>composer, banner</comment>
        <translation>Cette publication est partie ou en train de partir&#x202f;; elle est affichée telle qu’envoyée.</translation>
    </message>
    <message>
        <source>Open on the network</source>
        <comment>composer, button</comment>
        <translation>Ouvrir sur le réseau</translation>
    </message>
    <message>
        <source>The kept text cannot be read.</source>
        <comment>composer, banner</comment>
        <translation>Le texte conservé est illisible.</translation>
    </message>
    <message>
        <source>This text was kept from before; it is not saved yet.</source>
        <comment>composer, banner</comment>
        <translation>Ce texte a été conservé&#x202f;; il n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <comment>composer, name of a picture from the clipboard</comment>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Saved as a draft</source>
        <comment>toast</comment>
        <translation>Brouillon enregistré</translation>
    </message>
    <message>
        <source>Going out now</source>
        <comment>toast</comment>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <comment>toast; %1 is a date and time</comment>
        <translation>Planifiée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Post to %n accounts right now?</source>
        <comment>composer, question before Post now</comment>
        <translation>
            <numerusform>Publier sur %n compte dès maintenant&#x202f;?</numerusform>
            <numerusform>Publier sur %n comptes dès maintenant&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Post now</source>
        <comment>composer, button</comment>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>Somebody changed this post in the meantime.</source>
        <comment>composer, banner</comment>
        <translation>Quelqu’un a modifié cette publication entre-temps.</translation>
    </message>
    <message>
        <source>Your text is still here.</source>
        <comment>composer, banner</comment>
        <translation>Votre texte est toujours là.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <comment>composer, button: load the other person&apos;s version</comment>
        <translation>Voir l’autre version</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <comment>composer, button: my version replaces the other</comment>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Your version is kept.</source>
        <comment>toast after loading the other person&apos;s version</comment>
        <translation>Votre version est conservée.</translation>
    </message>
    <message>
        <source>Your version will replace the other when you save.</source>
        <comment>toast after Keep mine</comment>
        <translation>Votre version remplacera l’autre à l’enregistrement.</translation>
    </message>
    <message>
        <source>Discarded</source>
        <comment>toast after Discard in the composer</comment>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>Picture or video</source>
        <comment>composer, button</comment>
        <translation>Image ou vidéo</translation>
    </message>
    <message>
        <source>Or drop a file anywhere here, or paste a picture (Ctrl+Shift+I)</source>
        <comment>hover</comment>
        <translation>Ou déposez un fichier n’importe où ici, ou collez une image (Ctrl+Maj+I)</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>composer, button</comment>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>New post</source>
        <comment>title of the composer</comment>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>title of the composer</comment>
        <translation>Publication</translation>
    </message>
    <message>
        <source>%1 – Parvis</source>
        <comment>title of a window</comment>
        <translation>%1 – Parvis</translation>
    </message>
    <message>
        <source>Choose pictures or videos</source>
        <comment>title of a file dialog</comment>
        <translation>Choisir des images ou des vidéos</translation>
    </message>
    <message>
        <source>Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm);;All files (*)</source>
        <comment>file dialog, kinds of files</comment>
        <translation>Images et vidéos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The post was not saved; its text is kept.</source>
        <comment>toast after closing the composer</comment>
        <translation>La publication n’a pas été enregistrée&#x202f;; son texte est conservé.</translation>
    </message>
    <message>
        <source>Versions</source>
        <comment>composer, button</comment>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Comments</source>
        <comment>composer, button</comment>
        <translation>Commentaires</translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>composer, button</comment>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>The post is saved; how it repeats is not.</source>
        <comment>composer, banner</comment>
        <translation>La publication est enregistrée&#x202f;; sa répétition ne l’est pas.</translation>
    </message>
    <message>
        <source>What was saved before, compared (Alt+H)</source>
        <comment>hover</comment>
        <translation>Ce qui a été enregistré auparavant, comparé (Alt+H)</translation>
    </message>
    <message>
        <source>Who approved it, and comments (Ctrl+Shift+E)</source>
        <comment>hover</comment>
        <translation>Qui a approuvé, et les commentaires (Ctrl+Maj+E)</translation>
    </message>
    <message>
        <source>What happened</source>
        <comment>composer, button</comment>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>The life of this post on each account (Ctrl+L)</source>
        <comment>hover</comment>
        <translation>La vie de cette publication sur chaque compte (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConflictSheet</name>
    <message numerus="yes">
        <source>%n conversations were changed by colleagues meanwhile and are left as they are.</source>
        <comment>inbox, after a change of many</comment>
        <translation>
            <numerusform>%n conversation a été modifiée entre-temps par un collègue et reste telle quelle.</numerusform>
            <numerusform>%n conversations ont été modifiées entre-temps par des collègues et restent telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile. Nothing of theirs is lost.</source>
        <comment>inbox, conflict</comment>
        <translation>Quelqu’un l’a modifiée entre-temps. Rien de son travail n’est perdu.</translation>
    </message>
    <message>
        <source>You</source>
        <comment>inbox, conflict: heading of what the person wanted</comment>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>inbox, conflict: heading of what stands there</comment>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Keep it as it is now</source>
        <comment>inbox, conflict, button</comment>
        <translation>La laisser telle quelle</translation>
    </message>
    <message>
        <source>Do mine anyway</source>
        <comment>inbox, conflict, button</comment>
        <translation>Appliquer le mien quand même</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConflictWords</name>
    <message>
        <source>Status</source>
        <comment>inbox, two people changed it</comment>
        <translation>État</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <comment>inbox, two people changed it</comment>
        <translation>Confiée à</translation>
    </message>
    <message>
        <source>Department</source>
        <comment>inbox, two people changed it</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>inbox, two people changed it</comment>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>inbox, two people changed it</comment>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>inbox, two people changed it</comment>
        <translation>Lue</translation>
    </message>
    <message>
        <source>no</source>
        <comment>inbox, two people changed it: not read</comment>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>inbox, two people changed it: read</comment>
        <translation>oui</translation>
    </message>
    <message>
        <source>New messages</source>
        <comment>inbox, two people changed it</comment>
        <translation>Nouveaux messages</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConnectDialog</name>
    <message>
        <source>Back</source>
        <comment>account dialog, button</comment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>account dialog, button</comment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <comment>account dialog, title of the window</comment>
        <translation>Connecter un compte</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <comment>account dialog, button</comment>
        <translation>Rouvrir la page</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <comment>account dialog, button</comment>
        <translation>Copier son adresse</translation>
    </message>
    <message>
        <source>Code from the page</source>
        <comment>account dialog, field</comment>
        <translation>Code affiché par la page</translation>
    </message>
    <message>
        <source>Which network?</source>
        <comment>account dialog, title</comment>
        <translation>Quel réseau&#xa0;?</translation>
    </message>
    <message>
        <source>Connected</source>
        <comment>account dialog, title</comment>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>account dialog, title; %1 is a network</comment>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>account dialog, button</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>account dialog, button</comment>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>A page of %1 has opened in your browser. Allow Parvis there, then paste the code it shows.</source>
        <comment>account dialog; %1 is a server</comment>
        <translation>Une page de %1 s’est ouverte dans votre navigateur. Autorisez-y Parvis, puis collez le code affiché.</translation>
    </message>
    <message>
        <source>A page of %1 has opened in your browser. Allow Parvis there; this window goes on by itself.</source>
        <comment>account dialog; %1 is a server</comment>
        <translation>Une page de %1 s’est ouverte dans votre navigateur. Autorisez-y Parvis&#xa0;; cette fenêtre continue d’elle-même.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ContactCard</name>
    <message>
        <source>Open the profile on the network</source>
        <comment>inbox, contact card, button</comment>
        <translation>Ouvrir le profil sur le réseau</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>inbox, contact card, screen reader</comment>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Followers</source>
        <comment>inbox, contact card</comment>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>inbox, contact card: ours, that was written to</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Taken by</source>
        <comment>inbox, contact card: colleague</comment>
        <translation>Pris par</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>inbox, contact card</comment>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>inbox, contact card: the reason for closing</comment>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>inbox, contact card: number of followers</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>inbox, contact card: no colleague has taken it</comment>
        <translation>personne</translation>
    </message>
    <message>
        <source>none</source>
        <comment>inbox, contact card: no labels</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>inbox, contact card: closed after an answer</comment>
        <translation>répondu</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>inbox, contact card, hover: when the figure was told</comment>
        <translation>Au %1</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>inbox, contact card: written to us, everywhere</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>All about this person</source>
        <comment>inbox, contact card, button</comment>
        <translation>Tout sur cette personne</translation>
    </message>
    <message>
        <source>In all</source>
        <comment>inbox, contact card: how much the person wrote to us, everywhere</comment>
        <translation>En tout</translation>
    </message>
    <message>
        <source>Here</source>
        <comment>inbox, contact card: messages of this conversation</comment>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>inbox, contact card: when the conversation began</comment>
        <translation>Depuis</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>inbox, contact card: of this conversation</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ContactWindow</name>
    <message>
        <source>Contact – Parvis</source>
        <comment>title of a window</comment>
        <translation>Contact – Parvis</translation>
    </message>
    <message>
        <source>Fields…</source>
        <comment>contact, button: which fields the workspace has</comment>
        <translation>Champs…</translation>
    </message>
    <message>
        <source>Everything in a file…</source>
        <comment>contact, button: export a person&apos;s data</comment>
        <translation>Tout dans un fichier…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <comment>contact, button</comment>
        <translation>Effacer cette personne…</translation>
    </message>
    <message>
        <source>Everything they wrote and we answered</source>
        <comment>contact, heading</comment>
        <translation>Tout ce qu’elle a écrit et ce que nous avons répondu</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <comment>contact, screen reader</comment>
        <translation>Historique, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>This person is not known any more.</source>
        <comment>contact, after they were erased</comment>
        <translation>Cette personne n’est plus connue.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>contact: written to us, everywhere</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>followers: %1</source>
        <comment>contact: reach over all networks</comment>
        <translation>abonnés&#xa0;: %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>contact: when the number of followers was told</comment>
        <translation>relevé %1</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <comment>contact, empty history</comment>
        <translation>Rien n’a encore été écrit.</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <comment>contact, history</comment>
        <translation>Note de %1</translation>
    </message>
    <message>
        <source>We answered</source>
        <comment>contact, history</comment>
        <translation>Notre réponse</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>contact, history: a message that is gone</comment>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>Everything in a file</source>
        <comment>contact, file dialog</comment>
        <translation>Tout dans un fichier</translation>
    </message>
    <message>
        <source>JSON document (*.json)</source>
        <comment>file dialog</comment>
        <translation>Document JSON (*.json)</translation>
    </message>
    <message>
        <source>ZIP archive (*.zip)</source>
        <comment>file dialog</comment>
        <translation>Archive ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <comment>contact, after an export</comment>
        <translation>Écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConversationDelegate</name>
    <message>
        <source>unread</source>
        <comment>inbox list, screen reader</comment>
        <translation>non lu</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <comment>inbox list, screen reader; %1: 12 min</comment>
        <translation>attend depuis %1</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <comment>inbox list, hover</comment>
        <translation>Attend depuis %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <comment>inbox list, screen reader; %1: urgent</comment>
        <translation>priorité %1</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <comment>inbox list, screen reader</comment>
        <translation>confiée à %1</translation>
    </message>
    <message>
        <source>labels: %1</source>
        <comment>inbox list, screen reader</comment>
        <translation>étiquettes&#xa0;: %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>inbox list, screen reader: one of those that the next action is for</comment>
        <translation>choisie</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>inbox list, hover</comment>
        <translation>Échéance %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConversationList</name>
    <message>
        <source>Search the inbox</source>
        <comment>inbox, search field, screen reader</comment>
        <translation>Chercher dans la boîte</translation>
    </message>
    <message>
        <source>Newest</source>
        <comment>inbox, order of the list</comment>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <comment>inbox, order of the list</comment>
        <translation>Longue attente</translation>
    </message>
    <message>
        <source>Conversations</source>
        <comment>inbox list, screen reader</comment>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>inbox list, after a failure</comment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing matches this search.</source>
        <comment>inbox, empty list</comment>
        <translation>Rien ne répond à cette recherche.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <comment>inbox, empty list of closed or snoozed conversations</comment>
        <translation>Encore rien ici.</translation>
    </message>
    <message>
        <source>All answered. Nobody waits.</source>
        <comment>inbox, empty list</comment>
        <translation>Tout a sa réponse. Personne n’attend.</translation>
    </message>
    <message>
        <source>New comments appear here by themselves.</source>
        <comment>inbox, empty list</comment>
        <translation>Les nouveaux commentaires apparaissent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <comment>inbox, empty list, button</comment>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Most urgent</source>
        <comment>inbox, order of the list</comment>
        <translation>Urgentes</translation>
    </message>
    <message>
        <source>Filters (F)</source>
        <comment>inbox, button beside the search</comment>
        <translation>Filtres (F)</translation>
    </message>
    <message>
        <source>Search: words, from:lea, is:open</source>
        <comment>inbox, search field</comment>
        <translation>Chercher&#xa0;: mots, from:lea, is:open</translation>
    </message>
    <message>
        <source>%1 is not understood. Known are words, from: label: is: to: department: priority: network: account: lang: kind: mood: has: before: and after:, each with a minus to leave it out.</source>
        <comment>inbox, under the search field; %1: the part at fault, in quotes; the words before the colons stay as they are</comment>
        <translation>%1 n’est pas compris. Sont connus les mots, from: label: is: to: department: priority: network: account: lang: kind: mood: has: before: et after:, chacun précédé d’un moins pour l’exclure.</translation>
    </message>
    <message>
        <source>You have nothing to answer.</source>
        <comment>inbox, empty list of one&apos;s own conversations</comment>
        <translation>Vous n’avez rien à traiter.</translation>
    </message>
    <message>
        <source>Nothing is left to be taken.</source>
        <comment>inbox, empty list of what nobody has taken</comment>
        <translation>Il ne reste rien à prendre.</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>inbox, order of the list: the longest first</comment>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Urgency</source>
        <comment>inbox, order of the list</comment>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Due time</source>
        <comment>inbox, order of the list: when an answer has to be given</comment>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>What has to be answered first</source>
        <comment>inbox, order of the list, hover</comment>
        <translation>Ce qui doit recevoir une réponse en premier</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConversationPane</name>
    <message>
        <source>Choose a conversation.</source>
        <comment>inbox, nothing chosen</comment>
        <translation>Choisissez une conversation.</translation>
    </message>
    <message>
        <source>Assign to me (A)</source>
        <comment>inbox, button</comment>
        <translation>M’attribuer (A)</translation>
    </message>
    <message>
        <source>Labels (L)</source>
        <comment>inbox, button</comment>
        <translation>Étiquettes (L)</translation>
    </message>
    <message>
        <source>Snooze (S)</source>
        <comment>inbox, button</comment>
        <translation>Mettre en veille (S)</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>inbox, button: the conversation is dealt with</comment>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>Open again</source>
        <comment>inbox, button on a closed conversation</comment>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Close (E)</source>
        <comment>inbox, hover over the button</comment>
        <translation>Clôturer (E)</translation>
    </message>
    <message>
        <source>Give back (A)</source>
        <comment>inbox, button: no longer assigned to me</comment>
        <translation>Rendre (A)</translation>
    </message>
    <message>
        <source>Understood</source>
        <comment>inbox, banner, button</comment>
        <translation>Compris</translation>
    </message>
    <message>
        <source>%1 is writing an answer here.</source>
        <comment>inbox, a colleague was first</comment>
        <translation>%1 est en train de répondre ici.</translation>
    </message>
    <message>
        <source>Write anyway</source>
        <comment>inbox, button: although a colleague writes</comment>
        <translation>Écrire quand même</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CounterRing</name>
    <message numerus="yes">
        <source>%n characters</source>
        <comment>composer, counter of a network without a limit</comment>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <comment>composer, counter of a network</comment>
        <translation>
            <numerusform>%n caractère restant</numerusform>
            <numerusform>%n caractères restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <comment>composer, counter of a network</comment>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::CrisisWords</name>
    <message>
        <source>%1 %2</source>
        <comment>figures, an hour under a chart; %1: Tue, %2: 09:00</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figures, an hour of a chart; %1: Tuesday 24 November 2026, %2: 09:00</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Negative: %1; up to %2 is usual</source>
        <comment>figures, an hour of the crisis curve</comment>
        <translation>Négatifs&#xa0;: %1&#xa0;; jusqu’à %2 d’habitude</translation>
    </message>
    <message numerus="yes">
        <source>%n messages in an hour, %1 at most are usual</source>
        <comment>figures, an alarm of the crisis rule</comment>
        <translation>
            <numerusform>%n message en une heure, %1 au plus d’habitude</numerusform>
            <numerusform>%n messages en une heure, %1 au plus d’habitude</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 negative, up to %2 is usual</source>
        <comment>figures, an alarm of the crisis rule</comment>
        <translation>%1 de négatifs, jusqu’à %2 d’habitude</translation>
    </message>
    <message>
        <source>%1 (severity %2 of 10)</source>
        <comment>figures, an alarm of the crisis rule</comment>
        <translation>%1 (gravité %2 sur 10)</translation>
    </message>
    <message>
        <source>the most that is usual</source>
        <comment>figures, of an hour: the band of the crisis rule</comment>
        <translation>le maximum habituel</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CurveChart</name>
    <message>
        <source>of the people who wrote, the most active first</source>
        <comment>figures, under a participation curve</comment>
        <translation>des personnes qui ont écrit, les plus actives d’abord</translation>
    </message>
    <message>
        <source>%1 %: %2</source>
        <comment>figures, beside a mark of a participation curve: part of the people, part of the messages</comment>
        <translation>%1&#xa0;%&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::EditThereForm</name>
    <message>
        <source>Change it there</source>
        <comment>ledger, button of the edit form</comment>
        <translation>La modifier là-bas</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <comment>ledger, button of the edit form</comment>
        <translation>La laisser telle quelle</translation>
    </message>
    <message>
        <source>Content warning</source>
        <comment>ledger, edit form</comment>
        <translation>Avertissement de contenu</translation>
    </message>
    <message>
        <source>The text as it shall stand there</source>
        <comment>screen reader, ledger</comment>
        <translation>Le texte tel qu’il doit y figurer</translation>
    </message>
    <message>
        <source>Part %1 as it shall stand there</source>
        <comment>screen reader, ledger</comment>
        <translation>La partie %1 telle qu’elle doit y figurer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::EmojiPicker</name>
    <message>
        <source>Find by its English name: rocket, heart …</source>
        <comment>emoji picker, empty field</comment>
        <translation>Chercher par le nom anglais&#xa0;: rocket, heart…</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <comment>screen reader, emoji picker</comment>
        <translation>Chercher un emoji</translation>
    </message>
    <message>
        <source>Emoji</source>
        <comment>screen reader, emoji picker</comment>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>parvis::ui::EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <comment>erasing a person, button</comment>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>erasing a person, button: do not erase</comment>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <comment>title of a window</comment>
        <translation>Effacer une personne</translation>
    </message>
    <message>
        <source>Erase %1 everywhere?</source>
        <comment>erasing a person</comment>
        <translation>Effacer %1 partout&#x202f;?</translation>
    </message>
    <message>
        <source>What goes and what stays</source>
        <comment>erasing a person, screen reader</comment>
        <translation>Ce qui part et ce qui reste</translation>
    </message>
    <message>
        <source>Messages, notes, fields and likes go from the workspace, its search and its files. What we published stays, without the mention. It cannot be undone.</source>
        <comment>erasing a person</comment>
        <translation>Messages, notes, champs et mentions «&#xa0;J’aime&#xa0;» quittent l’espace de travail, sa recherche et ses fichiers. Ce que nous avons publié reste, sans la mention. C’est irréversible.</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>erasing a person, report</comment>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Identities</source>
        <comment>erasing a person, report</comment>
        <translation>Identités</translation>
    </message>
    <message>
        <source>Conversations</source>
        <comment>erasing a person, report</comment>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Likes and shares</source>
        <comment>erasing a person, report</comment>
        <translation>Mentions «&#xa0;J’aime&#xa0;» et partages</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>erasing a person, report</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Fields</source>
        <comment>erasing a person, report</comment>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Answers that had not gone out, cancelled: %1</source>
        <comment>erasing a person, report</comment>
        <translation>Réponses pas encore parties, annulées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Published answers that stay: %1</source>
        <comment>erasing a person, report</comment>
        <translation>Réponses publiées qui restent&#xa0;: %1</translation>
    </message>
    <message>
        <source>An older copy still holds them: %1. If it is opened again, they are erased in it.</source>
        <comment>erasing a person, report</comment>
        <translation>Une copie plus ancienne la contient encore&#xa0;: %1. Si elle est rouverte, la personne y est effacée.</translation>
    </message>
    <message>
        <source>The person was erased.</source>
        <comment>erasing a person, done</comment>
        <translation>La personne a été effacée.</translation>
    </message>
    <message>
        <source>Files of this machine mended: %1</source>
        <comment>erasing a person, report</comment>
        <translation>Fichiers de cette machine corrigés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing of them is left in the workspace.</source>
        <comment>erasing a person, done</comment>
        <translation>Il n’en reste rien dans l’espace de travail.</translation>
    </message>
    <message>
        <source>Removed; the freed space of the file could not be cleared now.</source>
        <comment>erasing a person, done</comment>
        <translation>Supprimée&#x202f;; l’espace libéré du fichier n’a pas pu être nettoyé maintenant.</translation>
    </message>
    <message>
        <source>It is done when the workspace is opened next.</source>
        <comment>erasing a person, done</comment>
        <translation>Ce sera fait à la prochaine ouverture de l’espace de travail.</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>erasing a person, button</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>An answer to this person is going out right now.</source>
        <comment>erasing a person, refused</comment>
        <translation>Une réponse à cette personne est en train de partir.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <comment>erasing a person, refused</comment>
        <translation>Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <comment>erasing a person, report</comment>
        <translation>Images et vidéos</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>erasing a person, report</comment>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>– %1: %2</source>
        <comment>erasing a person, report: what, and how many</comment>
        <translation>– %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Other traces</source>
        <comment>erasing a person, report: search, presence and the like</comment>
        <translation>Autres traces</translation>
    </message>
    <message>
        <source>Removed:</source>
        <comment>erasing a person, report, heading</comment>
        <translation>Suppression&#xa0;:</translation>
    </message>
    <message>
        <source>Kept, with the mention taken out:</source>
        <comment>erasing a person, report, heading</comment>
        <translation>Gardé, sans la mention&#xa0;:</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ExportDialog</name>
    <message>
        <source>Export…</source>
        <comment>export, button</comment>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <comment>export, title of the window</comment>
        <translation>Exporter le planning</translation>
    </message>
    <message>
        <source>Table (CSV), to import again</source>
        <comment>export, format</comment>
        <translation>Tableau (CSV), à réimporter</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <comment>export, format</comment>
        <translation>JSON, pour les programmes</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <comment>export, format</comment>
        <translation>Calendrier (iCalendar)</translation>
    </message>
    <message>
        <source>Format</source>
        <comment>export, field</comment>
        <translation>Format</translation>
    </message>
    <message>
        <source>From</source>
        <comment>export, field: first day</comment>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <comment>export, field: last day</comment>
        <translation>Au</translation>
    </message>
    <message>
        <source>Accounts, states and campaign as the calendar is filtered.</source>
        <comment>export</comment>
        <translation>Comptes, états et campagne comme le calendrier est filtré.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <comment>export</comment>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <comment>export, title of the file dialog</comment>
        <translation>Exporter le planning</translation>
    </message>
    <message>
        <source>The plan is exported.</source>
        <comment>export</comment>
        <translation>Le planning est exporté.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>export; a file and its size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <comment>export</comment>
        <translation>Rien n’a été exporté.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::FieldDialog</name>
    <message>
        <source>Add</source>
        <comment>fields of people, button</comment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove with all its values</source>
        <comment>fields of people, button</comment>
        <translation>Supprimer avec toutes ses valeurs</translation>
    </message>
    <message>
        <source>Fields of people</source>
        <comment>title of a window</comment>
        <translation>Champs des personnes</translation>
    </message>
    <message>
        <source>Fields</source>
        <comment>fields of people, screen reader</comment>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Name of a new field</source>
        <comment>fields of people, empty field</comment>
        <translation>Nom d’un nouveau champ</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>fields of people</comment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>kind of a field</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>kind of a field</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>kind of a field</comment>
        <translation>Date</translation>
    </message>
    <message>
        <source>Choice</source>
        <comment>kind of a field</comment>
        <translation>Choix</translation>
    </message>
    <message>
        <source>gold, silver, bronze</source>
        <comment>fields of people, example of choices</comment>
        <translation>or, argent, bronze</translation>
    </message>
    <message>
        <source>Choices, separated by commas</source>
        <comment>fields of people</comment>
        <translation>Choix, séparés par des virgules</translation>
    </message>
    <message>
        <source>There is a field of this name already.</source>
        <comment>fields of people</comment>
        <translation>Un champ porte déjà ce nom.</translation>
    </message>
    <message>
        <source>: %1</source>
        <comment>fields of people: the choices of a field</comment>
        <translation>&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::FigureTile</name>
    <message>
        <source>n/a</source>
        <comment>figures, a tile without a value</comment>
        <translation>n. d.</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <comment>figures, hover over a tile</comment>
        <translation>Comment est-ce calculé&#xa0;?</translation>
    </message>
    <message>
        <source>%1 than last year</source>
        <comment>figures, a tile; %1: 12 % more</comment>
        <translation>%1 qu’il y a un an</translation>
    </message>
</context>
<context>
    <name>parvis::ui::FigureWords</name>
    <message numerus="yes">
        <source>%n s</source>
        <comment>duration, seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>duration, minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>duration, hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 min</source>
        <comment>duration; %1: 2 h, %2: minutes with two digits</comment>
        <translation>%1 %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <comment>duration; %1: 3 days, %2: hours</comment>
        <translation>%1 %2 h</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>measured: counted as it stands, not computed</source>
        <comment>figures, how a figure came about</comment>
        <translation>mesurée&#xa0;: comptée telle quelle, sans calcul</translation>
    </message>
    <message>
        <source>derived: computed by the formula</source>
        <comment>figures, how a figure came about</comment>
        <translation>dérivée&#xa0;: calculée par la formule</translation>
    </message>
    <message>
        <source>unavailable: what it needs was not measured</source>
        <comment>figures, how a figure came about</comment>
        <translation>indisponible&#xa0;: ce qu’il faut n’a pas été mesuré</translation>
    </message>
    <message>
        <source>not available</source>
        <comment>figures, instead of a change</comment>
        <translation>indisponible</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <comment>figures, instead of a change</comment>
        <translation>rien à comparer</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>figures, change against the period before</comment>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>figures, change of a percentage</comment>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>figures, change against the period before</comment>
        <translation>%1 de plus</translation>
    </message>
    <message>
        <source>%1 less</source>
        <comment>figures, change against the period before</comment>
        <translation>%1 de moins</translation>
    </message>
    <message>
        <source>Target: at least %1 a day</source>
        <comment>figures, a tile</comment>
        <translation>Objectif&#xa0;: au moins %1 par jour</translation>
    </message>
    <message>
        <source>Target: at most %1 a day</source>
        <comment>figures, a tile</comment>
        <translation>Objectif&#xa0;: au plus %1 par jour</translation>
    </message>
    <message>
        <source>Target: at least %1 a week</source>
        <comment>figures, a tile</comment>
        <translation>Objectif&#xa0;: au moins %1 par semaine</translation>
    </message>
    <message>
        <source>Target: at most %1 a week</source>
        <comment>figures, a tile</comment>
        <translation>Objectif&#xa0;: au plus %1 par semaine</translation>
    </message>
    <message>
        <source>Target: at least %1 a month</source>
        <comment>figures, a tile</comment>
        <translation>Objectif&#xa0;: au moins %1 par mois</translation>
    </message>
    <message>
        <source>Target: at most %1 a month</source>
        <comment>figures, a tile</comment>
        <translation>Objectif&#xa0;: au plus %1 par mois</translation>
    </message>
    <message>
        <source>≥ %1 a day</source>
        <comment>figures, the target on a narrow tile</comment>
        <translation>≥ %1 par jour</translation>
    </message>
    <message>
        <source>≤ %1 a day</source>
        <comment>figures, the target on a narrow tile</comment>
        <translation>≤ %1 par jour</translation>
    </message>
    <message>
        <source>≥ %1 a week</source>
        <comment>figures, the target on a narrow tile</comment>
        <translation>≥ %1 par semaine</translation>
    </message>
    <message>
        <source>≤ %1 a week</source>
        <comment>figures, the target on a narrow tile</comment>
        <translation>≤ %1 par semaine</translation>
    </message>
    <message>
        <source>≥ %1 a month</source>
        <comment>figures, the target on a narrow tile</comment>
        <translation>≥ %1 par mois</translation>
    </message>
    <message>
        <source>≤ %1 a month</source>
        <comment>figures, the target on a narrow tile</comment>
        <translation>≤ %1 par mois</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>duration on an axis: days, as short as can be</comment>
        <translation>%1 j</translation>
    </message>
</context>
<context>
    <name>parvis::ui::FiguresPage</name>
    <message>
        <source>Figures</source>
        <comment>name of a desk</comment>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>figures, after a failure</comment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Leaves out: %1</source>
        <comment>figures, explanation of a figure</comment>
        <translation>Ne compte pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <comment>figures, explanation of a figure</comment>
        <translation>Source&#xa0;: %1</translation>
    </message>
    <message>
        <source>This value is %1.</source>
        <comment>figures, explanation; %1: measured: counted as it stands, not computed</comment>
        <translation>Valeur %1.</translation>
    </message>
    <message numerus="yes">
        <source>It rests on %n rows.</source>
        <comment>figures, explanation: number of posts, comments or samples</comment>
        <translation>
            <numerusform>Elle repose sur %n ligne.</numerusform>
            <numerusform>Elle repose sur %n lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is behind</source>
        <comment>figures, explanation of a figure, button</comment>
        <translation>Voir ce qui est compté</translation>
    </message>
    <message>
        <source>Move before</source>
        <comment>figures, menu of a chart</comment>
        <translation>Déplacer avant</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>figures, menu of a chart or tile</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figures, title over a list: a figure and its days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Change the target…</source>
        <comment>figures, explanation of a figure, button</comment>
        <translation>Modifier l’objectif…</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <comment>figures, explanation of a figure, button</comment>
        <translation>Fixer un objectif…</translation>
    </message>
    <message>
        <source>Targets…</source>
        <comment>command</comment>
        <translation>Objectifs…</translation>
    </message>
    <message>
        <source>Add a note beside the curves…</source>
        <comment>command</comment>
        <translation>Ajouter une note à côté des courbes…</translation>
    </message>
    <message>
        <source>Complaints about “%1”</source>
        <comment>figures, title over a list; %1: a word or two</comment>
        <translation>Réclamations à propos de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <comment>figures, title over a list; %1: a person</comment>
        <translation>Messages de %1</translation>
    </message>
    <message>
        <source>The note is removed.</source>
        <comment>figures</comment>
        <translation>La note est supprimée.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::FilterBar</name>
    <message>
        <source>Network</source>
        <comment>figures, filter</comment>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>All networks</source>
        <comment>figures, filter</comment>
        <translation>Tous les réseaux</translation>
    </message>
    <message>
        <source>Department</source>
        <comment>figures, filter</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>All departments</source>
        <comment>figures, filter</comment>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>figures, filter</comment>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <comment>figures, filter</comment>
        <translation>Toutes les campagnes</translation>
    </message>
    <message>
        <source>Time zone of the days</source>
        <comment>figures, filter</comment>
        <translation>Fuseau horaire des jours</translation>
    </message>
    <message>
        <source>Days of %1</source>
        <comment>figures, filter; %1: Paris</comment>
        <translation>Jours de %1</translation>
    </message>
    <message>
        <source>All accounts</source>
        <comment>figures, menu of accounts</comment>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>All accounts</source>
        <comment>figures, filter</comment>
        <translation>Tous les comptes</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <comment>figures, filter</comment>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <comment>figures, filter, screen reader</comment>
        <translation>Comptes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Brand</source>
        <comment>figures, filter</comment>
        <translation>Marque</translation>
    </message>
    <message>
        <source>All brands</source>
        <comment>figures, filter</comment>
        <translation>Toutes les marques</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>figures, filter: all of them</comment>
        <translation>Comptes</translation>
    </message>
</context>
<context>
    <name>parvis::ui::FilterPopover</name>
    <message>
        <source>Filters</source>
        <comment>inbox, screen reader</comment>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Show only</source>
        <comment>inbox, filters</comment>
        <translation>N’afficher que</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>inbox, filter</comment>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <comment>inbox, filter</comment>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>inbox, filter</comment>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>inbox, filters, button</comment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <comment>inbox, filters, button</comment>
        <translation>Enregistrer comme vue…</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>inbox, filter: no choice</comment>
        <translation>Indifférent</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>inbox, filter</comment>
        <translation>État</translation>
    </message>
    <message>
        <source>Me</source>
        <comment>inbox, filter: assigned to who sits here</comment>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>inbox, filter: not assigned</comment>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <comment>inbox, filter</comment>
        <translation>Confiée à</translation>
    </message>
    <message>
        <source>None</source>
        <comment>inbox, filter: without department</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Department</source>
        <comment>inbox, filter</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>inbox, filter</comment>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>inbox, filter</comment>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>inbox, filter</comment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>inbox, filter</comment>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>inbox, filter</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>inbox, filter</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>From the day</source>
        <comment>inbox, filter: newest message on or after</comment>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Before the day</source>
        <comment>inbox, filter: newest message before</comment>
        <translation>Avant le</translation>
    </message>
    <message>
        <source>Author</source>
        <comment>inbox, filter: who wrote</comment>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Name or handle</source>
        <comment>inbox, filter: placeholder of the author</comment>
        <translation>Nom ou identifiant</translation>
    </message>
    <message>
        <source>What it is</source>
        <comment>inbox, filter: complaint, question, praise …</comment>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Mood</source>
        <comment>inbox, filter: positive, neutral, negative</comment>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>A picture or video</source>
        <comment>inbox, filter: what a message carries</comment>
        <translation>Une image ou une vidéo</translation>
    </message>
    <message>
        <source>A link</source>
        <comment>inbox, filter: what a message carries</comment>
        <translation>Un lien</translation>
    </message>
    <message>
        <source>With</source>
        <comment>inbox, filter: what a message carries</comment>
        <translation>Avec</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Findings</name>
    <message>
        <source>Part %1</source>
        <comment>place in the composer: part of a thread</comment>
        <translation>La partie %1</translation>
    </message>
    <message>
        <source>Answer %1 of the poll</source>
        <comment>place in the composer</comment>
        <translation>La réponse %1 du sondage</translation>
    </message>
    <message>
        <source>The content warning</source>
        <comment>place in the composer</comment>
        <translation>L’avertissement</translation>
    </message>
    <message>
        <source>The title</source>
        <comment>place in the composer</comment>
        <translation>Le titre</translation>
    </message>
    <message>
        <source>The first comment</source>
        <comment>place in the composer</comment>
        <translation>Le premier commentaire</translation>
    </message>
    <message>
        <source>The text</source>
        <comment>place in the composer</comment>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <comment>composer finding; %1: The text, Part 2…</comment>
        <translation>%1&#xa0;: rien n’est écrit.</translation>
    </message>
    <message>
        <source>%1 is too long: %2 of %3 characters.</source>
        <comment>composer finding</comment>
        <translation>%1&#xa0;: trop long, %2 caractères sur %3.</translation>
    </message>
    <message>
        <source>%1 is too long: %2 of %3 bytes.</source>
        <comment>composer finding</comment>
        <translation>%1&#xa0;: trop long, %2 octets sur %3.</translation>
    </message>
    <message>
        <source>%1 contains a character that is not accepted.</source>
        <comment>composer finding</comment>
        <translation>%1&#xa0;: un caractère n’est pas accepté.</translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <comment>composer finding</comment>
        <translation>%1&#xa0;: obligatoire.</translation>
    </message>
    <message>
        <source>Threads are not possible here.</source>
        <comment>composer finding</comment>
        <translation>Les fils ne sont pas possibles ici.</translation>
    </message>
    <message>
        <source>Too many hashtags: %1 of %2.</source>
        <comment>composer finding</comment>
        <translation>Trop de mots-dièse&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>Too many mentions: %1 of %2.</source>
        <comment>composer finding</comment>
        <translation>Trop de mentions&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>Too many links: %1 of %2.</source>
        <comment>composer finding</comment>
        <translation>Trop de liens&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>The content warning is not shown here.</source>
        <comment>composer finding</comment>
        <translation>L’avertissement n’est pas affiché ici.</translation>
    </message>
    <message>
        <source>A first comment is not possible here.</source>
        <comment>composer finding</comment>
        <translation>Un premier commentaire n’est pas possible ici.</translation>
    </message>
    <message>
        <source>This visibility is not possible here.</source>
        <comment>composer finding</comment>
        <translation>Cette visibilité n’est pas possible ici.</translation>
    </message>
    <message>
        <source>The mark “sensitive” is not shown here.</source>
        <comment>composer finding</comment>
        <translation>La mention «&#xa0;sensible&#xa0;» n’est pas affichée ici.</translation>
    </message>
    <message>
        <source>A picture or video is required.</source>
        <comment>composer finding</comment>
        <translation>Il faut une image ou une vidéo.</translation>
    </message>
    <message>
        <source>Too many pictures or videos: %1 of %2.</source>
        <comment>composer finding</comment>
        <translation>Trop d’images ou de vidéos&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>Media must stand at a public address first.</source>
        <comment>composer finding</comment>
        <translation>Les médias doivent d’abord être à une adresse publique.</translation>
    </message>
    <message>
        <source>Pictures and videos cannot go together.</source>
        <comment>composer finding</comment>
        <translation>Images et vidéos ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>%1: files of the type %2 are not accepted.</source>
        <comment>composer finding; %1 is a file</comment>
        <translation>%1&#xa0;: les fichiers de type %2 ne sont pas acceptés.</translation>
    </message>
    <message>
        <source>%1 is too large: %2 of %3.</source>
        <comment>composer finding; a file and sizes like 9 MB</comment>
        <translation>%1 est trop lourd&#xa0;: %2 sur %3.</translation>
    </message>
    <message>
        <source>%1 is too long: %2 of %3 seconds.</source>
        <comment>composer finding; a video</comment>
        <translation>%1 est trop long&#xa0;: %2 secondes sur %3.</translation>
    </message>
    <message>
        <source>%1 is too short: %2 seconds, at least %3.</source>
        <comment>composer finding; a video</comment>
        <translation>%1 est trop court&#xa0;: %2 secondes, il en faut %3.</translation>
    </message>
    <message>
        <source>%1 has too many pixels: %2 of %3.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 a trop de pixels&#xa0;: %2 sur %3.</translation>
    </message>
    <message>
        <source>%1 is too wide: %2 of %3 pixels.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 est trop large&#xa0;: %2 pixels sur %3.</translation>
    </message>
    <message>
        <source>%1 is too high: %2 of %3 pixels.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 est trop haut&#xa0;: %2 pixels sur %3.</translation>
    </message>
    <message>
        <source>%1 is too narrow: %2 pixels, at least %3.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 est trop étroit&#xa0;: %2 pixels, il en faut %3.</translation>
    </message>
    <message>
        <source>%1 is too low: %2 pixels, at least %3.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 est trop bas&#xa0;: %2 pixels, il en faut %3.</translation>
    </message>
    <message>
        <source>%1 is too wide for its height: %2, at most %3.</source>
        <comment>composer finding; aspect ratio</comment>
        <translation>%1 est trop large pour sa hauteur&#xa0;: %2, au plus %3.</translation>
    </message>
    <message>
        <source>%1 is too tall for its width: %2, at least %3.</source>
        <comment>composer finding; aspect ratio</comment>
        <translation>%1 est trop haut pour sa largeur&#xa0;: %2, au moins %3.</translation>
    </message>
    <message>
        <source>%1 has no description for people who cannot see it.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 n’a pas de description pour qui ne peut pas la voir.</translation>
    </message>
    <message>
        <source>The description of %1 is too long: %2 of %3 characters.</source>
        <comment>composer finding; a file</comment>
        <translation>La description de %1 est trop longue&#xa0;: %2 caractères sur %3.</translation>
    </message>
    <message>
        <source>The description of %1 is not shown here.</source>
        <comment>composer finding; a file</comment>
        <translation>La description de %1 n’est pas affichée ici.</translation>
    </message>
    <message>
        <source>%1 is no picture or video that can be read.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 n’est ni une image ni une vidéo lisible.</translation>
    </message>
    <message>
        <source>Polls are not possible here.</source>
        <comment>composer finding</comment>
        <translation>Les sondages ne sont pas possibles ici.</translation>
    </message>
    <message>
        <source>A poll needs %1 to %2 answers.</source>
        <comment>composer finding</comment>
        <translation>Un sondage demande de %1 à %2 réponses.</translation>
    </message>
    <message>
        <source>The poll may not run that long or that short.</source>
        <comment>composer finding</comment>
        <translation>La durée du sondage n’est pas acceptée.</translation>
    </message>
    <message>
        <source>A poll with several choices is not possible here.</source>
        <comment>composer finding</comment>
        <translation>Un sondage à choix multiples n’est pas possible ici.</translation>
    </message>
    <message>
        <source>A poll cannot go together with pictures here.</source>
        <comment>composer finding</comment>
        <translation>Un sondage ne va pas avec des images ici.</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <comment>composer finding; %1: Answer 2 of the poll</comment>
        <translation>%1&#xa0;: déjà donnée.</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <comment>beside the time field</comment>
        <translation>Ce moment est passé.</translation>
    </message>
    <message>
        <source>There is no such date or time.</source>
        <comment>beside the time field</comment>
        <translation>Cette date ou cette heure n’existe pas.</translation>
    </message>
    <message>
        <source>%1 does not exist that night: clocks go forward. Take %2 instead?</source>
        <comment>beside the time field</comment>
        <translation>%1 n’existe pas cette nuit-là&#xa0;: on passe à l’heure d’été. Prendre %2&#x202f;?</translation>
    </message>
    <message>
        <source>%1 comes twice that night: clocks go back. Say which one.</source>
        <comment>beside the time field</comment>
        <translation>%1 existe deux fois cette nuit-là&#xa0;: on passe à l’heure d’hiver. Dites laquelle.</translation>
    </message>
    <message>
        <source>Choose a date and time.</source>
        <comment>beside the time field</comment>
        <translation>Choisissez une date et une heure.</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <comment>composer finding</comment>
        <translation>Choisissez au moins un compte.</translation>
    </message>
    <message>
        <source>This account is signed out. Sign in again under Accounts.</source>
        <comment>composer finding</comment>
        <translation>Ce compte est déconnecté. Reconnectez-le dans Comptes.</translation>
    </message>
    <message>
        <source>This account was removed.</source>
        <comment>composer finding</comment>
        <translation>Ce compte a été retiré.</translation>
    </message>
    <message>
        <source>It has begun to go out and can no longer be changed.</source>
        <comment>composer finding</comment>
        <translation>L’envoi a commencé, on ne peut plus la modifier.</translation>
    </message>
    <message>
        <source>Somebody wrote here since you began.</source>
        <comment>inbox finding beside the reply</comment>
        <translation>Quelqu’un a écrit ici depuis que vous avez commencé.</translation>
    </message>
    <message>
        <source>The time in which the network accepts an answer is over.</source>
        <comment>inbox finding beside the reply</comment>
        <translation>Le délai de réponse accordé par le réseau est passé.</translation>
    </message>
    <message>
        <source>Not accepted: %1.</source>
        <comment>composer finding; %1 is a machine word</comment>
        <translation>Refusé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>finding; %1 network, %2 sentence</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 est abîmé.</translation>
    </message>
    <message>
        <source>%1 is empty, there is nothing in the file.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 est vide, il n’y a rien dans le fichier.</translation>
    </message>
    <message>
        <source>%1 is larger than any network takes.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 est plus lourd que ce qu’accepte n’importe quel réseau.</translation>
    </message>
    <message>
        <source>The sign-in of this account has expired; it is being renewed.</source>
        <comment>composer finding</comment>
        <translation>La connexion de ce compte a expiré&#x202f;; elle est en cours de renouvellement.</translation>
    </message>
    <message>
        <source>size</source>
        <comment>what was not measured of a file</comment>
        <translation>taille</translation>
    </message>
    <message>
        <source>duration</source>
        <comment>what was not measured of a file</comment>
        <translation>durée</translation>
    </message>
    <message>
        <source>frames a second</source>
        <comment>what was not measured of a file</comment>
        <translation>images par seconde</translation>
    </message>
    <message>
        <source>video codec</source>
        <comment>what was not measured of a file</comment>
        <translation>codec vidéo</translation>
    </message>
    <message>
        <source>audio codec</source>
        <comment>what was not measured of a file</comment>
        <translation>codec audio</translation>
    </message>
    <message>
        <source>%1 has %2 frames a second, at most %3.</source>
        <comment>composer finding; a video</comment>
        <translation>%1 a %2 images par seconde, %3 au plus.</translation>
    </message>
    <message>
        <source>%1 has %2 frames a second, at least %3.</source>
        <comment>composer finding; a video</comment>
        <translation>%1 a %2 images par seconde, il en faut au moins %3.</translation>
    </message>
    <message>
        <source>%1: the video codec %2 is not accepted, only %3.</source>
        <comment>composer finding; file, codec, codecs</comment>
        <translation>%1&#xa0;: le codec vidéo %2 n’est pas accepté, seulement %3.</translation>
    </message>
    <message>
        <source>%1: the audio codec %2 is not accepted, only %3.</source>
        <comment>composer finding; file, codec, codecs</comment>
        <translation>%1&#xa0;: le codec audio %2 n’est pas accepté, seulement %3.</translation>
    </message>
    <message>
        <source>%1: not measured and so not checked: %2.</source>
        <comment>composer finding; file, list of properties</comment>
        <translation>%1&#xa0;: non mesuré, donc non vérifié&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 stays too large, however small it is made.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 reste trop lourd, même très réduit.</translation>
    </message>
    <message>
        <source>%1 is too small to be fitted.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 est trop petit pour être adapté.</translation>
    </message>
    <message>
        <source>%1 cannot be written in a type that is accepted here.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 ne peut pas être écrit dans un type accepté ici.</translation>
    </message>
    <message>
        <source>%1 is no still picture and stays as it is.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 n’est pas une image fixe et reste tel quel.</translation>
    </message>
    <message>
        <source>%1 has more pixels than can be opened safely.</source>
        <comment>composer finding; a file</comment>
        <translation>%1 a plus de pixels qu’on ne peut en ouvrir sans risque.</translation>
    </message>
    <message>
        <source>%1: {%2} stands for nothing known; write {{%2}} for the words themselves.</source>
        <comment>composer finding; %1: The text, Part 2…; %2: a name</comment>
        <translation>%1&#xa0;: {%2} ne correspond à rien de connu&#x202f;; écrivez {{%2}} pour garder ces mots.</translation>
    </message>
    <message>
        <source>%1: there is nothing to put in the place of {%2}.</source>
        <comment>composer finding; %1: The text, Part 2…; %2: a name</comment>
        <translation>%1&#xa0;: il n’y a rien à mettre à la place de {%2}.</translation>
    </message>
    <message>
        <source>Somebody else has to approve it here first.</source>
        <comment>composer finding</comment>
        <translation>Quelqu’un d’autre doit d’abord l’approuver ici.</translation>
    </message>
    <message>
        <source>“%1” is a word to avoid (rule “%2”).</source>
        <comment>composer finding of the charter</comment>
        <translation>«&#xa0;%1&#xa0;» est un mot à éviter (règle «&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>One of these is missing: %1 (rule “%2”).</source>
        <comment>composer finding of the charter</comment>
        <translation>Il manque l’un de ces mots&#xa0;: %1 (règle «&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>“%1” has no description (rule “%2”).</source>
        <comment>composer finding of the charter; %1 a file</comment>
        <translation>«&#xa0;%1&#xa0;» n’a pas de description (règle «&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>Links to %1 are not allowed (rule “%2”).</source>
        <comment>composer finding of the charter</comment>
        <translation>Les liens vers %1 ne sont pas autorisés (règle «&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>%1 is in the quiet hours (rule “%2”).</source>
        <comment>composer finding of the charter; %1 a time</comment>
        <translation>%1 tombe dans les heures calmes (règle «&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>Another post of this account is too near (rule “%1”).</source>
        <comment>composer finding of the charter</comment>
        <translation>Une autre publication de ce compte est trop proche (règle «&#xa0;%1&#xa0;»).</translation>
    </message>
    <message>
        <source>You may not plan posts here (rule “%1”).</source>
        <comment>composer finding of the charter</comment>
        <translation>Vous ne pouvez pas planifier de publications ici (règle «&#xa0;%1&#xa0;»).</translation>
    </message>
    <message>
        <source>Posts of this account need approval; new words do not go out past it.</source>
        <comment>ledger, editing a post that is out</comment>
        <translation>Les publications de ce compte doivent être approuvées&#x202f;; un nouveau texte ne passe pas à côté.</translation>
    </message>
    <message>
        <source>It went out in another number of parts.</source>
        <comment>ledger, editing a post that is out</comment>
        <translation>Elle est partie en un autre nombre de parties.</translation>
    </message>
    <message>
        <source>The sign-in of %1 expires soon.</source>
        <comment>rehearsal finding; an account</comment>
        <translation>La connexion de %1 expire bientôt.</translation>
    </message>
    <message>
        <source>The network makes %1 wait: nothing goes out before its pause ends.</source>
        <comment>rehearsal finding; an account</comment>
        <translation>Le réseau fait patienter %1&#xa0;: rien ne part avant la fin de sa pause.</translation>
    </message>
    <message>
        <source>It is not approved yet and would stay where it is.</source>
        <comment>rehearsal finding</comment>
        <translation>Elle n’est pas encore approuvée et ne partirait pas.</translation>
    </message>
    <message>
        <source>It was kept on hold and would stay where it is.</source>
        <comment>rehearsal finding</comment>
        <translation>Elle a été gardée en suspens et ne partirait pas.</translation>
    </message>
    <message>
        <source>Everything is on hold: %1</source>
        <comment>rehearsal finding; the reason</comment>
        <translation>Tout est suspendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>The clock rules of %1 have changed since it was planned: it would go out at another hour.</source>
        <comment>rehearsal finding; a zone</comment>
        <translation>Les règles horaires de %1 ont changé depuis la planification&#xa0;: elle partirait à une autre heure.</translation>
    </message>
    <message>
        <source>Its time has passed by more than it may be late.</source>
        <comment>rehearsal finding</comment>
        <translation>Son heure est dépassée de plus que le retard permis.</translation>
    </message>
    <message>
        <source>Its time has passed; it goes out as soon as a worker runs.</source>
        <comment>rehearsal finding</comment>
        <translation>Son heure est passée&#x202f;; elle part dès qu’un service tourne.</translation>
    </message>
    <message>
        <source>The same text goes out earlier on this account.</source>
        <comment>rehearsal finding</comment>
        <translation>Le même texte part plus tôt sur ce compte.</translation>
    </message>
    <message>
        <source>Another post of this account goes out in the same minute.</source>
        <comment>rehearsal finding</comment>
        <translation>Une autre publication de ce compte part à la même minute.</translation>
    </message>
    <message>
        <source>More than the network takes: %1 of %2 in %3 minutes.</source>
        <comment>rehearsal finding; numbers</comment>
        <translation>Plus que le réseau n’accepte&#xa0;: %1 sur %2 en %3 minutes.</translation>
    </message>
    <message>
        <source>“%1” still has to be filled in.</source>
        <comment>inbox finding beside the reply; %1: order number</comment>
        <translation>«&#xa0;%1&#xa0;» reste à remplir.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::FindingsBar</name>
    <message>
        <source>Go there</source>
        <comment>hover of a finding in the composer</comment>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>screen reader, composer</comment>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings</source>
        <comment>screen reader, composer</comment>
        <translation>Avertissements</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>composer, after the findings shown</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::Freshness</name>
    <message>
        <source>Counted %1</source>
        <comment>figures, freshness of a tile; %1: today 08:00</comment>
        <translation>Compté %1</translation>
    </message>
    <message>
        <source>Never measured</source>
        <comment>figures, freshness of a tile</comment>
        <translation>Jamais mesuré</translation>
    </message>
    <message>
        <source>Measured %1</source>
        <comment>figures, freshness of a tile; %1: today 08:00</comment>
        <translation>Mesuré %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::GapLegend</name>
    <message>
        <source>Free slot of the rhythm: click to write a post</source>
        <comment>calendar, beside a dashed outline</comment>
        <translation>Créneau libre du rythme&#xa0;: cliquez pour écrire une publication</translation>
    </message>
</context>
<context>
    <name>parvis::ui::HoldControl</name>
    <message>
        <source>Stop everything that is planned?</source>
        <comment>popover of Hold</comment>
        <translation>Suspendre tout ce qui est planifié&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing goes out until you release it. What is being sent right now may still arrive.</source>
        <comment>popover of Hold</comment>
        <translation>Rien ne part tant que vous ne relâchez pas. Ce qui est en cours d’envoi peut encore arriver.</translation>
    </message>
    <message>
        <source>Reason, for your colleagues</source>
        <comment>popover of Hold, empty field</comment>
        <translation>Raison, pour vos collègues</translation>
    </message>
    <message>
        <source>Hold everything</source>
        <comment>popover of Hold, button</comment>
        <translation>Tout suspendre</translation>
    </message>
    <message>
        <source>no reason given</source>
        <comment>kept as the reason of a hold</comment>
        <translation>aucune raison donnée</translation>
    </message>
    <message>
        <source>Posts go out again</source>
        <comment>toast after Release</comment>
        <translation>Les publications repartent</translation>
    </message>
    <message>
        <source>Everything is on hold</source>
        <comment>toast after Hold</comment>
        <translation>Tout est suspendu</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>kept as the reason of a release</comment>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>parvis::ui::HoverCard</name>
    <message numerus="yes">
        <source>%n pictures or videos</source>
        <comment>hover card of a post</comment>
        <translation>
            <numerusform>%n image ou vidéo</numerusform>
            <numerusform>%n images ou vidéos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>hover card of a post</comment>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hover card of a post: the last comment; who, what</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeaAsks</name>
    <message>
        <source>Which idea is in this comment?</source>
        <comment>inbox, making an idea of a comment</comment>
        <translation>Quelle idée y a-t-il dans ce commentaire&#x202f;?</translation>
    </message>
    <message>
        <source>Put it there</source>
        <comment>inbox, making an idea of a comment, button</comment>
        <translation>L’y ajouter</translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeaBoard</name>
    <message>
        <source>Ideas</source>
        <comment>board of ideas, heading</comment>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Search ideas</source>
        <comment>board of ideas, empty field</comment>
        <translation>Chercher une idée</translation>
    </message>
    <message>
        <source>A new idea, then Enter</source>
        <comment>board of ideas, empty field</comment>
        <translation>Une nouvelle idée, puis Entrée</translation>
    </message>
    <message>
        <source>New idea</source>
        <comment>board of ideas, screen reader</comment>
        <translation>Nouvelle idée</translation>
    </message>
    <message>
        <source>No idea has these words.</source>
        <comment>board of ideas, nothing found</comment>
        <translation>Aucune idée ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeaPane</name>
    <message>
        <source>Choose an idea, or make one of a comment in the inbox with I.</source>
        <comment>board of ideas, nothing chosen</comment>
        <translation>Choisissez une idée, ou faites-en une d’un commentaire de la boîte avec I.</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <comment>board of ideas, while the answers are made</comment>
        <translation>%1 réponses sur %2</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>board of ideas</comment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>More about it</source>
        <comment>board of ideas, empty field</comment>
        <translation>Plus de détails</translation>
    </message>
    <message>
        <source>Save the words</source>
        <comment>board of ideas, button</comment>
        <translation>Enregistrer le texte</translation>
    </message>
    <message>
        <source>Merge into another idea</source>
        <comment>board of ideas, screen reader</comment>
        <translation>Fusionner avec une autre idée</translation>
    </message>
    <message>
        <source>The comments behind it</source>
        <comment>board of ideas, heading</comment>
        <translation>Les commentaires à l’origine</translation>
    </message>
    <message>
        <source>Answer all of them</source>
        <comment>board of ideas, heading</comment>
        <translation>Répondre à toutes ces personnes</translation>
    </message>
    <message>
        <source>Hello {name}, “{idea}” is here! Thank you for asking.</source>
        <comment>board of ideas, example of an answer; the words in braces stay</comment>
        <translation>Bonjour {name}, «&#xa0;{idea}&#xa0;», c’est fait&#x202f;! Merci de l’avoir demandé.</translation>
    </message>
    <message>
        <source>The answer, with {name}, {handle} and {idea}</source>
        <comment>board of ideas, screen reader</comment>
        <translation>La réponse, avec {name}, {handle} et {idea}</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>board of ideas: who want it</comment>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>board of ideas</comment>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into it: %1</source>
        <comment>board of ideas</comment>
        <translation>Fusionnées ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Merge into another idea…</source>
        <comment>board of ideas, choice</comment>
        <translation>Fusionner avec une autre idée…</translation>
    </message>
    <message>
        <source>None yet.</source>
        <comment>board of ideas, no comments</comment>
        <translation>Aucun pour l’instant.</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <comment>board of ideas, button</comment>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>It is not about this idea</source>
        <comment>board of ideas, button</comment>
        <translation>Il ne s’agit pas de cette idée</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>board of ideas: a comment that is gone</comment>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>Merged.</source>
        <comment>board of ideas, message at the foot</comment>
        <translation>Fusionnées.</translation>
    </message>
    <message numerus="yes">
        <source>Answer %n people</source>
        <comment>board of ideas, button</comment>
        <translation>
            <numerusform>Répondre à %n personne</numerusform>
            <numerusform>Répondre à %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>{%1} is not known; there are {name}, {handle} and {idea}.</source>
        <comment>board of ideas, writing an answer</comment>
        <translation>{%1} est inconnu&#x202f;; il y a {name}, {handle} et {idea}.</translation>
    </message>
    <message>
        <source>%1 cannot be answered: %2</source>
        <comment>board of ideas: a person, and why</comment>
        <translation>Impossible de répondre à %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeaWords</name>
    <message>
        <source>New</source>
        <comment>board of ideas, column</comment>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>board of ideas, column</comment>
        <translation>Prévues</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>board of ideas, column</comment>
        <translation>Réalisées</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>board of ideas, column</comment>
        <translation>Écartées</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>board of ideas, card: who want it</comment>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>board of ideas, card</comment>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <comment>board of ideas, card</comment>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ideas</source>
        <comment>board of ideas, screen reader</comment>
        <translation>
            <numerusform>%1&#xa0;: %n idée</numerusform>
            <numerusform>%1&#xa0;: %n idées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportColumns</name>
    <message>
        <source>Columns of the table</source>
        <comment>import</comment>
        <translation>Colonnes du tableau</translation>
    </message>
    <message>
        <source>Meaning of the column “%1”</source>
        <comment>import; %1 name of the column</comment>
        <translation>Signification de la colonne «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Leave out</source>
        <comment>import, meaning of a column</comment>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Two columns are chosen for “%1”.</source>
        <comment>import, before it is checked</comment>
        <translation>Deux colonnes sont choisies pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose a column for “%1”.</source>
        <comment>import, before it is checked</comment>
        <translation>Choisissez une colonne pour «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportDialog</name>
    <message>
        <source>Import posts</source>
        <comment>import, title of the window</comment>
        <translation>Importer des publications</translation>
    </message>
    <message>
        <source>The list of errors is saved.</source>
        <comment>import</comment>
        <translation>La liste des erreurs est enregistrée.</translation>
    </message>
    <message>
        <source>Drop a table of posts here.</source>
        <comment>import, nothing chosen yet</comment>
        <translation>Déposez ici un tableau de publications.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <comment>import, button</comment>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>A CSV file with a row for each post: its text, its accounts, its time. Any spreadsheet program saves one.</source>
        <comment>import, nothing chosen yet</comment>
        <translation>Un fichier CSV avec une ligne par publication&#xa0;: son texte, ses comptes, son heure. Tout tableur sait en enregistrer un.</translation>
    </message>
    <message>
        <source>Other file…</source>
        <comment>import, button</comment>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Show in the calendar</source>
        <comment>import, button</comment>
        <translation>Montrer dans le calendrier</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <comment>import, button</comment>
        <translation>Annuler l’importation</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <comment>import</comment>
        <translation>Avancement de l’importation</translation>
    </message>
    <message>
        <source>Check only</source>
        <comment>import, button: reads the table and changes nothing</comment>
        <translation>Vérifier seulement</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>import, button</comment>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import posts</source>
        <comment>import, title of the file dialog</comment>
        <translation>Importer des publications</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <comment>file dialog</comment>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <comment>file dialog</comment>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB.</source>
        <comment>import</comment>
        <translation>Le fichier dépasse 64 Mo.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <comment>import, of the file</comment>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>times in %1 where a row names no zone</source>
        <comment>import, of the file; %1 zone</comment>
        <translation>heures de %1 quand une ligne ne nomme pas de fuseau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button</comment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <comment>import</comment>
        <translation>Annulé. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <comment>import</comment>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message numerus="yes">
        <source>%n errors: nothing was imported. Mend the file and check it again.</source>
        <comment>import</comment>
        <translation>
            <numerusform>%n erreur&#xa0;: rien n’a été importé. Corrigez le fichier et vérifiez-le de nouveau.</numerusform>
            <numerusform>%n erreurs&#xa0;: rien n’a été importé. Corrigez le fichier et vérifiez-le de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows can be imported; see the warnings.</source>
        <comment>import</comment>
        <translation>
            <numerusform>%n ligne peut être importée&#x202f;; voyez les avertissements.</numerusform>
            <numerusform>%n lignes peuvent être importées&#x202f;; voyez les avertissements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows can be imported.</source>
        <comment>import</comment>
        <translation>
            <numerusform>%n ligne peut être importée.</numerusform>
            <numerusform>%n lignes peuvent être importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are in the plan.</source>
        <comment>import, done</comment>
        <translation>
            <numerusform>%n publication est dans le planning.</numerusform>
            <numerusform>%n publications sont dans le planning.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first one goes out %1.</source>
        <comment>import, done; %1 day and time</comment>
        <translation>La première part %1.</translation>
    </message>
    <message>
        <source>All of them are drafts.</source>
        <comment>import, done</comment>
        <translation>Toutes sont des brouillons.</translation>
    </message>
    <message>
        <source>The import cannot be undone any more.</source>
        <comment>import, done</comment>
        <translation>L’importation ne peut plus être annulée.</translation>
    </message>
    <message>
        <source>Something was changed since; undo that first in the calendar.</source>
        <comment>import, done</comment>
        <translation>Autre chose a changé depuis&#x202f;; annulez-le d’abord dans le calendrier.</translation>
    </message>
    <message>
        <source>The import is undone.</source>
        <comment>import, done</comment>
        <translation>L’importation est annulée.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts were taken out of the plan.</source>
        <comment>import, done</comment>
        <translation>
            <numerusform>%n publication a été retirée du planning.</numerusform>
            <numerusform>%n publications ont été retirées du planning.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>import, progress; %1 what is done</comment>
        <translation>%1&#xa0;: %2 sur %3</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportProblemModel</name>
    <message>
        <source>Error</source>
        <comment>import, kind of a line</comment>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>import, kind of a line</comment>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>import, column of the list of errors</comment>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <comment>import, column of the list of errors</comment>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <comment>import, column of the list of errors</comment>
        <translation>Ce qui ne va pas</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportProblems</name>
    <message>
        <source>What is wrong with which row</source>
        <comment>import</comment>
        <translation>Ce qui ne va pas, ligne par ligne</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>import, button of the list of errors</comment>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copies the chosen lines, or all (Ctrl+C)</source>
        <comment>import, button of the list of errors</comment>
        <translation>Copie les lignes choisies, ou toutes (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <comment>import, button of the list of errors</comment>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save the list of errors</source>
        <comment>import, title of the file dialog</comment>
        <translation>Enregistrer la liste des erreurs</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <comment>file dialog</comment>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>import, column of the list of errors</comment>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <comment>import, column of the list of errors</comment>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <comment>import, column of the list of errors</comment>
        <translation>Ce qui ne va pas</translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxAsks</name>
    <message>
        <source>Another reason</source>
        <comment>inbox, reason for closing, field</comment>
        <translation>Autre raison</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>inbox, closing a conversation, button</comment>
        <translation>Clôturer</translation>
    </message>
    <message>
        <source>In an hour</source>
        <comment>inbox, when a conversation comes back</comment>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>Tomorrow at nine</source>
        <comment>inbox, when a conversation comes back</comment>
        <translation>Demain à neuf heures</translation>
    </message>
    <message>
        <source>Next Monday at nine</source>
        <comment>inbox, when a conversation comes back</comment>
        <translation>Lundi prochain à neuf heures</translation>
    </message>
    <message>
        <source>Come back…</source>
        <comment>inbox, snoozing a conversation</comment>
        <translation>Revenir…</translation>
    </message>
    <message>
        <source>complaint, delivery</source>
        <comment>inbox, example of labels in an empty field</comment>
        <translation>plainte, livraison</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>inbox, labelling a conversation, button</comment>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keys of the inbox</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Touches de la boîte</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>inbox, sheet of keys, button</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Day and hour: %1</source>
        <comment>inbox, snoozing, empty field; %1: 2026-11-25 09:00</comment>
        <translation>Jour et heure&#xa0;: %1</translation>
    </message>
    <message>
        <source>Snooze</source>
        <comment>inbox, button</comment>
        <translation>Mettre en veille</translation>
    </message>
    <message>
        <source>Type to choose</source>
        <comment>inbox, field above a list</comment>
        <translation>Tapez pour choisir</translation>
    </message>
    <message>
        <source>This view</source>
        <comment>inbox, changing a saved view</comment>
        <translation>Cette vue</translation>
    </message>
    <message>
        <source>Save this search as a view</source>
        <comment>inbox, saving a view</comment>
        <translation>Enregistrer cette recherche comme vue</translation>
    </message>
    <message>
        <source>Everybody sees it</source>
        <comment>inbox, saving a view</comment>
        <translation>Tout le monde la voit</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <comment>inbox, saving a view, field</comment>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>inbox, saving a view, button</comment>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <comment>inbox, changing a saved view, button</comment>
        <translation>Supprimer la vue</translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxBox</name>
    <message>
        <source>Departments</source>
        <comment>settings, inbox</comment>
        <translation>Services</translation>
    </message>
    <message>
        <source>Name of a department</source>
        <comment>settings, inbox, field</comment>
        <translation>Nom d’un service</translation>
    </message>
    <message>
        <source>Add department</source>
        <comment>settings, inbox, button</comment>
        <translation>Ajouter un service</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>settings, inbox</comment>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Name of a label</source>
        <comment>settings, inbox, field</comment>
        <translation>Nom d’une étiquette</translation>
    </message>
    <message>
        <source>Add label</source>
        <comment>settings, inbox, button</comment>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Reasons for closing, one in a line</source>
        <comment>settings, inbox</comment>
        <translation>Motifs de clôture, un par ligne</translation>
    </message>
    <message>
        <source>Empty: the reasons that come with Parvis</source>
        <comment>settings, inbox, empty field</comment>
        <translation>Vide&#xa0;: les motifs fournis avec Parvis</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>settings, inbox: a closed conversation never comes back as new</comment>
        <translation>Jamais</translation>
    </message>
    <message>
        <source> days</source>
        <comment>settings, inbox, behind a number</comment>
        <translation> jours</translation>
    </message>
    <message>
        <source>A customer who writes again always reopens the conversation. Nobody&apos;s and of normal priority again once it was closed for more than</source>
        <comment>settings, inbox; a number of days follows</comment>
        <translation>Un client qui réécrit rouvre toujours la conversation. Elle n’est plus à personne et redevient de priorité normale si elle était close depuis plus de</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>settings, inbox, button</comment>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name of the department</source>
        <comment>settings, inbox, screen reader</comment>
        <translation>Nom du service</translation>
    </message>
    <message>
        <source>People, separated by commas</source>
        <comment>settings, inbox, empty field</comment>
        <translation>Personnes, séparées par des virgules</translation>
    </message>
    <message>
        <source>People of %1</source>
        <comment>settings, inbox, screen reader</comment>
        <translation>Personnes de %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>settings, inbox: a department that takes nothing new</comment>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <comment>settings, inbox, screen reader</comment>
        <translation>Nom de l’étiquette</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <comment>settings, inbox, screen reader</comment>
        <translation>Couleur de %1</translation>
    </message>
    <message>
        <source>Take the label off everything</source>
        <comment>settings, inbox, button</comment>
        <translation>Retirer l’étiquette partout</translation>
    </message>
    <message>
        <source>Saved.</source>
        <comment>settings, message at the foot</comment>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>There is one of that name already.</source>
        <comment>settings, inbox, error</comment>
        <translation>Ce nom est déjà pris.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxPage</name>
    <message>
        <source>Next conversation</source>
        <comment>inbox, command</comment>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <comment>inbox, command</comment>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Reply</source>
        <comment>inbox, command</comment>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Write a note</source>
        <comment>inbox, command</comment>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <comment>inbox, command</comment>
        <translation>M’attribuer</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>inbox, command</comment>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Snooze</source>
        <comment>inbox, command</comment>
        <translation>Mettre en veille</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <comment>inbox, command</comment>
        <translation>Clôturer la conversation</translation>
    </message>
    <message>
        <source>Search the inbox</source>
        <comment>inbox, command</comment>
        <translation>Chercher dans la boîte</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <comment>inbox, command</comment>
        <translation>Montrer toutes les touches</translation>
    </message>
    <message>
        <source>Inbox</source>
        <comment>name of a desk</comment>
        <translation>Boîte</translation>
    </message>
    <message numerus="yes">
        <source>%n open conversations</source>
        <comment>rail, hover over the inbox</comment>
        <translation>
            <numerusform>%n conversation ouverte</numerusform>
            <numerusform>%n conversations ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more</source>
        <comment>inbox, count of a view</comment>
        <translation>%1 ou plus</translation>
    </message>
    <message>
        <source>Reply on its way.</source>
        <comment>inbox, message at the foot</comment>
        <translation>Réponse en route.</translation>
    </message>
    <message>
        <source>Too late: the reply is already going out.</source>
        <comment>inbox, message at the foot</comment>
        <translation>Trop tard&#xa0;: la réponse est déjà en train de partir.</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Filters</source>
        <comment>inbox, command</comment>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Save this search as a view</source>
        <comment>inbox, command</comment>
        <translation>Enregistrer cette recherche comme vue</translation>
    </message>
    <message>
        <source>Another order</source>
        <comment>inbox, command: newest, longest wait, most urgent</comment>
        <translation>Un autre ordre</translation>
    </message>
    <message>
        <source>Choose or leave out</source>
        <comment>inbox, command: one of several conversations</comment>
        <translation>Choisir ou écarter</translation>
    </message>
    <message>
        <source>Choose and go down</source>
        <comment>inbox, command</comment>
        <translation>Choisir et descendre</translation>
    </message>
    <message>
        <source>Choose and go up</source>
        <comment>inbox, command</comment>
        <translation>Choisir et monter</translation>
    </message>
    <message>
        <source>Choose all that are listed</source>
        <comment>inbox, command</comment>
        <translation>Choisir tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Choose none</source>
        <comment>inbox, command</comment>
        <translation>Ne rien choisir</translation>
    </message>
    <message>
        <source>Make an idea of the comment</source>
        <comment>inbox, command</comment>
        <translation>Faire une idée du commentaire</translation>
    </message>
    <message>
        <source>Everything about this person</source>
        <comment>inbox, command</comment>
        <translation>Tout sur cette personne</translation>
    </message>
    <message>
        <source>Find a person</source>
        <comment>inbox, command</comment>
        <translation>Trouver une personne</translation>
    </message>
    <message>
        <source>Say what a message is</source>
        <comment>inbox, command</comment>
        <translation>Dire ce qu’est un message</translation>
    </message>
    <message>
        <source>Like, hide, block and more</source>
        <comment>inbox, command</comment>
        <translation>Aimer, masquer, bloquer et plus</translation>
    </message>
    <message>
        <source>Like the newest message</source>
        <comment>inbox, command</comment>
        <translation>Aimer le dernier message</translation>
    </message>
    <message>
        <source>Notes that call you</source>
        <comment>inbox, command</comment>
        <translation>Notes qui vous appellent</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <comment>inbox, command</comment>
        <translation>Confier à…</translation>
    </message>
    <message>
        <source>Hand over to a department…</source>
        <comment>inbox, command</comment>
        <translation>Transmettre à un service…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <comment>inbox, command</comment>
        <translation>Priorité…</translation>
    </message>
    <message>
        <source>Wait for somebody else</source>
        <comment>inbox, command: pending</comment>
        <translation>En attente de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <comment>inbox, command</comment>
        <translation>Marquer comme non lue</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <comment>inbox, command</comment>
        <translation>Annuler le dernier changement</translation>
    </message>
    <message>
        <source>Put to the idea “%1”.</source>
        <comment>inbox, message at the foot</comment>
        <translation>Ajouté à l’idée «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Go to a view</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Aller à une vue</translation>
    </message>
    <message>
        <source>Any command, view, label or person</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Toute commande, vue, étiquette ou personne</translation>
    </message>
    <message>
        <source>Several at once</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Plusieurs à la fois</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Travailler</translation>
    </message>
    <message>
        <source>View: %1</source>
        <comment>inbox, command palette</comment>
        <translation>Vue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <comment>inbox, command palette</comment>
        <translation>Étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <comment>inbox, command palette; %1: a person</comment>
        <translation>Attribuer à %1</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <comment>inbox, command palette; %1: a department</comment>
        <translation>Transmettre à %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <comment>inbox, command palette; %1: Urgent</comment>
        <translation>Priorité&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <comment>inbox, message at the foot</comment>
        <translation>Il y a déjà une vue de ce nom.</translation>
    </message>
    <message>
        <source>The comment and who wrote it</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Le commentaire et son auteur</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <comment>inbox, command</comment>
        <translation>Messages précédents</translation>
    </message>
    <message>
        <source>Show the newest pictures</source>
        <comment>inbox, command</comment>
        <translation>Afficher les dernières images</translation>
    </message>
    <message>
        <source>Take back the newest reply</source>
        <comment>inbox, command</comment>
        <translation>Reprendre la dernière réponse</translation>
    </message>
    <message>
        <source>Try the newest reply again</source>
        <comment>inbox, command</comment>
        <translation>Réessayer la dernière réponse</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>inbox, sheet of keys; two keys</comment>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>Canned replies (/ in an empty answer)</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Réponses types (/ dans une réponse vide)</translation>
    </message>
    <message>
        <source>When to send</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Quand envoyer</translation>
    </message>
    <message>
        <source>Attach a picture</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Joindre une image</translation>
    </message>
    <message>
        <source>Put in an answer given before</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Insérer une réponse déjà donnée</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Board of ideas</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Tableau des idées</translation>
    </message>
    <message>
        <source>Go from card to card</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Aller de carte en carte</translation>
    </message>
    <message>
        <source>Move the card to another column</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Déplacer la carte dans une autre colonne</translation>
    </message>
    <message>
        <source>Answer those who want it</source>
        <comment>inbox, sheet of keys</comment>
        <translation>Répondre à ceux qui la souhaitent</translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxRuleDialog</name>
    <message>
        <source>In force</source>
        <comment>rule of the inbox, switch</comment>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>No further rules after this one</source>
        <comment>rule of the inbox, switch</comment>
        <translation>Aucune autre règle après celle-ci</translation>
    </message>
    <message>
        <source>Save rule</source>
        <comment>button</comment>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>New rule</source>
        <comment>title of a window</comment>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>title of a window</comment>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>rule of the inbox, field</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As your team calls it</source>
        <comment>rule of the inbox, empty field</comment>
        <translation>Le nom que lui donne votre équipe</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>rule of the inbox, button</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Add condition</source>
        <comment>rule of the inbox, button</comment>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>When a message comes for which</source>
        <comment>rule of the inbox, heading over conditions</comment>
        <translation>Quand arrive un message pour lequel</translation>
    </message>
    <message>
        <source>Conditions</source>
        <comment>rule of the inbox, list</comment>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Alt and the arrows move a condition, Delete removes it, Space turns a group</source>
        <comment>hover</comment>
        <translation>Alt et les flèches déplacent une condition, Suppr la retire, Espace change un groupe</translation>
    </message>
    <message>
        <source>Add action</source>
        <comment>rule of the inbox, button</comment>
        <translation>Ajouter une action</translation>
    </message>
    <message>
        <source>Then</source>
        <comment>rule of the inbox, heading over actions</comment>
        <translation>Alors</translation>
    </message>
    <message>
        <source>Actions</source>
        <comment>rule of the inbox, list</comment>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Messages that the rule would have held for</source>
        <comment>rule of the inbox, list</comment>
        <translation>Messages auxquels la règle se serait appliquée</translation>
    </message>
    <message>
        <source>Try on the past…</source>
        <comment>rule of the inbox, button</comment>
        <translation>Essayer sur le passé…</translation>
    </message>
    <message>
        <source>The conditions are not complete yet.</source>
        <comment>rule of the inbox, while it is written</comment>
        <translation>Les conditions ne sont pas encore complètes.</translation>
    </message>
    <message>
        <source>There are no messages to try it on yet.</source>
        <comment>rule of the inbox</comment>
        <translation>Il n’y a pas encore de messages sur lesquels l’essayer.</translation>
    </message>
    <message numerus="yes">
        <source>Would have held for %1 of the last %n messages</source>
        <comment>rule of the inbox</comment>
        <translation>
            <numerusform>Se serait appliquée à %1 sur le dernier message</numerusform>
            <numerusform>Se serait appliquée à %1 des %n derniers messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that the rule would have acted on stand here.</source>
        <comment>rule of the inbox, empty list</comment>
        <translation>Les messages où la règle aurait agi s’affichent ici.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxViews</name>
    <message>
        <source>Mine</source>
        <comment>inbox view: conversations assigned to me</comment>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <comment>inbox view: nobody has taken it</comment>
        <translation>À prendre</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>inbox view</comment>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>All</source>
        <comment>inbox view</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>inbox view</comment>
        <translation>En veille</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>inbox view</comment>
        <translation>Clôturées</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>inbox view: waits for somebody else</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Ideas</source>
        <comment>inbox view: the board of ideas</comment>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Save this search as a view (V)</source>
        <comment>inbox, button under the views</comment>
        <translation>Enregistrer cette recherche comme vue (V)</translation>
    </message>
    <message>
        <source>Departments</source>
        <comment>inbox, heading of views</comment>
        <translation>Services</translation>
    </message>
    <message>
        <source>Saved views</source>
        <comment>inbox, heading of views</comment>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>inbox view: past what was promised</comment>
        <translation>En retard</translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>inbox, how long a customer waits</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>inbox, how long a customer waits, hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>inbox, how long a customer waits</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>inbox, kind of message</comment>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Mention</source>
        <comment>inbox, kind of message</comment>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Direct message</source>
        <comment>inbox, kind of message</comment>
        <translation>Message privé</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>inbox, kind of message</comment>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Quote</source>
        <comment>inbox, kind of message</comment>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Like</source>
        <comment>inbox, kind of message</comment>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>inbox, kind of message</comment>
        <translation>Partage</translation>
    </message>
    <message>
        <source>New follower</source>
        <comment>inbox, kind of message</comment>
        <translation>Nouvel abonné</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>inbox, state of a conversation</comment>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>inbox, state of a conversation</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>inbox, state of a conversation</comment>
        <translation>En veille</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>inbox, state of a conversation</comment>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>edited</source>
        <comment>inbox, state of a message</comment>
        <translation>modifié</translation>
    </message>
    <message>
        <source>deleted by its author</source>
        <comment>inbox, state of a message</comment>
        <translation>supprimé par son auteur</translation>
    </message>
    <message>
        <source>On its way</source>
        <comment>inbox, state of our reply: waits for the worker</comment>
        <translation>En route</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>inbox, state of our reply</comment>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>inbox, state of our reply: confirmed by the network</comment>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>inbox, state of our reply: failed</comment>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>inbox, state of our reply: nobody knows whether it arrived</comment>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>inbox, an internal note</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>inbox, a person without a name</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>inbox, clock of a service level</comment>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>clock paused</source>
        <comment>inbox, clock of a service level</comment>
        <translation>délai suspendu</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <comment>a service clock; %1: 1 h</comment>
        <translation>retard %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a service clock; %1: 12 min</comment>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <comment>inbox, beside the person&apos;s name; %1: 12 min</comment>
        <translation>attend %1</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>inbox, priority of a conversation</comment>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>inbox, priority of a conversation</comment>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <comment>inbox, priority of a conversation</comment>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>inbox, priority of a conversation</comment>
        <translation>Urgente</translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxWork</name>
    <message>
        <source>Undone.</source>
        <comment>inbox, message at the foot</comment>
        <translation>Annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations were changed by colleagues since and stay as they are.</source>
        <comment>inbox, after an undo</comment>
        <translation>
            <numerusform>%n conversation a été modifiée depuis par un collègue et reste telle quelle.</numerusform>
            <numerusform>%n conversations ont été modifiées depuis par des collègues et restent telles quelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations given back.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation rendue.</numerusform>
            <numerusform>%n conversations rendues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations assigned to you.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation vous est confiée.</numerusform>
            <numerusform>%n conversations vous sont confiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations assigned to %1.</source>
        <comment>inbox, message at the foot; %1: a person</comment>
        <translation>
            <numerusform>%n conversation confiée à %1.</numerusform>
            <numerusform>%n conversations confiées à %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>inbox, choosing an assignee</comment>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <comment>inbox, choosing an assignee</comment>
        <translation>Confier à…</translation>
    </message>
    <message>
        <source>No department</source>
        <comment>inbox, choosing a department</comment>
        <translation>Aucun service</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <comment>inbox, choosing a department</comment>
        <translation>Transmettre à…</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations taken out of their department.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation retirée de son service.</numerusform>
            <numerusform>%n conversations retirées de leur service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations handed over to %1.</source>
        <comment>inbox, message at the foot; %1: department</comment>
        <translation>
            <numerusform>%n conversation transmise à %1.</numerusform>
            <numerusform>%n conversations transmises à %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>inbox, choosing a priority</comment>
        <translation>Priorité</translation>
    </message>
    <message numerus="yes">
        <source>Priority of %n conversations: %1.</source>
        <comment>inbox, message at the foot; %1: Urgent</comment>
        <translation>
            <numerusform>Priorité de %n conversation&#xa0;: %1.</numerusform>
            <numerusform>Priorité de %n conversations&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels, separated by commas</source>
        <comment>inbox, labelling a conversation</comment>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message numerus="yes">
        <source>Labels that all %n conversations have</source>
        <comment>inbox, labelling many conversations</comment>
        <translation>
            <numerusform>Étiquettes de %n conversation</numerusform>
            <numerusform>Étiquettes communes aux %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n conversations changed.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>Étiquettes de %n conversation modifiées.</numerusform>
            <numerusform>Étiquettes de %n conversations modifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations snoozed.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation mise en veille.</numerusform>
            <numerusform>%n conversations mises en veille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations opened again.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation rouverte.</numerusform>
            <numerusform>%n conversations rouvertes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations wait for somebody else.</source>
        <comment>inbox, message at the foot: pending</comment>
        <translation>
            <numerusform>%n conversation attend quelqu’un d’autre.</numerusform>
            <numerusform>%n conversations attendent quelqu’un d’autre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations marked as read.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation marquée comme lue.</numerusform>
            <numerusform>%n conversations marquées comme lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations marked as unread.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation marquée comme non lue.</numerusform>
            <numerusform>%n conversations marquées comme non lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has answered. Why close it?</source>
        <comment>inbox, closing an unanswered conversation</comment>
        <translation>Personne n’a répondu. Pourquoi clôturer&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are unanswered. Why close them?</source>
        <comment>inbox, closing unanswered conversations</comment>
        <translation>
            <numerusform>%n d’entre elles est sans réponse. Pourquoi les clore&#x202f;?</numerusform>
            <numerusform>%n d’entre elles sont sans réponse. Pourquoi les clore&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations closed.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation close.</numerusform>
            <numerusform>%n conversations closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::KpiWords</name>
    <message>
        <source>the networks&apos; own counts, read by Parvis</source>
        <comment>source of a figure</comment>
        <translation>les comptes des réseaux eux-mêmes, lus par Parvis</translation>
    </message>
    <message>
        <source>the conversations of this workspace</source>
        <comment>source of a figure</comment>
        <translation>les conversations de cet espace</translation>
    </message>
    <message>
        <source>Followers</source>
        <comment>name of a figure</comment>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Followers at the end of the day or period, summed over accounts</source>
        <comment>formula of a figure</comment>
        <translation>Abonnés à la fin du jour ou de la période, tous comptes additionnés</translation>
    </message>
    <message>
        <source>accounts never measured; one person on two networks counts twice</source>
        <comment>what a figure leaves out</comment>
        <translation>les comptes jamais mesurés&#xa0;; une personne sur deux réseaux compte deux fois</translation>
    </message>
    <message>
        <source>Engagement</source>
        <comment>name of a figure</comment>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Reactions + comments + shares + quotes + saves + clicks, where the network gives them, of the posts published then</source>
        <comment>formula of a figure</comment>
        <translation>Réactions + commentaires + partages + citations + enregistrements + clics, là où le réseau les donne, des publications parues alors</translation>
    </message>
    <message>
        <source>posts never measured</source>
        <comment>what a figure leaves out</comment>
        <translation>les publications jamais mesurées</translation>
    </message>
    <message>
        <source>Engagement rate</source>
        <comment>name of a figure</comment>
        <translation>Taux d’engagement</translation>
    </message>
    <message>
        <source>Mean over posts of engagement / followers when it was posted × 100</source>
        <comment>formula of a figure</comment>
        <translation>Moyenne par publication de l’engagement / abonnés à la parution × 100</translation>
    </message>
    <message>
        <source>posts of accounts whose followers were not known when they went out</source>
        <comment>what a figure leaves out</comment>
        <translation>les publications de comptes dont les abonnés étaient inconnus à la parution</translation>
    </message>
    <message>
        <source>Posts</source>
        <comment>name of a figure</comment>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Posts that went out</source>
        <comment>formula of a figure</comment>
        <translation>Publications parues</translation>
    </message>
    <message>
        <source>replies; posts written elsewhere</source>
        <comment>what a figure leaves out</comment>
        <translation>les réponses&#xa0;; ce qui a été écrit ailleurs</translation>
    </message>
    <message>
        <source>what this workspace sent</source>
        <comment>source of a figure</comment>
        <translation>ce que cet espace a envoyé</translation>
    </message>
    <message>
        <source>conversations that still wait</source>
        <comment>what a figure leaves out</comment>
        <translation>les conversations qui attendent encore</translation>
    </message>
    <message>
        <source>Response rate</source>
        <comment>name of a figure</comment>
        <translation>Taux de réponse</translation>
    </message>
    <message>
        <source>Messages with a public answer / messages that asked for one × 100</source>
        <comment>formula of a figure</comment>
        <translation>Messages ayant une réponse publique / messages qui en appelaient une × 100</translation>
    </message>
    <message>
        <source>days on which nobody asked</source>
        <comment>what a figure leaves out</comment>
        <translation>les jours où personne n’a rien demandé</translation>
    </message>
    <message>
        <source>Followers gained</source>
        <comment>name of a figure</comment>
        <translation>Abonnés gagnés</translation>
    </message>
    <message>
        <source>Followers at the end − followers at the start</source>
        <comment>formula of a figure</comment>
        <translation>Abonnés à la fin − abonnés au début</translation>
    </message>
    <message>
        <source>accounts not measured at either end; one connected within the period counts from its first measurement</source>
        <comment>what a figure leaves out</comment>
        <translation>les comptes non mesurés à l’un des deux bouts&#xa0;; un compte relié en cours de période compte dès sa première mesure</translation>
    </message>
    <message>
        <source>Follower growth</source>
        <comment>name of a figure</comment>
        <translation>Croissance des abonnés</translation>
    </message>
    <message>
        <source>(Followers at the end − at the start) / at the start × 100</source>
        <comment>formula of a figure</comment>
        <translation>(Abonnés à la fin − au début) / au début × 100</translation>
    </message>
    <message>
        <source>a start of zero; accounts not measured at either end</source>
        <comment>what a figure leaves out</comment>
        <translation>un départ à zéro&#xa0;; les comptes non mesurés à l’un des deux bouts</translation>
    </message>
    <message>
        <source>Impressions</source>
        <comment>name of a figure</comment>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Impressions of the posts published then, each at its newest value</source>
        <comment>formula of a figure</comment>
        <translation>Impressions des publications parues alors, chacune à sa dernière valeur</translation>
    </message>
    <message>
        <source>networks that give none (Mastodon, Bluesky)</source>
        <comment>what a figure leaves out</comment>
        <translation>les réseaux qui n’en donnent pas (Mastodon, Bluesky)</translation>
    </message>
    <message>
        <source>Reach</source>
        <comment>name of a figure</comment>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Reach of the posts published then, each at its newest value</source>
        <comment>formula of a figure</comment>
        <translation>Portée des publications parues alors, chacune à sa dernière valeur</translation>
    </message>
    <message>
        <source>networks that give none (Mastodon, Bluesky); a person reached by two posts counts twice</source>
        <comment>what a figure leaves out</comment>
        <translation>les réseaux qui n’en donnent pas (Mastodon, Bluesky)&#xa0;; une personne touchée par deux publications compte deux fois</translation>
    </message>
    <message>
        <source>Reactions</source>
        <comment>name of a figure</comment>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Likes and other reactions to the posts published then, each at its newest value</source>
        <comment>formula of a figure</comment>
        <translation>J’aime et autres réactions aux publications parues alors, à leur dernière valeur</translation>
    </message>
    <message>
        <source>Comments</source>
        <comment>name of a figure</comment>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments on the posts published then, each at its newest value</source>
        <comment>formula of a figure</comment>
        <translation>Commentaires sur les publications parues alors, à leur dernière valeur</translation>
    </message>
    <message>
        <source>Shares</source>
        <comment>name of a figure</comment>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Shares and reposts of the posts published then, each at its newest value</source>
        <comment>formula of a figure</comment>
        <translation>Partages des publications parues alors, à leur dernière valeur</translation>
    </message>
    <message>
        <source>Clicks</source>
        <comment>name of a figure</comment>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Clicks on the posts published then, each at its newest value</source>
        <comment>formula of a figure</comment>
        <translation>Clics sur les publications parues alors, à leur dernière valeur</translation>
    </message>
    <message>
        <source>Engagement rate by reach</source>
        <comment>name of a figure</comment>
        <translation>Taux d’engagement par portée</translation>
    </message>
    <message>
        <source>Mean over posts of engagement / the post&apos;s reach × 100</source>
        <comment>formula of a figure</comment>
        <translation>Moyenne, par publication, de engagement / portée de la publication × 100</translation>
    </message>
    <message>
        <source>posts whose network gives no reach (Mastodon, Bluesky)</source>
        <comment>what a figure leaves out</comment>
        <translation>les publications dont le réseau ne donne pas la portée (Mastodon, Bluesky)</translation>
    </message>
    <message>
        <source>Engagement rate by impressions</source>
        <comment>name of a figure</comment>
        <translation>Taux d’engagement par impressions</translation>
    </message>
    <message>
        <source>Mean over posts of engagement / the post&apos;s impressions × 100</source>
        <comment>formula of a figure</comment>
        <translation>Moyenne, par publication, de engagement / impressions de la publication × 100</translation>
    </message>
    <message>
        <source>posts whose network gives no impressions (Mastodon, Bluesky)</source>
        <comment>what a figure leaves out</comment>
        <translation>les publications dont le réseau ne donne pas les impressions (Mastodon, Bluesky)</translation>
    </message>
    <message>
        <source>Shares per post</source>
        <comment>name of a figure</comment>
        <translation>Partages par publication</translation>
    </message>
    <message>
        <source>Shares / posts measured</source>
        <comment>formula of a figure</comment>
        <translation>Partages / publications mesurées</translation>
    </message>
    <message>
        <source>posts without that count</source>
        <comment>what a figure leaves out</comment>
        <translation>les publications sans ce compte</translation>
    </message>
    <message>
        <source>Reactions per post</source>
        <comment>name of a figure</comment>
        <translation>Réactions par publication</translation>
    </message>
    <message>
        <source>Reactions / posts measured</source>
        <comment>formula of a figure</comment>
        <translation>Réactions / publications mesurées</translation>
    </message>
    <message>
        <source>Comments per post</source>
        <comment>name of a figure</comment>
        <translation>Commentaires par publication</translation>
    </message>
    <message>
        <source>Comments / posts measured</source>
        <comment>formula of a figure</comment>
        <translation>Commentaires / publications mesurées</translation>
    </message>
    <message>
        <source>what triage tells of each message, corrected by colleagues</source>
        <comment>source of a figure</comment>
        <translation>ce que le tri dit de chaque message, corrigé par l’équipe</translation>
    </message>
    <message>
        <source>Net sentiment</source>
        <comment>name of a figure</comment>
        <translation>Sentiment net</translation>
    </message>
    <message>
        <source>(Positive − negative) / (positive + neutral + negative) × 100, from −100 to 100</source>
        <comment>formula of a figure</comment>
        <translation>(Positifs − négatifs) / (positifs + neutres + négatifs) × 100, de −100 à 100</translation>
    </message>
    <message>
        <source>messages that triage is unsure of</source>
        <comment>what a figure leaves out</comment>
        <translation>les messages dont le tri n’est pas sûr</translation>
    </message>
    <message>
        <source>Sentiment score</source>
        <comment>name of a figure</comment>
        <translation>Indice de sentiment</translation>
    </message>
    <message>
        <source>Positive / (positive + negative) × 100</source>
        <comment>formula of a figure</comment>
        <translation>Positifs / (positifs + négatifs) × 100</translation>
    </message>
    <message>
        <source>messages that triage is unsure of; neutral ones</source>
        <comment>what a figure leaves out</comment>
        <translation>les messages dont le tri n’est pas sûr&#xa0;; les neutres</translation>
    </message>
    <message>
        <source>Negative share</source>
        <comment>name of a figure</comment>
        <translation>Part de négatifs</translation>
    </message>
    <message>
        <source>Negative / (positive + neutral + negative) × 100</source>
        <comment>formula of a figure</comment>
        <translation>Négatifs / (positifs + neutres + négatifs) × 100</translation>
    </message>
    <message>
        <source>Positive messages</source>
        <comment>name of a figure</comment>
        <translation>Messages positifs</translation>
    </message>
    <message>
        <source>Customers&apos; positive messages in the period</source>
        <comment>formula of a figure</comment>
        <translation>Messages positifs de clients dans la période</translation>
    </message>
    <message>
        <source>Neutral messages</source>
        <comment>name of a figure</comment>
        <translation>Messages neutres</translation>
    </message>
    <message>
        <source>Customers&apos; neutral messages in the period</source>
        <comment>formula of a figure</comment>
        <translation>Messages neutres de clients dans la période</translation>
    </message>
    <message>
        <source>Negative messages</source>
        <comment>name of a figure</comment>
        <translation>Messages négatifs</translation>
    </message>
    <message>
        <source>Customers&apos; negative messages in the period</source>
        <comment>formula of a figure</comment>
        <translation>Messages négatifs de clients dans la période</translation>
    </message>
    <message>
        <source>Complaints</source>
        <comment>name of a figure</comment>
        <translation>Réclamations</translation>
    </message>
    <message>
        <source>Customers&apos; complaints in the period</source>
        <comment>formula of a figure</comment>
        <translation>Réclamations de clients dans la période</translation>
    </message>
    <message>
        <source>Questions</source>
        <comment>name of a figure</comment>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Customers&apos; questions in the period</source>
        <comment>formula of a figure</comment>
        <translation>Questions de clients dans la période</translation>
    </message>
    <message>
        <source>Praise</source>
        <comment>name of a figure</comment>
        <translation>Compliments</translation>
    </message>
    <message>
        <source>Customers&apos; praise in the period</source>
        <comment>formula of a figure</comment>
        <translation>Compliments de clients dans la période</translation>
    </message>
    <message>
        <source>Ideas</source>
        <comment>name of a figure</comment>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Customers&apos; ideas in the period</source>
        <comment>formula of a figure</comment>
        <translation>Idées de clients dans la période</translation>
    </message>
    <message>
        <source>Messages from customers</source>
        <comment>name of a figure</comment>
        <translation>Messages de clients</translation>
    </message>
    <message>
        <source>Customers&apos; messages in the period</source>
        <comment>formula of a figure</comment>
        <translation>Messages de clients dans la période</translation>
    </message>
    <message>
        <source>own messages, notes, deleted ones</source>
        <comment>what a figure leaves out</comment>
        <translation>nos propres messages, les notes, les messages supprimés</translation>
    </message>
    <message>
        <source>Questions received</source>
        <comment>name of a figure</comment>
        <translation>Demandes reçues</translation>
    </message>
    <message>
        <source>Customers&apos; messages that asked for an answer; several in a row before the answer are one</source>
        <comment>formula of a figure</comment>
        <translation>Messages de clients qui attendaient une réponse&#xa0;; plusieurs à la suite avant la réponse n’en font qu’un</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <comment>name of a figure</comment>
        <translation>Demandes répondues</translation>
    </message>
    <message>
        <source>Those received in the period that had a public answer by its end</source>
        <comment>formula of a figure</comment>
        <translation>Celles reçues dans la période qui avaient une réponse publique à sa fin</translation>
    </message>
    <message>
        <source>answers not yet out, automatic answers</source>
        <comment>what a figure leaves out</comment>
        <translation>les réponses pas encore parties, les réponses automatiques</translation>
    </message>
    <message>
        <source>Questions ignored</source>
        <comment>name of a figure</comment>
        <translation>Demandes ignorées</translation>
    </message>
    <message>
        <source>Those received in the period whose conversation was closed without an answer by its end</source>
        <comment>formula of a figure</comment>
        <translation>Celles reçues dans la période dont la conversation a été close sans réponse</translation>
    </message>
    <message>
        <source>those answered after all, or opened again</source>
        <comment>what a figure leaves out</comment>
        <translation>celles répondues malgré tout, ou rouvertes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>name of a figure</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Messages without a public answer at the end of the period, and not closed without one</source>
        <comment>formula of a figure</comment>
        <translation>Messages sans réponse publique à la fin de la période, et non clos sans réponse</translation>
    </message>
    <message>
        <source>nothing, however long ago they were asked</source>
        <comment>what a figure leaves out</comment>
        <translation>rien, quelle que soit leur ancienneté</translation>
    </message>
    <message>
        <source>Answers given</source>
        <comment>name of a figure</comment>
        <translation>Réponses données</translation>
    </message>
    <message>
        <source>Public answers in the period, one for each question</source>
        <comment>formula of a figure</comment>
        <translation>Réponses publiques dans la période, une par demande</translation>
    </message>
    <message>
        <source>automatic answers, further messages after the answer</source>
        <comment>what a figure leaves out</comment>
        <translation>les réponses automatiques, les messages suivants après la réponse</translation>
    </message>
    <message>
        <source>Conversations opened</source>
        <comment>name of a figure</comment>
        <translation>Conversations ouvertes</translation>
    </message>
    <message>
        <source>Conversations that customers began in the period</source>
        <comment>formula of a figure</comment>
        <translation>Conversations que des clients ont commencées dans la période</translation>
    </message>
    <message>
        <source>those that our own words began</source>
        <comment>what a figure leaves out</comment>
        <translation>celles que nos propres mots ont commencées</translation>
    </message>
    <message>
        <source>Conversations closed</source>
        <comment>name of a figure</comment>
        <translation>Conversations closes</translation>
    </message>
    <message>
        <source>Closes in the period</source>
        <comment>formula of a figure</comment>
        <translation>Clôtures dans la période</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>what a figure leaves out</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>Conversations reopened</source>
        <comment>name of a figure</comment>
        <translation>Conversations rouvertes</translation>
    </message>
    <message>
        <source>Closed conversations opened again in the period</source>
        <comment>formula of a figure</comment>
        <translation>Conversations closes rouvertes dans la période</translation>
    </message>
    <message>
        <source>Service level kept</source>
        <comment>name of a figure</comment>
        <translation>Délais de service tenus</translation>
    </message>
    <message>
        <source>Service clocks that ended in time / all that ended in the period × 100</source>
        <comment>formula of a figure</comment>
        <translation>Délais de service tenus / tous ceux qui se sont achevés dans la période × 100</translation>
    </message>
    <message>
        <source>clocks still running, and those closed in time without an answer; paused time</source>
        <comment>what a figure leaves out</comment>
        <translation>les délais encore en cours, et ceux clos à temps sans réponse&#xa0;; le temps en pause</translation>
    </message>
    <message>
        <source>First response</source>
        <comment>name of a figure: a span of time</comment>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>first public answer − first message, by the time of the answer</source>
        <comment>a span of time that a figure measures</comment>
        <translation>première réponse publique − premier message, à la date de la réponse</translation>
    </message>
    <message>
        <source>Every response</source>
        <comment>name of a figure: a span of time</comment>
        <translation>Chaque réponse</translation>
    </message>
    <message>
        <source>public answer − the message it answers, each gap counted</source>
        <comment>a span of time that a figure measures</comment>
        <translation>réponse publique − message auquel elle répond, chaque écart compté</translation>
    </message>
    <message>
        <source>First response in open hours</source>
        <comment>name of a figure: a span of time</comment>
        <translation>Première réponse en heures ouvrées</translation>
    </message>
    <message>
        <source>first public answer − first message, only the open hours of the service calendar</source>
        <comment>a span of time that a figure measures</comment>
        <translation>première réponse publique − premier message, seules comptent les heures ouvrées du calendrier de service</translation>
    </message>
    <message>
        <source>conversations that still wait; everything, where there is no service calendar</source>
        <comment>what a figure leaves out</comment>
        <translation>les conversations encore en attente&#xa0;; tout, sans calendrier de service</translation>
    </message>
    <message>
        <source>Every response in open hours</source>
        <comment>name of a figure: a span of time</comment>
        <translation>Chaque réponse en heures ouvrées</translation>
    </message>
    <message>
        <source>public answer − the message it answers, only the open hours of the service calendar</source>
        <comment>a span of time that a figure measures</comment>
        <translation>réponse publique − message auquel elle répond, seules comptent les heures ouvrées du calendrier de service</translation>
    </message>
    <message>
        <source>Resolution</source>
        <comment>name of a figure: a span of time</comment>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>close − beginning or reopening, each a span of its own</source>
        <comment>a span of time that a figure measures</comment>
        <translation>clôture − début ou réouverture, chacune comptée à part</translation>
    </message>
    <message>
        <source>conversations still open</source>
        <comment>what a figure leaves out</comment>
        <translation>les conversations encore ouvertes</translation>
    </message>
    <message>
        <source>Full resolution</source>
        <comment>name of a figure: a span of time</comment>
        <translation>Résolution complète</translation>
    </message>
    <message>
        <source>last close − beginning</source>
        <comment>a span of time that a figure measures</comment>
        <translation>dernière clôture − début</translation>
    </message>
    <message>
        <source>conversations still open, or open again</source>
        <comment>what a figure leaves out</comment>
        <translation>les conversations encore ouvertes, ou rouvertes</translation>
    </message>
    <message>
        <source>%1 (90 %)</source>
        <comment>name of a figure; %1: First response; 90 of 100 are at least this fast</comment>
        <translation>%1 (90&#xa0;%)</translation>
    </message>
    <message>
        <source>%1 (mean)</source>
        <comment>name of a figure; %1: First response</comment>
        <translation>%1 (moyenne)</translation>
    </message>
    <message>
        <source>Median of: %1</source>
        <comment>formula of a figure; %1: a span of time</comment>
        <translation>Médiane de&#xa0;: %1</translation>
    </message>
    <message>
        <source>90 of 100 are at least this fast: %1</source>
        <comment>formula of a figure; %1: a span of time</comment>
        <translation>90 sur 100 sont au moins aussi rapides&#xa0;: %1</translation>
    </message>
    <message>
        <source>Mean of: %1</source>
        <comment>formula of a figure; %1: a span of time</comment>
        <translation>Moyenne de&#xa0;: %1</translation>
    </message>
    <message>
        <source>the conversations of this workspace, by the identities of their authors</source>
        <comment>source of a figure</comment>
        <translation>les conversations de cet espace, d’après l’identité de leurs auteurs</translation>
    </message>
    <message>
        <source>the conversations of this workspace, by the identities of their authors; followers as the networks count them at the period&apos;s end</source>
        <comment>source of a figure</comment>
        <translation>les conversations de cet espace, d’après l’identité de leurs auteurs&#xa0;; les abonnés comptés par les réseaux à la fin de la période</translation>
    </message>
    <message>
        <source>our own accounts; deleted messages and notes; likes and shares; whoever writes from two identities counts twice</source>
        <comment>what a figure leaves out</comment>
        <translation>nos propres comptes&#xa0;; les messages supprimés et les notes&#xa0;; les mentions J’aime et les partages&#xa0;; qui écrit sous deux identités compte deux fois</translation>
    </message>
    <message>
        <source>Contributors</source>
        <comment>name of a figure</comment>
        <translation>Contributeurs</translation>
    </message>
    <message>
        <source>Different people who wrote to the accounts in the period</source>
        <comment>formula of a figure</comment>
        <translation>Personnes différentes qui ont écrit aux comptes pendant la période</translation>
    </message>
    <message>
        <source>Active contributors</source>
        <comment>name of a figure</comment>
        <translation>Contributeurs actifs</translation>
    </message>
    <message>
        <source>Contributors who wrote 5 messages or more in the period</source>
        <comment>formula of a figure</comment>
        <translation>Contributeurs qui ont écrit 5 messages ou plus pendant la période</translation>
    </message>
    <message>
        <source>Occasional contributors</source>
        <comment>name of a figure</comment>
        <translation>Contributeurs occasionnels</translation>
    </message>
    <message>
        <source>Contributors who wrote fewer than 5 messages in the period</source>
        <comment>formula of a figure</comment>
        <translation>Contributeurs qui ont écrit moins de 5 messages pendant la période</translation>
    </message>
    <message>
        <source>Silent followers</source>
        <comment>name of a figure</comment>
        <translation>Abonnés silencieux</translation>
    </message>
    <message>
        <source>Followers at the period&apos;s end − contributors</source>
        <comment>formula of a figure</comment>
        <translation>Abonnés à la fin de la période − contributeurs</translation>
    </message>
    <message>
        <source>periods in which an account&apos;s followers are not known, or more people wrote than follow</source>
        <comment>what a figure leaves out</comment>
        <translation>les périodes où les abonnés d’un compte ne sont pas connus, ou plus de personnes ont écrit qu’il n’y a d’abonnés</translation>
    </message>
    <message>
        <source>Participation rate</source>
        <comment>name of a figure</comment>
        <translation>Taux de participation</translation>
    </message>
    <message>
        <source>Contributors / followers at the period&apos;s end × 100</source>
        <comment>formula of a figure</comment>
        <translation>Contributeurs / abonnés à la fin de la période × 100</translation>
    </message>
    <message>
        <source>periods in which an account&apos;s followers are not known</source>
        <comment>what a figure leaves out</comment>
        <translation>les périodes où les abonnés d’un compte ne sont pas connus</translation>
    </message>
    <message>
        <source>Share of the most active</source>
        <comment>name of a figure</comment>
        <translation>Part des plus actifs</translation>
    </message>
    <message>
        <source>Messages of the most active 1 % of contributors (rounded up) / messages of all × 100</source>
        <comment>formula of a figure</comment>
        <translation>Messages du 1&#xa0;% de contributeurs les plus actifs (arrondi au-dessus) / messages de tous × 100</translation>
    </message>
    <message>
        <source>Share of voice</source>
        <comment>name of a figure</comment>
        <translation>Part de voix</translation>
    </message>
    <message>
        <source>Mentions of us / mentions of us and of the named competitors × 100, each day and corpus in which both were looked for</source>
        <comment>formula of a figure</comment>
        <translation>Mentions de nous / mentions de nous et des concurrents nommés × 100, pour chaque jour et corpus où les deux ont été cherchés</translation>
    </message>
    <message>
        <source>samples of listening that were imported</source>
        <comment>source of a figure</comment>
        <translation>les relevés de veille importés</translation>
    </message>
    <message>
        <source>our own accounts; deleted messages and notes; who only liked or shared in the period; linked identities of a person count once</source>
        <comment>what a figure leaves out</comment>
        <translation>nos propres comptes&#x202f;; messages supprimés et notes&#x202f;; qui n’a fait qu’aimer ou partager pendant la période&#x202f;; les identités liées d’une personne comptent une fois</translation>
    </message>
    <message>
        <source>Ambassadors</source>
        <comment>name of a figure</comment>
        <translation>Ambassadeurs</translation>
    </message>
    <message>
        <source>People who wrote in the period and, in the 180 days before its end, shared 3 times or more, were active on 4 days or more and have 3 × shares + 2 × messages + likes ≥ 20</source>
        <comment>formula of a figure</comment>
        <translation>Personnes qui ont écrit pendant la période et qui, dans les 180 jours avant sa fin, ont partagé 3 fois ou plus, ont été actives 4 jours ou plus et ont 3 × partages + 2 × messages + mentions J’aime ≥ 20</translation>
    </message>
    <message>
        <source>the conversations of this workspace; likes and shares as the networks tell them</source>
        <comment>source of a figure</comment>
        <translation>les conversations de cet espace&#x202f;; mentions J’aime et partages tels que les réseaux les donnent</translation>
    </message>
    <message>
        <source>Influencers</source>
        <comment>name of a figure</comment>
        <translation>Personnes influentes</translation>
    </message>
    <message>
        <source>People who wrote in the period and have 10,000 followers or more, over all their identities</source>
        <comment>formula of a figure</comment>
        <translation>Personnes qui ont écrit pendant la période et ont 10 000 abonnés ou plus, toutes identités confondues</translation>
    </message>
    <message>
        <source>our own accounts; deleted messages and notes; who only liked or shared in the period; people whose followers no network told</source>
        <comment>what a figure leaves out</comment>
        <translation>nos propres comptes&#x202f;; messages supprimés et notes&#x202f;; qui n’a fait qu’aimer ou partager pendant la période&#x202f;; les personnes dont aucun réseau n’a donné les abonnés</translation>
    </message>
    <message>
        <source>the conversations of this workspace; followers as the networks last told them, not as they were in the period</source>
        <comment>source of a figure</comment>
        <translation>les conversations de cet espace&#x202f;; abonnés tels que les réseaux les ont donnés en dernier, non tels qu’ils étaient pendant la période</translation>
    </message>
    <message>
        <source>days and corpora without a sample of us, or without one of a competitor; accounts, brands, campaigns, departments and colleagues</source>
        <comment>what a figure leaves out</comment>
        <translation>les jours et corpus sans échantillon de nous, ou sans celui d’un concurrent&#x202f;; comptes, marques, campagnes, services et collègues</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Late</name>
    <message>
        <source>If nothing runs at its time, send it</source>
        <comment>menu of how late a post may go out</comment>
        <translation>Si rien ne tourne à son heure, l’envoyer</translation>
    </message>
    <message>
        <source>and after that</source>
        <comment>menu of how late a post may go out</comment>
        <translation>et ensuite</translation>
    </message>
    <message>
        <source>Ask me</source>
        <comment>menu: what becomes of a post that is too late</comment>
        <translation>Me demander</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <comment>menu: what becomes of a post that is too late</comment>
        <translation>Ne pas l’envoyer</translation>
    </message>
    <message>
        <source>If its time has passed: %1</source>
        <comment>screen reader, composer</comment>
        <translation>Si son heure est passée&#xa0;: %1</translation>
    </message>
    <message>
        <source>What becomes of it when the computer slept or nothing ran at its time</source>
        <comment>hover</comment>
        <translation>Ce qu’elle devient si l’ordinateur dormait ou si rien ne tournait à son heure</translation>
    </message>
    <message>
        <source>only on time</source>
        <comment>how late a post may go out</comment>
        <translation>à l’heure seulement</translation>
    </message>
    <message numerus="yes">
        <source>up to %n days late</source>
        <comment>how late a post may go out</comment>
        <translation>
            <numerusform>jusqu’à %n jour de retard</numerusform>
            <numerusform>jusqu’à %n jours de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n h late</source>
        <comment>how late a post may go out</comment>
        <translation>
            <numerusform>jusqu’à %n h de retard</numerusform>
            <numerusform>jusqu’à %n h de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n min late</source>
        <comment>how late a post may go out</comment>
        <translation>
            <numerusform>jusqu’à %n min de retard</numerusform>
            <numerusform>jusqu’à %n min de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then ask</source>
        <comment>how late a post may go out, and then</comment>
        <translation>%1, puis demander</translation>
    </message>
    <message>
        <source>%1, then drop</source>
        <comment>how late a post may go out, and then</comment>
        <translation>%1, puis abandonner</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LayersDialog</name>
    <message>
        <source>Add</source>
        <comment>calendar, button: add the public holidays of the chosen country</comment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <comment>calendar, button: add an .ics file</comment>
        <translation>Fichier de calendrier…</translation>
    </message>
    <message>
        <source>Holidays and other calendars</source>
        <comment>calendar, other calendars: title</comment>
        <translation>Jours fériés et autres calendriers</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <comment>calendar, other calendars: choice of a country</comment>
        <translation>Jours fériés de</translation>
    </message>
    <message>
        <source>Public holidays of…</source>
        <comment>calendar, other calendars: choice of a country</comment>
        <translation>Jours fériés de…</translation>
    </message>
    <message>
        <source>Add the public holidays</source>
        <comment>calendar, button</comment>
        <translation>Ajouter les jours fériés</translation>
    </message>
    <message>
        <source>None yet.</source>
        <comment>calendar, other calendars</comment>
        <translation>Aucun pour l’instant.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>calendar, other calendars; %1 name</comment>
        <translation>Montrer %1</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <comment>calendar, other calendars; %1 name</comment>
        <translation>Couleur de %1</translation>
    </message>
    <message>
        <source>Name of the calendar</source>
        <comment>calendar, other calendars</comment>
        <translation>Nom du calendrier</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <comment>calendar, other calendars</comment>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Add a calendar</source>
        <comment>calendar, title of the file dialog</comment>
        <translation>Ajouter un calendrier</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.ical)</source>
        <comment>calendar, file dialog</comment>
        <translation>Calendriers (*.ics *.ical)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <comment>calendar, file dialog</comment>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Public holidays: %1</source>
        <comment>name of a calendar; %1 country</comment>
        <translation>Jours fériés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <comment>calendar, other calendars</comment>
        <translation>Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LedgerWindow</name>
    <message>
        <source>What happened to “%1” – Parvis</source>
        <comment>title of the ledger&apos;s window; %1 first words</comment>
        <translation>Ce qui est arrivé à «&#xa0;%1&#xa0;» – Parvis</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>ledger: from one time to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>What happened – Parvis</source>
        <comment>title of the ledger&apos;s window</comment>
        <translation>Ce qui s’est passé – Parvis</translation>
    </message>
    <message>
        <source>Everything that happened, oldest first</source>
        <comment>screen reader, ledger</comment>
        <translation>Tout ce qui s’est passé, du plus ancien au plus récent</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>ledger, column</comment>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What</source>
        <comment>ledger, column</comment>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>ledger, column</comment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>By</source>
        <comment>ledger, column</comment>
        <translation>Par</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>ledger, column</comment>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Take it back</source>
        <comment>ledger, button</comment>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>Nothing has left for it yet.</source>
        <comment>hover</comment>
        <translation>Rien n’est encore parti pour elle.</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>ledger, button</comment>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <source>Reads the network, and asks again only where nothing has changed there.</source>
        <comment>hover</comment>
        <translation>Lit le réseau et ne redemande que là où rien n’y a changé.</translation>
    </message>
    <message>
        <source>It is there…</source>
        <comment>ledger, button</comment>
        <translation>Elle y est…</translation>
    </message>
    <message>
        <source>You looked on the network and found it.</source>
        <comment>hover</comment>
        <translation>Vous avez regardé sur le réseau et l’avez trouvée.</translation>
    </message>
    <message>
        <source>It is not there</source>
        <comment>ledger, button</comment>
        <translation>Elle n’y est pas</translation>
    </message>
    <message>
        <source>You looked on the network and it is missing; then it can be sent again.</source>
        <comment>hover</comment>
        <translation>Vous avez regardé sur le réseau et elle n’y est pas&#x202f;; elle peut alors être renvoyée.</translation>
    </message>
    <message>
        <source>Send now</source>
        <comment>ledger, button</comment>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Goes out at once.</source>
        <comment>hover</comment>
        <translation>Part tout de suite.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <comment>ledger, button</comment>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Takes it out of the plan.</source>
        <comment>hover</comment>
        <translation>La retire du planning.</translation>
    </message>
    <message>
        <source>Open on the network</source>
        <comment>ledger, button</comment>
        <translation>Ouvrir sur le réseau</translation>
    </message>
    <message>
        <source>In the browser (Ctrl+O)</source>
        <comment>hover</comment>
        <translation>Dans le navigateur (Ctrl+O)</translation>
    </message>
    <message>
        <source>Change there…</source>
        <comment>ledger, button</comment>
        <translation>Modifier là-bas…</translation>
    </message>
    <message>
        <source>New words for the post on the network (Ctrl+E)</source>
        <comment>hover</comment>
        <translation>Un nouveau texte pour la publication sur le réseau (Ctrl+E)</translation>
    </message>
    <message>
        <source>Delete there…</source>
        <comment>ledger, button</comment>
        <translation>Supprimer là-bas…</translation>
    </message>
    <message>
        <source>Takes the post off the network</source>
        <comment>hover</comment>
        <translation>Retire la publication du réseau</translation>
    </message>
    <message>
        <source>Boost</source>
        <comment>ledger, button</comment>
        <translation>Repartager</translation>
    </message>
    <message>
        <source>Shows the post to the followers again</source>
        <comment>hover</comment>
        <translation>Montre à nouveau la publication aux abonnés</translation>
    </message>
    <message>
        <source>Post again…</source>
        <comment>ledger, button</comment>
        <translation>Publier à nouveau…</translation>
    </message>
    <message>
        <source>The same words as a new post (Ctrl+D)</source>
        <comment>hover</comment>
        <translation>Le même texte dans une nouvelle publication (Ctrl+D)</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <comment>ledger, button</comment>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>All of this, to paste elsewhere (Ctrl+Shift+C)</source>
        <comment>hover</comment>
        <translation>Tout ceci, à coller ailleurs (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>Delete it on %1?</source>
        <comment>ledger, question; %1 a network</comment>
        <translation>La supprimer sur %1&#x202f;?</translation>
    </message>
    <message>
        <source>Its comments and figures there go with it. This cannot be undone.</source>
        <comment>ledger, question</comment>
        <translation>Ses commentaires et ses chiffres là-bas partent avec elle. C’est irréversible.</translation>
    </message>
    <message>
        <source>Delete it there</source>
        <comment>ledger, button</comment>
        <translation>La supprimer là-bas</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>toast after Copy as text</comment>
        <translation>Copié</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>ledger; %1 what happened, %2 why, %3 what to do</comment>
        <translation>%1&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>No attempt is on record.</source>
        <comment>ledger, empty list</comment>
        <translation>Aucune tentative n’est enregistrée.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Life</name>
    <message>
        <source>Moved in the plan</source>
        <comment>ledger: what a person did</comment>
        <translation>Déplacée dans le planning</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>ledger: what a person did</comment>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Asked to send it now</source>
        <comment>ledger: what a person did</comment>
        <translation>Envoi immédiat demandé</translation>
    </message>
    <message>
        <source>Looked, and it was there</source>
        <comment>ledger: what a person did</comment>
        <translation>A regardé&#xa0;: elle y était</translation>
    </message>
    <message>
        <source>Looked, and it was not there</source>
        <comment>ledger: what a person did</comment>
        <translation>A regardé&#xa0;: elle n’y était pas</translation>
    </message>
    <message>
        <source>Kept it on hold</source>
        <comment>ledger: what a person did</comment>
        <translation>Gardée en attente</translation>
    </message>
    <message>
        <source>Released it as planned</source>
        <comment>ledger: what a person did</comment>
        <translation>Libérée comme prévu</translation>
    </message>
    <message>
        <source>Asked to delete it on the network</source>
        <comment>ledger: what a person did</comment>
        <translation>Suppression sur le réseau demandée</translation>
    </message>
    <message>
        <source>Asked to change it on the network</source>
        <comment>ledger: what a person did</comment>
        <translation>Modification sur le réseau demandée</translation>
    </message>
    <message>
        <source>Asked to boost it</source>
        <comment>ledger: what a person did</comment>
        <translation>Repartage demandé</translation>
    </message>
    <message>
        <source>Took the wish back</source>
        <comment>ledger: what a person did</comment>
        <translation>Demande retirée</translation>
    </message>
    <message>
        <source>Asked to look again</source>
        <comment>ledger: what a person did</comment>
        <translation>Nouvelle vérification demandée</translation>
    </message>
    <message>
        <source>Undone in the calendar</source>
        <comment>ledger: what a person did</comment>
        <translation>Annulé dans le calendrier</translation>
    </message>
    <message>
        <source>Done again in the calendar</source>
        <comment>ledger: what a person did</comment>
        <translation>Rétabli dans le calendrier</translation>
    </message>
    <message>
        <source>Copied from another post</source>
        <comment>ledger: what a person did</comment>
        <translation>Copiée d’une autre publication</translation>
    </message>
    <message>
        <source>Taken over from a worker that fell silent</source>
        <comment>ledger</comment>
        <translation>Reprise d’un agent d’envoi devenu muet</translation>
    </message>
    <message>
        <source>Taken by a worker</source>
        <comment>ledger</comment>
        <translation>Prise par un agent d’envoi</translation>
    </message>
    <message>
        <source>Opened the sign-in</source>
        <comment>ledger: a step of sending</comment>
        <translation>Ouverture de la connexion</translation>
    </message>
    <message>
        <source>Uploaded a picture or video</source>
        <comment>ledger: a step of sending</comment>
        <translation>Envoi d’une image ou d’une vidéo</translation>
    </message>
    <message>
        <source>Sent part %1 of %2</source>
        <comment>ledger: of a thread</comment>
        <translation>Envoi de la partie %1 sur %2</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>ledger: a step of sending</comment>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Looked on the network</source>
        <comment>ledger: after an answer was lost</comment>
        <translation>Vérification sur le réseau</translation>
    </message>
    <message>
        <source>Deleted part %1 of %2</source>
        <comment>ledger: of a thread</comment>
        <translation>Suppression de la partie %1 sur %2</translation>
    </message>
    <message>
        <source>Deleted on the network</source>
        <comment>ledger</comment>
        <translation>Suppression sur le réseau</translation>
    </message>
    <message>
        <source>Changed part %1 of %2</source>
        <comment>ledger: of a thread</comment>
        <translation>Modification de la partie %1 sur %2</translation>
    </message>
    <message>
        <source>Changed on the network</source>
        <comment>ledger</comment>
        <translation>Modification sur le réseau</translation>
    </message>
    <message>
        <source>Boosted</source>
        <comment>ledger</comment>
        <translation>Repartage</translation>
    </message>
    <message>
        <source>the network confirmed it</source>
        <comment>ledger: how a step ended</comment>
        <translation>confirmé par le réseau</translation>
    </message>
    <message>
        <source>it is there</source>
        <comment>ledger: how a look ended</comment>
        <translation>elle y est</translation>
    </message>
    <message>
        <source>it is gone</source>
        <comment>ledger: how a look ended</comment>
        <translation>elle n’y est plus</translation>
    </message>
    <message>
        <source>it is not there</source>
        <comment>ledger: how a look ended</comment>
        <translation>elle n’y est pas</translation>
    </message>
    <message>
        <source>it is still there</source>
        <comment>ledger: how a look ended</comment>
        <translation>elle y est encore</translation>
    </message>
    <message>
        <source>nothing has changed there</source>
        <comment>ledger: how a look ended</comment>
        <translation>rien n’y a changé</translation>
    </message>
    <message>
        <source>no answer; it may have arrived</source>
        <comment>ledger: how a step ended</comment>
        <translation>pas de réponse&#x202f;; elle est peut-être arrivée</translation>
    </message>
    <message>
        <source>the network could not tell</source>
        <comment>ledger: how a look ended</comment>
        <translation>le réseau n’a pas pu le dire</translation>
    </message>
    <message>
        <source>nobody can tell; a person has to look</source>
        <comment>ledger: how a step ended</comment>
        <translation>personne ne peut le dire&#x202f;; il faut aller voir</translation>
    </message>
    <message>
        <source>not taken; tried again later</source>
        <comment>ledger: how a step ended</comment>
        <translation>pas acceptée&#x202f;; nouvel essai plus tard</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>ledger: how a step ended</comment>
        <translation>refusée</translation>
    </message>
    <message>
        <source>another worker has it</source>
        <comment>ledger: how a step ended</comment>
        <translation>un autre agent d’envoi s’en occupe</translation>
    </message>
    <message>
        <source>no answer noted</source>
        <comment>ledger: how a step ended</comment>
        <translation>aucune réponse notée</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>ledger: a station in the life of a post</comment>
        <translation>Planifiée</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>ledger: a station in the life of a post</comment>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>ledger: a station in the life of a post</comment>
        <translation>Prévue</translation>
    </message>
    <message>
        <source>Claimed</source>
        <comment>ledger: a station in the life of a post: a worker took it</comment>
        <translation>Prise</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>ledger: a station in the life of a post</comment>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>ledger: a station in the life of a post: by the network</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Looked up</source>
        <comment>ledger: a station in the life of a post: settled by reading the network</comment>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>ledger: the station still ahead</comment>
        <translation>Publiée</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a short length of time in seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>a length of time</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a length of time</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>a length of time</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>ledger: a step, and how it ended</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <comment>ledger: a step that was made several times</comment>
        <translation>
            <numerusform>%1 (%n fois)</numerusform>
            <numerusform>%1 (%n fois)</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete on the network</source>
        <comment>ledger: a wish</comment>
        <translation>Supprimer sur le réseau</translation>
    </message>
    <message>
        <source>Change on the network</source>
        <comment>ledger: a wish</comment>
        <translation>Modifier sur le réseau</translation>
    </message>
    <message>
        <source>Boost</source>
        <comment>ledger: a wish</comment>
        <translation>Repartager</translation>
    </message>
    <message>
        <source>Waits for another try</source>
        <comment>ledger: how a wish stands</comment>
        <translation>Attend un nouvel essai</translation>
    </message>
    <message>
        <source>Waits for a worker</source>
        <comment>ledger: how a wish stands</comment>
        <translation>Attend un agent d’envoi</translation>
    </message>
    <message>
        <source>Uncertain: no answer yet; the network is read again</source>
        <comment>ledger: how a wish stands</comment>
        <translation>Incertain&#xa0;: pas encore de réponse&#x202f;; le réseau est relu</translation>
    </message>
    <message>
        <source>Asked; the answer is awaited</source>
        <comment>ledger: how a wish stands</comment>
        <translation>Demandé&#x202f;; la réponse est attendue</translation>
    </message>
    <message>
        <source>Done, the network confirmed it</source>
        <comment>ledger: how a wish stands</comment>
        <translation>Fait, confirmé par le réseau</translation>
    </message>
    <message>
        <source>Refused; nothing has changed</source>
        <comment>ledger: how a wish stands</comment>
        <translation>Refusé&#x202f;; rien n’a changé</translation>
    </message>
    <message>
        <source>Uncertain: look on the network</source>
        <comment>ledger: how a wish stands</comment>
        <translation>Incertain&#xa0;: regardez sur le réseau</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>ledger: how a wish stands</comment>
        <translation>Demande retirée</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LifeStrip</name>
    <message>
        <source>The life of this post</source>
        <comment>screen reader: ledger</comment>
        <translation>La vie de cette publication</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <comment>ledger: a station that was not reached</comment>
        <translation>%1&#xa0;: pas encore</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>ledger: a station and its time</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>ledger: how long the way to a station took</comment>
        <translation>après %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LinkTagsPopover</name>
    <message>
        <source>shop.example – one a line; none: every link</source>
        <comment>tags on links, empty field</comment>
        <translation>shop.example – un par ligne&#x202f;; aucun&#xa0;: tous les liens</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>tags on links, field</comment>
        <translation>Source</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>tags on links, field</comment>
        <translation>Support</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>tags on links, field</comment>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Only these hosts</source>
        <comment>tags on links, field</comment>
        <translation>Seulement ces hôtes</translation>
    </message>
    <message>
        <source>Tag the links</source>
        <comment>tags on links, button</comment>
        <translation>Marquer les liens</translation>
    </message>
    <message>
        <source>Tags on links</source>
        <comment>heading of a popover</comment>
        <translation>Marques sur les liens</translation>
    </message>
    <message>
        <source>Tags on links of “%1”</source>
        <comment>heading of a popover; %1: a campaign</comment>
        <translation>Marques sur les liens de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LinkWindow</name>
    <message>
        <source>Link</source>
        <comment>inbox, contact card, button: it is the same person</comment>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Link %1 with… – Parvis</source>
        <comment>title of a window; %1 a person</comment>
        <translation>Relier %1 à… – Parvis</translation>
    </message>
    <message>
        <source>What it is known from: an e-mail, an order, their own word</source>
        <comment>linking two people, empty field</comment>
        <translation>D’où on le sait&#xa0;: un courriel, une commande, sa propre parole</translation>
    </message>
    <message>
        <source>This is the person themselves. Choose somebody else.</source>
        <comment>linking two people</comment>
        <translation>C’est la personne elle-même. Choisissez quelqu’un d’autre.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ListView</name>
    <message>
        <source>Search these days</source>
        <comment>calendar, list</comment>
        <translation>Chercher dans ces jours</translation>
    </message>
    <message>
        <source>Posts by day</source>
        <comment>calendar, list</comment>
        <translation>Publications par jour</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MainWindow</name>
    <message>
        <source>Close</source>
        <comment>button of a message in the window</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This workspace was made by a newer Parvis and is open read-only.</source>
        <comment>banner over every desk</comment>
        <translation>Cet espace de travail vient d’une version plus récente de Parvis&#x202f;; il est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>Nothing is changed in it. Update Parvis on this computer to work in it.</source>
        <comment>banner over every desk</comment>
        <translation>Rien n’y est modifié. Mettez Parvis à jour sur cet ordinateur pour y travailler.</translation>
    </message>
    <message>
        <source>New post</source>
        <comment>command</comment>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>All commands and their keys</source>
        <comment>command</comment>
        <translation>Toutes les commandes et leurs touches</translation>
    </message>
    <message>
        <source>What goes out next and what needs you</source>
        <comment>command</comment>
        <translation>Ce qui part bientôt et ce qui a besoin de vous</translation>
    </message>
    <message>
        <source>Hold or release everything</source>
        <comment>command</comment>
        <translation>Tout suspendre ou relâcher</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <comment>command</comment>
        <translation>Passer du clair au sombre</translation>
    </message>
    <message>
        <source>Quit Parvis</source>
        <comment>command</comment>
        <translation>Quitter Parvis</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>command; %1 is a place of the rail: Calendar, Inbox…</comment>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>A post that was not saved is still here.</source>
        <comment>banner at the start</comment>
        <translation>Une publication non enregistrée est encore là.</translation>
    </message>
    <message>
        <source>Open it</source>
        <comment>banner at the start, button</comment>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>banner at the start, button</comment>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>%1 – Parvis</source>
        <comment>title of the window; %1 is a place of the rail</comment>
        <translation>%1 – Parvis</translation>
    </message>
    <message>
        <source>Media library</source>
        <comment>command</comment>
        <translation>Médiathèque</translation>
    </message>
    <message>
        <source>Rehearse the coming hours</source>
        <comment>command</comment>
        <translation>Répéter les prochaines heures</translation>
    </message>
    <message>
        <source>What waits for approval</source>
        <comment>command</comment>
        <translation>Ce qui attend une approbation</translation>
    </message>
    <message>
        <source>Audit log…</source>
        <comment>command</comment>
        <translation>Journal d’audit…</translation>
    </message>
    <message>
        <source>Decide about missed posts</source>
        <comment>command</comment>
        <translation>Décider des publications manquées</translation>
    </message>
    <message>
        <source>Notices for you</source>
        <comment>command</comment>
        <translation>Avis pour vous</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MediaDetails</name>
    <message>
        <source>Description for people who cannot see it</source>
        <comment>media library, field</comment>
        <translation>Description pour qui ne peut pas voir</translation>
    </message>
    <message>
        <source>Describe it once; every new post begins with it</source>
        <comment>media library, empty field</comment>
        <translation>Décrivez une fois&#x202f;; chaque nouvelle publication commence ainsi</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>media library, field</comment>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Labels, separated by commas</source>
        <comment>media library, empty field</comment>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Posts that show it</source>
        <comment>media library, list</comment>
        <translation>Publications qui le montrent</translation>
    </message>
    <message>
        <source>No description yet: people who cannot see it will miss it.</source>
        <comment>media library, reminder</comment>
        <translation>Pas encore de description&#xa0;: elle manquera à qui ne peut pas voir.</translation>
    </message>
    <message>
        <source>Saved by itself. Posts that are already written keep theirs.</source>
        <comment>media library, hint</comment>
        <translation>Enregistré tout seul. Les publications déjà écrites gardent la leur.</translation>
    </message>
    <message>
        <source>Where used</source>
        <comment>media library, title of a list</comment>
        <translation>Où il sert</translation>
    </message>
    <message>
        <source>Used in no post yet</source>
        <comment>media library</comment>
        <translation>Pas encore utilisé</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n post(s)</source>
        <comment>media library</comment>
        <translation>
            <numerusform>Utilisé dans %n publication</numerusform>
            <numerusform>Utilisé dans %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>(no text)</source>
        <comment>media library, a post without words</comment>
        <translation>(sans texte)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MediaGridModel</name>
    <message>
        <source>No description</source>
        <comment>media library, under a picture without alt text</comment>
        <translation>Sans description</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MediaLibraryWindow</name>
    <message>
        <source>Pasted picture</source>
        <comment>media library, name of a picture from the clipboard</comment>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <comment>title of a file dialog</comment>
        <translation>Ajouter à la médiathèque</translation>
    </message>
    <message>
        <source>%1 – Parvis</source>
        <comment>title of a window</comment>
        <translation>%1 – Parvis</translation>
    </message>
    <message>
        <source>Media library</source>
        <comment>title of a window</comment>
        <translation>Médiathèque</translation>
    </message>
    <message>
        <source>Search name, description, labels</source>
        <comment>media library, search field</comment>
        <translation>Chercher nom, description, étiquettes</translation>
    </message>
    <message>
        <source>Search the library</source>
        <comment>media library, search field</comment>
        <translation>Chercher dans la médiathèque</translation>
    </message>
    <message>
        <source>Only with this label</source>
        <comment>media library, filter</comment>
        <translation>Seulement avec cette étiquette</translation>
    </message>
    <message>
        <source>Without description</source>
        <comment>media library, filter</comment>
        <translation>Sans description</translation>
    </message>
    <message>
        <source>Add files</source>
        <comment>media library, button</comment>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Or drop files here, or paste a picture (Ctrl+V)</source>
        <comment>hover</comment>
        <translation>Ou déposez des fichiers ici, ou collez une image (Ctrl+V)</translation>
    </message>
    <message>
        <source>Pictures, films and sounds</source>
        <comment>media library, grid</comment>
        <translation>Images, films et sons</translation>
    </message>
    <message>
        <source>Use in the post</source>
        <comment>media library, button</comment>
        <translation>Utiliser dans la publication</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>media library, button</comment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing in the library matches.</source>
        <comment>media library, empty</comment>
        <translation>Rien ne correspond dans la médiathèque.</translation>
    </message>
    <message>
        <source>The library is empty. Drop pictures, films or sounds here.</source>
        <comment>media library, empty</comment>
        <translation>La médiathèque est vide. Déposez ici images, films ou sons.</translation>
    </message>
    <message>
        <source>All labels</source>
        <comment>media library, filter</comment>
        <translation>Toutes les étiquettes</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MediaLine</name>
    <message>
        <source>Attachment</source>
        <comment>inbox, media of a message of unknown kind</comment>
        <translation>Pièce jointe</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>inbox, button on a picture that is not loaded</comment>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Not loaded.</source>
        <comment>inbox, picture of a message</comment>
        <translation>Non chargée.</translation>
    </message>
    <message>
        <source>Parvis loads nothing from a stranger&apos;s server by itself.</source>
        <comment>inbox, hover over media of a message</comment>
        <translation>Parvis ne charge rien de lui-même depuis le serveur d’un inconnu.</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>inbox, screen reader; %1: a picture&apos;s description</comment>
        <translation>Afficher&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loads it from %1, which learns that somebody here looks at it</source>
        <comment>inbox, hover; %1: a server</comment>
        <translation>La charge depuis %1, qui apprend que quelqu’un ici la regarde</translation>
    </message>
    <message>
        <source>%1 without description.</source>
        <comment>inbox, media of a message; %1: Picture</comment>
        <translation>%1 sans description.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>inbox, media of a message; %1: Picture, %2: description</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <comment>inbox, picture of a message</comment>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Not loaded: the address leads into a private network.</source>
        <comment>inbox, picture of a message</comment>
        <translation>Non chargée&#xa0;: l’adresse mène dans un réseau privé.</translation>
    </message>
    <message>
        <source>Not loaded: this is no web address.</source>
        <comment>inbox, picture of a message</comment>
        <translation>Non chargée&#xa0;: ce n’est pas une adresse web.</translation>
    </message>
    <message>
        <source>Not shown: this is no picture that Parvis opens.</source>
        <comment>inbox, picture of a message</comment>
        <translation>Non affichée&#xa0;: ce n’est pas une image que Parvis ouvre.</translation>
    </message>
    <message>
        <source>Not shown: it is too large.</source>
        <comment>inbox, picture of a message</comment>
        <translation>Non affichée&#xa0;: elle est trop grande.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <comment>inbox, button on a video</comment>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open in browser: %1</source>
        <comment>inbox, screen reader; %1: a video&apos;s description</comment>
        <translation>Ouvrir dans le navigateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Opens %1, which learns that somebody here looks at it</source>
        <comment>inbox, hover; %1: an address on a server</comment>
        <translation>Ouvre %1, qui apprend ainsi que quelqu’un ici le regarde</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MediaStrip</name>
    <message>
        <source>Choose from the library</source>
        <comment>composer, button</comment>
        <translation>Choisir dans la médiathèque</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MediaTile</name>
    <message>
        <source>Remove</source>
        <comment>composer, picture</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Move forward in the order</source>
        <comment>composer, picture</comment>
        <translation>Avancer dans l’ordre</translation>
    </message>
    <message>
        <source>Move back in the order</source>
        <comment>composer, picture</comment>
        <translation>Reculer dans l’ordre</translation>
    </message>
    <message>
        <source>Describe it</source>
        <comment>composer, empty field under a picture: alt text</comment>
        <translation>Décrivez-la</translation>
    </message>
    <message>
        <source>Description of picture %1</source>
        <comment>screen reader, composer</comment>
        <translation>Description de l’image %1</translation>
    </message>
    <message>
        <source>Described</source>
        <comment>composer, under a picture with alt text</comment>
        <translation>Décrite</translation>
    </message>
    <message>
        <source>No description</source>
        <comment>composer, under a picture without alt text</comment>
        <translation>Sans description</translation>
    </message>
    <message>
        <source>Stop fitting</source>
        <comment>composer, button under a picture</comment>
        <translation>Arrêter l’adaptation</translation>
    </message>
    <message>
        <source>Fit to %1</source>
        <comment>composer, button under a picture; %1 is a network</comment>
        <translation>Adapter à %1</translation>
    </message>
    <message>
        <source>Makes a copy that the network takes: cropped, smaller or compressed. The picture stays as it is in the library.</source>
        <comment>hover</comment>
        <translation>Fait une copie que le réseau accepte&#xa0;: recadrée, réduite ou compressée. L’image reste telle quelle dans la médiathèque.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MediaWords</name>
    <message>
        <source>not measured</source>
        <comment>media library, value of a property</comment>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>width and height in pixels</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a duration in seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>none</source>
        <comment>media library: the video has no sound or no picture</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>media library, property</comment>
        <translation>Type</translation>
    </message>
    <message>
        <source>File size</source>
        <comment>media library, property</comment>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Pixels</source>
        <comment>media library, property</comment>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Frames</source>
        <comment>media library, property</comment>
        <translation>Images</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>media library, property</comment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <comment>media library, property</comment>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Video codec</source>
        <comment>media library, property</comment>
        <translation>Codec vidéo</translation>
    </message>
    <message>
        <source>Audio codec</source>
        <comment>media library, property</comment>
        <translation>Codec audio</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <comment>media library, property</comment>
        <translation>Débit</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <comment>media library, value</comment>
        <translation>%1 kbit/s</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <comment>screen reader, composer</comment>
        <translation>Personnes à mentionner</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MentionWords</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>inbox, a note that calls me; colleague, when, words</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Notes that call you</source>
        <comment>inbox, heading of a popover</comment>
        <translation>Notes qui vous appellent</translation>
    </message>
    <message>
        <source>No note calls you. Colleagues do it with @ and your name.</source>
        <comment>inbox</comment>
        <translation>Aucune note ne vous appelle. Les collègues le font avec @ et votre nom.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MessageBubble</name>
    <message>
        <source>Note by %1</source>
        <comment>inbox, over an internal note</comment>
        <translation>Note de %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>inbox, over our reply; %1: colleague, %2: account</comment>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>Content warning: %1</source>
        <comment>inbox, over a message</comment>
        <translation>Avertissement&#xa0;: %1</translation>
    </message>
    <message>
        <source>This message was deleted on the network.</source>
        <comment>inbox, in place of a deleted message</comment>
        <translation>Ce message a été supprimé sur le réseau.</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>inbox, our reply failed</comment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Give up</source>
        <comment>inbox, our reply failed: cancel it</comment>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>It is there…</source>
        <comment>inbox, our reply is uncertain: a person saw it on the network</comment>
        <translation>Elle y est…</translation>
    </message>
    <message>
        <source>It is not there</source>
        <comment>inbox, our reply is uncertain: a person looked on the network</comment>
        <translation>Elle n’y est pas</translation>
    </message>
    <message>
        <source>Like, hide, block and more (M)</source>
        <comment>inbox, button on a message</comment>
        <translation>Aimer, masquer, bloquer et plus (M)</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>inbox, moderation that was refused</comment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>inbox, moderation that is uncertain</comment>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Take back</source>
        <comment>inbox, our reply has not left yet</comment>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>Goes out in %n s.</source>
        <comment>inbox, our reply</comment>
        <translation>
            <numerusform>Part dans %n s.</numerusform>
            <numerusform>Part dans %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes out %1.</source>
        <comment>inbox, our reply; %1: tomorrow 09:00</comment>
        <translation>Part %1.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <comment>inbox, our reply was held back: the thread changed</comment>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>inbox, our reply was held back: the thread changed</comment>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MissedSheet</name>
    <message>
        <source>All of them</source>
        <comment>missed sheet, beside one choice for all posts</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Missed – Parvis</source>
        <comment>title of a window: posts whose time passed</comment>
        <translation>Manquées – Parvis</translation>
    </message>
    <message>
        <source>Their time passed while the computer slept or nothing ran. Nothing of them goes out unless you say so.</source>
        <comment>missed sheet</comment>
        <translation>Leur heure est passée pendant que l’ordinateur dormait ou que rien ne tournait. Rien n’en partira sans votre accord.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <comment>missed sheet, button</comment>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Decide later</source>
        <comment>missed sheet: what becomes of a post</comment>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Send now</source>
        <comment>missed sheet: what becomes of a post</comment>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>New time</source>
        <comment>missed sheet: what becomes of a post</comment>
        <translation>Nouvelle heure</translation>
    </message>
    <message>
        <source>Do not send</source>
        <comment>missed sheet: what becomes of a post</comment>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>date and time format of the composer&apos;s field</comment>
        <translation>ddd d MMM yyyy HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>%n posts were missed</source>
        <comment>heading of the missed sheet</comment>
        <translation>
            <numerusform>%n publication a été manquée</numerusform>
            <numerusform>%n publications ont été manquées</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry out</source>
        <comment>missed sheet, button</comment>
        <translation>Exécuter</translation>
    </message>
    <message numerus="yes">
        <source>Carry out for %n</source>
        <comment>missed sheet, button</comment>
        <translation>
            <numerusform>Exécuter pour %n</numerusform>
            <numerusform>Exécuter pour %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts were left as they are.</source>
        <comment>missed sheet</comment>
        <translation>
            <numerusform>%n publication a été laissée telle quelle.</numerusform>
            <numerusform>%n publications ont été laissées telles quelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided for %n posts</source>
        <comment>toast after the missed sheet</comment>
        <translation>
            <numerusform>Décidé pour %n publication</numerusform>
            <numerusform>Décidé pour %n publications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ModerationWords</name>
    <message>
        <source>Unlike</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Ne plus aimer</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Retirer le signet</translation>
    </message>
    <message>
        <source>Show again</source>
        <comment>inbox, moderation of a comment: was hidden</comment>
        <translation>Afficher de nouveau</translation>
    </message>
    <message>
        <source>Unmute</source>
        <comment>inbox, moderation of a person</comment>
        <translation>Retirer la sourdine</translation>
    </message>
    <message>
        <source>Unblock</source>
        <comment>inbox, moderation of a person</comment>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Not spam</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Pas indésirable</translation>
    </message>
    <message>
        <source>Withdraw approval</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Retirer l’approbation</translation>
    </message>
    <message>
        <source>Like</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Mettre en signet</translation>
    </message>
    <message>
        <source>Approve</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Delete on the network…</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Supprimer sur le réseau…</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Marquer comme indésirable</translation>
    </message>
    <message>
        <source>Mute the person</source>
        <comment>inbox, moderation of a person</comment>
        <translation>Mettre la personne en sourdine</translation>
    </message>
    <message>
        <source>Block the person</source>
        <comment>inbox, moderation of a person</comment>
        <translation>Bloquer la personne</translation>
    </message>
    <message>
        <source>Report…</source>
        <comment>inbox, moderation of a comment</comment>
        <translation>Signaler…</translation>
    </message>
    <message>
        <source>Liked</source>
        <comment>inbox, mark on a comment</comment>
        <translation>Aimé</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <comment>inbox, mark on a comment</comment>
        <translation>En signet</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>inbox, mark on a comment</comment>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Hidden</source>
        <comment>inbox, mark on a comment</comment>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>inbox, mark on a comment</comment>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Spam</source>
        <comment>inbox, mark on a comment</comment>
        <translation>Indésirable</translation>
    </message>
    <message>
        <source>Person muted</source>
        <comment>inbox, mark on a comment</comment>
        <translation>Personne en sourdine</translation>
    </message>
    <message>
        <source>Person blocked</source>
        <comment>inbox, mark on a comment</comment>
        <translation>Personne bloquée</translation>
    </message>
    <message>
        <source>Reported</source>
        <comment>inbox, mark on a comment</comment>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>%1: waits for the network</source>
        <comment>inbox, mark; %1: Like</comment>
        <translation>%1&#xa0;: attend le réseau</translation>
    </message>
    <message>
        <source>%1: on its way</source>
        <comment>inbox, mark; %1: Like</comment>
        <translation>%1&#xa0;: en cours</translation>
    </message>
    <message>
        <source>%1: not done</source>
        <comment>inbox, mark; %1: Like</comment>
        <translation>%1&#xa0;: non effectué</translation>
    </message>
    <message>
        <source>%1: the network did not say whether it was done</source>
        <comment>inbox, mark; %1: Report</comment>
        <translation>%1&#xa0;: le réseau n’a pas dit si c’est fait</translation>
    </message>
    <message>
        <source>This message</source>
        <comment>inbox, heading of a menu</comment>
        <translation>Ce message</translation>
    </message>
    <message>
        <source>Report %1 to the network</source>
        <comment>inbox, %1: a person</comment>
        <translation>Signaler %1 au réseau</translation>
    </message>
    <message>
        <source>What shall the moderators know?</source>
        <comment>inbox, empty field</comment>
        <translation>Que doivent savoir les modérateurs&#x202f;?</translation>
    </message>
    <message>
        <source>Send report</source>
        <comment>inbox, button</comment>
        <translation>Envoyer le signalement</translation>
    </message>
    <message>
        <source>Delete it for everybody? This cannot be undone.</source>
        <comment>inbox, question</comment>
        <translation>Supprimer pour tout le monde&#x202f;? C’est sans retour.</translation>
    </message>
    <message>
        <source>Delete on the network</source>
        <comment>inbox, button</comment>
        <translation>Supprimer sur le réseau</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MonthView</name>
    <message>
        <source>clocks +%1 min</source>
        <comment>calendar, a day on which clocks go forward</comment>
        <translation>horloge +%1 min</translation>
    </message>
    <message>
        <source>clocks −%1 min</source>
        <comment>calendar, a day on which clocks go back</comment>
        <translation>horloge −%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n free: %1</source>
        <comment>calendar, a day&apos;s free slots; %1: times</comment>
        <translation>
            <numerusform>%n libre&#xa0;: %1</numerusform>
            <numerusform>%n libres&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free slots</source>
        <comment>calendar, a day whose cell is too narrow for their times</comment>
        <translation>
            <numerusform>%n créneau libre</numerusform>
            <numerusform>%n créneaux libres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::NetworkButton</name>
    <message>
        <source>sign in with the browser</source>
        <comment>account dialog, under a network</comment>
        <translation>connexion par le navigateur</translation>
    </message>
    <message>
        <source>handle and %1</source>
        <comment>account dialog, under a network; %1: app password</comment>
        <translation>identifiant et %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>account dialog, between two ways of signing in</comment>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>parvis::ui::NotBuiltDesk</name>
    <message>
        <source>This desk is not built yet.</source>
        <comment>a place of the rail without content</comment>
        <translation>Cet espace n’est pas encore construit.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::NoteDialog</name>
    <message>
        <source>Incident</source>
        <comment>figures, kind of a note beside a curve</comment>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>figures, kind of a note beside a curve</comment>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>figures, kind of a note beside a curve</comment>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>figures, kind of a note beside a curve</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>It lasted until</source>
        <comment>figures, note, switch before a date</comment>
        <translation>Cela a duré jusqu’au</translation>
    </message>
    <message>
        <source>Note beside the curves</source>
        <comment>title of a window</comment>
        <translation>Note à côté des courbes</translation>
    </message>
    <message>
        <source>New note beside the curves</source>
        <comment>title of a window</comment>
        <translation>Nouvelle note à côté des courbes</translation>
    </message>
    <message>
        <source>Save note</source>
        <comment>button</comment>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>Remove note</source>
        <comment>button</comment>
        <translation>Supprimer la note</translation>
    </message>
    <message>
        <source>What happened</source>
        <comment>figures, note, field</comment>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>So that the next one who looks knows why</source>
        <comment>figures, note, empty field</comment>
        <translation>Pour que celui qui regardera ensuite sache pourquoi</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>figures, note, field</comment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>When</source>
        <comment>figures, note, field</comment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>figures, note, field</comment>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>About</source>
        <comment>figures, note, field: about which accounts</comment>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>The clocks skip this time on that day.</source>
        <comment>figures, note, error</comment>
        <translation>Ce jour-là, l’heure légale saute cette heure.</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <comment>figures, note, error</comment>
        <translation>Écrivez ce qui s’est passé.</translation>
    </message>
    <message>
        <source>This is too long: at most 2,000 characters.</source>
        <comment>figures, note, error</comment>
        <translation>C’est trop long&#xa0;: 2 000 caractères au plus.</translation>
    </message>
    <message>
        <source>This is not after its beginning.</source>
        <comment>figures, note, error</comment>
        <translation>Ce n’est pas après le début.</translation>
    </message>
    <message>
        <source>“%1” (%2, %3)</source>
        <comment>figures, a note: its text, kind and when</comment>
        <translation>«&#xa0;%1&#xa0;» (%2, %3)</translation>
    </message>
    <message>
        <source>Somebody removed this note meanwhile.</source>
        <comment>figures</comment>
        <translation>Quelqu’un a supprimé cette note entre-temps.</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <comment>of two changes of the same thing</comment>
        <translation>Le vôtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 changed this note meanwhile.</source>
        <comment>figures; %1: a colleague</comment>
        <translation>%1 a modifié cette note entre-temps.</translation>
    </message>
    <message>
        <source>Theirs: %1. Yours: %2.</source>
        <comment>of two changes of the same thing</comment>
        <translation>L’autre&#xa0;: %1. Le vôtre&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The note is removed.</source>
        <comment>figures</comment>
        <translation>La note est supprimée.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::NotePopover</name>
    <message>
        <source>What the team should know of this day</source>
        <comment>calendar, note of a day</comment>
        <translation>Ce que l’équipe doit savoir de ce jour</translation>
    </message>
    <message>
        <source>Save note</source>
        <comment>button</comment>
        <translation>Enregistrer la note</translation>
    </message>
</context>
<context>
    <name>parvis::ui::NoticeButton</name>
    <message numerus="yes">
        <source>%n notices for you</source>
        <comment>top bar</comment>
        <translation>
            <numerusform>%n avis pour vous</numerusform>
            <numerusform>%n avis pour vous</numerusform>
        </translation>
    </message>
    <message>
        <source>No notices for you</source>
        <comment>top bar</comment>
        <translation>Aucun avis pour vous</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>hover; %1 what it is, %2 the keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing waits for you. Colleagues call you in a note with @ and your name; rules can tell you of a message.</source>
        <comment>empty list of notices</comment>
        <translation>Rien ne vous attend. Vos collègues vous appellent dans une note avec @ et votre nom&#x202f;; des règles peuvent vous signaler un message.</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <comment>button under the notices</comment>
        <translation>Tout marquer comme vu</translation>
    </message>
    <message>
        <source>For you</source>
        <comment>heading over the notices: notes that call me, what rules tell me, and what figures tell</comment>
        <translation>Pour vous</translation>
    </message>
    <message>
        <source>Hold everything…</source>
        <comment>button under the notice of a crisis: the red button</comment>
        <translation>Tout suspendre…</translation>
    </message>
</context>
<context>
    <name>parvis::ui::NoticeWords</name>
    <message>
        <source>%1 calls you in a note</source>
        <comment>notice; %1 a colleague</comment>
        <translation>%1 vous appelle dans une note</translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <comment>notice; %1 the rule that asks for it</comment>
        <translation>Règle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>inbox, a note that calls me; colleague, when, words</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Rule “%1”, %2, %3: %4</source>
        <comment>notice of a rule; the rule, a customer, when, words</comment>
        <translation>Règle «&#xa0;%1&#xa0;», %2, %3&#xa0;: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n notices for you; the newest: %1</source>
        <comment>toast</comment>
        <translation>
            <numerusform>%n avis pour vous&#x202f;; le plus récent&#xa0;: %1</numerusform>
            <numerusform>%n avis pour vous&#x202f;; le plus récent&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls you in a note: “%2”</source>
        <comment>toast; %1 a colleague, %2 first words</comment>
        <translation>%1 vous appelle dans une note&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1: %2 wrote “%3”</source>
        <comment>toast of a rule; %1 the rule, %2 who, %3 first words</comment>
        <translation>%1&#xa0;: %2 a écrit «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>The crisis is over</source>
        <comment>notice of figures</comment>
        <translation>La crise est terminée</translation>
    </message>
    <message>
        <source>Crisis: many more are angry than usual</source>
        <comment>notice of figures</comment>
        <translation>Crise&#xa0;: bien plus de mécontents que d’habitude</translation>
    </message>
    <message>
        <source>Crisis: much more is written than usual</source>
        <comment>notice of figures</comment>
        <translation>Crise&#xa0;: bien plus de messages que d’habitude</translation>
    </message>
    <message>
        <source>Target met again: %1</source>
        <comment>notice of figures; %1 a figure</comment>
        <translation>Objectif de nouveau atteint&#xa0;: %1</translation>
    </message>
    <message>
        <source>Target missed: %1</source>
        <comment>notice of figures; %1 a figure</comment>
        <translation>Objectif manqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>A report is made after all</source>
        <comment>notice of a scheduled report</comment>
        <translation>Un rapport a finalement été produit</translation>
    </message>
    <message>
        <source>A report could not be made</source>
        <comment>notice of a scheduled report</comment>
        <translation>Un rapport n’a pas pu être produit</translation>
    </message>
    <message>
        <source>%1 messages in the hour from %2, usual are %3 at most; severity %4 of 10</source>
        <comment>notice of a crisis; numbers, %2 when</comment>
        <translation>%1 messages dans l’heure à partir de %2, d’habitude %3 au plus&#x202f;; gravité %4 sur 10</translation>
    </message>
    <message>
        <source>%1, promised was %2</source>
        <comment>notice of a missed target; two numbers</comment>
        <translation>%1, l’objectif était %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>notice of figures; what, its figures</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::OptionsPane</name>
    <message>
        <source>Content warning</source>
        <comment>composer, button</comment>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Poll</source>
        <comment>composer, button</comment>
        <translation>Sondage</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <comment>screen reader, composer</comment>
        <translation>Qui la voit</translation>
    </message>
    <message>
        <source>Language of the post</source>
        <comment>screen reader, composer</comment>
        <translation>Langue de la publication</translation>
    </message>
    <message>
        <source>Language: of the account</source>
        <comment>composer, first choice of the language</comment>
        <translation>Langue&#xa0;: celle du compte</translation>
    </message>
    <message>
        <source>What the warning says; readers open the post to see it</source>
        <comment>composer, empty field</comment>
        <translation>Ce que dit l’avertissement&#x202f;; on déplie la publication pour la lire</translation>
    </message>
    <message>
        <source>Content warning</source>
        <comment>screen reader, composer</comment>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>How long the poll runs</source>
        <comment>screen reader, composer</comment>
        <translation>Durée du sondage</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>how long a poll runs</comment>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long a poll runs</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Several choices</source>
        <comment>composer, poll</comment>
        <translation>Plusieurs choix</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>composer, poll, button: add an answer</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <comment>composer, poll, empty field</comment>
        <translation>Réponse %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::OutlookList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>last line of a short list of posts</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs you (%1)</source>
        <comment>heading of the posts that failed or are uncertain; %1 a number</comment>
        <translation>À régler (%1)</translation>
    </message>
    <message>
        <source>Next out</source>
        <comment>heading of the posts that go out next</comment>
        <translation>Prochains départs</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <comment>under Next out</comment>
        <translation>Rien n’est planifié.</translation>
    </message>
    <message>
        <source>Drafts (%1)</source>
        <comment>heading of unfinished posts; %1 a number</comment>
        <translation>Brouillons (%1)</translation>
    </message>
    <message>
        <source>Its time passed while no worker ran.</source>
        <comment>why a post was missed</comment>
        <translation>L’heure est passée sans qu’aucun agent d’envoi ne tourne.</translation>
    </message>
    <message>
        <source>Nobody can tell whether it arrived.</source>
        <comment>why a post is uncertain</comment>
        <translation>Personne ne peut dire si elle est arrivée.</translation>
    </message>
    <message>
        <source>It is due, but no worker is running.</source>
        <comment>why a post is late</comment>
        <translation>C’est l’heure, mais aucun agent d’envoi ne tourne.</translation>
    </message>
    <message>
        <source>It is due and still waiting for the network.</source>
        <comment>why a post is late</comment>
        <translation>C’est l’heure, mais elle attend encore le réseau.</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>state of a post that is past due</comment>
        <translation>En retard</translation>
    </message>
    <message>
        <source>It is there</source>
        <comment>mend of an uncertain post: the person looked on the network</comment>
        <translation>Elle y est</translation>
    </message>
    <message>
        <source>You looked on the network and the post is there.</source>
        <comment>hover of: It is there</comment>
        <translation>Vous avez regardé sur le réseau et la publication y est.</translation>
    </message>
    <message>
        <source>It is not there</source>
        <comment>mend of an uncertain post: the person looked on the network</comment>
        <translation>Elle n’y est pas</translation>
    </message>
    <message>
        <source>You looked on the network and the post is missing; then it can be sent again.</source>
        <comment>hover of: It is not there</comment>
        <translation>Vous avez regardé sur le réseau et la publication n’y est pas&#x202f;; on pourra la renvoyer.</translation>
    </message>
    <message>
        <source>Send now</source>
        <comment>mend of a failed or missed post</comment>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Goes out at once.</source>
        <comment>hover of: Send now</comment>
        <translation>Part tout de suite.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <comment>mend of a failed or missed post: cancel it</comment>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Takes it out of the plan.</source>
        <comment>hover of: Do not send</comment>
        <translation>La retire du planning.</translation>
    </message>
    <message>
        <source>Its address on the network</source>
        <comment>field under an uncertain post that a person found</comment>
        <translation>Son adresse sur le réseau</translation>
    </message>
    <message>
        <source>Note it</source>
        <comment>button beside the address of a post that a person found</comment>
        <translation>Noter</translation>
    </message>
    <message>
        <source>What happened</source>
        <comment>composer, button</comment>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Every step of it, with times and reasons</source>
        <comment>hover of: What happened</comment>
        <translation>Chacune de ses étapes, avec heures et raisons</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>mend of a change at the network that did not come about</comment>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>The network is read; what is missing is asked for again.</source>
        <comment>hover of: Look again</comment>
        <translation>Le réseau est relu&#x202f;; ce qui manque est redemandé.</translation>
    </message>
    <message>
        <source>Noted</source>
        <comment>mend of a change at the network: the person has read it</comment>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Takes it off this list; the ledger keeps it.</source>
        <comment>hover of: Noted</comment>
        <translation>Retire de cette liste&#x202f;; le journal le garde.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <comment>mend of a reply that was held back: its thread changed</comment>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>mend of a reply that was held back: its thread changed</comment>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PastPopover</name>
    <message>
        <source>Show the plan as it was at</source>
        <comment>calendar</comment>
        <translation>Afficher le plan tel qu’il était</translation>
    </message>
    <message>
        <source>Moment in the past</source>
        <comment>calendar</comment>
        <translation>Moment du passé</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <comment>button</comment>
        <translation>Afficher le plan</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PeopleList</name>
    <message>
        <source>Name</source>
        <comment>figures, column: a person</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>figures, column</comment>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>figures, column: how many a person wrote</comment>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Followers</source>
        <comment>figures, column: of a person, on all networks</comment>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>figures, column: ambassador or influencer</comment>
        <translation>Statut</translation>
    </message>
    <message>
        <source>No network told how many follow</source>
        <comment>figures, list of people</comment>
        <translation>Aucun réseau n’a dit combien de personnes suivent</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PeoplePlaces</name>
    <message>
        <source>%1 %</source>
        <comment>figures, under a curve: part of the people who write</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>everybody who wrote (%n people)</source>
        <comment>figures, a place of a curve</comment>
        <translation>
            <numerusform>tous ceux qui ont écrit (%n personne)</numerusform>
            <numerusform>tous ceux qui ont écrit (%n personnes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the most active %1 % (%n people)</source>
        <comment>figures, a place of a curve</comment>
        <translation>
            <numerusform>le %1&#xa0;% le plus actif (%n personne)</numerusform>
            <numerusform>les %1&#xa0;% les plus actifs (%n personnes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside %1. Complaints read: %2 now, %3 before.</source>
        <comment>figures, under complaint themes; %1: days, %2 and %3: numbers</comment>
        <translation>En regard&#xa0;: %1. Réclamations lues&#xa0;: %2 maintenant, %3 avant.</translation>
    </message>
    <message>
        <source>There were more: only the newest %1 of each period were read.</source>
        <comment>figures, under complaint themes</comment>
        <translation>Il y en avait plus&#xa0;: seules les %1 plus récentes de chaque période ont été lues.</translation>
    </message>
    <message>
        <source>Influencer</source>
        <comment>figures, mark of a person</comment>
        <translation>Personne influente</translation>
    </message>
    <message>
        <source>Ambassador</source>
        <comment>figures, mark of a person</comment>
        <translation>Ambassadeur</translation>
    </message>
    <message>
        <source>%1 (@%2)</source>
        <comment>figures, a person: name and handle</comment>
        <translation>%1 (@%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <comment>figures, a layer of a chart: the competitors with the fewest mentions together</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PeopleWindow</name>
    <message>
        <source>People – Parvis</source>
        <comment>title of a window</comment>
        <translation>Personnes – Parvis</translation>
    </message>
    <message>
        <source>Handle or name, on any network</source>
        <comment>people, empty field</comment>
        <translation>Identifiant ou nom, sur tout réseau</translation>
    </message>
    <message>
        <source>People</source>
        <comment>people, screen reader</comment>
        <translation>Personnes</translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <comment>people: on how many a person is known</comment>
        <translation>
            <numerusform>%n réseau</numerusform>
            <numerusform>%n réseaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody of that name has written.</source>
        <comment>people, nothing found</comment>
        <translation>Personne de ce nom n’a écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>people, found</comment>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; scroll for more</source>
        <comment>people, found</comment>
        <translation>
            <numerusform>La première&#x202f;; faites défiler pour la suite</numerusform>
            <numerusform>Les %n premières&#x202f;; faites défiler pour la suite</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PeriodPicker</name>
    <message>
        <source>First day</source>
        <comment>figures, period</comment>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <comment>figures, period</comment>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>figures, period, button</comment>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Compared with</source>
        <comment>figures, period</comment>
        <translation>Comparé avec</translation>
    </message>
    <message>
        <source>Against the period before</source>
        <comment>figures, what a period is compared with</comment>
        <translation>Par rapport à la période d’avant</translation>
    </message>
    <message>
        <source>Against last year</source>
        <comment>figures, what a period is compared with</comment>
        <translation>Par rapport à l’an dernier</translation>
    </message>
    <message>
        <source>Without comparison</source>
        <comment>figures, what a period is compared with</comment>
        <translation>Sans comparaison</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PeriodWords</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>figures, date format of a period&apos;s last day</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>figures, date format of a period&apos;s first day in another month</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d</source>
        <comment>figures, date format of a period&apos;s first day in the same month: the day alone</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>figures, days of one month: 16–22 November 2026</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>figures, first and last day of a period</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <comment>figures, a period and the one before it</comment>
        <translation>%1, comparé à la période %2</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>figures, period</comment>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <comment>figures, period</comment>
        <translation>Hier</translation>
    </message>
    <message>
        <source>7 days</source>
        <comment>figures, period</comment>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>28 days</source>
        <comment>figures, period</comment>
        <translation>28 jours</translation>
    </message>
    <message>
        <source>90 days</source>
        <comment>figures, period</comment>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>This week</source>
        <comment>figures, period</comment>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Last week</source>
        <comment>figures, period</comment>
        <translation>La semaine dernière</translation>
    </message>
    <message>
        <source>This month</source>
        <comment>figures, period</comment>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <comment>figures, period</comment>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This quarter</source>
        <comment>figures, period</comment>
        <translation>Ce trimestre</translation>
    </message>
    <message>
        <source>This year</source>
        <comment>figures, period</comment>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Other days…</source>
        <comment>figures, period</comment>
        <translation>Autres jours…</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PersonPanel</name>
    <message>
        <source>On these networks</source>
        <comment>inbox, contact card, heading</comment>
        <translation>Sur ces réseaux</translation>
    </message>
    <message>
        <source>Linked by %1 on %2: %3</source>
        <comment>inbox, contact card, hover: who linked two identities, when, why</comment>
        <translation>Reliée par %1 le %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 is somebody else: take it out</source>
        <comment>inbox, contact card, button</comment>
        <translation>%1 est quelqu’un d’autre&#xa0;: retirer</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <comment>inbox, contact card, heading</comment>
        <translation>Peut-être la même personne</translation>
    </message>
    <message>
        <source>Link</source>
        <comment>inbox, contact card, button: it is the same person</comment>
        <translation>Relier</translation>
    </message>
    <message>
        <source>%1 is the same person: link</source>
        <comment>inbox, contact card, screen reader</comment>
        <translation>%1 est la même personne&#xa0;: relier</translation>
    </message>
    <message>
        <source>Not the same</source>
        <comment>inbox, contact card, button</comment>
        <translation>Pas la même</translation>
    </message>
    <message>
        <source>Noted</source>
        <comment>inbox, contact card, heading over the workspace&apos;s own fields</comment>
        <translation>Renseignements</translation>
    </message>
    <message>
        <source>Linked identities say: %1</source>
        <comment>inbox, contact card, hover</comment>
        <translation>Les identités reliées disent&#xa0;: %1</translation>
    </message>
    <message>
        <source>2026-12-31</source>
        <comment>inbox, contact, example of a date in an empty field</comment>
        <translation>2026-12-31</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>inbox, contact card, heading</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <comment>inbox, contact, button</comment>
        <translation>Supprimer cette note</translation>
    </message>
    <message>
        <source>%1 linked.</source>
        <comment>inbox, message at the foot</comment>
        <translation>%1 reliée.</translation>
    </message>
    <message>
        <source>%1 stands for itself again.</source>
        <comment>inbox, message at the foot</comment>
        <translation>%1 redevient une personne à part.</translation>
    </message>
    <message>
        <source>Add a note, then Enter</source>
        <comment>inbox, contact card, empty field</comment>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Add a note about this person</source>
        <comment>inbox, contact card, screen reader</comment>
        <translation>Ajouter une note sur cette personne</translation>
    </message>
    <message>
        <source>Link with…</source>
        <comment>inbox, contact card, button</comment>
        <translation>Relier à…</translation>
    </message>
    <message>
        <source>Say who else this person is, and what it is known from</source>
        <comment>inbox, contact card, hover</comment>
        <translation>Dire qui d’autre est cette personne, et d’où on le sait</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PersonWords</name>
    <message>
        <source>Influencer</source>
        <comment>inbox, mark of a person</comment>
        <translation>Personne influente</translation>
    </message>
    <message>
        <source>Ambassador</source>
        <comment>inbox, mark of a person</comment>
        <translation>Ambassadeur</translation>
    </message>
    <message>
        <source>%1 followers, %2 needed</source>
        <comment>inbox, why a person has a mark</comment>
        <translation>%1 abonnés, %2 requis</translation>
    </message>
    <message>
        <source>%1 shares of our posts, %2 needed</source>
        <comment>inbox, why a person has a mark</comment>
        <translation>%1 partages de nos publications, %2 requis</translation>
    </message>
    <message>
        <source>active on %1 days, %2 needed</source>
        <comment>inbox, why a person has a mark</comment>
        <translation>présence sur %1 jours, %2 requis</translation>
    </message>
    <message>
        <source>%1 points (3 a share, 2 a message, 1 a like), %2 needed</source>
        <comment>inbox, why a person has a mark</comment>
        <translation>%1 points (3 par partage, 2 par message, 1 par «&#xa0;J’aime&#xa0;»), %2 requis</translation>
    </message>
    <message>
        <source>Both networks confirm %1</source>
        <comment>inbox, why two identities may be one person</comment>
        <translation>Les deux réseaux confirment %1</translation>
    </message>
    <message>
        <source>Same handle and name: %1</source>
        <comment>inbox, why two identities may be one person</comment>
        <translation>Même identifiant et même nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>inbox, contact card: number of followers</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 known)</source>
        <comment>inbox, contact card: followers over several networks</comment>
        <translation>%1 (%2 sur %3 connus)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PlanActions</name>
    <message>
        <source>Moved to %1</source>
        <comment>toast after a post was moved in the calendar; %1 is a date and time</comment>
        <translation>Déplacée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n publication déplacée</numerusform>
            <numerusform>%n publications déplacées</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <comment>toast after a post was copied in the calendar; %1 is a date and time</comment>
        <translation>Copiée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n posts copied</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n publication copiée</numerusform>
            <numerusform>%n publications copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <comment>toast after a post was taken out of the calendar; %1 first words</comment>
        <translation>Annulée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n posts cancelled</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n publication annulée</numerusform>
            <numerusform>%n publications annulées</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <comment>toast of the calendar</comment>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <comment>toast of the calendar</comment>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <comment>banner of the calendar</comment>
        <translation>Impossible de revenir en arrière.</translation>
    </message>
    <message>
        <source>This cannot be done again.</source>
        <comment>banner of the calendar</comment>
        <translation>Impossible de rétablir.</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n posts are back where they were</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>Annulé&#xa0;: %n publication remise à sa place</numerusform>
            <numerusform>Annulé&#xa0;: %n publications remises à leur place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: %n posts</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>Rétabli&#xa0;: %n publication</numerusform>
            <numerusform>Rétabli&#xa0;: %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to %1; it has to be approved again</source>
        <comment>toast after a post was moved; %1 a date and time</comment>
        <translation>Déplacée&#xa0;: %1&#x202f;; elle doit être approuvée à nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved; what was approved has to be approved again</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n publication déplacée&#x202f;; si elle était approuvée, elle doit l’être à nouveau</numerusform>
            <numerusform>%n publications déplacées&#x202f;; celles qui étaient approuvées doivent l’être à nouveau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, but %n posts have to be approved again</source>
        <comment>toast after undo or redo</comment>
        <translation>
            <numerusform>Fait, mais %n publication doit être approuvée à nouveau</numerusform>
            <numerusform>Fait, mais %n publications doivent être approuvées à nouveau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PlanListModel</name>
    <message numerus="yes">
        <source>%n posts</source>
        <comment>calendar, list: of one day</comment>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <comment>calendar, list: column</comment>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>calendar, list: column</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>State</source>
        <comment>calendar, list: column</comment>
        <translation>État</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>calendar, list: column</comment>
        <translation>Texte</translation>
    </message>
    <message numerus="yes">
        <source>%n free slots</source>
        <comment>calendar, list: of one day</comment>
        <translation>
            <numerusform>%n créneau libre</numerusform>
            <numerusform>%n créneaux libres</numerusform>
        </translation>
    </message>
    <message>
        <source>Free slot</source>
        <comment>calendar, list: state of a slot with nothing planned</comment>
        <translation>Créneau libre</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PolicyBox</name>
    <message>
        <source>nobody</source>
        <comment>settings: how many have to approve; none</comment>
        <translation>personne</translation>
    </message>
    <message>
        <source>How many approve on %1</source>
        <comment>settings; an account</comment>
        <translation>Combien approuvent sur %1</translation>
    </message>
    <message>
        <source>Everybody but the author; or names, with commas between</source>
        <comment>settings, empty field</comment>
        <translation>Tout le monde sauf l’auteur&#x202f;; ou des noms, séparés par des virgules</translation>
    </message>
    <message>
        <source>Who approves on %1</source>
        <comment>settings; an account</comment>
        <translation>Qui approuve sur %1</translation>
    </message>
    <message>
        <source>Fewer people may approve than have to. Nothing was saved.</source>
        <comment>settings, error</comment>
        <translation>Moins de personnes peuvent approuver qu’il n’en faut. Rien n’a été enregistré.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostActions</name>
    <message>
        <source>Moved to %1</source>
        <comment>toast after a post was moved in the calendar; %1 is a date and time</comment>
        <translation>Déplacée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <comment>toast after a post was taken out of the calendar; %1 first words</comment>
        <translation>Annulée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Going out again now</source>
        <comment>toast after Try again</comment>
        <translation>Nouvel envoi en cours</translation>
    </message>
    <message>
        <source>Noted as published</source>
        <comment>toast after a person settled an uncertain post</comment>
        <translation>Notée comme publiée</translation>
    </message>
    <message>
        <source>Noted as not published; it can be sent again</source>
        <comment>toast after a person settled an uncertain post</comment>
        <translation>Notée comme non publiée&#x202f;; on peut la renvoyer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostCard</name>
    <message>
        <source>Open the post on the network</source>
        <comment>inbox, button on the post of a conversation</comment>
        <translation>Ouvrir la publication sur le réseau</translation>
    </message>
    <message>
        <source>The post this conversation belongs to</source>
        <comment>inbox, screen reader</comment>
        <translation>La publication dont parle cette conversation</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures or videos</source>
        <comment>inbox, post of a conversation</comment>
        <translation>
            <numerusform>%n image ou vidéo</numerusform>
            <numerusform>%n images ou vidéos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostReview</name>
    <message>
        <source>Approve</source>
        <comment>button</comment>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Send back</source>
        <comment>button: rejects a post, with the reason</comment>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>No comments yet.</source>
        <comment>review of a post</comment>
        <translation>Pas encore de commentaire.</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>button</comment>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Remark, or the reason to send it back</source>
        <comment>review, empty field</comment>
        <translation>Remarque, ou raison du renvoi</translation>
    </message>
    <message>
        <source>Comments</source>
        <comment>heading in the review of a post</comment>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>What the comment is about</source>
        <comment>review</comment>
        <translation>Ce que concerne le commentaire</translation>
    </message>
    <message>
        <source>Comment for your colleagues</source>
        <comment>review, empty field</comment>
        <translation>Commentaire pour vos collègues</translation>
    </message>
    <message>
        <source>%1: no description</source>
        <comment>review; a file</comment>
        <translation>%1&#xa0;: sans description</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>review; a file and its description</comment>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>First comment: %1</source>
        <comment>review</comment>
        <translation>Premier commentaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Some accounts get other words; open the post to see them.</source>
        <comment>review</comment>
        <translation>Certains comptes reçoivent un autre texte&#x202f;; ouvrez la publication pour le voir.</translation>
    </message>
    <message>
        <source>Approved by %1.</source>
        <comment>review; names</comment>
        <translation>Approuvée par %1.</translation>
    </message>
    <message>
        <source>%1 of %2 have agreed.</source>
        <comment>review; numbers of people</comment>
        <translation>%1 accord sur %2.</translation>
    </message>
    <message>
        <source>Here these people approve: %1.</source>
        <comment>review; names</comment>
        <translation>Ici approuvent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its time has passed.</source>
        <comment>review; of a post that still waits</comment>
        <translation>Son heure est passée.</translation>
    </message>
    <message>
        <source>Sent back by %1 %2: %3</source>
        <comment>review; name, time, reason</comment>
        <translation>Renvoyée par %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The approval of %1 no longer counts: text or time has changed since.</source>
        <comment>review; names</comment>
        <translation>L’approbation de %1 ne compte plus&#xa0;: le texte ou l’heure a changé depuis.</translation>
    </message>
    <message>
        <source>Write the reason first</source>
        <comment>hover of Send back</comment>
        <translation>Écrivez d’abord la raison</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>head of a comment; who, when, about what</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>Sent back to its author</source>
        <comment>toast</comment>
        <translation>Renvoyée à son auteur</translation>
    </message>
    <message>
        <source>Approved; somebody else has to agree too</source>
        <comment>toast</comment>
        <translation>Approuvée&#x202f;; quelqu’un d’autre doit aussi donner son accord</translation>
    </message>
    <message>
        <source>Approved and scheduled</source>
        <comment>toast</comment>
        <translation>Approuvée et planifiée</translation>
    </message>
    <message>
        <source>In review, %1/%2</source>
        <comment>state of a post; how many of how many people have agreed</comment>
        <translation>En relecture, %1/%2</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <comment>state of a post; names</comment>
        <translation>Approuvée par %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PresenceWatch</name>
    <message>
        <source>%1 writes</source>
        <comment>inbox: a colleague writes an answer here</comment>
        <translation>%1 écrit</translation>
    </message>
    <message>
        <source>%1 reads</source>
        <comment>inbox: a colleague has this conversation open</comment>
        <translation>%1 lit</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PreviewPane</name>
    <message>
        <source>Choose an account to see the post as it will look.</source>
        <comment>composer, empty preview</comment>
        <translation>Choisissez un compte pour voir la publication telle qu’elle sera.</translation>
    </message>
    <message>
        <source>First comment</source>
        <comment>composer, preview, heading</comment>
        <translation>Premier commentaire</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RehearsalCard</name>
    <message>
        <source>Would not go out</source>
        <comment>rehearsal, red</comment>
        <translation>Ne partirait pas</translation>
    </message>
    <message>
        <source>Look at it</source>
        <comment>rehearsal, amber</comment>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Open the post</source>
        <comment>hover of a post&apos;s first words</comment>
        <translation>Ouvrir la publication</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>rehearsal, for screen readers; state, time, first words</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <comment>rehearsal, button; %1 is a date and time</comment>
        <translation>Déplacer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open it there</source>
        <comment>rehearsal, button: opens the post at the place of the finding</comment>
        <translation>Ouvrir à cet endroit</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <comment>rehearsal, button</comment>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Approve</source>
        <comment>button</comment>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Release</source>
        <comment>button: let posts go out again</comment>
        <translation>Relâcher</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RehearsalPane</name>
    <message>
        <source>How far to look ahead</source>
        <comment>rehearsal</comment>
        <translation>Jusqu’où regarder</translation>
    </message>
    <message>
        <source>24 hours</source>
        <comment>rehearsal, how far ahead</comment>
        <translation>24 heures</translation>
    </message>
    <message>
        <source>72 hours</source>
        <comment>rehearsal, how far ahead</comment>
        <translation>72 heures</translation>
    </message>
    <message>
        <source>7 days</source>
        <comment>rehearsal, how far ahead</comment>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>Check again (F5)</source>
        <comment>rehearsal, button</comment>
        <translation>Vérifier à nouveau (F5)</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>rehearsal, after a failure</comment>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%n posts are planned.</source>
        <comment>rehearsal, summary</comment>
        <translation>
            <numerusform>%n publication est planifiée.</numerusform>
            <numerusform>%n publications sont planifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not go out as planned.</source>
        <comment>rehearsal, summary</comment>
        <translation>
            <numerusform>%n ne partirait pas comme prévu.</numerusform>
            <numerusform>%n ne partiraient pas comme prévu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a look.</source>
        <comment>rehearsal, summary</comment>
        <translation>
            <numerusform>%n est à regarder.</numerusform>
            <numerusform>%n sont à regarder.</numerusform>
        </translation>
    </message>
    <message>
        <source>All are ready.</source>
        <comment>rehearsal, summary</comment>
        <translation>Toutes sont prêtes.</translation>
    </message>
    <message>
        <source>Nothing is planned in this time.</source>
        <comment>rehearsal, empty</comment>
        <translation>Rien n’est planifié dans cette période.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <comment>rehearsal, button under a long list</comment>
        <translation>
            <numerusform>Montrer %n de plus</numerusform>
            <numerusform>Montrer %n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are ready</source>
        <comment>rehearsal, over the green ones</comment>
        <translation>
            <numerusform>%n publication est prête</numerusform>
            <numerusform>%n publications sont prêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <comment>rehearsal, after a repair that could not be made</comment>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Moved to %1; it has to be approved again</source>
        <comment>toast after a post was moved; %1 a date and time</comment>
        <translation>Déplacée&#xa0;: %1&#x202f;; elle doit être approuvée à nouveau</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <comment>toast after a post was moved in the calendar; %1 is a date and time</comment>
        <translation>Déplacée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Approved and scheduled</source>
        <comment>toast</comment>
        <translation>Approuvée et planifiée</translation>
    </message>
    <message>
        <source>Approved; somebody else has to agree too</source>
        <comment>toast</comment>
        <translation>Approuvée&#x202f;; quelqu’un d’autre doit aussi donner son accord</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReleaseSheet</name>
    <message>
        <source>Release</source>
        <comment>button: let posts go out again</comment>
        <translation>Relâcher</translation>
    </message>
    <message>
        <source>Why it is over, for your colleagues</source>
        <comment>release sheet, empty field</comment>
        <translation>Pourquoi c’est terminé, pour vos collègues</translation>
    </message>
    <message>
        <source>Let posts go out again?</source>
        <comment>heading of the release sheet</comment>
        <translation>Laisser repartir les publications&#x202f;?</translation>
    </message>
    <message>
        <source>No post has missed its time meanwhile.</source>
        <comment>release sheet</comment>
        <translation>Aucune publication n’a manqué son heure entre-temps.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts are past their time. Nothing of them goes out unless you say so.</source>
        <comment>release sheet, over their list</comment>
        <translation>
            <numerusform>%n publication a dépassé son heure. Elle ne part que si vous le dites.</numerusform>
            <numerusform>%n publications ont dépassé leur heure. Aucune ne part sans que vous le disiez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep on hold</source>
        <comment>release sheet: what becomes of a post</comment>
        <translation>Garder en attente</translation>
    </message>
    <message>
        <source>Send now</source>
        <comment>release sheet: what becomes of a post</comment>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>As planned</source>
        <comment>release sheet: what becomes of a post; its late policy decides</comment>
        <translation>Comme prévu</translation>
    </message>
    <message>
        <source>Do not send</source>
        <comment>release sheet: what becomes of a post</comment>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>All of them</source>
        <comment>release sheet, beside one choice for all posts</comment>
        <translation>Toutes</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RepeatPopover</name>
    <message>
        <source>Repeat this post</source>
        <comment>heading of a popover</comment>
        <translation>Répéter cette publication</translation>
    </message>
    <message>
        <source>Every how many</source>
        <comment>screen reader, repeated post</comment>
        <translation>Tous les combien</translation>
    </message>
    <message>
        <source>Days, weeks or months</source>
        <comment>screen reader, repeated post</comment>
        <translation>Jours, semaines ou mois</translation>
    </message>
    <message>
        <source>days</source>
        <comment>repeated post: every … days</comment>
        <translation>jours</translation>
    </message>
    <message>
        <source>weeks</source>
        <comment>repeated post: every … weeks</comment>
        <translation>semaines</translation>
    </message>
    <message>
        <source>months</source>
        <comment>repeated post: every … months</comment>
        <translation>mois</translation>
    </message>
    <message>
        <source>Which day of the month</source>
        <comment>screen reader, repeated post</comment>
        <translation>Quel jour du mois</translation>
    </message>
    <message>
        <source>Every</source>
        <comment>repeated post: every … weeks</comment>
        <translation>Tous les</translation>
    </message>
    <message>
        <source>How it ends</source>
        <comment>screen reader, repeated post</comment>
        <translation>Comment cela finit</translation>
    </message>
    <message>
        <source>without an end</source>
        <comment>repeated post</comment>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>so many times in all</source>
        <comment>repeated post</comment>
        <translation>un nombre de fois en tout</translation>
    </message>
    <message>
        <source>until a day</source>
        <comment>repeated post</comment>
        <translation>jusqu’à un jour</translation>
    </message>
    <message>
        <source>How many times</source>
        <comment>screen reader, repeated post</comment>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>The last day</source>
        <comment>screen reader, repeated post</comment>
        <translation>Le dernier jour</translation>
    </message>
    <message>
        <source>Do not repeat</source>
        <comment>repeated post, button</comment>
        <translation>Ne pas répéter</translation>
    </message>
    <message>
        <source>Repeat</source>
        <comment>repeated post, button</comment>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>None of its dates is to come.</source>
        <comment>repeated post</comment>
        <translation>Aucune de ses dates n’est à venir.</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>repeated post, button beside a date</comment>
        <translation>Sauter</translation>
    </message>
    <message>
        <source>Skip %1</source>
        <comment>repeated post, screen reader; %1: a date</comment>
        <translation>Sauter %1</translation>
    </message>
    <message>
        <source>This date is skipped already, or out.</source>
        <comment>repeated post</comment>
        <translation>Cette date est déjà sautée, ou publiée.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>repeated post, beside a date</comment>
        <translation>Sautée</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReplyBox</name>
    <message>
        <source>Reply</source>
        <comment>inbox, what is written: an answer to the customer</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>inbox, what is written: for colleagues only</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>to %1 · %2</source>
        <comment>inbox, over the reply; %1: person, %2: who sees it</comment>
        <translation>à %1 · %2</translation>
    </message>
    <message>
        <source>The conversation changed since you began to write.</source>
        <comment>inbox, over the reply</comment>
        <translation>La conversation a changé depuis que vous avez commencé à écrire.</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <comment>inbox, over the reply, button</comment>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <comment>inbox, screen reader</comment>
        <translation>Note pour les collègues</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>inbox, screen reader</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Add note</source>
        <comment>inbox, button</comment>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>inbox, button: the reply</comment>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>inbox, key to send, beside the button</comment>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>inbox, over the reply, button</comment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>seen by colleagues only</source>
        <comment>inbox, over a note</comment>
        <translation>vue des collègues seulement</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>inbox, over the reply; who, and the first words of what is new</comment>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>For colleagues only. Call one with @name.</source>
        <comment>inbox, empty note field</comment>
        <translation>Pour les collègues seulement. Appelez-en avec @nom.</translation>
    </message>
    <message>
        <source>Write an answer… (/ for canned replies)</source>
        <comment>inbox, empty reply field</comment>
        <translation>Écrire une réponse… (/ pour les réponses types)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>inbox, quoted words of a message</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 has answered: %2</source>
        <comment>inbox, over the reply; a colleague</comment>
        <translation>%1 a répondu&#xa0;: %2</translation>
    </message>
    <message>
        <source>Somebody answered as %1, outside Parvis: %2</source>
        <comment>inbox, over the reply; %1: the account</comment>
        <translation>Quelqu’un a répondu en tant que %1, hors de Parvis&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 changed their message. Before: %2 Now: %3</source>
        <comment>inbox, over the reply; a customer</comment>
        <translation>%1 a modifié son message. Avant&#xa0;: %2 Maintenant&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 changed their message: %2</source>
        <comment>inbox, over the reply; a customer</comment>
        <translation>%1 a modifié son message&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 deleted their message: %2</source>
        <comment>inbox, over the reply; a customer</comment>
        <translation>%1 a supprimé son message&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 deleted a message.</source>
        <comment>inbox, over the reply; a customer</comment>
        <translation>%1 a supprimé un message.</translation>
    </message>
    <message>
        <source>%1 wrote again: %2</source>
        <comment>inbox, over the reply; a customer</comment>
        <translation>%1 a écrit de nouveau&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is something new in the conversation.</source>
        <comment>inbox, over the reply</comment>
        <translation>Il y a du nouveau dans la conversation.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReplyTools</name>
    <message>
        <source>In an hour</source>
        <comment>inbox, when a reply goes out</comment>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>This evening</source>
        <comment>inbox, when a reply goes out</comment>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <comment>inbox, when a reply goes out</comment>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <comment>inbox, when a reply goes out</comment>
        <translation>Lundi matin</translation>
    </message>
    <message>
        <source>Canned</source>
        <comment>inbox, button: canned replies</comment>
        <translation>Réponses types</translation>
    </message>
    <message>
        <source>Canned replies (Ctrl+/, or / in an empty answer)</source>
        <comment>inbox, hover over the button</comment>
        <translation>Réponses types (Ctrl+/, ou / dans une réponse vide)</translation>
    </message>
    <message>
        <source>Added when it is sent; set under Settings</source>
        <comment>inbox, hover over the signature</comment>
        <translation>Ajoutée à l’envoi&#x202f;; se règle dans les réglages</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <comment>inbox, under the reply; %1: signature</comment>
        <translation>Signé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>inbox, when a reply goes out</comment>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Goes out: %1</source>
        <comment>inbox, screen reader; %1: now, tomorrow 09:00</comment>
        <translation>Départ&#xa0;: %1</translation>
    </message>
    <message>
        <source>When does it go out?</source>
        <comment>inbox, heading of a popover</comment>
        <translation>Quand part-elle&#x202f;?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>inbox, when a reply goes out; name and time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Day and time</source>
        <comment>inbox, when a reply goes out</comment>
        <translation>Jour et heure</translation>
    </message>
    <message>
        <source>Send then</source>
        <comment>inbox, when a reply goes out, button</comment>
        <translation>Envoyer alors</translation>
    </message>
    <message>
        <source>When it goes out (Ctrl+Shift+T)</source>
        <comment>inbox, hover over the button</comment>
        <translation>Quand elle part (Ctrl+Maj+T)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RetentionBox</name>
    <message>
        <source>Add retention rule…</source>
        <comment>settings, button</comment>
        <translation>Ajouter une règle de conservation…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>canned replies, button</comment>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>canned replies, button</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Closed conversations where nothing happened for as long as a rule says are removed by the worker, with the people of whom nothing else is kept. It cannot be undone.</source>
        <comment>settings, retention</comment>
        <translation>Les conversations closes où rien ne s’est passé depuis la durée qu’une règle indique sont supprimées par l’agent d’envoi, avec les personnes dont rien d’autre n’est conservé. C’est irréversible.</translation>
    </message>
    <message>
        <source>No rule: everything is kept.</source>
        <comment>settings, retention, empty list</comment>
        <translation>Aucune règle&#xa0;: tout est conservé.</translation>
    </message>
    <message>
        <source>Retention rules</source>
        <comment>settings, list</comment>
        <translation>Règles de conservation</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>canned replies, column</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>retention, column: how long</comment>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>For</source>
        <comment>retention, column: which conversations</comment>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Would remove now</source>
        <comment>retention, column</comment>
        <translation>Supprimerait maintenant</translation>
    </message>
    <message>
        <source>Every account</source>
        <comment>canned reply</comment>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>label “%1”</source>
        <comment>retention, which conversations</comment>
        <translation>étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>switched off</source>
        <comment>retention, a rule</comment>
        <translation>désactivée</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <comment>retention: how long</comment>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>retention</comment>
        <translation>non compté</translation>
    </message>
    <message>
        <source>%1 conversations, %2 messages</source>
        <comment>retention</comment>
        <translation>%1 conversations, %2 messages</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <comment>retention, button</comment>
        <translation>Arrêter le compte</translation>
    </message>
    <message>
        <source>Count now</source>
        <comment>retention, button</comment>
        <translation>Compter maintenant</translation>
    </message>
    <message>
        <source>What each rule would remove now; nothing is removed by it</source>
        <comment>retention, hover</comment>
        <translation>Ce que chaque règle supprimerait maintenant&#x202f;; rien n’est supprimé par ce compte</translation>
    </message>
    <message>
        <source>Retention rule removed: %1</source>
        <comment>toast; %1 its name</comment>
        <translation>Règle de conservation retirée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RetentionDialog</name>
    <message>
        <source>The rule is on</source>
        <comment>retention rule</comment>
        <translation>La règle est active</translation>
    </message>
    <message>
        <source>Save retention rule</source>
        <comment>button</comment>
        <translation>Enregistrer la règle de conservation</translation>
    </message>
    <message>
        <source>New retention rule</source>
        <comment>title of a window</comment>
        <translation>Nouvelle règle de conservation</translation>
    </message>
    <message>
        <source>Retention rule</source>
        <comment>title of a window</comment>
        <translation>Règle de conservation</translation>
    </message>
    <message>
        <source>As your team calls it</source>
        <comment>canned reply, empty field</comment>
        <translation>Comme votre équipe l’appelle</translation>
    </message>
    <message>
        <source>months</source>
        <comment>retention rule: how long, behind a number</comment>
        <translation>mois</translation>
    </message>
    <message>
        <source>With or without labels</source>
        <comment>retention rule, empty field</comment>
        <translation>Avec ou sans étiquettes</translation>
    </message>
    <message>
        <source>The oldest of them</source>
        <comment>retention rule, list of conversations</comment>
        <translation>Les plus anciennes d’entre elles</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>canned reply, field</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kept after the last change</source>
        <comment>retention rule, field</comment>
        <translation>Conservé après le dernier changement</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>canned reply, field</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>retention rule, field: of messages</comment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>retention rule, field</comment>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Every account</source>
        <comment>canned reply</comment>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Every kind</source>
        <comment>retention rule</comment>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Counting what it would remove now…</source>
        <comment>retention rule</comment>
        <translation>Décompte de ce qu’elle supprimerait maintenant…</translation>
    </message>
    <message>
        <source>It would remove nothing now.</source>
        <comment>retention rule</comment>
        <translation>Elle ne supprimerait rien maintenant.</translation>
    </message>
    <message>
        <source>It would remove now: %1 conversations with %2 messages. They cannot be brought back.</source>
        <comment>retention rule</comment>
        <translation>Elle supprimerait maintenant&#xa0;: %1 conversations avec %2 messages. Elles ne peuvent pas être rétablies.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Review</name>
    <message>
        <source>Forbidden words</source>
        <comment>kind of a charter rule</comment>
        <translation>Mots interdits</translation>
    </message>
    <message>
        <source>Required words</source>
        <comment>kind of a charter rule</comment>
        <translation>Mots exigés</translation>
    </message>
    <message>
        <source>Disclosure of paid content</source>
        <comment>kind of a charter rule</comment>
        <translation>Mention de contenu payé</translation>
    </message>
    <message>
        <source>Descriptions of pictures</source>
        <comment>kind of a charter rule</comment>
        <translation>Descriptions d’images</translation>
    </message>
    <message>
        <source>Allowed link addresses</source>
        <comment>kind of a charter rule</comment>
        <translation>Adresses de liens permises</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <comment>kind of a charter rule</comment>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Distance between posts</source>
        <comment>kind of a charter rule</comment>
        <translation>Distance entre publications</translation>
    </message>
    <message>
        <source>Who may post</source>
        <comment>kind of a charter rule</comment>
        <translation>Qui peut publier</translation>
    </message>
    <message>
        <source>Warns</source>
        <comment>what a charter rule does</comment>
        <translation>Avertit</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <comment>what a charter rule does</comment>
        <translation>Demande une approbation</translation>
    </message>
    <message>
        <source>Blocks</source>
        <comment>what a charter rule does</comment>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>each picture and video</source>
        <comment>charter rule about descriptions</comment>
        <translation>chaque image et vidéo</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>quiet hours, from and to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>at least %n minutes</source>
        <comment>charter rule: distance between posts</comment>
        <translation>
            <numerusform>au moins %n minute</numerusform>
            <numerusform>au moins %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <comment>place of a comment</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Part %1</source>
        <comment>place of a comment: part of a thread</comment>
        <translation>Partie %1</translation>
    </message>
    <message>
        <source>Picture or video %1</source>
        <comment>place of a comment</comment>
        <translation>Image ou vidéo %1</translation>
    </message>
    <message>
        <source>First comment</source>
        <comment>place of a comment</comment>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>place of a comment</comment>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Whole post</source>
        <comment>place of a comment</comment>
        <translation>Publication entière</translation>
    </message>
    <message>
        <source>Held everything</source>
        <comment>step in the audit log</comment>
        <translation>A tout suspendu</translation>
    </message>
    <message>
        <source>Released</source>
        <comment>step in the audit log</comment>
        <translation>A relâché</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>step in the audit log</comment>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Sent back</source>
        <comment>step in the audit log</comment>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Changed the charter</source>
        <comment>step in the audit log</comment>
        <translation>A changé la charte</translation>
    </message>
    <message>
        <source>Commented</source>
        <comment>step in the audit log</comment>
        <translation>A commenté</translation>
    </message>
    <message>
        <source>Changed who approves</source>
        <comment>step in the audit log</comment>
        <translation>A changé qui approuve</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>what a step of the audit log is about</comment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Publication %1</source>
        <comment>what a step of the audit log is about</comment>
        <translation>Envoi %1</translation>
    </message>
    <message>
        <source>Post %1</source>
        <comment>what a step of the audit log is about</comment>
        <translation>Publication %1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <comment>what a step of the audit log is about</comment>
        <translation>Compte %1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <comment>what a step of the audit log is about</comment>
        <translation>Règle %1</translation>
    </message>
    <message>
        <source>You wrote it: somebody else has to approve it.</source>
        <comment>beside Approve</comment>
        <translation>Vous l’avez écrite&#xa0;: quelqu’un d’autre doit l’approuver.</translation>
    </message>
    <message>
        <source>Here these people approve: %1.</source>
        <comment>beside Approve; %1 names</comment>
        <translation>Ici approuvent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>You have approved it; somebody else has to agree too.</source>
        <comment>beside Approve</comment>
        <translation>Vous l’avez approuvée&#x202f;; quelqu’un d’autre doit aussi donner son accord.</translation>
    </message>
    <message>
        <source>It was changed while you looked at it. Read it again.</source>
        <comment>beside Approve</comment>
        <translation>Elle a été modifiée pendant que vous la regardiez. Relisez-la.</translation>
    </message>
    <message>
        <source>Linked two identities</source>
        <comment>step in the audit log</comment>
        <translation>A relié deux identités</translation>
    </message>
    <message>
        <source>Took an identity out</source>
        <comment>step in the audit log</comment>
        <translation>A retiré une identité</translation>
    </message>
    <message>
        <source>Erased a person</source>
        <comment>step in the audit log</comment>
        <translation>A effacé une personne</translation>
    </message>
    <message>
        <source>Removed what was kept long enough</source>
        <comment>step in the audit log</comment>
        <translation>A supprimé ce qui a été gardé assez longtemps</translation>
    </message>
    <message>
        <source>Changed how long is kept</source>
        <comment>step in the audit log</comment>
        <translation>A changé la durée de conservation</translation>
    </message>
    <message>
        <source>Changed the rules of the inbox</source>
        <comment>step in the audit log</comment>
        <translation>A changé les règles de la boîte de réception</translation>
    </message>
    <message>
        <source>Added business hours</source>
        <comment>step in the audit log</comment>
        <translation>Horaires ajoutés</translation>
    </message>
    <message>
        <source>Changed business hours</source>
        <comment>step in the audit log</comment>
        <translation>Horaires modifiés</translation>
    </message>
    <message>
        <source>Removed business hours</source>
        <comment>step in the audit log</comment>
        <translation>Horaires supprimés</translation>
    </message>
    <message>
        <source>Added a service level</source>
        <comment>step in the audit log</comment>
        <translation>Niveau de service ajouté</translation>
    </message>
    <message>
        <source>Changed a service level</source>
        <comment>step in the audit log</comment>
        <translation>Niveau de service modifié</translation>
    </message>
    <message>
        <source>Removed a service level</source>
        <comment>step in the audit log</comment>
        <translation>Niveau de service supprimé</translation>
    </message>
    <message>
        <source>Reordered the service levels</source>
        <comment>step in the audit log</comment>
        <translation>Niveaux de service réordonnés</translation>
    </message>
    <message>
        <source>%1, off</source>
        <comment>audit log; %1: a rule that is switched off</comment>
        <translation>%1, désactivée</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>audit log; a rule&apos;s name, kind and what it does</comment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n steps taken back</source>
        <comment>audit log, rules of the inbox</comment>
        <translation>
            <numerusform>%n étape annulée</numerusform>
            <numerusform>%n étapes annulées</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: %1</source>
        <comment>audit log, rules of the inbox; %1: their names</comment>
        <translation>Ordre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <comment>audit log, a rule of the inbox; %1: its name</comment>
        <translation>Ajoutée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <comment>audit log, a rule of the inbox; %1: its name</comment>
        <translation>Modifiée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <comment>audit log, a rule of the inbox; %1: its name</comment>
        <translation>Supprimée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Switched off: %1</source>
        <comment>audit log, a rule of the inbox; %1: its name</comment>
        <translation>Désactivée&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n months</source>
        <comment>audit log, how long is kept; %1: its name</comment>
        <translation>
            <numerusform>%1&#xa0;: %n mois</numerusform>
            <numerusform>%1&#xa0;: %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: conversations %2, messages %3, people %4</source>
        <comment>audit log, removed as kept long enough</comment>
        <translation>%1&#xa0;: conversations %2, messages %3, personnes %4</translation>
    </message>
    <message>
        <source>sent now %1, kept %2, cancelled %3</source>
        <comment>audit log, posts at the release</comment>
        <translation>envoyés maintenant %1, gardés %2, annulés %3</translation>
    </message>
    <message>
        <source>A person</source>
        <comment>what a step of the audit log is about</comment>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Business hours</source>
        <comment>what a step of the audit log is about</comment>
        <translation>Horaires d’ouverture</translation>
    </message>
    <message>
        <source>Service levels</source>
        <comment>what a step of the audit log is about</comment>
        <translation>Engagements de service</translation>
    </message>
    <message>
        <source>Worker</source>
        <comment>audit log, who: Parvis by itself</comment>
        <translation>Agent d’envoi</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>audit log: the rule is gone</comment>
        <translation>Supprimée</translation>
    </message>
    <message numerus="yes">
        <source>%n approvals by: %1</source>
        <comment>audit log; %1: names</comment>
        <translation>
            <numerusform>%n accord de&#xa0;: %1</numerusform>
            <numerusform>%n accords de&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>everybody</source>
        <comment>audit log, who approves</comment>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>identities %1, messages %2</source>
        <comment>audit log, a person was erased</comment>
        <translation>identités %1, messages %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReviewDesk</name>
    <message>
        <source>Check again</source>
        <comment>command</comment>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Rehearse the coming hours</source>
        <comment>command</comment>
        <translation>Répéter les prochaines heures</translation>
    </message>
    <message>
        <source>What waits for approval</source>
        <comment>command</comment>
        <translation>Ce qui attend une approbation</translation>
    </message>
    <message>
        <source>Approval page for a client…</source>
        <comment>command</comment>
        <translation>Page d’approbation pour un client…</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <comment>part of the review desk: what would fail</comment>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Approval</source>
        <comment>part of the review desk</comment>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>place of the rail: rehearsal and approval</comment>
        <translation>Contrôle</translation>
    </message>
    <message numerus="yes">
        <source>%n posts would not go out as planned</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n publication ne partirait pas comme prévu</numerusform>
            <numerusform>%n publications ne partiraient pas comme prévu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts need a look</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n publication est à regarder</numerusform>
            <numerusform>%n publications sont à regarder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts wait for your approval</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n publication attend votre approbation</numerusform>
            <numerusform>%n publications attendent votre approbation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RhythmBar</name>
    <message>
        <source>Next free slot</source>
        <comment>composer, button</comment>
        <translation>Prochain créneau libre</translation>
    </message>
    <message>
        <source>The first time of the accounts&apos; slots at which nothing is planned (Ctrl+Shift+F)</source>
        <comment>hover</comment>
        <translation>La première heure des créneaux de ces comptes où rien n’est prévu (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>Best times</source>
        <comment>composer, button</comment>
        <translation>Meilleures heures</translation>
    </message>
    <message>
        <source>When the posts of these accounts did best (Ctrl+Shift+B)</source>
        <comment>hover</comment>
        <translation>Quand les publications de ces comptes ont le mieux marché (Ctrl+Maj+B)</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <comment>composer, button</comment>
        <translation>Répéter…</translation>
    </message>
    <message>
        <source>Let it come again (Ctrl+Shift+R)</source>
        <comment>hover</comment>
        <translation>La faire revenir (Ctrl+Maj+R)</translation>
    </message>
    <message>
        <source>Evergreen…</source>
        <comment>composer, button</comment>
        <translation>Intemporelle…</translation>
    </message>
    <message>
        <source>Let it fill slots that stay empty (Ctrl+Shift+G)</source>
        <comment>hover</comment>
        <translation>La laisser remplir les créneaux restés vides (Ctrl+Maj+G)</translation>
    </message>
    <message>
        <source>Repeats %1</source>
        <comment>composer; %1: every week on Tue</comment>
        <translation>Se répète %1</translation>
    </message>
    <message numerus="yes">
        <source>Evergreen, at most every %n days</source>
        <comment>composer</comment>
        <translation>
            <numerusform>Intemporelle, au plus tous les %n jours</numerusform>
            <numerusform>Intemporelle, au plus tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an account first.</source>
        <comment>composer</comment>
        <translation>Choisissez d’abord un compte.</translation>
    </message>
    <message>
        <source>These accounts have no slots yet: give them some in Settings.</source>
        <comment>composer</comment>
        <translation>Ces comptes n’ont pas encore de créneaux&#xa0;: donnez-leur-en dans les Réglages.</translation>
    </message>
    <message>
        <source>No slot is free, or they are paused.</source>
        <comment>composer</comment>
        <translation>Aucun créneau n’est libre, ou ils sont en pause.</translation>
    </message>
    <message>
        <source>Best times</source>
        <comment>heading of a popover</comment>
        <translation>Meilleures heures</translation>
    </message>
    <message>
        <source>Not enough posts: %1 were measured in the last 180 days, at least %2 are needed.</source>
        <comment>best times; two numbers</comment>
        <translation>Pas assez de publications&#xa0;: %1 mesurées ces 180 derniers jours, il en faut au moins %2.</translation>
    </message>
    <message numerus="yes">
        <source>No hour stands out among the %n posts of the last 180 days.</source>
        <comment>best times</comment>
        <translation>
            <numerusform>Aucune heure ne se distingue avec la seule publication des 180 derniers jours.</numerusform>
            <numerusform>Aucune heure ne se distingue parmi les %n publications des 180 derniers jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n posts of the last 180 days: reactions, comments, shares, quotes and saves of each.</source>
        <comment>best times</comment>
        <translation>
            <numerusform>D’après %n publication des 180 derniers jours&#xa0;: réactions, commentaires, partages, citations et enregistrements.</numerusform>
            <numerusform>D’après %n publications des 180 derniers jours&#xa0;: réactions, commentaires, partages, citations et enregistrements de chacune.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 on average, all %3 · %n posts</source>
        <comment>best times: weekday and hour, two figures</comment>
        <translation>
            <numerusform>%1 · %2 en moyenne, toutes %3 · %n publication</numerusform>
            <numerusform>%1 · %2 en moyenne, toutes %3 · %n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it again in slots that stay empty</source>
        <comment>composer, evergreen</comment>
        <translation>La réutiliser dans les créneaux restés vides</translation>
    </message>
    <message>
        <source> days</source>
        <comment>composer, evergreen: after the number</comment>
        <translation> jours</translation>
    </message>
    <message>
        <source>Days between two uses</source>
        <comment>screen reader, evergreen</comment>
        <translation>Jours entre deux emplois</translation>
    </message>
    <message>
        <source>Never the same within</source>
        <comment>composer, evergreen: before the number</comment>
        <translation>Jamais la même avant</translation>
    </message>
    <message>
        <source>Two days before a slot, if nothing is planned there, the evergreen that has rested longest is put in: as a copy of its own, which can be changed or cancelled.</source>
        <comment>composer, evergreen</comment>
        <translation>Deux jours avant un créneau où rien n’est prévu, l’intemporelle qui s’est reposée le plus longtemps y est mise&#xa0;: une copie à part, que l’on peut changer ou annuler.</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <comment>heading of a popover</comment>
        <translation>Intemporelle</translation>
    </message>
    <message>
        <source>Which posts of the series shall have the new words?</source>
        <comment>composer, question</comment>
        <translation>Quelles publications de la série auront le nouveau texte&#x202f;?</translation>
    </message>
    <message>
        <source>Only this one</source>
        <comment>composer, answer: of a series</comment>
        <translation>Seulement celle-ci</translation>
    </message>
    <message>
        <source>This one and those that follow</source>
        <comment>composer, answer: of a series</comment>
        <translation>Celle-ci et les suivantes</translation>
    </message>
    <message>
        <source>All that are still to go out</source>
        <comment>composer, answer: of a series</comment>
        <translation>Toutes celles qui ne sont pas encore parties</translation>
    </message>
    <message>
        <source>Posts whose words somebody has changed keep them. What was approved has to be approved again.</source>
        <comment>composer, under the question about a series</comment>
        <translation>Les publications dont quelqu’un a changé le texte le gardent. Ce qui était approuvé doit l’être à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n others of the series too</source>
        <comment>toast, after: Scheduled for …</comment>
        <translation>
            <numerusform>%n autre de la série aussi</numerusform>
            <numerusform>%n autres de la série aussi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep words of their own</source>
        <comment>toast, of posts of a series</comment>
        <translation>
            <numerusform>%n garde son propre texte</numerusform>
            <numerusform>%n gardent leur propre texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be changed</source>
        <comment>toast, of posts of a series</comment>
        <translation>
            <numerusform>%n n’a pas pu être modifiée</numerusform>
            <numerusform>%n n’ont pas pu être modifiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RhythmBox</name>
    <message>
        <source>Shuffle the queue</source>
        <comment>settings, slots: button</comment>
        <translation>Mélanger la file</translation>
    </message>
    <message>
        <source>Slots</source>
        <comment>settings: times at which an account posts</comment>
        <translation>Créneaux</translation>
    </message>
    <message>
        <source>Add a slot</source>
        <comment>settings, button</comment>
        <translation>Ajouter un créneau</translation>
    </message>
    <message>
        <source>Evergreen posts</source>
        <comment>settings</comment>
        <translation>Publications intemporelles</translation>
    </message>
    <message>
        <source>Repeated posts</source>
        <comment>settings</comment>
        <translation>Publications répétées</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>settings, slots</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>The planned posts that stand in its slots change places; Undo in the calendar takes it back.</source>
        <comment>hover</comment>
        <translation>Les publications prévues dans ses créneaux échangent leurs places&#x202f;; Annuler dans le calendrier y revient.</translation>
    </message>
    <message>
        <source>Resume the slots</source>
        <comment>settings, button</comment>
        <translation>Reprendre les créneaux</translation>
    </message>
    <message>
        <source>Pause the slots</source>
        <comment>settings, button</comment>
        <translation>Suspendre les créneaux</translation>
    </message>
    <message>
        <source>Paused slots are not offered and not filled. What is planned still goes out.</source>
        <comment>hover</comment>
        <translation>Les créneaux suspendus ne sont ni proposés ni remplis. Ce qui est prévu part quand même.</translation>
    </message>
    <message>
        <source>This account has no slots yet.</source>
        <comment>settings</comment>
        <translation>Ce compte n’a pas encore de créneaux.</translation>
    </message>
    <message>
        <source>A slot needs at least one day.</source>
        <comment>settings</comment>
        <translation>Un créneau a besoin d’au moins un jour.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts changed places.</source>
        <comment>settings, after Shuffle</comment>
        <translation>
            <numerusform>%n publication a changé de place.</numerusform>
            <numerusform>%n publications ont changé de place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo in the calendar takes it back.</source>
        <comment>settings, after Shuffle</comment>
        <translation>Annuler dans le calendrier y revient.</translation>
    </message>
    <message>
        <source>Fewer than two planned posts stand in these slots.</source>
        <comment>settings</comment>
        <translation>Moins de deux publications prévues occupent ces créneaux.</translation>
    </message>
    <message>
        <source>None. A post is made one in the composer.</source>
        <comment>settings, evergreens</comment>
        <translation>Aucune. On en fait une dans l’éditeur de publication.</translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>settings, evergreen: when it was used</comment>
        <translation>la dernière fois %1</translation>
    </message>
    <message>
        <source>never used</source>
        <comment>settings, evergreen</comment>
        <translation>jamais employée</translation>
    </message>
    <message>
        <source> days</source>
        <comment>composer, evergreen: after the number</comment>
        <translation> jours</translation>
    </message>
    <message>
        <source>Days between two uses</source>
        <comment>screen reader, evergreen</comment>
        <translation>Jours entre deux emplois</translation>
    </message>
    <message>
        <source>No evergreen any more</source>
        <comment>settings</comment>
        <translation>N’est plus intemporelle</translation>
    </message>
    <message>
        <source>None. A post repeats when the composer says so.</source>
        <comment>settings</comment>
        <translation>Aucune. Une publication se répète quand on le choisit dans l’éditeur.</translation>
    </message>
    <message>
        <source>Stop repeating</source>
        <comment>settings, button</comment>
        <translation>Ne plus répéter</translation>
    </message>
    <message>
        <source>What is planned after now and was not changed is taken out.</source>
        <comment>hover</comment>
        <translation>Ce qui est prévu désormais et n’a pas été modifié est retiré.</translation>
    </message>
    <message>
        <source>next %1</source>
        <comment>settings, evergreen: when it goes out again</comment>
        <translation>la prochaine fois %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RowsPane</name>
    <message>
        <source>Show more</source>
        <comment>figures, under a list of posts or messages</comment>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <comment>figures</comment>
        <translation>Retour aux chiffres</translation>
    </message>
    <message>
        <source>When</source>
        <comment>figures, column</comment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>figures, column</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>figures, column</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Counts for</source>
        <comment>figures, column: what a post or message adds to a figure</comment>
        <translation>Compte pour</translation>
    </message>
    <message>
        <source>Nothing is counted here</source>
        <comment>figures, list behind a figure</comment>
        <translation>Rien n’est compté ici</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <comment>figures, list behind a figure</comment>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>figures, list behind a figure</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figures, a message: who and what</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The message is not there any more</source>
        <comment>figures, list behind a figure</comment>
        <translation>Le message n’est plus là</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>figures, list behind a figure</comment>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Mentions come from a file: their words are not in this workspace</source>
        <comment>figures, list behind a share of voice</comment>
        <translation>Les mentions viennent d’un fichier&#xa0;: leurs mots ne sont pas dans cet espace</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleDialog</name>
    <message>
        <source>In force</source>
        <comment>charter rule, switch</comment>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Save rule</source>
        <comment>button</comment>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>New rule</source>
        <comment>title of a window</comment>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>title of a window</comment>
        <translation>Règle</translation>
    </message>
    <message>
        <source>As your team calls it</source>
        <comment>charter rule, empty field</comment>
        <translation>Comme votre équipe l’appelle</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <comment>charter rule, field</comment>
        <translation>Calme de</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <comment>charter rule, field</comment>
        <translation>Calme jusqu’à</translation>
    </message>
    <message>
        <source> min</source>
        <comment>unit after a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>All; or names, with commas between</source>
        <comment>charter rule, empty field</comment>
        <translation>Toutes&#x202f;; ou des noms, séparés par des virgules</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>charter rule, field</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>charter rule, field</comment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <comment>kind of a charter rule</comment>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>At least</source>
        <comment>charter rule, field: distance between posts</comment>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>What it does</source>
        <comment>charter rule, field: warn, ask for approval or block</comment>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>charter rule, field</comment>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <comment>charter rule, field</comment>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Addresses</source>
        <comment>charter rule, field: hosts like shop.example</comment>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>People</source>
        <comment>charter rule, field: who may post</comment>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>None of</source>
        <comment>charter rule, field: words</comment>
        <translation>Aucun de</translation>
    </message>
    <message>
        <source>One of</source>
        <comment>charter rule, field: words</comment>
        <translation>Un de</translation>
    </message>
    <message>
        <source>One in a line, or with commas between</source>
        <comment>charter rule, empty field</comment>
        <translation>Un par ligne, ou séparés par des virgules</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <comment>charter rule, error</comment>
        <translation>Donnez un nom à la règle.</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <comment>charter rule, error</comment>
        <translation>Choisissez au moins un compte.</translation>
    </message>
    <message>
        <source>The quiet hours begin and end at the same time.</source>
        <comment>charter rule, error</comment>
        <translation>Les heures calmes commencent et finissent au même moment.</translation>
    </message>
    <message>
        <source>Say at least one word, address or person.</source>
        <comment>charter rule, error</comment>
        <translation>Indiquez au moins un mot, une adresse ou une personne.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleFields</name>
    <message>
        <source>Expression</source>
        <comment>rule, field</comment>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Without case and accents</source>
        <comment>rule, field of a regular expression</comment>
        <translation>Sans majuscules ni accents</translation>
    </message>
    <message>
        <source>In the syntax of RE2. Its time grows with the length of the text only, so that no message can make it hang.</source>
        <comment>rule, hint</comment>
        <translation>Dans la syntaxe de RE2. Sa durée ne dépend que de la longueur du texte&#xa0;: aucun message ne peut la bloquer.</translation>
    </message>
    <message>
        <source>One in a line</source>
        <comment>rule, empty field</comment>
        <translation>Un par ligne</translation>
    </message>
    <message>
        <source>One of these labels</source>
        <comment>rule, field</comment>
        <translation>Une de ces étiquettes</translation>
    </message>
    <message>
        <source>One of</source>
        <comment>rule, field: words</comment>
        <translation>L’un de</translation>
    </message>
    <message>
        <source>Whole words, whatever their case and accents; livr* is the beginning of a word.</source>
        <comment>rule, hint</comment>
        <translation>Des mots entiers, quels que soient majuscules et accents&#x202f;; livr* est le début d’un mot.</translation>
    </message>
    <message>
        <source>At least this sure</source>
        <comment>rule, field: confidence in percent</comment>
        <translation>Certitude minimale</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number of percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>What triage is less sure of is neither so nor not so: the rule does not act.</source>
        <comment>rule, hint</comment>
        <translation>Ce dont le tri est moins sûr n’est ni vrai ni faux&#xa0;: la règle n’agit pas.</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>rule, field</comment>
        <translation>Jours</translation>
    </message>
    <message>
        <source>From</source>
        <comment>rule, field: an hour</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>rule, field: an hour</comment>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Time zone</source>
        <comment>rule, field</comment>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source> min</source>
        <comment>unit after a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>At least</source>
        <comment>rule, field: minutes</comment>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>At most</source>
        <comment>rule, field: minutes</comment>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>No limit</source>
        <comment>rule, field: minutes</comment>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Space changes between all, one and not. Conditions are put in by dragging, or with Add.</source>
        <comment>rule, hint for a group</comment>
        <translation>Espace passe de toutes à une puis à aucune. On y met des conditions en les glissant, ou avec Ajouter.</translation>
    </message>
    <message>
        <source>At least</source>
        <comment>rule, field: followers</comment>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Is one</source>
        <comment>rule, field: ambassador</comment>
        <translation>En est un</translation>
    </message>
    <message>
        <source>Never wrote before</source>
        <comment>rule, field</comment>
        <translation>N’a jamais écrit</translation>
    </message>
    <message>
        <source>Has some</source>
        <comment>rule, field: pictures or video</comment>
        <translation>Il y en a</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>rule, field</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Once per person in</source>
        <comment>rule, field: days</comment>
        <translation>Une fois par personne en</translation>
    </message>
    <message>
        <source> days</source>
        <comment>unit after a number of days</comment>
        <translation> jours</translation>
    </message>
    <message>
        <source>Only to messages of the last</source>
        <comment>rule, field: minutes</comment>
        <translation>Seulement aux messages des dernières</translation>
    </message>
    <message>
        <source>Goes out like a reply of yours, never during a hold, against the charter, or after somebody answered. The customer still counts as waiting.</source>
        <comment>rule, hint for an automatic answer</comment>
        <translation>Part comme l’une de vos réponses, jamais pendant une suspension, contre la charte ou après une réponse. Le client compte toujours comme en attente.</translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>rule, field</comment>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>rule, field</comment>
        <translation>Type</translation>
    </message>
    <message>
        <source>For</source>
        <comment>rule, field: minutes</comment>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>People</source>
        <comment>rule, field</comment>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>rule, field</comment>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Department</source>
        <comment>rule, field</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Also when somebody has it already</source>
        <comment>rule, field</comment>
        <translation>Même si quelqu’un l’a déjà</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>rule, field</comment>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>rule, field</comment>
        <translation>Étiquette</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleLogWindow</name>
    <message>
        <source>Take back</source>
        <comment>log of rules, button</comment>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Older…</source>
        <comment>log of rules, button</comment>
        <translation>Plus anciens…</translation>
    </message>
    <message>
        <source>What the rules did</source>
        <comment>title of a window</comment>
        <translation>Ce que les règles ont fait</translation>
    </message>
    <message>
        <source>Of which rule</source>
        <comment>log of rules, choice</comment>
        <translation>De quelle règle</translation>
    </message>
    <message>
        <source>When</source>
        <comment>log of rules, column</comment>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>log of rules, column</comment>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>log of rules, column</comment>
        <translation>Message</translation>
    </message>
    <message>
        <source>Did</source>
        <comment>log of rules, column</comment>
        <translation>A fait</translation>
    </message>
    <message>
        <source>Takes the chosen lines back, where nobody has changed it since</source>
        <comment>hover</comment>
        <translation>Reprend les lignes choisies, là où personne n’a rien changé depuis</translation>
    </message>
    <message>
        <source>All rules</source>
        <comment>log of rules, choice</comment>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>Taken back by %1</source>
        <comment>log of rules</comment>
        <translation>Repris par %1</translation>
    </message>
    <message>
        <source>(gone)</source>
        <comment>log of rules: the message was deleted</comment>
        <translation>(disparu)</translation>
    </message>
    <message>
        <source>No rule has acted yet.</source>
        <comment>log of rules</comment>
        <translation>Aucune règle n’a encore agi.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <comment>log of rules</comment>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes taken back.</source>
        <comment>log of rules</comment>
        <translation>
            <numerusform>%n changement repris.</numerusform>
            <numerusform>%n changements repris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: somebody has changed them since, or the answer is out.</source>
        <comment>log of rules</comment>
        <translation>
            <numerusform>%n reste&#xa0;: quelqu’un l’a changé depuis, ou la réponse est partie.</numerusform>
            <numerusform>%n restent&#xa0;: quelqu’un les a changés depuis, ou la réponse est partie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleTrialWindow</name>
    <message>
        <source>Try on the past</source>
        <comment>title of a window</comment>
        <translation>Essai sur le passé</translation>
    </message>
    <message>
        <source>How many messages</source>
        <comment>try of rules, choice</comment>
        <translation>Combien de messages</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n messages</source>
        <comment>try of rules, choice</comment>
        <translation>
            <numerusform>Le dernier message</numerusform>
            <numerusform>Les %n derniers messages</numerusform>
        </translation>
    </message>
    <message>
        <source>All messages</source>
        <comment>try of rules, choice</comment>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Rule, what it does, examples</source>
        <comment>try of rules, column</comment>
        <translation>Règle, ce qu’elle fait, exemples</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>try of rules, column</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Nothing is changed. Conversations count as they stand today.</source>
        <comment>try of rules</comment>
        <translation>Rien n’est changé. Les conversations comptent telles qu’elles sont aujourd’hui.</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>try of rules, button</comment>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>try of rules, button</comment>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n messages: rules would have acted %1 times</source>
        <comment>try of rules</comment>
        <translation>
            <numerusform>Arrêté après %n message&#xa0;: les règles auraient agi %1 fois</numerusform>
            <numerusform>Arrêté après %n messages&#xa0;: les règles auraient agi %1 fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n messages: rules would have acted %1 times</source>
        <comment>try of rules</comment>
        <translation>
            <numerusform>Sur %n message&#xa0;: les règles auraient agi %1 fois</numerusform>
            <numerusform>Sur %n messages&#xa0;: les règles auraient agi %1 fois</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>try of rules, a number</comment>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>A person is acknowledged only once in a while, and turns end where everybody has enough to do. The try does not know how often that would have been so.</source>
        <comment>try of rules, hover</comment>
        <translation>Une personne ne reçoit un accusé de réception que de temps en temps, et les tours s’arrêtent quand chacun a assez à faire. L’essai ne sait pas combien de fois cela se serait produit.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleWords</name>
    <message>
        <source>“%1”</source>
        <comment>a word in a list of words</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between the words of a list</comment>
        <translation> ou </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>all day</source>
        <comment>condition of a rule</comment>
        <translation>toute la journée</translation>
    </message>
    <message>
        <source>Written %1, %2 (%3)</source>
        <comment>condition of a rule; %1 days, %2 hours, %3 zone</comment>
        <translation>Écrit %1, %2 (%3)</translation>
    </message>
    <message>
        <source>every day</source>
        <comment>condition of a rule</comment>
        <translation>tous les jours</translation>
    </message>
    <message>
        <source>The conversation is at least %1 old</source>
        <comment>condition of a rule</comment>
        <translation>La conversation a au moins %1</translation>
    </message>
    <message>
        <source>The conversation is at most %1 old</source>
        <comment>condition of a rule</comment>
        <translation>La conversation a au plus %1</translation>
    </message>
    <message>
        <source>The conversation is %1 to %2 old</source>
        <comment>condition of a rule</comment>
        <translation>La conversation a de %1 à %2</translation>
    </message>
    <message>
        <source>%1, at least %2 % sure</source>
        <comment>condition of a rule; %1 is a kind or a mood</comment>
        <translation>%1, sûr à %2 % au moins</translation>
    </message>
    <message>
        <source>Is an ambassador</source>
        <comment>condition of a rule</comment>
        <translation>Est un ambassadeur</translation>
    </message>
    <message>
        <source>Is no ambassador</source>
        <comment>condition of a rule</comment>
        <translation>N’est pas un ambassadeur</translation>
    </message>
    <message>
        <source>Writes for the first time</source>
        <comment>condition of a rule</comment>
        <translation>Écrit pour la première fois</translation>
    </message>
    <message>
        <source>Has written before</source>
        <comment>condition of a rule</comment>
        <translation>A déjà écrit</translation>
    </message>
    <message>
        <source>Has pictures or video</source>
        <comment>condition of a rule</comment>
        <translation>Contient des images ou une vidéo</translation>
    </message>
    <message>
        <source>Has no pictures or video</source>
        <comment>condition of a rule</comment>
        <translation>Sans image ni vidéo</translation>
    </message>
    <message>
        <source>All of these</source>
        <comment>group of conditions</comment>
        <translation>Toutes ces conditions</translation>
    </message>
    <message>
        <source>One of these</source>
        <comment>group of conditions</comment>
        <translation>Une de ces conditions</translation>
    </message>
    <message>
        <source>Not this</source>
        <comment>group with one condition that must not hold</comment>
        <translation>Pas cela</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>condition of a rule</comment>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Phrase</source>
        <comment>condition of a rule</comment>
        <translation>Expression exacte</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <comment>condition of a rule</comment>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>condition of a rule</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>condition of a rule: complaint, question…</comment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Mood</source>
        <comment>condition of a rule: positive, negative…</comment>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Author</source>
        <comment>condition of a rule</comment>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Ambassador</source>
        <comment>condition of a rule</comment>
        <translation>Ambassadeur</translation>
    </message>
    <message>
        <source>Followers</source>
        <comment>condition of a rule</comment>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>condition of a rule</comment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>condition of a rule</comment>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Days and hours</source>
        <comment>condition of a rule</comment>
        <translation>Jours et heures</translation>
    </message>
    <message>
        <source>Age of the conversation</source>
        <comment>condition of a rule</comment>
        <translation>Âge de la conversation</translation>
    </message>
    <message>
        <source>First contact</source>
        <comment>condition of a rule</comment>
        <translation>Premier contact</translation>
    </message>
    <message>
        <source>Pictures or video</source>
        <comment>condition of a rule</comment>
        <translation>Images ou vidéo</translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>condition of a rule</comment>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>condition of a rule</comment>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Says %1</source>
        <comment>condition of a rule; %1 words</comment>
        <translation>Dit %1</translation>
    </message>
    <message>
        <source>Matches %1</source>
        <comment>condition of a rule; %1 a regular expression</comment>
        <translation>Correspond à %1</translation>
    </message>
    <message>
        <source>Is in %1</source>
        <comment>condition of a rule; %1 languages</comment>
        <translation>Est en %1</translation>
    </message>
    <message>
        <source>Comes from %1</source>
        <comment>condition of a rule; %1 handles</comment>
        <translation>Vient de %1</translation>
    </message>
    <message numerus="yes">
        <source>At least %n followers</source>
        <comment>condition of a rule</comment>
        <translation>
            <numerusform>Au moins %n abonné</numerusform>
            <numerusform>Au moins %n abonnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Was written to %1</source>
        <comment>condition of a rule; %1 accounts</comment>
        <translation>A été écrit à %1</translation>
    </message>
    <message>
        <source>Comes by %1</source>
        <comment>condition of a rule; %1 networks</comment>
        <translation>Vient par %1</translation>
    </message>
    <message>
        <source>Priority is %1</source>
        <comment>condition of a rule</comment>
        <translation>La priorité est %1</translation>
    </message>
    <message>
        <source>Bears the label %1</source>
        <comment>condition of a rule</comment>
        <translation>Porte l’étiquette %1</translation>
    </message>
    <message>
        <source>Add a label</source>
        <comment>action of a rule</comment>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Remove a label</source>
        <comment>action of a rule</comment>
        <translation>Retirer une étiquette</translation>
    </message>
    <message>
        <source>Assign to a person</source>
        <comment>action of a rule</comment>
        <translation>Attribuer à une personne</translation>
    </message>
    <message>
        <source>Assign to a department</source>
        <comment>action of a rule</comment>
        <translation>Attribuer à un service</translation>
    </message>
    <message>
        <source>Assign in turn within a department</source>
        <comment>action of a rule</comment>
        <translation>Attribuer à tour de rôle dans un service</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <comment>action of a rule</comment>
        <translation>Fixer la priorité</translation>
    </message>
    <message>
        <source>Set the kind</source>
        <comment>action of a rule: complaint, question…</comment>
        <translation>Fixer la nature</translation>
    </message>
    <message>
        <source>Snooze</source>
        <comment>action of a rule</comment>
        <translation>Mettre en veille</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>action of a rule</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Acknowledge once</source>
        <comment>action of a rule: an automatic answer</comment>
        <translation>Accuser réception une fois</translation>
    </message>
    <message>
        <source>Notify people</source>
        <comment>action of a rule</comment>
        <translation>Prévenir des personnes</translation>
    </message>
    <message>
        <source>Label “%1”</source>
        <comment>action of a rule</comment>
        <translation>Étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove the label “%1”</source>
        <comment>action of a rule</comment>
        <translation>Retirer l’étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <comment>action of a rule; %1 a person or department</comment>
        <translation>Attribuer à %1</translation>
    </message>
    <message>
        <source>Assign in turn within %1</source>
        <comment>action of a rule; %1 a department</comment>
        <translation>Attribuer à tour de rôle dans %1</translation>
    </message>
    <message>
        <source>Priority %1</source>
        <comment>action of a rule</comment>
        <translation>Priorité %1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <comment>action of a rule</comment>
        <translation>Nature&#xa0;: %1</translation>
    </message>
    <message>
        <source>Snooze for %1</source>
        <comment>action of a rule; %1 as in 2 hours</comment>
        <translation>Mettre en veille %1</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <comment>action of a rule; %1 the reason</comment>
        <translation>Fermer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answer “%1”, once per person in %2</source>
        <comment>action of a rule; %2 as in 7 days</comment>
        <translation>Répondre «&#xa0;%1&#xa0;», une fois par personne en %2</translation>
    </message>
    <message>
        <source>Notify %1</source>
        <comment>action of a rule; %1 people</comment>
        <translation>Prévenir %1</translation>
    </message>
    <message>
        <source>somebody has it already</source>
        <comment>why a rule did not act</comment>
        <translation>quelqu’un l’a déjà</translation>
    </message>
    <message>
        <source>everybody is away or has enough</source>
        <comment>why a rule did not act</comment>
        <translation>tous sont absents ou en ont assez</translation>
    </message>
    <message>
        <source>there is no such department</source>
        <comment>why a rule did not act</comment>
        <translation>ce service n’existe pas</translation>
    </message>
    <message>
        <source>kinds are not kept here</source>
        <comment>why a rule did not act</comment>
        <translation>les natures ne sont pas gardées ici</translation>
    </message>
    <message>
        <source>everything is on hold</source>
        <comment>why a rule did not act</comment>
        <translation>tout est suspendu</translation>
    </message>
    <message>
        <source>the charter stands against it</source>
        <comment>why a rule did not act</comment>
        <translation>la charte s’y oppose</translation>
    </message>
    <message>
        <source>the account cannot send now</source>
        <comment>why a rule did not act</comment>
        <translation>le compte ne peut rien envoyer maintenant</translation>
    </message>
    <message>
        <source>the person has had an answer</source>
        <comment>why a rule did not act</comment>
        <translation>la personne a déjà eu une réponse</translation>
    </message>
    <message>
        <source>the message was too old</source>
        <comment>why a rule did not act</comment>
        <translation>le message était trop ancien</translation>
    </message>
    <message>
        <source>somebody had answered</source>
        <comment>why a rule did not act</comment>
        <translation>quelqu’un avait répondu</translation>
    </message>
    <message>
        <source>the network would not take it</source>
        <comment>why a rule did not act</comment>
        <translation>le réseau ne l’accepterait pas</translation>
    </message>
    <message>
        <source>%1: was so already</source>
        <comment>log of rules; %1 an action</comment>
        <translation>%1&#xa0;: c’était déjà le cas</translation>
    </message>
    <message>
        <source>%1: not done, %2</source>
        <comment>log of rules; %1 an action, %2 why</comment>
        <translation>%1&#xa0;: pas fait, %2</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <comment>rule, error</comment>
        <translation>Donnez un nom à la règle.</translation>
    </message>
    <message>
        <source>Say what the rule does.</source>
        <comment>rule, error</comment>
        <translation>Dites ce que fait la règle.</translation>
    </message>
    <message>
        <source>Something is left empty.</source>
        <comment>rule, error</comment>
        <translation>Quelque chose est resté vide.</translation>
    </message>
    <message>
        <source>The regular expression cannot be used: %1</source>
        <comment>rule, error; %1 in English</comment>
        <translation>L’expression régulière ne peut pas servir&#xa0;: %1</translation>
    </message>
    <message>
        <source>The rule is too large to be understood.</source>
        <comment>rule, error</comment>
        <translation>La règle est trop grande pour être comprise.</translation>
    </message>
    <message>
        <source>A text is too long.</source>
        <comment>rule, error</comment>
        <translation>Un texte est trop long.</translation>
    </message>
    <message>
        <source>A value cannot be used: %1</source>
        <comment>rule, error; %1 in English</comment>
        <translation>Une valeur ne peut pas servir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>kind of a message</comment>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>kind of a message</comment>
        <translation>Question</translation>
    </message>
    <message>
        <source>Praise</source>
        <comment>kind of a message</comment>
        <translation>Compliment</translation>
    </message>
    <message>
        <source>Idea</source>
        <comment>kind of a message</comment>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Spam</source>
        <comment>kind of a message</comment>
        <translation>Indésirable</translation>
    </message>
    <message>
        <source>Positive</source>
        <comment>mood of a message</comment>
        <translation>Positive</translation>
    </message>
    <message>
        <source>Neutral</source>
        <comment>mood of a message</comment>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Negative</source>
        <comment>mood of a message</comment>
        <translation>Négative</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>priority</comment>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>log of rules; %1 an action, %2 what it set</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rules of the inbox; %1 who wrote it, %2 first words</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RulesBox</name>
    <message>
        <source>No rules yet. A rule labels, assigns, answers or closes by itself what it holds for.</source>
        <comment>settings, rules</comment>
        <translation>Pas encore de règles. Une règle étiquette, attribue, répond ou ferme d’elle-même ce à quoi elle s’applique.</translation>
    </message>
    <message>
        <source>Rules of the inbox, in their order</source>
        <comment>settings, list</comment>
        <translation>Règles de la boîte de réception, dans leur ordre</translation>
    </message>
    <message>
        <source>Drag, or Alt and the arrows, to change the order; Space switches a rule</source>
        <comment>hover</comment>
        <translation>Glisser, ou Alt et les flèches, pour changer l’ordre&#x202f;; Espace active ou désactive une règle</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <comment>rules of the inbox, button</comment>
        <translation>Ajouter une règle…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>rules of the inbox, button</comment>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>rules of the inbox, button</comment>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>rules of the inbox, button</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>rules of the inbox, button</comment>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>rules of the inbox, button</comment>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Try on the past…</source>
        <comment>rules of the inbox, button</comment>
        <translation>Essayer sur le passé…</translation>
    </message>
    <message>
        <source>Log…</source>
        <comment>rules of the inbox, button</comment>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>Import…</source>
        <comment>rules of the inbox, button</comment>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <comment>rules of the inbox, button</comment>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>then stop</source>
        <comment>rules of the inbox: no further rules</comment>
        <translation>puis s’arrêter</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a duplicated rule</comment>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Rule removed: %1</source>
        <comment>toast; %1 its name</comment>
        <translation>Règle retirée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Import rules</source>
        <comment>title of a file dialog</comment>
        <translation>Importer des règles</translation>
    </message>
    <message>
        <source>Export the rules</source>
        <comment>title of a file dialog</comment>
        <translation>Exporter les règles</translation>
    </message>
    <message numerus="yes">
        <source>%n rules added.</source>
        <comment>rules of the inbox</comment>
        <translation>
            <numerusform>%n règle ajoutée.</numerusform>
            <numerusform>%n règles ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was added: the file has %n problems.</source>
        <comment>rules of the inbox</comment>
        <translation>
            <numerusform>Rien n’a été ajouté&#xa0;: le fichier a %n problème.</numerusform>
            <numerusform>Rien n’a été ajouté&#xa0;: le fichier a %n problèmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules were written.</source>
        <comment>rules of the inbox</comment>
        <translation>Les règles ont été écrites.</translation>
    </message>
    <message>
        <source>No rules yet. Each new message stays as it came.</source>
        <comment>settings, empty list</comment>
        <translation>Aucune règle pour l’instant. Chaque nouveau message reste tel qu’il est arrivé.</translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <comment>rules of the inbox; %1: a file, %2: a place in it, %3: what is wrong there</comment>
        <translation>%1, à %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ScheduleBar</name>
    <message>
        <source>Save draft</source>
        <comment>composer, button</comment>
        <translation>Garder en brouillon</translation>
    </message>
    <message>
        <source>Post now</source>
        <comment>composer, button</comment>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>Schedule</source>
        <comment>composer, button</comment>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Date and time</source>
        <comment>screen reader, composer</comment>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>date and time format of the composer&apos;s field</comment>
        <translation>ddd d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>First</source>
        <comment>composer, which of two equal times</comment>
        <translation>Première</translation>
    </message>
    <message>
        <source>Second</source>
        <comment>composer, which of two equal times</comment>
        <translation>Seconde</translation>
    </message>
    <message>
        <source>Keep it in the workspace without a time (Ctrl+S)</source>
        <comment>hover</comment>
        <translation>La garder dans l’espace de travail sans heure (Ctrl+S)</translation>
    </message>
    <message>
        <source>Schedule (Ctrl+Enter)</source>
        <comment>hover</comment>
        <translation>Planifier (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Take %1</source>
        <comment>composer, button; %1 is a time</comment>
        <translation>Prendre %1</translation>
    </message>
    <message>
        <source>Save and schedule</source>
        <comment>composer, button for an existing post</comment>
        <translation>Enregistrer et planifier</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ScopeWords</name>
    <message>
        <source>All accounts together</source>
        <comment>figures, of whom a target or a note is</comment>
        <translation>Tous les comptes ensemble</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SeatsBox</name>
    <message>
        <source>Remove</source>
        <comment>who takes turns, button</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Who takes turns</source>
        <comment>settings, list</comment>
        <translation>Qui prend son tour</translation>
    </message>
    <message>
        <source>Here</source>
        <comment>who takes turns, column: not away</comment>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Department</source>
        <comment>who takes turns, column</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Open at most</source>
        <comment>who takes turns, column: conversations</comment>
        <translation>Ouvertes au plus</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>who takes turns, empty field</comment>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Department</source>
        <comment>who takes turns, empty field</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>who takes turns, button</comment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Open conversations at most, of %1</source>
        <comment>screen reader</comment>
        <translation>Conversations ouvertes au plus, de %1</translation>
    </message>
    <message>
        <source>No limit</source>
        <comment>who takes turns</comment>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>%1 takes no turns any more</source>
        <comment>toast; %1 a person</comment>
        <translation>%1 ne prend plus de tour</translation>
    </message>
    <message>
        <source>Nobody takes turns yet.</source>
        <comment>settings, empty list</comment>
        <translation>Personne ne prend son tour pour l’instant.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ServiceBox</name>
    <message>
        <source>How soon customers get an answer. The first policy that fits a conversation holds.</source>
        <comment>settings, service levels</comment>
        <translation>En combien de temps les clients reçoivent une réponse. Le premier engagement qui convient à une conversation s’applique.</translation>
    </message>
    <message>
        <source>Business hours</source>
        <comment>settings, service levels: list of calendars</comment>
        <translation>Horaires d’ouverture</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>service levels, column</comment>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>For</source>
        <comment>service levels, column: conditions</comment>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Service levels</source>
        <comment>settings, part: how soon customers get an answer</comment>
        <translation>Engagements de service</translation>
    </message>
    <message>
        <source>Add policy…</source>
        <comment>service levels, button</comment>
        <translation>Ajouter un engagement…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>charter, button</comment>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>charter, button</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>service levels, button: earlier in the order</comment>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>service levels, button: later in the order</comment>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Calendar</source>
        <comment>service levels, column</comment>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Hours</source>
        <comment>service levels, column</comment>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Zone</source>
        <comment>service levels, column</comment>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>Days off</source>
        <comment>service levels, column</comment>
        <translation>Fermetures</translation>
    </message>
    <message>
        <source>Add hours…</source>
        <comment>service levels, button: a new calendar</comment>
        <translation>Ajouter des horaires…</translation>
    </message>
    <message numerus="yes">
        <source>The clocks of %n conversations are being computed.</source>
        <comment>settings, service levels</comment>
        <translation>
            <numerusform>L’échéance d’%n conversation est en cours de calcul.</numerusform>
            <numerusform>Les échéances de %n conversations sont en cours de calcul.</numerusform>
        </translation>
    </message>
    <message>
        <source>everything</source>
        <comment>service levels: a policy without conditions</comment>
        <translation>tout</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>service levels: days off and days with other hours</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Add business hours first: a policy counts by them.</source>
        <comment>settings, service levels</comment>
        <translation>Ajoutez d’abord des horaires&#xa0;: un engagement compte d’après eux.</translation>
    </message>
    <message>
        <source>Policy removed: %1</source>
        <comment>toast; %1 its name</comment>
        <translation>Engagement supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Office hours</source>
        <comment>service levels: name of a new calendar</comment>
        <translation>Heures de bureau</translation>
    </message>
    <message>
        <source>Business hours removed: %1</source>
        <comment>toast; %1 their name</comment>
        <translation>Horaires supprimés&#xa0;: %1</translation>
    </message>
    <message>
        <source>No service level yet: no answer has a time to be given by.</source>
        <comment>settings, empty list</comment>
        <translation>Aucun niveau de service pour l’instant&#xa0;: aucune réponse n’a de délai.</translation>
    </message>
    <message>
        <source>No business hours yet: every hour counts.</source>
        <comment>settings, empty list</comment>
        <translation>Aucun horaire pour l’instant&#xa0;: toutes les heures comptent.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ServiceCalendarDialog</name>
    <message>
        <source>Save calendar</source>
        <comment>button</comment>
        <translation>Enregistrer les horaires</translation>
    </message>
    <message>
        <source>New business hours</source>
        <comment>title of a window</comment>
        <translation>Nouveaux horaires</translation>
    </message>
    <message>
        <source>Business hours</source>
        <comment>title of a window</comment>
        <translation>Horaires d’ouverture</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>business hours, field</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Time zone</source>
        <comment>business hours, field</comment>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>service level: a day without hours</comment>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Hours on %1</source>
        <comment>business hours, field; %1 a weekday</comment>
        <translation>Horaires du %1</translation>
    </message>
    <message>
        <source>Same until Friday</source>
        <comment>business hours, button: copy Monday&apos;s hours</comment>
        <translation>Pareil jusqu’à vendredi</translation>
    </message>
    <message>
        <source>As in 9-12, 13:30-18. Over midnight: 22-6. All day: 0-24.</source>
        <comment>business hours, under the weekdays</comment>
        <translation>Comme 9-12, 13:30-18. Passé minuit&#xa0;: 22-6. Toute la journée&#xa0;: 0-24.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>business hours: no public holidays</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <comment>calendar, other calendars: choice of a country</comment>
        <translation>Jours fériés de</translation>
    </message>
    <message>
        <source>2026-12-26 Closed for stocktaking
2026-12-24 9-13 Christmas Eve</source>
        <comment>business hours, example of days off</comment>
        <translation>2026-12-26 Fermé pour inventaire
2026-12-24 9-13 Réveillon</translation>
    </message>
    <message>
        <source>Days off and other hours</source>
        <comment>business hours, field</comment>
        <translation>Jours de fermeture et autres horaires</translation>
    </message>
    <message>
        <source>From a calendar file…</source>
        <comment>business hours, button</comment>
        <translation>Depuis un fichier d’agenda…</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Type a city, as in Paris.</source>
        <comment>settings, under the zone</comment>
        <translation>Il n’y a pas de fuseau «&#xa0;%1&#xa0;». Tapez une ville, comme Paris.</translation>
    </message>
    <message>
        <source>“%1” is not understood. Write hours as in 9-12, 13:30-18.</source>
        <comment>business hours, error</comment>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris. Écrivez les heures comme 9-12, 13:30-18.</translation>
    </message>
    <message>
        <source>“%1” is not understood. Begin with the day, as in 2026-12-24.</source>
        <comment>business hours, error</comment>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris. Commencez par le jour, comme 2026-12-24.</translation>
    </message>
    <message>
        <source>Days off from a calendar file</source>
        <comment>title of a file dialog</comment>
        <translation>Jours de fermeture depuis un fichier d’agenda</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.ical)</source>
        <comment>calendar, file dialog</comment>
        <translation>Agendas (*.ics *.ical)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <comment>calendar, file dialog</comment>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ServicePolicyDialog</name>
    <message>
        <source>Pause while pending</source>
        <comment>service policy, switch</comment>
        <translation>Suspendre tant qu’elle est en attente</translation>
    </message>
    <message>
        <source>Pause while snoozed</source>
        <comment>service policy, switch</comment>
        <translation>Suspendre tant qu’elle est mise en veille</translation>
    </message>
    <message>
        <source>Opened again: a new target for the resolution</source>
        <comment>service policy, switch</comment>
        <translation>Rouverte&#xa0;: un nouveau délai de résolution</translation>
    </message>
    <message>
        <source>Save policy</source>
        <comment>button</comment>
        <translation>Enregistrer l’engagement</translation>
    </message>
    <message>
        <source>New service level</source>
        <comment>title of a window</comment>
        <translation>Nouvel engagement de service</translation>
    </message>
    <message>
        <source>Service level</source>
        <comment>title of a window</comment>
        <translation>Engagement de service</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>service policy, field</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>None ticked: all of them.</source>
        <comment>service policy, hover over a list of conditions</comment>
        <translation>Rien de coché&#xa0;: tous.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>service policy, field</comment>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Kinds</source>
        <comment>service policy, field: comment, review</comment>
        <translation>Types</translation>
    </message>
    <message>
        <source>Priorities</source>
        <comment>service policy, field</comment>
        <translation>Priorités</translation>
    </message>
    <message>
        <source>For</source>
        <comment>service levels, column: conditions</comment>
        <translation>Pour</translation>
    </message>
    <message>
        <source>All; or any of these, with commas between</source>
        <comment>service policy, empty field</comment>
        <translation>Toutes&#x202f;; ou l’une de celles-ci, séparées par des virgules</translation>
    </message>
    <message>
        <source>Labels</source>
        <comment>service policy, field</comment>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source> h</source>
        <comment>unit after a number of hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>%1, hours</source>
        <comment>service policy, field; %1 a target</comment>
        <translation>%1, heures</translation>
    </message>
    <message>
        <source> min</source>
        <comment>unit after a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>%1, minutes</source>
        <comment>service policy, field; %1 a target</comment>
        <translation>%1, minutes</translation>
    </message>
    <message>
        <source>%1, counted</source>
        <comment>service policy, field; %1 a target</comment>
        <translation>%1, compté</translation>
    </message>
    <message>
        <source>in business hours</source>
        <comment>service policy, how a target counts</comment>
        <translation>aux horaires d’ouverture</translation>
    </message>
    <message>
        <source>day and night</source>
        <comment>service policy, how a target counts</comment>
        <translation>jour et nuit</translation>
    </message>
    <message>
        <source>Business hours</source>
        <comment>service policy, field</comment>
        <translation>Horaires d’ouverture</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number: per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Warn at</source>
        <comment>service policy, field: share of a target</comment>
        <translation>Prévenir à</translation>
    </message>
    <message>
        <source>Example: day of the message</source>
        <comment>service policy, field</comment>
        <translation>Exemple&#xa0;: jour du message</translation>
    </message>
    <message>
        <source>Example: time of the message</source>
        <comment>service policy, field</comment>
        <translation>Exemple&#xa0;: heure du message</translation>
    </message>
    <message>
        <source>A message on</source>
        <comment>service policy, example: then a day and a time</comment>
        <translation>Un message le</translation>
    </message>
    <message>
        <source>is due</source>
        <comment>service policy, example: then when</comment>
        <translation>doit être traité</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>service policy, example; a target, then when it is due</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>never: the calendar does not open often enough</source>
        <comment>service policy, example</comment>
        <translation>jamais&#xa0;: l’horaire n’ouvre pas assez souvent</translation>
    </message>
    <message>
        <source>What it is</source>
        <comment>service policy, field: complaint, question</comment>
        <translation>Nature</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ServiceWords</name>
    <message numerus="yes">
        <source>%n h</source>
        <comment>inbox, how long a customer waits, hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>inbox, how long a customer waits</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>service level: hours and minutes, as in 1 h 30</comment>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>late, after %1</source>
        <comment>a service clock that ended; %1: 3 h</comment>
        <translation>en retard, après %1</translation>
    </message>
    <message>
        <source>Closed without an answer, too late.</source>
        <comment>why a service clock stands so</comment>
        <translation>Close sans réponse, trop tard.</translation>
    </message>
    <message>
        <source>It came after the target.</source>
        <comment>why a service clock stands so</comment>
        <translation>Après le délai.</translation>
    </message>
    <message>
        <source>not answered</source>
        <comment>a service clock that ended</comment>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>Closed without an answer, within the target.</source>
        <comment>why a service clock stands so</comment>
        <translation>Close sans réponse, dans le délai.</translation>
    </message>
    <message>
        <source>met, after %1</source>
        <comment>a service clock that ended; %1: 12 min</comment>
        <translation>tenu, en %1</translation>
    </message>
    <message>
        <source>In time.</source>
        <comment>why a service clock stands so</comment>
        <translation>Dans le délai.</translation>
    </message>
    <message>
        <source>Paused while the conversation is pending.</source>
        <comment>why a service clock stands so</comment>
        <translation>Suspendu tant que la conversation est en attente.</translation>
    </message>
    <message>
        <source>Paused while the conversation is snoozed.</source>
        <comment>why a service clock stands so</comment>
        <translation>Suspendu tant que la conversation est en veille.</translation>
    </message>
    <message>
        <source>Outside business hours: it goes on when they begin.</source>
        <comment>why a service clock stands so</comment>
        <translation>Hors des horaires&#xa0;: reprend à l’ouverture.</translation>
    </message>
    <message>
        <source>The calendar does not open often enough.</source>
        <comment>why a service clock stands so</comment>
        <translation>L’horaire n’ouvre pas assez souvent.</translation>
    </message>
    <message>
        <source>Counts until the conversation is closed.</source>
        <comment>why a service clock stands so</comment>
        <translation>Court jusqu’à la clôture de la conversation.</translation>
    </message>
    <message>
        <source>The customer waits for an answer.</source>
        <comment>why a service clock stands so</comment>
        <translation>Le client attend une réponse.</translation>
    </message>
    <message>
        <source>no end</source>
        <comment>a service clock whose calendar never opens</comment>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <comment>a service clock; %1: 1 h</comment>
        <translation>retard %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a service clock; %1: 12 min</comment>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a service clock; %1: Mon 09:20</comment>
        <translation>pour %1</translation>
    </message>
    <message>
        <source>First response</source>
        <comment>service level: a target</comment>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>Next response</source>
        <comment>service level: a target</comment>
        <translation>Réponse suivante</translation>
    </message>
    <message>
        <source>Resolution</source>
        <comment>service level: a target</comment>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>inbox, priority of a conversation</comment>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>inbox, priority of a conversation</comment>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <comment>inbox, priority of a conversation</comment>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>inbox, priority of a conversation</comment>
        <translation>Urgente</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>inbox, how long a customer waits</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>service level: no target</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1, day and night</source>
        <comment>service level: a target in which every minute counts</comment>
        <translation>%1, jour et nuit</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>service level: a day without hours</comment>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <comment>service level, error</comment>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>A period begins and ends at the same time.</source>
        <comment>service level, error</comment>
        <translation>Une plage commence et finit à la même heure.</translation>
    </message>
    <message>
        <source>It has to be open on at least one weekday.</source>
        <comment>service level, error</comment>
        <translation>Il faut être ouvert au moins un jour de la semaine.</translation>
    </message>
    <message>
        <source>Set at least one target.</source>
        <comment>service level, error</comment>
        <translation>Fixez au moins un délai.</translation>
    </message>
    <message>
        <source>A target is a year at most.</source>
        <comment>service level, error</comment>
        <translation>Un délai est d’un an au plus.</translation>
    </message>
    <message>
        <source>The warning comes between 1 and 99 per cent.</source>
        <comment>service level, error</comment>
        <translation>L’alerte vient entre 1 et 99 pour cent.</translation>
    </message>
    <message>
        <source>Choose a calendar that is still there.</source>
        <comment>service level, error</comment>
        <translation>Choisissez des horaires qui existent encore.</translation>
    </message>
    <message>
        <source>A policy counts by this calendar. Give it another one first.</source>
        <comment>service level, error</comment>
        <translation>Un engagement compte d’après ces horaires. Donnez-lui-en d’abord d’autres.</translation>
    </message>
    <message>
        <source>A date is not right.</source>
        <comment>service level, error</comment>
        <translation>Une date n’est pas valable.</translation>
    </message>
    <message>
        <source>late, paused</source>
        <comment>a service clock</comment>
        <translation>en retard, suspendu</translation>
    </message>
    <message>
        <source>paused, %1 left</source>
        <comment>a service clock; %1: 12 min</comment>
        <translation>suspendu, reste %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <comment>name of a desk</comment>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Language and look</source>
        <comment>settings, part</comment>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>As this computer</source>
        <comment>settings, language</comment>
        <translation>Comme cet ordinateur</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>settings</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Parvis speaks it from the next start.</source>
        <comment>settings, after choosing a language</comment>
        <translation>Parvis la parlera au prochain démarrage.</translation>
    </message>
    <message>
        <source>As this computer</source>
        <comment>settings, light or dark</comment>
        <translation>Comme cet ordinateur</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>settings, look</comment>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>settings, look</comment>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Appearance</source>
        <comment>settings</comment>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Dense</source>
        <comment>settings, height of rows</comment>
        <translation>Serrées</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <comment>settings, height of rows</comment>
        <translation>Aérées</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>settings, height of rows</comment>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>settings, part</comment>
        <translation>Heure</translation>
    </message>
    <message>
        <source>The workspace&apos;s: %1</source>
        <comment>settings, zone</comment>
        <translation>Celle de l’espace&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shown in</source>
        <comment>settings, time zone of days and hours</comment>
        <translation>Fuseau affiché</translation>
    </message>
    <message>
        <source>Days and hours on this computer. What is planned keeps the zone it was planned in. Now shown: %1, %2.</source>
        <comment>settings, under the zone; zone and time</comment>
        <translation>Jours et heures sur cet ordinateur. Ce qui est prévu garde le fuseau où il a été prévu. Affiché à présent&#xa0;: %1, %2.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Type a city, as in Paris.</source>
        <comment>settings, under the zone</comment>
        <translation>Il n’y a pas de fuseau «&#xa0;%1&#xa0;». Tapez une ville, comme Paris.</translation>
    </message>
    <message>
        <source>Shown so from the next start.</source>
        <comment>settings, under the zone</comment>
        <translation>Affiché ainsi au prochain démarrage.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <comment>settings, part</comment>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>settings, workspace</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>settings, workspace: file or server</comment>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>settings, workspace</comment>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Schema</source>
        <comment>settings, workspace: version of its tables</comment>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>version %1, made by a newer Parvis: read only</source>
        <comment>settings, workspace</comment>
        <translation>version %1, faite par un Parvis plus récent&#xa0;: lecture seule</translation>
    </message>
    <message>
        <source>version %1</source>
        <comment>settings, workspace</comment>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>settings, workspace: when</comment>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>settings, workspace</comment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Practice: nothing in it reaches a real network.</source>
        <comment>settings, workspace</comment>
        <translation>Exercice&#xa0;: rien n’y atteint un vrai réseau.</translation>
    </message>
    <message>
        <source>Key store</source>
        <comment>settings, workspace: where its private key is</comment>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>settings, workspace: state of its private key</comment>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>settings, the workspace&apos;s private key can be used</comment>
        <translation>Prête</translation>
    </message>
    <message>
        <source>About Parvis</source>
        <comment>settings, part</comment>
        <translation>À propos de Parvis</translation>
    </message>
    <message>
        <source>Version</source>
        <comment>settings, about</comment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>settings, about</comment>
        <translation>Licence</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later. You may use, study, share and change it.</source>
        <comment>settings, about</comment>
        <translation>Licence publique générale GNU, version 3 ou ultérieure. Vous pouvez l’utiliser, l’étudier, le partager et le modifier.</translation>
    </message>
    <message>
        <source>Made with</source>
        <comment>settings, about</comment>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>Computer</source>
        <comment>settings, about</comment>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <comment>settings, part: when accounts post</comment>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Charter</source>
        <comment>settings, part: the brand&apos;s rules for posts</comment>
        <translation>Charte</translation>
    </message>
    <message>
        <source>Who approves</source>
        <comment>settings, part</comment>
        <translation>Qui approuve</translation>
    </message>
    <message>
        <source>How many have to agree before a post goes out on an account, and who may. Nobody approves what they wrote.</source>
        <comment>settings</comment>
        <translation>Combien de personnes doivent donner leur accord avant qu’une publication parte sur un compte, et qui le peut. Personne n’approuve ce qu’il a écrit.</translation>
    </message>
    <message>
        <source>Audit log…</source>
        <comment>settings, button</comment>
        <translation>Journal d’audit…</translation>
    </message>
    <message>
        <source>Every hold, release, approval, comment and change of rules</source>
        <comment>hover</comment>
        <translation>Chaque suspension, reprise, approbation, commentaire et changement de règles</translation>
    </message>
    <message>
        <source>Service levels</source>
        <comment>settings, part: how soon customers get an answer</comment>
        <translation>Engagements de service</translation>
    </message>
    <message>
        <source>Inbox</source>
        <comment>settings, part</comment>
        <translation>Boîte</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>settings, part: what the inbox does by itself</comment>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Each new or edited message of a customer passes the rules once, from the first to the last. A rule never wakes another one, nor answers our own words.</source>
        <comment>settings</comment>
        <translation>Chaque message nouveau ou modifié d’un client passe les règles une fois, de la première à la dernière. Une règle n’en réveille jamais une autre et ne répond jamais à nos propres mots.</translation>
    </message>
    <message>
        <source>Who takes turns</source>
        <comment>settings, part</comment>
        <translation>Qui prend son tour</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <comment>settings, part</comment>
        <translation>Réponses types</translation>
    </message>
    <message>
        <source>How long conversations are kept</source>
        <comment>settings, part</comment>
        <translation>Durée de conservation des conversations</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SettleForm</name>
    <message>
        <source>Note it as published</source>
        <comment>ledger, button beside the address of a post</comment>
        <translation>Noter comme publiée</translation>
    </message>
    <message>
        <source>Its address on the network, https://…</source>
        <comment>ledger, empty field</comment>
        <translation>Son adresse sur le réseau, https://…</translation>
    </message>
    <message>
        <source>The address of the post on the network</source>
        <comment>screen reader, ledger</comment>
        <translation>L’adresse de la publication sur le réseau</translation>
    </message>
    <message>
        <source>Copy it from the network&apos;s own page of the post.</source>
        <comment>ledger, under the address field</comment>
        <translation>Copiez-la depuis la page de la publication sur le réseau.</translation>
    </message>
    <message>
        <source>That is no web address.</source>
        <comment>ledger, under the address field</comment>
        <translation>Ce n’est pas une adresse web.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SignInForm</name>
    <message>
        <source>Server</source>
        <comment>account dialog, field</comment>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>The address of your server, as in %1.</source>
        <comment>account dialog, under the field</comment>
        <translation>L’adresse de votre serveur, comme %1.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <comment>account dialog, way of signing in</comment>
        <translation>Par le navigateur</translation>
    </message>
    <message>
        <source>Your browser opens. You sign in there; Parvis never sees your password.</source>
        <comment>account dialog</comment>
        <translation>Votre navigateur s’ouvre. Vous vous y connectez&#xa0;; Parvis ne voit jamais votre mot de passe.</translation>
    </message>
    <message>
        <source>Handle</source>
        <comment>account dialog, field</comment>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Your name on %1, as in name.bsky.social.</source>
        <comment>account dialog, under the field</comment>
        <translation>Votre nom sur %1, comme nom.bsky.social.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SlotRow</name>
    <message>
        <source>Time of the slot</source>
        <comment>screen reader, settings</comment>
        <translation>Heure du créneau</translation>
    </message>
    <message>
        <source>Time zone of the slot</source>
        <comment>screen reader, settings</comment>
        <translation>Fuseau horaire du créneau</translation>
    </message>
    <message>
        <source>Pause this slot</source>
        <comment>settings</comment>
        <translation>Mettre ce créneau en pause</translation>
    </message>
    <message>
        <source>Remove this slot</source>
        <comment>settings</comment>
        <translation>Supprimer ce créneau</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SnippetsPopover</name>
    <message>
        <source>Save</source>
        <comment>templates, button</comment>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>templates, button</comment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Templates and hashtag groups</source>
        <comment>heading of a popover</comment>
        <translation>Modèles et groupes de hashtags</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>screen reader, templates</comment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Template</source>
        <comment>kind of a snippet</comment>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Hashtag group</source>
        <comment>kind of a snippet</comment>
        <translation>Groupe de hashtags</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>screen reader, templates</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>templates, empty field</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>screen reader, templates</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text; {date}, {time}, {campaign}, {account}, {handle} and {link} are filled in</source>
        <comment>templates, empty field</comment>
        <translation>Texte&#x202f;; {date}, {time}, {campaign}, {account}, {handle} et {link} sont remplis</translation>
    </message>
    <message>
        <source>New …</source>
        <comment>templates, first row of the list</comment>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <comment>templates, problem</comment>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>A text is needed.</source>
        <comment>templates, problem</comment>
        <translation>Il faut un texte.</translation>
    </message>
    <message>
        <source>This name is taken.</source>
        <comment>templates, problem</comment>
        <translation>Ce nom est déjà pris.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <comment>toast; %1: name of a template</comment>
        <translation>«&#xa0;%1&#xa0;» a été supprimé.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SpanPlaces</name>
    <message>
        <source>%1 %2</source>
        <comment>figures, a place of the week; %1: Tuesday, %2: 09:00</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <comment>figures, under a bar: longer than 2 days</comment>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>longer than %1</source>
        <comment>figures, a span of time</comment>
        <translation>en plus de %1</translation>
    </message>
    <message>
        <source>shorter than %1</source>
        <comment>figures, a span of time</comment>
        <translation>en moins de %1</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <comment>figures, a span of time</comment>
        <translation>%1 à %2 min</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <comment>figures, a span of time</comment>
        <translation>%1 à %2 h</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>figures, a span of time: 30 min to 1 h</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SpellAssistant</name>
    <message>
        <source>No misspelt word found.</source>
        <comment>toast, spelling</comment>
        <translation>Aucun mot mal orthographié.</translation>
    </message>
    <message>
        <source>No dictionary for %1 is installed</source>
        <comment>menu of the text; %1: a language</comment>
        <translation>Aucun dictionnaire installé pour la langue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Next misspelt word</source>
        <comment>menu of the text</comment>
        <translation>Mot mal orthographié suivant</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <comment>menu of the text, can be switched off</comment>
        <translation>Vérifier l’orthographe</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <comment>menu of the text</comment>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <comment>menu of the text; %1: a word</comment>
        <translation>Ajouter «&#xa0;%1&#xa0;» à mes mots</translation>
    </message>
</context>
<context>
    <name>parvis::ui::StageChart</name>
    <message>
        <source>no figure</source>
        <comment>figures, a place of a chart</comment>
        <translation>pas de chiffre</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>figures, a stage of a funnel: number and share of the first stage</comment>
        <translation>%1 (%2&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::StartWindow</name>
    <message>
        <source>The workspace file is damaged</source>
        <comment>start window, heading</comment>
        <translation>Le fichier de l’espace de travail est abîmé</translation>
    </message>
    <message>
        <source>It was not opened, and nothing was written to it.</source>
        <comment>start window, damaged file</comment>
        <translation>Il n’a pas été ouvert et rien n’y a été écrit.</translation>
    </message>
    <message>
        <source>There is no automatic copy of it. Choose a copy of your own.</source>
        <comment>start window, damaged file</comment>
        <translation>Il n’y a pas de copie automatique. Choisissez l’une de vos copies.</translation>
    </message>
    <message>
        <source>The last good copy is from %1:</source>
        <comment>start window; %1 is a date and time</comment>
        <translation>La dernière bonne copie date du %1&#xa0;:</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it under another name.</source>
        <comment>start window, damaged file</comment>
        <translation>Le fichier abîmé est gardé à côté, sous un autre nom.</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <comment>start window, button</comment>
        <translation>Restaurer cette copie</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <comment>start window, button</comment>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <comment>start window, heading</comment>
        <translation>L’espace de travail ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>start window, button</comment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <comment>title of a file dialog</comment>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis);;All files (*)</source>
        <comment>file dialog, kinds of files</comment>
        <translation>Espaces de travail Parvis (*.parvis);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TargetDialog</name>
    <message>
        <source>Tell me when it is missed</source>
        <comment>figures, target, switch</comment>
        <translation>M’avertir s’il est manqué</translation>
    </message>
    <message>
        <source>Tell it while the period still runs</source>
        <comment>figures, target, switch</comment>
        <translation>Avertir avant la fin de la période</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>title of a window</comment>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>New target</source>
        <comment>title of a window</comment>
        <translation>Nouvel objectif</translation>
    </message>
    <message>
        <source>Save target</source>
        <comment>button</comment>
        <translation>Enregistrer l’objectif</translation>
    </message>
    <message>
        <source>Remove target</source>
        <comment>button</comment>
        <translation>Supprimer l’objectif</translation>
    </message>
    <message>
        <source>Figure</source>
        <comment>figures, target, field</comment>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>figures, target, field: of which accounts</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <comment>figures, target, field</comment>
        <translation>Au moins ou au plus</translation>
    </message>
    <message>
        <source>at least</source>
        <comment>figures, target</comment>
        <translation>au moins</translation>
    </message>
    <message>
        <source>at most</source>
        <comment>figures, target</comment>
        <translation>au plus</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>figures, target, field</comment>
        <translation>Valeur</translation>
    </message>
    <message>
        <source> h</source>
        <comment>unit after a number of hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>Value, hours</source>
        <comment>figures, target, field</comment>
        <translation>Valeur, heures</translation>
    </message>
    <message>
        <source> min</source>
        <comment>unit after a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Value, minutes</source>
        <comment>figures, target, field</comment>
        <translation>Valeur, minutes</translation>
    </message>
    <message>
        <source>In each</source>
        <comment>figures, target, field: day, week or month</comment>
        <translation>À chaque</translation>
    </message>
    <message>
        <source>a day</source>
        <comment>figures, target: at least 4 a day</comment>
        <translation>par jour</translation>
    </message>
    <message>
        <source>a week</source>
        <comment>figures, target: at least 4 a week</comment>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>a month</source>
        <comment>figures, target: at least 4 a month</comment>
        <translation>par mois</translation>
    </message>
    <message>
        <source>Shall be</source>
        <comment>figures, target, field: then at least 4 a day</comment>
        <translation>Doit être</translation>
    </message>
    <message>
        <source>It may still turn until the period is over.</source>
        <comment>figures, target, hover over a switch</comment>
        <translation>Cela peut encore changer jusqu’à la fin de la période.</translation>
    </message>
    <message>
        <source> %</source>
        <comment>unit after a number: per cent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Over when it is back by</source>
        <comment>figures, target, field: per cent</comment>
        <translation>Fin de l’alerte au-delà de</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>figures, target, field</comment>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>This is no number. Write one like %1.</source>
        <comment>figures, target, error; %1: 4,500</comment>
        <translation>Ce n’est pas un nombre. Écrivez par exemple %1.</translation>
    </message>
    <message>
        <source>A time of nothing cannot be kept.</source>
        <comment>figures, target, error</comment>
        <translation>Une durée nulle ne peut pas être tenue.</translation>
    </message>
    <message>
        <source>This value cannot be kept.</source>
        <comment>figures, target, error</comment>
        <translation>Cette valeur ne peut pas être gardée.</translation>
    </message>
    <message>
        <source>There is no such figure any more.</source>
        <comment>figures, target, error</comment>
        <translation>Ce chiffre n’existe plus.</translation>
    </message>
    <message>
        <source>0 to 100 per cent.</source>
        <comment>figures, target, error</comment>
        <translation>De 0 à 100 pour cent.</translation>
    </message>
    <message>
        <source>Somebody removed this target meanwhile.</source>
        <comment>figures, target</comment>
        <translation>Quelqu’un a supprimé cet objectif entre-temps.</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <comment>of two changes of the same thing</comment>
        <translation>Le vôtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 changed this target meanwhile.</source>
        <comment>figures, target; %1: a colleague</comment>
        <translation>%1 a modifié cet objectif entre-temps.</translation>
    </message>
    <message>
        <source>Theirs: %1. Yours: %2.</source>
        <comment>of two changes of the same thing</comment>
        <translation>L’autre&#xa0;: %1. Le vôtre&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The target is removed.</source>
        <comment>figures</comment>
        <translation>L’objectif est supprimé.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TargetList</name>
    <message>
        <source>met</source>
        <comment>figures, how a target stands</comment>
        <translation>tenu</translation>
    </message>
    <message>
        <source>missed</source>
        <comment>figures, how a target stands</comment>
        <translation>manqué</translation>
    </message>
    <message>
        <source>not known yet</source>
        <comment>figures, how a target stands</comment>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>%1 or longer</source>
        <comment>figures, since when a target is met; %1: a date</comment>
        <translation>%1 ou avant</translation>
    </message>
    <message>
        <source>No target is set. A target stands on its figure&apos;s tile and chart, and missing it is told.</source>
        <comment>figures, empty list of targets</comment>
        <translation>Aucun objectif n’est fixé. Un objectif se lit sur la tuile et le graphique de son chiffre, et vous êtes averti s’il est manqué.</translation>
    </message>
    <message>
        <source>Change…</source>
        <comment>figures, list of targets, button</comment>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Targets</source>
        <comment>title of a window</comment>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>New target…</source>
        <comment>figures, list of targets, button</comment>
        <translation>Nouvel objectif…</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Figure</source>
        <comment>figures, targets, column</comment>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Shall be</source>
        <comment>figures, targets, column</comment>
        <translation>Doit être</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>figures, targets, column: of which accounts</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>Is</source>
        <comment>figures, targets, column: its value</comment>
        <translation>Est à</translation>
    </message>
    <message>
        <source>State</source>
        <comment>figures, targets, column</comment>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>figures, targets, column</comment>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>figures, after a failure</comment>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>no figure</source>
        <comment>figures, a place of a chart</comment>
        <translation>pas de chiffre</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>figures, list of targets, button</comment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the chosen target (Del)</source>
        <comment>figures, list of targets, hover over a button</comment>
        <translation>Supprimer l’objectif choisi (Suppr)</translation>
    </message>
    <message>
        <source>The target is removed.</source>
        <comment>figures</comment>
        <translation>L’objectif est supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>button</comment>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TextPane</name>
    <message>
        <source>Add to thread</source>
        <comment>composer, button</comment>
        <translation>Ajouter au fil</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <comment>screen reader, composer</comment>
        <translation>Texte de la publication</translation>
    </message>
    <message>
        <source>What do you want to say?</source>
        <comment>composer, empty text</comment>
        <translation>Que voulez-vous dire&#x202f;?</translation>
    </message>
    <message>
        <source>Remove this part</source>
        <comment>composer, thread</comment>
        <translation>Retirer cette partie</translation>
    </message>
    <message>
        <source>Part %1 of the thread</source>
        <comment>composer, field</comment>
        <translation>Partie %1 du fil</translation>
    </message>
    <message>
        <source>Split into a thread</source>
        <comment>composer, button</comment>
        <translation>Découper en fil</translation>
    </message>
    <message>
        <source>Numbered 1/n</source>
        <comment>composer, beside Split into a thread</comment>
        <translation>Numéroter 1/n</translation>
    </message>
    <message>
        <source>Cuts at the ends of sentences, as each network counts (Ctrl+Shift+L)</source>
        <comment>hover</comment>
        <translation>Coupe aux fins de phrase, selon le compte de chaque réseau (Ctrl+Maj+L)</translation>
    </message>
    <message>
        <source>A link or word alone is longer than a part may be.</source>
        <comment>toast, splitting a text</comment>
        <translation>Un lien ou un mot dépasse à lui seul la longueur d’une partie.</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n parts.</source>
        <comment>toast</comment>
        <translation>
            <numerusform>Découpé en %n partie.</numerusform>
            <numerusform>Découpé en %n parties.</numerusform>
        </translation>
    </message>
    <message>
        <source>First comment under the post</source>
        <comment>composer, field</comment>
        <translation>Premier commentaire sous la publication</translation>
    </message>
    <message>
        <source>Remove the first comment</source>
        <comment>composer, button</comment>
        <translation>Retirer le premier commentaire</translation>
    </message>
    <message>
        <source>First comment</source>
        <comment>composer, button</comment>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>A reply by the same account, sent right after the post (Ctrl+Shift+M)</source>
        <comment>hover</comment>
        <translation>Une réponse du même compte, envoyée juste après la publication (Ctrl+Maj+M)</translation>
    </message>
    <message>
        <source>The spelling is not checked: no dictionary for %1 is installed (package hunspell).</source>
        <comment>composer, under the text; %1: a language</comment>
        <translation>L’orthographe n’est pas vérifiée&#xa0;: aucun dictionnaire n’est installé pour la langue «&#xa0;%1&#xa0;» (paquet hunspell).</translation>
    </message>
    <message>
        <source>How it differs from the text for all:</source>
        <comment>composer, over the differences</comment>
        <translation>Différences avec le texte commun&#xa0;:</translation>
    </message>
    <message>
        <source>How it differs from the text for %1:</source>
        <comment>composer, over the differences; a network</comment>
        <translation>Différences avec le texte pour %1&#xa0;:</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ThemeList</name>
    <message>
        <source>Term</source>
        <comment>figures, column: a word or two of complaints</comment>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>figures, column: messages in the period</comment>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>figures, column: messages in the period compared with</comment>
        <translation>Avant</translation>
    </message>
    <message>
        <source>For example</source>
        <comment>figures, column: the words of a message</comment>
        <translation>Par exemple</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ThreadView</name>
    <message>
        <source>Messages</source>
        <comment>inbox, the conversation, screen reader</comment>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier messages</source>
        <comment>inbox, button on top of a long conversation</comment>
        <translation>
            <numerusform>%n message plus ancien</numerusform>
            <numerusform>%n messages plus anciens</numerusform>
        </translation>
    </message>
    <message>
        <source>Address of the reply on the network</source>
        <comment>inbox, an uncertain reply was found</comment>
        <translation>Adresse de la réponse sur le réseau</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <comment>inbox, an uncertain reply was found</comment>
        <translation>Marquer comme envoyée</translation>
    </message>
    <message>
        <source>There is no reply here that could be taken back.</source>
        <comment>inbox, message at the foot</comment>
        <translation>Aucune réponse ici ne peut être reprise.</translation>
    </message>
    <message>
        <source>There is no reply here that failed.</source>
        <comment>inbox, message at the foot</comment>
        <translation>Aucune réponse n’a échoué ici.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Toast</name>
    <message>
        <source>Undo</source>
        <comment>button in the message at the foot of the window</comment>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TopBar</name>
    <message>
        <source>Search or command</source>
        <comment>field of the top bar</comment>
        <translation>Rechercher ou commander</translation>
    </message>
    <message>
        <source>Practice</source>
        <comment>label: nothing here reaches a real network</comment>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>A practice network: nothing here reaches the public.</source>
        <comment>hover of the practice label</comment>
        <translation>Un réseau d’entraînement&#xa0;: rien d’ici n’atteint le public.</translation>
    </message>
    <message>
        <source>Everything is on hold</source>
        <comment>top bar, while nothing may go out</comment>
        <translation>Tout est suspendu</translation>
    </message>
    <message>
        <source>Release</source>
        <comment>button: let posts go out again</comment>
        <translation>Relâcher</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>button: stop everything that is planned</comment>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Let posts go out again (Ctrl+Shift+H)</source>
        <comment>hover</comment>
        <translation>Laisser repartir les publications (Ctrl+Maj+H)</translation>
    </message>
    <message>
        <source>Stop everything that is planned (Ctrl+Shift+H)</source>
        <comment>hover</comment>
        <translation>Suspendre tout ce qui est planifié (Ctrl+Maj+H)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Tray</name>
    <message>
        <source>Open Parvis</source>
        <comment>menu of the tray icon</comment>
        <translation>Ouvrir Parvis</translation>
    </message>
    <message>
        <source>New post</source>
        <comment>menu of the tray icon</comment>
        <translation>Nouvelle publication</translation>
    </message>
    <message>
        <source>Quit Parvis</source>
        <comment>command</comment>
        <translation>Quitter Parvis</translation>
    </message>
    <message>
        <source>Release…</source>
        <comment>menu of the tray icon: end the hold</comment>
        <translation>Relâcher…</translation>
    </message>
    <message>
        <source>Hold everything…</source>
        <comment>menu of the tray icon: the red button</comment>
        <translation>Tout suspendre…</translation>
    </message>
    <message>
        <source>Next: %1, %2, “%3”</source>
        <comment>tray icon; account, day and time, first words of a post</comment>
        <translation>À suivre&#xa0;: %1, %2, «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <comment>under Next out</comment>
        <translation>Rien n’est planifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts need you</source>
        <comment>worker pill</comment>
        <translation>
            <numerusform>%n publication a besoin de vous</numerusform>
            <numerusform>%n publications ont besoin de vous</numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <comment>notification: a post is past due</comment>
        <translation>En retard</translation>
    </message>
    <message numerus="yes">
        <source>%n answers are due soon</source>
        <comment>notification</comment>
        <translation>
            <numerusform>%n réponse est due bientôt</numerusform>
            <numerusform>%n réponses sont dues bientôt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are overdue</source>
        <comment>notification</comment>
        <translation>
            <numerusform>%n réponse est en retard</numerusform>
            <numerusform>%n réponses sont en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Due next: %1, %2</source>
        <comment>tray icon; a customer, then: 12 min left</comment>
        <translation>Prochaine échéance&#xa0;: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n notices for you</source>
        <comment>top bar</comment>
        <translation>
            <numerusform>%n avis pour vous</numerusform>
            <numerusform>%n avis pour vous</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::TriageChips</name>
    <message>
        <source>%1  %2</source>
        <comment>inbox, correcting triage: %1 is the key, %2 the word</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>inbox, what a message is</comment>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>inbox, what a message is</comment>
        <translation>Question</translation>
    </message>
    <message>
        <source>Praise</source>
        <comment>inbox, what a message is</comment>
        <translation>Compliment</translation>
    </message>
    <message>
        <source>Idea</source>
        <comment>inbox, what a message is</comment>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Spam</source>
        <comment>inbox, what a message is</comment>
        <translation>Indésirable</translation>
    </message>
    <message>
        <source>Unsure</source>
        <comment>inbox, what a message is cannot be told</comment>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Positive</source>
        <comment>inbox, sentiment of a message</comment>
        <translation>Positive</translation>
    </message>
    <message>
        <source>Negative</source>
        <comment>inbox, sentiment of a message</comment>
        <translation>Négative</translation>
    </message>
    <message>
        <source>Neutral</source>
        <comment>inbox, sentiment of a message</comment>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>inbox, what a message is: %1: Complaint, %2: 92</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>What is this message?</source>
        <comment>inbox, correcting triage</comment>
        <translation>Qu’est-ce que ce message&#x202f;?</translation>
    </message>
    <message>
        <source>%1 said so. T corrects it.</source>
        <comment>inbox, hover over what a message is; %1: colleague</comment>
        <translation>Selon %1. T pour corriger.</translation>
    </message>
    <message>
        <source>This computer cannot tell what it is (%1 % at best). T says it.</source>
        <comment>inbox, hover over what a message is</comment>
        <translation>Cet ordinateur ne peut pas dire ce que c’est (%1 % au mieux). T pour le dire.</translation>
    </message>
    <message>
        <source>Told by this computer alone. T corrects it.</source>
        <comment>inbox, hover over what a message is</comment>
        <translation>Dit par cet ordinateur seul. T pour corriger.</translation>
    </message>
    <message>
        <source>%1 % sure. T corrects it.</source>
        <comment>inbox, hover over a message&apos;s sentiment</comment>
        <translation>Sûr à %1&#xa0;%. T pour corriger.</translation>
    </message>
    <message>
        <source>What are these messages?</source>
        <comment>inbox, correcting triage of several conversations</comment>
        <translation>Que sont ces messages&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Noted for %n messages.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>Noté pour %n message.</numerusform>
            <numerusform>Noté pour %n messages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody</source>
        <comment>inbox, who corrected triage, where this person has no name</comment>
        <translation>Quelqu’un</translation>
    </message>
</context>
<context>
    <name>parvis::ui::VariantTabs</name>
    <message>
        <source>One account</source>
        <comment>composer, button: words for one account</comment>
        <translation>Un compte</translation>
    </message>
    <message>
        <source>Words of its own for one of the accounts</source>
        <comment>hover</comment>
        <translation>Un texte propre à l’un des comptes</translation>
    </message>
    <message>
        <source>All</source>
        <comment>composer, tab: the text for every network</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Same as for all</source>
        <comment>composer, button: forget this network&apos;s own version</comment>
        <translation>Comme pour tous</translation>
    </message>
    <message>
        <source>Same as for %1</source>
        <comment>composer, button: forget this account&apos;s own version; %1: a network</comment>
        <translation>Comme pour %1</translation>
    </message>
    <message>
        <source>Differs from the text for all</source>
        <comment>hover of a starred tab</comment>
        <translation>Diffère du texte commun</translation>
    </message>
</context>
<context>
    <name>parvis::ui::VersionsPane</name>
    <message>
        <source>Text</source>
        <comment>versions of a post, heading</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Part %1</source>
        <comment>versions of a post, heading; part of a thread</comment>
        <translation>Partie %1</translation>
    </message>
    <message>
        <source>Content warning</source>
        <comment>versions of a post, heading</comment>
        <translation>Avertissement de contenu</translation>
    </message>
    <message>
        <source>First comment</source>
        <comment>versions of a post, heading</comment>
        <translation>Premier commentaire</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <comment>versions of a post, heading</comment>
        <translation>Images et vidéos</translation>
    </message>
    <message>
        <source>Poll</source>
        <comment>versions of a post, heading</comment>
        <translation>Sondage</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>versions of a post, button</comment>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Versions</source>
        <comment>screen reader, composer</comment>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Compare with</source>
        <comment>versions of a post</comment>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Differences</source>
        <comment>screen reader, versions of a post</comment>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Puts this version into the text; it is saved when you save (Enter in the list)</source>
        <comment>hover</comment>
        <translation>Remet cette version dans le texte&#x202f;; elle est enregistrée quand vous enregistrez (Entrée dans la liste)</translation>
    </message>
    <message>
        <source>Close versions</source>
        <comment>composer</comment>
        <translation>Fermer les versions</translation>
    </message>
    <message>
        <source>Versions</source>
        <comment>composer, heading</comment>
        <translation>Versions</translation>
    </message>
    <message>
        <source>what is written now</source>
        <comment>versions of a post, choice</comment>
        <translation>ce qui est écrit maintenant</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>version of a post: its number, when it was saved</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>version of a post: its number, when it was saved, by whom</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Each save of a change keeps a version. This post was not changed yet.</source>
        <comment>versions of a post, empty</comment>
        <translation>Chaque modification enregistrée garde une version. Cette publication n’a pas encore été modifiée.</translation>
    </message>
    <message>
        <source>Version %1 is back in the text.</source>
        <comment>toast</comment>
        <translation>La version %1 est de retour dans le texte.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WallBoard</name>
    <message>
        <source>%1 · counted %2</source>
        <comment>figures on the wall; %1: days, %2: today 09:00</comment>
        <translation>%1 · compté %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WeekCanvas</name>
    <message>
        <source>%1 does not exist</source>
        <comment>calendar, the night clocks go forward</comment>
        <translation>%1 n’existe pas</translation>
    </message>
    <message>
        <source>%1 comes twice</source>
        <comment>calendar, the night clocks go back</comment>
        <translation>%1 revient deux fois</translation>
    </message>
    <message>
        <source>%1 free</source>
        <comment>calendar, a slot; %1: a time</comment>
        <translation>%1 libre</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WelcomePage</name>
    <message>
        <source>Welcome to Parvis</source>
        <comment>first start, heading</comment>
        <translation>Bienvenue dans Parvis</translation>
    </message>
    <message>
        <source>Plan your posts, answer your community, see what works: on your own computer.</source>
        <comment>first start, under the heading</comment>
        <translation>Planifiez vos publications, répondez à votre communauté, voyez ce qui marche&#xa0;: sur votre propre ordinateur.</translation>
    </message>
    <message>
        <source>Open the practice workspace</source>
        <comment>first start, button</comment>
        <translation>Ouvrir l’espace d’entraînement</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <comment>first start, button</comment>
        <translation>Connecter un compte</translation>
    </message>
    <message>
        <source>Look around first</source>
        <comment>first start, card</comment>
        <translation>D’abord faire le tour</translation>
    </message>
    <message>
        <source>A practice network on this computer, with accounts, customers and comments. Nothing reaches the public.</source>
        <comment>first start, card</comment>
        <translation>Un réseau d’entraînement sur cet ordinateur, avec des comptes, des clients et des commentaires. Rien n’atteint le public.</translation>
    </message>
    <message>
        <source>Start for real</source>
        <comment>first start, card</comment>
        <translation>Commencer pour de vrai</translation>
    </message>
    <message>
        <source>Sign in to Mastodon or Bluesky. It takes a minute; your sign-in stays on this computer.</source>
        <comment>first start, card</comment>
        <translation>Connectez-vous à Mastodon ou Bluesky. Une minute suffit&#x202f;; vos accès restent sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Words</name>
    <message>
        <source>The network cannot be reached.</source>
        <comment>error, what happened</comment>
        <translation>Le réseau est injoignable.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <comment>error, what happened; %1 is a server or network</comment>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>The network did not answer in time.</source>
        <comment>error, what happened</comment>
        <translation>Le réseau n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <comment>error, what happened; %1 is a server</comment>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The network asks to wait: too many requests.</source>
        <comment>error, what happened</comment>
        <translation>Le réseau demande d’attendre&#xa0;: trop de demandes.</translation>
    </message>
    <message>
        <source>The sign-in has expired and is being renewed.</source>
        <comment>error, what happened</comment>
        <translation>La connexion a expiré, elle est en cours de renouvellement.</translation>
    </message>
    <message>
        <source>The account is signed out.</source>
        <comment>error, what happened</comment>
        <translation>Le compte est déconnecté.</translation>
    </message>
    <message>
        <source>The network does not allow this account to do that.</source>
        <comment>error, what happened</comment>
        <translation>Le réseau ne permet pas cela à ce compte.</translation>
    </message>
    <message>
        <source>The network refused it: it was already posted.</source>
        <comment>error, what happened</comment>
        <translation>Le réseau l’a refusé&#xa0;: c’était déjà publié.</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <comment>error, what happened</comment>
        <translation>C’est refusé.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <comment>error, what happened</comment>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>Somebody changed it in the meantime.</source>
        <comment>error, what happened</comment>
        <translation>Quelqu’un l’a modifié entre-temps.</translation>
    </message>
    <message>
        <source>The answer makes no sense.</source>
        <comment>error, what happened</comment>
        <translation>La réponse n’a pas de sens.</translation>
    </message>
    <message>
        <source>%1 answers nonsense.</source>
        <comment>error, what happened; %1 is a server</comment>
        <translation>%1 répond n’importe quoi.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <comment>error, what happened</comment>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>No keychain is running on this computer.</source>
        <comment>error, what happened</comment>
        <translation>Aucun trousseau ne tourne sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The workspace file could not be read or written.</source>
        <comment>error, what happened</comment>
        <translation>Le fichier de l’espace de travail n’a pas pu être lu ou écrit.</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <comment>error, what happened</comment>
        <translation>C’est arrêté avant la fin.</translation>
    </message>
    <message>
        <source>It may have arrived all the same. Look on the network before you send it again.</source>
        <comment>error, what to do</comment>
        <translation>C’est peut-être arrivé quand même. Regardez sur le réseau avant de renvoyer.</translation>
    </message>
    <message>
        <source>Parvis tries again by itself.</source>
        <comment>error, what to do</comment>
        <translation>Parvis réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Sign in again under Accounts.</source>
        <comment>error, what to do</comment>
        <translation>Reconnectez-le dans Comptes.</translation>
    </message>
    <message>
        <source>Check the account&apos;s rights on the network, then try again.</source>
        <comment>error, what to do</comment>
        <translation>Vérifiez les droits du compte sur le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Change it as the reason says, then try again.</source>
        <comment>error, what to do</comment>
        <translation>Modifiez ce que dit la raison, puis réessayez.</translation>
    </message>
    <message>
        <source>The current version is shown. Make your change again.</source>
        <comment>error, what to do</comment>
        <translation>La version actuelle est affichée. Refaites votre modification.</translation>
    </message>
    <message>
        <source>Check the account&apos;s address; other accounts go on.</source>
        <comment>error, what to do</comment>
        <translation>Vérifiez l’adresse du compte&#x202f;; les autres comptes continuent.</translation>
    </message>
    <message>
        <source>Unlock or start it, or use a vault file; posts wait meanwhile.</source>
        <comment>error, what to do</comment>
        <translation>Déverrouillez-le ou démarrez-le, ou utilisez un fichier coffre&#x202f;; les publications attendent.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and the file can be written.</source>
        <comment>error, what to do</comment>
        <translation>Vérifiez que le disque n’est pas plein et que le fichier est accessible en écriture.</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>state of a post</comment>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>state of a post</comment>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a post</comment>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>state of a post</comment>
        <translation>Planifiée</translation>
    </message>
    <message>
        <source>Going out</source>
        <comment>state of a post: being sent now</comment>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>state of a post</comment>
        <translation>Publiée</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a post</comment>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>state of a post: nobody knows whether it arrived</comment>
        <translation>Incertaine</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>state of a post: its time passed while no worker ran</comment>
        <translation>Manquée</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>state of a post</comment>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a post</comment>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Public</source>
        <comment>who sees a post</comment>
        <translation>Publique</translation>
    </message>
    <message>
        <source>Quiet public</source>
        <comment>who sees a post: public but in no list</comment>
        <translation>Publique discrète</translation>
    </message>
    <message>
        <source>Followers only</source>
        <comment>who sees a post</comment>
        <translation>Abonnés seulement</translation>
    </message>
    <message>
        <source>Mentioned people only</source>
        <comment>who sees a post</comment>
        <translation>Personnes mentionnées seulement</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>kind of media</comment>
        <translation>Image</translation>
    </message>
    <message>
        <source>Animated picture</source>
        <comment>kind of media</comment>
        <translation>Image animée</translation>
    </message>
    <message>
        <source>Video</source>
        <comment>kind of media</comment>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Sound</source>
        <comment>kind of media</comment>
        <translation>Son</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>kind of media</comment>
        <translation>Document</translation>
    </message>
    <message>
        <source>English</source>
        <comment>language of a post</comment>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <comment>language of a post</comment>
        <translation>Français</translation>
    </message>
    <message>
        <source>Arabic</source>
        <comment>language of a post</comment>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>today</source>
        <comment>a day, within a line</comment>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day, within a line</comment>
        <translation>demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>a day, within a line</comment>
        <translation>hier</translation>
    </message>
    <message>
        <source>ddd</source>
        <comment>date format: a day of the coming week, as in Tue</comment>
        <translation>ddd</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format within the year, as in 24 Nov</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of another year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and a time, as in: today 09:00</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>now</source>
        <comment>relative time</comment>
        <translation>maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>relative time</comment>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <comment>relative time</comment>
        <translation>
            <numerusform>dans %n min</numerusform>
            <numerusform>dans %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <comment>relative time, hours</comment>
        <translation>
            <numerusform>il y a %n h</numerusform>
            <numerusform>il y a %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <comment>relative time, hours</comment>
        <translation>
            <numerusform>dans %n h</numerusform>
            <numerusform>dans %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <comment>relative time</comment>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <comment>relative time</comment>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (%3, %4)</source>
        <comment>exact date, time, zone, offset from UTC</comment>
        <translation>%1 %2 (%3, %4)</translation>
    </message>
    <message>
        <source>This network cannot do that.</source>
        <comment>error, what happened</comment>
        <translation>Ce réseau ne sait pas faire cela.</translation>
    </message>
    <message>
        <source>The network still shows it.</source>
        <comment>error, what happened</comment>
        <translation>Le réseau l’affiche encore.</translation>
    </message>
    <message>
        <source>The network still shows it as it was.</source>
        <comment>error, what happened</comment>
        <translation>Le réseau l’affiche encore comme avant.</translation>
    </message>
    <message>
        <source>Another change on the network is not finished.</source>
        <comment>error, what happened</comment>
        <translation>Une autre modification sur le réseau n’est pas terminée.</translation>
    </message>
    <message>
        <source>Where it stands on the network is not known.</source>
        <comment>error, what happened</comment>
        <translation>On ne sait pas où elle se trouve sur le réseau.</translation>
    </message>
    <message>
        <source>It was deleted on the network.</source>
        <comment>error, what happened</comment>
        <translation>Elle a été supprimée sur le réseau.</translation>
    </message>
    <message>
        <source>Its time passed while no worker ran.</source>
        <comment>why a post was missed</comment>
        <translation>Son heure est passée sans qu’aucun agent d’envoi ne tourne.</translation>
    </message>
    <message>
        <source>The thread changed since you planned this: a colleague has answered.</source>
        <comment>why a planned reply was held back</comment>
        <translation>La conversation a changé depuis que vous avez prévu cette réponse&#xa0;: un collègue a répondu.</translation>
    </message>
    <message>
        <source>The thread changed since you planned this: the customer was answered outside Parvis.</source>
        <comment>why a planned reply was held back</comment>
        <translation>La conversation a changé depuis que vous avez prévu cette réponse&#xa0;: le client a reçu une réponse hors de Parvis.</translation>
    </message>
    <message>
        <source>The thread changed since you planned this: a customer changed their message.</source>
        <comment>why a planned reply was held back</comment>
        <translation>La conversation a changé depuis que vous avez prévu cette réponse&#xa0;: un client a modifié son message.</translation>
    </message>
    <message>
        <source>The thread changed since you planned this: a customer deleted their message.</source>
        <comment>why a planned reply was held back</comment>
        <translation>La conversation a changé depuis que vous avez prévu cette réponse&#xa0;: un client a supprimé son message.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WorkBook</name>
    <message>
        <source>Needs no answer</source>
        <comment>inbox, reason for closing</comment>
        <translation>N’appelle pas de réponse</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <comment>inbox, reason for closing</comment>
        <translation>Répondu ailleurs</translation>
    </message>
    <message>
        <source>Spam</source>
        <comment>inbox, reason for closing</comment>
        <translation>Indésirable</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WorkerPill</name>
    <message>
        <source>No worker is running</source>
        <comment>worker pill: nothing goes out</comment>
        <translation>Aucun agent d’envoi ne tourne</translation>
    </message>
    <message>
        <source>Worker: keychain is locked</source>
        <comment>worker pill</comment>
        <translation>Agent d’envoi&#xa0;: trousseau verrouillé</translation>
    </message>
    <message>
        <source>Worker: waiting for the network</source>
        <comment>worker pill</comment>
        <translation>Agent d’envoi&#xa0;: en attente du réseau</translation>
    </message>
    <message>
        <source>Worker: sending</source>
        <comment>worker pill</comment>
        <translation>Agent d’envoi&#xa0;: envoi en cours</translation>
    </message>
    <message>
        <source>Worker: nothing planned</source>
        <comment>worker pill</comment>
        <translation>Agent d’envoi&#xa0;: rien de planifié</translation>
    </message>
    <message>
        <source>Worker: next %1</source>
        <comment>worker pill; %1 is a day and time: today 09:00</comment>
        <translation>Prochain envoi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Posts wait until Parvis or “parvis worker” runs.</source>
        <comment>hover of the worker pill</comment>
        <translation>Les publications attendent que Parvis ou «&#xa0;parvis worker&#xa0;» tourne.</translation>
    </message>
    <message numerus="yes">
        <source>%n posts need you</source>
        <comment>worker pill</comment>
        <translation>
            <numerusform>%n publication a besoin de vous</numerusform>
            <numerusform>%n publications ont besoin de vous</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::WritingBar</name>
    <message>
        <source>Insert</source>
        <comment>composer, button</comment>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Templates, hashtags, variables, tags on links (Ctrl+I)</source>
        <comment>hover</comment>
        <translation>Modèles, hashtags, variables, marques sur les liens (Ctrl+I)</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <comment>hover</comment>
        <translation>Emoji (Ctrl+.)</translation>
    </message>
    <message>
        <source>Campaign of the post</source>
        <comment>screen reader, composer</comment>
        <translation>Campagne de la publication</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>composer, empty field</comment>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Link of the card</source>
        <comment>screen reader, composer</comment>
        <translation>Lien de la carte</translation>
    </message>
    <message>
        <source>Link of the card</source>
        <comment>composer, empty field</comment>
        <translation>Lien de la carte</translation>
    </message>
    <message>
        <source>Templates</source>
        <comment>composer, menu</comment>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>No template yet</source>
        <comment>composer, empty menu</comment>
        <translation>Aucun modèle pour l’instant</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <comment>composer, menu</comment>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>No hashtag group yet</source>
        <comment>composer, empty menu</comment>
        <translation>Aucun groupe de hashtags pour l’instant</translation>
    </message>
    <message>
        <source>Variables</source>
        <comment>composer, menu</comment>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Templates and hashtag groups …</source>
        <comment>composer, menu</comment>
        <translation>Modèles et groupes de hashtags…</translation>
    </message>
    <message>
        <source>Tags on links …</source>
        <comment>composer, menu</comment>
        <translation>Marques sur les liens…</translation>
    </message>
    <message>
        <source>{date} – the day it goes out</source>
        <comment>composer, menu</comment>
        <translation>{date} – le jour de la publication</translation>
    </message>
    <message>
        <source>{time} – the time it goes out</source>
        <comment>composer, menu</comment>
        <translation>{time} – l’heure de la publication</translation>
    </message>
    <message>
        <source>{campaign} – the campaign</source>
        <comment>composer, menu</comment>
        <translation>{campaign} – la campagne</translation>
    </message>
    <message>
        <source>{account} – the account&apos;s name</source>
        <comment>composer, menu</comment>
        <translation>{account} – le nom du compte</translation>
    </message>
    <message>
        <source>{handle} – the account&apos;s handle</source>
        <comment>composer, menu</comment>
        <translation>{handle} – l’identifiant du compte</translation>
    </message>
    <message>
        <source>{link} – the link of the card</source>
        <comment>composer, menu</comment>
        <translation>{link} – le lien de la carte</translation>
    </message>
    <message>
        <source>No link of these hosts is in the text.</source>
        <comment>toast</comment>
        <translation>Le texte ne contient aucun lien de ces hôtes.</translation>
    </message>
    <message>
        <source>Links tagged</source>
        <comment>toast</comment>
        <translation>Liens marqués</translation>
    </message>
    <message>
        <source>Emoji</source>
        <comment>composer, button</comment>
        <translation>Émojis</translation>
    </message>
</context>
<context>
    <name>parvis::ui::words::Rhythm</name>
    <message>
        <source>every day</source>
        <comment>how a post repeats</comment>
        <translation>chaque jour</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <comment>how a post repeats</comment>
        <translation>
            <numerusform>tous les %n jours</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>every week on %1</source>
        <comment>how a post repeats; %1: days</comment>
        <translation>chaque semaine le %1</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks on %1</source>
        <comment>how a post repeats; %1: days</comment>
        <translation>
            <numerusform>toutes les %n semaines le %1</numerusform>
            <numerusform>toutes les %n semaines le %1</numerusform>
        </translation>
    </message>
    <message>
        <source>every month %1</source>
        <comment>how a post repeats; %1: on the 14th</comment>
        <translation>chaque mois %1</translation>
    </message>
    <message numerus="yes">
        <source>every %n months %1</source>
        <comment>how a post repeats; %1: on the 14th</comment>
        <translation>
            <numerusform>tous les %n mois %1</numerusform>
            <numerusform>tous les %n mois %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <comment>how a post repeats and how often</comment>
        <translation>
            <numerusform>%1, %n fois</numerusform>
            <numerusform>%1, %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>how a post repeats and its last day</comment>
        <translation>%1, jusqu’au %2</translation>
    </message>
    <message>
        <source>on the first %1</source>
        <comment>which day of a month; %1: a weekday</comment>
        <translation>le premier %1</translation>
    </message>
    <message>
        <source>on the second %1</source>
        <comment>which day of a month; %1: a weekday</comment>
        <translation>le deuxième %1</translation>
    </message>
    <message>
        <source>on the third %1</source>
        <comment>which day of a month; %1: a weekday</comment>
        <translation>le troisième %1</translation>
    </message>
    <message>
        <source>on the fourth %1</source>
        <comment>which day of a month; %1: a weekday</comment>
        <translation>le quatrième %1</translation>
    </message>
    <message>
        <source>on the last %1</source>
        <comment>which day of a month; %1: a weekday</comment>
        <translation>le dernier %1</translation>
    </message>
    <message>
        <source>on day %1, or the last of the month</source>
        <comment>which day of a month</comment>
        <translation>le %1, ou le dernier jour du mois</translation>
    </message>
    <message>
        <source>on day %1</source>
        <comment>which day of a month</comment>
        <translation>le %1</translation>
    </message>
    <message>
        <source>%1 does not exist that day: clocks go forward. It goes out at %2.</source>
        <comment>a date of a repeated post</comment>
        <translation>%1 n’existe pas ce jour-là&#xa0;: on avance l’heure. La publication part à %2.</translation>
    </message>
    <message>
        <source>%1 comes twice that day: clocks go back. It goes out the first time.</source>
        <comment>a date of a repeated post</comment>
        <translation>%1 arrive deux fois ce jour-là&#xa0;: on recule l’heure. La publication part la première fois.</translation>
    </message>
</context>
</TS>
