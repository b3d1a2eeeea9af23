// What a script adds to pages that work without one.
"use strict";
{
  const on = (type, run) => document.addEventListener(type, run);
  const all = (what, root = document) => [...root.querySelectorAll(what)];
  const menus = () => all("details.menu[open]");

  // Menus: Escape and a click outside close them; the focus goes back to the word that opened them.
  on("click", (e) => menus().forEach((m) => m.contains(e.target) || (m.open = false)));
  on("keydown", (e) => {
    if (e.key !== "Escape") return;
    menus().forEach((m) => {
      if (m.contains(document.activeElement)) m.querySelector("summary").focus();
      m.open = false;
    });
  });

  // A secret: a button that copies it. Without the clipboard (plain HTTP, no permission) by the selection.
  all("[data-copy]").forEach((secret) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "btn", textContent: secret.dataset.copy, ariaLive: "polite" });
    button.onclick = async () => {
      getSelection().selectAllChildren(secret);
      try {
        await navigator.clipboard.writeText(secret.textContent);
      } catch {
        if (!document.execCommand("copy")) return;
      }
      button.textContent = secret.dataset.copied;
    };
    secret.nextElementSibling.prepend(button);
  });

  // Rows to decide on: j and k move, a letter presses the button that carries it, ? tells the keys.
  // Never while somebody types, never with a modifier, never when the person switched letters off (WCAG 2.1.4).
  on("keydown", (e) => {
    const form = document.querySelector("[data-keys]"), at = document.activeElement, help = document.querySelector("[data-keys-help]");
    if (!form || document.documentElement.dataset.shortcuts === "off" || e.ctrlKey || e.altKey || e.metaKey || e.isComposing || document.querySelector("dialog[open]")) return;
    if (at.matches("input:not([type=checkbox]), select, textarea") || !(at === document.body || at.closest("main"))) return;
    if (e.key === "?") return help?.showModal();
    const boxes = all("tbody [type=checkbox]", form), now = boxes.findIndex((box) => box.closest("tr").contains(at));
    const step = { j: 1, k: -1 }[e.key], button = all("[data-key]", form).find((b) => b.dataset.key === e.key);
    if (step) boxes[Math.min(Math.max(now + step, 0), boxes.length - 1)]?.focus();
    else if (button) {
      if (!boxes.some((box) => box.checked) && boxes[now]) boxes[now].checked = true;
      form.requestSubmit(button);
    }
  });

  // Lists that change in place (htmx): whatever comes instead of the list, a log-in or an error, is opened as a page.
  const open = ({ request, response }) => location.assign(response?.raw.url ?? request.action);
  on("htmx:before:swap", (e) => {
    if (e.detail.ctx.text.includes('id="list"')) return;
    e.preventDefault();
    open(e.detail.ctx);
  });
  on("htmx:error", (e) => e.detail.ctx && open(e.detail.ctx));

  // `/` goes to the search, under the same conditions as the letters above.
  on("keydown", (e) => {
    const box = document.querySelector("#band-find"), at = document.activeElement;
    if (e.key !== "/" || !box?.offsetParent || document.documentElement.dataset.shortcuts === "off") return;
    if (e.ctrlKey || e.altKey || e.metaKey || e.isComposing || document.querySelector("dialog[open]") || at.matches("input, select, textarea")) return;
    e.preventDefault();
    box.focus();
  });

  // The end of the session: a note, two minutes before.
  all("[data-session-left]").forEach((note) =>
    setTimeout(() => (note.hidden = false), Math.max(note.dataset.sessionLeft - 120, 0) * 1000));
}
