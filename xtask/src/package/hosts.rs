//! The folder for static hosts: the release, compressed beforehand, with the headers it needs for the hosts
//! people use.

use std::path::Path;

use super::press;
use super::release::Release;

/// The folder's name in the files of `xtask/package/hosts`.
const FOLDER: &str = "v0";

/// Read by path from the root of what is published, so every path stands in it with the folder and without.
const HEADERS: (&str, &str) = ("_headers", include_str!("../../package/hosts/_headers"));
const VERCEL: (&str, &str) = ("vercel.json", include_str!("../../package/hosts/vercel.json"));

const OTHERS: [(&str, &str); 3] = [
    (".htaccess", include_str!("../../package/hosts/.htaccess")),
    ("nginx.conf", include_str!("../../package/hosts/nginx.conf")),
    ("Caddyfile", include_str!("../../package/hosts/Caddyfile")),
];

/// Whether those that go by names know every file; the others go by endings.
pub fn know(served: &[String]) -> Result<(), String> {
    for name in served {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let knows = |(_, text): (&str, &str), rule: &str| text.contains(rule);
        // What stands in a folder of its own has one rule for all of it.
        if let Some((folder, _)) = name.rsplit_once('/') {
            if !knows(HEADERS, &format!("\n/{FOLDER}/{folder}/*\n")) {
                return Err(unknown(HEADERS.0, name));
            }
            if !knows(VERCEL, &format!("/{folder}/:language.{ending}\"")) {
                return Err(unknown(VERCEL.0, name));
            }
            continue;
        }
        if !knows(HEADERS, &format!("\n/{FOLDER}/{name}\n")) {
            return Err(unknown(HEADERS.0, name));
        }
        let is_one = |line: &&str| line.contains("\"source\"") && line.contains(&format!(".{ending}\""));
        let among = |line: &str| line.split(['(', ')', '|']).any(|one| one == stem);
        if !VERCEL.1.lines().filter(is_one).any(among) {
            return Err(unknown(VERCEL.0, name));
        }
    }
    Ok(())
}

fn unknown(file: &str, name: &str) -> String {
    format!("xtask/package/hosts/{file} says nothing of {name}.")
}

/// Makes the folder, and gives what its `integrity.json` says.
pub fn write(release: &Release, to: &Path) -> Result<String, String> {
    release.copy(to)?;
    let integrity = press::all(to, &release.served)?;
    super::write(&to.join("integrity.json"), &integrity)?;
    let name = to.file_name().map_or_else(|| FOLDER.into(), |name| name.to_string_lossy());
    let named = |text: &str| text.replace(FOLDER, &name);
    super::write(&to.join(HEADERS.0), both_ways(&named(HEADERS.1), &name))?;
    for (file, text) in OTHERS.iter().chain([&VERCEL]) {
        super::write(&to.join(file), named(text))?;
    }
    super::licences(to)?;
    Ok(integrity)
}

/// The rules once more, for the folder being the root itself.
fn both_ways(headers: &str, folder: &str) -> String {
    let rules = headers.find("\n/").map_or("", |at| &headers[at..]);
    let rules = rules.replace(&format!("\n/{folder}/"), "\n/");
    format!("{headers}\n# The same where the folder itself is what is published.\n{rules}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_holds_in_the_folder_and_without_it() {
        let both = both_ways("# v1\n\n/v1/a.js\n  X: y\n\n/v1/b.js\n  X: z\n", "v1");
        assert!(both.starts_with("# v1\n\n/v1/a.js\n  X: y\n\n/v1/b.js\n  X: z\n\n# The same"), "{both}");
        assert!(both.ends_with("published.\n\n/a.js\n  X: y\n\n/b.js\n  X: z\n"), "{both}");
    }

    #[test]
    fn a_file_without_a_rule_is_told() {
        for name in [
            "buying-readiness.js",
            "readiness.js",
            "readiness_bg.wasm",
            "readiness-results.wasm",
            "readiness-workspace.wasm",
            "frame.html",
            "languages/de-rest.json",
        ] {
            assert_eq!(know(&[name.to_owned()]), Ok(()), "{name}");
        }
        for name in ["other.js", "frame.wasm", "locales/de.json"] {
            assert!(know(&[name.to_owned()]).is_err(), "{name}");
        }
    }

    #[test]
    fn all_of_them_say_the_same() {
        for (file, text) in OTHERS.iter().chain([&HEADERS, &VERCEL]) {
            for value in [
                "text/javascript",
                "application/wasm",
                "text/html",
                "Access-Control-Allow-Origin",
                "Cross-Origin-Resource-Policy",
                "public, max-age=300, must-revalidate",
                "public, max-age=31536000, immutable",
            ] {
                assert!(text.contains(value), "{file}: {value}");
            }
        }
    }
}
