### it: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Microsoft Exchange Server locale
field-server = Server Accesso client:
type-hosted = Microsoft Exchange Server ospitato
field-server-url = Indirizzo server (URL):
proxy-button = Server proxy...
type-dedicated = Server Microsoft Exchange ospitato dedicato
field-user = Utente: (Dominio\Utente)
field-password = Password:
enable-notification = Abilita notifica
field-email = Indirizzo di posta elettronica: (utente@contoso.com)
connect = Connetti
close = Chiudi
help = Guida
privacy = Privacy
about = Informazioni
cmdlet-link = Informazioni sui requisiti dei cmdlet di Microsoft Exchange

## The proxy dialog

proxy-use = Utilizza un server proxy per la sincronizzazione delle informazioni del dispositivo mobile
proxy-name = Nome del server proxy:
proxy-port = Numero di porta:
proxy-use-credentials = Utilizzare le credenziali per connettersi al server proxy
proxy-user = Utente: (Dominio\Utente)
proxy-password = Password:
ok = OK

## Words of the console

quick-sync = Sincronizzazione rapida
full-sync = Sincronizzazione completa
replace = Sostituisci
status = Stato
state-allowed = Consentito
state-blocked = Bloccato
state-quarantined = Quarantena

## Set-up

product = Exchange Connector
language = Lingua
intro = { product } segnala al servizio di gestione i dispositivi mobili dell’organizzazione di Exchange e applica quali di essi possono ricevere la posta. Selezionare il tipo di Exchange Server in uso:
account-intro = Immettere l’account utente con cui il connettore accede a Exchange. Deve essere autorizzato a eseguire determinati cmdlet di Exchange.
notification-intro = Quando il dispositivo di un utente viene bloccato o messo in quarantena, il connettore può scrivere a quell’utente. Immettere la cassetta postale da cui vengono inviati questi messaggi.
cancel = Annulla
show-password = Mostra password
hide-password = Nascondi password
secret-is-set = Impostata. Lasciare vuoto per mantenerla.
advanced = Impostazioni avanzate
authentication = Autenticazione:
automatic = Automatica
service-identity = Account proprio del servizio
service-identity-note = Nessuna password: il servizio accede con il proprio account.
realm = Area di autenticazione Kerberos:
kdc = Centro distribuzione chiavi Kerberos:
extra-root = Certificato radice aggiuntivo:
extra-root-none = Nessuno
extra-root-count = { $n ->
    [one] { $n } certificato
    [many] { $n } certificati
   *[other] { $n } certificati
}
clear = Cancella
browse = Sfoglia...
ews-url = Servizi Web Exchange (URL):
failover = Usa un altro server Accesso client quando questo non risponde
parallel = Invia più comandi a Exchange contemporaneamente
proxy-for-exchange = Usa il server proxy anche per Exchange
proxy-bypass = Connetti senza server proxy a:
proxy-summary = Server proxy: { $address }
no-proxy = Nessun server proxy

## Account file

service = Servizio di gestione
account-file = File dell’account:
account-missing = Scegliere il file dell’account creato dal servizio di gestione.
account-organization = Organizzazione
account-fingerprint = Certificato radice, SHA-256
account-valid-until = Valido fino al
account-compare = Confrontare questi caratteri con quelli mostrati dal servizio alla creazione del file.
account-expired = Questo file dell’account è scaduto il { $date }. Richiederne uno nuovo.
account-damaged = Questo file dell’account è danneggiato. Richiederne uno nuovo.
account-other-kind = Questo non è un file dell’account di { product }.
account-newer = Questo file dell’account richiede una versione più recente di { product }.
account-unreadable = Impossibile leggere il file: { $reason }
account-enrolled = Questo computer è già registrato. Un file dell’account serve solo per passare a un altro servizio.
account-delete-offer = Altri utenti di questo computer possono leggere la cartella del file dell’account. Il file qui non serve più.
account-delete = Elimina file dell’account
account-deleted = Il file dell’account è stato eliminato.
account-delete-failed = Impossibile eliminare il file dell’account: { $reason }

