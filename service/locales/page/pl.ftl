## common
user = Użytkownik
device = Urządzenie
device-id = Identyfikator urządzenia
access-state = Stan dostępu
last-successful-sync = Ostatnia udana synchronizacja
organization = Organizacja
all = Wszystkie
name = Nazwa
state = Stan
settings = Ustawienia
findings = Ustalenia
groups = Grupy
group = Grupa
members = Członkowie
devices = Urządzenia
plan = Plan
runs = Przebiegi
access = Dostęp
compliance = Zgodność
notifications = Powiadomienia
mailbox-policies = Zasady skrzynek pocztowych
stale-partnerships = Nieaktualne powiązania
changes-in-exchange = Zmiany w programie Exchange
what = Co
why = Dlaczego
orders = Polecenia
answer = Odpowiedź
system = System
filter = Filtruj
show = Pokaż
save = Zapisz
remove = Usuń
remove-ask = Usuń…
forget-ask = Zapomnij…
forget-it = Zapomnij
link = Skojarz
cancel = Anuluj
preview = Podgląd
add = Dodaj
show-the-plan = Pokaż plan
preview-and-save = Podgląd i zapis…
start-enforcing = Włącz wymuszanie
start-enforcing-ask = Włącz wymuszanie…
from-active-directory = Z Active Directory
default-access-level = Domyślny poziom dostępu
leave-as-it-is = Pozostaw jak w programie Exchange
allow-access = Zezwól na dostęp
block-access = Zablokuj dostęp
quarantine = Kwarantanna
block = Zablokuj
unknown = Nieznany
compliant = Zgodne
not-compliant = Niezgodne
exchange-rule = Reguła programu Exchange
loses-access = Straci dostęp
lose-access = Stracą dostęp
observe-only = Tylko obserwacja
yes = tak
no = nie
none = brak
never = nigdy
read-never-completely = nigdy nie odczytano w całości: z brakujących wpisów usługa niczego nie wnioskuje
no-device-fits = Żadne urządzenie nie pasuje.
no-connector-yet = Nie ma jeszcze łącznika.
microsoft-graph = Microsoft Graph
managed-devices = Urządzenia zarządzane
service-english = Usługa podaje powody i ustalenia po angielsku.
records-count = { $count ->
    [one] { $count } rekord
    [few] { $count } rekordy
    [many] { $count } rekordów
   *[other] { $count } rekordu
}
members-count = { $count ->
    [one] { $count } członek
    [few] { $count } członków
    [many] { $count } członków
   *[other] { $count } członka
}
would-lose = { $count ->
    [one] { $count } urządzenie straciłoby dostęp.
    [few] { $count } urządzenia straciłyby dostęp.
    [many] { $count } urządzeń straciłoby dostęp.
   *[other] { $count } urządzenia straciłoby dostęp.
}
first-shown = { $count ->
    [one] Wyświetlane jest pierwsze z nich.
    [few] Wyświetlane są pierwsze { $count }.
    [many] Wyświetlanych jest pierwszych { $count }.
   *[other] Wyświetlanych jest pierwszych { $count }.
}
type-to-confirm = Aby potwierdzić, wpisz { $text }
type-devices = Aby potwierdzić, wpisz { $number }, liczbę urządzeń, które stracą dostęp
type-records = Aby potwierdzić, wpisz { $number }, liczbę rekordów, które zostaną usunięte
remove-what = Usunąć { $name }?
offer = { $name } – { $confidence }%, { $because }
more-may-lose = Dostęp może stracić więcej urządzeń, niż tu policzono: { $note }.
on-blocked-list = na liście zablokowanych; program Exchange pokaże to, gdy urządzenie się połączy
on-allowed-list = na liście dozwolonych; program Exchange pokaże to, gdy urządzenie się połączy
at-least = co najmniej { $count }
not-known = nieznane
not-read = Nie odczytano, dlatego o urządzeniach z dostępem ({ $count }) nie zapada żadna decyzja: { $names }.
unknown-would-lose = Nie wiadomo, ile urządzeń straciłoby dostęp: nie odczytano wszystkiego.
plan-standing = Spośród tych zmian na decyzję czeka: { $held }; w trakcie wykonywania: { $waiting }; nie jest stosowane, ponieważ ktoś ustawił to ręcznie inaczej: { $notApplied }; odrzucono lub cofnięto: { $rejected }.
not-applied-table = Żądane, ale niezastosowane

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Łączniki
loading = Ładowanie…
loading-stays = Ładowanie… Jeśli nic więcej się nie pojawi, załaduj stronę ponownie.
no-script = Ta strona wymaga języka JavaScript. Te same dane są pod adresem
skip = Przejdź do treści
menu = Menu
main-navigation = Nawigacja główna
language = Język strony
close-message = Zamknij komunikat
sign-out = Wyloguj się
try-again = Spróbuj ponownie
leave-title = Wyjść bez zapisywania?
leave-text = Wprowadzone na tej stronie dane nie zostały zapisane.
leave = Wyjdź
sign-in = Zaloguj się
access-token = Token dostępu
token-help = Token tworzy administrator usługi za pomocą { $command }.
sign-in-again = Zaloguj się ponownie
session-ended = Sesja wygasła. Zaloguj się ponownie
not-now = Nie teraz

## api
status-answered = Usługa odpowiedziała stanem { $status }.
no-answer-in-time = Usługa nie odpowiedziała w wyznaczonym czasie ({ $seconds } s).
no-answer = Usługa nie odpowiada. Sprawdź, czy działa i czy jest dostępna z tego komputera.
change-unknown = Nie wiadomo, czy zmiana została wprowadzona: zanim spróbujesz ponownie, sprawdź obecny stan.

## pager
previous-page = Poprzednia strona
next-page = Następna strona
page-number = Strona { $number }

## dom
not-told = Nie podano
nothing-here = Nic tu nie ma.
severity-note = Uwaga
severity-warning = Ostrzeżenie
severity-error = Błąd
first-of = Wyświetlanych jest pierwszych { $count } z { $all }.

## forms
whole-number = Wprowadź liczbę całkowitą.
may-be-saved = Usługa mogła zapisać zmiany. Skopiuj wprowadzone dane, załaduj stronę ponownie i sprawdź wartości.
changed-meanwhile = Ktoś inny w międzyczasie to zmienił. Zanotuj wprowadzone dane, załaduj stronę ponownie i sprawdź nowe wartości.
what-it-would-do = Jaki byłby skutek
mode = Tryb
have-access = Mają dostęp
would-lose-it = Straciłyby go
would-gain-it = Uzyskałyby go
none-concerned = Nie dotyczy to jeszcze żadnej organizacji programu Exchange.
save-title = Zapisać te ustawienia?
lock-out = { $devices ->
    [one] Dostępu nie miałby wtedy prawie nikt ({ $organization }): spośród urządzeń, które mają teraz dostęp ({ $devices }), straciłoby go { $losing }. Bez Twojego potwierdzenia usługa odmówi.
    [few] Dostępu nie miałby wtedy prawie nikt ({ $organization }): spośród urządzeń, które mają teraz dostęp ({ $devices }), straciłoby go { $losing }. Bez Twojego potwierdzenia usługa odmówi.
    [many] Dostępu nie miałby wtedy prawie nikt ({ $organization }): spośród urządzeń, które mają teraz dostęp ({ $devices }), straciłoby go { $losing }. Bez Twojego potwierdzenia usługa odmówi.
   *[other] Dostępu nie miałby wtedy prawie nikt ({ $organization }): spośród urządzeń, które mają teraz dostęp ({ $devices }), straciłoby go { $losing }. Bez Twojego potwierdzenia usługa odmówi.
}
the-organization = ta organizacja
brake-holds = Tam, gdzie łącznik wymusza, hamulec bezpieczeństwa wstrzymuje każdy przebieg przekraczający jego limity.
none-would-lose = Żadne urządzenie nie straciłoby dostępu.
type-confirm = Aby mimo to zapisać, wpisz confirm
nothing-saved-lock-out = Nic nie zapisano: z tymi ustawieniami prawie nikt nie miałby dostępu.
part-number = { $title } { $number }
move-up = W górę
move-down = W dół

## words
connected = Połączono
disconnected = Rozłączono
connection-pending = Łączenie
no-agent = Brak zarejestrowanego agenta
allowed = Dozwolone
blocked = Zablokowane
quarantined = Kwarantanna
device-discovery = Wykrywanie urządzenia
allow = Zezwól
keep = Pozostaw bez zmian
undecided = Jeszcze bez decyzji
gains-access = Uzyska dostęp
entry-only = Tylko zmiana wpisu
effect-none = Bez zmian
enforce = Wymuszanie
run-held = Czeka na Twoją decyzję
run-released = Zlecono
run-approving = Zatwierdzanie urządzeń
run-accepted = Zaakceptowano
run-rejected = Odrzucono
run-superseded = Zastąpiono nowszym przebiegiem
kind-decisions = Decyzje i ustawienia
kind-stale = Usunięcie nieaktualnych powiązań
kind-switch-on = Przełączenie domyślnego poziomu
kind-reset = Skrzynki pocztowe z powrotem na zasadach domyślnych
order-queued = Czeka na łącznik
order-leased = Przekazano łącznikowi
order-running = W toku
order-waiting = Czeka na urządzenie
order-done = Wykonano
order-failed = Niepowodzenie
order-not-applied = Nie zastosowano
order-superseded = Zastąpiono nowszym poleceniem
order-expired = Wygasło
order-unknown = Wynik nieznany
order-held = Jeszcze nie zlecono
order-counted = Tylko policzono
in-grace-period = W okresie prolongaty
compliance-error = Błąd
compliance-conflict = Konflikt
config-manager = Configuration Manager
level-none = bez zmian
obstacle-device-id = Program Exchange nie podaje identyfikatora urządzenia
obstacle-mailbox = Program Exchange nie podaje właściciela
obstacle-discovery = Program Exchange jeszcze rozpoznaje urządzenie
obstacle-state = stan dostępu jest nieznany
obstacle-block = ustawienia wymagają zablokowania
device-type = Typ urządzenia (rodzina)
device-model = Model urządzenia
operating-system = System operacyjny
user-agent = Agent użytkownika
access-rule = reguła dostępu { $text } ({ $characteristic })
sync-quick = Uruchom szybką synchronizację
sync-full = Uruchom pełną synchronizację
set-access = Ustaw dostęp: { $wanted }
remove-partnership = Usuń powiązanie
wipe = Wyczyść urządzenie
wipe-account = Wyczyść tylko dane konta na urządzeniu
cancel-wipe = Anuluj wyczyszczenie
set-default-level = Ustaw domyślny poziom dostępu: { $level }
set-admins = Ustaw administratorów do powiadamiania: { $list }
set-insert = Ustaw tekst dla użytkowników: { $text }
set-rule = Ustaw: { $rule }: { $level }
remove-rule = Usuń: { $rule }
make-default-policy = Ustaw jako domyślne zasady skrzynek pocztowych: { $name }
set-policy = Ustaw zasady skrzynek pocztowych { $name }: { $settings }
remove-policy = Usuń zasady skrzynek pocztowych { $name }
assign-policy = Przypisz zasady skrzynek pocztowych { $name }
assign-default = Przypisz domyślne zasady skrzynek pocztowych
mail-to = Wiadomość e-mail do: { $to }
undo-a-run = Cofnij przebieg
on-list = na liście
off-list = poza listą
allowed-list = Lista dozwolonych, { $id }
blocked-list = Lista zablokowanych, { $id }
mailbox-policy = Zasady skrzynek pocztowych
blank = puste
admin-named = Administrator do powiadamiania, { $address }
named = podano
not-named = nie podano
text-for-users = Tekst dla użytkowników
no-rule = brak reguły
policy-named = Zasady skrzynek pocztowych { $name }
not-there = nie istnieje
default-mailbox-policy = Domyślne zasady skrzynek pocztowych
cannot-be-undone = nie można cofnąć
impact-losing = { $losing ->
    [one] { $losing } urządzenie traci dostęp
    [few] { $losing } urządzenia tracą dostęp
    [many] { $losing } urządzeń traci dostęp
   *[other] { $losing } urządzenia traci dostęp
}
impact-gaining = { $gaining ->
    [one] { $gaining } go uzyskuje
    [few] { $gaining } go uzyskują
    [many] { $gaining } go uzyskuje
   *[other] { $gaining } go uzyskuje
}
impact = { $losing }, a { $gaining }

