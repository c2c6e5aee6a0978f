//! JSON objects without `json!`: the macro serialises every value by code of its own, for which the core would carry a
//! second writer beside the one that makes text.

use serde_json::{Map, Value};

/// An object from its fields.
#[must_use]
pub fn object<const N: usize>(fields: [(&str, Value); N]) -> Map<String, Value> {
    let mut object = Map::new();
    for (name, value) in fields {
        object.insert(name.to_owned(), value);
    }
    object
}
