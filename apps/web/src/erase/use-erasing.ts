import { mayErase } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { type Settling, useSettle } from '../house/use-settle.ts';
import { useHall } from '../live/hall-context.tsx';
import type { MemberId, Seq } from '@tauride/procedure';

export type Erasing = {
  /** Whether the rules let this person erase. */
  readonly may: boolean;
  /** Resolves to whether it was done. */
  readonly send: (wanted: Wanted) => Promise<boolean>;
} & Pick<Settling, 'refused' | 'busy'>;

export type Wanted = {
  readonly entries: readonly Seq[];
  readonly members: readonly MemberId[];
  readonly reason: string;
  readonly authority: string;
};

export function useErasing(): Erasing {
  const hall = useHall();
  const { t } = useTongue();
  const { settle, refused, busy } = useSettle();
  const { member } = hall.me;
  return {
    may: member !== null && mayErase(hall.assembly, { kind: 'member', member }) === null,
    send: (wanted) => settle(t('erase.act'), hall.act({ type: 'EraseText', ...wanted })),
    refused,
    busy,
  };
}
