# The search.
search-lead = Partners, policies and certificates, by what you have of them.
search-find = Look for
search-name = Name
search-partner = Partner
search-partners = Partners
search-policies = Policies
search-certificates = Certificates of partners
search-anchors = Trust store
search-more = There are more. Type more of it.
search-none = Nothing found for { $text }
search-none-word = Names and ids are found by their beginning. An e-mail address, a serial number or a fingerprint must be whole.
search-nothing-yet = Type what you have
search-nothing-yet-word = The beginning of a name or an id, or a whole e-mail address, serial number or fingerprint.
