import type { Attachment } from '@tauride/procedure';
import { useState } from 'react';
import { saveFile } from '../house/save-file.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import styles from './attachments.module.css';
import { sha256Of, sizeWords } from './file-hash.ts';

type State = 'kept' | 'differs' | 'lost';

/** Files that go with a statement: each is held against the hash in the record before it is saved. */
export function AttachmentList({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const { t } = useTongue();
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('statements.attachments')}>
      {attachments.map((attachment) => (
        <Kept key={attachment.sha256} attachment={attachment} />
      ))}
    </ul>
  );
}

function Kept({ attachment }: { readonly attachment: Attachment }) {
  const { ask } = useHall();
  const { t, locale } = useTongue();
  const [state, setState] = useState<State | null>(null);
  const { name, bytes, sha256 } = attachment;
  const open = async () => {
    const file = await ask(`/api/attachments/${sha256}`)
      .then((response) => response.arrayBuffer())
      .catch(() => null);
    if (file === null) return setState('lost');
    if ((await sha256Of(file)) !== sha256) return setState('differs');
    saveFile(name, file, attachment.mediaType);
    setState('kept');
  };
  return (
    <li>
      <ActButton variant="link" onClick={() => void open()}>
        {t('statements.attachment', { name, size: sizeWords(bytes, locale) })}
      </ActButton>
      <span className={styles.hash}>
        <bdi>SHA-256 {sha256.slice(0, 12)}…</bdi>
      </span>
      <span role="status">{state === null ? '' : t(`statements.attachment.${state}`, { name })}</span>
    </li>
  );
}
