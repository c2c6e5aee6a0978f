//! The publisher's server: host pages with the row's headers, our files, and the row's misbehaviour; it writes down every
//! request, page load by page load.

use crate::dist::Dist;
use crate::expect::{Ours, Row, Serve};
use crate::http_text::{Answer, content_type, read_path};
use crate::judge::ICON;
use crate::package::{Package, debian};
use crate::trouble::{Outcome, Trouble, trouble};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

const RECORDER: &str = include_str!("page/recorder.js");
const CONTROLS: &str = include_str!("page/controls.js");
const TOOLS: &str = include_str!("page/tools.js");
const OPEN_ROOT: &str = include_str!("page/open_root.js");

/// The nonce of a page of ours, which is the same each time it is opened.
const NONCE_OF_OURS: &str = "nonce00000001";

/// The worker of the stand-alone page, and the page in its list.
const WORKER: &str = "/sw.js";
const LISTED: &str = "\"./\": \"";

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

    /// The worker knows its page by a hash, and our recorder and the row's rules change the page.
    fn rehash(&self, worker: &mut Answer) {
        let Ok(mut page) = self.file("/") else { return };
        if let Some(rule) = self.rule("/", 0) {
            bend(&mut page, rule);
        }
        let text = String::from_utf8_lossy(&worker.body).into_owned();
        if let Some((before, (_, after))) =
            text.split_once(LISTED).and_then(|(b, rest)| Some((b, rest.split_once('"')?)))
        {
            let hash = BASE64_STANDARD.encode(Sha384::digest(&page.body));
            worker.body = format!("{before}{LISTED}sha384-{hash}\"{after}").into_bytes();
        }
    }

    /// Where the offline page stands while it is open.
    fn folder(&self) -> PathBuf {
        std::env::temp_dir().join(format!("leg-cramps-{}", self.origin.rsplit(':').next().unwrap_or_default()))
    }

    /// Writes the offline page to the disk, with our recorder let in by its policy, and says its address.
    fn on_disk(&self) -> Outcome<String> {
        let dist = &self.site.dist;
        let page = self.let_in(&std::fs::read_to_string(dist.folder.join(&dist.offline))?);
        let folder = self.folder();
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(&dist.offline);
        std::fs::write(&path, page)?;
        let url =
            url::Url::from_file_path(&path).map_err(|()| Trouble(format!("{} has no address", path.display())))?;
        Ok(url.into())
    }

    /// A page of ours, with the recorder in it and let in by the page's own policy.
    fn let_in(&self, page: &str) -> String {
        let let_in = format!("script-src 'nonce-{NONCE_OF_OURS}' ");
        self.fill(&page.replacen("script-src ", &let_in, 1), NONCE_OF_OURS)
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

    fn file(&self, path: &str) -> Outcome<Answer> {
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        if name.split('/').any(|part| part == "..") {
            return Err(Trouble("no".to_owned()));
        }
        let own = self.site.folder.join(name);
        let is_own = own.is_file();
        let place = match name {
            _ if is_own => own,
            "index.html" if self.site.ours == Some(Ours::Home) => self.site.dist.folder.join(name),
            // A row that has no page of its own stands on the plain one, and may compare its own with it.
            "index.html" | "plain.html" => self.site.folder.with_file_name("plain.html"),
            _ => self.site.dist.folder.join(name),
        };
        let body = match Package::of(path) {
            Some((package, file)) => package.read(&self.site.workspace, file)?.into_bytes(),
            None if path.starts_with("/deb/") => {
                debian(&self.site.workspace, path).unwrap_or_else(|| trouble("no such package"))?
            }
            None => std::fs::read(&place).map_err(|_| Trouble(format!("there is no {name}")))?,
        };
        // A script of the row may carry ours inside, as a joined file does.
        let body = if is_own && name.ends_with(".js") {
            let ours = std::fs::read_to_string(self.site.dist.folder.join(&self.site.dist.script))?;
            self.fill_marks(&String::from_utf8_lossy(&body), "").replace("{{script-text}}", &ours).into_bytes()
        } else {
            body
        };
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut headers = vec![header("Content-Type", content_type(name)), header("Cache-Control", "no-store")];
        if !is_page(path) {
            return Ok(Answer { status: 200, headers, body });
        }
        if self.site.ours == Some(Ours::Home) && name == "index.html" {
            return Ok(Answer {
                status: 200,
                headers,
                body: self.let_in(&String::from_utf8_lossy(&body)).into_bytes(),
            });
        }
        let nonce = format!("nonce{:08x}", self.nonces.fetch_add(0x9E37, Ordering::Relaxed));
        let page = self.fill(&String::from_utf8_lossy(&body), &nonce);
        for (name, value) in &self.site.headers {
            headers.push((name.clone(), self.fill_marks(value, &nonce)));
        }
        Ok(Answer { status: 200, headers, body: page.into_bytes() })
    }

    /// A host page with its marks filled and our recorder before everything else.
    fn fill(&self, page: &str, nonce: &str) -> String {
        let mut first = format!("<script nonce=\"{nonce}\">\n{RECORDER}</script>");
        if let Some(set) = &self.site.controls {
            first.push_str(&format!("<script nonce=\"{nonce}\">\n{CONTROLS}({set});</script>"));
        }
        if self.site.tools {
            first.push_str(&format!("<script nonce=\"{nonce}\">\n{TOOLS}</script>"));
        }
        if self.site.open_root {
            first.push_str(&format!("<script nonce=\"{nonce}\">\n{OPEN_ROOT}</script>"));
        }
        let page = self.fill_marks(page, nonce);
        page.replacen("<head>", &format!("<head>{first}"), 1)
    }

    fn fill_marks(&self, text: &str, nonce: &str) -> String {
        text.replace("{{nonce}}", nonce)
            .replace("{{script}}", &self.site.dist.script)
            .replace("{{integrity}}", &self.site.dist.integrity)
            .replace("{{all}}", &self.site.dist.all)
            .replace("{{origin}}", &self.origin)
            .replace("{{elsewhere}}", &self.origin.replace("127.0.0.1", "localhost"))
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
