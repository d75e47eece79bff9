## common
user = Usuário
device = Dispositivo
device-id = ID do dispositivo
access-state = Estado de acesso
last-successful-sync = Última sincronização bem-sucedida
organization = Organização
all = Todos
name = Nome
state = Estado
settings = Configurações
findings = Constatações
groups = Grupos
group = Grupo
members = Membros
devices = Dispositivos
plan = Plano
runs = Execuções
access = Acesso
compliance = Conformidade
notifications = Notificações
mailbox-policies = Políticas de caixa de correio
stale-partnerships = Parcerias inativas
changes-in-exchange = Alterações no Exchange
what = O quê
why = Por quê
orders = Ordens
answer = Resposta
system = Sistema
filter = Filtrar
show = Mostrar
save = Salvar
remove = Remover
remove-ask = Remover…
forget-ask = Esquecer…
forget-it = Esquecer
link = Vincular
cancel = Fechar
preview = Visualização
add = Adicionar
show-the-plan = Mostrar o plano
preview-and-save = Visualizar e salvar…
start-enforcing = Começar a impor
start-enforcing-ask = Começar a impor…
from-active-directory = Do Active Directory
default-access-level = Nível de acesso padrão
leave-as-it-is = Deixar como está no Exchange
allow-access = Permitir acesso
block-access = Bloquear acesso
quarantine = Quarentena
block = Bloquear
unknown = Desconhecido
compliant = Conforme
not-compliant = Não conforme
exchange-rule = Regra do Exchange
loses-access = Perde o acesso
lose-access = Perdem o acesso
observe-only = Somente observar
yes = sim
no = não
none = nenhum
never = nunca
read-never-completely = nunca lida por completo: o serviço não conclui nada das entradas ausentes
no-device-fits = Nenhum dispositivo corresponde.
no-connector-yet = Ainda não há conector.
microsoft-graph = Microsoft Graph
managed-devices = Dispositivos gerenciados
service-english = O serviço escreve motivos e constatações em inglês.
records-count = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
members-count = { $count ->
    [one] { $count } membro
   *[other] { $count } membros
}
would-lose = { $count ->
    [one] { $count } dispositivo perderia o acesso.
   *[other] { $count } dispositivos perderiam o acesso.
}
first-shown = { $count ->
    [one] O primeiro é mostrado.
   *[other] Os primeiros { $count } são mostrados.
}
type-to-confirm = Digite { $text } para confirmar
type-devices = Digite { $number }, o número de dispositivos que perdem o acesso, para confirmar
type-records = Digite { $number }, o número de registros que serão excluídos, para confirmar
remove-what = Remover { $name }?
offer = { $name } – { $confidence }%, { $because }
more-may-lose = Mais dispositivos do que os contados aqui podem perder o acesso: { $note }.
on-blocked-list = na lista de bloqueados; o Exchange mostra isso quando o dispositivo se conecta
on-allowed-list = na lista de permitidos; o Exchange mostra isso quando o dispositivo se conecta
at-least = pelo menos { $count }
not-known = desconhecido
not-read = Não lido; por isso, nada é decidido sobre os dispositivos com acesso ({ $count }): { $names }.
unknown-would-lose = Não se sabe quantos dispositivos perderiam o acesso: nem tudo foi lido.
plan-standing = Destas alterações: aguardando aprovação { $held }, em andamento { $waiting }, não aplicadas porque alguém definiu outra coisa manualmente { $notApplied }, rejeitadas ou revertidas { $rejected }.
not-applied-table = Desejado e não aplicado

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Conectores
loading = Carregando…
loading-stays = Carregando… Se nada mais aparecer, recarregue a página.
no-script = Esta página precisa de JavaScript. Os mesmos dados estão em
skip = Ir para o conteúdo
menu = Menu
main-navigation = Navegação principal
language = Idioma da página
close-message = Fechar a mensagem
sign-out = Sair
try-again = Tentar novamente
leave-title = Sair da página sem salvar?
leave-text = A página não salvou o que você digitou.
leave = Sair da página
sign-in = Entrar
access-token = Token de acesso
token-help = O administrador do serviço cria um token com { $command }.
sign-in-again = Entrar novamente
session-ended = Sua sessão terminou. Entre novamente
not-now = Agora não

## api
status-answered = O serviço respondeu com o status { $status }.
no-answer-in-time = O serviço não respondeu em { $seconds } segundos.
no-answer = O serviço não responde. Verifique se ele está em execução e se este computador consegue acessá-lo.
change-unknown = Não se sabe se a alteração foi feita: veja o estado atual antes de tentar novamente.

## pager
previous-page = Página anterior
next-page = Próxima página
page-number = Página { $number }

## dom
not-told = Não informado
nothing-here = Não há nada aqui.
severity-note = Observação
severity-warning = Aviso
severity-error = Erro
first-of = Mostrando os primeiros { $count } de { $all }.

## forms
whole-number = Insira um número inteiro.
may-be-saved = O serviço pode ter salvado suas alterações. Copie o que digitou, recarregue a página e verifique os valores.
changed-meanwhile = Outra pessoa alterou isto nesse meio-tempo. Anote o que digitou, recarregue a página e veja os novos valores.
what-it-would-do = O que isto faria
mode = Modo
have-access = Têm acesso
would-lose-it = Perderiam o acesso
would-gain-it = Ganhariam o acesso
none-concerned = Isto ainda não afeta nenhuma organização do Exchange.
save-title = Salvar estas configurações?
lock-out = { $devices ->
    [one] { $organization }: com isto, quase ninguém ficaria com acesso. De { $devices } dispositivo que tem acesso agora, { $losing } perderia o acesso. O serviço recusa, a menos que você confirme.
   *[other] { $organization }: com isto, quase ninguém ficaria com acesso. De { $devices } dispositivos que têm acesso agora, { $losing } perderiam o acesso. O serviço recusa, a menos que você confirme.
}
the-organization = Organização
brake-holds = Onde um conector impõe, o freio retém qualquer execução que ultrapasse os limites dele.
none-would-lose = Nenhum dispositivo perderia o acesso.
type-confirm = Digite confirm para salvar mesmo assim
nothing-saved-lock-out = Nada foi salvo: com estas configurações, quase ninguém ficaria com acesso.
part-number = { $title } { $number }
move-up = Mover para cima
move-down = Mover para baixo

## words
connected = Conectado
disconnected = Desconectado
connection-pending = Conexão pendente
no-agent = Nenhum agente registrado
allowed = Permitido
blocked = Bloqueado
quarantined = Em quarentena
device-discovery = Descoberta do dispositivo
allow = Permitir
keep = Manter como está
undecided = Ainda não decidido
gains-access = Ganha acesso
entry-only = Só a entrada
effect-none = Nenhum
enforce = Impor
run-held = Aguardando aprovação
run-released = Ordenada
run-approving = Aprovando dispositivos
run-accepted = Aceita
run-rejected = Rejeitada
run-superseded = Substituída por uma execução mais recente
kind-decisions = Decisões e configurações
kind-stale = Remoção de parcerias inativas
kind-switch-on = Ativação do nível padrão
kind-reset = Caixas de correio de volta à política padrão
order-queued = Aguardando o conector
order-leased = Enviada ao conector
order-running = Em andamento
order-waiting = Aguardando o dispositivo
order-done = Concluída
order-failed = Falha
order-not-applied = Não aplicada
order-superseded = Substituída por uma ordem mais recente
order-expired = Expirada
order-unknown = Resultado desconhecido
order-held = Ainda não ordenada
order-counted = Apenas contada
in-grace-period = No período de carência
compliance-error = Erro
compliance-conflict = Conflito
config-manager = Configuration Manager
level-none = deixar como está
obstacle-device-id = o Exchange não informa nenhum ID do dispositivo
obstacle-mailbox = o Exchange não informa o proprietário
obstacle-discovery = o Exchange ainda está identificando o dispositivo
obstacle-state = o estado de acesso não é conhecido
obstacle-block = as configurações exigem o bloqueio
device-type = Tipo de dispositivo (família)
device-model = Modelo do dispositivo
operating-system = Sistema operacional
user-agent = Agente do usuário
access-rule = regra de acesso { $text } ({ $characteristic })
sync-quick = Sincronização rápida imediata
sync-full = Sincronização completa imediata
set-access = Definir acesso: { $wanted }
remove-partnership = Remover parceria
wipe = Limpar dados do dispositivo
wipe-account = Limpar só os dados da conta
cancel-wipe = Cancelar limpeza de dados
set-default-level = Definir nível de acesso padrão: { $level }
set-admins = Definir administradores a notificar: { $list }
set-insert = Definir texto para os usuários: { $text }
set-rule = Definir: { $rule }: { $level }
remove-rule = Remover: { $rule }
make-default-policy = Tornar política de caixa de correio padrão: { $name }
set-policy = Definir política de caixa de correio { $name }: { $settings }
remove-policy = Remover política de caixa de correio { $name }
assign-policy = Atribuir política de caixa de correio { $name }
assign-default = Atribuir política de caixa de correio padrão
mail-to = Email para { $to }
undo-a-run = Desfazer uma execução
on-list = na lista
off-list = fora da lista
allowed-list = Lista de permitidos, { $id }
blocked-list = Lista de bloqueados, { $id }
mailbox-policy = Política de caixa de correio
blank = em branco
admin-named = Administrador a notificar, { $address }
named = indicado
not-named = não indicado
text-for-users = Texto para os usuários
no-rule = nenhuma regra
policy-named = Política de caixa de correio { $name }
not-there = não existe
default-mailbox-policy = Política de caixa de correio padrão
cannot-be-undone = não pode ser desfeito
impact-losing = { $losing ->
    [one] { $losing } dispositivo perde o acesso
   *[other] { $losing } dispositivos perdem o acesso
}
impact-gaining = { $gaining ->
    [one] { $gaining } ganha acesso
   *[other] { $gaining } ganham acesso
}
impact = { $losing } e { $gaining }

