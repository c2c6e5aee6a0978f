//! A real WordPress, set up from nothing: Debian's files in a folder of their own, a private MariaDB that listens on a
//! socket alone, and PHP's own server on 127.0.0.1. Everything ends when dropped.

use crate::package::{unpacked, unzip};
use crate::processes;
use crate::trouble::{Outcome, Trouble, trouble};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// One step in the site's WordPress.
const SETUP: &str = include_str!("setup.php");
/// What the judge wants to see, as WordPress loads it before any plugin.
const WITNESS: &str = include_str!("witness.php");
const OPEN_ROOT: &str = include_str!("../page/open_root.js");

/// Files of other Debian packages that WordPress's links point to: the package, and the folder.
const LINKED: [(&str, &str); 5] = [
    ("php-getid3", "php/getid3"),
    ("libjs-cropper", "javascript/cropper"),
    ("libjs-prototype", "javascript/prototype"),
    ("libjs-scriptaculous", "javascript/scriptaculous"),
    ("libjs-underscore", "javascript/underscore"),
];

/// A folder of the theme, which is a package of its own.
const THEME: (&str, &str) = ("wordpress-theme-twentytwentythree", "wordpress/wp-content/themes/twentytwentythree");

/// How the plugin's zip is called, before its version.
const ZIP: &str = "leg-cramps-wordpress.";

/// How long a server may take to begin.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running site.
pub struct Site {
    database: Option<Child>,
    server: Option<Child>,
    /// Folder of the packages that ship.
    packages: PathBuf,
    place: PathBuf,
    /// `http://127.0.0.1:port`
    pub origin: String,
    /// WordPress's version.
    pub version: String,
}

impl Drop for Site {
    fn drop(&mut self) {
        for child in [self.server.take(), self.database.take()].into_iter().flatten() {
            stop(child);
        }
        let _ = std::fs::remove_dir_all(&self.place);
    }
}

/// Lets a server end by itself, as MariaDB writes down what it holds; what is left after that is killed.
fn stop(mut child: Child) {
    let family = processes::descendants(child.id());
    let _ = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
    let begun = Instant::now();
    while matches!(child.try_wait(), Ok(None)) && begun.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    let _ = child.wait();
    processes::end(&family);
}

