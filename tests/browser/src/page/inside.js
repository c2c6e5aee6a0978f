// Sent with every question to the browser. `host` is the element, `given` its closed root where the driver could get it.
const inside = {
  root(host, given) {
    const root = given || (host && host.shadowRoot);
    if (!root) throw new Error('the root of the element cannot be reached');
    return root;
  },
  // Whether a reader who can see would see it: it has a box, is not hidden, and is not clipped to a dot for screen readers.
  rendered(e) {
    if (!e || !e.getClientRects().length) return false;
    if (getComputedStyle(e).visibility !== 'visible') return false;
    for (let at = e; at && at.nodeType === 1; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.opacity === '0') return false;
      if (style.overflow !== 'visible' && (at.clientWidth <= 2 || at.clientHeight <= 2) && style.display !== 'inline') return false;
    }
    return true;
  },
  text(root) {
    const words = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      const parent = node.parentElement;
      if (!parent || !node.nodeValue.trim() || /^(STYLE|SCRIPT)$/.test(parent.tagName)) continue;
      if (inside.rendered(parent)) words.push(node.nodeValue);
    }
    return words.join('\n');
  },
  count(root, css) {
    return [...root.querySelectorAll(css)].filter(inside.rendered).length;
  },
  values(root, css, attribute) {
    return [...root.querySelectorAll(css)].map((e) => e.getAttribute(attribute));
  },
  screen(root) {
    const heading = [...root.querySelectorAll('[data-screen]')].find(inside.rendered);
    return heading ? heading.getAttribute('data-screen') : null;
  },
  fallback(host) {
    return [...host.children].some((e) => !e.hasAttribute('slot') && inside.rendered(e));
  },
  controls(root, code) {
    // A place of the picture has no code of its own: its option's box has it.
    if (code.startsWith('zone:')) return Array.from(root.querySelectorAll('[data-zone="' + code.slice(5) + '"]'));
    return [...root.querySelectorAll('[data-m]')].filter((e) => e.getAttribute('data-m') === code);
  },
  describe(e) {
    return e ? '<' + e.tagName.toLowerCase() + ' id="' + e.id + '" class="' + e.getAttribute('class') + '">' : 'nothing';
  },
  // The middle of the control, or of its label where the control itself is drawn by the label. Says what lies on top.
  place(host, root, code) {
    const found = inside.controls(root, code);
    if (!found.length) return { why: 'no control ' + code };
    let why = code + ' is not visible';
    for (const control of found) {
      if (control.disabled) { why = code + ' is disabled'; continue; }
      const spots = [control].concat([...(control.labels || [])]);
      for (const spot of spots) {
        if (!spot.getClientRects().length || getComputedStyle(spot).visibility !== 'visible') continue;
        spot.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
        const box = spot.getClientRects()[0];
        const x = Math.round(box.left + box.width / 2), y = Math.round(box.top + box.height / 2);
        const hit = root.elementFromPoint(x, y);
        // Firefox answers for the root alone, as if nothing outside could lie on top of it.
        const outer = host.getRootNode().elementFromPoint(x, y);
        if (!outer || !host.contains(outer)) { why = code + ' is covered by ' + inside.describe(outer); continue; }
        const label = hit && hit.closest('label');
        if (hit && (spot.contains(hit) || hit === control || (label && label.control === control))) return { x: x, y: y };
        why = code + ' is covered by ' + inside.describe(hit);
      }
    }
    return { why: why };
  },
  active(root) {
    const e = root.activeElement;
    if (!e) return null;
    return { code: e.getAttribute('data-m') || '', tag: e.tagName.toLowerCase(), type: e.type || '', name: e.name || '', checked: !!e.checked };
  },
  // Null where the focus is on a match, else what has it.
  focused(root, css) {
    const e = root.activeElement;
    if (e && e.matches(css)) return null;
    return e ? inside.describe(e).replace('>', ' ' + (e.getAttribute('data-m') || e.getAttribute('data-screen') || '') + '>') : 'nothing';
  },
  control(root, code) {
    const e = inside.controls(root, code)[0];
    if (!e) return null;
    return { code: code, tag: e.tagName.toLowerCase(), type: e.type || '', name: e.name || '', checked: !!e.checked };
  },
  // A file is chosen as a reader would: in the native field, which then tells of its change. Scripts may only put a list of
  // files there that a drag would bring.
  choose(root, text) {
    const field = root.querySelector('input[type=file]');
    if (!field) return false;
    const brought = new DataTransfer();
    brought.items.add(new File([text], 'backup.json', { type: 'application/json' }));
    field.files = brought.files;
    if (field.files.length !== 1) throw new Error('the field took no file');
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    return true;
  },
  // Computed sizes of everything that shows text: equal on two pages means that the page's own sizes did not reach us.
  sizes(root) {
    const found = [];
    for (const e of root.querySelectorAll('*')) {
      if (!inside.rendered(e) || e.closest('svg')) continue;
      const style = getComputedStyle(e);
      found.push([e.tagName, e.getAttribute('data-m') || e.getAttribute('data-screen') || '', style.fontSize, style.lineHeight,
        style.fontFamily, style.letterSpacing, style.paddingTop, style.marginTop].join(' '));
    }
    return found;
  },
};
