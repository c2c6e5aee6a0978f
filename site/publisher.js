// The configurator: its form, its preview and its copy buttons. What was chosen goes to `snippet.js` and `check.js` as an
// event on the document, so the scripts share no name.
(function () {
  'use strict';
  var api = JSON.parse(part('api').textContent);

  // The first ones are asked of everybody; whatever else the element takes stands under the rare settings.
  var COMMON = ['region', 'mode', 'theme', 'start', 'history', 'heading-level'];
  var TITLES = {
    region: 'Country', mode: 'What it does', theme: 'Look', start: 'First screen', history: 'History on the device',
    'heading-level': 'Level of its first heading', lang: 'Language of its words', load: 'When its files are fetched',
    'src-base': 'Folder of the other files', back: 'The browser’s Back', 'share-result': 'Tell the page the result',
  };
  var COUNTRIES = {
    gb: 'United Kingdom', ie: 'Ireland', us: 'United States', ca: 'Canada', au: 'Australia', nz: 'New Zealand', in: 'India',
    za: 'South Africa', eu: 'European Union', generic: 'anywhere else',
  };
  // As in the tool's own look, so that a picker begins at the colour that is there now.
  var COLOURS = {
    '--lc-text': '#1d2c30', '--lc-surface': '#fdfcf9', '--lc-accent': '#0f4c57',
    '--lc-text-dark': '#eceae3', '--lc-surface-dark': '#141d20', '--lc-accent-dark': '#8fd0cf',
  };
  var TYPED = {
    '--lc-font': {rule: 'font-family', example: 'Georgia, serif', wrong: 'This is not a list of fonts.'},
    '--lc-radius': {rule: 'border-radius', example: '8px', wrong: 'This is not a length such as 8px.'},
  };

  // Stands in for a site whose address is not told.
  var SITE = 'https://your-site.example/';

  function part(id) { return document.getElementById(id); }

  function make(name, attributes, inside) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    (inside || []).forEach(function (one) { made.append(one); });
    return made;
  }

  // Text in which `this` is code.
  function prose(text) {
    return text.split('`').map(function (piece, at) { return at % 2 ? make('code', {}, [piece]) : piece; });
  }

  function warn(id, text) {
    part(id).textContent = text;
    part(id).hidden = !text;
  }

  // One attribute of the element.

  function options(one) {
    var named = function (value) {
      return one.name === 'region' && COUNTRIES[value] ? value + ': ' + COUNTRIES[value] : value;
    };
    return one.takes.map(function (value, at) {
      if (at) return make('option', {value: value}, [named(value)]);
      return make('option', {value: ''}, [value ? named(value) + ' (default)' : 'not set']);
    });
  }

  function attributeField(one) {
    var id = 'set-' + one.name;
    var title = TITLES[one.name] || one.name;
    var about = make('p', {class: 'about', id: id + '-about'}, [make('code', {}, [one.name]), ' – '].concat(prose(one.about)));
    var given = {id: id, 'data-attribute': one.name, 'aria-describedby': id + '-about'};
    if (one.takes === 'flag') {
      var tick = make('input', Object.assign({type: 'checkbox'}, given));
      var field = make('div', {class: 'field'}, [make('label', {class: 'tick'}, [tick, ' ' + title]), about]);
      if (one.name === 'share-result') {
        var more = make('a', {href: '#before'}, ['Before you publish']);
        field.append(make('p', {class: 'warning'}, ['This is health data. Never store or send it. See ', more, '.']));
      }
      return field;
    }
    var control = one.takes === 'text'
      ? make('input', Object.assign({type: 'text', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off'}, given))
      : make('select', given, options(one));
    if (one.takes === 'text' || !one.takes[0]) about.append(' Left out: ' + one.default + '.');
    return make('div', {class: 'field'}, [make('label', {for: id}, [title]), control, about]);
  }

  function chosenAttributes() {
    return Array.prototype.map.call(document.querySelectorAll('[data-attribute]'), function (control) {
      var flag = control.type === 'checkbox';
      var value = flag ? '' : control.value.trim();
      return (flag ? control.checked : value) ? {name: control.dataset.attribute, value: value} : null;
    }).filter(Boolean);
  }

  // One custom property of the look.

  function colourField(one, id) {
    var own = make('input', {type: 'checkbox', id: id + '-own', 'data-own': id});
    var picker = make('input', {
      type: 'color', id: id, value: COLOURS[one.name] || '#777777', disabled: '', 'data-property': one.name, 'aria-label': one.about,
    });
    return make('div', {class: 'field', role: 'group', 'aria-label': one.about}, [
      make('p', {class: 'name'}, [one.about.replace(/\.$/, '') + ' ', make('code', {}, [one.name])]),
      make('div', {class: 'colour'}, [make('label', {class: 'tick'}, [own, ' Own colour']), picker]),
    ]);
  }

  function typedField(one, id) {
    var typed = TYPED[one.name];
    return make('div', {class: 'field'}, [
      make('label', {for: id}, [one.about.replace(/\.$/, '') + ' ', make('code', {}, [one.name])]),
      make('input', {
        type: 'text', id: id, placeholder: 'such as ' + typed.example, 'data-property': one.name, 'aria-describedby': id + '-wrong',
        spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off',
      }),
      make('p', {class: 'warning', id: id + '-wrong', hidden: ''}),
    ]);
  }

  function propertyField(one) {
    var id = 'look-' + one.name.replace('--lc-', '');
    return TYPED[one.name] ? typedField(one, id) : colourField(one, id);
  }

  // A text goes into a style sheet as it is, so what could end its rule is no value either.
  function holds(control) {
    var typed = TYPED[control.dataset.property];
    if (!typed) return true;
    var value = control.value.trim();
    var good = !value || (!/[;{}<]|\/\*/.test(value) && CSS.supports(typed.rule, value));
    warn(control.id + '-wrong', good ? '' : typed.wrong);
    control.setAttribute('aria-invalid', String(!good));
    return good;
  }

  function chosenProperties() {
    return Array.prototype.filter.call(document.querySelectorAll('[data-property]'), function (control) {
      return holds(control) && !control.disabled && control.value.trim();
    }).map(function (control) { return {name: control.dataset.property, value: control.value.trim()}; });
  }

  // Where the page and the files are.

  function pageAddress() {
    var typed = part('page').value.trim();
    var url = null;
    try {
      url = typed ? new URL(typed) : null;
    } catch (_) { /* said below */ }
    var good = !typed || (url !== null && /^https?:$/.test(url.protocol));
    warn('page-wrong', good ? '' : 'This is not a whole address. It begins with https://');
    part('page').setAttribute('aria-invalid', String(!good));
    return good && url ? url.href : '';
  }

  function folder(page) {
    var typed = part('folder').value.trim().replace(/[^/]*\.js$/, '');
    var address = null;
    try {
      address = new URL(typed, page || SITE);
    } catch (_) { /* said below */ }
    var good = typed !== '' && address !== null && /^https?:$/.test(address.protocol) && !/[\s?#]/.test(typed);
    var mixed = good && address.protocol === 'http:' && /^http:/i.test(typed) && !/^http:/.test(page);
    warn('folder-wrong', good ? (mixed ? 'A page with https: will block files that come with http:.' : '')
      : 'This is not a folder. Write it as /leg-cramps/ or as https://files.example.org/leg-cramps/');
    part('folder').setAttribute('aria-invalid', String(!good));
    return good ? typed.replace(/\/?$/, '/') : '/leg-cramps/';
  }

  // The fallback is all that some readers get, so it must send them to help.
  function fallback() {
    var text = part('fallback').value.trim();
    var calls = /emergenc|ambulance/i.test(text) || /(^|\D)\d{3}(\D|$)/.test(text);
    var missing = text ? 'This text no longer says whom to call in an emergency. Add the number.'
      : 'Without this text a reader has nothing when the tool can’t start. Write what to do in an emergency.';
    part('fallback-wrong').textContent = calls ? '' : missing;
    return text;
  }

  // A folder as a whole address, and as a policy names where it is.
  function placed(path, site) {
    var url = new URL(site);
    try {
      url = new URL(path, site);
    } catch (_) { /* not an address: the tool goes on as if it were not there, and so do we */ }
    return {folder: url.href, source: url.origin === new URL(site).origin ? "'self'" : url.origin};
  }

  function settings() {
    var page = pageAddress();
    var base = folder(page);
    var attributes = chosenAttributes();
    var other = attributes.filter(function (one) { return one.name === 'src-base'; })[0];
    var site = page || SITE;
    return {
      api: api,
      page: page,
      site: site,
      base: base,
      script: placed(base, site),
      files: placed(other ? other.value.replace(/\/?$/, '/') : base, site),
      nonce: part('nonce').checked,
      door: document.querySelector('[name="door"]:checked').value,
      attributes: attributes,
      properties: chosenProperties(),
      fallback: fallback(),
    };
  }

  // The preview hears of a change once the form has come to rest.

  function pairs(list) {
    return list.reduce(function (all, one) { all[one.name] = one.value; return all; }, {});
  }

  function preview(chosen) {
    part('preview').style.width = part('width').value;
    part('preview').contentWindow.postMessage({
      type: 'leg-cramps:preview',
      attributes: pairs(chosen.attributes),
      properties: pairs(chosen.properties),
      fallback: chosen.fallback,
      scheme: part('ground').value,
    }, location.origin);
  }

  var resting = 0;
  function changed() {
    var chosen = settings();
    document.dispatchEvent(new CustomEvent('publisher:settings', {detail: chosen}));
    clearTimeout(resting);
    resting = setTimeout(function () { preview(chosen); }, 250);
  }

  // Copies through the clipboard where the browser allows it; else the text is selected and the reader copies.

  var silent = 0;
  function announce(text) {
    part('said').textContent = text;
    clearTimeout(silent);
    silent = setTimeout(function () { part('said').textContent = ''; }, 8000);
  }

  function copy(id) {
    var field = part(id);
    var select = function () {
      field.focus();
      field.select();
      announce('The text is selected. Copy it with Ctrl and C, or ⌘ and C.');
    };
    try {
      navigator.clipboard.writeText(field.value).then(function () { announce('Copied.'); }, select);
    } catch (_) {
      select();
    }
  }

  api.attributes.filter(function (one) { return COMMON.indexOf(one.name) < 0; }).forEach(function (one) {
    part('rare').append(attributeField(one));
  });
  COMMON.forEach(function (name) {
    api.attributes.filter(function (one) { return one.name === name; }).forEach(function (one) {
      part('common').append(attributeField(one));
    });
  });
  api.properties.forEach(function (one) { part('looks').append(propertyField(one)); });
  part('fallback').value = api.fallback;

  document.addEventListener('input', function (event) {
    if (event.target.dataset.own) part(event.target.dataset.own).disabled = !event.target.checked;
    if (event.target.closest('#settings, #look, #data-part')) changed();
  });
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    if (button) copy(button.dataset.copy);
  });
  // Its address is given only now, so that its load is never missed.
  part('preview').addEventListener('load', changed);
  part('preview').src = 'preview.html';
  changed();
})();
