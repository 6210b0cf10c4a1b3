// Before an export, what was not looked at; then the bytes that the server has proven, to the disk or the clipboard.

import { send } from "/static/api.js";

const $ = (id) => document.getElementById(id);

export async function exporting(page) {
  page.editing?.leave(false);
  await page.queue.flush();
  const waiting = [...document.querySelectorAll(".card.todo:not(.own)")];
  const headings = waiting.filter((c) => c.dataset.key.startsWith("h:")).length;
  $("non-vus").replaceChildren(...said(waiting, headings));
  $("export-dit").textContent = "";
  $("exporter").showModal();
}

function said(waiting, headings) {
  const line = document.createElement("p");
  if (!waiting.length) {
    line.textContent = "Tout a été vu.";
    return [line];
  }
  const count = waiting.length;
  const some = count < 2 ? "1 proposition n’a pas été vue" : `${count} propositions n’ont pas été vues`;
  const which = headings ? `, dont ${headings} intertitre${headings > 1 ? "s" : ""}` : "";
  line.textContent = `${some}${which}.`;
  const look = document.createElement("button");
  look.type = "button";
  look.textContent = "Les regarder";
  look.addEventListener("click", () => {
    $("exporter").close();
    waiting[0].isConnected ? waiting[0].focus() : $("article").focus();
  });
  const choice = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = "Ce qui n’a pas été vu";
  choice.append(legend, radio("leave", "exporter sans", true), radio("keep", "exporter avec", false));
  return [line, look, choice];
}

function radio(value, text, checked) {
  const label = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "radio", name: "rest", value, checked });
  label.append(input, ` ${text}`);
  return label;
}

export async function runExport(page, button) {
  const status = $("export-dit");
  status.textContent = "Préparation…";
  const rest = document.querySelector('#non-vus input[name="rest"]:checked')?.value || "leave";
  try {
    const { written, name, media } = await send(page.path("export"), { form: button.dataset.form, rest });
    if (button.dataset.way === "copy") await clipboard(written);
    else download(written.data === undefined ? written.text : bytes(written.data), name, media);
    const left = written.left ? `. ${written.left}` : "";
    status.textContent = button.dataset.way === "copy" ? "Copié." : `Téléchargé : ${name}${left}`;
  } catch (error) {
    status.textContent = error.message;
  }
}

async function clipboard({ html, text }) {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  });
  return navigator.clipboard.write([item]);
}

// A document is no text: it comes as base64.
function bytes(data) {
  return Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
}

function download(content, name, media) {
  const address = URL.createObjectURL(new Blob([content], { type: media }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
