// Where the page allows it (`back="browser"`, the stand-alone page): the browser's Back goes one screen back.

// Called with every snapshot: the length of its trail is how deep the reader is.
function follow(s, text) {
  if (s.set.back !== 'browser') return;
  const depth = JSON.parse(text).trail.length;
  // Nothing of the page's history is touched before the reader acts.
  if (depth > s.depth && s.acted) {
    // Taps made before the core was there arrive together: one step of the browser's list for each.
    for (let to = s.depth + 1; to <= depth; to++) history.pushState({legCramps: to}, '');
  } else if (depth < s.depth && !s.popped) {
    // Our own button went back: the browser's list follows, and its event is no second press.
    s.skipped = true;
    history.go(depth - s.depth);
  }
  s.popped = false;
  s.depth = depth;
}

function onPop(event) {
  const to = (event.state && event.state.legCramps) || 0;
  live.forEach((s) => {
    if (s.set.back !== 'browser' || !s.div) return;
    if (!s.skipped && to < s.depth) {
      s.popped = true;
      call((c) => c.send(s.id, 'back'));
    }
    s.skipped = false;
  });
}
