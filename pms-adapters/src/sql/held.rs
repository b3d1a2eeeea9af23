//! Holding rows until the transaction ends.

use pms_core::port::collections::Hold;

use super::{dialect::Held, fault::Fault, tx::Tx, value::values};

/// Holds a row by its id, where the engine's writers do not queue anyway.
pub(super) async fn hold(tx: &mut Tx, row: Held, id: &str, hold: Hold) -> Result<(), Fault> {
    match tx.dialect().hold_row_statement(row, hold) {
        Some(sql) => tx.execute(sql, values![id]).await.map(drop),
        None => Ok(()),
    }
}
