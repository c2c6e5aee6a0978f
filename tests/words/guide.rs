//! The guide as it is drawn: cautions before steps, no steps of what is held back, seated steps for the unsteady, and
//! what does not help nowhere among what may help.

use crate::shown::{english, said};
use leg_cramps::{
    app::{Config, Mode, Model, Screen},
    check::{Answer, Answers, Key, MEDICINES},
    guide::{MEASURES, NO_HELP, Part, quick},
    view,
    words::{Words, t},
};
use yew::{Callback, virtual_dom::VNode};

fn drawn(model: &Model, words: &Words) -> VNode {
    view::root(&view::Ctx { model, words, send: Callback::noop(), file: Callback::noop() })
}

/// A screen for a reader who answered quick questions so.
fn page(screen: Screen, given: &[&str], words: &Words) -> String {
    let mut model = Model::new(Config::default());
    model.screen = screen;
    model.setting.quick = given.iter().map(|code| (*code).to_owned()).collect();
    said(&drawn(&model, words))
}

#[test]
fn on_every_measures_page_the_cautions_come_before_the_steps() {
    let words = english(false);
    for measure in MEASURES {
        let page = page(Screen::Measure(measure.id), &[], &words);
        let first = words.list(measure.steps).next().expect("a step");
        let reasons = measure.cautions.iter().map(|caution| caution.text).chain(measure.mildest.map(|(_, why)| why));
        let steps = page.find(first).unwrap_or_else(|| panic!("{} lacks its steps", measure.id));
        for reason in reasons {
            let at = page.find(words.get(reason)).unwrap_or_else(|| panic!("{} lacks a caution", measure.id));
            assert!(at < steps, "{}: {}", measure.id, words.get(reason));
        }
        for text in [measure.name, measure.summary, measure.evidence.text(), measure.evidence_text] {
            assert!(page.contains(words.get(text)), "{}: {}", measure.id, words.get(text));
        }
        for kind in measure.fits {
            assert!(page.contains(words.get(kind.text())), "{} suits {kind:?}", measure.id);
        }
    }
}

#[test]
fn steps_of_what_is_held_back_are_not_drawn_and_its_reason_is() {
    let words = english(false);
    let given = ["hf=yes", "kidney=yes", "preg=yes", "implant=yes", "feet=yes", "clot=yes", "meds=yes", "unsteady=yes"];
    let mut held = 0;
    for measure in MEASURES {
        let page = page(Screen::Measure(measure.id), &given, &words);
        let mut model = Model::new(Config::default());
        model.setting.quick = given.map(str::to_owned).to_vec();
        let advice = model.advice().into_iter().find(|one| one.measure.id == measure.id).expect("a measure");
        if advice.fit.id() != "held_back" || measure.part == Part::NoHelp {
            continue;
        }
        held += 1;
        let seated = measure.seated.into_iter().flat_map(|seated| words.list(seated.steps));
        for step in words.list(measure.steps).chain(seated) {
            assert!(!page.contains(step), "{}: {step}", measure.id);
        }
        assert!(page.contains(words.get(advice.why[0])), "{}", measure.id);
    }
    assert!(held > 12, "{held}");
}

#[test]
fn who_cannot_stand_sees_seated_steps_alone_and_who_may_not_sees_them_first() {
    let words = english(false);
    for measure in MEASURES.iter().filter(|measure| measure.seated.is_some()) {
        let seated = words.list(measure.seated.expect("seated").steps).next().expect("a step");
        // A step that the seated ones do not have.
        let own: Vec<&str> = words.list(measure.seated.expect("seated").steps).collect();
        let standing = words.list(measure.steps).find(|step| !own.contains(step)).expect("another step");
        let page = |given: &[&str]| page(Screen::Measure(measure.id), given, &words);
        let (yes, open, no) = (page(&["unsteady=yes"]), page(&[]), page(&["unsteady=no"]));
        assert!(yes.contains(seated) && !yes.contains(standing), "{}", measure.id);
        assert!(open.find(seated) < open.find(standing) && open.contains(seated), "{}", measure.id);
        assert!(open.contains(words.get(t::GUIDE_SEATED_IF)), "{}", measure.id);
        assert!(no.contains(standing) && !no.contains(words.get(t::GUIDE_SEATED)), "{}", measure.id);
    }
}

