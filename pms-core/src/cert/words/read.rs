//! What was found where no certificate could be read.

pub(crate) mod der;
pub(crate) mod form;
pub(crate) mod limit;
pub(crate) mod material;
