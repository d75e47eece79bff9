### sv: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Lokal Microsoft Exchange Server
field-server = Klientåtkomstserver:
type-hosted = Värdbaserad Microsoft Exchange Server
field-server-url = Serveradress (URL):
proxy-button = Proxyserver...
type-dedicated = Dedikerad värdbaserad Microsoft Exchange Server-server
field-user = Användare: (Domän\användare)
field-password = Lösenord:
enable-notification = Aktivera avisering
field-email = E-postadress (t.ex. användare@contoso.com)
connect = Anslut
close = Stäng
help = Hjälp
privacy = Sekretess
about = Om
cmdlet-link = Läs om krav för Microsoft Exchange-cmdlet

## The proxy dialog

proxy-use = Använd en proxyserver vid synkronisering av information om mobila enheter
proxy-name = Proxyserverns namn:
proxy-port = Portnummer:
proxy-use-credentials = Använd autentiseringsuppgifter för att ansluta till proxyservern
proxy-user = Användare: (Domän\användare)
proxy-password = Lösenord:
ok = OK

## Words of the console

quick-sync = Snabbsynkronisering
full-sync = Fullständig synkronisering
replace = Ersätt
status = Status
state-allowed = Tillåten
state-blocked = Blockerad
state-quarantined = Karantän