## access
conditional-access = Dostęp warunkowy
settings-in-exchange = Ustawienia w programie Exchange
presets = Ustawienia wstępne
quarantine-switch-on = Przełączenie na kwarantannę
hold-for = Te ustawienia obowiązują dla
all-without-own = Wszystkie organizacje bez własnych ustawień
has-own = Organizacja { $name } ma własne ustawienia.
use-those-of-all = Użyj znów wspólnych ustawień…
remove-own-title = Usunąć własne ustawienia organizacji?
remove-own = Usuń
remove-own-text = Od tej chwili obowiązują tu ustawienia dla wszystkich organizacji; usługa ponownie zdecyduje o urządzeniach.
own-removed = Ustawienia dla wszystkich organizacji znów tu obowiązują.
has-common = Organizacja { $name } używa ustawień dla wszystkich organizacji. Zapisanie tutaj nada jej własne ustawienia.
leave-to-rule = Pozostaw regule programu Exchange
activesync-version = Wersja ActiveSync
local-rules = Reguły lokalne
rule = Reguła
add-rule = Dodaj regułę
conditions = Warunki (wszystkie muszą być spełnione)
condition = Warunek
add-condition = Dodaj warunek
compared = Co jest porównywane
how = Jak
is-exactly = Jest dokładnie
fits-expression = Pasuje do wyrażenia regularnego
text = Tekst
then = Wtedy
exemptions = Wyjątki
exemption = Wyjątek
add-exemption = Dodaj wyjątek
exempt-for = Dla
a-mailbox = Skrzynka pocztowa użytkownika
one-device = Jedno urządzenie
exempt-who = Adres e-mail lub identyfikator urządzenia
exempt-who-help = Możesz też wpisać identyfikator GUID skrzynki pocztowej lub tożsamość urządzenia w programie Exchange.
exempt-note = Notatka: dlaczego
exempt-until = Do (puste: bez końca)
exempt-nobody = Wyjątek nikogo nie wskazuje: wpisz adres e-mail lub identyfikator urządzenia.
exempt-no-mailbox = Usługa nie zna żadnego urządzenia skrzynki pocztowej { $who }, więc nie zna jej identyfikatora GUID. Wpisz identyfikator GUID skrzynki pocztowej.
exempt-several = Kilka powiązań ma identyfikator urządzenia { $who }; wpisz tożsamość jednego z nich.
exempt-no-device = Żadne urządzenie nie ma identyfikatora { $who }.
included-groups = Grupy uwzględnione
excluded-groups = Grupy wykluczone (wykluczenie ma pierwszeństwo)
conditional-access-settings = Ustawienia dostępu warunkowego
access-control = Kontrola dostępu jest włączona
access-control-help = Użytkownicy w grupach uwzględnionych potrzebują zarejestrowanego i zgodnego urządzenia.
override = Zastąp regułę domyślną
override-help = Zarejestrowane i zgodne urządzenia uzyskują dostęp także tam, gdzie domyślny poziom dostępu programu Exchange zablokowałby je lub poddał kwarantannie.
grace-period = Okres prolongaty, w godzinach
grace-period-help = Tak długo zarządzane urządzenie, które przestało być zgodne, zachowuje dostęp. Urządzenie niezarejestrowane nie ma okresu prolongaty.
ignore-inactive = Ignoruj urządzenia nieaktywne od, w dniach
ignore-inactive-help = Puste: usługa nie ignoruje żadnego urządzenia.
where-unknown = Gdy zgodność jest nieznana
keep-what-is = Zachowaj obecny dostęp
where-unknown-help = Dla urządzeń, dla których źródło zgłasza stan nieznany, błąd lub konflikt. Źródło, którego usługa nigdy nie odczytała w całości, niczego nie zmienia.
local-rules-help = Usługa sprawdza reguły lokalne po kolei; decyduje pierwsza pasująca.
settings-saved = Ustawienia zostały zapisane. Plan pokazuje, co zmieniają.
platform-exceptions = Wyjątki platform urządzeń: reguły dostępu w programie Exchange
one-access-rule = Reguła dostępu
add-access-rule = Dodaj regułę dostępu
ms-wl-header = Nagłówek X-MS-WL
classes-help = Lista zawiera rodziny i modele znane programowi Exchange.
default-level-help = Dla urządzeń, których nie obejmuje żadna reguła, lista ani decyzja. Aby zmienić go na blokowanie lub kwarantannę bez odbierania dostępu obecnym urządzeniom, użyj przełączenia na kwarantannę.
admins = Administratorzy powiadamiani o urządzeniach w kwarantannie
exactly-these = Dokładnie ci
addresses = Adresy, po jednym w wierszu
insert = Tekst, który program Exchange dodaje do wiadomości dla użytkowników
exactly-this = Dokładnie ten
insert-text = Tekst, najwyżej 256 znaków
maximum-partnerships = Ile powiązań może mieć skrzynka pocztowa
maximum-partnerships-help = Wartość EasMaxDevices z zasad ograniczania. Strona używa jej tylko do wyświetlania użytkowników blisko maksimum.
not-ordered = Ktoś odrzucił lub cofnął to, czego te ustawienia tu wymagają; usługa nie zleci tego ponownie, dopóki ustawienia się nie zmienią:

## compliance
import = Import
proposed-links = Proponowane skojarzenia
sources = Źródła
eas-id = Identyfikator EAS
last-sync = Ostatnia synchronizacja
source = Źródło
no-record = Nie ma jeszcze rekordu zarządzania. Zaimportuj plik, skonfiguruj Microsoft Graph lub wyślij rekordy przez interfejs API.
remove-record-title = Usunąć rekord urządzenia { $name }?
remove-record-text = Gdy źródło jest kompletne, urządzenie bez rekordu uchodzi za niezarejestrowane.
record-removed = Rekord został usunięty.
remove-named = Usuń { $name }
new-records = Nowe rekordy
changed-records = Zmienione rekordy
unchanged-records = Niezmienione rekordy
records-go = Rekordy, które zostaną usunięte, ponieważ nie ma ich w pliku
records-stay = Rekordy, których nie ma w pliku i które pozostaną
import-of-records = Import rekordów zarządzania
csv-file = Plik CSV
or-text = Lub jego tekst
csv-help = Pierwszy wiersz zawiera nazwy kolumn. Usługa potrzebuje complianceState, kolumny użytkownika i kolumny urządzenia; zna: { $columns }.
csv-complete = Plik zawiera wszystkie rekordy tego źródła
csv-complete-help = Usługa usuwa rekordy, których nie ma w pliku. Jeśli plik jest tylko częścią, wyczyść to pole wyboru.
csv-choose = Wybierz plik lub wklej jego tekst.
csv-unreadable = Nie można odczytać pliku. Wybierz go ponownie.
import-ask = Importuj…
import-title = Zaimportować plik?
import-text = { $count ->
    [one] Import usunąłby { $count } rekord, ponad dziesiątą część źródła. Jeśli plik jest tylko częścią, anuluj i wyczyść pole wyboru pełnego pliku.
    [few] Import usunąłby { $count } rekordy, ponad dziesiątą część źródła. Jeśli plik jest tylko częścią, anuluj i wyczyść pole wyboru pełnego pliku.
    [many] Import usunąłby { $count } rekordów, ponad dziesiątą część źródła. Jeśli plik jest tylko częścią, anuluj i wyczyść pole wyboru pełnego pliku.
   *[other] Import usunąłby { $count } rekordu, ponad dziesiątą część źródła. Jeśli plik jest tylko częścią, anuluj i wyczyść pole wyboru pełnego pliku.
}
imported = { $new ->
    [one] Zaimportowano: { $new } nowy rekord, zmieniono { $changed }, usunięto { $removed }.
    [few] Zaimportowano: { $new } nowe rekordy, zmieniono { $changed }, usunięto { $removed }.
    [many] Zaimportowano: { $new } nowych rekordów, zmieniono { $changed }, usunięto { $removed }.
   *[other] Zaimportowano: { $new } nowego rekordu, zmieniono { $changed }, usunięto { $removed }.
}
see-the-plan = Zobacz plan
nothing-stored = Niczego jeszcze nie zapisano.
bad-lines = { $count ->
    [one] Jednego wiersza nie można odczytać i zostanie pominięty. Plik jest traktowany jako część: nikt nie stanie się przez niego „niezarejestrowany”.
    [few] { $count } wierszy nie można odczytać i zostaną pominięte. Plik jest traktowany jako część: nikt nie stanie się przez niego „niezarejestrowany”.
    [many] { $count } wierszy nie można odczytać i zostaną pominięte. Plik jest traktowany jako część: nikt nie stanie się przez niego „niezarejestrowany”.
   *[other] { $count } wiersza nie można odczytać i zostanie pominięte. Plik jest traktowany jako część: nikt nie stanie się przez niego „niezarejestrowany”.
}
ignored-columns = Te kolumny nie są potrzebne: { $names }.
skipped-lines = { $count ->
    [one] Jeden wiersz nie ma ani użytkownika, ani identyfikatora EAS i zostanie pominięty.
    [few] { $count } wiersze nie mają ani użytkownika, ani identyfikatora EAS i zostaną pominięte.
    [many] { $count } wierszy nie ma ani użytkownika, ani identyfikatora EAS i zostanie pominiętych.
   *[other] { $count } wiersza nie ma ani użytkownika, ani identyfikatora EAS i zostanie pominięte.
}
import-preview = Podgląd importu
how-many = Ile
linked = Skojarzono: { $record } – { $device }.
link-to = Skojarz: { $record } – { $device }
device-in-exchange = Urządzenie w programie Exchange
may-be-its = Rekordy, które mogą dotyczyć tego urządzenia
no-link = Nie zaproponowano żadnego skojarzenia.
links-text = Usługa nie ma pewności, który rekord dotyczy tych urządzeń. Propozycji użyje dopiero, gdy ktoś skojarzy rekord.
forget-source-title = Zapomnieć źródło { $name }?
forget-source-text = Usługa usunie także rekordy tego źródła.
source-forgotten = Źródło zostało zapomniane.
forget-named = Zapomnij { $name }
source-api = Źródło api
api-complete = Rekordy z interfejsu API i wprowadzone ręcznie są kompletne
api-complete-help = Tylko wtedy urządzenie bez rekordu uchodzi za niezarejestrowane.
source-set = Ustawienie źródła zostało zapisane.
last-complete-read = Ostatni pełny odczyt
changed-by = Kto zmienił
no-source = Nie ma jeszcze źródła.
records-by-hand = Rekordy z interfejsu API i wprowadzone ręcznie

