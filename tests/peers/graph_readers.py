"""Microsoft's Graph library and an OData library, both unchanged, use the service: only address and token are ours.

usage: graph_readers.py URL CA_FILE            the token of an operator, and that of a reader, on standard input

Prints one line for each step; exit code 1 at the first that fails.
"""
import asyncio
import os
import sys
import warnings

warnings.simplefilter("ignore")
URL, CA_FILE = sys.argv[1:3]
TOKEN, READER = sys.stdin.read().split()


def check(condition, text):
    print(("ok    " if condition else "FAILED ") + text, flush=True)
    if not condition:
        sys.exit(1)


def graph():
    import httpx
    from azure.core.credentials import AccessToken
    from kiota_authentication_azure.azure_identity_authentication_provider import (
        AzureIdentityAuthenticationProvider)
    from msgraph import GraphRequestAdapter, GraphServiceClient
    from msgraph_core import GraphClientFactory

    class Ours:
        def get_token(self, *scopes, **more):
            return AccessToken(TOKEN, 4102444800)

    host = URL.removeprefix("https://").split(":")[0]
    provider = AzureIdentityAuthenticationProvider(
        Ours(), scopes=["https://graph.microsoft.com/.default"], allowed_hosts=[host, URL.removeprefix("https://")])
    client = GraphClientFactory.create_with_default_middleware(client=httpx.AsyncClient(verify=CA_FILE))
    adapter = GraphRequestAdapter(provider, client=client)
    adapter.base_url = URL + "/v1.0"
    return GraphServiceClient(request_adapter=adapter)


async def microsoft():
    import requests
    from kiota_abstractions.base_request_configuration import RequestConfiguration
    from msgraph.generated.device_management.exchange_connectors.exchange_connectors_request_builder import (
        ExchangeConnectorsRequestBuilder as Connectors)
    from msgraph.generated.device_management.exchange_connectors.item.sync.sync_post_request_body import (
        SyncPostRequestBody)
    from msgraph.generated.models.device_management_exchange_connector_sync_type import (
        DeviceManagementExchangeConnectorSyncType as SyncType)
    from msgraph.generated.models.localized_notification_message import LocalizedNotificationMessage
    from msgraph.generated.models.notification_message_template import NotificationMessageTemplate
    from msgraph.generated.models.o_data_errors.o_data_error import ODataError
    from msgraph.generated.models.on_premises_conditional_access_settings import (
        OnPremisesConditionalAccessSettings)
    from msgraph_core.tasks.page_iterator import PageIterator

    client = graph()
    management = client.device_management
    root = await management.get()
    check(root.id == "deviceManagement", "the root is read")
    query = Connectors.ExchangeConnectorsRequestBuilderGetQueryParameters(
        filter="status eq 'connected'", orderby=["lastSyncDateTime desc"], top=5, count=True)
    found = await management.exchange_connectors.get(RequestConfiguration(query_parameters=query))
    check(found.odata_count == 1 and len(found.value) == 1, "connectors are filtered, sorted and counted")
    connector = found.value[0]
    check(connector.last_sync_date_time is not None and connector.status.value == "connected",
          "time and state of a connector have their types")
    one = await management.exchange_connectors.by_device_management_exchange_connector_id(connector.id).get()
    check(one.exchange_organization == connector.exchange_organization, "one connector is read")
    for kind in (SyncType.FullSync, SyncType.DeltaSync):
        body = SyncPostRequestBody(sync_type=kind)
        await management.exchange_connectors.by_device_management_exchange_connector_id(connector.id).sync.post(body)
    check(True, "a full and a quick sync are requested")

    for number in range(5):
        # The library never sends what Graph itself writes, and these members are of that kind.
        made = requests.post(URL + "/v1.0/deviceManagement/managedDevices", verify=CA_FILE,
                             headers={"Authorization": "Bearer " + TOKEN},
                             json={"deviceName": f"Phone {number}", "userPrincipalName": f"user{number}@contoso.com"})
        check(made.status_code == 201, f"record {number} is made")
    from msgraph.generated.device_management.managed_devices.managed_devices_request_builder import (
        ManagedDevicesRequestBuilder as Devices)
    query = Devices.ManagedDevicesRequestBuilderGetQueryParameters(top=2)
    first = await management.managed_devices.get(RequestConfiguration(query_parameters=query))
    check(first.odata_next_link is not None, "a long list has pages")
    names = []
    await PageIterator(first, client.request_adapter).iterate(lambda device: names.append(device.device_name) or True)
    names.sort()
    check(names == [f"Phone {number}" for number in range(5)], "the library turns the pages by itself")

    template = await management.notification_message_templates.post(
        NotificationMessageTemplate(display_name="From a library", default_locale="en-US"))
    texts = management.notification_message_templates.by_notification_message_template_id(template.id)
    text = await texts.localized_notification_messages.post(LocalizedNotificationMessage(
        locale="en-US", subject="Blocked", message_template="Your device is blocked.", is_default=True))
    check(text.is_default is True, "a template and its text are made")
    await texts.localized_notification_messages.by_localized_notification_message_id(text.id).patch(
        LocalizedNotificationMessage(subject="Not allowed"))
    again = await texts.localized_notification_messages.by_localized_notification_message_id(text.id).get()
    check(again.subject == "Not allowed", "a text is changed without If-Match")
    await texts.delete()

    settings = await management.conditional_access_settings.get()
    check(settings.enabled is False, "a singleton is read")
    await management.conditional_access_settings.patch(OnPremisesConditionalAccessSettings(override_default_rule=True))
    settings = await management.conditional_access_settings.get()
    check(settings.override_default_rule is True, "a singleton is changed")
    events = await management.audit_events.get()
    check(len(events.value) > 5 and events.value[0].actor is not None, "the audit is read")
    try:
        await management.managed_devices.by_managed_device_id("00000000-0000-0000-0000-000000000001").get()
        check(False, "what is not there is an error")
    except ODataError as error:
        check(error.error.code == "itemNotFound" and error.error.message, "an error has its code and its sentence")


def odata():
    import requests
    from odata import ODataService
    # The library passes no roots of its own, and requests takes them from here.
    os.environ["REQUESTS_CA_BUNDLE"] = CA_FILE
    session = requests.Session()
    # As Excel does it: the token is the password.
    session.auth = ("excel", READER)
    service = ODataService(URL + "/v1.0/", session=session, reflect_entities=True, quiet_progress=True)
    check({"exchangeDevices", "exchangeConnectors", "runs", "auditEvents"} <= set(service.entities),
          "an OData library learns the lists from $metadata")
    answer = session.get(URL + "/v1.0/", headers={"Accept": "application/json"}).json()
    places = {entry["name"]: entry["url"] for entry in answer["value"]}
    kind = service.entities["exchangeDevices"]
    kind.__odata_url__ = classmethod(lambda cls: URL + "/v1.0/" + places["exchangeDevices"])
    devices = list(service.query(kind))
    check(len(devices) > 3 and all(device.id and device.deviceId for device in devices), "it reads every device")
    # This library shows moments without their zone.
    check(any(device.firstSyncTime and device.firstSyncTime.year > 2000 for device in devices), "moments are moments")
    refused = session.post(URL + "/v1.0/deviceManagement/savedViews", json={})
    check(refused.status_code == 403 and "basic" not in refused.headers.get("WWW-Authenticate", "").lower(),
          "a password changes nothing")


asyncio.run(microsoft())
odata()
print("all as expected")
