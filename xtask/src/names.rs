//! Short names between the module and its glue. wasm-bindgen calls each import by what it does and sixteen digits that
//! no compression shrinks, in the module and in the glue. esbuild finds these names in the glue, which needs a parser of
//! JavaScript, and says what it made of them; the module's imports and exports follow.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use wasm_encoder::{EntityType, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use crate::shell::shown;

/// What of the glue's properties is such a name, for esbuild. The modules that imports are found under are too.
pub const LONG: &str = r"^(__wb|__externref|wasm_bindgen_|\./)";

/// The module's names as the glue has them now: by esbuild's table of what it renamed.
pub fn shorten(module: &Path, table: &Path) -> Result<(), String> {
    let failed = |error: Box<dyn Error>| format!("{}: {error}.", shown(module));
    let names = || Ok(serde_json::from_slice(&fs::read(table)?)?);
    let names: HashMap<String, String> = names().map_err(failed)?;
    let bytes = fs::read(module).map_err(|error| failed(error.into()))?;
    let short = renamed(&bytes, &names).map_err(failed)?;
    fs::write(module, short).map_err(|error| failed(error.into()))
}

/// The module with other names for imports and exports; everything else stays byte for byte.
fn renamed(bytes: &[u8], names: &HashMap<String, String>) -> Result<Vec<u8>, Box<dyn Error>> {
    let short = |name: &str| names.get(name).map_or(name, String::as_str).to_owned();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import?;
                    imports.import(&short(import.module), &short(import.name), EntityType::try_from(import.ty)?);
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    exports.export(&short(export.name), export.kind.into(), export.index);
                }
                module.section(&exports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    module.section(&RawSection { id, data: &bytes[range.start as usize..range.end as usize] });
                }
            }
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CustomSection, ExportKind, TypeSection};

    fn module(names: [&str; 4]) -> Vec<u8> {
        let [from, asked, given, other] = names;
        let (mut types, mut imports, mut exports) = (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        imports.import(from, asked, EntityType::Function(0));
        exports.export(given, ExportKind::Func, 0).export(other, ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.section(&CustomSection { name: "__wbg_a".into(), data: (&[1, 2, 3]).into() });
        module.finish()
    }

    #[test]
    fn imports_and_exports_are_renamed_and_nothing_else() {
        let names = [("./glue.js", "a"), ("__wbg_a", "b"), ("__wbindgen_c", "c")];
        let names = names.map(|(long, short)| (long.to_owned(), short.to_owned())).into();
        let long = module(["./glue.js", "__wbg_a", "__wbindgen_c", "show"]);
        assert_eq!(renamed(&long, &names).unwrap(), module(["a", "b", "c", "show"]));
        assert!(renamed(&long[..long.len() - 1], &names).is_err(), "a cut module is refused");
    }
}
