// Mails to users: when they go out, in which language, in which words; seen before they are sent.

import { ended, follow, get, organizations, patch, post, remove } from "./api.js";
import { button, confirmed, go, h, link, or, say, section, table, time } from "./dom.js";
import { field, form, orNull, value, wrong } from "./forms.js";

// The mail in a frame of its own that runs nothing and loads nothing. The page's policy lets no style of the mail's HTML
// through, so the frame's elements are given theirs one by one, as values and not as text.
function frame(html, language) {
  const made = h("iframe", { sandbox: "allow-same-origin", title: `Preview of the mail, ${language}`, class: "mail" });
  made.srcdoc = html;
  made.addEventListener("load", () => {
    for (const part of made.contentDocument?.querySelectorAll("[style]") ?? []) part.style.cssText = part.getAttribute("style");
    made.style.height = `${Math.min(900, (made.contentDocument?.documentElement.scrollHeight ?? 300) + 24)}px`;
  });
  return made;
}

async function preview(body, into) {
  const mail = await post("notificationSettings/preview", body);
  into.replaceChildren(h("h3", {}, `Preview: ${mail.locale}${mail.builtIn ? ", built-in text" : ""}`), h("p", {}, h("strong", {}, "Subject: "), mail.subject),
    frame(mail.html, mail.locale), h("details", {}, h("summary", {}, "Plain text of the mail"), h("pre", {}, mail.text)));
}

const languageName = (code) => {
  try { return `${new Intl.DisplayNames(["en"], { type: "language" }).of(code)} (${code})`; } catch { return code; }
};

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

// Lines such as ann@contoso.com = de.
function pairs(text, target, first) {
  return lines(text).map((line) => {
    const at = line.lastIndexOf("=");
    if (at < 1) throw wrong(target, `${line}: a line is written as ${first} = de.`);
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  });
}

export async function notifications(context) {
  const [settings, { value: templates }] = await Promise.all([get("notificationSettings"), get("notificationMessageTemplates")]);
  const shown = h("div", { "aria-live": "polite" });
  const whole = form({ "aria-label": "Notification settings" }, [
    field("enabled", "Tell users before their device is blocked", { kind: "check", value: settings.enabled }),
    h("div", { class: "columns" },
      field("blockAfter", "Time between mail and block", { value: settings.blockAfter, help: "For instance PT1H (an hour), PT30M or P1D; at most P7D. The block follows even when the mail could not be sent." }),
      field("enrollmentLink", "Address where users make the device comply", { value: settings.enrollmentLink ?? "", inputmode: "url" }),
      field("contact", "Whom to ask", { value: settings.contact ?? "" }),
      field("organization", "Name of the organization in mails", { value: settings.organization ?? "", help: "Empty: as the connector calls it." }),
      field("timeZone", "Time zone of mails", { value: settings.timeZone, help: "For instance Europe/Berlin or UTC." }),
      field("defaultLocale", "Usual language", { kind: "choice", value: settings.defaultLocale,
        options: [...new Set([settings.defaultLocale, ...settings.builtInLocales])].map((code) => [code, languageName(code)]) }),
      field("notificationTemplateId", "Texts", { kind: "choice", value: settings.notificationTemplateId ?? "", options: [["", "Built-in"], ...templates.map((one) => [one.id, one.displayName])] })),
    h("div", { class: "columns" },
      field("userLanguages", "Languages of users, one a line", { kind: "area", rows: 3, value: settings.userLanguages.map((one) => `${one.address} = ${one.locale}`).join("\n"), help: "ann@contoso.com = de" }),
      field("groupLanguages", "Languages of groups, by id, one a line", { kind: "area", rows: 3, value: settings.groupLanguages.map((one) => `${one.groupId} = ${one.locale}`).join("\n"), help: "The first group that the user is in counts." })),
  ], "Save", async (sent) => {
    const json = { enabled: value(sent, "enabled"), blockAfter: value(sent, "blockAfter"), timeZone: value(sent, "timeZone"), defaultLocale: value(sent, "defaultLocale"),
      userLanguages: pairs(sent.elements.userLanguages.value, "userLanguages", "ann@contoso.com").map(([address, locale]) => ({ address, locale })),
      groupLanguages: pairs(sent.elements.groupLanguages.value, "groupLanguages", "the group's id").map(([groupId, locale]) => ({ groupId, locale })) };
    for (const name of ["enrollmentLink", "contact", "organization", "notificationTemplateId"]) json[name] = orNull(value(sent, name));
    await patch("notificationSettings", json, settings["@odata.etag"]);
    delete sent.dataset.dirty;
    await context.reload();
    say("The notification settings are saved.");
  });
  const see = form({ class: "bar", "aria-label": "Preview" }, field("locale", "Language", { kind: "choice", value: settings.defaultLocale,
    options: settings.builtInLocales.map((code) => [code, languageName(code)]) }), "Show the mail", async (sent) => { await preview({ locale: value(sent, "locale") }, shown); });
  const make = form({ class: "bar", "aria-label": "New template" }, field("displayName", "Name of a new template", {}), "Add", async (sent) => {
    const made = await post("notificationMessageTemplates", { displayName: value(sent, "displayName"), defaultLocale: settings.defaultLocale });
    delete sent.dataset.dirty;
    location.hash = `#/notifications/${made.id}`;
  });
  return [h("h1", {}, "Notifications"), whole, section("Preview", see, shown),
    section("Templates: your own texts", table("Templates", ["Name", "Language", "In use", "Changed"], templates.map((one) => [link(one.displayName, `#/notifications/${one.id}`),
      languageName(one.defaultLocale), one.id === settings.notificationTemplateId ? "yes" : "no", time(one.lastModifiedDateTime)]), "No template; the built-in texts are used.").nodes, make)];
}

