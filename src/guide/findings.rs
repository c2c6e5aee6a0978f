//! What the answers of the check tell about a reader.

use super::{Fact, Known, Person, suits};
use crate::check::{Answer, Answers, Key, Medicine, MedicineGroup, Screen};

/// Which answers speak for a fact.
struct Sign {
    fact: Fact,
    /// "No" to every one of these means that the fact does not hold. Where there are none, nothing can mean that.
    asked: &'static [Key],
    /// These can speak for it too, but are asked of few: without them nothing is missing.
    also: &'static [Key],
    /// What "not sure" means. Danger signs that nobody is sure of could be there, and count as if they were.
    unsure: Known,
}

const SIGNS: &[Sign] = &[
    Sign {
        fact: Fact::ClotPossible,
        asked: &[Key::Swell1, Key::Warm1, Key::Vein1, Key::Const, Key::Hotpatch, Key::Clot6],
        also: &[],
        unsure: Known::Yes,
    },
    Sign {
        fact: Fact::LegColdOrNumb,
        asked: &[Key::Ischem, Key::WeakNew, Key::NumbNew],
        also: &[Key::Para],
        unsure: Known::Yes,
    },
    Sign {
        fact: Fact::RecentInjury,
        asked: &[Key::Trauma, Key::Pop, Key::Bruise, Key::Tear, Key::Exert],
        also: &[Key::Tendon, Key::Cast],
        unsure: Known::Yes,
    },
    Sign {
        fact: Fact::SkinBrokenOrInfected,
        asked: &[Key::Sore, Key::Hotpatch, Key::Wound],
        also: &[],
        unsure: Known::Yes,
    },
    Sign { fact: Fact::SwollenLegs, asked: &[Key::BothSwell, Key::Swell1], also: &[], unsure: Known::Yes },
    Sign { fact: Fact::PainOnWalking, asked: &[Key::Chest, Key::Walk], also: &[Key::TightRun], unsure: Known::Unknown },
    Sign {
        fact: Fact::PoorCirculation,
        asked: &[Key::Walk, Key::Rest, Key::Pad],
        also: &[Key::Ischem],
        unsure: Known::Unknown,
    },
    Sign { fact: Fact::NumbFeet, asked: &[Key::Numb, Key::NumbNew], also: &[], unsure: Known::Unknown },
    Sign {
        fact: Fact::Unsteady,
        asked: &[Key::Frail, Key::Waste, Key::WeakNew, Key::WeakSlow, Key::WeakOld],
        also: &[],
        unsure: Known::Yes,
    },
    // Replaced joints, weak bones and metal are not asked for, so this is never known not to hold.
    Sign { fact: Fact::BonesOrSurgery, asked: &[], also: &[Key::Surgery, Key::Cast], unsure: Known::Yes },
    Sign { fact: Fact::FluidLimit, asked: &[Key::Hf], also: &[], unsure: Known::Unknown },
    Sign { fact: Fact::Kidney, asked: &[Key::Ckd, Key::Dial], also: &[Key::DialNow], unsure: Known::Unknown },
    Sign { fact: Fact::Cirrhosis, asked: &[Key::Cirr], also: &[], unsure: Known::Unknown },
    // `CondW` is high blood pressure, high cholesterol or Alzheimer's in one answer: it could be the pressure.
    Sign {
        fact: Fact::HeartDiseaseOrPressure,
        asked: &[Key::Heart, Key::Hf, Key::CondW],
        also: &[],
        unsure: Known::Unknown,
    },
    Sign { fact: Fact::Diabetes, asked: &[Key::Diab], also: &[], unsure: Known::Unknown },
    Sign { fact: Fact::Cancer, asked: &[Key::Cancer], also: &[], unsure: Known::Unknown },
    Sign { fact: Fact::Pregnant, asked: &[Key::Preg], also: &[], unsure: Known::Unknown },
    Sign { fact: Fact::Implant, asked: &[Key::Pacemaker], also: &[], unsure: Known::Unknown },
];

impl Sign {
    fn read(&self, answers: &Answers) -> Known {
        let any = |wanted| self.asked.iter().chain(self.also).any(|key| answers.get(*key) == Some(wanted));
        if any(Answer::Yes) {
            Known::Yes
        } else if any(Answer::NotSure) {
            self.unsure
        } else if !self.asked.is_empty() && self.asked.iter().all(|key| answers.get(*key) == Some(Answer::No)) {
            Known::No
        } else {
            Known::Unknown
        }
    }
}

