### hu: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Helyszíni Microsoft Exchange Server
field-server = Ügyfél-elérési kiszolgáló:
type-hosted = Üzemeltetett Microsoft Exchange Server
field-server-url = Kiszolgáló címe (URL-cím):
proxy-button = Proxykiszolgáló...
type-dedicated = Dedikált bérelt Microsoft Exchange-kiszolgáló
field-user = Felhasználó: (Tartomány\felhasználó)
field-password = Jelszó:
enable-notification = Értesítések engedélyezése
field-email = E-mail-cím: (user@contoso.com)
connect = Kapcsolódás
close = Bezárás
help = Súgó
privacy = Adatvédelem
about = Információ
cmdlet-link = Tudnivalók a Microsoft Exchange-parancsmagokkal kapcsolatos követelményekről

## The proxy dialog

proxy-use = Proxykiszolgáló használata mobileszköz-információk szinkronizálásakor
proxy-name = Proxykiszolgáló neve:
proxy-port = Portszám:
proxy-use-credentials = Hitelesítő adatok használata a proxykiszolgálóhoz való csatlakozáshoz
proxy-user = Felhasználó: (Tartomány\felhasználó)
proxy-password = Jelszó:
ok = OK

## Words of the console

quick-sync = Gyors szinkronizálás
full-sync = Teljes szinkronizálás
replace = Csere
status = Állapot
state-allowed = Engedélyezett
state-blocked = Letiltva
state-quarantined = Karantén

## Set-up

product = Exchange Connector
language = Nyelv
intro = A(z) { product } jelenti az Exchange-szervezet mobil eszközeit a felügyeleti szolgáltatásnak, és érvényre juttatja, hogy melyik kaphat levelet. Válassza ki a használt Exchange Server-típust:
account-intro = Adja meg azt a felhasználói fiókot, amellyel az összekötő bejelentkezik az Exchange-be. A fióknak engedéllyel kell rendelkeznie bizonyos Exchange-parancsmagok futtatásához.
notification-intro = Ha egy felhasználó eszközét letiltják vagy karanténba helyezik, az összekötő írhat a felhasználónak. Adja meg a postaládát, amelyből ezeket az üzeneteket küldi.
cancel = Mégse
show-password = Jelszó megjelenítése
hide-password = Jelszó elrejtése
secret-is-set = Beállítva. A megtartásához hagyja üresen.
advanced = Speciális beállítások
authentication = Hitelesítés:
automatic = Automatikus
service-identity = A szolgáltatás saját fiókja
service-identity-note = Nincs jelszó: a szolgáltatás a saját fiókjával jelentkezik be.
realm = Kerberos-tartomány:
kdc = Kerberos-kulcselosztó központ:
extra-root = További főtanúsítvány:
extra-root-none = Nincs
extra-root-count = { $n ->
    [one] { $n } tanúsítvány
   *[other] { $n } tanúsítvány
}
clear = Törlés
browse = Tallózás...
ews-url = Exchange webszolgáltatások (URL):
failover = Másik ügyfél-elérési kiszolgáló használata, ha ez nem válaszol
parallel = Több parancs küldése egyszerre az Exchange-nek
proxy-for-exchange = A proxykiszolgáló használata az Exchange-hez is
proxy-bypass = Kapcsolódás proxykiszolgáló nélkül ide:
proxy-summary = Proxykiszolgáló: { $address }
no-proxy = Nincs proxykiszolgáló

## Account file

service = Felügyeleti szolgáltatás
account-file = Fiókfájl:
account-missing = Válassza ki a felügyeleti szolgáltatás által készített fiókfájlt.
account-organization = Szervezet
account-fingerprint = Főtanúsítvány, SHA-256
account-valid-until = Érvényesség vége
account-compare = Hasonlítsa össze ezeket a karaktereket azokkal, amelyeket a szolgáltatás a fájl készítésekor megjelenített.
account-expired = Ez a fiókfájl lejárt: { $date }. Kérjen újat.
account-damaged = Ez a fiókfájl sérült. Kérjen újat.
account-other-kind = Ez nem { product }-fiókfájl.
account-newer = Ehhez a fiókfájlhoz a(z) { product } újabb verziója szükséges.
account-unreadable = A fájl nem olvasható: { $reason }
account-enrolled = Ez a számítógép már regisztrálva van. Fiókfájl csak másik szolgáltatásra váltáshoz szükséges.
account-delete-offer = A számítógép más felhasználói is olvashatják a fiókfájl mappáját. A fájlra itt már nincs szükség.
account-delete = Fiókfájl törlése
account-deleted = A fiókfájl törölve.
account-delete-failed = A fiókfájl nem törölhető: { $reason }

