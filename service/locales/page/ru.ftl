## common
user = Пользователь
device = Устройство
device-id = Идентификатор устройства
access-state = Состояние доступа
last-successful-sync = Последняя успешная синхронизация
organization = Организация
all = Все
name = Имя
state = Состояние
settings = Параметры
findings = Замечания
groups = Группы
group = Группа
members = Участники
devices = Устройства
plan = План
runs = Запуски
access = Доступ
compliance = Соответствие
notifications = Уведомления
mailbox-policies = Политики почтовых ящиков
stale-partnerships = Устаревшие партнёрства
changes-in-exchange = Изменения в Exchange
what = Что
why = Почему
orders = Задания
answer = Ответ
system = Система
filter = Отфильтровать
show = Показать
save = Сохранить
remove = Удалить
remove-ask = Удалить…
forget-ask = Забыть…
forget-it = Забыть
link = Связать
cancel = Отмена
preview = Просмотр
add = Добавить
show-the-plan = Показать план
preview-and-save = Просмотреть и сохранить…
start-enforcing = Включить применение
start-enforcing-ask = Включить применение…
from-active-directory = Из Active Directory
default-access-level = Уровень доступа по умолчанию
leave-as-it-is = Оставить как есть в Exchange
allow-access = Разрешить доступ
block-access = Заблокировать доступ
quarantine = Карантин
block = Заблокировать
unknown = Неизвестно
compliant = Соответствует
not-compliant = Не соответствует
exchange-rule = Правило Exchange
loses-access = Теряет доступ
lose-access = Теряют доступ
observe-only = Только наблюдение
yes = да
no = нет
none = нет
never = никогда
read-never-completely = ни разу не прочитан полностью: из отсутствия записей служба не делает выводов
no-device-fits = Подходящих устройств нет.
no-connector-yet = Соединителя пока нет.
microsoft-graph = Microsoft Graph
managed-devices = Управляемые устройства
service-english = Причины и замечания служба пишет на английском.
records-count = { $count ->
    [one] { $count } запись управления
    [few] { $count } записи управления
    [many] { $count } записей управления
   *[other] { $count } записи управления
}
members-count = { $count ->
    [one] { $count } участник
    [few] { $count } участника
    [many] { $count } участников
   *[other] { $count } участника
}
would-lose = { $count ->
    [one] { $count } устройство потеряет доступ.
    [few] { $count } устройства потеряют доступ.
    [many] { $count } устройств потеряют доступ.
   *[other] { $count } устройства потеряют доступ.
}
first-shown = { $count ->
    [one] Показано первых: { $count }.
    [few] Показано первых: { $count }.
    [many] Показано первых: { $count }.
   *[other] Показано первых: { $count }.
}
type-to-confirm = Для подтверждения введите { $text }
type-devices = Для подтверждения введите { $number } — число устройств, которые потеряют доступ
type-records = Для подтверждения введите { $number } — число записей управления, которые будут удалены
remove-what = Удалить «{ $name }»?
offer = { $name } – { $confidence } %, { $because }
more-may-lose = Доступ может потерять больше устройств, чем посчитано здесь: { $note }.
on-blocked-list = в списке заблокированных; Exchange покажет это, когда устройство подключится
on-allowed-list = в списке разрешённых; Exchange покажет это, когда устройство подключится
at-least = не менее { $count }
not-known = неизвестно
not-read = Не прочитано, поэтому по устройствам с доступом ({ $count }) ничего не решается: { $names }.
unknown-would-lose = Сколько устройств потеряет доступ, неизвестно: прочитано не всё.
plan-standing = Из этих изменений ждут решения: { $held }; выполняются: { $waiting }; не применяются, потому что кто-то вручную задал иное: { $notApplied }; отклонены или отменены откатом: { $rejected }.
not-applied-table = Требуется, но не применено

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = Соединители
loading = Загрузка…
loading-stays = Загрузка… Если больше ничего не появится, обновите страницу.
no-script = Для этой страницы нужен JavaScript. Те же данные доступны по адресу
skip = Перейти к содержимому
menu = Меню
main-navigation = Главное меню
language = Язык страницы
close-message = Закрыть сообщение
sign-out = Выйти
try-again = Повторить
leave-title = Уйти без сохранения?
leave-text = Введённое на этой странице не сохранено.
leave = Уйти
sign-in = Войти
access-token = Токен доступа
token-help = Токен создаёт администратор службы командой { $command }.
sign-in-again = Войти снова
session-ended = Сеанс завершён. Войдите снова
not-now = Не сейчас

## api
status-answered = Служба ответила с состоянием { $status }.
no-answer-in-time = Служба не ответила за { $seconds } с.
no-answer = Служба не отвечает. Проверьте, работает ли она и доступна ли с этого компьютера.
change-unknown = Неизвестно, внесено ли изменение: перед повтором посмотрите, что есть сейчас.

## pager
previous-page = Предыдущая страница
next-page = Следующая страница
page-number = Страница { $number }

## dom
not-told = Не сообщено
nothing-here = Здесь ничего нет.
severity-note = Примечание
severity-warning = Предупреждение
severity-error = Ошибка
first-of = Показано первых: { $count } из { $all }.

## forms
whole-number = Введите целое число.
may-be-saved = Возможно, служба сохранила изменения. Скопируйте введённое, обновите страницу и проверьте значения.
changed-meanwhile = Тем временем это изменил кто-то другой. Запишите введённое, обновите страницу и посмотрите новые значения.
what-it-would-do = К чему это приведёт
mode = Режим
have-access = Имеют доступ
would-lose-it = Потеряют его
would-gain-it = Получат его
none-concerned = Пока это не затрагивает ни одной организации Exchange.
save-title = Сохранить эти параметры?
lock-out = { $devices ->
    [one] Доступа почти ни у кого не останется ({ $organization }): его потеряют { $losing } из { $devices } устройства, у которого он сейчас есть. Без вашего подтверждения служба этого не сделает.
    [few] Доступа почти ни у кого не останется ({ $organization }): его потеряют { $losing } из { $devices } устройств, у которых он сейчас есть. Без вашего подтверждения служба этого не сделает.
    [many] Доступа почти ни у кого не останется ({ $organization }): его потеряют { $losing } из { $devices } устройств, у которых он сейчас есть. Без вашего подтверждения служба этого не сделает.
   *[other] Доступа почти ни у кого не останется ({ $organization }): его потеряют { $losing } из { $devices } устройств, у которых он сейчас есть. Без вашего подтверждения служба этого не сделает.
}
the-organization = организация
brake-holds = Там, где соединитель применяет решения, предохранитель останавливает каждый запуск, превышающий его пределы.
none-would-lose = Ни одно устройство не потеряет доступ.
type-confirm = Чтобы всё равно сохранить, введите confirm
nothing-saved-lock-out = Ничего не сохранено: с этими параметрами доступа почти ни у кого не осталось бы.
part-number = { $title } { $number }
move-up = Выше
move-down = Ниже

## words
connected = Подключено
disconnected = Отключено
connection-pending = Ожидает подключения
no-agent = Агент не зарегистрирован
allowed = Разрешено
blocked = Заблокировано
quarantined = В карантине
device-discovery = Обнаружение устройства
allow = Разрешить
keep = Оставить как есть
undecided = Ещё не решено
gains-access = Получает доступ
entry-only = Только запись
effect-none = Нет
enforce = Принудительное применение
run-held = Ждёт вашего решения
run-released = Задания выданы
run-approving = Одобряет устройства
run-accepted = Принят
run-rejected = Отклонён
run-superseded = Заменён более новым запуском
kind-decisions = Решения и параметры
kind-stale = Удаление устаревших партнёрств
kind-switch-on = Переключение уровня по умолчанию
kind-reset = Возврат почтовых ящиков к политике по умолчанию
order-queued = Ждёт соединителя
order-leased = Отправлено соединителю
order-running = Выполняется
order-waiting = Ждёт устройства
order-done = Выполнено
order-failed = Ошибка
order-not-applied = Не применено
order-superseded = Заменено более новым заданием
order-expired = Срок истёк
order-unknown = Результат неизвестен
order-held = Ещё не выдано
order-counted = Только посчитано
in-grace-period = Льготный период
compliance-error = Ошибка
compliance-conflict = Конфликт
config-manager = Configuration Manager
level-none = оставить как есть
obstacle-device-id = Exchange не сообщает идентификатор устройства
obstacle-mailbox = Exchange не сообщает владельца
obstacle-discovery = Exchange ещё определяет устройство
obstacle-state = состояние доступа неизвестно
obstacle-block = параметры требуют блокировки
device-type = Тип устройства (семейство)
device-model = Модель устройства
operating-system = Операционная система
user-agent = Агент пользователя
access-rule = правило доступа { $text } ({ $characteristic })
sync-quick = Выполнить быструю синхронизацию
sync-full = Выполнить полную синхронизацию
set-access = Задать доступ: { $wanted }
remove-partnership = Удалить партнёрство
wipe = Очистка
wipe-account = Очистка, только данные учётной записи
cancel-wipe = Остановить очистку
set-default-level = Задать уровень доступа по умолчанию: { $level }
set-admins = Задать администраторов для уведомлений: { $list }
set-insert = Задать текст для пользователей: { $text }
set-rule = Задать: { $rule }: { $level }
remove-rule = Удалить: { $rule }
make-default-policy = Сделать политикой почтовых ящиков по умолчанию: { $name }
set-policy = Задать политику почтовых ящиков { $name }: { $settings }
remove-policy = Удалить политику почтовых ящиков { $name }
assign-policy = Назначить политику почтовых ящиков { $name }
assign-default = Назначить политику почтовых ящиков по умолчанию
mail-to = Письмо на адрес { $to }
undo-a-run = Откатить запуск
on-list = в списке
off-list = не в списке
allowed-list = Список разрешённых, { $id }
blocked-list = Список заблокированных, { $id }
mailbox-policy = Политика почтовых ящиков
blank = пусто
admin-named = Администратор для уведомлений, { $address }
named = указан
not-named = не указан
text-for-users = Текст для пользователей
no-rule = нет правила
policy-named = Политика почтовых ящиков { $name }
not-there = не существует
default-mailbox-policy = Политика почтовых ящиков по умолчанию
cannot-be-undone = необратимо
impact-losing = { $losing ->
    [one] { $losing } устройство потеряет доступ
    [few] { $losing } устройства потеряют доступ
    [many] { $losing } устройств потеряют доступ
   *[other] { $losing } устройства потеряют доступ
}
impact-gaining = { $gaining ->
    [one] { $gaining } получит его
    [few] { $gaining } получат его
    [many] { $gaining } получат его
   *[other] { $gaining } получат его
}
impact = { $losing }, { $gaining }

