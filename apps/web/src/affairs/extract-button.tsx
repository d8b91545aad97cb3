import type { Transmittal } from '@tauride/procedure';
import { useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { saveFile } from '../house/save-file.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ProblemError } from '../live/problem-error.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';

const type = 'application/vnd.tauride.extract+json';

type Props = { readonly transmittal: Transmittal; readonly kind: 'extract' | 'answer' };

/** Downloads the signed extract of what was sent elsewhere, or of the answer to what came from there. */
export function ExtractButton({ transmittal, kind }: Props) {
  const { ask } = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [failed, setFailed] = useState<RefusalView | 'offline' | null>(null);
  const act = t(kind === 'extract' ? 'affairs.act.extract' : 'affairs.act.extract-answer');
  const save = async () => {
    setFailed(null);
    try {
      const answer = await ask(`/api/transmittals/${encodeURIComponent(transmittal.id)}/${kind}`);
      saveFile(`${kind}-${transmittal.id}.json`, await answer.blob(), type);
    } catch (error) {
      setFailed(error instanceof ProblemError ? refusalView(error.problem, act, tongue) : 'offline');
    }
  };
  return (
    <>
      <ActButton onClick={() => void save()}>{act}</ActButton>
      {failed === null ? null : failed === 'offline' ? (
        <p role="alert">{t('affairs.offline')}</p>
      ) : (
        <Refusal {...failed} />
      )}
    </>
  );
}
