// What a shot is measured by. Answers {width, height, troubles}.
const done = arguments[arguments.length - 1];
const host = document.querySelector('leg-cramps');
const root = host.shadowRoot;
const troubles = [];
const name = (e) => e.tagName.toLowerCase() + (e.getAttribute('class') ? '.' + e.getAttribute('class').split(' ').join('.') : '')
  + (e.getAttribute('data-m') ? '[' + e.getAttribute('data-m').replace(/:.*:.*/, ':…') + ']' : '')
  // A control's words differ in every language, its code doesn't.
  + (e.hasAttribute('data-m') ? '' : ' “' + e.textContent.trim().slice(0, 30) + '”');
const wide = (e, what) => {
  if (e.scrollWidth > e.clientWidth + 1) troubles.push(what + ' is ' + (e.scrollWidth - e.clientWidth) + ' px too wide');
};
const view = root.querySelector('.lc');
const edge = view.getBoundingClientRect();
wide(root.querySelector('.w'), 'the wrapper');
wide(view, 'the view');
wide(document.documentElement, 'the page');
const shown = (e) => e.getClientRects().length && !e.closest('.lc-vh') && getComputedStyle(e).visibility === 'visible';
const range = document.createRange();
for (const e of view.querySelectorAll('*')) {
  if (!shown(e) || (e.closest('svg') && e.tagName !== 'svg')) continue;
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  if (box.right > edge.right + 1 || box.left < edge.left - 1) troubles.push('sticks out: ' + name(e));
  const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  if (clips && e.tagName !== 'svg' && e.clientWidth && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) {
    troubles.push('is cut: ' + name(e));
  }
  // Words that run out of what they stand in: seen at the box of the text itself.
  for (const child of e.childNodes) {
    if (child.nodeType !== 3 || !child.nodeValue.trim()) continue;
    range.selectNodeContents(child);
    const text = range.getBoundingClientRect();
    if (text.right > edge.right + 1 || text.left < edge.left - 1) troubles.push('words stick out: ' + name(e));
  }
  if (e.matches('button, label.lc-opt, a.lc-btn, summary')) {
    if (box.height < 47.5) troubles.push('only ' + Math.round(box.height) + ' px high: ' + name(e));
    if (box.width < 43.5) troubles.push('only ' + Math.round(box.width) + ' px wide: ' + name(e));
    for (const inner of e.querySelectorAll('*')) {
      const at = inner.getBoundingClientRect();
      if (shown(inner) && (at.right > box.right + 1 || at.left < box.left - 1 || at.bottom > box.bottom + 1)) {
        troubles.push('runs out of its control: ' + name(inner));
        break;
      }
    }
  }
}
for (const e of view.querySelectorAll('[data-zone]')) {
  const box = e.getBoundingClientRect();
  if (box.height < 47.5 || box.width < 47.5) {
    troubles.push('only ' + Math.round(box.width) + ' × ' + Math.round(box.height) + ' px: the place ' + e.getAttribute('data-zone'));
  }
}
const height = Math.ceil(Math.max(edge.bottom + window.scrollY, document.body.getBoundingClientRect().bottom + window.scrollY));
done({ height: height, troubles: Array.from(new Set(troubles)) });
