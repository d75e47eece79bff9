## common
user = Felhasználó
device = Eszköz
device-id = Eszközazonosító
access-state = Hozzáférési állapot
last-successful-sync = Utolsó sikeres szinkronizálás
organization = Szervezet
all = Összes
name = Név
state = Állapot
settings = Beállítások
findings = Megállapítások
groups = Csoportok
group = Csoport
members = Tagok
devices = Eszközök
plan = Terv
runs = Futások
access = Hozzáférés
compliance = Megfelelőség
notifications = Értesítések
mailbox-policies = Postaláda-házirendek
stale-partnerships = Elavult partnerkapcsolatok
changes-in-exchange = Módosítások az Exchange-ben
what = Mi
why = Miért
orders = Utasítások
answer = Válasz
system = Rendszer
filter = Szűrés
show = Megjelenítés
save = Mentés
remove = Eltávolítás
remove-ask = Eltávolítás…
forget-ask = Elfelejtés…
forget-it = Elfelejtés
link = Társítás
cancel = Mégse
preview = Előnézet
add = Hozzáadás
show-the-plan = Terv megjelenítése
preview-and-save = Előnézet és mentés…
start-enforcing = Érvényesítés bekapcsolása
start-enforcing-ask = Érvényesítés bekapcsolása…
from-active-directory = Az Active Directoryból
default-access-level = Alapértelmezett hozzáférési szint
leave-as-it-is = Maradjon úgy, ahogy az Exchange-ben van
allow-access = Hozzáférés engedélyezése
block-access = Hozzáférés letiltása
quarantine = Karantén
block = Letiltás
unknown = Ismeretlen
compliant = Megfelelő
not-compliant = Nem megfelelő
exchange-rule = Az Exchange szabálya
loses-access = Elveszíti a hozzáférést
lose-access = Elveszítik a hozzáférést
observe-only = Csak megfigyelés
yes = igen
no = nem
none = nincs
never = soha
read-never-completely = még soha nem olvasta be teljesen: a hiányzó bejegyzésekből a szolgáltatás nem von le következtetést
no-device-fits = Nincs megfelelő eszköz.
no-connector-yet = Még nincs összekötő.
microsoft-graph = Microsoft Graph
managed-devices = Felügyelt eszközök
service-english = A szolgáltatás az okokat és a megállapításokat angolul írja.
records-count = { $count ->
    [one] { $count } rekord
   *[other] { $count } rekord
}
members-count = { $count ->
    [one] { $count } tag
   *[other] { $count } tag
}
would-lose = { $count ->
    [one] { $count } eszköz elveszítené a hozzáférést.
   *[other] { $count } eszköz elveszítené a hozzáférést.
}
first-shown = { $count ->
    [one] Az első látható.
   *[other] Az első { $count } látható.
}
type-to-confirm = A megerősítéshez írja be: { $text }
type-devices = A megerősítéshez írja be, hány eszköz veszíti el a hozzáférést: { $number }
type-records = A megerősítéshez írja be, hány rekord törlődik: { $number }
remove-what = Eltávolítja: { $name }?
offer = { $name } – { $confidence }%, { $because }
more-may-lose = Az itt számoltnál több eszköz is elveszítheti a hozzáférést: { $note }.
on-blocked-list = a letiltott eszközök listáján; az Exchange akkor jelzi, amikor az eszköz kapcsolódik
on-allowed-list = az engedélyezett eszközök listáján; az Exchange akkor jelzi, amikor az eszköz kapcsolódik
at-least = legalább { $count }
not-known = nem ismert
not-read = Nincs beolvasva, ezért a hozzáféréssel rendelkező eszközökről ({ $count }) nem születik döntés: { $names }.
unknown-would-lose = Nem ismert, hány eszköz veszítené el a hozzáférést: nem minden lett beolvasva.
plan-standing = A módosítások közül döntésre vár: { $held }; folyamatban: { $waiting }; nem kerül alkalmazásra, mert valaki kézzel másként állította be: { $notApplied }; elutasítva vagy visszavonva: { $rejected }.
not-applied-table = Kívánt, de nem alkalmazott

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Összekötők
loading = Betöltés…
loading-stays = Betöltés… Ha semmi más nem jelenik meg, töltse be újra az oldalt.
no-script = Ehhez az oldalhoz JavaScript szükséges. Ugyanezek az adatok itt találhatók:
skip = Ugrás a tartalomra
menu = Menü
main-navigation = Fő navigáció
language = Az oldal nyelve
close-message = Üzenet bezárása
sign-out = Kijelentkezés
try-again = Próbálja újra
leave-title = Mentés nélkül kilép?
leave-text = Amit az oldalon beírt, nincs mentve.
leave = Kilépés
sign-in = Bejelentkezés
access-token = Hozzáférési jogkivonat
token-help = A jogkivonatot a szolgáltatás rendszergazdája hozza létre: { $command }.
sign-in-again = Bejelentkezés újra
session-ended = A munkamenet véget ért. Jelentkezzen be újra
not-now = Most nem

## api
status-answered = A szolgáltatás válaszának állapota: { $status }.
no-answer-in-time = A szolgáltatás { $seconds } másodpercen belül nem válaszolt.
no-answer = A szolgáltatás nem válaszol. Ellenőrizze, hogy fut-e, és elérhető-e erről a számítógépről.
change-unknown = Nem ismert, hogy a módosítás megtörtént-e: mielőtt újra próbálja, nézze meg a jelenlegi állapotot.

## pager
previous-page = Előző oldal
next-page = Következő oldal
page-number = { $number }. oldal

## dom
not-told = Nincs megadva
nothing-here = Itt nincs semmi.
severity-note = Megjegyzés
severity-warning = Figyelmeztetés
severity-error = Hiba
first-of = Összesen { $all }, ebből az első { $count } látható.

## forms
whole-number = Adjon meg egy egész számot.
may-be-saved = Lehet, hogy a szolgáltatás mentette a módosításokat. Másolja ki, amit beírt, töltse be újra az oldalt, és ellenőrizze az értékeket.
changed-meanwhile = Ezt időközben valaki más módosította. Jegyezze fel, amit beírt, töltse be újra az oldalt, és nézze meg az új értékeket.
what-it-would-do = Mi történne
mode = Mód
have-access = Van hozzáférésük
would-lose-it = Elveszítenék
would-gain-it = Megkapnák
none-concerned = Ez még egyetlen Exchange-szervezetet sem érint.
save-title = Menti ezeket a beállításokat?
lock-out = { $devices ->
    [one] Ezután szinte senkinek sem lenne hozzáférése ({ $organization }): a jelenleg hozzáféréssel rendelkező { $devices } eszközből { $losing } elveszítené. Az Ön megerősítése nélkül a szolgáltatás ezt elutasítja.
   *[other] Ezután szinte senkinek sem lenne hozzáférése ({ $organization }): a jelenleg hozzáféréssel rendelkező { $devices } eszközből { $losing } elveszítené. Az Ön megerősítése nélkül a szolgáltatás ezt elutasítja.
}
the-organization = ez a szervezet
brake-holds = Ahol egy összekötő érvényesít, ott a biztonsági fék visszatart minden olyan futást, amely túllépi a korlátait.
none-would-lose = Egyetlen eszköz sem veszítené el a hozzáférést.
type-confirm = Ha mégis menteni szeretné, írja be: confirm
nothing-saved-lock-out = Semmi sem lett mentve: ezekkel a beállításokkal szinte senkinek sem lenne hozzáférése.
part-number = { $title } { $number }
move-up = Fel
move-down = Le

## words
connected = Kapcsolódva
disconnected = Leválasztva
connection-pending = Kapcsolódás folyamatban
no-agent = Nincs regisztrált ügynök
allowed = Engedélyezett
blocked = Letiltva
quarantined = Karantén
device-discovery = Eszközfelderítés
allow = Engedélyezés
keep = Maradjon, ahogy van
undecided = Még nincs döntés
gains-access = Megkapja a hozzáférést
entry-only = Csak a bejegyzés változik
effect-none = Nincs változás
enforce = Érvényesítés
run-held = Az Ön döntésére vár
run-released = Kiadva
run-approving = Eszközök jóváhagyása
run-accepted = Elfogadva
run-rejected = Elutasítva
run-superseded = Újabb futás váltotta fel
kind-decisions = Döntések és beállítások
kind-stale = Elavult partnerkapcsolatok eltávolítása
kind-switch-on = Az alapértelmezett szint átállítása
kind-reset = Postaládák vissza az alapértelmezett házirendre
order-queued = Az összekötőre vár
order-leased = Átadva az összekötőnek
order-running = Folyamatban
order-waiting = Az eszközre vár
order-done = Kész
order-failed = Sikertelen
order-not-applied = Nincs alkalmazva
order-superseded = Újabb utasítás váltotta fel
order-expired = Lejárt
order-unknown = Az eredmény nem ismert
order-held = Még nincs kiadva
order-counted = Csak beszámítva
in-grace-period = Türelmi időszakban
compliance-error = Hiba
compliance-conflict = Ütközés
config-manager = Configuration Manager
level-none = maradjon, ahogy van
obstacle-device-id = az Exchange nem közli az eszközazonosítót
obstacle-mailbox = az Exchange nem közli a tulajdonost
obstacle-discovery = az Exchange még azonosítja az eszközt
obstacle-state = a hozzáférési állapot nem ismert
obstacle-block = a beállítások letiltást írnak elő
device-type = Eszköztípus (család)
device-model = Eszközmodell
operating-system = Operációs rendszer
user-agent = Felhasználói ügynök
access-rule = hozzáférési szabály: { $text } ({ $characteristic })
sync-quick = Gyors szinkronizálás indítása
sync-full = Teljes szinkronizálás indítása
set-access = Hozzáférés beállítása: { $wanted }
remove-partnership = Partnerkapcsolat eltávolítása
wipe = Eszköz adatainak törlése
wipe-account = Csak a fiókadatok törlése az eszközön
cancel-wipe = Törlési kérés visszavonása
set-default-level = Alapértelmezett hozzáférési szint beállítása: { $level }
set-admins = Az értesítendő rendszergazdák beállítása: { $list }
set-insert = A felhasználóknak szóló szöveg beállítása: { $text }
set-rule = Beállítás – { $rule }: { $level }
remove-rule = Eltávolítás – { $rule }
make-default-policy = Beállítás alapértelmezett postaláda-házirendként: { $name }
set-policy = Postaláda-házirend beállítása, { $name }: { $settings }
remove-policy = Postaláda-házirend eltávolítása: { $name }
assign-policy = Postaláda-házirend hozzárendelése: { $name }
assign-default = Az alapértelmezett postaláda-házirend hozzárendelése
mail-to = E-mail, címzett: { $to }
undo-a-run = Futás visszavonása
on-list = a listán
off-list = nincs a listán
allowed-list = Engedélyezett eszközök listája, { $id }
blocked-list = Letiltott eszközök listája, { $id }
mailbox-policy = Postaláda-házirend
blank = üres
admin-named = Értesítendő rendszergazda, { $address }
named = megadva
not-named = nincs megadva
text-for-users = A felhasználóknak szóló szöveg
no-rule = nincs szabály
policy-named = Postaláda-házirend: { $name }
not-there = nem létezik
default-mailbox-policy = Alapértelmezett postaláda-házirend
cannot-be-undone = nem vonható vissza
impact-losing = { $losing ->
    [one] { $losing } eszköz elveszíti a hozzáférést
   *[other] { $losing } eszköz elveszíti a hozzáférést
}
impact-gaining = { $gaining ->
    [one] { $gaining } pedig megkapja
   *[other] { $gaining } pedig megkapja
}
impact = { $losing }, { $gaining }

