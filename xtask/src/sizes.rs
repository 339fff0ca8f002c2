//! What the release weighs, file by file, and whether that is within the budget.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{capture, program};

/// What a visitor fetches on the way, brotli quality 11: up to where, what of it, and what the house allows.
struct Way {
    name: &'static str,
    fetched: Fetched,
    /// The ceiling the house sets itself. It is not met yet: ARCHITECTURE.md says by how much, and what would help.
    ceiling: u64,
    /// What the build fails over until it is.
    limit: u64,
}

/// How far a visitor is.
enum Fetched {
    /// The loader is there, with the first screen.
    Loader,
    /// The program too, with these parts, by how their files' names begin.
    Program(&'static [&'static str]),
}

const WAYS: [Way; 5] = [
    Way { name: "to use the first screen", fetched: Fetched::Loader, ceiling: 18_000, limit: 18_000 },
    Way { name: "to answer the first statement", fetched: Fetched::Program(&[]), ceiling: 128_000, limit: 223_000 },
    // The start page reads an invitation itself: `loading_tests` has that nothing else is waited for.
    Way { name: "the same from an invitation", fetched: Fetched::Program(&[]), ceiling: 128_000, limit: 223_000 },
    Way { name: "up to the first result", fetched: Fetched::Program(&[RESULTS]), ceiling: 145_000, limit: 312_500 },
    Way { name: "everything", fetched: Fetched::Program(&[RESULTS, WORKSPACE]), ceiling: 350_000, limit: 717_500 },
];

/// The page around the element, as a supplier has one.
pub const HOST_PAGE: [&str; 2] = ["index.html", "page.css"];

/// For pages that take an iframe, and for checking files; no other page ever fetches it.
const BESIDE: [&str; 4] = ["frame.html", "frame.js", "check.html", "check.js"];

/// What the page around names: with the first screen.
const LOADER: &str = "buying-readiness.js";

/// The results are fetched after the first answer. What they share with the workspace stands in their file.
const RESULTS: &str = "readiness-results";

/// The workspace is fetched when one of its pages is opened, or below the first result.
const WORKSPACE: &str = "readiness-workspace";

/// The languages beside English: a file each up to the first result, and another for the rest.
const LANGUAGES: &str = "languages";
/// What the first of them may add.
const LANGUAGE_LIMIT: u64 = 30_000;

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

/// Measures a release.
pub fn of(dist: &Path) -> Result<Sizes, String> {
    let files = files_below(dist)?;
    let mut node = program("node");
    node.args(["-e", MEASURE, "--"]).args(&files);
    let ran = capture(node)?;
    if !ran.ok {
        return Err(ran.output);
    }
    let name = |file: &Path| file.strip_prefix(dist).unwrap_or(file).display().to_string();
    let sizes = files.iter().zip(ran.output.lines());
    let sizes = sizes.map(|(file, line)| Size::read(name(file), line)).collect::<Option<Vec<_>>>();
    Ok(Sizes(sizes.ok_or("The sizes of dist/ could not be measured.")?))
}

impl Size {
    fn read(name: String, line: &str) -> Option<Self> {
        let mut numbers = line.split(' ').map(|number| number.parse().ok());
        Some(Self { name, raw: numbers.next()??, gzip: numbers.next()??, brotli: numbers.next()?? })
    }

    /// Whether it is fetched as far as that.
    fn is_of(&self, fetched: &Fetched) -> bool {
        let is_of = |part: &&str| self.name.starts_with(part);
        match fetched {
            Fetched::Loader => self.name == LOADER,
            Fetched::Program(parts) => parts.iter().any(is_of) || ![RESULTS, WORKSPACE].iter().any(is_of),
        }
    }

    /// Whether a visitor ever fetches it: not the development page and its style,
    /// which stand for the supplier's own, nor those for iframes and for checking, nor maps, nor languages other than the
    /// one built in.
    fn is_fetched(&self) -> bool {
        let name = Path::new(&self.name);
        let is_map = name.extension().is_some_and(|extension| extension == "map");
        !HOST_PAGE.iter().chain(&BESIDE).any(|name| *name == self.name) && !is_map && !name.starts_with(LANGUAGES)
    }
}

impl Sizes {
    /// What is fetched up to there.
    fn of(&self, way: &Way) -> Size {
        let mut sum = Size { name: way.name.into(), raw: 0, gzip: 0, brotli: 0 };
        for size in self.0.iter().filter(|size| size.is_fetched() && size.is_of(&way.fetched)) {
            sum.raw += size.raw;
            sum.gzip += size.gzip;
            sum.brotli += size.brotli;
        }
        sum
    }

