//! What ties the parts of one build together. Built apart, they must not be taken for one program because some cache
//! or server held a part of another build: each module says in a section of its own which build it is of, the glue says
//! it too, and the loader (`src/element/program.js`) compares.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::Path;

use crate::shell::shown;

/// The name of the section.
const SECTION: &str = "build";

fn failed(file: &Path) -> impl Fn(io::Error) -> String {
    let file = shown(file);
    move |error| format!("{file}: {error}.")
}

/// A name for what the modules and the glue hold together.
pub fn of(modules: &[&Path], glue: &Path) -> Result<String, String> {
    let mut hasher = DefaultHasher::new();
    for file in modules.iter().chain([&glue]) {
        hasher.write(&fs::read(file).map_err(failed(file))?);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Puts the stamp into the modules and the glue.
pub fn put(modules: &[&Path], glue: &Path, stamp: &str) -> Result<(), String> {
    for module in modules {
        let mut bytes = fs::read(module).map_err(failed(module))?;
        bytes.extend(section(stamp));
        fs::write(module, bytes).map_err(failed(module))?;
    }
    let script = fs::read_to_string(glue).map_err(failed(glue))?;
    fs::write(glue, format!("{script}export const stamp = '{stamp}';\n")).map_err(failed(glue))
}

/// A custom section as the binary format has it: its number, the length of what follows, its name with that one's
/// length, and what it holds. All lengths here take one byte.
fn section(stamp: &str) -> Vec<u8> {
    let name = [&[SECTION.len() as u8], SECTION.as_bytes()].concat();
    [&[0, (name.len() + stamp.len()) as u8], name.as_slice(), stamp.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_has_its_length_its_name_and_what_it_holds() {
        assert_eq!(section("ab"), b"\x00\x08\x05buildab");
    }
}
