// What lies outside of the page's width, and text that is cut off. Gives { outside, cut }: descriptions of elements.
const room = document.scrollingElement.clientWidth;
const scrolls = document.scrollingElement.scrollWidth > room;
const rightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
const all = [...document.body.querySelectorAll("*")].filter((e) => e.checkVisibility({ visibilityProperty: true }));

const words = (e) => (e.innerText ?? e.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
const describe = (e) => {
  const box = e.getBoundingClientRect();
  const name = e.localName + (e.id && "#" + e.id) + [...e.classList].map((c) => "." + c).join("");
  return `${name} "${words(e)}" from ${Math.round(box.left)} to ${Math.round(box.right)} of ${room}`;
};

// It stands still on the screen, or something above it cuts it or scrolls by itself: it does not widen the page.
const held = (e) => {
  if (getComputedStyle(e).position === "fixed") return true;
  for (let up = e.parentElement; up && up !== document.body; up = up.parentElement) {
    const style = getComputedStyle(up);
    if (style.overflowX !== "visible" || style.position === "fixed") return true;
  }
  return false;
};
const reaches = (e) => {
  const box = e.getBoundingClientRect();
  return box.width > 0 && (rightToLeft ? box.left < -0.5 : box.right > room + 0.5) && !held(e);
};
const wide = scrolls ? all.filter(reaches) : [];
const outside = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other)));
if (scrolls && outside.length === 0) outside.push(document.documentElement);

// Text of its own in a box that hides what does not fit. Boxes of a pixel are for assistive technology.
const cut = all.filter((e) => {
  const style = getComputedStyle(e);
  const hides = [style.overflowX, style.overflowY].some((o) => o === "hidden" || o === "clip");
  const speaks = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
  const larger = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
  return hides && speaks && larger && e.clientWidth > 1 && e.clientHeight > 1;
});
return { outside: outside.map(describe), cut: cut.map(describe) };
