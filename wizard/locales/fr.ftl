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
