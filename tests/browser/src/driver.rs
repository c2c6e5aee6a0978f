//! Starts a driver for one session and ends exactly the processes that came from it.

use crate::engine::Engine;
use crate::processes;
use crate::trouble::{Outcome, trouble};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

static FOLDERS: AtomicU32 = AtomicU32::new(0);

/// A running driver with a fresh profile folder. Ended when dropped.
pub struct Driver {
    child: Child,
    folder: PathBuf,
    /// Where it listens.
    pub address: String,
}

impl Driver {
    /// Starts the driver and waits until it accepts connections.
    pub async fn start(engine: Engine, workspace: &Path, display: Option<&str>, zone: &str) -> Outcome<Self> {
        let program = engine.driver(workspace)?;
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("browser-tests-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let (port, second) = (free_port()?, free_port()?);
        let log = std::fs::File::create(folder.join("driver.log"))?;
        let mut command = Command::new(&program);
        command
            .args(engine.driver_arguments(port, second))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .env("TMPDIR", &folder)
            // Without a session bus and a sandbox: containers have neither, and the pages are our own.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .env("NO_AT_BRIDGE", "1")
            // Local times in expectations must not depend on where the run takes place.
            .env("TZ", zone)
            .env("LIBGL_ALWAYS_SOFTWARE", "1");
        if let Some(display) = display {
            command.env("DISPLAY", display).env("GDK_BACKEND", "x11");
        }
        let child = command.spawn()?;
        let mut driver = Self { child, folder, address: format!("http://127.0.0.1:{port}") };
        driver.wait_for(port).await?;
        Ok(driver)
    }

    /// The folder for the browser's profile.
    pub fn profile(&self) -> PathBuf {
        self.folder.join("profile")
    }

    /// Whether a file of the session's folder holds this text.
    pub fn holds(&self, text: &str) -> bool {
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                let place = entry.path();
                if place.is_dir() {
                    folders.push(place);
                } else if std::fs::read(&place).is_ok_and(|held| has(&held, text.as_bytes())) {
                    return true;
                }
            }
        }
        false
    }

    /// The last lines that the driver wrote, for a report.
    pub fn last_words(&self) -> String {
        let text = std::fs::read_to_string(self.folder.join("driver.log")).unwrap_or_default();
        let lines: Vec<&str> = text.lines().rev().take(5).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join(" | ")
    }

    async fn wait_for(&mut self, port: u16) -> Outcome<()> {
        let limit = Instant::now() + Duration::from_secs(20);
        while Instant::now() < limit {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                return trouble(format!("the driver ended at once ({status}): {}", self.last_words()));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        trouble(format!("the driver did not answer within 20 s: {}", self.last_words()))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let family = processes::descendants(self.child.id());
        let _ = self.child.kill();
        let _ = self.child.wait();
        processes::end(&family);
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn has(held: &[u8], text: &[u8]) -> bool {
    held.windows(text.len()).any(|part| part == text)
}

/// A virtual screen, one for the whole run. Ended when dropped.
pub struct Screen {
    child: Child,
    /// The value of `DISPLAY`.
    pub display: String,
}

impl Screen {
    /// Starts `Xvfb` on the first free number, which it tells on its standard output.
    pub fn start() -> Outcome<Self> {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        let mut screen = Self { child, display: format!(":{}", line.trim()) };
        if line.trim().is_empty() {
            let _ = screen.child.kill();
            return trouble("Xvfb did not start (package xvfb), so WebKit has no screen");
        }
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that was free a moment ago.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
