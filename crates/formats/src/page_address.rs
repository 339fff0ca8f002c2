//! The address of the page that links lead to. What stands in an address can be about whoever opened it: a token, a mail
//! address, a campaign. So only what leads to the page goes along, and what stays can be put back by the person.

/// Parameters by which pages are found, or shown in a language.
const GO_ALONG: [&str; 4] = ["page_id", "p", "id", "lang"];

/// An address, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageAddress(Vec<Stretch>);

/// Text of the address, and the parameters behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Stretch {
    text: String,
    /// What stands before the first parameter, and between two.
    signs: [char; 2],
    parameters: Vec<Parameter>,
}

/// A parameter as it stands in the address.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Parameter {
    text: String,
    goes_along: bool,
}

impl PageAddress {
    /// The page's address, with the path that a router keeps in its fragment; what the page itself says it is called,
    /// which counts where it is of the same origin; and the names of further parameters that go along, with blanks or
    /// commas between.
    pub fn of(page: &str, canonical: Option<&str>, named: &str) -> PageAddress {
        let is_named = |name: &str| named.split([' ', ',']).any(|one| one == name);
        let page = without_credentials(page);
        let (base, route) = page.split_at(page.find('#').unwrap_or(page.len()));
        let own = stretches(base, |name| GO_ALONG.contains(&name) || is_named(name));
        let canonical = canonical.filter(|canonical| origin(canonical).is_some() && origin(canonical) == origin(&page));
        let mut all = match canonical {
            None => own,
            Some(canonical) => {
                let mut all = stretches(canonical.split('#').next().unwrap_or_default(), |_| true);
                let [_, Stretch { parameters, .. }] = &mut all;
                let [_, Stretch { parameters: own, .. }] = own;
                let more = own.into_iter().filter(|one| parameters.iter().all(|known| known.text != one.text));
                let more: Vec<Parameter> =
                    more.map(|one| Parameter { goes_along: is_named(one.name()), ..one }).collect();
                parameters.extend(more);
                all
            }
        }
        .to_vec();
        let (path, query) = route.split_once('?').unwrap_or((route, ""));
        all.push(Stretch::of(path, ['?', '&'], query, |name| GO_ALONG.contains(&name) || is_named(name)));
        PageAddress(all)
    }

    /// What does not go along, in order.
    pub fn left_out(&self) -> impl Iterator<Item = &str> {
        let all = self.0.iter().flat_map(|stretch| &stretch.parameters);
        all.filter(|parameter| !parameter.goes_along).map(|parameter| parameter.text.as_str())
    }

    /// The address as it goes along, with what was put back.
    pub fn with(&self, put_back: &[String]) -> String {
        let mut out = String::new();
        for Stretch { text, signs: [first, next], parameters } in &self.0 {
            out.push_str(text);
            let mut sign = first;
            for parameter in parameters.iter().filter(|one| one.goes_along || put_back.contains(&one.text)) {
                out.push(*sign);
                out.push_str(&parameter.text);
                sign = next;
            }
        }
        out
    }
}

impl Stretch {
    fn of(text: &str, signs: [char; 2], parameters: &str, goes_along: impl Fn(&str) -> bool) -> Stretch {
        let parameters = parameters.split(signs[1]).filter(|text| !text.is_empty()).map(|text| {
            let mut parameter = Parameter { text: text.to_owned(), goes_along: false };
            parameter.goes_along = goes_along(parameter.name());
            parameter
        });
        Stretch { text: text.to_owned(), signs, parameters: parameters.collect() }
    }
}

impl Parameter {
    fn name(&self) -> &str {
        self.text.split('=').next().unwrap_or_default()
    }
}

/// An address without fragment: its path, whose last part may have parameters of its own, such as a session's, and its
/// query.
fn stretches(address: &str, goes_along: impl Fn(&str) -> bool) -> [Stretch; 2] {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let last = path.rfind('/').unwrap_or_default();
    let end = path[last..].find(';').map_or(path.len(), |at| last + at);
    let inside = path[end..].trim_start_matches(';');
    [Stretch::of(&path[..end], [';', ';'], inside, &goes_along), Stretch::of("", ['?', '&'], query, goes_along)]
}

/// Scheme, host and port.
fn origin(address: &str) -> Option<&str> {
    let host = address.find("://")? + 3;
    let end = address.get(host..)?.find(['/', '?', '#']).map_or(address.len(), |at| host + at);
    address.get(..end)
}

