### es: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Servidor Microsoft Exchange local
field-server = Servidor de acceso de cliente:
type-hosted = Microsoft Exchange Server hospedado
field-server-url = Dirección del servidor (URL):
proxy-button = Servidor Proxy...
type-dedicated = Microsoft Exchange Server hospedado dedicado
field-user = Usuario: (Dominio\usuario)
field-password = Contraseña:
enable-notification = Habilitar notificación
field-email = Dirección de correo electrónico: (user@contoso.com)
connect = Conectar
close = Cerrar
help = Ayuda
privacy = Privacidad
about = Acerca de
cmdlet-link = Más información acerca de los requisitos del cmdlet de Microsoft Exchange

## The proxy dialog

proxy-use = Usar un servidor proxy al sincronizar información de dispositivos móviles
proxy-name = Nombre del servidor proxy:
proxy-port = Número de puerto:
proxy-use-credentials = Usar credenciales para conectarse al servidor proxy
proxy-user = Usuario: (Dominio\usuario)
proxy-password = Contraseña:
ok = Aceptar

## Words of the console

quick-sync = Sincronización rápida
full-sync = Sincronización completa
replace = Reemplazar
status = Estado
state-allowed = Permitido
state-blocked = Bloqueado
state-quarantined = Cuarentena
