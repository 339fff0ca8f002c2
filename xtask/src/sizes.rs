//! What the release weighs, file by file, and whether that is within the budget.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::dist;
use crate::shell::{capture, program};

/// What everything fetched up to the first result may weigh, brotli quality 11: the aim is 100,000, and the
/// finished widget's ceiling 120,000. ARCHITECTURE.md says what weighs what.
pub const BUDGET: u64 = 112_000;

/// The page around the element, as a supplier has one.
pub const HOST_PAGE: [&str; 2] = ["index.html", "page.css"];

/// For pages that take an iframe, and for checking files; no other page ever fetches it.
const BESIDE: [&str; 4] = ["frame.html", "frame.js", "check.html", "check.js"];

/// The rest of the program is fetched when one of its pages is opened, or below the first result.
const WORKSPACE: &str = "readiness-workspace";

/// node is needed anyway and brings both compressions, so no crate has to.
const MEASURE: &str = "
const fs = require('node:fs'), zlib = require('node:zlib');
const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 };
for (const file of process.argv.slice(1)) {
  const bytes = fs.readFileSync(file);
  const gzip = zlib.gzipSync(bytes, { level: 9 }), brotli = zlib.brotliCompressSync(bytes, { params });
  console.log(bytes.length, gzip.length, brotli.length);
}";

/// One file of the release.
struct Size {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The release, file by file.
pub struct Sizes(Vec<Size>);

/// Measures `dist/`.
pub fn of_dist() -> Result<Sizes, String> {
    let dist = dist();
    let files = files_below(&dist)?;
    let mut node = program("node");
    node.args(["-e", MEASURE, "--"]).args(&files);
    let ran = capture(node)?;
    if !ran.ok {
        return Err(ran.output);
    }
    let name = |file: &Path| file.strip_prefix(&dist).unwrap_or(file).display().to_string();
    let sizes = files.iter().zip(ran.output.lines());
    let sizes = sizes.map(|(file, line)| Size::read(name(file), line)).collect::<Option<Vec<_>>>();
    Ok(Sizes(sizes.ok_or("The sizes of dist/ could not be measured.")?))
}

impl Size {
    fn read(name: String, line: &str) -> Option<Self> {
        let mut numbers = line.split(' ').map(|number| number.parse().ok());
        Some(Self { name, raw: numbers.next()??, gzip: numbers.next()??, brotli: numbers.next()?? })
    }

    /// Whether the page fetches it before the first result: not the development page and its style,
    /// which stand for the supplier's own, nor those for iframes and for checking, nor maps, nor languages other than the
    /// one built in.
    fn is_fetched(&self) -> bool {
        let name = Path::new(&self.name);
        let is_map = name.extension().is_some_and(|extension| extension == "map");
        !HOST_PAGE.iter().chain(&BESIDE).any(|name| *name == self.name)
            && !self.name.starts_with(WORKSPACE)
            && !is_map
            && !name.starts_with("locales")
    }
}

impl Sizes {
    fn fetched(&self) -> Size {
        self.sum("up to the first result", Size::is_fetched)
    }

    fn sum(&self, name: &str, counts: fn(&Size) -> bool) -> Size {
        let mut sum = Size { name: name.into(), raw: 0, gzip: 0, brotli: 0 };
        for size in self.0.iter().filter(|size| counts(size)) {
            sum.raw += size.raw;
            sum.gzip += size.gzip;
            sum.brotli += size.brotli;
        }
        sum
    }

    /// A line a file and one for what is fetched; files not counted stand in brackets.
    pub fn table(&self) -> String {
        let (sum, rest) = (self.fetched(), self.sum("(the rest)", |size| size.name.starts_with(WORKSPACE)));
        let width = self.0.iter().map(|size| size.name.len() + 2).max().unwrap_or(0);
        let width = width.max(sum.name.len());
        let mut table = format!("{:width$} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
        for size in self.0.iter().chain([&sum, &rest]) {
            let name = if size.is_fetched() || size.name.starts_with('(') {
                size.name.clone()
            } else {
                format!("({})", size.name)
            };
            let (raw, gzip, brotli) = (grouped(size.raw), grouped(size.gzip), grouped(size.brotli));
            let _ = write!(table, "\n{name:width$} {raw:>9} {gzip:>9} {brotli:>9}");
        }
        let _ = write!(table, "\n{:width$} {:>29}", "budget", grouped(BUDGET));
        table
    }

    /// One sentence if what is fetched weighs too much, or if nothing is.
    pub fn within_budget(&self) -> Result<(), String> {
        match self.fetched().brotli {
            0 => Err("dist/ holds nothing a page would fetch.".to_owned()),
            sum if sum > BUDGET => {
                let (sum, over, budget) = (grouped(sum), grouped(sum - BUDGET), grouped(BUDGET));
                Err(format!("{sum} bytes up to the first result: {over} over the budget of {budget}."))
            }
            _ => Ok(()),
        }
    }
}

/// 12345 as 12,345.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Every file below a folder, by name.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error| format!("{} cannot be read: {error}.", crate::shell::shown(folder));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(entries: &[(&str, &str)]) -> Sizes {
        Sizes(entries.iter().map(|(name, line)| Size::read((*name).into(), line).unwrap()).collect())
    }

    #[test]
    fn what_is_not_fetched_is_not_counted() {
        let sizes = sizes(&[
            ("index.html", "900000 900000 900000"),
            ("frame.html", "900000 900000 900000"),
            ("frame.js", "900000 900000 900000"),
            ("a.js.map", "900000 900000 900000"),
            ("locales/de.json", "900000 900000 900000"),
            ("readiness-workspace.wasm", "900000 900000 900000"),
            ("a.js", "1000 300 200"),
            ("a_bg.wasm", "250000 100000 90000"),
        ]);
        assert_eq!(sizes.fetched().brotli, 90_200);
        assert_eq!(sizes.within_budget(), Ok(()));
        let table = sizes.table();
        assert!(table.contains("(index.html)"), "{table}");
        assert!(table.contains(" 90,200"), "{table}");
    }

    #[test]
    fn a_byte_too_much_fails_and_so_does_nothing() {
        let weighing = |brotli: u64| sizes(&[("a.js", &format!("1 1 {brotli}"))]).within_budget();
        assert_eq!(weighing(BUDGET), Ok(()));
        let over = weighing(BUDGET + 1).unwrap_err();
        assert!(over.contains("1 over the budget"), "{over}");
        assert!(sizes(&[("index.html", "1 1 1")]).within_budget().is_err());
    }
}