## connectors
exchange-connectors = Łączniki programu Exchange
status = Stan
organization-name = Nazwa organizacji
cas-hostname = Nazwa hosta CAS
connector-mode = Tryb
no-connector-help = Nie ma jeszcze łącznika. Utwórz plik konta za pomocą { $command } i uruchom instalację na komputerze organizacji programu Exchange.
sync-succeeded = { $count ->
    [one] { $time } – powodzenie, { $count } urządzenie
    [few] { $time } – powodzenie, { $count } urządzenia
    [many] { $time } – powodzenie, { $count } urządzeń
   *[other] { $time } – powodzenie, { $count } urządzenia
}
sync-partial = { $count ->
    [one] { $time } – niepełna: łącznik nie odczytał wszystkiego, { $count } urządzenie
    [few] { $time } – niepełna: łącznik nie odczytał wszystkiego, { $count } urządzenia
    [many] { $time } – niepełna: łącznik nie odczytał wszystkiego, { $count } urządzeń
   *[other] { $time } – niepełna: łącznik nie odczytał wszystkiego, { $count } urządzenia
}
sync-failed = { $count ->
    [one] { $time } – niepowodzenie, { $count } urządzenie
    [few] { $time } – niepowodzenie, { $count } urządzenia
    [many] { $time } – niepowodzenie, { $count } urządzeń
   *[other] { $time } – niepowodzenie, { $count } urządzenia
}
observe-text = Łącznik nie będzie już niczego zmieniać w programie Exchange. Usługa wycofa polecenia, które jeszcze czekają; wprowadzone zmiany pozostaną.
enforce-text = Od tej chwili łącznik zmienia program Exchange: { $impact }; { $entries ->
    [one] { $entries } zachowuje dostęp dzięki innemu wpisowi.
    [few] { $entries } zachowują dostęp dzięki innemu wpisowi.
    [many] { $entries } zachowuje dostęp dzięki innemu wpisowi.
   *[other] { $entries } zachowuje dostęp dzięki innemu wpisowi.
}
enforce-organization = { $count ->
    [one] Łącznik wprowadzi też { $count } zmianę reguł, zasad i ustawień.
    [few] Łącznik wprowadzi też { $count } zmiany reguł, zasad i ustawień.
    [many] Łącznik wprowadzi też { $count } zmian reguł, zasad i ustawień.
   *[other] Łącznik wprowadzi też { $count } zmiany reguł, zasad i ustawień.
}
enforce-brake = Gdyby w ciągu 24 godzin dostęp miało stracić więcej urządzeń niż { $devices } lub więcej niż { $percent }%, przebieg czeka, aż go zaakceptujesz.
start-enforcing-title = Włączyć wymuszanie?
observe-title = Przejść na samą obserwację?
observing = Tylko obserwacja.
observing-text = Łącznik wykrywa urządzenia, a usługa o nich decyduje; łącznik nie zmienia niczego w programie Exchange.
see-changes = Zobacz, co by się zmieniło
enforcing = Wymuszanie.
enforcing-text = Program Exchange jest dostosowywany do decyzji. Gdyby w ciągu 24 godzin dostęp miało stracić więcej urządzeń niż { $devices } lub więcej niż { $percent }%, usługa nie wyśle żadnego polecenia, dopóki nie zaakceptujesz przebiegu.
back-to-observe = Wróć do samej obserwacji
connector = Łącznik
all-connectors = ‹ Wszystkie łączniki
connection-status = Stan połączenia
exchange-server = Serwer Exchange
connector-server = Serwer łącznika programu Exchange
last-synchronized = Ostatnio zsynchronizowano
version = Wersja
last-heard = Ostatni kontakt
last-full-sync = Ostatnia pełna synchronizacja
last-quick-sync = Ostatnia szybka synchronizacja
quick-sync = Szybka synchronizacja
full-sync = Pełna synchronizacja
show-its-devices = Pokaż jego urządzenia
sync-waits = { $name }: czeka na łącznik.
sync-runs = { $name }: w toku.
sync-completed = { $name }: ukończono.
sync-has-failed = { $name }: niepowodzenie.
sync-counts = { $total ->
    [one] { $total } urządzenie; nowe: { $new }, zmienione: { $changed }, usunięte: { $removed }.
    [few] { $total } urządzenia; nowe: { $new }, zmienione: { $changed }, usunięte: { $removed }.
    [many] { $total } urządzeń; nowe: { $new }, zmienione: { $changed }, usunięte: { $removed }.
   *[other] { $total } urządzenia; nowe: { $new }, zmienione: { $changed }, usunięte: { $removed }.
}
brake-devices = Hamulec bezpieczeństwa: ile urządzeń może stracić dostęp w ciągu 24 godzin
brake-devices-help = Przebieg, który odbiera dostęp większej liczbie urządzeń lub większemu odsetkowi, czeka, aż ktoś go zaakceptuje.
brake-share = Hamulec bezpieczeństwa: odsetek wszystkich urządzeń, w procentach
directory-source = Członków grup odczytuje łącznik
no-reading = Nie
directory-minutes = Grupy są odczytywane ponownie po, w minutach
discovered-for = Zakres wykrywania urządzeń
everybody = Wszyscy
targeted-users = Użytkownicy wskazani w zasadach
organizational-unit = Jednostka organizacyjna
mailbox-server = Serwer skrzynek pocztowych
scope-name = Nazwa jednostki lub serwera
scope-name-help = Tylko dla jednostki organizacyjnej lub serwera skrzynek pocztowych, na przykład contoso.com/Sales lub MBX01.
notification-mailbox = Skrzynka powiadomień
notification-mailbox-help = Z tej skrzynki łącznik wysyła wiadomości do użytkowników.
connector-settings = Ustawienia tego łącznika
connector-saved = Ustawienia łącznika zostały zapisane.
connection = Połączenie
delete-connection = Usuń połączenie
delete-connection-ask = Usuń połączenie…
delete-connection-text = Usunięcie połączenia kończy dostęp łącznika do tej usługi. Program Exchange pozostaje bez zmian.
delete-connection-title = Usunąć połączenie: { $name }?
delete-connection-computer = Łącznik na komputerze { $computer } będzie odtąd odrzucany. Usługa zapomni urządzenia, decyzje, polecenia i ustawienia organizacji { $name }.
delete-connection-none = Do tego połączenia nie należy jeszcze żaden łącznik. Usługa zapomni urządzenia, decyzje, polecenia i ustawienia organizacji { $name }.
delete-connection-exchange = Program Exchange pozostaje bez zmian: to, co ustawił w nim łącznik, pozostaje, także zablokowane urządzenia. Polecenia, które jeszcze czekają, nie zostaną wykonane.
delete-connection-undo = Jeśli zmiany łącznika mają zostać cofnięte, jeszcze nie usuwaj połączenia: najpierw uruchom { $command } na komputerze { $computer }.
delete-connection-uninstall = Potem trzeba odinstalować łącznik na komputerze { $computer }: { $command }.
connection-deleted = Połączenie zostało usunięte: { $name }. Odinstaluj teraz łącznik na komputerze { $computer }.
connection-gone = Połączenie zostało usunięte: { $name }.

## device
how-link = skojarzono ręcznie
how-eas-id = zgodność identyfikatora EAS i użytkownika
how-serial = zgodność numeru seryjnego i użytkownika
how-user = użytkownik się zgadza; rekord nie jest skojarzony z tym urządzeniem
how-ambiguous = kilka rekordów może dotyczyć tego urządzenia; jeden trzeba skojarzyć ręcznie
how-none = to urządzenie nie ma rekordu zarządzania
all-devices = ‹ Wszystkie urządzenia
held-by-run = Ta zmiana czeka we wstrzymanym przebiegu.
name-in-exchange = Nazwa w programie Exchange
state-in-exchange = Stan dostępu w programie Exchange
exchange-reason = Powód według programu Exchange
wanted = Żądany dostęp
since = Ta decyzja od
policy-applied = Zastosowane zasady skrzynek pocztowych
device-wipe = Wyczyszczenie urządzenia
would-change-it = Co by to zmieniło
mail-to-user = Wiadomość do użytkownika
management-record = Rekord zarządzania
by = Kto
nothing-ordered = Dla tego urządzenia niczego nie zlecono.
actions = Akcje
wipe-acknowledged = potwierdzono { $time }
wipe-sent = wysłano do urządzenia { $time }
wipe-requested = zażądano { $time }
remove-link = Usuń skojarzenie
link-removed = Skojarzenie zostało usunięte.
record-linked = Rekord został skojarzony.
link-named = Skojarz { $name }
record-text = { $name }: { $state } ({ $how }; źródło { $source })
by-hand = Zgodność, ręcznie
record-saved = Rekord został zapisany.
name-of-device = Nazwa urządzenia
name-here = Nazwa wyświetlana tutaj
name-here-help = Program Exchange zachowuje własną nazwę urządzenia. Pozostaw to pole puste, aby usunąć nazwę wyświetlaną tutaj.
rename = Zmień nazwę
renamed = Nazwa urządzenia została zmieniona.
action-title = { $action }: { $name }
was-ordered = Zlecono: { $action }.
outlook-too = To aplikacja Outlook mobile: wyczyszczenie usuwa jej dane na każdym urządzeniu tego użytkownika.
manual-too = Usuń urządzenie z list osobistych także tam, gdzie ktoś dodał je ręcznie
observes-no-order = Dopóki łącznik tylko obserwuje, niczego nie można zlecić.
partnership = Usuń powiązanie
partnership-ask = Usuń powiązanie…
partnership-text = Program Exchange zapomina urządzenie, dopóki nie połączy się ono ponownie.
wipe-ask = Wyczyść urządzenie…
wipe-text = Wyczyszczenia nie można cofnąć. Może ono przywrócić całe urządzenie do ustawień fabrycznych i usunąć z niego wszystko, także dane prywatne.
account = Wyczyść tylko dane konta
account-text = Wyczyszczenia nie można cofnąć. Usuwa ono tylko dane konta i tylko wtedy, gdy urządzenie to obsługuje; wymaga programu Exchange 2019 lub Exchange Server SE.
stop-wipe = Anuluj wyczyszczenie
stop-wipe-ask = Anuluj wyczyszczenie…
stop-wipe-text = Wyczyszczenie można anulować tylko do chwili, gdy urządzenie je otrzyma.
read-from-exchange = Odczytano z programu Exchange

## devices
mailbox-address = Adres skrzynki pocztowej
wanted-why = Żądany dostęp i dlaczego
range-of = { $all ->
    [one] { $from }–{ $to } z { $all } urządzenia
    [few] { $from }–{ $to } z { $all } urządzeń
    [many] { $from }–{ $to } z { $all } urządzeń
   *[other] { $from }–{ $to } z { $all } urządzenia
}

## graph
cloud-global = Globalna oraz US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = Chiny, obsługiwana przez firmę 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = powodzenie
reading-partial = niepełny
reading-held = wstrzymany
reading-failed = niepowodzenie
reading-records = { $text }, { $records }
begins = { $name }: rozpocznie się za kilka sekund…
has-ended = { $name }: zakończono.
not-set-up = Połączenie z Microsoft Graph nie jest skonfigurowane.
reading-waits = Odczyt czeka na Twoją decyzję
held-text = { $records ->
    [one] Zawiera { $records } rekord; ostatni pełny odczyt zawierał { $before }.
    [few] Zawiera { $records } rekordy; ostatni pełny odczyt zawierał { $before }.
    [many] Zawiera { $records } rekordów; ostatni pełny odczyt zawierał { $before }.
   *[other] Zawiera { $records } rekordu; ostatni pełny odczyt zawierał { $before }.
} { $going ->
    [one] { $going } rekord zostałby usunięty.
    [few] { $going } rekordy zostałyby usunięte.
    [many] { $going } rekordów zostałoby usuniętych.
   *[other] { $going } rekordu zostałoby usunięte.
} Usługa niczego z tego odczytu nie wywnioskowała.
reject-text = Aby odrzucić odczyt, popraw połączenie z Microsoft Graph i odczytaj wszystko ponownie. Do tego czasu wszystkie rekordy pozostają bez zmian.
accept-reading-ask = Zaakceptuj odczyt…
accept-reading = Zaakceptować odczyt?
accept = Zaakceptuj
accept-text = { $count ->
    [one] { $count } rekord zostałby usunięty; jego urządzenie będzie uchodzić za niezarejestrowane. Usługa usuwa rekord, gdy brakuje go w dwóch kolejnych odczytach.
    [few] { $count } rekordy zostałyby usunięte; ich urządzenia będą uchodzić za niezarejestrowane. Usługa usuwa rekord, gdy brakuje go w dwóch kolejnych odczytach.
    [many] { $count } rekordów zostałoby usuniętych; ich urządzenia będą uchodzić za niezarejestrowane. Usługa usuwa rekord, gdy brakuje go w dwóch kolejnych odczytach.
   *[other] { $count } rekordu zostałoby usunięte; ich urządzenia będą uchodzić za niezarejestrowane. Usługa usuwa rekord, gdy brakuje go w dwóch kolejnych odczytach.
}
accepted-reading = Zaakceptowany odczyt
tenant = Dzierżawa
client-id = Identyfikator aplikacji (klienta)
logs-on-by = Sposób logowania
by-certificate = certyfikat { $subject }, wygasa { $time }
by-secret = klucz tajny klienta, przechowywany w postaci zaszyfrowanej
last-full-reading = Ostatni pełny odczyt
last-quick-reading = Ostatni szybki odczyt
last-complete = Ostatnio odczytano w całości
next-full-reading = Następny pełny odczyt
next-quick-reading = Następny szybki odczyt
set-by = Kto ustawił
graph-groups = Grupy odczytywane z Graph
test = Testuj
test-succeeded = Test się powiódł.
test-failed = Test się nie powiódł.
step = Krok
result = Wynik
no-step = Żaden krok się nie powiódł.
read-everything = Odczytaj wszystko
read-changes = Odczytaj zmiany
read-groups = Odczytaj grupy
remove-graph-title = Usunąć Microsoft Graph?
remove-graph-text = Usługa usunie ustawienia, klucz tajny i wszystkie rekordy tego źródła. O urządzeniach znanych tylko z Graph niczego nie wywnioskuje.
graph-removed = Microsoft Graph został usunięty.
read-changes-help = Zanim usługa będzie mogła odczytywać zmiany, potrzebuje jednego pełnego odczytu.
change-settings = Zmień ustawienia
set-up = Skonfiguruj
tenant-help = Identyfikator dzierżawy lub nazwa domeny, na przykład contoso.onmicrosoft.com.
cloud = Chmura
new-client-secret = Nowy klucz tajny klienta
client-secret = Klucz tajny klienta
secret-kept = Pozostaw puste, aby zachować zapisany klucz tajny. Strona nigdy go nie wyświetla.
secret-sealed = Usługa szyfruje klucz tajny; strona już nigdy go nie wyświetli.
certificate-instead = Certyfikat zamiast klucza tajnego
certificate-pem = Certyfikat, PEM
private-key = Jego klucz prywatny, PEM, bez hasła
times-and-hosts = Czasy i inne hosty
full-minutes = Wszystko jest odczytywane po, w minutach
quick-minutes = Zmiany są odczytywane po, w minutach
group-minutes = Grupy są odczytywane po, w minutach
group-minutes-help = Przy wartości 0 usługa nie odczytuje grup z Graph.
drop-percent = Odczyt czeka na decyzję, gdy rekordów ubyło o, w procentach
where-config-manager = Tam, gdzie decyduje Configuration Manager, urządzenie jest
config-unknown = W stanie nieznanym: zachowuje to, co ma
log-on-host = Inny host logowania
graph-host = Inny host Graph
graph-host-help = Puste: domyślne hosty chmury.
extra-roots = Dodatkowe certyfikaty główne, PEM
graph-set = Microsoft Graph został skonfigurowany. Zanim zaczniesz na nim polegać, przetestuj go.

