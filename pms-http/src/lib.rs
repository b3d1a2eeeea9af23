//! pms-http
