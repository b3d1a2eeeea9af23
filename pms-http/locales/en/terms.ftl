# The terms.
terms-title = Terms
terms-lead = Read them before you go on. You are asked again only when they change.
terms-version = Version { $version }
terms-new = The terms have changed since you accepted them (version { $old }, { $date }).
terms-accepted-on = You accepted version { $version }: { $date }.
terms-tick = I have read the terms and accept them for my organisation
terms-not-ticked = Tick the box to accept the terms
terms-changed = The terms have changed while you were reading. Nothing was saved. Read them again.
terms-accept = Accept the terms
terms-leave = Log out
terms-accepted = You have accepted the terms.
