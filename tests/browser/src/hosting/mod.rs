//! The README's recipes for servers, really used: the zip for self-hosting, unpacked and compared with its sums, behind each
//! with its types, compressed, kept for ever, open to other sites; and a page under a strict policy that runs the element
//! from there, in each engine.

mod servers;

use crate::browser::Browser;
use crate::dist::Dist;
use crate::engine::Engine;
use crate::matrix::{End, Matrix};
use crate::package::unzip;
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use servers::{Kind, Server};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::Command;

/// Judges the recipes: prints what was found and adds it to the matrix.
pub async fn judge(engines: &[Engine], world: &World, matrix: &mut Matrix) -> Outcome<()> {
    let dist = world.dist.clone()?;
    let mut add = |name: String, engine: Engine, outcome: Outcome<()>| {
        println!("{} {name} in {}", if outcome.is_ok() { "passed " } else { "FAILED " }, engine.id());
        matrix.add(&name, engine, outcome.map_or_else(|why| End::Failed(why.0), |()| End::Passed));
    };
    for kind in Kind::ALL {
        let server = match Server::start(kind, &world.workspace, |site| lay(&dist, site)) {
            Ok(server) => server,
            Err(why) => {
                add(format!("{} files", kind.name()), Engine::Chromium, Err(why));
                continue;
            }
        };
        // Of no engine: counted once.
        add(format!("{} files", kind.name()), Engine::Chromium, files(kind, &server, &dist));
        for engine in engines {
            add(format!("{} page", kind.name()), *engine, page(*engine, world, &server).await);
        }
    }
    Ok(())
}

/// What is served: the unpacked zip and a page.
fn lay(dist: &Dist, site: &Path) -> Outcome<()> {
    unpack(dist, site)?;
    let page = format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>waits</title><link rel=\"icon\" href=\"data:,\">\
         <script nonce=\"once\">document.addEventListener('securitypolicyviolation', (e) => {{ document.title = 'violated ' + \
         e.effectiveDirective; }}); document.addEventListener('leg-cramps-ready', () => {{ if (document.title === 'waits') \
         document.title = 'ready'; }});</script><script nonce=\"once\" async crossorigin=\"anonymous\" integrity=\"{}\" \
         src=\"/leg-cramps/{}\"></script></head><body><leg-cramps load=\"eager\"><p>Call 999.</p></leg-cramps></body></html>",
        dist.integrity, dist.script
    );
    Ok(std::fs::write(site.join("page.html"), page)?)
}

/// Unpacks the zip for self-hosting, as a publisher does, and lets `sha256sum` compare.
fn unpack(dist: &Dist, site: &Path) -> Outcome<()> {
    let version = dist.script.trim_start_matches("leg-cramps.").trim_end_matches(".js");
    let path = dist.folder.join(format!("packages/leg-cramps.{version}.zip"));
    unzip(&path, site)?;
    let folder = site.join("leg-cramps");
    let compared = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "SHA256SUMS"])
        .current_dir(&folder)
        .output()?;
    let lines = std::fs::read_to_string(folder.join("SHA256SUMS"))?.lines().count();
    // The list itself has no line.
    let whole = std::fs::read_dir(&folder)?.count() == lines.saturating_add(1);
    if compared.status.success() && whole && folder.join(&dist.script).is_file() {
        return Ok(());
    }
    trouble(format!("{} lines of sums: {}", lines, String::from_utf8_lossy(&compared.stdout)))
}

/// Each file: how it comes.
fn files(kind: Kind, server: &Server, dist: &Dist) -> Outcome<()> {
    let end = if kind.packs() == "br" { "br" } else { "gz" };
    // Whatever type the words come with, they are read as text; as a page they would be taken for an error.
    let words = if kind == Kind::Caddy { "" } else { "application/octet-stream" };
    let words = if kind == Kind::Apache { "text/plain" } else { words };
    for (name, expected) in [(&dist.script, "text/javascript"), (&dist.wasm, "application/wasm"), (&dist.words, words)]
    {
        let (status, headers, bytes) = ask(server.port, &format!("/leg-cramps/{name}"))?;
        let has = |header: &str| headers.get(header).map_or("", String::as_str);
        let packed = std::fs::read(dist.folder.join(format!("{name}.{end}")))?;
        let right = status == 200
            && has("content-type").starts_with(expected)
            && !has("content-type").starts_with("text/html")
            && has("content-encoding") == kind.packs()
            && bytes == packed.len()
            && has("cache-control").contains("immutable")
            && has("access-control-allow-origin") == "*"
            && has("cross-origin-resource-policy") == "cross-origin";
        if !right {
            return trouble(format!("{name}: status {status}, {bytes} bytes, {headers:?}"));
        }
    }
    for name in ["frame.html", "sw.js", "manifest.webmanifest"] {
        let (status, headers, _) = ask(server.port, &format!("/leg-cramps/{name}"))?;
        let fresh = headers.get("cache-control").is_some_and(|value| value == "no-cache");
        if status != 200 || !fresh {
            return trouble(format!("{name}: status {status}, {headers:?}"));
        }
    }
    Ok(())
}

/// Status, headers in small letters, and bytes of the body.
fn ask(port: u16, path: &str) -> Outcome<(u16, BTreeMap<String, String>, usize)> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(answer.len());
    let head = String::from_utf8_lossy(answer.get(..end).unwrap_or_default()).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split_whitespace().nth(1)).and_then(|code| code.parse().ok());
    let headers =
        lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    let headers: BTreeMap<String, String> = headers.collect();
    let body = answer.get(end.saturating_add(4)..).unwrap_or_default();
    let chunked = headers.get("transfer-encoding").is_some_and(|value| value == "chunked");
    let bytes = if chunked { in_chunks(body)? } else { body.len() };
    Ok((status.ok_or_else(|| Trouble(format!("{path}: no answer")))?, headers, bytes))
}

/// Bytes of a body that came in chunks, each after a line with its length.
fn in_chunks(mut body: &[u8]) -> Outcome<usize> {
    let mut sum = 0_usize;
    loop {
        let end = body
            .windows(2)
            .position(|two| two == b"\r\n")
            .ok_or_else(|| Trouble("a chunk has no length".to_owned()))?;
        let length = String::from_utf8_lossy(body.get(..end).unwrap_or_default()).into_owned();
        let length =
            usize::from_str_radix(&length, 16).map_err(|_| Trouble(format!("`{length}` is no length of a chunk")))?;
        if length == 0 {
            return Ok(sum);
        }
        sum = sum.saturating_add(length);
        body = body.get(end.saturating_add(length).saturating_add(4)..).unwrap_or_default();
    }
}

async fn page(engine: Engine, world: &World, server: &Server) -> Outcome<()> {
    let browser = Browser::open(engine, &world.workspace, world.display()).await?;
    let outcome = async {
        browser.goto(&format!("http://127.0.0.1:{}/page.html", server.port)).await?;
        browser
            .until("the element behind the server", async || {
                let title = browser.run("return document.title", Vec::new()).await?;
                match title.as_str() {
                    Some("ready") => Ok(Some(())),
                    Some(other) if other.starts_with("violated") => trouble(format!("the page's policy was {other}")),
                    _ => Ok(None),
                }
            })
            .await
    }
    .await;
    browser.close().await;
    outcome
}
