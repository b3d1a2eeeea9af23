# A partner’s registration, as its user sees it.
organisation-lead = What the registry has stored about your organisation and you.
organisation-registration = Registration
organisation-name = Organisation
organisation-state = State
organisation-id = Partner id
organisation-kind = Type of partner
organisation-group = Policy group
organisation-registered = Registered
organisation-contact = Contact
organisation-person = Person
organisation-email = E-mail
organisation-phone = Telephone
organisation-address = Postal address
organisation-letters = Language of letters
organisation-change = Something is not right? The registry changes it.
