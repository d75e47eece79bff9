## common
user = Utente
device = Dispositivo
device-id = ID dispositivo
access-state = Stato di accesso
last-successful-sync = Ultima sincronizzazione riuscita
organization = Organizzazione
all = Tutti
name = Nome
state = Stato
settings = Impostazioni
findings = Rilievi
groups = Gruppi
group = Gruppo
members = Membri
devices = Dispositivi
plan = Piano
runs = Esecuzioni
access = Accesso
compliance = Conformità
notifications = Notifiche
mailbox-policies = Criteri cassetta postale
stale-partnerships = Relazioni inattive
changes-in-exchange = Modifiche in Exchange
what = Cosa
why = Perché
orders = Ordini
answer = Risposta
system = Sistema
filter = Filtra
show = Mostra
save = Salva
remove = Rimuovi
remove-ask = Rimuovi…
forget-ask = Dimentica…
forget-it = Dimentica
link = Collega
cancel = Chiudi
preview = Anteprima
add = Aggiungi
show-the-plan = Mostra il piano
preview-and-save = Anteprima e salva…
start-enforcing = Inizia ad applicare
start-enforcing-ask = Inizia ad applicare…
from-active-directory = Da Active Directory
default-access-level = Livello di accesso predefinito
leave-as-it-is = Lascia com’è in Exchange
allow-access = Consenti l’accesso
block-access = Blocca l’accesso
quarantine = Quarantena
block = Blocca
unknown = Sconosciuto
compliant = Conforme
not-compliant = Non conforme
exchange-rule = Regola di Exchange
loses-access = Perde l’accesso
lose-access = Perdono l’accesso
observe-only = Solo osservazione
yes = sì
no = no
none = nessuno
never = mai
read-never-completely = mai letta per intero: il servizio non deduce nulla dalle voci mancanti
no-device-fits = Nessun dispositivo corrisponde.
no-connector-yet = Ancora nessun connettore.
microsoft-graph = Microsoft Graph
managed-devices = Dispositivi gestiti
service-english = Il servizio scrive motivi e rilievi in inglese.
records-count = { $count ->
    [one] { $count } record
   *[other] { $count } record
}
members-count = { $count ->
    [one] { $count } membro
   *[other] { $count } membri
}
would-lose = { $count ->
    [one] { $count } dispositivo perderebbe l’accesso.
   *[other] { $count } dispositivi perderebbero l’accesso.
}
first-shown = { $count ->
    [one] Viene mostrato il primo.
   *[other] Vengono mostrati i primi { $count }.
}
type-to-confirm = Per confermare, digitare { $text }
type-devices = Per confermare, digitare { $number }, il numero di dispositivi che perdono l’accesso
type-records = Per confermare, digitare { $number }, il numero di record che verranno eliminati
remove-what = Rimuovere { $name }?
offer = { $name } – { $confidence }%, { $because }
more-may-lose = I dispositivi che possono perdere l’accesso possono essere più di quelli contati qui: { $note }.
on-blocked-list = nell’elenco dei bloccati; Exchange lo mostra quando il dispositivo si connette
on-allowed-list = nell’elenco dei consentiti; Exchange lo mostra quando il dispositivo si connette
at-least = almeno { $count }
not-known = sconosciuto
not-read = Non letto; non viene quindi deciso nulla sui dispositivi con accesso ({ $count }): { $names }.
unknown-would-lose = Non si sa quanti dispositivi perderebbero l’accesso: non tutto è stato letto.
plan-standing = Di queste modifiche: in attesa di approvazione { $held }, in corso { $waiting }, non applicate perché qualcuno ha impostato altro a mano { $notApplied }, rifiutate o revocate { $rejected }.
not-applied-table = Previsto e non applicato

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Connettori
loading = Caricamento…
loading-stays = Caricamento… Se non compare altro, ricaricare la pagina.
no-script = Questa pagina richiede JavaScript. Gli stessi dati si trovano in
skip = Vai al contenuto
menu = Menu
main-navigation = Navigazione principale
language = Lingua della pagina
close-message = Chiudi il messaggio
sign-out = Disconnetti
try-again = Riprova
leave-title = Uscire senza salvare?
leave-text = I dati digitati in questa pagina non sono stati salvati.
leave = Esci
sign-in = Accedi
access-token = Token di accesso
token-help = L’amministratore del servizio crea un token con { $command }.
sign-in-again = Accedi di nuovo
session-ended = La sessione è terminata. Accedere di nuovo
not-now = Non ora

## api
status-answered = Il servizio ha risposto con lo stato { $status }.
no-answer-in-time = Il servizio non ha risposto entro { $seconds } secondi.
no-answer = Il servizio non risponde. Verificare che sia in esecuzione e raggiungibile da questo computer.
change-unknown = Non si sa se la modifica è stata apportata: controllare lo stato attuale prima di riprovare.

## pager
previous-page = Pagina precedente
next-page = Pagina successiva
page-number = Pagina { $number }

## dom
not-told = Non indicato
nothing-here = Qui non c’è nulla.
severity-note = Nota
severity-warning = Avviso
severity-error = Errore
first-of = Vengono mostrati i primi { $count } di { $all }.

## forms
whole-number = Immettere un numero intero.
may-be-saved = Il servizio potrebbe aver salvato le modifiche. Copiare quanto digitato, ricaricare la pagina e controllare i valori.
changed-meanwhile = Nel frattempo qualcun altro ha modificato questi dati. Annotare quanto digitato, ricaricare la pagina e controllare i nuovi valori.
what-it-would-do = Che cosa cambierebbe
mode = Modalità
have-access = Hanno accesso
would-lose-it = Lo perderebbero
would-gain-it = Lo otterrebbero
none-concerned = Finora non è interessata alcuna organizzazione di Exchange.
save-title = Salvare queste impostazioni?
lock-out = { $devices ->
    [one] { $organization }: così non resterebbe quasi nessuno con accesso. Lo perderebbe { $losing } su { $devices } dispositivo che ora ha accesso. Senza conferma esplicita il servizio rifiuta.
   *[other] { $organization }: così non resterebbe quasi nessuno con accesso. Lo perderebbero { $losing } su { $devices } dispositivi che ora hanno accesso. Senza conferma esplicita il servizio rifiuta.
}
the-organization = Organizzazione
brake-holds = Dove un connettore è in modalità Applicazione, il freno mette in sospeso le esecuzioni che superano i suoi limiti.
none-would-lose = Nessun dispositivo perderebbe l’accesso.
type-confirm = Per salvare comunque, digitare confirm
nothing-saved-lock-out = Non è stato salvato nulla: con queste impostazioni non resterebbe quasi nessuno con accesso.
part-number = { $title } { $number }
move-up = Sposta su
move-down = Sposta giù

## words
connected = Connesso
disconnected = Disconnesso
connection-pending = Connessione in sospeso
no-agent = Nessun agente registrato
allowed = Consentito
blocked = Bloccato
quarantined = In quarantena
device-discovery = Individuazione del dispositivo
allow = Consenti
keep = Lascia com’è
undecided = Non ancora deciso
gains-access = Ottiene l’accesso
entry-only = Solo la voce
effect-none = Nessuno
enforce = Applicazione
run-held = In attesa di approvazione
run-released = Ordinata
run-approving = Approvazione dei dispositivi
run-accepted = Accettata
run-rejected = Rifiutata
run-superseded = Sostituita da un’esecuzione più recente
kind-decisions = Decisioni e impostazioni
kind-stale = Rimozione delle relazioni inattive
kind-switch-on = Attivazione del livello predefinito
kind-reset = Cassette postali di nuovo al criterio predefinito
order-queued = In attesa del connettore
order-leased = Inviato al connettore
order-running = In corso
order-waiting = In attesa del dispositivo
order-done = Eseguito
order-failed = Non riuscito
order-not-applied = Non applicato
order-superseded = Sostituito da un ordine più recente
order-expired = Scaduto
order-unknown = Esito sconosciuto
order-held = Non ancora ordinato
order-counted = Solo contato
in-grace-period = Nel periodo di tolleranza
compliance-error = Errore
compliance-conflict = Conflitto
config-manager = Configuration Manager
level-none = lascia com’è
obstacle-device-id = Exchange non indica alcun ID dispositivo
obstacle-mailbox = Exchange non indica il proprietario
obstacle-discovery = Exchange sta ancora identificando il dispositivo
obstacle-state = lo stato di accesso non è noto
obstacle-block = le impostazioni richiedono il blocco
device-type = Tipo di dispositivo (famiglia)
device-model = Modello di dispositivo
operating-system = Sistema operativo
user-agent = Agente utente
access-rule = regola di accesso { $text } ({ $characteristic })
sync-quick = Sincronizzazione rapida immediata
sync-full = Sincronizzazione completa immediata
set-access = Imposta accesso: { $wanted }
remove-partnership = Rimuovi relazione
wipe = Cancella dati dispositivo
wipe-account = Cancella solo dati account
cancel-wipe = Annulla cancellazione dati
set-default-level = Imposta livello di accesso predefinito: { $level }
set-admins = Imposta amministratori da avvisare: { $list }
set-insert = Imposta testo per gli utenti: { $text }
set-rule = Imposta: { $rule }: { $level }
remove-rule = Rimuovi: { $rule }
make-default-policy = Imposta come criterio cassetta postale predefinito: { $name }
set-policy = Imposta criterio cassetta postale { $name }: { $settings }
remove-policy = Rimuovi criterio cassetta postale { $name }
assign-policy = Assegna criterio cassetta postale { $name }
assign-default = Assegna criterio cassetta postale predefinito
mail-to = Messaggio a { $to }
undo-a-run = Annulla le modifiche di un’esecuzione
on-list = nell’elenco
off-list = non nell’elenco
allowed-list = Elenco dei consentiti, { $id }
blocked-list = Elenco dei bloccati, { $id }
mailbox-policy = Criterio cassetta postale
blank = vuoto
admin-named = Amministratore da avvisare, { $address }
named = indicato
not-named = non indicato
text-for-users = Testo per gli utenti
no-rule = nessuna regola
policy-named = Criterio cassetta postale { $name }
not-there = non esiste
default-mailbox-policy = Criterio cassetta postale predefinito
cannot-be-undone = irreversibile
impact-losing = { $losing ->
    [one] { $losing } dispositivo perde l’accesso
   *[other] { $losing } dispositivi perdono l’accesso
}
impact-gaining = { $gaining ->
    [one] { $gaining } lo ottiene
   *[other] { $gaining } lo ottengono
}
impact = { $losing } e { $gaining }

