// How do the wasm and the words get here, and if they don't: why not?

// () -> externref: valid only where reference types are known, which today's Rust output needs.
const NEW_ENOUGH = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111]);
const RETRY_AFTER = 400;

// Why something failed. `kind` names the pair of sentences in content/en/shell.toml.
function failure(kind, url, detail) {
  return {kind: kind, url: url || '', detail: String(detail || '').split('\n')[0].slice(0, 200)};
}

function request(url, hash, cache) {
  const how = {credentials: 'omit', referrerPolicy: 'no-referrer'};
  if (hash) how.integrity = hash;
  if (cache) how.cache = cache;
  return fetch(url, how);
}

// The policy's own word for what it blocked. WebKit sends none for wasm, so it is only extra evidence there.
function watchPolicy() {
  const seen = [];
  const note = (event) => {
    if (event.disposition !== 'report') seen.push(event.effectiveDirective + ' ' + event.blockedURI);
  };
  document.addEventListener('securitypolicyviolation', note);
  return {
    blocked: (url) => seen.some((line) => line.indexOf('connect-src') === 0 && line.indexOf(url) > 0),
    end: () => document.removeEventListener('securitypolicyviolation', note),
  };
}

// A refused fetch says nothing about its reason (probed in three engines). So: once more in silence, and then once
// without the hash, whose body is never used; only its answer is looked at.
function getFile(part, base, fresh, policy) {
  const url = new URL(part.file, base).href;
  const pause = () => new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
  return request(url, part.hash, fresh ? 'reload' : '')
    .catch(() => pause().then(() => {
      if (policy.blocked(url)) throw failure('csp_connect', url);
      return request(url, part.hash, 'reload');
    }))
    .catch((error) => {
      if (error.kind) throw error;
      return request(url, '', 'reload').then((response) => {
        if (response.body) response.body.cancel().catch(() => {});
        throw judge(response, url) || failure('hash', url);
      }, (reason) => {
        throw failure('network', url, reason);
      });
    })
    .then((response) => {
      const bad = judge(response, url);
      if (bad) throw bad;
      return response;
    });
}

function judge(response, url) {
  const type = response.headers.get('content-type') || '';
  if (response.status >= 500) return failure('network', url, response.status);
  if (!response.ok) return failure('missing', url, response.status);
  return /^text\/html/i.test(type) ? failure('html', url) : null;
}

function compile(response) {
  const type = response.headers.get('content-type') || '';
  if (/^application\/wasm/i.test(type) && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  return response.arrayBuffer().then((bytes) => {
    const magic = new Uint8Array(bytes.slice(0, 4));
    if (magic[0] !== 0 || magic[1] !== 97 || magic[2] !== 115 || magic[3] !== 109) throw failure('html', response.url);
    return WebAssembly.compile(bytes);
  });
}

// The file that carries everything inside: decoded here, because a policy refuses to fetch `data:`.
function decode(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return WebAssembly.compile(bytes);
}

// What an error of compiling or starting means. The bytes have passed their hash and the engine is new enough, so a
// CompileError can only be the policy; WebKit gives it as late as at the start.
function sortOut(error, url) {
  if (error && error.kind) return error;
  if (typeof error === 'string' && error.indexOf('words:') === 0) return failure('words', url, error);
  return failure(error && error.name === 'CompileError' ? 'csp_wasm' : 'crashed', url, error);
}

// → {module, words, lang, url}; rejects with a failure. Both files are begun together.
function load(base, lang, fresh) {
  if (typeof WebAssembly !== 'object' || !WebAssembly.compile) return Promise.reject(failure('no_wasm'));
  if (!WebAssembly.validate(NEW_ENOUGH)) return Promise.reject(failure('too_old'));
  const policy = watchPolicy();
  const tongue = B.words[lang];
  const module = B.wasm.data ? decode(B.wasm.data) : getFile(B.wasm, base, fresh, policy).then(compile);
  const words = tongue.text ? Promise.resolve(tongue.text)
    : getFile(tongue, base, fresh, policy).then((response) => response.text());
  const url = tongue.text ? '' : new URL(tongue.file, base).href;
  return Promise.all([module, words]).then((got) => {
    policy.end();
    return {module: got[0], words: got[1], lang: lang, url: url};
  }, (error) => {
    policy.end();
    throw sortOut(error, B.wasm.file);
  });
}
