//! How they can be reached.

use formats::mail;
use yew::prelude::*;

use crate::components::keyed;
use crate::hooks::{use_assessment, use_config, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::clipboard;

/// Properties of [`Ways`].
#[derive(Clone, PartialEq, Properties)]
pub struct WaysProps {
    /// The subject of a mail.
    pub title: AttrValue,
    /// What goes along; empty for nothing.
    pub text: AttrValue,
    /// Called with what there is to say of a way that was used.
    pub on_said: Callback<Option<Key>>,
}

/// The ways to ask, each with what goes along.
#[component]
pub fn Ways(props: &WaysProps) -> Html {
    let (snapshot, config, assessment, focus) = (use_snapshot(), use_config(), use_assessment(), use_focus());
    let (contact, WaysProps { title, text, on_said }) = (&config.contact, props);
    let word = |key: Key| snapshot.text(key);
    let on_use = {
        let (assessment, on_said) = (assessment.clone(), on_said.clone());
        Callback::from(move |_: MouseEvent| {
            on_said.emit(None);
            assessment.contact_used();
        })
    };
    let on_copy = {
        let (text, on_said) = (text.clone(), on_said.clone());
        Callback::from(move |_: MouseEvent| {
            on_said.emit(None);
            let (written, assessment, on_said) =
                (clipboard::write(&text, focus.frame().cast()), assessment.clone(), on_said.clone());
            yew::platform::spawn_local(async move {
                if written.await.is_ok() {
                    on_said.emit(Some(key::CONTACT_COPIED));
                    assessment.contact_used();
                } else {
                    on_said.emit(Some(key::CONTACT_NOT_COPIED));
                }
            });
        })
    };
    let letter = if text.is_empty() { String::new() } else { mail(title, text) };
    let behind = letter.strip_prefix("mailto:").unwrap_or_default();
    let (mail_to, phone) = (["mailto:", &contact.mail, behind].concat(), ["tel:", &digits(&contact.phone)].concat());
    html! {
            <ul class="ways">
                if !contact.mail.is_empty() {
                    <li>
                        <a class="button" part="button" href={mail_to} onclick={on_use.clone()}>{ word(key::CONTACT_MAIL) }</a>
                        <span class="small">{ keyed(contact.mail.clone()) }</span>
                    </li>
                }
                if !contact.phone.is_empty() {
                    <li>
                        <a class="button" part="button" href={phone} onclick={on_use.clone()}>{ word(key::CONTACT_PHONE) }</a>
                        <span class="small">{ keyed(contact.phone.clone()) }</span>
                    </li>
                }
                if !contact.link.is_empty() {
                    <li><a class="button" part="button" href={&contact.link} target="_blank" rel="noopener noreferrer" onclick={on_use}>{ word(key::CONTACT_PAGE) }</a></li>
                }
                if !text.is_empty() {
                    <li><button type="button" class="button" part="button" onclick={on_copy}>{ word(key::CONTACT_COPY) }</button></li>
                }
            </ul>
    }
}

/// A telephone number as machines dial it.
fn digits(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_without_what_people_put_between() {
        assert_eq!(digits("+49 (0) 30 / 12-34"), "+490301234");
    }
}
