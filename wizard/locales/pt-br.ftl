### pt-br: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Microsoft Exchange Server Local
field-server = Servidor de Acesso para Cliente:
type-hosted = Microsoft Exchange Server Hospedado
field-server-url = Endereço do servidor (URL):
proxy-button = Servidor proxy...
type-dedicated = Microsoft Exchange Server hospedado dedicado
field-user = Usuário: (Domínio\usuário)
field-password = Senha:
enable-notification = Habilitar Notificação
field-email = Endereço de email: (user@contoso.com)
connect = Conectar
close = Fechar
help = Ajuda
privacy = Privacidade
about = Sobre
cmdlet-link = Saiba mais sobre os requisitos de cmdlets do Microsoft Exchange

## The proxy dialog

proxy-use = Usar um servidor proxy ao sincronizar informações do dispositivo móvel
proxy-name = Nome do servidor proxy:
proxy-port = Número da porta:
proxy-use-credentials = Usar credenciais para se conectar ao servidor proxy
proxy-user = Usuário: (Domínio\usuário)
proxy-password = Senha:
ok = OK

## Words of the console

quick-sync = Sincronização Rápida
full-sync = Sincronização Completa
replace = Substituir
status = Status
state-allowed = Permitido
state-blocked = Bloqueado
state-quarantined = Quarentena

## Set-up

product = Exchange Connector
language = Idioma
intro = { product } informa ao serviço de gerenciamento os dispositivos móveis da sua organização do Exchange e aplica quais deles podem receber email. Selecione o tipo de Exchange Server que você usa:
account-intro = Insira a conta de usuário com a qual o conector entra no Exchange. Ela precisa de permissão para executar determinados cmdlets do Exchange.
notification-intro = Quando o dispositivo de um usuário é bloqueado ou colocado em quarentena, o conector pode escrever para esse usuário. Insira a caixa de correio de onde essas mensagens são enviadas.
cancel = Cancelar
show-password = Mostrar senha
hide-password = Ocultar senha
secret-is-set = Definida. Deixe em branco para mantê-la.
advanced = Configurações avançadas
authentication = Autenticação:
automatic = Automática
service-identity = A conta do próprio serviço
service-identity-note = Sem senha: o serviço entra com a própria conta.
realm = Realm Kerberos:
kdc = Centro de distribuição de chaves Kerberos:
extra-root = Certificado raiz adicional:
extra-root-none = Nenhum
extra-root-count = { $n ->
    [one] { $n } certificado
    [many] { $n } certificados
   *[other] { $n } certificados
}
clear = Limpar
browse = Procurar...
ews-url = Serviços Web do Exchange (URL):
failover = Usar outro Servidor de Acesso para Cliente quando este não responder
parallel = Enviar vários comandos ao Exchange ao mesmo tempo
proxy-for-exchange = Usar o servidor proxy também para o Exchange
proxy-bypass = Conectar sem servidor proxy a:
proxy-summary = Servidor proxy: { $address }
no-proxy = Nenhum servidor proxy

## Account file

service = Serviço de gerenciamento
account-file = Arquivo de conta:
account-missing = Escolha o arquivo de conta criado pelo serviço de gerenciamento.
account-organization = Organização
account-fingerprint = Certificado raiz, SHA-256
account-valid-until = Válido até
account-compare = Compare esses caracteres com os que o serviço mostrou quando o arquivo foi criado.
account-expired = Este arquivo de conta expirou em { $date }. Solicite um novo.
account-damaged = Este arquivo de conta está danificado. Solicite um novo.
account-other-kind = Este não é um arquivo de conta do { product }.
account-newer = Este arquivo de conta precisa de uma versão mais recente do { product }.
account-unreadable = Não é possível ler o arquivo: { $reason }
account-enrolled = Este computador já está registrado. Um arquivo de conta só é necessário para mudar para outro serviço.
account-delete-offer = Outros usuários deste computador podem ler a pasta do arquivo de conta. O arquivo não é mais necessário aqui.
account-delete = Excluir arquivo de conta
account-deleted = O arquivo de conta foi excluído.
account-delete-failed = Não foi possível excluir o arquivo de conta: { $reason }

