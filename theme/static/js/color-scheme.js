// The light/dark toggle, loaded when a reader first uses it and not before: no page pays for it.
//
// The toggle is a form that opens color-scheme.html in a hidden frame of the page; this script runs in that frame. It
// switches the page around it, and has the choice remembered by a service worker that writes it into each page of the
// site as it arrives (color-scheme-worker.js): so the first paint is right, without a script in any page.
const page = parent.document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
const scheme = (page.dataset.colorScheme ?? system) === "dark" ? "light" : "dark";
page.dataset.colorScheme = scheme;

// Service workers need https (or localhost). Elsewhere the choice lasts as long as the page.
if (navigator.serviceWorker) {
  const scope = new URL(frameElement.dataset.site, parent.location.href);
  const choice = scheme === system ? "" : `?scheme=${scheme}`;
  navigator.serviceWorker.register(new URL(`color-scheme-worker.js${choice}`, scope), { scope: scope.pathname });
}