## access
conditional-access = Accesso condizionale
settings-in-exchange = Impostazioni in Exchange
presets = Preimpostazioni
quarantine-switch-on = Attivazione della quarantena
hold-for = Queste impostazioni valgono per
all-without-own = Tutte le organizzazioni senza impostazioni proprie
has-own = { $name }: ha impostazioni proprie.
use-those-of-all = Usa di nuovo quelle comuni…
remove-own-title = Rimuovere le impostazioni proprie dell’organizzazione?
remove-own = Rimuovi
remove-own-text = Da quel momento valgono anche qui le impostazioni per tutte le organizzazioni; il servizio decide di nuovo sui dispositivi.
own-removed = Qui valgono di nuovo le impostazioni per tutte le organizzazioni.
has-common = { $name }: usa le impostazioni per tutte le organizzazioni. Salvando qui, l’organizzazione riceve impostazioni proprie.
leave-to-rule = Lascia decidere alla regola di Exchange
activesync-version = Versione di ActiveSync
local-rules = Regole locali
rule = Regola
add-rule = Aggiungi una regola
conditions = Condizioni, da soddisfare tutte
condition = Condizione
add-condition = Aggiungi una condizione
compared = Che cosa si confronta
how = Come
is-exactly = È esattamente
fits-expression = Corrisponde all’espressione regolare
text = Testo
then = Allora
exemptions = Esenzioni
exemption = Esenzione
add-exemption = Aggiungi un’esenzione
exempt-for = Per
a-mailbox = La cassetta postale di un utente
one-device = Un dispositivo
exempt-who = Indirizzo di posta o ID dispositivo
exempt-who-help = È possibile immettere anche il GUID della cassetta postale o l’identità del dispositivo in Exchange.
exempt-note = Nota: motivo
exempt-until = Fino al (vuoto: senza scadenza)
exempt-nobody = Un’esenzione non indica nessuno: immettere un indirizzo di posta o un ID dispositivo.
exempt-no-mailbox = Il servizio non conosce alcun dispositivo della cassetta postale { $who }, quindi non ne conosce il GUID. Digitare il GUID della cassetta postale.
exempt-several = Più relazioni hanno l’ID dispositivo { $who }; digitare l’identità di una di esse.
exempt-no-device = Nessun dispositivo ha l’ID { $who }.
included-groups = Gruppi inclusi
excluded-groups = Gruppi esclusi (l’esclusione prevale)
conditional-access-settings = Impostazioni di accesso condizionale
access-control = Il controllo dell’accesso è attivo
access-control-help = Gli utenti dei gruppi inclusi devono avere un dispositivo registrato e conforme.
override = Ignora la regola predefinita
override-help = I dispositivi registrati e conformi ottengono l’accesso anche dove il livello di accesso predefinito di Exchange li bloccherebbe o li metterebbe in quarantena.
grace-period = Periodo di tolleranza, in ore
grace-period-help = Un dispositivo gestito che diventa non conforme mantiene l’accesso per questo tempo. Per un dispositivo non registrato non c’è periodo di tolleranza.
ignore-inactive = Ignora i dispositivi inattivi da, in giorni
ignore-inactive-help = Vuoto: il servizio non ignora alcun dispositivo.
where-unknown = Dove la conformità non è nota
keep-what-is = Mantieni l’accesso attuale
where-unknown-help = Per i dispositivi che un’origine segnala come sconosciuto, errore o conflitto. Un’origine che il servizio non ha mai letto per intero non cambia nulla.
local-rules-help = Il servizio verifica le regole locali nell’ordine; decide la prima che corrisponde.
settings-saved = Le impostazioni sono salvate. Il piano mostra che cosa cambiano.
platform-exceptions = Eccezioni per piattaforma: regole di accesso in Exchange
one-access-rule = Regola di accesso
add-access-rule = Aggiungi una regola di accesso
ms-wl-header = Intestazione X-MS-WL
classes-help = L’elenco propone le famiglie e i modelli che Exchange conosce.
default-level-help = Per i dispositivi a cui non si applica alcuna regola, elenco o decisione. Per passare a blocco o quarantena senza togliere l’accesso ai dispositivi esistenti, usare l’attivazione della quarantena.
admins = Amministratori da avvisare per i dispositivi in quarantena
exactly-these = Esattamente questi
addresses = Indirizzi, uno per riga
insert = Testo che Exchange aggiunge ai messaggi agli utenti
exactly-this = Esattamente questo
insert-text = Testo, al massimo 256 caratteri
maximum-partnerships = Relazioni consentite per cassetta postale
maximum-partnerships-help = Il valore di EasMaxDevices nel criterio di limitazione. La pagina lo usa solo per elencare gli utenti vicini al massimo.
not-ordered = Qualcuno ha rifiutato o annullato ciò che queste impostazioni richiedono qui; il servizio non lo ordina di nuovo finché le impostazioni non cambiano:

## compliance
import = Importazione
proposed-links = Collegamenti proposti
sources = Origini
eas-id = ID EAS
last-sync = Ultima sincronizzazione
source = Origine
no-record = Ancora nessun record di gestione. Importare un file, configurare Microsoft Graph o inviare record tramite l’API.
remove-record-title = Rimuovere il record di { $name }?
remove-record-text = Quando l’origine è completa, un dispositivo senza record vale come non registrato.
record-removed = Il record è stato rimosso.
remove-named = Rimuovi { $name }
new-records = Record nuovi
changed-records = Record modificati
unchanged-records = Record invariati
records-go = Record che verranno eliminati perché non sono nel file
records-stay = Record che non sono nel file e restano
import-of-records = Importazione di record di gestione
csv-file = File CSV
or-text = Oppure il testo
csv-help = La prima riga contiene i nomi delle colonne. Il servizio richiede complianceState, una colonna per l’utente e una per il dispositivo; conosce: { $columns }.
csv-complete = Il file contiene tutti i record di questa origine
csv-complete-help = Il servizio elimina i record che non sono nel file. Deselezionare la casella se il file è solo una parte.
csv-choose = Scegliere un file o incollarne il testo.
csv-unreadable = Impossibile leggere il file. Sceglierlo di nuovo.
import-ask = Importa…
import-title = Importare il file?
import-text = { $count ->
    [one] L’importazione eliminerebbe { $count } record, più di un decimo dell’origine. Se il file è solo una parte, chiudere e deselezionare la casella del file completo.
   *[other] L’importazione eliminerebbe { $count } record, più di un decimo dell’origine. Se il file è solo una parte, chiudere e deselezionare la casella del file completo.
}
imported = { $new ->
    [one] Importazione: { $new } record nuovo, { $changed } modificati, { $removed } rimossi.
   *[other] Importazione: { $new } record nuovi, { $changed } modificati, { $removed } rimossi.
}
see-the-plan = Vedi il piano
nothing-stored = Non è ancora stato salvato nulla.
bad-lines = { $count ->
    [one] Una riga non è leggibile e viene tralasciata. Il file vale come parte: nessuno diventa per questo “non registrato”.
   *[other] { $count } righe non sono leggibili e vengono tralasciate. Il file vale come parte: nessuno diventa per questo “non registrato”.
}
ignored-columns = Queste colonne non servono: { $names }.
skipped-lines = { $count ->
    [one] Una riga non ha né utente né ID EAS e viene tralasciata.
   *[other] { $count } righe non hanno né utente né ID EAS e vengono tralasciate.
}
import-preview = Anteprima dell’importazione
how-many = Quanti
linked = Collegamento creato: { $record } a { $device }.
link-to = Collega { $record } a { $device }
device-in-exchange = Dispositivo in Exchange
may-be-its = Record che possono appartenere a questo dispositivo
no-link = Nessun collegamento proposto.
links-text = Il servizio non è certo di quale record appartenga a questi dispositivi. Usa una proposta solo dopo che qualcuno ha collegato il record.
forget-source-title = Dimenticare l’origine { $name }?
forget-source-text = Il servizio elimina anche i record di questa origine.
source-forgotten = L’origine è stata dimenticata.
forget-named = Dimentica { $name }
source-api = Origine api
api-complete = Ciò che l’API e le persone hanno scritto qui è tutto ciò che esiste
api-complete-help = Solo in tal caso un dispositivo senza record vale come non registrato.
source-set = L’impostazione dell’origine è salvata.
last-complete-read = Ultima lettura completa
changed-by = Modificato da
no-source = Ancora nessuna origine.
records-by-hand = Record dall’API e a mano

