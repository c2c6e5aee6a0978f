// What does a press mean while the core is not there yet?

const SIZES = ['normal', 'large', 'largest'];

// The control in the shell's own view that was pressed; null for one of the app's. The path is as it was at the
// press: before the event comes up to us the app may have drawn itself anew, or died.
function controlOf(s, event) {
  const path = event.composedPath();
  return path.slice(0, path.indexOf(s.view) + 1).filter((node) => node.hasAttribute('data-m'))[0] || null;
}

function onClick(s, event) {
  release(s);
  const control = controlOf(s, event);
  if (!control || control.tagName === 'INPUT') return;
  const isLink = control.tagName === 'A' && control.hasAttribute('href');
  if (!isLink) event.preventDefault();
  press(s, control.getAttribute('data-m'), control);
}

// A tick: as in the app, "None of these" and any other tick shut each other out.
function onChange(s, event) {
  const input = controlOf(s, event);
  if (!input || input.tagName !== 'INPUT') return;
  const code = input.getAttribute('data-m');
  if (input.type === 'checkbox' && input.checked) {
    ticked(s).forEach((other) => {
      const clash = (other.getAttribute('data-m') === 'pick:none') !== (code === 'pick:none');
      if (clash && other !== input) other.checked = false;
    });
  }
  queue(s, code);
}

function ticked(s) {
  return [].slice.call(s.view ? s.view.querySelectorAll('input[data-m^="pick:"]') : []).filter((input) => input.checked);
}

// To the app if it stands already (its screen is about to take over), else into the queue with its time.
function queue(s, code) {
  s.acted = true;
  if (s.div) return call((c) => c.send(s.id, code));
  s.queue.push([code, Date.now()]);
  return want(s);
}

function press(s, code, control) {
  if (code === 'shell:try') return tryAgain(s);
  if (code === 'shell:start') return startAgain();
  if (code === 'shell:save') return saveHistory(s);
  const asks = s.screen.indexOf('ask:') === 0 && code === 'continue';
  const picks = ticked(s);
  if (asks && !picks.length) return askForTick(s, control);
  const from = s.screen;
  queue(s, code);
  if (s.div) return undefined;
  if (code.indexOf('size:') === 0 && B.screens[from]) return resize(s, Number(code.slice(5)));
  const danger = asks && picks.some((input) => !/^pick:(none|unsure|not_sure)$/.test(input.getAttribute('data-m')));
  const next = danger ? '' : from === 'wait' && code === 'back' ? s.from : (B.next[from] || {})[code];
  s.from = from;
  if (next !== from && B.screens[next]) return paint(s, next, true);
  if (s.late && !danger) {
    showFailure(s, s.late, true);
    s.late = null;
    return undefined;
  }
  return showWait(s, true, danger, code === 'open:danger');
}

function askForTick(s, control) {
  if (!s.view.querySelector('.lc-error')) {
    control.parentNode.insertBefore(make(['p', {'class': 'lc-error'}, [EMERGENCY_ICON, say('tick_one')]], s.set), control);
  }
  announce(s, say('tick_one'), true);
}

// Text size is shown at once: who can't read the screen can't wait for the core either.
function resize(s, size) {
  s.size = SIZES[size] ? size : 0;
  s.view.setAttribute('data-size', SIZES[s.size]);
  s.view.querySelectorAll('[data-m^="size:"]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-m') === 'size:' + s.size));
  });
}
