import type { ExtractSummary } from '@tauride/protocol';
import { useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ProblemError } from '../live/problem-error.ts';

/** An extract that somebody brought, and what the server found when it checked it: nothing is entered by that. */
export type Brought = {
  readonly text: string;
  readonly phase: 'brought' | 'asking' | 'checked' | 'failed' | 'offline';
  readonly summary: ExtractSummary | null;
  readonly refused: RefusalView | null;
};

const nothing: Brought = { text: '', phase: 'brought', summary: null, refused: null };

/** An extract ends with one line feed; what a clipboard or a mail program made of the ends of lines is no part of it. */
function asWritten(text: string): string {
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** Takes the text of an extract and has it checked. */
export function useExtract(): {
  readonly brought: Brought;
  readonly bring: (text: string) => void;
  readonly check: () => Promise<void>;
} {
  const { ask } = useHall();
  const tongue = useTongue();
  const [brought, setBrought] = useState(nothing);
  const check = async () => {
    const text = asWritten(brought.text);
    setBrought({ ...nothing, text, phase: 'asking' });
    try {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ extract: text });
      const answer = await ask('/api/extracts', { method: 'POST', headers, body });
      const summary = (await answer.json()) as ExtractSummary;
      setBrought({ ...nothing, text, phase: 'checked', summary });
    } catch (error) {
      const refused =
        error instanceof ProblemError
          ? refusalView(error.problem, tongue.t('affairs.act.take-in'), tongue)
          : null;
      setBrought({ ...nothing, text, phase: refused === null ? 'offline' : 'failed', refused });
    }
  };
  return { brought, bring: (next) => setBrought({ ...nothing, text: next }), check };
}
