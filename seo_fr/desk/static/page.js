// One draft on the page: what the server sends is put in place, piece by piece; what has the focus is left alone.

import { fragment, get, send, Refused } from "/static/api.js";
import { Queue } from "/static/queue.js";
import { countWords } from "/static/count.js";

const $ = (id) => document.getElementById(id);
const BREATH = 350; // milliseconds without a key
const LONGEST = 5000; // milliseconds that news waits for that
const GONE = "seo-fr s’est arrêté. Rien n’est perdu\u00a0: relancez-le, cette page reprendra.";

export class Page {
  constructor(draft) {
    this.draft = draft;
    this.revision = 0;
    this.seq = 0;
    this.rows = new Map(); // key -> { hash, node }
    this.zones = new Map(); // key -> hash
    this.held = null; // a payload that came while something was being typed
    this.live = true;
    this.words = 0;
    this.key = 0; // when the last key was typed
    this.queue = new Queue(draft, {
      have: () => this.have(),
      changed: (payload) => this.put(payload),
      saved: (done) => this.saved(done),
      lost: (error) => this.lost(error),
      refused: (text) => this.banner(text),
    });
  }

  path(rest) {
    return `/api/drafts/${this.draft}/${rest}`;
  }

  have() {
    return [...[...this.rows.values()].map((r) => r.hash), ...this.zones.values()];
  }

  async start() {
    for (const id of ["article", "champs", "plan", "voir", "corriger", "demander", "apercu", "entete", "historique", "alerte", "avis", "mot-word"]) $(id).replaceChildren();
    this.put(await send(this.path("view"), { have: [] }));
    this.saved(!this.queue.waiting);
    if (this.queue.waiting) await this.queue.flush();
    this.watch();
  }

  async refresh() {
    this.put(await send(this.path("view"), { have: this.have() }));
  }

  close() {
    this.live = false;
    this.queue.flush();
  }

  async watch() {
    while (this.live) {
      try {
        if (this.queue.sending) await this.queue.again;
        const { revision } = await get(this.path(`wait?after=${this.revision}`));
        if (this.gone) {
          this.gone = false;
          this.banner("");
          await this.queue.flush();
        }
        if (this.live && revision !== this.revision && !this.queue.sending) {
          await this.pause();
          await this.refresh();
        }
      } catch (error) {
        if (!this.live) return;
        if (error instanceof Refused && error.status === 404) return this.banner(error.message);
        this.lost(error);
        await new Promise((done) => { setTimeout(done, 700); });
      }
    }
    return undefined;
  }

  // News is put into the page between two words, not between two keys: a long article takes a frame or two.
  async pause() {
    const end = performance.now() + LONGEST;
    while (this.editing && performance.now() - this.key < BREATH && performance.now() < end) {
      await new Promise((done) => { setTimeout(done, 60); });
    }
  }

  banner(text) {
    const place = $("banniere");
    place.textContent = text || "";
    place.hidden = !text;
    if (text && this.editing) {
      const copy = document.createElement("button");
      copy.type = "button";
      copy.textContent = "Copier mon texte";
      copy.addEventListener("click", () => navigator.clipboard.writeText(this.editing.field.value));
      place.append(" ", copy);
    }
  }

  lost(error) {
    this.gone = true;
    this.banner(error instanceof Refused ? error.message : GONE);
  }

  saved(done) {
    const place = $("enregistre");
    const text = done ? "Enregistré" : "Enregistrement…";
    if (place.textContent !== text) place.textContent = text;
    if (done && !this.gone) this.banner("");
  }

  put(payload) {
    // Two answers may cross on their way: one that knows fewer acts than the page shows is late, and says nothing new.
    if (!this.live || payload.seq < this.seq) return;
    this.seq = payload.seq;
    const before = this.revision;
    this.revision = payload.revision;
    if (!payload.rows) {
      // A quiet answer: of this window's own typing. Was there more than that, the page is asked for.
      if (payload.revision !== before + 1 || !this.editing) this.revision = before;
      return;
    }
    document.title = `${payload.name} · seo-fr`;
    $("nom").textContent = payload.name;
    this.rowsIn(payload);
    this.zonesIn(payload);
    if ($("etat").textContent !== payload.status) $("etat").textContent = payload.status;
  }

