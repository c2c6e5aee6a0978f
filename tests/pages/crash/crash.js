// A diary is kept in a frame, act by act. At write number n the frame dies, before that write or after it; then another one
// is opened on what is left. Nothing may be lost, doubled or back from the dead, and who does the act again ends where the
// undisturbed diary ended.
(function () {
  'use strict';
  var lab = window.__lab;
  var NIGHT = '20261122', QUIET = '20261120';
  var FIRST = 'episode:202611230200:k3n9qa', SECOND = 'episode:202611230400:k3n9qa';
  var at = function (minute) { return minute + '+0000'; };
  var there = function (store, name) { return JSON.parse(store['lc1:' + name] || 'null'); };
  var lives = function (store, name) { var r = there(store, name); return !!r && !r.gone; };

  // What comes back from another device: one new cramp, a later version of a night, a deletion, and an old copy of a cramp
  // that was deleted here.
  var entry = function (kind, minute, id, stamp, body) {
    return Object.assign({ kind: kind, id: id, person: 'a', at: at(minute), stamp: Date.parse(stamp) }, body);
  };
  var backup = JSON.stringify({ 'leg-cramps': 'backup', v: 1, made: at('202611231100'), records: [
    entry('episode', '202611190300', 'fromthere', '2026-11-19T08:00:00Z', { data: { secs: 60, end: 'told' } }),
    entry('episode', '202611180300', 'fromthere', '2026-11-19T08:00:00Z', { data: { secs: 90, end: 'told' } }),
    entry('night', '202611221200', 'na', '2026-11-23T10:30:00Z', { data: { cramp: true, sleep: 9 } }),
    entry('night', '202611201200', 'na', '2026-11-23T10:30:00Z', { gone: true }),
    entry('episode', '202611230400', 'k3n9qa', '2026-11-23T08:00:00Z', { data: { secs: 5, end: 'told' } }),
  ] });

  // `way` leads from the start to the act; `codes` is the act, as far as the store still needs it.
  var ACTS = [
    { name: 'keep', way: ['open:diary'], codes: function (store) {
      return (lives(store, 'night:202611221200:na') ? [] : ['quiet:' + NIGHT]).concat('keep:on');
    } },
    { name: 'add', way: ['open:diary'], codes: ['open:add:' + NIGHT, 'pick:time:2', 'pick:sev:6', 'told'] },
    { name: 'edit', way: ['open:diary', 'open:night:' + NIGHT], codes: ['open:tell:' + FIRST, 'pick:time:3', 'note', 'told'] },
    { name: 'quiet', way: ['open:diary', 'open:night:' + NIGHT, 'open:night:20261121', 'open:night:' + QUIET], codes: ['quiet:' + QUIET] },
    { name: 'sleep', way: ['open:diary', 'open:night:' + QUIET], codes: ['slept:' + QUIET + '=7'] },
    { name: 'add more', way: ['open:diary', 'open:night:' + NIGHT], codes: ['open:add:' + NIGHT, 'pick:time:4', 'told'] },
    { name: 'delete', way: ['open:diary', 'open:night:' + NIGHT], codes: ['delete:' + SECOND] },
    // What can be taken back is known to the page alone. Where it died, the cramp stays deleted: told here, not hidden.
    { name: 'undo', way: null, codes: ['undo'] },
    { name: 'delete for good', way: ['open:diary', 'open:night:' + NIGHT], codes: ['delete:' + SECOND] },
    { name: 'import', way: ['open:diary', 'open:backup'], codes: ['file', 'bring:yes'] },
    { name: 'backup', way: ['open:diary', 'open:backup'], codes: ['backup'] },
    { name: 'erase', way: ['open:settings'], codes: ['erase:ask', 'erase:yes'] },
  ];

  // Ten minutes an act; who comes back after a death comes half a minute later.
  function clock(win, number, more) {
    var wanted = number * 600 + more;
    win.__later(wanted - (win.clockIs || 0));
    win.clockIs = wanted;
  }

  async function act(win, number, plan) {
    var one = ACTS[number];
    if (one.way) {
      await lab.home(win);
      clock(win, number, plan ? 0 : 30);
      for (var i = 0; i < one.way.length; i++) await lab.press(win, one.way[i]);
    }
    if (plan) plan.act = number;
    var codes = typeof one.codes === 'function' ? one.codes(lab.store()) : one.codes;
    for (var j = 0; j < codes.length; j++) {
      if (codes[j] === 'note') await lab.type(win, 'own', 'It woke me. "Twice", even.');
      else if (codes[j] === 'file') await lab.choose(win, backup);
      else await lab.press(win, codes[j]);
      if (plan && plan.dead) return;
    }
    await lab.turn();
    await lab.turn();
  }

  // A record without what tells only when it was written.
  var plain = function (text) {
    if (text === undefined) return 'nothing';
    var record = JSON.parse(text);
    delete record.stamp;
    if (record.data) delete record.data.saved;
    return JSON.stringify(record);
  };
  // Where it is tried out whether a backup fits, a death may leave the trial: no record, and gone with the next trial.
  var TRIAL = 'lc1:trial';
  var differ = function (store, wanted) {
    return Object.keys(Object.assign({}, store, wanted)).filter(function (key) {
      return key !== TRIAL && plain(store[key]) !== plain(wanted[key]);
    });
  };

  async function session(plan) {
    localStorage.clear();
    var win = await lab.open('frame.html', plan);
    var states = [{}];
    for (var i = 0; i < ACTS.length; i++) {
      await act(win, i, plan);
      if (plan.dead) break;
      states.push(lab.store());
    }
    win.frameElement.remove();
    await lab.turn();
    return states;
  }

  async function died(number, before, states) {
    var plan = { number: number, before: before };
    await session(plan);
    if (!plan.dead) throw new Error('it has not died');
    var i = plan.act, old = states[i], fresh = states[i + 1];
    lab.note = 'write ' + number + (before ? ' lost' : ' done') + ', in the act "' + ACTS[i].name + '"';
    var left = lab.store();
    Object.keys(Object.assign({}, old, fresh, left)).forEach(function (key) {
      if (key !== TRIAL && left[key] !== old[key] && left[key] !== fresh[key] && plain(left[key]) !== plain(fresh[key])) {
        throw new Error(key + ' is ' + left[key] + ', neither ' + old[key] + ' nor ' + fresh[key]);
      }
    });
    // Opened again, with nothing in the way: no damage, every living cramp of the night once.
    var win = await lab.open('frame.html', null);
    clock(win, i, 20);
    await lab.press(win, 'open:diary');
    if (lab.screen(win) !== 'diary') throw new Error('the diary is not shown but ' + lab.screen(win));
    if (lab.all(win, '[data-keep=damaged], [data-keep=newer], [data-keep=closed], [data-error]').length) throw new Error('something is said to be wrong');
    if (lab.control(win, 'open:night:' + NIGHT)) {
      await lab.press(win, 'open:night:' + NIGHT);
      var shown = lab.all(win, '[data-record]').map(function (e) { return e.getAttribute('data-record'); }).sort().join();
      var wanted = [FIRST, SECOND].filter(function (name) { return lives(left, name); }).join();
      if (shown !== wanted) throw new Error('the night shows ' + shown + ', not ' + wanted);
    }
    // Done again, where something is missing. A deletion that could not be taken back stays.
    if (differ(left, fresh).length && ACTS[i].way) {
      await act(win, i, null);
      var wrong = differ(lab.store(), fresh);
      if (lab.store()[TRIAL]) wrong.push(TRIAL);
      if (wrong.length) throw new Error('done again, ' + wrong.map(function (key) { return key + ' is ' + lab.store()[key] + ', not ' + fresh[key]; }).join('; '));
    }
    await lab.shut(win);
  }

  // Every write, lost and done; or only some, in parts of all of them.
  window.crash = async function (parts) {
    lab.note = 'undisturbed';
    var plan = { number: 0 };
    var states = await session(plan);
    var last = states[states.length - 1];
    if (Object.keys(last).length) throw new Error('left after everything was deleted: ' + Object.keys(last));
    var imported = states[ACTS.length - 2];
    if (!lives(imported, 'episode:202611190300:fromthere') || !lives(imported, FIRST) || lives(imported, SECOND) || lives(imported, 'night:202611201200:na')) {
      throw new Error('the backup was not taken in: ' + JSON.stringify(imported));
    }
    var count = plan.writes.length, done = 0;
    lab.acts = ACTS.map(function (one, i) { return one.name + ' ' + plan.writes.filter(function (w) { return w.act === i; }).length; }).join(', ');
    var numbers = Array.from({ length: count }, function (_, i) { return i + 1; });
    if (parts) numbers = parts.map(function (part) { return Math.max(1, Math.round(part * count)); });
    for (var i = 0; i < numbers.length; i++) {
      for (var before = 1; before >= 0; before--) {
        // Of a few, each dies once: by turns before its write and after it.
        if (parts && i % 2 === before) continue;
        lab.note = 'write ' + numbers[i];
        await died(numbers[i], before === 1, states);
        done++;
      }
    }
    if (done !== (parts ? parts.length : 2 * count)) throw new Error('only ' + done + ' deaths');
    lab.told = count + ' writes (' + lab.acts + '), ' + done + ' deaths';
  };
})();