## What is missing or wrong

needed = Ainda falta: { $fields }
to-correct = Corrija: { $fields }
problem-empty = Insira um valor.
problem-too-long = Insira no máximo { $n } caracteres.
problem-server = Insira um nome de servidor ou um endereço https.
problem-scheme = Inicie o endereço com https://
problem-credentials = Remova o nome de usuário e a senha do endereço. Eles têm campos próprios.
problem-user = Insira o domínio e o usuário: DOMÍNIO\usuário ou usuário@domínio
problem-port = Insira um número de 1 a 65535.
problem-host = Insira apenas o nome, sem https:// e sem porta.
problem-email = Insira um endereço de email como notify@contoso.com
problem-url = Insira um endereço que comece com https://
problem-certificate = Este arquivo não contém nenhum certificado no formato PEM.
problem-service-identity = A conta do próprio serviço exige um servidor Exchange seu e nenhuma configuração do Active Directory.

## Connect

connecting = Conectando
testing = Testando a conexão
connecting-note = Isso pode levar alguns minutos. Nada é alterado no Exchange.
check-account-file = Arquivo de conta
check-proxy = Servidor proxy
check-name = Nome do servidor
check-port = Conexão de rede
check-tls = Certificado do servidor
check-authentication = Entrada
check-cmdlets = Cmdlets necessários
check-organization = Organização do Exchange
check-throttling = Limites de uso
check-client-access-servers = Outros Servidores de Acesso para Cliente
check-kerberos = Tíquetes Kerberos
check-autodiscover = Descoberta automática
check-ews = Caixa de correio de notificação
check-directory = Grupos no Active Directory
check-store = Salvar configurações
state-waiting = Aguardando
state-running = Em andamento
state-ok = OK
state-warning = Aviso
state-failed = Falha
state-skipped = Ignorado
who-you = Para você fazer
who-exchange = Para o administrador do Exchange
who-network = Para o administrador de rede
who-account = Para o administrador de contas
who-service = Para o administrador do serviço de gerenciamento
who-maker = Para o suporte
error-code = Código de erro: { $code }
details = Detalhes
copy = Copiar
back = Voltar
try-again = Tentar novamente
try-refused-logon = Eu sei: tentar uma vez
continue-anyway = Conectar mesmo assim
connect-failed = A conexão não foi configurada. Nada foi alterado e tudo o que você inseriu foi mantido.
connect-warnings = A conexão pode ser configurada, mas há avisos.
connect-cancelled = Cancelado. Nada foi alterado.
connect-lost = O conector parou antes de terminar. Tudo o que você inseriu foi mantido. Tente novamente.
test-succeeded = A conexão funciona.
test-failed = A conexão não funciona como está configurada.

## Replace and success

replace-title = Aviso de configuração
replace-question = Deseja substituir a conexão existente?
replace-text = Esta organização do Exchange já está conectada ao serviço de gerenciamento a partir de outro computador. Só pode existir uma conexão por vez.
replace-other = Ele é executado em { $computer }. Último contato: { $time }. Modo: { $mode }.
replace-hint = Escolha “{ replace }” para conectar a partir deste computador.
success = O serviço de gerenciamento e o Exchange agora estão conectados.
success-next = A primeira sincronização completa está em andamento. Quando terminar, os dispositivos móveis aparecerão no serviço de gerenciamento.
success-observe = Por enquanto, o conector apenas observa. Ele não altera nada no Exchange até que a imposição seja ativada no serviço de gerenciamento.
success-changed = Alterado: { $fields }
show-status = Mostrar status

## Status

