//! Something that is done again and again.

use gloo::timers::callback::Interval;
use yew::prelude::*;

/// Calls back every so many milliseconds, for as long as the component is there; with no milliseconds it pauses. The
/// callback of the latest render is called. Off the browser no time passes.
#[hook]
pub fn use_interval(callback: Callback<()>, millis: Option<u32>) {
    let latest = use_mut_ref(|| callback.clone());
    latest.replace(callback);
    use_effect_with(millis, move |millis| {
        let interval = millis.map(|millis| {
            Interval::new(millis, move || {
                let callback = latest.borrow().clone();
                callback.emit(());
            })
        });
        move || drop(interval)
    });
}
