//! What stands behind a result: which answers made a rule fire, what would change the advice, what can look alike,
//! and what to take to a doctor. Tables and searches over the same rules; nothing here decides.

use super::facts::{DERIVED, Facts, Reading};
use super::screen::Single;
use super::screens::CHANGING;
use super::{
    Advice, Answer, Answers, Assessment, Expr, Medicine, Rule, Topic, Urgency, Within, assess, key::Key, path,
};
use crate::words::{Source, Text, sources, t};

/// An answer that would be another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    /// The option in words.
    pub text: Text,
    /// The part of the question that it answers, where the option does not speak for itself.
    pub part: Option<Text>,
    /// Whether it would have to be so (`true`), or not to be so any more.
    pub holds: bool,
    step: Step,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Key(Key, Answer),
    Single(Single, u8),
}

/// What would change the advice, and to what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flip {
    /// The answers that would be others. Mostly one; several only where no single one would do.
    pub changes: Vec<Change>,
    /// How urgent it would be then.
    pub urgency: Urgency,
    /// Within what time.
    pub within: Within,
}

impl Flip {
    /// What comes of the changes, if it is another advice and nothing more would have to be asked: a rule that hangs on
    /// an answer that is not there yet promises nothing.
    fn of(changes: Vec<Change>, answers: &Answers, now: (Urgency, Within)) -> Option<Flip> {
        let changed = applied(&changes, answers);
        // A screen without "none of these" can't be left with nothing chosen.
        if CHANGING.iter().any(|screen| changed.picks(screen).is_empty()) {
            return None;
        }
        let then = assess(&changed);
        let (urgency, within) = (then.urgency, then.within);
        ((urgency, within) != now && path::next(&changed).is_none()).then_some(Flip { changes, urgency, within })
    }

    /// The answers with these changes.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        applied(&self.changes, answers)
    }
}

fn applied(changes: &[Change], answers: &Answers) -> Answers {
    let mut changed = answers.clone();
    for change in changes {
        match change.step {
            Step::Key(key, answer) => changed.set(key, Some(answer)),
            Step::Single(single, place) => changed.put_single(single, place),
        }
    }
    changed
}

/// What would change this advice, the nearest level first: upwards, then downwards. Nothing for an emergency, whose
/// questions ended early.
#[must_use]
pub fn flips(answers: &Answers, result: &Assessment) -> Vec<Flip> {
    let now = (result.urgency, result.within);
    if result.urgency == Urgency::Emergency || path::next(answers).is_some() {
        return Vec::new();
    }
    let changes = possible(answers);
    let mut found: Vec<Flip> = changes.iter().filter_map(|change| Flip::of(vec![*change], answers, now)).collect();
    if !found.iter().any(|flip| (flip.urgency, flip.within) < now) {
        found.extend(several(&changes, answers, result));
    }
    // Five levels, six time frames: walking them is shorter than a sort, and keeps the order of the questions.
    let mut ordered = Vec::with_capacity(found.len());
    let levels = || Urgency::ALL.into_iter().flat_map(|urgency| Within::ALL.map(|within| (urgency, within)));
    let mut take = |level: (Urgency, Within)| {
        ordered.extend(found.iter().filter(|flip| (flip.urgency, flip.within) == level).cloned());
    };
    levels().filter(|level| *level > now).for_each(&mut take);
    let below: Vec<(Urgency, Within)> = levels().filter(|level| *level < now).collect();
    below.into_iter().rev().for_each(&mut take);
    ordered
}

