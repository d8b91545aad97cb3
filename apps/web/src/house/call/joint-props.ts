import type { BodyId } from '@tauride/procedure';
import { useHall } from '../../live/hall-context.tsx';
import type { JointDraft } from './joint-draft.ts';

export type JointProps = {
  readonly draft: JointDraft;
  /** All bodies of the sitting, in their order. */
  readonly bodies: readonly BodyId[];
  /** Those of them that have to consent. */
  readonly asked: readonly BodyId[];
  readonly onChange: (change: Partial<JointDraft>) => void;
};

export function useBodyName(): (id: string) => string {
  const { assembly } = useHall();
  return (id) => assembly.bodies[id as BodyId]?.name ?? id;
}
