// Runs axe on the element alone. Answers {inside, violations}: how many results lie inside our root, and what is wrong.
const rules = arguments[0], done = arguments[arguments.length - 1];
const chosen = rules.length ? { type: 'rule', values: rules }
  : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
window.axe.run({ include: [['leg-cramps']] }, { runOnly: chosen, resultTypes: ['violations', 'passes', 'incomplete'] }).then((found) => {
  const within = (node) => Array.isArray(node.target[0]) && node.target[0].length > 1;
  const inside = found.passes.concat(found.violations, found.incomplete)
    .reduce((sum, rule) => sum + rule.nodes.filter(within).length, 0);
  const violations = [];
  found.violations.forEach((rule) => rule.nodes.forEach((node) => {
    const target = [].concat(node.target[0]);
    const said = node.any.concat(node.all, node.none).map((check) => check.message).join('; ');
    violations.push(rule.id + ' at ' + target[target.length - 1] + ': ' + said);
  }));
  done({ inside: inside, violations: violations });
}, (error) => done({ inside: 0, violations: [], error: String(error) }));