## connectors
exchange-connectors = Connettori Exchange
status = Stato
organization-name = Nome organizzazione
cas-hostname = Nome host CAS
connector-mode = Modalità
no-connector-help = Ancora nessun connettore. Creare un file dell’account con { $command } ed eseguire l’installazione in un computer dell’organizzazione di Exchange.
sync-succeeded = { $count ->
    [one] { $time } – riuscita, { $count } dispositivo
   *[other] { $time } – riuscita, { $count } dispositivi
}
sync-partial = { $count ->
    [one] { $time } – parziale: il connettore non ha letto tutto, { $count } dispositivo
   *[other] { $time } – parziale: il connettore non ha letto tutto, { $count } dispositivi
}
sync-failed = { $count ->
    [one] { $time } – non riuscita, { $count } dispositivo
   *[other] { $time } – non riuscita, { $count } dispositivi
}
observe-text = Il connettore non modifica più nulla in Exchange. Il servizio ritira gli ordini ancora in attesa; le modifiche già apportate restano.
enforce-text = D’ora in poi il connettore modifica Exchange: { $impact }; { $entries ->
    [one] { $entries } mantiene l’accesso tramite un’altra voce.
   *[other] { $entries } mantengono l’accesso tramite un’altra voce.
}
enforce-organization = { $count ->
    [one] Il connettore apporta inoltre { $count } modifica a regole, criteri e impostazioni.
   *[other] Il connettore apporta inoltre { $count } modifiche a regole, criteri e impostazioni.
}
enforce-brake = Quando più di { $devices } dispositivi o il { $percent }% perderebbero l’accesso in 24 ore, l’esecuzione attende di essere accettata.
start-enforcing-title = Iniziare ad applicare?
observe-title = Passare a solo osservazione?
observing = Solo osservazione.
observing-text = Il connettore individua i dispositivi e il servizio decide; il connettore non modifica nulla in Exchange.
see-changes = Vedi che cosa cambierebbe
enforcing = Applicazione.
enforcing-text = Exchange viene allineato alle decisioni. Quando più di { $devices } dispositivi o il { $percent }% perderebbero l’accesso in 24 ore, il servizio non invia alcun ordine finché l’esecuzione non viene accettata.
back-to-observe = Torna a solo osservazione
connector = Connettore
all-connectors = ‹ Tutti i connettori
connection-status = Stato della connessione
exchange-server = Server Exchange
connector-server = Server di Exchange Connector
last-synchronized = Ultima sincronizzazione
version = Versione
last-heard = Ultimo contatto
last-full-sync = Ultima sincronizzazione completa
last-quick-sync = Ultima sincronizzazione rapida
quick-sync = Sincronizzazione rapida
full-sync = Sincronizzazione completa
show-its-devices = Mostra dispositivi
sync-waits = { $name }: in attesa del connettore.
sync-runs = { $name }: in corso.
sync-completed = { $name }: completata.
sync-has-failed = { $name }: non riuscita.
sync-counts = { $total ->
    [one] { $total } dispositivo; nuovi { $new }, modificati { $changed }, rimossi { $removed }.
   *[other] { $total } dispositivi; nuovi { $new }, modificati { $changed }, rimossi { $removed }.
}
brake-devices = Freno: dispositivi che possono perdere l’accesso in 24 ore
brake-devices-help = Un’esecuzione che toglie l’accesso a più dispositivi, o a più della quota, attende che qualcuno la accetti.
brake-share = Freno: quota di tutti i dispositivi, in percentuale
directory-source = I membri dei gruppi sono letti dal connettore
no-reading = No
directory-minutes = I gruppi vengono riletti dopo, in minuti
discovered-for = Dispositivi individuati per
everybody = Tutti
targeted-users = Utenti indicati da un criterio
organizational-unit = Un’unità organizzativa
mailbox-server = Un server Cassette postali
scope-name = Nome dell’unità o del server
scope-name-help = Solo per un’unità organizzativa o un server Cassette postali, ad esempio contoso.com/Sales o MBX01.
notification-mailbox = Cassetta postale di notifica
notification-mailbox-help = Il connettore invia messaggi agli utenti da questa cassetta postale.
connector-settings = Impostazioni di questo connettore
connector-saved = Le impostazioni del connettore sono salvate.
connection = Connessione
delete-connection = Elimina la connessione
delete-connection-ask = Elimina la connessione…
delete-connection-text = L’eliminazione della connessione toglie al connettore l’accesso a questo servizio. Exchange resta com’è.
delete-connection-title = Eliminare la connessione a { $name }?
delete-connection-computer = Da quel momento il connettore nel computer { $computer } viene rifiutato. Il servizio dimentica dispositivi, decisioni, ordini e impostazioni di { $name }.
delete-connection-none = Nessun connettore appartiene ancora a questa connessione. Il servizio dimentica dispositivi, decisioni, ordini e impostazioni di { $name }.
delete-connection-exchange = Exchange resta com’è: rimane ciò che il connettore vi ha impostato, compresi i dispositivi bloccati. Gli ordini ancora in attesa non vengono eseguiti.
delete-connection-undo = Se le modifiche del connettore devono essere annullate, non eliminare ancora: eseguire prima { $command } su { $computer }.
delete-connection-uninstall = Dopo, il connettore va disinstallato su { $computer }: { $command }.
connection-deleted = La connessione a { $name } è stata eliminata. Disinstallare ora il connettore su { $computer }.
connection-gone = La connessione a { $name } è stata eliminata.

## device
how-link = collegato a mano
how-eas-id = ID EAS e utente corrispondono
how-serial = numero di serie e utente corrispondono
how-user = l’utente corrisponde; il record non è collegato a questo dispositivo
how-ambiguous = più record possono appartenere a questo dispositivo; collegarne uno a mano
how-none = questo dispositivo non ha alcun record di gestione
all-devices = ‹ Tutti i dispositivi
held-by-run = Questa modifica è ferma in un’esecuzione in sospeso.
name-in-exchange = Nome in Exchange
state-in-exchange = Stato di accesso in Exchange
exchange-reason = Motivo di Exchange
wanted = Previsto
since = Deciso così dal
policy-applied = Criterio cassetta postale applicato
device-wipe = Cancellazione dati
would-change-it = Che cosa lo cambierebbe
mail-to-user = Messaggio all’utente
management-record = Record di gestione
by = Da
nothing-ordered = Per questo dispositivo non è stato ordinato nulla.
actions = Azioni
wipe-acknowledged = confermata: { $time }
wipe-sent = inviata al dispositivo: { $time }
wipe-requested = richiesta: { $time }
remove-link = Rimuovi il collegamento
link-removed = Il collegamento è stato rimosso.
record-linked = Il record è collegato.
link-named = Collega { $name }
record-text = { $name }: { $state } ({ $how }; origine { $source })
by-hand = Conformità, a mano
record-saved = Il record è salvato.
name-of-device = Nome del dispositivo
name-here = Nome mostrato qui
name-here-help = Exchange mantiene il proprio nome del dispositivo. Lasciare vuoto per rimuovere il nome mostrato qui.
rename = Rinomina
renamed = Il dispositivo è stato rinominato.
action-title = { $action }: { $name }
was-ordered = Ordine creato: { $action }.
outlook-too = Questo è Outlook mobile: la cancellazione dati svuota Outlook mobile su tutti i dispositivi di questo utente.
manual-too = Togli il dispositivo dagli elenchi personali anche dove qualcuno lo ha inserito a mano
observes-no-order = Finché il connettore osserva soltanto, non è possibile ordinare nulla.
partnership = Rimuovi relazione
partnership-ask = Rimuovi relazione…
partnership-text = Exchange dimentica il dispositivo finché non si connette di nuovo.
wipe-ask = Cancella dati dispositivo…
wipe-text = La cancellazione dati è irreversibile. Può riportare l’intero dispositivo alle impostazioni di fabbrica ed eliminare tutto ciò che contiene, compresi i dati privati.
account = Cancella solo dati account
account-text = La cancellazione dati è irreversibile. Elimina soltanto i dati dell’account, e solo se il dispositivo lo supporta; richiede Exchange 2019 o Exchange Server SE.
stop-wipe = Annulla cancellazione dati
stop-wipe-ask = Annulla cancellazione dati…
stop-wipe-text = La cancellazione dati si può annullare solo finché il dispositivo non l’ha ricevuta.
read-from-exchange = Letto da Exchange

## devices
mailbox-address = Indirizzo della cassetta postale
wanted-why = Previsto, e perché
range-of = { $all ->
    [one] { $from }–{ $to } di { $all } dispositivo
   *[other] { $from }–{ $to } di { $all } dispositivi
}

## graph
cloud-global = Globale e US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = Cina, gestito da 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = riuscita
reading-partial = parziale
reading-held = in sospeso
reading-failed = non riuscita
reading-records = { $text }, { $records }
begins = { $name }: inizia tra pochi secondi…
has-ended = { $name }: operazione terminata.
not-set-up = Non è configurata alcuna connessione a Microsoft Graph.
reading-waits = Una lettura attende una decisione
held-text = { $records ->
    [one] Contiene { $records } record; l’ultima lettura completa ne conteneva { $before }.
   *[other] Contiene { $records } record; l’ultima lettura completa ne conteneva { $before }.
} { $going ->
    [one] Verrebbe eliminato { $going } record.
   *[other] Verrebbero eliminati { $going } record.
} Non ne è stato dedotto nulla.
reject-text = Per rifiutare la lettura, correggere la connessione a Microsoft Graph e leggere di nuovo tutto. Fino ad allora tutti i record restano come sono.
accept-reading-ask = Accetta la lettura…
accept-reading = Accettare la lettura?
accept = Accetta
accept-text = { $count ->
    [one] Verrebbe eliminato { $count } record; il suo dispositivo vale come non registrato. Il servizio elimina un record quando manca in due letture consecutive.
   *[other] Verrebbero eliminati { $count } record; i loro dispositivi valgono come non registrati. Il servizio elimina un record quando manca in due letture consecutive.
}
accepted-reading = Lettura accettata
tenant = Tenant
client-id = ID applicazione (client)
logs-on-by = Accede con
by-certificate = certificato { $subject }, scadenza: { $time }
by-secret = segreto client, salvato crittografato
last-full-reading = Ultima lettura di tutto
last-quick-reading = Ultima lettura delle modifiche
last-complete = Ultima lettura completa
next-full-reading = Prossima lettura di tutto
next-quick-reading = Prossima lettura delle modifiche
set-by = Impostato da
graph-groups = Gruppi letti da Graph
test = Test
test-succeeded = Il test è riuscito.
test-failed = Il test non è riuscito.
step = Passaggio
result = Risultato
no-step = Nessun passaggio è riuscito.
read-everything = Leggi tutto
read-changes = Leggi le modifiche
read-groups = Leggi i gruppi
remove-graph-title = Rimuovere Microsoft Graph?
remove-graph-text = Il servizio elimina le impostazioni, il segreto e tutti i record di questa origine. Non deduce nulla sui dispositivi noti solo a Graph.
graph-removed = Microsoft Graph è stato rimosso.
read-changes-help = Per poter leggere le modifiche, il servizio ha prima bisogno di una lettura completa.
change-settings = Modifica le impostazioni
set-up = Configura
tenant-help = L’ID del tenant o un nome di dominio, ad esempio contoso.onmicrosoft.com.
cloud = Cloud
new-client-secret = Nuovo segreto client
client-secret = Segreto client
secret-kept = Lasciare vuoto per mantenere il segreto salvato. La pagina non lo mostra mai.
secret-sealed = Il servizio crittografa il segreto; la pagina non lo mostrerà più.
certificate-instead = Certificato anziché segreto
certificate-pem = Certificato, PEM
private-key = La sua chiave privata, PEM, senza passphrase
times-and-hosts = Tempi e altri host
full-minutes = Tutto viene letto dopo, in minuti
quick-minutes = Le modifiche vengono lette dopo, in minuti
group-minutes = I gruppi vengono letti dopo, in minuti
group-minutes-help = Con 0 il servizio non legge gruppi da Graph.
drop-percent = Una lettura con questa percentuale di record in meno attende approvazione
where-config-manager = Dove decide Configuration Manager, un dispositivo è
config-unknown = Sconosciuto: mantiene ciò che ha
log-on-host = Altro host di accesso
graph-host = Altro host Graph
graph-host-help = Vuoto: gli host predefiniti del cloud.
extra-roots = Certificati radice aggiuntivi, PEM
graph-set = Microsoft Graph è configurato. Eseguire un test prima di farvi affidamento.

