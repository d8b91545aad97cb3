import {
  hourText,
  isolatedSpans,
  isPassing,
  lineText,
  type MinuteLine,
  type Paragraph,
  type Words,
} from '@tauride/minutes';
import { knownAs } from '../house/known.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { useMinutesWords } from '../live/use-minutes-words.ts';
import { useMinutes } from '../live/use-minutes.ts';
import { MinutesList, type MinutesEntry } from '../parts/minutes-list.tsx';
import styles from './gallery.module.css';

/** The lines of the minutes, newest first. Steps on the way to an act are shown while the act is not there yet. */
function linesToShow(lines: readonly MinuteLine[]): readonly MinuteLine[] {
  const last = lines.findLastIndex(({ act }) => !isPassing(act));
  return lines.filter(({ act }, place) => place > last || !isPassing(act)).toReversed();
}

/** The minutes of the sitting as they arise. */
export function LiveMinutes() {
  const { sitting, assembly } = useHall();
  const { t, locale } = useTongue();
  const words = useMinutesWords();
  const minutes = useMinutes(sitting?.id ?? null);
  if (sitting === null) return null;
  const shown = linesToShow(minutes?.lines ?? []);
  const entries = words === null ? [] : shown.map((line) => entryOf(line, assembly.timeZone, words));
  const start = `/api/minutes?sitting=${encodeURIComponent(sitting.id)}&lang=${locale}&format=html`;
  return (
    <MinutesList
      heading={t('gallery.minutes')}
      entries={entries}
      note={sitting.call.publicity === 'public' ? <a href={start}>{t('gallery.minutes.all')}</a> : undefined}
    />
  );
}

function entryOf(line: MinuteLine, timeZone: string, words: Words): MinutesEntry {
  const { label, paragraphs, source } = lineText(line, timeZone, words);
  return {
    number: line.seq,
    kind: label,
    time: line.at === null ? null : hourText(line.at, timeZone),
    text: (
      <>
        <Lines paragraphs={paragraphs} />
        <StatementLink line={line} />
      </>
    ),
    ...(source === null ? {} : { known: { known: knownAs(source.how), detail: source.note } }),
  };
}

/** A statement leads to the others about the same event. */
function StatementLink({ line: { act } }: { readonly line: MinuteLine }) {
  const { t } = useTongue();
  if (act.kind !== 'statement') return null;
  return (
    <span className="small">
      <PlaceLink page={`statements/${act.statement}`}>{t('house.pages.statements')}</PlaceLink>
    </span>
  );
}

function Lines({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  return paragraphs.map((paragraph, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- a line of the minutes never changes
    <span key={place} className={styles[paragraph.role]}>
      {isolatedSpans(paragraph).map((span, at) => {
        const key = `${place} ${at}`;
        if (span.voice === 'value' && span.mark === 'struck') return <del key={key}>{span.text}</del>;
        if (span.voice === 'value' && span.mark === 'inserted') return <ins key={key}>{span.text}</ins>;
        return <span key={key}>{span.text}</span>;
      })}
    </span>
  ));
}
