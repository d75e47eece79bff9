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

## Set-up

product = Exchange Connector
language = Idioma
intro = { product } notifica al servicio de administración los dispositivos móviles de su organización de Exchange y aplica cuáles de ellos pueden recibir correo. Seleccione el tipo de Exchange Server que usa:
account-intro = Escriba la cuenta de usuario con la que el conector inicia sesión en Exchange. Necesita permiso para ejecutar determinados cmdlets de Exchange.
notification-intro = Cuando el dispositivo de un usuario se bloquea o se pone en cuarentena, el conector puede escribir a ese usuario. Escriba el buzón desde el que se envían estos mensajes.
cancel = Cancelar
show-password = Mostrar contraseña
hide-password = Ocultar contraseña
secret-is-set = Establecida. Déjela vacía para conservarla.
advanced = Configuración avanzada
authentication = Autenticación:
automatic = Automática
service-identity = La cuenta propia del servicio
service-identity-note = Sin contraseña: el servicio inicia sesión con su propia cuenta.
realm = Dominio Kerberos:
kdc = Centro de distribución de claves Kerberos:
extra-root = Certificado raíz adicional:
extra-root-none = Ninguno
extra-root-count = { $n ->
    [one] { $n } certificado
    [many] { $n } certificados
   *[other] { $n } certificados
}
clear = Borrar
browse = Examinar...
ews-url = Servicios web Exchange (URL):
failover = Usar otro servidor de acceso de cliente cuando este no responda
parallel = Enviar varios comandos a Exchange al mismo tiempo
proxy-for-exchange = Usar el servidor proxy también para Exchange
proxy-bypass = Conectar sin servidor proxy a:
proxy-summary = Servidor proxy: { $address }
no-proxy = Sin servidor proxy

## Account file

service = Servicio de administración
account-file = Archivo de cuenta:
account-missing = Elija el archivo de cuenta creado por el servicio de administración.
account-organization = Organización
account-fingerprint = Certificado raíz, SHA-256
account-valid-until = Válido hasta
account-compare = Compare estos caracteres con los que mostró el servicio al crear el archivo.
account-expired = Este archivo de cuenta expiró el { $date }. Solicite uno nuevo.
account-damaged = Este archivo de cuenta está dañado. Solicite uno nuevo.
account-other-kind = Este no es un archivo de cuenta de { product }.
account-newer = Este archivo de cuenta necesita una versión más reciente de { product }.
account-unreadable = No se puede leer el archivo: { $reason }
account-enrolled = Este equipo ya está inscrito. Solo se necesita un archivo de cuenta para cambiar a otro servicio.
account-delete-offer = Otros usuarios de este equipo pueden leer la carpeta del archivo de cuenta. El archivo ya no se necesita aquí.
account-delete = Eliminar archivo de cuenta
account-deleted = El archivo de cuenta se ha eliminado.
account-delete-failed = No se pudo eliminar el archivo de cuenta: { $reason }

## What is missing or wrong

needed = Falta: { $fields }
to-correct = Corrija: { $fields }
problem-empty = Escriba un valor.
problem-too-long = Escriba como máximo { $n } caracteres.
problem-server = Escriba un nombre de servidor o una dirección https.
problem-scheme = Empiece la dirección con https://
problem-credentials = Quite el nombre de usuario y la contraseña de la dirección. Tienen sus propios campos.
problem-user = Escriba el dominio y el usuario: DOMINIO\usuario o usuario@dominio
problem-port = Escriba un número del 1 al 65535.
problem-host = Escriba solo el nombre, sin https:// y sin puerto.
problem-email = Escriba una dirección de correo como notify@contoso.com
problem-url = Escriba una dirección que empiece con https://
problem-certificate = Este archivo no contiene ningún certificado en formato PEM.
problem-service-identity = La cuenta propia del servicio requiere un servidor Exchange propio y ninguna configuración de Active Directory.

## Connect

connecting = Conectando
testing = Probando la conexión
connecting-note = Puede tardar unos minutos. No se cambia nada en Exchange.
check-account-file = Archivo de cuenta
check-proxy = Servidor proxy
check-name = Nombre del servidor
check-port = Conexión de red
check-tls = Certificado del servidor
check-authentication = Inicio de sesión
check-cmdlets = Cmdlets necesarios
check-organization = Organización de Exchange
check-throttling = Límites de uso
check-client-access-servers = Otros servidores de acceso de cliente
check-kerberos = Vales de Kerberos
check-autodiscover = Detección automática
check-ews = Buzón de notificación
check-directory = Grupos en Active Directory
check-store = Guardar la configuración
state-waiting = En espera
state-running = En curso
state-ok = Correcto
state-warning = Advertencia
state-failed = Error
state-skipped = Omitido
who-you = Debe hacerlo usted
who-exchange = Para el administrador de Exchange
who-network = Para el administrador de red
who-account = Para el administrador de cuentas
who-service = Para el administrador del servicio de administración
who-maker = Para el soporte técnico
error-code = Código de error: { $code }
details = Detalles
copy = Copiar
back = Atrás
try-again = Reintentar
try-refused-logon = Lo sé: intentar una vez
continue-anyway = Conectar de todos modos
connect-failed = La conexión no se ha configurado. No se ha cambiado nada y se conserva todo lo que escribió.
connect-warnings = La conexión se puede configurar, pero hay advertencias.
connect-cancelled = Cancelado. No se ha cambiado nada.
connect-lost = El conector se detuvo antes de terminar. Se conserva todo lo que escribió. Inténtelo de nuevo.
test-succeeded = La conexión funciona.
test-failed = La conexión no funciona tal como está configurada.

