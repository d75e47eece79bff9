## common
user = Uživatel
device = Zařízení
device-id = ID zařízení
access-state = Stav přístupu
last-successful-sync = Poslední úspěšná synchronizace
organization = Organizace
all = Vše
name = Název
state = Stav
settings = Nastavení
findings = Zjištění
groups = Skupiny
group = Skupina
members = Členové
devices = Zařízení
plan = Plán
runs = Běhy
access = Přístup
compliance = Dodržování předpisů
notifications = Oznámení
mailbox-policies = Zásady poštovních schránek
stale-partnerships = Zastaralá partnerství
changes-in-exchange = Změny v Exchange
what = Co
why = Proč
orders = Příkazy
answer = Odpověď
system = Systém
filter = Filtrovat
show = Zobrazit
save = Uložit
remove = Odebrat
remove-ask = Odebrat…
forget-ask = Zapomenout…
forget-it = Zapomenout
link = Propojit
cancel = Zrušit
preview = Náhled
add = Přidat
show-the-plan = Zobrazit plán
preview-and-save = Náhled a uložení…
start-enforcing = Zapnout vynucování
start-enforcing-ask = Zapnout vynucování…
from-active-directory = Z Active Directory
default-access-level = Výchozí úroveň přístupu
leave-as-it-is = Ponechat, jak je v Exchange
allow-access = Povolit přístup
block-access = Blokovat přístup
quarantine = Karanténa
block = Blokovat
unknown = Neznámý
compliant = Vyhovující
not-compliant = Nevyhovující
exchange-rule = Pravidlo Exchange
loses-access = Ztratí přístup
lose-access = Ztratí přístup
observe-only = Jen pozorování
yes = ano
no = ne
none = žádné
never = nikdy
read-never-completely = nikdy nepřečteno úplně: z chybějících položek služba nic nevyvozuje
no-device-fits = Neodpovídá žádné zařízení.
no-connector-yet = Zatím žádný konektor.
microsoft-graph = Microsoft Graph
managed-devices = Spravovaná zařízení
service-english = Důvody a zjištění píše služba anglicky.
records-count = { $count ->
    [one] { $count } záznam
    [few] { $count } záznamy
    [many] { $count } záznamu
   *[other] { $count } záznamů
}
members-count = { $count ->
    [one] { $count } člen
    [few] { $count } členové
    [many] { $count } člena
   *[other] { $count } členů
}
would-lose = { $count ->
    [one] { $count } zařízení by ztratilo přístup.
    [few] { $count } zařízení by ztratila přístup.
    [many] { $count } zařízení by ztratilo přístup.
   *[other] { $count } zařízení by ztratilo přístup.
}
first-shown = { $count ->
    [one] Zobrazuje se první.
    [few] Zobrazují se první { $count }.
    [many] Zobrazuje se prvních { $count }.
   *[other] Zobrazuje se prvních { $count }.
}
type-to-confirm = Pro potvrzení napište { $text }
type-devices = Pro potvrzení napište { $number }, počet zařízení, která ztratí přístup
type-records = Pro potvrzení napište { $number }, počet záznamů, které se odstraní
remove-what = Odebrat { $name }?
offer = { $name } – { $confidence } %, { $because }
more-may-lose = Přístup může ztratit více zařízení, než je zde započteno: { $note }.
on-blocked-list = v seznamu blokovaných; Exchange to zobrazí, jakmile se zařízení připojí
on-allowed-list = v seznamu povolených; Exchange to zobrazí, jakmile se zařízení připojí
at-least = nejméně { $count }
not-known = není známo
not-read = Nepřečteno, proto se o zařízeních s přístupem ({ $count }) nerozhoduje: { $names }.
unknown-would-lose = Není známo, kolik zařízení by ztratilo přístup: nebylo přečteno vše.
plan-standing = Z těchto změn čeká na rozhodnutí: { $held }; provádí se: { $waiting }; neuplatňuje se, protože to někdo ručně nastavil jinak: { $notApplied }; odmítnuto nebo vráceno zpět: { $rejected }.
not-applied-table = Požadováno, ale neuplatněno

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Konektory
loading = Načítání…
loading-stays = Načítání… Pokud se nic dalšího nezobrazí, načtěte stránku znovu.
no-script = Tato stránka vyžaduje JavaScript. Stejná data jsou na adrese
skip = Přejít na obsah
menu = Nabídka
main-navigation = Hlavní navigace
language = Jazyk stránky
close-message = Zavřít zprávu
sign-out = Odhlásit se
try-again = Zkusit znovu
leave-title = Odejít bez uložení?
leave-text = To, co jste na stránce zadali, není uložené.
leave = Odejít
sign-in = Přihlásit se
access-token = Přístupový token
token-help = Token vytvoří správce služby pomocí { $command }.
sign-in-again = Přihlásit se znovu
session-ended = Vaše relace skončila. Přihlaste se znovu
not-now = Teď ne

## api
status-answered = Služba odpověděla stavem { $status }.
no-answer-in-time = Služba neodpověděla v časovém limitu ({ $seconds } s).
no-answer = Služba neodpovídá. Zkontrolujte, zda běží a zda je z tohoto počítače dostupná.
change-unknown = Není známo, zda byla změna provedena: než to zkusíte znovu, podívejte se na aktuální stav.

## pager
previous-page = Předchozí stránka
next-page = Další stránka
page-number = Stránka { $number }

## dom
not-told = Neuvedeno
nothing-here = Nic tu není.
severity-note = Poznámka
severity-warning = Upozornění
severity-error = Chyba
first-of = Zobrazuje se prvních { $count } z { $all }.

## forms
whole-number = Zadejte celé číslo.
may-be-saved = Služba vaše změny možná uložila. Zkopírujte si, co jste zadali, načtěte stránku znovu a zkontrolujte hodnoty.
changed-meanwhile = Mezitím to změnil někdo jiný. Poznamenejte si, co jste zadali, načtěte stránku znovu a prohlédněte si nové hodnoty.
what-it-would-do = Co by se stalo
mode = Režim
have-access = Mají přístup
would-lose-it = Ztratila by ho
would-gain-it = Získala by ho
none-concerned = Zatím se to netýká žádné organizace Exchange.
save-title = Uložit toto nastavení?
lock-out = { $devices ->
    [one] Přístup by pak neměl téměř nikdo ({ $organization }): z { $devices } zařízení, které teď přístup má, by ho ztratilo { $losing }. Bez vašeho potvrzení to služba odmítne.
    [few] Přístup by pak neměl téměř nikdo ({ $organization }): z { $devices } zařízení, která teď přístup mají, by ho ztratilo { $losing }. Bez vašeho potvrzení to služba odmítne.
    [many] Přístup by pak neměl téměř nikdo ({ $organization }): z { $devices } zařízení, která teď přístup mají, by ho ztratilo { $losing }. Bez vašeho potvrzení to služba odmítne.
   *[other] Přístup by pak neměl téměř nikdo ({ $organization }): z { $devices } zařízení, která teď přístup mají, by ho ztratilo { $losing }. Bez vašeho potvrzení to služba odmítne.
}
the-organization = tato organizace
brake-holds = Kde konektor vynucuje, zadrží bezpečnostní brzda každý běh, který překročí její meze.
none-would-lose = Žádné zařízení by neztratilo přístup.
type-confirm = Chcete-li přesto uložit, napište confirm
nothing-saved-lock-out = Nic se neuložilo: s tímto nastavením by neměl přístup téměř nikdo.
part-number = { $title } { $number }
move-up = Nahoru
move-down = Dolů

## words
connected = Připojeno
disconnected = Odpojeno
connection-pending = Připojování
no-agent = Žádný registrovaný agent
allowed = Povoleno
blocked = Blokováno
quarantined = Karanténa
device-discovery = Zjišťování zařízení
allow = Povolit
keep = Ponechat, jak je
undecided = Zatím nerozhodnuto
gains-access = Získá přístup
entry-only = Jen změna položky
effect-none = Žádná změna
enforce = Vynucování
run-held = Čeká na vaše rozhodnutí
run-released = Zadáno
run-approving = Schvalování zařízení
run-accepted = Přijato
run-rejected = Odmítnuto
run-superseded = Nahrazeno novějším během
kind-decisions = Rozhodnutí a nastavení
kind-stale = Odebrání zastaralých partnerství
kind-switch-on = Přepnutí výchozí úrovně
kind-reset = Poštovní schránky zpět k výchozím zásadám
order-queued = Čeká na konektor
order-leased = Předáno konektoru
order-running = Probíhá
order-waiting = Čeká na zařízení
order-done = Hotovo
order-failed = Selhalo
order-not-applied = Neuplatněno
order-superseded = Nahrazeno novějším příkazem
order-expired = Vypršelo
order-unknown = Výsledek není znám
order-held = Zatím nezadáno
order-counted = Jen započteno
in-grace-period = V době odkladu
compliance-error = Chyba
compliance-conflict = Konflikt
config-manager = Configuration Manager
level-none = ponechat, jak je
obstacle-device-id = Exchange neuvádí ID zařízení
obstacle-mailbox = Exchange neuvádí vlastníka
obstacle-discovery = Exchange zařízení teprve zjišťuje
obstacle-state = stav přístupu není znám
obstacle-block = nastavení vyžaduje blokování
device-type = Typ zařízení (rodina)
device-model = Model zařízení
operating-system = Operační systém
user-agent = Uživatelský agent
access-rule = pravidlo přístupu { $text } ({ $characteristic })
sync-quick = Spustit rychlou synchronizaci
sync-full = Spustit úplnou synchronizaci
set-access = Nastavit přístup: { $wanted }
remove-partnership = Odebrat partnerství
wipe = Vymazat zařízení
wipe-account = Vymazat jen data účtu v zařízení
cancel-wipe = Zrušit vymazání
set-default-level = Nastavit výchozí úroveň přístupu: { $level }
set-admins = Nastavit správce, kteří dostávají oznámení: { $list }
set-insert = Nastavit text pro uživatele: { $text }
set-rule = Nastavit { $rule }: { $level }
remove-rule = Odebrat { $rule }
make-default-policy = Nastavit jako výchozí zásady poštovních schránek: { $name }
set-policy = Nastavit zásady poštovních schránek { $name }: { $settings }
remove-policy = Odebrat zásady poštovních schránek { $name }
assign-policy = Přiřadit zásady poštovních schránek { $name }
assign-default = Přiřadit výchozí zásady poštovních schránek
mail-to = E-mail pro: { $to }
undo-a-run = Vrátit běh zpět
on-list = v seznamu
off-list = mimo seznam
allowed-list = Seznam povolených, { $id }
blocked-list = Seznam blokovaných, { $id }
mailbox-policy = Zásady poštovních schránek
blank = prázdné
admin-named = Správce, který dostává oznámení, { $address }
named = uvedeno
not-named = neuvedeno
text-for-users = Text pro uživatele
no-rule = žádné pravidlo
policy-named = Zásady poštovních schránek { $name }
not-there = neexistuje
default-mailbox-policy = Výchozí zásady poštovních schránek
cannot-be-undone = nelze vrátit zpět
impact-losing = { $losing ->
    [one] { $losing } zařízení ztratí přístup
    [few] { $losing } zařízení ztratí přístup
    [many] { $losing } zařízení ztratí přístup
   *[other] { $losing } zařízení ztratí přístup
}
impact-gaining = { $gaining ->
    [one] { $gaining } ho získá
    [few] { $gaining } ho získají
    [many] { $gaining } ho získá
   *[other] { $gaining } ho získá
}
impact = { $losing } a { $gaining }

