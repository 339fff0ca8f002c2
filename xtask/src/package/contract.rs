//! The element's contract, read from `src/element/custom-elements.json`.

use serde_json::Value;

use crate::shell::{read, root};

/// The contract, from the repository's root; it travels with the package under its own name.
pub const FILE: &str = "src/element/custom-elements.json";

/// Something of the contract that has a name, as it stands there.
#[derive(Debug, Default, PartialEq)]
pub struct Named {
    pub name: String,
    /// The type in TypeScript; a method's with its parameters. Custom properties have none.
    pub kind: String,
    pub default: String,
    pub about: String,
}

/// What the element has, kind by kind.
#[derive(Debug, Default)]
pub struct Contract {
    pub properties: Vec<Named>,
    pub methods: Vec<Named>,
    pub events: Vec<Named>,
    /// What the script exports besides the element.
    pub functions: Vec<Named>,
    pub css: Vec<Named>,
}

impl Contract {
    /// Reads it from the repository.
    pub fn of_this_checkout() -> Result<Self, String> {
        let manifest = serde_json::from_str(&read(&root().join(FILE))?).map_err(|error| format!("{FILE}: {error}"))?;
        Self::of(&manifest).ok_or_else(|| format!("{FILE} holds no custom element, or one without its members."))
    }

    fn of(manifest: &Value) -> Option<Self> {
        let declarations: Vec<&Value> =
            list(manifest, "modules").iter().flat_map(|module| list(module, "declarations")).collect();
        let of_kind = |kind: &'static str| declarations.iter().copied().filter(move |d| text(d, "kind") == kind);
        let class = of_kind("class").find(|class| class.get("customElement").is_some())?;
        let members =
            |kind: &'static str| list(class, "members").iter().filter(move |m| text(m, "kind") == kind).map(named);
        let contract = Self {
            properties: members("field").collect(),
            methods: members("method").collect(),
            events: list(class, "events").iter().map(named).collect(),
            functions: of_kind("function").map(function).collect(),
            css: list(class, "cssProperties").iter().map(named).collect(),
        };
        let is_whole = !contract.properties.is_empty() && !contract.methods.is_empty() && !contract.events.is_empty();
        is_whole.then_some(contract)
    }

    /// Everything that TypeScript's types have to have.
    pub fn typed(&self) -> impl Iterator<Item = &Named> {
        self.properties.iter().chain(&self.methods).chain(&self.events).chain(&self.functions)
    }
}

fn list<'a>(json: &'a Value, key: &str) -> &'a [Value] {
    json[key].as_array().map_or(&[], Vec::as_slice)
}

fn text(json: &Value, key: &str) -> String {
    json[key].as_str().unwrap_or_default().to_owned()
}

/// What stands under `type`, as TypeScript writes it.
fn kind(json: &Value) -> String {
    text(&json["type"], "text")
}

fn named(json: &Value) -> Named {
    Named {
        name: text(json, "name"),
        kind: kind(json),
        default: text(json, "default"),
        about: text(json, "description"),
    }
}

/// A function, its parameters put together to a method's type.
fn function(json: &Value) -> Named {
    let parameter = |parameter: &Value| {
        let optional = parameter["optional"] == true;
        format!("{}{}: {}", text(parameter, "name"), if optional { "?" } else { "" }, kind(parameter))
    };
    let parameters: Vec<String> = list(json, "parameters").iter().map(parameter).collect();
    let gives = json.get("return").map_or_else(|| "void".to_owned(), kind);
    Named { kind: format!("({}): {gives}", parameters.join(", ")), ..named(json) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contract_is_read_whole() {
        let contract = Contract::of_this_checkout().unwrap();
        let find = |all: &[Named], name: &str| all.iter().position(|one| one.name == name);
        let theme = &contract.properties[find(&contract.properties, "theme").unwrap()];
        assert_eq!(theme.kind, "\"auto\" | \"light\" | \"dark\"");
        let open = &contract.methods[find(&contract.methods, "openLink").unwrap()];
        assert_eq!(open.kind, "(url: string): void");
        assert!(find(&contract.events, "br-progress").is_some() && find(&contract.css, "--br-accent").is_some());
        let define = &contract.functions[find(&contract.functions, "define").unwrap()];
        assert_eq!(define.kind, "(options?: { tag?: string; mode?: \"open\" | \"closed\" }): boolean");
        assert!(contract.typed().all(|one| !one.kind.is_empty() && !one.about.is_empty()));
    }

    #[test]
    fn half_a_contract_is_refused() {
        for half in ["{}", "{\"modules\":[{\"declarations\":[{\"kind\":\"class\",\"customElement\":true}]}]}"] {
            assert!(Contract::of(&serde_json::from_str(half).unwrap()).is_none(), "{half}");
        }
    }
}
