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

## Set-up

product = Exchange Connector
language = Język
intro = Program { product } zgłasza usłudze zarządzania urządzenia przenośne organizacji programu Exchange i wprowadza w życie to, które z nich mogą odbierać pocztę. Wybierz używany typ serwera Exchange:
account-intro = Wprowadź konto użytkownika, za pomocą którego łącznik loguje się do programu Exchange. Konto musi mieć uprawnienia do uruchamiania określonych poleceń cmdlet programu Exchange.
notification-intro = Gdy urządzenie użytkownika zostanie zablokowane lub poddane kwarantannie, łącznik może napisać do tego użytkownika. Wprowadź skrzynkę pocztową, z której są wysyłane te wiadomości.
cancel = Anuluj
show-password = Pokaż hasło
hide-password = Ukryj hasło
secret-is-set = Ustawione. Pozostaw puste, aby zachować.
advanced = Ustawienia zaawansowane
authentication = Uwierzytelnianie:
automatic = Automatyczne
service-identity = Własne konto usługi
service-identity-note = Bez hasła: usługa loguje się własnym kontem.
realm = Obszar Kerberos:
kdc = Centrum dystrybucji kluczy Kerberos:
extra-root = Dodatkowy certyfikat główny:
extra-root-none = Brak
extra-root-count = { $n ->
    [one] { $n } certyfikat
    [few] { $n } certyfikaty
    [many] { $n } certyfikatów
   *[other] { $n } certyfikatu
}
clear = Wyczyść
browse = Przeglądaj...
ews-url = Usługi sieci Web programu Exchange (URL):
failover = Użyj innego serwera dostępu klienta, gdy ten nie odpowiada
parallel = Wysyłaj kilka poleceń do programu Exchange jednocześnie
proxy-for-exchange = Używaj serwera proxy także dla programu Exchange
proxy-bypass = Połącz bez serwera proxy z:
proxy-summary = Serwer proxy: { $address }
no-proxy = Brak serwera proxy

## Account file

service = Usługa zarządzania
account-file = Plik konta:
account-missing = Wybierz plik konta utworzony przez usługę zarządzania.
account-organization = Organizacja
account-fingerprint = Certyfikat główny, SHA-256
account-valid-until = Ważny do
account-compare = Porównaj te znaki ze znakami wyświetlonymi przez usługę podczas tworzenia pliku.
account-expired = Ten plik konta wygasł: { $date }. Poproś o nowy.
account-damaged = Ten plik konta jest uszkodzony. Poproś o nowy.
account-other-kind = To nie jest plik konta programu { product }.
account-newer = Ten plik konta wymaga nowszej wersji programu { product }.
account-unreadable = Nie można odczytać pliku: { $reason }
account-enrolled = Ten komputer jest już zarejestrowany. Plik konta jest potrzebny tylko do zmiany na inną usługę.
account-delete-offer = Inni użytkownicy tego komputera mogą odczytać folder pliku konta. Plik nie jest tu już potrzebny.
account-delete = Usuń plik konta
account-deleted = Plik konta został usunięty.
account-delete-failed = Nie można usunąć pliku konta: { $reason }

## What is missing or wrong

needed = Jeszcze potrzebne: { $fields }
to-correct = Popraw: { $fields }
problem-empty = Wprowadź wartość.
problem-too-long = Wprowadź najwyżej { $n } znaków.
problem-server = Wprowadź nazwę serwera lub adres https.
problem-scheme = Rozpocznij adres od https://
problem-credentials = Usuń z adresu nazwę użytkownika i hasło. Mają one własne pola.
problem-user = Wprowadź domenę i użytkownika: DOMENA\użytkownik lub użytkownik@domena
problem-port = Wprowadź liczbę od 1 do 65535.
problem-host = Wprowadź samą nazwę, bez https:// i bez portu.
problem-email = Wprowadź adres e-mail, na przykład notify@contoso.com
problem-url = Wprowadź adres rozpoczynający się od https://
problem-certificate = Ten plik nie zawiera certyfikatu w formacie PEM.
problem-service-identity = Własne konto usługi wymaga własnego serwera Exchange i braku ustawień Active Directory.

## Connect

