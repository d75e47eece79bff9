## common
user = Utilisateur
device = Appareil
device-id = ID de l’appareil
access-state = État d’accès
last-successful-sync = Dernière synchronisation réussie
organization = Organisation
all = Tous
name = Nom
state = État
settings = Paramètres
findings = Constats
groups = Groupes
group = Groupe
members = Membres
devices = Appareils
plan = Plan
runs = Exécutions
access = Accès
compliance = Conformité
notifications = Notifications
mailbox-policies = Stratégies de boîte aux lettres
stale-partnerships = Partenariats inactifs
changes-in-exchange = Modifications dans Exchange
what = Quoi
why = Pourquoi
orders = Ordres
answer = Réponse
system = Système
filter = Filtrer
show = Afficher
save = Enregistrer
remove = Supprimer
remove-ask = Supprimer…
forget-ask = Oublier…
forget-it = Oublier
link = Lier
cancel = Annuler
preview = Aperçu
add = Ajouter
show-the-plan = Afficher le plan
preview-and-save = Aperçu et enregistrement…
start-enforcing = Commencer l’application
start-enforcing-ask = Commencer l’application…
from-active-directory = D’Active Directory
default-access-level = Niveau d’accès par défaut
leave-as-it-is = Laisser tel quel dans Exchange
allow-access = Autoriser l’accès
block-access = Bloquer l’accès
quarantine = Quarantaine
block = Bloquer
unknown = Inconnu
compliant = Conforme
not-compliant = Non conforme
exchange-rule = Règle d’Exchange
loses-access = Perd l’accès
lose-access = Perdent l’accès
observe-only = Observer seulement
yes = oui
no = non
none = aucun
never = jamais
read-never-completely = jamais lue entièrement : rien n’est déduit de ce qui manque
no-device-fits = Aucun appareil ne correspond.
no-connector-yet = Aucun connecteur pour l’instant.
microsoft-graph = Microsoft Graph
managed-devices = Appareils gérés
service-english = Le service donne ses raisons et constats en anglais.
records-count = { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
members-count = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
would-lose = { $count ->
    [one] { $count } appareil perdrait l’accès.
   *[other] { $count } appareils perdraient l’accès.
}
first-shown = { $count ->
    [one] Le premier est affiché.
   *[other] Les { $count } premiers sont affichés.
}
type-to-confirm = Saisissez { $text } pour confirmer
type-devices = Saisissez { $number }, le nombre d’appareils qui perdent l’accès, pour confirmer
type-records = Saisissez { $number }, le nombre d’enregistrements qui disparaissent, pour confirmer
remove-what = Supprimer { $name } ?
offer = { $name } – { $confidence } %, { $because }
more-may-lose = Plus d’appareils que ceux comptés ici peuvent perdre l’accès : { $note }.
on-blocked-list = sur la liste bloquée ; Exchange l’affiche dès que l’appareil se connecte
on-allowed-list = sur la liste autorisée ; Exchange l’affiche dès que l’appareil se connecte
at-least = au moins { $count }
not-known = inconnu
not-read = Non lu, si bien que rien n’est décidé pour des appareils ayant accès ({ $count }) : { $names }.
unknown-would-lose = Le nombre d’appareils qui perdraient l’accès n’est pas connu : tout n’a pas été lu.
plan-standing = Parmi ces modifications, { $held } attendent une personne, { $waiting } sont en cours, { $notApplied } ne sont pas appliquées car quelqu’un a réglé cela autrement à la main, et { $rejected } ont été refusées ou annulées.
not-applied-table = Voulu et non appliqué

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Connecteurs
loading = Chargement…
loading-stays = Chargement… Si rien d’autre n’apparaît, rechargez la page.
no-script = Cette page a besoin de JavaScript. Les mêmes données se trouvent à
skip = Aller au contenu
menu = Menu
main-navigation = Navigation principale
language = Langue de la page
close-message = Fermer le message
sign-out = Se déconnecter
try-again = Réessayer
leave-title = Quitter sans enregistrer ?
leave-text = Ce que vous avez saisi sur cette page n’est pas enregistré.
leave = Quitter
sign-in = Se connecter
access-token = Jeton d’accès
token-help = L’administrateur du service en crée un avec { $command }.
sign-in-again = Se reconnecter
session-ended = Votre session est terminée. Reconnectez-vous
not-now = Pas maintenant

## api
status-answered = Le service a répondu { $status }.
no-answer-in-time = Le service n’a pas répondu en { $seconds } secondes.
no-answer = Le service ne répond pas. Vérifiez qu’il fonctionne et que cet ordinateur l’atteint.
change-unknown = On ne sait pas si la modification a été faite : regardez l’état actuel avant de réessayer.

## pager
previous-page = Page précédente
next-page = Page suivante
page-number = Page { $number }

## dom
not-told = Non indiqué
nothing-here = Il n’y a rien ici.
severity-note = Remarque
severity-warning = Avertissement
severity-error = Erreur
first-of = Les { $count } premiers sur { $all } sont affichés.

## forms
whole-number = Il faut ici un nombre entier.
may-be-saved = L’envoi précédent a peut-être été enregistré malgré tout. Notez votre saisie, rechargez la page et regardez les valeurs.
changed-meanwhile = Quelqu’un d’autre a modifié ceci entre-temps. Notez votre saisie, rechargez la page et regardez les nouvelles valeurs.
what-it-would-do = Ce que cela ferait
mode = Mode
have-access = Ont accès
would-lose-it = Le perdraient
would-gain-it = L’obtiendraient
none-concerned = Aucune organisation Exchange n’est encore concernée.
save-title = Enregistrer ces paramètres ?
lock-out = { $devices ->
    [one] Presque plus personne n’aurait accès : { $losing } appareil sur { $devices } ayant actuellement accès à { $organization } le perdrait. Sans votre accord, c’est refusé.
   *[other] Presque plus personne n’aurait accès : { $losing } des { $devices } appareils ayant actuellement accès à { $organization } le perdraient. Sans votre accord, c’est refusé.
}
the-organization = l’organisation
brake-holds = Là où un connecteur applique, le frein retient ce qui dépasse ses limites.
none-would-lose = Aucun appareil ne perdrait l’accès.
type-confirm = Saisissez confirm pour enregistrer quand même
nothing-saved-lock-out = Rien n’a été enregistré : avec ces paramètres, presque plus personne n’aurait accès.
part-number = { $title } { $number }
move-up = Monter
move-down = Descendre

## words
connected = Connecté
disconnected = Déconnecté
connection-pending = Connexion en attente
no-agent = Aucun agent inscrit
allowed = Autorisé
blocked = Bloqué
quarantined = En quarantaine
device-discovery = Découverte de l’appareil
allow = Autoriser
keep = Laisser tel quel
undecided = Pas encore décidé
gains-access = Obtient l’accès
entry-only = Entrée seulement
effect-none = Aucun
enforce = Appliquer
run-held = Vous attend
run-released = Ordonnée
run-approving = Approbation des appareils
run-accepted = Acceptée
run-rejected = Refusée
run-superseded = Remplacée par une exécution plus récente
kind-decisions = Décisions et paramètres
kind-stale = Suppression de partenariats inactifs
kind-switch-on = Bascule du niveau par défaut
kind-reset = Retour des boîtes à la stratégie par défaut
order-queued = Attend le connecteur
order-leased = Chez le connecteur
order-running = En cours
order-waiting = Attend l’appareil
order-done = Terminé
order-failed = Échoué
order-not-applied = Non appliqué
order-superseded = Remplacé par un ordre plus récent
order-expired = Trop tard
order-unknown = Issue inconnue
order-held = Pas encore ordonné
order-counted = Compté seulement
in-grace-period = En période de grâce
compliance-error = Erreur
compliance-conflict = Conflit
config-manager = Configuration Manager
level-none = laisser tel quel
obstacle-device-id = Exchange n’indique pas d’ID d’appareil
obstacle-mailbox = Exchange n’indique pas à qui il est
obstacle-discovery = Exchange cherche encore ce que c’est
obstacle-state = son état d’accès n’est pas connu
obstacle-block = les paramètres le veulent bloqué
device-type = Type d’appareil (famille)
device-model = Modèle d’appareil
operating-system = Système d’exploitation
user-agent = Agent utilisateur
access-rule = règle d’accès { $text } ({ $characteristic })
sync-quick = Synchronisation rapide maintenant
sync-full = Synchronisation complète maintenant
set-access = Définir l’accès : { $wanted }
remove-partnership = Supprimer le partenariat
wipe = Effacer
wipe-account = Effacer, uniquement les données du compte
cancel-wipe = Annuler l’effacement
set-default-level = Définir le niveau d’accès par défaut : { $level }
set-admins = Définir les administrateurs à avertir : { $list }
set-insert = Définir le texte pour les utilisateurs : { $text }
set-rule = Définir la { $rule } : { $level }
remove-rule = Supprimer la { $rule }
make-default-policy = Faire de { $name } la stratégie de boîte aux lettres par défaut
set-policy = Définir la stratégie de boîte aux lettres { $name } : { $settings }
remove-policy = Supprimer la stratégie de boîte aux lettres { $name }
assign-policy = Attribuer la stratégie de boîte aux lettres { $name }
assign-default = Attribuer la stratégie de boîte aux lettres par défaut
mail-to = Courriel à { $to }
undo-a-run = Annuler une exécution
on-list = dans la liste
off-list = pas dans la liste
allowed-list = Liste des appareils autorisés, { $id }
blocked-list = Liste des appareils bloqués, { $id }
mailbox-policy = Stratégie de boîte aux lettres
blank = vide
admin-named = Administrateur à avertir, { $address }
named = nommé
not-named = pas nommé
text-for-users = Texte pour les utilisateurs
no-rule = aucune règle
policy-named = Stratégie de boîte aux lettres { $name }
not-there = absente
default-mailbox-policy = Stratégie de boîte aux lettres par défaut
cannot-be-undone = ne peut pas être annulé
impact-losing = { $losing ->
    [one] { $losing } appareil perd l’accès
   *[other] { $losing } appareils perdent l’accès
}
impact-gaining = { $gaining ->
    [one] { $gaining } l’obtient
   *[other] { $gaining } l’obtiennent
}
impact = { $losing } et { $gaining }

## access
conditional-access = Accès conditionnel
settings-in-exchange = Paramètres dans Exchange
presets = Modèles
quarantine-switch-on = Activer la quarantaine
hold-for = Ces paramètres valent pour
all-without-own = Toutes les organisations sans paramètres propres
has-own = { $name } a ses propres paramètres.
use-those-of-all = Reprendre ceux de toutes…
remove-own-title = Supprimer les paramètres propres à l’organisation ?
remove-own = Les supprimer
remove-own-text = Dès lors, ce qui vaut pour toutes vaut ici aussi ; les appareils sont réévalués.
own-removed = Ce qui vaut pour toutes vaut de nouveau ici.
has-common = Pour { $name }, c’est ce qui vaut pour toutes. Enregistrer ici lui donne ses propres paramètres.
leave-to-rule = Laisser à la règle d’Exchange
activesync-version = Version d’ActiveSync
local-rules = Règles locales
rule = Règle
add-rule = Ajouter une règle
conditions = Conditions, qui doivent toutes être remplies
condition = Condition
add-condition = Ajouter une condition
compared = Ce qui est comparé
how = Comment
is-exactly = Est exactement
fits-expression = Correspond à l’expression régulière
text = Texte
then = Alors
exemptions = Exemptions
exemption = Exemption
add-exemption = Ajouter une exemption
exempt-for = Pour
a-mailbox = La boîte aux lettres d’un utilisateur
one-device = Un seul appareil
exempt-who = Adresse de messagerie ou ID d’appareil
exempt-who-help = Le GUID de la boîte aux lettres et l’identité de l’appareil dans Exchange sont aussi acceptés.
exempt-note = Note : pourquoi
exempt-until = Jusqu’au (vide : sans fin)
exempt-nobody = Une exemption ne nomme personne : il faut une adresse de messagerie ou un ID d’appareil.
exempt-no-mailbox = Aucun appareil de la boîte aux lettres { $who } n’est connu, donc son GUID non plus. Saisissez le GUID de la boîte aux lettres.
exempt-several = Plusieurs partenariats ont l’ID d’appareil { $who } ; saisissez l’identité de l’un d’eux.
exempt-no-device = Aucun appareil n’a l’ID { $who }.
included-groups = Groupes inclus
excluded-groups = Groupes exclus (l’exclusion l’emporte)
conditional-access-settings = Paramètres d’accès conditionnel
access-control = Le contrôle d’accès est activé
access-control-help = Les utilisateurs des groupes inclus ont besoin d’un appareil inscrit et conforme.
override = Passer outre la règle par défaut
override-help = Les appareils inscrits et conformes obtiennent l’accès même là où le niveau par défaut d’Exchange les bloquerait ou les mettrait en quarantaine.
grace-period = Période de grâce, en heures
grace-period-help = Durée pendant laquelle un appareil géré qui n’est plus conforme garde l’accès. Elle ne vaut pas pour un appareil non inscrit.
ignore-inactive = Ignorer les appareils inactifs depuis, en jours
ignore-inactive-help = Vide : aucun n’est ignoré.
where-unknown = Là où la conformité n’est pas connue
keep-what-is = Garder l’état actuel
where-unknown-help = Ce qu’une source dit d’un appareil : inconnu, erreur ou conflit. Une source jamais lue en entier ne change rien.
local-rules-help = Les règles locales sont examinées dans l’ordre ; la première qui correspond décide.
settings-saved = Les paramètres sont enregistrés. Le plan montre ce qu’ils changent.
platform-exceptions = Exceptions par plateforme : règles d’accès dans Exchange
one-access-rule = Règle d’accès
add-access-rule = Ajouter une règle d’accès
ms-wl-header = En-tête X-MS-WL
classes-help = Les familles et modèles connus d’Exchange sont proposés.
default-level-help = Pour les appareils qu’aucune règle, liste ou décision ne concerne. Pour le fermer sans exclure ceux qui sont là, utilisez « Activer la quarantaine ».
admins = Administrateurs informés des appareils en quarantaine
exactly-these = Exactement ceux-ci
addresses = Adresses, une par ligne
insert = Texte qu’Exchange ajoute à ses messages aux utilisateurs
exactly-this = Exactement celui-ci
insert-text = Texte, 256 caractères au plus
maximum-partnerships = Partenariats qu’une boîte aux lettres peut avoir
maximum-partnerships-help = Comme l’indique la stratégie de limitation (EasMaxDevices). Seulement pour la liste des utilisateurs qui s’en approchent.
not-ordered = Quelqu’un a refusé ou annulé ce que ces paramètres veulent ici ; ce n’est plus ordonné avant qu’ils ne changent :

## compliance
import = Importation
proposed-links = Liens proposés
sources = Sources
eas-id = ID EAS
last-sync = Dernière synchronisation
source = Source
no-record = Aucun enregistrement de gestion. Importez un fichier, configurez Microsoft Graph ou envoyez-les par l’API.
remove-record-title = Supprimer l’enregistrement de { $name } ?
remove-record-text = Un appareil sans enregistrement passe pour non inscrit dès que la source est complète.
record-removed = L’enregistrement est supprimé.
remove-named = Supprimer { $name }
new-records = Nouveaux enregistrements
changed-records = Enregistrements modifiés
unchanged-records = Enregistrements inchangés
records-go = Enregistrements qui disparaissent parce qu’ils ne sont pas dans le fichier
records-stay = Enregistrements qui ne sont pas dans le fichier et restent
import-of-records = Importation d’enregistrements de gestion
csv-file = Fichier CSV
or-text = Ou son texte
csv-help = La première ligne nomme les colonnes, dont complianceState ainsi qu’un utilisateur et un appareil parmi : { $columns }.
csv-complete = Le fichier contient tous les enregistrements de cette source
csv-complete-help = Ceux qui n’y sont pas disparaissent. À décocher pour une partie.
csv-choose = Choisissez un fichier ou collez son texte.
csv-unreadable = Le fichier ne peut pas être lu. Choisissez-le de nouveau.
import-ask = Importer…
import-title = Importer le fichier ?
import-text = { $count ->
    [one] { $count } enregistrement disparaîtrait, plus d’un dixième de la source. Si le fichier n’est qu’une partie, indiquez-le plutôt.
   *[other] { $count } enregistrements disparaîtraient, plus d’un dixième de la source. Si le fichier n’est qu’une partie, indiquez-le plutôt.
}
imported = { $new ->
    [one] Importé : { $new } nouvel enregistrement, { $changed } modifiés, { $removed } supprimés.
   *[other] Importé : { $new } nouveaux enregistrements, { $changed } modifiés, { $removed } supprimés.
}
see-the-plan = Voir le plan
nothing-stored = Rien n’est encore enregistré.
bad-lines = { $count ->
    [one] Une ligne est illisible et laissée de côté. Le fichier compte comme une partie : personne n’est « non inscrit » à cause de lui.
   *[other] { $count } lignes sont illisibles et laissées de côté. Le fichier compte comme une partie : personne n’est « non inscrit » à cause de lui.
}
ignored-columns = Ces colonnes ne sont pas nécessaires : { $names }.
skipped-lines = { $count ->
    [one] Une ligne n’a ni utilisateur ni identifiant EAS et est laissée de côté.
   *[other] { $count } lignes n’ont ni utilisateur ni identifiant EAS et sont laissées de côté.
}
import-preview = Aperçu de l’importation
how-many = Combien
linked = { $record } est lié à { $device }.
link-to = Lier { $record } à { $device }
device-in-exchange = Appareil dans Exchange
may-be-its = Enregistrements qui peuvent être ceux de cet appareil
no-link = Aucun lien n’est proposé.
links-text = Appareils dont l’enregistrement n’est pas certain. Rien n’est déduit d’une proposition avant que quelqu’un ne la lie.
forget-source-title = Oublier la source { $name } ?
forget-source-text = Ses enregistrements disparaissent avec elle.
source-forgotten = La source est oubliée.
forget-named = Oublier { $name }
source-api = Source api
api-complete = Ce que l’API et des personnes ont écrit ici est tout ce qui existe
api-complete-help = Alors seulement, un appareil sans enregistrement passe pour non inscrit.
source-set = La source est définie.
last-complete-read = Dernière lecture complète
changed-by = Modifié par
no-source = Aucune source pour l’instant.
records-by-hand = Enregistrements par l’API et à la main

## connectors
exchange-connectors = Connecteurs Exchange
status = Statut
organization-name = Nom de l’organisation
cas-hostname = Nom d’hôte CAS
connector-mode = Mode
no-connector-help = Aucun connecteur pour l’instant. Écrivez un fichier de compte avec { $command } et lancez l’installation sur un ordinateur de l’organisation Exchange.
sync-succeeded = { $count ->
    [one] { $time } – réussie, { $count } appareil
   *[other] { $time } – réussie, { $count } appareils
}
sync-partial = { $count ->
    [one] { $time } – partielle : tout n’a pas été vu, { $count } appareil
   *[other] { $time } – partielle : tout n’a pas été vu, { $count } appareils
}
sync-failed = { $count ->
    [one] { $time } – échouée, { $count } appareil
   *[other] { $time } – échouée, { $count } appareils
}
observe-text = Plus rien n’est modifié dans Exchange. Les ordres encore en attente sont retirés ; ce qui est fait reste.
enforce-text = Désormais, le connecteur modifie Exchange : { $impact } ; { $entries ->
    [one] { $entries } garde son accès par une autre entrée.
   *[other] { $entries } gardent leur accès par une autre entrée.
}
enforce-organization = { $count ->
    [one] { $count } modification de règles, stratégies et paramètres s’y ajoute.
   *[other] { $count } modifications de règles, stratégies et paramètres s’y ajoutent.
}
enforce-brake = Si plus de { $devices } appareils ou de { $percent } % devaient perdre l’accès en 24 heures, l’exécution attend votre accord.
start-enforcing-title = Commencer l’application ?
observe-title = Observer seulement ?
observing = Observer seulement.
observing-text = Les appareils sont découverts et évalués ; rien n’est modifié dans Exchange.
see-changes = Voir ce qui changerait
enforcing = Application en cours.
enforcing-text = Exchange est mis en accord avec les décisions. Si plus de { $devices } appareils ou de { $percent } % devaient perdre l’accès en 24 heures, rien ne part sans votre accord.
back-to-observe = Revenir à l’observation seule
connector = Connecteur
all-connectors = ‹ Tous les connecteurs
connection-status = État de la connexion
exchange-server = Serveur Exchange
connector-server = Serveur du connecteur Exchange
last-synchronized = Dernière synchronisation
version = Version
last-heard = Dernier contact
last-full-sync = Dernière synchronisation complète
last-quick-sync = Dernière synchronisation rapide
quick-sync = Synchronisation rapide
full-sync = Synchronisation complète
show-its-devices = Afficher ses appareils
sync-waits = { $name } : attend le connecteur.
sync-runs = { $name } : en cours.
sync-completed = { $name } : terminée.
sync-has-failed = { $name } : échouée.
sync-counts = { $total ->
    [one] { $total } appareil ; nouveaux { $new }, modifiés { $changed }, supprimés { $removed }.
   *[other] { $total } appareils ; nouveaux { $new }, modifiés { $changed }, supprimés { $removed }.
}
brake-devices = Frein : appareils qui peuvent perdre l’accès en 24 heures
brake-devices-help = Au-delà de ce nombre ou de cette part, on attend l’accord d’une personne.
brake-share = Frein : part de tous les appareils, en pour cent
directory-source = Les membres des groupes sont lus par le connecteur
no-reading = Non
directory-minutes = Les groupes sont relus après, en minutes
discovered-for = Les appareils sont découverts pour
everybody = Tout le monde
targeted-users = Les utilisateurs nommés par une stratégie
organizational-unit = Une unité d’organisation
mailbox-server = Un serveur de boîtes aux lettres
scope-name = Nom de l’unité ou du serveur
scope-name-help = Seulement pour les deux derniers, par exemple contoso.com/Sales ou MBX01.
notification-mailbox = Boîte aux lettres de notification
notification-mailbox-help = Les messages aux utilisateurs viennent d’ici.
connector-settings = Paramètres de ce connecteur
connector-saved = Les paramètres du connecteur sont enregistrés.
connection = Connexion
delete-connection = Supprimer la connexion
delete-connection-ask = Supprimer la connexion…
delete-connection-text = La suppression de la connexion met fin à l’accès du connecteur à ce service. Exchange reste tel quel.
delete-connection-title = Supprimer la connexion à { $name } ?
delete-connection-computer = Le connecteur de l’ordinateur { $computer } est refusé dès lors. Le service oublie les appareils, les décisions, les ordres et les paramètres de { $name }.
delete-connection-none = Aucun connecteur n’appartient encore à cette connexion. Le service oublie les appareils, les décisions, les ordres et les paramètres de { $name }.
delete-connection-exchange = Exchange reste tel quel : ce que le connecteur y a défini demeure, les appareils bloqués aussi. Les ordres encore en attente ne sont pas exécutés.
delete-connection-undo = Si les modifications du connecteur doivent être annulées, ne supprimez pas encore : exécutez d’abord { $command } sur { $computer }.
delete-connection-uninstall = Ensuite, le connecteur doit être désinstallé sur { $computer } : { $command }.
connection-deleted = La connexion à { $name } est supprimée. Désinstallez maintenant le connecteur sur { $computer }.
connection-gone = La connexion à { $name } est supprimée.

## device
how-link = lié à la main
how-eas-id = l’ID EAS et l’utilisateur correspondent
how-serial = le numéro de série et l’utilisateur correspondent
how-user = l’utilisateur correspond ; l’enregistrement n’est pas lié à cet appareil
how-ambiguous = plusieurs enregistrements peuvent être ceux de cet appareil ; l’un est à lier à la main
how-none = aucun enregistrement de gestion pour cet appareil
all-devices = ‹ Tous les appareils
held-by-run = Cette modification attend dans une exécution retenue.
name-in-exchange = Nom dans Exchange
state-in-exchange = État d’accès dans Exchange
exchange-reason = Raison d’Exchange
wanted = Voulu
since = Décidé ainsi depuis
policy-applied = Stratégie de boîte aux lettres appliquée
device-wipe = Effacer
would-change-it = Ce qui le changerait
mail-to-user = Message à l’utilisateur
management-record = Enregistrement de gestion
by = Par
nothing-ordered = Rien n’a été ordonné pour cet appareil.
actions = Actions
wipe-acknowledged = confirmé { $time }
wipe-sent = envoyé à l’appareil { $time }
wipe-requested = demandé { $time }
remove-link = Supprimer le lien
link-removed = Le lien est supprimé.
record-linked = L’enregistrement est lié.
link-named = Lier { $name }
record-text = { $name } : { $state } ({ $how } ; source { $source })
by-hand = Conformité, à la main
record-saved = L’enregistrement est sauvegardé.
name-of-device = Nom de l’appareil
name-here = Nom affiché ici
name-here-help = Exchange garde son propre nom. Vide retire celui-ci.
rename = Renommer
renamed = L’appareil est renommé.
action-title = { $action } : { $name }
was-ordered = Ordonné : { $action }.
outlook-too = C’est Outlook mobile : tous les Outlook mobile de cet utilisateur sont effacés.
manual-too = Retirer l’appareil des listes personnelles même là où quelqu’un l’y a mis à la main
observes-no-order = Tant que le connecteur observe seulement, rien ne peut être ordonné.
partnership = Supprimer le partenariat
partnership-ask = Supprimer le partenariat…
partnership-text = Exchange oublie l’appareil jusqu’à ce qu’il se reconnecte.
wipe-ask = Effacer…
wipe-text = Un effacement ne peut pas être annulé. Il peut réinitialiser tout l’appareil, avec tout ce qu’il contient de privé.
account = Effacer seulement le compte
account-text = Un effacement ne peut pas être annulé. Seules les données du compte sont effacées, là où l’appareil en est capable ; Exchange 2019 et Exchange Server SE le connaissent.
stop-wipe = Annuler l’effacement
stop-wipe-ask = Annuler l’effacement…
stop-wipe-text = Utile tant que l’appareil n’a pas reçu l’effacement.
read-from-exchange = Lu dans Exchange

## devices
mailbox-address = Adresse de la boîte aux lettres
wanted-why = Voulu, et pourquoi
range-of = { $all ->
    [one] { $from }–{ $to } sur { $all } appareil
   *[other] { $from }–{ $to } sur { $all } appareils
}

## graph
cloud-global = Global et US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = Chine, exploité par 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = réussie
reading-partial = partielle
reading-held = retenue
reading-failed = échouée
reading-records = { $text }, { $records }
begins = { $name } : commence dans quelques secondes…
has-ended = { $name } : terminé.
not-set-up = Aucune connexion à Microsoft Graph n’est configurée.
reading-waits = Une lecture vous attend
held-text = { $records ->
    [one] Elle a { $records } enregistrement ; la dernière lecture complète en avait { $before }.
   *[other] Elle a { $records } enregistrements ; la dernière lecture complète en avait { $before }.
} { $going ->
    [one] { $going } enregistrement disparaîtrait.
   *[other] { $going } enregistrements disparaîtraient.
} Rien n’en a été déduit.
reject-text = Pour la refuser, corrigez Microsoft Graph et relisez tout : jusque-là, tous les enregistrements restent tels quels.
accept-reading-ask = Accepter la lecture…
accept-reading = Accepter la lecture ?
accept = Accepter
accept-text = { $count ->
    [one] { $count } enregistrement disparaîtrait ; son appareil passerait pour non inscrit. Un enregistrement disparaît quand il manque à deux lectures de suite.
   *[other] { $count } enregistrements disparaîtraient ; leurs appareils passeraient pour non inscrits. Un enregistrement disparaît quand il manque à deux lectures de suite.
}
accepted-reading = La lecture acceptée
tenant = Locataire
client-id = ID d’application (client)
logs-on-by = Authentification par
by-certificate = certificat { $subject }, expire { $time }
by-secret = secret client, scellé
last-full-reading = Dernière lecture complète
last-quick-reading = Dernière lecture rapide
last-complete = Dernière entière
next-full-reading = Prochaine lecture complète
next-quick-reading = Prochaine lecture rapide
set-by = Défini par
graph-groups = Groupes lus depuis Graph
test = Tester
test-succeeded = Le test a réussi.
test-failed = Le test a échoué.
step = Étape
result = Résultat
no-step = Aucune étape n’a réussi.
read-everything = Tout lire
read-changes = Lire les modifications
read-groups = Lire les groupes
remove-graph-title = Supprimer Microsoft Graph ?
remove-graph-text = Les paramètres, le secret et tous les enregistrements de cette source disparaissent. Rien n’est déduit des appareils que seul Graph connaissait.
graph-removed = Microsoft Graph est supprimé.
read-changes-help = La lecture des modifications exige d’abord une lecture complète.
change-settings = Modifier les paramètres
set-up = Configurer
tenant-help = Son ID ou un nom de domaine, par exemple contoso.onmicrosoft.com.
cloud = Cloud
new-client-secret = Nouveau secret client
client-secret = Secret client
secret-kept = Vide garde ce qui est scellé. Il n’est jamais affiché.
secret-sealed = Il est scellé et n’est plus jamais affiché.
certificate-instead = Certificat au lieu d’un secret
certificate-pem = Certificat, PEM
private-key = Sa clé privée, PEM, sans phrase secrète
times-and-hosts = Délais et autres hôtes
full-minutes = Tout est lu après, en minutes
quick-minutes = Les modifications sont lues après, en minutes
group-minutes = Les groupes sont lus après, en minutes
group-minutes-help = 0 ne lit pas de groupes depuis Graph.
drop-percent = Une lecture inférieure de ce pourcentage attend une personne
where-config-manager = Là où Configuration Manager décide, un appareil est
config-unknown = Inconnu : il garde ce qu’il a
log-on-host = Autre hôte d’authentification
graph-host = Autre hôte Graph
graph-host-help = Vide : celui du cloud.
extra-roots = Racines supplémentaires, PEM
graph-set = Microsoft Graph est défini. Testez-le avant de vous y fier.

## groups
group-read = { $members }, lu { $time }
group-never-read = { $members }, jamais lu entièrement : les décisions qui en ont besoin attendent
other-groups = Autres groupes, par ID, un par ligne
no-group = Aucun groupe n’est encore connu.
complete-at = complet, { $time }
not-complete-at = incomplet, { $time }
forget-group-title = Oublier le groupe ?
forget-group-text = Les décisions qui en ont besoin ne changent rien tant qu’il n’est pas relu.
group-forgotten = Le groupe est oublié.
forget-group = Oublier { $name }
tell-members = Indiquer les membres d’un groupe
group-id = ID du groupe (GUID)
members-lines = Membres, une adresse par ligne
members-complete = Ce sont tous les membres, groupes imbriqués compris
members-complete-help = Sans cela, personne ne passe pour extérieur au groupe.
group-is-guid = L’ID du groupe est un GUID.
group-has = { $count ->
    [one] Le groupe a { $count } membre.
   *[other] Le groupe a { $count } membres.
}
groups-text = Groupes nommés par les stratégies. Les membres viennent d’Active Directory par le connecteur, de Microsoft Graph, d’un autre système par l’API, ou d’ici.
last-read-completely = Dernière lecture entière

## notifications
preview-of-mail = Aperçu du message, { $language }
preview-in = Aperçu : { $language }
preview-built-in = Aperçu : { $language }, texte fourni
mail-subject = Objet :
plain-text = Texte brut du message
language-code = { $name } ({ $code })
pair-line = { $line } : une ligne s’écrit { $first } = de.
notification-settings = Paramètres de notification
tell-users = Avertir les utilisateurs avant que leur appareil ne soit bloqué
block-after = Délai entre message et blocage
block-after-help = Par exemple PT1H (une heure), PT30M ou P1D ; P7D au plus. Le blocage suit même si le message n’a pas pu être envoyé.
enrollment-link = Adresse où les utilisateurs rendent l’appareil conforme
contact = À qui s’adresser
mail-organization = Nom de l’organisation dans les messages
mail-organization-help = Vide : celui que donne le connecteur.
time-zone = Fuseau horaire des messages
time-zone-help = Par exemple Europe/Berlin ou UTC.
usual-language = Langue habituelle
texts = Textes
built-in = Fournis
user-languages = Langues d’utilisateurs, une par ligne
group-languages = Langues de groupes, par ID, une par ligne
group-languages-help = Le premier groupe de l’utilisateur compte.
the-groups-id = l’ID du groupe
notifications-saved = Les paramètres de notification sont enregistrés.
mail-language = Langue
show-mail = Afficher le message
new-template = Nouveau modèle
new-template-name = Nom d’un nouveau modèle
templates-title = Modèles : vos propres textes
templates = Modèles
in-use = Utilisé
changed = Modifié
no-template = Aucun modèle ; les textes fournis sont utilisés.
subject = Objet
text-html = Texte, HTML
placeholders = Peut contenir { $names }. Ce qui pourrait nuire est retiré.
language-help = Par exemple de ou de-AT.
make-default = En faire le texte par défaut
default-made = C’est maintenant le texte par défaut.
remove-text-title = Supprimer le texte pour { $language } ?
text-in = Texte, { $language }
new-text = Nouveau texte
text-saved = Le texte est enregistré.
language-default = { $language }, par défaut
another-language = Une autre langue
template = Modèle
language-else = Langue quand aucune ne convient
template-saved = Le modèle est enregistré.
remove-template-text = Ses textes disparaissent avec lui.
template-removed = Le modèle est supprimé.
test-mail = Message de test
test-mail-to = Envoyer un message de test à
by-mailbox-of = Par la boîte aux lettres de
send = Envoyer
test-ordered = Le message de test est ordonné.
back-notifications = ‹ Notifications
template-in-use = Ce modèle est utilisé.
template-not-in-use = Ce modèle n’est pas utilisé ; choisissez-le dans les paramètres de notification.
test-mail-text = Il est envoyé par la boîte de notification du connecteur ; tant que le connecteur observe seulement, aucun message n’est envoyé.
test-sent = Le message de test est envoyé.
test-not-sent = Le message de test n’est pas envoyé.

## plan
everything = Tout
gain-access = Obtiennent l’accès
keep-entry-changes = Gardent l’accès, l’entrée change
change = Changement
nothing-would-change = Rien ne changerait pour aucun appareil.
filter-effect = Filtrer par effet
stay = Restent tels quels
shown-all = Affichés. Appuyez pour tout voir
show-these = Afficher ceux-ci
plan-text = Ce qui changerait pour mettre Exchange en accord avec les décisions. Tant qu’un connecteur observe, rien de cela n’arrive.
only-observes = { $name } observe seulement.
once-enforces = Une fois l’application commencée, { $impact }.
download-csv = Télécharger en CSV
download-json = Télécharger en JSON
devices-here = { $count ->
    [one] { $count } appareil du plan est là…
   *[other] { $count } appareils du plan sont là…
}
json-has = { $count ->
    [one] plan.json contient { $count } appareil.
   *[other] plan.json contient { $count } appareils.
}
organization-plan = Organisation : règles, niveau par défaut, stratégies
devices-filtered = Appareils : { $filter }
organization-changes = Modifications de l’organisation
organization-none = Les règles, le niveau d’accès par défaut et les stratégies de boîte aux lettres sont comme voulu.
mailboxes-get = { $count ->
    [one] { $count } boîte aux lettres reçoit une autre stratégie
   *[other] { $count } boîtes aux lettres reçoivent une autre stratégie
}
mailboxes-get-table = Boîtes aux lettres qui reçoivent une autre stratégie

## policies
policy-blank = vide
policy-empty = vide
policy-default = Par défaut
policy-not-for = pas { $groups }
policy-nobody = personne
policies-text = Les stratégies telles que voulues ; ce qu’une stratégie ne nomme pas reste comme dans Exchange. Une attribution faite à la main reste.
new-policy = Nouvelle stratégie de boîte aux lettres
priority = Priorité
policy-for = Pour
no-policy = Aucune stratégie de boîte aux lettres n’est voulue ; celles d’Exchange restent telles quelles.
back-to-default = Retour à la stratégie par défaut
reset-plan = { $mailboxes ->
    [one] { $mailboxes } boîte aux lettres serait réinitialisée ;
   *[other] { $mailboxes } boîtes aux lettres seraient réinitialisées ;
} { $kept ->
    [one] { $kept } garde sa stratégie,
   *[other] { $kept } gardent la leur par une stratégie,
} { $frozen ->
    [one] { $frozen } attend un groupe qui n’a pas été lu.
   *[other] { $frozen } attendent un groupe qui n’a pas été lu.
}
must-enforce = Le connecteur observe seulement : il doit d’abord appliquer.
reset-ask = Réinitialiser…
reset-title = Revenir à la stratégie par défaut ?
reset = Réinitialiser
reset-count = { $count ->
    [one] { $count } boîte aux lettres sera réinitialisée. Cela peut être annulé.
   *[other] { $count } boîtes aux lettres seront réinitialisées. Cela peut être annulé.
}
reset-text = Chaque boîte aux lettres à laquelle aucune stratégie n’est destinée reçoit une attribution vide, de sorte que la stratégie par défaut vaut. C’est une seule exécution, qui peut être annulée.
range-number = { $low } à { $high }
range-number-blank = { $low } à { $high }, ou { $blank }
range-unlimited = { $low } à { $high }, ou { $unlimited }
range-time = d.hh:mm:ss de { $low } à { $high }, ou { $unlimited }
range-size = une taille comme 10MB, ou { $unlimited }
range-list = des noms, un par ligne
range-days = { $count } j
range-seconds = { $count } s
exchange-2010 = Exchange 2010 : { $name }.
not-set = non défini
for-members = Pour les membres de
not-for-members = Mais pas pour les membres de (l’exclusion l’emporte)
one-policy = Stratégie de boîte aux lettres
priority-help = De plusieurs stratégies pour un utilisateur, le plus petit nombre l’emporte.
default-policy = La stratégie par défaut
default-policy-help = Pour chaque boîte aux lettres dont l’attribution est vide.
needs-name = La stratégie a besoin d’un nom.
save-policy-title = Enregistrer cette stratégie de boîte aux lettres ?
policy-saved = La stratégie de boîte aux lettres est enregistrée. Le plan montre ce qu’elle change.
policy-removed = La stratégie de boîte aux lettres n’est plus voulue ; ses boîtes reçoivent ce qui leur est destiné par ailleurs, puis elle disparaît.
all-policies = ‹ Toutes les stratégies de boîte aux lettres

## presets
allow-list = Liste d’autorisation
allow-list-text = Personne n’a accès sauf les appareils inscrits et conformes, ceux qu’une règle autorise et ceux que quelqu’un a approuvés.
block-list = Liste de blocage
block-list-text = Tout le monde a accès sauf les appareils non inscrits ou non conformes et ceux qu’une règle bloque.
mixed = Mixte, avec quarantaine
mixed-text = Les appareils inscrits et conformes ont accès, des règles autorisent ou bloquent des types d’appareils, et tous les autres attendent une personne en quarantaine.
preset-settings = Niveau d’accès par défaut : { $level }. Passer outre la règle par défaut : { $override }.
show-its-plan = Afficher son plan
show-plan-of = Afficher le plan de { $name }
apply-ask = Appliquer…
apply-named = Appliquer { $name }
presets-text = Les stratégies documentées, pour toutes les organisations. Les groupes, règles et exemptions restent tels quels.
apply-title = Appliquer { $name } ?
apply = Appliquer
apply-lock-out = Presque plus personne n’aurait accès. Sans votre accord, c’est refusé.
apply-text = Les paramètres d’accès conditionnel et les paramètres dans Exchange sont enregistrés ensemble.
type-apply = Saisissez confirm pour appliquer quand même
preset-not-saved = Rien n’a été enregistré : avec ce modèle, presque plus personne n’aurait accès.
nothing-saved = Rien n’a été enregistré.
applied = { $name } est appliqué. Le plan montre ce que cela change.
switch-on = Activer la quarantaine
new-level = Nouveau niveau d’accès par défaut
show-exceptions = Afficher les exceptions
switch-on-text = Les appareils qui ont accès par le niveau par défaut sont approuvés un à un ; quand tous le sont, le niveau par défaut est changé. Ainsi personne de présent n’est exclu, et les nouveaux appareils attendent une personne.
switch-ons = Bascules
begun = Commencée
level = Niveau
approved-devices = Appareils approuvés
take-back-ask = Revenir en arrière…
take-back-named = Revenir sur la bascule du { $time }
none-begun = Aucune n’a été commencée.
would-happen = Ce qui arriverait
switch-plan = { $approved ->
    [one] { $approved } appareil serait approuvé ;
   *[other] { $approved } appareils seraient approuvés ;
} { $losing ->
    [one] { $losing } appareil ne peut pas l’être et perdrait l’accès.
   *[other] { $losing } appareils ne peuvent pas l’être et perdraient l’accès.
}
exceptions = Exceptions
why-not-approved = Pourquoi il ne peut pas être approuvé
all-approved = Chaque appareil qui a accès par le niveau par défaut peut être approuvé.
switch-must-enforce = Le connecteur observe seulement : il doit appliquer avant qu’une bascule puisse commencer.
begin-ask = Commencer la bascule…
switch-title = { $level ->
    [quarantine] Activer la quarantaine ?
   *[other] Activer le blocage ?
}
begin = Commencer
switch-text = { $approved ->
    [one] { $approved } appareil est d’abord approuvé,
   *[other] { $approved } appareils sont d’abord approuvés,
} { $level ->
    [quarantine] puis le niveau par défaut devient la quarantaine.
   *[other] puis le niveau par défaut devient le blocage.
} On peut revenir en arrière.
switch-exceptions = { $count ->
    [one] { $count } exception perd l’accès.
   *[other] { $count } exceptions perdent l’accès.
}
take-back-title = Revenir sur la bascule ?
take-back = Revenir en arrière
take-back-text = Le niveau par défaut et les approbations redeviennent ce qu’ils étaient, là où ils sont encore ce que le connecteur a écrit.
taken-back = Le retour en arrière est en cours.

## runs
runs-and-changes = Exécutions et modifications
made = Créée
decided-by = Décidé par
no-run = Aucune exécution pour l’instant.
runs-text = Des ordres créés ensemble. Une exécution au-delà des limites du frein attend qu’une personne décide ; chacune peut être annulée.
run-waits = Une exécution vous attend
held-removal = { $count ->
    [one] Elle supprime { $count } partenariat.
   *[other] Elle supprime { $count } partenariats.
}
held-losing = { $losing ->
    [one] { $losing } appareil sur { $total } perdrait l’accès
   *[other] { $losing } appareils sur { $total } perdraient l’accès
} { $orders ->
    [one] par { $orders } ordre ;
   *[other] par { $orders } ordres ;
} avec les { $hours } dernières heures, cela fait { $counted }. Le frein retient plus de { $devices } appareils ou { $percent } %.
none-left = Aucun ordre de cette exécution n’est parti.
accept-ask = Accepter…
reject-ask = Refuser…
show-its-orders = Afficher ses ordres
accept-run-title = Accepter l’exécution ?
accept-run = Accepter l’exécution
accept-removal = { $count ->
    [one] { $count } partenariat sera supprimé. Cela ne peut pas être annulé ; l’appareil se reconnecte de lui-même.
   *[other] { $count } partenariats seront supprimés. Cela ne peut pas être annulé ; les appareils se reconnectent d’eux-mêmes.
}
accept-losing = { $losing ->
    [one] { $losing } appareil perdra l’accès à la messagerie
   *[other] { $losing } appareils perdront l’accès à la messagerie
} { $orders ->
    [one] par { $orders } ordre.
   *[other] par { $orders } ordres.
}
type-partnerships = Saisissez { $number }, le nombre de partenariats, pour confirmer
run-is-accepted = { $count ->
    [one] L’exécution est acceptée ; { $count } ordre est parti.
   *[other] L’exécution est acceptée ; { $count } ordres sont partis.
}
reject-run-title = Refuser l’exécution ?
reject-run = Refuser l’exécution
reject-run-text = Aucune de ses modifications n’est ordonnée tant que rien d’autre n’est voulu pour un appareil.
run-is-rejected = L’exécution est refusée. Rien n’en a été ordonné.
undo-run-title = Annuler l’exécution ?
undo-run = Annuler l’exécution
undo-run-text = Ce que cette exécution a modifié est rétabli là où c’est encore ce que le connecteur a écrit ; ce que quelqu’un a modifié à la main depuis reste. Les appareils qu’elle a bloqués peuvent retrouver l’accès. Un effacement et un partenariat supprimé ne peuvent pas être annulés.
undo-state = Annulation : { $state }.
run = Exécution
orders-of-run = Ordres de l’exécution
for-whom = Pour
order = Ordre
ended = Terminé
no-order = L’exécution n’a aucun ordre.
orders-ended = Ordres terminés
state-count = { $state } : { $count }
no-order-left = Aucun ordre n’est parti
all-runs = ‹ Toutes les exécutions
run-at = { $kind }, { $time }
decided = Décidé
progress = Progression
undo-run-ask = Annuler l’exécution…
values-not-told = non indiqué
by-whom = par { $name }
run-of = Exécution du { $time }
when = Quand
before-after = Avant → après
no-change = Le connecteur n’a rien modifié dans Exchange.
changes-text = Ce que le connecteur a modifié, avec l’état d’avant. Ce qui est fait à la main n’est pas ici et reste.
switch-waits = Une bascule vous attend
failed-approvals = { $count ->
    [one] { $count } approbation n’a pas abouti, le niveau d’accès par défaut reste donc ouvert.
   *[other] { $count } approbations n’ont pas abouti, le niveau d’accès par défaut reste donc ouvert.
}
approve-again-ask = Réessayer les approbations…
approve-again-title = Réessayer les approbations ?
approve-again = Réessayer les approbations
approve-again-text = Les approbations qui n’ont pas abouti sont ordonnées une fois de plus ; quand toutes sont faites, le niveau d’accès par défaut se ferme.
approving-again = Les approbations sont de nouveau ordonnées.
give-up-ask = Abandonner la bascule…
give-up-title = Abandonner la bascule ?
give-up = Abandonner
give-up-text = Le niveau d’accès par défaut reste ouvert. Les approbations faites restent ; annulez l’exécution pour les retirer.
given-up = La bascule est abandonnée.

## stale
keep-named = Garder { $name }
keep-it = Garder
exclude = Exclure
none-quiet = { $days ->
    [one] Aucun partenariat n’est resté silencieux { $days } jour.
   *[other] Aucun partenariat n’est resté silencieux { $days } jours.
}
quiet-days = Silencieux depuis, en jours
stale-text = Partenariats selon leur dernière synchronisation réussie. Un partenariat qui n’a jamais synchronisé, ou dont les dates n’ont pas été lues, n’y figure pas.
near-maximum = Utilisateurs proches du maximum
near-maximum-text = Une boîte aux lettres peut avoir { $count } partenariats ; les utilisateurs qui en ont les quatre cinquièmes sont ici.
address = Adresse
partnerships = Partenariats
none-near = Aucun utilisateur ne s’en approche.
remove-them = Les supprimer
except-members = Sauf les membres de
removal = Suppression de partenariats inactifs
except-users = Sauf les utilisateurs, une adresse par ligne
at-least-30 = Au moins 30 jours : moins, ce sont des vacances.
removal-plan = { $count ->
    [one] { $count } partenariat serait supprimé,
   *[other] { $count } partenariats seraient supprimés,
} { $excluded ->
    [one] { $excluded } est excepté,
   *[other] { $excluded } sont exceptés,
} { $unclear ->
    [one] { $unclear } est laissé parce qu’Exchange ne l’a pas nommé avec certitude.
   *[other] { $unclear } sont laissés parce qu’Exchange ne les a pas nommés avec certitude.
}
removal-observes = Le connecteur observe seulement : l’exécution pourra être créée et acceptée dès qu’il applique.
make-run-ask = Créer l’exécution…
make-run-title = Créer l’exécution ?
make-run = Créer l’exécution
make-run-text = Elle attend que vous l’acceptiez avec le nombre { $number }. Rien n’est supprimé avant.
wipe-pending = { $count ->
    [one] { $count } est laissé parce qu’un effacement attend son appareil.
   *[other] { $count } sont laissés parce qu’un effacement attend leurs appareils.
}

restore-title = Relecture en cours
restore-text = La base de données du service a été restaurée. Personne ne perd l’accès sans approbation avant la relecture de ceci : { $waits }.
restore-end-ask = Terminer…
restore-end-title = Les données sont-elles justes telles quelles ?
restore-end = Les données sont justes
restore-end-text = Dès lors, le service décide de nouveau d’après les données présentes, sous le frein habituel.
restore-ended = Le service décide de nouveau d’après les données.
unclaimed-entries = Entrées que personne ne connaît
unclaimed-text = Elles se trouvent dans Exchange, et ni le connecteur ni ce service ne sait qui les a faites. Après une restauration, elles peuvent être du connecteur lui-même.
unclaimed-ours-ask = Du connecteur…
unclaimed-by-hand = Faite à la main
unclaimed-ours-title = Est-ce du connecteur lui-même ?
unclaimed-ours = Du connecteur
unclaimed-ours-text = Les règles et l’annulation peuvent alors l’enlever, sous le frein.
unclaimed-noted = Noté.
entry-allowed = Sur la liste autorisée
entry-blocked = Sur la liste bloquée
entry-rule = Règle d’accès
entry-policy = Stratégie de boîte aux lettres
entry-link = Stratégie d’une boîte aux lettres
nothing-by-hand = Les règles décident pour cet appareil.
let-in-ask = Laisser entrer…
block-ask = Bloquer…
let-in-title = Laisser entrer { $name } ?
let-in-text = L’appareil reçoit le courrier, quoi que disent les règles. À la fin, les règles décident de nouveau.
block-title = Bloquer { $name } ?
block-text = L’appareil ne reçoit pas de courrier, quoi que disent les règles. Rien n’y est effacé.
allow-by-hand = Laisser entrer
block-by-hand = Bloquer
applies-to = Pour
this-device = Cet appareil
all-devices-of-user = Tous les appareils de l’utilisateur
for-how-long = Combien de temps
for-days = { $days } jours
until-further-notice = jusqu’à nouvel ordre
decided-by-hand = C’est décidé ; le connecteur l’exécute.
decided-while-observing = C’est décidé. Le connecteur ne fait qu’observer : rien ne change encore dans Exchange.
allowed-by-hand-of = { $by } l’a laissé entrer le { $since }, { $end }.
blocked-by-hand-of = { $by } l’a bloqué le { $since }, { $end }.
for-all-devices-of-user = Cela vaut pour tous les appareils de l’utilisateur.
end-by-hand = Mettre fin à cette décision…
end-by-hand-title = Laisser de nouveau les règles décider ?
end-by-hand-text = L’appareil peut alors perdre ou obtenir l’accès.
end-by-hand-yes = Mettre fin
ended-by-hand = Les règles décident de nouveau.
reason-by-hand = Motif, affiché avec la décision
role-read = lit
role-audit = auditeur
role-help-desk = support
role-operate = opérateur
role-administer = administrateur
name-and-role = { $name } ({ $role })
for-a-higher-role = Votre rôle ne permet ni d’effacer des appareils ni de supprimer des partenariats.

## set-up package
setup-package = Paquet d’installation
package-text = Il contient le programme d’installation et un nouveau fichier de compte. Décompressez-le sur un ordinateur de l’organisation Exchange et lancez-y l’installation.
package-ask = Télécharger le connecteur local…
package-ask-system = Télécharger le connecteur local ({ $system })…
package-question = Télécharger le paquet d’installation ?
package-question-text = Quiconque l’a peut connecter une organisation Exchange à ce service. Il vaut pour { $uses } inscriptions et { $days } jours : transmettez-le de façon sûre et supprimez-le après usage.
package-download = Télécharger le connecteur local
package-downloaded = Le paquet d’installation est téléchargé.
package-none = Les programmes d’installation ne sont pas sur l’ordinateur du service :

## entries from before this connector
before-entries = Entrées d’avant ce connecteur
before-text = { $count } appareils se trouvaient sur une liste personnelle de leur boîte aux lettres quand ce connecteur a regardé pour la première fois ; { $conflicts } de ces entrées s’opposent à ce qui est voulu maintenant. Elles restent telles quelles jusqu’à ce que vous disiez à qui elles sont : à un connecteur antérieur (celui de Microsoft mettait aussi des appareils sur ces listes) ou faites à la main.
before-ours-ask = D’un connecteur antérieur…
before-ours-title = Sont-elles toutes d’un connecteur antérieur ?
before-ours = D’un connecteur antérieur
before-ours-text = Les règles et l’annulation peuvent alors enlever { $count } entrées, sous le frein ; { $conflicts } d’entre elles s’opposent à ce qui est voulu maintenant.
before-hand-ask = Toutes faites à la main…
before-hand-title = Ont-elles toutes été faites à la main ?
before-hand = Toutes faites à la main
before-hand-text = { $count } entrées restent alors telles quelles pour toujours.

## the desk: overview, what waits, a device, a person, a wipe
overview = Vue d’ensemble
waiting-for-you = En attente
person = Personne
nobody-told = personne non indiquée
things-wait = { $count ->
    [one] { $count } élément attend.
   *[other] { $count } éléments attendent.
}
nothing-waits = Rien n’attend.
nothing-changes-alone = Rien ici ne modifie Exchange avant votre accord.
devices-in = { $count } appareils, organisations : { $organizations }.
only-observing = { $count ->
    [one] Elle observe seulement.
   *[other] Toutes observent seulement.
}
all-organizations = Toutes les organisations
held-run-title = { $count ->
    [one] Une exécution est retenue : { $count } téléphone perdrait le courrier.
   *[other] Une exécution est retenue : { $count } téléphones perdraient le courrier.
}
held-limit = La limite est de { $devices } appareils ou { $percent } % en { $hours } heures.
review-run = Examiner l’exécution
observing-title = Observation : { $losing } téléphones perdraient le courrier, { $gaining } l’auraient de nouveau.
observing-more = Rien ne change dans Exchange tant que personne n’active l’application.
see-who = Voir qui
now-and-then = Accès actuel et décidé
now-in-exchange = Actuellement dans Exchange
would-become = Deviendrait
difference = Différence
no-count-yesterday = rien n’a été compté hier
as-yesterday = autant qu’hier
more-than-yesterday = { $count } de plus qu’hier
fewer-than-yesterday = { $count } de moins qu’hier
in-discovery = { $count } en découverte
counted-at = Compté
not-counted-yet = Les appareils ne sont pas encore comptés.
blocked-and-quarantined = Bloqués et en quarantaine, { $days } jours
chart-from-now = Le service compte à partir de maintenant ; demain, deux jours seront comparables.
as-table = En tableau
why-blocked = Pourquoi des téléphones sont bloqués
nobody-blocked = Aucun téléphone n’est bloqué.
see-all = Tout voir
full-sync-at = synchronisation complète
quick-sync-at = synchronisation rapide
devices-count = { $count ->
    [one] { $count } appareil
   *[other] { $count } appareils
}
last-day = Dernières 24 heures : { $count }
all-changes = Tous les changements
changed-lately = Modifié ces dernières 24 heures
nothing-changed-lately = Rien n’a changé dans Exchange.
none-connected-yet = Pas encore de connecteur.
three-steps = Trois étapes vers la première liste de téléphones
step-package = Obtenir le paquet d’installation
step-package-text = Pour un ordinateur Windows ou Linux qui atteint Exchange. Il contient les programmes et un fichier de compte pour quelques jours.
step-set-up = Y lancer l’installation
step-set-up-text = Elle vérifie chaque étape avant d’enregistrer, et observe seulement.
step-plan = Regarder le plan
step-plan-text = Voyez qui perdrait le courrier par quelle règle, avant que rien n’arrive.
because-not-enrolled = ce téléphone n’est pas inscrit
because-not-activated = la messagerie n’est pas activée sur ce téléphone
because-not-compliant = ce téléphone n’est pas conforme
because-rule = la règle « { $rule } » s’applique
because-by-hand = bloqué par une personne
because-exchange = par les règles d’Exchange, ou à la main dans Exchange
says-outside = Hors de l’étendue de ce connecteur.
says-outside-more = Rien n’est décidé ici pour cet appareil.
says-wiped = Le téléphone a confirmé un effacement.
says-wipe-sent = Exchange a transmis un effacement à ce téléphone.
says-wipe-sent-more = Transmis { $time }. Il ne peut plus être annulé.
says-wipe-ordered = Un effacement est ordonné pour ce téléphone.
says-wipe-ordered-more = Exchange le transmet au prochain contact du téléphone. D’ici là, il peut être annulé.
says-modern = Non décidé ici : Outlook avec authentification moderne hybride.
says-modern-more = L’accès conditionnel du cloud décide. Ce qu’Exchange affiche ne compte pas.
says-blocked-then = Autorisé jusqu’au { $time }, puis bloqué : { $reason }.
says-block-ordered = Blocage ordonné { $time }, pas encore confirmé.
says-access-ordered = Accès ordonné { $time }, pas encore confirmé.
says-ordered-more = Le connecteur le prend à son prochain contact avec le service.
says-block-held = { $state }. Son blocage est retenu avec d’autres.
says-change-held = { $state }. Son changement est retenu avec d’autres.
says-by-hand = { $state }, bien que ceci soit voulu : { $wanted }.
says-by-hand-more = Quelqu’un a fait l’entrée dans Exchange à la main, pas ce produit. Les entrées manuelles l’emportent.
says-failed = Le changement a échoué { $time } ; le téléphone reste : { $state }.
says-rejected = { $state }. Une personne a rejeté le changement.
says-rejected-more = Il n’est pas ordonné tant que rien d’autre n’est voulu.
says-would-block = { $state }. Il serait bloqué : { $reason }.
says-would-change = { $state }. Est voulu : { $wanted }.
says-observes = { $name } observe seulement ; rien ne change dans Exchange avant l’activation.
says-let-in = Autorisé, { $end } : autorisé par { $by }.
says-blocked-by = Bloqué, { $end } : par { $by }.
says-rules-again = Ensuite, les règles décident de nouveau.
says-until-ended = Jusqu’à ce que quelqu’un y mette fin.
says-blocked-elsewhere = Bloqué, et pas par ce produit.
says-blocked-elsewhere-more = Exchange donne cette raison : { $reason }.
says-blocked = Bloqué depuis { $time } : { $reason }.
says-confirmed = Exchange l’a confirmé { $time }.
says-next-contact = Le téléphone le remarque à son prochain contact.
says-quarantined = En quarantaine : il attend une personne.
says-first-seen = Vu pour la première fois { $time }.
see-waiting = Ce qui attend
says-discovery = Exchange cherche encore ce que c’est.
says-discovery-more = D’ici là, il ne reçoit aucun contenu.
says-allowed = Autorisé.
says-kept = Il garde ce qu’il a :
says-undecided = Rien n’est encore décidé.
says-unknown = Son état dans Exchange est inconnu.
says-unknown-more = Une synchronisation complète peut l’apporter.
like-same = Probablement la même personne avec un nouveau téléphone.
like-same-text = Même boîte et même famille ; l’ancien s’est tu à peu près à l’arrivée du nouveau. Demandez à la personne avant de reporter l’approbation.
like-copied = Un identifiant à plusieurs endroits : il peut être copié.
copied-models = Le même identifiant vient de modèles différents. Regardez chacun avant de l’autoriser.
copied-people = Le même identifiant est chez des personnes différentes. Ce peut aussi être un téléphone avec deux boîtes ; regardez avant de l’autoriser.
like-new = Un nouvel appareil.
like-new-text = Aucun téléphone muet de cette personne et famille n’est connu.
same-phone = Même téléphone, nouvel id
copied-id = Id copié
new-device = Nouveau
held-runs = Exécutions retenues
groups-and-sources = Groupes et sources
certificates = Certificats
held-run-line = { $count ->
    [one] Exécution de { $count } ordre retenue
   *[other] Exécution de { $count } ordres retenue
}
lose-access-count = { $count } perdent l’accès
quarantined-count = { $count ->
    [one] { $count } téléphone en quarantaine
   *[other] { $count } téléphones en quarantaine
}
quarantined-text = Ils ne reçoivent pas de courrier avant une décision.
judged-of = Examinés : les { $count } qui attendent le plus, sur { $all }.
no-quarantine = Aucun appareil n’attend ici.
the-chosen-device = L’appareil choisi
choose-named = Choisir { $name }
chosen-count = { $count } choisis
compared-devices = Comparaison
old-one = Ancien
new-one = Nouveau
other-one = L’autre
this-phone = Ce téléphone
model = Modèle
first-sync = Première synchronisation
open-the-device = Ouvrir sa page
next-one = Suivant
keys-help = J et K parcourent la liste quand elle a le focus ; elles ne décident rien.
decided-one = Décidé.
decided-several = { $count ->
    [one] Décidé pour { $count } appareil.
   *[other] Décidé pour { $count } appareils.
}
some-failed = { $count } sur { $all } ont échoué
some-failed-text = Les autres sont décidés. Ceux-ci ne le sont pas :
understood = Compris
close = Fermer
and-more = et { $count } de plus
no-held-run = Aucune exécution n’attend.
unread-text = Les décisions dépendent de ces groupes et sources. Tant qu’ils sont illisibles, chacun garde ce qu’il a.
all-read = Tout ce qui fonde les décisions est lisible.
no-certificate-ends = Aucun certificat n’expire bientôt.
what-happened = Ce qui s’est passé
undo = Annuler
undo-with-run = Annuler avec l’exécution…
is-undone = Annulé
first-seen = Première apparition
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Autorisé à la main
blocked-by-hand = Bloqué à la main
exchange-not-asked = Les règles d’Exchange et le niveau par défaut ne sont pas consultés.
exchange-decides = Les règles d’Exchange et le niveau par défaut décident.
exchange-rules = Accès dans Exchange
is-it-the-successor = Est-ce le successeur de { $name } ?
successor-text = Même personne, même famille ; l’ancien s’est tu { $time }.
see-the-old = Voir l’ancien
carry-over-ask = Reporter l’approbation…
carry-over = Reporter
carry-title = Reporter l’approbation sur le nouveau téléphone ?
carry-by-hand = Quelqu’un a autorisé { $old } à la main. Cela prend fin, et { $new } est autorisé jusqu’au même moment. On peut y remettre fin.
carry-by-rules = Les règles autorisent { $old } et continuent d’en décider. { $new } est autorisé à la main pour la durée choisie.
carried-over = L’approbation est reportée.
allow-ask = Autoriser durablement…
let-in-for-a-while = Vous l’autorisez pour un temps
phones-of-this-person = { $count } appareils de cette personne
phones-of-person = Appareils de cette personne
phones-count = { $count ->
    [one] { $count } appareil
   *[other] { $count } appareils
}
no-phone-of-person = Aucun appareil de cette adresse n’est connu.
first-of-them = Les { $count } premiers sont affichés.
let-all-in-ask = Tous autoriser…
let-all-in-title = Autoriser tous les appareils : { $name } ?
let-all-in-text = Tous les appareils de cette personne reçoivent le courrier, même futurs, quoi que disent les règles. Une décision sur un seul l’emporte.
block-all-ask = Tous bloquer…
block-all-title = Bloquer tous les appareils : { $name } ?
block-all-text = Aucun appareil de cette personne ne reçoit de courrier, même futur. Une décision sur un seul l’emporte ; le frein le compte.
decided-for-person = Décidé pour tous les appareils de la personne.
phone = Téléphone
in-exchange = Dans Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Elle agit sur la personne : sur tous ses appareils.
more = Plus
never-ordered = jamais ordonné
wipe-title = Effacer cet appareil : { $name } ?
not-this-phone = Pas celui-ci
what-is-removed = Ce qui est supprimé
account-only = Le compte de messagerie seul
account-only-old = Impossible : il faut ActiveSync 16.1, et Exchange n’indique pas que ce téléphone le parle.
account-only-outlook = Impossible : Outlook ne connaît que son propre effacement.
outlook-data = Les données d’Outlook
whole-phone = Tout ce qui est sur le téléphone
whole-phone-text = Les photos et applications privées sont perdues.
wipe-handed-over = Exchange transmet l’effacement au prochain contact du téléphone. D’ici là, il peut être annulé.
wipe-reason = Motif, conservé avec l’ordre
wipe-ending = Les { $count } derniers caractères de l’id de ce téléphone
wipe-whole-id = L’id complet de ce téléphone
wipe-yes = Effacer ce téléphone
wipe-no = Laisser le téléphone tel quel
share-of = { $percent } % de { $total }
odd-group = { $count } d’entre eux appartiennent à « { $name } ».
let-these-in-ask = Laisser entrer ceux-ci…
let-these-in-of = Laisser entrer ceux-ci : { $name }
summary-partial = L’exécution dépasse ce résumé ; les ordres ci-dessous sont complets.
other-orders = Changement sans effet sur l’accès
reasons-of-run = Raisons de la perte d’accès
for-example = Par exemple
seen-this-week = Vus cette semaine
where-they-are = Où ils sont
carry-several = Une approbation manuelle est reportée avec sa propre fin. Là où les règles autorisent l’ancien, le nouveau est autorisé pour la durée choisie. Demandez d’abord aux personnes.

## finding devices
find-box = Chercher une personne, une adresse, un appareil ou un id.
find-person = Personne
find-columns = Colonnes…
find-csv = CSV de ces { $count }
find-csv-all = CSV de tous ceux-ci
find-views = Vues
find-attention = À surveiller
find-silent = Silencieux depuis plus de 30 jours
find-old-eas = EAS antérieur à 16.1
find-save-view = Enregistrer cette vue…
find-view-name = Nom de la vue
find-view-shared = Tout le monde la voit
find-view-saved = La vue est enregistrée.
find-view-remove = Supprimer cette vue…
find-view-remove-title = Supprimer la vue « { $name } » ?
find-view-removed = La vue est supprimée.
find-filter-by = Filtrer par
find-apply = Appliquer
find-remove-filter = Retirer le filtre { $name }
find-words = Recherche
find-step = Étape décisive
find-reason = Motif dans Exchange
find-eas = Version EAS
find-client = Type de client
find-imei = IMEI
find-first-sync = Première synchronisation
find-last-sync = Dernière synchronisation
find-within-days = au cours des { $days } derniers jours
find-silent-days = aucune depuis { $days } jours
find-never-synced = jamais
find-range-many = { $from }–{ $to } sur plus de { $all } appareils
find-select = Sélectionner { $name }
find-select-page = Sélectionner les appareils de cette page
find-selection = Appareils sélectionnés
find-selected = Sélection : { $count }
find-select-all = Tout sélectionner ({ $count })
find-clear = Annuler la sélection
find-let-in = Laisser entrer jusqu’à…
find-allow = Autoriser…
find-block = Bloquer…
find-let-in-title = Laisser entrer ces appareils ?
find-allow-title = Autoriser ces appareils ?
find-block-title = Bloquer ces appareils ?
find-allow-text = Une décision manuelle passe avant toute règle, pour chacun de ces appareils.
find-block-text = Une décision manuelle passe avant toute règle. Chaque appareil qui perd l’accès compte pour le frein : au-delà de sa limite, l’exécution attend une approbation.
find-progress = Décidés : { $done } sur { $all }…
find-decided = Appareils décidés : { $count }.
find-failed = Non décidés : { $count }
find-understood = Fermer
find-step-by-hand = décidé à la main
find-step-enabled = contrôle d’accès
find-step-exemption = exemption
find-step-excluded = groupe exclu
find-step-inactive = appareil inactif
find-step-rule = règle locale
find-step-included = groupe inclus
find-step-managed = inscription
find-step-activated = activation
find-step-compliant = conformité
find-step-override = priorité sur la règle d’Exchange

## audit
audit-title = Audit
audit-text = Chaque changement de paramètre, de rôle ou de mode, chaque ordre et chaque approbation. Conservé { $days } jours.
audit-when = Quand
audit-who = Qui
audit-what = Quoi
audit-before-after = Avant → après
audit-from-where = D’où
audit-none = Aucune entrée.
audit-verifying = Vérification de la chaîne…
audit-verified = Chaîne vérifiée jusqu’au { $time }
audit-broken = La chaîne est rompue. Laissez la base de données telle quelle et cherchez qui a eu accès à son fichier.
audit-csv = CSV
audit-since = Depuis
audit-until = Jusqu’au
audit-any = tous
audit-filter = + Filtre
audit-show = Afficher
audit-without = Retirer le filtre { $name } : { $value }
audit-token = jeton
audit-more = { $count } de plus
audit-created = Créé
audit-changed = Modifié
audit-removed = Supprimé
audit-done = Ordonné ou décidé
audit-previewed = Aperçu
audit-exported = Exporté
audit-signed-in = Connexion
audit-signed-out = Déconnexion
audit-refused = Connexion refusée
audit-access-settings = paramètres d’accès
audit-exchange-settings = paramètres d’Exchange
audit-mail-settings = paramètres de notification
audit-mailbox-policy = stratégie de boîte aux lettres
audit-mailbox-policies = stratégies de boîte aux lettres
audit-connector = connecteur
audit-decision = décision manuelle
audit-run = exécution
audit-order = ordre
audit-template = modèle de message
audit-message = message
audit-record = fiche de gestion
audit-source = source de conformité
audit-link = lien d’un appareil
audit-device-name = nom d’un appareil
audit-group = groupe
audit-graph = Microsoft Graph
audit-account-file = fichier de compte
audit-user = utilisateur
audit-session = session
audit-entries = entrées sans propriétaire
audit-restore = lecture après une restauration
audit-console = console
audit-api = API
audit-command-line = ligne de commande
audit-of-connector = sur le connecteur
audit-of-service = le service lui-même

# What has changed meanwhile
reconnecting = Pas de connexion au service ; nouvelle tentative en cours. Ce que vous voyez date de { $time }.
something-changed = Un élément affiché ici a changé.
show-changed = Afficher

# Readiness
readiness = État de préparation
readiness-text = Parmi { $count } téléphones, ceux qui sont anciens, silencieux ou en trop : avant une mise à niveau d’Exchange, un passage à Exchange Online ou un nettoyage.
readiness-old = Ancien
print = Imprimer
readiness-show-old = { $count ->
    [one] Afficher l’ancien ({ $count })
   *[other] Afficher les anciens ({ $count })
 }
readiness-eas-text = Exchange Online accepte la version { $version } et les versions ultérieures. Les serveurs locaux acceptent aussi les plus anciennes.
readiness-client-text = Microsoft ne développe plus les clients marqués comme anciens.
readiness-silent = Téléphones silencieux
readiness-near-maximum = { $count ->
    [one] { $count } utilisateur est proche du nombre maximal de téléphones.
   *[other] { $count } utilisateurs sont proches du nombre maximal de téléphones.
 }
readiness-policies = Téléphones par stratégie de boîte aux lettres
readiness-policies-text = Ce que chaque téléphone a indiqué lors de son dernier contact.
readiness-applied = Niveau d’application

# People, sessions, tokens, sign-in
pp-code = Code
pp-code-help = Six chiffres de l’application d’authentification, ou l’un de vos codes de récupération.
pp-by-password = Se connecter avec un nom et un mot de passe
pp-by-token = Se connecter avec un jeton d’accès
pp-password = Mot de passe
pp-refused = Le nom ou le mot de passe est incorrect.
pp-code-refused = Le code est incorrect ou a déjà servi. Attendez le suivant et vérifiez l’heure des deux appareils.
pp-link-unknown = Ce lien n’est plus valable : il a servi, un plus récent l’a remplacé ou ses 24 heures sont écoulées. Demandez-en un autre à un administrateur.
pp-too-short = Choisissez un mot de passe d’au moins { $count } caractères.
pp-too-long = Un mot de passe compte au plus { $count } caractères.
pp-too-plain = Choisissez un mot de passe avec davantage de caractères différents.
pp-holds-name = Le mot de passe contient votre nom. Choisissez-en un autre.
pp-old-wrong = Ce n’est pas votre mot de passe actuel.
pp-too-often = Trop d’essais. Attendez une minute, puis réessayez.
pp-last-administrator = C’est la seule personne qui peut administrer le service. Donnez d’abord à une autre le rôle d’administrateur et un moyen de se connecter.
pp-no-second = Une seconde personne est exigée, ce qui suppose deux personnes pouvant se connecter et administrer. Ajoutez-en d’abord une autre.
pp-page-only = Vous êtes connecté avec un jeton d’accès à durée limitée. Le mot de passe, le second facteur et les jetons se modifient après une connexion par mot de passe.
pp-choose = Choisissez un mot de passe
pp-choose-for = pour { $name }
pp-choose-and-enter = Enregistrer et se connecter
pp-new-password = Nouveau mot de passe
pp-again = Nouveau mot de passe, encore une fois
pp-password-help = Au moins { $count } caractères. Plusieurs mots sont faciles à retenir et difficiles à deviner.
pp-not-same = Les deux ne sont pas identiques.
pp-account = Votre compte
pp-role = Rôle
pp-must-enroll = Votre rôle exige un second facteur
pp-must-enroll-text = Configurez-le pour continuer.
pp-sessions = Sessions ouvertes
pp-end-others = Fermer mes autres sessions
pp-tokens = Jetons d’accès
pp-tokens-text = Pour les scripts et les programmes. Un jeton ne donne pas plus de droits que les vôtres et expire à son heure.
pp-token-ask = Créer un jeton…
pp-change-password = Changer le mot de passe
pp-set-password = Définir un mot de passe
pp-old-password = Mot de passe actuel
pp-password-text = Vos autres sessions se ferment lorsque vous enregistrez un nouveau mot de passe.
pp-password-changed = Votre mot de passe est enregistré. Vos autres sessions sont fermées.
pp-factor = Second facteur
pp-factor-on = La connexion avec votre mot de passe demande un code de votre application d’authentification.
pp-codes-left = { $count ->
    [one] Il reste { $count } code de récupération.
   *[other] Il reste { $count } codes de récupération.
 }
pp-new-codes-ask = Nouveaux codes de récupération…
pp-new-codes = Créer de nouveaux codes de récupération
pp-factor-remove-ask = Supprimer le second facteur…
pp-factor-remove = Supprimer le second facteur
pp-factor-removed = Le second facteur est supprimé.
pp-factor-text = Un code d’une application d’authentification, en plus du mot de passe. Qui ne connaît que le mot de passe ne peut pas se connecter.
pp-factor-set-up = Configurer
pp-qr = Image pour une application d’authentification
pp-scan = Scannez cette image avec une application d’authentification, puis saisissez le code affiché.
pp-by-hand = Ou saisissez-le à la main
pp-first-code = Code affiché par l’application
pp-factor-confirm = Activer
pp-factor-done = Le second facteur est activé.
pp-codes = Codes de récupération
pp-codes-text = Conservez-les là où personne d’autre ne les trouvera. Chacun permet une connexion si l’application d’authentification est perdue. Ils ne sont affichés que maintenant.
pp-kept = Je l’ai conservé
pp-copy = Copier
pp-link = lien
pp-since = Depuis
pp-from = Provenance
pp-by = Connexion par
pp-last-use = Dernière utilisation
pp-ends = Expire
pp-this-one = celle-ci
pp-end = Fermer
pp-end-ask = Fermer…
pp-end-session-of = Fermer la session de { $name } depuis { $address }
pp-session-ended = La session est fermée.
pp-no-session = Aucune session n’est ouverte.
pp-sessions-ended = { $count ->
    [one] { $count } session est fermée.
   *[other] { $count } sessions sont fermées.
 }
pp-made = Créé
pp-end-token = Révoquer le jeton { $name }
pp-end-token-text = Les programmes qui l’utilisent sont désormais refusés, et les sessions qu’il a ouvertes se ferment.
pp-token-ended = Le jeton est révoqué.
pp-no-token = Il n’y a aucun jeton.
pp-token-name = À quoi il sert
pp-token-name-help = Un ordinateur ou un script, tel que vous le reconnaîtrez plus tard.
pp-days = Expire après
pp-days-count = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
 }
