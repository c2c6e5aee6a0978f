//! What is answered: the row's files, ours and others', with their marks filled and our recorder in every page.

use super::{Shared, bend, is_page};
use crate::expect::Ours;
use crate::http_text::{Answer, content_type};
use crate::package::{Package, debian};
use crate::trouble::{Outcome, Trouble, trouble};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};
use std::path::PathBuf;
use std::sync::atomic::Ordering;

const RECORDER: &str = include_str!("../page/recorder.js");
const CONTROLS: &str = include_str!("../page/controls.js");
const TOOLS: &str = include_str!("../page/tools.js");
const OPEN_ROOT: &str = include_str!("../page/open_root.js");

/// The nonce of a page of ours, which is the same each time it is opened.
const NONCE_OF_OURS: &str = "nonce00000001";

/// The stand-alone page in its worker's list.
const LISTED: &str = "\"./\": \"";

impl Shared {
    /// Where the offline page stands while it is open.
    pub(super) fn folder(&self) -> PathBuf {
        std::env::temp_dir().join(format!("leg-cramps-{}", self.origin.rsplit(':').next().unwrap_or_default()))
    }

    /// Writes the offline page to the disk, with our recorder let in by its policy, and says its address.
    pub(super) fn on_disk(&self) -> Outcome<String> {
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

    /// The worker knows its page by a hash, and our recorder and the row's rules change the page.
    pub(super) fn rehash(&self, worker: &mut Answer) {
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

    pub(super) fn file(&self, path: &str) -> Outcome<Answer> {
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
        if self.site.axe {
            // Where it can't be had, the row says so: there is no `axe` in its page.
            let source = crate::axe::source(&self.site.workspace).unwrap_or_default();
            first.push_str(&format!("<script nonce=\"{nonce}\">{source}</script>"));
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
