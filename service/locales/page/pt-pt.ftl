## common
user = Utilizador
device = Dispositivo
device-id = ID do dispositivo
access-state = Estado de acesso
last-successful-sync = Última sincronização com êxito
organization = Organização
all = Todos
name = Nome
state = Estado
settings = Definições
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
why = Porquê
orders = Ordens
answer = Resposta
system = Sistema
filter = Filtrar
show = Mostrar
save = Guardar
remove = Remover
remove-ask = Remover…
forget-ask = Esquecer…
forget-it = Esquecer
link = Associar
cancel = Fechar
preview = Pré-visualização
add = Adicionar
show-the-plan = Mostrar o plano
preview-and-save = Pré-visualizar e guardar…
start-enforcing = Começar a impor
start-enforcing-ask = Começar a impor…
from-active-directory = Do Active Directory
default-access-level = Nível de acesso predefinido
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
observe-only = Apenas observar
yes = sim
no = não
none = nenhum
never = nunca
read-never-completely = nunca lida por completo: o serviço não conclui nada das entradas em falta
no-device-fits = Nenhum dispositivo corresponde.
no-connector-yet = Ainda não há nenhum conector.
microsoft-graph = Microsoft Graph
managed-devices = Dispositivos geridos
service-english = O serviço escreve motivos e constatações em inglês.
records-count = { $count ->
    [one] { $count } registo
   *[other] { $count } registos
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
    [one] É mostrado o primeiro.
   *[other] São mostrados os primeiros { $count }.
}
type-to-confirm = Para confirmar, escreva { $text }
type-devices = Para confirmar, escreva { $number }, o número de dispositivos que perdem o acesso
type-records = Para confirmar, escreva { $number }, o número de registos que serão eliminados
remove-what = Remover { $name }?
offer = { $name } – { $confidence }%, { $because }
more-may-lose = Podem perder o acesso mais dispositivos do que os aqui contados: { $note }.
on-blocked-list = na lista de bloqueados; o Exchange mostra-o quando o dispositivo se ligar
on-allowed-list = na lista de permitidos; o Exchange mostra-o quando o dispositivo se ligar
at-least = pelo menos { $count }
not-known = desconhecido
not-read = Não lido, pelo que nada é decidido sobre os dispositivos com acesso ({ $count }): { $names }.
unknown-would-lose = Não se sabe quantos dispositivos perderiam o acesso: nem tudo foi lido.
plan-standing = Destas alterações: a aguardar aprovação { $held }, em curso { $waiting }, não aplicadas porque alguém definiu outra coisa à mão { $notApplied }, rejeitadas ou revertidas { $rejected }.
not-applied-table = Pretendido e não aplicado

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Conectores
loading = A carregar…
loading-stays = A carregar… Se não aparecer mais nada, recarregue a página.
no-script = Esta página necessita de JavaScript. Os mesmos dados estão em
skip = Ir para o conteúdo
menu = Menu
main-navigation = Navegação principal
language = Idioma da página
close-message = Fechar a mensagem
sign-out = Terminar sessão
try-again = Tentar novamente
leave-title = Sair da página sem guardar?
leave-text = A página não guardou o que escreveu.
leave = Sair da página
sign-in = Iniciar sessão
access-token = Token de acesso
token-help = O administrador do serviço cria um token com { $command }.
sign-in-again = Iniciar sessão novamente
session-ended = A sua sessão terminou. Inicie sessão novamente
not-now = Agora não

## api
status-answered = O serviço respondeu com o estado { $status }.
no-answer-in-time = O serviço não respondeu em { $seconds } segundos.
no-answer = O serviço não responde. Verifique se está em execução e se este computador lhe consegue aceder.
change-unknown = Não se sabe se a alteração foi feita: veja o estado atual antes de tentar novamente.

## pager
previous-page = Página anterior
next-page = Página seguinte
page-number = Página { $number }

## dom
not-told = Não indicado
nothing-here = Não há nada aqui.
severity-note = Nota
severity-warning = Aviso
severity-error = Erro
first-of = São mostrados os primeiros { $count } de { $all }.

## forms
whole-number = Introduza um número inteiro.
may-be-saved = O serviço pode ter guardado as suas alterações. Copie o que escreveu, recarregue a página e verifique os valores.
changed-meanwhile = Entretanto, outra pessoa alterou isto. Anote o que escreveu, recarregue a página e veja os novos valores.
what-it-would-do = O que isto faria
mode = Modo
have-access = Têm acesso
would-lose-it = Perderiam o acesso
would-gain-it = Obteriam o acesso
none-concerned = Isto ainda não afeta nenhuma organização do Exchange.
save-title = Guardar estas definições?
lock-out = { $devices ->
    [one] { $organization }: com isto, quase ninguém ficaria com acesso. De { $devices } dispositivo que tem agora acesso, { $losing } perderia o acesso. O serviço recusa, a menos que confirme.
   *[other] { $organization }: com isto, quase ninguém ficaria com acesso. De { $devices } dispositivos que têm agora acesso, { $losing } perderiam o acesso. O serviço recusa, a menos que confirme.
}
the-organization = Organização
brake-holds = Onde um conector impõe, o travão retém qualquer execução que exceda os seus limites.
none-would-lose = Nenhum dispositivo perderia o acesso.
type-confirm = Para guardar mesmo assim, escreva confirm
nothing-saved-lock-out = Nada foi guardado: com estas definições, quase ninguém ficaria com acesso.
part-number = { $title } { $number }
move-up = Mover para cima
move-down = Mover para baixo

## words
connected = Ligado
disconnected = Desligado
connection-pending = Ligação pendente
no-agent = Nenhum agente inscrito
allowed = Permitido
blocked = Bloqueado
quarantined = Em quarentena
device-discovery = Deteção do dispositivo
allow = Permitir
keep = Manter como está
undecided = Ainda não decidido
gains-access = Obtém o acesso
entry-only = Só a entrada
effect-none = Nenhum
enforce = Impor
run-held = Aguarda aprovação
run-released = Ordenada
run-approving = A aprovar dispositivos
run-accepted = Aceite
run-rejected = Rejeitada
run-superseded = Substituída por uma execução mais recente
kind-decisions = Decisões e definições
kind-stale = Remoção de parcerias inativas
kind-switch-on = Ativação do nível predefinido
kind-reset = Caixas de correio de volta à política predefinida
order-queued = A aguardar o conector
order-leased = Enviada ao conector
order-running = Em curso
order-waiting = A aguardar o dispositivo
order-done = Concluída
order-failed = Falhou
order-not-applied = Não aplicada
order-superseded = Substituída por uma ordem mais recente
order-expired = Expirada
order-unknown = Resultado desconhecido
order-held = Ainda não ordenada
order-counted = Apenas contada
in-grace-period = No período de tolerância
compliance-error = Erro
compliance-conflict = Conflito
config-manager = Configuration Manager
level-none = deixar como está
obstacle-device-id = o Exchange não indica nenhum ID do dispositivo
obstacle-mailbox = o Exchange não indica o proprietário
obstacle-discovery = o Exchange ainda está a identificar o dispositivo
obstacle-state = o estado de acesso não é conhecido
obstacle-block = as definições exigem o bloqueio
device-type = Tipo de dispositivo (família)
device-model = Modelo do dispositivo
operating-system = Sistema operativo
user-agent = Agente do utilizador
access-rule = regra de acesso { $text } ({ $characteristic })
sync-quick = Sincronização rápida imediata
sync-full = Sincronização completa imediata
set-access = Definir acesso: { $wanted }
remove-partnership = Remover parceria
wipe = Limpar dados do dispositivo
wipe-account = Limpar só os dados da conta
cancel-wipe = Cancelar limpeza de dados
set-default-level = Definir nível de acesso predefinido: { $level }
set-admins = Definir administradores a notificar: { $list }
set-insert = Definir texto para os utilizadores: { $text }
set-rule = Definir: { $rule }: { $level }
remove-rule = Remover: { $rule }
make-default-policy = Tornar política de caixa de correio predefinida: { $name }
set-policy = Definir política de caixa de correio { $name }: { $settings }
remove-policy = Remover política de caixa de correio { $name }
assign-policy = Atribuir política de caixa de correio { $name }
assign-default = Atribuir política de caixa de correio predefinida
mail-to = Mensagem para { $to }
undo-a-run = Anular as alterações de uma execução
on-list = na lista
off-list = fora da lista
allowed-list = Lista de permitidos, { $id }
blocked-list = Lista de bloqueados, { $id }
mailbox-policy = Política de caixa de correio
blank = em branco
admin-named = Administrador a notificar, { $address }
named = indicado
not-named = não indicado
text-for-users = Texto para os utilizadores
no-rule = nenhuma regra
policy-named = Política de caixa de correio { $name }
not-there = não existe
default-mailbox-policy = Política de caixa de correio predefinida
cannot-be-undone = irreversível
impact-losing = { $losing ->
    [one] { $losing } dispositivo perde o acesso
   *[other] { $losing } dispositivos perdem o acesso
}
impact-gaining = { $gaining ->
    [one] { $gaining } obtém o acesso
   *[other] { $gaining } obtêm o acesso
}
impact = { $losing } e { $gaining }

