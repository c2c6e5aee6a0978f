// The page in the preview: takes its settings from the configurator around it, and from nobody else.
(function () {
  'use strict';
  // What can be seen here. Not `src-base`: no message may say where the files come from. Not `back`: its steps would go
  // into the history of the page around.
  var ATTRIBUTES = ['lang', 'region', 'theme', 'start', 'mode', 'history', 'heading-level'];
  var PROPERTIES = [
    '--lc-font', '--lc-text', '--lc-surface', '--lc-accent', '--lc-text-dark', '--lc-surface-dark', '--lc-accent-dark', '--lc-radius',
  ];
  var SCHEMES = ['light', 'dark', 'light dark'];
  var place = document.getElementById('place');
  var shown = '';

  function text(value) { return typeof value === 'string' ? value : ''; }

  function build(told, fallback) {
    var element = document.createElement('leg-cramps');
    ATTRIBUTES.forEach(function (name) {
      // A preview keeps nothing without a yes.
      var value = name === 'history' && told[name] === 'on' ? 'ask' : text(told[name]);
      if (value) element.setAttribute(name, value);
    });
    // The preview may lie far below when the page opens, and should be there when it is scrolled to.
    element.setAttribute('load', 'eager');
    element.textContent = fallback;
    place.replaceChildren(element);
    return element;
  }

  window.addEventListener('message', function (event) {
    if (event.origin !== location.origin || event.source !== window.parent || window.parent === window) return;
    var told = event.data;
    if (!told || told.type !== 'leg-cramps:preview' || !told.attributes || !told.properties) return;
    if (SCHEMES.indexOf(told.scheme) >= 0) document.documentElement.style.colorScheme = told.scheme;
    // A new element only where it would begin differently: a colour must not throw the publisher back to the first screen.
    var now = JSON.stringify([told.attributes, told.scheme, text(told.fallback)]);
    var element = now === shown ? place.firstElementChild : build(told.attributes, text(told.fallback));
    shown = now;
    PROPERTIES.forEach(function (name) {
      if (text(told.properties[name])) element.style.setProperty(name, told.properties[name]);
      else element.style.removeProperty(name);
    });
  });
})();
