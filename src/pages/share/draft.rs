//! How it is sent, and what came of it. A draft: it is still there after another page was looked at. What is sent is
//! [`ShareChoices`](crate::hooks::ShareChoices).

use crate::components::Offered;
use crate::i18n::{Key, key};
use crate::platform::{Refused, random};

/// What is half done on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Sharing {
    /// The link is to be sealed, with this passphrase.
    pub seal: bool,
    pub passphrase: String,
    /// Sealing was asked for without a passphrase.
    pub missed: bool,
    /// What was sealed last, or is being sealed.
    pub sealing: Option<Sealing>,
    /// The QR code is shown.
    pub code: bool,
    /// What came of the last thing that was done, and with which link: it is not said of another.
    pub said: Option<(Key, Option<String>)>,
    /// The file that was offered last.
    pub offered: Option<Offered>,
    /// The id of a group that has none yet: fixed, so that what was shown and what is kept are the same group.
    pub id: String,
}

impl Default for Sharing {
    fn default() -> Sharing {
        Sharing {
            seal: false,
            passphrase: String::new(),
            missed: false,
            sealing: None,
            code: false,
            said: None,
            offered: None,
            id: random::id(),
        }
    }
}

/// A link that the browser was asked to seal.
#[derive(Clone, Debug, PartialEq)]
pub struct Sealing {
    pub plain: String,
    pub passphrase: String,
    /// The sealed link; none while it is waited for.
    pub came: Option<Result<String, Refused>>,
}

/// What sealing now leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealStep {
    /// There is nothing to seal, or the browser is at it.
    Nothing,
    /// A passphrase is missing.
    Passphrase,
    /// This link is to be sealed with this passphrase.
    Seal { plain: String, passphrase: String },
}

impl Sharing {
    /// Something else is done: what was said is not said any more.
    pub fn forget_said(&mut self) {
        self.said = None;
        self.offered = None;
        self.missed = false;
    }

    /// The browser is sealing a link.
    pub fn is_sealing(&self) -> bool {
        self.sealing.as_ref().is_some_and(|sealing| sealing.came.is_none())
    }

    /// A link is to be sealed now: `plain`, where there is one.
    pub fn seal_now(&mut self, plain: Option<String>) -> SealStep {
        let Some(plain) = plain.filter(|_| self.seal) else { return SealStep::Nothing };
        if self.passphrase.trim().is_empty() {
            self.missed = true;
            return SealStep::Passphrase;
        }
        // One at a time, so that the answer belongs to what was asked.
        if self.is_sealing() {
            return SealStep::Nothing;
        }
        let passphrase = self.passphrase.clone();
        self.sealing = Some(Sealing { plain: plain.clone(), passphrase: passphrase.clone(), came: None });
        SealStep::Seal { plain, passphrase }
    }

    /// The browser answered; `plain` is the link that would be sent now.
    pub fn sealed(&mut self, came: Result<String, Refused>, plain: Option<String>) {
        let Some(sealing) = &mut self.sealing else { return };
        let said = if came.is_ok() { key::SHARE_SEALED } else { key::SHARE_NOT_SEALED };
        sealing.came = Some(came);
        // What was changed in the meantime is another link.
        let same = plain.as_ref() == Some(&sealing.plain) && self.passphrase == sealing.passphrase;
        self.said = same.then_some((said, plain));
    }
}