## access
conditional-access = Podmíněný přístup
settings-in-exchange = Nastavení v Exchange
presets = Předvolby
quarantine-switch-on = Přepnutí na karanténu
hold-for = Toto nastavení platí pro
all-without-own = Všechny organizace bez vlastního nastavení
has-own = { $name } má vlastní nastavení.
use-those-of-all = Znovu použít společné nastavení…
remove-own-title = Odebrat vlastní nastavení organizace?
remove-own = Odebrat
remove-own-text = Od té chvíle zde platí nastavení pro všechny organizace; služba o zařízeních rozhodne znovu.
own-removed = Nastavení pro všechny organizace zde opět platí.
has-common = { $name } používá nastavení pro všechny organizace. Uložením zde získá { $name } vlastní nastavení.
leave-to-rule = Ponechat na pravidle Exchange
activesync-version = Verze ActiveSync
local-rules = Místní pravidla
rule = Pravidlo
add-rule = Přidat pravidlo
conditions = Podmínky, které musí být všechny splněny
condition = Podmínka
add-condition = Přidat podmínku
compared = Co se porovnává
how = Jak
is-exactly = Je přesně
fits-expression = Odpovídá regulárnímu výrazu
text = Text
then = Pak
exemptions = Výjimky
exemption = Výjimka
add-exemption = Přidat výjimku
exempt-for = Pro
a-mailbox = Poštovní schránka uživatele
one-device = Jedno zařízení
exempt-who = E-mailová adresa nebo ID zařízení
exempt-who-help = Můžete zadat i GUID poštovní schránky nebo identitu zařízení v Exchange.
exempt-note = Poznámka: proč
exempt-until = Do (prázdné: bez omezení)
exempt-nobody = Výjimka nikoho neuvádí: zadejte e-mailovou adresu nebo ID zařízení.
exempt-no-mailbox = Služba nezná žádné zařízení schránky { $who }, a proto nezná ani její GUID. Zadejte GUID schránky.
exempt-several = ID zařízení { $who } má více partnerství; zadejte identitu jednoho z nich.
exempt-no-device = ID { $who } nemá žádné zařízení.
included-groups = Zahrnuté skupiny
excluded-groups = Vyloučené skupiny (vyloučení má přednost)
conditional-access-settings = Nastavení podmíněného přístupu
access-control = Řízení přístupu je zapnuté
access-control-help = Uživatelé v zahrnutých skupinách potřebují zaregistrované a vyhovující zařízení.
override = Přepsat výchozí pravidlo
override-help = Zaregistrovaná a vyhovující zařízení získají přístup i tam, kde by je výchozí úroveň přístupu Exchange blokovala nebo umístila do karantény.
grace-period = Doba odkladu v hodinách
grace-period-help = Takto dlouho si spravované zařízení, které přestane vyhovovat, ponechá přístup. Pro nezaregistrované zařízení doba odkladu neplatí.
ignore-inactive = Ignorovat zařízení neaktivní po dobu (dny)
ignore-inactive-help = Prázdné: služba neignoruje žádné zařízení.
where-unknown = Když není známo, zda zařízení vyhovuje
keep-what-is = Ponechat současný přístup
where-unknown-help = Pro zařízení, u kterých zdroj hlásí neznámý stav, chybu nebo konflikt. Zdroj, který služba nikdy nepřečetla úplně, nic nemění.
local-rules-help = Služba prochází místní pravidla v pořadí; rozhodne první, které odpovídá.
settings-saved = Nastavení bylo uloženo. Co mění, ukazuje plán.
platform-exceptions = Výjimky podle platformy zařízení: pravidla přístupu v Exchange
one-access-rule = Pravidlo přístupu
add-access-rule = Přidat pravidlo přístupu
ms-wl-header = Hlavička X-MS-WL
classes-help = Seznam nabízí rodiny a modely, které Exchange zná.
default-level-help = Pro zařízení, na která se nevztahuje žádné pravidlo, seznam ani rozhodnutí. Chcete-li přejít na blokování nebo karanténu, aniž by stávající zařízení ztratila přístup, použijte přepnutí na karanténu.
admins = Správci, kteří dostávají oznámení o zařízeních v karanténě
exactly-these = Právě tito
addresses = Adresy, jedna na řádek
insert = Text, který Exchange přidává do e-mailů uživatelům
exactly-this = Právě tento
insert-text = Text, nejvýše 256 znaků
maximum-partnerships = Kolik partnerství smí schránka mít
maximum-partnerships-help = Hodnota EasMaxDevices ze zásad omezování. Stránka ji používá jen k výpisu uživatelů blízko maxima.
not-ordered = Někdo odmítl nebo vrátil zpět to, co zde toto nastavení požaduje; služba to znovu nezadá, dokud se nastavení nezmění:

## compliance
import = Import
proposed-links = Navržená propojení
sources = Zdroje
eas-id = EAS ID
last-sync = Poslední synchronizace
source = Zdroj
no-record = Zatím žádný záznam správy. Importujte soubor, nastavte Microsoft Graph nebo pošlete záznamy přes API.
remove-record-title = Odebrat záznam zařízení { $name }?
remove-record-text = Jakmile je zdroj úplný, považuje se zařízení bez záznamu za nezaregistrované.
record-removed = Záznam byl odebrán.
remove-named = Odebrat { $name }
new-records = Nové záznamy
changed-records = Změněné záznamy
unchanged-records = Nezměněné záznamy
records-go = Záznamy, které se odstraní, protože nejsou v souboru
records-stay = Záznamy, které nejsou v souboru a zůstanou
import-of-records = Import záznamů správy
csv-file = Soubor CSV
or-text = Nebo jeho text
csv-help = První řádek obsahuje názvy sloupců. Služba potřebuje complianceState, sloupec pro uživatele a sloupec pro zařízení; zná: { $columns }.
csv-complete = Soubor obsahuje všechny záznamy tohoto zdroje
csv-complete-help = Služba odstraní záznamy, které v souboru nejsou. Pokud je soubor jen částí, zrušte zaškrtnutí.
csv-choose = Vyberte soubor nebo vložte jeho text.
csv-unreadable = Soubor nelze přečíst. Vyberte ho znovu.
import-ask = Importovat…
import-title = Importovat soubor?
import-text = { $count ->
    [one] Import by odstranil { $count } záznam, více než desetinu zdroje. Pokud je soubor jen částí, zvolte Zrušit a zrušte zaškrtnutí úplného souboru.
    [few] Import by odstranil { $count } záznamy, více než desetinu zdroje. Pokud je soubor jen částí, zvolte Zrušit a zrušte zaškrtnutí úplného souboru.
    [many] Import by odstranil { $count } záznamu, více než desetinu zdroje. Pokud je soubor jen částí, zvolte Zrušit a zrušte zaškrtnutí úplného souboru.
   *[other] Import by odstranil { $count } záznamů, více než desetinu zdroje. Pokud je soubor jen částí, zvolte Zrušit a zrušte zaškrtnutí úplného souboru.
}
imported = { $new ->
    [one] Importováno: { $new } nový záznam, změněno { $changed }, odebráno { $removed }.
    [few] Importováno: { $new } nové záznamy, změněno { $changed }, odebráno { $removed }.
    [many] Importováno: { $new } nového záznamu, změněno { $changed }, odebráno { $removed }.
   *[other] Importováno: { $new } nových záznamů, změněno { $changed }, odebráno { $removed }.
}
see-the-plan = Zobrazit plán
nothing-stored = Zatím se nic neuložilo.
bad-lines = { $count ->
    [one] Jeden řádek nelze přečíst a vynechá se. Soubor se považuje za část: nikdo se kvůli němu nestane „nezaregistrovaným“.
    [few] { $count } řádky nelze přečíst a vynechají se. Soubor se považuje za část: nikdo se kvůli němu nestane „nezaregistrovaným“.
    [many] { $count } řádku nelze přečíst a vynechá se. Soubor se považuje za část: nikdo se kvůli němu nestane „nezaregistrovaným“.
   *[other] { $count } řádků nelze přečíst a vynechá se. Soubor se považuje za část: nikdo se kvůli němu nestane „nezaregistrovaným“.
}
ignored-columns = Tyto sloupce nejsou potřeba: { $names }.
skipped-lines = { $count ->
    [one] Jeden řádek nemá uživatele ani EAS ID a vynechá se.
    [few] { $count } řádky nemají uživatele ani EAS ID a vynechají se.
    [many] { $count } řádku nemá uživatele ani EAS ID a vynechá se.
   *[other] { $count } řádků nemá uživatele ani EAS ID a vynechá se.
}
import-preview = Náhled importu
how-many = Kolik
linked = Propojeno: { $record } – { $device }.
link-to = Propojit: { $record } – { $device }
device-in-exchange = Zařízení v Exchange
may-be-its = Záznamy, které mohou patřit tomuto zařízení
no-link = Není navrženo žádné propojení.
links-text = Služba si není jistá, který záznam k těmto zařízením patří. Návrh použije až poté, co někdo záznam propojí.
forget-source-title = Zapomenout zdroj { $name }?
forget-source-text = Služba odstraní i záznamy tohoto zdroje.
source-forgotten = Zdroj byl zapomenut.
forget-named = Zapomenout { $name }
source-api = Zdroj api
api-complete = Záznamy z API a zadané ručně jsou úplné
api-complete-help = Jen tehdy se zařízení bez záznamu považuje za nezaregistrované.
source-set = Nastavení zdroje bylo uloženo.
last-complete-read = Poslední úplné čtení
changed-by = Kdo změnil
no-source = Zatím žádný zdroj.
records-by-hand = Záznamy z API a zadané ručně