impl Person {
    /// What the answers tell. What was not asked stays not known.
    #[must_use]
    pub fn from_answers(answers: &Answers) -> Person {
        let mut person =
            SIGNS.iter().fold(Person::default(), |person, sign| person.with(sign.fact, sign.read(answers)));
        // One answer stands for diseases of nerves, spine and muscle: the feet could be numb.
        if answers.get(Key::Nerve) != Some(Answer::No) && person.get(Fact::NumbFeet) == Known::No {
            person = person.with(Fact::NumbFeet, Known::Unknown);
        }
        suits::told(with_age(with_medicines(person, answers), answers), answers)
    }
}

/// Whether "not sure" was said of a fact, in an answer or by a list of medicines that may have gaps.
pub(super) fn is_doubted(fact: Fact, answers: &Answers) -> bool {
    let unsure = |key: &Key| answers.get(*key) == Some(Answer::NotSure);
    match fact {
        Fact::Anticoagulant | Fact::VitaminKAntagonist | Fact::PotassiumRaising => answers.unsure_of_medicines(),
        _ => SIGNS.iter().any(|sign| sign.fact == fact && sign.asked.iter().chain(sign.also).any(unsure)),
    }
}

/// Tacrolimus raises potassium too (table 5.3, row 68).
pub(super) fn raises_potassium(medicine: &Medicine) -> bool {
    medicine.means(Key::PotassiumSafety) || medicine.means(Key::KSuppl) || medicine.id == "tacrolimus"
}

/// Which answers speak for a fact.
#[cfg(not(target_arch = "wasm32"))]
pub struct ToldBy {
    /// A yes to any says that it holds; a no to all, that it doesn't.
    pub asked: &'static [Key],
    /// A yes to any says that it holds too; nobody misses them.
    pub also: &'static [Key],
    /// What "not sure" means.
    pub unsure: Known,
}

#[cfg(not(target_arch = "wasm32"))]
impl Fact {
    /// Which answers speak for it, for the reviewer. What medicines and age tell is no part of the table.
    #[must_use]
    pub fn told_by(self) -> Option<ToldBy> {
        let sign = SIGNS.iter().find(|sign| sign.fact == self)?;
        Some(ToldBy { asked: sign.asked, also: sign.also, unsure: sign.unsure })
    }
}

fn chosen(answers: &Answers, screen: &str) -> Vec<&'static str> {
    Screen::by_id(screen).map(|screen| answers.picks(screen)).unwrap_or_default()
}

fn with_age(mut person: Person, answers: &Answers) -> Person {
    let age = chosen(answers, "q01_age").first().copied();
    person.aged = age == Some("75p");
    let person = match age {
        Some("u16" | "16_17") => person.with(Fact::Under18, Known::Yes),
        // An age that is not told counts as 75 or over (clinical reference 8.1).
        Some(_) => person.with(Fact::Under18, Known::No),
        None => person,
    };
    // Pregnancy is not asked of everybody from 60 on.
    let from_60 = matches!(age, Some("60_74" | "75p"));
    if from_60 && answers.get(Key::Preg).is_none() { person.with(Fact::Pregnant, Known::No) } else { person }
}

fn with_medicines(person: Person, answers: &Answers) -> Person {
    // "No medicines" is an answer; a list that nobody has given, that may have gaps or that holds a medicine which we do
    // not know tells only what is on it.
    let asked = !chosen(answers, "q15_meds").is_empty();
    let whole = asked && !answers.unsure_of_medicines() && answers.medicines().all(|m| m.id != "other_medicine");
    let taken = |wanted: &dyn Fn(&Medicine) -> bool| match answers.medicines().any(wanted) {
        true => Known::Yes,
        false if whole => Known::No,
        false => Known::Unknown,
    };
    let thinner = match taken(&|m| m.means(Key::Anticoag)) {
        // A clot that is still treated is treated with one, named or not.
        Known::No if answers.get(Key::Clot6) == Some(Answer::Yes) => Known::Unknown,
        known => known,
    };
    let potassium = taken(&raises_potassium);
    // Asthma and ulcers are not asked for: an inhaler says that it could be asthma, and nothing says that there is none.
    let asthma = match taken(&|m| m.group == MedicineGroup::Inhaler) {
        Known::Yes => Known::Yes,
        _ => Known::Unknown,
    };
    person
        .with(Fact::Anticoagulant, thinner)
        .with(Fact::VitaminKAntagonist, taken(&|m| m.id == "warfarin" || m.id == "other_blood_thinner"))
        .with(Fact::PotassiumRaising, potassium)
        .with(Fact::WaterTablet, taken(&|m| m.group == MedicineGroup::WaterTablet))
        .with(Fact::UlcerOrAsthma, asthma)
}
