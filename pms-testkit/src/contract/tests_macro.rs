//! From functions to tests.

/// Declares a module `$name` with one test for every contract function, on the backend `$backend`. The crate
/// that uses it has `tokio` with `macros` and `rt-multi-thread`.
///
/// ```ignore
/// store_contract!(memory, Memory);
/// ```
#[macro_export]
macro_rules! store_contract {
    ($name:ident, $backend:ty) => {
        mod $name {
            use super::*;
            $crate::contract_tests! { $backend;
                store::transactions: dropping_a_unit_of_work_undoes_it, a_unit_of_work_sees_its_own_writes,
                    a_commit_leaves_rows_events_and_audit_together, audit_entries_keep_every_field,
                    a_failed_outbox_write_undoes_rows_and_audit,
                    a_command_whose_events_cannot_be_written_is_undone_and_audited,
                    reading_sees_what_is_committed, housekeeping_leaves_rows_only;
                store::versions: a_save_writes_and_raises_the_version, a_stale_write_is_a_conflict,
                    saving_what_is_not_there_is_a_conflict, a_partner_is_held_as_it_was_read;
                store::duplicates: a_partner_has_an_id_and_an_email_of_its_own, a_group_has_a_name_of_its_own,
                    a_policy_has_a_name_of_its_own_in_its_group, a_partner_has_one_open_request_for_a_policy,
                    a_key_has_a_label_of_its_own, an_account_has_a_name_and_an_email_of_its_own,
                    a_server_key_is_never_replaced;
                store::finders: partners_are_found_by_email_and_by_user, the_seeded_partner_types_are_there,
                    groups_and_policies_are_found_by_name,
                    a_policy_is_published_somewhere_only_when_it_is_in_force,
                    the_open_or_approved_request_is_found, the_users_of_a_policy_are_found, the_terms_accepted_last_are_found,
                    forms_are_kept_and_forgotten,
                    the_policies_of_a_group_are_counted,
                    requests_that_wait_are_found_by_their_partner,
                    keys_that_are_on_are_found_by_their_partner, extractors_belong_to_partner_and_policy,
                    keys_are_found_by_label, accounts_are_found_by_name_and_by_email, a_consent_is_renewed,
                    counters_of_wrong_passwords_are_kept_and_forgotten;
                store::round_trips: partners_come_back_as_they_were, groups_come_back_as_they_were,
                    policies_come_back_as_they_were, links_and_keys_come_back_as_they_were,
                    accounts_come_back_as_they_were;
                store::certificates: anchors_come_back_by_domain_oldest_first,
                    a_certificate_is_trusted_once_in_a_domain,
                    partner_certificates_come_back_and_are_superseded, the_certificates_of_a_partner_come_newest_first, the_other_holder_of_a_key_is_found,
                    a_partner_keeps_its_certificate;
                store::races: of_eight_deciders_one_wins, of_eight_requests_one_is_made,
                    of_eight_keys_of_one_label_one_is_made, of_eight_namesakes_one_is_made,
                    a_policy_ends_or_is_asked_for_but_never_both;
                store::deactivation:
                    a_deactivated_partner_is_left_without_keys_and_requests,
                    what_is_made_while_a_partner_is_held_goes_with_it;
                outbox::claims: every_sink_gets_every_event_under_one_id,
                    events_come_in_the_order_of_their_commits, a_claim_takes_no_more_than_asked,
                    a_lease_ends_to_the_second, a_lost_claim_notes_nothing,
                    what_is_given_back_is_free_at_once, the_depth_counts_what_waits_and_what_is_parked;
                outbox::failures: a_failed_event_holds_its_aggregate_until_its_time,
                    a_parked_event_holds_its_aggregate_at_its_sink_only, a_noted_failure_ends_the_claim;
                outbox::dispatchers: two_dispatchers_deliver_nothing_twice,
                    a_dispatcher_that_died_is_followed_by_the_same_event_id,
                    a_sink_that_fails_twice_gets_everything_in_order, a_refused_event_is_parked;
                queries::partners: partners_are_filtered, partners_are_sorted_both_ways;
                queries::endings: partners_without_a_certificate_stand_last,
                    partners_are_filtered_by_their_certificate,
                    a_partner_is_listed_with_its_certificate_and_policies;
                queries::links: links_are_filtered, links_are_sorted_both_ways;
                queries::api_keys: keys_are_filtered, keys_are_sorted_both_ways;
                queries::anchors: anchors_are_filtered, anchors_are_sorted_both_ways;
                queries::policies: policies_are_filtered, policies_are_sorted_both_ways,
                    groups_in_use_come_by_name;
                queries::groups: groups_are_filtered, groups_are_sorted_both_ways;
                queries::tallies: everything_is_counted, endings_come_soonest_first;
                queries::timeline: a_timeline_has_the_entries_of_its_subject, a_timeline_comes_in_pages;
                queries::probes: beginnings_are_found_in_order, certificates_are_found_by_their_marks;
                queries::pages: pages_do_not_overlap, lists_see_what_is_committed_only;
            }
        }
    };
}

/// The tests of [`store_contract!`].
#[doc(hidden)]
#[macro_export]
macro_rules! contract_tests {
    ($backend:ty; $($suite:ident :: $part:ident : $($function:ident),+;)+) => {
        $($(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $function() {
                $crate::contract::$suite::$part::$function::<$backend>().await;
            }
        )+)+
    };
}
