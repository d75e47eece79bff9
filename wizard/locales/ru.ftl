### ru: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = Локальная служба Microsoft Exchange Server
field-server = Сервер клиентского доступа:
type-hosted = Размещенный сервер Microsoft Exchange Server
field-server-url = Адрес сервера (URL):
proxy-button = Прокси-сервер...
type-dedicated = Выделенный размещенный сервер Microsoft Exchange Server
field-user = Пользователь: (Домен\пользователь)
field-password = Пароль:
enable-notification = Включить уведомления
field-email = Адрес электронной почты: (user@contoso.com)
connect = Подключить
close = Закрыть
help = Справка
privacy = Конфиденциальность
about = Сведения
cmdlet-link = О требованиях к командлетам Microsoft Exchange

## The proxy dialog

proxy-use = Использовать прокси-сервер при синхронизации данных мобильных устройств
proxy-name = Имя прокси-сервера:
proxy-port = Номер порта:
proxy-use-credentials = Использовать учетные данные для подключения к прокси-серверу
proxy-user = Пользователь: (Домен\пользователь)
proxy-password = Пароль:
ok = ОК

## Words of the console

quick-sync = Быстрая синхронизация
full-sync = Полная синхронизация
replace = Заменить
status = Состояние
state-allowed = Разрешено
state-blocked = Заблокировано
state-quarantined = Карантин

## Set-up

product = Exchange Connector
language = Язык
intro = { product } сообщает службе управления о мобильных устройствах вашей организации Exchange и применяет решения о том, какие из них могут получать почту. Выберите тип используемого сервера Microsoft Exchange:
account-intro = Введите учетную запись пользователя, с которой соединитель входит в Exchange. Ей нужны права на запуск определенных командлетов Exchange.
notification-intro = Когда устройство пользователя блокируется или помещается в карантин, соединитель может написать этому пользователю. Введите почтовый ящик, с которого отправляются эти сообщения.
cancel = Отмена
show-password = Показать пароль
hide-password = Скрыть пароль
secret-is-set = Задан. Оставьте пустым, чтобы сохранить.
advanced = Дополнительные параметры
authentication = Проверка подлинности:
automatic = Автоматически
service-identity = Собственная учётная запись службы
service-identity-note = Без пароля: служба входит под собственной учётной записью.
realm = Область Kerberos:
kdc = Центр распространения ключей Kerberos:
extra-root = Дополнительный корневой сертификат:
extra-root-none = Нет
extra-root-count = { $n ->
    [one] { $n } сертификат
    [few] { $n } сертификата
    [many] { $n } сертификатов
   *[other] { $n } сертификата
}
clear = Очистить
browse = Обзор...
ews-url = Веб-службы Exchange (URL):
failover = Использовать другой сервер клиентского доступа, если этот не отвечает
parallel = Отправлять в Exchange несколько команд одновременно
proxy-for-exchange = Использовать прокси-сервер и для Exchange
proxy-bypass = Подключаться без прокси-сервера к:
proxy-summary = Прокси-сервер: { $address }
no-proxy = Без прокси-сервера

## Account file

service = Служба управления
account-file = Файл учетной записи:
account-missing = Выберите файл учетной записи, созданный службой управления.
account-organization = Организация
account-fingerprint = Корневой сертификат, SHA-256
account-valid-until = Действителен до
account-compare = Сравните эти символы с теми, которые служба показала при создании файла.
account-expired = Срок действия этого файла учетной записи истек: { $date }. Запросите новый.
account-damaged = Этот файл учетной записи поврежден. Запросите новый.
account-other-kind = Это не файл учетной записи { product }.
account-newer = Для этого файла учетной записи нужна более новая версия { product }.
account-unreadable = Не удается прочитать файл: { $reason }
account-enrolled = Этот компьютер уже зарегистрирован. Файл учетной записи нужен только для перехода к другой службе.
account-delete-offer = Другие пользователи этого компьютера могут читать папку файла учетной записи. Файл здесь больше не нужен.
account-delete = Удалить файл учетной записи
account-deleted = Файл учетной записи удален.
account-delete-failed = Не удалось удалить файл учетной записи: { $reason }

