## common
user = Usuario
device = Dispositivo
device-id = Id. del dispositivo
access-state = Estado de acceso
last-successful-sync = Última sincronización correcta
organization = Organización
all = Todos
name = Nombre
state = Estado
settings = Configuración
findings = Hallazgos
groups = Grupos
group = Grupo
members = Miembros
devices = Dispositivos
plan = Plan
runs = Ejecuciones
access = Acceso
compliance = Cumplimiento
notifications = Notificaciones
mailbox-policies = Directivas de buzón
stale-partnerships = Asociaciones inactivas
changes-in-exchange = Cambios en Exchange
what = Qué
why = Por qué
orders = Órdenes
answer = Respuesta
system = Sistema
filter = Filtrar
show = Mostrar
save = Guardar
remove = Quitar
remove-ask = Quitar…
forget-ask = Olvidar…
forget-it = Olvidar
link = Vincular
cancel = Cancelar
preview = Vista previa
add = Agregar
show-the-plan = Mostrar el plan
preview-and-save = Vista previa y guardar…
start-enforcing = Empezar a aplicar
start-enforcing-ask = Empezar a aplicar…
from-active-directory = De Active Directory
default-access-level = Nivel de acceso predeterminado
leave-as-it-is = Dejar como está en Exchange
allow-access = Permitir el acceso
block-access = Bloquear el acceso
quarantine = Cuarentena
block = Bloquear
unknown = Desconocido
compliant = Conforme
not-compliant = No conforme
exchange-rule = Regla de Exchange
loses-access = Pierde el acceso
lose-access = Pierden el acceso
observe-only = Solo observar
yes = sí
no = no
none = ninguno
never = nunca
read-never-completely = nunca leída por completo: no se concluye nada de lo que falta
no-device-fits = Ningún dispositivo coincide.
no-connector-yet = Aún no hay ningún conector.
microsoft-graph = Microsoft Graph
managed-devices = Dispositivos administrados
service-english = El servicio da sus razones y hallazgos en inglés.
records-count = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
members-count = { $count ->
    [one] { $count } miembro
   *[other] { $count } miembros
}
would-lose = { $count ->
    [one] { $count } dispositivo perdería el acceso.
   *[other] { $count } dispositivos perderían el acceso.
}
first-shown = { $count ->
    [one] Se muestra el primero.
   *[other] Se muestran los primeros { $count }.
}
type-to-confirm = Escriba { $text } para confirmar
type-devices = Escriba { $number }, el número de dispositivos que pierden el acceso, para confirmar
type-records = Escriba { $number }, el número de registros que desaparecen, para confirmar
remove-what = ¿Quitar { $name }?
offer = { $name } – { $confidence } %, { $because }
more-may-lose = Pueden perder el acceso más dispositivos de los contados aquí: { $note }.
on-blocked-list = en la lista de bloqueados; Exchange lo muestra cuando el dispositivo se conecta
on-allowed-list = en la lista de permitidos; Exchange lo muestra cuando el dispositivo se conecta
at-least = al menos { $count }
not-known = desconocido
not-read = No leído, por lo que no se decide nada de dispositivos con acceso ({ $count }): { $names }.
unknown-would-lose = No se sabe cuántos dispositivos perderían el acceso: no se leyó todo.
plan-standing = De estos cambios, { $held } esperan a una persona, { $waiting } están en camino, { $notApplied } no se aplican porque alguien lo hizo de otro modo a mano, y { $rejected } fueron rechazados o retirados.
not-applied-table = Deseado y no aplicado

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Conectores
loading = Cargando…
loading-stays = Cargando… Si no aparece nada más, vuelva a cargar la página.
no-script = Esta página necesita JavaScript. Los mismos datos están en
skip = Ir al contenido
menu = Menú
main-navigation = Navegación principal
language = Idioma de la página
close-message = Cerrar el mensaje
sign-out = Cerrar sesión
try-again = Reintentar
leave-title = ¿Salir sin guardar?
leave-text = Lo que escribió en esta página no está guardado.
leave = Salir
sign-in = Iniciar sesión
access-token = Token de acceso
token-help = El administrador del servicio crea uno con { $command }.
sign-in-again = Volver a iniciar sesión
session-ended = Su sesión ha terminado. Vuelva a iniciar sesión
not-now = Ahora no

## api
status-answered = El servicio respondió { $status }.
no-answer-in-time = El servicio no respondió en { $seconds } segundos.
no-answer = El servicio no responde. Compruebe que está en marcha y que este equipo llega a él.
change-unknown = No se sabe si el cambio se hizo: mire lo que hay antes de intentarlo otra vez.

## pager
previous-page = Página anterior
next-page = Página siguiente
page-number = Página { $number }

## dom
not-told = No indicado
nothing-here = Aquí no hay nada.
severity-note = Nota
severity-warning = Advertencia
severity-error = Error
first-of = Se muestran los primeros { $count } de { $all }.

## forms
whole-number = Aquí hace falta un número entero.
may-be-saved = Puede que lo enviado antes se haya guardado después de todo. Anote lo que escribió, vuelva a cargar la página y mire los valores.
changed-meanwhile = Otra persona ha cambiado esto entretanto. Anote lo que escribió, vuelva a cargar la página y mire los nuevos valores.
what-it-would-do = Qué haría esto
mode = Modo
have-access = Tienen acceso
would-lose-it = Lo perderían
would-gain-it = Lo obtendrían
none-concerned = Aún no afecta a ninguna organización de Exchange.
save-title = ¿Guardar esta configuración?
lock-out = { $devices ->
    [one] Casi nadie conservaría el acceso: { $losing } del { $devices } dispositivo que ahora tiene acceso a { $organization } lo perdería. Sin su palabra se rechaza.
   *[other] Casi nadie conservaría el acceso: { $losing } de los { $devices } dispositivos que ahora tienen acceso a { $organization } lo perderían. Sin su palabra se rechaza.
}
the-organization = la organización
brake-holds = Donde un conector aplica, el freno retiene lo que supera sus límites.
none-would-lose = Ningún dispositivo perdería el acceso.
type-confirm = Escriba confirm para guardar de todos modos
nothing-saved-lock-out = No se guardó nada: con esta configuración casi nadie conservaría el acceso.
part-number = { $title } { $number }
move-up = Subir
move-down = Bajar

## words
connected = Conectado
disconnected = Desconectado
connection-pending = Conexión pendiente
no-agent = Ningún agente inscrito
allowed = Permitido
blocked = Bloqueado
quarantined = En cuarentena
device-discovery = Detección del dispositivo
allow = Permitir
keep = Dejar como está
undecided = Aún sin decidir
gains-access = Obtiene el acceso
entry-only = Solo la entrada
effect-none = Ninguno
enforce = Aplicar
run-held = Espera por usted
run-released = Ordenada
run-approving = Aprobando dispositivos
run-accepted = Aceptada
run-rejected = Rechazada
run-superseded = Sustituida por una ejecución más reciente
kind-decisions = Decisiones y configuración
kind-stale = Eliminación de asociaciones inactivas
kind-switch-on = Cambio del nivel predeterminado
kind-reset = Buzones de vuelta a la directiva predeterminada
order-queued = Espera al conector
order-leased = En el conector
order-running = En curso
order-waiting = Espera al dispositivo
order-done = Hecho
order-failed = Con error
order-not-applied = No aplicado
order-superseded = Sustituida por una orden más reciente
order-expired = Demasiado tarde
order-unknown = Resultado desconocido
order-held = Aún no ordenado
order-counted = Solo contado
in-grace-period = En período de gracia
compliance-error = Error
compliance-conflict = Conflicto
config-manager = Configuration Manager
level-none = dejar como está
obstacle-device-id = Exchange no indica el id. del dispositivo
obstacle-mailbox = Exchange no indica de quién es
obstacle-discovery = Exchange aún averigua qué es
obstacle-state = no se conoce su estado de acceso
obstacle-block = la configuración lo quiere bloqueado
device-type = Tipo de dispositivo (familia)
device-model = Modelo de dispositivo
operating-system = Sistema operativo
user-agent = Agente de usuario
access-rule = regla de acceso { $text } ({ $characteristic })
sync-quick = Sincronización rápida ahora
sync-full = Sincronización completa ahora
set-access = Establecer el acceso: { $wanted }
remove-partnership = Quitar la asociación
wipe = Borrar
wipe-account = Borrar, solo los datos de la cuenta
cancel-wipe = Cancelar el borrado
set-default-level = Establecer el nivel de acceso predeterminado: { $level }
set-admins = Establecer los administradores a quienes avisar: { $list }
set-insert = Establecer el texto para los usuarios: { $text }
set-rule = Establecer la { $rule }: { $level }
remove-rule = Quitar la { $rule }
make-default-policy = Hacer de { $name } la directiva de buzón predeterminada
set-policy = Establecer la directiva de buzón { $name }: { $settings }
remove-policy = Quitar la directiva de buzón { $name }
assign-policy = Asignar la directiva de buzón { $name }
assign-default = Asignar la directiva de buzón predeterminada
mail-to = Correo a { $to }
undo-a-run = Deshacer una ejecución
on-list = en ella
off-list = fuera de ella
allowed-list = Lista de dispositivos permitidos, { $id }
blocked-list = Lista de dispositivos bloqueados, { $id }
mailbox-policy = Directiva de buzón
blank = vacío
admin-named = Administrador a quien avisar, { $address }
named = nombrado
not-named = no nombrado
text-for-users = Texto para los usuarios
no-rule = ninguna regla
policy-named = Directiva de buzón { $name }
not-there = no está
default-mailbox-policy = Directiva de buzón predeterminada
cannot-be-undone = no se puede deshacer
impact-losing = { $losing ->
    [one] { $losing } dispositivo pierde el acceso
   *[other] { $losing } dispositivos pierden el acceso
}
impact-gaining = { $gaining ->
    [one] { $gaining } lo obtiene
   *[other] { $gaining } lo obtienen
}
impact = { $losing } y { $gaining }

