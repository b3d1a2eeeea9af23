//! The bodies of `POST /policies` and `PUT /policies/{policyId}`.

use crate::wire::{
    envelope::{Form, Refusal},
    error::soft,
    fields::{FieldFault, Fields},
};
use pms_core::{
    app::policy::{DraftAsk, NewPolicy},
    domain::{
        id::PolicyId,
        name::{Description, GroupName, PolicyName, VersionLabel},
    },
};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct NewBody {
    /// A wanted id; a fresh one otherwise.
    policy_id: Option<String>,
    /// Exact name of an active group.
    policy_group_name: Option<String>,
    /// `Auth`, `DataShare`, `CredentialIssuance`, `MISP` or `Binding`, in any case.
    policy_type: Option<String>,
    /// 1 to 128 characters, unique in the group.
    name: Option<String>,
    /// 1 to 256 characters.
    desc: Option<String>,
    /// 1 to 8 characters.
    version: Option<String>,
    /// The policy document.
    #[schema(value_type = Object)]
    policies: Option<Value>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct EditBody {
    /// Exact name of the policy's own group.
    policy_group_name: Option<String>,
    /// 1 to 128 characters, unique in the group.
    name: Option<String>,
    /// 1 to 256 characters.
    desc: Option<String>,
    /// 1 to 8 characters.
    version: Option<String>,
    /// The policy document.
    #[schema(value_type = Object)]
    policies: Option<Value>,
}

impl NewBody {
    /// The command. A missing document is `PMS_COR_003`, as in MOSIP; the other fields are 400.
    pub(super) fn parse(self, form: Form) -> Result<NewPolicy, Refusal> {
        let mut fields = Fields::of_request();
        let id = fields.optional("policyId", self.policy_id.as_deref(), PolicyId::try_from);
        let kind = fields.name("policyType", self.policy_type.as_deref(), 128);
        let edit = EditBody {
            policy_group_name: self.policy_group_name,
            name: self.name,
            desc: self.desc,
            version: self.version,
            policies: self.policies,
        };
        let draft = edit.read(&mut fields);
        let ask = fields.done(|| Some((kind?, draft?)))?;
        let (kind, (draft, document)) = ask;
        Ok(NewPolicy { id, kind, draft: with_document(draft, document, form)? })
    }
}

impl EditBody {
    /// The command; see [`NewBody::parse`].
    pub(super) fn parse(self, form: Form) -> Result<DraftAsk, Refusal> {
        let mut fields = Fields::of_request();
        let draft = self.read(&mut fields);
        let (draft, document) = fields.done(|| draft)?;
        with_document(draft, document, form)
    }

    fn read(self, fields: &mut Fields) -> Option<(DraftAsk, Option<Value>)> {
        let group = fields.parsed("policyGroupName", self.policy_group_name.as_deref(), GroupName::try_from);
        let name = fields.parsed("name", self.name.as_deref(), PolicyName::try_from);
        let description = fields.parsed("desc", self.desc.as_deref(), Description::try_from);
        let label = fields.parsed("version", self.version.as_deref(), VersionLabel::try_from);
        if self.policies.as_ref().is_some_and(|document| !document.is_object() && !document.is_null()) {
            return fields
                .fail("policies", FieldFault::new("must be a JSON object; send the policy document"));
        }
        let draft = DraftAsk {
            group: group?,
            name: name?,
            description: description?,
            label: label?,
            document: String::new(),
        };
        Some((draft, self.policies.filter(|document| !document.is_null())))
    }
}

fn with_document(mut draft: DraftAsk, document: Option<Value>, form: Form) -> Result<DraftAsk, Refusal> {
    let document = document.ok_or_else(|| {
        form.refuse(soft("PMS_COR_003").saying("the policy document is missing; send it as request.policies"))
    })?;
    draft.document = document.to_string();
    Ok(draft)
}
