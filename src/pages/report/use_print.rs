//! Printing the report, and nothing around it.

use formats::file_name;
use web_sys::Element;
use yew::prelude::*;

use crate::platform::printing;
use crate::report::Report;

/// As long as the page is there, whatever prints it, the menu or the key, prints the report alone; the callback does so
/// too.
#[hook]
pub fn use_print(report: &Report<'_>, printed: &NodeRef) -> Callback<MouseEvent> {
    // A file that is printed into is called like that.
    let title = file_name(&report.snapshot.group.name.value, report.today, "-report");
    use_effect_with(title, {
        let printed = printed.clone();
        move |title| {
            let listeners = printing::alone(title.clone(), move || printed.cast::<Element>());
            move || drop(listeners)
        }
    });
    // A browser that does not print says so itself.
    Callback::from(|_: MouseEvent| printing::print())
}
