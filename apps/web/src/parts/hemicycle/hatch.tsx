import styles from './hemicycle.module.css';

/** The hatch that means No, at the scale of the drawing. */
export function Hatch({ id, step }: { readonly id: string; readonly step: number }) {
  return (
    <defs>
      <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.hatch} x1="0" y1="0" x2="0" y2={step} strokeWidth={step * 0.8} />
      </pattern>
    </defs>
  );
}
