### fr: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Microsoft Exchange Server local
field-server = Serveur d’accès au client :
type-hosted = Microsoft Exchange Server hébergé
field-server-url = Adresse du serveur (URL) :
proxy-button = Serveur proxy...
type-dedicated = Serveur Microsoft Exchange Server hébergé dédié
field-user = Utilisateur : (domaine\utilisateur)
field-password = Mot de passe :
enable-notification = Activer les notifications
field-email = Adresse e-mail : (user@contoso.com)
connect = Connexion
close = Fermer
help = Aide
privacy = Confidentialité
about = À propos de
cmdlet-link = En savoir plus sur la configuration requise de la cmdlet Microsoft Exchange

## The proxy dialog

proxy-use = Utiliser un serveur proxy lors de la synchronisation des informations de l’appareil mobile
proxy-name = Nom du serveur proxy :
proxy-port = Numéro de port :
proxy-use-credentials = Utiliser les informations d’identification pour la connexion au serveur proxy
proxy-user = Utilisateur : (domaine\utilisateur)
proxy-password = Mot de passe :
ok = OK

## Words of the console

quick-sync = Synchronisation rapide
full-sync = Synchronisation complète
replace = Remplacer
status = État
state-allowed = Autorisé
state-blocked = Bloqué
state-quarantined = Quarantaine

## Set-up

product = Exchange Connector
language = Langue
intro = { product } signale les appareils mobiles de votre organisation Exchange au service de gestion et applique la liste de ceux qui peuvent recevoir du courrier. Sélectionnez le type de serveur Exchange que vous utilisez :
account-intro = Entrez le compte d’utilisateur avec lequel le connecteur se connecte à Exchange. Il doit être autorisé à exécuter certaines applets de commande Exchange.
notification-intro = Lorsque l’appareil d’un utilisateur est bloqué ou mis en quarantaine, le connecteur peut écrire à cet utilisateur. Entrez la boîte aux lettres à partir de laquelle ces messages sont envoyés.
cancel = Annuler
show-password = Afficher le mot de passe
hide-password = Masquer le mot de passe
secret-is-set = Défini. Laissez vide pour le conserver.
advanced = Paramètres avancés
authentication = Authentification :
automatic = Automatique
service-identity = Le compte propre du service
service-identity-note = Pas de mot de passe : le service se connecte avec son propre compte.
realm = Domaine Kerberos :
kdc = Centre de distribution de clés Kerberos :
extra-root = Certificat racine supplémentaire :
extra-root-none = Aucun
extra-root-count = { $n ->
    [one] { $n } certificat
    [many] { $n } certificats
   *[other] { $n } certificats
}
clear = Effacer
browse = Parcourir...
ews-url = Services web Exchange (URL) :
failover = Utiliser un autre serveur d’accès au client si celui-ci ne répond pas
parallel = Envoyer plusieurs commandes à Exchange en même temps
proxy-for-exchange = Utiliser aussi le serveur proxy pour Exchange
proxy-bypass = Se connecter sans serveur proxy à :
proxy-summary = Serveur proxy : { $address }
no-proxy = Aucun serveur proxy

## Account file

service = Service de gestion
account-file = Fichier de compte :
account-missing = Choisissez le fichier de compte créé par le service de gestion.
account-organization = Organisation
account-fingerprint = Certificat racine, SHA-256
account-valid-until = Valable jusqu’au
account-compare = Comparez ces caractères à ceux que le service a affichés lors de la création du fichier.
account-expired = Ce fichier de compte a expiré le { $date }. Demandez-en un nouveau.
account-damaged = Ce fichier de compte est endommagé. Demandez-en un nouveau.
account-other-kind = Ce n’est pas un fichier de compte de { product }.
account-newer = Ce fichier de compte requiert une version plus récente de { product }.
account-unreadable = Impossible de lire le fichier : { $reason }
account-enrolled = Cet ordinateur est déjà inscrit. Un fichier de compte n’est nécessaire que pour changer de service.
account-delete-offer = D’autres utilisateurs de cet ordinateur peuvent lire le dossier du fichier de compte. Le fichier n’est plus nécessaire ici.
account-delete = Supprimer le fichier de compte
account-deleted = Le fichier de compte a été supprimé.
account-delete-failed = Impossible de supprimer le fichier de compte : { $reason }