## access
conditional-access = Acesso condicional
settings-in-exchange = Configurações no Exchange
presets = Predefinições
quarantine-switch-on = Ativação da quarentena
hold-for = Estas configurações valem para
all-without-own = Todas as organizações sem configurações próprias
has-own = { $name }: tem configurações próprias.
use-those-of-all = Voltar a usar as de todas…
remove-own-title = Remover as configurações próprias da organização?
remove-own = Remover
remove-own-text = A partir daí, as configurações de todas as organizações valem aqui; o serviço decide de novo sobre os dispositivos.
own-removed = As configurações de todas as organizações voltaram a valer aqui.
has-common = { $name }: usa as configurações de todas as organizações. Ao salvar aqui, a organização passa a ter configurações próprias.
leave-to-rule = Deixar a regra do Exchange decidir
activesync-version = Versão do ActiveSync
local-rules = Regras locais
rule = Regra
add-rule = Adicionar uma regra
conditions = Condições; todas devem ser atendidas
condition = Condição
add-condition = Adicionar uma condição
compared = O que é comparado
how = Como
is-exactly = É exatamente
fits-expression = Corresponde à expressão regular
text = Texto
then = Então
exemptions = Isenções
exemption = Isenção
add-exemption = Adicionar uma isenção
exempt-for = Para
a-mailbox = A caixa de correio de um usuário
one-device = Um dispositivo
exempt-who = Endereço de email ou ID do dispositivo
exempt-who-help = Você também pode inserir o GUID da caixa de correio ou a identidade do dispositivo no Exchange.
exempt-note = Observação: motivo
exempt-until = Até (vazio: sem término)
exempt-nobody = Uma isenção não indica ninguém: insira um endereço de email ou um ID do dispositivo.
exempt-no-mailbox = O serviço não conhece nenhum dispositivo da caixa de correio { $who } e, portanto, não conhece o GUID dela. Digite o GUID da caixa de correio.
exempt-several = Várias parcerias têm o ID do dispositivo { $who }; digite a identidade de uma delas.
exempt-no-device = Nenhum dispositivo tem o ID { $who }.
included-groups = Grupos incluídos
excluded-groups = Grupos excluídos (a exclusão prevalece)
conditional-access-settings = Configurações de acesso condicional
access-control = O controle de acesso está habilitado
access-control-help = Os usuários dos grupos incluídos precisam de um dispositivo registrado e conforme.
override = Substituir a regra padrão
override-help = Dispositivos registrados e conformes têm acesso mesmo onde o nível de acesso padrão do Exchange os bloquearia ou colocaria em quarentena.
grace-period = Período de carência, em horas
grace-period-help = Um dispositivo gerenciado que deixa de estar conforme mantém o acesso por esse tempo. Um dispositivo não registrado não tem período de carência.
ignore-inactive = Ignorar dispositivos inativos há, em dias
ignore-inactive-help = Vazio: o serviço não ignora nenhum dispositivo.
where-unknown = Onde a conformidade não é conhecida
keep-what-is = Manter o acesso atual
where-unknown-help = Para dispositivos que uma origem informa como desconhecido, erro ou conflito. Uma origem que o serviço nunca leu por completo não altera nada.
local-rules-help = O serviço verifica as regras locais em ordem; a primeira que corresponde decide.
settings-saved = As configurações foram salvas. O plano mostra o que elas alteram.
platform-exceptions = Exceções por plataforma: regras de acesso no Exchange
one-access-rule = Regra de acesso
add-access-rule = Adicionar uma regra de acesso
ms-wl-header = Cabeçalho X-MS-WL
classes-help = A lista oferece as famílias e os modelos que o Exchange conhece.
default-level-help = Para dispositivos que nenhuma regra, lista ou decisão abrange. Para mudá-lo para bloqueio ou quarentena sem tirar o acesso dos dispositivos existentes, use a ativação da quarentena.
admins = Administradores notificados sobre dispositivos em quarentena
exactly-these = Exatamente estes
addresses = Endereços, um por linha
insert = Texto que o Exchange adiciona aos emails para os usuários
exactly-this = Exatamente este
insert-text = Texto, no máximo 256 caracteres
maximum-partnerships = Parcerias que uma caixa de correio pode ter
maximum-partnerships-help = O valor de EasMaxDevices na política de limitação. A página só o usa para listar usuários próximos do máximo.
not-ordered = Alguém rejeitou ou desfez o que estas configurações exigem aqui; o serviço não ordena isso de novo até que as configurações mudem:

## compliance
import = Importação
proposed-links = Vínculos propostos
sources = Origens
eas-id = ID do EAS
last-sync = Última sincronização
source = Origem
no-record = Ainda não há registro de gerenciamento. Importe um arquivo, configure o Microsoft Graph ou envie registros pela API.
remove-record-title = Remover o registro de { $name }?
remove-record-text = Quando a origem está completa, um dispositivo sem registro de gerenciamento conta como “não registrado”.
record-removed = O registro foi removido.
remove-named = Remover { $name }
new-records = Registros novos
changed-records = Registros alterados
unchanged-records = Registros inalterados
records-go = Registros que serão excluídos porque não estão no arquivo
records-stay = Registros que não estão no arquivo e permanecem
import-of-records = Importação de registros de gerenciamento
csv-file = Arquivo CSV
or-text = Ou o texto dele
csv-help = A primeira linha dá os nomes das colunas. O serviço precisa de complianceState, de uma coluna para o usuário e de uma para o dispositivo; ele conhece: { $columns }.
csv-complete = O arquivo tem todos os registros desta origem
csv-complete-help = O serviço exclui os registros que não estão no arquivo. Desmarque esta caixa se o arquivo for apenas uma parte.
csv-choose = Escolha um arquivo ou cole o texto dele.
csv-unreadable = Não é possível ler o arquivo. Escolha-o novamente.
import-ask = Importar…
import-title = Importar o arquivo?
import-text = { $count ->
    [one] A importação excluiria { $count } registro, mais de um décimo da origem. Se o arquivo for apenas uma parte, feche e desmarque a caixa do arquivo completo.
   *[other] A importação excluiria { $count } registros, mais de um décimo da origem. Se o arquivo for apenas uma parte, feche e desmarque a caixa do arquivo completo.
}
imported = { $new ->
    [one] Importação: { $new } registro novo, { $changed } alterados, { $removed } removidos.
   *[other] Importação: { $new } registros novos, { $changed } alterados, { $removed } removidos.
}
see-the-plan = Ver o plano
nothing-stored = Nada foi salvo ainda.
bad-lines = { $count ->
    [one] { $count } linha não pode ser lida e é ignorada. O arquivo conta como uma parte: ninguém fica “não registrado” por causa dele.
   *[other] { $count } linhas não podem ser lidas e são ignoradas. O arquivo conta como uma parte: ninguém fica “não registrado” por causa dele.
}
ignored-columns = Estas colunas não são necessárias: { $names }.
skipped-lines = { $count ->
    [one] { $count } linha não tem usuário nem ID do EAS e é ignorada.
   *[other] { $count } linhas não têm usuário nem ID do EAS e são ignoradas.
}
import-preview = Visualização da importação
how-many = Quantos
linked = Vínculo criado: { $record } a { $device }.
link-to = Vincular { $record } a { $device }
device-in-exchange = Dispositivo no Exchange
may-be-its = Registros que podem ser deste dispositivo
no-link = Nenhum vínculo proposto.
links-text = O serviço não tem certeza de qual registro pertence a estes dispositivos. Ele só usa uma proposta depois que alguém vincula o registro.
forget-source-title = Esquecer a origem { $name }?
forget-source-text = O serviço também exclui os registros desta origem.
source-forgotten = A origem foi esquecida.
forget-named = Esquecer { $name }
source-api = Origem api
api-complete = O que a API e as pessoas escreveram aqui é tudo o que existe
api-complete-help = Só então um dispositivo sem registro de gerenciamento conta como “não registrado”.
source-set = A configuração da origem foi salva.
last-complete-read = Última leitura completa
changed-by = Alterado por
no-source = Ainda não há origem.
records-by-hand = Registros pela API e manuais

