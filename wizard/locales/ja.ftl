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