## What is missing or wrong

needed = Mancano ancora: { $fields }
to-correct = Correggere: { $fields }
problem-empty = Immettere un valore.
problem-too-long = Immettere al massimo { $n } caratteri.
problem-server = Immettere il nome di un server o un indirizzo https.
problem-scheme = Iniziare l’indirizzo con https://
problem-credentials = Rimuovere nome utente e password dall’indirizzo. Hanno campi propri.
problem-user = Immettere dominio e utente: DOMINIO\utente o utente@dominio
problem-port = Immettere un numero da 1 a 65535.
problem-host = Immettere solo il nome, senza https:// e senza porta.
problem-email = Immettere un indirizzo di posta come notify@contoso.com
problem-url = Immettere un indirizzo che inizia con https://
problem-certificate = Questo file non contiene certificati in formato PEM.
problem-service-identity = L’account proprio del servizio richiede un server Exchange locale e nessuna impostazione di Active Directory.

## Connect

connecting = Connessione in corso
testing = Test della connessione
connecting-note = L’operazione può richiedere alcuni minuti. In Exchange non viene modificato nulla.
check-account-file = File dell’account
check-proxy = Server proxy
check-name = Nome del server
check-port = Connessione di rete
check-tls = Certificato del server
check-authentication = Accesso
check-cmdlets = Cmdlet necessari
check-organization = Organizzazione di Exchange
check-throttling = Limiti delle richieste
check-client-access-servers = Altri server Accesso client
check-kerberos = Ticket Kerberos
check-autodiscover = Individuazione automatica
check-ews = Cassetta postale di notifica
check-directory = Gruppi in Active Directory
check-store = Salvataggio delle impostazioni
state-waiting = In attesa
state-running = In corso
state-ok = OK
state-warning = Avviso
state-failed = Non riuscito
state-skipped = Ignorato
who-you = A cura dell’utente
who-exchange = Per l’amministratore di Exchange
who-network = Per l’amministratore di rete
who-account = Per l’amministratore degli account
who-service = Per l’amministratore del servizio di gestione
who-maker = Per il supporto
error-code = Codice errore: { $code }
details = Dettagli
copy = Copia
back = Indietro
try-again = Riprova
try-refused-logon = Lo so: prova una volta
continue-anyway = Connetti comunque
connect-failed = La connessione non è stata configurata. Non è stato modificato nulla e tutto ciò che è stato immesso viene mantenuto.
connect-warnings = La connessione può essere configurata, ma ci sono avvisi.
connect-cancelled = Annullato. Non è stato modificato nulla.
connect-lost = Il connettore si è arrestato prima di terminare. Tutto ciò che è stato immesso viene mantenuto. Riprovare.
test-succeeded = La connessione funziona.
test-failed = La connessione non funziona come è configurata.

## Replace and success

replace-title = Avviso di configurazione
replace-question = Sostituire la connessione esistente?
replace-text = Questa organizzazione di Exchange è già connessa al servizio di gestione da un altro computer. Può esistere una sola connessione alla volta.
replace-other = È in esecuzione su { $computer }. Ultimo contatto: { $time }. Modalità: { $mode }.
replace-hint = Scegliere “{ replace }” per connettersi invece da questo computer.
success = Il servizio di gestione ed Exchange sono ora connessi.
success-next = La prima sincronizzazione completa è in corso. Al termine, i dispositivi mobili vengono visualizzati nel servizio di gestione.
success-observe = Per ora il connettore si limita a osservare. Non modifica nulla in Exchange finché l’applicazione non viene attivata nel servizio di gestione.
success-changed = Modificato: { $fields }
show-status = Mostra stato

## Status

