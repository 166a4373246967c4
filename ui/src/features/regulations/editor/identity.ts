// Every line has an identity of its own: what a split or a copy doubled gets a new one at once.

import { Plugin } from "@tiptap/pm/state";

const fresh = () => `n${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;

export const identity = new Plugin({
  appendTransaction(transactions, _old, state) {
    if (!transactions.some((transaction) => transaction.docChanged)) return null;
    const known = new Set<string>();
    const { tr } = state;
    state.doc.forEach((node, at) => {
      if (node.attrs.id === "" || known.has(node.attrs.id)) {
        const id = fresh();
        tr.setNodeMarkup(at, null, { ...node.attrs, id });
        known.add(id);
      } else known.add(node.attrs.id);
    });
    return tr.docChanged ? tr : null;
  },
});
