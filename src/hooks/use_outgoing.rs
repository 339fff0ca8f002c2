//! A message on its way out: one text that can be changed, and the ways it can leave.

use formats::mail;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::use_focus::use_focus;
use super::use_platform::use_platform;
use super::use_typing::use_typing;
use crate::focus::Focus;
use crate::platform::{clipboard, share_sheet};

/// The longest message that mail programs take from a link, in characters.
pub const MAX_MAIL: usize = 1_800;

/// How a message left, as far as that can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It was put into the clipboard.
    Copied,
    /// It was handed to a mail program.
    Mailed,
    /// It was handed to what was chosen on the device's own sheet.
    Shared,
}

/// What came of the last attempt to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is in the clipboard.
    Yes,
    /// The browser does not let the page copy; the text is selected.
    No,
}

/// The message as it stands, and the ways it can leave.
#[derive(Clone, PartialEq)]
pub struct Message {
    /// Of its text area; unique on the page.
    pub id: AttrValue,
    /// Of a mail.
    pub subject: AttrValue,
    /// As it is written, until somebody changes it.
    pub written: AttrValue,
    /// The address in it. Where that becomes another one, a message that was changed goes on with that.
    pub address: AttrValue,
    /// Something else is missing: called in the place of leaving.
    pub hold: Option<Callback<()>>,
    /// It left.
    pub on_leave: Callback<Way>,
}

/// The message, with what somebody made of it.
#[derive(Clone)]
pub struct OutgoingHandle {
    message: Message,
    /// What somebody made of it, and the address in that.
    changed: UseStateHandle<Option<(AttrValue, AttrValue)>>,
    copied: UseStateHandle<Option<Copied>>,
    focus: Focus,
    on_typing: Callback<AttrValue>,
    /// The device has a sheet of its own for sharing.
    pub can_share: bool,
}

/// A message on its way out.
#[hook]
pub fn use_outgoing(message: Message) -> OutgoingHandle {
    let (changed, copied) = (use_state(|| None), use_state(|| None));
    let (focus, on_typing) = (use_focus(), use_typing());
    OutgoingHandle { message, changed, copied, focus, on_typing, can_share: use_platform().can_share }
}

impl OutgoingHandle {
    /// The text as it stands.
    pub fn text(&self) -> AttrValue {
        let address = &self.message.address;
        match &*self.changed {
            None => self.message.written.clone(),
            Some((text, with)) if with == address || with.is_empty() => text.clone(),
            Some((text, with)) => text.replace(&**with, address).into(),
        }
    }

    /// Whether it is longer than mail programs take.
    pub fn is_long(&self) -> bool {
        // In an address each byte of a letter outside of ASCII is three characters.
        self.text().bytes().map(|byte| if byte.is_ascii() { 1 } else { 3 }).sum::<usize>() > MAX_MAIL
    }

    /// What came of copying it, if that was tried.
    pub fn copied(&self) -> Option<Copied> {
        *self.copied
    }

    /// Somebody changes it.
    pub fn on_input(&self) -> Callback<InputEvent> {
        let (changed, address) = (self.changed.clone(), self.message.address.clone());
        let on_typing = self.on_typing.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
                let text = AttrValue::from(area.value());
                on_typing.emit(text.clone());
                changed.set(Some((text, address.clone())));
            }
        })
    }

    /// Copies it.
    pub fn on_copy(&self) -> Callback<MouseEvent> {
        let handle = self.clone();
        Callback::from(move |event: MouseEvent| {
            if handle.is_held(&event) {
                return;
            }
            let (handle, written) = (handle.clone(), clipboard::write(&handle.text(), handle.focus.frame().cast()));
            spawn_local(async move {
                if written.await.is_ok() {
                    handle.copied.set(Some(Copied::Yes));
                    handle.message.on_leave.emit(Way::Copied);
                } else {
                    handle.copied.set(Some(Copied::No));
                    // It is selected there, to be copied by hand.
                    handle.focus.to(format!("[id={}]", handle.message.id));
                }
            });
        })
    }

    /// Hands it to the device's own sheet.
    pub fn on_share(&self) -> Callback<MouseEvent> {
        let handle = self.clone();
        Callback::from(move |event: MouseEvent| {
            if handle.is_held(&event) {
                return;
            }
            let (handle, shared) = (handle.clone(), share_sheet::open(&handle.message.subject, &handle.text(), ""));
            spawn_local(async move {
                // Nothing is said of a sheet that was closed again.
                if shared.await.is_ok() {
                    handle.message.on_leave.emit(Way::Shared);
                }
            });
        })
    }

    /// The address that opens a mail with it.
    pub fn mail(&self) -> String {
        mail(&self.message.subject, &self.text())
    }

    /// A mail is opened, which its link does by itself.
    pub fn on_mail(&self) -> Callback<MouseEvent> {
        let handle = self.clone();
        Callback::from(move |event: MouseEvent| {
            if !handle.is_held(&event) {
                handle.message.on_leave.emit(Way::Mailed);
            }
        })
    }

    /// Whether something else is missing, which is asked for then.
    fn is_held(&self, event: &MouseEvent) -> bool {
        if let Some(hold) = &self.message.hold {
            event.prevent_default();
            hold.emit(());
        }
        self.message.hold.is_some()
    }
}
