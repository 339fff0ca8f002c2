//! Behind the last statement: thanks, and the one thing to do next. Who began alone invites; who was invited sends the
//! answers back.

mod champion;
mod colleague;
mod elsewhere;
pub mod reply;
mod sent;
mod thanks;

use yew::prelude::*;

use self::champion::ChampionEnd;
use self::colleague::ColleagueEnd;
use crate::hooks::use_snapshot;

/// The page.
#[component]
pub fn EndPage() -> Html {
    if use_snapshot().state.inviter.is_some() {
        html! { <ColleagueEnd /> }
    } else {
        html! { <ChampionEnd /> }
    }
}