## connectors
exchange-connectors = Konektory Exchange
status = Stav
organization-name = Název organizace
cas-hostname = Název hostitele CAS
connector-mode = Režim
no-connector-help = Zatím žádný konektor. Vytvořte soubor účtu pomocí { $command } a spusťte instalaci v počítači organizace Exchange.
sync-succeeded = { $count ->
    [one] { $time } – úspěšná, { $count } zařízení
    [few] { $time } – úspěšná, { $count } zařízení
    [many] { $time } – úspěšná, { $count } zařízení
   *[other] { $time } – úspěšná, { $count } zařízení
}
sync-partial = { $count ->
    [one] { $time } – neúplná: konektor nepřečetl vše, { $count } zařízení
    [few] { $time } – neúplná: konektor nepřečetl vše, { $count } zařízení
    [many] { $time } – neúplná: konektor nepřečetl vše, { $count } zařízení
   *[other] { $time } – neúplná: konektor nepřečetl vše, { $count } zařízení
}
sync-failed = { $count ->
    [one] { $time } – selhala, { $count } zařízení
    [few] { $time } – selhala, { $count } zařízení
    [many] { $time } – selhala, { $count } zařízení
   *[other] { $time } – selhala, { $count } zařízení
}
observe-text = Konektor už v Exchange nic nemění. Příkazy, které ještě čekají, služba zruší; provedené změny zůstanou.
enforce-text = Od této chvíle konektor mění Exchange: { $impact }; { $entries ->
    [one] { $entries } si ponechá přístup díky jiné položce.
    [few] { $entries } si ponechají přístup díky jiné položce.
    [many] { $entries } si ponechá přístup díky jiné položce.
   *[other] { $entries } si ponechá přístup díky jiné položce.
}
enforce-organization = { $count ->
    [one] Konektor také provede { $count } změnu pravidel, zásad a nastavení.
    [few] Konektor také provede { $count } změny pravidel, zásad a nastavení.
    [many] Konektor také provede { $count } změny pravidel, zásad a nastavení.
   *[other] Konektor také provede { $count } změn pravidel, zásad a nastavení.
}
enforce-brake = Pokud by během 24 hodin ztratilo přístup více než { $devices } zařízení nebo { $percent } %, běh čeká, dokud ho nepřijmete.
start-enforcing-title = Zapnout vynucování?
observe-title = Přejít na pouhé pozorování?
observing = Jen pozorování.
observing-text = Konektor zjišťuje zařízení a služba o nich rozhoduje; v Exchange konektor nic nemění.
see-changes = Zobrazit, co by se změnilo
enforcing = Vynucování.
enforcing-text = Exchange se uvádí do souladu s rozhodnutími. Pokud by během 24 hodin ztratilo přístup více než { $devices } zařízení nebo { $percent } %, služba nepošle žádný příkaz, dokud běh nepřijmete.
back-to-observe = Zpět k pozorování
connector = Konektor
all-connectors = ‹ Všechny konektory
connection-status = Stav připojení
exchange-server = Server Exchange
connector-server = Server konektoru Exchange
last-synchronized = Naposledy synchronizováno
version = Verze
last-heard = Poslední kontakt
last-full-sync = Poslední úplná synchronizace
last-quick-sync = Poslední rychlá synchronizace
quick-sync = Rychlá synchronizace
full-sync = Úplná synchronizace
show-its-devices = Zobrazit jeho zařízení
sync-waits = { $name }: čeká na konektor.
sync-runs = { $name }: probíhá.
sync-completed = { $name }: dokončeno.
sync-has-failed = { $name }: selhalo.
sync-counts = { $total ->
    [one] { $total } zařízení; nové: { $new }, změněné: { $changed }, odebrané: { $removed }.
    [few] { $total } zařízení; nové: { $new }, změněné: { $changed }, odebrané: { $removed }.
    [many] { $total } zařízení; nové: { $new }, změněné: { $changed }, odebrané: { $removed }.
   *[other] { $total } zařízení; nové: { $new }, změněné: { $changed }, odebrané: { $removed }.
}
brake-devices = Bezpečnostní brzda: kolik zařízení smí ztratit přístup během 24 hodin
brake-devices-help = Běh, který bere přístup většímu počtu zařízení nebo většímu podílu, čeká, dokud ho někdo nepřijme.
brake-share = Bezpečnostní brzda: podíl všech zařízení v procentech
directory-source = Členy skupin čte konektor
no-reading = Ne
directory-minutes = Skupiny se znovu čtou po (minuty)
discovered-for = Zařízení se zjišťují pro
everybody = Všechny
targeted-users = Uživatele, které uvádějí zásady
organizational-unit = Organizační jednotku
mailbox-server = Server poštovních schránek
scope-name = Název jednotky nebo serveru
scope-name-help = Jen pro organizační jednotku nebo server poštovních schránek, například contoso.com/Sales nebo MBX01.
notification-mailbox = Schránka pro oznámení
notification-mailbox-help = Z této schránky posílá konektor e-maily uživatelům.
connector-settings = Nastavení tohoto konektoru
connector-saved = Nastavení konektoru bylo uloženo.
connection = Připojení
delete-connection = Odstranit připojení
delete-connection-ask = Odstranit připojení…
delete-connection-text = Odstraněním připojení skončí přístup konektoru k této službě. Exchange zůstane, jak je.
delete-connection-title = Odstranit připojení: { $name }?
delete-connection-computer = Konektor v počítači { $computer } bude od té chvíle odmítán. Služba zapomene zařízení, rozhodnutí, příkazy a nastavení organizace { $name }.
delete-connection-none = K tomuto připojení zatím nepatří žádný konektor. Služba zapomene zařízení, rozhodnutí, příkazy a nastavení organizace { $name }.
delete-connection-exchange = Exchange zůstane, jak je: co tam konektor nastavil, zůstane, včetně blokovaných zařízení. Příkazy, které ještě čekají, se neprovedou.
delete-connection-undo = Pokud se mají změny konektoru vrátit zpět, připojení zatím neodstraňujte: nejprve spusťte { $command } v počítači { $computer }.
delete-connection-uninstall = Potom je nutné konektor v počítači { $computer } odinstalovat: { $command }.
connection-deleted = Připojení bylo odstraněno: { $name }. Teď odinstalujte konektor v počítači { $computer }.
connection-gone = Připojení bylo odstraněno: { $name }.

## device
how-link = propojeno ručně
how-eas-id = shoda EAS ID a uživatele
how-serial = shoda sériového čísla a uživatele
how-user = uživatel odpovídá; záznam není s tímto zařízením propojený
how-ambiguous = zařízení může odpovídat více záznamů; jeden je nutné propojit ručně
how-none = toto zařízení nemá záznam správy
all-devices = ‹ Všechna zařízení
held-by-run = Tato změna čeká v zadrženém běhu.
name-in-exchange = Název v Exchange
state-in-exchange = Stav přístupu v Exchange
exchange-reason = Důvod podle Exchange
wanted = Požadovaný přístup
since = Rozhodnuto takto od
policy-applied = Použité zásady poštovních schránek
device-wipe = Vymazání zařízení
would-change-it = Co by to změnilo
mail-to-user = E-mail uživateli
management-record = Záznam správy
by = Kdo
nothing-ordered = Pro toto zařízení nebyl zadán žádný příkaz.
actions = Akce
wipe-acknowledged = potvrzeno { $time }
wipe-sent = odesláno do zařízení { $time }
wipe-requested = vyžádáno { $time }
remove-link = Zrušit propojení
link-removed = Propojení bylo zrušeno.
record-linked = Záznam byl propojen.
link-named = Propojit { $name }
record-text = { $name }: { $state } ({ $how }; zdroj { $source })
by-hand = Dodržování předpisů, zadáno ručně
record-saved = Záznam byl uložen.
name-of-device = Název zařízení
name-here = Název zobrazený zde
name-here-help = Exchange si ponechá svůj vlastní název zařízení. Chcete-li zde zobrazený název odebrat, ponechte pole prázdné.
rename = Přejmenovat
renamed = Zařízení bylo přejmenováno.
action-title = { $action }: { $name }
was-ordered = Zadáno: { $action }.
outlook-too = Jde o Outlook pro mobilní zařízení: vymazání odstraní jeho data ve všech zařízeních tohoto uživatele.
manual-too = Odebrat zařízení z osobních seznamů i tam, kde ho někdo zařadil ručně
observes-no-order = Dokud konektor jen pozoruje, nelze nic zadat.
partnership = Odebrat partnerství
partnership-ask = Odebrat partnerství…
partnership-text = Exchange zařízení zapomene, dokud se znovu nepřipojí.
wipe-ask = Vymazat zařízení…
wipe-text = Vymazání nelze vrátit zpět. Může obnovit tovární nastavení celého zařízení a odstranit vše, co v něm je, včetně soukromých dat.
account = Vymazat jen data účtu
account-text = Vymazání nelze vrátit zpět. Odstraní jen data účtu, a to pouze pokud to zařízení podporuje; vyžaduje Exchange 2019 nebo Exchange Server SE.
stop-wipe = Zrušit vymazání
stop-wipe-ask = Zrušit vymazání…
stop-wipe-text = Vymazání lze zrušit jen do chvíle, než ho zařízení obdrží.
read-from-exchange = Přečteno z Exchange

## devices
mailbox-address = Adresa poštovní schránky
wanted-why = Požadovaný přístup a proč
range-of = { $all ->
    [one] { $from }–{ $to } z { $all } zařízení
    [few] { $from }–{ $to } z { $all } zařízení
    [many] { $from }–{ $to } z { $all } zařízení
   *[other] { $from }–{ $to } z { $all } zařízení
}

## graph
cloud-global = Globální a US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = Čína, provozuje 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = úspěšné
reading-partial = neúplné
reading-held = zadržené
reading-failed = selhalo
reading-records = { $text }, { $records }
begins = { $name }: začne během několika sekund…
has-ended = { $name }: skončilo.
not-set-up = Připojení k Microsoft Graph není nastavené.
reading-waits = Čtení čeká na vaše rozhodnutí
held-text = { $records ->
    [one] Obsahuje { $records } záznam; poslední úplné čtení jich mělo { $before }.
    [few] Obsahuje { $records } záznamy; poslední úplné čtení jich mělo { $before }.
    [many] Obsahuje { $records } záznamu; poslední úplné čtení jich mělo { $before }.
   *[other] Obsahuje { $records } záznamů; poslední úplné čtení jich mělo { $before }.
} { $going ->
    [one] Odstranil by se { $going } záznam.
    [few] Odstranily by se { $going } záznamy.
    [many] Odstranilo by se { $going } záznamu.
   *[other] Odstranilo by se { $going } záznamů.
} Služba z tohoto čtení nic nevyvodila.
reject-text = Chcete-li čtení odmítnout, opravte připojení k Microsoft Graph a přečtěte vše znovu. Do té doby zůstanou všechny záznamy, jak jsou.
accept-reading-ask = Přijmout čtení…
accept-reading = Přijmout čtení?
accept = Přijmout
accept-text = { $count ->
    [one] Odstranil by se { $count } záznam; jeho zařízení se považuje za nezaregistrované. Služba záznam odstraní, když chybí ve dvou čteních po sobě.
    [few] Odstranily by se { $count } záznamy; jejich zařízení se považují za nezaregistrovaná. Služba záznam odstraní, když chybí ve dvou čteních po sobě.
    [many] Odstranilo by se { $count } záznamu; jejich zařízení se považují za nezaregistrovaná. Služba záznam odstraní, když chybí ve dvou čteních po sobě.
   *[other] Odstranilo by se { $count } záznamů; jejich zařízení se považují za nezaregistrovaná. Služba záznam odstraní, když chybí ve dvou čteních po sobě.
}
accepted-reading = Přijaté čtení
tenant = Tenant
client-id = ID aplikace (klienta)
logs-on-by = Způsob přihlášení
by-certificate = certifikát { $subject }, platnost do { $time }
by-secret = tajný klíč klienta, uložený zašifrovaně
last-full-reading = Poslední úplné čtení
last-quick-reading = Poslední rychlé čtení
last-complete = Naposledy přečteno úplně
next-full-reading = Příští úplné čtení
next-quick-reading = Příští rychlé čtení
set-by = Kdo nastavil
graph-groups = Skupiny čtené z Graph
test = Otestovat
test-succeeded = Test proběhl úspěšně.
test-failed = Test selhal.
step = Krok
result = Výsledek
no-step = Žádný krok neproběhl úspěšně.
read-everything = Přečíst vše
read-changes = Přečíst změny
read-groups = Přečíst skupiny
remove-graph-title = Odebrat Microsoft Graph?
remove-graph-text = Služba odstraní nastavení, tajný klíč a všechny záznamy tohoto zdroje. O zařízeních, která znal jen Graph, nic nevyvodí.
graph-removed = Microsoft Graph byl odebrán.
read-changes-help = Než může služba číst změny, potřebuje jedno úplné čtení.
change-settings = Změnit nastavení
set-up = Nastavit
tenant-help = ID tenantu nebo název domény, například contoso.onmicrosoft.com.
cloud = Cloud
new-client-secret = Nový tajný klíč klienta
client-secret = Tajný klíč klienta
secret-kept = Chcete-li uložený tajný klíč zachovat, ponechte pole prázdné. Stránka ho nikdy nezobrazuje.
secret-sealed = Služba tajný klíč zašifruje; stránka ho už nikdy nezobrazí.
certificate-instead = Certifikát místo tajného klíče
certificate-pem = Certifikát, PEM
private-key = Jeho privátní klíč, PEM, bez hesla
times-and-hosts = Časy a jiní hostitelé
full-minutes = Vše se čte po (minuty)
quick-minutes = Změny se čtou po (minuty)
group-minutes = Skupiny se čtou po (minuty)
group-minutes-help = Při hodnotě 0 služba z Graph žádné skupiny nečte.
drop-percent = Čtení čeká na rozhodnutí při úbytku záznamů o (procenta)
where-config-manager = Kde rozhoduje Configuration Manager, je zařízení
config-unknown = V neznámém stavu: ponechá si, co má
log-on-host = Jiný hostitel pro přihlášení
graph-host = Jiný hostitel Graph
graph-host-help = Prázdné: výchozí hostitelé cloudu.
extra-roots = Další kořenové certifikáty, PEM
graph-set = Microsoft Graph byl nastaven. Než se na něj spolehnete, otestujte ho.

