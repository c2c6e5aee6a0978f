// How long the diary takes with a few records and with those of a lifetime, as a reader would feel it: from the press
// until what came of it is drawn.
(function () {
  'use strict';
  var lab = window.__lab;
  var TIMES = 5;
  var MOST = 100;
  var iso = function (back) { return new Date(Date.UTC(2026, 10, 22) - back * 86400000).toISOString().slice(0, 10).split('-').join(''); };

  // 60 nights, 25 cramps and 15 ticks of a hundred, spread over 27 years (fewer: over as many nights as they fill).
  function fill(count) {
    localStorage.clear();
    var put = function (kind, minute, id, data) {
      var record = { v: 1, id: id, person: 'a', at: minute + '+0000', stamp: 1763863500000, data: data };
      localStorage.setItem('lc1:' + kind + ':' + minute + ':' + id, JSON.stringify(record));
    };
    put('setting', '199911221200', 's0a1b2', { keep: true, size: 1 });
    var nights = Math.round(count * 0.6), cramps = Math.round(count * 0.25), ticks = count - nights - cramps;
    var span = Math.max(nights, Math.min(9855, count));
    for (var i = 0; i < nights; i++) put('night', iso(Math.floor(i * span / nights)) + '1200', 'na', { cramp: i % 3 === 0, sleep: i % 11 });
    for (i = 0; i < cramps; i++) put('episode', iso(Math.floor(i * span / cramps)) + '2305', 'e7k2mn', { secs: 95, end: 'told', sev: 7, side: 'l' });
    for (i = 0; i < ticks; i++) put('measure_done', iso(Math.floor(i * span / ticks)) + '1200', 'am2', { measure: 'm2' });
    if (Object.keys(lab.store()).length !== count + 1) throw new Error('filled with ' + Object.keys(lab.store()).length + ', not ' + count);
  }

  var median = function (list) { return list.sort(function (a, b) { return a - b; })[Math.floor(list.length / 2)]; };

  async function press(win, code, screen) {
    var control = await lab.until('a control ' + code + ' on ' + lab.screen(win), function () { return lab.control(win, code); });
    await lab.painted(win);
    var begun = win.performance.now();
    control.click();
    await lab.painted(win);
    var took = win.performance.now() - begun;
    if (lab.screen(win) !== screen) throw new Error(code + ' led to ' + lab.screen(win) + ', not ' + screen);
    return took;
  }

  async function measure(count) {
    lab.note = count + ' records';
    fill(count);
    var took = { cold: [], warm: [], add: [], month: [], trends: [], quarters: [], page: [] };
    for (var i = 0; i < TIMES; i++) {
      var cold = await lab.open('diary.html', null);
      await lab.until('the diary', function () { return lab.screen(cold) === 'diary' && lab.all(cold, '[data-month]').length; });
      await lab.painted(cold);
      took.cold.push(cold.performance.now());
      await lab.shut(cold);
    }
    var win = await lab.open('frame.html', null);
    for (i = 0; i < TIMES; i++) {
      took.warm.push(await press(win, 'open:diary', 'diary'));
      took.month.push(await press(win, 'month:back', 'diary'));
      await lab.press(win, 'month:on');
      await lab.press(win, 'open:night:' + iso(0));
      await lab.press(win, 'open:add:' + iso(0));
      await lab.press(win, 'pick:time:' + (i + 1));
      took.add.push(await press(win, 'told', 'night:' + iso(0)));
      await lab.home(win);
      await lab.press(win, 'open:diary');
      took.trends.push(await press(win, 'open:trends', 'trends'));
      await lab.press(win, 'cut:month');
      // Two years of nights.
      took.quarters.push(await press(win, 'cut:quarter', 'trends'));
      took.page.push(await press(win, 'open:doctor', 'doctor'));
      await lab.home(win);
    }
    var added = Object.keys(lab.store()).length - count - 1;
    if (added !== TIMES) throw new Error(added + ' cramps were added, not ' + TIMES);
    await lab.shut(win);
    return took;
  }

  window.scale = async function (counts) {
    // A machine that does other things meanwhile is slow once or twice, a diary that grows too slow is slow every time.
    lab.told = 'records  diary from a fresh page  opened  cramp added  month turned  trends  by quarters  doctor\'s page  (ms, medians of ' + TIMES + ')';
    var slow = [];
    for (var i = 0; i < counts.length; i++) {
      for (var tries = 0; tries < 3; tries++) {
        var took = await measure(counts[i]), row = [counts[i]];
        slow = [];
        ['cold', 'warm', 'add', 'month', 'trends', 'quarters', 'page'].forEach(function (name) {
          var ms = median(took[name]);
          row.push(ms.toFixed(1));
          if (name !== 'cold' && ms > MOST) slow.push(name + ' takes ' + ms.toFixed(1) + ' ms with ' + counts[i] + ' records');
        });
        lab.told += '\n' + row.join('  ');
        if (!slow.length) break;
      }
    }
    // The last is the largest.
    if (slow.length) throw new Error(slow.join('; ') + '\n' + lab.told);
    localStorage.clear();
  };
})();