## access
conditional-access = Acesso condicional
settings-in-exchange = Definições no Exchange
presets = Estratégias
quarantine-switch-on = Ativação da quarentena
hold-for = Estas definições aplicam-se a
all-without-own = Todas as organizações sem definições próprias
has-own = { $name }: tem definições próprias.
use-those-of-all = Voltar a utilizar as de todas…
remove-own-title = Remover as definições próprias da organização?
remove-own = Remover
remove-own-text = A partir daí, aplicam-se aqui as definições de todas as organizações; o serviço decide de novo sobre os dispositivos.
own-removed = Voltam a aplicar-se aqui as definições de todas as organizações.
has-common = { $name }: utiliza as definições de todas as organizações. Se guardar aqui, a organização passa a ter definições próprias.
leave-to-rule = Deixar decidir a regra do Exchange
activesync-version = Versão do ActiveSync
local-rules = Regras locais
rule = Regra
add-rule = Adicionar uma regra
conditions = Condições; todas têm de se verificar
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
a-mailbox = A caixa de correio de um utilizador
one-device = Um dispositivo
exempt-who = Endereço de correio ou ID do dispositivo
exempt-who-help = Também pode introduzir o GUID da caixa de correio ou a identidade do dispositivo no Exchange.
exempt-note = Nota: motivo
exempt-until = Até (vazio: sem fim)
exempt-nobody = Uma isenção não indica ninguém: introduza um endereço de correio ou um ID do dispositivo.
exempt-no-mailbox = O serviço não conhece nenhum dispositivo da caixa de correio { $who }, pelo que não conhece o GUID desta. Introduza o GUID da caixa de correio.
exempt-several = Várias parcerias têm o ID do dispositivo { $who }; introduza a identidade de uma delas.
exempt-no-device = Nenhum dispositivo tem o ID { $who }.
included-groups = Grupos incluídos
excluded-groups = Grupos excluídos (a exclusão prevalece)
conditional-access-settings = Definições de acesso condicional
access-control = O controlo de acesso está ativado
access-control-help = Os utilizadores dos grupos incluídos precisam de um dispositivo inscrito e conforme.
override = Substituir a regra predefinida
override-help = Os dispositivos inscritos e conformes têm acesso mesmo onde o nível de acesso predefinido do Exchange os bloquearia ou colocaria em quarentena.
grace-period = Período de tolerância, em horas
grace-period-help = Um dispositivo gerido que deixa de estar conforme mantém o acesso durante este tempo. Um dispositivo não inscrito não tem período de tolerância.
ignore-inactive = Ignorar dispositivos inativos há, em dias
ignore-inactive-help = Vazio: o serviço não ignora nenhum dispositivo.
where-unknown = Onde a conformidade não é conhecida
keep-what-is = Manter o acesso atual
where-unknown-help = Para dispositivos que uma origem indica como desconhecido, erro ou conflito. Uma origem que o serviço nunca leu por completo não altera nada.
local-rules-help = O serviço verifica as regras locais por ordem; decide a primeira que corresponde.
settings-saved = As definições estão guardadas. O plano mostra o que alteram.
platform-exceptions = Exceções por plataforma: regras de acesso no Exchange
one-access-rule = Regra de acesso
add-access-rule = Adicionar uma regra de acesso
ms-wl-header = Cabeçalho X-MS-WL
classes-help = A lista propõe as famílias e os modelos que o Exchange conhece.
default-level-help = Para dispositivos que nenhuma regra, lista ou decisão abrange. Para o mudar para bloqueio ou quarentena sem retirar o acesso aos dispositivos existentes, utilize a ativação da quarentena.
admins = Administradores notificados sobre dispositivos em quarentena
exactly-these = Exatamente estes
addresses = Endereços, um por linha
insert = Texto que o Exchange acrescenta às mensagens para os utilizadores
exactly-this = Exatamente este
insert-text = Texto, no máximo 256 carateres
maximum-partnerships = Parcerias que uma caixa de correio pode ter
maximum-partnerships-help = O valor de EasMaxDevices na política de limitação. A página só o utiliza para listar utilizadores próximos do máximo.
not-ordered = Alguém rejeitou ou anulou o que estas definições exigem aqui; o serviço não volta a ordená-lo até as definições mudarem:

## compliance
import = Importação
proposed-links = Associações propostas
sources = Origens
eas-id = ID do EAS
last-sync = Última sincronização
source = Origem
no-record = Ainda não há nenhum registo de gestão. Importe um ficheiro, configure o Microsoft Graph ou envie registos através da API.
remove-record-title = Remover o registo de { $name }?
remove-record-text = Quando a origem está completa, um dispositivo sem registo conta como não inscrito.
record-removed = O registo foi removido.
remove-named = Remover { $name }
new-records = Registos novos
changed-records = Registos alterados
unchanged-records = Registos inalterados
records-go = Registos que serão eliminados porque não estão no ficheiro
records-stay = Registos que não estão no ficheiro e permanecem
import-of-records = Importação de registos de gestão
csv-file = Ficheiro CSV
or-text = Ou o respetivo texto
csv-help = A primeira linha indica os nomes das colunas. O serviço precisa de complianceState, de uma coluna para o utilizador e de uma para o dispositivo; conhece: { $columns }.
csv-complete = O ficheiro tem todos os registos desta origem
csv-complete-help = O serviço elimina os registos que não estão no ficheiro. Desmarque esta caixa se o ficheiro for apenas uma parte.
csv-choose = Escolha um ficheiro ou cole o respetivo texto.
csv-unreadable = Não é possível ler o ficheiro. Escolha-o novamente.
import-ask = Importar…
import-title = Importar o ficheiro?
import-text = { $count ->
    [one] A importação eliminaria { $count } registo, mais de um décimo da origem. Se o ficheiro for apenas uma parte, feche e desmarque a caixa do ficheiro completo.
   *[other] A importação eliminaria { $count } registos, mais de um décimo da origem. Se o ficheiro for apenas uma parte, feche e desmarque a caixa do ficheiro completo.
}
imported = { $new ->
    [one] Importação: { $new } registo novo, { $changed } alterados, { $removed } removidos.
   *[other] Importação: { $new } registos novos, { $changed } alterados, { $removed } removidos.
}
see-the-plan = Ver o plano
nothing-stored = Ainda nada foi guardado.
bad-lines = { $count ->
    [one] { $count } linha não pode ser lida e é ignorada. O ficheiro conta como uma parte: ninguém fica “não inscrito” por causa dele.
   *[other] { $count } linhas não podem ser lidas e são ignoradas. O ficheiro conta como uma parte: ninguém fica “não inscrito” por causa dele.
}
ignored-columns = Estas colunas não são necessárias: { $names }.
skipped-lines = { $count ->
    [one] { $count } linha não tem utilizador nem ID do EAS e é ignorada.
   *[other] { $count } linhas não têm utilizador nem ID do EAS e são ignoradas.
}
import-preview = Pré-visualização da importação
how-many = Quantos
linked = Associação criada: { $record } a { $device }.
link-to = Associar { $record } a { $device }
device-in-exchange = Dispositivo no Exchange
may-be-its = Registos que podem ser deste dispositivo
no-link = Não há nenhuma associação proposta.
links-text = O serviço não tem a certeza de que registo pertence a estes dispositivos. Só utiliza uma proposta depois de alguém associar o registo.
forget-source-title = Esquecer a origem { $name }?
forget-source-text = O serviço também elimina os registos desta origem.
source-forgotten = A origem foi esquecida.
forget-named = Esquecer { $name }
source-api = Origem api
api-complete = O que a API e as pessoas escreveram aqui é tudo o que existe
api-complete-help = Só então um dispositivo sem registo conta como não inscrito.
source-set = A definição da origem está guardada.
last-complete-read = Última leitura completa
changed-by = Alterado por
no-source = Ainda não há nenhuma origem.
records-by-hand = Registos pela API e à mão

