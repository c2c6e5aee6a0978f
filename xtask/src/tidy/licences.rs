//! Licences of what we build with. What is shipped must be free of conditions on a publisher's page.

use super::Finding;
use crate::Outcome;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Fine anywhere.
const FREE: [&str; 13] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "ISC",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Zlib",
    "CC0-1.0",
    "Unlicense",
    "BSL-1.0",
];

/// Fine in tools that we run and do not ship.
const TOOLS: [&str; 1] = ["MPL-2.0"];

/// Checks what `cargo metadata` lists.
pub fn check(metadata: &str) -> Outcome<Vec<Finding>> {
    let data: Value =
        serde_json::from_str(metadata).map_err(|why| format!("cargo metadata printed no JSON: {why}."))?;
    let shipped = shipped(&data);
    let packages = data.get("packages").and_then(Value::as_array).ok_or("cargo metadata lists no packages.")?;
    let mut found = Vec::new();
    for package in packages.iter().filter(|package| package.get("source").is_some_and(|source| !source.is_null())) {
        let text = |field: &str| package.get(field).and_then(Value::as_str).unwrap_or_default();
        let tool = !shipped.contains(text("id"));
        let licence = text("license");
        if !allowed(licence, tool) {
            let place = if tool { "tools" } else { "the shipped files" };
            let what = format!("the licence `{licence}` of {} is not on the list for {place}", text("name"));
            found.push(Finding::wrong("Cargo.lock", 0, what));
        }
    }
    Ok(found)
}

/// Ids of the packages that the widget is made of: what it depends on, without what only builds or tests it.
fn shipped(data: &Value) -> BTreeSet<String> {
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let nodes = list(data.pointer("/resolve/nodes"));
    let id = |value: &Value, field: &str| value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut uses: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for node in &nodes {
        let deps = list(node.get("deps"));
        let normal = deps
            .iter()
            .filter(|dep| list(dep.get("dep_kinds")).iter().any(|kind| kind.get("kind").is_none_or(Value::is_null)));
        uses.insert(id(node, "id"), normal.map(|dep| id(dep, "pkg")).collect());
    }
    let own = list(data.get("packages")).iter().find(|p| id(p, "name") == "leg-cramps").map(|p| id(p, "id"));
    let mut open: Vec<String> = own.into_iter().collect();
    let mut found = BTreeSet::new();
    while let Some(next) = open.pop() {
        if found.insert(next.clone()) {
            open.extend(uses.get(&next).cloned().unwrap_or_default());
        }
    }
    found
}

/// An expression of SPDX: `OR` binds less than `AND`; the old `/` means `OR`.
fn allowed(expression: &str, tool: bool) -> bool {
    let expression = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let mut at = 0;
    let fine = either(&words, &mut at, tool);
    fine && at == words.len()
}

fn either(words: &[&str], at: &mut usize, tool: bool) -> bool {
    let mut fine = both(words, at, tool);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        fine = both(words, at, tool) || fine;
    }
    fine
}

fn both(words: &[&str], at: &mut usize, tool: bool) -> bool {
    let mut fine = one(words, at, tool);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        fine = one(words, at, tool) && fine;
    }
    fine
}

fn one(words: &[&str], at: &mut usize, tool: bool) -> bool {
    let word = words.get(*at).copied().unwrap_or_default();
    *at += 1;
    if word == "(" {
        let fine = either(words, at, tool);
        *at += 1;
        return fine;
    }
    // An exception only ever adds a freedom.
    if words.get(*at) == Some(&"WITH") {
        *at += 2;
    }
    FREE.contains(&word) || (tool && TOOLS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_read_as_spdx_means_them() {
        for good in [
            "MIT OR Apache-2.0",
            "MIT/Apache-2.0",
            "BSD-3-Clause AND MIT",
            "(MIT OR GPL-3.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR X",
        ] {
            assert!(allowed(good, false), "{good}");
        }
        for bad in ["GPL-3.0", "MIT AND GPL-3.0", "", "(MIT OR Zlib) AND X", "MPL-2.0", "MIT MIT"] {
            assert!(!allowed(bad, false), "{bad}");
        }
        assert!(allowed("MPL-2.0", true));
    }

    #[test]
    fn a_licence_off_the_list_fails_and_tools_may_more() {
        let package = |name: &str, licence: &str, source: &str| {
            format!(r#"{{"id":"{name}","name":"{name}","license":"{licence}","source":{source}}}"#)
        };
        let metadata = |inner: &str, tool: &str| {
            format!(
                r#"{{"packages":[{},{},{}],"resolve":{{"nodes":[
                {{"id":"leg-cramps","deps":[{{"pkg":"inner","dep_kinds":[{{"kind":null}}]}},{{"pkg":"tool","dep_kinds":[{{"kind":"build"}}]}}]}}]}}}}"#,
                package("leg-cramps", "", "null"),
                package("inner", inner, "\"r\""),
                package("tool", tool, "\"r\"")
            )
        };
        assert_eq!(check(&metadata("MIT", "MPL-2.0")), Ok(vec![]));
        assert_eq!(check(&metadata("MPL-2.0", "MIT")).expect("reads").len(), 1);
        assert_eq!(check(&metadata("MIT", "GPL-3.0")).expect("reads").len(), 1);
    }
}