## access
conditional-access = Acceso condicional
settings-in-exchange = Configuración en Exchange
presets = Modelos
quarantine-switch-on = Activar la cuarentena
hold-for = Esta configuración vale para
all-without-own = Todas las organizaciones sin configuración propia
has-own = { $name } tiene configuración propia.
use-those-of-all = Volver a usar la de todas…
remove-own-title = ¿Quitar la configuración propia de la organización?
remove-own = Quitarla
remove-own-text = Desde entonces, lo que vale para todas vale también aquí; se decide de nuevo sobre los dispositivos.
own-removed = Lo que vale para todas vuelve a valer aquí.
has-common = Para { $name } vale lo que vale para todas. Guardar aquí le da configuración propia.
leave-to-rule = Dejarlo a la regla de Exchange
activesync-version = Versión de ActiveSync
local-rules = Reglas locales
rule = Regla
add-rule = Agregar una regla
conditions = Condiciones, que deben cumplirse todas
condition = Condición
add-condition = Agregar una condición
compared = Qué se compara
how = Cómo
is-exactly = Es exactamente
fits-expression = Coincide con la expresión regular
text = Texto
then = Entonces
exemptions = Exenciones
exemption = Exención
add-exemption = Agregar una exención
exempt-for = Para
a-mailbox = El buzón de un usuario
one-device = Un dispositivo
exempt-who = Dirección de correo o id. del dispositivo
exempt-who-help = También valen el GUID del buzón y la identidad del dispositivo en Exchange.
exempt-note = Nota: por qué
exempt-until = Hasta (vacío: sin fin)
exempt-nobody = Una exención no nombra a nadie: hace falta una dirección de correo o un id. de dispositivo.
exempt-no-mailbox = No se conoce ningún dispositivo del buzón { $who }, así que tampoco su GUID. Escriba el GUID del buzón.
exempt-several = Varias asociaciones tienen el id. de dispositivo { $who }; escriba la identidad de una.
exempt-no-device = Ningún dispositivo tiene el id. { $who }.
included-groups = Grupos incluidos
excluded-groups = Grupos excluidos (la exclusión prevalece)
conditional-access-settings = Configuración de acceso condicional
access-control = El control de acceso está activado
access-control-help = Los usuarios de los grupos incluidos necesitan un dispositivo inscrito y conforme.
override = Invalidar la regla predeterminada
override-help = Los dispositivos inscritos y conformes obtienen acceso incluso donde el nivel predeterminado de Exchange los bloquearía o los pondría en cuarentena.
grace-period = Período de gracia, en horas
grace-period-help = Tiempo durante el cual un dispositivo administrado que deja de ser conforme conserva el acceso. No vale para un dispositivo sin inscribir.
ignore-inactive = Omitir dispositivos inactivos desde hace, en días
ignore-inactive-help = Vacío: no se omite ninguno.
where-unknown = Donde no se conoce el cumplimiento
keep-what-is = Conservar lo que hay
where-unknown-help = Lo que una fuente dice de un dispositivo: desconocido, error o conflicto. Una fuente que nunca se leyó completa no cambia nada.
local-rules-help = Las reglas locales se consultan en su orden; decide la primera que coincide.
settings-saved = La configuración está guardada. El plan muestra qué cambia.
platform-exceptions = Excepciones por plataforma: reglas de acceso en Exchange
one-access-rule = Regla de acceso
add-access-rule = Agregar una regla de acceso
ms-wl-header = Encabezado X-MS-WL
classes-help = Se ofrecen las familias y los modelos que Exchange conoce.
default-level-help = Para dispositivos de los que no trata ninguna regla, lista ni decisión. Para cerrarlo sin dejar fuera a quienes están, use «Activar la cuarentena».
admins = Administradores a quienes se avisa de dispositivos en cuarentena
exactly-these = Exactamente estos
addresses = Direcciones, una por línea
insert = Texto que Exchange agrega a sus correos a los usuarios
exactly-this = Exactamente este
insert-text = Texto, 256 caracteres como máximo
maximum-partnerships = Asociaciones que un buzón puede tener
maximum-partnerships-help = Como dice la directiva de limitación (EasMaxDevices). Solo para la lista de usuarios cercanos.
not-ordered = Alguien rechazó o revirtió lo que esta configuración quiere aquí; no se ordena de nuevo antes de que cambie:

## compliance
import = Importación
proposed-links = Vínculos propuestos
sources = Orígenes
eas-id = Id. de EAS
last-sync = Última sincronización
source = Origen
no-record = Aún no hay ningún registro de administración. Importe un archivo, configure Microsoft Graph o envíelos por la API.
remove-record-title = ¿Quitar el registro de { $name }?
remove-record-text = Un dispositivo sin registro cuenta como no inscrito en cuanto el origen está completo.
record-removed = El registro se ha quitado.
remove-named = Quitar { $name }
new-records = Registros nuevos
changed-records = Registros cambiados
unchanged-records = Registros sin cambios
records-go = Registros que desaparecen porque no están en el archivo
records-stay = Registros que no están en el archivo y permanecen
import-of-records = Importación de registros de administración
csv-file = Archivo CSV
or-text = O su texto
csv-help = La primera línea nombra las columnas, entre ellas complianceState y un usuario y un dispositivo de: { $columns }.
csv-complete = El archivo tiene todos los registros de este origen
csv-complete-help = Los que no están en él desaparecen. Desactívelo para una parte.
csv-choose = Elija un archivo o pegue su texto.
csv-unreadable = El archivo no se puede leer. Elíjalo otra vez.
import-ask = Importar…
import-title = ¿Importar el archivo?
import-text = { $count ->
    [one] Desaparecería { $count } registro, más de una décima parte del origen. Si el archivo es solo una parte, indíquelo.
   *[other] Desaparecerían { $count } registros, más de una décima parte del origen. Si el archivo es solo una parte, indíquelo.
}
imported = { $new ->
    [one] Importado: { $new } registro nuevo, { $changed } cambiados, { $removed } quitados.
   *[other] Importado: { $new } registros nuevos, { $changed } cambiados, { $removed } quitados.
}
see-the-plan = Ver el plan
nothing-stored = Aún no se ha guardado nada.
bad-lines = { $count ->
    [one] Una línea no se puede leer y se omite. El archivo cuenta como parte: nadie queda «no inscrito» por él.
   *[other] { $count } líneas no se pueden leer y se omiten. El archivo cuenta como parte: nadie queda «no inscrito» por él.
}
ignored-columns = Estas columnas no hacen falta: { $names }.
skipped-lines = { $count ->
    [one] Una línea no tiene usuario ni id. de EAS y se omite.
   *[other] { $count } líneas no tienen usuario ni id. de EAS y se omiten.
}
import-preview = Vista previa de la importación
how-many = Cuántos
linked = { $record } está vinculado a { $device }.
link-to = Vincular { $record } a { $device }
device-in-exchange = Dispositivo en Exchange
may-be-its = Registros que pueden ser de este dispositivo
no-link = No hay ningún vínculo propuesto.
links-text = Dispositivos cuyo registro no es seguro. De una propuesta no se concluye nada antes de que alguien la vincule.
forget-source-title = ¿Olvidar el origen { $name }?
forget-source-text = Sus registros desaparecen con él.
source-forgotten = El origen se ha olvidado.
forget-named = Olvidar { $name }
source-api = Origen api
api-complete = Lo que la API y las personas escribieron aquí es todo lo que hay
api-complete-help = Solo entonces un dispositivo sin registro cuenta como no inscrito.
source-set = El origen está configurado.
last-complete-read = Última lectura completa
changed-by = Cambiado por
no-source = Aún no hay ningún origen.
records-by-hand = Registros por la API y a mano