## groups
group-read = { $members }, lettura: { $time }
group-never-read = { $members }, mai letto per intero: le decisioni che richiedono il gruppo attendono
other-groups = Altri gruppi, per ID, uno per riga
no-group = Il servizio non conosce ancora alcun gruppo.
complete-at = completo, { $time }
not-complete-at = incompleto, { $time }
forget-group-title = Dimenticare il gruppo?
forget-group-text = Le decisioni che richiedono il gruppo non cambiano nulla finché il servizio non lo legge di nuovo.
group-forgotten = Il gruppo è stato dimenticato.
forget-group = Dimentica { $name }
tell-members = Indica i membri di un gruppo
group-id = ID gruppo (GUID)
members-lines = Membri, un indirizzo per riga
members-complete = Questi sono tutti i membri, compresi quelli dei gruppi annidati
members-complete-help = Senza questa opzione il servizio non considera nessuno esterno al gruppo.
group-is-guid = Immettere l’ID del gruppo come GUID.
group-has = { $count ->
    [one] Il gruppo ha { $count } membro.
   *[other] Il gruppo ha { $count } membri.
}
groups-text = Gruppi indicati dai criteri. I membri provengono da Active Directory tramite il connettore, da Microsoft Graph, da un altro sistema tramite l’API o da questa pagina.
last-read-completely = Ultima lettura completa

## notifications
preview-of-mail = Anteprima del messaggio, { $language }
preview-in = Anteprima: { $language }
preview-built-in = Anteprima: { $language }, testo incorporato
mail-subject = Oggetto:
plain-text = Testo normale del messaggio
language-code = { $name } ({ $code })
pair-line = { $line }: scrivere la riga come { $first } = de.
notification-settings = Impostazioni di notifica
tell-users = Avvisa gli utenti prima del blocco del dispositivo
block-after = Tempo tra messaggio e blocco
block-after-help = Ad esempio PT1H (un’ora), PT30M o P1D; al massimo P7D. Il blocco avviene anche se non è stato possibile inviare il messaggio.
enrollment-link = Indirizzo dove gli utenti rendono conforme il dispositivo
contact = A chi rivolgersi
mail-organization = Nome dell’organizzazione nei messaggi
mail-organization-help = Vuoto: il nome segnalato dal connettore.
time-zone = Fuso orario dei messaggi
time-zone-help = Ad esempio Europe/Rome o UTC.
usual-language = Lingua abituale
texts = Testi
built-in = Incorporati
user-languages = Lingue degli utenti, una per riga
group-languages = Lingue dei gruppi, per ID, una per riga
group-languages-help = Per un utente in più gruppi decide il primo gruppo dell’elenco.
the-groups-id = l’ID del gruppo
notifications-saved = Le impostazioni di notifica sono salvate.
mail-language = Lingua
show-mail = Mostra il messaggio
new-template = Nuovo modello
new-template-name = Nome di un nuovo modello
templates-title = Modelli: testi personalizzati
templates = Modelli
in-use = In uso
changed = Modificato
no-template = Nessun modello; il servizio usa i testi incorporati.
subject = Oggetto
text-html = Testo, HTML
placeholders = È possibile usare { $names }. Il servizio rimuove l’HTML che potrebbe causare danni.
language-help = Ad esempio de o de-AT.
make-default = Imposta come predefinito
default-made = Questo testo è ora il predefinito.
remove-text-title = Rimuovere il testo per: { $language }?
text-in = Testo, { $language }
new-text = Nuovo testo
text-saved = Il testo è salvato.
language-default = { $language }, predefinito
another-language = Altra lingua
template = Modello
language-else = Lingua se nessuna è adatta
template-saved = Il modello è salvato.
remove-template-text = Il servizio elimina anche i testi del modello.
template-removed = Il modello è stato rimosso.
test-mail = Messaggio di prova
test-mail-to = Invia un messaggio di prova a
by-mailbox-of = Dalla cassetta postale di
send = Invia
test-ordered = Il messaggio di prova è stato ordinato.
back-notifications = ‹ Notifiche
template-in-use = Questo modello è in uso.
template-not-in-use = Questo modello non è in uso; sceglierlo nelle impostazioni di notifica.
test-mail-text = Il connettore invia il messaggio di prova dalla sua cassetta postale di notifica; finché osserva soltanto, non invia messaggi.
test-sent = Il messaggio di prova è stato inviato.
test-not-sent = Il messaggio di prova non è stato inviato.

## plan
everything = Tutto
gain-access = Ottengono l’accesso
keep-entry-changes = Mantengono l’accesso, cambia la voce
change = Modifica
nothing-would-change = Non cambierebbe nulla per alcun dispositivo.
filter-effect = Filtra per effetto
stay = Restano come sono
shown-all = Mostrati. Premere per vedere tutto
show-these = Mostra questi
plan-text = Che cosa cambierebbe allineando Exchange alle decisioni. Finché un connettore osserva soltanto, non apporta nessuna di queste modifiche.
only-observes = { $name }: osserva soltanto.
once-enforces = In modalità Applicazione: { $impact }.
download-csv = Scarica come CSV
download-json = Scarica come JSON
devices-here = { $count ->
    [one] { $count } dispositivo del piano è qui…
   *[other] { $count } dispositivi del piano sono qui…
}
json-has = { $count ->
    [one] plan.json contiene { $count } dispositivo.
   *[other] plan.json contiene { $count } dispositivi.
}
organization-plan = Organizzazione: regole, livello predefinito, criteri
devices-filtered = Dispositivi: { $filter }
organization-changes = Modifiche all’organizzazione
organization-none = Le regole, il livello di accesso predefinito e i criteri cassetta postale corrispondono alle impostazioni.
mailboxes-get = { $count ->
    [one] { $count } cassetta postale riceve un altro criterio
   *[other] { $count } cassette postali ricevono un altro criterio
}
mailboxes-get-table = Cassette postali che ricevono un altro criterio

## policies
policy-blank = vuoto
policy-empty = vuoto
policy-default = Predefinito
policy-not-for = non { $groups }
policy-nobody = nessuno
policies-text = I criteri cassetta postale previsti; ciò che un criterio non indica resta come in Exchange. Un criterio assegnato a mano resta.
new-policy = Nuovo criterio cassetta postale
priority = Priorità
policy-for = Per
no-policy = Nessun criterio cassetta postale impostato qui; i criteri in Exchange restano come sono.
back-to-default = Ritorno al criterio predefinito
reset-plan = { $mailboxes ->
    [one] Verrebbe reimpostata { $mailboxes } cassetta postale;
   *[other] Verrebbero reimpostate { $mailboxes } cassette postali;
} { $kept ->
    [one] { $kept } mantiene il criterio a essa destinato,
   *[other] { $kept } mantengono il criterio a esse destinato,
} { $frozen ->
    [one] { $frozen } attende la lettura di un gruppo.
   *[other] { $frozen } attendono la lettura di un gruppo.
}
must-enforce = Il connettore osserva soltanto. Passare prima alla modalità Applicazione.
reset-ask = Reimposta…
reset-title = Reimpostare il criterio predefinito?
reset = Reimposta
reset-count = { $count ->
    [one] Verrà reimpostata { $count } cassetta postale. Le modifiche si possono annullare.
   *[other] Verranno reimpostate { $count } cassette postali. Le modifiche si possono annullare.
}
reset-text = Ogni cassetta postale a cui non è destinato alcun criterio riceve un’assegnazione vuota, in modo che valga il criterio predefinito. È un’unica esecuzione, le cui modifiche si possono annullare.
range-number = da { $low } a { $high }
range-number-blank = da { $low } a { $high }, oppure { $blank }
range-unlimited = da { $low } a { $high }, oppure { $unlimited }
range-time = d.hh:mm:ss da { $low } a { $high }, oppure { $unlimited }
range-size = una dimensione come 10MB, oppure { $unlimited }
range-list = nomi, uno per riga
range-days = { $count } g
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = non impostato
for-members = Per i membri di
not-for-members = Ma non per i membri di (l’esclusione prevale)
one-policy = Criterio cassetta postale
priority-help = Se più criteri riguardano un utente, vale quello con il numero più basso.
default-policy = Il criterio predefinito
default-policy-help = Per ogni cassetta postale la cui assegnazione è vuota.
needs-name = Immettere un nome per il criterio.
save-policy-title = Salvare questo criterio cassetta postale?
policy-saved = Il criterio cassetta postale è salvato. Il piano mostra che cosa cambia.
policy-removed = Il criterio cassetta postale non è più previsto. Le sue cassette postali ricevono prima un altro criterio a esse destinato, poi il connettore lo rimuove.
all-policies = ‹ Tutti i criteri cassetta postale

## presets
allow-list = Elenco dei consentiti
allow-list-text = Hanno accesso solo i dispositivi registrati e conformi, quelli consentiti da una regola e quelli approvati da qualcuno.
block-list = Elenco dei bloccati
block-list-text = Tutti i dispositivi hanno accesso, tranne quelli non registrati o non conformi e quelli bloccati da una regola.
mixed = Misto, con quarantena
mixed-text = I dispositivi registrati e conformi hanno accesso, le regole consentono o bloccano tipi di dispositivi e ogni altro dispositivo attende l’approvazione in quarantena.
preset-settings = Livello di accesso predefinito: { $level }. Ignora la regola predefinita: { $override }.
show-its-plan = Mostra piano
show-plan-of = Mostra il piano di { $name }
apply-ask = Applica…
apply-named = Applica { $name }
presets-text = Le strategie documentate, per tutte le organizzazioni. Gruppi, regole ed esenzioni restano come sono.
apply-title = Applicare { $name }?
apply = Applica
apply-lock-out = Così non resterebbe quasi nessuno con accesso. Senza conferma esplicita il servizio rifiuta.
apply-text = Il servizio salva insieme le impostazioni di accesso condizionale e le impostazioni in Exchange.
type-apply = Per applicare comunque, digitare confirm
preset-not-saved = Non è stato salvato nulla: con la preimpostazione non resterebbe quasi nessuno con accesso.
nothing-saved = Non è stato salvato nulla.
applied = Preimpostazione applicata: { $name }. Il piano mostra che cosa cambia.
switch-on = Attivazione della quarantena
new-level = Nuovo livello di accesso predefinito
show-exceptions = Mostra le eccezioni
switch-on-text = Il connettore approva prima, uno per uno, i dispositivi che ora hanno accesso per il livello predefinito. Quando sono tutti approvati, cambia il livello predefinito. Così i dispositivi esistenti non perdono l’accesso e quelli nuovi attendono l’approvazione.
switch-ons = Attivazioni
begun = Iniziata
level = Livello
approved-devices = Dispositivi approvati
take-back-ask = Revoca…
take-back-named = Revoca l’attivazione: { $time }
none-begun = Nessuna attivazione iniziata.
would-happen = Che cosa succederebbe
switch-plan = { $approved ->
    [one] Verrebbe approvato { $approved } dispositivo;
   *[other] Verrebbero approvati { $approved } dispositivi;
} { $losing ->
    [one] { $losing } dispositivo non può essere approvato e perderebbe l’accesso.
   *[other] { $losing } dispositivi non possono essere approvati e perderebbero l’accesso.
}
exceptions = Eccezioni
why-not-approved = Perché non può essere approvato
all-approved = Tutti i dispositivi che hanno accesso per il livello predefinito possono essere approvati.
switch-must-enforce = Il connettore osserva soltanto. Passare alla modalità Applicazione prima di iniziare un’attivazione.
begin-ask = Inizia l’attivazione…
switch-title = { $level ->
    [quarantine] Attivare la quarantena?
   *[other] Attivare il blocco?
}
begin = Inizia
switch-text = { $approved ->
    [one] Prima viene approvato { $approved } dispositivo,
   *[other] Prima vengono approvati { $approved } dispositivi,
} { $level ->
    [quarantine] poi il livello predefinito diventa Quarantena.
   *[other] poi il livello predefinito diventa Blocca l’accesso.
} L’attivazione si può revocare.
switch-exceptions = { $count ->
    [one] { $count } dispositivo che non può essere approvato perde l’accesso.
   *[other] { $count } dispositivi che non possono essere approvati perdono l’accesso.
}
take-back-title = Revocare l’attivazione?
take-back = Revoca
take-back-text = Il connettore ripristina il livello predefinito e le voci precedenti dove sono ancora come li ha scritti.
taken-back = Il connettore sta revocando l’attivazione.

