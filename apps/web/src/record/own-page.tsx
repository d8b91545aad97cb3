import { useEffect, useMemo, useState } from 'react';
import { tableGet } from '@tauride/kernel';
import { isolatedSpans, lineText } from '@tauride/minutes';
import type { Event, FoundedAssembly } from '@tauride/procedure';
import { leafBytesOf } from '@tauride/record';
import { useJournal } from '../approval/use-journal.ts';
import { saveFile } from '../house/save-file.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { Witness } from '../live/record-check.ts';
import { useMinutesWords } from '../live/use-minutes-words.ts';
import type { RecordActs } from '../live/witness.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { useMoment } from './alarm-words.ts';
import { entryName } from './entry-name.ts';
import { type OwnEntry, ownEntry, type Owner, proofProblem } from './own-entries.ts';
import { ownKinds } from './own-kinds.ts';
import styles from './record.module.css';
import { toldInMinutes } from './told-in-minutes.ts';

const pageEntries = 1000;

/** What the record holds of one member, each entry with a proof that can be kept and checked without this server. */
export function OwnPage() {
  const { t } = useTongue();
  const own = useOwnEntries();
  return (
    <>
      <h1 id="question" tabIndex={-1} className={styles.title}>
        {t('record.own')}
      </h1>
      <p className={styles.lead}>{t('record.own.lead')}</p>
      {own === null ? <StateMark kind="wait">{t('record.own.reading')}</StateMark> : null}
      {own === 'failed' ? <p role="alert">{t('record.own.failed')}</p> : null}
      {own === null || own === 'failed' ? null : <OwnList own={own} />}
    </>
  );
}

type Told = { readonly label: string; readonly text: string };

/** What the minutes say of an entry; null while they are being made, and of an entry that no minutes tell of. */
function useTold(own: readonly OwnEntry[]): (entry: number) => Told | null {
  const { assembly, directory } = useHall();
  const lines = useJournal();
  const words = useMinutesWords();
  const told = useMemo(() => {
    const sittings = new Set(
      own.flatMap(({ line: { event } }) => ('sitting' in event ? [event.sitting] : [])),
    );
    return lines === null ? null : toldInMinutes(lines, [...sittings], (member) => directory[member]);
  }, [own, lines, directory]);
  return (entry) => {
    const line = told?.get(entry);
    if (line === undefined || words === null) return null;
    const { label, paragraphs } = lineText(line, assembly.timeZone, words);
    const text = paragraphs.map((paragraph) => textOf(isolatedSpans(paragraph))).join(' · ');
    return { label, text: shortened(text) };
  };
}

