## common
user = ユーザー
device = デバイス
device-id = デバイス ID
access-state = アクセス状態
last-successful-sync = 最後に成功した同期
organization = 組織
all = すべて
name = 名前
state = 状態
settings = 設定
findings = 検出事項
groups = グループ
group = グループ
members = メンバー
devices = デバイス
plan = プラン
runs = 実行
access = アクセス
compliance = コンプライアンス
notifications = 通知
mailbox-policies = メールボックス ポリシー
stale-partnerships = 古いパートナーシップ
changes-in-exchange = Exchange での変更
what = 内容
why = 理由
orders = 指示
answer = 応答
system = システム
filter = 絞り込む
show = 表示
save = 保存
remove = 削除
remove-ask = 削除…
forget-ask = 破棄…
forget-it = 破棄
link = リンクする
cancel = キャンセル
preview = プレビュー
add = 追加
show-the-plan = プランを表示
preview-and-save = プレビューして保存…
start-enforcing = 適用を開始
start-enforcing-ask = 適用を開始…
from-active-directory = Active Directory から
default-access-level = 既定のアクセス レベル
leave-as-it-is = Exchange のままにする
allow-access = アクセスを許可
block-access = アクセスをブロック
quarantine = 検疫
block = ブロック
unknown = 不明
compliant = 準拠
not-compliant = 非準拠
exchange-rule = Exchange の規則
loses-access = アクセスを失う
lose-access = アクセスを失う
observe-only = 監視のみ
yes = はい
no = いいえ
none = なし
never = なし
read-never-completely = 完全に読み取られたことがありません: 欠けているものからは何も判断しません
no-device-fits = 該当するデバイスはありません。
no-connector-yet = コネクタはまだありません。
microsoft-graph = Microsoft Graph
managed-devices = 管理対象デバイス
service-english = 理由と検出事項はサービスから英語で表示されます。
records-count = { $count ->
   *[other] { $count } 件のレコード
}
members-count = { $count ->
   *[other] { $count } 人のメンバー
}
would-lose = { $count ->
   *[other] { $count } 台のデバイスがアクセスを失います。
}
first-shown = { $count ->
   *[other] 最初の { $count } 件を表示しています。
}
type-to-confirm = 確認のため { $text } と入力してください
type-devices = 確認のため、アクセスを失うデバイスの数 { $number } を入力してください
type-records = 確認のため、なくなるレコードの数 { $number } を入力してください
remove-what = { $name } を削除しますか?
offer = { $name } – { $confidence } %、{ $because }
more-may-lose = ここで数えたより多くのデバイスがアクセスを失う可能性があります: { $note }。
on-blocked-list = ブロックリストにあります。デバイスが接続すると Exchange に表示されます
on-allowed-list = 許可リストにあります。デバイスが接続すると Exchange に表示されます
at-least = 少なくとも { $count }
not-known = 不明
not-read = 読み取られていないため、アクセス権のあるデバイス ({ $count }) については何も決まっていません: { $names }
unknown-would-lose = アクセスを失うデバイスの数は不明です。すべては読み取られていません。
plan-standing = これらの変更のうち、{ $held } 件は担当者を待ち、{ $waiting } 件は処理中、{ $notApplied } 件は手動で別の設定がされているため適用されず、{ $rejected } 件は拒否または取り消されました。
not-applied-table = 希望されているが適用されていないもの

## main
product = Exchange Connector
main-title = { $title } – Exchange Connector
connectors = コネクタ
loading = 読み込んでいます…
loading-stays = 読み込んでいます… ほかに何も表示されない場合は、ページを再読み込みしてください。
no-script = このページには JavaScript が必要です。同じデータの場所:
skip = 本文へ移動
menu = メニュー
main-navigation = メイン ナビゲーション
language = ページの言語
close-message = メッセージを閉じる
sign-out = サインアウト
try-again = 再試行
leave-title = 保存せずに移動しますか?
leave-text = このページに入力した内容は保存されていません。
leave = 移動する
sign-in = サインイン
access-token = アクセス トークン
token-help = サービスの管理者が { $command } で作成します。
sign-in-again = もう一度サインイン
session-ended = セッションが終了しました。もう一度サインインしてください
not-now = 後で

## api
status-answered = サービスは { $status } を返しました。
no-answer-in-time = サービスが { $seconds } 秒以内に応答しませんでした。
no-answer = サービスが応答しません。実行中であり、このコンピューターから到達できることを確認してください。
change-unknown = 変更が行われたかどうかは不明です。もう一度試す前に、現在の内容を確認してください。

## pager
previous-page = 前のページ
next-page = 次のページ
page-number = { $number } ページ

## dom
not-told = 情報なし
nothing-here = ここには何もありません。
severity-note = 注意
severity-warning = 警告
severity-error = エラー
first-of = { $all } 件のうち最初の { $count } 件を表示しています。

## forms
whole-number = 整数を入力してください。
may-be-saved = 前に送信した内容が保存されている可能性があります。入力内容を控え、ページを再読み込みして値を確認してください。
changed-meanwhile = その間にほかの人が変更しました。入力内容を控え、ページを再読み込みして新しい値を確認してください。
what-it-would-do = この操作の影響
mode = モード
have-access = アクセスあり
would-lose-it = 失う見込み
would-gain-it = 得る見込み
none-concerned = 対象となる Exchange 組織はまだありません。
save-title = この設定を保存しますか?
lock-out = { $devices ->
   *[other] ほとんど誰もアクセスできなくなります: 現在 { $organization } にアクセスできる { $devices } 台のデバイスのうち { $losing } 台がアクセスを失います。確認がなければ拒否されます。
}
the-organization = 組織
brake-holds = コネクタが適用中の場合、制限を超える分はブレーキが保留します。
none-would-lose = アクセスを失うデバイスはありません。
type-confirm = それでも保存する場合は confirm と入力してください
nothing-saved-lock-out = 何も保存されていません: この設定ではほとんど誰もアクセスできなくなります。
part-number = { $title } { $number }
move-up = 上へ
move-down = 下へ

## words
connected = 接続済み
disconnected = 切断
connection-pending = 接続の保留中
no-agent = 登録済みのエージェントなし
allowed = 許可
blocked = ブロック
quarantined = 検疫中
device-discovery = デバイスの検出中
allow = 許可
keep = 現状のまま
undecided = 未決定
gains-access = アクセスを得る
entry-only = エントリのみ
effect-none = なし
enforce = 適用
run-held = 確認待ち
run-released = 指示済み
run-approving = デバイスを承認中
run-accepted = 承認済み
run-rejected = 却下
run-superseded = 新しい実行に置き換え
kind-decisions = 判定と設定
kind-stale = 古いパートナーシップの削除
kind-switch-on = 既定レベルの切り替え
kind-reset = メールボックスを既定のポリシーに戻す
order-queued = コネクタ待ち
order-leased = コネクタで受領
order-running = 実行中
order-waiting = デバイス待ち
order-done = 完了
order-failed = 失敗
order-not-applied = 未適用
order-superseded = 新しい指示に置き換え
order-expired = 期限切れ
order-unknown = 結果不明
order-held = 未指示
order-counted = 集計のみ
in-grace-period = 猶予期間中
compliance-error = エラー
compliance-conflict = 競合
config-manager = Configuration Manager
level-none = そのまま
obstacle-device-id = Exchange がデバイス ID を返しません
obstacle-mailbox = Exchange が所有者を返しません
obstacle-discovery = Exchange がまだ種類を確認中です
obstacle-state = アクセス状態が不明です
obstacle-block = 設定でブロックが求められています
device-type = デバイスの種類 (ファミリ)
device-model = デバイスのモデル
operating-system = オペレーティング システム
user-agent = ユーザー エージェント
access-rule = アクセス規則 { $text } ({ $characteristic })
sync-quick = 今すぐクイック同期
sync-full = 今すぐ完全同期
set-access = アクセスの設定: { $wanted }
remove-partnership = パートナーシップの削除
wipe = ワイプ
wipe-account = ワイプ (アカウントのデータのみ)
cancel-wipe = ワイプの取り消し
set-default-level = 既定のアクセス レベルの設定: { $level }
set-admins = 通知する管理者の設定: { $list }
set-insert = ユーザー向けテキストの設定: { $text }
set-rule = { $rule } の設定: { $level }
remove-rule = { $rule } の削除
make-default-policy = { $name } を既定のメールボックス ポリシーにする
set-policy = メールボックス ポリシー { $name } の設定: { $settings }
remove-policy = メールボックス ポリシー { $name } の削除
assign-policy = メールボックス ポリシー { $name } の割り当て
assign-default = 既定のメールボックス ポリシーの割り当て
mail-to = { $to } へのメール
undo-a-run = 実行を元に戻す
on-list = 登録あり
off-list = 登録なし
allowed-list = 許可リスト、{ $id }
blocked-list = ブロック リスト、{ $id }
mailbox-policy = メールボックス ポリシー
blank = 空白
admin-named = 通知する管理者、{ $address }
named = 指定あり
not-named = 指定なし
text-for-users = ユーザー向けテキスト
no-rule = 規則なし
policy-named = メールボックス ポリシー { $name }
not-there = なし
default-mailbox-policy = 既定のメールボックス ポリシー
cannot-be-undone = 元に戻せません
impact-losing = { $losing ->
   *[other] { $losing } 台のデバイスがアクセスを失い
}
impact-gaining = { $gaining ->
   *[other] { $gaining } 台がアクセスを得ます
}
impact = { $losing }、{ $gaining }

