//! The program: one component, mounted by the loader for each element.

#[cfg(target_arch = "wasm32")]
mod page {
    use js_sys::Array;
    use buying_readiness::element;
    use buying_readiness::ui::{Bridge, check};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::{Closure, wasm_bindgen};

    /// Takes memory from the browser as the standard one does, in constant time and 2 kB less.
    #[global_allocator]
    static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    /// Mounts a widget: see [`element::Handle::new`]. What it gives tells it things (`Handle::tell`), and
    /// takes it down again when told `down`.
    ///
    /// # Errors
    /// What is wrong with the owner's questionnaire, a list of sentences.
    #[wasm_bindgen]
    pub fn show(bridge: Bridge) -> Result<JsValue, JsValue> {
        let handle = element::Handle::new(bridge).map_err(|wrong| {
            let list = Array::new();
            for sentence in wrong {
                list.push(&sentence.into());
            }
            JsValue::from(list)
        })?;
        let mut handle = Some(handle);
        let tell = move |what: String, text: Option<String>| match &handle {
            Some(_) if what == "down" => {
                if let Some(handle) = handle.take() {
                    handle.destroy();
                }
            }
            Some(handle) => handle.tell(what, text.unwrap_or_default()),
            None => {}
        };
        Ok(Closure::<dyn FnMut(String, Option<String>)>::new(tell).into_js_value())
    }

    /// The rest of the program was fetched.
    #[wasm_bindgen]
    pub fn arrived() {
        element::arrived();
    }

    /// What is wrong with a questionnaire or a file of material, a line each; `ok` and what it is where
    /// nothing is. The rest of the program has to be there.
    #[wasm_bindgen]
    pub fn check_file(text: &str) -> Option<String> {
        check(text)
    }
}

fn main() {}
