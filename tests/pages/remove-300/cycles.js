// Cycles of mounting and leaving, and what must not grow with them.
(function () {
  'use strict';
  var begun = false;
  window.flat = null;
  function turn() { return new Promise(function (done) { setTimeout(done, 0); }); }
  function pages() { return window.__memory ? window.__memory.buffer.byteLength / 65536 : 0; }
  function listeners() { return Object.values(window.__seen.listeners).reduce(function (a, b) { return a + b; }, 0); }
  async function cycle() {
    var e = document.createElement('leg-cramps');
    e.setAttribute('load', 'eager');
    var ready = new Promise(function (done) { e.addEventListener('leg-cramps-ready', done, { once: true }); });
    document.body.appendChild(e);
    await ready;
    e.remove();
    await turn();
    await turn();
  }
  async function run(times) {
    for (var i = 0; i < 20; i++) await cycle();
    var before = [pages(), listeners(), document.querySelectorAll('*').length];
    for (i = 0; i < times; i++) await cycle();
    var after = [pages(), listeners(), document.querySelectorAll('*').length];
    window.said = times + ' cycles: wasm pages, listeners on the page, nodes ' + before + ' then ' + after;
    window.flat = before[0] > 0 && before.join() === after.join() || window.said;
  }
  window.cycles = function (times) {
    if (!begun) { begun = true; run(times).catch(function (why) { window.flat = String(why); window.said = window.flat; }); }
    return window.flat !== null;
  };
  // The module's memory, as it is made: before our tag.
  var real = WebAssembly.instantiate;
  WebAssembly.instantiate = function () {
    return real.apply(this, arguments).then(function (made) {
      var own = (made.instance || made).exports;
      Object.keys(own).forEach(function (name) { if (own[name] instanceof WebAssembly.Memory) window.__memory = own[name]; });
      return made;
    });
  };
})();