## access
conditional-access = Feltételes hozzáférés
settings-in-exchange = Beállítások az Exchange-ben
presets = Előbeállítások
quarantine-switch-on = Átállítás karanténra
hold-for = A beállítások hatóköre
all-without-own = Minden szervezet, amelynek nincs saját beállítása
has-own = Saját beállításai vannak: { $name }.
use-those-of-all = Vissza a közös beállításokra…
remove-own-title = Eltávolítja a szervezet saját beállításait?
remove-own = Eltávolítás
remove-own-text = Ettől kezdve itt a minden szervezetre vonatkozó beállítások érvényesek; a szolgáltatás újra dönt az eszközökről.
own-removed = Itt ismét a minden szervezetre vonatkozó beállítások érvényesek.
has-common = A minden szervezetre vonatkozó beállításokat használja: { $name }. Ha itt ment, a szervezet saját beállításokat kap.
leave-to-rule = Az Exchange szabálya dönt
activesync-version = ActiveSync-verzió
local-rules = Helyi szabályok
rule = Szabály
add-rule = Szabály hozzáadása
conditions = Feltételek, mindegyiknek teljesülnie kell
condition = Feltétel
add-condition = Feltétel hozzáadása
compared = Mit kell összehasonlítani
how = Hogyan
is-exactly = Pontosan egyezik
fits-expression = Illeszkedik a reguláris kifejezésre
text = Szöveg
then = Akkor
exemptions = Kivételek
exemption = Kivétel
add-exemption = Kivétel hozzáadása
exempt-for = Mire vonatkozik
a-mailbox = Egy felhasználó postaládája
one-device = Egy eszköz
exempt-who = E-mail-cím vagy eszközazonosító
exempt-who-help = Megadhatja a postaláda GUID azonosítóját vagy az eszköz Exchange-beli identitását is.
exempt-note = Megjegyzés: miért
exempt-until = Eddig (üresen: határidő nélkül)
exempt-nobody = Az egyik kivétel senkit sem nevez meg: adjon meg egy e-mail-címet vagy eszközazonosítót.
exempt-no-mailbox = A szolgáltatás nem ismeri a postaláda egyetlen eszközét sem ({ $who }), ezért a GUID azonosítóját sem. Adja meg a postaláda GUID azonosítóját.
exempt-several = Több partnerkapcsolatnak is ez az eszközazonosítója: { $who }. Adja meg az egyik identitását.
exempt-no-device = Nincs ilyen azonosítójú eszköz: { $who }.
included-groups = Belefoglalt csoportok
excluded-groups = Kizárt csoportok (a kizárás az erősebb)
conditional-access-settings = A feltételes hozzáférés beállításai
access-control = A hozzáférés-vezérlés be van kapcsolva
access-control-help = A belefoglalt csoportok felhasználóinak regisztrált és megfelelő eszközre van szükségük.
override = Az alapértelmezett szabály felülbírálása
override-help = A regisztrált és megfelelő eszközök akkor is hozzáférést kapnak, ha az Exchange alapértelmezett hozzáférési szintje letiltaná vagy karanténba helyezné őket.
grace-period = Türelmi időszak, órában
grace-period-help = Ennyi ideig tartja meg a hozzáférését az a felügyelt eszköz, amely már nem megfelelő. A nem regisztrált eszközökre a türelmi időszak nem vonatkozik.
ignore-inactive = Ennyi napja inaktív eszközök figyelmen kívül hagyása
ignore-inactive-help = Üresen: a szolgáltatás egyetlen eszközt sem hagy figyelmen kívül.
where-unknown = Ha a megfelelőség nem ismert
keep-what-is = A jelenlegi hozzáférés megtartása
where-unknown-help = Olyan eszközökre, amelyeknél egy forrás ismeretlen állapotot, hibát vagy ütközést jelent. Az a forrás, amelyet a szolgáltatás még soha nem olvasott be teljesen, nem módosít semmit.
local-rules-help = A szolgáltatás sorban ellenőrzi a helyi szabályokat; az első illeszkedő dönt.
settings-saved = A beállítások mentve. A terv mutatja, mit módosítanak.
platform-exceptions = Eszközplatform szerinti kivételek: hozzáférési szabályok az Exchange-ben
one-access-rule = Hozzáférési szabály
add-access-rule = Hozzáférési szabály hozzáadása
ms-wl-header = X-MS-WL fejléc
classes-help = A lista az Exchange által ismert családokat és modelleket kínálja.
default-level-help = Olyan eszközökre, amelyekre nem vonatkozik sem szabály, sem lista, sem döntés. Ha letiltásra vagy karanténra szeretne váltani a meglévő eszközök kizárása nélkül, használja az „Átállítás karanténra” lapot.
admins = A karanténba kerülő eszközökről értesítendő rendszergazdák
exactly-these = Pontosan ezek
addresses = Címek, soronként egy
insert = Szöveg, amelyet az Exchange a felhasználóknak küldött e-mailekhez fűz
exactly-this = Pontosan ez
insert-text = Szöveg, legfeljebb 256 karakter
maximum-partnerships = Egy postaláda partnerkapcsolatainak megengedett száma
maximum-partnerships-help = Az EasMaxDevices értéke a szabályozási házirendben. Az oldal csak a felső határhoz közel álló felhasználók listázásához használja.
not-ordered = Valaki elutasította vagy visszavonta, amit ezek a beállítások itt előírnak; a szolgáltatás nem adja ki újra, amíg a beállítások nem változnak:

## compliance
import = Importálás
proposed-links = Javasolt társítások
sources = Források
eas-id = EAS-azonosító
last-sync = Utolsó szinkronizálás
source = Forrás
no-record = Még nincs felügyeleti rekord. Importáljon egy fájlt, állítsa be a Microsoft Graphot, vagy küldjön rekordokat az API-n keresztül.
remove-record-title = Eltávolítja az eszköz rekordját: { $name }?
remove-record-text = Ha a forrás teljes, a rekord nélküli eszköz nem regisztráltnak számít.
record-removed = A rekord eltávolítva.
remove-named = Eltávolítás: { $name }
new-records = Új rekordok
changed-records = Módosult rekordok
unchanged-records = Változatlan rekordok
records-go = Rekordok, amelyek törlődnek, mert nincsenek a fájlban
records-stay = Rekordok, amelyek nincsenek a fájlban, és megmaradnak
import-of-records = Felügyeleti rekordok importálása
csv-file = CSV-fájl
or-text = Vagy a fájl szövege
csv-help = Az első sor az oszlopok nevét tartalmazza. A szolgáltatásnak szüksége van a complianceState oszlopra, valamint egy felhasználót és egy eszközt megadó oszlopra; az ismert oszlopok: { $columns }.
csv-complete = A fájl a forrás összes rekordját tartalmazza
csv-complete-help = A szolgáltatás törli azokat a rekordokat, amelyek nincsenek a fájlban. Ha a fájl nem teljes, törölje a jelölést.
csv-choose = Válasszon egy fájlt, vagy illessze be a szövegét.
csv-unreadable = A fájl nem olvasható. Válassza ki újra.
import-ask = Importálás…
import-title = Importálja a fájlt?
import-text = { $count ->
    [one] Az importálás { $count } rekordot törölne, a forrás több mint tizedét. Ha a fájl nem teljes, válassza a Mégse gombot, és törölje a teljes fájl jelölését.
   *[other] Az importálás { $count } rekordot törölne, a forrás több mint tizedét. Ha a fájl nem teljes, válassza a Mégse gombot, és törölje a teljes fájl jelölését.
}
imported = { $new ->
    [one] Importálva: { $new } új rekord, { $changed } módosult, { $removed } eltávolítva.
   *[other] Importálva: { $new } új rekord, { $changed } módosult, { $removed } eltávolítva.
}
see-the-plan = Terv megtekintése
nothing-stored = Még semmi sincs mentve.
bad-lines = { $count ->
    [one] Egy sor nem olvasható, ezért kimarad. A fájl részlegesnek számít: senki sem lesz miatta „nem regisztrált”.
   *[other] { $count } sor nem olvasható, ezért kimarad. A fájl részlegesnek számít: senki sem lesz miatta „nem regisztrált”.
}
ignored-columns = Ezekre az oszlopokra nincs szükség: { $names }.
skipped-lines = { $count ->
    [one] Egy sorban nincs sem felhasználó, sem EAS-azonosító, ezért kimarad.
   *[other] { $count } sorban nincs sem felhasználó, sem EAS-azonosító, ezért kimarad.
}
import-preview = Az importálás előnézete
how-many = Hány
linked = Társítva: { $record } – { $device }.
link-to = Társítás: { $record } – { $device }
device-in-exchange = Eszköz az Exchange-ben
may-be-its = Rekordok, amelyek ehhez az eszközhöz tartozhatnak
no-link = Nincs javasolt társítás.
links-text = A szolgáltatás nem biztos abban, hogy melyik rekord tartozik ezekhez az eszközökhöz. Egy javaslatot csak akkor használ, ha valaki társította a rekordot.
forget-source-title = Elfelejti a forrást: { $name }?
forget-source-text = A szolgáltatás a forrás rekordjait is törli.
source-forgotten = A forrás elfelejtve.
forget-named = Elfelejtés: { $name }
source-api = Forrás: api
api-complete = Az API-val és kézzel rögzített rekordok hiánytalanok
api-complete-help = A rekord nélküli eszköz csak ekkor számít nem regisztráltnak.
source-set = A forrás beállítása mentve.
last-complete-read = Utolsó teljes beolvasás
changed-by = Ki módosította
no-source = Még nincs forrás.
records-by-hand = API-val és kézzel rögzített rekordok