## connectors
exchange-connectors = Conectores do Exchange
status = Status
organization-name = Nome da organização
cas-hostname = Nome de host do CAS
connector-mode = Modo
no-connector-help = Ainda não há conector. Crie um arquivo de conta com { $command } e execute a instalação em um computador da organização do Exchange.
sync-succeeded = { $count ->
    [one] { $time } – bem-sucedida, { $count } dispositivo
   *[other] { $time } – bem-sucedida, { $count } dispositivos
}
sync-partial = { $count ->
    [one] { $time } – parcial: o conector não leu tudo, { $count } dispositivo
   *[other] { $time } – parcial: o conector não leu tudo, { $count } dispositivos
}
sync-failed = { $count ->
    [one] { $time } – falha, { $count } dispositivo
   *[other] { $time } – falha, { $count } dispositivos
}
observe-text = O conector não altera mais nada no Exchange. O serviço retira as ordens que ainda aguardam; as alterações feitas permanecem.
enforce-text = A partir de agora, o conector altera o Exchange: { $impact }; { $entries ->
    [one] { $entries } mantém o acesso por outra entrada.
   *[other] { $entries } mantêm o acesso por outra entrada.
}
enforce-organization = { $count ->
    [one] O conector também faz { $count } alteração em regras, políticas e configurações.
   *[other] O conector também faz { $count } alterações em regras, políticas e configurações.
}
enforce-brake = Quando mais de { $devices } dispositivos ou { $percent }% perderiam o acesso em 24 horas, a execução aguarda até que você a aceite.
start-enforcing-title = Começar a impor?
observe-title = Somente observar?
observing = Somente observar.
observing-text = O conector descobre os dispositivos e o serviço decide sobre eles; o conector não altera nada no Exchange.
see-changes = Ver o que mudaria
enforcing = Impor.
enforcing-text = O Exchange é igualado às decisões. Quando mais de { $devices } dispositivos ou { $percent }% perderiam o acesso em 24 horas, o serviço não envia nenhuma ordem até que você aceite a execução.
back-to-observe = Voltar a somente observar
connector = Conector
all-connectors = ‹ Todos os conectores
connection-status = Status da conexão
exchange-server = Servidor Exchange
connector-server = Servidor do Exchange Connector
last-synchronized = Última sincronização
version = Versão
last-heard = Último contato
last-full-sync = Última sincronização completa
last-quick-sync = Última sincronização rápida
quick-sync = Sincronização rápida
full-sync = Sincronização completa
show-its-devices = Mostrar dispositivos
sync-waits = { $name }: aguardando o conector.
sync-runs = { $name }: em andamento.
sync-completed = { $name }: concluída.
sync-has-failed = { $name }: falha.
sync-counts = { $total ->
    [one] { $total } dispositivo; novos { $new }, alterados { $changed }, removidos { $removed }.
   *[other] { $total } dispositivos; novos { $new }, alterados { $changed }, removidos { $removed }.
}
brake-devices = Freio: dispositivos que podem perder o acesso em 24 horas
brake-devices-help = Uma execução que tira o acesso de mais dispositivos, ou de mais do que a proporção, aguarda até que alguém a aceite.
brake-share = Freio: proporção de todos os dispositivos, em porcentagem
directory-source = Membros de grupos são lidos pelo conector
no-reading = Não
directory-minutes = Os grupos são lidos de novo após, em minutos
discovered-for = Dispositivos são descobertos para
everybody = Todos
targeted-users = Usuários que uma política indica
organizational-unit = Uma unidade organizacional
mailbox-server = Um servidor de caixa de correio
scope-name = Nome da unidade ou do servidor
scope-name-help = Apenas para uma unidade organizacional ou um servidor de caixa de correio, por exemplo, contoso.com/Sales ou MBX01.
notification-mailbox = Caixa de correio de notificação
notification-mailbox-help = O conector envia emails aos usuários por esta caixa de correio.
connector-settings = Configurações deste conector
connector-saved = As configurações do conector foram salvas.
connection = Conexão
delete-connection = Excluir a conexão
delete-connection-ask = Excluir a conexão…
delete-connection-text = Excluir a conexão encerra o acesso do conector a este serviço. O Exchange permanece como está.
delete-connection-title = Excluir a conexão com { $name }?
delete-connection-computer = A partir daí, o conector no computador { $computer } é recusado. O serviço esquece os dispositivos, as decisões, as ordens e as configurações de { $name }.
delete-connection-none = Nenhum conector pertence a esta conexão ainda. O serviço esquece os dispositivos, as decisões, as ordens e as configurações de { $name }.
delete-connection-exchange = O Exchange permanece como está: o que o conector definiu nele continua, inclusive os dispositivos bloqueados. As ordens que ainda aguardam não são executadas.
delete-connection-undo = Se as alterações do conector devem ser desfeitas, não exclua ainda: execute primeiro { $command } em { $computer }.
delete-connection-uninstall = Depois, o conector deve ser desinstalado em { $computer }: { $command }.
connection-deleted = A conexão com { $name } foi excluída. Agora desinstale o conector em { $computer }.
connection-gone = A conexão com { $name } foi excluída.

## device
how-link = vinculado manualmente
how-eas-id = ID do EAS e usuário correspondem
how-serial = número de série e usuário correspondem
how-user = o usuário corresponde; o registro não está vinculado a este dispositivo
how-ambiguous = vários registros podem ser deste dispositivo; vincule um manualmente
how-none = este dispositivo não tem registro de gerenciamento
all-devices = ‹ Todos os dispositivos
held-by-run = Esta alteração aguarda em uma execução retida.
name-in-exchange = Nome no Exchange
state-in-exchange = Estado de acesso no Exchange
exchange-reason = Motivo do Exchange
wanted = Desejado
since = Decidido assim desde
policy-applied = Política de caixa de correio aplicada
device-wipe = Limpeza de dados
would-change-it = O que mudaria isso
mail-to-user = Email ao usuário
management-record = Registro de gerenciamento
by = Por
nothing-ordered = Nada foi ordenado para este dispositivo.
actions = Ações
wipe-acknowledged = confirmada em { $time }
wipe-sent = enviada ao dispositivo em { $time }
wipe-requested = solicitada em { $time }
remove-link = Remover o vínculo
link-removed = O vínculo foi removido.
record-linked = O registro foi vinculado.
link-named = Vincular { $name }
record-text = { $name }: { $state } ({ $how }; origem { $source })
by-hand = Conformidade, manual
record-saved = O registro foi salvo.
name-of-device = Nome do dispositivo
name-here = Nome mostrado aqui
name-here-help = O Exchange mantém o próprio nome do dispositivo. Deixe em branco para remover o nome mostrado aqui.
rename = Renomear
renamed = O dispositivo foi renomeado.
action-title = { $action }: { $name }
was-ordered = Ordem criada: { $action }.
outlook-too = Este é o Outlook mobile: a limpeza apaga os dados do Outlook mobile em todos os dispositivos deste usuário.
manual-too = Tirar o dispositivo das listas pessoais também onde alguém o colocou manualmente
observes-no-order = Enquanto o conector apenas observa, você não pode ordenar nada.
partnership = Remover parceria
partnership-ask = Remover parceria…
partnership-text = O Exchange esquece o dispositivo até que ele se conecte de novo.
wipe-ask = Limpar dados do dispositivo…
wipe-text = Uma limpeza de dados não pode ser desfeita. Ela pode redefinir o dispositivo inteiro e apagar tudo o que há nele, inclusive dados particulares.
account = Limpar só os dados da conta
account-text = Uma limpeza de dados não pode ser desfeita. Ela apaga apenas os dados da conta, e só se o dispositivo oferecer suporte a isso; requer o Exchange 2019 ou o Exchange Server SE.
stop-wipe = Cancelar limpeza de dados
stop-wipe-ask = Cancelar limpeza de dados…
stop-wipe-text = Você só pode cancelar uma limpeza de dados enquanto o dispositivo não a tiver recebido.
read-from-exchange = Lido do Exchange

## devices
mailbox-address = Endereço da caixa de correio
wanted-why = Desejado e por quê
range-of = { $all ->
    [one] { $from }–{ $to } de { $all } dispositivo
   *[other] { $from }–{ $to } de { $all } dispositivos
}

## graph
cloud-global = Global e US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = China, operada pela 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = bem-sucedida
reading-partial = parcial
reading-held = retida
reading-failed = falha
reading-records = { $text }, { $records }
begins = { $name }: começa em alguns segundos…
has-ended = { $name }: operação terminada.
not-set-up = Nenhuma conexão com o Microsoft Graph está configurada.
reading-waits = Uma leitura aguarda sua decisão
held-text = { $records ->
    [one] Ela tem { $records } registro; a última completa tinha { $before }.
   *[other] Ela tem { $records } registros; a última completa tinha { $before }.
} { $going ->
    [one] { $going } registro seria excluído.
   *[other] { $going } registros seriam excluídos.
} Nada foi concluído dela.
reject-text = Para rejeitar a leitura, corrija a conexão com o Microsoft Graph e leia tudo de novo. Até lá, todos os registros permanecem como estão.
accept-reading-ask = Aceitar a leitura…
accept-reading = Aceitar a leitura?
accept = Aceitar
accept-text = { $count ->
    [one] { $count } registro seria excluído; o dispositivo dele conta como “não registrado”. O serviço exclui um registro quando ele falta em duas leituras seguidas.
   *[other] { $count } registros seriam excluídos; os dispositivos deles contam como “não registrados”. O serviço exclui um registro quando ele falta em duas leituras seguidas.
}
accepted-reading = Leitura aceita
tenant = Locatário
client-id = ID do aplicativo (cliente)
logs-on-by = Entra com
by-certificate = certificado { $subject }, expira em { $time }
by-secret = segredo do cliente, armazenado criptografado
last-full-reading = Última leitura de tudo
last-quick-reading = Última leitura das alterações
last-complete = Última leitura completa
next-full-reading = Próxima leitura de tudo
next-quick-reading = Próxima leitura das alterações
set-by = Definido por
graph-groups = Grupos lidos do Graph
test = Testar
test-succeeded = O teste foi bem-sucedido.
test-failed = O teste falhou.
step = Etapa
result = Resultado
no-step = Nenhuma etapa teve êxito.
read-everything = Ler tudo
read-changes = Ler alterações
read-groups = Ler grupos
remove-graph-title = Remover o Microsoft Graph?
remove-graph-text = O serviço exclui as configurações, o segredo e todos os registros desta origem. Ele não conclui nada sobre dispositivos que só o Graph conhecia.
graph-removed = O Microsoft Graph foi removido.
read-changes-help = Antes de poder ler alterações, o serviço precisa de uma leitura completa.
change-settings = Alterar as configurações
set-up = Configurar
tenant-help = O ID do locatário ou um nome de domínio, por exemplo, contoso.onmicrosoft.com.
cloud = Nuvem
new-client-secret = Novo segredo do cliente
client-secret = Segredo do cliente
secret-kept = Deixe em branco para manter o segredo armazenado. A página nunca o mostra.
secret-sealed = O serviço criptografa o segredo; a página nunca mais o mostra.
certificate-instead = Certificado em vez de segredo
certificate-pem = Certificado, PEM
private-key = Sua chave privada, PEM, sem frase secreta
times-and-hosts = Tempos e outros hosts
full-minutes = Tudo é lido após, em minutos
quick-minutes = As alterações são lidas após, em minutos
group-minutes = Os grupos são lidos após, em minutos
group-minutes-help = Com 0, o serviço não lê grupos do Graph.
drop-percent = Uma leitura com esta porcentagem de registros a menos aguarda aprovação
where-config-manager = Onde o Configuration Manager decide, um dispositivo é
config-unknown = Desconhecido: mantém o que tem
log-on-host = Outro host de entrada
graph-host = Outro host do Graph
graph-host-help = Vazio: os hosts padrão da nuvem.
extra-roots = Certificados raiz adicionais, PEM
graph-set = O Microsoft Graph está configurado. Teste-o antes de confiar nele.

