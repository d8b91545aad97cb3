import { motionOf, secretDemandsNeeded, type SittingAct } from '@tauride/procedure';
import { type House, inSession } from '../house/house.ts';
import { motionTitle } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';
import type { OrderAct } from '../parts/act-list.tsx';
import type { Turn } from './turn-view.ts';

type RightRow = { readonly row: OrderAct; readonly act: SittingAct };

/** What one member may demand of right, doubt, or answer. */
export function rightRows(turn: Turn, house: House, tongue: Tongue): readonly RightRow[] {
  const { t } = tongue;
  return [
    ...turn.rights.map((act) => rightRow(act, house, tongue)),
    ...turn.replies.map((act) => {
      const of = act.purpose === 'reply' ? 'reply' : 'explain';
      return { act, row: { id: of, name: t(`forms.${of}`), needs: t(`forms.${of}.needs`) } };
    }),
  ];
}

function rightRow(act: Turn['rights'][number], house: House, tongue: Tongue): RightRow {
  const { t } = tongue;
  if (act.type === 'ChallengeQuorum')
    return {
      act,
      row: { id: 'challenge', name: t('forms.challenge'), needs: t('forms.challenge.needs') },
    };
  const name = t(`forms.demand.${act.what}`);
  const motion = motionOf(house.assembly, act.motion);
  const row = {
    id: `demand ${act.what} ${act.motion}`,
    name: `${name}: ${motionTitle(motion, tongue)}`,
    needs: demandNeeds(act, house, tongue),
  };
  return { act, row };
}

/** Where one demand is not enough, how many there are and how many it takes. */
function demandNeeds(
  { what, motion }: SittingAct & { readonly type: 'Demand' },
  house: House,
  { t }: Tongue,
): string {
  const sitting = inSession(house);
  const count = (sitting === null ? 1 : secretDemandsNeeded(house.assembly, sitting)) ?? 1;
  if (what !== 'secret-ballot' || count === 1) return t(`forms.demand.${what}.needs`);
  const made = motionOf(house.assembly, motion).secretDemandedBy?.length ?? 0;
  return t('forms.demand.secret-ballot.some', { count, made });
}
