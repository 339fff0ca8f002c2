//! Our link in the fragment of an address; the rest of it belongs to the page around.
//!
//! From version 4 on a link stands right behind our key: `#br4_…`, which is a valid selector, so that no script of the
//! page chokes on it. Before, it was a pair: `#br=1.…`. A fragment is pairs with `&` between. Where a router keeps its
//! path there (`#/path`, `#!/path`), ours stands behind a `?`, which routers pass over.

/// The link under our key. The fragment may begin with its `#`. What was done to it on its way is borne: a `=` encoded any
/// number of times, the key in capitals, and the `/` by which a router makes a path of it.
pub fn find<'f>(fragment: &'f str, key: &str) -> Option<&'f str> {
    let (_, pair) = ours(fragment, key)?;
    value(pair.get(key.len()..)?)
}

/// The shortest link is longer than this.
const SHORT: usize = 16;

/// The link under our key in the query of an address, which belongs to the page around: only what looks like one of ours.
pub fn find_strayed<'q>(query: &'q str, key: &str) -> Option<&'q str> {
    find(query, key).filter(|link| link.len() >= SHORT && has_version(link))
}

/// Whether a text begins as links of all versions do.
fn has_version(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with(['.', '_'])
}

/// The link of what stands behind our key, if it is one.
fn value(behind: &str) -> Option<&str> {
    let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() < behind.len() && rest.starts_with('_') {
        return Some(behind);
    }
    if let Some(link) = behind.strip_prefix('=') {
        return Some(link);
    }
    let encoded = behind.strip_prefix('%')?.trim_start_matches("25");
    ["3D", "3d"].iter().find_map(|sign| encoded.strip_prefix(sign))
}

/// What stands behind our key at the beginning of a pair.
fn behind<'f>(pair: &'f str, key: &str) -> Option<&'f str> {
    pair.get(..key.len()).filter(|begins| begins.eq_ignore_ascii_case(key)).and_then(|_| pair.get(key.len()..))
}

/// The link under our key in whatever somebody pasted: an address, a message with one in it, an address
/// inside another one, percent-encoded; else the text itself, without the blanks around it.
pub fn pasted<'t>(text: &'t str, key: &'t str) -> &'t str {
    all_pasted(text, key).next().unwrap_or_else(|| text.trim())
}

/// Whether there is a link of ours in what somebody pasted, whole or not: under our key, or nothing but its text.
pub fn has_link(text: &str, key: &str) -> bool {
    let text = text.trim();
    has_version(text) || all_pasted(text, key).next().is_some()
}

/// Every link under our key in what somebody pasted, such as several messages at once. Each ends where reading it ends.
pub fn all_pasted<'t>(text: &'t str, key: &'t str) -> impl Iterator<Item = &'t str> {
    // Some that carry it write it in capitals.
    let places: Vec<usize> =
        text.to_ascii_lowercase().match_indices(&key.to_ascii_lowercase()).map(|(at, _)| at).collect();
    places.into_iter().filter_map(move |at| {
        let (before, after) = text.split_at(at);
        value(after.get(key.len()..)?).filter(|_| is_beginning(before))?;
        Some(find(after, key).unwrap_or_default())
    })
}

/// Whether a pair can begin behind this: at the beginning, behind a blank, or behind a mark of an address, which may be
/// percent-encoded any number of times, or replaced by a `*`, as some that rewrite the links of mails do.
fn is_beginning(before: &str) -> bool {
    let mark = |c: char| matches!(c, '#' | '&' | '?' | '*') || c.is_whitespace();
    let encoded = ["23", "26", "3F", "3f"].iter().find_map(|mark| before.strip_suffix(mark));
    before.is_empty()
        || before.ends_with(mark)
        || ["#/", "#!/"].iter().any(|path| before.ends_with(path))
        || encoded.is_some_and(|rest| rest.trim_end_matches("25").ends_with('%'))
}

/// The fragment with our link: all of it, or behind the path that a router keeps there.
pub fn set(fragment: &str, key: &str, link: &str) -> String {
    let ours = [key, link].concat();
    let at = usize::from(fragment.starts_with('#'));
    if !is_path(fragment.get(at..).unwrap_or_default()) {
        return [fragment.get(..at).unwrap_or_default(), &ours].concat();
    }
    let mut out = remove(fragment, key);
    out.push(if out.contains('?') { '&' } else { '?' });
    out.push_str(&ours);
    out
}

/// The fragment without our link; everything else is kept byte for byte.
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

/// What of a fragment a link needs to lead to the same page: the path that a router keeps there, without a link of ours;
/// else nothing.
pub fn route(fragment: &str, key: &str) -> String {
    let rest = remove(fragment, key);
    if rest.strip_prefix('#').is_some_and(is_path) { rest } else { String::new() }
}