## connectors
exchange-connectors = Conectores do Exchange
status = Estado
organization-name = Nome da organização
cas-hostname = Nome de anfitrião do CAS
connector-mode = Modo
no-connector-help = Ainda não há nenhum conector. Crie um ficheiro de conta com { $command } e execute a instalação num computador da organização do Exchange.
sync-succeeded = { $count ->
    [one] { $time } – com êxito, { $count } dispositivo
   *[other] { $time } – com êxito, { $count } dispositivos
}
sync-partial = { $count ->
    [one] { $time } – parcial: o conector não leu tudo, { $count } dispositivo
   *[other] { $time } – parcial: o conector não leu tudo, { $count } dispositivos
}
sync-failed = { $count ->
    [one] { $time } – falhou, { $count } dispositivo
   *[other] { $time } – falhou, { $count } dispositivos
}
observe-text = O conector deixa de alterar o Exchange. O serviço retira as ordens que ainda aguardam; as alterações feitas permanecem.
enforce-text = A partir de agora, o conector altera o Exchange: { $impact }; { $entries ->
    [one] { $entries } mantém o acesso através de outra entrada.
   *[other] { $entries } mantêm o acesso através de outra entrada.
}
enforce-organization = { $count ->
    [one] O conector faz também { $count } alteração a regras, políticas e definições.
   *[other] O conector faz também { $count } alterações a regras, políticas e definições.
}
enforce-brake = Quando mais de { $devices } dispositivos ou { $percent }% perderiam o acesso em 24 horas, a execução aguarda até que a aceite.
start-enforcing-title = Começar a impor?
observe-title = Apenas observar?
observing = Apenas observar.
observing-text = O conector deteta os dispositivos e o serviço decide sobre eles; o conector não altera nada no Exchange.
see-changes = Ver o que mudaria
enforcing = Impor.
enforcing-text = O Exchange é igualado às decisões. Quando mais de { $devices } dispositivos ou { $percent }% perderiam o acesso em 24 horas, o serviço não envia nenhuma ordem até que aceite a execução.
back-to-observe = Voltar a apenas observar
connector = Conector
all-connectors = ‹ Todos os conectores
connection-status = Estado da ligação
exchange-server = Servidor Exchange
connector-server = Servidor do Exchange Connector
last-synchronized = Última sincronização
version = Versão
last-heard = Último contacto
last-full-sync = Última sincronização completa
last-quick-sync = Última sincronização rápida
quick-sync = Sincronização rápida
full-sync = Sincronização completa
show-its-devices = Mostrar dispositivos
sync-waits = { $name }: a aguardar o conector.
sync-runs = { $name }: em curso.
sync-completed = { $name }: concluída.
sync-has-failed = { $name }: falhou.
sync-counts = { $total ->
    [one] { $total } dispositivo; novos { $new }, alterados { $changed }, removidos { $removed }.
   *[other] { $total } dispositivos; novos { $new }, alterados { $changed }, removidos { $removed }.
}
brake-devices = Travão: dispositivos que podem perder o acesso em 24 horas
brake-devices-help = Uma execução que retira o acesso a mais dispositivos, ou a mais do que a proporção, aguarda até que alguém a aceite.
brake-share = Travão: proporção de todos os dispositivos, em percentagem
directory-source = Os membros dos grupos são lidos pelo conector
no-reading = Não
directory-minutes = Os grupos são lidos de novo após, em minutos
discovered-for = São detetados dispositivos para
everybody = Todos
targeted-users = Utilizadores que uma política indica
organizational-unit = Uma unidade organizacional
mailbox-server = Um servidor de caixa de correio
scope-name = Nome da unidade ou do servidor
scope-name-help = Apenas para uma unidade organizacional ou um servidor de caixa de correio, por exemplo, contoso.com/Sales ou MBX01.
notification-mailbox = Caixa de correio de notificação
notification-mailbox-help = O conector envia mensagens aos utilizadores a partir desta caixa de correio.
connector-settings = Definições deste conector
connector-saved = As definições do conector estão guardadas.
connection = Ligação
delete-connection = Eliminar a ligação
delete-connection-ask = Eliminar a ligação…
delete-connection-text = Eliminar a ligação termina o acesso do conector a este serviço. O Exchange fica como está.
delete-connection-title = Eliminar a ligação a { $name }?
delete-connection-computer = A partir daí, o conector no computador { $computer } é recusado. O serviço esquece os dispositivos, as decisões, as ordens e as definições de { $name }.
delete-connection-none = Ainda nenhum conector pertence a esta ligação. O serviço esquece os dispositivos, as decisões, as ordens e as definições de { $name }.
delete-connection-exchange = O Exchange fica como está: o que o conector lá definiu permanece, incluindo os dispositivos bloqueados. As ordens que ainda aguardam não são executadas.
delete-connection-undo = Se as alterações do conector devem ser anuladas, não elimine já: execute primeiro { $command } em { $computer }.
delete-connection-uninstall = Depois, o conector tem de ser desinstalado em { $computer }: { $command }.
connection-deleted = A ligação a { $name } foi eliminada. Desinstale agora o conector em { $computer }.
connection-gone = A ligação a { $name } foi eliminada.

## device
how-link = associado à mão
how-eas-id = o ID do EAS e o utilizador correspondem
how-serial = o número de série e o utilizador correspondem
how-user = o utilizador corresponde; o registo não está associado a este dispositivo
how-ambiguous = vários registos podem ser deste dispositivo; é preciso associar um à mão
how-none = este dispositivo não tem registo de gestão
all-devices = ‹ Todos os dispositivos
held-by-run = Esta alteração aguarda numa execução retida.
name-in-exchange = Nome no Exchange
state-in-exchange = Estado de acesso no Exchange
exchange-reason = Motivo do Exchange
wanted = Pretendido
since = Decidido assim desde
policy-applied = Política de caixa de correio aplicada
device-wipe = Limpeza de dados
would-change-it = O que o mudaria
mail-to-user = Mensagem ao utilizador
management-record = Registo de gestão
by = Por
nothing-ordered = Nada foi ordenado para este dispositivo.
actions = Ações
wipe-acknowledged = confirmada em { $time }
wipe-sent = enviada para o dispositivo em { $time }
wipe-requested = pedida em { $time }
remove-link = Remover a associação
link-removed = A associação foi removida.
record-linked = O registo foi associado.
link-named = Associar { $name }
record-text = { $name }: { $state } ({ $how }; origem { $source })
by-hand = Conformidade, à mão
record-saved = O registo está guardado.
name-of-device = Nome do dispositivo
name-here = Nome mostrado aqui
name-here-help = O Exchange mantém o seu próprio nome do dispositivo. Deixe em branco para remover o nome mostrado aqui.
rename = Mudar o nome
renamed = O nome do dispositivo foi alterado.
action-title = { $action }: { $name }
was-ordered = Ordem criada: { $action }.
outlook-too = Este é o Outlook mobile: a limpeza apaga os dados do Outlook mobile em todos os dispositivos deste utilizador.
manual-too = Retirar o dispositivo das listas pessoais também onde alguém o colocou à mão
observes-no-order = Enquanto o conector apenas observa, não é possível ordenar nada.
partnership = Remover parceria
partnership-ask = Remover parceria…
partnership-text = O Exchange esquece o dispositivo até este se ligar de novo.
wipe-ask = Limpar dados do dispositivo…
wipe-text = Uma limpeza de dados é irreversível. Pode repor as definições de fábrica de todo o dispositivo e apagar tudo o que nele existe, incluindo dados privados.
account = Limpar só os dados da conta
account-text = Uma limpeza de dados é irreversível. Apaga apenas os dados da conta, e só se o dispositivo o suportar; requer o Exchange 2019 ou o Exchange Server SE.
stop-wipe = Cancelar limpeza de dados
stop-wipe-ask = Cancelar limpeza de dados…
stop-wipe-text = Só pode cancelar uma limpeza de dados enquanto o dispositivo não a tiver recebido.
read-from-exchange = Lido do Exchange

## devices
mailbox-address = Endereço da caixa de correio
wanted-why = Pretendido e porquê
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
reading-succeeded = com êxito
reading-partial = parcial
reading-held = retida
reading-failed = falhou
reading-records = { $text }, { $records }
begins = { $name }: começa dentro de segundos…
has-ended = { $name }: operação terminada.
not-set-up = Não está configurada nenhuma ligação ao Microsoft Graph.
reading-waits = Uma leitura aguarda a sua decisão
held-text = { $records ->
    [one] Tem { $records } registo; a última completa tinha { $before }.
   *[other] Tem { $records } registos; a última completa tinha { $before }.
} { $going ->
    [one] Seria eliminado { $going } registo.
   *[other] Seriam eliminados { $going } registos.
} Nada foi concluído dela.
reject-text = Para rejeitar a leitura, corrija a ligação ao Microsoft Graph e leia tudo de novo. Até lá, todos os registos ficam como estão.
accept-reading-ask = Aceitar a leitura…
accept-reading = Aceitar a leitura?
accept = Aceitar
accept-text = { $count ->
    [one] Seria eliminado { $count } registo; o respetivo dispositivo conta como não inscrito. O serviço elimina um registo quando este falta em duas leituras seguidas.
   *[other] Seriam eliminados { $count } registos; os respetivos dispositivos contam como não inscritos. O serviço elimina um registo quando este falta em duas leituras seguidas.
}
accepted-reading = Leitura aceite
tenant = Inquilino
client-id = ID da aplicação (cliente)
logs-on-by = Inicia sessão com
by-certificate = certificado { $subject }, expira em { $time }
by-secret = segredo do cliente, guardado encriptado
last-full-reading = Última leitura de tudo
last-quick-reading = Última leitura das alterações
last-complete = Última leitura completa
next-full-reading = Próxima leitura de tudo
next-quick-reading = Próxima leitura das alterações
set-by = Definido por
graph-groups = Grupos lidos do Graph
test = Testar
test-succeeded = O teste teve êxito.
test-failed = O teste falhou.
step = Passo
result = Resultado
no-step = Nenhum passo teve êxito.
read-everything = Ler tudo
read-changes = Ler alterações
read-groups = Ler grupos
remove-graph-title = Remover o Microsoft Graph?
remove-graph-text = O serviço elimina as definições, o segredo e todos os registos desta origem. Não conclui nada sobre dispositivos que só o Graph conhecia.
graph-removed = O Microsoft Graph foi removido.
read-changes-help = Antes de poder ler alterações, o serviço precisa de uma leitura completa.
change-settings = Alterar as definições
set-up = Configurar
tenant-help = O ID do inquilino ou um nome de domínio, por exemplo, contoso.onmicrosoft.com.
cloud = Nuvem
new-client-secret = Novo segredo do cliente
client-secret = Segredo do cliente
secret-kept = Deixe em branco para manter o segredo guardado. A página nunca o mostra.
secret-sealed = O serviço encripta o segredo; a página nunca mais o mostra.
certificate-instead = Certificado em vez de segredo
certificate-pem = Certificado, PEM
private-key = A respetiva chave privada, PEM, sem frase de acesso
times-and-hosts = Tempos e outros anfitriões
full-minutes = Tudo é lido após, em minutos
quick-minutes = As alterações são lidas após, em minutos
group-minutes = Os grupos são lidos após, em minutos
group-minutes-help = Com 0, o serviço não lê grupos do Graph.
drop-percent = Uma leitura com esta percentagem de registos a menos aguarda aprovação
where-config-manager = Onde decide o Configuration Manager, um dispositivo é
config-unknown = Desconhecido: mantém o que tem
log-on-host = Outro anfitrião de início de sessão
graph-host = Outro anfitrião do Graph
graph-host-help = Vazio: os anfitriões predefinidos da nuvem.
extra-roots = Certificados de raiz adicionais, PEM
graph-set = O Microsoft Graph está configurado. Teste-o antes de confiar nele.