## What is missing or wrong

needed = Encore nécessaire : { $fields }
to-correct = À corriger : { $fields }
problem-empty = Entrez une valeur.
problem-too-long = Entrez au plus { $n } caractères.
problem-server = Entrez un nom de serveur ou une adresse https.
problem-scheme = Commencez l’adresse par https://
problem-credentials = Retirez le nom d’utilisateur et le mot de passe de l’adresse. Ils ont leurs propres champs.
problem-user = Entrez le domaine et l’utilisateur : DOMAINE\utilisateur ou utilisateur@domaine
problem-port = Entrez un nombre de 1 à 65535.
problem-host = Entrez seulement le nom, sans https:// ni port.
problem-email = Entrez une adresse e-mail telle que notify@contoso.com
problem-url = Entrez une adresse qui commence par https://
problem-certificate = Ce fichier ne contient aucun certificat au format PEM.
problem-service-identity = Le compte propre du service exige un serveur Exchange à vous, sans paramètres Active Directory.

## Connect

connecting = Connexion en cours
testing = Test de la connexion
connecting-note = L’opération peut prendre quelques minutes. Rien n’est modifié dans Exchange.
check-account-file = Fichier de compte
check-proxy = Serveur proxy
check-name = Nom du serveur
check-port = Connexion réseau
check-tls = Certificat du serveur
check-authentication = Ouverture de session
check-cmdlets = Applets de commande requises
check-organization = Organisation Exchange
check-throttling = Limites de débit
check-client-access-servers = Autres serveurs d’accès au client
check-kerberos = Tickets Kerberos
check-autodiscover = Découverte automatique
check-ews = Boîte aux lettres de notification
check-directory = Groupes dans Active Directory
check-store = Enregistrer les paramètres
state-waiting = En attente
state-running = En cours
state-ok = OK
state-warning = Avertissement
state-failed = Échec
state-skipped = Ignoré
who-you = À faire par vous
who-exchange = Pour l’administrateur Exchange
who-network = Pour l’administrateur réseau
who-account = Pour l’administrateur des comptes
who-service = Pour l’administrateur du service de gestion
who-maker = Pour le support
error-code = Code d’erreur : { $code }
details = Détails
copy = Copier
back = Retour
try-again = Réessayer
try-refused-logon = Je sais : essayer une fois
continue-anyway = Connecter malgré tout
connect-failed = La connexion n’a pas été établie. Rien n’a été modifié et tout ce que vous avez entré est conservé.
connect-warnings = La connexion peut être établie, mais il y a des avertissements.
connect-cancelled = Annulé. Rien n’a été modifié.
connect-lost = Le connecteur s’est arrêté avant la fin. Tout ce que vous avez entré est conservé. Réessayez.
test-succeeded = La connexion fonctionne.
test-failed = La connexion ne fonctionne pas telle qu’elle est configurée.

## Replace and success

replace-title = Avertissement de configuration
replace-question = Voulez-vous remplacer la connexion existante ?
replace-text = Cette organisation Exchange est déjà connectée au service de gestion à partir d’un autre ordinateur. Une seule connexion peut exister à la fois.
replace-other = Il s’exécute sur { $computer }. Dernier contact : { $time }. Mode : { $mode }.
replace-hint = Choisissez « { replace } » pour vous connecter plutôt à partir de cet ordinateur.
success = Le service de gestion et Exchange sont maintenant connectés.
success-next = La première synchronisation complète est en cours. Lorsqu’elle sera terminée, les appareils mobiles apparaîtront dans le service de gestion.
success-observe = Pour l’instant, le connecteur ne fait qu’observer. Il ne modifie rien dans Exchange tant que l’application n’est pas activée dans le service de gestion.
success-changed = Modifié : { $fields }
show-status = Afficher l’état

## Status

