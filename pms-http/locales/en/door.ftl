# Log in and log out.
door-log-in = Log in
door-about = About
door-motto = Who may ask the registry, about what, and until when.
door-name = E-mail or user name
door-password = Password
door-needed = Log in to see this page. You come back to it.
door-kept = Your session has ended. What you typed is kept for 30 minutes: log in, and it stands in the form as it was. Nothing was saved yet.
door-not-logged-in = You are not logged in
door-wrong = The name or the password is wrong. Check both and try again.
door-blocked = Too many wrong passwords. Wait { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} and try again.
door-elsewhere = This server does not check passwords itself. Log in where your organisation does.
door-logged-out = You are logged out.
door-new-here = No account yet? The registry makes one for your organisation and gives you a one-time password.
