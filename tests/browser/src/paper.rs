//! What comes out of a printer: a PDF that the browser really printed, without its dialogue, or one of a page that is
//! opened for that. Pages and words are read by poppler's tools, and not by anything of ours.

use crate::browser::Browser;
use crate::trouble::{Outcome, Trouble, trouble};
use fantoccini::wd::{PrintConfiguration, PrintSize};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// A sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// 210 mm × 297 mm.
    A4,
    /// 8.5 in × 11 in.
    Letter,
}

impl Size {
    /// The sheet with this name.
    pub fn by_id(id: &str) -> Option<Self> {
        [("a4", Self::A4), ("letter", Self::Letter)].into_iter().find(|(own, _)| *own == id).map(|(_, size)| size)
    }

    /// How large it is, as poppler says it.
    fn points(self) -> (u32, u32) {
        match self {
            Self::A4 => (595, 842),
            Self::Letter => (612, 792),
        }
    }
}

/// What was printed.
pub struct Print {
    pages: usize,
    points: (u32, u32),
    /// Its words, with one blank between them.
    text: String,
}

impl Print {
    /// Reads a file; none where it is not finished.
    fn read(file: &Path) -> Option<Self> {
        let run = |program: &str, after: &[&str]| {
            let out = Command::new(program).arg(file).args(after).output().ok()?;
            out.status.success().then(|| String::from_utf8_lossy(&out.stdout).into_owned())
        };
        let facts = run("pdfinfo", &[])?;
        let fact = |name: &str| facts.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let mut sizes = fact("Page size:")?.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
        let mut whole = || sizes.next().map(|size| format!("{size:.0}").parse().unwrap_or(0));
        Some(Self {
            pages: fact("Pages:")?.parse().ok()?,
            points: (whole()?, whole()?),
            text: run("pdftotext", &["-"])?.split_whitespace().collect::<Vec<_>>().join(" "),
        })
    }

    /// Whether it is so many pages of that size, with these words and without those.
    pub fn is(&self, size: Size, pages: usize, with: &[String], without: &[String]) -> Outcome<()> {
        let near = |a: u32, b: u32| a.abs_diff(b) <= 1;
        let (wide, high) = size.points();
        if !near(self.points.0, wide) || !near(self.points.1, high) {
            return trouble(format!("the sheet is {:?} points, and not {size:?}", self.points));
        }
        if self.pages != pages {
            return trouble(format!("{} pages, and not {pages}: {}", self.pages, self.text));
        }
        for words in with {
            if !self.text.contains(words.as_str()) {
                return trouble(format!("“{words}” is not on the paper: {}", self.text));
            }
        }
        for words in without {
            if self.text.contains(words.as_str()) {
                return trouble(format!("“{words}” is on the paper: {}", self.text));
            }
        }
        Ok(())
    }
}

/// Where a browser that was asked for with a sheet prints to.
pub fn folder(profile: &Path) -> PathBuf {
    profile.with_file_name("printed")
}

/// What the browser printed, once it has.
pub async fn printed(browser: &Browser) -> Outcome<Print> {
    let folder = folder(&browser.profile());
    let limit = Instant::now() + Duration::from_secs(30);
    while Instant::now() < limit {
        let files = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut pdfs: Vec<PathBuf> = files.filter(|file| file.extension().is_some_and(|kind| kind == "pdf")).collect();
        pdfs.sort();
        if let Some(print) = pdfs.first().and_then(|file| Print::read(file)) {
            return if pdfs.len() == 1 { Ok(print) } else { trouble(format!("{} papers were printed", pdfs.len())) };
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    trouble("nothing was printed within 30 s")
}

/// Opens a page in a window of its own, prints it on a sheet, and shuts the window.
pub async fn of_page(browser: &Browser, html: &str, size: Size) -> Outcome<Print> {
    let folder = folder(&browser.profile());
    std::fs::create_dir_all(&folder)?;
    let (page, pdf) = (folder.join("page.html"), folder.join("of-page.pdf"));
    std::fs::write(&page, html)?;
    let size = match size {
        Size::A4 => PrintSize::A4,
        Size::Letter => PrintSize::US_LETTER,
    };
    let how = PrintConfiguration::builder().size(size).build().map_err(|why| Trouble(why.to_string()))?;
    let client = &browser.client;
    let own = client.window().await?;
    let other = client.new_window(true).await?.handle;
    client.switch_to_window(other).await?;
    client.goto(&format!("file://{}", page.display())).await?;
    let bytes = client.print(how).await?;
    client.close_window().await?;
    client.switch_to_window(own).await?;
    std::fs::write(&pdf, bytes)?;
    let print = Print::read(&pdf).ok_or_else(|| Trouble(String::from("poppler can't read what was printed")));
    std::fs::remove_file(&pdf)?;
    print
}