## connectors
exchange-connectors = Conectores de Exchange
status = Estado
organization-name = Nombre de la organización
cas-hostname = Nombre de host de CAS
connector-mode = Modo
no-connector-help = Aún no hay ningún conector. Escriba un archivo de cuenta con { $command } y ejecute la instalación en un equipo de la organización de Exchange.
sync-succeeded = { $count ->
    [one] { $time } – correcta, { $count } dispositivo
   *[other] { $time } – correcta, { $count } dispositivos
}
sync-partial = { $count ->
    [one] { $time } – parcial: no se vio todo, { $count } dispositivo
   *[other] { $time } – parcial: no se vio todo, { $count } dispositivos
}
sync-failed = { $count ->
    [one] { $time } – con error, { $count } dispositivo
   *[other] { $time } – con error, { $count } dispositivos
}
observe-text = Ya no se cambia nada en Exchange. Las órdenes que aún esperan se retiran; lo hecho permanece.
enforce-text = Desde ahora el conector cambia Exchange: { $impact }; { $entries ->
    [one] { $entries } conserva su acceso por otra entrada.
   *[other] { $entries } conservan su acceso por otra entrada.
}
enforce-organization = { $count ->
    [one] Se suma { $count } cambio de reglas, directivas y configuración.
   *[other] Se suman { $count } cambios de reglas, directivas y configuración.
}
enforce-brake = Donde más de { $devices } dispositivos o { $percent } % perderían el acceso en 24 horas, la ejecución espera hasta que usted la acepte.
start-enforcing-title = ¿Empezar a aplicar?
observe-title = ¿Solo observar?
observing = Solo se observa.
observing-text = Los dispositivos se detectan y se decide sobre ellos; en Exchange no se cambia nada.
see-changes = Ver qué cambiaría
enforcing = Se aplica.
enforcing-text = Exchange se iguala a las decisiones. Si más de { $devices } dispositivos o { $percent } % perdieran el acceso en 24 horas, no sale nada hasta que usted lo acepte.
back-to-observe = Volver a solo observar
connector = Conector
all-connectors = ‹ Todos los conectores
connection-status = Estado de la conexión
exchange-server = Servidor de Exchange
connector-server = Servidor del conector de Exchange
last-synchronized = Última sincronización
version = Versión
last-heard = Última noticia
last-full-sync = Última sincronización completa
last-quick-sync = Última sincronización rápida
quick-sync = Sincronización rápida
full-sync = Sincronización completa
show-its-devices = Mostrar sus dispositivos
sync-waits = { $name }: espera al conector.
sync-runs = { $name }: en curso.
sync-completed = { $name }: completada.
sync-has-failed = { $name }: con error.
sync-counts = { $total ->
    [one] { $total } dispositivo; nuevos { $new }, cambiados { $changed }, quitados { $removed }.
   *[other] { $total } dispositivos; nuevos { $new }, cambiados { $changed }, quitados { $removed }.
}
brake-devices = Freno: dispositivos que pueden perder el acceso en 24 horas
brake-devices-help = Más que eso, o más que la proporción, espera hasta que alguien lo acepte.
brake-share = Freno: proporción de todos los dispositivos, en porcentaje
directory-source = Los miembros de los grupos los lee el conector
no-reading = No
directory-minutes = Los grupos se leen de nuevo después de, en minutos
discovered-for = Se detectan dispositivos de
everybody = Todos
targeted-users = Usuarios que nombra una directiva
organizational-unit = Una unidad organizativa
mailbox-server = Un servidor de buzones
scope-name = Nombre de la unidad o del servidor
scope-name-help = Solo para los dos últimos, por ejemplo contoso.com/Sales o MBX01.
notification-mailbox = Buzón de notificaciones
notification-mailbox-help = De aquí salen los correos a los usuarios.
connector-settings = Configuración de este conector
connector-saved = La configuración del conector está guardada.
connection = Conexión
delete-connection = Eliminar la conexión
delete-connection-ask = Eliminar la conexión…
delete-connection-text = Al eliminar la conexión termina el acceso del conector a este servicio. Exchange queda como está.
delete-connection-title = ¿Eliminar la conexión con { $name }?
delete-connection-computer = Desde entonces se rechaza el conector del equipo { $computer }. El servicio olvida los dispositivos, las decisiones, las órdenes y la configuración de { $name }.
delete-connection-none = Esta conexión todavía no tiene conector. El servicio olvida los dispositivos, las decisiones, las órdenes y la configuración de { $name }.
delete-connection-exchange = Exchange queda como está: permanece lo que el conector ha establecido allí, también los dispositivos bloqueados. Las órdenes que aún esperan no se ejecutan.
delete-connection-undo = Si hay que deshacer los cambios del conector, no elimine todavía: ejecute primero { $command } en { $computer }.
delete-connection-uninstall = Después hay que desinstalar el conector en { $computer }: { $command }.
connection-deleted = La conexión con { $name } está eliminada. Desinstale ahora el conector en { $computer }.
connection-gone = La conexión con { $name } está eliminada.

## device
how-link = vinculado a mano
how-eas-id = el id. de EAS y el usuario coinciden
how-serial = el número de serie y el usuario coinciden
how-user = el usuario coincide; el registro no está vinculado a este dispositivo
how-ambiguous = varios registros pueden ser de este dispositivo; hay que vincular uno a mano
how-none = ningún registro de administración de este dispositivo
all-devices = ‹ Todos los dispositivos
held-by-run = Este cambio espera en una ejecución retenida.
name-in-exchange = Nombre en Exchange
state-in-exchange = Estado de acceso en Exchange
exchange-reason = Razón de Exchange
wanted = Deseado
since = Decidido así desde
policy-applied = Directiva de buzón aplicada
device-wipe = Borrar
would-change-it = Qué lo cambiaría
mail-to-user = Correo al usuario
management-record = Registro de administración
by = Por
nothing-ordered = No se ordenó nada para este dispositivo.
actions = Acciones
wipe-acknowledged = confirmado { $time }
wipe-sent = enviado al dispositivo { $time }
wipe-requested = solicitado { $time }
remove-link = Quitar el vínculo
link-removed = El vínculo se ha quitado.
record-linked = El registro está vinculado.
link-named = Vincular { $name }
record-text = { $name }: { $state } ({ $how }; origen { $source })
by-hand = Cumplimiento, a mano
record-saved = El registro está guardado.
name-of-device = Nombre del dispositivo
name-here = Nombre que se muestra aquí
name-here-help = Exchange conserva su propio nombre. Vacío quita este.
rename = Cambiar el nombre
renamed = El nombre del dispositivo se ha cambiado.
action-title = { $action }: { $name }
was-ordered = Ordenado: { $action }.
outlook-too = Es Outlook mobile: se borra cada Outlook mobile de este usuario.
manual-too = Quitar el dispositivo de las listas personales también donde alguien lo puso a mano
observes-no-order = Mientras el conector solo observa, no se puede ordenar nada.
partnership = Quitar la asociación
partnership-ask = Quitar la asociación…
partnership-text = Exchange olvida el dispositivo hasta que se conecta de nuevo.
wipe-ask = Borrar…
wipe-text = Un borrado no se puede deshacer. Puede restablecer todo el dispositivo, con todo lo privado que contiene.
account = Borrar solo la cuenta
account-text = Un borrado no se puede deshacer. Solo se borran los datos de la cuenta, donde el dispositivo puede hacerlo; Exchange 2019 y Exchange Server SE lo conocen.
stop-wipe = Cancelar el borrado
stop-wipe-ask = Cancelar el borrado…
stop-wipe-text = Sirve mientras el dispositivo no haya recibido el borrado.
read-from-exchange = Leído de Exchange

## devices
mailbox-address = Dirección del buzón
wanted-why = Deseado, y por qué
range-of = { $all ->
    [one] { $from }–{ $to } de { $all } dispositivo
   *[other] { $from }–{ $to } de { $all } dispositivos
}

## graph
cloud-global = Global y US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = China, operado por 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = correcta
reading-partial = parcial
reading-held = retenida
reading-failed = con error
reading-records = { $text }, { $records }
begins = { $name }: empieza en unos segundos…
has-ended = { $name }: ha terminado.
not-set-up = No hay ninguna conexión con Microsoft Graph configurada.
reading-waits = Una lectura espera por usted
held-text = { $records ->
    [one] Tiene { $records } registro; la última completa tenía { $before }.
   *[other] Tiene { $records } registros; la última completa tenía { $before }.
} { $going ->
    [one] Desaparecería { $going } registro.
   *[other] Desaparecerían { $going } registros.
} No se concluyó nada de ella.
reject-text = Para rechazarla, corrija Microsoft Graph y lea todo de nuevo: hasta entonces todos los registros quedan como están.
accept-reading-ask = Aceptar la lectura…
accept-reading = ¿Aceptar la lectura?
accept = Aceptar
accept-text = { $count ->
    [one] Desaparecería { $count } registro; su dispositivo contaría como no inscrito. Un registro desaparece cuando falta en dos lecturas seguidas.
   *[other] Desaparecerían { $count } registros; sus dispositivos contarían como no inscritos. Un registro desaparece cuando falta en dos lecturas seguidas.
}
accepted-reading = La lectura aceptada
tenant = Inquilino
client-id = Id. de aplicación (cliente)
logs-on-by = Inicia sesión con
by-certificate = certificado { $subject }, caduca { $time }
by-secret = secreto de cliente, sellado
last-full-reading = Última lectura completa
last-quick-reading = Última lectura rápida
last-complete = Última íntegra
next-full-reading = Próxima lectura completa
next-quick-reading = Próxima lectura rápida
set-by = Configurado por
graph-groups = Grupos leídos de Graph
test = Probar
test-succeeded = La prueba fue correcta.
test-failed = La prueba falló.
step = Paso
result = Resultado
no-step = Ningún paso fue correcto.
read-everything = Leer todo
read-changes = Leer los cambios
read-groups = Leer los grupos
remove-graph-title = ¿Quitar Microsoft Graph?
remove-graph-text = La configuración, el secreto y todos los registros de este origen desaparecen. De los dispositivos que solo Graph conocía no se concluye nada.
graph-removed = Microsoft Graph se ha quitado.
read-changes-help = Leer los cambios necesita antes una lectura completa.
change-settings = Cambiar la configuración
set-up = Configurar
tenant-help = Su id. o un nombre de dominio, por ejemplo contoso.onmicrosoft.com.
cloud = Nube
new-client-secret = Nuevo secreto de cliente
client-secret = Secreto de cliente
secret-kept = Vacío conserva lo que está sellado. Nunca se muestra.
secret-sealed = Se sella y no se vuelve a mostrar.
certificate-instead = Certificado en lugar de un secreto
certificate-pem = Certificado, PEM
private-key = Su clave privada, PEM, sin frase de contraseña
times-and-hosts = Tiempos y otros hosts
full-minutes = Se lee todo después de, en minutos
quick-minutes = Se leen los cambios después de, en minutos
group-minutes = Se leen los grupos después de, en minutos
group-minutes-help = 0 no lee grupos de Graph.
drop-percent = Una lectura con tanto por ciento menos espera a una persona
where-config-manager = Donde decide Configuration Manager, un dispositivo está
config-unknown = Desconocido: conserva lo que tiene
log-on-host = Otro host de inicio de sesión
graph-host = Otro host de Graph
graph-host-help = Vacío: el propio de la nube.
extra-roots = Raíces adicionales, PEM
graph-set = Microsoft Graph está configurado. Pruébelo antes de confiar en él.

## groups
group-read = { $members }, leído { $time }
group-never-read = { $members }, nunca leído por completo: las decisiones que lo necesitan esperan
other-groups = Otros grupos, por id., uno por línea
no-group = Aún no se conoce ningún grupo.
complete-at = completo, { $time }
not-complete-at = incompleto, { $time }
forget-group-title = ¿Olvidar el grupo?
forget-group-text = Las decisiones que lo necesitan no cambian nada hasta que se lea de nuevo.
group-forgotten = El grupo se ha olvidado.
forget-group = Olvidar { $name }
tell-members = Indicar los miembros de un grupo
group-id = Id. del grupo (GUID)
members-lines = Miembros, una dirección por línea
members-complete = Estos son todos los miembros, incluidos los de grupos anidados
members-complete-help = Sin esto no se considera a nadie fuera del grupo.
group-is-guid = El id. del grupo es un GUID.
group-has = { $count ->
    [one] El grupo tiene { $count } miembro.
   *[other] El grupo tiene { $count } miembros.
}
groups-text = Grupos que nombran las directivas. Los miembros vienen de Active Directory por el conector, de Microsoft Graph, de otro sistema por la API, o de aquí.
last-read-completely = Última lectura íntegra

