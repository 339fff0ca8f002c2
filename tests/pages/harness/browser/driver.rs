//! A driver's process, at a port of its own.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;
use ureq::Agent;

/// How long it may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// Another may take a free port before the driver does: so it is tried again.
const TRIES: usize = 5;

/// A running driver.
pub struct Driver {
    process: Child,
    pub address: String,
}

impl Driver {
    /// Starts what `command` makes for a port, until one answers.
    pub fn start(command: impl Fn(u16) -> Command) -> Self {
        let name = command(0).get_program().to_string_lossy().into_owned();
        let started = (0..TRIES).find_map(|_| Self::attempt(command(free_port())));
        started.unwrap_or_else(|| {
            panic!("{name} does not answer, in {TRIES} tries: `cargo xtask test pages` puts it in place")
        })
    }

    fn attempt(mut command: Command) -> Option<Self> {
        let port = command.get_args().find_map(|arg| arg.to_str()?.strip_prefix("--port=")).expect("a port").to_owned();
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
        let mut driver = Self { process, address: format!("http://127.0.0.1:{port}") };
        let agent: Agent =
            Agent::config_builder().proxy(None).timeout_global(Some(Duration::from_secs(2))).build().into();
        let start = Instant::now();
        while start.elapsed() < PATIENCE && driver.process.try_wait().ok()?.is_none() {
            if is_ready(&agent, &driver.address) {
                return Some(driver);
            }
            sleep(Duration::from_millis(20));
        }
        None
    }
}

fn is_ready(agent: &Agent, address: &str) -> bool {
    let answer = agent.get(format!("{address}/status")).call();
    let text = answer.ok().and_then(|mut answer| answer.body_mut().read_to_string().ok()).unwrap_or_default();
    serde_json::from_str::<Value>(&text).is_ok_and(|status| status["value"]["ready"] == true)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a loopback port is free");
    listener.local_addr().expect("a listener has an address").port()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Chromium's takes every browser along that is still there; the others know no such thing.
        let _ = ureq::get(format!("{}/shutdown", self.address)).call();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
