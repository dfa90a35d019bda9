// The light/dark toggle, loaded when a reader first uses it and not before: no page pays for it.
//
// The toggle is a form that opens color-scheme.html in a frame that nobody sees; this script runs there. It changes the
// page around it at once, so what was typed, the focus and the history stay as they are, and from then on takes the
// form's presses itself. A service worker writes the choice into each page of the site as it arrives
// (color-scheme-worker.js): so the first paint is right, without a script in any page.
const page = parent.document;
const root = page.documentElement;
const button = page.querySelector(".w-scheme-toggle");
let remembered = Promise.resolve();

// Service workers need https (or localhost). Elsewhere there is nothing to remember the choice.
const workers = navigator.serviceWorker;
const remember = async (choice) => {
  const site = new URL(new URLSearchParams(location.search).get("site"), parent.location);
  if (choice) await workers.register(new URL(`color-scheme-worker.js?scheme=${choice}`, site), { scope: site.pathname });
  else await (await workers.getRegistration(site))?.unregister();
};

const change = () => {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const scheme = (root.dataset.colorScheme ?? system) === "dark" ? "light" : "dark";
  const chosen = scheme !== system;
  if (chosen) root.dataset.colorScheme = scheme;
  else delete root.dataset.colorScheme;
  button.setAttribute("aria-pressed", chosen);
  if (workers) remembered = remembered.then(() => remember(chosen && scheme)).catch(console.warn);
};

if (parent === window) {
  // Opened by itself, by a stray link: there is nothing to change.
  history.back();
} else {
  change();
  button.form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
}
