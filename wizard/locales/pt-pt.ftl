### pt-pt: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Servidor do On-premises Microsoft Exchange
field-server = Servidor de Acesso de Cliente:
type-hosted = Microsoft Exchange Server Alojado
field-server-url = Endereço do servidor (URL):
proxy-button = Servidor Proxy...
type-dedicated = Microsoft Exchange Server alojado dedicado
field-user = Utilizador: (Domínio\utilizador)
field-password = Palavra-passe:
enable-notification = Ativar a notificação
field-email = Endereço de correio eletrónico: (user@contoso.com)
connect = Ligar
close = Fechar
help = Ajuda
privacy = Privacidade
about = Acerca de
cmdlet-link = Saiba mais sobre os requisitos de cmdlets do Microsoft Exchange

## The proxy dialog

proxy-use = Utilizar um servidor proxy ao sincronizar informações de dispositivos móveis
proxy-name = Nome do servidor proxy:
proxy-port = Número de porta:
proxy-use-credentials = Utilizar as credenciais para se ligar ao servidor proxy
proxy-user = Utilizador: (Domínio\utilizador)
proxy-password = Palavra-passe:
ok = OK

## Words of the console

quick-sync = Sincronização rápida
full-sync = Sincronização completa
replace = Substituir
status = Estado
state-allowed = Permitido
state-blocked = Bloqueada
state-quarantined = Quarentena

## Set-up

product = Exchange Connector
language = Idioma
intro = O { product } comunica ao serviço de gestão os dispositivos móveis da sua organização do Exchange e aplica quais deles podem receber correio. Selecione o tipo do Exchange Server que utiliza:
account-intro = Introduza a conta de utilizador com que o conector inicia sessão no Exchange. Necessita de permissão para executar determinados cmdlets do Exchange.
notification-intro = Quando o dispositivo de um utilizador é bloqueado ou colocado em quarentena, o conector pode escrever a esse utilizador. Introduza a caixa de correio a partir da qual estas mensagens são enviadas.
cancel = Cancelar
show-password = Mostrar palavra-passe
hide-password = Ocultar palavra-passe
secret-is-set = Definida. Deixe em branco para a manter.
advanced = Definições avançadas
authentication = Autenticação:
automatic = Automática
service-identity = A conta do próprio serviço
service-identity-note = Sem palavra-passe: o serviço inicia sessão com a própria conta.
realm = Realm Kerberos:
kdc = Centro de distribuição de chaves Kerberos:
extra-root = Certificado de raiz adicional:
extra-root-none = Nenhum
extra-root-count = { $n ->
    [one] { $n } certificado
    [many] { $n } certificados
   *[other] { $n } certificados
}
clear = Limpar
browse = Procurar...
ews-url = Serviços Web do Exchange (URL):
failover = Utilizar outro Servidor de Acesso de Cliente quando este não responder
parallel = Enviar vários comandos ao Exchange em simultâneo
proxy-for-exchange = Utilizar o servidor proxy também para o Exchange
proxy-bypass = Ligar sem servidor proxy a:
proxy-summary = Servidor proxy: { $address }
no-proxy = Nenhum servidor proxy

## Account file

service = Serviço de gestão
account-file = Ficheiro de conta:
account-missing = Escolha o ficheiro de conta criado pelo serviço de gestão.
account-organization = Organização
account-fingerprint = Certificado de raiz, SHA-256
account-valid-until = Válido até
account-compare = Compare estes carateres com os que o serviço apresentou quando o ficheiro foi criado.
account-expired = Este ficheiro de conta expirou em { $date }. Peça um novo.
account-damaged = Este ficheiro de conta está danificado. Peça um novo.
account-other-kind = Este não é um ficheiro de conta do { product }.
account-newer = Este ficheiro de conta necessita de uma versão mais recente do { product }.
account-unreadable = Não é possível ler o ficheiro: { $reason }
account-enrolled = Este computador já está inscrito. Só é necessário um ficheiro de conta para mudar para outro serviço.
account-delete-offer = Outros utilizadores deste computador podem ler a pasta do ficheiro de conta. O ficheiro já não é necessário aqui.
account-delete = Eliminar ficheiro de conta
account-deleted = O ficheiro de conta foi eliminado.
account-delete-failed = Não foi possível eliminar o ficheiro de conta: { $reason }

