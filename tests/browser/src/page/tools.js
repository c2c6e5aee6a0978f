// Served before the widget's own tag where a row asks for it: what a row's scripts can do with an element of this page or
// of a frame of the same origin. Codes are pressed as by a script; rows about hands and keys use the driver.
(function () {
  'use strict';
  var lab = {
    // What is handed to the reader as a file, written down in place of a folder.
    saved: [],
    // One turn of the browser's own loop, unlike a timer never slowed down.
    turn: function () {
      return new Promise(function (done) {
        var channel = new MessageChannel();
        channel.port1.onmessage = function () { channel.port1.close(); done(); };
        channel.port2.postMessage(0);
      });
    },
    // What came of it is drawn: the browser's next frame has begun, and its loop has gone on after it.
    painted: function (win) {
      return new Promise(function (done) { win.requestAnimationFrame(function () { done(); }); }).then(lab.turn);
    },
    until: async function (what, ask, ms) {
      for (var end = performance.now() + (ms || 10000); ; await lab.turn()) {
        var answer = ask();
        if (answer) return answer;
        if (performance.now() > end) throw new Error('waited for ' + what);
      }
    },
    root: function (win) {
      var host = win.document.querySelector('leg-cramps');
      if (!host || !host.shadowRoot) throw new Error('no open root: the row needs open_root = true');
      return host.shadowRoot;
    },
    all: function (win, css) { return Array.from(lab.root(win).querySelectorAll(css)).filter(function (e) { return e.getClientRects().length; }); },
    screen: function (win) {
      var heading = lab.all(win, '[data-screen]')[0];
      return heading ? heading.getAttribute('data-screen') : '';
    },
    control: function (win, code) {
      return Array.from(lab.root(win).querySelectorAll('[data-m]')).find(function (e) { return e.getAttribute('data-m') === code; });
    },
    // Presses, and waits until the core has done what it does at once.
    press: async function (win, code) {
      var e = await lab.until('a control ' + code + ' on ' + lab.screen(win), function () { return lab.control(win, code); });
      e.click();
      await lab.turn();
      await lab.turn();
    },
    type: async function (win, code, text) {
      var e = await lab.until('a field ' + code, function () { return lab.control(win, code); });
      e.value = text;
      e.dispatchEvent(new win.Event('input', { bubbles: true }));
      await lab.turn();
    },
    home: async function (win) {
      for (var i = 0; lab.screen(win) !== 'start'; i++) {
        if (i > 400) throw new Error('no way back from ' + lab.screen(win));
        await lab.press(win, 'back');
      }
    },
    choose: async function (win, text) {
      var field = await lab.until('a field for a file', function () { return lab.root(win).querySelector('input[type=file]'); });
      var brought = new win.DataTransfer();
      brought.items.add(new win.File([text], 'backup.json', { type: 'application/json' }));
      field.files = brought.files;
      field.dispatchEvent(new win.Event('change', { bubbles: true }));
      await lab.until('what is in the file', function () { return lab.all(win, '[data-bring], [data-error]').length; });
    },
    // A document of its own with the element, like another tab; `plan` is there before its first script of ours.
    open: async function (file, plan) {
      var frame = document.createElement('iframe');
      frame.width = 480;
      frame.height = 600;
      lab.plan = plan;
      frame.src = file;
      document.body.appendChild(frame);
      var win = frame.contentWindow;
      await lab.until('the core in ' + file, function () {
        return win.__seen && win.__seen.events.some(function (e) { return e.name === 'leg-cramps-ready'; });
      }, 30000);
      await lab.until('a screen in ' + file, function () { return lab.screen(win); });
      return win;
    },
    // Ends it; nothing may have gone wrong in it.
    shut: async function (win) {
      var seen = win.__seen;
      var bad = seen.errors.concat(seen.console, seen.violations.map(function (v) { return v.directive + ' ' + v.blocked; }));
      win.frameElement.remove();
      await lab.turn();
      if (bad.length) throw new Error('in a frame: ' + bad.join('; '));
    },
    // All of ours that is in the store.
    store: function () {
      var found = {};
      Object.keys(localStorage).sort().forEach(function (key) { if (/^lc\d+:/.test(key)) found[key] = localStorage.getItem(key); });
      return found;
    },
    // Runs to its end by itself; `verdict` is true then, a text where it failed, and null until then.
    verdict: null,
    note: '',
    begin: function (work) {
      Promise.resolve().then(work).then(function () { lab.verdict = true; }, function (why) {
        lab.verdict = lab.note + ': ' + (why && why.message || why) + ' ' + (why && why.stack || '').split('\n').slice(0, 4).join(' | ');
      });
    },
  };
  Object.defineProperty(window, '__lab', { value: lab });

  var made = null, make = URL.createObjectURL;
  URL.createObjectURL = function (given) { made = given; return make.call(URL, given); };
  HTMLAnchorElement.prototype.click = function () {
    var file = { name: this.download, type: made.type, text: null };
    made.text().then(function (text) { file.text = text; lab.saved.push(file); });
  };

  // Where the page around a frame plans it: from a write on, nothing reaches the store any more, as if the browser had
  // been killed. `before` is the first write that is lost.
  var plan = window.parent !== window && window.parent.__lab && window.parent.__lab.plan;
  if (plan) {
    plan.writes = [];
    plan.dead = false;
    ['setItem', 'removeItem', 'clear'].forEach(function (name) {
      var real = Storage.prototype[name];
      Storage.prototype[name] = function (key, value) {
        if (plan.dead) return undefined;
        plan.writes.push({ act: plan.act, name: name, key: key });
        if (plan.writes.length === plan.number && plan.before) { plan.dead = true; return undefined; }
        var done = real.apply(this, arguments);
        if (plan.writes.length === plan.number) plan.dead = true;
        return done;
      };
    });
  }
})();
