//! What the examples beside this file share, and the README's example as a test that it compiles.
#![doc = include_str!("../README.md")]

use std::error::Error;

use pms_core::{
    access::Actor,
    app::{
        Pms,
        certificate::Upload,
        link::NewLink,
        partner::NewPartner,
        policy::{DraftAsk, NewPolicy},
        policy_group::NewGroup,
    },
    domain::{
        id::{LinkId, PartnerId},
        name::{Description, GroupName, OrganisationName, PolicyName, UseCase, VersionLabel},
        partner::contact::{Address, Contact, Email, Phone},
    },
};
use pms_testkit::pki::Pki;

/// Onboards a partner up to a request that waits for its decision, as an administrator and with certificates of
/// the test PKI. The system needs a certificate desk.
pub async fn a_waiting_request(pms: &Pms) -> Result<LinkId, Box<dyn Error>> {
    let program = Actor::service("example");
    let pki = Pki::new(pms.now());
    let root = pki.root("Example Root CA");
    let issuing = pki.intermediate(&root, "Example Issuing CA");
    for authority in [&root, &issuing] {
        pms.upload_ca_certificate(&program, &authority.pem(), "AUTH").await?;
    }

    let group = GroupName::try_from("Banks")?;
    let new = NewGroup { name: group.clone(), description: Description::try_from("Banks of the example")? };
    let made = pms.create_policy_group(&program, &new).await?;
    let policy_name = PolicyName::try_from("Opening of accounts")?;
    let draft = DraftAsk {
        group: group.clone(),
        name: policy_name.clone(),
        description: Description::try_from("One-time passwords only")?,
        label: VersionLabel::try_from("1.0")?,
        document: r#"{"authTokenType":"policy","allowedAuthTypes":[{"authType":"otp","mandatory":true}],"allowedKycAttributes":[]}"#.to_owned(),
    };
    let policy = pms.create_policy(&program, &NewPolicy { id: None, kind: "Auth".to_owned(), draft }).await?;
    pms.publish_policy(&program, &policy.policy.id, &made.id).await?;

    let partner = PartnerId::try_from("acme")?;
    let registration = NewPartner {
        id: partner.clone(),
        user: None,
        organisation: OrganisationName::try_from("Acme Bank")?,
        contact: Contact {
            email: Email::try_from("acme@example.org")?,
            phone: Phone::try_from("+1 555 0100")?,
            address: Address::try_from("1 Example Street")?,
        },
        kind: "Auth_Partner".to_owned(),
        group: Some(group),
        language: None,
    };
    pms.register_partner(&program, &registration).await?;
    let text = pki.leaf(&issuing, "Acme Bank").pem();
    let upload = Upload { partner: partner.clone(), text, domain: "AUTH".to_owned() };
    pms.upload_certificate(&program, &upload).await?;
    let use_case = UseCase::try_from("to open accounts")?;
    let link = pms.request_policy(&program, &NewLink { partner, policy: policy_name, use_case }).await?;
    Ok(link.id)
}