## access
conditional-access = 条件付きアクセス
settings-in-exchange = Exchange の設定
presets = プリセット
quarantine-switch-on = 検疫の有効化
hold-for = この設定の対象
all-without-own = 独自の設定がないすべての組織
has-own = { $name } には独自の設定があります。
use-those-of-all = 共通の設定に戻す…
remove-own-title = 組織独自の設定を削除しますか?
remove-own = 削除する
remove-own-text = 以後は共通の設定がここにも適用され、デバイスは改めて判定されます。
own-removed = 再び共通の設定が適用されます。
has-common = { $name } には共通の設定が適用されています。ここで保存すると独自の設定になります。
leave-to-rule = Exchange の規則に任せる
activesync-version = ActiveSync のバージョン
local-rules = ローカル規則
rule = 規則
add-rule = 規則を追加
conditions = 条件 (すべてを満たす必要があります)
condition = 条件
add-condition = 条件を追加
compared = 比較対象
how = 方法
is-exactly = 完全に一致
fits-expression = 正規表現に一致
text = テキスト
then = 結果
exemptions = 除外
exemption = 除外
add-exemption = 除外を追加
exempt-for = 対象
a-mailbox = ユーザーのメールボックス
one-device = 1 台のデバイス
exempt-who = メール アドレスまたはデバイス ID
exempt-who-help = メールボックスの GUID や Exchange でのデバイスの ID も使えます。
exempt-note = メモ: 理由
exempt-until = 期限 (空白: 期限なし)
exempt-nobody = 対象のない除外があります: メール アドレスまたはデバイス ID が必要です。
exempt-no-mailbox = メールボックス { $who } のデバイスは知られていないため、GUID もわかりません。メールボックスの GUID を入力してください。
exempt-several = 複数のパートナーシップにデバイス ID { $who } があります。そのうち 1 つの ID を入力してください。
exempt-no-device = ID { $who } のデバイスはありません。
included-groups = 対象のグループ
excluded-groups = 除外するグループ (除外が優先)
conditional-access-settings = 条件付きアクセスの設定
access-control = アクセス制御を有効にする
access-control-help = 対象グループのユーザーには、登録済みで準拠しているデバイスが必要です。
override = 既定の規則を上書きする
override-help = Exchange の既定のアクセス レベルでブロックまたは検疫される場合でも、登録済みで準拠しているデバイスはアクセスできます。
grace-period = 猶予期間 (時間)
grace-period-help = 準拠しなくなった管理対象デバイスがアクセスを保てる時間です。未登録のデバイスには適用されません。
ignore-inactive = 次の日数使われていないデバイスを無視する
ignore-inactive-help = 空白: 無視しません。
where-unknown = コンプライアンスが不明な場合
keep-what-is = 現状を保つ
where-unknown-help = ソースがデバイスについて伝える不明・エラー・競合の扱いです。完全に読み取られていないソースは何も変更しません。
local-rules-help = ローカル規則は順に調べられ、最初に一致したものが決定します。
settings-saved = 設定を保存しました。変更内容はプランで確認できます。
platform-exceptions = プラットフォームの例外: Exchange のアクセス規則
one-access-rule = アクセス規則
add-access-rule = アクセス規則を追加
ms-wl-header = X-MS-WL ヘッダー
classes-help = Exchange が把握しているファミリとモデルが候補に表示されます。
default-level-help = 規則、リスト、判定のいずれの対象でもないデバイスに適用されます。既存のデバイスを締め出さずに閉じるには「検疫の有効化」を使ってください。
admins = 検疫されたデバイスの通知を受ける管理者
exactly-these = 次のものだけ
addresses = アドレス (1 行に 1 つ)
insert = Exchange がユーザー宛てのメールに追加するテキスト
exactly-this = 次のもの
insert-text = テキスト (256 文字以内)
maximum-partnerships = メールボックスあたりのパートナーシップ数
maximum-partnerships-help = 調整ポリシー (EasMaxDevices) に合わせます。上限に近いユーザーの一覧にのみ使います。
not-ordered = この設定が求める次の内容は却下されたか元に戻されました。設定が変わるまで再び指示されません:

## compliance
import = インポート
proposed-links = リンクの候補
sources = ソース
eas-id = EAS ID
last-sync = 最終同期
source = ソース
no-record = 管理レコードはまだありません。ファイルをインポートするか、Microsoft Graph を設定するか、API で送信してください。
remove-record-title = { $name } のレコードを削除しますか?
remove-record-text = ソースが完全になると、レコードのないデバイスは未登録とみなされます。
record-removed = レコードを削除しました。
remove-named = { $name } を削除
new-records = 新しいレコード
changed-records = 変更されたレコード
unchanged-records = 変更のないレコード
records-go = ファイルにないためなくなるレコード
records-stay = ファイルになくても残るレコード
import-of-records = 管理レコードのインポート
csv-file = CSV ファイル
or-text = またはそのテキスト
csv-help = 1 行目は列名です。complianceState のほか、次のうちユーザーとデバイスを示す列が必要です: { $columns }。
csv-complete = ファイルにこのソースの全レコードがある
csv-complete-help = ファイルにないレコードはなくなります。一部だけの場合はオフにしてください。
csv-choose = ファイルを選ぶか、テキストを貼り付けてください。
csv-unreadable = ファイルを読み取れません。もう一度選択してください。
import-ask = インポート…
import-title = ファイルをインポートしますか?
import-text = { $count ->
   *[other] { $count } 件のレコードがなくなります。ソースの 10 分の 1 を超えています。ファイルが一部だけの場合は、その旨を指定してください。
}
imported = { $new ->
   *[other] インポートしました: 新規 { $new } 件、変更 { $changed } 件、削除 { $removed } 件。
}
see-the-plan = プランを見る
nothing-stored = まだ何も保存されていません。
bad-lines = { $count ->
   *[other] { $count } 行は読み取れないため除外されます。ファイルは一部として扱われ、これにより「未登録」になる人はいません。
}
ignored-columns = 次の列は使いません: { $names }
skipped-lines = { $count ->
   *[other] { $count } 行にはユーザーも EAS ID もないため除外されます。
}
import-preview = インポートのプレビュー
how-many = 件数
linked = { $record } を { $device } にリンクしました。
link-to = { $record } を { $device } にリンク
device-in-exchange = Exchange のデバイス
may-be-its = このデバイスのものと思われるレコード
no-link = リンクの候補はありません。
links-text = レコードが確定していないデバイスです。誰かがリンクするまで、候補からは何も判断しません。
forget-source-title = ソース { $name } を破棄しますか?
forget-source-text = そのレコードもなくなります。
source-forgotten = ソースを破棄しました。
forget-named = { $name } を破棄
source-api = ソース api
api-complete = API と手入力による内容がすべてである
api-complete-help = この場合に限り、レコードのないデバイスは未登録とみなされます。
source-set = ソースを設定しました。
last-complete-read = 最後の完全な読み取り
changed-by = 変更者
no-source = ソースはまだありません。
records-by-hand = API と手入力によるレコード

## connectors
exchange-connectors = Exchange コネクタ
status = 状態
organization-name = 組織名
cas-hostname = CAS ホスト名
connector-mode = モード
no-connector-help = コネクタはまだありません。{ $command } でアカウント ファイルを作成し、Exchange 組織のコンピューターでセットアップを実行してください。
sync-succeeded = { $count ->
   *[other] { $time } – 成功、{ $count } 台のデバイス
}
sync-partial = { $count ->
   *[other] { $time } – 一部: すべては確認できませんでした、{ $count } 台のデバイス
}
sync-failed = { $count ->
   *[other] { $time } – 失敗、{ $count } 台のデバイス
}
observe-text = 今後 Exchange は変更されません。待機中の指示は取り消されますが、実施済みの内容は残ります。
enforce-text = これよりコネクタが Exchange を変更します: { $impact }。{ $entries ->
   *[other] { $entries } 台は別のエントリでアクセスを保ちます。
}
enforce-organization = { $count ->
   *[other] 規則、ポリシー、設定の変更 { $count } 件が加わります。
}
enforce-brake = 24 時間以内に { $devices } 台または { $percent } % を超えるデバイスがアクセスを失う場合、承認されるまで実行は待機します。
start-enforcing-title = 適用を開始しますか?
observe-title = 監視のみにしますか?
observing = 監視のみ。
observing-text = デバイスは検出・判定されますが、Exchange では何も変更されません。
see-changes = 変更される内容を見る
enforcing = 適用中。
enforcing-text = Exchange を判定に合わせます。24 時間以内に { $devices } 台または { $percent } % を超えるデバイスがアクセスを失う場合、承認されるまで何も送られません。
back-to-observe = 監視のみに戻す
connector = コネクタ
all-connectors = ‹ すべてのコネクタ
connection-status = 接続状態
exchange-server = Exchange サーバー
connector-server = Exchange コネクタのサーバー
last-synchronized = 最終同期
version = バージョン
last-heard = 最後の通信
last-full-sync = 最後の完全同期
last-quick-sync = 最後のクイック同期
quick-sync = クイック同期
full-sync = 完全同期
show-its-devices = デバイスを表示
sync-waits = { $name }: コネクタ待ちです。
sync-runs = { $name }: 実行中です。
sync-completed = { $name }: 完了しました。
sync-has-failed = { $name }: 失敗しました。
sync-counts = { $total ->
   *[other] { $total } 台のデバイス、新規 { $new }、変更 { $changed }、削除 { $removed }。
}
brake-devices = ブレーキ: 24 時間にアクセスを失ってよいデバイス数
brake-devices-help = この数または割合を超えると、誰かが承認するまで待機します。
brake-share = ブレーキ: 全デバイスに対する割合 (%)
directory-source = グループのメンバーをコネクタが読み取る
no-reading = いいえ
directory-minutes = グループを再読み取りする間隔 (分)
discovered-for = デバイスを検出する対象
everybody = 全員
targeted-users = ポリシーで指定されたユーザー
organizational-unit = 組織単位
mailbox-server = メールボックス サーバー
scope-name = 組織単位またはサーバーの名前
scope-name-help = 後の 2 つの場合のみ。例: contoso.com/Sales、MBX01。
notification-mailbox = 通知用メールボックス
notification-mailbox-help = ユーザー宛てのメールはここから送信されます。
connector-settings = このコネクタの設定
connector-saved = コネクタの設定を保存しました。
connection = 接続
delete-connection = 接続を削除
delete-connection-ask = 接続を削除…
delete-connection-text = 接続を削除すると、コネクタはこのサービスにアクセスできなくなります。Exchange はそのまま残ります。
delete-connection-title = { $name } への接続を削除しますか?
delete-connection-computer = 以後、コンピューター { $computer } のコネクタは拒否されます。サービスは { $name } のデバイス、判定、指示、設定を忘れます。
delete-connection-none = この接続に属するコネクタはまだありません。サービスは { $name } のデバイス、判定、指示、設定を忘れます。
delete-connection-exchange = Exchange はそのまま残ります。コネクタが設定した内容は、ブロックしたデバイスも含めて残ります。待機中の指示は実行されません。
delete-connection-undo = コネクタの変更を元に戻す場合は、まだ削除しないでください。先に { $computer } で { $command } を実行してください。
delete-connection-uninstall = その後、{ $computer } でコネクタをアンインストールする必要があります: { $command }。
connection-deleted = { $name } への接続を削除しました。{ $computer } のコネクタをアンインストールしてください。
connection-gone = { $name } への接続を削除しました。

