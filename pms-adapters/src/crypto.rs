//! aws-lc-rs: signature checking, keys, sealing.