## What is missing or wrong

needed = Ainda falta: { $fields }
to-correct = Corrija: { $fields }
problem-empty = Introduza um valor.
problem-too-long = Introduza no máximo { $n } carateres.
problem-server = Introduza um nome de servidor ou um endereço https.
problem-scheme = Comece o endereço por https://
problem-credentials = Remova o nome de utilizador e a palavra-passe do endereço. Têm campos próprios.
problem-user = Introduza o domínio e o utilizador: DOMÍNIO\utilizador ou utilizador@domínio
problem-port = Introduza um número de 1 a 65535.
problem-host = Introduza apenas o nome, sem https:// e sem porta.
problem-email = Introduza um endereço de correio como notify@contoso.com
problem-url = Introduza um endereço que comece por https://
problem-certificate = Este ficheiro não contém nenhum certificado no formato PEM.
problem-service-identity = A conta do próprio serviço exige um servidor Exchange seu e nenhuma definição do Active Directory.

## Connect

connecting = A ligar
testing = A testar a ligação
connecting-note = Pode demorar alguns minutos. Nada é alterado no Exchange.
check-account-file = Ficheiro de conta
check-proxy = Servidor proxy
check-name = Nome do servidor
check-port = Ligação de rede
check-tls = Certificado do servidor
check-authentication = Início de sessão
check-cmdlets = Cmdlets necessários
check-organization = Organização do Exchange
check-throttling = Limites de utilização
check-client-access-servers = Outros Servidores de Acesso de Cliente
check-kerberos = Bilhetes Kerberos
check-autodiscover = Deteção automática
check-ews = Caixa de correio de notificação
check-directory = Grupos no Active Directory
check-store = Guardar as definições
state-waiting = A aguardar
state-running = Em curso
state-ok = OK
state-warning = Aviso
state-failed = Falhou
state-skipped = Ignorado
who-you = A fazer por si
who-exchange = Para o administrador do Exchange
who-network = Para o administrador de rede
who-account = Para o administrador de contas
who-service = Para o administrador do serviço de gestão
who-maker = Para o suporte
error-code = Código de erro: { $code }
details = Detalhes
copy = Copiar
back = Anterior
try-again = Tentar novamente
try-refused-logon = Eu sei: tentar uma vez
continue-anyway = Ligar mesmo assim
connect-failed = A ligação não foi configurada. Nada foi alterado e tudo o que introduziu é mantido.
connect-warnings = A ligação pode ser configurada, mas existem avisos.
connect-cancelled = Cancelado. Nada foi alterado.
connect-lost = O conector parou antes de terminar. Tudo o que introduziu é mantido. Tente novamente.
test-succeeded = A ligação funciona.
test-failed = A ligação não funciona tal como está configurada.

## Replace and success

replace-title = Aviso de Configuração
replace-question = Pretende substituir a ligação existente?
replace-text = Esta organização do Exchange já está ligada ao serviço de gestão a partir de outro computador. Só pode existir uma ligação de cada vez.
replace-other = É executado em { $computer }. Último contacto: { $time }. Modo: { $mode }.
replace-hint = Escolha “{ replace }” para ligar a partir deste computador.
success = O serviço de gestão e o Exchange estão agora ligados.
success-next = A primeira sincronização completa está em curso. Quando terminar, os dispositivos móveis aparecem no serviço de gestão.
success-observe = Por agora, o conector apenas observa. Não altera nada no Exchange até que a imposição seja ativada no serviço de gestão.
success-changed = Alterado: { $fields }
show-status = Mostrar estado

## Status