## device
how-link = 手動でリンク
how-eas-id = EAS ID とユーザーが一致
how-serial = シリアル番号とユーザーが一致
how-user = ユーザーは一致しますが、レコードはこのデバイスにリンクされていません
how-ambiguous = 複数のレコードがこのデバイスのものと思われます。1 つを手動でリンクしてください
how-none = このデバイスの管理レコードはありません
all-devices = ‹ すべてのデバイス
held-by-run = この変更は保留中の実行で待機しています。
name-in-exchange = Exchange での名前
state-in-exchange = Exchange でのアクセス状態
exchange-reason = Exchange の理由
wanted = 求める状態
since = この判定の開始
policy-applied = 適用されたメールボックス ポリシー
device-wipe = ワイプ
would-change-it = これを変えるもの
mail-to-user = ユーザーへのメール
management-record = 管理レコード
by = 指示者
nothing-ordered = このデバイスへの指示はありません。
actions = 操作
wipe-acknowledged = { $time } に確認
wipe-sent = { $time } にデバイスへ送信
wipe-requested = { $time } に要求
remove-link = リンクを削除
link-removed = リンクを削除しました。
record-linked = レコードをリンクしました。
link-named = { $name } をリンク
record-text = { $name }: { $state } ({ $how }、ソース { $source })
by-hand = コンプライアンス (手入力)
record-saved = レコードを保存しました。
name-of-device = デバイスの名前
name-here = ここで表示する名前
name-here-help = Exchange での名前は変わりません。空白にすると削除します。
rename = 名前を変更
renamed = デバイスの名前を変更しました。
action-title = { $action }: { $name }
was-ordered = 指示しました: { $action }。
outlook-too = これは Outlook mobile です: このユーザーのすべての Outlook mobile が消去されます。
manual-too = 手動で登録された場合も個人用リストからデバイスを外す
observes-no-order = コネクタが監視のみの間は、何も指示できません。
partnership = パートナーシップを削除
partnership-ask = パートナーシップを削除…
partnership-text = 再び接続するまで、Exchange はこのデバイスを忘れます。
wipe-ask = ワイプ…
wipe-text = ワイプは元に戻せません。個人のデータを含め、デバイス全体が初期化されることがあります。
account = アカウントのみワイプ
account-text = ワイプは元に戻せません。デバイスが対応していれば、アカウントのデータだけが消去されます。Exchange 2019 と Exchange Server SE が対応しています。
stop-wipe = ワイプを取り消す
stop-wipe-ask = ワイプを取り消す…
stop-wipe-text = デバイスがワイプを受け取る前であれば有効です。
read-from-exchange = Exchange からの読み取り

## devices
mailbox-address = メールボックスのアドレス
wanted-why = 求める状態とその理由
range-of = { $all ->
   *[other] { $all } 台中 { $from }–{ $to } 台目
}

## graph
cloud-global = グローバル、および US Government GCC
cloud-l4 = US Government L4 (GCC High)
cloud-l5 = US Government L5 (DoD)
cloud-china = 中国 (21Vianet が運用)
reading-result = { $time } – { $result }
reading-succeeded = 成功
reading-partial = 一部
reading-held = 保留
reading-failed = 失敗
reading-records = { $text }、{ $records }
begins = { $name }: 数秒で始まります…
has-ended = { $name }: 終了しました。
not-set-up = Microsoft Graph への接続は設定されていません。
reading-waits = 読み取りが確認を待っています
held-text = { $records ->
   *[other] { $records } 件のレコードがあり、前回の完全な読み取りでは { $before } 件でした。
} { $going ->
   *[other] { $going } 件のレコードがなくなります。
} まだ何も判断していません。
reject-text = 却下するには、Microsoft Graph を正してからすべてを読み直してください。それまで全レコードは現状のままです。
accept-reading-ask = 読み取りを承認…
accept-reading = 読み取りを承認しますか?
accept = 承認
accept-text = { $count ->
   *[other] { $count } 件のレコードがなくなり、そのデバイスは未登録とみなされます。レコードは 2 回続けて読み取りに含まれないとなくなります。
}
accepted-reading = 承認した読み取り
tenant = テナント
client-id = アプリケーション (クライアント) ID
logs-on-by = サインイン方法
by-certificate = 証明書 { $subject }、期限 { $time }
by-secret = クライアント シークレット (封印済み)
last-full-reading = 最後の完全な読み取り
last-quick-reading = 最後のクイック読み取り
last-complete = 最後に完了した日時
next-full-reading = 次の完全な読み取り
next-quick-reading = 次のクイック読み取り
set-by = 設定者
graph-groups = Graph から読み取ったグループ
test = テスト
test-succeeded = テストに成功しました。
test-failed = テストに失敗しました。
step = 手順
result = 結果
no-step = 成功した手順はありません。
read-everything = すべて読み取る
read-changes = 変更を読み取る
read-groups = グループを読み取る
remove-graph-title = Microsoft Graph を削除しますか?
remove-graph-text = 設定、シークレット、このソースの全レコードがなくなります。Graph だけが把握していたデバイスについては何も判断しません。
graph-removed = Microsoft Graph を削除しました。
read-changes-help = 変更の読み取りには、先に完全な読み取りが必要です。
change-settings = 設定の変更
set-up = セットアップ
tenant-help = ID またはドメイン名。例: contoso.onmicrosoft.com。
cloud = クラウド
new-client-secret = 新しいクライアント シークレット
client-secret = クライアント シークレット
secret-kept = 空白なら封印済みのものを保ちます。表示されることはありません。
secret-sealed = 封印され、二度と表示されません。
certificate-instead = シークレットの代わりに証明書を使う
certificate-pem = 証明書 (PEM)
private-key = その秘密キー (PEM、パスフレーズなし)
times-and-hosts = 間隔とその他のホスト
full-minutes = すべてを読み取る間隔 (分)
quick-minutes = 変更を読み取る間隔 (分)
group-minutes = グループを読み取る間隔 (分)
group-minutes-help = 0 の場合、Graph からグループを読み取りません。
drop-percent = 次の割合 (%) を超えて減った読み取りは確認を待つ
where-config-manager = Configuration Manager が判定する場合、デバイスは
config-unknown = 不明: 現状を保つ
log-on-host = 別のサインイン ホスト
graph-host = 別の Graph ホスト
graph-host-help = 空白: クラウドの既定。
extra-roots = 追加のルート証明書 (PEM)
graph-set = Microsoft Graph を設定しました。利用する前にテストしてください。

## groups
group-read = { $members }、読み取り { $time }
group-never-read = { $members }、完全に読み取られたことがありません: 必要とする判定は待機します
other-groups = その他のグループ (ID、1 行に 1 つ)
no-group = グループはまだありません。
complete-at = 完全、{ $time }
not-complete-at = 不完全、{ $time }
forget-group-title = グループを破棄しますか?
forget-group-text = 必要とする判定は、再び読み取られるまで何も変更しません。
group-forgotten = グループを破棄しました。
forget-group = { $name } を破棄
tell-members = グループのメンバーを指定
group-id = グループ ID (GUID)
members-lines = メンバー (1 行に 1 アドレス)
members-complete = 入れ子のグループも含め、これが全メンバーである
members-complete-help = これがないと、誰もグループ外とはみなされません。
group-is-guid = グループの ID は GUID です。
group-has = { $count ->
   *[other] グループのメンバーは { $count } 人です。
}
groups-text = ポリシーで指定されたグループです。メンバーは、コネクタ経由の Active Directory、Microsoft Graph、API 経由の他システム、またはここから得られます。
last-read-completely = 最後に完全に読み取った日時

