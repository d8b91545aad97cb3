import type { Knowledge } from '@tauride/procedure';
import type { Known } from '../parts/provenance.tsx';

const marks: { readonly [how in Knowledge]: Known } = {
  witnessed: 'seen',
  told: 'told',
  document: 'doc',
  inferred: 'inferred',
  reconstructed: 'recon',
};

/** The mark for how something is known. */
export function knownAs(how: Knowledge): Known {
  return marks[how];
}