## runs
runs-and-changes = Esecuzioni e modifiche
made = Creata
decided-by = Deciso da
no-run = Ancora nessuna esecuzione.
runs-text = Un’esecuzione è un insieme di ordini che il servizio ha creato insieme. Un’esecuzione oltre i limiti del freno attende che qualcuno decida; le modifiche di ogni esecuzione si possono annullare.
run-waits = Un’esecuzione attende una decisione
held-removal = { $count ->
    [one] Rimuove { $count } relazione.
   *[other] Rimuove { $count } relazioni.
}
held-losing = { $losing ->
    [one] { $losing } dispositivo su { $total } perderebbe l’accesso
   *[other] { $losing } dispositivi su { $total } perderebbero l’accesso
} { $orders ->
    [one] con { $orders } ordine;
   *[other] con { $orders } ordini;
} contando le ultime { $hours } ore, il totale è { $counted }. Il freno mette in sospeso un’esecuzione oltre { $devices } dispositivi o il { $percent }%.
none-left = Il servizio non ha inviato al connettore alcun ordine di questa esecuzione.
accept-ask = Accetta…
reject-ask = Rifiuta…
show-its-orders = Mostra ordini
accept-run-title = Accettare l’esecuzione?
accept-run = Accetta l’esecuzione
accept-removal = { $count ->
    [one] Verrà rimossa { $count } relazione. La rimozione è irreversibile; il dispositivo si connette di nuovo da solo.
   *[other] Verranno rimosse { $count } relazioni. La rimozione è irreversibile; i dispositivi si connettono di nuovo da soli.
}
accept-losing = { $losing ->
    [one] { $losing } dispositivo perderà l’accesso alla posta
   *[other] { $losing } dispositivi perderanno l’accesso alla posta
} { $orders ->
    [one] con { $orders } ordine.
   *[other] con { $orders } ordini.
}
type-partnerships = Per confermare, digitare { $number }, il numero di relazioni
run-is-accepted = { $count ->
    [one] L’esecuzione è accettata; il servizio invia { $count } ordine al connettore.
   *[other] L’esecuzione è accettata; il servizio invia { $count } ordini al connettore.
}
reject-run-title = Rifiutare l’esecuzione?
reject-run = Rifiuta l’esecuzione
reject-run-text = Il servizio non ordina nessuna di queste modifiche finché la sua decisione per un dispositivo non cambia.
run-is-rejected = L’esecuzione è rifiutata. Il servizio non ne ha ordinato nulla.
undo-run-title = Annullare le modifiche dell’esecuzione?
undo-run = Annulla modifiche
undo-run-text = Ciò che questa esecuzione ha modificato viene annullato dove è ancora come lo ha scritto il connettore; ciò che qualcuno ha poi cambiato a mano resta. I dispositivi che l’esecuzione ha bloccato possono riottenere l’accesso. Una cancellazione dati e una relazione rimossa sono irreversibili.
undo-state = Annullamento modifiche: { $state }.
run = Esecuzione
orders-of-run = Ordini dell’esecuzione
for-whom = Per
order = Ordine
ended = Terminato
no-order = L’esecuzione non ha ordini.
orders-ended = Ordini terminati
state-count = { $state }: { $count }
no-order-left = Il servizio non ha inviato ordini al connettore
all-runs = ‹ Tutte le esecuzioni
run-at = { $kind }, { $time }
decided = Decisione
progress = Avanzamento
undo-run-ask = Annulla modifiche…
values-not-told = non indicato
by-whom = da { $name }
run-of = Esecuzione: { $time }
when = Quando
before-after = Prima → dopo
no-change = Il connettore non ha modificato nulla in Exchange.
changes-text = Che cosa ha modificato il connettore, con i valori precedenti. Le modifiche fatte a mano non sono elencate qui e restano.
switch-waits = Un’attivazione attende una decisione
failed-approvals = { $count ->
    [one] { $count } approvazione non è riuscita, quindi il livello di accesso predefinito resta aperto.
   *[other] { $count } approvazioni non sono riuscite, quindi il livello di accesso predefinito resta aperto.
}
approve-again-ask = Ritenta le approvazioni…
approve-again-title = Ritentare le approvazioni?
approve-again = Ritenta
approve-again-text = Il servizio ordina ancora una volta le approvazioni non riuscite; quando riescono tutte, il livello di accesso predefinito cambia.
approving-again = Le approvazioni sono state ordinate di nuovo.
give-up-ask = Abbandona l’attivazione…
give-up-title = Abbandonare l’attivazione?
give-up = Abbandona
give-up-text = Il livello di accesso predefinito non cambia. Le approvazioni già fatte restano; per rimuoverle, annullare le modifiche dell’esecuzione.
given-up = L’attivazione è stata abbandonata.

## stale
keep-named = Mantieni { $name }
keep-it = Mantieni
exclude = Escludi
none-quiet = { $days ->
    [one] Nessuna relazione è inattiva da { $days } giorno.
   *[other] Nessuna relazione è inattiva da { $days } giorni.
}
quiet-days = Inattive da, in giorni
stale-text = Relazioni in base all’ultima sincronizzazione riuscita. L’elenco tralascia le relazioni che non si sono mai sincronizzate o di cui il connettore non ha potuto leggere gli orari.
near-maximum = Utenti vicini al massimo
near-maximum-text = Una cassetta postale può avere { $count } relazioni. L’elenco mostra gli utenti che ne hanno almeno quattro quinti.
address = Indirizzo
partnerships = Relazioni
none-near = Nessun utente è vicino al massimo.
remove-them = Rimuovi le relazioni
except-members = Tranne i membri di
removal = Rimozione delle relazioni inattive
except-users = Tranne gli utenti, un indirizzo per riga
at-least-30 = Immettere almeno 30 giorni: un dispositivo può essere inattivo per meno tempo perché l’utente è in ferie.
removal-plan = { $count ->
    [one] Verrebbe rimossa { $count } relazione,
   *[other] Verrebbero rimosse { $count } relazioni,
} { $excluded ->
    [one] { $excluded } è esclusa,
   *[other] { $excluded } sono escluse,
} { $unclear ->
    [one] { $unclear } resta perché Exchange non l’ha identificata chiaramente.
   *[other] { $unclear } restano perché Exchange non le ha identificate chiaramente.
}
removal-observes = Il connettore osserva soltanto. Passare alla modalità Applicazione prima di creare e accettare l’esecuzione.
make-run-ask = Crea l’esecuzione…
make-run-title = Creare l’esecuzione?
make-run = Crea l’esecuzione
make-run-text = L’esecuzione attende di essere accettata con il numero { $number }. Prima di allora il connettore non rimuove nulla.
wipe-pending = { $count ->
    [one] { $count } resta perché il suo dispositivo deve ancora eseguire una cancellazione dati.
   *[other] { $count } restano perché i loro dispositivi devono ancora eseguire una cancellazione dati.
}

restore-title = Rilettura in corso
restore-text = Il database del servizio è stato ripristinato. Nessuno perde l’accesso senza approvazione finché non sono stati riletti: { $waits }.
restore-end-ask = Termina…
restore-end-title = I record sono corretti così come sono?
restore-end = I record sono corretti
restore-end-text = Da quel momento il servizio decide di nuovo in base ai record presenti, con il freno consueto.
restore-ended = Il servizio decide di nuovo in base ai record.
unclaimed-entries = Voci di origine ignota
unclaimed-text = Si trovano in Exchange, ma né il connettore né questo servizio sanno chi le ha create. Dopo un ripristino possono essere del connettore stesso.
unclaimed-ours-ask = Del connettore…
unclaimed-by-hand = Creata a mano
unclaimed-ours-title = È una voce del connettore?
unclaimed-ours = Del connettore
unclaimed-ours-text = In tal caso le regole o l’annullamento di modifiche possono rimuoverla, entro i limiti del freno.
unclaimed-noted = Annotato.
entry-allowed = Nell’elenco dei consentiti
entry-blocked = Nell’elenco dei bloccati
entry-rule = Regola di accesso
entry-policy = Criterio cassetta postale
entry-link = Criterio di una cassetta postale
nothing-by-hand = Su questo dispositivo decidono le regole.
let-in-ask = Consenti…
block-ask = Blocca…
let-in-title = Consentire l’accesso a { $name }?
let-in-text = Il dispositivo riceve la posta, qualunque cosa dicano le regole. Alla scadenza decidono di nuovo le regole.
block-title = Bloccare { $name }?
block-text = Il dispositivo non riceve la posta, qualunque cosa dicano le regole. Sul dispositivo non viene eliminato nulla.
allow-by-hand = Consenti
block-by-hand = Blocca
applies-to = Per
this-device = Questo dispositivo
all-devices-of-user = Tutti i dispositivi dell’utente
for-how-long = Per quanto tempo
for-days = { $days } giorni
until-further-notice = fino a nuovo avviso
decided-by-hand = Deciso; il connettore esegue la decisione.
decided-while-observing = Deciso. Il connettore osserva soltanto, quindi in Exchange per ora non cambia nulla.
allowed-by-hand-of = Accesso consentito a mano da { $by } ({ $since } → { $end }).
blocked-by-hand-of = Accesso bloccato a mano da { $by } ({ $since } → { $end }).
for-all-devices-of-user = Vale per tutti i dispositivi dell’utente.
end-by-hand = Termina questa decisione…
end-by-hand-title = Far decidere di nuovo le regole?
end-by-hand-text = In base alle regole il dispositivo può perdere o ottenere l’accesso.
end-by-hand-yes = Termina
ended-by-hand = Decidono di nuovo le regole.
reason-by-hand = Motivo, mostrato con la decisione
role-read = sola lettura
role-audit = revisore
role-help-desk = help desk
role-operate = operatore
role-administer = amministratore
name-and-role = { $name } ({ $role })
for-a-higher-role = Il proprio ruolo non consente di cancellare dati dei dispositivi né di rimuovere relazioni.

