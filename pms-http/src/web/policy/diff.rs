//! What differs between two texts, line by line.
//!
//! The longest common sequence of lines, found by the textbook's table after what both begin and end with is set
//! aside. That is enough for policies, and bounded; the crates for it bring far more than these lines.

use serde::Serialize;

/// How many pairs of lines are compared, at most: 4 MB of table. Beyond it, everything in the middle counts as changed.
const PAIRS_MAX: usize = 2_000_000;

/// Equal lines that are shown around a change.
const CONTEXT: usize = 3;

/// What happened to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<'t> {
    /// It stands in both.
    Same(&'t str),
    /// It stands in the old text alone.
    Minus(&'t str),
    /// It stands in the new text alone.
    Plus(&'t str),
}

/// The way from the old text to the new one; of a changed line, the old one comes first.
pub(super) fn steps<'t>(old: &'t str, new: &'t str) -> Vec<Step<'t>> {
    let (old, new): (Vec<_>, Vec<_>) = (old.lines().collect(), new.lines().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (old.get(head..).unwrap_or_default(), new.get(head..).unwrap_or_default());
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let middle = |lines: &[&'t str]| lines.len() - tail;
    let (old_middle, foot) = old_rest.split_at(middle(old_rest));
    let (new_middle, _) = new_rest.split_at(middle(new_rest));
    let mut steps: Vec<_> = old.iter().take(head).map(|line| Step::Same(line)).collect();
    changes(old_middle, new_middle, &mut steps);
    steps.extend(foot.iter().map(|line| Step::Same(line)));
    steps
}

fn changes<'t>(old: &[&'t str], new: &[&'t str], steps: &mut Vec<Step<'t>>) {
    let table = if old.len().saturating_mul(new.len()) <= PAIRS_MAX { table(old, new) } else { Vec::new() };
    let common = |at: usize, beside: usize| {
        table.get(at).and_then(|row: &Vec<u16>| row.get(beside)).copied().unwrap_or(0)
    };
    let (mut at, mut beside) = (0, 0);
    while let (Some(a), Some(b)) = (old.get(at), new.get(beside)) {
        let left = common(at, beside);
        if a == b && left > 0 {
            steps.push(Step::Same(a));
            (at, beside) = (at + 1, beside + 1);
        } else if common(at + 1, beside) == left {
            steps.push(Step::Minus(a));
            at += 1;
        } else {
            steps.push(Step::Plus(b));
            beside += 1;
        }
    }
    steps.extend(old.iter().skip(at).map(|line| Step::Minus(line)));
    steps.extend(new.iter().skip(beside).map(|line| Step::Plus(line)));
}

/// How many lines the rests of both texts have in common, by where they begin. A sequence cannot be longer than the
/// shorter text, whose length is below the root of [`PAIRS_MAX`].
fn table(old: &[&str], new: &[&str]) -> Vec<Vec<u16>> {
    let mut table = vec![vec![0; new.len() + 1]];
    for line in old.iter().rev() {
        let below: &[u16] = table.last().map(Vec::as_slice).unwrap_or_default();
        let mut row: Vec<u16> = vec![0];
        // From the end of the new text to its beginning: the row is turned round when it is complete.
        for (other, pair) in new.iter().zip(below.windows(2)).rev() {
            let (beneath, diagonal) = (pair.first().copied(), pair.last().copied());
            let beside = row.last().copied();
            let length =
                if line == other { diagonal.map(|n| n.saturating_add(1)) } else { beneath.max(beside) };
            row.push(length.unwrap_or(0));
        }
        row.reverse();
        table.push(row);
    }
    table.reverse();
    table
}

/// A row of `x.diff`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Row {
    kind: &'static str,
    old: Option<usize>,
    new: Option<usize>,
    text: String,
    /// How many lines a folded row stands for.
    n: usize,
}

/// What differs, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct DiffView {
    rows: Vec<Row>,
    plus: usize,
    minus: usize,
}

impl DiffView {
    /// Compares two texts. Equal lines far from any change are folded.
    pub(super) fn of(old: &str, new: &str) -> Self {
        let steps = steps(old, new);
        let count = |wanted: fn(&Step<'_>) -> bool| steps.iter().filter(|step| wanted(step)).count();
        let (plus, minus) =
            (count(|step| matches!(step, Step::Plus(_))), count(|step| matches!(step, Step::Minus(_))));
        Self { rows: fold(&numbered(&steps)), plus, minus }
    }

    /// Whether nothing differs.
    pub(super) fn is_empty(&self) -> bool {
        self.plus == 0 && self.minus == 0
    }
}

fn numbered(steps: &[Step<'_>]) -> Vec<Row> {
    let (mut old, mut new) = (0, 0);
    let mut rows = Vec::with_capacity(steps.len());
    for step in steps {
        let (kind, text, in_old, in_new) = match step {
            Step::Same(text) => ("same", text, true, true),
            Step::Minus(text) => ("minus", text, true, false),
            Step::Plus(text) => ("plus", text, false, true),
        };
        old += usize::from(in_old);
        new += usize::from(in_new);
        rows.push(Row {
            kind,
            old: in_old.then_some(old),
            new: in_new.then_some(new),
            text: (*text).to_owned(),
            n: 1,
        });
    }
    rows
}

/// Puts one row in the place of equal ones between the lines around two changes.
fn fold(rows: &[Row]) -> Vec<Row> {
    let (all, mut folded) = (rows.len(), Vec::new());
    let mut at = 0;
    for run in rows.chunk_by(|a, b| (a.kind == "same") == (b.kind == "same")) {
        let begin = if at == 0 { 0 } else { CONTEXT };
        at += run.len();
        let end = if at == all { 0 } else { CONTEXT };
        let hidden = run.len().saturating_sub(begin + end);
        // One line is no shorter when it is folded.
        if run.first().is_some_and(|row| row.kind == "same") && hidden > 1 {
            folded.extend(run.iter().take(begin).cloned());
            folded.push(Row { kind: "skip", old: None, new: None, text: String::new(), n: hidden });
            folded.extend(run.iter().skip(begin + hidden).cloned());
        } else {
            folded.extend(run.iter().cloned());
        }
    }
    folded
}

#[cfg(test)]
mod tests;
