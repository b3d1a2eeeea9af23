//! Object identifiers that certificates use, and how they are called.

use const_oid::ObjectIdentifier as Oid;

macro_rules! oids {
    ($($(#[$meta:meta])* $name:ident = $dotted:literal, $shown:literal;)*) => {
        $($(#[$meta])* pub(crate) const $name: Oid = Oid::new_unwrap($dotted);)*

        /// The name of an identifier for people, or its dotted form.
        pub(crate) fn shown(oid: Oid) -> String {
            $(if oid == $name { return $shown.to_owned(); })*
            oid.to_string()
        }
    };
}

oids! {
    COMMON_NAME = "2.5.4.3", "CN";
    SURNAME = "2.5.4.4", "surname";
    SERIAL_NUMBER = "2.5.4.5", "serialNumber";
    COUNTRY = "2.5.4.6", "C";
    LOCALITY = "2.5.4.7", "L";
    STATE = "2.5.4.8", "ST";
    STREET = "2.5.4.9", "street";
    ORGANISATION = "2.5.4.10", "O";
    ORGANISATIONAL_UNIT = "2.5.4.11", "OU";
    TITLE = "2.5.4.12", "title";
    POSTAL_CODE = "2.5.4.17", "postalCode";
    GIVEN_NAME = "2.5.4.42", "givenName";
    ORGANISATION_IDENTIFIER = "2.5.4.97", "organizationIdentifier";
    USER_ID = "0.9.2342.19200300.100.1.1", "UID";
    DOMAIN_COMPONENT = "0.9.2342.19200300.100.1.25", "DC";
    EMAIL_ADDRESS = "1.2.840.113549.1.9.1", "emailAddress";

    SUBJECT_KEY_ID = "2.5.29.14", "subject key identifier";
    KEY_USAGE = "2.5.29.15", "key usage";
    SUBJECT_ALT_NAME = "2.5.29.17", "subject alternative name";
    ISSUER_ALT_NAME = "2.5.29.18", "issuer alternative name";
    BASIC_CONSTRAINTS = "2.5.29.19", "basic constraints";
    NAME_CONSTRAINTS = "2.5.29.30", "name constraints";
    CRL_DISTRIBUTION_POINTS = "2.5.29.31", "CRL distribution points";
    CERTIFICATE_POLICIES = "2.5.29.32", "certificate policies";
    POLICY_MAPPINGS = "2.5.29.33", "policy mappings";
    AUTHORITY_KEY_ID = "2.5.29.35", "authority key identifier";
    POLICY_CONSTRAINTS = "2.5.29.36", "policy constraints";
    EXTENDED_KEY_USAGE = "2.5.29.37", "extended key usage";
    INHIBIT_ANY_POLICY = "2.5.29.54", "inhibit anyPolicy";
    AUTHORITY_INFO_ACCESS = "1.3.6.1.5.5.7.1.1", "authority information access";

    ANY_EXTENDED_KEY_USAGE = "2.5.29.37.0", "any purpose";
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2", "client authentication";
    EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4", "e-mail protection";

    RSA_KEY = "1.2.840.113549.1.1.1", "RSA";
    EC_KEY = "1.2.840.10045.2.1", "EC";
    P256 = "1.2.840.10045.3.1.7", "P-256";
    P384 = "1.3.132.0.34", "P-384";
    P521 = "1.3.132.0.35", "P-521";
    SECP256K1 = "1.3.132.0.10", "secp256k1";
    P192 = "1.2.840.10045.3.1.1", "P-192";
    P224 = "1.3.132.0.33", "P-224";
    ED25519 = "1.3.101.112", "Ed25519";
    ED448 = "1.3.101.113", "Ed448";
    DSA_KEY = "1.2.840.10040.4.1", "DSA";

    RSA_MD5 = "1.2.840.113549.1.1.4", "RSA with MD5";
    RSA_SHA1 = "1.2.840.113549.1.1.5", "RSA with SHA-1";
    RSA_SHA224 = "1.2.840.113549.1.1.14", "RSA with SHA-224";
    RSA_SHA256 = "1.2.840.113549.1.1.11", "RSA with SHA-256";
    RSA_SHA384 = "1.2.840.113549.1.1.12", "RSA with SHA-384";
    RSA_SHA512 = "1.2.840.113549.1.1.13", "RSA with SHA-512";
    RSA_PSS = "1.2.840.113549.1.1.10", "RSA-PSS";
    MGF1 = "1.2.840.113549.1.1.8", "MGF1";
    ECDSA_SHA1 = "1.2.840.10045.4.1", "ECDSA with SHA-1";
    ECDSA_SHA224 = "1.2.840.10045.4.3.1", "ECDSA with SHA-224";
    ECDSA_SHA256 = "1.2.840.10045.4.3.2", "ECDSA with SHA-256";
    ECDSA_SHA384 = "1.2.840.10045.4.3.3", "ECDSA with SHA-384";
    ECDSA_SHA512 = "1.2.840.10045.4.3.4", "ECDSA with SHA-512";
    DSA_SHA1 = "1.2.840.10040.4.3", "DSA with SHA-1";
    SHA256 = "2.16.840.1.101.3.4.2.1", "SHA-256";
    SHA384 = "2.16.840.1.101.3.4.2.2", "SHA-384";
    SHA512 = "2.16.840.1.101.3.4.2.3", "SHA-512";

    PKCS7_DATA = "1.2.840.113549.1.7.1", "PKCS#7 data";
    PKCS7_SIGNED_DATA = "1.2.840.113549.1.7.2", "PKCS#7 signed data";
}