## groups
group-read = { $members }, přečteno { $time }
group-never-read = { $members }, nikdy nepřečteno úplně: rozhodnutí, která skupinu potřebují, čekají
other-groups = Jiné skupiny, podle ID, jedna na řádek
no-group = Služba zatím nezná žádnou skupinu.
complete-at = úplné, { $time }
not-complete-at = neúplné, { $time }
forget-group-title = Zapomenout skupinu?
forget-group-text = Rozhodnutí, která skupinu potřebují, nic nemění, dokud ji služba znovu nepřečte.
group-forgotten = Skupina byla zapomenuta.
forget-group = Zapomenout { $name }
tell-members = Zadat členy skupiny
group-id = ID skupiny (GUID)
members-lines = Členové, jedna adresa na řádek
members-complete = Toto jsou všichni členové, včetně vnořených skupin
members-complete-help = Bez tohoto zaškrtnutí služba nikoho nepovažuje za nečlena skupiny.
group-is-guid = Zadejte ID skupiny jako GUID.
group-has = { $count ->
    [one] Skupina má { $count } člena.
    [few] Skupina má { $count } členy.
    [many] Skupina má { $count } člena.
   *[other] Skupina má { $count } členů.
}
groups-text = Skupiny, které uvádějí zásady. Členové pocházejí z Active Directory přes konektor, z Microsoft Graph, z jiného systému přes API nebo z této stránky.
last-read-completely = Naposledy přečteno úplně

## notifications
preview-of-mail = Náhled e-mailu, { $language }
preview-in = Náhled: { $language }
preview-built-in = Náhled: { $language }, vestavěný text
mail-subject = Předmět:
plain-text = Prostý text e-mailu
language-code = { $name } ({ $code })
pair-line = { $line }: zapište řádek ve tvaru { $first } = de.
notification-settings = Nastavení oznámení
tell-users = Upozornit uživatele, než se jejich zařízení zablokuje
block-after = Doba mezi e-mailem a zablokováním
block-after-help = Například PT1H (hodina), PT30M nebo P1D; nejvýše P7D. Zařízení se zablokuje, i když se e-mail nepodařilo odeslat.
enrollment-link = Adresa, kde uživatelé uvedou zařízení do souladu s předpisy
contact = Na koho se obrátit
mail-organization = Název organizace v e-mailech
mail-organization-help = Prázdné: název, který hlásí konektor.
time-zone = Časové pásmo v e-mailech
time-zone-help = Například Europe/Berlin nebo UTC.
usual-language = Obvyklý jazyk
texts = Texty
built-in = Vestavěné
user-languages = Jazyky uživatelů, jeden na řádek
group-languages = Jazyky skupin, podle ID, jedna skupina na řádek
group-languages-help = Je-li uživatel ve více skupinách, rozhoduje první skupina v seznamu.
the-groups-id = ID skupiny
notifications-saved = Nastavení oznámení bylo uloženo.
mail-language = Jazyk
show-mail = Zobrazit e-mail
new-template = Nová šablona
new-template-name = Název nové šablony
templates-title = Šablony: vaše vlastní texty
templates = Šablony
in-use = Používá se
changed = Změněno
no-template = Žádná šablona; služba používá vestavěné texty.
subject = Předmět
text-html = Text, HTML
placeholders = Můžete použít { $names }. Služba odstraní HTML, které by mohlo škodit.
language-help = Například de nebo de-AT.
make-default = Nastavit jako výchozí
default-made = Tento text je teď výchozí.
remove-text-title = Odebrat text: { $language }?
text-in = Text, { $language }
new-text = Nový text
text-saved = Text byl uložen.
language-default = { $language }, výchozí
another-language = Další jazyk
template = Šablona
language-else = Jazyk, když žádný nevyhovuje
template-saved = Šablona byla uložena.
remove-template-text = Služba odstraní i texty šablony.
template-removed = Šablona byla odebrána.
test-mail = Zkušební e-mail
test-mail-to = Komu poslat zkušební e-mail
by-mailbox-of = Ze schránky organizace
send = Odeslat
test-ordered = Odeslání zkušebního e-mailu bylo zadáno.
back-notifications = ‹ Oznámení
template-in-use = Tato šablona se používá.
template-not-in-use = Tato šablona se nepoužívá; vyberte ji v nastavení oznámení.
test-mail-text = Konektor posílá zkušební e-mail ze své schránky pro oznámení; dokud jen pozoruje, neposílá žádné e-maily.
test-sent = Zkušební e-mail byl odeslán.
test-not-sent = Zkušební e-mail nebyl odeslán.

## plan
everything = Vše
gain-access = Získá přístup
keep-entry-changes = Ponechá si přístup, změní se položka
change = Změna
nothing-would-change = U žádného zařízení by se nic nezměnilo.
filter-effect = Filtrovat podle účinku
stay = Zůstane, jak je
shown-all = Zobrazeno. Stisknutím zobrazíte vše
show-these = Zobrazit tato
plan-text = Co by se změnilo uvedením Exchange do souladu s rozhodnutími. Dokud konektor jen pozoruje, žádnou z těchto změn neprovede.
only-observes = { $name } jen pozoruje.
once-enforces = Po zapnutí vynucování: { $impact }.
download-csv = Stáhnout jako CSV
download-json = Stáhnout jako JSON
devices-here = { $count ->
    [one] Načteno { $count } zařízení plánu…
    [few] Načtena { $count } zařízení plánu…
    [many] Načteno { $count } zařízení plánu…
   *[other] Načteno { $count } zařízení plánu…
}
json-has = { $count ->
    [one] plan.json obsahuje { $count } zařízení.
    [few] plan.json obsahuje { $count } zařízení.
    [many] plan.json obsahuje { $count } zařízení.
   *[other] plan.json obsahuje { $count } zařízení.
}
organization-plan = Organizace: pravidla, výchozí úroveň, zásady
devices-filtered = Zařízení: { $filter }
organization-changes = Změny organizace
organization-none = Pravidla, výchozí úroveň přístupu a zásady poštovních schránek odpovídají nastavení.
mailboxes-get = { $count ->
    [one] { $count } poštovní schránka dostane jiné zásady
    [few] { $count } poštovní schránky dostanou jiné zásady
    [many] { $count } poštovní schránky dostane jiné zásady
   *[other] { $count } poštovních schránek dostane jiné zásady
}
mailboxes-get-table = Poštovní schránky, které dostanou jiné zásady

## policies
policy-blank = prázdné
policy-empty = prázdný seznam
policy-default = Výchozí
policy-not-for = ne { $groups }
policy-nobody = nikdo
policies-text = Zásady poštovních schránek, které požadujete; co zásady neuvádějí, zůstává, jak je v Exchange. Zásady, které někdo přiřadil ručně, zůstávají.
new-policy = Nové zásady poštovních schránek
priority = Priorita
policy-for = Pro
no-policy = Nenastavili jste žádné zásady poštovních schránek; zásady v Exchange zůstávají, jak jsou.
back-to-default = Zpět k výchozím zásadám
reset-plan = { $mailboxes ->
    [one] { $mailboxes } schránka by dostala výchozí zásady;
    [few] { $mailboxes } schránky by dostaly výchozí zásady;
    [many] { $mailboxes } schránky by dostalo výchozí zásady;
   *[other] { $mailboxes } schránek by dostalo výchozí zásady;
} { $kept ->
    [one] { $kept } si ponechá zásady, které jsou pro ni určené,
    [few] { $kept } si ponechají zásady, které jsou pro ně určené,
    [many] { $kept } si ponechá zásady, které jsou pro ně určené,
   *[other] { $kept } si ponechá zásady, které jsou pro ně určené,
} { $frozen ->
    [one] { $frozen } čeká, až bude přečtena skupina.
    [few] { $frozen } čekají, až bude přečtena skupina.
    [many] { $frozen } čeká, až bude přečtena skupina.
   *[other] { $frozen } čeká, až bude přečtena skupina.
}
must-enforce = Konektor jen pozoruje. Nejprve zapněte vynucování.
reset-ask = Nastavit výchozí zásady…
reset-title = Nastavit schránkám výchozí zásady?
reset = Nastavit výchozí
reset-count = { $count ->
    [one] { $count } schránka dostane výchozí zásady. Lze to vrátit zpět.
    [few] { $count } schránky dostanou výchozí zásady. Lze to vrátit zpět.
    [many] { $count } schránky dostane výchozí zásady. Lze to vrátit zpět.
   *[other] { $count } schránek dostane výchozí zásady. Lze to vrátit zpět.
}
reset-text = Každá schránka, pro kterou nejsou určené žádné zásady, dostane prázdné přiřazení zásad, takže platí výchozí zásady. Je to jeden běh, který lze vrátit zpět.
range-number = { $low } až { $high }
range-number-blank = { $low } až { $high }, nebo { $blank }
range-unlimited = { $low } až { $high }, nebo { $unlimited }
range-time = d.hh:mm:ss od { $low } do { $high }, nebo { $unlimited }
range-size = velikost, například 10MB, nebo { $unlimited }
range-list = názvy, jeden na řádek
range-days = { $count } d
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = nenastaveno
for-members = Pro členy skupin
not-for-members = Ale ne pro členy skupin (vyloučení má přednost)
one-policy = Zásady poštovních schránek
priority-help = Vztahuje-li se na uživatele více zásad, platí ty s nejnižším číslem.
default-policy = Výchozí zásady
default-policy-help = Pro každou schránku, která má vlastní přiřazení zásad prázdné.
needs-name = Zadejte název zásad.
save-policy-title = Uložit tyto zásady poštovních schránek?
policy-saved = Zásady poštovních schránek byly uloženy. Co mění, ukazuje plán.
policy-removed = Tyto zásady poštovních schránek už nejsou požadované. Jejich schránky nejprve dostanou jiné zásady, které jsou pro ně určené, potom konektor tyto odebere.
all-policies = ‹ Všechny zásady poštovních schránek

## presets
allow-list = Seznam povolených
allow-list-text = Přístup mají jen zaregistrovaná a vyhovující zařízení, zařízení, která povoluje pravidlo, a zařízení, která někdo schválil.
block-list = Seznam blokovaných
block-list-text = Přístup mají všechna zařízení kromě těch, která nejsou zaregistrovaná nebo nevyhovují, a těch, která blokuje pravidlo.
mixed = Smíšené, s karanténou
mixed-text = Zaregistrovaná a vyhovující zařízení mají přístup, pravidla povolují nebo blokují druhy zařízení a každé jiné zařízení čeká v karanténě na schválení.
preset-settings = Výchozí úroveň přístupu: { $level }. Přepsání výchozího pravidla: { $override }.
show-its-plan = Zobrazit její plán
show-plan-of = Zobrazit plán: { $name }
apply-ask = Použít…
apply-named = Použít { $name }
presets-text = Dokumentované strategie pro všechny organizace. Skupiny, pravidla a výjimky zůstávají, jak jsou.
apply-title = Použít předvolbu { $name }?
apply = Použít
apply-lock-out = Přístup by pak neměl téměř nikdo. Bez vašeho potvrzení to služba odmítne.
apply-text = Služba uloží nastavení podmíněného přístupu a nastavení v Exchange společně.
type-apply = Chcete-li předvolbu přesto použít, napište confirm
preset-not-saved = Nic se neuložilo: s touto předvolbou by neměl přístup téměř nikdo.
nothing-saved = Nic se neuložilo.
applied = Předvolba { $name } byla použita. Co mění, ukazuje plán.
switch-on = Přepnutí na karanténu
new-level = Nová výchozí úroveň přístupu
show-exceptions = Zobrazit, co nelze schválit
switch-on-text = Konektor nejprve jedno po druhém schválí zařízení, která mají teď přístup díky výchozí úrovni. Jakmile jsou všechna schválená, změní výchozí úroveň. Stávající zařízení tak neztratí přístup a nová zařízení čekají na schválení.
switch-ons = Přepnutí
begun = Zahájeno
level = Úroveň
approved-devices = Schválená zařízení
take-back-ask = Vrátit zpět…
take-back-named = Vrátit zpět přepnutí { $time }
none-begun = Žádné přepnutí nebylo zahájeno.
would-happen = Co by se stalo
switch-plan = { $approved ->
    [one] { $approved } zařízení by se schválilo;
    [few] { $approved } zařízení by se schválila;
    [many] { $approved } zařízení by se schválilo;
   *[other] { $approved } zařízení by se schválilo;
} { $losing ->
    [one] { $losing } zařízení nelze schválit a ztratilo by přístup.
    [few] { $losing } zařízení nelze schválit a ztratila by přístup.
    [many] { $losing } zařízení nelze schválit a ztratilo by přístup.
   *[other] { $losing } zařízení nelze schválit a ztratilo by přístup.
}
exceptions = Zařízení, která nelze schválit
why-not-approved = Proč ho nelze schválit
all-approved = Každé zařízení, které má přístup díky výchozí úrovni, lze schválit.
switch-must-enforce = Konektor jen pozoruje. Než zahájíte přepnutí, zapněte vynucování.
begin-ask = Zahájit přepnutí…
switch-title = { $level ->
    [quarantine] Přepnout na karanténu?
   *[other] Přepnout na blokování?
}
begin = Zahájit
switch-text = { $approved ->
    [one] Nejprve se schválí { $approved } zařízení,
    [few] Nejprve se schválí { $approved } zařízení,
    [many] Nejprve se schválí { $approved } zařízení,
   *[other] Nejprve se schválí { $approved } zařízení,
} { $level ->
    [quarantine] potom bude výchozí úrovní karanténa.
   *[other] potom bude výchozí úrovní blokování.
} Lze to vrátit zpět.
switch-exceptions = { $count ->
    [one] { $count } zařízení, které nelze schválit, ztratí přístup.
    [few] { $count } zařízení, která nelze schválit, ztratí přístup.
    [many] { $count } zařízení, která nelze schválit, ztratí přístup.
   *[other] { $count } zařízení, která nelze schválit, ztratí přístup.
}
take-back-title = Vrátit přepnutí zpět?
take-back = Vrátit zpět
take-back-text = Konektor obnoví předchozí výchozí úroveň a položky všude, kde jsou stále takové, jak je zapsal.
taken-back = Konektor vrací přepnutí zpět.

