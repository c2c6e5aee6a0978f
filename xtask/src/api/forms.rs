//! The forms themselves.

use super::{Api, Attribute, Entry, Takes};
use crate::Outcome;
use serde_json::{Value, json};

/// The type of an attribute, as TypeScript writes it.
fn type_of(attribute: &Attribute) -> String {
    match &attribute.takes {
        Takes::Text => String::from("string"),
        Takes::Flag => String::from("boolean"),
        Takes::One(values) => values.iter().map(|value| format!("\"{value}\"")).collect::<Vec<_>>().join(" | "),
    }
}

fn doc(out: &mut String, indent: &str, about: &str) {
    out.push_str(&format!("{indent}/** {about} */\n"));
}

/// `leg-cramps.d.ts`: the class, the tag's name, its events and its attributes.
pub fn types(api: &Api) -> String {
    let mut out = String::from("// Made from public-api.toml.\n\n");
    doc(&mut out, "", &api.about);
    out.push_str(&format!("export interface {}Element extends HTMLElement {{\n", api.class));
    for one in &api.attributes {
        if one.entry.name != "lang" {
            doc(&mut out, "  ", &one.entry.about);
            out.push_str(&format!("  {}: {};\n", one.property(), type_of(one)));
        }
    }
    for method in &api.methods {
        doc(&mut out, "  ", &method.about);
        out.push_str(&format!("  {}(): void;\n", method.name));
    }
    out.push_str("}\n\n");
    doc(&mut out, "", "What the element sends; all of it bubbles.");
    out.push_str(&format!("export interface {}EventMap {{\n", api.class));
    for (event, detail) in &api.events {
        doc(&mut out, "  ", &event.about);
        out.push_str(&format!("  \"{}\": CustomEvent<{detail}>;\n", event.name));
    }
    out.push_str("}\n\n");
    doc(&mut out, "", "The attributes, as markup and JSX write them; each also works as `data-…`.");
    out.push_str(&format!("export interface {}Attributes {{\n", api.class));
    for one in &api.attributes {
        doc(&mut out, "  ", &one.entry.about);
        let also = match one.takes {
            Takes::One(_) => " | (string & {})",
            Takes::Flag => " | \"\"",
            Takes::Text => "",
        };
        out.push_str(&format!("  \"{}\"?: {}{also};\n", one.entry.name, type_of(one)));
    }
    let (class, tag) = (&api.class, &api.tag);
    out.push_str(&format!(
        "}}\n\ndeclare global {{\n  interface HTMLElementTagNameMap {{\n    \"{tag}\": {class}Element;\n  }}\n  \
         interface HTMLElementEventMap extends {class}EventMap {{}}\n}}\n"
    ));
    out
}

/// `leg-cramps.jsx.d.ts`: the tag in React's JSX. A file of its own, as it needs React's types.
pub fn jsx(api: &Api) -> String {
    let (class, tag) = (&api.class, &api.tag);
    format!(
        "// Made from public-api.toml.\n\nimport type {{ DetailedHTMLProps, HTMLAttributes }} from \"react\";\n\
         import type {{ {class}Attributes, {class}Element }} from \"./leg-cramps\";\n\n\
         type Own = {class}Attributes & {{ [data: `data-${{string}}`]: string | undefined }};\n\n\
         declare module \"react\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n      \
         \"{tag}\": Own & Omit<DetailedHTMLProps<HTMLAttributes<{class}Element>, {class}Element>, keyof {class}Attributes>;\n    }}\n  }}\n}}\n"
    )
}

fn entries(list: &[Entry]) -> Vec<Value> {
    list.iter().map(|one| json!({"name": one.name, "description": one.about})).collect()
}

/// `custom-elements.json`, schema 2.1.0.
pub fn manifest(api: &Api, script: &str) -> String {
    let attributes: Vec<Value> = api
        .attributes
        .iter()
        .map(|one| {
            json!({"name": one.entry.name, "description": one.entry.about, "type": {"text": type_of(one)},
                "default": one.default, "fieldName": one.property()})
        })
        .collect();
    let fields = api.attributes.iter().filter(|one| one.entry.name != "lang").map(|one| {
        json!({"kind": "field", "name": one.property(), "description": one.entry.about,
            "type": {"text": type_of(one)}, "attribute": one.entry.name, "reflects": true})
    });
    let methods = api.methods.iter().map(|one| {
        json!({"kind": "method", "name": one.name, "description": one.about, "return": {"type": {"text": "void"}}})
    });
    let events: Vec<Value> = api
        .events
        .iter()
        .map(|(one, detail)| {
            json!({"name": one.name, "description": one.about, "type": {"text": format!("CustomEvent<{detail}>")}})
        })
        .collect();
    let declaration = json!({
        "kind": "class", "customElement": true, "name": api.class, "tagName": api.tag, "description": api.about,
        "superclass": {"name": "HTMLElement", "package": "global:"},
        "attributes": attributes, "members": fields.chain(methods).collect::<Vec<_>>(), "events": events,
        "slots": entries(&api.slots), "cssParts": entries(&api.parts), "cssProperties": entries(&api.properties),
    });
    let exported = json!({"kind": "custom-element-definition", "name": api.tag, "declaration": {"name": api.class, "module": script}});
    let all = json!({
        "schemaVersion": "2.1.0",
        "modules": [{"kind": "javascript-module", "path": script, "declarations": [declaration], "exports": [exported]}],
    });
    format!("{all:#}\n")
}