## notifications
preview-of-mail = Vista previa del correo, { $language }
preview-in = Vista previa: { $language }
preview-built-in = Vista previa: { $language }, texto incluido
mail-subject = Asunto:
plain-text = Texto sin formato del correo
language-code = { $name } ({ $code })
pair-line = { $line }: una línea se escribe { $first } = de.
notification-settings = Configuración de notificaciones
tell-users = Avisar a los usuarios antes de bloquear su dispositivo
block-after = Tiempo entre correo y bloqueo
block-after-help = Por ejemplo PT1H (una hora), PT30M o P1D; P7D como máximo. El bloqueo sigue aunque el correo no se pudiera enviar.
enrollment-link = Dirección donde los usuarios ponen el dispositivo conforme
contact = A quién preguntar
mail-organization = Nombre de la organización en los correos
mail-organization-help = Vacío: como la llama el conector.
time-zone = Zona horaria de los correos
time-zone-help = Por ejemplo Europe/Berlin o UTC.
usual-language = Idioma habitual
texts = Textos
built-in = Incluidos
user-languages = Idiomas de usuarios, uno por línea
group-languages = Idiomas de grupos, por id., uno por línea
group-languages-help = Cuenta el primer grupo en el que está el usuario.
the-groups-id = el id. del grupo
notifications-saved = La configuración de notificaciones está guardada.
mail-language = Idioma
show-mail = Mostrar el correo
new-template = Plantilla nueva
new-template-name = Nombre de una plantilla nueva
templates-title = Plantillas: sus propios textos
templates = Plantillas
in-use = En uso
changed = Cambiada
no-template = Ninguna plantilla; se usan los textos incluidos.
subject = Asunto
text-html = Texto, HTML
placeholders = Puede contener { $names }. Lo que podría hacer daño se omite.
language-help = Por ejemplo de o de-AT.
make-default = Hacerlo el predeterminado
default-made = Ahora es el predeterminado.
remove-text-title = ¿Quitar el texto para { $language }?
text-in = Texto, { $language }
new-text = Texto nuevo
text-saved = El texto está guardado.
language-default = { $language }, el predeterminado
another-language = Otro idioma
template = Plantilla
language-else = Idioma cuando ninguno sirve
template-saved = La plantilla está guardada.
remove-template-text = Sus textos desaparecen con ella.
template-removed = La plantilla se ha quitado.
test-mail = Correo de prueba
test-mail-to = Enviar un correo de prueba a
by-mailbox-of = Por el buzón de
send = Enviar
test-ordered = El correo de prueba está ordenado.
back-notifications = ‹ Notificaciones
template-in-use = Esta plantilla está en uso.
template-not-in-use = Esta plantilla no está en uso; elíjala en la configuración de notificaciones.
test-mail-text = Lo envía el buzón de notificaciones del conector; mientras el conector solo observa, no se envía ningún correo.
test-sent = El correo de prueba se ha enviado.
test-not-sent = El correo de prueba no se ha enviado.

## plan
everything = Todo
gain-access = Obtienen el acceso
keep-entry-changes = Conservan el acceso, cambia la entrada
change = Cambio
nothing-would-change = No cambiaría nada para ningún dispositivo.
filter-effect = Filtrar por efecto
stay = Quedan como están
shown-all = Se muestran. Pulse para ver todo
show-these = Mostrar estos
plan-text = Qué cambiaría para igualar Exchange a las decisiones. Mientras un conector observa, nada de esto ocurre.
only-observes = { $name } solo observa.
once-enforces = Cuando se aplique, { $impact }.
download-csv = Descargar como CSV
download-json = Descargar como JSON
devices-here = { $count ->
    [one] { $count } dispositivo del plan está aquí…
   *[other] { $count } dispositivos del plan están aquí…
}
json-has = { $count ->
    [one] plan.json tiene { $count } dispositivo.
   *[other] plan.json tiene { $count } dispositivos.
}
organization-plan = Organización: reglas, nivel predeterminado, directivas
devices-filtered = Dispositivos: { $filter }
organization-changes = Cambios de la organización
organization-none = Las reglas, el nivel de acceso predeterminado y las directivas de buzón están como se desea.
mailboxes-get = { $count ->
    [one] { $count } buzón recibe otra directiva de buzón
   *[other] { $count } buzones reciben otra directiva de buzón
}
mailboxes-get-table = Buzones que reciben otra directiva

## policies
policy-blank = vacío
policy-empty = vacío
policy-default = Predeterminada
policy-not-for = no { $groups }
policy-nobody = nadie
policies-text = Las directivas como se desean; lo que una directiva no nombra queda como lo tiene Exchange. Una asignación hecha a mano permanece.
new-policy = Directiva de buzón nueva
priority = Prioridad
policy-for = Para
no-policy = No se desea ninguna directiva de buzón; las propias de Exchange quedan como están.
back-to-default = Volver a la directiva predeterminada
reset-plan = { $mailboxes ->
    [one] { $mailboxes } buzón se restablecería;
   *[other] { $mailboxes } buzones se restablecerían;
} { $kept ->
    [one] { $kept } conserva su directiva,
   *[other] { $kept } conservan la suya por una directiva,
} { $frozen ->
    [one] { $frozen } espera a un grupo que no se leyó.
   *[other] { $frozen } esperan a un grupo que no se leyó.
}
must-enforce = El conector solo observa: primero tiene que aplicar.
reset-ask = Restablecer…
reset-title = ¿Restablecer a la directiva predeterminada?
reset = Restablecer
reset-count = { $count ->
    [one] Se restablecerá { $count } buzón. Se puede deshacer.
   *[other] Se restablecerán { $count } buzones. Se puede deshacer.
}
reset-text = Cada buzón al que no está destinada ninguna directiva recibe una asignación vacía, de modo que vale la directiva predeterminada. Es una sola ejecución, que se puede deshacer.
range-number = { $low } a { $high }
range-number-blank = { $low } a { $high }, o { $blank }
range-unlimited = { $low } a { $high }, o { $unlimited }
range-time = d.hh:mm:ss de { $low } a { $high }, o { $unlimited }
range-size = un tamaño como 10MB, o { $unlimited }
range-list = nombres, uno por línea
range-days = { $count } d
range-seconds = { $count } s
exchange-2010 = Exchange 2010: { $name }.
not-set = sin establecer
for-members = Para miembros de
not-for-members = Pero no para miembros de (la exclusión prevalece)
one-policy = Directiva de buzón
priority-help = De varias directivas para un usuario prevalece el número más bajo.
default-policy = La directiva predeterminada
default-policy-help = Para cada buzón cuya propia asignación está vacía.
needs-name = La directiva necesita un nombre.
save-policy-title = ¿Guardar esta directiva de buzón?
policy-saved = La directiva de buzón está guardada. El plan muestra qué cambia.
policy-removed = La directiva de buzón ya no se desea; sus buzones reciben lo que además les corresponde y después desaparece.
all-policies = ‹ Todas las directivas de buzón

## presets
allow-list = Lista de permitidos
allow-list-text = Nadie tiene acceso salvo los dispositivos inscritos y conformes, los que una regla permite y los que alguien aprobó.
block-list = Lista de bloqueados
block-list-text = Todos tienen acceso salvo los dispositivos no inscritos o no conformes y los que una regla bloquea.
mixed = Mixto, con cuarentena
mixed-text = Los dispositivos inscritos y conformes tienen acceso, las reglas permiten o bloquean tipos de dispositivos, y cualquier otro espera en cuarentena a una persona.
preset-settings = Nivel de acceso predeterminado: { $level }. Invalidar la regla predeterminada: { $override }.
show-its-plan = Mostrar su plan
show-plan-of = Mostrar el plan de { $name }
apply-ask = Aplicar…
apply-named = Aplicar { $name }
presets-text = Las estrategias documentadas, para todas las organizaciones. Los grupos, reglas y exenciones quedan como están.
apply-title = ¿Aplicar { $name }?
apply = Aplicar
apply-lock-out = Casi nadie conservaría el acceso. Sin su palabra se rechaza.
apply-text = La configuración de acceso condicional y la configuración en Exchange se guardan juntas.
type-apply = Escriba confirm para aplicar de todos modos
preset-not-saved = No se guardó nada: con el modelo casi nadie conservaría el acceso.
nothing-saved = No se guardó nada.
applied = { $name } está aplicado. El plan muestra qué cambia.
switch-on = Activar la cuarentena
new-level = Nuevo nivel de acceso predeterminado
show-exceptions = Mostrar las excepciones
switch-on-text = Los dispositivos que ahora tienen acceso por el nivel predeterminado se aprueban uno a uno; cuando lo están todos, se cambia el nivel predeterminado. Así nadie que esté queda fuera, y los dispositivos nuevos esperan a una persona.
switch-ons = Activaciones
begun = Empezada
level = Nivel
approved-devices = Dispositivos aprobados
take-back-ask = Revertir…
take-back-named = Revertir la activación del { $time }
none-begun = No se empezó ninguna.
would-happen = Qué ocurriría
switch-plan = { $approved ->
    [one] Se aprobaría { $approved } dispositivo;
   *[other] Se aprobarían { $approved } dispositivos;
} { $losing ->
    [one] { $losing } dispositivo no puede aprobarse y perdería el acceso.
   *[other] { $losing } dispositivos no pueden aprobarse y perderían el acceso.
}
exceptions = Excepciones
why-not-approved = Por qué no se puede aprobar
all-approved = Todos los dispositivos que tienen acceso por el nivel predeterminado se pueden aprobar.
switch-must-enforce = El conector solo observa: tiene que aplicar antes de que pueda empezar una activación.
begin-ask = Empezar la activación…
switch-title = { $level ->
    [quarantine] ¿Activar la cuarentena?
   *[other] ¿Activar el bloqueo?
}
begin = Empezar
switch-text = { $approved ->
    [one] Primero se aprueba { $approved } dispositivo,
   *[other] Primero se aprueban { $approved } dispositivos,
} { $level ->
    [quarantine] después el nivel predeterminado pasa a cuarentena.
   *[other] después el nivel predeterminado pasa a bloqueo.
} Se puede revertir.
switch-exceptions = { $count ->
    [one] { $count } excepción pierde el acceso.
   *[other] { $count } excepciones pierden el acceso.
}
take-back-title = ¿Revertir la activación?
take-back = Revertir
take-back-text = El nivel predeterminado y las aprobaciones vuelven a ser lo que eran, donde aún son lo que escribió el conector.
taken-back = La activación se está revirtiendo.

