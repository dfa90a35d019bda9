// Narrows the directory. Everybody stands in the page already; without this script nobody is missing.
const form = document.querySelector(".w-directory-filter");
const people = [...document.querySelectorAll(".w-person")];
const sections = [...document.querySelectorAll(".w-area")];
const status = form.querySelector("[role=status]");
const everybody = form.querySelector("[type=reset]");
const total = new Set(people.map((person) => person.dataset.name)).size;

const narrow = () => {
  const { area, topic, online } = form.elements;
  everybody.hidden = !(area.value || topic.value || online.checked);
  const shown = new Set();
  for (const person of people) {
    const section = person.closest(".w-area");
    // Where people stand below the headings of areas, one is shown below the chosen one alone.
    const areas = section ? [section.id] : person.dataset.areas.split("|").map((slug) => `area-${slug}`);
    const here = !area.value || areas.includes(area.value);
    const helps = !topic.value || person.dataset.topics.split("|").includes(topic.value);
    person.hidden = !(here && helps && (!online.checked || "online" in person.dataset));
    if (!person.hidden) shown.add(person.dataset.name);
  }
  for (const section of sections) section.hidden = !section.querySelector(".w-person:not([hidden])");
  status.textContent = shown.size
    ? status.dataset.shown.replace("{shown}", shown.size).replace("{total}", total)
    : status.dataset.nobody;
};

form.addEventListener("change", narrow);
form.addEventListener("reset", () => setTimeout(narrow)); // when the fields are empty
form.addEventListener("submit", (event) => event.preventDefault());
// A browser that comes back to the page may have kept what was chosen.
if (form.elements.area.value || form.elements.topic.value || form.elements.online.checked) narrow();
