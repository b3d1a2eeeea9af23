use super::*;

const GROUP: &str = "LEFT JOIN policy_group g ON g.id = p.policy_group_id";
const SHAPE: Shape = Shape { columns: "p.id, g.name", table: "partner p", key: "p.id", joins: &[GROUP] };

#[test]
fn conditions_are_bound_in_order_and_absent_filters_leave_no_trace() {
    let statement = Statement::new(&SHAPE)
        .equals("p.is_active", Some(true))
        .contains("LOWER(p.id)", Some("A_b"))
        .equals("p.name", None::<&str>)
        .contains("LOWER(g.name)", None);
    let (count, values) = statement.count();
    let filter = "FROM partner p WHERE p.is_active = $1 AND LOWER(p.id) LIKE $2 ESCAPE '!'";
    assert_eq!(count.0, format!("SELECT COUNT(*) AS n {filter}"));
    assert_eq!(values.get(1), Some(&Value::from("%a!_b%")));
    let (rows, values) =
        statement.page(&[Order::Down(Column::of("p.cr_dtimes")), Order::Up(Column::of("p.id"))], 16, 8);
    let order = "ORDER BY p.cr_dtimes DESC, p.id ASC";
    assert_eq!(
        rows.0,
        format!(
            "SELECT p.id, g.name FROM (SELECT p.id AS found {filter} {order} LIMIT $3 OFFSET $4) AS page \
             CROSS JOIN partner p {GROUP} WHERE p.id = page.found {order}"
        )
    );
    assert_eq!(values.get(2..), Some(&[Value::Int(8), Value::Int(16)][..]));
}

#[test]
fn a_join_takes_part_once_and_only_where_a_filter_or_a_sort_needs_it() {
    let name = Column::of("LOWER(g.name)").through(&[GROUP]).nullable();
    let (count, _) = Statement::new(&SHAPE).contains(name, Some("x")).contains(name, Some("y")).count();
    assert_eq!(count.0.matches(GROUP).count(), 1);
    let (page, _) = Statement::new(&SHAPE).page(&[Order::Up(name)], 0, 8);
    assert_eq!(page.0.matches(GROUP).count(), 2, "to find the rows, and to show them");
    assert!(page.0.contains("ORDER BY LOWER(g.name) ASC NULLS FIRST LIMIT"));
    let (page, _) = Statement::new(&SHAPE).page(&[Order::Down(Column::of("p.id"))], 0, 8);
    assert_eq!(page.0.matches(GROUP).count(), 1);
}

#[test]
fn a_text_with_capitals_of_other_scripts_is_also_looked_for_as_typed() {
    let (text, values) = Statement::new(&SHAPE).contains("LOWER(p.id)", Some("École")).count();
    let form = "(LOWER(p.id) LIKE $1 ESCAPE '!' OR LOWER(p.id) LIKE $2 ESCAPE '!')";
    assert_eq!(text.0, format!("SELECT COUNT(*) AS n FROM partner p WHERE {form}"));
    assert_eq!(values, [Value::from("%école%"), Value::from("%École%")]);
}

#[test]
fn no_value_that_is_bound_holds_a_nul_character() {
    let (_, values) = Statement::new(&SHAPE).is("LOWER(p.id)", Some("a\0b")).count();
    assert_eq!(values, [Value::from("a\u{1}b")]);
}

#[test]
fn few_rows_are_gathered_with_the_joins_of_the_filter_and_sorted_with_those_of_the_order() {
    let name = Column::of("LOWER(g.name)").through(&[GROUP]).nullable();
    let id = Order::Up(Column::of("p.id"));
    let (page, _) = Statement::new(&SHAPE).contains(name, Some("x")).page_of_few(&[id], 0, 8);
    let gathered = format!(
        "WITH few AS MATERIALIZED (SELECT p.id AS matching FROM partner p {GROUP} \
         WHERE LOWER(g.name) LIKE $1 ESCAPE '!') SELECT p.id, g.name FROM (SELECT p.id AS found FROM few \
         CROSS JOIN partner p WHERE p.id = few.matching ORDER BY p.id ASC LIMIT $2 OFFSET $3) AS page"
    );
    assert!(page.0.starts_with(&gathered), "{}", page.0);
}
