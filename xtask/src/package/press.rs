//! Each served file compressed beforehand, and its digest: by node, which is needed anyway and brings all of it.

use std::path::Path;

use crate::shell::{capture, program};

/// As `sizes.rs` measures them, so that what is printed there is what goes over the wire.
const PRESS: &str = "
const fs = require('node:fs'), zlib = require('node:zlib'), crypto = require('node:crypto');
const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 };
for (const file of process.argv.slice(1)) {
  const bytes = fs.readFileSync(file);
  fs.writeFileSync(file + '.gz', zlib.gzipSync(bytes, { level: 9 }));
  fs.writeFileSync(file + '.br', zlib.brotliCompressSync(bytes, { params }));
  console.log('sha384-' + crypto.createHash('sha384').update(bytes).digest('base64'));
}";

/// How long a digest is, as `integrity` attributes have it.
const DIGEST: usize = "sha384-".len() + 64;

/// Leaves a `.br` and a `.gz` beside each file, and gives what `integrity.json` says: each file's digest.
pub fn all(folder: &Path, names: &[String]) -> Result<String, String> {
    let mut node = program("node");
    node.args(["-e", PRESS, "--"]).args(names.iter().map(|name| folder.join(name)));
    let ran = capture(node)?;
    let digests: Vec<&str> = ran.output.lines().collect();
    let are_whole = digests.iter().all(|digest| digest.starts_with("sha384-") && digest.len() == DIGEST);
    if !ran.ok || digests.len() != names.len() || !are_whole {
        return Err(format!("The files could not be compressed: {}", ran.output));
    }
    let digests: serde_json::Map<_, _> = names.iter().cloned().zip(digests.into_iter().map(Into::into)).collect();
    serde_json::to_string_pretty(&digests).map(|json| json + "\n").map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::root;
    use std::fs;

    #[test]
    fn a_file_is_left_compressed_and_told_by_its_digest() {
        let folder = root().join("target/tests/press");
        for name in ["a.js", "b.js"] {
            super::super::write(&folder.join(name), "x".repeat(999)).unwrap();
        }
        let told = all(&folder, &["a.js".into(), "b.js".into()]).unwrap();
        let json: serde_json::Value = serde_json::from_str(&told).unwrap();
        let digest = json["a.js"].as_str().unwrap();
        assert_eq!(digest.len(), DIGEST);
        assert!(told.starts_with("{\n  \"a.js\": \"sha384-") && told.ends_with("\"\n}\n"), "{told}");
        for name in ["a.js.br", "a.js.gz"] {
            assert!(fs::metadata(folder.join(name)).unwrap().len() < 99, "{name}");
        }
        assert!(all(&folder, &["none.js".into()]).is_err());
    }
}