## runs
runs-and-changes = Ejecuciones y cambios
made = Creada
decided-by = Decidido por
no-run = Aún no hay ninguna ejecución.
runs-text = Órdenes que se crearon juntas. Una ejecución que supera los límites del freno espera hasta que alguien decida; cada una se puede deshacer.
run-waits = Una ejecución espera por usted
held-removal = { $count ->
    [one] Quita { $count } asociación.
   *[other] Quita { $count } asociaciones.
}
held-losing = { $losing ->
    [one] { $losing } dispositivo de { $total } perdería el acceso
   *[other] { $losing } dispositivos de { $total } perderían el acceso
} { $orders ->
    [one] por { $orders } orden;
   *[other] por { $orders } órdenes;
} con las últimas { $hours } horas son { $counted }. El freno retiene más de { $devices } dispositivos o { $percent } %.
none-left = No ha salido ninguna orden de esta ejecución.
accept-ask = Aceptar…
reject-ask = Rechazar…
show-its-orders = Mostrar sus órdenes
accept-run-title = ¿Aceptar la ejecución?
accept-run = Aceptar la ejecución
accept-removal = { $count ->
    [one] Se quitará { $count } asociación. Eso no se puede deshacer; el dispositivo se conecta de nuevo por sí mismo.
   *[other] Se quitarán { $count } asociaciones. Eso no se puede deshacer; los dispositivos se conectan de nuevo por sí mismos.
}
accept-losing = { $losing ->
    [one] { $losing } dispositivo perderá el acceso al correo
   *[other] { $losing } dispositivos perderán el acceso al correo
} { $orders ->
    [one] por { $orders } orden.
   *[other] por { $orders } órdenes.
}
type-partnerships = Escriba { $number }, el número de asociaciones, para confirmar
run-is-accepted = { $count ->
    [one] La ejecución está aceptada; salió { $count } orden.
   *[other] La ejecución está aceptada; salieron { $count } órdenes.
}
reject-run-title = ¿Rechazar la ejecución?
reject-run = Rechazar la ejecución
reject-run-text = No se ordena ninguno de sus cambios hasta que se desee otra cosa para un dispositivo.
run-is-rejected = La ejecución está rechazada. No se ordenó nada de ella.
undo-run-title = ¿Deshacer la ejecución?
undo-run = Deshacer la ejecución
undo-run-text = Lo que cambió esta ejecución se revierte donde aún es lo que escribió el conector; lo que alguien cambió a mano desde entonces permanece. Los dispositivos que bloqueó pueden volver a tener acceso. Un borrado y una asociación quitada no se pueden deshacer.
undo-state = Deshacer: { $state }.
run = Ejecución
orders-of-run = Órdenes de la ejecución
for-whom = Para
order = Orden
ended = Terminada
no-order = La ejecución no tiene ninguna orden.
orders-ended = Órdenes terminadas
state-count = { $state }: { $count }
no-order-left = No ha salido ninguna orden
all-runs = ‹ Todas las ejecuciones
run-at = { $kind }, { $time }
decided = Decidido
progress = Progreso
undo-run-ask = Deshacer la ejecución…
values-not-told = no indicado
by-whom = por { $name }
run-of = Ejecución del { $time }
when = Cuándo
before-after = Antes → después
no-change = El conector no ha cambiado nada en Exchange.
changes-text = Lo que cambió el conector, con lo que había antes. Lo hecho a mano no está aquí y permanece.
switch-waits = Una activación espera por usted
failed-approvals = { $count ->
    [one] { $count } aprobación no se logró, así que el nivel de acceso predeterminado sigue abierto.
   *[other] { $count } aprobaciones no se lograron, así que el nivel de acceso predeterminado sigue abierto.
}
approve-again-ask = Reintentar las aprobaciones…
approve-again-title = ¿Reintentar las aprobaciones?
approve-again = Reintentar las aprobaciones
approve-again-text = Las aprobaciones que no se lograron se ordenan otra vez; cuando estén todas, se cierra el nivel de acceso predeterminado.
approving-again = Las aprobaciones se han ordenado de nuevo.
give-up-ask = Abandonar la activación…
give-up-title = ¿Abandonar la activación?
give-up = Abandonar
give-up-text = El nivel de acceso predeterminado sigue abierto. Las aprobaciones hechas permanecen; deshaga la ejecución para retirarlas.
given-up = La activación se ha abandonado.

## stale
keep-named = Conservar { $name }
keep-it = Conservar
exclude = Exceptuar
none-quiet = { $days ->
    [one] Ninguna asociación estuvo { $days } día sin actividad.
   *[other] Ninguna asociación estuvo { $days } días sin actividad.
}
quiet-days = Sin actividad desde hace, en días
stale-text = Asociaciones según su última sincronización correcta. Las que nunca sincronizaron, o cuyas fechas no se leyeron, no están entre ellas.
near-maximum = Usuarios cerca del máximo
near-maximum-text = Un buzón puede tener { $count } asociaciones; aquí están los usuarios con cuatro quintas partes.
address = Dirección
partnerships = Asociaciones
none-near = Ningún usuario está cerca.
remove-them = Quitarlas
except-members = Excepto miembros de
removal = Eliminación de asociaciones inactivas
except-users = Excepto usuarios, una dirección por línea
at-least-30 = Al menos 30 días: menos son unas vacaciones.
removal-plan = { $count ->
    [one] Se quitaría { $count } asociación,
   *[other] Se quitarían { $count } asociaciones,
} { $excluded ->
    [one] se exceptúa { $excluded },
   *[other] se exceptúan { $excluded },
} { $unclear ->
    [one] { $unclear } se deja porque Exchange no la nombró con certeza.
   *[other] { $unclear } se dejan porque Exchange no las nombró con certeza.
}
removal-observes = El conector solo observa: la ejecución se puede crear y aceptar en cuanto aplique.
make-run-ask = Crear la ejecución…
make-run-title = ¿Crear la ejecución?
make-run = Crear la ejecución
make-run-text = Espera hasta que usted la acepte con el número { $number }. Antes no se quita nada.
wipe-pending = { $count ->
    [one] { $count } se deja porque un borrado espera a su dispositivo.
   *[other] { $count } se dejan porque un borrado espera a sus dispositivos.
}

restore-title = Se vuelve a leer
restore-text = Se restauró la base de datos del servicio. Nadie pierde el acceso sin aprobación hasta que se vuelva a leer lo siguiente: { $waits }.
restore-end-ask = Terminar…
restore-end-title = ¿Son correctos los datos tal como están?
restore-end = Los datos son correctos
restore-end-text = A partir de entonces el servicio decide de nuevo según los datos presentes, con el freno habitual.
restore-ended = El servicio decide de nuevo según los datos.
unclaimed-entries = Entradas que nadie conoce
unclaimed-text = Están en Exchange, y ni el conector ni este servicio saben quién las creó. Tras una restauración pueden ser del propio conector.
unclaimed-ours-ask = Del conector…
unclaimed-by-hand = Hecha a mano
unclaimed-ours-title = ¿Es del propio conector?
unclaimed-ours = Del conector
unclaimed-ours-text = Entonces las reglas y el deshacer pueden quitarla, con el freno.
unclaimed-noted = Anotado.
entry-allowed = En la lista de permitidos
entry-blocked = En la lista de bloqueados
entry-rule = Regla de acceso
entry-policy = Directiva de buzón
entry-link = Directiva de un buzón
nothing-by-hand = Las reglas deciden sobre este dispositivo.
let-in-ask = Dejar entrar…
block-ask = Bloquear…
let-in-title = ¿Dejar entrar a { $name }?
let-in-text = El dispositivo recibe correo, digan lo que digan las reglas. Al final vuelven a decidir las reglas.
block-title = ¿Bloquear { $name }?
block-text = El dispositivo no recibe correo, digan lo que digan las reglas. No se borra nada en él.
allow-by-hand = Dejar entrar
block-by-hand = Bloquear
applies-to = Para
this-device = Este dispositivo
all-devices-of-user = Todos los dispositivos del usuario
for-how-long = Cuánto tiempo
for-days = { $days } días
until-further-notice = hasta nuevo aviso
decided-by-hand = Decidido; el conector lo lleva a cabo.
decided-while-observing = Decidido. El conector solo observa, así que en Exchange aún no cambia nada.
allowed-by-hand-of = { $by } lo dejó entrar el { $since }, { $end }.
blocked-by-hand-of = { $by } lo bloqueó el { $since }, { $end }.
for-all-devices-of-user = Vale para todos los dispositivos del usuario.
end-by-hand = Terminar esta decisión…
end-by-hand-title = ¿Que vuelvan a decidir las reglas?
end-by-hand-text = El dispositivo puede perder u obtener el acceso por ellas.
end-by-hand-yes = Terminar
ended-by-hand = Vuelven a decidir las reglas.
reason-by-hand = Motivo, se muestra con la decisión
role-read = lee
role-audit = auditor
role-help-desk = soporte técnico
role-operate = operador
role-administer = administrador
name-and-role = { $name } ({ $role })
for-a-higher-role = Su función no borra dispositivos ni quita asociaciones.

