// Shows one screen of the list; answers '' or what went wrong, and only when it is drawn.
const entry = arguments[0], done = arguments[arguments.length - 1];
const host = document.querySelector('leg-cramps');
const said = (error) => done(String((error && error.stack) || error));
try {
  localStorage.clear();
  entry.store.forEach((pair) => localStorage.setItem(pair[0], pair[1]));
  Array.prototype.slice.call(host.attributes).forEach((a) => host.removeAttribute(a.name));
  const attributes = Object.assign({ region: 'gb', load: 'eager' }, entry.attributes);
  Object.keys(attributes).forEach((name) => host.setAttribute(name, attributes[name]));
  document.body.className = entry.attributes.theme === 'dark' ? 'dark' : '';
  const page = customElements.get('leg-cramps');
  page.stage(host, entry.snapshot, entry.acts).then(() => {
    if (document.activeElement && document.activeElement.blur) document.activeElement.blur();
    window.scrollTo(0, 0);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(''), 0)));
  }, said);
} catch (error) { said(error); }
