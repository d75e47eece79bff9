// The pages about access, as the row of links that each of them begins with.

import { h, link } from "./dom.js";
import { t } from "./texts.js";

export const tabs = (here, options) => h("nav", { class: "sub", "aria-label": t("access") },
  [["#/access", t("conditional-access")], ["#/access/exchange", t("settings-in-exchange")], ["#/access/presets", t("presets")],
    ["#/access/switch-on", t("quarantine-switch-on")], ["#/access/groups", t("groups")]].map(([href, text]) =>
    link(text, options?.get("connector") && href.split("/").length < 4 && !href.endsWith("presets") ? `${href}?connector=${options.get("connector")}` : href,
      { "aria-current": href === here ? "page" : null })));
