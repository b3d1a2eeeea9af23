# A partner’s first page, and its check list.
home-next = What next
home-tally = { $done } of { $all } done
home-theirs = The partner’s turn
home-see-next = See what comes next
home-certificate = Your certificate
home-certificate-details = Details
home-certificate-state = State
home-certificate-until = Valid until
home-no-certificate = You have not uploaded one yet. It proves that a request comes from your organisation.
home-services = Your services
home-policies = Request a policy and follow the decision.
home-policies-count =
    { $n ->
        [one] { $n } request
       *[other] { $n } requests
    }
home-keys = Keys your servers send with each request.
home-keys-count =
    { $n ->
        [one] { $n } active key
       *[other] { $n } active keys
    }
home-stuck = Stuck?
home-stuck-same = The registry sees the same list as you.
home-stuck-write = Write to { $contact } and name { $id }.
home-step-terms = Accept the terms
home-step-group = Register and choose a policy group
home-step-register = Register the organisation
home-step-authority = The certificate authority is trusted
home-step-certificate = Upload a certificate
home-step-request = Request a policy
home-step-approval = Approval
home-step-key = Make an API key
home-done-terms = Version { $version } of the terms.
home-done-group = { $group }. The group cannot be changed later.
home-done-register = { $name } is registered.
home-done-authority = { $name } is in the trust store.
home-done-certificate = Valid until { $date }. The signed certificate is ready to download.
home-done-request =
    { $n ->
        [one] { $n } request is made.
       *[other] { $n } requests are made.
    }
home-done-approval = { $policy } is approved.
home-done-key = A key is in use.
home-turn-terms = Read what is stored, why, how long and who sees it.
home-turn-register = Enter your organisation and how it is reached.
home-turn-authority = Check your certificate: nothing is saved by that. If its authority is missing here, the check names it, and you can ask the registry to add it.
home-turn-certificate = Upload the certificate that your authority issued. The first one makes your organisation active.
home-turn-new-certificate = The present one has ended or was signed for a time that is over. Upload a new one.
home-turn-request = Choose what your applications may ask for. An administrator decides.
home-turn-request-again = Your last request was rejected. Ask again, or for another policy.
home-turn-key = Your servers send it with each request. It is shown once, when it is made.
home-waits = An administrator decides about { $policy }.
home-rejected = The request for { $policy } was rejected.
home-later-approval = Starts when a policy is requested.
home-blocked-deactivated = Blocked because the organisation is deactivated.
home-blocked-group = Blocked because this type of partner needs a policy group and has none. The registry has to add one.
home-blocked-authority = Blocked because the trust store holds no authority for this type of partner yet. The registry has to add one.
home-blocked-certificate = Blocked because no certificate is uploaded yet.
home-blocked-policy = Blocked because the policy group has no policy in force yet.
home-blocked-approval = Blocked because no policy has been approved.
home-go-terms = Read the terms
home-go-check = Check a certificate
home-go-certificate = Upload a certificate
home-go-request = Request a policy
home-go-requests = See the requests
home-go-key = Make an API key