## notifications
preview-of-mail = メールのプレビュー、{ $language }
preview-in = プレビュー: { $language }
preview-built-in = プレビュー: { $language } (組み込みのテキスト)
mail-subject = 件名:
plain-text = メールのプレーン テキスト
language-code = { $name } ({ $code })
pair-line = { $line }: 各行は { $first } = de のように書きます。
notification-settings = 通知の設定
tell-users = デバイスをブロックする前にユーザーへ通知する
block-after = メールからブロックまでの時間
block-after-help = 例: PT1H (1 時間)、PT30M、P1D。最長 P7D。メールを送信できなくてもブロックは行われます。
enrollment-link = ユーザーがデバイスを準拠させるためのアドレス
contact = 問い合わせ先
mail-organization = メールでの組織名
mail-organization-help = 空白: コネクタでの名前。
time-zone = メールのタイム ゾーン
time-zone-help = 例: Europe/Berlin、UTC。
usual-language = 通常の言語
texts = テキスト
built-in = 組み込み
user-languages = ユーザーの言語 (1 行に 1 つ)
group-languages = グループの言語 (ID、1 行に 1 つ)
group-languages-help = ユーザーが属する最初のグループが使われます。
the-groups-id = グループの ID
notifications-saved = 通知の設定を保存しました。
mail-language = 言語
show-mail = メールを表示
new-template = 新しいテンプレート
new-template-name = 新しいテンプレートの名前
templates-title = テンプレート: 独自のテキスト
templates = テンプレート
in-use = 使用中
changed = 変更日時
no-template = テンプレートはありません。組み込みのテキストが使われます。
subject = 件名
text-html = テキスト (HTML)
placeholders = { $names } を使えます。害になりうるものは取り除かれます。
language-help = 例: de、de-AT。
make-default = 既定にする
default-made = 既定になりました。
remove-text-title = { $language } のテキストを削除しますか?
text-in = テキスト、{ $language }
new-text = 新しいテキスト
text-saved = テキストを保存しました。
language-default = { $language } (既定)
another-language = 別の言語
template = テンプレート
language-else = 該当する言語がない場合の言語
template-saved = テンプレートを保存しました。
remove-template-text = そのテキストもなくなります。
template-removed = テンプレートを削除しました。
test-mail = テスト メール
test-mail-to = テスト メールの宛先
by-mailbox-of = 送信元のメールボックス
send = 送信
test-ordered = テスト メールを指示しました。
back-notifications = ‹ 通知
template-in-use = このテンプレートは使用中です。
template-not-in-use = このテンプレートは使われていません。通知の設定で選択してください。
test-mail-text = コネクタの通知用メールボックスから送信されます。コネクタが監視のみの間は、メールは送信されません。
test-sent = テスト メールを送信しました。
test-not-sent = テスト メールは送信されませんでした。

## plan
everything = すべて
gain-access = アクセスを得る
keep-entry-changes = アクセスは保ち、エントリが変わる
change = 変更
nothing-would-change = どのデバイスも変更されません。
filter-effect = 影響で絞り込む
stay = 現状のまま
shown-all = 表示中。押すとすべてを表示
show-these = これらを表示
plan-text = Exchange を判定に合わせた場合に変わる内容です。コネクタが監視している間は、何も行われません。
only-observes = { $name } は監視のみです。
once-enforces = 適用を開始すると、{ $impact }。
download-csv = CSV でダウンロード
download-json = JSON でダウンロード
devices-here = { $count ->
   *[other] プランのデバイス { $count } 台を取得しました…
}
json-has = { $count ->
   *[other] plan.json には { $count } 台のデバイスがあります。
}
organization-plan = 組織: 規則、既定のレベル、ポリシー
devices-filtered = デバイス: { $filter }
organization-changes = 組織の変更
organization-none = 規則、既定のアクセス レベル、メールボックス ポリシーは求めるとおりです。
mailboxes-get = { $count ->
   *[other] { $count } 個のメールボックスのポリシーが変わります
}
mailboxes-get-table = ポリシーが変わるメールボックス

## policies
policy-blank = 空白
policy-empty = 空
policy-default = 既定
policy-not-for = { $groups } を除く
policy-nobody = なし
policies-text = 求めるポリシーです。ポリシーで指定していない項目は Exchange のままです。手動の割り当ては残ります。
new-policy = 新しいメールボックス ポリシー
priority = 優先度
policy-for = 対象
no-policy = 求めるメールボックス ポリシーはありません。Exchange のものはそのままです。
back-to-default = 既定のポリシーに戻す
reset-plan = { $mailboxes ->
   *[other] { $mailboxes } 個のメールボックスが戻されます。
} { $kept ->
   *[other] { $kept } 個はポリシーにより現状を保ち、
} { $frozen ->
   *[other] { $frozen } 個は読み取られていないグループを待ちます。
}
must-enforce = コネクタは監視のみです。先に適用を開始してください。
reset-ask = 戻す…
reset-title = 既定のポリシーに戻しますか?
reset = 戻す
reset-count = { $count ->
   *[other] { $count } 個のメールボックスを戻します。元に戻せます。
}
reset-text = 対象となるポリシーのないメールボックスの割り当てを空白にし、既定のポリシーが適用されるようにします。1 つの実行であり、元に戻せます。
range-number = { $low } ～ { $high }
range-number-blank = { $low } ～ { $high }、または { $blank }
range-unlimited = { $low } ～ { $high }、または { $unlimited }
range-time = d.hh:mm:ss で { $low } ～ { $high }、または { $unlimited }
range-size = 10MB のようなサイズ、または { $unlimited }
range-list = 名前 (1 行に 1 つ)
range-days = { $count } 日
range-seconds = { $count } 秒
exchange-2010 = Exchange 2010: { $name }。
not-set = 未設定
for-members = 次のメンバーが対象
not-for-members = 次のメンバーは対象外 (除外が優先)
one-policy = メールボックス ポリシー
priority-help = 1 人のユーザーに複数のポリシーがある場合、最小の数値が優先されます。
default-policy = 既定のポリシー
default-policy-help = 自身の割り当てが空白のすべてのメールボックスが対象です。
needs-name = ポリシーには名前が必要です。
save-policy-title = このメールボックス ポリシーを保存しますか?
policy-saved = メールボックス ポリシーを保存しました。変更内容はプランで確認できます。
policy-removed = このメールボックス ポリシーは不要になりました。メールボックスにはほかに対象となるものが割り当てられ、その後ポリシーはなくなります。
all-policies = ‹ すべてのメールボックス ポリシー

## presets
allow-list = 許可リスト方式
allow-list-text = 登録済みで準拠しているデバイス、規則で許可されたデバイス、誰かが承認したデバイスだけがアクセスできます。
block-list = ブロック リスト方式
block-list-text = 未登録または非準拠のデバイスと、規則でブロックされたデバイスを除き、すべてがアクセスできます。
mixed = 混合 (検疫あり)
mixed-text = 登録済みで準拠しているデバイスはアクセスでき、規則でデバイスの種類を許可またはブロックし、それ以外は検疫で確認を待ちます。
preset-settings = 既定のアクセス レベル: { $level }。既定の規則の上書き: { $override }。
show-its-plan = プランを表示
show-plan-of = { $name } のプランを表示
apply-ask = 適用…
apply-named = { $name } を適用
presets-text = 文書化された方針で、すべての組織が対象です。グループ、規則、除外はそのままです。
apply-title = { $name } を適用しますか?
apply = 適用
apply-lock-out = ほとんど誰もアクセスできなくなります。確認がなければ拒否されます。
apply-text = 条件付きアクセスの設定と Exchange の設定をまとめて保存します。
type-apply = それでも適用する場合は confirm と入力してください
preset-not-saved = 何も保存されていません: このプリセットではほとんど誰もアクセスできなくなります。
nothing-saved = 何も保存されていません。
applied = { $name } を適用しました。変更内容はプランで確認できます。
switch-on = 検疫の有効化
new-level = 新しい既定のアクセス レベル
show-exceptions = 例外を表示
switch-on-text = 既定のレベルでアクセスできるデバイスを 1 台ずつ承認し、すべて終わると既定のレベルを変更します。既存のデバイスは締め出されず、新しいデバイスは確認を待ちます。
switch-ons = 有効化の一覧
begun = 開始
level = レベル
approved-devices = 承認したデバイス
take-back-ask = 取り消す…
take-back-named = { $time } の有効化を取り消す
none-begun = 開始されたものはありません。
would-happen = 実行される内容
switch-plan = { $approved ->
   *[other] { $approved } 台のデバイスが承認されます。
} { $losing ->
   *[other] { $losing } 台は承認できず、アクセスを失います。
}
exceptions = 例外
why-not-approved = 承認できない理由
all-approved = 既定のレベルでアクセスできるデバイスはすべて承認できます。
switch-must-enforce = コネクタは監視のみです。有効化の前に適用を開始してください。
begin-ask = 有効化を開始…
switch-title = { $level ->
    [quarantine] 検疫を有効にしますか?
   *[other] ブロックを有効にしますか?
}
begin = 開始
switch-text = { $approved ->
   *[other] 先に { $approved } 台のデバイスを承認し、
} { $level ->
    [quarantine] その後、既定のレベルを検疫にします。
   *[other] その後、既定のレベルをブロックにします。
} 取り消せます。
switch-exceptions = { $count ->
   *[other] 例外の { $count } 台はアクセスを失います。
}
take-back-title = 有効化を取り消しますか?
take-back = 取り消す
take-back-text = 既定のレベルと承認は、コネクタが書いたままの箇所で元に戻ります。
taken-back = 有効化を取り消しています。

