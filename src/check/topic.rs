//! What to raise with a doctor: never a diagnosis, never ranked (clinical reference 8.4).

use super::{Expr, facts::Facts, key::Key};
use crate::words::{Text, t};

/// Declares the topics, each with its id and its words.
macro_rules! topics {
    ($($name:ident $id:literal $text:ident,)*) => {
        /// Something to ask a doctor about.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Topic { $(#[doc = concat!("`", $id, "`")] $name,)* }

        impl Topic {
            /// Every topic.
            pub const ALL: &[Topic] = &[$(Topic::$name,)*];

            /// Its id in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Topic::$name => $id,)* }
            }

            /// Its words.
            #[must_use]
            pub const fn text(self) -> Text {
                match self { $(Topic::$name => t::$text,)* }
            }
        }
    };
}

topics! {
    AchillesRupture "achilles_rupture" TOPIC_ACHILLES_RUPTURE,
    AcuteLimbIschaemia "acute_limb_ischaemia" TOPIC_ACUTE_LIMB_ISCHAEMIA,
    Alcohol "alcohol" TOPIC_ALCOHOL,
    Anticoagulant "anticoagulant" TOPIC_ANTICOAGULANT,
    Arthritis "arthritis" TOPIC_ARTHRITIS,
    Avoidance "avoidance" TOPIC_AVOIDANCE,
    BakersCyst "bakers_cyst" TOPIC_BAKERS_CYST,
    BloodSalts "blood_salts" TOPIC_BLOOD_SALTS,
    CalfTear "calf_tear" TOPIC_CALF_TEAR,
    CancerTreatment "cancer_treatment" TOPIC_CANCER_TREATMENT,
    CaudaEquina "cauda_equina" TOPIC_CAUDA_EQUINA,
    Cellulitis "cellulitis" TOPIC_CELLULITIS,
    Child "child" TOPIC_CHILD,
    Cirrhosis "cirrhosis" TOPIC_CIRRHOSIS,
    CompartmentSyndrome "compartment_syndrome" TOPIC_COMPARTMENT_SYNDROME,
    Dehydration "dehydration" TOPIC_DEHYDRATION,
    DeviceContraindication "device_contraindication" TOPIC_DEVICE_CONTRAINDICATION,
    DiabeticFootInfection "diabetic_foot_infection" TOPIC_DIABETIC_FOOT_INFECTION,
    DiureticElectrolytes "diuretic_electrolytes" TOPIC_DIURETIC_ELECTROLYTES,
    Donepezil "donepezil" TOPIC_DONEPEZIL,
    Dvt "dvt" TOPIC_DVT,
    Dystonia "dystonia" TOPIC_DYSTONIA,
    ExerciseAssociatedCramp "exercise_associated_cramp" TOPIC_EXERCISE_ASSOCIATED_CRAMP,
    ExertionalCompartment "exertional_compartment" TOPIC_EXERTIONAL_COMPARTMENT,
    Frailty "frailty" TOPIC_FRAILTY,
    FunctionProblem "function_problem" TOPIC_FUNCTION_PROBLEM,
    GrowingPains "growing_pains" TOPIC_GROWING_PAINS,
    GuillainBarre "guillain_barre" TOPIC_GUILLAIN_BARRE,
    HeartFailureFluidRestriction "heart_failure_fluid_restriction" TOPIC_HEART_FAILURE_FLUID_RESTRICTION,
    HeatCramps "heat_cramps" TOPIC_HEAT_CRAMPS,
    HeatIllness "heat_illness" TOPIC_HEAT_ILLNESS,
    HighPotassium "high_potassium" TOPIC_HIGH_POTASSIUM,
    IdiopathicCramps "idiopathic_cramps" TOPIC_IDIOPATHIC_CRAMPS,
    IdiopathicNightCramps "idiopathic_night_cramps" TOPIC_IDIOPATHIC_NIGHT_CRAMPS,
    IronDeficiency "iron_deficiency" TOPIC_IRON_DEFICIENCY,
    KidneyDisease "kidney_disease" TOPIC_KIDNEY_DISEASE,
    LowCalcium "low_calcium" TOPIC_LOW_CALCIUM,
    LowPotassium "low_potassium" TOPIC_LOW_POTASSIUM,
    LowSodium "low_sodium" TOPIC_LOW_SODIUM,
    MedicationReview "medication_review" TOPIC_MEDICATION_REVIEW,
    MedicineToxicity "medicine_toxicity" TOPIC_MEDICINE_TOXICITY,
    MotorNerveDisease "motor_nerve_disease" TOPIC_MOTOR_NERVE_DISEASE,
    MuscleSoreness "muscle_soreness" TOPIC_MUSCLE_SORENESS,
    MuscleSpasm "muscle_spasm" TOPIC_MUSCLE_SPASM,
    NerveCheck "nerve_check" TOPIC_NERVE_CHECK,
    NeuropathicFeet "neuropathic_feet" TOPIC_NEUROPATHIC_FEET,
    Pacemaker "pacemaker" TOPIC_PACEMAKER,
    PeripheralArteryDisease "peripheral_artery_disease" TOPIC_PERIPHERAL_ARTERY_DISEASE,
    Polypharmacy "polypharmacy" TOPIC_POLYPHARMACY,
    PostureCramp "posture_cramp" TOPIC_POSTURE_CRAMP,
    PreEclampsia "pre_eclampsia" TOPIC_PRE_ECLAMPSIA,
    PregnancyCramps "pregnancy_cramps" TOPIC_PREGNANCY_CRAMPS,
    PulmonaryEmbolism "pulmonary_embolism" TOPIC_PULMONARY_EMBOLISM,
    RecentDvt "recent_dvt" TOPIC_RECENT_DVT,
    RestlessLegs "restless_legs" TOPIC_RESTLESS_LEGS,
    Rhabdomyolysis "rhabdomyolysis" TOPIC_RHABDOMYOLYSIS,
    SciaticaNerveRoot "sciatica_nerve_root" TOPIC_SCIATICA_NERVE_ROOT,
    SevereCramps "severe_cramps" TOPIC_SEVERE_CRAMPS,
    SleepLoss "sleep_loss" TOPIC_SLEEP_LOSS,
    SpinalCordCompression "spinal_cord_compression" TOPIC_SPINAL_CORD_COMPRESSION,
    SpinalStenosis "spinal_stenosis" TOPIC_SPINAL_STENOSIS,
    StatinMuscleSymptoms "statin_muscle_symptoms" TOPIC_STATIN_MUSCLE_SYMPTOMS,
    Stroke "stroke" TOPIC_STROKE,
    SuperficialVeinThrombosis "superficial_vein_thrombosis" TOPIC_SUPERFICIAL_VEIN_THROMBOSIS,
    TendonMedicine "tendon_medicine" TOPIC_TENDON_MEDICINE,
    Tetanus "tetanus" TOPIC_TETANUS,
    Thyroid "thyroid" TOPIC_THYROID,
    Toxin "toxin" TOPIC_TOXIN,
    Twitching "twitching" TOPIC_TWITCHING,
    VeinAssessment "vein_assessment" TOPIC_VEIN_ASSESSMENT,
    VitaminDDeficiency "vitamin_d_deficiency" TOPIC_VITAMIN_D_DEFICIENCY,
    WeaknessNeedsAssessment "weakness_needs_assessment" TOPIC_WEAKNESS_NEEDS_ASSESSMENT,
}

