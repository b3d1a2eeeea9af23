### The one vocabulary of states.
### $of: what is in the state (partner, certificate, authority, policy, group, link, key, client), for languages whose words agree with it.
### $n: days left, or the number of a version.

state-active =
    { $of ->
       *[other] Active
    }
state-approved =
    { $of ->
       *[other] Approved
    }
state-published =
    { $of ->
       *[other] Published
    }
state-valid =
    { $of ->
       *[other] Valid
    }
state-met = Met
state-met-warning = Met, with a warning
state-done = Done
state-waiting = Waiting
state-setting-up = Setting up
state-not-yet-valid = Not valid yet
state-days-left =
    { $n ->
        [0] Ends today
        [one] { $n } day left
       *[other] { $n } days left
    }
state-missing = Certificate missing
state-draft = Draft
state-draft-of = Draft of version { $n }
state-rejected =
    { $of ->
       *[other] Rejected
    }
state-expired =
    { $of ->
       *[other] Expired
    }
state-revoked =
    { $of ->
       *[other] Revoked
    }
state-not-saved =
    { $of ->
       *[other] Not saved
    }
state-not-done = Not done
state-not-met = Not met
state-deactivated =
    { $of ->
       *[other] Deactivated
    }
state-replaced =
    { $of ->
       *[other] Replaced
    }
state-ended =
    { $of ->
       *[other] Ended
    }
state-suspended =
    { $of ->
       *[other] Suspended
    }
state-not-checked = Not checked
