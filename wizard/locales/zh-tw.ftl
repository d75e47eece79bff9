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

## Set-up

product = Exchange Connector
language = 語言
intro = { product } 會將您的 Exchange 組織中的行動裝置回報給管理服務，並落實其中哪些裝置可以收發郵件。請選取您使用的 Exchange Server 類型:
account-intro = 請輸入連接器登入 Exchange 時使用的使用者帳戶。此帳戶必須有權執行特定的 Exchange 指令程式。
notification-intro = 當使用者的裝置遭到封鎖或隔離時，連接器可以寄信給該使用者。請輸入寄送這些郵件的信箱。
cancel = 取消
show-password = 顯示密碼
hide-password = 隱藏密碼
secret-is-set = 已設定。保留空白即沿用。
advanced = 進階設定
authentication = 驗證:
automatic = 自動
service-identity = 服務自己的帳戶
service-identity-note = 不需要密碼：服務使用自己的帳戶登入。
realm = Kerberos 領域:
kdc = Kerberos 金鑰發佈中心:
extra-root = 其他根憑證:
extra-root-none = 無
extra-root-count = { $n ->
   *[other] { $n } 個憑證
}
clear = 清除
browse = 瀏覽...
ews-url = Exchange Web 服務 (URL):
failover = 此伺服器沒有回應時使用其他用戶端存取伺服器
parallel = 同時傳送多個命令到 Exchange
proxy-for-exchange = 連線到 Exchange 時也使用 Proxy 伺服器
proxy-bypass = 不使用 Proxy 伺服器連線到:
proxy-summary = Proxy 伺服器: { $address }
no-proxy = 無 Proxy 伺服器

## Account file

service = 管理服務
account-file = 帳戶檔案:
account-missing = 請選擇管理服務所建立的帳戶檔案。
account-organization = 組織
account-fingerprint = 根憑證 SHA-256
account-valid-until = 有效期限
account-compare = 請將這些字元與建立檔案時服務所顯示的字元進行比較。
account-expired = 此帳戶檔案已於 { $date } 到期。請申請新檔案。
account-damaged = 此帳戶檔案已損毀。請申請新檔案。
account-other-kind = 這不是 { product } 的帳戶檔案。
account-newer = 此帳戶檔案需要較新版本的 { product }。
account-unreadable = 無法讀取檔案: { $reason }
account-enrolled = 此電腦已註冊。只有在變更為其他服務時才需要帳戶檔案。
account-delete-offer = 此電腦的其他使用者可以讀取帳戶檔案所在的資料夾。此處不再需要該檔案。
account-delete = 刪除帳戶檔案
account-deleted = 帳戶檔案已刪除。
account-delete-failed = 無法刪除帳戶檔案: { $reason }

## What is missing or wrong

needed = 尚需填寫: { $fields }
to-correct = 請更正: { $fields }
problem-empty = 請輸入值。
problem-too-long = 最多輸入 { $n } 個字元。
problem-server = 請輸入伺服器名稱或 https 位址。
problem-scheme = 位址請以 https:// 開頭
problem-credentials = 請從位址移除使用者名稱和密碼。它們有各自的欄位。
problem-user = 請輸入網域和使用者: DOMAIN\user 或 user@domain
problem-port = 請輸入 1 到 65535 之間的數字。
problem-host = 只輸入名稱，不含 https:// 和連接埠。
problem-email = 請輸入電子郵件地址，例如 notify@contoso.com
problem-url = 請輸入以 https:// 開頭的位址
problem-certificate = 此檔案不含 PEM 格式的憑證。
problem-service-identity = 服務自己的帳戶需要您自己的 Exchange 伺服器，且不能有 Active Directory 設定。

## Connect

connecting = 正在連接
testing = 正在測試連線
connecting-note = 這可能需要幾分鐘。Exchange 中不會有任何變更。
check-account-file = 帳戶檔案
check-proxy = Proxy 伺服器
check-name = 伺服器名稱
check-port = 網路連線
check-tls = 伺服器憑證
check-authentication = 登入
check-cmdlets = 必要的指令程式
check-organization = Exchange 組織
check-throttling = 節流限制
check-client-access-servers = 其他用戶端存取伺服器
check-kerberos = Kerberos 票證
check-autodiscover = 自動探索
check-ews = 通知信箱
check-directory = Active Directory 中的群組
check-store = 儲存設定
state-waiting = 等候中
state-running = 執行中
state-ok = 正常
state-warning = 警告
state-failed = 失敗
state-skipped = 已略過
who-you = 由您處理
who-exchange = 由 Exchange 系統管理員處理
who-network = 由網路系統管理員處理
who-account = 由帳戶系統管理員處理
who-service = 由管理服務的系統管理員處理
who-maker = 由支援人員處理
error-code = 錯誤碼: { $code }
details = 詳細資料
copy = 複製
back = 上一步
try-again = 重試
try-refused-logon = 我知道：嘗試一次
continue-anyway = 仍要連接
connect-failed = 未設定連線。沒有任何變更，您輸入的內容都已保留。
connect-warnings = 可以設定連線，但有警告。
connect-cancelled = 已取消。沒有任何變更。
connect-lost = 連接器在完成前停止。您輸入的內容都已保留。請再試一次。
test-succeeded = 連線正常。
test-failed = 目前的設定無法連線。

