//! What a page weighs (`ui.md` D.4): compressed as browsers ask for it.

use crate::{
    browser::{Browser, Page},
    stage::Stage,
};
use std::collections::BTreeSet;

/// The addresses of assets that a page names, without their fragments.
fn assets(page: &Page) -> BTreeSet<String> {
    let from = page.text.match_indices("/ui/assets/").map(|(at, _)| &page.text[at..]);
    from.map(|rest| rest.split(['"', '#', ')']).next().unwrap().to_owned()).collect()
}

async fn weight(browser: &mut Browser, address: &str) -> usize {
    browser.compressed(address).await.bytes.len()
}

#[tokio::test]
async fn the_first_page_is_at_most_fifty_kilobytes_with_at_most_fifteen_of_script() {
    let stage = Stage::default();
    for (path, mut browser) in [("/ui/log-in", stage.browser()), ("/ui/groups/new", stage.admin().await)] {
        let page = browser.open(path).await;
        let named = assets(&page);
        assert!(named.len() <= 4, "{path} asks for {named:?}");
        let html = weight(&mut browser, path).await;
        let (mut all, mut script) = (html, 0);
        for address in &named {
            let size = weight(&mut browser, address).await;
            all += size;
            if address.contains("/pms-") && address.contains(".js") {
                script += size;
            }
        }
        println!("{path}: {html} bytes of HTML, {script} of script, {all} in all");
        assert!(html <= 30_000 && script <= 15_000 && all <= 50_000, "{path}: {html} {script} {all}");
    }
}

#[tokio::test]
async fn no_page_asks_another_site_for_anything() {
    let stage = Stage::default();
    let mut browser = stage.admin().await;
    for path in ["/ui/groups/new", "/ui/_gallery"] {
        let page = browser.open(path).await;
        for mark in ["src=\"http", "href=\"http", "src=\"//", "url(http"] {
            assert!(!page.text.contains(mark), "{path}: {mark}");
        }
    }
}
