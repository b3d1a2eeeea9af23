//! Certificates and chains made to order, sound ones and ones broken in chosen ways.
