// What does the device lend at a cramp: a voice of its own, and a screen that stays on?

// Only a voice that stays on the device: nothing of a reader's is sent away to be read aloud.
function ownVoice(s) {
  const all = window.speechSynthesis ? speechSynthesis.getVoices() : [];
  return all.filter((voice) => voice.localService && voice.lang.slice(0, 2) === s.set.lang.slice(0, 2))[0];
}

function speak(s, text) {
  const voice = ownVoice(s);
  if (!voice) return;
  speechSynthesis.cancel();
  s.said = text;
  if (!text) return;
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  speechSynthesis.speak(said);
}

// One wish after the other; a browser that refuses or has no such thing refuses in silence.
function stayAwake(s, stays) {
  s.lock = Promise.resolve(s.lock).then((lock) => {
    if (lock) lock.release();
    return stays && navigator.wakeLock.request('screen');
  }).catch(() => {});
}

// What was being read aloud is not the page's: only ours is stopped.
function lendNothing(s) {
  if (s.said) speak(s, '');
  stayAwake(s, false);
}

// The page can be seen again: a clock must be right with the next frame.
function onSeen() {
  live.forEach((s) => {
    if (s.div) call((c) => c.send(s.id, 'seen'));
    else if (s.tick) s.tick();
  });
}