## Replace and success

replace-title = Advertencia de configuración
replace-question = ¿Desea reemplazar la conexión existente?
replace-text = Esta organización de Exchange ya está conectada al servicio de administración desde otro equipo. Solo puede existir una conexión a la vez.
replace-other = Se ejecuta en { $computer }. Último contacto: { $time }. Modo: { $mode }.
replace-hint = Elija «{ replace }» para conectar desde este equipo en su lugar.
success = El servicio de administración y Exchange ya están conectados.
success-next = La primera sincronización completa está en curso. Cuando termine, los dispositivos móviles aparecerán en el servicio de administración.
success-observe = Por ahora el conector solo observa. No cambia nada en Exchange hasta que se active la aplicación en el servicio de administración.
success-changed = Cambiado: { $fields }
show-status = Mostrar estado

## Status

connection-connected = Conectado
connection-disconnected = Desconectado
connection-pending = Conectando
connection-none = Sin configurar
server-label = Servidor de Exchange
server-failover = { $server }, porque { $configured } no responde
environment = Entorno
mode = Modo
mode-observe = Solo observar
mode-enforce = Aplicar
version = Versión
devices = Dispositivos
devices-count = { $n ->
    [one] { $n } dispositivo
    [many] { $n } dispositivos
   *[other] { $n } dispositivos
}
state-discovery = Detección
state-unknown = Desconocido
synchronization = Sincronización
column-last = Última
column-result = Resultado
column-duration = Duración
column-next = Próxima
column-new = Nuevos
column-changed = Cambiados
column-removed = Quitados
result-succeeded = Correcto
result-partial = Incompleto
result-failed = Error
never = Nunca
running-now = En curso
step-connecting = Conectando con Exchange
step-devices = Leyendo dispositivos
step-mailboxes = Leyendo buzones
step-statistics = Leyendo estadísticas de los dispositivos
step-comparing = Comparando
step-uploading = Enviando al servicio de administración
progress-of = { $done } de { $total }
findings = Hallazgos
no-findings = No hay nada que notificar.
history = Historial
pending-orders = { $n ->
    [one] { $n } orden en espera
    [many] { $n } órdenes en espera
   *[other] { $n } órdenes en espera
}
change-settings = Cambiar configuración
test-connection = Probar conexión
open-console = Abrir consola
support-bundle = Exportar paquete de soporte
support-bundle-saved = El paquete de soporte se guardó como { $path }
discard-question = ¿Desea descartar los cambios?
discard-text = Lo que ha escrito aún no se ha guardado. La conexión queda como está.
discard = Descartar
keep-editing = Seguir editando
remove = Quitar conexión
remove-question = ¿Desea quitar la conexión de este equipo?
remove-text = La sincronización se detiene. Los dispositivos conservan el acceso al correo que tienen ahora. El diario permanece en este equipo.
request-failed = El conector no lo hizo: { $reason }

## The connector itself

agent-searching = Buscando el conector
agent-starting = Iniciando el conector
agent-absent = El conector no se está ejecutando
agent-absent-help = Sin él, esta ventana no muestra ni cambia nada. Inícielo aquí o inicie su servicio.
agent-start = Iniciar conector
agent-start-failed = No se pudo iniciar el conector: { $reason }
agent-older = El conector es anterior a esta ventana
agent-newer = El conector es posterior a esta ventana
agent-version-help = Conector: { $agent }. Esta ventana: { $own }. Instale la misma versión de ambos.
agent-refused = Esta cuenta no tiene permiso para usar el conector
agent-refused-help = Inicie este programa como administrador o con la cuenta con la que se ejecuta el conector.
agent-untrusted = Otra cuenta responde en lugar del conector
agent-untrusted-help = No se le ha enviado nada. Pida a un administrador que revise { $path }.
agent-lost = El conector ya no responde. Se intenta de nuevo.
read-only = Puede ver la conexión, pero no cambiarla. Inicie este programa como administrador para cambiarla.

## Times

date-time = { $dd }/{ $mm }/{ $year } { $time }
today-at = Hoy, { $time }
tomorrow-at = Mañana, { $time }
yesterday-at = Ayer, { $time }
seconds = { $n } s
minutes = { $m } min { $s } s
hours = { $h } h { $m } min

