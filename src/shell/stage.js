// Who stands on the stage of one element: fallback, shell screen or app, and how does one take over from the other?

let lastId = 0;

// What an element knows of itself. All else begins as nothing: the nodes `slot w status alert style view div text`, what
// holds of it (`wanted painted ready live pressed acted popped skipped kept`), its failure (`error late`), the cramp that
// runs (`begun since clock tick longSaid`), what the device lends (`lock said`), and `set size from slow watcher`.
function newState(el, root) {
  return {el: el, root: root, id: ++lastId, screen: '', queue: [], snapshot: '', token: 0, depth: 0};
}

// Should a tool that records sessions look into the root after all: what each of them takes as "not this".
const MASKED = {
  'class': 'w rr-block ph-no-capture fs-exclude sentry-block', 'data-hj-suppress': '', 'data-clarity-mask': 'true',
  'data-dd-privacy': 'hidden', 'data-private': '', 'data-sl': 'exclude',
};

// The frame inside the root, once: `.w` is reset from everything that the page's CSS lets in.
function furnish(s) {
  const plain = {id: '', region: {call: '', emergency: ''}};
  const region = (role, live) => make(['div', {'class': 'lc-vh', 'role': role, 'aria-live': live}], plain);
  s.slot = document.createElement('slot');
  s.w = make(['div', MASKED], plain);
  s.status = region('status', 'polite');
  s.alert = region('alert', 'assertive');
  s.w.appendChild(s.status);
  s.w.appendChild(s.alert);
  s.root.appendChild(s.w);
  s.root.appendChild(s.slot);
  // Known before the app hears of the click: what it does then is the reader's act.
  s.w.addEventListener('click', () => { s.acted = true; }, true);
  s.w.addEventListener('click', (event) => onClick(s, event));
  s.w.addEventListener('change', (event) => onChange(s, event));
  s.w.addEventListener('submit', (event) => event.preventDefault());
  s.w.addEventListener('focusin', () => want(s));
  s.w.addEventListener('pointerdown', () => {
    want(s);
    beginPress(s, ['pointerup', 'pointercancel']);
  });
  s.w.addEventListener('keydown', () => beginPress(s, ['keyup']));
  // The page's single-key shortcuts can't see into a closed root and would fire while somebody types here.
  ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste'].forEach((type) => {
    s.w.addEventListener(type, (event) => event.stopPropagation());
  });
}

// The first thing seen: a shell screen at once; the guide and the diary begin with the fallback and a line.
function open(s) {
  const first = firstScreen(s.set);
  s.begun = Date.now();
  if (first) return paint(s, first, false);
  const view = ['div', {'class': 'lc', 'data-theme': '%theme%'}, [['div', {'class': 'lc-screen'}, [paragraph('wait')]]]];
  return show(s, make(view, s.set), false);
}

// Begins the load, if nothing has begun it yet.
function want(s) {
  if (s.wanted) return;
  unwatch(s);
  join(s, false);
  if (!s.screen && !s.div) slowAfter(s);
}

function watchNear(s) {
  if (s.wanted || s.watcher) return;
  if (choice(s.el, 'load') === 'eager' || typeof IntersectionObserver !== 'function') {
    want(s);
    return;
  }
  s.watcher = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) want(s);
  }, {rootMargin: '600px'});
  s.watcher.observe(s.el);
}

function unwatch(s) {
  if (s.watcher) s.watcher.disconnect();
  s.watcher = null;
}

// What the core is given to begin with. A door that the attribute `start` opened becomes the first of the taps, with
// its time: the taps after it belong behind that door, and a clock that is running must not jump back.
function mountFor(s) {
  const set = Object.assign({}, s.set);
  const taps = s.queue.slice();
  if ((taps.length || set.start === 'now') && set.start !== 'home' && !s.snapshot) {
    taps.unshift(['start:' + set.start, s.begun]);
    set.start = 'home';
  }
  const queue = '[' + taps.map((tap) => '["' + tap[0] + '",' + tap[1] + ']').join(',') + ']';
  return call((c) => c.mount(s.id, settingsText(set), s.snapshot, queue));
}

