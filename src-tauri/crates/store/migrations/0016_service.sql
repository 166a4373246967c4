-- The service desk 客服: what customers have from us, cases with every step, grants, return visits, surveys,
-- and what was learnt. Times of day are minutes where the shop is: 2026-09-30T14:05.

-- 安装或者交付的商品
CREATE TABLE service_items (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id      INTEGER NOT NULL REFERENCES accounts (id),
    product         TEXT NOT NULL CHECK (product <> ''),
    model           TEXT NOT NULL DEFAULT '',
    quantity        INTEGER NOT NULL CHECK (quantity >= 1),
    place           TEXT NOT NULL DEFAULT '',
    order_number    TEXT NOT NULL DEFAULT '',
    delivered_on    TEXT NOT NULL CHECK (delivered_on IS date(delivered_on)),
    accepted_on     TEXT CHECK (accepted_on IS date(accepted_on) AND accepted_on >= delivered_on), -- 验收日期
    installer       TEXT NOT NULL DEFAULT '',
    warranted_until TEXT CHECK (warranted_until IS date(warranted_until)), -- longer than the regulation
    note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX service_items_account ON service_items (account_id);

-- 工单. The number is one of number_reservations, reserved in the transaction that takes the case in.
CREATE TABLE service_cases (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    series       TEXT NOT NULL,                     -- GD-2026
    ordinal      INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('enquiry', 'installation', 'repair', 'complaint', 'praise')),
    channel      TEXT NOT NULL CHECK (channel IN ('phone', 'counter', 'wechat', 'online', 'mail', 'referral')),
    tier         TEXT NOT NULL CHECK (tier IN ('general', 'larger', 'major', 'urgent')),
    state        TEXT NOT NULL CHECK (state IN ('open', 'paused', 'closed')),
    received_at  TEXT NOT NULL CHECK (received_at GLOB '[12]???-??-??T??:??'),
    version_id   INTEGER NOT NULL REFERENCES regulation_versions (id), -- in force when it came in
    account_id   INTEGER REFERENCES accounts (id),  -- NULL: no customer yet
    caller       TEXT NOT NULL DEFAULT '',
    phone        TEXT NOT NULL DEFAULT '',
    item_id      INTEGER REFERENCES service_items (id),
    description  TEXT NOT NULL CHECK (description <> ''),
    demand       TEXT NOT NULL DEFAULT '',
    claim        INTEGER CHECK (claim >= 0),
    group_count  INTEGER NOT NULL CHECK (group_count >= 1),
    publicity    INTEGER NOT NULL CHECK (publicity IN (0, 1)),
    danger       INTEGER NOT NULL CHECK (danger IN (0, 1)),
    receiver_id  INTEGER NOT NULL REFERENCES employees (id),           -- 首问人员
    owner_id     INTEGER NOT NULL REFERENCES employees (id),
    handover_to  INTEGER REFERENCES employees (id), -- asked, and not confirmed yet
    handover_at  TEXT,
    handover_due TEXT,
    outside      INTEGER NOT NULL CHECK (outside IN (0, 1)),
    arranged_at  TEXT,
    visit_at     TEXT,
    arrived_at   TEXT,
    agreed       TEXT,
    dues         TEXT NOT NULL CHECK (json_valid(dues)),               -- what is due when, by which article
    pauses       TEXT NOT NULL CHECK (json_valid(pauses)),
    cause        TEXT NOT NULL DEFAULT '',
    valid        INTEGER CHECK (valid IN (0, 1)),   -- 有效投诉
    outcome      TEXT NOT NULL DEFAULT '',
    confirmation TEXT CHECK (confirmation IN ('confirmed', 'unreached', 'declined')),
    notice       TEXT NOT NULL DEFAULT '',
    closed_at    TEXT,
    reopened_at  TEXT,
    reopened     INTEGER NOT NULL DEFAULT 0,
    repeats_id   INTEGER REFERENCES service_cases (id) CHECK (repeats_id IS NOT id),
    revision     INTEGER NOT NULL DEFAULT 1,        -- counts changes
    UNIQUE (series, ordinal),
    FOREIGN KEY (series, ordinal) REFERENCES number_reservations (series, number),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK (state <> 'closed' OR (outcome <> '' AND confirmation IS NOT NULL)),
    CHECK ((handover_to IS NULL) = (handover_at IS NULL) AND (handover_to IS NULL) = (handover_due IS NULL))
) STRICT;
CREATE INDEX service_cases_account ON service_cases (account_id, received_at);
CREATE INDEX service_cases_state ON service_cases (state, received_at);