connecting = Łączenie
testing = Testowanie połączenia
connecting-note = Może to potrwać kilka minut. W programie Exchange nic nie jest zmieniane.
check-account-file = Plik konta
check-proxy = Serwer proxy
check-name = Nazwa serwera
check-port = Połączenie sieciowe
check-tls = Certyfikat serwera
check-authentication = Logowanie
check-cmdlets = Wymagane polecenia cmdlet
check-organization = Organizacja programu Exchange
check-throttling = Limity ograniczania
check-client-access-servers = Inne serwery dostępu klienta
check-kerberos = Bilety Kerberos
check-autodiscover = Wykrywanie automatyczne
check-ews = Skrzynka powiadomień
check-directory = Grupy w Active Directory
check-store = Zapis ustawień
state-waiting = Oczekuje
state-running = W toku
state-ok = OK
state-warning = Ostrzeżenie
state-failed = Niepowodzenie
state-skipped = Pominięto
who-you = Do zrobienia przez Ciebie
who-exchange = Dla administratora programu Exchange
who-network = Dla administratora sieci
who-account = Dla administratora kont
who-service = Dla administratora usługi zarządzania
who-maker = Dla pomocy technicznej
error-code = Kod błędu: { $code }
details = Szczegóły
copy = Kopiuj
back = Wstecz
try-again = Spróbuj ponownie
try-refused-logon = Wiem: spróbuj raz
continue-anyway = Połącz mimo to
connect-failed = Połączenie nie zostało skonfigurowane. Nic nie zmieniono, a wszystkie wprowadzone dane zostały zachowane.
connect-warnings = Połączenie można skonfigurować, ale są ostrzeżenia.
connect-cancelled = Anulowano. Nic nie zmieniono.
connect-lost = Łącznik zatrzymał się przed ukończeniem. Wszystkie wprowadzone dane zostały zachowane. Spróbuj ponownie.
test-succeeded = Połączenie działa.
test-failed = Połączenie nie działa w obecnej konfiguracji.

## Replace and success

replace-title = Ostrzeżenie o konfiguracji
replace-question = Czy chcesz zastąpić istniejące połączenie?
replace-text = Ta organizacja programu Exchange jest już połączona z usługą zarządzania z innego komputera. W danym czasie może istnieć tylko jedno połączenie.
replace-other = Działa na komputerze { $computer }. Ostatni kontakt: { $time }. Tryb: { $mode }.
replace-hint = Wybierz „{ replace }”, aby zamiast tego połączyć się z tego komputera.
success = Usługa zarządzania i program Exchange są teraz połączone.
success-next = Trwa pierwsza pełna synchronizacja. Po jej zakończeniu urządzenia przenośne pojawią się w usłudze zarządzania.
success-observe = Na razie łącznik tylko obserwuje. Nie zmienia niczego w programie Exchange, dopóki w usłudze zarządzania nie zostanie włączone wymuszanie.
success-changed = Zmieniono: { $fields }
show-status = Pokaż stan

## Status

connection-connected = Połączono
connection-disconnected = Rozłączono
connection-pending = Łączenie
connection-none = Nie skonfigurowano
server-label = Serwer Exchange
server-failover = { $server }, ponieważ { $configured } nie odpowiada
environment = Środowisko
mode = Tryb
mode-observe = Tylko obserwacja
mode-enforce = Wymuszanie
version = Wersja
devices = Urządzenia
devices-count = { $n ->
    [one] { $n } urządzenie
    [few] { $n } urządzenia
    [many] { $n } urządzeń
   *[other] { $n } urządzenia
}
state-discovery = Wykrywanie
state-unknown = Nieznany
synchronization = Synchronizacja
column-last = Ostatnia
column-result = Wynik
column-duration = Czas trwania
column-next = Następna
column-new = Nowe
column-changed = Zmienione
column-removed = Usunięte
result-succeeded = Powodzenie
result-partial = Niepełna
result-failed = Niepowodzenie
never = Nigdy
running-now = W toku
step-connecting = Łączenie z programem Exchange
step-devices = Odczyt urządzeń
step-mailboxes = Odczyt skrzynek pocztowych
step-statistics = Odczyt statystyk urządzeń
step-comparing = Porównywanie
step-uploading = Wysyłanie do usługi zarządzania
progress-of = { $done } z { $total }
findings = Ustalenia
no-findings = Nie ma nic do zgłoszenia.
history = Historia
pending-orders = { $n ->
    [one] { $n } polecenie oczekuje
    [few] { $n } polecenia oczekują
    [many] { $n } poleceń oczekuje
   *[other] { $n } polecenia oczekuje
}
change-settings = Zmień ustawienia
test-connection = Testuj połączenie
open-console = Otwórz konsolę
support-bundle = Eksportuj pakiet pomocy
support-bundle-saved = Pakiet pomocy zapisano jako { $path }
discard-question = Czy odrzucić zmiany?
discard-text = Wprowadzone dane nie zostały jeszcze zapisane. Połączenie pozostaje bez zmian.
discard = Odrzuć
keep-editing = Kontynuuj edycję
remove = Usuń połączenie
remove-question = Czy chcesz usunąć połączenie z tego komputera?
remove-text = Synchronizacja zostanie zatrzymana. Urządzenia zachowają obecny dostęp do poczty. Dziennik pozostanie na tym komputerze.
request-failed = Łącznik tego nie wykonał: { $reason }

