// Writes a reader's choice of light or dark into each page of the site as it arrives. Registered by color-scheme.js with
// the choice in its address, and taken off by it where there is none; stores nothing, keeps nothing.
const scheme = { dark: "dark", light: "light" }[new URL(location.href).searchParams.get("scheme")];

const withScheme = async (request) => {
  const response = await fetch(request);
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = await response.text();
  const chosen = html.replace("<html ", `<html data-color-scheme="${scheme}" `).replace('aria-pressed="false"', 'aria-pressed="true"');
  return new Response(chosen, response);
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(withScheme(event.request));
});