connection-connected = Ligado
connection-disconnected = Desligado
connection-pending = A ligar
connection-none = Não configurado
server-label = Servidor Exchange
server-failover = { $server }, porque { $configured } não responde
environment = Ambiente
mode = Modo
mode-observe = Apenas observar
mode-enforce = Impor
version = Versão
devices = Dispositivos
devices-count = { $n ->
    [one] { $n } dispositivo
    [many] { $n } dispositivos
   *[other] { $n } dispositivos
}
state-discovery = Deteção
state-unknown = Desconhecido
synchronization = Sincronização
column-last = Última
column-result = Resultado
column-duration = Duração
column-next = Seguinte
column-new = Novos
column-changed = Alterados
column-removed = Removidos
result-succeeded = Com êxito
result-partial = Incompleta
result-failed = Falhou
never = Nunca
running-now = Em curso
step-connecting = A ligar ao Exchange
step-devices = A ler dispositivos
step-mailboxes = A ler caixas de correio
step-statistics = A ler estatísticas dos dispositivos
step-comparing = A comparar
step-uploading = A enviar para o serviço de gestão
progress-of = { $done } de { $total }
findings = Constatações
no-findings = Não há nada a comunicar.
history = Histórico
pending-orders = { $n ->
    [one] { $n } ordem em espera
    [many] { $n } ordens em espera
   *[other] { $n } ordens em espera
}
change-settings = Alterar definições
test-connection = Testar ligação
open-console = Abrir consola
support-bundle = Exportar pacote de suporte
support-bundle-saved = O pacote de suporte foi guardado como { $path }
discard-question = Pretende rejeitar as alterações?
discard-text = O que escreveu ainda não foi guardado. A ligação permanece como está.
discard = Rejeitar
keep-editing = Continuar a editar
remove = Remover ligação
remove-question = Pretende remover a ligação deste computador?
remove-text = A sincronização para. Os dispositivos mantêm o acesso ao correio que têm agora. O diário permanece neste computador.
request-failed = O conector não fez isto: { $reason }

## The connector itself

agent-searching = A procurar o conector
agent-starting = A iniciar o conector
agent-absent = O conector não está em execução
agent-absent-help = Sem ele, esta janela não mostra nem altera nada. Inicie-o aqui ou inicie o respetivo serviço.
agent-start = Iniciar conector
agent-start-failed = Não foi possível iniciar o conector: { $reason }
agent-older = O conector é mais antigo do que esta janela
agent-newer = O conector é mais recente do que esta janela
agent-version-help = Conector: { $agent }. Esta janela: { $own }. Instale a mesma versão de ambos.
agent-refused = Esta conta não tem permissão para utilizar o conector
agent-refused-help = Inicie este programa como administrador ou com a conta com que o conector é executado.
agent-untrusted = Outra conta responde em vez do conector
agent-untrusted-help = Nada lhe foi enviado. Peça a um administrador que verifique { $path }.
agent-lost = O conector deixou de responder. A tentar novamente.
read-only = Pode ver a ligação, mas não alterá-la. Inicie este programa como administrador para a alterar.

## Times

date-time = { $dd }/{ $mm }/{ $year } { $time }
today-at = Hoje, { $time }
tomorrow-at = Amanhã, { $time }
yesterday-at = Ontem, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } h { $m } min

## Help, privacy, about

help-text = Precisa de três coisas: o ficheiro de conta do serviço de gestão, o nome de um Servidor de Acesso de Cliente e uma conta que possa executar os cmdlets necessários. Escolha “{ connect }”: cada passo é testado e mostrado, com o que deve fazer se um falhar. Nada é guardado antes de todos terem êxito.
help-keys = Enter liga, Esc fecha. Mantenha Alt premida para ver as teclas de todos os botões.
privacy-text = O conector lê do Exchange as caixas de correio e os respetivos dispositivos móveis e envia-os para o serviço de gestão indicado no ficheiro de conta, e para mais ninguém. As palavras-passe permanecem encriptadas neste computador.
about-text = O { product } { $version } substitui o conector local do Exchange descontinuado. Não é um produto da Microsoft.
cmdlets-text = A conta necessita destes cmdlets e de mais nada. O script cria um grupo de funções de gestão apenas com estes; execute-o na Shell de Gestão do Exchange e indique a sua própria conta.
copy-script = Copiar script

