### Words of the components (templates/parts).

# Page
parts-crumbs = Breadcrumb
parts-session = You will be logged out in 2 minutes. What you typed is kept.
parts-session-again = Log in again in a new tab

# Forms
parts-optional = (optional)
parts-choose = Choose…
parts-errors =
    { $n ->
        [one] There is { $n } mistake
       *[other] There are { $n } mistakes
    }

# Lists
parts-filter = Filter
parts-apply = Apply
parts-more-filters = More filters
parts-filtered = Filtered by
parts-remove = remove
parts-clear = Clear all
parts-range = { $from } to { $to }
parts-tally = { $range } of { $total }
parts-tally-capped = { $range } of more than { $total }
parts-pages = Pages
parts-previous = Previous
parts-next = Next
parts-page = Page { $number } of { $of }
parts-page-capped = Page { $number } of more than { $of }
parts-rows = Rows:
parts-choose-column = Choose
parts-pick = Choose { $request }, { $partner }
parts-bulk = { $picked } of { $n } chosen
parts-keys = Keys
parts-close = Close

# Facts, certificates, history
parts-none = Not given
parts-details = Details
parts-cert-to = Issued to
parts-cert-by = Issued by
parts-cert-key = Key
parts-cert-ends = ends { $date }, { $left }
parts-cert-ended = ended { $date }
parts-to = to
parts-code = Code
parts-reference = Reference
parts-time = Time

# Check list
parts-step-done = Done,
parts-step-waits = Waiting for { $age }
parts-step-waiting = Waiting
parts-step-mine = Your turn
parts-step-rejected = Rejected
parts-step-blocked = Blocked
parts-step-later = Not yet

# A secret that is shown once
parts-copy = Copy
parts-copied = Copied
parts-download-text = Download as text
parts-stored = I have stored it
parts-select-all = One click on the key selects all of it.

# Verdict and chain
parts-rule = Rule
parts-rule-result = Result
parts-found = Found
parts-needed = Needed
parts-chain-missing = Missing: { $name }
parts-chain-until = { $where }, until { $date }
parts-chain-ended = { $where }, ended { $date }
parts-key-id = Key id { $id }.

# Text
parts-diff-sign = Sign
parts-diff-text = Text
parts-diff-equal =
    { $n ->
        [one] { $n } equal line
       *[other] { $n } equal lines
    }
