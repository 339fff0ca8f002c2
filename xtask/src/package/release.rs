//! The files of the release: which of them are served, and that they fit to be handed out.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{read, root, shown};
use crate::sizes::{HOST_PAGE, files_below};

/// The script a page names; the others are found beside it.
const LOADER: &str = "buying-readiness.js";

/// A release as it stands in a folder, its files by their names from there, with `/`.
#[derive(Debug)]
pub struct Release {
    dist: PathBuf,
    /// What pages fetch.
    pub served: Vec<String>,
    /// What leads browsers' tools from the scripts back to what people wrote.
    maps: Vec<String>,
}

impl Release {
    /// Takes stock of a folder. The development page and its style stay out.
    pub fn of(dist: &Path) -> Result<Self, String> {
        let name = |file: &PathBuf| file.strip_prefix(dist).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let names: Vec<String> = files_below(dist)?.iter().map(name).collect();
        let names = names.into_iter().filter(|name| !HOST_PAGE.contains(&name.as_str()));
        let (maps, served) = names.partition(|name| is(name, "map"));
        let release = Self { dist: dist.to_owned(), served, maps };
        release.is_whole()?;
        release.names_no_machine()?;
        Ok(release)
    }

    /// Copies it, maps and all.
    pub fn copy(&self, to: &Path) -> Result<(), String> {
        self.files().try_for_each(|name| super::copy(&self.dist.join(name), &to.join(name)))
    }

    fn files(&self) -> impl Iterator<Item = &String> {
        self.served.iter().chain(&self.maps)
    }

    /// The loader is there, and with every script the map it names.
    fn is_whole(&self) -> Result<(), String> {
        let folder = shown(&self.dist);
        if !self.served.iter().any(|name| name == LOADER) {
            return Err(format!("{folder} holds no release: {LOADER} is not in it."));
        }
        for script in self.served.iter().filter(|name| is(name, "js")) {
            let map = format!("{script}.map");
            let named = read(&self.dist.join(script))?.contains(&format!("//# sourceMappingURL={map}"));
            if !named || !self.maps.contains(&map) {
                return Err(format!("{folder}/{script} comes without its map."));
            }
        }
        Ok(())
    }

    /// Nobody is to read where this was built.
    fn names_no_machine(&self) -> Result<(), String> {
        let machine = root().to_string_lossy().into_owned();
        for name in self.files() {
            let bytes = fs::read(self.dist.join(name)).map_err(|error| format!("{name} cannot be read: {error}."))?;
            if bytes.windows(machine.len()).any(|part| part == machine.as_bytes()) {
                return Err(format!("{}/{name} names this machine's folders.", shown(&self.dist)));
            }
        }
        Ok(())
    }
}

fn is(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|e| e == extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_up(name: &str, files: &[(&str, &str)]) -> Result<Release, String> {
        let folder = root().join("target/tests").join(name);
        let _ = fs::remove_dir_all(&folder);
        for (file, text) in files {
            super::super::write(&folder.join(file), text).unwrap();
        }
        Release::of(&folder)
    }

    const SCRIPT: (&str, &str) = (LOADER, "x\n//# sourceMappingURL=buying-readiness.js.map");

    #[test]
    fn a_release_is_what_pages_fetch_and_its_maps() {
        let files = [SCRIPT, ("buying-readiness.js.map", "{}"), ("index.html", ""), ("page.css", ""), ("a.wasm", "")];
        let release = made_up("release", &files).unwrap();
        assert_eq!(release.served, ["a.wasm", LOADER]);
        assert_eq!(release.maps, ["buying-readiness.js.map"]);
    }

    #[test]
    fn half_a_release_is_refused() {
        let refused = |name: &str, files: &[(&str, &str)]| made_up(name, files).err().unwrap_or_default();
        assert!(refused("no-loader", &[("a.wasm", "")]).ends_with("buying-readiness.js is not in it."));
        assert!(refused("no-map", &[SCRIPT]).ends_with("buying-readiness.js comes without its map."));
        let unnamed = [(LOADER, "x"), ("buying-readiness.js.map", "{}")];
        assert!(refused("unnamed-map", &unnamed).ends_with("comes without its map."));
        let map = format!("{{\"sources\":[\"{}/a.js\"]}}", root().display());
        let telling = [SCRIPT, ("buying-readiness.js.map", &map)];
        assert!(refused("machine", &telling).ends_with("names this machine's folders."));
    }
}