## set-up package
setup-package = Paquete de instalación
package-text = Contiene el programa de instalación y un archivo de cuenta nuevo. Descomprímalo en un equipo de la organización de Exchange e inicie allí la instalación.
package-ask = Descargar el conector local…
package-ask-system = Descargar el conector local ({ $system })…
package-question = ¿Descargar el paquete de instalación?
package-question-text = Quien lo tenga puede conectar una organización de Exchange con este servicio. Vale para { $uses } inscripciones y { $days } días: entréguelo de forma segura y elimínelo después de usarlo.
package-download = Descargar el conector local
package-downloaded = El paquete de instalación se ha descargado.
package-none = Los programas de instalación no están en el equipo del servicio:

## entries from before this connector
before-entries = Entradas anteriores a este conector
before-text = { $count } dispositivos estaban en una lista personal de su buzón cuando este conector miró por primera vez; { $conflicts } de estas entradas contradicen lo que se quiere ahora. Se quedan como están hasta que diga de quién son: de un conector anterior (también el de Microsoft ponía dispositivos en estas listas) o hechas a mano.
before-ours-ask = De un conector anterior…
before-ours-title = ¿Son todas de un conector anterior?
before-ours = De un conector anterior
before-ours-text = Entonces las reglas y el deshacer pueden quitar { $count } entradas, con el freno; { $conflicts } de ellas contradicen lo que se quiere ahora.
before-hand-ask = Todas hechas a mano…
before-hand-title = ¿Se hicieron todas a mano?
before-hand = Todas hechas a mano
before-hand-text = Entonces { $count } entradas se dejan como están para siempre.

## the desk: overview, what waits, a device, a person, a wipe
overview = Resumen
waiting-for-you = Pendiente
person = Persona
nobody-told = persona no indicada
things-wait = { $count ->
    [one] { $count } asunto espera.
   *[other] { $count } asuntos esperan.
}
nothing-waits = No hay nada pendiente.
nothing-changes-alone = Nada de esto cambia Exchange hasta que usted lo diga.
devices-in = { $count } dispositivos, organizaciones: { $organizations }.
only-observing = { $count ->
    [one] Solo observa.
   *[other] Todas solo observan.
}
all-organizations = Todas las organizaciones
held-run-title = { $count ->
    [one] Hay una ejecución retenida: { $count } teléfono perdería el correo.
   *[other] Hay una ejecución retenida: { $count } teléfonos perderían el correo.
}
held-limit = El límite es { $devices } dispositivos o el { $percent } % en { $hours } horas.
review-run = Revisar la ejecución
observing-title = Observando: { $losing } teléfonos perderían el correo, { $gaining } volverían a tenerlo.
observing-more = Nada cambia en Exchange hasta que alguien active la aplicación.
see-who = Ver quiénes
now-and-then = Acceso ahora y según lo decidido
now-in-exchange = Ahora en Exchange
would-become = Pasaría a ser
difference = Diferencia
no-count-yesterday = ayer no se contó
as-yesterday = igual que ayer
more-than-yesterday = { $count } más que ayer
fewer-than-yesterday = { $count } menos que ayer
in-discovery = { $count } en detección
counted-at = Contado
not-counted-yet = Los dispositivos aún no se han contado.
blocked-and-quarantined = Bloqueados y en cuarentena, { $days } días
chart-from-now = El servicio cuenta a partir de ahora; mañana habrá dos días para comparar.
as-table = Como tabla
why-blocked = Por qué hay teléfonos bloqueados
nobody-blocked = No hay teléfonos bloqueados.
see-all = Ver todo
full-sync-at = sincronización completa
quick-sync-at = sincronización rápida
devices-count = { $count ->
    [one] { $count } dispositivo
   *[other] { $count } dispositivos
}
last-day = Últimas 24 horas: { $count }
all-changes = Todos los cambios
changed-lately = Cambiado en las últimas 24 horas
nothing-changed-lately = No ha cambiado nada en Exchange.
none-connected-yet = Aún no hay conector.
three-steps = Tres pasos hasta la primera lista de teléfonos
step-package = Obtener el paquete de instalación
step-package-text = Para un equipo Windows o Linux que llegue a Exchange. Contiene los programas y un archivo de cuenta para unos días.
step-set-up = Ejecutar allí la instalación
step-set-up-text = Comprueba cada paso antes de guardar nada y solo observa.
step-plan = Ver el plan
step-plan-text = Vea quién perdería el correo y por qué regla, antes de que ocurra nada.
because-not-enrolled = este teléfono no está inscrito
because-not-activated = el correo no está activado en este teléfono
because-not-compliant = este teléfono no cumple
because-rule = se aplica la regla «{ $rule }»
because-by-hand = bloqueado por una persona
because-exchange = por las reglas de Exchange o a mano en Exchange
says-outside = Fuera del ámbito de este conector.
says-outside-more = Aquí no se decide nada sobre este dispositivo.
says-wiped = El teléfono confirmó un borrado.
says-wipe-sent = Exchange entregó un borrado a este teléfono.
says-wipe-sent-more = Entregado { $time }. Ya no se puede retirar.
says-wipe-ordered = Hay un borrado ordenado para este teléfono.
says-wipe-ordered-more = Exchange lo entrega en el próximo contacto del teléfono. Hasta entonces se puede retirar.
says-modern = No se decide aquí: Outlook con autenticación moderna híbrida.
says-modern-more = Decide el acceso condicional de la nube. Lo que muestra Exchange no es lo que cuenta.
says-blocked-then = Permitido hasta { $time }, después bloqueado: { $reason }.
says-block-ordered = Bloqueo ordenado { $time }, aún sin confirmar.
says-access-ordered = Acceso ordenado { $time }, aún sin confirmar.
says-ordered-more = El conector la recoge en su próximo contacto con el servicio.
says-block-held = { $state }. Su bloqueo está retenido con otros.
says-change-held = { $state }. Su cambio está retenido con otros.
says-by-hand = { $state }, aunque se quiere esto: { $wanted }.
says-by-hand-more = Alguien hizo la entrada en Exchange a mano, no este producto. Las entradas manuales prevalecen.
says-failed = El cambio falló { $time }; el teléfono sigue: { $state }.
says-rejected = { $state }. Una persona rechazó el cambio.
says-rejected-more = No se ordena hasta que se quiera otra cosa.
says-would-block = { $state }. Se bloquearía: { $reason }.
says-would-change = { $state }. Se quiere: { $wanted }.
says-observes = { $name } solo observa; nada cambia en Exchange hasta activar la aplicación.
says-let-in = Permitido, { $end }: lo permitió { $by }.
says-blocked-by = Bloqueado, { $end }: por { $by }.
says-rules-again = Después vuelven a decidir las reglas.
says-until-ended = Hasta que alguien lo termine.
says-blocked-elsewhere = Bloqueado, y no por este producto.
says-blocked-elsewhere-more = Exchange indica este motivo: { $reason }.
says-blocked = Bloqueado desde { $time }: { $reason }.
says-confirmed = Exchange lo confirmó { $time }.
says-next-contact = El teléfono lo nota en su próximo contacto.
says-quarantined = En cuarentena: espera a una persona.
says-first-seen = Visto por primera vez { $time }.
see-waiting = Lo pendiente
says-discovery = Exchange aún está averiguando qué es.
says-discovery-more = Hasta entonces no recibe contenido de correo.
says-allowed = Permitido.
says-kept = Conserva lo que tiene:
says-undecided = Aún no se ha decidido nada.
says-unknown = No se conoce su estado en Exchange.
says-unknown-more = Una sincronización completa puede traerlo.
like-same = Probablemente la misma persona con un teléfono nuevo.
like-same-text = Mismo buzón y familia; el teléfono antiguo calló cuando llegó el nuevo. Pregunte a la persona antes de traspasar la aprobación.
like-copied = Un id en varios lugares: puede estar copiado.
copied-models = El mismo id llegó de modelos distintos. Mire cada uno antes de permitirlo.
copied-people = El mismo id está en personas distintas. También puede ser un teléfono con dos buzones; mire antes de permitirlo.
like-new = Un dispositivo nuevo.
like-new-text = No se conoce ningún teléfono callado de esta persona y familia.
same-phone = Mismo teléfono, id nuevo
copied-id = Id copiado
new-device = Nuevo
held-runs = Ejecuciones retenidas
groups-and-sources = Grupos y fuentes
certificates = Certificados
held-run-line = { $count ->
    [one] Ejecución de { $count } orden retenida
   *[other] Ejecución de { $count } órdenes retenida
}
lose-access-count = { $count } pierden el acceso
quarantined-count = { $count ->
    [one] { $count } teléfono en cuarentena
   *[other] { $count } teléfonos en cuarentena
}
quarantined-text = No reciben correo hasta que alguien decida.
judged-of = Examinados: los { $count } que más esperan, de { $all }.
no-quarantine = Ningún dispositivo espera aquí.
the-chosen-device = El dispositivo elegido
choose-named = Elegir { $name }
chosen-count = { $count } elegidos
compared-devices = Comparación
old-one = Antiguo
new-one = Nuevo
other-one = El otro
this-phone = Este teléfono
model = Modelo
first-sync = Primera sincronización
open-the-device = Abrir su página
next-one = Siguiente
keys-help = J y K recorren la lista mientras tiene el foco; no deciden nada.
decided-one = Decidido.
decided-several = { $count ->
    [one] Decidido para { $count } dispositivo.
   *[other] Decidido para { $count } dispositivos.
}
some-failed = Fallaron { $count } de { $all }
some-failed-text = Los demás están decididos. Estos no:
understood = Entendido
close = Cerrar
and-more = y { $count } más
no-held-run = No hay ejecuciones pendientes.
unread-text = Las decisiones dependen de estos grupos y fuentes. Hasta que puedan leerse, los afectados conservan lo que tienen.
all-read = Todo lo que rige las decisiones puede leerse.
no-certificate-ends = Ningún certificado caduca pronto.
what-happened = Qué pasó
undo = Deshacer
undo-with-run = Deshacer con su ejecución…
is-undone = Deshecho
first-seen = Visto por primera vez
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Permitido a mano
blocked-by-hand = Bloqueado a mano
exchange-not-asked = No se consultan las reglas de Exchange ni el nivel predeterminado.
exchange-decides = Deciden las reglas de Exchange y el nivel predeterminado.
exchange-rules = Acceso en Exchange
is-it-the-successor = ¿Es el sucesor de { $name }?
successor-text = Misma persona y familia; el antiguo calló { $time }.
see-the-old = Ver el antiguo
carry-over-ask = Traspasar la aprobación…
carry-over = Traspasar
carry-title = ¿Traspasar la aprobación al teléfono nuevo?
carry-by-hand = Alguien permitió { $old } a mano. Eso termina y { $new } se permite hasta el mismo momento. Se puede terminar de nuevo.
carry-by-rules = Las reglas permiten { $old } y siguen decidiendo. { $new } se permite a mano durante el tiempo elegido.
carried-over = La aprobación está traspasada.
allow-ask = Permitir sin límite…
let-in-for-a-while = Usted lo permite por un tiempo
phones-of-this-person = { $count } dispositivos de esta persona
phones-of-person = Dispositivos de esta persona
phones-count = { $count ->
    [one] { $count } dispositivo
   *[other] { $count } dispositivos
}
no-phone-of-person = No se conoce ningún dispositivo de esta dirección.
first-of-them = Se muestran los primeros { $count }.
let-all-in-ask = Permitir todos…
let-all-in-title = ¿Permitir todos los dispositivos: { $name }?
let-all-in-text = Todos los dispositivos de esta persona reciben correo, también los posteriores, digan lo que digan las reglas. Lo decidido sobre uno solo prevalece.
block-all-ask = Bloquear todos…
block-all-title = ¿Bloquear todos los dispositivos: { $name }?
block-all-text = Ningún dispositivo de esta persona recibe correo, tampoco los posteriores. Lo decidido sobre uno solo prevalece; el freno lo cuenta.
decided-for-person = Decidido para todos los dispositivos de la persona.
phone = Teléfono
in-exchange = En Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Actúa sobre la persona: sobre todos sus dispositivos.
more = Más
never-ordered = nunca ordenado
wipe-title = ¿Borrar este dispositivo: { $name }?
not-this-phone = Este no
what-is-removed = Qué se elimina
account-only = Solo la cuenta de correo
account-only-old = No es posible: necesita ActiveSync 16.1 y Exchange no indica que este teléfono lo use.
account-only-outlook = No es posible: Outlook solo conoce su propio borrado.
outlook-data = Los datos de Outlook
whole-phone = Todo lo del teléfono
whole-phone-text = Se pierden fotos y aplicaciones privadas.
wipe-handed-over = Exchange entrega el borrado en el próximo contacto del teléfono. Hasta entonces se puede retirar.
wipe-reason = Motivo, se guarda con la orden
wipe-ending = Los últimos { $count } caracteres del id de este teléfono
wipe-whole-id = El id completo de este teléfono
wipe-yes = Borrar este teléfono
wipe-no = Dejar el teléfono como está
share-of = { $percent } % de { $total }
odd-group = { $count } de ellos pertenecen a «{ $name }».
let-these-in-ask = Dejar entrar a estos…
let-these-in-of = Dejar entrar a estos: { $name }
summary-partial = La ejecución es mayor que este resumen; las órdenes de abajo están completas.
other-orders = Cambio sin efecto en el acceso
reasons-of-run = Motivos de la pérdida de acceso
for-example = Por ejemplo
seen-this-week = Vistos esta semana
where-they-are = Dónde están
carry-several = Una aprobación manual se traspasa con su propio fin. Donde las reglas permiten el teléfono antiguo, el nuevo se permite por el tiempo elegido. Pregunte antes a las personas.