/// Topics that hang on more than the rule that fired: the "+" of table 8.2, and table 8.4.
static EXTRA: &[(Expr, &[Topic])] = &[
    (Expr::Is(Key::Vein1), &[Topic::SuperficialVeinThrombosis]),
    (
        Expr::All(&[Expr::Is(Key::Oneleg), Expr::Any(&[Expr::Is(Key::Bruise), Expr::Is(Key::Tear)])]),
        &[Topic::BakersCyst],
    ),
    (Expr::All(&[Expr::Is(Key::Confused), Expr::Is(Key::Salt)]), &[Topic::LowSodium]),
    (Expr::Is(Key::Dial), &[Topic::KidneyDisease]),
    (Expr::Is(Key::Ckd), &[Topic::KidneyDisease, Topic::DiureticElectrolytes]),
    (Expr::Is(Key::Cirr), &[Topic::Cirrhosis]),
    (Expr::Is(Key::Hf), &[Topic::HeartFailureFluidRestriction]),
    (Expr::Is(Key::Cancer), &[Topic::CancerTreatment]),
    (Expr::Any(&[Expr::Is(Key::Salt), Expr::Is(Key::LossFl)]), &[Topic::DiureticElectrolytes]),
    (Expr::Any(&[Expr::Is(Key::Walk), Expr::Is(Key::Pad)]), &[Topic::PeripheralArteryDisease]),
    (Expr::Is(Key::Lean), &[Topic::SpinalStenosis, Topic::SciaticaNerveRoot]),
    (Expr::Is(Key::Sciat), &[Topic::SciaticaNerveRoot]),
    (Expr::Is(Key::Thyroid), &[Topic::Thyroid]),
    (Expr::Is(Key::Tingle), &[Topic::VitaminDDeficiency]),
    (Expr::Any(&[Expr::Is(Key::Numb), Expr::Is(Key::Diab)]), &[Topic::NerveCheck, Topic::NeuropathicFeet]),
    (Expr::Is(Key::Nerve), &[Topic::NerveCheck]),
    (Expr::Is(Key::Myo), &[Topic::StatinMuscleSymptoms]),
    (Expr::Is(Key::Veins), &[Topic::VeinAssessment]),
    (Expr::Any(&[Expr::Is(Key::Alco), Expr::Is(Key::AlcoMid)]), &[Topic::Alcohol]),
    (Expr::Is(Key::Polypharmacy), &[Topic::Polypharmacy, Topic::MedicationReview]),
    (Expr::Is(Key::Donepezil), &[Topic::Donepezil]),
    (Expr::Is(Key::Exercise), &[Topic::ExerciseAssociatedCramp]),
    (Expr::Is(Key::Joints), &[Topic::Arthritis]),
    (Expr::Is(Key::Pacemaker), &[Topic::Pacemaker, Topic::DeviceContraindication]),
    (Expr::Is(Key::Clot6), &[Topic::RecentDvt]),
    (Expr::Is(Key::Anticoag), &[Topic::Anticoagulant]),
    (Expr::All(&[Expr::Is(Key::Typ), Expr::Is(Key::Night)]), &[Topic::IdiopathicNightCramps]),
    (Expr::All(&[Expr::Is(Key::Typ), Expr::Is(Key::S15)]), &[Topic::MuscleSpasm]),
    (Expr::All(&[Expr::Is(Key::Typ), Expr::Is(Key::Exercise)]), &[Topic::HeatCramps]),
    (Expr::All(&[Expr::Is(Key::Typ), Expr::Is(Key::Sitting)]), &[Topic::PostureCramp]),
    (Expr::All(&[Expr::Is(Key::Typ), Expr::Is(Key::Frail)]), &[Topic::Frailty]),
];

#[cfg(not(target_arch = "wasm32"))]
impl Topic {
    /// The topics that hang on more than a rule, each with its condition: for the reviewer.
    #[must_use]
    pub fn extra() -> &'static [(Expr, &'static [Topic])] {
        EXTRA
    }
}

/// Adds topics without saying one twice.
pub(super) fn add(topics: &mut Vec<Topic>, more: &[Topic]) {
    for topic in more {
        if !topics.contains(topic) {
            topics.push(*topic);
        }
    }
}

/// What the topics hang on, beside the rules.
pub(super) fn conditions() -> impl Iterator<Item = &'static Expr> {
    EXTRA.iter().map(|(when, _)| when)
}

/// Adds the topics that hang on the answers alone.
pub(super) fn add_extra(topics: &mut Vec<Topic>, facts: &Facts) {
    for (when, more) in EXTRA {
        if when.holds(facts, None) {
            add(topics, more);
        }
    }
}
