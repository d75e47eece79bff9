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