## groups
group-read = { $members }, lido em { $time }
group-never-read = { $members }, nunca lido por completo: as decisões que precisam do grupo aguardam
other-groups = Outros grupos, por ID, um por linha
no-group = O serviço ainda não conhece nenhum grupo.
complete-at = completo, { $time }
not-complete-at = incompleto, { $time }
forget-group-title = Esquecer o grupo?
forget-group-text = As decisões que precisam do grupo não alteram nada até o serviço o ler de novo.
group-forgotten = O grupo foi esquecido.
forget-group = Esquecer { $name }
tell-members = Indicar os membros de um grupo
group-id = ID do grupo (GUID)
members-lines = Membros, um endereço por linha
members-complete = Estes são todos os membros, incluindo os de grupos aninhados
members-complete-help = Sem isto, o serviço não considera ninguém fora do grupo.
group-is-guid = Introduza o ID do grupo como GUID.
group-has = { $count ->
    [one] O grupo tem { $count } membro.
   *[other] O grupo tem { $count } membros.
}
groups-text = Grupos que as políticas indicam. Os membros vêm do Active Directory através do conector, do Microsoft Graph, de outro sistema através da API ou desta página.
last-read-completely = Última leitura completa

## notifications
preview-of-mail = Pré-visualização da mensagem, { $language }
preview-in = Pré-visualização: { $language }
preview-built-in = Pré-visualização: { $language }, texto incorporado
mail-subject = Assunto:
plain-text = Texto simples da mensagem
language-code = { $name } ({ $code })
pair-line = { $line }: escreva a linha como { $first } = de.
notification-settings = Definições de notificação
tell-users = Avisar os utilizadores antes de bloquear o seu dispositivo
block-after = Tempo entre a mensagem e o bloqueio
block-after-help = Por exemplo, PT1H (uma hora), PT30M ou P1D; no máximo P7D. O bloqueio ocorre mesmo que não tenha sido possível enviar a mensagem.
enrollment-link = Endereço onde os utilizadores tornam o dispositivo conforme
contact = A quem perguntar
mail-organization = Nome da organização nas mensagens
mail-organization-help = Vazio: o nome que o conector comunica.
time-zone = Fuso horário das mensagens
time-zone-help = Por exemplo, Europe/Lisbon ou UTC.
usual-language = Idioma habitual
texts = Textos
built-in = Incorporados
user-languages = Idiomas dos utilizadores, um por linha
group-languages = Idiomas dos grupos, por ID, um por linha
group-languages-help = Para um utilizador em vários grupos, decide o primeiro grupo da lista.
the-groups-id = o ID do grupo
notifications-saved = As definições de notificação estão guardadas.
mail-language = Idioma
show-mail = Mostrar a mensagem
new-template = Novo modelo
new-template-name = Nome de um novo modelo
templates-title = Modelos: os seus próprios textos
templates = Modelos
in-use = Em utilização
changed = Alterado
no-template = Nenhum modelo; o serviço utiliza os textos incorporados.
subject = Assunto
text-html = Texto, HTML
placeholders = Pode utilizar { $names }. O serviço remove o HTML que possa causar danos.
language-help = Por exemplo, de ou de-AT.
make-default = Tornar predefinido
default-made = Este texto é agora o predefinido.
remove-text-title = Remover o texto para: { $language }?
text-in = Texto, { $language }
new-text = Novo texto
text-saved = O texto está guardado.
language-default = { $language }, o predefinido
another-language = Outro idioma
template = Modelo
language-else = Idioma quando nenhum serve
template-saved = O modelo está guardado.
remove-template-text = O serviço também elimina os textos do modelo.
template-removed = O modelo foi removido.
test-mail = Mensagem de teste
test-mail-to = Enviar uma mensagem de teste para
by-mailbox-of = Pela caixa de correio de
send = Enviar
test-ordered = A mensagem de teste foi ordenada.
back-notifications = ‹ Notificações
template-in-use = Este modelo está em utilização.
template-not-in-use = Este modelo não está em utilização; escolha-o nas definições de notificação.
test-mail-text = O conector envia a mensagem de teste a partir da sua caixa de correio de notificação; enquanto apenas observa, não envia mensagens.
test-sent = A mensagem de teste foi enviada.
test-not-sent = A mensagem de teste não foi enviada.

## plan
everything = Tudo
gain-access = Obtêm o acesso
keep-entry-changes = Mantêm o acesso, a entrada muda
change = Alteração
nothing-would-change = Nada mudaria para nenhum dispositivo.
filter-effect = Filtrar por efeito
stay = Ficam como estão
shown-all = Mostrados. Prima para ver tudo
show-these = Mostrar estes
plan-text = O que mudaria ao igualar o Exchange às decisões. Enquanto um conector apenas observa, não faz nenhuma destas alterações.
only-observes = { $name }: apenas observa.
once-enforces = Quando a imposição estiver ativa: { $impact }.
download-csv = Transferir como CSV
download-json = Transferir como JSON
devices-here = { $count ->
    [one] { $count } dispositivo do plano está aqui…
   *[other] { $count } dispositivos do plano estão aqui…
}
json-has = { $count ->
    [one] plan.json tem { $count } dispositivo.
   *[other] plan.json tem { $count } dispositivos.
}
organization-plan = Organização: regras, nível predefinido, políticas
devices-filtered = Dispositivos: { $filter }
organization-changes = Alterações da organização
organization-none = As regras, o nível de acesso predefinido e as políticas de caixa de correio correspondem às definições.
mailboxes-get = { $count ->
    [one] { $count } caixa de correio recebe outra política
   *[other] { $count } caixas de correio recebem outra política
}
mailboxes-get-table = Caixas de correio que recebem outra política

## policies
policy-blank = em branco
policy-empty = vazio
policy-default = Predefinida
policy-not-for = não { $groups }
policy-nobody = ninguém
policies-text = As políticas de caixa de correio pretendidas; o que uma política não indica fica como está no Exchange. Uma política atribuída à mão permanece.
new-policy = Nova política de caixa de correio
priority = Prioridade
policy-for = Para
no-policy = Não definiu nenhuma política de caixa de correio; as políticas no Exchange ficam como estão.
back-to-default = Voltar à política predefinida
reset-plan = { $mailboxes ->
    [one] { $mailboxes } caixa de correio seria reposta;
   *[other] { $mailboxes } caixas de correio seriam repostas;
} { $kept ->
    [one] { $kept } mantém a política que lhe é destinada,
   *[other] { $kept } mantêm a política que lhes é destinada,
} { $frozen ->
    [one] { $frozen } aguarda a leitura de um grupo.
   *[other] { $frozen } aguardam a leitura de um grupo.
}
must-enforce = O conector apenas observa. Ative primeiro a imposição.
reset-ask = Repor…
reset-title = Repor a política predefinida?
reset = Repor
reset-count = { $count ->
    [one] { $count } caixa de correio será reposta. As alterações podem ser anuladas.
   *[other] { $count } caixas de correio serão repostas. As alterações podem ser anuladas.
}
reset-text = Cada caixa de correio a que nenhuma política se destina recebe uma atribuição em branco, para que se aplique a política predefinida. É uma única execução, cujas alterações podem ser anuladas.
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
priority-help = Se várias políticas abrangerem um utilizador, aplica-se a de número mais baixo.
default-policy = A política predefinida
default-policy-help = Para cada caixa de correio cuja própria atribuição está em branco.
needs-name = Introduza um nome para a política.
save-policy-title = Guardar esta política de caixa de correio?
policy-saved = A política de caixa de correio está guardada. O plano mostra o que altera.
policy-removed = A política de caixa de correio já não é pretendida. As suas caixas de correio recebem primeiro outra política que lhes é destinada; depois, o conector remove esta.
all-policies = ‹ Todas as políticas de caixa de correio

