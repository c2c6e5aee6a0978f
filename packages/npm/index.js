// Defines <leg-cramps>. Everything comes with it, so there is nothing to copy and no folder to name; a bundler makes a chunk of
// its own of it. Where pages are made on a server there is nothing to define.
if (typeof window !== 'undefined') import('./leg-cramps.all.js');