connection-connected = Connecté
connection-disconnected = Déconnecté
connection-pending = Connexion en cours
connection-none = Non configuré
server-label = Serveur Exchange
server-failover = { $server }, car { $configured } ne répond pas
environment = Environnement
mode = Mode
mode-observe = Observation seule
mode-enforce = Application
version = Version
devices = Appareils
devices-count = { $n ->
    [one] { $n } appareil
    [many] { $n } appareils
   *[other] { $n } appareils
}
state-discovery = Découverte
state-unknown = Inconnu
synchronization = Synchronisation
column-last = Dernière
column-result = Résultat
column-duration = Durée
column-next = Prochaine
column-new = Nouveaux
column-changed = Modifiés
column-removed = Supprimés
result-succeeded = Réussi
result-partial = Incomplet
result-failed = Échec
never = Jamais
running-now = En cours
step-connecting = Connexion à Exchange
step-devices = Lecture des appareils
step-mailboxes = Lecture des boîtes aux lettres
step-statistics = Lecture des statistiques des appareils
step-comparing = Comparaison
step-uploading = Envoi au service de gestion
progress-of = { $done } sur { $total }
findings = Constats
no-findings = Il n’y a rien à signaler.
history = Historique
pending-orders = { $n ->
    [one] { $n } ordre en attente
    [many] { $n } ordres en attente
   *[other] { $n } ordres en attente
}
change-settings = Modifier les paramètres
test-connection = Tester la connexion
open-console = Ouvrir la console
support-bundle = Exporter le dossier de support
support-bundle-saved = Le dossier de support a été enregistré sous { $path }
discard-question = Voulez-vous abandonner vos modifications ?
discard-text = Votre saisie n’est pas encore enregistrée. La connexion reste telle qu’elle est.
discard = Abandonner
keep-editing = Continuer la modification
remove = Supprimer la connexion
remove-question = Voulez-vous supprimer la connexion de cet ordinateur ?
remove-text = La synchronisation s’arrête. Les appareils conservent l’accès au courrier qu’ils ont actuellement. Le journal reste sur cet ordinateur.
request-failed = Le connecteur ne l’a pas fait : { $reason }

## The connector itself

agent-searching = Recherche du connecteur
agent-starting = Démarrage du connecteur
agent-absent = Le connecteur n’est pas en cours d’exécution
agent-absent-help = Sans lui, cette fenêtre n’affiche et ne modifie rien. Démarrez-le ici ou démarrez son service.
agent-start = Démarrer le connecteur
agent-start-failed = Impossible de démarrer le connecteur : { $reason }
agent-older = Le connecteur est plus ancien que cette fenêtre
agent-newer = Le connecteur est plus récent que cette fenêtre
agent-version-help = Connecteur : { $agent }. Cette fenêtre : { $own }. Installez la même version des deux.
agent-refused = Ce compte n’est pas autorisé à utiliser le connecteur
agent-refused-help = Démarrez ce programme en tant qu’administrateur ou avec le compte sous lequel le connecteur s’exécute.
agent-untrusted = Un autre compte répond à la place du connecteur
agent-untrusted-help = Rien ne lui a été envoyé. Demandez à un administrateur de vérifier { $path }.
agent-lost = Le connecteur ne répond plus. Nouvelle tentative.
read-only = Vous pouvez consulter la connexion, mais pas la modifier. Démarrez ce programme en tant qu’administrateur pour la modifier.

## Times

date-time = { $dd }/{ $mm }/{ $year } { $time }
today-at = Aujourd’hui, { $time }
tomorrow-at = Demain, { $time }
yesterday-at = Hier, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } h { $m } min

## Help, privacy, about

help-text = Il vous faut trois choses : le fichier de compte du service de gestion, le nom d’un serveur d’accès au client et un compte autorisé à exécuter les applets de commande requises. Choisissez « { connect } » : chaque étape est testée et affichée, avec ce qu’il faut faire en cas d’échec. Rien n’est enregistré avant que toutes aient réussi.
help-keys = Entrée lance la connexion, Échap ferme. Maintenez Alt enfoncée pour voir les touches de tous les boutons.
privacy-text = Le connecteur lit dans Exchange les boîtes aux lettres et leurs appareils mobiles et les envoie au service de gestion indiqué par le fichier de compte, et à personne d’autre. Les mots de passe restent chiffrés sur cet ordinateur.
about-text = { product } { $version } remplace le connecteur Exchange local retiré. Ce n’est pas un produit Microsoft.
cmdlets-text = Le compte a besoin de ces applets de commande et de rien d’autre. Le script crée un groupe de rôles de gestion qui n’en contient pas d’autres ; exécutez-le dans l’environnement de ligne de commande Exchange Management Shell et indiquez votre propre compte.
copy-script = Copier le script

