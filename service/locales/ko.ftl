### ko: the mail to a user whose device is about to lose access.

subject = 조치 필요: { $device }의 메일
greeting = { $user } 님,
what = { $device } 디바이스가 { $organization }의 메일을 받고 있지만 모바일 디바이스 규칙을 충족하지 않습니다.
reason-managed = 디바이스가 디바이스 관리에 등록되어 있지 않습니다.
reason-activated = 디바이스는 등록되었지만 메일이 아직 활성화되지 않았습니다.
reason-compliant = 디바이스가 보안 요구 사항을 충족하지 않습니다.
reason-rule = 이 종류의 디바이스는 허용되지 않습니다.
reason-other = 현재 규칙에서 이 디바이스를 허용하지 않습니다.
deadline = 그때까지 해결되지 않으면 { $deadline }부터 메일을 받을 수 없습니다.
at-once = 해결될 때까지 메일을 받을 수 없습니다.
how = 메일을 계속 받으려면 디바이스에서 다음 링크를 여세요:
link = 디바이스 설정
contact = 문의: { $contact }
footer = 이 메시지는 { $organization }을(를) 대신하여 자동으로 작성되었습니다.
moment = { $year }년 { $month }월 { $day }일 { $hour }:{ $minute } ({ $zone })
