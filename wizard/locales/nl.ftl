### nl: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = On-premises Microsoft Exchange Server
field-server = Server voor clienttoegang:
type-hosted = Gehoste Microsoft Exchange Server
field-server-url = Serveradres (URL):
proxy-button = Proxyserver...
type-dedicated = Toegewezen gehoste Microsoft Exchange Server
field-user = Gebruiker: (domein\gebruiker)
field-password = Wachtwoord:
enable-notification = Melding inschakelen
field-email = E-mailadres: (gebruiker@contoso.com)
connect = Verbinden
close = Sluiten
help = Help
privacy = Privacy
about = Over
cmdlet-link = Informatie over de vereisten voor Microsoft Exchange-cmdlets

## The proxy dialog

proxy-use = Proxyserver gebruiken bij synchroniseren van gegevens van mobiel apparaat
proxy-name = Proxyservernaam:
proxy-port = Poortnummer:
proxy-use-credentials = Referenties gebruiken om verbinding te maken met de proxyserver
proxy-user = Gebruiker: (domein\gebruiker)
proxy-password = Wachtwoord:
ok = OK

## Words of the console

quick-sync = Snelle synchronisatie
full-sync = Volledige synchronisatie
replace = Vervangen
status = Status
state-allowed = Toegestaan
state-blocked = Geblokkeerd
state-quarantined = Quarantaine