## presets
allow-list = Lista de permitidos
allow-list-text = Só têm acesso os dispositivos inscritos e conformes, os que uma regra permite e os que alguém aprovou.
block-list = Lista de bloqueados
block-list-text = Todos os dispositivos têm acesso, exceto os não inscritos ou não conformes e os que uma regra bloqueia.
mixed = Misto, com quarentena
mixed-text = Os dispositivos inscritos e conformes têm acesso, as regras permitem ou bloqueiam tipos de dispositivos e todos os outros dispositivos aguardam aprovação em quarentena.
preset-settings = Nível de acesso predefinido: { $level }. Substituir a regra predefinida: { $override }.
show-its-plan = Mostrar plano
show-plan-of = Mostrar o plano de { $name }
apply-ask = Aplicar…
apply-named = Aplicar { $name }
presets-text = As estratégias documentadas, para todas as organizações. Grupos, regras e isenções ficam como estão.
apply-title = Aplicar { $name }?
apply = Aplicar
apply-lock-out = Com isto, quase ninguém ficaria com acesso. O serviço recusa, a menos que confirme.
apply-text = O serviço guarda em conjunto as definições de acesso condicional e as definições no Exchange.
type-apply = Para aplicar mesmo assim, escreva confirm
preset-not-saved = Nada foi guardado: com a estratégia, quase ninguém ficaria com acesso.
nothing-saved = Nada foi guardado.
applied = Estratégia aplicada: { $name }. O plano mostra o que altera.
switch-on = Ativação da quarentena
new-level = Novo nível de acesso predefinido
show-exceptions = Mostrar exceções
switch-on-text = O conector aprova primeiro, um a um, os dispositivos que têm agora acesso pelo nível predefinido. Quando todos estiverem aprovados, altera o nível predefinido. Assim, os dispositivos existentes não perdem o acesso e os novos aguardam aprovação.
switch-ons = Ativações
begun = Iniciada
level = Nível
approved-devices = Dispositivos aprovados
take-back-ask = Reverter…
take-back-named = Reverter a ativação de { $time }
none-begun = Não foi iniciada nenhuma ativação.
would-happen = O que aconteceria
switch-plan = { $approved ->
    [one] { $approved } dispositivo seria aprovado;
   *[other] { $approved } dispositivos seriam aprovados;
} { $losing ->
    [one] { $losing } dispositivo não pode ser aprovado e perderia o acesso.
   *[other] { $losing } dispositivos não podem ser aprovados e perderiam o acesso.
}
exceptions = Exceções
why-not-approved = Porque não pode ser aprovado
all-approved = Todos os dispositivos que têm acesso pelo nível predefinido podem ser aprovados.
switch-must-enforce = O conector apenas observa. Ative a imposição antes de iniciar uma ativação.
begin-ask = Iniciar a ativação…
switch-title = { $level ->
    [quarantine] Ativar a quarentena?
   *[other] Ativar o bloqueio?
}
begin = Iniciar
switch-text = { $approved ->
    [one] Primeiro é aprovado { $approved } dispositivo,
   *[other] Primeiro são aprovados { $approved } dispositivos,
} { $level ->
    [quarantine] depois o nível predefinido passa a Quarentena.
   *[other] depois o nível predefinido passa a Bloquear acesso.
} Pode reverter a ativação.
switch-exceptions = { $count ->
    [one] { $count } dispositivo que não pode ser aprovado perde o acesso.
   *[other] { $count } dispositivos que não podem ser aprovados perdem o acesso.
}
take-back-title = Reverter a ativação?
take-back = Reverter
take-back-text = O conector repõe o nível predefinido e as entradas anteriores onde ainda estão como o conector os escreveu.
taken-back = O conector está a reverter a ativação.

## runs
runs-and-changes = Execuções e alterações
made = Criada
decided-by = Decidido por
no-run = Ainda não há nenhuma execução.
runs-text = Uma execução é um conjunto de ordens que o serviço criou em conjunto. Uma execução acima dos limites do travão aguarda até que alguém decida; as alterações de cada execução podem ser anuladas.
run-waits = Uma execução aguarda a sua decisão
held-removal = { $count ->
    [one] Remove { $count } parceria.
   *[other] Remove { $count } parcerias.
}
held-losing = { $losing ->
    [one] { $losing } dispositivo de { $total } perderia o acesso
   *[other] { $losing } dispositivos de { $total } perderiam o acesso
} { $orders ->
    [one] por { $orders } ordem;
   *[other] por { $orders } ordens;
} somando as últimas { $hours } horas, o total é { $counted }. O travão retém uma execução acima de { $devices } dispositivos ou { $percent }%.
none-left = O serviço não enviou ao conector nenhuma das ordens desta execução.
accept-ask = Aceitar…
reject-ask = Rejeitar…
show-its-orders = Mostrar ordens
accept-run-title = Aceitar a execução?
accept-run = Aceitar a execução
accept-removal = { $count ->
    [one] { $count } parceria será removida. A remoção é irreversível; o dispositivo volta a ligar-se por si.
   *[other] { $count } parcerias serão removidas. A remoção é irreversível; os dispositivos voltam a ligar-se por si.
}
accept-losing = { $losing ->
    [one] { $losing } dispositivo perderá o acesso ao correio
   *[other] { $losing } dispositivos perderão o acesso ao correio
} { $orders ->
    [one] por { $orders } ordem.
   *[other] por { $orders } ordens.
}
type-partnerships = Para confirmar, escreva { $number }, o número de parcerias
run-is-accepted = { $count ->
    [one] A execução foi aceite; o serviço envia { $count } ordem ao conector.
   *[other] A execução foi aceite; o serviço envia { $count } ordens ao conector.
}
reject-run-title = Rejeitar a execução?
reject-run = Rejeitar a execução
reject-run-text = O serviço não ordena nenhuma destas alterações até que a sua decisão para um dispositivo mude.
run-is-rejected = A execução foi rejeitada. O serviço não ordenou nada dela.
undo-run-title = Anular as alterações da execução?
undo-run = Anular alterações
undo-run-text = O que esta execução alterou é anulado onde ainda está como o conector o escreveu; o que alguém alterou entretanto à mão permanece. Os dispositivos que a execução bloqueou podem voltar a ter acesso. Uma limpeza de dados e uma parceria removida são irreversíveis.
undo-state = Anulação das alterações: { $state }.
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
progress = Progresso
undo-run-ask = Anular alterações…
values-not-told = não indicado
by-whom = por { $name }
run-of = Execução de { $time }
when = Quando
before-after = Antes → depois
no-change = O conector não alterou nada no Exchange.
changes-text = O que o conector alterou e os valores anteriores. As alterações que alguém fez à mão não estão aqui listadas e permanecem.
switch-waits = Uma ativação aguarda a sua decisão
failed-approvals = { $count ->
    [one] { $count } aprovação falhou, pelo que o nível de acesso predefinido continua aberto.
   *[other] { $count } aprovações falharam, pelo que o nível de acesso predefinido continua aberto.
}
approve-again-ask = Repetir as aprovações…
approve-again-title = Repetir as aprovações?
approve-again = Repetir
approve-again-text = O serviço ordena mais uma vez as aprovações que falharam; quando todas tiverem êxito, o nível de acesso predefinido muda.
approving-again = As aprovações foram novamente ordenadas.
give-up-ask = Abandonar a ativação…
give-up-title = Abandonar a ativação?
give-up = Abandonar
give-up-text = O nível de acesso predefinido não muda. As aprovações feitas permanecem; para as remover, anule as alterações da execução.
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
stale-text = Parcerias pela última sincronização com êxito. A lista omite as parcerias que nunca sincronizaram ou cujas horas o conector não conseguiu ler.
near-maximum = Utilizadores próximos do máximo
near-maximum-text = Uma caixa de correio pode ter { $count } parcerias. A lista mostra os utilizadores que têm pelo menos quatro quintos disso.
address = Endereço
partnerships = Parcerias
none-near = Nenhum utilizador está próximo do máximo.
remove-them = Remover as parcerias
except-members = Exceto membros de
removal = Remoção de parcerias inativas
except-users = Exceto utilizadores, um endereço por linha
at-least-30 = Introduza pelo menos 30 dias: um dispositivo pode estar inativo menos tempo porque o utilizador está de férias.
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
make-run-text = A execução aguarda até que a aceite com o número { $number }. Antes disso, o conector não remove nada.
wipe-pending = { $count ->
    [one] { $count } permanece porque o dispositivo ainda tem de executar uma limpeza de dados.
   *[other] { $count } permanecem porque os dispositivos ainda têm de executar uma limpeza de dados.
}

restore-title = Nova leitura em curso
restore-text = A base de dados do serviço foi restaurada. Ninguém perde o acesso sem aprovação até que isto seja lido de novo: { $waits }.
restore-end-ask = Terminar…
restore-end-title = Os registos estão corretos tal como estão?
restore-end = Os registos estão corretos
restore-end-text = A partir daí, o serviço volta a decidir pelos registos atuais, com o travão habitual.
restore-ended = O serviço volta a decidir pelos registos.
unclaimed-entries = Entradas de origem desconhecida
unclaimed-text = Estão no Exchange, e nem o conector nem este serviço sabem quem as criou. Depois de um restauro, podem ser do próprio conector.
unclaimed-ours-ask = Do conector…
unclaimed-by-hand = Criada à mão
unclaimed-ours-title = Esta entrada é do próprio conector?
unclaimed-ours = Do conector
unclaimed-ours-text = Nesse caso, pode ser retirada pelas regras ou ao anular alterações, dentro dos limites do travão.
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
let-in-text = O dispositivo recebe correio, digam o que disserem as regras. No fim do prazo, voltam a decidir as regras.
block-title = Bloquear acesso: { $name }?
block-text = O dispositivo não recebe correio, digam o que disserem as regras. Nada nele é apagado.
allow-by-hand = Permitir
block-by-hand = Bloquear
applies-to = Para
this-device = Este dispositivo
all-devices-of-user = Todos os dispositivos do utilizador
for-how-long = Durante quanto tempo
for-days = { $days } dias
until-further-notice = até nova indicação
decided-by-hand = Decidido; o conector executa a decisão.
decided-while-observing = Decidido. O conector apenas observa, pelo que nada muda ainda no Exchange.
allowed-by-hand-of = Permitido à mão por { $by } ({ $since } → { $end }).
blocked-by-hand-of = Bloqueado à mão por { $by } ({ $since } → { $end }).
for-all-devices-of-user = Aplica-se a todos os dispositivos do utilizador.
end-by-hand = Terminar esta decisão…
end-by-hand-title = Deixar as regras decidir de novo?
end-by-hand-text = Com as regras, o dispositivo pode perder ou obter o acesso.
end-by-hand-yes = Terminar
ended-by-hand = Voltam a decidir as regras.
reason-by-hand = Motivo, mostrado com a decisão
role-read = só de leitura
role-audit = auditor
role-help-desk = suporte técnico
role-operate = operador
role-administer = administrador
name-and-role = { $name } ({ $role })
for-a-higher-role = A sua função não permite limpar dados de dispositivos nem remover parcerias.

