// What did the publisher ask for, and what does the page itself tell?

// Attribute → allowed values, the default first; null = free text (`public-api.toml`). Each also works as `data-…`, for
// editors that drop unknown attributes.
const ATTRIBUTES = B.attributes;
const NAMES = Object.keys(ATTRIBUTES);
const said = {};

// One sentence of the shell, with its placeholders filled.
function say(key, values) {
  const text = B.strings[key] || B.strings['shell.' + key] || '';
  return text.replace(/\{(\w+)\}/g, (all, name) => (values && values[name] !== undefined ? String(values[name]) : all));
}

// One line on the owner's console, once.
function tell(level, key, values) {
  const line = '[leg-cramps] ' + say(key, values);
  if (!said[line]) console[level](line);
  said[line] = true;
}

function attribute(el, name) {
  const plain = el.getAttribute(name);
  return plain === null ? el.getAttribute('data-' + name) : plain;
}

// The value that holds: an unknown one is said once and the default is taken.
function choice(el, name) {
  const allowed = ATTRIBUTES[name];
  const asked = (attribute(el, name) || '').trim().toLowerCase();
  if (!asked || allowed.indexOf(asked) >= 0) return asked || allowed[0];
  tell('warn', 'value_owner', {detail: name + '="' + asked + '"'});
  return allowed[0];
}

function pageLanguage(el) {
  const near = el.closest('[lang]') || document.documentElement;
  return attribute(el, 'lang') || near.getAttribute('lang') || '';
}

// The words file for an element: the whole tag, else its first part, else English.
function languageOf(el) {
  const asked = pageLanguage(el).toLowerCase();
  const tags = Object.keys(B.words);
  let found = '';
  tags.forEach((tag) => {
    const own = tag.toLowerCase();
    if (own === asked || (!found && own === asked.split('-')[0])) found = tag;
  });
  return found || 'en';
}

// The same order as `Region::guess` of the room `words`: attribute, country in the language, time zone, generic.
function regionOf(el) {
  const wanted = choice(el, 'region');
  const countries = pageLanguage(el).toUpperCase().split('-').slice(1);
  let zone = '';
  try {
    zone = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
  } catch (_) { /* no time zone: the next guess is the generic one */ }
  const first = (test) => {
    for (let i = 0; i < B.regions.length; i++) if (test(B.regions[i])) return B.regions[i];
    return null;
  };
  let found = first((region) => region.id === wanted);
  for (let i = 0; !found && i < countries.length; i++) {
    found = first((region) => region.countries.indexOf(countries[i]) >= 0);
  }
  return found
    || first((region) => region.zones.some((begin) => zone.indexOf(begin) === 0))
    || first((region) => region.id === 'generic')
    || {id: 'generic', emergency: '', call: say('call_local')};
}

// `auto` follows the page, not the device: a dark box on a white page helps nobody. Only a page that says it does
// both lets the device decide. Asked of the parent, because our own sheet sets the scheme of the element.
function themeOf(el) {
  const asked = choice(el, 'theme');
  if (asked !== 'auto') return asked;
  const above = el.parentNode && (el.parentNode.host || el.parentNode);
  const scheme = getComputedStyle(above instanceof Element ? above : document.documentElement).colorScheme || '';
  const dark = /\bdark\b/.test(scheme) && (!/\blight\b/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'dark' : 'light';
}

function settingsOf(el) {
  const share = attribute(el, 'share-result');
  return {
    lang: languageOf(el),
    region: regionOf(el),
    theme: themeOf(el),
    start: choice(el, 'start'),
    mode: choice(el, 'mode'),
    history: choice(el, 'history'),
    back: choice(el, 'back'),
    heading: Number(choice(el, 'heading-level')),
    share: share !== null && share !== 'false',
    file: location.protocol === 'file:',
  };
}

// As the core reads it. Written by hand: every value comes from a list of ours, and some pages give strings and
// arrays a `toJSON` that spoils `JSON.stringify`.
function settingsText(set) {
  const words = ['lang', 'theme', 'start', 'mode', 'history', 'back'].map((name) => '"' + name + '":"' + set[name] + '"');
  return '{' + words.join(',') + ',"region":"' + set.region.id + '","heading":' + set.heading + ',"share":' + set.share + ',"file":' + set.file + '}';
}
