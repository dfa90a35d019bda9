// The light/dark toggle. Loaded before the first paint, so that a remembered choice never flashes.
// Without it (no script, no storage) pages follow the reader's system.
const root = document.documentElement;
const key = "color-scheme";
const system = matchMedia("(prefers-color-scheme: dark)");

const remembered = () => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is forbidden: the choice lasts as long as the page
  }
};

const remember = (scheme) => {
  try {
    localStorage.setItem(key, scheme);
  } catch {}
};

const apply = (scheme) => {
  if (scheme === "light" || scheme === "dark") root.dataset.colorScheme = scheme;
};

apply(remembered());

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector(".scheme-toggle");
  if (!button) return;
  const isDark = () => (root.dataset.colorScheme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    apply(isDark() ? "light" : "dark");
    remember(root.dataset.colorScheme);
    show();
  });
  system.addEventListener("change", show);
  show();
  button.hidden = false;
});
