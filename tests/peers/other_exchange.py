"""An Exchange of another make: remote PowerShell served with psrpcore, for the agent to be tested against.

Nothing of the product's own code is in it, so that what both sides of the product might misread alike shows here.
Prints one JSON document when it listens. Options choose what servers in the field differ in: enums and identities as
text or as objects, the size of fragments and envelopes, slow answers, refused piping, broken records.
"""
import argparse
import base64
import datetime
import ipaddress
import json
import os
import re
import ssl
import sys
import threading
import time
import uuid
import xml.etree.ElementTree as ET
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psrpcore
from psrpcore import types as ps

S = "http://www.w3.org/2003/05/soap-envelope"
A = "http://schemas.xmlsoap.org/ws/2004/08/addressing"
W = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"
R = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell"
F = "http://schemas.microsoft.com/wbem/wsman/1/wsmanfault"
PS = "http://schemas.microsoft.com/powershell"
ACTION = R + "/"
RESOURCE = PS + "/Microsoft.Exchange"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True, help="where the CA file is written")
    parser.add_argument("--devices", type=int, default=60)
    parser.add_argument("--enums", choices=["text", "objects"], default="text")
    parser.add_argument("--identities", choices=["text", "objects"], default="text")
    parser.add_argument("--fragment", type=int, default=32768, help="bytes of one fragment")
    parser.add_argument("--per-receive", type=int, default=4, help="fragments in one answer to Receive")
    parser.add_argument("--delay", type=float, default=0.0, help="seconds before each answer to Receive")
    parser.add_argument("--empty-receives", action="store_true", help="every other Receive times out on the server")
    parser.add_argument("--no-pipe", action="store_true", help="statistics take no input from the pipeline")
    parser.add_argument("--dialect", choices=["mobile", "activesync"], default="mobile")
    parser.add_argument("--broken-record", action="store_true", help="one device comes without any identity")
    parser.add_argument("--refused-statistics", action="store_true", help="one device's statistics are an error")
    return parser.parse_args()


OPTIONS = arguments()


def obj(type_names, properties, text=None):
    value = ps.PSObject()
    value.PSObject.type_names = list(type_names) + ["System.Object"]
    value.PSObject.adapted_properties = [ps.PSNoteProperty(name, value=item) for name, item in properties]
    if text is not None:
        value.PSObject.to_string = text
    return value


def enum(kind, name):
    if OPTIONS.enums == "text":
        return ps.PSString(name)
    # An enum that keeps its number in a member: only its text is dependable.
    return obj([kind, "System.Enum", "System.ValueType"], [("value__", ps.PSInt(len(name)))], name)


def ad_object_id(canonical, distinguished):
    if OPTIONS.identities == "text":
        return ps.PSString(canonical)
    return obj(
        ["Microsoft.Exchange.Data.Directory.ADObjectId"],
        [("Rdn", ps.PSString(distinguished.split(",")[0])), ("DistinguishedName", ps.PSString(distinguished)),
         ("Name", ps.PSString(canonical.rsplit("/", 1)[-1]))],
        canonical,
    )


MODELS = [("iPhone", "iPhone14C5", "iOS 17.1", "Apple-iPhone14C5/2104.108"), ("SAMSUNG", "SM-A515F", "Android 13", "x"),
          ("Outlook", "Outlook for iOS and Android", "iOS", "Outlook-iOS-Android/1.0"), ("iPad", None, None, None)]
STATES = [("Allowed", "Global"), ("Blocked", "DeviceRule"), ("Quarantined", "Global"), ("DeviceDiscovery", "Global"),
          ("Allowed", "SomethingNewer")]


def device(index):
    kind, model, system, agent = MODELS[index % len(MODELS)]
    state, reason = STATES[index % len(STATES)]
    user = f"User {index // 2:04d}"
    name = f"{kind}\u00a7ID{index:06d}" if index % 7 else f"REST\u00a7{kind}\u00a7{index:032x}"
    dn_user = f"CN={user},CN=Users,DC=other,DC=example"
    return {
        "DeviceId": f"ID{index:06d}" if index % 7 else f"{index:032x}", "DeviceType": kind, "DeviceModel": model,
        "DeviceOS": system, "DeviceUserAgent": agent, "FriendlyName": "" if index % 3 else "Phone & <tablet> \u263a _x000A_",
        "DeviceAccessState": state, "DeviceAccessStateReason": reason, "ClientType": "EAS" if index % 7 else "REST",
        "FirstSyncTime": datetime.datetime(2024, 1 + index % 12, 1 + index % 28, 8, 30, tzinfo=datetime.timezone.utc),
        "Identity": f"other.example/Users/{user}/ExchangeActiveSyncDevices/{name}", "Name": name,
        "DistinguishedName": f"CN={name},CN=ExchangeActiveSyncDevices,{dn_user}", "UserDisplayName": f"other.example/Users/{user}",
        "Guid": uuid.UUID(int=0x5EED0000000000000000000000000000 + index), "user": user, "dn_user": dn_user,
    }


