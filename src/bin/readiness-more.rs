//! The module that is fetched when one of its pages is opened: see `readiness::more`.

#[cfg(target_arch = "wasm32")]
mod page {
    use readiness::more::{self, Outcome};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// As in the first module.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// The second half of one widget, as the first half holds it.
    #[wasm_bindgen]
    pub struct More {
        half: more::More,
        tell: js_sys::Function,
    }

    #[wasm_bindgen]
    impl More {
        /// `tell` is called with a kind and a text.
        #[wasm_bindgen(constructor)]
        pub fn new(tell: js_sys::Function) -> More {
            More { half: more::More::default(), tell }
        }

        /// What its pages look like.
        #[expect(clippy::unused_self, reason = "the first half holds nothing but this object")]
        pub fn styles(&self) -> String {
            more::STYLES.to_owned()
        }

        /// Where links lead, and the key of our part of the fragment.
        pub fn place(&mut self, address: &str, key: &str) {
            self.half.place(address, key, more::today(), more::random());
            self.half.able(more::abilities());
        }

        /// The other groups of this browser, whether the last addition can be taken back, and the earlier
        /// states that are kept.
        pub fn aside(&mut self, groups: &str, can_take_back: bool, past: String) {
            self.half.aside(groups, can_take_back);
            self.half.recall(past);
        }

        /// A record of an older format in the present one.
        #[expect(clippy::unused_self, reason = "the first half holds nothing but this object")]
        pub fn convert(&self, record: &str) -> Option<String> {
            more::convert(record)
        }

        /// Takes the first half's state over.
        pub fn show(&mut self, record: &str) {
            self.half.show(record);
        }

        /// Its part of the page as markup.
        pub fn draw(&mut self) -> String {
            self.half.draw()
        }

        /// Something happened on that part.
        pub fn fire(&mut self, handler: usize, value: String) {
            let outcomes = self.half.fire(handler, value);
            self.finish(outcomes);
        }

        /// Somebody answers: what, and with which text.
        pub fn hear(&mut self, what: &str, text: String) {
            let outcomes = self.half.hear(what, text);
            self.finish(outcomes);
        }
    }

    impl More {
        fn finish(&self, outcomes: Vec<Outcome>) {
            for outcome in outcomes {
                match outcome {
                    Outcome::Told(told) => {
                        let (kind, text) = told.parts();
                        let _ = self.tell.call2(&JsValue::NULL, &kind.into(), &text.into());
                    }
                    Outcome::Effect(effect) => more::perform(effect, self.tell.clone()),
                }
            }
        }
    }
}

fn main() {}
