// What a page of the site shows of the plugin, for the judge. `seen` is the witness's.
const ours = (text) => /leg[-_]cramps/i.test(text);
const all = (e) => Object.fromEntries([...e.attributes].map((a) => [a.name, a.value]));
const scripts = [...document.scripts].filter((s) => !s.id.startsWith('judge'));
const tools = [...document.querySelectorAll('leg-cramps')];
// Each loads when it comes near the screen.
if (tools.length > 1) tools[Math.min(window.seen.ready, tools.length - 1)].scrollIntoView();
// A handler that got through would answer to this.
for (const tool of tools) {
  for (const e of [tool, ...tool.querySelectorAll('*')]) {
    for (const name of ['mouseover', 'click', 'error']) e.dispatchEvent(new Event(name, { bubbles: true }));
  }
}
return {
  tags: scripts.filter((s) => ours(s.getAttribute('src') || '')).map(all),
  inline: scripts.filter((s) => !s.src && ours(s.text)).length,
  tools: tools.map(all),
  words: tools.map((e) => e.textContent.replace(/\s+/g, ' ').trim()),
  // Markup of the words: no script, and no attribute that runs one.
  live: tools.flatMap((e) => [...e.querySelectorAll('*')]).filter((e) => e.tagName === 'SCRIPT' || e.getAttributeNames().some((n) => n.startsWith('on'))).length,
  asked: performance.getEntriesByType('resource').map((e) => e.name).filter((url) => !url.startsWith('data:') && !url.startsWith('blob:')),
  broken: 'broken' in window ? String(window.broken) : null,
  ready: window.seen.ready,
  errors: window.seen.errors,
  kept: Object.fromEntries(Object.entries(localStorage)),
  text: document.body.innerText,
};