connection-connected = Conectado
connection-disconnected = Desconectado
connection-pending = Conectando
connection-none = Não configurado
server-label = Servidor Exchange
server-failover = { $server }, porque { $configured } não responde
environment = Ambiente
mode = Modo
mode-observe = Somente observar
mode-enforce = Impor
version = Versão
devices = Dispositivos
devices-count = { $n ->
    [one] { $n } dispositivo
    [many] { $n } dispositivos
   *[other] { $n } dispositivos
}
state-discovery = Descoberta
state-unknown = Desconhecido
synchronization = Sincronização
column-last = Última
column-result = Resultado
column-duration = Duração
column-next = Próxima
column-new = Novos
column-changed = Alterados
column-removed = Removidos
result-succeeded = Bem-sucedida
result-partial = Incompleta
result-failed = Falha
never = Nunca
running-now = Em andamento
step-connecting = Conectando ao Exchange
step-devices = Lendo dispositivos
step-mailboxes = Lendo caixas de correio
step-statistics = Lendo estatísticas dos dispositivos
step-comparing = Comparando
step-uploading = Enviando ao serviço de gerenciamento
progress-of = { $done } de { $total }
findings = Constatações
no-findings = Não há nada a relatar.
history = Histórico
pending-orders = { $n ->
    [one] { $n } ordem aguardando
    [many] { $n } ordens aguardando
   *[other] { $n } ordens aguardando
}
change-settings = Alterar configurações
test-connection = Testar conexão
open-console = Abrir console
support-bundle = Exportar pacote de suporte
support-bundle-saved = O pacote de suporte foi salvo como { $path }
discard-question = Deseja descartar as alterações?
discard-text = O que você digitou ainda não foi salvo. A conexão permanece como está.
discard = Descartar
keep-editing = Continuar editando
remove = Remover conexão
remove-question = Deseja remover a conexão deste computador?
remove-text = A sincronização é interrompida. Os dispositivos mantêm o acesso ao email que têm agora. O diário permanece neste computador.
request-failed = O conector não fez isso: { $reason }

## The connector itself

agent-searching = Procurando o conector
agent-starting = Iniciando o conector
agent-absent = O conector não está em execução
agent-absent-help = Sem ele, esta janela não mostra nem altera nada. Inicie-o aqui ou inicie o serviço dele.
agent-start = Iniciar conector
agent-start-failed = Não foi possível iniciar o conector: { $reason }
agent-older = O conector é mais antigo que esta janela
agent-newer = O conector é mais recente que esta janela
agent-version-help = Conector: { $agent }. Esta janela: { $own }. Instale a mesma versão de ambos.
agent-refused = Esta conta não tem permissão para usar o conector
agent-refused-help = Inicie este programa como administrador ou com a conta em que o conector é executado.
agent-untrusted = Outra conta responde no lugar do conector
agent-untrusted-help = Nada foi enviado a ela. Peça a um administrador que verifique { $path }.
agent-lost = O conector não responde mais. Tentando novamente.
read-only = Você pode ver a conexão, mas não alterá-la. Inicie este programa como administrador para alterá-la.

## Times

date-time = { $dd }/{ $mm }/{ $year } { $time }
today-at = Hoje, { $time }
tomorrow-at = Amanhã, { $time }
yesterday-at = Ontem, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } h { $m } min

## Help, privacy, about

help-text = Você precisa de três coisas: o arquivo de conta do serviço de gerenciamento, o nome de um Servidor de Acesso para Cliente e uma conta que possa executar os cmdlets necessários. Escolha “{ connect }”: cada etapa é testada e mostrada, com o que fazer quando uma falha. Nada é salvo antes que todas tenham êxito.
help-keys = Enter conecta, Esc fecha. Mantenha Alt pressionada para ver as teclas de todos os botões.
privacy-text = O conector lê do Exchange as caixas de correio e seus dispositivos móveis e os envia ao serviço de gerenciamento indicado no arquivo de conta, e a mais ninguém. As senhas permanecem criptografadas neste computador.
about-text = { product } { $version } substitui o conector local do Exchange desativado. Não é um produto da Microsoft.
cmdlets-text = A conta precisa destes cmdlets e de nada mais. O script cria um grupo de funções de gerenciamento apenas com eles; execute-o no Shell de Gerenciamento do Exchange e coloque sua própria conta.
copy-script = Copiar script

