-- 机上考试: a person answers a paper at this PC. Every answer is a row of its own, written as it is given, so
-- that a kill or a power cut loses none of them.

CREATE TABLE training_sittings (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    exam_id      INTEGER NOT NULL REFERENCES training_exams (id),
    employee_id  INTEGER NOT NULL REFERENCES employees (id),
    variant      TEXT NOT NULL CHECK (variant <> ''),
    begun_at     TEXT NOT NULL,
    handed_in_at TEXT,                              -- 交卷
    user_id      INTEGER NOT NULL REFERENCES users (id),
    UNIQUE (exam_id, employee_id)                   -- nobody sits twice; a resit is an examination of its own
) STRICT;

CREATE TRIGGER training_sittings_stay BEFORE DELETE ON training_sittings
BEGIN SELECT RAISE(ABORT, 'a sitting is never deleted'); END;
CREATE TRIGGER training_sittings_are_immutable BEFORE UPDATE ON training_sittings WHEN OLD.handed_in_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a paper that was handed in is immutable'); END;

-- 答案: of the paper of the sitting, as it was given last
CREATE TABLE training_sitting_answers (
    sitting_id  INTEGER NOT NULL REFERENCES training_sittings (id),
    question_id INTEGER NOT NULL REFERENCES training_questions (id),
    answer      TEXT NOT NULL,
    given_at    TEXT NOT NULL,
    PRIMARY KEY (sitting_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER training_sitting_answers_come_in_time BEFORE INSERT ON training_sitting_answers
WHEN (SELECT handed_in_at FROM training_sittings WHERE id = NEW.sitting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a paper that was handed in is immutable'); END;
CREATE TRIGGER training_sitting_answers_are_immutable BEFORE UPDATE ON training_sitting_answers
WHEN (SELECT handed_in_at FROM training_sittings WHERE id = OLD.sitting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a paper that was handed in is immutable'); END;
CREATE TRIGGER training_sitting_answers_stay BEFORE DELETE ON training_sitting_answers
BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;
