### cs: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Místní Microsoft Exchange Server
field-server = Server klientského přístupu:
type-hosted = Hostovaný Microsoft Exchange Server
field-server-url = Adresa serveru (URL):
proxy-button = Proxy server...
type-dedicated = Vyhrazený hostovaný Microsoft Exchange Server
field-user = Uživatel: (Doména\uživatel)
field-password = Heslo:
enable-notification = Povolit oznámení
field-email = E-mailová adresa (např.: adresa@example.com)
connect = Připojit
close = Zavřít
help = Nápověda
privacy = Ochrana osobních údajů
about = O aplikaci
cmdlet-link = Další informace o požadavcích rutin systému Microsoft Exchange

## The proxy dialog

proxy-use = Používat proxy server při synchronizaci informací mobilních zařízení
proxy-name = Název proxy serveru:
proxy-port = Číslo portu:
proxy-use-credentials = Použít pověření k připojení k proxy serveru
proxy-user = Uživatel: (Doména\uživatel)
proxy-password = Heslo:
ok = OK

## Words of the console

quick-sync = Rychlá synchronizace
full-sync = Úplná synchronizace
replace = Nahradit
status = Stav
state-allowed = Povoleno
state-blocked = Blokováno
state-quarantined = Karanténa
