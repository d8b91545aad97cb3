import { useEffect, useRef } from 'react';
import { connectionStatus } from '../delegate/place-view.ts';
import { useHall } from '../live/hall-context.tsx';
import { Connection } from '../parts/connection.tsx';
import { LanguageMenu } from '../parts/menus.tsx';
import { useNow } from './use-now.ts';

/** The end of the head on the pages of a room; the gallery chooses its language there. */
export function PageEnd() {
  const hall = useHall();
  const now = useNow(1000);
  return (
    <>
      {hall.me.room === 'gallery' ? <LanguageMenu /> : null}
      <Connection status={connectionStatus(hall.connection, now)} />
    </>
  );
}

/** Whoever goes on from page to page begins at its heading; who opens one from outside begins at the top. */
export function useFocusOnGoing(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    window.scrollTo(0, 0);
    document.getElementById('question')?.focus({ preventScroll: true });
  }, [place]);
}
