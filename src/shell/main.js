// The shell begins here, and ends the file. Order in which the files are joined, inside one function that has `B`
// (what the build made) and `factory` (the glue) in its scope:
//   where · config · screens · load · failure · rescue · device · core · back · stage · taps · element · doors · (faults) · main
// Only `where` (currentScript) and this file do anything when they are read; `element` needs `config` before it.

if (window.customElements) {
  const first = customElements.get('leg-cramps');
  // A second copy, of whatever version, would throw and take the page's other scripts with it.
  if (first) tell('warn', 'twice_owner', {version: B.version, detail: first.version || '?'});
  else customElements.define('leg-cramps', LegCramps);
  openHere();
  openDoors();
  // What the parser has not reached yet. An element needs none of this: the browser upgrades it whenever it comes.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', openDoors, {once: true});
}
