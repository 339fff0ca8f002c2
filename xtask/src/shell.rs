//! Starting other programs: where they are looked for, what they print, how long they take.

use std::env;
use std::ffi::OsString;
use std::io::{Read, pipe};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a finished program said and whether it was content.
pub struct Ran {
    pub ok: bool,
    pub output: String,
}

/// The folder of the repository, wherever the command was called from.
pub fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let here = PathBuf::from(here);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Where npm's programs of `tools/` stand.
pub fn npm_bin() -> PathBuf {
    root().join("tools/node_modules/.bin")
}

/// Where `cargo install` puts programs.
fn cargo_bin() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    Some(home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))?.join("bin"))
}

/// The caller's PATH, cargo's own folder at its end if it is missing.
fn users_path() -> Vec<PathBuf> {
    let mut dirs: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    if let Some(bin) = cargo_bin().filter(|bin| !dirs.contains(bin)) {
        dirs.push(bin);
    }
    dirs
}

/// The PATH our programs get: the pinned npm tools first, so that nobody else's copy is taken.
fn path() -> OsString {
    let dirs = std::iter::once(npm_bin()).chain(users_path());
    env::join_paths(dirs).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
}

/// The first program of that name on the caller's PATH, the npm tools of `tools/` left out.
pub fn find(name: &str) -> Option<PathBuf> {
    let ours = npm_bin();
    users_path()
        .into_iter()
        .filter(|dir| *dir != ours)
        .map(|dir| dir.join(name))
        .find(|file| file.metadata().is_ok_and(|meta| meta.is_file() && is_executable(&meta)))
}

#[cfg(unix)]
fn is_executable(meta: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    meta.permissions().mode() & 0o111 != 0
}

#[cfg(not(unix))]
fn is_executable(_: &std::fs::Metadata) -> bool {
    true
}

/// A program in the repository's folder. What `cargo run` set for this one is taken away again, so
/// that cargo inside does not believe its inputs have changed.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", path());
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// The cargo that started us.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program of the caller's PATH, by name.
pub fn program(name: &str) -> Command {
    command(find(name).unwrap_or_else(|| name.into()))
}

/// Runs to the end, keeping everything it prints, both streams in the order of their writing.
pub fn capture(mut command: Command) -> Result<Ran, String> {
    let name = name_of(&command);
    let failed = |error: std::io::Error| format!("{name} could not be started: {error}.");
    let (mut reader, writer) = pipe().map_err(failed)?;
    command.stdin(Stdio::null());
    command.stdout(writer.try_clone().map_err(failed)?).stderr(writer);
    let mut child = command.spawn().map_err(failed)?;
    drop(command); // it holds the writing ends, and we read until the last one is closed
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(failed)?;
    let ok = child.wait().map_err(failed)?.success();
    Ok(Ran { ok, output: String::from_utf8_lossy(&bytes).into_owned() })
}

/// Runs to the end in full view.
pub fn show(mut command: Command) -> Result<(), String> {
    let name = name_of(&command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status}).")),
        Err(error) => Err(format!("{name} could not be started: {error}.")),
    }
}

/// Its output alone, trimmed; nothing if it failed.
pub fn answer(command: Command) -> Option<String> {
    let ran = capture(command).ok().filter(|ran| ran.ok)?;
    Some(ran.output.trim().to_owned())
}

fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let first = command.get_args().next().map(|arg| format!(" {}", arg.to_string_lossy()));
    let name = program.file_name().unwrap_or(command.get_program()).to_string_lossy();
    format!("`{name}{}`", first.unwrap_or_default())
}

/// What `work` gives, and how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// A file of the repository as text, or one sentence.
pub fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", shown(path)))
}

/// A path as people of this repository would write it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
