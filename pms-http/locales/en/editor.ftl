# The editor.
editor-edit-title = Edit { $name }
editor-save = Save draft
editor-saved = The draft { $name } is saved.
editor-form = Form
editor-form-saved = Last saved: { $at }
editor-text = Text
editor-text-label = Policy as JSON
editor-text-length = { $n } of { $most } bytes, blanks not counted. A saved text is set out anew.
editor-text-most = At most { $most } bytes, blanks not counted.
editor-check = Check the text
editor-checked = The text has no mistake. Nothing is saved yet.
editor-fill = Fill the form from the text
editor-filled = The form says what the text says. Nothing is saved yet.
editor-write = Write the form into the text
editor-written = The text says what the form says. Nothing is saved yet.
editor-both = The form and the text were both changed and differ in: { $names }. Write the form into the text, or fill the form from the text; then save.
editor-not-saved =
    { $n ->
        [one] Not saved: there is { $n } mistake
       *[other] Not saved: there are { $n } mistakes
    }
editor-changed = Not saved: { $by } changed this policy ({ $at }). Your text is below.
editor-overtaken = Look below at what differs. Saved again, your text takes the place of the other.
editor-theirs = What differs from the saved text
editor-side-theirs = Saved text
editor-side-yours = Your text
editor-excerpt = Lines { $from } to { $to }
editor-control = { $row }: { $column }

# The form of an authentication policy.
editor-token = Token for the partner
editor-token-hint = What the partner may recognise a person by.
editor-token-random = New for each request
editor-token-partner = Same for this partner
editor-token-policy = Same for this policy
editor-ways = How people may prove who they are
editor-ways-hint = What is compulsory is allowed too.
editor-ways-way = Way
editor-ways-allowed = Allowed
editor-ways-mandatory = Compulsory
editor-way-otp = One-time password
editor-way-demo = Demographic data
editor-way-kyc = Data with the answer (e-KYC)
editor-way-finger = Finger
editor-way-iris = Iris
editor-way-face = Face
editor-way-pin = PIN
editor-way-password = Password
editor-way-key-bound-token = Key-bound token
editor-way-wallet = Wallet
editor-way-otp-request = Sending of one-time passwords
editor-way-kyc-auth = Log-in with eSignet
editor-way-kyc-exchange = Data after a log-in with eSignet
editor-way-key-binding = Binding of keys
editor-way-vci-exchange = Issuing of verifiable credentials
editor-attributes = Data the partner receives
editor-attributes-hint = As little as the purpose needs.
editor-attributes-more = Further attributes
editor-attributes-more-hint = Names of the identity schema, separated by commas.
editor-attribute-full-name = Full name
editor-attribute-date-of-birth = Date of birth
editor-attribute-gender = Gender
editor-attribute-residence-status = Residence status
editor-attribute-phone = Phone
editor-attribute-email = E-mail
editor-attribute-address-1 = Address, line 1
editor-attribute-address-2 = Address, line 2
editor-attribute-address-3 = Address, line 3
editor-attribute-city = City
editor-attribute-region = Region
editor-attribute-province = Province
editor-attribute-postal-code = Postal code
editor-attribute-photo = Photograph
editor-languages = Languages of the data
editor-languages-hint = Codes of three letters, separated by commas, for example eng, ara.

# The form of a MISP policy.
editor-flags = What the provider may do for its partners
editor-flags-hint = What is not ticked is refused.
editor-flag-auth = Pass on authentication requests
editor-flag-kyc = Pass on e-KYC requests
editor-flag-key-binding = Bind keys
editor-flag-otp = Have one-time passwords sent
editor-flag-vci = Have verifiable credentials issued
editor-flag-bound-token = Trust tokens of bound keys

# The form of a data share.
editor-share-type = How the data reach the partner
editor-share-type-link = By a link to a data share
editor-share-type-direct = Directly, in the message
editor-share-encryption = Encryption
editor-share-encryption-partner = With the partner’s certificate
editor-share-encryption-none = None
editor-share-minutes = How long a link is good, in minutes
editor-share-transactions = How often it can be used
editor-share-domain = Host of the data share
editor-share-domain-hint = For example datashare.datashare.
editor-share-source = Where the data come from
editor-share-source-hint = For example ID Repository or Packet Manager.
editor-share-protocol = Protocol
editor-shares = Attributes that are shared
editor-shares-hint = What is encrypted is shared too. Sources and filters are in the text.
editor-shares-attribute = Attribute
editor-shares-shared = Shared
editor-shares-encrypted = Encrypted
editor-shares-format = Format
editor-shares-more = Further attributes, encrypted

# What is wrong with a text: where, what, what to do.
editor-fault-unfinished = Line { $line }, column { $column }: the text ends too early. Close the bracket or the quotation mark that is open.
editor-fault-unexpected = Line { $line }, column { $column }: this does not belong here.
editor-fault-missing-comma = Line { $line }, column { $column }: put a comma here, behind the value.
editor-fault-trailing-comma = Line { $line }, column { $column }: take this comma away; nothing follows it.
editor-fault-missing-colon = Line { $line }, column { $column }: put a colon here, behind the name.
editor-fault-unquoted = Line { $line }, column { $column }: put straight double quotation marks around names and texts.
editor-fault-escape = Line { $line }, column { $column }: JSON does not know this backslash sequence. Write two backslashes for one.
editor-fault-surrogate = Line { $line }, column { $column }: this is half a character. Type the character itself.
editor-fault-line-end = Line { $line }, column { $column }: a text must stand in one line. Write \n for a line end and \t for a tab.
editor-fault-number = Line { $line }, column { $column }: this number is too large.
editor-fault-too-deep = Line { $line }, column { $column }: brackets are nested too deeply. 32 levels are allowed.
editor-fault-too-large = The text is too long: 64 kB are allowed, blanks not counted, and 256 kB with them.
editor-fault-missing = Line { $line }, column { $column }: { $what } is missing in this object. Add it.
editor-fault-unknown = Line { $line }, column { $column }: { $what } is not known here. Take it away, or correct its name.
editor-fault-not-allowed = Line { $line }, column { $column }: { $what } must be one of these: { $allowed }.
editor-fault-no-object = Line { $line }, column { $column }: the text must be one object, in curly brackets.
editor-fault-object = Line { $line }, column { $column }: { $what } must be an object, in curly brackets.
editor-fault-array = Line { $line }, column { $column }: { $what } must be a list, in square brackets.
editor-fault-text = Line { $line }, column { $column }: { $what } must be a text, in quotation marks.
editor-fault-flag = Line { $line }, column { $column }: { $what } must be true or false, without quotation marks.
editor-fault-empty-array = Line { $line }, column { $column }: { $what } must have at least one element.
editor-fault-empty-text = Line { $line }, column { $column }: { $what } must not be empty.
editor-fault-twice = Line { $line }, column { $column }: { $what } is here for the second time. Take one of them away.
editor-fault-control = Line { $line }, column { $column }: { $what } holds a character that cannot be seen. Type it anew.
editor-faults-more =
    { $n ->
        [one] There is { $n } more mistake.
       *[other] There are { $n } more mistakes.
    }
