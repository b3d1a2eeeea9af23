//! The only place where the two engines differ.

use pms_core::port::collections::Hold;

/// What can be held until a transaction ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    Policy,
    Group,
}

/// An event is free when nobody holds it and its time has come; older events of its line, the same sink and
/// aggregate, must be free too, for they are taken first.
macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "WITH due AS MATERIALIZED (
               SELECT e.seq
                 FROM outbox e
                WHERE e.sent_at IS NULL AND e.parked_at IS NULL
                  AND (e.claimed_until IS NULL OR e.claimed_until <= $3)
                  AND NOT EXISTS (SELECT 1
                                    FROM outbox o
                                   WHERE o.sink = e.sink AND o.aggregate = e.aggregate AND o.seq < e.seq
                                     AND o.sent_at IS NULL
                                     AND (o.parked_at IS NOT NULL OR o.claimed_until > $3))
                ORDER BY e.seq
                LIMIT $4",
            $lock,
            ")
             UPDATE outbox
                SET claim = $1, claimed_until = $2, attempts = attempts + 1
              WHERE seq IN (SELECT seq FROM due)
          RETURNING seq, id, sink, aggregate, body, created_at, attempts"
        )
    };
}

/// Which engine speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// Begins a transaction that may write.
    pub(super) fn begin_statement(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => "BEGIN",
        }
    }

    /// Begins a transaction that looks at one state of the database and writes nothing.
    pub(super) fn begin_reading_statement(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN DEFERRED",
            Self::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
        }
    }

    /// Makes the writers of an aggregate's events queue until they commit, where they do not anyway: numbers are
    /// handed out before commit, and without this a later commit could bear the smaller one.
    pub(super) fn hold_line_statement(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None,
            Self::Postgres => Some("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))"),
        }
    }

    /// Makes a text compare by its bytes, so that all texts with one beginning stand together in an index.
    pub(super) fn by_bytes(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " COLLATE \"C\"",
        }
    }

    /// Holds the row `$1` of a table, where writers do not queue anyway.
    pub(super) fn hold_row_statement(self, row: Held, hold: Hold) -> Option<&'static str> {
        match (self, row, hold) {
            (Self::Sqlite, Held::Policy | Held::Group, Hold::AsItIs | Hold::Alone) => None,
            (Self::Postgres, Held::Policy, Hold::AsItIs) => {
                Some("SELECT id FROM auth_policy WHERE id = $1 FOR SHARE")
            }
            (Self::Postgres, Held::Policy, Hold::Alone) => {
                Some("SELECT id FROM auth_policy WHERE id = $1 FOR NO KEY UPDATE")
            }
            (Self::Postgres, Held::Group, Hold::AsItIs) => {
                Some("SELECT id FROM policy_group WHERE id = $1 FOR SHARE")
            }
            (Self::Postgres, Held::Group, Hold::Alone) => {
                Some("SELECT id FROM policy_group WHERE id = $1 FOR NO KEY UPDATE")
            }
        }
    }

    /// Claims events: `$1` the claim, `$2` until when, `$3` now, `$4` how many. Where writers do not queue, rows
    /// that another claim is taking at this moment are left out.
    pub(super) fn claim_statement(self) -> &'static str {
        match self {
            Self::Sqlite => claim!(""),
            Self::Postgres => claim!(" FOR UPDATE OF e SKIP LOCKED"),
        }
    }

    /// The table of applied migrations, with its schema.
    pub(super) fn migration_table(self) -> &'static str {
        match self {
            Self::Sqlite => "schema_version",
            Self::Postgres => "pms_ext.schema_version",
        }
    }

    /// Counts the tables that bear the name of the migration table.
    pub(super) fn has_migration_table(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "SELECT COUNT(*) AS n FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'"
            }
            Self::Postgres => {
                "SELECT COUNT(*) AS n FROM pg_catalog.pg_tables
                  WHERE schemaname = 'pms_ext' AND tablename = 'schema_version'"
            }
        }
    }
}
