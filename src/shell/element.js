// The custom element: what can a page do with it, and what does the browser tell it?

// Not properties of the element: a page's scripts must not read a reader's snapshot.
const states = new WeakMap();

class LegCramps extends HTMLElement {
  static get version() {
    return B.version;
  }

  static get observedAttributes() {
    return NAMES.concat(NAMES.map((name) => 'data-' + name));
  }

  // Only a root: an element may be made and never connected, and then nothing may keep it.
  constructor() {
    super();
    states.set(this, newState(this, this.attachShadow({mode: 'closed'})));
    // Values given before the upgrade hide the accessors; they exist only then, so writing attributes is allowed here.
    NAMES.forEach((name) => {
      const property = propertyOf(name);
      if (!Object.prototype.hasOwnProperty.call(this, property)) return;
      const value = this[property];
      delete this[property];
      this[property] = value;
    });
  }

  connectedCallback() {
    const s = states.get(this);
    if (s.live) return;
    if (!s.w) furnish(s);
    s.live = true;
    live.push(s);
    if (live.length === 1) listen(true);
    dress(s);
    s.set = settingsOf(this);
    if (s.error && !core) {
      s.wanted = true;
      return;
    }
    if (!s.view && !(core && s.snapshot)) open(s);
    else if (B.screens[s.screen]) runClock(s);
    if (s.queue.length || s.snapshot) want(s);
    watchNear(s);
  }

  // A move fires this and then connects again: only who is still away after a task has left.
  disconnectedCallback() {
    const s = states.get(this);
    setTimeout(() => {
      if (s.live && !this.isConnected) leave(s);
    }, 0);
  }

  // Its presence makes `moveBefore()` leave us connected.
  connectedMoveCallback() {}

  adoptedCallback() {
    dress(states.get(this));
  }

  attributeChangedCallback() {
    const s = states.get(this);
    if (s.live) configure(s);
  }

  // To the heading of what is shown.
  focus() {
    const s = states.get(this);
    if (s.div || s.view) focusHeading(s.div || s.view);
  }

  // To the first screen; after a failure, from the beginning.
  restart() {
    const s = states.get(this);
    if (!s.live) return;
    if (s.error && s.error.kind === 'crashed') {
      if (mayStartAgain()) startAgain();
    } else if (s.error) {
      tryAgain(s);
    } else if (s.div) {
      call((c) => c.send(s.id, 'restart'));
    } else {
      s.queue = [];
      open(s);
    }
  }

  // Shows the screen; no method returns health data.
  openBackup() {
    const s = states.get(this);
    if (!s.live) return;
    if (s.error) saveHistory(s);
    else press(s, 'open:backup', null);
  }
}

// `heading-level` → `headingLevel`
function propertyOf(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

// Every property writes through to its attribute, so that frameworks may use either. `lang` is the browser's own.
NAMES.forEach((name) => {
  if (name === 'lang') return;
  Object.defineProperty(LegCramps.prototype, propertyOf(name), {
    configurable: true,
    enumerable: true,
    get() {
      if (name === 'share-result') return settingsOf(this).share;
      return ATTRIBUTES[name] ? choice(this, name) : attribute(this, name) || '';
    },
    set(value) {
      if (value === null || value === undefined || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? '' : String(value));
    },
  });
});

// For the tests' build only: a fault on demand, a call into the core, and any screen at once.
if (B.faults) {
  LegCramps.call = call;
  LegCramps.fault = (kind) => {
    call((c) => c.fault(kind));
  };

  // Shows an element as a snapshot says, with the acts in `codes` done; `shell` in it names a view of ours instead.
  // Resolves when it is drawn. A parked app must have heard that it is parked before it is taken again.
  LegCramps.stage = (el, text, codes) => {
    const s = states.get(el);
    const as = JSON.parse(text);
    const later = (act) => new Promise((done) => setTimeout(() => done(act && act()), 0));
    if (s.div) {
      drop(s.div);
      s.div = null;
      call((c) => c.park(s.id));
    }
    clearTimeout(s.slow);
    s.error = s.late = null;
    s.queue = [];
    s.set = settingsOf(el);
    s.screen = as.night ? 'now:1' : '';
    crashes.length = 0;
    release(s);
    if (as.shell) {
      for (let n = 0; n < (as.crashes || 0); n++) crashes.push(Date.now());
      return later().then(() => {
        s.snapshot = '';
        if (as.shell === 'wait') showWait(s, false, as.calling, as.listing);
        else showFailure(s, s.error = failure(as.shell), false);
        clearTimeout(s.slow);
        crashes.length = 0;
      });
    }
    return later().then(() => {
      drop(s.view);
      s.view = null;
      // Only now: until it knew that it is parked, the app that was here still told its own.
      s.snapshot = text;
      mount(s);
      const drawn = (tries) => (s.painted || !tries ? Promise.resolve() : later().then(() => drawn(tries - 1)));
      return drawn(500);
    }).then(() => {
      fallback(s, false);
      (codes || []).forEach((code) => call((c) => c.send(s.id, code)));
      return later();
    });
  };
}
