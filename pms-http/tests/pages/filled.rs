//! What a browser would send of a form that was shown to it: every field with what stands in it.

/// Names and values of the fields of a form, in order.
pub(crate) fn fields(form: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let mut rest = form;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let Some(end) = rest.find('>') else { break };
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        let name = attribute(tag, "name");
        match (tag.split_whitespace().next(), name) {
            (Some("input"), Some(name)) => {
                let kind = attribute(tag, "type").unwrap_or_default();
                let is_box = kind == "checkbox" || kind == "radio";
                if kind != "file" && (!is_box || tag.ends_with(" checked")) {
                    fields.push((name, attribute(tag, "value").unwrap_or_default()));
                }
            }
            (Some("textarea"), Some(name)) => {
                let text = after.split("</textarea>").next().unwrap();
                // The line end behind the tag is no part of it.
                fields.push((name, plain(text.strip_prefix('\n').unwrap_or(text))));
            }
            (Some("select"), Some(name)) => {
                let options = after.split("</select>").next().unwrap();
                let chosen = options.split("<option ").skip(1).find(|option| option.contains(" selected>"));
                let first = options.split("<option ").nth(1);
                let value = chosen.or(first).and_then(|option| attribute(option, "value"));
                fields.push((name, value.unwrap_or_default()));
            }
            _ => {}
        }
        rest = after;
    }
    fields
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(plain)
}

/// The text of escaped HTML.
fn plain(html: &str) -> String {
    let text = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}
