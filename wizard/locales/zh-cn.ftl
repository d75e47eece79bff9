### zh-cn: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = 本地 Microsoft Exchange Server
field-server = 客户端访问服务器：
type-hosted = 托管 Microsoft Exchange Server
field-server-url = 服务器地址 (URL)：
proxy-button = 代理服务器...
type-dedicated = 专用托管 Microsoft Exchange Server
field-user = 用户：（域\用户）
field-password = 密码：
enable-notification = 启用通知
field-email = 电子邮件地址：(user@contoso.com)
connect = 连接
close = 关闭
help = 帮助
privacy = 隐私
about = 关于
cmdlet-link = 了解 Microsoft Exchange cmdlet 的要求

## The proxy dialog

proxy-use = 同步移动设备信息时使用代理服务器
proxy-name = 代理服务器名称：
proxy-port = 端口号：
proxy-use-credentials = 使用凭据连接到代理服务器
proxy-user = 用户：（域\用户）
proxy-password = 密码：
ok = 确定

## Words of the console

quick-sync = 快速同步
full-sync = 完全同步
replace = 替换
status = 状态
state-allowed = 已允许
state-blocked = 已阻止
state-quarantined = 隔离

## Set-up

product = Exchange Connector
language = 语言
intro = { product } 将你的 Exchange 组织中的移动设备报告给管理服务，并落实其中哪些设备可以收发邮件。选择你使用的 Exchange 服务器类型：
account-intro = 输入连接器登录 Exchange 所用的用户帐户。该帐户需要有权运行某些 Exchange cmdlet。
notification-intro = 当用户的设备被阻止或隔离时，连接器可以向该用户发送邮件。输入发送这些邮件的邮箱。
cancel = 取消
show-password = 显示密码
hide-password = 隐藏密码
secret-is-set = 已设置。留空即保留。
advanced = 高级设置
authentication = 身份验证：
automatic = 自动
service-identity = 服务自己的帐户
service-identity-note = 无需密码：服务使用自己的帐户登录。
realm = Kerberos 领域：
kdc = Kerberos 密钥分发中心：
extra-root = 附加根证书：
extra-root-none = 无
extra-root-count = { $n ->
   *[other] { $n } 个证书
}
clear = 清除
browse = 浏览...
ews-url = Exchange Web 服务 (URL)：
failover = 此服务器无响应时使用其他客户端访问服务器
parallel = 同时向 Exchange 发送多个命令
proxy-for-exchange = 连接 Exchange 时也使用代理服务器
proxy-bypass = 不使用代理服务器连接到：
proxy-summary = 代理服务器：{ $address }
no-proxy = 无代理服务器

## Account file

service = 管理服务
account-file = 帐户文件：
account-missing = 选择由管理服务创建的帐户文件。
account-organization = 组织
account-fingerprint = 根证书 SHA-256
account-valid-until = 有效期至
account-compare = 将这些字符与创建文件时服务显示的字符进行比较。
account-expired = 此帐户文件已于 { $date } 过期。请申请新文件。
account-damaged = 此帐户文件已损坏。请申请新文件。
account-other-kind = 这不是 { product } 的帐户文件。
account-newer = 此帐户文件需要更新版本的 { product }。
account-unreadable = 无法读取文件：{ $reason }
account-enrolled = 此计算机已注册。仅在更换到其他服务时才需要帐户文件。
account-delete-offer = 此计算机的其他用户可以读取帐户文件所在的文件夹。此处不再需要该文件。
account-delete = 删除帐户文件
account-deleted = 帐户文件已删除。
account-delete-failed = 无法删除帐户文件：{ $reason }

## What is missing or wrong

needed = 仍需填写：{ $fields }
to-correct = 请更正：{ $fields }
problem-empty = 请输入一个值。
problem-too-long = 最多输入 { $n } 个字符。
problem-server = 请输入服务器名称或 https 地址。
problem-scheme = 地址应以 https:// 开头
problem-credentials = 请从地址中删除用户名和密码。它们有各自的字段。
problem-user = 请输入域和用户：DOMAIN\user 或 user@domain
problem-port = 请输入 1 到 65535 之间的数字。
problem-host = 只输入名称，不含 https:// 和端口。
problem-email = 请输入电子邮件地址，例如 notify@contoso.com
problem-url = 请输入以 https:// 开头的地址
problem-certificate = 此文件不包含 PEM 格式的证书。
problem-service-identity = 服务自己的帐户需要您自己的 Exchange 服务器，并且不能有 Active Directory 设置。

## Connect

