-- Deleting an account asks who was merged into it: without this, taking back an import of a hundred
-- thousand asks all of them for each.
CREATE INDEX accounts_merged ON accounts (merged_into);
