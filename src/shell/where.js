// Where did this script come from, and which errors are ours?

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

// Does this text (a file name or a stack) name one of our files? A script that an optimiser merged with others
// stands under a stranger's name, which must not make the stranger's errors ours.
function namesUs(text) {
  return text.indexOf(B.wasm.file) >= 0
    || (ownUrl.indexOf('leg-cramps') >= 0 && text.indexOf(ownUrl) >= 0);
}

// An `error` or `unhandledrejection` event: is it a fault of the core? The name of the place decides; a stack only
// for the errors that a trap or a stack overflow gives, because a page's own listener has us in its stack too.
function isOurFault(event) {
  const error = event.error || event.reason;
  if (event.filename && namesUs(event.filename)) return true;
  if (!error || !/^(RuntimeError|RangeError|InternalError)$/.test(error.name)) return false;
  if (namesUs(String(error.stack))) return true;
  return !ownUrl && error.name === 'RuntimeError';
}
