// The start of the page: the ticket of the address, then the list of drafts or one of them.

import { enter, fragment, get, send, upload, Refused } from "/static/api.js";
import { Page } from "/static/page.js";
import { listen } from "/static/acts.js";
import { keys } from "/static/keys.js";
import { pasted } from "/static/paste.js";

const $ = (id) => document.getElementById(id);
const state = { page: null };

function given() {
  return new URLSearchParams(location.hash.slice(1));
}

async function boot() {
  const said = given();
  const ticket = said.get("t");
  if (ticket) {
    said.delete("t");
    history.replaceState(null, "", location.pathname + (said.size ? `#${said}` : ""));
    try {
      await enter(ticket);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) return banner(error.message);
      // Spent: a reload of the first address. The session of this tab, if there is one, still holds.
    }
  }
  listen(state);
  keys(state);
  start();
  await show();
}

export function banner(text) {
  const place = $("banniere");
  place.textContent = text || "";
  place.hidden = !text;
}

async function show() {
  const draft = given().get("d");
  $("refus").hidden = true;
  try {
    if (draft) await open(draft);
    else await list();
  } catch (error) {
    banner(error.message);
    if (draft && error instanceof Refused && error.status === 404) await list();
  }
}

async function open(draft) {
  state.page?.close();
  state.page = new Page(draft);
  $("depart").hidden = true;
  $("travail").hidden = false;
  document.body.classList.add("working");
  await state.page.start();
}

async function list() {
  state.page?.close();
  state.page = null;
  document.body.classList.remove("working");
  $("travail").hidden = true;
  $("depart").hidden = false;
  $("nom").textContent = "Pupitre";
  document.title = "seo-fr";
  for (const id of ["entete", "historique", "enregistre"]) $(id).replaceChildren();
  const { html } = await get("/api/drafts");
  $("brouillons").replaceChildren(fragment(html));
}

export async function create(name, bytes) {
  $("refus").hidden = true;
  try {
    const { id } = await upload("/api/drafts", name, bytes);
    location.hash = `d=${id}`;
  } catch (error) {
    $("refus").textContent = error.message;
    $("refus").hidden = false;
  }
}

async function file(chosen) {
  if (chosen) await create(chosen.name, await chosen.arrayBuffer());
}

function start() {
  const field = $("colle");
  field.value = localStorage.getItem("seo-fr-colle") || "";
  field.addEventListener("input", () => keepPaste(field.value));
  field.addEventListener("paste", (event) => {
    const text = pasted(event.clipboardData);
    if (text === null) return;
    event.preventDefault();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    keepPaste(field.value);
  });
  $("fichier").addEventListener("change", (event) => file(event.target.files[0]));
  for (const name of ["dragover", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      if (name === "drop" && !state.page) file(event.dataTransfer.files[0]);
    });
  }
  window.addEventListener("hashchange", show);
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-act]");
    if (button?.dataset.act === "paste") {
      if (!field.value.trim()) return field.focus();
      const marked = /(^|\n)#{1,6} /.test(field.value);
      await create(marked ? "article.md" : "article.txt", new TextEncoder().encode(field.value));
      if ($("refus").hidden) keepPaste("");
    } else if (button?.dataset.act === "delete") {
      await remove(button);
    }
    return undefined;
  });
}

function keepPaste(text) {
  try {
    localStorage.setItem("seo-fr-colle", text);
  } catch {
    // a full browser store: the field itself still holds the text
  }
}

// Asked twice: the second press, on the same button, deletes.
async function remove(button) {
  if (button.dataset.sure !== "yes") {
    button.dataset.sure = "yes";
    button.textContent = "Supprimer pour de bon ?";
    return;
  }
  await send(`/api/drafts/${button.dataset.draft}/delete`, {});
  await list();
}

boot();