## connectors
exchange-connectors = Exchange-összekötők
status = Állapot
organization-name = Szervezet neve
cas-hostname = CAS-állomásnév
connector-mode = Mód
no-connector-help = Még nincs összekötő. Hozzon létre egy fiókfájlt ({ $command }), és futtassa a telepítőt az Exchange-szervezet egyik számítógépén.
sync-succeeded = { $count ->
    [one] { $time } – sikeres, { $count } eszköz
   *[other] { $time } – sikeres, { $count } eszköz
}
sync-partial = { $count ->
    [one] { $time } – hiányos: az összekötő nem olvasott be mindent, { $count } eszköz
   *[other] { $time } – hiányos: az összekötő nem olvasott be mindent, { $count } eszköz
}
sync-failed = { $count ->
    [one] { $time } – sikertelen, { $count } eszköz
   *[other] { $time } – sikertelen, { $count } eszköz
}
observe-text = Az összekötő a továbbiakban semmit sem módosít az Exchange-ben. A még várakozó utasításokat a szolgáltatás elveti; a végrehajtott módosítások megmaradnak.
enforce-text = Az összekötő mostantól módosítja az Exchange-et: { $impact }; { $entries ->
    [one] { $entries } egy másik bejegyzés révén tartja meg a hozzáférését.
   *[other] { $entries } egy másik bejegyzés révén tartja meg a hozzáférését.
}
enforce-organization = { $count ->
    [one] Az összekötő emellett { $count } módosítást végez a szabályokban, házirendekben és beállításokban.
   *[other] Az összekötő emellett { $count } módosítást végez a szabályokban, házirendekben és beállításokban.
}
enforce-brake = Ha 24 óra alatt több mint { $devices } eszköz vagy { $percent }% veszítené el a hozzáférést, a futás addig vár, amíg Ön el nem fogadja.
start-enforcing-title = Bekapcsolja az érvényesítést?
observe-title = Átvált csak megfigyelés módra?
observing = Csak megfigyelés.
observing-text = Az összekötő felderíti az eszközöket, a szolgáltatás pedig dönt róluk; az összekötő semmit sem módosít az Exchange-ben.
see-changes = A várható módosítások megtekintése
enforcing = Érvényesítés.
enforcing-text = Az Exchange a döntésekhez igazodik. Ha 24 óra alatt több mint { $devices } eszköz vagy { $percent }% veszítené el a hozzáférést, a szolgáltatás nem küld utasítást, amíg Ön el nem fogadja a futást.
back-to-observe = Vissza a megfigyeléshez
connector = Összekötő
all-connectors = ‹ Minden összekötő
connection-status = Kapcsolat állapota
exchange-server = Exchange-kiszolgáló
connector-server = Az Exchange-összekötő kiszolgálója
last-synchronized = Utoljára szinkronizálva
version = Verzió
last-heard = Utolsó kapcsolat
last-full-sync = Utolsó teljes szinkronizálás
last-quick-sync = Utolsó gyors szinkronizálás
quick-sync = Gyors szinkronizálás
full-sync = Teljes szinkronizálás
show-its-devices = Eszközeinek megjelenítése
sync-waits = { $name }: az összekötőre vár.
sync-runs = { $name }: folyamatban.
sync-completed = { $name }: befejeződött.
sync-has-failed = { $name }: sikertelen.
sync-counts = { $total ->
    [one] { $total } eszköz; új: { $new }, módosult: { $changed }, eltávolítva: { $removed }.
   *[other] { $total } eszköz; új: { $new }, módosult: { $changed }, eltávolítva: { $removed }.
}
brake-devices = Biztonsági fék: hány eszköz veszítheti el a hozzáférést 24 óra alatt
brake-devices-help = Az a futás, amely ennél több eszköztől vagy nagyobb aránytól venné el a hozzáférést, addig vár, amíg valaki el nem fogadja.
brake-share = Biztonsági fék: az összes eszköz aránya, százalékban
directory-source = A csoporttagokat az összekötő olvassa be
no-reading = Nem
directory-minutes = A csoportok újraolvasásának gyakorisága, percben
discovered-for = Az eszközfelderítés köre
everybody = Mindenki
targeted-users = Házirendben megnevezett felhasználók
organizational-unit = Egy szervezeti egység
mailbox-server = Egy postaláda-kiszolgáló
scope-name = Az egység vagy a kiszolgáló neve
scope-name-help = Csak szervezeti egységhez vagy postaláda-kiszolgálóhoz, például: contoso.com/Sales vagy MBX01.
notification-mailbox = Értesítési postaláda
notification-mailbox-help = Az összekötő ebből a postaládából küld e-mailt a felhasználóknak.
connector-settings = Az összekötő beállításai
connector-saved = Az összekötő beállításai mentve.
connection = Kapcsolat
delete-connection = Kapcsolat törlése
delete-connection-ask = Kapcsolat törlése…
delete-connection-text = A kapcsolat törlésével megszűnik az összekötő hozzáférése ehhez a szolgáltatáshoz. Az Exchange változatlan marad.
delete-connection-title = Törli a kapcsolatot: { $name }?
delete-connection-computer = A szolgáltatás ettől kezdve elutasítja az összekötőt ezen a számítógépen: { $computer }. A szolgáltatás elfelejti a szervezet eszközeit, döntéseit, utasításait és beállításait: { $name }.
delete-connection-none = Ehhez a kapcsolathoz még nem tartozik összekötő. A szolgáltatás elfelejti a szervezet eszközeit, döntéseit, utasításait és beállításait: { $name }.
delete-connection-exchange = Az Exchange változatlan marad: amit az összekötő ott beállított, megmarad, a letiltott eszközök is. A még várakozó utasítások végrehajtása elmarad.
delete-connection-undo = Ha az összekötő módosításait vissza kell vonni, még ne törölje a kapcsolatot: előbb futtassa ezt: { $command }, ezen a számítógépen: { $computer }.
delete-connection-uninstall = Ezután az összekötőt el kell távolítani erről a számítógépről: { $computer }. Parancs: { $command }.
connection-deleted = A kapcsolat törölve: { $name }. Most távolítsa el az összekötőt erről a számítógépről: { $computer }.
connection-gone = A kapcsolat törölve: { $name }.

## device
how-link = kézzel társítva
how-eas-id = az EAS-azonosító és a felhasználó egyezik
how-serial = a sorozatszám és a felhasználó egyezik
how-user = a felhasználó egyezik; a rekord nincs ehhez az eszközhöz társítva
how-ambiguous = több rekord is tartozhat ehhez az eszközhöz; egyet kézzel kell társítani
how-none = ehhez az eszközhöz nincs felügyeleti rekord
all-devices = ‹ Minden eszköz
held-by-run = Ez a módosítás egy visszatartott futásban vár.
name-in-exchange = Név az Exchange-ben
state-in-exchange = Hozzáférési állapot az Exchange-ben
exchange-reason = Ok az Exchange szerint
wanted = Kívánt hozzáférés
since = A döntés kezdete
policy-applied = Alkalmazott postaláda-házirend
device-wipe = Eszköz adatainak törlése
would-change-it = Mi változtatna ezen
mail-to-user = E-mail a felhasználónak
management-record = Felügyeleti rekord
by = Ki
nothing-ordered = Ehhez az eszközhöz nem adtak ki utasítást.
actions = Műveletek
wipe-acknowledged = visszaigazolva: { $time }
wipe-sent = elküldve az eszközre: { $time }
wipe-requested = kérve: { $time }
remove-link = Társítás megszüntetése
link-removed = A társítás megszűnt.
record-linked = A rekord társítva.
link-named = Társítás: { $name }
record-text = { $name }: { $state } ({ $how }; forrás: { $source })
by-hand = Megfelelőség, kézzel
record-saved = A rekord mentve.
name-of-device = Eszköz neve
name-here = Itt megjelenő név
name-here-help = Az Exchange megtartja az eszköz saját nevét. Az itt megjelenő név eltávolításához hagyja üresen.
rename = Átnevezés
renamed = Az eszköz átnevezve.
action-title = { $action }: { $name }
was-ordered = Kiadva: { $action }.
outlook-too = Ez mobil Outlook: a törlés a felhasználó minden eszközén törli a mobil Outlook adatait.
manual-too = Az eszköz eltávolítása a személyes listákról ott is, ahová valaki kézzel vette fel
observes-no-order = Amíg az összekötő csak megfigyel, nem adható ki utasítás.
partnership = Partnerkapcsolat eltávolítása
partnership-ask = Partnerkapcsolat eltávolítása…
partnership-text = Az Exchange elfelejti az eszközt, amíg az újra nem kapcsolódik.
wipe-ask = Eszköz adatainak törlése…
wipe-text = A törlés nem vonható vissza. Visszaállíthatja az egész eszközt gyári állapotba, és mindent törölhet róla, a személyes adatokat is.
account = Csak a fiókadatok törlése
account-text = A törlés nem vonható vissza. Csak a fiók adatait törli, és csak akkor, ha az eszköz ezt támogatja; Exchange 2019 vagy Exchange Server SE szükséges hozzá.
stop-wipe = Törlési kérés visszavonása
stop-wipe-ask = Törlési kérés visszavonása…
stop-wipe-text = A törlési kérés csak addig vonható vissza, amíg az eszköz meg nem kapta.
read-from-exchange = Beolvasva az Exchange-ből

## devices
mailbox-address = Postaláda címe
wanted-why = Kívánt hozzáférés és oka
range-of = { $all ->
    [one] { $from }–{ $to }, összesen { $all } eszköz
   *[other] { $from }–{ $to }, összesen { $all } eszköz
}

## graph
cloud-global = Globális és US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = Kína, üzemeltető: 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = sikeres
reading-partial = hiányos
reading-held = visszatartva
reading-failed = sikertelen
reading-records = { $text }, { $records }
begins = { $name }: néhány másodpercen belül elindul…
has-ended = { $name }: befejeződött.
not-set-up = Nincs beállítva kapcsolat a Microsoft Graphhoz.
reading-waits = Egy beolvasás az Ön döntésére vár
held-text = { $records ->
    [one] { $records } rekordot tartalmaz; az utolsó teljes beolvasásban { $before } volt.
   *[other] { $records } rekordot tartalmaz; az utolsó teljes beolvasásban { $before } volt.
} { $going ->
    [one] { $going } rekord törlődne.
   *[other] { $going } rekord törlődne.
} A szolgáltatás semmilyen következtetést nem vont le belőle.
reject-text = A beolvasás elutasításához javítsa a Microsoft Graph kapcsolatát, és olvasson be mindent újra. Addig minden rekord változatlan marad.
accept-reading-ask = Beolvasás elfogadása…
accept-reading = Elfogadja a beolvasást?
accept = Elfogadás
accept-text = { $count ->
    [one] { $count } rekord törlődne; az eszköze nem regisztráltnak számít. A szolgáltatás akkor töröl egy rekordot, ha két egymást követő beolvasásból hiányzik.
   *[other] { $count } rekord törlődne; az eszközeik nem regisztráltnak számítanak. A szolgáltatás akkor töröl egy rekordot, ha két egymást követő beolvasásból hiányzik.
}
accepted-reading = Az elfogadott beolvasás
tenant = Bérlő
client-id = Alkalmazás (ügyfél) azonosítója
logs-on-by = Bejelentkezés módja
by-certificate = tanúsítvány: { $subject }, lejár: { $time }
by-secret = titkos ügyfélkód, titkosítva tárolva
last-full-reading = Utolsó teljes beolvasás
last-quick-reading = Utolsó gyors beolvasás
last-complete = Utoljára teljesen beolvasva
next-full-reading = Következő teljes beolvasás
next-quick-reading = Következő gyors beolvasás
set-by = Ki állította be
graph-groups = A Graphból beolvasott csoportok
test = Tesztelés
test-succeeded = A teszt sikeres.
test-failed = A teszt sikertelen.
step = Lépés
result = Eredmény
no-step = Egyetlen lépés sem sikerült.
read-everything = Minden beolvasása
read-changes = Változások beolvasása
read-groups = Csoportok beolvasása
remove-graph-title = Eltávolítja a Microsoft Graphot?
remove-graph-text = A szolgáltatás törli a beállításokat, a titkos ügyfélkódot és a forrás összes rekordját. A csak a Graph által ismert eszközökről nem von le következtetést.
graph-removed = A Microsoft Graph eltávolítva.
read-changes-help = A változások beolvasásához előbb egy teljes beolvasásra van szükség.
change-settings = Beállítások módosítása
set-up = Beállítás
tenant-help = A bérlő azonosítója vagy egy tartománynév, például: contoso.onmicrosoft.com.
cloud = Felhő
new-client-secret = Új titkos ügyfélkód
client-secret = Titkos ügyfélkód
secret-kept = A tárolt titkos adat megtartásához hagyja üresen. Az oldal soha nem jeleníti meg.
secret-sealed = A szolgáltatás titkosítja a titkos ügyfélkódot; az oldal soha többé nem jeleníti meg.
certificate-instead = Tanúsítvány titkos ügyfélkód helyett
certificate-pem = Tanúsítvány, PEM
private-key = A tanúsítvány magánkulcsa, PEM, jelszó nélkül
times-and-hosts = Időközök és más állomások
full-minutes = Minden beolvasásának gyakorisága, percben
quick-minutes = A változások beolvasásának gyakorisága, percben
group-minutes = A csoportok beolvasásának gyakorisága, percben
group-minutes-help = 0 esetén a szolgáltatás nem olvas be csoportokat a Graphból.
drop-percent = A beolvasás döntésre vár, ha ennyivel kevesebb a rekord, százalékban
where-config-manager = Ahol a Configuration Manager dönt, ott az eszköz
config-unknown = Ismeretlen: megtartja, amije van
log-on-host = Másik bejelentkezési állomás
graph-host = Másik Graph-állomás
graph-host-help = Üresen: a felhő alapértelmezett állomásai.
extra-roots = További főtanúsítványok, PEM
graph-set = A Microsoft Graph be van állítva. Tesztelje, mielőtt számít rá.

