-- What was answered in the wizard, so that the answers can be looked at and changed later.

CREATE TABLE wizard_answers (
    version_id INTEGER PRIMARY KEY REFERENCES regulation_versions (id) ON DELETE CASCADE,
    template   TEXT NOT NULL CHECK (template <> ''),      -- bonus-full: the text of the library
    answers    TEXT NOT NULL CHECK (json_valid(answers))  -- by key of the parameter, as typed
) STRICT;