## Replace and success

replace-title = 設定警告
replace-question = 要取代現有的連線嗎?
replace-text = 此 Exchange 組織已從另一部電腦連接到管理服務。一次只能有一個連線。
replace-other = 它在 { $computer } 上執行。上次連絡: { $time }。模式: { $mode }。
replace-hint = 選擇 [{ replace }] 可改為從此電腦連接。
success = 管理服務與 Exchange 現在已連接。
success-next = 第一次完整同步處理正在進行。完成後，行動裝置會出現在管理服務中。
success-observe = 連接器目前只進行觀察。在管理服務中開啟強制執行之前，它不會變更 Exchange 中的任何內容。
success-changed = 已變更: { $fields }
show-status = 顯示狀態

## Status

connection-connected = 已連線
connection-disconnected = 已中斷連線
connection-pending = 正在連接
connection-none = 未設定
server-label = Exchange 伺服器
server-failover = { $server }，因為 { $configured } 沒有回應
environment = 環境
mode = 模式
mode-observe = 僅觀察
mode-enforce = 強制執行
version = 版本
devices = 裝置
devices-count = { $n ->
   *[other] { $n } 部裝置
}
state-discovery = 探索中
state-unknown = 未知
synchronization = 同步處理
column-last = 上次
column-result = 結果
column-duration = 持續時間
column-next = 下次
column-new = 新增
column-changed = 變更
column-removed = 移除
result-succeeded = 成功
result-partial = 不完整
result-failed = 失敗
never = 從未
running-now = 執行中
step-connecting = 正在連線到 Exchange
step-devices = 正在讀取裝置
step-mailboxes = 正在讀取信箱
step-statistics = 正在讀取裝置統計資料
step-comparing = 正在比較
step-uploading = 正在傳送到管理服務
progress-of = { $done } / { $total }
findings = 檢查結果
no-findings = 沒有需要回報的內容。
history = 歷程記錄
pending-orders = { $n ->
   *[other] { $n } 個指令正在等候
}
change-settings = 變更設定
test-connection = 測試連線
open-console = 開啟主控台
support-bundle = 匯出支援套件
support-bundle-saved = 支援套件已儲存為 { $path }
discard-question = 要捨棄變更嗎?
discard-text = 您輸入的內容尚未儲存。連線維持不變。
discard = 捨棄
keep-editing = 繼續編輯
remove = 移除連線
remove-question = 要從此電腦移除連線嗎?
remove-text = 同步處理會停止。裝置會保留目前的郵件存取權。日誌會保留在此電腦上。
request-failed = 連接器未執行此作業: { $reason }

## The connector itself

agent-searching = 正在尋找連接器
agent-starting = 正在啟動連接器
agent-absent = 連接器未執行
agent-absent-help = 沒有連接器，此視窗就不會顯示或變更任何內容。請在此處啟動連接器，或啟動其服務。
agent-start = 啟動連接器
agent-start-failed = 無法啟動連接器: { $reason }
agent-older = 連接器的版本比此視窗舊
agent-newer = 連接器的版本比此視窗新
agent-version-help = 連接器: { $agent }。此視窗: { $own }。請安裝兩者的相同版本。
agent-refused = 此帳戶無權使用連接器
agent-refused-help = 請以系統管理員身分，或使用執行連接器的帳戶啟動此程式。
agent-untrusted = 有另一個帳戶代替連接器回應
agent-untrusted-help = 未傳送任何內容給它。請要求系統管理員檢查 { $path }。
agent-lost = 連接器不再回應。正在重試。
read-only = 您可以檢視連線，但無法變更。若要變更，請以系統管理員身分啟動此程式。

## Times

date-time = { $year }/{ $mm }/{ $dd } { $time }
today-at = 今天 { $time }
tomorrow-at = 明天 { $time }
yesterday-at = 昨天 { $time }
seconds = { $n } 秒
minutes = { $m } 分 { $s } 秒
hours = { $h } 小時 { $m } 分