## groups
group-read = { $members }, beolvasva: { $time }
group-never-read = { $members }, még soha nem volt teljesen beolvasva: a csoportot igénylő döntések várnak
other-groups = További csoportok azonosító szerint, soronként egy
no-group = A szolgáltatás még egyetlen csoportot sem ismer.
complete-at = teljes, { $time }
not-complete-at = nem teljes, { $time }
forget-group-title = Elfelejti a csoportot?
forget-group-text = A csoportot igénylő döntések semmit sem módosítanak, amíg a szolgáltatás újra be nem olvassa.
group-forgotten = A csoport elfelejtve.
forget-group = Elfelejtés: { $name }
tell-members = Csoporttagok megadása
group-id = Csoportazonosító (GUID)
members-lines = Tagok, soronként egy cím
members-complete = Ez az összes tag, a beágyazott csoportokkal együtt
members-complete-help = Enélkül a szolgáltatás senkit sem tekint a csoporton kívülinek.
group-is-guid = A csoport azonosítóját GUID formában adja meg.
group-has = { $count ->
    [one] A csoportnak { $count } tagja van.
   *[other] A csoportnak { $count } tagja van.
}
groups-text = Házirendekben megnevezett csoportok. A tagok az Active Directoryból (az összekötőn keresztül), a Microsoft Graphból, más rendszerből (az API-n keresztül) vagy erről az oldalról származnak.
last-read-completely = Utoljára teljesen beolvasva

## notifications
preview-of-mail = Az e-mail előnézete, { $language }
preview-in = Előnézet: { $language }
preview-built-in = Előnézet: { $language }, beépített szöveg
mail-subject = Tárgy:
plain-text = Az e-mail egyszerű szövegként
language-code = { $name } ({ $code })
pair-line = { $line }: a sor alakja legyen { $first } = de.
notification-settings = Értesítési beállítások
tell-users = A felhasználók értesítése az eszközük letiltása előtt
block-after = Az e-mail és a letiltás között eltelt idő
block-after-help = Például PT1H (egy óra), PT30M vagy P1D; legfeljebb P7D. A letiltás akkor is megtörténik, ha az e-mailt nem sikerült elküldeni.
enrollment-link = Cím, ahol a felhasználók megfelelővé tehetik az eszközüket
contact = Kihez lehet fordulni
mail-organization = A szervezet neve az e-mailekben
mail-organization-help = Üresen: az összekötő által jelentett név.
time-zone = Az e-mailek időzónája
time-zone-help = Például Europe/Berlin vagy UTC.
usual-language = Szokásos nyelv
texts = Szövegek
built-in = Beépített
user-languages = Felhasználók nyelve, soronként egy
group-languages = Csoportok nyelve azonosító szerint, soronként egy
group-languages-help = Ha egy felhasználó több csoport tagja, a listán első csoport dönt.
the-groups-id = a csoport azonosítója
notifications-saved = Az értesítési beállítások mentve.
mail-language = Nyelv
show-mail = E-mail megjelenítése
new-template = Új sablon
new-template-name = Az új sablon neve
templates-title = Sablonok: saját szövegek
templates = Sablonok
in-use = Használatban
changed = Módosítva
no-template = Nincs sablon; a szolgáltatás a beépített szövegeket használja.
subject = Tárgy
text-html = Szöveg, HTML
placeholders = Használható: { $names }. A szolgáltatás eltávolítja az esetleg ártalmas HTML-kódot.
language-help = Például de vagy de-AT.
make-default = Legyen alapértelmezett
default-made = Mostantól ez a szöveg az alapértelmezett.
remove-text-title = Eltávolítja a szöveget: { $language }?
text-in = Szöveg, { $language }
new-text = Új szöveg
text-saved = A szöveg mentve.
language-default = { $language }, alapértelmezett
another-language = Másik nyelv
template = Sablon
language-else = Nyelv, ha egyik sem megfelelő
template-saved = A sablon mentve.
remove-template-text = A szolgáltatás a sablon szövegeit is törli.
template-removed = A sablon eltávolítva.
test-mail = Tesztüzenet
test-mail-to = A tesztüzenet címzettje
by-mailbox-of = Melyik szervezet postaládájából
send = Küldés
test-ordered = A tesztüzenet küldése kiadva.
back-notifications = ‹ Értesítések
template-in-use = Ez a sablon használatban van.
template-not-in-use = Ez a sablon nincs használatban; válassza ki az értesítési beállításokban.
test-mail-text = Az összekötő az értesítési postaládájából küldi a tesztüzenetet; amíg csak megfigyel, nem küld e-mailt.
test-sent = A tesztüzenet elküldve.
test-not-sent = A tesztüzenet nem lett elküldve.

## plan
everything = Minden
gain-access = Megkapják a hozzáférést
keep-entry-changes = Megtartják a hozzáférést, a bejegyzés változik
change = Módosítás
nothing-would-change = Egyetlen eszköznél sem változna semmi.
filter-effect = Szűrés hatás szerint
stay = Maradnak, ahogy vannak
shown-all = Megjelenítve. Nyomja meg az összes megjelenítéséhez
show-these = Ezek megjelenítése
plan-text = Mi változna, ha az Exchange a döntésekhez igazodna. Amíg egy összekötő csak megfigyel, ezek közül semmit sem módosít.
only-observes = { $name }: csak megfigyelés.
once-enforces = Az érvényesítés bekapcsolása után: { $impact }.
download-csv = Letöltés CSV-ként
download-json = Letöltés JSON-ként
devices-here = { $count ->
    [one] A tervből { $count } eszköz betöltve…
   *[other] A tervből { $count } eszköz betöltve…
}
json-has = { $count ->
    [one] A plan.json { $count } eszközt tartalmaz.
   *[other] A plan.json { $count } eszközt tartalmaz.
}
organization-plan = Szervezet: szabályok, alapértelmezett szint, házirendek
devices-filtered = Eszközök: { $filter }
organization-changes = A szervezet módosításai
organization-none = A szabályok, az alapértelmezett hozzáférési szint és a postaláda-házirendek megfelelnek a beállításoknak.
mailboxes-get = { $count ->
    [one] { $count } postaláda másik postaláda-házirendet kap
   *[other] { $count } postaláda másik postaláda-házirendet kap
}
mailboxes-get-table = Másik házirendet kapó postaládák

## policies
policy-blank = üres
policy-empty = üres lista
policy-default = Alapértelmezett
policy-not-for = kivéve { $groups }
policy-nobody = senki
policies-text = A kívánt postaláda-házirendek; amit egy házirend nem ad meg, az Exchange-ben változatlan marad. A valaki által kézzel hozzárendelt házirend megmarad.
new-policy = Új postaláda-házirend
priority = Prioritás
policy-for = Kinek
no-policy = Nincs megadva postaláda-házirend; az Exchange házirendjei változatlanok maradnak.
back-to-default = Vissza az alapértelmezett házirendre
reset-plan = { $mailboxes ->
    [one] { $mailboxes } postaláda az alapértelmezett házirendet kapná;
   *[other] { $mailboxes } postaláda az alapértelmezett házirendet kapná;
} { $kept ->
    [one] { $kept } megtartja a neki szánt házirendet,
   *[other] { $kept } megtartja a neki szánt házirendet,
} { $frozen ->
    [one] { $frozen } egy csoport beolvasására vár.
   *[other] { $frozen } egy csoport beolvasására vár.
}
must-enforce = Az összekötő csak megfigyel. Előbb kapcsolja be az érvényesítést.
reset-ask = Alapértelmezett házirend…
reset-title = Beállítja a postaládáknak az alapértelmezett házirendet?
reset = Alapértelmezett beállítása
reset-count = { $count ->
    [one] { $count } postaláda az alapértelmezett házirendet kapja. Ez visszavonható.
   *[other] { $count } postaláda az alapértelmezett házirendet kapja. Ez visszavonható.
}
reset-text = Minden olyan postaláda, amelynek nincs házirend szánva, üres házirend-hozzárendelést kap, így az alapértelmezett házirend érvényes rá. Ez egyetlen futás, amely visszavonható.
range-number = { $low } és { $high } között
range-number-blank = { $low } és { $high } között, vagy { $blank }
range-unlimited = { $low } és { $high } között, vagy { $unlimited }
range-time = d.hh:mm:ss, { $low } és { $high } között, vagy { $unlimited }
range-size = méret, például 10MB, vagy { $unlimited }
range-list = nevek, soronként egy
range-days = { $count } nap
range-seconds = { $count } mp
exchange-2010 = Exchange 2010: { $name }.
not-set = nincs beállítva
for-members = E csoportok tagjainak
not-for-members = De e csoportok tagjainak nem (a kizárás az erősebb)
one-policy = Postaláda-házirend
priority-help = Ha egy felhasználóra több házirend vonatkozik, a legkisebb számú érvényes.
default-policy = Az alapértelmezett házirend
default-policy-help = Minden olyan postaládának, amelynek a saját házirend-hozzárendelése üres.
needs-name = Adja meg a házirend nevét.
save-policy-title = Menti ezt a postaláda-házirendet?
policy-saved = A postaláda-házirend mentve. A terv mutatja, mit módosít.
policy-removed = Erre a postaláda-házirendre már nincs szükség. A postaládái előbb egy másik, nekik szánt házirendet kapnak, majd az összekötő eltávolítja ezt.
all-policies = ‹ Minden postaláda-házirend

## presets
allow-list = Engedélyezett eszközök listája
allow-list-text = Csak a regisztrált és megfelelő eszközöknek, a szabály által engedélyezett eszközöknek és a valaki által jóváhagyott eszközöknek van hozzáférésük.
block-list = Letiltott eszközök listája
block-list-text = Minden eszköznek van hozzáférése, kivéve a nem regisztrált vagy nem megfelelő és a szabály által letiltott eszközöket.
mixed = Vegyes, karanténnal
mixed-text = A regisztrált és megfelelő eszközöknek van hozzáférésük, szabályok engedélyeznek vagy tiltanak le eszközfajtákat, és minden más eszköz karanténban vár jóváhagyásra.
preset-settings = Alapértelmezett hozzáférési szint: { $level }. Az alapértelmezett szabály felülbírálása: { $override }.
show-its-plan = A terv megjelenítése
show-plan-of = A terv megjelenítése: { $name }
apply-ask = Alkalmazás…
apply-named = Alkalmazás: { $name }
presets-text = A dokumentált stratégiák, minden szervezetre. A csoportok, szabályok és kivételek változatlanok maradnak.
apply-title = Alkalmazza az előbeállítást: { $name }?
apply = Alkalmazás
apply-lock-out = Ezután szinte senkinek sem lenne hozzáférése. Az Ön megerősítése nélkül a szolgáltatás ezt elutasítja.
apply-text = A szolgáltatás együtt menti a feltételes hozzáférés beállításait és az Exchange-beállításokat.
type-apply = Ha mégis alkalmazni szeretné, írja be: confirm
preset-not-saved = Semmi sem lett mentve: ezzel az előbeállítással szinte senkinek sem lenne hozzáférése.
nothing-saved = Semmi sem lett mentve.
applied = Alkalmazva: { $name }. A terv mutatja, mit módosít.
switch-on = Átállítás karanténra
new-level = Új alapértelmezett hozzáférési szint
show-exceptions = Nem jóváhagyható eszközök
switch-on-text = Az összekötő előbb egyenként jóváhagyja azokat az eszközöket, amelyeknek most az alapértelmezett szint ad hozzáférést. Amikor mind jóvá van hagyva, módosítja az alapértelmezett szintet. Így a meglévő eszközök nem veszítik el a hozzáférést, az újak pedig jóváhagyásra várnak.
switch-ons = Átállítások
begun = Elindítva
level = Szint
approved-devices = Jóváhagyott eszközök
take-back-ask = Visszavonás…
take-back-named = Átállítás visszavonása: { $time }
none-begun = Még nem indítottak átállítást.
would-happen = Mi történne
switch-plan = { $approved ->
    [one] { $approved } eszköz jóváhagyást kapna;
   *[other] { $approved } eszköz jóváhagyást kapna;
} { $losing ->
    [one] { $losing } eszköz nem hagyható jóvá, és elveszítené a hozzáférést.
   *[other] { $losing } eszköz nem hagyható jóvá, és elveszítené a hozzáférést.
}
exceptions = Nem jóváhagyható eszközök
why-not-approved = Miért nem hagyható jóvá
all-approved = Minden eszköz jóváhagyható, amelynek az alapértelmezett szint ad hozzáférést.
switch-must-enforce = Az összekötő csak megfigyel. Az átállítás indítása előtt kapcsolja be az érvényesítést.
begin-ask = Átállítás indítása…
switch-title = { $level ->
    [quarantine] Átállítja karanténra?
   *[other] Átállítja letiltásra?
}
begin = Indítás
switch-text = { $approved ->
    [one] Előbb { $approved } eszköz jóváhagyást kap,
   *[other] Előbb { $approved } eszköz jóváhagyást kap,
} { $level ->
    [quarantine] majd az alapértelmezett szint karantén lesz.
   *[other] majd az alapértelmezett szint letiltás lesz.
} Ez visszavonható.
switch-exceptions = { $count ->
    [one] { $count } nem jóváhagyható eszköz elveszíti a hozzáférést.
   *[other] { $count } nem jóváhagyható eszköz elveszíti a hozzáférést.
}
take-back-title = Visszavonja az átállítást?
take-back = Visszavonás
take-back-text = Az összekötő visszaállítja a korábbi alapértelmezett szintet és bejegyzéseket mindenhol, ahol még olyanok, ahogyan az összekötő írta őket.
taken-back = Az összekötő visszavonja az átállítást.

