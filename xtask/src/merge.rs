//! One module of two that the splitter made: the workspace stands on the results, so what both use goes with the results
//! and needs no file of its own. wasm-merge does it, but leaves each with a memory and a table of its own, both imported
//! from the same place; a third module beside them, which only hands these on, makes them one.

use std::error::Error;
use std::fs;
use std::path::Path;

use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module};
use wasmparser::{Parser, Payload};

use crate::build::{program_of_npm, quietly};
use crate::shell::shown;

/// Where the splitter's modules find what they share with the first file.
const SHARED: &str = "__wasm_split";
/// Where the merged one finds it (src/element/split.js): a module must not hand on to itself.
const FIRST: &str = "first";

/// Merges the modules.
pub fn into_one(modules: &[&Path], to: &Path) -> Result<(), String> {
    let hands_on = to.with_extension("shared.wasm");
    let [first, ..] = modules else { return Err("There is nothing to merge.".to_owned()) };
    let made = handing_on(&fs::read(first).map_err(|error| format!("{}: {error}.", shown(first)))?);
    let made = made.map_err(|error| format!("{}: {error}.", shown(first)))?;
    fs::write(&hands_on, made).map_err(|error| format!("{}: {error}.", shown(&hands_on)))?;
    let mut merge = program_of_npm("wasm-merge");

    for module in modules {
        merge.arg(module).arg(module.file_stem().unwrap_or_default());
    }
    // Behind them: what features the merged one uses is taken from the first.
    merge.arg(&hands_on).arg(SHARED).arg("--output").arg(to);
    quietly(merge)
}

/// A module that imports what this one does, and exports it by the same names.
fn handing_on(module: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let (mut imports, mut exports, mut counts) = (ImportSection::new(), ExportSection::new(), [0; 3]);
    for payload in Parser::new(0).parse_all(module) {
        let Payload::ImportSection(section) = payload? else { continue };
        for import in section.into_imports() {
            let import = import?;
            let ty = EntityType::try_from(import.ty)?;
            let (kind, count) = match ty {
                EntityType::Memory(_) => (ExportKind::Memory, &mut counts[0]),
                EntityType::Table(_) => (ExportKind::Table, &mut counts[1]),
                EntityType::Global(_) => (ExportKind::Global, &mut counts[2]),
                _ => return Err(format!("{} is no memory, table or global", import.name).into()),
            };
            imports.import(FIRST, import.name, ty);
            exports.export(import.name, kind, *count);
            *count += 1;
        }
    }
    let mut module = Module::new();
    module.section(&imports).section(&exports);
    Ok(module.finish())
}
