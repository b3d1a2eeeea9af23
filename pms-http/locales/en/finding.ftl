# What the judge found, what it wanted, and what to do; the names are the core’s. Found and wanted stand in cells of a table.

# What was seen
finding-not-looked-at = Not checked, because of what failed before
finding-unverifiable = The signature is not checked, because its algorithm is not allowed
finding-certificates =
    { $number ->
        [one] 1 certificate
       *[other] { $number } certificates
    }
finding-serial = Serial number { $number }
finding-domain = { $domain }
finding-domain-unknown =
    { $length ->
        [one] A domain that does not exist, of 1 character
       *[other] A domain that does not exist, of { $length } characters
    }
finding-begins = Valid from { $date }
finding-ends = Valid until { $date }
finding-version = Version { $version }
finding-key = { $kind }
finding-key-unsound = { $kind }, with numbers that no such key has
finding-signed-with = Signed with { $algorithm }
finding-root = Signed by itself: a root
finding-intermediate = Signed by another authority: an intermediate
finding-self-named = It names itself as its issuer, but did not sign itself
finding-self-signed-other-name = It signed itself, but names another as its issuer
finding-root-path = A root needs no path
finding-root-length = A root
finding-path =
    { $number ->
        [one] A path of 1 certificate
       *[other] A path of { $number } certificates
    }
finding-path-length-spent = The path length of { $issuer } leaves this authority nothing to issue
finding-intermediates =
    { $number ->
        [one] 1 intermediate
       *[other] { $number } intermediates
    }
finding-days-left =
    { $days ->
        [one] 1 full day left
       *[other] { $days } full days left
    }
finding-self-signed = Signed by itself
finding-signed-by-another = Signed by another
finding-organisation-missing = The subject has no organisation (O)
finding-organisations-differ = The subject has several organisations (O) that differ
finding-organisation-long = An organisation (O) of { $length } characters; a registration holds at most { $longest }
finding-organisation = Organisation (O) { $name }
finding-certificate-held-by-nobody = No partner holds this certificate
finding-certificate-held-already = This partner holds this certificate already
finding-certificate-held-by-another = Another partner holds this certificate
finding-key-held-by-nobody = No partner holds this key
finding-key-held-already = This partner holds this key already
finding-key-held-by-another = Another partner holds this key
finding-is-ca = It is an authority’s certificate
finding-ca-without-signing = An authority’s certificate whose key usage does not include signing certificates
finding-signing-without-ca = Key usage keyCertSign without CA:TRUE
finding-ca-allowed = An authority’s certificate, as partners of this domain may have
finding-not-a-ca = Not an authority’s
finding-usage-any = No key usage: anything is allowed
finding-usage-no-signature = A key usage without digitalSignature
finding-usage-no-encipherment = A key usage without keyEncipherment
finding-fits = Fits
finding-purpose-any = No extended key usage: anything is allowed
finding-purpose = Extended key usage { $purposes }
finding-ca-critical = CA:TRUE, critical
finding-ca-not-critical = CA:TRUE, not critical
finding-ca-false = CA:FALSE: not an authority’s certificate
finding-constraints-missing = No basic constraints: not an authority’s certificate
finding-new-here = New in this domain
finding-stored-already = This certificate is in the trust store of this domain already
finding-signing = keyCertSign
finding-usage-no-signing = A key usage without keyCertSign
finding-root-without-usage = No key usage, which a root may leave out
finding-usage-missing = No key usage
finding-subject = { $name }
finding-subject-empty = An empty subject
finding-extension-unknown = The critical extension { $extension } is not known here
finding-extension-critical = The extension { $extension } is marked critical, which it must not be
finding-extension-not-judged = The extension { $extension } restricts the certificate in a way that cannot be enforced here
finding-extension-tolerated = The extension { $extension } is not enforced here
finding-extensions-good = Nothing that forbids its use
finding-not-valid-now = The certificate is not valid now
finding-issuer-unnamed = The certificate does not name its issuer
finding-issuer-unfit = The issuer { $issuer }: { $why }
finding-why-not-valid = it is not valid now
finding-why-deactivated = it has been deactivated
finding-why-not-a-ca = it is not an authority
finding-why-may-not-sign = it may not sign certificates
finding-why-no-usage = it has no key usage
finding-why-path-length = its path length allows no further authority below
finding-why-key = its key is not allowed. Wanted: { $wanted }
finding-child-signed-with = { $name } is signed with { $algorithm }
finding-signature-wrong = The signature does not fit the key of the authority of that name, { $issuer }
finding-issuer-unknown = No certificate of the issuer { $issuer } is in the trust store of this domain
finding-search-names = More authorities have the issuer’s name than are tried
finding-search-steps = The search for a path takes more steps than are allowed
finding-search-intermediates = The path has more intermediates than are allowed
finding-search-signatures = The search for a path takes more signature checks than are allowed

# What was wanted
finding-wanted-months =
    { $months ->
        [one] Valid for 1 month from now
       *[other] Valid for { $months } months from now
    }