## groups
group-read = { $members }, lido em { $time }
group-never-read = { $members }, nunca lido por completo: as decisões que precisam do grupo aguardam
other-groups = Outros grupos, por ID, um por linha
no-group = O serviço ainda não conhece nenhum grupo.
complete-at = completo, { $time }
not-complete-at = incompleto, { $time }
forget-group-title = Esquecer o grupo?
forget-group-text = As decisões que precisam do grupo não alteram nada até que o serviço o leia de novo.
group-forgotten = O grupo foi esquecido.
forget-group = Esquecer { $name }
tell-members = Informar os membros de um grupo
group-id = ID do grupo (GUID)
members-lines = Membros, um endereço por linha
members-complete = Estes são todos os membros, inclusive de grupos aninhados
members-complete-help = Sem isto, o serviço não trata ninguém como fora do grupo.
group-is-guid = Insira o ID do grupo como um GUID.
group-has = { $count ->
    [one] O grupo tem { $count } membro.
   *[other] O grupo tem { $count } membros.
}
groups-text = Grupos que as políticas indicam. Os membros vêm do Active Directory pelo conector, do Microsoft Graph, de outro sistema pela API ou desta página.
last-read-completely = Última leitura completa

## notifications
preview-of-mail = Visualização do email, { $language }
preview-in = Visualização: { $language }
preview-built-in = Visualização: { $language }, texto interno
mail-subject = Assunto:
plain-text = Texto sem formatação do email
language-code = { $name } ({ $code })
pair-line = { $line }: escreva a linha como { $first } = de.
notification-settings = Configurações de notificação
tell-users = Avisar os usuários antes de bloquear o dispositivo deles
block-after = Tempo entre o email e o bloqueio
block-after-help = Por exemplo, PT1H (uma hora), PT30M ou P1D; no máximo P7D. O bloqueio ocorre mesmo que não seja possível enviar o email.
enrollment-link = Endereço onde os usuários tornam o dispositivo conforme
contact = A quem perguntar
mail-organization = Nome da organização nos emails
mail-organization-help = Vazio: o nome que o conector informa.
time-zone = Fuso horário dos emails
time-zone-help = Por exemplo, America/Sao_Paulo ou UTC.
usual-language = Idioma habitual
texts = Textos
built-in = Internos
user-languages = Idiomas dos usuários, um por linha
group-languages = Idiomas dos grupos, por ID, um por linha
group-languages-help = Para um usuário em vários grupos, o primeiro grupo da lista decide.
the-groups-id = o ID do grupo
notifications-saved = As configurações de notificação foram salvas.
mail-language = Idioma
show-mail = Mostrar o email
new-template = Novo modelo
new-template-name = Nome de um novo modelo
templates-title = Modelos: seus próprios textos
templates = Modelos
in-use = Em uso
changed = Alterado
no-template = Nenhum modelo; o serviço usa os textos internos.
subject = Assunto
text-html = Texto, HTML
placeholders = Você pode usar { $names }. O serviço remove o HTML que poderia causar danos.
language-help = Por exemplo, de ou de-AT.
make-default = Tornar padrão
default-made = Este texto agora é o padrão.
remove-text-title = Remover o texto para: { $language }?
text-in = Texto, { $language }
new-text = Novo texto
text-saved = O texto foi salvo.
language-default = { $language }, o padrão
another-language = Outro idioma
template = Modelo
language-else = Idioma quando nenhum serve
template-saved = O modelo foi salvo.
remove-template-text = O serviço também exclui os textos do modelo.
template-removed = O modelo foi removido.
test-mail = Email de teste
test-mail-to = Enviar um email de teste para
by-mailbox-of = Pela caixa de correio de
send = Enviar
test-ordered = O email de teste foi ordenado.
back-notifications = ‹ Notificações
template-in-use = Este modelo está em uso.
template-not-in-use = Este modelo não está em uso; escolha-o nas configurações de notificação.
test-mail-text = O conector envia o email de teste por sua caixa de correio de notificação; enquanto apenas observa, ele não envia emails.
test-sent = O email de teste foi enviado.
test-not-sent = O email de teste não foi enviado.

## plan
everything = Tudo
gain-access = Ganham acesso
keep-entry-changes = Mantêm o acesso, a entrada muda
change = Alteração
nothing-would-change = Nada mudaria para nenhum dispositivo.
filter-effect = Filtrar por efeito
stay = Ficam como estão
shown-all = Mostrados. Pressione para ver tudo
show-these = Mostrar estes
plan-text = O que igualar o Exchange às decisões alteraria. Enquanto um conector apenas observa, ele não faz nenhuma destas alterações.
only-observes = { $name }: apenas observa.
once-enforces = Quando a imposição estiver ativa: { $impact }.
download-csv = Baixar como CSV
download-json = Baixar como JSON
devices-here = { $count ->
    [one] { $count } dispositivo do plano está aqui…
   *[other] { $count } dispositivos do plano estão aqui…
}
json-has = { $count ->
    [one] plan.json tem { $count } dispositivo.
   *[other] plan.json tem { $count } dispositivos.
}
organization-plan = Organização: regras, nível padrão, políticas
devices-filtered = Dispositivos: { $filter }
organization-changes = Alterações da organização
organization-none = As regras, o nível de acesso padrão e as políticas de caixa de correio correspondem às configurações.
mailboxes-get = { $count ->
    [one] { $count } caixa de correio recebe outra política
   *[other] { $count } caixas de correio recebem outra política
}
mailboxes-get-table = Caixas de correio que recebem outra política

## policies
policy-blank = em branco
policy-empty = vazio
policy-default = Padrão
policy-not-for = não { $groups }
policy-nobody = ninguém
policies-text = As políticas de caixa de correio desejadas; o que uma política não indica fica como está no Exchange. Uma política atribuída manualmente permanece.
new-policy = Nova política de caixa de correio
priority = Prioridade
policy-for = Para
no-policy = Você não definiu nenhuma política de caixa de correio; as políticas no Exchange ficam como estão.
back-to-default = Voltar à política padrão
reset-plan = { $mailboxes ->
    [one] { $mailboxes } caixa de correio seria redefinida;
   *[other] { $mailboxes } caixas de correio seriam redefinidas;
} { $kept ->
    [one] { $kept } mantém a política destinada a ela,
   *[other] { $kept } mantêm a política destinada a elas,
} { $frozen ->
    [one] { $frozen } aguarda a leitura de um grupo.
   *[other] { $frozen } aguardam a leitura de um grupo.
}
must-enforce = O conector apenas observa. Ative a imposição primeiro.
reset-ask = Redefinir…
reset-title = Redefinir para a política padrão?
reset = Redefinir
reset-count = { $count ->
    [one] { $count } caixa de correio será redefinida. Você pode desfazer isso.
   *[other] { $count } caixas de correio serão redefinidas. Você pode desfazer isso.
}
reset-text = Cada caixa de correio à qual nenhuma política se destina recebe uma atribuição em branco, para que a política padrão se aplique. Esta é uma única execução, que você pode desfazer.
range-number = { $low } a { $high }
range-number-blank = { $low } a { $high }, ou { $blank }
range-unlimited = { $low } a { $high }, ou { $unlimited }
range-time = d.hh:mm:ss de { $low } a { $high }, ou { $unlimited }
range-size = um tamanho como 10MB, ou { $unlimited }
range-list = nomes, um por linha
range-days = { $count } d
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = não definido
for-members = Para membros de
not-for-members = Mas não para membros de (a exclusão prevalece)
one-policy = Política de caixa de correio
priority-help = Se várias políticas abrangem um usuário, aplica-se a de menor número.
default-policy = A política padrão
default-policy-help = Para cada caixa de correio cuja própria atribuição está em branco.
needs-name = Insira um nome para a política.
save-policy-title = Salvar esta política de caixa de correio?
policy-saved = A política de caixa de correio foi salva. O plano mostra o que ela altera.
policy-removed = A política de caixa de correio não é mais desejada. Primeiro as caixas de correio dela recebem outra política destinada a elas; depois o conector remove esta.
all-policies = ‹ Todas as políticas de caixa de correio

## presets
allow-list = Lista de permitidos
allow-list-text = Só têm acesso os dispositivos registrados e conformes, os que uma regra permite e os que alguém aprovou.
block-list = Lista de bloqueados
block-list-text = Todos os dispositivos têm acesso, exceto os não registrados ou não conformes e os que uma regra bloqueia.
mixed = Misto, com quarentena
mixed-text = Dispositivos registrados e conformes têm acesso, regras permitem ou bloqueiam tipos de dispositivos, e todos os outros aguardam aprovação em quarentena.
preset-settings = Nível de acesso padrão: { $level }. Substituir a regra padrão: { $override }.
show-its-plan = Mostrar plano
show-plan-of = Mostrar o plano de { $name }
apply-ask = Aplicar…
apply-named = Aplicar { $name }
presets-text = As estratégias documentadas, para todas as organizações. Grupos, regras e isenções ficam como estão.
apply-title = Aplicar { $name }?
apply = Aplicar
apply-lock-out = Com isto, quase ninguém ficaria com acesso. O serviço recusa, a menos que você confirme.
apply-text = O serviço salva juntas as configurações de acesso condicional e as configurações no Exchange.
type-apply = Digite confirm para aplicar mesmo assim
preset-not-saved = Nada foi salvo: com a predefinição, quase ninguém ficaria com acesso.
nothing-saved = Nada foi salvo.
applied = Predefinição aplicada: { $name }. O plano mostra o que ela altera.
switch-on = Ativação da quarentena
new-level = Novo nível de acesso padrão
show-exceptions = Mostrar exceções
switch-on-text = Primeiro, o conector aprova, um a um, os dispositivos que têm acesso agora pelo nível padrão. Quando todos estão aprovados, ele altera o nível padrão. Assim, os dispositivos existentes não perdem o acesso, e os novos aguardam aprovação.
switch-ons = Ativações
begun = Iniciada
level = Nível
approved-devices = Dispositivos aprovados
take-back-ask = Reverter…
take-back-named = Reverter a ativação de { $time }
none-begun = Nenhuma ativação foi iniciada.
would-happen = O que aconteceria
switch-plan = { $approved ->
    [one] { $approved } dispositivo seria aprovado;
   *[other] { $approved } dispositivos seriam aprovados;
} { $losing ->
    [one] { $losing } dispositivo não pode ser aprovado e perderia o acesso.
   *[other] { $losing } dispositivos não podem ser aprovados e perderiam o acesso.
}
exceptions = Exceções
why-not-approved = Por que não pode ser aprovado
all-approved = Todos os dispositivos que têm acesso pelo nível padrão podem ser aprovados.
switch-must-enforce = O conector apenas observa. Ative a imposição antes de iniciar uma ativação.
begin-ask = Iniciar a ativação…
switch-title = { $level ->
    [quarantine] Ativar a quarentena?
   *[other] Ativar o bloqueio?
}
begin = Iniciar
switch-text = { $approved ->
    [one] Primeiro, { $approved } dispositivo é aprovado,
   *[other] Primeiro, { $approved } dispositivos são aprovados,
} { $level ->
    [quarantine] depois o nível padrão passa a ser Quarentena.
   *[other] depois o nível padrão passa a ser Bloquear acesso.
} Você pode reverter isso.
switch-exceptions = { $count ->
    [one] { $count } dispositivo que não pode ser aprovado perde o acesso.
   *[other] { $count } dispositivos que não podem ser aprovados perdem o acesso.
}
take-back-title = Reverter a ativação?
take-back = Reverter
take-back-text = O conector restaura o nível padrão e as entradas anteriores onde eles ainda estão como o conector os escreveu.
taken-back = O conector está revertendo a ativação.