function messageForm(context, template, one, placeholders) {
  const shown = h("div", { "aria-live": "polite" });
  const path = `notificationMessageTemplates/${template.id}/localizedNotificationMessages`;
  const subject = field("subject", "Subject", { value: one?.subject ?? "", maxlength: 255 });
  const text = field("messageTemplate", "Text, HTML", { kind: "area", rows: 8, value: one?.messageTemplate ?? "", help: `May hold ${placeholders.map((name) => `{${name}}`).join(", ")}. What could do harm is left out.` });
  const locale = one ? null : field("locale", "Language", { help: "For instance de or de-AT." });
  const language = (sent) => (one ? one.locale : value(sent, "locale"));
  const extra = [button("Preview", () => preview({ locale: language(whole) || undefined, subject: value(whole, "subject"), messageTemplate: value(whole, "messageTemplate") }, shown))];
  if (one) {
    if (!one.isDefault) {
      extra.push(button("Make it the default", async () => { await patch(`${path}/${one.id}`, { isDefault: true }); await context.reload(); say("It is the default now."); }),
        button("Remove…", async () => {
          if (await confirmed({ title: `Remove the text for ${languageName(one.locale)}?`, yes: "Remove", danger: true }) === null) return;
          await remove(`${path}/${one.id}`);
          await context.reload();
        }));
    }
  }
  const whole = form({ "aria-label": one ? `Text, ${one.locale}` : "New text" }, [locale, subject, text], one ? "Save" : "Add", async (sent) => {
    const json = { subject: value(sent, "subject"), messageTemplate: value(sent, "messageTemplate") };
    if (one) await patch(`${path}/${one.id}`, json); else await post(path, { locale: language(sent), ...json });
    delete sent.dataset.dirty;
    await context.reload();
    say("The text is saved.");
  }, { extra });
  return h("section", {}, h("h3", {}, one ? `${languageName(one.locale)}${one.isDefault ? ", the default" : ""}` : "Another language"), whole, shown);
}

export async function template(context) {
  const path = `notificationMessageTemplates/${encodeURIComponent(context.id)}`;
  const [found, settings, { connectors }] = await Promise.all([get(path), get("notificationSettings"), organizations()]);
  context.title(found.displayName);
  const name = form({ class: "bar", "aria-label": "Template" }, [field("displayName", "Name", { value: found.displayName }), field("defaultLocale", "Language where none fits", { value: found.defaultLocale })], "Save", async (sent) => {
    await patch(path, { displayName: value(sent, "displayName"), defaultLocale: value(sent, "defaultLocale") }, found["@odata.etag"]);
    delete sent.dataset.dirty;
    await context.reload();
    say("The template is saved.");
  }, { extra: button("Remove…", async () => {
    if (await confirmed({ title: `Remove ${found.displayName}?`, yes: "Remove", danger: true, text: "Its texts go with it." }) === null) return;
    await remove(path);
    delete name.dataset.dirty;
    go("#/notifications", "The template is removed.");
  }, { disabled: settings.notificationTemplateId === found.id }) });
  const able = connectors.filter((one) => one.primarySmtpAddress);
  const test = form({ class: "bar", "aria-label": "Test mail" }, [field("to", "Send a test mail to", { inputmode: "email" }),
    field("locale", "Language", { value: found.defaultLocale }),
    able.length > 1 ? field("connectorId", "By the mailbox of", { kind: "choice", options: able.map((one) => [one.id, one.exchangeOrganization ?? one.id]) }) : null], "Send", async (sent) => {
    const { orderId } = await post(`${path}/sendTestMessage`, { to: value(sent, "to"), locale: orNull(value(sent, "locale")), ...(able.length > 1 ? { connectorId: value(sent, "connectorId") } : {}) });
    say("The test mail is ordered.");
    await sentWord(orderId);
  });
  return [h("p", {}, link("‹ Notifications", "#/notifications")), h("h1", {}, or(found.displayName)), name,
    settings.notificationTemplateId === found.id ? h("p", { class: "hint" }, "This template is in use.") : h("p", { class: "hint" }, "This template is not in use; choose it in the notification settings."),
    section("Texts", found.localizedNotificationMessages.map((one) => messageForm(context, found, one, settings.placeholders)), messageForm(context, found, null, settings.placeholders)),
    section("Test mail", h("p", { class: "hint" }, "It is sent by the connector's notification mailbox; while the connector only observes, no mail is sent."), test)];
}

async function sentWord(id) {
  const order = await follow(() => get(`orders/${id}`), ended);
  if (order) say(order.state === "done" ? "The test mail is sent." : `The test mail is not sent. ${order.finding?.text ?? ""}`, order.state !== "done");
}
