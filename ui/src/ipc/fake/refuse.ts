/** What the shell would refuse with. */
export const refuse = (code: string, facts: Record<string, string> = {}) => ({
  code,
  facts,
  detail: code,
  incident: null,
});
