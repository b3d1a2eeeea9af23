# One’s own profile and password.
profile-person = You
profile-user = User name
profile-email = E-mail
profile-organisation = Organisation
profile-roles = Roles
profile-no-role = No role. An administrator gives you one.
profile-terms = Terms
profile-read-terms = Read the terms
profile-change-password = Change the password
profile-appearance = Appearance
profile-appearance-lead = How these pages look to you, on every device where you log in.
profile-theme = Light or dark
profile-theme-system = As the device is set
profile-theme-light = Light
profile-theme-dark = Dark
profile-density = Density
profile-density-comfortable = Comfortable
profile-density-compact = Compact
profile-density-compact-hint = For long lists.
profile-clock = Times
profile-clock-local = In the time of the registry
profile-clock-utc = In UTC
profile-plain = Leave the engraved lines out
profile-no-letters = Switch off shortcuts by single letters
profile-no-letters-hint = Such as j and k in the approvals, and / for the search. Useful when you speak to your device.
profile-keep-look = Keep this appearance
profile-look-kept = The appearance is kept.
password-title = Change your password
password-one-time = Somebody else made the password that you logged in with. Choose one that only you know; then you can go on.
password-old = Present password
password-old-one-time = One-time password
password-old-missing = Enter the password that you logged in with
password-old-wrong = This is not your present password. Nothing was changed. Enter it again.
password-new = New password
password-new-hint = At least { $least } characters. Several words are easy to remember and hard to guess.
password-too-short =
    { $n ->
        [one] Use at least { $n } character
       *[other] Use at least { $n } characters
    }
password-same = The new password is the present one. Choose another one.
password-repeated = New password once more
password-differs = The two entries differ. Enter the new password twice.
password-blocked = Too many wrong passwords. Nothing was changed. Wait { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} and try again.
password-elsewhere = Your password is not kept here. Change it where you log in.
password-change = Change the password
password-keep = Keep the present one
password-changed = The password is changed. Wherever else you were logged in, you are logged out.
