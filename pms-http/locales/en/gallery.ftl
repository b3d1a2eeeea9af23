### Samples of the gallery (/ui/_gallery).

gallery-title = Gallery
gallery-lead = Every component in every state. Change this page first.
gallery-contents = On this page
gallery-marks = Marks
gallery-fields = Fields
gallery-lists = Lists
gallery-objects = Objects
gallery-verdict = Verdict
gallery-text = Text

# Buttons and states
gallery-buttons = Buttons
gallery-save-draft = Save draft
gallery-compare = Compare
gallery-deactivate = Deactivate…
gallery-deactivate-name = Deactivate { $name }
gallery-keep = Keep it active
gallery-checking = Checking…
gallery-states = States
gallery-check-good = Certificate until October 2027
gallery-check-warn = Certificate ends in 8 days
gallery-check-bad = No certificate: can only be rejected
gallery-values = Values
gallery-notes = Notes and outcomes
gallery-note = The group cannot be changed later.
gallery-note-good = Approved. { $name } has been told by e-mail.
gallery-note-next = Next request
gallery-note-bad = Not saved: somebody else changed this policy at { $time }. Your text is below.
gallery-note-compare = Compare both
gallery-verdict-title =
    { $broken ->
        [one] { $broken } of { $all } rules is not met, so nothing was saved
       *[other] { $broken } of { $all } rules are not met, so nothing was saved
    }
gallery-verdict-what = The certificate ends too soon. Ask its authority for one that is valid until at least 25 November 2027.
gallery-verdict-see = See rule { $n }
gallery-empty = Empty
gallery-empty-title = No key yet, because no policy is approved
gallery-empty-why = A key belongs to a policy. Request a policy first; when an administrator has approved it, you can make a key here.
gallery-empty-next = See what comes next
gallery-empty-found = No partner fits these filters
gallery-request = Request a policy

# Cards, steps, dates
gallery-cards = Cards
gallery-links = Policy links
gallery-links-what = Partners asking to use a policy.
gallery-oldest =
    { $n ->
        [one] Oldest waits { $n } day
       *[other] Oldest waits { $n } days
    }
gallery-expire = Expire within 30 days
gallery-expire-what = Certificates, keys and licences.
gallery-chips = FTM chips
gallery-chips-none = Nothing waits for you.
gallery-partners = Partners
gallery-partners-what = Organisations that connect to the registry.
gallery-partners-count =
    { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }
gallery-policies = Policies
gallery-policies-what = What a partner may ask for and receive.
gallery-steps = Check list
gallery-steps-done = { $done } of { $all } done
gallery-step-upload = Upload your certificate
gallery-step-upload-until = Valid until { $date }.
gallery-step-approval = Approval
gallery-step-approval-what = The administrator decides. You need to do nothing.
gallery-step-key = Make an API key
gallery-make-key = Make a key
gallery-step-see = See what a key is for
gallery-step-first = First successful authentication
gallery-step-first-why = Blocked because there is no key.
gallery-step-more = Go live
gallery-step-more-what = Starts after the first authentication.
gallery-agenda = Next to expire
gallery-agenda-all = All { $n }
gallery-agenda-key = API key, ends in 8c1f
gallery-agenda-certificate = Partner certificate

# Fields
gallery-organisation = Organisation
gallery-organisation-hint = As it stands in your certificate.
gallery-phone = Phone
gallery-phone-error = Enter a phone number, for example { $sample }
gallery-type = Type
gallery-type-auth = Authentication
gallery-type-error = Choose a type
gallery-letters = Letters in
gallery-letters-error = Choose a language that the registry writes
gallery-terms = I accept the terms, version { $version }
gallery-terms-error = Accept the terms to go on
gallery-send = Register the organisation
gallery-comment = Comment
gallery-file = Certificate file
gallery-file-hint = PEM, DER or PKCS#7; the content decides, not the name.
gallery-data = Data the partner receives
gallery-data-hint = As little as the purpose needs.
gallery-data-name = Full name
gallery-data-birth = Date of birth
gallery-data-photo = Photograph
gallery-data-photo-hint = Only with a legal basis.
gallery-user = User name
gallery-user-why = Set at registration.
gallery-word = New password
gallery-until = Valid until

