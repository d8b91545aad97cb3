import type { RoomProps } from '../rooms.ts';
import { Announcer } from '../house/announcer.tsx';
import { RoomFoot, RoomHead, WaitingActs } from '../house/frame.tsx';
import { DangerLine } from '../house/danger-line.tsx';
import { electionShown } from '../house/election-now.ts';
import { Follows } from '../house/follows.tsx';
import { inSession, nameOf } from '../house/house.ts';
import { shortCitation } from '../house/motion-text.ts';
import { questionView } from '../house/question-view.ts';
import { refusalView, refusalWhy } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useNow } from '../house/use-now.ts';
import { waitingView } from '../house/waiting-view.ts';
import { useKeys } from '../keys/use-keys.ts';
import { PageOr } from '../later-pages.tsx';
import { HallProvider, useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Notice, Refusal } from '../parts/notice.tsx';
import { OrderList } from '../parts/order-list.tsx';
import { Question } from '../parts/question.tsx';
import { Say } from '../parts/say.tsx';
import { Under } from '../parts/under.tsx';
import { callMoves } from './call-dialog.tsx';
import { boundKeys, keyActs } from './chair-keys.ts';
import { chairActName } from './chair-act-name.ts';
import styles from './chair.module.css';
import { Dialogs } from './dialogs.tsx';
import { withElection } from './election/election-moves.ts';
import {
  callElectionMove,
  type ElectionTurn,
  electionTurn,
  heldBack,
  otherElections,
  speaksOf,
} from './election/election-steps.ts';
import { ElectionMain } from './election/later.ts';
import { OtherElections } from './election/other-elections.tsx';
import { handingOver } from './hand-over.ts';
import { movesView } from './moves-view.ts';
import { orderView } from './order-view.ts';
import { Rail } from './rail.tsx';
import { sayWords } from './say-view.ts';
import { Side } from './side.tsx';
import type { Move, OtherwiseAct } from './steps.ts';
import { type Console, useConsole } from './use-console.ts';
import { Unrecorded } from './unrecorded.tsx';
import { VoteSection } from './vote-section.tsx';
import { decideAct } from '@tauride/procedure';

/** The chair's console. */
export function ChairRoom(_props: RoomProps) {
  return (
    <HallProvider room="chair">
      <PageOr>
        <ChairConsole />
      </PageOr>
    </HallProvider>
  );
}

function ChairConsole() {
  const hall = useHall();
  const tongue = useTongue();
  const desk = useConsole();
  const { t } = tongue;
  const turning = {
    house: hall,
    turn: desk.turn,
    found: desk.available.acts,
    method: desk.method,
    roll: desk.roll,
    confirm: desk.confirm,
    now: desk.now,
  };
  const election = electionTurn(hall, desk.turn, tongue);
  const speaks = election !== null && speaksOf(election, desk.turn);
  const usual = [...callMoves(hall, tongue), ...movesView(turning, tongue)];
  const moves = withElection(usual, election, speaks);
  const callElection = callElectionMove(hall, tongue);
  const keys = boundKeys(desk, callElection === null ? moves : [...moves, callElection], tongue);
  useKeys(keyActs(desk, keys));
  const sitting = inSession(hall);
  return (
    <div className={styles.chair}>
      <RoomHead desk={t(presides(hall) ? 'chair.title' : 'chair.not-chair.label')} />
      <main className={styles.main}>
        <Question {...questionView(hall, tongue)} />
        <Waiting />
        <DangerLine />
        <SayBand desk={desk} moves={moves} words={speaks ? election.say : null} />
        <Unrecorded />
        <Told desk={desk} />
        <OtherElections desk={desk} elections={otherElections(hall, election, tongue)} />
        {sitting === null ? null : <VoteSection sitting={sitting} />}
        <Follows />
        <ElectionNow desk={desk} turn={election} />
        <InOrder desk={desk} callElection={callElection} />
      </main>
      <Side desk={desk} />
      <Rail desk={desk} />
      <Announcer />
      <RoomFoot onKeys={() => desk.open({ kind: 'keys' })}>
        {desk.helps ? (
          <ActButton variant="link" keys="W" onClick={() => desk.open({ kind: 'help' })}>
            {t('chair.help')}
          </ActButton>
        ) : null}
      </RoomFoot>
      <Dialogs desk={desk} sitting={hall.sitting?.id ?? null} keys={keys} />
    </div>
  );
}

