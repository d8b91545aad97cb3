import type { Minutes, MinutesDocument, Section, SpokenWords } from '@tauride/minutes';
import { textOf } from '@tauride/minutes';
import { textKinds } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import styles from './debate.module.css';
import { HeardLine, SpeechText } from './speech-text.tsx';
import { Versions } from './versions.tsx';

type Props = { readonly document: MinutesDocument; readonly minutes: Minutes };

/** The debate in its order, under the items of the agenda. */
export function DebateList({ document, minutes }: Props) {
  const { t } = useTongue();
  const told = new Map<number, SpokenWords>(minutes.debate.map((spoken) => [spoken.speech, spoken]));
  const sections = document.sections.map((section) => ({
    ...section,
    lines: section.lines.filter(({ line: { act } }) =>
      ['speech', 'interjection', 'reaction'].includes(act.kind),
    ),
  }));
  const shown = sections.filter(({ lines }) => lines.length > 0);
  const running = minutes.debate.findLast(({ ended }) => ended === null);
  const now = running && <p>{t('debate.running', { name: running.speaker.name })}</p>;
  if (shown.length === 0) return now ?? <p>{t('debate.empty')}</p>;
  return (
    <>
      {shown.map((section, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- sections only ever come at the end
        <DebateSection key={at} section={section} told={told} />
      ))}
      {now}
    </>
  );
}

function DebateSection({
  section: { title, lines },
  told,
}: {
  readonly section: Section;
  readonly told: ReadonlyMap<number, SpokenWords>;
}) {
  const { t } = useTongue();
  return (
    <section className={styles.section}>
      <h2 dir="auto">{title ?? t('debate.proceedings')}</h2>
      {lines.map(({ line: { seq, act } }) => {
        if (act.kind === 'interjection' || act.kind === 'reaction')
          return <HeardLine key={seq} heard={act.heard} />;
        const spoken = act.kind === 'speech' && act.speech !== null ? told.get(act.speech) : undefined;
        return spoken === undefined ? null : <Speech key={seq} spoken={spoken} />;
      })}
    </section>
  );
}

function Speech({ spoken }: { readonly spoken: SpokenWords }) {
  const { t } = useTongue();
  const entry = spoken.ended ?? spoken.speech;
  return (
    <SpeechText spoken={spoken}>
      {textKinds.flatMap((kind) =>
        (textOf(spoken, kind)?.pieces ?? []).map((piece) => (
          <Versions key={`${kind} ${piece.anchor}`} piece={piece} />
        )),
      )}
      <p className="small">
        <a href={`/log/proof/${entry}`} download>
          {t('debate.proof', { entry })}
        </a>
      </p>
    </SpeechText>
  );
}
