// Two documents with the element, like two tabs, add cramps at once and delete some: both know the same in the end.
(function () {
  'use strict';
  var lab = window.__lab;
  var HOURS = ['22', '23', '0', '1', '2', '3', '4', '5', '6', '7'];
  var DELETED = 20;
  var day = function (back) {
    return new Date(Date.UTC(2026, 10, 22) - back * 86400000).toISOString().slice(0, 10).split('-').join('');
  };

  // So many cramps, ten a night from last night back.
  async function add(win, count) {
    await lab.press(win, 'open:diary');
    await lab.press(win, 'open:add:' + day(0));
    for (var i = 0; i < count; i++) {
      if (i) await lab.press(win, 'open:add:' + day(Math.floor(i / 10)));
      await lab.press(win, 'pick:time:' + HOURS[i % 10]);
      await lab.press(win, 'told');
      if (i === 0) await lab.press(win, 'open:night:' + day(0));
      else if (i % 10 === 9 && i + 1 < count) await lab.press(win, 'open:night:' + day(Math.floor(i / 10) + 1));
    }
    await lab.home(win);
  }

  // How many cramps a tab says that "delete everything" would delete.
  async function told(win) {
    await lab.home(win);
    await lab.press(win, 'open:settings');
    await lab.press(win, 'erase:ask');
    var line = await lab.until('the number of cramps', function () { return lab.all(win, '[data-kind=episode]')[0]; });
    var number = Number(line.textContent.replace(/[^0-9]/g, ''));
    await lab.press(win, 'erase:no');
    await lab.home(win);
    return number;
  }

  var episodes = function (lives) {
    var store = lab.store();
    return Object.keys(store).filter(function (key) { return key.startsWith('lc1:episode:') && (!lives || !JSON.parse(store[key]).gone); });
  };
  var same = function (what, given, wanted) { if (given !== wanted) throw new Error(what + ': ' + given + ', not ' + wanted); };

  window.twoTabs = async function (count) {
    localStorage.clear();
    var a = await lab.open('frame.html', null), b = await lab.open('frame.html', null);
    lab.note = 'keeping';
    await lab.press(a, 'open:diary');
    await lab.press(a, 'quiet:' + day(0));
    await lab.press(a, 'keep:on');
    await lab.home(a);
    await lab.press(b, 'open:diary');
    await lab.until('that the other tab keeps too', function () { return lab.all(b, '[data-keep=yes]').length; });
    await lab.home(b);

    lab.note = 'adding at once';
    var begun = performance.now();
    await Promise.all([add(a, count), add(b, count)]);
    var took = performance.now() - begun;
    same('cramps in the store', episodes(true).length, 2 * count);
    lab.note = 'counting';
    same('tab A', await told(a), 2 * count);
    same('tab B', await told(b), 2 * count);

    lab.note = 'a backup of tab B before the deletion';
    await lab.press(b, 'open:diary');
    await lab.press(b, 'open:backup');
    await lab.press(b, 'backup');
    await lab.until('the file', function () { return b.__lab.saved.length; });
    var file = b.__lab.saved[0].text;
    await lab.home(b);

    lab.note = 'deleting in tab A';
    var gone = [];
    await lab.press(a, 'open:diary');
    await lab.press(a, 'open:night:' + day(0));
    while (gone.length < DELETED) {
      var row = lab.all(a, '[data-record^="episode:"]')[0];
      if (!row) throw new Error('only ' + gone.length + ' cramps in the night');
      gone.push(row.getAttribute('data-record'));
      await lab.press(a, 'delete:' + gone[gone.length - 1]);
    }
    same('living cramps in the store', episodes(true).length, 2 * count - DELETED);
    lab.note = 'the deletion in tab B';
    await lab.press(b, 'open:diary');
    await lab.until('that the night is empty in tab B', function () {
      return lab.control(b, 'open:night:' + day(0)) === undefined || lab.all(b, '[data-night="' + day(0) + '"]').length === 1;
    });
    await lab.home(b);
    same('tab B', await told(b), 2 * count - DELETED);
    same('tab A', await told(a), 2 * count - DELETED);

    lab.note = 'the old backup in tab B';
    var before = JSON.stringify(lab.store());
    await lab.press(b, 'open:diary');
    await lab.press(b, 'open:backup');
    await lab.choose(b, file);
    same('refusals', lab.all(b, '[data-error]').length, 0);
    if (lab.control(b, 'bring:yes')) await lab.press(b, 'bring:yes');
    await lab.home(b);
    var store = lab.store();
    gone.forEach(function (name) { if (!JSON.parse(store['lc1:' + name]).gone) throw new Error(name + ' is back'); });
    same('living cramps after the backup', episodes(true).length, 2 * count - DELETED);
    same('tab B', await told(b), 2 * count - DELETED);
    same('tab A', await told(a), 2 * count - DELETED);
    if (before.length < count) throw new Error('the store is empty');
    await lab.shut(a);
    await lab.shut(b);
    lab.told = 'two tabs with ' + count + ' cramps each, at once: ' + (took / 1000).toFixed(1) + ' s';
  };
})();
