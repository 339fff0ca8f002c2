//! A serde deserializer over the tree of a file that goes on after errors.
//!
//! It is an ordinary one but for this:
//!
//! - A [`Field`](super::Field) is asked for as a pair of its offset and its value. If there is an error in the value,
//!   it is noted with the file, and the pair ends without one.
//! - An object gives a wire struct all fields that this has. Those that are missing come last, and whoever needs a
//!   value of one gets the error that it is missing; an `Option` is none.
//! - Fields that the wire struct does not have are told or passed over, as the file says.
//! - The variant of an enum is the kind of the value: `null`, `object` or `other`.

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use serde::de::value::{SeqDeserializer, UsizeDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, Unexpected, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;

use super::field::{FIELD, LENIENT};
use super::{Source, Unknown};

/// What is wrong, as a sentence.
#[derive(Debug)]
pub struct Error(String);

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: std::fmt::Display>(sentence: T) -> Error {
        Error(sentence.to_string())
    }

    fn invalid_type(found: Unexpected, needed: &dyn serde::de::Expected) -> Error {
        Error(format!("Here stands {found}, but {needed} is needed."))
    }
}

/// What stands somewhere in a file, or should.
#[derive(Clone, Copy)]
pub struct Node<'s> {
    source: &'s Source<'s>,
    given: Given<'s>,
}

#[derive(Clone, Copy)]
enum Given<'s> {
    Value(&'s Value<'s>),
    /// A field's name, and its offset.
    Name(&'s str, usize),
    /// A field that is missing, and the offset of the object it is missing from.
    Missing(&'static str, usize),
}

impl<'s> Node<'s> {
    /// The whole file.
    pub fn root(source: &'s Source<'_>) -> Node<'s> {
        Node { source, given: Given::Value(&source.root) }
    }

    fn at(self) -> usize {
        match self.given {
            Given::Value(value) => value.start(),
            Given::Name(_, at) | Given::Missing(_, at) => at,
        }
    }

    /// Something else is needed here.
    fn wrong<T>(self, needed: &str) -> Result<T, Error> {
        let kind = match self.given {
            Given::Missing(field, _) => return Err(Error(format!("The field \"{field}\" is missing."))),
            Given::Name(..) | Given::Value(Value::StringLit(_)) => "a text",
            Given::Value(Value::NullKeyword(_)) => "null",
            Given::Value(Value::BooleanLit(_)) => "true or false",
            Given::Value(Value::NumberLit(_)) => "a number",
            Given::Value(Value::Array(_)) => "a list",
            Given::Value(Value::Object(_)) => "an object",
        };
        Err(Error(format!("Here stands {kind}, but {needed} is needed.")))
    }

    fn members(self, object: &'s Object<'s>, fields: Option<&'static [&'static str]>) -> Members<'s> {
        Members { source: self.source, object, next: 0, value: None, fields, missing: 0 }
    }
}

impl<'s> Deserializer<'s> for Node<'s> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'s>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.given {
            Given::Missing(..) => self.wrong("a value"),
            Given::Name(name, _) => visitor.visit_borrowed_str(name),
            Given::Value(value) => match value {
                Value::NullKeyword(_) => visitor.visit_unit(),
                Value::BooleanLit(truth) => visitor.visit_bool(truth.value),
                Value::StringLit(text) => visitor.visit_borrowed_str(&text.value),
                // No format has a number with a fraction; that it is one is all there is to say of it.
                Value::NumberLit(number) => match number.value.parse() {
                    Ok(whole) => visitor.visit_i64(whole),
                    Err(_) => visitor.visit_f64(f64::NAN),
                },
                Value::Array(list) => {
                    let source = self.source;
                    let nodes = list.elements.iter().map(|element| Node { source, given: Given::Value(element) });
                    visitor.visit_seq(SeqDeserializer::new(nodes))
                }
                Value::Object(object) => visitor.visit_map(self.members(object, None)),
            },
        }
    }

    fn deserialize_option<V: Visitor<'s>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.given {
            Given::Missing(..) => visitor.visit_none(),
            Given::Value(Value::NullKeyword(_)) if self.source.unknown == Unknown::PassedOver => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_str<V: Visitor<'s>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.given {
            Given::Name(..) | Given::Value(Value::StringLit(_)) => self.deserialize_any(visitor),
            _ => self.wrong("a text"),
        }
    }

    fn deserialize_string<V: Visitor<'s>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'s>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.given {
            Given::Value(Value::Array(_)) => self.deserialize_any(visitor),
            _ => self.wrong("a list […]"),
        }
    }

    fn deserialize_map<V: Visitor<'s>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.given {
            Given::Value(Value::Object(_)) => self.deserialize_any(visitor),
            _ => self.wrong("an object {…}"),
        }
    }

    fn deserialize_struct<V: Visitor<'s>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.given {
            Given::Value(Value::Object(object)) => visitor.visit_map(self.members(object, Some(fields))),
            _ => self.wrong("an object {…}"),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'s>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple_struct<V: Visitor<'s>>(
        self,
        name: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match name {
            FIELD => visitor.visit_seq(OffsetAndValue { node: self, given: 0, noted: true }),
            LENIENT => visitor.visit_seq(OffsetAndValue { node: self, given: 0, noted: false }),
            _ => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'s>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let kind = match self.given {
            Given::Value(Value::NullKeyword(_)) => "null",
            Given::Value(Value::Object(_)) => "object",
            _ => "other",
        };
        let variant = if variants.contains(&kind) { kind } else { "other" };
        visitor.visit_enum(Kind { node: self, variant })
    }

    fn deserialize_ignored_any<V: Visitor<'s>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        <V: Visitor<'s>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple identifier
    }
}

