// Gives the focus to each element that takes it, and gives [element, what is wrong there] of those that are not
// seen with it: no ring, or all of it under something else. The caller has pressed Tab: then focus is visible.
const kinds = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
const stops = [...document.querySelectorAll(kinds)].filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }));

const drawn = (e, pseudo) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(e, pseudo);
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
};
// The ring may be that of the card around the element, or of a box that it lays over the card.
const ringed = (e) => {
  for (let up = e; up; up = up.parentElement) if (drawn(up)) return true;
  return drawn(e, "::before") || drawn(e, "::after");
};
const covered = (e) => {
  const box = e.getBoundingClientRect();
  const [x, y] = [Math.min(3, box.width / 4), Math.min(3, box.height / 4)];
  const points = [
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.left + x, box.top + y], [box.right - x, box.top + y],
    [box.left + x, box.bottom - y], [box.right - x, box.bottom - y],
  ];
  return !points.some(([left, top]) => {
    const found = document.elementFromPoint(left, top);
    return found && (e.contains(found) || found.contains(e));
  });
};

const wrong = [];
for (const e of stops) {
  e.focus();
  if (document.activeElement !== e) continue;
  if (!ringed(e)) wrong.push([e, "no focus ring"]);
  if (covered(e)) wrong.push([e, "covered"]);
}
document.activeElement?.blur();
scrollTo(0, 0);
return wrong;