## runs
runs-and-changes = Futások és módosítások
made = Létrehozva
decided-by = Ki döntött
no-run = Még nincs futás.
runs-text = A futás olyan utasítások csoportja, amelyeket a szolgáltatás együtt hozott létre. A biztonsági fék korlátait túllépő futás addig vár, amíg valaki nem dönt róla; minden futás visszavonható.
run-waits = Egy futás az Ön döntésére vár
held-removal = { $count ->
    [one] { $count } partnerkapcsolatot távolít el.
   *[other] { $count } partnerkapcsolatot távolít el.
}
held-losing = { $losing ->
    [one] Összesen { $total } eszközből { $losing } veszítené el a hozzáférést
   *[other] Összesen { $total } eszközből { $losing } veszítené el a hozzáférést
} { $orders ->
    [one] { $orders } utasítás miatt;
   *[other] { $orders } utasítás miatt;
} az utolsó { $hours } órával együtt ez összesen { $counted }. A biztonsági fék { $devices } eszköz vagy { $percent }% felett tartja vissza a futást.
none-left = A szolgáltatás a futás egyetlen utasítását sem küldte el az összekötőnek.
accept-ask = Elfogadás…
reject-ask = Elutasítás…
show-its-orders = Utasításainak megjelenítése
accept-run-title = Elfogadja a futást?
accept-run = Futás elfogadása
accept-removal = { $count ->
    [one] Az összekötő { $count } partnerkapcsolatot távolít el. Az eltávolítás nem vonható vissza; az eszköz magától újra kapcsolódik.
   *[other] Az összekötő { $count } partnerkapcsolatot távolít el. Az eltávolítás nem vonható vissza; az eszközök maguktól újra kapcsolódnak.
}
accept-losing = { $losing ->
    [one] { $losing } eszköz elveszíti a levelezéshez való hozzáférést
   *[other] { $losing } eszköz elveszíti a levelezéshez való hozzáférést
} { $orders ->
    [one] { $orders } utasítás miatt.
   *[other] { $orders } utasítás miatt.
}
type-partnerships = A megerősítéshez írja be a partnerkapcsolatok számát: { $number }
run-is-accepted = { $count ->
    [one] A futás elfogadva; a szolgáltatás { $count } utasítást küld az összekötőnek.
   *[other] A futás elfogadva; a szolgáltatás { $count } utasítást küld az összekötőnek.
}
reject-run-title = Elutasítja a futást?
reject-run = Futás elutasítása
reject-run-text = A szolgáltatás e módosítások egyikét sem adja ki, amíg az eszközre vonatkozó döntése nem változik.
run-is-rejected = A futás elutasítva. A szolgáltatás semmit sem adott ki belőle.
undo-run-title = Visszavonja a futást?
undo-run = Futás visszavonása
undo-run-text = Amit ez a futás módosított, visszaáll ott, ahol még az van, amit az összekötő írt; amit azóta valaki kézzel módosított, megmarad. A futás által letiltott eszközök újra hozzáférést kaphatnak. Az eszköz adatainak törlése és az eltávolított partnerkapcsolat nem vonható vissza.
undo-state = Visszavonás: { $state }.
run = Futás
orders-of-run = A futás utasításai
for-whom = Érintett
order = Utasítás
ended = Befejezve
no-order = A futásnak nincs utasítása.
orders-ended = Befejezett utasítások
state-count = { $state }: { $count }
no-order-left = A szolgáltatás egyetlen utasítást sem küldött az összekötőnek
all-runs = ‹ Minden futás
run-at = { $kind }, { $time }
decided = Eldöntve
progress = Haladás
undo-run-ask = Futás visszavonása…
values-not-told = nincs megadva
by-whom = ki: { $name }
run-of = Futás, { $time }
when = Mikor
before-after = Előtte → utána
no-change = Az összekötő semmit sem módosított az Exchange-ben.
changes-text = Amit az összekötő módosított, és a korábbi értékek. A valaki által kézzel végzett módosítások itt nem szerepelnek, és megmaradnak.
switch-waits = Egy átállítás az Ön döntésére vár
failed-approvals = { $count ->
    [one] { $count } jóváhagyás sikertelen, ezért az alapértelmezett hozzáférési szint továbbra is engedélyezi a hozzáférést.
   *[other] { $count } jóváhagyás sikertelen, ezért az alapértelmezett hozzáférési szint továbbra is engedélyezi a hozzáférést.
}
approve-again-ask = Jóváhagyások megismétlése…
approve-again-title = Megismétli a jóváhagyásokat?
approve-again = Megismétlés
approve-again-text = A szolgáltatás még egyszer kiadja a sikertelen jóváhagyásokat; ha mind sikerül, az alapértelmezett hozzáférési szint módosul.
approving-again = A jóváhagyások újra kiadva.
give-up-ask = Átállítás elvetése…
give-up-title = Elveti az átállítást?
give-up = Átállítás elvetése
give-up-text = Az alapértelmezett hozzáférési szint nem változik. A megtörtént jóváhagyások megmaradnak; eltávolításukhoz vonja vissza a futást.
given-up = Az átállítás elvetve.

## stale
keep-named = Megtartás: { $name }
keep-it = Megtartás
exclude = Kizárás
none-quiet = { $days ->
    [one] Nincs { $days } napja inaktív partnerkapcsolat.
   *[other] Nincs { $days } napja inaktív partnerkapcsolat.
}
quiet-days = Ennyi napja inaktív
stale-text = Partnerkapcsolatok az utolsó sikeres szinkronizálásuk szerint. A listán nem szerepelnek azok, amelyek soha nem szinkronizáltak, vagy amelyek időpontjait az összekötő nem tudta beolvasni.
near-maximum = A felső határhoz közel álló felhasználók
near-maximum-text = Egy postaládának { $count } partnerkapcsolata lehet. A lista azokat a felhasználókat mutatja, akik ennek legalább a négyötödét elérték.
address = Cím
partnerships = Partnerkapcsolatok
none-near = Egyetlen felhasználó sincs közel a felső határhoz.
remove-them = Elavult partnerkapcsolatok eltávolítása
except-members = E csoportok tagjainak kivételével
removal = Elavult partnerkapcsolatok eltávolítása
except-users = E felhasználók kivételével, soronként egy cím
at-least-30 = Legalább 30 napot adjon meg: ennél rövidebb ideig azért is lehet inaktív egy eszköz, mert a felhasználója szabadságon van.
removal-plan = { $count ->
    [one] Az összekötő { $count } partnerkapcsolatot távolítana el,
   *[other] Az összekötő { $count } partnerkapcsolatot távolítana el,
} { $excluded ->
    [one] { $excluded } ki van zárva,
   *[other] { $excluded } ki van zárva,
} { $unclear ->
    [one] { $unclear } megmarad, mert az Exchange nem azonosította egyértelműen.
   *[other] { $unclear } megmarad, mert az Exchange nem azonosította egyértelműen.
}
removal-observes = Az összekötő csak megfigyel. A futás létrehozása és elfogadása előtt kapcsolja be az érvényesítést.
make-run-ask = Futás létrehozása…
make-run-title = Létrehozza a futást?
make-run = Futás létrehozása
make-run-text = A futás addig vár, amíg Ön ezzel a számmal el nem fogadja: { $number }. Addig az összekötő semmit sem távolít el.
wipe-pending = { $count ->
    [one] { $count } megmarad, mert az eszközének még végre kell hajtania egy törlést.
   *[other] { $count } megmarad, mert az eszközeiknek még végre kell hajtaniuk egy törlést.
}

restore-title = Újraolvasás folyamatban
restore-text = A szolgáltatás adatbázisát biztonsági mentésből állították vissza. Amíg ezek nincsenek újra beolvasva, beleegyezés nélkül senki sem veszíti el a hozzáférést: { $waits }.
restore-end-ask = Befejezés…
restore-end-title = Helyesek a jelenlegi rekordok?
restore-end = A rekordok helyesek
restore-end-text = Ettől kezdve a szolgáltatás ismét a jelenlegi rekordok alapján dönt, a szokásos biztonsági fékkel.
restore-ended = A szolgáltatás ismét a rekordok alapján dönt.
unclaimed-entries = Ismeretlen eredetű bejegyzések
unclaimed-text = Az Exchange-ben vannak, és sem az összekötő, sem ez a szolgáltatás nem tudja, ki hozta létre őket. Visszaállítás után származhatnak magától az összekötőtől is.
unclaimed-ours-ask = Az összekötőtől származik…
unclaimed-by-hand = Kézzel készült
unclaimed-ours-title = Az összekötőtől származik ez a bejegyzés?
unclaimed-ours = Az összekötőtől származik
unclaimed-ours-text = Ezután a szabályok és a visszavonás eltávolíthatják, a biztonsági fék korlátai között.
unclaimed-noted = Rögzítve.
entry-allowed = Az engedélyezett eszközök listáján
entry-blocked = A letiltott eszközök listáján
entry-rule = Hozzáférési szabály
entry-policy = Postaláda-házirend
entry-link = Egy postaláda házirendje
nothing-by-hand = Erről az eszközről a szabályok döntenek.
let-in-ask = Hozzáférés engedélyezése…
block-ask = Letiltás…
let-in-title = Engedélyezi a hozzáférést: { $name }?
let-in-text = Az eszköz a szabályoktól függetlenül kap leveleket. Az idő letelte után ismét a szabályok döntenek.
block-title = Letiltja: { $name }?
block-text = Az eszköz a szabályoktól függetlenül nem kap leveleket. Semmi sem törlődik róla.
allow-by-hand = Hozzáférés engedélyezése
block-by-hand = Letiltás
applies-to = Mire vonatkozik
this-device = Erre az eszközre
all-devices-of-user = A felhasználó minden eszközére
for-how-long = Mennyi ideig
for-days = { $days } nap
until-further-notice = további értesítésig
decided-by-hand = Eldöntve; az összekötő végrehajtja.
decided-while-observing = Eldöntve. Az összekötő csak megfigyel, ezért az Exchange-ben még semmi sem változik.
allowed-by-hand-of = Hozzáférés kézzel engedélyezve ({ $by }): { $since } – { $end }.
blocked-by-hand-of = Kézzel letiltva ({ $by }): { $since } – { $end }.
for-all-devices-of-user = A felhasználó minden eszközére vonatkozik.
end-by-hand = Döntés megszüntetése…
end-by-hand-title = Ismét a szabályok döntsenek?
end-by-hand-text = Az eszköz emiatt elveszítheti vagy megkaphatja a hozzáférést.
end-by-hand-yes = Döntés megszüntetése
ended-by-hand = Ismét a szabályok döntenek.
reason-by-hand = Ok, a döntésnél látható
role-read = csak olvasás
role-audit = auditor
role-help-desk = helpdesk
role-operate = operátor
role-administer = rendszergazda
name-and-role = { $name } ({ $role })
for-a-higher-role = Az Ön szerepköre nem törölheti eszközök adatait, és nem távolíthat el partnerkapcsolatokat.

