use super::*;
use proptest::{collection::vec, prelude::*, sample::select};

/// The old text and the new one, as the steps say.
fn sides<'t>(steps: &[Step<'t>]) -> (Vec<&'t str>, Vec<&'t str>) {
    let of = |step: &Step<'t>, (is_old, is_new): (bool, bool)| match *step {
        Step::Same(text) => Some(text),
        Step::Minus(text) => is_old.then_some(text),
        Step::Plus(text) => is_new.then_some(text),
    };
    let side = |which| steps.iter().filter_map(|step| of(step, which)).collect();
    (side((true, false)), side((false, true)))
}

fn text() -> impl Strategy<Value = String> {
    vec(select(vec!["{", "}", "a", "b", "  c", ""]), 0..24).prop_map(|lines| lines.join("\n"))
}

/// The length of the longest common sequence, by trying everything.
fn longest(old: &[&str], new: &[&str]) -> usize {
    match (old, new) {
        ([], _) | (_, []) => 0,
        ([a, old @ ..], [b, new @ ..]) if a == b => 1 + longest(old, new),
        ([_, less @ ..], [_, shorter @ ..]) => longest(less, new).max(longest(old, shorter)),
    }
}

proptest! {
    #[test]
    fn the_steps_lead_from_one_text_to_the_other((old, new) in (text(), text())) {
        let steps = steps(&old, &new);
        prop_assert_eq!(sides(&steps), (old.lines().collect(), new.lines().collect()));
    }

    #[test]
    fn no_way_is_shorter(old in vec(select(vec!["a", "b", "c"]), 0..9), new in vec(select(vec!["a", "b", "c"]), 0..9)) {
        let (old_text, new_text) = (old.join("\n"), new.join("\n"));
        let same = steps(&old_text, &new_text).into_iter().filter(|step| matches!(step, Step::Same(_))).count();
        prop_assert_eq!(same, longest(&old, &new));
    }

    #[test]
    fn what_is_folded_is_counted((old, new) in (text(), text())) {
        let view = DiffView::of(&old, &new);
        let lines = |side: fn(&Row) -> bool| -> usize { view.rows.iter().filter(|row| side(row)).map(|row| row.n).sum() };
        prop_assert_eq!(lines(|row| row.kind != "plus"), old.lines().count());
        prop_assert_eq!(lines(|row| row.kind != "minus"), new.lines().count());
        prop_assert_eq!(view.is_empty(), old.lines().eq(new.lines()));
    }
}

#[test]
fn equal_lines_far_from_a_change_are_folded() {
    let old = (1..=20).map(|n| n.to_string()).collect::<Vec<_>>().join("\n");
    let new = old.replace("\n10\n", "\nten\n");
    let view = DiffView::of(&old, &new);
    let told: Vec<_> = view.rows.iter().map(|row| (row.kind, row.old, row.new, row.n)).collect();
    assert_eq!(told.first(), Some(&("skip", None, None, 6)));
    assert_eq!(told.get(1), Some(&("same", Some(7), Some(7), 1)));
    assert_eq!(told.get(4..6), Some(&[("minus", Some(10), None, 1), ("plus", None, Some(10), 1)][..]));
    assert_eq!(told.last(), Some(&("skip", None, None, 7)));
    assert_eq!((view.plus, view.minus, told.len()), (1, 1, 10));
}

#[test]
fn texts_that_are_too_long_to_compare_are_changed_as_a_whole() {
    let lines = |prefix: &str| (0..1_500).map(|n| format!("{prefix}{n}")).collect::<Vec<_>>().join("\n");
    let (old, new) = (format!("{{\n{}\n}}", lines("a")), format!("{{\n{}\n}}", lines("b")));
    let view = DiffView::of(&old, &new);
    assert_eq!((view.plus, view.minus), (1_500, 1_500));
    assert_eq!(sides(&steps(&old, &new)), (old.lines().collect(), new.lines().collect()));
}