DEVICES = [device(i) for i in range(OPTIONS.devices)]
LOCK = threading.Lock()
LISTS = ("ActiveSyncAllowedDeviceIDs", "ActiveSyncBlockedDeviceIDs")
# Personal lists by user, as Set-CASMailbox left them.
PERSONAL = {}
CONTROLLER = "dc01.other.example"
COUNTS = {}


def text_or_null(value):
    return None if value is None else ps.PSString(value)


def access(d):
    allowed, blocked = (PERSONAL.get(d["user"], {}).get(name, []) for name in LISTS)
    if d["DeviceId"] in blocked:
        return "Blocked", "Individual"
    if d["DeviceId"] in allowed:
        return "Allowed", "Individual"
    return d["DeviceAccessState"], d["DeviceAccessStateReason"]


def device_record(d, statistics):
    state, reason = access(d)
    names = [("DeviceAccessState", enum("Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessState", state)),
             ("DeviceAccessStateReason", enum("Microsoft.Exchange.Data.Directory.SystemConfiguration.DeviceAccessStateReason", reason)),
             ("ClientType", enum("Microsoft.Exchange.Data.Directory.SystemConfiguration.MobileClientType", d["ClientType"])),
             ("DeviceType", ps.PSString(d["DeviceType"])), ("DeviceModel", text_or_null(d["DeviceModel"])),
             ("DeviceOS", text_or_null(d["DeviceOS"])), ("DeviceUserAgent", text_or_null(d["DeviceUserAgent"])),
             ("FirstSyncTime", ps.PSDateTime(d["FirstSyncTime"])), ("Guid", ps.PSGuid(d["Guid"])),
             ("Identity", ad_object_id(d["Identity"], d["DistinguishedName"]))]
    if statistics:
        names += [("DeviceID", ps.PSString(d["DeviceId"])), ("DeviceFriendlyName", ps.PSString(d["FriendlyName"])),
                  ("LastSuccessSync", ps.PSDateTime(datetime.datetime(2026, 11, 1, 12, 0, tzinfo=datetime.timezone.utc))),
                  ("LastSyncAttemptTime", ps.PSDateTime(datetime.datetime(2026, 11, 1, 12, 5, tzinfo=datetime.timezone.utc))),
                  ("DeviceWipeRequestTime", None), ("IsRemoteWipeSupported", True), ("Status", enum("DeviceRemoteWipeStatus", "DeviceOk"))]
        kind = "Microsoft.Exchange.Management.Tasks.MobileDeviceConfiguration"
    else:
        names += [("DeviceId", ps.PSString(d["DeviceId"])), ("FriendlyName", ps.PSString(d["FriendlyName"])), ("Name", ps.PSString(d["Name"])),
                  ("DistinguishedName", ps.PSString(d["DistinguishedName"])), ("UserDisplayName", ps.PSString(d["UserDisplayName"]))]
        kind = "Microsoft.Exchange.Data.Directory.SystemConfiguration.MobileDevice"
    return obj([kind], names, d["Identity"])


def mailboxes(records):
    seen = {}
    for d in records:
        seen.setdefault(d["user"], d)
    for user, d in seen.items():
        alias = user.lower().replace(" ", "")
        yield {"Identity": f"other.example/Users/{user}", "Name": user, "DisplayName": user, "DistinguishedName": d["dn_user"],
               "PrimarySmtpAddress": f"{alias}@other.example", "Guid": uuid.uuid5(uuid.NAMESPACE_DNS, user)}


