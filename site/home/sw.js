// The worker of the stand-alone page: it keeps the page's files, so that the page opens without a network. It answers for
// these files alone; whatever else lies in its folder goes to the network as if it weren't there. Its text differs with every
// build, by the hashes, and that is how a browser finds a new version.
'use strict';

const FILES = {{files}};
const HERE = new URL('./', self.location.href);
// The store of caches belongs to the whole origin: another copy in another folder keeps its own.
const OURS = 'leg-cramps:' + HERE.pathname + ':';
const CACHE = OURS + '{{version}}:' + Object.values(FILES).map((hash) => hash.slice(7, 13)).join('');

// All of one build or nothing: a deployment that is only half there does not pass the hashes.
self.addEventListener('install', (event) => {
  const asked = Object.keys(FILES).map(
    (name) => new Request(new URL(name, HERE), {integrity: FILES[name], cache: 'no-cache', referrerPolicy: 'no-referrer'}));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(asked)));
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))));
});

// The reader said yes to the new version.
self.addEventListener('message', (event) => {
  if (event.data === 'use') self.skipWaiting();
});

function nameOf(request) {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== HERE.origin || !url.pathname.startsWith(HERE.pathname)) return '';
  const name = url.pathname.slice(HERE.pathname.length);
  return name === '' || name === 'index.html' ? './' : name;
}

self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (!Object.prototype.hasOwnProperty.call(FILES, name)) return;
  const kept = caches.match(new URL(name, HERE), {cacheName: CACHE, ignoreVary: true});
  event.respondWith(kept.then((found) => found || fetch(event.request)));
});