## runs
runs-and-changes = Execuções e alterações
made = Criada
decided-by = Decidido por
no-run = Ainda não há execução.
runs-text = Uma execução é um conjunto de ordens que o serviço criou juntas. Uma execução acima dos limites do freio aguarda até que alguém decida; você pode desfazer cada execução.
run-waits = Uma execução aguarda sua decisão
held-removal = { $count ->
    [one] Ela remove { $count } parceria.
   *[other] Ela remove { $count } parcerias.
}
held-losing = { $losing ->
    [one] { $losing } dispositivo de { $total } perderia o acesso
   *[other] { $losing } dispositivos de { $total } perderiam o acesso
} { $orders ->
    [one] por { $orders } ordem;
   *[other] por { $orders } ordens;
} somando as últimas { $hours } horas, o total é { $counted }. O freio retém uma execução acima de { $devices } dispositivos ou { $percent }%.
none-left = O serviço não enviou ao conector nenhuma das ordens desta execução.
accept-ask = Aceitar…
reject-ask = Rejeitar…
show-its-orders = Mostrar ordens
accept-run-title = Aceitar a execução?
accept-run = Aceitar a execução
accept-removal = { $count ->
    [one] { $count } parceria será removida. A remoção não pode ser desfeita; o dispositivo se conecta de novo sozinho.
   *[other] { $count } parcerias serão removidas. A remoção não pode ser desfeita; os dispositivos se conectam de novo sozinhos.
}
accept-losing = { $losing ->
    [one] { $losing } dispositivo perderá o acesso ao email
   *[other] { $losing } dispositivos perderão o acesso ao email
} { $orders ->
    [one] por { $orders } ordem.
   *[other] por { $orders } ordens.
}
type-partnerships = Digite { $number }, o número de parcerias, para confirmar
run-is-accepted = { $count ->
    [one] A execução foi aceita; o serviço envia { $count } ordem ao conector.
   *[other] A execução foi aceita; o serviço envia { $count } ordens ao conector.
}
reject-run-title = Rejeitar a execução?
reject-run = Rejeitar a execução
reject-run-text = O serviço não ordena nenhuma destas alterações até que sua decisão para um dispositivo mude.
run-is-rejected = A execução foi rejeitada. O serviço não ordenou nada dela.
undo-run-title = Desfazer a execução?
undo-run = Desfazer a execução
undo-run-text = O que esta execução alterou é desfeito onde ainda está como o conector escreveu; o que alguém alterou manualmente desde então permanece. Dispositivos que a execução bloqueou podem voltar a ter acesso. Uma limpeza de dados e uma parceria removida não podem ser desfeitas.
undo-state = Desfazer: { $state }.
run = Execução
orders-of-run = Ordens da execução
for-whom = Para
order = Ordem
ended = Terminada
no-order = A execução não tem ordens.
orders-ended = Ordens terminadas
state-count = { $state }: { $count }
no-order-left = O serviço não enviou nenhuma ordem ao conector
all-runs = ‹ Todas as execuções
run-at = { $kind }, { $time }
decided = Decisão
progress = Andamento
undo-run-ask = Desfazer a execução…
values-not-told = não informado
by-whom = por { $name }
run-of = Execução de { $time }
when = Quando
before-after = Antes → depois
no-change = O conector não alterou nada no Exchange.
changes-text = O que o conector alterou e os valores anteriores. Alterações que alguém fez manualmente não estão listadas aqui e permanecem.
switch-waits = Uma ativação aguarda sua decisão
failed-approvals = { $count ->
    [one] { $count } aprovação falhou; por isso, o nível de acesso padrão continua aberto.
   *[other] { $count } aprovações falharam; por isso, o nível de acesso padrão continua aberto.
}
approve-again-ask = Repetir as aprovações…
approve-again-title = Repetir as aprovações?
approve-again = Repetir
approve-again-text = O serviço ordena mais uma vez as aprovações que falharam; quando todas tiverem êxito, o nível de acesso padrão muda.
approving-again = As aprovações foram ordenadas novamente.
give-up-ask = Abandonar a ativação…
give-up-title = Abandonar a ativação?
give-up = Abandonar
give-up-text = O nível de acesso padrão não muda. As aprovações feitas permanecem; para removê-las, desfaça a execução.
given-up = A ativação foi abandonada.

## stale
keep-named = Manter { $name }
keep-it = Manter
exclude = Excetuar
none-quiet = { $days ->
    [one] Nenhuma parceria está inativa há { $days } dia.
   *[other] Nenhuma parceria está inativa há { $days } dias.
}
quiet-days = Inativas há, em dias
stale-text = Parcerias por última sincronização bem-sucedida. A lista omite as parcerias que nunca sincronizaram ou cujas datas o conector não conseguiu ler.
near-maximum = Usuários próximos do máximo
near-maximum-text = Uma caixa de correio pode ter { $count } parcerias. A lista mostra os usuários que têm pelo menos quatro quintos disso.
address = Endereço
partnerships = Parcerias
none-near = Nenhum usuário está próximo do máximo.
remove-them = Remover as parcerias
except-members = Exceto membros de
removal = Remoção de parcerias inativas
except-users = Exceto usuários, um endereço por linha
at-least-30 = Insira pelo menos 30 dias: um dispositivo pode ficar inativo por menos tempo porque o usuário está de férias.
removal-plan = { $count ->
    [one] { $count } parceria seria removida,
   *[other] { $count } parcerias seriam removidas,
} { $excluded ->
    [one] { $excluded } está excetuada,
   *[other] { $excluded } estão excetuadas,
} { $unclear ->
    [one] { $unclear } permanece porque o Exchange não a identificou claramente.
   *[other] { $unclear } permanecem porque o Exchange não as identificou claramente.
}
removal-observes = O conector apenas observa. Ative a imposição antes de criar e aceitar a execução.
make-run-ask = Criar a execução…
make-run-title = Criar a execução?
make-run = Criar a execução
make-run-text = A execução aguarda até que você a aceite com o número { $number }. Antes disso, o conector não remove nada.
wipe-pending = { $count ->
    [one] { $count } permanece porque o dispositivo ainda precisa executar uma limpeza de dados.
   *[other] { $count } permanecem porque os dispositivos ainda precisam executar uma limpeza de dados.
}

restore-title = Nova leitura em andamento
restore-text = O banco de dados do serviço foi restaurado. Ninguém perde o acesso sem aprovação até que isto seja lido de novo: { $waits }.
restore-end-ask = Encerrar…
restore-end-title = Os registros estão corretos como estão?
restore-end = Os registros estão corretos
restore-end-text = A partir daí, o serviço volta a decidir pelos registros atuais, com o freio habitual.
restore-ended = O serviço voltou a decidir pelos registros.
unclaimed-entries = Entradas de origem desconhecida
unclaimed-text = Elas estão no Exchange, e nem o conector nem este serviço sabem quem as criou. Depois de uma restauração, podem ser do próprio conector.
unclaimed-ours-ask = Do conector…
unclaimed-by-hand = Criada manualmente
unclaimed-ours-title = Esta entrada é do próprio conector?
unclaimed-ours = Do conector
unclaimed-ours-text = Nesse caso, ela pode ser retirada pelas regras ou ao desfazer alterações, dentro dos limites do freio.
unclaimed-noted = Anotado.
entry-allowed = Na lista de permitidos
entry-blocked = Na lista de bloqueados
entry-rule = Regra de acesso
entry-policy = Política de caixa de correio
entry-link = Política de uma caixa de correio
nothing-by-hand = As regras decidem sobre este dispositivo.
let-in-ask = Permitir…
block-ask = Bloquear…
let-in-title = Permitir acesso: { $name }?
let-in-text = O dispositivo recebe emails, não importa o que digam as regras. No fim do prazo, as regras voltam a decidir.
block-title = Bloquear acesso: { $name }?
block-text = O dispositivo não recebe emails, não importa o que digam as regras. Nada nele é apagado.
allow-by-hand = Permitir
block-by-hand = Bloquear
applies-to = Para
this-device = Este dispositivo
all-devices-of-user = Todos os dispositivos do usuário
for-how-long = Por quanto tempo
for-days = { $days } dias
until-further-notice = até novo aviso
decided-by-hand = Decidido; o conector executa a decisão.
decided-while-observing = Decidido. O conector apenas observa; por isso, nada muda ainda no Exchange.
allowed-by-hand-of = Permitido manualmente por { $by } ({ $since } → { $end }).
blocked-by-hand-of = Bloqueado manualmente por { $by } ({ $since } → { $end }).
for-all-devices-of-user = Vale para todos os dispositivos do usuário.
end-by-hand = Encerrar esta decisão…
end-by-hand-title = Deixar as regras decidirem de novo?
end-by-hand-text = Com as regras, o dispositivo pode perder ou ganhar acesso.
end-by-hand-yes = Encerrar
ended-by-hand = As regras voltaram a decidir.
reason-by-hand = Motivo, mostrado com a decisão
role-read = somente leitura
role-audit = auditor
role-help-desk = suporte técnico
role-operate = operador
role-administer = administrador
name-and-role = { $name } ({ $role })
for-a-higher-role = Sua função não permite limpar dados de dispositivos nem remover parcerias.

