/** The notebook and its ribbon. The name beside it says the rest. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className="app-mark">
      <rect x={4} y={2} width={24} height={28} rx={5} className="app-mark-cover" />
      <path d="M9.5 2v28" className="app-mark-spine" />
      <path d="M14 21.5h9M14 25h6" className="app-mark-line" />
      <path d="M17 2h7v13.2l-3.5-2.9-3.5 2.9z" className="app-mark-ribbon" />
    </svg>
  );
}
