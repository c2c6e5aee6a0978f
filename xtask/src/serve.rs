//! `serve`: build, then show the stand-alone page and a publisher's page on this machine only.

use crate::{Outcome, dist, place};
use std::{
    collections::hash_map::RandomState,
    fs,
    hash::{BuildHasher, Hasher},
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

/// Where the publisher's page lies.
const PUBLISHER: &str = "/publisher/";

/// What the server needs to know.
struct Site {
    dist: PathBuf,
    publisher: PathBuf,
    script: String,
    integrity: String,
    origin: String,
}

/// An answer: status, headers, body.
struct Reply {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// `cargo xtask serve [--port N]`.
pub fn command(args: &[String]) -> Outcome<()> {
    let port: u16 = match args {
        [] => 8080,
        [flag, port] if flag == "--port" => port.parse().map_err(|_| format!("`{port}` is no port."))?,
        _ => return Err(String::from("serve takes --port N and nothing else.")),
    };
    let shipped = dist::build(&dist::Options::usual(false))?;
    let script = shipped.files.iter().find(|file| file.name.ends_with(".js")).ok_or("The script was not written.")?;
    let listener = TcpListener::bind(("127.0.0.1", port))
        .map_err(|why| format!("Port {port} could not be opened on 127.0.0.1: {why}. Try --port with another."))?;
    let address = listener.local_addr().map_err(|why| why.to_string())?;
    let site = Arc::new(Site {
        dist: shipped.folder.clone(),
        publisher: place::root().join("tests/pages/publisher"),
        script: script.name.clone(),
        integrity: script.hash.clone(),
        origin: format!("http://{address}"),
    });
    println!("The stand-alone page:    {}/", site.origin);
    println!("A publisher's page:      {}{PUBLISHER}", site.origin);
    println!("Ctrl+C ends it.");
    crate::process::flush();
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A reader that goes away in the middle is no news.
        thread::spawn(move || drop(answer(&site, stream)));
    }
    Ok(())
}

fn answer(site: &Site, stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut brotli = false;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        let line = line.to_ascii_lowercase();
        brotli = brotli || line.strip_prefix("accept-encoding:").is_some_and(|codings| codings.contains("br"));
    }
    let mut words = first.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let reply = match method {
        "GET" | "HEAD" => site.reply(target.split(['?', '#']).next().unwrap_or_default(), brotli),
        _ => Reply::text("405 Method Not Allowed", "This server only gives files out."),
    };
    let mut head =
        format!("HTTP/1.1 {}\r\nContent-Length: {}\r\nConnection: close\r\n", reply.status, reply.body.len());
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let stream = reader.get_mut();
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    if method == "GET" {
        stream.write_all(&reply.body)?;
    }
    stream.flush()
}

impl Site {
    fn reply(&self, path: &str, brotli: bool) -> Reply {
        match path {
            "/" => self.file(&self.dist, "index.html", false),
            PUBLISHER => self.publisher(),
            _ => match path.strip_prefix(PUBLISHER).or_else(|| path.strip_prefix('/')) {
                Some(name) if plain(name) => self.file(&self.dist, name, brotli),
                _ => Reply::text("404 Not Found", "There is no such file."),
            },
        }
    }

    /// The publisher's page, under a policy as strict as the strictest sites have: one nonce a reply for scripts,
    /// another for the page's own style, so that ours gets no relief from it.
    fn publisher(&self) -> Reply {
        let Ok(page) = fs::read_to_string(self.publisher.join("index.html")) else {
            return Reply::text("404 Not Found", "tests/pages/publisher/index.html is missing.");
        };
        let (nonce, style) = (nonce(), nonce());
        let values = [
            ("nonce", nonce.as_str()),
            ("style-nonce", &style),
            ("script", &self.script),
            ("integrity", &self.integrity),
            ("origin", &self.origin),
        ];
        let policy = format!(
            "default-src 'none'; script-src 'nonce-{nonce}' 'wasm-unsafe-eval'; connect-src 'self'; \
             style-src 'nonce-{style}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
             require-trusted-types-for 'script'"
        );
        let mut reply = Reply::of(dist::fill_page(&page, &values).into_bytes(), "text/html; charset=utf-8");
        reply.headers.push(("Content-Security-Policy", policy));
        reply
    }

