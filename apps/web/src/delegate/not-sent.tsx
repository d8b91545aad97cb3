import { type CommandType, type MandateId, partsOf } from '@tauride/procedure';
import { hourText } from '@tauride/minutes';
import { type House, nameOf } from '../house/house.ts';
import { refusalView } from '../house/refusal-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { WaitingAct } from '../live/types.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Facts } from '../parts/facts.tsx';
import { OfflineNotice, Refusal } from '../parts/notice.tsx';
import { VoteStanding } from '../parts/votes.tsx';
import { secondText } from './place-view.ts';

type WaitingVote = Extract<WaitingAct, { readonly kind: 'ballot' | 'paper' }>;

/** The name of an act that waits, as a delegate would say it. */
function waitingName(act: WaitingAct, house: House, { t }: Tongue): string {
  if (act.mandate !== undefined) return t('member.waits.mandate', { name: whoseName(house, act.mandate) });
  if (act.kind !== 'command') return t('member.vote.act');
  const names: { readonly [type in CommandType]?: string } = {
    RequestFloor: t('member.waits.floor'),
    WithdrawRequest: t('delegate.floor.withdraw'),
    YieldFloor: t('delegate.floor.yield'),
    MakeMotion: t('member.waits.motion'),
    SecondMotion: t('delegate.second.act'),
    RaisePoint: t('member.waits.point'),
    Object: t('delegate.consent.act'),
    DemandDivision: t('delegate.division'),
    RecordPresence: t('member.waits.presence'),
    WithdrawMotion: t('delegate.withdraw-motion'),
  };
  return names[act.command.type] ?? t('member.waits.other');
}

function whoseName(house: House, mandate: MandateId): string {
  return nameOf(house, partsOf(mandate).of);
}

/** What the hall refused after it had waited. */
export function RefusedAct({ act }: { readonly act: WaitingAct }) {
  const hall = useHall();
  const tongue = useTongue();
  if (act.refused === undefined) return null;
  return (
    <div>
      {act.kind !== 'command' && act.refused.code === 'no-poll' ? (
        <Refusal title={tongue.t('member.vote.missed')} why={tongue.t('member.vote.missed.why')} />
      ) : (
        <Refusal {...refusalView(act.refused, waitingName(act, hall, tongue), tongue)} />
      )}
      <ActButton variant="link" onClick={() => hall.drop(act.id)}>
        {tongue.t('member.put-away')}
      </ActButton>
    </div>
  );
}

/** What waits on this phone, since when, and what may be done about it. */
export function NotSent({ acts }: { readonly acts: readonly WaitingAct[] }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const ballot = acts.find((act): act is WaitingVote => act.kind !== 'command');
  const others = acts.filter((act) => act !== ballot);
  const first = acts[0];
  const hour = hourText(first?.at ?? hall.connection.since, hall.assembly.timeZone);
  return (
    <>
      <OfflineNotice
        title={t('parts.offline.title')}
        note={t(ballot === undefined ? 'delegate.offline.note' : 'member.offline.vote-note')}
      >
        <p>
          {ballot === undefined
            ? t('member.offline.acts', { hour })
            : voteWaits(ballot, { house: hall, hour }, t)}
        </p>
      </OfflineNotice>
      {ballot?.kind !== 'ballot' ? null : (
        <VoteStanding
          choice={ballot.choice}
          title={t(`parts.choice.${ballot.choice}`)}
          note={t('parts.votes.waiting')}
        />
      )}
      <Acts>
        <ActButton onClick={hall.tryNow}>{t('parts.offline.try')}</ActButton>
        {ballot === undefined ? null : (
          <>
            <ActButton variant="quiet" onClick={() => hall.drop(ballot.id)}>
              {t('parts.offline.change')}
            </ActButton>
            <ActButton variant="quiet" onClick={() => hall.drop(ballot.id)}>
              {t('parts.offline.drop')}
            </ActButton>
          </>
        )}
      </Acts>
      <AlsoWaiting acts={others} />
    </>
  );
}

type Since = { readonly house: House; readonly hour: string };

function voteWaits(act: WaitingVote, { house, hour }: Since, t: Tongue['t']): string {
  if (act.kind === 'paper') return t('member.offline.paper', { hour });
  const choice = t(`parts.choice.${act.choice}`);
  if (act.mandate === undefined) return t('member.offline.vote', { choice, hour });
  return t('member.offline.vote-of', { name: whoseName(house, act.mandate), choice, hour });
}

function AlsoWaiting({ acts }: { readonly acts: readonly WaitingAct[] }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const rows = acts.map((act) => ({
    label: `${t('member.offline.waits')}, ${secondText(act.at, hall.assembly.timeZone)}`,
    value: (
      <>
        {waitingName(act, hall, tongue)}{' '}
        <ActButton variant="link" onClick={() => hall.drop(act.id)}>
          {t('parts.offline.drop')}
        </ActButton>
      </>
    ),
  }));
  const heard = secondText(hall.connection.lastHeardAt, hall.assembly.timeZone);
  return <Facts facts={[...rows, { label: t('delegate.offline.heard'), value: heard }]} />;
}