CREATE TRIGGER service_cases_stay BEFORE DELETE ON service_cases
BEGIN SELECT RAISE(ABORT, 'a case is never deleted'); END;
CREATE TRIGGER service_cases_came_in_once BEFORE UPDATE ON service_cases
WHEN (NEW.series, NEW.ordinal, NEW.received_at, NEW.version_id, NEW.receiver_id, NEW.description)
    IS NOT (OLD.series, OLD.ordinal, OLD.received_at, OLD.version_id, OLD.receiver_id, OLD.description)
BEGIN SELECT RAISE(ABORT, 'how a case came in is never changed'); END;

-- Every step of a case, append-only.
CREATE TABLE service_steps (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id    INTEGER NOT NULL REFERENCES service_cases (id),
    kind       TEXT NOT NULL CHECK (kind <> ''),
    happened   TEXT NOT NULL CHECK (happened GLOB '[12]???-??-??T??:??'),
    text       TEXT NOT NULL,
    by_name    TEXT NOT NULL,                       -- the employee who did it
    user_id    INTEGER NOT NULL REFERENCES users (id),
    user_name  TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
CREATE INDEX service_steps_case ON service_steps (case_id, id);

CREATE TRIGGER service_steps_stay BEFORE DELETE ON service_steps
BEGIN SELECT RAISE(ABORT, 'a step is never deleted'); END;
CREATE TRIGGER service_steps_are_immutable BEFORE UPDATE ON service_steps
BEGIN SELECT RAISE(ABORT, 'a step is never overwritten'); END;

-- A part that was replaced: its warranty begins anew.
CREATE TABLE service_replacements (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id     INTEGER NOT NULL REFERENCES service_items (id),
    part        TEXT NOT NULL CHECK (part IN ('installation', 'goods', 'driver', 'light_source')),
    replaced_on TEXT NOT NULL CHECK (replaced_on IS date(replaced_on)),
    case_id     INTEGER REFERENCES service_cases (id),
    note        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX service_replacements_item ON service_replacements (item_id);

-- 赔付
CREATE TABLE service_compensations (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id        INTEGER NOT NULL REFERENCES service_cases (id),
    amount         INTEGER NOT NULL CHECK (amount > 0),
    way            TEXT NOT NULL CHECK (way <> ''),
    reason         TEXT NOT NULL CHECK (reason <> ''),
    employee_id    INTEGER NOT NULL REFERENCES employees (id),
    happened       TEXT NOT NULL,
    needs_approval INTEGER NOT NULL CHECK (needs_approval IN (0, 1)),
    decided_by     TEXT NOT NULL DEFAULT '',
    decided_at     TEXT,
    approved       INTEGER CHECK (approved IN (0, 1)),
    decision       TEXT NOT NULL DEFAULT '',
    CHECK ((approved IS NULL) = (decided_at IS NULL) AND (approved IS NULL OR needs_approval = 1))
) STRICT;
CREATE INDEX service_compensations_case ON service_compensations (case_id);

CREATE TRIGGER compensations_stay BEFORE DELETE ON service_compensations
BEGIN SELECT RAISE(ABORT, 'a grant is never deleted'); END;
CREATE TRIGGER decided_compensations_are_immutable BEFORE UPDATE ON service_compensations
WHEN OLD.approved IS NOT NULL OR OLD.needs_approval = 0
BEGIN SELECT RAISE(ABORT, 'a decided grant is immutable'); END;

-- 回访
CREATE TABLE service_visits (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id      INTEGER NOT NULL REFERENCES service_cases (id),
    due_at       TEXT NOT NULL,
    article      TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('planned', 'done', 'unreached', 'declined')),
    attempts     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(attempts)),
    by_id        INTEGER REFERENCES employees (id),
    done_at      TEXT,
    score        INTEGER CHECK (score BETWEEN 1 AND 5),
    comment      TEXT NOT NULL DEFAULT '',
    checked      INTEGER CHECK (checked IN (0, 1)),
    checked_by   INTEGER REFERENCES employees (id),
    checked_at   TEXT,
    follow_up_id INTEGER REFERENCES service_cases (id),
    CHECK ((state = 'planned') = (done_at IS NULL)),
    CHECK ((checked IS NULL) = (checked_at IS NULL) AND (checked IS NULL OR state <> 'planned')),
    CHECK (checked_by IS NULL OR checked_by IS NOT by_id) -- 本人不查本人
) STRICT;
CREATE INDEX service_visits_case ON service_visits (case_id);
CREATE INDEX service_visits_planned ON service_visits (due_at) WHERE state = 'planned';

