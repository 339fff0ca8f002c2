//! What components use: one hook a file.

mod use_assessment;
mod use_config;
mod use_draft;
mod use_environment;
mod use_focus;
mod use_fullscreen;
mod use_interval;
mod use_invitation;
mod use_inviting;
mod use_link_address;
mod use_messages;
mod use_outgoing;
mod use_platform;
mod use_share_choices;
mod use_snapshot;
mod use_status;
mod use_too_long;
mod use_typing;

pub use use_assessment::use_assessment;
pub use use_config::use_config;
pub use use_draft::use_draft;
pub use use_environment::use_environment;
pub use use_focus::use_focus;
pub use use_fullscreen::use_fullscreen;
pub use use_interval::use_interval;
pub use use_invitation::use_invitation;
pub use use_inviting::{Inviting, Open, use_inviting};
pub use use_link_address::{LinkAddress, PutBack, use_link_address};
pub use use_messages::use_messages;
pub use use_outgoing::{Copied, MAX_MAIL, Message, OutgoingHandle, Way, use_outgoing};
pub use use_platform::use_platform;
pub use use_share_choices::{ShareChoices, use_share_choices};
pub use use_snapshot::use_snapshot;
pub use use_status::use_status;
pub use use_too_long::use_too_long;
pub use use_typing::use_typing;