## groups
group-read = { $members }, odczytano { $time }
group-never-read = { $members }, nigdy nie odczytano w całości: decyzje wymagające tej grupy czekają
other-groups = Inne grupy, według identyfikatora, po jednej w wierszu
no-group = Usługa nie zna jeszcze żadnej grupy.
complete-at = w całości, { $time }
not-complete-at = niepełny odczyt, { $time }
forget-group-title = Zapomnieć grupę?
forget-group-text = Decyzje wymagające tej grupy niczego nie zmieniają, dopóki usługa nie odczyta jej ponownie.
group-forgotten = Grupa została zapomniana.
forget-group = Zapomnij { $name }
tell-members = Podaj członków grupy
group-id = Identyfikator grupy (GUID)
members-lines = Członkowie, po jednym adresie w wierszu
members-complete = To wszyscy członkowie, łącznie z grupami zagnieżdżonymi
members-complete-help = Bez tego usługa o nikim nie uznaje, że jest poza grupą.
group-is-guid = Wprowadź identyfikator grupy jako GUID.
group-has = { $count ->
    [one] Grupa ma { $count } członka.
    [few] Grupa ma { $count } członków.
    [many] Grupa ma { $count } członków.
   *[other] Grupa ma { $count } członka.
}
groups-text = Grupy wskazane w zasadach. Członkowie pochodzą z Active Directory przez łącznik, z Microsoft Graph, z innego systemu przez interfejs API lub z tej strony.
last-read-completely = Ostatnio odczytano w całości

## notifications
preview-of-mail = Podgląd wiadomości, { $language }
preview-in = Podgląd: { $language }
preview-built-in = Podgląd: { $language }, tekst wbudowany
mail-subject = Temat:
plain-text = Wiadomość jako zwykły tekst
language-code = { $name } ({ $code })
pair-line = { $line }: zapisz wiersz w postaci { $first } = de.
notification-settings = Ustawienia powiadomień
tell-users = Powiadom użytkowników, zanim ich urządzenie zostanie zablokowane
block-after = Czas między wiadomością a zablokowaniem
block-after-help = Na przykład PT1H (godzina), PT30M lub P1D; najwyżej P7D. Zablokowanie następuje także wtedy, gdy wiadomości nie udało się wysłać.
enrollment-link = Adres, pod którym użytkownicy zapewniają zgodność urządzenia
contact = Do kogo się zwrócić
mail-organization = Nazwa organizacji w wiadomościach
mail-organization-help = Puste: nazwa zgłaszana przez łącznik.
time-zone = Strefa czasowa w wiadomościach
time-zone-help = Na przykład Europe/Berlin lub UTC.
usual-language = Zwykły język
texts = Teksty
built-in = Wbudowane
user-languages = Języki użytkowników, po jednym w wierszu
group-languages = Języki grup, według identyfikatora, po jednej grupie w wierszu
group-languages-help = Jeśli użytkownik należy do kilku grup, decyduje pierwsza grupa na liście.
the-groups-id = identyfikator grupy
notifications-saved = Ustawienia powiadomień zostały zapisane.
mail-language = Język
show-mail = Pokaż wiadomość
new-template = Nowy szablon
new-template-name = Nazwa nowego szablonu
templates-title = Szablony: własne teksty
templates = Szablony
in-use = W użyciu
changed = Zmieniono
no-template = Brak szablonu; usługa używa tekstów wbudowanych.
subject = Temat
text-html = Tekst, HTML
placeholders = Możesz użyć { $names }. Usługa usuwa kod HTML, który mógłby zaszkodzić.
language-help = Na przykład de lub de-AT.
make-default = Ustaw jako domyślny
default-made = Ten tekst jest teraz domyślny.
remove-text-title = Usunąć tekst: { $language }?
text-in = Tekst, { $language }
new-text = Nowy tekst
text-saved = Tekst został zapisany.
language-default = { $language }, domyślny
another-language = Kolejny język
template = Szablon
language-else = Język, gdy żaden nie pasuje
template-saved = Szablon został zapisany.
remove-template-text = Usługa usunie także teksty szablonu.
template-removed = Szablon został usunięty.
test-mail = Wiadomość testowa
test-mail-to = Wyślij wiadomość testową do
by-mailbox-of = Ze skrzynki organizacji
send = Wyślij
test-ordered = Zlecono wysłanie wiadomości testowej.
back-notifications = ‹ Powiadomienia
template-in-use = Ten szablon jest w użyciu.
template-not-in-use = Ten szablon nie jest w użyciu; wybierz go w ustawieniach powiadomień.
test-mail-text = Łącznik wysyła wiadomość testową ze swojej skrzynki powiadomień; dopóki tylko obserwuje, nie wysyła wiadomości.
test-sent = Wiadomość testowa została wysłana.
test-not-sent = Wiadomość testowa nie została wysłana.

## plan
everything = Wszystko
gain-access = Uzyskają dostęp
keep-entry-changes = Zachowają dostęp, zmieni się wpis
change = Zmiana
nothing-would-change = Dla żadnego urządzenia nic by się nie zmieniło.
filter-effect = Filtruj według skutku
stay = Pozostaną bez zmian
shown-all = Wyświetlone. Naciśnij, aby pokazać wszystko
show-these = Pokaż te
plan-text = Co by się zmieniło przez dostosowanie programu Exchange do decyzji. Dopóki łącznik tylko obserwuje, nie wprowadza żadnej z tych zmian.
only-observes = { $name } – tylko obserwacja.
once-enforces = Po włączeniu wymuszania: { $impact }.
download-csv = Pobierz jako CSV
download-json = Pobierz jako JSON
devices-here = { $count ->
    [one] Wczytano { $count } urządzenie planu…
    [few] Wczytano { $count } urządzenia planu…
    [many] Wczytano { $count } urządzeń planu…
   *[other] Wczytano { $count } urządzenia planu…
}
json-has = { $count ->
    [one] Plik plan.json zawiera { $count } urządzenie.
    [few] Plik plan.json zawiera { $count } urządzenia.
    [many] Plik plan.json zawiera { $count } urządzeń.
   *[other] Plik plan.json zawiera { $count } urządzenia.
}
organization-plan = Organizacja: reguły, domyślny poziom, zasady
devices-filtered = Urządzenia: { $filter }
organization-changes = Zmiany w organizacji
organization-none = Reguły, domyślny poziom dostępu i zasady skrzynek pocztowych odpowiadają ustawieniom.
mailboxes-get = { $count ->
    [one] { $count } skrzynka pocztowa otrzyma inne zasady
    [few] { $count } skrzynki pocztowe otrzymają inne zasady
    [many] { $count } skrzynek pocztowych otrzyma inne zasady
   *[other] { $count } skrzynki pocztowej otrzyma inne zasady
}
mailboxes-get-table = Skrzynki pocztowe, które otrzymają inne zasady

## policies
policy-blank = puste
policy-empty = pusta lista
policy-default = Domyślne
policy-not-for = nie { $groups }
policy-nobody = nikt
policies-text = Żądane zasady skrzynek pocztowych; to, czego zasady nie określają, pozostaje tak, jak w programie Exchange. Zasady przypisane przez kogoś ręcznie pozostają.
new-policy = Nowe zasady skrzynek pocztowych
priority = Priorytet
policy-for = Dla
no-policy = Nie ustawiono żadnych zasad skrzynek pocztowych; zasady w programie Exchange pozostają bez zmian.
back-to-default = Powrót do zasad domyślnych
reset-plan = { $mailboxes ->
    [one] { $mailboxes } skrzynka pocztowa otrzymałaby zasady domyślne;
    [few] { $mailboxes } skrzynki pocztowe otrzymałyby zasady domyślne;
    [many] { $mailboxes } skrzynek pocztowych otrzymałoby zasady domyślne;
   *[other] { $mailboxes } skrzynki pocztowej otrzymałoby zasady domyślne;
} { $kept ->
    [one] { $kept } zachowuje przeznaczone dla niej zasady,
    [few] { $kept } zachowują przeznaczone dla nich zasady,
    [many] { $kept } zachowuje przeznaczone dla nich zasady,
   *[other] { $kept } zachowuje przeznaczone dla nich zasady,
} { $frozen ->
    [one] { $frozen } czeka na odczytanie grupy.
    [few] { $frozen } czekają na odczytanie grupy.
    [many] { $frozen } czeka na odczytanie grupy.
   *[other] { $frozen } czeka na odczytanie grupy.
}
must-enforce = Łącznik tylko obserwuje. Najpierw włącz wymuszanie.
reset-ask = Ustaw zasady domyślne…
reset-title = Ustawić skrzynkom zasady domyślne?
reset = Ustaw domyślne
reset-count = { $count ->
    [one] { $count } skrzynka pocztowa otrzyma zasady domyślne. Można to cofnąć.
    [few] { $count } skrzynki pocztowe otrzymają zasady domyślne. Można to cofnąć.
    [many] { $count } skrzynek pocztowych otrzyma zasady domyślne. Można to cofnąć.
   *[other] { $count } skrzynki pocztowej otrzyma zasady domyślne. Można to cofnąć.
}
reset-text = Każda skrzynka pocztowa, dla której nie przeznaczono żadnych zasad, otrzyma puste przypisanie zasad, więc obowiązują zasady domyślne. To jeden przebieg, który można cofnąć.
range-number = od { $low } do { $high }
range-number-blank = od { $low } do { $high } albo { $blank }
range-unlimited = od { $low } do { $high } albo { $unlimited }
range-time = d.hh:mm:ss od { $low } do { $high } albo { $unlimited }
range-size = rozmiar, na przykład 10MB, albo { $unlimited }
range-list = nazwy, po jednej w wierszu
range-days = { $count } d
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = nie ustawiono
for-members = Dla członków grup
not-for-members = Ale nie dla członków grup (wykluczenie ma pierwszeństwo)
one-policy = Zasady skrzynek pocztowych
priority-help = Jeśli użytkownika obejmuje kilka zasad, obowiązują te o najniższym numerze.
default-policy = Zasady domyślne
default-policy-help = Dla każdej skrzynki pocztowej z pustym własnym przypisaniem zasad.
needs-name = Wprowadź nazwę zasad.
save-policy-title = Zapisać te zasady skrzynek pocztowych?
policy-saved = Zasady skrzynek pocztowych zostały zapisane. Plan pokazuje, co zmieniają.
policy-removed = Te zasady skrzynek pocztowych nie są już żądane. Ich skrzynki najpierw otrzymają inne przeznaczone dla nich zasady, potem łącznik usunie te.
all-policies = ‹ Wszystkie zasady skrzynek pocztowych

## presets
allow-list = Lista dozwolonych
allow-list-text = Dostęp mają tylko urządzenia zarejestrowane i zgodne, urządzenia dozwolone regułą i urządzenia przez kogoś zatwierdzone.
block-list = Lista zablokowanych
block-list-text = Dostęp mają wszystkie urządzenia oprócz niezarejestrowanych lub niezgodnych oraz tych, które blokuje reguła.
mixed = Mieszane, z kwarantanną
mixed-text = Zarejestrowane i zgodne urządzenia mają dostęp, reguły zezwalają na rodzaje urządzeń lub je blokują, a każde inne urządzenie czeka w kwarantannie na zatwierdzenie.
preset-settings = Domyślny poziom dostępu: { $level }. Zastąpienie reguły domyślnej: { $override }.
show-its-plan = Pokaż jego plan
show-plan-of = Pokaż plan: { $name }
apply-ask = Zastosuj…
apply-named = Zastosuj { $name }
presets-text = Udokumentowane strategie, dla wszystkich organizacji. Grupy, reguły i wyjątki pozostają bez zmian.
apply-title = Zastosować ustawienie wstępne: { $name }?
apply = Zastosuj
apply-lock-out = Dostępu nie miałby wtedy prawie nikt. Bez Twojego potwierdzenia usługa odmówi.
apply-text = Usługa zapisze razem ustawienia dostępu warunkowego i ustawienia w programie Exchange.
type-apply = Aby mimo to zastosować, wpisz confirm
preset-not-saved = Nic nie zapisano: z tym ustawieniem wstępnym prawie nikt nie miałby dostępu.
nothing-saved = Nic nie zapisano.
applied = Zastosowano ustawienie wstępne: { $name }. Plan pokazuje, co ono zmienia.
switch-on = Przełączenie na kwarantannę
new-level = Nowy domyślny poziom dostępu
show-exceptions = Pokaż, czego nie można zatwierdzić
switch-on-text = Łącznik najpierw zatwierdza, jedno po drugim, urządzenia, które mają teraz dostęp dzięki domyślnemu poziomowi. Gdy wszystkie są zatwierdzone, zmienia domyślny poziom. Dzięki temu obecne urządzenia nie tracą dostępu, a nowe czekają na zatwierdzenie.
switch-ons = Przełączenia
begun = Rozpoczęto
level = Poziom
approved-devices = Zatwierdzone urządzenia
take-back-ask = Cofnij…
take-back-named = Cofnij przełączenie { $time }
none-begun = Nie rozpoczęto żadnego przełączenia.
would-happen = Co by się stało
switch-plan = { $approved ->
    [one] { $approved } urządzenie zostałoby zatwierdzone;
    [few] { $approved } urządzenia zostałyby zatwierdzone;
    [many] { $approved } urządzeń zostałoby zatwierdzonych;
   *[other] { $approved } urządzenia zostałoby zatwierdzone;
} { $losing ->
    [one] { $losing } urządzenia nie można zatwierdzić i straciłoby dostęp.
    [few] { $losing } urządzeń nie można zatwierdzić i straciłyby dostęp.
    [many] { $losing } urządzeń nie można zatwierdzić i straciłyby dostęp.
   *[other] { $losing } urządzenia nie można zatwierdzić i straciłoby dostęp.
}
exceptions = Urządzenia, których nie można zatwierdzić
why-not-approved = Dlaczego nie można zatwierdzić
all-approved = Każde urządzenie, które ma dostęp dzięki domyślnemu poziomowi, można zatwierdzić.
switch-must-enforce = Łącznik tylko obserwuje. Zanim rozpoczniesz przełączenie, włącz wymuszanie.
begin-ask = Rozpocznij przełączenie…
switch-title = { $level ->
    [quarantine] Przełączyć na kwarantannę?
   *[other] Przełączyć na blokowanie?
}
begin = Rozpocznij
switch-text = { $approved ->
    [one] Najpierw zostanie zatwierdzone { $approved } urządzenie,
    [few] Najpierw zostaną zatwierdzone { $approved } urządzenia,
    [many] Najpierw zostanie zatwierdzonych { $approved } urządzeń,
   *[other] Najpierw zostanie zatwierdzone { $approved } urządzenia,
} { $level ->
    [quarantine] potem domyślnym poziomem będzie kwarantanna.
   *[other] potem domyślnym poziomem będzie blokowanie.
} Można to cofnąć.
switch-exceptions = { $count ->
    [one] { $count } urządzenie, którego nie można zatwierdzić, straci dostęp.
    [few] { $count } urządzenia, których nie można zatwierdzić, stracą dostęp.
    [many] { $count } urządzeń, których nie można zatwierdzić, straci dostęp.
   *[other] { $count } urządzenia, którego nie można zatwierdzić, straci dostęp.
}
take-back-title = Cofnąć przełączenie?
take-back = Cofnij
take-back-text = Łącznik przywraca poprzedni domyślny poziom i wpisy wszędzie tam, gdzie są nadal takie, jak je zapisał.
taken-back = Łącznik cofa przełączenie.

