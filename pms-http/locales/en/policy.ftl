# Policies: the list.
policy-lead = What partners may do, and which data they receive.
policy-name = Name
policy-group = Policy group
policy-since = Since
policy-state = State
policy-group-all = All groups
policy-state-all = All states
policy-no-group = No group
policy-count =
    { $n ->
        [one] { $n } policy
       *[other] { $n } policies
    }
policy-caption = Policies, { $order }
policy-order-newest = Newest first
policy-order-oldest = Oldest first
policy-order-name = By name
policy-order-name-back = By name, from the end
policy-order-group = By group
policy-order-group-back = By group, from the end
policy-order-state = Published first
policy-order-state-back = Drafts first
policy-chip-name = Name: { $name }
policy-chip-group = Group: { $group }
policy-chip-drafts = Drafts
policy-chip-published = Published
policy-chip-deactivated = Deactivated
policy-none-fit = No policy fits these filters
policy-none-fit-word = Remove a filter, or look for a shorter part of the name.
policy-none = There is no policy yet
policy-none-word = A policy is drafted in a group and then published. After that partners may ask for it.

# What kinds there are.
policy-kind = Kind
policy-kinds = Kinds of policies
policy-kinds-all = All
policy-kind-auth = Authentication
policy-kind-data-share = Data share
policy-kind-credential = Credential issuance
policy-kind-misp = MISP
policy-kind-binding = Binding
policy-kind-auth-for = How people may prove who they are, and what the partner receives.
policy-kind-data-share-for = Which attributes are shared with the partner, and how.
policy-kind-credential-for = The older name of a data share, with the same text.
policy-kind-misp-for = What an infrastructure provider may do for its partners.
policy-kind-binding-for = How a key or a wallet may be bound to a person.
policy-kind-hint = It cannot be changed later.
policy-kind-missing = Choose what kind of policy this is

# A new one.
policy-new = Draft a policy
policy-new-link = Draft a policy
policy-new-lead = It begins as a draft: nobody can ask for it until it is published.
policy-group-hint = Partners of this group may ask for it. It cannot be changed later.
policy-name-hint = At most 128 characters, and only once in a group.
policy-name-missing = Enter a name, for example Account opening
policy-name-taken = The group has a policy of this name already. Nothing was saved. Choose another name.
policy-description = Description
policy-description-hint = What it is for, at most 256 characters. Partners read it.
policy-description-missing = Say what this policy is for
policy-label = Version label
policy-label-hint = A word of your own, at most 8 characters. Nothing depends on it.
policy-label-missing = Enter a label, for example 1.0
policy-file = Begin with a file
policy-file-hint = A policy as JSON. Without a file, the draft begins with the smallest text of its kind.
policy-file-no-text = This file is no text. Choose a file with JSON in it.
policy-make = Make the draft
policy-made = The draft { $name } is made. Nobody can ask for it yet.
policy-leave-list = Back to the policies
policy-leave = Back to { $name }
policy-no-groups = There is no policy group yet
policy-no-groups-word = A policy belongs to a group. Make one first.

# One policy.
policy-facts = Facts
policy-made-by = Made by
policy-changed-by = Last changed by
policy-published-at = Published
policy-document = Document
policy-document-caption = The lines of the document
policy-download = Download as JSON
policy-edit = Edit the draft
policy-to-publish = Compare and publish…
policy-to-compare = Compare…
policy-to-clone = Clone…
policy-to-deactivate = Deactivate…
policy-unreadable = The stored text is no JSON, so it is shown as it is. Tell the operator the id of this policy.
policy-broken =
    { $n ->
        [one] The text breaks { $n } of today’s rules. It stays in force as it is, but cannot be saved or cloned so.
       *[other] The text breaks today’s rules in { $n } places. It stays in force as it is, but cannot be saved or cloned so.
    }
policy-group-over = The group { $group } is deactivated: nobody can ask for this policy any more. Partners who have it keep it.
policy-group-over-draft = The group { $group } is deactivated, so this draft can be neither saved nor published. Clone it into another group.
policy-users = Who uses this
policy-users-caption = Partners that use the policy or wait for it, approved ones first
policy-users-partner = Partner
policy-users-since = Since
policy-users-request = Request
policy-users-more =
    { $n ->
        [one] Only the first one is shown; there are more.
       *[other] Only the first { $n } are shown; there are more.
    }
