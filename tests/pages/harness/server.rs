//! A small static file server on a free loopback port: folders and made-up pages under paths of
//! their own, each with headers of its own. It notes what it was asked for.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::engines::Engine;

/// What notes in the page what it says and fetches, and where it is served.
const NOTES: &str = include_str!("witness.js");
const WITNESS: &str = "/-witness.js";

/// Something served below a path.
pub struct Mount {
    at: String,
    from: Source,
    headers: Vec<(String, String)>,
    delay: Duration,
    /// Answers the first time only; later the mounts behind it do.
    once: bool,
    used: AtomicBool,
    /// Nothing is answered before this gate is open.
    gate: Gate,
}

/// Keeps answers back until it is opened. New ones are open.
#[derive(Clone, Default)]
pub struct Gate(Arc<AtomicBool>);

impl Gate {
    /// One that is shut.
    pub fn shut() -> Gate {
        Gate(Arc::new(AtomicBool::new(true)))
    }

    pub fn open(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    pub fn close(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Waits for it, and for ever no longer than a test would.
    fn wait(&self) {
        for _ in 0..600 {
            if !self.0.load(Ordering::Relaxed) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

enum Source {
    Folder(PathBuf),
    File(PathBuf),
    Text(String),
}

impl Mount {
    /// A folder below `at`, which ends in `/`; a folder asked for answers with its `index.html`.
    pub fn folder(at: &str, folder: impl Into<PathBuf>) -> Self {
        assert!(at.ends_with('/'), "a folder is served below a path that ends in a slash");
        Self::new(at, Source::Folder(folder.into()))
    }

    /// A made-up file at exactly this path; what it is follows from the path's extension.
    pub fn text(at: &str, text: impl Into<String>) -> Self {
        Self::new(at, Source::Text(text.into()))
    }

    /// One file at exactly this path.
    pub fn file(at: &str, file: impl Into<PathBuf>) -> Self {
        Self::new(at, Source::File(file.into()))
    }

    /// Answering only once the gate is open.
    #[must_use]
    pub fn behind(mut self, gate: &Gate) -> Self {
        self.gate = gate.clone();
        self
    }

    fn new(at: &str, from: Source) -> Self {
        Self {
            at: at.to_owned(),
            from,
            headers: Vec::new(),
            delay: Duration::ZERO,
            once: false,
            used: AtomicBool::new(false),
            gate: Gate::default(),
        }
    }

    /// With a header, instead of our own if it has the same name.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Answering the first time only.
    #[must_use]
    pub fn once(mut self) -> Self {
        self.once = true;
        self
    }

    /// Answering only after a while.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    fn read(&self, path: &str) -> Option<(PathBuf, Vec<u8>)> {
        match &self.from {
            Source::Text(_) if path == self.at && self.once && self.used.swap(true, Ordering::Relaxed) => None,
            Source::Text(text) => (path == self.at).then(|| (PathBuf::from(path), text.clone().into_bytes())),
            Source::File(file) => (path == self.at).then(|| (file.clone(), fs::read(file).unwrap_or_default())),
            Source::Folder(folder) => {
                let inside = path.strip_prefix(&self.at)?;
                if inside.split('/').any(|part| part == "..") {
                    return None;
                }
                let mut file = folder.join(inside);
                if file.is_dir() {
                    file.push("index.html");
                }
                let bytes = fs::read(&file).ok()?;
                Some((file, bytes))
            }
        }
    }
}

/// Paths, in the order of the requests.
type Log = Arc<Mutex<Vec<String>>>;

/// Serves until it is dropped.
pub struct Server {
    address: SocketAddr,
    scheme: &'static str,
    asked: Log,
    delivered: Log,
    stop: Arc<AtomicBool>,
}

impl Server {
    /// The mounts in the order in which they are tried.
    pub fn start(mounts: impl IntoIterator<Item = Mount>) -> Self {
        Self::listen(mounts, None)
    }

    /// The same by HTTPS, with a certificate nobody has signed: only browsers that were told to take any do.
    pub fn secure(mounts: impl IntoIterator<Item = Mount>) -> Self {
        Self::listen(mounts, Some(own_certificate()))
    }

    fn listen(mounts: impl IntoIterator<Item = Mount>, tls: Option<Arc<ServerConfig>>) -> Self {
        let scheme = if tls.is_some() { "https" } else { "http" };
        let mounts: Arc<Vec<Mount>> = Arc::new(mounts.into_iter().collect());
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a loopback port is free");
        let address = listener.local_addr().expect("a listener has an address");
        let (asked, delivered) = (Log::default(), Log::default());
        let stop = Arc::new(AtomicBool::new(false));
        let (logs, stopped) = ((Arc::clone(&asked), Arc::clone(&delivered)), Arc::clone(&stop));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::Relaxed) {
                    break;
                }
                let (mounts, logs, tls) = (Arc::clone(&mounts), logs.clone(), tls.clone());
                // A browser that hangs up early is no concern of the test.
                thread::spawn(move || {
                    let stream = stream?;
                    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
                    let Some(tls) = tls else { return answer(stream, &mounts, &logs) };
                    let connection = ServerConnection::new(tls).map_err(std::io::Error::other)?;
                    answer(StreamOwned::new(connection, stream), &mounts, &logs)
                });
            }
        });
        Self { address, scheme, asked, delivered, stop }
    }

