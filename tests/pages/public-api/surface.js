// The manifest beside the living element.
(function () {
  'use strict';
  var data = null, asked = false;
  function names(list) { return list.map(function (one) { return one.name; }).sort().join(); }
  window.surface = function () {
    if (!asked) { asked = true; fetch('/custom-elements.json').then(function (r) { return r.json(); }).then(function (json) { data = json; }); }
    if (!data) return false;
    var own = data.modules[0].declarations[0], kind = customElements.get(own.tagName), el = document.querySelector(own.tagName);
    var hooks = ['constructor', 'connectedCallback', 'disconnectedCallback', 'connectedMoveCallback', 'adoptedCallback', 'attributeChangedCallback'];
    var living = Object.getOwnPropertyNames(kind.prototype).filter(function (name) { return hooks.indexOf(name) < 0; }).sort().join();
    var attributes = names(own.attributes);
    var observed = kind.observedAttributes.filter(function (name) { return name.indexOf('data-') !== 0; }).sort().join();
    if (living !== names(own.members)) return 'members: ' + living + ' but ' + names(own.members);
    if (observed !== attributes) return 'attributes: ' + observed + ' but ' + attributes;
    var plain = kind.observedAttributes.filter(function (name) { return name.indexOf('data-') === 0; }).map(function (name) { return name.slice(5); }).sort().join();
    if (plain !== attributes) return 'data attributes: ' + plain;
    var wrong = own.members.filter(function (one) { return one.kind === 'field'; }).filter(function (one) {
      var flag = one.type.text === 'boolean', value = flag ? true : one.attribute === 'src-base' ? '/x/' : JSON.parse(one.type.text.split(' | ').pop());
      el[one.name] = value;
      var kept = el.getAttribute(one.attribute) === (flag ? '' : value) && el[one.name] === value;
      el[one.name] = null;
      return !kept || el.hasAttribute(one.attribute);
    });
    if (wrong.length) return 'not reflected: ' + names(wrong);
    var missing = own.members.filter(function (one) { return one.kind === 'method' && typeof el[one.name] !== 'function'; });
    if (missing.length || kind.version === undefined) return 'methods: ' + names(missing);
    var slots = Array.from(el.shadowRoot.querySelectorAll('slot')).map(function (slot) { return slot.name; });
    if (slots.indexOf('intro') < 0 || own.slots.length !== 3) return 'slots: ' + slots;
    if (!window.parts('frame,title,doors,foot') || own.cssParts.length !== 5) return 'parts';
    var css = Array.from(el.shadowRoot.adoptedStyleSheets).map(function (sheet) { return Array.from(sheet.cssRules).map(function (rule) { return rule.cssText; }).join(); }).join();
    var used = Array.from(new Set(css.match(/--lc-[a-z-]+/g))).sort().join();
    return used === names(own.cssProperties) || 'properties: ' + used;
  };
  window.parts = function (wanted) {
    var root = document.querySelector('leg-cramps').shadowRoot;
    return wanted.split(',').every(function (part) { return root.querySelector('[part="' + part + '"]'); });
  };
})();