## finding devices
find-box = Buscar persona, dirección, dispositivo o id.
find-person = Persona
find-columns = Columnas…
find-csv = CSV de estos { $count }
find-csv-all = CSV de todos estos
find-views = Vistas
find-attention = Requiere atención
find-silent = Sin actividad más de 30 días
find-old-eas = EAS anterior a 16.1
find-save-view = Guardar esta vista…
find-view-name = Nombre de la vista
find-view-shared = Todos la ven
find-view-saved = La vista está guardada.
find-view-remove = Quitar esta vista…
find-view-remove-title = ¿Quitar la vista «{ $name }»?
find-view-removed = La vista se ha quitado.
find-filter-by = Filtrar por
find-apply = Aplicar
find-remove-filter = Quitar el filtro { $name }
find-words = Búsqueda
find-step = Paso que decide
find-reason = Motivo en Exchange
find-eas = Versión de EAS
find-client = Cliente
find-imei = IMEI
find-first-sync = Primera sincronización
find-last-sync = Última sincronización
find-within-days = en los últimos { $days } días
find-silent-days = desde hace { $days } días, ninguna
find-never-synced = nunca
find-range-many = { $from }–{ $to } de más de { $all } dispositivos
find-select = Seleccionar { $name }
find-select-page = Seleccionar los dispositivos de esta página
find-selection = Dispositivos seleccionados
find-selected = Seleccionados: { $count }
find-select-all = Seleccionar los { $count }
find-clear = Anular la selección
find-let-in = Dejar entrar hasta…
find-allow = Permitir…
find-block = Bloquear…
find-let-in-title = ¿Dejar entrar estos dispositivos?
find-allow-title = ¿Permitir estos dispositivos?
find-block-title = ¿Bloquear estos dispositivos?
find-allow-text = Una decisión manual prevalece sobre todas las reglas, para cada uno de estos dispositivos.
find-block-text = Una decisión manual prevalece sobre todas las reglas. Cada dispositivo que pierde el acceso cuenta para el freno: por encima de su límite, la ejecución espera aprobación.
find-progress = Decididos: { $done } de { $all }…
find-decided = Dispositivos decididos: { $count }.
find-failed = Sin decidir: { $count }
find-understood = Cerrar
find-step-by-hand = decidido a mano
find-step-enabled = control de acceso
find-step-exemption = exención
find-step-excluded = grupo excluido
find-step-inactive = dispositivo inactivo
find-step-rule = regla local
find-step-included = grupo incluido
find-step-managed = inscripción
find-step-activated = activación
find-step-compliant = cumplimiento
find-step-override = prioridad sobre la regla de Exchange

## audit
audit-title = Auditoría
audit-text = Cada cambio de un ajuste, rol o modo, cada orden y cada aprobación. Se conserva { $days } días.
audit-when = Cuándo
audit-who = Quién
audit-what = Qué
audit-before-after = Antes → después
audit-from-where = Desde dónde
audit-none = No hay entradas.
audit-verifying = Comprobando la cadena…
audit-verified = Cadena verificada hasta { $time }
audit-broken = La cadena no es íntegra. Deje la base de datos como está y averigüe quién tuvo acceso a su archivo.
audit-csv = CSV
audit-since = Desde
audit-until = Hasta
audit-any = todos
audit-filter = + Filtro
audit-show = Mostrar
audit-without = Quitar el filtro { $name }: { $value }
audit-token = token
audit-more = { $count } más
audit-created = Creado
audit-changed = Cambiado
audit-removed = Eliminado
audit-done = Ordenado o decidido
audit-previewed = Previsualizado
audit-exported = Exportado
audit-signed-in = Sesión iniciada
audit-signed-out = Sesión cerrada
audit-refused = Inicio de sesión rechazado
audit-access-settings = ajustes de acceso
audit-exchange-settings = ajustes de Exchange
audit-mail-settings = ajustes de notificación
audit-mailbox-policy = directiva de buzón
audit-mailbox-policies = directivas de buzón
audit-connector = conector
audit-decision = decisión manual
audit-run = ejecución
audit-order = orden
audit-template = plantilla de mensaje
audit-message = mensaje
audit-record = registro de administración
audit-source = origen de cumplimiento
audit-link = vínculo de un dispositivo
audit-device-name = nombre de un dispositivo
audit-group = grupo
audit-graph = Microsoft Graph
audit-account-file = archivo de cuenta
audit-user = usuario
audit-session = sesión
audit-entries = entradas sin propietario
audit-restore = lectura tras una restauración
audit-console = consola
audit-api = API
audit-command-line = línea de comandos
audit-of-connector = en el conector
audit-of-service = el propio servicio

# What has changed meanwhile
reconnecting = Sin conexión con el servicio; se vuelve a intentar. Lo que ve es de { $time }.
something-changed = Algo de lo que se muestra aquí ha cambiado.
show-changed = Mostrar

# Readiness
readiness = Preparación
readiness-text = De { $count } teléfonos, cuáles son antiguos, silenciosos o demasiados: antes de actualizar Exchange, pasar a Exchange Online o hacer limpieza.
readiness-old = Antiguo
print = Imprimir
readiness-show-old = { $count ->
    [one] Mostrar el { $count } antiguo
   *[other] Mostrar los { $count } antiguos
 }
readiness-eas-text = Exchange Online acepta la versión { $version } y posteriores. Los servidores locales aceptan también versiones anteriores.
readiness-client-text = Microsoft ya no desarrolla los clientes marcados como antiguos.
readiness-silent = Teléfonos silenciosos
readiness-near-maximum = { $count ->
    [one] { $count } usuario está cerca del máximo de teléfonos.
   *[other] { $count } usuarios están cerca del máximo de teléfonos.
 }
readiness-policies = Teléfonos por directiva de buzón
readiness-policies-text = Lo que comunicó cada teléfono en su último contacto.
readiness-applied = Grado de aplicación

