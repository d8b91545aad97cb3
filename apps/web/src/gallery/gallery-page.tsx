import { durationText, hourText } from '@tauride/minutes';
import { type PollId, quorumOf, usedMs } from '@tauride/procedure';
import { recordStatus } from '../delegate/place-view.ts';
import { freshlyDecided } from '../house/decided.ts';
import { useNow } from '../house/use-now.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { electionShown, electionsIn } from '../house/election-now.ts';
import { inSession } from '../house/house.ts';
import { motionView, questionView } from '../house/question-view.ts';
import { nextLine, resultView } from '../house/result-view.ts';
import { useTongue } from '../house/tongue.ts';
import { HallProvider, useHall } from '../live/hall-context.tsx';
import { Connection } from '../parts/connection.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Head } from '../parts/head.tsx';
import { LanguageMenu } from '../parts/menus.tsx';
import { Question } from '../parts/question.tsx';
import { RecordState } from '../parts/record-line.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { Verdict } from '../parts/verdict.tsx';
import type { HallView } from '../live/types.ts';
import { CalledAgenda } from '../house/called-agenda.tsx';
import { later } from '../later.tsx';
import { PageOr } from '../later-pages.tsx';
import { PageLinks } from '../house/page-links.tsx';
import { Follows } from '../house/follows.tsx';
import { needTopics } from '../messages/catalogue.ts';
import type { RoomProps } from '../rooms.ts';
import { DecidedList } from './decided-list.tsx';
import { ElectionList, ElectionNow } from './elections.ts';
import styles from './gallery.module.css';
import { LiveMinutes } from './live-minutes.tsx';
import { plainWords } from './plain-words.ts';

const RecountPage = later(async () => {
  const words = needTopics(['recount', 'results', 'election']);
  const { RecountPage: page } = await import('../recount/recount-page.tsx');
  await words;
  return page;
}, 'notice');

/** What anybody may follow: no link, no acts. `recount/p7` is where the papers of a round are counted anew. */
export function GalleryPage({ rest }: RoomProps) {
  const poll = /^recount\/(p\d+)\/?$/u.exec(rest)?.[1] as PollId | undefined;
  return (
    <HallProvider room="gallery">
      {poll === undefined ? (
        <PageOr>
          <Gallery />
        </PageOr>
      ) : (
        <RecountPage poll={poll} />
      )}
    </HallProvider>
  );
}

function Gallery() {
  const hall = useHall();
  const { t } = useTongue();
  const title = hall.sitting?.call.title;
  useWindowTitle(title ?? '');
  return (
    <div className={styles.gallery}>
      <Head
        name={hall.assembly.name}
        where={[t('gallery.title'), title].filter(Boolean).join(' · ')}
        end={<LanguageMenu />}
      />
      <main>
        <Hero />
        <div className={styles.public}>
          <LiveMinutes />
          <aside aria-label={t('gallery.aside')}>
            <Elections />
            <DecidedList />
            <PageLinks />
            <Proof />
          </aside>
        </div>
      </main>
    </div>
  );
}

function Hero() {
  const hall = useHall();
  const tongue = useTongue();
  const sitting = inSession(hall);
  const decided = freshlyDecided(hall);
  const view =
    decided === null || sitting === null
      ? questionView(hall, tongue)
      : motionView(
          hall.assembly,
          decided,
          { state: 'decided', label: tongue.t('gallery.just-decided') },
          sitting,
          tongue,
        );
  const result = decided === null ? null : resultView(hall, decided, tongue);
  const offline = hall.connection.phase === 'offline';
  return (
    <section className={styles.hero}>
      <Question {...view} state={offline ? 'none' : view.state}>
        {result === null ? null : (
          <Verdict word={result.word} why={`${result.why} ${nextLine(hall, tongue)}`} />
        )}
      </Question>
      <div className={styles.row}>
        <div>
          <p className={styles.now}>{plainWords(hall, tongue)}</p>
          {electionShown(hall) === null ? null : <ElectionNow />}
          <Live />
          <CalledAgenda />
          <Follows />
        </div>
        <Facts facts={useFacts()} />
      </div>
    </section>
  );
}

/** Most sittings elect nobody: what draws elections comes only with one. */
function Elections() {
  return electionsIn(useHall()).length === 0 ? null : <ElectionList />;
}

/** Whether this page hears the hall, and the hour there. */
function Live() {
  const hall = useHall();
  const { t } = useTongue();
  const now = useNow(1000);
  const { connection, assembly } = hall;
  if (connection.phase === 'connected')
    return <StateMark>{t('gallery.live', { hour: hourText(now, assembly.timeZone) })}</StateMark>;
  if (connection.phase === 'offline')
    return <Connection status={{ kind: 'offline', since: hourText(connection.since, assembly.timeZone) }} />;
  return (
    <Connection
      status={{ kind: 'reconnecting', seconds: Math.max(0, Math.floor((now - connection.since) / 1000)) }}
    />
  );
}

function useFacts(): readonly Fact[] {
  const hall = useHall();
  const { t } = useTongue();
  const now = useNow(1000);
  const sitting = inSession(hall);
  if (sitting === null) return calledFacts(hall.sitting, t);
  const { floor } = sitting;
  const facts: Fact[] = [];
  if (floor.phase === 'held') {
    facts.push({ label: t('gallery.floor'), value: hall.nameOf(floor.member).full });
    const left = floor.limitMs === null ? null : floor.limitMs - usedMs(floor, now);
    if (floor.limitMs !== null && left !== null)
      facts.push({
        label: t('gallery.left', { limit: durationText(floor.limitMs) }),
        value: left < 0 ? `+${durationText(-left)}` : durationText(left),
      });
  }
  return [...facts, presentFact(hall, sitting, t)];
}

function calledFacts(sitting: HallView['sitting'], t: ReturnType<typeof useTongue>['t']): readonly Fact[] {
  if (sitting?.phase !== 'called' || sitting.call.place === '') return [];
  return [{ label: t('house.called.place'), value: sitting.call.place }];
}

function presentFact(
  hall: ReturnType<typeof useHall>,
  sitting: NonNullable<ReturnType<typeof inSession>>,
  t: ReturnType<typeof useTongue>['t'],
): Fact {
  const { needed, present, members } = quorumOf(hall.assembly, sitting);
  const label = t('gallery.present');
  if (present === null) return { label, value: t('house.not-recorded') };
  const values = { present, members };
  if (needed === null) return { label, value: t('gallery.present.of', values) };
  const id = present >= needed ? 'gallery.present.quorum' : 'gallery.present.no-quorum';
  return { label, value: t(id, { ...values, quorum: needed }) };
}

/** What this browser itself has checked of the record. */
function Proof() {
  const hall = useHall();
  const { t, locale } = useTongue();
  const status = recordStatus(hall.record, hall.assembly);
  if (status === null) return null;
  const { record } = hall;
  return (
    <section className={styles.proof}>
      <h2 className="heading">
        <RecordState status={status} />
      </h2>
      {record.phase === 'checked' ? (
        <>
          <p>{t('gallery.record.checked', { count: record.head.size.toLocaleString(locale) })}</p>
          <p className="small">
            {t('parts.record.root')}{' '}
            <bdi>{record.head.root.slice(0, 12).replaceAll(/(.{4})(?=.)/gu, '$1 ')}</bdi>
          </p>
        </>
      ) : null}
      {status.kind === 'mismatch' ? (
        <p role="alert">
          {t('parts.record.mismatch-advice', { entry: status.entry, seenAt: status.seenAt })}
        </p>
      ) : null}
    </section>
  );
}
