### zh-tw: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = 內部部署 Microsoft Exchange Server
field-server = 用戶端存取伺服器:
type-hosted = 託管 Microsoft Exchange Server
field-server-url = 伺服器位址 (URL):
proxy-button = Proxy 伺服器...
type-dedicated = 專用託管 Microsoft Exchange Server
field-user = 使用者: (網域\使用者)
field-password = 密碼:
enable-notification = 啟用通知
field-email = 電子郵件地址: (user@contoso.com)
connect = 連接
close = 關閉
help = 說明
privacy = 隱私權
about = 關於
cmdlet-link = 瞭解 Microsoft Exchange 指令程式的需求

## The proxy dialog

proxy-use = 同步處理行動裝置資訊時使用 Proxy 伺服器
proxy-name = Proxy 伺服器名稱:
proxy-port = 連接埠號碼:
proxy-use-credentials = 使用認證來連線至 Proxy 伺服器
proxy-user = 使用者: (網域\使用者)
proxy-password = 密碼:
ok = 確定

## Words of the console

quick-sync = 快速同步處理
full-sync = 完整同步處理
replace = 取代
status = 狀態
state-allowed = 已允許
state-blocked = 已封鎖
state-quarantined = 隔離
