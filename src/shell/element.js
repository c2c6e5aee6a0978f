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
