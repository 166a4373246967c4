// The sample company 明烛灯饰 without a shell: for development in a browser and for component tests.

import type {
  FaultForm,
  ImportPreview,
  IssueVersion,
  NewCompany,
  Preferences,
  ValueInput,
} from "../contract";
import { handlers as accounts } from "./accounts";
import * as adoption from "./adoption";
import { handlers as assessment } from "./assessment";
import * as bonus from "./bonus";
import * as bonusPayments from "./bonusPayments";
import { calendarHandlers } from "./calendar";
import { handlers as certificate } from "./certificate";
import * as checkup from "./checkup";
import { compileHandlers } from "./compile";
import * as corrections from "./corrections";
import * as deliveries from "./deliveries";
import * as drafting from "./drafting";
import * as jobs from "./jobs";
import { handlers as losses } from "./losses";
import { moveHandlers } from "./moves";
import * as office from "./office";
import { packHandlers } from "./packs";
import * as pages from "./pages";
import * as papers from "./papers";
import * as people from "./people";
import { handlers as printing } from "./printing";
import { refuse } from "./refuse";
import * as regulations from "./regulations";
import { importPreview } from "./roster";
import { handlers as rounds } from "./rounds";
import { handlers as seals } from "./seals";
import { handlers as service } from "./service";
import { handlers as timestamps } from "./timestamps";
import { handlers as training } from "./training";
import * as wizard from "./wizard";

const issueTask = { cancelled: false };
// biome-ignore lint/suspicious/noExplicitAny: the fake takes whatever the typed commands pass.
type Args = any;

function touch(quarter: string) {
  const q = bonus.get(quarter);
  if (q.run?.state === "issued") throw refuse("bonus.issued", { quarter });
  q.stale = q.run !== null;
  return q;
}
const fen = (text: string | null) => {
  if (text === null || text.trim() === "") return null;
  if (!/^-?\d+(\.\d{1,2})?$/.test(text.trim())) throw refuse("bonus.bad_amount", { value: text });
  return Math.round(Number(text) * 100);
};