## Changes, undo, remedies and the console

recent-changes = Modifications récentes dans Exchange
change-allow = Accès autorisé
change-block = Accès bloqué
change-default-rule = Entrée personnelle supprimée ; les règles de l’organisation décident
change-partnership = Partenariat supprimé
change-wipe = Réinitialisation demandée
change-cancel-wipe = Réinitialisation annulée
change-default-level = Niveau d’accès par défaut modifié
change-organization = Paramètres de l’organisation modifiés
change-rule = Règle d’accès des appareils modifiée
change-rule-removed = Règle d’accès des appareils supprimée
change-policy = Stratégie de boîte aux lettres modifiée
change-policy-removed = Stratégie de boîte aux lettres supprimée
change-policy-assigned = Stratégie de boîte aux lettres attribuée
change-mail = E-mail envoyé
change-undo = Modifications annulées
change-reason = Raison : { $reason }
change-undone = annulé
remove-keep = Conserver les modifications faites dans Exchange
remove-undo = Annuler d’abord les modifications faites dans Exchange
remove-undo-note = Une valeur n’est rétablie que si elle est restée telle que le connecteur l’a laissée. Une réinitialisation ne peut pas être annulée.
undo-preview = Afficher ce qui serait annulé
undo-would = Serait annulé : { $n }
undo-done = Annulé : { $n }
original-message = Message du connecteur (anglais) : { $text }
yes = Oui
no = Non
console-intro = Configuration dans la console. Une réponse vide conserve la valeur entre crochets.
console-number = Entrez l’un des numéros.
remedy-account-file = Demandez un nouveau fichier de compte à l’administrateur du service de gestion.
remedy-delete-account-file = Supprimez le fichier de compte lorsqu’il n’est plus nécessaire.
remedy-password = Vérifiez le nom d’utilisateur et le mot de passe, puis entrez-les à nouveau.
remedy-address = Vérifiez le nom ou l’adresse du serveur.
remedy-network = Vérifiez le nom, le port et le pare-feu intermédiaire.
remedy-proxy = Vérifiez les paramètres du serveur proxy.
remedy-certificate = Faites corriger le certificat du serveur ou ajoutez le certificat racine de son émetteur.
remedy-rights = Accordez au compte les droits manquants. Un script est fourni avec la configuration requise des cmdlets.
remedy-ews = Vérifiez la boîte aux lettres de notification et l’adresse des services web Exchange.
remedy-exchange = Le connecteur réessaie de lui-même. Si cela persiste, examinez le serveur Exchange.
remedy-settings = Corrigez les paramètres et réessayez.
remedy-local = Examinez le dossier de données et le service du connecteur sur cet ordinateur.
remedy-support = Exportez le fichier de support et envoyez-le au support.

## The set-up package, and the original connector

remedy-package = Téléchargez de nouveau le paquet d’installation et décompressez-le en entier dans un nouveau dossier vide.
original-found = Le connecteur d’origine est sur cet ordinateur ({ $path }). Ses paramètres sont proposés ici ; ses fichiers sont seulement lus. Les appareils qu’il a bloqués restent bloqués : après la première synchronisation, dites sur la page du connecteur dans la console à qui sont ces entrées.
original-stop = Arrêter et désactiver son service une fois ce connecteur configuré
original-stopped = Le service du connecteur d’origine est arrêté et désactivé. Il reste installé.

## The window by its drawing

choose-type = Sélectionnez le type de serveur Exchange que vous utilisez :
notification-note = écrit aux personnes dont l’appareil est bloqué ou en quarantaine
about-typeface = Police : Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } vérification réussie
   *[other] { $n } vérifications réussies
}
checks-not-tried = { $n ->
    [one] { $n } vérification non tentée
   *[other] { $n } vérifications non tentées
}
try-new-password = Essayer avec le nouveau mot de passe
try-user = Essayer avec { $user }
try-server = Essayer { $server }
left-to-do = Reste à faire
this-connector = Ce connecteur
take-back = Annuler ou supprimer
earlier-changes = Modifications antérieures
per-second = { $n } par seconde
