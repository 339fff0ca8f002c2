//! The session: the engine's state, saved before it is drawn, and the one handle that changes it.
//!
//! ```text
//! event → AssessmentHandle → State::apply → SessionStore::save → Session (reducer) → Snapshot → drawn
//! ```

mod earlier;
mod events;
mod handle;
mod provider;
mod session;

pub use events::{HostEvents, Progress};
pub use handle::AssessmentHandle;
pub use handle::editions::{Earlier, Found};
pub use provider::{AssessmentProvider, AssessmentProviderProps};
pub use session::{Session, SessionAction, Status};
