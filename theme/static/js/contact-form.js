// Says what is missing in the contact form at the field itself, in the page's language, and to screen readers.
// Without this script the browser says it in its own way, and the form is sent all the same.
const form = document.querySelector(".w-contact-form");
const fields = [...form.elements].filter((field) => field.required);

const isEmpty = (field) => !field.value.trim();

const check = (field) => {
  const id = `${field.id}-error`;
  const problem = isEmpty(field) ? form.dataset.missing : field.validity.valid ? "" : form.dataset.wrong;
  // Each is heard by itself, so it names its field.
  const wrong = problem && field.labels[0].textContent + form.dataset.colon + problem;
  const said = document.getElementById(id);
  if (said?.textContent === wrong) return;
  said?.remove();
  field.toggleAttribute("aria-invalid", false);
  const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  if (wrong) {
    const message = Object.assign(document.createElement("span"), { id, className: "w-field-error", textContent: wrong });
    message.setAttribute("role", "alert");
    field.after(message);
    field.setAttribute("aria-invalid", "true");
    described.push(id);
  }
  if (described.length) field.setAttribute("aria-describedby", described.join(" "));
  else field.removeAttribute("aria-describedby");
};

form.noValidate = true;
form.addEventListener("submit", (event) => {
  fields.forEach(check);
  const first = fields.find((field) => isEmpty(field) || !field.validity.valid);
  if (first) {
    event.preventDefault();
    first.focus();
  }
});
form.addEventListener("input", ({ target }) => target.hasAttribute("aria-invalid") && check(target));