impl<'s> IntoDeserializer<'s, Error> for Node<'s> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A [`Field`](super::Field): its offset, then its value unless that is wrong.
struct OffsetAndValue<'s> {
    node: Node<'s>,
    given: u8,
    /// Whether what is wrong is noted.
    noted: bool,
}

impl<'s> SeqAccess<'s> for OffsetAndValue<'s> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'s>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.given += 1;
        if self.given == 1 {
            return seed.deserialize(UsizeDeserializer::new(self.node.at())).map(Some);
        }
        let value = seed.deserialize(self.node);
        if let (Err(Error(sentence)), true) = (&value, self.noted) {
            self.node.source.note(self.node.at(), sentence.as_str());
        }
        Ok(value.ok())
    }
}

/// The members of an object, and behind them those of a wire struct's fields that it lacks.
struct Members<'s> {
    source: &'s Source<'s>,
    object: &'s Object<'s>,
    next: usize,
    value: Option<Given<'s>>,
    /// Those of the wire struct; none for a map.
    fields: Option<&'static [&'static str]>,
    missing: usize,
}

impl<'s> MapAccess<'s> for Members<'s> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'s>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let source = self.source;
        let fields = self.fields.unwrap_or_default();
        while let Some(member) = self.object.properties.get(self.next) {
            self.next += 1;
            let name = member.name.as_str();
            if self.fields.is_some() && !fields.contains(&name) {
                if source.unknown == Unknown::Reported {
                    let known = fields.join(", ");
                    source.note(member.start(), format!("\"{name}\" is not a field known here. Known are: {known}."));
                }
                continue;
            }
            self.value = Some(Given::Value(&member.value));
            return seed.deserialize(Node { source, given: Given::Name(name, member.start()) }).map(Some);
        }
        while let Some(field) = fields.get(self.missing) {
            self.missing += 1;
            if self.object.get(field).is_none() {
                let given = Given::Missing(field, self.object.start());
                self.value = Some(given);
                return seed.deserialize(Node { source, given: Given::Name(field, self.object.start()) }).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'s>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let given = self.value.take().ok_or_else(|| Error("a value is read behind its name".to_owned()))?;
        seed.deserialize(Node { source: self.source, given })
    }
}

/// An enum whose variant is the value's kind.
struct Kind<'s> {
    node: Node<'s>,
    variant: &'static str,
}

impl<'s> EnumAccess<'s> for Kind<'s> {
    type Error = Error;
    type Variant = Node<'s>;

    fn variant_seed<S: DeserializeSeed<'s>>(self, seed: S) -> Result<(S::Value, Node<'s>), Error> {
        let variant = serde::de::value::StrDeserializer::new(self.variant);
        Ok((seed.deserialize(variant)?, self.node))
    }
}

impl<'s> VariantAccess<'s> for Node<'s> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'s>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'s>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'s>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.deserialize_struct("", fields, visitor)
    }
}