## runs
runs-and-changes = Běhy a změny
made = Vytvořeno
decided-by = Kdo rozhodl
no-run = Zatím žádný běh.
runs-text = Běh je sada příkazů, které služba vytvořila společně. Běh nad mezemi bezpečnostní brzdy čeká, dokud někdo nerozhodne; každý běh lze vrátit zpět.
run-waits = Běh čeká na vaše rozhodnutí
held-removal = { $count ->
    [one] Odebere { $count } partnerství.
    [few] Odebere { $count } partnerství.
    [many] Odebere { $count } partnerství.
   *[other] Odebere { $count } partnerství.
}
held-losing = { $losing ->
    [one] { $losing } zařízení z { $total } by ztratilo přístup
    [few] { $losing } zařízení z { $total } by ztratila přístup
    [many] { $losing } zařízení z { $total } by ztratilo přístup
   *[other] { $losing } zařízení z { $total } by ztratilo přístup
} { $orders ->
    [one] na základě { $orders } příkazu;
    [few] na základě { $orders } příkazů;
    [many] na základě { $orders } příkazu;
   *[other] na základě { $orders } příkazů;
} spolu s posledními { $hours } h je to celkem { $counted }. Bezpečnostní brzda zadrží běh nad { $devices } zařízení nebo { $percent } %.
none-left = Služba neposlala konektoru žádný příkaz tohoto běhu.
accept-ask = Přijmout…
reject-ask = Odmítnout…
show-its-orders = Zobrazit jeho příkazy
accept-run-title = Přijmout běh?
accept-run = Přijmout běh
accept-removal = { $count ->
    [one] Odebere se { $count } partnerství. Odebrání nelze vrátit zpět; zařízení se samo znovu připojí.
    [few] Odeberou se { $count } partnerství. Odebrání nelze vrátit zpět; zařízení se sama znovu připojí.
    [many] Odebere se { $count } partnerství. Odebrání nelze vrátit zpět; zařízení se sama znovu připojí.
   *[other] Odebere se { $count } partnerství. Odebrání nelze vrátit zpět; zařízení se sama znovu připojí.
}
accept-losing = { $losing ->
    [one] { $losing } zařízení ztratí přístup k poště
    [few] { $losing } zařízení ztratí přístup k poště
    [many] { $losing } zařízení ztratí přístup k poště
   *[other] { $losing } zařízení ztratí přístup k poště
} { $orders ->
    [one] na základě { $orders } příkazu.
    [few] na základě { $orders } příkazů.
    [many] na základě { $orders } příkazu.
   *[other] na základě { $orders } příkazů.
}
type-partnerships = Pro potvrzení napište { $number }, počet partnerství
run-is-accepted = { $count ->
    [one] Běh byl přijat; služba posílá konektoru { $count } příkaz.
    [few] Běh byl přijat; služba posílá konektoru { $count } příkazy.
    [many] Běh byl přijat; služba posílá konektoru { $count } příkazu.
   *[other] Běh byl přijat; služba posílá konektoru { $count } příkazů.
}
reject-run-title = Odmítnout běh?
reject-run = Odmítnout běh
reject-run-text = Služba nezadá žádnou z těchto změn, dokud se její rozhodnutí o zařízení nezmění.
run-is-rejected = Běh byl odmítnut. Služba z něj nic nezadala.
undo-run-title = Vrátit běh zpět?
undo-run = Vrátit běh zpět
undo-run-text = Co tento běh změnil, se vrátí zpět tam, kde to je stále tak, jak to konektor zapsal; co od té doby někdo změnil ručně, zůstane. Zařízení, která běh zablokoval, mohou znovu získat přístup. Vymazání a odebrané partnerství nelze vrátit zpět.
undo-state = Vrácení zpět: { $state }.
run = Běh
orders-of-run = Příkazy běhu
for-whom = Pro
order = Příkaz
ended = Ukončeno
no-order = Běh nemá žádný příkaz.
orders-ended = Ukončené příkazy
state-count = { $state }: { $count }
no-order-left = Služba neposlala konektoru žádný příkaz
all-runs = ‹ Všechny běhy
run-at = { $kind }, { $time }
decided = Rozhodnuto
progress = Průběh
undo-run-ask = Vrátit běh zpět…
values-not-told = neuvedeno
by-whom = kdo: { $name }
run-of = Běh { $time }
when = Kdy
before-after = Před → po
no-change = Konektor v Exchange nic nezměnil.
changes-text = Co konektor změnil a jaké byly předchozí hodnoty. Změny, které někdo provedl ručně, tu nejsou uvedené a zůstávají.
switch-waits = Přepnutí čeká na vaše rozhodnutí
failed-approvals = { $count ->
    [one] { $count } schválení selhalo, proto výchozí úroveň přístupu dál povoluje přístup.
    [few] { $count } schválení selhala, proto výchozí úroveň přístupu dál povoluje přístup.
    [many] { $count } schválení selhalo, proto výchozí úroveň přístupu dál povoluje přístup.
   *[other] { $count } schválení selhalo, proto výchozí úroveň přístupu dál povoluje přístup.
}
approve-again-ask = Zkusit schválit znovu…
approve-again-title = Zkusit schválení znovu?
approve-again = Zkusit znovu
approve-again-text = Služba neúspěšná schválení zadá ještě jednou; jakmile všechna uspějí, výchozí úroveň přístupu se změní.
approving-again = Schválení byla znovu zadána.
give-up-ask = Upustit od přepnutí…
give-up-title = Upustit od přepnutí?
give-up = Upustit od přepnutí
give-up-text = Výchozí úroveň přístupu se nezmění. Provedená schválení zůstanou; chcete-li je odebrat, vraťte běh zpět.
given-up = Od přepnutí bylo upuštěno.

## stale
keep-named = Ponechat { $name }
keep-it = Ponechat
exclude = Vyloučit
none-quiet = { $days ->
    [one] Žádné partnerství nebylo neaktivní { $days } den.
    [few] Žádné partnerství nebylo neaktivní { $days } dny.
    [many] Žádné partnerství nebylo neaktivní { $days } dne.
   *[other] Žádné partnerství nebylo neaktivní { $days } dní.
}
quiet-days = Neaktivní po dobu (dny)
stale-text = Partnerství podle poslední úspěšné synchronizace. Seznam vynechává partnerství, která se nikdy nesynchronizovala nebo jejichž časy konektor nemohl přečíst.
near-maximum = Uživatelé blízko maxima
near-maximum-text = Schránka smí mít tento počet partnerství: { $count }. Seznam uvádí uživatele, kteří mají alespoň čtyři pětiny.
address = Adresa
partnerships = Partnerství
none-near = Žádný uživatel není blízko maxima.
remove-them = Odebrat zastaralá partnerství
except-members = Kromě členů skupin
removal = Odebrání zastaralých partnerství
except-users = Kromě uživatelů, jedna adresa na řádek
at-least-30 = Zadejte nejméně 30 dní: kratší dobu může být zařízení neaktivní, protože je jeho uživatel na dovolené.
removal-plan = { $count ->
    [one] { $count } partnerství by se odebralo,
    [few] { $count } partnerství by se odebrala,
    [many] { $count } partnerství by se odebralo,
   *[other] { $count } partnerství by se odebralo,
} { $excluded ->
    [one] { $excluded } je vyloučené,
    [few] { $excluded } jsou vyloučená,
    [many] { $excluded } je vyloučeno,
   *[other] { $excluded } je vyloučeno,
} { $unclear ->
    [one] { $unclear } zůstane, protože ho Exchange neurčil jednoznačně.
    [few] { $unclear } zůstanou, protože je Exchange neurčil jednoznačně.
    [many] { $unclear } zůstane, protože je Exchange neurčil jednoznačně.
   *[other] { $unclear } zůstane, protože je Exchange neurčil jednoznačně.
}
removal-observes = Konektor jen pozoruje. Než běh vytvoříte a přijmete, zapněte vynucování.
make-run-ask = Vytvořit běh…
make-run-title = Vytvořit běh?
make-run = Vytvořit běh
make-run-text = Běh čeká, dokud ho nepřijmete zadáním čísla { $number }. Do té doby konektor nic neodebere.
wipe-pending = { $count ->
    [one] { $count } zůstane, protože jeho zařízení má ještě provést vymazání.
    [few] { $count } zůstanou, protože jejich zařízení mají ještě provést vymazání.
    [many] { $count } zůstane, protože jejich zařízení mají ještě provést vymazání.
   *[other] { $count } zůstane, protože jejich zařízení mají ještě provést vymazání.
}

