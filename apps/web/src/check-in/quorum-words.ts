import {
  cited,
  type FoundedAssembly,
  type MotionKind,
  quorumOf,
  type Rulebook,
  rulebookOf,
  type SittingInSession,
} from '@tauride/procedure';
import { kindName } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';

/** What the rulebook says while the quorum is lacking: what may still be done, and whether the sitting ends. Null while it is there. */
export function quorumWords(
  assembly: FoundedAssembly,
  sitting: SittingInSession,
  tongue: Tongue,
): { readonly text: string; readonly citation: string } | null {
  const { t } = tongue;
  const { counted, holds } = quorumOf(assembly, sitting);
  const rulebook = rulebookOf(assembly, sitting);
  if (counted !== false) return null;
  const citation = cited(rulebook, rulebook.cite.quorum);
  if (holds) return { text: t('check-in.quorum.presumed'), citation };
  const kinds = withoutQuorum(rulebook).map((kind) => kindName(kind, tongue));
  const acts = new Intl.ListFormat(tongue.locale, { type: 'disjunction' }).format(kinds);
  const may = kinds.length === 0 ? t('check-in.quorum.lacks.nothing') : t('check-in.quorum.lacks', { acts });
  const ends = rulebook.closesWithoutQuorum === true ? ` ${t('check-in.quorum.closes')}` : '';
  return { text: `${may}${ends}`, citation };
}

function withoutQuorum({ motions }: Rulebook): readonly MotionKind[] {
  const rules = Object.entries(motions) as readonly (readonly [MotionKind, { withoutQuorum?: boolean }])[];
  return rules.filter(([, rule]) => rule.withoutQuorum === true).map(([kind]) => kind);
}