    /// A line a file, and one for each way; files no visitor fetches stand in brackets. Beside them what the same weighs
    /// built on plain stable, where that was measured.
    pub fn table(&self, plain: Option<&Sizes>) -> String {
        let ways = WAYS.each_ref().map(|way| (self.of(way), way.ceiling));
        let width = self.0.iter().map(|size| size.name.len() + 2).max().unwrap_or(0);
        let width = width.max(WAYS.iter().map(|way| way.name.len()).max().unwrap_or(0));
        let line = |name: &str, [raw, gzip, brotli, stable, ceiling]: [&str; 5]| {
            let stable = plain.map_or_else(String::new, |_| format!(" {stable:>12}"));
            format!("{name:width$} {raw:>9} {gzip:>9} {brotli:>9}{stable} {ceiling:>9}").trim_end().to_owned()
        };
        let of = |name: &str, size: &Size, plain: Option<&Size>, ceiling: &str| {
            let stable = plain.map_or_else(String::new, |size| grouped(size.brotli));
            line(name, [&grouped(size.raw), &grouped(size.gzip), &grouped(size.brotli), &stable, ceiling])
        };
        let mut lines = vec![line("bytes", ["raw", "gzip", "brotli", "plain stable", "ceiling"])];
        for size in &self.0 {
            let name = if size.is_fetched() { size.name.clone() } else { format!("({})", size.name) };
            let plain = plain.and_then(|plain| plain.0.iter().find(|other| other.name == size.name));
            lines.push(of(&name, size, plain.filter(|_| size.is_fetched()), ""));
        }
        for (way, (sum, ceiling)) in WAYS.iter().zip(&ways) {
            let plain = plain.map(|plain| plain.of(way));
            lines.push(of(&sum.name, sum, plain.as_ref(), &grouped(*ceiling)));
        }
        lines.join("\n")
    }

    /// A sentence for each way that weighs more than its limit, or one if nothing is fetched.
    pub fn within_budget(&self) -> Result<(), String> {
        if self.0.iter().all(|size| !size.is_fetched() || size.brotli == 0) {
            return Err("dist/ holds nothing a page would fetch.".to_owned());
        }
        let over = WAYS.iter().filter_map(|way| {
            let sum = self.of(way).brotli;
            let (limit, name) = (way.limit, way.name);
            (sum > limit)
                .then(|| format!("{} bytes {name}: {} over {}.", grouped(sum), grouped(sum - limit), grouped(limit)))
        });
        let languages =
            self.0.iter().filter(|size| size.name.starts_with(LANGUAGES) && !size.name.ends_with("-rest.json"));
        let heavy = languages.filter(|size| size.brotli > LANGUAGE_LIMIT);
        let heavy =
            heavy.map(|size| format!("{} of {}: over {}.", grouped(size.brotli), size.name, grouped(LANGUAGE_LIMIT)));
        let over: Vec<String> = over.chain(heavy).collect();
        if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
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
            ("languages/de.json", "90000 40000 29000"),
            ("readiness-results.wasm", "50000 30000 20000"),
            ("readiness-workspace.wasm", "500000 300000 200000"),
            (LOADER, "1000 300 200"),
            ("a_bg.wasm", "250000 100000 90000"),
        ]);
        assert_eq!(WAYS.each_ref().map(|way| sizes.of(way).brotli), [200, 90_200, 90_200, 110_200, 310_200]);
        assert_eq!(sizes.within_budget(), Ok(()));
        let table = sizes.table(None);
        assert!(table.contains("(index.html)"), "{table}");
        assert!(table.contains(" 90,200"), "{table}");
        assert!(!table.contains("stable"), "{table}");
        let table = sizes.table(Some(&self::sizes(&[(LOADER, "1 1 700"), ("readiness-results.wasm", "1 1 20")])));
        let line = |name: &str| table.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        assert!(line("up to the first result").ends_with("110,200          720   145,000"), "{table}");
        assert!(line(LOADER).ends_with(" 200          700"), "{table}");
    }

    #[test]
    fn a_byte_too_much_fails_and_so_does_nothing() {
        let weighing = |brotli: u64| sizes(&[("a.js", &format!("1 1 {brotli}"))]).within_budget();
        let limit = WAYS[1].limit;
        assert_eq!(weighing(limit), Ok(()));
        let over = weighing(limit + 1).unwrap_err();
        assert!(over.contains("to answer the first statement: 1 over"), "{over}");
        assert!(sizes(&[("index.html", "1 1 1")]).within_budget().is_err());
    }
}
