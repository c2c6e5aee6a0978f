// How do the first screens get into the page before there is a core?

const SVG = 'http://www.w3.org/2000/svg';
const sheets = new WeakMap();

// A constructed sheet belongs to one document, and is not an inline style to a Content-Security-Policy.
function dress(s) {
  const doc = s.el.ownerDocument;
  try {
    let sheet = sheets.get(doc);
    if (!sheet) {
      sheet = new (doc.defaultView || window).CSSStyleSheet();
      sheet.replaceSync(B.css);
      sheets.set(doc, sheet);
    }
    s.root.adoptedStyleSheets = [sheet];
    if (s.style) drop(s.style);
    s.style = null;
  } catch (_) {
    if (!s.style) {
      s.style = doc.createElement('style');
      if (ownNonce) s.style.setAttribute('nonce', ownNonce);
      s.root.insertBefore(s.style, s.root.firstChild);
    }
    if (s.style.textContent !== B.css) s.style.textContent = B.css;
  }
}

// What only the core draws has its styles from the core.
function dressFor(glue) {
  const more = glue.styles();
  if (B.css.endsWith(more)) return;
  B.css += more;
  live.forEach((s) => {
    sheets.delete(s.el.ownerDocument);
    dress(s);
  });
}

function drop(node) {
  if (node && node.parentNode) node.parentNode.removeChild(node);
}

// A tree of the build ([tag, attributes, children] or a text) → DOM, its markers filled for this reader.
function make(node, set, inSvg) {
  const fill = (text) => text
    .replace(/%call%/g, set.region.call)
    .replace(/%or_local%/g, set.region.or_local || '')
    .replace(/%emergency%/g, set.region.emergency || say('number_local'))
    .replace(/%theme%/g, set.theme);
  if (typeof node === 'string') return document.createTextNode(fill(node));
  const tag = node[0].replace(/^h%(\d)%$/, (_, deeper) => 'h' + Math.min(6, set.heading + Number(deeper)));
  const svg = inSvg || tag === 'svg';
  const made = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  const attributes = node[1] || {};
  Object.keys(attributes).forEach((name) => {
    const value = String(attributes[name]);
    if (value.indexOf('tel:%') === 0 && !set.region.emergency) return;
    made.setAttribute(name, fill(value));
  });
  (node[2] || []).forEach((child) => made.appendChild(make(child, set, svg)));
  return made;
}

// Replaces what the shell shows. Focus goes along only if it was inside, or the reader has just pressed something.
function show(s, view, acted) {
  const moveFocus = acted || s.root.activeElement;
  drop(s.view);
  drop(s.div);
  s.view = view;
  s.screen = '';
  stopClock(s);
  s.w.appendChild(view);
  if (moveFocus) focusHeading(view);
}

function focusHeading(view) {
  const heading = view.querySelector('[data-screen]');
  if (heading) heading.focus();
}

// The fallback: the publisher's own children, below what we show.
function fallback(s, visible) {
  if (visible) s.root.appendChild(s.slot);
  else drop(s.slot);
}

// Keeps the height until the new content stands, so that the page below doesn't jump.
function hold(s) {
  s.w.style.minBlockSize = Math.ceil(s.el.getBoundingClientRect().height) + 'px';
}

function release(s) {
  s.w.style.minBlockSize = '';
}

// The code of the shell screen with which an element begins, or '' where only the core can.
function firstScreen(set) {
  const wanted = {home: 'start', now: 'now:1', check: (B.next.start || {})['open:check']}[set.start];
  if (set.lang !== 'en' || (set.mode !== 'full' && set.start !== 'now')) return '';
  return wanted && B.screens[wanted] ? wanted : '';
}

function paint(s, code, acted) {
  if (!s.view && s.slot.parentNode) hold(s);
  show(s, make(B.screens[code], s.set), acted);
  fallback(s, false);
  s.screen = code;
  if (s.size) resize(s, s.size);
  if (code.indexOf('now:') === 0) begun(s, acted);
  runClock(s);
}

// When did this cramp begin? Written down with the first press, so that the clock goes on after a reload; what the
// reader has said about a history only the core can know, and it takes it out again.
function begun(s, acted) {
  s.since = s.since || Date.now();
  if (acted && s.set.history !== 'off') {
    try {
      localStorage.setItem('lc1:now', localStorage.getItem('lc1:now') || s.since);
      s.kept = true;
    } catch (_) { /* then it is not kept, and nothing says so */ }
  }
  if (!s.kept) drop(s.view.querySelector('[data-kept]'));
}

// The clock of a cramp: right at every tick, however late the tick comes.
function runClock(s) {
  const clocks = s.view.querySelectorAll('[data-clock]');
  const labels = s.view.querySelectorAll('[data-label]');
  if (!clocks.length) return;
  const tick = () => {
    const seconds = Math.max(0, Math.floor((Date.now() - s.since) / 1000));
    const text = Math.floor(seconds / 60) + ':' + ('0' + (seconds % 60)).slice(-2);
    const long = seconds >= 600;
    const label = say(long ? 'label_long' : seconds >= 15 ? 'label_cramp' : 'label_spasm');
    clocks.forEach((clock) => {
      clock.textContent = text;
    });
    labels.forEach((place) => {
      if (place.textContent !== label) place.textContent = label;
    });
    if (long && !s.longSaid) announce(s, label, true);
    s.longSaid = long;
  };
  tick();
  s.tick = tick;
  s.clock = setInterval(tick, 1000);
}

function stopClock(s) {
  clearInterval(s.clock);
  s.tick = null;
}

// Live regions speak only changes, so the text is put in after an empty moment.
function announce(s, text, assertive) {
  const region = assertive ? s.alert : s.status;
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, 60);
}
