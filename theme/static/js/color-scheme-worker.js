// Writes a reader's choice of light or dark into each page of the site as it arrives. Registered by color-scheme.js with
// the choice in its address; stores nothing, keeps nothing. Without a choice it replaces the worker that had one, lets
// every page pass untouched, and goes.
const scheme = { dark: "dark", light: "light" }[new URL(location.href).searchParams.get("scheme")];

const withScheme = async (request) => {
  const response = await fetch(request);
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = await response.text();
  return new Response(html.replace("<html ", `<html data-color-scheme="${scheme}" `), response);
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(scheme ? clients.claim() : registration.unregister()));
if (scheme) {
  addEventListener("fetch", (event) => {
    if (event.request.mode === "navigate") event.respondWith(withScheme(event.request));
  });
}
