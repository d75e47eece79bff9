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

## Set-up

product = Exchange Connector
language = Jazyk
intro = { product } hlásí mobilní zařízení vaší organizace Exchange službě správy a uplatňuje, která z nich smějí přijímat poštu. Vyberte typ Exchange Serveru, který používáte:
account-intro = Zadejte uživatelský účet, kterým se konektor přihlašuje k Exchange. Účet musí mít oprávnění ke spuštění určitých rutin systému Exchange.
notification-intro = Když je zařízení uživatele zablokováno nebo umístěno do karantény, může konektor tomuto uživateli napsat. Zadejte poštovní schránku, ze které se tyto zprávy posílají.
cancel = Zrušit
show-password = Zobrazit heslo
hide-password = Skrýt heslo
secret-is-set = Nastaveno. Ponechte prázdné, chcete-li je zachovat.
advanced = Upřesnit nastavení
authentication = Ověřování:
automatic = Automaticky
service-identity = Vlastní účet služby
service-identity-note = Bez hesla: služba se přihlašuje vlastním účtem.
realm = Sféra Kerberos:
kdc = Centrum distribuce klíčů Kerberos:
extra-root = Další kořenový certifikát:
extra-root-none = Žádný
extra-root-count = { $n ->
    [one] { $n } certifikát
    [few] { $n } certifikáty
    [many] { $n } certifikátu
   *[other] { $n } certifikátů
}
clear = Vymazat
browse = Procházet...
ews-url = Webové služby Exchange (URL):
failover = Použít jiný server klientského přístupu, když tento neodpovídá
parallel = Posílat do Exchange několik příkazů současně
proxy-for-exchange = Používat proxy server i pro Exchange
proxy-bypass = Připojovat bez proxy serveru k:
proxy-summary = Proxy server: { $address }
no-proxy = Bez proxy serveru

## Account file

service = Služba správy
account-file = Soubor účtu:
account-missing = Vyberte soubor účtu vytvořený službou správy.
account-organization = Organizace
account-fingerprint = Kořenový certifikát, SHA-256
account-valid-until = Platí do
account-compare = Porovnejte tyto znaky s těmi, které služba zobrazila při vytvoření souboru.
account-expired = Platnost tohoto souboru účtu skončila { $date }. Vyžádejte si nový.
account-damaged = Tento soubor účtu je poškozený. Vyžádejte si nový.
account-other-kind = Toto není soubor účtu programu { product }.
account-newer = Tento soubor účtu vyžaduje novější verzi programu { product }.
account-unreadable = Soubor nelze přečíst: { $reason }
account-enrolled = Tento počítač je už zaregistrovaný. Soubor účtu je potřeba jen pro přechod k jiné službě.
account-delete-offer = Ostatní uživatelé tohoto počítače mohou číst složku se souborem účtu. Soubor už zde není potřeba.
account-delete = Odstranit soubor účtu
account-deleted = Soubor účtu byl odstraněn.
account-delete-failed = Soubor účtu se nepodařilo odstranit: { $reason }

## What is missing or wrong

needed = Ještě chybí: { $fields }
to-correct = Opravte: { $fields }
problem-empty = Zadejte hodnotu.
problem-too-long = Zadejte nejvýše { $n } znaků.
problem-server = Zadejte název serveru nebo adresu https.
problem-scheme = Začněte adresu https://
problem-credentials = Odeberte z adresy uživatelské jméno a heslo. Mají vlastní pole.
problem-user = Zadejte doménu a uživatele: DOMÉNA\uživatel nebo uživatel@doména
problem-port = Zadejte číslo od 1 do 65535.
problem-host = Zadejte jen název, bez https:// a bez portu.
problem-email = Zadejte e-mailovou adresu, například notify@contoso.com
problem-url = Zadejte adresu, která začíná https://
problem-certificate = Tento soubor neobsahuje žádný certifikát ve formátu PEM.
problem-service-identity = Vlastní účet služby vyžaduje vlastní server Exchange a žádné nastavení Active Directory.

