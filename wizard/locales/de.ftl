### de: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Lokaler Microsoft Exchange-Server
field-server = Clientzugriffsserver:
type-hosted = Gehosteter Microsoft Exchange-Server
field-server-url = Serveradresse (URL):
proxy-button = Proxyserver...
type-dedicated = Dediziert gehosteter Microsoft Exchange Server
field-user = Benutzer: (Domäne\Benutzer)
field-password = Kennwort:
enable-notification = Benachrichtigung aktivieren
field-email = E-Mail-Adresse: (benutzer@contoso.com)
connect = Verbinden
close = Schließen
help = Hilfe
privacy = Datenschutz
about = Info
cmdlet-link = Informationen zu den Anforderungen an Microsoft Exchange-Cmdlets

## The proxy dialog

proxy-use = Beim Synchronisieren von Informationen für mobile Geräte einen Proxyserver verwenden
proxy-name = Proxyservername:
proxy-port = Portnummer:
proxy-use-credentials = Mithilfe von Anmeldeinformationen eine Verbindung mit dem Proxyserver herstellen
proxy-user = Benutzer: (Domäne\Benutzer)
proxy-password = Kennwort:
ok = OK

## Words of the console

quick-sync = Schnellsynchronisierung
full-sync = Vollständige Synchronisierung
replace = Ersetzen
status = Status
state-allowed = Zugelassen
state-blocked = Blockiert
state-quarantined = Quarantäne