## runs
runs-and-changes = 実行と変更
made = 作成
decided-by = 決定者
no-run = 実行はまだありません。
runs-text = まとめて作成された指示です。ブレーキの制限を超える実行は誰かが決定するまで待機し、いずれも元に戻せます。
run-waits = 実行が確認を待っています
held-removal = { $count ->
   *[other] { $count } 件のパートナーシップを削除します。
}
held-losing = { $losing ->
   *[other] { $total } 台中 { $losing } 台のデバイスがアクセスを失います
} { $orders ->
   *[other] (指示 { $orders } 件)。
} 直近 { $hours } 時間を合わせると { $counted } 台です。ブレーキは { $devices } 台または { $percent } % を超える場合に保留します。
none-left = この実行の指示はまだ送られていません。
accept-ask = 承認…
reject-ask = 却下…
show-its-orders = 指示を表示
accept-run-title = 実行を承認しますか?
accept-run = 実行を承認
accept-removal = { $count ->
   *[other] { $count } 件のパートナーシップが削除されます。元に戻せませんが、デバイスは自動的に再接続します。
}
accept-losing = { $losing ->
   *[other] { $losing } 台のデバイスがメールにアクセスできなくなります
} { $orders ->
   *[other] (指示 { $orders } 件)。
}
type-partnerships = 確認のため、パートナーシップの数 { $number } を入力してください
run-is-accepted = { $count ->
   *[other] 実行を承認しました。{ $count } 件の指示を送りました。
}
reject-run-title = 実行を却下しますか?
reject-run = 実行を却下
reject-run-text = デバイスに別の状態が求められるまで、その変更は指示されません。
run-is-rejected = 実行を却下しました。何も指示していません。
undo-run-title = 実行を元に戻しますか?
undo-run = 実行を元に戻す
undo-run-text = この実行による変更のうち、コネクタが書いたままの箇所を元に戻します。その後手動で変更された箇所は残ります。ブロックされたデバイスが再びアクセスできるようになることがあります。ワイプと削除したパートナーシップは元に戻せません。
undo-state = 元に戻す: { $state }。
run = 実行
orders-of-run = 実行の指示
for-whom = 対象
order = 指示
ended = 終了
no-order = この実行に指示はありません。
orders-ended = 終了した指示
state-count = { $state }: { $count }
no-order-left = 送られた指示はありません
all-runs = ‹ すべての実行
run-at = { $kind }、{ $time }
decided = 決定日時
progress = 進行状況
undo-run-ask = 実行を元に戻す…
values-not-told = 情報なし
by-whom = { $name } による
run-of = { $time } の実行
when = 日時
before-after = 変更前 → 変更後
no-change = コネクタは Exchange を変更していません。
changes-text = コネクタによる変更と変更前の内容です。手動による変更はここに含まれず、残ります。
switch-waits = 有効化が確認を待っています
failed-approvals = { $count ->
   *[other] { $count } 件の承認ができなかったため、既定のアクセス レベルは開いたままです。
}
approve-again-ask = 承認をやり直す…
approve-again-title = 承認をやり直しますか?
approve-again = やり直す
approve-again-text = できなかった承認をもう一度指示します。すべて承認されると、既定のアクセス レベルが閉じます。
approving-again = 承認をもう一度指示しました。
give-up-ask = 有効化を中止…
give-up-title = 有効化を中止しますか?
give-up = 中止
give-up-text = 既定のアクセス レベルは開いたままです。済んだ承認は残ります。取り消すには実行を元に戻してください。
given-up = 有効化を中止しました。

## stale
keep-named = { $name } を残す
keep-it = 残す
exclude = 除外
none-quiet = { $days ->
   *[other] { $days } 日間使われていないパートナーシップはありません。
}
quiet-days = 使われていない日数
stale-text = 最後に成功した同期によるパートナーシップです。一度も同期していないもの、日時を読み取れなかったものは含まれません。
near-maximum = 上限に近いユーザー
near-maximum-text = メールボックスあたりのパートナーシップは { $count } 件までです。その 5 分の 4 に達したユーザーを表示します。
address = アドレス
partnerships = パートナーシップ
none-near = 上限に近いユーザーはいません。
remove-them = 削除する
except-members = 次のメンバーを除く
removal = 古いパートナーシップの削除
except-users = 除外するユーザー (1 行に 1 アドレス)
at-least-30 = 30 日以上にしてください: それより短いと休暇の場合があります。
removal-plan = { $count ->
   *[other] { $count } 件のパートナーシップを削除し、
} { $excluded ->
   *[other] { $excluded } 件を除外し、
} { $unclear ->
   *[other] { $unclear } 件は Exchange が確実に特定していないため残します。
}
removal-observes = コネクタは監視のみです。適用を開始すると、実行を作成して承認できます。
make-run-ask = 実行を作成…
make-run-title = 実行を作成しますか?
make-run = 実行を作成
make-run-text = 数 { $number } を入力して承認するまで待機します。それまで何も削除されません。
wipe-pending = { $count ->
   *[other] { $count } 件はデバイスがワイプを待っているため残します。
}

restore-title = 再読み込み中
restore-text = サービスのデータベースが復元されました。次のものが再び読み込まれるまで、承認なしにアクセスを失う人はいません: { $waits }。
restore-end-ask = 終了…
restore-end-title = データは現在のままで正しいですか?
restore-end = データは正しい
restore-end-text = 以後、サービスは通常のブレーキの下で現在のデータに基づいて再び決定します。
restore-ended = サービスは再びデータに基づいて決定します。
unclaimed-entries = 誰のものか不明なエントリ
unclaimed-text = Exchange にありますが、コネクタもこのサービスも誰が作成したかを知りません。復元の後では、コネクタ自身のものである可能性があります。
unclaimed-ours-ask = コネクタのもの…
unclaimed-by-hand = 手動で作成
unclaimed-ours-title = これはコネクタ自身のものですか?
unclaimed-ours = コネクタのもの
unclaimed-ours-text = その場合、ルールと元に戻す操作がブレーキの下で削除することがあります。
unclaimed-noted = 記録しました。
entry-allowed = 許可リスト上
entry-blocked = ブロックリスト上
entry-rule = アクセス規則
entry-policy = メールボックス ポリシー
entry-link = メールボックスのポリシー
nothing-by-hand = このデバイスについてはルールが決定します。
let-in-ask = 許可…
block-ask = ブロック…
let-in-title = { $name } を許可しますか?
let-in-text = ルールに関係なく、デバイスはメールを受信します。期限が来ると、再びルールが決定します。
block-title = { $name } をブロックしますか?
block-text = ルールに関係なく、デバイスはメールを受信しません。デバイス上のデータは削除されません。
allow-by-hand = 許可する
block-by-hand = ブロックする
applies-to = 対象
this-device = このデバイス
all-devices-of-user = ユーザーのすべてのデバイス
for-how-long = 期間
for-days = { $days } 日間
until-further-notice = 無期限
decided-by-hand = 決定しました。コネクタが実行します。
decided-while-observing = 決定しました。コネクタは監視のみを行っているため、Exchange ではまだ何も変わりません。
allowed-by-hand-of = { $by } が { $since } に許可しました (期限: { $end })。
blocked-by-hand-of = { $by } が { $since } にブロックしました (期限: { $end })。
for-all-devices-of-user = ユーザーのすべてのデバイスに適用されます。
end-by-hand = この決定を終了…
end-by-hand-title = 再びルールに決定させますか?
end-by-hand-text = ルールによってデバイスのアクセスが変わることがあります。
end-by-hand-yes = 終了する
ended-by-hand = 再びルールが決定します。
reason-by-hand = 理由 (決定とともに表示)
role-read = 閲覧
role-audit = 監査
role-help-desk = ヘルプデスク
role-operate = オペレーター
role-administer = 管理者
name-and-role = { $name } ({ $role })
for-a-higher-role = あなたの役割では、デバイスのワイプやパートナーシップの削除はできません。

## set-up package
setup-package = セットアップ パッケージ
package-text = セットアップ プログラムと新しいアカウント ファイルが入っています。Exchange 組織のコンピューターで展開し、そこでセットアップを開始してください。
package-ask = オンプレミス コネクタをダウンロード…
package-ask-system = オンプレミス コネクタをダウンロード ({ $system })…
package-question = セットアップ パッケージをダウンロードしますか?
package-question-text = これを持つ人は誰でも Exchange 組織をこのサービスに接続できます。{ $uses } 回の登録と { $days } 日間有効です。安全に渡し、使用後は削除してください。
package-download = オンプレミス コネクタをダウンロード
package-downloaded = セットアップ パッケージをダウンロードしました。
package-none = セットアップ プログラムがサービスのコンピューターにありません:

