//! The readiness model: from what a buying group answers to every figure, with the reasons for each.
//!
//! A purchase takes six jobs, each with statements that people answer apart, with a level from 0 (not started) to 4
//! (proven). [`assess`](assessment::assess) makes of that how ready the group is, how sure that is while answers are
//! missing, what holds it back, and what to do next. Everything is exact: whole numbers and fractions
//! ([`Ratio`](assessment::Ratio)), so that the same answers give the same figures everywhere.
//!
//! The engine has no dependency, IO, clock, randomness or float, and no words for people. Questionnaires and group files
//! are read by `buying-readiness-formats`.
//!
//! # Assess a group, and say why
//!
//! ```
//! use buying_readiness_engine::assessment::{Next, Who, assess};
//! use buying_readiness_engine::group::{Answer, Group, Person};
//! use buying_readiness_engine::questionnaire::{JobId, RoleSet};
//!
//! # let text = include_str!("../../../questionnaires/core.en.json");
//! let q = buying_readiness_formats::questionnaire::read(text).expect("the core questionnaire is whole");
//! let role = |id| q.role_by_id(id).expect("it is a role of the core questionnaire");
//!
//! // A champion and an economic buyer: two of the six roles that the purchase needs.
//! let mut group = Group::new(&q);
//! for (id, role, level) in [("ana", role("champion"), 3), ("ben", role("economic_buyer"), 1)] {
//!     let mut person = Person::new(id, RoleSet::of(role), &q);
//!     for item in q.items_where(|item| q.items[item].roles.has(role)) {
//!         person.say(item, Answer::Level(level), 0);
//!     }
//!     group.people.push(person);
//! }
//!
//! let figures = assess(&q, &group);
//! println!("Readiness {}, at least {}, at most {}.", figures.overall.point, figures.overall.lo, figures.overall.hi);
//!
//! // Half the weakest job, half the average of all: a strong job does not buy off a weak one.
//! let (weakest, mean) = figures.halves.expect("something is in scope");
//! println!("Half of {weakest}, half of {mean}.");
//! for job in &figures.weakest {
//!     println!("The weakest job: {}", q.job(*job).label);
//!     for item in q.items_of(*job) {
//!         let (content, found) = (&q.items[item], &figures.items[item]);
//!         println!("  {}: \"{}\"", content.id, content.text);
//!         println!("    supports level {}, and {} is enough", found.supported, content.target);
//!         println!("    {} of {} say so or higher, {} are needed; {} answers are missing",
//!             found.tally.at_or_above(found.supported), found.tally.given(), found.tally.two_thirds(), found.tally.missing());
//!     }
//! }
//! # assert_eq!(figures.overall.point.to_string(), "POINT");
//! # assert_eq!((weakest.to_string(), mean.to_string()), ("WEAK".to_owned(), "MEAN".to_owned()));
//!
//! // Who should be asked first, and what that could move.
//! assert_eq!(figures.missing_voices(), 4);
//! let ask = figures.ask[0];
//! let Who::Role(missing) = ask.who else { panic!("everybody has answered") };
//! println!("Ask for a {}: it moves up to {} of readiness.", q.roles[missing].label, ask.moves);
//! assert_eq!(figures.next, Some(Next::Talk(0)));
//! assert!(!figures.ready);
//! ```
//!
//! # What stands where
//!
//! ```text
//! state → assessment → group → questionnaire
//! ```
//!
//! - [`questionnaire`]: statements, jobs, roles, levels, efforts.
//! - [`group`]: people and what they said; copies of a group merge into the same one in any order.
//! - [`assessment`]: every figure, each function with its formula and source.
//! - [`state`]: what a program keeps of a session, and the one function that changes it.

#![warn(missing_docs)]

pub mod assessment;
pub mod group;
pub mod questionnaire;
pub mod state;
