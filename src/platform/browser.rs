//! Which browser this is, as far as that matters for what is kept in it.

/// How long a browser keeps what a page stores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeps {
    /// Until somebody deletes it, as far as is known.
    #[default]
    Long,
    /// For seven days without a visit: Safari, and every browser on an iPhone or iPad, since they are made of it.
    SevenDays,
    /// Perhaps as long as it is open: the browser inside a mail or chat program.
    WhileOpen,
}

/// What programs with a browser of their own say of themselves.
const INSIDE: [&str; 12] = [
    "; wv)",
    "FBAN/",
    "FBAV/",
    "FB_IAB/",
    "Instagram",
    "LinkedInApp",
    "MicroMessenger",
    "Line/",
    "Slack",
    "Teams/",
    "Snapchat",
    "GSA/",
];

/// How long the browser keeps it that calls itself so: the text it sends as its user agent.
pub fn keeps(agent: &str) -> Keeps {
    let says = |word: &str| agent.contains(word);
    let is_apple_mobile = ["iPhone", "iPad", "iPod"].into_iter().any(says);
    // A view inside another program does not call itself Safari there.
    let is_view = is_apple_mobile && says("AppleWebKit/") && !says("Safari/");
    if is_view || INSIDE.into_iter().any(says) {
        return Keeps::WhileOpen;
    }
    // Others call themselves Safari too, but not with its version.
    let is_safari = says("Safari/") && says("Version/") && says("Mac OS X") && !says("Chrome/");
    if is_apple_mobile || is_safari { Keeps::SevenDays } else { Keeps::Long }
}

/// How long this browser keeps it; nothing is known off the browser.
pub fn this_keeps() -> Keeps {
    let navigator = if cfg!(target_arch = "wasm32") { web_sys::window().map(|it| it.navigator()) } else { None };
    navigator.and_then(|it| it.user_agent().ok()).map_or(Keeps::Long, |agent| keeps(&agent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_that_forget_are_known_by_what_they_call_themselves() {
        let apple =
            |phone: &str, rest: &str| format!("Mozilla/5.0 ({phone}) AppleWebKit/605.1.15 (KHTML, like Gecko) {rest}");
        let (phone, mac) = ("iPhone; CPU iPhone OS 18_1 like Mac OS X", "Macintosh; Intel Mac OS X 10_15_7");
        for (agent, keeps_it) in [
            (apple(phone, "Version/18.1 Mobile/15E148 Safari/604.1"), Keeps::SevenDays),
            (apple(mac, "Version/18.1 Safari/605.1.15"), Keeps::SevenDays),
            (apple(phone, "CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1"), Keeps::SevenDays),
            (apple(phone, "Mobile/15E148"), Keeps::WhileOpen),
            (apple(phone, "Mobile/15E148 [FBAN/FBIOS;FBAV/489.0]"), Keeps::WhileOpen),
            (apple(phone, "Version/18.1 Mobile/15E148 Safari/604.1 LinkedInApp/9.30"), Keeps::WhileOpen),
            (apple(mac, "Chrome/131.0.0.0 Safari/537.36"), Keeps::Long),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0".into(), Keeps::Long),
            (
                "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
              Chrome/131.0.0.0 Mobile Safari/537.36"
                    .into(),
                Keeps::WhileOpen,
            ),
            (
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 \
              Mobile Safari/537.36"
                    .into(),
                Keeps::Long,
            ),
            (String::new(), Keeps::Long),
        ] {
            assert_eq!(keeps(&agent), keeps_it, "{agent}");
        }
    }
}