## set-up package
setup-package = Telepítőcsomag
package-text = A telepítőprogramot és egy új fiókfájlt tartalmaz. Csomagolja ki az Exchange-szervezet egyik számítógépén, és ott indítsa el a telepítőt.
package-ask = Helyszíni összekötő letöltése…
package-ask-system = Helyszíni összekötő letöltése ({ $system })…
package-question = Letölti a telepítőcsomagot?
package-question-text = Akinek megvan, Exchange-szervezetet kapcsolhat ehhez a szolgáltatáshoz. { $uses } regisztrációra használható, és { $days } napig érvényes: biztonságosan adja át, és használat után törölje.
package-download = Helyszíni összekötő letöltése
package-downloaded = A telepítőcsomag letöltve.
package-none = A telepítőprogramok nincsenek a szolgáltatás számítógépén:

## entries from before this connector
before-entries = Az összekötő előtti bejegyzések
before-text = Amikor ez az összekötő először olvasott, { $count } eszköz már szerepelt a postaládája személyes listáján; ezek közül { $conflicts } bejegyzés ellentétes azzal, ami most kívánt. Változatlanok maradnak, amíg meg nem adja, kitől származnak: egy korábbi összekötőtől (a Microsofté is vett fel eszközöket ezekre a listákra), vagy kézzel készültek.
before-ours-ask = Egy korábbi összekötőtől…
before-ours-title = Mindegyik egy korábbi összekötőtől származik?
before-ours = Korábbi összekötőtől
before-ours-text = Ezután a szabályok és a visszavonás { $count } bejegyzést távolíthatnak el, a biztonsági fék korlátai között; közülük { $conflicts } ellentétes azzal, ami most kívánt.
before-hand-ask = Kézzel készültek…
before-hand-title = Mindegyik kézzel készült?
before-hand = Kézzel készültek
before-hand-text = Ezután { $count } bejegyzés véglegesen változatlan marad.

# What has changed meanwhile
reconnecting = Nincs kapcsolat a szolgáltatással; újrapróbálkozás folyamatban. A látható adatok időpontja: { $time }.
something-changed = Az itt látható adatok közül valami megváltozott.
show-changed = Megjelenítés

# Readiness
readiness = Felkészültség
readiness-text = A { $count } telefon közül melyik régi, néma vagy fölös számú: az Exchange frissítése, az Exchange Online-ra való áttérés vagy rendrakás előtt.
readiness-old = Régi
print = Nyomtatás
readiness-show-old = { $count ->
    [one] A { $count } régi megjelenítése
   *[other] A { $count } régi megjelenítése
 }
readiness-eas-text = Az Exchange Online a(z) { $version } és az újabb verziókat fogadja el. A helyszíni kiszolgálók a régebbieket is.
readiness-client-text = A réginek jelölt ügyfeleket a Microsoft már nem készíti.
readiness-silent = Néma telefonok
readiness-near-maximum = { $count ->
    [one] { $count } felhasználó közel van a telefonok maximális számához.
   *[other] { $count } felhasználó közel van a telefonok maximális számához.
 }
readiness-policies = Telefonok postafiók-házirend szerint
readiness-policies-text = Amit az egyes telefonok a legutóbbi kapcsolatkor jelentettek.
readiness-applied = Az alkalmazás mértéke

## the desk: overview, what waits, a device, a person, a wipe
overview = Áttekintés
waiting-for-you = Önre vár
person = Személy
nobody-told = a személy nincs megadva
things-wait = { $count ->
    [one] { $count } teendő vár.
   *[other] { $count } teendő vár.
}
nothing-waits = Nincs teendő.
nothing-changes-alone = Az Ön döntése nélkül itt semmi sem módosítja az Exchange-et.
devices-in = Eszközök: { $count }, szervezetek: { $organizations }.
only-observing = { $count ->
    [one] Csak megfigyelés folyik.
   *[other] Mindegyiknél csak megfigyelés folyik.
}
all-organizations = Minden szervezet
held-run-title = { $count ->
    [one] Egy futás vissza van tartva: { $count } telefon nem kapna többé leveleket.
   *[other] Egy futás vissza van tartva: { $count } telefon nem kapna többé leveleket.
}
held-limit = A korlát { $hours } óra alatt { $devices } eszköz vagy { $percent }%.
review-run = Futás megtekintése
observing-title = Megfigyelés: { $losing } telefon nem kapna többé leveleket, { $gaining } ismét kapna.
observing-more = Az Exchange-ben semmi sem változik, amíg valaki be nem kapcsolja az érvényesítést.
see-who = Kiket érint
now-and-then = Hozzáférés most és a döntések szerint
now-in-exchange = Most az Exchange-ben
would-become = Ez lenne
difference = Különbség
no-count-yesterday = tegnap nem volt számlálás
as-yesterday = ugyanannyi, mint tegnap
more-than-yesterday = { $count } eszközzel több, mint tegnap
fewer-than-yesterday = { $count } eszközzel kevesebb, mint tegnap
in-discovery = { $count } felderítés alatt
counted-at = Számlálás:
not-counted-yet = Az eszközök számlálása még nem történt meg.
blocked-and-quarantined = Letiltva és karanténban, { $days } nap
chart-from-now = A szolgáltatás mostantól számlál; holnap már két nap hasonlítható össze.
as-table = Táblázatként
why-blocked = Miért vannak telefonok letiltva
nobody-blocked = Egyetlen telefon sincs letiltva.
see-all = Összes megtekintése
full-sync-at = teljes szinkronizálás
quick-sync-at = gyors szinkronizálás
devices-count = { $count ->
    [one] { $count } eszköz
   *[other] { $count } eszköz
}
last-day = Utolsó 24 óra: { $count }
all-changes = Minden módosítás
changed-lately = Módosítások az utolsó 24 órában
nothing-changed-lately = Az Exchange-ben semmi sem változott.
none-connected-yet = Még nincs összekötő.
three-steps = Három lépés a telefonok első listájáig
step-package = Telepítőcsomag letöltése
step-package-text = Olyan Windows vagy Linux rendszerű számítógéphez, amely eléri az Exchange-et. A programokat és egy néhány napig érvényes fiókfájlt tartalmaz.
step-set-up = A telepítő futtatása ott
step-set-up-text = Mentés előtt minden lépést tesztel, és csak megfigyel.
step-plan = A terv megtekintése
step-plan-text = Mielőtt bármi történne, megtekintheti, ki melyik szabály miatt nem kapna többé leveleket.
because-not-enrolled = ez a telefon nincs regisztrálva
because-not-activated = az e-mail nincs aktiválva ezen a telefonon
because-not-compliant = ez a telefon nem megfelelő
because-rule = illeszkedik rá a szabály: „{ $rule }”
because-by-hand = valaki letiltotta
because-exchange = az Exchange saját szabályai miatt, vagy az Exchange-ben kézzel
says-outside = Kívül esik az összekötő hatókörén.
says-outside-more = Erről az eszközről itt nem születik döntés.
says-wiped = A telefon visszaigazolta a törlést.
says-wipe-sent = Az Exchange átadta a törlést ennek a telefonnak.
says-wipe-sent-more = Átadva: { $time }. Már nem vonható vissza.
says-wipe-ordered = A telefon adatainak törlése ki van adva.
says-wipe-ordered-more = Az Exchange a telefon következő kapcsolatakor adja át. Addig visszavonható.
says-modern = Nem itt születik a döntés: Outlook hibrid modern hitelesítéssel.
says-modern-more = A felhőbeli feltételes hozzáférés dönt. Nem az számít, amit az Exchange mutat.
says-blocked-then = Engedélyezve eddig: { $time }, utána letiltva: { $reason }.
says-block-ordered = Letiltás kiadva: { $time }, még nincs megerősítve.
says-access-ordered = Hozzáférés kiadva: { $time }, még nincs megerősítve.
says-ordered-more = Az összekötő akkor veszi át, amikor legközelebb kapcsolatba lép a szolgáltatással.
says-block-held = { $state }. A letiltása másokkal együtt vissza van tartva.
says-change-held = { $state }. A módosítása másokkal együtt vissza van tartva.
says-by-hand = { $state }, pedig a kívánt hozzáférés: { $wanted }.
says-by-hand-more = A bejegyzést valaki kézzel hozta létre az Exchange-ben, nem ez a termék. A kézi bejegyzések az erősebbek.
says-failed = A módosítás sikertelen ({ $time }); a telefon állapota változatlan: { $state }.
says-rejected = { $state }. Valaki elutasította a módosítást.
says-rejected-more = A szolgáltatás nem adja ki, amíg a kívánt hozzáférés nem változik.
says-would-block = { $state }. Letiltásra kerülne: { $reason }.
says-would-change = { $state }. A kívánt hozzáférés: { $wanted }.
says-observes = { $name }: csak megfigyelés; az Exchange-ben semmi sem változik, amíg az érvényesítés nincs bekapcsolva.
says-let-in = Engedélyezve; meddig: { $end }; ki engedélyezte: { $by }.
says-blocked-by = Letiltva; meddig: { $end }; ki tiltotta le: { $by }.
says-rules-again = Utána ismét a szabályok döntenek.
says-until-ended = Amíg valaki meg nem szünteti.
says-blocked-elsewhere = Letiltva, de nem ez a termék tiltotta le.
says-blocked-elsewhere-more = Az Exchange által megadott ok: { $reason }.
says-blocked = Letiltva, kezdete: { $time }; ok: { $reason }.
says-confirmed = Az Exchange megerősítette: { $time }.
says-next-contact = A telefon a következő kapcsolatakor veszi észre.
says-quarantined = Karanténban: valakinek a döntésére vár.
says-first-seen = Először észlelve: { $time }.
see-waiting = Ami vár
says-discovery = Az Exchange még azonosítja az eszközt.
says-discovery-more = Addig nem kap levéltartalmat.
says-allowed = Engedélyezve.
says-kept = Megtartja, amije van:
says-undecided = Még nem született róla döntés.
says-unknown = Az állapota az Exchange-ben nem ismert.
says-unknown-more = Egy teljes szinkronizálás megállapíthatja.
like-same = Valószínűleg ugyanaz a személy új telefonnal.
like-same-text = Azonos postaláda és család; a régi telefon nagyjából akkor némult el, amikor az új megjelent. Mielőtt átviszi a jóváhagyást, kérdezze meg a személyt.
like-copied = Egy azonosító több helyen: lehet, hogy másolat.
copied-models = Ugyanaz az azonosító különböző modellekről érkezett. Mielőtt hozzáférést engedélyez, nézze meg mindegyiket.
copied-people = Ugyanaz az azonosító különböző személyeknél szerepel. Lehet két postaládát használó egyetlen telefon is; mielőtt hozzáférést engedélyez, nézze meg.
like-new = Új eszköz.
like-new-text = E személynek nincs ismert néma telefonja ebből a családból.
same-phone = Azonos telefon, új azonosító
copied-id = Másolt azonosító
new-device = Új
held-runs = Visszatartott futások
groups-and-sources = Csoportok és források
certificates = Tanúsítványok
held-run-line = { $count ->
    [one] Egy { $count } utasításból álló futás vissza van tartva
   *[other] Egy { $count } utasításból álló futás vissza van tartva
}
lose-access-count = { $count } elveszíti a hozzáférést
quarantined-count = { $count ->
    [one] { $count } telefon karanténban
   *[other] { $count } telefon karanténban
}
quarantined-text = Nem kapnak leveleket, amíg valaki nem dönt.
judged-of = Megvizsgálva: a legrégebben várakozó { $count }, összesen { $all } közül.
no-quarantine = Itt egyetlen eszköz sem vár.
the-chosen-device = A kiválasztott eszköz
choose-named = Kiválasztás: { $name }
chosen-count = { $count } kiválasztva
compared-devices = Összehasonlítás
old-one = Régi
new-one = Az új
other-one = A másik
this-phone = Ez a telefon
model = Modell
first-sync = Első szinkronizálás
open-the-device = Oldal megnyitása
next-one = Következő
keys-help = A J és a K billentyű a listában lépked, amíg a listán van a fókusz; nem hoz döntést.
decided-one = Eldöntve.
decided-several = { $count ->
    [one] Eldöntve { $count } eszközre.
   *[other] Eldöntve { $count } eszközre.
}
some-failed = { $all } közül { $count } sikertelen
some-failed-text = A többi el van döntve. Ezek nem:
understood = Értettem
close = Bezárás
and-more = és még { $count }
no-held-run = Egyetlen futás sem vár.
unread-text = A döntések ezeken a csoportokon és forrásokon alapulnak. Amíg nem olvashatók, minden érintett megtartja, amije van.
all-read = Minden olvasható, amin a döntések alapulnak.
no-certificate-ends = Egyetlen tanúsítvány sem jár le hamarosan.
what-happened = Mi történt
undo = Visszavonás
undo-with-run = Visszavonás a futással együtt…
is-undone = Visszavonva
first-seen = Először észlelve
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Kézzel engedélyezve
blocked-by-hand = Kézzel letiltva
exchange-not-asked = Az Exchange saját szabályai és az alapértelmezett szint nem számítanak.
exchange-decides = Az Exchange saját szabályai és az alapértelmezett szint döntenek.
exchange-rules = Hozzáférés az Exchange-ben
is-it-the-successor = Ez a telefon ennek az utódja: { $name }?
successor-text = Azonos személy, azonos család; a régi utolsó szinkronizálása: { $time }.
see-the-old = A régi megtekintése
carry-over-ask = Jóváhagyás átvitele…
carry-over = Átvitel
carry-title = Átviszi a jóváhagyást az új telefonra?
carry-by-hand = Valaki kézzel engedélyezte a hozzáférést a régi eszköznek: { $old }. Ez a döntés megszűnik, és az új eszköz kap hozzáférést ugyanaddig az időpontig: { $new }. Az új döntés is megszüntethető.
carry-by-rules = A régi eszköznek a szabályok engedélyezik a hozzáférést, és továbbra is döntenek róla: { $old }. Az új eszköz kézi döntéssel kap hozzáférést az Ön által választott időre: { $new }.
carried-over = A jóváhagyás átvitele megtörtént.
allow-ask = Engedélyezés további értesítésig…
let-in-for-a-while = Hozzáférés engedélyezése egy időre
phones-of-this-person = E személy eszközei: { $count }
phones-of-person = A személy eszközei
phones-count = { $count ->
    [one] { $count } eszköz
   *[other] { $count } eszköz
}
no-phone-of-person = Ehhez a címhez nem ismert eszköz.
first-of-them = Az első { $count } látható.
let-all-in-ask = Összes engedélyezése…
let-all-in-title = Engedélyezi a hozzáférést minden eszköznek: { $name }?
let-all-in-text = E személy minden eszköze a szabályoktól függetlenül kap leveleket, a későbbiek is. Az egyes eszközökről hozott döntés elsőbbséget élvez.
block-all-ask = Összes letiltása…
block-all-title = Letiltja az összes eszközt: { $name }?
block-all-text = E személy egyetlen eszköze sem kap leveleket, a későbbiek sem. Az egyes eszközökről hozott döntés elsőbbséget élvez; a biztonsági fék beszámítja a letiltást.
decided-for-person = Eldöntve a személy minden eszközére.
phone = Telefon
in-exchange = Az Exchange-ben
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = A személyre hat: minden eszközére.
more = Továbbiak
never-ordered = soha nem adták ki
wipe-title = Törli ennek az eszköznek az adatait: { $name }?
not-this-phone = Nem ez
what-is-removed = Mi törlődik
account-only = Csak a levelezési fiók
account-only-old = Nem lehetséges: ActiveSync 16.1 szükséges hozzá, és az Exchange nem jelezte, hogy ez a telefon támogatja.
account-only-outlook = Nem lehetséges: az Outlook csak a saját törlését ismeri.
outlook-data = Az Outlook saját adatai
whole-phone = Minden a telefonon
whole-phone-text = A személyes fényképek és alkalmazások elvesznek.
wipe-handed-over = Az Exchange a telefon következő kapcsolatakor adja át a törlést. Addig visszavonható.
wipe-reason = Ok, az utasítással együtt megőrizve
wipe-ending = E telefon azonosítójának utolsó { $count } karaktere
wipe-whole-id = E telefon teljes azonosítója
wipe-yes = E telefon adatainak törlése
wipe-no = A telefon maradjon, ahogy van
share-of = { $percent }% (összesen { $total })
odd-group = Közülük { $count } ehhez a csoporthoz tartozik: „{ $name }”.
let-these-in-ask = Ezek engedélyezése…
let-these-in-of = Ezek engedélyezése: { $name }
summary-partial = A futás nagyobb, mint amit az itteni összegzés tartalmaz; az alábbi utasítások hiánytalanok.
other-orders = A hozzáférést nem érintő módosítás
reasons-of-run = A hozzáférés elvesztésének okai
for-example = Például
seen-this-week = Ezen a héten észlelve
where-they-are = Hol vannak
carry-several = A kézi jóváhagyás a saját lejáratával kerül át. Ahol a régi telefonnak a szabályok engedélyezik a hozzáférést, ott az új az Ön által választott időre kap hozzáférést. Előbb kérdezze meg a személyeket.

