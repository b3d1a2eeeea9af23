//! What there is too much of in a certificate.

super::super::sentences! {
    certificate_bytes(limit) "limit-certificate-bytes": "more than {limit} bytes in one certificate";
    serial_octets(limit) "limit-serial-octets": "more than {limit} octets in the serial number";
    extensions(limit) "limit-extensions": "more than {limit} extensions";
    extension_bytes(limit) "limit-extension-bytes": "more than {limit} bytes in an extension";
    name_parts(limit) "limit-name-parts": "more than {limit} parts of a name";
    name_attributes(limit) "limit-name-attributes": "more than {limit} attributes in one part of a name";
    name_bytes(limit) "limit-name-bytes": "more than {limit} bytes in a value of a name";
    purposes(limit) "limit-purposes": "more than {limit} extended key usages";
    alternative_names(limit) "limit-alternative-names": "more than {limit} alternative names";
    policies(limit) "limit-policies": "more than {limit} certificate policies";
}