## What is missing or wrong

needed = Még szükséges: { $fields }
to-correct = Javítsa: { $fields }
problem-empty = Adjon meg egy értéket.
problem-too-long = Legfeljebb { $n } karaktert adjon meg.
problem-server = Adjon meg egy kiszolgálónevet vagy https-címet.
problem-scheme = A cím kezdete legyen https://
problem-credentials = Távolítsa el a felhasználónevet és a jelszót a címből. Ezeknek saját mezőjük van.
problem-user = Adja meg a tartományt és a felhasználót: TARTOMÁNY\felhasználó vagy felhasználó@tartomány
problem-port = Adjon meg egy számot 1 és 65535 között.
problem-host = Csak a nevet adja meg, https:// és port nélkül.
problem-email = Adjon meg egy e-mail-címet, például: notify@contoso.com
problem-url = Adjon meg egy címet, amely így kezdődik: https://
problem-certificate = Ez a fájl nem tartalmaz PEM formátumú tanúsítványt.
problem-service-identity = A szolgáltatás saját fiókjához saját Exchange-kiszolgáló kell, Active Directory-beállítások nélkül.

## Connect

connecting = Kapcsolódás folyamatban
testing = A kapcsolat tesztelése
connecting-note = Ez eltarthat néhány percig. Az Exchange-ben semmi sem változik.
check-account-file = Fiókfájl
check-proxy = Proxykiszolgáló
check-name = Kiszolgáló neve
check-port = Hálózati kapcsolat
check-tls = Kiszolgálótanúsítvány
check-authentication = Bejelentkezés
check-cmdlets = Szükséges parancsmagok
check-organization = Exchange-szervezet
check-throttling = Szabályozási korlátok
check-client-access-servers = További ügyfél-elérési kiszolgálók
check-kerberos = Kerberos-jegyek
check-autodiscover = Automatikus észlelés
check-ews = Értesítési postaláda
check-directory = Csoportok az Active Directoryban
check-store = Beállítások mentése
state-waiting = Várakozik
state-running = Folyamatban
state-ok = Rendben
state-warning = Figyelmeztetés
state-failed = Sikertelen
state-skipped = Kihagyva
who-you = Az Ön teendője
who-exchange = Az Exchange rendszergazdájának
who-network = A hálózati rendszergazdának
who-account = A fiókok rendszergazdájának
who-service = A felügyeleti szolgáltatás rendszergazdájának
who-maker = A támogatásnak
error-code = Hibakód: { $code }
details = Részletek
copy = Másolás
back = Vissza
try-again = Próbálja újra
try-refused-logon = Tudom: próbálja egyszer
continue-anyway = Kapcsolódás mégis
connect-failed = A kapcsolat nem jött létre. Semmi sem változott, és minden megadott adat megmaradt.
connect-warnings = A kapcsolat létrehozható, de vannak figyelmeztetések.
connect-cancelled = Megszakítva. Semmi sem változott.
connect-lost = Az összekötő leállt, mielőtt végzett volna. Minden megadott adat megmaradt. Próbálja újra.
test-succeeded = A kapcsolat működik.
test-failed = A kapcsolat ezekkel a beállításokkal nem működik.

## Replace and success

replace-title = Konfigurációs figyelmeztetés
replace-question = Lecseréli a meglévő kapcsolatot?
replace-text = Ez az Exchange-szervezet már kapcsolódik a felügyeleti szolgáltatáshoz egy másik számítógépről. Egyszerre csak egy kapcsolat létezhet.
replace-other = A következő számítógépen fut: { $computer }. Utolsó kapcsolat: { $time }. Mód: { $mode }.
replace-hint = Válassza a „{ replace }” gombot, ha inkább erről a számítógépről kíván kapcsolódni.
success = A felügyeleti szolgáltatás és az Exchange kapcsolata létrejött.
success-next = Az első teljes szinkronizálás folyamatban van. Amikor befejeződik, a mobil eszközök megjelennek a felügyeleti szolgáltatásban.
success-observe = Az összekötő egyelőre csak megfigyel. Semmit sem módosít az Exchange-ben, amíg a felügyeleti szolgáltatásban be nem kapcsolják az érvényesítést.
success-changed = Módosítva: { $fields }
show-status = Állapot megjelenítése

## Status

