// Served before the widget's own tag: writes down what the page would never tell, and changes nothing that it can see.
(function () {
  'use strict';
  var seen = { violations: [], errors: [], console: [], events: [], listeners: {} };
  Object.defineProperty(window, '__seen', { value: seen });
  document.addEventListener('securitypolicyviolation', function (e) {
    seen.violations.push({ directive: e.effectiveDirective, blocked: e.blockedURI, where: e.sourceFile || '', sample: e.sample || '' });
  }, true);
  window.addEventListener('error', function (e) {
    seen.errors.push(String(e.message || e.type));
  });
  window.addEventListener('unhandledrejection', function (e) {
    seen.errors.push('unhandled rejection: ' + String(e.reason));
  });
  ['ready', 'started', 'finished', 'error'].forEach(function (name) {
    document.addEventListener('leg-cramps-' + name, function (e) {
      var detail = e.detail;
      seen.events.push({ name: e.type, detail: detail === null || detail === undefined ? null : JSON.stringify(detail) });
    }, true);
  });
  ['error', 'warn'].forEach(function (level) {
    var real = console[level];
    console[level] = function () {
      seen.console.push(Array.prototype.map.call(arguments, String).join(' '));
      return real.apply(console, arguments);
    };
  });
  // How many listeners hang on the page itself: a widget that has left must leave none.
  ['addEventListener', 'removeEventListener'].forEach(function (name, step) {
    var real = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (type) {
      if (this === window || this === document || this === undefined) {
        seen.listeners[type] = (seen.listeners[type] || 0) + (step === 0 ? 1 : -1);
      }
      return real.apply(this === undefined ? window : this, arguments);
    };
  });
})();