#[test]
fn the_list_names_what_may_help_part_by_part_and_never_what_does_not() {
    let words = english(false);
    let mut model = Model::new(Config::default());
    model.screen = Screen::Guide;
    let page = said(&drawn(&model, &words));
    let mut last = 0;
    for part in Part::ALL {
        let at = page.find(words.get(part.text())).unwrap_or_else(|| panic!("no {part:?}"));
        assert!(at > last, "{part:?}");
        last = at;
    }
    for measure in MEASURES {
        let named = page.contains(words.get(measure.summary));
        assert_eq!(named, measure.part != Part::NoHelp, "{}", measure.id);
    }
    assert!(page.contains(words.get(t::GUIDE_NOT_FITTED)) && page.contains(words.get(t::MEASURES_FIT_ASK_FIRST)));
}

#[test]
fn a_blocked_guide_says_so_and_advises_nothing() {
    let words = english(false);
    let mut model = Model::new(Config::default());
    let mut answers = Answers::default();
    answers.set(Key::Swell1, Some(Answer::Yes));
    model.verdict = Some(leg_cramps::app::Verdict::of(&answers));
    model.answers = answers;
    model.screen = Screen::Guide;
    let page = said(&drawn(&model, &words));
    assert!(page.contains(words.get(t::GUIDE_HELD_ALL)));
    assert!(MEASURES.iter().all(|measure| !page.contains(words.get(measure.summary))));
    assert!(!page.contains(words.get(t::GUIDE_ASK)));
}

#[test]
fn the_line_above_the_guide_says_what_it_is_fitted_to() {
    let words = english(false);
    let quick = page(Screen::Guide, &["hf=no"], &words);
    assert!(quick.contains(words.get(t::GUIDE_FITTED_QUICK)) && !quick.contains(words.get(t::GUIDE_NOT_FITTED)));
    let mut model = Model::new(Config::default());
    model.screen = Screen::Guide;
    model.verdict = Some(leg_cramps::app::Verdict::of(&Answers::default()));
    model.verdict.as_mut().expect("a verdict").urgency = leg_cramps::check::Urgency::SelfCare;
    assert!(said(&drawn(&model, &words)).contains(words.get(t::GUIDE_FITTED_NOW)));
    model.setting.quick = vec!["hf=no".to_owned()];
    let both = [words.get(t::GUIDE_FITTED_NOW), " ", words.get(t::GUIDE_FITTED_ALSO)].concat();
    assert!(said(&drawn(&model, &words)).contains(&both));
    model.config.mode = Mode::Information;
    let plain = said(&drawn(&model, &words));
    assert!(!plain.contains(words.get(t::GUIDE_ASK)) && !plain.contains(words.get(t::GUIDE_FITTED_NOW)));
}

#[test]
fn the_quick_questions_say_what_a_no_covers_and_what_a_clot_needs() {
    let words = english(false);
    let open = page(Screen::GuideAsk, &[], &words);
    for question in quick::questions() {
        assert!(open.contains(words.get(question.text)), "{}", question.id);
        assert!(question.help.is_none_or(|help| open.contains(words.get(help))), "{}", question.id);
    }
    assert!(!open.contains(words.get(t::QUICK_CLOT_NOTE)));
    assert!(page(Screen::GuideAsk, &["clot=yes"], &words).contains(words.get(t::QUICK_CLOT_NOTE)));
    // The names stand in a part that is closed until it is opened.
    let mut model = Model::new(Config::default());
    model.screen = Screen::GuideAsk;
    let whole = format!("{:?}", drawn(&model, &words));
    for medicine in MEDICINES.iter().filter(|medicine| quick::is_meant(medicine)) {
        assert!(whole.contains(words.get(medicine.name)), "{}", medicine.id);
    }
}

#[test]
fn what_does_not_help_stands_on_its_page_with_reason_and_evidence() {
    let words = english(false);
    let page = page(Screen::NoHelp, &[], &words);
    for one in &NO_HELP {
        for text in [one.name, one.why, one.evidence.text()] {
            assert!(page.contains(words.get(text)), "{}: {}", one.id, words.get(text));
        }
    }
}
