### Certificates: what is shown of one, what a check finds, and a partner's own.

# One certificate
certificate-original = Original
certificate-signed = Registry-signed
certificate-pem = PEM
certificate-subject = Subject
certificate-issuer = Issuer
certificate-validity = Validity
certificate-from-until = { $from } to { $until }
certificate-key = Key
certificate-signature = Signature
certificate-usages = Usages
certificate-usages-any = Not limited
certificate-authority = Authority
certificate-authority-yes = Yes, may issue certificates
certificate-authority-no = No
certificate-authority-within =
    { $n ->
        [0] Yes, with no authority below it
        [one] Yes, with at most { $n } authority below it
       *[other] Yes, with at most { $n } authorities below it
    }
certificate-names = Other names
certificate-serial = Serial
certificate-sha256 = SHA-256
certificate-sha1 = SHA-1
certificate-key-id = Key id
certificate-issuer-key-id = Key id of the issuer
certificate-chain = Chain
certificate-facts = Certificate
certificate-domain-auth = Authentication
certificate-domain-device = Devices
certificate-domain-ftm = FTM chips
certificate-domain-misp = MISP

# The tree
certificate-node-root = Root, in the trust store
certificate-node-stored = In the trust store
certificate-node-upload = In your upload
certificate-node-mine = Your upload
certificate-node-this = This certificate
certificate-node-missing = Not in the trust store and not in your upload.
certificate-node-missing-upload = Not in the trust store and not in your upload. Upload it first, or together with this one.

# Bring one
certificate-file = Certificate file
certificate-file-hint = PEM, DER or PKCS#7; the content decides, not the name. We check before anything is saved.
certificate-text = Or its text
certificate-text-hint = From the BEGIN line to the END line. A file counts before a text.
certificate-upload-missing = Choose a file that is not empty, or paste the text of a certificate
certificate-check-do = Check this certificate
certificate-again = Try another certificate

# What the check found
certificate-check-of = Check of { $name }
certificate-check-unread = Check of your upload
certificate-checked-at = Checked: { $at }
certificate-all-met = Can be saved
certificate-verdict-good =
    { $n ->
        [one] { $n } rule is met
       *[other] All { $n } rules are met
    }
certificate-verdict-refused =
    { $broken ->
        [one] { $broken } of { $all } rules is not met, so nothing was saved
       *[other] { $broken } of { $all } rules are not met, so nothing was saved
    }
certificate-see-rule = See rule { $n }
certificate-rules = Rules
certificate-rules-caption = Rules, in the order in which they are checked
certificate-rules-upload = The upload
certificate-rules-one = Certificate { $n }: { $name }
certificate-rules-unread =
    { $n ->
        [one] { $n } rule about the certificate itself was not checked, because it could not be read.
       *[other] { $n } rules about the certificate itself were not checked, because it could not be read.
    }
certificate-sum = { $met } met, { $broken } not met
certificate-found-good = In order
certificate-found-count =
    { $n ->
        [one] { $n } certificate
       *[other] { $n } certificates
    }
certificate-needed-readable =
    { $n ->
        [one] One certificate, { $size } kB
       *[other] At most { $n } certificates, { $size } kB
    }
certificate-side-certificate = In the certificate
certificate-side-registered = Registered

# The rules by name
certificate-rule-readable = Readable, within limits
certificate-rule-not-blank = There is something in it
certificate-rule-no-private-key = No private key in it
certificate-rule-size = Not too large
certificate-rule-form = A certificate file
certificate-rule-count = Right number of certificates
certificate-rule-bundle = Bundle of certificates only
certificate-rule-well-formed = Sound and within limits
certificate-rule-serial = Serial number is positive
certificate-rule-domain = Domain exists
certificate-rule-not-stored = Not in the trust store yet
certificate-rule-not-held-by-another = Certificate is nobody else’s
certificate-rule-key-not-held-by-another = Key is nobody else’s
certificate-rule-begun = Already valid
certificate-rule-not-expired = Not expired
certificate-rule-ca-validity-left = Valid long enough for an authority
certificate-rule-partner-validity-left = Valid long enough
certificate-rule-not-self-signed = Signed by an authority
certificate-rule-partner-path = Leads to a trusted root
certificate-rule-version = Version 3
certificate-rule-ca-flag = Marked as an authority
certificate-rule-key-cert-sign = Key may sign certificates
certificate-rule-organisation = Organisation as registered
certificate-rule-key-strength = Strong key
certificate-rule-encryption-key = Key that answers can be encrypted to
certificate-rule-signature-algorithm = Strong signature
certificate-rule-subject = Has a subject
certificate-rule-extensions = No extension forbids its use
certificate-rule-root-signature = Signature fits the issuer
certificate-rule-ca-path = Leads to a trusted root
certificate-rule-path-length = May issue below its authorities
certificate-rule-partner-not-ca = No authority itself
certificate-rule-key-usage = Key usage fits
certificate-rule-extended-key-usage = Extended key usage fits

