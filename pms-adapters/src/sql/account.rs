//! Accounts of the built-in identity.

use std::collections::BTreeSet;

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::domain::{
    account::{
        Account, Locale, PasswordHash, Profile, ProfileText,
        preferences::{Appearance, Density, Theme},
    },
    id::UserId,
    partner::contact::SealedContact,
    role::Role,
    sealed::{LookUpKey, Sealed},
};
use pms_core::port::{
    collections::Accounts,
    store::{DuplicateKey, StoreError, StoreResult},
};

use super::{
    fault::Fault,
    row::{Count, at, by, changed, created, row},
    table::Table,
    value::{Value, values},
    work::SqlWork,
};

const ACCOUNT: Table = Table {
    name: "account",
    keys: &[
        ("pk_account", DuplicateKey::Id),
        ("account.user_key", DuplicateKey::Id),
        ("uq_account_subject", DuplicateKey::Id),
        ("account.subject", DuplicateKey::Id),
        ("uq_account_email_hash", DuplicateKey::Email),
        ("account.email_hash", DuplicateKey::Email),
    ],
};

row! {
    struct AccountRow {
        user_name: String,
        subject: String,
        email: Option<String>,
        email_hash: Option<String>,
        phone: Option<String>,
        address: Option<String>,
        first_name: Option<String>,
        last_name: Option<String>,
        organisation: Option<String>,
        partner_type: Option<String>,
        language: Option<String>,
        locale: Option<String>,
        roles: String,
        password_hash: String,
        must_change: bool,
        tokens_after: Option<NaiveDateTime>,
        theme: Option<String>,
        density: Option<String>,
        show_utc: Option<bool>,
        ornament: Option<bool>,
        letter_keys: Option<bool>,
        cr_by: String,
        cr_dtimes: NaiveDateTime,
        upd_by: Option<String>,
        upd_dtimes: Option<NaiveDateTime>,
        version: i64,
    }
}

/// The accounts that fit a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT user_name, subject, email, email_hash, phone, address, first_name, last_name, organisation, partner_type,
                    language, locale, roles, password_hash, must_change, tokens_after, theme, density, show_utc,
                    ornament, letter_keys, cr_by, cr_dtimes, upd_by, upd_dtimes, version
               FROM account
              WHERE ",
            $condition
        )
    };
}

impl TryFrom<AccountRow> for Account {
    type Error = StoreError;

    fn try_from(row: AccountRow) -> Result<Self, StoreError> {
        let usual = Appearance::default();
        let roles: Option<BTreeSet<Role>> = row.roles.split_whitespace().map(Role::from_name).collect();
        let roles = roles.ok_or_else(|| ACCOUNT.corrupt("roles", &row.subject))?;
        Ok(Self {
            user: UserId::from_store(row.user_name),
            subject: row.subject,
            contact: SealedContact {
                email: row.email.map(Sealed::from_text),
                email_key: row.email_hash.map(LookUpKey::from_text),
                phone: row.phone.map(Sealed::from_text),
                address: row.address.map(Sealed::from_text),
            },
            profile: Profile {
                first_name: row.first_name.map(ProfileText::from_store),
                last_name: row.last_name.map(ProfileText::from_store),
                organisation: row.organisation.map(ProfileText::from_store),
                partner_type: row.partner_type.map(ProfileText::from_store),
                language: row.language.map(Locale::from_store),
                locale: row.locale.map(Locale::from_store),
            },
            roles,
            password: PasswordHash::from_phc(row.password_hash),
            must_change: row.must_change,
            tokens_after: row.tokens_after.map(|at| at.and_utc()),
            appearance: Appearance {
                theme: row.theme.as_deref().and_then(Theme::parse).unwrap_or_default(),
                density: row.density.as_deref().and_then(Density::parse).unwrap_or_default(),
                utc: row.show_utc.unwrap_or(usual.utc),
                ornament: row.ornament.unwrap_or(usual.ornament),
                letter_keys: row.letter_keys.unwrap_or(usual.letter_keys),
            },
            created: created(row.cr_by, row.cr_dtimes),
            changed: changed(row.upd_by, row.upd_dtimes),
            version: row.version,
        })
    }
}

