### ja: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = 内部設置型の Microsoft Exchange Server
field-server = クライアント アクセス サーバー:
type-hosted = ホストされた Microsoft Exchange Server
field-server-url = サーバー アドレス (URL):
proxy-button = プロキシ サーバー...
type-dedicated = 専用のホストされた Microsoft Exchange Server
field-user = ユーザー: (ドメイン \ ユーザー)
field-password = パスワード:
enable-notification = 通知を有効にする
field-email = 電子メール アドレス: (user@contoso.com)
connect = 接続
close = 閉じる
help = ヘルプ
privacy = プライバシー
about = バージョン情報
cmdlet-link = Microsoft Exchange コマンドレットの要件の詳細

## The proxy dialog

proxy-use = モバイル デバイス情報を同期するときにプロキシ サーバーを使用する
proxy-name = プロキシ サーバー名:
proxy-port = ポート番号:
proxy-use-credentials = プロキシ サーバーへの接続に資格情報を使用する
proxy-user = ユーザー: (ドメイン \ ユーザー)
proxy-password = パスワード:
ok = OK

## Words of the console

quick-sync = クイック同期
full-sync = 完全同期
replace = 置換
status = 状態
state-allowed = 許可
state-blocked = ブロック済み
state-quarantined = 検疫

## Set-up

product = Exchange Connector
language = 言語
intro = { product } は、Exchange 組織のモバイル デバイスを管理サービスに報告し、メールを利用できるデバイスを Exchange に反映します。使用している Exchange Server の種類を選択してください:
account-intro = コネクタが Exchange へのサインインに使うユーザー アカウントを入力します。このアカウントには、特定の Exchange コマンドレットを実行する権限が必要です。
notification-intro = ユーザーのデバイスがブロックまたは検疫されたとき、コネクタはそのユーザーにメッセージを送信できます。送信元のメールボックスを入力します。
cancel = キャンセル
show-password = パスワードを表示
hide-password = パスワードを隠す
secret-is-set = 設定済み。空欄のままにすると維持されます。
advanced = 詳細設定
authentication = 認証:
automatic = 自動
service-identity = サービス自身のアカウント
service-identity-note = パスワードは不要です。サービスは自身のアカウントでサインインします。
realm = Kerberos 領域:
kdc = Kerberos キー配布センター:
extra-root = 追加のルート証明書:
extra-root-none = なし
extra-root-count = { $n ->
   *[other] { $n } 個の証明書
}
clear = クリア
browse = 参照...
ews-url = Exchange Web サービス (URL):
failover = このサーバーが応答しないときは別のクライアント アクセス サーバーを使用する
parallel = 複数のコマンドを同時に Exchange に送信する
proxy-for-exchange = Exchange への接続にもプロキシ サーバーを使用する
proxy-bypass = プロキシを使わずに接続する宛先:
proxy-summary = プロキシ サーバー: { $address }
no-proxy = プロキシ サーバーなし

## Account file

service = 管理サービス
account-file = アカウント ファイル:
account-missing = 管理サービスが作成したアカウント ファイルを選択してください。
account-organization = 組織
account-fingerprint = ルート証明書 (SHA-256)
account-valid-until = 有効期限
account-compare = ファイルの作成時にサービスが表示した文字列と比較してください。
account-expired = このアカウント ファイルは { $date } に期限切れになりました。新しいファイルを入手してください。
account-damaged = このアカウント ファイルは破損しています。新しいファイルを入手してください。
account-other-kind = これは { product } のアカウント ファイルではありません。
account-newer = このアカウント ファイルには、新しいバージョンの { product } が必要です。
account-unreadable = ファイルを読み取れません: { $reason }
account-enrolled = このコンピューターは登録済みです。アカウント ファイルは、別のサービスに切り替えるときにだけ必要です。
account-delete-offer = このコンピューターの他のユーザーが、アカウント ファイルのフォルダーを読み取れます。このファイルはもう必要ありません。
account-delete = アカウント ファイルを削除
account-deleted = アカウント ファイルを削除しました。
account-delete-failed = アカウント ファイルを削除できませんでした: { $reason }

