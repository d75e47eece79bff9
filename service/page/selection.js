// Devices that are chosen in the list, and what can be decided about all of them at once.

import { all, ask } from "./api.js";
import { button, confirmed, h, say, table } from "./dom.js";
import { field } from "./forms.js";
import { may } from "./role.js";
import { t } from "./texts.js";

const HOUR = 3_600_000;
// Devices of one act, and requests that the service takes at a time.
const MOST = 1000;
const TOGETHER = 20;

// `everything` gives the address of all that is found. The bar is there while something is chosen.
export function selection(context, everything) {
  const chosen = new Map(); // id → what it is called
  const boxes = () => [...document.querySelectorAll("[data-each]")];
  const count = h("b", { role: "status" });
  const whole = button("", async () => {
    for (const one of await all(everything.path(), { most: MOST })) chosen.set(one.id, one.mailbox.displayName ?? one.deviceId ?? one.identity);
    show();
  });
  const bar = h("div", { class: "float", hidden: true, role: "group", "aria-label": t("find-selection") }, count, whole,
    may("letIn") ? act(t("find-let-in"), "allow", t("find-let-in-title"), [["48", t("for-days", { days: 2 })], ["168", t("for-days", { days: 7 })]]) : null,
    may("operate") ? act(t("find-allow"), "allow", t("find-allow-title"), [["", t("until-further-notice")], ["720", t("for-days", { days: 30 })]]) : null,
    may("operate") ? act(t("find-block"), "block", t("find-block-title"), [["", t("until-further-notice")], ["168", t("for-days", { days: 7 })], ["720", t("for-days", { days: 30 })]]) : null,
    button(t("find-clear"), () => { chosen.clear(); show(); }));

  function show() {
    bar.hidden = chosen.size === 0;
    count.textContent = t("find-selected", { count: chosen.size });
    const hits = everything.hits();
    whole.hidden = !(hits > chosen.size && hits <= MOST);
    whole.textContent = t("find-select-all", { count: hits });
    for (const box of boxes()) {
      box.checked = chosen.has(box.value);
      box.closest("tr").classList.toggle("sel", box.checked);
    }
    const page = document.querySelector("[data-all]");
    if (page) {
      page.checked = boxes().length > 0 && boxes().every((box) => box.checked);
      page.indeterminate = !page.checked && boxes().some((box) => box.checked);
    }
  }

  function act(text, access, title, periods) {
    return button(text, async () => {
      const period = field("period", t("for-how-long"), { kind: "choice", value: periods[0][0], options: periods });
      const note = field("note", t("reason-by-hand"), { maxlength: 500 });
      const names = [...chosen.values()];
      const list = h("ul", {}, names.slice(0, 10).map((name) => h("li", {}, h("bdi", {}, name))), names.length > 10 ? h("li", {}, "…") : null);
      const body = { access, danger: access === "block", text: access === "block" ? t("find-block-text") : t("find-allow-text") };
      if (await confirmed({ title: `${title} (${names.length})`, text: body.text, yes: text.replace("…", ""), danger: body.danger, more: [list, period, note] }) === null) return;
      const hours = period.querySelector("select").value;
      const failed = await decide([...chosen.entries()], { access, note: note.querySelector("input").value.trim() || null,
        expirationDateTime: hours ? new Date(Date.now() + hours * HOUR).toISOString() : null });
      const done = chosen.size - failed.length;
      await context.reload();
      say(t("find-decided", { count: done }), failed.length > 0);
      if (failed.length) {
        await confirmed({ title: t("find-failed", { count: failed.length }), yes: t("find-understood"),
          more: table(t("find-failed", { count: failed.length }), [t("device"), t("answer")], failed.map(({ name, why }) => [h("bdi", {}, name), h("span", { lang: "en" }, why)])).nodes });
      }
    }, access === "block" ? { class: "danger" } : {});
  }

  // In parts; what is refused is told one by one.
  async function decide(entries, decision) {
    const failed = [];
    for (let at = 0; at < entries.length; at += TOGETHER) {
      const part = entries.slice(at, at + TOGETHER);
      const requests = part.map(([id], number) => ({ id: String(number), method: "POST", url: "/deviceManagement/manualDecisions",
        headers: { "content-type": "application/json" }, body: { exchangeDeviceId: id, appliesTo: "device", ...decision } }));
      const { responses } = await ask("/v1.0/$batch", { method: "POST", json: { requests } });
      for (const answer of responses.filter(({ status }) => status >= 300)) {
        const [, name] = part[Number(answer.id)];
        failed.push({ name, why: answer.body?.error?.message ?? String(answer.status) });
      }
      say(t("find-progress", { done: Math.min(at + TOGETHER, entries.length), all: entries.length }));
    }
    return failed;
  }

  return {
    bar, show,
    box: (id, name) => h("input", { type: "checkbox", "data-each": true, value: id, "aria-label": t("find-select", { name }), checked: chosen.has(id),
      on: { change: (event) => { if (event.target.checked) chosen.set(id, name); else chosen.delete(id); show(); } } }),
    page: () => h("input", { type: "checkbox", "data-all": true, "aria-label": t("find-select-page"),
      on: { change: (event) => { for (const box of boxes()) if (box.checked !== event.target.checked) box.click(); } } }),
  };
}
