import { durationText, hourText } from '@tauride/minutes';
import { hasOwnQuorums, type Poll, type PollId, pollOf, quorumOf, usedMs } from '@tauride/procedure';
import { recordStatus } from '../delegate/place-view.ts';
import { CaptionLine } from '../debate/later.ts';
import { freshlyDecided } from '../house/decided.ts';
import { useNow } from '../house/use-now.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { electionShown, electionsIn } from '../house/election-now.ts';
import { inSession } from '../house/house.ts';
import { motionView, questionView } from '../house/question-view.ts';
import { nextLine, resultView } from '../house/result-view.ts';
import { useTongue } from '../house/tongue.ts';
import { BodyList } from '../joint/body-list.tsx';
import { presenceIn } from '../joint/body-presence.ts';
import { jointVote } from '../joint/joint-vote.ts';
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
import { DangerLine } from '../house/danger-line.tsx';
import { DoorLine } from '../house/door-line.tsx';
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
        end={
          <>
            {hall.me.member === null ? (
              <a href="/enter">{t('gallery.sign-in')}</a>
            ) : (
              <a href="/delegate">{t('gallery.mine')}</a>
            )}
            <LanguageMenu />
          </>
        }
      />
      <main>
        <Hero />
        <Captions />
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
      <JointNow poll={result?.poll ?? pollNow(hall)} />
      <div className={styles.row}>
        <div>
          <p className={styles.now}>{plainWords(hall, tongue)}</p>
          {electionShown(hall) === null ? null : <ElectionNow />}
          <DangerLine />
          <Live />
          <DoorLine />
          <CalledAgenda />
          <Follows />
        </div>
        <Facts facts={useFacts()} />
      </div>
    </section>
  );
}

/** Several bodies that are counted each for itself, while they vote and once it is announced. */
function JointNow({ poll }: { readonly poll: Poll | null }) {
  const vote = jointVote(useHall(), poll);
  return vote === null ? null : (
    <div className={styles.joint}>
      <BodyList vote={vote} />
    </div>
  );
}

function pollNow(hall: ReturnType<typeof useHall>): Poll | null {
  const id = inSession(hall)?.poll ?? null;
  return id === null ? null : pollOf(hall.assembly, id);
}

/** Where somebody speaks there may be captions. */
function Captions() {
  return inSession(useHall())?.floor.phase === 'held' ? <CaptionLine room="gallery" /> : null;
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
  const { floor, presiding } = sitting;
  const facts: Fact[] = [{ label: t('gallery.presides'), value: hall.nameOf(presiding).full }];
  if (floor.phase === 'held') {
    facts.push({ label: t('gallery.floor'), value: hall.nameOf(floor.member).full });
    const left = floor.limitMs === null ? null : floor.limitMs - usedMs(floor, now);
    if (floor.limitMs !== null && left !== null)
      facts.push({
        label: t('gallery.left', { limit: durationText(floor.limitMs) }),
        value: left < 0 ? `+${durationText(-left)}` : durationText(left),
      });
  }
  return [...facts, ...presentFacts(hall, sitting, t)];
}

function calledFacts(sitting: HallView['sitting'], t: ReturnType<typeof useTongue>['t']): readonly Fact[] {
  if (sitting?.phase !== 'called' || sitting.call.place === '') return [];
  return [{ label: t('house.called.place'), value: sitting.call.place }];
}

/** Each body by itself where each needs its own quorum, or all together. */
function presentFacts(
  hall: ReturnType<typeof useHall>,
  sitting: NonNullable<ReturnType<typeof inSession>>,
  t: ReturnType<typeof useTongue>['t'],
): readonly Fact[] {
  if (!hasOwnQuorums(sitting)) return [presentFact(hall, sitting, t)];
  return presenceIn(hall.assembly, sitting).bodies.map(({ name, present, seats: members, needed }) => ({
    label: name,
    value: presentWords({ present, members, needed }, t),
  }));
}

function presentFact(
  hall: ReturnType<typeof useHall>,
  sitting: NonNullable<ReturnType<typeof inSession>>,
  t: ReturnType<typeof useTongue>['t'],
): Fact {
  const { needed, present, members } = quorumOf(hall.assembly, sitting);
  return { label: t('gallery.present'), value: presentWords({ present, members, needed }, t) };
}

type Present = { readonly present: number | null; readonly members: number; readonly needed: number | null };

function presentWords({ present, members, needed }: Present, t: ReturnType<typeof useTongue>['t']): string {
  if (present === null) return t('house.not-recorded');
  const values = { present, members };
  if (needed === null) return t('gallery.present.of', values);
  const id = present >= needed ? 'gallery.present.quorum' : 'gallery.present.no-quorum';
  return t(id, { ...values, quorum: needed });
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
        <p role="alert">{t('parts.record.mismatch-advice', { seenAt: status.seenAt })}</p>
      ) : null}
    </section>
  );
}