def mailbox_record(m, kind):
    return obj([kind], [
        ("Identity", ad_object_id(m["Identity"], m["DistinguishedName"])), ("Guid", ps.PSGuid(m["Guid"])), ("Name", ps.PSString(m["Name"])),
        ("DisplayName", ps.PSString(m["DisplayName"])), ("DistinguishedName", ps.PSString(m["DistinguishedName"])),
        ("PrimarySmtpAddress", ps.PSString(m["PrimarySmtpAddress"])), ("HasActiveSyncDevicePartnership", True), ("ActiveSyncEnabled", True),
        *[(name, ps.PSList([ps.PSString(i) for i in PERSONAL.get(m["Name"], {}).get(name, [])])) for name in LISTS],
        ("OriginatingServer", ps.PSString(CONTROLLER)),
        ("ActiveSyncMailboxPolicy", ps.PSString("Default")), ("ActiveSyncMailboxPolicyIsDefaulted", True)], m["Identity"])


# OPATH, as far as any client may reasonably send it.
TOKEN = re.compile(r"\s*(\(|\)|'(?:[^']|'')*'|\"[^\"]*\"|-[A-Za-z]+|\$[A-Za-z]+|[^\s()]+)")


def matches(expression, entry):
    tokens = TOKEN.findall(expression)
    position = 0

    def value(token):
        if token[0] in "'\"":
            return token[1:-1].replace("''", "'")
        return {"$true": True, "$false": False, "$null": None}.get(token.lower(), token)

    def comparable(x):
        if isinstance(x, datetime.datetime):
            return x
        return str(x).lower() if x is not None else ""

    def primary():
        nonlocal position
        token = tokens[position]
        position += 1
        if token == "(":
            result = either()
            position += 1
            return result
        if token.lower() == "-not":
            return not primary()
        name, operator, wanted = token, tokens[position].lower(), value(tokens[position + 1])
        position += 2
        have = next((v for k, v in entry.items() if k.lower() == name.lower()), None)
        if wanted is None or isinstance(wanted, bool):
            same = (have in (None, "")) if wanted is None else bool(have) == wanted
            return same if operator == "-eq" else not same
        left, right = comparable(have), comparable(wanted)
        if isinstance(left, datetime.datetime):
            right = datetime.datetime.fromisoformat(wanted.replace("Z", "+00:00"))
            right = right if right.tzinfo else right.replace(tzinfo=datetime.timezone.utc)
        if operator in ("-like", "-notlike"):
            hit = re.fullmatch(re.escape(right).replace("\\*", ".*"), left, re.S) is not None
            return hit if operator == "-like" else not hit
        return {"-eq": left == right, "-ne": left != right, "-gt": left > right, "-ge": left >= right,
                "-lt": left < right, "-le": left <= right}[operator]

    def both():
        nonlocal position
        result = primary()
        while position < len(tokens) and tokens[position].lower() == "-and":
            position += 1
            result = primary() and result
        return result

    def either():
        nonlocal position
        result = both()
        while position < len(tokens) and tokens[position].lower() == "-or":
            position += 1
            result = both() or result
        return result

    return either()


FAMILY = "MobileDevice" if OPTIONS.dialect == "mobile" else "ActiveSyncDevice"
KNOWN = {
    f"Get-{FAMILY}": ["Identity", "Mailbox", "Filter", "ResultSize", "OrganizationalUnit", "SortBy"],
    f"Get-{FAMILY}Statistics": ["Identity", "Mailbox", "ShowRecoveryPassword"],
    "Get-CASMailbox": ["Identity", "Filter", "ResultSize", "DomainController", "ReadFromDomainController"], "Get-Recipient": ["Identity", "Filter", "ResultSize"],
    "Set-CASMailbox": ["Identity", "ActiveSyncAllowedDeviceIDs", "ActiveSyncBlockedDeviceIDs", "ActiveSyncMailboxPolicy", "DomainController", "Confirm"],
    f"Clear-{FAMILY}": ["Identity", "Cancel", "NotificationEmailAddresses", "Confirm"], f"Remove-{FAMILY}": ["Identity", "Confirm"],
    "Get-ActiveSyncOrganizationSettings": ["Identity"], "Set-ActiveSyncOrganizationSettings": ["DefaultAccessLevel", "UserMailInsert", "AdminMailRecipients"],
    "Get-ActiveSyncDeviceAccessRule": ["Identity"], "New-ActiveSyncDeviceAccessRule": ["AccessLevel", "Characteristic", "QueryString"],
    "Set-ActiveSyncDeviceAccessRule": ["Identity", "AccessLevel"], "Remove-ActiveSyncDeviceAccessRule": ["Identity", "Confirm"],
    "Get-ActiveSyncDeviceClass": ["Identity", "Filter"], "Get-ExchangeServer": ["Identity", "Status"],
    "Set-ADServerSettings": ["ViewEntireForest"], "Get-Command": ["Name", "CommandType", "ArgumentList", "ListImported"],
    **{f"{verb}-{'MobileDevice' if OPTIONS.dialect == 'mobile' else 'ActiveSync'}MailboxPolicy": ["Identity", "Name"] for verb in ("Get", "New", "Set", "Remove")},
}


