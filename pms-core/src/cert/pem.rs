//! PEM (RFC 7468) as people really send it: finding blocks, reading their base64, printing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::form::Form;

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";
/// No label in use is longer; a longer one is a damaged line.
const LONGEST_LABEL: usize = 64;

/// One block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) label: String,
    pub(crate) der: Vec<u8>,
}

/// Every block of a text in order; text around blocks is ignored (RFC 7468 2 and 5.2). Stops after `most` blocks plus one,
/// so that a caller can tell "too many" without reading them all.
pub(crate) fn blocks(text: &str, most: usize) -> Result<Vec<Block>, Form> {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let line = line_at(text, text.len() - after.len());
        if before.contains(END) {
            return Err(Form::BeginMissing);
        }
        let (label, body) = after.split_once(DASHES).ok_or(Form::BeginDamaged(line))?;
        if label.len() > LONGEST_LABEL || label.contains(['\n', '\r']) {
            return Err(Form::BeginDamaged(line));
        }
        let (body, tail) = body.split_once(END).ok_or(Form::EndMissing(line))?;
        let tail = tail
            .strip_prefix(label)
            .and_then(|tail| tail.strip_prefix(DASHES))
            .filter(|_| !body.contains(BEGIN))
            .ok_or(Form::EndMissing(line))?;
        let start = text.len() - (END.len() + body.len() + label.len() + DASHES.len() + tail.len());
        blocks.push(Block {
            label: label.to_owned(),
            der: decode(body, |offset| line_at(text, start + offset))?,
        });
        if blocks.len() > most {
            return Ok(blocks);
        }
        rest = tail;
    }
    if rest.contains(END) {
        return Err(Form::BeginMissing);
    }
    Ok(blocks)
}

/// Prints a block: 64 columns, `\n`, no newline at the end.
pub(crate) fn print(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut out = format!("{BEGIN}{label}{DASHES}\n");
    for line in text.as_bytes().chunks(64) {
        out.extend(line.iter().copied().map(char::from));
        out.push('\n');
    }
    out.push_str(END);
    out.push_str(label);
    out.push_str(DASHES);
    out
}

/// Reads base64 with blanks and line ends anywhere; `line` tells where an offset into the body stands.
fn decode(body: &str, line: impl Fn(usize) -> usize) -> Result<Vec<u8>, Form> {
    let spelt_out = !body.contains(['\n', '\r']) && body.contains("\\n");
    let unescaped;
    let body = if spelt_out {
        unescaped = body.replace("\\r", "").replace("\\n", "");
        unescaped.as_str()
    } else {
        body
    };
    let mut digits = String::with_capacity(body.len());
    for (offset, character) in body.char_indices() {
        match character {
            ' ' | '\t' | '\r' | '\n' => {}
            'A'..='Z' | 'a'..='z' | '0'..='9' | '+' | '/' | '=' => digits.push(character),
            _ => return Err(Form::NotBase64(line(offset))),
        }
    }
    STANDARD.decode(digits).map_err(|_| Form::Damaged(line(0)))
}

/// The line, counted from 1, of a byte offset; CRLF, LF and CR each end a line.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or(text);
    let feeds = before.matches('\n').count();
    let returns = before.matches('\r').count();
    let pairs = before.matches("\r\n").count();
    1 + feeds + returns - pairs
}

#[cfg(test)]
mod tests;