## set-up package
setup-package = Pacchetto di installazione
package-text = Contiene il programma di installazione e un nuovo file dell’account. Estrarlo in un computer dell’organizzazione di Exchange e avviare lì l’installazione.
package-ask = Scarica il connettore locale…
package-ask-system = Scarica il connettore locale ({ $system })…
package-question = Scaricare il pacchetto di installazione?
package-question-text = Chi lo possiede può connettere un’organizzazione di Exchange a questo servizio. Vale per { $uses } registrazioni e { $days } giorni: consegnarlo in modo sicuro ed eliminarlo dopo l’uso.
package-download = Scarica il connettore locale
package-downloaded = Il pacchetto di installazione è stato scaricato.
package-none = I programmi di installazione non sono presenti nel computer del servizio:

## entries from before this connector
before-entries = Voci precedenti a questo connettore
before-text = Dispositivi presenti in un elenco personale della loro cassetta postale al primo controllo di questo connettore: { $count }; voci in contrasto con quanto ora previsto: { $conflicts }. Restano come sono finché non si indica di chi sono: di un connettore precedente (anche quello di Microsoft inseriva dispositivi in questi elenchi) o create a mano.
before-ours-ask = Di un connettore precedente…
before-ours-title = Sono tutte di un connettore precedente?
before-ours = Di un connettore precedente
before-ours-text = In tal caso le regole o l’annullamento di modifiche possono rimuovere queste voci ({ $count }), entro i limiti del freno; voci in contrasto con quanto ora previsto: { $conflicts }.
before-hand-ask = Create a mano…
before-hand-title = Sono state create tutte a mano?
before-hand = Create a mano
before-hand-text = In tal caso queste voci ({ $count }) non vengono mai più toccate.

## the desk: overview, what waits, a device, a person, a wipe
overview = Panoramica
waiting-for-you = In attesa di una decisione
person = Persona
nobody-told = persona non indicata
things-wait = { $count ->
    [one] { $count } elemento in attesa.
   *[other] { $count } elementi in attesa.
}
nothing-waits = Nulla in attesa.
nothing-changes-alone = Qui nulla modifica Exchange finché non lo si ordina.
devices-in = Dispositivi: { $count }, organizzazioni: { $organizations }.
only-observing = { $count ->
    [one] È in sola osservazione.
   *[other] Sono tutte in sola osservazione.
}
all-organizations = Tutte le organizzazioni
held-run-title = { $count ->
    [one] Un’esecuzione è in sospeso: { $count } telefono perderebbe la posta.
   *[other] Un’esecuzione è in sospeso: { $count } telefoni perderebbero la posta.
}
held-limit = Il limite è di { $devices } dispositivi o del { $percent }% in { $hours } ore.
review-run = Esamina l’esecuzione
observing-title = Solo osservazione. Telefoni che perderebbero la posta: { $losing }; che la riavrebbero: { $gaining }.
observing-more = In Exchange non cambia nulla finché qualcuno non passa alla modalità Applicazione.
see-who = Vedi chi
now-and-then = Accesso ora e come deciso
now-in-exchange = Ora in Exchange
would-become = Diventerebbe
difference = Differenza
no-count-yesterday = ieri non è stato contato nulla
as-yesterday = tanti quanti ieri
more-than-yesterday = { $count } in più rispetto a ieri
fewer-than-yesterday = { $count } in meno rispetto a ieri
in-discovery = { $count } in fase di individuazione
counted-at = Contati
not-counted-yet = I dispositivi non sono ancora stati contati.
blocked-and-quarantined = Bloccati e in quarantena, { $days } giorni
chart-from-now = Il servizio conta da ora; domani ci saranno due giorni da confrontare.
as-table = Come tabella
why-blocked = Perché i telefoni sono bloccati
nobody-blocked = Nessun telefono è bloccato.
see-all = Vedi tutti
full-sync-at = sincronizzazione completa
quick-sync-at = sincronizzazione rapida
devices-count = { $count ->
    [one] { $count } dispositivo
   *[other] { $count } dispositivi
}
last-day = Ultime 24 ore: { $count }
all-changes = Tutte le modifiche
changed-lately = Modificati nelle ultime 24 ore
nothing-changed-lately = In Exchange non è cambiato nulla.
none-connected-yet = Ancora nessun connettore.
three-steps = Tre passaggi per il primo elenco di telefoni
step-package = Scaricare il pacchetto di installazione
step-package-text = Per un computer Windows o Linux che raggiunge Exchange. Contiene i programmi e un file dell’account valido per alcuni giorni.
step-set-up = Avviare lì l’installazione
step-set-up-text = Verifica ogni passaggio prima di salvare qualcosa e osserva soltanto.
step-plan = Esaminare il piano
step-plan-text = Mostra chi perderebbe la posta e per quale regola, prima che succeda qualcosa.
because-not-enrolled = questo telefono non è registrato
because-not-activated = la posta non è attivata su questo telefono
because-not-compliant = questo telefono non è conforme
because-rule = corrisponde alla regola “{ $rule }”
because-by-hand = bloccato a mano da qualcuno
because-exchange = per le regole di Exchange o a mano in Exchange
says-outside = Fuori dall’ambito di questo connettore.
says-outside-more = Qui non si decide nulla su questo dispositivo.
says-wiped = Il telefono ha confermato la cancellazione dati.
says-wipe-sent = Exchange ha inviato a questo telefono la cancellazione dati.
says-wipe-sent-more = Invio: { $time }. La cancellazione dati non si può più annullare.
says-wipe-ordered = Per questo telefono è stata ordinata la cancellazione dati.
says-wipe-ordered-more = Exchange la invia al prossimo contatto del telefono. Fino ad allora si può annullare.
says-modern = Non deciso qui: Outlook con autenticazione moderna ibrida.
says-modern-more = Decide l’accesso condizionale nel cloud. Ciò che mostra Exchange non conta.
says-blocked-then = Consentito fino a: { $time }, poi bloccato: { $reason }.
says-block-ordered = Blocco ordinato: { $time }, non ancora confermato.
says-access-ordered = Accesso ordinato: { $time }, non ancora confermato.
says-ordered-more = Il connettore riceve l’ordine al prossimo contatto con il servizio.
says-block-held = { $state }. Il blocco è in sospeso insieme ad altri.
says-change-held = { $state }. La modifica è in sospeso insieme ad altre.
says-by-hand = { $state }, benché sia previsto: { $wanted }.
says-by-hand-more = La voce in Exchange è stata creata a mano da qualcuno, non da questo prodotto. Le voci create a mano prevalgono.
says-failed = La modifica non è riuscita ({ $time }); il telefono è ancora: { $state }.
says-rejected = { $state }. Qualcuno ha rifiutato la modifica.
says-rejected-more = Il servizio non la ordina finché non è previsto qualcosa di diverso.
says-would-block = { $state }. Verrebbe bloccato: { $reason }.
says-would-change = { $state }. È previsto: { $wanted }.
says-observes = { $name }: solo osservazione; in Exchange non cambia nulla finché non si passa alla modalità Applicazione.
says-let-in = Accesso consentito a mano da { $by }. Termine: { $end }.
says-blocked-by = Accesso bloccato a mano da { $by }. Termine: { $end }.
says-rules-again = Poi decidono di nuovo le regole.
says-until-ended = Finché qualcuno non termina la decisione.
says-blocked-elsewhere = Bloccato, e non da questo prodotto.
says-blocked-elsewhere-more = Exchange indica questo motivo: { $reason }.
says-blocked = Bloccato dal { $time }: { $reason }.
says-confirmed = Confermato da Exchange: { $time }.
says-next-contact = Il telefono se ne accorge al prossimo contatto.
says-quarantined = In quarantena: attende che qualcuno decida.
says-first-seen = Prima comparsa: { $time }.
see-waiting = Vedi che cosa attende
says-discovery = Exchange sta ancora identificando il dispositivo.
says-discovery-more = Fino ad allora non riceve contenuti di posta.
says-allowed = Consentito.
says-kept = Mantiene ciò che ha:
says-undecided = Non è ancora stato deciso nulla su questo dispositivo.
says-unknown = Lo stato in Exchange non è noto.
says-unknown-more = Una sincronizzazione completa può rilevarlo.
like-same = Probabilmente la stessa persona con un telefono nuovo.
like-same-text = Stessa cassetta postale e stessa famiglia; il vecchio telefono è diventato inattivo più o meno quando è comparso il nuovo. Chiedere alla persona prima di trasferire l’approvazione.
like-copied = Un ID in più posti: può essere copiato.
copied-models = Lo stesso ID è arrivato da modelli diversi. Esaminarli uno per uno prima di consentire l’accesso.
copied-people = Lo stesso ID compare presso persone diverse. Può anche essere un solo telefono con due cassette postali; verificare prima di consentire l’accesso.
like-new = Un nuovo dispositivo.
like-new-text = Non è noto alcun telefono inattivo di questa persona e di questa famiglia.
same-phone = Stesso telefono, nuovo ID
copied-id = ID copiato
new-device = Nuovo
held-runs = Esecuzioni in sospeso
groups-and-sources = Gruppi e origini
certificates = Certificati
held-run-line = { $count ->
    [one] Esecuzione in sospeso con { $count } ordine
   *[other] Esecuzione in sospeso con { $count } ordini
}
lose-access-count = { $count ->
    [one] { $count } perde l’accesso
   *[other] { $count } perdono l’accesso
}
quarantined-count = { $count ->
    [one] { $count } telefono in quarantena
   *[other] { $count } telefoni in quarantena
}
quarantined-text = Non ricevono la posta finché qualcuno non decide.
judged-of = Esaminati quelli in attesa da più tempo: { $count } su { $all }.
no-quarantine = Nessun dispositivo è in attesa qui.
the-chosen-device = Il dispositivo selezionato
choose-named = Seleziona { $name }
chosen-count = { $count ->
    [one] { $count } selezionato
   *[other] { $count } selezionati
}
compared-devices = Confronto
old-one = Vecchio
new-one = Nuovo
other-one = L’altro
this-phone = Questo telefono
model = Modello
first-sync = Prima sincronizzazione
open-the-device = Apri la pagina
next-one = Avanti
keys-help = I tasti J e K scorrono l’elenco quando è attivo; non decidono nulla.
decided-one = Deciso.
decided-several = { $count ->
    [one] Deciso per { $count } dispositivo.
   *[other] Deciso per { $count } dispositivi.
}
some-failed = Non riusciti: { $count } su { $all }
some-failed-text = Per gli altri la decisione è registrata. Per questi no:
understood = Ho capito
close = Chiudi
and-more = e altri { $count }
no-held-run = Nessuna esecuzione in attesa.
unread-text = Le decisioni si basano su questi gruppi e origini. Finché non si possono leggere, tutti gli interessati mantengono ciò che hanno.
all-read = Tutto ciò su cui si basano le decisioni è leggibile.
no-certificate-ends = Nessun certificato scade a breve.
what-happened = Che cosa è successo
undo = Annulla modifica
undo-with-run = Annulla con l’esecuzione…
is-undone = Modifica annullata
first-seen = Prima comparsa
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Consentito a mano
blocked-by-hand = Bloccato a mano
exchange-not-asked = Le regole di Exchange e il livello di accesso predefinito non vengono consultati.
exchange-decides = Decidono le regole di Exchange e il livello di accesso predefinito.
exchange-rules = Accesso in Exchange
is-it-the-successor = Questo telefono sostituisce { $name }?
successor-text = Stessa persona, stessa famiglia; ultima attività del vecchio: { $time }.
see-the-old = Vedi il vecchio
carry-over-ask = Trasferisci l’approvazione…
carry-over = Trasferisci
carry-title = Trasferire l’approvazione al nuovo telefono?
carry-by-hand = Qualcuno ha consentito a mano l’accesso a { $old }. Questa decisione termina e l’accesso viene consentito a { $new } fino alla stessa scadenza. Anche la nuova decisione si può terminare.
carry-by-rules = Le regole consentono l’accesso a { $old } e continuano a decidere su questo dispositivo. L’accesso viene consentito a mano a { $new } per il tempo scelto.
carried-over = L’approvazione è stata trasferita.
allow-ask = Consenti senza scadenza…
let-in-for-a-while = Consentire l’accesso per un certo tempo
phones-of-this-person = Dispositivi di questa persona: { $count }
phones-of-person = Dispositivi di questa persona
phones-count = { $count ->
    [one] { $count } dispositivo
   *[other] { $count } dispositivi
}
no-phone-of-person = Non è noto alcun dispositivo di questo indirizzo.
first-of-them = Vengono mostrati i primi { $count }.
let-all-in-ask = Consenti tutti…
let-all-in-title = Consentire l’accesso a tutti i dispositivi: { $name }?
let-all-in-text = Tutti i dispositivi di questa persona ricevono la posta, anche quelli futuri, qualunque cosa dicano le regole. Una decisione su un singolo dispositivo prevale.
block-all-ask = Blocca tutti…
block-all-title = Bloccare tutti i dispositivi: { $name }?
block-all-text = Nessun dispositivo di questa persona riceve la posta, nemmeno quelli futuri. Una decisione su un singolo dispositivo prevale; il freno conta il blocco.
decided-for-person = Deciso per tutti i dispositivi della persona.
phone = Telefono
in-exchange = In Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Agisce sulla persona: su tutti i suoi dispositivi.
more = Altro
never-ordered = mai ordinata
wipe-title = Cancellare i dati di questo dispositivo: { $name }?
not-this-phone = Non questo
what-is-removed = Che cosa viene eliminato
account-only = Solo l’account di posta
account-only-old = Non possibile: richiede ActiveSync 16.1 ed Exchange non ha indicato che questo telefono lo supporta.
account-only-outlook = Non possibile: Outlook conosce solo la propria cancellazione dati.
outlook-data = I dati di Outlook
whole-phone = Tutto il contenuto del telefono
whole-phone-text = Foto e app private vanno perse.
wipe-handed-over = Exchange invia la cancellazione dati al prossimo contatto del telefono. Fino ad allora si può annullare.
wipe-reason = Motivo, conservato con l’ordine
wipe-ending = Gli ultimi { $count } caratteri dell’ID di questo telefono
wipe-whole-id = L’ID completo di questo telefono
wipe-yes = Cancella i dati di questo telefono
wipe-no = Lascia il telefono com’è
share-of = { $percent }% di { $total }
odd-group = { $count ->
    [one] { $count } di questi appartiene a “{ $name }”.
   *[other] { $count } di questi appartengono a “{ $name }”.
}
let-these-in-ask = Consenti questi…
let-these-in-of = Consenti questi: { $name }
summary-partial = L’esecuzione è più ampia di quanto riassunto qui; gli ordini sotto sono completi.
other-orders = Modifica senza effetto sull’accesso
reasons-of-run = Motivi della perdita dell’accesso
for-example = Ad esempio
seen-this-week = Attivi questa settimana
where-they-are = Dove si trovano
carry-several = Un’approvazione data a mano passa con la propria scadenza. Dove le regole consentono l’accesso al vecchio telefono, l’accesso viene consentito al nuovo per il tempo scelto. Chiedere prima alle persone.

