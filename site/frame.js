// The page in a frame: takes its settings from its own address, and tells the page around it how high it is. Nothing else
// passes between the two.
(function () {
  'use strict';
  var element = document.querySelector('leg-cramps');
  // Not `src-base`, so that no link can say where the files come from, and not `share-result`.
  var known = ['lang', 'region', 'theme', 'start', 'mode', 'history', 'heading-level'];
  new URLSearchParams(location.search).forEach(function (value, name) {
    if (known.indexOf(name) >= 0) element.setAttribute(name, value);
  });
  document.body.style.margin = '0';
  if (window.parent === window) return;
  var last = 0;
  new ResizeObserver(function () {
    var px = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (px === last) return;
    last = px;
    window.parent.postMessage({type: 'leg-cramps:height', px: px}, '*');
  }).observe(document.documentElement);
})();