function OwnList({ own }: { readonly own: readonly OwnEntry[] }) {
  const told = useTold(own);
  const { t } = useTongue();
  if (own.length === 0) return <p>{t('record.own.none')}</p>;
  return (
    <>
      <AllProofs own={own} />
      {ownKinds.map((kind) => {
        const rows = own.filter((each) => each.kind === kind);
        return rows.length === 0 ? null : (
          <section key={kind}>
            <h2 className="heading">{t(`record.own.${kind}`)}</h2>
            <ul>
              {rows.map((each) => (
                <OwnRow key={each.line.seq} own={each} told={told(each.line.seq)} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function OwnRow({ own, told }: { readonly own: OwnEntry; readonly told: Told | null }) {
  const { t, locale } = useTongue();
  const { assembly } = useHall();
  const moment = useMoment();
  const proofs = useProofs();
  const [state, setState] = useState<'ready' | 'asking' | 'saved' | 'bad' | 'offline'>('ready');
  const { line } = own;
  const save = async (): Promise<void> => {
    setState('asking');
    try {
      const proof = await proofs(own);
      if (proof !== null) saveFile(`entry-${line.seq}.tlog-proof`, proof, 'text/plain');
      setState(proof === null ? 'bad' : 'saved');
    } catch {
      setState('offline');
    }
  };
  const number = line.seq.toLocaleString(locale);
  return (
    <li className={styles.row}>
      <span>
        {t('record.own.entry', { entry: number })}
        {' · '}
        <b>{entryName(line.event.type, t)}</b>
        {isTimed(assembly, line.event) ? (
          <>
            {' · '}
            <bdi>{moment(line.at)}</bdi>
          </>
        ) : null}
        <span className={styles.below}>
          {told === null ? wordsIn(line.event) : `${told.label}. ${told.text}`}
        </span>
      </span>
      <Acts>
        <ActButton disabled={state === 'asking'} onClick={() => void save()}>
          {t('record.own.proof')}
          <span className="vh"> {t('record.own.entry', { entry: number })}</span>
        </ActButton>
        <ActButton
          variant="quiet"
          onClick={() => saveFile(`entry-${line.seq}.json`, leafText(own), 'application/json')}
        >
          {t('record.own.text')}
          <span className="vh"> {t('record.own.entry', { entry: number })}</span>
        </ActButton>
      </Acts>
      <ProofState state={state} />
    </li>
  );
}

function textOf(spans: ReturnType<typeof isolatedSpans>): string {
  return spans.map(({ text }) => text).join('');
}

/** Where the hours of a sitting are not known, those of its entries are none either. */
function isTimed({ sittings }: FoundedAssembly, event: Event): boolean {
  return !('sitting' in event) || tableGet(sittings, event.sitting)?.call.hoursRecorded !== false;
}

function ProofState({ state }: { readonly state: 'ready' | 'asking' | 'saved' | 'bad' | 'offline' }) {
  const { t } = useTongue();
  switch (state) {
    case 'saved':
      return <StateMark>{t('record.own.checked')}</StateMark>;
    case 'bad':
      return (
        <span role="alert">
          <StateMark kind="alert">{t('record.own.bad')}</StateMark>
        </span>
      );
    case 'offline':
      return (
        <span role="alert">
          <StateMark kind="off">{t('record.own.failed')}</StateMark>
        </span>
      );
    default:
      return null;
  }
}

/** Every entry with its proof, and the receipts of votes, in one file. */
function AllProofs({ own }: { readonly own: readonly OwnEntry[] }) {
  const hall = useHall();
  const { t } = useTongue();
  const proofs = useProofs();
  const [state, setState] = useState<'ready' | 'asking' | 'saved' | 'bad' | 'offline'>('ready');
  const save = async (): Promise<void> => {
    setState('asking');
    try {
      const entries: { readonly entry: number; readonly leaf: string; readonly proof: string }[] = [];
      for (const each of own) {
        const proof = await proofs(each);
        if (proof === null) return setState('bad');
        entries.push({
          entry: each.line.seq,
          leaf: leafText(each),
          proof: new TextDecoder().decode(proof),
        });
      }
      const receipts = [...Object.values(hall.receipts), ...Object.values(hall.papers)];
      const keys = hall.recordActs()?.holds().keys ?? [];
      const file = { form: 'tauride/proofs@v1', assembly: hall.assembly.id, keys, entries, receipts };
      saveFile(
        `proofs-${hall.me.member ?? ''}.json`,
        `${JSON.stringify(file, null, 2)}\n`,
        'application/json',
      );
      setState('saved');
    } catch {
      setState('offline');
    }
  };
  return (
    <div className={styles.part}>
      <ActButton disabled={state === 'asking'} onClick={() => void save()}>
        {t('record.own.all', { count: own.length })}
      </ActButton>
      <ProofState state={state} />
    </div>
  );
}

/** Fetches a proof and checks it, once there is a key to check it with; null where it does not hold. */
function useProofs(): (own: OwnEntry) => Promise<Uint8Array<ArrayBuffer> | null> {
  const { ask, recordActs } = useHall();
  return async ({ line }) => {
    const seen = await seenBy(recordActs);
    const answer = await ask(`/log/proof/${line.seq}`, { cache: 'no-store' });
    const proof = new Uint8Array(await answer.arrayBuffer());
    return proofProblem(line, proof, seen) === null ? proof : null;
  };
}

const keyWithinMs = 20_000;
const lookEveryMs = 100;

/** What this browser holds, as soon as it knows the log's key.
 *  @throws Error when that does not come */
async function seenBy(recordActs: () => RecordActs | null): Promise<Witness> {
  for (let waited = 0; waited < keyWithinMs; waited += lookEveryMs) {
    const seen = recordActs()?.holds();
    if (seen !== undefined && seen.keys.length > 0) return seen;
    await new Promise((resolve) => void setTimeout(resolve, lookEveryMs));
  }
  throw new Error('the record has not been checked');
}

/** What stands in the record's tree for the entry: the bytes that a proof is about. */
function leafText({ line }: OwnEntry): string {
  return new TextDecoder().decode(leafBytesOf(line));
}

/** The words of the assembly in an event, cut where they are long. */
function wordsIn(event: object): string {
  const { text, title } = event as { readonly text?: unknown; readonly title?: unknown };
  const words = [text, title].find((each) => typeof each === 'string') ?? '';
  return shortened(words);
}

function shortened(words: string): string {
  return words.length > 160 ? `${words.slice(0, 160)}…` : words;
}

/** The member's entries, the newest first; null while the record is being read. */
function useOwnEntries(): readonly OwnEntry[] | 'failed' | null {
  const { assembly, me, journal, receipts, papers } = useHall();
  const [read, setRead] = useState<readonly OwnEntry[] | 'failed' | null>(null);
  const polls = useMemo(
    () => new Set([...Object.values(receipts), ...Object.values(papers)].map(({ poll }) => String(poll))),
    [receipts, papers],
  );
  const { member } = me;
  useEffect(() => {
    let gone = false;
    if (member === null) return undefined;
    const owner: Owner = { member, polls };
    const find = async (): Promise<void> => {
      const found: OwnEntry[] = [];
      for (let from = 0; from < assembly.seq; from += pageEntries) {
        const lines = await journal(from, Math.min(assembly.seq, from + pageEntries));
        found.push(...lines.map((line) => ownEntry(line, owner)).filter((each) => each !== null));
      }
      if (!gone) setRead(found.reverse());
    };
    find().catch(() => {
      if (!gone) setRead('failed');
    });
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what comes meanwhile is there at the next visit
  }, [member]);
  return read;
}
