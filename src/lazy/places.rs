//! What the workspace draws: its pages, and its sections on pages of others.

/// The pages of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What is kept is of an older format, which the workspace reads; then another page takes its place.
    Converting,
    You,
    Scoring,
    Plan,
    Group,
    Invite,
    Delete,
    Share,
    Join,
    Meeting,
    Report,
    Contact,
}

/// What the workspace draws on pages of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What the frame has of it from the moment it is there.
    Frame,
    /// That answers are kept here for another edition.
    Editions,
    /// That a statement is worded otherwise than when it was answered.
    Reworded(usize),
    /// The other groups of this browser, on the start page, and what was left with other editions.
    Groups,
    /// What is counted otherwise than in the core edition, half way and with the whole of the results.
    Differences,
    /// What stands below the first result.
    Below,
    /// What the supplier has for the step of This week.
    WeekMaterial,
    /// The message to whom This week asks.
    WeekMessage,
    /// The six jobs as a radar, and as a table.
    Radar,
    JobsTable,
    /// What the figures on the results page are made of.
    WhyReadiness,
    WhyJobs,
    /// The board as a table, and what its figures are made of.
    BoardTable,
    WhyBoard,
}
