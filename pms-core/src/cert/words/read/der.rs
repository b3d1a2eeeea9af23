//! Why bytes are not DER.

super::super::sentences! {
    truncated() "der-truncated": "the data ends too early: it is cut short or damaged";
    indefinite() "der-indefinite": "it has a length without end (BER), where DER is required";
    length_form() "der-length-form": "a length is not written in its shortest form (not DER)";
    tag_form() "der-tag-form": "a tag is written in the long form (not DER)";
    tag(found, wanted) "der-tag": "element {found} stands where {wanted} belongs";
    trailing() "der-trailing": "bytes follow after the end of the data";
    value(kind) "der-value": "a {kind} is not written as DER requires";
}
