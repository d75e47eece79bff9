// The one search box, on every page: "/" leads to it, Enter to the list of what is found.

const box = document.getElementById("find-text");

function options() {
  const [path, query] = location.hash.split("?");
  return new URLSearchParams(path === "#/devices" ? query : "");
}

document.getElementById("find").addEventListener("submit", (event) => {
  event.preventDefault();
  // On the list of devices its filters stay; they are in sight there.
  const wanted = options();
  wanted.delete("search");
  if (box.value.trim()) wanted.set("search", box.value.trim());
  location.hash = `#/devices?${wanted}`;
});

const typing = (element) => element?.closest?.("input, select, textarea, [contenteditable], dialog");

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement) || document.querySelector("dialog[open]")) return;
  if (document.getElementById("nav").hidden) return;
  event.preventDefault();
  box.focus();
  box.select();
});
box.addEventListener("keydown", (event) => { if (event.key === "Escape") document.getElementById("main").focus(); });

const shown = () => { if (document.activeElement !== box) box.value = options().get("search") ?? ""; };
addEventListener("hashchange", shown);
shown();
