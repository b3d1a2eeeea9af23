//! The labels: closed sets, names of routes, and names that operators give.

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue, LabelValueEncoder};
use std::fmt::{self, Write};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// The word in the label.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl EncodeLabelValue for $name {
            fn encode(&self, encoder: &mut LabelValueEncoder) -> fmt::Result {
                encoder.write_str(self.word())
            }
        }
    };
}

words! {
    /// The hundreds of an HTTP status.
    StatusClass {
        /// 100 to 199, which a handler never gives.
        Informational = "1xx",
        /// 200 to 299.
        Success = "2xx",
        /// 300 to 399.
        Redirection = "3xx",
        /// 400 to 499.
        CallerFault = "4xx",
        /// 500 and above.
        ServerFault = "5xx",
    }
}

words! {
    /// How an action ended.
    Outcome {
        /// Carried out.
        Done = "done",
        /// A rule, a role or an owner said no.
        Refused = "refused",
        /// It could not be carried out: store, desk, a fault.
        Failed = "failed",
    }
}

words! {
    /// What the judge said of a chain.
    Verdict {
        /// Every rule held.
        Accepted = "accepted",
        /// A rule did not hold.
        Refused = "refused",
    }
}

words! {
    /// What became of a delivery.
    Delivery {
        /// The sink has it.
        Delivered = "delivered",
        /// It will be tried again.
        Retried = "retried",
        /// It is put aside for an operator.
        Parked = "parked",
    }
}

impl StatusClass {
    /// The class of a status.
    pub const fn of(status: u16) -> Self {
        match status {
            0..=199 => Self::Informational,
            200..=299 => Self::Success,
            300..=399 => Self::Redirection,
            400..=499 => Self::CallerFault,
            500..=u16::MAX => Self::ServerFault,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Traffic {
    pub(super) route: String,
    pub(super) status: StatusClass,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Way {
    pub(super) route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Action {
    pub(super) action: String,
    pub(super) outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct VerdictLabel {
    pub(super) verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct SinkResult {
    pub(super) sink: String,
    pub(super) result: Delivery,
}
