//! Answer keys: one bit each, so that an assessment is a few dozen operations on three words.

/// Declares the keys: first those that are stored, then those that are only worked out from answers.
macro_rules! keys {
    ($($name:ident $id:literal,)*) => {
        /// A key of the clinical reference, 8.1: an answer, an option of a single choice, or something worked out.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Key { $(#[doc = concat!("`", $id, "`")] $name,)* }

        impl Key {
            /// Every key.
            pub const ALL: &[Key] = &[$(Key::$name,)*];

            /// Its id in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Key::$name => $id,)* }
            }
        }
    };
}

keys! {
    // Stored: yes, no or not sure.
    Chest "chest",
    Stroke "stroke",
    Confused "confused",
    Para "para",
    Jaw "jaw",
    Heatstroke "heatstroke",
    Sepsis "sepsis",
    Ischem "ischem",
    Ces "ces",
    Dark "dark",
    Trauma "trauma",
    Pop "pop",
    SevNow "sev_now",
    Worried "worried",
    DarkPain "dark_pain",
    Limp "limp",
    FeverC "fever_c",
    ChildLeg "child_leg",
    ChildFlag "child_flag",
    Swell1 "swell1",
    Warm1 "warm1",
    Vein1 "vein1",
    Hotpatch "hotpatch",
    Bruise "bruise",
    Const "const",
    Rest "rest",
    Sore "sore",
    BothSwell "both_swell",
    Achy "achy",
    SepsisHot "sepsis_hot",
    SevHot "sev_hot",
    WeakNew "weak_new",
    BothLegs "both_legs",
    WeakSlow "weak_slow",
    Waste "waste",
    WeakOld "weak_old",
    Bulbar "bulbar",
    NumbNew "numb_new",
    Numb "numb",
    Tingle "tingle",
    Brief "brief",
    Twitch "twitch",
    Calf "calf",
    Arch "arch",
    Toes "toes",
    ThighFront "thigh_front",
    ThighBack "thigh_back",
    ThighInside "thigh_inside",
    Shin "shin",
    Body "body",
    Side1 "side1",
    SideEither "side_either",
    SideBoth "side_both",
    Night "night",
    Exercise "exercise",
    Sitting "sitting",
    Knot "knot",
    Walk "walk",
    Lean "lean",
    Urge "urge",
    Sciat "sciat",
    Doms "doms",
    Tear "tear",
    Curl "curl",
    TightRun "tight_run",
    Other "other",
    Function "function",
    Avoid "avoid",
    Sleep "sleep",
    Strong "strong",
    Worse "worse",
    Tried6 "tried6",
    Preg "preg",
    Ckd "ckd",
    Dial "dial",
    Cirr "cirr",
    Hf "hf",
    Cancer "cancer",
    Clot6 "clot6",
    Diab "diab",
    Pad "pad",
    Heart "heart",
    Thyroid "thyroid",
    Joints "joints",
    Nerve "nerve",
    Veins "veins",
    CondW "cond_w",
    Alco "alco",
    AlcoMid "alco_mid",
    Pacemaker "pacemaker",
    DialNow "dial_now",
    Preecl "preecl",
    BloodOk "blood_ok",
    StatinPain "statin_pain",
    MedTox "med_tox",
    Tendon "tendon",
    LossFl "loss_fl",
    Heat "heat",
    Exert "exert",
    Wound "wound",
    Toxin "toxin",
    Unwell "unwell",
    Palp "palp",
    Vomit "vomit",
    LittlePee "little_pee",
    NoPee "no_pee",
    Surgery "surgery",
    Cast "cast",
    Journey "journey",
    OwnClot "own_clot",
    FamilyClot "family_clot",
    Frail "frail",
    // Options of the single choices. `U16` is the first key that is not stored.
    U16 "u16",
    A16 "16_17",
    A18 "18_59",
    A60 "60_74",
    A75p "75p",
    S15 "s15",
    M2 "m2",
    M10 "m10",
    Long10 "long10",
    Notcramp "notcramp",
    Once "once",
    Rare "rare",
    Weekly "weekly",
    Freq3 "freq3",
    Nightly "nightly",
    NewOnset "new_onset",
    Months "months",
    Years "years",
    Pain8 "pain_8_or_more",
    // From the medicines.
    Myo "myo",
    Salt "salt",
    MedAb "med_ab",
    ClotMed "clot_med",
    Anticoag "anticoag",
    Fq "fq",
    DysMed "dys_med",
    Lithium "lithium",
    Quinine "quinine",
    KSuppl "k_suppl",
    Donepezil "donepezil",
    Supplement "supplement",
    PotassiumSafety "potassium_safety",
    AnyMedicine "any_medicine",
    Polypharmacy "polypharmacy",
    MyoNew "myo_new",
    SaltNew "salt_new",
    MedNew "med_new",
    // Worked out from all answers.
    Old "cautious_age",
    L1Unsure "l1_unsure",
    L2Unsure "l2_unsure",
    AnyDanger "any_danger",
    Missing "danger_item_unasked",
    Oneleg "oneleg",
    CondS "cond_s",
    Freq "freq",
    Severe "severe",
    PreCl "pre_cl",
    Typ "typ",
}

/// How many keys are stored as yes, no or not sure.
pub const STORED: usize = Key::U16 as usize;

impl Key {
    /// The stored key with an id.
    #[must_use]
    pub fn stored(id: &str) -> Option<Key> {
        Key::ALL.iter().take(STORED).find(|key| key.id() == id).copied()
    }
}