## finding devices
find-box = Személy, cím, eszköz vagy azonosító keresése
find-person = Személy
find-columns = Oszlopok…
find-csv = CSV, { $count } találat
find-csv-all = CSV, minden találat
find-views = Nézetek
find-attention = Figyelmet igényel
find-silent = Több mint 30 napja néma
find-old-eas = EAS 16.1 alatt
find-save-view = Nézet mentése…
find-view-name = A nézet neve
find-view-shared = Mindenki látja
find-view-saved = A nézet mentve.
find-view-remove = Nézet eltávolítása…
find-view-remove-title = Eltávolítja a nézetet: „{ $name }”?
find-view-removed = A nézet eltávolítva.
find-filter-by = Szűrés eszerint
find-apply = Alkalmazás
find-remove-filter = Szűrő eltávolítása: { $name }
find-words = Keresés
find-step = Döntő lépés
find-reason = Ok az Exchange-ben
find-eas = EAS-verzió
find-client = Ügyfél
find-imei = IMEI
find-first-sync = Első szinkronizálás
find-last-sync = Utolsó szinkronizálás
find-within-days = az elmúlt { $days } napban
find-silent-days = { $days } napja nem
find-never-synced = soha
find-range-many = { $from }–{ $to }, összesen több mint { $all } eszköz
find-select = Kijelölés: { $name }
find-select-page = Az oldal eszközeinek kijelölése
find-selection = Kijelölt eszközök
find-selected = { $count } kijelölve
find-select-all = Összes kijelölése ({ $count })
find-clear = Kijelölés megszüntetése
find-let-in = Ideiglenes engedélyezés…
find-allow = Engedélyezés…
find-block = Letiltás…
find-let-in-title = Ideiglenesen engedélyezi ezeket az eszközöket?
find-allow-title = Engedélyezi ezeket az eszközöket?
find-block-title = Letiltja ezeket az eszközöket?
find-allow-text = A kézi döntés minden szabállyal szemben elsőbbséget élvez, ezen eszközök mindegyikénél.
find-block-text = A kézi döntés minden szabállyal szemben elsőbbséget élvez. A biztonsági fék minden olyan eszközt beszámít, amely elveszíti a hozzáférést: a korlátja felett a futás addig vár, amíg valaki el nem fogadja.
find-progress = Eldöntve: { $done }, összesen { $all }…
find-decided = Ennyi eszközre eldöntve: { $count }.
find-failed = Nincs eldöntve: { $count }
find-understood = Bezárás
find-step-by-hand = kézi döntés
find-step-enabled = hozzáférés-vezérlés
find-step-exemption = kivétel
find-step-excluded = kizárt csoport
find-step-inactive = inaktív eszköz
find-step-rule = helyi szabály
find-step-included = belefoglalt csoport
find-step-managed = regisztráció
find-step-activated = aktiválás
find-step-compliant = megfelelőség
find-step-override = az Exchange szabályának felülbírálása

## audit
audit-title = Auditnapló
audit-text = Beállítások, szerepkörök és módok minden módosítása, minden utasítás és jóváhagyás. Megőrzés: { $days } nap.
audit-when = Mikor
audit-who = Ki
audit-what = Mi
audit-before-after = Előtte → utána
audit-from-where = Honnan
audit-none = Nincs bejegyzés.
audit-verifying = A lánc ellenőrzése…
audit-verified = A lánc ellenőrizve eddig: { $time }
audit-broken = A lánc sérült. Hagyja az adatbázist változatlanul, és derítse ki, ki fért hozzá a fájljához.
audit-csv = CSV
audit-since = Ettől
audit-until = Eddig
audit-any = összes
audit-filter = + Szűrő
audit-show = Megjelenítés
audit-without = Szűrő eltávolítása – { $name }: { $value }
audit-token = jogkivonat
audit-more = még { $count }
audit-created = Létrehozva
audit-changed = Módosítva
audit-removed = Eltávolítva
audit-done = Kiadva vagy eldöntve
audit-previewed = Előnézet megtekintve
audit-exported = Exportálva
audit-signed-in = Bejelentkezett
audit-signed-out = Kijelentkezett
audit-refused = Bejelentkezés elutasítva
audit-access-settings = hozzáférési beállítások
audit-exchange-settings = az Exchange beállításai
audit-mail-settings = értesítési beállítások
audit-mailbox-policy = postaláda-házirend
audit-mailbox-policies = postaláda-házirendek
audit-connector = összekötő
audit-decision = kézi döntés
audit-run = futás
audit-order = utasítás
audit-template = üzenetsablon
audit-message = üzenet
audit-record = felügyeleti rekord
audit-source = megfelelőségi forrás
audit-link = eszköz társítása
audit-device-name = eszköz neve
audit-group = csoport
audit-graph = Microsoft Graph
audit-account-file = fiókfájl
audit-user = felhasználó
audit-session = munkamenet
audit-entries = ismeretlen eredetű bejegyzések
audit-restore = újraolvasás visszaállítás után
audit-console = konzol
audit-api = API
audit-command-line = parancssor
audit-of-connector = az összekötőnél
audit-of-service = maga a szolgáltatás

