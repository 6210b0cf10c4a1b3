// Editing: a native field in place of what it edits; every key is kept before anything else happens.

import { decision } from "/static/acts.js";
import { uid } from "/static/queue.js";
import { countWords } from "/static/count.js";

const PAUSE = 120; // milliseconds between two times that what is typed goes to the disk

export function editPiece(page, piece) {
  if (!piece) return;
  leave(page);
  const field = textarea("Paragraphe", piece.dataset.source);
  const run = `e-${uid()}`;
  const hidden = [...piece.children];
  hidden.forEach((child) => { child.hidden = true; });
  piece.append(field);
  page.editing = { kind: "piece", field, counted: countWords(field.value), leave: done };
  const before = field.value;
  field.addEventListener("input", () => {
    page.queue.put({ kind: "text", piece: piece.dataset.piece, text: field.value, run }, { later: PAUSE });
    page.typed(field);
    fit(field);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      done(true);
    }
  });
  field.addEventListener("blur", () => { if (document.hasFocus()) done(false); });
  field.focus();
  fit(field);

  async function done(back) {
    if (page.editing?.field !== field) return;
    page.editing = null;
    const changed = field.value !== before;
    const name = piece.dataset.piece;
    if (changed) {
      page.rows.get(`p-${name}`).hash = "";
      await page.queue.put({ kind: "text", piece: name, text: field.value, run, final: true });
      await page.refresh();
    } else {
      field.remove();
      hidden.forEach((child) => { child.hidden = false; });
    }
    if (back) document.querySelector(`[data-piece="${CSS.escape(name)}"] .open`)?.focus();
  }
}

export function editCard(page, card) {
  leave(page);
  const names = { title: "Titre", description: "Description", slug: "Adresse", keywords: "Mots-clés" };
  const key = card.dataset.key;
  const block = key.startsWith("b:");
  const field = textarea(names[key] || (block ? "Bloc" : "Intertitre"), card.dataset.text, block ? 8 : 2);
  const form = document.createElement("div");
  form.className = "editing";
  const yes = button("Valider", "main");
  const no = button("Annuler la modification");
  form.append(field, yes, " ", no);
  const hidden = [...card.children];
  hidden.forEach((child) => { child.hidden = true; });
  card.append(form);
  page.editing = { kind: "card", field, leave: cancel };
  const kept = `seo-fr-field-${page.draft}-${key}`;
  const old = localStorage.getItem(kept);
  if (old !== null) field.value = old;
  field.addEventListener("input", () => {
    store(kept, field.value);
    fit(field);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      cancel();
    } else if (event.key === "Enter" && !block && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      validate();
    }
  });
  yes.addEventListener("click", validate);
  no.addEventListener("click", cancel);
  field.focus();
  field.select();
  fit(field);

  async function validate() {
    const text = block ? field.value.trim() : field.value.replace(/\s*\n\s*/g, " ").trim();
    if (!text) return field.focus();
    localStorage.removeItem(kept);
    close();
    if (text === card.dataset.text && card.dataset.verdict !== "todo") return card.focus();
    const same = text === card.dataset.proposed;
    await page.queue.put(decision(card, same ? "keep" : "write", text));
    document.getElementById(card.id)?.focus();
    return undefined;
  }

  function cancel() {
    localStorage.removeItem(kept);
    close();
    card.querySelector('[data-act="edit"]')?.focus();
  }

  function close() {
    page.editing = null;
    form.remove();
    hidden.forEach((child) => { child.hidden = child.classList.contains("evidence"); });
  }
}

// An answer becomes a paragraph of the article, the journalist's own, where the question belongs.
export function reply(page, asked) {
  leave(page);
  const item = asked.closest("li");
  const kept = `seo-fr-reply-${page.draft}-${asked.getAttribute("aria-label")}`;
  const field = textarea("Réponse", localStorage.getItem(kept) || "", 4);
  const yes = button("Ajouter au texte", "main");
  const no = button("Laisser sans réponse");
  const form = document.createElement("div");
  form.className = "editing";
  form.append(field, yes, " ", no);
  asked.hidden = true;
  item.append(form);
  page.editing = { kind: "reply", field, leave: close };
  field.focus();
  field.addEventListener("input", () => {
    store(kept, field.value);
    fit(field);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
    asked.focus();
  });
  no.addEventListener("click", () => {
    localStorage.removeItem(kept);
    close();
    asked.focus();
  });
  yes.addEventListener("click", async () => {
    const text = field.value.trim();
    if (!text) return field.focus();
    localStorage.removeItem(kept);
    close();
    const name = `a-${uid()}`;
    const last = [...document.querySelectorAll("[data-piece]")].at(-1);
    await page.queue.put({ kind: "add", after: asked.dataset.after || last.dataset.piece, piece: name, text });
    const put = document.getElementById(`piece-${name}`);
    put?.scrollIntoView({ block: "center" });
    return put?.focus({ preventScroll: true });
  });

  // What was typed is found again when the question is opened again.
  function close() {
    page.editing = null;
    form.remove();
    asked.hidden = false;
    page.refresh().catch(() => {}); // what came meanwhile for this zone; a server that is gone is said elsewhere
  }
}

// Without a store (it is full, or forbidden) the field itself still holds what was typed.
function store(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // said above
  }
}

export function leave(page) {
  page.editing?.leave(false);
}

function textarea(name, value, rows = 3) {
  const field = document.createElement("textarea");
  field.setAttribute("aria-label", name);
  field.lang = "fr";
  field.spellcheck = true;
  field.rows = rows;
  field.value = value;
  return field;
}

function button(text, kind = "") {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

// As high as its text, where the browser does not do it by itself (field-sizing).
function fit(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