/** The questions under the one that is shown; one line of it names them while an election is shown. */
function Waiting() {
  const hall = useHall();
  const tongue = useTongue();
  const sitting = inSession(hall);
  if (sitting === null || electionShown(hall) !== null) return null;
  return <Under waiting={waitingView(hall.assembly, sitting, tongue)} />;
}

type SayProps = {
  readonly desk: Console;
  readonly moves: readonly Move[];
  /** What is said instead of the usual words. */
  readonly words: string | null;
};

function SayBand({ desk, moves, words: own }: SayProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  // A caucus ends by the clock, without anything that happens.
  const now = useNow(5000);
  const usual = () =>
    hall.sitting === null ? t('chair.say.no-sitting') : sayWords(hall, desk.turn, now, tongue);
  const words = own ?? usual();
  return (
    <div className={styles.say}>
      <Say words={words}>
        {moves.map((move) => (
          <ActButton
            key={move.id}
            variant={move.main && desk.dialog === null ? 'act' : move.main ? 'plain' : 'quiet'}
            {...(move.keys === undefined ? {} : { keys: move.keys })}
            onClick={() => desk.take(move.step)}
          >
            {move.label}
          </ActButton>
        ))}
      </Say>
    </div>
  );
}

/** Whether this link is the chair's: another member's opens the console as well, but only to read. */
function presides(hall: ReturnType<typeof useHall>): boolean {
  const sitting = inSession(hall);
  return sitting === null ? hall.me.member !== null : sitting.presiding === hall.me.member;
}

/** What waits or was refused, and whether this link presides at all. */
function Told({ desk }: { readonly desk: Console }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { refused } = desk;
  const otherwise = refused === null ? null : waivable(hall, refused);
  return (
    <div className={styles.told}>
      <WaitingActs nameAct={(command) => chairActName(hall, command, tongue)} />
      {presides(hall) ? null : <NotPresiding desk={desk} />}
      {refused === null || desk.dialog !== null ? null : (
        <>
          <Refusal {...refusalView(refused.problem, chairActName(hall, refused.command, tongue), tongue)} />
          {otherwise === null ? null : (
            <ActButton variant="quiet" onClick={() => desk.open({ kind: 'otherwise', ...otherwise })}>
              {t('chair.act.otherwise')}
            </ActButton>
          )}
        </>
      )}
    </div>
  );
}

/** Another presides: who, and the way to take the chair where the rules leave it to this member now. */
function NotPresiding({ desk }: { readonly desk: Console }) {
  const hall = useHall();
  const { t } = useTongue();
  const sitting = inSession(hall);
  const left =
    sitting === null
      ? t('chair.not-chair')
      : t(desk.enters ? 'desk.hand-over.left.enters' : 'desk.hand-over.left', {
          name: nameOf(hall, sitting.presiding),
        });
  return (
    <>
      <Notice title={t('chair.not-chair.label')}>{left}</Notice>
      {handingOver(desk.available.acts).length === 0 ? null : (
        <ActButton onClick={() => desk.open({ kind: 'hand-over' })}>{t('desk.hand-over.take')}</ActButton>
      )}
    </>
  );
}

/** The refused act, where the engine would let it stand on the chair's ruling. */
function waivable(
  hall: ReturnType<typeof useHall>,
  { command, member }: NonNullable<Console['refused']>,
): { readonly act: OtherwiseAct; readonly member: NonNullable<typeof member> } | null {
  const whom = member ?? hall.me.member;
  if (whom === null || hall.me.member === null) return null;
  const act = command as OtherwiseAct;
  const ruling = { type: 'RuleOtherwise', sitting: command.sitting, member: whom, act, reason: '…' } as const;
  const context = { now: hall.now(), actor: { kind: 'member', member: hall.me.member } } as const;
  return decideAct(hall.assembly, ruling, context).ok ? { act, member: whom } : null;
}

