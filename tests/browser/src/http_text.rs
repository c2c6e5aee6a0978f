//! As much of HTTP/1.1 as a test page needs: one request, one answer, connection closed.

use crate::trouble::{Outcome, trouble};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How many pieces a slow body comes in.
const PIECES: u8 = 10;

/// Reads one request and gives its path without the query.
pub fn read_path(stream: &TcpStream) -> Outcome<String> {
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut lines = BufReader::new(stream.take(64 * 1024)).lines();
    let Some(first) = lines.next().transpose()? else {
        // Browsers open connections ahead of time and may never use them.
        return trouble("an empty request");
    };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let target = first.split_whitespace().nth(1).unwrap_or("/");
    Ok(target.split(['?', '#']).next().unwrap_or("/").to_owned())
}

/// What is sent back.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// All headers but length and connection.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// Writes the answer and closes; the body takes so long, in pieces.
    pub fn write(&self, stream: &mut TcpStream, slow: Duration) -> Outcome<()> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", self.body.len()));
        stream.write_all(head.as_bytes())?;
        if slow.is_zero() {
            stream.write_all(&self.body)?;
            return Ok(stream.flush()?);
        }
        for piece in self.body.chunks(self.body.len().div_ceil(usize::from(PIECES)).max(1)) {
            std::thread::sleep(slow / u32::from(PIECES));
            stream.write_all(piece)?;
            stream.flush()?;
        }
        Ok(stream.flush()?)
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        404 => "Not Found",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    }
}

/// The type by a file's ending. `.words.*` is our own.
pub fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
