import { hourText, isPassing, lineText, type MinuteLine, type Paragraph } from '@tauride/minutes';
import { knownAs } from '../house/known.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { useMinutes } from '../live/use-minutes.ts';
import { MinutesList } from '../parts/minutes-list.tsx';
import styles from './gallery.module.css';

/** The lines of the minutes, newest first. Steps on the way to an act are shown while the act is not there yet. */
function linesToShow(lines: readonly MinuteLine[]): readonly MinuteLine[] {
  const last = lines.findLastIndex(({ act }) => !isPassing(act));
  return lines.filter(({ act }, place) => place > last || !isPassing(act)).toReversed();
}

/** The minutes of the sitting as they arise. */
export function LiveMinutes() {
  const { sitting, assembly } = useHall();
  const { t, words, locale } = useTongue();
  const minutes = useMinutes(sitting?.id ?? null);
  if (sitting === null) return null;
  const entries = linesToShow(minutes?.lines ?? []).map((line) => {
    const { label, paragraphs, source } = lineText(line, assembly.timeZone, words);
    return {
      number: line.seq,
      kind: label,
      time: line.at === null ? null : hourText(line.at, assembly.timeZone),
      text: <Lines paragraphs={paragraphs} />,
      ...(source === null ? {} : { known: { known: knownAs(source.how), detail: source.note } }),
    };
  });
  const start = `/api/minutes?sitting=${encodeURIComponent(sitting.id)}&lang=${locale}&format=html`;
  return (
    <MinutesList
      heading={t('gallery.minutes')}
      entries={entries}
      note={sitting.call.publicity === 'public' ? <a href={start}>{t('gallery.minutes.all')}</a> : undefined}
    />
  );
}

function Lines({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  return paragraphs.map((paragraph, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- a line of the minutes never changes
    <span key={place} className={styles[paragraph.role]}>
      {paragraph.spans.map((span, at) => {
        const key = `${place} ${at}`;
        if (span.voice === 'value' && span.mark === 'struck') return <del key={key}>{span.text}</del>;
        if (span.voice === 'value' && span.mark === 'inserted') return <ins key={key}>{span.text}</ins>;
        return <span key={key}>{span.text}</span>;
      })}
    </span>
  ));
}