pp-token-make = Créer le jeton
pp-token-made = Le jeton est créé
pp-token-once = Il n’est affiché que maintenant.
pp-people = Personnes
pp-demands = Règles de connexion
pp-single = Une seule personne peut administrer le service
pp-single-text = Personne d’autre ne peut aider si cette personne oublie son mot de passe. Ajoutez-en une seconde ; sur le serveur, une commande fournit un nouveau lien à tout moment.
pp-password-and-factor = Mot de passe et code
pp-link-until = lien jusqu’au { $time }
pp-no-way = ne peut pas se connecter
pp-signs-in = Se connecte par
pp-you = vous
pp-role-ask = Rôle…
pp-role-of = Rôle de { $name }
pp-link-ask = Lien…
pp-link-for = Lien pour { $name }
pp-link-ask-text = Avec ce lien, cette personne choisit un nouveau mot de passe, une seule fois et dans les 24 heures. Un lien plus ancien n’est plus valable. Le mot de passe actuel et les sessions restent valables jusqu’à ce choix.
pp-link-make = Créer le lien
pp-link-made = Lien pour { $name }
pp-link-text = Transmettez-le à cette personne par un moyen de confiance. Il vaut une fois, jusqu’au { $time }, et n’est affiché que maintenant.
pp-factor-take-ask = Second facteur…
pp-factor-take = Retirer le second facteur de { $name }
pp-factor-take-text = Uniquement si l’application d’authentification et les codes de récupération sont perdus. Assurez-vous que c’est bien cette personne qui le demande.
pp-take-away = Retirer
pp-remove = Supprimer { $name }
pp-remove-text = Cette personne ne peut plus se connecter ; ses sessions et jetons prennent fin aussitôt. Ce qu’elle a fait reste dans l’audit.
pp-removed = Personne supprimée : { $name }.
pp-add-ask = Ajouter une personne…
pp-add = Ajouter une personne
pp-add-text = Vous recevez un lien avec lequel cette personne choisit un mot de passe.
pp-name-help = Tel que l’audit l’affichera.
pp-roles-help = Lit : consulte. Auditeur : lit aussi l’audit. Support : laisse entrer des appareils quelques jours. Opérateur : bloque, efface et décide aussi des exécutions. Administrateur : tout.
pp-exists = Quelqu’un porte déjà le nom { $name }.
pp-added = Personne ajoutée : { $name }.
pp-role-given = { $name } a désormais le rôle { $role }.
pp-sessions-text = Les sessions ouvertes de cette page, pour toutes les personnes. Une session que vous fermez est ensuite refusée.
pp-all-tokens-text = Les jetons d’accès à durée limitée de toutes les personnes.
pp-factor-for = Rôles qui exigent un second facteur
pp-factor-for-text = Qui a un tel rôle et se connecte par mot de passe configure d’abord un second facteur. Les jetons d’accès ne sont pas concernés.
pp-demands-saved = Les règles de connexion sont enregistrées.
pp-second = Seconde personne
pp-second-text = Ce qu’une personne demande attend qu’une autre le confirme, 24 heures au plus. Nul ne confirme sa propre demande, et désactiver cette règle exige aussi une seconde personne.
pp-second-single = Une seule personne peut administrer le service : nul ne pourrait confirmer. Ajoutez d’abord un autre administrateur qui puisse se connecter.
pp-for-wipes = Pour les effacements
pp-for-runs = Pour accepter des exécutions retenues
pp-waits-second = La demande est faite et attend une autre personne, sous En attente.
pp-none-second = Rien n’attend une seconde personne.
pp-wants-wipe = Effacer { $name }
pp-wants-run = { $count ->
    [one] Accepter une exécution retenue de { $count } ordre
   *[other] Accepter une exécution retenue de { $count } ordres
 }
