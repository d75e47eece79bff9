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

## Set-up

product = Exchange Connector
language = 언어
intro = { product }는 Exchange 조직의 모바일 장치를 관리 서비스에 보고하고, 어떤 장치가 메일을 사용할 수 있는지를 적용합니다. 사용하는 Exchange Server 유형을 선택하세요.
account-intro = 커넥터가 Exchange에 로그인할 때 사용할 사용자 계정을 입력하세요. 이 계정에는 특정 Exchange cmdlet을 실행할 수 있는 권한이 필요합니다.
notification-intro = 사용자의 장치가 차단되거나 격리되면 커넥터가 해당 사용자에게 메일을 보낼 수 있습니다. 이 메일을 보낼 사서함을 입력하세요.
cancel = 취소
show-password = 암호 표시
hide-password = 암호 숨기기
secret-is-set = 설정됨. 유지하려면 비워 두세요.
advanced = 고급 설정
authentication = 인증:
automatic = 자동
service-identity = 서비스 자체 계정
service-identity-note = 암호가 없습니다. 서비스가 자체 계정으로 로그인합니다.
realm = Kerberos 영역:
kdc = Kerberos 키 배포 센터:
extra-root = 추가 루트 인증서:
extra-root-none = 없음
extra-root-count = { $n ->
   *[other] 인증서 { $n }개
}
clear = 지우기
browse = 찾아보기...
ews-url = Exchange 웹 서비스(URL):
failover = 이 서버가 응답하지 않으면 다른 클라이언트 액세스 서버 사용
parallel = Exchange에 여러 명령을 동시에 보내기
proxy-for-exchange = Exchange에도 프록시 서버 사용
proxy-bypass = 프록시 서버 없이 연결할 대상:
proxy-summary = 프록시 서버: { $address }
no-proxy = 프록시 서버 없음

## Account file

service = 관리 서비스
account-file = 계정 파일:
account-missing = 관리 서비스에서 만든 계정 파일을 선택하세요.
account-organization = 조직
account-fingerprint = 루트 인증서, SHA-256
account-valid-until = 유효 기간
account-compare = 파일을 만들 때 서비스에 표시된 문자와 비교하세요.
account-expired = 이 계정 파일은 { $date }에 만료되었습니다. 새 파일을 요청하세요.
account-damaged = 이 계정 파일이 손상되었습니다. 새 파일을 요청하세요.
account-other-kind = { product }의 계정 파일이 아닙니다.
account-newer = 이 계정 파일에는 최신 버전의 { product }가 필요합니다.
account-unreadable = 파일을 읽을 수 없습니다. { $reason }
account-enrolled = 이 컴퓨터는 이미 등록되어 있습니다. 계정 파일은 다른 서비스로 변경할 때만 필요합니다.
account-delete-offer = 이 컴퓨터의 다른 사용자가 계정 파일의 폴더를 읽을 수 있습니다. 이 파일은 더 이상 필요하지 않습니다.
account-delete = 계정 파일 삭제
account-deleted = 계정 파일이 삭제되었습니다.
account-delete-failed = 계정 파일을 삭제할 수 없습니다. { $reason }

## What is missing or wrong

needed = 더 필요함: { $fields }
to-correct = 수정 필요: { $fields }
problem-empty = 값을 입력하세요.
problem-too-long = { $n }자 이하로 입력하세요.
problem-server = 서버 이름 또는 https 주소를 입력하세요.
problem-scheme = 주소는 https://로 시작해야 합니다.
problem-credentials = 주소에서 사용자 이름과 암호를 제거하세요. 각각의 필드가 있습니다.
problem-user = 도메인과 사용자를 입력하세요. DOMAIN\user 또는 user@domain
problem-port = 1에서 65535 사이의 숫자를 입력하세요.
problem-host = https://와 포트 없이 이름만 입력하세요.
problem-email = notify@contoso.com과 같은 메일 주소를 입력하세요.
problem-url = https://로 시작하는 주소를 입력하세요.
problem-certificate = 이 파일에 PEM 형식의 인증서가 없습니다.
problem-service-identity = 서비스 자체 계정에는 자체 Exchange 서버가 필요하며 Active Directory 설정은 사용할 수 없습니다.

