//! The README's recipe for nginx, really used: the zip for self-hosting, unpacked and compared with its sums, behind it with their types, compressed, kept for ever, open
//! to other sites; and a page under a strict policy that runs the element from there, in each engine.

use crate::browser::Browser;
use crate::dist::Dist;
use crate::engine::Engine;
use crate::package::{unpacked, unzip};
use crate::trouble::{Outcome, Trouble, trouble};
use crate::world::World;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

const POLICY: &str = "default-src 'none'; script-src 'nonce-once' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'";

/// A running nginx. It ends when dropped.
struct Nginx {
    child: Child,
    port: u16,
    place: PathBuf,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it on this signal; killing it would leave them.
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.place);
    }
}

/// Judges the recipe: prints what was found and adds it to the matrix.
pub async fn judge(engines: &[Engine], world: &World, matrix: &mut crate::matrix::Matrix) -> Outcome<()> {
    let dist = world.dist.clone()?;
    let nginx = start(&world.workspace, &dist)?;
    let served = files(&nginx, &dist);
    println!("{} nginx serves the files", if served.is_ok() { "passed " } else { "FAILED " });
    let end = |outcome: Outcome<()>| match outcome {
        Ok(()) => crate::matrix::End::Passed,
        Err(why) => crate::matrix::End::Failed(why.0),
    };
    matrix.add("nginx files", Engine::Chromium, end(served));
    for engine in engines {
        let outcome = page(*engine, world, &nginx).await;
        println!("{} nginx page in {}", if outcome.is_ok() { "passed " } else { "FAILED " }, engine.id());
        matrix.add("nginx page", *engine, end(outcome));
    }
    Ok(())
}

fn start(workspace: &Path, dist: &Dist) -> Outcome<Nginx> {
    let readme = std::fs::read_to_string(workspace.join("README.md"))?;
    let recipe = readme.split_once("```nginx\n").and_then(|(_, rest)| rest.split_once("```"));
    let Some((recipe, _)) = recipe else { return trouble("README.md has no recipe for nginx") };
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let place = std::env::temp_dir().join(format!("leg-cramps-nginx-{port}"));
    let site = place.join("site");
    std::fs::create_dir_all(&site)?;
    unpack(dist, &site)?;
    let page = format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>waits</title><link rel=\"icon\" href=\"data:,\">\
         <script nonce=\"once\">document.addEventListener('securitypolicyviolation', (e) => {{ document.title = 'violated ' + \
         e.effectiveDirective; }}); document.addEventListener('leg-cramps-ready', () => {{ if (document.title === 'waits') \
         document.title = 'ready'; }});</script><script nonce=\"once\" async crossorigin=\"anonymous\" integrity=\"{}\" \
         src=\"/leg-cramps/{}\"></script></head><body><leg-cramps load=\"eager\"><p>Call 999.</p></leg-cramps></body></html>",
        dist.integrity, dist.script
    );
    std::fs::write(site.join("page.html"), page)?;
    let (here, root) = (place.display(), site.display());
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|name| format!("{name}_temp_path {here}/{name}; "))
        .collect();
    // The worker is whoever runs this, as the files may be theirs alone.
    let user = String::from_utf8_lossy(&Command::new("id").arg("-un").output()?.stdout).trim().to_owned();
    let config = format!(
        "daemon off; user {user}; worker_processes 1; pid {here}/pid; error_log {here}/error.log;\nevents {{}}\n\
         http {{ access_log off; {temporary}\nserver {{ listen 127.0.0.1:{port}; root {root};\n{recipe}\n\
         location = /page.html {{ default_type text/html; add_header Content-Security-Policy \"{POLICY}\"; }} }} }}\n"
    );
    let file = place.join("nginx.conf");
    std::fs::write(&file, config)?;
    let log = place.join("error.log");
    let program = unpacked(workspace, "nginx", "usr/sbin/nginx")?;
    let args = ["-c", &*file.to_string_lossy(), "-e", &*log.to_string_lossy(), "-p", &*place.to_string_lossy()]
        .map(str::to_owned);
    let mut child = Command::new(&program)
        .args(args)
        .spawn()
        .map_err(|why| Trouble(format!("{} does not run: {why}", program.display())))?;
    let begun = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if child.try_wait()?.is_some() || begun.elapsed() > Duration::from_secs(10) {
            return trouble(format!("nginx did not begin: {}", std::fs::read_to_string(&log).unwrap_or_default()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(Nginx { child, port, place })
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
fn files(nginx: &Nginx, dist: &Dist) -> Outcome<()> {
    for (name, kind) in
        [(&dist.script, "text/javascript"), (&dist.wasm, "application/wasm"), (&dist.words, "application/octet-stream")]
    {
        let (status, headers, bytes) = ask(nginx.port, &format!("/leg-cramps/{name}"))?;
        let has = |header: &str| headers.get(header).map_or("", String::as_str);
        let zipped = std::fs::read(dist.folder.join(format!("{name}.gz")))?;
        let right = status == 200
            && has("content-type").starts_with(kind)
            && has("content-encoding") == "gzip"
            && bytes == zipped.len()
            && has("cache-control").contains("immutable")
            && has("access-control-allow-origin") == "*"
            && has("cross-origin-resource-policy") == "cross-origin";
        if !right {
            return trouble(format!("{name}: status {status}, {bytes} bytes, {headers:?}"));
        }
    }
    let (status, headers, _) = ask(nginx.port, "/leg-cramps/frame.html")?;
    let fresh = headers.get("cache-control").is_some_and(|value| value == "no-cache");
    if status == 200 && fresh { Ok(()) } else { trouble(format!("frame.html: status {status}, {headers:?}")) }
}

/// Status, headers in small letters, and bytes of the body.
fn ask(port: u16, path: &str) -> Outcome<(u16, BTreeMap<String, String>, usize)> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(answer.len());
    let head = String::from_utf8_lossy(answer.get(..end).unwrap_or_default()).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split_whitespace().nth(1)).and_then(|code| code.parse().ok());
    let headers =
        lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    let body = answer.len().saturating_sub(end.saturating_add(4));
    Ok((status.ok_or_else(|| Trouble(format!("{path}: no answer")))?, headers.collect(), body))
}

async fn page(engine: Engine, world: &World, nginx: &Nginx) -> Outcome<()> {
    let browser = Browser::open(engine, &world.workspace, world.display()).await?;
    let outcome = async {
        browser.goto(&format!("http://127.0.0.1:{}/page.html", nginx.port)).await?;
        browser
            .until("the element behind nginx", async || {
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
