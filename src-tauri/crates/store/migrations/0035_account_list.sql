-- The list of accounts opens at once in any order, whatever their number: when somebody last talked with
-- one and what is due next stand in its row and follow the log; every order has an index, which holds what
-- the list is filtered by.
ALTER TABLE accounts ADD COLUMN last_talk TEXT; -- latest day in its log
ALTER TABLE accounts ADD COLUMN next_due TEXT;  -- earliest day on which something promised is due

UPDATE accounts SET
    last_talk = (SELECT max(happened_on) FROM account_log WHERE account_id = accounts.id),
    next_due = (SELECT min(due_on) FROM account_log
                WHERE account_id = accounts.id AND promise <> '' AND done_on IS NULL)
WHERE id IN (SELECT account_id FROM account_log);

CREATE TRIGGER account_log_written AFTER INSERT ON account_log
BEGIN
    UPDATE accounts SET
        last_talk = (SELECT max(happened_on) FROM account_log WHERE account_id = NEW.account_id),
        next_due = (SELECT min(due_on) FROM account_log
                    WHERE account_id = NEW.account_id AND promise <> '' AND done_on IS NULL)
    WHERE id = NEW.account_id;
END;
CREATE TRIGGER account_log_changed AFTER UPDATE ON account_log
BEGIN
    UPDATE accounts SET
        last_talk = (SELECT max(happened_on) FROM account_log WHERE account_id = accounts.id),
        next_due = (SELECT min(due_on) FROM account_log
                    WHERE account_id = accounts.id AND promise <> '' AND done_on IS NULL)
    WHERE id IN (NEW.account_id, OLD.account_id);
END;
CREATE TRIGGER account_log_deleted AFTER DELETE ON account_log
BEGIN
    UPDATE accounts SET
        last_talk = (SELECT max(happened_on) FROM account_log WHERE account_id = OLD.account_id),
        next_due = (SELECT min(due_on) FROM account_log
                    WHERE account_id = OLD.account_id AND promise <> '' AND done_on IS NULL)
    WHERE id = OLD.account_id;
END;

DROP INDEX accounts_sort;
CREATE INDEX accounts_listed ON accounts (sort_key, status, manager_id, grade) WHERE merged_into IS NULL;
CREATE INDEX accounts_by_grade ON accounts (grade, sort_key, status, manager_id)
    WHERE merged_into IS NULL AND grade IS NOT NULL;
CREATE INDEX accounts_by_purchase ON accounts (yearly_purchase, sort_key, status, manager_id, grade)
    WHERE merged_into IS NULL AND yearly_purchase IS NOT NULL;
CREATE INDEX accounts_by_talk ON accounts (last_talk, sort_key, status, manager_id, grade)
    WHERE merged_into IS NULL AND last_talk IS NOT NULL;
CREATE INDEX accounts_by_due ON accounts (next_due, sort_key, status, manager_id, grade)
    WHERE merged_into IS NULL AND next_due IS NOT NULL;
CREATE INDEX accounts_by_since ON accounts (since, sort_key, status, manager_id, grade)
    WHERE merged_into IS NULL AND since IS NOT NULL;

-- Most accounts have none of these: an entry for each would only make imports slow.
DROP INDEX accounts_manager;
CREATE INDEX accounts_manager ON accounts (manager_id) WHERE manager_id IS NOT NULL;
DROP INDEX accounts_parent;
CREATE INDEX accounts_parent ON accounts (parent_id) WHERE parent_id IS NOT NULL;
DROP INDEX accounts_merged;
CREATE INDEX accounts_merged ON accounts (merged_into) WHERE merged_into IS NOT NULL;