## runs
runs-and-changes = Przebiegi i zmiany
made = Utworzono
decided-by = Kto zdecydował
no-run = Nie ma jeszcze przebiegu.
runs-text = Przebieg to zestaw poleceń utworzonych przez usługę razem. Przebieg przekraczający limity hamulca bezpieczeństwa czeka, aż ktoś zdecyduje; każdy przebieg można cofnąć.
run-waits = Przebieg czeka na Twoją decyzję
held-removal = { $count ->
    [one] Usuwa { $count } powiązanie.
    [few] Usuwa { $count } powiązania.
    [many] Usuwa { $count } powiązań.
   *[other] Usuwa { $count } powiązania.
}
held-losing = { $losing ->
    [one] { $losing } urządzenie z { $total } straciłoby dostęp
    [few] { $losing } urządzenia z { $total } straciłyby dostęp
    [many] { $losing } urządzeń z { $total } straciłoby dostęp
   *[other] { $losing } urządzenia z { $total } straciłoby dostęp
} { $orders ->
    [one] na podstawie { $orders } polecenia;
    [few] na podstawie { $orders } poleceń;
    [many] na podstawie { $orders } poleceń;
   *[other] na podstawie { $orders } polecenia;
} łącznie z ostatnimi { $hours } godz. daje to { $counted }. Hamulec bezpieczeństwa wstrzymuje przebieg powyżej { $devices } urządzeń lub { $percent }%.
none-left = Usługa nie wysłała do łącznika żadnego polecenia tego przebiegu.
accept-ask = Zaakceptuj…
reject-ask = Odrzuć…
show-its-orders = Pokaż jego polecenia
accept-run-title = Zaakceptować przebieg?
accept-run = Zaakceptuj przebieg
accept-removal = { $count ->
    [one] { $count } powiązanie zostanie usunięte. Usunięcia nie można cofnąć; urządzenie samo połączy się ponownie.
    [few] { $count } powiązania zostaną usunięte. Usunięcia nie można cofnąć; urządzenia same połączą się ponownie.
    [many] { $count } powiązań zostanie usuniętych. Usunięcia nie można cofnąć; urządzenia same połączą się ponownie.
   *[other] { $count } powiązania zostanie usunięte. Usunięcia nie można cofnąć; urządzenia same połączą się ponownie.
}
accept-losing = { $losing ->
    [one] { $losing } urządzenie straci dostęp do poczty
    [few] { $losing } urządzenia stracą dostęp do poczty
    [many] { $losing } urządzeń straci dostęp do poczty
   *[other] { $losing } urządzenia straci dostęp do poczty
} { $orders ->
    [one] na podstawie { $orders } polecenia.
    [few] na podstawie { $orders } poleceń.
    [many] na podstawie { $orders } poleceń.
   *[other] na podstawie { $orders } polecenia.
}
type-partnerships = Aby potwierdzić, wpisz { $number }, liczbę powiązań
run-is-accepted = { $count ->
    [one] Przebieg został zaakceptowany; usługa wysyła do łącznika { $count } polecenie.
    [few] Przebieg został zaakceptowany; usługa wysyła do łącznika { $count } polecenia.
    [many] Przebieg został zaakceptowany; usługa wysyła do łącznika { $count } poleceń.
   *[other] Przebieg został zaakceptowany; usługa wysyła do łącznika { $count } polecenia.
}
reject-run-title = Odrzucić przebieg?
reject-run = Odrzuć przebieg
reject-run-text = Usługa nie zleci żadnej z tych zmian, dopóki nie zmieni się jej decyzja o urządzeniu.
run-is-rejected = Przebieg został odrzucony. Usługa niczego z niego nie zleciła.
undo-run-title = Cofnąć przebieg?
undo-run = Cofnij przebieg
undo-run-text = To, co ten przebieg zmienił, zostanie cofnięte tam, gdzie jest nadal takie, jak zapisał to łącznik; to, co ktoś od tego czasu zmienił ręcznie, pozostanie. Urządzenia zablokowane przez ten przebieg mogą odzyskać dostęp. Wyczyszczenia i usuniętego powiązania nie można cofnąć.
undo-state = Cofnięcie: { $state }.
run = Przebieg
orders-of-run = Polecenia przebiegu
for-whom = Dla
order = Polecenie
ended = Zakończono
no-order = Przebieg nie ma żadnego polecenia.
orders-ended = Zakończone polecenia
state-count = { $state }: { $count }
no-order-left = Usługa nie wysłała do łącznika żadnego polecenia
all-runs = ‹ Wszystkie przebiegi
run-at = { $kind }, { $time }
decided = Zdecydowano
progress = Postęp
undo-run-ask = Cofnij przebieg…
values-not-told = nie podano
by-whom = kto: { $name }
run-of = Przebieg { $time }
when = Kiedy
before-after = Przed → po
no-change = Łącznik niczego nie zmienił w programie Exchange.
changes-text = Co zmienił łącznik i jakie wartości były wcześniej. Zmiany wprowadzone przez kogoś ręcznie nie są tu wymienione i pozostają.
switch-waits = Przełączenie czeka na Twoją decyzję
failed-approvals = { $count ->
    [one] { $count } zatwierdzenie się nie powiodło, dlatego domyślny poziom nadal zezwala na dostęp.
    [few] { $count } zatwierdzenia się nie powiodły, dlatego domyślny poziom nadal zezwala na dostęp.
    [many] { $count } zatwierdzeń się nie powiodło, dlatego domyślny poziom nadal zezwala na dostęp.
   *[other] { $count } zatwierdzenia się nie powiodło, dlatego domyślny poziom nadal zezwala na dostęp.
}
approve-again-ask = Ponów zatwierdzenia…
approve-again-title = Ponowić zatwierdzenia?
approve-again = Ponów
approve-again-text = Usługa jeszcze raz zleci nieudane zatwierdzenia; gdy wszystkie się powiodą, domyślny poziom dostępu się zmieni.
approving-again = Zatwierdzenia zlecono ponownie.
give-up-ask = Zrezygnuj z przełączenia…
give-up-title = Zrezygnować z przełączenia?
give-up = Zrezygnuj z przełączenia
give-up-text = Domyślny poziom dostępu się nie zmieni. Wykonane zatwierdzenia pozostaną; aby je usunąć, cofnij przebieg.
given-up = Zrezygnowano z przełączenia.

## stale
keep-named = Zachowaj { $name }
keep-it = Zachowaj
exclude = Wyklucz
none-quiet = { $days ->
    [one] Żadne powiązanie nie było nieaktywne przez { $days } dzień.
    [few] Żadne powiązanie nie było nieaktywne przez { $days } dni.
    [many] Żadne powiązanie nie było nieaktywne przez { $days } dni.
   *[other] Żadne powiązanie nie było nieaktywne przez { $days } dnia.
}
quiet-days = Nieaktywne od, w dniach
stale-text = Powiązania według ostatniej udanej synchronizacji. Lista pomija powiązania, które nigdy się nie synchronizowały lub których czasów łącznik nie mógł odczytać.
near-maximum = Użytkownicy blisko maksimum
near-maximum-text = Maksymalna liczba powiązań skrzynki pocztowej: { $count }. Lista pokazuje użytkowników, którzy mają co najmniej cztery piąte tej liczby.
address = Adres
partnerships = Powiązania
none-near = Żaden użytkownik nie jest blisko maksimum.
remove-them = Usuń nieaktualne powiązania
except-members = Oprócz członków grup
removal = Usunięcie nieaktualnych powiązań
except-users = Oprócz użytkowników, po jednym adresie w wierszu
at-least-30 = Wprowadź co najmniej 30 dni: krócej urządzenie może być nieaktywne, bo jego użytkownik jest na urlopie.
removal-plan = { $count ->
    [one] { $count } powiązanie zostałoby usunięte,
    [few] { $count } powiązania zostałyby usunięte,
    [many] { $count } powiązań zostałoby usuniętych,
   *[other] { $count } powiązania zostałoby usunięte,
} { $excluded ->
    [one] { $excluded } jest wykluczone,
    [few] { $excluded } są wykluczone,
    [many] { $excluded } jest wykluczonych,
   *[other] { $excluded } jest wykluczone,
} { $unclear ->
    [one] { $unclear } pozostaje, ponieważ program Exchange nie określił go jednoznacznie.
    [few] { $unclear } pozostają, ponieważ program Exchange nie określił ich jednoznacznie.
    [many] { $unclear } pozostaje, ponieważ program Exchange nie określił ich jednoznacznie.
   *[other] { $unclear } pozostaje, ponieważ program Exchange nie określił ich jednoznacznie.
}
removal-observes = Łącznik tylko obserwuje. Zanim utworzysz i zaakceptujesz przebieg, włącz wymuszanie.
make-run-ask = Utwórz przebieg…
make-run-title = Utworzyć przebieg?
make-run = Utwórz przebieg
make-run-text = Przebieg czeka, aż zaakceptujesz go, wpisując liczbę { $number }. Wcześniej łącznik niczego nie usunie.
wipe-pending = { $count ->
    [one] { $count } pozostaje, ponieważ jego urządzenie ma jeszcze wykonać wyczyszczenie.
    [few] { $count } pozostają, ponieważ ich urządzenia mają jeszcze wykonać wyczyszczenie.
    [many] { $count } pozostaje, ponieważ ich urządzenia mają jeszcze wykonać wyczyszczenie.
   *[other] { $count } pozostaje, ponieważ ich urządzenia mają jeszcze wykonać wyczyszczenie.
}