/// Our first pair and where it stands.
fn ours<'f>(fragment: &'f str, key: &str) -> Option<(usize, &'f str)> {
    let mut at = usize::from(fragment.starts_with('#'));
    let path = fragment.get(at..)?;
    if is_path(path) {
        let first = path.len() - path.trim_start_matches(['!', '/']).len();
        let is_ours = |pair: &str| behind(pair, key).and_then(value).is_some();
        at += if is_ours(path.get(first..)?) { first } else { path.find('?')? + 1 };
    }
    for pair in fragment.get(at..)?.split('&') {
        if behind(pair, key).and_then(value).is_some() {
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
            ("#br4_x-y", Some("4_x-y")),
            ("#/path?a=b&br4_x&c", Some("4_x")),
            ("#br_x", None),
            ("#br4", None),
            ("#abr4_x", None),
            // As it is mangled on its way.
            ("#br%253D1.x.y", Some("1.x.y")),
            ("#BR=1.x.y", Some("1.x.y")),
            ("#Br4_x", Some("4_x")),
            ("#/br=1.x.y", Some("1.x.y")),
            ("#!/br4_x&c", Some("4_x")),
            ("#/bread=1", None),
        ] {
            assert_eq!(find(fragment, "br"), value, "{fragment}");
        }
    }

    #[test]
    fn a_pages_own_parameter_is_no_link() {
        assert_eq!(find_strayed("a=b&br=1.0123456789abcdef.x", "br"), Some("1.0123456789abcdef.x"));
        assert_eq!(find_strayed("br4_0123456789abcdef", "br"), Some("4_0123456789abcdef"));
        for query in ["br=sony", "br=1", "br=2026-11-30T10:00:00", "brand=1.0123456789abcdef.x", "br=1.5"] {
            assert_eq!(find_strayed(query, "br"), None, "{query}");
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
            ("https://a.example/x#BR=1.x.y", "1.x.y"),
            ("brbr br br", "brbr br br"),
            ("", ""),
        ] {
            assert_eq!(pasted(text, "br"), value, "{text}");
        }
    }

    #[test]
    fn whatever_was_a_link_of_ours_is_told_from_what_never_was() {
        for text in ["https://a.example/x#br4_", "Hello,\nhttps://a.example/#br=1.x", " 4_cut", "1.x.y", "99_later"] {
            assert!(has_link(text, "br"), "{text}");
        }
        for text in ["", " ", "Hello", "https://a.example/#section", "br br4 umbr4_x", "12:30 on Thursday", "_4"] {
            assert!(!has_link(text, "br"), "{text}");
        }
    }

    #[test]
    fn every_link_of_a_whole_mail_is_found() {
        // Each begins where it should; reading it ends at what no link has.
        let mail = "Ana wrote:\n> https://a.example/#br4_one\n\nhttps://a.example/p#/x?br4_two, and br=1.x.y again";
        assert_eq!(
            all_pasted(mail, "br").collect::<Vec<_>>(),
            ["4_one\n\nhttps://a.example/p#/x?br4_two, and br=1.x.y again", "4_two, and br=1.x.y again", "1.x.y again"]
        );
        assert_eq!(all_pasted("nothing of ours, umbr4_x", "br").count(), 0);
    }

    #[test]
    fn ours_is_all_of_a_plain_fragment_and_rides_behind_a_routers_path() {
        for (fragment, with) in [
            ("", "br4_2"),
            ("#", "#br4_2"),
            ("#section", "#br4_2"),
            ("#/path", "#/path?br4_2"),
            ("#/path?br=1.x.y", "#/path?br4_2"),
            ("#!/path?x=%26", "#!/path?x=%26&br4_2"),
            ("#/é?ü", "#/é?ü&br4_2"),
        ] {
            assert_eq!(set(fragment, "br", "4_2"), with);
            assert_eq!(set(with, "br", "4_2"), with, "in the place of an older one");
        }
    }

    #[test]
    fn a_link_needs_a_routers_path_and_nothing_else() {
        for (fragment, needs) in [
            ("", ""),
            ("#section", ""),
            ("#br4_2", ""),
            ("#a=b&br=1", ""),
            ("#/path", "#/path"),
            ("#!/path?a=b&br4_2", "#!/path?a=b"),
        ] {
            assert_eq!(route(fragment, "br"), needs, "{fragment}");
        }
    }

    #[test]
    fn everything_else_is_kept_byte_for_byte() {
        assert_eq!(remove("#br=1&a=b", "br"), "#a=b");
        assert_eq!(remove("#a=%41&&b&br4_2", "br"), "#a=%41&&b");
        assert_eq!(remove("#a=b&br=1&c=d", "br"), "#a=b&c=d");
        assert_eq!(remove("#/é?ü&br4_2", "br"), "#/é?ü");
        assert_eq!(remove("#/p?br=1&c=d", "br"), "#/p?c=d");
        assert_eq!(remove("#br=1&a&br4_2", "br"), "#a");
        assert_eq!(remove("#/br4_2", "br"), "#/", "what a router made of it");
        assert_eq!(remove("#section", "br"), "#section", "there is none");
    }
}