## access
conditional-access = Условный доступ
settings-in-exchange = Параметры в Exchange
presets = Шаблоны
quarantine-switch-on = Включение карантина
hold-for = Эти параметры действуют для
all-without-own = Все организации без собственных
has-own = { $name }: есть собственные параметры.
use-those-of-all = Вернуться к общим…
remove-own-title = Удалить собственные параметры организации?
remove-own = Удалить
remove-own-text = После этого здесь действуют параметры для всех организаций; служба заново принимает решения по устройствам.
own-removed = Здесь снова действуют параметры для всех организаций.
has-common = { $name }: используются параметры для всех организаций. При сохранении здесь организация получит собственные параметры.
leave-to-rule = Оставить правилу Exchange
activesync-version = Версия ActiveSync
local-rules = Локальные правила
rule = Правило
add-rule = Добавить правило
conditions = Условия (должны выполняться все)
condition = Условие
add-condition = Добавить условие
compared = Что сравнивается
how = Как
is-exactly = Точно равно
fits-expression = Соответствует регулярному выражению
text = Текст
then = Тогда
exemptions = Исключения
exemption = Исключение
add-exemption = Добавить исключение
exempt-for = Для
a-mailbox = Почтовый ящик пользователя
one-device = Одно устройство
exempt-who = Адрес электронной почты или идентификатор устройства
exempt-who-help = Можно ввести и GUID почтового ящика или удостоверение (Identity) устройства в Exchange.
exempt-note = Примечание: почему
exempt-until = До (пусто: бессрочно)
exempt-nobody = В исключении никто не указан: введите адрес электронной почты или идентификатор устройства.
exempt-no-mailbox = Служба не знает ни одного устройства почтового ящика { $who }, поэтому не знает и GUID ящика. Введите GUID почтового ящика.
exempt-several = Идентификатор устройства { $who } есть у нескольких партнёрств; введите удостоверение (Identity) одного из них.
exempt-no-device = Нет устройства с идентификатором { $who }.
included-groups = Включённые группы
excluded-groups = Исключённые группы (исключение важнее)
conditional-access-settings = Параметры условного доступа
access-control = Управление доступом включено
access-control-help = Пользователям включённых групп нужно зарегистрированное и соответствующее требованиям устройство.
override = Переопределить правило по умолчанию
override-help = Зарегистрированные и соответствующие требованиям устройства получают доступ и там, где уровень доступа Exchange по умолчанию заблокировал бы их или поместил в карантин.
grace-period = Льготный период (часов)
grace-period-help = Столько времени управляемое устройство, переставшее соответствовать требованиям, сохраняет доступ. Для незарегистрированного устройства льготного периода нет.
ignore-inactive = Не учитывать устройства, неактивные (дней)
ignore-inactive-help = Пусто: служба учитывает все устройства.
where-unknown = Если соответствие неизвестно
keep-what-is = Сохранить текущий доступ
where-unknown-help = Для устройств, о которых источник сообщает: неизвестно, ошибка или конфликт. Источник, который служба ни разу не прочитала полностью, ничего не меняет.
local-rules-help = Служба проверяет локальные правила по порядку; решает первое подходящее.
settings-saved = Параметры сохранены. План показывает, что они меняют.
platform-exceptions = Исключения для платформ устройств: правила доступа в Exchange
one-access-rule = Правило доступа
add-access-rule = Добавить правило доступа
ms-wl-header = Заголовок X-MS-WL
classes-help = Список предлагает семейства и модели, известные Exchange.
default-level-help = Для устройств, которые не охвачены правилом, списком или решением. Чтобы перейти на блокировку или карантин, не лишая доступа имеющиеся устройства, используйте включение карантина.
admins = Администраторы, получающие сообщения об устройствах в карантине
exactly-these = Только эти
addresses = Адреса, по одному в строке
insert = Текст, который Exchange добавляет в письма пользователям
exactly-this = Только этот
insert-text = Текст, не более 256 символов
maximum-partnerships = Сколько партнёрств может иметь почтовый ящик
maximum-partnerships-help = Значение EasMaxDevices в политике регулирования. Страница использует его только для списка пользователей, близких к пределу.
not-ordered = Кто-то отклонил или откатил то, что эти параметры здесь требуют; служба не выдаст это снова, пока параметры не изменятся:

## compliance
import = Импорт
proposed-links = Предложенные связи
sources = Источники
eas-id = Идентификатор EAS
last-sync = Последняя синхронизация
source = Источник
no-record = Записей управления пока нет. Импортируйте файл, настройте Microsoft Graph или отправьте записи через API.
remove-record-title = Удалить запись управления: { $name }?
remove-record-text = Когда источник полон, устройство без записи управления считается незарегистрированным.
record-removed = Запись управления удалена.
remove-named = Удалить: { $name }
new-records = Новые записи управления
changed-records = Изменённые записи управления
unchanged-records = Неизменённые записи управления
records-go = Записи управления, которые будут удалены, так как их нет в файле
records-stay = Записи управления, которых нет в файле и которые останутся
import-of-records = Импорт записей управления
csv-file = Файл CSV
or-text = Или его текст
csv-help = Первая строка называет столбцы. Службе нужны complianceState, столбец пользователя и столбец устройства; она знает: { $columns }.
csv-complete = В файле все записи управления этого источника
csv-complete-help = Служба удаляет записи управления, которых нет в файле. Если файл — только часть, снимите этот флажок.
csv-choose = Выберите файл или вставьте его текст.
csv-unreadable = Не удаётся прочитать файл. Выберите его снова.
import-ask = Импортировать…
import-title = Импортировать файл?
import-text = { $count ->
    [one] Импорт удалит { $count } запись управления — более десятой части источника. Если файл — только часть, нажмите «Отмена» и снимите флажок полного файла.
    [few] Импорт удалит { $count } записи управления — более десятой части источника. Если файл — только часть, нажмите «Отмена» и снимите флажок полного файла.
    [many] Импорт удалит { $count } записей управления — более десятой части источника. Если файл — только часть, нажмите «Отмена» и снимите флажок полного файла.
   *[other] Импорт удалит { $count } записи управления — более десятой части источника. Если файл — только часть, нажмите «Отмена» и снимите флажок полного файла.
}
imported = { $new ->
    [one] Импортировано: { $new } новая запись управления, изменено { $changed }, удалено { $removed }.
    [few] Импортировано: { $new } новые записи управления, изменено { $changed }, удалено { $removed }.
    [many] Импортировано: { $new } новых записей управления, изменено { $changed }, удалено { $removed }.
   *[other] Импортировано: { $new } новой записи управления, изменено { $changed }, удалено { $removed }.
}
see-the-plan = Открыть план
nothing-stored = Пока ничего не сохранено.
bad-lines = { $count ->
    [one] Не удалось прочитать { $count } строку, она пропущена. Файл считается частью: из-за него никто не становится «незарегистрированным».
    [few] Не удалось прочитать { $count } строки, они пропущены. Файл считается частью: из-за него никто не становится «незарегистрированным».
    [many] Не удалось прочитать { $count } строк, они пропущены. Файл считается частью: из-за него никто не становится «незарегистрированным».
   *[other] Не удалось прочитать { $count } строки, они пропущены. Файл считается частью: из-за него никто не становится «незарегистрированным».
}
ignored-columns = Эти столбцы не нужны: { $names }.
skipped-lines = { $count ->
    [one] В { $count } строке нет ни пользователя, ни идентификатора EAS, она пропущена.
    [few] В { $count } строках нет ни пользователя, ни идентификатора EAS, они пропущены.
    [many] В { $count } строках нет ни пользователя, ни идентификатора EAS, они пропущены.
   *[other] В { $count } строки нет ни пользователя, ни идентификатора EAS, они пропущены.
}
import-preview = Просмотр импорта
how-many = Сколько
linked = Связано: { $record }, { $device }.
link-to = Связать: { $record }, { $device }
device-in-exchange = Устройство в Exchange
may-be-its = Записи управления, которые могут относиться к устройству
no-link = Предложенных связей нет.
links-text = Служба не уверена, какая запись управления относится к этим устройствам. Предложение используется только после того, как кто-то свяжет запись.
forget-source-title = Забыть источник { $name }?
forget-source-text = Служба удалит и записи управления этого источника.
source-forgotten = Источник забыт.
forget-named = Забыть: { $name }
source-api = Источник api
api-complete = Записи, внесённые сюда через API и вручную, — это все записи
api-complete-help = Только тогда устройство без записи управления считается незарегистрированным.
source-set = Параметр источника сохранён.
last-complete-read = Последнее полное чтение
changed-by = Кем изменено
no-source = Источников пока нет.
records-by-hand = Записи управления через API и вручную

