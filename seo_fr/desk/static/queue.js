// Acts on their way to the disk: kept in the browser until the server has written them down, sent one after another.

import { send, Refused } from "/static/api.js";

const PREFIX = "seo-fr-acts-";
const TRY_AGAIN = 1500;

export class Queue {
  constructor(draft, { have, changed, saved, lost, refused }) {
    this.draft = draft;
    this.have = have;
    this.changed = changed;
    this.saved = saved;
    this.lost = lost;
    this.refused = refused;
    this.key = PREFIX + draft;
    this.sending = false;
    this.acts = this.stored();
  }

  stored() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) || "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  // Synchronous: when this returns, the act survives the death of the tab and of the browser.
  keep() {
    try {
      if (this.acts.length) localStorage.setItem(this.key, JSON.stringify(this.acts));
      else localStorage.removeItem(this.key);
      return true;
    } catch {
      return false;
    }
  }

  get waiting() {
    return this.acts.length > 0;
  }

  // The last act of the same field is replaced while it has not left: only the newest text matters.
  put(act, { later = 0 } = {}) {
    const last = this.acts.at(-1);
    const same = last && !last.left && act.kind === "text" && last.kind === "text" && last.piece === act.piece && last.run === act.run;
    if (same) this.acts[this.acts.length - 1] = { ...act, uid: last.uid };
    else this.acts.push({ ...act, uid: act.uid || uid() });
    this.keep();
    this.saved(false);
    if (!later) return this.flush();
    // The first key leaves at once, then a few times a second: what the browser alone holds is what a killed
    // browser may lose, for it writes its own store to the disk seconds later.
    const since = performance.now() - (this.last || 0);
    if (since >= later) this.flush();
    else if (!this.pending) this.pending = setTimeout(() => this.flush(), later - since);
    return undefined;
  }

  async flush() {
    clearTimeout(this.timer);
    clearTimeout(this.pending);
    this.pending = null;
    this.last = performance.now();
    if (this.sending) return this.again;
    this.sending = true;
    this.again = this.run();
    return this.again;
  }

  async run() {
    try {
      while (this.acts.length) {
        const batch = this.acts.slice(0, 200);
        batch.forEach((act) => { act.left = true; });
        const events = batch.map(({ left, ...act }) => act);
        // Typing goes on: what the page shows is asked for once the field is left.
        const quiet = batch.every((act) => act.kind === "text" && !act.final && act.run);
        let payload;
        try {
          payload = await send(`/api/drafts/${this.draft}/events`, quiet ? { events, quiet } : { events, have: this.have() });
        } catch (error) {
          if (error instanceof Refused && error.status === 422) {
            // Nothing that is sent again would be taken: say so, keep the text in view, go on with the rest.
            this.refused(error.message);
            this.acts.splice(0, batch.length);
            this.keep();
            continue;
          }
          batch.forEach((act) => { act.left = false; });
          this.lost(error);
          this.timer = setTimeout(() => this.flush(), TRY_AGAIN);
          return;
        }
        this.acts.splice(0, batch.length);
        this.keep();
        this.changed(payload);
      }
      this.saved(true);
    } finally {
      this.sending = false;
    }
  }
}

export function uid() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}
