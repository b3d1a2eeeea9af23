//! What the person can do.

super::sentences! {
    another() "do-another": "Ask the certificate authority for another certificate.";
    corrected() "do-corrected": "Ask the certificate authority for a corrected certificate.";
    newer_ca() "do-newer-ca": "Upload the CA's newer certificate.";
    upload_above() "do-upload-above": "Upload the root and the CA certificates above this one first.";
    ask_above() "do-ask-above": "Ask the CA above for a certificate under which certificates can be issued.";
    choose_domain() "do-choose-domain": "Choose one of these domains.";
    wait_or_ask() "do-wait-or-ask": "Upload it again when its validity has begun, or ask for one that is valid now.";
    renew() "do-renew": "Have the certificate renewed and upload the new one.";
    allowed_key() "do-allowed-key": "Make a key of an allowed kind and have a certificate issued for it.";
    allowed_algorithm() "do-allowed-algorithm": "Ask the certificate authority for a certificate signed with an allowed algorithm.";
    longer() "do-longer": "Have a certificate issued that is valid for a year or longer.";
    stored_ca() "do-stored-ca": "Have the certificate issued by a CA whose certificate is stored here.";
    upload_ca_first() "do-upload-ca-first": "Ask the administrator to upload the certificates of your CA, or use a CA that is stored here.";
    organisation() "do-organisation": "Have the certificate issued with the organisation as it is registered, or ask the administrator to correct the registration.";
    rsa_key() "do-rsa-key": "Make an RSA key of 2048 bits and have a certificate issued for it.";
    own_key() "do-own-key": "Make a key pair of your own and have a certificate issued for it.";
    not_a_ca() "do-not-a-ca": "Have a certificate issued that is not a CA's.";
    may_sign() "do-may-sign": "Have a certificate issued whose key may sign.";
    ca_certificate() "do-ca-certificate": "Upload the certificate of the CA, not one that the CA issued.";
    from_publisher() "do-from-publisher": "Take the certificate from where the CA publishes it.";
    nothing() "do-nothing": "Nothing has to be uploaded; a deactivated one is activated in the list.";
    without_extension() "do-without-extension": "Ask the CA for a certificate without this extension.";
    send_text() "do-send-text": "Send the certificate's text, from the BEGIN line to the END line.";
    new_key_pair() "do-new-key-pair": "Make a new key pair, have the certificate issued again, and upload the certificate alone. Nothing of this upload was kept.";
    certificate_alone() "do-certificate-alone": "Upload the certificate alone, without other text.";
    own_alone() "do-own-alone": "Upload your own certificate alone; the CA certificates are uploaded by the administrator.";
    split() "do-split": "Split the upload.";
    bundle_again() "do-bundle-again": "Export the certificates again, as PEM or as a PKCS#7 bundle without signature.";
    export_again() "do-export-again": "Export the certificate again from where it was issued and upload that file unchanged.";
    readable_key() "do-readable-key": "Ask for a certificate with an RSA key of 2048 to 8192 bits, or an EC key on the named curve P-256 or P-384.";
    save_as_utf8() "do-save-as-utf8": "Save the text as UTF-8 or ANSI (PowerShell: Out-File -Encoding ascii) and upload it again.";
    unquote() "do-unquote": "Remove the quotation marks at both ends.";
    as_issued() "do-as-issued": "Take the file as it was issued, without a word processor in between, from the BEGIN line to the END line.";
    plain() "do-plain": "Make a plain one: openssl x509 -in FILE -out certificate.pem";
    send_request() "do-send-request": "Send the request to your certificate authority, and upload the certificate that it gives you.";
    certificate_only() "do-certificate-only": "Export the certificate only: openssl pkcs12 -in FILE -clcerts -nokeys -out certificate.pem. If the password of this file was weak, make a new key pair.";
    as_pem() "do-as-pem": "Upload the certificate as PEM: text that begins with -----BEGIN CERTIFICATE-----. From DER: openssl x509 -inform DER -in FILE -out certificate.pem";
}
