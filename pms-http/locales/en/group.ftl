# Policy groups.
group-new = Make a policy group
group-new-lead = A partner belongs to one group and may ask for the policies of that group.
group-name = Name
group-name-hint = At most 128 characters. It cannot be changed later.
group-name-missing = Enter a name, for example Retail banking
group-name-taken = There is a group of this name already. Choose another name.
group-description = Description
group-description-hint = For whom it is, at most 256 characters.
group-description-missing = Say for whom this group is
group-make = Make the group
group-leave = Back to the groups
group-made = { $name } is made. Policies can be drafted in it now.
group-none-active = No policy group is in use. A policy manager has to make one first.

# The list.
group-since = Since
group-state = State
group-state-all = All states
group-count =
    { $n ->
        [one] { $n } policy group
       *[other] { $n } policy groups
    }
group-caption = Policy groups, { $order }
group-order-newest = Newest first
group-order-oldest = Oldest first
group-order-name = By name
group-order-name-back = By name, from the end
group-order-description = By description
group-order-description-back = By description, from the end
group-order-state = Active first
group-order-state-back = Deactivated first
group-chip-name = Name: { $name }
group-chip-description = Description: { $text }
group-chip-active = Active
group-chip-deactivated = Deactivated
group-none-fit = No policy group fits these filters
group-none-fit-word = Remove a filter, or look for a shorter part of the name.
group-none = There is no policy group yet
group-none-word = Policies are drafted in a group, and a partner that needs policies belongs to one.

# One group.
group-choose = Choose a policy group
group-gone = This group is not in use. Choose another one.
group-policies-caption = Policies of the group, by name
group-policies-none = The group has no policy yet.
group-policies-all =
    { $n ->
        [one] { $n } policy
       *[other] All { $n } policies
    }
group-published =
    { $n ->
        [one] { $n } published
       *[other] { $n } published
    }
group-drafts =
    { $n ->
        [one] { $n } draft
       *[other] { $n } drafts
    }
group-ended =
    { $n ->
        [one] { $n } deactivated
       *[other] { $n } deactivated
    }
group-partners =
    { $n ->
        [one] { $n } active partner
       *[other] { $n } active partners
    }
group-to-deactivate = Deactivate…

# Deactivate.
group-end = Deactivate { $name }?
group-end-lead = No partner can join it any more, and no policy can be drafted in it.
group-end-partners = Its partners keep what they were granted and can ask for nothing new.
group-end-confirm = Confirm
group-end-do = Deactivate { $name }
group-end-leave = Keep it active
group-end-not-yet = Not deactivated
group-end-holds = It cannot be deactivated yet
group-end-holds-word = It holds policies in force or drafts. Deactivate published policies first; a draft has to be published and then deactivated.
group-end-published =
    { $n ->
        [one] { $n } published policy
       *[other] { $n } published policies
    }
group-end-drafts-here =
    { $n ->
        [one] { $n } draft
       *[other] { $n } drafts
    }
group-end-already = It is deactivated already. Nothing was changed.
group-end-policies = It holds policies in force. Nothing was changed. Deactivate them first.
group-end-drafts = It holds drafts. Nothing was changed. Publish and deactivate them first.
group-end-both = It holds policies in force and drafts. Nothing was changed. Deactivate them first.
group-deactivated = { $name } is deactivated. Its partners keep what they were granted.
