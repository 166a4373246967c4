import { useNavigate } from "@tanstack/react-router";
import type { MovePlace } from "@/ipc";
import { useStored } from "@/shared/stored";

/** To the screen where a task is done. */
export function useGoPlace(): (place: MovePlace) => void {
  const navigate = useNavigate();
  const [, setManager] = useStored<number | null>("accounts.manager", null);
  return (place) => {
    switch (place.at) {
      case "regulation":
        return navigate({
          to: "/regulations/$version/adoption",
          params: { version: String(place.version) },
          search: { tab: "receipts" },
        });
      case "job":
        return navigate({ to: "/people/jobs/$post", params: { post: String(place.post) } });
      case "training":
        return navigate({ to: "/training/matrix" });
      case "accounts":
        setManager(place.manager);
        return navigate({ to: "/accounts" });
      case "cases":
        return navigate({ to: "/service" });
      case "assessment":
        return navigate({ to: "/assessment/$cycle", params: { cycle: String(place.cycle) } });
      case "bonus":
        return navigate({ to: "/bonus/$quarter", params: { quarter: place.quarter } });
      case "bonus_payments":
        return navigate({
          to: "/bonus/$quarter",
          params: { quarter: place.quarter },
          search: { step: "settle" },
        });
      case "people":
        return navigate({ to: "/people", search: {} });
    }
  };
}