/// The columns that both adding and saving write, `$1` to `$24` in the order of the statements below.
fn values_of(account: &Account) -> Vec<Value> {
    let roles: Vec<&str> = account.roles.iter().map(|role| role.name()).collect();
    let sealed = |value: &Option<Sealed>| value.as_ref().map(|sealed| sealed.as_str().to_owned());
    let text = |value: &Option<ProfileText>| value.as_ref().map(|text| text.as_str().to_owned());
    let locale = |value: &Option<Locale>| value.as_ref().map(|text| text.as_str().to_owned());
    values![
        account.user.folded(),
        account.version,
        account.user.as_str(),
        sealed(&account.contact.email),
        account.contact.email_key.as_ref().map(LookUpKey::as_str),
        sealed(&account.contact.phone),
        sealed(&account.contact.address),
        text(&account.profile.first_name),
        text(&account.profile.last_name),
        text(&account.profile.organisation),
        text(&account.profile.partner_type),
        locale(&account.profile.language),
        locale(&account.profile.locale),
        roles.join(" "),
        account.password.as_str(),
        account.must_change,
        by(account.changed.as_ref()),
        at(account.changed.as_ref()),
        account.tokens_after,
        account.appearance.theme.as_stored(),
        account.appearance.density.as_stored(),
        account.appearance.utc,
        account.appearance.ornament,
        account.appearance.letter_keys,
    ]
}

#[async_trait]
impl Accounts for SqlWork {
    async fn get(&mut self, user: &UserId) -> StoreResult<Option<Account>> {
        let found: Result<Option<AccountRow>, Fault> =
            self.tx.optional(select!("user_key = $1"), values![user.folded()]).await;
        found.map_err(|fault| ACCOUNT.error(fault, "?"))?.map(Account::try_from).transpose()
    }

    async fn by_email(&mut self, email: &LookUpKey) -> StoreResult<Option<Account>> {
        let found: Result<Option<AccountRow>, Fault> =
            self.tx.optional(select!("email_hash = $1"), values![email.as_str()]).await;
        found.map_err(|fault| ACCOUNT.error(fault, "?"))?.map(Account::try_from).transpose()
    }

    async fn insert(&mut self, account: &Account) -> StoreResult<()> {
        const SQL: &str = "
            INSERT INTO account (user_key, version, user_name, email, email_hash, phone, address, first_name, last_name,
                                 organisation, partner_type, language, locale, roles, password_hash, must_change, upd_by,
                                 upd_dtimes, tokens_after, theme, density, show_utc, ornament, letter_keys, subject,
                                 cr_by, cr_dtimes)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                    $24, $25, $26, $27)";
        let mut values = values_of(account);
        values.extend(values![account.subject.as_str(), account.created.by.as_str(), account.created.at]);
        let done = self.tx.execute(SQL, values).await;
        done.map(drop).map_err(|fault| ACCOUNT.error(fault, &account.subject))
    }

    async fn save(&mut self, account: &Account) -> StoreResult<()> {
        const SQL: &str = "
            UPDATE account
               SET user_name = $3, email = $4, email_hash = $5, phone = $6, address = $7, first_name = $8, last_name = $9,
                   organisation = $10, partner_type = $11, language = $12, locale = $13, roles = $14, password_hash = $15,
                   must_change = $16, upd_by = $17, upd_dtimes = $18, tokens_after = $19, theme = $20, density = $21,
                   show_utc = $22, ornament = $23, letter_keys = $24, version = version + 1
             WHERE user_key = $1 AND version = $2";
        let done = self.tx.execute(SQL, values_of(account)).await;
        match done.map_err(|fault| ACCOUNT.error(fault, &account.subject))? {
            0 => Err(StoreError::Conflict),
            _ => Ok(()),
        }
    }

    async fn count(&mut self) -> StoreResult<u64> {
        const SQL: &str = "SELECT COUNT(*) AS n FROM account";
        let found: Result<Option<Count>, Fault> = self.tx.optional(SQL, Vec::new()).await;
        Ok(found.map_err(|fault| ACCOUNT.error(fault, "?"))?.map_or(0, |count| count.get()))
    }
}
