//! The program the loader fetches: what it exports to `src/element/*.js`.

#[cfg(target_arch = "wasm32")]
mod exports {
    use buying_readiness::element::{self, HostElement};
    use buying_readiness::lazy::{Loader, Part};
    use buying_readiness::parts;
    use js_sys::Array;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Takes memory from the browser as the standard one does, in constant time and 2 kB less.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// A mounted widget.
    #[wasm_bindgen]
    pub struct Handle(element::Handle);

    #[wasm_bindgen]
    impl Handle {
        /// The settings of the element changed.
        pub fn update(&self) {
            self.0.update();
        }

        /// Shows what a link holds.
        #[wasm_bindgen(js_name = openLink)]
        pub fn open_link(&self, address: &str) {
            self.0.open_link(address);
        }

        /// Opens the widget's own "start over?".
        pub fn reset(&self) {
            self.0.reset();
        }

        /// Asks the buyer for a summary.
        pub fn summary(&self) {
            self.0.summary();
        }

        /// Takes it down.
        pub fn destroy(self) {
            self.0.destroy();
        }
    }

    /// Mounts a widget.
    ///
    /// # Errors
    /// What is wrong with the owner's questionnaire, a list of sentences.
    #[wasm_bindgen]
    pub fn show(host: HostElement) -> Result<Handle, JsValue> {
        element::Handle::new(host).map(Handle).map_err(|wrong| {
            let list: Array = wrong.into_iter().map(JsValue::from).collect();
            list.into()
        })
    }

    /// Fetches the workspace: it reads questionnaires and files of the owner's own.
    ///
    /// # Errors
    /// It did not come.
    #[wasm_bindgen]
    pub async fn workspace_ready() -> Result<(), JsValue> {
        Loader(parts::load).load(Part::Workspace).await.map_err(|_| JsValue::UNDEFINED)
    }

    /// What is wrong with a questionnaire or a file of material, a line each; `ok` and what it is where nothing is. The
    /// workspace has to be there.
    #[wasm_bindgen]
    pub fn check_file(text: &str) -> Option<String> {
        buying_readiness::lazy::workspace().map(|workspace| (workspace.check)(text))
    }
}

fn main() {}
