//! Printing the report, and nothing around it.

use formats::file_name;
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::components::draw_all;
use crate::platform::printing;
use crate::report::Report;

/// As long as the page is there, whatever prints it, the menu or the key, prints the report alone; the callback does so
/// too, and `refused` is called where the browser does not.
#[hook]
pub fn use_print(report: &Report<'_>, printed: &NodeRef, refused: Callback<()>) -> Callback<MouseEvent> {
    // A file that is printed into is called like that.
    let title = file_name(&report.snapshot.group.name.value, report.today, "-report");
    use_effect_with(title, {
        let printed = printed.clone();
        move |title| {
            let listeners = printing::alone(title.clone(), draw_all, move || printed.cast::<Element>());
            move || drop(listeners)
        }
    });
    Callback::from(move |_: MouseEvent| {
        // It is printed as it is drawn, which is in a task of its own.
        draw_all();
        let refused = refused.clone();
        Timeout::new(0, move || printing::print(move || refused.emit(()))).forget();
    })
}
