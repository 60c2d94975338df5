//! One row a value: its documentation, its name in Rust, its name outside.

/// An enum whose values have a name outside: the row documents, names and tests itself.
macro_rules! ids {
    (
        $(#[$docs:meta])+ $name:ident;
        $( $(#[$row:meta])+ $variant:ident $id:literal; )+
    ) => {
        $(#[$docs])+
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
        pub enum $name {
            $( $(#[$row])+ $variant, )+
        }

        impl $name {
            /// Every value, in the order of the table.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The name outside: in JSON, data files and events.
            pub const fn id(self) -> &'static str {
                match self {
                    $( Self::$variant => $id, )+
                }
            }

            /// The value of a name; `None` when there is none.
            pub fn from_id(id: &str) -> Option<Self> {
                // Asked a few times for a pack: a second table of the names would weigh more than it saves time.
                for value in Self::ALL {
                    if value.id() == id {
                        return Some(*value);
                    }
                }
                None
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }
    };
}

pub(crate) use ids;
