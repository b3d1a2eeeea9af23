//! SQLite and PostgreSQL from one SQL text.