## connectors
exchange-connectors = Соединители Exchange
status = Состояние
organization-name = Имя организации
cas-hostname = Имя узла CAS
connector-mode = Режим
no-connector-help = Соединителя пока нет. Создайте файл учётной записи командой { $command } и запустите установку на компьютере организации Exchange.
sync-succeeded = { $count ->
    [one] { $time } – успешно, { $count } устройство
    [few] { $time } – успешно, { $count } устройства
    [many] { $time } – успешно, { $count } устройств
   *[other] { $time } – успешно, { $count } устройства
}
sync-partial = { $count ->
    [one] { $time } – не полностью: соединитель прочитал не всё, { $count } устройство
    [few] { $time } – не полностью: соединитель прочитал не всё, { $count } устройства
    [many] { $time } – не полностью: соединитель прочитал не всё, { $count } устройств
   *[other] { $time } – не полностью: соединитель прочитал не всё, { $count } устройства
}
sync-failed = { $count ->
    [one] { $time } – ошибка, { $count } устройство
    [few] { $time } – ошибка, { $count } устройства
    [many] { $time } – ошибка, { $count } устройств
   *[other] { $time } – ошибка, { $count } устройства
}
observe-text = Соединитель больше ничего не меняет в Exchange. Служба отзывает задания, которые ещё ждут; сделанные изменения остаются.
enforce-text = С этого момента соединитель меняет Exchange: { $impact }; { $entries ->
    [one] { $entries } устройство сохранит доступ благодаря другой записи.
    [few] { $entries } устройства сохранят доступ благодаря другой записи.
    [many] { $entries } устройств сохранят доступ благодаря другой записи.
   *[other] { $entries } устройства сохранят доступ благодаря другой записи.
}
enforce-organization = { $count ->
    [one] Кроме того, соединитель внесёт { $count } изменение в правила, политики и параметры.
    [few] Кроме того, соединитель внесёт { $count } изменения в правила, политики и параметры.
    [many] Кроме того, соединитель внесёт { $count } изменений в правила, политики и параметры.
   *[other] Кроме того, соединитель внесёт { $count } изменения в правила, политики и параметры.
}
enforce-brake = Если за 24 часа доступ потеряет больше устройств, чем { $devices }, или больше чем { $percent } %, запуск ждёт, пока вы его не примете.
start-enforcing-title = Включить принудительное применение?
observe-title = Перейти к режиму «Только наблюдение»?
observing = Только наблюдение.
observing-text = Соединитель обнаруживает устройства, служба принимает по ним решения; в Exchange соединитель ничего не меняет.
see-changes = Посмотреть, что изменится
enforcing = Принудительное применение.
enforcing-text = Exchange приводится в соответствие с решениями. Если за 24 часа доступ потеряет больше устройств, чем { $devices }, или больше чем { $percent } %, служба не отправит ни одного задания, пока вы не примете запуск.
back-to-observe = Вернуться к наблюдению
connector = Соединитель
all-connectors = ‹ Все соединители
connection-status = Состояние подключения
exchange-server = Сервер Exchange
connector-server = Сервер Exchange Connector
last-synchronized = Последняя синхронизация
version = Версия
last-heard = Последняя связь
last-full-sync = Последняя полная синхронизация
last-quick-sync = Последняя быстрая синхронизация
quick-sync = Быстрая синхронизация
full-sync = Полная синхронизация
show-its-devices = Показать его устройства
sync-waits = { $name }: ожидание соединителя.
sync-runs = { $name }: выполняется.
sync-completed = { $name }: завершено.
sync-has-failed = { $name }: ошибка.
sync-counts = { $total ->
    [one] { $total } устройство; новых { $new }, изменено { $changed }, удалено { $removed }.
    [few] { $total } устройства; новых { $new }, изменено { $changed }, удалено { $removed }.
    [many] { $total } устройств; новых { $new }, изменено { $changed }, удалено { $removed }.
   *[other] { $total } устройства; новых { $new }, изменено { $changed }, удалено { $removed }.
}
brake-devices = Предохранитель: сколько устройств может потерять доступ за 24 часа
brake-devices-help = Запуск, который лишает доступа больше устройств или большую их долю, ждёт, пока его кто-нибудь не примет.
brake-share = Предохранитель: доля от всех устройств, в процентах
directory-source = Участников групп читает соединитель
no-reading = Нет
directory-minutes = Перечитывать группы через (минут)
discovered-for = Для кого обнаруживаются устройства
everybody = Все
targeted-users = Пользователи, указанные в политике
organizational-unit = Подразделение
mailbox-server = Сервер почтовых ящиков
scope-name = Имя подразделения или сервера
scope-name-help = Только для подразделения или сервера почтовых ящиков, например contoso.com/Sales или MBX01.
notification-mailbox = Почтовый ящик уведомлений
notification-mailbox-help = Из этого почтового ящика соединитель отправляет письма пользователям.
connector-settings = Параметры этого соединителя
connector-saved = Параметры соединителя сохранены.
connection = Подключение
delete-connection = Удалить подключение
delete-connection-ask = Удалить подключение…
delete-connection-text = С удалением подключения соединитель теряет доступ к этой службе. Exchange остаётся как есть.
delete-connection-title = Удалить подключение: { $name }?
delete-connection-computer = После этого служба отклоняет соединитель на компьютере { $computer }. Служба забывает устройства, решения, задания и параметры организации { $name }.
delete-connection-none = К этому подключению пока не относится ни один соединитель. Служба забывает устройства, решения, задания и параметры организации { $name }.
delete-connection-exchange = Exchange остаётся как есть: всё, что там задал соединитель, сохраняется, в том числе заблокированные устройства. Ожидающие задания не выполняются.
delete-connection-undo = Если изменения соединителя нужно откатить, пока не удаляйте подключение: сначала выполните { $command } на компьютере { $computer }.
delete-connection-uninstall = После этого соединитель нужно удалить с компьютера { $computer }: { $command }.
connection-deleted = Подключение удалено: { $name }. Теперь удалите соединитель с компьютера { $computer }.
connection-gone = Подключение удалено: { $name }.

## device
how-link = связано вручную
how-eas-id = совпадают идентификатор EAS и пользователь
how-serial = совпадают серийный номер и пользователь
how-user = пользователь совпадает; запись управления не связана с этим устройством
how-ambiguous = к этому устройству могут относиться несколько записей управления; одну нужно связать вручную
how-none = у этого устройства нет записи управления
all-devices = ‹ Все устройства
held-by-run = Это изменение ждёт в остановленном запуске.
name-in-exchange = Имя в Exchange
state-in-exchange = Состояние доступа в Exchange
exchange-reason = Причина по данным Exchange
wanted = Требуется
since = Решение действует с
policy-applied = Применённая политика почтовых ящиков
device-wipe = Очистка устройства
would-change-it = Что изменило бы решение
mail-to-user = Письмо пользователю
management-record = Запись управления
by = Кем
nothing-ordered = Для этого устройства заданий не выдавалось.
actions = Действия
wipe-acknowledged = подтверждена { $time }
wipe-sent = отправлена на устройство { $time }
wipe-requested = запрошена { $time }
remove-link = Удалить связь
link-removed = Связь удалена.
record-linked = Запись управления связана.
link-named = Связать: { $name }
record-text = { $name }: { $state } ({ $how }; источник { $source })
by-hand = Соответствие, вручную
record-saved = Запись управления сохранена.
name-of-device = Имя устройства
name-here = Имя, показанное здесь
name-here-help = В Exchange у устройства остаётся собственное имя. Оставьте поле пустым, чтобы убрать имя, показанное здесь.
rename = Переименовать
renamed = Устройство переименовано.
action-title = { $action }: { $name }
was-ordered = Выдано задание: { $action }.
outlook-too = Это Outlook mobile: очистка удаляет данные Outlook mobile на всех устройствах этого пользователя.
manual-too = Убрать устройство из личных списков и там, где его внесли вручную
observes-no-order = Пока соединитель только наблюдает, задания выдавать нельзя.
partnership = Удалить партнёрство
partnership-ask = Удалить партнёрство…
partnership-text = Exchange забывает устройство, пока оно не подключится снова.
wipe-ask = Очистить устройство…
wipe-text = Очистка необратима. Она может сбросить всё устройство и удалить с него все данные, в том числе личные.
account = Очистить данные учётной записи
account-text = Очистка необратима. Она удаляет только данные учётной записи, и только если устройство это поддерживает; нужен Exchange 2019 или Exchange Server SE.
stop-wipe = Остановить очистку
stop-wipe-ask = Остановить очистку…
stop-wipe-text = Остановить очистку можно, только пока устройство её не получило.
read-from-exchange = Прочитано из Exchange

## devices
mailbox-address = Адрес почтового ящика
wanted-why = Требуется и почему
range-of = { $all ->
    [one] { $from }–{ $to } из { $all } устройства
    [few] { $from }–{ $to } из { $all } устройств
    [many] { $from }–{ $to } из { $all } устройств
   *[other] { $from }–{ $to } из { $all } устройства
}

## graph
cloud-global = Глобальное и US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = Китай, под управлением 21Vianet
reading-result = { $time } – { $result }
reading-succeeded = успешно
reading-partial = не полностью
reading-held = остановлено
reading-failed = ошибка
reading-records = { $text }, { $records }
begins = { $name }: начнётся через несколько секунд…
has-ended = { $name }: завершено.
not-set-up = Подключение к Microsoft Graph не настроено.
reading-waits = Чтение ждёт вашего решения
held-text = { $records ->
    [one] В нём { $records } запись управления; в последнем полном было { $before }.
    [few] В нём { $records } записи управления; в последнем полном было { $before }.
    [many] В нём { $records } записей управления; в последнем полном было { $before }.
   *[other] В нём { $records } записи управления; в последнем полном было { $before }.
} { $going ->
    [one] Будет удалена { $going } запись.
    [few] Будут удалены { $going } записи.
    [many] Будет удалено { $going } записей.
   *[other] Будет удалено { $going } записи.
} Выводов из него не сделано.
reject-text = Чтобы отклонить чтение, исправьте подключение к Microsoft Graph и прочитайте всё заново. До тех пор все записи управления остаются как есть.
accept-reading-ask = Принять чтение…
accept-reading = Принять чтение?
accept = Принять
accept-text = { $count ->
    [one] Будет удалена { $count } запись управления; её устройство считается незарегистрированным. Служба удаляет запись управления, если её нет в двух чтениях подряд.
    [few] Будут удалены { $count } записи управления; их устройства считаются незарегистрированными. Служба удаляет запись управления, если её нет в двух чтениях подряд.
    [many] Будет удалено { $count } записей управления; их устройства считаются незарегистрированными. Служба удаляет запись управления, если её нет в двух чтениях подряд.
   *[other] Будет удалено { $count } записи управления; их устройства считаются незарегистрированными. Служба удаляет запись управления, если её нет в двух чтениях подряд.
}
accepted-reading = Принятое чтение
tenant = Арендатор
client-id = Идентификатор приложения (клиента)
logs-on-by = Способ входа
by-certificate = сертификат { $subject }, действует до { $time }
by-secret = секрет клиента, хранится зашифрованным
last-full-reading = Последнее полное чтение
last-quick-reading = Последнее быстрое чтение
last-complete = Последний раз прочитано всё
next-full-reading = Следующее полное чтение
next-quick-reading = Следующее быстрое чтение
set-by = Кем задано
graph-groups = Группы, прочитанные из Graph
test = Проверить
test-succeeded = Проверка прошла успешно.
test-failed = Проверка не пройдена.
step = Шаг
result = Результат
no-step = Ни один шаг не выполнен успешно.
read-everything = Прочитать всё
read-changes = Прочитать изменения
read-groups = Прочитать группы
remove-graph-title = Удалить Microsoft Graph?
remove-graph-text = Служба удалит параметры, секрет и все записи управления этого источника. Об устройствах, которые знал только Graph, она не делает выводов.
graph-removed = Microsoft Graph удалён.
read-changes-help = Прежде чем читать изменения, службе нужно полное чтение.
change-settings = Изменить параметры
set-up = Настройка
tenant-help = Идентификатор арендатора или имя домена, например contoso.onmicrosoft.com.
cloud = Облако
new-client-secret = Новый секрет клиента
client-secret = Секрет клиента
secret-kept = Оставьте пустым, чтобы сохранить имеющийся секрет. Страница никогда его не показывает.
secret-sealed = Служба шифрует секрет; страница больше его не покажет.
certificate-instead = Сертификат вместо секрета
certificate-pem = Сертификат, PEM
private-key = Его закрытый ключ, PEM, без парольной фразы
times-and-hosts = Интервалы и другие узлы
full-minutes = Читать всё через (минут)
quick-minutes = Читать изменения через (минут)
group-minutes = Читать группы через (минут)
group-minutes-help = При значении 0 служба не читает группы из Graph.
drop-percent = На сколько процентов меньше должно быть записей, чтобы чтение ждало решения
where-config-manager = Где решает Configuration Manager, устройство считается
config-unknown = Неизвестно: сохраняет то, что имеет
log-on-host = Другой узел входа
graph-host = Другой узел Graph
graph-host-help = Пусто: стандартные узлы облака.
extra-roots = Дополнительные корневые сертификаты, PEM
graph-set = Microsoft Graph настроен. Проверьте его, прежде чем на него полагаться.

