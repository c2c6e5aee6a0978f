//! The servers of the README's recipes, from Debian's packages, which are unpacked and not installed. Each serves a folder
//! `site` with the files below `leg-cramps/`, by the recipe as it is written, and one page of a strict policy.

use crate::package::unpacked;
use crate::trouble::{Outcome, Trouble, trouble};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// The policy of the page.
pub const POLICY: &str = "default-src 'none'; script-src 'nonce-once' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'";

/// A server that there is a recipe for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// nginx, with the recipe's line about brotli left a comment.
    Nginx,
    /// nginx with the module that this line is for.
    NginxBrotli,
    /// Apache, with the recipe as `.htaccess`.
    Apache,
    /// Caddy.
    Caddy,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Nginx, Self::NginxBrotli, Self::Apache, Self::Caddy];

    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::NginxBrotli => "nginx brotli",
            Self::Apache => "apache",
            Self::Caddy => "caddy",
        }
    }

    /// How a browser's request for a file is answered, by `Content-Encoding`: its ending beside the file.
    pub fn packs(self) -> &'static str {
        if self == Self::Nginx { "gzip" } else { "br" }
    }

    /// The language of its block in the README.
    fn block(self) -> &'static str {
        match self {
            Self::Nginx | Self::NginxBrotli => "nginx",
            Self::Apache => "apache",
            Self::Caddy => "caddy",
        }
    }
}

/// A running server. It ends when dropped.
pub struct Server {
    child: Option<Child>,
    /// Its port of 127.0.0.1.
    pub port: u16,
    place: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // Its workers end with it on this signal; killing it would leave them.
            let _ = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
            let _ = child.wait();
        }
        let _ = std::fs::remove_dir_all(&self.place);
    }
}

impl Server {
    /// Starts one; `lay` puts what it serves into the folder that it is given.
    pub fn start(kind: Kind, workspace: &Path, lay: impl FnOnce(&Path) -> Outcome<()>) -> Outcome<Self> {
        let recipe = recipe(workspace, kind)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let place = std::env::temp_dir().join(format!("leg-cramps-hosting-{port}"));
        let site = place.join("site");
        std::fs::create_dir_all(&site)?;
        let mut server = Self { child: None, port, place };
        lay(&site)?;
        let (mut command, log) = match kind {
            Kind::Nginx | Kind::NginxBrotli => server.nginx(workspace, kind, &recipe)?,
            Kind::Apache => server.apache(workspace, &recipe)?,
            Kind::Caddy => server.caddy(workspace, &recipe)?,
        };
        let said = std::fs::File::create(&log)?;
        let child = command.stdout(said.try_clone()?).stderr(said).spawn();
        let child = child.map_err(|why| Trouble(format!("{} does not run: {why}", kind.name())))?;
        let child = server.child.insert(child);
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if child.try_wait()?.is_some() || begun.elapsed() > Duration::from_secs(10) {
                return trouble(format!("{} did not begin: {}", kind.name(), std::fs::read_to_string(&log)?));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(server)
    }

    fn nginx(&self, workspace: &Path, kind: Kind, recipe: &str) -> Outcome<(Command, PathBuf)> {
        let (here, port) = (self.place.display(), self.port);
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|name| format!("{name}_temp_path {here}/{name}; "))
            .collect();
        let (module, recipe) = if kind == Kind::NginxBrotli {
            const LINE: &str = "# brotli_static on;";
            if !recipe.contains(LINE) {
                return trouble(format!("the recipe for nginx has no `{LINE}`"));
            }
            let path = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
            let module = unpacked(workspace, "libnginx-mod-http-brotli-static", path)?;
            (format!("load_module {};\n", module.display()), recipe.replace(LINE, "brotli_static on; #"))
        } else {
            (String::new(), recipe.to_owned())
        };
        // The worker is whoever runs this, as the files may be theirs alone.
        let config = format!(
            "{module}daemon off; user {}; worker_processes 1; pid {here}/pid; error_log {here}/error.log;\nevents {{}}\n\
             http {{ access_log off; {temporary}\nserver {{ listen 127.0.0.1:{port}; root {here}/site;\n{recipe}\n\
             location = /page.html {{ default_type text/html; add_header Content-Security-Policy \"{POLICY}\"; }} }} }}\n",
            whoami()?
        );
        let file = self.place.join("nginx.conf");
        std::fs::write(&file, config)?;
        let mut command = Command::new(unpacked(workspace, "nginx", "usr/sbin/nginx")?);
        let log = self.place.join("error.log");
        command.arg("-c").arg(file).arg("-e").arg(&log).arg("-p").arg(&self.place);
        Ok((command, self.place.join("said.log")))
    }

