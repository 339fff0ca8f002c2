//! Stylesheets: logical properties only, so that right-to-left costs nothing; no shouting, so that
//! a supplier's colours win; colours from the tokens, so that contrast is settled in one place.

use super::File;

const TOKENS: &str = "styles/tokens.css";
/// Physical where a logical name exists. Sides and corners are found by their words.
const PHYSICAL: [&str; 8] = ["left", "right", "top", "bottom", "width", "height", "min-width", "max-width"];
const PHYSICAL_TOO: [&str; 2] = ["min-height", "max-height"];
const SIDED: [&str; 5] = ["margin-", "padding-", "border-", "scroll-margin-", "scroll-padding-"];
const COLOURS: [&str; 9] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];
const NAMED: [&str; 12] =
    ["white", "black", "red", "green", "blue", "yellow", "orange", "purple", "gray", "grey", "silver", "navy"];

/// One sentence for every declaration that is not ours.
pub fn are_ours(files: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| file.is("styles", "css")) {
        for (at, property, value) in declarations(&without_comments(&file.text)) {
            let wrong = wrong_property(&property)
                .or_else(|| wrong_value(&property, &value))
                .or_else(|| Some(raw_colour(&value)?).filter(|_| file.path != TOKENS));
            complaints.extend(wrong.map(|sentence| file.complaint(at, &sentence)));
        }
    }
    complaints
}

fn wrong_property(property: &str) -> Option<String> {
    let is_sided = SIDED.iter().any(|start| property.starts_with(start))
        && property.split('-').any(|word| ["left", "right", "top", "bottom"].contains(&word));
    let is_physical = PHYSICAL.contains(&property) || PHYSICAL_TOO.contains(&property) || is_sided;
    is_physical.then(|| format!("{property} is physical: use the logical property (inline, block)."))
}

fn wrong_value(property: &str, value: &str) -> Option<String> {
    if value.contains("!important") {
        return Some(format!("{property} shouts !important."));
    }
    if ["text-align", "float", "clear", "caption-side"].contains(&property) && ["left", "right"].contains(&value) {
        return Some(format!("{property}: {value} is physical: use start or end."));
    }
    // Four values go around by the clock: the second and the fourth are the right and the left.
    let sides = values(value);
    let around = ["margin", "padding", "inset"];
    if around.contains(&property) && sides.len() == 4 && sides[1] != sides[3] {
        return Some(format!("{property} differs between left and right: use {property}-inline."));
    }
    None
}

/// The parts of a value, functions whole.
fn values(value: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, c) in value.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 => {
                parts.push(&value[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&value[start..]);
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

fn raw_colour(value: &str) -> Option<String> {
    let value = value.to_lowercase();
    let words = value.split(|c: char| !(c.is_alphanumeric() || "-_#".contains(c)));
    let found = words
        .filter(|word| {
            let hex = word
                .strip_prefix('#')
                .is_some_and(|hex| [3, 4, 6, 8].contains(&hex.len()) && hex.bytes().all(|b| b.is_ascii_hexdigit()));
            hex || NAMED.contains(word)
        })
        .map(str::to_owned)
        .next();
    let found = found.or_else(|| {
        let function = COLOURS.iter().find(|name| {
            value.match_indices(**name).any(|(at, _)| {
                // Colours worked out from a token are no raw colours.
                !value[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-')
                    && !value[at + name.len()..].trim_start().starts_with("from ")
            })
        });
        function.map(|name| format!("{name}…)"))
    })?;
    Some(format!("{found} is a raw colour: give it a name in {TOKENS}."))
}

/// Comments as blanks, so that places stay.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        let (inside, behind) = comment.split_once("*/").unwrap_or((comment, ""));
        out.push_str(before);
        let blank = |byte| if byte == b'\n' { '\n' } else { ' ' };
        out.extend(inside.bytes().chain(*b"/**/").map(blank));
        rest = behind;
    }
    out + rest
}

/// Every `property: value` with its place; selectors and conditions end in `{` and are none.
fn declarations(css: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0, None);
    for (at, c) in css.char_indices() {
        match (quote, c) {
            (Some(end), _) if c == end => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => depth -= 1,
            (None, '{') => start = at + 1,
            (None, ';' | '}') if depth == 0 => {
                if let Some((property, value)) = css[start..at].split_once(':') {
                    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
                    let blanks = property.len() - property.trim_start().len();
                    found.push((start + blanks, property.trim().to_lowercase(), value));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    fn complaints(css: &str) -> Vec<String> {
        are_ours(&made_up(&[("styles/a.css", css)]))
    }

    #[test]
    fn physical_properties_and_values_are_found() {
        for wrong in [
            "a { left: 0 }",
            "a { b { margin-left: 1em; } }",
            "@media (min-width: 2em) { a { max-width: 3em } }",
            "a { border-top-left-radius: 1px }",
            "a { scroll-margin-top: 1px }",
            "a { text-align: right }",
            "a { margin: 1px 2px 3px 4px }",
            "a { color: var(--x) !important }",
        ] {
            assert_eq!(complaints(wrong).len(), 1, "{wrong}");
        }
        assert_eq!(complaints("\n/* x\n*/ a {\n  width: 1px;\n}")[0].split(' ').next(), Some("styles/a.css:4:"));
    }

    #[test]
    fn logical_ones_are_fine() {
        for fine in [
            "a:hover { inline-size: 1px; margin-inline: 1px 2px; inset: 0 }",
            "@container (min-width: 40em) { a { padding: 1px 2px 1px 2px } }",
            "a { margin: 0 calc(1px + 2px) 0 calc(1px + 2px); text-align: start }",
            "/* left: 0; */ a { --br-left: 1px; background-position: left }",
            "a::before { content: '; left: 0;' }",
            "a { transition: width 1s; line-height: 1.5; stroke-width: 2px }",
        ] {
            assert_eq!(complaints(fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn raw_colours_belong_into_the_tokens() {
        for raw in ["#fff", "#12345678", "rgb(0 0 0)", "oklch(50% 0 0)", "1px solid red", "Black"] {
            let css = format!("a {{ border: {raw} }}");
            assert_eq!(complaints(&css).len(), 1, "{raw}");
            assert!(are_ours(&made_up(&[(TOKENS, css.as_str())])).is_empty());
        }
        for fine in ["var(--br-white)", "currentColor", "Canvas", "oklch(from var(--a) l c h)", "url(#x1y)"] {
            assert_eq!(complaints(&format!("a {{ border: {fine} }}")), [""; 0], "{fine}");
        }
        assert!(are_ours(&made_up(&[("other/a.css", "a { left: 0 }")])).is_empty());
    }
}