    /// The built release at `/`.
    pub fn of_dist() -> Self {
        Self::start([Mount::folder("/", super::dist())])
    }

    /// The same, on a page in another language.
    pub fn of_dist_in(tag: &str) -> Self {
        let page = fs::read_to_string(super::dist().join("index.html")).expect("a page");
        let page = page.replace("<html lang=\"en\">", &format!("<html lang=\"{tag}\">"));
        Self::start([Mount::text("/", page).header("Content-Type", "text/html"), Mount::folder("/", super::dist())])
    }

    /// `http://127.0.0.1:port` and this path, or `https:` of one that is secure.
    pub fn url(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.address)
    }

    /// The same server under another name: to the browser, another origin.
    pub fn other_origin(&self, path: &str) -> String {
        self.under("localhost", path)
    }

    /// And under any name that the browser was told to look for here.
    pub fn under(&self, name: &str, path: &str) -> String {
        format!("{}://{name}:{}{path}", self.scheme, self.address.port())
    }

    /// Every path it was asked for so far, with what stood behind a question mark.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no thread of the server panics").clone()
    }

    /// Whether a file was delivered to its end, whatever stood behind a question mark.
    pub fn has_delivered(&self, path: &str) -> bool {
        let delivered = self.delivered.lock().expect("no thread of the server panics");
        delivered.iter().any(|target| target.split('?').next() == Some(path))
    }

    /// Every path it was asked for so far, without what stood behind a question mark.
    pub fn paths(&self) -> Vec<String> {
        self.asked().iter().map(|path| path.split('?').next().unwrap_or_default().to_owned()).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(self.address); // wakes the listener up to see it
    }
}

/// A certificate for this machine, made for the moment.
fn own_certificate() -> Arc<ServerConfig> {
    let made = rcgen::generate_simple_self_signed([Ipv4Addr::LOCALHOST.to_string()]).expect("the name is a name");
    let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("the key is the certificate's");
    Arc::new(config)
}

fn answer(stream: impl Read + Write, mounts: &[Mount], (asked, delivered): &(Log, Log)) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    // The rest of the head has to be read, or closing the connection would lose our answer.
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let target = request.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let (target, path) = (target.to_owned(), path.to_owned());
    let mut writer = reader.into_inner();
    if path == WITNESS {
        return deliver(&mut writer, "Content-Type: text/javascript\r\n", NOTES.as_bytes(), false);
    }
    log(asked, &target);
    let found = mounts.iter().find_map(|mount| Some((mount, mount.read(&path)?)));
    let Some((mount, (file, mut bytes))) = found else {
        // Browsers ask for an icon by themselves; its absence is no error of the page.
        let status = if path == "/favicon.ico" { "204 No Content" } else { "404 Not Found" };
        let head = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return writer.write_all(head.as_bytes());
    };
    thread::sleep(mount.delay);
    mount.gate.wait();
    let ours = [("Content-Type", kind(&file)), ("Cache-Control", "no-store")];
    let is_given = |name: &str| mount.headers.iter().any(|(given, _)| given.eq_ignore_ascii_case(name));
    let ours = ours.into_iter().filter(|(name, _)| !is_given(name));
    let given = mount.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let headers: Vec<(&str, &str)> = ours.chain(given).collect();
    if Engine::of_this_run() != Engine::Chromium && headers.iter().any(|(_, value)| value.starts_with("text/html")) {
        bytes = witnessed(&bytes);
    }
    let head = headers.iter().map(|(name, value)| [name, ": ", value, "\r\n"].concat()).collect::<String>();
    let is_head = request.starts_with("HEAD ");
    deliver(&mut writer, &head, &bytes, is_head)?;
    writer.flush()?;
    log(delivered, &target);
    Ok(())
}

/// The answer that all is well: these headers, and the body, which is told of alone where only the head was asked for.
fn deliver(writer: &mut impl Write, headers: &str, body: &[u8], is_head: bool) -> std::io::Result<()> {
    let length = body.len();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n");
    writer.write_all(head.as_bytes())?;
    if is_head { Ok(()) } else { writer.write_all(body) }
}

/// A page with the witness before everything else, for engines whose driver keeps no log.
fn witnessed(page: &[u8]) -> Vec<u8> {
    const DOCTYPE: &[u8] = b"<!doctype html>";
    let script = format!("<script src=\"{WITNESS}\"></script>");
    let (doctype, rest) = page.split_at(if page.starts_with(DOCTYPE) { DOCTYPE.len() } else { 0 });
    [doctype, script.as_bytes(), rest].concat()
}

fn log(log: &Log, target: &str) {
    if let Ok(mut log) = log.lock() {
        log.push(target.to_owned());
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