/// The fewest answers that together would lower the advice, where no single one does.
fn several(changes: &[Change], answers: &Answers, result: &Assessment) -> Option<Flip> {
    let now = (result.urgency, result.within);
    // Only what the deciding rules rest on; without the rest the picture itself would be another.
    let facts = Facts::read(answers, Reading::Result);
    let mut keys = Vec::new();
    result.rules.iter().filter(|rule| rule.urgency == now.0).for_each(|rule| true_keys(&rule.when, &facts, &mut keys));
    let decides = |change: &&Change| matches!(change.step, Step::Key(key, Answer::No) if keys.contains(&key));
    let mut left: Vec<Change> = changes.iter().filter(decides).copied().collect();
    let lowers =
        |changes: Vec<Change>| Flip::of(changes, answers, now).filter(|flip| (flip.urgency, flip.within) < now);
    let mut best = lowers(left.clone())?;
    for change in left.clone() {
        let fewer: Vec<Change> = left.iter().filter(|other| **other != change).copied().collect();
        if let Some(flip) = lowers(fewer.clone()) {
            (best, left) = (flip, fewer);
        }
    }
    Some(best)
}

/// Every answer that could be another tomorrow.
fn possible(answers: &Answers) -> Vec<Change> {
    let mut changes = Vec::new();
    for group in CHANGING.iter().flat_map(|screen| screen.groups) {
        for choice in group.choices {
            let mut add =
                |holds, step| changes.push(Change { text: choice.text, part: group.one_label(), holds, step });
            match (choice.key, group.single()) {
                (Some(key), _) => {
                    let is = answers.get(key);
                    if matches!(is, Some(Answer::No | Answer::NotSure)) {
                        add(true, Step::Key(key, Answer::Yes));
                    }
                    if matches!(is, Some(Answer::Yes | Answer::NotSure)) {
                        add(false, Step::Key(key, Answer::No));
                    }
                }
                (None, Some(single)) => {
                    let place = single.options().iter().zip(1_u8..).find(|(key, _)| key.id() == choice.id);
                    if let Some((_, place)) = place.filter(|(_, place)| answers.single(single) != *place) {
                        add(true, Step::Single(single, place));
                    }
                }
                (None, None) => {}
            }
        }
    }
    changes
}