pp-wants-settings = Exiger moins souvent une seconde personne
pp-asked-by = Demandé par
pp-asked-at = Demandé le
pp-waits-until = Attend jusqu’au
pp-nothing-yet = Rien n’est encore fait.
pp-confirm-ask = Confirmer…
pp-confirm = Confirmer maintenant
pp-confirm-text = L’exécution est immédiate. Ne confirmez que si vous l’avez examiné vous-même.
pp-confirmed = C’est confirmé et en cours d’exécution.
pp-refuse-ask = Refuser…
pp-refuse = Refuser maintenant
pp-refuse-text = Rien n’est fait. La demande peut être refaite.
pp-refused-request = C’est refusé.
pp-withdraw-ask = Retirer…
pp-withdraw = Retirer la demande
pp-withdraw-text = Rien n’est fait. Vous pouvez refaire la demande.
pp-withdrawn = La demande est retirée.
pp-own-request = Vous l’avez demandé : une autre personne doit décider.
pp-higher-role = Quelqu’un d’un rôle supérieur en décide.
pp-request-over = Ceci n’attend plus : quelqu’un a décidé, ou la journée est passée.
pp-author-gone = La personne qui l’a demandé est supprimée ou n’en a plus le droit. Refusez, puis refaites la demande si elle est voulue.
pp-request-waits = La même demande existe déjà et attend une seconde personne.

# People, sessions, tokens, sign-in
pp-show-number = Afficher en entier
pp-show-number-text = L’audit note qui a regardé.
pp-alarm = Un compte d’urgence a été utilisé
pp-acknowledge-ask = Prendre acte…
pp-acknowledge = Prendre acte de l’utilisation
pp-acknowledge-text = L’alarme disparaît. Faites-le une fois que vous savez qui a utilisé le compte et pourquoi, et donnez-lui un nouveau mot de passe.
pp-acknowledged = Il est pris acte de l’utilisation.
pp-break-glass = pour les urgences
pp-break-glass-ask = Urgence…
pp-ordinary-ask = Ordinaire…
pp-break-glass-of = { $name } : compte d’urgence
pp-break-glass-text = Qui se connecte avec ce compte déclenche une alarme, affichée sous En attente et dans le journal jusqu’à ce qu’un autre administrateur en prenne acte. Aucun second facteur n’est demandé. Gardez son mot de passe sous scellé.
pp-ordinary-text = Il devient un compte ordinaire : son utilisation n’est plus une alarme.
pp-break-glass-saved = Le compte est enregistré.
