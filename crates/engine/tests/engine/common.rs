//! What the engine's tests share.

use std::sync::OnceLock;

pub use buying_readiness_engine::assessment::*;
pub use buying_readiness_engine::group::*;
pub use buying_readiness_engine::questionnaire::*;
pub use buying_readiness_engine::state::*;

/// The core questionnaire, read from its file.
pub fn core() -> &'static Questionnaire {
    static CORE: OnceLock<Questionnaire> = OnceLock::new();
    CORE.get_or_init(|| {
        let text = include_str!("../../../../questionnaires/core.en.json");
        buying_readiness_formats::questionnaire::read(text).expect("the core questionnaire is whole")
    })
}
