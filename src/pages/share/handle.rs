//! What can be done on the page: each verb reads the choice and the state as they are now.

use std::rc::Rc;

use engine::state::View;
use formats::{Qr, file, file_name};
use yew::Callback;
use yew::platform::spawn_local;

use super::draft::{SealStep, Sharing};
use super::parcel::{Parcel, Sender};
use crate::components::Offered;
use crate::drafts::DraftHandle;
use crate::focus::Focus;
use crate::hooks::ShareChoices;
use crate::i18n::{Key, key};
use crate::platform::{clipboard, crypto, downloads, share_sheet};
use crate::state::AssessmentHandle;

/// The verbs of the page.
#[derive(Clone, PartialEq)]
pub struct ShareHandle {
    pub choices: DraftHandle<ShareChoices>,
    pub draft: DraftHandle<Sharing>,
    pub assessment: AssessmentHandle,
    pub focus: Focus,
    pub sender: Rc<Sender>,
}

impl ShareHandle {
    /// What would be sent now.
    fn parcel(&self) -> Parcel {
        let assessment = &self.assessment;
        Parcel::of(assessment.q(), &assessment.state(), &self.choices.now(), &self.draft.now(), &self.sender)
    }

    /// On an event, does something; what was said of the last thing is not said any more.
    pub fn on<E: 'static>(&self, verb: impl Fn(&ShareHandle) + 'static) -> Callback<E> {
        let handle = self.clone();
        Callback::from(move |_: E| {
            handle.draft.update(Sharing::forget_said);
            verb(&handle);
        })
    }

    /// On an event, chooses what is sent.
    pub fn on_choose<E: 'static>(&self, choose: impl Fn(&mut ShareChoices) + 'static) -> Callback<E> {
        self.on(move |handle| handle.choices.update(|choices| choose(choices)))
    }

    /// Says what came of something that was done with what would be sent now.
    fn say(&self, said: Key) {
        // Who has gone elsewhere meanwhile does not need to know.
        if self.assessment.state().view == View::Share {
            let plain = self.parcel().plain;
            self.draft.update(|share| share.said = Some((said, plain)));
        }
    }

    /// The parcel leaves this browser.
    fn leaves(&self, parcel: &Parcel) {
        self.assessment.share(parcel.leaves(&self.assessment.state()));
    }

    /// The browser is to seal the link now.
    pub fn seal_now(&self) {
        let (plain, mut step) = (self.parcel().plain, SealStep::Nothing);
        self.draft.update(|share| step = share.seal_now(plain));
        match step {
            SealStep::Nothing => {}
            SealStep::Passphrase => self.focus.to("[id=share-passphrase]"),
            SealStep::Seal { plain, passphrase } => {
                let handle = self.clone();
                spawn_local(async move {
                    let came = crypto::seal(&passphrase, &plain).await;
                    let plain = handle.parcel().plain;
                    handle.draft.update(|share| share.sealed(came, plain));
                });
            }
        }
    }

    /// Puts the address into the clipboard.
    pub fn copy(&self) {
        let parcel = self.parcel();
        let Some(address) = parcel.address(&self.draft.now()) else { return };
        self.leaves(&parcel);
        let (handle, copied) = (self.clone(), clipboard::write(&address, self.focus.frame().cast()));
        spawn_local(async move {
            let copied = copied.await;
            if copied.is_err() && handle.assessment.state().view == View::Share {
                // It is selected there, to be copied by hand.
                handle.focus.to("[id=share-link]");
            }
            handle.say(if copied.is_ok() { key::SHARE_COPIED } else { key::SHARE_NOT_COPIED });
        });
    }

    /// A mail is opened, which its link does by itself.
    pub fn mail(&self) {
        self.leaves(&self.parcel());
    }

    /// Hands the address to the device's own sheet.
    pub fn open_sheet(&self, title: &str, text: &str) {
        let parcel = self.parcel();
        let Some(address) = parcel.address(&self.draft.now()) else { return };
        let (handle, shared) = (self.clone(), share_sheet::open(title, text, &address));
        spawn_local(async move {
            // Nothing is said of a sheet that was closed again.
            if shared.await.is_ok() {
                handle.leaves(&parcel);
                handle.say(key::SHARE_SHARED);
            }
        });
    }

    /// Offers it as a file.
    pub fn save_file(&self) {
        let parcel = self.parcel();
        self.leaves(&parcel);
        let written = file::write(&parcel.sent, self.assessment.q());
        let offered = Offered::file(&parcel.file_name(), "application/json", written);
        self.draft.update(|share| share.offered = Some(offered));
    }

    /// Shows the QR code, or hides it. Whoever sees it can read it.
    pub fn toggle_code(&self) {
        self.draft.update(|share| share.code ^= true);
        if self.draft.now().code {
            self.leaves(&self.parcel());
        }
    }

    /// Offers the QR code as a picture.
    pub fn save_code(&self) {
        let parcel = self.parcel();
        if let Some(code) = parcel.address(&self.draft.now()).and_then(|address| Qr::of(&address)) {
            let name = file_name(&parcel.sent.name.value, self.sender.today, ".svg");
            let offered = downloads::offer(&name, "image/svg+xml", &code.svg());
            self.say(if offered.is_ok() { key::SHARE_SAVED } else { key::SHARE_CODE_REFUSED });
        }
    }
}