## set-up package
setup-package = Pacote de instalação
package-text = Contém o programa de instalação e um novo ficheiro de conta. Descomprima-o num computador da organização do Exchange e inicie aí a instalação.
package-ask = Transferir o conector local…
package-ask-system = Transferir o conector local ({ $system })…
package-question = Transferir o pacote de instalação?
package-question-text = Quem o tiver pode ligar uma organização do Exchange a este serviço. É válido para { $uses } inscrições e { $days } dias: entregue-o de forma segura e elimine-o depois de utilizado.
package-download = Transferir o conector local
package-downloaded = O pacote de instalação foi transferido.
package-none = Os programas de instalação não estão no computador do serviço:

## entries from before this connector
before-entries = Entradas anteriores a este conector
before-text = Dispositivos que estavam numa lista pessoal da sua caixa de correio quando este conector verificou pela primeira vez: { $count }; entradas que contrariam o que se pretende agora: { $conflicts }. Ficam como estão até que indique de quem são: de um conector anterior (também o da Microsoft colocava dispositivos nestas listas) ou criadas à mão.
before-ours-ask = De um conector anterior…
before-ours-title = São todas de um conector anterior?
before-ours = De um conector anterior
before-ours-text = Nesse caso, estas entradas ({ $count }) podem ser retiradas pelas regras ou ao anular alterações, dentro dos limites do travão; entradas que contrariam o que se pretende agora: { $conflicts }.
before-hand-ask = Criadas à mão…
before-hand-title = Foram todas criadas à mão?
before-hand = Criadas à mão
before-hand-text = Nesse caso, estas entradas ({ $count }) nunca mais são alteradas.

## the desk: overview, what waits, a device, a person, a wipe
overview = Visão geral
waiting-for-you = A aguardar por si
person = Pessoa
nobody-told = pessoa não indicada
things-wait = { $count ->
    [one] { $count } item aguarda.
   *[other] { $count } itens aguardam.
}
nothing-waits = Nada aguarda.
nothing-changes-alone = Nada aqui altera o Exchange até que decida.
devices-in = Dispositivos: { $count }; organizações: { $organizations }.
only-observing = { $count ->
    [one] Apenas observa.
   *[other] Todas apenas observam.
}
all-organizations = Todas as organizações
held-run-title = { $count ->
    [one] Uma execução está retida: { $count } telemóvel perderia o acesso ao correio.
   *[other] Uma execução está retida: { $count } telemóveis perderiam o acesso ao correio.
}
held-limit = O limite é de { $devices } dispositivos ou { $percent }% em { $hours } horas.
review-run = Ver a execução
observing-title = Apenas a observar. Telemóveis que perderiam o acesso ao correio: { $losing }; que voltariam a tê-lo: { $gaining }.
observing-more = Nada muda no Exchange até que alguém ative a imposição.
see-who = Ver quem
now-and-then = Acesso agora e como decidido
now-in-exchange = Agora no Exchange
would-become = Passaria a
difference = Diferença
no-count-yesterday = ontem nada foi contado
as-yesterday = tantos como ontem
more-than-yesterday = mais { $count } do que ontem
fewer-than-yesterday = menos { $count } do que ontem
in-discovery = { $count } em deteção
counted-at = Contados
not-counted-yet = Os dispositivos ainda não foram contados.
blocked-and-quarantined = Bloqueados e em quarentena, { $days } dias
chart-from-now = O serviço conta a partir de agora; amanhã haverá dois dias para comparar.
as-table = Como tabela
why-blocked = Porque há telemóveis bloqueados
nobody-blocked = Nenhum telemóvel está bloqueado.
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
none-connected-yet = Ainda não há nenhum conector.
three-steps = Três passos até à primeira lista de telemóveis
step-package = Obter o pacote de instalação
step-package-text = Para um computador Windows ou Linux que consiga aceder ao Exchange. Contém os programas e um ficheiro de conta válido durante alguns dias.
step-set-up = Executar aí a instalação
step-set-up-text = Testa cada passo antes de guardar seja o que for e apenas observa.
step-plan = Ver o plano
step-plan-text = Veja quem perderia o acesso ao correio e por que regra, antes que algo aconteça.
because-not-enrolled = este telemóvel não está inscrito
because-not-activated = o correio não está ativado neste telemóvel
because-not-compliant = este telemóvel não está conforme
because-rule = a regra “{ $rule }” corresponde
because-by-hand = bloqueado por uma pessoa
because-exchange = pelas regras do próprio Exchange ou à mão no Exchange
says-outside = Fora do âmbito deste conector.
says-outside-more = Nada é decidido aqui sobre este dispositivo.
says-wiped = O telemóvel confirmou uma limpeza de dados.
says-wipe-sent = O Exchange entregou uma limpeza de dados a este telemóvel.
says-wipe-sent-more = Entregue em { $time }. Já não é possível cancelá-la.
says-wipe-ordered = Foi ordenada uma limpeza de dados para este telemóvel.
says-wipe-ordered-more = O Exchange entrega-a no próximo contacto do telemóvel. Até lá, é possível cancelá-la.
says-modern = Não decidido aqui: Outlook com autenticação moderna híbrida.
says-modern-more = Quem decide é o Acesso Condicional na nuvem. O que o Exchange mostra não é o que conta.
says-blocked-then = Permitido até { $time }, depois bloqueado: { $reason }.
says-block-ordered = Bloqueio ordenado em { $time }, ainda não confirmado.
says-access-ordered = Acesso ordenado em { $time }, ainda não confirmado.
says-ordered-more = O conector vai buscar a ordem no próximo contacto com o serviço.
says-block-held = { $state }. O bloqueio deste dispositivo está retido com outros.
says-change-held = { $state }. A alteração deste dispositivo está retida com outras.
says-by-hand = { $state }, embora o pretendido seja: { $wanted }.
says-by-hand-more = Alguém criou a entrada à mão no Exchange, não este produto. As entradas criadas à mão prevalecem.
says-failed = A alteração falhou em { $time }; o telemóvel continua: { $state }.
says-rejected = { $state }. Alguém rejeitou a alteração.
says-rejected-more = Não é ordenada até que se pretenda outra coisa.
says-would-block = { $state }. Seria bloqueado: { $reason }.
says-would-change = { $state }. Pretendido: { $wanted }.
says-observes = { $name }: apenas observa; nada muda no Exchange até que a imposição seja ativada.
says-let-in = Permitido à mão por { $by } (→ { $end }).
says-blocked-by = Bloqueado à mão por { $by } (→ { $end }).
says-rules-again = Depois, voltam a decidir as regras.
says-until-ended = Até que alguém termine a decisão.
says-blocked-elsewhere = Bloqueado, e não por este produto.
says-blocked-elsewhere-more = O Exchange indica este motivo: { $reason }.
says-blocked = Bloqueado desde { $time }: { $reason }.
says-confirmed = O Exchange confirmou em { $time }.
says-next-contact = O telemóvel apercebe-se disso no próximo contacto.
says-quarantined = Em quarentena: aguarda a decisão de uma pessoa.
says-first-seen = Visto pela primeira vez { $time }.
see-waiting = Ver o que aguarda
says-discovery = O Exchange ainda está a identificar este dispositivo.
says-discovery-more = Até lá, não recebe o conteúdo das mensagens.
says-allowed = Permitido.
says-kept = Mantém o que tem:
says-undecided = Ainda nada foi decidido sobre este dispositivo.
says-unknown = O estado deste dispositivo no Exchange não é conhecido.
says-unknown-more = Uma sincronização completa pode trazê-lo.
like-same = Provavelmente a mesma pessoa com um telemóvel novo.
like-same-text = Mesma caixa de correio e mesma família; o telemóvel antigo deixou de sincronizar mais ou menos quando o novo apareceu. Pergunte à pessoa antes de passar a aprovação para o novo.
like-copied = O mesmo ID em vários sítios: pode ter sido copiado.
copied-models = O mesmo ID veio de modelos diferentes. Verifique cada um antes de permitir o acesso.
copied-people = O mesmo ID aparece em pessoas diferentes. Também pode ser um só telemóvel com duas caixas de correio; verifique antes de permitir o acesso.
like-new = Um dispositivo novo.
like-new-text = Não se conhece nenhum telemóvel desta pessoa e desta família que tenha deixado de sincronizar.
same-phone = Mesmo telemóvel, ID novo
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
    [one] { $count } telemóvel em quarentena
   *[other] { $count } telemóveis em quarentena
}
quarantined-text = Sem correio até que uma pessoa decida.
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
this-phone = Este telemóvel
model = Modelo
first-sync = Primeira sincronização
open-the-device = Abrir a página do dispositivo
next-one = Seguinte
keys-help = J e K percorrem a lista enquanto esta tem o foco; não decidem nada.
decided-one = Decidido.
decided-several = { $count ->
    [one] Decidido para { $count } dispositivo.
   *[other] Decidido para { $count } dispositivos.
}
some-failed = Falhas: { $count } de { $all }
some-failed-text = Os outros estão decididos. Estes não:
understood = Percebi
close = Fechar
and-more = e mais { $count }
no-held-run = Nenhuma execução aguarda.
unread-text = As decisões baseiam-se nestes grupos e origens. Até ser possível lê-los, todos os afetados mantêm o que têm.
all-read = Tudo aquilo em que as decisões se baseiam pode ser lido.
no-certificate-ends = Nenhum certificado expira em breve.
what-happened = O que aconteceu
undo = Anular
undo-with-run = Anular com a execução…
is-undone = Alterações anuladas
first-seen = Visto pela primeira vez
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Permitido à mão
blocked-by-hand = Bloqueado à mão
exchange-not-asked = As regras do próprio Exchange e o nível predefinido não são consultados.
exchange-decides = Decidem as regras do próprio Exchange e o nível predefinido.
exchange-rules = Acesso no Exchange
is-it-the-successor = Este é o sucessor de { $name }?
successor-text = Mesma pessoa, mesma família; última sincronização do antigo: { $time }.
see-the-old = Ver o antigo
carry-over-ask = Passar a aprovação…
carry-over = Passar a aprovação
carry-title = Passar a aprovação para o telemóvel novo?
carry-by-hand = Alguém permitiu { $old } à mão. Essa permissão termina, e { $new } recebe permissão até à mesma data e hora. É possível terminá-la depois.
carry-by-rules = As regras permitem { $old } e continuam a decidir sobre esse dispositivo. { $new } recebe uma permissão dada à mão durante o tempo que escolher.
carried-over = A aprovação passou para o telemóvel novo.
allow-ask = Permitir sem prazo…
let-in-for-a-while = Permite o acesso durante algum tempo
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
first-of-them = São mostrados os primeiros { $count }.
let-all-in-ask = Permitir todos…
let-all-in-title = Permitir todos os dispositivos: { $name }?
let-all-in-text = Todos os dispositivos desta pessoa recebem correio, incluindo os futuros, digam o que disserem as regras. O que foi decidido sobre um dispositivo específico prevalece.
block-all-ask = Bloquear todos…
block-all-title = Bloquear todos os dispositivos: { $name }?
block-all-text = Nenhum dispositivo desta pessoa recebe correio, nem os futuros. O que foi decidido sobre um dispositivo específico prevalece; o travão conta este bloqueio.
decided-for-person = Decidido para todos os dispositivos da pessoa.
phone = Telemóvel
in-exchange = No Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Aplica-se à pessoa: a todos os seus dispositivos.
more = Mais
never-ordered = nunca ordenada
wipe-title = Limpar os dados deste dispositivo: { $name }?
not-this-phone = Não é este
what-is-removed = O que é removido
account-only = Só a conta de correio
account-only-old = Não é possível: requer o ActiveSync 16.1, e o Exchange não indicou que este telemóvel o suporta.
account-only-outlook = Não é possível: o Outlook só conhece a sua própria limpeza de dados.
outlook-data = Os dados do próprio Outlook
whole-phone = Tudo no telemóvel
whole-phone-text = Perdem-se fotografias e aplicações privadas.
wipe-handed-over = O Exchange entrega a limpeza de dados no próximo contacto do telemóvel. Até lá, é possível cancelá-la.
wipe-reason = Motivo, guardado com a ordem
wipe-ending = Os últimos { $count } carateres do ID deste telemóvel
wipe-whole-id = O ID completo deste telemóvel
wipe-yes = Limpar os dados deste telemóvel
wipe-no = Manter o telemóvel como está
share-of = { $percent }% de { $total }
odd-group = Destes, são membros de “{ $name }”: { $count }.
let-these-in-ask = Permitir estes…
let-these-in-of = Permitir estes: { $name }
summary-partial = A execução é maior do que o resumo aqui mostrado; as ordens abaixo estão completas.
other-orders = Alteração sem efeito no acesso
reasons-of-run = Motivos da perda de acesso
for-example = Por exemplo
seen-this-week = Vistos esta semana
where-they-are = Onde estão
carry-several = Uma aprovação dada à mão passa com o seu próprio fim. Onde as regras permitem o telemóvel antigo, o novo recebe permissão durante o tempo que escolher. Pergunte primeiro às pessoas.