## Connect

connecting = Připojování
testing = Test připojení
connecting-note = Může to trvat několik minut. V Exchange se nic nemění.
check-account-file = Soubor účtu
check-proxy = Proxy server
check-name = Název serveru
check-port = Síťové připojení
check-tls = Certifikát serveru
check-authentication = Přihlášení
check-cmdlets = Požadované rutiny
check-organization = Organizace Exchange
check-throttling = Limity omezování
check-client-access-servers = Další servery klientského přístupu
check-kerberos = Lístky Kerberos
check-autodiscover = Automatická konfigurace
check-ews = Schránka pro oznámení
check-directory = Skupiny v Active Directory
check-store = Uložení nastavení
state-waiting = Čeká
state-running = Probíhá
state-ok = OK
state-warning = Upozornění
state-failed = Selhalo
state-skipped = Přeskočeno
who-you = Úkol pro vás
who-exchange = Pro správce Exchange
who-network = Pro správce sítě
who-account = Pro správce účtů
who-service = Pro správce služby správy
who-maker = Pro podporu
error-code = Kód chyby: { $code }
details = Podrobnosti
copy = Kopírovat
back = Zpět
try-again = Zkusit znovu
try-refused-logon = Vím o tom: zkusit jednou
continue-anyway = Přesto připojit
connect-failed = Připojení nebylo nastaveno. Nic se nezměnilo a vše, co jste zadali, zůstává zachováno.
connect-warnings = Připojení lze nastavit, ale jsou tu upozornění.
connect-cancelled = Zrušeno. Nic se nezměnilo.
connect-lost = Konektor se zastavil dříve, než skončil. Vše, co jste zadali, zůstává zachováno. Zkuste to znovu.
test-succeeded = Připojení funguje.
test-failed = Připojení v tomto nastavení nefunguje.

## Replace and success

replace-title = Upozornění na konfiguraci
replace-question = Chcete nahradit stávající připojení?
replace-text = Tato organizace Exchange je už ke službě správy připojená z jiného počítače. Současně může existovat jen jedno připojení.
replace-other = Běží na počítači { $computer }. Poslední kontakt: { $time }. Režim: { $mode }.
replace-hint = Volbou „{ replace }“ se místo toho připojíte z tohoto počítače.
success = Služba správy a Exchange jsou nyní propojené.
success-next = Probíhá první úplná synchronizace. Po jejím dokončení se mobilní zařízení zobrazí ve službě správy.
success-observe = Konektor zatím jen pozoruje. V Exchange nic nemění, dokud se ve službě správy nezapne vynucování.
success-changed = Změněno: { $fields }
show-status = Zobrazit stav

## Status

connection-connected = Připojeno
connection-disconnected = Odpojeno
connection-pending = Připojování
connection-none = Nenastaveno
server-label = Server Exchange
server-failover = { $server }, protože { $configured } neodpovídá
environment = Prostředí
mode = Režim
mode-observe = Jen pozorování
mode-enforce = Vynucování
version = Verze
devices = Zařízení
devices-count = { $n ->
    [one] { $n } zařízení
    [few] { $n } zařízení
    [many] { $n } zařízení
   *[other] { $n } zařízení
}
state-discovery = Zjišťování
state-unknown = Neznámý
synchronization = Synchronizace
column-last = Poslední
column-result = Výsledek
column-duration = Trvání
column-next = Další
column-new = Nové
column-changed = Změněné
column-removed = Odebrané
result-succeeded = Úspěšné
result-partial = Neúplné
result-failed = Selhalo
never = Nikdy
running-now = Probíhá
step-connecting = Připojování k Exchange
step-devices = Čtení zařízení
step-mailboxes = Čtení poštovních schránek
step-statistics = Čtení statistik zařízení
step-comparing = Porovnávání
step-uploading = Odesílání službě správy
progress-of = { $done } z { $total }
findings = Zjištění
no-findings = Není co hlásit.
history = Historie
pending-orders = { $n ->
    [one] { $n } příkaz čeká
    [few] { $n } příkazy čekají
    [many] { $n } příkazu čeká
   *[other] { $n } příkazů čeká
}
change-settings = Změnit nastavení
test-connection = Otestovat připojení
open-console = Otevřít konzolu
support-bundle = Exportovat balíček podpory
support-bundle-saved = Balíček podpory byl uložen jako { $path }
discard-question = Chcete změny zahodit?
discard-text = Zadané údaje ještě nejsou uložené. Připojení zůstane beze změny.
discard = Zahodit
keep-editing = Pokračovat v úpravách
remove = Odebrat připojení
remove-question = Chcete odebrat připojení z tohoto počítače?
remove-text = Synchronizace se zastaví. Zařízení si ponechají přístup k poště, který mají nyní. Deník zůstane v tomto počítači.
request-failed = Konektor to neprovedl: { $reason }

