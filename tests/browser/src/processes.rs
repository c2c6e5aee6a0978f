//! Which processes came from one that we started. A driver that is killed leaves its browser behind, and a browser must
//! never be ended by its name: another may be somebody's own.

use std::process::Command;

/// A process by number and start time, so that a number used again is not mistaken for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    id: u32,
    parent: u32,
    started: String,
}

/// All living children, grandchildren and so on of a process. Empty where there is no `/proc`.
pub fn descendants(of: u32) -> Vec<Process> {
    let all: Vec<Process> = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| look(entry.file_name().to_str()?.parse().ok()?))
        .collect();
    let mut family = Vec::new();
    let mut parents = vec![of];
    while let Some(parent) = parents.pop() {
        for child in all.iter().filter(|p| p.parent == parent) {
            parents.push(child.id);
            family.push(child.clone());
        }
    }
    family
}

/// Ends those that still live.
pub fn end(family: &[Process]) {
    for process in family {
        if look(process.id).is_some_and(|now| now.started == process.started) {
            let _ = Command::new("kill").args(["-9", &process.id.to_string()]).output();
        }
    }
}

/// One line of `/proc/<id>/stat`; the name in brackets may hold spaces, so the fields are counted after it.
fn look(id: u32) -> Option<Process> {
    let text = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace();
    let parent = fields.nth(1)?.parse().ok()?;
    let started = fields.nth(17)?.to_owned();
    Some(Process { id, parent, started })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_is_found_and_ended() {
        let mut child = Command::new("sleep").arg("60").spawn().expect("sleep starts");
        let family = descendants(std::process::id());
        let ours: Vec<Process> = family.into_iter().filter(|p| p.id == child.id()).collect();
        assert_eq!(ours.len(), 1);
        end(&ours);
        assert!(!child.wait().expect("it ends").success());
    }
}