class Refused(Exception):
    def __init__(self, kind, text):
        super().__init__(text)
        self.kind = kind


def run_command(name, given, records):
    known = {k.lower(): k for k in KNOWN}
    if name.lower() not in known:
        raise Refused("CommandNotFoundException", f"The term '{name}' is not recognized as the name of a cmdlet.")
    name = known[name.lower()]
    for parameter in given:
        if parameter.lower() not in [p.lower() for p in KNOWN[name] + ["Verbose", "ErrorAction", "WarningAction", "DomainController", "Confirm"]]:
            raise Refused("NamedParameterNotFound", f"A parameter cannot be found that matches parameter name '{parameter}'.")
    wanted = {k.lower(): v for k, v in given.items()}
    with LOCK:
        COUNTS[name] = COUNTS.get(name, 0) + 1
    if name == f"Get-{FAMILY}":
        found = DEVICES
        if wanted.get("filter"):
            found = [d for d in found if matches(str(wanted["filter"]), d)]
        if wanted.get("identity"):
            found = [d for d in found if str(wanted["identity"]).lower() in (d["Identity"].lower(), str(d["Guid"]), d["DistinguishedName"].lower())]
        if wanted.get("mailbox"):
            found = [d for d in found if of_mailbox(d, str(wanted["mailbox"]))]
        return [(d, device_record(d, False)) for d in found]
    if name == f"Get-{FAMILY}Statistics":
        if records is not None:
            if OPTIONS.no_pipe:
                raise Refused("InputObjectNotBound", "The input object cannot be bound to any parameters for the command.")
            found = [d for d, _ in records]
        elif wanted.get("mailbox"):
            found = [d for d in DEVICES if of_mailbox(d, str(wanted["mailbox"]))]
        else:
            key = str(wanted.get("identity", "")).lower()
            found = [d for d in DEVICES if key in (d["Identity"].lower(), str(d["Guid"]), d["DistinguishedName"].lower())]
            if not found:
                raise Refused("ManagementObjectNotFoundException", "The operation couldn't be performed because the object couldn't be found.")
        return [(d, device_record(d, True)) for d in found]
    if wanted.get("domaincontroller") not in (None, CONTROLLER):
        raise Refused("ADServerNotFoundException", f"There is no domain controller {wanted['domaincontroller']}.")
    if name in ("Get-CASMailbox", "Get-Recipient"):
        kind = "Microsoft.Exchange.Data.Directory.Management." + ("CASMailbox" if name == "Get-CASMailbox" else "ReducedRecipient")
        found = [m for m in mailboxes(DEVICES) if not wanted.get("identity") or is_mailbox(m, str(wanted["identity"]))]
        if wanted.get("identity") and not found:
            raise Refused("ManagementObjectNotFoundException", "The operation couldn't be performed because the object couldn't be found.")
        return [(m, mailbox_record(m, kind)) for m in found]
    if name == "Set-CASMailbox":
        found = [m for m in mailboxes(DEVICES) if is_mailbox(m, str(wanted.get("identity", "")))]
        if len(found) != 1:
            raise Refused("ManagementObjectNotFoundException", "The operation couldn't be performed because the object couldn't be found.")
        if wanted.get("confirm") is not False:
            raise Refused("HostException", "The prompt cannot be answered.")
        personal = PERSONAL.setdefault(found[0]["Name"], {})
        for parameter in LISTS:
            change = wanted.get(parameter.lower())
            if change is None:
                continue
            items = {str(k).lower(): [str(i) for i in ([v] if isinstance(v, str) else v)] for k, v in dict(change).items()}
            if set(items) - {"add", "remove"}:
                raise Refused("ParameterBindingException", "Only Add and Remove are understood.")
            kept = [i for i in personal.get(parameter, []) if i not in items.get("remove", [])]
            personal[parameter] = kept + [i for i in items.get("add", []) if i not in kept]
        return []
    if name == "Get-ActiveSyncOrganizationSettings":
        dn = "CN=Mobile Mailbox Settings,CN=Other Organization,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=other,DC=example"
        return [(None, obj(["Microsoft.Exchange.Data.Directory.SystemConfiguration.ActiveSyncOrganizationSettings"], [
            ("DefaultAccessLevel", enum("DeviceAccessLevel", "Allow")), ("UserMailInsert", ps.PSString("")), ("AdminMailRecipients", ps.PSList([])),
            ("Name", ps.PSString("Mobile Mailbox Settings")), ("DistinguishedName", ps.PSString(dn)),
            ("Identity", ad_object_id("Mobile Mailbox Settings", dn))], "Mobile Mailbox Settings"))]
    if name == "Get-ExchangeServer":
        return [(None, obj(["Microsoft.Exchange.Data.Directory.Management.ExchangeServer"], [
            ("Name", ps.PSString("OTHER01")), ("Fqdn", ps.PSString("localhost")), ("IsClientAccessServer", True), ("IsEdgeServer", False),
            ("ServerRole", enum("ServerRole", "Mailbox")), ("AdminDisplayVersion", ps.PSString("Version 15.2 (Build 1544.4)")),
            ("Site", ps.PSString("other.example/Configuration/Sites/Default")), ("Identity", ps.PSString("OTHER01"))], "OTHER01"))]
    if name == "Get-Command":
        names = wanted.get("name")
        names = [names] if isinstance(names, str) else list(names or KNOWN)
        found = []
        for asked in names:
            pattern = re.escape(str(asked).lower()).replace("\\*", ".*")
            for command in KNOWN:
                if re.fullmatch(pattern, command.lower()):
                    parameters = ps.PSDict({ps.PSString(p): obj(["System.Management.Automation.ParameterMetadata"], [
                        ("Name", ps.PSString(p)), ("ParameterType", ps.PSString("System.Object")), ("Aliases", ps.PSList([])),
                        ("IsDynamic", False), ("SwitchParameter", False)], p) for p in KNOWN[command]})
                    found.append((None, obj(["System.Management.Automation.FunctionInfo"], [
                        ("Name", ps.PSString(command)), ("CommandType", enum("System.Management.Automation.CommandTypes", "Function")),
                        ("Parameters", parameters)], command)))
        return found
    return []


