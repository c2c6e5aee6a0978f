// The checker's part of the page: it asks `policy.js` by an event and shows what comes back by another.
(function () {
  'use strict';
  function part(id) { return document.getElementById(id); }
  var SIGNS = {ok: '✓ Fine', change: '✗ Change', look: '! Look'};

  function shown(line) {
    var item = document.createElement('li');
    item.dataset.need = line.need;
    item.dataset.state = line.state;
    var sign = document.createElement('strong');
    sign.textContent = SIGNS[line.state];
    item.append(sign, ' ' + line.title + ': ' + line.say);
    line.add.forEach(function (text) {
      var code = document.createElement('code');
      code.textContent = text;
      item.append(code);
    });
    return item;
  }

  function needs(set) {
    var address = function (folder, name) { return new URL(name, folder); };
    var name = set.door === 'all' ? set.api.all : set.api.script;
    return {
      door: set.door,
      nonce: set.nonce,
      page: new URL(set.site),
      guessed: !set.page,
      source: set.script.source,
      fetchSource: set.files.source,
      integrity: set.door === 'all' ? set.api.all_integrity : set.api.integrity,
      script: address(set.script.folder, name),
      frame: address(set.script.folder, 'frame.html'),
      files: ['.wasm', '.words.en'].map(function (end) { return address(set.files.folder, set.api.script.replace(/\.js$/, end)); }),
    };
  }

  document.addEventListener('publisher:verdict', function (event) {
    var answer = event.detail;
    part('checked').textContent = answer.said;
    part('verdicts').replaceChildren.apply(part('verdicts'), answer.lines.map(shown));
    part('mended-part').hidden = !answer.mended;
    part('mended').value = answer.mended;
  });

  var chosen = null;
  var asked = false;
  function check() {
    var detail = {text: part('policy').value, need: needs(chosen)};
    document.dispatchEvent(new CustomEvent('publisher:check', {detail: detail}));
  }

  part('check').addEventListener('click', function () {
    asked = true;
    check();
  });
  // Other settings have other needs: what has been checked once is checked again.
  document.addEventListener('publisher:settings', function (event) {
    chosen = event.detail;
    if (asked) check();
  });
})();
