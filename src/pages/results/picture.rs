//! Which picture of the six jobs somebody likes: the section of the jobs and the trial below show the same one.

/// The pictures of the six jobs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JobsPicture {
    /// On one scale.
    #[default]
    Scale,
    /// As a radar.
    Radar,
}
