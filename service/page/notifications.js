// Mails to users: when they go out, in which language, in which words; seen before they are sent.

import { ended, follow, get, organizations, patch, post, remove } from "./api.js";
import { button, confirmed, go, h, link, or, say, section, table, time } from "./dom.js";
import { field, form, orNull, value, wrong } from "./forms.js";
import { languageName, t } from "./texts.js";

// The mail in a frame of its own that runs nothing and loads nothing. The page's policy lets no style of the mail's HTML
// through, so the frame's elements are given theirs one by one, as values and not as text.
function frame(html, language) {
  const made = h("iframe", { sandbox: "allow-same-origin", title: t("preview-of-mail", { language }), class: "mail" });
  made.srcdoc = html;
  made.addEventListener("load", () => {
    for (const part of made.contentDocument?.querySelectorAll("[style]") ?? []) part.style.cssText = part.getAttribute("style");
    made.style.height = `${Math.min(900, (made.contentDocument?.documentElement.scrollHeight ?? 300) + 24)}px`;
  });
  return made;
}

async function preview(body, into) {
  const mail = await post("notificationSettings/preview", body);
  into.replaceChildren(h("h3", {}, t(mail.builtIn ? "preview-built-in" : "preview-in", { language: mail.locale })), h("p", {}, h("strong", {}, t("mail-subject")), " ", mail.subject),
    frame(mail.html, mail.locale), h("details", {}, h("summary", {}, t("plain-text")), h("pre", {}, mail.text)));
}

const languageText = (code) => t("language-code", { name: languageName(code), code });

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

// Lines such as ann@contoso.com = de.
function pairs(text, target, first) {
  return lines(text).map((line) => {
    const at = line.lastIndexOf("=");
    if (at < 1) throw wrong(target, t("pair-line", { line, first }));
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  });
}

export async function notifications(context) {
  const [settings, { value: templates }] = await Promise.all([get("notificationSettings"), get("notificationMessageTemplates")]);
  const shown = h("div", { "aria-live": "polite" });
  const whole = form({ "aria-label": t("notification-settings") }, [
    field("enabled", t("tell-users"), { kind: "check", value: settings.enabled }),
    h("div", { class: "columns" },
      field("blockAfter", t("block-after"), { value: settings.blockAfter, help: t("block-after-help") }),
      field("enrollmentLink", t("enrollment-link"), { value: settings.enrollmentLink ?? "", inputmode: "url" }),
      field("contact", t("contact"), { value: settings.contact ?? "" }),
      field("organization", t("mail-organization"), { value: settings.organization ?? "", help: t("mail-organization-help") }),
      field("timeZone", t("time-zone"), { value: settings.timeZone, help: t("time-zone-help") }),
      field("defaultLocale", t("usual-language"), { kind: "choice", value: settings.defaultLocale,
        options: [...new Set([settings.defaultLocale, ...settings.builtInLocales])].map((code) => [code, languageText(code)]) }),
      field("notificationTemplateId", t("texts"), { kind: "choice", value: settings.notificationTemplateId ?? "", options: [["", t("built-in")], ...templates.map((one) => [one.id, one.displayName])] })),
    h("div", { class: "columns" },
      field("userLanguages", t("user-languages"), { kind: "area", rows: 3, value: settings.userLanguages.map((one) => `${one.address} = ${one.locale}`).join("\n"), help: "ann@contoso.com = de" }),
      field("groupLanguages", t("group-languages"), { kind: "area", rows: 3, value: settings.groupLanguages.map((one) => `${one.groupId} = ${one.locale}`).join("\n"), help: t("group-languages-help") })),
  ], t("save"), async (sent) => {
    const json = { enabled: value(sent, "enabled"), blockAfter: value(sent, "blockAfter"), timeZone: value(sent, "timeZone"), defaultLocale: value(sent, "defaultLocale"),
      userLanguages: pairs(sent.elements.userLanguages.value, "userLanguages", "ann@contoso.com").map(([address, locale]) => ({ address, locale })),
      groupLanguages: pairs(sent.elements.groupLanguages.value, "groupLanguages", t("the-groups-id")).map(([groupId, locale]) => ({ groupId, locale })) };
    for (const name of ["enrollmentLink", "contact", "organization", "notificationTemplateId"]) json[name] = orNull(value(sent, name));
    await patch("notificationSettings", json, settings["@odata.etag"]);
    delete sent.dataset.dirty;
    await context.reload();
    say(t("notifications-saved"));
  });
  const see = form({ class: "bar", "aria-label": t("preview") }, field("locale", t("mail-language"), { kind: "choice", value: settings.defaultLocale,
    options: settings.builtInLocales.map((code) => [code, languageText(code)]) }), t("show-mail"), async (sent) => { await preview({ locale: value(sent, "locale") }, shown); });
  const make = form({ class: "bar", "aria-label": t("new-template") }, field("displayName", t("new-template-name"), {}), t("add"), async (sent) => {
    const made = await post("notificationMessageTemplates", { displayName: value(sent, "displayName"), defaultLocale: settings.defaultLocale });
    delete sent.dataset.dirty;
    location.hash = `#/notifications/${made.id}`;
  });
  return [h("h1", {}, t("notifications")), whole, section(t("preview"), see, shown),
    section(t("templates-title"), table(t("templates"), [t("name"), t("mail-language"), t("in-use"), t("changed")], templates.map((one) => [link(one.displayName, `#/notifications/${one.id}`),
      languageText(one.defaultLocale), one.id === settings.notificationTemplateId ? t("yes") : t("no"), time(one.lastModifiedDateTime)]), t("no-template")).nodes, make)];
}