CREATE TRIGGER visits_stay BEFORE DELETE ON service_visits
BEGIN SELECT RAISE(ABORT, 'a return visit is never deleted'); END;
CREATE TRIGGER visits_are_told_once BEFORE UPDATE ON service_visits
WHEN OLD.state <> 'planned' AND (NEW.state, NEW.by_id, NEW.done_at, NEW.score, NEW.comment)
    IS NOT (OLD.state, OLD.by_id, OLD.done_at, OLD.score, OLD.comment)
BEGIN SELECT RAISE(ABORT, 'a return visit is told once'); END;

-- 满意度调查
CREATE TABLE service_surveys (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    title    TEXT NOT NULL UNIQUE CHECK (title <> ''),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day   TEXT NOT NULL CHECK (to_day IS date(to_day) AND to_day >= from_day),
    served   INTEGER NOT NULL CHECK (served >= 0),
    sent     INTEGER NOT NULL CHECK (sent >= 0),
    closed   INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
) STRICT;

CREATE TABLE service_answers (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    survey_id  INTEGER NOT NULL REFERENCES service_surveys (id),
    answered   TEXT NOT NULL CHECK (answered IS date(answered)),
    score      INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    comment    TEXT NOT NULL DEFAULT '',
    account_id INTEGER REFERENCES accounts (id),
    case_id    INTEGER REFERENCES service_cases (id)
) STRICT;
CREATE INDEX service_answers_survey ON service_answers (survey_id);

CREATE TRIGGER answers_of_closed_surveys_stand BEFORE INSERT ON service_answers
WHEN (SELECT closed FROM service_surveys WHERE id = NEW.survey_id) = 1
BEGIN SELECT RAISE(ABORT, 'the survey is closed'); END;
CREATE TRIGGER answers_stay BEFORE DELETE ON service_answers
BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;
CREATE TRIGGER answers_are_immutable BEFORE UPDATE ON service_answers
BEGIN SELECT RAISE(ABORT, 'an answer is never overwritten'); END;

-- 服务知识: a question and what is told, and the cases it helped with.
CREATE TABLE service_knowledge (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    question  TEXT NOT NULL CHECK (question <> ''),
    answer    TEXT NOT NULL CHECK (answer <> ''),
    words     TEXT NOT NULL DEFAULT '',
    user_name TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;

CREATE TABLE service_knowledge_cases (
    knowledge_id INTEGER NOT NULL REFERENCES service_knowledge (id) ON DELETE CASCADE,
    case_id      INTEGER NOT NULL REFERENCES service_cases (id),
    PRIMARY KEY (knowledge_id, case_id)
) STRICT, WITHOUT ROWID;
