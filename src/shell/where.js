// Where did this script come from?

// `currentScript` has a value only during this first pass: it is null in modules, in callbacks and behind script
// optimisers, and a page can shadow it with <img name="currentScript">.
const ownScript = (() => {
  const running = document.currentScript;
  if (running instanceof HTMLScriptElement && running.src) return running;
  return document.querySelector('script[src*="leg-cramps.' + B.version + '"]')
    || document.querySelector('script[src*="leg-cramps"]')
    || (running instanceof HTMLScriptElement ? running : null);
})();
const ownUrl = (ownScript && ownScript.src) || '';
const ownNonce = (ownScript && ownScript.nonce) || '';

// The folder of the wasm and the words. An attribute of the element wins, then one of our script tag, then the
// script's own address, then the page's.
function baseFor(el) {
  const named = attribute(el, 'src-base') || (ownScript && ownScript.getAttribute('data-base'));
  if (named) {
    try {
      return new URL(/\/$/.test(named) ? named : named + '/', document.baseURI).href;
    } catch (_) { /* not an address: go on as if it were not there */ }
  }
  return ownUrl || document.baseURI;
}
