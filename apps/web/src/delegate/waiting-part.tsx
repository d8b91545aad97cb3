import { type CommandType, type MandateId, partsOf } from '@tauride/procedure';
import { hourText } from '@tauride/minutes';
import { type House, nameOf } from '../house/house.ts';
import { refusalView } from '../house/refusal-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useNow } from '../house/use-now.ts';
import { useHall } from '../live/hall-context.tsx';
import { later } from '../later.tsx';
import type { WaitingAct } from '../live/types.ts';
import { needTopics } from '../messages/catalogue.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Facts } from '../parts/facts.tsx';
import { OfflineNotice, Refusal } from '../parts/notice.tsx';
import { VoteStanding } from '../parts/votes.tsx';
import { secondText } from './place-view.ts';

/** How long an answer may take before the page says that something waits. */
const promptMs = 2000;

type WaitingVote = Extract<WaitingAct, { readonly kind: 'ballot' | 'paper' }>;

/** The name of an act that waits, as a delegate would say it. */
function waitingName(act: WaitingAct, house: House, { t }: Tongue): string {
  if (act.mandate !== undefined) return t('delegate.waits.mandate', { name: whoseName(house, act.mandate) });
  if (act.kind !== 'command') return t('delegate.vote.act');
  const names: { readonly [type in CommandType]?: string } = {
    RequestFloor: t('delegate.waits.floor'),
    WithdrawRequest: t('delegate.floor.withdraw'),
    YieldFloor: t('delegate.floor.yield'),
    MakeMotion: t('delegate.waits.motion'),
    SecondMotion: t('delegate.second.act'),
    RaisePoint: t('delegate.waits.point'),
    Object: t('delegate.consent.act'),
    DemandDivision: t('delegate.division'),
    RecordPresence: t('delegate.waits.presence'),
    WithdrawMotion: t('delegate.withdraw-motion'),
  };
  return names[act.command.type] ?? t('delegate.waits.other');
}

function whoseName(house: House, mandate: MandateId): string {
  return nameOf(house, partsOf(mandate).of);
}

const RefusedLater = later(async () => {
  await needTopics(['refusals']);
  return RefusedAct;
});

/** What waits on this phone, and what the hall refused after it had waited. */
export function WaitingPart() {
  const { waiting, connection } = useHall();
  const now = useNow(1000);
  const refused = waiting.filter((act) => act.refused !== undefined);
  const unsent = waiting.filter((act) => act.refused === undefined);
  // An act is under way for a moment in any case: that is no reason for alarm.
  const late = unsent.filter(({ at }) => connection.phase === 'offline' || now - at > promptMs);
  return (
    <>
      {refused.map((act) => (
        <RefusedLater key={act.id} act={act} />
      ))}
      {late.length === 0 && connection.phase !== 'offline' ? null : <NotSent acts={late} />}
    </>
  );
}

function RefusedAct({ act }: { readonly act: WaitingAct }) {
  const hall = useHall();
  const tongue = useTongue();
  if (act.refused === undefined) return null;
  return (
    <div>
      {act.kind !== 'command' && act.refused.code === 'no-poll' ? (
        <Refusal title={tongue.t('delegate.vote.missed')} why={tongue.t('delegate.vote.missed.why')} />
      ) : (
        <Refusal {...refusalView(act.refused, waitingName(act, hall, tongue), tongue)} />
      )}
      <ActButton variant="link" onClick={() => hall.drop(act.id)}>
        {tongue.t('delegate.put-away')}
      </ActButton>
    </div>
  );
}

function NotSent({ acts }: { readonly acts: readonly WaitingAct[] }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const ballot = acts.find((act): act is WaitingVote => act.kind !== 'command');
  const others = acts.filter((act) => act !== ballot);
  const first = acts[0];
  const hour = hourText(first?.at ?? hall.connection.since, hall.assembly.timeZone);
  const title = first === undefined ? t('delegate.offline.title') : t('parts.offline.title');
  return (
    <>
      <OfflineNotice
        title={title}
        note={t(ballot === undefined ? 'delegate.offline.note' : 'delegate.offline.vote-note')}
      >
        <p>
          {ballot === undefined
            ? t(first === undefined ? 'delegate.offline.nothing' : 'delegate.offline.acts', { hour })
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
  if (act.kind === 'paper') return t('delegate.offline.paper', { hour });
  const choice = t(`parts.choice.${act.choice}`);
  if (act.mandate === undefined) return t('delegate.offline.vote', { choice, hour });
  return t('delegate.offline.vote-of', { name: whoseName(house, act.mandate), choice, hour });
}

function AlsoWaiting({ acts }: { readonly acts: readonly WaitingAct[] }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const rows = acts.map((act) => ({
    label: `${t('delegate.offline.waits')}, ${secondText(act.at, hall.assembly.timeZone)}`,
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