## finding devices
find-box = Procurar pessoa, endereço, dispositivo ou ID
find-person = Pessoa
find-columns = Colunas…
find-csv = CSV destes { $count }
find-csv-all = CSV de todos estes
find-views = Vistas
find-attention = Requer atenção
find-silent = Sem sincronizar há mais de 30 dias
find-old-eas = EAS anterior a 16.1
find-save-view = Guardar esta vista…
find-view-name = Nome da vista
find-view-shared = Todos a veem
find-view-saved = A vista está guardada.
find-view-remove = Remover esta vista…
find-view-remove-title = Remover a vista “{ $name }”?
find-view-removed = A vista foi removida.
find-filter-by = Filtrar por
find-apply = Aplicar
find-remove-filter = Remover o filtro { $name }
find-words = Procura
find-step = Passo decisivo
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
find-allow-text = Uma decisão tomada à mão prevalece sobre todas as regras, para cada um destes dispositivos.
find-block-text = Uma decisão tomada à mão prevalece sobre todas as regras. Cada dispositivo que perde o acesso conta para o travão: acima do limite deste, a execução aguarda aprovação.
find-progress = Decididos: { $done } de { $all }…
find-decided = Número de dispositivos decididos: { $count }.
find-failed = Não decididos: { $count }
find-understood = Fechar
find-step-by-hand = decidido à mão
find-step-enabled = controlo de acesso
find-step-exemption = isenção
find-step-excluded = grupo excluído
find-step-inactive = dispositivo inativo
find-step-rule = regra local
find-step-included = grupo incluído
find-step-managed = inscrição
find-step-activated = ativação
find-step-compliant = conformidade
find-step-override = substituição da regra do Exchange

## audit
audit-title = Auditoria
audit-text = Cada alteração de definição, função ou modo, cada ordem e cada aprovação. Os dados são guardados durante { $days } dias.
audit-when = Quando
audit-who = Quem
audit-what = O quê
audit-before-after = Antes → depois
audit-from-where = De onde
audit-none = Nenhuma entrada.
audit-verifying = A verificar a cadeia…
audit-verified = Cadeia verificada até { $time }
audit-broken = A cadeia não está íntegra. Mantenha a base de dados como está e apure quem teve acesso ao respetivo ficheiro.
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
audit-previewed = Pré-visualização
audit-exported = Exportação
audit-signed-in = Início de sessão
audit-signed-out = Fim de sessão
audit-refused = Início de sessão recusado
audit-access-settings = definições de acesso
audit-exchange-settings = definições do Exchange
audit-mail-settings = definições de notificação
audit-mailbox-policy = política de caixa de correio
audit-mailbox-policies = políticas de caixa de correio
audit-connector = conector
audit-decision = decisão tomada à mão
audit-run = execução
audit-order = ordem
audit-template = modelo de mensagem
audit-message = mensagem
audit-record = registo de gestão
audit-source = origem de conformidade
audit-link = associação de um dispositivo
audit-device-name = nome de um dispositivo
audit-group = grupo
audit-graph = Microsoft Graph
audit-account-file = ficheiro de conta
audit-user = utilizador
audit-session = sessão
audit-entries = entradas de origem desconhecida
audit-restore = leitura após um restauro
audit-console = consola
audit-api = API
audit-command-line = linha de comandos
audit-of-connector = no conector
audit-of-service = o próprio serviço

# What has changed meanwhile
reconnecting = Sem ligação ao serviço; a tentar novamente. O que vê é de { $time }.
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
readiness-eas-text = O Exchange Online aceita a versão { $version } e posteriores. Os servidores no local também aceitam versões anteriores.
readiness-client-text = A Microsoft já não desenvolve os clientes marcados como antigos.
readiness-silent = Telefones silenciosos
readiness-near-maximum = { $count ->
    [one] { $count } utilizador está perto do máximo de telefones.
   *[other] { $count } utilizadores estão perto do máximo de telefones.
 }
readiness-policies = Telefones por política de caixa de correio
readiness-policies-text = O que cada telefone comunicou no último contacto.
readiness-applied = Grau de aplicação

# People, sessions, tokens, sign-in
pp-code = Código
pp-code-help = Seis dígitos do autenticador ou um dos seus códigos de recuperação.
pp-by-password = Iniciar sessão com nome e palavra-passe
pp-by-token = Iniciar sessão com um token de acesso
pp-password = Palavra-passe
pp-refused = O nome ou a palavra-passe não está correto.
pp-code-refused = O código não está correto ou já foi utilizado. Aguarde pelo próximo e verifique a hora dos dois dispositivos.
pp-link-unknown = Esta ligação já não é válida: foi utilizada, uma mais recente substituiu-a ou as suas 24 horas terminaram. Peça outra a um administrador.
pp-too-short = Escolha uma palavra-passe com, pelo menos, { $count } carateres.
pp-too-long = Uma palavra-passe tem, no máximo, { $count } carateres.
pp-too-plain = Escolha uma palavra-passe com mais carateres diferentes.
pp-holds-name = A palavra-passe contém o seu nome. Escolha outra.
pp-old-wrong = Esta não é a sua palavra-passe atual.
pp-too-often = Demasiadas tentativas. Aguarde um minuto e tente novamente.
pp-last-administrator = Esta é a única pessoa que pode administrar o serviço. Atribua primeiro a outra a função de administrador e uma forma de iniciar sessão.
pp-no-second = É exigida uma segunda pessoa, o que requer duas pessoas que possam iniciar sessão e administrar. Adicione primeiro outra.
pp-page-only = Iniciou sessão com um token de acesso de duração limitada. A palavra-passe, o segundo fator e os tokens são alterados depois de iniciar sessão com a palavra-passe.
pp-choose = Escolha uma palavra-passe
pp-choose-for = para { $name }
pp-choose-and-enter = Guardar e iniciar sessão
pp-new-password = Nova palavra-passe
pp-again = Nova palavra-passe, mais uma vez
pp-password-help = Pelo menos { $count } carateres. Várias palavras são fáceis de recordar e difíceis de adivinhar.
pp-not-same = As duas não são iguais.
pp-account = A sua conta
pp-role = Função
pp-must-enroll = A sua função exige um segundo fator
pp-must-enroll-text = Configure-o para continuar.
pp-sessions = Sessões abertas
pp-end-others = Terminar as minhas outras sessões
pp-tokens = Tokens de acesso
pp-tokens-text = Para scripts e programas. Um token não permite mais do que aquilo que pode fazer e termina no seu prazo.
pp-token-ask = Criar um token…
pp-change-password = Alterar a palavra-passe
pp-set-password = Definir uma palavra-passe
pp-old-password = Palavra-passe atual
pp-password-text = As suas outras sessões terminam quando guarda uma nova palavra-passe.
pp-password-changed = A sua palavra-passe foi guardada. As suas outras sessões terminaram.
pp-factor = Segundo fator
pp-factor-on = Ao iniciar sessão com a palavra-passe é pedido um código do seu autenticador.
pp-codes-left = { $count ->
    [one] Resta { $count } código de recuperação.
   *[other] Restam { $count } códigos de recuperação.
 }
