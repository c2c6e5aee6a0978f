//! The backup file: JSON with one record a line, so that a person can read it and a damaged line costs only itself.

use crate::diary::{Ledger, Moment, form};
use serde_json::Value;

/// What a file of format 2 begins with, up to its checksum.
pub const HEAD: &str = "{\"leg-cramps\":\"backup\",\"v\":2,\"check\":\"";

/// The file. `unreadable` are keys and texts that the store holds and nobody could read; they go along as they are.
#[must_use]
pub fn backup(ledger: &Ledger, moment: &Moment, unreadable: &[(String, String)]) -> String {
    let mut rest = [",\n\"made\":\"", &moment.local.written(), "\",\n\"records\":["].concat();
    let mut before = "\n";
    for record in ledger.all() {
        let text = form::write(record);
        for part in [before, "{\"kind\":\"", record.kind.id(), "\",", text.get(1..).unwrap_or_default()] {
            rest.push_str(part);
        }
        before = ",\n";
    }
    rest.push_str("\n],\n\"unreadable\":[");
    before = "\n";
    for (key, text) in unreadable {
        let pair = Value::Array(vec![key.as_str().into(), text.as_str().into()]);
        rest.push_str(before);
        rest.push_str(&serde_json::to_string(&pair).unwrap_or_default());
        before = ",\n";
    }
    rest.push_str("\n]}\n");
    [HEAD, &sum(&rest).to_string(), "\"", &rest].concat()
}

/// CRC-32 (IEEE) of what follows the checksum, in decimal. It finds accidents, not forgers: every changed byte, and
/// every damage within four bytes, is noticed. Bit by bit, because a table or a crate would be more shipped bytes than
/// these six lines, and 12 MB take a fraction of a second. `\r` and what is empty at the end don't count: mail programs
/// and editors change both.
pub fn sum(text: &str) -> u32 {
    let mut sum = u32::MAX;
    for byte in text.trim_ascii_end().bytes() {
        if byte != b'\r' {
            sum ^= u32::from(byte);
            for _ in 0..8 {
                sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
            }
        }
    }
    !sum
}

/// Whether what a file says of itself is what it is. Without the checksum at its place nobody knows that it is.
pub fn is_whole(file: &str) -> bool {
    let stated = file.strip_prefix(HEAD).and_then(|rest| rest.split_once('"'));
    stated.is_some_and(|(stated, rest)| sum(rest).to_string() == stated)
}
