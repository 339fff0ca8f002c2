//! Pictures, as SVG in percent of the width: they stretch with the page and need no script to do so.
//!
//! View functions without any figure of their own: they are handed what the assessment says, and the sentence that
//! says the same in words.

mod dots;
mod effort;
mod lanes;
mod radar;
mod scale;
mod units;

pub use dots::{Dot, Dots, dots};
pub use effort::{Effort, Stop, effort};
pub use lanes::{Lane, Sum, lane, lanes};
pub use radar::{Radar, radar};
pub use scale::scale;
pub use units::{share, tenths};
