# A partner’s own requests for policies.
request-lead = What your applications may ask for. An administrator decides about each request.
request-new-link = Request a policy
request-deactivated = Your organisation is deactivated. Nothing can be requested.
request-none = No request yet
request-none-word = Choose a policy of your group and say what you need it for.
request-not-yet = No request yet, because your organisation is not active
request-not-yet-word = It becomes active with its first certificate. After that you can request policies here.
request-none-such = No request is like this
request-none-such-word = Choose another state, or clear the filter.
request-any-state = Any state
request-count =
    { $n ->
        [one] { $n } request
       *[other] { $n } requests
    }
request-caption = Your requests for policies, newest first unless sorted
request-policy = Policy
request-policy-missing = Choose a policy
request-use = What for
request-use-hint = What your applications do with it, and for whom. The administrator reads this.
request-use-missing = Say what you need the policy for
request-asked = Requested
request-decided = Decided
request-undecided = Waiting for { $age }
request-reason = Reason
request-no-reason = No reason was given. Write to the registry if you want to know it.
request-state = State
request-facts = The request
request-about = About the policy
request-again = Request it again
request-new = Request a policy
request-new-lead = An administrator reads your request and approves or rejects it.
request-of-group = Policies of { $group }
request-do = Send the request
request-leave = Back to the requests
request-made = { $policy } is requested. An administrator decides; you see the answer here.
request-hindrance-deactivated = Nothing can be requested, because your organisation is deactivated
request-hindrance-deactivated-word = Write to the registry if you want to know why.
request-hindrance-no-certificate = Upload a certificate first
request-hindrance-no-certificate-word = Your organisation becomes active with its first certificate. After that you can request policies.
request-hindrance-no-group = Nothing can be requested, because your organisation has no policy group
request-hindrance-no-group-word = The registry has to add one. Write to it.
request-hindrance-no-policy = Your group has no policy in force yet
request-hindrance-no-policy-word = A policy manager publishes them. Look again later.
request-hindrance-all-requested = You have requested every policy of your group
request-hindrance-all-requested-word = Each of them is approved or waits for a decision.
request-policy-gone = There is no such policy in force in your group any more. Nothing was saved. Choose another one.
request-waits-already = You have requested this policy already, and it waits for a decision. Nothing was saved.
request-granted-already = This policy is approved for you already. Nothing was saved.
request-approved-already = The request is approved already. Nothing was changed.
request-rejected-already = The request is rejected already. Nothing was changed.
request-no-extractors = No biometric extractors are stored for this request, and this type of partner needs them. Nothing was changed.
request-policy-not-in-force = The policy is not in force any more. Nothing was changed.
request-policy-expired = The policy has ended. Nothing was changed.
request-group-not-in-use = The policy group is not in use any more. Nothing was changed.
