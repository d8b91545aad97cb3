import { type ComponentType, useEffect, useState } from 'react';
import { needTopics } from '../messages/catalogue.ts';
import type { Opened } from './forms/opened-form.tsx';
import { fetchVoteParts } from './later-parts.ts';

type Props = { readonly opened: Opened; readonly onClose: () => void };

let loaded: ComponentType<Props> | null = null;

/** Most who follow a sitting write nothing, and never fetch the forms.
 *  @throws what the import throws when the file cannot be had */
async function loadForms(): Promise<ComponentType<Props>> {
  const [{ OpenedForm }] = await Promise.all([import('./forms/opened-form.tsx'), needTopics(['member'])]);
  loaded = OpenedForm;
  return OpenedForm;
}

const touches = ['pointerdown', 'keydown'] as const;

/** Fetches the forms, what tells of acts that wait, and the words for refusals, when the page is first touched, so that one also opens after the hall was lost. */
export function usePreparedForms(): void {
  useEffect(() => {
    // What fails here is asked for again when a form is opened.
    const prepare = () =>
      void Promise.all([loadForms(), fetchVoteParts(), needTopics(['refusals'])]).catch(() => undefined);
    for (const touch of touches) window.addEventListener(touch, prepare, { once: true });
    return () => {
      for (const touch of touches) window.removeEventListener(touch, prepare);
    };
  }, []);
}

/** A form; where its code cannot be had it closes, and the page says that it lost the hall. */
export function LazyForm({ opened, onClose }: Props) {
  const [Form, setForm] = useState<ComponentType<Props> | null>(() => loaded);
  useEffect(() => {
    if (Form !== null) return;
    void loadForms().then((form) => setForm(() => form), onClose);
  }, [Form, onClose]);
  return Form === null ? null : <Form opened={opened} onClose={onClose} />;
}
