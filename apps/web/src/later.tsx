import { type ComponentType, useEffect, useState } from 'react';
import { useT } from './messages/use-t.ts';

const againMs = 2000;

/** A part of a page whose code comes only once the part is drawn. Where it cannot be had it is tried again: a connection that is
 *  lost must not take down what is on the page already.
 *  @param waiting what stands in its place meanwhile; nothing where the page is complete without it */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: 'nothing' | 'notice' = 'nothing',
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (Part !== null) return undefined;
      return untilLoaded(load, (part) => {
        loaded = part;
        setPart(() => part);
      });
    }, [Part]);
    if (Part !== null) return <Part {...props} />;
    return waiting === 'notice' ? <Loading /> : null;
  };
}

/** Loads something, again and again if need be, until it is there or nobody waits for it any more.
 *  @returns what to call then */
function untilLoaded<T>(load: () => Promise<T>, onLoaded: (value: T) => void): () => void {
  let isWanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = (): void => {
    load().then(
      (value) => {
        if (isWanted) onLoaded(value);
      },
      () => {
        if (isWanted) timer = setTimeout(attempt, againMs);
      },
    );
  };
  attempt();
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}

function Loading() {
  const t = useT();
  return <p role="status">{t('shell.loading')}</p>;
}
