// The light/dark toggle, loaded when a reader first uses it and not before: no page pays for it.
//
// The toggle is a form that opens color-scheme.html; this script runs there. It has the choice remembered by a service
// worker that writes it into each page of the site as it arrives (color-scheme-worker.js), and goes back: so the first
// paint is right, without a script in any page.
const remember = async (from) => {
  const site = new URL(new URLSearchParams(location.search).get("site") || "missing:", from);
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const known = await navigator.serviceWorker.getRegistration(site);
  const worker = known && (known.installing ?? known.waiting ?? known.active);
  const current = (worker && new URL(worker.scriptURL).searchParams.get("scheme")) ?? system;
  const scheme = current === "dark" ? "light" : "dark";
  const choice = scheme === system ? "" : `?scheme=${scheme}`;
  const address = new URL(`color-scheme-worker.js${choice}`, site);
  const { installing } = await navigator.serviceWorker.register(address, { scope: site.pathname });
  if (installing) await new Promise((done) => {
    const look = () => ["activated", "redundant"].includes(installing.state) && done();
    installing.addEventListener("statechange", look);
    look();
  });
};

const from = document.referrer;
const back = () => from.startsWith(`${location.origin}/`) ? location.replace(from) : history.back();
// Service workers need https (or localhost). Elsewhere there is nothing to remember the choice.
if (from && navigator.serviceWorker) remember(from).catch(console.warn).finally(back);
else back();
