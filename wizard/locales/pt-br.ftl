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