## What is missing or wrong

needed = Еще нужно: { $fields }
to-correct = Исправьте: { $fields }
problem-empty = Введите значение.
problem-too-long = Введите не более { $n } символов.
problem-server = Введите имя сервера или адрес https.
problem-scheme = Начните адрес с https://
problem-credentials = Уберите имя пользователя и пароль из адреса. Для них есть отдельные поля.
problem-user = Введите домен и пользователя: ДОМЕН\пользователь или пользователь@домен
problem-port = Введите число от 1 до 65535.
problem-host = Введите только имя, без https:// и без порта.
problem-email = Введите адрес электронной почты, например notify@contoso.com
problem-url = Введите адрес, который начинается с https://
problem-certificate = В этом файле нет сертификата в формате PEM.
problem-service-identity = Для собственной учётной записи службы нужен свой сервер Exchange и не нужны параметры Active Directory.

## Connect

connecting = Подключение
testing = Проверка подключения
connecting-note = Это может занять несколько минут. В Exchange ничего не изменяется.
check-account-file = Файл учетной записи
check-proxy = Прокси-сервер
check-name = Имя сервера
check-port = Сетевое подключение
check-tls = Сертификат сервера
check-authentication = Вход
check-cmdlets = Необходимые командлеты
check-organization = Организация Exchange
check-throttling = Ограничения нагрузки
check-client-access-servers = Другие серверы клиентского доступа
check-kerberos = Билеты Kerberos
check-autodiscover = Автообнаружение
check-ews = Почтовый ящик для уведомлений
check-directory = Группы в Active Directory
check-store = Сохранение параметров
state-waiting = Ожидание
state-running = Выполняется
state-ok = ОК
state-warning = Предупреждение
state-failed = Ошибка
state-skipped = Пропущено
who-you = Сделать вам
who-exchange = Для администратора Exchange
who-network = Для администратора сети
who-account = Для администратора учетных записей
who-service = Для администратора службы управления
who-maker = Для службы поддержки
error-code = Код ошибки: { $code }
details = Подробности
copy = Копировать
back = Назад
try-again = Повторить
try-refused-logon = Знаю: попробовать один раз
continue-anyway = Все равно подключить
connect-failed = Подключение не настроено. Ничего не изменено, все введенные данные сохранены.
connect-warnings = Подключение можно настроить, но есть предупреждения.
connect-cancelled = Отменено. Ничего не изменено.
connect-lost = Соединитель остановился до завершения. Все введенные данные сохранены. Повторите попытку.
test-succeeded = Подключение работает.
test-failed = Подключение с такими параметрами не работает.

## Replace and success

replace-title = Предупреждение о конфигурации
replace-question = Заменить существующее подключение?
replace-text = Эта организация Exchange уже подключена к службе управления с другого компьютера. Одновременно может существовать только одно подключение.
replace-other = Он работает на компьютере { $computer }. Последняя связь: { $time }. Режим: { $mode }.
replace-hint = Выберите «{ replace }», чтобы подключиться с этого компьютера.
success = Служба управления и Exchange подключены.
success-next = Выполняется первая полная синхронизация. После ее завершения мобильные устройства появятся в службе управления.
success-observe = Пока соединитель только наблюдает. Он ничего не меняет в Exchange, пока в службе управления не включено принудительное применение.
success-changed = Изменено: { $fields }
show-status = Показать состояние

## Status

