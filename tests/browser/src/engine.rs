//! The three engines: what their drivers are called, and how a browser has to be asked for.

use crate::paper::{self, Size};
use crate::trouble::{Outcome, trouble};
use fantoccini::wd::Capabilities;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A browser engine. WebKitGTK stands in for Safari, and is not Safari.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox ESR with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser with WebKitWebDriver, on a virtual screen: it has no headless mode.
    WebKit,
}

/// What is special about a browser's window.
#[derive(Clone, Copy, Default)]
pub struct Window {
    /// A private one.
    pub private: bool,
    /// Prints on this sheet at once, without asking.
    pub printer: Option<Size>,
    /// Chromium: the page may ask for garbage to be collected, and is told how large its heap is to the byte.
    pub collects: bool,
}

impl Engine {
    /// All of them, in the order of the matrix.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name used on the command line and in `expect.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine with this name.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.id() == id)
    }

    /// How long something may take to appear.
    pub fn patience(self) -> Duration {
        Duration::from_secs(if self == Self::WebKit { 20 } else { 10 })
    }

    /// Whether the driver can look into a closed shadow root (`GET element/{id}/shadow`). WebKitWebDriver answers "no such
    /// shadow root", so there the page opens the root itself, and one journey runs on the closed root by keys alone.
    pub fn sees_closed_roots(self) -> bool {
        self != Self::WebKit
    }

    fn driver_name(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The driver's program, or a sentence saying what is missing.
    pub fn driver(self, workspace: &Path) -> Outcome<PathBuf> {
        let name = self.driver_name();
        let mut places: Vec<PathBuf> =
            std::env::var_os("PATH").map(|p| std::env::split_paths(&p).collect()).unwrap_or_default();
        places.push(workspace.join(".tools/bin"));
        if let Some(cargo) = std::env::var_os("CARGO_HOME") {
            places.push(PathBuf::from(cargo).join("bin"));
        }
        if let Some(home) = std::env::var_os("HOME") {
            places.push(PathBuf::from(home).join(".cargo/bin"));
        }
        match places.into_iter().map(|p| p.join(name)).find(|p| p.is_file()) {
            Some(found) => Ok(found),
            None => trouble(format!(
                "{name} is not installed, so {} cannot be judged (`cargo xtask test` installs it; `--skip {}` leaves it out)",
                self.id(),
                self.id()
            )),
        }
    }

    /// The driver's arguments for a port of 127.0.0.1. geckodriver's second port would collide between two sessions.
    pub fn driver_arguments(self, port: u16, second_port: u16) -> Vec<String> {
        match self {
            Self::Chromium => vec![format!("--port={port}")],
            Self::Firefox => {
                vec!["--host=127.0.0.1".to_owned(), format!("--port={port}"), format!("--websocket-port={second_port}")]
            }
            Self::WebKit => vec!["--host=127.0.0.1".to_owned(), format!("--port={port}")],
        }
    }

    /// What to ask of the driver. `profile` is a fresh folder. WebKitGTK's sessions for drivers are private ones always.
    pub fn capabilities(self, profile: &Path, window: Window) -> Outcome<Capabilities> {
        let Window { private, printer, collects } = window;
        let papers = paper::folder(profile);
        if printer.is_some() {
            std::fs::create_dir_all(&papers)?;
        }
        let timeouts = json!({"script": 30_000, "pageLoad": 60_000, "implicit": 0});
        let sheet = match printer {
            Some(Size::Letter) => ("na_letter", "8.5", "11", 0),
            Some(Size::A4) | None => ("iso_a4", "210", "297", 1),
        };
        let asked = match self {
            Self::Chromium => json!({
                "timeouts": timeouts,
                "goog:chromeOptions": {"args": [
                    if private { "--incognito" } else { "--no-sandbox" },
                    if collects { "--js-flags=--expose-gc" } else { "--no-sandbox" },
                    if collects { "--enable-precise-memory-info" } else { "--no-sandbox" },
                    // Only with a window, and then only on A4, does it print without asking.
                    if printer.is_some() { "--kiosk-printing" } else { "--headless" }, "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--window-size=1000,900",
                    format!("--user-data-dir={}", profile.display()),
                ], "prefs": {
                    "printing.print_preview_sticky_settings.appState": json!({
                        "version": 2,
                        "selectedDestinationId": "Save as PDF",
                        "recentDestinations": [{"id": "Save as PDF", "origin": "local", "account": ""}],
                        "isHeaderFooterEnabled": false,
                    }).to_string(),
                    "savefile.default_directory": papers,
                    "download.default_directory": papers,
                }},
            }),
            Self::Firefox => json!({
                "timeouts": timeouts,
                "moz:firefoxOptions": {"args": ["-headless", "-width", "1000", "-height", "900"], "prefs": {
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                    "browser.safebrowsing.downloads.enabled": false,
                    "browser.privatebrowsing.autostart": private,
                    "print.always_print_silent": printer.is_some(),
                    "print_printer": "Mozilla Save to PDF",
                    "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
                    "print.printer_Mozilla_Save_to_PDF.print_to_filename": papers.join("paper.pdf"),
                    "print.printer_Mozilla_Save_to_PDF.print_paper_id": sheet.0,
                    "print.printer_Mozilla_Save_to_PDF.print_paper_width": sheet.1,
                    "print.printer_Mozilla_Save_to_PDF.print_paper_height": sheet.2,
                    // Inches, or millimetres.
                    "print.printer_Mozilla_Save_to_PDF.print_paper_size_unit": sheet.3,
                }},
            }),
            Self::WebKit => json!({
                "timeouts": timeouts,
                "webkitgtk:browserOptions": {"binary": mini_browser()?.display().to_string(), "args": ["--automation"]},
            }),
        };
        match asked {
            Value::Object(map) => Ok(map),
            _ => trouble("capabilities are not an object"),
        }
    }
}

/// WebKitGTK's own small browser, which lies beside the library of its architecture.
fn mini_browser() -> Outcome<PathBuf> {
    let libraries = Path::new("/usr/lib");
    let mut folders: Vec<PathBuf> = vec![libraries.to_path_buf()];
    folders.extend(std::fs::read_dir(libraries)?.flatten().map(|e| e.path()).filter(|p| p.is_dir()));
    for folder in folders {
        for version in ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"] {
            let browser = folder.join(version).join("MiniBrowser");
            if browser.is_file() {
                return Ok(browser);
            }
        }
    }
    trouble("MiniBrowser of WebKitGTK is not installed (package libwebkit2gtk-4.1-0 and webkit2gtk-driver)")
}