# Ask for a missing authority
certificate-ask-administrator = Ask your administrator
certificate-ask-title = Ask your administrator
certificate-ask-lead = Only an administrator of the registry can add an authority. Send this message, and attach the authority’s certificate if you have it.
certificate-ask-text = Message
certificate-ask-write = Write it in your mail program
certificate-ask-subject = Authority missing in the trust store: partner { $id }
certificate-ask-message =
    Hello,
    we cannot upload our partner certificate, because the authority that issued it is not in the trust store.
    Authority: { $name }
    Key id: { $key }
    Domain: { $domain }
    Partner: { $organisation } ({ $id })
    Could you add it, and tell us when it is there?

# A partner's own certificate
certificate-lead = With it the registry knows your systems, and answers are encrypted to its key.
certificate-choice = Your partners
certificate-for = For { $name }
certificate-now = In use
certificate-now-lead = You uploaded the original. The registry signed its key again; services of the registry trust that one.
certificate-uploaded = Uploaded: { $at }
certificate-superseded =
    { $n ->
        [one] { $n } earlier certificate was replaced by a later one.
       *[other] { $n } earlier certificates were replaced by later ones.
    }
certificate-ends-soon = It ends on { $date }, { $left }. Upload the next one before; from then on the new one is used.
certificate-is-over = It has expired, and your systems are no longer accepted. Upload a new one.
certificate-replace = Upload a new certificate
certificate-none = No certificate yet
certificate-none-word = Without one your organisation is still being set up. The first certificate makes it active. Get one from an authority that the registry trusts, then upload it here; we check it before anything is saved.
certificate-upload-go = Upload a certificate
certificate-needs = What it has to be
certificate-needs-lead = Tell this to the authority that issues it.
certificate-needs-organisation = Its organisation (O) is { $name }, as you are registered.
certificate-needs-authority = It is issued by an authority in the trust store of the registry, not by itself.
certificate-needs-key-rsa = Its key is RSA with 2048 bits, because answers are encrypted to it.
certificate-needs-key = Its key is RSA with at least 2048 bits, or on the curve P-256 or P-384.
certificate-needs-days =
    { $n ->
        [one] It is valid for at least { $n } more day.
       *[other] It is valid for at least { $n } more days.
    }
certificate-needs-no-private-key = Your private key stays with you. It is never uploaded.
certificate-upload = Upload a certificate
certificate-upload-lead = First we check it against every rule and show what we find. Nothing is saved before you say so.
certificate-upload-leave = Back to the certificate
certificate-not-saved-yet = Nothing is saved yet. When you upload it, the registry signs its key, and it is used from then on.
certificate-upload-do = Upload this certificate
certificate-upload-not = Choose another one
certificate-taken = The certificate of { $name } is saved and signed by the registry. It is used from now on.

# Refusals
certificate-refused = Not saved: a rule is not met. Check the certificate again to see which one.
certificate-none-yet = This partner has no certificate yet. Nothing was changed.
certificate-gone = The stored certificate is gone. Nothing was changed. Upload it again, and tell the registry.
certificate-kind-unknown = Not saved: the registry does not know the type of this partner. Write to the registry.
certificate-desk-refused = Not saved: the registry’s own certificate cannot sign for so long. Write to the registry.
certificate-desk-unavailable = Not saved: the registry cannot sign now. Try again in a few minutes.
certificate-partner-deactivated = This partner is deactivated, so its certificate is not given out and no other is taken. An administrator can tell you why.
