// What can be seen of a kind: [element, the name that is read there, whether it is in main, where it leads].
const kinds = {
  link: "a[href]",
  button: "button, summary, input:is([type=submit], [type=button], [type=reset])",
  field: "input:not([type=hidden], [type=submit], [type=button], [type=reset]), select, textarea",
};
const text = (e) => e.innerText ?? e.textContent ?? "";
const texts = (all) => [...all].filter(Boolean).map(text).join(" ");
const name = (e) => {
  const ids = e.getAttribute("aria-labelledby");
  if (ids) return texts(ids.split(/\s+/).map((id) => document.getElementById(id)));
  if (e.ariaLabel) return e.ariaLabel;
  if (e.labels?.length) return texts(e.labels);
  if (e.matches("input")) return e.value;
  return text(e) || e.title;
};
return [...document.querySelectorAll(kinds[arguments[0]])]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .map((e) => [e, name(e), e.closest("main") !== null, e.href ?? ""]);