# Lists
gallery-list = List
gallery-find = Name, id or e-mail
gallery-group = Policy group
gallery-all-groups = All groups
gallery-no-group = Not needed
gallery-state = State
gallery-active = Active
gallery-all-states = Any state
gallery-only-page = The only page
gallery-order = Earliest certificate expiry first
gallery-caption = Partners, earliest certificate expiry first
gallery-partner = Partner
gallery-certificate = Certificate
gallery-since = Since
gallery-action = Action
gallery-inbox = Approvals
gallery-inbox-caption = Waiting for a decision, oldest first
gallery-kind = Kind
gallery-all = All
gallery-link = Policy link
gallery-asked = Request
gallery-why = Why
gallery-no-reason = No reason given
gallery-check = Check
gallery-waiting = Waiting
gallery-approve = Approve…
gallery-reject = Reject…
gallery-bulk-hint = You confirm on the next page, one result per row.
gallery-key-down = Next row
gallery-key-up = Previous row
gallery-key-approve = Approve
gallery-key-reject = Reject, with a reason
gallery-key-help = This list

# Objects
gallery-facts = Facts
gallery-contact = Contact
gallery-address = Address
gallery-subject = Subject
gallery-certificates = Certificates
gallery-cert-original = Original
gallery-cert-signed = Registry-signed
gallery-cert-chain = Chain
gallery-log = Timeline
gallery-log-rejected = { $who } rejected { $what }.
gallery-log-notice = The system sent a notice.
gallery-impact = What stops working
gallery-keys = API keys
gallery-keys-lost = branch-servers, card-desk, mobile-app. Last used today.
gallery-links-lost = Waiting requests are rejected, with your reason.
gallery-once = A secret, shown once
gallery-once-title = Copy the key of { $name } now
gallery-once-why = This is the only time it is shown. We keep a fingerprint, not the key. If you lose it, make a new one and deactivate this one.
gallery-error = An error
gallery-error-lead = Send these three lines along.
gallery-dialog = Dialog
gallery-publish = Publish { $name }?
gallery-publish-what =
    { $n ->
        [one] It becomes read-only. { $n } partner gets the new rules at once.
       *[other] It becomes read-only. { $n } partners get the new rules at once.
    }
gallery-publish-do = Publish
gallery-not-now = Not yet

# Verdict
gallery-rules-sum = { $met } met, { $broken } not met
gallery-rule-form = Readable, within limits
gallery-rule-form-found =
    { $n ->
        [one] PKCS#7, { $n } certificate
       *[other] PKCS#7, { $n } certificates
    }
gallery-rule-form-needed = At most { $n } certificates
gallery-rule-stored = Not in the store yet
gallery-rule-stored-found = Same subject, another key
gallery-rule-stored-needed = No equal fingerprint
gallery-rule-stored-why = Both will be tried when a chain is built.
gallery-rule-left = Valid long enough
gallery-rule-left-found = 7 months and 5 days
gallery-rule-left-needed = At least 12 months
gallery-rule-left-why = Partners under this authority could not receive a certificate that lasts a year.
gallery-rule-left-remedy = Ask the authority for a certificate that lasts longer.
gallery-rule-ends = Ends
gallery-rule-must-end = Must end on or after
gallery-rule-ask = Message to the authority
gallery-rule-key = Strong key and signature
gallery-rule-root = Leads to a trusted root
gallery-rule-root-needed = A root of this domain
gallery-rule-not-reached = Looked at once the others are met
gallery-chain = Chain
gallery-chain-stored = Root, in the store, until 2041
gallery-chain-given = In your file, until 2036
gallery-chain-mine = Your upload
gallery-chain-missing = Chain with a missing link
gallery-chain-ask = Ask your administrator
gallery-versus = Two values
gallery-in-certificate = In the certificate
gallery-registered = Registered

# Text
gallery-code = Text of a policy
gallery-code-label = Policy as JSON
gallery-code-hint = { $n } of { $most } characters
gallery-code-lines = Lines { $from } to { $to }
gallery-code-error = Line { $line }, column { $column }: put a comma after the closing brace.
gallery-diff = Differences
gallery-diff-caption = Differences between version 3 and the draft
gallery-version = Version { $n }
gallery-draft = Draft
