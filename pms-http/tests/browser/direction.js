// What runs the wrong way: the page itself, and text for machines that is not laid out from left to right. An id, a
// fingerprint, an address or a key is one long word of ASCII with a digit or an at sign in it, wherever it stands.
const way = (e) => getComputedStyle(e).direction;
const forMachines = (text) => /^(?=.*[0-9@])[!-~]{12,}$/.test(text) || text.startsWith("-----BEGIN");
// What only assistive technology has is a pixel wide.
const shows = (e) => e.getBoundingClientRect().width > 1;
const wrong = [];
const { lang } = document.documentElement;
const wanted = ["ar", "fa", "he", "ps", "ur"].includes(lang) ? "rtl" : "ltr";
if (way(document.body) !== wanted) wrong.push(`the page in ${lang} runs ${way(document.body)}`);

const told = (e) => wrong.push(`${e.localName}.${e.className} "${(e.value ?? e.textContent).trim().slice(0, 40)}" runs ${way(e)}`);
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const { data, parentElement } = texts.currentNode;
  if (forMachines(data.trim()) && shows(parentElement) && way(parentElement) !== "ltr") told(parentElement);
}
for (const e of document.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio]), textarea"))
  if (forMachines(e.value.trim()) && way(e) !== "ltr") told(e);
return wrong;