fn table(head: [&str; 2], rows: impl Iterator<Item = [String; 2]>) -> String {
    let mut out = format!("| {} | {} |\n|---|---|\n", head[0], head[1]);
    for [name, about] in rows {
        out.push_str(&format!("| {name} | {} |\n", about.replace('|', "\\|")));
    }
    out
}

/// The tables, as the README shows them.
fn tables(api: &Api) -> String {
    let attributes = api.attributes.iter().map(|one| {
        let values = match &one.takes {
            Takes::One(values) => {
                values.iter().filter(|v| !v.is_empty()).map(|v| format!("`{v}`")).collect::<Vec<_>>().join(", ") + ". "
            }
            Takes::Text | Takes::Flag => String::new(),
        };
        let default = match &one.takes {
            Takes::Flag => String::new(),
            _ => format!(" Left out: {}.", one.default),
        };
        [format!("`{}`", one.entry.name), format!("{values}{}{default}", one.entry.about)]
    });
    let named = |list: &[Entry], none: &str| {
        let name = |one: &Entry| if one.name.is_empty() { none.to_owned() } else { format!("`{}`", one.name) };
        list.iter().map(|one| [name(one), one.about.clone()]).collect::<Vec<_>>().into_iter()
    };
    let methods = api.methods.iter().map(|one| [format!("`{}()`", one.name), one.about.clone()]);
    let events = api.events.iter().map(|(one, _)| [format!("`{}`", one.name), one.about.clone()]);
    [
        table(["attribute, also as `data-…`", "values and meaning"], attributes),
        table(["method", ""], methods),
        table(["event; bubbles", ""], events),
        table(["slot", ""], named(&api.slots, "(none)")),
        table(["part", ""], named(&api.parts, "")),
        table(["custom property", ""], named(&api.properties, "")),
    ]
    .join("\n")
}

/// A README with its tables made anew.
pub fn filled(api: &Api, readme: &str) -> Outcome<String> {
    let refusals = api.refusals.iter().map(|(said, about)| [said.replace('{', "‹").replace('}', "›"), about.clone()]);
    let readme = block(readme, "public-api", &tables(api))?;
    block(&readme, "refusals", &table(["the console says", "what helps"], refusals))
}

/// A text with what stands between the two marks of a name made anew.
fn block(text: &str, name: &str, new: &str) -> Outcome<String> {
    let (begin, end) = (format!("<!-- {name}: made by `cargo xtask api` -->\n"), format!("<!-- /{name} -->"));
    let parts = text.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let (before, after) = parts.ok_or(format!("README.md has no place for `{name}` (`<!-- {name} … -->`)."))?;
    Ok(format!("{before}{begin}\n{new}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> String {
        let own = |name: &str| format!("<!-- {name}: made by `cargo xtask api` -->\nOLD<!-- /{name} -->");
        format!("a\n{}\n{}\nb\n", own("public-api"), own("refusals"))
    }

    #[test]
    fn every_name_stands_in_every_form() {
        let api = super::super::own().expect("reads");
        let (types, manifest) = (types(&api), manifest(&api, "leg-cramps.1.js"));
        let readme = filled(&api, &place()).expect("has a place");
        for name in api.attributes.iter().map(|one| &one.entry.name).chain(api.methods.iter().map(|one| &one.name)) {
            assert!(types.contains(name) && manifest.contains(name) && readme.contains(name), "{name}");
        }
        for name in api.parts.iter().chain(&api.properties).map(|one| &one.name) {
            assert!(manifest.contains(name) && readme.contains(name), "{name}");
        }
        assert!(readme.starts_with("a\n") && readme.ends_with("\nb\n") && !readme.contains("OLD"));
        assert_eq!(filled(&api, &readme).expect("a place"), readme);
    }

    #[test]
    fn a_readme_without_a_place_is_refused() {
        assert!(filled(&super::super::own().expect("reads"), "no place").is_err());
    }
}