## What is missing or wrong

needed = 未入力: { $fields }
to-correct = 修正が必要: { $fields }
problem-empty = 値を入力してください。
problem-too-long = { $n } 文字以内で入力してください。
problem-server = サーバー名または https アドレスを入力してください。
problem-scheme = アドレスは https:// で始めてください
problem-credentials = アドレスからユーザー名とパスワードを取り除いてください。専用の欄があります。
problem-user = ドメインとユーザーを入力してください: DOMAIN\user または user@domain
problem-port = 1 から 65535 までの数値を入力してください。
problem-host = https:// とポートを付けずに、名前だけを入力してください。
problem-email = notify@contoso.com のような電子メール アドレスを入力してください
problem-url = https:// で始まるアドレスを入力してください
problem-certificate = このファイルには PEM 形式の証明書がありません。
problem-service-identity = サービス自身のアカウントには、自社の Exchange サーバーが必要で、Active Directory の設定は使えません。

## Connect

connecting = 接続しています
testing = 接続をテストしています
connecting-note = 数分かかることがあります。Exchange には何も変更を加えません。
check-account-file = アカウント ファイル
check-proxy = プロキシ サーバー
check-name = サーバー名
check-port = ネットワーク接続
check-tls = サーバー証明書
check-authentication = サインイン
check-cmdlets = 必要なコマンドレット
check-organization = Exchange 組織
check-throttling = 調整の上限
check-client-access-servers = その他のクライアント アクセス サーバー
check-kerberos = Kerberos チケット
check-autodiscover = 自動検出
check-ews = 通知用メールボックス
check-directory = Active Directory のグループ
check-store = 設定の保存
state-waiting = 待機中
state-running = 実行中
state-ok = OK
state-warning = 警告
state-failed = 失敗
state-skipped = スキップ
who-you = ご自身で対応
who-exchange = Exchange 管理者が対応
who-network = ネットワーク管理者が対応
who-account = アカウント管理者が対応
who-service = 管理サービスの管理者が対応
who-maker = サポートが対応
error-code = エラー コード: { $code }
details = 詳細
copy = コピー
back = 戻る
try-again = 再試行
try-refused-logon = 承知のうえで 1 回試す
continue-anyway = このまま接続
connect-failed = 接続は設定されませんでした。何も変更されておらず、入力内容はすべて保持されています。
connect-warnings = 接続を設定できますが、警告があります。
connect-cancelled = キャンセルしました。何も変更されていません。
connect-lost = 完了する前にコネクタが停止しました。入力内容はすべて保持されています。もう一度お試しください。
test-succeeded = 接続は正常に動作しています。
test-failed = 現在の設定では接続できません。

## Replace and success

replace-title = 構成の警告
replace-question = 既存の接続を置き換えますか?
replace-text = この Exchange 組織は、別のコンピューターから管理サービスに既に接続されています。接続は一度に 1 つだけです。
replace-other = { $computer } で実行されています。最後の通信: { $time }。モード: { $mode }。
replace-hint = このコンピューターから接続するには、[{ replace }] を選択してください。
success = 管理サービスと Exchange が接続されました。
success-next = 最初の完全同期を実行しています。完了すると、モバイル デバイスが管理サービスに表示されます。
success-observe = 現在、コネクタは監視のみを行います。管理サービスで強制を有効にするまで、Exchange には何も変更を加えません。
success-changed = 変更: { $fields }
show-status = 状態を表示

## Status

