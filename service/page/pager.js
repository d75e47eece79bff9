// A table that is read page by page: one page is here at a time, so that what the service has does not grow into the browser.

import { ask, nextOf } from "./api.js";
import { button, h } from "./dom.js";
import { t } from "./texts.js";

// Fills the table `list` from the address `first` on. `rows` makes the lines of an answer, `next` the address of the next one.
export async function pager(context, list, first, rows, { next = nextOf, told = () => {} } = {}) {
  let before = []; // the addresses of the pages before this one
  let here = first;
  let after = null;
  const place = h("span", { role: "status", class: "hint" });
  let turn = 0; // an answer that comes late does not paint over a newer one
  const show = async (address, behind, pressed = null) => {
    const mine = turn += 1;
    const page = await ask(address);
    if (!context.alive() || mine !== turn) return page;
    [here, before, after] = [address, behind, next(page)];
    list.fill(rows(page));
    previous.disabled = behind.length === 0;
    following.disabled = !after;
    bar.hidden = behind.length === 0 && !after;
    bar.dataset.page = String(behind.length + 1);
    place.textContent = bar.hidden ? "" : t("page-number", { number: behind.length + 1 });
    told(page, behind.length);
    // A button that cannot be pressed any more does not keep the keyboard.
    if (pressed?.disabled) list.region.focus();
    return page;
  };
  const previous = button(t("previous-page"), () => show(before.at(-1), before.slice(0, -1), previous));
  const following = button(t("next-page"), () => show(after, [...before, here], following));
  const bar = h("p", { class: "actions" }, previous, following, place);
  return { page: await show(first, []), nodes: [list.nodes, bar], reload: () => show(here, before) };
}
