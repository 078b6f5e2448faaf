/** How a road is drawn: solid with a dot, or dashed with a diamond. */
export const RoadMark = ({ road }: { readonly road: 0 | 1 }) => (
  <svg className="roads-mark" viewBox="0 0 48 20" aria-hidden="true" data-road={road}>
    <path d="M2 10H34" />
    {road === 0 ? <circle cx={38} cy={10} r={7} /> : <path d="M38 1L47 10L38 19L29 10Z" />}
  </svg>
);
