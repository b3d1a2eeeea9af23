# Partners, for administrators.

# The list
partners-lead = Organisations that connect to the registry.
partners-find = Name, id or e-mail
partners-name = Partner
partners-kind = Type
partners-group = Policy group
partners-certificate = Certificate
partners-policies = Policies
partners-since = Since
partners-state = State
partners-kinds-all = All
partners-kinds-active = Active
partners-kinds-setting-up = Setting up
partners-kinds-deactivated = Deactivated
partners-group-all = All groups
partners-certificate-all = Any
partners-certificate-valid = Valid
partners-certificate-soon = Ends within 30 days
partners-certificate-expired = Expired
partners-certificate-none = None
partners-chip-find = “{ $text }”
partners-chip-group = Group { $group }
partners-chip-valid = Certificate valid
partners-chip-soon = Certificate ends within 30 days
partners-chip-expired = Certificate expired
partners-chip-none = No certificate
partners-count =
    { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }
partners-caption = Partners, { $order }
partners-order-newest = Newest first
partners-order-oldest = Oldest first
partners-order-name = By name, A to Z
partners-order-name-back = By name, Z to A
partners-order-type = By type
partners-order-group = By policy group
partners-order-ends-first = Earliest certificate expiry first
partners-order-ends-last = Latest certificate expiry first
partners-order-state = By state
partners-no-group = None
partners-no-certificate = None
partners-end-unknown = End not known
partners-none = No partner yet
partners-none-word = A partner appears here as soon as it is registered.
partners-none-fit = No partner fits these filters
partners-none-fit-word = The e-mail address must be whole. A name or an id may be a part of it.

# One partner
partners-on-page = On this page
partners-facts = Facts
partners-certificates = Certificates
partners-timeline = Timeline
partners-since-date = since { $date }
partners-contact = Contact
partners-phone = Phone
partners-address = Address
partners-language = Letters in
partners-language-ara = Arabic
partners-language-eng = English
partners-language-fra = French
partners-terms = Terms accepted
partners-terms-version = Version { $version }, { $date }
partners-terms-none = Not yet
partners-replaced =
    { $n ->
        [one] { $n } replaced
       *[other] { $n } replaced
    }
partners-certificates-none = No certificate yet. The first one makes the partner active.
partners-policy = Policy
partners-use = What for
partners-asked = Asked
partners-links-caption = Policies of { $name }, newest first
partners-link-reason = Reason: { $reason }
partners-decided = Decided
partners-links-more =
    { $n ->
        [one] { $n } older request is not shown.
       *[other] { $n } older requests are not shown.
    }
partners-links-none = No policy requested yet.
partners-key-name = Name
partners-key-tail = Ends in
partners-key-tail-none = Not known
partners-key-ends = Expires
partners-key-never = Never
partners-keys-caption = API keys of { $name }, newest first
partners-keys-more =
    { $n ->
        [one] { $n } older key is not shown.
       *[other] { $n } older keys are not shown.
    }
partners-keys-none = No API key yet.
partners-timeline-all =
    { $n ->
        [one] The { $n } entry
       *[other] All { $n } entries
    }
partners-timeline-count =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
partners-timeline-lead = What happened to { $name }, and what was refused.
partners-timeline-none = Nothing has happened yet

# Deactivation
partners-deactivate-ask = Deactivate…
partners-end = Deactivate { $name }?
partners-end-lead = Requests of this partner are refused from the moment you confirm. It cannot be activated again.
partners-end-not-yet = Not deactivated yet
partners-end-stops = What stops working
partners-end-comma = ,
partners-end-keys = { $names }. Switched off, and it stays so.
partners-end-keys-none = No key is switched on.
partners-end-keys-title =
    { $n ->
        [one] API key
       *[other] API keys
    }
partners-end-requests =
    { $n ->
        [one] Waiting request
       *[other] Waiting requests
    }
partners-end-certificates-title =
    { $n ->
        [one] Certificate
       *[other] Certificates
    }
partners-end-requests-word = { $names }. Rejected, with your reason.
partners-end-requests-none = No request waits.
partners-end-certificates = Nobody can fetch or use it for this partner any more. It is not revoked.
partners-end-certificates-none = There is none.
partners-end-stays = What stays
partners-end-stays-word = The partner’s people can still log in and read. Approved requests, history and audit are kept.
partners-end-confirm = Confirm
partners-reason = Reason
partners-reason-hint = The partner reads it where its waiting requests stand. It is kept in the audit.
partners-reason-missing = Give a reason, for example “contract ended”
partners-word = Type { $id } to confirm
partners-word-hint = Asked because keys of this partner are switched on.
partners-word-differs = Type { $id } exactly as it stands here
partners-end-do = Deactivate { $name }
partners-end-leave = Keep it active
partners-deactivated =
    { $name } is deactivated. { $keys ->
        [0] No API key was on
        [one] { $keys } API key is switched off
       *[other] { $keys } API keys are switched off
    }; { $requests ->
        [0] no request waited.
        [one] { $requests } waiting request is rejected.
       *[other] { $requests } waiting requests are rejected.
    }
partners-end-not-active = This partner is not active yet, so there is nothing to deactivate. Nothing was changed.
partners-end-already = This partner is deactivated already. Nothing was changed.
