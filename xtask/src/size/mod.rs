//! `size`: what is shipped in bytes, sections and crates measured alone, and the budgets.

mod core;

use crate::{
    Outcome,
    dist::{self, Listed, Shipped},
};

/// The script carries the first words: most it may weigh after brotli, in bytes.
const SCRIPT: usize = 22 * 1024;
/// The three files together, after brotli, in bytes. The guide with its drawings, the diary with import, people, trends and
/// the doctor's page are in; a release has to come down to 150 KiB again.
const TOGETHER: usize = 240 * 1024;

/// `cargo xtask size`.
pub fn command(args: &[String]) -> Outcome<()> {
    let functions = match args {
        [] => 0,
        [option, count] if option == "--functions" => {
            count.parse().map_err(|_| format!("--functions wants a number, not `{count}`."))?
        }
        _ => return Err(String::from("size takes nothing, or --functions N: the N heaviest functions of the core.")),
    };
    let shipped = dist::build(&dist::Options::usual(false))?;
    let told = report(&shipped);
    let parts = core::Parts::of(&shipped.named)?;
    println!("Sections of the core, each packed alone:");
    for (name, bytes) in &parts.sections {
        row(name, bytes)?;
    }
    println!("Code of the core by crate, of ours by room, each packed alone:");
    for (owner, code) in parts.owners() {
        row(owner, &code)?;
    }
    let mut heaviest: Vec<_> = parts.functions.iter().collect();
    heaviest.sort_by_key(|function| std::cmp::Reverse(function.body.len()));
    for function in heaviest.iter().take(functions) {
        println!("{:>9}  {}", function.body.len(), function.name);
    }
    told
}

/// Prints the table and holds it against the budgets.
pub fn report(shipped: &Shipped) -> Outcome<()> {
    println!("{:<30} {:>9} {:>9} {:>9}", "", "raw", "gzip", "brotli");
    for file in &shipped.files {
        line(&file.name, file.bytes, file.gzip, file.brotli);
    }
    let sum = |part: fn(&Listed) -> usize| shipped.files.iter().filter(|file| !is_whole(file)).map(part).sum::<usize>();
    line("together", sum(|f| f.bytes), sum(|f| f.gzip), sum(|f| f.brotli));
    println!("Sections of the script, each packed alone:");
    for (name, text) in &shipped.sections {
        row(name, text.as_bytes())?;
    }
    let broken = over(&shipped.files);
    if broken.is_empty() { Ok(()) } else { Err(broken.join("\n")) }
}

/// A line of the table.
fn line(name: &str, raw: usize, gzip: usize, brotli: usize) {
    println!("{name:<30} {raw:>9} {gzip:>9} {brotli:>9}");
}

/// A part of a file, packed alone.
fn row(name: &str, bytes: &[u8]) -> Outcome<()> {
    line(&format!("  {name}"), bytes.len(), dist::gzip(bytes)?.len(), dist::brotli(bytes)?.len());
    Ok(())
}

/// The script, and the page, that carry all three: no part of what a page loads.
fn is_whole(file: &Listed) -> bool {
    file.name.ends_with(".all.js") || file.name.ends_with(".html")
}

/// The budgets that are broken, a sentence each. What carries all may weigh 1.4 times what the three weigh.
fn over(files: &[Listed]) -> Vec<String> {
    let (whole, parts): (Vec<&Listed>, Vec<&Listed>) = files.iter().partition(|file| is_whole(file));
    let script: usize = parts.iter().filter(|file| file.name.ends_with(".js")).map(|file| file.brotli).sum();
    let together: usize = parts.iter().map(|file| file.brotli).sum();
    let whole: usize = whole.iter().map(|file| file.brotli).max().unwrap_or_default();
    [
        ("The script", script, SCRIPT),
        ("The files together", together, TOGETHER),
        ("The file that carries all", whole, together.saturating_mul(14) / 10),
    ]
    .into_iter()
    .filter(|(_, is, may)| is > may)
    .map(|(what, is, may)| format!("{what}: {is} bytes after brotli, {} over the budget of {may}.", is - may))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: usize) -> Listed {
        Listed { name: name.into(), bytes: 0, gzip: 0, brotli, hash: String::new() }
    }

    #[test]
    fn a_budget_holds_to_the_byte() {
        let rest = TOGETHER - SCRIPT;
        assert!(over(&[file("a.js", SCRIPT), file("a.wasm", rest)]).is_empty());
        assert_eq!(over(&[file("a.js", SCRIPT + 1), file("a.wasm", 0)]).len(), 1);
        assert_eq!(over(&[file("a.js", SCRIPT + 1), file("a.wasm", rest)]).len(), 2);
        assert!(over(&[file("a.js", 100), file("a.all.js", 140)]).is_empty());
        assert_eq!(over(&[file("a.js", 100), file("a.all.js", 141)]).len(), 1);
        assert_eq!(over(&[file("a.js", 100), file("a.all.js", 130), file("a.offline.html", 141)]).len(), 1);
    }
}