# People, sessions, tokens, sign-in
pp-code = Código
pp-code-help = Seis cifras del autenticador o uno de sus códigos de recuperación.
pp-by-password = Iniciar sesión con nombre y contraseña
pp-by-token = Iniciar sesión con un token de acceso
pp-password = Contraseña
pp-refused = El nombre o la contraseña no son correctos.
pp-code-refused = El código no es correcto o ya se usó. Espere al siguiente y compruebe la hora de ambos dispositivos.
pp-link-unknown = Este enlace ya no es válido: se usó, lo sustituyó uno más reciente o pasaron sus 24 horas. Pida otro a un administrador.
pp-too-short = Elija una contraseña de al menos { $count } caracteres.
pp-too-long = Una contraseña tiene como máximo { $count } caracteres.
pp-too-plain = Elija una contraseña con más caracteres distintos.
pp-holds-name = La contraseña contiene su nombre. Elija otra.
pp-old-wrong = Esta no es su contraseña actual.
pp-too-often = Se intentó demasiadas veces. Espere un minuto y vuelva a intentarlo.
pp-last-administrator = Es la única persona que puede administrar el servicio. Dé primero a otra el rol de administrador y una forma de iniciar sesión.
pp-no-second = Se pide una segunda persona, y para eso hacen falta dos que puedan iniciar sesión y administrar. Añada otra primero.
pp-page-only = Inició sesión con un token de acceso de duración limitada. La contraseña, el segundo factor y los tokens se cambian tras iniciar sesión con la contraseña.
pp-choose = Elija una contraseña
pp-choose-for = para { $name }
pp-choose-and-enter = Guardar e iniciar sesión
pp-new-password = Contraseña nueva
pp-again = Contraseña nueva, otra vez
pp-password-help = Al menos { $count } caracteres. Varias palabras son fáciles de recordar y difíciles de adivinar.
pp-not-same = Las dos no coinciden.
pp-account = Su cuenta
pp-role = Rol
pp-must-enroll = Su rol necesita un segundo factor
pp-must-enroll-text = Configúrelo para continuar.
pp-sessions = Sesiones abiertas
pp-end-others = Finalizar mis otras sesiones
pp-tokens = Tokens de acceso
pp-tokens-text = Para scripts y programas. Un token no permite más de lo que usted puede hacer y caduca a su hora.
pp-token-ask = Crear un token…
pp-change-password = Cambiar la contraseña
pp-set-password = Establecer una contraseña
pp-old-password = Contraseña actual
pp-password-text = Sus otras sesiones finalizan al guardar una contraseña nueva.
pp-password-changed = La contraseña se guardó. Sus otras sesiones finalizaron.
pp-factor = Segundo factor
pp-factor-on = Al iniciar sesión con su contraseña se pide un código de su autenticador.
pp-codes-left = { $count ->
    [one] Queda { $count } código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
 }
pp-new-codes-ask = Nuevos códigos de recuperación…
pp-new-codes = Crear nuevos códigos de recuperación
pp-factor-remove-ask = Quitar el segundo factor…
pp-factor-remove = Quitar el segundo factor
pp-factor-removed = El segundo factor se quitó.
pp-factor-text = Un código de una aplicación de autenticación, además de la contraseña. Quien solo conozca la contraseña no puede iniciar sesión.
pp-factor-set-up = Configurar
pp-qr = Imagen para una aplicación de autenticación
pp-scan = Escanee esta imagen con una aplicación de autenticación y escriba el código que muestra.
pp-by-hand = O escríbalo a mano
pp-first-code = Código que muestra la aplicación
pp-factor-confirm = Activar
pp-factor-done = El segundo factor está activado.
pp-codes = Códigos de recuperación
pp-codes-text = Guárdelos donde nadie más los encuentre. Cada uno permite iniciar sesión una vez si se pierde el autenticador. Solo se muestran ahora.
pp-kept = Lo he guardado
pp-copy = Copiar
pp-link = enlace
pp-since = Desde
pp-from = Origen
pp-by = Inicio de sesión con
pp-last-use = Último uso
pp-ends = Finaliza
pp-this-one = esta
pp-end = Finalizar
pp-end-ask = Finalizar…
pp-end-session-of = Finalizar la sesión de { $name } desde { $address }
pp-session-ended = La sesión finalizó.
pp-no-session = No hay ninguna sesión abierta.
pp-sessions-ended = { $count ->
    [one] Finalizó { $count } sesión.
   *[other] Finalizaron { $count } sesiones.
 }
pp-made = Creado
pp-end-token = Finalizar el token { $name }
pp-end-token-text = A los programas que lo usan se les deniega el acceso desde ahora, y las sesiones que abrió finalizan.
pp-token-ended = El token finalizó.
pp-no-token = No hay ningún token.
pp-token-name = Para qué es
pp-token-name-help = Un equipo o un script, como lo reconocerá más tarde.
pp-days = Caduca tras
pp-days-count = { $count ->
    [one] { $count } día
   *[other] { $count } días
 }
pp-token-make = Crear el token
pp-token-made = El token se creó
pp-token-once = Solo se muestra ahora.
pp-people = Personas
pp-demands = Reglas de inicio de sesión
pp-single = Solo una persona puede administrar el servicio
pp-single-text = Nadie más puede ayudar si esta persona olvida la contraseña. Añada una segunda; en el servidor, un comando da un enlace nuevo en cualquier momento.
pp-password-and-factor = Contraseña y código
pp-link-until = enlace hasta { $time }
pp-no-way = no puede iniciar sesión
pp-signs-in = Inicia sesión con
pp-you = usted
pp-role-ask = Rol…
pp-role-of = Rol de { $name }
pp-link-ask = Enlace…
pp-link-for = Enlace para { $name }
pp-link-ask-text = Con el enlace, esta persona elige una contraseña nueva, una vez y en 24 horas. Un enlace anterior deja de valer. La contraseña actual y las sesiones se mantienen hasta que elija la nueva.
pp-link-make = Crear el enlace
pp-link-made = Enlace para { $name }
pp-link-text = Déselo a esta persona por un medio de confianza. Vale una vez, hasta { $time }, y solo se muestra ahora.
pp-factor-take-ask = Segundo factor…
pp-factor-take = Retirar el segundo factor de { $name }
pp-factor-take-text = Solo si se perdieron el autenticador y los códigos de recuperación. Asegúrese de que es esta persona quien lo pide.
pp-take-away = Retirar
pp-remove = Quitar a { $name }
pp-remove-text = Esta persona ya no puede iniciar sesión; sus sesiones y tokens finalizan de inmediato. Lo que hizo permanece en la auditoría.
pp-removed = Se quitó a { $name }.
pp-add-ask = Añadir una persona…
pp-add = Añadir una persona
pp-add-text = Recibirá un enlace con el que esta persona elige una contraseña.
pp-name-help = Como lo mostrará la auditoría.
pp-roles-help = Lee: mira. Auditor: también lee la auditoría. Soporte técnico: deja entrar dispositivos unos días. Operador: también bloquea, borra y decide sobre ejecuciones. Administrador: todo.
pp-exists = Ya hay alguien con el nombre { $name }.
pp-added = Se añadió a { $name }.
pp-role-given = { $name } tiene ahora el rol { $role }.
pp-sessions-text = Las sesiones abiertas de esta página de todas las personas. Una sesión que finalice se rechaza desde entonces.
pp-all-tokens-text = Los tokens de acceso de duración limitada de todas las personas.
pp-factor-for = Roles que necesitan un segundo factor
pp-factor-for-text = Quien tiene ese rol e inicia sesión con contraseña configura primero un segundo factor. Los tokens de acceso no se ven afectados.
pp-demands-saved = Las reglas de inicio de sesión se guardaron.
pp-second = Segunda persona
pp-second-text = Lo que pide una persona espera a que otra lo confirme, 24 horas como máximo. Nadie confirma su propia petición, y desactivar esto también requiere una segunda persona.
pp-second-single = Solo una persona puede administrar el servicio, así que nadie podría confirmar. Añada primero otro administrador que pueda iniciar sesión.
pp-for-wipes = Para borrados
pp-for-runs = Para aceptar ejecuciones retenidas
pp-waits-second = Se pidió y espera a otra persona, en Pendiente.
pp-none-second = Nada espera a una segunda persona.
pp-wants-wipe = Borrar { $name }
pp-wants-run = { $count ->
    [one] Aceptar una ejecución retenida con { $count } orden
   *[other] Aceptar una ejecución retenida con { $count } órdenes
 }
pp-wants-settings = Pedir una segunda persona con menos frecuencia
pp-asked-by = Pedido por
pp-asked-at = Pedido el
pp-waits-until = Espera hasta
pp-nothing-yet = Aún no se ha hecho nada.
pp-confirm-ask = Confirmar…
pp-confirm = Confirmar ahora
pp-confirm-text = Se ejecuta de inmediato. Confirme solo si usted mismo lo ha revisado.
pp-confirmed = Se confirmó y se está ejecutando.
pp-refuse-ask = Rechazar…
pp-refuse = Rechazar ahora
pp-refuse-text = No se hace nada. Puede pedirse de nuevo.
pp-refused-request = Se rechazó.
pp-withdraw-ask = Retirar…
pp-withdraw = Retirar la petición
pp-withdraw-text = No se hace nada. Puede pedirlo de nuevo.
pp-withdrawn = Se retiró.
pp-own-request = Usted lo pidió: debe decidir otra persona.
pp-higher-role = Decide alguien con un rol superior.
pp-request-over = Ya no está en espera: alguien decidió o pasó el día.
pp-author-gone = Quien lo pidió fue quitado o ya no puede hacerlo. Rechácelo y pídalo de nuevo si procede.
pp-request-waits = Ya se pidió lo mismo y espera a una segunda persona.

# People, sessions, tokens, sign-in
pp-show-number = Mostrar completo
pp-show-number-text = La auditoría anota quién lo miró.
pp-alarm = Se usó una cuenta de emergencia
pp-acknowledge-ask = Confirmar el uso…
pp-acknowledge = Confirmar el uso
pp-acknowledge-text = La alarma desaparece. Hágalo cuando sepa quién usó la cuenta y por qué, y dele una contraseña nueva.
pp-acknowledged = El uso está confirmado.
pp-break-glass = para emergencias
pp-break-glass-ask = Emergencia…
pp-ordinary-ask = Normal…
pp-break-glass-of = { $name }: cuenta para emergencias
pp-break-glass-text = Quien inicia sesión con esta cuenta provoca una alarma, que aparece en Pendiente y en el registro hasta que otro administrador la confirme. No se le pide segundo factor. Guarde la contraseña sellada.
pp-ordinary-text = Pasa a ser una cuenta normal: su uso ya no es una alarma.
pp-break-glass-saved = La cuenta se guardó.
