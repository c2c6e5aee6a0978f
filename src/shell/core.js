// One core for all elements of the document: how does it begin, end and begin again?

const live = [];        // the connected elements
let core = null;        // the glue of the living instance
let born = 0;           // counts instances: what a dead one still says is not heard
let parts = null;       // the compiled module and the words, kept for beginning again without a request
let flight = null;      // the one load under way
let starting = null;    // the one start under way
const crashes = [];      // when the core stopped, to see when it does so again and again
let lastCrash = null;

function fetchParts(s, again) {
  if (parts) return Promise.resolve(parts);
  if (!flight || again) {
    const fresh = new Promise((resolve) => resolve(load(baseFor(s.el), s.set.lang, again)))
      .then((got) => parts || (parts = got));
    // "Try again" while one is under way: the first to arrive wins, so impatience loses nothing.
    const both = flight ? either(flight, fresh) : fresh;
    const clear = () => {
      if (flight === both) flight = null;
    };
    flight = both;
    both.then(clear, clear);
  }
  return flight;
}

function either(one, other) {
  return new Promise((resolve, reject) => {
    let failed = 0;
    const miss = (error) => {
      if (failed++) reject(error);
    };
    one.then(resolve, miss);
    other.then(resolve, miss);
  });
}

function begin() {
  if (core) return Promise.resolve();
  if (!mayStartAgain()) return Promise.reject(lastCrash);
  if (!starting) {
    const mine = ++born;
    const end = () => {
      starting = null;
    };
    starting = new Promise((resolve) => resolve(factory())).then((glue) => glue({
      module_or_path: parts.module,
      died: (error) => fatal(mine, error),
    }).then(() => {
      glue.start(parts.words, hostOf(mine));
      dressFor(glue);
      if (mine === born) core = glue;
      else throw lastCrash;
    })).catch((error) => {
      if (mine !== born && lastCrash) throw lastCrash;
      const why = lastCrash = sortOut(error, parts.url);
      if (why.kind === 'words') parts = null;
      if (why.kind === 'crashed') crashes.push(Date.now());
      throw why;
    });
    starting.then(end, end);
  }
  return starting;
}

// The core for an element; then every element that waits gets its app.
function join(s, again) {
  s.wanted = true;
  s.error = null;
  const token = ++s.token;
  fetchParts(s, again).then(begin).then(() => {
    live.slice().forEach((other) => {
      if (other.wanted) mount(other);
    });
  }, (error) => {
    if (token === s.token && s.el.isConnected) fail(s, error);
  });
}

// Every call of ours into the core. An exception that comes out leaves a wreck, whatever its type.
function call(act) {
  if (!core) return undefined;
  const mine = born;
  try {
    return act(core);
  } catch (error) {
    fatal(mine, error);
    return undefined;
  }
}

// The core is dead, whoever called it: at once every element says so, and nobody calls it again.
function fatal(mine, error) {
  if (mine !== born) return;
  born++;
  core = null;
  crashes.push(Date.now());
  lastCrash = failure('crashed', '', (error && (error.stack || error.message)) || error);
  live.slice().forEach((s) => fail(s, lastCrash));
}

function mayStartAgain() {
  return crashes.filter((time) => Date.now() - time < 60000).length < 2;
}

// What the core may ask of the page.
function hostOf(mine) {
  const on = (act) => (id, a, b, c) => {
    if (mine !== born) return;
    const s = live.filter((one) => one.id === id)[0];
    if (s) act(s, a, b, c);
  };
  return {
    snapshot: on((s, text) => {
      s.snapshot = text;
      follow(s, text);
    }),
    painted: on((s) => {
      s.painted = true;
      if (s.div) takeOver(s);
    }),
    emit: on((s, name, detail) => emit(s, name.replace(/^leg-cramps-/, ''), detail)),
    announce: on(announce),
    save: on(saveFile),
    voice: (id) => live.some((s) => s.id === id && ownVoice(s)),
    speak: on(speak),
    awake: on(stayAwake),
  };
}

// Events tell that something happened, never what, unless the publisher asked for it in the open.
function emit(s, name, detail) {
  let shared = null;
  if (detail && s.set.share) {
    try {
      shared = JSON.parse(detail);
    } catch (_) { /* no detail then */ }
  }
  s.el.dispatchEvent(new CustomEvent('leg-cramps-' + name, {bubbles: true, composed: true, detail: shared}));
}

// The page's own events, listened to only while an element is connected.
function onStorage(event) {
  if (event.key === null || /^lc\d*:/.test(event.key)) call((c) => c.store_changed(event.key || ''));
}

function onScheme() {
  live.forEach(configure);
}

function listen(on) {
  const how = on ? 'addEventListener' : 'removeEventListener';
  window[how]('storage', onStorage);
  window[how]('popstate', onPop);
  window[how]('pageshow', onSeen);
  document[how]('visibilitychange', onSeen);
  if (scheme[how]) scheme[how]('change', onScheme);
}
const scheme = matchMedia('(prefers-color-scheme: dark)');