restore-title = Čte se znovu
restore-text = Databáze služby byla obnovena ze zálohy. Dokud se znovu nepřečte následující, nikdo neztratí přístup bez souhlasu: { $waits }.
restore-end-ask = Ukončit…
restore-end-title = Jsou současné záznamy správné?
restore-end = Záznamy jsou správné
restore-end-text = Od té chvíle služba znovu rozhoduje podle současných záznamů, s obvyklou bezpečnostní brzdou.
restore-ended = Služba znovu rozhoduje podle záznamů.
unclaimed-entries = Položky neznámého původu
unclaimed-text = Jsou v Exchange a konektor ani tato služba neví, kdo je vytvořil. Po obnovení ze zálohy mohou být od konektoru samotného.
unclaimed-ours-ask = Od konektoru…
unclaimed-by-hand = Vytvořeno ručně
unclaimed-ours-title = Je tato položka od konektoru?
unclaimed-ours = Je od konektoru
unclaimed-ours-text = Pravidla a vrácení zpět ji pak smějí odebrat, v mezích bezpečnostní brzdy.
unclaimed-noted = Zaznamenáno.
entry-allowed = V seznamu povolených
entry-blocked = V seznamu blokovaných
entry-rule = Pravidlo přístupu
entry-policy = Zásady poštovních schránek
entry-link = Zásady přiřazené schránce
nothing-by-hand = O tomto zařízení rozhodují pravidla.
let-in-ask = Povolit přístup…
block-ask = Zablokovat…
let-in-title = Povolit přístup: { $name }?
let-in-text = Zařízení bude dostávat poštu, ať pravidla říkají cokoli. Po uplynutí doby rozhodují znovu pravidla.
block-title = Zablokovat { $name }?
block-text = Zařízení nebude dostávat poštu, ať pravidla říkají cokoli. Nic se v něm nevymaže.
allow-by-hand = Povolit přístup
block-by-hand = Zablokovat
applies-to = Platí pro
this-device = Toto zařízení
all-devices-of-user = Všechna zařízení uživatele
for-how-long = Jak dlouho
for-days = { $days ->
    [one] { $days } den
    [few] { $days } dny
    [many] { $days } dne
   *[other] { $days } dní
}
until-further-notice = do odvolání
decided-by-hand = Rozhodnuto; konektor to provede.
decided-while-observing = Rozhodnuto. Konektor jen pozoruje, proto se v Exchange zatím nic nemění.
allowed-by-hand-of = Přístup ručně povolen ({ $by }): { $since } – { $end }.
blocked-by-hand-of = Ručně zablokováno ({ $by }): { $since } – { $end }.
for-all-devices-of-user = Platí pro všechna zařízení uživatele.
end-by-hand = Ukončit toto rozhodnutí…
end-by-hand-title = Nechat znovu rozhodovat pravidla?
end-by-hand-text = Zařízení tím může přístup ztratit nebo získat.
end-by-hand-yes = Ukončit rozhodnutí
ended-by-hand = Znovu rozhodují pravidla.
reason-by-hand = Důvod, zobrazí se u rozhodnutí
role-read = jen čtení
role-audit = auditor
role-help-desk = helpdesk
role-operate = operátor
role-administer = správce
name-and-role = { $name } ({ $role })
for-a-higher-role = Vaše role neumožňuje vymazat zařízení ani odebrat partnerství.

## set-up package
setup-package = Instalační balíček
package-text = Obsahuje instalační program a nový soubor účtu. Rozbalte ho v počítači organizace Exchange a spusťte tam instalaci.
package-ask = Stáhnout místní konektor…
package-ask-system = Stáhnout místní konektor ({ $system })…
package-question = Stáhnout instalační balíček?
package-question-text = Kdo balíček má, může k této službě připojit organizaci Exchange. Počet registrací: { $uses }, platnost ve dnech: { $days }. Předejte ho bezpečně a po použití ho odstraňte.
package-download = Stáhnout místní konektor
package-downloaded = Instalační balíček byl stažen.
package-none = Instalační programy nejsou v počítači služby:

## entries from before this connector
before-entries = Položky z doby před tímto konektorem
before-text = Když se tento konektor podíval poprvé, už byla v osobních seznamech svých schránek některá zařízení (počet: { $count }); položek, které odporují tomu, co je teď požadováno: { $conflicts }. Zůstanou, jak jsou, dokud neuvedete, čí jsou: od dřívějšího konektoru (do těchto seznamů zařazoval zařízení i konektor od Microsoftu), nebo vytvořené ručně.
before-ours-ask = Od dřívějšího konektoru…
before-ours-title = Jsou všechny od dřívějšího konektoru?
before-ours = Jsou od dřívějšího konektoru
before-ours-text = Pravidla a vrácení zpět je pak smějí odebrat, v mezích bezpečnostní brzdy (počet položek: { $count }); tomu, co je teď požadováno, z nich odporuje: { $conflicts }.
before-hand-ask = Vytvořené ručně…
before-hand-title = Byly všechny vytvořené ručně?
before-hand = Jsou vytvořené ručně
before-hand-text = Položky pak zůstanou natrvalo beze změny (počet: { $count }).

# What has changed meanwhile
reconnecting = Spojení se službou není; probíhá nový pokus. To, co vidíte, je z { $time }.
something-changed = Něco z toho, co je zde zobrazeno, se změnilo.
show-changed = Zobrazit

# Readiness
readiness = Připravenost
readiness-text = Které z telefonů (celkem { $count }) jsou staré, mlčí nebo je jich příliš: před upgradem Exchange, přechodem na Exchange Online nebo úklidem.
readiness-old = Staré
print = Vytisknout
readiness-show-old = { $count ->
    [one] Zobrazit starý ({ $count })
    [few] Zobrazit staré ({ $count })
    [many] Zobrazit staré ({ $count })
   *[other] Zobrazit staré ({ $count })
 }
readiness-eas-text = Exchange Online přijímá verzi { $version } a novější. Místní servery přijímají i starší.
readiness-client-text = Klienty označené jako staré Microsoft už nevyvíjí.
readiness-silent = Mlčící telefony
readiness-near-maximum = { $count ->
    [one] { $count } uživatel je blízko maximálního počtu telefonů.
    [few] { $count } uživatelé jsou blízko maximálního počtu telefonů.
    [many] { $count } uživatele je blízko maximálního počtu telefonů.
   *[other] { $count } uživatelů je blízko maximálního počtu telefonů.
 }
readiness-policies = Telefony podle zásad poštovní schránky
readiness-policies-text = Co každý telefon oznámil při posledním kontaktu.
readiness-applied = Míra použití