## set-up package
setup-package = Pacote de instalação
package-text = Ele contém o programa de instalação e um novo arquivo de conta. Descompacte-o em um computador da organização do Exchange e inicie a instalação nele.
package-ask = Baixar o conector local…
package-ask-system = Baixar o conector local ({ $system })…
package-question = Baixar o pacote de instalação?
package-question-text = Quem o tiver pode conectar uma organização do Exchange a este serviço. Ele vale para { $uses } registros de conector e { $days } dias: entregue-o com segurança e exclua-o após o uso.
package-download = Baixar o conector local
package-downloaded = O pacote de instalação foi baixado.
package-none = Os programas de instalação não estão no computador do serviço:

## entries from before this connector
before-entries = Entradas anteriores a este conector
before-text = Dispositivos que estavam em uma lista pessoal da caixa de correio quando este conector verificou pela primeira vez: { $count }; entradas que contrariam o que é desejado agora: { $conflicts }. Elas ficam como estão até que você diga de quem são: de um conector anterior (o da Microsoft também colocava dispositivos nessas listas) ou criadas manualmente.
before-ours-ask = De um conector anterior…
before-ours-title = Todas são de um conector anterior?
before-ours = De um conector anterior
before-ours-text = Nesse caso, estas entradas ({ $count }) podem ser retiradas pelas regras ou ao desfazer alterações, dentro dos limites do freio; entradas que contrariam o que é desejado agora: { $conflicts }.
before-hand-ask = Criadas manualmente…
before-hand-title = Todas foram criadas manualmente?
before-hand = Criadas manualmente
before-hand-text = Nesse caso, estas entradas ({ $count }) nunca mais são alteradas.

## the desk: overview, what waits, a device, a person, a wipe
overview = Visão geral
waiting-for-you = Aguardando você
person = Pessoa
nobody-told = pessoa não informada
things-wait = { $count ->
    [one] { $count } item aguarda.
   *[other] { $count } itens aguardam.
}
nothing-waits = Nada aguarda.
nothing-changes-alone = Nada aqui altera o Exchange até que você decida.
devices-in = Dispositivos: { $count }; organizações: { $organizations }.
only-observing = { $count ->
    [one] Ela apenas observa.
   *[other] Todas apenas observam.
}
all-organizations = Todas as organizações
held-run-title = { $count ->
    [one] Uma execução está retida: { $count } celular perderia o acesso ao email.
   *[other] Uma execução está retida: { $count } celulares perderiam o acesso ao email.
}
held-limit = O limite é de { $devices } dispositivos ou { $percent }% em { $hours } horas.
review-run = Ver a execução
observing-title = Apenas observando. Celulares que perderiam o acesso ao email: { $losing }; que voltariam a tê-lo: { $gaining }.
observing-more = Nada muda no Exchange até que alguém ative a imposição.
see-who = Ver quem
now-and-then = Acesso agora e como decidido
now-in-exchange = Agora no Exchange
would-become = Passaria a
difference = Diferença
no-count-yesterday = nada foi contado ontem
as-yesterday = tantos quanto ontem
more-than-yesterday = { $count } a mais que ontem
fewer-than-yesterday = { $count } a menos que ontem
in-discovery = { $count } em descoberta
counted-at = Contados
not-counted-yet = Os dispositivos ainda não foram contados.
blocked-and-quarantined = Bloqueados e em quarentena, { $days } dias
chart-from-now = O serviço conta a partir de agora; amanhã haverá dois dias para comparar.
as-table = Como tabela
why-blocked = Por que há celulares bloqueados
nobody-blocked = Nenhum celular está bloqueado.
see-all = Ver todos
full-sync-at = sincronização completa
quick-sync-at = sincronização rápida
devices-count = { $count ->
    [one] { $count } dispositivo
   *[other] { $count } dispositivos
}
last-day = Últimas 24 horas: { $count }
all-changes = Todas as alterações
changed-lately = Alterado nas últimas 24 horas
nothing-changed-lately = Nada mudou no Exchange.
none-connected-yet = Ainda não há conector.
three-steps = Três etapas até a primeira lista de celulares
step-package = Obter o pacote de instalação
step-package-text = Para um computador Windows ou Linux que consiga acessar o Exchange. Ele contém os programas e um arquivo de conta válido por alguns dias.
step-set-up = Executar a instalação nele
step-set-up-text = Ela testa cada etapa antes de salvar qualquer coisa e apenas observa.
step-plan = Ver o plano
step-plan-text = Veja quem perderia o acesso ao email e por qual regra, antes que algo aconteça.
because-not-enrolled = este celular não está registrado
because-not-activated = o email não está ativado neste celular
because-not-compliant = este celular não está conforme
because-rule = a regra “{ $rule }” corresponde
because-by-hand = bloqueado por uma pessoa
because-exchange = pelas regras do próprio Exchange ou manualmente no Exchange
says-outside = Fora do escopo deste conector.
says-outside-more = Nada é decidido aqui sobre este dispositivo.
says-wiped = O celular confirmou uma limpeza de dados.
says-wipe-sent = O Exchange entregou uma limpeza de dados a este celular.
says-wipe-sent-more = Entregue em { $time }. Não é mais possível cancelá-la.
says-wipe-ordered = Uma limpeza de dados foi ordenada para este celular.
says-wipe-ordered-more = O Exchange a entrega no próximo contato do celular. Até lá, é possível cancelá-la.
says-modern = Não decidido aqui: Outlook com autenticação moderna híbrida.
says-modern-more = Quem decide é o Acesso condicional na nuvem. O que o Exchange mostra não é o que vale.
says-blocked-then = Permitido até { $time }, depois bloqueado: { $reason }.
says-block-ordered = Bloqueio ordenado em { $time }, ainda não confirmado.
says-access-ordered = Acesso ordenado em { $time }, ainda não confirmado.
says-ordered-more = O conector busca a ordem no próximo contato com o serviço.
says-block-held = { $state }. O bloqueio deste dispositivo está retido com outros.
says-change-held = { $state }. A alteração deste dispositivo está retida com outras.
says-by-hand = { $state }, embora o desejado seja: { $wanted }.
says-by-hand-more = Alguém criou a entrada manualmente no Exchange, não este produto. Entradas manuais prevalecem.
says-failed = A alteração falhou em { $time }; o celular continua: { $state }.
says-rejected = { $state }. Alguém rejeitou a alteração.
says-rejected-more = Ela não é ordenada até que outra coisa seja desejada.
says-would-block = { $state }. Seria bloqueado: { $reason }.
says-would-change = { $state }. Desejado: { $wanted }.
says-observes = { $name }: apenas observa; nada muda no Exchange até que a imposição seja ativada.
says-let-in = Permitido manualmente por { $by } (→ { $end }).
says-blocked-by = Bloqueado manualmente por { $by } (→ { $end }).
says-rules-again = Depois, as regras voltam a decidir.
says-until-ended = Até que alguém encerre a decisão.
says-blocked-elsewhere = Bloqueado, e não por este produto.
says-blocked-elsewhere-more = O Exchange dá este motivo: { $reason }.
says-blocked = Bloqueado desde { $time }: { $reason }.
says-confirmed = O Exchange confirmou em { $time }.
says-next-contact = O celular percebe isso no próximo contato.
says-quarantined = Em quarentena: aguarda a decisão de uma pessoa.
says-first-seen = Visto pela primeira vez { $time }.
see-waiting = Ver o que aguarda
says-discovery = O Exchange ainda está identificando o que é este dispositivo.
says-discovery-more = Até lá, ele não recebe o conteúdo dos emails.
says-allowed = Permitido.
says-kept = Mantém o que tem:
says-undecided = Nada foi decidido ainda sobre este dispositivo.
says-unknown = O estado deste dispositivo no Exchange não é conhecido.
says-unknown-more = Uma sincronização completa pode trazê-lo.
like-same = Provavelmente a mesma pessoa com um celular novo.
like-same-text = Mesma caixa de correio e mesma família; o celular antigo parou de sincronizar mais ou menos quando o novo apareceu. Pergunte à pessoa antes de transferir a aprovação.
like-copied = Um mesmo ID em vários lugares: pode ter sido copiado.
copied-models = O mesmo ID veio de modelos diferentes. Verifique cada um antes de permitir o acesso.
copied-people = O mesmo ID aparece em pessoas diferentes. Também pode ser um só celular com duas caixas de correio; verifique antes de permitir o acesso.
like-new = Um dispositivo novo.
like-new-text = Não se conhece nenhum celular desta pessoa e desta família que tenha parado de sincronizar.
same-phone = Mesmo celular, ID novo
copied-id = ID copiado
new-device = Novo
held-runs = Execuções retidas
groups-and-sources = Grupos e origens
certificates = Certificados
held-run-line = { $count ->
    [one] Execução com { $count } ordem está retida
   *[other] Execução com { $count } ordens está retida
}
lose-access-count = Perdem o acesso: { $count }
quarantined-count = { $count ->
    [one] { $count } celular em quarentena
   *[other] { $count } celulares em quarentena
}
quarantined-text = Sem emails até que uma pessoa decida.
judged-of = Examinados: os { $count } que aguardam há mais tempo, de { $all }.
no-quarantine = Nenhum dispositivo aguarda aqui.
the-chosen-device = O dispositivo escolhido
choose-named = Escolher { $name }
chosen-count = { $count ->
    [one] { $count } escolhido
   *[other] { $count } escolhidos
}
compared-devices = Comparação
old-one = Antigo
new-one = Novo
other-one = O outro
this-phone = Este celular
model = Modelo
first-sync = Primeira sincronização
open-the-device = Abrir a página do dispositivo
next-one = Próximo
keys-help = J e K percorrem a lista enquanto ela tem o foco; não decidem nada.
decided-one = Decidido.
decided-several = { $count ->
    [one] Decidido para { $count } dispositivo.
   *[other] Decidido para { $count } dispositivos.
}
some-failed = Falhas: { $count } de { $all }
some-failed-text = Os outros foram decididos. Estes não:
understood = Entendi
close = Fechar
and-more = e mais { $count }
no-held-run = Nenhuma execução aguarda.
unread-text = As decisões se baseiam nestes grupos e origens. Até que seja possível lê-los, todos os afetados mantêm o que têm.
all-read = Tudo em que as decisões se baseiam pode ser lido.
no-certificate-ends = Nenhum certificado expira em breve.
what-happened = O que aconteceu
undo = Desfazer
undo-with-run = Desfazer com a execução…
is-undone = Desfeita
first-seen = Visto pela primeira vez
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Permitido manualmente
blocked-by-hand = Bloqueado manualmente
exchange-not-asked = As regras do próprio Exchange e o nível padrão não são consultados.
exchange-decides = As regras do próprio Exchange e o nível padrão decidem.
exchange-rules = Acesso no Exchange
is-it-the-successor = Este é o sucessor de { $name }?
successor-text = Mesma pessoa, mesma família; última sincronização do antigo: { $time }.
see-the-old = Ver o antigo
carry-over-ask = Transferir a aprovação…
carry-over = Transferir a aprovação
carry-title = Transferir a aprovação para o celular novo?
carry-by-hand = Alguém permitiu { $old } manualmente. Essa permissão termina, e { $new } recebe permissão até a mesma data e hora. É possível encerrá-la depois.
carry-by-rules = As regras permitem { $old } e continuam a decidir sobre ele. { $new } recebe uma permissão manual pelo tempo que você escolher.
carried-over = A aprovação foi transferida.
allow-ask = Permitir sem prazo…
let-in-for-a-while = Você permite o acesso por um tempo
phones-of-this-person = { $count ->
    [one] { $count } dispositivo desta pessoa
   *[other] { $count } dispositivos desta pessoa
}
phones-of-person = Dispositivos desta pessoa
phones-count = { $count ->
    [one] { $count } dispositivo
   *[other] { $count } dispositivos
}
no-phone-of-person = Não se conhece nenhum dispositivo deste endereço.
first-of-them = Os primeiros { $count } são mostrados.
let-all-in-ask = Permitir todos…
let-all-in-title = Permitir todos os dispositivos: { $name }?
let-all-in-text = Todos os dispositivos desta pessoa recebem emails, inclusive os futuros, não importa o que digam as regras. O que foi decidido sobre um dispositivo específico prevalece.
block-all-ask = Bloquear todos…
block-all-title = Bloquear todos os dispositivos: { $name }?
block-all-text = Nenhum dispositivo desta pessoa recebe emails, nem os futuros. O que foi decidido sobre um dispositivo específico prevalece; o freio conta este bloqueio.
decided-for-person = Decidido para todos os dispositivos da pessoa.
phone = Celular
in-exchange = No Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Vale para a pessoa: para todos os dispositivos dela.
more = Mais
never-ordered = nunca ordenada
wipe-title = Limpar os dados deste dispositivo: { $name }?
not-this-phone = Não é este
what-is-removed = O que é removido
account-only = Só a conta de email
account-only-old = Não é possível: requer o ActiveSync 16.1, e o Exchange não informou que este celular oferece suporte a ele.
account-only-outlook = Não é possível: o Outlook só conhece a própria limpeza de dados.
outlook-data = Os dados do próprio Outlook
whole-phone = Tudo no celular
whole-phone-text = Fotos e aplicativos particulares são perdidos.
wipe-handed-over = O Exchange entrega a limpeza de dados no próximo contato do celular. Até lá, é possível cancelá-la.
wipe-reason = Motivo, guardado com a ordem
wipe-ending = Os últimos { $count } caracteres do ID deste celular
wipe-whole-id = O ID completo deste celular
wipe-yes = Limpar os dados deste celular
wipe-no = Manter o celular como está
share-of = { $percent }% de { $total }
odd-group = Destes, são membros de “{ $name }”: { $count }.
let-these-in-ask = Permitir estes…
let-these-in-of = Permitir estes: { $name }
summary-partial = A execução é maior do que o resumo mostrado aqui; as ordens abaixo estão completas.
other-orders = Alteração sem efeito no acesso
reasons-of-run = Motivos da perda de acesso
for-example = Por exemplo
seen-this-week = Vistos esta semana
where-they-are = Onde estão
carry-several = Uma aprovação manual é transferida com o próprio término. Onde as regras permitem o celular antigo, o novo recebe permissão pelo tempo que você escolher. Pergunte antes às pessoas.