## Connect

connecting = 연결하는 중
testing = 연결을 테스트하는 중
connecting-note = 몇 분 정도 걸릴 수 있습니다. Exchange에서는 아무것도 변경되지 않습니다.
check-account-file = 계정 파일
check-proxy = 프록시 서버
check-name = 서버 이름
check-port = 네트워크 연결
check-tls = 서버 인증서
check-authentication = 로그인
check-cmdlets = 필요한 cmdlet
check-organization = Exchange 조직
check-throttling = 제한 정책
check-client-access-servers = 다른 클라이언트 액세스 서버
check-kerberos = Kerberos 티켓
check-autodiscover = 자동 검색
check-ews = 알림 사서함
check-directory = Active Directory의 그룹
check-store = 설정 저장
state-waiting = 대기 중
state-running = 실행 중
state-ok = 정상
state-warning = 경고
state-failed = 실패
state-skipped = 건너뜀
who-you = 직접 처리할 작업
who-exchange = Exchange 관리자가 처리
who-network = 네트워크 관리자가 처리
who-account = 계정 관리자가 처리
who-service = 관리 서비스의 관리자가 처리
who-maker = 지원 담당자가 처리
error-code = 오류 코드: { $code }
details = 세부 정보
copy = 복사
back = 뒤로
try-again = 다시 시도
try-refused-logon = 알고 있음: 한 번 시도
continue-anyway = 그래도 연결
connect-failed = 연결이 설정되지 않았습니다. 변경된 내용이 없으며 입력한 내용은 모두 유지됩니다.
connect-warnings = 연결을 설정할 수 있지만 경고가 있습니다.
connect-cancelled = 취소되었습니다. 변경된 내용이 없습니다.
connect-lost = 커넥터가 완료되기 전에 중지되었습니다. 입력한 내용은 모두 유지됩니다. 다시 시도하세요.
test-succeeded = 연결이 작동합니다.
test-failed = 현재 설정으로는 연결이 작동하지 않습니다.

## Replace and success

replace-title = 구성 경고
replace-question = 기존 연결을 바꾸시겠습니까?
replace-text = 이 Exchange 조직은 이미 다른 컴퓨터에서 관리 서비스에 연결되어 있습니다. 연결은 한 번에 하나만 존재할 수 있습니다.
replace-other = { $computer }에서 실행 중입니다. 마지막 연결: { $time }. 모드: { $mode }.
replace-hint = 대신 이 컴퓨터에서 연결하려면 '{ replace }'를 선택하세요.
success = 이제 관리 서비스와 Exchange가 연결되었습니다.
success-next = 첫 번째 전체 동기화가 실행 중입니다. 완료되면 모바일 장치가 관리 서비스에 표시됩니다.
success-observe = 지금은 커넥터가 관찰만 합니다. 관리 서비스에서 적용을 켤 때까지 Exchange에서 아무것도 변경하지 않습니다.
success-changed = 변경됨: { $fields }
show-status = 상태 표시

## Status

connection-connected = 연결됨
connection-disconnected = 연결 끊김
connection-pending = 연결하는 중
connection-none = 설정 안 됨
server-label = Exchange 서버
server-failover = { $server }({ $configured }이(가) 응답하지 않음)
environment = 환경
mode = 모드
mode-observe = 관찰만
mode-enforce = 적용
version = 버전
devices = 장치
devices-count = { $n ->
   *[other] 장치 { $n }대
}
state-discovery = 검색 중
state-unknown = 알 수 없음
synchronization = 동기화
column-last = 마지막
column-result = 결과
column-duration = 소요 시간
column-next = 다음
column-new = 신규
column-changed = 변경
column-removed = 제거
result-succeeded = 성공
result-partial = 불완전
result-failed = 실패
never = 없음
running-now = 실행 중
step-connecting = Exchange에 연결하는 중
step-devices = 장치를 읽는 중
step-mailboxes = 사서함을 읽는 중
step-statistics = 장치 통계를 읽는 중
step-comparing = 비교하는 중
step-uploading = 관리 서비스로 보내는 중
progress-of = { $total } 중 { $done }
findings = 확인된 사항
no-findings = 보고할 내용이 없습니다.
history = 기록
pending-orders = { $n ->
   *[other] 지시 { $n }개 대기 중
}
change-settings = 설정 변경
test-connection = 연결 테스트
open-console = 콘솔 열기
support-bundle = 지원 번들 내보내기
support-bundle-saved = 지원 번들이 { $path }(으)로 저장되었습니다.
discard-question = 변경 내용을 취소할까요?
discard-text = 입력한 내용이 아직 저장되지 않았습니다. 연결은 그대로 유지됩니다.
discard = 변경 취소
keep-editing = 계속 편집
remove = 연결 제거
remove-question = 이 컴퓨터에서 연결을 제거하시겠습니까?
remove-text = 동기화가 중지됩니다. 장치는 현재의 메일 액세스 권한을 유지합니다. 저널은 이 컴퓨터에 남아 있습니다.
request-failed = 커넥터가 이 작업을 수행하지 않았습니다. { $reason }

