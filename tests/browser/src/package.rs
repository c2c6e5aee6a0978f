//! A file of an npm package: fetched once into `.tools`, in a version that is written down, so that a new one is a
//! change that somebody looks at.

use crate::trouble::{Outcome, Trouble, trouble};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// A package.
pub struct Package<'a> {
    /// Folder in `.tools`.
    pub folder: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
}

/// Two cases may ask for the same file at once.
static FETCHING: Mutex<()> = Mutex::new(());

impl<'a> Package<'a> {
    /// The package and the file of an address `/npm/name@version/path`.
    pub fn of(address: &'a str) -> Option<(Self, &'a str)> {
        let rest = address.strip_prefix("/npm/")?;
        // A name may have a scope before it: `@hotwired/turbo`.
        let at = rest.get(1..)?.find('@')?.saturating_add(1);
        let (name, rest) = (rest.get(..at)?, rest.get(at.saturating_add(1)..)?);
        let (version, path) = rest.split_once('/')?;
        Some((Self { folder: name, name, version }, path))
    }

    /// Reads a text file of the package. Only this file is unpacked: some packages are large.
    pub fn read(&self, workspace: &Path, path: &str) -> Outcome<String> {
        let place = workspace.join(".tools").join(self.folder).join(self.version);
        let inside = format!("package/{path}");
        let file = place.join(&inside);
        let _one = FETCHING.lock().unwrap_or_else(PoisonError::into_inner);
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

/// Unpacks a zip into a folder.
pub fn unzip(archive: &Path, into: &Path) -> Outcome<()> {
    let wrong = |why: &dyn std::fmt::Display| Trouble(format!("{}: {why}", archive.display()));
    let file = std::fs::File::open(archive).map_err(|why| wrong(&why))?;
    zip::ZipArchive::new(file).and_then(|mut all| all.extract(into)).map_err(|why| wrong(&why))
}

/// The file of an address `/deb/package/path` from a Debian package.
pub fn debian(workspace: &Path, address: &str) -> Option<Outcome<Vec<u8>>> {
    let (package, path) = address.strip_prefix("/deb/")?.split_once('/')?;
    Some(unpacked(workspace, package, path).and_then(|file| Ok(std::fs::read(file)?)))
}

/// A file of a Debian package: downloaded once and unpacked. Nothing is installed, so no service is begun by it either.
pub fn unpacked(workspace: &Path, package: &str, path: &str) -> Outcome<PathBuf> {
    let place = workspace.join(".tools/deb").join(package);
    let _one = FETCHING.lock().unwrap_or_else(PoisonError::into_inner);
    if !place.join(path).is_file() {
        println!("Fetching with apt-get, into .tools/deb/{package}: {package}");
        std::fs::create_dir_all(&place)?;
        let script = format!(
            "(apt-get download -q {package} || (apt-get update -qq && apt-get download -q {package})) >/dev/null && dpkg -x {package}_*.deb . && rm {package}_*.deb"
        );
        let done = Command::new("sh").args(["-c", &script]).current_dir(&place).output()?;
        if !done.status.success() {
            let why = String::from_utf8_lossy(&done.stderr).trim().to_owned();
            return trouble(format!("{package} could not be fetched: {why}; please unpack it in {}", place.display()));
        }
    }
    Ok(place.join(path))
}