    fn file(&self, folder: &Path, name: &str, brotli: bool) -> Reply {
        let packed = if brotli { fs::read(folder.join(format!("{name}.br"))).ok() } else { None };
        let coded = packed.is_some();
        let Some(body) = packed.or_else(|| fs::read(folder.join(name)).ok()) else {
            return Reply::text("404 Not Found", "There is no such file.");
        };
        let mut reply = Reply::of(body, mime(name));
        if coded {
            reply.headers.push(("Content-Encoding", String::from("br")));
        }
        reply.headers.push(("Vary", String::from("Accept-Encoding")));
        // The tag asks with `crossorigin`, as it would from a publisher's CDN.
        reply.headers.push(("Access-Control-Allow-Origin", String::from("*")));
        reply
    }
}

impl Reply {
    fn of(body: Vec<u8>, mime: &str) -> Reply {
        let headers = vec![
            ("Content-Type", mime.to_owned()),
            ("Cache-Control", String::from("no-cache")),
            ("X-Content-Type-Options", String::from("nosniff")),
        ];
        Reply { status: "200 OK", headers, body }
    }

    fn text(status: &'static str, text: &str) -> Reply {
        Reply { status, ..Reply::of(text.as_bytes().to_vec(), "text/plain; charset=utf-8") }
    }
}

/// A file name in the folder itself: no way up, no folder below.
fn plain(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}

/// The type that a well-kept server gives a file. The words are text, whatever their last letters say.
fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "br" | "gz" => "application/octet-stream",
        _ => "text/plain; charset=utf-8",
    }
}

/// A number nobody can guess from the last one: the standard library seeds each of these hashers anew. It guards a
/// page on this machine; a site of the world needs real randomness.
fn nonce() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", half(), half())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let dist = std::env::temp_dir().join(format!("serve-{}-{}", std::process::id(), nonce()));
        fs::create_dir_all(&dist).expect("folder");
        fs::write(dist.join("a.wasm"), "plain").expect("file");
        fs::write(dist.join("a.wasm.br"), "packed").expect("file");
        fs::write(dist.join("index.html"), "<script nonce={{nonce}} src={{script}}>").expect("file");
        Site { publisher: dist.clone(), dist, script: "s.js".into(), integrity: "i".into(), origin: "o".into() }
    }

    fn header(reply: &Reply, name: &str) -> Option<String> {
        reply.headers.iter().find(|(n, _)| *n == name).map(|(_, value)| value.clone())
    }

    #[test]
    fn files_come_with_their_type_and_packed_where_asked() {
        let site = site();
        let plain = site.reply("/a.wasm", false);
        assert_eq!((plain.status, plain.body.as_slice()), ("200 OK", b"plain".as_slice()));
        assert_eq!(header(&plain, "Content-Type").as_deref(), Some("application/wasm"));
        let packed = site.reply("/publisher/a.wasm", true);
        assert_eq!(
            (packed.body.as_slice(), header(&packed, "Content-Encoding").as_deref()),
            (b"packed".as_slice(), Some("br"))
        );
        assert_eq!(mime("leg-cramps.0.1.0.words.en"), "text/plain; charset=utf-8");
    }

    #[test]
    fn nothing_outside_the_folder_is_given() {
        for path in ["/../Cargo.toml", "/..", "/.git", "//etc/passwd", "/a/b", "/%2e%2e/x", "", "/publisher/../x"] {
            assert_eq!(site().reply(path, false).status, "404 Not Found", "{path}");
        }
    }

    #[test]
    fn the_publisher_s_page_has_a_fresh_nonce_that_its_policy_names() {
        let site = site();
        let (one, two) = (site.reply(PUBLISHER, false), site.reply(PUBLISHER, false));
        let policy = header(&one, "Content-Security-Policy").expect("a policy");
        let body = String::from_utf8(one.body).expect("text");
        let nonce = body.split(['=', ' ']).nth(2).expect("a nonce");
        assert!(nonce.len() == 32 && policy.contains(&format!("script-src 'nonce-{nonce}' 'wasm-unsafe-eval';")));
        assert!(!policy.contains("unsafe-inline") && body.contains("src=s.js"));
        assert_ne!(Some(policy), header(&two, "Content-Security-Policy"));
    }
}
