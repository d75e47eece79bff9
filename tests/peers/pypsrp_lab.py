#!/usr/bin/env python3
"""pypsrp, unchanged, drives the lab: every cmdlet over https with Basic, NTLM and Negotiate, and Kerberos over plain
http with sealed messages against a throw-away MIT realm.

usage: pypsrp_lab.py LAB_PROGRAM [METHOD ...]      methods: basic ntlm negotiate kerberos-http kerberos-https

Needs pypsrp; for Kerberos also pypsrp[kerberos] and MIT's krb5kdc, kdb5_util, kadmin.local. Prints one line for each
step and exits 1 at the first that is not as expected; exits 77 when a method's peer is not installed.
"""

import base64
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import warnings
from urllib.parse import urlparse

warnings.simplefilter("ignore")
try:
    from pypsrp.exceptions import AuthenticationError, WSManFaultError
    from pypsrp.powershell import PowerShell, PSInvocationState, RunspacePool
    from pypsrp.wsman import WSMan
except ImportError:
    print("pypsrp is not installed")
    sys.exit(77)

REALM = "CONTOSO.COM"
METHODS = ["basic", "ntlm", "negotiate", "kerberos-http", "kerberos-https"]


def check(condition, text):
    print(("ok    " if condition else "FAILED ") + text, flush=True)
    if not condition:
        sys.exit(1)


def spelling(method, account):
    """NTLM gets the name with its domain; Kerberos compares realms with their case."""
    if method == "ntlm":
        return account["user"]
    name, suffix = account["upn"].split("@")
    return f"{name}@{suffix.upper()}" if method == "kerberos" else account["upn"]