## The connector itself

agent-searching = Wyszukiwanie łącznika
agent-starting = Uruchamianie łącznika
agent-absent = Łącznik nie jest uruchomiony
agent-absent-help = Bez niego to okno niczego nie pokazuje ani nie zmienia. Uruchom go tutaj lub uruchom jego usługę.
agent-start = Uruchom łącznik
agent-start-failed = Nie można uruchomić łącznika: { $reason }
agent-older = Łącznik jest starszy niż to okno
agent-newer = Łącznik jest nowszy niż to okno
agent-version-help = Łącznik: { $agent }. To okno: { $own }. Zainstaluj tę samą wersję obu.
agent-refused = To konto nie może używać łącznika
agent-refused-help = Uruchom ten program jako administrator lub za pomocą konta, na którym działa łącznik.
agent-untrusted = Zamiast łącznika odpowiada inne konto
agent-untrusted-help = Nic do niego nie wysłano. Poproś administratora o sprawdzenie { $path }.
agent-lost = Łącznik przestał odpowiadać. Trwa ponawianie próby.
read-only = Możesz przeglądać połączenie, ale nie możesz go zmieniać. Aby je zmienić, uruchom ten program jako administrator.

## Times

date-time = { $dd }.{ $mm }.{ $year }, { $time }
today-at = Dzisiaj, { $time }
tomorrow-at = Jutro, { $time }
yesterday-at = Wczoraj, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } godz. { $m } min

## Help, privacy, about

help-text = Potrzebne są trzy rzeczy: plik konta usługi zarządzania, nazwa serwera dostępu klienta i konto, które może uruchamiać wymagane polecenia cmdlet. Wybierz „{ connect }”: każdy krok jest testowany i pokazywany wraz z informacją, co zrobić w razie niepowodzenia. Nic nie jest zapisywane, zanim wszystkie się powiodą.
help-keys = Enter łączy, Escape zamyka. Przytrzymaj klawisz Alt, aby zobaczyć klawisze wszystkich przycisków.
privacy-text = Łącznik odczytuje z programu Exchange skrzynki pocztowe i ich urządzenia przenośne i wysyła je do usługi zarządzania podanej w pliku konta i do nikogo więcej. Hasła pozostają zaszyfrowane na tym komputerze.
about-text = { product } { $version } zastępuje wycofany lokalny łącznik programu Exchange. Nie jest to produkt firmy Microsoft.
cmdlets-text = Konto potrzebuje tych poleceń cmdlet i niczego więcej. Skrypt tworzy grupę ról zarządzania zawierającą tylko je; uruchom go w powłoce zarządzania programu Exchange i wpisz własne konto.
copy-script = Kopiuj skrypt

## Changes, undo, remedies and the console

