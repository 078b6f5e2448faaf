/** The site's mark, as in the browser's tab: a loop that runs out into the same cell again and again. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="7" className="brand-mark-ground" />
      <path d="M18 16 A 7 7 0 1 0 11 23 H 27" className="brand-mark-loop" />
      <rect x="15.5" y="20" width="6" height="6" rx="1.5" />
      <rect x="23" y="20" width="6" height="6" rx="1.5" />
    </svg>
  );
}