connection-connected = Connesso
connection-disconnected = Disconnesso
connection-pending = Connessione in corso
connection-none = Non configurato
server-label = Server Exchange
server-failover = { $server }, perché { $configured } non risponde
environment = Ambiente
mode = Modalità
mode-observe = Solo osservazione
mode-enforce = Applicazione
version = Versione
devices = Dispositivi
devices-count = { $n ->
    [one] { $n } dispositivo
    [many] { $n } dispositivi
   *[other] { $n } dispositivi
}
state-discovery = Individuazione
state-unknown = Sconosciuto
synchronization = Sincronizzazione
column-last = Ultima
column-result = Risultato
column-duration = Durata
column-next = Prossima
column-new = Nuovi
column-changed = Modificati
column-removed = Rimossi
result-succeeded = Riuscita
result-partial = Incompleta
result-failed = Non riuscita
never = Mai
running-now = In corso
step-connecting = Connessione a Exchange
step-devices = Lettura dei dispositivi
step-mailboxes = Lettura delle cassette postali
step-statistics = Lettura delle statistiche dei dispositivi
step-comparing = Confronto
step-uploading = Invio al servizio di gestione
progress-of = { $done } di { $total }
findings = Rilievi
no-findings = Non c’è nulla da segnalare.
history = Cronologia
pending-orders = { $n ->
    [one] { $n } ordine in attesa
    [many] { $n } ordini in attesa
   *[other] { $n } ordini in attesa
}
change-settings = Modifica impostazioni
test-connection = Prova connessione
open-console = Apri console
support-bundle = Esporta pacchetto di supporto
support-bundle-saved = Il pacchetto di supporto è stato salvato come { $path }
discard-question = Ignorare le modifiche?
discard-text = I dati immessi non sono ancora stati salvati. La connessione resta com’è.
discard = Ignora
keep-editing = Continua a modificare
remove = Rimuovi connessione
remove-question = Rimuovere la connessione da questo computer?
remove-text = La sincronizzazione si interrompe. I dispositivi mantengono l’accesso alla posta che hanno ora. Il registro rimane su questo computer.
request-failed = Il connettore non ha eseguito l’operazione: { $reason }

## The connector itself

agent-searching = Ricerca del connettore
agent-starting = Avvio del connettore
agent-absent = Il connettore non è in esecuzione
agent-absent-help = Senza di esso questa finestra non mostra e non modifica nulla. Avviarlo qui o avviare il relativo servizio.
agent-start = Avvia connettore
agent-start-failed = Impossibile avviare il connettore: { $reason }
agent-older = Il connettore è meno recente di questa finestra
agent-newer = Il connettore è più recente di questa finestra
agent-version-help = Connettore: { $agent }. Questa finestra: { $own }. Installare la stessa versione di entrambi.
agent-refused = Questo account non è autorizzato a usare il connettore
agent-refused-help = Avviare questo programma come amministratore o con l’account con cui è in esecuzione il connettore.
agent-untrusted = Un altro account risponde al posto del connettore
agent-untrusted-help = Non è stato inviato nulla. Chiedere a un amministratore di controllare { $path }.
agent-lost = Il connettore non risponde più. Nuovo tentativo in corso.
read-only = È possibile visualizzare la connessione, ma non modificarla. Per modificarla, avviare questo programma come amministratore.

## Times

date-time = { $dd }/{ $mm }/{ $year } { $time }
today-at = Oggi, { $time }
tomorrow-at = Domani, { $time }
yesterday-at = Ieri, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } h { $m } min

## Help, privacy, about

help-text = Servono tre cose: il file dell’account del servizio di gestione, il nome di un server Accesso client e un account che possa eseguire i cmdlet necessari. Scegliere “{ connect }”: ogni passaggio viene verificato e mostrato, con le operazioni da eseguire se uno non riesce. Nulla viene salvato finché non riescono tutti.
help-keys = Invio connette, Esc chiude. Tenere premuto Alt per vedere i tasti di tutti i pulsanti.
privacy-text = Il connettore legge da Exchange le cassette postali e i relativi dispositivi mobili e li invia al servizio di gestione indicato nel file dell’account e a nessun altro. Le password restano crittografate su questo computer.
about-text = { product } { $version } sostituisce il connettore Exchange locale ritirato. Non è un prodotto Microsoft.
cmdlets-text = L’account necessita di questi cmdlet e di nient’altro. Lo script crea un gruppo di ruoli di gestione che contiene solo questi; eseguirlo in Exchange Management Shell e inserire il proprio account.
copy-script = Copia script

