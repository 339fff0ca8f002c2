//! What only a browser can do for the second half.

use crate::share::link::Sealed;
use crate::ui::event::Told;

/// Something to ask the browser for. What comes of it is heard as a word: see each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Puts a text into the clipboard; heard as `copied` or `not-copied`.
    Copy(String),
    /// Opens the device's own sheet for sharing; heard as `shared` where it was used.
    ShareSheet { title: String, text: String, address: String },
    /// Offers a text as a file.
    Download { name: String, kind: &'static str, text: String },
    /// Seals a link with a passphrase; heard as `sealed` with the sealed link, or as `not-sealed`.
    Seal { passphrase: String, link: String },
    /// Opens a sealed link; heard as `unsealed` with the link in it, or as `not-unsealed` where the
    /// passphrase is another or the link was damaged.
    Unseal { passphrase: String, sealed: Sealed },
    /// Takes our part out of the address's fragment, leaving the page's own.
    ForgetLink,
}

/// What comes of something that happened: something to tell the first half, or to ask the browser for.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Told(Told),
    Effect(Effect),
}
