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
