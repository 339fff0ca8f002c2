//! Links from documents to files of the repository lead somewhere.

use super::File;

/// One sentence for every link without an end.
pub fn lead_somewhere(files: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| file.is("", "md")) {
        for (at, target) in links(&without_code(&file.text)) {
            let path = target.split(['#', '?']).next().unwrap_or_default();
            if is_inside(&target) && !path.is_empty() && !exists(files, &resolved(&file.path, path)) {
                complaints.push(file.complaint(at, &format!("{target} leads nowhere.")));
            }
        }
    }
    complaints
}

fn is_inside(target: &str) -> bool {
    !(target.starts_with("//") || target.split('/').next().is_some_and(|start| start.contains(':')))
}

/// A file, or a folder with something in it.
fn exists(files: &[File], path: &str) -> bool {
    let path = path.trim_end_matches('/');
    let is_below = |file: &File| file.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
    path.is_empty() || files.iter().any(|file| file.path == path || is_below(file))
}

/// The path from the root, for a path from a document.
fn resolved(document: &str, path: &str) -> String {
    let mut parts: Vec<&str> = document.split('/').collect();
    parts.pop();
    if path.starts_with('/') {
        parts.clear();
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            // Out of the repository: a name no file has.
            ".." if parts.is_empty() => parts.push(".."),
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The targets of `[…](target)`, `[…]: target`, `src="target"` and `href="target"`, with places.
fn links(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, ends) in [("](", [')', ' ']), ("]: ", ['\n', ' ']), ("src=\"", ['"', '"']), ("href=\"", ['"', '"'])] {
        for (at, _) in text.match_indices(start) {
            let behind = &text[at + start.len()..];
            let target = behind.split(ends).next().unwrap_or_default();
            found.push((at, target.trim_matches(['<', '>']).to_owned()));
        }
    }
    found
}

/// Code as blanks: what stands in it is no link.
fn without_code(text: &str) -> String {
    let (mut out, mut fenced) = (String::with_capacity(text.len()), false);
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```");
        let mut inside = false;
        for c in line.chars() {
            inside ^= c == '`';
            let hidden = c != '\n' && (fenced || is_fence || inside);
            if hidden { out.extend(std::iter::repeat_n(' ', c.len_utf8())) } else { out.push(c) }
        }
        fenced ^= is_fence;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    fn complaints(text: &str) -> Vec<String> {
        lead_somewhere(&made_up(&[("docs/a.md", text), ("README.md", ""), ("src/pages/a.rs", "")]))
    }

    #[test]
    fn links_without_an_end_are_found() {
        assert_eq!(complaints("x\n[b](b.md)"), ["docs/a.md:2: b.md leads nowhere."]);
        for wrong in ["[x](../src/none.rs#L1)", "<img src=\"shot.png\">", "[x]: ../NO.md\n", "[x](../../README.md)"] {
            assert_eq!(complaints(wrong).len(), 1, "{wrong}");
        }
    }

    #[test]
    fn the_others_are_fine() {
        for fine in [
            "[x](../README.md)",
            "[x](../src/pages/#a \"title\")",
            "[x](#here) [y](https://example.org/z) [m](mailto:a@b.c)",
            "`[x](none.md)`",
            "```\n[x](none.md)\n```\n[y](a.md)",
            "[x](/README.md)",
        ] {
            assert_eq!(complaints(fine), [""; 0], "{fine}");
        }
    }
}
