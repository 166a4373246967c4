import type { Texts } from "..";
import accountContracts from "./accountContracts";
import accountLists from "./accountLists";
import accountPlans from "./accountPlans";
import accountProcess from "./accountProcess";
import accountReceivables from "./accountReceivables";
import accounts from "./accounts";
import accountVisits from "./accountVisits";
import adoption from "./adoption";
import app from "./app";
import assessment from "./assessment";
import bonus from "./bonus";
import calendar from "./calendar";
import checkup from "./checkup";
import common from "./common";
import editor from "./editor";
import failures from "./failures";
import faults from "./faults";
import importing from "./import";
import jobs from "./jobs";
import lists from "./lists";
import office from "./office";
import packs from "./packs";
import papers from "./papers";
import people from "./people";
import printing from "./printing";
import regulations from "./regulations";
import rounds from "./rounds";
import seals from "./seals";
import service from "./service";
import training from "./training";
import wizard from "./wizard";
import workbench from "./workbench";

const en: Texts = {
  accountContracts,
  accountLists,
  accountPlans,
  accountProcess,
  accountReceivables,
  accountVisits,
  accounts,
  adoption,
  app,
  assessment,
  bonus,
  calendar,
  checkup,
  common,
  editor,
  failures,
  faults,
  import: importing,
  jobs,
  lists,
  office,
  packs,
  papers,
  people,
  printing,
  regulations,
  training,
  seals,
  rounds,
  service,
  wizard,
  workbench,
};
export default en;