## The connector itself

agent-searching = Hledání konektoru
agent-starting = Spouštění konektoru
agent-absent = Konektor neběží
agent-absent-help = Bez něj toto okno nic nezobrazuje ani nemění. Spusťte ho zde nebo spusťte jeho službu.
agent-start = Spustit konektor
agent-start-failed = Konektor se nepodařilo spustit: { $reason }
agent-older = Konektor je starší než toto okno
agent-newer = Konektor je novější než toto okno
agent-version-help = Konektor: { $agent }. Toto okno: { $own }. Nainstalujte od obou stejnou verzi.
agent-refused = Tento účet nesmí konektor používat
agent-refused-help = Spusťte tento program jako správce nebo účtem, pod kterým konektor běží.
agent-untrusted = Místo konektoru odpovídá jiný účet
agent-untrusted-help = Nic mu nebylo odesláno. Požádejte správce, aby zkontroloval { $path }.
agent-lost = Konektor přestal odpovídat. Probíhá nový pokus.
read-only = Připojení si můžete prohlížet, ale ne měnit. Chcete-li je změnit, spusťte tento program jako správce.

## Times

date-time = { $day }. { $month }. { $year } { $time }
today-at = Dnes { $time }
tomorrow-at = Zítra { $time }
yesterday-at = Včera { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } h { $m } min

## Help, privacy, about

help-text = Potřebujete tři věci: soubor účtu služby správy, název serveru klientského přístupu a účet, který smí spouštět požadované rutiny. Zvolte „{ connect }“: každý krok se otestuje a zobrazí i s tím, co dělat, když některý selže. Nic se neuloží, dokud neproběhnou všechny.
help-keys = Enter připojí, Escape zavře. Podržením klávesy Alt zobrazíte klávesy všech tlačítek.
privacy-text = Konektor čte z Exchange poštovní schránky a jejich mobilní zařízení a posílá je službě správy uvedené v souboru účtu a nikomu jinému. Hesla zůstávají v tomto počítači zašifrovaná.
about-text = { product } { $version } nahrazuje ukončený místní konektor Exchange. Není to produkt společnosti Microsoft.
cmdlets-text = Účet potřebuje jen tyto rutiny a nic víc. Skript vytvoří skupinu rolí správy, která obsahuje jen je; spusťte ho v prostředí Exchange Management Shell a zadejte vlastní účet.
copy-script = Kopírovat skript

## Changes, undo, remedies and the console

