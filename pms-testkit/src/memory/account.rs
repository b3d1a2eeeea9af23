//! Accounts of the built-in identity, and counters of wrong passwords.

use async_trait::async_trait;
use pms_core::domain::{account::Account, attempts::Attempts, id::UserId, sealed::LookUpKey};
use pms_core::port::{
    collections::{Accounts, LogInFailures},
    store::{DuplicateKey, StoreResult},
};

use super::{
    state::{State, insert, refuse, save},
    work::MemWork,
};

#[async_trait]
impl Accounts for MemWork {
    async fn get(&mut self, user: &UserId) -> StoreResult<Option<Account>> {
        Ok(self.rows().accounts.get(&user.folded()).cloned())
    }

    async fn by_email(&mut self, email: &LookUpKey) -> StoreResult<Option<Account>> {
        let found = self.rows().accounts.values().find(|row| row.contact.email_key.as_ref() == Some(email));
        Ok(found.cloned())
    }

    async fn insert(&mut self, account: &Account) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(rows.accounts.contains_key(&account.user.folded()), DuplicateKey::Id)?;
        refuse(email_taken(rows, account), DuplicateKey::Email)?;
        insert(&mut rows.accounts, account.user.folded(), account)
    }

    async fn save(&mut self, account: &Account) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(email_taken(rows, account), DuplicateKey::Email)?;
        save(&mut rows.accounts, &account.user.folded(), account)
    }

    async fn count(&mut self) -> StoreResult<u64> {
        Ok(u64::try_from(self.rows().accounts.len()).unwrap_or(u64::MAX))
    }
}

fn email_taken(rows: &State, account: &Account) -> bool {
    let Some(email) = &account.contact.email_key else { return false };
    let mut others = rows.accounts.values().filter(|row| !row.user.is_same_as(&account.user));
    others.any(|row| row.contact.email_key.as_ref() == Some(email))
}

#[async_trait]
impl LogInFailures for MemWork {
    async fn get(&mut self, name: &LookUpKey) -> StoreResult<Option<Attempts>> {
        Ok(self.rows().failures.get(name).copied())
    }

    async fn put(&mut self, name: &LookUpKey, attempts: &Attempts) -> StoreResult<()> {
        self.rows_mut()?.failures.insert(name.clone(), *attempts);
        Ok(())
    }

    async fn clear(&mut self, name: &LookUpKey) -> StoreResult<()> {
        self.rows_mut()?.failures.remove(name);
        Ok(())
    }
}