pp-new-codes-ask = Novos códigos de recuperação…
pp-new-codes = Criar novos códigos de recuperação
pp-factor-remove-ask = Remover o segundo fator…
pp-factor-remove = Remover o segundo fator
pp-factor-removed = O segundo fator foi removido.
pp-factor-text = Um código de uma aplicação de autenticação, além da palavra-passe. Quem souber apenas a palavra-passe não consegue iniciar sessão.
pp-factor-set-up = Configurar
pp-qr = Imagem para uma aplicação de autenticação
pp-scan = Leia esta imagem com uma aplicação de autenticação e escreva o código que esta mostra.
pp-by-hand = Ou escreva à mão
pp-first-code = Código que a aplicação mostra
pp-factor-confirm = Ativar
pp-factor-done = O segundo fator está ativado.
pp-codes = Códigos de recuperação
pp-codes-text = Guarde-os onde mais ninguém os encontre. Cada um permite iniciar sessão uma vez se o autenticador se perder. Só são mostrados agora.
pp-kept = Já guardei
pp-copy = Copiar
pp-link = ligação
pp-since = Desde
pp-from = Origem
pp-by = Início de sessão com
pp-last-use = Última utilização
pp-ends = Termina
pp-this-one = esta
pp-end = Terminar
pp-end-ask = Terminar…
pp-end-session-of = Terminar a sessão de { $name } a partir de { $address }
pp-session-ended = A sessão terminou.
pp-no-session = Não há nenhuma sessão aberta.
pp-sessions-ended = { $count ->
    [one] { $count } sessão terminou.
   *[other] { $count } sessões terminaram.
 }
pp-made = Criado
pp-end-token = Revogar o token { $name }
pp-end-token-text = Os programas que o utilizam são recusados a partir de agora e as sessões que abriu terminam.
pp-token-ended = O token foi revogado.
pp-no-token = Não há tokens.
pp-token-name = Para que serve
pp-token-name-help = Um computador ou um script, tal como o reconhecerá mais tarde.
pp-days = Termina após
pp-days-count = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
 }
pp-token-make = Criar o token
pp-token-made = O token foi criado
pp-token-once = Só é mostrado agora.
pp-people = Pessoas
pp-demands = Regras de início de sessão
pp-single = Só uma pessoa pode administrar o serviço
pp-single-text = Mais ninguém pode ajudar se esta pessoa se esquecer da palavra-passe. Adicione uma segunda; no servidor, um comando dá uma nova ligação em qualquer altura.
pp-password-and-factor = Palavra-passe e código
pp-link-until = ligação até { $time }
pp-no-way = não pode iniciar sessão
pp-signs-in = Inicia sessão com
pp-you = a sua conta
pp-role-ask = Função…
pp-role-of = Função de { $name }
pp-link-ask = Ligação…
pp-link-for = Ligação para { $name }
pp-link-ask-text = Com a ligação, esta pessoa escolhe uma nova palavra-passe, uma vez e no prazo de 24 horas. Uma ligação anterior deixa de ser válida. A palavra-passe atual e as sessões mantêm-se até essa escolha.
pp-link-make = Criar a ligação
pp-link-made = Ligação para { $name }
pp-link-text = Entregue-a a esta pessoa por um meio de confiança. É válida uma vez, até { $time }, e só é mostrada agora.
pp-factor-take-ask = Segundo fator…
pp-factor-take = Retirar o segundo fator de { $name }
pp-factor-take-text = Só se o autenticador e os códigos de recuperação se perderam. Certifique-se de que é esta pessoa quem o pede.
pp-take-away = Retirar
pp-remove = Remover { $name }
pp-remove-text = Esta pessoa já não pode iniciar sessão; sessões e tokens terminam de imediato. O que fez permanece na auditoria.
pp-removed = Pessoa removida: { $name }.
pp-add-ask = Adicionar uma pessoa…
pp-add = Adicionar uma pessoa
pp-add-text = Recebe uma ligação com a qual esta pessoa escolhe uma palavra-passe.
pp-name-help = Tal como a auditoria o mostrará.
pp-roles-help = Só de leitura: vê. Auditor: também lê a auditoria. Suporte técnico: permite dispositivos durante alguns dias. Operador: também bloqueia, limpa dados de dispositivos e decide sobre execuções. Administrador: tudo.
pp-exists = Já existe alguém com o nome { $name }.
pp-added = Pessoa adicionada: { $name }.
pp-role-given = { $name } tem agora a função { $role }.
pp-sessions-text = As sessões abertas desta página, de todas as pessoas. Uma sessão que termine é recusada a partir daí.
pp-all-tokens-text = Os tokens de acesso de duração limitada de todas as pessoas.
pp-factor-for = Funções que exigem um segundo fator
pp-factor-for-text = Quem tem essa função e inicia sessão com palavra-passe configura primeiro um segundo fator. Os tokens de acesso não são afetados.
pp-demands-saved = As regras de início de sessão foram guardadas.
pp-second = Segunda pessoa
pp-second-text = O que uma pessoa pede aguarda que outra o confirme, no máximo 24 horas. Ninguém confirma o próprio pedido e desativar isto também exige uma segunda pessoa.
pp-second-single = Só uma pessoa pode administrar o serviço, pelo que ninguém poderia confirmar. Adicione primeiro outro administrador que possa iniciar sessão.
pp-for-wipes = Para limpar dados de dispositivos
pp-for-runs = Para aceitar execuções retidas
pp-waits-second = Isto foi pedido e aguarda outra pessoa, em A aguardar por si.
pp-none-second = Nada aguarda uma segunda pessoa.
pp-wants-wipe = Limpar dados: { $name }
pp-wants-run = { $count ->
    [one] Aceitar uma execução retida com { $count } ordem
   *[other] Aceitar uma execução retida com { $count } ordens
 }
pp-wants-settings = Exigir menos vezes uma segunda pessoa
pp-asked-by = Pedido por
pp-asked-at = Pedido em
pp-waits-until = Aguarda até
pp-nothing-yet = Ainda nada foi feito.
pp-confirm-ask = Confirmar…
pp-confirm = Confirmar agora
pp-confirm-text = É executado de imediato. Confirme apenas se o examinou pessoalmente.
pp-confirmed = Foi confirmado e está a ser executado.
pp-refuse-ask = Recusar…
pp-refuse = Recusar agora
pp-refuse-text = Nada é feito. Pode ser pedido de novo.
pp-refused-request = Foi recusado.
pp-withdraw-ask = Retirar pedido…
pp-withdraw = Retirar o pedido
pp-withdraw-text = Nada é feito. Pode pedi-lo de novo.
pp-withdrawn = O pedido foi retirado.
pp-own-request = Foi pedido por si: outra pessoa tem de decidir.
pp-higher-role = Alguém com uma função superior decide sobre isto.
pp-request-over = Isto já não aguarda: alguém decidiu ou o dia passou.
pp-author-gone = Quem o pediu foi removido ou já não o pode fazer. Recuse e peça de novo se for pretendido.
pp-request-waits = O mesmo já foi pedido e aguarda uma segunda pessoa.

# People, sessions, tokens, sign-in
pp-show-number = Mostrar por inteiro
pp-show-number-text = A auditoria regista quem viu.
pp-alarm = Foi utilizada uma conta de emergência
pp-acknowledge-ask = Tomar conhecimento…
pp-acknowledge = Tomar conhecimento da utilização
pp-acknowledge-text = O alarme desaparece. Faça-o quando souber quem utilizou a conta e porquê, e atribua-lhe uma nova palavra-passe.
pp-acknowledged = Foi tomado conhecimento da utilização.
pp-break-glass = para emergências
pp-break-glass-ask = Emergência…
pp-ordinary-ask = Normal…
pp-break-glass-of = { $name }: conta para emergências
pp-break-glass-text = Quem inicia sessão com esta conta provoca um alarme, que fica em A aguardar por si e no registo até outro administrador tomar conhecimento. Não é pedido um segundo fator. Guarde a palavra-passe selada.
pp-ordinary-text = Passa a ser uma conta normal: a sua utilização já não é um alarme.
pp-break-glass-saved = A conta foi guardada.

