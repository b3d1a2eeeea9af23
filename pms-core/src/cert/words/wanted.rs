//! What was wanted of a certificate.

super::sentences! {
    months(months) "wanted-months": "valid for {months} months from now";
    path_here() "wanted-path-here": "a path to a root of this domain";
    path_in(domain) "wanted-path-in": "a path to a root of the domain {domain}";
    path_length() "wanted-path-length": "a path length that allows this CA";
    at_most(number) "wanted-at-most": "at most {number}";
    exactly_one() "wanted-exactly-one": "exactly one";
    above_zero() "wanted-above-zero": "a number above zero";
    domains(domains) "wanted-domains": "{domains}";
    begun(now) "wanted-begun": "begun at {now}";
    not_ended(now) "wanted-not-ended": "not ended at {now}";
    version() "wanted-version": "X.509 version 3";
    sound_key() "wanted-sound-key": "a sound key";
    rsa_bits(least, most) "wanted-rsa-bits": "RSA of {least} to {most} bits, in whole octets";
    rsa_exponent() "wanted-rsa-exponent": "an RSA exponent of 65537 or more, below 2^33";
    ed25519_order() "wanted-ed25519-order": "an Ed25519 key that is not of small order";
    key_kind() "wanted-key-kind": "RSA, P-256, P-384 or Ed25519";
    algorithm() "wanted-algorithm": "RSA (PKCS#1 or PSS) with SHA-256, -384 or -512; ECDSA P-256 with SHA-256 or P-384 with SHA-384; Ed25519";
    days(days) "wanted-days": "at least {days} days";
    ca_signed() "wanted-ca-signed": "a certificate that a CA signed";
    organisation(name) "wanted-organisation": "the organisation (O) {name}";
    rsa_2048() "wanted-rsa-2048": "RSA 2048 bits, which ID authentication expects by default";
    rsa(domain) "wanted-rsa": "an RSA key, because answers in the domain {domain} are encrypted to it";
    own() "wanted-own": "a certificate and a key of the partner's own";
    partner_certificate(domain) "wanted-partner-certificate": "a certificate of the partner's own in the domain {domain}";
    signing_with_ca() "wanted-signing-with-ca": "keyCertSign together with CA:TRUE";
    no_signing() "wanted-no-signing": "no keyCertSign (RFC 5280 4.2.1.3)";
    signature() "wanted-signature": "digitalSignature";
    encipherment() "wanted-encipherment": "keyEncipherment, because answers are encrypted to this key";
    purpose() "wanted-purpose": "client authentication, e-mail protection or any";
    ca_true() "wanted-ca-true": "basic constraints that say CA:TRUE";
    critical() "wanted-critical": "critical basic constraints";
    critical_advised() "wanted-critical-advised": "critical basic constraints (RFC 5280 4.2.1.9)";
    signing() "wanted-signing": "key usage that includes signing certificates (keyCertSign)";
    ca_name() "wanted-ca-name": "the name of the CA";
    judged_extensions() "wanted-judged-extensions": "only extensions that can be judged";
    pem() "wanted-pem": "a certificate in PEM";
}
