//! The readiness model: from what a buying group answers to every figure, with the reasons for each.
//!
//! A purchase takes six jobs, each with statements that people answer apart, with a level from 0 (not started) to 4
//! (proven). [`assess`](assessment::assess) makes of that how ready the group is, how sure that is while answers are
//! missing, what holds it back, and what to do next. Everything is exact: whole numbers and fractions
//! ([`Ratio`](assessment::Ratio)), so that the same answers give the same figures everywhere.
//!
//! The engine has no IO, clock, randomness or float, no words for people, and no dependency but a sorted map.
//! Questionnaires and group files are read by `buying-readiness-formats`.
//!
//! # Assess a group, and say why
//!
//! ```
//! use buying_readiness_engine::assessment::{Next, Who, assess};
//! use buying_readiness_engine::group::{Answer, Group, Person};
//! use buying_readiness_engine::questionnaire::RoleSet;
//!
//! # let text = include_str!("../../../questionnaires/core.en.json");
//! let q = buying_readiness_formats::questionnaire::read(text).expect("the core questionnaire is whole");
//! let role = |id| q.role_by_id(id).expect("it is a role of the core questionnaire");
//!
//! // A champion who finds things settled, and an economic buyer who has only heard of them: two of the six roles that
//! // this purchase needs. Each answers what is asked of their role.
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
//! let readiness = figures.overall;
//! let mut why = vec![
//!     format!("Readiness is {}.", readiness.point),
//!     format!("The missing answers leave it between {} and {}.", readiness.lo, readiness.hi),
//! ];
//!
//! // Half the weakest job, half the average: a strong job does not buy off a weak one.
//! let (weakest, mean) = figures.halves.expect("something is in scope");
//! why.push(format!("It is half of {weakest}, the weakest job, and half of {mean}, the mean of all six."));
//! for job in &figures.weakest {
//!     why.push(format!("The weakest job is {}:", q.job(*job).label));
//!     for item in q.items_of(*job) {
//!         let (content, found) = (&q.items[item], &figures.items[item]);
//!         let (level, target, x) = (found.level, content.target, found.x);
//!         let (given, missing) = (found.tally.given(), found.tally.missing());
//!         let held = format!("held by {} of {given}", found.tally.at_or_above(found.supported));
//!         why.push(format!("{} counts {x}: level {level} of {target}, {held}; {missing} missing.", content.id));
//!     }
//! }
//!
//! // What to do about it: whom to ask, and how much of readiness their answers could move.
//! if let Some(Next::Ask(Who::Role(missing))) = figures.next {
//!     why.push(format!("Find a {}: that moves up to {}.", q.roles[missing].label, figures.ask[0].moves));
//! }
//!
//! assert_eq!(why, [
//!     "Readiness is 3011/8064.",
//!     "The missing answers leave it between 3/56 and 341/384.",
//!     "It is half of 2/9, the weakest job, and half of 235/448, the mean of all six.",
//!     "The weakest job is Solution exploration:",
//!     "SE-1 counts 1/3: level 1 of 3, held by 2 of 2; 1 missing.",
//!     "SE-2 counts 0: level 0 of 3, held by 0 of 0; 4 missing.",
//!     "SE-3 counts 1/3: level 1 of 3, held by 2 of 2; 1 missing.",
//!     "Find a Technical buyer: that moves up to 713/3456.",
//! ]);
//! # assert_eq!(figures.missing_voices(), 4);
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

#![warn(clippy::float_arithmetic, missing_docs)]

pub mod assessment;
pub mod group;
pub mod questionnaire;
pub mod state;
