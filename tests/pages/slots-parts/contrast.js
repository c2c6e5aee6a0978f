// WCAG's contrast of what is really painted, whatever way the colour is written in.
(function () {
  'use strict';
  function rgb(colour) {
    var c = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    c.fillStyle = colour;
    c.fillRect(0, 0, 1, 1);
    return c.getImageData(0, 0, 1, 1).data;
  }
  function light(colour) {
    var parts = Array.from(rgb(colour)).slice(0, 3).map(function (v) { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
  window.contrast = function (ground, text) {
    var root = window.__lab.root(window);
    var a = light(getComputedStyle(root.querySelector(ground)).backgroundColor), b = light(getComputedStyle(root.querySelector(text)).color);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
})();