/// An address may have a name and a password before its host.
fn without_credentials(address: &str) -> String {
    match origin(address).and_then(|origin| Some((origin, origin.split_once("://")?))) {
        Some((origin, (scheme, host))) => {
            let host = host.rsplit('@').next().unwrap_or_default();
            [scheme, "://", host, &address[origin.len()..]].concat()
        }
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What goes along, and what does not.
    fn split(page: &str, canonical: Option<&str>, named: &str) -> (String, Vec<String>) {
        let address = PageAddress::of(page, canonical, named);
        (address.with(&[]), address.left_out().map(str::to_owned).collect())
    }

    #[test]
    fn only_what_leads_to_the_page_goes_along() {
        const TAGGED: &str = "https://a.example/host.html?page_id=7&utm_source=mail&mkt_tok=S&email=ana%40b.example";
        for (page, goes, stays) in [
            ("", "", &[][..]),
            ("https://a.example", "https://a.example", &[]),
            ("https://a.example/x?", "https://a.example/x", &[]),
            (
                TAGGED,
                "https://a.example/host.html?page_id=7",
                &["utm_source=mail", "mkt_tok=S", "email=ana%40b.example"],
            ),
            ("https://a.example/?lang=de&p=1&ids=2&id=3&P=4", "https://a.example/?lang=de&p=1&id=3", &["ids=2", "P=4"]),
            ("https://a.example/?flag&&x=1", "https://a.example/", &["flag", "x=1"]),
            // A router has its path in the fragment, and may have a query there.
            ("https://a.example/?t=1#/check?id=7&tok=S", "https://a.example/#/check?id=7", &["t=1", "tok=S"]),
            // As some servers carry a session along where there are no cookies.
            ("https://a.example/a;v=1/x;jsessionid=S?p=1", "https://a.example/a;v=1/x?p=1", &["jsessionid=S"]),
            ("https://ana:secret@a.example:8080/x", "https://a.example:8080/x", &[]),
            ("https://a.example/@ana", "https://a.example/@ana", &[]),
            ("https://a.example/é;é=é?é=é", "https://a.example/é", &["é=é", "é=é"]),
        ] {
            let stays: Vec<String> = stays.iter().map(|&one| one.to_owned()).collect();
            assert_eq!(split(page, None, ""), (goes.to_owned(), stays), "{page}");
        }
    }

    #[test]
    fn what_the_owner_names_goes_along() {
        let page = "https://a.example/x?tenant=3&tok=S&view=1#/y?tenant=4&tok=S";
        let goes = "https://a.example/x?tenant=3&view=1#/y?tenant=4".to_owned();
        let stays = vec!["tok=S".to_owned(), "tok=S".to_owned()];
        assert_eq!(split(page, None, "tenant view"), (goes.clone(), stays.clone()));
        assert_eq!(split(page, None, " tenant,  view"), (goes, stays));
    }

    #[test]
    fn what_the_page_is_called_counts_on_its_own_origin() {
        let page = "https://a.example/x?p=1&tok=S&tenant=3#/route";
        let (own, canonical) = ("https://a.example/x?p=1#/route", "https://a.example/check?p=1#top");
        let goes = |canonical: &str| split(page, Some(canonical), "").0;
        assert_eq!(goes(canonical), "https://a.example/check?p=1#/route");
        for other in ["https://b.example/check", "http://a.example/check", "https://a.example:81/", "check", ""] {
            assert_eq!(goes(other), own, "{other}");
        }
        // What is left out can be put back there too, and what the owner names needs no putting back.
        let stays = vec!["tok=S".to_owned(), "tenant=3".to_owned()];
        assert_eq!(split(page, Some(canonical), "").1, stays);
        let named = PageAddress::of(page, Some("https://a.example/check"), "tenant");
        assert_eq!(named.with(&[]), "https://a.example/check?tenant=3#/route");
        assert_eq!(named.left_out().collect::<Vec<_>>(), ["p=1", "tok=S"]);
        assert_eq!(named.with(&["p=1".to_owned()]), "https://a.example/check?p=1&tenant=3#/route");
    }

    #[test]
    fn what_is_put_back_stands_where_it_stood() {
        let page = "https://a.example/x;s=1?a=1&p=2&b=3#/y?c=4";
        let address = PageAddress::of(page, None, "");
        let all: Vec<String> = address.left_out().map(str::to_owned).collect();
        assert_eq!(address.with(&all), page);
        assert_eq!(address.with(&all[2..3]), "https://a.example/x?p=2&b=3#/y");
        assert_eq!(address.with(&["no part of it".to_owned()]), address.with(&[]));
    }
}
