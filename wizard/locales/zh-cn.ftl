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
