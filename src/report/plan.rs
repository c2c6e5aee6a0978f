//! The plan on paper: what to do and what to mind, and two weeks of boxes to tick.

use super::{Paper, Part, paper::empty_row};
use crate::{
    diary::Day,
    guide::{Known, Measure},
    words::{List, Text, Words, t},
};

/// Nights on the sheet.
const NIGHTS: usize = 14;

/// An empty row for each night of a sheet from one on.
pub fn nights(mut night: Day, columns: usize, words: &Words) -> Vec<Vec<String>> {
    let mut nights = Vec::new();
    for _ in 0..NIGHTS {
        nights.push(empty_row(words.short_date(night.month, night.day), columns));
        night = night.after();
    }
    nights
}

/// What the sheet is made of.
#[derive(Clone, PartialEq, Debug)]
pub struct PlanSheet {
    /// Ids of the measures, each with whether it is done on a seat, and what to mind. None that may not be advised.
    pub measures: Vec<(&'static str, Known, Vec<Text>)>,
    /// The first night.
    pub from: Day,
}

/// The plan as it goes on paper.
#[must_use]
pub fn plan_paper(sheet: &PlanSheet, words: &Words) -> Paper {
    let own = |text: Text| words.get(text).to_owned();
    let mut parts = vec![Part::Text(own(t::PLAN_LEAD))];
    let mut names = Vec::new();
    let lines = |list: List| words.list(list).map(str::to_owned).collect::<Vec<String>>();
    for (id, seated, why) in &sheet.measures {
        let Some(measure) = Measure::by_id(id) else { continue };
        names.push(own(measure.name));
        parts.push(Part::Heading(own(measure.name)));
        // As on the measure's page: those who can't stand get the seated steps alone, those who may not, first.
        if let Some(sitting) = measure.seated.filter(|_| *seated != Known::No) {
            parts.push(Part::Text(own(if *seated == Known::Yes { t::GUIDE_SEATED } else { t::GUIDE_SEATED_IF })));
            parts.push(Part::Steps(lines(sitting.steps)));
        }
        if *seated == Known::Unknown {
            parts.push(Part::Text(own(t::GUIDE_STANDING)));
        }
        if *seated != Known::Yes {
            parts.push(Part::Steps(lines(measure.steps)));
        }
        if let Some(dose) = measure.dose {
            parts.push(Part::Text([words.get(t::GUIDE_DOSE), words.get(dose)].join(" ")));
        }
        if !why.is_empty() {
            parts.push(Part::List(why.iter().map(|text| own(*text)).collect()));
        }
    }
    if !names.is_empty() {
        parts.push(Part::Heading(own(t::PLAN_PAPER_TICKS)));
        let mut columns = vec![String::new()];
        columns.append(&mut names);
        let rows = nights(sheet.from, columns.len(), words);
        parts.push(Part::Table(columns, rows));
    }
    paper(t::PLAN_TITLE, parts, words)
}

/// A paper for readers: at its end when to get help, and what it is not.
pub fn paper(title: Text, mut parts: Vec<Part>, words: &Words) -> Paper {
    let own = |text: Text| words.get(text).to_owned();
    parts.push(Part::Heading(own(t::RESULT_NET)));
    parts.push(Part::List(words.list(t::RESULT_NET_SIGNS).map(str::to_owned).collect()));
    parts.push(Part::Text(own(t::UI_CALL_GENERIC)));
    Paper {
        lang: words.tag().to_owned(),
        rtl: words.rtl(),
        title: own(title),
        parts,
        foot: vec![own(t::UI_DISCLAIMER), own(t::UI_NOT_REVIEWED)],
        within: "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::packed;

    fn words(tag: &str) -> Words {
        Words::parse(packed::file(tag)).expect(tag)
    }

    fn sheet(ids: &[&'static str]) -> PlanSheet {
        let why = |id: &&'static str| (*id, Known::No, vec![t::MEASURE_M2_CAUTION_UNSTEADY]);
        PlanSheet { measures: ids.iter().map(why).collect(), from: Day { year: 2026, month: 12, day: 25 } }
    }

    #[test]
    fn every_measure_stands_on_paper_with_its_steps_its_dose_and_what_to_mind() {
        let words = words("en");
        let paper = plan_paper(&sheet(&["m2", "m1"]), &words);
        for id in ["m2", "m1"] {
            let measure = Measure::by_id(id).expect(id);
            let at = paper.parts.iter().position(|part| *part == Part::Heading(words.get(measure.name).to_owned()));
            let after = at.and_then(|at| paper.parts.get(at + 1..at + 4)).expect(id);
            assert_eq!(after[0], Part::Steps(words.list(measure.steps).map(str::to_owned).collect()));
            assert!(matches!(&after[1], Part::Text(text) if text.ends_with(words.get(measure.dose.expect("a dose")))));
            assert_eq!(after[2], Part::List(vec![words.get(t::MEASURE_M2_CAUTION_UNSTEADY).to_owned()]));
        }
    }

    #[test]
    fn who_can_not_stand_gets_the_seated_steps_alone_and_who_may_not_gets_them_first() {
        let words = words("en");
        let measure = Measure::by_id("m2").expect("m2");
        let steps = |list: List| Part::Steps(words.list(list).map(str::to_owned).collect());
        let (sitting, standing) = (steps(measure.seated.expect("seated steps").steps), steps(measure.steps));
        for (seated, wanted) in
            [(Known::Yes, vec![&sitting]), (Known::Unknown, vec![&sitting, &standing]), (Known::No, vec![&standing])]
        {
            let from = Day { year: 2026, month: 12, day: 25 };
            let paper = plan_paper(&PlanSheet { measures: vec![("m2", seated, Vec::new())], from }, &words);
            let found: Vec<&Part> = paper.parts.iter().filter(|part| matches!(part, Part::Steps(_))).collect();
            assert_eq!(found, wanted, "{seated:?}");
        }
    }

    #[test]
    fn fourteen_nights_can_be_ticked_for_each_measure_over_the_turn_of_the_year() {
        let words = words("en");
        let paper = plan_paper(&sheet(&["m2", "m1"]), &words);
        let boxes = paper.parts.iter().find_map(|part| match part {
            Part::Table(columns, rows) => Some((columns.clone(), rows.clone())),
            _ => None,
        });
        let (columns, rows) = boxes.expect("boxes");
        assert_eq!(columns, ["", "Stretch before bed", "Stretch out a cramp"]);
        assert!(rows.iter().all(|row| row.len() == 3 && row[1].is_empty()));
        assert_eq!(
            (rows.len(), rows[0][0].as_str(), rows[6][0].as_str(), rows[7][0].as_str(), rows[13][0].as_str()),
            (14, "25 December", "31 December", "1 January", "7 January")
        );
    }

    #[test]
    fn when_to_get_help_and_what_this_is_not_stand_on_every_plan() {
        for ids in [&["m2"][..], &[]] {
            let words = words("en");
            let paper = plan_paper(&sheet(ids), &words);
            let signs = Part::List(words.list(t::RESULT_NET_SIGNS).map(str::to_owned).collect());
            assert!(paper.parts.contains(&signs));
            assert_eq!(paper.foot[0], words.get(t::UI_DISCLAIMER));
        }
    }

    #[test]
    fn an_id_that_is_no_measure_and_another_language_do_no_harm() {
        let paper = plan_paper(&sheet(&["m999"]), &words("ar-XB"));
        assert!(paper.rtl && paper.lang == "ar-XB");
        assert!(!paper.parts.iter().any(|part| matches!(part, Part::Table(..) | Part::Steps(_))));
    }
}
