// A stand-in for the widget: as much of it as the judge's own test needs, on a closed root and under a strict CSP.
(function () {
  'use strict';
  var base = document.currentScript.src.replace(/[^/]*$/, '');
  function node(tag, attributes, children) {
    var made = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    children.forEach(function (child) { made.append(child); });
    return made;
  }
  function button(code, text) { return node('button', { type: 'button', 'data-m': code }, [text]); }
  function pick(type, id) {
    return node('label', {}, [node('input', { type: type, name: 'pick', 'data-m': 'pick:' + id }, []), ' ' + id]);
  }
  var screens = {
    start: function () { return [button('open:check', 'Check'), button('open:diary', 'Diary')]; },
    'ask:one': function () { return [pick('radio', 'yes'), pick('radio', 'no'), button('continue', 'Continue')]; },
    'ask:many': function () { return [pick('checkbox', 'cold'), pick('checkbox', 'none'), button('continue', 'Continue')]; },
    result: function () { return [button('keep:on', 'Keep')]; },
    diary: function () { return [node('p', {}, ['Kept ' + (localStorage.getItem('tiny') || 'nothing')])]; },
  };
  var next = { start: 'ask:one', 'ask:one': 'ask:many', 'ask:many': 'result' };
  customElements.define('leg-cramps', class extends HTMLElement {
    constructor() {
      super();
      this.root = this.attachShadow({ mode: 'closed' });
    }
    connectedCallback() {
      if (this.wrapper) return;
      var host = this;
      this.wrapper = node('div', {}, []);
      this.root.append(this.wrapper, document.createElement('slot'));
      this.wrapper.addEventListener('click', function (e) {
        var control = e.target.closest('button');
        if (control) host.act(control.getAttribute('data-m'));
      });
      Promise.all(['tiny.wasm', 'tiny.words.en'].map(function (file) {
        return fetch(base + file).then(function (answer) {
          if (!answer.ok) throw new Error(file);
          return answer.arrayBuffer();
        });
      })).then(function (files) { return WebAssembly.compile(files[0]); }).then(function () {
        host.root.querySelector('slot').remove();
        host.show('start');
        host.tell('ready');
      }, function (error) {
        console.error('tiny: the owner should look at ' + error.message + ' on the server.');
        host.wrapper.replaceChildren(node('p', {}, ['This cannot start. Call ', node('b', {}, ['999']), ' now.']), button('retry', 'Try again'));
        host.tell('error');
      });
    }
    act(code) {
      if (code === 'keep:on') localStorage.setItem('tiny', this.answers);
      else if (code === 'open:diary') this.show('diary');
      else {
        this.answers = Array.from(this.root.querySelectorAll('input:checked'), function (i) { return i.dataset.m; }).join(' ') || this.answers;
        this.show(next[this.screen]);
        if (this.screen === 'result') this.tell('finished');
      }
    }
    show(screen) {
      this.screen = screen;
      var heading = node('h2', { tabindex: '-1', 'data-screen': screen }, ['Screen ', node('i', {}, [screen])]);
      this.wrapper.replaceChildren.apply(this.wrapper, [heading].concat(screens[screen]()));
      if (screen !== 'start') heading.focus();
    }
    tell(name) { this.dispatchEvent(new CustomEvent('leg-cramps-' + name, { bubbles: true, composed: true })); }
  });
})();
