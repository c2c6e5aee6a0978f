// Writes what a publisher copies: the lines for the page, the rule for the style sheet, the policy, the JSON-LD.
(function () {
  'use strict';
  // What `frame.js` takes from its address.
  var FRAMED = ['lang', 'region', 'theme', 'start', 'mode', 'history', 'heading-level'];

  function part(id) { return document.getElementById(id); }
  function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }

  function written(attributes, prefix) {
    return attributes.map(function (one) {
      return ' ' + prefix + one.name + (one.value ? '="' + escaped(one.value) + '"' : '');
    }).join('');
  }

  // One paragraph stays bare, as in the shipped snippet; more of them need elements.
  function paragraphs(text) {
    var all = text.split(/\n\s*\n/).map(function (one) { return escaped(one.trim()).replace(/\s*\n\s*/g, '<br>'); });
    return all.length < 2 ? all.join('') : '\n<p>' + all.join('</p>\n<p>') + '</p>\n';
  }

  // The text as paragraphs of the page itself.
  function above(inside) {
    if (!inside) return '';
    return (/^\s*<p>/.test(inside) ? inside.trim() : '<p>' + inside + '</p>') + '\n';
  }

  function tag(set, more) {
    var whole = set.door === 'all';
    return '<script async' + (set.nonce ? ' nonce="NONCE"' : '')
      + ' crossorigin="anonymous" referrerpolicy="no-referrer" data-cfasync="false"'
      + ' integrity="' + escaped(whole ? set.api.all_integrity : set.api.integrity) + '"' + (more || '')
      + ' src="' + escaped(set.base + (whole ? set.api.all : set.api.script)) + (set.door === 'here' ? '#here' : '') + '"></' + 'script>';
  }

  function frame(set) {
    var query = set.attributes.filter(function (one) { return FRAMED.indexOf(one.name) >= 0; }).map(function (one) {
      return one.name + '=' + encodeURIComponent(one.value);
    }).join('&');
    return '<iframe src="' + escaped(set.base + 'frame.html' + (query ? '?' + query : '')) + '" title="Leg cramps"'
      + ' width="100%" height="900" loading="lazy" referrerpolicy="no-referrer"></iframe>';
  }

  function snippet(set) {
    var inside = paragraphs(set.fallback);
    if (set.door === 'frame') return frame(set);
    if (set.door === 'here') return above(inside) + tag(set, written(set.attributes, 'data-'));
    if (set.door === 'div') return '<div data-leg-cramps' + written(set.attributes, 'data-') + '>' + inside + '</div>\n' + tag(set);
    return tag(set) + '\n<leg-cramps' + written(set.attributes, '') + '>' + inside + '</leg-cramps>';
  }

  function files(set) {
    var carried = 'Upload these files into ' + set.base;
    if (set.door === 'all') return carried + ': ' + set.api.all + '. Then paste this where the tool should stand.';
    var page = set.door === 'frame' ? ', frame.html and frame.js' : '';
    return carried + ': ' + set.api.script + ', the .wasm and the .words files of the same version' + page
      + '. Then paste this where the tool should stand.';
  }

  function snippetNotes(set) {
    var notes = [];
    if (set.nonce && set.door !== 'frame') notes.push('Have your server write the nonce of each answer in place of NONCE. It must be new each time.');
    if (set.door === 'here') {
      notes.push('The tag alone has no place for the text without the tool. So the text stands above it and stays there.');
      notes.push('The tag must stand in the body, where the tool should be.');
    }
    if (set.door === 'frame') {
      notes.push('The page in the frame brings its own text for when the tool does not start.');
      if (set.properties.length) notes.push('Colours, font and corners do not reach into a frame.');
      var lost = set.attributes.filter(function (one) { return FRAMED.indexOf(one.name) < 0; });
      if (lost.length) notes.push('Left out, because a frame does not take it: ' + lost.map(function (one) { return one.name; }).join(', ') + '.');
      notes.push('If you give the frame a sandbox: allow-scripts so that it runs, allow-same-origin for its files and a history, '
        + 'allow-downloads for backups, allow-modals for printing.');
      notes.push('Your server must let the page be framed: no X-Frame-Options: DENY for frame.html.');
    }
    if (set.door !== 'frame' && (set.script.source !== "'self'" || set.files.source !== "'self'")) {
      notes.push('The files come from another site. That site must send Access-Control-Allow-Origin with all of them.');
    }
    if (set.door !== 'frame' && set.attributes.some(function (one) { return one.name === 'share-result'; })) {
      notes.push('share-result hands health data to your page. Never store or send it.');
    }
    return notes;
  }

  function rule(set) {
    if (!set.properties.length || set.door === 'frame') return '';
    return 'leg-cramps {\n' + set.properties.map(function (one) { return '  ' + one.name + ': ' + one.value + ';\n'; }).join('') + '}';
  }

  function height(set) {
    var from = set.script.source === "'self'" ? 'location.origin' : "'" + set.script.source + "'";
    return [
      "window.addEventListener('message', function (event) {",
      "  var frame = document.querySelector('iframe[src*=\"frame.html\"][title=\"Leg cramps\"]');",
      '  if (!frame || event.source !== frame.contentWindow || event.origin !== ' + from + ') return;',
      "  if (event.data && event.data.type === 'leg-cramps:height') frame.height = Math.min(20000, Number(event.data.px) || 900);",
      '});',
    ].join('\n');
  }

  function policy(set) {
    if (set.door === 'frame') return 'frame-src ' + set.script.source;
    var scripts = 'script-src ' + (set.nonce ? "'nonce-NONCE'" : set.script.source) + " 'wasm-unsafe-eval'";
    return set.door === 'all' ? scripts : scripts + '; connect-src ' + set.files.source;
  }

  function policyNotes(set) {
    if (set.door === 'frame') {
      return ['frame.html brings a policy of its own. If your server also sends one with it, that one must allow what the element needs.'];
    }
    var notes = ["'wasm-unsafe-eval' lets WebAssembly be compiled. It lets no text be run as script: don't add 'unsafe-eval'."];
    if (set.door === 'all') notes.push('The one file carries the others, so connect-src needs nothing.');
    return notes;
  }

  // Only properties that schema.org has, and no word about a review.
  function data(set) {
    var lang = part('data-lang').value.trim();
    var good = !lang || /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang);
    part('data-lang-wrong').hidden = good;
    part('data-lang-wrong').textContent = good ? '' : 'This is not a language tag such as en-GB.';
    part('data-lang').setAttribute('aria-invalid', String(!good));
    var publisher = part('data-publisher').value.trim();
    var tool = {
      '@type': 'WebApplication',
      name: 'Leg Cramps',
      applicationCategory: 'HealthApplication',
      browserRequirements: 'JavaScript and WebAssembly',
      softwareVersion: set.api.version,
      isAccessibleForFree: true,
    };
    var page = {
      '@context': 'https://schema.org',
      '@type': 'MedicalWebPage',
      name: part('data-name').value.trim() || undefined,
      url: set.page || undefined,
      inLanguage: good && lang ? lang : undefined,
      isAccessibleForFree: part('data-free').checked,
      about: {'@type': 'MedicalCondition', name: 'Leg cramps', alternateName: 'Muscle cramps in the legs'},
      audience: {'@type': 'Patient'},
      publisher: publisher ? {'@type': 'Organization', name: publisher} : undefined,
    };
    page[part('data-main').checked ? 'mainEntity' : 'hasPart'] = tool;
    // A title must not be able to end the script that it stands in.
    var json = JSON.stringify(page, null, 2).replace(/</g, '\\u003c');
    return '<script type="application/ld+json">\n' + json + '\n</' + 'script>';
  }

  function list(id, lines) {
    part(id).replaceChildren.apply(part(id), lines.map(function (line) {
      var item = document.createElement('li');
      item.textContent = line;
      return item;
    }));
  }

  document.addEventListener('publisher:settings', function (event) {
    var set = event.detail;
    part('snippet').value = snippet(set);
    part('snippet-about').textContent = files(set);
    list('snippet-notes', snippetNotes(set));
    part('height-part').hidden = set.door !== 'frame';
    part('height').value = height(set);
    var rules = rule(set);
    part('rule').value = rules;
    part('rule').hidden = part('rule-copy').hidden = !rules;
    part('rule-about').textContent = rules ? 'Put this rule into a style sheet of your page.' : 'Nothing is needed: the tool keeps its own look.';
    part('csp').value = policy(set);
    list('csp-notes', policyNotes(set));
    part('data').value = data(set);
  });
})();
