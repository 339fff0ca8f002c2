//! axe-core over a whole page, the element's open shadow root included.

use std::fs;

use serde_json::{Value, json};

use super::page::Page;
use super::root;

/// WCAG 2.2 AA and what axe holds for good practice. Target sizes are only looked at when asked for
/// by their tag.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const RUN: &str = "
const [host, tags, done] = arguments;
// Colours on their way from one scheme to the other are nobody's colours.
for (const root of [document, document.querySelector(host)?.shadowRoot]) {
  for (const moving of root?.getAnimations() ?? []) moving.finish();
}
// What an edge or a bar cuts where one can scroll is measured again in the middle of the window.
const inSight = async (violation) => {
  if (violation.id !== 'target-size') return violation;
  const nodes = [];
  for (const node of violation.nodes) {
    const step = ([at], css) => [at?.querySelector(css)?.shadowRoot ?? at, at?.querySelector(css)];
    node.target.flat().reduce(step, [document])[1]?.scrollIntoView({ block: 'center' });
    const { violations } = await axe.run(document, { runOnly: { type: 'rule', values: ['target-size'] } });
    const same = ({ target }) => String(target) === String(node.target);
    if (violations.some(({ nodes }) => nodes.some(same))) nodes.push(node);
  }
  return { ...violation, nodes };
};
axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
  .then(({ violations }) => Promise.all(violations.map(inSight)))
  .then((found) => done(found.filter(({ nodes }) => nodes.length > 0)))
  .catch((error) => done(String(error)));";

/// Everything axe finds, each as text: the rule, why, and where.
pub fn violations(page: &Page) -> Vec<String> {
    if page.run("return typeof axe", &[]) != "object" {
        let file = root().join("tools/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(file).expect("axe-core is there: `cargo xtask test pages` puts it in place");
        page.run(&source, &[]);
    }
    let found = page.run_async(RUN, &[json!(page.host()), json!(RULES)]);
    let Value::Array(violations) = found else { panic!("axe-core does not run: {found}") };
    violations.iter().flat_map(in_words).collect()
}

fn in_words(violation: &Value) -> Vec<String> {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let rule = word(&violation["id"]);
    let nodes = violation["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    let place = |node: &Value| {
        let summary = word(&node["failureSummary"]).replace('\n', " ");
        format!("{rule}: {}\n    at {}\n    {summary}", word(&violation["help"]), node["target"])
    };
    nodes.iter().map(place).collect()
}
