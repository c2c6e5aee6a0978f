//! Every screen, in the order in which it is asked.

#[cfg(not(target_arch = "wasm32"))]
mod asked;
mod danger;
mod health;
mod legs;
mod recent;
mod story;

use super::screen::{Asks, Group, Kind, Screen, Single, Target, item, one, plain, ticks};
use super::{Expr, Key};
use crate::words::Text;

/// The screens (clinical reference 8.5). Danger signs come first, before age.
pub static SCREENS: &[Screen] = &[
    danger::Q02_BODY,
    danger::Q03_BODY,
    danger::Q02_LEG,
    danger::Q03_LEG,
    danger::Q04_DARK_MORE,
    danger::Q01_AGE,
    danger::Q33_CHILD,
    legs::Q05_LEGS,
    legs::Q03_LEGS,
    legs::Q31_HOT_MORE,
    legs::Q07_NERVES,
    legs::Q03_NERVES,
    story::Q08_WHERE,
    story::Q09_KIND,
    story::Q10_TIMING,
    story::Q12_IMPACT,
    story::Q13_SEVERITY,
    health::Q14_COND,
    health::Q19_DIAL_NOW,
    health::Q20_PREG_MORE,
    health::Q15_MEDS,
    health::Q22_MED_NEW,
    health::Q23_BLOOD,
    health::Q24_STATIN,
    health::Q26_TOX,
    health::Q27_TENDON,
    recent::Q16_RECENT,
    recent::Q03_RECENT,
    recent::Q29_EXERT_MORE,
    recent::Q30_LOSS_MORE,
    recent::Q17_CLOTRISK,
    recent::Q18_ONSET,
    recent::Q32_FRAIL,
    story::Q34_FEEL,
];

/// Questions about one danger sign that are asked only of those to whom it can happen.
pub(super) static FOLLOW_UPS: &[&Screen] =
    &[&health::Q20_PREG_MORE, &health::Q24_STATIN, &health::Q26_TOX, &health::Q27_TENDON, &recent::Q30_LOSS_MORE];

/// Questions about what can be different tomorrow. "What would change this advice" asks these and no others: nobody
/// is told that it would help not to have diabetes.
pub(super) static CHANGING: &[&Screen] = &[
    &danger::Q02_BODY,
    &danger::Q02_LEG,
    &legs::Q05_LEGS,
    &legs::Q07_NERVES,
    &story::Q09_KIND,
    &story::Q10_TIMING,
    &story::Q12_IMPACT,
    &recent::Q16_RECENT,
];

impl Screen {
    /// The screen with an id.
    #[must_use]
    pub fn by_id(id: &str) -> Option<&'static Screen> {
        SCREENS.iter().find(|screen| screen.id == id)
    }

    /// What the question takes for granted.
    #[must_use]
    pub fn given(&self) -> &Expr {
        &self.given
    }
}

impl Key {
    /// The words of the option that stands for it, for the reviewer.
    #[must_use]
    pub fn text(self) -> Option<Text> {
        let choice = SCREENS.iter().flat_map(Screen::choices).find(|choice| choice.id == self.id());
        choice.map(|choice| choice.text).or_else(|| {
            let by_yes = SCREENS.iter().find(|screen| screen.target == Target::YesNo(self));
            by_yes.map(|screen| screen.title)
        })
    }
}