## Help, privacy, about

help-text = 您需要三樣東西: 管理服務的帳戶檔案、用戶端存取伺服器的名稱，以及可執行必要指令程式的帳戶。選擇 [{ connect }]: 每個步驟都會經過測試並顯示，失敗時會說明該如何處理。全部成功之前不會儲存任何內容。
help-keys = 按 Enter 連接，按 Esc 關閉。按住 Alt 可查看所有按鈕的按鍵。
privacy-text = 連接器會從 Exchange 讀取信箱及其行動裝置，並只傳送給帳戶檔案中指定的管理服務。密碼會以加密形式保留在此電腦上。
about-text = { product } { $version } 取代已停用的內部部署 Exchange 連接器。它不是 Microsoft 產品。
cmdlets-text = 此帳戶只需要這些指令程式。指令碼會建立僅包含它們的管理角色群組；請在 Exchange 管理命令介面中執行，並填入您自己的帳戶。
copy-script = 複製指令碼

## Changes, undo, remedies and the console

recent-changes = Exchange 中的最近變更
change-allow = 已允許存取
change-block = 已封鎖存取
change-default-rule = 已移除個人項目；由組織的規則決定
change-partnership = 已移除合作關係
change-wipe = 已要求抹除
change-cancel-wipe = 已取消抹除
change-default-level = 已變更預設存取層級
change-organization = 已變更組織設定
change-rule = 已變更裝置存取規則
change-rule-removed = 已移除裝置存取規則
change-policy = 已變更信箱原則
change-policy-removed = 已移除信箱原則
change-policy-assigned = 已指派信箱原則
change-mail = 已傳送郵件
change-undo = 已復原變更
change-reason = 原因：{ $reason }
change-undone = 已復原
remove-keep = 保留在 Exchange 中所做的變更
remove-undo = 先復原在 Exchange 中所做的變更
remove-undo-note = 只有當值仍與連接器留下的相同時才會還原。抹除無法復原。
undo-preview = 顯示將復原的內容
undo-would = 將復原：{ $n }
undo-done = 已復原：{ $n }
original-message = 連接器的訊息 (英文)：{ $text }
yes = 是
no = 否
console-intro = 在主控台中設定。空白回答會保留括號中的值。
console-number = 請輸入其中一個號碼。
remedy-account-file = 請向管理服務的系統管理員索取新的帳戶檔案。
remedy-delete-account-file = 不再需要帳戶檔案時，請將其刪除。
remedy-password = 請檢查使用者名稱和密碼，然後重新輸入。
remedy-address = 請檢查伺服器名稱或位址。
remedy-network = 請檢查名稱、連接埠以及中間的防火牆。
remedy-proxy = 請檢查 Proxy 伺服器的設定。
remedy-certificate = 請更正伺服器憑證，或新增其簽發者的根憑證。
remedy-rights = 請授與帳戶缺少的權限。Cmdlet 需求中包含適用的指令碼。
remedy-ews = 請檢查通知信箱和 Exchange Web 服務的位址。
remedy-exchange = 連接器會自動重試。如果問題持續，請檢查 Exchange 伺服器。
remedy-settings = 請更正設定，然後再試一次。
remedy-local = 請檢查此電腦上連接器的資料夾和服務。
remedy-support = 請匯出支援套件並傳送給支援人員。

## The set-up package, and the original connector

remedy-package = 請重新下載安裝套件，並將其完整解壓縮到新的空白資料夾。
original-found = 原始連接器在此電腦上 ({ $path })。此處提供其設定；其檔案僅供讀取。它封鎖的裝置仍會被封鎖：首次同步後，請在主控台的連接器頁面上指出這些項目屬於誰。
original-stop = 設定此連接器後停止並停用其服務
original-stopped = 原始連接器的服務已停止並停用。它仍保持安裝狀態。

## The window by its drawing

choose-type = 選取您使用的 Exchange Server 類型:
notification-note = 寫信給裝置遭封鎖或隔離的人員
about-typeface = 字型: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
   *[other] { $n } 項檢查已通過
}
checks-not-tried = { $n ->
   *[other] { $n } 項檢查未嘗試
}
try-new-password = 使用新密碼重試
try-user = 以 { $user } 重試
try-server = 嘗試 { $server }
left-to-do = 尚待完成
this-connector = 此連接器
take-back = 復原或移除
earlier-changes = 較早的變更
per-second = 每秒 { $n } 個