connection-connected = 接続済み
connection-disconnected = 切断
connection-pending = 接続中
connection-none = 未設定
server-label = Exchange サーバー
server-failover = { $server } ({ $configured } が応答しないため)
environment = 環境
mode = モード
mode-observe = 監視のみ
mode-enforce = 強制
version = バージョン
devices = デバイス
devices-count = { $n ->
   *[other] { $n } 台のデバイス
}
state-discovery = 検出中
state-unknown = 不明
synchronization = 同期
column-last = 前回
column-result = 結果
column-duration = 所要時間
column-next = 次回
column-new = 新規
column-changed = 変更
column-removed = 削除
result-succeeded = 成功
result-partial = 不完全
result-failed = 失敗
never = なし
running-now = 実行中
step-connecting = Exchange に接続しています
step-devices = デバイスを読み取っています
step-mailboxes = メールボックスを読み取っています
step-statistics = デバイスの統計を読み取っています
step-comparing = 比較しています
step-uploading = 管理サービスに送信しています
progress-of = { $total } 件中 { $done } 件
findings = 検出事項
no-findings = 報告する事項はありません。
history = 履歴
pending-orders = { $n ->
   *[other] { $n } 件の指示が待機中
}
change-settings = 設定の変更
test-connection = 接続のテスト
open-console = コンソールを開く
support-bundle = サポート情報の書き出し
support-bundle-saved = サポート情報を { $path } に保存しました
discard-question = 変更を破棄しますか?
discard-text = 入力した内容はまだ保存されていません。接続は現在のままです。
discard = 破棄
keep-editing = 編集を続ける
remove = 接続の削除
remove-question = このコンピューターから接続を削除しますか?
remove-text = 同期が停止します。デバイスは現在のメールへのアクセスを維持します。記録はこのコンピューターに残ります。
request-failed = コネクタはこの操作を実行しませんでした: { $reason }

## The connector itself

agent-searching = コネクタを探しています
agent-starting = コネクタを起動しています
agent-absent = コネクタが実行されていません
agent-absent-help = コネクタがないと、このウィンドウでは何も表示も変更もできません。ここで起動するか、サービスを開始してください。
agent-start = コネクタを起動
agent-start-failed = コネクタを起動できませんでした: { $reason }
agent-older = コネクタがこのウィンドウより古いバージョンです
agent-newer = コネクタがこのウィンドウより新しいバージョンです
agent-version-help = コネクタ: { $agent }。このウィンドウ: { $own }。両方に同じバージョンをインストールしてください。
agent-refused = このアカウントにはコネクタの使用が許可されていません
agent-refused-help = 管理者として、またはコネクタを実行しているアカウントで、このプログラムを起動してください。
agent-untrusted = コネクタの代わりに別のアカウントが応答しています
agent-untrusted-help = 何も送信していません。{ $path } の確認を管理者に依頼してください。
agent-lost = コネクタが応答しなくなりました。再試行しています。
read-only = 接続を表示できますが、変更はできません。変更するには、管理者としてこのプログラムを起動してください。

## Times

date-time = { $year }/{ $mm }/{ $dd } { $time }
today-at = 今日 { $time }
tomorrow-at = 明日 { $time }
yesterday-at = 昨日 { $time }
seconds = { $n } 秒
minutes = { $m } 分 { $s } 秒
hours = { $h } 時間 { $m } 分

## Help, privacy, about

help-text = 必要なものは、管理サービスのアカウント ファイル、クライアント アクセス サーバーの名前、必要なコマンドレットを実行できるアカウントの 3 つです。[{ connect }] を選択すると、各手順がテストされ、失敗したときの対処方法とともに表示されます。すべて成功するまで何も保存されません。
help-keys = Enter で接続、Esc で閉じます。Alt を押し続けると、すべてのボタンのキーが表示されます。
privacy-text = コネクタは、Exchange からメールボックスとそのモバイル デバイスを読み取り、アカウント ファイルに記載された管理サービスだけに送信します。パスワードは暗号化されてこのコンピューターに保存されます。
about-text = { product } { $version } は、提供が終了したオンプレミスの Exchange コネクタに代わるものです。Microsoft の製品ではありません。
cmdlets-text = アカウントに必要なのは次のコマンドレットだけです。このスクリプトは、これらだけを含む管理役割グループを作成します。Exchange 管理シェルで実行し、ご自身のアカウントに置き換えてください。
copy-script = スクリプトをコピー

