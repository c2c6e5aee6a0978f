//! What is known of a reader that makes a measure unsafe.

/// Something about a reader that a caution asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fact {
    /// A clot could be there: one leg newly swollen, warm, of another colour or with a sore vein, pain that stays, a
    /// hot patch, or a clot in the last 6 months or still under treatment.
    ClotPossible,
    /// A leg or foot suddenly cold, pale, blue, newly numb or newly weak.
    LegColdOrNumb,
    /// A fall, tear, pop, fresh bruise, sore tendon, or muscles that stay very painful after hard use.
    RecentInjury,
    /// Sore, broken, burnt or infected skin on leg or foot.
    SkinBrokenOrInfected,
    /// Both legs or ankles swollen.
    SwollenLegs,
    /// Calf or chest pain that comes with walking.
    PainOnWalking,
    /// Narrowed arteries of the legs, or signs of them.
    PoorCirculation,
    /// Numbness, tingling or burning of the feet.
    NumbFeet,
    /// Unsteady, frail, faint or prone to fall.
    Unsteady,
    /// A replaced joint, weak bones, metal in the leg or a recent operation.
    BonesOrSurgery,
    /// Heart failure, low sodium, or told to limit fluids.
    FluidLimit,
    /// Kidney disease or dialysis.
    Kidney,
    /// Cirrhosis of the liver.
    Cirrhosis,
    /// Heart disease or high blood pressure.
    HeartDiseaseOrPressure,
    /// Diabetes.
    Diabetes,
    /// Cancer now or in the last 6 months.
    Cancer,
    /// Pregnant, or gave birth in the last 6 weeks.
    Pregnant,
    /// Pacemaker, defibrillator or another electronic implant.
    Implant,
    /// Epilepsy.
    Epilepsy,
    /// A stomach ulcer, or asthma.
    UlcerOrAsthma,
    /// Any blood thinner.
    Anticoagulant,
    /// Warfarin or another vitamin K antagonist.
    VitaminKAntagonist,
    /// A medicine that raises potassium: ACE inhibitor, ARB, potassium-sparing diuretic, trimethoprim, potassium salts.
    PotassiumRaising,
    /// A water tablet.
    WaterTablet,
    /// Younger than 18.
    Under18,
}

/// What we know of a fact.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Known {
    /// It holds, or could be there by the reader's own words.
    Yes,
    /// It does not hold.
    No,
    /// Not asked, or not sure.
    #[default]
    Unknown,
}

impl Fact {
    /// How many facts there are.
    pub const COUNT: usize = 25;

    /// Every fact.
    pub const ALL: [Fact; Fact::COUNT] = [
        Fact::ClotPossible,
        Fact::LegColdOrNumb,
        Fact::RecentInjury,
        Fact::SkinBrokenOrInfected,
        Fact::SwollenLegs,
        Fact::PainOnWalking,
        Fact::PoorCirculation,
        Fact::NumbFeet,
        Fact::Unsteady,
        Fact::BonesOrSurgery,
        Fact::FluidLimit,
        Fact::Kidney,
        Fact::Cirrhosis,
        Fact::HeartDiseaseOrPressure,
        Fact::Diabetes,
        Fact::Cancer,
        Fact::Pregnant,
        Fact::Implant,
        Fact::Epilepsy,
        Fact::UlcerOrAsthma,
        Fact::Anticoagulant,
        Fact::VitaminKAntagonist,
        Fact::PotassiumRaising,
        Fact::WaterTablet,
        Fact::Under18,
    ];
}

/// What is known of a reader. By default nothing is, and the guide is at its most cautious.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Person {
    facts: [Known; Fact::COUNT],
    /// Kinds of cramp that were told, one bit each (`suits.rs`).
    pub(super) cramps: u16,
    /// 75 or over.
    pub(super) aged: bool,
}

impl Person {
    /// What is known of a fact.
    #[must_use]
    pub fn get(&self, fact: Fact) -> Known {
        self.facts.get(fact as usize).copied().unwrap_or_default()
    }

    /// Whether steps that are done standing are not for them. In old age nobody is taken to stand well who was not asked
    /// (clinical reference 2.15).
    #[must_use]
    pub fn must_sit(&self) -> Known {
        match self.get(Fact::Unsteady) {
            Known::Unknown if self.aged => Known::Yes,
            known => known,
        }
    }

    /// The same person with one fact told.
    #[must_use]
    pub fn with(mut self, fact: Fact, known: Known) -> Person {
        if let Some(place) = self.facts.get_mut(fact as usize) {
            *place = known;
        }
        self
    }
}