restore-title = Trwa ponowny odczyt
restore-text = Baza danych usługi została przywrócona z kopii zapasowej. Dopóki poniższe elementy nie zostaną odczytane na nowo, nikt nie straci dostępu bez czyjejś zgody: { $waits }.
restore-end-ask = Zakończ…
restore-end-title = Czy obecne rekordy są poprawne?
restore-end = Rekordy są poprawne
restore-end-text = Od tej chwili usługa znów decyduje według obecnych rekordów, ze zwykłym hamulcem bezpieczeństwa.
restore-ended = Usługa znów decyduje według rekordów.
unclaimed-entries = Wpisy nieznanego pochodzenia
unclaimed-text = Są w programie Exchange, a ani łącznik, ani ta usługa nie wie, kto je utworzył. Po przywróceniu z kopii zapasowej mogą pochodzić od samego łącznika.
unclaimed-ours-ask = Od łącznika…
unclaimed-by-hand = Utworzono ręcznie
unclaimed-ours-title = Czy ten wpis pochodzi od łącznika?
unclaimed-ours = Pochodzi od łącznika
unclaimed-ours-text = Reguły i cofanie mogą go wtedy usunąć, w granicach hamulca bezpieczeństwa.
unclaimed-noted = Zanotowano.
entry-allowed = Na liście dozwolonych
entry-blocked = Na liście zablokowanych
entry-rule = Reguła dostępu
entry-policy = Zasady skrzynek pocztowych
entry-link = Zasady przypisane skrzynce pocztowej
nothing-by-hand = O tym urządzeniu decydują reguły.
let-in-ask = Zezwól na dostęp…
block-ask = Zablokuj…
let-in-title = Zezwolić na dostęp: { $name }?
let-in-text = Urządzenie będzie odbierać pocztę bez względu na reguły. Po upływie tego czasu znów decydują reguły.
block-title = Zablokować { $name }?
block-text = Urządzenie nie będzie odbierać poczty, bez względu na reguły. Nic nie zostanie z niego usunięte.
allow-by-hand = Zezwól na dostęp
block-by-hand = Zablokuj
applies-to = Dotyczy
this-device = To urządzenie
all-devices-of-user = Wszystkie urządzenia użytkownika
for-how-long = Jak długo
for-days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
}
until-further-notice = do odwołania
decided-by-hand = Zdecydowano; łącznik to wykona.
decided-while-observing = Zdecydowano. Łącznik tylko obserwuje, dlatego w programie Exchange nic się jeszcze nie zmienia.
allowed-by-hand-of = Ręcznie zezwolono na dostęp ({ $by }): { $since } – { $end }.
blocked-by-hand-of = Ręcznie zablokowano ({ $by }): { $since } – { $end }.
for-all-devices-of-user = Dotyczy wszystkich urządzeń użytkownika.
end-by-hand = Zakończ tę decyzję…
end-by-hand-title = Czy znów mają decydować reguły?
end-by-hand-text = Urządzenie może przez to stracić lub uzyskać dostęp.
end-by-hand-yes = Zakończ decyzję
ended-by-hand = Znów decydują reguły.
reason-by-hand = Powód, wyświetlany przy decyzji
role-read = tylko odczyt
role-audit = audytor
role-help-desk = pomoc techniczna
role-operate = operator
role-administer = administrator
name-and-role = { $name } ({ $role })
for-a-higher-role = Twoja rola nie pozwala czyścić urządzeń ani usuwać powiązań.

## set-up package
setup-package = Pakiet instalacyjny
package-text = Zawiera program instalacyjny i nowy plik konta. Rozpakuj go na komputerze organizacji programu Exchange i uruchom tam instalację.
package-ask = Pobierz lokalny łącznik…
package-ask-system = Pobierz lokalny łącznik ({ $system })…
package-question = Pobrać pakiet instalacyjny?
package-question-text = Kto ma ten pakiet, może połączyć organizację programu Exchange z tą usługą. Liczba rejestracji: { $uses }, ważność w dniach: { $days }. Przekaż go w bezpieczny sposób i usuń po użyciu.
package-download = Pobierz lokalny łącznik
package-downloaded = Pakiet instalacyjny został pobrany.
package-none = Programów instalacyjnych nie ma na komputerze usługi:

## entries from before this connector
before-entries = Wpisy sprzed tego łącznika
before-text = Gdy ten łącznik sprawdził po raz pierwszy, niektóre urządzenia były już na osobistej liście swojej skrzynki pocztowej (liczba: { $count }); wpisów sprzecznych z tym, co jest teraz żądane: { $conflicts }. Pozostaną bez zmian, dopóki nie podasz, czyje są: wcześniejszego łącznika (także łącznik firmy Microsoft umieszczał urządzenia na tych listach) czy utworzone ręcznie.
before-ours-ask = Od wcześniejszego łącznika…
before-ours-title = Czy wszystkie pochodzą od wcześniejszego łącznika?
before-ours = Od wcześniejszego łącznika
before-ours-text = Reguły i cofanie mogą je wtedy usunąć, w granicach hamulca bezpieczeństwa (liczba wpisów: { $count }); z tym, co jest teraz żądane, sprzecznych jest: { $conflicts }.
before-hand-ask = Utworzone ręcznie…
before-hand-title = Czy wszystkie utworzono ręcznie?
before-hand = Utworzono je ręcznie
before-hand-text = Wpisy pozostaną wtedy na stałe bez zmian (liczba: { $count }).

## the desk: overview, what waits, a device, a person, a wipe
overview = Przegląd
waiting-for-you = Czeka na Twoją decyzję
person = Osoba
nobody-told = nie podano osoby
things-wait = { $count ->
    [one] { $count } sprawa czeka.
    [few] { $count } sprawy czekają.
    [many] { $count } spraw czeka.
   *[other] { $count } sprawy czeka.
}
nothing-waits = Nic nie czeka.
nothing-changes-alone = Nic tutaj nie zmienia programu Exchange, dopóki tego nie zlecisz.
devices-in = Urządzenia: { $count }, organizacje: { $organizations }.
only-observing = { $count ->
    [one] Tylko obserwacja.
    [few] We wszystkich tylko obserwacja.
    [many] We wszystkich tylko obserwacja.
   *[other] We wszystkich tylko obserwacja.
}
all-organizations = Wszystkie organizacje
held-run-title = { $count ->
    [one] Przebieg jest wstrzymany: { $count } telefon straciłby pocztę.
    [few] Przebieg jest wstrzymany: { $count } telefony straciłyby pocztę.
    [many] Przebieg jest wstrzymany: { $count } telefonów straciłoby pocztę.
   *[other] Przebieg jest wstrzymany: { $count } telefonu straciłoby pocztę.
}
held-limit = Limit urządzeń to { $devices } lub { $percent }% w ciągu { $hours } godz.
review-run = Obejrzyj przebieg
observing-title = Tylko obserwacja. Telefony, które straciłyby pocztę: { $losing }; które by ją odzyskały: { $gaining }.
observing-more = W programie Exchange nic się nie zmieni, dopóki ktoś nie włączy wymuszania.
see-who = Zobacz kto
now-and-then = Dostęp teraz i według decyzji
now-in-exchange = Teraz w programie Exchange
would-become = Po zmianie
difference = Różnica
no-count-yesterday = wczoraj niczego nie policzono
as-yesterday = tyle samo co wczoraj
more-than-yesterday = o { $count } więcej niż wczoraj
fewer-than-yesterday = o { $count } mniej niż wczoraj
in-discovery = w trakcie wykrywania: { $count }
counted-at = Policzono
not-counted-yet = Urządzeń jeszcze nie policzono.
blocked-and-quarantined = Zablokowane i w kwarantannie, dni: { $days }
chart-from-now = Usługa liczy od teraz; jutro będą dwa dni do porównania.
as-table = Jako tabela
why-blocked = Dlaczego telefony są zablokowane
nobody-blocked = Żaden telefon nie jest zablokowany.
see-all = Zobacz wszystkie
full-sync-at = pełna synchronizacja
quick-sync-at = szybka synchronizacja
devices-count = { $count ->
    [one] { $count } urządzenie
    [few] { $count } urządzenia
    [many] { $count } urządzeń
   *[other] { $count } urządzenia
}
last-day = Ostatnie 24 godziny: { $count }
all-changes = Wszystkie zmiany
changed-lately = Zmieniono w ciągu ostatnich 24 godzin
nothing-changed-lately = W programie Exchange nic się nie zmieniło.
none-connected-yet = Nie ma jeszcze łącznika.
three-steps = Trzy kroki do pierwszej listy telefonów
step-package = Pobierz pakiet instalacyjny
step-package-text = Dla komputera z systemem Windows lub Linux, który ma połączenie z programem Exchange. Zawiera programy oraz plik konta ważny przez kilka dni.
step-set-up = Uruchom tam instalację
step-set-up-text = Instalacja sprawdza każdy krok, zanim cokolwiek zapisze, i tylko obserwuje.
step-plan = Obejrzyj plan
step-plan-text = Zobacz, kto i przez którą regułę straciłby pocztę, zanim cokolwiek się stanie.
because-not-enrolled = ten telefon nie jest zarejestrowany
because-not-activated = poczta e-mail nie jest aktywowana na tym telefonie
because-not-compliant = ten telefon nie jest zgodny
because-rule = pasuje reguła „{ $rule }”
because-by-hand = ktoś zablokował ręcznie
because-exchange = przez reguły programu Exchange lub ręcznie w programie Exchange
says-outside = Poza zakresem tego łącznika.
says-outside-more = O tym urządzeniu niczego się tu nie decyduje.
says-wiped = Telefon potwierdził wyczyszczenie.
says-wipe-sent = Program Exchange przekazał temu telefonowi wyczyszczenie.
says-wipe-sent-more = Przekazano: { $time }. Wyczyszczenia nie można już anulować.
says-wipe-ordered = Zlecono wyczyszczenie tego telefonu.
says-wipe-ordered-more = Program Exchange przekaże je przy następnym kontakcie telefonu. Do tego czasu można je anulować.
says-modern = Decyzja nie zapada tutaj: Outlook z hybrydowym nowoczesnym uwierzytelnianiem.
says-modern-more = Decyduje dostęp warunkowy w chmurze. To, co pokazuje program Exchange, się nie liczy.
says-blocked-then = Dozwolone do: { $time }, potem zablokowane: { $reason }.
says-block-ordered = Zlecono zablokowanie: { $time }, jeszcze nie potwierdzono.
says-access-ordered = Zlecono dostęp: { $time }, jeszcze nie potwierdzono.
says-ordered-more = Łącznik odbierze polecenie przy następnym kontakcie z usługą.
says-block-held = { $state }. Zablokowanie jest wstrzymane razem z innymi.
says-change-held = { $state }. Zmiana jest wstrzymana razem z innymi.
says-by-hand = { $state }, choć żądane jest: { $wanted }.
says-by-hand-more = Ktoś utworzył ten wpis w programie Exchange ręcznie, nie zrobił tego ten produkt. Wpisy ręczne mają pierwszeństwo.
says-failed = Zmiana się nie powiodła ({ $time }); stan telefonu to nadal: { $state }.
says-rejected = { $state }. Ktoś odrzucił zmianę.
says-rejected-more = Usługa nie zleci jej, dopóki nie będzie żądane coś innego.
says-would-block = { $state }. Urządzenie zostałoby zablokowane: { $reason }.
says-would-change = { $state }. Żądane jest: { $wanted }.
says-observes = { $name } – tylko obserwacja; w programie Exchange nic się nie zmieni, dopóki wymuszanie nie zostanie włączone.
says-let-in = Ręcznie zezwolono na dostęp ({ $by }). Koniec: { $end }.
says-blocked-by = Ręcznie zablokowano ({ $by }). Koniec: { $end }.
says-rules-again = Potem znów decydują reguły.
says-until-ended = Dopóki ktoś nie zakończy tej decyzji.
says-blocked-elsewhere = Zablokowane, ale nie przez ten produkt.
says-blocked-elsewhere-more = Program Exchange podaje ten powód: { $reason }.
says-blocked = Zablokowane od: { $time }: { $reason }.
says-confirmed = Program Exchange to potwierdził: { $time }.
says-next-contact = Telefon zauważy to przy następnym kontakcie.
says-quarantined = Kwarantanna: czeka na czyjąś decyzję.
says-first-seen = Pierwszy kontakt: { $time }.
see-waiting = Zobacz, co czeka
says-discovery = Program Exchange jeszcze rozpoznaje to urządzenie.
says-discovery-more = Do tego czasu nie otrzymuje ono treści poczty.
says-allowed = Dozwolone.
says-kept = Zachowuje to, co ma:
says-undecided = O tym urządzeniu jeszcze niczego nie zdecydowano.
says-unknown = Stan tego urządzenia w programie Exchange jest nieznany.
says-unknown-more = Może go ustalić pełna synchronizacja.
like-same = Prawdopodobnie ta sama osoba z nowym telefonem.
like-same-text = Ta sama skrzynka pocztowa i rodzina; stary telefon zamilkł mniej więcej wtedy, gdy pojawił się nowy. Zanim przeniesiesz zatwierdzenie, zapytaj tę osobę.
like-copied = Jeden identyfikator w kilku miejscach: może być skopiowany.
copied-models = Ten sam identyfikator pochodzi z różnych modeli. Zanim zezwolisz na dostęp, obejrzyj każdy z nich.
copied-people = Ten sam identyfikator występuje u różnych osób. Może to też być jeden telefon z dwiema skrzynkami pocztowymi; sprawdź to, zanim zezwolisz na dostęp.
like-new = Nowe urządzenie.
like-new-text = Nie jest znany żaden telefon tej osoby i rodziny, który zamilkł.
same-phone = Ten sam telefon, nowy identyfikator
copied-id = Skopiowany identyfikator
new-device = Nowe
held-runs = Wstrzymane przebiegi
groups-and-sources = Grupy i źródła
certificates = Certyfikaty
held-run-line = { $count ->
    [one] Wstrzymany przebieg: { $count } polecenie
    [few] Wstrzymany przebieg: { $count } polecenia
    [many] Wstrzymany przebieg: { $count } poleceń
   *[other] Wstrzymany przebieg: { $count } polecenia
}
lose-access-count = { $count ->
    [one] { $count } straci dostęp
    [few] { $count } stracą dostęp
    [many] { $count } straci dostęp
   *[other] { $count } straci dostęp
}
quarantined-count = { $count ->
    [one] { $count } telefon w kwarantannie
    [few] { $count } telefony w kwarantannie
    [many] { $count } telefonów w kwarantannie
   *[other] { $count } telefonu w kwarantannie
}
quarantined-text = Nie otrzymują poczty, dopóki ktoś nie zdecyduje.
judged-of = Sprawdzono czekające najdłużej: { $count } z { $all }.
no-quarantine = Żadne urządzenie tu nie czeka.
the-chosen-device = Wybrane urządzenie
choose-named = Wybierz { $name }
chosen-count = { $count ->
    [one] { $count } wybrane urządzenie
    [few] { $count } wybrane urządzenia
    [many] { $count } wybranych urządzeń
   *[other] { $count } wybranego urządzenia
}
compared-devices = Porównanie
old-one = Stary
new-one = Nowy
other-one = Inny
this-phone = Ten telefon
model = Model
first-sync = Pierwsza synchronizacja
open-the-device = Otwórz stronę
next-one = Dalej
keys-help = Klawisze J i K przechodzą po liście, gdy jest ona aktywna; o niczym nie decydują.
decided-one = Zdecydowano.
decided-several = { $count ->
    [one] Zdecydowano o { $count } urządzeniu.
    [few] Zdecydowano o { $count } urządzeniach.
    [many] Zdecydowano o { $count } urządzeniach.
   *[other] Zdecydowano o { $count } urządzenia.
}
some-failed = Niepowodzenie: { $count } z { $all }
some-failed-text = O pozostałych zdecydowano. O tych nie:
understood = Rozumiem
close = Zamknij
and-more = i jeszcze { $count }
no-held-run = Żaden przebieg nie czeka.
unread-text = Decyzje zależą od tych grup i źródeł. Dopóki nie można ich odczytać, wszyscy, których to dotyczy, zachowują to, co mają.
all-read = Wszystko, od czego zależą decyzje, można odczytać.
no-certificate-ends = Żaden certyfikat wkrótce nie wygasa.
what-happened = Co się wydarzyło
undo = Cofnij
undo-with-run = Cofnij z przebiegiem…
is-undone = Cofnięto
first-seen = Pierwszy kontakt
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Ręcznie zezwolono na dostęp
blocked-by-hand = Ręcznie zablokowano
exchange-not-asked = Reguły programu Exchange i domyślny poziom dostępu nie są brane pod uwagę.
exchange-decides = Decydują reguły programu Exchange i domyślny poziom dostępu.
exchange-rules = Dostęp w programie Exchange
is-it-the-successor = Czy ten telefon zastępuje { $name }?
successor-text = Ta sama osoba, ta sama rodzina; stary telefon zamilkł: { $time }.
see-the-old = Zobacz stary
carry-over-ask = Przenieś zatwierdzenie…
carry-over = Przenieś
carry-title = Przenieść zatwierdzenie na nowy telefon?
carry-by-hand = Ktoś ręcznie zezwolił na dostęp: { $old }. Ta decyzja się zakończy, a urządzenie { $new } otrzyma dostęp, ważny do tego samego terminu. Nową decyzję też można zakończyć.
carry-by-rules = Reguły zezwalają na dostęp: { $old }, i nadal decydują o tym urządzeniu. Urządzenie { $new } otrzyma dostęp ręcznie, na wybrany przez Ciebie czas.
carried-over = Zatwierdzenie zostało przeniesione.
allow-ask = Zezwól bez terminu…
let-in-for-a-while = Zezwolenie na dostęp na pewien czas
phones-of-this-person = Urządzenia tej osoby: { $count }
phones-of-person = Urządzenia tej osoby
phones-count = { $count ->
    [one] { $count } urządzenie
    [few] { $count } urządzenia
    [many] { $count } urządzeń
   *[other] { $count } urządzenia
}
no-phone-of-person = Nie jest znane żadne urządzenie tego adresu.
first-of-them = Wyświetlanych jest pierwszych { $count }.
let-all-in-ask = Zezwól wszystkim…
let-all-in-title = Zezwolić na dostęp wszystkim urządzeniom: { $name }?
let-all-in-text = Wszystkie urządzenia tej osoby będą odbierać pocztę, także przyszłe, bez względu na reguły. Decyzja o pojedynczym urządzeniu ma pierwszeństwo.
block-all-ask = Zablokuj wszystkie…
block-all-title = Zablokować wszystkie urządzenia: { $name }?
block-all-text = Żadne urządzenie tej osoby nie będzie odbierać poczty, także przyszłe. Decyzja o pojedynczym urządzeniu ma pierwszeństwo; hamulec bezpieczeństwa uwzględnia to zablokowanie.
decided-for-person = Zdecydowano o wszystkich urządzeniach tej osoby.
phone = Telefon
in-exchange = W programie Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Dotyczą osoby: wszystkich jej urządzeń.
more = Więcej
never-ordered = nigdy nie zlecono
wipe-title = Wyczyścić to urządzenie: { $name }?
not-this-phone = Nie ten
what-is-removed = Co zostanie usunięte
account-only = Tylko konto pocztowe
account-only-old = Niemożliwe: wymaga ActiveSync 16.1, a program Exchange nie podał, że ten telefon tę wersję obsługuje.
account-only-outlook = Niemożliwe: Outlook zna tylko własne wyczyszczenie.
outlook-data = Dane aplikacji Outlook
whole-phone = Wszystko na telefonie
whole-phone-text = Prywatne zdjęcia i aplikacje przepadną.
wipe-handed-over = Program Exchange przekaże wyczyszczenie przy następnym kontakcie telefonu. Do tego czasu można je anulować.
wipe-reason = Powód, przechowywany z poleceniem
wipe-ending = Końcowe znaki identyfikatora tego telefonu (liczba: { $count })
wipe-whole-id = Cały identyfikator tego telefonu
wipe-yes = Wyczyść ten telefon
wipe-no = Pozostaw telefon bez zmian
share-of = { $percent }% z { $total }
odd-group = { $count ->
    [one] { $count } z nich należy do „{ $name }”.
    [few] { $count } z nich należą do „{ $name }”.
    [many] { $count } z nich należy do „{ $name }”.
   *[other] { $count } z nich należy do „{ $name }”.
}
let-these-in-ask = Zezwól tym…
let-these-in-of = Zezwól tym na dostęp: { $name }
summary-partial = Przebieg jest większy niż to, co tu podsumowano; polecenia poniżej są kompletne.
other-orders = Zmiana bez wpływu na dostęp
reasons-of-run = Powody utraty dostępu
for-example = Na przykład
seen-this-week = Kontakt w tym tygodniu
where-they-are = Gdzie są
carry-several = Ręczne zatwierdzenie przechodzi z własnym terminem. Tam, gdzie na dostęp starego telefonu zezwalają reguły, nowy otrzyma dostęp na wybrany przez Ciebie czas. Najpierw zapytaj te osoby.