## finding devices
find-box = Cerca persona, indirizzo, dispositivo o ID
find-person = Persona
find-columns = Colonne…
find-csv = CSV di questi { $count }
find-csv-all = CSV di tutti questi
find-views = Viste
find-attention = Richiede attenzione
find-silent = Inattivi da oltre 30 giorni
find-old-eas = EAS inferiore a 16.1
find-save-view = Salva questa vista…
find-view-name = Nome della vista
find-view-shared = Visibile a tutti
find-view-saved = La vista è salvata.
find-view-remove = Rimuovi questa vista…
find-view-remove-title = Rimuovere la vista “{ $name }”?
find-view-removed = La vista è stata rimossa.
find-filter-by = Filtra per
find-apply = Applica
find-remove-filter = Rimuovi il filtro { $name }
find-words = Ricerca
find-step = Passaggio decisivo
find-reason = Motivo in Exchange
find-eas = Versione di EAS
find-client = Tipo di client
find-imei = IMEI
find-first-sync = Prima sincronizzazione
find-last-sync = Ultima sincronizzazione
find-within-days = negli ultimi { $days } giorni
find-silent-days = non negli ultimi { $days } giorni
find-never-synced = mai
find-range-many = { $from }–{ $to } di oltre { $all } dispositivi
find-select = Seleziona { $name }
find-select-page = Seleziona i dispositivi di questa pagina
find-selection = Dispositivi selezionati
find-selected = { $count ->
    [one] { $count } selezionato
   *[other] { $count } selezionati
}
find-select-all = Seleziona tutti ({ $count })
find-clear = Deseleziona tutto
find-let-in = Consenti fino a…
find-allow = Consenti…
find-block = Blocca…
find-let-in-title = Consentire l’accesso a tempo a questi dispositivi?
find-allow-title = Consentire l’accesso a questi dispositivi?
find-block-title = Bloccare questi dispositivi?
find-allow-text = Una decisione a mano prevale su ogni regola, per ciascuno di questi dispositivi.
find-block-text = Una decisione a mano prevale su ogni regola. Ogni dispositivo che perde l’accesso conta per il freno: oltre il suo limite, l’esecuzione attende l’approvazione.
find-progress = Decisi: { $done } su { $all }…
find-decided = Numero di dispositivi decisi: { $count }.
find-failed = Non decisi: { $count }
find-understood = Chiudi
find-step-by-hand = deciso a mano
find-step-enabled = controllo dell’accesso
find-step-exemption = esenzione
find-step-excluded = gruppo escluso
find-step-inactive = dispositivo inattivo
find-step-rule = regola locale
find-step-included = gruppo incluso
find-step-managed = registrazione
find-step-activated = attivazione
find-step-compliant = conformità
find-step-override = regola di Exchange ignorata

## audit
audit-title = Registro di controllo
audit-text = Ogni modifica di impostazioni, ruoli o modalità, ogni ordine e ogni approvazione. Conservazione: { $days } giorni.
audit-when = Quando
audit-who = Chi
audit-what = Cosa
audit-before-after = Prima → dopo
audit-from-where = Da dove
audit-none = Nessuna voce.
audit-verifying = Verifica della catena…
audit-verified = Catena verificata fino a: { $time }
audit-broken = La catena non è integra. Lasciare il database com’è e accertare chi ha avuto accesso al suo file.
audit-csv = CSV
audit-since = Dal
audit-until = Fino al
audit-any = tutti
audit-filter = + Filtro
audit-show = Mostra
audit-without = Rimuovi il filtro { $name }: { $value }
audit-token = token
audit-more = altri { $count }
audit-created = Creazione
audit-changed = Modifica
audit-removed = Rimozione
audit-done = Ordine o decisione
audit-previewed = Anteprima
audit-exported = Esportazione
audit-signed-in = Accesso eseguito
audit-signed-out = Disconnessione
audit-refused = Accesso dell’utente rifiutato
audit-access-settings = impostazioni di accesso
audit-exchange-settings = impostazioni di Exchange
audit-mail-settings = impostazioni di notifica
audit-mailbox-policy = criterio cassetta postale
audit-mailbox-policies = criteri cassetta postale
audit-connector = connettore
audit-decision = decisione a mano
audit-run = esecuzione
audit-order = ordine
audit-template = modello di messaggio
audit-message = messaggio
audit-record = record di gestione
audit-source = origine di conformità
audit-link = collegamento di un dispositivo
audit-device-name = nome di un dispositivo
audit-group = gruppo
audit-graph = Microsoft Graph
audit-account-file = file dell’account
audit-user = utente
audit-session = sessione
audit-entries = voci di origine ignota
audit-restore = rilettura dopo un ripristino
audit-console = console
audit-api = API
audit-command-line = riga di comando
audit-of-connector = nel connettore
audit-of-service = il servizio stesso

# What has changed meanwhile
reconnecting = Nessuna connessione al servizio; nuovo tentativo in corso. I dati visualizzati sono di { $time }.
something-changed = Qualcosa di ciò che è mostrato qui è cambiato.
show-changed = Mostra

# Readiness
readiness = Preparazione
readiness-text = Tra { $count } telefoni, quelli vecchi, silenziosi o in eccesso: prima di un aggiornamento di Exchange, di un passaggio a Exchange Online o di una pulizia.
readiness-old = Vecchio
print = Stampa
readiness-show-old = { $count ->
    [one] Mostra { $count } vecchio
   *[other] Mostra i { $count } vecchi
 }
readiness-eas-text = Exchange Online accetta la versione { $version } e successive. I server locali accettano anche versioni precedenti.
readiness-client-text = Microsoft non sviluppa più i client contrassegnati come vecchi.
readiness-silent = Telefoni silenziosi
readiness-near-maximum = { $count ->
    [one] { $count } utente è vicino al numero massimo di telefoni.
   *[other] { $count } utenti sono vicini al numero massimo di telefoni.
 }
readiness-policies = Telefoni per criterio cassetta postale
readiness-policies-text = Quanto comunicato da ciascun telefono all’ultimo contatto.
readiness-applied = Grado di applicazione

