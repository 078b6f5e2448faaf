import { useAppState } from "../store/appStore.ts";

/** Says what happened, politely, once; it follows every figure's announcements. */
export function LiveRegion() {
  const announcement = useAppState((state) => state.announcement);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {announcement}
    </div>
  );
}
