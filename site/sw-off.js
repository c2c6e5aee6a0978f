// To be served in the place of `sw.js` when the stand-alone page is withdrawn: it takes over at once, removes what is kept of the
// page, and then itself. Diaries are not touched.
'use strict';

const OURS = 'leg-cramps:' + new URL('./', self.location.href).pathname + ':';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const ours = (names) => names.filter((name) => name.startsWith(OURS));
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(ours(names).map((name) => caches.delete(name))))
    .then(() => self.registration.unregister()));
});