/** The election that stands in the place of the question, with why its next act, or the vote that waits for it, is not in order. */
function ElectionNow({ desk, turn }: { readonly desk: Console; readonly turn: ElectionTurn | null }) {
  const hall = useHall();
  const { t } = useTongue();
  const election = turn?.election ?? electionShown(hall);
  if (election === null) return null;
  const notYet = turn?.notYet ?? null;
  const held = heldBack(hall);
  return (
    <>
      {notYet === null ? null : <NotYet {...notYet} />}
      {held === null ? null : <NotYet act={t('chair.act.put')} refusal={held} />}
      <ElectionMain desk={desk} election={election} />
    </>
  );
}

function NotYet({ act, refusal }: NonNullable<ElectionTurn['notYet']>) {
  const hall = useHall();
  const tongue = useTongue();
  if (!presides(hall)) return null;
  const { citation } = refusal;
  return (
    <p className={styles.notYet}>
      <b>{tongue.t('election-desk.not-yet', { act })}</b>. {refusalWhy(refusal, tongue)}{' '}
      <span className="cite">{citation === null ? null : shortCitation(citation)}</span>
    </p>
  );
}

type InOrderProps = { readonly desk: Console; readonly callElection: Move | null };

function InOrder({ desk, callElection }: InOrderProps) {
  const hall = useHall();
  const tongue = useTongue();
  const sitting = inSession(hall);
  if (sitting?.phase !== 'open' || !desk.enters) return null;
  const view = orderView(hall, sitting, { motions: desk.motions, now: desk.now }, tongue);
  const act = (id: string) => {
    const dialog = view.dialogs.get(id);
    if (dialog) desk.open(dialog);
  };
  const more = (
    <ActButton variant="link" onClick={() => desk.open({ kind: 'otherwise-motion' })}>
      {tongue.t('chair.order.otherwise')}
    </ActButton>
  );
  return (
    <div className={styles.order}>
      <OrderList
        groups={view.groups}
        notNow={view.notNow}
        onAct={act}
        {...(view.notNow.length > 0 && presides(hall) ? { more } : {})}
      />
      <div className={styles.ends}>
        {desk.available.acts.some(({ type }) => type === 'JudgeMotion') ? (
          <ActButton variant="quiet" keys="U" onClick={() => desk.open({ kind: 'judge' })}>
            {tongue.t('desk.judge.act')}
          </ActButton>
        ) : null}
        {callElection === null ? null : (
          <ActButton variant="quiet" keys="Y" onClick={() => desk.take(callElection.step)}>
            {callElection.label}
          </ActButton>
        )}
        {desk.available.acts.some((one) => one.type === 'AskConsent' && one.matter.kind === 'recess') ? (
          <ActButton variant="quiet" keys="B" onClick={() => desk.open({ kind: 'recess' })}>
            {tongue.t('chair.act.recess')}
          </ActButton>
        ) : null}
        {handingOver(desk.available.acts).length === 0 ? null : (
          <ActButton variant="quiet" keys="Q" onClick={() => desk.open({ kind: 'hand-over' })}>
            {tongue.t('desk.hand-over')}
          </ActButton>
        )}
        {desk.available.acts.some(({ type }) => type === 'RecessSitting') ? (
          <ActButton variant="quiet" keys="!" onClick={() => desk.open({ kind: 'danger' })}>
            {tongue.t('chair.act.danger')}
          </ActButton>
        ) : null}
        {desk.available.acts.some(({ type }) => type === 'AdjournSitting') ? (
          <ActButton variant="quiet" keys="J" onClick={() => desk.open({ kind: 'adjourn' })}>
            {tongue.t('chair.act.adjourn')}
          </ActButton>
        ) : null}
      </div>
    </div>
  );
}