class Lab:
    """The program, its description and its control endpoint."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen(
            [program, "run", "--json", "--devices", "300", *arguments], stdout=subprocess.PIPE, text=True
        )
        self.facts = json.loads(self.process.stdout.readline())
        self.server = self.facts["servers"][0]
        self.account = self.facts["accounts"][0]

    def control(self, verb, path, body=None):
        data = json.dumps(body).encode() if body is not None else b""
        request = urllib.request.Request(self.facts["controlUrl"] + path, data=data or None, method=verb)
        return json.loads(urllib.request.urlopen(request).read())

    def connect(self, method, account=None, password=None, timeout=20, **more):
        account = account or self.account
        https = method != "kerberos-http" and not method.endswith("-http")
        url = urlparse(self.server["url" if https else "httpUrl"])
        name = method.split("-")[0]
        options = {}
        if name in ("kerberos", "negotiate"):
            options = {"negotiate_service": "HTTP", "negotiate_hostname_override": self.server["name"]}
        return WSMan(
            url.hostname,
            port=url.port,
            username=spelling(name, account),
            password=password or account["password"],
            ssl=https,
            path="PowerShell/",
            auth=name,
            cert_validation=self.facts["caFile"],
            encryption="auto" if https else "always",
            operation_timeout=timeout,
            **options,
            **more,
        )

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Realm:
    """A realm of its own in a temporary folder, on a free port of loopback."""

    def __init__(self, folder, lab_names, users):
        self.folder = folder
        self.kdc = None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.path = lambda name: os.path.join(folder, name)
        with open(self.path("krb5.conf"), "w") as file:
            file.write(
                f"[libdefaults]\n default_realm = {REALM}\n dns_lookup_kdc = false\n dns_lookup_realm = false\n"
                f" dns_canonicalize_hostname = false\n rdns = false\n udp_preference_limit = 1\n"
                f"[realms]\n {REALM} = {{\n  kdc = 127.0.0.1:{port}\n }}\n"
                f"[domain_realm]\n .contoso.com = {REALM}\n contoso.com = {REALM}\n"
            )
        with open(self.path("kdc.conf"), "w") as file:
            file.write(
                f"[kdcdefaults]\n kdc_ports = {port}\n kdc_tcp_ports = {port}\n"
                f"[realms]\n {REALM} = {{\n  database_name = {folder}/principal\n  key_stash_file = {folder}/stash\n"
                f"  acl_file = {folder}/kadm5.acl\n  max_life = 10h\n"
                f"  supported_enctypes = aes256-cts-hmac-sha1-96:normal aes128-cts-hmac-sha1-96:normal\n }}\n"
                f"[logging]\n kdc = FILE:{folder}/kdc.log\n"
            )
        self.environment = dict(
            os.environ,
            KRB5_CONFIG=self.path("krb5.conf"),
            KRB5_KDC_PROFILE=self.path("kdc.conf"),
            KRB5CCNAME="FILE:" + self.path("cache"),
        )
        self.run("kdb5_util", "create", "-s", "-r", REALM, "-P", "throw-away")
        for user, password in users:
            self.admin(f"addprinc -requires_preauth -pw {password} {user}@{REALM}")
            self.admin(f"modprinc +requires_preauth {user}@{REALM}")
        for name in lab_names:
            self.admin(f"addprinc -randkey HTTP/{name}@{REALM}")
            self.admin(f"ktadd -k {self.path('http.keytab')} HTTP/{name}@{REALM}")
        self.kdc = subprocess.Popen(
            [shutil.which("krb5kdc"), "-n", "-r", REALM], env=self.environment, stdout=subprocess.DEVNULL
        )
        self.wait(port)

    def wait(self, port):
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                return
            if self.kdc.poll() is not None:
                sys.exit("the KDC did not start")

    def run(self, *command):
        subprocess.run(command, env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def admin(self, query):
        self.run("kadmin.local", "-r", REALM, "-q", query)

    def stop(self):
        if self.kdc:
            self.kdc.terminate()
            self.kdc.wait()


def invoke(pool, *commands):
    shell = PowerShell(pool)
    for name, parameters in commands:
        shell.add_cmdlet(name)
        if parameters:
            shell.add_parameters(parameters)
    return shell, shell.invoke()


def value(item, name):
    properties = {**item.adapted_properties, **item.extended_properties}
    return next((v for key, v in properties.items() if key.lower() == name.lower()), None)


def every_cmdlet(pool, lab):
    """All documented cmdlets once, with what each is asked most."""
    _, devices = invoke(pool, ("Get-MobileDevice", {"ResultSize": "Unlimited"}))
    check(len(devices) >= 300, f"Get-MobileDevice gives {len(devices)} devices")
    guid = str(value(devices[0], "Guid"))
    owner = str(value(devices[0], "DistinguishedName")).split(",", 2)[2]
    device_id = value(devices[0], "DeviceId")
    _, statistics = invoke(
        pool, ("Get-MobileDevice", {"ResultSize": "Unlimited"}), ("Get-MobileDeviceStatistics", None)
    )
    check(len(statistics) >= 300, f"piped to Get-MobileDeviceStatistics gives {len(statistics)}")
    for name, parameters, least in [
        ("Get-ActiveSyncDevice", {"ResultSize": 5}, 5),
        ("Get-ActiveSyncDeviceStatistics", {"Mailbox": owner}, 0),
        ("Get-MobileDeviceStatistics", {"Identity": guid}, 1),
        ("Get-CASMailbox", {"Filter": "HasActiveSyncDevicePartnership -eq $true", "ResultSize": "Unlimited"}, 100),
        ("Get-Recipient", {"ResultSize": 10}, 10),
        ("Get-ExchangeServer", {}, 2),
        ("Get-ActiveSyncOrganizationSettings", {}, 1),
        ("Get-ActiveSyncDeviceAccessRule", {}, 0),
        ("Get-ActiveSyncDeviceClass", {}, 1),
        ("Get-MobileDeviceMailboxPolicy", {}, 1),
        ("Get-ActiveSyncMailboxPolicy", {}, 1),
        ("Set-ADServerSettings", {"ViewEntireForest": True}, 0),
        ("Set-CASMailbox", {"Identity": owner, "ActiveSyncAllowedDeviceIDs": {"Add": device_id}}, 0),
        ("Set-CASMailbox", {"Identity": owner, "ActiveSyncAllowedDeviceIDs": None}, 0),
        ("Set-ActiveSyncOrganizationSettings", {"DefaultAccessLevel": "Quarantine"}, 0),
        ("Set-ActiveSyncOrganizationSettings", {"DefaultAccessLevel": "Allow"}, 0),
        (
            "New-ActiveSyncDeviceAccessRule",
            {"AccessLevel": "Block", "Characteristic": "DeviceModel", "QueryString": "Peer 1"},
            1,
        ),
        ("Set-ActiveSyncDeviceAccessRule", {"Identity": "Peer 1 (DeviceModel)", "AccessLevel": "Allow"}, 0),
        ("Remove-ActiveSyncDeviceAccessRule", {"Identity": "Peer 1 (DeviceModel)", "Confirm": False}, 0),
        ("New-MobileDeviceMailboxPolicy", {"Name": "Peer policy", "PasswordEnabled": True}, 1),
        ("Set-MobileDeviceMailboxPolicy", {"Identity": "Peer policy", "MinPasswordLength": 6}, 0),
        ("Remove-MobileDeviceMailboxPolicy", {"Identity": "Peer policy", "Confirm": False}, 0),
        ("Clear-MobileDevice", {"Identity": guid, "Confirm": False}, 0),
        ("Clear-MobileDevice", {"Identity": guid, "Cancel": True, "Confirm": False}, 0),
        ("Remove-MobileDevice", {"Identity": guid, "Confirm": False}, 0),
        ("Get-Command", {"Name": "Get-MobileDevice"}, 1),
    ]:
        shell, output = invoke(pool, (name, parameters))
        errors = [str(error) for error in shell.streams.error]
        check(not errors and len(output) >= least, f"{name} {parameters}: {len(output)} objects {errors or ''}")
    _, rest = invoke(pool, ("Get-MobileDevice", {"ResultSize": "Unlimited"}))
    check(len(rest) == len(devices) - 1, "the removed device is gone")


def refusals(pool):
    shell, _ = invoke(pool, ("Get-Nothing", None))
    check(
        shell.had_errors and "is not recognized" in str(shell.streams.error[0]), "an unknown cmdlet is not recognized"
    )
    shell, _ = invoke(pool, ("Get-MobileDeviceStatistics", {"Identity": "nobody"}))
    category = shell.streams.error[0].reason
    check(category == "ManagementObjectNotFoundException", f"a missing object is named so ({category})")
    shell = PowerShell(pool)
    shell.add_script("1 + 1")
    try:
        shell.invoke()
    except Exception as error:  # pypsrp raises the state's error record as an exception of its own
        print("      ", type(error).__name__)
    check(
        shell.state == PSInvocationState.FAILED and "ScriptsNotAllowed" in str(shell.streams.error[0].fq_error),
        "a script is refused",
    )


def stop_and_several(pool):
    shell = PowerShell(pool)
    shell.add_cmdlet("Get-MobileDevice").add_parameter("ResultSize", "Unlimited")
    shell.begin_invoke()
    shell.stop()
    check(shell.state in (PSInvocationState.STOPPED, PSInvocationState.COMPLETED), "a pipeline can be stopped")
    check(pool.get_available_runspaces() >= 1, "the pool tells its free runspaces")
    metadata = pool.get_command_metadata if hasattr(pool, "get_command_metadata") else None
    if metadata:
        check(len(metadata(["Get-*"])) > 5, "command metadata")


def wrong_password(lab, method):
    before = lab.control("GET", "/counters")["accounts"].get("svc-connector", {}).get("failed", 0)
    try:
        with lab.connect(method, password="wrong") as wsman, RunspacePool(wsman):
            pass
        check(False, "a wrong password is refused")
    except AuthenticationError as error:
        check(True, f"a wrong password is refused: {error}")
    after = lab.control("GET", "/counters")["accounts"]["svc-connector"]["failed"]
    check(after > before, f"and counted ({after - before})")


def plain_http(lab):
    """What needs no PowerShell."""
    context = __import__("ssl").create_default_context(cafile=lab.facts["caFile"])
    base = lab.server["url"].rsplit("/PowerShell", 1)[0]
    answer = urllib.request.urlopen(base + "/PowerShell/healthcheck.htm", context=context)
    check(answer.status == 200 and answer.headers["X-FEServer"], "healthcheck.htm answers without log-on")
    with lab.connect("basic") as wsman:
        wsman.transport.path = "wsman"
        wsman.transport.endpoint = base + "/wsman"
        try:
            RunspacePool(wsman, configuration_name="Microsoft.Exchange").open()
            check(False, "the Windows endpoint does not know Exchange")
        except WSManFaultError as error:
            check(error.code == 2150858811, f"the Windows endpoint does not know Exchange: {error.code}")


def quota(lab):
    lab.control("PUT", "/faults", {"shells_per_user": 2})
    pools = []
    try:
        for _ in range(3):
            pools.append(RunspacePool(lab.connect("basic"), configuration_name="Microsoft.Exchange"))
            pools[-1].open()
        check(False, "the third shell is refused")
    except WSManFaultError as error:
        check("maximum number of 2 concurrent shells" in str(error), "the third shell is refused")
    for pool in pools[:2]:
        pool.close()
    lab.control("PUT", "/faults", {})


REQUIRE = """
[organization]
domain = "contoso.com"
[authentication]
extended_protection = "require"
power_shell = ["negotiate", "ntlm"]
[[servers]]
name = "CAS01"
version = "15.2.986.5"
[[accounts]]
name = "svc-connector"
password = "Lab-Password-1"
"""


def binding(program, folder, arguments, method):
    """Extended Protection: a server that requires channel bindings takes a client that sends them, and no other."""
    scenario = os.path.join(folder, "require.toml")
    with open(scenario, "w") as file:
        file.write(REQUIRE)
    lab = Lab(program, scenario, *arguments)
    try:
        with lab.connect(method) as wsman, RunspacePool(wsman, configuration_name="Microsoft.Exchange") as pool:
            check(len(invoke(pool, ("Get-ExchangeServer", None))[1]) == 1, "a fitting channel binding is taken")
        try:
            with lab.connect(method, negotiate_send_cbt=False) as wsman:
                RunspacePool(wsman, configuration_name="Microsoft.Exchange").open()
            check(False, "a log-on without channel binding is refused")
        except AuthenticationError:
            check(True, "a log-on without channel binding is refused")
    finally:
        lab.stop()


def main():
    program, methods = sys.argv[1], sys.argv[2:] or METHODS
    kerberos = any(method.startswith("kerberos") for method in methods)
    folder = tempfile.mkdtemp(prefix="pypsrp-lab-")
    realm = lab = None
    arguments = []
    try:
        if kerberos:
            if not all(map(shutil.which, ["krb5kdc", "kdb5_util", "kadmin.local"])):
                print("MIT Kerberos is not installed")
                sys.exit(77)
            names = ["cas01.contoso.com", "cas02.contoso.com"]
            realm = Realm(folder, names, [("svc-connector", "Lab-Password-1")])
            os.environ.update(realm.environment)
            arguments = ["--keytab", realm.path("http.keytab")]
        for method in methods:
            print(f"-- {method}", flush=True)
            lab = Lab(program, *arguments)
            wrong = None if method.startswith("kerberos") else wrong_password(lab, method)
            with lab.connect(method) as wsman:
                with RunspacePool(wsman, configuration_name="Microsoft.Exchange", max_runspaces=3) as pool:
                    every_cmdlet(pool, lab)
                    refusals(pool)
                    stop_and_several(pool)
            if method == "basic":
                plain_http(lab)
                quota(lab)
            counters = lab.control("GET", "/counters")
            server = counters["servers"][lab.server["name"]]
            check(server["shellsOpen"] == 0 and server["shellsOpened"] > 0, "every shell was closed")
            lab.stop()
            lab = None
            if method in ("ntlm", "negotiate", "kerberos-https"):
                binding(program, folder, arguments, method)
    finally:
        if lab:
            lab.stop()
        if realm:
            realm.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print("all as expected")


main()