/// The answers that made a rule fire, in the reader's words.
#[must_use]
pub fn because(rule: &Rule, answers: &Answers) -> Vec<Text> {
    let facts = Facts::read(answers, Reading::Result);
    let mut keys = Vec::new();
    true_keys(&rule.when, &facts, &mut keys);
    let mut texts: Vec<Text> = Vec::new();
    for key in keys {
        let own = match answers.get(key) {
            // In old age "not sure" has counted as a yes.
            Some(Answer::Yes | Answer::NotSure) => key.text(),
            _ => answers.option_text(key),
        };
        let medicines =
            answers.medicines().filter(|medicine| means(medicine, key, answers)).map(|medicine| medicine.name);
        let open = (key == Key::MedAb && answers.unsure_of_medicines()).then_some(t::OPTION_UNSURE_MEDICINES);
        for text in own.into_iter().chain(medicines).chain(open) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts
}

/// The keys by which a condition holds, down to what was answered.
fn true_keys(expr: &Expr, facts: &Facts, keys: &mut Vec<Key>) {
    if !expr.holds(facts, None) {
        return;
    }
    match expr {
        Expr::Is(key) => match DERIVED.iter().find(|(derived, _)| derived == key) {
            Some((_, expr)) => true_keys(expr, facts, keys),
            None => keys.push(*key),
        },
        Expr::All(parts) | Expr::Any(parts) => parts.iter().for_each(|part| true_keys(part, facts, keys)),
        Expr::Not(_) | Expr::Unsure(_) | Expr::Denied(_) | Expr::Below(_) | Expr::Reached(_) => {}
    }
}

/// Whether a medicine is why a key holds.
fn means(medicine: &Medicine, key: Key, answers: &Answers) -> bool {
    let new = || answers.new_medicines().any(|new| new.id == medicine.id);
    match key {
        Key::MyoNew => medicine.means(Key::Myo) && new(),
        Key::SaltNew => medicine.means(Key::Salt) && new(),
        Key::MedNew => !medicine.means(Key::Myo) && new(),
        _ => medicine.means(key),
    }
}

/// Something that can be taken for a cramp (clinical reference 1.3).
pub struct LookAlike {
    /// Its id.
    pub id: &'static str,
    /// What it is and how it differs from a cramp.
    pub text: Text,
    /// Who says so.
    pub sources: &'static [Source],
    when: Expr,
}

/// The look-alikes that a reader can weigh; what is an emergency is said as one.
pub static LOOK_ALIKES: &[LookAlike] = &[
    alike("dvt", t::ALIKE_DVT, &[sources::NHS_DVT_2ND], Expr::Any(&[Expr::Is(Key::Oneleg), Expr::Is(Key::Const)])),
    alike("cellulitis", t::ALIKE_CELLULITIS, &[sources::LEGSMATTER], Expr::Is(Key::Hotpatch)),
    alike("clti", t::ALIKE_CLTI, &[sources::NHSH_VASC], Expr::Any(&[Expr::Is(Key::Rest), Expr::Is(Key::Sore)])),
    alike("claudication", t::ALIKE_CLAUDICATION, &[sources::MERCK_HOME], Expr::Is(Key::Walk)),
    alike("stenosis", t::ALIKE_STENOSIS, &[sources::NEUROCLAUD], Expr::Is(Key::Lean)),
    alike("sciatica", t::ALIKE_SCIATICA, &[], Expr::Is(Key::Sciat)),
    alike("restless_legs", t::ALIKE_RESTLESS_LEGS, &[sources::IRLSSG_2014], Expr::Is(Key::Urge)),
    alike("neuropathy", t::ALIKE_NEUROPATHY, &[sources::NID_NEURO], Expr::Is(Key::Numb)),
    alike("muscle", t::ALIKE_MUSCLE, &[sources::LIVALO], Expr::Any(&[Expr::Is(Key::Achy), Expr::Is(Key::StatinPain)])),
    alike("tetany", t::ALIKE_TETANY, &[sources::HYPOCA], Expr::Is(Key::Tingle)),
    alike("dystonia", t::ALIKE_DYSTONIA, &[], Expr::Is(Key::Curl)),
    alike("compartment", t::ALIKE_COMPARTMENT, &[sources::NHS_COMP_2ND], Expr::Is(Key::TightRun)),
    alike("tear", t::ALIKE_TEAR, &[sources::TORBAY], Expr::Is(Key::Tear)),
    alike("soreness", t::ALIKE_SORENESS, &[sources::CDC_RHABDO], Expr::Is(Key::Doms)),
    alike("veins", t::ALIKE_VEINS, &[sources::CKS_2012], Expr::Any(&[Expr::Is(Key::Veins), Expr::Is(Key::BothSwell)])),
];

const fn alike(id: &'static str, text: Text, sources: &'static [Source], when: Expr) -> LookAlike {
    LookAlike { id, text, sources, when }
}

/// The look-alikes that fit some of the answers.
pub fn look_alikes(answers: &Answers) -> impl Iterator<Item = &'static LookAlike> + use<> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    LOOK_ALIKES.iter().filter(move |alike| alike.when.holds(&facts, None))
}

/// What a doctor asks for first and the reader has denied.
static NEGATIVES: &[(Expr, Text)] = &[
    (Expr::All(&[Expr::Denied(Key::Swell1), Expr::Denied(Key::Warm1), Expr::Denied(Key::Vein1)]), t::NEGATIVE_ONE_LEG),
    (Expr::Denied(Key::Const), t::NEGATIVE_CONST),
    (Expr::Denied(Key::Ischem), t::NEGATIVE_COLD),
    (Expr::All(&[Expr::Denied(Key::WeakNew), Expr::Denied(Key::WeakSlow), Expr::Denied(Key::Waste)]), t::NEGATIVE_WEAK),
    (Expr::All(&[Expr::Denied(Key::NumbNew), Expr::Denied(Key::Numb)]), t::NEGATIVE_NUMB),
    (Expr::Denied(Key::Ces), t::NEGATIVE_SADDLE),
    (Expr::Denied(Key::Chest), t::NEGATIVE_CHEST),
    (Expr::Denied(Key::Dark), t::NEGATIVE_DARK),
    (Expr::Denied(Key::Unwell), t::NEGATIVE_UNWELL),
    (Expr::Denied(Key::Walk), t::NEGATIVE_WALK),
    (Expr::Denied(Key::Body), t::NEGATIVE_BODY),
];

