// What does a reader see, and an owner read, when something has failed?

const EMERGENCY_ICON = ['svg', {'class': 'lc-i', 'viewBox': '0 0 24 24', 'aria-hidden': 'true'}, [
  ['path', {d: 'M8.2 2.8h7.6l5.4 5.4v7.6l-5.4 5.4H8.2l-5.4-5.4V8.2z'}],
  ['path', {d: 'M12 7.5v5.5M12 16.4v.1'}],
]];

// A sentence with {call} in it → children, with the link to the number in its place.
function withCall(text, linked) {
  const parts = text.split('{call}');
  const call = linked ? ['a', {href: 'tel:%emergency%'}, ['%call%']] : '%call%';
  return parts.length < 2 ? parts : [parts[0], call, parts[1]];
}

function emergencyLine(set) {
  const local = !set.region.emergency;
  return ['div', {'class': 'lc-sos'}, [EMERGENCY_ICON, ['p', {}, withCall(say(local ? 'sos_local' : 'sos'), !local)]]];
}

// Sentences numbered from 1: `relief_1`, `relief_2`, …
function numbered(stem) {
  const items = [];
  for (let n = 1; say(stem + n); n++) items.push(['li', {}, [['span', {}, [say(stem + n)]]]]);
  return items;
}

function section(title, children) {
  return ['section', {'class': 'lc-sect'}, [['h%1%', {'class': 'lc-h3'}, title]].concat(children)];
}

function button(code, key, quiet) {
  return ['button', {'class': 'lc-btn is-wide' + (quiet ? ' is-line' : ''), 'type': 'button', 'data-m': 'shell:' + code}, [say(key)]];
}

function paragraph(key) {
  return ['p', {}, [say(key)]];
}

// The frame of all views that the shell makes itself. After a night screen it stays night: no white flash at 3 a.m.
function frame(s, code, title, body, alarm) {
  const heading = ['h%0%', {'class': 'lc-h2', 'tabindex': '-1', 'data-screen': code}, title];
  const theme = s.screen.indexOf('now:') === 0 ? 'night' : '%theme%';
  return make(['div', {'class': 'lc', 'data-theme': theme, 'lang': 'en', 'dir': 'ltr', 'part': 'frame'}, [
    emergencyLine(s.set),
    ['div', {'class': 'lc-screen' + (alarm ? ' lc-alarm' : '')}, [heading].concat(body)],
  ]], s.set);
}

// What can be read and done in every failure: relief steps and danger signs.
function guidance() {
  return [
    section([say('relief_title')], [
      paragraph('relief_not'),
      ['ol', {'class': 'lc-steps'}, numbered('relief_')],
      paragraph('relief_long'),
    ]),
    section(withCall(say('signs_title')), [
      ['ul', {'class': 'lc-bul'}, numbered('sign_')],
      paragraph('today'),
    ]),
  ];
}

function showFailure(s, error, acted) {
  const stopped = error.kind === 'crashed';
  const buttons = [];
  if (!stopped) buttons.push(button('try', 'try_again'));
  else if (mayStartAgain()) buttons.push(button('start', 'start_again'));
  const kept = savedKeys().length > 0;
  if (kept || s.snapshot) buttons.push(button('save', 'save', true));
  const text = [paragraph(error.kind + '_reader'), paragraph('still')];
  if (kept) text.push(paragraph('kept'));
  else if (s.snapshot) text.push(paragraph('unkept'));
  if (stopped && !mayStartAgain()) text.push(paragraph('again_no'));
  const body = [
    ['div', {'class': 'lc-stack'}, text],
    ['div', {'class': 'lc-stack'}, buttons],
  ].concat(guidance());
  const title = say(stopped ? 'title_stopped' : 'title_start');
  show(s, frame(s, 'shell:' + error.kind, [title], body), acted);
  fallback(s, true);
  release(s);
  announce(s, title, true);
}

// The owner's line: once a kind, naming the file, the header or the directive.
function tellOwner(error) {
  let origin = "'self'";
  try {
    if (new URL(error.url).origin !== location.origin) origin = new URL(error.url).origin;
  } catch (_) { /* no address in this kind */ }
  tell('error', error.kind + '_owner', {url: error.url, detail: error.detail, origin: origin, version: B.version});
}

const BACK = ['button', {'class': 'lc-back', 'type': 'button', 'data-m': 'back'}, [say('back')]];

// While the core is on its way: the emergency line, and words at once. `calling` = a danger sign was ticked;
// `listing` = the danger signs themselves were asked for, and those the shell has; Back leads to where they were asked for.
function showWait(s, acted, calling, listing) {
  const line = ['div', {'class': 'lc-stack'}, [paragraph('wait')]];
  const call = s.set.region.emergency ? [['a', {'class': 'lc-btn is-wide', 'href': 'tel:%emergency%'}, ['%call%']]] : [];
  const body = calling ? [paragraph('danger_text')].concat(call, [line]) : [line];
  hold(s);
  show(s, frame(s, 'shell:wait', calling ? withCall(say('danger_title')) : [say('wait')], calling ? body : listing ? [BACK].concat(guidance().reverse()) : [], calling), acted);
  if (calling) announce(s, s.view.querySelector('[data-screen]').textContent, true);
  s.screen = 'wait';
  slowAfter(s);
}

// After 8 seconds say that it is slow, and offer to try again.
function slowAfter(s) {
  clearTimeout(s.slow);
  const view = s.view;
  s.slow = setTimeout(() => {
    if (s.view !== view || s.div) return;
    view.querySelector('.lc-screen').appendChild(make(['div', {'class': 'lc-stack'}, [
      paragraph('wait_slow'), button('try', 'try_again', true),
    ]], s.set));
    announce(s, say('wait_slow'), false);
  }, 8000);
}