## finding devices
find-box = Buscar pessoa, endereço, dispositivo ou ID
find-person = Pessoa
find-columns = Colunas…
find-csv = CSV destes { $count }
find-csv-all = CSV de todos estes
find-views = Exibições
find-attention = Requer atenção
find-silent = Sem sincronizar há mais de 30 dias
find-old-eas = EAS anterior a 16.1
find-save-view = Salvar esta exibição…
find-view-name = Nome da exibição
find-view-shared = Todos a veem
find-view-saved = A exibição foi salva.
find-view-remove = Remover esta exibição…
find-view-remove-title = Remover a exibição “{ $name }”?
find-view-removed = A exibição foi removida.
find-filter-by = Filtrar por
find-apply = Aplicar
find-remove-filter = Remover o filtro { $name }
find-words = Busca
find-step = Etapa decisiva
find-reason = Motivo no Exchange
find-eas = Versão do EAS
find-client = Cliente
find-imei = IMEI
find-first-sync = Primeira sincronização
find-last-sync = Última sincronização
find-within-days = nos últimos { $days } dias
find-silent-days = há mais de { $days } dias
find-never-synced = nunca
find-range-many = { $from }–{ $to } de mais de { $all } dispositivos
find-select = Selecionar { $name }
find-select-page = Selecionar os dispositivos desta página
find-selection = Dispositivos selecionados
find-selected = Selecionados: { $count }
find-select-all = Selecionar todos os { $count }
find-clear = Desmarcar todos
find-let-in = Permitir por alguns dias…
find-allow = Permitir…
find-block = Bloquear…
find-let-in-title = Permitir estes dispositivos por alguns dias?
find-allow-title = Permitir estes dispositivos?
find-block-title = Bloquear estes dispositivos?
find-allow-text = Uma decisão manual prevalece sobre todas as regras, para cada um destes dispositivos.
find-block-text = Uma decisão manual prevalece sobre todas as regras. Cada dispositivo que perde o acesso conta para o freio: acima do limite dele, a execução aguarda aprovação.
find-progress = Decididos: { $done } de { $all }…
find-decided = Número de dispositivos decididos: { $count }.
find-failed = Não decididos: { $count }
find-understood = Fechar
find-step-by-hand = decidido manualmente
find-step-enabled = controle de acesso
find-step-exemption = isenção
find-step-excluded = grupo excluído
find-step-inactive = dispositivo inativo
find-step-rule = regra local
find-step-included = grupo incluído
find-step-managed = registro do dispositivo
find-step-activated = ativação
find-step-compliant = conformidade
find-step-override = substituição da regra do Exchange

## audit
audit-title = Auditoria
audit-text = Cada alteração de configuração, função ou modo, cada ordem e cada aprovação. Os dados são guardados por { $days } dias.
audit-when = Quando
audit-who = Quem
audit-what = O quê
audit-before-after = Antes → depois
audit-from-where = De onde
audit-none = Nenhuma entrada.
audit-verifying = Verificando a cadeia…
audit-verified = Cadeia verificada até { $time }
audit-broken = A cadeia não está íntegra. Mantenha o banco de dados como está e descubra quem teve acesso ao arquivo dele.
audit-csv = CSV
audit-since = Desde
audit-until = Até
audit-any = todos
audit-filter = + Filtro
audit-show = Mostrar
audit-without = Remover o filtro { $name }: { $value }
audit-token = token
audit-more = mais { $count }
audit-created = Criação
audit-changed = Alteração
audit-removed = Remoção
audit-done = Ordem ou decisão
audit-previewed = Visualização
audit-exported = Exportação
audit-signed-in = Início de sessão
audit-signed-out = Fim de sessão
audit-refused = Início de sessão recusado
audit-access-settings = configurações de acesso
audit-exchange-settings = configurações do Exchange
audit-mail-settings = configurações de notificação
audit-mailbox-policy = política de caixa de correio
audit-mailbox-policies = políticas de caixa de correio
audit-connector = conector
audit-decision = decisão manual
audit-run = execução
audit-order = ordem
audit-template = modelo de mensagem
audit-message = mensagem
audit-record = registro de gerenciamento
audit-source = origem de conformidade
audit-link = vínculo de um dispositivo
audit-device-name = nome de um dispositivo
audit-group = grupo
audit-graph = Microsoft Graph
audit-account-file = arquivo de conta
audit-user = usuário
audit-session = sessão
audit-entries = entradas de origem desconhecida
audit-restore = leitura após uma restauração
audit-console = console
audit-api = API
audit-command-line = linha de comando
audit-of-connector = no conector
audit-of-service = o próprio serviço

# What has changed meanwhile
reconnecting = Sem conexão com o serviço; tentando novamente. O que você vê é de { $time }.
something-changed = Algo mostrado aqui mudou.
show-changed = Mostrar

# Readiness
readiness = Preparação
readiness-text = Quais de { $count } telefones são antigos, silenciosos ou em excesso: antes de uma atualização do Exchange, de uma mudança para o Exchange Online ou de uma limpeza.
readiness-old = Antigo
print = Imprimir
readiness-show-old = { $count ->
    [one] Mostrar { $count } antigo
   *[other] Mostrar os { $count } antigos
 }
readiness-eas-text = O Exchange Online aceita a versão { $version } e posteriores. Servidores locais também aceitam versões anteriores.
readiness-client-text = A Microsoft não desenvolve mais os clientes marcados como antigos.
readiness-silent = Telefones silenciosos
readiness-near-maximum = { $count ->
    [one] { $count } usuário está perto do máximo de telefones.
   *[other] { $count } usuários estão perto do máximo de telefones.
 }
readiness-policies = Telefones por política de caixa de correio
readiness-policies-text = O que cada telefone informou no último contato.
readiness-applied = Grau de aplicação

