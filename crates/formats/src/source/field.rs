//! What wire structs are made of, beside the types of the standard library.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// How [`super::de`] knows these types.
pub const FIELD: &str = "Field";
pub const LENIENT: &str = "Lenient";

/// A value, and where it stands. What is wrong with it, or that it is missing, is noted, and it has no value then:
/// reading goes on behind it.
#[derive(Debug)]
pub struct Field<T> {
    /// The offset it begins at; of the object it is missing from, if it is missing.
    pub at: usize,
    pub value: Option<T>,
}

impl<T> Field<Vec<Field<T>>> {
    /// The entries of a list; none if it is no list.
    pub fn list(&self) -> &[Field<T>] {
        self.value.as_deref().unwrap_or_default()
    }

    /// Those of them that could be read.
    pub fn entries(&self) -> impl Iterator<Item = &T> {
        self.list().iter().filter_map(|entry| entry.value.as_ref())
    }
}

/// A value of a file that is not refused for it: what is wrong is passed over.
#[derive(Debug)]
pub struct Lenient<T>(pub Option<T>);

struct OffsetAndValue<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OffsetAndValue<T> {
    type Value = Field<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a file")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Field<T>, A::Error> {
        Ok(Field { at: seq.next_element()?.unwrap_or_default(), value: seq.next_element()? })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Field<T>, D::Error> {
        from.deserialize_tuple_struct(FIELD, 2, OffsetAndValue(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Lenient<T>, D::Error> {
        from.deserialize_tuple_struct(LENIENT, 2, OffsetAndValue(PhantomData)).map(|field| Lenient(field.value))
    }
}

/// The members of an object that stands for a map, in the file's order.
#[derive(Debug)]
pub struct Entries<T>(pub Vec<Entry<T>>);

/// One of them.
#[derive(Debug)]
pub struct Entry<T> {
    /// The offset of its name.
    pub at: usize,
    pub name: String,
    pub value: T,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Entries<T>, D::Error> {
        struct Map<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Map<T> {
            type Value = Entries<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some((name, value)) = map.next_entry::<Field<String>, T>()? {
                    entries.push(Entry { at: name.at, name: name.value.unwrap_or_default(), value });
                }
                Ok(Entries(entries))
            }
        }
        from.deserialize_map(Map(PhantomData))
    }
}

/// An object, or any other value.
#[derive(Debug, serde::Deserialize)]
pub enum ObjectOr<T, U> {
    #[serde(rename = "object")]
    Object(T),
    #[serde(rename = "other")]
    Other(U),
}

/// Null, or any other value.
#[derive(Debug, serde::Deserialize)]
pub enum Nullable<T> {
    #[serde(rename = "null")]
    Null,
    #[serde(rename = "other")]
    Other(T),
}

impl<T> From<Nullable<T>> for Option<T> {
    fn from(value: Nullable<T>) -> Option<T> {
        match value {
            Nullable::Null => None,
            Nullable::Other(value) => Some(value),
        }
    }
}

/// A text that is not blank.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(try_from = "String")]
pub struct Text(pub String);

impl TryFrom<String> for Text {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Text, &'static str> {
        if text.trim().is_empty() { Err("This text is empty.") } else { Ok(Text(text)) }
    }
}

/// A whole number within bounds.
#[derive(Clone, Copy, Debug)]
pub struct Whole<const LOW: i64, const HIGH: i64>(pub i64);

impl<'de, const LOW: i64, const HIGH: i64> Deserialize<'de> for Whole<LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Scalar::deserialize(from)? {
            Scalar::Whole(n) if (LOW..=HIGH).contains(&n) => Ok(Whole(n)),
            _ if LOW == HIGH => Err(D::Error::custom(format_args!("The number {LOW} is needed here."))),
            _ => Err(D::Error::custom(format_args!("A whole number from {LOW} to {HIGH} is needed here."))),
        }
    }
}

/// A single value of any kind, for fields with words and bounds of their own.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    Null,
    Truth(bool),
    Whole(i64),
    Text(String),
    /// A number with a fraction or exponent or beyond 64 bits, a list, or an object.
    Other,
}

impl Scalar {
    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        if let Scalar::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number, where it is one.
    pub fn whole(&self) -> Option<i64> {
        if let Scalar::Whole(n) = self { Some(*n) } else { None }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Scalar, D::Error> {
        struct AnyKind;
        impl<'de> Visitor<'de> for AnyKind {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }

            fn visit_unit<E>(self) -> Result<Scalar, E> {
                Ok(Scalar::Null)
            }

            fn visit_bool<E>(self, truth: bool) -> Result<Scalar, E> {
                Ok(Scalar::Truth(truth))
            }

            fn visit_i64<E>(self, n: i64) -> Result<Scalar, E> {
                Ok(Scalar::Whole(n))
            }

            fn visit_f64<E>(self, _: f64) -> Result<Scalar, E> {
                Ok(Scalar::Other)
            }

            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Scalar, A::Error> {
                Ok(Scalar::Other)
            }

            fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Scalar, A::Error> {
                Ok(Scalar::Other)
            }
        }
        from.deserialize_any(AnyKind)
    }
}
