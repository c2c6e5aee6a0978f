//! The publisher's server: host pages with the row's headers, our files, and the row's misbehaviour; it writes down every
//! request, page load by page load.

mod files;

use crate::dist::Dist;
use crate::expect::{Ours, Row, Serve};
use crate::http_text::{Answer, read_path};
use crate::judge::ICON;
use crate::trouble::{Outcome, trouble};
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The worker of the stand-alone page.
const WORKER: &str = "/sw.js";

/// What a server serves.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    workspace: PathBuf,
    dist: Dist,
    headers: BTreeMap<String, String>,
    serve: Vec<Serve>,
    open_root: bool,
    controls: Option<serde_json::Value>,
    tools: bool,
    axe: bool,
    ours: Option<Ours>,
}

impl Site {
    /// The site of a row.
    pub fn new(row: &Row, dist: Dist, workspace: &Path, open_root: bool) -> Self {
        let expect = &row.expect;
        let (headers, serve) = (expect.headers.clone(), expect.serve.clone());
        Self {
            folder: row.folder.clone(),
            workspace: workspace.to_path_buf(),
            dist,
            headers,
            serve,
            open_root,
            controls: expect.controls(),
            tools: expect.tools,
            axe: expect.axe,
            ours: expect.ours,
        }
    }
}

/// A running server. It stops when dropped.
pub struct Host {
    /// `http://127.0.0.1:port`
    pub origin: String,
    /// Address of the row's page: at the origin, or a file.
    pub page: String,
    port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    site: Site,
    origin: String,
    stopped: AtomicBool,
    mended: AtomicBool,
    offline: AtomicBool,
    nonces: AtomicU64,
    log: Mutex<Vec<Vec<String>>>,
}

impl Host {
    /// Starts serving on a free port of 127.0.0.1.
    pub fn start(site: Site) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let origin = format!("http://127.0.0.1:{port}");
        let shared = Arc::new(Shared {
            site,
            origin: origin.clone(),
            stopped: AtomicBool::new(false),
            mended: AtomicBool::new(false),
            offline: AtomicBool::new(false),
            nonces: AtomicU64::new(1),
            log: Mutex::new(Vec::new()),
        });
        let served = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if served.stopped.load(Ordering::Relaxed) {
                    return;
                }
                let shared = Arc::clone(&served);
                std::thread::spawn(move || shared.answer(stream));
            }
        });
        let page = if shared.site.ours == Some(Ours::File) { shared.on_disk()? } else { format!("{origin}/") };
        Ok(Self { origin, page, port, shared })
    }

    /// From now on every file is served as it is.
    pub fn mend(&self) {
        self.shared.mended.store(true, Ordering::Relaxed);
    }

    /// From now on nothing is answered; what is asked for is still written down.
    pub fn go_offline(&self) {
        self.shared.offline.store(true, Ordering::Relaxed);
    }

    /// The server ends: its port is closed.
    pub fn stop(&self) -> Outcome<()> {
        self.shared.stopped.store(true, Ordering::Relaxed);
        // The listener only looks at the flag when somebody knocks.
        let address = (Ipv4Addr::LOCALHOST, self.port);
        let _ = TcpStream::connect(address);
        let closed = || TcpStream::connect(address).is_err();
        let closed = (0..100).any(|turn| {
            std::thread::sleep(Duration::from_millis(turn));
            closed()
        });
        if closed { Ok(()) } else { trouble("the server's port does not close") }
    }

    /// The short names of all requests, one list a page load.
    pub fn loads(&self) -> Vec<Vec<String>> {
        self.shared.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.stop();
        if self.shared.site.ours == Some(Ours::File) {
            let _ = std::fs::remove_dir_all(self.shared.folder());
        }
    }
}

impl Shared {
    fn answer(&self, mut stream: TcpStream) {
        let Ok(path) = read_path(&stream) else { return };
        let name = self.site.dist.short_name(&path);
        let served_before = self.note(&path, &name);
        if self.offline.load(Ordering::Relaxed) {
            let _ = stream.shutdown(std::net::Shutdown::Both);
            return;
        }
        let rule = self.rule(&name, served_before);
        if let Some(rule) = rule {
            std::thread::sleep(Duration::from_millis(rule.delay_ms));
            if rule.drop {
                let _ = stream.shutdown(std::net::Shutdown::Both);
                return;
            }
        }
        let mut answer = self.file(&path).unwrap_or_else(|why| Answer {
            status: 404,
            headers: vec![("Content-Type".to_owned(), "text/plain".to_owned())],
            body: why.0.into_bytes(),
        });
        if let Some(rule) = rule {
            bend(&mut answer, rule);
        }
        if self.site.ours == Some(Ours::Home) && path == WORKER {
            self.rehash(&mut answer);
        }
        let slow = Duration::from_millis(rule.map_or(0, |rule| rule.slow_ms));
        let _ = answer.write(&mut stream, slow);
    }

    /// How the server misbehaves about a file that was asked for so often before.
    fn rule(&self, name: &str, served_before: usize) -> Option<&Serve> {
        let mended = self.mended.load(Ordering::Relaxed);
        let applies = |s: &&Serve| !mended && s.path == name && s.first.is_none_or(|n| served_before < n);
        self.site.serve.iter().find(applies)
    }

    /// Writes a request down; a page begins a new list. Gives how often the same was asked before.
    fn note(&self, path: &str, name: &str) -> usize {
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let before = log.iter().flatten().filter(|n| n.as_str() == name).count();
        if is_page(path) {
            log.push(Vec::new());
        } else if let Some(load) = log.last_mut().filter(|_| path != ICON) {
            load.push(name.to_owned());
        }
        before
    }
}

fn is_page(path: &str) -> bool {
    path == "/" || path.ends_with(".html")
}

/// The row's misbehaviour over a good answer.
fn bend(answer: &mut Answer, rule: &Serve) {
    if let Some(status) = rule.status {
        answer.status = status;
    }
    if let Some(kind) = &rule.content_type {
        answer.headers.retain(|(name, _)| name != "Content-Type");
        answer.headers.push(("Content-Type".to_owned(), kind.clone()));
    }
    if let Some(body) = &rule.body {
        answer.body = body.clone().into_bytes();
    }
    if let Some(more) = &rule.append {
        answer.body.extend_from_slice(more.as_bytes());
    }
    if let Some((from, to)) = &rule.replace {
        answer.body = String::from_utf8_lossy(&answer.body).replace(from, to).into_bytes();
    }
    answer.headers.extend(rule.headers.iter().map(|(name, value)| (name.clone(), value.clone())));
}
