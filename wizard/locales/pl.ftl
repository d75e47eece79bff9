### pl: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Lokalny program Microsoft Exchange Server
field-server = Serwer dostępu klienta:
type-hosted = Hostowany program Microsoft Exchange Server
field-server-url = Adres serwera (URL):
proxy-button = Serwer proxy...
type-dedicated = Dedykowany hostowany serwer programu Microsoft Exchange
field-user = Użytkownik: (domena\nazwa_użytkownika)
field-password = Hasło:
enable-notification = Włącz powiadomienia
field-email = Adres e-mail: (użytkownik@contoso.com)
connect = Połącz
close = Zamknij
help = Pomoc
privacy = Ochrona prywatności
about = Informacje
cmdlet-link = Dowiedz się więcej na temat wymagań dotyczących poleceń cmdlet programu Microsoft Exchange

## The proxy dialog

proxy-use = Użyj serwera proxy podczas synchronizacji informacji o urządzeniu przenośnym
proxy-name = Nazwa serwera proxy:
proxy-port = Numer portu:
proxy-use-credentials = Użyj poświadczeń do nawiązania połączenia z serwerem proxy
proxy-user = Użytkownik: (domena\nazwa_użytkownika)
proxy-password = Hasło:
ok = OK

## Words of the console

quick-sync = Szybka synchronizacja
full-sync = Pełna synchronizacja
replace = Zastąp
status = Stan
state-allowed = Dozwolone
state-blocked = Zablokowane
state-quarantined = Kwarantanna
