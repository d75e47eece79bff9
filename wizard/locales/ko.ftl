### ko: the labels of the documented dialog first, then the sentences of this program.

## The documented dialog

type-on-premises = 온-프레미스 Microsoft Exchange Server
field-server = 클라이언트 액세스 서버:
type-hosted = 호스트된 Microsoft Exchange Server
field-server-url = 서버 주소(URL):
proxy-button = 프록시 서버...
type-dedicated = 호스트된 전용 Microsoft Exchange Server
field-user = 사용자: (도메인\사용자)
field-password = 암호:
enable-notification = 알림 사용
field-email = 메일 주소: (user@contoso.com)
connect = 연결
close = 닫기
help = 도움말
privacy = 개인 정보 취급 방침
about = 정보
cmdlet-link = Microsoft Exchange cmdlet 요구 사항에 대한 자세한 정보

## The proxy dialog

proxy-use = 모바일 디바이스 정보를 동기화하는 경우 프록시 서버 사용
proxy-name = 프록시 서버 이름:
proxy-port = 포트 번호:
proxy-use-credentials = 자격 증명을 사용하여 프록시 서버에 연결
proxy-user = 사용자: (도메인\사용자)
proxy-password = 암호:
ok = 확인

## Words of the console

quick-sync = 빠른 동기화
full-sync = 전체 동기화
replace = 바꾸기
status = 상태
state-allowed = 허용됨
state-blocked = 차단됨
state-quarantined = 격리
