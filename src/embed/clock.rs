//! The only place that asks what time it is, and the only one that asks for chance.

use crate::diary::{LocalTime, Moment};
use js_sys::{Date, Math};

/// The moment of `ms` milliseconds since 1970, or of now.
pub fn moment(ms: Option<f64>) -> Moment {
    let date = ms.map_or_else(Date::new_0, |ms| Date::new(&ms.into()));
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    // `getTimezoneOffset` counts minutes west of UTC, as a whole number in a float.
    let west = whole(date.get_timezone_offset().abs());
    let offset = i16::try_from(west).unwrap_or(0);
    let local = LocalTime {
        year: u16::try_from(date.get_full_year()).unwrap_or(1970),
        month: small(date.get_month().saturating_add(1)),
        day: small(date.get_date()),
        hour: small(date.get_hours()),
        minute: small(date.get_minutes()),
        offset: if date.get_timezone_offset() > 0.0 { offset.saturating_neg() } else { offset },
    };
    Moment { local, ms: whole(date.get_time()), chance: chance() }
}

/// A float that holds a whole number which is not negative.
fn whole(number: f64) -> u64 {
    // A saturating cast is what we want here; there is no checked one from a float.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = number as u64;
    whole
}

/// Milliseconds as the browser takes them: exact until long after anybody's cramp.
pub fn float(ms: u64) -> f64 {
    ms as f64
}

/// Six characters that tell records of one minute apart. No secret, so `Math.random` serves where the page is
/// not on https and better chance is not to be had.
fn chance() -> String {
    const LETTERS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let crypto = js_sys::Reflect::get(&js_sys::global(), &"crypto".into());
    let bytes = js_sys::Uint8Array::new_with_length(6);
    let filled = crypto.is_ok_and(|crypto| {
        js_sys::Reflect::get(&crypto, &"getRandomValues".into())
            .ok()
            .and_then(|f| wasm_bindgen::JsCast::dyn_into::<js_sys::Function>(f).ok())
            .is_some_and(|f| f.call1(&crypto, &bytes).is_ok())
    });
    (0..6)
        .map(|index| {
            let number = if filled {
                usize::from(bytes.get_index(index))
            } else {
                usize::try_from(whole(Math::random() * 256.0)).unwrap_or(0)
            };
            LETTERS.get(number % LETTERS.len()).map_or('0', |byte| char::from(*byte))
        })
        .collect()
}