## finding devices
find-box = Szukaj osoby, adresu, urządzenia lub identyfikatora
find-person = Osoba
find-columns = Kolumny…
find-csv = CSV tych urządzeń ({ $count })
find-csv-all = CSV wszystkich tych urządzeń
find-views = Widoki
find-attention = Wymaga uwagi
find-silent = Nieaktywne ponad 30 dni
find-old-eas = EAS poniżej 16.1
find-save-view = Zapisz ten widok…
find-view-name = Nazwa widoku
find-view-shared = Widoczny dla wszystkich
find-view-saved = Widok został zapisany.
find-view-remove = Usuń ten widok…
find-view-remove-title = Usunąć widok „{ $name }”?
find-view-removed = Widok został usunięty.
find-filter-by = Filtruj według
find-apply = Zastosuj
find-remove-filter = Usuń filtr { $name }
find-words = Szukane słowa
find-step = Decydujący krok
find-reason = Powód w programie Exchange
find-eas = Wersja EAS
find-client = Rodzaj klienta
find-imei = IMEI
find-first-sync = Pierwsza synchronizacja
find-last-sync = Ostatnia synchronizacja
find-within-days = w ostatnich dniach: { $days }
find-silent-days = brak od dni: { $days }
find-never-synced = nigdy
find-range-many = { $from }–{ $to } z ponad { $all } urządzeń
find-select = Zaznacz { $name }
find-select-page = Zaznacz urządzenia na tej stronie
find-selection = Zaznaczone urządzenia
find-selected = Zaznaczono: { $count }
find-select-all = Zaznacz wszystkie ({ $count })
find-clear = Wyczyść zaznaczenie
find-let-in = Zezwól do…
find-allow = Zezwól…
find-block = Zablokuj…
find-let-in-title = Zezwolić tym urządzeniom na dostęp na pewien czas?
find-allow-title = Zezwolić tym urządzeniom na dostęp?
find-block-title = Zablokować te urządzenia?
find-allow-text = Decyzja ręczna ma pierwszeństwo przed każdą regułą, dla każdego z tych urządzeń.
find-block-text = Decyzja ręczna ma pierwszeństwo przed każdą regułą. Hamulec bezpieczeństwa liczy każde urządzenie, które traci dostęp: po przekroczeniu jego limitu przebieg czeka na zatwierdzenie.
find-progress = Zdecydowano: { $done } z { $all }…
find-decided = Liczba urządzeń, o których zdecydowano: { $count }.
find-failed = Nie zdecydowano: { $count }
find-understood = Zamknij
find-step-by-hand = decyzja ręczna
find-step-enabled = kontrola dostępu
find-step-exemption = wyjątek
find-step-excluded = grupa wykluczona
find-step-inactive = urządzenie nieaktywne
find-step-rule = reguła lokalna
find-step-included = grupa uwzględniona
find-step-managed = rejestracja
find-step-activated = aktywacja
find-step-compliant = zgodność
find-step-override = zastąpienie reguły programu Exchange

## audit
audit-title = Dziennik inspekcji
audit-text = Każda zmiana ustawienia, roli lub trybu, każde polecenie i każde zatwierdzenie. Przechowywane przez dni: { $days }.
audit-when = Kiedy
audit-who = Kto
audit-what = Co
audit-before-after = Przed → po
audit-from-where = Skąd
audit-none = Brak wpisów.
audit-verifying = Sprawdzanie łańcucha…
audit-verified = Łańcuch sprawdzono do: { $time }
audit-broken = Łańcuch jest naruszony. Pozostaw bazę danych bez zmian i ustal, kto miał dostęp do jej pliku.
audit-csv = CSV
audit-since = Od
audit-until = Do
audit-any = wszystkie
audit-filter = + Filtr
audit-show = Pokaż
audit-without = Usuń filtr { $name }: { $value }
audit-token = token
audit-more = jeszcze { $count }
audit-created = Utworzono
audit-changed = Zmieniono
audit-removed = Usunięto
audit-done = Zlecono lub zdecydowano
audit-previewed = Wyświetlono podgląd
audit-exported = Wyeksportowano
audit-signed-in = Zalogowano
audit-signed-out = Wylogowano
audit-refused = Odmowa logowania
audit-access-settings = ustawienia dostępu
audit-exchange-settings = ustawienia programu Exchange
audit-mail-settings = ustawienia powiadomień
audit-mailbox-policy = zasady skrzynek pocztowych
audit-mailbox-policies = wszystkie zasady skrzynek pocztowych
audit-connector = łącznik
audit-decision = decyzja ręczna
audit-run = przebieg
audit-order = polecenie
audit-template = szablon wiadomości
audit-message = wiadomość
audit-record = rekord zarządzania
audit-source = źródło zgodności
audit-link = skojarzenie urządzenia
audit-device-name = nazwa urządzenia
audit-group = grupa
audit-graph = Microsoft Graph
audit-account-file = plik konta
audit-user = użytkownik
audit-session = sesja
audit-entries = wpisy nieznanego pochodzenia
audit-restore = ponowny odczyt po przywróceniu
audit-console = konsola
audit-api = API
audit-command-line = wiersz polecenia
audit-of-connector = w łączniku
audit-of-service = sama usługa

# What has changed meanwhile
reconnecting = Brak połączenia z usługą; trwa ponawianie próby. Widoczne dane pochodzą z { $time }.
something-changed = Coś z tego, co jest tu pokazane, zmieniło się.
show-changed = Pokaż

# Readiness
readiness = Gotowość
readiness-text = Które z telefonów (łącznie { $count }) są stare, milczące lub nadliczbowe: przed uaktualnieniem Exchange, przejściem do Exchange Online lub porządkami.
readiness-old = Stary
print = Drukuj
readiness-show-old = { $count ->
    [one] Pokaż stary ({ $count })
    [few] Pokaż stare ({ $count })
    [many] Pokaż stare ({ $count })
   *[other] Pokaż stare ({ $count })
 }
