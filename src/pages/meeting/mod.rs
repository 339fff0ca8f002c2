//! A meeting: what to talk about and to look at again, a topic a screen; what each ends with is written into the group,
//! and in the end each is offered to make it count.

mod agenda;
mod clock;
mod count;
mod count_row;
mod message;
mod next_step;
mod offers;
mod others;
mod page;
mod say_now;
mod spread;
pub mod state;
mod subject;
mod top;
mod topic;

pub use page::MeetingPage;