/// What was denied, for the doctor.
pub fn negatives(answers: &Answers) -> impl Iterator<Item = Text> + use<> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    NEGATIVES.iter().filter(move |(when, _)| when.holds(&facts, None)).map(|(_, text)| *text)
}

/// Questions that a reader may want to take along, by what was answered.
static QUESTIONS: &[(Expr, Text)] = &[
    (Expr::All(&[]), t::ASKING_CAUSE),
    (Expr::Is(Key::AnyMedicine), t::ASKING_MEDICINE),
    (Expr::Any(&[Expr::Is(Key::Salt), Expr::Is(Key::Ckd), Expr::Is(Key::LossFl), Expr::Is(Key::Myo)]), t::ASKING_BLOOD),
    (Expr::All(&[]), t::ASKING_STRETCH),
    (Expr::Any(&[Expr::Is(Key::Hf), Expr::Is(Key::Ckd), Expr::Is(Key::Dial), Expr::Is(Key::Cirr)]), t::ASKING_DRINK),
    (Expr::Any(&[Expr::Is(Key::Walk), Expr::Is(Key::Pad), Expr::Is(Key::Diab)]), t::ASKING_ARTERIES),
    (Expr::Is(Key::Sleep), t::ASKING_SLEEP),
    (Expr::All(&[]), t::ASKING_AGAIN),
];

/// Questions to offer.
pub fn questions(answers: &Answers) -> impl Iterator<Item = Text> + use<> {
    let facts = Facts::read(answers, Reading::OnTheWay);
    QUESTIONS.iter().filter(move |(when, _)| when.holds(&facts, None)).map(|(_, text)| *text)
}

/// The medicines that are worth a review, with what to say about each.
pub fn medicines(answers: &Answers) -> impl Iterator<Item = &'static Medicine> + '_ {
    answers.medicines().filter(|medicine| medicine.advice != Advice::None)
}

/// At most three topics to raise, from the deciding rules first; none where there is no visit. Who shows them puts them in the order of the alphabet:
/// they are not ranked.
#[must_use]
pub fn shown_topics(result: &Assessment) -> Vec<Topic> {
    match result.urgency {
        // Nothing may compete with the call; and who can look after it at home needs no list for a visit.
        Urgency::Emergency | Urgency::SelfCare => Vec::new(),
        _ => result.topics.iter().take(3).copied().collect(),
    }
}

/// The words by which the length names it: a spasm up to 15 seconds, a cramp after that. A name only; no rule asks it.
#[must_use]
pub fn spasm_or_cramp(answers: &Answers) -> Option<Text> {
    match answers.option(Single::Long)? {
        Key::S15 => Some(t::RESULT_SPASM),
        Key::M2 | Key::M10 | Key::Long10 => Some(t::RESULT_CRAMP),
        _ => None,
    }
}

/// For the reviewer: when each is shown.
#[cfg(not(target_arch = "wasm32"))]
impl LookAlike {
    /// The answers that it fits.
    #[must_use]
    pub fn when(&self) -> &Expr {
        &self.when
    }
}

/// What was denied, with when it is said; for the reviewer.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn all_negatives() -> &'static [(Expr, Text)] {
    NEGATIVES
}

/// Questions to take along, with when each is offered; for the reviewer.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn all_questions() -> &'static [(Expr, Text)] {
    QUESTIONS
}