# People, sessions, tokens, sign-in
pp-code = Codice
pp-code-help = Sei cifre dell’app di autenticazione o uno dei codici di recupero.
pp-by-password = Accedi con nome e password
pp-by-token = Accedi con un token di accesso
pp-password = Password
pp-refused = Il nome o la password non sono corretti.
pp-code-refused = Il codice non è corretto o è già stato usato. Attendere il successivo e controllare l’ora di entrambi i dispositivi.
pp-link-unknown = Questo link non è più valido: è stato usato, uno più recente lo ha sostituito o sono passate le 24 ore. Chiederne un altro a un amministratore.
pp-too-short = Scegliere una password di almeno { $count } caratteri.
pp-too-long = Una password ha al massimo { $count } caratteri.
pp-too-plain = Scegliere una password con più caratteri diversi.
pp-holds-name = La password contiene il nome. Sceglierne un’altra.
pp-old-wrong = Questa non è la password attuale.
pp-too-often = Troppi tentativi. Attendere un minuto e riprovare.
pp-last-administrator = È l’unica persona che può amministrare il servizio. Assegnare prima a un’altra il ruolo di amministratore e un modo per accedere.
pp-no-second = È richiesta una seconda persona: servono due persone che possano accedere e amministrare. Aggiungerne prima un’altra.
pp-page-only = L’accesso è avvenuto con un token di durata limitata. Password, secondo fattore e token si modificano dopo un accesso con la password.
pp-choose = Scegliere una password
pp-choose-for = per { $name }
pp-choose-and-enter = Salva e accedi
pp-new-password = Nuova password
pp-again = Nuova password, di nuovo
pp-password-help = Almeno { $count } caratteri. Più parole sono facili da ricordare e difficili da indovinare.
pp-not-same = Le due non coincidono.
pp-account = Account personale
pp-role = Ruolo
pp-must-enroll = Il ruolo richiede un secondo fattore
pp-must-enroll-text = Configurarlo per continuare.
pp-sessions = Sessioni aperte
pp-end-others = Termina le altre mie sessioni
pp-tokens = Token di accesso
pp-tokens-text = Per script e programmi. Un token non consente più di quanto è consentito alla persona e scade al suo termine.
pp-token-ask = Crea un token…
pp-change-password = Cambia password
pp-set-password = Imposta una password
pp-old-password = Password attuale
pp-password-text = Le altre sessioni terminano quando si salva una nuova password.
pp-password-changed = La password è salvata. Le altre sessioni sono terminate.
pp-factor = Secondo fattore
pp-factor-on = L’accesso con la password richiede un codice dell’app di autenticazione.
pp-codes-left = { $count ->
    [one] Resta { $count } codice di recupero.
   *[other] Restano { $count } codici di recupero.
 }
pp-new-codes-ask = Nuovi codici di recupero…
pp-new-codes = Crea nuovi codici di recupero
pp-factor-remove-ask = Rimuovi il secondo fattore…
pp-factor-remove = Rimuovi il secondo fattore
pp-factor-removed = Il secondo fattore è stato rimosso.
pp-factor-text = Un codice di un’app di autenticazione, oltre alla password. Chi conosce solo la password non può accedere.
pp-factor-set-up = Configura
pp-qr = Immagine per un’app di autenticazione
pp-scan = Acquisire l’immagine con un’app di autenticazione, poi digitare il codice mostrato.
pp-by-hand = Oppure digitarlo a mano
pp-first-code = Codice mostrato dall’app
pp-factor-confirm = Attiva
pp-factor-done = Il secondo fattore è attivo.
pp-codes = Codici di recupero
pp-codes-text = Conservarli dove nessun altro li trovi. Ognuno consente un accesso se l’app di autenticazione va persa. Sono mostrati solo adesso.
pp-kept = L’ho conservato
pp-copy = Copia
pp-link = link
pp-since = Da quando
pp-from = Provenienza
pp-by = Accesso con
pp-last-use = Ultimo uso
pp-ends = Scade
pp-this-one = questa
pp-end = Termina
pp-end-ask = Termina…
pp-end-session-of = Termina la sessione di { $name } da { $address }
pp-session-ended = La sessione è terminata.
pp-no-session = Nessuna sessione è aperta.
pp-sessions-ended = { $count ->
    [one] { $count } sessione è terminata.
   *[other] { $count } sessioni sono terminate.
 }
pp-made = Creato
pp-end-token = Revoca il token { $name }
pp-end-token-text = I programmi che lo usano vengono rifiutati da subito e le sessioni che ha aperto terminano.
pp-token-ended = Il token è revocato.
pp-no-token = Non ci sono token.
pp-token-name = A che cosa serve
pp-token-name-help = Un computer o uno script, come lo si riconoscerà in seguito.
pp-days = Scade dopo
pp-days-count = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
 }
pp-token-make = Crea il token
pp-token-made = Il token è stato creato
pp-token-once = È mostrato solo adesso.
pp-people = Persone
pp-demands = Regole di accesso
pp-single = Solo una persona può amministrare il servizio
pp-single-text = Nessun altro può aiutare se questa persona dimentica la password. Aggiungerne una seconda; sul server un comando fornisce un nuovo link in qualsiasi momento.
pp-password-and-factor = Password e codice
pp-link-until = link fino al { $time }
pp-no-way = non può accedere
pp-signs-in = Accede con
pp-you = l’utente attuale
pp-role-ask = Ruolo…
pp-role-of = Ruolo di { $name }
pp-link-ask = Link…
pp-link-for = Link per { $name }
pp-link-ask-text = Con il link questa persona sceglie una nuova password, una volta ed entro 24 ore. Un link precedente non è più valido. La password attuale e le sessioni restano valide fino a quel momento.
pp-link-make = Crea il link
pp-link-made = Link per { $name }
pp-link-text = Consegnarlo a questa persona in un modo affidabile. Vale una volta, fino al { $time }, ed è mostrato solo adesso.
pp-factor-take-ask = Secondo fattore…
pp-factor-take = Revoca il secondo fattore di { $name }
pp-factor-take-text = Solo se app di autenticazione e codici di recupero sono persi. Accertarsi che sia proprio questa persona a chiederlo.
pp-take-away = Revoca
pp-remove = Rimuovi { $name }
pp-remove-text = Questa persona non può più accedere; sessioni e token terminano subito. Quanto ha fatto resta nel registro di controllo.
pp-removed = Persona rimossa: { $name }.
pp-add-ask = Aggiungi una persona…
pp-add = Aggiungi una persona
pp-add-text = Si ottiene un link con cui questa persona sceglie una password.
pp-name-help = Come lo mostrerà il registro di controllo.
pp-roles-help = Sola lettura: guarda. Revisore: legge anche il registro di controllo. Help desk: consente dispositivi per alcuni giorni. Operatore: inoltre blocca, cancella i dati dei dispositivi e decide sulle esecuzioni. Amministratore: tutto.
pp-exists = Esiste già qualcuno con il nome { $name }.
pp-added = Persona aggiunta: { $name }.
pp-role-given = { $name } ha ora il ruolo { $role }.
pp-sessions-text = Le sessioni aperte di questa pagina, di tutti. Una sessione terminata viene da allora rifiutata.
pp-all-tokens-text = I token di accesso di durata limitata, di tutti.
pp-factor-for = Ruoli che richiedono un secondo fattore
pp-factor-for-text = Chi ha un tale ruolo e accede con la password configura prima un secondo fattore. I token di accesso non sono interessati.
pp-demands-saved = Le regole di accesso sono salvate.
pp-second = Seconda persona
pp-second-text = Quanto chiede una persona attende che un’altra lo confermi, al massimo 24 ore. Nessuno conferma una propria richiesta, e anche per disattivarlo serve una seconda persona.
pp-second-single = Solo una persona può amministrare il servizio, quindi nessuno potrebbe confermare. Aggiungere prima un altro amministratore che possa accedere.
pp-for-wipes = Per le cancellazioni
pp-for-runs = Per accettare esecuzioni trattenute
pp-waits-second = La richiesta è fatta e attende un’altra persona, in In attesa di una decisione.
pp-none-second = Nulla attende una seconda persona.
pp-wants-wipe = Cancella { $name }
pp-wants-run = { $count ->
    [one] Accetta un’esecuzione trattenuta con { $count } ordine
   *[other] Accetta un’esecuzione trattenuta con { $count } ordini
 }
pp-wants-settings = Richiedere meno spesso una seconda persona
pp-asked-by = Richiesto da
pp-asked-at = Richiesto il
pp-waits-until = Attende fino al
pp-nothing-yet = Non è stato ancora fatto nulla.
pp-confirm-ask = Conferma…
pp-confirm = Conferma ora
pp-confirm-text = Viene eseguito subito. Confermare solo se lo si è esaminato di persona.
pp-confirmed = È confermato e in esecuzione.
pp-refuse-ask = Rifiuta…
pp-refuse = Rifiuta ora
pp-refuse-text = Non viene fatto nulla. Si può chiedere di nuovo.
pp-refused-request = È stato rifiutato.
pp-withdraw-ask = Ritira…
pp-withdraw = Ritira la richiesta
pp-withdraw-text = Non viene fatto nulla. Si può chiedere di nuovo.
pp-withdrawn = È stato ritirato.
pp-own-request = La richiesta è propria: deve decidere un’altra persona.
pp-higher-role = Decide qualcuno con un ruolo superiore.
pp-request-over = Non attende più: qualcuno ha deciso o il giorno è passato.
pp-author-gone = Chi lo ha chiesto è stato rimosso o non può più farlo. Rifiutare e chiedere di nuovo se voluto.
pp-request-waits = La stessa cosa è già stata chiesta e attende una seconda persona.

# People, sessions, tokens, sign-in
pp-show-number = Mostra per intero
pp-show-number-text = Il registro di controllo annota chi ha guardato.
pp-alarm = È stato usato un account di emergenza
pp-acknowledge-ask = Prendi atto…
pp-acknowledge = Prendi atto dell’uso
pp-acknowledge-text = L’allarme scompare. Farlo quando si sa chi ha usato l’account e perché, e assegnargli una nuova password.
pp-acknowledged = Si è preso atto dell’uso.
pp-break-glass = per emergenze
pp-break-glass-ask = Emergenza…
pp-ordinary-ask = Ordinario…
pp-break-glass-of = { $name }: account per emergenze
pp-break-glass-text = Chi accede con questo account provoca un allarme, che resta in In attesa di una decisione e nel registro finché un altro amministratore ne prende atto. Non è richiesto un secondo fattore. Conservare la password sigillata.
pp-ordinary-text = Diventa un account ordinario: il suo uso non è più un allarme.
pp-break-glass-saved = L’account è salvato.