## Changes, undo, remedies and the console

recent-changes = Modifiche recenti in Exchange
change-allow = Accesso consentito
change-block = Accesso bloccato
change-default-rule = Voce personale rimossa; decidono le regole dell’organizzazione
change-partnership = Relazione rimossa
change-wipe = Cancellazione richiesta
change-cancel-wipe = Cancellazione annullata
change-default-level = Livello di accesso predefinito modificato
change-organization = Impostazioni dell’organizzazione modificate
change-rule = Regola di accesso dei dispositivi modificata
change-rule-removed = Regola di accesso dei dispositivi rimossa
change-policy = Criterio cassetta postale modificato
change-policy-removed = Criterio cassetta postale rimosso
change-policy-assigned = Criterio cassetta postale assegnato
change-mail = Messaggio di posta inviato
change-undo = Modifiche annullate
change-reason = Motivo: { $reason }
change-undone = annullata
remove-keep = Mantieni le modifiche apportate in Exchange
remove-undo = Annulla prima le modifiche apportate in Exchange
remove-undo-note = Un valore viene ripristinato solo se è ancora come lo ha lasciato il connettore. Una cancellazione non si può annullare.
undo-preview = Mostra ciò che verrebbe annullato
undo-would = Verrebbe annullato: { $n }
undo-done = Annullato: { $n }
original-message = Messaggio del connettore (in inglese): { $text }
yes = Sì
no = No
console-intro = Configurazione nella console. Una risposta vuota mantiene il valore tra parentesi.
console-number = Immettere uno dei numeri.
remedy-account-file = Chiedere un nuovo file dell’account all’amministratore del servizio di gestione.
remedy-delete-account-file = Eliminare il file dell’account quando non serve più.
remedy-password = Controllare il nome utente e la password e immetterli di nuovo.
remedy-address = Controllare il nome o l’indirizzo del server.
remedy-network = Controllare il nome, la porta e il firewall intermedio.
remedy-proxy = Controllare le impostazioni del server proxy.
remedy-certificate = Far correggere il certificato del server o aggiungere il certificato radice dell’autorità emittente.
remedy-rights = Assegnare all’account i diritti mancanti. I requisiti dei cmdlet includono uno script apposito.
remedy-ews = Controllare la cassetta postale di notifica e l’indirizzo dei servizi Web Exchange.
remedy-exchange = Il connettore riprova da solo. Se il problema persiste, controllare il server Exchange.
remedy-settings = Correggere le impostazioni e riprovare.
remedy-local = Controllare la cartella dei dati e il servizio del connettore in questo computer.
remedy-support = Esportare il pacchetto di supporto e inviarlo al supporto.

## The set-up package, and the original connector

remedy-package = Scaricare di nuovo il pacchetto di installazione ed estrarlo per intero in una cartella nuova e vuota.
original-found = Il connettore originale si trova in questo computer ({ $path }). Le sue impostazioni sono proposte qui; i suoi file vengono solo letti. I dispositivi che ha bloccato restano bloccati: dopo la prima sincronizzazione, indicare nella pagina del connettore nella console a chi appartengono queste voci.
original-stop = Arrestare e disabilitare il suo servizio quando questo connettore è configurato
original-stopped = Il servizio del connettore originale è arrestato e disabilitato. Resta installato.

## The window by its drawing

choose-type = Selezionare il tipo di Exchange Server in uso:
notification-note = scrive alle persone il cui dispositivo è bloccato o in quarantena
about-typeface = Carattere: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } controllo superato
   *[other] { $n } controlli superati
}
checks-not-tried = { $n ->
    [one] { $n } controllo non tentato
   *[other] { $n } controlli non tentati
}
try-new-password = Prova con la nuova password
try-user = Prova con { $user }
try-server = Prova { $server }
left-to-do = Da completare
this-connector = Questo connettore
take-back = Annulla modifiche o rimuovi
earlier-changes = Modifiche precedenti
per-second = { $n } al secondo
