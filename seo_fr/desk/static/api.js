// Requests to our own server, with the session's token in a header (never in a cookie: all ports share those).

const KEY = "seo-fr-token";

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function token() {
  return sessionStorage.getItem(KEY) || "";
}

export async function enter(ticket) {
  const { token: given } = await send("/api/session", { ticket });
  sessionStorage.setItem(KEY, given);
}

export async function get(path) {
  return answer(await fetch(path, { headers: { "X-Desk-Token": token() }, cache: "no-store" }));
}

export async function send(path, body) {
  return answer(await fetch(path, {
    method: "POST",
    headers: { "X-Desk-Token": token(), "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }));
}

export async function upload(path, name, bytes) {
  return answer(await fetch(path, {
    method: "POST",
    headers: {
      "X-Desk-Token": token(),
      "Content-Type": "application/octet-stream",
      "X-Name": encodeURIComponent(name),
    },
    body: bytes,
  }));
}

async function answer(response) {
  let said = {};
  try {
    said = await response.json();
  } catch {
    // an answer that was cut off: the status says enough
  }
  if (!response.ok) throw new Refused(response.status, said.error || "Le pupitre n’a pas répondu comme prévu\u00a0; rechargez la page.");
  return said;
}

// Fragments come from our own server, where everything untrusted is escaped; the policy lets only them in.
const policy = window.trustedTypes
  ? window.trustedTypes.createPolicy("desk", { createHTML: (html) => html })
  : { createHTML: (html) => html };

export function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(html);
  return template.content;
}

export function inert(html) {
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}