function messageForm(context, template, one, placeholders) {
  const shown = h("div", { "aria-live": "polite" });
  const path = `notificationMessageTemplates/${template.id}/localizedNotificationMessages`;
  const subject = field("subject", t("subject"), { value: one?.subject ?? "", maxlength: 255 });
  const text = field("messageTemplate", t("text-html"), { kind: "area", rows: 8, value: one?.messageTemplate ?? "", help: t("placeholders", { names: placeholders.map((name) => `{${name}}`).join(", ") }) });
  const locale = one ? null : field("locale", t("mail-language"), { help: t("language-help") });
  const language = (sent) => (one ? one.locale : value(sent, "locale"));
  const extra = [button(t("preview"), () => preview({ locale: language(whole) || undefined, subject: value(whole, "subject"), messageTemplate: value(whole, "messageTemplate") }, shown))];
  if (one) {
    if (!one.isDefault) {
      extra.push(button(t("make-default"), async () => { await patch(`${path}/${one.id}`, { isDefault: true }); await context.reload(); say(t("default-made")); }),
        button(t("remove-ask"), async () => {
          if (await confirmed({ title: t("remove-text-title", { language: languageText(one.locale) }), yes: t("remove"), danger: true }) === null) return;
          await remove(`${path}/${one.id}`);
          await context.reload();
        }));
    }
  }
  const whole = form({ "aria-label": one ? t("text-in", { language: one.locale }) : t("new-text") }, [locale, subject, text], one ? t("save") : t("add"), async (sent) => {
    const json = { subject: value(sent, "subject"), messageTemplate: value(sent, "messageTemplate") };
    if (one) await patch(`${path}/${one.id}`, json); else await post(path, { locale: language(sent), ...json });
    delete sent.dataset.dirty;
    await context.reload();
    say(t("text-saved"));
  }, { extra });
  return h("section", {}, h("h3", {}, one ? one.isDefault ? t("language-default", { language: languageText(one.locale) }) : languageText(one.locale) : t("another-language")), whole, shown);
}

export async function template(context) {
  const path = `notificationMessageTemplates/${encodeURIComponent(context.id)}`;
  const [found, settings, { connectors }] = await Promise.all([get(path), get("notificationSettings"), organizations()]);
  context.title(found.displayName);
  const name = form({ class: "bar", "aria-label": t("template") }, [field("displayName", t("name"), { value: found.displayName }), field("defaultLocale", t("language-else"), { value: found.defaultLocale })], t("save"), async (sent) => {
    await patch(path, { displayName: value(sent, "displayName"), defaultLocale: value(sent, "defaultLocale") }, found["@odata.etag"]);
    delete sent.dataset.dirty;
    await context.reload();
    say(t("template-saved"));
  }, { extra: button(t("remove-ask"), async () => {
    if (await confirmed({ title: t("remove-what", { name: found.displayName }), yes: t("remove"), danger: true, text: t("remove-template-text") }) === null) return;
    await remove(path);
    delete name.dataset.dirty;
    go("#/notifications", t("template-removed"));
  }, { disabled: settings.notificationTemplateId === found.id }) });
  const able = connectors.filter((one) => one.primarySmtpAddress);
  const test = form({ class: "bar", "aria-label": t("test-mail") }, [field("to", t("test-mail-to"), { inputmode: "email" }),
    field("locale", t("mail-language"), { value: found.defaultLocale }),
    able.length > 1 ? field("connectorId", t("by-mailbox-of"), { kind: "choice", options: able.map((one) => [one.id, one.exchangeOrganization ?? one.id]) }) : null], t("send"), async (sent) => {
    const { orderId } = await post(`${path}/sendTestMessage`, { to: value(sent, "to"), locale: orNull(value(sent, "locale")), ...(able.length > 1 ? { connectorId: value(sent, "connectorId") } : {}) });
    say(t("test-ordered"));
    await sentWord(orderId);
  });
  return [h("p", {}, link(t("back-notifications"), "#/notifications")), h("h1", {}, or(found.displayName)), name,
    settings.notificationTemplateId === found.id ? h("p", { class: "hint" }, t("template-in-use")) : h("p", { class: "hint" }, t("template-not-in-use")),
    section(t("texts"), found.localizedNotificationMessages.map((one) => messageForm(context, found, one, settings.placeholders)), messageForm(context, found, null, settings.placeholders)),
    section(t("test-mail"), h("p", { class: "hint" }, t("test-mail-text")), test)];
}

async function sentWord(id) {
  const order = await follow(() => get(`orders/${id}`), ended);
  if (order) say(order.state === "done" ? t("test-sent") : [t("test-not-sent"), order.finding?.text].filter(Boolean).join(" "), order.state !== "done");
}