connection-connected = Подключено
connection-disconnected = Отключено
connection-pending = Подключение
connection-none = Не настроено
server-label = Сервер Exchange
server-failover = { $server }, так как { $configured } не отвечает
environment = Среда
mode = Режим
mode-observe = Только наблюдение
mode-enforce = Принудительное применение
version = Версия
devices = Устройства
devices-count = { $n ->
    [one] { $n } устройство
    [few] { $n } устройства
    [many] { $n } устройств
   *[other] { $n } устройства
}
state-discovery = Обнаружение
state-unknown = Неизвестно
synchronization = Синхронизация
column-last = Последняя
column-result = Результат
column-duration = Длительность
column-next = Следующая
column-new = Новые
column-changed = Измененные
column-removed = Удаленные
result-succeeded = Успешно
result-partial = Не полностью
result-failed = Ошибка
never = Никогда
running-now = Выполняется
step-connecting = Подключение к Exchange
step-devices = Чтение устройств
step-mailboxes = Чтение почтовых ящиков
step-statistics = Чтение статистики устройств
step-comparing = Сравнение
step-uploading = Отправка в службу управления
progress-of = { $done } из { $total }
findings = Замечания
no-findings = Сообщать не о чем.
history = Журнал запусков
pending-orders = { $n ->
    [one] { $n } задание ожидает
    [few] { $n } задания ожидают
    [many] { $n } заданий ожидают
   *[other] { $n } задания ожидают
}
change-settings = Изменить параметры
test-connection = Проверить подключение
open-console = Открыть консоль
support-bundle = Экспорт пакета поддержки
support-bundle-saved = Пакет поддержки сохранен как { $path }
discard-question = Отменить внесённые изменения?
discard-text = Введённые данные ещё не сохранены. Подключение останется прежним.
discard = Не сохранять
keep-editing = Продолжить изменение
remove = Удалить подключение
remove-question = Удалить подключение с этого компьютера?
remove-text = Синхронизация прекратится. Устройства сохранят текущий доступ к почте. Журнал останется на этом компьютере.
request-failed = Соединитель не выполнил это: { $reason }

## The connector itself

agent-searching = Поиск соединителя
agent-starting = Запуск соединителя
agent-absent = Соединитель не запущен
agent-absent-help = Без него это окно ничего не показывает и не меняет. Запустите его здесь или запустите его службу.
agent-start = Запустить соединитель
agent-start-failed = Не удалось запустить соединитель: { $reason }
agent-older = Соединитель старше этого окна
agent-newer = Соединитель новее этого окна
agent-version-help = Соединитель: { $agent }. Это окно: { $own }. Установите одинаковые версии.
agent-refused = Этой учетной записи не разрешено использовать соединитель
agent-refused-help = Запустите эту программу от имени администратора или с учетной записью, под которой работает соединитель.
agent-untrusted = Вместо соединителя отвечает другая учетная запись
agent-untrusted-help = Ей ничего не отправлено. Попросите администратора проверить { $path }.
agent-lost = Соединитель больше не отвечает. Выполняется повторная попытка.
read-only = Вы можете просматривать подключение, но не изменять его. Чтобы изменить его, запустите эту программу от имени администратора.

## Times

date-time = { $dd }.{ $mm }.{ $year }, { $time }
today-at = Сегодня, { $time }
tomorrow-at = Завтра, { $time }
yesterday-at = Вчера, { $time }
seconds = { $n } с
minutes = { $m } мин { $s } с
hours = { $h } ч { $m } мин

## Help, privacy, about

help-text = Нужны три вещи: файл учетной записи службы управления, имя сервера клиентского доступа и учетная запись, которая может запускать необходимые командлеты. Выберите «{ connect }»: каждый шаг проверяется и показывается вместе с тем, что делать при сбое. Ничего не сохраняется, пока все шаги не выполнены успешно.
help-keys = Ввод — подключить, Esc — закрыть. Удерживайте Alt, чтобы увидеть клавиши всех кнопок.
privacy-text = Соединитель читает из Exchange почтовые ящики и их мобильные устройства и отправляет их службе управления, указанной в файле учетной записи, и никому больше. Пароли хранятся на этом компьютере в зашифрованном виде.
about-text = { product } { $version } заменяет выведенный из эксплуатации локальный соединитель Exchange. Это не продукт Microsoft.
cmdlets-text = Учетной записи нужны только эти командлеты. Скрипт создает группу ролей управления, содержащую только их; запустите его в командной консоли Exchange и укажите свою учетную запись.
copy-script = Копировать скрипт

