window.before = (function () { return 1 })()
{{script-text}}
(function () { window.after = 2; })()
