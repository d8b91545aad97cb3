import { refusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { Refusal } from '../parts/notice.tsx';
import type { Refused } from './use-turn.ts';

/** The last act that the rules refused, with why and what is in order instead. */
export function RefusedPart({ refused }: { readonly refused: Refused | null }) {
  const tongue = useTongue();
  return refused === null ? null : <Refusal {...refusalView(refused.problem, refused.act, tongue)} />;
}
