// Two more ways into a page, for editors that drop unknown elements: a <div data-leg-cramps>, and the tag alone.

// The element in the place of its door, with the door's own attributes; what stood in a div becomes the fallback.
function enter(door, put) {
  const el = document.createElement('leg-cramps');
  NAMES.forEach((name) => {
    const value = door.getAttribute('data-' + name);
    if (value !== null) el.setAttribute(name, value);
  });
  put(el);
}

function openDoors() {
  document.querySelectorAll('div[data-leg-cramps]').forEach((div) => {
    if (div.querySelector('leg-cramps')) return;
    enter(div, (el) => {
      while (div.firstChild) el.appendChild(div.firstChild);
      div.appendChild(el);
    });
  });
}

// The bare tag mounts where it stands only if its own address ends in `#here`. Pages that re-run their scripts run it twice.
function openHere() {
  const tag = ownScript;
  if (!tag || !/#here$/.test(tag.src) || (tag.nextElementSibling && tag.nextElementSibling.localName === 'leg-cramps')) return;
  if (document.body && document.body.contains(tag)) enter(tag, (el) => tag.parentNode.insertBefore(el, tag.nextSibling));
  else tell('warn', 'here_owner', {});
}