  rowsIn({ rows, html }) {
    const focus = focused();
    const wanted = new Set(rows.map(([key]) => key));
    for (const [key, row] of this.rows) {
      if (!wanted.has(key) && !this.holds(row.node)) {
        row.node.remove();
        this.rows.delete(key);
      }
    }
    const last = new Map(); // holder -> the row put there last
    for (const [key, hash] of rows) {
      let row = this.rows.get(key);
      if (!row || (row.hash !== hash && !this.holds(row.node))) {
        const node = made(html[hash], key);
        if (!node) continue;
        if (row) row.node.replaceWith(node);
        row = { hash, node };
        this.rows.set(key, row);
      }
      const holder = $(key.startsWith("f-") && key !== "f-title" ? "champs" : "article");
      const before = last.get(holder);
      const place = before ? before.nextSibling : holder.firstChild;
      if (row.node !== place) holder.insertBefore(row.node, place);
      last.set(holder, row.node);
    }
    refocus(focus);
  }

  // A row or a zone in which something is being typed is not touched: its newer version comes when the field is left.
  holds(node) {
    return this.editing && node.contains(this.editing.field);
  }

  zonesIn({ zones, html }) {
    for (const [key, hash] of zones) {
      if (this.zones.get(key) === hash || html[hash] === undefined) continue;
      const place = $(key);
      if (this.holds(place)) continue;
      const focus = focused();
      const open = [...place.querySelectorAll("details[open]")].map((d) => d.dataset.rule);
      place.replaceChildren(fragment(html[hash]));
      for (const rule of open) place.querySelector(`details[data-rule="${CSS.escape(rule)}"]`)?.setAttribute("open", "");
      this.zones.set(key, hash);
      refocus(focus);
      if (key === "entete") this.counted();
    }
  }

  // What was typed since the server last counted is added to its figure at once.
  counted() {
    const place = document.querySelector("#entete [data-count]");
    if (!place) return;
    this.words = Number(place.dataset.count);
    if (this.editing?.kind === "piece") this.editing.counted = countWords(this.editing.field.value);
  }

  typed(field) {
    this.key = performance.now();
    const place = document.querySelector("#entete [data-count]");
    if (!place || this.editing?.counted === undefined) return;
    const now = this.words + countWords(field.value) - this.editing.counted;
    place.textContent = now.toLocaleString("fr-FR");
  }

  card(key) {
    return this.row(key)?.querySelector(".card");
  }

  row(key) {
    const name = key.includes(":") && key.startsWith("h:") ? `h-${key.slice(2)}` : key.startsWith("b:") ? key : `f-${key}`;
    return this.rows.get(name)?.node;
  }
}

function made(html, key) {
  if (html === undefined) return null;
  const node = document.createElement("div");
  node.className = "row";
  node.dataset.row = key;
  node.append(fragment(html));
  return node;
}

// Where the focus is, in words that hold for the fragment that takes the place of this one.
function focused() {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const group = node.closest("[data-key],[data-piece],[id]");
  const holder = node.closest("[data-key]") || node.closest("[data-piece]") || group;
  return {
    node,
    holder: holder?.id || "",
    act: node.dataset?.act || "",
    value: node.matches?.("input[type=radio]") ? node.value : "",
    marks: node.dataset?.marks || node.dataset?.mark || "",
    id: node.id || "",
    zone: node.closest("section[id], nav[id]")?.id || "article",
  };
}

function refocus(focus) {
  if (!focus || (focus.node.isConnected && document.activeElement === focus.node)) return;
  if (focus.node.isConnected) return focus.node.focus({ preventScroll: true });
  if (focus.id && $(focus.id) && !$(focus.id).disabled) return $(focus.id).focus({ preventScroll: true });
  const holder = focus.holder ? $(focus.holder) : null;
  if (!holder) {
    // What had the focus is gone for good: the part of the page that it stood in is the nearest thing to it.
    return $(focus.zone).focus({ preventScroll: true });
  }
  const inside = focus.value
    ? holder.querySelector(`input[type=radio][value="${CSS.escape(focus.value)}"]`)
    : focus.marks
      ? holder.querySelector(`[data-marks="${CSS.escape(focus.marks)}"]`)
      : holder.querySelector(`[data-act="${CSS.escape(focus.act)}"]`);
  if (inside?.disabled || !inside) {
    if (!holder.hasAttribute("tabindex")) holder.setAttribute("tabindex", "-1");
    return holder.focus({ preventScroll: true });
  }
  return inside.focus({ preventScroll: true });
}
