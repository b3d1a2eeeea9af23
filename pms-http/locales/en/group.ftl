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
