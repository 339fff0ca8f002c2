//! What pages share. A component where a hook is needed or a redraw shall stop; a view function for a leaf.

mod announcer;
pub mod charts;
mod deferred;
mod form;
mod glyph;
mod jobs_chart;
mod letter;
mod moves;
mod rail;
mod section;
mod shell;
mod statement;
mod text;
mod trouble;
mod unfold;
mod who_form;

pub use announcer::Announcer;
pub use deferred::{Deferred, are_waiting};
pub use form::{digit_key, input_value, tick};
pub use glyph::{Sign, glyph};
pub use jobs_chart::jobs_chart;
pub use letter::letter;
pub use moves::moves;
pub use rail::{RailLook, rail};
pub use section::section;
pub use shell::Shell;
pub use statement::{finding_line, statement};
pub use text::keyed;
pub use trouble::{GoneNotice, TroubleNotice};
pub use unfold::Unfold;
pub use who_form::WhoForm;