## groups
group-read = { $members }, прочитано { $time }
group-never-read = { $members }, ни разу не прочитана полностью: решения, которым нужна эта группа, ждут
other-groups = Другие группы, по одному идентификатору в строке
no-group = Служба пока не знает ни одной группы.
complete-at = полностью, { $time }
not-complete-at = не полностью, { $time }
forget-group-title = Забыть группу?
forget-group-text = Решения, которым нужна эта группа, ничего не меняют, пока служба не прочитает её снова.
group-forgotten = Группа забыта.
forget-group = Забыть: { $name }
tell-members = Указать участников группы
group-id = Идентификатор группы (GUID)
members-lines = Участники, по одному адресу в строке
members-complete = Это все участники, включая вложенные группы
members-complete-help = Без этого служба никого не считает вне группы.
group-is-guid = Введите идентификатор группы в виде GUID.
group-has = { $count ->
    [one] В группе { $count } участник.
    [few] В группе { $count } участника.
    [many] В группе { $count } участников.
   *[other] В группе { $count } участника.
}
groups-text = Группы, указанные в политиках. Участники поступают из Active Directory через соединитель, из Microsoft Graph, из другой системы через API или с этой страницы.
last-read-completely = Последнее полное чтение

## notifications
preview-of-mail = Просмотр письма, { $language }
preview-in = Просмотр: { $language }
preview-built-in = Просмотр: { $language }, встроенный текст
mail-subject = Тема:
plain-text = Письмо простым текстом
language-code = { $name } ({ $code })
pair-line = { $line }: запишите строку в виде { $first } = de.
notification-settings = Параметры уведомлений
tell-users = Предупреждать пользователей перед блокировкой их устройства
block-after = Время между письмом и блокировкой
block-after-help = Например, PT1H (один час), PT30M или P1D; не более P7D. Блокировка происходит, даже если письмо не удалось отправить.
enrollment-link = Адрес, по которому пользователи приводят устройство в соответствие
contact = К кому обращаться
mail-organization = Название организации в письмах
mail-organization-help = Пусто: имя, которое сообщает соединитель.
time-zone = Часовой пояс в письмах
time-zone-help = Например, Europe/Berlin или UTC.
usual-language = Обычный язык
texts = Тексты
built-in = Встроенные
user-languages = Языки пользователей, по одному в строке
group-languages = Языки групп, по одному идентификатору в строке
group-languages-help = Если пользователь входит в несколько групп, решает первая группа в списке.
the-groups-id = идентификатор группы
notifications-saved = Параметры уведомлений сохранены.
mail-language = Язык
show-mail = Показать письмо
new-template = Новый шаблон писем
new-template-name = Имя нового шаблона писем
templates-title = Шаблоны писем: ваши тексты
templates = Шаблоны писем
in-use = Используется
changed = Изменено
no-template = Шаблонов писем нет; служба использует встроенные тексты.
subject = Тема
text-html = Текст, HTML
placeholders = Можно использовать { $names }. Служба удаляет HTML, который может навредить.
language-help = Например, de или de-AT.
make-default = Сделать основным
default-made = Этот текст теперь основной.
remove-text-title = Удалить текст: { $language }?
text-in = Текст, { $language }
new-text = Новый текст
text-saved = Текст сохранён.
language-default = { $language }, основной
another-language = Другой язык
template = Шаблон писем
language-else = Язык, если ни один не подходит
template-saved = Шаблон писем сохранён.
remove-template-text = Служба удалит и тексты этого шаблона.
template-removed = Шаблон писем удалён.
test-mail = Пробное письмо
test-mail-to = Кому отправить пробное письмо
by-mailbox-of = Почтовый ящик организации
send = Отправить
test-ordered = Выдано задание: пробное письмо.
back-notifications = ‹ Уведомления
template-in-use = Этот шаблон используется.
template-not-in-use = Этот шаблон не используется; выберите его в параметрах уведомлений.
test-mail-text = Соединитель отправляет пробное письмо из своего почтового ящика уведомлений; пока он только наблюдает, писем он не отправляет.
test-sent = Пробное письмо отправлено.
test-not-sent = Пробное письмо не отправлено.

## plan
everything = Всё
gain-access = Получают доступ
keep-entry-changes = Сохраняют доступ, запись меняется
change = Изменение
nothing-would-change = Ни для одного устройства ничего не изменится.
filter-effect = Фильтр по результату
stay = Остаются как есть
shown-all = Показано. Нажмите, чтобы увидеть всё
show-these = Показать эти
plan-text = Что изменится, если привести Exchange в соответствие с решениями. Пока соединитель только наблюдает, он не вносит этих изменений.
only-observes = { $name }: только наблюдение.
once-enforces = При принудительном применении: { $impact }.
download-csv = Скачать как CSV
download-json = Скачать как JSON
devices-here = { $count ->
    [one] Получено { $count } устройство плана…
    [few] Получено { $count } устройства плана…
    [many] Получено { $count } устройств плана…
   *[other] Получено { $count } устройства плана…
}
json-has = { $count ->
    [one] В plan.json { $count } устройство.
    [few] В plan.json { $count } устройства.
    [many] В plan.json { $count } устройств.
   *[other] В plan.json { $count } устройства.
}
organization-plan = Организация: правила, уровень по умолчанию, политики
devices-filtered = Устройства: { $filter }
organization-changes = Изменения организации
organization-none = Правила, уровень доступа по умолчанию и политики почтовых ящиков совпадают с параметрами.
mailboxes-get = { $count ->
    [one] { $count } почтовый ящик получит другую политику почтовых ящиков
    [few] { $count } почтовых ящика получат другую политику почтовых ящиков
    [many] { $count } почтовых ящиков получат другую политику почтовых ящиков
   *[other] { $count } почтового ящика получат другую политику почтовых ящиков
}
mailboxes-get-table = Почтовые ящики, которые получат другую политику

## policies
policy-blank = пусто
policy-empty = пусто
policy-default = По умолчанию
policy-not-for = кроме: { $groups }
policy-nobody = ни для кого
policies-text = Нужные вам политики почтовых ящиков; что в политике не указано, остаётся как в Exchange. Политика, назначенная вручную, остаётся.
new-policy = Новая политика почтовых ящиков
priority = Приоритет
policy-for = Для кого
no-policy = Вы не задали ни одной политики почтовых ящиков; политики в Exchange остаются как есть.
back-to-default = Возврат к политике по умолчанию
reset-plan = { $mailboxes ->
    [one] Будет сброшен { $mailboxes } почтовый ящик;
    [few] Будут сброшены { $mailboxes } почтовых ящика;
    [many] Будет сброшено { $mailboxes } почтовых ящиков;
   *[other] Будет сброшено { $mailboxes } почтового ящика;
} { $kept ->
    [one] { $kept } сохранит предназначенную ему политику,
    [few] { $kept } сохранят предназначенную им политику,
    [many] { $kept } сохранят предназначенную им политику,
   *[other] { $kept } сохранят предназначенную им политику,
} { $frozen ->
    [one] { $frozen } ждёт, пока не будет прочитана группа.
    [few] { $frozen } ждут, пока не будет прочитана группа.
    [many] { $frozen } ждут, пока не будет прочитана группа.
   *[other] { $frozen } ждут, пока не будет прочитана группа.
}
must-enforce = Соединитель только наблюдает. Сначала включите принудительное применение.
reset-ask = Сбросить…
reset-title = Сбросить к политике по умолчанию?
reset = Сбросить
reset-count = { $count ->
    [one] Политика будет сброшена у { $count } почтового ящика. Это можно откатить.
    [few] Политика будет сброшена у { $count } почтовых ящиков. Это можно откатить.
    [many] Политика будет сброшена у { $count } почтовых ящиков. Это можно откатить.
   *[other] Политика будет сброшена у { $count } почтового ящика. Это можно откатить.
}
reset-text = Каждый почтовый ящик, которому не предназначена ни одна политика, получает пустую ссылку на политику, поэтому действует политика по умолчанию. Это один запуск, который можно откатить.
range-number = от { $low } до { $high }
range-number-blank = от { $low } до { $high } или { $blank }
range-unlimited = от { $low } до { $high } или { $unlimited }
range-time = d.hh:mm:ss, от { $low } до { $high }, или { $unlimited }
range-size = размер, например 10MB, или { $unlimited }
range-list = имена, по одному в строке
range-days = { $count } дн.
range-seconds = { $count } с
exchange-2010 = Exchange 2010: { $name }.
not-set = не задано
for-members = Для участников групп
not-for-members = Но не для участников групп (исключение важнее)
one-policy = Политика почтовых ящиков
priority-help = Если пользователя охватывают несколько политик, действует политика с наименьшим числом.
default-policy = Политика по умолчанию
default-policy-help = Для каждого почтового ящика, у которого собственная ссылка на политику пуста.
needs-name = Введите имя политики.
save-policy-title = Сохранить эту политику почтовых ящиков?
policy-saved = Политика почтовых ящиков сохранена. План показывает, что она меняет.
policy-removed = Политика почтовых ящиков больше не требуется. Её почтовые ящики сначала получат другую предназначенную им политику, затем соединитель удалит эту.
all-policies = ‹ Все политики почтовых ящиков