## Changes, undo, remedies and the console

recent-changes = Exchange の最近の変更
change-allow = アクセスを許可しました
change-block = アクセスをブロックしました
change-default-rule = 個人の項目を削除しました。組織のルールに従います
change-partnership = パートナーシップを削除しました
change-wipe = ワイプを要求しました
change-cancel-wipe = ワイプを取り消しました
change-default-level = 既定のアクセス レベルを変更しました
change-organization = 組織の設定を変更しました
change-rule = デバイス アクセス ルールを変更しました
change-rule-removed = デバイス アクセス ルールを削除しました
change-policy = メールボックス ポリシーを変更しました
change-policy-removed = メールボックス ポリシーを削除しました
change-policy-assigned = メールボックス ポリシーを割り当てました
change-mail = メールを送信しました
change-undo = 変更を元に戻しました
change-reason = 理由: { $reason }
change-undone = 元に戻しました
remove-keep = Exchange で行った変更を残す
remove-undo = 先に Exchange で行った変更を元に戻す
remove-undo-note = 値は、コネクタが設定したままの場合にだけ元に戻ります。ワイプは元に戻せません。
undo-preview = 元に戻る内容を表示
undo-would = 元に戻る変更: { $n }
undo-done = 元に戻した変更: { $n }
original-message = コネクタのメッセージ (英語): { $text }
yes = はい
no = いいえ
console-intro = コンソールでのセットアップ。空の回答は、かっこ内の値を保持します。
console-number = いずれかの番号を入力してください。
remedy-account-file = 管理サービスの管理者に新しいアカウント ファイルを依頼してください。
remedy-delete-account-file = 不要になったアカウント ファイルを削除してください。
remedy-password = ユーザー名とパスワードを確認し、もう一度入力してください。
remedy-address = サーバー名またはアドレスを確認してください。
remedy-network = 名前、ポート、途中のファイアウォールを確認してください。
remedy-proxy = プロキシ サーバーの設定を確認してください。
remedy-certificate = サーバー証明書を修正してもらうか、発行者のルート証明書を追加してください。
remedy-rights = 不足している権限をアカウントに与えてください。コマンドレットの要件にそのためのスクリプトがあります。
remedy-ews = 通知メールボックスと Exchange Web サービスのアドレスを確認してください。
remedy-exchange = コネクタが自動的に再試行します。続く場合は Exchange サーバーを確認してください。
remedy-settings = 設定を修正して、もう一度お試しください。
remedy-local = このコンピューターのコネクタのデータ フォルダーとサービスを確認してください。
remedy-support = サポート バンドルをエクスポートして、サポートに送信してください。

## The set-up package, and the original connector

remedy-package = セットアップ パッケージをもう一度ダウンロードし、全体を新しい空のフォルダーに展開してください。
original-found = 元のコネクタがこのコンピューターにあります ({ $path })。その設定をここで提案します。ファイルは読み取るだけです。元のコネクタがブロックしたデバイスはブロックされたままです。最初の同期の後、コンソールのコネクタのページで、これらのエントリが誰のものかを指定してください。
original-stop = このコネクタのセットアップ時に、そのサービスを停止して無効にする
original-stopped = 元のコネクタのサービスは停止され、無効になりました。インストールされたままです。

## The window by its drawing

choose-type = 使用する Exchange Server の種類を選択してください:
notification-note = デバイスがブロックまたは検疫されている人にメールを送ります
about-typeface = 書体: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
   *[other] { $n } 件の確認に合格
}
checks-not-tried = { $n ->
   *[other] { $n } 件の確認は未実行
}
try-new-password = 新しいパスワードで試す
try-user = { $user } で試す
try-server = { $server } を試す
left-to-do = 残りの作業
this-connector = このコネクタ
take-back = 元に戻すか削除
earlier-changes = 以前の変更
per-second = 毎秒 { $n } 件