connecting = 正在连接
testing = 正在测试连接
connecting-note = 这可能需要几分钟。Exchange 中不会进行任何更改。
check-account-file = 帐户文件
check-proxy = 代理服务器
check-name = 服务器名称
check-port = 网络连接
check-tls = 服务器证书
check-authentication = 登录
check-cmdlets = 所需的 cmdlet
check-organization = Exchange 组织
check-throttling = 限制策略
check-client-access-servers = 其他客户端访问服务器
check-kerberos = Kerberos 票证
check-autodiscover = 自动发现
check-ews = 通知邮箱
check-directory = Active Directory 中的组
check-store = 保存设置
state-waiting = 等待中
state-running = 正在运行
state-ok = 正常
state-warning = 警告
state-failed = 失败
state-skipped = 已跳过
who-you = 由你处理
who-exchange = 由 Exchange 管理员处理
who-network = 由网络管理员处理
who-account = 由帐户管理员处理
who-service = 由管理服务的管理员处理
who-maker = 由支持人员处理
error-code = 错误代码：{ $code }
details = 详细信息
copy = 复制
back = 返回
try-again = 重试
try-refused-logon = 我知道：尝试一次
continue-anyway = 仍然连接
connect-failed = 未建立连接。未进行任何更改，你输入的内容均已保留。
connect-warnings = 可以建立连接，但存在警告。
connect-cancelled = 已取消。未进行任何更改。
connect-lost = 连接器在完成前停止了。你输入的内容均已保留。请重试。
test-succeeded = 连接正常。
test-failed = 当前设置下连接无法工作。

## Replace and success

replace-title = 配置警告
replace-question = 是否要替换现有连接？
replace-text = 此 Exchange 组织已从另一台计算机连接到管理服务。一次只能存在一个连接。
replace-other = 它运行在 { $computer } 上。上次联系: { $time }。模式: { $mode }。
replace-hint = 选择“{ replace }”可改为从此计算机连接。
success = 管理服务与 Exchange 现已连接。
success-next = 首次完全同步正在进行。完成后，移动设备会显示在管理服务中。
success-observe = 连接器目前只进行观察。在管理服务中启用强制执行之前，它不会更改 Exchange 中的任何内容。
success-changed = 已更改：{ $fields }
show-status = 显示状态

## Status

connection-connected = 已连接
connection-disconnected = 已断开连接
connection-pending = 正在连接
connection-none = 未设置
server-label = Exchange 服务器
server-failover = { $server }，因为 { $configured } 无响应
environment = 环境
mode = 模式
mode-observe = 仅观察
mode-enforce = 强制执行
version = 版本
devices = 设备
devices-count = { $n ->
   *[other] { $n } 台设备
}
state-discovery = 发现中
state-unknown = 未知
synchronization = 同步
column-last = 上次
column-result = 结果
column-duration = 持续时间
column-next = 下次
column-new = 新增
column-changed = 更改
column-removed = 移除
result-succeeded = 成功
result-partial = 不完整
result-failed = 失败
never = 从未
running-now = 正在运行
step-connecting = 正在连接到 Exchange
step-devices = 正在读取设备
step-mailboxes = 正在读取邮箱
step-statistics = 正在读取设备统计信息
step-comparing = 正在比较
step-uploading = 正在发送到管理服务
progress-of = { $done } / { $total }
findings = 检查结果
no-findings = 没有需要报告的内容。
history = 历史记录
pending-orders = { $n ->
   *[other] { $n } 个指令正在等待
}
change-settings = 更改设置
test-connection = 测试连接
open-console = 打开控制台
support-bundle = 导出支持包
support-bundle-saved = 支持包已保存为 { $path }
discard-question = 是否放弃更改?
discard-text = 您输入的内容尚未保存。连接保持不变。
discard = 放弃
keep-editing = 继续编辑
remove = 移除连接
remove-question = 是否要从此计算机移除连接？
remove-text = 同步将停止。设备保留当前的邮件访问权限。日志保留在此计算机上。
request-failed = 连接器未执行此操作：{ $reason }

## The connector itself

agent-searching = 正在查找连接器
agent-starting = 正在启动连接器
agent-absent = 连接器未运行
agent-absent-help = 没有它，此窗口不会显示或更改任何内容。请在此处启动它，或启动其服务。
agent-start = 启动连接器
agent-start-failed = 无法启动连接器：{ $reason }
agent-older = 连接器的版本比此窗口旧
agent-newer = 连接器的版本比此窗口新
agent-version-help = 连接器：{ $agent }。此窗口：{ $own }。请安装两者的同一版本。
agent-refused = 此帐户无权使用连接器
agent-refused-help = 请以管理员身份，或使用运行连接器的帐户启动此程序。
agent-untrusted = 有另一个帐户代替连接器作出响应
agent-untrusted-help = 未向其发送任何内容。请让管理员检查 { $path }。
agent-lost = 连接器不再响应。正在重试。
read-only = 你可以查看连接，但不能更改。若要更改，请以管理员身份启动此程序。

