//! What people paste: whole mails, several of them, with whatever mail programs make of a link.

use formats::link::{Link, LinkError, fragment, read, rejoined};

use crate::common::links::one;
use crate::common::q;

/// What is read of every link in a text.
fn links(text: &str) -> Vec<Result<Link, LinkError>> {
    fragment::all_pasted(text, "br").map(|link| read(link, q())).collect()
}

/// An address as it stands inside of another one.
fn encoded(address: &str) -> String {
    let byte = |byte: u8| match byte {
        b'-' | b'_' | b'.' | b'~' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    address.bytes().map(byte).collect()
}

#[test]
fn a_link_is_found_wherever_it_stands_in_a_mail() {
    for (link, is_new) in [(one("v4/mine"), true), (one("v1/mine"), false)] {
        let address = format!("https://a.example/p#br{}{link}", if is_new { "" } else { "=" });
        let inside = encoded(&address);
        let wanted = vec![read(&link, q())];
        assert!(wanted[0].is_ok());
        for mail in [
            address.clone(),
            format!("Here it is: {address}."),
            format!("Here it is ({address})."),
            format!("Look at {address}, please"),
            format!("Is it {address}?"),
            format!("> > {address}\n> > Best, Ana"),
            format!("<{address}>"),
            format!("“{address}”"),
            format!("[my answers]({address})"),
            format!("**{address}**"),
            format!("<a href=\"{address}\">"),
            format!("Dear Ben,\r\n{address}\r\nBest & more, Ana"),
            address.replacen('#', "#/a/path?", 1),
            address.replacen('#', "#/a/path?x=%26&", 1),
            format!("https://safe.example/?url={inside}&data=05%7C"),
            format!("https://safe.example/?url={inside}%26utm%3Dmail&data=05"),
            format!("br{}", address.split_once("#br").expect("our pair").1),
        ] {
            assert_eq!(links(&mail), wanted, "{mail}");
        }
        if is_new {
            // Nothing in it is ever encoded; and something may follow at once.
            for mail in [
                format!("https://a.example/?u={}", encoded(&encoded(&inside))),
                format!("[my answers]({address})and on"),
                format!("https://defence.example/v3/__{}__;Iw!!x", address.replace('#', "*")),
            ] {
                assert_eq!(links(&mail), wanted, "{mail}");
            }
        }
    }
}

#[test]
fn several_links_are_each_found_and_a_broken_one_is_told_among_them() {
    let (mine, group, old) = (one("v4/mine"), one("v4/group"), one("v1/group"));
    let mail = format!(
        "Ana wrote:\n> https://a.example/#br{mine}\n>\n> Thanks! umbr4_x #br-4_\n\nBen:\n\
         <https://a.example/p#/x?br{group}>\nand https://a.example/#br={old}.\nhttps://a.example/#br{}",
        &group[..40]
    );
    let wanted = [&mine, &group, &old].map(|link| read(link, q()));
    assert!(wanted.iter().all(Result::is_ok));
    assert_eq!(links(&mail), [&wanted[..], &[Err(LinkError::CutOff)]].concat());
    assert_eq!(links("nothing of ours: br = 4_x, brbr, umbr4_x, abr=1.x.y"), []);
}

#[test]
fn a_link_whose_lines_were_broken_is_put_together_where_its_check_fits() {
    let wrapped = |text: &str, width: usize, end: &str, begin: &str| {
        let lines: Vec<&str> =
            text.as_bytes().chunks(width).map(|line| std::str::from_utf8(line).expect("ASCII")).collect();
        lines.join(&[end, "\n", begin].concat())
    };
    let whole = |text: &str| {
        let link = fragment::all_pasted(text, "br").next().expect("a link");
        read(&rejoined(link, q()).unwrap_or_else(|| link.to_owned()), q())
    };
    for (link, sign) in
        [(one("v4/mine"), ""), (one("v3/decided"), "="), (one("v1/mine"), "="), (one("v4/invitation"), "")]
    {
        let address = format!("https://a.example/p#br{sign}{link}");
        let wanted = read(&link, q());
        assert_eq!(rejoined(&link, q()), None, "as it stands");
        for mail in [
            wrapped(&address, 76, "", ""),
            wrapped(&address, 40, "\r", "> "),
            wrapped(&address, 60, " ", "> > "),
            wrapped(&address.replace('=', "=3D"), 75, "=", ""),
            wrapped(&address.replace('=', "=3D"), 76, "=\r", ""),
        ] {
            for behind in ["", "\n", "\nBest, Ana", "\n> Best, Ana", "\n\nBest\n-- \nAna"] {
                let mail = [&mail, behind].concat();
                assert_eq!(whole(&mail), wanted, "{mail}");
            }
        }
        // What is not there cannot be put together.
        let cut = wrapped(&address[..address.len() - 9], 60, "", "");
        assert!(whole(&cut).is_err(), "{cut}");
        assert!(whole(&[&cut, "\nBest, Ana"].concat()).is_err(), "{cut}");
    }
}
