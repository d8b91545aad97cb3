import type { BodyId } from '@tauride/procedure';
import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';

/** Saves the members of a body, or of all bodies of the desk, as a file. */
export function ExportLink({ body }: { readonly body?: BodyId }) {
  const hall = useHall();
  const { t } = useTongue();
  const [failed, setFailed] = useState(false);
  const save = async () => {
    try {
      const query = body === undefined ? '' : `?body=${encodeURIComponent(body)}`;
      const answer = await hall.ask(`/api/members/export${query}`);
      saveFile(await answer.blob(), body === undefined ? 'members.csv' : `members-${body}.csv`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <ActButton variant="quiet" onClick={() => void save()}>
        {t('bodies.export')}
      </ActButton>
      {failed ? <p role="alert">{t('bodies.no-answer')}</p> : null}
    </>
  );
}

function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