## Changes, undo, remedies and the console

recent-changes = Alterações recentes no Exchange
change-allow = Acesso permitido
change-block = Acesso bloqueado
change-default-rule = Entrada pessoal removida; as regras da organização decidem
change-partnership = Parceria removida
change-wipe = Limpeza pedida
change-cancel-wipe = Limpeza cancelada
change-default-level = Nível de acesso predefinido alterado
change-organization = Definições da organização alteradas
change-rule = Regra de acesso de dispositivos alterada
change-rule-removed = Regra de acesso de dispositivos removida
change-policy = Política de caixa de correio alterada
change-policy-removed = Política de caixa de correio removida
change-policy-assigned = Política de caixa de correio atribuída
change-mail = Mensagem enviada
change-undo = Alterações anuladas
change-reason = Motivo: { $reason }
change-undone = anulada
remove-keep = Manter as alterações feitas no Exchange
remove-undo = Anular primeiro as alterações feitas no Exchange
remove-undo-note = Um valor só é reposto se ainda estiver como o conector o deixou. Uma limpeza não pode ser anulada.
undo-preview = Mostrar o que seria anulado
undo-would = Seria anulado: { $n }
undo-done = Anulado: { $n }
original-message = Mensagem do conector (em inglês): { $text }
yes = Sim
no = Não
console-intro = Configuração na consola. Uma resposta vazia mantém o valor entre parênteses retos.
console-number = Introduza um dos números.
remedy-account-file = Peça um novo ficheiro de conta ao administrador do serviço de gestão.
remedy-delete-account-file = Elimine o ficheiro de conta quando já não for necessário.
remedy-password = Verifique o nome de utilizador e a palavra-passe e introduza-os novamente.
remedy-address = Verifique o nome ou o endereço do servidor.
remedy-network = Verifique o nome, a porta e a firewall intermédia.
remedy-proxy = Verifique as definições do servidor proxy.
remedy-certificate = Peça a correção do certificado do servidor ou adicione o certificado de raiz do emissor.
remedy-rights = Dê à conta os direitos em falta. Os requisitos de cmdlets incluem um script para isso.
remedy-ews = Verifique a caixa de correio de notificação e o endereço dos Serviços Web do Exchange.
remedy-exchange = O conector tenta novamente por si. Se continuar, verifique o servidor Exchange.
remedy-settings = Corrija as definições e tente novamente.
remedy-local = Verifique a pasta de dados e o serviço do conector neste computador.
remedy-support = Exporte o pacote de suporte e envie-o ao suporte.

## The set-up package, and the original connector

remedy-package = Transfira novamente o pacote de instalação e descomprima-o por inteiro numa pasta nova e vazia.
original-found = O conector original está neste computador ({ $path }). As suas definições são propostas aqui; os seus ficheiros são apenas lidos. Os dispositivos que bloqueou continuam bloqueados: depois da primeira sincronização, indique na página do conector na consola de quem são estas entradas.
original-stop = Parar e desativar o seu serviço quando este conector estiver configurado
original-stopped = O serviço do conector original está parado e desativado. Continua instalado.

## The window by its drawing

choose-type = Selecione o tipo de Exchange Server que utiliza:
notification-note = escreve às pessoas cujo dispositivo está bloqueado ou em quarentena
about-typeface = Tipo de letra: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } verificação aprovada
   *[other] { $n } verificações aprovadas
}
checks-not-tried = { $n ->
    [one] { $n } verificação não tentada
   *[other] { $n } verificações não tentadas
}
try-new-password = Tentar com a nova palavra-passe
try-user = Tentar com { $user }
try-server = Tentar { $server }
left-to-do = Ainda por fazer
this-connector = Este conector
take-back = Anular ou remover
earlier-changes = Alterações anteriores
per-second = { $n } por segundo