## presets
allow-list = Список разрешённых
allow-list-text = Доступ есть только у зарегистрированных и соответствующих требованиям устройств, у устройств, разрешённых правилом, и у устройств, которые кто-то одобрил.
block-list = Список заблокированных
block-list-text = Доступ есть у всех устройств, кроме незарегистрированных, не соответствующих требованиям и заблокированных правилом.
mixed = Смешанный, с карантином
mixed-text = У зарегистрированных и соответствующих требованиям устройств есть доступ, правила разрешают или блокируют виды устройств, а все остальные ждут одобрения в карантине.
preset-settings = Уровень доступа по умолчанию: { $level }. Переопределение правила по умолчанию: { $override }.
show-its-plan = Показать его план
show-plan-of = Показать план: { $name }
apply-ask = Применить…
apply-named = Применить: { $name }
presets-text = Описанные в документации стратегии, для всех организаций. Группы, правила и исключения остаются как есть.
apply-title = Применить «{ $name }»?
apply = Применить
apply-lock-out = Доступа почти ни у кого не останется. Без вашего подтверждения служба этого не сделает.
apply-text = Служба сохраняет параметры условного доступа и параметры в Exchange вместе.
type-apply = Чтобы всё равно применить, введите confirm
preset-not-saved = Ничего не сохранено: с этим шаблоном доступа почти ни у кого не осталось бы.
nothing-saved = Ничего не сохранено.
applied = Применено: { $name }. План показывает, что это меняет.
switch-on = Включение карантина
new-level = Новый уровень доступа по умолчанию
show-exceptions = Показать исключения
switch-on-text = Сначала соединитель одобряет по одному устройства, у которых сейчас есть доступ благодаря уровню по умолчанию. Когда одобрены все, он меняет уровень по умолчанию. Так имеющиеся устройства не теряют доступ, а новые ждут одобрения.
switch-ons = Журнал включений
begun = Начато
level = Уровень
approved-devices = Одобрено устройств
take-back-ask = Откатить…
take-back-named = Откатить включение, { $time }
none-begun = Включений ещё не было.
would-happen = Что произойдёт
switch-plan = { $approved ->
    [one] Будет одобрено { $approved } устройство;
    [few] Будут одобрены { $approved } устройства;
    [many] Будет одобрено { $approved } устройств;
   *[other] Будет одобрено { $approved } устройства;
} { $losing ->
    [one] { $losing } устройство нельзя одобрить, и оно потеряет доступ.
    [few] { $losing } устройства нельзя одобрить, и они потеряют доступ.
    [many] { $losing } устройств нельзя одобрить, и они потеряют доступ.
   *[other] { $losing } устройства нельзя одобрить, и они потеряют доступ.
}
exceptions = Исключения
why-not-approved = Почему нельзя одобрить
all-approved = Каждое устройство, у которого есть доступ благодаря уровню по умолчанию, можно одобрить.
switch-must-enforce = Соединитель только наблюдает. Прежде чем начать включение, включите принудительное применение.
begin-ask = Начать включение…
switch-title = { $level ->
    [quarantine] Включить карантин?
   *[other] Включить блокировку?
}
begin = Начать
switch-text = { $approved ->
    [one] Сначала будет одобрено { $approved } устройство,
    [few] Сначала будут одобрены { $approved } устройства,
    [many] Сначала будет одобрено { $approved } устройств,
   *[other] Сначала будет одобрено { $approved } устройства,
} { $level ->
    [quarantine] затем уровень по умолчанию станет «Карантин».
   *[other] затем уровень по умолчанию станет «Заблокировать».
} Это можно откатить.
switch-exceptions = { $count ->
    [one] { $count } устройство, которое нельзя одобрить, потеряет доступ.
    [few] { $count } устройства, которые нельзя одобрить, потеряют доступ.
    [many] { $count } устройств, которые нельзя одобрить, потеряют доступ.
   *[other] { $count } устройства, которые нельзя одобрить, потеряют доступ.
}
take-back-title = Откатить включение?
take-back = Откатить
take-back-text = Соединитель возвращает прежние уровень по умолчанию и записи везде, где они остались такими, какими он их записал.
taken-back = Соединитель откатывает включение.

## runs
runs-and-changes = Запуски и изменения
made = Создан
decided-by = Кто решил
no-run = Запусков пока нет.
runs-text = Запуск — это набор заданий, которые служба создала вместе. Запуск сверх пределов предохранителя ждёт, пока кто-нибудь не примет решение; каждый запуск можно откатить.
run-waits = Запуск ждёт вашего решения
held-removal = { $count ->
    [one] Он удаляет { $count } партнёрство.
    [few] Он удаляет { $count } партнёрства.
    [many] Он удаляет { $count } партнёрств.
   *[other] Он удаляет { $count } партнёрства.
}
held-losing = { $losing ->
    [one] { $losing } устройство из { $total } потеряет доступ
    [few] { $losing } устройства из { $total } потеряют доступ
    [many] { $losing } устройств из { $total } потеряют доступ
   *[other] { $losing } устройства из { $total } потеряют доступ
} { $orders ->
    [one] по { $orders } заданию;
    [few] по { $orders } заданиям;
    [many] по { $orders } заданиям;
   *[other] по { $orders } задания;
} вместе с последними { $hours } ч всего { $counted }. Предохранитель останавливает запуск, если устройств больше { $devices } или больше { $percent } %.
none-left = Ни одно задание этого запуска служба соединителю не отправила.
accept-ask = Принять…
reject-ask = Отклонить…
show-its-orders = Показать его задания
accept-run-title = Принять запуск?
accept-run = Принять запуск
accept-removal = { $count ->
    [one] Будет удалено { $count } партнёрство. Удаление необратимо; устройство подключится снова само.
    [few] Будут удалены { $count } партнёрства. Удаление необратимо; устройства подключатся снова сами.
    [many] Будет удалено { $count } партнёрств. Удаление необратимо; устройства подключатся снова сами.
   *[other] Будет удалено { $count } партнёрства. Удаление необратимо; устройства подключатся снова сами.
}
accept-losing = { $losing ->
    [one] { $losing } устройство потеряет доступ к почте
    [few] { $losing } устройства потеряют доступ к почте
    [many] { $losing } устройств потеряют доступ к почте
   *[other] { $losing } устройства потеряют доступ к почте
} { $orders ->
    [one] по { $orders } заданию.
    [few] по { $orders } заданиям.
    [many] по { $orders } заданиям.
   *[other] по { $orders } задания.
}
type-partnerships = Для подтверждения введите { $number } — число партнёрств
run-is-accepted = { $count ->
    [one] Запуск принят; служба отправляет соединителю { $count } задание.
    [few] Запуск принят; служба отправляет соединителю { $count } задания.
    [many] Запуск принят; служба отправляет соединителю { $count } заданий.
   *[other] Запуск принят; служба отправляет соединителю { $count } задания.
}
reject-run-title = Отклонить запуск?
reject-run = Отклонить запуск
reject-run-text = Служба не выдаёт заданий на эти изменения, пока её решение по устройству не изменится.
run-is-rejected = Запуск отклонён. Служба не выдала ни одного его задания.
undo-run-title = Откатить запуск?
undo-run = Откатить запуск
undo-run-text = Изменения этого запуска откатываются там, где всё осталось таким, как записал соединитель; что с тех пор изменили вручную, остаётся. Устройства, которые запуск заблокировал, могут снова получить доступ. Очистка и удаление партнёрства необратимы.
undo-state = Откат: { $state }.
run = Запуск
orders-of-run = Задания запуска
for-whom = Для кого
order = Задание
ended = Завершено
no-order = В запуске нет заданий.
orders-ended = Завершённые задания
state-count = { $state }: { $count }
no-order-left = Служба не отправила соединителю ни одного задания
all-runs = ‹ Все запуски
run-at = { $kind }, { $time }
decided = Решено
progress = Ход выполнения
undo-run-ask = Откатить запуск…
values-not-told = не сообщено
by-whom = кем: { $name }
run-of = Запуск, { $time }
when = Когда
before-after = До → после
no-change = Соединитель ничего не менял в Exchange.
changes-text = Что изменил соединитель и какие значения были раньше. Изменения, сделанные вручную, здесь не показаны и остаются.
switch-waits = Включение ждёт вашего решения
failed-approvals = { $count ->
    [one] Не удалось { $count } одобрение, поэтому уровень доступа по умолчанию остаётся открытым.
    [few] Не удались { $count } одобрения, поэтому уровень доступа по умолчанию остаётся открытым.
    [many] Не удалось { $count } одобрений, поэтому уровень доступа по умолчанию остаётся открытым.
   *[other] Не удалось { $count } одобрения, поэтому уровень доступа по умолчанию остаётся открытым.
}
approve-again-ask = Повторить одобрения…
approve-again-title = Повторить одобрения?
approve-again = Повторить
approve-again-text = Служба ещё раз выдаёт неудавшиеся одобрения; когда удадутся все, уровень доступа по умолчанию изменится.
approving-again = Одобрения выданы снова.
give-up-ask = Отказаться от включения…
give-up-title = Отказаться от включения?
give-up = Отказаться от включения
give-up-text = Уровень доступа по умолчанию не меняется. Выданные одобрения остаются; чтобы убрать их, откатите запуск.
given-up = От включения отказались.

## stale
keep-named = Оставить: { $name }
keep-it = Оставить
exclude = Исключить
none-quiet = { $days ->
    [one] Нет партнёрств, неактивных { $days } день.
    [few] Нет партнёрств, неактивных { $days } дня.
    [many] Нет партнёрств, неактивных { $days } дней.
   *[other] Нет партнёрств, неактивных { $days } дня.
}
quiet-days = Неактивны не менее (дней)
stale-text = Партнёрства по последней успешной синхронизации. В список не входят партнёрства, которые ни разу не синхронизировались или время которых соединитель не смог прочитать.
near-maximum = Пользователи, близкие к пределу
near-maximum-text = Предел партнёрств на почтовый ящик: { $count }. В списке пользователи, у которых есть не менее четырёх пятых этого числа.
address = Адрес
partnerships = Партнёрства
none-near = Пользователей, близких к пределу, нет.
remove-them = Удаление
except-members = Кроме участников групп
removal = Удаление устаревших партнёрств
except-users = Кроме пользователей, по одному адресу в строке
at-least-30 = Введите не менее 30 дней: меньше устройство может быть неактивно просто из-за отпуска пользователя.
removal-plan = { $count ->
    [one] Будет удалено { $count } партнёрство,
    [few] Будут удалены { $count } партнёрства,
    [many] Будет удалено { $count } партнёрств,
   *[other] Будет удалено { $count } партнёрства,
} { $excluded ->
    [one] { $excluded } исключено,
    [few] { $excluded } исключены,
    [many] { $excluded } исключены,
   *[other] { $excluded } исключены,
} { $unclear ->
    [one] { $unclear } остаётся, потому что Exchange не определил его однозначно.
    [few] { $unclear } остаются, потому что Exchange не определил их однозначно.
    [many] { $unclear } остаются, потому что Exchange не определил их однозначно.
   *[other] { $unclear } остаются, потому что Exchange не определил их однозначно.
}
removal-observes = Соединитель только наблюдает. Прежде чем создать и принять запуск, включите принудительное применение.
make-run-ask = Создать запуск…
make-run-title = Создать запуск?
make-run = Создать запуск
make-run-text = Запуск ждёт, пока вы не примете его с числом { $number }. До этого соединитель ничего не удаляет.
wipe-pending = { $count ->
    [one] { $count } остаётся, потому что его устройство ещё должно выполнить очистку.
    [few] { $count } остаются, потому что их устройства ещё должны выполнить очистку.
    [many] { $count } остаются, потому что их устройства ещё должны выполнить очистку.
   *[other] { $count } остаются, потому что их устройства ещё должны выполнить очистку.
}

