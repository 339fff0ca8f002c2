//! The places of the results page.

/// The places of the page one can jump to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Jobs,
    Board,
    FromHere,
    Plan,
    Revisit,
    Talk,
    Ask,
    Do,
    Said,
    Voices,
    Moved,
    Lenses,
    WhatIf,
}

impl Place {
    /// The heading's id, unique in the root around.
    pub const fn id(self) -> &'static str {
        match self {
            Place::Jobs => "jobs",
            Place::Board => "board",
            Place::FromHere => "from-here",
            Place::Plan => "plan",
            Place::Revisit => "revisit",
            Place::Talk => "talk",
            Place::Ask => "ask",
            Place::Do => "do",
            Place::Said => "said",
            Place::Voices => "voices",
            Place::Moved => "moved",
            Place::Lenses => "lenses",
            Place::WhatIf => "what-if",
        }
    }
}