impl Site {
    /// Sets it up, with the plugin's zip unpacked ready but not in its place.
    pub fn start(workspace: &Path, packages: &Path) -> Outcome<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let place = std::env::temp_dir().join(format!("leg-cramps-wordpress-{port}"));
        let origin = format!("http://127.0.0.1:{port}");
        let mut site = Self {
            database: None,
            server: None,
            packages: packages.to_path_buf(),
            place,
            origin,
            version: String::new(),
        };
        site.lay_out(workspace)?;
        site.begin_database()?;
        let installed = site.step("install")?;
        site.version = installed.get("version").and_then(Value::as_str).unwrap_or_default().to_owned();
        site.begin_server(port)?;
        Ok(site)
    }

    /// Does a step of `setup.php`.
    pub fn step(&self, name: &str) -> Outcome<Value> {
        let (setup, root) = (self.place.join("setup.php"), self.root());
        let done = command("php")
            .args(["-d", "display_errors=stderr", &setup.to_string_lossy(), name, &root.to_string_lossy()])
            .output()
            .map_err(|why| Trouble(format!("php does not run ({why}); please install php-cli and php-mysql")))?;
        let said = String::from_utf8_lossy(&done.stdout);
        let answer = said.lines().last().unwrap_or_default();
        serde_json::from_str(answer).map_err(|_| {
            let why = String::from_utf8_lossy(&done.stderr);
            Trouble(format!("the step {name} of WordPress answers {said:?}; {}", why.trim()))
        })
    }

    /// The plugin as a publisher gets it.
    pub fn zip(&self) -> Outcome<PathBuf> {
        let there = std::fs::read_dir(&self.packages)?.flatten().map(|entry| entry.path());
        let mut ours =
            there.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(ZIP)));
        ours.next()
            .ok_or_else(|| Trouble(format!("{} has no plugin; `cargo xtask dist` makes it", self.packages.display())))
    }

    /// The unpacked plugin, which is in no site.
    pub fn plugin(&self) -> PathBuf {
        self.place.join("built/leg-cramps")
    }

    /// Puts the plugin in its place and switches it on, by files: the way of publishers who can't upload.
    pub fn plug(&self) -> Outcome<()> {
        copy(&self.plugin(), &self.root().join("wp-content/plugins"))?;
        right(&self.step("activate")?, "the plugin was not activated")
    }

    /// Takes the plugin off as the button does.
    pub fn unplug(&self) -> Outcome<()> {
        right(&self.step("remove")?, "the plugin was not deleted")
    }

    /// Lines of a log that are the plugin's fault, and the requests that it made from the server.
    pub fn complaints(&self) -> Vec<String> {
        let read = |name: &str| std::fs::read_to_string(self.place.join(name)).unwrap_or_default();
        let faults = read("debug.log");
        let faults =
            faults.lines().filter(|line| line.contains("/plugins/leg-cramps/") || line.contains("leg_cramps_"));
        let asked = read("asked.log");
        faults.map(str::to_owned).chain(asked.lines().map(|url| format!("the server asked {url}"))).collect()
    }

    /// What the server answers to a program, without its headers.
    pub fn text(&self, path: &str) -> Outcome<String> {
        let address = self.origin.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address)?;
        write!(stream, "GET {path} HTTP/1.0\r\nHost: {address}\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        Ok(answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
    }

    fn root(&self) -> PathBuf {
        self.place.join("share/wordpress")
    }

    fn lay_out(&self, workspace: &Path) -> Outcome<()> {
        let share = self.place.join("share");
        let built = self.place.join("built");
        std::fs::create_dir_all(&share)?;
        std::fs::create_dir_all(&built)?;
        unzip(&self.zip()?, &built)?;
        copy(&debian(workspace, "wordpress", "wordpress/wp-load.php")?.join("wordpress"), &share)?;
        let theme = debian(workspace, THEME.0, &format!("{}/style.css", THEME.1))?.join(THEME.1);
        let themes = self.root().join("wp-content/themes");
        // Debian's own link to the theme leads to where it would be installed.
        let _ = std::fs::remove_file(themes.join("twentytwentythree"));
        copy(&theme, &themes)?;
        for (package, folder) in LINKED {
            // The links are relative, so these stand beside WordPress as they do in Debian.
            let link = share.join(folder);
            std::fs::create_dir_all(link.parent().unwrap_or(&share))?;
            std::os::unix::fs::symlink(debian(workspace, package, folder)?.join(folder), link)?;
        }
        let own = self.root().join("wp-content/mu-plugins");
        std::fs::create_dir_all(&own)?;
        std::fs::write(own.join("witness.php"), WITNESS)?;
        std::fs::write(self.place.join("open_root.js"), OPEN_ROOT)?;
        std::fs::write(self.place.join("setup.php"), SETUP)?;
        std::fs::write(self.root().join("wp-config.php"), self.config())?;
        Ok(())
    }

    /// In place of Debian's, which looks for one in `/etc`. Nothing is asked of other servers, and no job is begun.
    fn config(&self) -> String {
        let (here, origin) = (self.place.display(), &self.origin);
        format!(
            "<?php\ndefine('DB_NAME', 'wordpress');\ndefine('DB_USER', 'root');\ndefine('DB_PASSWORD', '');\n\
             define('DB_HOST', 'localhost:{here}/socket');\ndefine('DB_CHARSET', 'utf8mb4');\ndefine('DB_COLLATE', '');\n\
             define('WP_HOME', '{origin}');\ndefine('WP_SITEURL', '{origin}');\ndefine('WP_DEBUG', true);\n\
             define('WP_DEBUG_DISPLAY', false);\ndefine('WP_DEBUG_LOG', '{here}/debug.log');\n\
             define('WP_HTTP_BLOCK_EXTERNAL', true);\ndefine('DISABLE_WP_CRON', true);\n\
             define('AUTOMATIC_UPDATER_DISABLED', true);\ndefine('FS_METHOD', 'direct');\n$table_prefix = 'wp_';\n\
             if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire ABSPATH . 'wp-settings.php';\n"
        )
    }

    fn begin_database(&mut self) -> Outcome<()> {
        // MariaDB refuses to run as root unless it is told to.
        let user = String::from_utf8_lossy(&Command::new("id").arg("-un").output()?.stdout).trim().to_owned();
        let own = [format!("--datadir={}/data", self.place.display()), format!("--user={user}")];
        let made = command("mariadb-install-db")
            .args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db"])
            .args(&own)
            .output()
            .map_err(|why| Trouble(format!("MariaDB does not run ({why}); please install mariadb-server-core")))?;
        if !made.status.success() {
            return trouble(format!("no data folder for MariaDB: {}", String::from_utf8_lossy(&made.stderr).trim()));
        }
        let socket = self.place.join("socket");
        let log = std::fs::File::create(self.place.join("database.log"))?;
        let child = command("mariadbd")
            .arg("--no-defaults")
            .args(&own)
            .args(["--skip-networking", &format!("--socket={}", socket.display())])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()?;
        self.wait(child, "database", |site| &mut site.database, || socket.exists())
    }

    fn begin_server(&mut self, port: u16) -> Outcome<()> {
        let log = std::fs::File::create(self.place.join("server.log"))?;
        let child = command("php")
            .args(["-d", "opcache.enable_cli=1", "-S", &format!("127.0.0.1:{port}"), "-t"])
            .arg(self.root())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()?;
        let ready = || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
        self.wait(child, "server", |site| &mut site.server, ready)
    }

    /// Keeps the child at once, so that it ends also where it never begins to serve.
    fn wait(
        &mut self,
        child: Child,
        name: &str,
        slot: fn(&mut Self) -> &mut Option<Child>,
        ready: impl Fn() -> bool,
    ) -> Outcome<()> {
        let child = slot(self).insert(child);
        let begun = Instant::now();
        while !ready() {
            let ended = child.try_wait()?.is_some();
            if ended || begun.elapsed() > PATIENCE {
                let log = self.place.join(format!("{name}.log"));
                return trouble(format!("the {name} did not begin: {}", std::fs::read_to_string(log)?));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

/// The folder `usr/share` of a Debian package that has this path in it.
fn debian(workspace: &Path, package: &str, path: &str) -> Outcome<PathBuf> {
    let place = workspace.join(".tools/deb").join(package).join("usr/share");
    // `unpacked` looks for a file: a folder that is there already needs nothing.
    if !place.join(path).exists() {
        unpacked(workspace, package, &format!("usr/share/{path}"))?;
    }
    if place.join(path).exists() { Ok(place) } else { trouble(format!("{package} has no {path}")) }
}

/// A program that may lie where only an administrator looks for it.
fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    let path = std::env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("{path}:/usr/sbin:/sbin"));
    command
}

/// A folder with all that is in it, links as they are, into another.
fn copy(from: &Path, into: &Path) -> Outcome<()> {
    let done = Command::new("cp").arg("-a").args([from, into]).output()?;
    let why = String::from_utf8_lossy(&done.stderr);
    if done.status.success() { Ok(()) } else { trouble(format!("{} was not copied: {why}", from.display())) }
}

fn right(answer: &Value, otherwise: &str) -> Outcome<()> {
    match answer.get("error") {
        Some(Value::Bool(false)) => Ok(()),
        why => trouble(format!("{otherwise}: {}", why.unwrap_or(&Value::Null))),
    }
}
