// Served before the widget's own tag, in place of what a browser takes from its surroundings. `set` comes from expect.toml.
(function (set) {
  'use strict';
  // The clock stands at a moment; only the verb `later` moves it.
  if (set.clock) {
    var real = Date;
    var now = real.parse(set.clock);
    window.Date = new Proxy(real, {
      construct: function (target, given, as) {
        return Reflect.construct(target, given.length ? given : [now], as === window.Date ? target : as);
      },
      apply: function () { return new real(now).toString(); },
      get: function (target, name) { return name === 'now' ? function () { return now; } : target[name]; },
    });
    Object.defineProperty(window, '__later', { value: function (seconds) { now += seconds * 1000; } });
  }
  // Chance that is known: the bytes that make these characters of a record's id, over and over.
  if (set.chance) {
    Crypto.prototype.getRandomValues = function (array) {
      for (var i = 0; i < array.length; i++) {
        array[i] = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(set.chance[i % set.chance.length]);
      }
      return array;
    };
  }
  // A browser that forbids storage.
  if (set.no_storage) {
    Object.defineProperty(window, 'localStorage', { get: function () { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
  }
  // A store with room for so many characters, keys included.
  if (set.quota) {
    var put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      var used = String(key).length + String(value).length;
      for (var i = 0; i < this.length; i++) {
        if (this.key(i) !== String(key)) used += this.key(i).length + this.getItem(this.key(i)).length;
      }
      if (used > set.quota) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.call(this, key, value);
    };
  }
})