restore-title = Чтение заново
restore-text = База данных службы восстановлена из копии. Никто не теряет доступ без одобрения, пока не будет прочитано заново: { $waits }.
restore-end-ask = Завершить это…
restore-end-title = Данные верны такими, как есть?
restore-end = Данные верны
restore-end-text = После этого служба снова решает по имеющимся данным, с обычным предохранителем.
restore-ended = Служба снова решает по данным.
unclaimed-entries = Записи, о которых никто не знает
unclaimed-text = Они есть в Exchange, но ни соединитель, ни эта служба не знают, кто их сделал. После восстановления это могут быть записи самого соединителя.
unclaimed-ours-ask = Запись соединителя…
unclaimed-by-hand = Сделано вручную
unclaimed-ours-title = Это запись самого соединителя?
unclaimed-ours = Запись соединителя
unclaimed-ours-text = Тогда правила и откат смогут её удалить в пределах предохранителя.
unclaimed-noted = Отмечено.
entry-allowed = В списке разрешённых
entry-blocked = В списке заблокированных
entry-rule = Правило доступа
entry-policy = Политика почтовых ящиков
entry-link = Политика почтового ящика
nothing-by-hand = По этому устройству решают правила.
let-in-ask = Разрешить…
block-ask = Заблокировать…
let-in-title = Разрешить устройство { $name }?
let-in-text = Устройство получает почту независимо от правил. По окончании срока снова решают правила.
block-title = Заблокировать устройство { $name }?
block-text = Устройство не получает почту независимо от правил. На нём ничего не удаляется.
allow-by-hand = Разрешить
block-by-hand = Заблокировать
applies-to = Для
this-device = Это устройство
all-devices-of-user = Все устройства пользователя
for-how-long = На какой срок
for-days = { $days } дн.
until-further-notice = бессрочно
decided-by-hand = Решено; соединитель выполняет решение.
decided-while-observing = Решено. Соединитель только наблюдает, поэтому в Exchange пока ничего не меняется.
allowed-by-hand-of = Разрешено: { $by }, { $since }; срок: { $end }.
blocked-by-hand-of = Заблокировано: { $by }, { $since }; срок: { $end }.
for-all-devices-of-user = Действует для всех устройств пользователя.
end-by-hand = Завершить это решение…
end-by-hand-title = Пусть снова решают правила?
end-by-hand-text = По ним устройство может потерять или получить доступ.
end-by-hand-yes = Завершить решение
ended-by-hand = Снова решают правила.
reason-by-hand = Причина, показывается вместе с решением
role-read = только чтение
role-audit = аудитор
role-help-desk = служба поддержки
role-operate = оператор
role-administer = администратор
name-and-role = { $name } ({ $role })
for-a-higher-role = Ваша роль не позволяет очищать устройства и удалять партнёрства.

## set-up package
setup-package = Пакет установки
package-text = В нём программа установки и новый файл учётной записи. Распакуйте его на компьютере организации Exchange и запустите там установку.
package-ask = Скачать локальный соединитель…
package-ask-system = Скачать локальный соединитель ({ $system })…
package-question = Скачать пакет установки?
package-question-text = Любой, у кого есть пакет, может подключить организацию Exchange к этой службе. Число регистраций: { $uses }, срок действия: { $days } дн. Передайте пакет надёжным способом и удалите после использования.
package-download = Скачать локальный соединитель
package-downloaded = Пакет установки скачан.
package-none = Программ установки нет на компьютере службы:

## entries from before this connector
before-entries = Записи, сделанные до этого соединителя
before-text = Когда этот соединитель посмотрел впервые, в личных списках почтовых ящиков уже были устройства: { $count }. Записей, которые противоречат тому, что требуется сейчас: { $conflicts }. Они остаются как есть, пока вы не укажете, чьи они: прежнего соединителя (соединитель Microsoft тоже вносил устройства в эти списки) или сделаны вручную.
before-ours-ask = Записи прежнего соединителя…
before-ours-title = Все эти записи сделал прежний соединитель?
before-ours = Записи прежнего соединителя
before-ours-text = Тогда правила и откат смогут удалить эти записи ({ $count }) в пределах предохранителя; из них противоречат тому, что требуется сейчас: { $conflicts }.
before-hand-ask = Сделано вручную…
before-hand-title = Все эти записи сделаны вручную?
before-hand = Сделано вручную
before-hand-text = Тогда эти записи навсегда останутся нетронутыми: { $count }.

# What has changed meanwhile
reconnecting = Нет связи со службой, выполняется повторная попытка. Показаны данные на { $time }.
something-changed = Что-то из показанного здесь изменилось.
show-changed = Показать

# Readiness
readiness = Готовность
readiness-text = Какие из телефонов (всего { $count }) устарели, молчат или лишние: перед обновлением Exchange, переходом в Exchange Online или наведением порядка.
readiness-old = Устарело
print = Печать
readiness-show-old = { $count ->
    [one] Показать { $count } устаревший
    [few] Показать { $count } устаревших
    [many] Показать { $count } устаревших
   *[other] Показать { $count } устаревших
 }
readiness-eas-text = Exchange Online принимает версию { $version } и новее. Локальные серверы принимают и более старые.
readiness-client-text = Клиенты с пометкой «Устарело» Microsoft больше не выпускает.
readiness-silent = Молчащие телефоны
readiness-near-maximum = { $count ->
    [one] { $count } пользователь близок к максимальному числу телефонов.
    [few] { $count } пользователя близки к максимальному числу телефонов.
    [many] { $count } пользователей близки к максимальному числу телефонов.
   *[other] { $count } пользователя близки к максимальному числу телефонов.
 }
readiness-policies = Телефоны по политикам почтовых ящиков
readiness-policies-text = Что сообщил каждый телефон при последнем подключении.
readiness-applied = Степень применения

## the desk: overview, what waits, a device, a person, a wipe
overview = Обзор
waiting-for-you = Ждёт вас
person = Человек
nobody-told = имя не сообщено
things-wait = { $count ->
    [one] Ждёт { $count } дело.
    [few] Ждут { $count } дела.
    [many] Ждут { $count } дел.
   *[other] Ждут { $count } дела.
 }
nothing-waits = Ничто не ждёт.
nothing-changes-alone = Ничто здесь не меняет Exchange, пока вы не скажете.
devices-in = Устройств: { $count }, организаций: { $organizations }.
only-observing = { $count ->
    [one] Только наблюдение.
    [few] Везде только наблюдение.
    [many] Везде только наблюдение.
   *[other] Везде только наблюдение.
}
all-organizations = Все организации
held-run-title = { $count ->
    [one] Запуск остановлен: { $count } телефон лишился бы почты.
    [few] Запуск остановлен: { $count } телефона лишились бы почты.
    [many] Запуск остановлен: { $count } телефонов лишились бы почты.
   *[other] Запуск остановлен: { $count } телефона лишились бы почты.
 }
held-limit = Предел: { $devices } устройств или { $percent } % за { $hours } ч.
review-run = Посмотреть запуск
observing-title = Наблюдение: лишились бы почты: { $losing }, снова получили бы её: { $gaining }.
observing-more = В Exchange ничего не меняется, пока кто-то не включит применение.
see-who = Посмотреть, кто это
now-and-then = Доступ сейчас и по решению
now-in-exchange = Сейчас в Exchange
would-become = Стало бы
difference = Разница
no-count-yesterday = вчера ничего не подсчитано
as-yesterday = столько же, сколько вчера
more-than-yesterday = на { $count } больше, чем вчера
fewer-than-yesterday = на { $count } меньше, чем вчера
in-discovery = в обнаружении: { $count }
counted-at = Подсчитано
not-counted-yet = Устройства ещё не подсчитаны.
blocked-and-quarantined = Заблокированные и в карантине, { $days } дн.
chart-from-now = Служба считает с этого момента; завтра будет два дня для сравнения.
as-table = Таблицей
why-blocked = Почему телефоны заблокированы
nobody-blocked = Ни один телефон не заблокирован.
see-all = Показать все
full-sync-at = полная синхронизация
quick-sync-at = быстрая синхронизация
devices-count = { $count ->
    [one] { $count } устройство
    [few] { $count } устройства
    [many] { $count } устройств
   *[other] { $count } устройства
 }
last-day = За последние 24 часа: { $count }
all-changes = Все изменения
changed-lately = Изменено за последние 24 часа
nothing-changed-lately = В Exchange ничего не изменилось.
none-connected-yet = Соединителя пока нет.
three-steps = Три шага до первого списка телефонов
step-package = Получите пакет установки
step-package-text = Для компьютера с Windows или Linux, который достигает Exchange. В нём программы и файл учётной записи на несколько дней.
step-set-up = Запустите там установку
step-set-up-text = Она проверяет каждый шаг, прежде чем что-либо сохранить, и только наблюдает.
step-plan = Посмотрите план
step-plan-text = Посмотрите, кто и по какому правилу лишился бы почты, прежде чем что-либо произойдёт.
because-not-enrolled = этот телефон не зарегистрирован
because-not-activated = почта на этом телефоне не активирована
because-not-compliant = этот телефон не соответствует требованиям
because-rule = подходит правило «{ $rule }»
because-by-hand = заблокировал человек
because-exchange = по собственным правилам Exchange или вручную в Exchange
says-outside = Вне области этого соединителя.
says-outside-more = Об этом устройстве здесь ничего не решается.
says-wiped = Телефон подтвердил очистку.
says-wipe-sent = Exchange передал очистку этому телефону.
says-wipe-sent-more = Передано { $time }. Остановить её больше нельзя.
says-wipe-ordered = Для этого телефона выдано задание на очистку.
says-wipe-ordered-more = Exchange передаст очистку при следующем обращении телефона. До этого её можно остановить.
says-modern = Решается не здесь: Outlook с гибридной современной проверкой подлинности.
says-modern-more = Решает условный доступ в облаке. То, что показывает Exchange, не имеет значения.
says-blocked-then = Разрешено до { $time }, затем блокировка: { $reason }.
says-block-ordered = Задание на блокировку выдано { $time }, ещё не подтверждено.
says-access-ordered = Задание на доступ выдано { $time }, ещё не подтверждено.
says-ordered-more = Соединитель возьмёт задание при следующем обращении к службе.
says-block-held = { $state }. Его блокировка остановлена вместе с другими.
says-change-held = { $state }. Его изменение остановлено вместе с другими.
says-by-hand = { $state }, хотя требуется: { $wanted }.
says-by-hand-more = Эту запись кто-то сделал в Exchange вручную, не этот продукт. Записи, сделанные вручную, главнее.
says-failed = Изменение не удалось { $time }; состояние телефона прежнее: { $state }.
says-rejected = { $state }. Человек отклонил изменение.
says-rejected-more = Задание не будет выдано, пока не потребуется что-то другое.
says-would-block = { $state }. Было бы заблокировано: { $reason }.
says-would-change = { $state }. Требуется: { $wanted }.
says-observes = { $name } только наблюдает; в Exchange ничего не меняется, пока не включено применение.
says-let-in = Разрешено, { $end }; кем: { $by }.
says-blocked-by = Заблокировано, { $end }; кем: { $by }.
says-rules-again = Затем снова решают правила.
says-until-ended = Пока кто-то не прекратит это.
says-blocked-elsewhere = Заблокировано, и не этим продуктом.
says-blocked-elsewhere-more = Exchange называет причину: { $reason }.
says-blocked = Заблокировано с { $time }: { $reason }.
says-confirmed = Exchange подтвердил это { $time }.
says-next-contact = Телефон заметит это при следующем обращении.
says-quarantined = В карантине: ждёт решения человека.
says-first-seen = Впервые замечено { $time }.
see-waiting = Что ждёт
says-discovery = Exchange ещё выясняет, что это.
says-discovery-more = До этого содержимое почты не передаётся.
says-allowed = Разрешено.
says-kept = Остаётся как есть:
says-undecided = О нём ещё ничего не решено.
says-unknown = Его состояние в Exchange неизвестно.
says-unknown-more = Полная синхронизация может его узнать.
like-same = Вероятно, тот же человек с новым телефоном.
like-same-text = Тот же почтовый ящик и то же семейство; старый телефон замолчал примерно тогда, когда появился новый. Спросите человека, прежде чем переносить разрешение.
like-copied = Один идентификатор в нескольких местах: возможно, он скопирован.
copied-models = Один и тот же идентификатор пришёл от разных моделей. Посмотрите каждую, прежде чем разрешать доступ.
copied-people = Один и тот же идентификатор у разных людей. Это может быть и один телефон с двумя ящиками; посмотрите, прежде чем разрешать доступ.
like-new = Новое устройство.
like-new-text = Замолчавшего телефона этого человека и семейства не известно.
same-phone = Тот же телефон, новый идентификатор
copied-id = Скопированный идентификатор
new-device = Новое
held-runs = Остановленные запуски
groups-and-sources = Группы и источники
certificates = Сертификаты
held-run-line = { $count ->
    [one] Запуск из { $count } задания остановлен
    [few] Запуск из { $count } заданий остановлен
    [many] Запуск из { $count } заданий остановлен
   *[other] Запуск из { $count } задания остановлен
 }
