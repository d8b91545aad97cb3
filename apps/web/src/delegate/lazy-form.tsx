import { type ComponentType, useEffect, useState } from 'react';
import { useHall } from '../live/hall-context.tsx';
import type { Opened } from './forms/opened-form.tsx';

type Props = { readonly opened: Opened; readonly onClose: () => void };

let loaded: ComponentType<Props> | null = null;

/** Most who follow a sitting write nothing: the forms come after the page.
 *  @throws what the import throws when the file cannot be had */
async function loadForms(): Promise<ComponentType<Props>> {
  loaded = (await import('./forms/opened-form.tsx')).OpenedForm;
  return loaded;
}

const restMs = 2500;

/** Fetches the forms once the page has come to rest, so that one also opens when the hall is lost. */
export function usePreparedForms(): void {
  const { phase } = useHall().connection;
  useEffect(() => {
    if (phase !== 'connected' || loaded !== null) return undefined;
    // What fails here is asked for again when a form is opened.
    const timer = setTimeout(() => void loadForms().catch(() => undefined), restMs);
    return () => clearTimeout(timer);
  }, [phase]);
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
