import type { Founded, FoundingStanding } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { useT } from '../messages/use-t.ts';
import type { RoomProps } from '../rooms.ts';
import { Done } from './done.tsx';
import { EmptyServer, FoundedAlready } from './empty-server.tsx';
import { askStanding, keepFounded, keptFounded, takeFoundingKey } from './founding-api.ts';
import { Wizard } from './wizard.tsx';

/** The first run of a server: whoever holds the link that it printed founds the assembly. */
export function FoundPage(_props: RoomProps) {
  const t = useT();
  const [key] = useState(takeFoundingKey);
  const [founded, setFounded] = useState<Founded | null>(keptFounded);
  const standing = useStanding(key);
  const title = t('found.title');
  useEffect(() => {
    document.title = `Tauride · ${title}`;
  }, [title]);
  if (founded !== null) return <Done founded={founded} />;
  if (standing === null) return <p role="status">{t('shell.loading')}</p>;
  if (standing.phase === 'founded') return <FoundedAlready />;
  if (key === null || standing.key !== 'right') return <EmptyServer wrong={key !== null} />;
  const done = (what: Founded) => {
    keepFounded(what);
    setFounded(what);
  };
  return <Wizard foundingKey={key} onFounded={done} />;
}

const againMs = 2_000;

/** What the server says of itself; asked again until it answers. */
function useStanding(key: string | null): FoundingStanding | null {
  const [standing, setStanding] = useState<FoundingStanding | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    const ask = (): void => {
      askStanding(key).then(
        (answer) => void (isWanted && setStanding(answer)),
        () => void (isWanted && (timer = setTimeout(ask, againMs))),
      );
    };
    ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  return standing;
}
