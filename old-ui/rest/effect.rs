//! What pages of the rest ask for: of the page that holds the state, and of the browser.

use crate::share::link::Sealed;
use crate::state::State;

/// Something only a browser can do.
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
    /// Shows the element on the whole screen, or no more.
    Fullscreen,
    /// Prints what matches this selector, by itself, with these two lines above and below each page.
    Print { selector: &'static str, above: String, below: String },
    /// Takes our part out of the address's fragment, leaving the page's own.
    ForgetLink,
}

/// What comes of something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The state changed.
    State(State),
    /// Another copy of the group was added. It can be taken back.
    Joined(State),
    /// Another group is opened; the present one is put away.
    Another(State),
    /// A group put away is taken out again: its name in the storage.
    Back(String),
    /// The last addition is taken back.
    TakeBack,
    /// The earlier states to be kept: see [`crate::share::past`].
    Past(String),
    /// The focus belongs to what matches this selector.
    Focus(String),
    /// The page around hears that this happened.
    Tell(&'static str),
    /// What the buyer hands over to the page that asked; nothing where they would rather not.
    Hand(Option<String>),
    /// From now on a second that passes is heard as `tick` with the time in milliseconds; or no more.
    Tick(bool),
    Effect(Effect),
}