recent-changes = Poslední změny v Exchange
change-allow = Přístup povolen
change-block = Přístup zablokován
change-default-rule = Osobní položka odebrána; rozhodují pravidla organizace
change-partnership = Partnerství odebráno
change-wipe = Vymazání vyžádáno
change-cancel-wipe = Vymazání zrušeno
change-default-level = Výchozí úroveň přístupu změněna
change-organization = Nastavení organizace změněno
change-rule = Pravidlo přístupu zařízení změněno
change-rule-removed = Pravidlo přístupu zařízení odebráno
change-policy = Zásady poštovních schránek změněny
change-policy-removed = Zásady poštovních schránek odebrány
change-policy-assigned = Zásady poštovních schránek přiřazeny
change-mail = E-mail odeslán
change-undo = Změny vráceny zpět
change-reason = Důvod: { $reason }
change-undone = vráceno zpět
remove-keep = Ponechat změny provedené v Exchange
remove-undo = Nejprve vrátit zpět změny provedené v Exchange
remove-undo-note = Hodnota se obnoví jen tehdy, je-li stále taková, jakou ji konektor zanechal. Vymazání nelze vrátit zpět.
undo-preview = Zobrazit, co by se vrátilo zpět
undo-would = Vrátilo by se zpět: { $n }
undo-done = Vráceno zpět: { $n }
original-message = Zpráva konektoru (anglicky): { $text }
yes = Ano
no = Ne
console-intro = Nastavení v konzole. Prázdná odpověď ponechá hodnotu v závorkách.
console-number = Zadejte jedno z čísel.
remedy-account-file = Požádejte správce služby pro správu o nový soubor účtu.
remedy-delete-account-file = Odstraňte soubor účtu, až nebude potřeba.
remedy-password = Zkontrolujte uživatelské jméno a heslo a zadejte je znovu.
remedy-address = Zkontrolujte název nebo adresu serveru.
remedy-network = Zkontrolujte název, port a bránu firewall po cestě.
remedy-proxy = Zkontrolujte nastavení proxy serveru.
remedy-certificate = Nechte opravit certifikát serveru nebo přidejte kořenový certifikát vystavitele.
remedy-rights = Přidělte účtu chybějící práva. Součástí požadavků na rutiny je skript.
remedy-ews = Zkontrolujte schránku pro oznámení a adresu webových služeb Exchange.
remedy-exchange = Konektor to zkusí sám znovu. Pokud potíže trvají, zkontrolujte server Exchange.
remedy-settings = Opravte nastavení a zkuste to znovu.
remedy-local = Zkontrolujte složku dat a službu konektoru v tomto počítači.
remedy-support = Exportujte balíček podpory a pošlete ho podpoře.

## The set-up package, and the original connector

remedy-package = Stáhněte instalační balíček znovu a celý ho rozbalte do nové, prázdné složky.
original-found = V tomto počítači je původní konektor ({ $path }). Jeho nastavení se zde nabízejí; jeho soubory se jen čtou. Zařízení, která zablokoval, zůstávají zablokovaná: po první synchronizaci uveďte na stránce konektoru v konzole, čí tyto položky jsou.
original-stop = Zastavit a zakázat jeho službu, až bude tento konektor nastaven
original-stopped = Služba původního konektoru je zastavená a zakázaná. Zůstává nainstalovaná.

## The window by its drawing

choose-type = Vyberte typ serveru Exchange, který používáte:
notification-note = píše lidem, jejichž zařízení je blokované nebo v karanténě
about-typeface = Písmo: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } kontrola prošla
    [few] { $n } kontroly prošly
    [many] { $n } kontroly prošlo
   *[other] { $n } kontrol prošlo
}
checks-not-tried = { $n ->
    [one] { $n } kontrola nevyzkoušena
    [few] { $n } kontroly nevyzkoušeny
    [many] { $n } kontroly nevyzkoušeno
   *[other] { $n } kontrol nevyzkoušeno
}
try-new-password = Zkusit s novým heslem
try-user = Zkusit jako { $user }
try-server = Zkusit { $server }
left-to-do = Zbývá udělat
this-connector = Tento konektor
take-back = Vrátit zpět nebo odebrat
earlier-changes = Dřívější změny
per-second = { $n } za sekundu
