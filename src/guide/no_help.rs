//! What does not help: things that people are told to try, each with the reason why the guide leaves it out.

use super::{Evidence, Measure};
use crate::words::{Source, Text, sources, t};

/// Something that does not help.
#[derive(Debug)]
pub struct NoHelp {
    /// Its id: "quinine", "soap", …
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Why it is left out.
    pub why: Text,
    /// How well that is known.
    pub evidence: Evidence,
    /// Where that comes from; those of a measure stand on its own page.
    pub sources: &'static [Source],
    /// The id of the measure that says more.
    more: &'static str,
}

impl NoHelp {
    /// The measure that says more.
    #[must_use]
    pub fn measure(&self) -> Option<&'static Measure> {
        Measure::by_id(self.more)
    }
}

/// All of them (clinical reference, section 6: M15, M21 and "Not advised"; 5.4).
pub static NO_HELP: [NoHelp; 7] = [
    NoHelp {
        id: "quinine",
        name: t::NOHELP_QUININE_NAME,
        why: t::NOHELP_QUININE_WHY,
        evidence: Evidence::NotForUse,
        sources: &[],
        more: "m21",
    },
    NoHelp {
        id: "magnesium",
        name: t::NOHELP_MAGNESIUM_NAME,
        why: t::NOHELP_MAGNESIUM_WHY,
        evidence: Evidence::NoBenefit,
        sources: &[],
        more: "m15",
    },
    NoHelp {
        id: "tonic",
        name: t::NOHELP_TONIC_NAME,
        why: t::NOHELP_TONIC_WHY,
        evidence: Evidence::NotForUse,
        sources: &[],
        more: "",
    },
    NoHelp {
        id: "potassium",
        name: t::NOHELP_POTASSIUM_NAME,
        why: t::NOHELP_POTASSIUM_WHY,
        evidence: Evidence::NotForUse,
        sources: &[sources::K_CKD, sources::CCJM_K],
        more: "",
    },
    NoHelp {
        id: "soap",
        name: t::NOHELP_SOAP_NAME,
        why: t::NOHELP_SOAP_WHY,
        evidence: Evidence::Untested,
        sources: &[],
        more: "",
    },
    NoHelp {
        id: "magnets",
        name: t::NOHELP_MAGNETS_NAME,
        why: t::NOHELP_MAGNETS_WHY,
        evidence: Evidence::Untested,
        sources: &[],
        more: "",
    },
    NoHelp {
        id: "homeopathy",
        name: t::NOHELP_HOMEOPATHY_NAME,
        why: t::NOHELP_HOMEOPATHY_WHY,
        evidence: Evidence::Untested,
        sources: &[],
        more: "",
    },
];
