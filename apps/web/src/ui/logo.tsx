/** The door ajar, its light, and the step; turns with the colour scheme. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M18.5 7.5L25 4v22h-6.5z" fill="var(--now)" />
      <path d="M7 4v22h11.5V7.5z" fill="var(--act)" />
      <path d="M7 26V4h18v22" fill="none" stroke="var(--ink)" strokeWidth="2.2" strokeLinejoin="round" />
      <circle cx="15.5" cy="16.5" r="1.3" fill="var(--now)" />
      <path d="M2 28.5h28" stroke="var(--ink)" strokeWidth="3.6" />
    </svg>
  );
}
