// A Vue page with the element in a list that is turned round.
(function () {
  'use strict';
  window.ready = 0;
  window.state = Vue.reactive({ theme: 'dark', first: false, gone: false });
  var app = Vue.createApp({
    setup: function () { return { state: window.state, heard: function () { window.ready++; } }; },
    computed: { parts: function () { return this.state.first ? ['tool', 'text'] : ['text', 'tool']; } },
    template: '<div v-for="part in parts" :key="part"><p v-if="part === \'text\'">More of the article.</p><leg-cramps v-else-if="!state.gone" region="gb" :theme="state.theme" :heading-level="3" @leg-cramps-ready="heard"><p>Call 999.</p></leg-cramps></div>',
  });
  app.config.compilerOptions.isCustomElement = function (tag) { return tag === 'leg-cramps'; };
  app.mount('#app');
})();
