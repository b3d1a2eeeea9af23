//! Why an upload, a bundle or a certificate was not taken in.

super::super::sentences! {
    blank() "blank": "there is no certificate data";
    private_key() "private-key": "the upload holds a private key, which must now be taken as known to others";
    too_large(bytes) "too-large": "the upload is larger than {bytes} bytes";
    count(number) "count": "the upload holds {number} certificates";
    count_own(number, place, name) "count-own": "the upload holds {number} certificates (yours seems to be number {place}, {name})";
    count_over(number) "count-over": "the upload holds more than {number} certificates";
    count_over_own(number, place, name) "count-over-own": "the upload holds more than {number} certificates (yours seems to be number {place}, {name})";
    bundle_damaged() "bundle-damaged": "the PKCS#7 bundle is damaged or cut short";
    bundle_message() "bundle-message": "the PKCS#7 file is a signed message, not a bundle of certificates";
    bundle_empty() "bundle-empty": "the PKCS#7 bundle holds no certificate";
    bundle_foreign() "bundle-foreign": "the PKCS#7 bundle holds something other than X.509 certificates";
    bundle_over(number) "bundle-over": "the PKCS#7 bundle holds more than {number} certificates";
    not_der(why) "not-der": "the certificate is damaged or not DER: {why}";
    name_text(attribute) "name-text": "the value of {attribute} in a name cannot be read as text";
    extensions_without_version_3(version) "extensions-without-version-3": "the certificate says that it is version {version} but has extensions, which only version 3 has";
    extension_twice(extension) "extension-twice": "the extension {extension} stands in the certificate twice";
    extension_damaged(extension) "extension-damaged": "the extension {extension} is damaged";
    algorithms_differ() "algorithms-differ": "the certificate names two different signature algorithms";
    key_unreadable(why) "key-unreadable": "the public key cannot be read: {why}";
    key_ed25519() "key-ed25519": "an Ed25519 key has 32 octets and no parameters";
    key_rsa_parameters() "key-rsa-parameters": "an RSA key has no parameters";
    key_rsa_numbers() "key-rsa-numbers": "the numbers of an RSA key are positive";
    key_curve() "key-curve": "its curve is written out in numbers: the named curve has to be used";
    key_compressed() "key-compressed": "its point is compressed: the uncompressed form has to be used";
    key_length() "key-length": "its point has the wrong length";
}
