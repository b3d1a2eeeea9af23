# The trust store.
trust-lead = The authorities that the registry trusts. A partner’s certificate has to lead to one of them.
trust-kinds = Kinds
trust-all = All
trust-roots = Roots
trust-intermediates = Intermediates
trust-root = Root
trust-intermediate = Intermediate
trust-find = Subject or issuer
trust-chip-find = Subject or issuer: { $text }
trust-domain = Domain
trust-domain-all = All domains
trust-domain-hint = Where it is trusted. Authentication is for all partners but providers of devices, FTM chips and MISP.
trust-domain-missing = Choose a domain
trust-ends = Ends
trust-ends-any = Any time
trust-ends-soon =
    { $n ->
        [one] Ends within { $n } day
       *[other] Ends within { $n } days
    }
trust-count =
    { $n ->
        [one] { $n } certificate
       *[other] { $n } certificates
    }
trust-order-newest = Newest first
trust-order-column = In the order of the marked column
trust-caption = Certificates of the trust store
trust-subject = Subject
trust-issuer = Issuer
trust-root-itself = Itself: a root
trust-key = Key
trust-from = From
trust-until = Until
trust-state = State
trust-none = The trust store is empty
trust-none-word = Until an authority is in it, no partner can upload a certificate. Begin with a root, or with a bundle of a root and what it issued.
trust-none-fit = No certificate fits these filters
trust-none-fit-word = Leave one out, or look for another part of the subject or issuer.

# One certificate
trust-in-domain = Domain: { $domain }
trust-added = Added by { $by }, { $at }
trust-get-chain = Download chain, p7b
trust-get-one = Download certificate, PEM
trust-ends-note = When it ends, no certificate below it is accepted any more. Upload its successor before.
trust-issued =
    { $n ->
        [0] It issued none of the others
        [one] It issued { $n } of the others
       *[other] It issued { $n } of the others
    }
trust-issued-more =
    { $n ->
        [one] { $n } more is not shown. Look for it by its issuer.
       *[other] { $n } more are not shown. Look for them by their issuer.
    }

# Upload
trust-upload-go = Upload a certificate
trust-upload = Upload
trust-upload-lead = A root, an intermediate, or a bundle of both. First we check it against every rule and show what we find. Nothing is saved before you say so.
trust-upload-leave = Back to the trust store
trust-not-saved-yet = Nothing is saved yet. When you admit it, certificates that lead to it are accepted at once.
trust-admit = Admit to the trust store
trust-admit-leave = Choose another one
trust-admitted =
    { $n ->
        [one] { $n } certificate is admitted to the domain { $domain }. Certificates that lead to it are accepted now.
       *[other] { $n } certificates are admitted to the domain { $domain }. Certificates that lead to them are accepted now.
    }
