import { piecesOf, type Seq, type SittingId, type SpeechKind, speechKinds } from '@tauride/procedure';
import type { KeyboardEvent } from 'react';
import { EntryForm } from '../clerk/entry-form.tsx';
import type { Clerk } from '../clerk/use-clerk.ts';
import { useTongue } from '../house/tongue.ts';
import { TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';

/** Words as the desk writes them. */
export type WordsDraft = {
  readonly kind: SpeechKind;
  readonly text: string;
  /** The entry of the piece that they replace, and the one by which the speaker asked for it; 0 for none. */
  readonly replaces: number;
  readonly request: number;
};

export const emptyWords: WordsDraft = { kind: 'summary', text: '', replaces: 0, request: 0 };

type Props = {
  readonly clerk: Clerk;
  readonly sitting: SittingId;
  readonly speech: Seq;
  readonly draft: WordsDraft;
  readonly onChange: (part: Partial<WordsDraft>) => void;
  readonly onClear: () => void;
};

/** What is said: a summary, the words, or captions that are sent line by line. A long text is entered in pieces. */
export function WriteForm(props: Props) {
  const { clerk, draft, onChange, onClear } = props;
  const { t } = useTongue();
  const { kind, text, replaces } = draft;
  const send = useSend(props);
  return (
    <EntryForm
      clerk={clerk}
      submit={t(replaces === 0 ? 'debate.record' : 'debate.record.version')}
      incomplete={text.trim() === '' && replaces === 0}
      onSubmit={send}
      onClear={onClear}
    >
      {replaces === 0 ? (
        <Radios
          layout="joined"
          legend={t('debate.kind')}
          value={kind}
          options={speechKinds.map((value) => ({ value, label: t(`debate.kind.${value}`) }))}
          onChange={(next) => onChange({ kind: next })}
        />
      ) : null}
      <TextArea
        label={t(`debate.write.${kind}`)}
        rows={kind === 'caption' ? 2 : 6}
        value={text}
        hint={replaces === 0 ? t(`debate.write.${kind}.hint`) : t('debate.replacing', { entry: replaces })}
        onChange={({ target }) => onChange({ text: target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (kind !== 'caption' || !isLineEnd(event)) return;
          event.preventDefault();
          if (text.trim() === '') return;
          // The next line is typed while this one is on its way; captions wait in their order.
          onChange({ text: '' });
          void send();
        }}
      />
    </EntryForm>
  );
}

function isLineEnd({ key, shiftKey, ctrlKey, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !ctrlKey && !nativeEvent.isComposing;
}

/** Sends a version of a piece, or a text in as many pieces as it needs; what was not taken stays in the form. */
function useSend({ clerk, sitting, speech, draft, onChange }: Props): () => Promise<boolean> {
  const { t } = useTongue();
  const { kind, text, replaces, request } = draft;
  const on = { type: 'RecordSpeech', sitting, speech, kind } as const;
  const act = t(`debate.kind.${kind}`);
  return async () => {
    if (replaces !== 0) {
      const asked = request === 0 ? {} : { request: request as Seq };
      return await clerk.send(act, { ...on, text: text.trim(), replaces: replaces as Seq, ...asked });
    }
    const pieces = piecesOf(text);
    for (const [at, piece] of pieces.entries()) {
      // One after the other: the order in which they come is their order.
      if (await clerk.send(act, { ...on, text: piece })) continue;
      onChange({ text: pieces.slice(at).join('\n') });
      return false;
    }
    return true;
  };
}