## people
pp-code = Kód
pp-code-help = A hitelesítő alkalmazás hat számjegye vagy egyik helyreállítási kódja.
pp-by-password = Bejelentkezés névvel és jelszóval
pp-by-token = Bejelentkezés hozzáférési jogkivonattal
pp-password = Jelszó
pp-refused = A név vagy a jelszó nem megfelelő.
pp-code-refused = A kód nem megfelelő, vagy már felhasználták. Várja meg a következőt, és ellenőrizze mindkét eszköz óráját.
pp-link-unknown = Ez a hivatkozás már nem érvényes: felhasználták, újabb lépett a helyébe, vagy letelt a 24 órája. Kérjen másikat egy rendszergazdától.
pp-too-short = Válasszon legalább { $count } karakteres jelszót.
pp-too-long = A jelszó legfeljebb { $count } karakteres lehet.
pp-too-plain = Válasszon többféle karakterből álló jelszót.
pp-holds-name = A jelszó tartalmazza a nevét. Válasszon másikat.
pp-old-wrong = Nem ez a jelenlegi jelszava.
pp-too-often = Túl sok próbálkozás történt. Várjon egy percet, majd próbálja újra.
pp-last-administrator = Ő az egyetlen, aki a szolgáltatást felügyelheti. Előbb adjon másnak rendszergazda szerepkört és bejelentkezési módot.
pp-no-second = Második személy szükséges, ehhez két olyan személy kell, aki be tud jelentkezni és felügyelhet. Előbb vegyen fel még valakit.
pp-page-only = Korlátozott idejű hozzáférési jogkivonattal jelentkezett be. A jelszó, a második tényező és a jogkivonatok jelszavas bejelentkezés után módosíthatók.
pp-choose = Válasszon jelszót
pp-choose-for = neki: { $name }
pp-choose-and-enter = Mentés és bejelentkezés
pp-new-password = Új jelszó
pp-again = Új jelszó még egyszer
pp-password-help = Legalább { $count } karakter. Több szót könnyű megjegyezni és nehéz kitalálni.
pp-not-same = A kettő nem egyezik.
pp-account = Saját fiók
pp-role = Szerepkör
pp-must-enroll = A szerepköre második tényezőt kíván
pp-must-enroll-text = A folytatáshoz állítsa be.
pp-sessions = Nyitott munkamenetek
pp-end-others = Többi munkamenetem befejezése
pp-tokens = Hozzáférési jogkivonatok
pp-tokens-text = Parancsfájlokhoz és programokhoz. A jogkivonat nem tehet többet, mint Ön, és lejár a maga idejében.
pp-token-ask = Jogkivonat létrehozása…
pp-change-password = Jelszó módosítása
pp-set-password = Jelszó beállítása
pp-old-password = Jelenlegi jelszó
pp-password-text = Az új jelszó mentésekor a többi munkamenete véget ér.
pp-password-changed = A jelszó mentve. A többi munkamenete véget ért.
pp-factor = Második tényező
pp-factor-on = A jelszavas bejelentkezés kódot kér a hitelesítő alkalmazásból.
pp-codes-left = { $count ->
    [one] { $count } helyreállítási kód maradt.
   *[other] { $count } helyreállítási kód maradt.
 }
pp-new-codes-ask = Új helyreállítási kódok…
pp-new-codes = Új helyreállítási kódok létrehozása
pp-factor-remove-ask = Második tényező eltávolítása…
pp-factor-remove = Második tényező eltávolítása
pp-factor-removed = A második tényező eltávolítva.
pp-factor-text = A jelszó mellett a hitelesítő alkalmazás kódja. Aki csak a jelszót ismeri, nem tud bejelentkezni.
pp-factor-set-up = Beállítás
pp-qr = Kép a hitelesítő alkalmazásnak
pp-scan = Olvassa be a képet egy hitelesítő alkalmazással, majd írja be a megjelenő kódot.
pp-by-hand = Vagy írja be kézzel
pp-first-code = Az alkalmazásban látható kód
pp-factor-confirm = Bekapcsolás
pp-factor-done = A második tényező bekapcsolva.
pp-codes = Helyreállítási kódok
pp-codes-text = Tartsa ott, ahol más nem találja meg. Mindegyik egyszer lépteti be, ha a hitelesítő alkalmazás elveszett. Csak most láthatók.
pp-kept = Eltettem
pp-copy = Másolás
pp-link = hivatkozás
pp-since = Mióta
pp-from = Honnan
pp-by = Bejelentkezés módja
pp-last-use = Utolsó használat
pp-ends = Lejár
pp-this-one = ez
pp-end = Befejezés
pp-end-ask = Befejezés…
pp-end-session-of = Munkamenet befejezése: { $name }, { $address }
pp-session-ended = A munkamenet véget ért.
pp-no-session = Nincs nyitott munkamenet.
pp-sessions-ended = { $count ->
    [one] { $count } munkamenet véget ért.
   *[other] { $count } munkamenet véget ért.
 }
pp-made = Létrehozva
pp-end-token = Jogkivonat visszavonása: { $name }
pp-end-token-text = Az ezt használó programokat a szolgáltatás mostantól elutasítja, és az általa nyitott munkamenetek véget érnek.
pp-token-ended = A jogkivonat visszavonva.
pp-no-token = Nincs jogkivonat.
pp-token-name = Mire való
pp-token-name-help = Számítógép vagy parancsfájl, ahogy később felismeri.
pp-days = Lejárat
pp-days-count = { $count ->
    [one] { $count } nap
   *[other] { $count } nap
 }
pp-token-make = Jogkivonat létrehozása
pp-token-made = A jogkivonat elkészült
pp-token-once = Csak most látható.
pp-people = Személyek
pp-demands = Bejelentkezési szabályok
pp-single = Csak egy személy felügyelheti a szolgáltatást
pp-single-text = Senki más nem segíthet, ha elfelejti a jelszavát. Vegyen fel egy másodikat; a kiszolgálón egy parancs bármikor ad új hivatkozást.
pp-password-and-factor = Jelszó és kód
pp-link-until = hivatkozás eddig: { $time }
pp-no-way = nem tud bejelentkezni
pp-signs-in = Bejelentkezés módja
pp-you = Ön
pp-role-ask = Szerepkör…
pp-role-of = Szerepkör: { $name }
pp-link-ask = Hivatkozás…
pp-link-for = Hivatkozás: { $name }
pp-link-ask-text = A hivatkozással az illető új jelszót választ, egyszer és 24 órán belül. A régebbi hivatkozás érvényét veszti. Addig a jelenlegi jelszó és a munkamenetek megmaradnak.
pp-link-make = Hivatkozás létrehozása
pp-link-made = Hivatkozás: { $name }
pp-link-text = Megbízható úton adja át az illetőnek. Egyszer érvényes, eddig: { $time }, és csak most látható.
pp-factor-take-ask = Második tényező…
pp-factor-take = Második tényező elvétele: { $name }
pp-factor-take-text = Csak ha a hitelesítő alkalmazás és a helyreállítási kódok is elvesztek. Győződjön meg róla, hogy valóban ő kéri.
pp-take-away = Elvétel
pp-remove = Eltávolítás: { $name }
pp-remove-text = Az illető többé nem tud bejelentkezni; munkamenetei és jogkivonatai azonnal véget érnek. Amit tett, az auditnaplóban marad.
pp-removed = Eltávolítva: { $name }.
pp-add-ask = Személy felvétele…
pp-add = Személy felvétele
pp-add-text = Kap egy hivatkozást, amellyel az illető jelszót választ.
pp-name-help = Ahogy az auditnapló mutatja.
pp-roles-help = Csak olvasás: megtekint. Auditor: az auditnaplót is olvassa. Helpdesk: néhány napra eszközöket enged be. Operátor: blokkol, eszközadatokat töröl és futásokról is dönt. Rendszergazda: minden.
pp-exists = Már van { $name } nevű személy.
pp-added = Felvéve: { $name }.
pp-role-given = { $name } szerepköre mostantól: { $role }.
pp-sessions-text = Mindenki nyitott munkamenetei ezen a lapon. A befejezett munkamenetet a szolgáltatás onnantól elutasítja.
pp-all-tokens-text = Mindenki korlátozott idejű hozzáférési jogkivonatai.
pp-factor-for = Második tényezőt kívánó szerepkörök
pp-factor-for-text = Akinek ilyen szerepköre van és jelszóval jelentkezik be, előbb beállítja a második tényezőt. A hozzáférési jogkivonatokra nem vonatkozik.
pp-demands-saved = A bejelentkezési szabályok mentve.
pp-second = Második személy
pp-second-text = Amit valaki kér, legfeljebb 24 óráig várja, hogy más megerősítse. Senki sem erősíti meg a saját kérését, és a kikapcsoláshoz is második személy kell.
pp-second-single = Csak egy személy felügyelheti a szolgáltatást, így nem volna, aki megerősít. Előbb vegyen fel másik rendszergazdát, aki be tud jelentkezni.
pp-for-wipes = Eszközadatok törléséhez
pp-for-runs = Visszatartott futások elfogadásához
pp-waits-second = A kérés megtörtént, és a várakozó tételek között más személyre vár.
pp-none-second = Semmi sem vár második személyre.
pp-wants-wipe = Eszközadatok törlése: { $name }
pp-wants-run = { $count ->
    [one] Visszatartott futás elfogadása ({ $count } utasítás)
   *[other] Visszatartott futás elfogadása ({ $count } utasítás)
 }
pp-wants-settings = Második személy ritkább megkövetelése
pp-asked-by = Kérte
pp-asked-at = Kérés ideje
pp-waits-until = Eddig vár
pp-nothing-yet = Még semmi sem történt.
pp-confirm-ask = Megerősítés…
pp-confirm = Megerősítés most
pp-confirm-text = Azonnal végrehajtódik. Csak akkor erősítse meg, ha maga is megnézte.
pp-confirmed = Megerősítve; a végrehajtás folyamatban van.
pp-refuse-ask = Elutasítás…
pp-refuse = Elutasítás most
pp-refuse-text = Semmi sem történik. Újra kérhető.
pp-refused-request = Elutasítva.
pp-withdraw-ask = Kérés visszavonása…
pp-withdraw = Kérés visszavonása
pp-withdraw-text = Semmi sem történik. Újra kérheti.
pp-withdrawn = A kérés visszavonva.
pp-own-request = Ezt Ön kérte: más személynek kell döntenie.
pp-higher-role = Erről magasabb szerepkörű személy dönt.
pp-request-over = Ez már nem vár: valaki döntött, vagy letelt a nap.
pp-author-gone = Aki kérte, azt eltávolították, vagy már nincs rá joga. Utasítsa el, és ha szükséges, kérje újra.
pp-request-waits = Ugyanezt már kérték, és második személyre vár.
pp-show-number = Teljes szám megjelenítése
pp-show-number-text = Az auditnapló feljegyzi, ki nézte meg.
pp-alarm = Vészhelyzeti fiókot használtak
pp-acknowledge-ask = Tudomásulvétel…
pp-acknowledge = Használat tudomásulvétele
pp-acknowledge-text = A riasztás eltűnik. Akkor tegye meg, ha tudja, ki és miért használta a fiókot, és adjon neki új jelszót.
pp-acknowledged = A használat tudomásul véve.
pp-break-glass = vészhelyzetre
pp-break-glass-ask = Vészhelyzeti…
pp-ordinary-ask = Szokásos…
pp-break-glass-of = { $name }: vészhelyzeti fiók
pp-break-glass-text = Aki ezzel a fiókkal bejelentkezik, riasztást vált ki, amely a várakozó tételek között és a naplóban marad, amíg egy másik rendszergazda tudomásul nem veszi. Második tényező nem szükséges. A jelszavát tartsa lezárva.
pp-ordinary-text = Szokásos fiók lesz belőle: használata már nem riasztás.
pp-break-glass-saved = A fiók mentve.

