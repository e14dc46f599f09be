import { useUiWords } from './use-ui-words';

/** Where a person stands, 1 to 5; 0: nobody has asked yet. */
export type Stand = 0 | 1 | 2 | 3 | 4 | 5;
export const STANDS = [1, 2, 3, 4, 5] as const;

/** On a 24 grid: the top rises with support, the bottom sinks with opposition. */
const shapes: Record<Stand, { d: string; baseline: number }> = {
  0: { d: 'M3 3H21V21H3Z', baseline: 17 },
  1: { d: 'M12 1.5L22.5 9.5V22.5H1.5V9.5Z', baseline: 18.3 },
  2: { d: 'M1.5 22.5V12A10.5 10 0 0 1 22.5 12V22.5Z', baseline: 18.2 },
  3: { d: 'M2 2H22V22H2Z', baseline: 17 },
  4: { d: 'M1.5 1.5V12A10.5 10 0 0 0 22.5 12V1.5Z', baseline: 14.8 },
  5: { d: 'M1.5 1.5H22.5V14.5L12 22.5L1.5 14.5Z', baseline: 15 },
};

interface MarkProps {
  stand: Stand;
  /** 18 in chips, 21 on the wall chart, 28 in lists, 32 to tap. */
  size?: 18 | 21 | 28 | 32;
  /** Older than the fading limit: hollow. */
  faded?: boolean;
  /** Contradicted by a later deed: hollow with a stroke through it. */
  contradicted?: boolean;
  /** The name is said elsewhere (a chooser's own label). */
  decorative?: boolean;
}

/** A stand as a shape with its number. Never shown at the door. */
export function Mark({ stand, size = 28, faded = false, contradicted = false, decorative = false }: MarkProps) {
  const say = useUiWords();
  const { d, baseline } = shapes[stand];
  const hollow = faded || contradicted || stand === 0;
  const name = `${stand}, ${say(`stand.${stand}`)}${contradicted ? `, ${say('stand.contradicted')}` : faded ? `, ${say('stand.faded')}` : ''}`;
  const spoken = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" {...spoken}>
      <path
        d={d}
        fill={hollow ? 'var(--card)' : `var(--a${stand})`}
        stroke={`var(--a${stand}-edge)`}
        strokeWidth={hollow && stand !== 0 ? 2.2 : 1.5}
        strokeDasharray={stand === 0 ? '3 2.4' : undefined}
        strokeLinejoin="round"
      />
      <text x="12" y={baseline} textAnchor="middle" fontSize="14" fontWeight="800" fontFamily="var(--font-sans)" fill={stand === 0 ? 'var(--a0-on)' : hollow ? 'var(--ink)' : `var(--a${stand}-on)`}>{stand}</text>
      {contradicted && <path d="M2 22L22 2" stroke="var(--ink)" strokeWidth="1.8" />}
    </svg>
  );
}
