//! How the publisher set the element up. The shell has already resolved what depends on the page.

use crate::words::Region;
use serde_json::Value;

/// The look that the page asks for. Night is the reader's own choice and no value of this.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What the widget may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Everything.
    Full,
    /// Lists only: nothing is computed about the reader.
    Information,
}

/// Whether a history may be kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HistoryMode {
    /// Once the reader has said so.
    Ask,
    /// The page has asked already.
    On,
    /// Never.
    Off,
}

/// The settings of one element.
#[derive(Clone, PartialEq, Debug)]
pub struct Config {
    /// Whom to call where.
    pub region: &'static Region,
    /// Look.
    pub theme: Theme,
    /// Code of the first screen's door, such as `open:check`, or `start:now`; empty for the start screen.
    pub start: &'static str,
    /// Full or information.
    pub mode: Mode,
    /// History.
    pub history: HistoryMode,
    /// Level of our highest heading, 1 to 6.
    pub heading: u8,
    /// Whether events carry the result.
    pub share: bool,
    /// Whether the page was opened from a file, so that every other page opened from a file shares its storage.
    pub file: bool,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            region: Region::by_id("generic"),
            theme: Theme::Light,
            start: "",
            mode: Mode::Full,
            history: HistoryMode::Ask,
            heading: 2,
            share: false,
            file: false,
        }
    }
}

impl Config {
    /// Reads what the shell hands over; what is missing or unknown takes its default.
    #[must_use]
    pub fn read(text: &str) -> Config {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let of = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
        let whether = |name: &str| value.get(name).and_then(Value::as_bool).unwrap_or(false);
        Config {
            region: Region::by_id(of("region")),
            theme: if of("theme") == "dark" { Theme::Dark } else { Theme::Light },
            start: match of("start") {
                "now" => "start:now",
                "check" => "open:check",
                "guide" => "open:guide",
                "diary" => "open:diary",
                _ => "",
            },
            mode: if of("mode") == "information" { Mode::Information } else { Mode::Full },
            history: match of("history") {
                "on" => HistoryMode::On,
                "off" => HistoryMode::Off,
                _ => HistoryMode::Ask,
            },
            heading: value
                .get("heading")
                .and_then(Value::as_u64)
                .and_then(|level| u8::try_from(level).ok())
                .map_or(2, |level| level.clamp(1, 6)),
            share: whether("share"),
            file: whether("file"),
        }
    }
}