def is_mailbox(m, key):
    return key.lower() in [str(m[name]).lower() for name in ("Identity", "Name", "DistinguishedName", "PrimarySmtpAddress", "Guid")]


def of_mailbox(d, key):
    key = key.lower()
    alias = d["user"].lower().replace(" ", "")
    return key in (d["user"].lower(), d["dn_user"].lower(), f"other.example/users/{d['user']}".lower(), f"{alias}@other.example",
                   str(uuid.uuid5(uuid.NAMESPACE_DNS, d["user"])))


class Shell:
    def __init__(self):
        self.pool = psrpcore.ServerRunspacePool()
        self.queues = {}
        self.done = set()
        self.turn = 0
        self.lock = threading.Lock()

    def feed(self, data):
        self.pool.receive_data(psrpcore.PSRPPayload(data, psrpcore.StreamType.default, None))
        while True:
            event = self.pool.next_event()
            if event is None:
                break
            if isinstance(event, psrpcore.CreatePipelineEvent):
                self.execute(event)
        while True:
            payload = self.pool.data_to_send(OPTIONS.fragment)
            if payload is None:
                break
            key = str(payload.pipeline_id).lower() if payload.pipeline_id else None
            self.queues.setdefault(key, []).append(payload.data)

    def execute(self, event):
        pipeline = self.pool.pipeline_table[event.pipeline_id]
        pipeline.start()
        records = None
        try:
            for command in event.pipeline.commands:
                if command.is_script:
                    raise Refused("ScriptsNotAllowed", "The syntax is not supported by this runspace.")
                given = {(n or "").lstrip("-"): v for n, v in command.parameters}
                records = run_command(command.command_text, given, records)
        except Refused as refused:
            self.error(pipeline, refused)
            records = []
        for index, (entry, record) in enumerate(records or []):
            statistics = "LastSuccessSync" in [p.name for p in record.PSObject.adapted_properties]
            if OPTIONS.refused_statistics and statistics and entry is DEVICES[3]:
                self.error(pipeline, Refused("MapiExceptionMailboxInTransit", "The mailbox is being moved."))
                continue
            if OPTIONS.broken_record and isinstance(entry, dict) and entry.get("DeviceId") == DEVICES[1]["DeviceId"] and not statistics:
                record = obj(["Microsoft.Exchange.Data.Directory.SystemConfiguration.MobileDevice"], [("DeviceOS", ps.PSString("?"))])
            pipeline.write_output(record)
        pipeline.complete()

    def error(self, pipeline, refused):
        pipeline.write_error(
            ps.NETException(Message=str(refused), HResult=-2146233088),
            category_info=ps.ErrorCategoryInfo(Category=ps.ErrorCategory.NotSpecified, Reason=refused.kind),
            fully_qualified_error_id=f"[Server=OTHER01,RequestId={uuid.uuid4()}] [FailureCategory=Cmdlet-{refused.kind}] 12345,Other.Task")

    def receive(self, key):
        with self.lock:
            self.turn += 1
            if OPTIONS.empty_receives and self.turn % 2:
                return None
            queue = self.queues.get(key, [])
            taken, self.queues[key] = queue[:OPTIONS.per_receive], queue[OPTIONS.per_receive:]
            return taken, not self.queues[key]


