// The keyboard: single letters act only while a proposal has the focus, never in a field (WCAG 2.1.4).

import { act, tick, variant } from "/static/acts.js";

const ZONES = ["plan", "article", "voir", "referencement", "corriger", "demander"];

export function keys(state) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const inField = event.target.matches("textarea,input:not([type=radio],[type=checkbox])");
    const dialog = document.querySelector("dialog[open]");
    if (dialog) return;
    if (event.key === "?" && !inField) return void press(event, () => act(state, "help", event.target, true));
    if (!state.page) return;
    if (event.key === "F6") return void press(event, () => zone(event.shiftKey ? -1 : 1));
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      return void press(event, () => step(event.key === "ArrowDown" ? 1 : -1));
    }
    if (event.ctrlKey || event.metaKey) return void control(state, event, inField);
    if (!inField) single(state, event);
  });
}

function press(event, doing) {
  event.preventDefault();
  doing();
}

function control(state, event, inField) {
  const key = event.key.toLowerCase();
  if (key === "s") return press(event, () => state.page.queue.flush());
  if (key === "e" && event.shiftKey) return press(event, () => act(state, "export", event.target, true));
  if (inField) return undefined; // the field's own undo
  if (key === "z" && !event.shiftKey) return press(event, () => act(state, "undo", event.target, true));
  if (key === "y" || (key === "z" && event.shiftKey)) return press(event, () => act(state, "redo", event.target, true));
  return undefined;
}

function single(state, event) {
  const card = event.target.closest(".card");
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") {
    if (card || event.target.id === "article") press(event, () => step(key === "j" ? 1 : -1));
    return;
  }
  if (!card || card.classList.contains("own")) {
    if (event.key === "Enter" && event.target.matches("[data-piece]")) {
      press(event, () => event.target.querySelector(".open").click());
    }
    return;
  }
  const names = { g: "keep", m: "edit", r: "refuse", s: "source" };
  if (names[key]) press(event, () => act(state, names[key], card.querySelector(`[data-act="${names[key]}"]`), true));
  else if (/^[1-9]$/.test(key) && card.dataset.key.startsWith("b:")) press(event, () => tick(card, Number(key)));
  else if (/^[123]$/.test(key)) press(event, () => variant(state.page, card, Number(key) - 1));
}

// The next proposal, those that wait first; from anywhere, a field included.
function step(by) {
  const cards = [...document.querySelectorAll(".card:not(.own)")];
  if (!cards.length) return;
  const here = document.activeElement;
  const index = cards.findIndex((card) => card.contains(here));
  let next = cards[index + by];
  if (index < 0) {
    const later = cards.filter((card) => here.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING);
    next = by > 0 ? later[0] || cards[0] : cards.filter((c) => !later.includes(c)).at(-1) || cards.at(-1);
  }
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

function zone(by) {
  const zones = ZONES.map((id) => document.getElementById(id));
  const index = zones.findIndex((z) => z.contains(document.activeElement));
  const next = zones[(index + by + zones.length) % zones.length];
  next.focus({ preventScroll: false });
}
