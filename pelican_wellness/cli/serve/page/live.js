// Loads the page again when it was built anew, and shows beside it what is known of it. Only `pelican-wellness serve` adds it.
const script = document.currentScript;
const shown = Number(script.dataset.version);
const OPEN = "pelican-wellness-panel";

const host = document.createElement("div");
const root = host.attachShadow({ mode: "open" });
root.innerHTML = `
<link rel="stylesheet" href="/_wellness/panel.css">
<button type="button" aria-expanded="false" aria-controls="panel">Notes</button>
<section id="panel" aria-label="About this page" hidden></section>`;
const button = root.querySelector("button");
const panel = root.querySelector("section");

function line(tag, text, parent = panel) {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}

function said(property) {
  return document.querySelector(`meta[property="og:${property}"]`)?.content ?? "";
}

// What others show where somebody shares the address: they read it from these lines of the page.
function card(page) {
  const card = line("figure", "");
  const caption = line("figcaption", "", card);
  line("strong", said("title") || page.title, caption);
  line("span", said("description"), caption);
  line("small", "As a preview shows it", caption);
  const address = said("image") || (page.preview && `/${page.preview}`);
  if (!address) return;
  const picture = document.createElement("img");
  picture.src = address;
  picture.alt = said("image:alt");
  card.prepend(picture);
}

function show(known) {
  panel.replaceChildren();
  const { page, findings, notes } = known;
  button.textContent = known.is_checked ? `Notes (${findings.length})` : "Notes";
  if (page) {
    line("h2", page.title);
    const grade = known.grade === null ? "" : ` · reading grade ${known.grade}`;
    line("p", `${page.source} · ${page.words} words · ${page.minutes} min${grade}${page.status === "draft" ? " · draft" : ""}`);
    if (page.call) line("p", `The call names ${page.call}`);
    card(page);
  }
  line("h2", known.is_checked ? "What check says" : "Checking …");
  if (known.is_checked && !findings.length) line("p", "Nothing about this page.");
  for (const one of findings) {
    const item = line("p", `${one.file}:${one.line} ${one.message}`);
    line("small", one.remedy, item);
  }
  if (known.others) line("p", `${known.others} more about other pages.`);
  for (const note of notes) line("pre", note);
  const drafts = line("a", "Drafts and scheduled articles");
  drafts.href = "/drafts/";
}

async function look() {
  const path = encodeURIComponent(location.pathname);
  const answer = await fetch(`/_wellness/page?path=${path}`);
  show(await answer.json());
}

function open(isOpen) {
  panel.hidden = !isOpen;
  button.setAttribute("aria-expanded", isOpen);
  sessionStorage.setItem(OPEN, isOpen ? "open" : "");
}

button.addEventListener("click", () => open(panel.hidden));
document.body.append(host);
open(sessionStorage.getItem(OPEN) === "open");
look();

const events = new EventSource("/_wellness/events");
events.addEventListener("message", ({ data }) => {
  const { version, checked } = JSON.parse(data);
  if (version !== shown) location.reload();
  else if (checked === version) look();
});
// A stream that is open keeps some browsers from going back to a page quickly.
addEventListener("pagehide", () => events.close());
