// What the page says, in the language of whoever reads it. The service chose the catalogue by the browser's languages, or by
// the choice that was made here, and made it from Fluent.

const answer = await fetch("/page/locale.json", { credentials: "same-origin", cache: "no-cache", signal: AbortSignal.timeout(60000) });
const catalogue = await answer.json();

// The language of the texts, and all there are.
export const locale = catalogue.locale;
export const locales = catalogue.locales;

// Numbers and times as the reader's region writes them, where that is of the same language.
const region = navigator.languages.find((one) => one === locale || one.split("-")[0] === locale) ?? locale;
const plural = new Intl.PluralRules(locale);
const figures = new Intl.NumberFormat(region);
const clock = new Intl.DateTimeFormat(region, { dateStyle: "medium", timeStyle: "medium" });

export const number = (value) => figures.format(Number(value ?? 0));
export const moment = (text) => clock.format(new Date(text));

// A name with another direction of writing does not turn the sentence around it.
const directed = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;
function shown(value) {
  if (typeof value === "number") return figures.format(value);
  return typeof value === "string" && directed.test(value) ? `\u2068${value}\u2069` : value;
}

function chosen({ in: variants, else: other }, value) {
  const key = [String(value), typeof value === "number" ? plural.select(value) : other].find((one) => Object.hasOwn(variants, one));
  return variants[key ?? other];
}

function made(pattern, values) {
  return [pattern].flat().flatMap((part) => {
    if (typeof part === "string") return part;
    return part.of ? made(chosen(part, values[part.of]), values) : shown(values[part.value]);
  });
}

// The pieces of a text; a value may be an element.
export const pieces = (id, values = {}) => made(Object.hasOwn(catalogue.texts, id) ? catalogue.texts[id] : id, values);
export const t = (id, values = {}) => pieces(id, values).join("");

// What a language calls itself, or another one.
export function languageName(code, inside = locale) {
  try { return new Intl.DisplayNames([inside], { type: "language" }).of(code); } catch { return code; }
}

// The choice is kept for a year, and tells nothing else.
export function chooseLocale(code) {
  document.cookie = `exchange-connector-locale=${code}; Path=/; Max-Age=31536000; SameSite=Strict; Secure`;
  location.reload();
}