## The connector itself

agent-searching = 커넥터를 찾는 중
agent-starting = 커넥터를 시작하는 중
agent-absent = 커넥터가 실행되고 있지 않습니다
agent-absent-help = 커넥터가 없으면 이 창은 아무것도 표시하거나 변경하지 않습니다. 여기에서 시작하거나 해당 서비스를 시작하세요.
agent-start = 커넥터 시작
agent-start-failed = 커넥터를 시작할 수 없습니다. { $reason }
agent-older = 커넥터가 이 창보다 오래된 버전입니다
agent-newer = 커넥터가 이 창보다 최신 버전입니다
agent-version-help = 커넥터: { $agent }. 이 창: { $own }. 둘 다 같은 버전을 설치하세요.
agent-refused = 이 계정은 커넥터를 사용할 수 없습니다
agent-refused-help = 관리자로 또는 커넥터를 실행하는 계정으로 이 프로그램을 시작하세요.
agent-untrusted = 커넥터 대신 다른 계정이 응답합니다
agent-untrusted-help = 아무것도 보내지 않았습니다. 관리자에게 { $path } 확인을 요청하세요.
agent-lost = 커넥터가 더 이상 응답하지 않습니다. 다시 시도하는 중입니다.
read-only = 연결을 볼 수는 있지만 변경할 수는 없습니다. 변경하려면 이 프로그램을 관리자로 시작하세요.

## Times

date-time = { $year }. { $mm }. { $dd }. { $time }
today-at = 오늘 { $time }
tomorrow-at = 내일 { $time }
yesterday-at = 어제 { $time }
seconds = { $n }초
minutes = { $m }분 { $s }초
hours = { $h }시간 { $m }분

## Help, privacy, about

help-text = 세 가지가 필요합니다. 관리 서비스의 계정 파일, 클라이언트 액세스 서버의 이름, 필요한 cmdlet을 실행할 수 있는 계정입니다. '{ connect }'을 선택하면 각 단계가 테스트되고 실패할 경우의 조치 방법과 함께 표시됩니다. 모두 성공하기 전에는 아무것도 저장되지 않습니다.
help-keys = Enter 키로 연결하고 Esc 키로 닫습니다. Alt 키를 누르고 있으면 모든 단추의 키가 표시됩니다.
privacy-text = 커넥터는 Exchange에서 사서함과 모바일 장치를 읽어 계정 파일에 지정된 관리 서비스로만 보냅니다. 암호는 이 컴퓨터에 암호화된 상태로 유지됩니다.
about-text = { product } { $version }은 사용이 중지된 온-프레미스 Exchange 커넥터를 대체합니다. Microsoft 제품이 아닙니다.
cmdlets-text = 이 계정에는 다음 cmdlet만 필요합니다. 이 스크립트는 이들만 포함하는 관리 역할 그룹을 만듭니다. Exchange 관리 셸에서 실행하고 사용자의 계정을 입력하세요.
copy-script = 스크립트 복사

## Changes, undo, remedies and the console