lose-access-count = лишаются доступа: { $count }
quarantined-count = { $count ->
    [one] { $count } телефон в карантине
    [few] { $count } телефона в карантине
    [many] { $count } телефонов в карантине
   *[other] { $count } телефона в карантине
 }
quarantined-text = Они не получают почту, пока человек не решит.
judged-of = Просмотрены ждущие дольше всех: { $count } из { $all }.
no-quarantine = Здесь ни одно устройство не ждёт.
the-chosen-device = Выбранное устройство
choose-named = Выбрать { $name }
chosen-count = Выбрано: { $count }
compared-devices = Сравнение
old-one = Старое
new-one = Новое
other-one = Другое
this-phone = Этот телефон
model = Модель
first-sync = Первая синхронизация
open-the-device = Открыть страницу устройства
next-one = Следующее
keys-help = J и K ведут по списку, пока он в фокусе; они ничего не решают.
decided-one = Решено.
decided-several = { $count ->
    [one] Решено для { $count } устройства.
    [few] Решено для { $count } устройств.
    [many] Решено для { $count } устройств.
   *[other] Решено для { $count } устройства.
 }
some-failed = Не удалось: { $count } из { $all }
some-failed-text = Об остальных решено. Об этих нет:
understood = Понятно
close = Закрыть
and-more = и ещё { $count }
no-held-run = Ни один запуск не ждёт.
unread-text = Решения опираются на эти группы и источники. Пока их нельзя прочитать, у всех, кого это касается, всё остаётся как есть.
all-read = Всё, на что опираются решения, читается.
no-certificate-ends = Ни один сертификат скоро не истекает.
what-happened = Что происходило
undo = Откатить
undo-with-run = Откатить вместе с запуском…
is-undone = Выполнен откат
first-seen = Впервые замечено
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = Разрешено вручную
blocked-by-hand = Заблокировано вручную
exchange-not-asked = Собственные правила Exchange и уровень по умолчанию не спрашиваются.
exchange-decides = Решают собственные правила Exchange и уровень по умолчанию.
exchange-rules = Доступ в Exchange
is-it-the-successor = Этот телефон заменил прежний ({ $name })?
successor-text = Тот же человек, то же семейство; старый замолчал { $time }.
see-the-old = Посмотреть старый
carry-over-ask = Перенести разрешение…
carry-over = Перенести
carry-title = Перенести разрешение на новый телефон?
carry-by-hand = Прежний телефон: { $old }. Доступ ему разрешили вручную, и это решение прекращается. Новый: { $new }. Доступ ему разрешается вручную до того же времени. Это решение можно снова прекратить.
carry-by-rules = Прежний телефон: { $old }. Доступ ему разрешают правила, и они продолжают о нём решать. Новый: { $new }. Доступ ему разрешается вручную на выбранное вами время.
carried-over = Разрешение перенесено.
allow-ask = Разрешить бессрочно…
let-in-for-a-while = Вы разрешаете доступ на время
phones-of-this-person = Устройства этого человека: { $count }
phones-of-person = Устройства человека
phones-count = { $count ->
    [one] { $count } устройство
    [few] { $count } устройства
    [many] { $count } устройств
   *[other] { $count } устройства
 }
no-phone-of-person = Устройств с этим адресом не известно.
first-of-them = Показано первых: { $count }.
let-all-in-ask = Разрешить все…
let-all-in-title = Разрешить все устройства: { $name }?
let-all-in-text = Все устройства этого человека, и будущие тоже, получают почту, что бы ни говорили правила. Решение об отдельном устройстве главнее.
block-all-ask = Заблокировать все…
block-all-title = Заблокировать все устройства: { $name }?
block-all-text = Ни одно устройство этого человека, и будущее тоже, не получает почту. Решение об отдельном устройстве главнее; предохранитель это учитывает.
decided-for-person = Решено для всех устройств человека.
phone = Телефон
in-exchange = В Exchange
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = Действует на человека: на все его устройства.
more = Ещё
never-ordered = задание не выдавалось
wipe-title = Очистить это устройство: { $name }?
not-this-phone = Не это
what-is-removed = Что удаляется
account-only = Только учётная запись почты
account-only-old = Невозможно: нужен ActiveSync 16.1, а Exchange не сообщал, что этот телефон его поддерживает.
account-only-outlook = Невозможно: Outlook знает только собственную очистку.
outlook-data = Собственные данные Outlook
whole-phone = Всё на телефоне
whole-phone-text = Личные фотографии и приложения пропадут.
wipe-handed-over = Exchange передаст очистку при следующем обращении телефона. До этого её можно остановить.
wipe-reason = Причина, хранится вместе с заданием
wipe-ending = Последние знаки идентификатора этого телефона: { $count }
wipe-whole-id = Весь идентификатор этого телефона
wipe-yes = Очистить этот телефон
wipe-no = Оставить телефон как есть
share-of = { $percent } % из { $total }
odd-group = Из них в «{ $name }»: { $count }.
let-these-in-ask = Разрешить эти…
let-these-in-of = Разрешить эти: { $name }
summary-partial = Запуск больше, чем здесь сведено; его задания ниже показаны полностью.
other-orders = Изменения без влияния на доступ
reasons-of-run = Причины потери доступа
for-example = Например
seen-this-week = Замечены на этой неделе
where-they-are = Где они
carry-several = Разрешение, данное вручную, переносится со своим сроком. Где доступ старому телефону разрешают правила, новому он разрешается на выбранное вами время. Сначала спросите людей.

## finding devices
find-box = Найти человека, адрес, устройство или идентификатор
find-person = Человек
find-columns = Столбцы…
find-csv = CSV: эти { $count }
find-csv-all = CSV: все эти
find-views = Представления
find-attention = Требует внимания
find-silent = Молчит более 30 дней
find-old-eas = EAS ниже 16.1
find-save-view = Сохранить представление…
find-view-name = Название представления
find-view-shared = Его видят все
find-view-saved = Представление сохранено.
find-view-remove = Удалить представление…
find-view-remove-title = Удалить представление «{ $name }»?
find-view-removed = Представление удалено.
find-filter-by = Фильтровать по
find-apply = Применить
find-remove-filter = Убрать фильтр { $name }
find-words = Поиск
find-step = Решающий шаг
find-reason = Причина в Exchange
find-eas = Версия EAS
find-client = Клиент
find-imei = IMEI
find-first-sync = Первая синхронизация
find-last-sync = Последняя синхронизация
find-within-days = за { $days } дн.
find-silent-days = не было { $days } дн.
find-never-synced = никогда
find-range-many = { $from }–{ $to } из более чем { $all } устройств
find-select = Выбрать { $name }
find-select-page = Выбрать устройства на этой странице
find-selection = Выбранные устройства
find-selected = Выбрано: { $count }
find-select-all = Выбрать все: { $count }
find-clear = Снять выбор
find-let-in = Разрешить на время…
find-allow = Разрешить…
find-block = Заблокировать…
find-let-in-title = Разрешить эти устройства на время?
find-allow-title = Разрешить эти устройства?
find-block-title = Заблокировать эти устройства?
find-allow-text = Решение вручную главнее любого правила для каждого из этих устройств.
find-block-text = Решение вручную главнее любого правила. Предохранитель считает каждое устройство, которое теряет доступ: сверх его предела запуск ждёт, пока его кто-нибудь не примет.
find-progress = Решено: { $done } из { $all }…
find-decided = Решено для устройств: { $count }.
find-failed = Не решено: { $count }
find-understood = Закрыть
find-step-by-hand = решено вручную
find-step-enabled = управление доступом
find-step-exemption = исключение
find-step-excluded = исключённая группа
find-step-inactive = неактивное устройство
find-step-rule = локальное правило
find-step-included = включённая группа
find-step-managed = регистрация
find-step-activated = активация
find-step-compliant = соответствие
find-step-override = переопределение правила Exchange

## audit
audit-title = Аудит
audit-text = Каждое изменение параметра, роли, режима, задания или одобрения. Хранится { $days } дн.
audit-when = Когда
audit-who = Кто
audit-what = Что
audit-before-after = До → после
audit-from-where = Откуда
audit-none = Записей нет.
audit-verifying = Цепочка проверяется…
audit-verified = Цепочка проверена до { $time }
audit-broken = Цепочка нарушена. Оставьте базу данных как есть и выясните, у кого был доступ к её файлу.
audit-csv = CSV
audit-since = С
audit-until = По
audit-any = все
audit-filter = + Фильтр
audit-show = Показать
audit-without = Убрать фильтр { $name }: { $value }
audit-token = токен
audit-more = ещё { $count }
audit-created = Создано
audit-changed = Изменено
audit-removed = Удалено
audit-done = Выдано или решено
audit-previewed = Просмотрено заранее
audit-exported = Выгружено
audit-signed-in = Вход
audit-signed-out = Выход
audit-refused = Во входе отказано
audit-access-settings = параметры доступа
audit-exchange-settings = параметры Exchange
audit-mail-settings = параметры уведомлений
audit-mailbox-policy = политика почтовых ящиков
audit-mailbox-policies = политики почтовых ящиков
audit-connector = соединитель
audit-decision = решение вручную
audit-run = запуск
audit-order = задание
audit-template = шаблон сообщения
audit-message = сообщение
audit-record = запись управления
audit-source = источник соответствия
audit-link = связь устройства
audit-device-name = имя устройства
audit-group = группа
audit-graph = Microsoft Graph
audit-account-file = файл учётной записи
audit-user = пользователь
audit-session = сеанс
audit-entries = записи без владельца
audit-restore = чтение после восстановления
audit-console = консоль
audit-api = API
audit-command-line = командная строка
audit-of-connector = на соединителе
audit-of-service = сама служба

