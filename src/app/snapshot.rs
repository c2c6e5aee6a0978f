//! The snapshot: all that a reader would miss after a crash, a move or a late yes, as one string that the page
//! keeps in memory. It is taken before each render, so that a view that fails can't lose an answer.

use super::{
    Config, Cramp, Lasted, Model, Screen, check_flow, telling,
    verdict::{urgency_by_id, within_by_id},
};
use crate::{
    check::{self, Answers, path},
    diary::{LocalTime, object},
};
use serde_json::{Map, Value};

impl Model {
    /// What to keep. Records that are not in the store are added by the edge, which knows their form.
    #[must_use]
    pub fn snapshot(&self) -> Map<String, Value> {
        let codes: Vec<String> = self.trail.iter().map(Screen::code).collect();
        let cramp = self.cramp.map(|cramp| {
            let lasted = match cramp.lasted {
                None => Value::Null,
                Some(Lasted::Measured(secs)) => secs.into(),
                Some(Lasted::Told(id)) => id.into(),
            };
            vec![cramp.since.into(), cramp.at.written().into(), lasted, cramp.marked.into()]
        });
        let was = self.was.map(|(urgency, within)| vec![urgency.id().into(), within.id().into()]);
        object([
            ("screen", self.screen.code().into()),
            ("person", self.person.as_str().into()),
            ("trail", codes.into()),
            ("answers", self.answers.to_map().into()),
            ("before", self.before.as_ref().map(Answers::to_map).into()),
            ("was", was.map_or(Value::Null, Value::Array)),
            ("answered", self.answered.into()),
            ("record", self.record.clone().into()),
            ("draft", self.draft.clone().into()),
            ("typed", self.typed.as_str().into()),
            ("done", self.verdict.is_some().into()),
            ("keep", self.setting.keep.into()),
            ("size", self.setting.size.into()),
            ("region", self.setting.region.clone().into()),
            ("night", self.setting.night.into()),
            ("quick", self.setting.quick.clone().into()),
            ("aloud", self.aloud.into()),
            ("cramp", cramp.map_or(Value::Null, Value::Array)),
        ])
    }

    /// A model from a snapshot; what can't be read is left out, and the worst case is the start screen.
    #[must_use]
    pub fn restore(config: Config, snapshot: &Value) -> Model {
        let mut model = Model::new(config);
        let text = |name: &str| snapshot.get(name).and_then(Value::as_str);
        let list = |name: &str| -> Vec<&str> {
            let items = snapshot.get(name).and_then(Value::as_array);
            items.map(|items| items.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
        };
        let flag = |name: &str| snapshot.get(name).and_then(Value::as_bool);
        if let Some(map) = snapshot.get("answers").and_then(Value::as_object) {
            model.answers = Answers::from_map(map).unwrap_or_default();
        }
        model.person = text("person").unwrap_or(super::ME).to_owned();
        model.opened = true;
        // The one that was used last: told to the store with the next setting.
        model.setting.person = (model.person != super::ME).then(|| model.person.clone());
        if flag("done") == Some(true) {
            model.verdict = Some(super::Verdict::of(&path::on_path(&model.answers)));
        }
        model.before = snapshot.get("before").and_then(Value::as_object).and_then(|map| Answers::from_map(map).ok());
        if let [urgency, within] = list("was").as_slice() {
            model.was = urgency_by_id(urgency).zip(within_by_id(within));
        }
        model.answered = snapshot.get("answered").and_then(Value::as_u64).unwrap_or(0);
        model.record = text("record").map(str::to_owned);
        model.setting.keep = flag("keep");
        model.setting.size =
            snapshot.get("size").and_then(Value::as_u64).and_then(|n| u8::try_from(n).ok()).unwrap_or(0).min(2);
        model.setting.region = text("region").map(str::to_owned);
        model.setting.night = flag("night") == Some(true);
        model.setting.quick = list("quick").into_iter().map(str::to_owned).collect();
        model.aloud = flag("aloud") == Some(true);
        if let Some([since, at, lasted, marked]) = snapshot.get("cramp").and_then(Value::as_array).map(Vec::as_slice)
            && let (Some(since), Some(at)) = (since.as_u64(), at.as_str().and_then(LocalTime::read))
        {
            let measured = lasted.as_u64().and_then(|n| u32::try_from(n).ok()).map(Lasted::Measured);
            let lasted = measured.or_else(|| lasted.as_str().map(|id| Lasted::Told(telling::length_id(id))));
            model.cramp = Some(Cramp { since, at, lasted, marked: marked.as_bool() == Some(true) });
        }
        model.trail = list("trail").into_iter().filter_map(Screen::parse).collect();
        if let Some(screen) = text("screen").and_then(Screen::parse) {
            model.screen = screen;
        }
        if model.screen == Screen::Result && model.verdict.is_none() {
            model.screen = Screen::Start;
        }
        if let Screen::Tell(_) | Screen::Add(_) | Screen::Medicine(_) | Screen::People = model.screen {
            model.draft = list("draft").into_iter().map(str::to_owned).collect();
            model.typed = text("typed").unwrap_or_default().to_owned();
        }
        if let Screen::Ask(id) = model.screen {
            model.draft = list("draft").into_iter().map(str::to_owned).collect();
            if model.draft.is_empty() {
                model.draft = check_flow::picks(&model, id);
            }
            if check::Screen::by_id(id).is_none() {
                model.screen = Screen::Start;
            }
        }
        model
    }
}
