import { methodName, thresholdText } from '@tauride/minutes';
import {
  immediatelyPending,
  motionOf,
  type Purpose,
  quorumOf,
  rulebookOf,
  type Side,
  type SittingInSession,
  speakersInOrder,
  thresholdFor,
  leadingBody,
} from '@tauride/procedure';
import { bodyNames, seatName, inSession, nameOf, groupOf, type House } from '../house/house.ts';
import { listName } from '../house/list-name.ts';
import { capitalised } from '../house/motion-text.ts';
import { neededIfAllVote } from '../house/poll-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Clock } from '../parts/clock.tsx';
import { Queue, type QueueEntry } from '../parts/queue.tsx';
import { CaucusSection, Quota } from './caucus-section.tsx';
import styles from './chair.module.css';
import { FollowsSection } from './follows-section.tsx';
import { actOf, acts } from './steps.ts';
import type { Console } from './use-console.ts';

/** The floor, who waits for it, and the vote to come. */
export function Side({ desk }: { readonly desk: Console }) {
  const hall = useHall();
  const { t } = useTongue();
  const sitting = inSession(hall);
  if (sitting?.phase !== 'open') return <div className={styles.side} />;
  return (
    <aside className={styles.side} aria-label={t('chair.floor')}>
      <CaucusSection />
      <FloorSection desk={desk} sitting={sitting} />
      <QueueSection desk={desk} sitting={sitting} />
      {sitting.poll === null ? <PutSection desk={desk} sitting={sitting} /> : null}
      <FollowsSection sitting={sitting} now={desk.now} />
    </aside>
  );
}

type SectionProps = { readonly desk: Console; readonly sitting: SittingInSession };

function FloorSection({ desk, sitting }: SectionProps) {
  const hall = useHall();
  const { t, locale } = useTongue();
  const { floor } = sitting;
  if (floor.phase === 'free') {
    const words = sitting.poll === null ? t('chair.floor.free') : t('chair.floor.voting');
    return (
      <section>
        <h2 className="label">{t('chair.floor')}</h2>
        <p className={styles.who}>{words}</p>
      </section>
    );
  }
  const group = groupOf(hall, floor.member);
  return (
    <section>
      <h2 className="label">{t('chair.floor.has')}</h2>
      <p className={styles.who}>
        {nameOf(hall, floor.member)}
        {group === null ? null : `, ${group}`}
      </p>
      <p className="small">{capitalised(purposeWords(floor, t), locale)}</p>
      {floor.limitMs === null ? (
        <p className="small">{t('chair.floor.no-limit')}</p>
      ) : (
        <Clock
          limitMs={floor.limitMs}
          usedMs={floor.usedMs}
          runningSince={floor.runningSince}
          now={hall.now}
        />
      )}
      <SpeechActs desk={desk} />
    </section>
  );
}

function purposeWords(
  { side, purpose }: { readonly side: Side | null; readonly purpose: Purpose },
  t: Tongue['t'],
): string {
  if (side !== null) return t(`chair.floor.${side}`);
  return purpose === 'debate' ? '' : t(`chair.floor.${purpose}`);
}

function SpeechActs({ desk }: { readonly desk: Console }) {
  const { t } = useTongue();
  const stop = actOf(desk.available.acts, 'EndSpeech');
  const minute = extendSpeech(desk);
  return (
    <Acts>
      {stop ? (
        <ActButton keys="S" variant="quiet" onClick={() => desk.take(acts(stop))}>
          {t('chair.floor.stop')}
        </ActButton>
      ) : null}
      {minute ? (
        <ActButton keys="+" variant="quiet" onClick={() => desk.take(acts(minute))}>
          {t('chair.floor.minute')}
        </ActButton>
      ) : null}
    </Acts>
  );
}

export function extendSpeech({ available }: Pick<Console, 'available'>) {
  return available.acts.find((act) => act.type === 'AskConsent' && act.matter.kind === 'extend-speech');
}

function QueueSection({ desk, sitting }: SectionProps) {
  const hall = useHall();
  const { t } = useTongue();
  const close = actOf(desk.available.acts, 'CloseSpeakersList');
  const reopen = actOf(desk.available.acts, 'ReopenSpeakersList');
  const toggle = close ?? reopen;
  const { preference, cite: citation } = rulebookOf(hall.assembly, sitting).floor;
  const order = preference.map((one) => t(`desk.order.${one}`)).join(', ');
  return (
    <section>
      <div className={styles.row}>
        <h2 className="label">{t('chair.queue')}</h2>
        {toggle ? (
          <ActButton variant="link" keys="L" onClick={() => desk.take(acts(toggle))}>
            {t(close ? 'chair.queue.close' : 'chair.queue.reopen')}
          </ActButton>
        ) : null}
      </div>
      <Quota sitting={sitting} />
      <Queue entries={queueEntries(hall, sitting, t)} rule={t('desk.order', { order, citation })} />
      {sitting.listClosed ? <p className="small">{t('chair.queue.closed')}</p> : null}
      {desk.enters ? (
        <ActButton variant="link" keys="H" onClick={() => desk.open({ kind: 'floor' })}>
          {t('chair.queue.enter')}
        </ActButton>
      ) : null}
    </section>
  );
}

/** Who waits for the floor, in the order of the rulebook, with the reasons for it. */
function queueEntries(house: House, sitting: SittingInSession, t: Tongue['t']): readonly QueueEntry[] {
  const on = immediatelyPending(sitting);
  const speeches = on === null ? {} : motionOf(house.assembly, on).speeches;
  return speakersInOrder(house.assembly, sitting).map(({ member, side, purpose, list }) => {
    const times = speeches[member]?.times ?? 0;
    return {
      id: member,
      seat: seatName(house, member),
      side: [purposeWords({ side, purpose }, t), list === undefined ? '' : listName(list, t)]
        .filter(Boolean)
        .join(' · '),
      ...(on === null
        ? {}
        : { note: times === 0 ? t('chair.floor.first') : t('chair.floor.spoken', { times }) }),
    };
  });
}

function PutSection({ desk, sitting }: SectionProps) {
  const { assembly } = useHall();
  const { t, words, locale } = useTongue();
  const top = immediatelyPending(sitting);
  if (top === null || desk.method === null) return null;
  const threshold = thresholdFor(assembly, sitting, motionOf(assembly, top));
  const { present } = quorumOf(assembly, sitting);
  const needs = neededIfAllVote(threshold, {
    present,
    membership: leadingBody(assembly, sitting).votingSeats,
  });
  const counted = desk.method !== 'voice' && needs !== null;
  return (
    <section>
      <h2 className="label">{t('chair.put')}</h2>
      <p>
        {methodName(desk.method, words)}.{' '}
        {capitalised(thresholdText(threshold, words, bodyNames(assembly, sitting)), locale)}.{' '}
        {counted ? t('chair.put.if-all', needs) : null}
      </p>
      {desk.enters ? (
        <ActButton variant="link" keys="M" onClick={() => desk.open({ kind: 'method' })}>
          {t('chair.put.change')}
        </ActButton>
      ) : null}
    </section>
  );
}
