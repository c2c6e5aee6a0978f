//! Texts of one language: read from TOML, numbered in the order of their keys, packed into one file.

use std::{collections::BTreeMap, fs, path::Path};

/// CLDR plural categories in the order in which a plural text is packed.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a key holds.
#[derive(Clone, PartialEq)]
pub enum Entry {
    One(String),
    /// In the order of `CATEGORIES`; an empty one falls back to `other`.
    Plural([String; 6]),
    List(Vec<String>),
}

/// Dotted key → entry.
#[derive(Clone, Default)]
pub struct Texts(pub BTreeMap<String, Entry>);

/// A key with its place in the table and its shape: `(key, shape, lines)`.
pub type Id = (String, char, usize);

impl Texts {
    pub fn add(&mut self, key: &str, text: &str) {
        self.put(key.to_owned(), Entry::One(checked(key, text)));
    }

    fn put(&mut self, key: String, entry: Entry) {
        if self.0.insert(key.clone(), entry).is_some() {
            panic!("content: the text `{key}` stands twice");
        }
    }

    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// Flattens a TOML table below `prefix`.
    pub fn flatten(&mut self, prefix: &str, value: &toml::Value) {
        match value {
            toml::Value::String(text) => self.put(prefix.to_owned(), Entry::One(checked(prefix, text))),
            toml::Value::Array(items) => {
                let lines = items.iter().map(|item| match item {
                    toml::Value::String(text) => checked(prefix, text),
                    _ => panic!("content: `{prefix}` holds something that is no text"),
                });
                self.put(prefix.to_owned(), Entry::List(lines.collect()));
            }
            toml::Value::Table(table) if is_plural(table) => {
                let forms = CATEGORIES.map(|category| {
                    table.get(category).and_then(|v| v.as_str()).map_or(String::new(), |t| checked(prefix, t))
                });
                self.put(prefix.to_owned(), Entry::Plural(forms));
            }
            toml::Value::Table(table) => {
                for (key, inner) in table {
                    let dotted = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                    self.flatten(&dotted, inner);
                }
            }
            _ => panic!("content: `{prefix}` is no text, list or table"),
        }
    }

    pub fn ids(&self) -> Vec<Id> {
        self.0
            .iter()
            .map(|(key, entry)| match entry {
                Entry::One(_) => (key.clone(), 't', 1),
                Entry::Plural(_) => (key.clone(), 'p', CATEGORIES.len()),
                Entry::List(lines) => (key.clone(), 'l', lines.len()),
            })
            .collect()
    }

    /// The Rust constants, one a key.
    pub fn rust(&self, print: &str) -> String {
        let mut at = 0;
        let mut rust = String::new();
        let mut keys = String::new();
        for (key, shape, lines) in self.ids() {
            let name = constant(&key);
            rust.push_str(&match shape {
                't' => format!("/// `{key}`\npub const {name}: Text = Text({at});\n"),
                'p' => format!("/// `{key}`\npub const {name}: Plural = Plural({at});\n"),
                _ => format!("/// `{key}`\npub const {name}: List = List({at}, {lines});\n"),
            });
            keys.push_str(&format!("    ({at}, {key:?}),\n"));
            at += lines;
        }
        rust.push_str(&self.variants());
        rust.push_str(&format!(
            "/// Lines in a words file, without its first.\npub const COUNT: usize = {at};\n\
             /// Changes whenever an id is added, removed or reshaped.\npub const FINGERPRINT: &str = {print:?};\n\
             /// First line of each key: for the review sheet and for tests.\npub const KEYS: &[(u16, &str)] = &[\n{keys}];\n"
        ));
        rust
    }
}

/// First line of each key, and its shape.
type Places<'a> = BTreeMap<&'a str, (usize, char, usize)>;

impl Texts {
    /// Which line stands in place of which when the reader answers for someone else: `carer.x` in place of `x`.
    fn variants(&self) -> String {
        let ids = self.ids();
        let mut at = 0;
        let mut places = Places::new();
        for (key, shape, lines) in &ids {
            places.insert(key, (at, *shape, *lines));
            at += lines;
        }
        let mut pairs = Vec::new();
        for (key, (own, shape, lines)) in &places {
            let Some(of) = key.strip_prefix("carer.") else { continue };
            let (line, ..) = places
                .get(of)
                .filter(|(_, of_shape, of_lines)| (of_shape, of_lines) == (shape, lines))
                .unwrap_or_else(|| panic!("content: `{key}` stands in place of nothing of its shape"));
            pairs.extend((0..*lines).map(|n| (line + n, own + n)));
        }
        pairs.sort_unstable();
        let rows: String = pairs.iter().map(|(of, own)| format!("({of}, {own}), ")).collect();
        format!(
            "/// Line, and the line in its place for one who answers for another person.\npub const CARER: &[(u16, u16)] = &[{rows}];\n"
        )
    }
}

/// A language: its texts and its tag. The rules of a language are texts too (`language.*`).
#[derive(Clone)]
pub struct Language {
    pub tag: String,
    pub dir: String,
    pub texts: Texts,
}

impl Language {
    pub fn read(folder: &Path, shared: &Texts) -> Language {
        let mut texts = shared.clone();
        let mut files: Vec<_> =
            fs::read_dir(folder).expect("content folder").map(|f| f.expect("entry").path()).collect();
        files.sort();
        for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "toml")) {
            let raw = fs::read_to_string(file).expect("read content");
            let table: toml::Table = raw.parse().unwrap_or_else(|e| panic!("{}: {e}", file.display()));
            texts.flatten("", &toml::Value::Table(table));
        }
        let one = |key: &str| match texts.0.get(key) {
            Some(Entry::One(text)) => text.clone(),
            _ => panic!("content: `{key}` is missing in {}", folder.display()),
        };
        Language { tag: one("language.tag"), dir: one("language.dir"), texts: texts.clone() }
    }

    pub fn check_same_ids(&self, ids: &[Id]) {
        let own = self.texts.ids();
        for id in ids {
            assert!(
                own.contains(id),
                "content: language {} lacks `{}` (or its list has another length)",
                self.tag,
                id.0
            );
        }
        assert_eq!(own.len(), ids.len(), "content: language {} has a text that English lacks", self.tag);
    }

    /// The words file: a first line that says what it is, then one text a line in the order of the ids.
    pub fn pack(&self, print: &str) -> String {
        let mut file = format!("lc-words {print} {} {}\n", self.tag, self.dir);
        for entry in self.texts.0.values() {
            let lines: &[String] = match entry {
                Entry::One(text) => std::slice::from_ref(text),
                Entry::Plural(forms) => forms,
                Entry::List(lines) => lines,
            };
            for line in lines {
                file.push_str(line);
                file.push('\n');
            }
        }
        file
    }
}

/// FNV-1a over the ids: enough to tell that script, wasm and words were built together.
pub fn fingerprint(ids: &[Id]) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    for (key, shape, lines) in ids {
        for byte in format!("{key} {shape} {lines}\n").bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    format!("{hash:08x}")
}

/// `question.q02.title` → `QUESTION_Q02_TITLE`.
pub fn constant(key: &str) -> String {
    key.replace(['.', '-'], "_").to_uppercase()
}

fn is_plural(table: &toml::Table) -> bool {
    table.contains_key("other") && table.keys().all(|key| CATEGORIES.contains(&key.as_str()))
}

fn checked(key: &str, text: &str) -> String {
    assert!(!text.contains('\n'), "content: `{key}` holds a line break; a text is one line");
    assert!(key.starts_with("language.") || text == text.trim(), "content: `{key}` begins or ends with a space");
    text.to_owned()
}
