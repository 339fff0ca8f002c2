//! The places of the results page.

/// The places of the page one can jump to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Jobs,
    Board,
    Revisit,
    Talk,
    Ask,
    Do,
    Said,
    Voices,
    Moved,
    Lenses,
}

impl Place {
    /// The heading's id, unique in the root around.
    pub const fn id(self) -> &'static str {
        match self {
            Place::Jobs => "jobs",
            Place::Board => "board",
            Place::Revisit => "revisit",
            Place::Talk => "talk",
            Place::Ask => "ask",
            Place::Do => "do",
            Place::Said => "said",
            Place::Voices => "voices",
            Place::Moved => "moved",
            Place::Lenses => "lenses",
        }
    }
}