## the desk: overview, what waits, a device, a person, a wipe
overview = Přehled
waiting-for-you = Čeká na vás
person = Uživatel
nobody-told = uživatel neuveden
things-wait = { $count ->
    [one] Čeká { $count } věc.
    [few] Čekají { $count } věci.
    [many] Čeká { $count } věci.
   *[other] Čeká { $count } věcí.
}
nothing-waits = Nic nečeká.
nothing-changes-alone = Nic z této stránky nezmění Exchange, dokud o tom nerozhodnete.
devices-in = Zařízení: { $count }, organizace: { $organizations }.
only-observing = { $count ->
    [one] Konektor jen pozoruje.
    [few] Všechny konektory jen pozorují.
    [many] Všechny konektory jen pozorují.
   *[other] Všechny konektory jen pozorují.
}
all-organizations = Všechny organizace
held-run-title = { $count ->
    [one] Běh je zadržen: { $count } telefon by ztratil přístup k poště.
    [few] Běh je zadržen: { $count } telefony by ztratily přístup k poště.
    [many] Běh je zadržen: { $count } telefonu by ztratilo přístup k poště.
   *[other] Běh je zadržen: { $count } telefonů by ztratilo přístup k poště.
}
held-limit = Mez je { $devices } zařízení nebo { $percent } % během { $hours } h.
review-run = Prohlédnout běh
observing-title = Jen pozorování. Telefony, které by ztratily přístup k poště: { $losing }; které by ho znovu získaly: { $gaining }.
observing-more = V Exchange se nic nezmění, dokud někdo nezapne vynucování.
see-who = Zobrazit, koho se to týká
now-and-then = Přístup teď a podle rozhodnutí
now-in-exchange = Teď v Exchange
would-become = Stav po změně
difference = Rozdíl
no-count-yesterday = včera se nepočítalo
as-yesterday = stejně jako včera
more-than-yesterday = o { $count } více než včera
fewer-than-yesterday = o { $count } méně než včera
in-discovery = zjišťuje se: { $count }
counted-at = Spočítáno
not-counted-yet = Zařízení zatím nejsou spočítaná.
blocked-and-quarantined = Blokované a v karanténě, počet dní: { $days }
chart-from-now = Služba počítá odteď; zítra bude možné porovnat dva dny.
as-table = Jako tabulka
why-blocked = Proč jsou telefony blokované
nobody-blocked = Žádný telefon není blokovaný.
see-all = Zobrazit vše
full-sync-at = úplná synchronizace
quick-sync-at = rychlá synchronizace
devices-count = { $count ->
    [one] { $count } zařízení
    [few] { $count } zařízení
    [many] { $count } zařízení
   *[other] { $count } zařízení
}
last-day = Posledních 24 hodin: { $count }
all-changes = Všechny změny
changed-lately = Změněno za posledních 24 hodin
nothing-changed-lately = V Exchange se nic nezměnilo.
none-connected-yet = Zatím žádný konektor.
three-steps = Tři kroky k prvnímu seznamu telefonů
step-package = Stáhněte instalační balíček
step-package-text = Pro počítač se systémem Windows nebo Linux, ze kterého je Exchange dostupný. Obsahuje programy a soubor účtu, který platí několik dní.
step-set-up = Spusťte tam instalaci
step-set-up-text = Než cokoli uloží, otestuje každý krok; potom konektor jen pozoruje.
step-plan = Prohlédněte si plán
step-plan-text = Než se něco stane, uvidíte, kdo by podle kterého pravidla ztratil přístup k poště.
because-not-enrolled = tento telefon není zaregistrovaný
because-not-activated = e-mail není v tomto telefonu aktivovaný
because-not-compliant = tento telefon nevyhovuje
because-rule = odpovídá pravidlo „{ $rule }“
because-by-hand = někdo ho zablokoval ručně
because-exchange = podle vlastních pravidel Exchange nebo ručně v Exchange
says-outside = Mimo rozsah tohoto konektoru.
says-outside-more = O tomto zařízení se zde nerozhoduje.
says-wiped = Telefon potvrdil vymazání.
says-wipe-sent = Exchange předal tomuto telefonu příkaz k vymazání.
says-wipe-sent-more = Předáno { $time }. Vymazání už nelze zrušit.
says-wipe-ordered = Pro tento telefon je zadáno vymazání.
says-wipe-ordered-more = Exchange předá příkaz při příštím kontaktu telefonu. Do té doby lze vymazání zrušit.
says-modern = Nerozhoduje se zde: Outlook s hybridním moderním ověřováním.
says-modern-more = Rozhoduje podmíněný přístup v cloudu. Stav, který ukazuje Exchange, neplatí.
says-blocked-then = Povoleno do { $time }, potom blokováno: { $reason }.
says-block-ordered = Zablokování zadáno { $time }, zatím nepotvrzeno.
says-access-ordered = Přístup zadán { $time }, zatím nepotvrzeno.
says-ordered-more = Konektor si příkaz převezme při příštím kontaktu se službou.
says-block-held = { $state }. Zablokování je zadrženo spolu s dalšími.
says-change-held = { $state }. Změna je zadržena spolu s dalšími.
says-by-hand = { $state }, i když požadováno je: { $wanted }.
says-by-hand-more = Položku v Exchange vytvořil někdo ručně, ne tento produkt. Ručně vytvořené položky mají přednost.
says-failed = Změna selhala ({ $time }); stav telefonu je dál: { $state }.
says-rejected = { $state }. Někdo změnu odmítl.
says-rejected-more = Služba ji nezadá, dokud nebude požadováno něco jiného.
says-would-block = { $state }. Zařízení by bylo zablokováno: { $reason }.
says-would-change = { $state }. Požadováno je: { $wanted }.
says-observes = { $name } jen pozoruje; v Exchange se nic nezmění, dokud někdo nezapne vynucování.
says-let-in = Přístup ručně povolen ({ $by }); konec: { $end }.
says-blocked-by = Ručně zablokováno ({ $by }); konec: { $end }.
says-rules-again = Potom znovu rozhodují pravidla.
says-until-ended = Dokud někdo toto rozhodnutí neukončí.
says-blocked-elsewhere = Blokováno, ale ne tímto produktem.
says-blocked-elsewhere-more = Exchange uvádí tento důvod: { $reason }.
says-blocked = Blokováno od { $time }: { $reason }.
says-confirmed = Exchange to potvrdil: { $time }.
says-next-contact = Telefon to zjistí při příštím kontaktu.
says-quarantined = V karanténě: čeká, až někdo rozhodne.
says-first-seen = Poprvé zaznamenáno: { $time }.
see-waiting = Zobrazit, co čeká
says-discovery = Exchange zařízení teprve zjišťuje.
says-discovery-more = Do té doby nedostává obsah pošty.
says-allowed = Povoleno.
says-kept = Ponechá si, co má:
says-undecided = O tomto zařízení zatím není rozhodnuto.
says-unknown = Stav tohoto zařízení v Exchange není znám.
says-unknown-more = Může ho zjistit úplná synchronizace.
like-same = Pravděpodobně stejný uživatel s novým telefonem.
like-same-text = Stejná schránka i rodina; starý telefon se odmlčel přibližně tehdy, když se objevil nový. Než schválení přenesete, zeptejte se uživatele.
like-copied = Jedno ID na několika místech: může být zkopírované.
copied-models = Stejné ID přišlo z různých modelů. Než některému povolíte přístup, prohlédněte si každý z nich.
copied-people = Stejné ID mají různí uživatelé. Může jít i o jeden telefon se dvěma schránkami; než přístup povolíte, ověřte to.
like-new = Nové zařízení.
like-new-text = Není znám žádný odmlčený telefon tohoto uživatele a této rodiny.
same-phone = Stejný telefon, nové ID
copied-id = Zkopírované ID
new-device = Nové
held-runs = Zadržené běhy
groups-and-sources = Skupiny a zdroje
certificates = Certifikáty
held-run-line = { $count ->
    [one] Běh je zadržen: { $count } příkaz
    [few] Běh je zadržen: { $count } příkazy
    [many] Běh je zadržen: { $count } příkazu
   *[other] Běh je zadržen: { $count } příkazů
}
lose-access-count = Ztratí přístup: { $count }
quarantined-count = { $count ->
    [one] { $count } telefon v karanténě
    [few] { $count } telefony v karanténě
    [many] { $count } telefonu v karanténě
   *[other] { $count } telefonů v karanténě
}
quarantined-text = Dokud někdo nerozhodne, nedostávají poštu.
judged-of = Posouzeno: { $count } nejdéle čekajících z { $all }.
no-quarantine = Žádné zařízení zde nečeká.
the-chosen-device = Vybrané zařízení
choose-named = Vybrat { $name }
chosen-count = Vybráno: { $count }
compared-devices = Porovnání
old-one = Staré
new-one = Nové
other-one = Jiné
this-phone = Tento telefon
model = Model
first-sync = První synchronizace
open-the-device = Otevřít jeho stránku
next-one = Další
keys-help = Klávesami J a K procházíte seznam, pokud je aktivní; o ničem nerozhodují.
decided-one = Rozhodnuto.
decided-several = { $count ->
    [one] Rozhodnuto o { $count } zařízení.
    [few] Rozhodnuto o { $count } zařízeních.
    [many] Rozhodnuto o { $count } zařízení.
   *[other] Rozhodnuto o { $count } zařízeních.
}
some-failed = Selhalo: { $count } z { $all }
some-failed-text = O ostatních je rozhodnuto. O těchto ne:
understood = Rozumím
close = Zavřít
and-more = a další: { $count }
no-held-run = Žádný běh nečeká.
unread-text = Podle těchto skupin a zdrojů se rozhoduje. Dokud je nelze přečíst, ponechají si všichni, kterých se to týká, co mají.
all-read = Vše, podle čeho se rozhoduje, lze přečíst.
no-certificate-ends = Žádnému certifikátu brzy nekončí platnost.
what-happened = Co se stalo
undo = Vrátit zpět
undo-with-run = Vrátit zpět s celým během…
is-undone = Vráceno zpět
first-seen = Poprvé zaznamenáno
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Ručně povoleno
blocked-by-hand = Ručně zablokováno
exchange-not-asked = Vlastní pravidla Exchange ani výchozí úroveň se nepoužijí.
exchange-decides = Rozhodují vlastní pravidla Exchange a výchozí úroveň.
exchange-rules = Přístup v Exchange
is-it-the-successor = Je to nástupce zařízení { $name }?
successor-text = Stejný uživatel, stejná rodina; staré zařízení se odmlčelo { $time }.
see-the-old = Zobrazit staré
carry-over-ask = Přenést schválení…
carry-over = Přenést
carry-title = Přenést schválení na nový telefon?
carry-by-hand = Zařízení { $old } někdo ručně povolil přístup. Toto povolení skončí a zařízení { $new } bude mít přístup povolený do stejné doby. I to lze znovu ukončit.
carry-by-rules = Zařízení { $old } povolují přístup pravidla a dál o něm rozhodují. Zařízení { $new } bude mít ručně povolený přístup po dobu, kterou zvolíte.
carried-over = Schválení bylo přeneseno.
allow-ask = Povolit do odvolání…
let-in-for-a-while = Dočasné povolení přístupu
phones-of-this-person = Zařízení tohoto uživatele: { $count }
phones-of-person = Zařízení uživatele
phones-count = { $count ->
    [one] { $count } zařízení
    [few] { $count } zařízení
    [many] { $count } zařízení
   *[other] { $count } zařízení
}
no-phone-of-person = K této adrese není známo žádné zařízení.
first-of-them = Zobrazuje se prvních { $count }.
let-all-in-ask = Povolit přístup všem…
let-all-in-title = Povolit přístup všem zařízením: { $name }?
let-all-in-text = Všechna zařízení tohoto uživatele, i pozdější, budou dostávat poštu, ať pravidla říkají cokoli. Přednost má rozhodnutí o jednotlivém zařízení.
block-all-ask = Zablokovat všechna…
block-all-title = Zablokovat všechna zařízení: { $name }?
block-all-text = Žádné zařízení tohoto uživatele, ani pozdější, nebude dostávat poštu. Přednost má rozhodnutí o jednotlivém zařízení; bezpečnostní brzda zablokování započítá.
decided-for-person = Rozhodnuto o všech zařízeních uživatele.
phone = Telefon
in-exchange = V Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Platí pro uživatele: na všech jeho zařízeních.
more = Více
never-ordered = nikdy nezadáno
wipe-title = Vymazat toto zařízení: { $name }?
not-this-phone = Toto ne
what-is-removed = Co se odstraní
account-only = Jen data poštovního účtu
account-only-old = Nelze: vyžaduje ActiveSync 16.1 a Exchange neuvádí, že by ho tento telefon používal.
account-only-outlook = Nelze: Outlook zná jen vlastní vymazání.
outlook-data = Vlastní data Outlooku
whole-phone = Vše v telefonu
whole-phone-text = Soukromé fotografie a aplikace budou ztraceny.
wipe-handed-over = Exchange předá příkaz k vymazání při příštím kontaktu telefonu. Do té doby lze vymazání zrušit.
wipe-reason = Důvod, uchová se u příkazu
wipe-ending = Posledních { $count } znaků ID tohoto telefonu
wipe-whole-id = Celé ID tohoto telefonu
wipe-yes = Vymazat tento telefon
wipe-no = Ponechat telefon, jak je
share-of = { $percent } % z { $total }
odd-group = Z nich patří do skupiny „{ $name }“: { $count }.
let-these-in-ask = Povolit těmto přístup…
let-these-in-of = Povolit těmto přístup: { $name }
summary-partial = Běh je větší než to, co je zde shrnuto; jeho příkazy níže jsou úplné.
other-orders = Změna bez vlivu na přístup
reasons-of-run = Důvody ztráty přístupu
for-example = Například
seen-this-week = Zaznamenáno tento týden
where-they-are = Kde jsou
carry-several = Ruční schválení se přenese se svým vlastním koncem. Kde starému telefonu povolují přístup pravidla, bude mít nový přístup povolený po dobu, kterou zvolíte. Nejprve se zeptejte uživatelů.

## finding devices
find-box = Najít uživatele, adresu, zařízení nebo ID
find-person = Uživatel
find-columns = Sloupce…
find-csv = CSV těchto zařízení ({ $count })
find-csv-all = CSV všech těchto zařízení
find-views = Zobrazení
find-attention = Vyžaduje pozornost
find-silent = Mlčí přes 30 dní
find-old-eas = EAS starší než 16.1
find-save-view = Uložit toto zobrazení…
find-view-name = Název zobrazení
find-view-shared = Uvidí ho všichni
find-view-saved = Zobrazení bylo uloženo.
find-view-remove = Odebrat toto zobrazení…
find-view-remove-title = Odebrat zobrazení „{ $name }“?
find-view-removed = Zobrazení bylo odebráno.
find-filter-by = Filtrovat podle
find-apply = Použít
find-remove-filter = Odebrat filtr { $name }
find-words = Hledání
find-step = Rozhodující krok
find-reason = Důvod v Exchange
find-eas = Verze EAS
find-client = Klient
find-imei = IMEI
find-first-sync = První synchronizace
find-last-sync = Poslední synchronizace
find-within-days = v posledních { $days } dnech
find-silent-days = naposledy před více než { $days } dny
find-never-synced = nikdy
find-range-many = { $from }–{ $to } z více než { $all } zařízení
find-select = Vybrat { $name }
find-select-page = Vybrat zařízení na této stránce
find-selection = Vybraná zařízení
find-selected = Vybráno: { $count }
find-select-all = Vybrat všechna ({ $count })
find-clear = Zrušit výběr
find-let-in = Povolit dočasně…
find-allow = Povolit do odvolání…
find-block = Zablokovat…
find-let-in-title = Dočasně povolit přístup těmto zařízením?
find-allow-title = Povolit přístup těmto zařízením?
find-block-title = Zablokovat tato zařízení?
find-allow-text = Ruční rozhodnutí má u každého z těchto zařízení přednost před všemi pravidly.
find-block-text = Ruční rozhodnutí má přednost před všemi pravidly. Každé zařízení, které ztratí přístup, započítá bezpečnostní brzda: nad její mezí čeká běh na přijetí.
find-progress = Rozhodnuto: { $done } z { $all }…
find-decided = Počet zařízení, o kterých je rozhodnuto: { $count }.
find-failed = Nerozhodnuto: { $count }
find-understood = Zavřít
find-step-by-hand = ruční rozhodnutí
find-step-enabled = řízení přístupu
find-step-exemption = výjimka
find-step-excluded = vyloučená skupina
find-step-inactive = neaktivní zařízení
find-step-rule = místní pravidlo
find-step-included = zahrnutá skupina
find-step-managed = registrace
find-step-activated = aktivace
find-step-compliant = dodržování předpisů
find-step-override = přepsání pravidla Exchange

## audit
audit-title = Audit
audit-text = Každá změna nastavení, role nebo režimu, každý příkaz a každé schválení. Doba uchování (dny): { $days }.
audit-when = Kdy
audit-who = Kdo
audit-what = Co
audit-before-after = Před → po
audit-from-where = Odkud
audit-none = Žádné záznamy.
audit-verifying = Kontroluje se řetězec…
audit-verified = Řetězec ověřen do { $time }
audit-broken = Řetězec je porušený. Ponechte databázi, jak je, a zjistěte, kdo měl přístup k jejímu souboru.
audit-csv = CSV
audit-since = Od
audit-until = Do
audit-any = vše
audit-filter = + Filtr
audit-show = Zobrazit
audit-without = Odebrat filtr { $name }: { $value }
audit-token = token
audit-more = další: { $count }
audit-created = Vytvořeno
audit-changed = Změněno
audit-removed = Odebráno
audit-done = Zadáno nebo rozhodnuto
audit-previewed = Zobrazen náhled
audit-exported = Exportováno
audit-signed-in = Přihlášení
audit-signed-out = Odhlášení
audit-refused = Přihlášení odmítnuto
audit-access-settings = nastavení přístupu
audit-exchange-settings = nastavení Exchange
audit-mail-settings = nastavení oznámení
audit-mailbox-policy = zásady poštovních schránek
audit-mailbox-policies = všechny zásady poštovních schránek
audit-connector = konektor
audit-decision = ruční rozhodnutí
audit-run = běh
audit-order = příkaz
audit-template = šablona zprávy
audit-message = zpráva
audit-record = záznam správy
audit-source = zdroj dodržování předpisů
audit-link = propojení zařízení
audit-device-name = název zařízení
audit-group = skupina
audit-graph = Microsoft Graph
audit-account-file = soubor účtu
audit-user = uživatel
audit-session = relace
audit-entries = položky neznámého původu
audit-restore = čtení po obnovení ze zálohy
audit-console = konzole
audit-api = API
audit-command-line = příkazový řádek
audit-of-connector = u konektoru
audit-of-service = samotná služba

