-- Whether single letters are short cuts on an account's pages.
ALTER TABLE account ADD COLUMN letter_keys INTEGER;