    fn apache(&self, workspace: &Path, recipe: &str) -> Outcome<(Command, PathBuf)> {
        std::fs::write(self.place.join("site/leg-cramps/.htaccess"), recipe)?;
        let modules = unpacked(workspace, "apache2-bin", "usr/lib/apache2/modules/mod_mime.so")?;
        let modules = modules.parent().map(Path::to_path_buf).unwrap_or_default();
        let load: String = ["mpm_event", "authz_core", "mime", "headers", "rewrite"]
            .iter()
            .map(|name| format!("LoadModule {name}_module {}/mod_{name}.so\n", modules.display()))
            .collect();
        // It refuses to serve as the administrator.
        let user = if whoami()? == "root" { "User nobody\nGroup nogroup\n" } else { "" };
        let (here, port) = (self.place.display(), self.port);
        let config = format!(
            "{load}{user}ServerRoot {here}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {here}/pid\nDefaultRuntimeDir {here}\n\
             ErrorLog {here}/error.log\nTypesConfig /dev/null\nAddType text/html .html\nAddType text/javascript .js\n\
             DocumentRoot {here}/site\n<Directory {here}/site>\nAllowOverride All\nOptions +FollowSymLinks\n</Directory>\n\
             <Files page.html>\nHeader set Content-Security-Policy \"{POLICY}\"\n</Files>\n"
        );
        let file = self.place.join("apache.conf");
        std::fs::write(&file, config)?;
        let mut libraries = Vec::new();
        for (package, path) in [("libapr1", "libapr-1.so.0"), ("libaprutil1", "libaprutil-1.so.0")] {
            let folder = format!("usr/lib/{}-linux-gnu", std::env::consts::ARCH);
            let library = unpacked(workspace, package, &format!("{folder}/{path}"))?;
            libraries.extend(library.parent().map(|folder| folder.display().to_string()));
        }
        let mut command = Command::new(unpacked(workspace, "apache2-bin", "usr/sbin/apache2")?);
        command.env("LD_LIBRARY_PATH", libraries.join(":")).arg("-DFOREGROUND").arg("-f").arg(file);
        Ok((command, self.place.join("said.log")))
    }

    fn caddy(&self, workspace: &Path, recipe: &str) -> Outcome<(Command, PathBuf)> {
        const FOLDER: &str = "/srv/leg-cramps";
        if !recipe.contains(FOLDER) {
            return trouble(format!("the recipe for Caddy names no folder {FOLDER}"));
        }
        let site = self.place.join("site");
        let recipe = recipe.replace(FOLDER, &site.join("leg-cramps").display().to_string());
        let config = format!(
            "{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{} {{\nbind 127.0.0.1\n{recipe}\nhandle /page.html {{\nroot * {}\n\
             header Content-Security-Policy \"{POLICY}\"\nfile_server\n}}\n}}\n",
            self.port,
            site.display()
        );
        let file = self.place.join("Caddyfile");
        std::fs::write(&file, config)?;
        let mut command = Command::new(unpacked(workspace, "caddy", "usr/bin/caddy")?);
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
        command.env("XDG_DATA_HOME", &self.place).env("XDG_CONFIG_HOME", &self.place).env("HOME", &self.place);
        Ok((command, self.place.join("said.log")))
    }
}

/// The README's recipe.
fn recipe(workspace: &Path, kind: Kind) -> Outcome<String> {
    let readme = std::fs::read_to_string(workspace.join("README.md"))?;
    let fence = format!("```{}\n", kind.block());
    let found = readme.split_once(&fence).and_then(|(_, rest)| rest.split_once("```"));
    found.map_or_else(
        || trouble(format!("README.md has no recipe for {}", kind.block())),
        |(recipe, _)| Ok(recipe.to_owned()),
    )
}

fn whoami() -> Outcome<String> {
    Ok(String::from_utf8_lossy(&Command::new("id").arg("-un").output()?.stdout).trim().to_owned())
}
