//! Short names between the Wasm module and its glue. wasm-bindgen gives every imported function a
//! name with sixteen random digits in it, which no compression can shrink, once in the module and
//! once in the glue. Both are ours, so both get `_0`, `_1`, … instead: 1.7 kB less after brotli for
//! a module of 73 imports.

const HEADER: usize = 8;
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// Both files with short names, or nothing where they are not as wasm-bindgen writes them.
pub fn shorten(wasm: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let mut glue = glue.to_owned();
    let mut module = wasm.get(..HEADER)?.to_vec();
    let mut rest = Reader { bytes: wasm, at: HEADER };
    while rest.at < wasm.len() {
        let id = rest.byte()?;
        let length = rest.number()?;
        let body = rest.take(length)?;
        let short;
        let body = if id == IMPORTS {
            short = rename(body, &mut glue)?;
            &short[..]
        } else {
            body
        };
        module.push(id);
        put_bytes(&mut module, body);
    }
    Some((module, glue))
}

/// The import section with short names, which are put into the glue as well.
fn rename(section: &[u8], glue: &mut String) -> Option<Vec<u8>> {
    let mut from = Reader { bytes: section, at: 0 };
    let count = from.number()?;
    let mut to = Vec::with_capacity(section.len());
    put_number(&mut to, count);
    for number in 0..count {
        let length = from.number()?;
        put_bytes(&mut to, from.take(length)?);
        let length = from.number()?;
        let name = std::str::from_utf8(from.take(length)?).ok()?;
        let short = format!("_{number}");
        put_bytes(&mut to, if replace_key(glue, name, &short) { &short } else { name }.as_bytes());
        if from.byte()? != FUNCTION {
            return None;
        }
        to.push(FUNCTION);
        put_number(&mut to, from.number()?);
    }
    (from.at == section.len()).then_some(to)
}

/// Replaces a key of an object literal, if it is the only place the name stands in.
fn replace_key(glue: &mut String, name: &str, short: &str) -> bool {
    let mut places = glue.match_indices(name).map(|(at, _)| at);
    let (Some(at), None) = (places.next(), places.next()) else { return false };
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let starts = !glue[..at].ends_with(is_word);
    let is_key = glue[at + name.len()..].trim_start().starts_with(':');
    if starts && is_key {
        glue.replace_range(at..at + name.len(), short);
    }
    starts && is_key
}

/// What the glue's imports are found under, and what the rest finds its place by: as the tools name them.
const GLUE: &str = "./readiness_bg.js";
const SHARED: &str = "__wasm_split_shared0";

/// Sixteen hexadecimal digits that tell one build from another (FNV-1a).
pub fn stamp(parts: &[&[u8]]) -> String {
    let bytes = parts.iter().flat_map(|part| part.iter());
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// The module, the rest and the glue, asking for each other by names with the build's stamp in them; and the
/// glue tells it, for the addresses of the others. Nothing where they do not ask as they are known to. The
/// names keep their lengths, so that nothing else in the modules moves.
pub fn tie(main: &[u8], rest: &[u8], glue: &str, stamp: &str) -> Option<(Vec<u8>, Vec<u8>, String)> {
    let (ours, shared) = (format!("{stamp:.>17}"), format!("{stamp:.>20}"));
    let main = renamed(&renamed(main, GLUE, &ours)?, SHARED, &shared)?;
    let rest = renamed(rest, SHARED, &shared)?;
    let tied = glue.replace(GLUE, &ours);
    (tied != glue).then(|| (main, rest, tied + &format!("export const stamp = \"{stamp}\";\n")))
}

/// A module with a name in the place of another of the same length, wherever it stands as a name.
fn renamed(module: &[u8], from: &str, to: &str) -> Option<Vec<u8>> {
    let name = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
    let (from, to) = (name(from), name(to));
    let mut out = module.to_vec();
    let places: Vec<usize> =
        module.windows(from.len()).enumerate().filter(|(_, w)| *w == from).map(|(n, _)| n).collect();
    for place in &places {
        out[*place..place + to.len()].copy_from_slice(&to);
    }
    (from.len() == to.len() && !places.is_empty()).then_some(out)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        self.at += 1;
        self.bytes.get(self.at - 1).copied()
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some(taken)
    }

    /// Seven bits a byte, the lowest first (LEB128).
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
}

fn put_number(to: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

fn put_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    put_number(to, bytes.len());
    to.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(imports: &[&str]) -> Vec<u8> {
        let mut section = Vec::new();
        put_number(&mut section, imports.len());
        for name in imports {
            put_bytes(&mut section, b"./x_bg.js");
            put_bytes(&mut section, name.as_bytes());
            section.extend([FUNCTION, 1]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(1); // a section before
        put_bytes(&mut module, &[0; 200]);
        module.push(IMPORTS);
        put_bytes(&mut module, &section);
        module.push(3); // and one behind
        put_bytes(&mut module, &[7, 8, 9]);
        module
    }

    #[test]
    fn names_become_short_in_both_files() {
        let long = ["__wbg_click_0123456789abcdef", "__wbg_focus_fedcba9876543210"];
        let glue = "{ __wbg_click_0123456789abcdef: f, __wbg_focus_fedcba9876543210 : g }";
        let (wasm, glue) = shorten(&module(&long), glue).unwrap();
        assert_eq!(wasm, module(&["_0", "_1"]));
        assert_eq!(glue, "{ _0: f, _1 : g }");
    }

    #[test]
    fn a_name_that_stands_elsewhere_too_is_left_alone() {
        for glue in ["{ ab: f }; ab();", "{ cab: f }", "ab()", "{ abc: f }"] {
            let (wasm, after) = shorten(&module(&["ab"]), glue).unwrap();
            assert_eq!(wasm, module(&["ab"]));
            assert_eq!(after, glue);
        }
    }

    #[test]
    fn the_parts_of_one_build_know_each_other_and_no_others() {
        let name = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
        let main = [b"x".as_slice(), &name(GLUE), b"y", &name(GLUE), &name(SHARED)].concat();
        let rest = name(SHARED);
        let glue = format!("{{ \"{GLUE}\": i }};\n");
        let tied = |stamp: &str| tie(&main, &rest, &glue, stamp).unwrap();
        let (one, other) = (tied("0123456789abcdef"), tied("fedcba9876543210"));
        assert_eq!((one.0.len(), one.1.len()), (main.len(), rest.len()));
        assert!(one.0.ends_with(&one.1) && !one.0.ends_with(&other.1), "what the rest asks for is there");
        let asked = ".0123456789abcdef";
        assert!(one.2.contains(&format!("\"{asked}\": i")) && one.2.contains("stamp = \"0123456789abcdef\""));
        assert!(!one.0.windows(GLUE.len()).any(|part| part == GLUE.as_bytes()), "nothing goes by the tools' name");
        assert!(tie(&main, b"", &glue, "0123456789abcdef").is_none());
        assert_ne!(stamp(&[b"a"]), stamp(&[b"b"]));
    }

    #[test]
    fn a_cut_module_is_refused() {
        let whole = module(&["a"]);
        for length in [4, 20, whole.len() - 1] {
            assert!(shorten(&whole[..length], "{ a: f }").is_none());
        }
    }
}