connection-connected = Kapcsolódva
connection-disconnected = Leválasztva
connection-pending = Kapcsolódás folyamatban
connection-none = Nincs beállítva
server-label = Exchange-kiszolgáló
server-failover = { $server }, mert { $configured } nem válaszol
environment = Környezet
mode = Mód
mode-observe = Csak megfigyelés
mode-enforce = Érvényesítés
version = Verzió
devices = Eszközök
devices-count = { $n ->
    [one] { $n } eszköz
   *[other] { $n } eszköz
}
state-discovery = Felderítés
state-unknown = Ismeretlen
synchronization = Szinkronizálás
column-last = Utolsó
column-result = Eredmény
column-duration = Időtartam
column-next = Következő
column-new = Új
column-changed = Módosult
column-removed = Eltávolítva
result-succeeded = Sikeres
result-partial = Hiányos
result-failed = Sikertelen
never = Soha
running-now = Folyamatban
step-connecting = Kapcsolódás az Exchange-hez
step-devices = Eszközök olvasása
step-mailboxes = Postaládák olvasása
step-statistics = Eszközstatisztikák olvasása
step-comparing = Összehasonlítás
step-uploading = Küldés a felügyeleti szolgáltatásnak
progress-of = { $total } / { $done }
findings = Megállapítások
no-findings = Nincs jelentenivaló.
history = Előzmények
pending-orders = { $n ->
    [one] { $n } utasítás várakozik
   *[other] { $n } utasítás várakozik
}
change-settings = Beállítások módosítása
test-connection = Kapcsolat tesztelése
open-console = Konzol megnyitása
support-bundle = Támogatási csomag exportálása
support-bundle-saved = A támogatási csomag mentve: { $path }
discard-question = Elveti a módosításokat?
discard-text = A beírt adatok még nincsenek mentve. A kapcsolat változatlan marad.
discard = Elvetés
keep-editing = Szerkesztés folytatása
remove = Kapcsolat eltávolítása
remove-question = Eltávolítja a kapcsolatot erről a számítógépről?
remove-text = A szinkronizálás leáll. Az eszközök megtartják a levelezéshez való jelenlegi hozzáférésüket. A napló ezen a számítógépen marad.
request-failed = Az összekötő ezt nem hajtotta végre: { $reason }

## The connector itself

agent-searching = Az összekötő keresése
agent-starting = Az összekötő indítása
agent-absent = Az összekötő nem fut
agent-absent-help = Nélküle ez az ablak semmit sem jelenít meg és nem módosít. Indítsa el itt, vagy indítsa el a szolgáltatását.
agent-start = Összekötő indítása
agent-start-failed = Az összekötő nem indítható el: { $reason }
agent-older = Az összekötő régebbi ennél az ablaknál
agent-newer = Az összekötő újabb ennél az ablaknál
agent-version-help = Összekötő: { $agent }. Ez az ablak: { $own }. Mindkettőből ugyanazt a verziót telepítse.
agent-refused = Ez a fiók nem használhatja az összekötőt
agent-refused-help = Indítsa el ezt a programot rendszergazdaként vagy azzal a fiókkal, amellyel az összekötő fut.
agent-untrusted = Az összekötő helyett másik fiók válaszol
agent-untrusted-help = Semmit sem kapott. Kérje meg a rendszergazdát, hogy ellenőrizze: { $path }.
agent-lost = Az összekötő már nem válaszol. Újrapróbálkozás folyamatban.
read-only = A kapcsolatot megtekintheti, de nem módosíthatja. A módosításhoz indítsa el ezt a programot rendszergazdaként.

## Times

date-time = { $year }. { $mm }. { $dd }. { $time }
today-at = Ma, { $time }
tomorrow-at = Holnap, { $time }
yesterday-at = Tegnap, { $time }
seconds = { $n } mp
minutes = { $m } p { $s } mp
hours = { $h } ó { $m } p

## Help, privacy, about

help-text = Három dologra van szükség: a felügyeleti szolgáltatás fiókfájljára, egy ügyfél-elérési kiszolgáló nevére és egy olyan fiókra, amely futtathatja a szükséges parancsmagokat. Válassza a „{ connect }” gombot: minden lépés tesztelése látható, azzal együtt, hogy mi a teendő, ha valamelyik sikertelen. Semmi sem kerül mentésre, amíg mindegyik nem sikerül.
help-keys = Az Enter kapcsolódik, az Escape bezár. Tartsa lenyomva az Alt billentyűt az összes gomb billentyűjének megjelenítéséhez.
privacy-text = Az összekötő kiolvassa az Exchange-ből a postaládákat és mobil eszközeiket, és elküldi őket a fiókfájlban megnevezett felügyeleti szolgáltatásnak, senki másnak. A jelszavak titkosítva maradnak ezen a számítógépen.
about-text = A(z) { product } { $version } a megszüntetett helyszíni Exchange-összekötőt váltja fel. Nem Microsoft-termék.
cmdlets-text = A fióknak csak ezekre a parancsmagokra van szüksége. A parancsfájl olyan felügyeleti szerepkörcsoportot hoz létre, amely csak ezeket tartalmazza; futtassa az Exchange felügyeleti rendszerhéjban, és adja meg saját fiókját.
copy-script = Parancsfájl másolása

