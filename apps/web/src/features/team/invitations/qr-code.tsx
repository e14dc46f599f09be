import type { QrDrawing } from './qr';
import styles from '../team.module.css';

/** Black on white in both schemes, since cameras need it, and as wide as the phone lets it be. */
export function QrCode({ qr, label }: { qr: QrDrawing; label: string }) {
  return (
    <svg className={styles.qr} viewBox={`0 0 ${qr.side} ${qr.side}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <rect width={qr.side} height={qr.side} fill="#ffffff" />
      <path d={qr.path} stroke="#000000" fill="none" />
    </svg>
  );
}