## Changes, undo, remedies and the console

recent-changes = Alterações recentes no Exchange
change-allow = Acesso permitido
change-block = Acesso bloqueado
change-default-rule = Entrada pessoal removida; as regras da organização decidem
change-partnership = Parceria removida
change-wipe = Limpeza solicitada
change-cancel-wipe = Limpeza cancelada
change-default-level = Nível de acesso padrão alterado
change-organization = Configurações da organização alteradas
change-rule = Regra de acesso de dispositivos alterada
change-rule-removed = Regra de acesso de dispositivos removida
change-policy = Política de caixa de correio alterada
change-policy-removed = Política de caixa de correio removida
change-policy-assigned = Política de caixa de correio atribuída
change-mail = Email enviado
change-undo = Alterações desfeitas
change-reason = Motivo: { $reason }
change-undone = desfeita
remove-keep = Manter as alterações feitas no Exchange
remove-undo = Desfazer primeiro as alterações feitas no Exchange
remove-undo-note = Um valor só é restaurado se ainda estiver como o conector o deixou. Uma limpeza não pode ser desfeita.
undo-preview = Mostrar o que seria desfeito
undo-would = Seria desfeito: { $n }
undo-done = Desfeito: { $n }
original-message = Mensagem do conector (em inglês): { $text }
yes = Sim
no = Não
console-intro = Configuração no console. Uma resposta vazia mantém o valor entre colchetes.
console-number = Digite um dos números.
remedy-account-file = Peça um novo arquivo de conta ao administrador do serviço de gerenciamento.
remedy-delete-account-file = Exclua o arquivo de conta quando ele não for mais necessário.
remedy-password = Verifique o nome de usuário e a senha e digite-os novamente.
remedy-address = Verifique o nome ou o endereço do servidor.
remedy-network = Verifique o nome, a porta e o firewall no caminho.
remedy-proxy = Verifique as configurações do servidor proxy.
remedy-certificate = Peça a correção do certificado do servidor ou adicione o certificado raiz do emissor.
remedy-rights = Dê à conta os direitos que faltam. Os requisitos de cmdlets incluem um script para isso.
remedy-ews = Verifique a caixa de correio de notificação e o endereço dos Serviços Web do Exchange.
remedy-exchange = O conector tenta novamente sozinho. Se continuar, verifique o servidor Exchange.
remedy-settings = Corrija as configurações e tente novamente.
remedy-local = Verifique a pasta de dados e o serviço do conector neste computador.
remedy-support = Exporte o pacote de suporte e envie-o ao suporte.

## The set-up package, and the original connector

remedy-package = Baixe o pacote de instalação novamente e descompacte-o por inteiro em uma pasta nova e vazia.
original-found = O conector original está neste computador ({ $path }). As configurações dele são oferecidas aqui; os arquivos dele são apenas lidos. Os dispositivos que ele bloqueou continuam bloqueados: depois da primeira sincronização, informe na página do conector no console de quem são essas entradas.
original-stop = Parar e desabilitar o serviço dele quando este conector estiver configurado
original-stopped = O serviço do conector original está parado e desabilitado. Ele continua instalado.

## The window by its drawing

choose-type = Selecione o tipo de Exchange Server que você usa:
notification-note = escreve às pessoas cujo dispositivo está bloqueado ou em quarentena
about-typeface = Fonte: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } verificação aprovada
   *[other] { $n } verificações aprovadas
}
checks-not-tried = { $n ->
    [one] { $n } verificação não tentada
   *[other] { $n } verificações não tentadas
}
try-new-password = Tentar com a nova senha
try-user = Tentar com { $user }
try-server = Tentar { $server }
left-to-do = Ainda por fazer
this-connector = Este conector
take-back = Desfazer ou remover
earlier-changes = Alterações anteriores
per-second = { $n } por segundo
