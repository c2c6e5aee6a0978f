//! Whom to call where, and what a region calls things (`content/regions.toml`; clinical reference section 13,
//! all of it still to be checked against each national service's own page).

use super::{Text, t};

/// A region: numbers to dial and its own words.
#[derive(PartialEq, Debug)]
pub struct Region {
    /// Id, as the attribute `region` takes it.
    pub id: &'static str,
    /// Number of the emergency services, or empty where we know none.
    pub emergency: &'static str,
    /// Number for urgent advice, or empty.
    pub urgent: &'static str,
    /// Region subtags of a page's language that mean this region. The guess is made by the shell, from this table.
    #[cfg(not(target_arch = "wasm32"))]
    pub countries: &'static [&'static str],
    /// Beginnings of IANA time zones that mean this region.
    #[cfg(not(target_arch = "wasm32"))]
    pub zones: &'static [&'static str],
    /// Its name.
    pub name: Text,
    /// Whom to ask today.
    pub urgent_words: Text,
    /// Whom to see for a routine visit.
    pub routine_words: Text,
    /// Where emergencies are seen.
    pub hospital_words: Text,
}

include!(concat!(env!("OUT_DIR"), "/regions.rs"));

impl Region {
    /// The region with an id, or the honest generic one.
    #[must_use]
    pub fn by_id(id: &str) -> &'static Region {
        REGIONS.iter().find(|region| region.id == id).unwrap_or(&GENERIC)
    }

    /// The guess: attribute, then the country in the page's language, then the time zone, then generic.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn guess(attribute: &str, page_lang: &str, time_zone: &str) -> &'static Region {
        let by_country = |country: &str| REGIONS.iter().find(|r| r.countries.contains(&country));
        let wanted = attribute.to_ascii_lowercase();
        REGIONS
            .iter()
            .find(|region| region.id == wanted)
            .or_else(|| page_lang.split('-').skip(1).find_map(|part| by_country(&part.to_ascii_uppercase())))
            .or_else(|| REGIONS.iter().find(|r| r.zones.iter().any(|zone| time_zone.starts_with(zone))))
            .unwrap_or(&GENERIC)
    }
}

static GENERIC: Region = Region {
    id: "generic",
    emergency: "",
    urgent: "",
    #[cfg(not(target_arch = "wasm32"))]
    countries: &[],
    #[cfg(not(target_arch = "wasm32"))]
    zones: &[],
    name: t::REGION_GENERIC_NAME,
    urgent_words: t::REGION_GENERIC_URGENT,
    routine_words: t::REGION_GENERIC_ROUTINE,
    hospital_words: t::REGION_GENERIC_HOSPITAL,
};