## entries from before this connector
before-entries = このコネクタより前からのエントリ
before-text = このコネクタが最初に確認したとき、{ $count } 台のデバイスがメールボックスの個人リストにありました。そのうち { $conflicts } 件のエントリは現在の決定に反しています。誰のものかを指定するまで、そのまま残ります: 以前のコネクタのもの (Microsoft のコネクタもデバイスをこれらのリストに入れていました) か、手動で作成されたものか。
before-ours-ask = 以前のコネクタのもの…
before-ours-title = これらはすべて以前のコネクタのものですか?
before-ours = 以前のコネクタのもの
before-ours-text = その場合、ルールと元に戻す操作がブレーキの下で { $count } 件のエントリを削除することがあります。そのうち { $conflicts } 件は現在の決定に反しています。
before-hand-ask = すべて手動で作成…
before-hand-title = これらはすべて手動で作成されましたか?
before-hand = すべて手動で作成
before-hand-text = その場合、{ $count } 件のエントリはずっとそのまま残ります。

## the desk: overview, what waits, a device, a person, a wipe
overview = 概要
waiting-for-you = 対応待ち
person = ユーザー
nobody-told = ユーザー不明
things-wait = { $count ->
   *[other] { $count } 件が対応待ちです。
}
nothing-waits = 対応待ちはありません。
nothing-changes-alone = ここでは、指示するまで Exchange は変更されません。
devices-in = デバイス { $count } 台、組織 { $organizations }。
only-observing = { $count ->
   *[other] 監視のみです。
}
all-organizations = すべての組織
held-run-title = { $count ->
   *[other] 保留中の実行があります: { $count } 台がメールを使えなくなります。
}
held-limit = 上限は { $hours } 時間あたり { $devices } 台または { $percent } % です。
review-run = 実行を確認
observing-title = 監視中: { $losing } 台がメールを失い、{ $gaining } 台が再び使えます。
observing-more = 適用を有効にするまで Exchange は変更されません。
see-who = 対象を見る
now-and-then = 現在と決定後のアクセス
now-in-exchange = 現在の Exchange
would-become = 適用後
difference = 差
no-count-yesterday = 昨日の集計なし
as-yesterday = 昨日と同数
more-than-yesterday = 昨日より { $count } 多い
fewer-than-yesterday = 昨日より { $count } 少ない
in-discovery = 検出中 { $count }
counted-at = 集計
not-counted-yet = デバイスはまだ集計されていません。
blocked-and-quarantined = ブロックと検疫、{ $days } 日間
chart-from-now = 集計は今から始まります。明日には 2 日分を比べられます。
as-table = 表で見る
why-blocked = ブロックの理由
nobody-blocked = ブロック中の電話はありません。
see-all = すべて見る
full-sync-at = 完全同期
quick-sync-at = クイック同期
devices-count = { $count ->
   *[other] デバイス { $count } 台
}
last-day = 過去 24 時間: { $count }
all-changes = すべての変更
changed-lately = 過去 24 時間の変更
nothing-changed-lately = Exchange に変更はありません。
none-connected-yet = コネクタはまだありません。
three-steps = 最初の電話一覧までの 3 ステップ
step-package = セットアップ パッケージを入手
step-package-text = Exchange に接続できる Windows または Linux 用です。プログラムと、数日間有効なアカウント ファイルが入っています。
step-set-up = そこでセットアップを実行
step-set-up-text = 保存の前にすべての手順を確認し、監視のみを行います。
step-plan = 計画を確認
step-plan-text = 何かが起こる前に、どのルールで誰がメールを失うかを確認できます。
because-not-enrolled = この電話は登録されていません
because-not-activated = この電話ではメールが有効化されていません
because-not-compliant = この電話は準拠していません
because-rule = ルール「{ $rule }」に一致
because-by-hand = 担当者によるブロック
because-exchange = Exchange のルール、または Exchange での手動設定
says-outside = このコネクタの対象外です。
says-outside-more = このデバイスについてはここで決定しません。
says-wiped = 電話はワイプを確認しました。
says-wipe-sent = Exchange はこの電話にワイプを渡しました。
says-wipe-sent-more = { $time } に渡されました。もう取り消せません。
says-wipe-ordered = この電話のワイプが指示されています。
says-wipe-ordered-more = Exchange は電話の次回接続時に渡します。それまでは取り消せます。
says-modern = ここでは決定しません: ハイブリッド先進認証の Outlook です。
says-modern-more = クラウドの条件付きアクセスが決定します。Exchange の表示は関係しません。
says-blocked-then = { $time } まで許可、その後ブロック: { $reason }。
says-block-ordered = { $time } にブロックを指示しました。未確認です。
says-access-ordered = { $time } にアクセスを指示しました。未確認です。
says-ordered-more = コネクタは次にサービスと通信するときに受け取ります。
says-block-held = { $state }。ブロックは他のものと一緒に保留中です。
says-change-held = { $state }。変更は他のものと一緒に保留中です。
says-by-hand = { $state }。ただし求められているのは: { $wanted }。
says-by-hand-more = Exchange の項目は本製品ではなく手動で作成されました。手動の項目が優先します。
says-failed = { $time } に変更が失敗しました。電話の状態は: { $state }。
says-rejected = { $state }。変更は担当者が却下しました。
says-rejected-more = 別の状態が求められるまで指示されません。
says-would-block = { $state }。ブロックされます: { $reason }。
says-would-change = { $state }。求められている状態: { $wanted }。
says-observes = { $name } は監視のみです。適用を有効にするまで Exchange は変更されません。
says-let-in = 許可、{ $end }: { $by } が許可しました。
says-blocked-by = ブロック、{ $end }: { $by }。
says-rules-again = その後はルールが再び決定します。
says-until-ended = 誰かが終了するまで続きます。
says-blocked-elsewhere = ブロックされていますが、本製品によるものではありません。
says-blocked-elsewhere-more = Exchange が示す理由: { $reason }。
says-blocked = { $time } からブロック: { $reason }。
says-confirmed = Exchange が { $time } に確認しました。
says-next-contact = 電話は次回の接続時に気付きます。
says-quarantined = 検疫中: 担当者の対応待ちです。
says-first-seen = 最初の検出: { $time }。
see-waiting = 対応待ちを見る
says-discovery = Exchange が識別中です。
says-discovery-more = それまでメールの内容は届きません。
says-allowed = 許可されています。
says-kept = 現状を維持します:
says-undecided = まだ何も決定されていません。
says-unknown = Exchange での状態は不明です。
says-unknown-more = 完全同期で取得できる場合があります。
like-same = おそらく同じユーザーの新しい電話です。
like-same-text = 同じメールボックスと系統で、新しい電話が現れた頃に古い電話が沈黙しました。引き継ぐ前に本人に確認してください。
like-copied = 1 つの ID が複数の場所にあります: 複製の可能性があります。
copied-models = 同じ ID が異なるモデルから届きました。許可する前にそれぞれ確認してください。
copied-people = 同じ ID が別のユーザーにあります。1 台で 2 つのメールボックスを使う場合もあります。許可前に確認してください。
like-new = 新しいデバイスです。
like-new-text = このユーザーと系統の沈黙した電話は見つかりません。
same-phone = 同じ電話、新しい ID
copied-id = 複製された ID
new-device = 新規
held-runs = 保留中の実行
groups-and-sources = グループとソース
certificates = 証明書
held-run-line = { $count ->
   *[other] { $count } 件の指示の実行が保留中
}
lose-access-count = { $count } 台がアクセスを失います
quarantined-count = { $count ->
   *[other] 検疫中の電話 { $count } 台
}
quarantined-text = 担当者が決定するまでメールは届きません。
judged-of = { $all } 台のうち、最も長く待つ { $count } 台を確認しました。
no-quarantine = 待機中のデバイスはありません。
the-chosen-device = 選択したデバイス
choose-named = { $name } を選択
chosen-count = { $count } 件を選択
compared-devices = 比較
old-one = 旧
new-one = 新
other-one = 他方
this-phone = この電話
model = モデル
first-sync = 最初の同期
open-the-device = ページを開く
next-one = 次へ
keys-help = リストにフォーカスがある間、J と K で移動します。何も決定しません。
decided-one = 決定しました。
decided-several = { $count ->
   *[other] { $count } 台について決定しました。
}
some-failed = { $all } 件中 { $count } 件が失敗
some-failed-text = ほかは決定されました。次は未決定です:
understood = 了解
close = 閉じる
and-more = ほか { $count } 件
no-held-run = 待機中の実行はありません。
unread-text = 決定はこれらのグループとソースに基づきます。読み取れるまで対象者は現状のままです。
all-read = 決定に必要なものはすべて読み取れます。
no-certificate-ends = まもなく期限切れになる証明書はありません。
what-happened = 履歴
undo = 元に戻す
undo-with-run = 実行ごと元に戻す…
is-undone = 元に戻しました
first-seen = 最初の検出
eas-version = ActiveSync { $version }
exchange = Exchange
allowed-by-hand = 手動で許可
blocked-by-hand = 手動でブロック
exchange-not-asked = Exchange のルールと既定レベルは使われません。
exchange-decides = Exchange のルールと既定レベルが決定します。
exchange-rules = Exchange のアクセス
is-it-the-successor = これは { $name } の後継ですか?
successor-text = 同じユーザー、同じ系統。旧端末は { $time } に沈黙しました。
see-the-old = 旧端末を見る
carry-over-ask = 承認を引き継ぐ…
carry-over = 引き継ぐ
carry-title = 承認を新しい電話に引き継ぎますか?
carry-by-hand = { $old } は手動で許可されています。それを終了し、{ $new } を同じ期限まで許可します。後で終了できます。
carry-by-rules = { $old } はルールで許可され、引き続きルールが決定します。{ $new } は選んだ期間、手動で許可されます。
carried-over = 承認を引き継ぎました。
allow-ask = 無期限で許可…
let-in-for-a-while = しばらくの間許可する
phones-of-this-person = このユーザーのデバイス { $count } 台
phones-of-person = このユーザーのデバイス
phones-count = { $count ->
   *[other] { $count } 台
}
no-phone-of-person = このアドレスのデバイスはありません。
first-of-them = 最初の { $count } 件を表示しています。
let-all-in-ask = すべて許可…
let-all-in-title = すべてのデバイスを許可: { $name }?
let-all-in-text = ルールにかかわらず、今後のものも含めこのユーザーの全デバイスにメールが届きます。個別の決定が優先します。
block-all-ask = すべてブロック…
block-all-title = すべてのデバイスをブロック: { $name }?
block-all-text = 今後のものも含め、このユーザーのデバイスにメールは届きません。個別の決定が優先し、ブレーキの対象です。
decided-for-person = ユーザーの全デバイスについて決定しました。
phone = 電話
in-exchange = Exchange での状態
imei = IMEI
activesync = ActiveSync
policy-acts-on-person = ユーザーに作用し、すべてのデバイスに及びます。
more = その他
never-ordered = 指示なし
wipe-title = このデバイスをワイプ: { $name }?
not-this-phone = こちらではない
what-is-removed = 削除されるもの
account-only = メール アカウントのみ
account-only-old = 使用できません: ActiveSync 16.1 が必要ですが、この電話の対応が確認できません。
account-only-outlook = 使用できません: Outlook は独自のワイプのみに対応します。
outlook-data = Outlook のデータ
whole-phone = 電話のすべて
whole-phone-text = 個人の写真やアプリも失われます。
wipe-handed-over = Exchange は電話の次回接続時にワイプを渡します。それまでは取り消せます。
wipe-reason = 理由 (指示とともに保存)
wipe-ending = この電話の ID の最後の { $count } 文字
wipe-whole-id = この電話の ID 全体
wipe-yes = この電話をワイプ
wipe-no = 電話をそのままにする
share-of = { $total } 台中 { $percent } %
odd-group = そのうち { $count } 台は「{ $name }」に属します。
let-these-in-ask = これらを許可…
let-these-in-of = これらを許可: { $name }
summary-partial = 実行はこの要約より大きいです。下の指示は完全です。
other-orders = アクセスに影響しない変更
reasons-of-run = アクセスを失う理由
for-example = 例
seen-this-week = 今週の同期
where-they-are = 所属
carry-several = 手動の承認はその期限のまま引き継がれます。ルールで許可された旧端末の場合、新しい端末は選んだ期間許可されます。先に本人に確認してください。

