// The stand-alone page's own part: it has the page kept on the device, offers a new version, and takes both away again. The
// element knows nothing of it.
(function () {
  'use strict';
  var element = document.querySelector('leg-cramps');
  // The one setting that an address may give: an icon on a home screen can open the steps for a cramp.
  var start = new URLSearchParams(location.search).get('start');
  if (start) element.setAttribute('start', start);

  function part(id) { return document.getElementById(id); }
  function show(id, yes) { part(id).hidden = !yes; }

  // A new version never takes away what is on the screen: once the reader has touched the element, the page is not opened anew.
  var touched = false;
  ['pointerdown', 'keydown'].forEach(function (name) {
    document.addEventListener(name, function (event) { touched = touched || event.target === element; }, true);
  });

  function keep(workers) {
    return workers.register('sw.js', {scope: './', updateViaCache: 'none'}).then(function (kept) {
      var taken = false;
      function look() {
        show('home-kept', !!kept.active && part('home-gone').hidden);
        show('home-new', !!kept.waiting && !!workers.controller && !taken);
      }
      function follow(worker) { if (worker) worker.addEventListener('statechange', look); }
      [kept.installing, kept.waiting, kept.active].forEach(follow);
      kept.addEventListener('updatefound', function () { follow(kept.installing); });
      part('home-use').addEventListener('click', function () {
        taken = true;
        workers.addEventListener('controllerchange', function () {
          if (touched) show('home-next', true); else location.reload();
        });
        kept.waiting.postMessage('use');
        look();
      });
      part('home-remove').addEventListener('click', function () {
        var ours = 'leg-cramps:' + new URL('./', location.href).pathname + ':';
        kept.unregister().then(function () { return caches.keys(); }).then(function (names) {
          return Promise.all(names.map(function (name) { return name.indexOf(ours) === 0 && caches.delete(name); }));
        }).then(function () {
          show('home-gone', true);
          look();
        });
      });
      look();
    });
  }

  window.addEventListener('load', function () {
    // Where the browser has no such thing, or allows none (private windows, blocked storage), the page just needs a network.
    try {
      keep(navigator.serviceWorker).catch(function () {});
    } catch (_) { /* the same */ }
  });
})();