finding-wanted-path-here = A path to a root of this domain
finding-wanted-path-in = A path to a root of the domain { $domain }
finding-wanted-path-length = A path length that allows this authority
finding-wanted-at-most = At most { $number }
finding-wanted-exactly-one = Exactly one
finding-wanted-above-zero = A number above zero
finding-wanted-domains = { $domains }
finding-wanted-begun = Begun by { $now }
finding-wanted-not-ended = Not ended as of { $now }
finding-wanted-version = X.509 version 3
finding-wanted-sound-key = A sound key
finding-wanted-rsa-bits = RSA of { $least } to { $most } bits, a multiple of 8
finding-wanted-rsa-exponent = An RSA exponent of 65537 or more, below 2^33
finding-wanted-ed25519-order = An Ed25519 key that is not of small order
finding-wanted-key-kind = RSA, P-256, P-384 or Ed25519
finding-wanted-algorithm = RSA (PKCS#1 or PSS) with SHA-256, SHA-384 or SHA-512; ECDSA P-256 with SHA-256 or P-384 with SHA-384; Ed25519
finding-wanted-days =
    { $days ->
        [one] At least 1 day
       *[other] At least { $days } days
    }
finding-wanted-ca-signed = A certificate that an authority signed
finding-wanted-organisation = Organisation (O) { $name }
finding-wanted-rsa-2048 = RSA 2048 bits, which ID authentication expects by default
finding-wanted-rsa = An RSA key, because answers in the domain { $domain } are encrypted to it
finding-wanted-own = A certificate and a key of the partner’s own
finding-wanted-partner-certificate = A certificate of the partner’s own in the domain { $domain }
finding-wanted-signing-with-ca = keyCertSign together with CA:TRUE
finding-wanted-no-signing = No keyCertSign (RFC 5280 4.2.1.3)
finding-wanted-signature = digitalSignature
finding-wanted-encipherment = keyEncipherment, because answers are encrypted to this key
finding-wanted-purpose = Client authentication, e-mail protection or any
finding-wanted-ca-true = Basic constraints that say CA:TRUE
finding-wanted-critical = Critical basic constraints
finding-wanted-critical-advised = Critical basic constraints (RFC 5280 4.2.1.9)
finding-wanted-signing = A key usage that includes signing certificates (keyCertSign)
finding-wanted-ca-name = The name of the authority
finding-wanted-judged-extensions = Only extensions that can be checked here
finding-wanted-pem = A certificate in PEM

# What to do
finding-do-another = Ask the authority that issued it for another certificate.
finding-do-corrected = Ask the authority that issued it for a corrected certificate.
finding-do-newer-ca = Upload the authority’s newer certificate.
finding-do-upload-above = First upload the root and the authorities above this one.
finding-do-ask-above = Ask the authority above for a certificate under which certificates can be issued.
finding-do-choose-domain = Choose one of these domains.
finding-do-wait-or-ask = Upload it again when its validity has begun, or ask for one that is valid now.
finding-do-renew = Have the certificate renewed and upload the new one.
finding-do-allowed-key = Make a key of an allowed kind and have a certificate issued for it.
finding-do-allowed-algorithm = Ask the authority that issued it for a certificate signed with an allowed algorithm.
finding-do-longer = Have a certificate issued that is valid for a year or longer.
finding-do-stored-ca = Have the certificate issued by an authority in the trust store.
finding-do-upload-ca-first = Ask the administrator to add your authority to the trust store, or use an authority that is in it.
finding-do-organisation = Have the certificate issued with the organisation as it is registered, or ask the administrator to correct the registration.
finding-do-rsa-key = Make an RSA key of 2048 bits and have a certificate issued for it.
finding-do-own-key = Make a key pair of your own and have a certificate issued for it.
finding-do-not-a-ca = Have a certificate issued that is not an authority’s.
finding-do-may-sign = Have a certificate issued whose key may sign.
finding-do-ca-certificate = Upload the certificate of the authority, not one that the authority issued.
finding-do-from-publisher = Take the certificate from where the authority publishes it.
finding-do-nothing = Nothing has to be uploaded. If it is deactivated, activate it in the trust store.
finding-do-without-extension = Ask the authority for a certificate without this extension.
finding-do-send-text = Send the certificate’s text, from the BEGIN line to the END line.
finding-do-new-key-pair = Make a new key pair, have the certificate issued again, and upload the certificate alone. Nothing of this upload was kept.
finding-do-certificate-alone = Upload the certificate alone, without other text.
finding-do-own-alone = Upload your own certificate alone; an administrator uploads those of authorities.
finding-do-split = Split the upload.
finding-do-bundle-again = Export the certificates again, as PEM or as a PKCS#7 bundle without signature.
finding-do-export-again = Export the certificate again from where it was issued and upload that file unchanged.
finding-do-readable-key = Ask for a certificate with an RSA key of 2048 to 8192 bits, or an EC key on the named curve P-256 or P-384.
finding-do-save-as-utf8 = Save the text as UTF-8 or ANSI (PowerShell: Out-File -Encoding ascii) and upload it again.
finding-do-unquote = Remove the quotation marks at both ends.
finding-do-as-issued = Take the file as it was issued, without a word processor in between, from the BEGIN line to the END line.
finding-do-plain = Make a plain one: openssl x509 -in FILE -out certificate.pem
finding-do-send-request = Send the request to your authority, and upload the certificate that it gives you.
finding-do-certificate-only = Export the certificate only: openssl pkcs12 -in FILE -clcerts -nokeys -out certificate.pem. If the password of this file was weak, make a new key pair.
finding-do-as-pem = Upload the certificate as PEM: text that begins with -----BEGIN CERTIFICATE-----. From DER: openssl x509 -inform DER -in FILE -out certificate.pem

# What the file is in place of a certificate
finding-form-utf16 = This text is saved as UTF-16
finding-form-nul = There is a NUL character in line { $line }
finding-form-quoted = This is a JSON string: it stands in quotation marks
finding-form-dashes = The BEGIN or END line has typographic dashes in place of five hyphens
finding-form-begin-missing = There is an END line without its BEGIN line
finding-form-begin-damaged = The BEGIN line (line { $line }) is damaged
finding-form-end-missing = The BEGIN line (line { $line }) has no END line that fits
finding-form-not-base64 = Line { $line } has a character that does not belong in base64
finding-form-damaged = The block that begins in line { $line } is damaged: characters are missing or too many
finding-form-trusted-certificate = This is a certificate with OpenSSL’s trust settings
finding-form-request = This is a certificate request, not a certificate
finding-form-revocation-list = This is a revocation list, not a certificate
finding-form-public-key = This is a public key, not a certificate
finding-form-pkcs12 = This is a PKCS#12 file, which holds your private key
finding-form-json = This is JSON, not a certificate
finding-form-web-page = This is a web page, not a certificate
finding-form-zip = This is a ZIP archive or an office document, not a certificate
finding-form-other-label = This PEM file holds something other than a certificate
finding-form-unknown = This is not a certificate in a form that is known here

# Why it was not taken in
finding-blank = There is no certificate in it
finding-private-key = The upload holds a private key, which must now be taken as known to others
finding-too-large = Larger than { $bytes } bytes
finding-count =
    { $number ->
        [one] 1 certificate
       *[other] { $number } certificates
    }
finding-count-own =
    { $number ->
        [one] 1 certificate (yours seems to be number { $place }, { $name })
       *[other] { $number } certificates (yours seems to be number { $place }, { $name })
    }
finding-count-over =
    { $number ->
        [one] More than 1 certificate
       *[other] More than { $number } certificates
    }
finding-count-over-own =
    { $number ->
        [one] More than 1 certificate (yours seems to be number { $place }, { $name })
       *[other] More than { $number } certificates (yours seems to be number { $place }, { $name })
    }
finding-bundle-damaged = The PKCS#7 bundle is damaged or cut short
finding-bundle-message = The PKCS#7 file is a signed message, not a bundle of certificates
finding-bundle-empty = The PKCS#7 bundle holds no certificate
finding-bundle-foreign = The PKCS#7 bundle holds something other than X.509 certificates
finding-bundle-over =
    { $number ->
        [one] The PKCS#7 bundle holds more than 1 certificate
       *[other] The PKCS#7 bundle holds more than { $number } certificates
    }
finding-not-der = The certificate is damaged or not DER: { $why }
finding-name-text = The value of { $attribute } in a name cannot be read as text
finding-extensions-without-version-3 = The certificate says that it is version { $version } but has extensions, which only version 3 has
finding-extension-twice = The extension { $extension } stands in the certificate twice
finding-extension-damaged = The extension { $extension } is damaged
finding-algorithms-differ = The certificate names two different signature algorithms
finding-key-unreadable = The public key cannot be read: { $why }
finding-key-ed25519 = an Ed25519 key has 32 octets and no parameters
finding-key-rsa-parameters = an RSA key has no parameters
finding-key-rsa-numbers = the numbers of an RSA key are positive
finding-key-curve = its curve is written out in numbers; the named curve has to be used
finding-key-compressed = its point is compressed; the uncompressed form has to be used
finding-key-length = its point has the wrong length

# Why it is not DER
finding-der-truncated = the data ends too early; it is cut short or damaged
finding-der-indefinite = it has a length without end (BER), where DER is required
finding-der-length-form = a length is not written in its shortest form
finding-der-tag-form = a tag is written in the long form
finding-der-tag = element { $found } stands where { $wanted } belongs
finding-der-trailing = bytes follow after the end of the data
finding-der-value = a value ({ $kind }) is not written as DER requires

# What there is too much of
finding-limit-certificate-bytes = More than { $limit } bytes in one certificate
finding-limit-serial-octets = More than { $limit } octets in the serial number
finding-limit-extensions = More than { $limit } extensions
finding-limit-extension-bytes = More than { $limit } bytes in an extension
finding-limit-name-parts = More than { $limit } parts of a name
finding-limit-name-attributes = More than { $limit } attributes in one part of a name
finding-limit-name-bytes = More than { $limit } bytes in a value of a name
finding-limit-purposes = More than { $limit } extended key usages
finding-limit-alternative-names = More than { $limit } alternative names
finding-limit-policies = More than { $limit } certificate policies
