//! One definition for the many texts that differ only in their limit and how they are cleaned.

/// Defines a newtype over `String` that only its cleaning function can make.
///
/// `from_store` is the second, named door for values that a database holds already: rows written by
/// MOSIP's Java services may break limits that came later, and must still be readable.
macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $max:expr, $clean:path) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The most characters that are accepted.
            pub const MAX: usize = $max;

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Takes a value that is stored already as it is, also where it breaks a newer limit.
            pub fn from_store(raw: String) -> Self {
                Self(raw)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::domain::text::TextFault;

            fn try_from(raw: &str) -> Result<Self, Self::Error> {
                $clean(raw, Self::MAX).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::domain::text::TextFault;

            fn try_from(raw: String) -> Result<Self, Self::Error> {
                Self::try_from(raw.as_str())
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
