//! Examples of embedding; see the files beside this one.
