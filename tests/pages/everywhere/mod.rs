//! What is run in every engine by a plain `cargo xtask test`: whatever stands in this folder. It is what engines were found
//! to differ in, and the road that people walk. The rest runs in Chromium, and in the others by `--browser`.

mod dialog_tests;
mod engine_tests;
mod file_tests;
mod full_screen_tests;
mod marks_tests;
mod paper_tests;
mod printing_tests;
pub mod road_tests;
mod sharing_tests;
mod storage_tests;
