// React as a page without a bundler has it: its own files, one after the other.
(function () {
  'use strict';
  var files = {
    scheduler: '/npm/scheduler@0.28.0/cjs/scheduler.development.js', react: '/npm/react@19.3.1/cjs/react.development.js', 'react-dom': '/npm/react-dom@19.3.1/cjs/react-dom.development.js', 'react-dom/client': '/npm/react-dom@19.3.1/cjs/react-dom-client.development.js',
  };
  var made = {};
  window.process = { env: { NODE_ENV: 'development' } };
  window.ready = 0;
  function load(name, text) {
    var module = { exports: {} };
    new Function('module', 'exports', 'require', text)(module, module.exports, function (other) { return made[other]; });
    made[name] = module.exports;
  }
  addEventListener('DOMContentLoaded', async function () {
    for (var name of Object.keys(files)) load(name, await (await fetch(files[name])).text());
    var React = made.react, h = React.createElement;
    function App() {
      var pair = React.useState({ theme: 'dark', first: false, gone: false });
      window.set = function (some) { pair[1](function (old) { return Object.assign({}, old, some); }); };
      var tool = pair[0].gone ? null : h('leg-cramps', { key: 'tool', region: 'gb', theme: pair[0].theme, 'heading-level': 3, 'share-result': false, 'onleg-cramps-ready': function () { window.ready++; } }, h('p', null, 'Call 999.'));
      var text = h('p', { key: 'text' }, 'More of the article.');
      return h('div', null, pair[0].first ? [tool, text] : [text, tool]);
    }
    made['react-dom/client'].createRoot(document.getElementById('app')).render(h(React.StrictMode, null, h(App)));
  });
})();
