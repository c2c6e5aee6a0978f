// The stops of the Tab key. Asked before the keys are pressed it begins to write down where the focus goes; asked after
// them it answers {stops, wanted}: the codes met in order, and those that there have to be; a stop that does not show
// that it has the focus says so.
const done = arguments[arguments.length - 1], begin = arguments[0];
const root = document.querySelector('leg-cramps').shadowRoot;
const called = (e) => e.getAttribute('data-m') || e.tagName.toLowerCase() + ' “' + e.textContent.trim().slice(0, 40) + '”';
const shown = (e) => e.getClientRects().length && getComputedStyle(e).visibility === 'visible';
// A native box is drawn by its label, a field by what is around it: the ring may be there.
const ringed = (e) => [e, e.closest('label'), e.parentElement, e.nextElementSibling].some((at) => {
  if (!at) return false;
  const style = getComputedStyle(at);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
});
if (begin) {
  window.__stops = [];
  if (!window.__listening) {
    window.__listening = true;
    root.addEventListener('focusin', (event) => {
      const at = event.target;
      if (window.__stops) window.__stops.push([at, called(at) + (ringed(at) ? '' : ' (no ring)')]);
    }, true);
  }
  // The walk begins before the element, wherever it was left.
  const before = document.querySelector('h1');
  before.hidden = false;
  before.tabIndex = -1;
  before.focus();
  before.hidden = true;
}
const groups = {};
const wanted = Array.from(root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')).filter((e) => {
  if (!shown(e) || e.disabled || e.tabIndex < 0) return false;
  if (e.type !== 'radio') return true;
  // A group of radios is one stop: what is chosen in it, or its first.
  const all = Array.from(root.querySelectorAll('input[type=radio]')).filter((other) => other.name === e.name && shown(other));
  return e === (all.find((other) => other.checked) || all[0]);
});
const met = [];
for (const stop of window.__stops) {
  if (met.some((other) => other[0] === stop[0])) break;
  met.push(stop);
}
if (!begin) window.__stops = null;
done({ stops: met.map((stop) => stop[1]), wanted: wanted.map(called), dates: wanted.filter((e) => e.type === 'date' || e.type === 'time').length });