## finding devices
find-box = ユーザー、アドレス、デバイス、ID を検索
find-person = ユーザー
find-columns = 列…
find-csv = この { $count } 件の CSV
find-csv-all = これらすべての CSV
find-views = ビュー
find-attention = 要対応
find-silent = 30 日以上通信なし
find-old-eas = EAS 16.1 未満
find-save-view = このビューを保存…
find-view-name = ビューの名前
find-view-shared = 全員に表示する
find-view-saved = ビューを保存しました。
find-view-remove = このビューを削除…
find-view-remove-title = ビュー「{ $name }」を削除しますか?
find-view-removed = ビューを削除しました。
find-filter-by = フィルターの項目
find-apply = 適用
find-remove-filter = フィルターを解除: { $name }
find-words = 検索
find-step = 決定したステップ
find-reason = Exchange での理由
find-eas = EAS バージョン
find-client = クライアント
find-imei = IMEI
find-first-sync = 最初の同期
find-last-sync = 最後の同期
find-within-days = { $days } 日以内
find-silent-days = { $days } 日間なし
find-never-synced = なし
find-range-many = { $all } 台を超えるうち { $from }–{ $to }
find-select = { $name } を選択
find-select-page = このページのデバイスを選択
find-selection = 選択したデバイス
find-selected = { $count } 件選択
find-select-all = { $count } 件すべてを選択
find-clear = 選択を解除
find-let-in = 期限付きで許可…
find-allow = 許可…
find-block = ブロック…
find-let-in-title = これらのデバイスを期限付きで許可しますか?
find-allow-title = これらのデバイスを許可しますか?
find-block-title = これらのデバイスをブロックしますか?
find-allow-text = 手動の決定は、これらの各デバイスについてすべてのルールに優先します。
find-block-text = 手動の決定はすべてのルールに優先します。アクセスを失うデバイスはブレーキに数えられ、上限を超えると実行は承認を待ちます。
find-progress = { $all } 件中 { $done } 件を決定…
find-decided = 決定したデバイス: { $count } 件。
find-failed = 決定できなかったデバイス: { $count }
find-understood = 閉じる
find-step-by-hand = 手動の決定
find-step-enabled = アクセス制御
find-step-exemption = 除外
find-step-excluded = 除外グループ
find-step-inactive = 非アクティブなデバイス
find-step-rule = ローカル ルール
find-step-included = 対象グループ
find-step-managed = 登録
find-step-activated = アクティブ化
find-step-compliant = 準拠
find-step-override = Exchange のルールの上書き

## audit
audit-title = 監査
audit-text = 設定・役割・モードの変更、指示、承認をすべて記録します。保存期間は { $days } 日です。
audit-when = 日時
audit-who = 実行者
audit-what = 内容
audit-before-after = 変更前 → 変更後
audit-from-where = 接続元
audit-none = 記録はありません。
audit-verifying = 連鎖を確認しています…
audit-verified = { $time } まで連鎖を確認済み
audit-broken = 連鎖が正しくありません。データベースをそのまま保存し、ファイルに誰がアクセスできたか調べてください。
audit-csv = CSV
audit-since = 開始日
audit-until = 終了日
audit-any = すべて
audit-filter = ＋ 絞り込み
audit-show = 表示
audit-without = 絞り込みを解除: { $name } { $value }
audit-token = トークン
audit-more = ほか { $count } 件
audit-created = 作成
audit-changed = 変更
audit-removed = 削除
audit-done = 指示・決定
audit-previewed = プレビュー
audit-exported = 書き出し
audit-signed-in = サインイン
audit-signed-out = サインアウト
audit-refused = サインイン拒否
audit-access-settings = アクセス設定
audit-exchange-settings = Exchange の設定
audit-mail-settings = 通知設定
audit-mailbox-policy = メールボックス ポリシー
audit-mailbox-policies = メールボックス ポリシー一覧
audit-connector = コネクタ
audit-decision = 手動の決定
audit-run = 実行
audit-order = 指示
audit-template = メッセージ テンプレート
audit-message = メッセージ
audit-record = 管理レコード
audit-source = 準拠情報のソース
audit-link = デバイスの関連付け
audit-device-name = デバイス名
audit-group = グループ
audit-graph = Microsoft Graph
audit-account-file = アカウント ファイル
audit-user = ユーザー
audit-session = セッション
audit-entries = 所有者不明の項目
audit-restore = 復元後の読み取り
audit-console = コンソール
audit-api = API
audit-command-line = コマンド ライン
audit-of-connector = コネクタで
audit-of-service = サービス自身

# What has changed meanwhile
reconnecting = サービスに接続できません。再試行しています。表示内容は { $time } 時点のものです。
something-changed = ここに表示されている内容が変更されました。
show-changed = 表示

# Readiness
readiness = 準備状況
readiness-text = { $count } 台の電話のうち、古いもの、応答のないもの、多すぎるもの。Exchange のアップグレード、Exchange Online への移行、整理の前に確認してください。
readiness-old = 古い
print = 印刷
readiness-show-old = { $count ->
   *[other] 古い { $count } 台を表示
 }
readiness-eas-text = Exchange Online が受け付けるのはバージョン { $version } 以降です。オンプレミスのサーバーは以前のバージョンも受け付けます。
readiness-client-text = 「古い」と表示されたクライアントは、Microsoft による開発が終了しています。
readiness-silent = 応答のない電話
readiness-near-maximum = { $count ->
   *[other] { $count } 人のユーザーが電話の上限に近づいています。
 }
readiness-policies = メールボックス ポリシー別の電話
readiness-policies-text = 各電話が最後の接続時に報告した内容です。
readiness-applied = 適用の程度

