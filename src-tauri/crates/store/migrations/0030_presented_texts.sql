-- 送审稿: what the staff was asked about stays as it was shown. It goes only with the draft it was shown for.
CREATE TRIGGER presented_texts_are_immutable BEFORE UPDATE ON regulation_versions
WHEN OLD.state = 'in_procedure'
BEGIN SELECT RAISE(ABORT, 'a presented text is immutable'); END;

CREATE TRIGGER presented_texts_stay BEFORE DELETE ON regulation_versions
WHEN OLD.state = 'in_procedure' AND EXISTS (
    SELECT 1 FROM regulation_versions WHERE id = OLD.based_on AND state <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a presented text stays with what was issued'); END;
