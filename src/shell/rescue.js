// How does a reader get the history out when there is no core to ask?

// Our keys begin with `lc<number>:`; whatever else the site keeps is not ours to copy.
function savedKeys() {
  try {
    return Object.keys(localStorage).filter((key) => /^lc\d*:/.test(key));
  } catch (_) {
    return [];
  }
}

// A raw copy: nothing is read, judged or repaired, so that nothing can go wrong. What was not saved goes along.
function historyText() {
  const records = {};
  savedKeys().forEach((key) => {
    records[key] = localStorage.getItem(key);
  });
  const unsaved = live.map((s) => s.snapshot).filter((text) => text);
  return JSON.stringify({'leg-cramps': 'raw', version: B.version, records: records, unsaved: unsaved}, null, 1);
}

// A file through a link that is never seen; where that throws, the text itself to copy.
function saveFile(s, name, mime, text) {
  try {
    const link = document.createElement('a');
    const url = URL.createObjectURL(new Blob([text], {type: mime}));
    link.href = url;
    link.download = name;
    s.w.appendChild(link);
    link.click();
    drop(link);
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  } catch (_) {
    showText(s, text);
  }
}

// A sandbox without `allow-downloads` blocks the file in silence, so a rescue always shows the text too.
function showText(s, text) {
  drop(s.text);
  s.text = make(['div', {'class': 'lc', 'data-theme': '%theme%'}, [['label', {'class': 'lc-screen lc-field'}, [
    say('save_copy'), ['textarea', {'class': 'lc-input', rows: '6', readonly: ''}, []],
  ]]]], s.set);
  s.text.querySelector('textarea').value = text;
  s.w.appendChild(s.text);
}

function saveHistory(s) {
  const text = historyText();
  saveFile(s, 'leg-cramps-history.json', 'application/json', text);
  showText(s, text);
}