## Changes, undo, remedies and the console

recent-changes = Последние изменения в Exchange
change-allow = Доступ разрешён
change-block = Доступ заблокирован
change-default-rule = Личная запись удалена; решают правила организации
change-partnership = Связь с устройством удалена
change-wipe = Запрошена очистка
change-cancel-wipe = Очистка отменена
change-default-level = Изменён уровень доступа по умолчанию
change-organization = Изменены параметры организации
change-rule = Изменено правило доступа устройств
change-rule-removed = Удалено правило доступа устройств
change-policy = Изменена политика почтовых ящиков
change-policy-removed = Удалена политика почтовых ящиков
change-policy-assigned = Назначена политика почтовых ящиков
change-mail = Отправлено письмо
change-undo = Изменения отменены
change-reason = Причина: { $reason }
change-undone = отменено
remove-keep = Оставить изменения, сделанные в Exchange
remove-undo = Сначала отменить изменения, сделанные в Exchange
remove-undo-note = Значение восстанавливается, только если оно осталось таким, каким его оставил соединитель. Очистку отменить нельзя.
undo-preview = Показать, что будет отменено
undo-would = Будет отменено: { $n }
undo-done = Отменено: { $n }
original-message = Сообщение соединителя (на английском): { $text }
yes = Да
no = Нет
console-intro = Настройка в консоли. Пустой ответ оставляет значение в скобках.
console-number = Введите один из номеров.
remedy-account-file = Запросите новый файл учетной записи у администратора службы управления.
remedy-delete-account-file = Удалите файл учетной записи, когда он станет не нужен.
remedy-password = Проверьте имя пользователя и пароль и введите их снова.
remedy-address = Проверьте имя или адрес сервера.
remedy-network = Проверьте имя, порт и брандмауэр на пути.
remedy-proxy = Проверьте параметры прокси-сервера.
remedy-certificate = Исправьте сертификат сервера или добавьте корневой сертификат его издателя.
remedy-rights = Дайте учетной записи недостающие права. Скрипт для этого приведён в требованиях к командлетам.
remedy-ews = Проверьте почтовый ящик уведомлений и адрес веб-служб Exchange.
remedy-exchange = Соединитель повторит попытку сам. Если это продолжается, проверьте сервер Exchange.
remedy-settings = Исправьте параметры и повторите попытку.
remedy-local = Проверьте папку данных и службу соединителя на этом компьютере.
remedy-support = Экспортируйте пакет для поддержки и отправьте его в службу поддержки.

## The set-up package, and the original connector

remedy-package = Скачайте пакет установки еще раз и распакуйте его целиком в новую пустую папку.
original-found = На этом компьютере есть исходный соединитель ({ $path }). Его параметры предлагаются здесь; его файлы только читаются. Устройства, которые он заблокировал, остаются заблокированными: после первой синхронизации укажите на странице соединителя в консоли, чьи это записи.
original-stop = Остановить и отключить его службу, когда этот соединитель будет настроен
original-stopped = Служба исходного соединителя остановлена и отключена. Она остается установленной.

## The window by its drawing

choose-type = Выберите тип используемого сервера Exchange:
notification-note = пишет людям, чьё устройство заблокировано или находится в карантине
about-typeface = Шрифт: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
    [one] { $n } проверка пройдена
    [few] { $n } проверки пройдены
    [many] { $n } проверок пройдено
   *[other] { $n } проверки пройдено
}
checks-not-tried = { $n ->
    [one] { $n } проверка не выполнялась
    [few] { $n } проверки не выполнялись
    [many] { $n } проверок не выполнялось
   *[other] { $n } проверки не выполнялось
}
try-new-password = Попробовать с новым паролем
try-user = Попробовать как { $user }
try-server = Попробовать { $server }
left-to-do = Осталось сделать
this-connector = Этот соединитель
take-back = Отменить или удалить
earlier-changes = Прежние изменения
per-second = { $n } в секунду
