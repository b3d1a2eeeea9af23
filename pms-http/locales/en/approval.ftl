# Approvals: requests of partners for policies.

# The inbox
approval-lead = Policies that partners ask for, oldest first. The partner sees your reason.
approval-lead-decided = Requests that were decided, newest first.
approval-kinds = Decision
approval-kinds-waiting = Waiting
approval-kinds-approved = Approved
approval-kinds-rejected = Rejected
approval-caption = Waiting for a decision, oldest first
approval-caption-decided = Decided requests, newest first
approval-count =
    { $n ->
        [one] { $n } request
       *[other] { $n } requests
    }
approval-order-oldest = Oldest first
approval-order-newest = Newest first
approval-request = Request
approval-partner = Partner
approval-by = By
approval-policy = Policy
approval-group = Policy group
approval-why = What for
approval-check = Check
approval-waits = Waiting
approval-asked = Asked
approval-state = State
approval-decision = Decision
approval-decided-by = { $who }, { $at }
approval-none = Nothing waits for you
approval-none-word = A request appears here as soon as a partner asks for a policy of its group.
approval-none-decided = No such request yet
approval-bulk = You confirm on the next page, one result per row.
approval-approve-ask = Approve…
approval-reject-ask = Reject…
approval-key-next = Next request
approval-key-previous = Previous request
approval-key-approve = Approve what is chosen, or the request you are on
approval-key-reject = Reject what is chosen, or the request you are on
approval-key-help = Show these keys

# What the automatic check found
approval-check-lead = Looked at now, by the rules that decide.
approval-check-until = Certificate until { $date }
approval-check-ends = Certificate ends { $left }
approval-check-expired = Certificate expired { $date }
approval-check-no-certificate = No certificate
approval-check-partner-good = Partner is active
approval-check-partner = Partner is not active: can only be rejected
approval-check-policy-good = Policy is in force
approval-check-policy = Policy is not in force: can only be rejected
approval-check-group-good = Policy group is in use
approval-check-group = Policy group is not in use: can only be rejected
approval-check-extractors-good = Biometric extractors are stored
approval-check-extractors = No biometric extractors: can only be rejected
approval-check-decided = Decided meanwhile
approval-check-other = Could not be checked

# Deciding
approval-none-chosen = Nothing was chosen, so nothing was changed. Tick the requests that you want to decide.
approval-no-decision = Choose whether to approve or to reject. Nothing was changed.
approval-confirm-approve =
    { $n ->
        [one] Approve { $n } request?
       *[other] Approve { $n } requests?
    }
approval-confirm-reject =
    { $n ->
        [one] Reject { $n } request?
       *[other] Reject { $n } requests?
    }
approval-confirm-lead = Each is decided on its own: what one refuses does not stop the others.
approval-confirm-nothing = Nothing is left to decide
approval-confirm-nothing-lead = None of the chosen requests waits any more. Nothing was changed.
approval-caption-chosen = Chosen requests
approval-meanwhile =
    { $n ->
        [one] { $n } request was decided meanwhile
       *[other] { $n } requests were decided meanwhile
    }
approval-not-yet = Not decided yet
approval-reason = Reason
approval-reason-hint = The partner reads it. Needed for a rejection; at most 500 characters.
approval-reason-hint-all =
    { $n ->
        [one] The partner reads it. At most 500 characters.
       *[other] The partners read it; the same text goes to each of them. At most 500 characters.
    }
approval-reason-missing = Give a reason that helps the partner, for example “name the branches that will use it”
approval-comment = Comment
approval-comment-hint = The partner reads it. At most 500 characters.
approval-do-approve =
    { $n ->
        [one] Approve { $n } request
       *[other] Approve { $n } requests
    }
approval-do-reject =
    { $n ->
        [one] Reject { $n } request
       *[other] Reject { $n } requests
    }
approval-leave =
    { $n ->
        [one] Leave it waiting
       *[other] Leave them waiting
    }
approval-back = Back to the approvals

# Results
approval-result = Result
approval-caption-result = One result per request
approval-result-approve =
    { $n ->
        [one] { $n } request approved
       *[other] { $n } requests approved
    }
approval-result-reject =
    { $n ->
        [one] { $n } request rejected
       *[other] { $n } requests rejected
    }
approval-result-all = All that you chose is done.
approval-result-rest =
    { $n ->
        [one] { $n } was not decided by you. The table says why.
       *[other] { $n } were not decided by you. The table says why.
    }
approval-outcome-done = Done. The partner sees it now.
approval-outcome-decided = Somebody else decided it meanwhile. You changed nothing.
approval-refused-partner = Not approved: the partner is not active. Reject it, or wait until the partner is active.
approval-refused-policy = Not approved: the policy is not in force. Reject it, and ask for a policy that is.
approval-refused-group = Not approved: the policy group is not in use. Reject it, or ask a policy manager.
approval-refused-extractors = Not approved: no biometric extractors are stored for it. The partner has to name them first.
approval-refused-approved = Somebody else approved it meanwhile. You changed nothing.
approval-refused-rejected = Somebody else rejected it meanwhile. You changed nothing.
approval-refused-gone = There is no such request any more. Nothing was changed.

# One request
approval-of = { $policy } for { $partner }
approval-asked-on = asked { $date }
approval-approve = Approve the request
approval-reject = Reject the request
approval-only-reject = An approval would be refused now; see the check.
approval-history = Requests of this partner for this policy
approval-log-asked = { $partner } asked for the policy.
approval-log-decided = { $who } decided.
approval-log-decided-some = The request was decided.
approval-decider = Decided by
approval-time = Decided
approval-done-approve = { $policy } is approved for { $partner }. The partner sees it now.
approval-done-reject = { $policy } is rejected for { $partner }. The partner reads your reason and may ask again.