const handlers: Record<string, (args: Args) => unknown> = {
  ...training,
  ...rounds,
  ...calendarHandlers,
  ...packHandlers,
  office_status: () => office.state.status,
  office_create: ({ company }: { company: NewCompany }) => ({
    recovery_code: "7KQ4-MX2P-9RVA-W3TN-HC6D-F8YB",
    status: {
      ...office.open(company.name),
      user: { id: 1, login: company.login, name: company.owner_name, role: "owner" },
    },
  }),
  office_create_sample: () => ({ recovery_code: "7KQ4-MX2P-9RVA-W3TN-HC6D-F8YB", status: office.open() }),
  office_logins: () => office.users.map(({ login, name }) => ({ login, name })),
  office_open: ({ login, password }) => {
    if (password !== "guiju") throw refuse("file.wrong_password", { login });
    return office.open(undefined, login);
  },
  office_switch_user: ({ login, password }) => {
    const user = office.users.find((u) => u.login === login);
    if (password !== "guiju" || !user) throw refuse("file.wrong_password", { login });
    bonus.setUser(user);
    office.state.status = { ...office.state.status, user };
    return office.state.status;
  },
  office_close: () => {
    office.state.status = { ...office.state.status, company: null, user: null };
    return office.state.status;
  },
  office_recovery_sheet: () => undefined,
  office_backup: ({ directory }) => ({
    path: `${directory}/明烛灯饰-2026-11-23.guijubackup`,
    bytes: 18_421_330,
  }),
  office_restore: () => undefined,
  office_check: () => [],
  office_add_user: (user) => {
    const card = { id: office.users.length + 1, login: user.login, name: user.name, role: user.role };
    office.users.push(card);
    return card;
  },
  office_users: () => [...office.users],
  office_change_password: ({ old }) => {
    if (old !== "guiju") throw refuse("file.wrong_password");
  },
  audit_list: () => office.audit,
  preferences_get: () => office.state.preferences,
  preferences_put: ({ preferences }: { preferences: Preferences }) => {
    office.state.preferences = preferences;
  },
  dialog_open: ({ kind }) =>
    kind === "pdf"
      ? "/home/owner/下载/JT-2026Q2-004.pdf"
      : kind === "pkcs12"
        ? "/home/owner/证书/明烛灯饰.p12"
        : kind === "roster"
          ? "/home/owner/花名册.xlsx"
          : kind === "contacts"
            ? "/home/owner/客户名单.csv"
            : "/home/owner/文档/明烛灯饰.guiju",
  dialog_save: ({ name }) => `/home/owner/文档/${name}`,
  dialog_directory: () => "/home/owner/文档",
  reveal: () => undefined,
  cancel: () => {
    issueTask.cancelled = true;
  },
  ready: () => undefined,
  window_heard: () => undefined,
  window_close: () => undefined,

  regulations_list: () => regulations.list(),
  regulation_read: ({ version }) => regulations.read(version),
  regulation_preview: ({ version }) => ({
    pages: pages.pageCount(version),
    marks: pages.pageMarks(version),
    page_width_mm: 210,
    page_height_mm: 297,
    ahead: false,
    pictures: [],
  }),
  regulation_preview_page: ({ mark }) => mark,
  regulation_preview_place: ({ node }) => pages.placeOf(node),
  regulation_preview_node: ({ page, y_mm }) => pages.nodeAt(page, y_mm),
  regulation_blank: ({ name }) => regulations.blank(name),
  regulation_rename: ({ regulation, name }) => regulations.rename(regulation, name),
  regulation_draft: ({ regulation }) => regulations.draft(regulation),
  draft_set_parameter: ({ version, key, input }: { version: number; key: string; input: ValueInput }) =>
    regulations.setParameter(version, key, input),
  draft_withdraw_parameters: ({ version, keys }) => regulations.withdraw(version, keys),
  draft_text: ({ version }) => regulations.draftText(version),
  draft_near: ({ version, place }) => regulations.near(version, place),
  draft_edit_text: ({ version, revision, edit }) => regulations.editText(version, revision, edit),
  draft_declare_parameter: ({ version, parameter }) => regulations.declare(version, parameter),
  draft_described_parameter: ({ version, key }) => regulations.describedParameter(version, key),
  draft_describe_parameter: ({ version, parameter }) => regulations.describeParameter(version, parameter),
  draft_propose_parameter: ({ version, words }) => regulations.propose(version, words),
  draft_bind: ({ version, words, parameter }) => regulations.bind(version, words, parameter),
  text_recognise: ({ text }) => drafting.recognise(text),
  import_look_file: () => checkup.sample(),
  import_look_text: ({ text }) => checkup.look(text, ""),
  regulation_import: () => regulations.draft(2),
  regulation_export: () => undefined,
  checkup_list: ({ version }) => checkup.findings(regulations.draftText(version)),
  checkup_accept: ({ version, finding, reason }) => {
    checkup.accept(finding, reason);
    return checkup.findings(regulations.draftText(version));
  },
  checkup_reopen: ({ version, finding }) => {
    checkup.accept(finding, null);
    return checkup.findings(regulations.draftText(version));
  },
  checkup_fix: ({ version }) => drafting.saved(regulations.draftText(version).revision, []),
  checkup_letter: () => papers.list()[0],
  checkup_pack: () => checkup.pack,
  opinions_list: ({ version }) => drafting.opinionsOf(version),
  opinion_add: ({ version, node, text }) => drafting.addOpinion(version, node, text),
  opinion_settle: ({ version, opinion, settled }) => drafting.settleOpinion(version, opinion, settled),
  draft_discard: ({ version }) => regulations.discard(version),
  draft_undo: ({ version }) => regulations.step(version, true),
  draft_redo: ({ version }) => regulations.step(version, false),
  regulation_compare: ({ from, to }) => regulations.compare(from, to),
  regulation_revision_note: () => "修改第三条",
  regulation_issue: ({ order }: { order: IssueVersion }) => regulations.issue(order),
  regulation_next_number: () => "明烛〔2026〕3号",
  annex_print: () => papers.list().find((row) => row.kind === "regulation"),
  annex_save: () => undefined,
  regulation_print: () => papers.list().find((row) => row.kind === "regulation"),

  comparison_print: () => papers.list().find((row) => row.kind === "regulation"),
  adoption_view: ({ version }) => adoption.view(version),
  adoption_step_save: ({ version, form }) => adoption.saveStep(version, form),
  adoption_step_remove: ({ version, stage }) => adoption.removeStep(version, stage),
  staff_opinion_add: ({ version, form }) => adoption.addOpinion(version, form),
  staff_opinion_answer: ({ version, form }) => adoption.answerOpinion(version, form),
  staff_opinion_remove: ({ version, opinion }) => adoption.removeOpinion(version, opinion),
  scan_attach: () => undefined,
  scan_copy: () => undefined,
  adoption_paper_print: () => papers.list().find((row) => row.kind === "regulation"),
  review_date_set: ({ version, due_on }) => adoption.setReview(version, due_on),
  regulation_repeal: ({ form }) => regulations.read(form.version),
  repeal_print: () => papers.list().find((row) => row.kind === "regulation"),
  issue_register: () => adoption.register(),
  issue_register_export: () => undefined,
  acknowledgements_view: ({ version }) => adoption.receiptsOf(version),
  acknowledge: ({ form }) => adoption.acknowledge(form),
  acknowledge_on_screen: ({ signature }) => adoption.acknowledgeOnScreen(signature),
  acknowledgement_sheet_print: () => papers.list().find((row) => row.kind === "regulation"),
  coverage_view: () => adoption.coverage(),
  coverage_export: () => undefined,
  legal_duties: () => adoption.legalDuties(),
  legal_duties_export: () => undefined,
  bundle_preview: ({ version }) => adoption.bundle(version),
  bundle_save: ({ version }) => adoption.bundle(version),

  wizard_start: () => wizard.start(),
  wizard_look: ({ order }) => wizard.look(order),
  wizard_opened: ({ version }) => wizard.opened(version),
  wizard_draft: ({ order }) => wizard.draft(order),
  talk_sheet_print: () => papers.list().find((row) => row.kind === "regulation"),

  people_view: () => people.peopleView(),
  people_days: ({ quarter }) => people.employees.map((person) => people.daysOf(person, quarter)),
  employee_save: ({ form }) => {
    const existing = people.employees.find((e) => e.id === form.id);
    const { mobile, identity_number, bank_account, ...rest } = form;
    const sensitive = { mobile, identity_number, bank_account };
    if (!existing && people.employees.some((e) => e.code === form.code))
      throw refuse("people.code_taken", { code: form.code });
    if (existing) Object.assign(existing, rest, { sensitive });
    else people.employees.push({ ...rest, id: people.employees.length + 1, sensitive });
    return people.peopleView();
  },
  employee_delete: ({ id }) => {
    throw refuse("people.in_use", {
      name: people.employees.find((e) => e.id === id)?.name ?? "",
      where: "2026Q3",
    });
  },
  department_save: ({ form }) => {
    const existing = people.departments.find((d) => d.id === form.id);
    if (existing) existing.name = form.name;
    else
      people.departments.push({
        id: people.departments.length + 1,
        name: form.name,
        parent: form.parent,
        position: 9,
      });
    return people.peopleView();
  },
  department_delete: () => {
    throw refuse("people.in_use", { name: "部门", where: "岗位" });
  },
  post_save: ({ form }) => {
    const existing = people.posts.find((p) => p.id === form.id);
    if (existing) Object.assign(existing, form);
    else people.posts.push({ ...form, id: people.posts.length + 1 });
    return people.peopleView();
  },
  post_delete: () => {
    throw refuse("people.in_use", { name: "岗位", where: "员工" });
  },
  people_import_preview: ({ path, mapping }): ImportPreview => importPreview(path, mapping),
  people_import_apply: () => ({ batch: 1, created: 3, updated: 2, skipped: 1, errors: 2 }),
  people_import_undo: () => people.peopleView(),
  people_export: () => undefined,
  people_template: () => undefined,
  employee_reveal: ({ id }) => people.employees.find((e) => e.id === id)?.sensitive,

  ...jobs.handlers,
  ...compileHandlers(jobs.list, (version) => regulations.read(version)),
  ...moveHandlers,

  bonus_quarters: () => [...bonus.store.keys()].sort().reverse().map(bonus.row),
  bonus_take_assessment: ({ quarter }) => bonus.view(quarter),
  bonus_view: ({ quarter }) => bonus.view(quarter),
  bonus_set_revenue: ({ quarter, revenue, target }) => {
    const q = touch(quarter);
    q.revenue = fen(revenue);
    q.target = fen(target);
    return bonus.view(quarter);
  },
  bonus_set_scores: ({ quarter, scores }) => {
    const q = touch(quarter);
    for (const { code, score } of scores) {
      if (score.trim() === "") q.scores.delete(code);
      else if (!/^\d{1,3}(\.\d{1,2})?$/.test(score) || Number(score) > 120)
        throw refuse("bonus.bad_score", { value: score });
      else q.scores.set(code, score);
    }
    return bonus.view(quarter);
  },
  bonus_paste: ({ quarter, text }) => {
    const q = touch(quarter);
    const problems: { line: number; text: string; code: string }[] = [];
    let taken = 0;
    for (const [index, line] of (text as string).split(/\r?\n/).entries()) {
      if (line.trim() === "") continue;
      const cells = line.split(/[\t,，;；]|\s{2,}/).map((cell) => cell.trim());
      const person = people.employees.find((e) => cells.includes(e.code) || cells.includes(e.name));
      const score = cells.findLast((cell) => /^\d{1,3}(\.\d{1,2})?$/.test(cell));
      if (!person) problems.push({ line: index + 1, text: line, code: "unknown_person" });
      else if (!score) problems.push({ line: index + 1, text: line, code: "no_score" });
      else {
        q.scores.set(person.code, score);
        taken += 1;
      }
    }
    return { view: bonus.view(quarter), taken, problems };
  },
  bonus_set_awards: ({ quarter, awards }) => {
    const q = touch(quarter);
    q.awards = awards.map((a: { code: string; amount: string; reason: string }) => ({
      ...a,
      amount: fen(a.amount) ?? 0,
    }));
    return bonus.view(quarter);
  },
  fault_save: ({ fault }: { fault: FaultForm }) => {
    const q = touch(fault.quarter);
    const part = (text: string) => (text.endsWith("%") ? String(Number(text.slice(0, -1)) / 100) : text);
    fault.cut = fault.cut && part(fault.cut);
    for (const named of fault.named) named.figure = part(named.figure);
    if (fault.id === null) q.faults.push({ ...fault, id: q.faults.length + 10 });
    else q.faults = q.faults.map((f) => (f.id === fault.id ? fault : f));
    return bonus.view(fault.quarter);
  },
  fault_delete: ({ quarter, id }) => {
    const q = touch(quarter);
    q.faults = q.faults.filter((f) => f.id !== id);
    return bonus.view(quarter);
  },
  fault_file: ({ id }) => bonus.faultFile(id),
  ...losses,
  bonus_calculate: ({ quarter }) => bonus.calculate(quarter),
  bonus_review: ({ quarter, one_person }) => bonus.advance(quarter, "reviewed", one_person),
  bonus_approve: ({ quarter }) => bonus.advance(quarter, "approved"),
  bonus_issue: ({ quarter }) => {
    issueTask.cancelled = false;
    return bonus.issue(quarter, issueTask);
  },
  bonus_explain: ({ quarter, code }) => bonus.explain(quarter, code),
  bonus_correct_preview: ({ form }) => corrections.preview(form),
  bonus_correct: ({ form }) => corrections.correct(form),
  bonus_what_if: ({ quarter, version }) => bonus.whatIf(quarter, version),
  ...bonusPayments.handlers(bonus.view, (quarter) => bonus.get(quarter).notices),
  bonus_publication_print: () => papers.list().find((row) => row.kind === "allocation_table"),
  bonus_allocation_print: () => papers.list().find((row) => row.kind === "allocation_table"),
  notices_export: ({ quarter }) => ({ written: bonus.get(quarter).notices.length }),
  bonus_export: () => undefined,
  notices_receive: ({ form }) => deliveries.receive(form),
  notice_receive_on_screen: ({ signature }) => deliveries.receiveOnScreen(signature),
  bonus_payroll_export: ({ quarter }) => ({ written: bonus.get(quarter).notices.length }),

  ...accounts,
  ...assessment,
  ...certificate,
  ...timestamps,
  ...seals,
  ...printing,
  ...service,

  papers_list: () => papers.list(),
  paper_page: ({ id, page }) => papers.page(id, page),
  paper_export: () => undefined,
  arbitration_preview: ({ code, from, to }) => papers.arbitration(code, from, to),
  arbitration_save: ({ code, from, to }) => papers.arbitration(code, from, to),
  paper_export_stamped: () => undefined,
  paper_export_countersigned: () => undefined,
  notice_countersign: ({ form }) => papers.countersign(form),
  paper_export_marked: () => undefined,
  papers_export: ({ ids, path }) => ({ papers: ids.length, path }),
  paper_void: ({ id, reason }) => papers.leave(id, "void", reason, null),
  paper_supersede: ({ id, by, reason }) => papers.leave(id, "superseded", reason, by),
  paper_open: () => undefined,
  verify_file: ({ path }) => papers.verify(path, path.includes("altered") ? "altered" : "valid"),
  verify_paper: ({ id }) => papers.verify(papers.list().find((row) => row.id === id)?.number ?? "", "valid"),
  file_page: ({ page }) => papers.page(210, page),
};

/** Answers a command as the shell would; rejects with a `Failure`. */
export async function fakeCall(command: string, args: Record<string, unknown>): Promise<unknown> {
  const handler = handlers[command];
  if (!handler) throw refuse("shell.unknown_command", { command });
  const answer = await handler(args);
  return answer === undefined ? null : structuredClone(answer);
}