## Times

date-time = { $year }/{ $mm }/{ $dd } { $time }
today-at = 今天 { $time }
tomorrow-at = 明天 { $time }
yesterday-at = 昨天 { $time }
seconds = { $n } 秒
minutes = { $m } 分 { $s } 秒
hours = { $h } 小时 { $m } 分

## Help, privacy, about

help-text = 你需要三样东西：管理服务的帐户文件、客户端访问服务器的名称，以及可运行所需 cmdlet 的帐户。选择“{ connect }”：每个步骤都会经过测试并显示，失败时会说明应如何处理。全部成功之前不会保存任何内容。
help-keys = 按 Enter 连接，按 Esc 关闭。按住 Alt 可查看所有按钮的按键。
privacy-text = 连接器从 Exchange 读取邮箱及其移动设备，并只发送给帐户文件中指定的管理服务。密码以加密形式保留在此计算机上。
about-text = { product } { $version } 取代已停用的本地 Exchange 连接器。它不是 Microsoft 产品。
cmdlets-text = 该帐户只需要这些 cmdlet。脚本会创建仅包含它们的管理角色组；请在 Exchange 命令行管理程序中运行，并填入你自己的帐户。
copy-script = 复制脚本

## Changes, undo, remedies and the console

recent-changes = Exchange 中的最近更改
change-allow = 已允许访问
change-block = 已阻止访问
change-default-rule = 已删除个人条目；由组织的规则决定
change-partnership = 已删除合作关系
change-wipe = 已请求擦除
change-cancel-wipe = 已取消擦除
change-default-level = 已更改默认访问级别
change-organization = 已更改组织设置
change-rule = 已更改设备访问规则
change-rule-removed = 已删除设备访问规则
change-policy = 已更改邮箱策略
change-policy-removed = 已删除邮箱策略
change-policy-assigned = 已分配邮箱策略
change-mail = 已发送邮件
change-undo = 已撤销更改
change-reason = 原因：{ $reason }
change-undone = 已撤销
remove-keep = 保留在 Exchange 中所做的更改
remove-undo = 先撤销在 Exchange 中所做的更改
remove-undo-note = 仅当值仍与连接器留下的一致时才会还原。擦除无法撤销。
undo-preview = 显示将撤销的内容
undo-would = 将撤销：{ $n }
undo-done = 已撤销：{ $n }
original-message = 连接器的消息（英文）：{ $text }
yes = 是
no = 否
console-intro = 在控制台中设置。空回答将保留括号中的值。
console-number = 请输入其中一个编号。
remedy-account-file = 请向管理服务的管理员索取新的帐户文件。
remedy-delete-account-file = 不再需要帐户文件时请将其删除。
remedy-password = 请检查用户名和密码，然后重新输入。
remedy-address = 请检查服务器名称或地址。
remedy-network = 请检查名称、端口以及中间的防火墙。
remedy-proxy = 请检查代理服务器的设置。
remedy-certificate = 请更正服务器证书，或添加其颁发者的根证书。
remedy-rights = 请为帐户授予缺少的权限。cmdlet 要求中包含相应的脚本。
remedy-ews = 请检查通知邮箱和 Exchange Web 服务的地址。
remedy-exchange = 连接器会自动重试。如果问题持续，请检查 Exchange 服务器。
remedy-settings = 请更正设置，然后重试。
remedy-local = 请检查此计算机上连接器的数据文件夹和服务。
remedy-support = 请导出支持包并发送给支持人员。

## The set-up package, and the original connector

remedy-package = 请重新下载安装包，并将其完整解压到一个新的空文件夹中。
original-found = 原始连接器在此计算机上 ({ $path })。此处提供其设置；其文件仅供读取。它阻止的设备仍被阻止：首次同步后，请在控制台的连接器页面上说明这些条目属于谁。
original-stop = 设置此连接器后停止并禁用其服务
original-stopped = 原始连接器的服务已停止并禁用。它仍保持安装状态。

## The window by its drawing

choose-type = 选择您使用的 Exchange Server 类型:
notification-note = 向设备被阻止或隔离的人发送邮件
about-typeface = 字体: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
   *[other] { $n } 项检查已通过
}
checks-not-tried = { $n ->
   *[other] { $n } 项检查未尝试
}
try-new-password = 使用新密码重试
try-user = 以 { $user } 重试
try-server = 尝试 { $server }
left-to-do = 尚待完成
this-connector = 此连接器
take-back = 撤消或删除
earlier-changes = 较早的更改
per-second = 每秒 { $n } 个