## Help, privacy, about

help-text = Necesita tres cosas: el archivo de cuenta del servicio de administración, el nombre de un servidor de acceso de cliente y una cuenta que pueda ejecutar los cmdlets necesarios. Elija «{ connect }»: cada paso se prueba y se muestra, con lo que debe hacer si alguno falla. No se guarda nada hasta que todos funcionen.
help-keys = Entrar conecta, Escape cierra. Mantenga presionada Alt para ver las teclas de todos los botones.
privacy-text = El conector lee de Exchange los buzones y sus dispositivos móviles y los envía al servicio de administración que indica el archivo de cuenta, y a nadie más. Las contraseñas permanecen cifradas en este equipo.
about-text = { product } { $version } sustituye al conector de Exchange local retirado. No es un producto de Microsoft.
cmdlets-text = La cuenta necesita estos cmdlets y nada más. El script crea un grupo de roles de administración solo con ellos; ejecútelo en el Shell de administración de Exchange y ponga su propia cuenta.
copy-script = Copiar script

## Changes, undo, remedies and the console

recent-changes = Cambios recientes en Exchange
change-allow = Acceso permitido
change-block = Acceso bloqueado
change-default-rule = Entrada personal quitada; deciden las reglas de la organización
change-partnership = Asociación quitada
change-wipe = Borrado solicitado
change-cancel-wipe = Borrado cancelado
change-default-level = Nivel de acceso predeterminado cambiado
change-organization = Configuración de la organización cambiada
change-rule = Regla de acceso de dispositivos cambiada
change-rule-removed = Regla de acceso de dispositivos quitada
change-policy = Directiva de buzón cambiada
change-policy-removed = Directiva de buzón quitada
change-policy-assigned = Directiva de buzón asignada
change-mail = Correo electrónico enviado
change-undo = Cambios deshechos
change-reason = Motivo: { $reason }
change-undone = deshecho
remove-keep = Conservar los cambios hechos en Exchange
remove-undo = Deshacer primero los cambios hechos en Exchange
remove-undo-note = Un valor solo se restaura si sigue como lo dejó el conector. Un borrado no se puede deshacer.
undo-preview = Mostrar lo que se desharía
undo-would = Se desharía: { $n }
undo-done = Deshecho: { $n }
original-message = Mensaje del conector (en inglés): { $text }
yes = Sí
no = No
console-intro = Configuración en la consola. Una respuesta vacía conserva el valor entre corchetes.
console-number = Escriba uno de los números.
remedy-account-file = Pida un archivo de cuenta nuevo al administrador del servicio de administración.
remedy-delete-account-file = Elimine el archivo de cuenta cuando ya no se necesite.
remedy-password = Compruebe el nombre de usuario y la contraseña y escríbalos de nuevo.
remedy-address = Compruebe el nombre o la dirección del servidor.
remedy-network = Compruebe el nombre, el puerto y el firewall intermedio.
remedy-proxy = Compruebe la configuración del servidor proxy.
remedy-certificate = Haga corregir el certificado del servidor o agregue el certificado raíz de su emisor.
remedy-rights = Dé a la cuenta los derechos que faltan. Los requisitos de cmdlets incluyen un script para ello.
remedy-ews = Compruebe el buzón de notificación y la dirección de los servicios web Exchange.
remedy-exchange = El conector vuelve a intentarlo por sí mismo. Si continúa, revise el servidor Exchange.
remedy-settings = Corrija la configuración e inténtelo de nuevo.
remedy-local = Revise la carpeta de datos y el servicio del conector en este equipo.
remedy-support = Exporte el paquete de soporte y envíelo al soporte técnico.

## The set-up package, and the original connector

remedy-package = Descargue de nuevo el paquete de instalación y descomprímalo entero en una carpeta nueva y vacía.
original-found = El conector original está en este equipo ({ $path }). Sus valores se ofrecen aquí; sus archivos solo se leen. Los dispositivos que bloqueó siguen bloqueados: tras la primera sincronización, diga en la página del conector en la consola de quién son estas entradas.
original-stop = Detener y deshabilitar su servicio cuando este conector esté configurado
original-stopped = El servicio del conector original está detenido y deshabilitado. Sigue instalado.

## The window by its drawing

choose-type = Seleccione el tipo de Exchange Server que usa:
notification-note = escribe a las personas cuyo dispositivo está bloqueado o en cuarentena
about-typeface = Tipo de letra: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } comprobación superada
   *[other] { $n } comprobaciones superadas
}
checks-not-tried = { $n ->
    [one] { $n } comprobación no intentada
   *[other] { $n } comprobaciones no intentadas
}
try-new-password = Probar con la nueva contraseña
try-user = Probar con { $user }
try-server = Probar { $server }
left-to-do = Pendiente de hacer
this-connector = Este conector
take-back = Deshacer o quitar
earlier-changes = Cambios anteriores
per-second = { $n } por segundo
