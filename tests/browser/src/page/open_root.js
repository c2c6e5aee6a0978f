// Only where the driver cannot look into a closed shadow root.
(function () {
  'use strict';
  var real = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return real.call(this, Object.assign({}, init, { mode: 'open' }));
  };
})();