## Changes, undo, remedies and the console

recent-changes = Legutóbbi módosítások az Exchange-ben
change-allow = Hozzáférés engedélyezve
change-block = Hozzáférés letiltva
change-default-rule = Személyes bejegyzés eltávolítva; a szervezet szabályai döntenek
change-partnership = Partnerkapcsolat eltávolítva
change-wipe = Törlés kérve
change-cancel-wipe = Törlés visszavonva
change-default-level = Alapértelmezett hozzáférési szint módosítva
change-organization = Szervezeti beállítások módosítva
change-rule = Eszköz-hozzáférési szabály módosítva
change-rule-removed = Eszköz-hozzáférési szabály eltávolítva
change-policy = Postaláda-házirend módosítva
change-policy-removed = Postaláda-házirend eltávolítva
change-policy-assigned = Postaláda-házirend hozzárendelve
change-mail = E-mail elküldve
change-undo = Módosítások visszavonva
change-reason = Ok: { $reason }
change-undone = visszavonva
remove-keep = Az Exchange-ben végzett módosítások megtartása
remove-undo = Előbb az Exchange-ben végzett módosítások visszavonása
remove-undo-note = Egy érték csak akkor áll vissza, ha még olyan, amilyennek az összekötő hagyta. Az eszköz törlése nem vonható vissza.
undo-preview = A visszavonandók megjelenítése
undo-would = Visszavonásra kerülne: { $n }
undo-done = Visszavonva: { $n }
original-message = Az összekötő üzenete (angolul): { $text }
yes = Igen
no = Nem
console-intro = Beállítás a konzolon. Üres válasz megtartja a zárójelben álló értéket.
console-number = Adja meg az egyik számot.
remedy-account-file = Kérjen új fiókfájlt a felügyeleti szolgáltatás rendszergazdájától.
remedy-delete-account-file = Törölje a fiókfájlt, ha már nincs rá szükség.
remedy-password = Ellenőrizze a felhasználónevet és a jelszót, majd adja meg újra.
remedy-address = Ellenőrizze a kiszolgáló nevét vagy címét.
remedy-network = Ellenőrizze a nevet, a portot és a közbenső tűzfalat.
remedy-proxy = Ellenőrizze a proxykiszolgáló beállításait.
remedy-certificate = Javíttassa ki a kiszolgáló tanúsítványát, vagy adja hozzá a kibocsátó főtanúsítványát.
remedy-rights = Adja meg a fióknak a hiányzó jogokat. A parancsmagok követelményei között van hozzá parancsfájl.
remedy-ews = Ellenőrizze az értesítési postaládát és az Exchange webszolgáltatások címét.
remedy-exchange = Az összekötő magától újra próbálja. Ha ez így marad, nézze meg az Exchange-kiszolgálót.
remedy-settings = Javítsa a beállításokat, és próbálja újra.
remedy-local = Nézze meg az összekötő adatmappáját és szolgáltatását ezen a számítógépen.
remedy-support = Exportálja a támogatási csomagot, és küldje el a támogatásnak.

## The set-up package, and the original connector

remedy-package = Töltse le újra a telepítőcsomagot, és csomagolja ki az egészet egy új, üres mappába.
original-found = Az eredeti összekötő ezen a számítógépen van ({ $path }). A beállításait itt felajánljuk; a fájljait csak olvassuk. Az általa letiltott eszközök letiltva maradnak: az első szinkronizálás után adja meg a konzolon az összekötő oldalán, hogy kié ezek a bejegyzések.
original-stop = A szolgáltatásának leállítása és letiltása, amikor ez az összekötő be van állítva
original-stopped = Az eredeti összekötő szolgáltatása le van állítva és le van tiltva. Telepítve marad.

## The window by its drawing

choose-type = Válassza ki a használt Exchange Server típusát:
notification-note = levelet ír azoknak, akiknek az eszköze blokkolva vagy karanténban van
about-typeface = Betűtípus: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } ellenőrzés sikeres
   *[other] { $n } ellenőrzés sikeres
}
checks-not-tried = { $n ->
    [one] { $n } ellenőrzés nem futott
   *[other] { $n } ellenőrzés nem futott
}
try-new-password = Próba az új jelszóval
try-user = Próba ezzel: { $user }
try-server = Próba: { $server }
left-to-do = Hátralévő teendők
this-connector = Ez az összekötő
take-back = Visszavonás vagy eltávolítás
earlier-changes = Korábbi módosítások
per-second = { $n } másodpercenként
