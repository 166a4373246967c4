// Return visits checked by somebody else; part of the texts of the service desk.

export default {
  byUser: "空着就是当前用户",
  checkDue: "本月应抽查回访 {n} 次，已抽查 {done} 次（{article}）",
  checkDone: "本月应抽查的回访 {n} 次已经查完（{article}）",
  checkPick: "随机抽一次",
  checkNone: "本月的回访都抽查过了。",
  check: "抽查",
  check_open: "未抽查",
  check_true: "属实",
  check_false: "不属实",
  onlyUnchecked: "只看未抽查的",
  checkTitle: "抽查回访：{customer}",
  checkIntro: "由没有做过这次回访的人再问客户一遍，核对记录是否属实。",
  checkSave: "记录抽查",
  checkVerdict: "抽查结果",
  checkNeeded: "选择抽查结果",
  checkBy: "抽查人",
  visitBy: "回访人",
  visitAt: "回访时间",
};
