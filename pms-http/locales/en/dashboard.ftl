# The dashboard.
dashboard-open-approvals = Open approvals
dashboard-due = Needs you
dashboard-waiting = Policy links
dashboard-waiting-word = Partners asking to use a policy.
dashboard-oldest = Oldest waits { $age }
dashboard-none-waits = Nothing waits
dashboard-ending =
    { $n ->
        [one] Expire within { $n } day
       *[other] Expire within { $n } days
    }
dashboard-ending-word = Certificates and API keys.
dashboard-next = Next: { $date }
dashboard-none-ends = Nothing ends soon
dashboard-all = Everything you manage
dashboard-partners = Organisations that connect to the registry.
dashboard-partners-count =
    { $n ->
        [one] { $shown } partner
       *[other] { $shown } partners
    }, { $more_shown } without certificate
dashboard-trust = Authorities that partner certificates are checked against.
dashboard-trust-count =
    { $n ->
       *[other] { $shown } root
    }, { $more ->
       *[other] { $more_shown } intermediate
    }
dashboard-policies = What a partner may ask for and receive.
dashboard-policies-count =
    { $n ->
       *[other] { $shown } published
    }, { $more ->
        [one] { $more_shown } draft
       *[other] { $more_shown } drafts
    }
dashboard-groups = Which partners may ask for which policies.
dashboard-groups-count = { $shown } in use
dashboard-approvals = Which partner uses which policy, and since when.
dashboard-approvals-count =
    { $n ->
       *[other] { $shown } approved
    }
dashboard-ends = Next to expire
dashboard-ends-certificate = Certificate of { $partner }
dashboard-ends-key = API key { $label } of { $partner }
dashboard-ends-anchor = Certificate of the trust store
dashboard-ends-none =
    { $n ->
        [one] Nothing expires within { $n } day.
       *[other] Nothing expires within { $n } days.
    }
dashboard-ends-partners = Partners whose certificate ends soon
