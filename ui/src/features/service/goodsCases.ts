import { useQuery } from "@tanstack/react-query";
import * as ipc from "@/ipc";
import { keys } from "@/shared/queries";

/** So many of the customer's cases are looked through, the latest first. */
export const LOOKED = 60;

/** The cases about these goods; the list of cases does not tell the goods, each case does. */
export function useGoodsCases({ item }: ipc.ItemView) {
  return useQuery({
    queryKey: [...keys.service, "goods", item.id, "cases", item.account],
    queryFn: async () => {
      const query: ipc.CaseQuery = {
        text: "",
        state: null,
        kind: null,
        tier: null,
        owner: "",
        account: item.account,
        overdue: false,
        from: null,
        to: null,
        offset: 0,
        limit: LOOKED,
      };
      const page = await ipc.serviceCases({ query });
      const cases = await Promise.all(page.rows.map((row) => ipc.serviceCase({ id: row.id })));
      const rows = cases.filter((one) => one.case.item === item.id).map((one) => one.row);
      return { rows, total: page.total };
    },
    staleTime: 0,
  });
}
