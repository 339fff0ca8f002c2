//! The development page on a loopback port, rebuilt and reloaded when a file changes.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::build::trunk;
use crate::shell::{read, root};
use crate::tools;

/// Serves until it is stopped.
pub fn run(args: &[String]) -> Result<(), String> {
    let (port, release) = options(args)?;
    let port = match port {
        Some(port) => port,
        None => usual_port(&read(&root().join("Trunk.toml"))?).ok_or("Trunk.toml names no port.")?,
    };
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        return Err(format!("Port {port} is taken. Another one: cargo xtask serve --port {}", port ^ 1));
    }
    tools::for_serving()?;
    println!("Building the page (about a minute the first time, seconds after that).");
    println!("Then it is at http://127.0.0.1:{port}/ and reloads by itself; stop with Ctrl-C.");
    let mut trunk = trunk("serve")?;
    trunk.args(["--port", &port.to_string(), "--disable-address-lookup"]);
    if release {
        trunk.arg("--release");
    }
    become_trunk(trunk)
}

/// In our place, so that whoever stops us stops trunk.
#[cfg(unix)]
fn become_trunk(mut trunk: Command) -> Result<(), String> {
    use std::os::unix::process::CommandExt;
    Err(format!("trunk could not be started: {}.", trunk.exec()))
}

#[cfg(not(unix))]
fn become_trunk(trunk: Command) -> Result<(), String> {
    crate::shell::show(trunk)
}

fn options(args: &[String]) -> Result<(Option<u16>, bool), String> {
    let (mut port, mut release) = (None, false);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--release" => release = true,
            "--port" => {
                let number = args.next().and_then(|number| number.parse().ok());
                port = Some(number.ok_or("--port wants a number from 1 to 65535.")?);
            }
            other => {
                return Err(format!("{other} is not known: cargo xtask serve [--port N] [--release]"));
            }
        }
    }
    Ok((port, release))
}

fn usual_port(trunk_toml: &str) -> Option<u16> {
    let value = trunk_toml.lines().find_map(|line| line.trim().strip_prefix("port"))?;
    value.trim_start_matches([' ', '=']).trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused() {
        let read = |line: &str| options(&line.split_whitespace().map(String::from).collect::<Vec<_>>());
        assert_eq!(read(""), Ok((None, false)));
        assert_eq!(read("--port 9000 --release"), Ok((Some(9000), true)));
        assert!(read("--port").is_err());
        assert!(read("--port 70000").is_err());
        assert!(read("--prot 1").unwrap_err().starts_with("--prot is not known"));
        assert_eq!(usual_port("[serve]\nport = 8080\n"), Some(8080));
    }
}