recent-changes = Exchange의 최근 변경
change-allow = 액세스 허용됨
change-block = 액세스 차단됨
change-default-rule = 개인 항목 제거됨, 조직 규칙에 따름
change-partnership = 파트너 관계 제거됨
change-wipe = 초기화 요청됨
change-cancel-wipe = 초기화 취소됨
change-default-level = 기본 액세스 수준 변경됨
change-organization = 조직 설정 변경됨
change-rule = 디바이스 액세스 규칙 변경됨
change-rule-removed = 디바이스 액세스 규칙 제거됨
change-policy = 사서함 정책 변경됨
change-policy-removed = 사서함 정책 제거됨
change-policy-assigned = 사서함 정책 할당됨
change-mail = 메일 보냄
change-undo = 변경 취소됨
change-reason = 이유: { $reason }
change-undone = 취소됨
remove-keep = Exchange에서 변경한 내용 유지
remove-undo = Exchange에서 변경한 내용을 먼저 되돌리기
remove-undo-note = 값이 커넥터가 남긴 그대로인 경우에만 복원됩니다. 초기화는 되돌릴 수 없습니다.
undo-preview = 되돌릴 내용 표시
undo-would = 되돌릴 변경: { $n }
undo-done = 되돌린 변경: { $n }
original-message = 커넥터 메시지(영어): { $text }
yes = 예
no = 아니요
console-intro = 콘솔에서 설정합니다. 빈 답변은 괄호 안의 값을 유지합니다.
console-number = 번호 중 하나를 입력하세요.
remedy-account-file = 관리 서비스 관리자에게 새 계정 파일을 요청하세요.
remedy-delete-account-file = 더 이상 필요하지 않으면 계정 파일을 삭제하세요.
remedy-password = 사용자 이름과 암호를 확인하고 다시 입력하세요.
remedy-address = 서버 이름이나 주소를 확인하세요.
remedy-network = 이름, 포트, 중간의 방화벽을 확인하세요.
remedy-proxy = 프록시 서버 설정을 확인하세요.
remedy-certificate = 서버 인증서를 수정하도록 하거나 발급자의 루트 인증서를 추가하세요.
remedy-rights = 계정에 없는 권한을 부여하세요. cmdlet 요구 사항에 해당 스크립트가 있습니다.
remedy-ews = 알림 사서함과 Exchange 웹 서비스 주소를 확인하세요.
remedy-exchange = 커넥터가 스스로 다시 시도합니다. 계속되면 Exchange 서버를 확인하세요.
remedy-settings = 설정을 수정하고 다시 시도하세요.
remedy-local = 이 컴퓨터에서 커넥터의 데이터 폴더와 서비스를 확인하세요.
remedy-support = 지원 번들을 내보내 지원팀에 보내세요.

## The set-up package, and the original connector

remedy-package = 설치 패키지를 다시 다운로드하고 전체를 새 빈 폴더에 압축을 푸세요.
original-found = 원래 커넥터가 이 컴퓨터에 있습니다({ $path }). 해당 설정이 여기에 제안되며 파일은 읽기만 합니다. 원래 커넥터가 차단한 장치는 차단된 상태로 유지됩니다. 첫 동기화 후 콘솔의 커넥터 페이지에서 이러한 항목이 누구의 것인지 지정하세요.
original-stop = 이 커넥터가 설정되면 해당 서비스를 중지하고 사용 안 함으로 설정
original-stopped = 원래 커넥터의 서비스가 중지되고 사용 안 함으로 설정되었습니다. 설치된 상태로 유지됩니다.

## The window by its drawing

choose-type = 사용하는 Exchange Server 유형을 선택하세요:
notification-note = 디바이스가 차단되거나 격리된 사람에게 메일을 보냅니다
about-typeface = 글꼴: Inter, © The Inter Project Authors, SIL Open Font License 1.1.
checks-passed = { $n ->
   *[other] 확인 { $n }개 통과
}
checks-not-tried = { $n ->
   *[other] 확인 { $n }개 시도하지 않음
}
try-new-password = 새 암호로 시도
try-user = { $user }(으)로 시도
try-server = { $server } 시도
left-to-do = 남은 작업
this-connector = 이 커넥터
take-back = 실행 취소 또는 제거
earlier-changes = 이전 변경
per-second = 초당 { $n }개
