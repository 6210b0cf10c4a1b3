// What a click does: each button says its act, each card what it is about.

import { fragment, get, send } from "/static/api.js";
import { uid } from "/static/queue.js";
import { editCard, editPiece, reply } from "/static/edit.js";
import { exporting, runExport } from "/static/exports.js";

const $ = (id) => document.getElementById(id);

export function listen(state) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    const link = event.target.closest('a[href^="#"]');
    if (link && !button) return follow(event, link);
    if (!button || button.disabled) return undefined;
    return act(state, button.dataset.act, button, event.detail === 0);
  });
  document.addEventListener("change", (event) => {
    const radio = event.target.closest(".variants input[type=radio]");
    if (radio && state.page) take(state.page, radio.closest(".card"), radio.dataset.text);
    const box = event.target.closest("[data-part]");
    if (box && state.page) trim(state.page, box);
  });
}

function follow(event, link) {
  const name = link.getAttribute("href").slice(1);
  if (!name) return undefined; // the start page: the address itself says so
  if (name.startsWith("d=")) return undefined;
  event.preventDefault();
  const target = $(name) || $(link.dataset.near); // words that are marked nowhere: their paragraph
  if (!target) return undefined;
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  return target.focus({ preventScroll: true });
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function act(state, name, button, byKey) {
  const page = state.page;
  const card = button.closest(".card");
  switch (name) {
    case "help": return $("aide").showModal();
    case "close": return button.closest("dialog").close();
    case "offline": return offline();
    default:
  }
  if (!page) return undefined;
  switch (name) {
    case "keep": return keep(page, card, byKey);
    case "refuse": return refuse(page, card, byKey);
    case "edit": return editCard(page, card);
    case "source": return source(card, button);
    case "copy": return copy(button);
    case "open": return editPiece(page, button.closest("[data-piece]"));
    case "undo": return page.queue.put({ kind: "undo" });
    case "redo": return page.queue.put({ kind: "redo" });
    case "sure": return sure(page);
    case "fix": return fix(page, button.dataset.marks.split(" "));
    case "ignore": return page.queue.put({ kind: "ignore", mark: button.dataset.mark });
    case "reply": return reply(page, button);
    case "retry": return send(page.path("retry"), {});
    case "versions": return versions(page);
    case "restore": return restore(page, button);
    case "export": return exporting(page);
    case "do-export": return runExport(page, button);
    default: return undefined;
  }
}

// A sentence of a block is left out, or taken back: that one alone is told, for the next tick may come before the answer.
// Of a refused block the line that is ticked is kept, and no other.
function trim(page, box) {
  const card = box.closest(".card");
  if (card.dataset.verdict === "refuse") return page.queue.put(decision(card, "keep", wordsOf(card)));
  return page.queue.put({ kind: "tick", key: card.dataset.key, part: box.dataset.part, out: !box.checked });
}

// The n-th sentence of a block by its digit.
export function tick(card, number) {
  card.querySelectorAll("[data-part]")[number - 1]?.click();
}

// Behind a first sentence that is left out the others go with it: they are named only where they were out before.
function leftOut(card) {
  const out = (box) => !box.checked && (!box.disabled || "out" in box.dataset);
  return [...card.querySelectorAll("[data-part]")].filter(out).map((box) => box.dataset.part);
}

export function decision(card, verdict, text, run = "") {
  const options = [...card.querySelectorAll(".variants input")].map((r) => r.dataset.text);
  return {
    kind: "decide",
    key: card.dataset.key,
    verdict,
    text,
    level: Number(card.dataset.level) || 2,
    proposed: card.dataset.proposed || "",
    options: options.length ? options : [card.dataset.proposed || text].filter(Boolean).map((t) => t.slice(0, 500)),
    ...(card.dataset.after ? { after: card.dataset.after } : {}),
    ...(verdict === "keep" && card.dataset.key.startsWith("b:") ? { without: leftOut(card) } : {}),
    ...(run ? { run } : {}),
  };
}

// The name of an added block is its kind; every other proposal is its words.
function wordsOf(card) {
  return card.dataset.key.startsWith("b:") ? card.dataset.key.slice(2) : card.dataset.text;
}

async function keep(page, card, byKey) {
  const verdict = card.dataset.verdict;
  if (verdict !== "write") {
    const text = wordsOf(card);
    const swapped = card.dataset.proposed && text !== card.dataset.proposed;
    const next = byKey ? following(card) : null;
    await page.queue.put(decision(card, swapped ? "swap" : "keep", text));
    go(next);
  }
}

async function refuse(page, card, byKey) {
  const next = byKey ? following(card) : null;
  await page.queue.put(decision(card, "refuse", wordsOf(card)));
  go(next);
}

// A variant is taken by its radio button; a walk through them with the arrow keys is undone as one.
function take(page, card, text) {
  const run = card.dataset.run || (card.dataset.run = `v-${uid()}`);
  const first = text === card.dataset.proposed;
  return page.queue.put(decision(card, first ? "keep" : "swap", text, `${run}-${card.dataset.key.replace(":", "-")}`));
}

export function variant(page, card, index) {
  const radio = card.querySelectorAll(".variants input")[index];
  if (radio) {
    radio.checked = true;
    take(page, card, radio.dataset.text);
  }
}

function following(card) {
  const cards = [...document.querySelectorAll(".card")];
  const after = cards.slice(cards.indexOf(card) + 1).find((c) => c.dataset.verdict === "todo" && !c.classList.contains("own"));
  return after?.id || card.id;
}

function go(id) {
  const card = id && $(id);
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
}

function sure(page) {
  const cards = [...document.querySelectorAll('.card.todo[data-key^="h:"]')].filter((c) => / · sûr/.test(c.querySelector(".tag").textContent));
  if (!cards.length) return undefined;
  const entries = cards.map((card) => {
    const { kind, ...entry } = decision(card, "keep", card.dataset.text);
    return entry;
  });
  return page.queue.put({ kind: "sure", entries });
}

async function fix(page, marks) {
  await page.queue.flush();
  page.put(await send(page.path("fix"), { marks, uid: uid(), have: page.have() }));
}

function source(card, button) {
  const place = card.querySelector(".evidence");
  if (!place) return;
  place.hidden = !place.hidden;
  button.setAttribute("aria-expanded", String(!place.hidden));
  if (window.CSS?.highlights) {
    CSS.highlights.delete("source");
    if (!place.hidden) highlight([...place.querySelectorAll("blockquote")].map((q) => q.textContent.slice(2, -2)));
  }
}

// The sentence itself is marked in the text without a change to the page: by its words, from the first letter to the last.
function highlight(sentences) {
  const ranges = [];
  for (const paragraph of document.querySelectorAll("#article .piece")) {
    const nodes = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) {
      nodes.push([walker.currentNode, text.length]);
      text += walker.currentNode.data;
    }
    for (const sentence of sentences) {
      const at = text.replace(/\s/g, " ").indexOf(sentence);
      if (at < 0) continue;
      const range = new Range();
      const put = (offset, set) => {
        const found = nodes.findLast(([, start]) => start <= offset) || nodes[0];
        set(found[0], Math.min(offset - found[1], found[0].data.length));
      };
      put(at, (n, o) => range.setStart(n, o));
      put(at + sentence.length, (n, o) => range.setEnd(n, o));
      ranges.push(range);
    }
  }
  if (ranges.length) CSS.highlights.set("source", new Highlight(...ranges));
}

async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.text);
  const before = button.textContent;
  button.textContent = "Copié";
  setTimeout(() => { button.textContent = before; }, 1500);
}

async function versions(page) {
  await page.queue.flush();
  const { html } = await get(page.path("versions"));
  $("versions-liste").replaceChildren(fragment(html));
  $("versions").showModal();
}

async function restore(page, button) {
  $("versions").close();
  await page.queue.put({ kind: "restore", seq: Number(button.dataset.seq) });
}

async function offline() {
  const { address, refused } = await get("/api/offline");
  const said = [
    `Cette page n’écoute qu’à l’adresse ${address}, sur ce poste seulement.`,
    `Connexions vers l’extérieur tentées et refusées\u00a0: ${refused.length}.`,
    "«\u00a0seo-fr doctor --offline\u00a0» en donne la preuve complète.",
  ];
  $("hors-ligne-dit").replaceChildren(...said.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  $("hors-ligne").showModal();
}
