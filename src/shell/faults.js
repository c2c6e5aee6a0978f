// For the tests' build only, no part of what is shipped: a fault on demand, a call into the core, any screen at once.
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