## people
pp-code = Код
pp-code-help = Шесть цифр из приложения проверки подлинности или один из ваших кодов восстановления.
pp-by-password = Войти по имени и паролю
pp-by-token = Войти по токену доступа
pp-password = Пароль
pp-refused = Имя или пароль указаны неверно.
pp-code-refused = Код неверен или уже использован. Дождитесь следующего и проверьте время на обоих устройствах.
pp-link-unknown = Эта ссылка больше не действует: она использована, её заменила новая или прошли её 24 часа. Попросите у администратора другую.
pp-too-short = Выберите пароль не короче { $count } знаков.
pp-too-long = Пароль содержит не более { $count } знаков.
pp-too-plain = Выберите пароль с большим числом разных знаков.
pp-holds-name = Пароль содержит ваше имя. Выберите другой.
pp-old-wrong = Это не ваш текущий пароль.
pp-too-often = Слишком много попыток. Подождите минуту и попробуйте снова.
pp-last-administrator = Это единственный человек, который может администрировать службу. Сначала дайте другому роль администратора и способ входа.
pp-no-second = Требуется второй человек, а для этого нужны двое, кто может войти и администрировать. Сначала добавьте ещё одного.
pp-page-only = Вы вошли по токену доступа с ограниченным сроком. Пароль, второй фактор и токены меняются после входа по паролю.
pp-choose = Выберите пароль
pp-choose-for = для: { $name }
pp-choose-and-enter = Сохранить и войти
pp-new-password = Новый пароль
pp-again = Новый пароль ещё раз
pp-password-help = Не менее { $count } знаков. Несколько слов легко запомнить и трудно угадать.
pp-not-same = Пароли не совпадают.
pp-account = Ваша учётная запись
pp-role = Роль
pp-must-enroll = Ваша роль требует второго фактора
pp-must-enroll-text = Настройте его, чтобы продолжить.
pp-sessions = Открытые сеансы
pp-end-others = Завершить мои другие сеансы
pp-tokens = Токены доступа
pp-tokens-text = Для сценариев и программ. Токен позволяет не больше, чем вы, и прекращает действие в свой срок.
pp-token-ask = Создать токен…
pp-change-password = Сменить пароль
pp-set-password = Задать пароль
pp-old-password = Текущий пароль
pp-password-text = Когда вы сохраните новый пароль, другие ваши сеансы завершатся.
pp-password-changed = Пароль сохранён. Другие ваши сеансы завершены.
pp-factor = Второй фактор
pp-factor-on = При входе по паролю запрашивается код из приложения проверки подлинности.
pp-codes-left = { $count ->
    [one] Остался { $count } код восстановления.
    [few] Осталось { $count } кода восстановления.
    [many] Осталось { $count } кодов восстановления.
   *[other] Осталось { $count } кода восстановления.
 }
pp-new-codes-ask = Новые коды восстановления…
pp-new-codes = Создать новые коды восстановления
pp-factor-remove-ask = Удалить второй фактор…
pp-factor-remove = Удалить второй фактор
pp-factor-removed = Второй фактор удалён.
pp-factor-text = Код из приложения проверки подлинности в дополнение к паролю. Кто узнает только пароль, войти не сможет.
pp-factor-set-up = Настроить
pp-qr = Изображение для приложения проверки подлинности
pp-scan = Отсканируйте изображение приложением проверки подлинности и введите код, который оно покажет.
pp-by-hand = Или введите вручную
pp-first-code = Код из приложения
pp-factor-confirm = Включить
pp-factor-done = Второй фактор включён.
pp-codes = Коды восстановления
pp-codes-text = Храните их там, где их никто не найдёт. Каждый позволяет войти один раз, если приложение потеряно. Они показываются только сейчас.
pp-kept = Коды сохранены
pp-copy = Копировать
pp-link = ссылка
pp-since = С какого времени
pp-from = Откуда
pp-by = Способ входа
pp-last-use = Последнее использование
pp-ends = Действует до
pp-this-one = этот
pp-end = Завершить
pp-end-ask = Завершить…
pp-end-session-of = Завершить сеанс: { $name }, { $address }
pp-session-ended = Сеанс завершён.
pp-no-session = Открытых сеансов нет.
pp-sessions-ended = { $count ->
    [one] Завершён { $count } сеанс.
    [few] Завершено { $count } сеанса.
    [many] Завершено { $count } сеансов.
   *[other] Завершено { $count } сеанса.
 }
pp-made = Создан
pp-end-token = Отозвать токен { $name }
pp-end-token-text = Программы, которые его используют, с этого момента получают отказ, а открытые им сеансы завершаются.
pp-token-ended = Токен отозван.
pp-no-token = Токенов нет.
pp-token-name = Для чего он
pp-token-name-help = Компьютер или сценарий, чтобы вы узнали его позже.
pp-days = Прекращает действие через
pp-days-count = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
 }
pp-token-make = Создать токен
pp-token-made = Токен создан
pp-token-once = Он показывается только сейчас.
pp-people = Люди
pp-demands = Правила входа
pp-single = Администрировать службу может только один человек
pp-single-text = Никто другой не поможет, если он забудет пароль. Добавьте второго; на сервере команда в любое время даёт новую ссылку.
pp-password-and-factor = Пароль и код
pp-link-until = ссылка до { $time }
pp-no-way = не может войти
pp-signs-in = Способ входа
pp-you = вы
pp-role-ask = Роль…
pp-role-of = Роль: { $name }
pp-link-ask = Ссылка…
pp-link-for = Ссылка: { $name }
pp-link-ask-text = По ссылке этот человек выбирает новый пароль, один раз и в течение 24 часов. Прежняя ссылка перестаёт действовать. До этого сохраняются текущий пароль и сеансы.
pp-link-make = Создать ссылку
pp-link-made = Ссылка: { $name }
pp-link-text = Передайте её этому человеку надёжным способом. Она действует один раз, до { $time }, и показывается только сейчас.
pp-factor-take-ask = Второй фактор…
pp-factor-take = Снять второй фактор: { $name }
pp-factor-take-text = Только если потеряны и приложение, и коды восстановления. Убедитесь, что об этом просит именно этот человек.
pp-take-away = Снять
pp-remove = Удалить: { $name }
pp-remove-text = Этот человек больше не сможет войти; сеансы и токены сразу прекращаются. Сделанное им остаётся в аудите.
pp-removed = Удалено: { $name }.
pp-add-ask = Добавить человека…
pp-add = Добавить человека
pp-add-text = Вы получите ссылку, по которой этот человек выберет пароль.
pp-name-help = Так, как покажет аудит.
pp-roles-help = Только чтение: смотрит. Аудитор: читает и аудит. Служба поддержки: на несколько дней впускает устройства. Оператор: также блокирует, очищает и решает о запусках. Администратор: всё.
pp-exists = Человек с именем { $name } уже есть.
pp-added = Добавлено: { $name }.
pp-role-given = { $name }: теперь роль «{ $role }».
pp-sessions-text = Открытые сеансы этой страницы у всех людей. Завершённый сеанс с этого момента получает отказ.
pp-all-tokens-text = Токены доступа с ограниченным сроком у всех людей.
pp-factor-for = Роли, которым нужен второй фактор
pp-factor-for-text = Кто имеет такую роль и входит по паролю, сначала настраивает второй фактор. Токенов доступа это не касается.
pp-demands-saved = Правила входа сохранены.
pp-second = Второй человек
pp-second-text = То, о чём просит один человек, ждёт подтверждения другого не более 24 часов. Никто не подтверждает собственную просьбу, и для отключения тоже нужен второй человек.
pp-second-single = Администрировать службу может только один человек, поэтому подтвердить было бы некому. Сначала добавьте другого администратора, который может войти.
pp-for-wipes = Для очистки устройств
pp-for-runs = Для принятия остановленных запусков
pp-waits-second = Просьба подана и ждёт другого человека среди того, что ждёт вас.
pp-none-second = Ничто не ждёт второго человека.
pp-wants-wipe = Очистить: { $name }
pp-wants-run = { $count ->
    [one] Принять остановленный запуск ({ $count } задание)
    [few] Принять остановленный запуск ({ $count } задания)
    [many] Принять остановленный запуск ({ $count } заданий)
   *[other] Принять остановленный запуск ({ $count } задания)
 }
pp-wants-settings = Реже требовать второго человека
pp-asked-by = Кто просит
pp-asked-at = Когда
pp-waits-until = Ждёт до
pp-nothing-yet = Пока ничего не сделано.
pp-confirm-ask = Подтвердить…
pp-confirm = Подтвердить сейчас
pp-confirm-text = Это будет выполнено сразу. Подтверждайте, только если посмотрели сами.
pp-confirmed = Подтверждено и выполняется.
pp-refuse-ask = Отклонить…
pp-refuse = Отклонить сейчас
pp-refuse-text = Ничего не делается. Можно попросить заново.
pp-refused-request = Отклонено.
pp-withdraw-ask = Отозвать просьбу…
pp-withdraw = Отозвать просьбу
pp-withdraw-text = Ничего не делается. Вы можете попросить заново.
pp-withdrawn = Просьба отозвана.
pp-own-request = Об этом просили вы: решать должен другой человек.
pp-higher-role = Об этом решает человек с более высокой ролью.
pp-request-over = Это больше не ждёт: кто-то решил или сутки прошли.
pp-author-gone = Просивший удалён или больше не имеет на это права. Отклоните и, если нужно, попросите заново.
pp-request-waits = О том же уже просили, и это ждёт второго человека.
pp-show-number = Показать полностью
pp-show-number-text = Аудит отметит, кто посмотрел.
pp-alarm = Использована аварийная учётная запись
pp-acknowledge-ask = Принять к сведению…
pp-acknowledge = Принять использование к сведению
pp-acknowledge-text = Тревога исчезнет. Сделайте это, когда знаете, кто и зачем использовал запись, и задайте ей новый пароль.
pp-acknowledged = Использование принято к сведению.
pp-break-glass = аварийная
pp-break-glass-ask = Аварийная…
pp-ordinary-ask = Обычная…
pp-break-glass-of = { $name }: аварийная учётная запись
pp-break-glass-text = Вход с этой записью вызывает тревогу, которая остаётся среди ожидающего и в журнале, пока другой администратор не примет её к сведению. Второй фактор не запрашивается. Храните пароль запечатанным.
pp-ordinary-text = Она станет обычной: её использование больше не вызывает тревоги.
pp-break-glass-saved = Учётная запись сохранена.
