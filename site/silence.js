// Counts what the element does to a page. It stands before the tag, so it knows the page as it was.
(function () {
  'use strict';
  function globals() { return Object.getOwnPropertyNames(window); }
  function keys() {
    try { return Object.keys(localStorage).concat(Object.keys(sessionStorage)); } catch (_) { return []; }
  }
  var heard = [];
  var before = {globals: globals(), keys: keys(), title: document.title, url: location.href, head: 0, history: history.length};
  ['leg-cramps-ready', 'leg-cramps-started', 'leg-cramps-finished', 'leg-cramps-error'].forEach(function (name) {
    document.addEventListener(name, function (event) { heard.push(event); });
  });
  function fresh(now, old) { return now.filter(function (one) { return old.indexOf(one) < 0; }); }
  // Numbers are the page's frames.
  function named(name) { return !/^\d+$/.test(name); }
  function counted() {
    var requests = performance.getEntriesByType('resource').map(function (one) { return one.name; });
    var files = requests.filter(function (name) { return /\/leg-cramps\.[^/]*$/.test(name); });
    var known = requests.filter(function (name) { return /\/silence\.js$/.test(name); });
    var added = fresh(keys(), before.keys);
    var kept = added.filter(function (key) { return /^lc1:/.test(key); });
    var told = heard.filter(function (event) { return event.detail !== null; });
    var here = fresh(globals(), before.globals).filter(named);
    var head = document.head.children.length + document.body.children.length;
    before.head = before.head || head;
    return [
      ['requests', 'Requests', Math.max(0, files.length - 3) + requests.length - files.length - known.length, files.length + ' files'],
      ['cookies', 'Cookies', document.cookie ? document.cookie.split(';').length : 0, 'none'],
      ['keys', 'Keys in storage', added.length - kept.length, kept.length + ' of ours'],
      ['events', 'Events with content', told.length, heard.length + ' without'],
      ['globals', 'Global names', here.length, here.join(' ') || 'none'],
      ['elements', 'Elements in head and body', Math.abs(head - before.head), 'none'],
      ['address', 'Changes of address, title or history', Number(location.href !== before.url) + Number(document.title !== before.title) + Number(history.length !== before.history), 'none'],
    ];
  }
  function show() {
    var body = document.getElementById('counts');
    if (!body) return;
    var rows = counted().map(function (row) {
      var line = document.createElement('tr');
      row.slice(1).forEach(function (text, at) {
        var cell = document.createElement(at ? 'td' : 'th');
        cell.textContent = String(text);
        if (at === 1) cell.id = row[0];
        line.appendChild(cell);
      });
      return line;
    });
    body.replaceChildren.apply(body, rows);
  }
  document.addEventListener('DOMContentLoaded', function () {
    show();
    setInterval(show, 500);
  });
})();