# People, sessions, tokens, sign-in
pp-code = コード
pp-code-help = 認証アプリの 6 桁の数字、または回復コードの 1 つ。
pp-by-password = 名前とパスワードでサインイン
pp-by-token = アクセス トークンでサインイン
pp-password = パスワード
pp-refused = 名前またはパスワードが正しくありません。
pp-code-refused = コードが正しくないか、既に使用されています。次のコードを待ち、両方の機器の時刻を確認してください。
pp-link-unknown = このリンクは無効です。使用済みか、新しいリンクに置き換えられたか、24 時間が経過しています。管理者に新しいリンクを依頼してください。
pp-too-short = { $count } 文字以上のパスワードを選んでください。
pp-too-long = パスワードは { $count } 文字以内です。
pp-too-plain = より多くの種類の文字を含むパスワードを選んでください。
pp-holds-name = パスワードに名前が含まれています。別のものを選んでください。
pp-old-wrong = 現在のパスワードと一致しません。
pp-too-often = 試行回数が多すぎます。1 分待ってから、もう一度お試しください。
pp-last-administrator = サービスを管理できるのはこの人だけです。先に別の人に管理者の役割とサインイン方法を設定してください。
pp-no-second = 2 人目の確認には、サインインして管理できる人が 2 人必要です。先にもう 1 人追加してください。
pp-page-only = 期限付きのアクセス トークンでサインインしています。パスワード、第 2 要素、トークンは、パスワードでサインインした後に変更できます。
pp-choose = パスワードを選ぶ
pp-choose-for = { $name } 用
pp-choose-and-enter = 保存してサインイン
pp-new-password = 新しいパスワード
pp-again = 新しいパスワード (確認)
pp-password-help = { $count } 文字以上。複数の単語は覚えやすく、推測されにくくなります。
pp-not-same = 2 つが一致しません。
pp-account = 自分のアカウント
pp-role = 役割
pp-must-enroll = この役割には第 2 要素が必要です
pp-must-enroll-text = 続けるには設定してください。
pp-sessions = 開いているセッション
pp-end-others = 自分の他のセッションを終了
pp-tokens = アクセス トークン
pp-tokens-text = スクリプトやプログラム用です。トークンの権限は本人を超えず、期限になると終了します。
pp-token-ask = トークンを作成…
pp-change-password = パスワードを変更
pp-set-password = パスワードを設定
pp-old-password = 現在のパスワード
pp-password-text = 新しいパスワードを保存すると、他のセッションは終了します。
pp-password-changed = パスワードを保存しました。他のセッションは終了しました。
pp-factor = 第 2 要素
pp-factor-on = パスワードでのサインイン時に、認証アプリのコードが求められます。
pp-codes-left = { $count ->
   *[other] 残りの回復コードは { $count } 個です。
 }
pp-new-codes-ask = 新しい回復コード…
pp-new-codes = 新しい回復コードを作成
pp-factor-remove-ask = 第 2 要素を削除…
pp-factor-remove = 第 2 要素を削除
pp-factor-removed = 第 2 要素を削除しました。
pp-factor-text = パスワードに加えて認証アプリのコードを使います。パスワードだけを知っても、サインインできません。
pp-factor-set-up = 設定
pp-qr = 認証アプリ用の画像
pp-scan = この画像を認証アプリで読み取り、表示されたコードを入力してください。
pp-by-hand = または手で入力
pp-first-code = アプリに表示されたコード
pp-factor-confirm = 有効にする
pp-factor-done = 第 2 要素は有効です。
pp-codes = 回復コード
pp-codes-text = 他の人に見つからない場所に保管してください。認証アプリを失ったとき、1 つにつき 1 回サインインできます。表示されるのは今だけです。
pp-kept = 保管しました
pp-copy = コピー
pp-link = リンク
pp-since = 開始
pp-from = 接続元
pp-by = サインイン方法
pp-last-use = 最終使用
pp-ends = 終了
pp-this-one = このセッション
pp-end = 終了
pp-end-ask = 終了…
pp-end-session-of = { $address } からの { $name } のセッションを終了
pp-session-ended = セッションを終了しました。
pp-no-session = 開いているセッションはありません。
pp-sessions-ended = { $count ->
   *[other] { $count } 件のセッションを終了しました。
 }
pp-made = 作成
pp-end-token = トークン { $name } を終了
pp-end-token-text = これを使うプログラムは以後拒否され、これで開いたセッションは終了します。
pp-token-ended = トークンを終了しました。
pp-no-token = トークンはありません。
pp-token-name = 用途
pp-token-name-help = 後でわかるように、コンピューターやスクリプトの名前を入力します。
pp-days = 有効期間
pp-days-count = { $count ->
   *[other] { $count } 日
 }
pp-token-make = トークンを作成
pp-token-made = トークンを作成しました
pp-token-once = 表示されるのは今だけです。
pp-people = ユーザー
pp-demands = サインインの規則
pp-single = サービスを管理できるのは 1 人だけです
pp-single-text = この人がパスワードを忘れると、他に助けられる人がいません。2 人目を追加してください。サーバー上では、いつでもコマンドで新しいリンクを発行できます。
pp-password-and-factor = パスワードとコード
pp-link-until = リンク ({ $time } まで)
pp-no-way = サインインできません
pp-signs-in = サインイン方法
pp-you = 自分
pp-role-ask = 役割…
pp-role-of = { $name } の役割
pp-link-ask = リンク…
pp-link-for = { $name } のリンク
pp-link-ask-text = この人はリンクを使って、24 時間以内に 1 回だけ新しいパスワードを選べます。古いリンクは無効になります。それまで現在のパスワードとセッションはそのままです。
pp-link-make = リンクを作成
pp-link-made = { $name } のリンク
pp-link-text = 信頼できる方法でこの人に渡してください。{ $time } まで 1 回だけ有効で、表示されるのは今だけです。
pp-factor-take-ask = 第 2 要素…
pp-factor-take = { $name } の第 2 要素を取り消す
pp-factor-take-text = 認証アプリと回復コードを失った場合だけです。依頼しているのが本人であることを確かめてください。
pp-take-away = 取り消す
pp-remove = { $name } を削除
pp-remove-text = この人はサインインできなくなり、セッションとトークンは直ちに終了します。この人が行ったことは監査に残ります。
pp-removed = { $name } を削除しました。
pp-add-ask = ユーザーを追加…
pp-add = ユーザーを追加
pp-add-text = この人がパスワードを選ぶためのリンクが発行されます。
pp-name-help = 監査に表示される名前です。
pp-roles-help = 閲覧: 見るだけ。監査: 監査も見る。ヘルプデスク: デバイスを数日間許可。オペレーター: ブロック、ワイプ、実行の判断も可能。管理者: すべて。
pp-exists = { $name } という名前は既に使われています。
pp-added = { $name } を追加しました。
pp-role-given = { $name } の役割は { $role } になりました。
pp-sessions-text = 全員の、このページの開いているセッションです。終了したセッションは以後拒否されます。
pp-all-tokens-text = 全員の、期限付きのアクセス トークンです。
pp-factor-for = 第 2 要素が必要な役割
pp-factor-for-text = この役割の人がパスワードでサインインすると、最初に第 2 要素を設定します。アクセス トークンは対象外です。
pp-demands-saved = サインインの規則を保存しました。
pp-second = 2 人目の確認
pp-second-text = 依頼は、別の人が確認するまで最長 24 時間待機します。自分の依頼は確認できません。この設定を無効にするにも 2 人目の確認が必要です。
pp-second-single = サービスを管理できる人が 1 人しかいないため、確認する人がいません。サインインできる別の管理者を先に追加してください。
pp-for-wipes = ワイプ
pp-for-runs = 保留中の実行の承認
pp-waits-second = 依頼済みです。「対応待ち」で別の人の確認を待っています。
pp-none-second = 2 人目の確認を待つものはありません。
pp-wants-wipe = { $name } のワイプ
pp-wants-run = { $count ->
   *[other] { $count } 件の命令を含む保留中の実行の承認
 }
pp-wants-settings = 2 人目の確認を減らす
pp-asked-by = 依頼者
pp-asked-at = 依頼日時
pp-waits-until = 期限
pp-nothing-yet = まだ何も行われていません。
pp-confirm-ask = 確認…
pp-confirm = 確認する
pp-confirm-text = 直ちに実行されます。自分で内容を見た場合だけ確認してください。
pp-confirmed = 確認されました。実行しています。
pp-refuse-ask = 拒否…
pp-refuse = 拒否する
pp-refuse-text = 何も行われません。改めて依頼できます。
pp-refused-request = 拒否されました。
pp-withdraw-ask = 取り下げ…
pp-withdraw = 取り下げる
pp-withdraw-text = 何も行われません。改めて依頼できます。
pp-withdrawn = 取り下げました。
pp-own-request = 自分の依頼です。別の人が判断する必要があります。
pp-higher-role = これは、より高い役割の人が判断します。
pp-request-over = もう待機していません。誰かが判断したか、24 時間が過ぎました。
pp-author-gone = 依頼者は削除されたか、権限がなくなりました。拒否し、必要なら改めて依頼してください。
pp-request-waits = 同じ依頼が既にあり、2 人目の確認を待っています。

# People, sessions, tokens, sign-in
pp-show-number = すべて表示
pp-show-number-text = 誰が見たかは監査に記録されます。
pp-alarm = 緊急用アカウントが使われました
pp-acknowledge-ask = 確認済みにする…
pp-acknowledge = 使用を確認済みにする
pp-acknowledge-text = 警報は消えます。誰が何のために使ったかがわかってから行い、新しいパスワードを設定してください。
pp-acknowledged = 使用を確認済みにしました。
pp-break-glass = 緊急用
pp-break-glass-ask = 緊急用…
pp-ordinary-ask = 通常…
pp-break-glass-of = { $name }: 緊急用アカウント
pp-break-glass-text = このアカウントでサインインすると警報が出て、別の管理者が確認済みにするまで「対応待ち」とログに残ります。第 2 要素は求められません。パスワードは封をして保管してください。
pp-ordinary-text = 通常のアカウントになり、使用しても警報は出ません。
pp-break-glass-saved = アカウントを保存しました。
