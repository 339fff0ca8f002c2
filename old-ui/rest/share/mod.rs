//! Sending a link or file: what goes in is chosen and priced before anything leaves.

mod page;
mod parcel;
mod ready;

pub use page::share;

use super::effect::Effect;
use super::side::{Side, Work};
use crate::i18n::{Key, key};
use crate::share::{Include, Names, Qr, What, file, file_name};
use crate::state::{Action, View};
use parcel::Parcel;

/// What is half done there.
#[derive(Clone, Debug, Default)]
pub struct Sharing {
    /// What is to be sent; none until it is chosen.
    what: Option<What>,
    include: Include,
    /// The link is to be sealed, with this passphrase.
    seal: bool,
    passphrase: String,
    /// Sealing was asked for without a passphrase.
    missed: bool,
    asked: Option<Asked>,
    /// The QR code is shown.
    code: bool,
    /// What came of the last thing that was done, and with which link: it is not said of another.
    said: Option<(Key, Option<String>)>,
}

/// What the browser was asked to seal.
#[derive(Clone, Debug)]
struct Asked {
    plain: String,
    passphrase: String,
    came: Came,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
enum Came {
    NotYet,
    Sealed(String),
    Failed,
}

/// What happens there.
#[derive(Clone, Debug)]
pub enum ShareEvent {
    /// From another page: go to this one, to send this.
    Open(What),
    What(What),
    Answers,
    Notes,
    Decisions,
    Names(Names),
    Seal,
    Passphrase(String),
    /// The browser is to seal the link now.
    SealNow,
    Copy,
    /// A mail is opened, which the page's link does by itself.
    Mail,
    Sheet {
        title: String,
        text: String,
    },
    File,
    Code,
    SaveCode,
}

/// Takes one event.
pub fn take(side: &mut Side, event: ShareEvent, work: &mut Work) {
    let parcel = Parcel::of(work.q, work.state, work.around, side);
    let share = &mut side.share;
    share.said = None;
    share.missed = false;
    match event {
        ShareEvent::Open(what) => {
            share.what = Some(what);
            // A backup without the notes would be none.
            share.include.notes |= what == What::Mine;
            work.act(Action::Go(View::Share));
        }
        ShareEvent::What(what) => share.what = Some(what),
        ShareEvent::Answers => share.include.answers ^= true,
        ShareEvent::Notes => share.include.notes ^= true,
        ShareEvent::Decisions => share.include.decisions ^= true,
        ShareEvent::Names(names) => share.include.names = names,
        ShareEvent::Seal => share.seal ^= true,
        ShareEvent::Passphrase(text) => share.passphrase = text,
        ShareEvent::SealNow => seal_now(share, parcel, work),
        ShareEvent::Mail => leaves(&parcel, work),
        ShareEvent::Copy => {
            leaves(&parcel, work);
            work.ask(Effect::Copy(parcel.address(share).unwrap_or_default()));
        }
        ShareEvent::Sheet { title, text } => {
            let address = parcel.address(share).unwrap_or_default();
            work.ask(Effect::ShareSheet { title, text, address });
        }
        ShareEvent::File => {
            leaves(&parcel, work);
            let name = file_name(&parcel.sent.name.value, side.today, ".json");
            let text = file::write(&parcel.sent, work.q);
            work.ask(Effect::Download { name, kind: "application/json", text });
            share.said = Some((key::SHARE_SAVED, parcel.plain.clone()));
        }
        ShareEvent::Code => {
            share.code ^= true;
            if share.code {
                leaves(&parcel, work);
            }
        }
        ShareEvent::SaveCode => {
            if let Some(code) = parcel.address(share).and_then(|address| Qr::of(&address)) {
                let name = file_name(&parcel.sent.name.value, side.today, ".svg");
                work.ask(Effect::Download { name, kind: "image/svg+xml", text: code.svg() });
                share.said = Some((key::SHARE_SAVED, parcel.plain.clone()));
            }
        }
    }
}

/// Something leaves this browser: the group needs its id by now, and what everything of mine went with
/// can no longer be taken back. It is kept as a state of its day, too.
fn leaves(parcel: &Parcel, work: &mut Work) {
    work.share();
    if work.state.group.id.is_empty() {
        work.act(Action::Found(parcel.sent.id.clone()));
    }
    if parcel.holds_mine {
        work.act(Action::Shared);
    }
}

fn seal_now(share: &mut Sharing, parcel: Parcel, work: &mut Work) {
    let Some(plain) = parcel.plain.filter(|_| share.seal) else { return };
    if share.passphrase.trim().is_empty() {
        share.missed = true;
        work.focus("[id=share-passphrase]");
    } else if share.asked.as_ref().is_none_or(|asked| asked.came != Came::NotYet) {
        // One at a time, so that the answer belongs to what was asked.
        let passphrase = share.passphrase.clone();
        work.ask(Effect::Seal { passphrase: passphrase.clone(), link: plain.clone() });
        share.asked = Some(Asked { plain, passphrase, came: Came::NotYet });
    }
}

/// What the browser answered.
pub fn hear(side: &mut Side, what: &str, text: &str, work: &mut Work) {
    let (said, came) = match what {
        "copied" => (key::SHARE_COPIED, None),
        "not-copied" => (key::SHARE_NOT_COPIED, None),
        "shared" => (key::SHARE_SHARED, None),
        "sealed" => (key::SHARE_SEALED, Some(Came::Sealed(text.to_owned()))),
        "not-sealed" => (key::SHARE_NOT_SEALED, Some(Came::Failed)),
        _ => return,
    };
    // Other pages copy too, and hear of it themselves.
    if came.is_none() && work.state.view != View::Share {
        return;
    }
    let parcel = Parcel::of(work.q, work.state, work.around, side);
    let share = &mut side.share;
    if what == "shared" {
        leaves(&parcel, work);
    }
    if what == "not-copied" {
        work.focus("[id=share-link]");
    }
    share.said = Some((said, parcel.plain.clone()));
    if let (Some(came), Some(asked)) = (came, &mut share.asked) {
        asked.came = came;
        // What was changed in the meantime is another link.
        if parcel.plain.as_ref() != Some(&asked.plain) || share.passphrase != asked.passphrase {
            share.said = None;
        }
    }
}
