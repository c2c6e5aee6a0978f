// Reads a Content-Security-Policy that a publisher pastes, and says what the tool would meet under it. The rules are those of
// CSP level 3, as far as a script, two fetched files, a frame and a sandbox go.
(function () {
  'use strict';
  var KNOWN = ('default-src script-src script-src-elem script-src-attr style-src style-src-elem style-src-attr img-src font-src connect-src '
    + 'media-src object-src frame-src child-src worker-src manifest-src prefetch-src fenced-frame-src base-uri form-action frame-ancestors '
    + 'navigate-to sandbox plugin-types report-uri report-to upgrade-insecure-requests block-all-mixed-content require-sri-for '
    + 'require-trusted-types-for trusted-types referrer reflected-xss webrtc').split(' ');
  var NOT_IN_META = ['frame-ancestors', 'report-uri', 'report-to', 'sandbox'];
  var WORDS = ['self', 'none', 'unsafe-inline', 'unsafe-eval', 'wasm-unsafe-eval', 'strict-dynamic', 'unsafe-hashes', 'report-sample'];
  // Where the browser looks when a directive is missing, in this order.
  var SCRIPT_TAG = ['script-src-elem', 'script-src', 'default-src'];
  var COMPILE = ['script-src', 'default-src'];
  var FETCH = ['connect-src', 'default-src'];
  var FRAME = ['frame-src', 'child-src', 'default-src'];

  // What a sandbox must allow, and what for.
  var ALLOWED = [
    ['allow-scripts', 'to run'], ['allow-same-origin', 'for its files and a history'], ['allow-downloads', 'for backups'],
    ['allow-modals', 'for printing'],
  ];

  // The name of the header, alone or as servers are told to send it; then its value.
  var HEADER = new RegExp('^(?:(?:add_header|header(?:\\s+(?:always\\s+)?(?:set|append|add|merge))?)\\s+)?'
    + '["\']?content-security-policy(-report-only)?["\']?\\s*:?\\s*(.*)$', 'i');

  // Reading. A policy is a list of directives, each `{name, values}`.

  function directives(text, notes) {
    var found = [];
    text.split(';').forEach(function (piece) {
      var words = piece.trim().split(/\s+/);
      var name = words[0].toLowerCase();
      if (!name) return;
      if (found.some(function (one) { return one.name === name; })) {
        notes.push(name + ' stands twice in one policy. Browsers take the first and leave out the second.');
        return;
      }
      spelling(name, words.slice(1), notes);
      found.push({name: name, values: words.slice(1)});
    });
    return found;
  }

  function spelling(name, values, notes) {
    if (KNOWN.indexOf(name) < 0) {
      var near = KNOWN.filter(function (one) { return distance(one, name) < 3; })[0];
      var colon = /:$/.test(name) && KNOWN.indexOf(name.slice(0, -1)) >= 0;
      notes.push('“' + name + '” ' + (colon ? 'must have no colon. Browsers leave it out as it is.'
        : /^[a-z-]+$/.test(name) ? 'is no directive that browsers know, so they leave it out.' + (near ? ' Did you mean ' + near + '?' : '')
          : 'stands where a directive should begin. A semicolon ends a directive, a comma ends a policy, and blanks part values.'));
      return;
    }
    values.forEach(function (value) {
      if (WORDS.indexOf(value.toLowerCase()) >= 0 || /^(nonce-|sha(256|384|512)-)/i.test(value)) {
        if (/-src|base-uri|form-action/.test(name)) notes.push('In ' + name + ', ' + value + " needs single quotes: '" + value + "'.");
      } else if (/^['’‘"“”]/.test(value) && !/^'[^']+'$/.test(value)) {
        notes.push('In ' + name + ', ' + value + ' has the wrong quotes. Use the straight \' before and after it.');
      }
    });
    if (values.length > 1 && values.indexOf("'none'") >= 0) {
      notes.push('In ' + name + ", 'none' stands beside other values. Browsers leave 'none' out then.");
    }
  }

  // How many letters must change.
  function distance(a, b) {
    var row = Array.from(b, function (_, at) { return at + 1; });
    Array.from(a).forEach(function (letter, down) {
      var corner = down;
      var left = down + 1;
      row = row.map(function (above, at) {
        left = Math.min(above + 1, left + 1, corner + (b[at] === letter ? 0 : 1));
        corner = above;
        return left;
      });
    });
    return row[row.length - 1] || 0;
  }

  function plain(html) {
    return html.replace(/&quot;/g, '"').replace(/&(#39|#x27|apos);/gi, "'").replace(/&amp;/g, '&');
  }

  // A line begins a policy of its own, unless it goes on with the one before: after a semicolon, or with no name in front.
  function chunks(pasted) {
    var all = [];
    var open = false;
    pasted.split(/\r?\n/).forEach(function (raw) {
      var text = raw.trim();
      var named = HEADER.exec(text);
      var first = (text.split(/[\s;]/)[0] || '').toLowerCase();
      if (!text) open = false;
      else if (named) {
        var quoted = /^"([^"]*)"/.exec(named[2]);
        all.push({text: quoted ? quoted[1] : named[2].replace(/^"/, ''), only: Boolean(named[1])});
        open = true;
      } else if (open && (/;$/.test(all[all.length - 1].text) || !/^[a-z-]+:?$/.test(first))) {
        all[all.length - 1].text += ' ' + text.replace(/"(\s+always)?;?$/, '');
      } else {
        all.push({text: text, only: false});
        open = true;
      }
    });
    return all;
  }

  function read(text) {
    var notes = [];
    var policies = [];
    var rest = text.replace(/<meta\b[^>]*>/gi, function (tag) {
      var content = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
      if (content && /content-security-policy/i.test(tag)) {
        var list = directives(plain(content[1] || content[2] || ''), notes);
        list.filter(function (one) { return NOT_IN_META.indexOf(one.name) >= 0; }).forEach(function (one) {
          notes.push('A meta tag can’t hold ' + one.name + '. Browsers leave it out.');
        });
        policies.push(list.filter(function (one) { return NOT_IN_META.indexOf(one.name) < 0; }));
      }
      return '\n\n';
    });
    chunks(rest).forEach(function (chunk) {
      if (chunk.only) {
        notes.push('Content-Security-Policy-Report-Only blocks nothing, so it was left out of this check.');
        return;
      }
      chunk.text.split(',').filter(function (one) { return one.trim(); }).forEach(function (one) { policies.push(directives(one, notes)); });
    });
    var known = policies.some(function (list) { return list.some(function (one) { return KNOWN.indexOf(one.name) >= 0; }); });
    return {policies: policies, notes: notes, known: known};
  }

  // Matching: does a source of a list cover an address?

  function schemes(given, real) {
    return given === real || (given === 'http' && real === 'https');
  }

  function port(url) { return url.port || (url.protocol === 'https:' ? '443' : '80'); }

  function covers(source, url, page) {
    var text = source.toLowerCase();
    var scheme = url.protocol.slice(0, -1);
    if (text === '*') return true;
    if (text === "'self'") {
      var upgrade = url.hostname === page.hostname && !url.port && !page.port && schemes(page.protocol.slice(0, -1), scheme);
      return url.origin === page.origin || upgrade;
    }
    if (/^[a-z][a-z0-9+.-]*:$/.test(text)) return schemes(text.slice(0, -1), scheme);
    var host = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/\S*)?$/i.exec(source);
    if (!host || !schemes((host[1] || page.protocol.slice(0, -1)).toLowerCase(), scheme)) return false;
    var name = host[2].toLowerCase();
    if (name !== '*' && (/^\*\./.test(name) ? !url.hostname.endsWith(name.slice(1)) : name !== url.hostname)) return false;
    var upgraded = (host[3] === '80' || !host[3]) && port(url) === '443' && scheme === 'https';
    if (host[3] !== '*' && (host[3] || (scheme === 'https' ? '443' : '80')) !== port(url) && !upgraded) return false;
    var path = host[4] || '/';
    return /\/$/.test(path) ? url.pathname.indexOf(path) === 0 : url.pathname === path;
  }

  function governing(policy, chain) {
    return chain.map(function (name) { return policy.filter(function (one) { return one.name === name; })[0]; }).filter(Boolean)[0];
  }
  function has(list, word) {
    return list.values.some(function (value) { return value.toLowerCase() === word; });
  }
  function anyOf(list, url, page) {
    return list.values.some(function (value) { return covers(value, url, page); });
  }

  function hosts(list) {
    return list.values.some(function (value) { return !/^'|:$/.test(value); });
  }

  // Puts a value into the directive that should hold it; where only a wider one stands in, its values are taken along.
  function add(policy, chain, wanted, value) {
    var list = governing(policy, chain);
    if (!list || (list.name === 'default-src' || list.name === 'child-src')) {
      list = {name: wanted, values: list ? list.values.slice() : []};
      policy.push(list);
    }
    list.values = list.values.filter(function (one) { return one.toLowerCase() !== "'none'"; }).concat(value);
    return list.name + ' ' + list.values.join(' ');
  }

  // Judging one need under one policy: null where it is met, else `{say, add}`. `mended` is the copy that takes the changes.

  function scriptUnder(policy, mended, need) {
    var list = governing(policy, SCRIPT_TAG);
    if (!list) return null;
    var dynamic = has(list, "'strict-dynamic'");
    var nonces = list.values.some(function (value) { return /^'nonce-/i.test(value); });
    if (!dynamic && anyOf(list, need.script, need.page)) return null;
    if (list.values.indexOf("'" + need.integrity + "'") >= 0) return null;
    if (nonces && need.nonce) return null;
    if (nonces) {
      return {say: list.name + ' works with nonces. Tick “My pages use a nonce” above and put the nonce on the tag. The policy can stay.'};
    }
    var byHash = dynamic && !need.nonce;
    var value = need.nonce ? "'nonce-NONCE'" : byHash ? "'" + need.integrity + "'" : need.source;
    return {
      say: list.name + (byHash ? " has 'strict-dynamic', so addresses don't count. The hash of the script does." : ' does not allow the script.'),
      add: add(mended, SCRIPT_TAG, 'script-src', value),
      hosts: !byHash && hosts(list),
    };
  }

  function compileUnder(policy, mended) {
    var list = governing(policy, COMPILE);
    if (!list || has(list, "'wasm-unsafe-eval'") || has(list, "'unsafe-eval'")) return null;
    return {say: list.name + ' does not let WebAssembly be compiled.', add: add(mended, COMPILE, 'script-src', "'wasm-unsafe-eval'")};
  }

  function fetchUnder(policy, mended, need) {
    var list = governing(policy, FETCH);
    if (!list || need.files.every(function (url) { return anyOf(list, url, need.page); })) return null;
    return {
      say: list.name + ' does not allow the files to be fetched.',
      add: add(mended, FETCH, 'connect-src', need.fetchSource),
      hosts: hosts(list),
    };
  }

  function frameUnder(policy, mended, need) {
    var list = governing(policy, FRAME);
    if (!list || anyOf(list, need.frame, need.page)) return null;
    return {say: list.name + ' does not allow the frame.', add: add(mended, FRAME, 'frame-src', need.source), hosts: hosts(list)};
  }

  function sandboxUnder(policy, mended) {
    var list = governing(policy, ['sandbox']);
    if (!list) return null;
    var missing = ALLOWED.filter(function (one) { return !has(list, one[0]); });
    if (!missing.length) return null;
    var words = missing.map(function (one) { return one[0]; });
    governing(mended, ['sandbox']).values.push.apply(governing(mended, ['sandbox']).values, words);
    return {
      say: 'The tool needs ' + missing.map(function (one) { return one.join(' '); }).join(', ') + '.',
      add: 'sandbox ' + list.values.concat(words).join(' '),
    };
  }

  var NEEDS = {
    script: {title: 'Script', fine: 'It may run.', judge: scriptUnder},
    wasm: {title: 'WebAssembly', fine: 'It may be compiled.', judge: compileUnder},
    fetch: {title: 'Other files', fine: 'They may be fetched.', judge: fetchUnder},
    frame: {title: 'Frame', fine: 'It may be shown.', judge: frameUnder},
    sandbox: {title: 'Sandbox', fine: 'None is in the way.', judge: sandboxUnder},
  };

  // The doors that ask for less than the element does.
  var ASKED = {frame: ['frame', 'sandbox'], all: ['script', 'wasm', 'sandbox']};

  function line(need, state, title, say, add) {
    return {need: need, state: state, title: title, say: say, add: add || []};
  }

  function judged(policies, need) {
    var mended = policies.map(function (policy) {
      return policy.map(function (one) { return {name: one.name, values: one.values.slice()}; });
    });
    var asked = ASKED[need.door] || ['script', 'wasm', 'fetch', 'sandbox'];
    var lines = asked.map(function (key) {
      var faults = policies.map(function (policy, at) {
        var fault = NEEDS[key].judge(policy, mended[at], need);
        return fault && Object.assign({at: at}, fault);
      }).filter(Boolean);
      var say = faults.map(function (fault) {
        var guess = fault.hosts && need.guessed;
        return (policies.length > 1 ? 'Policy ' + (fault.at + 1) + ': ' : '') + fault.say
          + (guess ? ' If one of its hosts is your own site, fill in the address of the page above and check again.' : '');
      });
      var added = faults.map(function (fault) { return fault.add; }).filter(Boolean);
      return line(key, faults.length ? 'change' : 'ok', NEEDS[key].title, say.join(' ') || NEEDS[key].fine, added);
    });
    return {lines: lines, mended: mended};
  }

  // What else is worth a word: `look` asks the publisher to think, `ok` says that nothing is to be done.
  function asides(policies, need) {
    var lines = [line('style', 'ok', 'Styles', 'Nothing is needed for them.')];
    function anyHas(test) { return policies.some(function (policy) { return policy.some(test); }); }
    if (anyHas(function (one) { return one.name === 'require-trusted-types-for' || one.name === 'trusted-types'; })) {
      lines.push(line('types', 'ok', 'Trusted Types', 'The tool makes no policy for them and needs none.'));
    }
    if (need.door === 'frame') {
      lines.push(line('inside', 'look', 'In the frame', 'If your server sends this policy with frame.html too, it must allow what the '
        + 'element needs, and frame-ancestors must allow your page. To check the first, choose “The element” above.'));
    } else if (anyHas(function (one) { return one.name === 'script-src' && has(one, "'unsafe-eval'"); })) {
      lines.push(line('eval', 'look', "'unsafe-eval'", "It is wider than this tool needs: 'wasm-unsafe-eval' would do. Other scripts of "
        + 'yours may need it.'));
    }
    return lines;
  }

  function verdict(text, need) {
    var got = read(text);
    if (!text.trim()) return {said: 'Paste a policy first.', lines: [], mended: ''};
    if (!got.policies.length && got.notes.length) return {said: got.notes.join(' '), lines: [], mended: ''};
    if (!got.known) {
      return {said: 'This does not look like a policy: no directive such as script-src is in it.', lines: [], mended: ''};
    }
    var result = judged(got.policies, need);
    var notes = got.notes.map(function (note) { return line('note', 'look', 'Spelling and rules', note); });
    var open = result.lines.filter(function (one) { return one.state === 'change'; });
    var many = got.policies.length > 1 ? 'Read as ' + got.policies.length + ' policies; all of them apply. ' : '';
    var changes = open.length === 1 ? 'One change is needed.' : open.length + ' changes are needed.';
    var said = open.length ? changes : 'The tool can run under this policy.';
    return {
      said: many + said,
      lines: result.lines.concat(asides(got.policies, need), notes),
      mended: open.some(function (one) { return one.add.length; }) ? result.mended.map(function (policy) {
        return policy.map(function (one) { return [one.name].concat(one.values).join(' '); }).join('; ');
      }).join('\n') : '',
    };
  }

  document.addEventListener('publisher:check', function (event) {
    var answer = verdict(event.detail.text, event.detail.need);
    document.dispatchEvent(new CustomEvent('publisher:verdict', {detail: answer}));
  });
})();
