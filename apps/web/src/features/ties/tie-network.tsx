import { useNavigate } from 'react-router';
import { lettersOf, placeNetwork, type Network, type PlacedKnot } from './network';
import styles from './ties.module.css';
import { useTiesWords } from './words';

/** Room around the outermost knots for their circles and names. */
const edge = 44;
/** Names are written while there is room for them; the list has them all. */
const mostNames = 8;

/** Who is tied to whom around one person, drawn. For the eye and a pointer alone: the list beside it says the same and is reached by keyboard. */
export function TieNetwork({ network }: { network: Network }) {
  const say = useTiesWords();
  const navigate = useNavigate();
  const placed = placeNetwork(network);
  const at = new Map(placed.map((knot) => [knot.id, knot]));
  const named = placed.filter(({ steps }) => steps === 1).length <= mostNames;
  return (
    <figure className={styles.figure}>
      <svg viewBox={frameOf(placed)} className={styles.drawing} role="img" aria-label={say('drawing', { n: placed.length - 1 })}>
        <defs><marker id="tie-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8Z" className={styles.tip} /></marker></defs>
        {network.ties.map(({ id, kind, fromId, toId }) => {
          const [from, to] = [at.get(fromId), at.get(toId)];
          if (!from || !to) return null;
          const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
          const cut = (radiusOf(to.steps) + 3) / length;
          return <line key={id} x1={from.x} y1={from.y} x2={to.x - (to.x - from.x) * cut} y2={to.y - (to.y - from.y) * cut} className={styles.tie} data-kind={kind} markerEnd={kind === 'influences' ? 'url(#tie-arrow)' : undefined} />;
        })}
        {placed.map((knot) => (
          <g key={knot.id} transform={`translate(${knot.x} ${knot.y})`} className={styles.knot} data-steps={knot.steps} onClick={knot.steps === 0 ? undefined : () => void navigate(`/people/${knot.id}`)}>
            <title>{knot.displayName}</title>
            <circle r={radiusOf(knot.steps)} />
            <text dy="0.35em" className={styles.letters}>{lettersOf(knot.displayName)}</text>
            {named && knot.steps === 1 && <text y={radiusOf(1) + 13} className={styles.name}>{shortName(knot.displayName)}</text>}
          </g>
        ))}
      </svg>
      <figcaption className="tiny quiet">
        {network.ties.some(({ kind }) => kind === 'influences') && `${say('legend')} `}{network.more && say('more')}
      </figcaption>
    </figure>
  );
}

/** As large as what is drawn, so that two people do not stand in an empty square. */
function frameOf(placed: readonly PlacedKnot[]): string {
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - edge, Math.min(...ys) - edge];
  return `${left} ${top} ${Math.max(...xs) + edge - left} ${Math.max(...ys) + edge - top}`;
}

const radiusOf = (steps: 0 | 1 | 2): number => [24, 19, 14][steps]!;
const shortName = (name: string): string => { const [first = ''] = name.split(/\s+/u); return Array.from(first).slice(0, 12).join(''); };