function mount(s) {
  if (s.div || !core || !s.el.isConnected) return;
  s.painted = false;
  const div = mountFor(s);
  if (!div) {
    if (core) fatal(born, 'no view');
    return;
  }
  s.queue = [];
  s.div = div;
  hold(s);
  div.hidden = true;
  s.w.appendChild(div);
  if (s.painted) takeOver(s);
  else watchLife(s, div, born, 10);
}

// A dead instance is silent: an app that has drawn nothing after ten frames is taken for dead.
function watchLife(s, div, mine, frames) {
  requestAnimationFrame(() => {
    if (s.div !== div || s.painted) return;
    if (frames > 0) watchLife(s, div, mine, frames - 1);
    else if (div.firstChild) takeOver(s);
    else fatal(mine, 'nothing was drawn');
  });
}

// A press that begins on the shell's screen must end on it, or it is lost: no click comes where the control went away
// between down and up. So the app waits for the end of the press, and for the click that follows it.
function beginPress(s, ends) {
  if (s.pressed || !s.view) return;
  s.pressed = true;
  const end = () => {
    ends.forEach((type) => window.removeEventListener(type, end, true));
    setTimeout(() => {
      s.pressed = false;
      if (s.div && s.view && s.painted) takeOver(s);
    }, 0);
  };
  ends.forEach((type) => window.addEventListener(type, end, true));
}

// The app stands: the shell's screen goes, and focus stays on the same control.
function takeOver(s) {
  if (s.pressed) return;
  const active = s.root.activeElement;
  const mark = (name) => {
    const value = active && s.view && s.view.contains(active) && active.getAttribute(name);
    return value && s.div.querySelector('[' + name + '="' + value + '"]');
  };
  const same = mark('data-m') || mark('data-screen');
  const inside = active && s.view && s.view.contains(active);
  clearTimeout(s.slow);
  stopClock(s);
  s.div.hidden = false;
  drop(s.view);
  drop(s.text);
  s.view = s.error = s.late = null;
  s.screen = '';
  fallback(s, false);
  if (s.acted) release(s);
  if (same) same.focus();
  else if (inside) focusHeading(s.div);
  if (!s.ready) {
    s.ready = true;
    emit(s, 'ready', '');
  }
}

// Something failed for this element. A reader in the middle of the relief steps keeps them: they need no core.
function fail(s, error) {
  const before = s.error;
  if (before === error) return;
  lendNothing(s);
  s.error = error;
  clearTimeout(s.slow);
  if (error.kind !== 'crashed' && s.screen.indexOf('now:') === 0) s.late = error;
  else showFailure(s, error, false);
  s.div = null;
  s.wanted = true;
  tellOwner(error);
  emit(s, 'error', '');
}

function tryAgain(s) {
  showWait(s, true);
  join(s, true);
}

// All elements stopped together, so all begin again together, each from its last snapshot.
function startAgain() {
  live.forEach((s) => {
    if (s.error) tryAgain(s);
  });
}

// Settings that changed while connected.
function configure(s) {
  const before = s.set && settingsText(s.set);
  s.set = settingsOf(s.el);
  if (before === settingsText(s.set)) return;
  if (s.div) call((c) => c.set_config(s.id, settingsText(s.set)));
  else if (B.screens[s.screen]) paint(s, s.screen, false);
  else if (s.error) showFailure(s, s.error, false);
}

// Off the page for good (not moved): the div goes first, then the app is parked for the next element.
function leave(s) {
  s.live = false;
  live.splice(live.indexOf(s), 1);
  if (!live.length) listen(false);
  unwatch(s);
  stopClock(s);
  lendNothing(s);
  clearTimeout(s.slow);
  s.token++;
  s.wanted = false;
  if (s.div) {
    hold(s);
    drop(s.div);
    s.div = null;
    call((c) => c.park(s.id));
  }
}
