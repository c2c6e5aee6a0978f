//! A file of an npm package: fetched once into `.tools`, in a version that is written down, so that a new one is a
//! change that somebody looks at.

use crate::trouble::{Outcome, Trouble, trouble};
use std::path::Path;
use std::process::Command;

/// A package.
pub struct Package {
    /// Folder in `.tools`.
    pub folder: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

impl Package {
    /// Reads a text file of the package. Only this file is unpacked: some packages are large.
    pub fn read(&self, workspace: &Path, path: &str) -> Outcome<String> {
        let place = workspace.join(".tools").join(self.folder).join(self.version);
        let inside = format!("package/{path}");
        let file = place.join(&inside);
        if !file.is_file() {
            self.fetch(&place, &inside)?;
        }
        std::fs::read_to_string(&file).map_err(|e| Trouble::from(e).at(&file.display().to_string()))
    }

    fn fetch(&self, place: &Path, inside: &str) -> Outcome<()> {
        let package = format!("{}@{}", self.name, self.version);
        println!("Fetching with npm, into .tools/{}: {package}", self.folder);
        std::fs::create_dir_all(place)?;
        let by_hand = format!("please unpack `npm pack {package}` in {}", place.display());
        let packed = Command::new("npm").args(["pack", "--silent", &package]).current_dir(place).output();
        let packed = packed.map_err(|_| Trouble(format!("npm is not installed (package npm); {by_hand}")))?;
        if !packed.status.success() {
            let why = String::from_utf8_lossy(&packed.stderr).trim().to_owned();
            return trouble(format!("npm could not fetch {package}: {why}; {by_hand}"));
        }
        let said = String::from_utf8_lossy(&packed.stdout);
        let archive = said.lines().last().unwrap_or_default();
        let unpacked = Command::new("tar").args(["xzf", archive, inside]).current_dir(place).status()?;
        if unpacked.success() { Ok(()) } else { trouble(format!("{archive} has no {inside}; {by_hand}")) }
    }
}
