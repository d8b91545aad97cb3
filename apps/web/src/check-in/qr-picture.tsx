import { encode } from 'uqr';
import styles from './check-in.module.css';
import { pathOf } from './qr-path.ts';

/** Modules of white around it without which some phones do not find it. */
const border = 4;

/** A text as a square code; dark on light in every theme, since phones read it no other way. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, data } = encode(text, { border, ecc: 'M' });
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={pathOf(data)} shapeRendering="crispEdges" />
    </svg>
  );
}
