//! What the upload is in place of a certificate.

super::super::sentences! {
    utf16() "form-utf16": "this text is saved as UTF-16";
    nul(line) "form-nul": "there is a NUL character in line {line}";
    quoted() "form-quoted": "this is a JSON string: it stands in quotation marks";
    dashes() "form-dashes": "the BEGIN or END line has typographic dashes in place of five hyphens";
    begin_missing() "form-begin-missing": "there is an END line without its BEGIN line";
    begin_damaged(line) "form-begin-damaged": "the BEGIN line (line {line}) is damaged";
    end_missing(line) "form-end-missing": "the BEGIN line (line {line}) has no END line that fits";
    not_base64(line) "form-not-base64": "line {line} has a character that does not belong into base64";
    damaged(line) "form-damaged": "the block that begins in line {line} is damaged: characters are missing or too many";
    trusted_certificate() "form-trusted-certificate": "this is a certificate with OpenSSL's trust settings";
    request() "form-request": "this is a certificate request, not a certificate";
    revocation_list() "form-revocation-list": "this is a revocation list, not a certificate";
    public_key() "form-public-key": "this is a public key, not a certificate";
    pkcs12() "form-pkcs12": "this is a PKCS#12 file, which holds your private key";
    json() "form-json": "this is JSON, not a certificate";
    web_page() "form-web-page": "this is a web page, not a certificate";
    zip() "form-zip": "this is a ZIP archive or an office document, not a certificate";
    other_label() "form-other-label": "this PEM file holds something other than a certificate";
    unknown() "form-unknown": "this is not a certificate in a form that is known here";
}
