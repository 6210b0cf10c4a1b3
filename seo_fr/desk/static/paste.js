// What Word and browsers put on the clipboard: plain text as it is; where the HTML has headings, its headings and
// paragraphs. Nothing else of the HTML is kept, and it is never put into the page.

import { inert } from "/static/api.js";

const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,blockquote";

export function pasted(data) {
  const plain = data.getData("text/plain");
  const html = data.getData("text/html");
  if (!html) return null;
  // Styles are read as data: the page's policy would complain of them even where they are never shown.
  const doc = inert(html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/\sstyle=/gi, " data-style="));
  for (const gone of doc.querySelectorAll("style,script,title,xml,del,head")) gone.remove();
  const blocks = [...doc.body.querySelectorAll(BLOCKS)].filter((b) => !b.querySelector(BLOCKS));
  if (!blocks.some((b) => level(b))) return null;
  const lines = blocks.map((block) => line(block)).filter(Boolean);
  return lines.length ? `${lines.join("\n\n")}\n` : plain;
}

// Word marks its headings by tag, by an outline level in the style, or by the name of a class.
function level(block) {
  if (/^H[1-6]$/.test(block.tagName)) return Number(block.tagName[1]);
  const outline = /mso-outline-level:\s*([1-6])/.exec(block.dataset.style || "");
  if (outline) return Number(outline[1]);
  const named = /Mso(?:Title|Heading|Titre)([1-6])?/.exec(block.className || "");
  return named ? Number(named[1] || 1) : 0;
}

function line(block) {
  const text = block.textContent.replace(/[\t\r\n ]+/g, " ").replace(/^[ \u00a0]+|[ \u00a0]+$/g, "");
  if (!/[^\s\u00a0]/u.test(text)) return "";
  const depth = level(block);
  if (depth) return `${"#".repeat(depth)} ${text}`;
  if (block.tagName === "LI" || /MsoListParagraph/.test(block.className || "")) {
    return `- ${text.replace(/^[·•o§-]\s*(?:\u00a0\s*)*/u, "")}`;
  }
  return block.tagName === "BLOCKQUOTE" ? `> ${text}` : text;
}
