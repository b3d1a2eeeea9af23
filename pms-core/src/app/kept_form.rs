//! Forms kept over the end of a session, and notes that the pages hand out sealed.

use thiserror::Error;
use zeroize::Zeroizing;

use crate::access::{Action, Actor, Denied};
use crate::app::Pms;
use crate::domain::{
    id::FormId,
    kept_form::{KEPT_BYTES, KeptForm},
};
use crate::port::{
    store::{StoreError, Trail},
    vault::{Place, VaultError},
};

/// Why a form was not kept or given back.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum FormError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("the form is larger than {KEPT_BYTES} bytes")]
    TooLarge,
    #[error("the address of a form is one line")]
    BadPath,
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A form as it was filled in.
pub struct OpenForm {
    /// Where it was sent.
    pub path: String,
    /// What was in it.
    pub body: Zeroizing<String>,
}

impl Pms {
    /// Keeps a form for its user, sealed, for [`KEPT_MINUTES`](crate::domain::kept_form::KEPT_MINUTES), and
    /// forgets those whose time is over.
    pub async fn keep_form(&self, actor: &Actor, path: &str, body: &str) -> Result<FormId, FormError> {
        actor.may(Action::KeepForm, Some(actor.user()))?;
        if path.len().saturating_add(body.len()) > KEPT_BYTES {
            return Err(FormError::TooLarge);
        }
        if path.contains('\n') {
            return Err(FormError::BadPath);
        }
        let now = self.now();
        let id = FormId::from_store(self.fresh_id());
        let clear = Zeroizing::new(format!("{path}\n{body}"));
        let form = KeptForm {
            sealed: self.ports.vault.seal(&place(&id), &clear)?,
            user: actor.user().clone(),
            kept_until: KeptForm::until(now),
            id,
        };
        let mut work = self.ports.store.begin().await?;
        work.kept_forms().sweep(now).await?;
        work.kept_forms().put(&form).await?;
        work.commit(Trail::housekeeping()).await?;
        Ok(form.id)
    }

    /// The form, for the user who filled it in and while it is kept.
    pub async fn kept_form(&self, actor: &Actor, id: &FormId) -> Result<Option<OpenForm>, FormError> {
        actor.may(Action::KeepForm, Some(actor.user()))?;
        let form = self.ports.store.read().await?.kept_forms().get(id).await?;
        let Some(form) = form.filter(|form| form.is_for(actor.user(), self.now())) else { return Ok(None) };
        let clear = self.ports.vault.open(&place(id), &form.sealed)?;
        Ok(clear
            .split_once('\n')
            .map(|(path, body)| OpenForm { path: path.to_owned(), body: Zeroizing::new(body.to_owned()) }))
    }

    /// Forgets a form of the caller.
    pub async fn forget_form(&self, actor: &Actor, id: &FormId) -> Result<(), FormError> {
        actor.may(Action::KeepForm, Some(actor.user()))?;
        let mut work = self.ports.store.begin().await?;
        let form = work.kept_forms().get(id).await?;
        if form.is_some_and(|form| form.user.is_same_as(actor.user())) {
            work.kept_forms().remove(id).await?;
            work.commit(Trail::housekeeping()).await?;
        }
        Ok(())
    }
}

fn place(id: &FormId) -> Place {
    Place::new("form", id.as_str(), "body")
}