# People, sessions, tokens, sign-in
pp-code = Código
pp-code-help = Seis dígitos do autenticador ou um dos seus códigos de recuperação.
pp-by-password = Entrar com nome e senha
pp-by-token = Entrar com um token de acesso
pp-password = Senha
pp-refused = O nome ou a senha não está correto.
pp-code-refused = O código não está correto ou já foi usado. Aguarde o próximo e confira a hora dos dois dispositivos.
pp-link-unknown = Este link não é mais válido: foi usado, um mais novo o substituiu ou suas 24 horas acabaram. Peça outro a um administrador.
pp-too-short = Escolha uma senha com pelo menos { $count } caracteres.
pp-too-long = Uma senha tem no máximo { $count } caracteres.
pp-too-plain = Escolha uma senha com mais caracteres diferentes.
pp-holds-name = A senha contém o seu nome. Escolha outra.
pp-old-wrong = Esta não é a sua senha atual.
pp-too-often = Foram tentativas demais. Aguarde um minuto e tente de novo.
pp-last-administrator = Esta é a única pessoa que pode administrar o serviço. Dê primeiro a outra a função de administrador e uma forma de entrar.
pp-no-second = É exigida uma segunda pessoa, o que requer duas pessoas que possam entrar e administrar. Adicione outra primeiro.
pp-page-only = Você entrou com um token de acesso de tempo limitado. Senha, segundo fator e tokens são alterados depois de entrar com a senha.
pp-choose = Escolha uma senha
pp-choose-for = para { $name }
pp-choose-and-enter = Salvar e entrar
pp-new-password = Nova senha
pp-again = Nova senha, mais uma vez
pp-password-help = Pelo menos { $count } caracteres. Várias palavras são fáceis de lembrar e difíceis de adivinhar.
pp-not-same = As duas não são iguais.
pp-account = Sua conta
pp-role = Função
pp-must-enroll = Sua função exige um segundo fator
pp-must-enroll-text = Configure-o para continuar.
pp-sessions = Sessões abertas
pp-end-others = Encerrar minhas outras sessões
pp-tokens = Tokens de acesso
pp-tokens-text = Para scripts e programas. Um token não permite mais do que você pode fazer e expira no seu prazo.
pp-token-ask = Criar um token…
pp-change-password = Alterar a senha
pp-set-password = Definir uma senha
pp-old-password = Senha atual
pp-password-text = Suas outras sessões são encerradas quando você salva uma nova senha.
pp-password-changed = Sua senha foi salva. Suas outras sessões foram encerradas.
pp-factor = Segundo fator
pp-factor-on = Ao entrar com a senha é pedido um código do seu autenticador.
pp-codes-left = { $count ->
    [one] Resta { $count } código de recuperação.
   *[other] Restam { $count } códigos de recuperação.
 }
pp-new-codes-ask = Novos códigos de recuperação…
pp-new-codes = Criar novos códigos de recuperação
pp-factor-remove-ask = Remover o segundo fator…
pp-factor-remove = Remover o segundo fator
pp-factor-removed = O segundo fator foi removido.
pp-factor-text = Um código de um aplicativo autenticador, além da senha. Quem souber apenas a senha não consegue entrar.
pp-factor-set-up = Configurar
pp-qr = Imagem para um aplicativo autenticador
pp-scan = Leia esta imagem com um aplicativo autenticador e digite o código que ele mostra.
pp-by-hand = Ou digite manualmente
pp-first-code = Código que o aplicativo mostra
pp-factor-confirm = Ativar
pp-factor-done = O segundo fator está ativado.
pp-codes = Códigos de recuperação
pp-codes-text = Guarde-os onde ninguém mais os encontre. Cada um permite entrar uma vez se o autenticador se perder. Eles são mostrados somente agora.
pp-kept = Já guardei
pp-copy = Copiar
pp-link = link
pp-since = Desde
pp-from = Origem
pp-by = Entrou com
pp-last-use = Último uso
pp-ends = Termina
pp-this-one = esta
pp-end = Encerrar
pp-end-ask = Encerrar…
pp-end-session-of = Encerrar a sessão de { $name } de { $address }
pp-session-ended = A sessão foi encerrada.
pp-no-session = Nenhuma sessão está aberta.
pp-sessions-ended = { $count ->
    [one] { $count } sessão foi encerrada.
   *[other] { $count } sessões foram encerradas.
 }
pp-made = Criado
pp-end-token = Revogar o token { $name }
pp-end-token-text = Os programas que o usam são recusados a partir de agora, e as sessões que ele abriu terminam.
pp-token-ended = O token foi revogado.
pp-no-token = Não há tokens.
pp-token-name = Para que serve
pp-token-name-help = Um computador ou um script, como você o reconhecerá depois.
pp-days = Expira após
pp-days-count = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
 }
pp-token-make = Criar o token
pp-token-made = O token foi criado
pp-token-once = Ele é mostrado somente agora.
pp-people = Pessoas
pp-demands = Regras de início de sessão
pp-single = Somente uma pessoa pode administrar o serviço
pp-single-text = Ninguém mais pode ajudar se essa pessoa esquecer a senha. Adicione uma segunda; no servidor, um comando fornece um novo link a qualquer momento.
pp-password-and-factor = Senha e código
pp-link-until = link até { $time }
pp-no-way = não pode entrar
pp-signs-in = Entra com
pp-you = você
pp-role-ask = Função…
pp-role-of = Função de { $name }
pp-link-ask = Link…
pp-link-for = Link para { $name }
pp-link-ask-text = Com o link, essa pessoa escolhe uma nova senha, uma vez e em até 24 horas. Um link anterior deixa de valer. A senha atual e as sessões permanecem até essa escolha.
pp-link-make = Criar o link
pp-link-made = Link para { $name }
pp-link-text = Entregue-o a essa pessoa por um meio de confiança. Vale uma vez, até { $time }, e é mostrado somente agora.
pp-factor-take-ask = Segundo fator…
pp-factor-take = Retirar o segundo fator de { $name }
pp-factor-take-text = Somente se o autenticador e os códigos de recuperação se perderam. Certifique-se de que é essa pessoa quem pede.
pp-take-away = Retirar
pp-remove = Remover { $name }
pp-remove-text = Essa pessoa não consegue mais entrar; sessões e tokens terminam imediatamente. O que ela fez permanece na auditoria.
pp-removed = Pessoa removida: { $name }.
pp-add-ask = Adicionar uma pessoa…
pp-add = Adicionar uma pessoa
pp-add-text = Você recebe um link com o qual essa pessoa escolhe uma senha.
pp-name-help = Como a auditoria vai mostrar.
pp-roles-help = Somente leitura: olha. Auditor: também lê a auditoria. Suporte técnico: permite dispositivos por alguns dias. Operador: também bloqueia, limpa dados de dispositivos e decide sobre execuções. Administrador: tudo.
pp-exists = Já existe alguém com o nome { $name }.
pp-added = Pessoa adicionada: { $name }.
pp-role-given = { $name } agora tem a função { $role }.
pp-sessions-text = As sessões abertas desta página, de todas as pessoas. Uma sessão que você encerra é recusada a partir daí.
pp-all-tokens-text = Os tokens de acesso de tempo limitado de todas as pessoas.
pp-factor-for = Funções que exigem um segundo fator
pp-factor-for-text = Quem tem essa função e entra com senha configura primeiro um segundo fator. Tokens de acesso não são afetados.
pp-demands-saved = As regras de início de sessão foram salvas.
pp-second = Segunda pessoa
pp-second-text = O que uma pessoa pede espera até que outra confirme, no máximo 24 horas. Ninguém confirma o próprio pedido, e desativar isto também exige uma segunda pessoa.
pp-second-single = Somente uma pessoa pode administrar o serviço, então ninguém poderia confirmar. Adicione primeiro outro administrador que possa entrar.
pp-for-wipes = Para limpar dados de dispositivos
pp-for-runs = Para aceitar execuções retidas
pp-waits-second = Isto foi pedido e espera outra pessoa, em Aguardando você.
pp-none-second = Nada espera uma segunda pessoa.
pp-wants-wipe = Limpar dados: { $name }
pp-wants-run = { $count ->
    [one] Aceitar uma execução retida com { $count } ordem
   *[other] Aceitar uma execução retida com { $count } ordens
 }
pp-wants-settings = Exigir uma segunda pessoa com menos frequência
pp-asked-by = Pedido por
pp-asked-at = Pedido em
pp-waits-until = Espera até
pp-nothing-yet = Nada foi feito ainda.
pp-confirm-ask = Confirmar…
pp-confirm = Confirmar agora
pp-confirm-text = É executado imediatamente. Confirme somente se você mesmo examinou.
pp-confirmed = Foi confirmado e está sendo executado.
pp-refuse-ask = Recusar…
pp-refuse = Recusar agora
pp-refuse-text = Nada é feito. Pode ser pedido de novo.
pp-refused-request = Foi recusado.
pp-withdraw-ask = Retirar pedido…
pp-withdraw = Retirar o pedido
pp-withdraw-text = Nada é feito. Você pode pedir de novo.
pp-withdrawn = O pedido foi retirado.
pp-own-request = Você pediu isto: outra pessoa precisa decidir.
pp-higher-role = Alguém com uma função superior decide sobre isto.
pp-request-over = Isto não espera mais: alguém decidiu ou o dia passou.
pp-author-gone = Quem pediu foi removido ou não pode mais fazê-lo. Recuse e peça de novo se for desejado.
pp-request-waits = O mesmo já foi pedido e espera uma segunda pessoa.

# People, sessions, tokens, sign-in
pp-show-number = Mostrar inteiro
pp-show-number-text = A auditoria registra quem olhou.
pp-alarm = Uma conta de emergência foi usada
pp-acknowledge-ask = Confirmar ciência…
pp-acknowledge = Confirmar ciência do uso
pp-acknowledge-text = O alarme desaparece. Faça isto quando souber quem usou a conta e por quê, e dê a ela uma nova senha.
pp-acknowledged = A ciência do uso foi confirmada.
pp-break-glass = para emergências
pp-break-glass-ask = Emergência…
pp-ordinary-ask = Comum…
pp-break-glass-of = { $name }: conta para emergências
pp-break-glass-text = Quem entra com esta conta dispara um alarme, que fica em Aguardando você e no log até outro administrador confirmar ciência. Nenhum segundo fator é pedido. Guarde a senha lacrada.
pp-ordinary-text = Ela passa a ser uma conta comum: seu uso não é mais um alarme.
pp-break-glass-saved = A conta foi salva.

