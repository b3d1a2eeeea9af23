//! A partner's registration, as its user sees it.

use crate::stage::Stage;

#[tokio::test]
async fn a_partner_sees_what_is_stored_of_it_as_text() {
    let stage = Stage::default();
    stage.world.group("Banks & <b>Co</b>").await;
    stage.world.registered("acme", "Banks & <b>Co</b>").await;
    let page = stage.partner("acme").await.get("/ui/organisation").await;
    for said in ["acme Ltd", "acme@ example.org", "+1 555 0100", "1 Long Street", "Setting up", "English"] {
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    assert!(page.text.contains("Banks &amp; &lt;b&gt;Co&lt;/b&gt;"));
}