policy-users-draft = Nobody: a draft cannot be asked for.
policy-users-nobody = No partner uses it or waits for it.
policy-timeline = Timeline
policy-timeline-lead = What happened to { $name }, and what was refused.
policy-timeline-none = Nothing has happened yet
policy-timeline-count =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
policy-timeline-all =
    { $n ->
        [one] { $n } entry
       *[other] All { $n } entries
    }

# What differs.
policy-compare-title = Compare { $name }
policy-compare-lead = Line by line, in the same layout and order.
policy-compare-with = Compare with another policy
policy-compare-caption = Published policies of the same kind, by name
policy-compare-shown = Shown above
policy-compare-more = There are more. Look for a part of the name.
policy-compare-none = No other published policy of this kind fits.
policy-diff-against = Against { $name } of { $group }
policy-diff-saved = The draft as last saved.
policy-diff-caption = Differences between { $left } and { $right }
policy-diff-counts = { $plus }, { $minus }
policy-diff-plus =
    { $n ->
        [one] { $n } line added
       *[other] { $n } lines added
    }
policy-diff-minus =
    { $n ->
        [one] { $n } removed
       *[other] { $n } removed
    }
policy-diff-none = The two say the same.
policy-diff-open = Open { $name } of { $group }
policy-diff-other = Compare with another policy

# Publish.
policy-publish = Publish { $name }?
policy-publish-lead = From then on partners of the group may ask for it.
policy-publish-whom = Whom it concerns
policy-publish-partners = Active partners
policy-publish-partners-word = They belong to { $group } and may ask for it. Each request waits for a decision.
policy-publish-nobody = No active partner belongs to { $group } yet. Whoever joins it may ask for this policy.
policy-publish-stays = What stays
policy-publish-stays-word = Nobody is moved to it: partners who use another policy keep that one.
policy-publish-confirm = Confirm
policy-publish-final = A published policy can only be read. To change it, clone it into another group.
policy-publish-do = Publish { $name }
policy-publish-leave = Keep it a draft
policy-publish-text = What is published
policy-publish-alone = There is no published policy of this name to compare it with.
policy-publish-not-yet = Not published
policy-publish-changed = { $by } has changed the draft since you opened this page. Nothing was published. Look at it again below.
policy-published = { $name } is published. Partners of the group may ask for it now.

# Clone.
policy-clone = Clone { $name }
policy-clone-lead = Makes a draft with the same name and text in another group. This policy stays as it is.
policy-clone-group = Into which group
policy-clone-hint = The group must not have a policy called { $name }.
policy-clone-do = Clone { $name }
policy-clone-taken = That group has a policy of this name already. Nothing was cloned. Choose another group.
policy-cloned = { $name } is cloned into { $group }. This is the new draft.
policy-clone-nowhere = There is no other group
policy-clone-nowhere-word = A clone goes into another group that is in use. Make one first.

# Deactivate.
policy-end = Deactivate { $name }?
policy-end-lead = Nobody can ask for it any more. It cannot be activated again.
policy-end-confirm = Confirm
policy-end-free = No partner uses it or waits for it. Its text and history are kept.
policy-end-do = Deactivate { $name }
policy-end-leave = Keep it in force
policy-end-not-yet = Not deactivated
policy-end-used = It cannot be deactivated yet
policy-end-used-word = The requests below use it or wait for it. Waiting ones have to be decided by a partner administrator, approved ones end with their partner.
policy-end-draft = It is a draft, and nobody can ask for it. There is nothing to deactivate.
policy-end-already = It is deactivated already. Nothing was changed.
policy-end-granted = An approved request or an active API key uses it. Nothing was changed. End that use first.
policy-end-requested = A request for it waits. Nothing was changed. It has to be decided first.
policy-deactivated = { $name } is deactivated. Nobody can ask for it any more.

# Why something was not done.
policy-document-broken =
    { $n ->
        [one] The text breaks { $n } of today’s rules. Nothing was saved. Correct a draft of it first.
       *[other] The text breaks today’s rules in { $n } places. Nothing was saved. Correct a draft of it first.
    }
policy-not-a-draft = Only a draft can be edited, and this policy has been published. Nothing was saved. Clone it into another group to change it.
policy-already-published = It has been published before. Nothing was changed.
policy-not-active = It is not in force. Nothing was changed.
policy-expired = Its time is over. Nothing was changed.
policy-group-off = The policy group is deactivated. Nothing was saved. Choose a group that is in use, or clone the policy into one.
