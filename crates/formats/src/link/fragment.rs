//! Our pair in the fragment of an address; the rest of it belongs to the page around.
//!
//! A fragment is pairs with `&` between. Where a router keeps its path there (`#/path`, `#!/path`),
//! ours stands behind a `?`, which routers pass over. Everything else is kept byte for byte.

/// The value under our key. The fragment may begin with its `#`; one percent-encoded `=` is borne.
pub fn find<'f>(fragment: &'f str, key: &str) -> Option<&'f str> {
    let (_, pair) = ours(fragment, key)?;
    let value = pair.get(key.len()..)?;
    value.strip_prefix('=').or_else(|| value.get(3..))
}

/// The value under our key in whatever somebody pasted: an address, a message with one in it, an address
/// inside another one, percent-encoded; else the text itself, without the blanks around it.
pub fn pasted<'t>(text: &'t str, key: &str) -> &'t str {
    for (at, _) in text.match_indices(key) {
        let (before, after) = text.split_at(at);
        let alone = before.is_empty()
            || before.ends_with(|c: char| matches!(c, '#' | '&' | '?') || c.is_whitespace())
            || [b"%23", b"%26", b"%3F", b"%3f"].iter().any(|mark| before.as_bytes().ends_with(*mark));
        let behind = after.get(key.len()..).unwrap_or_default();
        if alone && ["=", "%3D", "%3d"].iter().any(|sign| behind.starts_with(sign)) {
            return find(after, key).unwrap_or_default();
        }
    }
    text.trim()
}

/// The fragment with our pair at its end, and nowhere else.
pub fn set(fragment: &str, key: &str, value: &str) -> String {
    let mut out = remove(fragment, key);
    let rest = out.strip_prefix('#').unwrap_or(&out);
    if !rest.is_empty() {
        let before = if is_path(rest) && !rest.contains('?') { '?' } else { '&' };
        out.push(before);
    }
    out.push_str(key);
    out.push('=');
    out.push_str(value);
    out
}

/// The fragment without our pair.
pub fn remove(fragment: &str, key: &str) -> String {
    let mut out = fragment.to_owned();
    while let Some((at, pair)) = ours(&out, key) {
        let end = at + pair.len();
        // With the separator behind it, or, where it is the last, with the one before it.
        let range = match out.as_bytes().get(end) {
            Some(_) => at..end + 1,
            None if out.get(..at).is_some_and(|before| before.ends_with(['&', '?'])) => at - 1..end,
            None => at..end,
        };
        out.replace_range(range, "");
    }
    out
}

fn is_path(fragment: &str) -> bool {
    fragment.starts_with('/') || fragment.starts_with('!')
}

/// Our first pair and where it stands.
fn ours<'f>(fragment: &'f str, key: &str) -> Option<(usize, &'f str)> {
    let mut at = usize::from(fragment.starts_with('#'));
    if is_path(fragment.get(at..)?) {
        at += fragment.get(at..)?.find('?')? + 1;
    }
    for pair in fragment.get(at..)?.split('&') {
        let behind = pair.strip_prefix(key).unwrap_or_default();
        if behind.starts_with('=') || behind.starts_with("%3D") || behind.starts_with("%3d") {
            return Some((at, pair));
        }
        at += pair.len() + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_pair_is_found_wherever_it_stands() {
        for (fragment, value) in [
            ("#br=1.x.y", Some("1.x.y")),
            ("br=1.x.y", Some("1.x.y")),
            ("#a=b&br=1.x.y&c", Some("1.x.y")),
            ("#/path?br=1.x.y", Some("1.x.y")),
            ("#!/path?x=1&br=1.x.y", Some("1.x.y")),
            ("#br%3D1.x.y", Some("1.x.y")),
            ("#br=", Some("")),
            ("", None),
            ("#", None),
            ("#br", None),
            ("#abr=1", None),
            ("#br2=1", None),
            ("#/path&br=1", None),
            ("#é&br=ü", Some("ü")),
        ] {
            assert_eq!(find(fragment, "br"), value, "{fragment}");
        }
    }

    #[test]
    fn our_pair_is_found_in_what_was_pasted() {
        for (text, value) in [
            ("https://a.example/x#br=1.x.y", "1.x.y"),
            ("  1.x.y\n", "1.x.y"),
            ("br=1.x.y", "1.x.y"),
            ("Order #12, umbr=3: look at\nhttps://a.example/#/p?br=1.x.y.\nBest, Ana", "1.x.y.\nBest, Ana"),
            ("https://safe.example/?url=https%3A%2F%2Fa.example%2F%23br%3D1.x.y&data=1", "1.x.y"),
            ("https://a.example/#a=1%26br%3d1.x.y", "1.x.y"),
            ("brbr br br", "brbr br br"),
            ("", ""),
        ] {
            assert_eq!(pasted(text, "br"), value, "{text}");
        }
    }

    #[test]
    fn everything_else_is_kept_byte_for_byte() {
        for (fragment, with) in [
            ("", "br=2"),
            ("#", "#br=2"),
            ("#section", "#section&br=2"),
            ("#a=%41&&b", "#a=%41&&b&br=2"),
            ("#/path", "#/path?br=2"),
            ("#!/path?x=%26", "#!/path?x=%26&br=2"),
            ("#/é?ü", "#/é?ü&br=2"),
        ] {
            assert_eq!(set(fragment, "br", "2"), with);
            assert_eq!(set(with, "br", "2"), with, "in the place of an older one");
            assert_eq!(remove(with, "br"), fragment);
            assert_eq!(remove(fragment, "br"), fragment, "there is none");
        }
    }

    #[test]
    fn between_others_and_more_than_once() {
        assert_eq!(remove("#br=1&a=b", "br"), "#a=b");
        assert_eq!(remove("#a=b&br=1&c=d", "br"), "#a=b&c=d");
        assert_eq!(remove("#/p?br=1&c=d", "br"), "#/p?c=d");
        assert_eq!(remove("#br=1&a&br=2", "br"), "#a");
        assert_eq!(set("#br=1&a&br=2", "br", "3"), "#a&br=3");
    }
}