readiness-eas-text = Exchange Online przyjmuje wersję { $version } i nowsze. Serwery lokalne przyjmują też starsze.
readiness-client-text = Klientów oznaczonych jako stare Microsoft już nie rozwija.
readiness-silent = Milczące telefony
readiness-near-maximum = { $count ->
    [one] { $count } użytkownik jest blisko maksymalnej liczby telefonów.
    [few] { $count } użytkowników jest blisko maksymalnej liczby telefonów.
    [many] { $count } użytkowników jest blisko maksymalnej liczby telefonów.
   *[other] { $count } użytkownika jest blisko maksymalnej liczby telefonów.
 }
readiness-policies = Telefony według zasad skrzynki pocztowej
readiness-policies-text = Co każdy telefon podał przy ostatnim kontakcie.
readiness-applied = Stopień zastosowania

# People, sessions, tokens, sign-in
pp-code = Kod
pp-code-help = Sześć cyfr z aplikacji uwierzytelniającej albo jeden z Twoich kodów odzyskiwania.
pp-by-password = Zaloguj się nazwą i hasłem
pp-by-token = Zaloguj się tokenem dostępu
pp-password = Hasło
pp-refused = Nazwa lub hasło są nieprawidłowe.
pp-code-refused = Kod jest nieprawidłowy albo został już użyty. Poczekaj na następny i sprawdź zegary obu urządzeń.
pp-link-unknown = Ten link nie jest już znany: został użyty, zastąpił go nowszy albo minęły jego 24 godziny. Poproś administratora o nowy.
pp-too-short = Wybierz hasło o długości co najmniej { $count } znaków.
pp-too-long = Hasło ma najwyżej { $count } znaków.
pp-too-plain = Wybierz hasło z większą liczbą różnych znaków.
pp-holds-name = Hasło zawiera Twoją nazwę. Wybierz inne.
pp-old-wrong = To nie jest Twoje obecne hasło.
pp-too-often = Próbowano zbyt często. Poczekaj minutę i spróbuj ponownie.
pp-last-administrator = To jedyna osoba, która może administrować usługą. Najpierw nadaj komuś innemu rolę administratora i sposób logowania.
pp-no-second = Wymagana jest druga osoba, a do tego trzeba dwóch osób, które mogą się zalogować i administrować. Najpierw dodaj jeszcze jedną.
pp-page-only = Zalogowano Cię tokenem dostępu o ograniczonym czasie. Hasło, drugi składnik i tokeny zmienia się po zalogowaniu hasłem.
pp-choose = Wybierz hasło
pp-choose-for = dla: { $name }
pp-choose-and-enter = Zapisz i zaloguj się
pp-new-password = Nowe hasło
pp-again = Nowe hasło, jeszcze raz
pp-password-help = Co najmniej { $count } znaków. Kilka słów łatwo zapamiętać, a trudno odgadnąć.
pp-not-same = Hasła nie są takie same.
pp-account = Twoje konto
pp-role = Rola
pp-must-enroll = Twoja rola wymaga drugiego składnika
pp-must-enroll-text = Skonfiguruj go, aby kontynuować.
pp-sessions = Otwarte sesje
pp-end-others = Zakończ moje pozostałe sesje
pp-tokens = Tokeny dostępu
pp-tokens-text = Dla skryptów i programów. Token pozwala najwyżej na to, co Tobie wolno, i kończy się w swoim czasie.
pp-token-ask = Utwórz token…
pp-change-password = Zmień hasło
pp-set-password = Ustaw hasło
pp-old-password = Obecne hasło
pp-password-text = Po zapisaniu nowego hasła pozostałe sesje zostaną zakończone.
pp-password-changed = Hasło zostało zapisane. Pozostałe sesje zostały zakończone.
pp-factor = Drugi składnik
pp-factor-on = Logowanie hasłem wymaga kodu z aplikacji uwierzytelniającej.
pp-codes-left = { $count ->
    [one] Pozostał { $count } kod odzyskiwania.
    [few] Pozostały { $count } kody odzyskiwania.
    [many] Pozostało { $count } kodów odzyskiwania.
   *[other] Pozostało { $count } kodu odzyskiwania.
 }
pp-new-codes-ask = Nowe kody odzyskiwania…
pp-new-codes = Utwórz nowe kody odzyskiwania
pp-factor-remove-ask = Usuń drugi składnik…
pp-factor-remove = Usuń drugi składnik
pp-factor-removed = Drugi składnik został usunięty.
pp-factor-text = Kod z aplikacji uwierzytelniającej obok hasła. Kto pozna samo hasło, nie zaloguje się.
pp-factor-set-up = Skonfiguruj
pp-qr = Obraz dla aplikacji uwierzytelniającej
pp-scan = Zeskanuj ten obraz aplikacją uwierzytelniającą, a potem wpisz kod, który pokaże.
pp-by-hand = Albo wpisz ręcznie
pp-first-code = Kod pokazany przez aplikację
pp-factor-confirm = Włącz
pp-factor-done = Drugi składnik jest włączony.
pp-codes = Kody odzyskiwania
pp-codes-text = Przechowuj je tam, gdzie nikt inny ich nie znajdzie. Każdy loguje raz, gdy aplikacja uwierzytelniająca zaginie. Są pokazywane tylko teraz.
pp-kept = Kody są zachowane
pp-copy = Kopiuj
pp-link = link
pp-since = Od
pp-from = Skąd
pp-by = Sposób logowania
pp-last-use = Ostatnie użycie
pp-ends = Koniec
pp-this-one = ta
pp-end = Zakończ
pp-end-ask = Zakończ…
pp-end-session-of = Zakończ sesję: { $name }, { $address }
pp-session-ended = Sesja została zakończona.
pp-no-session = Żadna sesja nie jest otwarta.
pp-sessions-ended = { $count ->
    [one] Zakończono { $count } sesję.
    [few] Zakończono { $count } sesje.
    [many] Zakończono { $count } sesji.
   *[other] Zakończono { $count } sesji.
 }
pp-made = Utworzono
pp-end-token = Zakończ token { $name }
pp-end-token-text = Programy, które go używają, będą odtąd odrzucane, a otwarte nim sesje się kończą.
pp-token-ended = Token został zakończony.
pp-no-token = Nie ma tokenów.
pp-token-name = Do czego służy
pp-token-name-help = Komputer albo skrypt, tak aby później było wiadomo.
pp-days = Kończy się po
pp-days-count = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
 }
pp-token-make = Utwórz token
pp-token-made = Token został utworzony
pp-token-once = Jest pokazywany tylko teraz.
pp-people = Osoby
pp-demands = Zasady logowania
pp-single = Tylko jedna osoba może administrować usługą
pp-single-text = Nikt inny nie pomoże, gdy ta osoba zapomni hasła. Dodaj drugą; na serwerze polecenie w każdej chwili daje nowy link.
pp-password-and-factor = Hasło i kod
pp-link-until = link do { $time }
pp-no-way = nie może się zalogować
pp-signs-in = Loguje się przez
pp-you = Ty
pp-role-ask = Rola…
pp-role-of = Rola: { $name }
pp-link-ask = Link…
pp-link-for = Link: { $name }
pp-link-ask-text = Za pomocą linku ta osoba wybiera nowe hasło, jeden raz i w ciągu 24 godzin. Starszy link przestaje działać. Do tego czasu obecne hasło i sesje pozostają.
pp-link-make = Utwórz link
pp-link-made = Link: { $name }
pp-link-text = Przekaż go tej osobie zaufaną drogą. Działa jeden raz, do { $time }, i jest pokazywany tylko teraz.
pp-factor-take-ask = Drugi składnik…
pp-factor-take = Odbierz drugi składnik: { $name }
pp-factor-take-text = Tylko gdy zaginęły aplikacja uwierzytelniająca i kody odzyskiwania. Upewnij się, że prosi o to właśnie ta osoba.
pp-take-away = Odbierz
pp-remove = Usuń: { $name }
pp-remove-text = Ta osoba nie może się już zalogować; sesje i tokeny kończą się natychmiast. To, co zrobiła, pozostaje w dzienniku inspekcji.
pp-removed = Usunięto: { $name }.
pp-add-ask = Dodaj osobę…
pp-add = Dodaj osobę
pp-add-text = Otrzymasz link, za pomocą którego ta osoba wybierze hasło.
pp-name-help = Tak, jak pokaże to dziennik inspekcji.
pp-roles-help = Tylko odczyt: przegląda. Audytor: czyta też dziennik inspekcji. Pomoc techniczna: wpuszcza urządzenia na kilka dni. Operator: także blokuje, wymazuje i decyduje o przebiegach. Administrator: wszystko.
pp-exists = Jest już ktoś o nazwie { $name }.
pp-added = Dodano: { $name }.
pp-role-given = { $name } ma teraz rolę { $role }.
pp-sessions-text = Otwarte sesje tej strony wszystkich osób. Zakończona sesja jest odtąd odrzucana.
pp-all-tokens-text = Tokeny dostępu wszystkich osób o ograniczonym czasie.
pp-factor-for = Role, które wymagają drugiego składnika
pp-factor-for-text = Kto ma taką rolę i loguje się hasłem, najpierw konfiguruje drugi składnik. Nie dotyczy to tokenów dostępu.
pp-demands-saved = Zasady logowania zostały zapisane.
pp-second = Druga osoba
pp-second-text = To, o co prosi jedna osoba, czeka najwyżej 24 godziny, aż potwierdzi to inna. Nikt nie potwierdza własnej prośby, a wyłączenie tego też wymaga drugiej osoby.
pp-second-single = Tylko jedna osoba może administrować usługą, więc nikt nie mógłby potwierdzić. Najpierw dodaj drugiego administratora, który może się zalogować.
pp-for-wipes = Przy wymazywaniu
pp-for-runs = Przy przyjmowaniu wstrzymanych przebiegów
pp-waits-second = Poproszono o to i czeka to na inną osobę w „Czeka na Twoją decyzję”.
pp-none-second = Nic nie czeka na drugą osobę.
pp-wants-wipe = Wymaż: { $name }
pp-wants-run = { $count ->
    [one] Przyjmij wstrzymany przebieg ({ $count } polecenie)
    [few] Przyjmij wstrzymany przebieg ({ $count } polecenia)
    [many] Przyjmij wstrzymany przebieg ({ $count } poleceń)
   *[other] Przyjmij wstrzymany przebieg ({ $count } polecenia)
 }
pp-wants-settings = Rzadziej wymagaj drugiej osoby
pp-asked-by = Kto prosi
pp-asked-at = Kiedy poproszono
pp-waits-until = Czeka do
pp-nothing-yet = Nic jeszcze nie zostało zrobione.
pp-confirm-ask = Potwierdź…
pp-confirm = Potwierdź teraz
pp-confirm-text = Zostanie to wykonane natychmiast. Potwierdź tylko to, co zostało przez Ciebie sprawdzone.
pp-confirmed = Potwierdzono; trwa wykonywanie.
pp-refuse-ask = Odmów…
pp-refuse = Odmów teraz
pp-refuse-text = Nic się nie stanie. Można poprosić ponownie.
pp-refused-request = Odmówiono.
pp-withdraw-ask = Wycofaj…
pp-withdraw = Wycofaj teraz
pp-withdraw-text = Nic się nie stanie. Możesz poprosić ponownie.
pp-withdrawn = Wycofano.
pp-own-request = To Twoja prośba: musi zdecydować inna osoba.
pp-higher-role = O tym decyduje ktoś z wyższą rolą.
pp-request-over = To już nie czeka: ktoś zdecydował albo minęła doba.
pp-author-gone = Osoba, która o to prosiła, została usunięta albo nie ma już do tego prawa. Odmów, a jeśli to nadal potrzebne, poproś ponownie.
pp-request-waits = O to samo już poproszono i czeka to na drugą osobę.

# People, sessions, tokens, sign-in
pp-show-number = Pokaż w całości
pp-show-number-text = Dziennik inspekcji odnotuje, kto to obejrzał.
pp-alarm = Użyto konta awaryjnego
pp-acknowledge-ask = Przyjmij do wiadomości…
pp-acknowledge = Przyjmij użycie do wiadomości
pp-acknowledge-text = Alarm zniknie. Zrób to, gdy wiesz, kto i po co użył konta, i nadaj mu nowe hasło.
pp-acknowledged = Użycie przyjęto do wiadomości.
pp-break-glass = awaryjne
pp-break-glass-ask = Awaryjne…
pp-ordinary-ask = Zwykłe…
pp-break-glass-of = { $name }: konto awaryjne
pp-break-glass-text = Logowanie na to konto wywołuje alarm, widoczny w „Czeka na Twoją decyzję” i w dzienniku, dopóki inny administrator nie przyjmie go do wiadomości. Konto nie wymaga drugiego składnika. Przechowuj jego hasło zapieczętowane.
pp-ordinary-text = Stanie się zwykłym kontem: jego użycie nie będzie już alarmem.
pp-break-glass-saved = Konto zostało zapisane.

