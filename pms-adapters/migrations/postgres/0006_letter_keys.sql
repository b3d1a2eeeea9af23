-- Whether single letters are short cuts on an account's pages.
ALTER TABLE pms_ext.account ADD COLUMN letter_keys boolean;