## people
pp-code = Kód
pp-code-help = Šest číslic z ověřovací aplikace nebo jeden z vašich kódů pro obnovení.
pp-by-password = Přihlásit se jménem a heslem
pp-by-token = Přihlásit se přístupovým tokenem
pp-password = Heslo
pp-refused = Jméno nebo heslo není správné.
pp-code-refused = Kód není správný nebo už byl použit. Počkejte na další a zkontrolujte čas obou zařízení.
pp-link-unknown = Tento odkaz už neplatí: byl použit, nahradil ho novější nebo uplynulo jeho 24 hodin. Požádejte správce o nový.
pp-too-short = Zvolte heslo o délce alespoň { $count } znaků.
pp-too-long = Heslo má nejvýše { $count } znaků.
pp-too-plain = Zvolte heslo s více různými znaky.
pp-holds-name = Heslo obsahuje vaše jméno. Zvolte jiné.
pp-old-wrong = Toto není vaše současné heslo.
pp-too-often = Příliš mnoho pokusů. Počkejte minutu a zkuste to znovu.
pp-last-administrator = Toto je jediný člověk, který může službu spravovat. Nejprve dejte někomu jinému roli správce a způsob přihlášení.
pp-no-second = Vyžaduje se druhá osoba, a k tomu jsou potřeba dva lidé, kteří se mohou přihlásit a spravovat. Nejprve přidejte dalšího.
pp-page-only = Přihlásili jste se časově omezeným přístupovým tokenem. Heslo, druhý faktor a tokeny se mění po přihlášení heslem.
pp-choose = Zvolte heslo
pp-choose-for = pro: { $name }
pp-choose-and-enter = Uložit a přihlásit se
pp-new-password = Nové heslo
pp-again = Nové heslo ještě jednou
pp-password-help = Alespoň { $count } znaků. Několik slov se snadno pamatuje a těžko uhodne.
pp-not-same = Hesla se neshodují.
pp-account = Váš účet
pp-role = Role
pp-must-enroll = Vaše role vyžaduje druhý faktor
pp-must-enroll-text = Nastavte ho, abyste mohli pokračovat.
pp-sessions = Otevřené relace
pp-end-others = Ukončit moje ostatní relace
pp-tokens = Přístupové tokeny
pp-tokens-text = Pro skripty a programy. Token nesmí víc než vy a ve svém čase skončí.
pp-token-ask = Vytvořit token…
pp-change-password = Změnit heslo
pp-set-password = Nastavit heslo
pp-old-password = Současné heslo
pp-password-text = Po uložení nového hesla skončí vaše ostatní relace.
pp-password-changed = Heslo je uloženo. Vaše ostatní relace skončily.
pp-factor = Druhý faktor
pp-factor-on = Přihlášení heslem vyžaduje kód z ověřovací aplikace.
pp-codes-left = { $count ->
    [one] Zbývá { $count } kód pro obnovení.
    [few] Zbývají { $count } kódy pro obnovení.
    [many] Zbývá { $count } kódu pro obnovení.
   *[other] Zbývá { $count } kódů pro obnovení.
 }
pp-new-codes-ask = Nové kódy pro obnovení…
pp-new-codes = Vytvořit nové kódy pro obnovení
pp-factor-remove-ask = Odebrat druhý faktor…
pp-factor-remove = Odebrat druhý faktor
pp-factor-removed = Druhý faktor byl odebrán.
pp-factor-text = Kód z ověřovací aplikace vedle hesla. Kdo zná jen heslo, nepřihlásí se.
pp-factor-set-up = Nastavit
pp-qr = Obrázek pro ověřovací aplikaci
pp-scan = Naskenujte obrázek ověřovací aplikací a zadejte kód, který ukáže.
pp-by-hand = Nebo opište ručně
pp-first-code = Kód zobrazený aplikací
pp-factor-confirm = Zapnout
pp-factor-done = Druhý faktor je zapnutý.
pp-codes = Kódy pro obnovení
pp-codes-text = Uložte je tam, kde je nikdo jiný nenajde. Každý vás jednou přihlásí, když se ověřovací aplikace ztratí. Zobrazují se jen teď.
pp-kept = Mám to uložené
pp-copy = Kopírovat
pp-link = odkaz
pp-since = Od
pp-from = Odkud
pp-by = Způsob přihlášení
pp-last-use = Poslední použití
pp-ends = Konec
pp-this-one = tato
pp-end = Ukončit
pp-end-ask = Ukončit…
pp-end-session-of = Ukončit relaci: { $name }, { $address }
pp-session-ended = Relace byla ukončena.
pp-no-session = Žádná relace není otevřená.
pp-sessions-ended = { $count ->
    [one] { $count } relace byla ukončena.
    [few] { $count } relace byly ukončeny.
    [many] { $count } relace bylo ukončeno.
   *[other] { $count } relací bylo ukončeno.
 }
pp-made = Vytvořeno
pp-end-token = Ukončit token { $name }
pp-end-token-text = Programy, které ho používají, jsou od této chvíle odmítány a relace, které otevřel, končí.
pp-token-ended = Token byl ukončen.
pp-no-token = Není žádný token.
pp-token-name = K čemu slouží
pp-token-name-help = Počítač nebo skript, abyste ho později poznali.
pp-days = Skončí za
pp-days-count = { $count ->
    [one] { $count } den
    [few] { $count } dny
    [many] { $count } dne
   *[other] { $count } dní
 }
pp-token-make = Vytvořit token
pp-token-made = Token byl vytvořen
pp-token-once = Zobrazuje se jen teď.
pp-people = Lidé
pp-demands = Pravidla přihlášení
pp-single = Službu může spravovat jen jeden člověk
pp-single-text = Nikdo jiný nepomůže, když tento člověk zapomene heslo. Přidejte druhého; na serveru dá příkaz kdykoli nový odkaz.
pp-password-and-factor = Heslo a kód
pp-link-until = odkaz do { $time }
pp-no-way = nemůže se přihlásit
pp-signs-in = Přihlašuje se pomocí
pp-you = vy
pp-role-ask = Role…
pp-role-of = Role: { $name }
pp-link-ask = Odkaz…
pp-link-for = Odkaz: { $name }
pp-link-ask-text = Pomocí odkazu si tento člověk zvolí nové heslo, jednou a do 24 hodin. Starší odkaz přestane platit. Do té doby zůstává současné heslo i relace.
pp-link-make = Vytvořit odkaz
pp-link-made = Odkaz: { $name }
pp-link-text = Předejte ho tomuto člověku způsobem, kterému důvěřujete. Platí jednou, do { $time }, a zobrazuje se jen teď.
pp-factor-take-ask = Druhý faktor…
pp-factor-take = Odebrat druhý faktor: { $name }
pp-factor-take-text = Jen když se ztratila ověřovací aplikace i kódy pro obnovení. Ověřte si, že o to žádá opravdu tento člověk.
pp-take-away = Odebrat
pp-remove = Odebrat: { $name }
pp-remove-text = Tento člověk se už nepřihlásí; relace a tokeny hned končí. Co udělal, zůstává v auditu.
pp-removed = Odebráno: { $name }.
pp-add-ask = Přidat člověka…
pp-add = Přidat člověka
pp-add-text = Dostanete odkaz, pomocí kterého si tento člověk zvolí heslo.
pp-name-help = Jak ho ukáže audit.
pp-roles-help = Čtení: dívá se. Auditor: čte i audit. Helpdesk: na několik dní povoluje zařízení. Operátor: také blokuje, maže zařízení a rozhoduje o bězích. Správce: vše.
pp-exists = Někdo se jménem { $name } už existuje.
pp-added = Přidáno: { $name }.
pp-role-given = { $name } má nyní roli { $role }.
pp-sessions-text = Otevřené relace této stránky všech lidí. Ukončená relace je od té chvíle odmítána.
pp-all-tokens-text = Časově omezené přístupové tokeny všech lidí.
pp-factor-for = Role, které vyžadují druhý faktor
pp-factor-for-text = Kdo má takovou roli a přihlašuje se heslem, nejprve nastaví druhý faktor. Přístupových tokenů se to netýká.
pp-demands-saved = Pravidla přihlášení jsou uložena.
pp-second = Druhá osoba
pp-second-text = O co jeden požádá, čeká nejvýše 24 hodin, než to potvrdí jiný. Nikdo nepotvrzuje vlastní žádost a i vypnutí vyžaduje druhou osobu.
pp-second-single = Službu může spravovat jen jeden člověk, takže by neměl kdo potvrzovat. Nejprve přidejte dalšího správce, který se může přihlásit.
pp-for-wipes = Pro vymazání zařízení
pp-for-runs = Pro přijetí zadržených běhů
pp-waits-second = Bylo o to požádáno a čeká to na jinou osobu mezi čekajícími položkami.
pp-none-second = Nic nečeká na druhou osobu.
pp-wants-wipe = Vymazat: { $name }
pp-wants-run = { $count ->
    [one] Přijmout zadržený běh ({ $count } příkaz)
    [few] Přijmout zadržený běh ({ $count } příkazy)
    [many] Přijmout zadržený běh ({ $count } příkazu)
   *[other] Přijmout zadržený běh ({ $count } příkazů)
 }
pp-wants-settings = Vyžadovat druhou osobu méně často
pp-asked-by = Požádal
pp-asked-at = Požádáno
pp-waits-until = Čeká do
pp-nothing-yet = Zatím se nic nestalo.
pp-confirm-ask = Potvrdit…
pp-confirm = Potvrdit nyní
pp-confirm-text = Provede se to ihned. Potvrďte jen to, co jste si sami prohlédli.
pp-confirmed = Bylo to potvrzeno a provádí se.
pp-refuse-ask = Odmítnout…
pp-refuse = Odmítnout nyní
pp-refuse-text = Nic se nestane. Lze o to požádat znovu.
pp-refused-request = Bylo to odmítnuto.
pp-withdraw-ask = Vzít zpět…
pp-withdraw = Vzít žádost zpět
pp-withdraw-text = Nic se nestane. Můžete o to požádat znovu.
pp-withdrawn = Žádost byla vzata zpět.
pp-own-request = Požádali jste o to vy: musí rozhodnout někdo jiný.
pp-higher-role = O tom rozhoduje někdo s vyšší rolí.
pp-request-over = Toto už nečeká: někdo rozhodl nebo den uplynul.
pp-author-gone = Ten, kdo o to žádal, byl odebrán nebo na to už nemá právo. Odmítněte to a v případě potřeby požádejte znovu.
pp-request-waits = O totéž už bylo požádáno a čeká to na druhou osobu.

# People, sessions, tokens, sign-in
pp-show-number = Zobrazit celé
pp-show-number-text = Audit zaznamená, kdo se díval.
pp-alarm = Byl použit nouzový účet
pp-acknowledge-ask = Vzít na vědomí…
pp-acknowledge = Vzít použití na vědomí
pp-acknowledge-text = Poplach zmizí. Udělejte to, až budete vědět, kdo a proč účet použil, a dejte mu nové heslo.
pp-acknowledged = Použití bylo vzato na vědomí.
pp-break-glass = pro nouzi
pp-break-glass-ask = Nouzový…
pp-ordinary-ask = Běžný…
pp-break-glass-of = { $name }: nouzový účet
pp-break-glass-text = Přihlášení tímto účtem vyvolá poplach, který zůstane mezi čekajícími položkami a v protokolu, dokud ho jiný správce nevezme na vědomí. Druhý faktor se nevyžaduje. Heslo uchovávejte zapečetěné.
pp-ordinary-text = Stane se běžným účtem: jeho použití už nebude poplachem.
pp-break-glass-saved = Účet je uložen.

