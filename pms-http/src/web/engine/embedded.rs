//! The templates that are compiled in. A test compares the table with the folder.

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        /// Name and text.
        pub(super) const TEMPLATES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../templates/", $name)))),*];
    };
}

templates![
    "approval/cells.html",
    "approval/decide.html",
    "approval/inbox.html",
    "approval/one.html",
    "approval/result.html",
    "certificate/checked.html",
    "certificate/needs.html",
    "certificate/own.html",
    "certificate/report.html",
    "certificate/upload.html",
    "dashboard.html",
    "door.html",
    "door/log_in.html",
    "error.html",
    "gallery.html",
    "gallery/fields.html",
    "gallery/lists.html",
    "gallery/marks.html",
    "gallery/objects.html",
    "gallery/pages.html",
    "gallery/text.html",
    "gallery/verdict.html",
    "group/deactivate.html",
    "group/list.html",
    "group/new.html",
    "group/one.html",
    "group/policies.html",
    "home/read.html",
    "home/steps.html",
    "key/deactivate.html",
    "key/list.html",
    "key/new.html",
    "key/once.html",
    "languages.html",
    "layout.html",
    "organisation.html",
    "partner/deactivate.html",
    "partner/list.html",
    "partner/one.html",
    "partner/timeline.html",
    "parts/form.html",
    "parts/list.html",
    "parts/mark.html",
    "parts/object.html",
    "parts/page.html",
    "parts/text.html",
    "parts/verdict.html",
    "policy/clone.html",
    "policy/compare.html",
    "policy/deactivate.html",
    "policy/difference.html",
    "policy/edit.html",
    "policy/form.html",
    "policy/list.html",
    "policy/new.html",
    "policy/one.html",
    "policy/publish.html",
    "policy/timeline.html",
    "policy/users.html",
    "profile/password.html",
    "profile/read.html",
    "register.html",
    "request/list.html",
    "request/new.html",
    "request/one.html",
    "search.html",
    "terms/read.html",
    "timeline.html",
    "trust/checked.html",
    "trust/list.html",
    "trust/one.html",
    "trust/upload.html",
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    fn collect(folder: &Path, prefix: &str, into: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() {
                collect(&entry.path(), &format!("{name}/"), into);
            } else {
                into.push(name);
            }
        }
    }

    #[test]
    fn the_table_is_the_folder() {
        let mut found = Vec::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"), "", &mut found);
        found.sort();
        let mut table: Vec<&str> = super::TEMPLATES.iter().map(|(name, _)| *name).collect();
        table.sort_unstable();
        assert_eq!(found, table);
    }
}