recent-changes = Ostatnie zmiany w programie Exchange
change-allow = Dostęp dozwolony
change-block = Dostęp zablokowany
change-default-rule = Usunięto wpis osobisty; decydują reguły organizacji
change-partnership = Usunięto powiązanie
change-wipe = Zażądano wyczyszczenia
change-cancel-wipe = Anulowano wyczyszczenie
change-default-level = Zmieniono domyślny poziom dostępu
change-organization = Zmieniono ustawienia organizacji
change-rule = Zmieniono regułę dostępu urządzeń
change-rule-removed = Usunięto regułę dostępu urządzeń
change-policy = Zmieniono zasady skrzynek pocztowych
change-policy-removed = Usunięto zasady skrzynek pocztowych
change-policy-assigned = Przypisano zasady skrzynek pocztowych
change-mail = Wysłano wiadomość e-mail
change-undo = Cofnięto zmiany
change-reason = Powód: { $reason }
change-undone = cofnięto
remove-keep = Zachowaj zmiany wprowadzone w programie Exchange
remove-undo = Najpierw cofnij zmiany wprowadzone w programie Exchange
remove-undo-note = Wartość jest przywracana tylko wtedy, gdy jest taka, jaką pozostawił łącznik. Wyczyszczenia nie można cofnąć.
undo-preview = Pokaż, co zostałoby cofnięte
undo-would = Zostałoby cofnięte: { $n }
undo-done = Cofnięto: { $n }
original-message = Komunikat łącznika (po angielsku): { $text }
yes = Tak
no = Nie
console-intro = Konfiguracja w konsoli. Pusta odpowiedź zachowuje wartość w nawiasach.
console-number = Wprowadź jeden z numerów.
remedy-account-file = Poproś administratora usługi zarządzania o nowy plik konta.
remedy-delete-account-file = Usuń plik konta, gdy nie będzie już potrzebny.
remedy-password = Sprawdź nazwę użytkownika i hasło, a następnie wprowadź je ponownie.
remedy-address = Sprawdź nazwę lub adres serwera.
remedy-network = Sprawdź nazwę, port i zaporę po drodze.
remedy-proxy = Sprawdź ustawienia serwera proxy.
remedy-certificate = Zleć poprawienie certyfikatu serwera lub dodaj certyfikat główny jego wystawcy.
remedy-rights = Nadaj kontu brakujące uprawnienia. Wymagania dotyczące poleceń cmdlet zawierają odpowiedni skrypt.
remedy-ews = Sprawdź skrzynkę powiadomień i adres usług sieci Web programu Exchange.
remedy-exchange = Łącznik sam spróbuje ponownie. Jeśli problem trwa, sprawdź serwer Exchange.
remedy-settings = Popraw ustawienia i spróbuj ponownie.
remedy-local = Sprawdź folder danych i usługę łącznika na tym komputerze.
remedy-support = Wyeksportuj pakiet pomocy technicznej i wyślij go do pomocy technicznej.

## The set-up package, and the original connector

remedy-package = Pobierz pakiet instalacyjny ponownie i rozpakuj go w całości do nowego, pustego folderu.
original-found = Na tym komputerze jest pierwotny łącznik ({ $path }). Jego ustawienia są tu proponowane; jego pliki są tylko odczytywane. Urządzenia, które zablokował, pozostają zablokowane: po pierwszej synchronizacji podaj na stronie łącznika w konsoli, czyje są te wpisy.
original-stop = Zatrzymaj i wyłącz jego usługę, gdy ten łącznik zostanie skonfigurowany
original-stopped = Usługa pierwotnego łącznika jest zatrzymana i wyłączona. Pozostaje zainstalowana.

## The window by its drawing

choose-type = Wybierz używany typ serwera Exchange:
notification-note = pisze do osób, których urządzenie jest zablokowane lub w kwarantannie
about-typeface = Krój pisma: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } test zaliczony
    [few] { $n } testy zaliczone
    [many] { $n } testów zaliczonych
   *[other] { $n } testu zaliczonego
}
checks-not-tried = { $n ->
    [one] { $n } test niewykonany
    [few] { $n } testy niewykonane
    [many] { $n } testów niewykonanych
   *[other] { $n } testu niewykonanego
}
try-new-password = Spróbuj z nowym hasłem
try-user = Spróbuj jako { $user }
try-server = Wypróbuj { $server }
left-to-do = Pozostało do zrobienia
this-connector = Ten łącznik
take-back = Cofnij lub usuń
earlier-changes = Wcześniejsze zmiany
per-second = { $n } na sekundę
