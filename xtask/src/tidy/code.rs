//! Rust source with its comments, or its tests too, blanked out: places stay where they are.

/// The source without comments.
pub fn without_comments(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (length, is_comment) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), true)
        } else if rest.starts_with("/*") {
            (block_comment(rest), true)
        } else if first == '"' {
            (string(rest), false)
        } else if first == 'r' && !ends_in_word(&out) && raw_string(rest).is_some() {
            (raw_string(rest).unwrap_or(1), false)
        } else if first == '\'' {
            (character(rest), false)
        } else {
            (first.len_utf8(), false)
        };
        let (piece, behind) = rest.split_at(length);
        if is_comment {
            blank(piece, &mut out);
        } else {
            out.push_str(piece);
        }
        rest = behind;
    }
    out
}

/// The source without comments and without everything under `#[cfg(test)]`.
pub fn without_tests(source: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut code = without_comments(source);
    while let Some(start) = code.find(MARK) {
        let end = start + MARK.len() + item(&code[start + MARK.len()..]);
        let mut blanked = String::new();
        blank(&code[start..end], &mut blanked);
        code.replace_range(start..end, &blanked);
    }
    code
}

/// Whole-word places of a name.
pub fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |&at| !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part))
}

/// Spaces for every byte but line ends, so that lengths and lines stay.
fn blank(piece: &str, out: &mut String) {
    out.extend(piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
}

fn ends_in_word(text: &str) -> bool {
    text.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn block_comment(text: &str) -> usize {
    let (mut at, mut depth) = (2, 1);
    while depth > 0 && at < text.len() {
        let here = &text.as_bytes()[at..];
        if here.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with(b"*/") {
            depth -= 1;
            at += 2;
        } else {
            at += 1;
        }
    }
    at
}

fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raw_string(text: &str) -> Option<usize> {
    let hashes = text[1..].bytes().take_while(|&byte| byte == b'#').count();
    let start = 1 + hashes;
    text[start..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(text[start + 1..].find(&end).map_or(text.len(), |at| start + 1 + at + end.len()))
}

/// A character literal; a lifetime is only its quote.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => text[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 3),
        Some(_) => chars.next().filter(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
        None => 1,
    }
}

/// The length of the item that begins here: to its `;`, or to the end of its braces.
fn item(code: &str) -> usize {
    let mut depth = 0;
    for (at, c) in code.char_indices() {
        match c {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_strings_stay() {
        let source = "a // x\nb /* y /* z */ */ c \"// no\" r#\"/* \" no */\"# '\"' 'a d '\\'' // e";
        let code = without_comments(source);
        assert_eq!(code.len(), source.len());
        for gone in ["x", "y", "z", "e"] {
            assert!(!code.contains(gone), "{gone} in {code}");
        }
        for kept in ["a ", "b", " c ", "// no", "/* \" no */", "'a d", "'\\''"] {
            assert!(code.contains(kept), "{kept} in {code}");
        }
    }

    #[test]
    fn tests_go_and_what_follows_stays() {
        let source = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { c(); } }\nfn d() {}\n\
                      #[cfg(test)]\nuse e::f;\nfn g() {}";
        let code = without_tests(source);
        assert_eq!(code.len(), source.len());
        assert!(["fn a", "fn d", "fn g"].iter().all(|kept| code.contains(kept)), "{code}");
        assert!(!["fn b", "e::f"].iter().any(|gone| code.contains(gone)), "{code}");
    }

    #[test]
    fn words_are_whole() {
        assert_eq!(words("ab a_b ab1 (ab)", "ab").collect::<Vec<_>>(), [0, 12]);
    }
}
