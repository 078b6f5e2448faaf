/** The site's mark: one cell with its loop, then the same cell again and again. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 44 24" width="44" height="24" aria-hidden="true">
      <path d="M6 8 V5 a3 3 0 0 1 3 -3 h2 a3 3 0 0 1 3 3 v3" />
      <rect x="5" y="8" width="10" height="10" rx="3" className="brand-mark-first" />
      <path d="M15 13 h5 M29 13 h5" />
      <rect x="20" y="8" width="9" height="10" rx="3" />
      <rect x="34" y="8" width="9" height="10" rx="3" />
    </svg>
  );
}
