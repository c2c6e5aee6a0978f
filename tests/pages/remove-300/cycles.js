// Cycles of mounting and leaving, and what must not grow with them.
(function () {
  'use strict';
  var begun = false, gone = [];
  window.flat = null;
  function turn() { return new Promise(function (done) { setTimeout(done, 0); }); }
  function pages() { return window.__memory ? window.__memory.buffer.byteLength / 65536 : 0; }
  function listeners() { return Object.values(window.__seen.listeners).reduce(function (a, b) { return a + b; }, 0); }
  // What is left after two collections: bytes of the heap and elements that something still holds. Chromium alone tells.
  async function left() {
    if (!window.gc) return null;
    for (var i = 0; i < 3; i++) { window.gc(); await turn(); }
    return { heap: performance.memory.usedJSHeapSize, held: gone.filter(function (ref) { return ref.deref(); }).length };
  }
  async function cycle() {
    var e = document.createElement('leg-cramps');
    e.setAttribute('load', 'eager');
    var ready = new Promise(function (done) { e.addEventListener('leg-cramps-ready', done, { once: true }); });
    document.body.appendChild(e);
    await ready;
    e.remove();
    gone.push(new WeakRef(e));
    await turn();
    await turn();
  }
  async function run(times) {
    for (var i = 0; i < 20; i++) await cycle();
    var before = [pages(), listeners(), document.querySelectorAll('*').length], first = await left();
    for (i = 0; i < times; i++) await cycle();
    var after = [pages(), listeners(), document.querySelectorAll('*').length], last = await left();
    window.said = times + ' cycles: wasm pages, listeners on the page, nodes ' + before + ' then ' + after;
    var grown = 0, held = 0;
    if (first) {
      grown = (last.heap - first.heap) / times;
      held = last.held;
      window.said += '; heap grown by ' + grown.toFixed(0) + ' bytes a cycle; removed elements still held: ' + held;
    }
    window.flat = before[0] > 0 && before.join() === after.join() && grown < 1000 && held <= 2 || window.said;
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