SHELLS = {}
PASSWORD = "Other-Passw0rd"
USER = "OTHER\\svc"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if body:
            self.send_header("Content-Type", "application/soap+xml;charset=UTF-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/counts":
            body = json.dumps({"commands": COUNTS, "shells": len(SHELLS)}).encode()
            return self.answer(200, body)
        return self.answer(404)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if not self.path.lower().startswith("/powershell"):
            return self.answer(404)
        expected = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {expected}":
            return self.answer(401, headers=[("WWW-Authenticate", 'Basic realm="other.example"')])
        envelope = ET.fromstring(body)
        text = lambda path: (envelope.findtext(path) or "").strip()
        action, message = text(f"{{{S}}}Header/{{{A}}}Action"), text(f"{{{S}}}Header/{{{A}}}MessageID")
        selector = envelope.find(f".//{{{W}}}Selector[@Name='ShellId']")
        shell_id = selector.text.strip() if selector is not None else None
        if action.endswith("/transfer/Create"):
            shell = Shell()
            # A client may propose the shell's id (MS-WSMV 3.1.4.5.2); this server takes it.
            proposed = envelope.find(f".//{{{R}}}Shell").get("ShellId")
            shell_id = proposed or str(uuid.uuid4()).upper()
            node = envelope.find(f".//{{{PS}}}creationXml")
            shell.feed(base64.b64decode(node.text))
            SHELLS[shell_id] = shell
            return self.reply(message, action + "Response",
                              f'<x:ResourceCreated xmlns:x="http://schemas.xmlsoap.org/ws/2004/09/transfer"><a:Address>{self.path}</a:Address>'
                              f'<a:ReferenceParameters><w:ResourceURI>{RESOURCE}</w:ResourceURI><w:SelectorSet><w:Selector Name="ShellId">{shell_id}</w:Selector>'
                              f'</w:SelectorSet></a:ReferenceParameters></x:ResourceCreated>'
                              f'<rsp:Shell xmlns:rsp="{R}"><rsp:ShellId>{shell_id}</rsp:ShellId><rsp:ResourceUri>{RESOURCE}</rsp:ResourceUri></rsp:Shell>')
        shell = SHELLS.get(shell_id)
        if shell is None:
            return self.fault(message, 2150858843, "w:InvalidSelectors", f"[FailureCategory=WSMan-InvalidShellID] The shell {shell_id} was not found.")
        if action.endswith("/transfer/Delete"):
            SHELLS.pop(shell_id, None)
            return self.reply(message, action + "Response", "")
        if action == ACTION + "Command":
            line = envelope.find(f".//{{{R}}}CommandLine")
            command_id = line.get("CommandId")
            arguments_ = "".join((n.text or "") for n in line.findall(f"{{{R}}}Arguments"))
            with shell.lock:
                psrpcore.ServerPipeline(shell.pool, uuid.UUID(command_id))
                shell.feed(base64.b64decode(arguments_))
            return self.reply(message, ACTION + "CommandResponse",
                              f'<rsp:CommandResponse xmlns:rsp="{R}"><rsp:CommandId>{command_id}</rsp:CommandId></rsp:CommandResponse>')
        if action == ACTION + "Send":
            with shell.lock:
                for stream in envelope.findall(f".//{{{R}}}Stream"):
                    shell.feed(base64.b64decode(stream.text))
            return self.reply(message, ACTION + "SendResponse", f'<rsp:SendResponse xmlns:rsp="{R}"/>')
        if action == ACTION + "Signal":
            return self.reply(message, ACTION + "SignalResponse", f'<rsp:SignalResponse xmlns:rsp="{R}"/>')
        if action == ACTION + "Receive":
            time.sleep(OPTIONS.delay)
            wanted = envelope.find(f".//{{{R}}}DesiredStream").get("CommandId")
            taken = shell.receive(wanted.lower() if wanted else None)
            if taken is None or (not taken[0] and not wanted):
                time.sleep(0.05)
                return self.fault(message, 2150858793, "w:TimedOut", "The WS-Management service cannot complete the operation within the time specified in OperationTimeout.")
            attribute = f' CommandId="{wanted}"' if wanted else ""
            streams = "".join(f'<rsp:Stream Name="stdout"{attribute}>{base64.b64encode(data).decode()}</rsp:Stream>' for data in taken[0])
            state = ""
            if wanted and taken[1]:
                state = f'<rsp:CommandState{attribute} State="{R}/CommandState/Done"><rsp:ExitCode>0</rsp:ExitCode></rsp:CommandState>'
            return self.reply(message, ACTION + "ReceiveResponse", f'<rsp:ReceiveResponse xmlns:rsp="{R}">{streams}{state}</rsp:ReceiveResponse>')
        return self.fault(message, 2150858752, "a:ActionNotSupported", f"action {action} is not supported")

    def reply(self, message, action, content):
        self.answer(200, (
            f'<s:Envelope xml:lang="en-US" xmlns:s="{S}" xmlns:a="{A}" xmlns:w="{W}"><s:Header><a:Action>{action}</a:Action>'
            f'<a:MessageID>uuid:{uuid.uuid4()}</a:MessageID><a:To>{A}/role/anonymous</a:To><a:RelatesTo>{message}</a:RelatesTo></s:Header>'
            f"<s:Body>{content}</s:Body></s:Envelope>").encode())

    def fault(self, message, code, subcode, text):
        self.answer(500, (
            f'<s:Envelope xml:lang="en-US" xmlns:s="{S}" xmlns:a="{A}" xmlns:w="{W}" xmlns:f="{F}"><s:Header>'
            f"<a:Action>http://schemas.dmtf.org/wbem/wsman/1/wsman/fault</a:Action><a:MessageID>uuid:{uuid.uuid4()}</a:MessageID>"
            f"<a:RelatesTo>{message}</a:RelatesTo></s:Header><s:Body><s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>{subcode}</s:Value>"
            f'</s:Subcode></s:Code><s:Reason><s:Text xml:lang="en-US">{text}</s:Text></s:Reason><s:Detail><f:WSManFault Code="{code}" Machine="other">'
            f"<f:Message>{text}</f:Message></f:WSManFault></s:Detail></s:Fault></s:Body></s:Envelope>").encode())


def certificates(folder):
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    now = datetime.datetime.now(datetime.timezone.utc)

    def make(name, issuer, issuer_key, key, ca):
        builder = (x509.CertificateBuilder().subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)]))
                   .issuer_name(issuer).public_key(key.public_key()).serial_number(x509.random_serial_number())
                   .not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=30))
                   .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True))
        if not ca:
            builder = builder.add_extension(x509.SubjectAlternativeName(
                [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        return builder.sign(issuer_key, hashes.SHA256())

    ca_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    ca_name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Other CA")])
    ca = make("Other CA", ca_name, ca_key, ca_key, True)
    leaf = make("localhost", ca.subject, ca_key, key, False)
    pem = serialization.Encoding.PEM
    paths = {name: os.path.join(folder, name) for name in ("ca.pem", "server.pem")}
    with open(paths["ca.pem"], "wb") as file:
        file.write(ca.public_bytes(pem))
    with open(paths["server.pem"], "wb") as file:
        file.write(leaf.public_bytes(pem))
        file.write(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return paths


def main():
    paths = certificates(OPTIONS.folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(paths["server.pem"])
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    port = server.server_address[1]
    print(json.dumps({"url": f"https://127.0.0.1:{port}/PowerShell/", "counts": f"https://127.0.0.1:{port}/counts",
                      "user": USER, "password": PASSWORD, "caFile": paths["ca.pem"], "devices": len(DEVICES)}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    sys.exit(main())
