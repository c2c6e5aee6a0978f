//! Where things stand: the workspace, the build folder, and the folders of this machine that must not be shipped.

use crate::{Outcome, process};
use std::path::{Path, PathBuf};

/// Version of the widget: all packages of the workspace share it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The workspace's root. Cargo says it when it runs us; a binary that was started by hand remembers it.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), Path::to_path_buf)
}

/// Cargo's build folder.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Tools that `test` installs for this project alone.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// Cargo's own folder, with the sources of dependencies.
pub fn cargo_home() -> PathBuf {
    std::env::var_os("CARGO_HOME").map_or_else(|| home().join(".cargo"), PathBuf::from)
}

/// The person's folder, or the file system's root where none is known.
pub fn home() -> PathBuf {
    std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).map_or_else(|| "/".into(), PathBuf::from)
}

/// The toolchain: its folder and the commit it was made from.
pub struct Toolchain {
    /// `rustc --print sysroot`.
    pub sysroot: PathBuf,
    /// Commit of rustc, under which the standard library names its own files.
    pub commit: String,
}

/// Asks rustc where it lives.
pub fn toolchain() -> Outcome<Toolchain> {
    let sysroot = process::Step::new("rustc", &["--print", "sysroot"]).quiet_text()?;
    let about = process::Step::new("rustc", &["-vV"]).quiet_text()?;
    let commit = about.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown").to_owned();
    Ok(Toolchain { sysroot: sysroot.trim().into(), commit })
}

/// Reads a text file, or says which could not be read.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|why| format!("Could not read {}: {why}.", path.display()))
}

/// All files below a folder, sorted, without the folders of builds, tools and git.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            if path.is_dir() {
                if !["target", ".git", ".tools", "dist", "dist-faults", "node_modules"].contains(&name.as_str()) {
                    open.push(path);
                }
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
